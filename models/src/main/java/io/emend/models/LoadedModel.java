package io.emend.models;

import io.emend.models.checkpoint.Checkpoint;
import io.emend.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A model ready to run, with what belongs to it.
 *
 * @param model the network
 * @param tokenizer text to its token ids and back
 * @param stopTokens ids that end a text, the usual one first
 * @param chatTemplate turns a conversation into a prompt, in Jinja
 * @param footprint what it takes of memory
 * @param checkpoint the files it was opened from, which are closed with it
 */
public record LoadedModel(
        LanguageModel model,
        Tokenizer tokenizer,
        Set<Integer> stopTokens,
        Optional<String> chatTemplate,
        Footprint footprint,
        Checkpoint checkpoint)
        implements AutoCloseable {

    /** {@return the file or directory it was opened from} */
    public Path source() {
        return checkpoint.source();
    }

    @Override
    public void close() {
        model.close();
        checkpoint.close();
    }
}
