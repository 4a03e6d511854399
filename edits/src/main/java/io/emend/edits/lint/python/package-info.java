/** Python: pylint in a process that stays, and a quick linter that needs no Python. */
package io.emend.edits.lint.python;
