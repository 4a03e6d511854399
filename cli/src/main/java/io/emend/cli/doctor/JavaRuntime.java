package io.emend.cli.doctor;

import io.emend.edits.lint.Linter;
import io.emend.edits.lint.LinterException;
import io.emend.edits.lint.Linters;
import java.util.List;

/** The JDK that runs this program. */
final class JavaRuntime {
    private JavaRuntime() {}

    static List<Finding> look() {
        return List.of(
                Finding.good(
                        "java",
                        Runtime.version() + " of " + System.getProperty("java.vendor") + ", "
                                + System.getProperty("java.home")),
                compiler());
    }

    private static Finding compiler() {
        try (Linter javac = Linters.javac()) {
            javac.lint("class A {}");
            return Finding.good("javac", "lints Java programs, that of this JDK");
        } catch (LinterException e) {
            return Finding.missing("javac", "no --linter javac: " + e.getMessage(), "start Emend with a full JDK");
        }
    }
}
