"""Pairs, triples, subsets and combinations of the elements of a list."""

import random

from exercises import example_values as values
from exercises.build import build
from exercises.example_calls import distinct, int_lists, ints
from exercises.families.lists.parameters import IN_LIST, VALUES
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import NUMBERS, TWO_LISTS, claims, nouns, target_name


@family
def pairs_in_list(rng: random.Random) -> Exercise:
    kind = rng.choice(["exists", "count", "indices", "max_product", "inversions", "max_sum", "difference", "list"])
    t = ("target|goal|k|wanted", "int")
    two = "for $i in range(len($values)):\n    for $j in range($i + 1, len($values)):\n"
    bodies, words, names, returns, param = {
        "exists": (
            [
                f"{two}        if $values[$i] + $values[$j] == $target:\n            return True\nreturn False",
                (
                    "$seen = set()\n"
                    "for $item in $values:\n"
                    "    if $target - $item in $seen:\n"
                    "        return True\n"
                    "    $seen.add($item)\n"
                    "return False"
                ),
            ],
            {
                "whether": (
                    "two {different elements|elements at different places} of {$values|the list} add up to $target"
                )
            },
            ["has_pair_sum", "pair_exists", "has_sum"],
            "bool",
            True,
        ),
        "count": (
            [
                (
                    "$count = 0\n"
                    f"{two}        if $values[$i] + $values[$j] == $target:\n"
                    "            $count += 1\n"
                    "return $count"
                ),
                (
                    "from itertools import combinations\n"
                    "\n"
                    "return sum(1 for p, q in combinations($values, 2) if p + q == $target)"
                ),
            ],
            {
                "noun": "the number of pairs of elements of {$values|the list} with the sum $target",
                "tasks": "Count the pairs of elements that add up to $target.",
            },
            ["count_pairs", "pairs_with_sum", "number_of_pairs"],
            "int",
            True,
        ),
        "difference": (
            [
                (
                    "$count = 0\n"
                    f"{two}        if abs($values[$i] - $values[$j]) == $target:\n"
                    "            $count += 1\n"
                    "return $count"
                )
            ],
            {"noun": "the number of pairs of elements of {$values|the list} whose difference is $target"},
            ["pairs_with_difference", "count_difference"],
            "int",
            True,
        ),
        "indices": (
            [f"{two}        if $values[$i] + $values[$j] == $target:\n            return [$i, $j]\nreturn []"],
            {
                "noun": (
                    "the indices of the first two elements of {$values|the list} that add up to $target, or "
                    "an empty list"
                )
            },
            ["pair_indices", "find_pair", "indices_of_pair"],
            "list[int]",
            True,
        ),
        "list": (
            [
                (
                    "$result = []\n"
                    f"{two}        if $values[$i] + $values[$j] == $target:\n"
                    "            $result.append(($values[$i], $values[$j]))\n"
                    "return $result"
                ),
                (
                    "from itertools import combinations\n"
                    "\n"
                    "return [(p, q) for p, q in combinations($values, 2) if p + q == $target]"
                ),
            ],
            {"noun": "a list of all pairs of elements of {$values|the list} with the sum $target"},
            ["all_pairs", "list_pairs"],
            "list[tuple[int, int]]",
            True,
        ),
        "max_product": (
            [
                (
                    "$best = $values[0] * $values[1]\n"
                    f"{two}        $best = max($best, $values[$i] * $values[$j])\n"
                    "return $best"
                ),
                "ordered = sorted($values)\nreturn max(ordered[0] * ordered[1], ordered[-1] * ordered[-2])",
            ],
            {"noun": f"the largest product of two different elements {IN_LIST}"},
            ["max_pair_product", "best_product"],
            "int",
            False,
        ),
        "max_sum": (
            [
                "ordered = sorted($values)\nreturn ordered[-1] + ordered[-2]",
                (
                    "$best = $values[0] + $values[1]\n"
                    f"{two}        $best = max($best, $values[$i] + $values[$j])\n"
                    "return $best"
                ),
                "return sum(sorted($values)[-2:])",
            ],
            {"noun": f"the sum of the two largest numbers {IN_LIST}"},
            ["two_largest_sum", "max_pair_sum"],
            "int",
            False,
        ),
        "inversions": (
            [f"$count = 0\n{two}        if $values[$i] > $values[$j]:\n            $count += 1\nreturn $count"],
            {
                "noun": (
                    "the number of pairs in {$values|the list} in which the earlier number is greater than "
                    "the later one"
                )
            },
            ["count_inversions", "inversions"],
            "int",
            False,
        ),
    }[kind]
    rows = [(ints(rng, rng.randint(3, 6), 1, 8), rng.randint(2, 12)) for _ in range(5)] + [
        ([1, 4, 5], 9),
        ([2, 3], 8),
        ([5, 2, 4, 3], 7),
    ]
    return build(
        rng,
        names,
        [VALUES, t] if param else [VALUES],
        returns,
        bodies,
        rows if param else [row[:1] for row in rows],
        **words,
    )


@family
def pairs_with_property(rng: random.Random) -> Exercise:
    slug, such, test = rng.choice(
        (
            ("even_sum", "{whose sum is even|with an even sum}", "($a + $b) % 2 == 0"),
            ("odd_sum", "{whose sum is odd|with an odd sum}", "($a + $b) % 2 == 1"),
            ("divisible_sum", "whose sum is {divisible by|a multiple of} $m", "($a + $b) % $m == 0"),
            ("large_sum", "whose sum is {greater than|above} $k", "$a + $b > $k"),
            ("small_product", "whose product is {less than|below} $k", "$a * $b < $k"),
            ("close", "{that differ by at most|whose difference is at most} $m", "abs($a - $b) <= $m"),
            ("distant", "{that differ by more than|whose absolute difference exceeds} $m", "abs($a - $b) > $m"),
            ("equal", "{with equal elements|that are equal}", "$a == $b"),
            ("same_parity", "{that are both even or both odd|with the same parity}", "$a % 2 == $b % 2"),
            ("rising", "in which the earlier number is smaller than the later one", "$a < $b"),
            ("odd_product", "{whose product is odd|with an odd product}", "$a * $b % 2 == 1"),
        )
    )
    want = rng.choice(("count", "count", "list", "any"))
    loops = {
        "count": ("$count = 0\n", "$count += 1", "return $count"),
        "list": ("$result = []\n", "$result.append(($a, $b))", "return $result"),
        "any": ("", "return True", "return False"),
    }
    first, then, last = loops[want]
    indexed = then.replace("$a", "$nums[$i]").replace("$b", "$nums[$j]")
    short = {
        "count": "sum(1 for $a, $b in combinations($nums, 2) if $test)",
        "list": "[($a, $b) for $a, $b in combinations($nums, 2) if $test]",
        "any": "any($test for $a, $b in combinations($nums, 2))",
    }[want]
    return posed(
        rng,
        names={
            "count": "count_pairs_$slug count_${slug}_pairs number_of_pairs pairs_with_$slug",
            "list": "${slug}_pairs find_pairs pairs_with_$slug list_${slug}_pairs",
            "any": "has_${slug}_pair any_pair_$slug has_pair contains_${slug}_pair",
        }[want],
        takes="$nums: list[int]",
        gives={"count": "int", "list": "list[tuple[int, int]]", "any": "bool"}[want],
        tasks={
            "count": [
                *nouns("the number of pairs {of elements |of numbers |}$such", NUMBERS, "in"),
                f"Count the pairs $such in {NUMBERS}.",
            ],
            "list": nouns("all pairs {of elements |of numbers |}$such", NUMBERS, "in"),
            "any": claims(f"{NUMBERS} {{contains|has}} two {{elements|numbers}} $such"),
        }[want],
        bodies=[
            (
                f"{first}for $i in range(len($nums)):\n"
                "    for $j in range($i + 1, len($nums)):\n"
                "        if $place:\n"
                f"            {indexed}\n"
                f"{last}"
            ),
            (
                f"{first}for $i, $a in enumerate($nums):\n"
                "    for $b in $nums[$i + 1 :]:\n"
                "        if $test:\n"
                f"            {then}\n"
                f"{last}"
            ),
            f"from itertools import combinations\n\n\ndef $signature:\n    return {short}",
        ],
        calls=int_lists(rng, 5, 1, 12, 2, 5),
        slug=slug,
        such=such,
        test=test,
        place=test.replace("$a", "$nums[$i]").replace("$b", "$nums[$j]"),
        m=rng.randint(2, 5),
        k=rng.randint(8, 20),
    )


@family
def triples_with_property(rng: random.Random) -> Exercise:
    shape = rng.choice(("exists", "count", "list", "divisible", "max_sum", "max_product", "increasing", "triangle"))
    target = shape in ("exists", "count", "list")
    loops = (
        "for $i in range(len($nums)):\n"
        "    for $j in range($i + 1, len($nums)):\n"
        "        for last in range($j + 1, len($nums)):\n"
    )
    three = "$nums[$i] + $nums[$j] + $nums[last]"
    from_tools = "from itertools import combinations\n\n\ndef $signature:\n    "
    names, gives, tasks, bodies = {
        "exists": (
            "has_triple three_with_sum has_three_sum triple_exists",
            "bool",
            claims(f"three {{elements|numbers}} of {NUMBERS} {{add up to `$k`|have the sum `$k`}}"),
            [
                f"{loops}            if {three} == $k:\n                return True\nreturn False",
                from_tools + "return any(sum(triple) == $k for triple in combinations($nums, 3))",
            ],
        ),
        "count": (
            "count_triples count_triplets triples_with_sum number_of_triples",
            "int",
            nouns("the number of {triples|triplets} {with the sum `$k`|that add up to `$k`}", NUMBERS, "in"),
            [
                f"$count = 0\n{loops}            if {three} == $k:\n                $count += 1\nreturn $count",
                from_tools + "return sum(1 for triple in combinations($nums, 3) if sum(triple) == $k)",
            ],
        ),
        "list": (
            "find_triples triplets_with_sum list_triplets all_triples",
            "list[tuple[int, int, int]]",
            nouns("all {triples|triplets} of elements {whose sum is `$k`|that add up to `$k`}", NUMBERS, "from"),
            [
                (
                    "$result = []\n"
                    f"{loops}            if {three} == $k:\n"
                    "                $result.append(($nums[$i], $nums[$j], $nums[last]))\n"
                    "return $result"
                ),
                from_tools + "return [triple for triple in combinations($nums, 3) if sum(triple) == $k]",
            ],
        ),
        "divisible": (
            "count_triples count_divisible_triples triples_divisible_by_$m",
            "int",
            nouns("the number of {triples|triplets} whose sum is divisible by $m", NUMBERS, "in"),
            [
                f"$count = 0\n{loops}            if ({three}) % $m == 0:\n                $count += 1\nreturn $count",
                from_tools + "return sum(sum(triple) % $m == 0 for triple in combinations($nums, 3))",
            ],
        ),
        "max_sum": (
            "max_triple_sum largest_sum_of_three sum_of_three_largest",
            "int",
            nouns("the {largest|maximum|greatest} sum of three {different |}elements", NUMBERS),
            [
                "return sum(sorted($nums)[-3:])",
                "$nums = sorted($nums, reverse=True)\nreturn $nums[0] + $nums[1] + $nums[2]",
                from_tools + "return max(sum(triple) for triple in combinations($nums, 3))",
            ],
        ),
        "max_product": (
            "max_product_of_three largest_triple_product best_triple_product",
            "int",
            nouns("the {largest|maximum|greatest} product of three {different |}elements", NUMBERS),
            [
                "$nums = sorted($nums)\nreturn max($nums[-1] * $nums[-2] * $nums[-3], $nums[0] * $nums[1] * $nums[-1])",
                from_tools + "return max($a * $b * c for $a, $b, c in combinations($nums, 3))",
            ],
        ),
        "increasing": (
            "has_increasing_triple rising_triple three_rising",
            "bool",
            claims(
                f"{NUMBERS} has three elements, not necessarily next to each other, each greater than the one before"
            ),
            [
                (
                    f"{loops}            if $nums[$i] < $nums[$j] < $nums[last]:\n"
                    "                return True\n"
                    "return False"
                ),
                from_tools + "return any($a < $b < c for $a, $b, c in combinations($nums, 3))",
                (
                    "for $i in range(1, len($nums) - 1):\n"
                    "    if min($nums[:$i]) < $nums[$i] < max($nums[$i + 1 :]):\n"
                    "        return True\n"
                    "return False"
                ),
            ],
        ),
        "triangle": (
            "count_triangles triangle_triples possible_triangles",
            "int",
            nouns(
                "the number of ways to choose three side lengths {that form a triangle|of a triangle}", NUMBERS, "from"
            ),
            [
                (
                    "$nums = sorted($nums)\n"
                    "$count = 0\n"
                    f"{loops}            if $nums[$i] + $nums[$j] > $nums[last]:\n"
                    "                $count += 1\n"
                    "return $count"
                ),
                from_tools + "return sum($a + $b > c for $a, $b, c in combinations(sorted($nums), 3))",
            ],
        ),
    }[shape]
    rows = []
    for _ in range(4):
        nums = distinct(rng, -4 if shape == "max_product" else 1, 10, 4, 5)
        rows.append((nums, sum(rng.sample(nums, 3)) + rng.choice((0, 0, 1))) if target else (nums,))
    if shape == "increasing":
        rows += [([5, 3, 2, 1],), ([4, 2, 3, 1, 5],)]
    return posed(
        rng,
        names=names,
        takes="$nums: list[int], $k: int" if target else "$nums: list[int]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=rows,
        m=rng.randint(2, 4),
        k=target_name(rng),
    )


@family
def closest_pairs(rng: random.Random) -> Exercise:
    shape = rng.choice(("difference", "sum", "sorted", "product", "two_lists", "distance"))
    both = "for $i in range(len($nums)):\n    for $j in range($i + 1, len($nums)):\n"
    tools = "from itertools import combinations\n\n\ndef $signature:\n    "
    names, takes, gives, tasks, bodies, calls = {
        "difference": (
            "closest_pair nearest_two pair_with_smallest_difference closest_numbers",
            "$nums: list[int]",
            "tuple[int, int]",
            [
                text + " {Return the smaller number first; of several pairs take the one with the smallest numbers.|"
                "In the pair the smaller number comes first; of equal candidates the pair with the smallest "
                "numbers counts.}"
                for text in nouns("the two numbers that are closest {to each other|together}", NUMBERS, "in")
            ],
            [
                (
                    "$nums = sorted($nums)\n"
                    "$best = ($nums[0], $nums[1])\n"
                    "for pair in zip($nums, $nums[1:]):\n"
                    "    if pair[1] - pair[0] < $best[1] - $best[0]:\n"
                    "        $best = pair\n"
                    "return $best"
                ),
                "$nums = sorted($nums)\nreturn min(zip($nums, $nums[1:]), key=lambda pair: pair[1] - pair[0])",
            ],
            int_lists(rng, 4, 0, 40, 3, 5),
        ),
        "sum": (
            "closest_sum nearest_pair_sum sum_closest_to_target",
            "$nums: list[int], $k: int",
            "int",
            [
                text
                + " {If two sums are equally near, return the smaller one.|Prefer the smaller sum in case of a tie.}"
                for text in nouns("the sum of two elements that is {closest|nearest} to `$k`", NUMBERS, "in")
            ],
            [
                tools
                + (
                    "sums = [$a + $b for $a, $b in combinations($nums, 2)]\n"
                    "    return min(sums, key=lambda total: (abs(total - $k), total))"
                ),
                (
                    "$best = $nums[0] + $nums[1]\n"
                    f"{both}        total = $nums[$i] + $nums[$j]\n"
                    "        if (abs(total - $k), total) < (abs($best - $k), $best):\n"
                    "            $best = total\n"
                    "return $best"
                ),
            ],
            [(*row, rng.randint(5, 30)) for row in int_lists(rng, 4, 0, 20, 3, 5)],
        ),
        "sorted": (
            "find_pair pair_with_sum two_pointers two_sum_sorted",
            "$nums: list[int], $k: int",
            "tuple[int, int] | None",
            [
                "{The list `$nums` is sorted|`$nums` is a sorted list|The list `$nums` is in ascending order}, "
                "without duplicates. $Return {two|a pair of} numbers of it that "
                "add up to `$k`, the smaller one first, or None. If there are several, take the pair with the smallest "
                "number.",
                "Given a {sorted list|list in ascending order} of different integers and a number `$k`, return "
                "the first pair "
                "(smaller, larger) with the sum `$k`, or None if there is none.",
            ],
            [
                (
                    "low, high = 0, len($nums) - 1\n"
                    "while low < high:\n"
                    "    total = $nums[low] + $nums[high]\n"
                    "    if total == $k:\n"
                    "        return ($nums[low], $nums[high])\n"
                    "    if total < $k:\n"
                    "        low += 1\n"
                    "    else:\n"
                    "        high -= 1\n"
                    "return None"
                ),
                (
                    f"{both}        if $nums[$i] + $nums[$j] == $k:\n"
                    "            return ($nums[$i], $nums[$j])\n"
                    "return None"
                ),
                (
                    "for $a in $nums:\n"
                    "    $b = $k - $a\n"
                    "    if $a < $b and $b in $nums:\n"
                    "        return ($a, $b)\n"
                    "return None"
                ),
            ],
            [(sorted(distinct(rng, 1, 12)), rng.randint(5, 20)) for _ in range(5)],
        ),
        "product": (
            "best_pair pair_with_largest_product max_product_pair",
            "$nums: list[int]",
            "tuple[int, int]",
            [
                text
                + (
                    " All numbers are positive{ and different|}. {Return the smaller one first.|The smaller "
                    "one comes first.}"
                )
                for text in nouns(
                    "the {pair of|two} numbers with the {largest|greatest|highest} product", NUMBERS, "in"
                )
            ],
            [
                "$nums = sorted($nums)\nreturn ($nums[-2], $nums[-1])",
                "$a, $b = sorted($nums)[-2:]\nreturn ($a, $b)",
                tools
                + (
                    "$best = max(combinations($nums, 2), key=lambda pair: pair[0] * pair[1])\n"
                    "    return (min($best), max($best))"
                ),
            ],
            [(distinct(rng, 1, 20),) for _ in range(4)],
        ),
        "two_lists": (
            "smallest_difference min_distance closest_between",
            "$a: list[int], $b: list[int]",
            "int",
            [
                (
                    "$Return the {smallest|minimum} absolute difference between a number of the "
                    f"{{first|one}} and a number of the {{second|other}} list, given {TWO_LISTS}."
                ),
                (
                    f"Given {TWO_LISTS}, {{find|return}} how close a number of one comes to a number of the "
                    "other: the smallest absolute difference."
                ),
            ],
            [
                "return min(abs(p - q) for p in $a for q in $b)",
                (
                    "$best = abs($a[0] - $b[0])\n"
                    "for p in $a:\n"
                    "    for q in $b:\n"
                    "        $best = min($best, abs(p - q))\n"
                    "return $best"
                ),
                (
                    "import itertools\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return min(abs(p - q) for p, q in itertools.product($a, $b))"
                ),
            ],
            [(distinct(rng, 0, 50, 2, 4), distinct(rng, 0, 50, 2, 4)) for _ in range(4)],
        ),
        "distance": (
            "repeat_distance smallest_index_gap nearest_repetition",
            "$nums: list[int]",
            "int",
            [
                text + " Return -1 if no number {is repeated|occurs twice}."
                for text in nouns(
                    "the {smallest|minimum} distance between the positions of two equal numbers", NUMBERS, "in"
                )
            ],
            [
                (
                    "$best = -1\n"
                    f"{both}        if $nums[$i] == $nums[$j] and ($best == -1 or $j - $i < $best):\n"
                    "            $best = $j - $i\n"
                    "return $best"
                ),
                (
                    "$seen = {}\n"
                    "$best = -1\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    if $num in $seen and ($best == -1 or $i - $seen[$num] < $best):\n"
                    "        $best = $i - $seen[$num]\n"
                    "    $seen[$num] = $i\n"
                    "return $best"
                ),
            ],
            [*int_lists(rng, 4, 1, 6, 4, 7), ([1, 2, 3],)],
        ),
    }[shape]
    return posed(
        rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls, k=target_name(rng)
    )


@family
def subsets_and_combinations(rng: random.Random) -> Exercise:
    shape = rng.choice(("all", "size", "repeated", "orders", "count_sum", "reachable", "sums", "products"))
    size = rng.choice((2, 2, 3))
    tools = "import itertools\n\n\ndef $signature:\n    "
    shown = "{a list|the list|`$items`|the list `$items`|the given list}"
    names, takes, gives, tasks, bodies, calls = {
        "all": (
            "all_subsets power_set subsets list_subsets",
            "$items: list[int]",
            "list[list[int]]",
            [
                text
                + (
                    " {Start with the empty list; the shorter ones come first.|Order them by length, "
                    "beginning with the empty one.}"
                )
                for text in nouns("all {subsets|sub-lists that keep the order, contiguous or not,}", shown)
            ],
            [
                tools
                + (
                    "$result = []\n"
                    "    for size in range(len($items) + 1):\n"
                    "        for chosen in itertools.combinations($items, size):\n"
                    "            $result.append(list(chosen))\n"
                    "    return $result"
                ),
                tools
                + (
                    "return [\n"
                    "        list(chosen)\n"
                    "        for size in range(len($items) + 1)\n"
                    "        for chosen in itertools.combinations($items, size)\n"
                    "    ]"
                ),
            ],
            [(distinct(rng, 1, 9, 1, 3),) for _ in range(4)],
        ),
        "size": (
            "choose_$size combinations_of_$size groups_of_$size pick_$size",
            "$items: list[str]",
            "list[tuple[str, ...]]",
            nouns("all {combinations of|ways to choose|selections of} $size elements, as tuples,", shown),
            [
                tools + "return list(itertools.combinations($items, $size))",
                (
                    "from itertools import combinations\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $result = []\n"
                    "    for chosen in combinations($items, $size):\n"
                    "        $result.append(chosen)\n"
                    "    return $result"
                ),
                (
                    (
                        "$result = []\n"
                        "for $i in range(len($items)):\n"
                        "    for $j in range($i + 1, len($items)):\n"
                        "        $result.append(($items[$i], $items[$j]))\n"
                        "return $result"
                    )
                    if size == 2
                    else (
                        "$result = []\n"
                        "for $i, $a in enumerate($items):\n"
                        "    for $j, $b in enumerate($items[$i + 1 :], $i + 1):\n"
                        "        for c in $items[$j + 1 :]:\n"
                        "            $result.append(($a, $b, c))\n"
                        "return $result"
                    )
                ),
            ],
            [(rng.sample(values.FRUITS, rng.randint(size, 4)),) for _ in range(4)],
        ),
        "repeated": (
            "combinations_with_repetition pairs_with_repetition choose_two_repeated",
            "$items: list[str]",
            "list[tuple[str, str]]",
            nouns(
                (
                    "all pairs of elements where an element may {be paired with itself|be taken twice} and "
                    "the order {does not matter|is that of the list},"
                ),
                shown,
            ),
            [
                tools + "return list(itertools.combinations_with_replacement($items, 2))",
                (
                    "$result = []\n"
                    "for $i, $a in enumerate($items):\n"
                    "    for $b in $items[$i:]:\n"
                    "        $result.append(($a, $b))\n"
                    "return $result"
                ),
                "return [($a, $b) for $i, $a in enumerate($items) for $b in $items[$i:]]",
            ],
            [(rng.sample(list("abcdxyz"), rng.randint(1, 3)),) for _ in range(4)],
        ),
        "orders": (
            "all_orders permutations_of arrangements list_permutations",
            "$items: list[int]",
            "list[list[int]]",
            nouns("all {permutations|arrangements|possible orders}", shown),
            [
                tools + "return [list(order) for order in itertools.permutations($items)]",
                (
                    "if len($items) <= 1:\n"
                    "    return [$items[:]]\n"
                    "$result = []\n"
                    "for $i, $item in enumerate($items):\n"
                    "    for rest in $self($items[:$i] + $items[$i + 1 :]):\n"
                    "        $result.append([$item] + rest)\n"
                    "return $result"
                ),
            ],
            [(distinct(rng, 1, 9, 1, 3),) for _ in range(4)],
        ),
        "count_sum": (
            "count_subsets subsets_with_sum number_of_subsets",
            "$items: list[int], $k: int",
            "int",
            nouns("the number of {subsets|ways to choose some of the elements} with the sum `$k`", shown),
            [
                tools
                + (
                    "$count = 0\n"
                    "    for size in range(len($items) + 1):\n"
                    "        for chosen in itertools.combinations($items, size):\n"
                    "            if sum(chosen) == $k:\n"
                    "                $count += 1\n"
                    "    return $count"
                ),
                (
                    "if not $items:\n"
                    "    return 1 if $k == 0 else 0\n"
                    "return $self($items[1:], $k) + $self($items[1:], $k - $items[0])"
                ),
                (
                    "ways = {0: 1}\n"
                    "for $item in $items:\n"
                    "    for total, $count in list(ways.items()):\n"
                    "        ways[total + $item] = ways.get(total + $item, 0) + $count\n"
                    "return ways.get($k, 0)"
                ),
            ],
            [(distinct(rng, 1, 8, 3, 5), rng.randint(5, 14)) for _ in range(5)],
        ),
        "reachable": (
            "subset_sum can_make_sum has_subset_with_sum is_reachable",
            "$items: list[int], $k: int",
            "bool",
            claims("some of the {positive |}numbers in `$items` add up to {exactly |}`$k`"),
            [
                "sums = {0}\nfor $item in $items:\n    sums |= {total + $item for total in sums}\nreturn $k in sums",
                (
                    "if $k == 0:\n"
                    "    return True\n"
                    "if not $items:\n"
                    "    return False\n"
                    "return $self($items[1:], $k) or $self($items[1:], $k - $items[0])"
                ),
            ],
            [(distinct(rng, 1, 9, 2, 4), rng.randint(3, 18)) for _ in range(5)],
        ),
        "sums": (
            "subset_sums all_sums possible_sums",
            "$items: list[int]",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("all different sums of {subsets|some, none or all of the elements}", shown)
            ],
            [
                "sums = {0}\nfor $item in $items:\n    sums |= {total + $item for total in sums}\nreturn sorted(sums)",
                (
                    "sums = [0]\n"
                    "for $item in $items:\n"
                    "    sums += [total + $item for total in sums]\n"
                    "return sorted(set(sums))"
                ),
            ],
            [(distinct(rng, 1, 9, 1, 3),) for _ in range(4)],
        ),
        "products": (
            "cross_pairs all_combinations cartesian_product combine_lists",
            "$a: list[int], $b: list[str]",
            "list[tuple[int, str]]",
            [
                f"$Return all pairs of an element of the first and an element of the second list, given {TWO_LISTS}.",
                (
                    f"Given {TWO_LISTS}, {{return|build}} the {{Cartesian product|list of all combinations of "
                    "an element of each} as tuples."
                ),
                "Combine every element of `$a` with every element of `$b` in a list of tuples.",
            ],
            [
                "return [(p, q) for p in $a for q in $b]",
                "$result = []\nfor p in $a:\n    for q in $b:\n        $result.append((p, q))\nreturn $result",
                tools + "return list(itertools.product($a, $b))",
            ],
            [(distinct(rng, 1, 9, 1, 3), rng.sample(list("abcxyz"), rng.randint(1, 2))) for _ in range(4)],
        ),
    }[shape]
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        size=size,
        k=target_name(rng),
    )
