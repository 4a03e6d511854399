package io.emend.models;

/** What the tensors of a decoder are called in the files of Hugging Face transformers and in GGUF. */
enum TensorNames {
    /** As {@code OlmoForCausalLM.state_dict()} of transformers has them. */
    HUGGING_FACE(
            "model.embed_tokens.weight",
            "lm_head.weight",
            "model.layers.%d.%s.weight",
            "self_attn.q_proj",
            "self_attn.k_proj",
            "self_attn.v_proj",
            "self_attn.o_proj",
            "mlp.gate_proj",
            "mlp.up_proj",
            "mlp.down_proj"),
    /** As ggml's GGUF document standardizes them. */
    GGUF(
            "token_embd.weight",
            "output.weight",
            "blk.%d.%s.weight",
            "attn_q",
            "attn_k",
            "attn_v",
            "attn_output",
            "ffn_gate",
            "ffn_up",
            "ffn_down");

    private final String embedding;
    private final String output;
    private final String blockPattern;
    private final String[] parts;

    TensorNames(String embedding, String output, String blockPattern, String... parts) {
        this.embedding = embedding;
        this.output = output;
        this.blockPattern = blockPattern;
        this.parts = parts;
    }

    /** The weight matrices of a block, in the order of their names. */
    enum Part {
        QUERY,
        KEY,
        VALUE,
        ATTENTION_OUTPUT,
        GATE,
        UP,
        DOWN
    }

    String embedding() {
        return embedding;
    }

    /** {@return the vocabulary projection, absent from a file where it is tied to the embedding} */
    String output() {
        return output;
    }

    String block(int layer, Part part) {
        return blockPattern.formatted(layer, parts[part.ordinal()]);
    }
}
