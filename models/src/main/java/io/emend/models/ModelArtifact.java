package io.emend.models;

import java.io.IOException;
import java.io.InputStream;

/**
 * A model that comes as a jar of its own, beside the libraries. Found by {@link java.util.ServiceLoader}, on the module
 * path and on the class path, so that a model is added by adding its jar; {@link Models#bundled()} opens the way to it.
 */
public interface ModelArtifact {
    /** {@return its name, such as {@code emend-135m}} */
    String name();

    /** {@return the SHA-256 of its GGUF file, as 64 lower-case digits} */
    String sha256();

    /**
     * Reads its GGUF file.
     *
     * @return all bytes of it, to be closed
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;
}
