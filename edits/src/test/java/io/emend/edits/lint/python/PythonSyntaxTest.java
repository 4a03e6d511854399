package io.emend.edits.lint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.lint.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What CPython takes and what it refuses, by kinds. The programs stand in two resources: with lines of dashes between
 * them, and one a line with signs for line feeds; characters that an editor would lose are written by their numbers.
 */
class PythonSyntaxTest {
    @ParameterizedTest
    @MethodSource
    void takesWhatCPythonTakes(String program) {
        assertEquals(List.of(), new PythonLinter().lint(program));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatCPythonRefuses(String program) {
        List<String> codes =
                new PythonLinter().lint(program).stream().map(Diagnostic::code).toList();
        assertTrue(codes.contains("E0001"), codes::toString);
    }

    static Stream<String> takesWhatCPythonTakes() throws Exception {
        return programs("accepted.txt", "-----\n");
    }

    static Stream<String> refusesWhatCPythonRefuses() throws Exception {
        return programs("refused.txt", "\n").map(program -> program.replace('⏎', '\n'));
    }

    private static Stream<String> programs(String name, String separator) throws Exception {
        try (var in = PythonSyntaxTest.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split(separator)).map(PythonSyntaxTest::unescaped);
        }
    }

    private static String unescaped(String program) {
        return Pattern.compile("<U\\+([0-9A-F]+)>")
                .matcher(program)
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }
}
