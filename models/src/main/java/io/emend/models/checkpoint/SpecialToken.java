package io.emend.models.checkpoint;

import java.util.List;
import java.util.Optional;

/** Tokens of a role that configurations name by their ids, with the spelling of each key in both worlds. */
public enum SpecialToken {
    /** Comes before a text. */
    BEGIN_OF_TEXT("tokenizer.ggml.bos_token_id", "bos_token_id"),
    /** Ends a text. */
    END_OF_TEXT("tokenizer.ggml.eos_token_id", "eos_token_id"),
    /** Ends what one side of a conversation says. */
    END_OF_TURN("tokenizer.ggml.eot_token_id", ""),
    /** Ends a message after which the same side goes on. */
    END_OF_MESSAGE("tokenizer.ggml.eom_token_id", ""),
    /** Fills up shorter texts of a batch. */
    PADDING("tokenizer.ggml.padding_token_id", "pad_token_id");

    /** The tokens at which generation ends, the usual one first. Hugging Face lists all of them under the first. */
    public static final List<SpecialToken> STOPS = List.of(END_OF_TEXT, END_OF_TURN, END_OF_MESSAGE);

    private final String gguf;
    private final String huggingFace;

    SpecialToken(String gguf, String huggingFace) {
        this.gguf = gguf;
        this.huggingFace = huggingFace;
    }

    /** {@return the key in GGUF metadata} */
    public String ggufKey() {
        return gguf;
    }

    /** {@return the key in {@code generation_config.json} and {@code config.json}, if that world has one} */
    public Optional<String> huggingFaceKey() {
        return huggingFace.isEmpty() ? Optional.empty() : Optional.of(huggingFace);
    }
}
