package io.emend.eval;

import java.util.Locale;

/** Hears how far an evaluation is; calls come one at a time, from any thread, and have to be short. */
@FunctionalInterface
public interface EvaluationListener {
    /** Hears nothing. */
    EvaluationListener SILENT = progress -> {};

    /**
     * A moment of an evaluation.
     *
     * @param drawn samples there are, earlier ones included
     * @param judged samples with a verdict
     * @param total samples there will be
     * @param drawnBefore samples there were at the start
     * @param seconds time since the start
     */
    record Progress(int drawn, int judged, int total, int drawnBefore, double seconds) {
        /** {@return samples per second since the start: drawn ones, or judged ones where all are drawn} */
        public double rate() {
            return seconds <= 0 ? 0 : (drawn < total ? drawn - drawnBefore : judged) / seconds;
        }

        /** {@return seconds until all is drawn, and then until all is judged; NaN where nothing is known} */
        public double secondsLeft() {
            double drawing = drawn == total ? 0 : seconds * (total - drawn) / (drawn - drawnBefore);
            double judging = judged == total ? 0 : seconds * (total - judged) / judged;
            double left = drawn < total ? drawing : judging;
            return Double.isFinite(left) ? left : Double.NaN;
        }

        /** {@return one line for people} */
        public String describe() {
            double left = secondsLeft();
            String end = Double.isNaN(left)
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ", %d:%02d:%02d left",
                            (long) left / 3600,
                            (long) left / 60 % 60,
                            (long) left % 60);
            return String.format(
                    Locale.ROOT, "%d of %d samples, %d judged, %.1f a second%s", drawn, total, judged, rate(), end);
        }
    }

    /**
     * Hears that something was done.
     *
     * @param progress how far it is now
     */
    void onProgress(Progress progress);
}
