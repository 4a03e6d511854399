package io.emend.models.pytorch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.models.files.Fuzzed;
import io.emend.models.tensor.Tensor;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/** Any bytes are a file of torch.save, or the pickle of one, or are refused. */
class PyTorchFuzzTest {
    @FuzzTest
    void allBytesAreReadOrRefused(byte[] bytes) throws IOException {
        Fuzzed.assertReadOrRefused(() -> {
            try (PyTorchFile file = PyTorchFile.open(Fuzzed.file(bytes))) {
                for (Tensor tensor : file.tensors().values()) {
                    assertTrue(tensor.data().byteSize() <= bytes.length);
                    assertTrue(tensor.elements() >= 0);
                }
            }
        });
    }

    @FuzzTest
    void everyPickleIsReadOrRefused(byte[] bytes) throws IOException {
        Fuzzed.assertReadOrRefused(() -> StateDictPickle.read(Path.of("fuzzed"), MemorySegment.ofArray(bytes)));
    }
}
