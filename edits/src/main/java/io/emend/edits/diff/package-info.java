/** Unified diffs, written as Python's {@code difflib} does and read as any tool writes them. */
package io.emend.edits.diff;
