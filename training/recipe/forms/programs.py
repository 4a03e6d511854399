"""Programs with what asks for them: generated exercises, and those of a teacher."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recipe.benchmarks import Benchmarks
from recipe.teacher.python_code import without_comments

EXERCISE = "exercise"
"""The rank of a generated exercise; those of a teacher have A, B or C."""


@dataclass(frozen=True)
class Program:
    """A function, and what is known about it."""

    name: str
    signature: str
    words: str  # what it does, in sentences
    instruction: str  # what asks for it in full
    code: str
    examples: tuple[tuple[str, str], ...]  # call and result
    rank: str
    family: str

    @property
    def lines(self) -> list[str]:
        return self.code.split("\n")


def of_exercise(row: dict) -> Program:
    """Return a row of ``exercises.generate``."""
    shown = re.findall(r"^>>> (.*)\n(.*)$", row["instruction"], re.M)
    return Program(row["name"], row["signature"], row["task"], row["instruction"], row["code"].rstrip("\n"),
                   tuple(shown), EXERCISE, row["family"])


def of_teacher(row: dict) -> Program:
    """Return a row of :mod:`recipe.teacher.python_filter`, without comments."""
    shown = "".join(f"\n>>> {call}\n{result}" for call, result in row["examples"][:2])
    return Program(row["name"], row["sig"], row["words"].split("\n")[0].strip(), row["instruction"] + shown,
                   without_comments(row["code"]).rstrip("\n"), tuple(map(tuple, row["examples"])), row["all"],
                   "teacher")


def read_gzipped(path: Path) -> Iterator[dict]:
    """Read the rows of a file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def clean(programs: Iterable[Program], benchmarks: Benchmarks) -> list[Program]:
    """Leave out programs near a problem of a benchmark."""
    return [program for program in programs if not benchmarks.names_problem(program.name, program.instruction)
            and not benchmarks.contaminates(program.code)]
