package io.emend.cli.commands;

import io.emend.cli.input.InputException;
import io.emend.cli.options.BackendChoices;
import io.emend.cli.options.ModelOptions;
import io.emend.cli.options.Range;
import io.emend.cli.output.Notice;
import io.emend.cli.output.TerminalProgress;
import io.emend.kernels.KernelProvider;
import io.emend.kernels.KvType;
import io.emend.models.BackendOptions;
import io.emend.models.CacheFullException;
import io.emend.models.LanguageModel;
import io.emend.models.ModelBackend;
import io.emend.models.Models;
import io.emend.models.files.ModelFormatException;
import io.emend.throughput.Limit;
import io.emend.throughput.Throughput;
import io.emend.throughput.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code emend bench}: tokens a second of a model, by one backend or by several in turn. */
@Command(
        name = "bench",
        description = "Measures how many tokens a second a model reads (ppN), writes in one sequence (tgN) and writes "
                + "in B sequences that share a prompt of " + Workload.SHARED_PROMPT + " tokens (npB): the median, the "
                + "slowest and the fastest of some repetitions, between which several backends take turns.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  emend bench --model M.gguf -t 2 -p 256 -n 64 -np 8,50 --backend vector,llamacpp --limit --json")
public final class BenchCommand implements Callable<Integer> {
    private static final int MOST = 1 << 20;

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The name of a bundled model, a GGUF file, a Hugging Face directory, or a cached hub id "
                    + "(default: " + Models.BUNDLED + ").")
    private @Nullable String model;

    @Mixin
    private BackendChoices choices;

    @Option(
            names = {"-t", "--threads"},
            paramLabel = "THREADS",
            description = "Threads for the model (default: one for each core).")
    private @Nullable Integer threads;

    @Option(
            names = "-p",
            defaultValue = "256",
            paramLabel = "PROMPT",
            description = "Tokens of the prompt that is read, 0 for none (default: ${DEFAULT-VALUE}).")
    private int prompt;

    @Option(
            names = "-n",
            defaultValue = "64",
            paramLabel = "GEN",
            description = "Tokens that each sequence writes, 0 for none (default: ${DEFAULT-VALUE}).")
    private int generated;

    @Option(
            names = "-np",
            split = ",",
            paramLabel = "B",
            description = "Numbers of sequences that share a prompt, such as 1,8,50 (default: none).")
    private List<Integer> parallel = List.of();

    @Option(
            names = "-r",
            defaultValue = "5",
            paramLabel = "REPS",
            description = "Repetitions that count (default: ${DEFAULT-VALUE}).")
    private int repetitions;

    @Option(
            names = "--warm-up",
            defaultValue = "3",
            paramLabel = "SECONDS",
            description = "How long each backend runs each test before repetitions count, and longer while the JVM "
                    + "still compiles; 0 is once (default: ${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(
            names = "--kv-type",
            defaultValue = "f32",
            paramLabel = "T",
            description = "How keys and values are stored: f32 or f16 (default: ${DEFAULT-VALUE}).")
    private KvType kvType;

    @Option(
            names = "--limit",
            description = "Measure how fast the machine reads the weights and computes, and show what it allows each "
                    + "test at most.")
    private boolean limited;

    @Option(names = "--json", description = "Print one array of rows.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Workload> workloads = workloads();
        Range.check("-r", repetitions, 1, MOST);
        if (!(warmUp >= 0 && warmUp <= MOST)) {
            throw new InputException("--warm-up " + warmUp + " is out of range: 0 to " + MOST + " seconds");
        }
        List<ModelBackend> backends = choices.backends();
        Path path = ModelOptions.locate(model);
        List<Contender> contenders = new ArrayList<>();
        try {
            for (ModelBackend backend : backends) {
                contenders.add(Contender.open(path, backend, options(backend)));
            }
            requireFit(workloads, contenders);
            measure(workloads, contenders, limit(contenders.getFirst()));
        } finally {
            contenders.forEach(Contender::close);
        }
        return 0;
    }

    private List<Workload> workloads() {
        Range.check("-p", prompt, 0, MOST);
        Range.check("-n", generated, 0, MOST);
        List<Workload> workloads = new ArrayList<>();
        if (prompt > 0) {
            workloads.add(Workload.prompt(prompt));
        }
        if (generated > 0) {
            workloads.add(Workload.generation(generated));
        }
        for (int sequences : parallel.stream().distinct().toList()) {
            Range.check("-np", sequences, 1, MOST);
            if (generated == 0) {
                throw new InputException("-np " + sequences + " writes nothing with -n 0");
            }
            workloads.add(Workload.parallel(sequences, generated));
        }
        if (workloads.isEmpty()) {
            throw new InputException("there is nothing to measure with -p 0 and -n 0");
        }
        return workloads;
    }

    private BackendOptions options(ModelBackend backend) {
        if (backend.name().equals(Models.VECTOR)) {
            KernelProvider.select()
                    .fallback()
                    .ifPresent(why -> Notice.print(spec.commandLine().getErr(), why));
        }
        return ModelOptions.withThreads(BackendOptions.defaults(), threads)
                .withKvType(kvType)
                .withSettings(choices.settings(backend));
    }

    private static void requireFit(List<Workload> workloads, List<Contender> contenders) {
        for (Contender contender : contenders) {
            int context = contender.loaded().model().info().contextLength();
            for (Workload workload : workloads) {
                if (workload.longest() > context) {
                    throw new InputException(workload.name() + " takes " + workload.longest()
                            + " tokens of a sequence, the model's context holds " + context);
                }
            }
        }
    }

    /** Where it cannot be known, that is said, and the rest is done. */
    private Optional<Limit> limit(Contender contender) throws IOException {
        if (!limited) {
            return Optional.empty();
        }
        try {
            return Optional.of(Limit.measure(
                    contender.loaded().checkpoint(), contender.options().threads()));
        } catch (ModelFormatException | IllegalStateException e) {
            Notice.print(spec.commandLine().getErr(), "--limit is left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void measure(List<Workload> workloads, List<Contender> contenders, Optional<Limit> limit) {
        List<LanguageModel> models =
                contenders.stream().map(contender -> contender.loaded().model()).toList();
        BenchReport report = new BenchReport(spec.commandLine().getOut(), json, contenders, limit);
        long total = (long) workloads.size() * models.size() * repetitions;
        long[] done = {0};
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), "measuring", "runs")) {
            Throughput throughput = new Throughput(repetitions, warmUp, () -> progress.report(++done[0], total));
            for (Workload workload : workloads) {
                report.add(workload, throughput.measure(workload, models));
            }
        } catch (CacheFullException e) {
            throw new InputException("the sequences do not fit a backend's memory: " + e.getMessage(), e);
        }
        report.end();
    }
}
