package io.emend.models.safetensors;

import static io.emend.models.files.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.emend.kernels.format.StorageFormats;
import io.emend.models.tensor.Fixtures;
import io.emend.models.tensor.Tensor;
import io.emend.models.tensor.TensorFile;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsFileTest {
    @TempDir
    private Path directory;

    private void refused(String header, int dataBytes, String... parts) throws IOException {
        Path file = write(header.getBytes(StandardCharsets.UTF_8), dataBytes);
        assertRefused(() -> SafetensorsFile.open(file).close(), parts);
    }

    private Path write(byte[] header, int dataBytes) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length).put(header);
        return Files.write(directory.resolve("model.safetensors"), bytes.array());
    }

    private static String tensor(String name, String dtype, String shape, String offsets) {
        return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}".formatted(name, dtype, shape, offsets);
    }

    @Test
    void readsWhatTheReferenceWrote() throws IOException {
        try (TensorFile file = SafetensorsFile.open(Fixtures.file("small.safetensors"))) {
            Fixtures.assertPlainTensors(file);
            assertEquals(List.of(0, 3), file.tensors().get("empty").shape());
            assertEquals(-0.625f, file.tensors().get("scalar").data().get(ValueLayout.JAVA_FLOAT_UNALIGNED, 0));
            assertEquals(List.of(), file.tensors().get("scalar").shape());
            assertEquals(Map.of("ids", "\"I64\""), file.unsupported());
        }
    }

    @Test
    void tensorsAreGoneAfterClose() throws IOException {
        TensorFile file = SafetensorsFile.open(Fixtures.file("small.safetensors"));
        Tensor tensor = file.tensors().get("f32");
        file.close();
        assertThrows(IllegalStateException.class, () -> tensor.data().get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void acceptsHeadersPaddedWithSpaces() throws IOException {
        String header = "{" + tensor("w", "F32", "[1]", "[0,4]") + "}       ";
        try (TensorFile file = SafetensorsFile.open(write(header.getBytes(StandardCharsets.UTF_8), 4))) {
            assertEquals(StorageFormats.F32, file.tensors().get("w").format());
        }
    }

    @Test
    void refusesHeadersThatDoNotFit() throws IOException {
        Path file = Files.write(directory.resolve("a"), new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
        assertRefused(() -> SafetensorsFile.open(file).close(), "18446744073709551615 bytes", "byte 0");
        Path large = Files.write(directory.resolve("b"), new byte[] {0, 1, 0, 0, 0, 0, 0, 0, '{', '}'});
        assertRefused(() -> SafetensorsFile.open(large).close(), "header of 256 bytes");
        Path empty = Files.write(directory.resolve("c"), new byte[0]);
        assertRefused(() -> SafetensorsFile.open(empty).close(), "8 more bytes", "byte 0");
        assertRefused(() -> SafetensorsFile.open(directory).close(), "directory");
        assertRefused(() -> SafetensorsFile.open(directory.resolve("none")).close(), "no such file");
    }

    @Test
    void refusesBadJson() throws IOException {
        refused("[]", 0, "the header is not a JSON object");
        refused("{\"a\":", 0, "the header is not JSON", "column 6");
        refused("{} x", 0, "the header is not JSON");
        refused("{\"a\":".repeat(100_000), 0, "the header is not JSON", "nesting depth");
        refused("{\"a\":" + "[".repeat(100_000), 0, "the header is not JSON", "nesting depth");
        String tensor = tensor("w", "F32", "[1]", "[0,4]");
        refused("{" + tensor + "," + tensor + "}", 4, "Duplicate", "w");
        Path file = write(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}, 0);
        assertRefused(() -> SafetensorsFile.open(file).close(), "not UTF-8");
    }

    @Test
    void refusesTensorsThatAreNotWhole() throws IOException {
        refused("{\"w\":1}", 0, "tensor \"w\"", "dtype");
        refused("{\"w\":{\"dtype\":\"F32\",\"shape\":[1]}}", 0, "tensor \"w\"", "data_offsets");
        refused("{" + tensor("w", "F32", "[1.5]", "[0,4]") + "}", 4, "tensor \"w\"", "shape");
        refused("{" + tensor("w", "F32", "[-1]", "[0,4]") + "}", 4, "tensor \"w\"", "\"-1\"");
        refused("{" + tensor("w", "F32", "[null]", "[0,4]") + "}", 4, "tensor \"w\"", "shape");
        refused("{" + tensor("w", "F32", "[3000000000]", "[0,4]") + "}", 4, "tensor \"w\"", "3000000000");
        refused("{" + tensor("w", "F32", "[99999999999999999999]", "[0,4]") + "}", 4, "tensor \"w\"");
        refused("{" + tensor("w", "F32", "[2147483647,2147483647,2147483647]", "[0,4]") + "}", 4, "overflows");
        refused("{" + tensor("w", "F32", "[1,1,1,1,1,1,1,1,1]", "[0,4]") + "}", 4, "9 dimensions");
        refused("{" + tensor("w", "F32", "[2]", "[0,4]") + "}", 4, "8 bytes", "span 4");
        refused("{" + tensor("a\\nb", "F32", "[2]", "[0,4]") + "}", 4, "\"a\\u000ab\"");
    }

    @Test
    void refusesOffsetsThatOverlapLeaveGapsOrEndOutside() throws IOException {
        refused("{" + tensor("w", "F32", "[1]", "[4,0]") + "}", 4, "ends before it begins");
        refused("{" + tensor("w", "F32", "[1]", "[-4,0]") + "}", 4, "data_offsets");
        refused("{" + tensor("w", "F32", "[2]", "[0,8]") + "}", 4, "tensor \"w\"", "past the end");
        refused("{" + tensor("w", "F32", "[1]", "[4,8]") + "}", 8, "tensor \"w\"", "gap");
        refused("{" + tensor("w", "F32", "[1]", "[0,4]") + "}", 8, "4 bytes at the end");
        refused(
                "{" + tensor("v", "F32", "[2]", "[0,8]") + "," + tensor("w", "F32", "[2]", "[4,12]") + "}",
                12,
                "tensor \"w\"",
                "overlaps");
        refused("{" + tensor("w", "Q99", "[1]", "[0,9223372036854775807]") + "}", 4, "past the end");
    }
}
