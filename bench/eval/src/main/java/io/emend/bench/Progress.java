package io.emend.bench;

import java.util.Locale;

/** Hears how far an evaluation is; calls come one at a time, from any thread, and have to be short. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = state -> {};

    /**
     * A moment of an evaluation.
     *
     * @param drawn samples there are, earlier ones included
     * @param judged samples with a verdict
     * @param total samples there will be
     * @param drawnBefore samples there were at the start
     * @param seconds time since the start
     */
    record State(int drawn, int judged, int total, int drawnBefore, double seconds) {
        /** {@return samples per second since the start; judged ones where none are drawn} */
        public double rate() {
            return seconds <= 0 ? 0 : (drawn > drawnBefore ? drawn - drawnBefore : judged) / seconds;
        }

        /** {@return seconds until the end at this rate; not a number where there is none} */
        public double secondsLeft() {
            int left = drawn > drawnBefore ? total - drawn : total - judged;
            return rate() > 0 ? left / rate() : Double.NaN;
        }

        /** {@return one line for people} */
        public String describe() {
            double left = secondsLeft();
            String end = Double.isNaN(left)
                    ? ""
                    : String.format(Locale.ROOT, ", %d:%02d:%02d left", (long) left / 3600, (long) left / 60 % 60,
                            (long) left % 60);
            return String.format(Locale.ROOT, "%d of %d samples, %d judged, %.1f a second%s", drawn, total, judged, rate(),
                    end);
        }
    }

    /**
     * Hears that something was done.
     *
     * @param state how far it is now
     */
    void update(State state);
}
