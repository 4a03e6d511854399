package io.emend.models;

import io.emend.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.util.Set;

/**
 * A model ready to run, with what belongs to it.
 *
 * @param model the network
 * @param tokenizer text to its token ids and back
 * @param stopTokens ids that end a text
 * @param footprint what it takes of memory
 * @param source the file or directory it was read from
 */
public record LoadedModel(
        LanguageModel model, Tokenizer tokenizer, Set<Integer> stopTokens, Footprint footprint, Path source)
        implements AutoCloseable {

    @Override
    public void close() {
        model.close();
    }
}
