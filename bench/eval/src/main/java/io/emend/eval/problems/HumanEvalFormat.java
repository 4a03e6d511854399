package io.emend.eval.problems;

import io.emend.eval.resources.Resources;
import io.emend.models.files.JsonRow;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of HumanEval and of files in the same form. */
final class HumanEvalFormat {
    private HumanEvalFormat() {}

    /**
     * The problem of a row.
     *
     * @param instruction what the model is asked for; null for the row's own, or one made from its prompt
     */
    static Problem problem(JsonRow row, @Nullable String instruction) throws IOException {
        String id = row.id("task_id");
        String solution = row.textOr("canonical_solution", "");
        if (instruction == null && row.has("instruction")) {
            String prompt = row.textOr("prompt", "");
            return new Problem(id, row.text("instruction"), row.textOr("start", ""), prompt, tests(row), solution);
        }
        String prompt = row.text("prompt");
        String asked = instruction != null ? instruction : instructionOf(prompt, row.text("entry_point"));
        return new Problem(id, asked, prompt, tests(row), solution);
    }

    /** What runs the tests; where the row has words alone and no entry point, the program's function is looked for. */
    private static String tests(JsonRow row) throws IOException {
        String test = "\n" + row.text("test") + "\ncheck(";
        return row.has("entry_point") || !row.has("instruction")
                ? test + row.text("entry_point") + ")"
                : "\n" + Resources.text(HumanEvalFormat.class, "entrypoint.py") + test + "_entry_point)";
    }

    /**
     * An instruction in the words of HumanEvalPack, made from the last function of a prompt and its docstring. A header
     * has bounds: without, a prompt with many that do not end would take the square of its size.
     */
    static String instructionOf(String prompt, String entryPoint) {
        Matcher function = Pattern.compile(
                        "def\\s+(" + Pattern.quote(entryPoint)
                                + "\\s*+\\(.{0,999}?\\)(?:\\s{0,99}->[^\\n]{0,999}?)?)\\s{0,99}:\\s*\\n(.*)",
                        Pattern.DOTALL)
                .matcher(prompt);
        if (!function.find()) {
            return prompt;
        }
        Matcher quoted = Pattern.compile("(\"\"\"|''')(.*?)\\1", Pattern.DOTALL).matcher(function.group(2));
        String docstring = quoted.find() ? trimmed(quoted.group(2)) : "";
        return "Write a Python function `" + function.group(1) + "` to solve the following problem:\n" + docstring;
    }

    /** A docstring as HumanEvalPack writes it: its lines without indentation, and no empty ones. */
    private static String trimmed(String docstring) {
        return docstring
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
