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
import io.emend.edits.diff.Diff;
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

    @Test
    void everyEditOfTheReferenceIsAcceptedAsAChange() throws Exception {
        int edits = 0;
        for (Map<String, Object> row : Reference.shared("reference/lintseq-sequences.jsonl.gz")) {
            Program program = Program.EMPTY;
            for (String text : Reference.strings(row.get("edits"))) {
                if (!text.isEmpty()) {
                    HunkAutomaton end =
                            HunkAutomaton.startOfChange(program).tryNext(bytes(text + EditSequenceFormat.SEPARATOR));
                    assertTrue(end != null && end.isComplete(), text);
                    edits++;
                }
                program = HunkParser.parse(text).edit().applyTo(program).program();
            }
            assertTrue(HunkAutomaton.startOfChange(program)
                    .tryNext(bytes("\n<|diff|><|endoftext|>"))
                    .isEnd());
        }
        assertEquals(1578 + 87, edits);
    }

    /** As difflib writes them, without context. */
    @Test
    void everyDiffIsAChange() {
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            Program old = Program.of(randomLines(random));
            Program now = Program.of(randomLines(random));
            String text = Diff.between(old, now, 0).text() + EditSequenceFormat.SEPARATOR;
            HunkAutomaton end = HunkAutomaton.startOfChange(old).tryNext(bytes(text));
            assertTrue(old.equals(now) || end != null && end.isComplete(), () -> old + "\n---\n" + text);
        }
    }

    private static String randomLines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(14); n > 0; n--) {
            text.append(List.of("a\n", "b\n", "c\n", "\n", "\u2200 = '\u00e9'\n", "<|diff|>\n")
                    .get(random.nextInt(6)));
        }
        return text.toString();
    }

    @Test
    void everyWalkOfAChangeApplies() {
        Random random = new Random(11);
        int deletions = 0;
        for (int i = 0; i < 1_000; i++) {
            Program program = Program.of(randomLines(random).replaceAll("[^\n -~]", "x"));
            byte[] walk = walk(HunkAutomaton.startOfChange(program).next('@'), random);
            String text = "@" + new String(walk, StandardCharsets.UTF_8);
            EditSequenceParser parser = new EditSequenceParser(program);
            assertEquals(1, parser.accept(text).size(), text);
            assertEquals(List.of(), parser.resolution().malformed(), () -> program + "\n---\n" + text);
            deletions += text.contains("@@\n-") ? 1 : 0;
        }
        assertTrue(deletions > 200, "deletions: " + deletions);
    }

    @Test
    void whatIsDeletedIsTheProgram() {
        HunkAutomaton start = HunkAutomaton.startOfChange(Program.of("a\n\u00e9\nc"));
        assertEquals("0123", shown(start.tryNext(bytes("@@ -"))));
        assertEquals(" ,", shown(start.tryNext(bytes("@@ -2"))));
        assertEquals(",", shown(start.tryNext(bytes("@@ -0"))));
        assertEquals("02", shown(start.tryNext(bytes("@@ -2,"))));
        assertEquals("0 +4", start.tryNext(bytes("@@ -3,")).forced());
        assertEquals("12", shown(start.tryNext(bytes("@@ -2 +"))));
        assertEquals("0 @@\n-\u00e9\n", start.tryNext(bytes("@@ -2 +1,")).forced());
        assertEquals("@@\n-\u00e9\n-c\n+", start.tryNext(bytes("@@ -2,2 +2 ")).forced());
        assertEquals(
                "",
                start.tryNext(new byte[] {'@', '@', ' ', '-', '2', ' ', '+', '2', ' ', '@', '@', '\n', '-', -61})
                        .forced());
        assertEquals(
                "3,0 +3", start.tryNext(bytes("@@ -2 +1,0 @@\n-\u00e9\n@@ -")).forced());
        assertEquals("<|diff|>", start.tryNext(bytes("@@ -3 +2,0 @@\n-c\n")).forced());
        for (String wrong :
                List.of("@@ -4", "@@ -2,1", "@@ -2,3", "@@ -2 +3", "@@ -2 +1 ", "@@ -2 +2,0", "@@ -2 +2 @@\n-x")) {
            assertNull(start.tryNext(bytes(wrong)), wrong);
        }
        assertTrue(HunkAutomaton.startOfChange(Program.EMPTY)
                .tryNext(bytes("\n<|diff|><|endoftext|>"))
                .isEnd());
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
