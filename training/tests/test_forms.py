"""Requests, states and changes."""

import ast
import json
import random
import subprocess

import pytest

from recipe.benchmarks import Benchmarks, Problem
from recipe.forms import related
from recipe.forms.changes import changes, in_words
from recipe.forms.edits import answer, apply, difference, numbered
from recipe.forms.mutations import mutate
from recipe.forms.phrasing import VERBS, imperative, request, third_person, what_it_does
from recipe.forms.pool import java_repairs, java_requests, of_each_kind, requests
from recipe.forms.programs import Program, clean, of_exercise, of_teacher

CODE = """def repeat_word(word: str, count: int = 2) -> str:
    if not word:
        return ''
    if count < 0:
        raise ValueError('negative')
    parts = []
    for _ in range(count):
        parts.append(word)
    return ' '.join(parts)"""
PROGRAM = Program("repeat_word", "repeat_word(word: str, count: int = 2) -> str", "Return the word as often as said.",
                  "Write a Python function `repeat_word(word: str, count: int = 2) -> str` to solve the following"
                  " problem:\nReturn the word as often as said.", CODE, (("repeat_word('a')", "'a a'"),), "A", "words")


def test_edits_are_applied_and_found():
    before, after = ["a", "b", "c", "d"], ["x", "a", "c", "e", "f"]
    edit = difference(before, after)
    assert edit == "@@ -0,0 +1 @@\n+x\n@@ -2 +2,0 @@\n-b\n@@ -4 +4,2 @@\n-d\n+e\n+f"
    assert apply(before, edit) == after
    assert difference(after, after) == ""
    rng = random.Random(0)
    for _ in range(300):
        old, new = ([rng.choice("abc") for _ in range(rng.randrange(8))] for _ in range(2))
        assert apply(old, difference(old, new)) == new if old != new else True


def test_a_file_is_shown_with_numbers():
    lines = [f"x{i}" for i in range(10)]
    shown = numbered(lines, "Java", "Fix it.")
    assert shown.startswith("[start of Solution.java]\n  1 x0\n")
    assert shown.endswith(" 10 x9\n[end of Solution.java]\nFix it.")


def test_answers_are_those_of_lintseq(emend, tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"instruction": "f", "response": CODE}) + "\n")
    made = subprocess.run([emend, "lintseq", "--paths", "2", rows], check=True, capture_output=True, text=True).stdout
    for row in map(json.loads, made.splitlines()):
        assert row["text"] == answer(row["edits"]) + "<|endoftext|>"
        lines = []
        for edit in row["edits"]:
            lines = apply(lines, edit)
        assert "\n".join(lines) == CODE


def test_verbs_in_the_third_person():
    assert [third_person(verb) for verb in ("sort", "search", "apply", "say", "express", "compute")] == [
        "sorts", "searches", "applies", "says", "expresses", "computes"]
    assert all(verb == verb.lower() for verb in VERBS)


@pytest.mark.parametrize(("words", "order"), [
    ("Returns the sum.", "Return the sum."), ("This function should sort it.", "Sort it."),
    ("Write a Python function called `f` that counts words.", "Count words."), ("The sum of all.", "The sum of all."),
])
def test_tasks_as_orders(words, order):
    assert imperative(words) == order


def test_requests_take_many_forms():
    rng = random.Random(3)
    found = [request(PROGRAM.words, PROGRAM.name, PROGRAM.signature, PROGRAM.examples, rng) for _ in range(400)]
    assert len(set(found)) > 100
    assert all("{" not in text and text == text.strip() for text in found)
    assert any("that returns the word as often as said" in text for text in found)
    assert any(text.startswith("def repeat_word(word: str") for text in found)
    assert any("repeat_word('a')" in text for text in found)
    assert sum(text.endswith("?") for text in found) > 5
    assert request("This is a function.", "f", "f()", (), rng) is None
    assert what_it_does("The sum of it") is None
    java = request("Return the sum. It may be 0.", "sum", "int sum(int a)", (), rng, "Java")
    assert "0" in java


def test_conditions_in_words():
    said = {test: in_words(ast.parse(test, mode="eval").body) for test in (
        "not xs", "len(xs) == 0", "n < 0", "n <= 0", "n == 0", "x is None", "a in b", "f(x) and y", "x" * 80)}
    assert list(said.values()) == ["xs is empty", "xs is empty", "n is negative", "n is not positive", "n is zero",
                                   "x is None", "a is in b", "`f(x) and y`", None]


def test_changes_lead_from_another_program_to_this_one():
    rng, kinds = random.Random(5), set()
    for _ in range(60):
        for change in changes(PROGRAM, rng):
            kinds.add(change.kind)
            assert change.before != change.after
            assert apply(change.before, difference(change.before, change.after)) == change.after
            assert change.kind == "docstring" or change.after == PROGRAM.lines
            assert change.request
    assert kinds == {"guard", "hints", "docstring", "variable", "prints", "repair"}


def test_what_is_asked_is_what_was_undone():
    found = {change.kind: change for change in changes(PROGRAM, random.Random(7))}
    guard = found["guard"]
    assert guard.before == PROGRAM.lines[:1] + PROGRAM.lines[3:]
    assert "word is empty" in guard.request
    assert "an empty string" in guard.request
    assert found["hints"].before[0] == "def repeat_word(word, count=2):"
    assert found["docstring"].after[1] == '    """Return the word as often as said."""'
    assert any("print(" in line for line in found["prints"].before)


def test_mistakes_are_small_and_not_in_the_head():
    rng = random.Random(1)
    for _ in range(200):
        mistaken = mutate(PROGRAM.lines, rng)
        assert mistaken is None or mistaken[0] == PROGRAM.lines[0]
        assert mistaken is None or 0 < len(difference(PROGRAM.lines, mistaken).split("\n")) <= 8
    assert mutate(["def f():"], rng) is None


def family(count: int) -> list[Program]:
    rows = []
    for i in range(count):
        name, code = f"add_{i}", f"def add_{i}(n: int) -> int:\n    total = n + {i}\n    return total"
        rows.append({"name": name, "signature": f"{name}(n: int) -> int", "task": f"Add {i} to the number.",
                     "instruction": f"Write a Python function `{name}(n: int) -> int` to solve the following problem:\n"
                                    f"Add {i} to the number.\n>>> {name}(1)\n{i + 1}", "code": code, "family": "add"})
    return list(map(of_exercise, rows))


def test_changes_between_programs():
    programs, rng = family(12), random.Random(2)
    found = {kind: list(find(programs, rng)) for kind, find in related.KINDS.items()}
    assert all(found.values())
    for kind, made in found.items():
        for change in made:
            compile("\n".join(change.after), kind, "exec")
    instead = found["instead"][0]
    assert difference(instead.before, instead.after).count("\n") == 2
    assert instead.after[0] == instead.before[0]
    test = found["tests"][0].after
    namespace = {}
    exec("\n".join(test), namespace)
    namespace[test[-2][4 : test[-2].index("(")]]()
    assert all(change.after in (change.before[:3], change.before[5:]) for change in found["remove"])


def test_programs_are_read_with_their_examples():
    assert family(3)[2].examples == (("add_2(1)", "3"),)
    row = {"name": "f", "sig": "f(n)", "words": "Return it.", "instruction": "Write", "examples": [["f(1)", "1"]],
           "code": "def f(n):\n    # no\n    return n\n", "all": "B"}
    program = of_teacher(row)
    assert program.instruction == "Write\n>>> f(1)\n1"
    assert program.lines == ["def f(n):", "    return n"]


def test_the_pool_keeps_quotas_and_problems_out():
    programs, rng = family(80), random.Random(4)
    assert len(clean(programs, Benchmarks([Problem("add_7", ())]))) == 79
    rows = list(requests(programs, Benchmarks([]), rng))
    assert 10 < len(rows) < 50
    assert {row["response"] for row in rows} <= {program.code for program in programs}
    quotas = dict.fromkeys(("guard", "repair", "hints", "docstring", "variable", "prints", *related.KINDS), 3)
    found = of_each_kind(programs, quotas, rng)
    counts = {kind: sum(change.kind == kind for change in found) for kind in quotas}
    assert counts == quotas | {"guard": 0}


def test_java_is_asked_for_and_repaired():
    java = {"instruction": "Write a Java method `int twice(int n)` to solve the following problem:\nReturns twice n. "
                           "Example: twice(2) returns 4.",
            "response": "public class Solution {\n    public static int twice(int n) {\n        return n * 2 + 0;\n"
                        "    }\n}\n"}
    found = [row["instruction"] for row in java_requests([java] * 60, 1.0, random.Random(1))]
    assert 0.2 < sum(text == java["instruction"] for text in found) / 60 < 0.6
    assert any("Java method" in text and "twice" in text for text in found)
    repairs = list(java_repairs([java] * 20, 10, random.Random(1)))
    assert repairs
    assert all(change.after == java["response"].rstrip("\n").split("\n") for change in repairs)
