package io.emend.edits;

import java.util.List;

/**
 * An immutable program: lines, joined by line feeds. The program after an edit shares what the edit leaves as it is.
 *
 * <p>A text that ends with a line feed has an empty last line, as in an editor, so every text is kept as it is; a
 * carriage return before a line feed is part of its line. The empty text has no lines.
 */
public final class Program {
    /** The program without any line, where every edit sequence starts. */
    public static final Program EMPTY = new Program(Lines.EMPTY);

    private final Lines lines;

    private Program(Lines lines) {
        this.lines = lines;
    }

    /**
     * The program of a text.
     *
     * @param text any text
     * @return the program whose {@link #text} it is
     */
    public static Program of(String text) {
        return text.isEmpty() ? EMPTY : new Program(Lines.of(List.of(text.split("\n", -1))));
    }

    /** The program of these lines, none of which holds a line feed; unlike a text it can be one empty line. */
    static Program ofLines(Lines lines) {
        return new Program(lines);
    }

    /** The lines, of which parts can be shared. */
    Lines shared() {
        return lines;
    }

    /** {@return the lines without their line feeds} */
    public List<String> lines() {
        return lines;
    }

    /** {@return the lines joined by line feeds} */
    public String text() {
        return String.join("\n", lines);
    }

    /** {@return whether {@code other} is a program of the same lines} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Program program && lines.equals(program.lines);
    }

    /** {@return a hash of the lines} */
    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text();
    }
}
