package io.emend.models.architecture;

/** The two worlds in which tensors and configuration keys have names. */
public enum Naming {
    /** {@code config.json} and the state dictionaries of Hugging Face transformers. */
    HUGGING_FACE,
    /** The metadata and tensors of GGUF, as ggml's {@code docs/gguf.md} standardizes them. */
    GGUF
}
