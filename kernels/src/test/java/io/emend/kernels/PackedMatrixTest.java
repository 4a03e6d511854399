package io.emend.kernels;

import static io.emend.kernels.PackedMatrix.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.format.PackedLayout;
import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packed weights against the stored ones. */
class PackedMatrixTest {
    static List<StorageFormat> formats() {
        return StorageFormats.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void standsForTheSameNumbers(StorageFormat format) {
        int rows = 2 * GROUP + 5;
        for (int columns : Samples.columns(format)) {
            Matrix w = Samples.matrix(new Random(columns), format, rows, columns);
            PackedMatrix packed = Samples.pack(w);
            float[] panel = new float[1 + columns * GROUP];
            for (int group = 0; group < packed.groups(); group++) {
                packed.layout().decode(packed.data(), packed.group(group), columns, panel, 1);
                assertSame(w, group, panel);
                if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
                    Arrays.fill(panel, 7);
                    packed.layout().decodeByVectors(packed.data(), packed.group(group), columns, panel, 1);
                    assertSame(w, group, panel);
                }
            }
        }
    }

    private static void assertSame(Matrix w, int group, float[] panel) {
        float[] row = new float[w.columns()];
        for (int r = 0; r < GROUP; r++) {
            boolean there = group * GROUP + r < w.rows();
            if (there) {
                w.format().decode(w.data(), (group * GROUP + r) * w.rowBytes(), w.columns(), row, 0);
            }
            for (int c = 0; c < w.columns(); c++) {
                assertEquals(
                        there ? row[c] : 0, panel[1 + c * GROUP + r], 0, w.format() + " row " + r + " column " + c);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isReadFromAnyBlockOn(StorageFormat format) {
        int columns = 768;
        PackedMatrix packed = Samples.pack(Samples.matrix(new Random(1), format, GROUP, columns));
        PackedLayout layout = packed.layout();
        float[] whole = new float[columns * GROUP];
        layout.decode(packed.data(), 0, columns, whole, 0);
        float[] part = new float[layout.block() * GROUP];
        layout.decode(packed.data(), layout.bytes(columns - layout.block()), layout.block(), part, 0);
        for (int i = 0; i < part.length; i++) {
            assertTrue(part[i] == whole[whole.length - part.length + i]);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isPackedInParts(StorageFormat format) {
        Matrix w = Samples.matrix(new Random(2), format, 100, 768);
        PackedMatrix whole = Samples.pack(w);
        PackedMatrix parts = PackedMatrix.like(w, Arena.ofAuto());
        parts.pack(w, 2, 4);
        parts.pack(w, 0, 2);
        assertEquals(-1, whole.data().mismatch(parts.data()));
        Matrix other = Samples.matrix(new Random(2), format, 99, 768);
        assertThrows(IllegalArgumentException.class, () -> whole.pack(other, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> whole.pack(w, 0, 5));
    }
}
