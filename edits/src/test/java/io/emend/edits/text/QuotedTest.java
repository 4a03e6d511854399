package io.emend.edits.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Quoting, on the table of cases that the tokenizer's quoting passes too. */
class QuotedTest {
    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9a-f]{4})");

    @Test
    void textsAreQuotedAsTheTableSays() throws Exception {
        List<String> rows;
        try (InputStream in = QuotedTest.class.getResourceAsStream("quoting-cases.tsv")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertEquals(24, rows.stream().filter(row -> !row.startsWith("#")).count());
        for (String row : rows) {
            if (!row.startsWith("#")) {
                String[] fields = row.split("\t", 2);
                assertEquals(fields[1], Quoted.of(text(fields[0])), fields[0]);
            }
        }
    }

    private static String text(String field) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (var unit = UNIT.matcher(field); unit.find(); at = unit.end()) {
            text.append(field, at, unit.start()).append((char) Integer.parseInt(unit.group(1), 16));
        }
        return text.append(field.substring(at)).toString();
    }
}
