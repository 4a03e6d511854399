"""Sets: operations and checks."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def set_operations(rng: random.Random) -> Exercise:
    shape = rng.choice(("union", "intersection", "difference", "symmetric"))
    listed = rng.random() < 0.6
    words = listed and rng.random() < 0.4
    op = {"union": "|", "intersection": "&", "difference": "-", "symmetric": "^"}[shape]
    kind = "str" if words else "int"
    shown = {
        "union": "are in `$a` or in `$b`",
        "intersection": "are in both `$a` and `$b`",
        "difference": "are in `$a` but not in `$b`",
        "symmetric": "are in exactly one of `$a` and `$b`",
    }[shape]
    names = {
        "union": "all_of_both union_of combine together",
        "intersection": "in_both common_elements shared overlap",
        "difference": "only_first minus not_in_second without",
        "symmetric": "in_one_only exactly_one differing not_shared",
    }[shape]

    def sample() -> list:
        return rng.sample(values.FRUITS[:6], rng.randint(2, 4)) if words else rng.sample(range(1, 8), rng.randint(2, 5))

    loops = {
        "union": (
            "$result = list($a)\n"
            "for $item in $b:\n"
            "    if $item not in $result:\n"
            "        $result.append($item)\n"
            "return sorted($result)"
        ),
        "intersection": (
            "$result = []\nfor $item in $a:\n    if $item in $b:\n        $result.append($item)\nreturn sorted($result)"
        ),
        "difference": (
            "$result = []\n"
            "for $item in $a:\n"
            "    if $item not in $b:\n"
            "        $result.append($item)\n"
            "return sorted($result)"
        ),
        "symmetric": (
            "$result = [$item for $item in $a if $item not in $b]\n"
            "$result += [$item for $item in $b if $item not in $a]\n"
            "return sorted($result)"
        ),
    }
    method = {
        "union": "union",
        "intersection": "intersection",
        "difference": "difference",
        "symmetric": "symmetric_difference",
    }[shape]
    if listed:
        return exercise(
            rng,
            names=names,
            takes=f"$a: list[{kind}], $b: list[{kind}]",
            gives=f"list[{kind}]",
            tasks=[
                "Return the elements that $shown, sorted. Neither list has repeated elements.",
                "Given two lists without duplicates, return in increasing order all elements that $shown.",
            ],
            bodies=[
                f"return sorted(set($a) {op} set($b))",
                loops[shape],
                f"$result = set($a).{method}($b)\nreturn sorted($result)",
            ],
            calls=[(sample(), sample()) for _ in range(3)],
            shown=shown,
        )
    return exercise(
        rng,
        names=names,
        takes="$a: set[int], $b: set[int]",
        gives="set[int]",
        tasks=[
            "Return the set of the elements that $shown.",
            "Given two sets, return a set with all elements that $shown.",
        ],
        bodies=[f"return $a {op} $b", f"return $a.{method}($b)"]
        + {
            "union": ["$result = set($a)\nfor $item in $b:\n    $result.add($item)\nreturn $result"],
            "intersection": ["return {$item for $item in $a if $item in $b}"],
            "difference": ["return {$item for $item in $a if $item not in $b}"],
            "symmetric": ["return ($a | $b) - ($a & $b)"],
        }[shape],
        calls=[(set(sample()), set(sample())) for _ in range(3)],
        shown=shown,
    )


@family
def set_checks(rng: random.Random) -> Exercise:
    shape = rng.choice(("disjoint", "subset", "same", "overlap", "unique", "count_common", "count_distinct"))
    words = rng.random() < 0.4
    kind = "str" if words else "int"

    def sample() -> list:
        return (
            [rng.choice(values.FRUITS[:6]) for _ in range(rng.randint(1, 4))]
            if words
            else values.numbers(rng, 1, 7, 1, 4)
        )

    one, other = sample(), sample()
    two = f"$a: list[{kind}], $b: list[{kind}]"
    single = f"$items: list[{kind}]"
    names, takes, gives, tasks, bodies, calls = {
        "disjoint": (
            "nothing_in_common are_disjoint share_nothing",
            two,
            "bool",
            ["$Check two lists have no element in common.", "Return True if no element of `$a` is in `$b`."],
            [
                "return not set($a) & set($b)",
                "return set($a).isdisjoint($b)",
                "for $item in $a:\n    if $item in $b:\n        return False\nreturn True",
            ],
            [(one, other), (one, one[:1]), (one, [])],
        ),
        "subset": (
            "is_contained all_in is_part_of",
            two,
            "bool",
            ["$Check every element of `$a` is also in `$b`.", "Return True if all elements of `$a` occur in `$b`."],
            [
                "return set($a) <= set($b)",
                "return all($item in $b for $item in $a)",
                "for $item in $a:\n    if $item not in $b:\n        return False\nreturn True",
            ],
            [(one, one + other), (one, other), (one + other, one)],
        ),
        "same": (
            "same_elements equal_as_sets same_set",
            two,
            "bool",
            [
                "$Check two lists contain the same elements, regardless of order and repetition.",
                "Return True if `$a` and `$b` have the same different elements.",
            ],
            [
                "return set($a) == set($b)",
                "return all($item in $b for $item in $a) and all($item in $a for $item in $b)",
            ],
            [(one, one[::-1] + one[:1]), (one, other), ([], [])],
        ),
        "overlap": (
            "have_common share_any overlaps",
            two,
            "bool",
            [
                "$Check two lists have at least one element in common.",
                "Return True if some element of `$a` is in `$b`.",
            ],
            [
                "return bool(set($a) & set($b))",
                "return any($item in $b for $item in $a)",
                "for $item in $a:\n    if $item in $b:\n        return True\nreturn False",
            ],
            [(one, other), (one, one), ([], one)],
        ),
        "unique": (
            "all_distinct no_duplicates has_no_repeats",
            single,
            "bool",
            ["$Check all elements of $theitems are different.", "Return True if no element occurs twice in $theitems."],
            [
                "return len(set($items)) == len($items)",
                (
                    "$seen = set()\n"
                    "for $item in $items:\n"
                    "    if $item in $seen:\n"
                    "        return False\n"
                    "    $seen.add($item)\n"
                    "return True"
                ),
            ],
            [(one,), (one + one[:1],), ([],), (other,)],
        ),
        "count_common": (
            "count_common common_count number_shared",
            two,
            "int",
            [
                "Count the different elements that two lists have in common.",
                "How many distinct elements are both in `$a` and in `$b`?",
            ],
            [
                "return len(set($a) & set($b))",
                "$count = 0\nfor $item in set($a):\n    if $item in $b:\n        $count += 1\nreturn $count",
            ],
            [(one, other), (one, one), ([], one)],
        ),
        "count_distinct": (
            "count_distinct different_count number_of_kinds",
            single,
            "int",
            ["Count the different elements of $theitems.", "How many distinct elements does $theitems have?"],
            [
                "return len(set($items))",
                (
                    "$seen = []\n"
                    "for $item in $items:\n"
                    "    if $item not in $seen:\n"
                    "        $seen.append($item)\n"
                    "return len($seen)"
                ),
            ],
            [(one + other,), (one + one,), ([],)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)
