package io.emend.edits.sequence;

import io.emend.edits.Edit;
import io.emend.edits.Hunk;
import io.emend.edits.HunkLine;
import io.emend.edits.MalformedHunk;
import io.emend.edits.Program;
import io.emend.edits.Resolution;
import io.emend.edits.text.PythonText;
import io.emend.edits.text.Quoted;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resolver of the LintSeq paper, with everything that Python's string methods bring along.
 *
 * <p>It is kept for comparing published numbers only: it knows insertions only, so it inserts deleted lines, strips
 * letters of {@code <|endoftext|>} from the end of the code and every leading {@code +}, and drops hunks whose code
 * holds {@code @@}. Where the reference gives up on a hunk, there is a {@link MalformedHunk} here.
 */
public final class PaperResolver {
    private static final String DECORATOR = "@@";

    private final List<MalformedHunk> malformed = new ArrayList<>();
    private Program program = Program.EMPTY;
    private int edits;
    private int hunks;

    private PaperResolver() {}

    /**
     * Turns the text of an edit sequence into a program exactly as the reference does.
     *
     * @param text the sequence
     * @param malformedPenalty whether one malformed hunk makes the whole program empty; else it is passed over
     * @return the program and the malformed hunks; never fails
     */
    public static Resolution resolve(String text, boolean malformedPenalty) {
        PaperResolver resolver = new PaperResolver();
        for (String edit : split(PythonText.rstrip(text, EditSequenceFormat.END), EditSequenceFormat.SEPARATOR)) {
            if (edit.contains(DECORATOR)) {
                resolver.addEdit(edit);
            }
        }
        boolean empty = malformedPenalty && !resolver.malformed.isEmpty();
        String program = empty ? "" : resolver.program.text();
        return new Resolution(program, resolver.hunks, resolver.malformed);
    }

    private void addEdit(String edit) {
        List<String> parts = split(edit, "\n" + DECORATOR);
        int hunk = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = i == 0 ? parts.get(i) : DECORATOR + parts.get(i);
            if (part.contains(DECORATOR)) {
                String reason = addHunk(part);
                if (reason != null) {
                    malformed.add(new MalformedHunk(edits, hunk, reason));
                }
                hunk++;
            }
        }
        hunks += hunk;
        edits++;
    }

    /** Inserts the lines of one hunk, or says why it cannot. */
    private @Nullable String addHunk(String hunk) {
        List<String> parts = split(hunk, DECORATOR);
        if (parts.size() != 3) {
            return "a hunk has '@@' twice, this one " + (parts.size() - 1) + (parts.size() == 2 ? " time" : " times");
        }
        String header = PythonText.strip(parts.get(1));
        List<String> fields = split(header, " ");
        if (fields.size() != 2) {
            return "a header has two fields, this one is " + Quoted.of(header);
        }
        String start = PythonText.lstrip(split(fields.get(1), ",").getFirst(), "+");
        BigInteger line = PythonText.parseInt(start);
        if (line == null) {
            return Quoted.of(start) + " is not a line number";
        }
        List<HunkLine> body = new ArrayList<>();
        for (String text : split(PythonText.lstrip(parts.get(2)), "\n")) {
            body.add(new HunkLine(HunkLine.Kind.INSERT, PythonText.lstrip(PythonText.lstrip(text, "-"), "+")));
        }
        insert(
                PythonText.sliceIndex(
                        line.subtract(BigInteger.ONE), program.lines().size()),
                body);
        return null;
    }

    /** As an edit that fits: a list would move all lines behind it, each time. */
    private void insert(int at, List<HunkLine> body) {
        Hunk hunk = new Hunk(at, 0, at + 1, body.size(), body);
        program = new Edit(List.of(hunk), "").applyTo(program).program();
    }

    /** Python's {@code str.split(separator)}: all parts, empty ones too. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at; (at = text.indexOf(separator, from)) >= 0; from = at + separator.length()) {
            parts.add(text.substring(from, at));
        }
        parts.add(text.substring(from));
        return parts;
    }
}
