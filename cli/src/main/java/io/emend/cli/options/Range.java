package io.emend.cli.options;

import io.emend.cli.input.InputException;

/** The numbers that an option takes: what is beyond all use is refused before memory is taken for it. */
public enum Range {
    /** Samples of one prompt, each of which takes memory while the others are drawn. */
    SAMPLES(1_000_000),
    /** Samples that go through the model together. */
    BATCH(4096),
    /** Sequences of one program, which are all in memory until it is done. */
    PATHS(10_000),
    /** Threads. */
    THREADS(1024);

    private final int most;

    Range(int most) {
        this.most = most;
    }

    /**
     * Checks a number.
     *
     * @param option as the user writes it
     * @param value from 1 on
     * @throws InputException if it is out of range
     */
    public void check(String option, int value) {
        check(option, value, 1, most);
    }

    /**
     * Checks a number that has a range of its own.
     *
     * @param option as the user writes it
     * @param value what is said
     * @param least the smallest that is taken
     * @param most the largest
     * @throws InputException if it is out of range
     */
    public static void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InputException(option + " " + value + " is out of range: " + least + " to " + most);
        }
    }
}
