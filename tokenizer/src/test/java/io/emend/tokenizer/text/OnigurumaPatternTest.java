package io.emend.tokenizer.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that Java reads differently, against Hugging Face's library; see {@code make_oniguruma.py}. */
final class OnigurumaPatternTest {
    @Test
    void cutsAndReplacesAsTheReference() throws IOException {
        try (InputStream rows = OnigurumaPatternTest.class.getResourceAsStream("oniguruma.rows.jsonl")) {
            assertAll(new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(this::checks));
        }
    }

    /** A row has the pattern, the text, what replacing by a number sign gives, and the pieces. */
    private Stream<Executable> checks(String line) {
        List<String> row = strings(line);
        String regex = row.get(0);
        String text = row.get(1);
        return Stream.of(
                () -> assertEquals(row.subList(3, row.size()), pieces(regex, text), regex),
                () -> assertEquals(row.get(2), replaced(regex, text), regex));
    }

    private static List<String> strings(String line) {
        List<String> strings = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            parser.nextToken();
            for (String next = parser.nextTextValue(); next != null; next = parser.nextTextValue()) {
                strings.add(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings;
    }

    private static List<String> pieces(String regex, String text) {
        List<String> pieces = new ArrayList<>();
        PatternSplit.isolating(regex)
                .split(text, 0, text.length(), (whole, from, to) -> pieces.add(whole.substring(from, to)));
        return pieces;
    }

    private static String replaced(String regex, String text) {
        return new TextNormalizer.Replace(OnigurumaPattern.compile(regex), "#").normalize(text);
    }

    /** What Java cannot say, or reads as something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\N",
                "\\O",
                "\\Q.\\E",
                "\\K",
                "\\y",
                "\\ca",
                "\\C-a",
                "\\M-a",
                "\\012",
                "\\g<1>",
                "[[:foo:]]",
                "\\p{InArrows}",
                "\\p{Punct}",
                "\\pL",
                "(?x) a",
                "(?W)a",
                "(?s).",
                "(?u)a",
                "(?~a)",
                "(?#c)a",
                "\\x4",
                "\\",
                "[a",
                "(?i)a|b",
                "(?<n>a)\\1",
                "a+*",
                "(?(1)a|b)"
            })
    void refusesTheRest(String regex) {
        assertThrows(PatternSyntaxException.class, () -> OnigurumaPattern.compile(regex));
    }

    @Test
    void namesWhatItRefuses() {
        PatternSyntaxException refusal =
                assertThrows(PatternSyntaxException.class, () -> OnigurumaPattern.compile("a\\Kb"));
        assertTrue(refusal.getMessage().contains("\\K of Oniguruma"), refusal.getMessage());
        assertEquals(1, refusal.getIndex());
    }

    /** What both read alike stays as it is, so that known patterns are recognized. */
    @Test
    void copiesWhatJavaReadsAlike() {
        String regex = "(?i:'s|'t)|[^\\r\\n]?a+|b{1,3}| ?[^\\sab]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)";
        assertEquals(regex, OnigurumaPattern.compile(regex).pattern());
        assertEquals(Pattern.MULTILINE, OnigurumaPattern.compile("a").flags() & Pattern.MULTILINE);
    }

    /** Each star gives back what the others may take: so many ways that no machine tries them all. */
    @Test
    void patternsThatTakeTooLongAreRefused() {
        PatternSplit split = PatternSplit.isolating("a*a*a*a*a*a*c");
        String text = "a".repeat(1000);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> split.split(text, 0, text.length(), (all, from, to) -> {}))
                .getMessage();
        assertEquals(
                "the pre-tokenizer's pattern a*a*a*a*a*a*c takes too long for this text of 1000 characters", message);
    }
}
