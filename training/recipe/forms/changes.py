"""Changes of one program, each undone to get the state before: guards, type hints, docstrings, names, leftover prints,
repairs."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from recipe.forms.mutations import mutate
from recipe.forms.programs import Program

NAMES = tuple("""value items total result data count key text word number char left right first last current previous
    best found seen size start end step name line parts temp x y a b n i acc out res s t v""".split())
"""Names that a variable may have had before."""

EMPTY = {"''": "an empty string", "[]": "an empty list", "{}": "an empty dictionary", "()": "an empty tuple"}
COMPARISONS = {ast.Lt: "is less than", ast.LtE: "is at most", ast.Gt: "is greater than", ast.GtE: "is at least",
               ast.Eq: "equals", ast.NotEq: "is not", ast.In: "is in", ast.NotIn: "is not in"}
TO_ZERO = {ast.Lt: "is negative", ast.LtE: "is not positive", ast.Eq: "is zero"}


@dataclass(frozen=True)
class Change:
    """A program before and after, and the request between."""

    kind: str
    before: list[str]
    request: str
    after: list[str]


def in_words(test: ast.expr) -> str | None:
    """Say a condition in words; None where it is too long."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) and isinstance(test.operand, ast.Name):
        return f"{test.operand.id} is empty"
    text = ast.unparse(test)
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        left, right, operator = ast.unparse(test.left), ast.unparse(test.comparators[0]), type(test.ops[0])
        if right == "0" and operator is ast.Eq and left.startswith("len("):
            return f"{left[4:-1]} is empty"
        if right == "0" and operator in TO_ZERO:
            return f"{left} {TO_ZERO[operator]}"
        if right == "None" and operator is ast.Is:
            return f"{left} is None"
        if operator in COMPARISONS and len(left) < 30 and len(right) < 30:
            return f"{left} {COMPARISONS[operator]} {right}"
    return f"`{text}`" if len(text) < 60 else None


def _returning(statement: ast.Return, condition: str, rng: random.Random) -> str | None:
    value = "None" if statement.value is None else ast.unparse(statement.value)
    if len(value) > 40:
        return None
    value = EMPTY.get(value, value)
    return rng.choice((f"Return {value} when {condition}.", f"When {condition}, return {value}.",
                       f"It should return {value} if {condition}.",
                       f"Handle the case that {condition}: return {value}."))


def _raising(statement: ast.Raise, condition: str, rng: random.Random) -> str | None:
    error = statement.exc
    if error is None:
        return None
    name, message = ast.unparse(error.func if isinstance(error, ast.Call) else error), ""
    if isinstance(error, ast.Call) and error.args and isinstance(error.args[0], ast.Constant) and rng.random() < 0.7:
        message = f" with the message {ast.unparse(error.args[0])}"
    return rng.choice((f"Raise {name}{message} when {condition}.", f"If {condition}, raise a {name}{message}."))


def guard(program: Program, function: ast.FunctionDef, rng: random.Random) -> Change | None:
    """Ask for the first case that the program handles apart."""
    for statement in function.body[:-1]:
        if not isinstance(statement, ast.If) or statement.orelse or len(statement.body) != 1:
            continue
        condition, then = in_words(statement.test), statement.body[0]
        if condition is None or not isinstance(then, (ast.Return, ast.Raise)):
            continue
        ask = _returning if isinstance(then, ast.Return) else _raising
        request = ask(then, condition, rng)
        if request is not None:
            lines = program.lines
            return Change("guard", lines[: statement.lineno - 1] + lines[statement.end_lineno :], request, lines)
    return None


def hints(program: Program, function: ast.FunctionDef, rng: random.Random) -> Change | None:
    """Ask for the type hints that the program has."""
    arguments, lines = function.args, program.lines
    plain = not (arguments.kwonlyargs or arguments.posonlyargs or arguments.vararg or arguments.kwarg)
    hinted = function.returns or any(argument.annotation for argument in arguments.args)
    head = lines[function.lineno - 1]
    if not plain or not hinted or not head.startswith("def ") or not head.endswith(":"):
        return None
    bare = ast.arguments(posonlyargs=[], args=[ast.arg(argument.arg) for argument in arguments.args],
                         kwonlyargs=[], kw_defaults=[], defaults=arguments.defaults)
    before = list(lines)
    before[function.lineno - 1] = f"def {function.name}({ast.unparse(bare)}):"
    return Change("hints", before, rng.choice((
        "Add type hints.", "Add type annotations to the function.",
        "Annotate the parameters and the result with types.", f"Add type hints to {function.name}.")), lines)


def docstring(program: Program, function: ast.FunctionDef, rng: random.Random) -> Change | None:
    """Ask for a docstring, which the words of the program's task are."""
    words, lines = program.words.strip(), program.lines
    if not words or len(words) >= 100 or re.search(r'["\\\n]', words) or ast.get_docstring(function) is not None:
        return None
    first = function.body[0].lineno - 1
    after = [*lines[:first], f'    """{words}"""', *lines[first:]]
    return Change("docstring", lines, rng.choice((
        "Add a docstring.", "Document the function.", f"Write a docstring for {function.name}.",
        "Say in a docstring what the function does.")), after)


def _is_more_than_a_variable(name: str, function: ast.FunctionDef) -> bool:
    """Tell whether a name stands in a string too, or is an argument's in a call."""
    return any((isinstance(node, ast.keyword) and node.arg == name)
               or (isinstance(node, ast.Constant) and isinstance(node.value, str) and name in node.value)
               for node in ast.walk(function))


def variable(program: Program, function: ast.FunctionDef, rng: random.Random) -> Change | None:
    """Ask for another name of a variable."""
    stored = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    stored |= {argument.arg for argument in function.args.args}
    if not stored:
        return None
    new, old = rng.choice(sorted(stored)), rng.choice(NAMES)
    if len(new) < 2 or re.search(rf"\b{old}\b", program.code) or _is_more_than_a_variable(new, function):
        return None
    before = [re.sub(rf"(?<![\w.]){new}\b", old, line) for line in program.lines]
    return Change("variable", before, rng.choice((
        f"Rename {old} to {new}.", f"Rename the variable {old} to {new}.", f"Call {old} {new} instead.")),
        program.lines)


def prints(program: Program, function: ast.FunctionDef, rng: random.Random) -> Change | None:
    """Ask to take out what was printed while looking for a mistake."""
    assigned = [node for node in ast.walk(function)
                if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)]
    if not assigned:
        return None
    node, lines = rng.choice(assigned), program.lines
    name, indent = node.targets[0].id, " " * node.col_offset
    left = rng.choice((f"print({name})", f'print("{name}", {name})', f'print(f"{{{name}=}}")'))
    before = [*lines[: node.end_lineno], indent + left, *lines[node.end_lineno :]]
    return Change("prints", before, rng.choice((
        "Remove the print statements.", "Remove the debugging output.", "Take the print out.")), lines)


def repair(program: Program, _: ast.FunctionDef, rng: random.Random) -> Change | None:
    """Ask to find a mistake, most of the time by what the program should do."""
    before = mutate(program.lines, rng)
    if before is None:
        return None
    if rng.random() < 0.65:
        return Change("repair", before, program.instruction, program.lines)
    return Change("repair", before, rng.choice((
        "Fix the bug.", "Fix this function.", "There is a mistake in it; correct it.", program.words,
        f"It should do this: {program.words}")), program.lines)


KINDS = {"guard": guard, "hints": hints, "docstring": docstring, "variable": variable, "prints": prints,
         "repair": repair}


def compiles(lines: list[str]) -> bool:
    try:
        compile("\n".join(lines), "program", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def changes(program: Program, rng: random.Random) -> Iterator[Change]:
    """Return changes of a program, at most one of each kind; all states compile, but what is to be repaired may not."""
    functions = [node for node in ast.parse(program.code).body if isinstance(node, ast.FunctionDef)]
    if not functions:
        return
    for kind, find in KINDS.items():
        change = find(program, functions[-1], rng)
        if change is not None and change.before != change.after and (kind == "repair" or compiles(change.before)):
            yield change
