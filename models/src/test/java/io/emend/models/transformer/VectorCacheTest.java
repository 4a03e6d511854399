package io.emend.models.transformer;

import io.emend.kernels.KvType;
import io.emend.models.BackendOptions;
import io.emend.models.CacheContract;
import io.emend.models.LanguageModel;
import java.io.IOException;

/** The backend {@code vector} keeps to its budget for keys and values. */
class VectorCacheTest extends CacheContract {
    @Override
    protected LanguageModel newBoundedModel() throws IOException {
        return SmallModel.open(new BackendOptions(1, SmallModel.cacheBytes(400), KvType.F32));
    }
}
