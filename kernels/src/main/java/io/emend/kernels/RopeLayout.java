package io.emend.kernels;

/** Which two values of a head a rotary embedding rotates together. */
public enum RopeLayout {
    /** Value {@code i} of the first half with value {@code i} of the second half (GPT-NeoX, Hugging Face). */
    ROTATE_HALF,
    /** Value {@code 2i} with value {@code 2i + 1} (the paper, and GGML's "norm" type). */
    INTERLEAVED
}
