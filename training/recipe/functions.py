"""Instructions from the corpus: self-contained functions of documented packages, asked for by signature and docstring.

Writes ``functions.jsonl`` and ``functions-held-out.jsonl`` (``instruction``, ``response``, ``name``, ``package``).
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing import Pool
from pathlib import Path

from pyflakes import checker, messages

from exercises.framework import request
from recipe import jsonl
from recipe.benchmarks import Benchmarks
from recipe.corpus import SourceFile, is_held_out, read_corpus

FEWEST_LINES, MOST_LINES = 2, 26
LONGEST_CODE, LONGEST_LINE = 1400, 110  # characters
LONGEST_DOCSTRING = 600
UNDEFINED = (messages.UndefinedName, messages.UndefinedLocal, messages.UndefinedExport)


@dataclass(frozen=True)
class FunctionRow:
    """A program, what asks for it, and where it is from."""

    instruction: str
    response: str
    name: str
    package: str


def _is_of_library(node: ast.ImportFrom) -> bool:
    if node.level or not node.module or node.module == "__future__":
        return False
    return node.module.split(".")[0] in sys.stdlib_module_names


def _library_imports(tree: ast.Module) -> dict[str, str]:
    """Return the names that a module imports from the standard library, each with a statement that imports it alone."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] in sys.stdlib_module_names:
                    found[(alias.asname or alias.name).split(".")[0]] = "import " + ast.unparse(alias)
        elif isinstance(node, ast.ImportFrom) and _is_of_library(node):
            for alias in node.names:
                found[alias.asname or alias.name] = f"from {node.module} import {ast.unparse(alias)}"
    return found


def _undefined(code: str) -> set[str] | None:
    """Return the names that a program uses without defining them, None where it has other errors."""
    try:
        reports = checker.Checker(ast.parse(code), filename="function").messages
    except Exception:  # pyflakes fails in many ways on odd programs, and none of them may end the run
        return None
    if any(isinstance(report, UNDEFINED[1:]) for report in reports):
        return None
    return {report.message_args[0] for report in reports if isinstance(report, UNDEFINED[0])}


def _wanted(node: ast.AST) -> bool:
    if not isinstance(node, ast.FunctionDef) or node.name.startswith(("__", "test")) or len(node.body) < 2:
        return False
    if any(not (isinstance(d, ast.Name) and d.id == "staticmethod") for d in node.decorator_list):
        return False
    arguments = node.args.posonlyargs + node.args.args
    return not (arguments and arguments[0].arg in ("self", "cls", "mcs"))


def _code(node: ast.FunctionDef, lines: list[str]) -> str | None:
    """Return a function without its docstring and blank lines, moved to the left margin, where its size is right."""
    docstring = node.body[0]
    body = lines[node.lineno - 1 : docstring.lineno - 1] + lines[docstring.end_lineno : node.end_lineno]
    body = [line.rstrip() for line in body if line.strip()]
    indent = node.col_offset
    if not FEWEST_LINES <= len(body) <= MOST_LINES or any(line[:indent].strip() for line in body):
        return None
    code = "\n".join(line[indent:] for line in body)
    if not 40 <= len(code) <= LONGEST_CODE or max(map(len, body)) - indent > LONGEST_LINE:
        return None
    return code


def _task(docstring: str) -> str:
    """Return the first paragraphs of a docstring."""
    paragraphs = re.split(r"\n\s*\n", docstring.strip())
    task = paragraphs[0]
    for paragraph in paragraphs[1:]:
        if len(task) + len(paragraph) > LONGEST_DOCSTRING:
            break
        task += "\n\n" + paragraph
    return task[:LONGEST_DOCSTRING]


def functions_of(file: SourceFile, benchmarks: Benchmarks) -> list[FunctionRow]:
    """Return the documented functions of a file that need nothing but the standard library."""
    tree = ast.parse(file.text)
    lines, imports = file.text.split("\n"), _library_imports(tree)
    rows = []
    for node in ast.walk(tree):
        docstring = ast.get_docstring(node) if _wanted(node) else None
        code = _code(node, lines) if docstring and len(docstring) >= 20 else None
        names = _undefined(code) if code else None
        if names is None or names - set(imports):
            continue
        if names:
            code = "\n".join(dict.fromkeys(imports[name] for name in sorted(names))) + "\n\n" + code
        if re.search(r"raise NotImplementedError|^\s+pass$", code, re.M) and code.count("\n") < 5:
            continue
        returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
        text = request(f"{node.name}({ast.unparse(node.args)}){returns}", _task(docstring))
        if not benchmarks.names_problem(node.name, text):
            rows.append(FunctionRow(text, code, node.name, file.package))
    return rows


def _unique(rows: Iterator[list[FunctionRow]]) -> Iterator[FunctionRow]:
    seen = set()
    for found in rows:
        for row in found:
            key = "".join(row.response.split())
            if key not in seen:
                seen.add(key)
                yield row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--benchmarks", type=Path, nargs="+", required=True)
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    find = partial(functions_of, benchmarks=Benchmarks.read(arguments.benchmarks))
    counts = {True: 0, False: 0}
    with (Pool(arguments.processes) as pool,
          jsonl.writer(arguments.work / "functions-held-out.jsonl") as write_held_out,
          jsonl.writer(arguments.work / "functions.jsonl") as write):
        # The held-out ones first: what repeats them is not trained on.
        files = [file for held_out in (True, False) for file in read_corpus(arguments.work, held_out=held_out)]
        for row in _unique(pool.imap(find, files, chunksize=64)):
            held_out = is_held_out(row.package)
            counts[held_out] += 1
            (write_held_out if held_out else write)(asdict(row))
    print(json.dumps({"functions": counts[False], "held_out": counts[True]}))


if __name__ == "__main__":
    main()
