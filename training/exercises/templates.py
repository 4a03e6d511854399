"""The templates of exercises, and exercises whose names and wordings are drawn from pools.

A template is text with placeholders:

* ``$word`` (letters only) or ``${word}`` is a value given by the caller, else the name of a variable, drawn from a
  pool; names drawn for one exercise differ from each other and from every identifier that the templates write out;
* ``$Return`` (with a capital) is a phrase of ``PHRASES``;
* ``{a|b|c}`` in names, tasks and phrases is one of the alternatives, which may be nested. In code, braces are braces.

A solution is what stands inside the function, after its imports if it has any; one with ``def $signature:`` is a whole
module.
"""

import dataclasses
import itertools
import random
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence

from exercises.framework import MAX_LINE, Exercise, choose_calls
from exercises.names import PARTNERS, POOLS

PHRASES = {
    "Return": "{Return|Return|Return|Find|Compute|Determine|Give|Work out}",
    "Make": "{Return|Return|Build|Create|Make|Produce}",
    "Check": "{Check whether|Check if|Check whether|Determine whether|Decide whether|Tell whether|Test whether|"
    "Return True if|Return whether|Find out if}",
    "Count": "{Count the|Return the number of|Find the number of|Count the|Compute the number of|"
    "Determine the number of}",
    "Remove": "{Remove|Delete|Drop|Strip out|Remove}",
    "Keep": "{Keep only|Return only|Select|Filter out everything except|Return a list of only}",
    "Change": "{Change|Convert|Turn|Transform}",
    "thetext": "{the string|the given string|a string|`$text`|the text|the string `$text`|the given text|"
    "a given string}",
    "thesentence": "{the sentence|a sentence|the given sentence|`$sentence`|the given text|the string `$sentence`}",
    "theword": "{the word|a word|the given word|`$word`|a string|the string `$word`}",
    "thewords": "{the list of words|a list of words|a list of strings|the given list of strings|`$words`|"
    "the list `$words`}",
    "theitems": "{the list|a list|the given list|`$items`|the list `$items`}",
    "thenums": "{the list of numbers|a list of numbers|a list of integers|the given list|`$nums`|the list `$nums`}",
    "themapping": "{the dictionary|a dictionary|the given dictionary|`$mapping`|the dictionary `$mapping`}",
    "therows": "{the matrix|a matrix|the given grid|a list of lists|`$rows`|the matrix `$rows`}",
    "thepairs": "{the list of pairs|a list of pairs|the given pairs|the pairs in `$pairs`|a list of tuples}",
}

TYPING_SHARE = 0.12
TYPING_NAMES = {
    "Optional": r"((?:int|str|float|\w+\[[^\[\]]*\])) \| None",
    "List": r"\blist\[()",
    "Dict": r"\bdict\[()",
    "Tuple": r"\btuple\[()",
    "Set": r"\bset\[()",
}
OPENING_SHARE = 0.25
CALLS_SHOWN = (2, 2, 3, 3, 4)
PLAIN_SHARE = 0.5  # of the tasks of one_of
RETURN_OPENINGS = (
    "Write a function that returns $thing",
    "Write a function to return $thing",
    "Write a function to find $thing",
    "The function should return $thing",
    "Your task is to return $thing",
    "You have to return $thing",
)
IMPERATIVES = frozenset(
    "Add Apply Build Calculate Change Check Collect Combine Compute Convert Count Create Cut Delete Determine Divide "
    "Draw Drop Encode Extract Fill Find Format Get Group Insert Join Keep Look Make Map Merge Move Multiply Pad Parse "
    "Put Remove Repeat Replace Reverse Rotate Shift Shorten Sort Split Swap Take Test Transform Turn Write".split()
)

_PLACEHOLDER = re.compile(r"\$(?:\{([A-Za-z_]+)\}|([A-Za-z]+))")
_ALTERNATIVES = re.compile(r"\{([^{}]*\|[^{}]*)\}")
_IDENTIFIER = re.compile(r"(?<![$A-Za-z_0-9])[A-Za-z_][A-Za-z_0-9]*")
_STRING = re.compile(r"f?\"[^\"\n]*\"|f?'[^'\n]*'")
_ROUNDS = 6  # of placeholders within the values of placeholders
_TRIES = 20  # of names that make no line too long


def placeholders(text: str) -> list[str]:
    """The keys of the placeholders in the text, each once, in their order."""
    return list(dict.fromkeys(match[1] or match[2] for match in _PLACEHOLDER.finditer(text)))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with the placeholders replaced that have a value."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1] or match[2], match[0]), text)


def choose(rng: random.Random, text: str, *, preferred: str = "") -> str:
    """The text with one of each alternatives, of those that have ``preferred`` in them if there are any."""

    def one(match: re.Match) -> str:
        options = match[1].split("|")
        return rng.choice([option for option in options if preferred in option] or options)

    while _ALTERNATIVES.search(text):
        text = _ALTERNATIVES.sub(one, text)
    return text


def as_module(body: str) -> str:
    """The solution as a whole module, which defines ``$signature``."""
    body = textwrap.dedent(body).strip("\n")
    if "def $signature:" in body:
        return body
    lines = body.split("\n")
    imports = list(itertools.takewhile(lambda line: line.startswith(("import ", "from ")), lines))
    inside = "\n".join(lines[len(imports) :]).strip("\n")
    return "\n".join([*imports, *[""] * (2 * bool(imports)), "def $signature:", textwrap.indent(inside, "    ")])


def written_calls(name: str, rows: Iterable[tuple]) -> list[str]:
    """The calls with the rows of arguments, each once."""
    return list(dict.fromkeys(f"{name}({', '.join(map(repr, row))})" for row in rows))


def choose_body(rng: random.Random, bodies: Sequence[str]) -> str:
    """The solution to show; a function of its own, so that a test can try them all."""
    return rng.choice(bodies)


def of_shape(rng: random.Random, *shapes: tuple, **fills: object) -> Exercise:
    """An exercise of one of the shapes, which are (names, takes, gives, tasks, bodies, calls)."""
    names, takes, gives, tasks, bodies, calls = rng.choice(shapes)
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls, **fills)


def one_of(rng: random.Random, *shapes: tuple, **fills: object) -> Exercise:
    """An exercise of one of the shapes, half of the time without marks around the names in its task."""
    if rng.random() < PLAIN_SHARE:
        # A name that begins a sentence would get a capital.
        shapes = [
            (*shape[:3], [task if task.startswith("`") else task.replace("`", "") for task in shape[3]], *shape[4:])
            for shape in shapes
        ]
    return of_shape(rng, *shapes, **fills)


def exercise(
    rng: random.Random,
    *,
    names: str | Sequence[str],
    takes: str,
    gives: str,
    tasks: Sequence[str],
    bodies: Sequence[str],
    calls: Sequence[tuple],
    **fills: object,
) -> Exercise:
    """One exercise from its templates.

    names: the function's possible names, as a list or separated by spaces. takes: its parameters with types.
    bodies: solutions. calls: tuples of arguments, of which two to four are taken. fills: values of placeholders; text
    or a number is put in as it is.
    """
    body = as_module(choose_body(rng, bodies))
    typing = rng.random() < TYPING_SHARE
    names = names.split() if isinstance(names, str) else list(names)
    for _ in range(_TRIES):
        filler = Filler(rng, fills, identifiers(takes, body, *map(str, fills.values())), partners=PARTNERS)
        name = filler.phrase(rng.choice(names))
        filler.fills["self"] = name
        filler.fills["signature"] = signature = filler.code(f"{name}({takes}) -> {gives}")
        code = filler.code(body)
        if typing:
            signature, code = with_typing(signature, code)
        code = "\n".join(_wrap(line) for line in code.split("\n"))
        if all(len(line) <= MAX_LINE for line in code.split("\n")):
            break
    task = filler.phrase(rng.choice(tasks))
    task = _opened(rng, task[0].upper() + task[1:])
    return Exercise(
        name, signature, task, code, choose_calls(rng, code, written_calls(name, calls), rng.choice(CALLS_SHOWN))
    )


def posed(rng: random.Random, **parts) -> Exercise:
    """An exercise of templates, with the seams of its task smoothed."""
    if "$k:" in parts["takes"]:
        parts.setdefault("k", rng.choice(("k", "k", "n", "count")))
    for _ in range(_TRIES):
        made = exercise(rng, **parts)
        if f"def {made.signature}:\n" in made.code:  # else the names made the first line too long
            break
    task = re.sub(r",+([,.;:])", r"\1", made.task)  # a clause that ends with a comma, before a sign
    return dataclasses.replace(made, task=re.sub(r"\b([Gg]iven) (the|a|two|three) given ", r"\1 \2 ", task))


def identifiers(*templates: str) -> set[str]:
    """What the templates write out as names, outside literal strings."""
    return {name for text in templates for name in _IDENTIFIER.findall(_STRING.sub('""', text))}


def with_typing(signature: str, code: str) -> tuple[str, str]:
    """The signature and the code with List, Dict, Tuple, Set and Optional of typing."""
    used = set()

    def old_style(text: str) -> str:
        for new, pattern in TYPING_NAMES.items():
            text, found = re.subn(pattern, rf"{new}[\1" + "]" * (new == "Optional"), text)
            if found:
                used.add(new)
        return text

    signature = old_style(signature)
    lines = [old_style(line) if line.startswith("def ") else line for line in code.split("\n")]
    if used:
        place = sum(1 for line in lines if re.match(r"(import|from) ", line))
        lines[place:place] = [f"from typing import {', '.join(sorted(used))}"] + ["", ""] * (place == 0)
    return signature, "\n".join(lines)


def _opened(rng: random.Random, task: str) -> str:
    """The task, at times with the words "Write a function to" or the like before it."""
    first, rest = task.split(" ", 1)
    if rng.random() >= OPENING_SHARE or "function" in rest:
        return task
    if first == "Return":
        # One finds a thing, but returns a value.
        openings = (
            RETURN_OPENINGS if rest.startswith("the ") else [text for text in RETURN_OPENINGS if "return" in text]
        )
        return fill(rng.choice(openings), {"thing": rest})
    if first in IMPERATIVES:
        return f"Write a {rng.choice(('', '', 'Python '))}function to {first.lower()} {rest}"
    return task


def _wrap(line: str) -> str:
    """A line that is too long, broken after its last outer bracket as black does, if that is enough."""
    if len(line) <= MAX_LINE:
        return line
    depth = 0
    for i in range(len(line) - 1, -1, -1):
        depth += (line[i] in ")]}") - (line[i] in "([{")
        if depth == 0 and line[i] in "([{":
            indent = " " * (len(line) - len(line.lstrip()))
            end = max(map(line.rfind, ")]}"))
            if end == i + 1:
                return line
            inner = f"{indent}    {line[i + 1 : end]}"
            if len(inner) > MAX_LINE and inner[-1] in ")]}" and inner.lstrip()[0] in "([{":
                inner = _wrap(inner)
            elif len(inner) > MAX_LINE:
                inner = inner.replace(" for ", f"\n{indent}    for ", 1)
            return f"{line[: i + 1]}\n{inner}\n{indent}{line[end:]}"
    return line


class Filler:
    """Draws each placeholder once for an exercise."""

    def __init__(
        self,
        rng: random.Random,
        fills: Mapping[str, object],
        taken: set[str],
        *,
        pools: Mapping[str, Sequence[str]] = POOLS,
        partners: Mapping[str, str] | None = None,
    ) -> None:
        self.rng = rng
        self.fills = {key: str(value) for key, value in fills.items()}
        self.taken = taken
        self.pools = pools
        self.partners = partners or {}

    def phrase(self, template: str) -> str:
        """A name or a task: placeholders filled, one of each alternatives taken."""
        for _ in range(_ROUNDS):
            template = choose(self.rng, fill(template, PHRASES | self.fills))
        return self.code(template)

    def code(self, template: str) -> str:
        """Code: placeholders filled, braces left alone."""
        for _ in range(_ROUNDS):
            template = _PLACEHOLDER.sub(self._value, template)
        return template

    def _value(self, match: re.Match) -> str:
        key = match[1] or match[2]
        if key not in self.fills:
            self.fills[key] = self._name(key)
            self.taken.add(self.fills[key])
        return self.fills[key]

    def _name(self, key: str) -> str:
        pool = self.pools[key]
        partner = self.partners.get(key)
        if partner in self.fills:
            drawn = self.fills[partner]
            fitting = [name for name, other in zip(pool, self.pools[partner], strict=False) if other == drawn]
            pool = [name for name in fitting if name not in self.taken] or pool
        free = [name for name in pool if name not in self.taken]
        if not free:
            raise ValueError(f"every name of ${key} is taken")
        return self.rng.choice(free)
