package io.emend.engine.generate;

import java.util.Locale;

/** Why a text ended. */
public enum FinishReason {
    /** The model wrote a stop token, or whoever listens wants no more, as where a stop string has come. */
    STOP,
    /** The most tokens that were asked for, or that the context holds, were written. */
    LENGTH,
    /** Its request was cancelled: what there was by then stands. */
    CANCELLED,
    /** The deadline of its request was reached: what there was by then stands. */
    DEADLINE,
    /** A {@link Rule} gave it up: what was kept by then stands. */
    ABANDONED;

    /** {@return the name in JSON, in lower case} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
