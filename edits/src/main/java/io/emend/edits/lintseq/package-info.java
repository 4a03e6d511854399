/**
 * LintSeq (Piterbarg, Pinto and Fergus, ICLR 2025, arXiv 2410.02749): programs into sequences of edits that lint at
 * every step.
 *
 * <p>Start at {@link io.emend.edits.lintseq.LintSeq} for one program, or at
 * {@link io.emend.edits.lintseq.ParallelLintSeq} for many on several threads.
 */
@NullMarked
package io.emend.edits.lintseq;

import org.jspecify.annotations.NullMarked;
