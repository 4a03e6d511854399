package io.emend.cli.options;

import io.emend.edits.lint.Linters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which Python runs programs and pylint. */
public final class PythonOption {
    @Option(
            names = "--python",
            paramLabel = "PYTHON",
            description = "The Python interpreter, a command or a path (default: python3).")
    private @Nullable String python;

    /** {@return the interpreter} */
    public String command() {
        return python == null ? System.getProperty(Linters.PYTHON_PROPERTY, "python3") : python;
    }
}
