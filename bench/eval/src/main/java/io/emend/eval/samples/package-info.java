/**
 * What models answered: samples as JSON Lines of human-eval or EvalPlus, and the settings they were drawn with.
 *
 * <p>Start at {@link io.emend.eval.samples.SampleFile}; {@link io.emend.eval.samples.ModelSampleSource} draws samples
 * of a model jointly.
 */
@NullMarked
package io.emend.eval.samples;

import org.jspecify.annotations.NullMarked;
