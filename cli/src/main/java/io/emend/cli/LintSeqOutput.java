package io.emend.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import io.emend.edits.lintseq.LintSeqSequence;
import io.emend.edits.lintseq.ParallelLintSeq;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Writes the rows of {@code emend lintseq}, so that a later run can go on with the file. */
final class LintSeqOutput {
    /** How {@link LintSeqCommand#row} begins. */
    private static final String ROW_START = "{\"index\":";

    private final PrintWriter out;
    private final ProgramRows rows;
    private long programs;
    private long sequences;
    private long failures;

    LintSeqOutput(PrintWriter out, ProgramRows rows) {
        this.out = out;
        this.rows = rows;
    }

    /** Writes the rows of a program. */
    void write(ParallelLintSeq.Result result) {
        programs++;
        failures += result.failure() == null ? 0 : 1;
        String instruction = rows.takeInstruction(result.source().index());
        for (LintSeqSequence sequence : result.sequences()) {
            sequences++;
            Json.print(out, LintSeqCommand.row(result.source(), instruction, sequence));
        }
        out.flush();
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("cannot write the rows: is the disk full?"));
        }
    }

    long programs() {
        return programs;
    }

    long sequences() {
        return sequences;
    }

    long failures() {
        return failures;
    }

    /**
     * Finds how many programs a file has the rows of. The rows of the last one, which may be incomplete, are cut off.
     *
     * @param file output of an earlier run, or nothing
     * @return the index of the first program to do
     */
    static long finishedPrograms(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        long last = -1;
        long keep = 0;
        // Row by row: the output of a large job does not fit into an array.
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long start = 0;
            for (Line line = Line.read(in); line.bytes().length > 0; line = Line.read(in)) {
                if (!line.complete()) {
                    requireCutRow(file, line.text());
                    break;
                }
                long index = index(file, line.text());
                if (index != last) {
                    last = index;
                    keep = start;
                }
                start += line.bytes().length;
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(keep);
        }
        return Math.max(last, 0);
    }

    /** A line with its line feed, or the end of a file without one. */
    private record Line(byte[] bytes) {
        static Line read(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    break;
                }
            }
            return new Line(line.toByteArray());
        }

        boolean complete() {
            return bytes[bytes.length - 1] == '\n';
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** What is cut off must be ours: a file without a line feed may be anything. */
    private static void requireCutRow(Path file, String text) {
        int length = Math.min(text.length(), ROW_START.length());
        if (!text.startsWith(ROW_START.substring(0, length))) {
            throw notRows(file, null);
        }
    }

    private static long index(Path file, String line) {
        try {
            Map<String, Object> row = JSON.std.mapFrom(line);
            if (row.get("index") instanceof Number index) {
                return index.longValue();
            }
        } catch (IOException e) {
            throw notRows(file, e);
        }
        throw notRows(file, null);
    }

    private static InputException notRows(Path file, IOException cause) {
        return new InputException(file + " holds something else than rows of lintseq: name another --out", cause);
    }
}
