package io.emend.tokenizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Measures reading, encoding and decoding: {@code TokenizerSpeed tokenizer.json FILE...}, the first 1 MiB of text. */
public final class TokenizerSpeed {
    private static final int CHARACTERS = 1 << 20;
    private static final int RUNS = 15;

    private TokenizerSpeed() {}

    /** A thing to measure. */
    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        StringBuilder files = new StringBuilder();
        for (int i = 1; i < arguments.length && files.length() < CHARACTERS; i++) {
            files.append(Files.readString(Path.of(arguments[i])));
        }
        String text = files.substring(0, Math.min(CHARACTERS, files.length()));
        Path file = Path.of(arguments[0]);
        Tokenizer[] tokenizer = new Tokenizer[1];
        int[][] ids = new int[1][];
        measure("read", () -> tokenizer[0] = Tokenizers.read(file));
        measure("encode", () -> ids[0] = tokenizer[0].encode(text));
        measure("decode", () -> tokenizer[0].decode(ids[0]));
        System.out.println(text.length() + " characters, " + ids[0].length + " tokens");
    }

    private static void measure(String name, Work work) throws IOException {
        double[] milliseconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            work.run();
            milliseconds[run] = (System.nanoTime() - start) / 1e6;
        }
        double first = milliseconds[0];
        double[] warm = Arrays.copyOfRange(milliseconds, RUNS / 2, RUNS);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "%-6s first %.0f ms, then %.0f ms%n", name, first, warm[warm.length / 2]);
    }
}
