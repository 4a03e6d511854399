package io.emend.cli.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Calls that do something else on another machine, or something that one class does for all. */
final class ForbiddenCallsTest {
    private static final Path ROOT = Path.of("..");

    /** They take the locale or the charset of the machine: tensors would be called {@code blk.٠} there. */
    private static final Pattern OF_THE_MACHINE =
            Pattern.compile("String\\.format\\((?!\\s*Locale)|\\.formatted\\(|\\.to(Lower|Upper)Case\\(\\)"
                    + "|\\.getBytes\\(\\)|printf\\(\\s*\"|new File(Reader|Writer)\\(|Charset\\.defaultCharset");

    /** Who appends has to hold the file: see {@code AppendedFile}. */
    private static final Pattern APPENDING = Pattern.compile("StandardOpenOption\\.APPEND");

    /** What has no end would be read until memory is full: see {@code WholeFile}. */
    private static final Pattern UNBOUNDED =
            Pattern.compile("readAllBytes\\(|Files\\.(readString|readAllLines|lines)\\(");

    /** Those read resources of ours, and files of the kernel. */
    private static final String[] READERS_OF_OURS = {
        "Resources.java",
        "PylintProcess.java",
        "LlamaLibrary.java",
        "Memory.java",
        "Processors.java",
        "VectorUnit.java",
        "ControlGroup.java",
        "MemoryGroup.java",
        "Processor.java"
    };

    /** Advice names the option; a property that has none is named by who reads it. */
    private static final Pattern PROPERTY_IN_A_MESSAGE = Pattern.compile("\"[^\"\n]*-D(\"|emend)");

    private static List<String> matching(Pattern pattern, String... allowed) throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> all = Files.walk(ROOT)) {
            for (Path file : all.filter(path -> path.toString().contains("/src/main/java/")
                            && path.toString().endsWith(".java"))
                    .toList()) {
                files++;
                String name = file.getFileName().toString();
                if (!List.of(allowed).contains(name)
                        && pattern.matcher(Files.readString(file)).find()) {
                    found.add(name);
                }
            }
        }
        assertTrue(files > 200, files + " files");
        return found;
    }

    @Test
    void nothingDependsOnTheLocaleOrCharsetOfTheMachine() throws IOException {
        assertEquals(List.of(), matching(OF_THE_MACHINE));
    }

    @Test
    void messagesNameOptionsAndNotProperties() throws IOException {
        assertEquals(List.of(), matching(PROPERTY_IN_A_MESSAGE, "KernelProvider.java"));
    }

    @Test
    void whatUsersGiveIsReadWithABound() throws IOException {
        assertEquals(List.of(), matching(UNBOUNDED, READERS_OF_OURS));
    }

    @Test
    void filesThatGrowAreHeld() throws IOException {
        assertEquals(List.of(), matching(APPENDING));
    }
}
