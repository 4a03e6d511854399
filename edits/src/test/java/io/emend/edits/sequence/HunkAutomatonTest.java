package io.emend.edits.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.edits.Edit;
import io.emend.edits.Program;
import io.emend.edits.Reference;
import io.emend.edits.diff.HunkParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What may follow in the text of an edit. */
class HunkAutomatonTest {
    private static final Program THREE = Program.of("a\nb\nc");

    /**
     * All edits of insertions: where the last line of a state ends in white space, the reference strips that off, and
     * the next edit replaces the line. Where blank lines are all that is left of a program, its first edit is empty.
     */
    @Test
    void everyInsertionOfTheReferenceIsAccepted() throws Exception {
        int edits = 0;
        int replacements = 0;
        for (Map<String, Object> row : Reference.shared("reference/lintseq-sequences.jsonl.gz")) {
            Program program = Program.EMPTY;
            for (String text : Reference.strings(row.get("edits"))) {
                Edit edit = HunkParser.parse(text).edit();
                boolean inserts = edit.hunks().stream().allMatch(hunk -> hunk.oldCount() == 0);
                HunkAutomaton end = after(program, text + EditSequenceFormat.SEPARATOR);
                if (inserts) {
                    assertTrue(end != null && end.isComplete(), text);
                    edits++;
                } else if (!inserts) {
                    assertNull(end, text);
                    replacements++;
                }
                program = edit.applyTo(program).program();
            }
            assertTrue(after(program, "\n<|diff|><|endoftext|>").isEnd());
        }
        assertEquals(List.of(1578 + 38, 87), List.of(edits, replacements));
    }

    @Test
    void everyWalkIsAnEditThatApplies() {
        Random random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            Program program = Program.of("x\n".repeat(random.nextInt(30)));
            byte[] walk = walk(HunkAutomaton.start(program), random);
            String text = new String(walk, StandardCharsets.UTF_8);
            if (!text.startsWith("\n")) {
                EditSequenceParser parser = new EditSequenceParser(program);
                assertEquals(1, parser.accept(text).size(), text);
                assertEquals(List.of(), parser.resolution().malformed(), text);
                assertTrue(parser.program().lines().size() > program.lines().size());
            }
        }
    }

    /** Bytes chosen at random among the possible ones, with fewer long counts and lines than chance would have. */
    private static byte[] walk(HunkAutomaton at, Random random) {
        ByteArrayOutputStream walk = new ByteArrayOutputStream();
        while (!at.isComplete() && !at.isEnd()) {
            BitSet allowed = at.allowed();
            assertFalse(allowed.isEmpty(), "no dead end");
            int b;
            do {
                b = random.nextInt(4) == 0 && allowed.get('\n') ? '\n' : random.nextInt(256);
            } while (!allowed.get(b) || allowed.get(' ') && Character.isDigit(b) && random.nextInt(20) > 0);
            String forced = at.forced();
            assertEquals(allowed.cardinality() == 1, !forced.isEmpty());
            if (!forced.isEmpty()) {
                assertEquals(b, forced.charAt(0));
            }
            walk.write(b);
            at = at.next(b);
        }
        return walk.toByteArray();
    }

    @Test
    void anyProgramCanBeTheStart() {
        Random random = new Random(9);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(List.of("a", "\n", "\n", "\r\n", "@@ -1,0 +2 @@\n+x", "\n<|diff|>", "é")
                        .get(random.nextInt(7)));
            }
            Program program = Program.of(text.toString());
            String edit = new String(walk(HunkAutomaton.start(program), random), StandardCharsets.UTF_8);
            EditSequenceParser parser = new EditSequenceParser(program);
            parser.accept("<|diff|>" + edit);
            assertEquals(List.of(), parser.resolution().malformed(), () -> program + "\n---\n" + edit);
            assertEquals(program.equals(parser.program()), edit.startsWith("\n"));
        }
    }

    @Test
    void linesAreThoseOfTheProgramInOrder() {
        assertEquals("0123", allowed("@@ -"));
        assertEquals(",", allowed("@@ -3"));
        assertEquals("23", allowed("@@ -1,0 +2 @@\n+x\n@@ -"));
        assertEquals("<@", allowed("@@ -1,0 +2 @@\n+x\n"));
        assertEquals("<", allowed("@@ -3,0 +4 @@\n+x\n"));
        HunkAutomaton many = HunkAutomaton.start(Program.of("\n".repeat(120)));
        assertEquals(",0123456789", shown(many.tryNext(bytes("@@ -1"))));
        assertEquals(",01", shown(many.tryNext(bytes("@@ -12"))));
        assertEquals(",0123456789", shown(many.tryNext(bytes("@@ -5"))));
        assertEquals(",", shown(many.tryNext(bytes("@@ -50"))));
        HunkAutomaton late = many.tryNext(bytes("@@ -98,0 +99 @@\n+x\n@@ -"));
        assertEquals("19", shown(late));
        assertEquals("9", shown(late.next('9')));
        assertEquals("012", shown(late.next('1')));
    }

    @Test
    void whatFollowsFromTheLinesIsForced() {
        assertEquals("", HunkAutomaton.start(THREE).forced());
        assertEquals("@ -", after(THREE, "@").forced());
        assertEquals("0,0 +1", after(Program.EMPTY, "@@ -").forced());
        assertEquals(",0 +4", after(THREE, "@@ -3").forced());
        assertEquals("@@\n+", after(THREE, "@@ -3,0 +4 ").forced());
        assertEquals("+", after(THREE, "@@ -3,0 +4,2 @@\n+x\n").forced());
        assertEquals("<|diff|>", after(THREE, "@@ -3,0 +4,2 @@\n+x\n+\n").forced());
        assertEquals(
                "3,0 +8",
                after(THREE, "@@ -0,0 +1,2 @@\n+x\n+\n@@ -2,0 +5,2 @@\n+\n+\n@@ -")
                        .forced());
        assertEquals("<|diff|><|endoftext|>", after(THREE, "\n").forced());
        assertEquals("<|diff|>", after(Program.EMPTY, "\n").forced());
    }

    @Test
    void wrongNumbersAreRefused() {
        for (String text : List.of(
                "@@ -4",
                "@@ -01",
                "@@ -1,1",
                "@@ -1,0 +1",
                "@@ -1,0 +2,1 ",
                "@@ -1,0 +2,0",
                "@@ -1,0 +2,12345",
                "@@ -1,0 +2 @@\n-",
                "@@ -1,0 +2 @@\n+x\n+",
                "@@ -1,0 +2 @@\n+x\n@@ -1",
                " ",
                "x",
                "\n@",
                "@@ -1,0 +2 @@\n+x\n<|diff|>@")) {
            assertNull(after(THREE, text), text);
        }
        assertThrows(
                IllegalArgumentException.class, () -> HunkAutomaton.start(THREE).next('x'));
    }

    @Test
    void equalStatesAreInterchangeable() {
        assertEquals(after(THREE, "@@ -1,0 +2 @@\n+x"), after(THREE, "@@ -1,0 +2 @@\n+yz"));
        assertEquals(
                after(THREE, "@@ -1,0 +2 @@\n+x").hashCode(),
                after(THREE, "@@ -1,0 +2 @@\n+").hashCode());
        assertNotEquals(after(THREE, "@@ -1,0 +2 @@\n+x"), after(THREE, "@@ -2,0 +3 @@\n+x"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HunkAutomaton after(Program program, String text) {
        return HunkAutomaton.start(program).tryNext(bytes(text));
    }

    private static String allowed(String text) {
        return shown(after(THREE, text));
    }

    private static String shown(HunkAutomaton at) {
        StringBuilder shown = new StringBuilder();
        at.allowed().stream().forEach(b -> shown.append((char) b));
        return shown.toString();
    }
}
