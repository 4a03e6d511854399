/**
 * Programs and edits as values: an edit is hunks that apply together or not at all.
 *
 * <p>Start at {@link io.emend.edits.Program}, which applies an {@link io.emend.edits.Edit} and says of each hunk that
 * does not fit why. The rooms below read and write edits, make them, and judge programs; nothing here needs a model.
 */
@NullMarked
package io.emend.edits;

import org.jspecify.annotations.NullMarked;
