"""Tests of the exercises: every family, the layout, and that wrong exercises are refused."""

import ast
import contextlib
import dataclasses
import hashlib
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from exercises import Exercise, Rejected, build, generate, instruction, load_families, templates, verify
from exercises.framework import run_calls

TRAINING = Path(__file__).resolve().parents[1]
VARIANTS = 20
DRAWS = 120
SOLVED = 40
MAX_FILE = 1000

DOUBLE = Exercise(
    "double",
    "double(n: int) -> int",
    "Return twice n.",
    "def double(n: int) -> int:\n    return 2 * n",
    ("double(2)", "double(-3)"),
)


class FamiliesTest(unittest.TestCase):
    def test_every_family_gives_variants_that_verify(self):
        for name, draw in load_families().items():
            with self.subTest(family=name):
                rng = random.Random(f"7/{name}")
                found = set()
                for _ in range(DRAWS):
                    exercise = draw(rng)
                    try:
                        verify(exercise)
                    except Rejected as refused:
                        # Equal results and long names are chance; anything else is a mistake of the family.
                        self.assertRegex(str(refused), "all calls give|is too long")
                        continue
                    found.add((exercise.code, exercise.task))
                    if len(found) == VARIANTS:
                        break
                self.assertEqual(VARIANTS, len(found))

    def test_every_solution_of_a_family_gives_the_same(self):
        for name, draw in load_families().items():
            with self.subTest(family=name):
                for seed in range(SOLVED):
                    self.assert_solutions_agree(draw, f"{seed}/{name}")

    def assert_solutions_agree(self, draw, seed):
        """Draw the same exercise once with each of its solutions, and run all of its calls."""
        expected = None
        number, count = 0, 1
        while number < count:

            def choose(rng, bodies, number=number):
                nonlocal count
                count = len(bodies)
                return bodies[number]

            with contextlib.ExitStack() as stack:
                for module in (build, templates):
                    stack.enter_context(mock.patch.object(module, "choose_body", choose))
                    stack.enter_context(mock.patch.object(module, "choose_calls", lambda rng, code, calls, most: calls))
                exercise = draw(random.Random(seed))
            results = run_calls(exercise.code, tuple(exercise.calls))
            expected = expected or results
            for call, left, right in zip(exercise.calls, expected, results, strict=True):
                self.assertTrue(self.same(left, right), f"{call} gives {left} and {right} in\n{exercise.code}")
            number += 1

    def same(self, left, right):
        """Whether two results are the same but for the rounding of a number."""
        values = [ast.literal_eval(result) for result in (left, right)]
        return left == right or all(isinstance(value, float) for value in values) and abs(values[0] - values[1]) < 1e-9


class FilesTest(unittest.TestCase):
    def test_no_file_is_long(self):
        for path in (TRAINING / "exercises").rglob("*.py"):
            with self.subTest(path=path):
                self.assertLessEqual(len(path.read_text(encoding="utf-8").splitlines()), MAX_FILE)


class GenerateTest(unittest.TestCase):
    def test_the_exercises_of_the_bundled_model_can_be_made_again(self):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder, "exercises.jsonl")
            subprocess.run(
                [sys.executable, "-m", "exercises", "--seed", "1", "--count", "500", "--out", out],
                cwd=TRAINING,
                check=True,
                stderr=subprocess.DEVNULL,
            )
            # The first lines of the 14,000 that it was tuned on.
            digest = hashlib.sha256(out.read_bytes()).hexdigest()
        self.assertEqual("2c8a79126b2d2290a62e20e2835e1818089ab58234a51f460ea489e76aa1faf7", digest)

    def test_the_same_seed_gives_the_same_rows(self):
        first = list(generate(3, 300))
        self.assertEqual(first, list(generate(3, 300)))
        self.assertNotEqual(first, list(generate(4, 300)))

    def test_rows_differ_and_come_from_all_families(self):
        families = load_families()
        rows = list(generate(5, 2 * len(families)))
        self.assertEqual(len(rows), len({(row["code"], row["task"]) for row in rows}))
        self.assertEqual(set(families), {row["family"] for row in rows})
        self.assertEqual({"family", "name", "signature", "task", "code", "instruction"}, set(rows[0]))

    def test_texts_have_no_placeholders_left(self):
        for row in generate(6, 1000):
            self.assertNotRegex(row["instruction"] + row["code"], r"\$[a-z]|<[^<>\n]*\|")


class InstructionTest(unittest.TestCase):
    def test_layout(self):
        texts = {instruction(DOUBLE, random.Random(seed)) for seed in range(40)}
        head = "Write a Python function `double(n: int) -> int` to solve the following problem:\nReturn twice n."
        one = head + "\n>>> double(2)\n4"
        self.assertEqual({head, one, one + "\n>>> double(-3)\n-6"}, texts)

    def test_the_solution_defines_what_the_instruction_asks_for(self):
        for row in generate(9, 500):
            signature = re.search(r"`([^`]*)`", row["instruction"])[1]
            self.assertEqual(row["signature"], signature)
            self.assertIn(f"def {signature}:\n", row["code"])


class VerifyTest(unittest.TestCase):
    def test_good(self):
        self.assertEqual(("4", "-6"), verify(DOUBLE))

    def assert_refused(self, reason, **changes):
        with self.assertRaisesRegex(Rejected, reason):
            verify(dataclasses.replace(DOUBLE, **changes))

    def test_wrong_code(self):
        head = "def double(n: int) -> int:\n"
        self.assert_refused("syntax", code=head + "    return 2 *")
        self.assert_refused("signature", code="def double(n: int) -> float:\n    return 2 * n")
        self.assert_refused("does not define", code="def twice(n: int) -> int:\n    return 2 * n")
        self.assert_refused("undefined name", code=head + "    return 2 * m")
        self.assert_refused("imported but unused", code="import math\n\n\n" + head + "    return 2 * n")
        self.assert_refused("ZeroDivisionError", code=head + "    return n // 0")
        self.assert_refused("longer than", code=head + "    while True:\n        n += 1")
        self.assert_refused("not a literal", code=head + "    return range(n)")
        self.assert_refused("all calls give 7", code=head + "    return n - n + 7")
        self.assert_refused("docstring", code=head + '    """Twice."""\n    return 2 * n')
        self.assert_refused("too long", code=head + f"    return 2 * n{' + 0' * 40}")
        self.assert_refused("single quotes", code=head + "    return 2 * n + len('')")

    def test_wrong_calls_and_tasks(self):
        self.assert_refused("0 calls", calls=())
        self.assert_refused("twice", calls=("double(1)", "double(1)"))
        self.assert_refused("something else", calls=("triple(1)",))
        self.assert_refused("sentences", task="Return twice n")
        self.assert_refused("sentences", task="Return twice $n.")


if __name__ == "__main__":
    unittest.main()
