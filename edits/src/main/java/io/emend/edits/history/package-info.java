/**
 * Diff history (Piterbarg, Pinto and Fergus, arXiv 2312.07540): what an agent saw as one full observation and diffs
 * from there on, so that what is seen again costs no more than its changes.
 *
 * <p>Start at {@link io.emend.edits.history.DiffHistory}, which writes such prompts and reads what a model answers.
 */
@NullMarked
package io.emend.edits.history;

import org.jspecify.annotations.NullMarked;
