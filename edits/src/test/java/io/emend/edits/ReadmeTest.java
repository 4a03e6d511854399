package io.emend.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.lint.Linter;
import io.emend.edits.lint.Linters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the README compiles. */
class ReadmeTest {
    @Test
    void theExampleCompiles() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        Matcher example = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertTrue(example.find());
        try (Linter linter = Linters.javac()) {
            assertEquals(List.of(), linter.lint(example.group(1)));
        }
    }
}
