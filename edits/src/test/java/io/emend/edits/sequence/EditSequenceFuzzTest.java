package io.emend.edits.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.edits.Fuzzed;
import io.emend.edits.Program;
import io.emend.edits.Resolution;

/** Whatever a model writes, an edit sequence resolves to something. */
class EditSequenceFuzzTest {
    @FuzzTest
    void everyTextResolves(byte[] bytes) {
        String text = Fuzzed.text(bytes);
        Resolution whole = ResolveMode.STRICT.resolve(text);
        assertTrue(whole.malformed().size() <= whole.hunks());
        EditSequenceParser parser = new EditSequenceParser();
        int cut = text.length() / 2;
        Program last = Program.EMPTY;
        for (String part : new String[] {text.substring(0, cut), text.substring(cut)}) {
            for (EditSequenceParser.Step step : parser.accept(part)) {
                last = step.after();
            }
        }
        for (EditSequenceParser.Step step : parser.finish()) {
            last = step.after();
        }
        assertEquals(whole, parser.resolution());
        assertEquals(whole.program(), last.text());
    }

    @FuzzTest
    void everyTextResolvesAsInThePaper(byte[] bytes) {
        String text = Fuzzed.text(bytes);
        Resolution lenient = PaperResolver.resolve(text, false);
        assertTrue(lenient.malformed().size() <= lenient.hunks());
        Resolution strict = PaperResolver.resolve(text, true);
        assertEquals(lenient.malformed().isEmpty() ? lenient.program() : "", strict.program());
    }
}
