"""Sorted lists merged, and numbers that are missing."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import NUMBERS, claims, nouns


@family
def merging_sorted(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "two",
            "descending",
            "distinct",
            "many",
            "many",
            "median",
            "kth",
            "common",
            "largest",
            "sorted_squares",
            "count_smaller",
        )
    )
    both = "{two sorted lists|the sorted lists `$a` and `$b`|two lists in ascending order|`$a` and `$b`, both sorted,}"
    pair = "$a: list[int], $b: list[int]"
    walk = (
        "$result = []\n"
        "$i = $j = 0\n"
        "while $i < len($a) and $j < len($b):\n"
        "    if $a[$i] <= $b[$j]:\n"
        "        $result.append($a[$i])\n"
        "        $i += 1\n"
        "    else:\n"
        "        $result.append($b[$j])\n"
        "        $j += 1\n"
        "return $result + $a[$i:] + $b[$j:]"
    )
    names, takes, gives, tasks, bodies = {
        "two": (
            "merge_sorted merge_two merge_sorted_lists merge_ordered",
            pair,
            "list[int]",
            [f"Merge {both} into one sorted list.", *nouns("one sorted list of all elements", both)],
            [
                "return sorted($a + $b)",
                walk,
                "from heapq import merge\n\n\ndef $signature:\n    return list(merge($a, $b))",
            ],
        ),
        "descending": (
            "merge_descending merge_down merge_and_reverse",
            pair,
            "list[int]",
            [
                f"Merge {both} into one list in {{descending|decreasing}} order.",
                *nouns("one list of all elements, from the largest to the smallest,", both),
            ],
            [
                "return sorted($a + $b, reverse=True)",
                (
                    "left, right = $a[:], $b[:]\n"
                    "$result = []\n"
                    "while left and right:\n"
                    "    bigger = left if left[-1] >= right[-1] else right\n"
                    "    $result.append(bigger.pop())\n"
                    "return $result + left[::-1] + right[::-1]"
                ),
            ],
        ),
        "distinct": (
            "merge_unique merge_without_duplicates sorted_union",
            pair,
            "list[int]",
            [
                f"Merge {both} into one sorted list without {{duplicates|repeated numbers}}.",
                *nouns("a sorted list of the different numbers", both),
            ],
            [
                "return sorted(set($a + $b))",
                (
                    "from heapq import merge\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $result = []\n"
                    "    for $num in merge($a, $b):\n"
                    "        if not $result or $result[-1] != $num:\n"
                    "            $result.append($num)\n"
                    "    return $result"
                ),
            ],
        ),
        "many": (
            "merge_many merge_all merge_sorted_lists combine_sorted",
            "$rows: list[list[int]]",
            "list[int]",
            [
                (
                    "Merge {any number of sorted lists|the sorted lists in `$rows`|several sorted lists} "
                    "into one sorted list."
                ),
                *nouns(
                    "one sorted list of all numbers",
                    "{several sorted lists|the sorted lists in `$rows`|a list of sorted lists}",
                    "from",
                ),
            ],
            [
                "import heapq\n\n\ndef $signature:\n    return list(heapq.merge(*$rows))",
                "$result = []\nfor $row in $rows:\n    $result += $row\nreturn sorted($result)",
                "return sorted($num for $row in $rows for $num in $row)",
            ],
        ),
        "median": (
            "median_of_two joint_median combined_median",
            pair,
            "float",
            nouns("the median of all numbers {together|of both lists}", both),
            [
                (
                    "$nums = sorted($a + $b)\n"
                    "middle = len($nums) // 2\n"
                    "if len($nums) % 2:\n"
                    "    return float($nums[middle])\n"
                    "return ($nums[middle - 1] + $nums[middle]) / 2"
                ),
                "import statistics\n\n\ndef $signature:\n    return float(statistics.median($a + $b))",
            ],
        ),
        "kth": (
            "kth_of_two kth_in_merged kth_of_sorted_lists",
            f"{pair}, $k: int",
            "int",
            nouns("the `$k`-th smallest number (counting from 1) of all elements", both),
            [
                "return sorted($a + $b)[$k - 1]",
                (
                    "$i = $j = 0\n"
                    "for _ in range($k):\n"
                    "    if $j == len($b) or $i < len($a) and $a[$i] <= $b[$j]:\n"
                    "        $num = $a[$i]\n"
                    "        $i += 1\n"
                    "    else:\n"
                    "        $num = $b[$j]\n"
                    "        $j += 1\n"
                    "return $num"
                ),
            ],
        ),
        "common": (
            "common_sorted intersect_sorted shared_numbers",
            pair,
            "list[int]",
            nouns("the common numbers, each once and in ascending order,", both),
            [
                (
                    "$result = []\n"
                    "$i = $j = 0\n"
                    "while $i < len($a) and $j < len($b):\n"
                    "    if $a[$i] < $b[$j]:\n"
                    "        $i += 1\n"
                    "    elif $a[$i] > $b[$j]:\n"
                    "        $j += 1\n"
                    "    else:\n"
                    "        if not $result or $result[-1] != $a[$i]:\n"
                    "            $result.append($a[$i])\n"
                    "        $i += 1\n"
                    "        $j += 1\n"
                    "return $result"
                ),
                "return sorted(set($a) & set($b))",
            ],
        ),
        "largest": (
            "largest_of_both top_of_two largest_in_common",
            f"{pair}, $k: int",
            "list[int]",
            nouns("the `$k` largest numbers, in descending order,", both),
            [
                "return sorted($a + $b, reverse=True)[:$k]",
                "from heapq import nlargest\n\n\ndef $signature:\n    return nlargest($k, $a + $b)",
            ],
        ),
        "sorted_squares": (
            "sorted_squares squares_in_order square_and_sort",
            "$nums: list[int]",
            "list[int]",
            nouns(
                "the squares, in ascending order,",
                (
                    "{a sorted list of integers|the sorted list `$nums`, which may have negative numbers|the "
                    "numbers in a sorted list}"
                ),
            ),
            [
                "return sorted($num * $num for $num in $nums)",
                (
                    "low, high = 0, len($nums) - 1\n"
                    "$result = []\n"
                    "while low <= high:\n"
                    "    if abs($nums[low]) > abs($nums[high]):\n"
                    "        $result.insert(0, $nums[low] ** 2)\n"
                    "        low += 1\n"
                    "    else:\n"
                    "        $result.insert(0, $nums[high] ** 2)\n"
                    "        high -= 1\n"
                    "return $result"
                ),
            ],
        ),
        "count_smaller": (
            "count_smaller smaller_in_other ranks_in_other",
            pair,
            "list[int]",
            [
                "For each number of `$a` {find|return} how many numbers of the sorted list `$b` are {smaller|less}.",
                (
                    "Given a list `$a` and a sorted list `$b`, return for each number of `$a` how many "
                    "numbers of `$b` are less than it."
                ),
            ],
            [
                (
                    "from bisect import bisect_left\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return [bisect_left($b, $num) for $num in $a]"
                ),
                "return [sum(1 for other in $b if other < $num) for $num in $a]",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        a, b = (sorted(values.numbers(rng, 1, 15 if shape != "common" else 7, 2, 5)) for _ in range(2))
        if takes == "$rows: list[list[int]]":
            calls.append(([sorted(values.numbers(rng, 1, 20, 1, 4)) for _ in range(rng.randint(2, 4))],))
        elif takes == "$nums: list[int]":
            calls.append((sorted(values.numbers(rng, -8, 8, 3, 6)),))
        else:
            calls.append((a, b, rng.randint(1, 4)) if "$k" in takes else (a, b))
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def missing_numbers(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "between",
            "zero_to_n",
            "repeated_and_missing",
            "up_to",
            "from_other",
            "duplicate",
            "first_gap",
            "count",
            "letters",
            "all_there",
            "extra",
        )
    )
    one, two = "$nums: list[int]", "$nums: list[int], $n: int"
    whole = "range(min($nums), max($nums) + 1)"
    names, takes, gives, tasks, bodies = {
        "between": (
            "missing_between gaps find_missing missing_values",
            one,
            "list[int]",
            nouns("all integers between the smallest and the largest number that are missing", NUMBERS, "in"),
            [
                f"return [$i for $i in {whole} if $i not in $nums]",
                f"return sorted(set({whole}) - set($nums))",
                (
                    "$result = []\n"
                    f"for $i in {whole}:\n"
                    "    if $i not in $nums:\n"
                    "        $result.append($i)\n"
                    "return $result"
                ),
            ],
        ),
        "zero_to_n": (
            "missing_number find_missing missing_from_zero",
            one,
            "int",
            [
                "The list `$nums` has all numbers from 0 to its length except one. {Find|Return} the missing one.",
                "Given a list of n different numbers from 0 to n, return the one that {is missing|does not occur}.",
            ],
            [
                "n = len($nums)\nreturn n * (n + 1) // 2 - sum($nums)",
                "for $i in range(len($nums) + 1):\n    if $i not in $nums:\n        return $i",
                "$result = len($nums)\nfor $i, $num in enumerate($nums):\n    $result ^= $i ^ $num\nreturn $result",
            ],
        ),
        "repeated_and_missing": (
            "repeated_and_missing find_error wrong_number",
            one,
            "tuple[int, int]",
            [
                (
                    "`$nums` should contain each number from 1 to its length once, but one is there twice "
                    "and one is missing. Return both as a tuple (repeated, missing)."
                ),
                (
                    "In a list of the numbers from 1 to n one number was replaced by another one of them. "
                    "Return the number that occurs twice and the missing one."
                ),
            ],
            [
                (
                    "repeated = sum($nums) - sum(set($nums))\n"
                    "missing = sum(range(1, len($nums) + 1)) - sum(set($nums))\n"
                    "return repeated, missing"
                ),
                (
                    "repeated = missing = 0\n"
                    "for $i in range(1, len($nums) + 1):\n"
                    "    if $nums.count($i) == 2:\n"
                    "        repeated = $i\n"
                    "    elif $i not in $nums:\n"
                    "        missing = $i\n"
                    "return repeated, missing"
                ),
            ],
        ),
        "up_to": (
            "missing_up_to absent_numbers not_in_list",
            two,
            "list[int]",
            nouns("all numbers from 1 to `$n` that {do not occur|are missing}", NUMBERS, "in"),
            [
                "return [$i for $i in range(1, $n + 1) if $i not in $nums]",
                "return sorted(set(range(1, $n + 1)) - set($nums))",
                (
                    "known = set($nums)\n"
                    "$result = []\n"
                    "for $i in range(1, $n + 1):\n"
                    "    if $i not in known:\n"
                    "        $result.append($i)\n"
                    "return $result"
                ),
            ],
        ),
        "from_other": (
            "lost_number missing_from_second find_lost",
            "$a: list[int], $b: list[int]",
            "int",
            [
                "The list `$b` has the same elements as `$a` in another order, but one is missing. {Find|Return} it.",
                "One number was removed from `$a` and the rest shuffled, which gave `$b`. Return the removed number.",
            ],
            [
                "return sum($a) - sum($b)",
                "rest = $a[:]\nfor $num in $b:\n    rest.remove($num)\nreturn rest[0]",
                (
                    "from collections import Counter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return next((Counter($a) - Counter($b)).elements())"
                ),
            ],
        ),
        "duplicate": (
            "find_duplicate the_duplicate repeated_number",
            one,
            "int",
            [
                f"Exactly one number in {NUMBERS} occurs twice. {{Find|Return}} it.",
                *nouns("the only number that occurs twice", NUMBERS, "in"),
            ],
            [
                "$seen = set()\nfor $num in $nums:\n    if $num in $seen:\n        return $num\n    $seen.add($num)",
                "return sum($nums) - sum(set($nums))",
                (
                    "ordered = sorted($nums)\n"
                    "for $a, $b in zip(ordered, ordered[1:]):\n"
                    "    if $a == $b:\n"
                    "        return $a"
                ),
            ],
        ),
        "first_gap": (
            "first_gap first_missing first_hole",
            one,
            "int | None",
            nouns(
                "the first integer that is missing between two neighbors, or None if there is no gap,",
                "{a sorted list of different integers|`$nums`, which is sorted and has no duplicates,}",
                "in",
            ),
            [
                "for $a, $b in zip($nums, $nums[1:]):\n    if $b - $a > 1:\n        return $a + 1\nreturn None",
                "for $i in range($nums[0], $nums[-1]):\n    if $i not in $nums:\n        return $i\nreturn None",
            ],
        ),
        "count": (
            "count_missing how_many_missing missing_count",
            one,
            "int",
            nouns("how many integers between the smallest and the largest number are missing", NUMBERS, "in"),
            [
                "return max($nums) - min($nums) + 1 - len(set($nums))",
                f"return sum(1 for $i in {whole} if $i not in $nums)",
            ],
        ),
        "letters": (
            "missing_letters absent_letters letters_not_used",
            "$words: list[str]",
            "str",
            [
                (
                    "$Return the letters from a to h that occur in none of {the strings in `$words`|the "
                    "given strings}, as one string in alphabetical order."
                ),
                (
                    "Given a list of strings, which of the letters a to h do not occur in any of them? "
                    "Return them in one string, in alphabetical order."
                ),
            ],
            [
                'used = "".join($words)\nreturn "".join(letter for letter in "abcdefgh" if letter not in used)',
                (
                    '$result = ""\n'
                    'for letter in "abcdefgh":\n'
                    "    if not any(letter in $word for $word in $words):\n"
                    "        $result += letter\n"
                    "return $result"
                ),
            ],
        ),
        "all_there": (
            "has_all_up_to complete_up_to contains_range",
            two,
            "bool",
            claims(f"{NUMBERS} contains {{all|every one of the}} numbers from 1 to `$n`"),
            [
                "return all($i in $nums for $i in range(1, $n + 1))",
                "return set(range(1, $n + 1)) <= set($nums)",
                "for $i in range(1, $n + 1):\n    if $i not in $nums:\n        return False\nreturn True",
            ],
        ),
        "extra": (
            "closest_missing nearest_free_number next_free",
            two,
            "int",
            nouns("the smallest number from `$n` on that is not an element", NUMBERS),
            [
                "$num = $n\nwhile $num in $nums:\n    $num += 1\nreturn $num",
                (
                    "from itertools import count\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return next($num for $num in count($n) if $num not in $nums)"
                ),
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        size = rng.randint(4, 6)
        row = rng.sample(range(size + 1), size)
        mixed = rng.sample(range(1, 10), size)
        if shape == "repeated_and_missing":
            row = rng.sample(range(1, size + 1), size)
            row[0] = row[1]
            rng.shuffle(row)
        elif shape == "duplicate":
            row = mixed + [rng.choice(mixed)]
            rng.shuffle(row)
        elif shape != "zero_to_n":
            row = sorted(mixed) if shape == "first_gap" else mixed
        if shape == "from_other":
            calls.append((row, rng.sample(row, size)[1:]))
        elif shape == "letters":
            calls.append(([values.letters(rng, "abcdefgh", 2, 4) for _ in range(2)],))
        else:
            calls.append((row, rng.randint(2, 8)) if takes == two else (row,))
    if shape == "all_there":
        calls += [([3, 1, 2], 3), ([2, 4, 1], 4)]
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)
