package io.emend.eval.samples;

import io.emend.edits.Edit;
import io.emend.edits.Program;
import io.emend.edits.Resolution;
import io.emend.edits.sequence.ResolveMode;
import io.emend.engine.CodeModel;
import io.emend.engine.Completion;
import io.emend.engine.GenerationOptions;
import io.emend.engine.SampledCompletion;
import io.emend.engine.Task;
import io.emend.engine.generate.Cancellation;
import io.emend.eval.problems.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Samples of a model, drawn jointly: they pay for the tokens they share only once. The samples of a problem are handed
 * on in the order of their numbers, so that a count of them says which ones there are already.
 */
public final class ModelSampleSource implements SampleSource {
    private final CodeModel model;
    private final GenerationOptions options;
    private final int width;
    private final Sample.Format format;
    private final ResolveMode mode;

    /**
     * A source.
     *
     * @param model what writes the programs
     * @param options how
     * @param width most samples that go through the model together
     * @param format the format of sample files
     * @param mode how edits that begin with the empty program are turned into programs
     */
    public ModelSampleSource(
            CodeModel model, GenerationOptions options, int width, Sample.Format format, ResolveMode mode) {
        this.model = model;
        this.options = options;
        this.width = width;
        this.format = format;
        this.mode = mode;
    }

    @Override
    public void sample(List<Problem> problems, Map<String, Integer> alreadyThere, int n, Consumer<Sample> sink) {
        Map<Integer, InOrder> queues = new HashMap<>();
        Stopwatch stopwatch = new Stopwatch();
        model.sample(
                problems.stream()
                        .map(problem -> new Task(Program.of(problem.start()), problem.instruction()))
                        .toList(),
                index -> alreadyThere.getOrDefault(problems.get(index).taskId(), 0),
                n,
                options,
                width,
                completion -> queues.computeIfAbsent(
                                completion.task(),
                                index -> new InOrder(alreadyThere.getOrDefault(
                                        problems.get(index).taskId(), 0)))
                        .add(
                                completion.number(),
                                sample(problems.get(completion.task()), completion, stopwatch.lap()),
                                sink),
                new Cancellation());
    }

    /** Holds samples back until those of lower numbers are there. */
    private static final class InOrder {
        private final Map<Long, Sample> early = new HashMap<>();
        private long next;

        InOrder(long next) {
            this.next = next;
        }

        void add(long number, Sample added, Consumer<Sample> sink) {
            early.put(number, added);
            for (Sample sample = early.remove(next); sample != null; sample = early.remove(next)) {
                sink.accept(sample);
                next++;
            }
        }
    }

    /** Divides the time that joint sampling takes among the samples, by when they finish. */
    private static final class Stopwatch {
        private long last = System.nanoTime();

        /** {@return seconds since the last call} */
        double lap() {
            long now = System.nanoTime();
            double seconds = (now - last) / 1e9;
            last = now;
            return seconds;
        }
    }

    private Sample sample(Problem problem, SampledCompletion sampled, double seconds) {
        Completion completion = sampled.completion();
        Resolution resolution = resolution(problem, completion);
        return new Sample(
                problem.taskId(),
                format,
                resolution.program(),
                new Sample.Details(
                        completion.raw(),
                        completion.edits().stream().map(Edit::text).toList(),
                        completion.generation().promptTokens(),
                        completion.generation().tokens().length,
                        completion.generation().forcedTokens(),
                        sampled.distinctTokens(),
                        completion.generation().discardedTokens(),
                        completion.generation().logprob(),
                        resolution.hunks(),
                        resolution.malformed().size(),
                        completion.generation().finishReason().label(),
                        seconds));
    }

    /** The paper knows no program that is changed: its edits begin with the empty one. */
    private Resolution resolution(Problem problem, Completion completion) {
        return mode == ResolveMode.PAPER
                        && model.writesEdits()
                        && problem.start().isEmpty()
                ? ResolveMode.PAPER.resolve(completion.raw())
                : new Resolution(completion.program(), completion.hunks(), completion.malformed());
    }
}
