package io.emend.engine.sampling;

/** Thrown when a model computes logits that no token can be drawn from, as damaged weights make it do. */
public final class UnusableLogitsException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what was found.
     *
     * @param problem what is wrong with the logits
     */
    UnusableLogitsException(String problem) {
        super("the model's logits cannot be sampled from: " + problem + "; its weights may be damaged");
    }
}
