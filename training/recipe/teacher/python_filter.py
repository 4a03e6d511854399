"""Keeps the teacher's Python exercises that hold what they promise.

They parse, import only what can do no harm, leave no name undefined, are one documented function with at most two
beside it, run on their own examples in a process of their own, and are far from every problem of a benchmark.

Writes JSON Lines: ``name``, ``instruction``, ``examples`` (pairs of call and result), ``code``, ``all`` (rank),
``sig``, ``words``.
"""

from __future__ import annotations

import argparse
import ast
import doctest
import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import partial
from multiprocessing.pool import ThreadPool
from pathlib import Path

from exercises.framework import request
from recipe import jsonl
from recipe.benchmarks import Benchmarks
from recipe.teacher.answers import read_answers
from recipe.teacher.execution import run_calls
from recipe.teacher.python_code import danger, fits, identity, mended, without_blank_lines

MOST_CALLS = 4
LONGEST_RESULT = 120  # characters
SHORTEST_TASK, LONGEST_TASK = 20, 500  # characters
SHORTEST_UNPROVED_TASK = 40
"""Characters of a task whose examples are dropped, since then nothing else says what is wanted."""

SECTION = re.compile(r"\n\s*(?:Examples?|Args|Arguments|Parameters|Returns?|:param|Raises|Note)\b")


class Refused(ValueError):
    """An answer that is not kept; the message says why, in a word."""


@dataclass(frozen=True)
class Draft:
    """An answer that looks right, not yet run."""

    name: str
    signature: str
    words: str
    code: str
    examples: tuple[tuple[str, str], ...]  # call, and the result that the docstring shows


def _documented(functions: list[ast.FunctionDef]) -> ast.FunctionDef:
    """Return the one function that is the exercise."""
    documented = [function for function in functions if ast.get_docstring(function)]
    if len(documented) != 1 or len(functions) > 3 or documented[0].decorator_list:
        raise Refused("shape")
    if len(documented[0].body) < 2:
        raise Refused("empty")
    return documented[0]


def _task(docstring: str) -> str:
    """Return the sentences of a docstring in one line."""
    words = SECTION.split(docstring.split(">>>")[0].strip())[0].strip()
    words = re.sub(r"\n?\s*(Examples?|For example)\s*:?\s*$", "", words)
    words = re.sub(r"\s*\n\s*", " ", words).strip()
    if not SHORTEST_TASK <= len(words) <= LONGEST_TASK:
        raise Refused("docstring")
    return words


def _is_constant(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and isinstance(
        node.value, (ast.Constant, ast.List, ast.Dict, ast.Tuple, ast.Set))


def _examples(docstring: str, name: str) -> tuple[tuple[str, str], ...]:
    try:
        found = doctest.DocTestParser().get_examples(docstring)
    except ValueError:
        return ()
    pairs = [(example.source.strip(), example.want.strip()) for example in found[:MOST_CALLS]]
    return tuple(pair for pair in pairs if name in pair[0] and "\n" not in pair[0])


def draft_of(answer: str) -> Draft:
    """Take an answer apart: task, examples, and the program without its docstring. Statements of use are dropped."""
    try:
        tree = ast.parse(answer)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Refused("syntax") from None
    if (reason := danger(tree)) is not None:
        raise Refused(reason)
    kept = [node for node in tree.body
            if isinstance(node, (ast.Import, ast.ImportFrom, ast.FunctionDef)) or _is_constant(node)]
    function = _documented([node for node in kept if isinstance(node, ast.FunctionDef)])
    docstring = ast.get_docstring(function) or ""
    lines = answer.split("\n")
    imports, definitions = [], []
    for node in kept:
        part = lines[node.lineno - 1 : node.end_lineno]
        if node is function:
            first = function.body[0]
            part = lines[node.lineno - 1 : first.lineno - 1] + lines[first.end_lineno : node.end_lineno]
        where = imports if isinstance(node, (ast.Import, ast.ImportFrom)) else definitions
        where.append(without_blank_lines("\n".join(part)))
    code = mended(imports, definitions)
    if code is None:
        raise Refused("names")
    if not fits(code):
        raise Refused("long")
    returns = f" -> {ast.unparse(function.returns)}" if function.returns else ""
    return Draft(function.name, f"{function.name}({ast.unparse(function.args)}){returns}", _task(docstring), code,
                 _examples(docstring, function.name))


def same(found: str, wanted: str) -> bool:
    """Tell whether two texts are of the same value."""
    if found == wanted:
        return True
    try:
        return ast.literal_eval(found) == ast.literal_eval(wanted)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return False


def rank(wanted: list[str], found: list[str]) -> str:
    """Return A where all examples are right, B where at least half are, else C.

    Where results are all alike and one is wrong, the function may do nothing: that is C too.
    """
    right = sum(map(same, found, wanted))
    if wanted and right == len(wanted):
        return "A"
    if not wanted or 2 * right < len(wanted) or (len(found) > 1 and len(set(found)) == 1):
        return "C"
    return "B"


def proved(draft: Draft) -> dict:
    """Run an exercise on its own examples; returns the row, with what the program gives for results."""
    calls = [call for call, _ in draft.examples]
    found = run_calls(draft.code, calls)
    if found is None or None in found:
        raise Refused("error")
    grade = rank([want for _, want in draft.examples], found)
    shown = [[call, result] for call, result in zip(calls, found) if len(result) <= LONGEST_RESULT]
    if grade == "C" or not shown:
        grade, shown = "C", []
        if len(draft.words) < SHORTEST_UNPROVED_TASK:
            raise Refused("wrong")
    return {"name": draft.name, "instruction": request(draft.signature, draft.words), "examples": shown,
            "code": draft.code, "all": grade, "sig": draft.signature, "words": draft.words}


def judged(answer: str, benchmarks: Benchmarks) -> dict | str:
    """Return the row of an answer, or in a word why there is none."""
    try:
        draft = draft_of(answer)
        if benchmarks.names_problem(draft.name, request(draft.signature, draft.words)):
            return "contaminated"
        return "contaminated" if benchmarks.contaminates(draft.code) else proved(draft)
    except Refused as refused:
        return str(refused)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prompts", type=Path, required=True, help="of recipe.teacher.prompts")
    parser.add_argument("--samples", type=Path, required=True, help="of emend sample")
    parser.add_argument("--benchmarks", type=Path, nargs="+", required=True)
    parser.add_argument("--processes", type=int, default=2, help="programs that run at a time")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    judge = partial(judged, benchmarks=Benchmarks.read(arguments.benchmarks))
    counts, seen = Counter(), set()
    with ThreadPool(arguments.processes) as pool, jsonl.writer(arguments.out) as write:
        for row in pool.imap(judge, read_answers(arguments.prompts, arguments.samples, "Python"), chunksize=8):
            if isinstance(row, str):
                counts[row] += 1
                continue
            key = identity(row["code"], row["name"])
            counts["duplicate" if key in seen else row["all"]] += 1
            if key not in seen:
                seen.add(key)
                write(row)
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
