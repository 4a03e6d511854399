package io.emend.models.transformer;

import io.emend.kernels.KvType;
import io.emend.models.BackendOptions;
import io.emend.models.LanguageModel;
import io.emend.models.LanguageModelContract;
import java.io.IOException;

/** With keys and values of 16 bits the backend {@code vector} behaves as every model must. */
class HalfPrecisionModelTest extends LanguageModelContract {
    @Override
    protected LanguageModel newModel() throws IOException {
        return SmallModel.open(new BackendOptions(2, 0, KvType.F16));
    }
}
