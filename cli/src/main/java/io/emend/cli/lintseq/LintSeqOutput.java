package io.emend.cli.lintseq;

import io.emend.cli.input.InputException;
import io.emend.edits.lintseq.LintSeqSequence;
import io.emend.edits.lintseq.ParallelLintSeq;
import io.emend.edits.lintseq.ParallelLintSeq.Source;
import io.emend.eval.samples.SampleSettings;
import io.emend.models.files.AppendedFile;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.JsonLine;
import io.emend.models.files.JsonLines;
import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the rows of {@code emend lintseq}, so that a later run can go on with the file. */
public final class LintSeqOutput {
    /** How {@link #row} begins. */
    private static final String ROW_START = "{\"index\":";

    private final Target out;
    private final LintSeqInput rows;
    private long programs;
    private long sequences;
    private long failures;

    /** Where rows go. */
    @FunctionalInterface
    public interface Target {
        /**
         * Writes lines.
         *
         * @param lines whole lines
         * @throws IOException where they cannot be written
         */
        void write(String lines) throws IOException;
    }

    /**
     * Begins an output.
     *
     * @param out where the rows go
     * @param rows where the programs come from
     */
    public LintSeqOutput(Target out, LintSeqInput rows) {
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
        StringBuilder lines = new StringBuilder();
        for (LintSeqSequence sequence : result.sequences()) {
            sequences++;
            lines.append(StrictJson.write(row(result.source(), instruction, sequence)))
                    .append('\n');
        }
        try {
            out.write(lines.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
     * @param rows the programs of this run
     * @param settings how they become sequences
     * @return the index of the first program to do
     * @throws IOException where the file cannot be read or written
     * @throws InputException where it holds anything else, or the rows of other programs
     * @throws IllegalArgumentException where its rows were made with other settings
     */
    public static long finishedPrograms(AppendedFile file, LintSeqInput rows, SampleSettings settings)
            throws IOException {
        Iterator<Source> programs = rows.sources(0);
        Source program = null;
        long keep = 0;
        int count = 0;
        // Row by row: the output of a large job does not fit into an array.
        try (JsonLines lines = file.lines()) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().complete()) {
                    requireCutRow(file.path(), line.get());
                    break;
                }
                long index = index(file.path(), line.get());
                if (program == null || index != program.index()) {
                    keep = line.get().offset();
                    program = advance(programs, rows, index);
                    requireSame(file.path(), line.get(), program, rows);
                }
                count++;
            }
        }
        settings.claim(file.path(), count);
        file.cut(keep);
        return program == null ? 0 : program.index();
    }

    /** The program of an index, or null where this run has none. */
    private static @Nullable Source advance(Iterator<Source> programs, LintSeqInput rows, long index) {
        while (programs.hasNext()) {
            Source program = programs.next();
            if (program.index() == index) {
                return program;
            }
            rows.takeInstruction(program.index());
        }
        return null;
    }

    /** Rows of another input are neither kept nor removed. */
    private static void requireSame(Path file, JsonLine line, @Nullable Source program, LintSeqInput rows)
            throws FileFormatException {
        Map<String, Object> fields = line.row().fields();
        if (program == null
                || !program.program().equals(fields.get("source_response"))
                || !rows.takeInstruction(program.index()).equals(fields.get("source_instruction"))) {
            throw new InputException(file + " has rows of other programs (line " + line.number()
                    + "): name another --out, or remove it");
        }
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

    private static InputException notRows(Path file, @Nullable IOException cause) {
        return new InputException(file + " holds something else than rows of lintseq: name another --out", cause);
    }
}
