package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.tensor.MappedFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What fuzz targets are given, in the forms that readers take, and what readers may answer. */
public final class Fuzzed {
    private static final int LONGEST_MESSAGE = 2000;

    private Fuzzed() {}

    /** Reads something that may be refused. */
    @FunctionalInterface
    public interface Reading {
        /** Reads it. */
        void read() throws IOException;
    }

    /**
     * {@return the text of UTF-8 bytes, in which U+E000 and U+E001 stand for surrogates without their pairs, which no
     * bytes could}
     */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replace('\ue000', '\ud800')
                .replace('\ue001', '\udc00');
    }

    /** {@return bytes as a mapped file} */
    public static MappedFile file(byte[] bytes) {
        // Closing a shared one waits for all threads.
        Arena arena = Arena.ofConfined();
        // Aligned as the start of a mapped file is.
        MemorySegment memory = arena.allocate(Math.max(1, bytes.length), 64).asSlice(0, bytes.length);
        memory.copyFrom(MemorySegment.ofArray(bytes));
        return new MappedFile(Path.of("fuzzed"), arena, memory);
    }

    /** Reads, and lets nothing pass but a refusal in one line. */
    public static void assertReadOrRefused(Reading reading) throws IOException {
        try {
            reading.read();
        } catch (FileFormatException e) {
            String message = e.getMessage();
            assertEquals(1, message.lines().count(), message);
            assertTrue(message.chars().noneMatch(Character::isISOControl), message);
            assertTrue(message.length() < LONGEST_MESSAGE, () -> message.length() + " characters");
        }
    }
}
