package io.emend.edits.lint;

import io.emend.edits.lint.java.JavaCompilerLinter;
import io.emend.edits.lint.python.PylintProcess;
import io.emend.edits.lint.python.PythonLinter;
import java.util.List;

/** The linters there are; who calls for one closes it. Each method is a {@code Supplier<Linter>}. */
public final class Linters {
    /** The system property that names the Python interpreter of {@link #pylint()}. */
    public static final String PYTHON_PROPERTY = PylintProcess.PYTHON_PROPERTY;

    private Linters() {}

    /**
     * A linter for Python that needs no Python and takes microseconds: syntax errors, indentation, undefined names and
     * misplaced statements, with pylint's codes. It knows no types, so it finds less than pylint does.
     *
     * @return the linter
     */
    public static Linter fast() {
        return new PythonLinter();
    }

    /**
     * Pylint, kept warm in a process of the interpreter that the system property {@value #PYTHON_PROPERTY} names, else
     * of {@code python3}.
     *
     * @return the linter
     * @throws LinterException if there is no such interpreter, or it has no pylint
     */
    public static Linter pylint() {
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
    public static Linter pylint(String python) {
        return new PylintProcess(python);
    }

    /**
     * The Java compiler of the running JDK, for programs that are one Java file; a type may have any name.
     *
     * @return the linter
     * @throws LinterException if the running Java has no compiler
     */
    public static Linter javac() {
        try {
            return new JavaCompilerLinter();
        } catch (NoClassDefFoundError e) {
            // The module java.compiler is not there: the same case as a runtime without a compiler.
            throw new LinterException(JavaCompilerLinter.NO_COMPILER, e);
        }
    }

    /**
     * A linter to which every program is clean.
     *
     * @return the linter
     */
    public static Linter none() {
        return program -> List.of();
    }
}
