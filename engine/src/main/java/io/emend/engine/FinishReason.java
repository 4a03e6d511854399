package io.emend.engine;

import java.util.Locale;

/** Why a generation ended. */
public enum FinishReason {
    /** The model wrote a stop token, or the text a stop string. */
    STOP,
    /** The most tokens that were asked for, or that the context holds, were written. */
    LENGTH,
    /** Its {@link Cancellation} was set. */
    CANCELLED,
    /** A {@link Gate} gave it up: what was kept by then stands. */
    ABANDONED;

    /** {@return the name in JSON, in lower case} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
