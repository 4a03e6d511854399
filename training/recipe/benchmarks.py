"""Keeps the problems of benchmarks out of the training data.

A text is contaminated when it holds

* a line of a problem's docstring of 40 characters or more, or a problem statement of that length,
* a function of a problem's name together with any docstring line of 28 characters or more of it,
* or, for instructions (:meth:`Benchmarks.names_problem`), ten words in a row of a problem, or just its name.
"""

from __future__ import annotations

import ast
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ALONE = 40
"""Characters from which a line of a problem counts without the name."""

WITH_NAME = 28
"""Characters from which a line of a problem counts beside a function of its name."""

SHINGLE = 10
"""Words in a row that an instruction may not share with a problem."""


@dataclass(frozen=True)
class Problem:
    """A problem of a benchmark: its name in code and the lines that state it."""

    name: str
    lines: tuple[str, ...]


def _read_lines(path: Path) -> list[dict]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def _statement_lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        line = line.strip().strip('"').strip()
        if line and not line.startswith(("def ", "from ", "import ", ">>>", "@")):
            yield line


def _mbpp_problem(row: dict) -> Problem:
    functions = [node.name for node in ast.parse(row["code"]).body if isinstance(node, ast.FunctionDef)]
    called = re.findall(r"assert\s+\(*(\w+)\(", " ".join(row["test_list"]))
    name = called[0] if called and called[0] in functions else (functions or [""])[-1]
    return Problem(name, (row["text"].strip(),))


def read_problems(path: Path) -> list[Problem]:
    """Read a file like HumanEval's (``prompt`` or ``instruction``) or MBPP's (``text``, ``code``), gzipped or not."""
    problems = []
    for row in _read_lines(path):
        if "entry_point" in row or "instruction" in row:
            words = row.get("prompt") or row["instruction"]
            problems.append(Problem(row.get("entry_point", ""), tuple(_statement_lines(words))))
        elif "text" in row and "test_list" in row:
            problems.append(_mbpp_problem(row))
        else:
            raise ValueError(f"{path}: a row has neither `entry_point` or `instruction` nor `text` and `test_list`")
    return problems


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


class Benchmarks:
    """The problems that training data may not hold, and the checks for them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        self._long = {line for p in self.problems for line in p.lines if len(line) >= ALONE}
        self._by_name: dict[str, set[str]] = {}
        for problem in self.problems:
            named = {line for line in problem.lines if len(line) >= WITH_NAME}
            self._by_name.setdefault(problem.name, set()).update(named)
        names = sorted(name for name in self._by_name if len(name) > 2)
        self._definition = re.compile(r"def\s+({})\s*\(".format("|".join(map(re.escape, names)))) if names else None
        self._names = set(names)
        self._shingles = {
            tuple(words[i : i + SHINGLE])
            for p in self.problems
            for words in [_words(" ".join(p.lines))]
            for i in range(len(words) - SHINGLE + 1)
        }

    @classmethod
    def read(cls, paths: Iterable[Path]) -> Benchmarks:
        """Read the problems of all ``paths``."""
        return cls(problem for path in paths for problem in read_problems(path))

    def contaminates(self, text: str) -> bool:
        """Tell whether ``text``, a source file or a program, holds a problem by text, or by name with docstring."""
        if self._definition is not None:
            for match in self._definition.finditer(text):
                if any(line in text for line in self._by_name[match.group(1)]):
                    return True
        for line in text.split("\n"):
            stripped = line.strip().strip('"').lstrip("#").strip()
            if len(stripped) >= ALONE and stripped in self._long:
                return True
        return False

    def names_problem(self, name: str, instruction: str) -> bool:
        """Tell whether an instruction is too near to a problem: it has its name, or ten of its words in a row."""
        if name in self._names or self.contaminates(instruction):
            return True
        words = _words(instruction)
        return any(tuple(words[i : i + SHINGLE]) in self._shingles for i in range(len(words) - SHINGLE + 1))
