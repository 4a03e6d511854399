package io.emend.engine.sampling;

/**
 * Random numbers that are a function of (seed, sample, position, attempt): a sample's draws depend neither on other
 * samples nor on the order or the threads in which they are made.
 *
 * <p>Each of the four is folded into a 64-bit state by the output function of SplitMix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014, with the constants of Stafford's variant 13).
 */
final class UniformDraws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private UniformDraws() {}

    /**
     * One draw.
     *
     * @param seed what the user chose
     * @param sample which sample of that seed
     * @param position which token of that sample
     * @param attempt how often the draw at this position was taken back before
     * @return a multiple of 2^-53, from 0 up to but not including 1
     */
    static double uniform(long seed, long sample, long position, int attempt) {
        long state = mix(seed + GOLDEN_GAMMA);
        state = mix(state + (sample + 1) * GOLDEN_GAMMA);
        state = mix(state + (position + 1) * GOLDEN_GAMMA);
        if (attempt > 0) {
            state = mix(state + attempt * GOLDEN_GAMMA);
        }
        return (state >>> 11) * 0x1p-53;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
