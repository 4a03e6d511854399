package io.emend.eval.sandbox;

/** How the run of a program ended. */
public enum Outcome {
    /** The last test was passed, and the program proved it. */
    PASSED,
    /** An exception, a failed assertion, or an end before the last test. */
    FAILED,
    /** No end within the time limit. */
    TIMED_OUT,
    /** A {@code MemoryError}: the program wanted more memory than it may have. */
    MEMORY,
    /** More output than a program may write. */
    OUTPUT,
    /** The text is not a Python program. */
    COMPILE_ERROR,
    /** The process was ended by a signal, such as that of a crash of the interpreter, or the judge broke on it. */
    KILLED
}
