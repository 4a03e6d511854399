"""The programs of tuning: generated exercises and functions of the corpus, each with the text that asks for it.

Writes ``instructions.jsonl`` (``instruction``, ``response``, ``source``), from which ``emend lintseq`` makes sequences.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from exercises.framework import generate
from recipe import jsonl
from recipe.benchmarks import Benchmarks


def exercise_rows(count: int, seed: int, benchmarks: Benchmarks) -> Iterator[dict[str, str]]:
    """Generate exercises, without those too near to a problem of a benchmark."""
    for row in generate(seed, count):
        if not benchmarks.names_problem(row["name"], row["instruction"]):
            yield {"instruction": row["instruction"], "response": row["code"].rstrip("\n"), "source": row["family"]}


def function_rows(work: Path, count: int, seed: int) -> list[dict[str, str]]:
    """Choose functions of the corpus."""
    rows = list(jsonl.read(work / "functions.jsonl"))
    random.Random(seed).shuffle(rows)
    return [{"instruction": row["instruction"], "response": row["response"], "source": row["package"]}
            for row in rows[:count]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--benchmarks", type=Path, nargs="+", required=True)
    parser.add_argument("--exercises", type=int, default=20_000)
    parser.add_argument("--functions", type=int, default=4_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="instructions.jsonl")
    arguments = parser.parse_args()
    benchmarks = Benchmarks.read(arguments.benchmarks)
    exercises = list(exercise_rows(arguments.exercises, arguments.seed, benchmarks))
    functions = function_rows(arguments.work, arguments.functions, arguments.seed)
    rows = exercises + functions
    random.Random(arguments.seed).shuffle(rows)
    with jsonl.writer(arguments.work / arguments.out) as write:
        for row in rows:
            write(row)
    print(json.dumps({"exercises": len(exercises), "dropped": arguments.exercises - len(exercises),
                      "functions": len(functions)}))


if __name__ == "__main__":
    main()
