package io.emend.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The small bundled model, on which tests draw text: the one that serves where none is named takes longer. */
final class SmallModel {
    static final String NAME = "emend-5m";

    private static final Set<String> COMMANDS = Set.of("complete", "edit", "eval", "sample", "score", "tokenize");
    private static final Set<String> CHOICES = Set.of("--model", "--tokenizer");

    private SmallModel() {}

    /** {@return a command line that names the small model where it needs one and names none} */
    static String[] named(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        if (words.isEmpty()
                || !COMMANDS.contains(words.getFirst())
                || words.stream().anyMatch(CHOICES::contains)) {
            return arguments;
        }
        return Stream.concat(
                        Stream.of(words.getFirst(), "--model", NAME),
                        words.stream().skip(1))
                .toArray(String[]::new);
    }
}
