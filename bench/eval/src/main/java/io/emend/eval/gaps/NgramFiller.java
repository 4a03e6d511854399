package io.emend.eval.gaps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The baseline: writes what followed most often, in the text before the gap, after the longest run of the last tokens
 * that occurs there (an n-gram model that backs off to shorter runs). Tokens are words, single other characters, line
 * feeds and the white space between. It ends as the model does that knows the form of gaps: at the end of the line, or
 * before the first line of what comes after.
 */
final class NgramFiller implements Filler {
    private static final int ORDER = 5;
    private static final int MAX_TOKENS = 256;
    private static final Pattern TOKEN = Pattern.compile("\\n|[^\\S\\n]+|\\w+|[^\\w\\s]");

    @Override
    public boolean isRight(Gap gap) {
        return fill(gap).stripTrailing().equals(gap.missing());
    }

    /** {@return what comes into a gap} */
    static String fill(Gap gap) {
        List<String> tokens = new ArrayList<>(tokens(gap.before()));
        String begun = Character.isLetterOrDigit(last(gap.before())) ? tokens.removeLast() : "";
        List<String> known = List.copyOf(tokens);
        String end =
                gap.after().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MAX_TOKENS; i++) {
            String next = next(known, tokens, i == 0 ? begun : "");
            if (next.equals("\n") && (gap.kind().withinLine() || endsWithLine(text, end))) {
                break;
            }
            tokens.add(next);
            text.append(i == 0 ? next.substring(begun.length()) : next);
        }
        return gap.kind().withinLine() ? text.toString() : withoutLine(text.toString(), end);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            tokens.add(token.group());
        }
        return tokens;
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    /** The token that follows most often, the later one of two; where none begins as it must, what is begun. */
    private static String next(List<String> known, List<String> context, String begun) {
        for (int length = Math.min(ORDER - 1, context.size()); length >= 0; length--) {
            List<String> run = context.subList(context.size() - length, context.size());
            Map<String, Integer> counts = new HashMap<>();
            String best = "";
            int most = 0;
            for (int at = length; at < known.size(); at++) {
                String token = known.get(at);
                if (token.startsWith(begun) && known.subList(at - length, at).equals(run)) {
                    int count = counts.merge(token, 1, Integer::sum);
                    if (count >= most) {
                        best = token;
                        most = count;
                    }
                }
            }
            if (most > 0) {
                return best;
            }
        }
        return begun.isEmpty() ? "\n" : begun;
    }

    private static boolean endsWithLine(CharSequence text, String line) {
        return ("\n" + text).endsWith("\n" + line);
    }

    private static String withoutLine(String text, String line) {
        return endsWithLine(text, line) ? text.substring(0, text.length() - line.length()) : text;
    }
}
