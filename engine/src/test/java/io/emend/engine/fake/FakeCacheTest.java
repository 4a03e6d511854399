package io.emend.engine.fake;

import io.emend.models.CacheContract;
import io.emend.models.LanguageModel;

class FakeCacheTest extends CacheContract {
    @Override
    protected LanguageModel newBoundedModel() {
        return FakeModel.hashing(20, 100).withPages(60);
    }
}
