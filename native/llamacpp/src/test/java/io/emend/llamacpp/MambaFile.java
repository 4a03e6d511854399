package io.emend.llamacpp;

import io.emend.kernels.format.StorageFormats;
import io.emend.models.gguf.GgufValueType;
import io.emend.models.gguf.GgufWriter;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A random model of the architecture {@code mamba}, with the tokenizer of SentencePiece: neither is among those that
 * our own code knows. Names and shapes as llama.cpp's {@code convert_hf_to_gguf.py} writes them.
 */
final class MambaFile {
    static final int CONTEXT = 256;

    private static final String ARCHITECTURE = "mamba";
    private static final int LAYERS = 2;
    private static final int HIDDEN = 32;
    private static final int INNER = 2 * HIDDEN;
    private static final int STATE = 16;
    private static final int KERNEL = 4;
    private static final int RANK = 2;
    private static final int FIRST_PIECE = 3 + 256;
    private static final List<String> PIECES = List.of("\u2581", "\u2581d", "ef", "\u2581def", "a", "b", "ab", "\n");

    private final Random random = new Random(7);
    private final GgufWriter writer = new GgufWriter();
    private final int vocabulary = FIRST_PIECE + PIECES.size();

    private MambaFile() {}

    /** Writes it. */
    static Path write(Path file) throws IOException {
        MambaFile mamba = new MambaFile();
        mamba.network();
        mamba.tokenizer();
        mamba.writer.write(file, (tensor, done, total) -> {});
        return file;
    }

    private void network() {
        writer.metadata("general.architecture", GgufValueType.STRING, ARCHITECTURE);
        number("context_length", CONTEXT);
        number("embedding_length", HIDDEN);
        number("feed_forward_length", 0);
        number("attention.head_count", 0);
        number("block_count", LAYERS);
        number("ssm.conv_kernel", KERNEL);
        number("ssm.inner_size", INNER);
        number("ssm.state_size", STATE);
        number("ssm.time_step_rank", RANK);
        writer.metadata(ARCHITECTURE + ".attention.layer_norm_rms_epsilon", GgufValueType.FLOAT32, 1e-5f);
        tensor("token_embd.weight", 0, 1, vocabulary, HIDDEN);
        tensor("output_norm.weight", 1, 0, HIDDEN);
        for (int layer = 0; layer < LAYERS; layer++) {
            String block = "blk." + layer + ".";
            tensor(block + "attn_norm.weight", 1, 0, HIDDEN);
            tensor(block + "ssm_in.weight", 0, 0.3, 2 * INNER, HIDDEN);
            tensor(block + "ssm_conv1d.weight", 0, 0.5, INNER, KERNEL);
            tensor(block + "ssm_conv1d.bias", 0, 0.1, INNER);
            tensor(block + "ssm_x.weight", 0, 0.3, RANK + 2 * STATE, INNER);
            tensor(block + "ssm_dt.weight", 0, 0.5, INNER, RANK);
            tensor(block + "ssm_dt.bias", -1, 0.1, INNER);
            tensor(block + "ssm_a", -1, 0.1, INNER, STATE);
            tensor(block + "ssm_d", 1, 0, INNER);
            tensor(block + "ssm_out.weight", 0, 0.3, HIDDEN, INNER);
        }
    }

    private void number(String key, long value) {
        writer.metadata(ARCHITECTURE + "." + key, GgufValueType.UINT32, value);
    }

    private void tensor(String name, double mean, double deviation, int... shape) {
        List<Integer> sizes = new ArrayList<>();
        for (int size : shape) {
            sizes.add(size);
        }
        writer.tensor(name, StorageFormats.F32, sizes, (row, out) -> fill(out, mean, deviation));
    }

    /** Several threads may ask for rows; the small tensors here are written by one. */
    private synchronized void fill(MemorySegment out, double mean, double deviation) {
        for (long i = 0; i < out.byteSize() / Float.BYTES; i++) {
            float value = (float) (mean + deviation * random.nextGaussian());
            out.set(ValueLayout.JAVA_FLOAT_UNALIGNED, i * Float.BYTES, value);
        }
    }

    private void tokenizer() {
        List<String> tokens = new ArrayList<>(List.of("<unk>", "<s>", "</s>"));
        List<Long> types = new ArrayList<>(List.of(2L, 3L, 3L));
        List<Float> scores = new ArrayList<>(Collections.nCopies(FIRST_PIECE, 0f));
        for (int b = 0; b < 256; b++) {
            tokens.add(String.format(Locale.ROOT, "<0x%02X>", b));
            types.add(6L);
        }
        for (int i = 0; i < PIECES.size(); i++) {
            tokens.add(PIECES.get(i));
            types.add(1L);
            scores.add(PIECES.get(i).length() - 10f);
        }
        writer.metadata("tokenizer.ggml.model", GgufValueType.STRING, "llama");
        writer.array("tokenizer.ggml.tokens", GgufValueType.STRING, tokens);
        writer.array("tokenizer.ggml.token_type", GgufValueType.INT32, types);
        writer.array("tokenizer.ggml.scores", GgufValueType.FLOAT32, scores);
        writer.metadata("tokenizer.ggml.bos_token_id", GgufValueType.UINT32, 1L);
        writer.metadata("tokenizer.ggml.eos_token_id", GgufValueType.UINT32, 2L);
        writer.metadata("tokenizer.ggml.unknown_token_id", GgufValueType.UINT32, 0L);
    }
}
