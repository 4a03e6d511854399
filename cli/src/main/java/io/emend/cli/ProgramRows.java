package io.emend.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import io.emend.edits.ParallelLintSeq.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Programs with their instructions, from source files and JSONL rows. */
final class ProgramRows {
    private final List<String> instructions = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();

    private ProgramRows() {}

    /**
     * Reads files in order.
     *
     * @param files those that end in {@code .jsonl} hold a row on each line, the others one program
     * @param instructionField may be missing in a row
     * @param responseField must be there
     */
    static ProgramRows read(List<Path> files, String instructionField, String responseField) throws IOException {
        ProgramRows rows = new ProgramRows();
        for (Path file : files) {
            String text = TextInput.read(file.toString());
            if (file.toString().endsWith(".jsonl")) {
                rows.addLines(file, text, instructionField, responseField);
            } else {
                rows.add("", text);
            }
        }
        return rows;
    }

    private void addLines(Path file, String text, String instructionField, String responseField) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Map<String, Object> row;
            try {
                row = JSON.std.mapFrom(line);
            } catch (IOException e) {
                throw new InputException(file + ": line " + number + " is not a JSON object", e);
            }
            if (!(row.get(responseField) instanceof String program)) {
                throw new InputException(file + ": line " + number + " has no text field " + responseField);
            }
            add(row.get(instructionField) instanceof String instruction ? instruction : "", program);
        }
    }

    private void add(String instruction, String program) {
        instructions.add(instruction);
        programs.add(program);
    }

    int size() {
        return programs.size();
    }

    String instruction(long index) {
        return instructions.get((int) index);
    }

    /** {@return the programs from an index on} */
    Iterator<Source> sources(long from) {
        return LongStream.range(from, programs.size())
                .mapToObj(index -> new Source(index, programs.get((int) index)))
                .iterator();
    }
}
