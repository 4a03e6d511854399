"""Binary search, sorting by hand, two pointers."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import NUMS, SORTED, find_tasks


@family
def binary_searches(rng: random.Random) -> Exercise:
    def rows(low: int = 0, high: int = 9) -> list[tuple]:
        made = []
        for _ in range(5):
            nums = sorted(values.numbers(rng, low, high, 3, 7))
            made.append((nums, rng.choice(nums) if rng.random() < 0.6 else rng.randint(low - 1, high + 1)))
        return made

    different = [(sorted(set(nums)), target) for nums, target in rows(0, 20)]
    takes = "$nums: list[int], target: int"
    halves = """
    low, high = 0, len($nums)
    while low < high:
        middle = (low + high) // 2
        if $nums[middle] $op target:
            low = middle + 1
        else:
            high = middle
    return $end
    """
    above = halves.replace("$op", "<=")
    below = halves.replace("$op", "<")
    peaks = []
    for _ in range(4):
        up = sorted(rng.sample(range(1, 12), rng.randint(1, 4)))
        peaks.append((up + [20] + sorted(rng.sample(range(1, 12), rng.randint(1, 4)), reverse=True),))
    turned = []
    for _ in range(4):
        nums = sorted(rng.sample(range(1, 40), rng.randint(3, 6)))
        turn = rng.randrange(len(nums))
        turned.append((nums[turn:] + nums[:turn],))
    return one_of(
        rng,
        (
            "binary_search find_index search_sorted",
            takes,
            "int",
            find_tasks(
                "the index of `target` in $it, or -1 if it is not there",
                SORTED,
                "`$nums`",
                note="{Use a binary search.|All numbers differ.|Search by halving.}",
            ),
            [
                """
                low, high = 0, len($nums) - 1
                while low <= high:
                    middle = (low + high) // 2
                    if $nums[middle] == target:
                        return middle
                    if $nums[middle] < target:
                        low = middle + 1
                    else:
                        high = middle - 1
                return -1
                """,
                """
                from bisect import bisect_left


                def $signature:
                    place = bisect_left($nums, target)
                    if place < len($nums) and $nums[place] == target:
                        return place
                    return -1
                """,
            ],
            different,
        ),
        (
            "insert_position lower_bound place_for",
            takes,
            "int",
            find_tasks(
                "the index at which `target` must be inserted into $it to keep it sorted, before any equal elements",
                SORTED,
                "`$nums`",
            )
            + ["$Count numbers in the sorted list `$nums` that are less than `target`; use a binary search."],
            [
                below.replace("$end", "low"),
                "from bisect import bisect_left\n\n\ndef $signature:\n    return bisect_left($nums, target)\n",
                "return sum(1 for $num in $nums if $num < target)",
            ],
            rows(),
        ),
        (
            "insert_after upper_bound place_after",
            takes,
            "int",
            find_tasks(
                "the index at which `target` can be inserted into $it after all elements that are not greater",
                SORTED,
                "`$nums`",
            ),
            [
                above.replace("$end", "low"),
                "from bisect import bisect_right\n\n\ndef $signature:\n    return bisect_right($nums, target)\n",
                """
                place = 0
                while place < len($nums) and $nums[place] <= target:
                    place += 1
                return place
                """,
            ],
            rows(),
        ),
        (
            "last_index last_occurrence rightmost_index",
            takes,
            "int",
            find_tasks("the last index of `target` in $it, or -1 if it does not occur", SORTED, "`$nums`"),
            [
                above.replace("return $end", "return low - 1 if low and $nums[low - 1] == target else -1"),
                """
                for $i in range(len($nums) - 1, -1, -1):
                    if $nums[$i] == target:
                        return $i
                return -1
                """,
            ],
            rows(0, 5),
        ),
        (
            "count_in_sorted occurrences_in_sorted how_often_sorted",
            takes,
            "int",
            find_tasks("how often `target` occurs in $it", SORTED, "`$nums`", note="Make use of the order."),
            [
                """
                from bisect import bisect_left, bisect_right


                def $signature:
                    return bisect_right($nums, target) - bisect_left($nums, target)
                """,
                """
                $count = 0
                for $num in $nums:
                    if $num > target:
                        break
                    if $num == target:
                        $count += 1
                return $count
                """,
            ],
            rows(0, 4),
        ),
        (
            "closest_in_sorted nearest_value closest_number",
            takes,
            "int",
            find_tasks(
                "the number of $it that is {closest|nearest} to `target`, the smaller one if two are equally close",
                SORTED,
                "`$nums`",
            ),
            [
                "return min($nums, key=lambda $num: abs($num - target))",
                """
                from bisect import bisect_left


                def $signature:
                    place = bisect_left($nums, target)
                    around = $nums[max(0, place - 1) : place + 1]
                    return min(around, key=lambda $num: abs($num - target))
                """,
                """
                $best = $nums[0]
                for $num in $nums:
                    if abs($num - target) < abs($best - target):
                        $best = $num
                return $best
                """,
            ],
            [(nums, rng.randint(0, 22)) for nums, _ in different],
        ),
        (
            "find_peak top_of_mountain peak_index",
            "$nums: list[int]",
            "int",
            ["The numbers in `$nums` first rise and then fall. {Return|Find} the index of the largest one."],
            [
                """
                low, high = 0, len($nums) - 1
                while low < high:
                    middle = (low + high) // 2
                    if $nums[middle] < $nums[middle + 1]:
                        low = middle + 1
                    else:
                        high = middle
                return low
                """,
                "return $nums.index(max($nums))",
                """
                $i = 0
                while $i + 1 < len($nums) and $nums[$i] < $nums[$i + 1]:
                    $i += 1
                return $i
                """,
            ],
            peaks,
        ),
        (
            "rotation_count smallest_in_rotated find_rotation",
            "$nums: list[int]",
            "int",
            [
                (
                    "A sorted list of different numbers was rotated. {Return|Find} the index of its smallest "
                    "element, by halving."
                ),
                "`$nums` is an ascending list whose first part was moved to the end. $Return the index of the minimum.",
            ],
            [
                """
                low, high = 0, len($nums) - 1
                while low < high:
                    middle = (low + high) // 2
                    if $nums[middle] > $nums[high]:
                        low = middle + 1
                    else:
                        high = middle
                return low
                """,
                """
                for $i in range(1, len($nums)):
                    if $nums[$i] < $nums[$i - 1]:
                        return $i
                return 0
                """,
                "return $nums.index(min($nums))",
            ],
            turned,
        ),
    )


@family
def sorting_by_hand(rng: random.Random) -> Exercise:
    method, code = rng.choice(
        (
            (
                "insertion sort",
                """
                $result = []
                for $num in $nums:
                    place = 0
                    while place < len($result) and $result[place] $op $num:
                        place += 1
                    $result.insert(place, $num)
                return $result
                """,
            ),
            (
                "insertion sort",
                """
                $result = $nums[:]
                for $i in range(1, len($result)):
                    $j = $i
                    while $j > 0 and $result[$j] $op $result[$j - 1]:
                        $result[$j], $result[$j - 1] = $result[$j - 1], $result[$j]
                        $j -= 1
                return $result
                """,
            ),
            (
                "selection sort",
                """
                $result = list($nums)
                for $i in range(len($result)):
                    extreme = $i
                    for $j in range($i + 1, len($result)):
                        if $result[$j] $op $result[extreme]:
                            extreme = $j
                    $result[$i], $result[extreme] = $result[extreme], $result[$i]
                return $result
                """,
            ),
            (
                "selection sort",
                """
                rest = $nums[:]
                $result = []
                while rest:
                    chosen = $pick(rest)
                    rest.remove(chosen)
                    $result.append(chosen)
                return $result
                """,
            ),
            (
                "bubble sort",
                """
                $result = $nums[:]
                for end in range(len($result) - 1, 0, -1):
                    for $i in range(end):
                        if $result[$i + 1] $op $result[$i]:
                            $result[$i], $result[$i + 1] = $result[$i + 1], $result[$i]
                return $result
                """,
            ),
            (
                "bubble sort",
                """
                $result = list($nums)
                swapped = True
                while swapped:
                    swapped = False
                    for $i in range(1, len($result)):
                        if $result[$i] $op $result[$i - 1]:
                            $result[$i], $result[$i - 1] = $result[$i - 1], $result[$i]
                            swapped = True
                return $result
                """,
            ),
            (
                "quicksort",
                """
                if len($nums) < 2:
                    return $nums[:]
                pivot, *rest = $nums
                before = [$num for $num in rest if $num $op pivot]
                after = [$num for $num in rest if not $num $op pivot]
                return $self(before) + [pivot] + $self(after)
                """,
            ),
            (
                "merge sort",
                """
                if len($nums) <= 1:
                    return list($nums)
                middle = len($nums) // 2
                left, right = $self($nums[:middle]), $self($nums[middle:])
                $result = []
                while left and right:
                    $result.append(left.pop(0) if left[0] $op right[0] else right.pop(0))
                return $result + left + right
                """,
            ),
        )
    )
    up = rng.random() < 0.7
    order = (
        "{in ascending order|from the smallest to the largest}"
        if up
        else "{in descending order|from the largest to the smallest}"
    )
    lists = [(values.numbers(rng, -5, 20, 2, 6),) for _ in range(4)]
    ranks = [([rng.randrange(3) for _ in range(rng.randint(3, 7))],) for _ in range(4)]
    slug = method.replace(" ", "_")
    return one_of(
        rng,
        *[
            (
                f"{slug} {slug} sort_numbers my_sort sort_by_hand",
                "$nums: list[int]",
                "list[int]",
                [
                    f"Sort {NUMS} {order} with {method}{{| and return a new list}}.",
                    f"Implement {method}: return the numbers of `$nums` {order}.",
                    f"Use {method} to sort {NUMS} {order}{{|, without calling sorted or sort}}.",
                    f"Given a list of integers, return it sorted {order}. Write the {method} yourself.",
                ],
                [code],
                lists,
            )
        ]
        * 4,
        (
            "count_swaps bubble_swaps swaps_needed",
            "$nums: list[int]",
            "int",
            find_tasks("the number of swaps that a bubble sort makes to sort $it", NUMS, "`$nums`")
            + ["$Count pairs of positions in `$nums` where the earlier number is larger than the later one."],
            [
                """
                $result = $nums[:]
                $count = 0
                for end in range(len($result) - 1, 0, -1):
                    for $i in range(end):
                        if $result[$i] > $result[$i + 1]:
                            $result[$i], $result[$i + 1] = $result[$i + 1], $result[$i]
                            $count += 1
                return $count
                """,
                """
                size = len($nums)
                return sum($nums[$i] > $nums[$j] for $i in range(size) for $j in range($i + 1, size))
                """,
            ],
            lists,
        ),
        (
            "bubble_pass one_pass single_pass",
            "$nums: list[int]",
            "list[int]",
            [
                (
                    "Do one pass of a bubble sort: go through the list once and swap neighbours that are in "
                    "the wrong order. Return the new list."
                ),
                "Return the list after one round of bubble sort (ascending).",
            ],
            [
                """
                $result = $nums[:]
                for $i in range(len($result) - 1):
                    if $result[$i] > $result[$i + 1]:
                        $result[$i], $result[$i + 1] = $result[$i + 1], $result[$i]
                return $result
                """,
                """
                $result = []
                held = $nums[0]
                for $num in $nums[1:]:
                    $result.append(min(held, $num))
                    held = max(held, $num)
                return $result + [held]
                """,
            ],
            lists,
        ),
        (
            "counting_sort sort_small_numbers sort_012",
            "$nums: list[int]",
            "list[int]",
            [
                "`$nums` contains only the numbers 0, 1 and 2. Sort it by counting them.",
                "Sort a list of zeros, ones and twos without comparing elements: count each and build the result.",
            ],
            [
                """
                $result = []
                for k in range(3):
                    $result += [k] * $nums.count(k)
                return $result
                """,
                """
                $counts = [0, 0, 0]
                for $num in $nums:
                    $counts[$num] += 1
                return [0] * $counts[0] + [1] * $counts[1] + [2] * $counts[2]
                """,
            ],
            ranks,
        ),
        (
            "partition split_at_pivot around_pivot",
            "$nums: list[int], pivot: int",
            "list[int]",
            [
                (
                    "Rearrange `$nums`: first the numbers below `pivot`, then those equal to it, then the "
                    "larger ones. Keep the order within each group."
                )
            ],
            [
                """
                smaller = [$num for $num in $nums if $num < pivot]
                larger = [$num for $num in $nums if $num > pivot]
                return smaller + [pivot] * $nums.count(pivot) + larger
                """,
                "return sorted($nums, key=lambda $num: ($num > pivot) - ($num < pivot))",
            ],
            [(row[0], rng.choice(row[0])) for row in lists],
        ),
        (
            "insert_sorted insert_in_order put_in_place",
            "$nums: list[int], $num: int",
            "list[int]",
            [
                "Insert a number into a sorted list so that it stays sorted. Return a new list.",
                "$Return the sorted list `$nums` with `$num` added at its proper place.",
            ],
            [
                "return sorted($nums + [$num])",
                """
                place = 0
                while place < len($nums) and $nums[place] < $num:
                    place += 1
                return $nums[:place] + [$num] + $nums[place:]
                """,
                """
                from bisect import insort


                def $signature:
                    $result = $nums[:]
                    insort($result, $num)
                    return $result
                """,
            ],
            [(sorted(row[0]), rng.randint(-5, 20)) for row in lists],
        ),
        op="<" if up else ">",
        pick="min" if up else "max",
    )


@family
def two_pointers(rng: random.Random) -> Exercise:
    ordered = [(sorted(rng.sample(range(1, 25), rng.randint(3, 6))), rng.randint(8, 35)) for _ in range(3)]
    nums = sorted(rng.sample(range(1, 25), 5))
    ordered.append((nums, nums[0] + nums[3]))
    signed = [(sorted(values.numbers(rng, -8, 8, 3, 6)),) for _ in range(4)]
    repeated = [(sorted(values.numbers(rng, 0, 4, 3, 7)),) for _ in range(4)]
    heights = [(values.numbers(rng, 1, 9, 3, 6),) for _ in range(4)]
    return one_of(
        rng,
        (
            "pair_with_sum find_pair two_that_add_up",
            "$nums: list[int], target: int",
            "tuple[int, int] | None",
            find_tasks(
                "two elements of $it that add up to `target` as a pair, or None if there are none",
                SORTED,
                "`$nums`",
                note="Take the pair with the smallest first number.",
            ),
            [
                """
                low, high = 0, len($nums) - 1
                while low < high:
                    $total = $nums[low] + $nums[high]
                    if $total == target:
                        return ($nums[low], $nums[high])
                    if $total < target:
                        low += 1
                    else:
                        high -= 1
                return None
                """,
                """
                for $i, first in enumerate($nums):
                    if target - first in $nums[$i + 1 :]:
                        return (first, target - first)
                return None
                """,
            ],
            ordered,
        ),
        (
            "count_small_pairs pairs_below pairs_at_most",
            "$nums: list[int], limit: int",
            "int",
            find_tasks("the number of pairs of elements of $it whose sum is at most `limit`", SORTED, "`$nums`"),
            [
                """
                low, high = 0, len($nums) - 1
                $count = 0
                while low < high:
                    if $nums[low] + $nums[high] <= limit:
                        $count += high - low
                        low += 1
                    else:
                        high -= 1
                return $count
                """,
                """
                from itertools import combinations


                def $signature:
                    return sum(1 for p, q in combinations($nums, 2) if p + q <= limit)
                """,
            ],
            ordered,
        ),
        (
            "sorted_squares squares_in_order square_and_sort",
            "$nums: list[int]",
            "list[int]",
            find_tasks(
                "the squares of the numbers in $it, again in ascending order",
                "{a sorted list of integers, some of them negative|the sorted list `$nums`}",
                "`$nums`",
            ),
            [
                "return sorted($num * $num for $num in $nums)",
                """
                low, high = 0, len($nums) - 1
                $result = []
                while low <= high:
                    if abs($nums[low]) > abs($nums[high]):
                        $result.insert(0, $nums[low] ** 2)
                        low += 1
                    else:
                        $result.insert(0, $nums[high] ** 2)
                        high -= 1
                return $result
                """,
            ],
            signed,
        ),
        (
            "closest_to_zero_sum pair_near_zero smallest_pair_sum",
            "$nums: list[int]",
            "int",
            find_tasks("the smallest absolute value that the sum of two elements of $it has", SORTED, "`$nums`"),
            [
                """
                low, high = 0, len($nums) - 1
                $best = abs($nums[low] + $nums[high])
                while low < high:
                    $total = $nums[low] + $nums[high]
                    $best = min($best, abs($total))
                    if $total < 0:
                        low += 1
                    else:
                        high -= 1
                return $best
                """,
                """
                size = len($nums)
                return min(abs($nums[$i] + $nums[$j]) for $i in range(size) for $j in range($i))
                """,
            ],
            signed,
        ),
        (
            "unique_sorted drop_repeats compact",
            "$nums: list[int]",
            "list[int]",
            find_tasks("$it without repeated elements", SORTED, "`$nums`")
            + ["In a sorted list equal numbers are neighbours. Keep one of each and return the new list."],
            [
                """
                $result = $nums[:1]
                for $num in $nums[1:]:
                    if $num != $result[-1]:
                        $result.append($num)
                return $result
                """,
                "return [$num for $i, $num in enumerate($nums) if $i == 0 or $num != $nums[$i - 1]]",
                "return sorted(set($nums))",
            ],
            repeated,
        ),
        (
            "most_water largest_container best_tank",
            "heights: list[int]",
            "int",
            [
                (
                    "Walls of the given heights stand one metre apart. Two of them hold water up to the "
                    "lower one. Return the largest amount (distance times lower height)."
                )
            ],
            [
                """
                low, high = 0, len(heights) - 1
                $best = 0
                while low < high:
                    $best = max($best, (high - low) * min(heights[low], heights[high]))
                    if heights[low] < heights[high]:
                        low += 1
                    else:
                        high -= 1
                return $best
                """,
                """
                size = len(heights)
                return max(
                    ($j - $i) * min(heights[$i], heights[$j])
                    for $i in range(size)
                    for $j in range($i + 1, size)
                )
                """,
            ],
            heights,
        ),
        (
            "fewest_boats boats_needed trips_needed",
            "weights: list[int], limit: int",
            "int",
            [
                (
                    "A boat carries at most two people whose weights add up to at most `limit`. $Return the "
                    "smallest number of boats for all. Nobody is heavier than the limit."
                )
            ],
            [
                """
                weights = sorted(weights)
                low, high = 0, len(weights) - 1
                $count = 0
                while low <= high:
                    if weights[low] + weights[high] <= limit:
                        low += 1
                    high -= 1
                    $count += 1
                return $count
                """,
                """
                rest = sorted(weights)
                $count = 0
                while rest:
                    heaviest = rest.pop()
                    if rest and rest[0] + heaviest <= limit:
                        rest.pop(0)
                    $count += 1
                return $count
                """,
            ],
            [([rng.randint(3, 9) for _ in range(rng.randint(2, 6))], rng.randint(10, 13)) for _ in range(4)],
        ),
    )
