"""Tests of the templates of exercises: placeholders, alternatives, layout."""

import random
import unittest

from exercises import names, templates
from exercises.framework import MAX_LINE


def draw(seed=0, **changes):
    parts = {
        "names": "double twice",
        "takes": "$num: int",
        "gives": "int",
        "tasks": ["$Return {two|2} times `$num`."],
        "bodies": ["$result = 2 * $num\nreturn $result", "return $num + $num"],
        "calls": [(1,), (2,)],
    }
    return templates.exercise(random.Random(seed), **(parts | changes))


class TemplatesTest(unittest.TestCase):
    def test_names_of_an_exercise_differ(self):
        for seed in range(50):
            exercise = draw(
                seed, takes="$a: int, $b: int, total: int", bodies=["$result = $a + $b\nreturn $result * total"]
            )
            names = [part.split(":")[0] for part in exercise.signature.partition("(")[2].split(", ")]
            names.append(exercise.code.split("\n")[1].split()[0])
            self.assertEqual(len(names), len(set(names)))
            self.assertNotIn("$", exercise.code)

    def test_names_that_belong_together(self):
        pairs = {
            draw(seed, takes="$a: int, $b: int", bodies=["return $a - $b"]).code.split()[-3::2][0] for seed in range(50)
        }
        self.assertLessEqual({"a", "x", "left", "first"}, pairs)
        for seed in range(50):
            left, _, right = draw(seed, takes="$a: int, $b: int", bodies=["return $a - $b"]).code.split()[-3:]
            self.assertIn((left, right), list(zip(names.POOLS["a"], names.POOLS["b"], strict=True)))

    def test_phrases_and_alternatives(self):
        tasks = {draw(seed).task.split("`")[0] for seed in range(200)}
        self.assertLessEqual({"Return two times ", "Return 2 times ", "Find 2 times "}, tasks)
        self.assertIn("Write a function to find 2 times ", tasks)

    def test_names_of_typing_are_imported(self):
        parts = {"takes": "$a: list[list[int]], $b: dict[str, int]", "gives": "tuple[int, int] | None"}
        codes = {
            draw(seed, names="f", bodies=["import math\n\n\ndef $signature:\n    return math.pi"], **parts).code
            for seed in range(60)
        }
        old = [code for code in codes if "typing" in code]
        self.assertTrue(0 < len(old) < len(codes))
        for code in old:
            self.assertTrue(code.startswith("import math\nfrom typing import Dict, List, Optional, Tuple\n\n\ndef f("))
            self.assertRegex(code, r"List\[List\[int\]\], \w+: Dict\[str, int\]\) -> Optional\[Tuple\[int, int\]\]:")

    def test_a_whole_module_keeps_its_imports(self):
        exercise = draw(bodies=["import math\n\n\ndef $signature:\n    return math.floor(2 * $num)"])
        self.assertTrue(exercise.code.startswith("import math\n\n\ndef " + exercise.signature + ":\n    return"))

    def test_long_lines_are_broken(self):
        terms = ", ".join(["12345"] * 9)
        code = draw(bodies=[f"return sum($item for $item in [{terms}, $num])"]).code
        self.assertGreater(len(code.split("\n")), 3)
        self.assertTrue(all(len(line) <= MAX_LINE for line in code.split("\n")))
        self.assertTrue(code.endswith("\n    )"))


if __name__ == "__main__":
    unittest.main()
