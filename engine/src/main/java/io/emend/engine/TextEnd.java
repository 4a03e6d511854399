package io.emend.engine;

/** Decides where a text that comes in pieces ends, and holds back what may not be part of it. */
interface TextEnd {
    /**
     * Takes the next piece.
     *
     * @return the text that is certain, and was not returned before
     */
    String accept(String piece);

    /** Ends the text: what is left of it. */
    String finish();

    /** {@return whether the end has come} */
    boolean found();

    /** {@return an end that comes where this or another one comes; the other one is given what this one lets pass} */
    default TextEnd and(TextEnd other) {
        TextEnd first = this;
        return new TextEnd() {
            @Override
            public String accept(String piece) {
                return other.accept(first.accept(piece));
            }

            @Override
            public String finish() {
                return other.accept(first.finish()) + other.finish();
            }

            @Override
            public boolean found() {
                return first.found() || other.found();
            }
        };
    }
}
