"""Lists woven together, filled up and partitioned."""

import random

from exercises import example_values as values
from exercises.families.lists.predicates import number_property
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import ITEMS, NUMBERS, ROWS, TWO_LISTS, claims, nouns, orders, target_name


@family
def weaving_and_inserting(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "round_robin",
            "uneven",
            "between",
            "before_each",
            "every_n",
            "sorted_place",
            "place",
            "list_at",
            "before_value",
            "surround",
            "after_matching",
            "fill",
        )
    )
    number = number_property(rng, 12)
    one, two = "$items: list[int]", "$items: list[int], $k: int"
    names, takes, gives, tasks, bodies = {
        "round_robin": (
            "round_robin weave_lists alternate_lists take_in_turn",
            "$rows: list[list[int]]",
            "list[int]",
            [
                (
                    f"Take the elements of {ROWS} in turn: first all first elements, then all second ones and "
                    "so on; shorter lists run out earlier."
                ),
                (
                    f"Interleave {ROWS} of any lengths: one element of each list per round, skipping lists "
                    "that are used up."
                ),
            ],
            [
                (
                    "$result = []\n"
                    "for $i in range(max(map(len, $rows))):\n"
                    "    for $row in $rows:\n"
                    "        if $i < len($row):\n"
                    "            $result.append($row[$i])\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "waiting = [$row[:] for $row in $rows if $row]\n"
                    "while waiting:\n"
                    "    for $row in waiting:\n"
                    "        $result.append($row.pop(0))\n"
                    "    waiting = [$row for $row in waiting if $row]\n"
                    "return $result"
                ),
            ],
        ),
        "uneven": (
            "interleave_uneven alternate_with_rest weave",
            "$a: list[int], $b: list[int]",
            "list[int]",
            [
                f"Interleave {TWO_LISTS}, beginning with the first; the rest of the longer list comes at the end.",
                (
                    f"Given {TWO_LISTS}, possibly of different lengths, take elements alternately from both "
                    "and append what is left of the longer one."
                ),
            ],
            [
                (
                    "$result = []\n"
                    "for $i in range(max(len($a), len($b))):\n"
                    "    $result += $a[$i : $i + 1] + $b[$i : $i + 1]\n"
                    "return $result"
                ),
                (
                    "size = min(len($a), len($b))\n"
                    "$result = [$item for pair in zip($a, $b) for $item in pair]\n"
                    "return $result + $a[size:] + $b[size:]"
                ),
            ],
        ),
        "between": (
            "put_between insert_between intersperse separate_with",
            two,
            "list[int]",
            orders(
                f"insert `$k` between {{all neighboring|each two neighboring}} elements of {ITEMS}",
                ITEMS,
                "insert `$k` between each two elements",
            ),
            [
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    if $result:\n"
                    "        $result.append($k)\n"
                    "    $result.append($item)\n"
                    "return $result"
                ),
                "$result = [$k] * max(0, 2 * len($items) - 1)\n$result[::2] = $items\nreturn $result",
            ],
        ),
        "before_each": (
            "insert_before_each put_before_each prefix_each",
            two,
            "list[int]",
            orders(
                f"insert the number `$k` before each element of {ITEMS}",
                ITEMS,
                "insert the number `$k` before each element",
            ),
            [
                "return [new for $item in $items for new in ($k, $item)]",
                "$result = []\nfor $item in $items:\n    $result.append($k)\n    $result.append($item)\nreturn $result",
                "$result = []\nfor $item in $items:\n    $result.extend([$k, $item])\nreturn $result",
            ],
        ),
        "every_n": (
            "insert_after_every_$m insert_every_$m insert_regularly",
            two,
            "list[int]",
            orders(f"insert `$k` after every $m elements of {ITEMS}", ITEMS, "insert `$k` after every $m elements"),
            [
                (
                    "$result = []\n"
                    "for $i, $item in enumerate($items, 1):\n"
                    "    $result.append($item)\n"
                    "    if $i % $m == 0:\n"
                    "        $result.append($k)\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "for $i in range(0, len($items), $m):\n"
                    "    part = $items[$i : $i + $m]\n"
                    "    $result += part\n"
                    "    if len(part) == $m:\n"
                    "        $result.append($k)\n"
                    "return $result"
                ),
            ],
        ),
        "sorted_place": (
            "insert_sorted insert_in_order add_to_sorted",
            two,
            "list[int]",
            orders(
                "insert `$k` into the sorted list `$items` so that it stays sorted",
                "{a sorted list|a list in ascending order|the sorted list `$items`}",
                "insert the number `$k` so that the list stays sorted",
            ),
            [
                "return sorted($items + [$k])",
                (
                    "import bisect\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $result = $items[:]\n"
                    "    bisect.insort($result, $k)\n"
                    "    return $result"
                ),
                (
                    "place = 0\n"
                    "while place < len($items) and $items[place] < $k:\n"
                    "    place += 1\n"
                    "return $items[:place] + [$k] + $items[place:]"
                ),
            ],
        ),
        "place": (
            "insertion_point insert_position where_to_insert",
            two,
            "int",
            nouns(
                "the {leftmost |first }index at which `$k` can be inserted so that the list stays sorted",
                "{a sorted list|the sorted list `$items`}",
                "into",
            ),
            [
                "from bisect import bisect_left\n\n\ndef $signature:\n    return bisect_left($items, $k)",
                "return sum(1 for $item in $items if $item < $k)",
                (
                    "low, high = 0, len($items)\n"
                    "while low < high:\n"
                    "    middle = (low + high) // 2\n"
                    "    if $items[middle] < $k:\n"
                    "        low = middle + 1\n"
                    "    else:\n"
                    "        high = middle\n"
                    "return low"
                ),
            ],
        ),
        "list_at": (
            "insert_list insert_list_at splice",
            "$a: list[int], $b: list[int], place: int",
            "list[int]",
            orders("insert all elements of `$b` into `$a` at index `place`"),
            [
                "return $a[:place] + $b + $a[place:]",
                "$result = $a[:]\n$result[place:place] = $b\nreturn $result",
                "return [*$a[:place], *$b, *$a[place:]]",
            ],
        ),
        "before_value": (
            "insert_before_value insert_before mark_value",
            two,
            "list[int]",
            orders(
                f"insert a 0 before every element of {ITEMS} that is equal to `$k`",
                ITEMS,
                "insert a 0 before every `$k`",
            ),
            [
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    if $item == $k:\n"
                    "        $result.append(0)\n"
                    "    $result.append($item)\n"
                    "return $result"
                ),
                "return [new for $item in $items for new in ([0, $item] if $item == $k else [$item])]",
            ],
        ),
        "surround": (
            "surround frame_with enclose",
            two,
            "list[int]",
            orders(
                f"add `$k` at the beginning and at the end of {ITEMS}", ITEMS, "return it with `$k` added at both ends"
            ),
            [
                "return [$k] + $items + [$k]",
                "return [$k, *$items, $k]",
                "$result = $items[:]\n$result.insert(0, $k)\n$result.append($k)\nreturn $result",
            ],
        ),
        "after_matching": (
            "repeat_$slug double_$slug duplicate_$slug",
            one,
            "list[int]",
            orders(
                (
                    f"{{repeat|duplicate}} the {number.things} of {ITEMS}: each of them comes twice in a row, "
                    "the others once"
                ),
                ITEMS,
                f"put the {number.things} twice and the others once, in the same order",
            ),
            [
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    $result.append($item)\n"
                    "    if $test:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
                "return [$item for $item in $items for _ in range(2 if $test else 1)]",
                "$result = []\nfor $item in $items:\n    $result += [$item] * (2 if $test else 1)\nreturn $result",
            ],
        ),
        "fill": (
            "fill_to_length pad_to_length extend_with_zeros",
            two,
            "list[int]",
            [
                f"{{Append|Add}} zeros to {ITEMS} until it has `$k` elements. A longer list stays as it is.",
                (
                    f"Given {ITEMS}, return it padded with zeros at the end to the length `$k`{{; a longer "
                    "list is not changed|, if it is shorter}."
                ),
            ],
            [
                "return $items + [0] * ($k - len($items))",
                "$result = $items[:]\nwhile len($result) < $k:\n    $result.append(0)\nreturn $result",
            ],
        ),
    }[shape]
    rows = [values.numbers(rng, 1, 9, 3, 6) for _ in range(4)]
    if shape in ("sorted_place", "place"):
        rows = [sorted(row) for row in rows]
    if shape == "round_robin":
        calls = [([values.numbers(rng, 1, 9, 1, 4) for _ in range(rng.randint(2, 3))],) for _ in range(4)]
    elif shape in ("uneven", "list_at"):
        calls = [
            (row[:4], values.numbers(rng, 10, 20, 1, 5), *([rng.randint(0, 3)] if shape == "list_at" else []))
            for row in rows
        ]
    else:
        calls = [
            (row, rng.choice(row) if shape == "before_value" else rng.randint(0, 9)) if takes == two else (row,)
            for row in rows
        ]
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        m=rng.randint(2, 3),
        slug=number.slug,
        test=number.test.format("$item"),
        k=rng.choice(("k", "n", "length") if shape == "fill" else ("value", "number", "new_value")),
    )


@family
def partitioning(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "first",
            "first",
            "pivot",
            "three",
            "sums",
            "sort_part",
            "alternate",
            "value_end",
            "wave",
            "count",
            "ends",
            "checked",
        )
    )
    number = number_property(rng, 16)
    one, two = "$nums: list[int]", "$nums: list[int], $k: int"
    keep = "[$num for $num in $nums if {}]"
    loop = (
        "first, others = [], []\n"
        "for $num in $nums:\n"
        "    if $test:\n"
        "        first.append($num)\n"
        "    else:\n"
        "        others.append($num)\n"
    )
    names, takes, gives, tasks, bodies = {
        "first": (
            "${slug}_first ${slug}_to_front move_$slug rearrange",
            one,
            "list[int]",
            orders(
                f"move {{all |}}$things of {NUMBERS} to the front, keeping the order within both groups",
                NUMBERS,
                "put the $things before the others without changing their order otherwise",
            ),
            [
                "return sorted($nums, key=lambda $num: not ($test))",
                loop + "return first + others",
                f"return {keep.format('$test')} + {keep.format('not ($test)')}",
            ],
        ),
        "pivot": (
            "partition split_around partition_by_pivot",
            two,
            "tuple[list[int], list[int]]",
            [
                (
                    f"Partition {NUMBERS} {{around|by}} `$k`: return the list of the {{smaller|lesser}} "
                    "numbers and the list of {those that are at least `$k`|the others}."
                ),
                (
                    f"Given {NUMBERS} and a pivot `$k`, return two lists: the numbers below the pivot and the "
                    "remaining ones."
                ),
            ],
            [
                f"return {keep.format('$num < $k')}, {keep.format('$num >= $k')}",
                (
                    "smaller = []\n"
                    "others = []\n"
                    "for $num in $nums:\n"
                    "    if $num < $k:\n"
                    "        smaller.append($num)\n"
                    "    else:\n"
                    "        others.append($num)\n"
                    "return smaller, others"
                ),
            ],
        ),
        "three": (
            "three_way_partition arrange_around split_in_three",
            two,
            "list[int]",
            orders(
                (
                    f"rearrange {NUMBERS}: first the numbers less than `$k`, then those equal to it, then the "
                    "greater ones, each in the original order"
                ),
                NUMBERS,
                (
                    "put the numbers below `$k` first, then those equal to `$k`, then those above, keeping "
                    "the order within the groups"
                ),
            ),
            [
                (
                    f"smaller = {keep.format('$num < $k')}\n"
                    f"equal = {keep.format('$num == $k')}\n"
                    f"greater = {keep.format('$num > $k')}\n"
                    "return smaller + equal + greater"
                ),
                "return sorted($nums, key=lambda $num: ($num > $k) - ($num < $k))",
            ],
        ),
        "sums": (
            "group_sums sum_${slug}_and_others split_sums",
            one,
            "tuple[int, int]",
            nouns("the sum of the $things and the sum of {all others|the others}, as a tuple,", NUMBERS, "in"),
            [
                "first = sum($num for $num in $nums if $test)\nreturn first, sum($nums) - first",
                (
                    "first = others = 0\n"
                    "for $num in $nums:\n"
                    "    if $test:\n"
                    "        first += $num\n"
                    "    else:\n"
                    "        others += $num\n"
                    "return first, others"
                ),
            ],
        ),
        "count": (
            "count_groups count_${slug}_and_others split_counts",
            one,
            "tuple[int, int]",
            nouns("how many elements are $such and how many are not, as a tuple,", NUMBERS, "in"),
            [
                "$count = sum(1 for $num in $nums if $test)\nreturn $count, len($nums) - $count",
                (
                    "first = others = 0\n"
                    "for $num in $nums:\n"
                    "    if $test:\n"
                    "        first += 1\n"
                    "    else:\n"
                    "        others += 1\n"
                    "return first, others"
                ),
            ],
        ),
        "sort_part": (
            "sort_${slug}_only sort_only_$slug partly_sorted",
            one,
            "list[int]",
            orders(
                f"sort only the $things of {NUMBERS}; all others {{stay where they are|keep their places}}",
                NUMBERS,
                "sort the $things among themselves and leave the others in their places",
            ),
            [
                (
                    "chosen = sorted($num for $num in $nums if $test)\n"
                    "$result = []\n"
                    "for $num in $nums:\n"
                    "    $result.append(chosen.pop(0) if $test else $num)\n"
                    "return $result"
                ),
                (
                    "chosen = iter(sorted($num for $num in $nums if $test))\n"
                    "return [next(chosen) if $test else $num for $num in $nums]"
                ),
            ],
        ),
        "alternate": (
            "small_large_alternating zigzag_sorted outside_in",
            one,
            "list[int]",
            orders(
                (
                    f"rearrange {NUMBERS} as the smallest, the largest, the second smallest, the second "
                    "largest number and so on"
                ),
                NUMBERS,
                "list the smallest number, the largest, the second smallest, the second largest and so on",
            ),
            [
                (
                    "rest = sorted($nums)\n"
                    "$result = []\n"
                    "while rest:\n"
                    "    $result.append(rest.pop(0))\n"
                    "    if rest:\n"
                    "        $result.append(rest.pop())\n"
                    "return $result"
                ),
                (
                    "ordered = sorted($nums)\n"
                    "$result = []\n"
                    "low, high = 0, len(ordered) - 1\n"
                    "while low <= high:\n"
                    "    $result.append(ordered[low])\n"
                    "    if low < high:\n"
                    "        $result.append(ordered[high])\n"
                    "    low += 1\n"
                    "    high -= 1\n"
                    "return $result"
                ),
            ],
        ),
        "value_end": (
            "move_to_end push_to_end value_to_end",
            two,
            "list[int]",
            orders(
                f"move all elements of {NUMBERS} that are equal to `$k` to the end",
                NUMBERS,
                "move every `$k` to the end and keep the order of the others",
            ),
            [
                f"$result = {keep.format('$num != $k')}\nreturn $result + [$k] * (len($nums) - len($result))",
                "return sorted($nums, key=lambda $num: $num == $k)",
                f"others = {keep.format('$num != $k')}\nreturn others + [$k] * $nums.count($k)",
            ],
        ),
        "wave": (
            "swap_neighbors swap_pairs exchange_neighbors",
            one,
            "list[int]",
            orders(
                (
                    f"swap the first element of {NUMBERS} with the second, the third with the fourth and so "
                    "on; a last single one stays"
                ),
                NUMBERS,
                "swap each two neighbors: first and second, third and fourth and so on",
            ),
            [
                (
                    "$result = $nums[:]\n"
                    "for $i in range(0, len($result) - 1, 2):\n"
                    "    $result[$i], $result[$i + 1] = $result[$i + 1], $result[$i]\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "for $i in range(0, len($nums), 2):\n"
                    "    $result += $nums[$i : $i + 2][::-1]\n"
                    "return $result"
                ),
            ],
        ),
        "ends": (
            "to_both_ends negatives_left_zeros_middle by_sign",
            one,
            "list[int]",
            orders(
                (
                    f"rearrange {NUMBERS} so that the negative numbers come first, then the zeros, then the "
                    "positive numbers, each in the original order"
                ),
                NUMBERS,
                "put the negative numbers first, then the zeros, then the positive ones",
            ),
            [
                (
                    f"negative = {keep.format('$num < 0')}\n"
                    f"positive = {keep.format('$num > 0')}\n"
                    "return negative + [0] * $nums.count(0) + positive"
                ),
                "return sorted($nums, key=lambda $num: ($num > 0) - ($num < 0))",
            ],
        ),
        "checked": (
            "is_partitioned ${slug}_come_first ${slug}_before_others",
            one,
            "bool",
            claims(f"in {NUMBERS} all $things come before all other numbers"),
            [
                (
                    "others = False\n"
                    "for $num in $nums:\n"
                    "    if not ($test):\n"
                    "        others = True\n"
                    "    elif others:\n"
                    "        return False\n"
                    "return True"
                ),
                "flags = [$test for $num in $nums]\nreturn flags == sorted(flags, reverse=True)",
            ],
        ),
    }[shape]
    rows = [values.numbers(rng, -3 if shape == "ends" else 1, 3 if shape == "ends" else 16, 4, 7) for _ in range(4)]
    if shape == "checked":
        rows += [sorted(row, key=lambda num: not number.holds(num)) for row in rows[:3]]
    calls = [(row, rng.choice(row)) if takes == two else (row,) for row in rows]
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        slug=number.slug,
        such=number.such,
        things=number.things,
        test=number.test.format("$num"),
        k=rng.choice(("pivot", "limit", "k")) if shape in ("pivot", "three") else target_name(rng),
    )
