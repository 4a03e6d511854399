package io.emend.models;

import io.emend.models.checkpoint.Checkpoint;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.util.Optional;

/**
 * A way to run models, found by {@link java.util.ServiceLoader}: on the module path by {@code provides}, on the class
 * path by {@code META-INF/services}.
 */
public interface ModelBackend {
    /** {@return its name, such as {@code vector}} */
    String name();

    /**
     * {@return what computes, in a few words, such as the kernels or the release and the variant of a library; what
     * must be loaded to know it is loaded}
     *
     * @param options how models would be run
     * @throws IOException if what computes cannot be loaded
     * @throws IllegalArgumentException if an option cannot be met
     */
    default String description(BackendOptions options) throws IOException {
        return name();
    }

    /**
     * {@return why this backend cannot open a checkpoint, in one line; empty if it can}
     *
     * @param checkpoint what would be opened
     */
    Optional<String> obstacle(Checkpoint checkpoint);

    /**
     * Opens a model. The checkpoint stays its caller's, who closes it after the model.
     *
     * @param checkpoint what to open
     * @param options how to run it
     * @return the model
     * @throws IOException if its files are damaged or not supported, in one line that names the file
     * @throws IllegalArgumentException if an option cannot be met
     */
    LanguageModel open(Checkpoint checkpoint, BackendOptions options) throws IOException;

    /**
     * {@return a tokenizer of the backend's own, for checkpoints whose tokenizer ours refuses}
     *
     * @param checkpoint whose
     * @throws IOException if it cannot be read
     */
    default Optional<Tokenizer> tokenizer(Checkpoint checkpoint) throws IOException {
        return Optional.empty();
    }
}
