package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
    @Test
    void readsEveryKindOfValue() throws FileFormatException {
        Map<String, Object> object = StrictJson.object(
                "x", "\uFEFF {\"a\": [1, 2.5, 3000000000, true, null, \"\\u00e9\"],\n \"b\": NaN, \"c\": -Infinity}");
        assertEquals(List.of("a", "b", "c"), List.copyOf(object.keySet()));
        assertEquals(Arrays.asList(1, 2.5, 3000000000L, true, null, "é"), object.get("a"));
        assertEquals(Double.NaN, object.get("b"));
        assertEquals(Double.NEGATIVE_INFINITY, object.get("c"));
        assertEquals(null, StrictJson.value("x", "null"));
        assertEquals(7, StrictJson.value("x", " 7\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1} {"b": 2}    | not JSON: there is more after the value (column 10)
            {"a": 1, "a": 2}     | not JSON: Duplicate field 'a'
            {"a": 1              | not JSON: Unexpected end-of-input
            {'a': 1}             | not JSON: Unexpected character
            [1]                  | not a JSON object
            null                 | not a JSON object
            ``                   | not JSON: it is empty
            ` `                  | not JSON: it is empty
            {"a": \u001b}        | not JSON: Illegal character
            """)
    void whatIsNoObjectIsRefusedInOneLine(String text, String expected) {
        String message = assertThrows(FileFormatException.class, () -> StrictJson.object("s.jsonl, line 3", text))
                .getMessage();
        assertTrue(message.startsWith("s.jsonl, line 3: " + expected), message);
        assertTrue(message.chars().noneMatch(Character::isISOControl), message);
        assertTrue(!message.contains("Feature") && !message.contains("`") && !message.contains("Source"), message);
    }

    @Test
    void aPlaceInSeveralLinesIsNamedByLineAndColumn() {
        String message = assertThrows(FileFormatException.class, () -> StrictJson.value("x", "[1,\n2,\nx]"))
                .getMessage();
        assertTrue(message.contains("(line 3, column "), message);
    }

    @Test
    void deepNestingIsRefused() {
        String message = assertThrows(FileFormatException.class, () -> StrictJson.value("x", "[".repeat(100_000)))
                .getMessage();
        assertTrue(message.contains("nesting depth"), message);
        assertTrue(!message.contains("`"), message);
    }

    /** Python writes such text, and strict encoders would stop at it. */
    @Test
    void halfASurrogatePairIsWrittenAsAnEscape() throws FileFormatException {
        Object value = StrictJson.value("x", "[\"\\ud800\", \"\\ud83d\\ude00\", \"a\\udc00b\"]");
        assertEquals(List.of("\ud800", "😀", "a\udc00b"), value);
        String text = StrictJson.write(value);
        assertEquals("[\"\\ud800\",\"😀\",\"a\\udc00b\"]", text);
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text));
        assertEquals(value, StrictJson.value("x", text));
    }

    @Test
    void nullsAreWrittenAndIndentedTextSaysTheSame() throws FileFormatException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("a", null);
        fields.put("b", new ArrayList<>(List.of(1, "x\ny")));
        assertEquals("{\"a\":null,\"b\":[1,\"x\\ny\"]}", StrictJson.write(fields));
        assertTrue(StrictJson.writeIndented(fields).lines().count() > 1);
        assertEquals(fields, StrictJson.object("x", StrictJson.writeIndented(fields)));
    }
}
