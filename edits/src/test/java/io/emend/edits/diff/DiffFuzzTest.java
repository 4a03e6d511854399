package io.emend.edits.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.edits.ApplyResult;
import io.emend.edits.Edit;
import io.emend.edits.Fuzzed;
import io.emend.edits.Program;
import java.util.List;

/** Diffs lead from one text to the other, and are read as they were written. */
class DiffFuzzTest {
    @FuzzTest
    void aDiffLeadsFromOneProgramToTheOther(byte[] bytes) {
        String[] texts = Fuzzed.text(bytes).split("\0", 3);
        Program a = Program.of(texts[0]);
        Program b = Program.of(texts.length < 2 ? "" : texts[1]);
        Edit edit = Diff.between(a, b, texts.length < 3 ? 0 : texts[2].length() % 5);
        assertEquals(new ApplyResult(b, List.of()), edit.applyTo(a));
        HunkParser.Parsed parsed = HunkParser.parse(edit.text());
        assertEquals(List.of(), parsed.malformed());
        assertEquals(edit.hunks(), parsed.edit().hunks());
    }

    @FuzzTest
    void everyTextIsReadAsHunksOrRefused(byte[] bytes) {
        HunkParser.Parsed parsed = HunkParser.parse(Fuzzed.text(bytes));
        assertTrue(parsed.malformed().size() <= parsed.count());
        Edit edit = parsed.edit();
        if (parsed.malformed().isEmpty() && !edit.hunks().isEmpty()) {
            HunkParser.Parsed again = HunkParser.parse(Edit.of(edit.hunks()).text());
            assertEquals(edit.hunks(), again.edit().hunks());
        }
    }
}
