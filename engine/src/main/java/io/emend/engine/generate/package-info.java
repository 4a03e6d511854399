/**
 * Generation of tokens, for those who bring their own text: requests, samples and rules.
 *
 * <p>Start at {@link io.emend.engine.generate.Generation} for one prompt, {@link io.emend.engine.generate.SampleTree}
 * for many samples of some prompts, or {@link io.emend.engine.generate.Scheduler} to serve requests as they come. A
 * {@link io.emend.engine.generate.Rule} says which tokens may come, which must, and what is taken back.
 */
@NullMarked
package io.emend.engine.generate;

import org.jspecify.annotations.NullMarked;
