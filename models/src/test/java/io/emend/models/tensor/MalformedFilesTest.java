package io.emend.models.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.files.ModelFormatException;
import io.emend.models.gguf.GgufFile;
import io.emend.models.pytorch.PyTorchFile;
import io.emend.models.safetensors.SafetensorsFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damages good files in every way that is cheap to think of: each is read or refused, nothing else happens. */
class MalformedFilesTest {
    private static final int FLIPPED_FILES = 3000;
    private static final int OVERWRITTEN_FILES = 2000;

    private static final Path PATH = Path.of("model");

    /** Reads bytes as if they were mapped. */
    private interface Reader {
        TensorFile open(MappedFile file) throws ModelFormatException;
    }

    private enum Format {
        SAFETENSORS("small.safetensors", SafetensorsFile::open),
        PYTORCH("small.bin", PyTorchFile::open),
        MODULE("module.bin", PyTorchFile::open),
        GGUF("small.gguf", GgufFile::open);

        private final String fixture;
        private final Reader reader;

        Format(String fixture, Reader reader) {
            this.fixture = fixture;
            this.reader = reader;
        }

        byte[] bytes() throws IOException {
            return Files.readAllBytes(Fixtures.file(fixture));
        }
    }

    /** {@return whether it could be read} */
    private static boolean open(Format format, byte[] bytes) {
        Arena arena = Arena.ofConfined();
        MemorySegment copy = arena.allocate(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
        try (TensorFile file = format.reader.open(new MappedFile(PATH, arena, copy))) {
            for (Tensor tensor : file.tensors().values()) {
                assertEquals(
                        tensor.format().bytes(tensor.elements()), tensor.data().byteSize());
                assertTrue(tensor.data().toArray(ValueLayout.JAVA_BYTE).length <= bytes.length);
            }
            return true;
        } catch (ModelFormatException e) {
            assertTrue(e.getMessage().startsWith(PATH + ": "), e.getMessage());
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void truncatedAnywhere(Format format) throws IOException {
        byte[] good = format.bytes();
        assertTrue(open(format, good));
        for (int length = 0; length < good.length; length++) {
            boolean read = open(format, Arrays.copyOf(good, length));
            // Padding after the last tensor of a GGUF file is not missed.
            assertTrue(
                    !read || format == Format.GGUF && length > good.length - GgufFile.DEFAULT_ALIGNMENT,
                    "cut at " + length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void flippedBytes(Format format) throws IOException {
        byte[] good = format.bytes();
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < FLIPPED_FILES; i++) {
            byte[] bad = good.clone();
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            refused += open(format, bad) ? 0 : 1;
        }
        assertTrue(refused > FLIPPED_FILES / 20, "only " + refused + " damaged files were refused");
    }

    @ParameterizedTest
    @EnumSource
    void overwrittenWithExtremeNumbers(Format format) throws IOException {
        byte[] good = format.bytes();
        long[] extremes = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, Integer.MAX_VALUE, 1L << 32, 1L << 40, 0xFFFF};
        Random random = new Random(2);
        for (int i = 0; i < OVERWRITTEN_FILES; i++) {
            byte[] bad = good.clone();
            long extreme = extremes[random.nextInt(extremes.length)];
            int at = random.nextInt(bad.length);
            int size = 1 << random.nextInt(1, 4);
            for (int b = 0; b < size && at + b < bad.length; b++) {
                bad[at + b] = (byte) (extreme >>> (8 * b));
            }
            open(format, bad);
        }
    }
}
