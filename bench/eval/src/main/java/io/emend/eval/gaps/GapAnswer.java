package io.emend.eval.gaps;

import io.emend.engine.CompletionListener;
import io.emend.engine.generate.Cancellation;
import io.emend.engine.generate.FinishReason;

/** What a model writes into a gap: it is cancelled as soon as it is clear whether that is right. */
final class GapAnswer implements CompletionListener {
    private final String lead;
    private final Gap gap;
    private final Cancellation cancellation = new Cancellation();
    private final StringBuilder text = new StringBuilder();

    /**
     * An answer without text.
     *
     * @param lead the text between the model's prompt and the gap, which has to be written first
     * @param gap the gap
     */
    GapAnswer(String lead, Gap gap) {
        this.lead = lead;
        this.gap = gap;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public void onText(String piece) {
        text.append(piece);
        boolean leading = lead.startsWith(text.toString());
        if (!leading && (differs() || lineEnded())) {
            cancellation.cancel();
        }
    }

    /**
     * {@return whether exactly what was missing was written, white space at its end aside}
     *
     * @param reason why the text ended: one that was cut is right only if its line was complete
     */
    boolean isRight(FinishReason reason) {
        return text.length() >= lead.length()
                && !differs()
                && written().stripTrailing().equals(gap.missing())
                && (reason == FinishReason.STOP || lineEnded());
    }

    private boolean differs() {
        return !text.toString().startsWith(lead)
                || !gap.missing().startsWith(written().stripTrailing());
    }

    private boolean lineEnded() {
        return gap.kind().withinLine() && text.indexOf("\n", lead.length()) >= 0;
    }

    /** The text without the lead, and of a line what is on it. */
    private String written() {
        String rest = text.substring(lead.length());
        return gap.kind().withinLine() && rest.contains("\n") ? rest.substring(0, rest.indexOf('\n')) : rest;
    }
}
