package io.emend.edits.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emend.edits.Reference;
import io.emend.edits.text.PythonText;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our difflib, str and int against CPython's, on the fixture that src/test/python/make_python_oracle.py writes. */
class PythonOracleTest {
    @Test
    void agreesWithCPython() throws Exception {
        for (Map<String, Object> row : Reference.fixture(PythonOracleTest.class, "python-oracle.jsonl.gz")) {
            if (row.containsKey("diff")) {
                assertDiff(row, "context");
            } else if (row.containsKey("text")) {
                String text = (String) row.get("text");
                assertEquals(row.get("strip"), PythonText.strip(text));
                assertEquals(Reference.strings(row.get("lines")), PythonText.splitLines(text));
            } else {
                BigInteger value = PythonText.parseInt((String) row.get("number"));
                assertEquals(row.get("value"), value == null ? null : value.toString(), row.toString());
            }
        }
    }

    @Test
    void diffsAreThoseOfTheReference() throws Exception {
        for (Map<String, Object> row : Reference.shared("reference/unified-diff.jsonl.gz")) {
            assertDiff(row, "n");
        }
    }

    private static void assertDiff(Map<String, Object> row, String context) {
        String a = (String) row.get("a");
        String b = (String) row.get("b");
        assertEquals(row.get("diff"), Diff.unifiedDiff(a, b, ((Number) row.get(context)).intValue()));
    }
}
