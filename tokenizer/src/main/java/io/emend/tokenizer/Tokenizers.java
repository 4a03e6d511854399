package io.emend.tokenizer;

import io.emend.tokenizer.bpe.LlamaCppTokenizer;
import io.emend.tokenizer.json.TokenizerJsonReader;
import io.emend.tokenizer.text.Utf16;
import io.emend.tokenizer.text.Utf8StreamingDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** Where tokenizers come from, and what those need that others make. */
public final class Tokenizers {
    /** Some ten times the largest vocabulary; a device has no end. */
    private static final int MOST_BYTES = 256 << 20;

    private Tokenizers() {}

    /**
     * Reads a {@code tokenizer.json}. Its tokenizer does exactly what Hugging Face's {@code tokenizers} library does
     * with the same file.
     *
     * @param tokenizerJson the file
     * @return its tokenizer
     * @throws TokenizerFormatException when the file is damaged, or needs something that is not supported
     * @throws IOException when the file cannot be read
     */
    public static Tokenizer read(Path tokenizerJson) throws IOException {
        if (Files.isDirectory(tokenizerJson)) {
            throw new TokenizerFormatException(tokenizerJson + ": this is a directory, a file is needed");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(tokenizerJson)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new TokenizerFormatException(tokenizerJson + ": longer than " + MOST_BYTES + " bytes");
        }
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return TokenizerJsonReader.read(json, tokenizerJson.toString());
        } catch (CharacterCodingException e) {
            throw new TokenizerFormatException(tokenizerJson + ": the file is not UTF-8 text", e);
        }
    }

    /**
     * Reads the text of a {@code tokenizer.json}, such as the copy inside a GGUF file.
     *
     * @param json the text
     * @return its tokenizer
     * @throws TokenizerFormatException when the text is damaged, or needs something that is not supported
     * @throws IOException never otherwise
     */
    public static Tokenizer parse(String json) throws IOException {
        return TokenizerJsonReader.read(json, "tokenizer.json");
    }

    /**
     * Builds the tokenizer that llama.cpp builds from the lists in a GGUF file. Control and user-defined tokens are
     * recognised in text. Nothing is normalized.
     *
     * @param lists the lists
     * @return their tokenizer
     * @throws TokenizerFormatException when the lists contradict each other, or name an unknown pre-tokenizer
     */
    public static Tokenizer of(BpeVocabulary lists) throws TokenizerFormatException {
        return LlamaCppTokenizer.of(lists);
    }

    /**
     * Makes a streaming decoder for a tokenizer that is not ours.
     *
     * @param bytesOf the UTF-8 bytes of an id, which are not modified; it throws for an id without meaning
     * @return a decoder at the start of a text
     */
    public static StreamingDecoder streamingDecoder(IntFunction<byte[]> bytesOf) {
        return new Utf8StreamingDecoder(bytesOf);
    }

    /**
     * Writes text as tokenizers read it.
     *
     * @param text any text
     * @return its UTF-8; a surrogate that is not one of a pair counts as U+FFFD
     */
    public static byte[] utf8(String text) {
        return Utf16.replaceUnpairedSurrogates(text).getBytes(StandardCharsets.UTF_8);
    }
}
