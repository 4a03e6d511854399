"""Lists rotated and cut into pieces."""

import random

from exercises import example_values as values
from exercises.example_calls import distinct
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import ITEMS, claims, nouns, orders, target_name


@family
def rotating(rng: random.Random) -> Exercise:
    shape = rng.choice(("left", "right", "either", "minimum", "turns", "in_place", "part", "until", "all", "groups"))
    one, two = "$items: list[int]", "$items: list[int], $k: int"
    names, takes, gives, tasks, bodies = {
        "left": (
            "rotate_left shift_left rotate turn_left",
            two,
            "list[int]",
            orders(
                f"rotate {ITEMS} by `$k` {{places|positions}} to the left; `$k` may be greater than the length",
                ITEMS,
                "rotate it to the left by `$k` positions, which may be more than its length",
            ),
            [
                "if not $items:\n    return []\n$k %= len($items)\nreturn $items[$k:] + $items[:$k]",
                (
                    "from collections import deque\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    turned = deque($items)\n"
                    "    turned.rotate(-$k)\n"
                    "    return list(turned)"
                ),
                "return [$items[($i + $k) % len($items)] for $i in range(len($items))]",
            ],
        ),
        "right": (
            "rotate_right shift_right rotate turn_right",
            two,
            "list[int]",
            orders(
                f"rotate {ITEMS} by `$k` {{places|positions}} to the right; `$k` may be greater than the length",
                ITEMS,
                "rotate it to the right by `$k` positions, which may be more than its length",
            ),
            [
                "if not $items:\n    return []\n$k %= len($items)\nreturn $items[-$k:] + $items[:-$k]",
                (
                    "from collections import deque\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    turned = deque($items)\n"
                    "    turned.rotate($k)\n"
                    "    return list(turned)"
                ),
                (
                    "$result = $items[:]\n"
                    "for _ in range($k):\n"
                    "    if $result:\n"
                    "        $result.insert(0, $result.pop())\n"
                    "return $result"
                ),
            ],
        ),
        "either": (
            "rotate turn_list rotate_by",
            two,
            "list[int]",
            [
                f"Rotate {ITEMS} by `$k` places: to the right if `$k` is positive, to the left if it is negative.",
                (
                    f"Given {ITEMS} and a number `$k`, return the list rotated `$k` places to the right{{ (to "
                    "the left for a negative `$k`)|, or to the left where `$k` is negative}."
                ),
            ],
            [
                "return [$items[($i - $k) % len($items)] for $i in range(len($items))]",
                "if not $items:\n    return []\nplace = -$k % len($items)\nreturn $items[place:] + $items[:place]",
            ],
        ),
        "minimum": (
            "start_of_rotation rotated_minimum smallest_in_rotated",
            one,
            "int",
            [
                (
                    "`$items` is a sorted list of different numbers that was rotated. $Return the index of "
                    "its smallest number."
                ),
                (
                    "A sorted list without duplicates was rotated by some places. {Find|Return} the position "
                    "of the smallest element."
                ),
            ],
            [
                "return $items.index(min($items))",
                (
                    "low, high = 0, len($items) - 1\n"
                    "while low < high:\n"
                    "    middle = (low + high) // 2\n"
                    "    if $items[middle] > $items[high]:\n"
                    "        low = middle + 1\n"
                    "    else:\n"
                    "        high = middle\n"
                    "return low"
                ),
                "for $i in range(1, len($items)):\n    if $items[$i] < $items[$i - 1]:\n        return $i\nreturn 0",
            ],
        ),
        "turns": (
            "is_rotated_sorted sorted_after_rotation can_rotate_to_sorted",
            one,
            "bool",
            claims(f"{ITEMS} can be rotated so that it is sorted in ascending order"),
            [
                "return any($items[$i:] + $items[:$i] == sorted($items) for $i in range(len($items)))",
                (
                    "drops = 0\n"
                    "for $i in range(len($items)):\n"
                    "    if $items[$i - 1] > $items[$i]:\n"
                    "        drops += 1\n"
                    "return drops <= 1"
                ),
            ],
        ),
        "in_place": (
            "first_to_end move_first_to_end rotate_once",
            one,
            "list[int]",
            orders(
                f"move the first element of {ITEMS} to the end",
                ITEMS,
                "return a list in which the first element has moved to the end",
            ),
            [
                "return $items[1:] + $items[:1]",
                "$result = $items[:]\nif $result:\n    $result.append($result.pop(0))\nreturn $result",
            ],
        ),
        "part": (
            "reverse_first reverse_start flip_prefix",
            two,
            "list[int]",
            orders(
                f"reverse the first `$k` elements of {ITEMS} and leave the rest as it is",
                ITEMS,
                "return a list in which the first `$k` elements are reversed",
            ),
            [
                "return $items[:$k][::-1] + $items[$k:]",
                "$result = $items[:]\n$result[:$k] = reversed($result[:$k])\nreturn $result",
            ],
        ),
        "until": (
            "rotate_to_value start_with rotate_until_first",
            two,
            "list[int]",
            [
                (
                    f"Rotate {ITEMS} so that the first `$k` in it {{comes|stands}} at the front. If `$k` is "
                    "not in the list, return it unchanged."
                ),
                (
                    f"Given {ITEMS} and a value `$k`, return a rotation that begins with `$k`{{, or the list "
                    "itself if it lacks the value| (the same list if there is no such value)}."
                ),
            ],
            [
                (
                    "if $k not in $items:\n"
                    "    return $items\n"
                    "place = $items.index($k)\n"
                    "return $items[place:] + $items[:place]"
                ),
                (
                    "for $i, $item in enumerate($items):\n"
                    "    if $item == $k:\n"
                    "        return $items[$i:] + $items[:$i]\n"
                    "return $items"
                ),
            ],
        ),
        "all": (
            "all_rotations rotations list_rotations",
            one,
            "list[list[int]]",
            nouns("all rotations, beginning with the list itself,", ITEMS),
            [
                "return [$items[$i:] + $items[:$i] for $i in range(len($items))]",
                (
                    "$result = []\n"
                    "$current = $items[:]\n"
                    "for _ in $items:\n"
                    "    $result.append($current)\n"
                    "    $current = $current[1:] + $current[:1]\n"
                    "return $result"
                ),
            ],
        ),
        "groups": (
            "reverse_in_groups reverse_blocks flip_groups",
            two,
            "list[int]",
            orders(
                f"reverse {ITEMS} in groups of `$k` elements (the last group may be shorter)",
                ITEMS,
                "reverse each group of `$k` elements; the last group may be shorter",
            ),
            [
                (
                    "$result = []\n"
                    "for $i in range(0, len($items), $k):\n"
                    "    $result += $items[$i : $i + $k][::-1]\n"
                    "return $result"
                ),
                "return [$item for $i in range(0, len($items), $k) for $item in reversed($items[$i : $i + $k])]",
            ],
        ),
    }[shape]
    rows = [distinct(rng) for _ in range(4)]
    if shape == "all":
        rows = [row[:3] for row in rows]
    if shape in ("minimum", "turns"):
        rows = [(lambda r, t: r[t:] + r[:t])(sorted(row), rng.randrange(4)) for row in rows] + (
            [rows[0]] if shape == "turns" else []
        )
    low, high = (-3, 3) if shape == "either" else (1, 8) if shape in ("left", "right") else (1, 3)
    calls = [
        (row, (rng.choice(row) if shape == "until" else rng.randint(low, high))) if takes == two else (row,)
        for row in rows
    ]
    if shape == "until":
        calls.append(([1, 2, 3], 5))
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        k=(
            target_name(rng)
            if shape == "until"
            else rng.choice(("k", "n", "places" if shape in ("left", "right") else "k"))
        ),
    )


@family
def cutting(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "chunks",
            "parts",
            "stride",
            "at_value",
            "at_indices",
            "chunk_value",
            "pairs",
            "growing",
            "runs",
            "full",
            "sizes",
            "halves",
        )
    )
    value, what = rng.choice(
        (
            ("sum", "{sum|total}"),
            ("max", "{maximum|largest number}"),
            ("min", "{minimum|smallest number}"),
            ("len", "{length|number of elements}"),
        )
    )
    one, two = "$items: list[int]", "$items: list[int], $k: int"
    nested = "list[list[int]]"
    names, takes, gives, tasks, bodies = {
        "chunks": (
            "chunks split_in_chunks chunk_list divide_in_groups",
            two,
            nested,
            [
                *orders(
                    f"split {ITEMS} into {{chunks|groups|pieces}} of `$k` elements; the last one may be shorter",
                    ITEMS,
                    "split it into chunks of length `$k`, where the last may be shorter",
                )
            ],
            [
                "return [$items[$i : $i + $k] for $i in range(0, len($items), $k)]",
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    if not $result or len($result[-1]) == $k:\n"
                    "        $result.append([])\n"
                    "    $result[-1].append($item)\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "while $items:\n"
                    "    $result.append($items[:$k])\n"
                    "    $items = $items[$k:]\n"
                    "return $result"
                ),
            ],
        ),
        "parts": (
            "split_in_parts divide_evenly cut_into_parts",
            two,
            nested,
            orders(
                (
                    f"split {ITEMS} into `$k` consecutive parts of nearly equal length; the first parts get "
                    "the extra elements"
                ),
                ITEMS,
                "split it into `$k` consecutive parts whose lengths differ by at most 1, longer ones first",
            ),
            [
                (
                    "size, extra = divmod(len($items), $k)\n"
                    "$result = []\n"
                    "$start = 0\n"
                    "for $i in range($k):\n"
                    "    $end = $start + size + ($i < extra)\n"
                    "    $result.append($items[$start:$end])\n"
                    "    $start = $end\n"
                    "return $result"
                ),
                (
                    "rest = $items[:]\n"
                    "$result = []\n"
                    "for left in range($k, 0, -1):\n"
                    "    size = -(-len(rest) // left)\n"
                    "    $result.append(rest[:size])\n"
                    "    rest = rest[size:]\n"
                    "return $result"
                ),
            ],
        ),
        "stride": (
            "deal_out split_by_turns every_kth_lists distribute",
            two,
            nested,
            orders(
                f"deal the elements of {ITEMS} in turn to `$k` lists, as cards are dealt to players",
                ITEMS,
                "distribute its elements in turn to `$k` lists",
            ),
            [
                "return [$items[$i::$k] for $i in range($k)]",
                (
                    "$result = [[] for _ in range($k)]\n"
                    "for $i, $item in enumerate($items):\n"
                    "    $result[$i % $k].append($item)\n"
                    "return $result"
                ),
            ],
        ),
        "at_value": (
            "split_at_value split_by_separator cut_at",
            two,
            nested,
            orders(
                f"split {ITEMS} at every element equal to `$k`, which is left out, as str.split does with text",
                ITEMS,
                "split it at every `$k`, leaving out these elements; empty parts are kept",
            ),
            [
                (
                    "$result = [[]]\n"
                    "for $item in $items:\n"
                    "    if $item == $k:\n"
                    "        $result.append([])\n"
                    "    else:\n"
                    "        $result[-1].append($item)\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "part = []\n"
                    "for $item in $items:\n"
                    "    if $item == $k:\n"
                    "        $result.append(part)\n"
                    "        part = []\n"
                    "    else:\n"
                    "        part.append($item)\n"
                    "$result.append(part)\n"
                    "return $result"
                ),
            ],
        ),
        "at_indices": (
            "cut_at_indices split_at_places split_by_positions",
            "$items: list[int], cuts: list[int]",
            nested,
            [
                f"Cut {ITEMS} before each index in the ascending list `cuts` and return the parts.",
                (
                    f"Given {ITEMS} and a sorted list `cuts` of indices, {{split the list|cut it}} at these "
                    "{indices|places}."
                ),
            ],
            [
                (
                    "bounds = [0, *cuts, len($items)]\n"
                    "return [$items[$start:$end] for $start, $end in zip(bounds, bounds[1:])]"
                ),
                (
                    "$result = []\n"
                    "$start = 0\n"
                    "for cut in cuts:\n"
                    "    $result.append($items[$start:cut])\n"
                    "    $start = cut\n"
                    "$result.append($items[$start:])\n"
                    "return $result"
                ),
            ],
        ),
        "chunk_value": (
            f"chunk_{value} {value}_of_chunks {value}_per_group",
            two,
            "list[int]",
            nouns(
                (
                    f"the {what} of each {{chunk|group}} of `$k` consecutive elements (the last "
                    "{chunk|group} may be shorter)"
                ),
                ITEMS,
                "in",
            ),
            [
                f"return [{value}($items[$i : $i + $k]) for $i in range(0, len($items), $k)]",
                (
                    "$result = []\n"
                    "for $i in range(0, len($items), $k):\n"
                    "    chunk = $items[$i : $i + $k]\n"
                    f"    $result.append({value}(chunk))\n"
                    "return $result"
                ),
            ],
        ),
        "pairs": (
            "to_pairs pair_up_neighbors group_in_pairs",
            one,
            "list[tuple[int, int]]",
            [
                f"Group {ITEMS} of even length into pairs: the first two elements, the next two and so on.",
                *nouns(
                    "tuples of the first and second, the third and fourth element and so on",
                    "{a list of even length|`$items`, which has an even length,}",
                ),
            ],
            [
                "return list(zip($items[::2], $items[1::2]))",
                "return [($items[$i], $items[$i + 1]) for $i in range(0, len($items), 2)]",
                "it = iter($items)\nreturn list(zip(it, it))",
            ],
        ),
        "growing": (
            "growing_chunks increasing_parts split_1_2_3",
            one,
            nested,
            [
                (
                    f"Split {ITEMS} into {{parts|pieces}} of length 1, 2, 3 and so on; the last {{part|one}} "
                    "may be shorter."
                ),
                (
                    f"Given {ITEMS}, return a list of its consecutive pieces with 1, 2, 3 and so on elements; "
                    "the last may have fewer."
                ),
            ],
            [
                (
                    "$result = []\n"
                    "$start = 0\n"
                    "size = 1\n"
                    "while $start < len($items):\n"
                    "    $result.append($items[$start : $start + size])\n"
                    "    $start += size\n"
                    "    size += 1\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "rest = $items\n"
                    "while rest:\n"
                    "    size = len($result) + 1\n"
                    "    $result.append(rest[:size])\n"
                    "    rest = rest[size:]\n"
                    "return $result"
                ),
            ],
        ),
        "runs": (
            "ascending_runs split_into_rising rising_parts",
            one,
            nested,
            orders(
                (
                    f"split {ITEMS} into its {{ascending|increasing}} runs: a new part begins where a number "
                    "is not greater than the one before"
                ),
                ITEMS,
                "split it into the longest possible strictly increasing parts",
            ),
            [
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    if $result and $item > $result[-1][-1]:\n"
                    "        $result[-1].append($item)\n"
                    "    else:\n"
                    "        $result.append([$item])\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "$start = 0\n"
                    "for $i in range(1, len($items) + 1):\n"
                    "    if $i == len($items) or $items[$i] <= $items[$i - 1]:\n"
                    "        $result.append($items[$start:$i])\n"
                    "        $start = $i\n"
                    "return $result"
                ),
            ],
        ),
        "full": (
            "full_chunks whole_groups complete_chunks",
            two,
            nested,
            orders(
                f"split {ITEMS} into groups of `$k` elements and drop an incomplete last group",
                ITEMS,
                "return its consecutive groups of `$k` elements without an incomplete one at the end",
            ),
            [
                "return [$items[$i : $i + $k] for $i in range(0, len($items) - $k + 1, $k)]",
                (
                    "$result = []\n"
                    "for number in range(len($items) // $k):\n"
                    "    $result.append($items[number * $k : (number + 1) * $k])\n"
                    "return $result"
                ),
            ],
        ),
        "sizes": (
            "split_by_sizes parts_of_sizes cut_by_lengths",
            "$items: list[int], sizes: list[int]",
            nested,
            [
                (
                    f"Split {ITEMS} into consecutive parts whose lengths are given by `sizes`. Elements that "
                    "are left over are dropped."
                ),
                (
                    f"Given {ITEMS} and a list of lengths `sizes`, return consecutive parts of these "
                    "lengths{; ignore what is left|}."
                ),
            ],
            [
                (
                    "$result = []\n"
                    "$start = 0\n"
                    "for size in sizes:\n"
                    "    $result.append($items[$start : $start + size])\n"
                    "    $start += size\n"
                    "return $result"
                ),
                "it = iter($items)\nreturn [[next(it) for _ in range(size)] for size in sizes]",
            ],
        ),
        "halves": (
            "swap_halves exchange_halves second_half_first",
            one,
            "list[int]",
            orders(
                f"{{swap|exchange}} the two halves of {ITEMS}; a middle element, if there is one, stays in the middle",
                ITEMS,
                "exchange its two halves and leave the middle element of an odd length in its place",
            ),
            [
                (
                    "half = len($items) // 2\n"
                    "middle = $items[half : len($items) - half]\n"
                    "return $items[len($items) - half :] + middle + $items[:half]"
                ),
                (
                    "half, odd = divmod(len($items), 2)\n"
                    "$result = $items[half + odd :]\n"
                    "if odd:\n"
                    "    $result.append($items[half])\n"
                    "return $result + $items[:half]"
                ),
            ],
        ),
    }[shape]
    rows = [values.numbers(rng, 1, 9, 4, 8) for _ in range(4)]
    if shape == "pairs":
        rows = [row[: len(row) // 2 * 2] for row in rows]
    third = {
        two: lambda row: rng.choice(row) if shape == "at_value" else rng.randint(2, 3),
        "$items: list[int], cuts: list[int]": lambda row: sorted(rng.sample(range(1, len(row)), rng.randint(1, 2))),
        "$items: list[int], sizes: list[int]": lambda row: rng.choice(([1, 2], [2, 1], [3, 1], [2, 2], [1, 1, 2])),
    }.get(takes)
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(row, third(row)) if third else (row,) for row in rows],
        k=rng.choice(("separator", "k", "mark")) if shape == "at_value" else rng.choice(("k", "k", "n")),
    )
