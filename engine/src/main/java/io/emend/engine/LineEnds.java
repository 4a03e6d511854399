package io.emend.engine;

import io.emend.edits.sequence.EditSequenceParser;

/** The line ends of a file: models read and write line feeds, and what is filled in gets those of the file. */
enum LineEnds {
    UNIX,
    WINDOWS;

    /** The line ends of a text: those of its first line. */
    static LineEnds of(String text) {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? WINDOWS : UNIX;
    }

    /** Text of the file as the model reads it. */
    String forModel(String text) {
        return this == UNIX ? text : text.replace("\r\n", "\n");
    }

    /** Text of the model as it stands in the file. */
    String forFile(String text) {
        return this == UNIX ? text : text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    /** Passes text on as it stands in the file. */
    CompletionListener forFile(CompletionListener listener) {
        if (this == UNIX) {
            return listener;
        }
        return new CompletionListener() {
            @Override
            public void onText(String piece) {
                listener.onText(forFile(piece));
            }

            @Override
            public void onEdit(EditSequenceParser.Step step) {
                listener.onEdit(step);
            }

            @Override
            public void onProgress(int tokens) {
                listener.onProgress(tokens);
            }
        };
    }
}
