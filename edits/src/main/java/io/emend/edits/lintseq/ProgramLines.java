package io.emend.edits.lintseq;

import io.emend.edits.text.PythonText;
import java.util.ArrayList;
import java.util.List;

/** The lines of a program as LintSeq sees them: which may be drawn, how likely, and which hang on which. */
final class ProgramLines {
    private final String[] lines;
    private final int[] indents;
    private final List<Integer> candidates;
    private final double[] weights;

    ProgramLines(String program, LintSeqOptions options) {
        lines = program.split("\n", -1);
        indents = new int[lines.length];
        weights = new double[lines.length];
        candidates = options.definitions() ? drawable(options) : withoutInnerDefinitions(drawable(options));
        weigh(options.indentBias());
    }

    String[] lines() {
        return lines;
    }

    /** The lines that may be drawn, in order. */
    List<Integer> candidates() {
        return candidates;
    }

    double weight(int line) {
        return weights[line];
    }

    private List<Integer> drawable(LintSeqOptions options) {
        List<Integer> drawable = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String code = PythonText.lstrip(lines[i]);
            boolean comment = code.isEmpty() || code.startsWith("#");
            if ((options.comments() || !comment) && (options.imports() || !code.contains("import"))) {
                drawable.add(i);
            }
        }
        return drawable;
    }

    /**
     * Leaves out the lines inside {@code NAME = (} … {@code )} and {@code NAME = [} … {@code ]}: such a table comes and
     * goes with its first line.
     */
    private List<Integer> withoutInnerDefinitions(List<Integer> drawable) {
        List<Integer> kept = new ArrayList<>();
        char closing = 0;
        for (int i : drawable) {
            String code = PythonText.strip(lines[i]);
            char last = code.isEmpty() ? 0 : code.charAt(code.length() - 1);
            if (closing == 0) {
                kept.add(i);
                if (isUpperCaseDefinition(code) && (last == '(' || last == '[')) {
                    closing = last == '(' ? ')' : ']';
                }
            } else if (last == closing) {
                closing = 0;
            }
        }
        return kept;
    }

    private static boolean isUpperCaseDefinition(String code) {
        int equals = code.indexOf('=');
        String name = equals < 0 ? "" : code.substring(0, equals);
        return name.chars().anyMatch(Character::isUpperCase) && name.chars().noneMatch(Character::isLowerCase);
    }

    private void weigh(double indentBias) {
        int indent = 0;
        int tabWidth = 0;
        for (int i = 0; i < lines.length; i++) {
            int code = PythonText.lstrip(lines[i]).length();
            // A line of one character, a closing bracket, belongs to the block it closes.
            if (code > 1) {
                indent = lines[i].length() - code;
            }
            indents[i] = indent;
            if (tabWidth == 0) {
                tabWidth = indent;
            }
            weights[i] = indent == 0 || indentBias == 0 ? 1 : (double) indent / tabWidth * indentBias;
        }
    }

    /** The lines right below a line that are indented deeper. */
    List<Integer> children(int line) {
        List<Integer> children = new ArrayList<>();
        for (int i = line + 1; i < lines.length && indents[i] > indents[line]; i++) {
            children.add(i);
        }
        return children;
    }
}
