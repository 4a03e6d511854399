package io.emend.models.gguf;

/** The keys of metadata that belong to no architecture, as ggml's {@code docs/gguf.md} standardizes them. */
public final class GgufKeys {
    /** The architecture, which also leads the keys of its own. */
    public static final String ARCHITECTURE = "general.architecture";
    /** What the model is called. */
    public static final String NAME = "general.name";
    /** How most weights are stored, for people. */
    public static final String FILE_TYPE = "general.file_type";
    /** The version of the block layouts. */
    public static final String QUANTIZATION_VERSION = "general.quantization_version";
    /** Tensors begin at multiples of this. */
    public static final String ALIGNMENT = "general.alignment";

    /** Which part of a split model this is, from 0. */
    public static final String SPLIT_NUMBER = "split.no";
    /** In how many parts a model is split. */
    public static final String SPLIT_COUNT = "split.count";

    /** The kind of tokenizer. */
    public static final String TOKENIZER_MODEL = "tokenizer.ggml.model";
    /** The kind of GPT-2. */
    public static final String BYTE_LEVEL_BPE = "gpt2";
    /** How text is cut into words. */
    public static final String PRE_TOKENIZER = "tokenizer.ggml.pre";
    /** The token of each id. */
    public static final String TOKENS = "tokenizer.ggml.tokens";
    /** The role of each id. */
    public static final String TOKEN_TYPES = "tokenizer.ggml.token_type";
    /** The merges in order of rank. */
    public static final String MERGES = "tokenizer.ggml.merges";
    /** Whether a token comes before each text. */
    public static final String ADD_BEGIN_OF_TEXT = "tokenizer.ggml.add_bos_token";
    /** A whole {@code tokenizer.json}. */
    public static final String HUGGING_FACE_TOKENIZER = "tokenizer.huggingface.json";
    /** The Jinja template of conversations. */
    public static final String CHAT_TEMPLATE = "tokenizer.chat_template";

    private GgufKeys() {}
}
