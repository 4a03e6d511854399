package io.emend.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import io.emend.edits.EditSequence;
import io.emend.edits.ParallelLintSeq;
import java.io.IOException;
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
        for (EditSequence sequence : result.sequences()) {
            sequences++;
            Json.print(out, LintSeqCommand.row(
                    result.source(), rows.instruction(result.source().index()), sequence));
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
        byte[] bytes = Files.readAllBytes(file);
        long last = -1;
        int keep = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end == bytes.length) {
                break;
            }
            long index = index(file, new String(bytes, start, end - start, StandardCharsets.UTF_8));
            if (index != last) {
                last = index;
                keep = start;
            }
            start = end + 1;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(keep);
        }
        return Math.max(last, 0);
    }

    private static long index(Path file, String line) {
        try {
            Map<String, Object> row = JSON.std.mapFrom(line);
            if (row.get("index") instanceof Number index) {
                return index.longValue();
            }
        } catch (IOException e) {
            throw new InputException(file + " holds something else than rows of lintseq: name another --out", e);
        }
        throw new InputException(file + " holds something else than rows of lintseq: name another --out");
    }
}
