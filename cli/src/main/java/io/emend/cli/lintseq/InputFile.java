package io.emend.cli.lintseq;

import io.emend.cli.input.TextInput;
import io.emend.models.files.JsonLines;
import io.emend.models.files.WholeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read twice. What can be read only once, such as a pipe, is kept in memory.
 *
 * @param name its name in messages
 * @param path where it is
 * @param kept its bytes, or null where they are read from there
 */
record InputFile(String name, Path path, byte @Nullable [] kept) {
    /** The file of an argument. */
    static InputFile of(Path argument) throws IOException {
        String name = argument.toString();
        if (name.equals(TextInput.STDIN)) {
            return new InputFile(
                    "standard input", argument, WholeFile.bytes("standard input", TextInput.standardInput()));
        }
        if (!Files.exists(argument) || Files.isRegularFile(argument) || Files.isDirectory(argument)) {
            return new InputFile(name, argument, null);
        }
        return new InputFile(name, argument, WholeFile.bytes(argument));
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
