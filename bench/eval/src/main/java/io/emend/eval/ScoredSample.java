package io.emend.eval;

/** A sample with its verdict. */
record ScoredSample(Sample sample, Verdict verdict) {}
