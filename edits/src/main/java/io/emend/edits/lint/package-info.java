/** Linters for Python and Java. */
package io.emend.edits.lint;
