package io.emend.models.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import java.lang.foreign.ValueLayout;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The files that {@code make_fixtures.py} wrote, and what stands in them. */
public final class Fixtures {
    private static final ValueLayout.OfFloat F32 = ValueLayout.JAVA_FLOAT_UNALIGNED;
    private static final ValueLayout.OfShort F16 = ValueLayout.JAVA_SHORT_UNALIGNED;

    private Fixtures() {}

    public static Path file(String name) {
        try {
            return Path.of(Fixtures.class.getResource("formats/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Value i of a plain tensor is (i - 5) / 8. */
    public static void assertRamp(TensorFile file, String name, StorageFormat format, Integer... shape) {
        assertRamp(file, name, 0, format, shape);
    }

    public static void assertRamp(TensorFile file, String name, int from, StorageFormat format, Integer... shape) {
        Tensor tensor = file.tensors().get(name);
        assertEquals(List.of(shape), tensor.shape());
        assertEquals(format, tensor.format());
        float[] expected = new float[(int) tensor.elements()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (from + i - 5) / 8f;
        }
        assertArrayEquals(expected, values(tensor), name);
    }

    public static float[] values(Tensor tensor) {
        float[] values = new float[(int) tensor.elements()];
        assertEquals(tensor.data().byteSize(), tensor.format().bytes(values.length));
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (tensor.format().name()) {
                case "F32" -> tensor.data().get(F32, 4L * i);
                case "F16" -> Float.float16ToFloat(tensor.data().get(F16, 2L * i));
                case "BF16" -> Float.intBitsToFloat(tensor.data().get(F16, 2L * i) << 16);
                default -> throw new IllegalArgumentException(tensor.toString());
            };
        }
        return values;
    }

    public static void assertPlainTensors(TensorFile file) {
        assertRamp(file, "f32", StorageFormats.F32, 4, 6);
        assertRamp(file, "f16", StorageFormats.F16, 3, 5);
        assertRamp(file, "bf16", StorageFormats.BF16, 2, 7);
        assertRamp(file, "vector", StorageFormats.F32, 3);
        float[] special = values(file.tensors().get("special"));
        float[] expected = {
            Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, -0f, Float.MIN_VALUE, Float.MAX_VALUE
        };
        assertArrayEquals(expected, special);
        assertEquals(Integer.MIN_VALUE, Float.floatToRawIntBits(special[3]), "the sign of zero");
    }

    public static void assertShards(TensorFile file) {
        assertRamp(file, "a", StorageFormats.F32, 2, 2);
        assertRamp(file, "b", StorageFormats.F32, 3);
        assertRamp(file, "c", StorageFormats.BF16, 2, 3);
        assertEquals(3, file.tensors().size());
    }
}
