package io.emend.engine.generate;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it is told of a request. */
final class Told implements RequestListener {
    final List<Integer> tokens = new ArrayList<>();
    final List<Sample> samples = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();

    @Override
    public boolean onToken(long sample, int token, double logprob) {
        tokens.add(token);
        return true;
    }

    @Override
    public void onSample(Sample sample) {
        samples.add(sample);
    }

    @Override
    public void onFailure(Throwable error) {
        failures.add(error);
    }
}
