"""Checks of the order, and conditions on all or any elements."""

import random

from exercises import example_values as values
from exercises.example_calls import int_lists
from exercises.families.lists.predicates import number_property
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import NUMBERS, TUPLES, claims, nouns


@family
def order_checks(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "monotonic",
            "inversions",
            "mountain",
            "zigzag",
            "progression",
            "consecutive",
            "almost",
            "peaks",
            "leaders",
            "next_greater",
            "passes",
            "visible",
            "descents",
            "balanced",
            "sorted_by",
            "dominant",
        )
    )
    one = "$nums: list[int]"
    pairs = "zip($nums, $nums[1:])"
    names, gives, tasks, bodies = {
        "monotonic": (
            "is_monotonic monotonic never_changes_direction",
            "bool",
            claims(f"{NUMBERS} is monotonic, that is, never falls or never rises"),
            [
                f"return all($a <= $b for $a, $b in {pairs}) or all($a >= $b for $a, $b in {pairs})",
                "return $nums in (sorted($nums), sorted($nums, reverse=True))",
                (
                    "rises = falls = False\n"
                    f"for $a, $b in {pairs}:\n"
                    "    rises = rises or $b > $a\n"
                    "    falls = falls or $b < $a\n"
                    "return not (rises and falls)"
                ),
            ],
        ),
        "inversions": (
            "count_inversions inversions number_of_inversions wrong_order_pairs",
            "int",
            [
                *nouns("the number of inversions (pairs in which the earlier number is greater)", NUMBERS, "in"),
                f"Count the pairs of positions in {NUMBERS} where a greater number stands before a smaller one.",
            ],
            [
                (
                    "$count = 0\n"
                    "for $i in range(len($nums)):\n"
                    "    for $j in range($i + 1, len($nums)):\n"
                    "        if $nums[$i] > $nums[$j]:\n"
                    "            $count += 1\n"
                    "return $count"
                ),
                "return sum($a > $b for $i, $a in enumerate($nums) for $b in $nums[$i + 1 :])",
                (
                    "from itertools import combinations\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return sum(1 for $a, $b in combinations($nums, 2) if $a > $b)"
                ),
                (
                    "import bisect\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $count = 0\n"
                    "    before = []\n"
                    "    for $num in $nums:\n"
                    "        $count += len(before) - bisect.bisect_right(before, $num)\n"
                    "        bisect.insort(before, $num)\n"
                    "    return $count"
                ),
            ],
        ),
        "mountain": (
            "is_mountain is_bitonic rises_then_falls",
            "bool",
            claims(f"{NUMBERS} first strictly rises and then strictly falls, with at least one step of each"),
            [
                (
                    "top = $nums.index(max($nums))\n"
                    "if top in (0, len($nums) - 1):\n"
                    "    return False\n"
                    "up, down = $nums[: top + 1], $nums[top:]\n"
                    "return all($a < $b for $a, $b in zip(up, up[1:])) and all(\n"
                    "    $a > $b for $a, $b in zip(down, down[1:])\n"
                    ")"
                ),
                (
                    "$i = 0\n"
                    "while $i + 1 < len($nums) and $nums[$i] < $nums[$i + 1]:\n"
                    "    $i += 1\n"
                    "if $i == 0 or $i == len($nums) - 1:\n"
                    "    return False\n"
                    "while $i + 1 < len($nums) and $nums[$i] > $nums[$i + 1]:\n"
                    "    $i += 1\n"
                    "return $i == len($nums) - 1"
                ),
            ],
        ),
        "zigzag": (
            "is_zigzag alternates_up_down is_wave",
            "bool",
            claims(
                f"{NUMBERS} goes up and down in turn: every inner number is greater than both neighbors "
                "or less than both"
            ),
            [
                (
                    "for $i in range(1, len($nums) - 1):\n"
                    "    if not (\n"
                    "        $nums[$i - 1] < $nums[$i] > $nums[$i + 1]\n"
                    "        or $nums[$i - 1] > $nums[$i] < $nums[$i + 1]\n"
                    "    ):\n"
                    "        return False\n"
                    "return True"
                ),
                "return all(\n    ($b - $a) * ($b - c) > 0 for $a, $b, c in zip($nums, $nums[1:], $nums[2:])\n)",
            ],
        ),
        "progression": (
            "is_arithmetic equal_steps is_progression",
            "bool",
            claims(f"{NUMBERS} is an arithmetic progression: all differences of neighbors are equal"),
            [
                f"return len({{$b - $a for $a, $b in {pairs}}}) <= 1",
                (
                    "for $i in range(2, len($nums)):\n"
                    "    if $nums[$i] - $nums[$i - 1] != $nums[1] - $nums[0]:\n"
                    "        return False\n"
                    "return True"
                ),
            ],
        ),
        "consecutive": (
            "are_consecutive is_consecutive can_be_consecutive",
            "bool",
            claims(
                f"the numbers in {NUMBERS}, in some order, are consecutive integers without {{repetition|duplicates}}"
            ),
            [
                "ordered = sorted($nums)\nreturn ordered == list(range(ordered[0], ordered[0] + len(ordered)))",
                "return len(set($nums)) == len($nums) and max($nums) - min($nums) == len($nums) - 1",
                "ordered = sorted($nums)\nreturn all($b - $a == 1 for $a, $b in zip(ordered, ordered[1:]))",
            ],
        ),
        "almost": (
            "almost_sorted sorted_without_one nearly_increasing",
            "bool",
            claims(f"{NUMBERS} becomes strictly increasing if {{one|at most one}} element is removed"),
            [
                (
                    "for $i in range(len($nums)):\n"
                    "    rest = $nums[:$i] + $nums[$i + 1 :]\n"
                    "    if all($a < $b for $a, $b in zip(rest, rest[1:])):\n"
                    "        return True\n"
                    "return False"
                ),
                (
                    "return any(\n"
                    "    rest == sorted(set(rest))\n"
                    "    for rest in ($nums[:$i] + $nums[$i + 1 :] for $i in range(len($nums)))\n"
                    ")"
                ),
            ],
        ),
        "peaks": (
            "local_minima find_valleys valleys",
            "list[int]",
            nouns("all inner numbers that are less than both neighbors", NUMBERS, "in"),
            [
                "return [$b for $a, $b, c in zip($nums, $nums[1:], $nums[2:]) if $a > $b < c]",
                (
                    "$result = []\n"
                    "for $i in range(1, len($nums) - 1):\n"
                    "    if $nums[$i] < $nums[$i - 1] and $nums[$i] < $nums[$i + 1]:\n"
                    "        $result.append($nums[$i])\n"
                    "return $result"
                ),
            ],
        ),
        "leaders": (
            "leaders right_maxima greater_than_rest",
            "list[int]",
            nouns("all numbers that are greater than every number {after them|to their right}", NUMBERS, "in"),
            [
                "return [$num for $i, $num in enumerate($nums) if all($num > x for x in $nums[$i + 1 :])]",
                (
                    "$result = []\n"
                    "for $num in reversed($nums):\n"
                    "    if not $result or $num > $result[-1]:\n"
                    "        $result.append($num)\n"
                    "return $result[::-1]"
                ),
            ],
        ),
        "next_greater": (
            "next_greater following_greater next_larger",
            "list[int]",
            nouns("for each number the first greater number after it, or -1 if there is none,", NUMBERS, "in"),
            [
                (
                    "$result = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    later = [other for other in $nums[$i + 1 :] if other > $num]\n"
                    "    $result.append(later[0] if later else -1)\n"
                    "return $result"
                ),
                (
                    "return [\n"
                    "    next((other for other in $nums[$i + 1 :] if other > $num), -1)\n"
                    "    for $i, $num in enumerate($nums)\n"
                    "]"
                ),
                (
                    "$result = [-1] * len($nums)\n"
                    "waiting = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    while waiting and $nums[waiting[-1]] < $num:\n"
                    "        $result[waiting.pop()] = $num\n"
                    "    waiting.append($i)\n"
                    "return $result"
                ),
            ],
        ),
        "passes": (
            "bubble_swaps swaps_to_sort count_swaps",
            "int",
            nouns("how many swaps of neighbors bubble sort makes", NUMBERS, "for"),
            [
                (
                    "$nums = $nums[:]\n"
                    "swaps = 0\n"
                    "for _ in $nums:\n"
                    "    for $i in range(len($nums) - 1):\n"
                    "        if $nums[$i] > $nums[$i + 1]:\n"
                    "            $nums[$i], $nums[$i + 1] = $nums[$i + 1], $nums[$i]\n"
                    "            swaps += 1\n"
                    "return swaps"
                ),
                "return sum($a > $b for $i, $a in enumerate($nums) for $b in $nums[$i + 1 :])",
            ],
        ),
        "visible": (
            "visible_from_left count_visible seen_from_left",
            "int",
            [
                (
                    "`$nums` are the heights of people in a row. $Return how many can be seen from the left: "
                    "those taller than everybody before them."
                ),
                "Given the heights of {towers|people} in a row, count those that are higher than all before them.",
            ],
            [
                (
                    "tallest = 0\n"
                    "$count = 0\n"
                    "for $num in $nums:\n"
                    "    if $num > tallest:\n"
                    "        $count += 1\n"
                    "        tallest = $num\n"
                    "return $count"
                ),
                "from itertools import accumulate\n\n\ndef $signature:\n    return len(set(accumulate($nums, max)))",
            ],
        ),
        "descents": (
            "descent_positions where_falls indices_of_falls",
            "list[int]",
            nouns("all indices whose number is {less|smaller} than the one before", NUMBERS, "in"),
            [
                "return [$i for $i in range(1, len($nums)) if $nums[$i] < $nums[$i - 1]]",
                (
                    "$result = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    if $i > 0 and $num < $nums[$i - 1]:\n"
                    "        $result.append($i)\n"
                    "return $result"
                ),
                f"return [$i for $i, ($a, $b) in enumerate({pairs}, 1) if $b < $a]",
            ],
        ),
        "balanced": (
            "can_be_split has_equal_halves can_balance",
            "bool",
            claims(f"{NUMBERS} can be cut into two {{contiguous |}}parts with the same sum, neither of them empty"),
            [
                "return any(sum($nums[:$i]) == sum($nums[$i:]) for $i in range(1, len($nums)))",
                (
                    "left = 0\n"
                    "for $num in $nums[:-1]:\n"
                    "    left += $num\n"
                    "    if 2 * left == sum($nums):\n"
                    "        return True\n"
                    "return False"
                ),
            ],
        ),
        "sorted_by": (
            "sorted_by_last_digit ordered_by_last_digit last_digits_sorted",
            "bool",
            claims(
                (
                    f"the last digits of {NUMBERS} of non-negative numbers {{never decrease|are in ascending order}}"
                ).replace(
                    f"{NUMBERS} of non-negative numbers",
                    "{the non-negative numbers in `$nums`|the numbers in a list, none of them negative,}",
                )
            ),
            [
                "digits = [$num % 10 for $num in $nums]\nreturn digits == sorted(digits)",
                f"return all($a % 10 <= $b % 10 for $a, $b in {pairs})",
            ],
        ),
        "dominant": (
            "has_dominant is_dominant largest_is_twice",
            "bool",
            claims(f"the largest number in {NUMBERS} is at least twice as large as every other {{number|element}}"),
            [
                "$nums = sorted($nums)\nreturn len($nums) < 2 or $nums[-1] >= 2 * $nums[-2]",
                (
                    "top = max($nums)\n"
                    "others = $nums[:]\n"
                    "others.remove(top)\n"
                    "return all(top >= 2 * $num for $num in others)"
                ),
            ],
        ),
    }[shape]
    special = {
        "monotonic": ([1, 2, 2, 5], [7, 4, 3]),
        "mountain": ([1, 4, 6, 3], [2, 5, 1], [1, 2, 3], [3, 2, 2, 1]),
        "zigzag": ([1, 4, 2, 6, 3], [5, 2, 3, 1], [1, 2, 3]),
        "progression": ([2, 4, 6, 8], [9, 6, 3], [5, 5, 5], [1, 2, 4]),
        "consecutive": ([4, 2, 3, 5], [7, 6, 8], [1, 2, 2, 3], [2, 4, 5]),
        "almost": ([1, 5, 3, 4], [2, 3, 4], [5, 1, 4, 2], [1, 2, 9, 3]),
        "balanced": ([1, 2, 3], [4, 1, 3], [5, 5], [2, 2, 3]),
        "sorted_by": ([20, 31, 45], [12, 53, 7], [9, 8]),
        "dominant": ([3, 10, 5], [4, 9, 2], [1, 0, 6, 3]),
    }
    calls = [(row,) for row in special.get(shape, ())] + int_lists(rng, 4, 1, 12 if shape != "leaders" else 20, 4, 7)
    return posed(rng, names=names, takes=one, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def any_and_all(rng: random.Random) -> Exercise:
    number, other = number_property(rng), number_property(rng)
    while other.slug == number.slug:
        other = number_property(rng)
    shape = rng.choice(
        (
            "all_any",
            "words_any",
            "words_all",
            "any_in_other",
            "all_in_other",
            "none",
            "exactly_one",
            "rows_any",
            "rows_all",
            "neighbours",
            "implies",
            "tuples_all",
            "at_least",
            "alternate",
            "index_parity",
        )
    )
    k = rng.randint(2, 3)
    length = rng.randint(4, 6)
    first, second = number.test.format("$num"), other.test.format("$num")
    one = "$nums: list[int]"
    words = "{a list of words|`$words`|the list `$words`|the given list}"
    names, takes, tasks, bodies = {
        "all_any": (
            f"all_or_any_{number.slug} all_{number.slug}_any_{other.slug}",
            one,
            claims(f"all numbers in {NUMBERS} are {number.such} or at least one of them is {other.such}"),
            [
                f"return all({first} for $num in $nums) or any({second} for $num in $nums)",
                (
                    "every = True\n"
                    "for $num in $nums:\n"
                    f"    if {second}:\n"
                    "        return True\n"
                    f"    if not ({first}):\n"
                    "        every = False\n"
                    "return every"
                ),
            ],
        ),
        "words_any": (
            "any_long_word has_long_word contains_long",
            "$words: list[str]",
            claims(f"{{any|at least one}} word in {words} has more than {length} letters"),
            [
                f"return any(len($word) > {length} for $word in $words)",
                f"for $word in $words:\n    if len($word) > {length}:\n        return True\nreturn False",
                f"return max(map(len, $words), default=0) > {length}",
            ],
        ),
        "words_all": (
            "all_short all_words_short every_word_short",
            "$words: list[str]",
            claims(f"{{all words in {words} have|every word in {words} has}} at most {length} letters"),
            [
                f"return all(len($word) <= {length} for $word in $words)",
                f"for $word in $words:\n    if len($word) > {length}:\n        return False\nreturn True",
            ],
        ),
        "any_in_other": (
            "share_any any_in_second have_common",
            "$a: list[int], $b: list[int]",
            claims("{any|at least one} element of `$a` {occurs|is} in `$b`"),
            [
                "return any(p in $b for p in $a)",
                "return not set($a).isdisjoint($b)",
                "for p in $a:\n    if p in $b:\n        return True\nreturn False",
                "return bool(set($a) & set($b))",
            ],
        ),
        "all_in_other": (
            "all_in_second is_covered contains_all",
            "$a: list[int], $b: list[int]",
            claims("{all elements of `$a` are|every element of `$a` is} in `$b`"),
            [
                "return all(p in $b for p in $a)",
                "return set($a) <= set($b)",
                "return set($a).issubset($b)",
                "for p in $a:\n    if p not in $b:\n        return False\nreturn True",
            ],
        ),
        "none": (
            f"no_{number.slug} none_{number.slug} without_{number.slug}",
            one,
            claims(f"{{no number in {NUMBERS} is|none of the numbers in {NUMBERS} is}} {number.such}"),
            [
                f"return not any({first} for $num in $nums)",
                f"for $num in $nums:\n    if {first}:\n        return False\nreturn True",
                f"return all(not ({first}) for $num in $nums)",
            ],
        ),
        "exactly_one": (
            f"exactly_one_{number.slug} single_{number.slug} just_one_{number.slug}",
            one,
            claims(f"exactly one number in {NUMBERS} is {number.such}"),
            [
                f"return sum(1 for $num in $nums if {first}) == 1",
                f"$count = 0\nfor $num in $nums:\n    if {first}:\n        $count += 1\nreturn $count == 1",
                f"return len([$num for $num in $nums if {first}]) == 1",
            ],
        ),
        "at_least": (
            f"at_least_{k}_{number.slug} has_{k}_{number.slug} enough_{number.slug}",
            one,
            claims(f"at least {k} numbers in {NUMBERS} are {number.such}"),
            [
                f"return sum(1 for $num in $nums if {first}) >= {k}",
                (
                    "$count = 0\n"
                    "for $num in $nums:\n"
                    f"    if {first}:\n"
                    "        $count += 1\n"
                    f"        if $count == {k}:\n"
                    "            return True\n"
                    "return False"
                ),
            ],
        ),
        "rows_any": (
            f"any_row_all_{number.slug} has_{number.slug}_row some_list_{number.slug}",
            "$rows: list[list[int]]",
            claims(f"{{any|at least one}} of the lists in {{`$rows`|a list of lists}} has only {number.things}"),
            [
                f"return any(all({first} for $num in $row) for $row in $rows)",
                f"for $row in $rows:\n    if all({first} for $num in $row):\n        return True\nreturn False",
            ],
        ),
        "rows_all": (
            f"every_row_has_{number.slug} all_lists_with_{number.slug}",
            "$rows: list[list[int]]",
            claims(f"{{each|every}} list in {{`$rows`|a list of lists}} has at least one number that is {number.such}"),
            [
                f"return all(any({first} for $num in $row) for $row in $rows)",
                (
                    "for $row in $rows:\n"
                    "    found = False\n"
                    "    for $num in $row:\n"
                    f"        if {first}:\n"
                    "            found = True\n"
                    "    if not found:\n"
                    "        return False\n"
                    "return True"
                ),
            ],
        ),
        "neighbours": (
            f"neighbors_within_{k} small_steps smooth",
            one,
            claims(f"all neighbors in {NUMBERS} differ by at most {k}"),
            [
                f"return all(abs($a - $b) <= {k} for $a, $b in zip($nums, $nums[1:]))",
                (
                    "for $i in range(1, len($nums)):\n"
                    f"    if abs($nums[$i] - $nums[$i - 1]) > {k}:\n"
                    "        return False\n"
                    "return True"
                ),
            ],
        ),
        "implies": (
            f"{number.slug}_only_if_{other.slug} rule_holds follows_rule",
            one,
            claims(f"every number in {NUMBERS} that is {number.such} is also {other.such}"),
            [
                f"return all({second} for $num in $nums if {first})",
                f"for $num in $nums:\n    if {first} and not ({second}):\n        return False\nreturn True",
            ],
        ),
        "tuples_all": (
            f"all_tuples_length_{k} same_tuple_length tuples_have_{k}",
            "$records: list[tuple[int, ...]]",
            claims(f"{{all tuples in {TUPLES} have|every tuple in {TUPLES} has}} exactly {k} elements"),
            [
                f"return all(len($record) == {k} for $record in $records)",
                f"for $record in $records:\n    if len($record) != {k}:\n        return False\nreturn True",
            ],
        ),
        "alternate": (
            "alternates_parity even_odd_alternating parity_alternates",
            one,
            claims(f"even and odd numbers alternate in {NUMBERS}"),
            [
                "return all($a % 2 != $b % 2 for $a, $b in zip($nums, $nums[1:]))",
                (
                    "for $i in range(1, len($nums)):\n"
                    "    if ($nums[$i] - $nums[$i - 1]) % 2 == 0:\n"
                    "        return False\n"
                    "return True"
                ),
            ],
        ),
        "index_parity": (
            "parity_matches_index even_at_even_indices index_parity",
            one,
            claims(f"in {NUMBERS} every even index has an even number and every odd index an odd one"),
            [
                "return all($i % 2 == $num % 2 for $i, $num in enumerate($nums))",
                "for $i in range(len($nums)):\n    if $nums[$i] % 2 != $i % 2:\n        return False\nreturn True",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(5):
        row = values.numbers(rng, 1, 6 if shape == "neighbours" else 20, 3, 5)
        if shape in ("alternate", "index_parity") and rng.random() < 0.5:
            row = [2 * n + i % 2 for i, n in enumerate(row)]
        fits = [n for n in range(1, 21) if number.holds(n)]
        calls.append(
            {
                "$words: list[str]": (values.words(rng, 2, 3),),
                "$a: list[int], $b: list[int]": (
                    row[:2],
                    values.numbers(rng, 1, 20, 3, 4) + (row[: rng.randint(0, 2)]),
                ),
                "$rows: list[list[int]]": ([[rng.choice(fits), *row[:1]], [rng.choice(fits)], row[1:3]],),
                "$records: list[tuple[int, ...]]": ([tuple(row[:k]), tuple(row[1 : 1 + rng.randint(k - 1, k)])],),
            }.get(takes, (row,))
        )
    return posed(rng, names=names, takes=takes, gives="bool", tasks=tasks, bodies=bodies, calls=calls)
