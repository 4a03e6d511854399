"""Changes between programs, and of what stands around them: another task of the family, a function more or less,
tests, examples of use, another name."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator

from recipe.forms.changes import Change
from recipe.forms.edits import difference
from recipe.forms.phrasing import imperative, lowered, request, what_it_does
from recipe.forms.programs import EXERCISE, Program

MOST_CHANGED = 5
"""Lines that may differ between two tasks that are related."""

GAP = ["", ""]


def instead(programs: list[Program], rng: random.Random) -> Iterator[Change]:
    """Make one task of a family another."""
    families = defaultdict(list)
    for program in programs:
        if program.rank == EXERCISE:
            families[program.family].append(program)
    while families:
        for name in list(families):
            if len(families[name]) < 2:
                del families[name]
                continue
            old, new = rng.sample(families[name], 2)
            families[name].remove(old)
            if (change := _instead(old, new, rng)) is not None:
                yield change


def _instead(old: Program, new: Program, rng: random.Random) -> Change | None:
    after = re.sub(rf"\b{new.name}\b", old.name, new.code).split("\n")
    edit = difference(old.lines, after).split("\n")
    changed = sum(line.startswith(("+", "-")) for line in edit)
    order = imperative(new.words)
    does = what_it_does(order)
    if not 0 < changed <= MOST_CHANGED or old.words == new.words or does is None:
        return None
    do = lowered(order)
    text = rng.choice((
        f"Change the function so that it {does}", f"Change it so that it {does}", f"It should {do}", f"Make it {do}",
        f"Now it should {do}", f"Instead, {do}", f"Modify the function to {do}",
        new.instruction.replace(new.name, old.name)))
    return Change("instead", old.lines, text, after)


def _pair(programs: list[Program], rng: random.Random) -> tuple[Program, Program] | None:
    """Return two programs that can stand in one file."""
    first, second = rng.sample(programs, 2)
    if first.name in second.code or second.name in first.code:
        return None
    return first, second


def _alone(programs: list[Program]) -> list[Program]:
    return [program for program in programs if not re.search(r"^(from|import) ", program.code, re.M)]


def more(programs: list[Program], rng: random.Random) -> Iterator[Change]:
    """Add another function."""
    programs = _alone(programs)
    for _ in range(len(programs) if len(programs) > 1 else 0):
        pair = _pair(programs, rng)
        asked = pair and request(pair[1].words, pair[1].name, pair[1].signature, pair[1].examples, rng)
        if asked:
            first, second = pair
            added = re.sub(r"^(Write|Create|Implement|Define) a( Python)? function", "Add a function", asked)
            text = rng.choice((asked, added, second.instruction))
            yield Change("more", first.lines, text, first.lines + GAP + second.lines)


def remove(programs: list[Program], rng: random.Random) -> Iterator[Change]:
    """Take one of two functions away."""
    programs = _alone(programs)
    for _ in range(len(programs) if len(programs) > 1 else 0):
        if (pair := _pair(programs, rng)) is None:
            continue
        kept = rng.randrange(2)
        form = rng.choice(("Remove the function {}.", "Delete {}.", "Remove {}.", "Drop the function `{}`."))
        yield Change("remove", pair[0].lines + GAP + pair[1].lines, form.format(pair[1 - kept].name), pair[kept].lines)


def _assertion(call: str, result: str) -> str:
    return {"True": f"assert {call}", "False": f"assert not {call}"}.get(result, f"assert {call} == {result}")


def tests(programs: list[Program], rng: random.Random) -> Iterator[Change]:
    """Add a test."""
    for program in programs:
        if program.examples:
            shown = program.examples[: rng.choice((1, 2, 2, 3))]
            added = [f"def test_{program.name}():", *(f"    {_assertion(*example)}" for example in shown)]
            text = rng.choice(("Add a test.", "Write a test for it.", "Add unit tests.", "Add tests.",
                               f"Write a test for {program.name}.", "Test the function."))
            yield Change("tests", program.lines, text, program.lines + GAP + added)


def use(programs: list[Program], rng: random.Random) -> Iterator[Change]:
    """Add an example of use."""
    for program in programs:
        if program.examples:
            shown = program.examples[: rng.choice((1, 2, 2, 3))]
            added = ['if __name__ == "__main__":', *(f"    print({call})" for call, _ in shown)]
            text = rng.choice(("Add an example of use.", "Call it and print the result.", "Show how to use it.",
                               "Print an example.", "Add a main block."))
            yield Change("use", program.lines, text, program.lines + GAP + added)


def rename(programs: list[Program], rng: random.Random) -> Iterator[Change]:
    """Give the function another name."""
    for program in programs:
        new, old = rng.choice(programs).name, program.name
        if not re.search(rf"\b{new}\b", program.code):
            after = re.sub(rf"\b{old}\b", new, program.code).split("\n")
            text = rng.choice((f"Rename {old} to {new}.", f"Rename the function to {new}.",
                               f"Call the function {new}.", f"The function should be called {new}."))
            yield Change("rename", program.lines, text, after)


KINDS = {"instead": instead, "more": more, "remove": remove, "tests": tests, "use": use, "rename": rename}
