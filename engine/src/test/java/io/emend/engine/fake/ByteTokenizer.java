package io.emend.engine.fake;

import io.emend.edits.history.DiffHistory;
import io.emend.tokenizer.Tokenizer;
import io.emend.tokenizer.Tokenizers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tokenizer without merges: ids 0 to 255 are the bytes, then come the special tokens. */
public final class ByteTokenizer {
    public static final int END = 256;
    public static final int DIFF = 257;

    private ByteTokenizer() {}

    /** With {@code <|endoftext|>} only. */
    public static Tokenizer plain() {
        return parse("", 0);
    }

    /** With {@code <|diff|>}, which is an ordinary added token as in the models of the paper, or a special one. */
    public static Tokenizer withDiff(boolean special) {
        return parse(", " + added(DIFF, "<|diff|>", special), 1);
    }

    /** With the markers of gaps, ids 257 to 259 in the order prefix, suffix, middle. */
    public static Tokenizer withGaps() {
        return parse(
                ", " + added(257, "<|fim_prefix|>", true) + ", " + added(258, "<|fim_suffix|>", true) + ", "
                        + added(259, "<|fim_middle|>", true),
                3);
    }

    /** With two markers of gaps only, for the order suffix, prefix: the ids are those of {@link #withGaps}. */
    public static Tokenizer withSuffixFirst() {
        return parse(", " + added(257, "<|fim_prefix|>", true) + ", " + added(258, "<|fim_suffix|>", true), 2);
    }

    /** With the markers of ChatML, ids 257 and 258. */
    public static Tokenizer withChat() {
        return parse(", " + added(257, "<|im_start|>", true) + ", " + added(258, "<|im_end|>", true), 2);
    }

    /** With {@code <|diff|>} and the markers of ChatML, ids 257 to 259. */
    public static Tokenizer withDiffAndChat() {
        return parse(
                ", " + added(DIFF, "<|diff|>", false) + ", " + added(258, "<|im_start|>", true) + ", "
                        + added(259, "<|im_end|>", true),
                3);
    }

    /** With the marker of observations, id 257. */
    public static Tokenizer withObservations() {
        return parse(", " + added(257, DiffHistory.OBSERVATION, true), 1);
    }

    public static int[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] ids = new int[bytes.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = bytes[i] & 0xFF;
        }
        return ids;
    }

    private static Tokenizer parse(String moreAdded, int more) {
        String json = """
                {"version": "1.0", "added_tokens": [%s%s], "normalizer": null,
                 "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true,
                   "use_regex": true},
                 "post_processor": null, "decoder": {"type": "ByteLevel"},
                 "model": {"type": "BPE", "vocab": {%s}, "merges": []}}
                """.formatted(added(END, "<|endoftext|>", true), moreAdded, String.join(", ", vocabulary()));
        try {
            return Tokenizers.parse(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String added(int id, String content, boolean special) {
        return """
                {"id": %d, "content": "%s", "special": %b, "single_word": false, "lstrip": false, "rstrip": false,
                 "normalized": false}""".formatted(id, content, special);
    }

    /** Bytes that do not print are shifted past 255, in order, as in the vocabulary of GPT-2. */
    private static List<String> vocabulary() {
        List<String> entries = new ArrayList<>();
        int shifted = 256;
        for (int value = 0; value < 256; value++) {
            boolean prints = value > 32 && value < 127 || value > 160 && value != 173;
            entries.add("\"\\u%04x\": %d".formatted(prints ? value : shifted++, value));
        }
        return entries;
    }
}
