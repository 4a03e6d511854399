package io.emend.llamacpp;

import io.emend.models.LanguageModel;
import io.emend.models.LanguageModelContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A model that has one state for all positions, which cannot be taken back, behaves as every model must. */
class RecurrentModelTest extends LanguageModelContract {
    @TempDir
    private static Path directory;

    @Override
    protected LanguageModel newModel() throws IOException {
        Path file = directory.resolve("mamba.gguf");
        if (!Files.exists(file)) {
            MambaFile.write(file);
        }
        return ContractModels.open(file, ContractModels.options());
    }

    @Override
    protected float batchTolerance() {
        return 1e-4f;
    }
}
