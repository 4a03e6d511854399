package io.emend.edits.sequence;

import io.emend.edits.ApplyResult;
import io.emend.edits.Edit;
import io.emend.edits.MalformedHunk;
import io.emend.edits.Program;
import io.emend.edits.Resolution;
import io.emend.edits.diff.HunkParser;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an edit sequence while a model writes it, and applies every edit as soon as it is complete.
 *
 * <p>The text may start after the marker that ends a prompt, directly with {@code @@}, or with an instruction and a
 * marker: text before the first marker is an edit only if a line of it starts with {@code @@}. Edits without text are
 * passed over; an {@code <|endoftext|>} that ends the text, or stands right after a marker, ends the sequence.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class EditSequenceParser {
    private final StringBuilder pending = new StringBuilder();
    private final List<MalformedHunk> malformed = new ArrayList<>();
    private Program program;
    private boolean markerSeen;
    private boolean ended;
    private int scanned;
    private int edits;
    private int hunks;

    /**
     * One edit, and the program after it.
     *
     * @param index which edit of the sequence it is, from 0; edits without text are not counted
     * @param edit the edit
     * @param after the program after it; the same as before where a hunk is malformed
     * @param malformed the malformed hunks of this edit
     */
    public record Step(int index, Edit edit, Program after, List<MalformedHunk> malformed) {
        /** Makes the list unmodifiable. */
        public Step {
            malformed = List.copyOf(malformed);
        }
    }

    /** A parser of a sequence that starts with the empty program. */
    public EditSequenceParser() {
        this(Program.EMPTY);
    }

    /**
     * A parser of a sequence that changes an existing program.
     *
     * @param start the program before the first edit
     */
    public EditSequenceParser(Program start) {
        program = start;
    }

    /** What a whole text comes to. */
    static Resolution resolve(String text) {
        EditSequenceParser parser = new EditSequenceParser();
        parser.accept(text);
        parser.finish();
        return parser.resolution();
    }

    /**
     * Takes the next piece of the text.
     *
     * @param chunk any number of characters
     * @return the edits that are complete with this piece, which is when the marker after them has been read
     */
    public List<Step> accept(String chunk) {
        List<Step> steps = new ArrayList<>();
        if (ended) {
            return steps;
        }
        pending.append(chunk);
        dropLeadingMarker();
        int start = 0;
        int marker;
        while (!ended && (marker = pending.indexOf(EditSequenceFormat.SEPARATOR, Math.max(start, scanned))) >= 0) {
            String text = pending.substring(start, marker);
            start = marker + EditSequenceFormat.SEPARATOR.length();
            take(text, steps);
            markerSeen = true;
        }
        // At once: what is dropped one by one moves the rest each time.
        pending.delete(0, Math.min(start, pending.length()));
        scanned = Math.max(0, pending.length() - EditSequenceFormat.SEPARATOR.length() + 1);
        return steps;
    }

    /** A file may start with the marker itself, without the line feed before it. */
    private void dropLeadingMarker() {
        String marker = EditSequenceFormat.DIFF_TOKEN;
        int length = Math.min(marker.length(), pending.length());
        if (!markerSeen && pending.substring(0, length).equals(marker)) {
            pending.delete(0, length);
            markerSeen = true;
            scanned = 0;
        }
    }

    /**
     * Ends the text.
     *
     * @return the edit that the end of the text completes, if there is one
     */
    public List<Step> finish() {
        List<Step> steps = new ArrayList<>();
        if (!ended) {
            take(withoutEnd(pending.toString()), steps);
            pending.setLength(0);
            ended = true;
        }
        return steps;
    }

    private static String withoutEnd(String text) {
        String rest = text;
        for (String trimmed = rest.stripTrailing(); trimmed.endsWith(EditSequenceFormat.END); ) {
            rest = trimmed.substring(0, trimmed.length() - EditSequenceFormat.END.length());
            trimmed = rest.stripTrailing();
        }
        return rest;
    }

    private void take(String text, List<Step> steps) {
        if (text.stripLeading().startsWith(EditSequenceFormat.END)) {
            ended = true;
            pending.setLength(0);
            return;
        }
        if (text.isBlank() || !markerSeen && !HunkParser.looksLikeEdit(text)) {
            return;
        }
        HunkParser.Parsed parsed = HunkParser.parse(text);
        List<MalformedHunk> misfits = parsed.malformed();
        if (misfits.isEmpty()) {
            ApplyResult result = parsed.edit().applyTo(program);
            program = result.program();
            misfits = result.malformed();
        }
        int index = edits++;
        Step step = new Step(
                index,
                parsed.edit(),
                program,
                misfits.stream().map(m -> m.inEdit(index)).toList());
        hunks += parsed.count();
        malformed.addAll(step.malformed());
        steps.add(step);
    }

    /** {@return the program after the last complete edit} */
    public Program program() {
        return program;
    }

    /** {@return what the complete edits have come to} */
    public Resolution resolution() {
        return new Resolution(program.text(), hunks, malformed);
    }
}
