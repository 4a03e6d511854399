package io.emend.eval.gaps;

import io.emend.engine.CodeModel;
import io.emend.engine.Completion;
import io.emend.engine.FillEnd;
import io.emend.engine.GenerationOptions;

/**
 * A model that fills gaps greedily: one that knows gaps by its form for them; any other, or where nothing after the gap
 * is read, by going on with the text before.
 */
final class ModelFiller implements Filler {
    /** More than what is missing anywhere. */
    private static final int MAX_TOKENS = 256;

    private final CodeModel model;
    private final GapWindow window;

    /**
     * A model.
     *
     * @param model what writes
     * @param window what it reads of a file
     */
    ModelFiller(CodeModel model, GapWindow window) {
        this.model = model;
        this.window = window;
    }

    @Override
    public boolean isRight(Gap gap) {
        String before = window.before(gap);
        String after = window.after(gap);
        boolean known = model.fillsGaps() && !after.isBlank();
        // Texts go on at the end of a line: the white space at the start of the next one belongs to its line feed.
        String lead = known ? "" : lineEnds(before);
        GapAnswer answer = new GapAnswer(lead, gap);
        Completion completion = model.fill(
                before.substring(0, before.length() - lead.length()),
                after,
                known && gap.kind().withinLine() ? FillEnd.LINE : FillEnd.MODEL,
                GenerationOptions.defaults().withMaxTokens(MAX_TOKENS),
                answer,
                answer.cancellation());
        return answer.isRight(completion.generation().finishReason());
    }

    private static String lineEnds(String text) {
        int end = text.length();
        while (end > 1 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(end);
    }
}
