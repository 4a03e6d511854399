package io.emend.eval;

/**
 * What a model's answers cost in floating-point operations.
 *
 * <p>A token costs two operations a weight, and attention to t earlier tokens 4·layers·hiddenSize·t (Kaplan et al.,
 * arXiv 2001.08361, section 2.1, without the embedding's lookup; a tied embedding is a weight of the output). The
 * prompt of a problem is counted once, however many samples share it. Tokens that were taken back count as if they
 * stood in the middle of the answer.
 *
 * @param model name of the model
 * @param parameters number of weights, tied ones counted once
 * @param layers number of transformer blocks
 * @param hiddenSize width of the residual stream
 */
public record ModelCost(String model, long parameters, int layers, int hiddenSize) {
    /** {@return the formula, for people} */
    public static String formula() {
        return "FLOPs(k) = mean over problems of F(0, p) + k · F(p, g), with F(a, t) = 2·N·t + 4·L·d·(a·t +"
                + " t·(t − 1)/2) for t tokens after a earlier ones; N parameters, L layers, d hidden size, p prompt"
                + " tokens (counted once a problem), g tokens of a sample (mean of F over samples); a token that was"
                + " taken back counts as F(p + g/2, 1)";
    }

    /**
     * Operations of running tokens through the model.
     *
     * @param before how many tokens precede them
     * @param tokens how many they are
     * @return floating-point operations
     */
    public double flops(double before, double tokens) {
        double attended = before * tokens + tokens * (tokens - 1) / 2;
        return 2.0 * parameters * tokens + 4.0 * layers * hiddenSize * attended;
    }
}
