package io.emend.kernels;

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
import org.junit.jupiter.api.Test;

/** Stored numbers against those of gguf-py: see src/test/python/quants.py. */
class QuantizerTest {
    private record Case(DType dtype, boolean quantizable, float[] values, byte[] stored, float[] decoded) {}

    private static List<Case> cases() throws IOException {
        try (InputStream in = QuantizerTest.class.getResourceAsStream("quants.bin")) {
            ByteBuffer file = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            List<Case> cases = new ArrayList<>();
            while (file.hasRemaining()) {
                byte[] name = new byte[8];
                file.get(name);
                DType dtype = DType.valueOf(new String(name, StandardCharsets.US_ASCII).replace("\0", ""));
                boolean quantizable = file.getInt() != 0;
                int count = file.getInt();
                float[] values = floats(file, count);
                byte[] stored = new byte[Math.toIntExact(dtype.bytes(count))];
                file.get(stored);
                cases.add(new Case(dtype, quantizable, values, stored, floats(file, count)));
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
        assertEquals(6, cases().size());
        for (Case c : cases()) {
            assertEquals(c.quantizable, Quantizer.supports(c.dtype));
            MemorySegment out = Arena.ofAuto().allocate(c.stored.length + 3);
            if (c.quantizable) {
                Quantizer.quantize(c.dtype, c.values, 0, c.values.length, out, 3);
                assertArrayEquals(c.stored, out.asSlice(3).toArray(ValueLayout.JAVA_BYTE), c.dtype.name());
            } else {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Quantizer.quantize(c.dtype, c.values, 0, c.values.length, out, 3));
            }
        }
    }

    @Test
    void readsWhatGgmlReads() throws IOException {
        for (Case c : cases()) {
            MemorySegment data = Arena.ofAuto().allocate(c.stored.length);
            data.copyFrom(MemorySegment.ofArray(c.stored));
            Matrix w = new Matrix(data, c.dtype, 1, c.values.length);
            for (Kernels kernels : Samples.providers()) {
                float[] decoded = new float[c.values.length];
                kernels.dequantizeRow(w, 0, decoded, 0);
                for (int i = 0; i < decoded.length; i++) {
                    assertTrue(c.decoded[i] == decoded[i], c.dtype + " " + i + " in " + kernels.description());
                }
            }
        }
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
        Quantizer.quantize(DType.BF16, values, 0, 5, out, 0);
        assertEquals(0x3F80, out.get(RowDecoder.SHORT, 0));
        assertEquals(0x3F82, out.get(RowDecoder.SHORT, 2));
        assertTrue(Float.isNaN(RowDecoder.bf16(out, 4)));
        assertEquals(Float.NEGATIVE_INFINITY, RowDecoder.bf16(out, 6));
        assertFalse(Float.isFinite(RowDecoder.bf16(out, 8)));
    }

    @Test
    void rejectsWrongRanges() {
        MemorySegment out = Arena.ofAuto().allocate(68);
        float[] values = new float[64];
        assertThrows(IllegalArgumentException.class, () -> Quantizer.quantize(DType.Q8_0, values, 0, 33, out, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> Quantizer.quantize(DType.Q8_0, values, 1, 64, out, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> Quantizer.quantize(DType.Q8_0, values, 0, 64, out, 1));
    }
}
