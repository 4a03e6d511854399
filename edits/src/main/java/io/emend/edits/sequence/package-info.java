/** The text of edit sequences: writing, reading while a model writes, resolving into programs, and what may follow. */
package io.emend.edits.sequence;
