package io.emend.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodeFenceTest {
    @Test
    void theFirstBlockIsTheProgram() {
        assertEquals(
                "def f():\n    return 1",
                CodeFence.programIn("Here you are:\n```python\ndef f():\n    return 1\n```\nand\n```\nx\n```\n"));
        assertEquals("x = 1\n", CodeFence.programIn("```\nx = 1\n\n```"));
        assertEquals("", CodeFence.programIn("```\n```"));
        assertEquals("a\n```\nb", CodeFence.programIn("~~~ java\na\n```\nb\n~~~~ \n"));
        assertEquals("a\n```\nb", CodeFence.programIn("````\na\n```\nb\n````\n"));
        assertEquals("x", CodeFence.programIn("  ```py\nx\n  ```"));
    }

    @Test
    void aBlockThatDoesNotEndGoesOnToTheEnd() {
        assertEquals("def f():\n    return", CodeFence.programIn("```python\ndef f():\n    return"));
        assertEquals("", CodeFence.programIn("so:\n```python"));
    }

    @Test
    void withoutABlockTheTextIsTheProgram() {
        assertEquals("x = 1\n", CodeFence.programIn("x = 1\n"));
        assertEquals("say `x` or ```x```", CodeFence.programIn("say `x` or ```x```"));
        assertEquals("", CodeFence.programIn(""));
    }
}
