package io.emend.models.gguf;

import static io.emend.models.files.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import io.emend.models.tensor.Fixtures;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufFileTest {
    private static final GgufWriter.TensorListener SILENT = (tensor, done, total) -> {};

    @TempDir
    private Path directory;

    private Path path() {
        return directory.resolve("model.gguf");
    }

    private static GgufEncoder header(int version, long tensors, long pairs) {
        return new GgufEncoder()
                .int32(GgufFile.MAGIC)
                .int32(version)
                .int64(tensors)
                .int64(pairs);
    }

    private void refused(GgufEncoder bytes, String... parts) throws IOException {
        Files.write(path(), bytes.toByteArray());
        assertRefused(() -> GgufFile.open(path()).close(), parts);
    }

    private static GgufEncoder string(GgufEncoder out, String key, String value) {
        return out.string(key).int32(GgufValueType.STRING.ordinal()).string(value);
    }

    private static GgufEncoder tensor(GgufEncoder out, String name, int type, long offset, long... dimensions) {
        out.string(name).int32(dimensions.length);
        for (long dimension : dimensions) {
            out.int64(dimension);
        }
        return out.int32(type).int64(offset);
    }

    private static GgufEncoder zeros(GgufEncoder out, int count) {
        return out.raw(MemorySegment.ofArray(new byte[count]));
    }

    @Test
    void readsMetadataOfEveryType() throws IOException {
        try (GgufFile file = GgufFile.open(Fixtures.file("small.gguf"))) {
            GgufMetadata metadata = file.metadata();
            assertEquals("olmo", metadata.string("general.architecture").orElseThrow());
            assertEquals(255, metadata.integer("test.uint8").orElseThrow());
            assertEquals(-128, metadata.integer("test.int8").orElseThrow());
            assertEquals(65535, metadata.integer("test.uint16").orElseThrow());
            assertEquals(-32768, metadata.integer("test.int16").orElseThrow());
            assertEquals(4294967295L, metadata.integer("test.uint32").orElseThrow());
            assertEquals(Integer.MIN_VALUE, metadata.integer("test.int32").orElseThrow());
            assertEquals(
                    new BigInteger("18446744073709551615"), metadata.values().get("test.uint64"));
            assertEquals(Long.MIN_VALUE, metadata.integer("test.int64").orElseThrow());
            assertEquals(-0.625f, metadata.values().get("test.float32"));
            assertEquals(0.1, metadata.number("test.float64").orElseThrow());
            assertEquals(true, metadata.bool("test.bool").orElseThrow());
            assertEquals("naïve λ 😀", metadata.string("test.string").orElseThrow());
            assertEquals(
                    List.of("", "a", "Ġthe"), metadata.strings("test.strings").orElseThrow());
            assertEquals(
                    List.of(1L, -2L, 3L), metadata.integers("test.integers").orElseThrow());
            assertEquals(List.of(0.5f, -1.5f), metadata.numbers("test.floats").orElseThrow());
            assertEquals(List.of(true, false), metadata.values().get("test.bools"));
            assertTrue(metadata.string("absent").isEmpty());
            assertRefused(() -> metadata.string("test.int8"), "\"test.int8\"", "not a string");
            assertRefused(() -> metadata.integer("test.uint64"), "\"test.uint64\"", "not an integer");
            assertRefused(() -> metadata.strings("test.floats"), "\"test.floats\"", "array of strings");
        }
    }

    @Test
    void readsTensorsWithTheOutermostDimensionFirst() throws IOException {
        try (GgufFile file = GgufFile.open(Fixtures.file("small.gguf"))) {
            Fixtures.assertRamp(file, "f32", StorageFormats.F32, 4, 6);
            Fixtures.assertRamp(file, "f16", StorageFormats.F16, 3, 5);
            Fixtures.assertRamp(file, "vector", StorageFormats.F32, 3);
            Fixtures.assertRamp(file, "bf16", StorageFormats.BF16, 4, 64);
            Fixtures.assertRamp(file, "cube", StorageFormats.F32, 2, 3, 4);
            assertEquals(List.of(4, 64), file.tensors().get("q8_0").shape());
            assertEquals(4 * 2 * 34, file.tensors().get("q8_0").data().byteSize());
            assertEquals(Map.of("q5_1", "Q5_1", "ids", "I32"), file.unsupported());
        }
    }

    @Test
    void writesTheSameBytesAsTheReference() throws IOException {
        Path reference = Fixtures.file("small.gguf");
        Path copy = directory.resolve("copy.gguf");
        try (GgufFile file = GgufFile.open(reference)) {
            GgufWriter writer = new GgufWriter();
            file.metadata().encoded().forEach(writer::encoded);
            file.tensors().values().forEach(writer::tensor);
            writer.write(copy, SILENT);
            try (GgufFile again = GgufFile.open(copy)) {
                assertEquals(file.metadata().values(), again.metadata().values());
                assertEquals(file.tensors().keySet(), again.tensors().keySet());
                file.tensors()
                        .forEach((name, tensor) -> assertEquals(
                                -1,
                                tensor.data().mismatch(again.tensors().get(name).data()),
                                name));
            }
        }
        assertArrayEquals(metadataSection(reference), metadataSection(copy));
    }

    /** The writer of gguf-py stands for the format: values of all types must be encoded as it does. */
    @Test
    void encodesValuesOfEveryTypeAsTheReference() throws IOException {
        GgufWriter writer = new GgufWriter()
                .metadata("general.architecture", GgufValueType.STRING, "olmo")
                .metadata("test.uint8", GgufValueType.UINT8, 255)
                .metadata("test.int8", GgufValueType.INT8, -128)
                .metadata("test.uint16", GgufValueType.UINT16, 65535)
                .metadata("test.int16", GgufValueType.INT16, -32768)
                .metadata("test.uint32", GgufValueType.UINT32, 4294967295L)
                .metadata("test.int32", GgufValueType.INT32, Integer.MIN_VALUE)
                .metadata("test.uint64", GgufValueType.UINT64, new BigInteger("18446744073709551615"))
                .metadata("test.int64", GgufValueType.INT64, Long.MIN_VALUE)
                .metadata("test.float32", GgufValueType.FLOAT32, -0.625f)
                .metadata("test.float64", GgufValueType.FLOAT64, 0.1)
                .metadata("test.bool", GgufValueType.BOOL, true)
                .metadata("test.string", GgufValueType.STRING, "naïve λ 😀")
                .array("test.strings", GgufValueType.STRING, List.of("", "a", "Ġthe"))
                .array("test.integers", GgufValueType.INT32, List.of(1, -2, 3))
                .array("test.floats", GgufValueType.FLOAT32, List.of(0.5f, -1.5f))
                .array("test.bools", GgufValueType.BOOL, List.of(true, false));
        writer.write(path(), SILENT);
        assertArrayEquals(metadataSection(Fixtures.file("small.gguf")), metadataSection(path()));
        assertThrows(IllegalArgumentException.class, () -> writer.metadata("x", GgufValueType.UINT8, 256));
        assertThrows(IllegalArgumentException.class, () -> writer.metadata("x", GgufValueType.UINT32, -1));
        assertThrows(IllegalArgumentException.class, () -> writer.metadata("test.int8", GgufValueType.UINT8, 1));
    }

    private static byte[] metadataSection(Path file) throws IOException {
        try (GgufFile gguf = GgufFile.open(file)) {
            List<MemorySegment> values =
                    new ArrayList<>(gguf.metadata().encoded().values());
            long end = values.getLast().address() + values.getLast().byteSize();
            long start = values.getFirst().address();
            byte[] bytes = Files.readAllBytes(file);
            byte[] section = new byte[(int) (end - start)];
            System.arraycopy(bytes, 24 + 8 + "general.architecture".length(), section, 0, section.length);
            return section;
        }
    }

    @Test
    void readsVersion2() throws IOException {
        Files.write(path(), string(header(2, 0, 1), "a.b", "c").toByteArray());
        try (GgufFile file = GgufFile.open(path())) {
            assertEquals(Map.of("a.b", "c"), file.metadata().values());
        }
    }

    @Test
    void refusesOtherFilesAndVersions() throws IOException {
        refused(new GgufEncoder().int32(1).int32(3), "not a GGUF file", "byte 0");
        refused(new GgufEncoder(), "not a GGUF file");
        refused(header(1, 0, 0), "version 1", "byte 4");
        refused(header(4, 0, 0), "version 4");
        refused(header(3 << 24, 0, 0), "big-endian");
    }

    @Test
    void refusesHostileCounts() throws IOException {
        refused(header(3, -1, 0), "18446744073709551615 tensors", "byte 8");
        refused(header(3, 0, Long.MAX_VALUE), "9223372036854775807 metadata values", "byte 16");
        refused(zeros(header(3, 0, 100), 100), "100 metadata values");
        refused(zeros(header(3, 0, 1).int64(-1), 100), "key of 18446744073709551615 bytes", "byte 24");
        refused(zeros(header(3, 0, 1).string("k").int32(8).int64(Long.MAX_VALUE), 100), "9223372036854775807 more");
        refused(zeros(header(3, 0, 1).string("k").int32(9).int32(0).int64(1L << 40), 100), "1099511627776 UINT8");
        refused(zeros(header(3, 0, 1).string("k").int32(9).int32(9).int64(1L << 62), 100), "ARRAY values");
        refused(zeros(header(3, 0, 1).string("k").int32(9).int32(0).int64(5 << 20), 5 << 20), "4194304 elements");
        refused(zeros(header(3, 0, 1).string("k").int32(13), 100), "type 13", "byte 33");
        refused(zeros(header(3, 0, 1).string("k").int32(7).raw(MemorySegment.ofArray(new byte[] {2})), 9), "is 2");
        GgufEncoder nested = header(3, 0, 1).string("k").int32(9);
        for (int i = 0; i < 100_000; i++) {
            nested.int32(9).int64(1);
        }
        refused(nested, "nested more than 4");
    }

    @Test
    void refusesBadKeysAndNames() throws IOException {
        refused(string(string(header(3, 0, 2), "k", ""), "k", ""), "\"k\" comes twice");
        refused(
                zeros(header(3, 0, 1).int64(1).raw(MemorySegment.ofArray(new byte[] {-1})), 20),
                "not UTF-8",
                "byte 32");
        GgufEncoder twice = tensor(tensor(header(3, 2, 0), "w", 0, 0, 8), "w", 0, 32, 8);
        refused(zeros(twice, 100), "tensor \"w\" comes twice");
        refused(zeros(header(3, 1, 0).int64(70_000), 70_000), "name of 70000 bytes");
        refused(header(3, 0, 1).string("general.alignment").int32(4).int32(24), "alignment is 24");
        refused(header(3, 0, 1).string("general.alignment").int32(4).int32(0), "alignment is 0");
        refused(string(header(3, 0, 1), "general.alignment", "32"), "general.alignment", "not an integer");
    }

    @Test
    void refusesBadTensors() throws IOException {
        UnaryOperator<GgufEncoder> padded = out -> zeros(out, 200);
        refused(padded.apply(tensor(header(3, 1, 0), "w", 0, 0, 1, 1, 1, 1, 1)), "\"w\" has 5 dimensions", "byte 33");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 0, 0, 0)), "\"w\" has a dimension of 0");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 0, 0, 1L << 31)), "dimension of 2147483648");
        int max = Integer.MAX_VALUE;
        refused(padded.apply(tensor(header(3, 1, 0), "w", 0, 0, max, max, max)), "overflows");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 0, 0, max, max)), "overflows");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 0, 0, max, 1 << 29)), "past the end");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 8, 0, 33)), "\"w\" has rows of 33 values", "Q8_0");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 4, 0, 32)), "type 4, which is unknown");
        refused(padded.apply(tensor(header(3, 1, 0), "w", -1, 0, 32)), "type 4294967295");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 0, 8, 8)), "offset 8, not a multiple");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 0, -32, 8)), "offset 18446744073709551584");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 0, 1 << 20, 8)), "past the end");
        refused(padded.apply(tensor(header(3, 1, 0), "w", 13, 0, 512)), "past the end");
        refused(
                padded.apply(tensor(tensor(header(3, 2, 0), "v", 0, 0, 16), "w", 0, 32, 8)),
                "\"w\" at offset 32",
                "overlaps tensor \"v\"",
                "ends at 64");
    }

    @Test
    void writesNothingUnderTheFinalNameOnFailure() throws IOException {
        GgufWriter writer = new GgufWriter().tensor("w", StorageFormats.F32, List.of(2, 2), (row, out) -> {
            throw new IllegalStateException("no such row");
        });
        assertThrows(IllegalStateException.class, () -> writer.write(path(), SILENT));
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(), left.toList());
        }
        Path nowhere = directory.resolve("none").resolve("model.gguf");
        String message = assertThrows(IOException.class, () -> new GgufWriter().write(nowhere, SILENT))
                .getMessage();
        assertTrue(message.contains("its directory does not exist"), message);
        message = assertThrows(IOException.class, () -> new GgufWriter().write(directory, SILENT))
                .getMessage();
        assertTrue(message.contains("it is not a regular file"), message);
    }

    @Test
    void refusesToDeclareWhatGgufCannotHold() {
        GgufWriter writer = new GgufWriter();
        GgufWriter.RowSource none = (row, out) -> {};
        assertThrows(IllegalArgumentException.class, () -> writer.tensor("w", StorageFormats.F32, List.of(0), none));
        assertThrows(
                IllegalArgumentException.class, () -> writer.tensor("w", StorageFormats.Q8_0, List.of(2, 33), none));
        assertThrows(
                IllegalArgumentException.class,
                () -> writer.tensor("w".repeat(64), StorageFormats.F32, List.of(1), none));
        assertThrows(
                IllegalArgumentException.class,
                () -> writer.tensor("w", StorageFormats.F32, List.of(1, 1, 1, 1, 1), none));
    }

    @Test
    void everyTypeOfTheKernelsHasItsLayoutHere() {
        for (StorageFormat dtype : StorageFormats.all()) {
            GgufTensorType type = GgufTensorType.of(dtype);
            assertEquals(dtype.blockSize(), type.blockSize());
            assertEquals(dtype.blockBytes(), type.blockBytes());
            assertEquals(dtype, type.format().orElseThrow());
        }
    }
}
