package io.emend.eval.gaps;

/** What is taken out of a file, for a model to write. */
public enum GapKind {
    /** A whole line. */
    NEXT_LINE("next_line"),
    /** The end of a line, from some column after its indentation. */
    REST_OF_LINE("rest_of_line"),
    /** Two to four whole lines. */
    LINES("gap");

    private final String label;

    GapKind(String label) {
        this.label = label;
    }

    /** {@return the name in reports} */
    public String label() {
        return label;
    }

    /** {@return whether the gap ends at the end of the line that it begins in} */
    boolean withinLine() {
        return this != LINES;
    }
}
