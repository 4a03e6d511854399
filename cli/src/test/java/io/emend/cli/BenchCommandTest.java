package io.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.models.files.StrictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code emend bench}, on the small bundled model and without warm-up: what it prints, not how fast. */
class BenchCommandTest {
    private static final String[] SHORT = {"-p", "8", "-n", "4", "-np", "1,2", "-r", "2", "--warm-up", "0"};

    private record Outcome(int code, String out, String err) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows() throws IOException {
            assertEquals(0, code, err);
            return (List<Map<String, Object>>)
                    StrictJson.object("JSON", "{\"rows\":" + out.strip() + "}").get("rows");
        }
    }

    private static Outcome bench(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("bench", "--model", SmallModel.NAME), Stream.of(arguments))
                .toArray(String[]::new);
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), all);
        return new Outcome(code, out.toString(), err.toString());
    }

    private static String[] and(String... more) {
        return Stream.concat(Stream.of(SHORT), Stream.of(more)).toArray(String[]::new);
    }

    private static void assertRefused(String reason, String... arguments) {
        Outcome outcome = bench(arguments);
        assertEquals(2, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains(reason), outcome.err());
        assertTrue(outcome.err().lines().count() <= 2, outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
    }

    @Test
    void rowsOfJsonSayWhatWasMeasuredWhereAndHow() throws IOException {
        List<Map<String, Object>> rows = bench(and("-t", "2", "--json")).rows();
        assertEquals(
                List.of("pp8", "tg4", "np1", "np2"),
                rows.stream().map(row -> row.get("test")).toList());
        for (Map<String, Object> row : rows) {
            assertEquals(SmallModel.NAME, row.get("model"));
            assertEquals("vector", row.get("backend"));
            assertEquals("q8_0", row.get("dtype"));
            assertEquals(2, row.get("threads"));
            assertEquals(2, row.get("reps"));
            assertEquals(2, ((List<?>) row.get("rates")).size());
            assertEquals(1, row.get("warmup_runs"));
            assertEquals("f32", row.get("kv_type"));
            double median = number(row, "tokens_per_second");
            assertTrue(0 < number(row, "min") && number(row, "min") <= median && median <= number(row, "max"));
            for (String text : Set.of("cpu", "instruction_set", "kernels")) {
                assertFalse(((String) row.get(text)).isBlank(), text);
            }
            assertFalse(row.containsKey("ratio"), "there is nothing to compare with");
            assertFalse(row.containsKey("bound"), "nobody asked");
        }
    }

    @Test
    void limitsAreThoseOfTheMachine() throws IOException {
        List<Map<String, Object>> rows =
                bench(and("-t", "1", "--limit", "--json")).rows();
        for (Map<String, Object> row : rows) {
            double bound = number(row, "bound");
            assertTrue(bound > 0 && Double.isFinite(bound), row::toString);
            assertEquals(number(row, "tokens_per_second") / bound, number(row, "share"), 1e-9);
            assertTrue(number(row, "read_bytes_per_second") > 0, row::toString);
            assertTrue(number(row, "flops_per_second") > 0, row::toString);
            assertTrue(number(row, "read_working_set_bytes") > 1e6, row::toString);
        }
        assertEquals(
                1,
                rows.stream().map(row -> row.get("flops_per_second")).distinct().count());
        assertTrue(number(rows.get(0), "bound") > number(rows.get(1), "bound"), "a prompt reads weights once");
    }

    private static double number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).doubleValue();
    }

    @Test
    void aTableNamesTheMachineAndEveryTest() {
        Outcome outcome = bench(and("--threads", "1", "--kv-type", "f16"));
        assertEquals(0, outcome.code(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertTrue(lines.getFirst().endsWith("1 threads, keys and values f16"), outcome.out());
        List<String> tests = lines.stream()
                .filter(line -> line.contains(" vector "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertEquals(List.of("pp8", "tg4", "np1", "np2"), tests, outcome.out());
    }

    @Test
    void whatIsNotAskedForIsNotRun() throws IOException {
        List<Map<String, Object>> rows = bench("-p", "0", "-n", "2", "-r", "1", "--warm-up", "0", "--json")
                .rows();
        assertEquals(List.of("tg2"), rows.stream().map(row -> row.get("test")).toList());
    }

    @Test
    void countsThatAreWrongAreRefused() {
        assertRefused("-r 0 is out of range: 1 to", "-r", "0");
        assertRefused("-p -1 is out of range: 0 to", "-p", "-1");
        assertRefused("-n -1 is out of range: 0 to", "-n", "-1");
        assertRefused("-np 0 is out of range: 1 to", "-np", "8,0");
        assertRefused("'many' is not an int", "-np", "many");
        assertRefused("nothing to measure", "-p", "0", "-n", "0");
        assertRefused("-np 8 writes nothing with -n 0", "-n", "0", "-np", "8");
        assertRefused("--threads 0 is out of range", "-t", "0");
        assertRefused("--warm-up -1.0 is out of range", "--warm-up", "-1");
        assertRefused("--warm-up NaN is out of range", "--warm-up", "NaN");
        assertRefused("--kv-type", "--kv-type", "q8_0");
    }

    @Test
    void whatDoesNotFitTheContextIsRefused() {
        assertRefused("pp513 takes 513 tokens of a sequence, the model's context holds 512", "-p", "513");
        assertRefused("tg600 takes 600 tokens", "-n", "600");
        assertRefused("np2 takes 528 tokens", "-n", "400", "-np", "2");
    }

    @Test
    void backendsThatAreNotHereAreRefused() {
        assertRefused("the llamacpp backend is not part of this build", "--backend", "vector,llamacpp");
        assertRefused("--backend nonsense is unknown", "--backend", "nonsense");
        assertRefused("--backend names vector twice", "--backend", "vector,Vector");
        assertRefused("has no option \"cpu\"", "--backend-option", "cpu=icelake");
        assertRefused("has no option \"cpu\"", "--backend-option", "vector.cpu=icelake");
        assertRefused("belongs to no backend that runs: vector", "--backend-option", "llamacpp.cpu=icelake");
    }

    @Test
    void aModelThatIsNotThereIsRefused() {
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), "bench", "--model", "none.gguf");
        assertEquals(2, code);
        assertTrue(err.toString().contains("none.gguf"), err.toString());
    }
}
