"""The programs of tuning: generated exercises and functions of the corpus, each with the text that asks for it.

Writes ``instructions.jsonl`` (``instruction``, ``response``, ``source``), from which ``emend lintseq`` makes sequences.
"""

from __future__ import annotations

import argparse
import json
import keyword
import random
import re
from collections.abc import Iterator
from pathlib import Path

from exercises.framework import generate
from recipe import jsonl
from recipe.benchmarks import Benchmarks


def words_of(functions: list[dict]) -> list[str]:
    """Return the words that names of functions are made of, each once."""
    words = {word for row in functions for word in row["name"].lower().split("_")}
    return sorted(word for word in words if re.fullmatch("[a-z]{2,9}", word) and not keyword.iskeyword(word))


def rename(row: dict, words: list[str], rng: random.Random) -> dict:
    """Give a function another name, two or three words in a row that say nothing: such a name can only be copied.

    A name of one word is kept, since prose may use the word too, and one that is not the function's alone.
    """
    own = re.compile(rf"(?<![\w.]){row['name']}\b(?=\()")
    texts = [row["instruction"], row["code"]]
    if "_" not in row["name"] or any(len(own.findall(text)) != text.count(row["name"]) for text in texts):
        return row
    name = "_".join(rng.sample(words, rng.randint(2, 3)))
    return row | {"name": name} | {key: own.sub(name, row[key]) for key in ("instruction", "code")}


def exercise_rows(count: int, seed: int, benchmarks: Benchmarks, words: list[str], renamed: float
                  ) -> Iterator[dict[str, str]]:
    """Generate exercises, without those too near to a problem of a benchmark; a part of them is renamed."""
    rng = random.Random(seed)
    for row in generate(seed, count):
        # Before renaming as well: a new name must not hide what the old one tells.
        if benchmarks.names_problem(row["name"], row["instruction"]):
            continue
        if rng.random() < renamed:
            row = rename(row, words, rng)
            if benchmarks.names_problem(row["name"], row["instruction"]):
                continue
        yield {"instruction": row["instruction"], "response": row["code"].rstrip("\n"), "source": row["family"]}


def function_rows(functions: list[dict], count: int, seed: int) -> list[dict[str, str]]:
    """Choose functions of the corpus."""
    rows = random.Random(seed).sample(functions, len(functions))
    return [{"instruction": row["instruction"], "response": row["response"], "source": row["package"]}
            for row in rows[:count]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--benchmarks", type=Path, nargs="+", required=True)
    parser.add_argument("--exercises", type=int, default=20_000)
    parser.add_argument("--functions", type=int, default=4_000)
    parser.add_argument("--renamed", type=float, default=0.3, help="share of the exercises whose name says nothing")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="instructions.jsonl")
    arguments = parser.parse_args()
    benchmarks = Benchmarks.read(arguments.benchmarks)
    functions = list(jsonl.read(arguments.work / "functions.jsonl"))
    exercises = list(exercise_rows(arguments.exercises, arguments.seed, benchmarks, words_of(functions),
                                   arguments.renamed))
    functions = function_rows(functions, arguments.functions, arguments.seed)
    rows = exercises + functions
    random.Random(arguments.seed).shuffle(rows)
    with jsonl.writer(arguments.work / arguments.out) as write:
        for row in rows:
            write(row)
    print(json.dumps({"exercises": len(exercises), "dropped": arguments.exercises - len(exercises),
                      "functions": len(functions)}))


if __name__ == "__main__":
    main()
