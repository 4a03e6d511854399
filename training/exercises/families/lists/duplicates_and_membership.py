"""Duplicates, membership and other checks of a list."""

import random

from exercises.build import build
from exercises.example_calls import int_lists, ints
from exercises.families.lists.parameters import GIVEN, IN_LIST, INSIDE, VALUES
from exercises.framework import Exercise, family


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
                (
                    "$result = []\n"
                    "for $item in $values:\n"
                    "    if $item not in $result:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
                "return list(dict.fromkeys($values))",
                (
                    "$seen = set()\n"
                    "$result = []\n"
                    "for $item in $values:\n"
                    "    if $item not in $seen:\n"
                    "        $seen.add($item)\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
            ],
            {
                "noun": "{$values|the list} without duplicates, in the {order of first occurrence|original order}",
                "tasks": "Remove {duplicates|repeated numbers} from {$values|a list} and keep the order.",
            },
            ["remove_duplicates", "dedup", "without_duplicates", "distinct_values"],
            "list[int]",
        ),
        "unique_sorted": (
            [
                "return sorted(set($values))",
                (
                    "$result = []\n"
                    "for $item in sorted($values):\n"
                    "    if not $result or $result[-1] != $item:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
            ],
            {"noun": f"the different numbers {IN_LIST} in ascending order"},
            ["sorted_unique", "unique_sorted", "sort_distinct"],
            "list[int]",
        ),
        "has": (
            [
                "return len(set($values)) < len($values)",
                "return len($values) != len(set($values))",
                (
                    "$seen = set()\n"
                    "for $item in $values:\n"
                    "    if $item in $seen:\n"
                    "        return True\n"
                    "    $seen.add($item)\n"
                    "return False"
                ),
                (
                    "for $i in range(len($values)):\n"
                    "    if $values[$i] in $values[$i + 1 :]:\n"
                    "        return True\n"
                    "return False"
                ),
            ],
            {
                "whether": [
                    f"any number occurs more than once {INSIDE}",
                    "{$values|the list|a list} contains {duplicates|a duplicate}",
                ]
            },
            ["has_duplicates", "contains_duplicate", "has_repeats"],
            "bool",
        ),
        "distinct": (
            [
                "return len(set($values))",
                (
                    "$seen = []\n"
                    "for $item in $values:\n"
                    "    if $item not in $seen:\n"
                    "        $seen.append($item)\n"
                    "return len($seen)"
                ),
            ],
            {
                "noun": [
                    f"the number of different {{numbers|values}} {IN_LIST}",
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
            {"whether": f"all {{numbers|elements}} {IN_LIST} are {{equal|the same}}"},
            ["all_equal", "all_same", "is_constant"],
            "bool",
        ),
        "repeated": (
            [
                (
                    "$result = []\n"
                    "for $item in $values:\n"
                    "    if $values.count($item) > 1 and $item not in $result:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
                "return list(dict.fromkeys($item for $item in $values if $values.count($item) > 1))",
            ],
            {
                "noun": (
                    f"the numbers that occur more than once {INSIDE}, each listed once in the order of first occurrence"
                )
            },
            ["find_duplicates", "repeated_values"],
            "list[int]",
        ),
        "once": (
            [
                "return [$item for $item in $values if $values.count($item) == 1]",
                (
                    "$result = []\n"
                    "for $item in $values:\n"
                    "    if $values.count($item) == 1:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
                (
                    "from collections import Counter\n"
                    "\n"
                    "counts = Counter($values)\n"
                    "return [$item for $item in $values if counts[$item] == 1]"
                ),
            ],
            {"noun": f"{{a list of the|the}} numbers that occur exactly once {INSIDE}"},
            ["unique_values", "occurs_once", "singles"],
            "list[int]",
        ),
        "most": (
            [
                "return max($values, key=$values.count)",
                "from collections import Counter\n\nreturn Counter($values).most_common(1)[0][0]",
                (
                    "counts = {}\n"
                    "for $item in $values:\n"
                    "    counts[$item] = counts.get($item, 0) + 1\n"
                    "return max(counts, key=counts.get)"
                ),
            ],
            {"noun": f"the most {{common|frequent}} number {IN_LIST}; of several, the one that comes first"},
            ["most_common", "most_frequent", "mode_value"],
            "int",
        ),
        "table": (
            [
                "counts = {}\nfor $item in $values:\n    counts[$item] = counts.get($item, 0) + 1\nreturn counts",
                (
                    "counts = {}\n"
                    "for $item in $values:\n"
                    "    if $item in counts:\n"
                    "        counts[$item] += 1\n"
                    "    else:\n"
                    "        counts[$item] = 1\n"
                    "return counts"
                ),
                "from collections import Counter\n\nreturn dict(Counter($values))",
                "return {$item: $values.count($item) for $item in $values}",
            ],
            {
                "noun": (
                    "a dictionary {that says how often each number occurs|of the number of occurrences of "
                    f"each number}} {INSIDE}"
                )
            },
            ["count_values", "frequencies", "histogram", "occurrences"],
            "dict[int, int]",
        ),
        "first_repeat": (
            [
                (
                    "$seen = set()\n"
                    "for $item in $values:\n"
                    "    if $item in $seen:\n"
                    "        return $item\n"
                    "    $seen.add($item)\n"
                    "return -1"
                ),
                "for $i, $item in enumerate($values):\n    if $item in $values[:$i]:\n        return $item\nreturn -1",
            ],
            {"noun": f"the first number {IN_LIST} that has occurred before, or -1 if there is none"},
            ["first_repeated", "first_duplicate"],
            "int",
        ),
        "squeeze": (
            [
                (
                    "$result = []\n"
                    "for $item in $values:\n"
                    "    if not $result or $result[-1] != $item:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
                "from itertools import groupby\n\nreturn [$item for $item, _ in groupby($values)]",
            ],
            {"noun": "{$values|the list} with each run of equal neighbors reduced to one element"},
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
            {"whether": ["{$values|the list} contains $target", "$target {occurs|is} in {$values|the list}"]},
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
                "noun": "{how often $target occurs|the number of times $target occurs} in {$values|the list}",
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
                (
                    "$i = 0\n"
                    "while $i < len($values):\n"
                    "    if $values[$i] == $target:\n"
                    "        return $i\n"
                    "    $i += 1\n"
                    "return -1"
                ),
            ],
            {
                "noun": (
                    "the {index|position} of {the first |}$target in {$values|the list}, or -1 if it is not "
                    "{there|in the list}"
                )
            },
            ["find", "index_of", "find_index", "linear_search", "position_of"],
            "int",
        ),
        "last": (
            [
                (
                    "for $i in range(len($values) - 1, -1, -1):\n"
                    "    if $values[$i] == $target:\n"
                    "        return $i\n"
                    "return -1"
                ),
                (
                    "$result = -1\n"
                    "for $i, $item in enumerate($values):\n"
                    "    if $item == $target:\n"
                    "        $result = $i\n"
                    "return $result"
                ),
            ],
            {"noun": "the index of the last $target in {$values|the list}, or -1 if it is not there"},
            ["last_index", "find_last"],
            "int",
        ),
        "remove_all": (
            [
                "return [$item for $item in $values if $item != $target]",
                (
                    "$result = []\n"
                    "for $item in $values:\n"
                    "    if $item != $target:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
            ],
            {
                "noun": "{$values|the list} without {all|any} {elements|numbers} equal to $target",
                "tasks": "Remove {every|each} $target from {$values|the list}.",
            },
            ["remove_value", "remove_all", "without", "drop_value"],
            "list[int]",
        ),
        "remove_first": (
            [
                "$result = $values[:]\nif $target in $result:\n    $result.remove($target)\nreturn $result",
                (
                    "if $target not in $values:\n"
                    "    return $values\n"
                    "$i = $values.index($target)\n"
                    "return $values[:$i] + $values[$i + 1 :]"
                ),
            ],
            {"noun": "a copy of {$values|the list} without the first $target"},
            ["remove_first", "remove_once"],
            "list[int]",
        ),
        "positions": (
            [
                "return [$i for $i, $item in enumerate($values) if $item == $target]",
                (
                    "$result = []\n"
                    "for $i, $item in enumerate($values):\n"
                    "    if $item == $target:\n"
                    "        $result.append($i)\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "for $i in range(len($values)):\n"
                    "    if $values[$i] == $target:\n"
                    "        $result.append($i)\n"
                    "return $result"
                ),
            ],
            {"noun": "{a list of all|all} {indices|positions} at which $target {occurs|stands} in {$values|the list}"},
            ["find_all", "positions_of", "all_indices"],
            "list[int]",
        ),
        "closest": (
            [
                "return min($values, key=lambda $item: abs($item - $target))",
                (
                    "$best = $values[0]\n"
                    "for $item in $values:\n"
                    "    if abs($item - $target) < abs($best - $target):\n"
                    "        $best = $item\n"
                    "return $best"
                ),
            ],
            {"noun": "the number in {$values|the list} that is {closest|nearest} to $target; of several, the first"},
            ["closest", "nearest", "closest_to", "find_closest"],
            "int",
        ),
        "twice": (
            [
                "return $values.count($target) >= 2",
                "return $values.count($target) > 1",
                "$count = 0\nfor $item in $values:\n    if $item == $target:\n        $count += 1\nreturn $count >= 2",
            ],
            {"whether": "$target occurs at least twice in {$values|the list}"},
            ["occurs_twice", "at_least_twice"],
            "bool",
        ),
        "starts": (
            [
                "return len($values) > 0 and $values[0] == $target",
                "return $values[:1] == [$target]",
                "if not $values:\n    return False\nreturn $values[0] == $target",
            ],
            {"whether": "{$values|the list} starts with $target"},
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
def list_checks(rng: random.Random) -> Exercise:
    k = rng.randint(2, 6)
    bodies, whether, names = rng.choice(
        [
            (
                ["return len($values) == 0", "return not $values", "if $values:\n    return False\nreturn True"],
                "{$values|a list} is empty",
                ["is_empty", "has_no_elements"],
            ),
            (
                [f"return len($values) >= {k}", f"if len($values) >= {k}:\n    return True\nreturn False"],
                f"{{$values|a list}} has at least {k} elements",
                [f"has_at_least_{k}", "is_long_enough"],
            ),
            ([f"return len($values) == {k}"], f"{{$values|a list}} has exactly {k} elements", [f"has_length_{k}"]),
            (
                [
                    "return $values == $values[::-1]",
                    "return $values == list(reversed($values))",
                    (
                        "for $i in range(len($values) // 2):\n"
                        "    if $values[$i] != $values[-1 - $i]:\n"
                        "        return False\n"
                        "return True"
                    ),
                ],
                "{$values|a list} reads the same {forwards and backwards|from both ends}",
                ["is_palindrome_list", "is_symmetric_list", "same_backwards"],
            ),
            (
                ["return $values[0] == $values[-1]", "if $values[0] == $values[-1]:\n    return True\nreturn False"],
                "the first and the last element of {$values|a non-empty list} are equal",
                ["same_ends", "first_equals_last"],
            ),
            (
                [
                    "return sum($values) % 2 == 0",
                    "$total = 0\nfor $item in $values:\n    $total += $item\nreturn $total % 2 == 0",
                ],
                "the sum of {$values|a list of integers} is even",
                ["has_even_sum", "even_total"],
            ),
            (
                ["return len($values) % 2 == 0"],
                "{$values|a list} has an even number of elements",
                ["has_even_length", "even_size"],
            ),
            (
                [
                    f"return sum($values) > {10 * k}",
                    f"$total = sum($values)\nreturn $total > {10 * k}",
                    f"$total = 0\nfor $item in $values:\n    $total += $item\nreturn $total > {10 * k}",
                ],
                f"the sum of {{$values|a list of integers}} is greater than {10 * k}",
                ["exceeds_limit", f"sum_above_{10 * k}"],
            ),
            (
                [
                    f"return {k} in $values",
                    f"for $item in $values:\n    if $item == {k}:\n        return True\nreturn False",
                ],
                f"the number {k} is in {{$values|the list}}",
                [f"contains_{k}", f"has_{k}"],
            ),
            (
                [
                    "return sorted($values) == list(range(1, len($values) + 1))",
                    (
                        "for $i in range(1, len($values) + 1):\n"
                        "    if $i not in $values:\n"
                        "        return False\n"
                        "return True"
                    ),
                ],
                "{$values|a list} contains each number from 1 to its length",
                ["is_complete", "is_arrangement"],
            ),
            (
                [
                    (
                        "total = 0\n"
                        "for $item in $values:\n"
                        "    total += $item\n"
                        "    if total < 0:\n"
                        "        return True\n"
                        "return False"
                    ),
                    "return any(sum($values[: $i + 1]) < 0 for $i in range(len($values)))",
                ],
                "the running sum of {$values|a list of changes} is ever negative",
                ["goes_negative", "ever_negative"],
            ),
            (
                ["return $values[0] < $values[-1]", "if $values[0] < $values[-1]:\n    return True\nreturn False"],
                "the last element of {$values|a non-empty list} is greater than the first",
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
