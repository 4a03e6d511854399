/**
 * The text of edit sequences, as the models of the LintSeq paper are trained on it (arXiv 2410.02749).
 *
 * <p>{@link io.emend.edits.sequence.EditSequenceFormat} writes it, {@link io.emend.edits.sequence.EditSequenceParser}
 * reads it while a model writes, {@link io.emend.edits.sequence.ResolveMode} makes programs of it, and
 * {@link io.emend.edits.sequence.HunkAutomaton} says what may follow.
 */
@NullMarked
package io.emend.edits.sequence;

import org.jspecify.annotations.NullMarked;
