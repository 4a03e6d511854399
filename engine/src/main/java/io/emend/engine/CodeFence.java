package io.emend.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in an answer that is written in Markdown. */
final class CodeFence {
    /** Three backticks or more, or tildes, at the start of a line, and what language follows. */
    private static final Pattern OPENING = Pattern.compile("(?m)^ {0,3}(`{3,}|~{3,})[^`\n]*(?:\n|\\z)");

    private CodeFence() {}

    /**
     * {@return the content of the first fenced block of code, without the line feed before its last fence; where the
     * block does not end, all that follows; where there is none, the text}
     *
     * @param text an answer
     */
    static String programIn(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return text;
        }
        String fence = opening.group(1);
        String closing = "(?m)^ {0,3}" + Pattern.quote(fence) + Pattern.quote(fence.substring(0, 1)) + "*[ \t]*$";
        Matcher end = Pattern.compile(closing).matcher(text);
        String content = text.substring(opening.end(), end.find(opening.end()) ? end.start() : text.length());
        return content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
    }
}
