package io.emend.engine;

/** Where a text that is filled into a gap of a file ends, at the latest. */
public enum FillEnd {
    /** Where the model ends it, or comes to the first lines of what is after the gap. */
    MODEL,

    /**
     * At the end of the line: the text never contains a line end. What stands on the line after the gap is not
     * repeated. White space at the end of the line is left out.
     */
    LINE,

    /**
     * Where the block ends that the gap lies in. What ends it is a line that is indented less than the one of the gap,
     * or, where that one opens a block ({@code def f():}, <code>if (a) {</code>), no more than it. At the top level,
     * which no indentation ends, it is a blank line before a line that is not indented. A line that closes the brackets
     * of the block belongs to it, unless it is among what comes after the gap. Blank lines are part of the text only
     * within the block, and the first lines of what comes after the gap are not repeated.
     *
     * <p>Where code stands on the line after the gap, the text ends as with {@link #LINE}; but where nothing stands
     * before it, whole lines are inserted.
     */
    BLOCK
}
