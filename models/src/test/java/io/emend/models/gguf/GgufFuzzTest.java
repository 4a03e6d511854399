package io.emend.models.gguf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.models.files.Fuzzed;
import io.emend.models.tensor.Tensor;
import java.io.IOException;

/** Any bytes are a GGUF file or are refused. */
class GgufFuzzTest {
    @FuzzTest
    void allBytesAreReadOrRefused(byte[] bytes) throws IOException {
        Fuzzed.assertReadOrRefused(() -> {
            try (GgufFile file = GgufFile.open(Fuzzed.file(bytes))) {
                for (Tensor tensor : file.tensors().values()) {
                    assertTrue(tensor.data().byteSize() <= bytes.length);
                    assertTrue(tensor.elements() >= 0);
                }
                for (String key : file.metadata().values().keySet()) {
                    Fuzzed.assertReadOrRefused(() -> file.metadata().strings(key));
                    Fuzzed.assertReadOrRefused(() -> file.metadata().integer(key));
                    Fuzzed.assertReadOrRefused(() -> file.metadata().number(key));
                }
            }
        });
    }
}
