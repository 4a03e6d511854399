package io.emend.models.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 that takes what is added to it piece by piece. */
public final class Sha256 {
    private static final int BUFFER_BYTES = 1 << 16;

    private final MessageDigest digest;

    /** Starts with nothing. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * {@return the digest of a text in UTF-8, as 64 lower-case digits}
     *
     * @param text any text; a surrogate that is not one of a pair counts as a question mark
     */
    public static String hex(String text) {
        return new Sha256().add(text).hex();
    }

    /**
     * {@return the digest of a file, as 64 lower-case digits}
     *
     * @param file which file
     * @throws IOException if it cannot be read
     */
    public static String hex(Path file) throws IOException {
        Sha256 sha = new Sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.digest.update(buffer, 0, read);
            }
        }
        return sha.hex();
    }

    /**
     * Adds a text in UTF-8.
     *
     * @param text any text
     * @return this
     */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds bytes.
     *
     * @param bytes all of them
     * @return this
     */
    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /**
     * Adds bytes.
     *
     * @param bytes those that remain; none remain afterwards
     * @return this
     */
    public Sha256 add(ByteBuffer bytes) {
        digest.update(bytes);
        return this;
    }

    /** {@return the digest of all that was added, as 64 lower-case digits; what is added later starts anew} */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
