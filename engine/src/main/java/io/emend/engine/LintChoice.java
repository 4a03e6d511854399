package io.emend.engine;

import io.emend.edits.lint.Linter;
import io.emend.edits.lint.Linters;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What finds the errors that the lint gate keeps out, as the options of a program name it. */
public enum LintChoice {
    /** That of the {@link Language} of program or instruction: the fast one for Python, the compiler for Java. */
    LANGUAGE(null),
    /** {@link Linters#fast()}. */
    FAST(Linters::fast),
    /** {@link Linters#pylint()}. */
    PYLINT(Linters::pylint),
    /** {@link Linters#javac()}. */
    JAVAC(Linters::javac),
    /** No linter: only edits that cannot be applied are kept out. */
    NONE(Linters::none);

    private final @Nullable Supplier<Linter> linter;

    LintChoice(@Nullable Supplier<Linter> linter) {
        this.linter = linter;
    }

    /** {@return starts the linter, which whoever starts it closes} */
    Supplier<Linter> linter(Language language) {
        return linter == null ? language.linter() : linter;
    }
}
