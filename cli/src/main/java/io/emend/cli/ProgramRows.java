package io.emend.cli;

import io.emend.edits.lintseq.ParallelLintSeq.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Programs with their instructions, from source files and JSONL rows. Rows are read when their turn comes, so that a job
 * may be larger than memory; all are looked at once before, so that a bad one is told at the start.
 */
final class ProgramRows {
    private final List<Path> files;
    private final String instructionField;
    private final String responseField;
    private final long size;
    /** Instructions of the programs that are under way, by index. */
    private final Map<Long, String> underWay = new HashMap<>();

    private record Row(String instruction, String program) {}

    /**
     * Looks at all rows.
     *
     * @param files those that end in {@code .jsonl} hold a row on each line, the others one program
     * @param instructionField may be missing in a row
     * @param responseField must be there
     * @throws InputException if a line is no such row, or not UTF-8
     */
    ProgramRows(List<Path> files, String instructionField, String responseField) throws IOException {
        this.files = files;
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
        private final Iterator<Path> rest = files.iterator();
        private Path file;
        private BufferedReader lines;
        private int number;
        private Row next;

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
                    advanceLine();
                } else {
                    open(rest.next());
                }
            }
        }

        private void open(Path path) throws IOException {
            if (path.toString().endsWith(".jsonl")) {
                file = path;
                number = 0;
                lines = Files.newBufferedReader(path);
            } else {
                next = new Row("", TextInput.read(path.toString()));
            }
        }

        private void advanceLine() throws IOException {
            number++;
            String line;
            try {
                line = lines.readLine();
            } catch (CharacterCodingException e) {
                throw new InputException(file + ": line " + number + " or one soon after is not valid UTF-8", e);
            }
            if (line == null) {
                close();
            } else if (!line.isBlank()) {
                next = row(line, file, number);
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

    private Row row(String line, Path file, int number) {
        Map<String, Object> row = Json.row(file, number, line);
        if (!(row.get(responseField) instanceof String program)) {
            throw new InputException(file + ": line " + number + " has no text field " + responseField);
        }
        return new Row(row.get(instructionField) instanceof String instruction ? instruction : "", program);
    }

    /** {@return the number of programs} */
    long size() {
        return size;
    }

    /** {@return the instruction of a program that {@link #sources} has given out; it can be asked for once} */
    String takeInstruction(long index) {
        return underWay.remove(index);
    }

    /** {@return the programs from an index on} */
    Iterator<Source> sources(long from) throws IOException {
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
