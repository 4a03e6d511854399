package io.emend.cli;

import io.emend.kernels.KernelProvider;
import io.emend.models.BackendOptions;
import io.emend.models.LoadedModel;
import io.emend.models.Models;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which model runs, and how. */
final class ModelOptions {
    /** Where a model can run. */
    enum Backend {
        VECTOR("vector"),
        LLAMACPP("llamacpp"),
        ONNX("onnx"),
        ONNX_CUDA("onnx-cuda");

        private final String label;

        Backend(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "A GGUF file, a Hugging Face directory, or the id of a model in the Hugging Face cache "
                    + "(default: the bundled model).")
    private String model;

    @Option(
            names = "--backend",
            defaultValue = "vector",
            paramLabel = "B",
            description = "What runs the model: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Backend backend;

    @Option(names = "--threads", paramLabel = "N", description = "Threads for the model (default: one for each core).")
    private Integer threads;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Loads the model, and says so where it will run slower than it could. */
    LoadedModel open() throws IOException {
        if (backend != Backend.VECTOR) {
            throw new InputException("the " + backend + " backend is not part of this build; use --backend vector");
        }
        if (threads != null && (threads < 1 || threads > 1024)) {
            throw new InputException("--threads " + threads + " is out of range: 1 to 1024");
        }
        KernelProvider.select()
                .fallback()
                .ifPresent(reason -> command.commandLine().getErr().println("emend: " + reason));
        return open(model, threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    }

    /**
     * Loads a model.
     *
     * @param model what {@code --model} names, or null for the bundled one
     * @param threads how many threads run it
     * @return the model
     */
    static LoadedModel open(String model, int threads) throws IOException {
        return Models.open(locate(model), BackendOptions.defaults().withThreads(threads));
    }

    /** {@return the file or directory that {@code --model} means, the bundled model's for null} */
    static Path locate(String model) throws IOException {
        return model == null
                ? Models.bundled(Path.of(System.getProperty("emend.home", ".")))
                : Models.locate(model, Path.of(System.getProperty("emend.home", ".")));
    }
}
