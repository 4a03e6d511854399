package io.emend.eval.gaps;

import io.emend.eval.PassAtK;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How gaps were filled in.
 *
 * @param rows the gaps, in order
 * @param seconds it took
 */
public record GapReport(List<Row> rows, double seconds) {
    /** The name of the model among what fills gaps. */
    public static final String MODEL = "model";

    /** The name of the baseline. */
    public static final String NGRAMS = "ngrams";

    /** Copies the list. */
    public GapReport {
        rows = List.copyOf(rows);
    }

    /**
     * A gap.
     *
     * @param gap the gap
     * @param right whether it was filled in exactly, by the name of what did it
     */
    public record Row(Gap gap, Map<String, Boolean> right) {}

    /**
     * How often gaps of a kind were filled in exactly.
     *
     * @param kind the kind
     * @param filler {@link #MODEL} or {@link #NGRAMS}
     * @return the share, with its 95 % bootstrap interval over gaps
     */
    public PassAtK.Estimate exactMatch(GapKind kind, String filler) {
        return PassAtK.mean(rows.stream()
                .filter(row -> row.gap().kind() == kind)
                .mapToDouble(row -> Boolean.TRUE.equals(row.right().get(filler)) ? 1 : 0)
                .toArray());
    }

    /**
     * {@return the report as JSON; it says where gaps are, but not what stands in the files}
     *
     * @param settings what it depends on
     */
    public Map<String, Object> json(Map<String, Object> settings) {
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (GapKind kind : GapKind.values()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("n", count(kind));
            for (String filler : List.of(MODEL, NGRAMS)) {
                PassAtK.Estimate share = exactMatch(kind, filler);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("exact_match", share.value());
                row.put("interval", List.of(share.low(), share.high()));
                fields.put(filler, row);
            }
            kinds.put(kind.label(), fields);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("kinds", kinds);
        report.put("settings", settings);
        report.put("seconds", seconds);
        report.put("gaps", places());
        return report;
    }

    private long count(GapKind kind) {
        return rows.stream().filter(row -> row.gap().kind() == kind).count();
    }

    private List<Map<String, Object>> places() {
        List<Map<String, Object>> places = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("kind", row.gap().kind().label());
            place.put("file", row.gap().file());
            place.put("line", row.gap().line());
            place.put("column", row.gap().column());
            place.putAll(row.right());
            places.add(place);
        }
        return places;
    }
}
