package io.emend.bench;

import io.emend.edits.Edit;
import io.emend.engine.Cancellation;
import io.emend.engine.CodeModel;
import io.emend.engine.Completion;
import io.emend.engine.GenerationOptions;
import io.emend.engine.SampledCompletion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Samples of a model, drawn jointly, see {@link io.emend.engine.SampleTree}. The samples of a problem are handed on in
 * the order of their numbers, so that a count of them says which ones there are already.
 */
public final class ModelSampleSource implements SampleSource {
    private final CodeModel model;
    private final GenerationOptions options;
    private final int width;
    private final Sample.Form form;

    /**
     * A source.
     *
     * @param model what writes the programs
     * @param options how
     * @param width most samples that go through the model together
     * @param form the form of sample files
     */
    public ModelSampleSource(CodeModel model, GenerationOptions options, int width, Sample.Form form) {
        this.model = model;
        this.options = options;
        this.width = width;
        this.form = form;
    }

    @Override
    public void sample(
            List<Problem> problems, Map<String, Integer> alreadyThere, int n, Consumer<Sample> sink) {
        Map<Integer, InOrder> queues = new HashMap<>();
        model.sample(
                problems.stream().map(Problem::instruction).toList(),
                index -> alreadyThere.getOrDefault(problems.get(index).taskId(), 0),
                n, options, width,
                completion -> queues
                        .computeIfAbsent(completion.instruction(), index -> new InOrder(
                                alreadyThere.getOrDefault(problems.get(index).taskId(), 0)))
                        .add(completion, problems.get(completion.instruction()).taskId(), sink),
                new Cancellation());
    }

    /** Holds samples back until those of lower numbers are there. */
    private final class InOrder {
        private final Map<Long, Sample> early = new HashMap<>();
        private long next;

        InOrder(long next) {
            this.next = next;
        }

        void add(SampledCompletion completion, String taskId, Consumer<Sample> sink) {
            early.put(completion.number(), sample(taskId, completion));
            for (Sample sample = early.remove(next); sample != null; sample = early.remove(next)) {
                sink.accept(sample);
                next++;
            }
        }
    }

    private Sample sample(String taskId, SampledCompletion sampled) {
        Completion completion = sampled.completion();
        return new Sample(taskId, form, completion.program(), new Sample.Details(
                completion.raw(),
                completion.edits().stream().map(Edit::text).toList(),
                completion.generation().promptTokens(),
                completion.generation().tokens().length,
                sampled.distinctTokens(),
                completion.generation().logprob(),
                completion.malformed().size(),
                completion.generation().finishReason().label(),
                Double.NaN));
    }
}
