package io.emend.models.architecture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How rotary frequencies are stretched so that longer texts than those trained on fit. */
public sealed interface RopeScaling {
    /** The kinds of scaling, by the names configurations give them. */
    enum Type {
        /** None; {@code default} of Hugging Face, {@code none} of GGUF. */
        NONE,
        /** All frequencies alike (Chen et al. 2023). */
        LINEAR,
        /** Low frequencies only, as Llama 3.1 does; GGUF says it with {@link TensorRole#ROPE_FREQUENCIES}. */
        LLAMA3;

        /**
         * {@return the kind of a name of either world}
         *
         * @param name such as {@code linear}
         */
        static Optional<Type> named(String name) {
            return name.equals("default")
                    ? Optional.of(NONE)
                    : Arrays.stream(values())
                            .filter(type -> type.label().equals(name))
                            .findFirst();
        }

        /** {@return the name in configurations: {@code none}, {@code linear}, {@code llama3}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return which kind this is} */
    Type type();

    /**
     * Scales one frequency in the steps and the precision of Hugging Face transformers, which works in float32.
     *
     * @param frequency radians a position
     * @return the frequency that is used instead
     */
    float scale(float frequency);

    /**
     * {@return what a frequency is divided by, as GGUF stores it}
     *
     * @param frequency radians a position
     */
    float divisor(float frequency);

    /** No scaling. */
    record None() implements RopeScaling {
        @Override
        public Type type() {
            return Type.NONE;
        }

        @Override
        public float scale(float frequency) {
            return frequency;
        }

        @Override
        public float divisor(float frequency) {
            return 1;
        }
    }

    /**
     * Positions are divided by a factor.
     *
     * @param factor more than 0; above 1 where texts get longer
     */
    record Linear(float factor) implements RopeScaling {
        /** Checks the factor. */
        public Linear {
            OutOfRangeException.requirePositive(HyperParameter.ROPE_SCALING_FACTOR, factor);
        }

        @Override
        public Type type() {
            return Type.LINEAR;
        }

        @Override
        public float scale(float frequency) {
            return frequency / factor;
        }

        @Override
        public float divisor(float frequency) {
            return factor;
        }
    }

    /**
     * The scaling of Llama 3.1: waves much shorter than the original context stay, much longer ones are stretched by
     * the factor, and those between by something between.
     *
     * @param factor by which the longest waves are stretched
     * @param lowFreqFactor waves longer than the original context divided by this are stretched in full
     * @param highFreqFactor waves shorter than the original context divided by this stay, above {@code lowFreqFactor}
     * @param originalContext positions of the first training
     */
    record Llama3(float factor, float lowFreqFactor, float highFreqFactor, int originalContext) implements RopeScaling {
        /** Checks the factors. */
        public Llama3 {
            OutOfRangeException.requirePositive(HyperParameter.ROPE_SCALING_FACTOR, factor);
            OutOfRangeException.requirePositive(HyperParameter.ROPE_LOW_FREQ_FACTOR, lowFreqFactor);
            OutOfRangeException.requirePositive(HyperParameter.ROPE_ORIGINAL_CONTEXT, originalContext);
            if (!(highFreqFactor > lowFreqFactor) || highFreqFactor == Float.POSITIVE_INFINITY) {
                throw new OutOfRangeException(
                        HyperParameter.ROPE_HIGH_FREQ_FACTOR,
                        highFreqFactor,
                        "is not above the low frequency factor " + lowFreqFactor);
            }
        }

        @Override
        public Type type() {
            return Type.LLAMA3;
        }

        @Override
        public float scale(float frequency) {
            float wavelength = wavelength(frequency);
            if (isLong(wavelength)) {
                return frequency / factor;
            }
            if (isShort(wavelength)) {
                return frequency;
            }
            float smooth = smooth(wavelength);
            return (1 - smooth) * frequency / factor + smooth * frequency;
        }

        @Override
        public float divisor(float frequency) {
            float wavelength = wavelength(frequency);
            if (isLong(wavelength)) {
                return factor;
            }
            float smooth = smooth(wavelength);
            return isShort(wavelength) ? 1 : 1 / ((1 - smooth) / factor + smooth);
        }

        /** Torch divides a number by a tensor as the tensor's reciprocal times the number. */
        private static float wavelength(float frequency) {
            return 1 / frequency * (float) (2 * Math.PI);
        }

        private boolean isLong(float wavelength) {
            return wavelength > (float) ((double) originalContext / lowFreqFactor);
        }

        private boolean isShort(float wavelength) {
            return wavelength < (float) ((double) originalContext / highFreqFactor);
        }

        private float smooth(float wavelength) {
            return (1 / wavelength * originalContext - lowFreqFactor) / (highFreqFactor - lowFreqFactor);
        }
    }
}
