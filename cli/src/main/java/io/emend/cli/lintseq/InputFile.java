package io.emend.cli.lintseq;

import io.emend.cli.input.TextInput;
import io.emend.models.files.JsonLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is read twice. What can be read only once, such as a pipe, is kept in memory.
 *
 * @param name its name in messages
 * @param path where it is, or null where it is kept
 * @param kept its bytes, or null
 */
record InputFile(String name, Path path, byte[] kept) {
    /** The file of an argument. */
    static InputFile of(Path argument) throws IOException {
        String name = argument.toString();
        if (name.equals(TextInput.STDIN)) {
            return new InputFile(
                    "standard input", null, TextInput.standardInput().readAllBytes());
        }
        if (!Files.exists(argument) || Files.isRegularFile(argument) || Files.isDirectory(argument)) {
            return new InputFile(name, argument, null);
        }
        return new InputFile(name, null, Files.readAllBytes(argument));
    }

    /** Whether it holds rows; otherwise it is one program. */
    boolean hasRows() {
        return name.endsWith(".jsonl");
    }

    JsonLines rows() throws IOException {
        return kept == null ? JsonLines.open(path) : JsonLines.of(name, new ByteArrayInputStream(kept));
    }

    String program() throws IOException {
        return kept == null ? TextInput.read(path.toString()) : TextInput.decode(kept, name);
    }
}
