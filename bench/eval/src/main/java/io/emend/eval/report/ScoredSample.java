package io.emend.eval.report;

import io.emend.eval.samples.Sample;
import io.emend.eval.sandbox.Verdict;

/**
 * A sample with its verdict.
 *
 * @param sample the sample
 * @param verdict what came of running it with the tests of its problem
 */
public record ScoredSample(Sample sample, Verdict verdict) {}
