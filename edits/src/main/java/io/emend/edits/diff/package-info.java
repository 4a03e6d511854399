/**
 * Unified diffs, written as Python's {@code difflib} does and read as any tool writes them.
 *
 * <p>{@link io.emend.edits.diff.HunkParser} reads the hunks of one edit and finds all that are malformed;
 * {@link io.emend.edits.diff.Diff} writes the edit between two programs.
 */
@NullMarked
package io.emend.edits.diff;

import org.jspecify.annotations.NullMarked;
