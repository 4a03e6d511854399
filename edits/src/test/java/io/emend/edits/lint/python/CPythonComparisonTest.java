package io.emend.edits.lint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.Linter;
import io.emend.edits.lint.LinterException;
import io.emend.edits.lint.Linters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The fast linter against CPython on every file of the standard library of the Python at hand, its tests of grammar
 * included: E0001 where {@code compile} refuses and nowhere else, and no E0601 or E0602 that pylint does not give.
 *
 * <p>{@code -Demend.compare=true} runs it, {@code -Demend.python=PATH} names the Python; what needs pylint is left out
 * where that Python has none.
 */
class CPythonComparisonTest {
    private static final Set<String> NAMES = Set.of("E0601", "E0602");

    private final String python = System.getProperty(Linters.PYTHON_PROPERTY, "python3");
    private int minor;
    private int files;
    private int refused;
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> newer = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();

    private record Named(String path, String text, List<Diagnostic> diagnostics) {}

    @Test
    void saysWhatCPythonSays() throws Exception {
        assumeTrue(Boolean.getBoolean("emend.compare"), "skipped: compares only with -Demend.compare=true");
        long start = System.nanoTime();
        compileAll();
        System.out.printf(
                Locale.ROOT,
                "Python 3.%d: %d files, %d refused; E0001 differs in %d; newer than this Python %d %s;"
                        + " not text %d; %d s%n",
                minor,
                files,
                refused,
                wrong.size(),
                newer.size(),
                newer,
                unreadable.size(),
                (System.nanoTime() - start) / 1_000_000_000);
        wrong.forEach(System.out::println);
        List<String> extra = againstPylint();
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), extra);
    }

    private void compileAll() throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(python, "-W", "ignore", "-c", script())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: no Python is started as " + python);
            throw e;
        }
        try (BufferedReader answers = process.inputReader(StandardCharsets.US_ASCII)) {
            minor = Integer.parseInt(answers.readLine());
            for (String answer; (answer = answers.readLine()) != null; ) {
                String[] fields = answer.split("\t", -1);
                compare(new String(Base64.getDecoder().decode(fields[0]), StandardCharsets.UTF_8), fields);
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = CPythonComparisonTest.class.getResourceAsStream("compile_library.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void compare(String path, String[] fields) {
        files++;
        if (fields[2].isEmpty()) {
            unreadable.add(path);
            return;
        }
        String error = new String(Base64.getDecoder().decode(fields[1]), StandardCharsets.UTF_8);
        String text = new String(Base64.getDecoder().decode(fields[2]), StandardCharsets.UTF_8);
        PythonLinter.Look look = PythonLinter.look(text);
        List<Diagnostic> syntax = look.diagnostics().stream()
                .filter(d -> d.code().equals("E0001"))
                .toList();
        refused += error.isEmpty() ? 0 : 1;
        if (error.isEmpty() == syntax.isEmpty()) {
            List<Diagnostic> names = look.diagnostics().stream()
                    .filter(d -> NAMES.contains(d.code()))
                    .toList();
            if (!names.isEmpty()) {
                named.add(new Named(path, text, names));
            }
        } else if (syntax.isEmpty() && look.minor() > minor) {
            newer.add(path + " (3." + look.minor() + ")");
        } else {
            wrong.add(path + ": CPython " + (error.isEmpty() ? "compiles it" : error) + ", here " + syntax);
        }
    }

    /** The names that pylint finds nothing wrong with, in the files where the fast linter does. */
    private List<String> againstPylint() {
        List<String> extra = new ArrayList<>();
        int given = named.stream().mapToInt(file -> file.diagnostics().size()).sum();
        try (Linter pylint = Linters.pylint(System.getProperty("emend.pylint", python))) {
            for (Named file : named) {
                Set<Integer> theirs = pylint.lint(file.text()).stream()
                        .filter(d -> NAMES.contains(d.code()))
                        .map(Diagnostic::line)
                        .collect(Collectors.toCollection(TreeSet::new));
                file.diagnostics().stream()
                        .filter(d -> !theirs.contains(d.line()))
                        .forEach(d -> extra.add(file.path() + ": " + d));
            }
            System.out.println(given + " names in " + named.size() + " files, " + extra.size() + " without pylint");
        } catch (LinterException e) {
            System.out.println(given + " names in " + named.size() + " files, not compared: " + e.getMessage());
        }
        extra.forEach(System.out::println);
        return extra;
    }
}
