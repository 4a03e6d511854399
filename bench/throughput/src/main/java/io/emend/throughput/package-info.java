/**
 * Tokens a second of {@link io.emend.models.LanguageModel}s, whatever runs them: prompts, one sequence, and many
 * sequences of one prompt.
 *
 * <p>Start at {@link io.emend.throughput.Throughput}, which takes turns between models, so that what disturbs the
 * machine disturbs all of them alike. A {@link io.emend.throughput.Workload} says what a model is given to do.
 */
@NullMarked
package io.emend.throughput;

import org.jspecify.annotations.NullMarked;
