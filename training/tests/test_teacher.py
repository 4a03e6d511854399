"""Prompts for a teacher, and what is kept of its answers."""

import ast
import json
import os
import random
import shutil

import pytest

from recipe.benchmarks import Benchmarks, Problem
from recipe.teacher import java_filter, prompts, python_filter
from recipe.teacher.answers import read_answers
from recipe.teacher.execution import run_calls
from recipe.teacher.python_code import danger, mended, without_comments
from recipe.teacher.topics import CONDITIONS, TECHNIQUES, TOPICS, order

ANSWER = '''from typing import List


def longest_run(values: List[int]) -> int:
    """Return the length of the longest run
    of equal neighbours in the list.

    Args:
        values: the list

    >>> longest_run([1, 1, 2])
    2
    >>> longest_run([])
    0
    """
    best = current = 0

    previous = None
    for value in values:
        current = current + 1 if value == previous else 1
        best = max(best, current)
        previous = value
    return best


print(longest_run([1]))
'''
NOTHING = Benchmarks([])


def test_topics_are_phrases_of_one_line():
    assert len(TOPICS) > 100
    assert all(phrase and phrase == " ".join(phrase.split()) for phrase in TOPICS + TECHNIQUES)
    rng = random.Random(0)
    orders = {order(rng, ["merge_rows"]) for _ in range(400)}
    assert len(orders) > 340
    assert any("`merge_rows`" in text for text in orders)
    assert all(text.endswith((".", *CONDITIONS[3:])) for text in orders)
    assert "a static method" in " ".join(order(random.Random(i), [], "Java") for i in range(20))


ROW = {"name": "double", "instruction": "Write a Python function `double(n: int) -> int` to solve the following"
       " problem:\nReturn twice n.\n>>> double(2)\n4", "code": "def double(n: int) -> int:\n    m = n\n    m += n\n"
       "    return m\n"}


def test_prompts_have_an_example_and_are_the_same_again(tmp_path):
    example = prompts.python_example(ROW)
    assert '    """Return twice n.\n    >>> double(2)\n    4\n    """\n    m = n' in example
    assert prompts.python_example(ROW | {"code": "def double(n):\n    return 2 * n"}) is None
    java = prompts.JAVA_EXAMPLES.read_text().split("\n\n")
    assert len(java) == 4
    assert all(text.startswith("/**\n") and text.rstrip().endswith("}") for text in java)
    functions = tmp_path / "functions.jsonl"
    functions.write_text("".join(json.dumps({"name": name}) + "\n" for name in ("_merge_rows", "f", "split")))
    names = prompts.function_names(functions)
    assert names == ["merge_rows"]
    counts, examples = {"Python": 30, "Java": 20}, {"Python": [example], "Java": java}
    rows = prompts.prompts(counts, names, examples, 1)
    assert rows == prompts.prompts(counts, names, examples, 1)
    assert [row["task_id"] for row in rows] == [str(i) for i in range(50)]
    asked = "\n".join(row["instruction"] for row in rows if row["language"] == "Java")
    assert "`mergeRows`" in asked
    assert "Write a very easy Java exercise" in asked


def test_answers_that_came_to_an_end(tmp_path):
    rows = [{"task_id": "0", "language": "Python"}, {"task_id": "1", "language": "Java"}]
    (tmp_path / "prompts").write_text("".join(json.dumps(row) + "\n" for row in rows))
    samples = [("0", "a", "stop"), ("0", "b", "length"), ("1", "c", "stop")]
    (tmp_path / "samples").write_text("".join(
        json.dumps({"task_id": i, "completion": text, "finish_reason": reason}) + "\n" for i, text, reason in samples))
    found = {language: list(read_answers(tmp_path / "prompts", tmp_path / "samples", language))
             for language in ("Python", "Java")}
    assert found == {"Python": ["a"], "Java": ["c"]}


def test_a_good_answer_is_kept_without_docstring_and_use():
    row = python_filter.judged(ANSWER, NOTHING)
    assert row["all"] == "A"
    assert row["examples"] == [["longest_run([1, 1, 2])", "2"], ["longest_run([])", "0"]]
    assert row["sig"] == "longest_run(values: List[int]) -> int"
    assert row["words"] == "Return the length of the longest run of equal neighbours in the list."
    assert row["instruction"].startswith("Write a Python function `longest_run(values: List[int]) -> int` to solve")
    assert row["code"].startswith("from typing import List\n\ndef longest_run(values: List[int]) -> int:\n    best =")
    assert row["code"].endswith("return best")


@pytest.mark.parametrize(("old", "new", "reason"), [
    ("def longest", "def def longest", "syntax"),
    ("from typing", "import os\nfrom typing", "import"),
    ("best = current", "open('x')\n    best = current", "unsafe"),
    ("best = current", "best = values.__class__\n    best = current", "unsafe"),
    ("def longest", "@staticmethod\ndef longest", "shape"),
    ("Return the length of the longest run\n    of equal neighbours in the list.", "Runs.", "docstring"),
    ("max(best", "maximum(best", "names"),
    ("best = current", "best = " + "0 + " * 40 + "0\n    best = current", "long"),
    ("return best", "raise IndexError", "error"),
    ("return best", "while True:\n        pass", "error"),
    ("best = current", "best = [0] * 10**10\n    best = current", "error"),
])
def test_bad_answers_are_refused(old, new, reason):
    assert old in ANSWER
    assert python_filter.judged(ANSWER.replace(old, new, 1), NOTHING) == reason


def test_a_problem_of_a_benchmark_is_refused():
    assert python_filter.judged(ANSWER, Benchmarks([Problem("longest_run", ())])) == "contaminated"


def test_wrong_examples_lower_the_rank():
    half = python_filter.judged(ANSWER.replace("    2\n", "    3\n"), NOTHING)
    assert (half["all"], half["examples"][0]) == ("B", ["longest_run([1, 1, 2])", "2"])
    none = python_filter.judged(ANSWER.replace("    2\n", "    3\n").replace("    0\n", "    1\n"), NOTHING)
    assert (none["all"], none["examples"]) == ("C", [])
    assert python_filter.rank(["1", "2"], ["1", "1"]) == "C", "a constant"
    assert python_filter.rank(["{'a': 1}"], ['{"a": 1}']) == "A"


def test_programs_run_apart_from_this_process():
    code = "import sys\nseen = []\ndef f(n):\n    seen.append(n)\n    print('x')\n    return len(seen) // n"
    assert run_calls(code, ["f(1)", "f(0)", "f(1)", "'é'"]) == ["1", None, "3", "'é'"]
    assert run_calls("import sys\nsys.exit(0)", ["1"]) is None
    assert run_calls("import os\nos._exit(0)", ["1"]) is None


def test_imports_are_mended():
    use = ["def f(x):\n    return reduce(max, x) + math.floor(1.5)"]
    assert mended(["import os", "from typing import Any, List"], use).startswith(
        "import math\nfrom functools import reduce\n\ndef f")
    assert mended([], ["def f(x):\n    return unknown(x)"]) is None
    assert mended([], ["def f(x):\n    y += x\n    y = 1\n    return y"]) is None
    assert danger(ast.parse("from . import x")) == "import"


def test_comments_are_dropped_but_not_from_strings():
    code = "# top\ndef f(x):  # why\n    # alone\n    return x + ' # no'"
    assert without_comments(code) == "def f(x):\n    return x + ' # no'"


JAVA = """/**
 * Returns how often a word occurs in the list.
 * Example: count(List.of("a"), "a") returns 1.
 * @param words the words
 */
public static int count(List<String> words, String word) {
    // all of them
    int found = 0;
    for (String each : words) {
        found += each.equals(word) ? 1 : 0;
    }
    return found;
}"""


def test_java_becomes_a_class_with_its_imports():
    row = java_filter.exercise(JAVA)
    assert row["instruction"] == (
        "Write a Java method `int count(List<String> words, String word)` to solve the following problem:\nReturns how"
        ' often a word occurs in the list. Example: count(List.of("a"), "a") returns 1.')
    assert row["response"].startswith("import java.util.List;\n\npublic class Solution {\n    public static int count(")
    assert "//" not in row["response"]


@pytest.mark.parametrize(("old", "new", "reason"), [
    ("public static", "static", "shape"), ("int found = 0;", "System.exit(1);", "unsafe"),
    ("Returns how often a word occurs in the list.\n * Example", "@return", "comment"),
    ("0;", "0" + " + 0" * 40 + ";", "long"),
])
def test_bad_java_is_refused(old, new, reason):
    assert old in JAVA
    assert java_filter.exercise(JAVA.replace(old, new, 1)) == reason


@pytest.mark.skipif(shutil.which("java") is None and "JAVA_HOME" not in os.environ,
                    reason="there is no Java")
def test_java_that_compiles():
    good = java_filter.exercise(JAVA)["response"]
    programs = [good, good.replace("found = 0", 'found = "0"'), good.replace("}\n}", "}"), good]
    assert java_filter.compile_all(programs) == [True, False, False, True]
