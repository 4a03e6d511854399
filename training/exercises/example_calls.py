"""Arguments for example calls: numbers, pairs, lists and grids of them, as rows of one tuple for each call."""

import random
from collections.abc import Iterable, Sequence


def single(values: Iterable) -> list[tuple]:
    """Rows of arguments for a function with one parameter."""
    return [(value,) for value in values]


def picked(rng: random.Random, options: Sequence, count: int) -> list[tuple]:
    """Rows of one argument, different ones of the options."""
    return single(rng.sample(options, count))


def ints(rng: random.Random, size: int, low: int = -9, high: int = 20) -> list[int]:
    return [rng.randint(low, high) for _ in range(size)]


def distinct(rng: random.Random, low: int = 0, high: int = 20, least: int = 4, most: int = 6) -> list[int]:
    """Different integers."""
    return rng.sample(range(low, high + 1), rng.randint(least, most))


def halves(rng: random.Random, size: int, low: int = 0, high: int = 20) -> list[float]:
    """Floats that add without rounding."""
    return [rng.randint(2 * low, 2 * high) / 2 for _ in range(size)]


def int_lists(rng: random.Random, count: int, low: int = -9, high: int = 20, least: int = 3, most: int = 6) -> list:
    """Rows of one argument, a list of integers."""
    return [(ints(rng, rng.randint(least, most), low, high),) for _ in range(count)]


def int_pairs(rng: random.Random, low: int = -9, high: int = 20, count: int = 5) -> list[tuple]:
    """Rows of two integers."""
    return [tuple(ints(rng, 2, low, high)) for _ in range(count)]


def int_triples(rng: random.Random, low: int = -9, high: int = 20, count: int = 5) -> list[tuple]:
    """Rows of three integers."""
    return [tuple(ints(rng, 3, low, high)) for _ in range(count)]


def point(rng: random.Random, low: int = -6, high: int = 9) -> tuple[int, int]:
    return (rng.randint(low, high), rng.randint(low, high))


def grid(rng: random.Random, high: int = 9, square: bool = False) -> list[list[int]]:
    """Two or three rows of two or three integers."""
    height = rng.randint(2, 3)
    width = height if square else rng.randint(2, 3)
    return [[rng.randint(0, high) for _ in range(width)] for _ in range(height)]
