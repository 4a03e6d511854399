package io.emend.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Program;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditTextTest {
    private static EditText with(EditText text, String piece) {
        return text.with(piece.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEditIsCompleteWithItsMarker() {
        EditText text = with(EditText.of(Program.EMPTY), "@@ -0,0 +1 @@\n+x<|diff|>");
        assertFalse(text.isComplete());
        EditText complete = with(with(text, "\n"), "<|diff|>");
        assertTrue(complete.isComplete());
        assertEquals("x<|diff|>", complete.step().orElseThrow().after().text());
        assertEquals("", complete.program().text());
        assertTrue(with(EditText.of(Program.EMPTY), "\n<|diff|>").step().isEmpty());
    }

    @Test
    void textsThatBeginAlikeDoNotDisturbEachOther() {
        EditText start = with(EditText.of(Program.EMPTY), "@@ -0,0 +1 @@\n+");
        EditText a = with(start, "a\n<|diff|>");
        EditText b = with(start, "b\n<|diff|>");
        assertEquals("a", a.step().orElseThrow().after().text());
        assertEquals("b", b.step().orElseThrow().after().text());
    }

    @Test
    void piecesMakeNoDifference() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            StringBuilder whole = new StringBuilder();
            EditText text = EditText.of(Program.EMPTY);
            for (int i = 0; i < 30; i++) {
                int from = random.nextInt(9);
                String part = "\n<|diff|>".substring(from, from + random.nextInt(10 - from));
                whole.append(part);
                text = with(text, part);
                assertEquals(whole.toString().endsWith("\n<|diff|>"), text.isComplete(), whole.toString());
            }
        }
    }
}
