package io.emend.eval.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that are packed with the classes of this module. */
public final class Resources {
    private Resources() {}

    /**
     * Opens a packed file.
     *
     * @param owner a class of the package that it is packed with
     * @param name its name there
     * @return its bytes
     */
    public static InputStream open(Class<?> owner, String name) {
        InputStream in = owner.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing from this build");
        }
        return in;
    }

    /**
     * Reads a packed file.
     *
     * @param owner a class of the package that it is packed with
     * @param name its name there
     * @return its text
     */
    public static String text(Class<?> owner, String name) {
        try (InputStream in = open(owner, name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of this build", e);
        }
    }
}
