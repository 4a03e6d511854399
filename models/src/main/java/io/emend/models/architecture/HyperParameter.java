package io.emend.models.architecture;

import java.util.List;
import java.util.Optional;

/**
 * What configurations say about a network, with the spelling of each key in both worlds: the one place that readers and
 * writers take it from.
 */
public enum HyperParameter {
    /** Most positions of a sequence. */
    CONTEXT_LENGTH("context_length", "max_position_embeddings"),
    /** Width of the residual stream. */
    HIDDEN_SIZE("embedding_length", "hidden_size"),
    /** Width of the feed-forward layer. */
    INTERMEDIATE_SIZE("feed_forward_length", "intermediate_size"),
    /** Number of blocks. */
    LAYERS("block_count", "num_hidden_layers"),
    /** Number of query heads. */
    HEADS("attention.head_count", "num_attention_heads"),
    /** Number of key/value heads; that of the query heads by default. */
    KV_HEADS("attention.head_count_kv", "num_key_value_heads"),
    /** Floats of a query and of a key; hidden size by heads by default. */
    HEAD_DIM("attention.key_length", "head_dim"),
    /** Floats of a value. */
    VALUE_HEAD_DIM("attention.value_length"),
    /** Rows of the embedding. */
    VOCABULARY_SIZE("vocab_size", "vocab_size"),
    /** What layer normalization adds to the variance. */
    LAYER_NORM_EPS("attention.layer_norm_epsilon"),
    /** What root mean square normalization adds to the mean square. */
    RMS_NORM_EPS("attention.layer_norm_rms_epsilon", "rms_norm_eps"),
    /** Base of the rotary frequencies. */
    ROPE_THETA("rope.freq_base", "rope_parameters.rope_theta", "rope_theta"),
    /** How many values of a head are rotated; all by default. */
    ROPE_DIMENSIONS("rope.dimension_count"),
    /** The share of a head that is rotated; all of it by default. */
    PARTIAL_ROTARY_FACTOR("", "rope_parameters.partial_rotary_factor", "partial_rotary_factor"),
    /** How the rotary frequencies are stretched for texts longer than those trained on. */
    ROPE_SCALING_TYPE("rope.scaling.type", "rope_parameters.rope_type", "rope_scaling.rope_type", "rope_scaling.type"),
    /** By how much. */
    ROPE_SCALING_FACTOR("rope.scaling.factor", "rope_parameters.factor", "rope_scaling.factor"),
    /** Waves longer than the original context by this are stretched in full ({@code llama3}). */
    ROPE_LOW_FREQ_FACTOR("", "rope_parameters.low_freq_factor", "rope_scaling.low_freq_factor"),
    /** Waves shorter than the original context by this stay as they are ({@code llama3}). */
    ROPE_HIGH_FREQ_FACTOR("", "rope_parameters.high_freq_factor", "rope_scaling.high_freq_factor"),
    /** The context that the network was first trained on ({@code llama3}). */
    ROPE_ORIGINAL_CONTEXT(
            "rope.scaling.original_context_length",
            "rope_parameters.original_max_position_embeddings",
            "rope_scaling.original_max_position_embeddings"),
    /** What scaled rotations are multiplied by; 1 by default. */
    ROPE_ATTENTION_FACTOR("rope.scaling.attn_factor"),
    /** Bound on the absolute value of queries, keys and values. */
    CLIP_QKV("attention.clamp_kqv", "clip_qkv"),
    /** Name of the activation function. */
    ACTIVATION("", "hidden_act"),
    /** Whether a position sees only those before it; it does by default. */
    CAUSAL("attention.causal", "is_causal"),
    /** Whether the projections of attention have biases. */
    ATTENTION_BIAS("", "attention_bias"),
    /** Whether the projections of the feed-forward layer have biases. */
    MLP_BIAS("", "mlp_bias"),
    /** Whether some layers see only the last positions. */
    USE_SLIDING_WINDOW("", "use_sliding_window"),
    /** How many positions such layers see. */
    SLIDING_WINDOW("attention.sliding_window"),
    /** Whether the embedding is the output matrix, too. */
    TIED_OUTPUT("", "tie_word_embeddings");

    private final String gguf;
    private final List<String> huggingFace;

    HyperParameter(String gguf, String... huggingFace) {
        this.gguf = gguf;
        this.huggingFace = List.of(huggingFace);
    }

    /**
     * {@return the key in {@code config.json} and its older spellings, the newest first; a dot leads into an object;
     * empty if that world has no such key}
     */
    public List<String> huggingFaceKeys() {
        return huggingFace;
    }

    /**
     * {@return the key in GGUF metadata such as {@code llama.embedding_length}; empty if that world has no such key}
     *
     * @param architecture the architecture's name, which leads
     */
    public Optional<String> ggufKey(String architecture) {
        return gguf.isEmpty() ? Optional.empty() : Optional.of(architecture + "." + gguf);
    }
}
