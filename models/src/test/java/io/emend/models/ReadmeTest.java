package io.emend.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README runs on the class path and on the module path: our backend is found on both. */
class ReadmeTest {
    @TempDir
    private Path directory;

    @Test
    void theExampleRunsOnBothPaths() throws Exception {
        Matcher example =
                Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find());
        Path file = Files.writeString(directory.resolve("Example.java"), example.group(1));
        String path = path();
        String onClassPath = run(file, "--class-path", path);
        assertTrue(onClassPath.startsWith("vector goes on with "), onClassPath);
        assertEquals(onClassPath, run(file, "--module-path", path, "--add-modules", "io.emend.models"));
    }

    /** A jar of a backend that is broken must not take the others with it. */
    @Test
    void aBrokenBackendIsNamedAndTheOthersServe() throws Exception {
        Path services = Files.createDirectories(directory.resolve("broken/META-INF/services"));
        Files.writeString(services.resolve("io.emend.models.ModelBackend"), "no.such.Backend\n");
        Path file = Files.writeString(directory.resolve("Backends.java"), """
                import io.emend.models.ModelBackend;
                import io.emend.models.Models;

                public class Backends {
                    public static void main(String[] arguments) {
                        System.out.println(Models.backends().stream().map(ModelBackend::name).toList());
                        System.out.println(Models.brokenBackends());
                    }
                }
                """);
        String said = run(file, "--class-path", directory.resolve("broken") + File.pathSeparator + path());
        assertTrue(said.startsWith("[vector]\n["), said);
        assertTrue(said.contains("no.such.Backend"), said);
    }

    /** What the tests run with, without the tests. */
    private static String path() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(emend|jackson|classes).*") && !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(Path file, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add(file.toString());
        command.add(Models.locate("emend-5m", Path.of("..")).toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.inputReader()) {
            String said = String.join("\n", out.readAllLines());
            assertEquals(0, process.waitFor(), said);
            return said;
        }
    }
}
