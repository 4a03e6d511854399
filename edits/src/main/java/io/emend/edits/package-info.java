/** Programs and edits as values: an edit is hunks that apply together or not at all. */
package io.emend.edits;
