package io.emend.models.checkpoint;

import io.emend.models.architecture.Configuration;
import io.emend.models.architecture.Naming;
import io.emend.models.tensor.TensorFile;
import io.emend.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A model as it lies on disk, whatever its files: its configuration, its weights, its tokenizer.
 *
 * <p>Opening one reads no more than its name and architecture. Whatever else is missing, damaged or unknown is the
 * refusal of the question that needs it: a file whose tokenizer is strange may still be converted, and one whose
 * architecture is unknown still tells its tokens.
 */
public interface Checkpoint extends AutoCloseable {
    /** {@return the file or directory that was opened} */
    Path source();

    /** {@return the model's own name, or that of its files; as the file has it, so untrusted text} */
    String name();

    /** {@return {@code general.architecture} of GGUF or {@code model_type} of Hugging Face, known to us or not} */
    String architecture();

    /** {@return the world of its keys and tensors} */
    Naming naming();

    /** {@return what it says about its network} */
    Configuration configuration();

    /**
     * {@return its weights, which are closed with this}
     *
     * @throws IOException if they are missing or damaged, or cannot be read
     */
    TensorFile tensors() throws IOException;

    /**
     * Builds the tokenizer.
     *
     * @return a new one
     * @throws IOException if there is none, or it is damaged or of a kind that is not supported
     */
    Tokenizer tokenizer() throws IOException;

    /**
     * {@return the texts of all tokens by id, as the file lists them, or none where there is no such list}
     *
     * @throws IOException if the list is damaged
     */
    default List<String> listedTokens() throws IOException {
        return List.of();
    }

    /**
     * {@return the id of a token of some role; as the files have it, so perhaps outside of the vocabulary}
     *
     * @param role which role
     * @throws IOException if what should say so is damaged
     */
    OptionalInt token(SpecialToken role) throws IOException;

    /**
     * {@return ids of the tokens that end a text, the first of which is the usual one; as the files have them, so
     * perhaps outside of the vocabulary}
     *
     * @throws IOException if what should say so is damaged
     */
    Set<Integer> stopTokens() throws IOException;

    /**
     * {@return the template that turns a conversation into a prompt, in Jinja}
     *
     * @throws IOException if what should say so is damaged
     */
    Optional<String> chatTemplate() throws IOException;

    /** Closes the files. Tensors must not be used any more. */
    @Override
    void close();
}
