package io.emend.edits;

import java.util.List;

/**
 * Finds errors in programs, many of them one after the other.
 *
 * <p>Only errors are reported: what keeps a program from being compiled or run, never style. A linter is for one thread
 * at a time.
 */
public interface Linter extends AutoCloseable {
    /** The system property that names the Python interpreter of {@link #pylint()}. */
    String PYTHON_PROPERTY = "emend.python";

    /**
     * The errors of a program.
     *
     * @param program the whole text
     * @return the errors in the order of the linter; none where it is clean
     * @throws LinterException if the linter failed on this program; it can be used for the next one
     */
    List<Diagnostic> lint(String program);

    /** Ends what the linter keeps running. */
    @Override
    void close();

    /**
     * Pylint, kept warm in a process of the interpreter that the system property {@value #PYTHON_PROPERTY} names, else
     * of {@code python3}.
     *
     * @return the linter
     * @throws LinterException if there is no such interpreter, or it has no pylint
     */
    static Linter pylint() {
        return pylint(System.getProperty(PYTHON_PROPERTY, "python3"));
    }

    /**
     * Pylint, kept warm in a Python process: the messages that are not of category convention, refactoring or warning,
     * and the warnings W0311 (indentation) and W0231 (a constructor that does not call its parent's).
     *
     * @param python name or path of an interpreter that has pylint
     * @return the linter
     * @throws LinterException if there is no such interpreter, or it has no pylint
     */
    static Linter pylint(String python) {
        return new PylintProcess(python);
    }

    /**
     * The Java compiler of the running JDK, for programs that are one Java file; a type may have any name.
     *
     * @return the linter
     * @throws LinterException if the running Java has no compiler
     */
    static Linter javac() {
        return new JavaCompilerLinter();
    }

    /**
     * A linter for Python that needs no Python and takes microseconds: syntax errors, indentation, undefined names and
     * misplaced statements, with pylint's codes. It knows no types, so it finds less than pylint does.
     *
     * @return the linter
     */
    static Linter fast() {
        return new PythonLinter();
    }
}
