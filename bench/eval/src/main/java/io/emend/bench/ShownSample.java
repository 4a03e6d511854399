package io.emend.bench;

import io.emend.edits.EditSequenceParser;
import io.emend.edits.EditSequences;
import io.emend.edits.Hunk;
import io.emend.edits.MalformedHunk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A sample as the HTML report shows it.
 *
 * @param fields what the page's script reads
 * @param characters about how much text that is
 */
record ShownSample(Map<String, Object> fields, int characters) {
    static ShownSample of(ScoredSample scored, int count) {
        Sample sample = scored.sample();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("outcome", scored.verdict().outcome().name());
        fields.put("message", scored.verdict().message());
        fields.put("output", scored.verdict().output());
        fields.put("count", count);
        fields.put("text", sample.text());
        List<Map<String, Object>> steps = steps(sample.details().edits());
        fields.put("steps", steps);
        if (sample.details().tokens() >= 0) {
            fields.put("tokens", sample.details().tokens());
        }
        if (Double.isFinite(sample.details().logprob())) {
            fields.put("logprob", sample.details().logprob());
        }
        fields.put("finish", sample.details().finishReason());
        int characters = sample.text().length()
                + steps.stream().mapToInt(step -> ((String) step.get("program")).length()).sum();
        return new ShownSample(fields, characters);
    }

    /** The program after every edit, the lines that edit has put in, and what was wrong with it. */
    private static List<Map<String, Object>> steps(List<String> edits) {
        EditSequenceParser parser = new EditSequenceParser();
        List<EditSequenceParser.Step> parsed = new ArrayList<>();
        for (String edit : edits) {
            parsed.addAll(parser.accept(EditSequences.SEPARATOR + edit));
        }
        parsed.addAll(parser.finish());
        List<Map<String, Object>> steps = new ArrayList<>();
        for (EditSequenceParser.Step step : parsed) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("program", step.after().text());
            fields.put("added", step.malformed().isEmpty() ? added(step.edit().hunks()) : List.of());
            fields.put("malformed", step.malformed().stream().map(MalformedHunk::reason).toList());
            steps.add(fields);
        }
        return steps;
    }

    private static List<Integer> added(List<Hunk> hunks) {
        return hunks.stream()
                .flatMap(hunk -> IntStream.range(hunk.newOffset(), hunk.newOffset() + hunk.newCount()).boxed())
                .toList();
    }
}
