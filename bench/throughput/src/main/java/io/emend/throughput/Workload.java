package io.emend.throughput;

/**
 * What a model is given to do in a repetition: {@code steps} forward passes, each of which appends {@code stepTokens}
 * tokens to every sequence and asks for the logits of the last of them. What comes before is not timed: one sequence
 * reads {@code promptTokens} and is forked.
 *
 * @param name such as {@code pp256}
 * @param promptTokens tokens that all sequences share
 * @param sequences how many sequences
 * @param steps how many forward passes
 * @param stepTokens tokens of each sequence in a pass
 */
public record Workload(String name, int promptTokens, int sequences, int steps, int stepTokens) {
    /** The prompt that parallel sequences share. */
    public static final int SHARED_PROMPT = 128;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if there is nothing to do, or a prompt of less than no tokens
     */
    public Workload {
        if (promptTokens < 0 || sequences < 1 || steps < 1 || stepTokens < 1) {
            throw new IllegalArgumentException("nothing to measure: " + sequences + " sequences of " + promptTokens
                    + " + " + steps + " x " + stepTokens + " tokens");
        }
    }

    /**
     * {@return a prompt that is read at once, with the logits of its last token: {@code ppN}}
     *
     * @param tokens its length
     */
    public static Workload prompt(int tokens) {
        return new Workload("pp" + tokens, 0, 1, 1, tokens);
    }

    /**
     * {@return one sequence that grows from nothing, token by token: {@code tgN}}
     *
     * @param tokens how many
     */
    public static Workload generation(int tokens) {
        return new Workload("tg" + tokens, 0, 1, tokens, 1);
    }

    /**
     * {@return sequences that go on from one prompt of {@value #SHARED_PROMPT} tokens, a token of each in every pass:
     * {@code npB}}
     *
     * @param sequences how many
     * @param tokens tokens that each writes
     */
    public static Workload parallel(int sequences, int tokens) {
        return new Workload("np" + sequences, SHARED_PROMPT, sequences, tokens, 1);
    }

    /** {@return tokens of all sequences together, those of the prompt aside} */
    public long tokens() {
        return (long) sequences * steps * stepTokens;
    }

    /** {@return tokens of a sequence at the end} */
    public long longest() {
        return promptTokens + (long) steps * stepTokens;
    }
}
