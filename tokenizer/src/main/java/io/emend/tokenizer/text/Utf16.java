package io.emend.tokenizer.text;

/** Strings that are not proper UTF-16. */
public final class Utf16 {
    private Utf16() {}

    public static boolean hasUnpairedSurrogate(String text) {
        return firstUnpairedSurrogate(text, 0) >= 0;
    }

    /** The text with U+FFFD for every surrogate that is not one of a pair, as such text is written in UTF-8. */
    public static String replaceUnpairedSurrogates(String text) {
        int unpaired = firstUnpairedSurrogate(text, 0);
        if (unpaired < 0) {
            return text;
        }
        StringBuilder proper = new StringBuilder(text);
        for (; unpaired >= 0; unpaired = firstUnpairedSurrogate(text, unpaired + 1)) {
            proper.setCharAt(unpaired, '\uFFFD');
        }
        return proper.toString();
    }

    private static int firstUnpairedSurrogate(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
