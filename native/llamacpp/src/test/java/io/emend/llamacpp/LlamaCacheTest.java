package io.emend.llamacpp;

import io.emend.models.CacheContract;
import io.emend.models.LanguageModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The backend {@code llamacpp} keeps to its budget for keys and values. */
class LlamaCacheTest extends CacheContract {
    @TempDir
    private static Path directory;

    @Override
    protected LanguageModel newBoundedModel() throws IOException {
        return ContractModels.open(
                ContractModels.file(directory, ContractModels.SMALL),
                ContractModels.options().withCacheBytes(ContractModels.cacheBytes(400)));
    }

    @Override
    protected float batchTolerance() {
        return 1e-5f;
    }
}
