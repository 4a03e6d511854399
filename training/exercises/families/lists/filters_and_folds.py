"""Lists of numbers filtered, changed, folded, searched and split."""

import random

from exercises.build import build
from exercises.example_calls import int_lists
from exercises.families.lists.parameters import GIVEN, IN_LIST, VALUES
from exercises.families.lists.predicates import bare, predicate, rows_with, such, transform
from exercises.framework import Exercise, family


@family
def filter_list(rng: random.Random) -> Exercise:
    condition, text, slug, extra = predicate(rng)
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
        rows_with(rng, extra),
        noun=(
            f"a {{new |}}list without {such(text)} {IN_LIST}"
            if drop
            else [f"a list of {such(text)} {IN_LIST}", f"{such(text)} {IN_LIST} as a list"]
        ),
        tasks=(
            f"Remove {such(text)} from {{$values|the list}}."
            if drop
            else f"{{Keep|Select}} only {such(text)} {{of|from}} {{$values|the list}}."
        ),
        given=GIVEN,
    )


@family
def map_list(rng: random.Random) -> Exercise:
    expression, text, slug = transform(rng)
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
                $result.append({expression.replace("$item", "$values[$i]")})
            return $result
            """,
        ],
        rows_with(rng),
        noun=[
            text.format(f"{{the|all}} numbers {IN_LIST}"),
            f"a list of {text.format(f'{{the|all}} numbers {IN_LIST}')}",
        ],
        given=GIVEN,
    )


@family
def filter_map_list(rng: random.Random) -> Exercise:
    condition, text, slug, extra = predicate(rng)
    expression, changed, word = transform(rng)
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
        rows_with(rng, extra),
        noun=[changed.format(f"{such(text)} {IN_LIST}"), f"a list of {changed.format(f'{such(text)} {IN_LIST}')}"],
        given=GIVEN,
    )


@family
def change_matching(rng: random.Random) -> Exercise:
    condition, text, slug, extra = predicate(rng)
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
        rows_with(rng, extra),
        tasks=[
            (
                f"Replace {{each|every}} number {IN_LIST} that is {text} by {changed} {{and return the "
                "new list|and keep the others}."
            ),
            (
                f"Return a copy of {{$values|the list}} in which {{each|every}} number that is {text} is "
                f"replaced by {changed}."
            ),
        ],
        given=GIVEN,
    )


@family
def fold_list(rng: random.Random) -> Exercise:
    """Sum, count or product, of all or of some elements, of themselves or of something made of them."""
    condition, text, slug, extra = predicate(rng)
    expression, changed, word = transform(rng)
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
    which = such(text) if filtered else "{the|all} numbers"
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
        "count": f"the number of {bare(text)} {IN_LIST}",
        "product": f"the product of {which} {IN_LIST}",
    }[kind]
    tasks = [f"Count {which} {IN_LIST}."] if kind == "count" else []
    return build(
        rng,
        names,
        [VALUES],
        "int",
        bodies,
        rows_with(rng, extra),
        noun=noun,
        tasks=tasks,
        given=GIVEN,
        note="" if kind != "product" else "{Return 1 if there are none.|The product of no numbers is 1.}",
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
        "any": {"whether": [f"any number {IN_LIST} is {text}", f"at least one {{number|element}} {IN_LIST} is {text}"]},
        "all": {
            "whether": [
                f"{{all|all the}} numbers {IN_LIST} are {text}",
                f"every {{number|element}} {IN_LIST} is {text}",
            ]
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
    condition, text, slug, extra = predicate(rng)
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
        "any": [f"any {{number|element}} {IN_LIST} is {text}", f"at least one number {IN_LIST} is {text}"],
        "all": [f"all numbers {IN_LIST} are {text}", f"every {{number|element}} {IN_LIST} is {text}"],
        "none": [f"no {{number|element}} {IN_LIST} is {text}", f"none of the numbers {IN_LIST} is {text}"],
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
        rows_with(rng, extra)[:4] + good,
        whether=whether,
        given=GIVEN,
    )


@family
def search(rng: random.Random) -> Exercise:
    condition, text, slug, extra = predicate(rng)
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
            (
                "$result = -1\n"
                "for $i, $item in enumerate($values):\n"
                f"    if {condition}:\n"
                "        $result = $i\n"
                "return $result"
            ),
            f"for $i in range(len($values) - 1, -1, -1):\n    if {at}:\n        return $i\nreturn -1",
        ],
        "positions": [
            f"return [$i for $i, $item in enumerate($values) if {condition}]",
            (
                "$result = []\n"
                "for $i, $item in enumerate($values):\n"
                f"    if {condition}:\n"
                "        $result.append($i)\n"
                "return $result"
            ),
            f"return [$i for $i in range(len($values)) if {at}]",
        ],
    }
    for call in ("max", "min"):
        bodies[call] = [
            f"found = [$item for $item in $values if {condition}]\nreturn {call}(found) if found else {none}",
            f"return {call}(($item for $item in $values if {condition}), default={none})",
            (
                f"found = [$item for $item in $values if {condition}]\n"
                "if not found:\n"
                f"    return {none}\n"
                f"return {call}(found)"
            ),
        ]
    missing = f", or {none} if there is none"
    noun = {
        "first": f"the first number {IN_LIST} that is {text}{missing}",
        "last": f"the last number {IN_LIST} that is {text}{missing}",
        "index": f"the {{index|position}} of the first number {IN_LIST} that is {text}{missing}",
        "last_index": f"the index of the last number {IN_LIST} that is {text}{missing}",
        "positions": f"{{a list of the|the}} {{indices|positions}} of {such(text)} {IN_LIST}",
        "max": f"the {{largest|biggest}} of {such(text)} {IN_LIST}{missing}",
        "min": f"the smallest of {such(text)} {IN_LIST}{missing}",
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
        rows_with(rng, extra),
        noun=noun,
        given=GIVEN,
    )


@family
def split_by_predicate(rng: random.Random) -> Exercise:
    condition, text, slug, extra = predicate(rng)
    kind = rng.choice(["tuple", "counts", "order", "difference"])
    bodies = {
        "tuple": [
            (
                "yes = []\n"
                "no = []\n"
                "for $item in $values:\n"
                f"    if {condition}:\n"
                "        yes.append($item)\n"
                "    else:\n"
                "        no.append($item)\n"
                "return yes, no"
            ),
            (
                f"yes = [$item for $item in $values if {condition}]\n"
                f"no = [$item for $item in $values if not ({condition})]\n"
                "return yes, no"
            ),
        ],
        "counts": [
            f"yes = sum(1 for $item in $values if {condition})\nreturn yes, len($values) - yes",
            (
                "yes = 0\n"
                "no = 0\n"
                "for $item in $values:\n"
                f"    if {condition}:\n"
                "        yes += 1\n"
                "    else:\n"
                "        no += 1\n"
                "return yes, no"
            ),
        ],
        "order": [
            (
                f"front = [$item for $item in $values if {condition}]\n"
                f"back = [$item for $item in $values if not ({condition})]\n"
                "return front + back"
            ),
            f"return sorted($values, key=lambda $item: not ({condition}))",
            (
                "front = []\n"
                "back = []\n"
                "for $item in $values:\n"
                f"    if {condition}:\n"
                "        front.append($item)\n"
                "    else:\n"
                "        back.append($item)\n"
                "return front + back"
            ),
        ],
        "difference": [
            f"yes = sum($item for $item in $values if {condition})\nreturn yes - (sum($values) - yes)",
            (
                "$total = 0\n"
                "for $item in $values:\n"
                f"    if {condition}:\n"
                "        $total += $item\n"
                "    else:\n"
                "        $total -= $item\n"
                "return $total"
            ),
        ],
    }[kind]
    noun = {
        "tuple": f"a tuple of two lists: {such(text)} {IN_LIST}, and all others",
        "counts": f"a tuple with the number of values {IN_LIST} that are {text} and the number of the others",
        "order": (
            f"a list with {such(text)} {{first|in front}}, followed by the others, {{each|both}} in "
            "their original order"
        ),
        "difference": f"the sum of {such(text)} {IN_LIST} minus the sum of the others",
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
        rows_with(rng, extra),
        noun=noun,
        given=GIVEN,
    )


@family
def take_or_drop_while(rng: random.Random) -> Exercise:
    condition, text, slug, extra = predicate(rng)
    kind = rng.choice(["take", "drop", "sum", "count"])
    bodies = {
        "take": [
            (
                "$result = []\n"
                "for $item in $values:\n"
                f"    if not ({condition}):\n"
                "        break\n"
                "    $result.append($item)\n"
                "return $result"
            ),
            (
                "$i = 0\n"
                f"while $i < len($values) and ({condition.replace('$item', '$values[$i]')}):\n"
                "    $i += 1\n"
                "return $values[:$i]"
            ),
        ],
        "drop": [
            (
                "$i = 0\n"
                f"while $i < len($values) and ({condition.replace('$item', '$values[$i]')}):\n"
                "    $i += 1\n"
                "return $values[$i:]"
            ),
            f"for $i, $item in enumerate($values):\n    if not ({condition}):\n        return $values[$i:]\nreturn []",
        ],
        "sum": [
            (
                "$total = 0\n"
                "for $item in $values:\n"
                f"    if {condition}:\n"
                "        break\n"
                "    $total += $item\n"
                "return $total"
            ),
            (
                "$total = 0\n"
                "for $item in $values:\n"
                f"    if {condition}:\n"
                "        return $total\n"
                "    $total += $item\n"
                "return $total"
            ),
        ],
        "count": [
            f"$count = 0\nfor $item in $values:\n    if {condition}:\n        break\n    $count += 1\nreturn $count",
            f"for $i, $item in enumerate($values):\n    if {condition}:\n        return $i\nreturn len($values)",
        ],
    }[kind]
    noun = {
        "take": f"the {{numbers|elements}} at the start of {{$values|the list}} as long as they are {text}",
        "drop": f"{{the list|$values}} without the {{numbers|elements}} at its start that are {text}",
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
        rows_with(rng, extra),
        noun=noun,
        given=GIVEN,
    )
