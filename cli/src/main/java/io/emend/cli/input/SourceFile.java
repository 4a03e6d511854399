package io.emend.cli.input;

import io.emend.edits.Edit;
import io.emend.edits.Hunk;
import io.emend.edits.HunkLine;
import io.emend.edits.Program;
import io.emend.edits.diff.Diff;
import io.emend.models.files.AtomicFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of source text that is to be changed: its program has line feeds only and no byte-order mark, and what
 * becomes of the program gets both as they were.
 *
 * @param name the path, or {@link TextInput#STDIN}
 * @param text all of it
 */
public record SourceFile(String name, String text) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int CONTEXT_LINES = 3;

    /**
     * Reads a file.
     *
     * @param name a path, or {@link TextInput#STDIN}
     * @return the file
     * @throws IOException if it cannot be read
     * @throws InputException if it is not UTF-8
     */
    public static SourceFile read(String name) throws IOException {
        return new SourceFile(name, TextInput.read(name));
    }

    /** {@return the program in it} */
    public Program program() {
        return Program.of(text.substring(mark().length()).replace("\r\n", "\n"));
    }

    private String mark() {
        return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    }

    /**
     * {@return the text with another program} Lines that stay keep their ends, new ones get those that most lines have.
     *
     * @param changed what became of {@link #program}
     */
    public String with(Program changed) {
        List<String> old = List.of(text.substring(mark().length()).split("\n", -1));
        List<Boolean> returns = new ArrayList<>(old.subList(0, old.size() - 1).stream()
                .map(line -> line.endsWith("\r"))
                .toList());
        boolean usual =
                returns.stream().filter(carriageReturn -> carriageReturn).count() * 2 > returns.size();
        // No line feed ends the last line, until another line follows it.
        returns.add(usual);
        List<Boolean> after = new ArrayList<>();
        int at = 0;
        for (Hunk hunk : Diff.between(program(), changed, 0).hunks()) {
            after.addAll(returns.subList(at, hunk.oldOffset()));
            for (int i = 0; i < hunk.newCount(); i++) {
                after.add(usual);
            }
            at = hunk.oldOffset() + hunk.oldCount();
        }
        after.addAll(returns.subList(Math.min(at, returns.size()), returns.size()));
        StringBuilder result = new StringBuilder(mark());
        List<String> lines = changed.lines();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            result.append(lines.get(i)).append(last ? "" : after.get(i) ? "\r\n" : "\n");
        }
        return result.toString();
    }

    /**
     * {@return the change from the text to another as a patch of the file, with three lines around each change}
     *
     * @param changed the other text
     */
    public String patch(String changed) {
        Edit edit = Diff.between(lines(text), lines(changed), CONTEXT_LINES);
        StringBuilder patch = new StringBuilder("--- " + name + "\n+++ " + name + "\n");
        for (Hunk hunk : edit.hunks()) {
            patch.append(marked(hunk, changed).text()).append('\n');
        }
        return patch.toString();
    }

    /** A line feed at the end ends the last line, for tools that apply patches; no line follows it. */
    private static Program lines(String text) {
        return Program.of(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }

    /** The hunk with the markers of last lines that no line feed ends. */
    private Hunk marked(Hunk hunk, String changed) {
        int oldLast = text.endsWith("\n") ? -1 : lines(text).lines().size();
        int newLast = changed.endsWith("\n") ? -1 : lines(changed).lines().size();
        int old = hunk.oldOffset();
        int now = hunk.newOffset();
        List<HunkLine> body = new ArrayList<>();
        for (HunkLine line : hunk.lines()) {
            old += line.kind().isOld() ? 1 : 0;
            now += line.kind().isNew() ? 1 : 0;
            boolean last = line.kind().isOld() && old == oldLast || line.kind().isNew() && now == newLast;
            body.add(new HunkLine(line.kind(), line.text(), last));
        }
        return new Hunk(hunk.oldStart(), hunk.oldCount(), hunk.newStart(), hunk.newCount(), body);
    }

    /**
     * Writes another text into the file, all of it or nothing.
     *
     * @param changed the text
     * @throws IOException if it cannot be written
     * @throws InputException if the file is not as it was read
     */
    public void write(String changed) throws IOException {
        Path path = Path.of(name);
        if (!Files.isWritable(path)) {
            throw new AccessDeniedException(name);
        }
        if (!TextInput.read(name).equals(text)) {
            throw new InputException(name + ": was changed meanwhile by someone else, so it is left alone");
        }
        AtomicFile.write(path, changed);
    }
}
