package io.emend.eval.ranking;

/**
 * What is known of a sample without running its tests.
 *
 * @param clean whether the linter finds no error in the program
 * @param agreeing how many samples of the problem, this one included, are the same program after normalising
 * @param logprob mean log-probability (natural logarithm) of an edit, or of a token where the model answers in plain
 *     text; not a number where the samples do not say
 */
public record Evidence(boolean clean, int agreeing, double logprob) {}
