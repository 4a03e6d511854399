package io.emend.eval.report;

import io.emend.edits.Hunk;
import io.emend.edits.MalformedHunk;
import io.emend.edits.Program;
import io.emend.edits.sequence.EditSequenceFormat;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.engine.Task;
import io.emend.eval.problems.Problem;
import io.emend.eval.ranking.Evidence;
import io.emend.eval.samples.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sample as the HTML report shows it.
 *
 * @param fields what the page's script reads
 * @param characters about how much text that is
 */
record ShownSample(Map<String, Object> fields, int characters) {
    /**
     * A sample that stands for {@code count} equal ones.
     *
     * @param problem what it is of
     * @param evidence null where none was gathered
     */
    static ShownSample of(Problem problem, ScoredSample scored, int count, @Nullable Evidence evidence) {
        Sample sample = scored.sample();
        Sample.Details details = sample.details();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("outcome", scored.verdict().outcome().name());
        fields.put("message", scored.verdict().message());
        fields.put("output", scored.verdict().output());
        fields.put("count", count);
        fields.put("form", sample.format().field());
        fields.put("text", sample.text());
        List<Map<String, Object>> steps = steps(startOf(problem), details.edits());
        fields.put("steps", steps);
        if (details.tokens() >= 0) {
            fields.put("tokens", details.tokens());
        }
        if (Double.isFinite(details.logprob())) {
            fields.put("logprob", details.logprob());
        }
        if (evidence != null) {
            fields.put("clean", evidence.clean());
            fields.put("agreeing", evidence.agreeing());
        }
        fields.put("finish", details.finishReason());
        int characters = sample.text().length()
                + steps.stream()
                        .mapToInt(step -> text(step, "program").length()
                                + text(step, "edit").length())
                        .sum();
        return new ShownSample(fields, characters);
    }

    /** The program that edits of a problem begin with. */
    static Program startOf(Problem problem) {
        return new Task(Program.of(problem.start()), problem.instruction()).shown();
    }

    private static String text(Map<String, Object> step, String field) {
        return String.valueOf(step.get(field));
    }

    /** Every edit, the program after it, the lines it has put in, and what was wrong with it. */
    private static List<Map<String, Object>> steps(Program start, List<String> edits) {
        EditSequenceParser parser = new EditSequenceParser(start);
        List<Map<String, Object>> steps = new ArrayList<>();
        for (String edit : edits) {
            parser.accept(EditSequenceFormat.SEPARATOR + edit).forEach(step -> steps.add(fields(step)));
        }
        parser.finish().forEach(step -> steps.add(fields(step)));
        return steps;
    }

    private static Map<String, Object> fields(EditSequenceParser.Step step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("edit", step.edit().text());
        fields.put("program", step.after().text());
        fields.put("added", step.malformed().isEmpty() ? added(step.edit().hunks()) : List.of());
        fields.put(
                "malformed",
                step.malformed().stream().map(MalformedHunk::reason).toList());
        return fields;
    }

    private static List<Integer> added(List<Hunk> hunks) {
        return hunks.stream()
                .flatMap(hunk -> IntStream.range(hunk.newOffset(), hunk.newOffset() + hunk.newCount())
                        .boxed())
                .toList();
    }
}
