/**
 * What is asked: HumanEval, MBPP, the project's own problems, and files of their form.
 *
 * <p>Start at {@link io.emend.eval.problems.ProblemSet} for a file, or at {@link io.emend.eval.problems.Benchmark},
 * which downloads a published set once. Rows are JSON Lines with the fields that the authors of each set chose.
 */
@NullMarked
package io.emend.eval.problems;

import org.jspecify.annotations.NullMarked;
