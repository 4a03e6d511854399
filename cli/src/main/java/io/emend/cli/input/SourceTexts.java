package io.emend.cli.input;

import io.emend.eval.gaps.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files of programs, by name or from directories. */
public final class SourceTexts {
    private SourceTexts() {}

    /**
     * Reads files.
     *
     * @param paths files, and directories, of which the Python and Java files at any depth count, in the order of their
     *     names
     * @return the files; one of a directory is called by its path from there
     * @throws IOException if one cannot be read
     * @throws InputException if one is not UTF-8, or there is none
     */
    public static List<SourceText> read(List<Path> paths) throws IOException {
        List<SourceText> texts = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                texts.add(text(path.getFileName().toString(), path));
                continue;
            }
            for (Path file : within(path)) {
                texts.add(text(path.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        if (texts.isEmpty()) {
            throw new InputException(paths.getFirst() + ": there is no Python or Java file");
        }
        return texts;
    }

    private static List<Path> within(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".py") || file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static SourceText text(String name, Path file) throws IOException {
        return new SourceText(name, TextInput.withoutMark(file.toString()));
    }
}
