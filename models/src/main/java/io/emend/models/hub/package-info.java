/**
 * The cache that the {@code huggingface_hub} library keeps: models found there by their ids. Nothing is downloaded.
 *
 * <p>Start at {@link io.emend.models.hub.HubCache}.
 */
@NullMarked
package io.emend.models.hub;

import org.jspecify.annotations.NullMarked;
