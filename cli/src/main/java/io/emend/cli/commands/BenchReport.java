package io.emend.cli.commands;

import io.emend.cli.output.Json;
import io.emend.models.ModelInfo;
import io.emend.models.files.Quoted;
import io.emend.throughput.Limit;
import io.emend.throughput.Measurement;
import io.emend.throughput.Processor;
import io.emend.throughput.Workload;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code emend bench} prints: a table that grows, or one array of rows at the end. */
final class BenchReport {
    private final PrintWriter out;
    private final boolean json;
    private final List<Contender> contenders;
    private final Optional<Limit> limit;
    private final Processor processor = Processor.current();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /**
     * Starts a report; the head of a table is printed.
     *
     * @param out standard output
     * @param json whether an array is printed, and no table
     * @param contenders what is measured; the last is what others are compared with
     * @param limit what the machine allows, where that is known
     */
    BenchReport(PrintWriter out, boolean json, List<Contender> contenders, Optional<Limit> limit) {
        this.out = out;
        this.json = json;
        this.contenders = contenders;
        this.limit = limit;
        if (!json) {
            printHead();
        }
    }

    private void printHead() {
        ModelInfo model = contenders.getFirst().loaded().model().info();
        out.printf(
                Locale.ROOT,
                "%s, %s, %d threads, keys and values %s%n%s (%s)%s%n",
                Quoted.escaped(model.name()),
                model.dtype(),
                contenders.getFirst().options().threads(),
                kvType(contenders.getFirst()),
                Quoted.escaped(processor.name()),
                processor.instructionSets(),
                processor.lastLevelCacheBytes().isPresent()
                        ? ", third-level cache of "
                                + (processor.lastLevelCacheBytes().getAsLong() >> 20) + " MiB"
                        : "");
        contenders.forEach(contender -> out.printf(Locale.ROOT, "%s: %s%n", contender.backend(), contender.kernels()));
        limit.ifPresent(this::printLimit);
        out.printf(Locale.ROOT, "%n%-7s %-10s %9s %9s %9s", "test", "backend", "tok/s", "min", "max");
        limit.ifPresent(known -> out.printf(Locale.ROOT, " %9s %6s", "bound", "share"));
        if (contenders.size() > 1) {
            out.printf(Locale.ROOT, "  by %s", contenders.getLast().backend());
        }
        out.println();
        out.flush();
    }

    private void printLimit(Limit known) {
        out.printf(
                Locale.ROOT,
                "the machine reads %.1f GB/s of %.0f MB and computes %.0f GFLOP/s in float32%n",
                known.machine().readBytesPerSecond() / 1e9,
                known.workingSet() / 1e6,
                known.machine().flopsPerSecond() / 1e9);
    }

    /**
     * Adds a workload.
     *
     * @param workload what was done
     * @param measurements of each contender, in their order
     */
    void add(Workload workload, List<Measurement> measurements) {
        for (int i = 0; i < measurements.size(); i++) {
            Measurement measurement = measurements.get(i);
            double ratio = measurement.ratioTo(measurements.getLast());
            rows.add(row(contenders.get(i), workload, measurement, ratio));
            if (!json) {
                printLine(contenders.get(i), workload, measurement, ratio);
            }
        }
        out.flush();
    }

    private void printLine(Contender contender, Workload workload, Measurement measurement, double ratio) {
        out.printf(
                Locale.ROOT,
                "%-7s %-10s %9.1f %9.1f %9.1f",
                workload.name(),
                contender.backend(),
                measurement.median(),
                measurement.min(),
                measurement.max());
        limit.ifPresent(known -> out.printf(
                Locale.ROOT,
                " %9.1f %5.0f%%",
                known.bound(workload),
                100 * measurement.median() / known.bound(workload)));
        if (contenders.size() > 1) {
            out.printf(Locale.ROOT, "  %.2f", ratio);
        }
        out.println();
    }

    private Map<String, Object> row(Contender contender, Workload workload, Measurement measurement, double ratio) {
        ModelInfo model = contender.loaded().model().info();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("model", model.name());
        row.put("backend", contender.backend());
        row.put("dtype", model.dtype());
        row.put("threads", contender.options().threads());
        row.put("test", workload.name());
        row.put("tokens_per_second", measurement.median());
        row.put("min", measurement.min());
        row.put("max", measurement.max());
        row.put("reps", measurement.rates().length);
        row.put("rates", measurement.rates());
        if (contenders.size() > 1) {
            row.put("ratio_to", contenders.getLast().backend());
            row.put("ratio", ratio);
        }
        limit.ifPresent(known -> {
            row.put("bound", known.bound(workload));
            row.put("share", measurement.median() / known.bound(workload));
            row.put("read_bytes_per_second", known.machine().readBytesPerSecond());
            row.put("read_working_set_bytes", known.workingSet());
            row.put("flops_per_second", known.machine().flopsPerSecond());
        });
        row.put("warmup_runs", measurement.warmUpRuns());
        row.put("warmup_seconds", measurement.warmUpSeconds());
        row.put("kv_type", kvType(contender));
        row.put("cpu", processor.name());
        row.put("instruction_set", processor.instructionSets());
        processor.lastLevelCacheBytes().ifPresent(bytes -> row.put("l3_bytes", bytes));
        row.put("kernels", contender.kernels());
        return row;
    }

    private static String kvType(Contender contender) {
        return contender.options().kvType().name().toLowerCase(Locale.ROOT);
    }

    /** Ends the report: the array is printed. */
    void end() {
        if (json) {
            Json.print(out, rows);
        }
    }
}
