package io.emend.tokenizer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.emend.tokenizer.text.IntList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What the reference made of a text: a line of a gzipped JSONL file.
 *
 * @param text the text; null where the ids are random
 * @param ids its ids
 * @param idsAsText its ids where special tokens in it count as ordinary text
 * @param decoded the text of the ids
 * @param skipped that text without special tokens; may be null
 */
record EncodedRow(String text, int[] ids, int[] idsAsText, String decoded, String skipped) {
    static List<EncodedRow> readAll(InputStream gzipped) throws IOException {
        List<EncodedRow> rows = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(gzipped), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(parse(line));
            }
        }
        return rows;
    }

    private static EncodedRow parse(String line) throws IOException {
        String text = null;
        String decoded = null;
        String skipped = null;
        int[] ids = {};
        int[] idsAsText = null;
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "text" -> text = parser.getText();
                    case "decoded" -> decoded = parser.getText();
                    case "skipped" -> skipped = parser.getText();
                    case "ids" -> ids = ids(parser);
                    case "as_text" -> idsAsText = ids(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        return new EncodedRow(text, ids, idsAsText == null ? ids : idsAsText, decoded, skipped);
    }

    private static int[] ids(JsonParser parser) throws IOException {
        IntList ids = new IntList();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            ids.add(parser.getIntValue());
        }
        return ids.toArray();
    }
}
