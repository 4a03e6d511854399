package io.emend.edits.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.edits.Fuzzed;
import io.emend.edits.text.PythonText;
import java.util.ArrayList;
import java.util.List;

/** A prompt of any text is decoded or refused; one that was written is decoded as it was. */
class DiffHistoryFuzzTest {
    @FuzzTest
    void everyPromptIsDecodedOrRefused(byte[] bytes) {
        try {
            DiffHistory.decode("go", "go\n\n" + Fuzzed.text(bytes));
        } catch (IllegalArgumentException e) {
            assertEquals(1, e.getMessage().lines().count());
        }
    }

    /** Observations are the texts between bytes of zero; decoded they are without white space at their ends. */
    @FuzzTest
    void whatIsWrittenIsDecoded(byte[] bytes) {
        String[] observations = Fuzzed.text(bytes).replace("<|", "<").split("\0", -1);
        DiffHistory history = new DiffHistory("go", observations[0]);
        List<DiffHistory.Step> steps = new ArrayList<>();
        for (int i = 1; i < observations.length; i++) {
            history.add("step " + i, observations[i]);
            String seen = String.join("\n", PythonText.splitLines(PythonText.strip(observations[i])));
            steps.add(new DiffHistory.Step("step " + i, seen));
        }
        String prompt = history.prompt(steps.size(), Integer.MAX_VALUE, String::length);
        assertEquals(new DiffHistory.Decoded(observations[0], steps), DiffHistory.decode("go", prompt));
    }
}
