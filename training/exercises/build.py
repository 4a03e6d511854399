"""Exercises whose parameters bring their names, and whose tasks are put together from a noun or a claim.

The texts are templates as in ``templates``; a name without a value there is drawn from ``SYNONYMS``, or is itself.
"""

import random
from collections.abc import Sequence

from exercises.framework import Exercise, choose_calls
from exercises.names import ITEMS, SYNONYMS
from exercises.templates import (
    TYPING_SHARE,
    Filler,
    as_module,
    choose,
    choose_body,
    fill,
    identifiers,
    placeholders,
    with_typing,
    written_calls,
)

NOUN_PHRASINGS = (
    "Return $thing.",
    "Return $thing.",
    "Compute $thing.",
    "Calculate $thing.",
    "Find $thing.",
    "Get $thing.",
    "Determine $thing.",
    "Work out $thing.",
    "Write a function to find $thing.",
    "Write a function that returns $thing.",
    "Write a function to compute $thing.",
    "Implement a function that computes $thing.",
    "The function should return $thing.",
)
NOUN_PHRASINGS_GIVEN = (
    "Given $given, return $thing.",
    "Given $given, compute $thing.",
    "Given $given, find $thing.",
    "You are given $given. Return $thing.",
    "For $given, return $thing.",
    "Take $given and return $thing.",
)
WHETHER_PHRASINGS = (
    "Check whether $thing.",
    "Check if $thing.",
    "Return True if $thing, False otherwise.",
    "Return True if $thing, and False otherwise.",
    "Return True if $thing, otherwise return False.",
    "Return True if $thing.",
    "Return whether $thing.",
    "Tell whether $thing.",
    "Determine whether $thing.",
    "Determine if $thing.",
    "Test whether $thing.",
    "Decide whether $thing.",
    "Write a function to check whether $thing.",
    "Write a function to check if $thing.",
    "Write a function that returns True if $thing.",
)
WHETHER_PHRASINGS_GIVEN = (
    "Given $given, check whether $thing.",
    "Given $given, return True if $thing, False otherwise.",
    "Given $given, determine if $thing.",
    "You are given $given. Check if $thing.",
)
GIVEN_SHARE = 0.35
HINT_SHARE = 0.4
BACKTICK_SHARE = 0.12


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

    ``noun`` ("the sum of $values") and ``whether`` ("$n is even") are put into common phrasings, ``tasks`` stand as
    they are. ``note`` is always added, ``hint`` sometimes.
    """
    name = choose(rng, rng.choice(_all(names)))
    words = _parameter_names(rng, params)
    body = as_module(choose_body(rng, bodies))
    task = _task(rng, _all(noun), _all(whether), _all(tasks), _all(given))
    if note:
        task += " " + note
    if hint and rng.random() < HINT_SHARE:
        task += " " + hint
    task = choose(rng, task)
    marked = rng.random() < BACKTICK_SHARE
    task = fill(task, {key: f"`{word}`" if marked else word for key, word in words.items()})
    signature = f"{name}({', '.join(f'{words[_key(keys)]}: {kind}' for keys, kind in params)}) -> {returns}"
    typing = rng.random() < TYPING_SHARE
    filler = Filler(
        rng,
        words | {"self": name, "signature": signature},
        {*words.values(), name, *identifiers(body)},
        pools=_pools(body, params, words),
    )
    code = filler.code(body)
    if typing:
        signature, code = with_typing(signature, code)
    return Exercise(name, signature, task, code, choose_calls(rng, code, written_calls(name, args), rng.randint(2, 4)))


def _all(texts: str | Sequence[str]) -> Sequence[str]:
    return (texts,) if isinstance(texts, str) else tuple(texts)


def _key(keys: str) -> str:
    return keys.split("|")[0]


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
            introduced = bool(given) and rng.random() < GIVEN_SHARE
            phrasing = rng.choice(with_given if introduced else plain)
            # What was introduced is called by its name.
            thing = choose(rng, rng.choice(things), preferred="$" if introduced else "")
            filled = fill(phrasing, {"thing": thing, "given": rng.choice(given) if given else ""})
            ready += [filled] * max(2, 2 * len(things))
    return rng.choice(ready)


def _pools(body: str, params: Sequence[tuple[str, str]], words: dict[str, str]) -> dict[str, Sequence[str]]:
    """The names for each local variable; the parameter 'numbers' makes 'number' the likely name of an element."""
    items = list(ITEMS)
    for keys, kind in params:
        word = words[_key(keys)]
        if kind.startswith(("list", "tuple")) and word.endswith("s") and len(word) > 2:
            items += [word[:-1]] * 4
    return {key: (key,) for key in placeholders(body)} | SYNONYMS | {"item": items}
