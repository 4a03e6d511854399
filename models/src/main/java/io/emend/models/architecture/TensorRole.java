package io.emend.models.architecture;

import java.util.Locale;
import java.util.Optional;

/** What a tensor is for in a decoder, and what it is called in each world. */
public enum TensorRole {
    /** Vocabulary × hidden. */
    EMBEDDING("model.embed_tokens.weight", "token_embd.weight"),
    /** Vocabulary × hidden; absent where the embedding serves for both. */
    OUTPUT("lm_head.weight", "output.weight"),
    /** Factors of the norm before the output. */
    OUTPUT_NORM("model.norm.weight", "output_norm.weight"),
    /** What the rotary frequencies are divided by, one number for each pair of a head; only GGUF has it. */
    ROPE_FREQUENCIES("", "rope_freqs.weight"),
    /** Factors of the norm before attention. */
    ATTENTION_NORM("model.layers.%d.input_layernorm.weight", "blk.%d.attn_norm.weight"),
    /** (Heads · head width) × hidden. */
    QUERY("model.layers.%d.self_attn.q_proj.weight", "blk.%d.attn_q.weight"),
    /** Added to the queries. */
    QUERY_BIAS("model.layers.%d.self_attn.q_proj.bias", "blk.%d.attn_q.bias"),
    /** (Key/value heads · head width) × hidden. */
    KEY("model.layers.%d.self_attn.k_proj.weight", "blk.%d.attn_k.weight"),
    /** Added to the keys. */
    KEY_BIAS("model.layers.%d.self_attn.k_proj.bias", "blk.%d.attn_k.bias"),
    /** (Key/value heads · head width) × hidden. */
    VALUE("model.layers.%d.self_attn.v_proj.weight", "blk.%d.attn_v.weight"),
    /** Added to the values. */
    VALUE_BIAS("model.layers.%d.self_attn.v_proj.bias", "blk.%d.attn_v.bias"),
    /** Hidden × (heads · head width). */
    ATTENTION_OUTPUT("model.layers.%d.self_attn.o_proj.weight", "blk.%d.attn_output.weight"),
    /** Factors of the norm before the feed-forward layer. */
    FEED_FORWARD_NORM("model.layers.%d.post_attention_layernorm.weight", "blk.%d.ffn_norm.weight"),
    /** Intermediate × hidden. */
    GATE("model.layers.%d.mlp.gate_proj.weight", "blk.%d.ffn_gate.weight"),
    /** Intermediate × hidden. */
    UP("model.layers.%d.mlp.up_proj.weight", "blk.%d.ffn_up.weight"),
    /** Hidden × intermediate. */
    DOWN("model.layers.%d.mlp.down_proj.weight", "blk.%d.ffn_down.weight");

    private final String huggingFace;
    private final String gguf;

    TensorRole(String huggingFace, String gguf) {
        this.huggingFace = huggingFace;
        this.gguf = gguf;
    }

    /** {@return whether every layer has one of its own} */
    public boolean perLayer() {
        return gguf.contains("%d");
    }

    /**
     * {@return the tensor's name, empty where that world has no such tensor}
     *
     * @param naming which world
     * @param layer which layer, from 0; of no account unless {@link #perLayer()}
     */
    public Optional<String> tensorName(Naming naming, int layer) {
        String pattern = naming == Naming.GGUF ? gguf : huggingFace;
        return pattern.isEmpty() ? Optional.empty() : Optional.of(String.format(Locale.ROOT, pattern, layer));
    }
}
