package io.emend.eval.samples;

import io.emend.eval.problems.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where samples come from: a model, as a rule. */
@FunctionalInterface
public interface SampleSource {
    /**
     * Draws the samples that are missing, problem by problem or all mixed.
     *
     * <p>Every sample handed to the sink is on disk when the call returns and counts as drawn from then on.
     *
     * @param problems what to write programs for
     * @param alreadyThere how many samples there are already, by task id; none where an id is missing
     * @param n how many each problem shall have in the end
     * @param sink takes the samples; may be called by any thread
     * @throws IOException where drawing or writing a sample fails
     */
    void sample(List<Problem> problems, Map<String, Integer> alreadyThere, int n, Consumer<Sample> sink)
            throws IOException;
}
