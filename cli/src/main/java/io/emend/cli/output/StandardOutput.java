package io.emend.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output that says when it fails, which a {@link java.io.PrintWriter} would not: the first time that bytes
 * cannot be written the command is ended by a {@link Failure}; what it writes after that is dropped.
 */
public final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private boolean failed;

    /** Bytes could not be written. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean readerGone;

        private Failure(IOException cause, boolean readerGone) {
            super("standard output cannot be written: " + cause.getMessage(), cause);
            this.readerGone = readerGone;
        }

        /** {@return whether there is just nobody who reads any more, as after {@code | head}} */
        public boolean readerGone() {
            return readerGone;
        }
    }

    /**
     * Watches a stream.
     *
     * @param out where the bytes go
     */
    public StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failed) {
            return;
        }
        try {
            if ("closed".equals(System.getProperty("emend.stdout"))) {
                throw new IOException("it is closed");
            }
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failed = true;
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            throw new Failure(e, message.contains("broken pipe") || message.contains("pipe is being closed"));
        }
    }
}
