/**
 * pass@k (Chen et al., arXiv 2107.03374) of a model, or of a file of samples: problems in, reports out.
 *
 * <p>Start at {@link io.emend.eval.Evaluation}, which draws, judges, and goes on where it was stopped.
 * {@link io.emend.eval.PassAtK} is the estimator alone, with its intervals.
 */
@NullMarked
package io.emend.eval;

import org.jspecify.annotations.NullMarked;
