package io.emend.edits.lint.python;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.edits.Fuzzed;
import io.emend.edits.lint.Diagnostic;

/** Whatever a program is, the linter says what is wrong with it, by lines that it has. */
class PythonLinterFuzzTest {
    @FuzzTest
    void everyTextIsLinted(byte[] bytes) {
        String program = Fuzzed.text(bytes);
        long lines = program.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
        for (Diagnostic diagnostic : new PythonLinter().lint(program)) {
            assertTrue(diagnostic.line() >= 1 && diagnostic.line() <= lines + 1, diagnostic::toString);
            assertTrue(diagnostic.message().lines().count() <= 1, diagnostic::toString);
        }
    }
}
