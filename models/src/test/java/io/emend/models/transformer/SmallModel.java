package io.emend.models.transformer;

import io.emend.models.BackendOptions;
import io.emend.models.LanguageModel;
import java.io.IOException;

/** A model of the logits oracle that opens at once: 260 tokens of vocabulary, 128 of context, 2 layers. */
final class SmallModel {
    private static final String NAME = "llama-grouped";
    /** Keys and values of a token: 2 layers of 2 heads of 8 floats. */
    private static final int BYTES_PER_TOKEN = 2 * 2 * 2 * 8 * Float.BYTES;

    private SmallModel() {}

    /** Opens it; its weights live as long as the JVM. */
    static LanguageModel open(BackendOptions options) throws IOException {
        return new VectorBackend().open(LogitsOracle.read(NAME).checkpoint(), options);
    }

    /** {@return the budget that holds so many tokens} */
    static long cacheBytes(int tokens) {
        return (long) tokens * BYTES_PER_TOKEN;
    }
}
