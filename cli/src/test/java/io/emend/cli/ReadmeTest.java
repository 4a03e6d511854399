package io.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.cli.options.ModelOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README shows must work. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("emend.home"));
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void theEmbeddingExampleCompilesAndWritesAProgram(UserProgram way) throws Exception {
        Matcher block = JAVA.matcher(Files.readString(ROOT.resolve("README.md")));
        assertTrue(block.find(), "a block of Java");
        String model = ModelOptions.locate(SmallModel.NAME).toAbsolutePath().toString();
        String printed = way.run(directory, "Example", block.group(1), model);
        assertTrue(printed.contains("def double"), printed);
    }

    @ParameterizedTest
    @EnumSource
    void backendsAreFound(UserProgram way) throws Exception {
        String printed = way.run(directory, "Backends", """
                import io.emend.models.ModelBackend;
                import io.emend.models.Models;

                public class Backends {
                    public static void main(String[] arguments) {
                        Models.backends().stream().map(ModelBackend::name).forEach(System.out::println);
                    }
                }
                """);
        assertEquals(List.of("vector"), printed.lines().toList());
    }
}
