package io.emend.eval.problems;

import io.emend.models.files.JsonRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of MBPP and of MBPP+. */
final class MbppFormat {
    private static final Pattern CALL = Pattern.compile("([A-Za-z_]\\w*+)\\s*+\\(");
    /** What is longer is no header: without a bound, code with many that do not end takes the square of its size. */
    private static final Pattern HEADER = Pattern.compile(
            "^[ \\t]*+def\\s++(([A-Za-z_]\\w*+)\\s*+\\(.{0,999}?\\)(?:\\s*->[^:\\n]*)?)\\s*:",
            Pattern.DOTALL | Pattern.MULTILINE);

    private MbppFormat() {}

    /** The problem of a row: its text names the signature, since the tests call the function by name. */
    static Problem problem(JsonRow row) throws IOException {
        String text = row.has("text") ? row.text("text") : row.text("prompt");
        String code = row.text("code").replace("\r\n", "\n");
        List<String> asserts = row.texts("test_list");
        if (asserts.isEmpty()) {
            throw row.problem("\"test_list\" is empty");
        }
        String instruction = text.replace("function", "function `" + signature(code, asserts.getFirst()) + "`");
        return new Problem(taskId(row), instruction, "", "\n" + tests(row, asserts), code);
    }

    private static String taskId(JsonRow row) throws IOException {
        String id = row.id("task_id");
        return row.fields().get("task_id") instanceof String ? id : "Mbpp/" + id;
    }

    private static String tests(JsonRow row, List<String> asserts) throws IOException {
        if (row.has("test")) {
            return row.text("test");
        }
        List<String> lines = new ArrayList<>(row.texts("test_imports"));
        String setup = row.textOr("test_setup_code", "");
        if (!setup.isBlank()) {
            lines.add(setup.replace("\r\n", "\n"));
        }
        lines.addAll(asserts);
        return String.join("\n", lines);
    }

    /** The header of the function under test: the first one a test calls that the code defines. */
    static String signature(String code, String test) {
        Map<String, String> headers = headers(code);
        Matcher call = CALL.matcher(test);
        String first = null;
        while (call.find()) {
            String name = call.group(1);
            if (headers.containsKey(name)) {
                return headers.get(name);
            }
            first = first == null ? name : first;
        }
        return first == null ? "solution" : first;
    }

    /** The headers of the functions that the code defines, by name; of several the first. */
    private static Map<String, String> headers(String code) {
        Map<String, String> headers = new HashMap<>();
        Matcher header = HEADER.matcher(code);
        for (int from = 0; header.find(from); from = header.end(2)) {
            headers.putIfAbsent(header.group(2), header.group(1).strip());
        }
        return headers;
    }
}
