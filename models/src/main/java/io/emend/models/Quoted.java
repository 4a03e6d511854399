package io.emend.models;

/** Text of a file as an error message may show it: on one line, in quotes, not too long. */
final class Quoted {
    private static final int LIMIT = 80;

    private Quoted() {}

    /**
     * Quotes a text.
     *
     * @param text anything, also of a hostile file
     * @return the text in quotes, control and unpaired surrogate characters escaped, cut after 80 characters
     */
    static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().limit(LIMIT).forEach(c -> {
            if (isPlain(c)) {
                out.appendCodePoint(c);
            } else {
                out.append("\\u%04x".formatted(c));
            }
        });
        return out.append(text.codePointCount(0, text.length()) > LIMIT ? "…\"" : "\"")
                .toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
