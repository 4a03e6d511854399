package io.emend.engine;

import io.emend.edits.Edit;
import io.emend.edits.MalformedHunk;
import io.emend.engine.generate.FinishReason;
import io.emend.engine.generate.Generation;
import java.util.List;

/**
 * What a model wrote for an instruction.
 *
 * <p>Where the generation did not {@link FinishReason#STOP}, the last edit may be cut short: it is applied if what
 * there is of it is well-formed, and is among the malformed if not. The program is always what {@code raw} resolves to.
 *
 * @param program the program; of a model that answers in plain text, its text; of one that answers in a chat, the first
 *     fenced block of code in its text, or the text where there is none
 * @param raw the model's text up to the stop token or stop string
 * @param edits the edits in order, none for plain text
 * @param hunks how many hunks the edits have, malformed ones included
 * @param malformed the hunks that could not be applied
 * @param generation tokens, reason of the end, timing
 */
public record Completion(
        String program,
        String raw,
        List<Edit> edits,
        int hunks,
        List<MalformedHunk> malformed,
        Generation.Result generation) {
    /** Copies the lists. */
    public Completion {
        edits = List.copyOf(edits);
        malformed = List.copyOf(malformed);
    }

    /** {@return this completion with another program} */
    Completion withProgram(String text) {
        return new Completion(text, raw, edits, hunks, malformed, generation);
    }
}
