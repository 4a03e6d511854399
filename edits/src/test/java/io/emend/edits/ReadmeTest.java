package io.emend.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.lint.Linter;
import io.emend.edits.lint.Linters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README compiles, and runs on the class path and on the module path. */
class ReadmeTest {
    private static String example() throws Exception {
        Matcher example =
                Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find());
        return example.group(1);
    }

    @Test
    void theExampleCompiles() throws Exception {
        try (Linter linter = Linters.javac()) {
            assertEquals(List.of(), linter.lint(example()));
        }
    }

    @Test
    void theExampleRunsOnBothPaths(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("Example.java"), example());
        String onClassPath = run(file, "--class-path", "target/classes");
        assertTrue(onClassPath.startsWith("print(1)\nprint(1)\nprint(2) []\n@@ -2 +2 @@\n-b\n+c true\n"), onClassPath);
        assertEquals(onClassPath, run(file, "--module-path", "target/classes", "--add-modules", "io.emend.edits"));
    }

    private static String run(Path file, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.inputReader()) {
            String said = String.join("\n", out.readAllLines()) + "\n";
            assertEquals(0, process.waitFor(), said);
            return said;
        }
    }
}
