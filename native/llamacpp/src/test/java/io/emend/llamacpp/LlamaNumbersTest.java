package io.emend.llamacpp;

import io.emend.models.LanguageModel;
import io.emend.models.LanguageModelNumbersContract;
import java.io.IOException;
import java.nio.file.Path;

/** The backend {@code llamacpp} computes what the reference does. */
class LlamaNumbersTest extends LanguageModelNumbersContract {
    @Override
    protected LanguageModel open(Path gguf) throws IOException {
        return ContractModels.open(gguf, ContractModels.options());
    }
}
