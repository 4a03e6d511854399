"""Fills the templates of an exercise: one wording, one solution and fitting names, drawn together.

A template is text with placeholders:

* ``$word`` or ``${word}`` (letters only) is a value given by the caller, else a name drawn from ``POOLS``; names drawn for one
  exercise differ from each other and from every identifier that the templates write out;
* ``$Return`` (with a capital) is a phrase of ``PHRASES``;
* ``{a|b|c}`` in names, tasks and phrases is one of the alternatives, which may be nested.
"""

import dataclasses
import random
import re
import textwrap
from collections.abc import Sequence

from .framework import MAX_LINE, Exercise, choose_calls

POOLS = {
    "text": "text text text s s string line message content source",
    "other": "other pattern second target",
    "word": "word w token name term string entry",
    "words": "words words tokens names terms strings entries",
    "sentence": "sentence sentence text phrase line s message",
    "lines": "lines rows entries lines",
    "line": "line row entry text",
    "name": "name label title key",
    "part": "part piece chunk p token",
    "sub": "part sub pattern piece",
    "parts": "parts pieces chunks parts tokens",
    "ch": "ch ch char char c c letter symbol character",
    "chars": "chars letters symbols characters kept",
    "items": "items items values elements data sequence entries",
    "item": "item x value element item element entry",
    "nums": "numbers numbers nums nums values data xs",
    "num": "number n num n value value x",
    "result": "result result result output out answer res",
    "count": "count count total counter found",
    "total": "total total acc result running",
    "counts": "counts counts freq frequency tally",
    "best": "best best winner result chosen top",
    "groups": "groups groups result buckets by_key grouped",
    "mapping": "mapping d d data table dictionary pairs_by_key",
    "key": "key key k name",
    "value": "value val v value",
    "seen": "seen seen known visited used",
    "i": "i i index pos idx position",
    "j": "j j end_index k other_index second_index",
    "n": "n n k size number limit",
    "k": "k k n count step",
    "a": "a a x first left one",
    "b": "b b y second right other",
    "rows": "rows matrix matrix grid grid table",
    "row": "row row r row line row",
    "cell": "cell value x v item",
    "stack": "stack stack pile open_items pending",
    "queue": "queue queue waiting line",
    "records": "records records rows entries items data",
    "record": "record r row entry item record",
    "pairs": "pairs pairs items entries tuples",
    "start": "start start begin low",
    "end": "end stop end high",
    "current": "current current value now level",
    "state": "state state mode current",
    "steps": "steps moves commands actions",
    "step": "step move command action",
}

# Names that belong together: drawn at the same place of both pools where that is possible.
PARTNERS = {
    "words": "word",
    "parts": "part",
    "items": "item",
    "nums": "num",
    "a": "b",
    "start": "end",
    "records": "record",
    "rows": "row",
    "steps": "step",
    "lines": "line",
    "key": "value",
}
PARTNERS.update({second: first for first, second in PARTNERS.items()})

PHRASES = {
    "Return": "{Return|Return|Return|Find|Compute|Determine|Give|Work out}",
    "Make": "{Return|Return|Build|Create|Make|Produce}",
    "Check": "{Check whether|Check if|Check whether|Determine whether|Decide whether|Tell whether|Test whether|"
    "Return True if|Return whether|Find out if}",
    "Count": "{Count the|Return the number of|Find the number of|Count the|Compute the number of|Determine the number of}",
    "Remove": "{Remove|Delete|Drop|Strip out|Remove}",
    "Keep": "{Keep only|Return only|Select|Filter out everything except|Return a list of only}",
    "Change": "{Change|Convert|Turn|Transform}",
    "thetext": "{the string|the given string|a string|`$text`|the text|the string `$text`|the given text|a given string}",
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
PLAIN_SHARE = 0.5  # of the tasks of one_of
RETURN_OPENINGS = (
    "Write a function that returns {}",
    "Write a function to return {}",
    "Write a function to find {}",
    "The function should return {}",
    "Your task is to return {}",
    "You have to return {}",
)
IMPERATIVES = frozenset(
    "Add Apply Build Calculate Change Check Collect Combine Compute Convert Count Create Cut Delete Determine Divide Draw "
    "Drop Encode Extract Fill Find Format Get Group Insert Join Keep Look Make Map Merge Move Multiply Pad Parse Put "
    "Remove Repeat Replace Reverse Rotate Shift Shorten Sort Split Swap Take Test Transform Turn Write".split()
)

_PLACEHOLDER = re.compile(r"\$(?:\{([A-Za-z]+)\}|([A-Za-z]+))")
_ALTERNATIVES = re.compile(r"\{([^{}]*\|[^{}]*)\}")
_IDENTIFIER = re.compile(r"(?<![$A-Za-z_0-9])[A-Za-z_][A-Za-z_0-9]*")
_STRING = re.compile(r"f?\"[^\"\n]*\"|f?'[^'\n]*'")
_ROUNDS = 6  # of placeholders within the values of placeholders
_TRIES = 20  # of names that make no line too long


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
    bodies: solutions; one that begins with ``import``, ``from`` or ``def`` is a whole module that defines
    ``$signature`` itself, any other is what stands inside the function. calls: tuples of arguments, of which one to
    four are taken. fills: values of placeholders; text or a number is put in as it is.
    """
    body = textwrap.dedent(choose_body(rng, bodies)).strip("\n")
    if not re.match(r"(import|from|def) ", body):
        body = "def $signature:\n" + textwrap.indent(body, "    ")
    typing = rng.random() < TYPING_SHARE
    names = names.split() if isinstance(names, str) else list(names)
    for _ in range(_TRIES):
        filler = _Filler(rng, fills, _identifiers(takes, body, *map(str, fills.values())))
        name = filler.phrase(rng.choice(names))
        filler.fills["self"] = name
        filler.fills["signature"] = signature = filler.code(f"{name}({takes}) -> {gives}")
        code = filler.code(body)
        if typing:
            signature, code = _with_typing(signature, code)
        code = "\n".join(_wrap(line) for line in code.split("\n"))
        if all(len(line) <= MAX_LINE for line in code.split("\n")):
            break
    task = filler.phrase(rng.choice(tasks))
    task = _opened(rng, task[0].upper() + task[1:])
    written = list(dict.fromkeys(f"{name}({', '.join(map(repr, arguments))})" for arguments in calls))
    return Exercise(name=name, signature=signature, task=task, code=code, calls=some_calls(rng, code, written))


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


def _identifiers(*templates: str) -> set[str]:
    """What the templates write out as names, outside literal strings."""
    return {name for text in templates for name in _IDENTIFIER.findall(_STRING.sub('""', text))}


def some_calls(rng: random.Random, code: str, calls: list[str]) -> tuple[str, ...]:
    """Two to four of the calls; a function of its own, so that a test can take them all."""
    return choose_calls(rng, code, calls, rng.choice((2, 2, 3, 3, 4)))


def _with_typing(signature: str, code: str) -> tuple[str, str]:
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
        return rng.choice(openings).format(rest)
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


class _Filler:
    """Draws each placeholder once for an exercise."""

    def __init__(self, rng: random.Random, fills: dict[str, object], taken: set[str]) -> None:
        self.rng = rng
        self.fills = {key: str(value) for key, value in fills.items()}
        self.taken = taken

    def phrase(self, template: str) -> str:
        """A name or a task: placeholders filled, one of each alternatives taken."""
        for _ in range(_ROUNDS):
            template = self._alternatives(_PLACEHOLDER.sub(self._phrase_or_stay, template))
        return self.code(template)

    def code(self, template: str) -> str:
        """Code: placeholders filled, braces left alone."""
        for _ in range(_ROUNDS):
            template = _PLACEHOLDER.sub(self._value, template)
        return template

    def _alternatives(self, text: str) -> str:
        while _ALTERNATIVES.search(text):
            text = _ALTERNATIVES.sub(lambda match: self.rng.choice(match[1].split("|")), text)
        return text

    def _phrase_or_stay(self, match: re.Match) -> str:
        key = match[1] or match[2]
        return self.fills.get(key, PHRASES.get(key, match[0]))

    def _value(self, match: re.Match) -> str:
        key = match[1] or match[2]
        if key not in self.fills:
            self.fills[key] = self._name(key)
            self.taken.add(self.fills[key])
        return self.fills[key]

    def _name(self, key: str) -> str:
        pool = POOLS[key].split()
        partner = PARTNERS.get(key)
        if partner in self.fills:
            drawn = self.fills[partner]
            fitting = [name for name, other in zip(pool, POOLS[partner].split(), strict=True) if other == drawn]
            pool = [name for name in fitting if name not in self.taken] or pool
        free = [name for name in pool if name not in self.taken]
        if not free:
            raise ValueError(f"every name of ${key} is taken")
        return self.rng.choice(free)
