package io.emend.edits.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emend.edits.Reference;
import io.emend.edits.lintseq.LintSeq;
import io.emend.edits.lintseq.LintSeqOptions;
import io.emend.edits.lintseq.LintSeqSequence;
import io.emend.edits.sequence.ResolveMode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linters themselves. */
class LinterTest {
    private static List<String> lines(Linter linter, String program) {
        return linter.lint(program).stream()
                .map(error -> error.code() + ":" + error.line())
                .toList();
    }

    @Test
    void javacFindsErrorsWithTheirLines() {
        try (Linter linter = Linters.javac()) {
            assertEquals(List.of(), lines(linter, "public class A { int x = 1; }\n"));
            assertEquals(
                    List.of("compiler.err.cant.resolve.location:2"),
                    lines(linter, "public class B {\n    int x = y;\n}"));
            assertEquals(List.of("compiler.err.premature.eof:2"), lines(linter, "class C {\n    int x = 1;"));
            assertEquals(List.of(), lines(linter, "import java.util.*;\nclass D { List<Long> l = List.of(); }"));
        }
    }

    @Test
    void javaProgramsBecomeCleanStates() {
        String program = """
                import java.util.List;

                class Sums {
                    static int sum(List<Integer> numbers) {
                        int sum = 0;
                        for (int n : numbers) {
                            sum += n;
                        }
                        return sum;
                    }
                }""";
        try (Linter linter = Linters.javac()) {
            for (LintSeqSequence sequence :
                    LintSeq.withLinter(linter, LintSeqOptions.PAPER).sequences(program, 4, 5)) {
                sequence.states().forEach(state -> assertEquals(List.of(), linter.lint(state), state));
                assertEquals(
                        program, ResolveMode.STRICT.resolve(sequence.text()).program());
            }
        }
    }

    @Test
    void pylintReportsErrorsAndIndentation() {
        try (Linter linter = pylintOrSkip()) {
            assertEquals(List.of(), lines(linter, "import os\n\ndef f(unused):\n    x = 1\n"));
            assertEquals(List.of("E0602:2"), lines(linter, "def f():\n    return undefined\n"));
            assertEquals(List.of("W0311:2"), lines(linter, "def f():\n  return 1\n"));
            assertEquals(List.of("E0001:1"), lines(linter, "def f():\nx = 1\n"));
            assertEquals(List.of("E0001:3"), lines(linter, "a = 1\n\nb = = 2\n"));
            assertEquals(List.of(), lines(linter, ""));
            assertEquals(List.of(), lines(linter, "TEXT = 'é\\u2028𝔼'\n"));
            assertEquals(List.of("E1120:4"), lines(linter, "def f(a):\n    return a\n\nf()\n"));
        }
    }

    @Test
    void pylintStatesAreTheReferencesStates() throws Exception {
        try (Linter linter = pylintOrSkip()) {
            for (var row :
                    Reference.shared("reference/lintseq-sequences.jsonl.gz").subList(0, 40)) {
                for (String state : Reference.strings(row.get("states"))) {
                    if (!state.equals(row.get("program"))) {
                        assertEquals(List.of(), linter.lint(state), state);
                    }
                }
            }
        }
    }

    /** Run by a Java that has only the module java.base. */
    static final class WithoutCompiler {
        public static void main(String[] arguments) {
            try (Linter fast = Linters.fast()) {
                System.out.println(fast.lint("x = y"));
            }
            try (Linter javac = Linters.javac()) {
                System.out.println(javac);
            } catch (LinterException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void aJavaWithoutACompilerIsSaidClearly() throws Exception {
        String classPath = "target/classes" + File.pathSeparator + "target/test-classes";
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base",
                        "--class-path",
                        classPath,
                        WithoutCompiler.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(
                List.of(
                        "[Diagnostic[line=1, code=E0602, message=undefined name \"y\"]]",
                        "the running Java has no compiler: run a JDK, with the module jdk.compiler"),
                process.inputReader().readAllLines());
    }

    @Test
    void missingPythonAndPylintAreSaidClearly(@TempDir Path directory) throws Exception {
        String message = assertThrows(LinterException.class, () -> Linters.pylint("no-such-python"))
                .getMessage();
        assertTrue(message.startsWith("Python cannot be started as \"no-such-python\""), message);
        assertTrue(message.endsWith("install Python 3, or name an interpreter with --python"), message);
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "skipped: uses a shell script");
        Path python = directory.resolve("python");
        Files.writeString(python, "#!/bin/sh\nprintf \"missing\\tNo module named 'pylint'\\n\"\n");
        assertTrue(python.toFile().setExecutable(true));
        message = assertThrows(LinterException.class, () -> Linters.pylint(python.toString()))
                .getMessage();
        assertTrue(message.contains("(No module named 'pylint'): run '" + python + " -m pip install pylint'"), message);
        assertTrue(message.endsWith("or name another interpreter with --python"), message);
        Files.writeString(python, "#!/bin/sh\necho boom >&2\n");
        message = assertThrows(LinterException.class, () -> Linters.pylint(python.toString()))
                .getMessage();
        assertTrue(message.startsWith("the pylint process has ended"), message);
    }

    @Test
    void whatKilledPylintsLeftIsRemoved() throws Exception {
        pylintOrSkip().close();
        Path temporary = Path.of(System.getenv().getOrDefault("TMPDIR", "/tmp"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path abandoned = Files.createDirectories(temporary.resolve("emend-pylint-" + gone.pid() + "-x"));
        Path inUse = Files.createDirectories(
                temporary.resolve("emend-pylint-" + ProcessHandle.current().pid() + "-x"));
        Linters.pylint().close();
        assertFalse(Files.exists(abandoned));
        assertTrue(Files.deleteIfExists(inUse));
    }

    @Test
    void closingALinterClosesNoOther() {
        for (Supplier<Linter> linters : List.<Supplier<Linter>>of(Linters::fast, Linters::javac, Linters::none)) {
            Linter first = linters.get();
            first.lint("class A {}");
            first.close();
            first.close();
            try (Linter second = linters.get()) {
                second.lint("class A {}");
            }
        }
        try (Linter none = Linters.none()) {
            assertEquals(List.of(), none.lint("def f(:"));
        }
    }

    @Test
    void aClosedPylintStartsNoProcess() {
        Linter linter = pylintOrSkip();
        linter.close();
        linter.close();
        assertThrows(IllegalStateException.class, () -> linter.lint("a = 1"));
    }

    private static Linter pylintOrSkip() {
        try {
            return Linters.pylint();
        } catch (LinterException e) {
            assumeTrue(false, "skipped: " + e.getMessage());
            throw e;
        }
    }
}
