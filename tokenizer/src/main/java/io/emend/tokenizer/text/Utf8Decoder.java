package io.emend.tokenizer.text;

/**
 * Turns UTF-8 bytes, one at a time, into text that never holds half a code point.
 *
 * <p>Every longest invalid prefix of a sequence becomes one U+FFFD, the practice that chapter 3.9 of the Unicode
 * Standard recommends and the WHATWG Encoding Standard prescribes. {@code new String(bytes, UTF_8)} differs from it
 * for encoded surrogates.
 */
public final class Utf8Decoder {
    private static final char REPLACEMENT = '\uFFFD';

    private int codePoint;
    private int missing;
    /** The range of the next continuation byte: narrower than 80..BF after the lead bytes E0, ED, F0 and F4. */
    private int lowest = 0x80;

    private int highest = 0xBF;

    /** Takes more bytes, and adds to the text what is certain now. */
    public void accept(byte[] bytes, StringBuilder out) {
        for (byte b : bytes) {
            accept(b, out);
        }
    }

    private void accept(byte next, StringBuilder out) {
        int b = next & 0xFF;
        if (missing > 0 && (b < lowest || b > highest)) {
            finish(out);
        }
        if (missing == 0) {
            lead(b, out);
            return;
        }
        codePoint = codePoint << 6 | b & 0x3F;
        lowest = 0x80;
        highest = 0xBF;
        if (--missing == 0) {
            out.appendCodePoint(codePoint);
        }
    }

    /** Ends the text: an unfinished sequence becomes one U+FFFD. */
    public void finish(StringBuilder out) {
        if (missing > 0) {
            out.append(REPLACEMENT);
        }
        missing = 0;
        lowest = 0x80;
        highest = 0xBF;
    }

    private void lead(int b, StringBuilder out) {
        if (b < 0x80) {
            out.append((char) b);
        } else if (b >= 0xC2 && b <= 0xDF) {
            begin(b & 0x1F, 1);
        } else if (b >= 0xE0 && b <= 0xEF) {
            begin(b & 0x0F, 2);
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            begin(b & 0x07, 3);
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            out.append(REPLACEMENT);
        }
    }

    private void begin(int bits, int continuationBytes) {
        codePoint = bits;
        missing = continuationBytes;
    }
}
