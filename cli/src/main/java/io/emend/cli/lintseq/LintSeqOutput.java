package io.emend.cli.lintseq;

import io.emend.cli.input.InputException;
import io.emend.cli.output.Json;
import io.emend.edits.lintseq.LintSeqSequence;
import io.emend.edits.lintseq.ParallelLintSeq;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.JsonLine;
import io.emend.models.files.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the rows of {@code emend lintseq}, so that a later run can go on with the file. */
public final class LintSeqOutput {
    /** How {@link #row} begins. */
    private static final String ROW_START = "{\"index\":";

    private final PrintWriter out;
    private final LintSeqInput rows;
    private long programs;
    private long sequences;
    private long failures;

    /**
     * Begins an output.
     *
     * @param out where the rows go
     * @param rows where the programs come from
     */
    public LintSeqOutput(PrintWriter out, LintSeqInput rows) {
        this.out = out;
        this.rows = rows;
    }

    /**
     * Writes the rows of a program.
     *
     * @param result the sequences of the program
     */
    public void write(ParallelLintSeq.Result result) {
        programs++;
        failures += result.failure() == null ? 0 : 1;
        String instruction = rows.takeInstruction(result.source().index());
        for (LintSeqSequence sequence : result.sequences()) {
            sequences++;
            Json.print(out, row(result.source(), instruction, sequence));
        }
        out.flush();
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("cannot write the rows: is the disk full?"));
        }
    }

    /** The fields of an output row, of one sequence. */
    private static Map<String, Object> row(
            ParallelLintSeq.Source source, String instruction, LintSeqSequence sequence) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("index", source.index());
        row.put("source_instruction", instruction);
        row.put("source_response", source.program());
        row.put("edits", sequence.edits());
        row.put("text", sequence.text());
        return row;
    }

    /** {@return how many programs there were} */
    public long programs() {
        return programs;
    }

    /** {@return how many rows were written} */
    public long sequences() {
        return sequences;
    }

    /** {@return how many programs could not be refactored} */
    public long failures() {
        return failures;
    }

    /**
     * Finds how many programs a file has the rows of. The rows of the last one, which may be incomplete, are cut off.
     *
     * @param file output of an earlier run, or nothing
     * @return the index of the first program to do
     * @throws IOException where the file cannot be read or written
     * @throws InputException where it holds anything else
     */
    public static long finishedPrograms(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        long last = -1;
        long keep = 0;
        // Row by row: the output of a large job does not fit into an array.
        try (JsonLines lines = JsonLines.open(file)) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().complete()) {
                    requireCutRow(file, line.get());
                    break;
                }
                long index = index(file, line.get());
                if (index != last) {
                    last = index;
                    keep = line.get().offset();
                }
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(keep);
        }
        return Math.max(last, 0);
    }

    /** What is cut off must be ours: a file without a line feed may be anything. */
    private static void requireCutRow(Path file, JsonLine line) {
        String text = new String(line.bytes(), StandardCharsets.ISO_8859_1);
        int length = Math.min(text.length(), ROW_START.length());
        if (!text.startsWith(ROW_START.substring(0, length))) {
            throw notRows(file, null);
        }
    }

    private static long index(Path file, JsonLine line) {
        try {
            if (line.row().fields().get("index") instanceof Number index) {
                return index.longValue();
            }
        } catch (FileFormatException e) {
            throw notRows(file, e);
        }
        throw notRows(file, null);
    }

    private static InputException notRows(Path file, IOException cause) {
        return new InputException(file + " holds something else than rows of lintseq: name another --out", cause);
    }
}
