"""Mistakes put into programs: an operator, a constant, a name, a lost or a doubled line."""

from __future__ import annotations

import keyword
import random
import re

SWAPS = (
    ("==", "!="), ("<=", "<"), (">=", ">"), ("<", "<="), (">", ">="), (" + ", " - "), (" - ", " + "), (" * ", " + "),
    ("//", "/"), (" and ", " or "), (" or ", " and "), ("True", "False"), ("False", "True"), ("min(", "max("),
    ("max(", "min("), ("[0]", "[1]"), ("[-1]", "[0]"), (" 0", " 1"), (" 1", " 0"), (" 1", " 2"), ("not ", ""),
    (".lower()", ".upper()"), (".upper()", ".lower()"), ("append", "extend"), ("+= ", "= "), ("-= ", "+= "),
    ("sorted(", "list("), ("range(1, ", "range("), ("range(len(", "range(1, len("), (" in ", " not in "),
    (" not in ", " in "), ("continue", "break"), ("break", "continue"), ("reverse=True", "reverse=False"),
    ("[::-1]", "[:]"), ("return ", "return not "), (" % 2 == 0", " % 2 == 1"), (" + 1", ""), (" - 1", ""),
    ("max(", "sum("), ("strip(", "lstrip("), ("startswith", "endswith"), ("is None", "is not None"),
    ("is not None", "is None"), (".values()", ".keys()"), (".items()", ".keys()"),
)
"""What is written, and what is put for it."""

HEAD = re.compile(r"\s*(def |import |from |class |@|public |\}|/\*|\*)")
"""Lines that stay: those that say what a program is."""

TRIES = 16
BUILTIN = frozenset("bool dict float int len list range set str".split())


def _swapped(line: str, rng: random.Random) -> str | None:
    old, new = rng.choice(SWAPS)
    places = [match.start() for match in re.finditer(re.escape(old), line)]
    if not places:
        return None
    place = rng.choice(places)
    return line[:place] + new + line[place + len(old) :]


def _with_other_name(line: str, lines: list[str], rng: random.Random) -> str | None:
    found = set(re.findall(r"\b[a-z_]{1,12}\b", " ".join(lines)))
    names = sorted(name for name in found if not keyword.iskeyword(name) and name not in BUILTIN)
    here = [name for name in names if re.search(rf"\b{name}\b", line)]
    if not here or len(names) < 2:
        return None
    return re.sub(rf"\b{rng.choice(here)}\b", rng.choice(names), line, count=1)


def _mistake(lines: list[str], rng: random.Random) -> list[str] | None:
    """Return lines with one more mistake; None where the one that was drawn does not fit."""
    body = [i for i, line in enumerate(lines) if line.strip() and not HEAD.match(line)]
    if not body:
        return None
    i, kind = rng.choice(body), rng.random()
    if 0.8 <= kind < 0.9:
        return lines[:i] + lines[i + 1 :] if len(lines) > 4 else None
    if 0.9 <= kind < 0.95:
        return lines[: i + 1] + lines[i:]
    line = _swapped(lines[i], rng) if kind < 0.8 else _with_other_name(lines[i], lines, rng)
    return None if line is None or line == lines[i] else [*lines[:i], line, *lines[i + 1 :]]


def mutate(lines: list[str], rng: random.Random) -> list[str] | None:
    """Return a program with one mistake, or sometimes two; None where none was found that fits."""
    changed = lines
    for _ in range(rng.choice((1, 1, 1, 2))):
        for _ in range(TRIES):
            if (found := _mistake(changed, rng)) is not None:
                changed = found
                break
    return changed if changed != lines else None
