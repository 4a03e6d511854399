package io.emend.edits;

import io.emend.edits.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hunks on the lines of a program: where they do not fit, and what becomes of the lines where they do. */
final class Patch {
    private final Program program;
    private final Lines lines;
    private final List<Hunk> hunks;

    Patch(Program program, List<Hunk> hunks) {
        this.program = program;
        this.lines = program.shared();
        this.hunks = hunks;
    }

    ApplyResult apply() {
        List<MalformedHunk> malformed = misfits();
        return new ApplyResult(malformed.isEmpty() ? rewritten() : program, malformed);
    }

    private List<MalformedHunk> misfits() {
        List<MalformedHunk> malformed = new ArrayList<>();
        int end = 0;
        int grown = 0;
        for (int i = 0; i < hunks.size(); i++) {
            Hunk hunk = hunks.get(i);
            String misfit = misfit(hunk, end, grown);
            if (misfit != null) {
                malformed.add(new MalformedHunk(0, i, misfit));
            }
            end = Math.max(end, hunk.oldOffset() + hunk.oldCount());
            grown += hunk.newCount() - hunk.oldCount();
        }
        return malformed;
    }

    /** Why a hunk does not fit after hunks that end before old line {@code from} and added {@code grown} lines. */
    private @Nullable String misfit(Hunk hunk, int from, int grown) {
        int start = hunk.oldOffset();
        int end = start + hunk.oldCount();
        if (end > lines.size()) {
            return "old line " + end + " is past the end of the program, which has " + lines.size()
                    + (lines.size() == 1 ? " line" : " lines");
        }
        if (start < from) {
            return "old line " + hunk.oldStart() + " is not after the hunk before, which ends at line " + from;
        }
        if (hunk.newOffset() != start + grown) {
            int expected = start + grown + (hunk.newCount() == 0 ? 0 : 1);
            return "new line number is " + hunk.newStart() + " where " + expected + " follows from the old one";
        }
        if (hunk.endsOldFile() && end != lines.size() || hunk.endsNewFile() && !isEndOfText(end)) {
            return "end of file is marked after line " + end + " of " + lines.size();
        }
        return textMisfit(hunk);
    }

    /** Whether nothing, or nothing but a final line feed, comes after the first {@code count} lines. */
    private boolean isEndOfText(int count) {
        return count == lines.size()
                || count == lines.size() - 1 && lines.getLast().isEmpty();
    }

    private @Nullable String textMisfit(Hunk hunk) {
        int at = hunk.oldOffset();
        for (HunkLine line : hunk.lines()) {
            if (line.kind().isOld()) {
                String present = lines.get(at++);
                if (!present.equals(line.text())) {
                    return "line " + at + " of the program is " + Quoted.of(present) + ", the hunk says "
                            + Quoted.of(line.text());
                }
            }
        }
        return null;
    }

    private Program rewritten() {
        Lines after = Lines.EMPTY;
        int copied = 0;
        for (Hunk hunk : hunks) {
            List<String> added = new ArrayList<>(hunk.lines().size() + 1);
            hunk.lines().stream().filter(line -> line.kind().isNew()).forEach(line -> added.add(line.text()));
            int from = copied;
            copied = hunk.oldOffset() + hunk.oldCount();
            if (hunk.endsNewFile()) {
                copied = lines.size();
            } else if (hunk.endsOldFile()) {
                added.add("");
            }
            after = after.plus(lines.part(from, hunk.oldOffset())).plus(Lines.of(added));
        }
        return Program.ofLines(after.plus(lines.part(copied, lines.size())));
    }
}
