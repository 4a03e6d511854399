"""Sub-lists, windows, runs and subsequences."""

import random

from exercises import example_values as values
from exercises.example_calls import int_lists
from exercises.families.lists.predicates import number_property
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import NUMBERS, TWO_LISTS, claims, nouns


@family
def sublists_with_property(rng: random.Random) -> Exercise:
    shape = rng.choice(("all", "count", "count", "count", "longest", "shortest", "distinct", "length", "total"))
    slug, such, test = rng.choice(
        (
            ("with_sum", "{with the sum $k|whose sum is $k}", "{0} == $k"),
            ("even_sum", "{with an even sum|whose sum is even}", "{0} % 2 == 0"),
            ("odd_sum", "{with an odd sum|whose sum is odd}", "{0} % 2 == 1"),
            ("large_sum", "whose sum is {greater than|above} $k", "{0} > $k"),
            ("small_sum", "whose sum is {less than|below} $k", "{0} < $k"),
            ("divisible_sum", "whose sum is divisible by $m", "{0} % $m == 0"),
        )
    )
    sub = "{sub-lists|contiguous sub-lists|sublists of consecutive elements|contiguous parts}"
    loops = "for $i in range(len($nums)):\n    for $j in range($i + 1, len($nums) + 1):\n"
    names, gives, tasks, bodies = {
        "all": (
            "all_sublists contiguous_sublists list_slices",
            "list[list[int]]",
            nouns(f"all {{non-empty |}}{sub}", NUMBERS),
            [
                f"$result = []\n{loops}        $result.append($nums[$i:$j])\nreturn $result",
                "return [$nums[$i:$j] for $i in range(len($nums)) for $j in range($i + 1, len($nums) + 1)]",
            ],
        ),
        "count": (
            "count_sublists count_$slug sublists_$slug number_of_sublists",
            "int",
            [*nouns(f"the number of {sub} $such", NUMBERS), f"Count the {sub} of {NUMBERS} $such."],
            [
                f"$count = 0\n{loops}        if $whole:\n            $count += 1\nreturn $count",
                (
                    "$count = 0\n"
                    "for $i in range(len($nums)):\n"
                    "    total = 0\n"
                    "    for $num in $nums[$i:]:\n"
                    "        total += $num\n"
                    "        if $part:\n"
                    "            $count += 1\n"
                    "return $count"
                ),
            ],
        ),
        "longest": (
            "longest_sublist longest_$slug max_length_$slug",
            "int",
            [
                text + " Return 0 if there is none."
                for text in nouns(
                    "the length of the longest {contiguous sub-list|run of consecutive elements} $such", NUMBERS
                )
            ],
            [
                f"$best = 0\n{loops}        if $whole:\n            $best = max($best, $j - $i)\nreturn $best",
                (
                    "$best = 0\n"
                    "for $i in range(len($nums)):\n"
                    "    total = 0\n"
                    "    for $j in range($i, len($nums)):\n"
                    "        total += $nums[$j]\n"
                    "        if $part and $j - $i + 1 > $best:\n"
                    "            $best = $j - $i + 1\n"
                    "return $best"
                ),
            ],
        ),
        "shortest": (
            "shortest_sublist shortest_$slug min_length_$slug",
            "int",
            [
                text + " Return 0 if there is none."
                for text in nouns(
                    "the length of the shortest {non-empty |}{contiguous sub-list|run of consecutive elements} $such",
                    NUMBERS,
                )
            ],
            [
                (
                    "$best = 0\n"
                    f"{loops}        if $whole and ($best == 0 or $j - $i < $best):\n"
                    "            $best = $j - $i\n"
                    "return $best"
                ),
                (
                    "for length in range(1, len($nums) + 1):\n"
                    "    for $i in range(len($nums) - length + 1):\n"
                    "        total = sum($nums[$i : $i + length])\n"
                    "        if $part:\n"
                    "            return length\n"
                    "return 0"
                ),
            ],
        ),
        "distinct": (
            "longest_distinct longest_without_repeats distinct_run",
            "int",
            nouns(
                (
                    "the length of the longest {contiguous sub-list|run of consecutive elements} without "
                    "{repeated numbers|duplicates}"
                ),
                NUMBERS,
            ),
            [
                (
                    "$best = 0\n"
                    f"{loops}        if len(set($nums[$i:$j])) == $j - $i:\n"
                    "            $best = max($best, $j - $i)\n"
                    "return $best"
                ),
                (
                    "$best = 0\n"
                    "start = 0\n"
                    "last = {}\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    if $num in last and last[$num] >= start:\n"
                    "        start = last[$num] + 1\n"
                    "    last[$num] = $i\n"
                    "    $best = max($best, $i - start + 1)\n"
                    "return $best"
                ),
            ],
        ),
        "length": (
            "sublists_of_length_$m parts_of_length_$m slices_of_$m",
            "list[list[int]]",
            nouns(f"all {sub} of length $m", NUMBERS),
            [
                "return [$nums[$i : $i + $m] for $i in range(len($nums) - $m + 1)]",
                (
                    "$result = []\n"
                    "for $i in range(len($nums) - $m + 1):\n"
                    "    $result.append($nums[$i : $i + $m])\n"
                    "return $result"
                ),
            ],
        ),
        "total": (
            "sum_of_sublists total_of_all_sublists add_sublists",
            "int",
            nouns(f"the sum of the sums of all {sub}", NUMBERS),
            [
                f"$result = 0\n{loops}        $result += sum($nums[$i:$j])\nreturn $result",
                "n = len($nums)\nreturn sum($num * ($i + 1) * (n - $i) for $i, $num in enumerate($nums))",
            ],
        ),
    }[shape]
    return posed(
        rng,
        names=names,
        takes="$nums: list[int]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=int_lists(rng, 4, 1, 5, 2, 3) if shape == "all" else int_lists(rng, 5, 1, 6, 3, 6),
        slug=slug,
        such=such,
        whole=test.format("sum($nums[$i:$j])"),
        part=test.format("total"),
        k=rng.randint(4, 12),
        m=rng.randint(2, 4),
    )


@family
def window_of_k(rng: random.Random) -> Exercise:
    shape = rng.choice(("extreme_sum", "each", "each", "average", "start", "count", "window"))
    most = rng.random() < 0.6
    window = "{window|block|group} of `$k` {consecutive|neighboring|adjacent} {numbers|elements}"
    every = rng.choice(("max", "min", "sum", "range", "first_even"))
    value, what = {
        "max": ("max({0})", "{maximum|largest number}"),
        "min": ("min({0})", "{minimum|smallest number}"),
        "sum": ("sum({0})", "{sum|total}"),
        "range": ("max({0}) - min({0})", "difference between the largest and the smallest number"),
        "first_even": ("sum($num % 2 == 0 for $num in {0})", "number of even elements"),
    }[every]
    here = "$nums[$i : $i + $k]"
    names, gives, tasks, bodies = {
        "extreme_sum": (
            "${pick}_window_sum ${pick}_sum_of_k best_window_sum window_sum",
            "int",
            nouns(f"the $largest sum of a {window}", NUMBERS, "in"),
            [
                f"return $pick(sum({here}) for $i in range(len($nums) - $k + 1))",
                (
                    "$current = sum($nums[:$k])\n"
                    "$best = $current\n"
                    "for $i in range($k, len($nums)):\n"
                    "    $current += $nums[$i] - $nums[$i - $k]\n"
                    "    $best = $pick($best, $current)\n"
                    "return $best"
                ),
                f"sums = []\nfor $i in range(len($nums) - $k + 1):\n    sums.append(sum({here}))\nreturn $pick(sums)",
            ],
        ),
        "each": (
            {
                "max": "window_maxima sliding_max max_of_windows",
                "min": "window_minima sliding_min min_of_windows",
                "sum": "window_sums moving_sums sums_of_windows",
                "range": "window_ranges moving_spread",
                "first_even": "even_in_windows count_even_per_window",
            }[every],
            "list[int]",
            nouns(f"{{a list with |a list of |}}the {what} of each {window}", NUMBERS, "in"),
            [
                f"return [{value.format(here)} for $i in range(len($nums) - $k + 1)]",
                (
                    "$result = []\n"
                    "for $i in range(len($nums) - $k + 1):\n"
                    f"    window = {here}\n"
                    f"    $result.append({value.format('window')})\n"
                    "return $result"
                ),
            ],
        ),
        "average": (
            "${pick}_window_average best_average ${pick}_mean_of_k",
            "float",
            nouns(f"the $largest average of a {window}", NUMBERS, "in"),
            [
                f"return $pick(sum({here}) for $i in range(len($nums) - $k + 1)) / $k",
                (
                    "$best = sum($nums[:$k])\n"
                    "for $i in range(1, len($nums) - $k + 1):\n"
                    f"    $best = $pick($best, sum({here}))\n"
                    "return $best / $k"
                ),
            ],
        ),
        "start": (
            "best_window_start index_of_${pick}_window where_window_starts",
            "int",
            [
                text + " {Of several take the first.|In case of a tie the first one counts.}"
                for text in nouns(f"the index where the {window} with the $largest sum starts", NUMBERS, "in")
            ],
            [
                f"sums = [sum({here}) for $i in range(len($nums) - $k + 1)]\nreturn sums.index($pick(sums))",
                f"return $pick(range(len($nums) - $k + 1), key=lambda $i: sum({here}))",
                (
                    "$best = 0\n"
                    "for $i in range(1, len($nums) - $k + 1):\n"
                    f"    if sum({here}) $op sum($nums[$best : $best + $k]):\n"
                    "        $best = $i\n"
                    "return $best"
                ),
            ],
        ),
        "count": (
            "count_windows windows_above number_of_large_windows",
            "int",
            nouns(
                (
                    "how many {windows|blocks|groups} of `$k` {consecutive|neighboring} numbers have a sum "
                    "{greater than|above} $limit"
                ),
                NUMBERS,
                "in",
            ),
            [
                f"return sum(1 for $i in range(len($nums) - $k + 1) if sum({here}) > $limit)",
                (
                    "$count = 0\n"
                    "for $i in range(len($nums) - $k + 1):\n"
                    f"    if sum({here}) > $limit:\n"
                    "        $count += 1\n"
                    "return $count"
                ),
            ],
        ),
        "window": (
            "best_window ${pick}_window window_with_${pick}_sum",
            "list[int]",
            [
                text + " {Of several take the first.|In case of a tie the first one counts.}"
                for text in nouns(f"the {window} with the $largest sum, as a list,", NUMBERS, "in")
            ],
            [
                f"windows = [{here} for $i in range(len($nums) - $k + 1)]\nreturn $pick(windows, key=sum)",
                (
                    "$best = $nums[:$k]\n"
                    "for $i in range(1, len($nums) - $k + 1):\n"
                    f"    window = {here}\n"
                    "    if sum(window) $op sum($best):\n"
                    "        $best = window\n"
                    "return $best"
                ),
            ],
        ),
    }[shape]
    return posed(
        rng,
        names=names,
        takes="$nums: list[int], $k: int",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(*row, rng.randint(1, 4)) for row in int_lists(rng, 4, 0, 12, 4, 7)],
        pick="max" if most else "min",
        largest="{largest|maximum|greatest|highest}" if most else "{smallest|minimum|lowest}",
        op=">" if most else "<",
        limit=rng.randint(8, 25),
    )


@family
def longest_run_of(rng: random.Random) -> Exercise:
    own = number_property(rng, 12)
    slug, such, alone, step = rng.choice(
        (
            ("increasing", "{strictly increasing|increasing} {numbers|elements}", "True", "{b} > {a}"),
            ("decreasing", "{strictly decreasing|decreasing} {numbers|elements}", "True", "{b} < {a}"),
            ("nondecreasing", "numbers of which none is smaller than the one before", "True", "{b} >= {a}"),
            (
                "consecutive",
                "numbers that each {are one more than|exceed by 1} the number before",
                "True",
                "{b} == {a} + 1",
            ),
            ("alternating_parity", "numbers that are alternately even and odd", "True", "{b} % 2 != {a} % 2"),
            (own.slug, own.things, own.test, ""),
            (own.slug, own.things, own.test, ""),
        )
    )
    run = rng.random() < 0.35
    size = "{0}" if run else "len({0})"
    better = "len($current) > len($best)"
    if step:
        bodies = [
            (
                (
                    "if not $nums:\n"
                    "    return []\n"
                    "$best = $current = [$nums[0]]\n"
                    "for $a, $b in zip($nums, $nums[1:]):\n"
                    "    $current = $current + [$b] if $step else [$b]\n"
                    "    if len($current) > len($best):\n"
                    "        $best = $current\n"
                    "return $best"
                )
                if run
                else (
                    "if not $nums:\n"
                    "    return 0\n"
                    "$best = $current = 1\n"
                    "for $a, $b in zip($nums, $nums[1:]):\n"
                    "    $current = $current + 1 if $step else 1\n"
                    "    $best = max($best, $current)\n"
                    "return $best"
                )
            ),
            (
                "$best = []\n"
                "$current = []\n"
                "for $num in $nums:\n"
                "    if $current and not ($last):\n"
                "        $current = []\n"
                "    $current.append($num)\n"
                f"    if {better}:\n"
                "        $best = $current[:]\n"
                f"return {size.format('$best')}"
            ),
        ]
        if not run:
            bodies.append(
                "$best = 0\n"
                "length = 0\n"
                "for $i in range(len($nums)):\n"
                "    if $i > 0 and $place:\n"
                "        length += 1\n"
                "    else:\n"
                "        length = 1\n"
                "    if length > $best:\n"
                "        $best = length\n"
                "return $best"
            )
    else:
        bodies = [
            (
                "$best = []\n"
                "$current = []\n"
                "for $num in $nums:\n"
                "    if $test:\n"
                "        $current.append($num)\n"
                f"        if {better}:\n"
                "            $best = $current[:]\n"
                "    else:\n"
                "        $current = []\n"
                f"return {size.format('$best')}"
            ),
            (
                "from itertools import groupby\n"
                "\n"
                "\n"
                "def $signature:\n"
                "    runs = [list(run) for fits, run in groupby($nums, key=lambda $num: $test) if fits]\n"
                "    return "
            )
            + ("max(runs, key=len, default=[])" if run else "max(map(len, runs), default=0)"),
        ]
        if not run:
            bodies.append(
                "$best = length = 0\n"
                "for $num in $nums:\n"
                "    length = length + 1 if $test else 0\n"
                "    $best = max($best, length)\n"
                "return $best"
            )
    stretch = "longest {run|stretch|series|sequence} of {consecutive|neighboring|successive} $such"
    return posed(
        rng,
        names=(
            "longest_$slug longest_${slug}_run ${slug}_stretch"
            if run
            else "longest_${slug}_length length_of_longest_$slug max_${slug}_run ${slug}_run_length"
        ),
        takes="$nums: list[int]",
        gives="list[int]" if run else "int",
        tasks=(
            [
                text + " {Return the first one if there are several.|Of several take the first.}"
                for text in nouns(f"the {stretch}", NUMBERS, "in")
            ]
            if run
            else nouns(f"the length of the {stretch}", NUMBERS, "in")
        ),
        bodies=bodies,
        calls=[*int_lists(rng, 3, 0, 12, 5, 8), ([1, 2, 3, 5, 4, 6],), ([9, 7, 8, 6, 2],), ([],)],
        slug=slug,
        such=such,
        test=alone.format("$num"),
        step=step.format(a="$a", b="$b"),
        last=step.format(a="$current[-1]", b="$num"),
        place=step.format(a="$nums[$i - 1]", b="$nums[$i]"),
    )


@family
def subsequences_of_lists(rng: random.Random) -> Exercise:
    shape = rng.choice(
        ("increasing", "increasing_sum", "common", "is_subsequence", "consecutive", "decreasing", "no_neighbours")
    )
    sub = "{subsequence|subsequence (not necessarily contiguous)|selection of elements in their order}"
    two = "$a: list[int], $b: list[int]"
    names, takes, gives, tasks, bodies, calls = {
        "increasing": (
            "longest_increasing_subsequence lis_length increasing_length",
            "$nums: list[int]",
            "int",
            nouns(f"the length of the longest strictly increasing {sub}", NUMBERS),
            [
                (
                    "lengths = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    before = [lengths[$j] for $j in range($i) if $nums[$j] < $num]\n"
                    "    lengths.append(max(before, default=0) + 1)\n"
                    "return max(lengths, default=0)"
                ),
                (
                    "lengths = [1] * len($nums)\n"
                    "for $i in range(len($nums)):\n"
                    "    for $j in range($i):\n"
                    "        if $nums[$j] < $nums[$i]:\n"
                    "            lengths[$i] = max(lengths[$i], lengths[$j] + 1)\n"
                    "return max(lengths, default=0)"
                ),
                (
                    "from bisect import bisect_left\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    ends = []\n"
                    "    for $num in $nums:\n"
                    "        place = bisect_left(ends, $num)\n"
                    "        ends[place : place + 1] = [$num]\n"
                    "    return len(ends)"
                ),
            ],
            int_lists(rng, 5, 1, 12, 4, 7),
        ),
        "decreasing": (
            "longest_decreasing_subsequence decreasing_length longest_falling",
            "$nums: list[int]",
            "int",
            nouns(f"the length of the longest strictly decreasing {sub}", NUMBERS),
            [
                (
                    "lengths = [1] * len($nums)\n"
                    "for $i in range(len($nums)):\n"
                    "    for $j in range($i):\n"
                    "        if $nums[$j] > $nums[$i]:\n"
                    "            lengths[$i] = max(lengths[$i], lengths[$j] + 1)\n"
                    "return max(lengths, default=0)"
                ),
                (
                    "lengths = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    before = [lengths[$j] for $j in range($i) if $nums[$j] > $num]\n"
                    "    lengths.append(max(before, default=0) + 1)\n"
                    "return max(lengths, default=0)"
                ),
            ],
            int_lists(rng, 5, 1, 12, 4, 7),
        ),
        "increasing_sum": (
            "max_increasing_sum best_increasing_sum heaviest_rising",
            "$nums: list[int]",
            "int",
            nouns(f"the {{largest|maximum}} sum of a strictly increasing {sub}", NUMBERS),
            [
                (
                    "sums = $nums[:]\n"
                    "for $i in range(len($nums)):\n"
                    "    for $j in range($i):\n"
                    "        if $nums[$j] < $nums[$i]:\n"
                    "            sums[$i] = max(sums[$i], sums[$j] + $nums[$i])\n"
                    "return max(sums)"
                ),
                (
                    "sums = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    before = [sums[$j] for $j in range($i) if $nums[$j] < $num]\n"
                    "    sums.append(max(before, default=0) + $num)\n"
                    "return max(sums)"
                ),
            ],
            int_lists(rng, 5, 1, 12, 3, 6),
        ),
        "common": (
            "common_subsequence lcs_length longest_common",
            two,
            "int",
            [
                f"$Return the length of the longest common {sub} of {TWO_LISTS}.",
                (
                    f"Given {TWO_LISTS}, {{find|return}} how long the longest sequence of numbers is that "
                    "occurs in both in the same order, gaps allowed."
                ),
            ],
            [
                (
                    "table = [[0] * (len($b) + 1) for _ in range(len($a) + 1)]\n"
                    "for $i in range(len($a)):\n"
                    "    for $j in range(len($b)):\n"
                    "        if $a[$i] == $b[$j]:\n"
                    "            table[$i + 1][$j + 1] = table[$i][$j] + 1\n"
                    "        else:\n"
                    "            table[$i + 1][$j + 1] = max(table[$i][$j + 1], table[$i + 1][$j])\n"
                    "return table[-1][-1]"
                ),
                (
                    "if not $a or not $b:\n"
                    "    return 0\n"
                    "if $a[0] == $b[0]:\n"
                    "    return 1 + $self($a[1:], $b[1:])\n"
                    "return max($self($a[1:], $b), $self($a, $b[1:]))"
                ),
            ],
            [(values.numbers(rng, 1, 5, 2, 5), values.numbers(rng, 1, 5, 2, 5)) for _ in range(5)],
        ),
        "is_subsequence": (
            "is_subsequence occurs_in_order is_contained",
            two,
            "bool",
            claims("the elements of `$a` {occur|appear} in `$b` in the same order, possibly with others between"),
            [
                "rest = iter($b)\nreturn all(wanted in rest for wanted in $a)",
                (
                    "place = 0\n"
                    "for found in $b:\n"
                    "    if place < len($a) and $a[place] == found:\n"
                    "        place += 1\n"
                    "return place == len($a)"
                ),
            ],
            [
                ([row[0], row[2]] if rng.random() < 0.6 else [row[3], row[0]], row)
                for (row,) in int_lists(rng, 5, 1, 9, 4, 6)
            ],
        ),
        "consecutive": (
            "longest_consecutive longest_number_streak consecutive_values",
            "$nums: list[int]",
            "int",
            nouns(
                (
                    "the {length of the longest series|largest count} of consecutive integers (such as 4, 5, "
                    "6) that occur, in any order,"
                ),
                NUMBERS,
                "in",
            ),
            [
                (
                    "known = set($nums)\n"
                    "$best = 0\n"
                    "for $num in known:\n"
                    "    length = 1\n"
                    "    while $num + length in known:\n"
                    "        length += 1\n"
                    "    $best = max($best, length)\n"
                    "return $best"
                ),
                (
                    "$best = length = 0\n"
                    "last = None\n"
                    "for $num in sorted(set($nums)):\n"
                    "    length = length + 1 if last is not None and $num == last + 1 else 1\n"
                    "    last = $num\n"
                    "    $best = max($best, length)\n"
                    "return $best"
                ),
            ],
            int_lists(rng, 5, 1, 10, 4, 7),
        ),
        "no_neighbours": (
            "max_sum_without_neighbors non_adjacent_sum best_spaced_sum",
            "$nums: list[int]",
            "int",
            nouns(
                "the {largest|maximum} sum of elements no two of which are {neighbors|adjacent|next to each other}",
                NUMBERS,
                "in",
            ),
            [
                (
                    "taken = skipped = 0\n"
                    "for $num in $nums:\n"
                    "    taken, skipped = skipped + $num, max(taken, skipped)\n"
                    "return max(taken, skipped)"
                ),
                (
                    "$best = [0, 0]\n"
                    "for $num in $nums:\n"
                    "    $best.append(max($best[-1], $best[-2] + $num))\n"
                    "return $best[-1]"
                ),
                "if not $nums:\n    return 0\nreturn max($self($nums[1:]), $nums[0] + $self($nums[2:]))",
            ],
            int_lists(rng, 4, 1, 12, 2, 6),
        ),
    }[shape]
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)
