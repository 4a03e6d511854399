package io.emend.eval.sandbox;

/** There is no sandbox: no Python or no isolation, or a worker broke. The message is for people. */
public final class SandboxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * An exception with a message.
     *
     * @param message what is wrong and what to do
     */
    public SandboxException(String message) {
        super(message);
    }

    SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
