package io.emend.edits.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.emend.edits.Fuzzed;

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
}
