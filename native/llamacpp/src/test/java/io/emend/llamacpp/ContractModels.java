package io.emend.llamacpp;

import io.emend.models.BackendOptions;
import io.emend.models.LanguageModel;
import io.emend.models.LanguageModelNumbersContract;
import io.emend.models.checkpoint.Checkpoint;
import io.emend.models.checkpoint.Checkpoints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Small models for the contracts, run by llama.cpp with the plainest CPU variant, so that numbers are reproducible. */
final class ContractModels {
    /** Of a model whose keys and values take 2 layers of 2 heads of 16 floats. */
    static final String SMALL = "llama-linear";

    private static final int BYTES_PER_TOKEN = 2 * 2 * 2 * 16 * Float.BYTES;

    private ContractModels() {}

    /** {@return a file of the contracts, copied to a directory where it is not there yet} */
    static Path file(Path directory, String name) throws IOException {
        Path file = directory.resolve(name + ".gguf");
        if (!Files.exists(file)) {
            try (InputStream in =
                    LanguageModelNumbersContract.class.getResourceAsStream("contract/" + name + ".gguf")) {
                Files.copy(in, file);
            }
        }
        return file;
    }

    static BackendOptions options() {
        return BackendOptions.defaults().withThreads(1).withSettings(Map.of("cpu", cpu()));
    }

    /** The variant that every processor of a platform runs. */
    static String cpu() {
        return System.getProperty("os.arch").equals("amd64") ? "x64" : "armv8.0_1";
    }

    /** {@return the budget that holds so many tokens of {@link #SMALL}} */
    static long cacheBytes(int tokens) {
        return (long) tokens * BYTES_PER_TOKEN;
    }

    static LanguageModel open(Path file, BackendOptions options) throws IOException {
        // Only the tokenizer needs the checkpoint after this.
        try (Checkpoint checkpoint = Checkpoints.open(file)) {
            return new LlamaBackend().open(checkpoint, options);
        }
    }
}
