package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Program;
import io.emend.edits.lint.Linters;
import io.emend.edits.sequence.EditSequenceParser;
import io.emend.engine.fake.ByteTokenizer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;
import io.emend.models.ContextOverflowException;
import io.emend.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of existing programs. */
class EditTest {
    private static final Tokenizer TOKENIZER = ByteTokenizer.withDiff(false);
    private static final String INSTRUCTION = "It should add.";
    private static final String PROGRAM = "def add(a, b):\n    c = 0\n    return a - b";
    private static final String PROMPT = """
            [start of main.py]
              1 def add(a, b):
              2     c = 0
              3     return a - b
            [end of main.py]
            It should add.
            """;
    private static final String EDIT = "@@ -2,2 +2 @@\n-    c = 0\n-    return a - b\n+    return a + b";

    /** What a model that answers by some text, edit for edit, makes of a program. */
    private static Completion edit(String program, String instruction, CompletionListener listener, String... edits) {
        return edit(program, instruction, GenerationOptions.defaults(), listener, edits);
    }

    private static Completion edit(
            String program,
            String instruction,
            GenerationOptions options,
            CompletionListener listener,
            String... edits) {
        IntStream script = IntStream.empty();
        for (String edit : edits) {
            script = IntStream.concat(script, Arrays.stream(ByteTokenizer.bytes(edit + "\n")));
            script = IntStream.concat(script, IntStream.of(ByteTokenizer.DIFF));
        }
        int[] answer = IntStream.concat(script, IntStream.of('\n', ByteTokenizer.DIFF, ByteTokenizer.END))
                .toArray();
        Program shown = Program.of(program.endsWith("\n") ? program.substring(0, program.length() - 1) : program);
        int prompt = EditPrompt.of(TOKENIZER, shown, instruction).length;
        FakeModel fake = FakeModel.scripted(260, 1000, prompt, answer);
        try (CodeModel model = CodeModel.of(fake, TOKENIZER, Set.of(ByteTokenizer.END))) {
            return model.edit(Program.of(program), instruction, options, listener, new Cancellation());
        }
    }

    @Test
    void theProgramIsShownWithItsLinesNumbered() {
        int[] text = ByteTokenizer.bytes(PROMPT);
        int[] expected = Arrays.copyOf(text, text.length + 1);
        expected[text.length] = ByteTokenizer.DIFF;
        assertArrayEquals(expected, EditPrompt.of(TOKENIZER, Program.of(PROGRAM), INSTRUCTION));
        assertEquals(
                expected.length,
                edit(PROGRAM + "\n", INSTRUCTION, CompletionListener.NONE, EDIT)
                        .generation()
                        .promptTokens());
        assertArrayEquals(EditPrompt.of(TOKENIZER, INSTRUCTION), EditPrompt.of(TOKENIZER, Program.EMPTY, INSTRUCTION));
    }

    @Test
    void aMarkerInTheProgramIsText() {
        int[] prompt = EditPrompt.of(TOKENIZER, Program.of("x = '<|diff|><|endoftext|>'"), INSTRUCTION);
        assertEquals(1, Arrays.stream(prompt).filter(id -> id > 255).count());
    }

    @Test
    void linesAreDeletedReplacedAndInserted() {
        List<String> states = new ArrayList<>();
        CompletionListener listener = new CompletionListener() {
            @Override
            public void onEdit(EditSequenceParser.Step step) {
                states.add(step.after().text());
            }
        };
        Completion completion = edit(PROGRAM, INSTRUCTION, listener, EDIT, "@@ -0,0 +1 @@\n+# Adds.");
        assertEquals("def add(a, b):\n    return a + b", states.getFirst());
        assertEquals("# Adds.\ndef add(a, b):\n    return a + b", completion.program());
        assertEquals(List.of(), completion.malformed());
        assertEquals(2, completion.edits().size());
        assertEquals(FinishReason.STOP, completion.generation().finishReason());
    }

    @Test
    void theLineFeedAtTheEndStays() {
        String appended = "@@ -3,0 +4 @@\n+add(1, 2)";
        assertEquals(
                PROGRAM + "\nadd(1, 2)\n",
                edit(PROGRAM + "\n", INSTRUCTION, CompletionListener.NONE, appended)
                        .program());
        assertEquals(
                PROGRAM + "\nadd(1, 2)",
                edit(PROGRAM, INSTRUCTION, CompletionListener.NONE, appended).program());
        assertEquals(
                "",
                edit("x\n", INSTRUCTION, CompletionListener.NONE, "@@ -1 +0,0 @@\n-x")
                        .program());
        assertEquals(
                "x\n\n",
                edit("x\n\n", INSTRUCTION, CompletionListener.NONE, "\n").program());
    }

    @Test
    void manyChangesAreDrawnAsOne() {
        String answer = EDIT + "\n";
        int[] script = IntStream.concat(
                        Arrays.stream(ByteTokenizer.bytes(answer)),
                        IntStream.of(ByteTokenizer.DIFF, '\n', ByteTokenizer.DIFF, ByteTokenizer.END))
                .toArray();
        int prompt = EditPrompt.of(TOKENIZER, Program.of(PROGRAM), INSTRUCTION).length;
        GenerationOptions constrained = GenerationOptions.defaults().withRules(new RuleOptions(true, 1, false));
        for (GenerationOptions options : List.of(GenerationOptions.defaults(), constrained)) {
            FakeModel fake = FakeModel.scripted(260, 1000, prompt, script);
            List<Completion> drawn = new ArrayList<>();
            try (CodeModel model = CodeModel.of(fake, TOKENIZER, Set.of(ByteTokenizer.END))) {
                Task task = new Task(Program.of(PROGRAM + "\n"), INSTRUCTION);
                model.sample(
                        List.of(task), index -> 0, 2, options, 2, s -> drawn.add(s.completion()), new Cancellation());
            }
            assertEquals(2, drawn.size());
            for (Completion completion : drawn) {
                assertEquals("def add(a, b):\n    return a + b\n", completion.program());
                assertEquals(List.of(), completion.malformed());
                assertEquals(prompt, completion.generation().promptTokens());
            }
        }
    }

    @Test
    void anEditThatDoesNotFitChangesNothing() {
        String wrong = "@@ -1 +1 @@\n-def sub(a, b):\n+def plus(a, b):\n@@ -2 +1,0 @@\n-    c = 0";
        Completion completion = edit(PROGRAM, INSTRUCTION, CompletionListener.NONE, wrong);
        assertEquals(PROGRAM, completion.program());
        assertEquals(1, completion.malformed().size());
    }

    @Test
    void errorsThatWereThereDoNotCount() {
        GenerationOptions gated = GenerationOptions.defaults()
                .withRules(edits -> edits.constrainHunks().and(edits.lintGate(0, Linters::fast)));
        String broken = "def f(a):\n    return b\n";
        Completion passed = edit(
                broken,
                INSTRUCTION,
                gated,
                CompletionListener.NONE,
                "@@ -2 +2,2 @@\n-    return b\n+    a += 1\n+    return b");
        assertEquals("def f(a):\n    a += 1\n    return b\n", passed.program());
        Completion rejected =
                edit(broken, INSTRUCTION, gated, CompletionListener.NONE, "@@ -2 +2 @@\n-    return b\n+    return c");
        assertEquals(broken, rejected.program());
        assertEquals(FinishReason.ABANDONED, rejected.generation().finishReason());
    }

    @Test
    void anEditThatChangesNothingIsDrawnAgain() {
        GenerationOptions gated = GenerationOptions.defaults().withRules(edits -> edits.lintGate(0, Linters::fast));
        String same = "@@ -1 +1 @@\n-def add(a, b):\n+def add(a, b):";
        Completion idle = edit(PROGRAM, INSTRUCTION, gated, CompletionListener.NONE, same);
        assertEquals(FinishReason.ABANDONED, idle.generation().finishReason());
        Completion changed = edit(PROGRAM, INSTRUCTION, gated, CompletionListener.NONE, EDIT);
        assertEquals(FinishReason.STOP, changed.generation().finishReason());
        Completion none = edit(PROGRAM, INSTRUCTION, gated, CompletionListener.NONE);
        assertEquals(FinishReason.STOP, none.generation().finishReason());
    }

    @Test
    void whatCannotBeEditedIsRefused() {
        assertThrows(
                ContextOverflowException.class,
                () -> edit("x = 1\n".repeat(200), INSTRUCTION, CompletionListener.NONE, EDIT));
        try (CodeModel plain =
                CodeModel.of(FakeModel.hashing(260, 1000), ByteTokenizer.plain(), Set.of(ByteTokenizer.END))) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> plain.edit(
                                    Program.of(PROGRAM),
                                    INSTRUCTION,
                                    GenerationOptions.defaults(),
                                    CompletionListener.NONE,
                                    new Cancellation()))
                    .getMessage();
            assertTrue(message.contains("no edits"), message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA, 'public class A {\n}'",
        "JAVA, 'import java.util.List;\nclass A\n{'",
        "JAVA, 'record P(int x, int y) {}'",
        "JAVA, '    private static int f(int x) {\n    }'",
        "PYTHON, 'class A(B):\n    x = {1: 2}'",
        "PYTHON, 'import os; import sys\nprint(public)'",
        "PYTHON, 'from x import y\nstatic = {}\nrecord = {1}'",
        "PYTHON, 'private text (just that)'"
    })
    void theProgramTellsItsLanguage(Language language, String program) {
        assertEquals(language, Language.of(Program.of(program), "Make it Java, or Python."));
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA, Write a Java method `int f(int x)` to solve the following problem: none",
        "JAVA, write a java program",
        "PYTHON, a JavaScript parser",
        "PYTHON, a parser of java script",
        "PYTHON, Write a Python function that parses Java",
        "PYTHON, add two numbers"
    })
    void anInstructionTellsTheLanguageOfANewProgram(Language language, String instruction) {
        assertEquals(language, Language.of(Program.of(" \n"), instruction));
    }
}
