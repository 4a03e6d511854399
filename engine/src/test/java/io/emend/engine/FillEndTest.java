package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.engine.fake.ByteTokenizer;
import io.emend.engine.fake.FakeModel;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;
import io.emend.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where texts in gaps end, for models with every form of gaps and without; {@code |} is the cursor. */
class FillEndTest {
    /** More than any model writes before it is stopped. */
    private static final String ENDLESS = "\nend = 1\nend = 2\nend = 3\n";

    private record Filled(String text, Completion completion) {}

    private static Filled fill(Tokenizer tokenizer, FillEnd end, String file, String script, int last) {
        String before = file.substring(0, file.indexOf('|'));
        String after = file.substring(file.indexOf('|') + 1);
        int markers = (int) FillPrompt.markers(tokenizer).count();
        String read = before.replace("\r\n", "\n");
        String readAfter = markers == 0 || after.isBlank() ? "" : after.replace("\r\n", "\n");
        int prompt = read.length() + readAfter.length() + (readAfter.isEmpty() ? 0 : markers);
        int[] bytes = ByteTokenizer.bytes(script);
        int[] tokens = Arrays.copyOf(bytes, bytes.length + 1);
        tokens[bytes.length] = last;
        FakeModel fake = FakeModel.scripted(262, prompt + script.length() + 200, prompt, tokens);
        StringBuilder streamed = new StringBuilder();
        CompletionListener listener = new CompletionListener() {
            @Override
            public void onText(String piece) {
                streamed.append(piece);
            }
        };
        try (CodeModel model = CodeModel.of(fake, tokenizer, Set.of(ByteTokenizer.END))) {
            Completion completion = model.fill(
                    before, after, end, GenerationOptions.defaults().withMaxTokens(150), listener, new Cancellation());
            assertEquals(completion.raw(), streamed.toString());
            assertEquals(before + completion.raw() + after, completion.program());
            return new Filled(completion.raw(), completion);
        }
    }

    /** The text is the same whatever the form, and nothing is generated after the token that tells the end. */
    private static void assertFills(FillEnd end, String expected, String file, String script) {
        for (Tokenizer tokenizer :
                List.of(ByteTokenizer.plain(), ByteTokenizer.withGaps(), ByteTokenizer.withSuffixFirst())) {
            Filled filled = fill(tokenizer, end, file, script + ENDLESS, 'x');
            assertEquals(expected, filled.text(), file);
            assertEquals(FinishReason.STOP, filled.completion().generation().finishReason());
            assertTrue(filled.completion().generation().tokens().length <= script.length() + 2, file);
        }
    }

    private static void assertLine(String expected, String file, String script) {
        assertFills(FillEnd.LINE, expected, file, script);
    }

    private static void assertBlock(String expected, String file, String script) {
        assertFills(FillEnd.BLOCK, expected, file, script);
    }

    @Test
    void aLineEndsAtItsEnd() {
        assertLine("a + b", "def f(a, b):\n    return |", "a + b  \n    c");
        assertLine("a + b", "def f(a, b):\n    return |\n\nx = 1\n", "a + b\n");
        assertLine("", "x = 1|\n", "\ny = 2\n");
        assertLine("a", "x = |", "a\r\n");
        assertLine("a", "if x:\r\n  y = |\r\nz\r\n", "a\nb");
    }

    @Test
    void theRestOfALineIsNotRepeated() {
        assertLine("\"a\"", "print(|)\n", "\"a\")\n");
        assertLine("\"a\"", "print(|)", "\"a\")  \n");
        assertLine("i in range(3)", "for |:\n    pass", "i in range(3):\n");
        assertLine("f(a)", "print(|)\n", "f(a)\n");
        assertLine(")", "print(f(x|)\n", ")\n");
        assertLine(", c", "f(a,\n    b|)\n", ", c)\n");
        assertLine("a, ", "f(|b)\n", "a, b)\n");
        assertLine("b = (", "a = (1)\n|a = (\n", "b = (a = (\n");
        assertLine(" + b", "x = a|  # sum\n", " + b  # sum\n");
    }

    @Test
    void aModelMayEndTheLineItself() {
        for (FillEnd end : List.of(FillEnd.LINE, FillEnd.BLOCK)) {
            Filled filled = fill(ByteTokenizer.withGaps(), end, "x = f(|)\n", "a", ByteTokenizer.END);
            assertEquals("a", filled.text());
            assertEquals(1, filled.completion().generation().tokens().length);
            assertEquals(
                    "a",
                    fill(ByteTokenizer.plain(), end, "x = f(|)", "a)", ByteTokenizer.END)
                            .text());
            assertEquals(
                    "a",
                    fill(ByteTokenizer.plain(), end, "x = |", "a \n", ByteTokenizer.END)
                            .text());
        }
    }

    @Test
    void aBlockEndsWhereTheIndentationFallsBelowIt() {
        assertBlock("1\n    y = 2", "def f():\n    x = |", "1\n    y = 2\n\ndef g():\n");
        assertBlock("1\n    if x:\n        y\n    z", "def f():\n    x = |", "1\n    if x:\n        y\n    z\nw");
        assertBlock("x = 1", "if a:\n    if b:\n        |\n", "x = 1\n    else");
        assertBlock("    x = 1\n\n    y = 2", "def f():\n|", "    x = 1\n\n    y = 2\n\n\nz = 3");
        assertBlock("x\n\ty", "if a:\n\t|", "x\n\ty\nz");
    }

    @Test
    void aLineThatOpensABlockHasItsBody() {
        assertBlock("\n    return 1", "def f():|\n\ndef g():\n    pass\n", "\n    return 1\n\ndef h():\n");
        assertBlock("a):\n    return a", "def f(|", "a):\n    return a\nx = f(1)");
        assertBlock(
                "\n    a,\n) -> int:  # why\n    return a", "def f(|", "\n    a,\n) -> int:  # why\n    return a\n\nx");
        assertBlock("\n        y = 1", "if a:\n    if b:|\n    z()\n", "\n        y = 1\n    z");
        assertBlock("", "if a:|", "\nb");
    }

    @Test
    void theTopLevelEndsAtABlankLine() {
        assertBlock("sys\nimport os", "import |\n", "sys\nimport os\n\nx");
        assertBlock("in y:\n    a\n\n    b", "for x |", "in y:\n    a\n\n    b\n\nz");
        assertBlock("for x in y:\n    a\n\n    b\nc", "a\n\n|\n", "for x in y:\n    a\n\n    b\nc\n\nz");
    }

    @Test
    void whatClosesABlockBelongsToItUnlessItIsThere() {
        String method = "class A {\n    int f() {|";
        assertBlock("\n        return 1;\n    }", method, "\n        return 1;\n    }\n\n    int");
        assertBlock("\n        return 1;\n    }", method + "\n}\n", "\n        return 1;\n    }\n}");
        assertBlock("\n        return 1;", method + "\n    }\n}\n", "\n        return 1;\n    }");
        assertBlock("\n    }", method, "\n    }\n    i");
        String within = "class A {\n    int f() {\n        int a = |";
        assertBlock("1;\n        return a;\n    }", within, "1;\n        return a;\n    }\n}");
        assertBlock("1;", within + "\n        return a;\n    }\n}", "1;\n    }");
        assertBlock(
                "\n        f();\n    } else {\n        g();\n    }",
                "    if (a) {|",
                "\n        f();\n    } else {\n        g();\n    }\n    h");
        assertBlock("\n    1,\n]", "x = [|", "\n    1,\n]\n\ny");
    }

    @Test
    void linesThatComeAfterTheGapAreNotRepeated() {
        assertBlock("1", "def f():\n    x = |\n    return x\n", "1\n    return x\n");
        assertBlock("1", "def f():\n    x = |\n\n    return x", "1\n\n    return x\n");
        assertBlock("1\n    y = 2", "def f():\n    x = |\n    return x\n", "1\n    y = 2\n    return x\n");
        assertBlock("", "def f():\n|\n    return x\n", "    return x\n");
        assertBlock("1\n    return y", "def f():\n    x = |\n    return x\n", "1\n    return y\nz");
        assertEquals(
                "1",
                fill(ByteTokenizer.plain(), FillEnd.BLOCK, "if a:\n  x = |\n  y", "1\n  y", ByteTokenizer.END)
                        .text());
    }

    @Test
    void linesAreInsertedBeforeTheOneThatTheGapBegins() {
        assertBlock("x = 1\n    ", "def f():\n    |return x\n", "x = 1\n    return x\n");
        assertBlock("x = 1\n", "a = 1\n|return x\n", "x = 1\n\nz");
        assertBlock("", "def f():\n    |return x\n", "return x\n");
        assertBlock("a", "print(|)\n", "a)\n");
    }

    @Test
    void stopStringsEndATextAsWell() {
        FakeModel fake = FakeModel.scripted(262, 100, 4, ByteTokenizer.bytes("abc;d\n"));
        try (CodeModel model = CodeModel.of(fake, ByteTokenizer.plain(), Set.of(ByteTokenizer.END))) {
            GenerationOptions options = GenerationOptions.defaults().withStopStrings(List.of(";"));
            for (FillEnd end : FillEnd.values()) {
                assertEquals(
                        "abc",
                        model.fill("x = ", "", end, options, CompletionListener.NONE, new Cancellation())
                                .raw());
            }
        }
    }
}
