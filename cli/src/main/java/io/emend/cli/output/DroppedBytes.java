package io.emend.cli.output;

import io.emend.tokenizer.Tokenizer;
import java.io.PrintWriter;
import java.util.HexFormat;

/** Says which bytes of a text a model does not see, because its vocabulary has no token for them. */
public final class DroppedBytes {
    private static final int SHOWN = 8;

    private DroppedBytes() {}

    /**
     * Says so, if there are any.
     *
     * @param err standard error
     * @param tokenizer of the model
     * @param texts what the model shall read
     */
    public static void tell(PrintWriter err, Tokenizer tokenizer, Iterable<String> texts) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (String text : texts) {
            for (byte dropped : tokenizer.droppedBytes(text)) {
                if (count++ < SHOWN) {
                    shown.append(" 0x").append(HexFormat.of().toHexDigits(dropped));
                }
            }
        }
        if (count > 0) {
            Notice.print(
                    err,
                    "the model's vocabulary has no token for %d of the bytes, they are left out:%s%s",
                    count,
                    shown,
                    count > SHOWN ? " …" : "");
        }
    }
}
