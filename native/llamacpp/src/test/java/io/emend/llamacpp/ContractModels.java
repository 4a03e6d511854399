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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Models for the tests, run by llama.cpp with one thread and a pinned CPU variant: numbers are reproducible. */
final class ContractModels {
    /** Of a model whose keys and values take 2 layers of 2 heads of 16 floats. */
    static final String SMALL = "llama-linear";

    private static final int BYTES_PER_TOKEN = 2 * 2 * 2 * 16 * Float.BYTES;

    private static final boolean SINCE_2013 = hasHaswell();

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

    /**
     * {@return the variant of the tests} On x86_64 that of processors since 2013, or the plainest on one that is older
     * and computes quantized weights twenty times as slowly.
     */
    static String cpu() {
        if (!System.getProperty("os.arch").equals("amd64")) {
            return "armv8.0_1";
        }
        return SINCE_2013 ? "haswell" : "x64";
    }

    /** {@return whether real models are computed within seconds} */
    static boolean fast() {
        return !cpu().equals("x64");
    }

    private static boolean hasHaswell() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            String flags =
                    lines.filter(line -> line.startsWith("flags")).findFirst().orElse("");
            return List.of(flags.split("\\s+")).containsAll(List.of("avx2", "fma", "f16c", "bmi2", "sse4_2"));
        } catch (IOException e) {
            return false;
        }
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
