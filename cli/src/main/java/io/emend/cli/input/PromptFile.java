package io.emend.cli.input;

import io.emend.eval.problems.Problem;
import io.emend.models.files.FileFormatException;
import io.emend.models.files.JsonLines;
import io.emend.models.files.JsonRow;
import io.emend.models.files.Quoted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Instructions in JSON Lines: {@code instruction} or {@code prompt}, and possibly {@code task_id}, on each line. */
public final class PromptFile {
    private PromptFile() {}

    /**
     * Reads a file.
     *
     * @param name a path, or {@link TextInput#STDIN}
     * @return problems without tests; those without an id have the number of their line, from 0
     * @throws FileFormatException if a line has no instruction, or the id of another line
     * @throws IOException if it cannot be read
     */
    public static List<Problem> read(String name) throws IOException {
        List<JsonRow> rows = name.equals(TextInput.STDIN)
                ? JsonLines.read("standard input", TextInput.standardInput())
                : JsonLines.read(Path.of(name));
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (JsonRow row : rows) {
            String id = row.has("task_id") ? row.id("task_id") : Integer.toString(row.line() - 1);
            Integer earlier = lines.put(id, row.line());
            if (earlier != null) {
                throw row.problem("has the same task_id as line " + earlier + ": " + Quoted.of(id));
            }
            boolean prompt = row.has("prompt") && !row.has("instruction");
            problems.add(problem(id, row.text(prompt ? "prompt" : "instruction")));
        }
        return problems;
    }

    /**
     * A problem without tests.
     *
     * @param id its name
     * @param instruction what is asked
     * @return the problem
     */
    public static Problem problem(String id, String instruction) {
        return new Problem(id, instruction, "", "", "");
    }
}
