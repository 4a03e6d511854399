"""Puts an exercise together from names, phrasings and solution styles, one of each at random.

Texts use ``$key`` for a parameter or local variable, which gets one of its synonyms, and ``<a|b|c>`` for a choice.
"""

import random
import re
import textwrap
from collections.abc import Sequence

from .framework import Exercise, choose_calls

NOUN_PHRASINGS = (
    "Return {0}.",
    "Return {0}.",
    "Compute {0}.",
    "Calculate {0}.",
    "Find {0}.",
    "Get {0}.",
    "Determine {0}.",
    "Work out {0}.",
    "Write a function to find {0}.",
    "Write a function that returns {0}.",
    "Write a function to compute {0}.",
    "Implement a function that computes {0}.",
    "The function should return {0}.",
)
NOUN_PHRASINGS_GIVEN = (
    "Given {1}, return {0}.",
    "Given {1}, compute {0}.",
    "Given {1}, find {0}.",
    "You are given {1}. Return {0}.",
    "For {1}, return {0}.",
    "Take {1} and return {0}.",
)
WHETHER_PHRASINGS = (
    "Check whether {0}.",
    "Check if {0}.",
    "Return True if {0}, False otherwise.",
    "Return True if {0}, and False otherwise.",
    "Return True if {0}, otherwise return False.",
    "Return True if {0}.",
    "Return whether {0}.",
    "Tell whether {0}.",
    "Determine whether {0}.",
    "Determine if {0}.",
    "Test whether {0}.",
    "Decide whether {0}.",
    "Write a function to check whether {0}.",
    "Write a function to check if {0}.",
    "Write a function that returns True if {0}.",
)
WHETHER_PHRASINGS_GIVEN = (
    "Given {1}, check whether {0}.",
    "Given {1}, return True if {0}, False otherwise.",
    "Given {1}, determine if {0}.",
    "You are given {1}. Check if {0}.",
)
SYNONYMS = {
    "total": ("total", "result", "acc", "s", "total", "res"),
    "product": ("product", "result", "prod", "p", "res"),
    "count": ("count", "result", "total", "c", "counter", "count"),
    "result": ("result", "res", "output", "out", "result"),
    "best": ("best", "current", "result", "best"),
    "i": ("i", "i", "index", "idx"),
    "j": ("j", "j", "pos"),
    "d": ("d", "digit"),
    "a": ("a", "first"),
    "b": ("b", "second"),
    "seen": ("seen", "known", "visited"),
    "row": ("row", "line", "r"),
}
ITEMS = ("x", "n", "item", "value", "num", "element", "v")
TYPING_NAMES = {"list": "List", "tuple": "Tuple", "dict": "Dict", "set": "Set"}
TYPING_SHARE = 0.12
BACKTICK_SHARE = 0.12

# A test that wants every solution style of a drawn exercise puts a list here.
recorded_styles: list | None = None


def build(
    rng: random.Random,
    names: Sequence[str] | str,
    params: Sequence[tuple[str, str]],
    returns: str,
    bodies: Sequence[str],
    args: Sequence[tuple],
    *,
    noun: str | Sequence[str] = (),
    whether: str | Sequence[str] = (),
    tasks: str | Sequence[str] = (),
    given: str | Sequence[str] = (),
    note: str = "",
    hint: str = "",
) -> Exercise:
    """One exercise. ``params`` are ('key|synonym|...', type); ``args`` are rows of values, of which some become calls.

    ``noun`` ("the sum of $values") and ``whether`` ("$n is even") are put into common phrasings, ``tasks`` stand as they
    are. ``note`` is always added, ``hint`` sometimes.
    """
    name = _any(rng, names)
    words = _parameter_names(rng, params)
    words["="] = name
    body = rng.choice(bodies)
    task = _task(rng, _all(noun), _all(whether), _all(tasks), _all(given))
    if note:
        task += " " + note
    if hint and rng.random() < 0.4:
        task += " " + hint
    task = _substitute(_choose(rng, task), words, "`{}`" if rng.random() < BACKTICK_SHARE else "{}")
    signature = f"{name}({', '.join(f'{words[_key(keys)]}: {kind}' for keys, kind in params)}) -> {returns}"
    typing = rng.random() < TYPING_SHARE
    signature, imports = _with_typing(signature) if typing else (signature, "")
    code = _code(rng, signature, imports, body, words, params)
    if recorded_styles is not None:
        styles = [_code(random.Random(1), signature, imports, style, words, params) for style in bodies]
        recorded_styles.append((name, styles, [_call(name, row) for row in args]))
    calls = list(dict.fromkeys(_call(name, row) for row in args))
    return Exercise(name, signature, task, code, choose_calls(rng, code, calls, rng.randint(2, 4)))


def _all(texts: str | Sequence[str]) -> Sequence[str]:
    return (texts,) if isinstance(texts, str) else tuple(texts)


def _any(rng: random.Random, texts: str | Sequence[str]) -> str:
    return _choose(rng, rng.choice(_all(texts)))


def _key(keys: str) -> str:
    return keys.split("|")[0]


def _choose(rng: random.Random, text: str, *, named: bool = False) -> str:
    """Settles each <a|b>; with ``named`` among the options that name a parameter, if there are any."""
    while (choice := re.search(r"<([^<>]*\|[^<>]*)>", text)) is not None:
        options = choice[1].split("|")
        if named:
            options = [option for option in options if "$" in option] or options
        text = text[: choice.start()] + rng.choice(options) + text[choice.end() :]
    return text


def _substitute(text: str, words: dict[str, str], form: str = "{}") -> str:
    return re.sub(r"\$([a-z_]+)", lambda match: form.format(words.get(match[1], match[1])), text)


def _parameter_names(rng: random.Random, params: Sequence[tuple[str, str]]) -> dict[str, str]:
    """A word for each key. Mostly the words stand at the same place in their lists: a and b, x and y, low and high."""
    words = {}
    place = rng.randrange(8)
    together = len(params) > 1 and rng.random() < 0.85
    for keys, _ in params:
        options = keys.split("|")
        free = [key for key in options if key not in words.values()]
        word = options[place % len(options)] if together else rng.choice(free)
        words[_key(keys)] = word if word in free else rng.choice(free)
    return words


def _task(rng: random.Random, nouns, whethers, tasks, given) -> str:
    ready = list(tasks)
    for things, plain, with_given in (
        (nouns, NOUN_PHRASINGS, NOUN_PHRASINGS_GIVEN),
        (whethers, WHETHER_PHRASINGS, WHETHER_PHRASINGS_GIVEN),
    ):
        if things:
            introduced = bool(given) and rng.random() < 0.35
            phrasing = rng.choice(with_given if introduced else plain)
            thing = _choose(rng, rng.choice(things), named=introduced)
            filled = phrasing.format(thing, rng.choice(given) if given else "")
            ready += [filled] * max(2, 2 * len(things))
    return rng.choice(ready)


def _code(rng: random.Random, signature: str, imports: str, body: str, words: dict, params: Sequence) -> str:
    lines = textwrap.dedent(body.strip("\n")).strip().split("\n")
    head = [imports] if imports else []
    while lines[0].startswith(("import ", "from ")):
        head.append(lines.pop(0))
    while not lines[0].strip():
        lines.pop(0)
    text = "\n".join(lines)
    names = _local_names(rng, text, words, params)
    inner = textwrap.indent(_substitute(text, names), "    ")
    return (
        "\n".join(sorted(head, key=lambda line: (line.startswith("from"), line)))
        + ("\n\n\n" if head else "")
        + f"def {signature}:\n{inner}"
    )


def _local_names(rng: random.Random, text: str, words: dict[str, str], params: Sequence) -> dict[str, str]:
    names = dict(words)
    names["self"] = names.pop("=")
    for key in dict.fromkeys(re.findall(r"\$([a-z_]+)", text)):
        if key in names:
            continue
        if key == "item":
            candidates = list(ITEMS) + _singulars(words, params)
        else:
            candidates = list(SYNONYMS.get(key, (key,)))
        taken = set(names.values()) | set(re.findall(r"(?<!\$)\b[a-z_]+\b", text))
        free = [word for word in candidates if word not in taken]
        names[key] = rng.choice(free) if free else f"{key}_"
    return names


def _singulars(words: dict[str, str], params: Sequence) -> list[str]:
    """The parameter 'numbers' makes 'number' the likely name of an element."""
    found = []
    for keys, kind in params:
        word = words[_key(keys)]
        if kind.startswith(("list", "tuple")) and word.endswith("s") and len(word) > 2:
            found += [word[:-1]] * 4
    return found


def _with_typing(signature: str) -> tuple[str, str]:
    used = sorted({new for old, new in TYPING_NAMES.items() if re.search(rf"\b{old}\[", signature)})
    for old, new in TYPING_NAMES.items():
        signature = re.sub(rf"\b{old}\[", f"{new}[", signature)
    return signature, f"from typing import {', '.join(used)}" if used else ""


def _call(name: str, row: tuple) -> str:
    return f"{name}({', '.join(map(repr, row))})"
