package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON of strangers, one value or lines of them, plain or gzipped. */
class JsonFuzzTest {
    @FuzzTest
    void whatIsReadIsWrittenAndReadAgain(byte[] bytes) throws IOException {
        Fuzzed.assertReadOrRefused(() -> {
            String written = StrictJson.write(StrictJson.value("fuzzed", Fuzzed.text(bytes)));
            assertEquals(written, new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            Object again = StrictJson.value("written", written);
            assertEquals(written, StrictJson.write(again));
            assertEquals(written, StrictJson.write(StrictJson.value("indented", StrictJson.writeIndented(again))));
        });
    }

    @FuzzTest
    void allLinesAreReadOrRefused(byte[] bytes) throws IOException {
        Fuzzed.assertReadOrRefused(() -> {
            try (JsonLines lines = JsonLines.of("fuzzed", new ByteArrayInputStream(bytes))) {
                for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                    JsonLine present = line.get();
                    Fuzzed.assertReadOrRefused(() -> {
                        JsonRow row = present.row();
                        for (String name : row.fields().keySet()) {
                            Fuzzed.assertReadOrRefused(() -> row.text(name));
                            Fuzzed.assertReadOrRefused(() -> row.id(name));
                            Fuzzed.assertReadOrRefused(() -> row.numberOr(name, 0));
                            Fuzzed.assertReadOrRefused(() -> row.texts(name));
                        }
                    });
                }
            }
        });
    }
}
