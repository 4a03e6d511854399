package io.emend.bench;

/** A sample with its verdict. */
record ScoredSample(Sample sample, Verdict verdict) {}
