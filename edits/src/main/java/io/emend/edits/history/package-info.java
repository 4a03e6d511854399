/** Observations of an agent as an anchor and diffs. */
package io.emend.edits.history;
