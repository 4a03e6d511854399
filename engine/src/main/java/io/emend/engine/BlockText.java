package io.emend.engine;

import java.util.List;

/** Ends a text with its block, or before it repeats the first lines of what comes after the gap. */
final class BlockText implements TextEnd {
    private final StopStrings repeated;
    private final BlockEnd block;
    private final String closing;
    private int unwritten;
    private boolean written;

    /**
     * A gap between lines, or at the end of one.
     *
     * @param lineBefore what stands on the line before the gap
     * @param after the text after the gap; on the same line nothing, unless nothing stands before the gap
     */
    BlockText(String lineBefore, String after) {
        boolean inserts = !after.lines().findFirst().orElse("").isBlank();
        List<String> linesAfter = (inserts ? lineBefore + after : after)
                .lines()
                .skip(inserts ? 0 : 1)
                .dropWhile(String::isBlank)
                .toList();
        repeated = new StopStrings(firstOf(linesAfter));
        block = new BlockEnd(lineBefore, linesAfter.isEmpty() ? -1 : BlockEnd.indentation(linesAfter.getFirst()));
        closing = inserts ? "\n" + lineBefore : "";
        if (lineBefore.isBlank()) {
            // What stands before the gap counts for the first line, but is there already.
            String start = "\n" + lineBefore;
            unwritten = start.length();
            block.accept(repeated.accept(start));
        }
    }

    /** The first lines, up to one with a letter or digit: a lone bracket says nothing. */
    private static List<String> firstOf(List<String> lines) {
        StringBuilder first = new StringBuilder("\n");
        for (String line : lines) {
            first.append(line).append('\n');
            if (line.chars().anyMatch(Character::isLetterOrDigit)) {
                return List.of(first.toString());
            }
        }
        return List.of();
    }

    @Override
    public String accept(String piece) {
        return write(block.accept(repeated.accept(piece)));
    }

    @Override
    public String finish() {
        // The last line may be one of those that are not to be repeated.
        String text = write(block.accept(repeated.accept("\n") + repeated.finish()) + block.finish());
        return written ? text + closing : text;
    }

    @Override
    public boolean found() {
        return repeated.found() || block.found();
    }

    private String write(String text) {
        if (text.isEmpty()) {
            return text;
        }
        written = true;
        String rest = text.substring(unwritten);
        unwritten = 0;
        return rest;
    }
}
