package io.emend.engine.fake;

import io.emend.models.LanguageModel;
import io.emend.models.LanguageModelContract;

class FakeModelTest extends LanguageModelContract {
    @Override
    protected LanguageModel newModel() {
        return FakeModel.hashing(20, 100);
    }
}
