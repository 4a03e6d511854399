"""Slices, sorted lists, the largest elements, neighbours compared."""

import random

from exercises.build import build
from exercises.example_calls import int_lists, ints
from exercises.families.lists.parameters import GIVEN, IN_LIST, OF_LIST, VALUES
from exercises.framework import Exercise, family


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
                f"the {{elements|numbers}} {IN_LIST} in reverse order",
                ["reverse", "reverse_list", "backwards", "reversed_list"],
            ),
            (
                ["return $values[1:]", loop.format("1, len($values)")],
                "{$values|the list} without its first element",
                ["tail", "without_first", "drop_first", "rest"],
            ),
            (
                ["return $values[:-1]", loop.format("len($values) - 1")],
                "{$values|the list} without its last element",
                ["without_last", "drop_last", "remove_last"],
            ),
            (
                ["return $values[1:-1]", loop.format("1, len($values) - 1")],
                "{$values|the list} without its first and last element",
                ["inner", "middle", "without_ends"],
            ),
            (
                [
                    f"return $values[:{k}]",
                    (
                        "$result = []\n"
                        "for $item in $values:\n"
                        f"    if len($result) < {k}:\n"
                        "        $result.append($item)\n"
                        "return $result"
                    ),
                ],
                f"the first {k} elements of {{$values|the list}}",
                [f"first_{k}", "head", "take_first"],
            ),
            ([f"return $values[-{k}:]"], f"the last {k} elements of {{$values|the list}}", [f"last_{k}", "take_last"]),
            (
                [f"return $values[{k}:]"],
                f"{{$values|the list}} without its first {k} elements",
                [f"skip_{k}", f"drop_{k}"],
            ),
            (
                [
                    f"return $values[::{k}]",
                    f"return [$values[$i] for $i in range(0, len($values), {k})]",
                    loop.format(f"0, len($values), {k}"),
                    f"return [$item for $i, $item in enumerate($values) if $i % {k} == 0]",
                ],
                (
                    f"every {({2: 'second', 3: 'third', 4: 'fourth'})[k]} element of {{$values|the list}}, "
                    "starting with the first"
                ),
                [f"every_{k}", "every_kth", f"step_{k}"],
            ),
            (
                [
                    "return $values[::2]",
                    "return [$item for $i, $item in enumerate($values) if $i % 2 == 0]",
                    loop.format("0, len($values), 2"),
                ],
                f"the elements at even {{indices|positions}} {IN_LIST}",
                ["at_even_indices", "even_positions"],
            ),
            (
                [
                    "return $values[1::2]",
                    "return [$item for $i, $item in enumerate($values) if $i % 2 == 1]",
                    loop.format("1, len($values), 2"),
                ],
                f"the elements at odd {{indices|positions}} {IN_LIST}",
                ["at_odd_indices", "odd_positions"],
            ),
            (
                ["return $values[: len($values) // 2]", loop.format("len($values) // 2")],
                "the first half of {$values|the list}",
                ["first_half", "left_half"],
            ),
            (
                ["return $values[len($values) // 2 :]", loop.format("len($values) // 2, len($values)")],
                "the second half of {$values|the list}",
                ["second_half", "right_half"],
            ),
            (
                [
                    "return $values + $values",
                    "return $values * 2",
                    "$result = $values[:]\n$result.extend($values)\nreturn $result",
                ],
                "{$values|the list} repeated twice",
                ["twice", "repeat_list", "doubled_list"],
            ),
            (
                [
                    "return $values + $values[::-1]",
                    "$result = $values[:]\nfor $item in reversed($values):\n    $result.append($item)\nreturn $result",
                ],
                "{$values|the list} followed by its reverse",
                ["mirror", "mirrored"],
            ),
            (
                [
                    "return [$values[-1]] + $values[1:-1] + [$values[0]]",
                    "$result = $values[:]\n$result[0], $result[-1] = $result[-1], $result[0]\nreturn $result",
                ],
                "a copy of {$values|the list} with the first and the last element swapped",
                ["swap_ends", "exchange_ends"],
            ),
            (
                [
                    "return $values[-1:] + $values[:-1]",
                    "return [$values[-1]] + $values[:-1]",
                    "$result = $values[:]\n$result.insert(0, $result.pop())\nreturn $result",
                ],
                "{$values|the list} with the last element moved to the front",
                ["rotate_right", "last_to_front"],
            ),
            (
                [
                    "return $values[1:] + $values[:1]",
                    "$result = $values[1:]\n$result.append($values[0])\nreturn $result",
                ],
                "{$values|the list} with the first element moved to the end",
                ["rotate_left", "first_to_end"],
            ),
            (
                [
                    (
                        "$result = []\n"
                        "for $item in $values:\n"
                        "    $result.append($item)\n"
                        "    $result.append($item)\n"
                        "return $result"
                    ),
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
                "size = len($values)\nreturn [$values[($i + $k) % size] for $i in range(size)]",
            ],
            "{$values|the list} rotated to the left by $k {places|positions}",
            ["rotate", "rotate_left", "shift_left"],
            "list[int]",
        ),
        "right": (
            [
                "$k %= len($values)\nreturn $values[len($values) - $k :] + $values[: len($values) - $k]",
                "$result = $values[:]\nfor _ in range($k):\n    $result.insert(0, $result.pop())\nreturn $result",
            ],
            "{$values|the list} rotated to the right by $k {places|positions}",
            ["rotate_right", "shift_right", "cycle"],
            "list[int]",
        ),
        "chunks": (
            [
                "return [$values[$i : $i + $k] for $i in range(0, len($values), $k)]",
                (
                    "$result = []\n"
                    "for $i in range(0, len($values), $k):\n"
                    "    $result.append($values[$i : $i + $k])\n"
                    "return $result"
                ),
            ],
            "{$values|the list} cut into {parts|chunks} of $k elements, of which the last may be shorter",
            ["chunks", "split_into_chunks", "cut", "chunk_list"],
            "list[list[int]]",
        ),
        "windows": (
            [
                "return [$values[$i : $i + $k] for $i in range(len($values) - $k + 1)]",
                (
                    "$result = []\n"
                    "for $i in range(len($values) - $k + 1):\n"
                    "    $result.append($values[$i : $i + $k])\n"
                    "return $result"
                ),
            ],
            "all {groups|windows} of $k neighboring elements of {$values|the list}",
            ["windows", "sliding_windows", "neighbors"],
            "list[list[int]]",
        ),
        "window_sums": (
            [
                "return [sum($values[$i : $i + $k]) for $i in range(len($values) - $k + 1)]",
                (
                    "$result = []\n"
                    "for $i in range(len($values) - $k + 1):\n"
                    "    $result.append(sum($values[$i : $i + $k]))\n"
                    "return $result"
                ),
            ],
            "the sums of all {groups|windows} of $k neighboring numbers of {$values|the list}",
            ["window_sums", "moving_sums"],
            "list[int]",
        ),
        "best_window": (
            [
                "return max(sum($values[$i : $i + $k]) for $i in range(len($values) - $k + 1))",
                (
                    "$total = sum($values[:$k])\n"
                    "best = $total\n"
                    "for j in range($k, len($values)):\n"
                    "    $total += $values[j] - $values[j - $k]\n"
                    "    best = max(best, $total)\n"
                    "return best"
                ),
            ],
            "the largest sum of $k neighboring numbers of {$values|the list}",
            ["best_window", "max_window_sum"],
            "int",
        ),
        "first": (
            [
                "return $values[:$k]",
                (
                    "$result = []\n"
                    "for $i in range(min($k, len($values))):\n"
                    "    $result.append($values[$i])\n"
                    "return $result"
                ),
            ],
            "the first $k elements of {$values|the list}",
            ["first_elements", "take", "head"],
            "list[int]",
        ),
        "last": (
            ["return $values[-$k:]", "return $values[max(0, len($values) - $k) :]"],
            "the last $k elements of {$values|the list}",
            ["last_elements", "take_last", "tail"],
            "list[int]",
        ),
        "every": (
            [
                "return $values[::$k]",
                "return [$item for $i, $item in enumerate($values) if $i % $k == 0]",
                "$result = []\nfor $i in range(0, len($values), $k):\n    $result.append($values[$i])\nreturn $result",
            ],
            "every $k-th element of {$values|the list}, starting with the first",
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
            "{$values|the list} without the element at index $k",
            ["remove_at", "delete_at", "without_index"],
            "list[int]",
        ),
        "insert": (
            ["return $values[:$k] + [0] + $values[$k:]", "$result = $values[:]\n$result.insert($k, 0)\nreturn $result"],
            "a copy of {$values|the list} with a 0 inserted at index $k",
            ["insert_zero", "insert_at"],
            "list[int]",
        ),
        "repeat": (
            [
                "return $values * $k",
                "$result = []\nfor _ in range($k):\n    $result += $values\nreturn $result",
                "$result = []\nfor _ in range($k):\n    $result.extend($values)\nreturn $result",
            ],
            "{$values|the list} repeated $k times",
            ["repeat", "repeat_list", "multiply_list"],
            "list[int]",
        ),
        "split": (
            ["return $values[:$k], $values[$k:]", "return ($values[:$k], $values[$k:])"],
            "a tuple of the first $k elements and the rest of {$values|the list}",
            ["split_at", "split_list", "divide_at"],
            "tuple[list[int], list[int]]",
        ),
        "at": (
            [
                "if $k < len($values):\n    return $values[$k]\nreturn 0",
                "return $values[$k] if $k < len($values) else 0",
                "if $k >= len($values):\n    return 0\nreturn $values[$k]",
            ],
            "the element at index $k of {$values|the list}, or 0 if {the list is too short|there is none}",
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
                    else "k|n|size|count"
                    if kind not in ("remove", "insert", "at")
                    else "k|index|position|i"
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
            ("lambda $item: $item % 10", "by {the last digit|their last digit}", "by_last_digit"),
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
            (
                "$result = []\n"
                "for $item in $values:\n"
                "    $i = 0\n"
                f"    while $i < len($result) and not $item {op} $result[$i]:\n"
                "        $i += 1\n"
                "    $result.insert($i, $item)\n"
                "return $result"
            ),
            (
                "rest = $values[:]\n"
                "$result = []\n"
                "while rest:\n"
                f"    best = {'max' if down else 'min'}(rest)\n"
                "    rest.remove(best)\n"
                "    $result.append(best)\n"
                "return $result"
            ),
        ]
        noun, names = (
            f"the numbers {IN_LIST} {{sorted|sorted}} in {word} order",
            [
                f"sort_{word}",
                "sort_list",
                "order",
                "sorted_copy",
                "sort_numbers",
            ],
        )
    return build(
        rng,
        names,
        [VALUES],
        "list[int]",
        bodies,
        int_lists(rng, 5, 1, 60, 3, 6),
        noun=noun,
        tasks=(
            f"Sort {{$values|a list of integers}} {key_text}."
            if key
            else f"Sort {{$values|a list of integers}} in {word} order."
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
                (
                    "rest = $values[:]\n"
                    f"for _ in range({k - 1 if fixed else '$k - 1'}):\n"
                    f"    rest.remove({'max' if largest else 'min'}(rest))\n"
                    f"return {'max' if largest else 'min'}(rest)"
                ),
            ],
            (
                f"the {({2: 'second', 3: 'third', 4: 'fourth'}[k]) if fixed else '$k-th'} {word} number "
                f"{IN_LIST}, counting equal numbers separately"
            ),
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
            (
                "for $i in range(len($values) - 1):\n"
                f"    if $values[$i] {not_op} $values[$i + 1]:\n"
                "        return False\n"
                "return True"
            ),
            (
                "for $i in range(1, len($values)):\n"
                f"    if $values[$i - 1] {not_op} $values[$i]:\n"
                "        return False\n"
                "return True"
            ),
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
            whether=[f"{{$values|a list|the list}} is {text}", f"the numbers {IN_LIST} are {text}"],
            given=GIVEN,
        )
    bodies, noun, names = {
        "count_up": (
            [
                "return sum(1 for $a, $b in zip($values, $values[1:]) if $b > $a)",
                (
                    "$count = 0\n"
                    "for $i in range(1, len($values)):\n"
                    "    if $values[$i] > $values[$i - 1]:\n"
                    "        $count += 1\n"
                    "return $count"
                ),
            ],
            f"how many numbers {IN_LIST} are greater than the one before",
            ["count_increases", "count_rises"],
        ),
        "max_gap": (
            [
                "return max(abs($a - $b) for $a, $b in zip($values, $values[1:]))",
                (
                    "$best = 0\n"
                    "for $i in range(1, len($values)):\n"
                    "    $best = max($best, abs($values[$i] - $values[$i - 1]))\n"
                    "return $best"
                ),
            ],
            f"the largest absolute difference of two neighboring numbers {IN_LIST}",
            ["largest_gap", "max_step"],
        ),
        "min_gap": (
            [
                "ordered = sorted($values)\nreturn min($b - $a for $a, $b in zip(ordered, ordered[1:]))",
                (
                    "ordered = sorted($values)\n"
                    "$best = ordered[1] - ordered[0]\n"
                    "for $i in range(1, len(ordered) - 1):\n"
                    "    $best = min($best, ordered[$i + 1] - ordered[$i])\n"
                    "return $best"
                ),
            ],
            f"the smallest difference of any two numbers {IN_LIST}",
            ["smallest_difference", "min_gap"],
        ),
        "equal": (
            [
                "return sum(1 for $a, $b in zip($values, $values[1:]) if $a == $b)",
                (
                    "$count = 0\n"
                    "for $i in range(len($values) - 1):\n"
                    "    if $values[$i] == $values[$i + 1]:\n"
                    "        $count += 1\n"
                    "return $count"
                ),
            ],
            f"how many neighboring numbers {IN_LIST} are equal",
            ["count_equal_neighbors", "count_repeats"],
        ),
        "peaks": (
            [
                (
                    "$count = 0\n"
                    "for $i in range(1, len($values) - 1):\n"
                    "    if $values[$i] > $values[$i - 1] and $values[$i] > $values[$i + 1]:\n"
                    "        $count += 1\n"
                    "return $count"
                ),
                "return sum(1 for $i in range(1, len($values) - 1) if $values[$i - 1] < $values[$i] > $values[$i + 1])",
            ],
            f"the number of {{peaks|local maxima}} {IN_LIST}: inner numbers that are greater than both neighbors",
            ["count_peaks", "number_of_peaks"],
        ),
        "run": (
            [
                (
                    "$best = 1\n"
                    "length = 1\n"
                    "for $i in range(1, len($values)):\n"
                    "    if $values[$i] == $values[$i - 1]:\n"
                    "        length += 1\n"
                    "    else:\n"
                    "        length = 1\n"
                    "    $best = max($best, length)\n"
                    "return $best"
                ),
                (
                    "$best = 1\n"
                    "length = 1\n"
                    "for $a, $b in zip($values, $values[1:]):\n"
                    "    length = length + 1 if $a == $b else 1\n"
                    "    $best = max($best, length)\n"
                    "return $best"
                ),
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
        hint="{The list has at least two elements.|There are at least two numbers.}",
    )
