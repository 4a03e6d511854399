/**
 * Linters for Python and Java: a {@link io.emend.edits.lint.Linter} says what is wrong with a program, line by line.
 *
 * <p>Start at {@link io.emend.edits.lint.Linters}, which makes them: pylint in a process of its own, a linter for
 * Python that needs no Python, and the compiler of the running JDK.
 */
@NullMarked
package io.emend.edits.lint;

import org.jspecify.annotations.NullMarked;
