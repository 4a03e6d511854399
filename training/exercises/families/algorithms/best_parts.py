"""Prefix sums, best parts of a list, intervals, histograms."""

import random

from exercises import example_values as values
from exercises.example_calls import int_lists
from exercises.framework import Exercise, family
from exercises.templates import exercise, one_of
from exercises.wordings import NUMS, find_tasks


@family
def prefix_sums(rng: random.Random) -> Exercise:
    lists = int_lists(rng, 4, -4, 9, 3, 6)
    spans = []
    for (nums,) in lists:
        first = rng.randrange(len(nums))
        spans.append((nums, first, rng.randrange(first, len(nums))))
    balanced = [
        ([1, 2, 9, 3],),
        ([2, 0, 5, 1, 1],),
        (values.numbers(rng, 0, 3, 3, 6),),
        (values.numbers(rng, 0, 3, 3, 6),),
    ]
    return one_of(
        rng,
        (
            "range_sum sum_between part_sum",
            "$nums: list[int], first: int, last: int",
            "int",
            find_tasks(
                "the sum of the elements of `$nums` from index `first` to index `last`{|, both "
                "included|, including both}"
            ),
            [
                "return sum($nums[first : last + 1])",
                """
                sums = [0]
                for $num in $nums:
                    sums.append(sums[-1] + $num)
                return sums[last + 1] - sums[first]
                """,
                """
                $total = 0
                for $i in range(first, last + 1):
                    $total += $nums[$i]
                return $total
                """,
            ],
            spans,
        ),
        (
            "range_sums answer_queries sums_for_queries",
            "$nums: list[int], queries: list[tuple[int, int]]",
            "list[int]",
            [
                (
                    "Each query is a pair (first, last). Return the list of the sums of `$nums` from index "
                    "first to index last, both included."
                ),
                (
                    "Answer the queries (first, last) with the sums of the elements at the indices from "
                    "first to last. Return a list."
                ),
            ],
            [
                """
                sums = [0]
                for $num in $nums:
                    sums.append(sums[-1] + $num)
                return [sums[last + 1] - sums[first] for first, last in queries]
                """,
                "return [sum($nums[first : last + 1]) for first, last in queries]",
            ],
            [(nums, [(0, b), (a, b)]) for nums, a, b in spans],
        ),
        (
            "pivot_index balance_point middle_of_sums",
            "$nums: list[int]",
            "int",
            find_tasks(
                "the first index at which the sum of the elements before it equals the sum of those after it, or -1"
            )
            + [
                (
                    "Where can `$nums` be balanced? Return the smallest index with equal sums on its left "
                    "and right, or -1 if there is none."
                )
            ],
            [
                """
                for $i in range(len($nums)):
                    if sum($nums[:$i]) == sum($nums[$i + 1 :]):
                        return $i
                return -1
                """,
                """
                before = 0
                after = sum($nums)
                for $i, $num in enumerate($nums):
                    after -= $num
                    if before == after:
                        return $i
                    before += $num
                return -1
                """,
            ],
            balanced,
        ),
        (
            "count_with_sum sublists_with_sum runs_that_sum",
            "$nums: list[int], target: int",
            "int",
            find_tasks("the number of contiguous parts of $it with the sum `target`", NUMS, "`$nums`"),
            [
                """
                $count = 0
                for $i in range(len($nums)):
                    $total = 0
                    for $num in $nums[$i:]:
                        $total += $num
                        if $total == target:
                            $count += 1
                return $count
                """,
                """
                $seen = {0: 1}
                $total = $count = 0
                for $num in $nums:
                    $total += $num
                    $count += $seen.get($total - target, 0)
                    $seen[$total] = $seen.get($total, 0) + 1
                return $count
                """,
            ],
            [(values.numbers(rng, -2, 4, 3, 6), rng.randint(0, 6)) for _ in range(5)],
        ),
        (
            "moving_average window_means rolling_mean",
            "$nums: list[int], size: int",
            "list[float]",
            find_tasks(
                "the averages of all `size` neighbouring elements of $it, each rounded to 2 places", NUMS, "`$nums`"
            ),
            [
                """
                $result = []
                for $i in range(len($nums) - size + 1):
                    $result.append(round(sum($nums[$i : $i + size]) / size, 2))
                return $result
                """,
                """
                last = len($nums) - size
                return [round(sum($nums[$i : $i + size]) / size, 2) for $i in range(last + 1)]
                """,
                """
                sums = [0]
                for $num in $nums:
                    sums.append(sums[-1] + $num)
                return [round(($b - $a) / size, 2) for $a, $b in zip(sums, sums[size:])]
                """,
            ],
            [(row[0], rng.randint(2, 3)) for row in lists],
        ),
        (
            "highest_altitude highest_point peak_height",
            "gains: list[int]",
            "int",
            [
                (
                    "A walk starts at height 0 and changes the height by each number in `gains`. Return the "
                    "greatest height reached, the start included."
                )
            ],
            [
                """
                height = $best = 0
                for gain in gains:
                    height += gain
                    $best = max($best, height)
                return $best
                """,
                """
                from itertools import accumulate


                def $signature:
                    return max(accumulate(gains, initial=0))
                """,
            ],
            int_lists(rng, 4, -6, 6, 3, 6),
        ),
        (
            "first_prefix_above reach_total elements_needed",
            "$nums: list[int], limit: int",
            "int",
            [
                (
                    "How many elements of `$nums`, taken from the front, are needed for a sum of at least "
                    "`limit`? Return -1 if all are too few. The limit is positive."
                ),
                (
                    "$Return the length of the shortest beginning of the list with a sum of `limit` or more, "
                    "or -1. `limit` is positive."
                ),
            ],
            [
                """
                $total = 0
                for $i, $num in enumerate($nums):
                    $total += $num
                    if $total >= limit:
                        return $i + 1
                return -1
                """,
                """
                for size in range(1, len($nums) + 1):
                    if sum($nums[:size]) >= limit:
                        return size
                return -1
                """,
            ],
            [(values.numbers(rng, 0, 9, 3, 6), rng.randint(4, 30)) for _ in range(4)],
        ),
        (
            "apply_ranges add_to_ranges range_updates",
            "size: int, updates: list[tuple[int, int, int]]",
            "list[int]",
            [
                (
                    "Start with `size` zeros. Each update (first, last, amount) adds the amount at all "
                    "indices from first to last. Return the final list."
                )
            ],
            [
                """
                $result = [0] * size
                for first, last, amount in updates:
                    for $i in range(first, last + 1):
                        $result[$i] += amount
                return $result
                """,
                """
                changes = [0] * (size + 1)
                for first, last, amount in updates:
                    changes[first] += amount
                    changes[last + 1] -= amount
                $result = []
                $total = 0
                for change in changes[:-1]:
                    $total += change
                    $result.append($total)
                return $result
                """,
            ],
            [
                (
                    5,
                    [
                        (rng.randint(0, 2), rng.randint(2, 4), rng.randint(1, 5)),
                        (rng.randint(0, 1), rng.randint(1, 4), rng.randint(-3, 5)),
                    ],
                )
                for _ in range(4)
            ],
        ),
    )


@family
def best_parts(rng: random.Random) -> Exercise:
    """The best stretch, trade or choice in a list."""
    prices = int_lists(rng, 4, 1, 15, 3, 6)
    signed = int_lists(rng, 4, -6, 7, 3, 6)
    positive = [(values.numbers(rng, 1, 9, 3, 7), rng.randint(6, 20)) for _ in range(4)]
    return one_of(
        rng,
        (
            "best_profit max_profit buy_and_sell",
            "prices: list[int]",
            "int",
            find_tasks(
                "the largest profit from buying on one day and selling on a later one, or 0 if there is none",
                "{a list of daily prices|the prices of a share day by day}",
                "`prices`",
            ),
            [
                """
                lowest = prices[0]
                $best = 0
                for price in prices:
                    lowest = min(lowest, price)
                    $best = max($best, price - lowest)
                return $best
                """,
                """
                $best = 0
                for $i, bought in enumerate(prices):
                    for sold in prices[$i + 1 :]:
                        $best = max($best, sold - bought)
                return $best
                """,
            ],
            prices + [([9, 6, 2],)],
        ),
        (
            "smallest_part_sum min_subarray lowest_run_sum",
            "$nums: list[int]",
            "int",
            find_tasks("the smallest sum of a non-empty contiguous part of $it", NUMS, "`$nums`"),
            [
                """
                $best = ending = $nums[0]
                for $num in $nums[1:]:
                    ending = min($num, ending + $num)
                    $best = min($best, ending)
                return $best
                """,
                """
                size = len($nums)
                return min(sum($nums[$i:$j]) for $i in range(size) for $j in range($i + 1, size + 1))
                """,
            ],
            signed,
        ),
        (
            "best_part largest_sum_part best_slice",
            "$nums: list[int]",
            "tuple[int, int, int]",
            [
                (
                    "$Return the contiguous part of `$nums` with the largest sum as (sum, first index, last "
                    "index). If there are several, take the one that starts first, and then the shortest."
                )
            ],
            [
                """
                $best = ($nums[0], 0, 0)
                for $i in range(len($nums)):
                    for $j in range($i, len($nums)):
                        $total = sum($nums[$i : $j + 1])
                        if $total > $best[0]:
                            $best = ($total, $i, $j)
                return $best
                """,
                """
                size = len($nums)
                parts = [(sum($nums[$i : $j + 1]), $i, $j) for $i in range(size) for $j in range($i, size)]
                return max(parts, key=lambda part: part[0])
                """,
            ],
            signed,
        ),
        (
            "longest_part_within longest_affordable longest_run_below",
            "$nums: list[int], limit: int",
            "int",
            find_tasks(
                "the length of the longest contiguous part of $it with a sum of at most `limit`",
                "{a list of positive integers|the positive integers `$nums`}",
                "`$nums`",
            ),
            [
                """
                start = $total = $best = 0
                for end, $num in enumerate($nums):
                    $total += $num
                    while $total > limit:
                        $total -= $nums[start]
                        start += 1
                    $best = max($best, end - start + 1)
                return $best
                """,
                """
                size = len($nums)
                for length in range(size, 0, -1):
                    for $i in range(size - length + 1):
                        if sum($nums[$i : $i + length]) <= limit:
                            return length
                return 0
                """,
            ],
            positive,
        ),
        (
            "shortest_part_reaching min_length_for_sum shortest_run",
            "$nums: list[int], target: int",
            "int",
            find_tasks(
                (
                    "the length of the shortest contiguous part of $it with a sum of at least `target`, or 0 "
                    "if there is none"
                ),
                "{a list of positive integers|the positive integers `$nums`}",
                "`$nums`",
            ),
            [
                """
                for length in range(1, len($nums) + 1):
                    for $i in range(len($nums) - length + 1):
                        if sum($nums[$i : $i + length]) >= target:
                            return length
                return 0
                """,
                """
                $best = len($nums) + 1
                start = $total = 0
                for end, $num in enumerate($nums):
                    $total += $num
                    while $total >= target:
                        $best = min($best, end - start + 1)
                        $total -= $nums[start]
                        start += 1
                return $best if $best <= len($nums) else 0
                """,
            ],
            positive,
        ),
        (
            "best_without_neighbours max_non_adjacent rob_houses",
            "$nums: list[int]",
            "int",
            find_tasks(
                "the largest sum of elements of $it of which no two are neighbours",
                "{a list of non-negative integers|the non-negative integers `$nums`}",
                "`$nums`",
            ),
            [
                """
                taken = skipped = 0
                for $num in $nums:
                    taken, skipped = skipped + $num, max(taken, skipped)
                return max(taken, skipped)
                """,
                """
                if not $nums:
                    return 0
                return max($nums[0] + $self($nums[2:]), $self($nums[1:]))
                """,
            ],
            prices + [([5],), ([],)],
        ),
        (
            "longest_increasing increasing_subsequence longest_rising",
            "$nums: list[int]",
            "int",
            find_tasks(
                "the length of the longest strictly increasing selection of elements of $it in their order",
                NUMS,
                "`$nums`",
                note="The elements need not be neighbours.",
            ),
            [
                """
                lengths = []
                for $i, $num in enumerate($nums):
                    before = [lengths[$j] for $j in range($i) if $nums[$j] < $num]
                    lengths.append(1 + max(before, default=0))
                return max(lengths, default=0)
                """,
                """
                from bisect import bisect_left


                def $signature:
                    tails = []
                    for $num in $nums:
                        place = bisect_left(tails, $num)
                        tails[place : place + 1] = [$num]
                    return len(tails)
                """,
            ],
            signed,
        ),
        (
            "trapped_water rain_water water_between",
            "heights: list[int]",
            "int",
            [
                "Bars of width 1 have the given heights. Return how many units of rain water stay between them.",
                "It rains on a row of walls with the given heights, each 1 wide. How much water is held?",
            ],
            [
                """
                $total = 0
                for $i in range(len(heights)):
                    level = min(max(heights[: $i + 1]), max(heights[$i:]))
                    $total += level - heights[$i]
                return $total
                """,
                """
                low, high = 0, len(heights) - 1
                $total = level = 0
                while low <= high:
                    if heights[low] < heights[high]:
                        height = heights[low]
                        low += 1
                    else:
                        height = heights[high]
                        high -= 1
                    level = max(level, height)
                    $total += level - height
                return $total
                """,
            ],
            int_lists(rng, 4, 0, 5, 3, 7),
        ),
    )


@family
def interval_tasks(rng: random.Random) -> Exercise:
    def interval(low: int = 0) -> tuple[int, int]:
        start = rng.randint(low, low + 8)
        return (start, start + rng.randint(1, 6))

    def several() -> list[tuple[int, int]]:
        return sorted(interval() for _ in range(rng.randint(2, 3)))

    shape = rng.choice(("overlap", "common", "length", "contains", "total", "merge", "hull", "longest", "covering"))
    two = "$a: tuple[int, int], $b: tuple[int, int]"
    many = "spans: list[tuple[int, int]]"
    names, takes, gives, tasks, bodies, calls = {
        "overlap": (
            "spans_overlap do_meet intervals_touch",
            two,
            "bool",
            [
                (
                    "An interval is a pair (start, end) with both ends included. $Check two intervals have a "
                    "number in common."
                ),
                "$Check the intervals `$a` and `$b`, pairs of first and last number, overlap in at least one number.",
            ],
            [
                "return $a[0] <= $b[1] and $b[0] <= $a[1]",
                "return max($a[0], $b[0]) <= min($a[1], $b[1])",
                "if $a[1] < $b[0] or $b[1] < $a[0]:\n    return False\nreturn True",
            ],
            [(interval(), interval()), ((1, 3), (3, 5)), (interval(), interval(9))],
        ),
        "common": (
            "common_part shared_interval cut",
            two,
            "tuple[int, int] | None",
            [
                (
                    "Return the common part of two intervals (start, end) as a pair, or None if they do not "
                    "overlap. Both ends belong to an interval."
                ),
                (
                    "Intersect the intervals `$a` and `$b`, given as (start, end) with both ends included. "
                    "Return None if there is no common number."
                ),
            ],
            [
                (
                    "$start = max($a[0], $b[0])\n"
                    "$end = min($a[1], $b[1])\n"
                    "if $start > $end:\n"
                    "    return None\n"
                    "return ($start, $end)"
                ),
                "if $a[1] < $b[0] or $b[1] < $a[0]:\n    return None\nreturn (max($a[0], $b[0]), min($a[1], $b[1]))",
            ],
            [(interval(), interval()), ((1, 4), (3, 7)), (interval(), interval(9))],
        ),
        "length": (
            "overlap_length shared_length common_time",
            two,
            "int",
            [
                "Return the length of the overlap of two intervals (start, end), or 0 if they do not overlap.",
                "How long do `$a` and `$b`, pairs of start and end, overlap? Return 0 if not at all.",
            ],
            [
                "return max(0, min($a[1], $b[1]) - max($a[0], $b[0]))",
                (
                    "$start = max($a[0], $b[0])\n"
                    "$end = min($a[1], $b[1])\n"
                    "if $end < $start:\n"
                    "    return 0\n"
                    "return $end - $start"
                ),
            ],
            [(interval(), interval()), ((1, 4), (3, 7)), (interval(), interval(9))],
        ),
        "contains": (
            "is_inside in_interval within",
            "span: tuple[int, int], $num: int",
            "bool",
            [
                "$Check `$num` lies in the interval `span`, a pair of its first and last number.",
                "Return True if `$num` is not below the start and not above the end of the pair `span`.",
            ],
            ["return span[0] <= $num <= span[1]", "$start, $end = span\nreturn $start <= $num and $num <= $end"],
            [(interval(), rng.randint(0, 12)), ((2, 5), 5), ((2, 5), 6)],
        ),
        "total": (
            "total_length sum_of_spans time_spent",
            many,
            "int",
            [
                "Add up the lengths of the intervals (start, end) in `spans`.",
                "Return the total of end minus start over all pairs in `spans`.",
            ],
            [
                "return sum($end - $start for $start, $end in spans)",
                "$total = 0\nfor $start, $end in spans:\n    $total += $end - $start\nreturn $total",
            ],
            [(several(),) for _ in range(3)],
        ),
        "merge": (
            "merge_spans join_intervals union_of_spans",
            many,
            "list[tuple[int, int]]",
            [
                (
                    "Merge the intervals (start, end) in `spans` that overlap or touch. They are sorted by "
                    "their start; return the merged ones in order."
                ),
                (
                    "`spans` is a list of pairs (start, end), sorted by start. Join those that overlap or "
                    "touch and return the result."
                ),
            ],
            [
                (
                    "$result = []\n"
                    "for $start, $end in spans:\n"
                    "    if $result and $start <= $result[-1][1]:\n"
                    "        last = $result.pop()\n"
                    "        $result.append((last[0], max(last[1], $end)))\n"
                    "    else:\n"
                    "        $result.append(($start, $end))\n"
                    "return $result"
                ),
                (
                    "$result = [spans[0]]\n"
                    "for $start, $end in spans[1:]:\n"
                    "    first, last = $result[-1]\n"
                    "    if $start <= last:\n"
                    "        $result[-1] = (first, max(last, $end))\n"
                    "    else:\n"
                    "        $result.append(($start, $end))\n"
                    "return $result"
                ),
            ],
            [(several(),) for _ in range(3)],
        ),
        "hull": (
            "whole_range hull first_to_last",
            many,
            "tuple[int, int]",
            [
                "Return the smallest start and the largest end of the intervals in `spans` as a pair.",
                "Find the interval from the earliest start to the latest end of the pairs in `spans`.",
            ],
            [
                "$start = min(span[0] for span in spans)\n$end = max(span[1] for span in spans)\nreturn ($start, $end)",
                (
                    "$start, $end = spans[0]\n"
                    "for first, last in spans:\n"
                    "    $start = min($start, first)\n"
                    "    $end = max($end, last)\n"
                    "return ($start, $end)"
                ),
            ],
            [(several(),) for _ in range(3)],
        ),
        "longest": (
            "longest_span longest_interval widest",
            many,
            "tuple[int, int]",
            [
                "Return the longest interval (start, end) in `spans`, the first if there are several.",
                (
                    "Which pair in `spans` has the largest difference between end and start? Return the "
                    "first one for ties."
                ),
            ],
            [
                "return max(spans, key=lambda span: span[1] - span[0])",
                (
                    "$best = spans[0]\n"
                    "for span in spans:\n"
                    "    if span[1] - span[0] > $best[1] - $best[0]:\n"
                    "        $best = span\n"
                    "return $best"
                ),
            ],
            [(several(),) for _ in range(3)],
        ),
        "covering": (
            "count_containing how_many_cover busy_at",
            many + ", $num: int",
            "int",
            [
                "Count the intervals (start, end) in `spans` that contain `$num`; both ends belong to them.",
                "In how many pairs (start, end) of `spans` is start <= `$num` <= end?",
            ],
            [
                "return sum(1 for $start, $end in spans if $start <= $num <= $end)",
                (
                    "$count = 0\n"
                    "for $start, $end in spans:\n"
                    "    if $start <= $num <= $end:\n"
                    "        $count += 1\n"
                    "return $count"
                ),
            ],
            [(several(), rng.randint(2, 9)) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def histogram_tasks(rng: random.Random) -> Exercise:
    width = rng.choice((5, 10, 10, 20))
    sign = rng.choice("*#x")
    shape = rng.choice(("buckets", "bars", "grades", "cumulative", "shares"))
    limit = rng.choice((50, 60))
    names, takes, gives, tasks, bodies, calls = {
        "buckets": (
            "count_in_buckets block_counts bucket_counts",
            "$nums: list[int]",
            "dict[int, int]",
            [
                (
                    f"Count the numbers by buckets of width {width}: the key of a number is the largest "
                    f"multiple of {width} that is not above it."
                ),
                (
                    f"Return a dictionary that counts how many of $thenums are in each block of {width}, "
                    "keyed by the lower end of the block."
                ),
            ],
            [
                (
                    "$counts = {}\n"
                    "for $num in $nums:\n"
                    f"    bucket = $num // {width} * {width}\n"
                    "    $counts[bucket] = $counts.get(bucket, 0) + 1\n"
                    "return $counts"
                ),
                (
                    "$counts = {}\n"
                    "for $num in $nums:\n"
                    f"    bucket = $num - $num % {width}\n"
                    "    if bucket not in $counts:\n"
                    "        $counts[bucket] = 0\n"
                    "    $counts[bucket] += 1\n"
                    "return $counts"
                ),
            ],
            [(values.numbers(rng, 0, 60),) for _ in range(3)],
        ),
        "bars": (
            "draw_counts bar_chart bars_for",
            "$counts: dict[str, int]",
            "list[str]",
            [
                f"Draw each entry of `$counts` as its key, a space and as many '{sign}' as its value, sorted by key.",
                (
                    f"Return a line such as 'a {sign * 3}' for every key of `$counts` in alphabetical order; "
                    f"the number of '{sign}' is its value."
                ),
            ],
            [
                f'return [$key + " " + "{sign}" * $counts[$key] for $key in sorted($counts)]',
                (
                    "$result = []\n"
                    "for $key, $value in sorted($counts.items()):\n"
                    f'    bar = "{sign}" * $value\n'
                    '    $result.append(f"{$key} {bar}")\n'
                    "return $result"
                ),
            ],
            [(values.counts(rng, list("abcd"), 1, 6),) for _ in range(2)],
        ),
        "grades": (
            "count_passed pass_and_fail results",
            "$nums: list[int]",
            "dict[str, int]",
            [
                (
                    f"Count how many of the points in $thenums are at least {limit} ('passed') and how many "
                    "are lower ('failed')."
                ),
                (
                    f"Return a dictionary with the keys 'passed' (numbers of {limit} or more) and 'failed' "
                    "(all others) for $thenums."
                ),
            ],
            [
                (
                    '$counts = {"passed": 0, "failed": 0}\n'
                    "for $num in $nums:\n"
                    f"    if $num >= {limit}:\n"
                    '        $counts["passed"] += 1\n'
                    "    else:\n"
                    '        $counts["failed"] += 1\n'
                    "return $counts"
                ),
                (
                    f"passed = sum(1 for $num in $nums if $num >= {limit})\n"
                    'return {"passed": passed, "failed": len($nums) - passed}'
                ),
            ],
            [(values.numbers(rng, 20, 100),) for _ in range(3)],
        ),
        "cumulative": (
            "running_counts cumulative add_up_counts",
            "$nums: list[int]",
            "list[int]",
            [
                "Return a list that has at each index the sum of $thenums up to and including that index.",
                "Compute the running totals of $thenums.",
            ],
            [
                (
                    "$result = []\n"
                    "$total = 0\n"
                    "for $num in $nums:\n"
                    "    $total += $num\n"
                    "    $result.append($total)\n"
                    "return $result"
                ),
                "return [sum($nums[: $i + 1]) for $i in range(len($nums))]",
                "from itertools import accumulate\n\n\ndef $signature:\n    return list(accumulate($nums))",
            ],
            [(values.numbers(rng, 1, 9),) for _ in range(2)] + [([],)],
        ),
        "shares": (
            "percentages shares in_percent",
            "$counts: dict[str, int]",
            "dict[str, int]",
            [
                "Return the share of each value of `$counts` in their sum, as whole percent rounded down.",
                "Turn the numbers in `$counts` into percentages of their total, rounded down to integers.",
            ],
            [
                (
                    "$total = sum($counts.values())\n"
                    "return {$key: 100 * $value // $total for $key, $value in $counts.items()}"
                ),
                (
                    "$total = sum($counts.values())\n"
                    "$result = {}\n"
                    "for $key in $counts:\n"
                    "    $result[$key] = $counts[$key] * 100 // $total\n"
                    "return $result"
                ),
            ],
            [(values.counts(rng, list("abcd"), 1, 9),) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)
