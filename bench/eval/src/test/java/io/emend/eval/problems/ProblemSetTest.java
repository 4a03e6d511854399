package io.emend.eval.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.eval.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemSetTest {
    @TempDir
    Path directory;

    @Test
    void ownProblemsSayWhatTheyAskFor() {
        ProblemSet bundled = ProblemSet.bundled();
        assertTrue(bundled.problems().size() >= 20);
        Problem first = bundled.problems().getFirst();
        assertEquals("Emend/0", first.taskId());
        assertEquals(
                "Write a Python function `rectangle_area(width: float, height: float) -> float` to solve the"
                        + " following problem:\nReturn the area of a rectangle.\n>>> rectangle_area(2, 3)\n6",
                first.instruction());
        assertTrue(first.programOf("    return 6\n").endsWith("\ncheck(rectangle_area)"));
        for (Problem problem : bundled.problems()) {
            String name = problem.suffix()
                    .substring(problem.suffix().lastIndexOf("\ncheck(") + 7)
                    .replace(")", "");
            assertEquals(problem.instruction(), HumanEvalFormat.instructionOf(problem.prefix(), name));
        }
    }

    @Test
    void requestsAreThirtyAndChangesAHundred() {
        List<Problem> requests = ProblemSet.requests().problems();
        assertEquals(30, requests.size());
        assertFalse(ProblemSet.requests().changePrograms());
        assertTrue(requests.stream().noneMatch(request -> request.instruction().contains("`")));
        List<Problem> changes = ProblemSet.changes().problems();
        assertEquals(100, changes.size());
        assertTrue(ProblemSet.changes().changePrograms());
        assertTrue(changes.stream().noneMatch(change -> change.start().isBlank()));
        for (List<Problem> problems : List.of(requests, changes)) {
            assertEquals(
                    problems.size(),
                    problems.stream()
                            .map(problem -> problem.start() + problem.instruction())
                            .distinct()
                            .count());
        }
    }

    @Test
    void aRowOfWordsNeedsNoPrompt() throws IOException {
        String words =
                "{\"task_id\": \"x\", \"instruction\": \"Make it two.\", \"start\": \"f = 1\\n\", %s\"test\": \"t\"}";
        Path file = directory.resolve("words.jsonl");
        Files.writeString(file, words.formatted("\"entry_point\": \"f\", "));
        Problem named = ProblemSet.read(file).problems().getFirst();
        assertEquals("Make it two.", named.instruction());
        assertEquals("f = 1\n", named.start());
        assertEquals("f = 2\nt\ncheck(f)", named.programOf("f = 2"));
        Files.writeString(file, words.formatted(""));
        String found = ProblemSet.read(file).problems().getFirst().programOf("f = 2");
        assertTrue(found.startsWith("f = 2\ndef _entry_point_of(") && found.endsWith("t\ncheck(_entry_point)"), found);
    }

    @Test
    void humanEvalIsAssembledAsTheProtocolSays() throws IOException {
        ProblemSet set = ProblemSet.humanEval(
                SharedData.benchmark("HumanEval.jsonl.gz"), SharedData.benchmark("humanevalpack-python.jsonl.gz"));
        assertEquals(164, set.problems().size());
        Problem problem = set.problems().getFirst();
        assertEquals("HumanEval", set.name());
        assertTrue(problem.instruction().startsWith("Write a Python function `has_close_elements("));
        String program = problem.programOf("    return True\n");
        assertTrue(program.startsWith("from typing import List\n\n\ndef has_close_elements"));
        assertTrue(program.contains("    \"\"\"\n    return True\n\n\n\nMETADATA = {"));
        assertTrue(program.endsWith("\n\n\ncheck(has_close_elements)"), program);
    }

    @Test
    void instructionsAreThoseOfHumanEvalPackButForOneThatIsDamagedThere() throws IOException {
        Path file = SharedData.benchmark("HumanEval.jsonl.gz");
        ProblemSet made = ProblemSet.humanEval(file, null);
        ProblemSet joined = ProblemSet.humanEval(file, SharedData.benchmark("humanevalpack-python.jsonl.gz"));
        int equal = 0;
        for (int i = 0; i < 164; i++) {
            if (made.problems()
                    .get(i)
                    .instruction()
                    .equals(joined.problems().get(i).instruction())) {
                equal++;
            }
        }
        assertTrue(equal >= 163, equal + " of 164");
    }

    @Test
    void mbppNamesTheSignature() throws IOException {
        ProblemSet set = ProblemSet.mbpp(SharedData.benchmark("mbpp.jsonl.gz"));
        assertEquals(500, set.problems().size());
        Problem first = set.problems().getFirst();
        assertEquals("Mbpp/11", first.taskId());
        assertEquals(
                "Write a python function `remove_Occ(s,ch)` to remove first and last occurrence of a given"
                        + " character from the string.",
                first.instruction());
        assertTrue(first.programOf("x").startsWith("x\nassert remove_Occ("));
    }

    @Test
    void mbppPlusRunsItsOwnTestsAndLeavesTheFirstHundredOut() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 102; i++) {
            rows.append("""
                    {"task_id": %d, "prompt": "Write a function to add.", \
                    "code": "def add(a, b):\\r\\n    return a + b", "test_imports": [], \
                    "test_list": ["assert add(1, 2) == 3"], "test": "assert add(%d, 2) == %d"}
                    """.formatted(i, i, i + 2));
        }
        ProblemSet set = ProblemSet.mbpp(Files.writeString(directory.resolve("plus.jsonl"), rows.toString()));
        assertEquals(2, set.problems().size());
        Problem first = set.problems().getFirst();
        assertEquals("Write a function `add(a, b)` to add.", first.instruction());
        assertEquals("pass\nassert add(100, 2) == 102", first.programOf("pass"));
        assertEquals(
                102, ProblemSet.read(directory.resolve("plus.jsonl")).problems().size());
    }

    @Test
    void badFilesAreNamedWithTheirLine() throws IOException {
        assertBad("", "has no problems");
        assertBad("{\"task_id\": \"x\"}", "line 1: has no text \"prompt\"");
        assertBad("\n[1]", "line 2: not a JSON object");
        assertBad("{\"task_id\": ", "line 1: not JSON");
        String row = "{\"task_id\": \"x\", \"prompt\": \"\", \"entry_point\": \"f\", \"test\": \"\"}\n";
        assertBad(row + row, "two problems x");
        assertBad("{\"task_id\": 1, \"text\": \"\", \"code\": \"\", \"test_list\": \"no\"}", "not a list of texts");
    }

    private void assertBad(String content, String message) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.jsonl"), content);
        IOException e = assertThrows(IOException.class, () -> ProblemSet.read(file));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void theSignatureIsThatOfTheFirstFunctionThatIsCalledAndDefined() {
        String code = "import re\ndef a(x) :\n  pass\n  def b(y,\n    z) -> int:\n    def a(w): pass\ndef c(";
        assertEquals("a(x)", MbppFormat.signature(code, "assert set(a(1)) == b()"));
        assertEquals("b(y,\n    z) -> int", MbppFormat.signature(code, "assert c(b(1, 2))"));
        assertEquals("d", MbppFormat.signature(code, "assert d(c(1))"));
        assertEquals("solution", MbppFormat.signature(code, "assert a"));
    }

    /** With the square of their size this would take minutes. */
    @Test
    void headersThatDoNotEndAndCallsOfNothingTakeLinearTime() {
        String headers = "def f(\n".repeat(100_000);
        assertEquals("f", MbppFormat.signature(headers, "f(1)"));
        assertEquals(headers, HumanEvalFormat.instructionOf(headers, "f"));
        String calls =
                IntStream.range(0, 100_000).mapToObj(i -> "f" + i + "()\n").collect(Collectors.joining());
        assertEquals("g(x)", MbppFormat.signature("x = 1\n".repeat(100_000) + "def g(x): pass", calls + "g(1)"));
    }
}
