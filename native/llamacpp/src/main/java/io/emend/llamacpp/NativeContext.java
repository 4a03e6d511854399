package io.emend.llamacpp;

import io.emend.kernels.KvType;
import io.emend.llamacpp.binding.llama;
import io.emend.llamacpp.binding.llama_batch;
import io.emend.llamacpp.binding.llama_context;
import io.emend.llamacpp.binding.llama_context_params;
import io.emend.llamacpp.binding.llama_memory_i;
import io.emend.models.Logits;
import java.io.IOException;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;

/**
 * A context of llama.cpp: its cache, and the batch that is handed to it. Ids of sequences and tokens must be right:
 * llama.cpp ends the process where they are not.
 */
final class NativeContext implements AutoCloseable {
    /** Tokens that go through the network together. */
    private static final int BATCH = 512;
    /** Rows of logits of a batch for which llama.cpp makes room. */
    private static final int LEAST_ROWS = 64;

    /** Asks for no logits of a token. */
    static final int NO_ROW = -1;

    /**
     * How large a context is.
     *
     * @param cells positions that all sequences together can hold
     * @param sequences most sequences
     */
    record Size(int cells, int sequences) {}

    private final LlamaLog log;
    private final llama_context context;
    private final llama_memory_i memory;
    private final int vocabularySize;
    private final int capacity;
    private final int mostRows;

    private final llama_batch batch;
    private final IntPointer tokens;
    private final IntPointer positions;
    private final IntPointer[] sequences;
    private final BytePointer wanted;
    private final int[] rows;
    private int size;
    private int wantedRows;

    private NativeContext(LlamaLog log, llama_context context, NativeModel model, int mostRows) {
        this.log = log;
        this.context = context;
        this.memory = llama.llama_get_memory(context);
        this.vocabularySize = model.vocabularySize();
        this.mostRows = mostRows;
        capacity = Math.min(llama.llama_n_batch(context), llama.llama_n_ubatch(context));
        batch = llama.llama_batch_init(capacity, 0, 1);
        tokens = batch.token();
        positions = batch.pos();
        wanted = batch.logits();
        sequences = new IntPointer[capacity];
        rows = new int[capacity];
        for (int i = 0; i < capacity; i++) {
            batch.n_seq_id().put(i, 1);
            sequences[i] = batch.seq_id(i);
        }
    }

    /**
     * Makes a context.
     *
     * @param library llama.cpp
     * @param model what computes
     * @param size how large
     * @param threads how many threads compute
     * @param type how keys and values are stored
     * @return the context
     * @throws IOException if there is no memory for it, or the model cannot be run, with llama.cpp's reason
     */
    static NativeContext of(LlamaLibrary library, NativeModel model, Size size, int threads, KvType type)
            throws IOException {
        library.log().forget();
        int rows = Math.max(LEAST_ROWS, size.sequences());
        int storage = type == KvType.F16 ? llama.GGML_TYPE_F16 : llama.GGML_TYPE_F32;
        // Flash attention rounds keys and values to 16 bits even where they are stored in 32.
        int attention = type == KvType.F16 ? llama.LLAMA_FLASH_ATTN_TYPE_AUTO : llama.LLAMA_FLASH_ATTN_TYPE_DISABLED;
        try (llama_context_params parameters = llama.llama_context_default_params()) {
            parameters
                    .n_ctx(size.cells())
                    .n_batch(BATCH)
                    .n_ubatch(BATCH)
                    .n_seq_max(size.sequences())
                    .n_outputs_max(rows)
                    .n_threads(threads)
                    .n_threads_batch(threads)
                    .type_k(storage)
                    .type_v(storage)
                    .flash_attn_type(attention)
                    .kv_unified(true)
                    .no_perf(true);
            llama_context context = llama.llama_init_from_model(model.handle(), parameters);
            if (context == null || context.isNull()) {
                throw new IOException(library.log().reason("llama.cpp cannot make a context"));
            }
            return new NativeContext(library.log(), context, model, rows);
        } catch (RuntimeException e) { // an exception of C++
            throw new IOException(library.log().reason(String.valueOf(e.getMessage())), e);
        }
    }

    /** {@return whether no further token has room in the batch} */
    boolean full() {
        return size == capacity || wantedRows == mostRows;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /**
     * Adds a token to the batch, which must have room.
     *
     * @param token its id
     * @param position where it stands in its sequence
     * @param sequence the sequence's id
     * @param row where its logits go, or {@link #NO_ROW}
     */
    void add(int token, int position, int sequence, int row) {
        tokens.put(size, token);
        positions.put(size, position);
        sequences[size].put(0, sequence);
        wanted.put(size, (byte) (row == NO_ROW ? 0 : 1));
        rows[size] = row;
        size++;
        wantedRows += row == NO_ROW ? 0 : 1;
    }

    /**
     * Computes the batch and empties it.
     *
     * @param logits takes the rows asked for
     * @throws IllegalStateException if llama.cpp fails, with its reason; part of the batch may have been stored
     */
    void decode(Logits logits) {
        log.forget();
        try {
            batch.n_tokens(size);
            int code = llama.llama_decode(context, batch);
            if (code != 0) {
                throw new IllegalStateException("llama.cpp: " + log.reason("decoding failed with code " + code));
            }
            for (int i = 0; i < size; i++) {
                if (rows[i] != NO_ROW) {
                    FloatPointer row = llama.llama_get_logits_ith(context, i);
                    row.get(logits.values(), logits.offset(rows[i]), vocabularySize);
                }
            }
        } finally {
            clear();
        }
    }

    /** Empties the batch. */
    void clear() {
        size = 0;
        wantedRows = 0;
        Arrays.fill(rows, NO_ROW);
    }

    /**
     * Gives a second sequence, which must be empty, the first positions of another.
     *
     * @param from its id
     * @param to id of the second
     * @param length how many positions; all of them where the model does not rewind
     * @param whole whether that is all of them
     */
    void copy(int from, int to, int length, boolean whole) {
        llama.llama_memory_seq_cp(memory, from, to, whole ? -1 : 0, whole ? -1 : length);
    }

    /**
     * Drops positions at the end of a sequence.
     *
     * @param sequence its id
     * @param length how many remain
     * @return whether the model could do so
     */
    boolean truncate(int sequence, int length) {
        return llama.llama_memory_seq_rm(memory, sequence, length == 0 ? -1 : length, -1);
    }

    @Override
    public void close() {
        llama.llama_batch_free(batch);
        batch.close();
        llama.llama_free(context);
    }
}
