/**
 * Language models: from a name to one that runs, and the seam behind which backends differ.
 *
 * <p>Start at {@link io.emend.models.Models}, which finds, loads and converts models; what it loads is a
 * {@link io.emend.models.LanguageModel}, token sequences in, logits out. Backends and models that come as jars are
 * found as services: {@link io.emend.models.ModelBackend}, {@link io.emend.models.ModelArtifact}.
 */
@NullMarked
package io.emend.models;

import org.jspecify.annotations.NullMarked;
