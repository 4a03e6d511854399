package io.emend.models.safetensors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.models.files.Fuzzed;
import io.emend.models.tensor.Tensor;
import java.io.IOException;

/** Any bytes are a safetensors file or are refused. */
class SafetensorsFuzzTest {
    @FuzzTest
    void allBytesAreReadOrRefused(byte[] bytes) throws IOException {
        Fuzzed.assertReadOrRefused(() -> {
            try (SafetensorsFile file = SafetensorsFile.open(Fuzzed.file(bytes))) {
                long data = 0;
                for (Tensor tensor : file.tensors().values()) {
                    data += tensor.data().byteSize();
                    assertTrue(tensor.elements() >= 0);
                }
                assertTrue(data <= bytes.length);
            }
        });
    }
}
