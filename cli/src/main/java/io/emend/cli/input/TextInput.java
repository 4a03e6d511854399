package io.emend.cli.input;

import io.emend.models.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text from a file or from standard input, strictly as UTF-8. */
public final class TextInput {
    /** The name that stands for standard input. */
    public static final String STDIN = "-";

    private TextInput() {}

    /**
     * Reads all of a text.
     *
     * @param name a path, or {@link #STDIN}
     * @return the text
     * @throws IOException if it cannot be read
     * @throws InputException if it is not UTF-8, naming the byte
     */
    public static String read(String name) throws IOException {
        if (name.equals(STDIN)) {
            return decode(WholeFile.bytes("standard input", standardInput()), "standard input");
        }
        if (name.isEmpty()) {
            throw new InputException("the name of a file is empty");
        }
        return decode(WholeFile.bytes(Path.of(name)), name);
    }

    /**
     * {@return standard input}
     *
     * @throws InputException if it was closed before this program began
     */
    public static InputStream standardInput() {
        if ("closed".equals(System.getProperty("emend.stdin"))) {
            throw new InputException("standard input is closed");
        }
        return System.in;
    }

    /**
     * Reads all of a text that was not written by this program, which may have a byte-order mark before it.
     *
     * @param name a path, or {@link #STDIN}
     * @return the text without the mark
     * @throws IOException if it cannot be read
     * @throws InputException if it is not UTF-8, naming the byte
     */
    public static String withoutMark(String name) throws IOException {
        String text = read(name);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Reads the instruction that an argument gives.
     *
     * @param argument the instruction itself, or {@link #STDIN}; there, one line feed at the end is no part of it
     * @return the instruction
     * @throws IOException if it cannot be read
     * @throws InputException if it is blank, or not UTF-8
     */
    public static String instruction(String argument) throws IOException {
        String text = argument.equals(STDIN) ? withoutMark(STDIN).replaceFirst("\n\\z", "") : argument;
        if (text.isBlank()) {
            throw new InputException("the instruction is empty");
        }
        return text;
    }

    /**
     * Decodes a text.
     *
     * @param bytes its bytes
     * @param name what it is called in messages
     * @return the text
     * @throws InputException if it is not UTF-8, naming the byte
     */
    public static String decode(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new InputException(name + ": byte " + in.position() + " is not valid UTF-8");
        }
        return out.flip().toString();
    }
}
