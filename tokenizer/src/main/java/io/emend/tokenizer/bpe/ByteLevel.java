package io.emend.tokenizer.bpe;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The alphabet of byte-level BPE: a printable character for each of the 256 bytes, as GPT-2's {@code encoder.py}
 * defines it. The bytes 21..7E, A1..AC and AE..FF stand for themselves; the others, in order, for U+0100 upwards.
 */
final class ByteLevel {
    private static final char[] CHAR_OF_BYTE = new char[256];
    private static final short[] BYTE_OF_CHAR = new short[0x144];

    static {
        Arrays.fill(BYTE_OF_CHAR, (short) -1);
        char next = 0x100;
        for (int b = 0; b < 256; b++) {
            boolean printable = b >= 0x21 && b <= 0x7E || b >= 0xA1 && b <= 0xAC || b >= 0xAE;
            char c = printable ? (char) b : next++;
            CHAR_OF_BYTE[b] = c;
            BYTE_OF_CHAR[c] = (short) b;
        }
    }

    private ByteLevel() {}

    /** The character that stands for a byte 0..255. */
    static char character(int b) {
        return CHAR_OF_BYTE[b];
    }

    /** The bytes in byte-level characters. */
    static String encode(byte[] bytes) {
        StringBuilder encoded = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            encoded.append(character(b & 0xFF));
        }
        return encoded.toString();
    }

    /**
     * The bytes a token stands for. A token with a character outside the alphabet, such as an added token with a
     * space in it, stands for its own UTF-8 bytes.
     */
    static byte[] decode(String token) {
        byte[] bytes = new byte[token.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = token.charAt(i);
            int b = c < BYTE_OF_CHAR.length ? BYTE_OF_CHAR[c] : -1;
            if (b < 0) {
                return token.getBytes(StandardCharsets.UTF_8);
            }
            bytes[i] = (byte) b;
        }
        return bytes;
    }
}
