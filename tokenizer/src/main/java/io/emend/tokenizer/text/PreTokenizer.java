package io.emend.tokenizer.text;

import java.util.List;
import java.util.stream.Stream;

/** Cuts text into the pieces that are merged on their own. A cut sees nothing outside the range it is given. */
public interface PreTokenizer {
    /** Receives pieces of a text, in order and never empty. */
    @FunctionalInterface
    interface PieceSink {
        void piece(String text, int from, int to);
    }

    /** Cuts the range of the text, which is not empty. */
    void split(String text, int from, int to, PieceSink sink);

    /** Leaves the text whole. */
    record Whole() implements PreTokenizer {
        @Override
        public void split(String text, int from, int to, PieceSink sink) {
            sink.piece(text, from, to);
        }
    }

    /** Puts a space before a text that does not begin with one. */
    record SpacePrefix() implements PreTokenizer {
        @Override
        public void split(String text, int from, int to, PieceSink sink) {
            if (text.charAt(from) == ' ') {
                sink.piece(text, from, to);
            } else {
                sink.piece(" " + text.substring(from, to), 0, to - from + 1);
            }
        }
    }

    /** Cuts at numbers (Unicode's N): each digit by itself, or each run of them. */
    record Digits(boolean individual) implements PreTokenizer {
        @Override
        public void split(String text, int from, int to, PieceSink sink) {
            int start = from;
            boolean inNumber = false;
            for (int i = from; i < to; ) {
                int codePoint = text.codePointAt(i);
                boolean number = CharacterClass.of(codePoint) == CharacterClass.NUMBER;
                if (i > start && (number != inNumber || number && individual)) {
                    sink.piece(text, start, i);
                    start = i;
                }
                inNumber = number;
                i += Character.charCount(codePoint);
            }
            sink.piece(text, start, to);
        }
    }

    /** One cut after the other, each on the pieces of the one before. */
    record Sequence(List<PreTokenizer> steps) implements PreTokenizer {
        public Sequence {
            steps = List.copyOf(steps);
        }

        /** The steps as one: nested sequences are flattened, steps that do nothing are left out. */
        public static PreTokenizer of(List<PreTokenizer> steps) {
            List<PreTokenizer> flat = steps.stream()
                    .flatMap(step -> step instanceof Sequence nested ? nested.steps().stream() : Stream.of(step))
                    .filter(step -> !(step instanceof Whole))
                    .toList();
            return switch (flat.size()) {
                case 0 -> new Whole();
                case 1 -> flat.getFirst();
                default -> new Sequence(flat);
            };
        }

        @Override
        public void split(String text, int from, int to, PieceSink sink) {
            PieceSink target = sink;
            for (PreTokenizer step : steps.subList(1, steps.size()).reversed()) {
                PieceSink next = target;
                target = (piece, start, end) -> step.split(piece, start, end, next);
            }
            steps.getFirst().split(text, from, to, target);
        }
    }
}
