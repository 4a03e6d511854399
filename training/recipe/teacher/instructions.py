"""What asks for the teacher's programs in the first stage: signature, task, and mostly some of the examples.

Writes ``teacher-proved.jsonl`` (ranks A and B), ``teacher-unproved.jsonl`` (C) and ``teacher-java.jsonl``, from which
``emend lintseq`` makes sequences.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from recipe import jsonl
from recipe.forms.programs import read_gzipped

SHOWN = 0.85
"""Share of the instructions that show examples."""


def instruction(row: dict, rng: random.Random) -> str:
    """Return the instruction of an exercise, with up to three of its examples or none."""
    count = rng.randint(1, 3) if rng.random() < SHOWN else 0
    return row["instruction"] + "".join(f"\n>>> {call}\n{result}" for call, result in row["examples"][:count])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--teacher-python", type=Path, required=True, help="rows of recipe.teacher.python_filter")
    parser.add_argument("--teacher-java", type=Path, required=True, help="rows of recipe.teacher.java_filter")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--out", type=Path, required=True, help="directory")
    arguments = parser.parse_args()
    rng, counts = random.Random(arguments.seed), Counter()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with (jsonl.writer(arguments.out / "teacher-proved.jsonl") as proved,
          jsonl.writer(arguments.out / "teacher-unproved.jsonl") as unproved):
        for row in read_gzipped(arguments.teacher_python):
            write = unproved if row["all"] == "C" else proved
            write({"instruction": instruction(row, rng), "response": row["code"]})
            counts[row["all"]] += 1
    with jsonl.writer(arguments.out / "teacher-java.jsonl") as write:
        for row in read_gzipped(arguments.teacher_java):
            write({"instruction": row["instruction"], "response": row["response"]})
            counts["Java"] += 1
    print(dict(counts))


if __name__ == "__main__":
    main()
