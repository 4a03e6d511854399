package io.emend.kernels.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stored numbers against those of gguf-py: see src/test/python/quants.py. */
class StorageFormatTest {
    private record Case(StorageFormat format, boolean quantizable, float[] values, byte[] stored, float[] decoded) {}

    private static List<Case> cases() throws IOException {
        try (InputStream in = StorageFormatTest.class.getResourceAsStream("quants.bin")) {
            ByteBuffer file = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            List<Case> cases = new ArrayList<>();
            while (file.hasRemaining()) {
                byte[] name = new byte[8];
                file.get(name);
                StorageFormat format = StorageFormats.named(
                                new String(name, StandardCharsets.US_ASCII).replace("\0", ""))
                        .orElseThrow();
                boolean quantizable = file.getInt() != 0;
                int count = file.getInt();
                float[] values = floats(file, count);
                byte[] stored = new byte[Math.toIntExact(format.bytes(count))];
                file.get(stored);
                cases.add(new Case(format, quantizable, values, stored, floats(file, count)));
            }
            return cases;
        }
    }

    private static float[] floats(ByteBuffer file, int count) {
        float[] values = new float[count];
        file.asFloatBuffer().get(values);
        file.position(file.position() + 4 * count);
        return values;
    }

    @Test
    void writesWhatGgmlWrites() throws IOException {
        assertEquals(StorageFormats.all(), cases().stream().map(Case::format).toList());
        for (Case c : cases()) {
            assertEquals(c.quantizable, c.format.isEncodable());
            MemorySegment out = Arena.ofAuto().allocate(c.stored.length + 3);
            if (c.quantizable) {
                c.format.encode(c.values, 0, c.values.length, out, 3);
                assertArrayEquals(c.stored, out.asSlice(3).toArray(ValueLayout.JAVA_BYTE), c.format.name());
            } else {
                assertThrows(
                        IllegalArgumentException.class, () -> c.format.encode(c.values, 0, c.values.length, out, 3));
            }
        }
    }

    @Test
    void readsWhatGgmlReads() throws IOException {
        for (Case c : cases()) {
            MemorySegment data = Arena.ofAuto().allocate(c.stored.length + 1);
            data.asSlice(1).copyFrom(MemorySegment.ofArray(c.stored));
            float[] decoded = new float[c.values.length + 2];
            c.format.decode(data, 1, c.values.length, decoded, 1);
            assertSame(c, decoded);
        }
    }

    private static void assertSame(Case c, float[] decoded) {
        for (int i = 0; i < c.decoded.length; i++) {
            assertTrue(c.decoded[i] == decoded[1 + i], c.format + " " + i);
        }
        assertEquals(0, decoded[0] + decoded[decoded.length - 1]);
    }

    @Test
    void bfloat16RoundsToEvenAndKeepsNan() {
        MemorySegment out = Arena.ofAuto().allocate(10);
        float[] values = {
            Float.intBitsToFloat(0x3F808000),
            Float.intBitsToFloat(0x3F818000),
            Float.intBitsToFloat(0x7F800001),
            Float.NEGATIVE_INFINITY,
            Float.MAX_VALUE
        };
        StorageFormats.BF16.encode(values, 0, 5, out, 0);
        assertEquals(0x3F80, LittleEndian.int16(out, 0));
        assertEquals(0x3F82, LittleEndian.int16(out, 2));
        float[] decoded = new float[5];
        StorageFormats.BF16.decode(out, 0, 5, decoded, 0);
        assertTrue(Float.isNaN(decoded[2]));
        assertEquals(Float.NEGATIVE_INFINITY, decoded[3]);
        assertFalse(Float.isFinite(decoded[4]));
    }

    @Test
    void isFoundByName() {
        for (StorageFormat format : StorageFormats.all()) {
            assertEquals(format, StorageFormats.named(format.name()).orElseThrow());
            assertEquals(
                    format,
                    StorageFormats.named(format.name().toLowerCase(Locale.ROOT)).orElseThrow());
        }
        assertEquals(Optional.empty(), StorageFormats.named("Q9"));
    }

    @Test
    void rejectsWrongRanges() {
        MemorySegment out = Arena.ofAuto().allocate(68);
        float[] values = new float[64];
        assertThrows(IllegalArgumentException.class, () -> StorageFormats.Q8_0.encode(values, 0, 33, out, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> StorageFormats.Q8_0.encode(values, 1, 64, out, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> StorageFormats.Q8_0.encode(values, 0, 64, out, 1));
        assertThrows(IllegalArgumentException.class, () -> StorageFormats.Q4_K.bytes(32));
        assertThrows(IllegalArgumentException.class, () -> StorageFormats.F32.bytes(-1));
    }
}
