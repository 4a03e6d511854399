"""Tests of numbers and changes of them, in code and in words."""

import random
from typing import NamedTuple

from exercises.example_calls import int_lists

SIMPLE = ("even", "odd", "positive", "negative", "nonzero", "non-negative", "two-digit")


def predicate(rng: random.Random, item: str = "$item") -> tuple[str, str, str, list[int]]:
    """Condition, adjective in words, word for names, values that fulfil it or not."""
    k, m = rng.randint(2, 9), rng.randint(2, 7)
    low = rng.randint(0, 5)
    high = low + rng.randint(3, 9)
    condition, text, slug = rng.choice(
        [
            ("{0} % 2 == 0", "even", "even"),
            ("{0} % 2 == 0", "even", "even"),
            ("{0} % 2 == 1", "odd", "odd"),
            ("{0} % 2 != 0", "odd", "odd"),
            ("{0} > 0", "positive", "positive"),
            ("{0} < 0", "negative", "negative"),
            ("{0} != 0", "nonzero", "nonzero"),
            ("{0} >= 0", "non-negative", "non_negative"),
            (f"{{0}} > {k}", f"{{greater|larger}} than {k}", "large"),
            (f"{{0}} < {k}", f"{{less|smaller}} than {k}", "small"),
            (f"{{0}} >= {k}", f"at least {k}", "big"),
            (f"{{0}} <= {k}", f"at most {k}", "little"),
            (f"{{0}} % {m} == 0", f"divisible by {m}", "divisible"),
            (f"{{0}} % {m} != 0", f"not divisible by {m}", "indivisible"),
            (f"{low} <= {{0}} <= {high}", f"between {low} and {high} (inclusive)", "in_range"),
            (f"{{0}} < {low} or {{0}} > {high}", f"outside the range from {low} to {high}", "outside"),
            ("{0} > 0 and {0} % 2 == 0", "positive and even", "positive_even"),
            ("{0} < 0 or {0} % 2 == 0", "negative or even", "negative_or_even"),
            (f"{{0}} % 10 == {k}", f"congruent to {k} modulo 10", "ending"),
            ("10 <= {0} <= 99", "two-digit", "two_digit"),
            (f"abs({{0}}) > {k}", f"more than {k} in absolute value", "far"),
            (f"{{0}} != {k}", f"different from {k}", "other"),
        ]
    )
    return condition.format(item), text, slug, [k, -k, m, 2 * m, low, high, high + 1]


def such(text: str, noun: str = "numbers") -> str:
    """'the even numbers' or 'the numbers that are greater than 3'."""
    return f"{{the|the|all}} {text} {noun}" if text in SIMPLE else f"{{the|all}} {noun} that are {text}"


TRANSFORMS = (
    ("{0} * {0}", "the squares of {0}", "squared"),
    ("{0}**2", "the squares of {0}", "squared"),
    ("{0}**3", "the cubes of {0}", "cubed"),
    ("2 * {0}", "the doubles of {0}", "doubled"),
    ("abs({0})", "the absolute values of {0}", "absolute"),
    ("-{0}", "the negations of {0}", "negated"),
    ("{0} + 1", "{0}, each increased by 1", "incremented"),
    ("{0} % 10", "the last digits (modulo 10) of {0}", "last_digits"),
    ("%d * {0}", "{0}, each multiplied by %d", "times_%d"),
    ("{0} + %d", "{0}, each increased by %d", "plus_%d"),
    ("{0} - %d", "{0}, each decreased by %d", "minus_%d"),
    ("{0} %% %d", "the remainders of {0} divided by %d", "mod_%d"),
    ("{0} // %d", "{0}, each divided by %d and rounded down", "divided_by_%d"),
    ("max({0}, %d)", "{0}, each raised to at least %d", "at_least_%d"),
    ("min({0}, %d)", "{0}, each lowered to at most %d", "at_most_%d"),
)


def bare(text: str) -> str:
    """'even numbers' or 'numbers that are greater than 3'."""
    return f"{text} numbers" if text in SIMPLE else f"numbers that are {text}"


def transform(rng: random.Random) -> tuple[str, str, str]:
    """Expression, what it makes of the numbers {0} in words, word for names."""
    expression, text, slug = rng.choice(TRANSFORMS)
    if "%d" in expression:
        k = rng.randint(2, 12)
        expression, text, slug = expression % k, text % k, slug % k
    return expression.format("$item"), text, slug


def rows_with(rng: random.Random, extra: list[int] = ()) -> list[tuple]:
    rows = int_lists(rng, 4)
    if extra:
        rows = [([*values[:-1], rng.choice(extra)],) for (values,) in rows]
    return [*rows, ([],), ([rng.randint(1, 9)],)]


class Property(NamedTuple):
    """A property of a number."""

    slug: str
    such: str  # 'even'
    things: str  # 'even numbers'
    test: str  # of {0}

    def holds(self, num: int) -> bool:
        return eval(self.test.format("num"), {"num": num})


def number_property(rng: random.Random, high: int = 20) -> Property:
    m, k = rng.randint(3, 5), rng.randint(high // 4, high // 2)
    return rng.choice(
        (
            Property("even", "even", "even numbers", "{0} % 2 == 0"),
            Property("odd", "odd", "odd numbers", "{0} % 2 == 1"),
            Property("odd", "odd", "odd {numbers|elements}", "{0} % 2 != 0"),
            Property(
                "multiples", f"divisible by {m}", f"{{multiples of {m}|numbers divisible by {m}}}", f"{{0}} % {m} == 0"
            ),
            Property("large", f"greater than {k}", f"{{numbers|elements}} {{greater than|above}} {k}", f"{{0}} > {k}"),
            Property("small", f"less than {k}", f"{{numbers|elements}} {{less than|below}} {k}", f"{{0}} < {k}"),
        )
    )
