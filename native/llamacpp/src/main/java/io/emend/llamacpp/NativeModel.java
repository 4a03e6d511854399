package io.emend.llamacpp;

import io.emend.kernels.KvType;
import io.emend.llamacpp.binding.llama;
import io.emend.llamacpp.binding.llama_model;
import io.emend.llamacpp.binding.llama_model_params;
import io.emend.llamacpp.binding.llama_vocab;
import io.emend.models.files.ModelFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.bytedeco.javacpp.BytePointer;

/** A GGUF file that llama.cpp has loaded: weights and vocabulary, or the vocabulary alone. */
final class NativeModel implements AutoCloseable {
    private static final int LONGEST_VALUE = 64;

    private final llama_model model;
    private final llama_vocab vocabulary;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private NativeModel(llama_model model) {
        this.model = model;
        this.vocabulary = llama.llama_model_get_vocab(model);
    }

    /**
     * Loads a file.
     *
     * @param library llama.cpp
     * @param file the file
     * @param gpuLayers how many layers go to a GPU
     * @param vocabularyOnly whether the weights are left out
     * @return the model
     * @throws ModelFormatException if llama.cpp refuses it, with its reason
     */
    static NativeModel load(LlamaLibrary library, Path file, int gpuLayers, boolean vocabularyOnly)
            throws ModelFormatException {
        library.log().forget();
        try (llama_model_params parameters = llama.llama_model_default_params();
                BytePointer path = new BytePointer(file.toString(), StandardCharsets.UTF_8)) {
            parameters.n_gpu_layers(gpuLayers).vocab_only(vocabularyOnly);
            llama_model model = llama.llama_model_load_from_file(path, parameters);
            if (model == null || model.isNull()) {
                throw new ModelFormatException(file, library.log().reason("llama.cpp cannot load it"));
            }
            return new NativeModel(model);
        } catch (RuntimeException e) { // an exception of C++
            throw new ModelFormatException(file, library.log().reason(String.valueOf(e.getMessage())), e);
        }
    }

    /** {@return the model, for calls while it is open} */
    llama_model handle() {
        return model;
    }

    /**
     * Uses the vocabulary; meanwhile the model is not closed.
     *
     * @param use what is done with it
     * @param <T> of what comes out
     * @return what comes out
     * @throws IllegalStateException if the model is closed
     */
    <T> T withVocabulary(Function<llama_vocab, T> use) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model is closed");
            }
            return use.apply(vocabulary);
        } finally {
            lock.readLock().unlock();
        }
    }

    boolean isOpen() {
        lock.readLock().lock();
        try {
            return !closed;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** {@return whether its tokens have texts; asking for those of a model without any would end the process} */
    boolean hasTokens() {
        return llama.llama_vocab_type(vocabulary) != llama.LLAMA_VOCAB_TYPE_NONE;
    }

    int vocabularySize() {
        return llama.llama_vocab_n_tokens(vocabulary);
    }

    int contextLength() {
        return llama.llama_model_n_ctx_train(model);
    }

    int layers() {
        return llama.llama_model_n_layer(model);
    }

    int hiddenSize() {
        return llama.llama_model_n_embd(model);
    }

    long parameters() {
        return llama.llama_model_n_params(model);
    }

    /** {@return how most of the weights are stored, in llama.cpp's words} */
    String dtype() {
        return llama.llama_ftype_name(llama.llama_model_ftype(model))
                .getString(StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
    }

    /** {@return why this is no causal language model; empty where it is one} */
    Optional<String> notCausal() {
        if (llama.llama_model_has_encoder(model) || !llama.llama_model_has_decoder(model)) {
            return Optional.of("it has an encoder, and only models that decode alone can be run");
        }
        return llama.llama_model_is_diffusion(model)
                ? Optional.of("it writes by diffusion, not one token after the other")
                : Optional.empty();
    }

    /** {@return whether some layer keeps one state for all positions in the place of keys and values} */
    boolean keepsStates() {
        return llama.llama_model_is_recurrent(model) || llama.llama_model_is_hybrid(model);
    }

    /** {@return whether positions can be dropped at the end of a sequence} */
    boolean rewinds() {
        // Beyond a sliding window, llama.cpp overwrites keys and values that a shorter sequence would need again.
        return !keepsStates() && llama.llama_model_n_swa(model) <= 0;
    }

    /**
     * {@return bytes of keys and values of a position; 0 for a model that has none} Where layers differ, an estimate.
     *
     * @param type how they are stored
     */
    long cacheBytesPerToken(KvType type) {
        if (llama.llama_model_is_recurrent(model)) {
            return 0;
        }
        int heads = llama.llama_model_n_head(model);
        int keyValueHeads = llama.llama_model_n_head_kv(model);
        if (heads <= 0 || keyValueHeads <= 0) {
            return 2L * layers() * hiddenSize() * type.bytes();
        }
        int headSize = hiddenSize() / heads;
        long width = number(".attention.key_length", headSize) + number(".attention.value_length", headSize);
        return (long) layers() * keyValueHeads * width * type.bytes();
    }

    private long number(String key, long otherwise) {
        byte[] value = new byte[LONGEST_VALUE];
        int length = llama.llama_model_meta_val_str(model, architecture() + key, value, value.length);
        String text = text(value, length);
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
    }

    private String architecture() {
        byte[] value = new byte[LONGEST_VALUE];
        return text(value, llama.llama_model_meta_val_str(model, "general.architecture", value, value.length));
    }

    private static String text(byte[] value, int length) {
        return length <= 0 || length >= value.length ? "" : new String(value, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                llama.llama_model_free(model);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
