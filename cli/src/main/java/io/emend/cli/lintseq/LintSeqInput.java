package io.emend.cli.lintseq;

import io.emend.cli.input.InputException;
import io.emend.cli.input.TextInput;
import io.emend.edits.lintseq.ParallelLintSeq.Source;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.JsonLine;
import io.emend.models.files.JsonLines;
import io.emend.models.files.JsonRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Programs with their instructions, from source files and JSONL rows. Rows are read when their turn comes, so that a
 * job may be larger than memory; all are looked at once before, so that a bad one is told at the start.
 */
public final class LintSeqInput {
    private final List<InputFile> files = new ArrayList<>();
    private final String instructionField;
    private final String responseField;
    private final long size;
    /** Instructions of the programs that are under way, by index. */
    private final Map<Long, String> underWay = new HashMap<>();

    private record Row(String instruction, String program) {}

    /**
     * Looks at all rows.
     *
     * @param files those that end in {@code .jsonl} hold a row on each line, the others one program; {@code -} is
     *     standard input
     * @param instructionField may be missing in a row
     * @param responseField must be there
     * @throws FileFormatException if a line is no such row, or not UTF-8
     */
    public LintSeqInput(List<Path> files, String instructionField, String responseField) throws IOException {
        if (files.stream()
                        .filter(file -> file.toString().equals(TextInput.STDIN))
                        .count()
                > 1) {
            throw new InputException("standard input can be read only once");
        }
        for (Path file : files) {
            this.files.add(InputFile.of(file));
        }
        this.instructionField = instructionField;
        this.responseField = responseField;
        long count = 0;
        try (Rows rows = new Rows()) {
            for (; rows.hasNext(); rows.next()) {
                count++;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        size = count;
    }

    /** Reads the rows one by one. A stream would hold all rows of a file when it is used as an iterator. */
    private final class Rows implements Iterator<Row>, AutoCloseable {
        private final Iterator<InputFile> rest = files.iterator();
        private @Nullable JsonLines lines;
        private @Nullable Row next;

        Rows() throws IOException {
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            Row row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            try {
                advance();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return row;
        }

        private void advance() throws IOException {
            next = null;
            while (next == null && (lines != null || rest.hasNext())) {
                if (lines != null) {
                    advanceLine(lines);
                } else {
                    open(rest.next());
                }
            }
        }

        private void open(InputFile file) throws IOException {
            if (file.hasRows()) {
                lines = file.rows();
            } else {
                next = new Row("", file.program());
            }
        }

        private void advanceLine(JsonLines open) throws IOException {
            Optional<JsonLine> line = open.next();
            if (line.isPresent()) {
                next = row(line.get().row());
            } else {
                close();
            }
        }

        @Override
        public void close() throws IOException {
            if (lines != null) {
                lines.close();
                lines = null;
            }
        }
    }

    private Row row(JsonRow row) throws FileFormatException {
        String program = row.text(responseField);
        return new Row(row.fields().get(instructionField) instanceof String instruction ? instruction : "", program);
    }

    /** {@return the number of programs} */
    public long size() {
        return size;
    }

    /**
     * {@return the instruction of a program that {@link #sources} has given out; it can be asked for once}
     *
     * @param index the program's index
     */
    String takeInstruction(long index) {
        return Objects.requireNonNull(underWay.remove(index), "asked for twice");
    }

    /**
     * {@return the programs from an index on}
     *
     * @param from the index
     * @throws IOException where a file cannot be read
     */
    public Iterator<Source> sources(long from) throws IOException {
        Rows rows = new Rows();
        for (long i = 0; i < from && rows.hasNext(); i++) {
            rows.next();
        }
        return new Iterator<>() {
            private long index = from;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Source next() {
                Row row = rows.next();
                underWay.put(index, row.instruction);
                return new Source(index++, row.program);
            }
        };
    }
}
