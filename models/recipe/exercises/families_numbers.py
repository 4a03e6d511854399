"""Exercises about single numbers."""

import random

from .framework import Exercise, family


@family
def last_digit(rng: random.Random) -> Exercise:
    name = rng.choice(["last_digit", "units_digit", "ones_digit"])
    value = rng.choice(["n", "number", "value"])
    signature = f"{name}({value}: int) -> int"
    return Exercise(
        name,
        signature,
        rng.choice([f"Return the last digit of {value}.", "Find the units digit of a number."]),
        f"def {signature}:\n    return abs({value}) % 10",
        (f"{name}({rng.randint(10, 99)})", f"{name}(-{rng.randint(100, 999)})"),
    )
