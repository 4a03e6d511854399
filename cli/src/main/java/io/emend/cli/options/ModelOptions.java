package io.emend.cli.options;

import io.emend.cli.output.Notice;
import io.emend.engine.CodeModel;
import io.emend.kernels.KernelProvider;
import io.emend.models.BackendOptions;
import io.emend.models.LoadedModel;
import io.emend.models.ModelBackend;
import io.emend.models.Models;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which model runs, and how. */
public final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The name of a bundled model, a GGUF file, a Hugging Face directory, or the id of a model in "
                    + "the Hugging Face cache (default: " + Models.BUNDLED + ", bundled).")
    private @Nullable String model;

    @Mixin
    private BackendChoice choice;

    @Option(names = "--threads", paramLabel = "N", description = "Threads for the model (default: one for each core).")
    private @Nullable Integer threads;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * Loads the model, and says so where it will run slower than it could.
     *
     * @return the model
     * @throws IOException where it cannot be read
     */
    public LoadedModel open() throws IOException {
        ModelBackend runner = choice.backend();
        BackendOptions options = withThreads(BackendOptions.defaults(), threads);
        if (runner.name().equals(Models.VECTOR)) {
            KernelProvider.select().fallback().ifPresent(this::say);
        }
        return Models.open(locate(model), runner, options.withSettings(choice.settings()));
    }

    /**
     * Sets the number of threads.
     *
     * @param options how a model is run
     * @param threads what {@code --threads} says, or null to leave it
     * @return options with it
     * @throws io.emend.cli.input.InputException if it is out of range
     */
    public static BackendOptions withThreads(BackendOptions options, @Nullable Integer threads) {
        if (threads == null) {
            return options;
        }
        Range.THREADS.check("--threads", threads);
        return options.withThreads(threads);
    }

    /**
     * Puts what writes programs around the model, and says what a user should know about how it is asked.
     *
     * @param loaded the model
     * @return what writes programs
     */
    @SuppressWarnings("resource") // closed with the loaded model
    public CodeModel writer(LoadedModel loaded) {
        CodeModel code = CodeModel.of(loaded);
        code.notices().forEach(this::say);
        return code;
    }

    private void say(String notice) {
        Notice.print(command.commandLine().getErr(), notice);
    }

    /**
     * Finds a model.
     *
     * @param model what {@code --model} names, or null for the bundled one
     * @return its file or directory
     * @throws IOException where there is none
     */
    public static Path locate(@Nullable String model) throws IOException {
        Path home = Path.of(System.getProperty("emend.home", "."));
        return model == null ? Models.bundled(home) : Models.locate(model, home);
    }
}
