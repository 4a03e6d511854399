"""The programs of the second stage, asked for in people's words, and changes of them.

Writes ``requests.jsonl`` and ``java-requests.jsonl`` (``instruction``, ``response``), from which ``emend lintseq``
makes sequences, and ``changes.jsonl`` (``kind``, ``language``, ``before``, ``request``, ``after``).
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from exercises.framework import generate
from recipe import jsonl
from recipe.benchmarks import Benchmarks
from recipe.forms import related
from recipe.forms.changes import Change, changes, compiles
from recipe.forms.mutations import mutate
from recipe.forms.phrasing import request
from recipe.forms.programs import EXERCISE, Program, clean, of_exercise, of_teacher, read_gzipped

PHRASED = {EXERCISE: 0.27, "A": 0.62, "B": 0.4, "C": 0.05}
"""Share of the programs of each rank that are asked for in people's words."""

INSTRUCTED = {EXERCISE: 0.05, "A": 0.25, "B": 0.15, "C": 0.02}
"""Share of those asked for with the whole instruction."""

QUOTAS = {"guard": 700, "repair": 1500, "hints": 180, "docstring": 180, "variable": 220, "prints": 150,
          "instead": 1500, "more": 420, "remove": 200, "tests": 250, "use": 170, "rename": 260}
"""Changes of each kind, for a whole run."""

LONGEST_CHANGED = 22
"""Lines of a program that is changed."""

JAVA_INSTRUCTION = re.compile(r"Write a Java method `(.*?(\w+)\(.*?)` to solve the following problem:\n(.*)", re.S)


def requests(programs: list[Program], benchmarks: Benchmarks, rng: random.Random) -> Iterator[dict[str, str]]:
    """Return programs asked for in people's words, and some with their whole instruction."""
    for program in programs:
        if rng.random() < PHRASED[program.rank]:
            text = request(program.words, program.name, program.signature, program.examples, rng)
            if text is not None and not benchmarks.names_problem(program.name, text):
                yield {"instruction": text, "response": program.code}
        if rng.random() < INSTRUCTED[program.rank]:
            yield {"instruction": program.instruction, "response": program.code}


def java_requests(rows: list[dict], share: float, rng: random.Random) -> Iterator[dict[str, str]]:
    """Return a share of the teacher's Java programs, more than half of them asked for in people's words."""
    for row in rows:
        match = JAVA_INSTRUCTION.match(row["instruction"])
        if match is None or rng.random() >= share:
            continue
        signature, name, words = match.groups()
        text = row["instruction"]
        if rng.random() < 0.6:
            text = request(words.split("\n")[0], name, signature, (), rng, "Java")
        if text is not None:
            yield {"instruction": text, "response": row["response"]}


def of_each_kind(programs: list[Program], quotas: dict[str, int], rng: random.Random) -> list[Change]:
    """Return changes up to the quota of each kind; of one program at most two."""
    good = [p for p in programs if p.rank != "C" and len(p.lines) < LONGEST_CHANGED]
    rng.shuffle(good)
    counts, found = Counter(), []
    for program in good:
        here = list(changes(program, rng))
        rng.shuffle(here)
        wanted = [change for change in here if counts[change.kind] < quotas[change.kind]
                  # The examples of rank B are what the program gives, so that its mistakes would be taught as right.
                  and not (change.kind == "repair" and program.rank == "B")]
        for change in wanted[:2]:
            counts[change.kind] += 1
            found.append(change)
    for kind, find in related.KINDS.items():
        made = (change for change in find(good, rng) if compiles(change.after))
        found += islice(made, quotas[kind])
    return found


def java_repairs(rows: list[dict], count: int, rng: random.Random) -> Iterator[Change]:
    """Return repairs of the teacher's Java programs."""
    for row in rng.sample(rows, min(count, len(rows))):
        after = row["response"].rstrip("\n").split("\n")
        if (before := mutate(after, rng)) is not None:
            text = row["instruction"] if rng.random() < 0.6 else rng.choice(("Fix the bug.", "Fix this method."))
            yield Change("repair", before, text, after)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--teacher-python", type=Path, required=True, help="rows of recipe.teacher.python_filter")
    parser.add_argument("--teacher-java", type=Path, required=True, help="rows of recipe.teacher.java_filter")
    parser.add_argument("--benchmarks", type=Path, nargs="+", required=True)
    parser.add_argument("--exercises", type=int, default=16_000)
    parser.add_argument("--share", type=float, default=1.0, help="of the numbers of changes of a whole run")
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--out", type=Path, required=True, help="directory")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    benchmarks = Benchmarks.read(arguments.benchmarks)
    programs = clean(chain(map(of_exercise, generate(arguments.seed, arguments.exercises)),
                           map(of_teacher, read_gzipped(arguments.teacher_python))), benchmarks)
    java = list(read_gzipped(arguments.teacher_java))
    quotas = {kind: max(1, int(count * arguments.share)) for kind, count in QUOTAS.items()}
    changed = [("Python", change) for change in of_each_kind(programs, quotas, rng)]
    changed += [("Java", change) for change in java_repairs(java, len(java) // 3, rng)]
    rng.shuffle(changed)
    arguments.out.mkdir(parents=True, exist_ok=True)
    files = {"requests.jsonl": requests(programs, benchmarks, rng),
             "java-requests.jsonl": java_requests(java, 0.35, rng),
             "changes.jsonl": ({"language": language} | vars(change) for language, change in changed)}
    counts = Counter()
    for name, rows in files.items():
        with jsonl.writer(arguments.out / name) as write:
            for row in rows:
                write(row)
                counts[row.get("kind", name)] += 1
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
