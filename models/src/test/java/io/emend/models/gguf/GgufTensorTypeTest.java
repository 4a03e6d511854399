package io.emend.models.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GgufTensorTypeTest {
    static Iterable<StorageFormat> formats() {
        return StorageFormats.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatIsATypeOfItsSize(StorageFormat format) {
        GgufTensorType type = GgufTensorType.of(format);
        assertEquals(Optional.of(format), type.format());
        assertEquals(format.blockSize(), type.blockSize());
        assertEquals(format.blockBytes(), type.blockBytes());
        assertTrue(type.fileType().isPresent(), "people who look into a file would not see what it is");
    }
}
