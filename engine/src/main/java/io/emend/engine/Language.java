package io.emend.engine;

import io.emend.edits.Program;
import io.emend.edits.lint.Linter;
import io.emend.edits.lint.Linters;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The languages that models of edits were trained on. */
public enum Language {
    /** Python, which anything that is not another language is taken for. */
    PYTHON("main.py", Linters::fast),
    /** Java, one file with all its types. */
    JAVA("Solution.java", Linters::javac);

    /** What stands only in files of Java: a package, an import with its semicolon, a type or method with its brace. */
    private static final Pattern JAVA_LINE = Pattern.compile(
            "^\\s*(?:(?:package|import)\\s+[\\w.* ]+;\\s*$"
                    + "|(?:(?:public|protected|private|static|final|abstract|sealed)\\s+)*"
                    + "(?:class|@?interface|enum|record)\\s+\\w[^:=]*\\{"
                    + "|(?:public|protected|private|static)\\s[^:=]*[{;]\\s*$)",
            Pattern.MULTILINE);

    private static final Pattern ASKS_FOR_JAVA = Pattern.compile("\\bjava\\b(?!\\s*script)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKS_FOR_PYTHON = Pattern.compile("\\bpython\\b", Pattern.CASE_INSENSITIVE);

    private final String fileName;
    private final Supplier<Linter> linter;

    Language(String fileName, Supplier<Linter> linter) {
        this.fileName = fileName;
        this.linter = linter;
    }

    /** {@return the name of a file, as prompts of programs that are to be changed give it} */
    String fileName() {
        return fileName;
    }

    /** {@return starts a linter of the language, which whoever starts it closes} */
    public Supplier<Linter> linter() {
        return linter;
    }

    /**
     * The language of a task.
     *
     * @param program what is to be changed; where it is blank, the instruction tells
     * @param instruction what is asked
     * @return the language
     */
    static Language of(Program program, String instruction) {
        boolean java = program.text().isBlank()
                ? ASKS_FOR_JAVA.matcher(instruction).find()
                        && !ASKS_FOR_PYTHON.matcher(instruction).find()
                : JAVA_LINE.matcher(program.text()).find();
        return java ? JAVA : PYTHON;
    }
}
