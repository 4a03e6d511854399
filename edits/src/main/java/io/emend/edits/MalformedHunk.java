package io.emend.edits;

/**
 * A hunk that could not be read or does not fit the program.
 *
 * @param edit which edit of the sequence it stands in, from 0; empty edits are not counted
 * @param hunk which hunk of that edit it is, from 0
 * @param reason what is wrong with it, one phrase
 */
public record MalformedHunk(int edit, int hunk, String reason) {
    /**
     * The same hunk as one of another edit.
     *
     * @param index which edit of the sequence it stands in, from 0
     * @return the hunk with that edit
     */
    public MalformedHunk inEdit(int index) {
        return new MalformedHunk(index, hunk, reason);
    }

    /** {@return position and reason, for people} */
    @Override
    public String toString() {
        return "edit " + edit + ", hunk " + hunk + ": " + reason;
    }
}
