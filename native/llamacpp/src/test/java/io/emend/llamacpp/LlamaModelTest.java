package io.emend.llamacpp;

import io.emend.models.LanguageModel;
import io.emend.models.LanguageModelContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The backend {@code llamacpp} behaves as every model must. */
class LlamaModelTest extends LanguageModelContract {
    @TempDir
    private static Path directory;

    @Override
    protected LanguageModel newModel() throws IOException {
        return ContractModels.open(ContractModels.file(directory, ContractModels.SMALL), ContractModels.options());
    }

    @Override
    protected float batchTolerance() {
        return 1e-5f;
    }
}
