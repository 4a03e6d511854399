"""Looks through programs that a model wrote, and mends their imports."""

from __future__ import annotations

import ast
import io
import re
import tokenize

from pyflakes import checker, messages

ALLOWED_MODULES = frozenset(
    "abc bisect calendar cmath collections copy dataclasses datetime decimal enum fractions functools hashlib heapq"
    " itertools json math numbers operator random re statistics string textwrap time typing".split())
"""Modules that can do no harm."""

FORBIDDEN_NAMES = frozenset(
    "open exec eval __import__ __builtins__ input compile globals locals vars breakpoint exit quit setattr delattr"
    " getattr memoryview".split())

HOMES = {
    "typing": "Any Callable Deque Dict Generator Iterable List Optional Set Tuple Union",
    "collections": "Counter OrderedDict defaultdict deque", "functools": "lru_cache reduce",
    "heapq": "heappop heappush", "datetime": "date datetime timedelta",
    "itertools": "combinations groupby permutations product", "math": "ceil floor gcd sqrt",
}
HOME = {name: module for module, names in HOMES.items() for name in names.split()}
"""The module of a name that models forget to import."""

LONGEST_LINE, MOST_LINES = 110, 45


def modules_of(node: ast.AST) -> list[str]:
    """Return the modules that a statement imports, without what is behind their first dot."""
    if isinstance(node, ast.Import):
        return [alias.name.split(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return ["" if node.level else (node.module or "").split(".")[0]]
    return []


def danger(tree: ast.AST) -> str | None:
    """Say what a program may not use; None where it may be run."""
    for node in ast.walk(tree):
        if any(module not in ALLOWED_MODULES for module in modules_of(node)):
            return "import"
        if isinstance(node, ast.Name) and node.id in FORBIDDEN_NAMES:
            return "unsafe"
        if isinstance(node, ast.Attribute) and node.attr.startswith("__"):
            return "unsafe"
    return None


def _without(statement: str, unused: set[str]) -> str:
    """Return an import without some of its names, nothing where none is left."""
    node = ast.parse(statement).body[0]
    node.names = [alias for alias in node.names if (alias.asname or alias.name).split(".")[-1] not in unused]
    return ast.unparse(node) if node.names else ""


def assemble(imports: list[str], definitions: list[str]) -> str:
    """Return a program: imports, a blank line, and definitions two blank lines apart."""
    head = "\n".join(dict.fromkeys(imports))
    return (head + "\n\n" if head else "") + "\n\n\n".join(definitions)


def mended(imports: list[str], definitions: list[str]) -> str | None:
    """Return a program with the imports that it needs, and no others; None where names stay undefined."""
    code = assemble(imports, definitions)
    try:
        reports = checker.Checker(ast.parse(code)).messages
    except (SyntaxError, ValueError, RecursionError):
        return None
    missing = {report.message_args[0] for report in reports if isinstance(report, messages.UndefinedName)}
    unused = {report.message_args[0].split(" as ")[-1].split(".")[-1]
              for report in reports if isinstance(report, messages.UnusedImport)}
    if any(isinstance(report, messages.UndefinedLocal) for report in reports):
        return None
    if not missing and not unused:
        return code
    if any(name not in HOME and name not in ALLOWED_MODULES for name in missing):
        return None
    kept = [left for statement in imports if (left := _without(statement, unused))] if unused else list(imports)
    kept += [f"from {HOME[name]} import {name}" if name in HOME else f"import {name}" for name in sorted(missing)]
    code = assemble(kept, definitions)
    reports = checker.Checker(ast.parse(code)).messages
    return None if any(isinstance(report, messages.UndefinedName) for report in reports) else code


def without_blank_lines(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n") if line.strip())


def without_comments(code: str) -> str:
    """Return a program without its comments, and without the lines that held nothing else."""
    lines = code.split("\n")
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip() or "\0"
    return "\n".join(line for line in lines if line != "\0")


def fits(code: str) -> bool:
    """Tell whether a program is short enough to learn from."""
    lines = code.split("\n")
    return len(lines) <= MOST_LINES and max(map(len, lines)) <= LONGEST_LINE


def identity(code: str, name: str) -> str:
    """Return what programs have in common that differ in white space and in the function's name only."""
    return re.sub(r"\s+", "", re.sub(rf"\b{re.escape(name)}\b", "F", code))
