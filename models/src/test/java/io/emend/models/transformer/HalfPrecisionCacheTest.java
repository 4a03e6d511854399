package io.emend.models.transformer;

import io.emend.kernels.KvType;
import io.emend.models.BackendOptions;
import io.emend.models.CacheContract;
import io.emend.models.LanguageModel;
import java.io.IOException;

/** With keys and values of 16 bits half the memory holds as many tokens. */
class HalfPrecisionCacheTest extends CacheContract {
    @Override
    protected LanguageModel newBoundedModel() throws IOException {
        return SmallModel.open(new BackendOptions(1, SmallModel.cacheBytes(400) / 2, KvType.F16));
    }
}
