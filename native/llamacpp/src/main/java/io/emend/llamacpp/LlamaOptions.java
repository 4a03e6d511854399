package io.emend.llamacpp;

import io.emend.models.BackendOptions;
import io.emend.models.files.Quoted;
import java.util.List;
import java.util.Optional;

/**
 * The settings of this backend.
 *
 * @param cpu {@code cpu}: the CPU variant; logits of two variants differ in the third digit
 * @param gpuLayers {@code gpu-layers}: how many layers go to a GPU, for builds that have one; -1 is all
 * @param sequences {@code sequences}: most sequences with keys and values of their own; 0 leaves it to the backend
 */
record LlamaOptions(Optional<String> cpu, int gpuLayers, int sequences) {
    /** What {@code --backend} names. */
    static final String BACKEND = "llamacpp";

    private static final String CPU = "cpu";
    private static final String GPU_LAYERS = "gpu-layers";
    private static final String SEQUENCES = "sequences";
    /** llama.cpp is compiled for so many. */
    private static final int MOST_SEQUENCES = 256;

    /**
     * {@return the settings among the options of a model}
     *
     * @param options how a model is run
     * @throws IllegalArgumentException if one is unknown or out of range
     */
    static LlamaOptions of(BackendOptions options) {
        options.requireKnownSettings(BACKEND, List.of(CPU, GPU_LAYERS, SEQUENCES));
        return new LlamaOptions(
                Optional.ofNullable(options.settings().get(CPU)).map(Quoted::escaped),
                number(options, GPU_LAYERS, -1, Integer.MAX_VALUE),
                number(options, SEQUENCES, 1, MOST_SEQUENCES));
    }

    private static int number(BackendOptions options, String name, int least, int most) {
        String text = options.settings().get(name);
        if (text == null) {
            return 0;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is out of range.
        }
        throw new IllegalArgumentException(
                name + "=" + Quoted.escaped(text) + " is no number from " + least + " to " + most);
    }
}
