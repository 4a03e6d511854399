/**
 * What a model writes into gaps of files, compared with what stood there: next lines, rests of lines, several lines.
 *
 * <p>Start at {@link io.emend.eval.gaps.GapEvaluation}. N-grams of the text before a gap are the yardstick; the places
 * are chosen by a seed, and a larger number of them begins with those of a smaller one.
 */
@NullMarked
package io.emend.eval.gaps;

import org.jspecify.annotations.NullMarked;
