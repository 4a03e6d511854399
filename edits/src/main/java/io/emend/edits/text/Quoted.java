package io.emend.edits.text;

/** Quotes pieces of a user's text in messages: on one line and short. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /**
     * Quotes a text.
     *
     * @param text any text
     * @return the start of it in quotes
     */
    public static String of(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return "'" + shown.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "'";
    }
}
