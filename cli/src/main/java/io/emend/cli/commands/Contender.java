package io.emend.cli.commands;

import io.emend.models.BackendOptions;
import io.emend.models.LoadedModel;
import io.emend.models.ModelBackend;
import io.emend.models.Models;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A model that is measured.
 *
 * @param backend name of what runs it
 * @param kernels what computes, in a few words
 * @param options how it is run
 * @param loaded the model
 */
record Contender(String backend, String kernels, BackendOptions options, LoadedModel loaded) implements AutoCloseable {

    /**
     * Opens a model.
     *
     * @param path its file or directory
     * @param backend what runs it
     * @param options how
     * @throws IOException if it cannot be read, or the backend cannot run it
     */
    static Contender open(Path path, ModelBackend backend, BackendOptions options) throws IOException {
        LoadedModel loaded = Models.open(path, backend, options);
        try {
            return new Contender(backend.name(), backend.description(options), options, loaded);
        } catch (IOException | RuntimeException | Error e) {
            loaded.close();
            throw e;
        }
    }

    @Override
    public void close() {
        loaded.close();
    }
}
