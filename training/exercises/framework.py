"""Families of small programming exercises: what one is, how it is checked, how many are drawn.

A family is a function that draws one random variant of an exercise from a seeded ``random.Random``. Every exercise that
leaves this module was compiled, linted and run on its own example calls.
"""

import ast
import functools
import importlib
import io
import pkgutil
import random
import re
import signal
import tokenize
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyflakes import checker

MAX_LINE = 88
MAX_LINES = 24
SECONDS_PER_RUN = 1.0  # of processor time: a busy machine refuses nothing
# A family that draws this many known or refused exercises in a row has nothing new to give.
MISSES_UNTIL_EXHAUSTED = 150
DOCTESTS_SHOWN = 0.7


@dataclass(frozen=True)
class Exercise:
    """One exercise: a task in words and a complete solution."""

    name: str
    signature: str  # 'name(values: list[int], k: int) -> int'
    task: str  # one to three sentences, without the doctests
    code: str  # imports if any, then 'def ...' with annotations, no docstring
    calls: tuple[str, ...]  # example calls as Python expressions


class Rejected(ValueError):
    """An exercise that must not be trained on; the message says why."""


Family = Callable[[random.Random], Exercise]
FAMILIES: dict[str, Family] = {}


def family(draw: Family) -> Family:
    """Registers a family under the name of its function."""
    if draw.__name__ in FAMILIES:
        raise ValueError(f"two families are called {draw.__name__}")
    FAMILIES[draw.__name__] = draw
    return draw


def load_families() -> dict[str, Family]:
    """Imports every module of ``families`` and returns what they registered, in the order of the names."""
    from . import families

    for module in pkgutil.walk_packages(families.__path__, f"{families.__name__}."):
        importlib.import_module(module.name)
    return dict(sorted(FAMILIES.items()))


def verify(exercise: Exercise) -> tuple[str, ...]:
    """Checks the text, lints the code and runs the calls; returns the repr of each result, raises Rejected."""
    _check_text(exercise)
    _check_code(exercise.code, exercise.name, exercise.signature)
    results = run_calls(exercise.code, exercise.calls)
    values = [ast.literal_eval(result) for result in results]
    if len(set(results)) == 1 and len(results) > 1 and not isinstance(values[0], bool):
        raise Rejected(f"{exercise.name}: all calls give {results[0]}")
    return results


def _check_text(exercise: Exercise) -> None:
    if not 1 <= len(exercise.calls) <= 4:
        raise Rejected(f"{exercise.name}: {len(exercise.calls)} calls")
    if len(set(exercise.calls)) != len(exercise.calls):
        raise Rejected(f"{exercise.name}: a call is there twice")
    if any(not call.startswith(exercise.name + "(") for call in exercise.calls):
        raise Rejected(f"{exercise.name}: a call of something else")
    task = exercise.task
    if task != task.strip() or ">>>" in task or "$" in task or "  " in task or not task.endswith((".", "!", "?", ")")):
        raise Rejected(f"{exercise.name}: the task is not made of sentences: {task!r}")


@functools.lru_cache(maxsize=1 << 16)
def _check_code(code: str, name: str, signature: str) -> None:
    lines = code.splitlines()
    if any(len(line) > MAX_LINE for line in lines) or len(lines) > MAX_LINES:
        raise Rejected(f"{name}: a line is too long, or there are too many")
    if code != code.strip() or any(line != line.rstrip() for line in lines):
        raise Rejected(f"{name}: blanks at an end of the code or a line")
    try:
        tree = ast.parse(code)
    except SyntaxError as error:
        raise Rejected(f"{name}: {error}") from error
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]
    if len(functions) != 1:
        raise Rejected(f"{name}: the code does not define it once")
    written = f"{name}({ast.unparse(functions[0].args)})"
    if functions[0].returns is not None:
        written += f" -> {ast.unparse(functions[0].returns)}"
    if written != ast.unparse(ast.parse(f"def {signature}: pass")).split("\n")[0][4:-1]:
        raise Rejected(f"{name}: the code has the signature {written}")
    if ast.get_docstring(functions[0]) is not None:
        raise Rejected(f"{name}: the code has a docstring")
    _check_quotes(code, name)
    messages = checker.Checker(tree).messages
    if messages:
        raise Rejected(f"{name}: {messages[0].message % messages[0].message_args}")


def _check_quotes(code: str, name: str) -> None:
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.STRING and re.match(r"[a-zA-Z]*'", token.string) and '"' not in token.string:
            raise Rejected(f"{name}: {token.string} has single quotes")


def run_calls(code: str, calls: tuple[str, ...]) -> tuple[str, ...]:
    """Runs the code and then each call in one fresh namespace; returns the repr of each result, raises Rejected."""

    def stop(number, frame):
        raise TimeoutError(f"longer than {SECONDS_PER_RUN} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS_PER_RUN)
    try:
        namespace = {"__name__": "exercise"}
        exec(_compiled(code), namespace)
        values = [eval(call, namespace) for call in calls]
    except Exception as error:
        raise Rejected(f"{type(error).__name__}: {error}, in\n{code}\n{calls}") from error
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return tuple(_literal(value) for value in values)


@functools.lru_cache(maxsize=1 << 16)
def _compiled(code: str):
    return compile(code, "exercise", "exec")


def choose_calls(rng: random.Random, code: str, calls: list[str], count: int) -> tuple[str, ...]:
    """At most ``count`` of the calls, not all with the same result if that can be."""
    chosen = rng.sample(calls, min(len(calls), count))
    try:
        results = dict(zip(calls, run_calls(code, tuple(calls)), strict=True))
    except Rejected:
        return tuple(chosen)
    others = [call for call in calls if results[call] != results[chosen[0]]]
    if others and len({results[call] for call in chosen}) == 1:
        chosen[rng.randrange(len(chosen))] = rng.choice(others)
    return tuple(chosen)


def _literal(value: object) -> str:
    text = repr(value)
    if isinstance(value, (set, frozenset)) and any(isinstance(element, (str, tuple)) for element in value):
        raise Rejected(f"the order in {text} differs from run to run")
    try:
        same = ast.literal_eval(text) == value
    except (ValueError, SyntaxError) as error:
        raise Rejected(f"{text} is not a literal") from error
    if not same or len(text) > 200:
        raise Rejected(f"{text} is no example to show")
    return text


def request(signature: str, task: str) -> str:
    """The text that asks for a function."""
    return f"Write a Python function `{signature}` to solve the following problem:\n{task}"


def instruction(exercise: Exercise, rng: random.Random) -> str:
    """The text a model is prompted with: signature, task and, mostly, one to three calls with their results."""
    lines = [request(exercise.signature, exercise.task)]
    if rng.random() < DOCTESTS_SHOWN:
        results = run_calls(exercise.code, exercise.calls)
        shown = rng.randint(1, min(3, len(results)))
        for call, result in list(zip(exercise.calls, results, strict=True))[:shown]:
            lines += [f">>> {call}", result]
    return "\n".join(lines)


def generate(seed: int, count: int, report: Counter | None = None) -> Iterator[dict]:
    """Draws up to ``count`` different exercises, one of each family in turn until a family has nothing new.

    ``report`` counts (family, "rows" | "known" | "refused").
    """
    families = load_families()
    rngs = {name: random.Random(f"{seed}/{name}") for name in families}
    misses = Counter()
    seen = set()
    report = Counter() if report is None else report
    active = list(families)
    made = 0
    while active and made < count:
        for name in list(active):
            row = _draw(families[name], rngs[name], seen, name, report)
            if row is None:
                misses[name] += 1
                if misses[name] >= MISSES_UNTIL_EXHAUSTED:
                    active.remove(name)
                continue
            misses[name] = 0
            yield row
            made += 1
            if made == count:
                return


def _draw(draw: Family, rng: random.Random, seen: set, name: str, report: Counter) -> dict | None:
    exercise = draw(rng)
    key = (exercise.code, exercise.task)
    if key in seen:
        report[name, "known"] += 1
        return None
    try:
        verify(exercise)
    except Rejected:
        report[name, "refused"] += 1
        return None
    seen.add(key)
    report[name, "rows"] += 1
    return {
        "family": name,
        "name": exercise.name,
        "signature": exercise.signature,
        "task": exercise.task,
        "code": exercise.code,
        "instruction": instruction(exercise, rng),
    }
