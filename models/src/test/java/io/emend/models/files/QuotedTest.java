package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every module that quotes passes this table. */
class QuotedTest {
    private static final Pattern UNIT = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    @Test
    void textIsShownAsInTheTable() throws IOException {
        List<String> rows = rows();
        assertTrue(rows.size() > 20);
        for (String row : rows) {
            String[] columns = row.split("\t", -1);
            String text =
                    UNIT.matcher(columns[0]).replaceAll(unit -> "\\" + (char) Integer.parseInt(unit.group(1), 16));
            assertEquals(columns[1], Quoted.of(text), columns[0]);
        }
    }

    private static List<String> rows() throws IOException {
        try (InputStream table = QuotedTest.class.getResourceAsStream("quoting-cases.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void withoutQuotesAllOfTheTextIsShown() {
        assertEquals("the \"best\" of c:\\\\x\\u000a\\u001b[31m", Quoted.escaped("the \"best\" of c:\\x\n\u001b[31m"));
        assertEquals("a".repeat(100), Quoted.escaped("a".repeat(100)));
    }
}
