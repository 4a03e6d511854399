"""Exercises about lists of numbers: filters, maps and folds, searches, orders, windows, pairs of lists and matrices."""

import random

from .build import build, halves, int_lists, ints, single
from .framework import Exercise, family

VALUES = ("values|numbers|nums|items|xs|lst|data|arr", "list[int]")
FLOATS = ("values|numbers|nums|data", "list[float]")
FIRST = ("first|a|xs|left|numbers_a", "list[int]")
SECOND = ("second|b|ys|right|numbers_b", "list[int]")
MATRIX = ("matrix|grid|rows|table", "list[list[int]]")
K = ("k|n|step|limit", "int")
GIVEN = (
    "a list of integers $values",
    "a list $values",
    "a list of numbers $values",
    "a list of integers",
    "a list of numbers",
)
IN_LIST = "<in $values|in a list|in the list|in a list of integers|of $values>"
SIMPLE = ("even", "odd", "positive", "negative", "nonzero", "non-negative", "two-digit")
INSIDE = "<in $values|in a list|in the list|in a list of integers>"
OF_LIST = "<of $values|of a list|of the list|of a list of numbers|of the numbers in $values>"


def _predicate(rng: random.Random, item: str = "$item") -> tuple[str, str, str, list[int]]:
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
            (f"{{0}} > {k}", f"<greater|larger> than {k}", "large"),
            (f"{{0}} < {k}", f"<less|smaller> than {k}", "small"),
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


def _such(text: str, noun: str = "numbers") -> str:
    """'the even numbers' or 'the numbers that are greater than 3'."""
    return f"<the|the|all> {text} {noun}" if text in SIMPLE else f"<the|all> {noun} that are {text}"


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


def _bare(text: str) -> str:
    """'even numbers' or 'numbers that are greater than 3'."""
    return f"{text} numbers" if text in SIMPLE else f"numbers that are {text}"


def _transform(rng: random.Random) -> tuple[str, str, str]:
    """Expression, what it makes of the numbers {0} in words, word for names."""
    expression, text, slug = rng.choice(TRANSFORMS)
    if "%d" in expression:
        k = rng.randint(2, 12)
        expression, text, slug = expression % k, text % k, slug % k
    return expression.format("$item"), text, slug


def _rows(rng: random.Random, extra: list[int] = ()) -> list[tuple]:
    rows = int_lists(rng, 4)
    if extra:
        rows = [([*values[:-1], rng.choice(extra)],) for (values,) in rows]
    return [*rows, ([],), ([rng.randint(1, 9)],)]


@family
def filter_list(rng: random.Random) -> Exercise:
    condition, text, slug, extra = _predicate(rng)
    drop = rng.random() < 0.2
    keep = f"not ({condition})" if drop else condition
    return build(
        rng,
        (
            [f"remove_{slug}", f"without_{slug}", f"drop_{slug}"]
            if drop
            else [f"filter_{slug}", f"keep_{slug}", f"select_{slug}", f"{slug}_numbers", f"only_{slug}"]
        ),
        [VALUES],
        "list[int]",
        [
            f"return [$item for $item in $values if {keep}]",
            f"""
            $result = []
            for $item in $values:
                if {keep}:
                    $result.append($item)
            return $result
            """,
            f"return list(filter(lambda $item: {keep}, $values))",
            (
                f"""
            $result = []
            for $item in $values:
                if {condition}:
                    continue
                $result.append($item)
            return $result
            """
                if drop
                else f"return [$item for $item in $values if {keep}]"
            ),
        ],
        _rows(rng, extra),
        noun=(
            f"a <new |>list without {_such(text)} {IN_LIST}"
            if drop
            else [f"a list of {_such(text)} {IN_LIST}", f"{_such(text)} {IN_LIST} as a list"]
        ),
        tasks=(
            f"Remove {_such(text)} from <$values|the list>."
            if drop
            else f"<Keep|Select> only {_such(text)} <of|from> <$values|the list>."
        ),
        given=GIVEN,
    )


@family
def map_list(rng: random.Random) -> Exercise:
    expression, text, slug = _transform(rng)
    return build(
        rng,
        [slug, f"{slug}_values", f"all_{slug}", f"{slug}_list", f"map_{slug}"],
        [VALUES],
        "list[int]",
        [
            f"return [{expression} for $item in $values]",
            f"""
            $result = []
            for $item in $values:
                $result.append({expression})
            return $result
            """,
            f"return list(map(lambda $item: {expression}, $values))",
            f"""
            $result = []
            for $i in range(len($values)):
                $result.append({expression.replace('$item', '$values[$i]')})
            return $result
            """,
        ],
        _rows(rng),
        noun=[text.format(f"<the|all> numbers {IN_LIST}"), f"a list of {text.format(f'<the|all> numbers {IN_LIST}')}"],
        given=GIVEN,
    )


@family
def filter_map_list(rng: random.Random) -> Exercise:
    condition, text, slug, extra = _predicate(rng)
    expression, changed, word = _transform(rng)
    return build(
        rng,
        [f"{word}_{slug}", f"{slug}_{word}", f"{word}_of_{slug}", "select_and_change"],
        [VALUES],
        "list[int]",
        [
            f"return [{expression} for $item in $values if {condition}]",
            f"""
            $result = []
            for $item in $values:
                if {condition}:
                    $result.append({expression})
            return $result
            """,
        ],
        _rows(rng, extra),
        noun=[changed.format(f"{_such(text)} {IN_LIST}"), f"a list of {changed.format(f'{_such(text)} {IN_LIST}')}"],
        given=GIVEN,
    )


@family
def change_matching(rng: random.Random) -> Exercise:
    condition, text, slug, extra = _predicate(rng)
    expression, changed, word = rng.choice(
        [
            ("0", "0", "zero"),
            ("1", "1", "one"),
            ("-$item", "its negation", "negate"),
            ("2 * $item", "its double", "double"),
            ("$item**2", "its square", "square"),
            ("$item + 1", "the next integer", "increment"),
            ("-1", "-1", "mark"),
        ]
    )
    return build(
        rng,
        [f"replace_{slug}", f"{word}_{slug}", f"change_{slug}", f"substitute_{slug}"],
        [VALUES],
        "list[int]",
        [
            f"return [{expression} if {condition} else $item for $item in $values]",
            f"""
            $result = []
            for $item in $values:
                if {condition}:
                    $result.append({expression})
                else:
                    $result.append($item)
            return $result
            """,
            f"""
            $result = $values[:]
            for $i, $item in enumerate($result):
                if {condition}:
                    $result[$i] = {expression}
            return $result
            """,
        ],
        _rows(rng, extra),
        tasks=[
            f"Replace <each|every> number {IN_LIST} that is {text} by {changed} <and return the new list|and keep the others>.",
            f"Return a copy of <$values|the list> in which <each|every> number that is {text} is replaced by {changed}.",
        ],
        given=GIVEN,
    )


@family
def fold_list(rng: random.Random) -> Exercise:
    """Sum, count or product, of all or of some elements, of themselves or of something made of them."""
    condition, text, slug, extra = _predicate(rng)
    expression, changed, word = _transform(rng)
    kind = rng.choice(["sum", "sum", "sum", "count", "count", "product"])
    filtered = kind == "count" or rng.random() < 0.7
    mapped = kind == "sum" and rng.random() < 0.6
    if kind == "count":
        start, line, term = "$count = 0", "$count += 1", "1"
    elif kind == "sum":
        term = expression if mapped else "$item"
        start, line = "$total = 0", f"$total += {term}"
    else:
        start, line, term = "$product = 1", "$product *= $item", "$item"
    end = "return " + start.split(" ")[0]
    inner = f"if {condition}:\n        {line}" if filtered else line
    bodies = [f"{start}\nfor $item in $values:\n    {inner}\n{end}"]
    when = f" if {condition}" if filtered else ""
    if kind != "product":
        bodies += [f"return sum({term} for $item in $values{when})"]
    if kind == "sum" and not filtered and not mapped:
        bodies += ["return sum($values)"]
    if kind == "count":
        bodies += [f"return len([$item for $item in $values if {condition}])"]
    if kind == "product":
        bodies += [f"import math\n\nreturn math.prod({'$item for $item in $values' + when if filtered else '$values'})"]
    if not filtered:
        bodies += [f"{start}\nfor $i in range(len($values)):\n    {line.replace('$item', '$values[$i]')}\n{end}"]
    which = _such(text) if filtered else "<the|all> numbers"
    tail = f"_{slug}" if filtered else ""
    names = {
        "sum": (
            [f"sum_of_{word}{tail}", f"sum_{word}{tail}"]
            if mapped
            else [
                f"sum_of{tail}" if tail else "sum_of_list",
                f"sum{tail}" if tail else "sum_list",
                f"total{tail}",
                f"add_up{tail}",
            ]
        ),
        "count": [f"count{tail}", f"how_many{tail}", f"number_of{tail}", f"num{tail}"],
        "product": [f"product_of{tail}" if tail else "product_of_list", f"multiply{tail}" if tail else "multiply_all"],
    }[kind]
    noun = {
        "sum": f"the sum of {changed.format(f'{which} {IN_LIST}')}" if mapped else f"the sum of {which} {IN_LIST}",
        "count": f"the number of {_bare(text)} {IN_LIST}",
        "product": f"the product of {which} {IN_LIST}",
    }[kind]
    tasks = [f"Count {which} {IN_LIST}."] if kind == "count" else []
    return build(
        rng,
        names,
        [VALUES],
        "int",
        bodies,
        _rows(rng, extra),
        noun=noun,
        tasks=tasks,
        given=GIVEN,
        note="" if kind != "product" else "<Return 1 if there are none.|The product of no numbers is 1.>",
    )


@family
def fold_with_parameter(rng: random.Random) -> Exercise:
    condition, text, slug = rng.choice(
        [
            ("$item > $k", "greater than $k", "above"),
            ("$item < $k", "less than $k", "below"),
            ("$item >= $k", "at least $k", "at_least"),
            ("$item <= $k", "at most $k", "at_most"),
            ("$item == $k", "equal to $k", "equal"),
            ("$item != $k", "different from $k", "other"),
            ("$item % $k == 0", "divisible by $k", "divisible"),
        ]
    )
    kind = rng.choice(["list", "sum", "count", "any", "all", "first"])
    name = {
        "list": [f"filter_{slug}", f"values_{slug}", f"keep_{slug}"],
        "sum": [f"sum_{slug}", f"total_{slug}"],
        "count": [f"count_{slug}", f"how_many_{slug}"],
        "any": [f"any_{slug}", f"has_{slug}"],
        "all": [f"all_{slug}", f"every_{slug}"],
        "first": [f"first_{slug}", f"find_{slug}"],
    }[kind]
    opposite = {">": "<=", "<": ">=", ">=": "<", "<=": ">", "==": "!=", "!=": "=="}
    for op in (">=", "<=", "==", "!=", ">", "<"):
        if f" {op} " in condition:
            negated = condition.replace(f" {op} ", f" {opposite[op]} ")
            break
    bodies = {
        "list": [
            f"return [$item for $item in $values if {condition}]",
            f"$result = []\nfor $item in $values:\n    if {condition}:\n        $result.append($item)\nreturn $result",
        ],
        "sum": [
            f"return sum($item for $item in $values if {condition})",
            f"$total = 0\nfor $item in $values:\n    if {condition}:\n        $total += $item\nreturn $total",
        ],
        "count": [
            f"return sum(1 for $item in $values if {condition})",
            f"$count = 0\nfor $item in $values:\n    if {condition}:\n        $count += 1\nreturn $count",
            f"return len([$item for $item in $values if {condition}])",
        ],
        "any": [
            f"return any({condition} for $item in $values)",
            f"for $item in $values:\n    if {condition}:\n        return True\nreturn False",
        ],
        "all": [
            f"return all({condition} for $item in $values)",
            f"for $item in $values:\n    if {negated}:\n        return False\nreturn True",
        ],
        "first": [
            f"for $item in $values:\n    if {condition}:\n        return $item\nreturn -1",
            f"return next(($item for $item in $values if {condition}), -1)",
        ],
    }[kind]
    words = {
        "list": {"noun": f"a list of the numbers {IN_LIST} that are {text}"},
        "sum": {"noun": f"the sum of the numbers {IN_LIST} that are {text}"},
        "count": {
            "noun": f"how many numbers {IN_LIST} are {text}",
            "tasks": f"Count the numbers {IN_LIST} that are {text}.",
        },
        "any": {"whether": [f"any number {IN_LIST} is {text}", f"at least one <number|element> {IN_LIST} is {text}"]},
        "all": {
            "whether": [f"<all|all the> numbers {IN_LIST} are {text}", f"every <number|element> {IN_LIST} is {text}"]
        },
        "first": {"noun": f"the first number {IN_LIST} that is {text}, or -1 if there is none"},
    }[kind]
    returns = {"list": "list[int]", "any": "bool", "all": "bool"}.get(kind, "int")
    rows = [(values, rng.choice([*values, rng.randint(1, 9)])) for (values,) in int_lists(rng, 5, 1, 15)] + [
        ([6, 6], 6),
        ([4, 8], 2),
        ([1, 2], 7),
    ]
    return build(
        rng,
        name,
        [VALUES, ("k|limit|threshold|bound" if "%" not in condition and "=" not in slug else "k|n|target", "int")],
        returns,
        bodies,
        rows,
        **words,
    )


@family
def quantifier(rng: random.Random) -> Exercise:
    condition, text, slug, extra = _predicate(rng)
    kind = rng.choice(["any", "all", "none"])
    bodies = {
        "any": [
            f"return any({condition} for $item in $values)",
            f"for $item in $values:\n    if {condition}:\n        return True\nreturn False",
            f"found = False\nfor $item in $values:\n    if {condition}:\n        found = True\nreturn found",
        ],
        "all": [
            f"return all({condition} for $item in $values)",
            f"for $item in $values:\n    if not ({condition}):\n        return False\nreturn True",
        ],
        "none": [
            f"return not any({condition} for $item in $values)",
            f"for $item in $values:\n    if {condition}:\n        return False\nreturn True",
        ],
    }[kind]
    whether = {
        "any": [f"any <number|element> {IN_LIST} is {text}", f"at least one number {IN_LIST} is {text}"],
        "all": [f"all numbers {IN_LIST} are {text}", f"every <number|element> {IN_LIST} is {text}"],
        "none": [f"no <number|element> {IN_LIST} is {text}", f"none of the numbers {IN_LIST} is {text}"],
    }[kind]
    good = [([value for value in extra if eval(condition.replace("$item", "value"), {"value": value})] or [3],)]
    return build(
        rng,
        {
            "any": [f"any_{slug}", f"has_{slug}", f"contains_{slug}"],
            "all": [f"all_{slug}", f"every_{slug}", f"are_all_{slug}"],
            "none": [f"no_{slug}", f"none_{slug}"],
        }[kind],
        [VALUES],
        "bool",
        bodies,
        _rows(rng, extra)[:4] + good,
        whether=whether,
        given=GIVEN,
    )


@family
def search(rng: random.Random) -> Exercise:
    condition, text, slug, extra = _predicate(rng)
    kind = rng.choice(["first", "last", "index", "positions", "max", "min", "last_index"])
    none = rng.choice(["-1", "0", "-1"]) if kind not in ("index", "last_index") else "-1"
    at = condition.replace("$item", "$values[$i]")
    bodies = {
        "first": [
            f"for $item in $values:\n    if {condition}:\n        return $item\nreturn {none}",
            f"return next(($item for $item in $values if {condition}), {none})",
        ],
        "last": [
            f"for $item in reversed($values):\n    if {condition}:\n        return $item\nreturn {none}",
            f"$result = {none}\nfor $item in $values:\n    if {condition}:\n        $result = $item\nreturn $result",
        ],
        "index": [
            f"for $i, $item in enumerate($values):\n    if {condition}:\n        return $i\nreturn -1",
            f"for $i in range(len($values)):\n    if {at}:\n        return $i\nreturn -1",
            f"$i = 0\nwhile $i < len($values):\n    if {at}:\n        return $i\n    $i += 1\nreturn -1",
        ],
        "last_index": [
            f"$result = -1\nfor $i, $item in enumerate($values):\n    if {condition}:\n        $result = $i\nreturn $result",
            f"for $i in range(len($values) - 1, -1, -1):\n    if {at}:\n        return $i\nreturn -1",
        ],
        "positions": [
            f"return [$i for $i, $item in enumerate($values) if {condition}]",
            f"$result = []\nfor $i, $item in enumerate($values):\n    if {condition}:\n        $result.append($i)\nreturn $result",
            f"return [$i for $i in range(len($values)) if {at}]",
        ],
    }
    for call, op in (("max", ">"), ("min", "<")):
        bodies[call] = [
            f"found = [$item for $item in $values if {condition}]\nreturn {call}(found) if found else {none}",
            f"return {call}(($item for $item in $values if {condition}), default={none})",
            f"found = [$item for $item in $values if {condition}]\nif not found:\n    return {none}\nreturn {call}(found)",
        ]
    missing = f", or {none} if there is none"
    noun = {
        "first": f"the first number {IN_LIST} that is {text}{missing}",
        "last": f"the last number {IN_LIST} that is {text}{missing}",
        "index": f"the <index|position> of the first number {IN_LIST} that is {text}{missing}",
        "last_index": f"the index of the last number {IN_LIST} that is {text}{missing}",
        "positions": f"<a list of the|the> <indices|positions> of {_such(text)} {IN_LIST}",
        "max": f"the <largest|biggest> of {_such(text)} {IN_LIST}{missing}",
        "min": f"the smallest of {_such(text)} {IN_LIST}{missing}",
    }[kind]
    names = {
        "first": [f"first_{slug}", f"find_{slug}", f"find_first_{slug}"],
        "last": [f"last_{slug}", f"find_last_{slug}"],
        "index": [f"index_of_{slug}", f"first_{slug}_index", f"find_{slug}"],
        "last_index": [f"last_{slug}_index"],
        "positions": [f"positions_of_{slug}", f"{slug}_indices", f"where_{slug}"],
        "max": [f"largest_{slug}", f"max_{slug}", f"biggest_{slug}"],
        "min": [f"smallest_{slug}", f"min_{slug}"],
    }[kind]
    return build(
        rng,
        names,
        [VALUES],
        "list[int]" if kind == "positions" else "int",
        bodies[kind],
        _rows(rng, extra),
        noun=noun,
        given=GIVEN,
    )


@family
def split_by_predicate(rng: random.Random) -> Exercise:
    condition, text, slug, extra = _predicate(rng)
    kind = rng.choice(["tuple", "counts", "order", "difference"])
    bodies = {
        "tuple": [
            f"yes = []\nno = []\nfor $item in $values:\n    if {condition}:\n        yes.append($item)\n    else:\n        no.append($item)\nreturn yes, no",
            f"yes = [$item for $item in $values if {condition}]\nno = [$item for $item in $values if not ({condition})]\nreturn yes, no",
        ],
        "counts": [
            f"yes = sum(1 for $item in $values if {condition})\nreturn yes, len($values) - yes",
            f"yes = 0\nno = 0\nfor $item in $values:\n    if {condition}:\n        yes += 1\n    else:\n        no += 1\nreturn yes, no",
        ],
        "order": [
            f"front = [$item for $item in $values if {condition}]\nback = [$item for $item in $values if not ({condition})]\nreturn front + back",
            f"return sorted($values, key=lambda $item: not ({condition}))",
            f"front = []\nback = []\nfor $item in $values:\n    if {condition}:\n        front.append($item)\n    else:\n        back.append($item)\nreturn front + back",
        ],
        "difference": [
            f"yes = sum($item for $item in $values if {condition})\nreturn yes - (sum($values) - yes)",
            f"$total = 0\nfor $item in $values:\n    if {condition}:\n        $total += $item\n    else:\n        $total -= $item\nreturn $total",
        ],
    }[kind]
    noun = {
        "tuple": f"a tuple of two lists: {_such(text)} {IN_LIST}, and all others",
        "counts": f"a tuple with the number of values {IN_LIST} that are {text} and the number of the others",
        "order": f"a list with {_such(text)} <first|in front>, followed by the others, <each|both> in their original order",
        "difference": f"the sum of {_such(text)} {IN_LIST} minus the sum of the others",
    }[kind]
    return build(
        rng,
        {
            "tuple": [f"split_{slug}", f"partition_{slug}", f"separate_{slug}"],
            "counts": [f"count_both_{slug}", f"{slug}_and_others"],
            "order": [f"{slug}_first", f"move_{slug}_to_front"],
            "difference": [f"{slug}_minus_rest", f"balance_{slug}"],
        }[kind],
        [VALUES],
        {
            "tuple": "tuple[list[int], list[int]]",
            "counts": "tuple[int, int]",
            "order": "list[int]",
            "difference": "int",
        }[kind],
        bodies,
        _rows(rng, extra),
        noun=noun,
        given=GIVEN,
    )


@family
def take_or_drop_while(rng: random.Random) -> Exercise:
    condition, text, slug, extra = _predicate(rng)
    kind = rng.choice(["take", "drop", "sum", "count"])
    bodies = {
        "take": [
            f"$result = []\nfor $item in $values:\n    if not ({condition}):\n        break\n    $result.append($item)\nreturn $result",
            f"$i = 0\nwhile $i < len($values) and ({condition.replace('$item', '$values[$i]')}):\n    $i += 1\nreturn $values[:$i]",
        ],
        "drop": [
            f"$i = 0\nwhile $i < len($values) and ({condition.replace('$item', '$values[$i]')}):\n    $i += 1\nreturn $values[$i:]",
            f"for $i, $item in enumerate($values):\n    if not ({condition}):\n        return $values[$i:]\nreturn []",
        ],
        "sum": [
            f"$total = 0\nfor $item in $values:\n    if {condition}:\n        break\n    $total += $item\nreturn $total",
            f"$total = 0\nfor $item in $values:\n    if {condition}:\n        return $total\n    $total += $item\nreturn $total",
        ],
        "count": [
            f"$count = 0\nfor $item in $values:\n    if {condition}:\n        break\n    $count += 1\nreturn $count",
            f"for $i, $item in enumerate($values):\n    if {condition}:\n        return $i\nreturn len($values)",
        ],
    }[kind]
    noun = {
        "take": f"the <numbers|elements> at the start of <$values|the list> as long as they are {text}",
        "drop": f"<the list|$values> without the <numbers|elements> at its start that are {text}",
        "sum": f"the sum of the numbers {IN_LIST} before the first one that is {text}",
        "count": f"how many numbers {IN_LIST} come before the first one that is {text}",
    }[kind]
    return build(
        rng,
        {
            "take": [f"take_while_{slug}", f"leading_{slug}"],
            "drop": [f"drop_while_{slug}", f"strip_{slug}"],
            "sum": [f"sum_until_{slug}", f"sum_before_{slug}"],
            "count": [f"count_until_{slug}", f"before_{slug}"],
        }[kind],
        [VALUES],
        "int" if kind in ("sum", "count") else "list[int]",
        bodies,
        _rows(rng, extra),
        noun=noun,
        given=GIVEN,
    )


@family
def extreme_of_list(rng: random.Random) -> Exercise:
    call, words, op = rng.choice(
        [("max", "largest|biggest|maximum|greatest", ">"), ("min", "smallest|minimum|lowest", "<")]
    )
    kind = rng.choice(["value", "value", "index", "default", "second", "without", "count", "last_index", "key"])
    loop = (
        f"$best = $values[0]\nfor $item in $values[1:]:\n    if $item {op} $best:\n        $best = $item\nreturn $best"
    )
    reverse = ", reverse=True" if call == "max" else ""
    bodies = {
        "value": [
            f"return {call}($values)",
            loop,
            f"$best = $values[0]\nfor $item in $values:\n    $best = {call}($best, $item)\nreturn $best",
            "return sorted($values)[%d]" % (-1 if call == "max" else 0),
        ],
        "index": [
            f"return $values.index({call}($values))",
            f"$best = 0\nfor $i in range(1, len($values)):\n    if $values[$i] {op} $values[$best]:\n        $best = $i\nreturn $best",
            f"return {call}(range(len($values)), key=lambda $i: $values[$i])",
        ],
        "default": [
            f"return {call}($values, default=0)",
            f"if not $values:\n    return 0\nreturn {call}($values)",
            f"return {call}($values) if $values else 0",
        ],
        "second": [
            f"return sorted(set($values){reverse})[1]",
            f"$best = {call}($values)\nreturn {call}($item for $item in $values if $item != $best)",
            f"different = list(set($values))\ndifferent.remove({call}(different))\nreturn {call}(different)",
        ],
        "without": [
            f"$best = {call}($values)\nreturn [$item for $item in $values if $item != $best]",
            f"return [$item for $item in $values if $item != {call}($values)]",
        ],
        "count": [
            f"return $values.count({call}($values))",
            f"$best = {call}($values)\nreturn sum(1 for $item in $values if $item == $best)",
        ],
        "last_index": [
            f"$best = 0\nfor $i, $item in enumerate($values):\n    if $item {op}= $values[$best]:\n        $best = $i\nreturn $best",
            f"return len($values) - 1 - $values[::-1].index({call}($values))",
        ],
        "key": [
            f"return {call}($values, key=abs)",
            f"$best = $values[0]\nfor $item in $values:\n    if abs($item) {op} abs($best):\n        $best = $item\nreturn $best",
        ],
    }[kind]
    word = f"<{words}>"
    noun = {
        "value": f"the {word} <number|value|element> {IN_LIST}",
        "index": f"the <index|position> of the {word} number {IN_LIST}",
        "default": f"the {word} number {IN_LIST}, or 0 <if the list is empty|for an empty list>",
        "second": f"the second <{'largest|biggest' if call == 'max' else 'smallest|lowest'}> of the different values {IN_LIST}",
        "without": f"a list of all <numbers|elements> {IN_LIST} except the {word}",
        "count": f"how often the {word} number occurs {INSIDE}",
        "last_index": f"the index of the last occurrence of the {word} number {INSIDE}",
        "key": f"the number {IN_LIST} with the {word} absolute value",
    }[kind]
    names = {
        "value": [f"{call}_value", f"find_{call}", f"{words.split('|')[0]}_number", f"list_{call}"],
        "index": [f"index_of_{call}", f"arg{call}", f"{call}_index", f"position_of_{call}"],
        "default": [f"{call}_or_zero", f"safe_{call}"],
        "second": [f"second_{words.split('|')[0]}", f"second_{call}", f"runner_up_{call}"],
        "without": [f"without_{call}", f"remove_{call}", f"drop_{call}"],
        "count": [f"count_{call}", f"{call}_occurrences"],
        "last_index": [f"last_index_of_{call}"],
        "key": [f"{call}_by_absolute", f"{words.split('|')[0]}_magnitude"],
    }[kind]
    rows = int_lists(rng, 4, -9, 15, 4, 6) + [([3, 8, 3, 8],), ([5, 1, 1],)]
    if kind == "default":
        rows += [([],)]
    if kind == "key":
        rows = [(list({abs(x): x for x in values}.values()),) for (values,) in int_lists(rng, 5, -20, 15)]
    return build(
        rng,
        names,
        [VALUES],
        "list[int]" if kind == "without" else "int",
        bodies,
        rows,
        noun=noun,
        given=GIVEN,
        hint="" if kind in ("default", "second") else "The list is not empty.",
        note=(
            ""
            if kind != "second"
            else "<The list has at least two different values.|There are at least two different values.>"
        ),
    )


@family
def statistics_of_list(rng: random.Random) -> Exercise:
    kind = rng.choice(
        [
            "mean",
            "mean_or_zero",
            "range",
            "median",
            "midrange",
            "both",
            "sum_ends",
            "above",
            "deviation",
            "variance",
            "percent",
        ]
    )
    bodies, noun, names, returns = {
        "mean": (
            [
                "return sum($values) / len($values)",
                "$total = 0\nfor $item in $values:\n    $total += $item\nreturn $total / len($values)",
                "import statistics\n\nreturn float(statistics.mean($values))",
            ],
            f"the <average|mean|arithmetic mean> {OF_LIST}",
            ["average", "mean", "mean_value", "list_average"],
            "float",
        ),
        "mean_or_zero": (
            [
                "if not $values:\n    return 0.0\nreturn sum($values) / len($values)",
                "return sum($values) / len($values) if $values else 0.0",
                "if len($values) == 0:\n    return 0.0\nreturn sum($values) / len($values)",
            ],
            f"the <average|mean> {OF_LIST}, or 0.0 <for an empty list|if the list is empty>",
            ["average", "safe_mean", "average_or_zero", "mean"],
            "float",
        ),
        "range": (
            [
                "return max($values) - min($values)",
                "low = min($values)\nhigh = max($values)\nreturn high - low",
                "ordered = sorted($values)\nreturn ordered[-1] - ordered[0]",
            ],
            f"the difference <between the largest and the smallest|of the maximum and the minimum> number {IN_LIST}",
            ["value_range", "spread", "max_minus_min", "span"],
            "int",
        ),
        "median": (
            [
                "ordered = sorted($values)\nmiddle = len(ordered) // 2\nif len(ordered) % 2 == 1:\n    return float(ordered[middle])\nreturn (ordered[middle - 1] + ordered[middle]) / 2",
                "import statistics\n\nreturn float(statistics.median($values))",
            ],
            f"the <median|middle value after sorting> {OF_LIST}",
            ["find_median", "median_value", "middle_value"],
            "float",
        ),
        "midrange": (
            [
                "return (min($values) + max($values)) / 2",
                "low, high = min($values), max($values)\nreturn (low + high) / 2",
            ],
            f"the average of the smallest and the largest number {IN_LIST}",
            ["midrange", "middle_of_range"],
            "float",
        ),
        "both": (
            [
                "return min($values), max($values)",
                "ordered = sorted($values)\nreturn ordered[0], ordered[-1]",
                "low = high = $values[0]\nfor $item in $values:\n    low = min(low, $item)\n    high = max(high, $item)\nreturn low, high",
            ],
            f"a tuple with the smallest and the largest number {IN_LIST}",
            ["min_and_max", "extremes", "bounds", "min_max"],
            "tuple[int, int]",
        ),
        "sum_ends": (
            ["return $values[0] + $values[-1]", "$total = $values[0] + $values[-1]\nreturn $total"],
            f"the sum of the first and the last number {IN_LIST}",
            ["sum_of_ends", "first_plus_last"],
            "int",
        ),
        "above": (
            [
                "mean = sum($values) / len($values)\nreturn [$item for $item in $values if $item > mean]",
                "mean = sum($values) / len($values)\n$result = []\nfor $item in $values:\n    if $item > mean:\n        $result.append($item)\nreturn $result",
            ],
            f"<a list of the|the> numbers {IN_LIST} that are greater than the average",
            ["above_average", "greater_than_mean"],
            "list[int]",
        ),
        "deviation": (
            [
                "mean = sum($values) / len($values)\nreturn sum(abs($item - mean) for $item in $values) / len($values)",
                "mean = sum($values) / len($values)\n$total = 0.0\nfor $item in $values:\n    $total += abs($item - mean)\nreturn $total / len($values)",
            ],
            f"the mean distance of the numbers {IN_LIST} from their average",
            ["mean_distance", "average_deviation"],
            "float",
        ),
        "variance": (
            [
                "mean = sum($values) / len($values)\nreturn sum(($item - mean) ** 2 for $item in $values) / len($values)",
                "mean = sum($values) / len($values)\n$total = 0.0\nfor $item in $values:\n    $total += ($item - mean) ** 2\nreturn $total / len($values)",
            ],
            f"the <variance|mean squared distance from the average> {OF_LIST}",
            ["variance", "mean_square_deviation"],
            "float",
        ),
        "percent": (
            [
                "return [$item / sum($values) for $item in $values]",
                "$total = sum($values)\nreturn [$item / $total for $item in $values]",
                "$total = sum($values)\n$result = []\nfor $item in $values:\n    $result.append($item / $total)\nreturn $result",
            ],
            f"a list of the shares that the numbers {IN_LIST} have in their sum",
            ["shares", "normalize", "fractions_of_total"],
            "list[float]",
        ),
    }[kind]
    rows = [(ints(rng, rng.choice([1, 2, 4, 4, 5]), 1, 20),) for _ in range(5)] + [([2, 4, 6, 8],), ([1, 3],)]
    if kind == "mean_or_zero":
        rows += [([],)]
    return build(
        rng,
        names,
        [VALUES],
        returns,
        bodies,
        rows,
        noun=noun,
        given=GIVEN,
        hint="" if kind == "mean_or_zero" else "The list is not empty.",
    )


@family
def slices(rng: random.Random) -> Exercise:
    k = rng.randint(2, 4)
    loop = "$result = []\nfor $i in range({0}):\n    $result.append($values[$i])\nreturn $result"
    bodies, noun, names = rng.choice(
        [
            (
                [
                    "return $values[::-1]",
                    "return list(reversed($values))",
                    "$result = []\nfor $item in $values:\n    $result.insert(0, $item)\nreturn $result",
                    loop.format("len($values) - 1, -1, -1"),
                    "$result = $values[:]\n$result.reverse()\nreturn $result",
                ],
                f"the <elements|numbers> {IN_LIST} in reverse order",
                ["reverse", "reverse_list", "backwards", "reversed_list"],
            ),
            (
                ["return $values[1:]", loop.format("1, len($values)")],
                "<$values|the list> without its first element",
                ["tail", "without_first", "drop_first", "rest"],
            ),
            (
                ["return $values[:-1]", loop.format("len($values) - 1")],
                "<$values|the list> without its last element",
                ["without_last", "drop_last", "remove_last"],
            ),
            (
                ["return $values[1:-1]", loop.format("1, len($values) - 1")],
                "<$values|the list> without its first and last element",
                ["inner", "middle", "without_ends"],
            ),
            (
                [
                    f"return $values[:{k}]",
                    f"$result = []\nfor $item in $values:\n    if len($result) < {k}:\n        $result.append($item)\nreturn $result",
                ],
                f"the first {k} elements of <$values|the list>",
                [f"first_{k}", "head", "take_first"],
            ),
            ([f"return $values[-{k}:]"], f"the last {k} elements of <$values|the list>", [f"last_{k}", "take_last"]),
            (
                [f"return $values[{k}:]"],
                f"<$values|the list> without its first {k} elements",
                [f"skip_{k}", f"drop_{k}"],
            ),
            (
                [
                    f"return $values[::{k}]",
                    f"return [$values[$i] for $i in range(0, len($values), {k})]",
                    loop.format(f"0, len($values), {k}"),
                    f"return [$item for $i, $item in enumerate($values) if $i % {k} == 0]",
                ],
                f"every {({2: 'second', 3: 'third', 4: 'fourth'})[k]} element of <$values|the list>, starting with the first",
                [f"every_{k}", "every_kth", f"step_{k}"],
            ),
            (
                [
                    "return $values[::2]",
                    "return [$item for $i, $item in enumerate($values) if $i % 2 == 0]",
                    loop.format("0, len($values), 2"),
                ],
                f"the elements at even <indices|positions> {IN_LIST}",
                ["at_even_indices", "even_positions"],
            ),
            (
                [
                    "return $values[1::2]",
                    "return [$item for $i, $item in enumerate($values) if $i % 2 == 1]",
                    loop.format("1, len($values), 2"),
                ],
                f"the elements at odd <indices|positions> {IN_LIST}",
                ["at_odd_indices", "odd_positions"],
            ),
            (
                ["return $values[: len($values) // 2]", loop.format("len($values) // 2")],
                "the first half of <$values|the list>",
                ["first_half", "left_half"],
            ),
            (
                ["return $values[len($values) // 2 :]", loop.format("len($values) // 2, len($values)")],
                "the second half of <$values|the list>",
                ["second_half", "right_half"],
            ),
            (
                [
                    "return $values + $values",
                    "return $values * 2",
                    "$result = $values[:]\n$result.extend($values)\nreturn $result",
                ],
                "<$values|the list> repeated twice",
                ["twice", "repeat_list", "doubled_list"],
            ),
            (
                [
                    "return $values + $values[::-1]",
                    "$result = $values[:]\nfor $item in reversed($values):\n    $result.append($item)\nreturn $result",
                ],
                "<$values|the list> followed by its reverse",
                ["mirror", "mirrored"],
            ),
            (
                [
                    "return [$values[-1]] + $values[1:-1] + [$values[0]]",
                    "$result = $values[:]\n$result[0], $result[-1] = $result[-1], $result[0]\nreturn $result",
                ],
                "a copy of <$values|the list> with the first and the last element swapped",
                ["swap_ends", "exchange_ends"],
            ),
            (
                [
                    "return $values[-1:] + $values[:-1]",
                    "return [$values[-1]] + $values[:-1]",
                    "$result = $values[:]\n$result.insert(0, $result.pop())\nreturn $result",
                ],
                "<$values|the list> with the last element moved to the front",
                ["rotate_right", "last_to_front"],
            ),
            (
                [
                    "return $values[1:] + $values[:1]",
                    "$result = $values[1:]\n$result.append($values[0])\nreturn $result",
                ],
                "<$values|the list> with the first element moved to the end",
                ["rotate_left", "first_to_end"],
            ),
            (
                [
                    "$result = []\nfor $item in $values:\n    $result.append($item)\n    $result.append($item)\nreturn $result",
                    "return [$item for $item in $values for _ in range(2)]",
                ],
                f"a list in which each element {OF_LIST} stands twice",
                ["duplicate_each", "stutter"],
            ),
        ]
    )
    return build(
        rng,
        names,
        [VALUES],
        "list[int]",
        bodies,
        int_lists(rng, 4, 0, 9, 4, 8) + [([1, 2],)],
        noun=noun,
        given=GIVEN,
        hint=("The list has at least two elements." if "end" in noun or "last" in noun else ""),
    )


@family
def slices_with_parameter(rng: random.Random) -> Exercise:
    kind = rng.choice(
        [
            "left",
            "right",
            "chunks",
            "windows",
            "first",
            "last",
            "every",
            "remove",
            "insert",
            "window_sums",
            "repeat",
            "split",
            "at",
            "best_window",
        ]
    )
    bodies, noun, names, returns = {
        "left": (
            [
                "$k %= len($values)\nreturn $values[$k:] + $values[:$k]",
                "$result = $values[:]\nfor _ in range($k):\n    $result.append($result.pop(0))\nreturn $result",
                "n = len($values)\nreturn [$values[($i + $k) % n] for $i in range(n)]",
            ],
            "<$values|the list> rotated to the left by $k <places|positions>",
            ["rotate", "rotate_left", "shift_left"],
            "list[int]",
        ),
        "right": (
            [
                "$k %= len($values)\nreturn $values[len($values) - $k :] + $values[: len($values) - $k]",
                "$result = $values[:]\nfor _ in range($k):\n    $result.insert(0, $result.pop())\nreturn $result",
            ],
            "<$values|the list> rotated to the right by $k <places|positions>",
            ["rotate_right", "shift_right", "cycle"],
            "list[int]",
        ),
        "chunks": (
            [
                "return [$values[$i : $i + $k] for $i in range(0, len($values), $k)]",
                "$result = []\nfor $i in range(0, len($values), $k):\n    $result.append($values[$i : $i + $k])\nreturn $result",
            ],
            "<$values|the list> cut into <parts|chunks> of $k elements, of which the last may be shorter",
            ["chunks", "split_into_chunks", "cut", "chunk_list"],
            "list[list[int]]",
        ),
        "windows": (
            [
                "return [$values[$i : $i + $k] for $i in range(len($values) - $k + 1)]",
                "$result = []\nfor $i in range(len($values) - $k + 1):\n    $result.append($values[$i : $i + $k])\nreturn $result",
            ],
            "all <groups|windows> of $k neighboring elements of <$values|the list>",
            ["windows", "sliding_windows", "neighbors"],
            "list[list[int]]",
        ),
        "window_sums": (
            [
                "return [sum($values[$i : $i + $k]) for $i in range(len($values) - $k + 1)]",
                "$result = []\nfor $i in range(len($values) - $k + 1):\n    $result.append(sum($values[$i : $i + $k]))\nreturn $result",
            ],
            "the sums of all <groups|windows> of $k neighboring numbers of <$values|the list>",
            ["window_sums", "moving_sums"],
            "list[int]",
        ),
        "best_window": (
            [
                "return max(sum($values[$i : $i + $k]) for $i in range(len($values) - $k + 1))",
                "$total = sum($values[:$k])\nbest = $total\nfor j in range($k, len($values)):\n    $total += $values[j] - $values[j - $k]\n    best = max(best, $total)\nreturn best",
            ],
            "the largest sum of $k neighboring numbers of <$values|the list>",
            ["best_window", "max_window_sum"],
            "int",
        ),
        "first": (
            [
                "return $values[:$k]",
                "$result = []\nfor $i in range(min($k, len($values))):\n    $result.append($values[$i])\nreturn $result",
            ],
            "the first $k elements of <$values|the list>",
            ["first_elements", "take", "head"],
            "list[int]",
        ),
        "last": (
            ["return $values[-$k:]", "return $values[max(0, len($values) - $k) :]"],
            "the last $k elements of <$values|the list>",
            ["last_elements", "take_last", "tail"],
            "list[int]",
        ),
        "every": (
            [
                "return $values[::$k]",
                "return [$item for $i, $item in enumerate($values) if $i % $k == 0]",
                "$result = []\nfor $i in range(0, len($values), $k):\n    $result.append($values[$i])\nreturn $result",
            ],
            "every $k-th element of <$values|the list>, starting with the first",
            ["every_kth", "take_every", "sample"],
            "list[int]",
        ),
        "remove": (
            [
                "return $values[:$k] + $values[$k + 1 :]",
                "$result = $values[:]\ndel $result[$k]\nreturn $result",
                "$result = $values[:]\n$result.pop($k)\nreturn $result",
                "return [$item for $i, $item in enumerate($values) if $i != $k]",
            ],
            "<$values|the list> without the element at index $k",
            ["remove_at", "delete_at", "without_index"],
            "list[int]",
        ),
        "insert": (
            ["return $values[:$k] + [0] + $values[$k:]", "$result = $values[:]\n$result.insert($k, 0)\nreturn $result"],
            "a copy of <$values|the list> with a 0 inserted at index $k",
            ["insert_zero", "insert_at"],
            "list[int]",
        ),
        "repeat": (
            [
                "return $values * $k",
                "$result = []\nfor _ in range($k):\n    $result += $values\nreturn $result",
                "$result = []\nfor _ in range($k):\n    $result.extend($values)\nreturn $result",
            ],
            "<$values|the list> repeated $k times",
            ["repeat", "repeat_list", "multiply_list"],
            "list[int]",
        ),
        "split": (
            ["return $values[:$k], $values[$k:]", "return ($values[:$k], $values[$k:])"],
            "a tuple of the first $k elements and the rest of <$values|the list>",
            ["split_at", "split_list", "divide_at"],
            "tuple[list[int], list[int]]",
        ),
        "at": (
            [
                "if $k < len($values):\n    return $values[$k]\nreturn 0",
                "return $values[$k] if $k < len($values) else 0",
                "if $k >= len($values):\n    return 0\nreturn $values[$k]",
            ],
            "the element at index $k of <$values|the list>, or 0 if <the list is too short|there is none>",
            ["get_or_zero", "element_at", "safe_get"],
            "int",
        ),
    }[kind]
    rows = [(ints(rng, rng.randint(4, 6), 0, 9), rng.randint(1, 3)) for _ in range(5)]
    if kind == "at":
        rows += [([4, 5], 2), ([], 0)]
    return build(
        rng,
        names,
        [
            VALUES,
            (
                (
                    "k|n|count|shift"
                    if kind in ("left", "right")
                    else "k|n|size|count" if kind not in ("remove", "insert", "at") else "k|index|position|i"
                ),
                "int",
            ),
        ],
        returns,
        bodies,
        rows,
        noun=noun,
        given=["a list $values and an integer $k", "a list of integers $values and a number $k"],
    )


@family
def sorting(rng: random.Random) -> Exercise:
    key, key_text, slug = rng.choice(
        [
            ("", "", ""),
            ("", "", ""),
            ("abs", "by absolute value", "by_absolute"),
            ("lambda $item: $item % 10", "by <the last digit|their last digit>", "by_last_digit"),
            ("lambda $item: -$item", "from the largest to the smallest", "descending"),
            (
                "lambda $item: ($item % 2, $item)",
                "with the even numbers first, both groups in ascending order",
                "even_first",
            ),
            ("lambda $item: len(str($item))", "by the number of their digits", "by_length"),
            ("lambda $item: sum(int(d) for d in str($item))", "by the sum of their digits", "by_digit_sum"),
        ]
    )
    down = not key and rng.random() < 0.5
    if key:
        bodies = [
            f"return sorted($values, key={key})",
            f"$result = $values[:]\n$result.sort(key={key})\nreturn $result",
            f"$result = list($values)\n$result.sort(key={key})\nreturn $result",
        ]
        if slug == "descending":
            bodies += ["return sorted($values, reverse=True)", "return sorted($values)[::-1]"]
        noun, names = f"the numbers {IN_LIST} sorted {key_text}", [f"sort_{slug}", f"sorted_{slug}", f"order_{slug}"]
    else:
        op, word = (">", "descending") if down else ("<", "ascending")
        reverse = ", reverse=True" if down else ""
        bodies = [
            f"return sorted($values{reverse})",
            f"$result = $values[:]\n$result.sort({reverse[2:]})\nreturn $result",
            f"$result = []\nfor $item in $values:\n    $i = 0\n    while $i < len($result) and not $item {op} $result[$i]:\n        $i += 1\n    $result.insert($i, $item)\nreturn $result",
            f"rest = $values[:]\n$result = []\nwhile rest:\n    best = {'max' if down else 'min'}(rest)\n    rest.remove(best)\n    $result.append(best)\nreturn $result",
        ]
        noun, names = f"the numbers {IN_LIST} <sorted|sorted> in {word} order", [
            f"sort_{word}",
            "sort_list",
            "order",
            "sorted_copy",
            "sort_numbers",
        ]
    return build(
        rng,
        names,
        [VALUES],
        "list[int]",
        bodies,
        int_lists(rng, 5, 1, 60, 3, 6),
        noun=noun,
        tasks=(
            f"Sort <$values|a list of integers> {key_text}."
            if key
            else f"Sort <$values|a list of integers> in {word} order."
        ),
        given=GIVEN,
    )


@family
def top_elements(rng: random.Random) -> Exercise:
    largest = rng.random() < 0.5
    word, reverse = ("largest", ", reverse=True") if largest else ("smallest", "")
    k = rng.randint(2, 4)
    fixed = rng.random() < 0.4
    size = str(k) if fixed else "$k"
    kind = rng.choice(["list", "kth", "sum"])
    bodies, noun, names, returns = {
        "list": (
            [
                f"return sorted($values{reverse})[:{size}]",
                f"ordered = sorted($values{reverse})\nreturn ordered[:{size}]",
                f"import heapq\n\nreturn heapq.n{word}({size}, $values)",
            ],
            f"the {size} {word} numbers {IN_LIST} in {'descending' if largest else 'ascending'} order",
            [f"{word}_numbers", f"top_{k}" if fixed and largest else f"{word}_k", f"find_{word}"],
            "list[int]",
        ),
        "kth": (
            [
                f"return sorted($values{reverse})[{k - 1 if fixed else '$k - 1'}]",
                f"ordered = sorted($values{reverse})\nreturn ordered[{k - 1 if fixed else '$k - 1'}]",
                f"rest = $values[:]\nfor _ in range({k - 1 if fixed else '$k - 1'}):\n    rest.remove({'max' if largest else 'min'}(rest))\nreturn {'max' if largest else 'min'}(rest)",
            ],
            f"the {({2: 'second', 3: 'third', 4: 'fourth'}[k]) if fixed else '$k-th'} {word} number {IN_LIST}, counting equal numbers separately",
            [f"kth_{word}", f"nth_{word}", f"{word}_at"],
            "int",
        ),
        "sum": (
            [
                f"return sum(sorted($values{reverse})[:{size}])",
                f"ordered = sorted($values{reverse})\nreturn sum(ordered[:{size}])",
            ],
            f"the sum of the {size} {word} numbers {IN_LIST}",
            [f"sum_of_{word}", f"{word}_sum"],
            "int",
        ),
    }[kind]
    rows = [(ints(rng, rng.randint(4, 6), 0, 30), rng.randint(1, 4)) for _ in range(5)]
    return build(
        rng,
        names,
        [VALUES] if fixed else [VALUES, ("k|n|count", "int")],
        returns,
        bodies,
        [row[:1] for row in rows] if fixed else rows,
        noun=noun,
        given=GIVEN if fixed else ["a list $values and a number $k"],
    )


@family
def neighbors(rng: random.Random) -> Exercise:
    kind = rng.choice(
        [
            "differences",
            "sums",
            "products",
            "increasing",
            "strict",
            "decreasing",
            "count_up",
            "max_gap",
            "min_gap",
            "equal",
            "peaks",
            "pairs",
            "abs",
            "run",
        ]
    )
    each = {
        "differences": (
            "$b - $a",
            "differences between each number and the one before it",
            ["differences", "steps", "deltas"],
        ),
        "sums": ("$a + $b", "sums of each two neighboring numbers", ["neighbor_sums", "adjacent_sums"]),
        "products": ("$a * $b", "products of each two neighboring numbers", ["neighbor_products", "adjacent_products"]),
        "abs": ("abs($a - $b)", "absolute differences of neighboring numbers", ["gaps", "absolute_steps"]),
        "pairs": ("($a, $b)", "pairs of neighboring numbers as tuples", ["neighbor_pairs", "adjacent_pairs"]),
    }
    check = {
        "increasing": ("<=", ">", "sorted in ascending order", ["is_sorted", "is_ascending", "sorted_up"]),
        "strict": ("<", ">=", "strictly increasing", ["strictly_increasing", "always_rises"]),
        "decreasing": (">=", "<", "sorted in descending order", ["is_descending", "sorted_down"]),
    }
    rows = int_lists(rng, 3, 0, 15, 3, 6) + [([1, 2, 5],), ([4, 4, 1],), ([2, 2, 7],), ([9, 5, 3],), ([1, 4, 2, 6, 3],)]
    if kind in each:
        expression, text, names = each[kind]
        indexed = expression.replace("$a", "$values[$i]").replace("$b", "$values[$i + 1]")
        return build(
            rng,
            names,
            [VALUES],
            "list[tuple[int, int]]" if kind == "pairs" else "list[int]",
            [
                f"return [{expression} for $a, $b in zip($values, $values[1:])]",
                f"return [{indexed} for $i in range(len($values) - 1)]",
                f"$result = []\nfor $i in range(len($values) - 1):\n    $result.append({indexed})\nreturn $result",
            ],
            rows,
            noun=f"a list of the {text} {IN_LIST}",
            given=GIVEN,
        )
    if kind in check:
        op, not_op, text, names = check[kind]
        bodies = [
            f"return all($a {op} $b for $a, $b in zip($values, $values[1:]))",
            f"for $i in range(len($values) - 1):\n    if $values[$i] {not_op} $values[$i + 1]:\n        return False\nreturn True",
            f"for $i in range(1, len($values)):\n    if $values[$i - 1] {not_op} $values[$i]:\n        return False\nreturn True",
        ]
        if kind == "increasing":
            bodies += ["return $values == sorted($values)"]
        if kind == "decreasing":
            bodies += ["return $values == sorted($values, reverse=True)"]
        return build(
            rng,
            names,
            [VALUES],
            "bool",
            bodies,
            rows,
            whether=[f"<$values|a list|the list> is {text}", f"the numbers {IN_LIST} are {text}"],
            given=GIVEN,
        )
    bodies, noun, names = {
        "count_up": (
            [
                "return sum(1 for $a, $b in zip($values, $values[1:]) if $b > $a)",
                "$count = 0\nfor $i in range(1, len($values)):\n    if $values[$i] > $values[$i - 1]:\n        $count += 1\nreturn $count",
            ],
            f"how many numbers {IN_LIST} are greater than the one before",
            ["count_increases", "count_rises"],
        ),
        "max_gap": (
            [
                "return max(abs($a - $b) for $a, $b in zip($values, $values[1:]))",
                "$best = 0\nfor $i in range(1, len($values)):\n    $best = max($best, abs($values[$i] - $values[$i - 1]))\nreturn $best",
            ],
            f"the largest absolute difference of two neighboring numbers {IN_LIST}",
            ["largest_gap", "max_step"],
        ),
        "min_gap": (
            [
                "ordered = sorted($values)\nreturn min($b - $a for $a, $b in zip(ordered, ordered[1:]))",
                "ordered = sorted($values)\n$best = ordered[1] - ordered[0]\nfor $i in range(1, len(ordered) - 1):\n    $best = min($best, ordered[$i + 1] - ordered[$i])\nreturn $best",
            ],
            f"the smallest difference of any two numbers {IN_LIST}",
            ["smallest_difference", "min_gap"],
        ),
        "equal": (
            [
                "return sum(1 for $a, $b in zip($values, $values[1:]) if $a == $b)",
                "$count = 0\nfor $i in range(len($values) - 1):\n    if $values[$i] == $values[$i + 1]:\n        $count += 1\nreturn $count",
            ],
            f"how many neighboring numbers {IN_LIST} are equal",
            ["count_equal_neighbors", "count_repeats"],
        ),
        "peaks": (
            [
                "$count = 0\nfor $i in range(1, len($values) - 1):\n    if $values[$i] > $values[$i - 1] and $values[$i] > $values[$i + 1]:\n        $count += 1\nreturn $count",
                "return sum(1 for $i in range(1, len($values) - 1) if $values[$i - 1] < $values[$i] > $values[$i + 1])",
            ],
            f"the number of <peaks|local maxima> {IN_LIST}: inner numbers that are greater than both neighbors",
            ["count_peaks", "number_of_peaks"],
        ),
        "run": (
            [
                "$best = 1\nlength = 1\nfor $i in range(1, len($values)):\n    if $values[$i] == $values[$i - 1]:\n        length += 1\n    else:\n        length = 1\n    $best = max($best, length)\nreturn $best",
                "$best = 1\nlength = 1\nfor $a, $b in zip($values, $values[1:]):\n    length = length + 1 if $a == $b else 1\n    $best = max($best, length)\nreturn $best",
            ],
            f"the length of the longest run of equal numbers {IN_LIST}",
            ["longest_run", "max_run_length"],
        ),
    }[kind]
    return build(
        rng,
        names,
        [VALUES],
        "int",
        bodies,
        rows,
        noun=noun,
        given=GIVEN,
        hint="<The list has at least two elements.|There are at least two numbers.>",
    )


@family
def running(rng: random.Random) -> Exercise:
    start, line, text, names, accumulate = rng.choice(
        [
            (
                "current = 0",
                "current += $item",
                "running sums",
                ["running_sums", "prefix_sums", "cumulative_sum", "running_total"],
                "accumulate($values)",
            ),
            (
                "current = 1",
                "current *= $item",
                "running products",
                ["running_products", "prefix_products"],
                "accumulate($values, lambda $a, $b: $a * $b)",
            ),
            (
                "current = $values[0]",
                "current = max(current, $item)",
                "running maxima (the largest number so far)",
                ["running_max", "prefix_max", "record_values"],
                "accumulate($values, max)",
            ),
            (
                "current = $values[0]",
                "current = min(current, $item)",
                "running minima (the smallest number so far)",
                ["running_min", "prefix_min"],
                "accumulate($values, min)",
            ),
        ]
    )
    bodies = [
        f"$result = []\n{start}\nfor $item in $values:\n    {line}\n    $result.append(current)\nreturn $result",
        f"from itertools import accumulate\n\nreturn list({accumulate})",
    ]
    if "sums" in text:
        bodies += ["return [sum($values[: $i + 1]) for $i in range(len($values))]"]
    return build(
        rng,
        names,
        [VALUES],
        "list[int]",
        bodies,
        int_lists(rng, 5, 1, 9, 2, 5),
        noun=f"<a list of the|the> {text} of the numbers {IN_LIST}",
        given=GIVEN,
    )


@family
def position_sums(rng: random.Random) -> Exercise:
    bodies, noun, names = rng.choice(
        [
            (
                [
                    "return sum($values[::2])",
                    "return sum($item for $i, $item in enumerate($values) if $i % 2 == 0)",
                    "$total = 0\nfor $i in range(0, len($values), 2):\n    $total += $values[$i]\nreturn $total",
                ],
                f"the sum of the numbers at even <indices|positions> {IN_LIST}",
                ["sum_even_indices", "sum_at_even_positions"],
            ),
            (
                [
                    "return sum($values[1::2])",
                    "return sum($item for $i, $item in enumerate($values) if $i % 2 == 1)",
                    "$total = 0\nfor $i in range(1, len($values), 2):\n    $total += $values[$i]\nreturn $total",
                ],
                f"the sum of the numbers at odd <indices|positions> {IN_LIST}",
                ["sum_odd_indices", "sum_at_odd_positions"],
            ),
            (
                [
                    "return sum($i * $item for $i, $item in enumerate($values))",
                    "$total = 0\nfor $i, $item in enumerate($values):\n    $total += $i * $item\nreturn $total",
                    "$total = 0\nfor $i in range(len($values)):\n    $total += $i * $values[$i]\nreturn $total",
                ],
                f"the sum of the numbers {IN_LIST}, each multiplied by its index",
                ["weighted_by_index", "index_weighted_sum"],
            ),
            (
                [
                    "return sum($values[::2]) - sum($values[1::2])",
                    "$total = 0\nfor $i, $item in enumerate($values):\n    if $i % 2 == 0:\n        $total += $item\n    else:\n        $total -= $item\nreturn $total",
                    "$total = 0\nsign = 1\nfor $item in $values:\n    $total += sign * $item\n    sign = -sign\nreturn $total",
                ],
                "the alternating sum of <$values|the list>: first minus second plus third and so on",
                ["alternating_sum", "plus_minus"],
            ),
            (
                [
                    "return sum(1 for $i, $item in enumerate($values) if $item == $i)",
                    "$count = 0\nfor $i, $item in enumerate($values):\n    if $i == $item:\n        $count += 1\nreturn $count",
                    "$count = 0\nfor $i in range(len($values)):\n    if $values[$i] == $i:\n        $count += 1\nreturn $count",
                ],
                f"how many <numbers|elements> {IN_LIST} are equal to their own index",
                ["count_fixed_points", "matches_index"],
            ),
            (
                [
                    "return sum($values) - max($values) - min($values)",
                    "ordered = sorted($values)\nreturn sum(ordered[1:-1])",
                ],
                f"the sum of the numbers {IN_LIST} without one largest and one smallest number",
                ["sum_without_extremes", "trimmed_sum"],
            ),
        ]
    )
    return build(
        rng,
        names,
        [VALUES],
        "int",
        bodies,
        int_lists(rng, 5, 0, 9, 3, 6) + [([0, 1, 2],), ([3, 1, 1],)],
        noun=noun,
        given=GIVEN,
    )


@family
def duplicates(rng: random.Random) -> Exercise:
    kind = rng.choice(
        [
            "dedup",
            "unique_sorted",
            "has",
            "distinct",
            "all_same",
            "repeated",
            "once",
            "most",
            "table",
            "first_repeat",
            "squeeze",
        ]
    )
    bodies, words, names, returns = {
        "dedup": (
            [
                "$result = []\nfor $item in $values:\n    if $item not in $result:\n        $result.append($item)\nreturn $result",
                "return list(dict.fromkeys($values))",
                "$seen = set()\n$result = []\nfor $item in $values:\n    if $item not in $seen:\n        $seen.add($item)\n        $result.append($item)\nreturn $result",
            ],
            {
                "noun": "<$values|the list> without duplicates, in the <order of first occurrence|original order>",
                "tasks": "Remove <duplicates|repeated numbers> from <$values|a list> and keep the order.",
            },
            ["remove_duplicates", "dedup", "without_duplicates", "distinct_values"],
            "list[int]",
        ),
        "unique_sorted": (
            [
                "return sorted(set($values))",
                "$result = []\nfor $item in sorted($values):\n    if not $result or $result[-1] != $item:\n        $result.append($item)\nreturn $result",
            ],
            {"noun": f"the different numbers {IN_LIST} in ascending order"},
            ["sorted_unique", "unique_sorted", "sort_distinct"],
            "list[int]",
        ),
        "has": (
            [
                "return len(set($values)) < len($values)",
                "return len($values) != len(set($values))",
                "$seen = set()\nfor $item in $values:\n    if $item in $seen:\n        return True\n    $seen.add($item)\nreturn False",
                "for $i in range(len($values)):\n    if $values[$i] in $values[$i + 1 :]:\n        return True\nreturn False",
            ],
            {
                "whether": [
                    f"any number occurs more than once {INSIDE}",
                    "<$values|the list|a list> contains <duplicates|a duplicate>",
                ]
            },
            ["has_duplicates", "contains_duplicate", "has_repeats"],
            "bool",
        ),
        "distinct": (
            [
                "return len(set($values))",
                "$seen = []\nfor $item in $values:\n    if $item not in $seen:\n        $seen.append($item)\nreturn len($seen)",
            ],
            {
                "noun": [
                    f"the number of different <numbers|values> {IN_LIST}",
                    f"how many different values there are {IN_LIST}",
                ]
            },
            ["count_distinct", "count_different", "distinct_count"],
            "int",
        ),
        "all_same": (
            [
                "return len(set($values)) <= 1",
                "return all($item == $values[0] for $item in $values)",
                "for $item in $values:\n    if $item != $values[0]:\n        return False\nreturn True",
            ],
            {"whether": f"all <numbers|elements> {IN_LIST} are <equal|the same>"},
            ["all_equal", "all_same", "is_constant"],
            "bool",
        ),
        "repeated": (
            [
                "$result = []\nfor $item in $values:\n    if $values.count($item) > 1 and $item not in $result:\n        $result.append($item)\nreturn $result",
                "return list(dict.fromkeys($item for $item in $values if $values.count($item) > 1))",
            ],
            {
                "noun": f"the numbers that occur more than once {INSIDE}, each listed once in the order of first occurrence"
            },
            ["find_duplicates", "repeated_values"],
            "list[int]",
        ),
        "once": (
            [
                "return [$item for $item in $values if $values.count($item) == 1]",
                "$result = []\nfor $item in $values:\n    if $values.count($item) == 1:\n        $result.append($item)\nreturn $result",
                "from collections import Counter\n\ncounts = Counter($values)\nreturn [$item for $item in $values if counts[$item] == 1]",
            ],
            {"noun": f"<a list of the|the> numbers that occur exactly once {INSIDE}"},
            ["unique_values", "occurs_once", "singles"],
            "list[int]",
        ),
        "most": (
            [
                "return max($values, key=$values.count)",
                "from collections import Counter\n\nreturn Counter($values).most_common(1)[0][0]",
                "counts = {}\nfor $item in $values:\n    counts[$item] = counts.get($item, 0) + 1\nreturn max(counts, key=counts.get)",
            ],
            {"noun": f"the most <common|frequent> number {IN_LIST}; of several, the one that comes first"},
            ["most_common", "most_frequent", "mode_value"],
            "int",
        ),
        "table": (
            [
                "counts = {}\nfor $item in $values:\n    counts[$item] = counts.get($item, 0) + 1\nreturn counts",
                "counts = {}\nfor $item in $values:\n    if $item in counts:\n        counts[$item] += 1\n    else:\n        counts[$item] = 1\nreturn counts",
                "from collections import Counter\n\nreturn dict(Counter($values))",
                "return {$item: $values.count($item) for $item in $values}",
            ],
            {
                "noun": f"a dictionary <that says how often each number occurs|of the number of occurrences of each number> {INSIDE}"
            },
            ["count_values", "frequencies", "histogram", "occurrences"],
            "dict[int, int]",
        ),
        "first_repeat": (
            [
                "$seen = set()\nfor $item in $values:\n    if $item in $seen:\n        return $item\n    $seen.add($item)\nreturn -1",
                "for $i, $item in enumerate($values):\n    if $item in $values[:$i]:\n        return $item\nreturn -1",
            ],
            {"noun": f"the first number {IN_LIST} that has occurred before, or -1 if there is none"},
            ["first_repeated", "first_duplicate"],
            "int",
        ),
        "squeeze": (
            [
                "$result = []\nfor $item in $values:\n    if not $result or $result[-1] != $item:\n        $result.append($item)\nreturn $result",
                "from itertools import groupby\n\nreturn [$item for $item, _ in groupby($values)]",
            ],
            {"noun": "<$values|the list> with each run of equal neighbors reduced to one element"},
            ["squeeze", "compress_runs", "merge_equal_neighbors"],
            "list[int]",
        ),
    }[kind]
    rows = [(ints(rng, rng.randint(4, 7), 1, 5),) for _ in range(4)] + [([1, 2, 3],), ([4, 4, 4],), ([2, 2, 1, 1],)]
    return build(rng, names, [VALUES], returns, bodies, rows, given=GIVEN, **words)


@family
def membership(rng: random.Random) -> Exercise:
    kind = rng.choice(
        ["contains", "count", "index", "remove_all", "positions", "remove_first", "closest", "twice", "starts", "last"]
    )
    t = ("target|wanted|k|x|value", "int")
    bodies, words, names, returns = {
        "contains": (
            [
                "return $target in $values",
                "for $item in $values:\n    if $item == $target:\n        return True\nreturn False",
                "return any($item == $target for $item in $values)",
                "if $target in $values:\n    return True\nreturn False",
            ],
            {"whether": ["<$values|the list> contains $target", "$target <occurs|is> in <$values|the list>"]},
            ["contains", "is_in_list", "includes", "has_value"],
            "bool",
        ),
        "count": (
            [
                "return $values.count($target)",
                "$count = 0\nfor $item in $values:\n    if $item == $target:\n        $count += 1\nreturn $count",
                "return sum(1 for $item in $values if $item == $target)",
            ],
            {
                "noun": "<how often $target occurs|the number of times $target occurs> in <$values|the list>",
                "tasks": "Count the occurrences of $target in $values.",
            },
            ["count_value", "occurrences", "count_target", "count_of"],
            "int",
        ),
        "index": (
            [
                "for $i, $item in enumerate($values):\n    if $item == $target:\n        return $i\nreturn -1",
                "if $target in $values:\n    return $values.index($target)\nreturn -1",
                "return $values.index($target) if $target in $values else -1",
                "for $i in range(len($values)):\n    if $values[$i] == $target:\n        return $i\nreturn -1",
                "$i = 0\nwhile $i < len($values):\n    if $values[$i] == $target:\n        return $i\n    $i += 1\nreturn -1",
            ],
            {
                "noun": "the <index|position> of <the first |>$target in <$values|the list>, or -1 if it is not <there|in the list>"
            },
            ["find", "index_of", "find_index", "linear_search", "position_of"],
            "int",
        ),
        "last": (
            [
                "for $i in range(len($values) - 1, -1, -1):\n    if $values[$i] == $target:\n        return $i\nreturn -1",
                "$result = -1\nfor $i, $item in enumerate($values):\n    if $item == $target:\n        $result = $i\nreturn $result",
            ],
            {"noun": "the index of the last $target in <$values|the list>, or -1 if it is not there"},
            ["last_index", "find_last"],
            "int",
        ),
        "remove_all": (
            [
                "return [$item for $item in $values if $item != $target]",
                "$result = []\nfor $item in $values:\n    if $item != $target:\n        $result.append($item)\nreturn $result",
            ],
            {
                "noun": "<$values|the list> without <all|any> <elements|numbers> equal to $target",
                "tasks": "Remove <every|each> $target from <$values|the list>.",
            },
            ["remove_value", "remove_all", "without", "drop_value"],
            "list[int]",
        ),
        "remove_first": (
            [
                "$result = $values[:]\nif $target in $result:\n    $result.remove($target)\nreturn $result",
                "if $target not in $values:\n    return $values\n$i = $values.index($target)\nreturn $values[:$i] + $values[$i + 1 :]",
            ],
            {"noun": "a copy of <$values|the list> without the first $target"},
            ["remove_first", "remove_once"],
            "list[int]",
        ),
        "positions": (
            [
                "return [$i for $i, $item in enumerate($values) if $item == $target]",
                "$result = []\nfor $i, $item in enumerate($values):\n    if $item == $target:\n        $result.append($i)\nreturn $result",
                "$result = []\nfor $i in range(len($values)):\n    if $values[$i] == $target:\n        $result.append($i)\nreturn $result",
            ],
            {"noun": "<a list of all|all> <indices|positions> at which $target <occurs|stands> in <$values|the list>"},
            ["find_all", "positions_of", "all_indices"],
            "list[int]",
        ),
        "closest": (
            [
                "return min($values, key=lambda $item: abs($item - $target))",
                "$best = $values[0]\nfor $item in $values:\n    if abs($item - $target) < abs($best - $target):\n        $best = $item\nreturn $best",
            ],
            {"noun": "the number in <$values|the list> that is <closest|nearest> to $target; of several, the first"},
            ["closest", "nearest", "closest_to", "find_closest"],
            "int",
        ),
        "twice": (
            [
                "return $values.count($target) >= 2",
                "return $values.count($target) > 1",
                "$count = 0\nfor $item in $values:\n    if $item == $target:\n        $count += 1\nreturn $count >= 2",
            ],
            {"whether": "$target occurs at least twice in <$values|the list>"},
            ["occurs_twice", "at_least_twice"],
            "bool",
        ),
        "starts": (
            [
                "return len($values) > 0 and $values[0] == $target",
                "return $values[:1] == [$target]",
                "if not $values:\n    return False\nreturn $values[0] == $target",
            ],
            {"whether": "<$values|the list> starts with $target"},
            ["starts_with", "begins_with"],
            "bool",
        ),
    }[kind]
    rows = [(ints(rng, rng.randint(3, 6), 1, 6), rng.randint(1, 6)) for _ in range(5)] + [
        ([3, 1, 3], 3),
        ([2, 5, 8], 9),
        ([7], 7),
    ]
    return build(
        rng,
        names,
        [VALUES, t],
        returns,
        bodies,
        rows,
        given=["a list $values and a number $target", "a list of integers $values and an integer $target"],
        **words,
    )


@family
def two_lists(rng: random.Random) -> Exercise:
    kind = rng.choice(
        [
            "sum",
            "product",
            "max",
            "dot",
            "pairs",
            "interleave",
            "common",
            "difference",
            "union",
            "equal_places",
            "differences",
            "concat",
            "merge",
            "any_common",
            "subset",
            "hamming",
            "longer",
            "same",
            "less",
        ]
    )
    if kind in ("sum", "product", "max", "differences", "pairs", "less"):
        expression, text, names, returns = {
            "sum": ("$a + $b", "sums", ["add_lists", "elementwise_sum", "sum_lists"], "list[int]"),
            "product": ("$a * $b", "products", ["multiply_lists", "elementwise_product"], "list[int]"),
            "max": ("max($a, $b)", "larger values", ["elementwise_max", "larger_values"], "list[int]"),
            "differences": ("$a - $b", "differences", ["subtract_lists", "elementwise_difference"], "list[int]"),
            "pairs": ("($a, $b)", "pairs", ["pair_up", "zip_lists", "make_pairs"], "list[tuple[int, int]]"),
            "less": (
                "$a < $b",
                "comparisons (is the first less than the second)",
                ["compare_lists", "elementwise_less"],
                "list[bool]",
            ),
        }[kind]
        indexed = expression.replace("$a", "$first[$i]").replace("$b", "$second[$i]")
        bodies = [
            f"return [{expression.replace('$a', 'p').replace('$b', 'q')} for p, q in zip($first, $second)]",
            f"return [{indexed} for $i in range(len($first))]",
            f"$result = []\nfor $i in range(len($first)):\n    $result.append({indexed})\nreturn $result",
            f"$result = []\nfor p, q in zip($first, $second):\n    $result.append({expression.replace('$a', 'p').replace('$b', 'q')})\nreturn $result",
        ]
        words = {
            "noun": f"a list of the {text} of the elements at the same <places|index> in $first and $second",
            "hint": "Both lists have the same length.",
        }
        if kind == "pairs":
            bodies += ["return list(zip($first, $second))"]
    else:
        bodies, words, names, returns = {
            "dot": (
                [
                    "return sum(p * q for p, q in zip($first, $second))",
                    "$total = 0\nfor p, q in zip($first, $second):\n    $total += p * q\nreturn $total",
                    "$total = 0\nfor $i in range(len($first)):\n    $total += $first[$i] * $second[$i]\nreturn $total",
                ],
                {
                    "noun": [
                        "the dot product of <two lists|$first and $second>",
                        "the sum of the products of the elements at the same index",
                    ]
                },
                ["dot_product", "dot", "scalar_product"],
                "int",
            ),
            "interleave": (
                [
                    "$result = []\nfor p, q in zip($first, $second):\n    $result.append(p)\n    $result.append(q)\nreturn $result",
                    "return [x for pair in zip($first, $second) for x in pair]",
                    "$result = []\nfor $i in range(len($first)):\n    $result += [$first[$i], $second[$i]]\nreturn $result",
                ],
                {
                    "noun": "a list that takes elements from $first and $second <in turn|alternately>",
                    "hint": "Both lists have the same length.",
                },
                ["interleave", "alternate", "weave"],
                "list[int]",
            ),
            "common": (
                [
                    "return sorted(set($first) & set($second))",
                    "$result = []\nfor $item in sorted(set($first)):\n    if $item in $second:\n        $result.append($item)\nreturn $result",
                    "return sorted({$item for $item in $first if $item in $second})",
                ],
                {"noun": "the numbers that are in both lists, sorted and without duplicates"},
                ["common_elements", "intersection", "shared_values"],
                "list[int]",
            ),
            "difference": (
                [
                    "return [$item for $item in $first if $item not in $second]",
                    "$result = []\nfor $item in $first:\n    if $item not in $second:\n        $result.append($item)\nreturn $result",
                ],
                {"noun": "the elements of $first that are not in $second"},
                ["difference", "only_in_first", "subtract"],
                "list[int]",
            ),
            "union": (
                [
                    "return sorted(set($first) | set($second))",
                    "return sorted(set($first + $second))",
                    "$result = []\nfor $item in sorted($first + $second):\n    if $item not in $result:\n        $result.append($item)\nreturn $result",
                ],
                {
                    "noun": "all <different |>numbers that are in at least one of the lists, sorted and without duplicates"
                },
                ["union", "all_values", "combine_unique"],
                "list[int]",
            ),
            "equal_places": (
                [
                    "return sum(1 for p, q in zip($first, $second) if p == q)",
                    "$count = 0\nfor p, q in zip($first, $second):\n    if p == q:\n        $count += 1\nreturn $count",
                ],
                {"noun": "how many <places|positions> have equal elements in $first and $second"},
                ["count_equal", "count_matches", "same_places"],
                "int",
            ),
            "hamming": (
                [
                    "return sum(1 for p, q in zip($first, $second) if p != q)",
                    "$count = 0\nfor $i in range(len($first)):\n    if $first[$i] != $second[$i]:\n        $count += 1\nreturn $count",
                    "return sum(p != q for p, q in zip($first, $second))",
                ],
                {
                    "noun": "how many <places|positions> have different elements in $first and $second",
                    "hint": "Both lists have the same length.",
                },
                ["count_different", "mismatches"],
                "int",
            ),
            "concat": (
                [
                    "return $first + $second",
                    "$result = $first[:]\n$result.extend($second)\nreturn $result",
                    "$result = []\nfor $item in $first:\n    $result.append($item)\nfor $item in $second:\n    $result.append($item)\nreturn $result",
                    "return [*$first, *$second]",
                ],
                {
                    "noun": "a list of the elements of $first followed by <those of|the elements of> $second",
                    "tasks": "<Join|Concatenate> two lists.",
                },
                ["concatenate", "join_lists", "append_lists"],
                "list[int]",
            ),
            "merge": (
                [
                    "return sorted($first + $second)",
                    "$result = []\ni = j = 0\nwhile i < len($first) and j < len($second):\n    if $first[i] <= $second[j]:\n        $result.append($first[i])\n        i += 1\n    else:\n        $result.append($second[j])\n        j += 1\nreturn $result + $first[i:] + $second[j:]",
                ],
                {
                    "noun": "one sorted list of the elements of the two sorted lists",
                    "tasks": "Merge two sorted lists into one sorted list.",
                },
                ["merge_sorted", "merge", "merge_lists"],
                "list[int]",
            ),
            "any_common": (
                [
                    "return any($item in $second for $item in $first)",
                    "for $item in $first:\n    if $item in $second:\n        return True\nreturn False",
                    "return bool(set($first) & set($second))",
                ],
                {"whether": "<two lists|$first and $second> have <a common element|an element in common>"},
                ["share_element", "have_common", "overlap"],
                "bool",
            ),
            "subset": (
                [
                    "return all($item in $second for $item in $first)",
                    "for $item in $first:\n    if $item not in $second:\n        return False\nreturn True",
                    "return set($first) <= set($second)",
                    "return set($first).issubset($second)",
                ],
                {"whether": "every element of $first is in $second"},
                ["is_subset", "all_contained", "contains_all"],
                "bool",
            ),
            "longer": (
                [
                    "return $first if len($first) >= len($second) else $second",
                    "if len($first) >= len($second):\n    return $first\nreturn $second",
                    "if len($second) > len($first):\n    return $second\nreturn $first",
                ],
                {"noun": "the longer of the two lists, or $first if they have the same length"},
                ["longer_list", "longer"],
                "list[int]",
            ),
            "same": (
                [
                    "return sorted($first) == sorted($second)",
                    "if len($first) != len($second):\n    return False\nreturn sorted($first) == sorted($second)",
                ],
                {"whether": "$first and $second contain the same numbers, in any order, each as often"},
                ["same_elements", "is_permutation"],
                "bool",
            ),
        }[kind]
    rows = []
    for _ in range(5):
        size = rng.randint(2, 4)
        rows.append((ints(rng, size, 1, 7), ints(rng, size, 1, 7)))
    rows += [([1, 2, 3], [3, 2, 1]), ([4, 5], [4, 6])]
    if kind in ("common", "difference", "union", "concat", "longer", "any_common", "subset"):
        rows += [([1, 2], [2, 1, 5]), ([9], [8, 3])]
    if kind == "merge":
        rows = [(sorted(p), sorted(q)) for p, q in rows]
    return build(
        rng,
        names,
        [FIRST, SECOND],
        returns,
        bodies,
        rows,
        given=["two lists $first and $second", "two lists of integers $first and $second"],
        **words,
    )


@family
def pairs_in_list(rng: random.Random) -> Exercise:
    kind = rng.choice(["exists", "count", "indices", "max_product", "inversions", "max_sum", "difference", "list"])
    t = ("target|goal|k|wanted", "int")
    two = "for $i in range(len($values)):\n    for $j in range($i + 1, len($values)):\n"
    bodies, words, names, returns, param = {
        "exists": (
            [
                f"{two}        if $values[$i] + $values[$j] == $target:\n            return True\nreturn False",
                "$seen = set()\nfor $item in $values:\n    if $target - $item in $seen:\n        return True\n    $seen.add($item)\nreturn False",
            ],
            {
                "whether": "two <different elements|elements at different places> of <$values|the list> add up to $target"
            },
            ["has_pair_sum", "pair_exists", "has_sum"],
            "bool",
            True,
        ),
        "count": (
            [
                f"$count = 0\n{two}        if $values[$i] + $values[$j] == $target:\n            $count += 1\nreturn $count",
                "from itertools import combinations\n\nreturn sum(1 for p, q in combinations($values, 2) if p + q == $target)",
            ],
            {
                "noun": "the number of pairs of elements of <$values|the list> with the sum $target",
                "tasks": "Count the pairs of elements that add up to $target.",
            },
            ["count_pairs", "pairs_with_sum", "number_of_pairs"],
            "int",
            True,
        ),
        "difference": (
            [
                f"$count = 0\n{two}        if abs($values[$i] - $values[$j]) == $target:\n            $count += 1\nreturn $count"
            ],
            {"noun": "the number of pairs of elements of <$values|the list> whose difference is $target"},
            ["pairs_with_difference", "count_difference"],
            "int",
            True,
        ),
        "indices": (
            [f"{two}        if $values[$i] + $values[$j] == $target:\n            return [$i, $j]\nreturn []"],
            {
                "noun": "the indices of the first two elements of <$values|the list> that add up to $target, or an empty list"
            },
            ["pair_indices", "find_pair", "indices_of_pair"],
            "list[int]",
            True,
        ),
        "list": (
            [
                f"$result = []\n{two}        if $values[$i] + $values[$j] == $target:\n            $result.append(($values[$i], $values[$j]))\nreturn $result",
                "from itertools import combinations\n\nreturn [(p, q) for p, q in combinations($values, 2) if p + q == $target]",
            ],
            {"noun": "a list of all pairs of elements of <$values|the list> with the sum $target"},
            ["all_pairs", "list_pairs"],
            "list[tuple[int, int]]",
            True,
        ),
        "max_product": (
            [
                f"$best = $values[0] * $values[1]\n{two}        $best = max($best, $values[$i] * $values[$j])\nreturn $best",
                "ordered = sorted($values)\nreturn max(ordered[0] * ordered[1], ordered[-1] * ordered[-2])",
            ],
            {"noun": f"the largest product of two different elements {IN_LIST}"},
            ["max_pair_product", "best_product"],
            "int",
            False,
        ),
        "max_sum": (
            [
                "ordered = sorted($values)\nreturn ordered[-1] + ordered[-2]",
                f"$best = $values[0] + $values[1]\n{two}        $best = max($best, $values[$i] + $values[$j])\nreturn $best",
                "return sum(sorted($values)[-2:])",
            ],
            {"noun": f"the sum of the two largest numbers {IN_LIST}"},
            ["two_largest_sum", "max_pair_sum"],
            "int",
            False,
        ),
        "inversions": (
            [f"$count = 0\n{two}        if $values[$i] > $values[$j]:\n            $count += 1\nreturn $count"],
            {
                "noun": "the number of pairs in <$values|the list> in which the earlier number is greater than the later one"
            },
            ["count_inversions", "inversions"],
            "int",
            False,
        ),
    }[kind]
    rows = [(ints(rng, rng.randint(3, 6), 1, 8), rng.randint(2, 12)) for _ in range(5)] + [
        ([1, 4, 5], 9),
        ([2, 3], 8),
        ([5, 2, 4, 3], 7),
    ]
    return build(
        rng,
        names,
        [VALUES, t] if param else [VALUES],
        returns,
        bodies,
        rows if param else [row[:1] for row in rows],
        **words,
    )


@family
def make_list(rng: random.Random) -> Exercise:
    k = rng.randint(0, 9)
    n = ("n|size|count|length", "int")
    bodies, noun, names, returns = rng.choice(
        [
            (
                [
                    "return [0] * $n",
                    "return [0 for _ in range($n)]",
                    "$result = []\nfor _ in range($n):\n    $result.append(0)\nreturn $result",
                ],
                "a list of $n zeros",
                ["zeros", "make_zeros"],
                "list[int]",
            ),
            (
                [f"return [{k}] * $n", f"return [{k} for _ in range($n)]"],
                f"a list that contains $n times the number {k}",
                ["repeat_value", f"fill_{k}", "constant_list"],
                "list[int]",
            ),
            (
                [
                    "return list(range($n))",
                    "return [$i for $i in range($n)]",
                    "$result = []\nfor $i in range($n):\n    $result.append($i)\nreturn $result",
                ],
                "a list of the numbers from 0 to $n - 1",
                ["indices", "count_up", "numbers_below"],
                "list[int]",
            ),
            (
                [
                    "return [$i % 2 for $i in range($n)]",
                    "$result = []\nfor $i in range($n):\n    $result.append($i % 2)\nreturn $result",
                ],
                "a list of length $n in which 0 and 1 alternate, starting with 0",
                ["alternating", "zero_one"],
                "list[int]",
            ),
            (
                [
                    "return [[0] * $n for _ in range($n)]",
                    "$result = []\nfor _ in range($n):\n    $result.append([0] * $n)\nreturn $result",
                ],
                "a square matrix of zeros with $n rows",
                ["zero_matrix", "square_of_zeros"],
                "list[list[int]]",
            ),
            (
                [
                    "return [[1 if $i == $j else 0 for $j in range($n)] for $i in range($n)]",
                    "$result = [[0] * $n for _ in range($n)]\nfor $i in range($n):\n    $result[$i][$i] = 1\nreturn $result",
                ],
                "the $n by $n matrix with ones on the main diagonal and zeros elsewhere",
                ["identity", "identity_matrix", "unit_matrix"],
                "list[list[int]]",
            ),
            (
                [
                    "return [list(range(1, $i + 1)) for $i in range(1, $n + 1)]",
                    "$result = []\nfor $i in range(1, $n + 1):\n    $result.append(list(range(1, $i + 1)))\nreturn $result",
                ],
                "a list of $n lists, of which the k-th contains the numbers from 1 to k",
                ["triangle", "growing_lists"],
                "list[list[int]]",
            ),
            (
                [
                    "return [[$i * $j for $j in range(1, $n + 1)] for $i in range(1, $n + 1)]",
                    "$result = []\nfor $i in range(1, $n + 1):\n    $result.append([$i * $j for $j in range(1, $n + 1)])\nreturn $result",
                ],
                "the multiplication table of the numbers from 1 to $n as a list of rows",
                ["multiplication_table", "times_table"],
                "list[list[int]]",
            ),
            (
                [
                    "return {$i: $i**2 for $i in range(1, $n + 1)}",
                    "$result = {}\nfor $i in range(1, $n + 1):\n    $result[$i] = $i * $i\nreturn $result",
                ],
                "a dictionary that maps the numbers from 1 to $n to their squares",
                ["square_table", "squares_dict"],
                "dict[int, int]",
            ),
            (
                [
                    "return [($i, $i**2) for $i in range(1, $n + 1)]",
                    "$result = []\nfor $i in range(1, $n + 1):\n    $result.append(($i, $i * $i))\nreturn $result",
                ],
                "a list of the tuples (k, k squared) for k from 1 to $n",
                ["square_pairs", "with_squares"],
                "list[tuple[int, int]]",
            ),
            (
                [
                    "return list(range(1, $n + 1)) + list(range($n - 1, 0, -1))",
                    "$result = list(range(1, $n + 1))\nfor $i in range($n - 1, 0, -1):\n    $result.append($i)\nreturn $result",
                ],
                "a list that counts from 1 up to $n and back down to 1",
                ["up_and_down", "pyramid"],
                "list[int]",
            ),
        ]
    )
    return build(
        rng,
        names,
        [n],
        returns,
        bodies,
        single([1, 2, 3, rng.randint(4, 5)]),
        noun=noun,
        tasks=f"<Make|Create|Build> {noun}.",
    )


@family
def matrix_reduce(rng: random.Random) -> Exercise:
    kind = rng.choice(
        [
            "total",
            "row_sums",
            "column_sums",
            "max",
            "diagonal",
            "anti",
            "row_max",
            "count",
            "flatten",
            "transpose",
            "scale",
            "size",
            "square",
            "reverse_rows",
            "flip",
            "column",
            "longest",
            "symmetric",
            "border",
            "trace_product",
            "add_each",
        ]
    )
    k = rng.randint(2, 9)
    condition, text, slug, _ = _predicate(rng, "x")
    nested = "for $row in $matrix:\n    for x in $row:\n"
    bodies, words, names, returns = {
        "total": (
            [
                "return sum(sum($row) for $row in $matrix)",
                f"$total = 0\n{nested}        $total += x\nreturn $total",
                "$total = 0\nfor $row in $matrix:\n    $total += sum($row)\nreturn $total",
                "return sum(map(sum, $matrix))",
            ],
            {"noun": "the sum of all numbers in <$matrix|a matrix|a list of lists>"},
            ["matrix_sum", "total_sum", "sum_all", "grid_sum"],
            "int",
        ),
        "row_sums": (
            [
                "return [sum($row) for $row in $matrix]",
                "$result = []\nfor $row in $matrix:\n    $result.append(sum($row))\nreturn $result",
                "return list(map(sum, $matrix))",
            ],
            {"noun": "a list of the sums of the rows of <$matrix|a matrix>"},
            ["row_sums", "sum_rows"],
            "list[int]",
        ),
        "column_sums": (
            [
                "return [sum(column) for column in zip(*$matrix)]",
                "return [sum($row[$j] for $row in $matrix) for $j in range(len($matrix[0]))]",
                "$result = [0] * len($matrix[0])\nfor $row in $matrix:\n    for $j, x in enumerate($row):\n        $result[$j] += x\nreturn $result",
            ],
            {"noun": "a list of the sums of the columns of <$matrix|a matrix>"},
            ["column_sums", "sum_columns"],
            "list[int]",
        ),
        "max": (
            [
                "return max(max($row) for $row in $matrix)",
                f"$best = $matrix[0][0]\n{nested}        if x > $best:\n            $best = x\nreturn $best",
                "return max(x for $row in $matrix for x in $row)",
            ],
            {"noun": "the largest number in <$matrix|a matrix|a list of lists>"},
            ["matrix_max", "largest_in_matrix", "grid_max"],
            "int",
        ),
        "diagonal": (
            [
                "return sum($matrix[$i][$i] for $i in range(len($matrix)))",
                "$total = 0\nfor $i in range(len($matrix)):\n    $total += $matrix[$i][$i]\nreturn $total",
                "return sum($row[$i] for $i, $row in enumerate($matrix))",
            ],
            {"noun": "the sum of the main diagonal of <$matrix|a square matrix>"},
            ["diagonal_sum", "trace", "sum_diagonal"],
            "int",
        ),
        "trace_product": (
            ["$product = 1\nfor $i in range(len($matrix)):\n    $product *= $matrix[$i][$i]\nreturn $product"],
            {"noun": "the product of the main diagonal of <$matrix|a square matrix>"},
            ["diagonal_product"],
            "int",
        ),
        "anti": (
            [
                "n = len($matrix)\nreturn sum($matrix[$i][n - 1 - $i] for $i in range(n))",
                "$total = 0\nfor $i, $row in enumerate($matrix):\n    $total += $row[-1 - $i]\nreturn $total",
            ],
            {
                "noun": "the sum of the diagonal of <$matrix|a square matrix> that runs from the top right to the bottom left"
            },
            ["anti_diagonal_sum", "second_diagonal"],
            "int",
        ),
        "row_max": (
            [
                "return [max($row) for $row in $matrix]",
                "$result = []\nfor $row in $matrix:\n    $result.append(max($row))\nreturn $result",
            ],
            {"noun": "a list of the largest numbers of the rows of <$matrix|a matrix>"},
            ["row_maxima", "max_per_row"],
            "list[int]",
        ),
        "count": (
            [
                f"return sum(1 for $row in $matrix for x in $row if {condition})",
                f"$count = 0\n{nested}        if {condition}:\n            $count += 1\nreturn $count",
            ],
            {"noun": f"how many numbers in <$matrix|a matrix|a list of lists> are {text}"},
            [f"count_{slug}", f"count_{slug}_in_matrix"],
            "int",
        ),
        "flatten": (
            [
                "return [x for $row in $matrix for x in $row]",
                f"$result = []\n{nested}        $result.append(x)\nreturn $result",
                "$result = []\nfor $row in $matrix:\n    $result.extend($row)\nreturn $result",
                "$result = []\nfor $row in $matrix:\n    $result += $row\nreturn $result",
                "return sum($matrix, [])",
            ],
            {
                "noun": "all <numbers|elements> of <$matrix|a list of lists> as one flat list",
                "tasks": "Flatten <$matrix|a list of lists>.",
            },
            ["flatten", "flatten_rows", "to_flat_list"],
            "list[int]",
        ),
        "transpose": (
            [
                "return [list(column) for column in zip(*$matrix)]",
                "return [[$row[$j] for $row in $matrix] for $j in range(len($matrix[0]))]",
                "$result = []\nfor $j in range(len($matrix[0])):\n    $result.append([$row[$j] for $row in $matrix])\nreturn $result",
            ],
            {
                "noun": "the transpose of <$matrix|a matrix>: <its columns as rows|rows become columns>",
                "tasks": "Swap the rows and the columns of <$matrix|a matrix>.",
            },
            ["transpose", "swap_rows_columns", "transposed"],
            "list[list[int]]",
        ),
        "scale": (
            [
                f"return [[{k} * x for x in $row] for $row in $matrix]",
                f"$result = []\nfor $row in $matrix:\n    $result.append([{k} * x for x in $row])\nreturn $result",
            ],
            {"noun": f"<$matrix|a matrix> with each number multiplied by {k}"},
            ["scale", f"times_{k}", "scale_matrix"],
            "list[list[int]]",
        ),
        "add_each": (
            [
                f"return [[x + {k} for x in $row] for $row in $matrix]",
                f"$result = []\nfor $row in $matrix:\n    changed = []\n    for x in $row:\n        changed.append(x + {k})\n    $result.append(changed)\nreturn $result",
            ],
            {"noun": f"<$matrix|a matrix> with {k} added to each number"},
            ["add_to_all", f"plus_{k}", "shift_matrix"],
            "list[list[int]]",
        ),
        "size": (
            [
                "return len($matrix), len($matrix[0])",
                "height = len($matrix)\nwidth = len($matrix[0])\nreturn height, width",
            ],
            {"noun": "a tuple with the number of rows and the number of columns of <$matrix|a matrix>"},
            ["dimensions", "matrix_size", "shape_of"],
            "tuple[int, int]",
        ),
        "square": (
            [
                "return all(len($row) == len($matrix) for $row in $matrix)",
                "for $row in $matrix:\n    if len($row) != len($matrix):\n        return False\nreturn True",
            ],
            {"whether": "<$matrix|a matrix> has as many columns as rows"},
            ["is_square", "is_square_matrix"],
            "bool",
        ),
        "reverse_rows": (
            [
                "return [$row[::-1] for $row in $matrix]",
                "return [list(reversed($row)) for $row in $matrix]",
                "$result = []\nfor $row in $matrix:\n    $result.append($row[::-1])\nreturn $result",
            ],
            {"noun": "<$matrix|a matrix> with each row reversed"},
            ["mirror_rows", "flip_horizontal", "reverse_rows"],
            "list[list[int]]",
        ),
        "flip": (
            ["return $matrix[::-1]", "return list(reversed($matrix))"],
            {"noun": "<$matrix|a matrix> with its rows in reverse order"},
            ["flip_vertical", "upside_down"],
            "list[list[int]]",
        ),
        "column": (
            [
                "return [$row[0] for $row in $matrix]",
                "$result = []\nfor $row in $matrix:\n    $result.append($row[0])\nreturn $result",
            ],
            {"noun": "the first column of <$matrix|a matrix> as a list"},
            ["first_column", "left_column"],
            "list[int]",
        ),
        "longest": (
            [
                "return max(len($row) for $row in $matrix)",
                "$best = 0\nfor $row in $matrix:\n    if len($row) > $best:\n        $best = len($row)\nreturn $best",
            ],
            {"noun": "the length of the longest list in <$matrix|a list of lists>"},
            ["longest_length", "max_length"],
            "int",
        ),
        "symmetric": (
            [
                "n = len($matrix)\nreturn all($matrix[$i][$j] == $matrix[$j][$i] for $i in range(n) for $j in range(n))",
                "for $i in range(len($matrix)):\n    for $j in range($i):\n        if $matrix[$i][$j] != $matrix[$j][$i]:\n            return False\nreturn True",
            ],
            {"whether": "<$matrix|a square matrix> is equal to its transpose"},
            ["is_symmetric", "equals_transpose"],
            "bool",
        ),
        "border": (
            [
                "return sum($matrix[0]) + sum($matrix[-1])",
                "$total = sum($matrix[0])\n$total += sum($matrix[-1])\nreturn $total",
            ],
            {"noun": "the sum of the numbers in the first and the last row of <$matrix|a matrix>"},
            ["first_and_last_row", "outer_rows_sum"],
            "int",
        ),
    }[kind]
    rows = []
    for _ in range(5):
        height, width = rng.randint(2, 3), rng.randint(2, 3)
        if kind in ("diagonal", "anti", "symmetric", "trace_product"):
            width = height
        rows.append(([ints(rng, width, 0, 9) for _ in range(height)],))
    rows += [([[1, 2], [2, 1]],), ([[3, 4], [5, 6]],)]
    if kind in ("longest", "flatten", "total"):
        rows += [([[1], [2, 3, 4]],)]
    return build(
        rng,
        names,
        [MATRIX],
        returns,
        bodies,
        rows,
        given=["a matrix $matrix as a list of rows", "a list of lists $matrix"],
        **words,
    )


@family
def list_checks(rng: random.Random) -> Exercise:
    k = rng.randint(2, 6)
    bodies, whether, names = rng.choice(
        [
            (
                ["return len($values) == 0", "return not $values", "if $values:\n    return False\nreturn True"],
                "<$values|a list> is empty",
                ["is_empty", "has_no_elements"],
            ),
            (
                [f"return len($values) >= {k}", f"if len($values) >= {k}:\n    return True\nreturn False"],
                f"<$values|a list> has at least {k} elements",
                [f"has_at_least_{k}", "is_long_enough"],
            ),
            ([f"return len($values) == {k}"], f"<$values|a list> has exactly {k} elements", [f"has_length_{k}"]),
            (
                [
                    "return $values == $values[::-1]",
                    "return $values == list(reversed($values))",
                    "for $i in range(len($values) // 2):\n    if $values[$i] != $values[-1 - $i]:\n        return False\nreturn True",
                ],
                "<$values|a list> reads the same <forwards and backwards|from both ends>",
                ["is_palindrome_list", "is_symmetric_list", "same_backwards"],
            ),
            (
                ["return $values[0] == $values[-1]", "if $values[0] == $values[-1]:\n    return True\nreturn False"],
                "the first and the last element of <$values|a non-empty list> are equal",
                ["same_ends", "first_equals_last"],
            ),
            (
                [
                    "return sum($values) % 2 == 0",
                    "$total = 0\nfor $item in $values:\n    $total += $item\nreturn $total % 2 == 0",
                ],
                "the sum of <$values|a list of integers> is even",
                ["has_even_sum", "even_total"],
            ),
            (
                ["return len($values) % 2 == 0"],
                "<$values|a list> has an even number of elements",
                ["has_even_length", "even_size"],
            ),
            (
                [
                    f"return sum($values) > {10 * k}",
                    f"$total = sum($values)\nreturn $total > {10 * k}",
                    f"$total = 0\nfor $item in $values:\n    $total += $item\nreturn $total > {10 * k}",
                ],
                f"the sum of <$values|a list of integers> is greater than {10 * k}",
                ["exceeds_limit", f"sum_above_{10 * k}"],
            ),
            (
                [
                    f"return {k} in $values",
                    f"for $item in $values:\n    if $item == {k}:\n        return True\nreturn False",
                ],
                f"the number {k} is in <$values|the list>",
                [f"contains_{k}", f"has_{k}"],
            ),
            (
                [
                    "return sorted($values) == list(range(1, len($values) + 1))",
                    "for $i in range(1, len($values) + 1):\n    if $i not in $values:\n        return False\nreturn True",
                ],
                "<$values|a list> contains each number from 1 to its length",
                ["is_complete", "is_arrangement"],
            ),
            (
                [
                    "total = 0\nfor $item in $values:\n    total += $item\n    if total < 0:\n        return True\nreturn False",
                    "return any(sum($values[: $i + 1]) < 0 for $i in range(len($values)))",
                ],
                "the running sum of <$values|a list of changes> is ever negative",
                ["goes_negative", "ever_negative"],
            ),
            (
                ["return $values[0] < $values[-1]", "if $values[0] < $values[-1]:\n    return True\nreturn False"],
                "the last element of <$values|a non-empty list> is greater than the first",
                ["ends_higher", "last_is_greater"],
            ),
        ]
    )
    rows = int_lists(rng, 3, -4, 12, 1, 6) + [
        ([k, 2, k],),
        ([1, 2, 3, 4],),
        ([5, -9, 4],),
        ([2, 3, 1],),
        ([20, 30, 25],),
        ([4, 4],),
        ([k + 1] * k,),
    ]
    if "empty" in whether and "non-empty" not in whether:
        rows += [([],)]
    return build(rng, names, [VALUES], "bool", bodies, rows, whether=whether, given=GIVEN[:3])


@family
def list_puzzles(rng: random.Random) -> Exercise:
    bodies, noun, names, returns, rows = rng.choice(
        [
            (
                [
                    "n = len($values) + 1\nreturn n * (n + 1) // 2 - sum($values)",
                    "for $i in range(1, len($values) + 2):\n    if $i not in $values:\n        return $i\nreturn 0",
                ],
                "the one number from 1 to len($values) + 1 that is missing in $values",
                ["missing_number", "find_missing"],
                "int",
                [([2, 3, 1, 5],), ([1],), ([2],), ([4, 1, 2],)],
            ),
            (
                [
                    "k = 1\nwhile k in $values:\n    k += 1\nreturn k",
                    "for $i in range(1, len($values) + 2):\n    if $i not in $values:\n        return $i\nreturn 1",
                ],
                f"the smallest positive integer that is not {INSIDE}",
                ["smallest_missing", "first_missing"],
                "int",
                int_lists(rng, 4, 1, 5) + [([1, 2, 3],), ([2],)],
            ),
            (
                [
                    "$result = [$item for $item in $values if $item != 0]\nreturn $result + [0] * (len($values) - len($result))",
                    "return sorted($values, key=lambda $item: $item == 0)",
                    "$result = []\nzeros = []\nfor $item in $values:\n    if $item == 0:\n        zeros.append($item)\n    else:\n        $result.append($item)\nreturn $result + zeros",
                ],
                "<$values|the list> with all zeros moved to the end, <keeping the order of the others|the others in their order>",
                ["move_zeros", "zeros_to_end"],
                "list[int]",
                int_lists(rng, 4, 0, 3, 4, 6) + [([0, 1, 0, 2],)],
            ),
            (
                [
                    "$best = current = $values[0]\nfor $item in $values[1:]:\n    current = max($item, current + $item)\n    $best = max($best, current)\nreturn $best"
                ],
                f"the largest sum of consecutive elements {IN_LIST}",
                ["max_subarray", "best_run_sum", "largest_slice_sum"],
                "int",
                int_lists(rng, 4, -6, 6, 3, 6),
            ),
            (
                [
                    "$result = []\nfor $item in $values:\n    $result.append(1 if $item > 0 else -1 if $item < 0 else 0)\nreturn $result",
                    "return [($item > 0) - ($item < 0) for $item in $values]",
                ],
                f"a list of the signs (1, -1 or 0) {OF_LIST}",
                ["signs", "signs_of"],
                "list[int]",
                int_lists(rng, 4, -3, 3),
            ),
            (
                [
                    "ordered = sorted($values, reverse=True)\nreturn [ordered.index($item) + 1 for $item in $values]",
                    "return [1 + sum(1 for other in $values if other > $item) for $item in $values]",
                ],
                f"a list of the ranks {OF_LIST}, where the largest number has rank 1",
                ["ranks", "ranking"],
                "list[int]",
                int_lists(rng, 4, 1, 30, 3, 5),
            ),
            (
                ["middle = len($values) // 2\nreturn $values[middle]", "return $values[len($values) // 2]"],
                "the element in the middle of <$values|the list>; for an even length, the one after the middle",
                ["middle_element", "center", "middle"],
                "int",
                int_lists(rng, 5, 0, 20, 1, 6),
            ),
            (
                [
                    "$total = 0\n$count = 0\nfor $item in $values:\n    if $item > 0:\n        $total += $item\n        $count += 1\nreturn $total / $count if $count else 0.0",
                    "positive = [$item for $item in $values if $item > 0]\nreturn sum(positive) / len(positive) if positive else 0.0",
                ],
                f"the average of the positive numbers {IN_LIST}, or 0.0 if there are none",
                ["positive_average", "mean_of_positive"],
                "float",
                [(ints(rng, 4, -8, 8),) for _ in range(4)] + [([-1, -2],), ([2, 4, -9],)],
            ),
            (
                [
                    "$result = []\nlow, high = 0, len($values) - 1\nwhile low <= high:\n    $result.append($values[low])\n    if low < high:\n        $result.append($values[high])\n    low += 1\n    high -= 1\nreturn $result",
                    "rest = $values[:]\n$result = []\nwhile rest:\n    $result.append(rest.pop(0))\n    if rest:\n        $result.append(rest.pop())\nreturn $result",
                ],
                "the elements of <$values|the list> taken in turn from the front and from the back",
                ["front_and_back", "from_both_ends"],
                "list[int]",
                int_lists(rng, 4, 0, 9, 3, 6),
            ),
            (
                [
                    "$result = []\nfor $item in $values:\n    $result.append(sum($values) - $item)\nreturn $result",
                    "$total = sum($values)\nreturn [$total - $item for $item in $values]",
                ],
                f"a list that has for each number {IN_LIST} the sum of all others",
                ["sum_of_others", "rest_sums"],
                "list[int]",
                int_lists(rng, 4, 0, 9, 2, 5),
            ),
            (
                [
                    "return sum($item for $item in $values if $values.count($item) == 1)",
                    "$total = 0\nfor $item in $values:\n    if $values.count($item) == 1:\n        $total += $item\nreturn $total",
                ],
                f"the sum of the numbers that occur only once {INSIDE}",
                ["sum_of_unique", "sum_singles"],
                "int",
                int_lists(rng, 5, 1, 4, 3, 6),
            ),
            (
                [
                    "return {$item: $i for $i, $item in enumerate($values)}",
                    "$result = {}\nfor $i, $item in enumerate($values):\n    $result[$item] = $i\nreturn $result",
                ],
                f"a dictionary that maps each number {IN_LIST} to its last index",
                ["last_positions", "index_table"],
                "dict[int, int]",
                int_lists(rng, 4, 1, 5, 2, 5),
            ),
            (
                [
                    "return [($i, $item) for $i, $item in enumerate($values)]",
                    "return list(enumerate($values))",
                    "$result = []\nfor $i in range(len($values)):\n    $result.append(($i, $values[$i]))\nreturn $result",
                ],
                f"a list of the tuples (index, value) {OF_LIST}",
                ["with_index", "number_items"],
                "list[tuple[int, int]]",
                int_lists(rng, 4, 0, 20, 1, 4),
            ),
            (
                [
                    "return [str($item) for $item in $values]",
                    "return list(map(str, $values))",
                    "$result = []\nfor $item in $values:\n    $result.append(str($item))\nreturn $result",
                ],
                f"the numbers {IN_LIST} as strings",
                ["to_strings", "as_strings"],
                "list[str]",
                int_lists(rng, 4, 0, 50, 1, 4),
            ),
            (
                [
                    'return ", ".join(str($item) for $item in $values)',
                    'return ", ".join(map(str, $values))',
                    '$result = ""\nfor $item in $values:\n    if $result:\n        $result += ", "\n    $result += str($item)\nreturn $result',
                ],
                f"the numbers {IN_LIST} in one string, separated by a comma and a space",
                ["join_numbers", "comma_list", "list_to_text"],
                "str",
                int_lists(rng, 4, 0, 50, 1, 4),
            ),
            (
                [
                    "import math\n\n$result = $values[0]\nfor $item in $values[1:]:\n    $result = math.gcd($result, $item)\nreturn $result",
                    "import math\n\nreturn math.gcd(*$values)",
                ],
                f"the greatest common divisor of all numbers {IN_LIST}",
                ["list_gcd", "common_divisor_of_all"],
                "int",
                [([6 * rng.randint(1, 5), 6 * rng.randint(1, 5), 9 * rng.randint(1, 4)],) for _ in range(4)]
                + [([8, 12],)],
            ),
        ]
    )
    return build(rng, names, [VALUES], returns, bodies, rows, noun=noun, given=GIVEN)


@family
def float_lists(rng: random.Random) -> Exercise:
    k = rng.choice([0.5, 1.5, 2.0, 2.5, 10.0])
    bodies, noun, names, returns = rng.choice(
        [
            (
                ["return sum($values)", "$total = 0.0\nfor $item in $values:\n    $total += $item\nreturn $total"],
                f"the sum {OF_LIST}",
                ["total", "sum_values", "add_all"],
                "float",
            ),
            (
                [
                    "return max($values)",
                    "$best = $values[0]\nfor $item in $values:\n    if $item > $best:\n        $best = $item\nreturn $best",
                ],
                f"the largest number {IN_LIST}",
                ["largest", "highest", "peak"],
                "float",
            ),
            (
                [
                    "return min($values)",
                    "$best = $values[0]\nfor $item in $values:\n    if $item < $best:\n        $best = $item\nreturn $best",
                ],
                f"the smallest number {IN_LIST}",
                ["smallest", "lowest"],
                "float",
            ),
            (
                [
                    f"return [$item * {k} for $item in $values]",
                    f"$result = []\nfor $item in $values:\n    $result.append($item * {k})\nreturn $result",
                ],
                f"<a list of the|the> numbers {IN_LIST} multiplied by {k}",
                ["scale", "scale_values", "multiply_all"],
                "list[float]",
            ),
            (
                [
                    f"return [$item for $item in $values if $item > {k}]",
                    f"$result = []\nfor $item in $values:\n    if $item > {k}:\n        $result.append($item)\nreturn $result",
                ],
                f"<a list of the|the> numbers {IN_LIST} that are greater than {k}",
                ["above", "filter_large", "keep_above"],
                "list[float]",
            ),
            (
                [
                    "return sum($values) / len($values)",
                    "$total = 0.0\nfor $item in $values:\n    $total += $item\nreturn $total / len($values)",
                ],
                f"the average {OF_LIST}",
                ["average", "mean", "average_value"],
                "float",
            ),
            (
                [
                    "return [round($item) for $item in $values]",
                    "return [int(round($item)) for $item in $values]",
                    "$result = []\nfor $item in $values:\n    $result.append(round($item))\nreturn $result",
                ],
                f"<a list of the|the> numbers {IN_LIST} rounded to integers",
                ["round_all", "rounded"],
                "list[int]",
            ),
            (
                [
                    "return [int($item) for $item in $values]",
                    "$result = []\nfor $item in $values:\n    $result.append(int($item))\nreturn $result",
                    "return list(map(int, $values))",
                ],
                f"a list of the integer parts of the numbers {IN_LIST}",
                ["integer_parts", "truncate_all"],
                "list[int]",
            ),
            (
                [
                    "low = min($values)\nreturn [$item - low for $item in $values]",
                    "return [$item - min($values) for $item in $values]",
                ],
                f"<a list of the|the> numbers {IN_LIST}, each reduced by the smallest of them",
                ["shift_to_zero", "subtract_min"],
                "list[float]",
            ),
            (
                [
                    "return sum(1 for $item in $values if $item == int($item))",
                    "$count = 0\nfor $item in $values:\n    if $item == int($item):\n        $count += 1\nreturn $count",
                    "return sum($item.is_integer() for $item in $values)",
                ],
                f"how many numbers {IN_LIST} are whole numbers",
                ["count_whole", "whole_numbers"],
                "int",
            ),
            (
                [
                    f"return sum(1 for $item in $values if $item > {k})",
                    f"$count = 0\nfor $item in $values:\n    if $item > {k}:\n        $count += 1\nreturn $count",
                ],
                f"how many numbers {IN_LIST} are greater than {k}",
                ["count_above", "count_large"],
                "int",
            ),
            (
                ["return max($values) - min($values)", "ordered = sorted($values)\nreturn ordered[-1] - ordered[0]"],
                f"the difference of the largest and the smallest number {IN_LIST}",
                ["spread", "range_of_values"],
                "float",
            ),
            (
                [
                    "return [$a + $b for $a, $b in zip($values, $values[1:])]",
                    "return [$values[$i] + $values[$i + 1] for $i in range(len($values) - 1)]",
                ],
                f"<a list of the|the> sums of neighboring numbers {IN_LIST}",
                ["neighbor_sums", "pair_sums"],
                "list[float]",
            ),
        ]
    )
    rows = [([*halves(rng, rng.choice([1, 2, 4]), 0, 15), 2.5],) for _ in range(3)] + [
        (halves(rng, 4, 0, 12),),
        ([1.0, 2.0],),
    ]
    for index, (values,) in enumerate(rows):
        rows[index] = (values[: 2 ** (len(values).bit_length() - 1)],)
    if "rounded" not in noun:
        noun = noun.replace("integers", "numbers")
    return build(
        rng,
        names,
        [FLOATS],
        returns,
        bodies,
        rows,
        noun=noun,
        given=["a list of floats $values", "a list of numbers $values", "a list $values"],
    )


@family
def tuples_in_list(rng: random.Random) -> Exercise:
    pairs = ("pairs|items|points|records", "list[tuple[int, int]]")
    bodies, noun, names, returns = rng.choice(
        [
            (
                [
                    "return [($b, $a) for $a, $b in $pairs]",
                    "$result = []\nfor $a, $b in $pairs:\n    $result.append(($b, $a))\nreturn $result",
                ],
                "a list of the pairs with their elements swapped",
                ["swap_pairs", "flip_pairs"],
                "list[tuple[int, int]]",
            ),
            (
                [
                    "return [$a + $b for $a, $b in $pairs]",
                    "$result = []\nfor $a, $b in $pairs:\n    $result.append($a + $b)\nreturn $result",
                    "return [sum(pair) for pair in $pairs]",
                ],
                "a list of the sums of the pairs in $pairs",
                ["pair_sums", "sum_pairs"],
                "list[int]",
            ),
            (
                [
                    "return [$a for $a, _ in $pairs]",
                    "return [pair[0] for pair in $pairs]",
                    "$result = []\nfor pair in $pairs:\n    $result.append(pair[0])\nreturn $result",
                ],
                "a list of the first elements of the pairs in $pairs",
                ["first_elements", "firsts"],
                "list[int]",
            ),
            (
                ["return [$b for _, $b in $pairs]", "return [pair[1] for pair in $pairs]"],
                "a list of the second elements of the pairs in $pairs",
                ["second_elements", "seconds"],
                "list[int]",
            ),
            (
                [
                    "return sorted($pairs, key=lambda pair: pair[1])",
                    "$result = $pairs[:]\n$result.sort(key=lambda pair: pair[1])\nreturn $result",
                ],
                "the pairs in $pairs sorted by their second element",
                ["sort_by_second", "order_by_second"],
                "list[tuple[int, int]]",
            ),
            (
                [
                    "return max($pairs, key=lambda pair: pair[1])",
                    "$best = $pairs[0]\nfor pair in $pairs:\n    if pair[1] > $best[1]:\n        $best = pair\nreturn $best",
                ],
                "the first pair in $pairs with the largest second element",
                ["max_by_second", "largest_second"],
                "tuple[int, int]",
            ),
            (
                [
                    "return sum($a * $b for $a, $b in $pairs)",
                    "$total = 0\nfor $a, $b in $pairs:\n    $total += $a * $b\nreturn $total",
                ],
                "the sum of the products of the pairs in $pairs",
                ["sum_of_products", "total_products"],
                "int",
            ),
            (
                [
                    "return sum(1 for $a, $b in $pairs if $a < $b)",
                    "$count = 0\nfor $a, $b in $pairs:\n    if $a < $b:\n        $count += 1\nreturn $count",
                ],
                "how many pairs in $pairs have a first element that is less than the second",
                ["count_increasing", "count_ordered"],
                "int",
            ),
            (
                [
                    "return [(min(pair), max(pair)) for pair in $pairs]",
                    "$result = []\nfor $a, $b in $pairs:\n    if $a > $b:\n        $result.append(($b, $a))\n    else:\n        $result.append(($a, $b))\nreturn $result",
                ],
                "a list of the pairs with the smaller element of each first",
                ["order_pairs", "sorted_pairs"],
                "list[tuple[int, int]]",
            ),
            (
                [
                    "return dict($pairs)",
                    "return {$a: $b for $a, $b in $pairs}",
                    "$result = {}\nfor $a, $b in $pairs:\n    $result[$a] = $b\nreturn $result",
                ],
                "a dictionary that maps the first to the second element of each pair",
                ["pairs_to_dict", "make_table"],
                "dict[int, int]",
            ),
            (
                [
                    "return max($b - $a for $a, $b in $pairs)",
                    "$best = $pairs[0][1] - $pairs[0][0]\nfor $a, $b in $pairs:\n    $best = max($best, $b - $a)\nreturn $best",
                ],
                "the largest difference of the second and the first element of the pairs in $pairs",
                ["longest_interval", "max_difference"],
                "int",
            ),
            (
                [
                    "return [($a, $b) for $a, $b in $pairs if $a == $b]",
                    "$result = []\nfor $a, $b in $pairs:\n    if $a == $b:\n        $result.append(($a, $b))\nreturn $result",
                ],
                "a list of the pairs whose elements are equal",
                ["equal_pairs", "keep_equal"],
                "list[tuple[int, int]]",
            ),
        ]
    )
    rows = [([tuple(ints(rng, 2, 1, 9)) for _ in range(rng.randint(2, 3))],) for _ in range(4)] + [
        ([(2, 2), (1, 5)],),
        ([(3, 1), (4, 4)],),
    ]
    return build(
        rng,
        names,
        [pairs],
        returns,
        bodies,
        rows,
        noun=noun,
        given=["a list of pairs $pairs", "a list of tuples $pairs"],
    )
