"""Families about pairs and sub-lists, tuples, nested lists, rearranging, ranking, and lists or dictionaries of them."""

import dataclasses
import random
import re
from typing import NamedTuple

from . import example_values as values
from .framework import Exercise, family
from .templates import exercise

NUMBERS = (
    "{a list of numbers|a list of integers|the list|the given list|the given list of integers|a given list|"
    "the list `$nums`|`$nums`|a list of integers `$nums`}"
)
ITEMS = "{a list|the list|the given list|the list `$items`|`$items`|a list `$items`|a given list}"
TWO_LISTS = "{two lists|two given lists|the lists `$a` and `$b`|`$a` and `$b`|two lists `$a` and `$b`|the two lists}"
ROWS = "{a list of lists|the list of lists|the given list of lists|the lists in `$rows`|`$rows`|a nested list}"
TUPLES = (
    "{a list of tuples|the list of tuples|the given tuples|the tuples in `$records`|`$records`|a given list of tuples}"
)

TRIES = 20


def posed(rng: random.Random, **parts) -> Exercise:
    """An exercise of templates, with the seams of its task smoothed."""
    if "$k:" in parts["takes"]:
        parts.setdefault("k", rng.choice(("k", "k", "n", "count")))
    for _ in range(TRIES):
        made = exercise(rng, **parts)
        if f"def {made.signature}:\n" in made.code:  # else the names made the first line too long
            break
    task = re.sub(r",+([,.;:])", r"\1", made.task)  # a clause that ends with a comma, before a sign
    return dataclasses.replace(made, task=re.sub(r"\b([Gg]iven) (the|a|two|three) given ", r"\1 \2 ", task))


def nouns(thing: str, given: str, place: str = "of") -> list[str]:
    """Ways to ask for a thing; ``place`` is the preposition before what is given."""
    counted = re.match(r"(the )?(\{?(sum|average|number of|length|difference|product|largest|median)|how)\b", thing)
    verb = "{find|compute|calculate|determine|return}" if counted else "{find|get|determine|return}"
    return [
        f"{'$Return' if counted else '{Return|Return|Find|Determine|Get}'} {thing} {place} {given}.",
        f"{{Return|Find|Return|Determine}} {thing} {place} {given}.",
        f"Write a {{|Python }}function to {verb} {thing} {place} {given}.",
        f"Given {given}, {verb} {thing}.",
        f"{{Write|Implement}} a function that takes {given} and returns {thing}.",
        f"You are given {given}. {{Return|Find|Return|Determine}} {thing}.",
    ]


def claims(claim: str, given: str = "") -> list[str]:
    """Ways to ask whether something is so."""
    asked = [
        f"$Check {claim}.",
        f"$Check {claim}.",
        f"Write a {{|Python }}function to {{check|determine|find out}} {{whether|if}} {claim}.",
        f"Return True if {claim}, {{False otherwise|and False otherwise|otherwise return False}}.",
    ]
    if given:
        asked.append(f"Given {given}, {{check|determine|decide}} {{whether|if}} {claim}.")
    return asked


def orders(command: str, given: str = "", alone: str = "") -> list[str]:
    """Ways to ask for something to be done; ``alone`` is the command after what is given."""
    asked = [
        f"{command[0].upper()}{command[1:]}.",
        f"{command[0].upper()}{command[1:]}{'.' if re.search('[;:,]', command) else '{.| and return the result.}'}",
        f"Write a {{|Python }}function to {command}.",
        f"Implement a function to {command}.",
    ]
    if given:
        asked.append(f"Given {given}, {alone or command}.")
    return asked


class Property(NamedTuple):
    """A property of a number."""

    slug: str
    such: str  # 'even'
    things: str  # 'even numbers'
    test: str  # of {0}

    def holds(self, num: int) -> bool:
        return eval(self.test.format("num"), {"num": num})


def number_property(rng: random.Random, high: int = 20) -> Property:
    m, k = rng.randint(3, 5), rng.randint(high // 4, high // 2)
    return rng.choice(
        (
            Property("even", "even", "even numbers", "{0} % 2 == 0"),
            Property("odd", "odd", "odd numbers", "{0} % 2 == 1"),
            Property("odd", "odd", "odd {numbers|elements}", "{0} % 2 != 0"),
            Property(
                "multiples", f"divisible by {m}", f"{{multiples of {m}|numbers divisible by {m}}}", f"{{0}} % {m} == 0"
            ),
            Property("large", f"greater than {k}", f"{{numbers|elements}} {{greater than|above}} {k}", f"{{0}} > {k}"),
            Property("small", f"less than {k}", f"{{numbers|elements}} {{less than|below}} {k}", f"{{0}} < {k}"),
        )
    )


def lists(
    rng: random.Random, count: int = 4, low: int = 0, high: int = 20, least: int = 4, most: int = 7
) -> list[tuple]:
    """Rows of arguments with one list of numbers each."""
    return [(values.numbers(rng, low, high, least, most),) for _ in range(count)]


def target_name(rng: random.Random) -> str:
    return rng.choice(("target", "target", "k", "goal", "n", "wanted"))


def distinct(rng: random.Random, low: int = 0, high: int = 20, least: int = 4, most: int = 6) -> list[int]:
    return rng.sample(range(low, high + 1), rng.randint(least, most))


# Pairs, triples, subsets and sub-lists.


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
            f"{first}for $i in range(len($nums)):\n    for $j in range($i + 1, len($nums)):\n        if $place:\n            {indexed}\n{last}",
            f"{first}for $i, $a in enumerate($nums):\n    for $b in $nums[$i + 1 :]:\n        if $test:\n            {then}\n{last}",
            f"from itertools import combinations\n\n\ndef $signature:\n    return {short}",
        ],
        calls=lists(rng, 5, 1, 12, 2, 5),
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
    loops = "for $i in range(len($nums)):\n    for $j in range($i + 1, len($nums)):\n        for last in range($j + 1, len($nums)):\n"
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
                f"$result = []\n{loops}            if {three} == $k:\n                $result.append(($nums[$i], $nums[$j], $nums[last]))\nreturn $result",
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
                f"{loops}            if $nums[$i] < $nums[$j] < $nums[last]:\n                return True\nreturn False",
                from_tools + "return any($a < $b < c for $a, $b, c in combinations($nums, 3))",
                "for $i in range(1, len($nums) - 1):\n    if min($nums[:$i]) < $nums[$i] < max($nums[$i + 1 :]):\n        return True\nreturn False",
            ],
        ),
        "triangle": (
            "count_triangles triangle_triples possible_triangles",
            "int",
            nouns(
                "the number of ways to choose three side lengths {that form a triangle|of a triangle}", NUMBERS, "from"
            ),
            [
                f"$nums = sorted($nums)\n$count = 0\n{loops}            if $nums[$i] + $nums[$j] > $nums[last]:\n                $count += 1\nreturn $count",
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
                "In the pair the smaller number comes first; of equal candidates the pair with the smallest numbers counts.}"
                for text in nouns("the two numbers that are closest {to each other|together}", NUMBERS, "in")
            ],
            [
                "$nums = sorted($nums)\n$best = ($nums[0], $nums[1])\nfor pair in zip($nums, $nums[1:]):\n    if pair[1] - pair[0] < $best[1] - $best[0]:\n        $best = pair\nreturn $best",
                "$nums = sorted($nums)\nreturn min(zip($nums, $nums[1:]), key=lambda pair: pair[1] - pair[0])",
            ],
            lists(rng, 4, 0, 40, 3, 5),
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
                + "sums = [$a + $b for $a, $b in combinations($nums, 2)]\n    return min(sums, key=lambda total: (abs(total - $k), total))",
                f"$best = $nums[0] + $nums[1]\n{both}        total = $nums[$i] + $nums[$j]\n        if (abs(total - $k), total) < (abs($best - $k), $best):\n            $best = total\nreturn $best",
            ],
            [(*row, rng.randint(5, 30)) for row in lists(rng, 4, 0, 20, 3, 5)],
        ),
        "sorted": (
            "find_pair pair_with_sum two_pointers two_sum_sorted",
            "$nums: list[int], $k: int",
            "tuple[int, int] | None",
            [
                "{The list `$nums` is sorted|`$nums` is a sorted list|The list `$nums` is in ascending order}, without duplicates. $Return {two|a pair of} numbers of it that "
                "add up to `$k`, the smaller one first, or None. If there are several, take the pair with the smallest number.",
                "Given a {sorted list|list in ascending order} of different integers and a number `$k`, return the first pair "
                "(smaller, larger) with the sum `$k`, or None if there is none.",
            ],
            [
                "low, high = 0, len($nums) - 1\nwhile low < high:\n    total = $nums[low] + $nums[high]\n    if total == $k:\n        return ($nums[low], $nums[high])\n    if total < $k:\n        low += 1\n    else:\n        high -= 1\nreturn None",
                f"{both}        if $nums[$i] + $nums[$j] == $k:\n            return ($nums[$i], $nums[$j])\nreturn None",
                "for $a in $nums:\n    $b = $k - $a\n    if $a < $b and $b in $nums:\n        return ($a, $b)\nreturn None",
            ],
            [(sorted(distinct(rng, 1, 12)), rng.randint(5, 20)) for _ in range(5)],
        ),
        "product": (
            "best_pair pair_with_largest_product max_product_pair",
            "$nums: list[int]",
            "tuple[int, int]",
            [
                text
                + " All numbers are positive{ and different|}. {Return the smaller one first.|The smaller one comes first.}"
                for text in nouns(
                    "the {pair of|two} numbers with the {largest|greatest|highest} product", NUMBERS, "in"
                )
            ],
            [
                "$nums = sorted($nums)\nreturn ($nums[-2], $nums[-1])",
                "$a, $b = sorted($nums)[-2:]\nreturn ($a, $b)",
                tools
                + "$best = max(combinations($nums, 2), key=lambda pair: pair[0] * pair[1])\n    return (min($best), max($best))",
            ],
            [(distinct(rng, 1, 20),) for _ in range(4)],
        ),
        "two_lists": (
            "smallest_difference min_distance closest_between",
            "$a: list[int], $b: list[int]",
            "int",
            [
                f"$Return the {{smallest|minimum}} absolute difference between a number of the {{first|one}} and a number of the {{second|other}} list, given {TWO_LISTS}.",
                f"Given {TWO_LISTS}, {{find|return}} how close a number of one comes to a number of the other: the smallest absolute difference.",
            ],
            [
                "return min(abs(p - q) for p in $a for q in $b)",
                "$best = abs($a[0] - $b[0])\nfor p in $a:\n    for q in $b:\n        $best = min($best, abs(p - q))\nreturn $best",
                "import itertools\n\n\ndef $signature:\n    return min(abs(p - q) for p, q in itertools.product($a, $b))",
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
                f"$best = -1\n{both}        if $nums[$i] == $nums[$j] and ($best == -1 or $j - $i < $best):\n            $best = $j - $i\nreturn $best",
                "$seen = {}\n$best = -1\nfor $i, $num in enumerate($nums):\n    if $num in $seen and ($best == -1 or $i - $seen[$num] < $best):\n        $best = $i - $seen[$num]\n    $seen[$num] = $i\nreturn $best",
            ],
            [*lists(rng, 4, 1, 6, 4, 7), ([1, 2, 3],)],
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
                + " {Start with the empty list; the shorter ones come first.|Order them by length, beginning with the empty one.}"
                for text in nouns("all {subsets|sub-lists that keep the order, contiguous or not,}", shown)
            ],
            [
                tools
                + "$result = []\n    for size in range(len($items) + 1):\n        for chosen in itertools.combinations($items, size):\n            $result.append(list(chosen))\n    return $result",
                tools
                + "return [\n        list(chosen)\n        for size in range(len($items) + 1)\n        for chosen in itertools.combinations($items, size)\n    ]",
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
                "from itertools import combinations\n\n\ndef $signature:\n    $result = []\n    for chosen in combinations($items, $size):\n        $result.append(chosen)\n    return $result",
                (
                    "$result = []\nfor $i in range(len($items)):\n    for $j in range($i + 1, len($items)):\n        $result.append(($items[$i], $items[$j]))\nreturn $result"
                    if size == 2
                    else "$result = []\nfor $i, $a in enumerate($items):\n    for $j, $b in enumerate($items[$i + 1 :], $i + 1):\n        for c in $items[$j + 1 :]:\n            $result.append(($a, $b, c))\nreturn $result"
                ),
            ],
            [(rng.sample(values.FRUITS, rng.randint(size, 4)),) for _ in range(4)],
        ),
        "repeated": (
            "combinations_with_repetition pairs_with_repetition choose_two_repeated",
            "$items: list[str]",
            "list[tuple[str, str]]",
            nouns(
                "all pairs of elements where an element may {be paired with itself|be taken twice} and the order {does not matter|is that of the list},",
                shown,
            ),
            [
                tools + "return list(itertools.combinations_with_replacement($items, 2))",
                "$result = []\nfor $i, $a in enumerate($items):\n    for $b in $items[$i:]:\n        $result.append(($a, $b))\nreturn $result",
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
                "if len($items) <= 1:\n    return [$items[:]]\n$result = []\nfor $i, $item in enumerate($items):\n    for rest in $self($items[:$i] + $items[$i + 1 :]):\n        $result.append([$item] + rest)\nreturn $result",
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
                + "$count = 0\n    for size in range(len($items) + 1):\n        for chosen in itertools.combinations($items, size):\n            if sum(chosen) == $k:\n                $count += 1\n    return $count",
                "if not $items:\n    return 1 if $k == 0 else 0\nreturn $self($items[1:], $k) + $self($items[1:], $k - $items[0])",
                "ways = {0: 1}\nfor $item in $items:\n    for total, $count in list(ways.items()):\n        ways[total + $item] = ways.get(total + $item, 0) + $count\nreturn ways.get($k, 0)",
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
                "if $k == 0:\n    return True\nif not $items:\n    return False\nreturn $self($items[1:], $k) or $self($items[1:], $k - $items[0])",
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
                "sums = [0]\nfor $item in $items:\n    sums += [total + $item for total in sums]\nreturn sorted(set(sums))",
            ],
            [(distinct(rng, 1, 9, 1, 3),) for _ in range(4)],
        ),
        "products": (
            "cross_pairs all_combinations cartesian_product combine_lists",
            "$a: list[int], $b: list[str]",
            "list[tuple[int, str]]",
            [
                f"$Return all pairs of an element of the first and an element of the second list, given {TWO_LISTS}.",
                f"Given {TWO_LISTS}, {{return|build}} the {{Cartesian product|list of all combinations of an element of each}} as tuples.",
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
                "$count = 0\nfor $i in range(len($nums)):\n    total = 0\n    for $num in $nums[$i:]:\n        total += $num\n        if $part:\n            $count += 1\nreturn $count",
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
                "$best = 0\nfor $i in range(len($nums)):\n    total = 0\n    for $j in range($i, len($nums)):\n        total += $nums[$j]\n        if $part and $j - $i + 1 > $best:\n            $best = $j - $i + 1\nreturn $best",
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
                f"$best = 0\n{loops}        if $whole and ($best == 0 or $j - $i < $best):\n            $best = $j - $i\nreturn $best",
                "for length in range(1, len($nums) + 1):\n    for $i in range(len($nums) - length + 1):\n        total = sum($nums[$i : $i + length])\n        if $part:\n            return length\nreturn 0",
            ],
        ),
        "distinct": (
            "longest_distinct longest_without_repeats distinct_run",
            "int",
            nouns(
                "the length of the longest {contiguous sub-list|run of consecutive elements} without {repeated numbers|duplicates}",
                NUMBERS,
            ),
            [
                f"$best = 0\n{loops}        if len(set($nums[$i:$j])) == $j - $i:\n            $best = max($best, $j - $i)\nreturn $best",
                "$best = 0\nstart = 0\nlast = {}\nfor $i, $num in enumerate($nums):\n    if $num in last and last[$num] >= start:\n        start = last[$num] + 1\n    last[$num] = $i\n    $best = max($best, $i - start + 1)\nreturn $best",
            ],
        ),
        "length": (
            "sublists_of_length_$m parts_of_length_$m slices_of_$m",
            "list[list[int]]",
            nouns(f"all {sub} of length $m", NUMBERS),
            [
                "return [$nums[$i : $i + $m] for $i in range(len($nums) - $m + 1)]",
                "$result = []\nfor $i in range(len($nums) - $m + 1):\n    $result.append($nums[$i : $i + $m])\nreturn $result",
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
        calls=lists(rng, 4, 1, 5, 2, 3) if shape == "all" else lists(rng, 5, 1, 6, 3, 6),
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
                "$current = sum($nums[:$k])\n$best = $current\nfor $i in range($k, len($nums)):\n    $current += $nums[$i] - $nums[$i - $k]\n    $best = $pick($best, $current)\nreturn $best",
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
                f"$result = []\nfor $i in range(len($nums) - $k + 1):\n    window = {here}\n    $result.append({value.format('window')})\nreturn $result",
            ],
        ),
        "average": (
            "${pick}_window_average best_average ${pick}_mean_of_k",
            "float",
            nouns(f"the $largest average of a {window}", NUMBERS, "in"),
            [
                f"return $pick(sum({here}) for $i in range(len($nums) - $k + 1)) / $k",
                f"$best = sum($nums[:$k])\nfor $i in range(1, len($nums) - $k + 1):\n    $best = $pick($best, sum({here}))\nreturn $best / $k",
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
                f"$best = 0\nfor $i in range(1, len($nums) - $k + 1):\n    if sum({here}) $op sum($nums[$best : $best + $k]):\n        $best = $i\nreturn $best",
            ],
        ),
        "count": (
            "count_windows windows_above number_of_large_windows",
            "int",
            nouns(
                "how many {windows|blocks|groups} of `$k` {consecutive|neighboring} numbers have a sum {greater than|above} $limit",
                NUMBERS,
                "in",
            ),
            [
                f"return sum(1 for $i in range(len($nums) - $k + 1) if sum({here}) > $limit)",
                f"$count = 0\nfor $i in range(len($nums) - $k + 1):\n    if sum({here}) > $limit:\n        $count += 1\nreturn $count",
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
                f"$best = $nums[:$k]\nfor $i in range(1, len($nums) - $k + 1):\n    window = {here}\n    if sum(window) $op sum($best):\n        $best = window\nreturn $best",
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
        calls=[(*row, rng.randint(1, 4)) for row in lists(rng, 4, 0, 12, 4, 7)],
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
                "if not $nums:\n    return []\n$best = $current = [$nums[0]]\nfor $a, $b in zip($nums, $nums[1:]):\n    $current = $current + [$b] if $step else [$b]\n    if len($current) > len($best):\n        $best = $current\nreturn $best"
                if run
                else "if not $nums:\n    return 0\n$best = $current = 1\nfor $a, $b in zip($nums, $nums[1:]):\n    $current = $current + 1 if $step else 1\n    $best = max($best, $current)\nreturn $best"
            ),
            f"$best = []\n$current = []\nfor $num in $nums:\n    if $current and not ($last):\n        $current = []\n    $current.append($num)\n    if {better}:\n        $best = $current[:]\nreturn {size.format('$best')}",
        ]
        if not run:
            bodies.append(
                "$best = 0\nlength = 0\nfor $i in range(len($nums)):\n    if $i > 0 and $place:\n        length += 1\n    else:\n        length = 1\n    if length > $best:\n        $best = length\nreturn $best"
            )
    else:
        bodies = [
            f"$best = []\n$current = []\nfor $num in $nums:\n    if $test:\n        $current.append($num)\n        if {better}:\n            $best = $current[:]\n    else:\n        $current = []\nreturn {size.format('$best')}",
            "from itertools import groupby\n\n\ndef $signature:\n    runs = [list(run) for fits, run in groupby($nums, key=lambda $num: $test) if fits]\n    return "
            + ("max(runs, key=len, default=[])" if run else "max(map(len, runs), default=0)"),
        ]
        if not run:
            bodies.append(
                "$best = length = 0\nfor $num in $nums:\n    length = length + 1 if $test else 0\n    $best = max($best, length)\nreturn $best"
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
        calls=[*lists(rng, 3, 0, 12, 5, 8), ([1, 2, 3, 5, 4, 6],), ([9, 7, 8, 6, 2],), ([],)],
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
                "lengths = []\nfor $i, $num in enumerate($nums):\n    before = [lengths[$j] for $j in range($i) if $nums[$j] < $num]\n    lengths.append(max(before, default=0) + 1)\nreturn max(lengths, default=0)",
                "lengths = [1] * len($nums)\nfor $i in range(len($nums)):\n    for $j in range($i):\n        if $nums[$j] < $nums[$i]:\n            lengths[$i] = max(lengths[$i], lengths[$j] + 1)\nreturn max(lengths, default=0)",
                "from bisect import bisect_left\n\n\ndef $signature:\n    ends = []\n    for $num in $nums:\n        place = bisect_left(ends, $num)\n        ends[place : place + 1] = [$num]\n    return len(ends)",
            ],
            lists(rng, 5, 1, 12, 4, 7),
        ),
        "decreasing": (
            "longest_decreasing_subsequence decreasing_length longest_falling",
            "$nums: list[int]",
            "int",
            nouns(f"the length of the longest strictly decreasing {sub}", NUMBERS),
            [
                "lengths = [1] * len($nums)\nfor $i in range(len($nums)):\n    for $j in range($i):\n        if $nums[$j] > $nums[$i]:\n            lengths[$i] = max(lengths[$i], lengths[$j] + 1)\nreturn max(lengths, default=0)",
                "lengths = []\nfor $i, $num in enumerate($nums):\n    before = [lengths[$j] for $j in range($i) if $nums[$j] > $num]\n    lengths.append(max(before, default=0) + 1)\nreturn max(lengths, default=0)",
            ],
            lists(rng, 5, 1, 12, 4, 7),
        ),
        "increasing_sum": (
            "max_increasing_sum best_increasing_sum heaviest_rising",
            "$nums: list[int]",
            "int",
            nouns(f"the {{largest|maximum}} sum of a strictly increasing {sub}", NUMBERS),
            [
                "sums = $nums[:]\nfor $i in range(len($nums)):\n    for $j in range($i):\n        if $nums[$j] < $nums[$i]:\n            sums[$i] = max(sums[$i], sums[$j] + $nums[$i])\nreturn max(sums)",
                "sums = []\nfor $i, $num in enumerate($nums):\n    before = [sums[$j] for $j in range($i) if $nums[$j] < $num]\n    sums.append(max(before, default=0) + $num)\nreturn max(sums)",
            ],
            lists(rng, 5, 1, 12, 3, 6),
        ),
        "common": (
            "common_subsequence lcs_length longest_common",
            two,
            "int",
            [
                f"$Return the length of the longest common {sub} of {TWO_LISTS}.",
                f"Given {TWO_LISTS}, {{find|return}} how long the longest sequence of numbers is that occurs in both in the same order, gaps allowed.",
            ],
            [
                "table = [[0] * (len($b) + 1) for _ in range(len($a) + 1)]\nfor $i in range(len($a)):\n    for $j in range(len($b)):\n        if $a[$i] == $b[$j]:\n            table[$i + 1][$j + 1] = table[$i][$j] + 1\n        else:\n            table[$i + 1][$j + 1] = max(table[$i][$j + 1], table[$i + 1][$j])\nreturn table[-1][-1]",
                "if not $a or not $b:\n    return 0\nif $a[0] == $b[0]:\n    return 1 + $self($a[1:], $b[1:])\nreturn max($self($a[1:], $b), $self($a, $b[1:]))",
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
                "place = 0\nfor found in $b:\n    if place < len($a) and $a[place] == found:\n        place += 1\nreturn place == len($a)",
            ],
            [
                ([row[0], row[2]] if rng.random() < 0.6 else [row[3], row[0]], row)
                for (row,) in lists(rng, 5, 1, 9, 4, 6)
            ],
        ),
        "consecutive": (
            "longest_consecutive longest_number_streak consecutive_values",
            "$nums: list[int]",
            "int",
            nouns(
                "the {length of the longest series|largest count} of consecutive integers (such as 4, 5, 6) that occur, in any order,",
                NUMBERS,
                "in",
            ),
            [
                "known = set($nums)\n$best = 0\nfor $num in known:\n    length = 1\n    while $num + length in known:\n        length += 1\n    $best = max($best, length)\nreturn $best",
                "$best = length = 0\nlast = None\nfor $num in sorted(set($nums)):\n    length = length + 1 if last is not None and $num == last + 1 else 1\n    last = $num\n    $best = max($best, length)\nreturn $best",
            ],
            lists(rng, 5, 1, 10, 4, 7),
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
                "taken = skipped = 0\nfor $num in $nums:\n    taken, skipped = skipped + $num, max(taken, skipped)\nreturn max(taken, skipped)",
                "$best = [0, 0]\nfor $num in $nums:\n    $best.append(max($best[-1], $best[-2] + $num))\nreturn $best[-1]",
                "if not $nums:\n    return 0\nreturn max($self($nums[1:]), $nums[0] + $self($nums[2:]))",
            ],
            lists(rng, 4, 1, 12, 2, 6),
        ),
    }[shape]
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Element by element, and several lists at once.


@family
def elementwise_of_two(rng: random.Random) -> Exercise:
    kind = rng.choice(("list", "list", "tuple"))
    slug, what, value = rng.choice(
        (
            ("quotients", "{rounded-down quotients|floor divisions} of", "{0} // {1}"),
            ("remainders", "remainders of", "{0} % {1}"),
            ("powers", "powers of", "{0} ** {1}"),
            ("distances", "absolute differences of", "abs({0} - {1})"),
            ("minima", "{smaller|lesser} numbers of", "min({0}, {1})"),
            ("maxima", "{larger|greater} numbers of", "max({0}, {1})"),
            ("averages", "averages of", "({0} + {1}) / 2"),
            ("squared_differences", "squared differences of", "({0} - {1}) ** 2"),
            ("bitwise_ors", "bitwise ORs of", "{0} | {1}"),
            ("bitwise_ands", "bitwise ANDs of", "{0} & {1}"),
            ("xors", "bitwise XORs of", "{0} ^ {1}"),
            ("products", "products of", "{0} * {1}"),
            ("differences", "differences of", "{0} - {1}"),
            ("sums", "sums of", "{0} + {1}"),
        )
    )
    number = "float" if slug == "averages" else "int"
    closed = "list" if kind == "list" else "tuple"
    gives = f"list[{number}]" if kind == "list" else f"tuple[{number}, ...]"
    single, indexed = value.format("p", "q"), value.format("$a[$i]", "$b[$i]")
    listed = "[{}]" if kind == "list" else "tuple({})"
    low = 1 if slug in ("quotients", "remainders") else 0
    size = rng.randint(2, 4)
    return posed(
        rng,
        names="$slug elementwise_$slug ${kind}_$slug ${slug}_of_two pairwise_$slug",
        takes=f"$a: {gives.replace('float', 'int')}, $b: {gives.replace('float', 'int')}",
        gives=gives,
        tasks=[
            "$Return {a $kind with |a $kind of |}the $what the {corresponding|matching} elements of {two ${kind}s|`$a` and `$b`|the ${kind}s `$a` and `$b`|two given ${kind}s} of {equal|the same} length.",
            "Given two ${kind}s of numbers with {equal|the same} length, {compute|return|find} the $what {their corresponding elements|the numbers at equal positions}.",
            "Write a {|Python }function to {find|compute|get} the $what {each pair of elements|corresponding elements} of two {given |}${kind}s{, position by position|}.",
            "{Combine|Process} the ${kind}s `$a` and `$b` element by element{;|:} {return|the result has} the $what {each two elements at the same index|the elements with equal index}.",
        ],
        bodies=[
            f"return {listed.format(f'{single} for p, q in zip($a, $b)')}",
            f"return {listed.format(f'{indexed} for $i in range(len($a))')}",
            f"return {closed}(map(lambda p, q: {single}, $a, $b))",
            f"$result = []\nfor p, q in zip($a, $b):\n    $result.append({single})\nreturn {'$result' if kind == 'list' else 'tuple($result)'}",
        ],
        calls=[
            tuple(
                (
                    [rng.randint(low, top) for _ in range(size)]
                    if kind == "list"
                    else tuple(rng.randint(low, top) for _ in range(size))
                )
                for top in ((15, 4) if slug in ("powers", "quotients", "remainders") else (20, 20))
            )
            for _ in range(4)
        ],
        slug=slug,
        kind=kind,
        what=what,
    )


@family
def three_lists(rng: random.Random) -> Exercise:
    shape = rng.choice(
        ("sum", "max", "min", "product", "join", "tuples", "weave", "common", "two_of_three", "texts", "any_equal")
    )
    three = "{three lists|three given lists|the lists `$a`, `$b` and `$c`|`$a`, `$b` and `$c`}"
    value, what = {
        "sum": ("p + q + r", "sums"),
        "max": ("max(p, q, r)", "{largest|greatest} numbers"),
        "min": ("min(p, q, r)", "{smallest|least} numbers"),
        "product": ("p * q * r", "products"),
    }.get(shape, ("", ""))
    if value:
        names, gives = f"${{slug}}_of_three {shape}_three_lists elementwise_{shape} {shape}_by_position", "list[int]"
        tasks = [
            f"$Return the {what} of the {{corresponding elements|elements at each position}} of {three}{{ of equal length|, which have the same length}}.",
            f"Given {three} of {{equal|the same}} length, {{return|find}} the {what} of the numbers at {{each position|equal positions}}.",
            f"Write a {{|Python }}function to {{find|get}} the {what} of {three}, {{element by element|position by position}}.",
        ]
        bodies = [
            "return [$value for p, q, r in zip($a, $b, $c)]",
            "$result = []\nfor p, q, r in zip($a, $b, $c):\n    $result.append($value)\nreturn $result",
            "return list(map(lambda p, q, r: $value, $a, $b, $c))",
        ]
    else:
        names, gives, tasks, bodies = {
            "join": (
                "join_three concatenate_three combine_three",
                "list[int]",
                [
                    f"{{Join|Concatenate}} {three} into one list.",
                    f"$Return one list with the elements of {three}, in this order.",
                    f"Write a function to concatenate {three}.",
                ],
                [
                    "return $a + $b + $c",
                    "return [*$a, *$b, *$c]",
                    "$result = $a[:]\n$result.extend($b)\n$result.extend($c)\nreturn $result",
                ],
            ),
            "tuples": (
                "zip_three make_triples triples_from_lists",
                "list[tuple[int, int, int]]",
                [
                    f"{{Zip|Combine}} {three} into a list of {{tuples|triples}}{{, as long as the shortest list|; stop at the end of the shortest}}.",
                    f"Given {three}, {{return|build}} a list of tuples with one element of each list{{, up to the length of the shortest list|}}.",
                    f"Write a {{|Python }}function to zip {three} into a list of tuples.",
                ],
                [
                    "return list(zip($a, $b, $c))",
                    "return [($a[$i], $b[$i], $c[$i]) for $i in range(min(len($a), len($b), len($c)))]",
                    "$result = []\nfor p, q, r in zip($a, $b, $c):\n    $result.append((p, q, r))\nreturn $result",
                ],
            ),
            "weave": (
                "interleave_three weave_three mix_three",
                "list[int]",
                [
                    f"Interleave {three} of {{equal|the same}} length: {{take the first elements of all, then the second elements|first all first elements, then all second ones}} and so on.",
                    f"Given {three} of equal length, return one list that takes an element of each list in turn.",
                    f"Write a {{|Python }}function to interleave {three} of the same length into one {{flat |}}list.",
                ],
                [
                    "return [$item for group in zip($a, $b, $c) for $item in group]",
                    "$result = []\nfor p, q, r in zip($a, $b, $c):\n    $result += [p, q, r]\nreturn $result",
                    "$result = []\nfor $i in range(len($a)):\n    $result.append($a[$i])\n    $result.append($b[$i])\n    $result.append($c[$i])\nreturn $result",
                ],
            ),
            "common": (
                "common_to_three in_all_three shared_by_three",
                "list[int]",
                [
                    f"$Return the {{numbers|elements}} {{common to|that occur in all of}} {three}{{, in ascending order|, sorted}}.",
                    f"Given {three}, {{find|return}} a sorted list of the numbers that all {{of them|three}} {{have in common|contain}}.",
                    f"Write a {{|Python }}function to find the common elements of {three}. Sort {{them|the result}}.",
                ],
                [
                    "return sorted(set($a) & set($b) & set($c))",
                    "return sorted(set($a).intersection($b, $c))",
                    "$result = []\nfor $item in sorted($a):\n    if $item in $b and $item in $c and $item not in $result:\n        $result.append($item)\nreturn $result",
                ],
            ),
            "two_of_three": (
                "in_at_least_two in_two_of_three shared_by_two",
                "list[int]",
                [
                    f"$Return the {{numbers|elements}} that occur in at least two of {three}, {{in ascending order|sorted}}.",
                    f"Given {three}, which numbers are in two or more of them? Return them {{as a sorted list|in ascending order}}.",
                ],
                [
                    "first, second, third = set($a), set($b), set($c)\nreturn sorted(first & second | first & third | second & third)",
                    "from collections import Counter\n\n\ndef $signature:\n    $counts = Counter()\n    for $nums in ($a, $b, $c):\n        $counts.update(set($nums))\n    return sorted($num for $num, $count in $counts.items() if $count >= 2)",
                ],
            ),
            "texts": (
                "join_by_position glue_lists concatenate_texts",
                "list[str]",
                [
                    f"$Return a list of strings: each {{joins|concatenates}} the elements at one position of {three} of strings.",
                    f"Given {three} of strings with equal length, concatenate their {{corresponding|matching}} elements.",
                ],
                [
                    "return [p + q + r for p, q, r in zip($a, $b, $c)]",
                    'return ["".join(group) for group in zip($a, $b, $c)]',
                    "$result = []\nfor $i in range(len($a)):\n    $result.append($a[$i] + $b[$i] + $c[$i])\nreturn $result",
                ],
            ),
            "any_equal": (
                "count_equal_positions positions_with_equal agreeing_positions",
                "int",
                [
                    f"Count the positions at which {three} of {{equal|the same}} length {{all |}}have the same {{element|number}}.",
                    f"Given {three} of equal length, return at how many indices the three elements are {{equal|identical}}.",
                    f"Write a {{|Python }}function to count the positions where all of {three} agree.",
                ],
                [
                    "return sum(p == q == r for p, q, r in zip($a, $b, $c))",
                    "$count = 0\nfor $i in range(len($a)):\n    if $a[$i] == $b[$i] == $c[$i]:\n        $count += 1\nreturn $count",
                ],
            ),
        }[shape]
    kind = "str" if shape == "texts" else "int"

    def row() -> tuple:
        size, high = rng.randint(2, 4), {"any_equal": 2, "common": 6, "two_of_three": 7}.get(shape, 15)
        more = 2 if shape in ("common", "two_of_three") else 0
        if kind == "str":
            return tuple([rng.choice("abcdxyz") for _ in range(size)] for _ in range(3))
        return tuple([rng.randint(1, high) for _ in range(size + more)] for _ in range(3))

    return posed(
        rng,
        names=names,
        takes=f"$a: list[{kind}], $b: list[{kind}], $c: list[{kind}]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[row() for _ in range(4)],
        slug={"sum": "sums", "max": "maxima", "min": "minima", "product": "products"}.get(shape, ""),
        value=value,
        c=rng.choice(("c", "z", "third")),
    )


@family
def common_of_many(rng: random.Random) -> Exercise:
    shape = rng.choice(
        ("all", "union", "several", "one", "symmetric", "symmetric_count", "missing", "disjoint", "everywhere")
    )
    symmetric = shape.startswith("symmetric")
    names, gives, tasks, bodies = {
        "all": (
            "common_elements in_all_lists shared_by_all intersection_of_lists",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("the numbers {that are in every list|common to all lists}", ROWS)
            ],
            [
                "return sorted(set($rows[0]).intersection(*$rows))",
                "return sorted($num for $num in set($rows[0]) if all($num in $row for $row in $rows))",
                "$result = set($rows[0])\nfor $row in $rows[1:]:\n    $result &= set($row)\nreturn sorted($result)",
            ],
        ),
        "union": (
            "all_values union_of_lists distinct_in_lists",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("the different numbers that occur in any of the lists", ROWS)
            ],
            [
                "return sorted(set().union(*$rows))",
                "return sorted({$num for $row in $rows for $num in $row})",
                "$result = set()\nfor $row in $rows:\n    $result.update($row)\nreturn sorted($result)",
            ],
        ),
        "several": (
            "in_several_lists in_at_least_$k shared_values",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("the numbers that occur in at least $k {of the|different} lists", ROWS)
            ],
            [
                "from collections import Counter\n\n\ndef $signature:\n    $counts = Counter($num for $row in $rows for $num in set($row))\n    return sorted($num for $num, $count in $counts.items() if $count >= $k)",
                "every = {$num for $row in $rows for $num in $row}\nreturn sorted($num for $num in every if sum($num in $row for $row in $rows) >= $k)",
            ],
        ),
        "one": (
            "in_one_list only_in_one exclusive_values",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("the numbers that occur in {exactly|only} one of the lists", ROWS)
            ],
            [
                "every = {$num for $row in $rows for $num in $row}\nreturn sorted($num for $num in every if sum($num in $row for $row in $rows) == 1)",
                "$counts = {}\nfor $row in $rows:\n    for $num in set($row):\n        $counts[$num] = $counts.get($num, 0) + 1\nreturn sorted($num for $num, $count in $counts.items() if $count == 1)",
            ],
        ),
        "symmetric": (
            "symmetric_difference not_in_both in_exactly_one uncommon_elements dissimilar",
            "list[int]",
            [
                f"$Return the numbers that {{occur|are}} in {{exactly|only}} one of {TWO_LISTS}, {{in ascending order|sorted}}.",
                f"Given {TWO_LISTS}, {{return|find}} the elements they do not {{share|have in common}}, as a sorted list without duplicates.",
                f"Write a {{|Python }}function to find the symmetric difference of {TWO_LISTS}{{ as a sorted list| in ascending order}}.",
            ],
            [
                "return sorted(set($a) ^ set($b))",
                "return sorted(set($a).symmetric_difference($b))",
                "first, second = set($a), set($b)\nreturn sorted((first - second) | (second - first))",
                "only_first = [$item for $item in $a if $item not in $b]\nonly_second = [$item for $item in $b if $item not in $a]\nreturn sorted(set(only_first + only_second))",
            ],
        ),
        "symmetric_count": (
            "count_uncommon count_differences number_not_shared",
            "int",
            [
                f"Count the different numbers that {{occur|are}} in {{exactly|only}} one of {TWO_LISTS}.",
                f"Given {TWO_LISTS}, {{return|find}} how many different numbers occur in one but not in the other.",
            ],
            [
                "return len(set($a) ^ set($b))",
                "return len(set($a) - set($b)) + len(set($b) - set($a))",
                "$count = 0\nfor $item in set($a + $b):\n    if ($item in $a) != ($item in $b):\n        $count += 1\nreturn $count",
            ],
        ),
        "missing": (
            "missing_per_list what_lists_lack absent_values",
            "list[list[int]]",
            [
                f"For each list in {ROWS} {{find|list|return}} the numbers that it lacks but some other list has, sorted.",
                f"Given {ROWS}, return for each of the lists a sorted list of the numbers that occur in the others but not in it.",
            ],
            [
                "every = set().union(*$rows)\nreturn [sorted(every - set($row)) for $row in $rows]",
                "every = sorted({$num for $row in $rows for $num in $row})\nreturn [[$num for $num in every if $num not in $row] for $row in $rows]",
            ],
        ),
        "disjoint": (
            "all_disjoint no_shared_elements are_disjoint",
            "bool",
            claims("no number occurs in more than one of the lists in {`$rows`|a list of lists}", ROWS),
            [
                "$seen = set()\nfor $row in $rows:\n    if $seen & set($row):\n        return False\n    $seen |= set($row)\nreturn True",
                "from itertools import combinations\n\n\ndef $signature:\n    return all(set($a).isdisjoint($b) for $a, $b in combinations($rows, 2))",
            ],
        ),
        "everywhere": (
            "is_in_all occurs_everywhere in_every_list",
            "bool",
            claims(
                "the number $k {occurs in|is an element of} {every|each} list {of|in} {`$rows`|the list of lists}", ROWS
            ),
            [
                "return all($k in $row for $row in $rows)",
                "for $row in $rows:\n    if $k not in $row:\n        return False\nreturn True",
            ],
        ),
    }[shape]
    high = {"disjoint": 30, "everywhere": 3}.get(shape, 8)
    rows = [[values.numbers(rng, 1, high, 2, 5) for _ in range(2 if symmetric else 3)] for _ in range(5)]
    if shape in ("all", "everywhere"):
        for row in rows[:3]:
            shared = 2 if shape == "everywhere" else rng.randint(1, high)
            row[:] = [[*inner, shared] for inner in row]
    return posed(
        rng,
        names=names,
        takes="$a: list[int], $b: list[int]" if symmetric else "$rows: list[list[int]]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[tuple(row) if symmetric else (row,) for row in rows],
        k=2,
    )


# Tuples.

ALPHABET = tuple("abcdefgh")


class Fields(NamedTuple):
    """What the tuples of a list hold: a text, a whole number and another whole number."""

    one: str
    ones: str
    names: tuple[str, str, str]
    texts: tuple[str, ...]


FIELDS = (
    Fields("student", "students", ("name", "age", "grade"), tuple(values.NAMES)),
    Fields("product", "products", ("name", "price", "stock"), tuple(values.PRODUCTS)),
    Fields("player", "players", ("name", "score", "age"), tuple(values.NAMES)),
    Fields("city", "cities", ("name", "population", "area"), tuple(values.CITIES)),
    Fields("fruit", "fruits", ("name", "weight", "price"), tuple(values.FRUITS)),
    Fields("worker", "workers", ("name", "salary", "age"), tuple(values.NAMES)),
    Fields("record", "records", ("key", "low", "high"), ALPHABET),
)


def field_tuples(rng: random.Random, fields: Fields, least: int = 2, most: int = 4, high: int = 40) -> list[tuple]:
    """Tuples with different texts and, in each column, different numbers."""
    texts = rng.sample(fields.texts, rng.randint(least, most))
    columns = [rng.sample(range(1, high + 1), len(texts)) for _ in range(2)]
    return list(zip(texts, *columns))


def field_fills(rng: random.Random, fields: Fields) -> tuple[int, dict[str, object]]:
    """Which of the numbers it is about, and fills for tasks and code."""
    place = rng.choice((1, 2))
    shown = rng.choice(
        (
            f"{fields.ones} given as tuples ({', '.join(fields.names)})",
            f"a list of tuples ({', '.join(fields.names)})",
            f"tuples ({', '.join(fields.names)}) in `$records`",
            "a list of tuples of a string and two {numbers|integers}",
        )
    )
    # Without the names of the fields, the task speaks of places.
    plain = "two {numbers" in shown
    field = ("second", "third")[place - 1] + " element" if plain else fields.names[place]
    parts = ["_", "_", "_"]
    parts[place] = fields.names[place]
    both = ["_", "_", "_"]
    both[0], both[place] = fields.names[0], fields.names[place]
    return place, {
        "shown": shown,
        "field": field,
        "slug": fields.names[place] if not plain else ("second", "third")[place - 1],
        "label": "first element" if plain else fields.names[0],
        "place": place,
        "unpacked": ", ".join(parts),
        "both": ", ".join(both),
        "var": fields.names[place],
        "title": fields.names[0],
        "ones": "tuples" if plain else fields.ones,
        "one": "tuple" if plain else fields.one,
    }


RECORDS = "$records: list[tuple[str, int, int]]"


@family
def sort_tuples(rng: random.Random) -> Exercise:
    fields = rng.choice(FIELDS)
    place, fills = field_fills(rng, fields)
    down = rng.random() < 0.4
    order = "{descending|decreasing} order" if down else "{ascending|increasing} order"
    more = ", reverse=True" if down else ""
    shape = rng.choice(("field", "field", "labels", "two", "product"))
    direction = (
        "{from the largest to the smallest|in descending order}"
        if down
        else "{from the smallest to the largest|in ascending order}"
    )
    gives = "list[str]" if shape == "labels" else "list[tuple[str, int, int]]"
    names, tasks, bodies = {
        "field": (
            "sort_by_$slug order_by_$slug sorted_by_$slug sort_tuples",
            [
                f"Sort $shown by {{the $field|their $field}} {{in {order}|{direction}}}.",
                f"$Return $shown, sorted by the $field in {order}.",
                f"Write a {{|Python }}function to sort $shown by the $field, {direction}.",
                f"Given $shown, return {{them|a new list}} in {order} of the $field.",
            ],
            [
                f"return sorted($records, key=lambda $record: $record[$place]{more})",
                f"$result = $records[:]\n$result.sort(key=lambda $record: $record[$place]{more})\nreturn $result",
                f"from operator import itemgetter\n\n\ndef $signature:\n    return sorted($records, key=itemgetter($place){more})",
            ],
        ),
        "labels": (
            "names_by_$slug ${title}s_by_$slug list_by_$slug",
            [
                f"Given $shown, return the ${{label}}s, ordered by the $field {direction}.",
                f"$Return only the ${{label}}s of $shown, sorted by the $field in {order}.",
            ],
            [
                f"return [$record[0] for $record in sorted($records, key=lambda $record: $record[$place]{more})]",
                f"ordered = sorted($records, key=lambda $record: $record[$place]{more})\nreturn [$title for $title, _, _ in ordered]",
            ],
        ),
        "two": (
            "sort_by_second_then_third sort_by_two_fields order_tuples",
            [
                "Sort the tuples in `$records` by their second element; {where that is equal|in case of a tie} by their third.",
                "$Return the tuples in `$records` ordered by the second element and, among equal ones, by the third.",
            ],
            [
                "return sorted($records, key=lambda $record: ($record[1], $record[2]))",
                "from operator import itemgetter\n\n\ndef $signature:\n    return sorted($records, key=itemgetter(1, 2))",
                "$result = sorted($records, key=lambda $record: $record[2])\n$result.sort(key=lambda $record: $record[1])\nreturn $result",
            ],
        ),
        "product": (
            "sort_by_product order_by_product sort_by_total",
            [
                f"Sort $shown by the product of the two numbers in each tuple, {direction}.",
                f"Given $shown, return the tuples in {order} of the product of their second and third element.",
            ],
            [
                f"return sorted($records, key=lambda $record: $record[1] * $record[2]{more})",
                f"def product($record):\n    return $record[1] * $record[2]\n\n\ndef $signature:\n    return sorted($records, key=product{more})",
            ],
        ),
    }[shape]
    calls = [(field_tuples(rng, fields, 3, 4),) for _ in range(4)]
    if shape == "two":
        calls = [([(text, a % 3, b) for text, a, b in rows],) for (rows,) in calls]
    return posed(rng, names=names, takes=RECORDS, gives=gives, tasks=tasks, bodies=bodies, calls=calls, **fills)


@family
def fold_tuples(rng: random.Random) -> Exercise:
    fields = rng.choice(FIELDS)
    place, fills = field_fills(rng, fields)
    shape = rng.choice(("sum", "average", "max", "min", "best", "worst", "products", "spread", "above_average", "list"))
    gives, names, tasks, bodies = {
        "sum": (
            "int",
            "total_$slug sum_$slug sum_of_field add_$slug",
            [
                "{Add up|Sum} the $field of all {tuples|entries} in $shown.",
                *nouns("the {sum|total} of the $field over all tuples", "$shown", "in"),
            ],
            [
                "return sum($record[$place] for $record in $records)",
                "$total = 0\nfor $unpacked in $records:\n    $total += $var\nreturn $total",
                "$total = 0\nfor $record in $records:\n    $total += $record[$place]\nreturn $total",
            ],
        ),
        "average": (
            "float",
            "average_$slug mean_$slug average_of_field",
            nouns("the {average|mean} $field{ as a float|}", "$shown", "of"),
            [
                "return sum($record[$place] for $record in $records) / len($records)",
                "$total = 0\nfor $unpacked in $records:\n    $total += $var\nreturn $total / len($records)",
            ],
        ),
        "max": (
            "int",
            "max_$slug largest_$slug highest_$slug",
            nouns("the {largest|highest|maximum} $field", "$shown", "in"),
            [
                "return max($record[$place] for $record in $records)",
                "$best = $records[0][$place]\nfor $record in $records:\n    if $record[$place] > $best:\n        $best = $record[$place]\nreturn $best",
            ],
        ),
        "min": (
            "int",
            "min_$slug smallest_$slug lowest_$slug",
            nouns("the {smallest|lowest|minimum} $field", "$shown", "in"),
            [
                "return min($record[$place] for $record in $records)",
                "$best = None\nfor $unpacked in $records:\n    if $best is None or $var < $best:\n        $best = $var\nreturn $best",
            ],
        ),
        "best": (
            "str",
            "${one}_with_most best_by_$slug highest_$slug who_has_most",
            nouns("the $label of the {one|tuple|entry} with the {largest|highest} $field", "$shown", "in"),
            [
                "return max($records, key=lambda $record: $record[$place])[0]",
                "$best = $records[0]\nfor $record in $records[1:]:\n    if $record[$place] > $best[$place]:\n        $best = $record\nreturn $best[0]",
            ],
        ),
        "worst": (
            "tuple[str, int, int]",
            "tuple_with_least min_by_$slug lowest_$slug",
            nouns("the {whole |}tuple with the {smallest|lowest} $field", "$shown", "in"),
            [
                "return min($records, key=lambda $record: $record[$place])",
                "return sorted($records, key=lambda $record: $record[$place])[0]",
                "$best = $records[0]\nfor $record in $records:\n    if $record[$place] < $best[$place]:\n        $best = $record\nreturn $best",
            ],
        ),
        "products": (
            "int",
            "sum_of_products total_product weighted_total",
            [
                "Given $shown, {multiply|take the product of} the {two numbers|second and third element} of each tuple and {add up|sum} the products.",
                *nouns("the sum of the products of the two numbers in each tuple", "$shown", "over"),
            ],
            [
                "return sum(p * q for _, p, q in $records)",
                "$total = 0\nfor $record in $records:\n    $total += $record[1] * $record[2]\nreturn $total",
            ],
        ),
        "spread": (
            "int",
            "${slug}_range spread_of_$slug ${slug}_difference",
            nouns("the difference between the largest and the smallest $field", "$shown", "in"),
            [
                "column = [$record[$place] for $record in $records]\nreturn max(column) - min(column)",
                "ordered = sorted($var for $unpacked in $records)\nreturn ordered[-1] - ordered[0]",
            ],
        ),
        "above_average": (
            "list[str]",
            "above_average better_than_average over_mean_$slug",
            nouns("the ${label}s of all {entries|tuples} whose $field is above the average", "$shown", "in"),
            [
                "average = sum($record[$place] for $record in $records) / len($records)\nreturn [$record[0] for $record in $records if $record[$place] > average]",
                "$total = 0\nfor $unpacked in $records:\n    $total += $var\n$result = []\nfor $both in $records:\n    if $var * len($records) > $total:\n        $result.append($title)\nreturn $result",
            ],
        ),
        "list": (
            "list[int]",
            "list_of_$slug extract_$slug ${slug}_column all_${slug}_values",
            [
                *nouns("a list of the $field of every tuple", "$shown", "in"),
                "Extract the $field of each tuple from $shown.",
            ],
            [
                "return [$record[$place] for $record in $records]",
                "return [$var for $unpacked in $records]",
                "$result = []\nfor $unpacked in $records:\n    $result.append($var)\nreturn $result",
                "from operator import itemgetter\n\n\ndef $signature:\n    return list(map(itemgetter($place), $records))",
            ],
        ),
    }[shape]
    calls = [(field_tuples(rng, fields),) for _ in range(4)]
    return posed(rng, names=names, takes=RECORDS, gives=gives, tasks=tasks, bodies=bodies, calls=calls, **fills)


@family
def filter_tuples(rng: random.Random) -> Exercise:
    shape = rng.choice(("all", "any", "total", "contains", "field", "length", "rising", "no_repeats", "equal"))
    number = number_property(rng, 9)
    want = rng.choice(("keep", "keep", "remove", "count"))
    k = rng.randint(3, 6)
    place, nth = rng.choice(((0, "first"), (1, "second"), (-1, "last")))
    sign, length = rng.choice(
        (
            ("== 2", "exactly 2"),
            ("== 3", "exactly 3"),
            ("> 2", "more than 2"),
            ("<= 3", "at most 3"),
            ("< 4", "fewer than 4"),
        )
    )
    holds = number.test.format("$num")
    test, such = {
        "all": (
            f"all({holds} for $num in $record)",
            f"{{whose numbers are all {number.such}|in which every number is {number.such}}}",
        ),
        "any": (
            f"any({holds} for $num in $record)",
            f"{{with|that contain}} at least one number that is {number.such}",
        ),
        "total": (f"sum($record) > {k + 8}", f"{{whose sum is|whose numbers have a sum}} greater than {k + 8}"),
        "contains": (f"{k} in $record", f"{{that contain|containing}} the number {k}"),
        "field": (f"$record[{place}] > {k}", f"whose {nth} element is {{greater than|above}} {k}"),
        "length": (f"len($record) {sign}", f"{{with|that have}} {length} elements"),
        "rising": ("list($record) == sorted($record)", "{whose elements are|that are} sorted in ascending order"),
        "no_repeats": (
            "len(set($record)) == len($record)",
            "{without repeated elements|whose elements are all different}",
        ),
        "equal": ("len(set($record)) == 1", "whose elements are all equal"),
    }[shape]
    tests = test if want != "remove" else f"not ({test})"

    def one() -> tuple[int, ...]:
        drawn = tuple(rng.randint(1, 9) for _ in range(rng.randint(2, 4)))
        if shape == "equal" and rng.random() < 0.6:
            return drawn[:1] * len(drawn)
        if shape == "all" and rng.random() < 0.6:
            return tuple(n for n in range(1, 10) if number.holds(n))[:3] or drawn
        return tuple(sorted(drawn)) if shape == "rising" and rng.random() < 0.5 else drawn

    return posed(
        rng,
        names={
            "keep": "filter_tuples keep_tuples select_tuples matching_tuples",
            "remove": "remove_tuples drop_tuples delete_tuples without_tuples",
            "count": "count_tuples count_matching_tuples how_many_tuples number_of_tuples",
        }[want],
        takes="$records: list[tuple[int, ...]]",
        gives="int" if want == "count" else "list[tuple[int, ...]]",
        tasks={
            "keep": [
                *nouns("{the|all} tuples $such", TUPLES, "from"),
                f"Keep {{only |}}the tuples $such {{from|of}} {TUPLES}.",
            ],
            "remove": orders(
                f"remove {{all |the |every one of the |}}tuples $such from {TUPLES}", TUPLES, "remove the tuples $such"
            ),
            "count": [*nouns("the number of tuples $such", TUPLES, "in"), f"Count the tuples $such in {TUPLES}."],
        }[want],
        bodies=(
            [
                "return sum(1 for $record in $records if $test)",
                "$count = 0\nfor $record in $records:\n    if $test:\n        $count += 1\nreturn $count",
                "return len([$record for $record in $records if $test])",
            ]
            if want == "count"
            else [
                "return [$record for $record in $records if $tests]",
                "$result = []\nfor $record in $records:\n    if $tests:\n        $result.append($record)\nreturn $result",
                "return list(filter(lambda $record: $tests, $records))",
            ]
        ),
        calls=[([one() for _ in range(rng.randint(2, 4))],) for _ in range(5)],
        test=test,
        tests=tests,
        such=such,
    )


@family
def group_tuples(rng: random.Random) -> Exercise:
    shape = rng.choice(("lists", "sums", "counts", "largest", "smallest", "average", "most", "distinct"))
    topic, texts, number = rng.choice(
        (
            ("fruit", values.FRUITS, "amount"),
            ("name", values.NAMES, "score"),
            ("town", values.CITIES, "distance"),
            ("product", values.PRODUCTS, "price"),
            ("key", ALPHABET, "value"),
            ("word", values.FRUITS, "number"),
        )
    )
    texts = rng.sample(list(texts), 4)
    pairs = rng.choice(
        (
            f"a list of pairs ({topic}, {number})",
            f"the pairs ({topic}, {number}) in `$pairs`",
            f"a list of tuples of a {topic} and {'an' if number == 'amount' else 'a'} {number}",
            f"`$pairs`, a list of tuples ({topic}, {number})",
        )
    )
    mapping = (
        "a dictionary {that maps each $topic to|from each $topic to|whose keys are the ${topic}s and whose values are}"
    )
    grouped = "$groups = {}\nfor $key, $value in $pairs:\n    $groups.setdefault($key, []).append($value)\n"
    gives, names, thing, bodies = {
        "lists": (
            "dict[str, list[int]]",
            "group_pairs group_by_$topic collect_${number}s group_by_first",
            "{the list of its ${number}s|a list of all ${number}s that belong to it}",
            [
                grouped + "return $groups",
                "from collections import defaultdict\n\n\ndef $signature:\n    $groups = defaultdict(list)\n    for $key, $value in $pairs:\n        $groups[$key].append($value)\n    return dict($groups)",
                "$groups = {}\nfor $key, $value in $pairs:\n    if $key not in $groups:\n        $groups[$key] = []\n    $groups[$key].append($value)\nreturn $groups",
            ],
        ),
        "sums": (
            "dict[str, int]",
            "total_by_$topic sum_by_$topic add_pairs ${number}_totals",
            "the {sum|total} of its ${number}s",
            [
                "$result = {}\nfor $key, $value in $pairs:\n    $result[$key] = $result.get($key, 0) + $value\nreturn $result",
                "from collections import defaultdict\n\n\ndef $signature:\n    totals = defaultdict(int)\n    for $key, $value in $pairs:\n        totals[$key] += $value\n    return dict(totals)",
                grouped + "return {$key: sum(members) for $key, members in $groups.items()}",
            ],
        ),
        "counts": (
            "dict[str, int]",
            "count_by_$topic pairs_per_$topic count_pairs occurrences_of_$topic",
            "{the number of|how many} pairs {it has|in which it occurs}",
            [
                "$counts = {}\nfor $key, _ in $pairs:\n    $counts[$key] = $counts.get($key, 0) + 1\nreturn $counts",
                "from collections import Counter\n\n\ndef $signature:\n    return dict(Counter($key for $key, _ in $pairs))",
            ],
        ),
        "largest": (
            "dict[str, int]",
            "largest_by_$topic max_per_$topic best_by_$topic highest_${number}s",
            "its {largest|highest|greatest} $number",
            [
                "$result = {}\nfor $key, $value in $pairs:\n    if $key not in $result or $value > $result[$key]:\n        $result[$key] = $value\nreturn $result",
                "$result = {}\nfor $key, $value in $pairs:\n    $result[$key] = max($value, $result.get($key, $value))\nreturn $result",
                grouped + "return {$key: max(members) for $key, members in $groups.items()}",
            ],
        ),
        "smallest": (
            "dict[str, int]",
            "smallest_by_$topic min_per_$topic lowest_${number}s",
            "its {smallest|lowest|least} $number",
            [
                "$result = {}\nfor $key, $value in $pairs:\n    if $key not in $result or $value < $result[$key]:\n        $result[$key] = $value\nreturn $result",
                grouped + "return {$key: min(members) for $key, members in $groups.items()}",
            ],
        ),
        "average": (
            "dict[str, float]",
            "average_by_$topic mean_per_$topic average_${number}s",
            "the {average|mean} of its ${number}s",
            [
                grouped + "return {$key: sum(members) / len(members) for $key, members in $groups.items()}",
                "totals = {}\n$counts = {}\nfor $key, $value in $pairs:\n    totals[$key] = totals.get($key, 0) + $value\n    $counts[$key] = $counts.get($key, 0) + 1\nreturn {$key: totals[$key] / $counts[$key] for $key in totals}",
            ],
        ),
        "most": (
            "str",
            "top_$topic ${topic}_with_largest_total best_total",
            "",
            [
                "totals = {}\nfor $key, $value in $pairs:\n    totals[$key] = totals.get($key, 0) + $value\nreturn max(totals, key=totals.get)",
                grouped + "return max($groups, key=lambda $key: sum($groups[$key]))",
            ],
        ),
        "distinct": (
            "dict[str, list[int]]",
            "distinct_by_$topic different_${number}s unique_per_$topic",
            "a sorted list of its different ${number}s",
            [
                "$groups = {}\nfor $key, $value in $pairs:\n    $groups.setdefault($key, set()).add($value)\nreturn {$key: sorted(members) for $key, members in $groups.items()}",
                grouped + "return {$key: sorted(set(members)) for $key, members in $groups.items()}",
            ],
        ),
    }[shape]
    tasks = (
        nouns("the $topic whose ${number}s have the largest sum, the first one in case of a tie,", pairs, "in")
        if shape == "most"
        else [
            f"Given {pairs}, {{return|build|make}} {mapping} {thing}.",
            f"$Make {mapping} {thing}, {{given|from}} {pairs}.",
            f"Write a {{|Python }}function that takes {pairs} and returns {mapping} {thing}.",
            f"Group {pairs} by the $topic: {{return|make}} {mapping} {thing}.",
        ]
    )
    return posed(
        rng,
        names=names,
        takes="$pairs: list[tuple[str, int]]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[([(rng.choice(texts[:3]), rng.randint(1, 9)) for _ in range(rng.randint(3, 5))],) for _ in range(4)],
        topic=topic,
        number=number,
    )


@family
def columns_of_tuples(rng: random.Random) -> Exercise:
    shape = rng.choice(
        ("unzip", "nth", "rows_from_columns", "dict_rows", "column_sums", "column_max", "drop", "reorder", "concat")
    )
    n = rng.randint(0, 2)
    nth = ("first", "second", "third")[n]
    three = "list[tuple[int, int, int]]"
    row = "$records: list[tuple[int, int, int]]"
    names, takes, gives, tasks, bodies = {
        "unzip": (
            "unzip_triples split_columns separate_columns unzip",
            row,
            "tuple[list[int], list[int], list[int]]",
            [
                f"{{Split|Unzip}} {TUPLES} with three elements each into three lists, one per position.",
                *nouns("three lists with the first, the second and the third elements", TUPLES),
            ],
            [
                "first = [$record[0] for $record in $records]\nsecond = [$record[1] for $record in $records]\nthird = [$record[2] for $record in $records]\nreturn first, second, third",
                "first, second, third = [], [], []\nfor p, q, r in $records:\n    first.append(p)\n    second.append(q)\n    third.append(r)\nreturn first, second, third",
                "first, second, third = zip(*$records)\nreturn list(first), list(second), list(third)",
            ],
        ),
        "nth": (
            "${nth}_elements take_$nth extract_$nth column_$n",
            row,
            "list[int]",
            [
                *nouns("{a list of |}the $nth element of {each|every} tuple", TUPLES, "in"),
                f"Extract the $nth element of {{each|every}} tuple from {TUPLES}.",
            ],
            [
                "return [$record[$n] for $record in $records]",
                "$result = []\nfor $record in $records:\n    $result.append($record[$n])\nreturn $result",
                "return list(map(lambda $record: $record[$n], $records))",
            ],
        ),
        "rows_from_columns": (
            "lists_to_tuples zip_columns make_rows",
            "$rows: list[list[int]]",
            "list[tuple[int, ...]]",
            [
                "`$rows` holds lists of {equal|the same} length. {Return|Build} a list of tuples: the first has the first element of every list, and so on.",
                f"Given {ROWS} of equal length, return a list of tuples with the elements at equal positions.",
                f"Write a {{|Python }}function to zip {ROWS} of the same length into a list of tuples.",
            ],
            [
                "return list(zip(*$rows))",
                "return [tuple($row[$i] for $row in $rows) for $i in range(len($rows[0]))]",
                "$result = []\nfor group in zip(*$rows):\n    $result.append(group)\nreturn $result",
            ],
        ),
        "dict_rows": (
            "index_by_first table_of_tuples to_dictionary by_first",
            row,
            "dict[int, tuple[int, int]]",
            [
                f"$Make a dictionary from {TUPLES} of three numbers: the first element is the key, the pair of the other two the value.",
                f"Given {TUPLES} with three elements, map the first element of each to a tuple of the {{second and third|rest}}.",
            ],
            [
                "return {p: (q, r) for p, q, r in $records}",
                "$result = {}\nfor $record in $records:\n    $result[$record[0]] = $record[1:]\nreturn $result",
                "return {$record[0]: $record[1:] for $record in $records}",
            ],
        ),
        "column_sums": (
            "column_sums sum_by_position add_tuples total_per_position",
            row,
            "tuple[int, ...]",
            [
                *nouns("a tuple with the sum {at each position|of each column}", TUPLES),
                f"Add {TUPLES} of {{equal|the same}} length position by position and return the sums as a tuple.",
            ],
            [
                "return tuple(sum(column) for column in zip(*$records))",
                "return tuple(map(sum, zip(*$records)))",
                "totals = [0] * len($records[0])\nfor $record in $records:\n    for $i, $value in enumerate($record):\n        totals[$i] += $value\nreturn tuple(totals)",
            ],
        ),
        "column_max": (
            "column_maxima max_by_position largest_per_position",
            row,
            "list[int]",
            nouns("a list with the {largest|greatest|maximum} number {at each position|of each column}", TUPLES),
            [
                "return [max(column) for column in zip(*$records)]",
                "return list(map(max, zip(*$records)))",
                "$result = list($records[0])\nfor $record in $records:\n    for $i, $value in enumerate($record):\n        $result[$i] = max($result[$i], $value)\nreturn $result",
            ],
        ),
        "drop": (
            "drop_$nth remove_${nth}_element without_column_$n",
            row,
            "list[tuple[int, int]]",
            orders(
                f"remove the $nth element of every tuple in {TUPLES}", TUPLES, "remove the $nth element of every tuple"
            ),
            [
                "return [$record[:$n] + $record[$n + 1 :] for $record in $records]",
                "$result = []\nfor $record in $records:\n    $result.append(tuple($value for $i, $value in enumerate($record) if $i != $n))\nreturn $result",
            ],
        ),
        "reorder": (
            "rotate_tuples last_to_front reorder_tuples",
            row,
            three,
            orders(
                f"move the last element of every tuple in {TUPLES} to the front",
                TUPLES,
                "move the last element of each tuple to the front",
            ),
            [
                "return [(r, p, q) for p, q, r in $records]",
                "return [$record[-1:] + $record[:-1] for $record in $records]",
                "$result = []\nfor p, q, r in $records:\n    $result.append((r, p, q))\nreturn $result",
            ],
        ),
        "concat": (
            "join_tuples flatten_tuples one_tuple chain_tuples",
            row,
            "tuple[int, ...]",
            [
                *nouns("one {long |}tuple with the elements of all tuples", TUPLES, "in"),
                f"{{Concatenate|Join}} {TUPLES} to one tuple.",
            ],
            [
                "return tuple($value for $record in $records for $value in $record)",
                "$result = ()\nfor $record in $records:\n    $result += $record\nreturn $result",
                "return sum($records, ())",
                "from itertools import chain\n\n\ndef $signature:\n    return tuple(chain.from_iterable($records))",
            ],
        ),
    }[shape]
    size = rng.randint(2, 4)
    if shape == "rows_from_columns":
        calls = [([[rng.randint(0, 20) for _ in range(size)] for _ in range(rng.randint(2, 3))],) for _ in range(4)]
    else:
        calls = [(list(zip(*(distinct(rng, 0, 20, size, size) for _ in range(3)))),) for _ in range(4)]
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls, nth=nth, n=n)


@family
def one_tuple(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "add",
            "replace",
            "remove",
            "insert",
            "neighbours",
            "to_number",
            "from_number",
            "dedupe",
            "sorted",
            "count",
            "middle",
            "halves",
            "find",
            "lists_inside",
            "nested_sum",
        )
    )
    shown = "{a tuple|the tuple|the given tuple|the tuple `$items`|`$items`|a tuple `$items` of numbers}"
    one, two = "$items: tuple[int, ...]", "$items: tuple[int, ...], $k: int"
    same = "tuple[int, ...]"
    where = [(tuple(nums), rng.randrange(len(nums))) for (nums,) in lists(rng)]
    plain = [(tuple(nums),) for (nums,) in lists(rng, 4, 0, 9)]
    names, takes, gives, tasks, bodies, calls = {
        "add": (
            "append_to_tuple add_to_tuple with_element extend_tuple",
            two,
            same,
            orders(f"add `$k` at the end of {shown}", shown, "return a new tuple with `$k` added at the end"),
            [
                "return $items + ($k,)",
                "return (*$items, $k)",
                "$result = list($items)\n$result.append($k)\nreturn tuple($result)",
            ],
            [(items[0], rng.randint(1, 9)) for items in plain],
        ),
        "replace": (
            "replace_in_tuple set_element with_zero zero_at",
            two,
            same,
            orders(
                f"replace the element at index `$k` of {shown} by $m",
                shown,
                "return a tuple in which the element at index `$k` is $m",
            ),
            [
                "return $items[:$k] + ($m,) + $items[$k + 1 :]",
                "$result = list($items)\n$result[$k] = $m\nreturn tuple($result)",
                "return tuple($m if $i == $k else $item for $i, $item in enumerate($items))",
            ],
            where,
        ),
        "remove": (
            "remove_at delete_from_tuple without_index drop_at",
            two,
            same,
            orders(
                f"remove the element at index `$k` from {shown}", shown, "return it without the element at index `$k`"
            ),
            [
                "return $items[:$k] + $items[$k + 1 :]",
                "$result = list($items)\ndel $result[$k]\nreturn tuple($result)",
                "return tuple($item for $i, $item in enumerate($items) if $i != $k)",
            ],
            where,
        ),
        "insert": (
            "insert_in_tuple insert_at put_into_tuple",
            two,
            same,
            orders(
                f"insert the number $m at index `$k` in {shown}",
                shown,
                "return a new tuple with the number $m inserted at index `$k`",
            ),
            [
                "return $items[:$k] + ($m,) + $items[$k:]",
                "return (*$items[:$k], $m, *$items[$k:])",
                "$result = list($items)\n$result.insert($k, $m)\nreturn tuple($result)",
            ],
            where,
        ),
        "neighbours": (
            "multiply_neighbors neighbor_products adjacent_products",
            one,
            same,
            nouns("a tuple of the products of {neighboring|adjacent} elements", shown),
            [
                "return tuple(p * q for p, q in zip($items, $items[1:]))",
                "$result = []\nfor $i in range(len($items) - 1):\n    $result.append($items[$i] * $items[$i + 1])\nreturn tuple($result)",
            ],
            plain,
        ),
        "to_number": (
            "tuple_to_number digits_to_int join_digits as_number",
            one,
            "int",
            orders(
                f"convert {shown} of digits to the {{integer|number}} with these digits",
                "{a tuple of digits|the digits of a number as a tuple}",
                "return the {integer|number} they form",
            ),
            [
                "$num = 0\nfor digit in $items:\n    $num = 10 * $num + digit\nreturn $num",
                'return int("".join(str(digit) for digit in $items))',
                'return int("".join(map(str, $items)))',
            ],
            plain,
        ),
        "from_number": (
            "number_to_tuple digits_of split_number digit_tuple",
            "$num: int",
            same,
            [
                "$Return the digits of {a|the} {non-negative |}{integer|number} `$num` as a tuple{, from left to right|}.",
                "Write a function that {turns|converts} a {non-negative |}integer into a tuple of its digits.",
                "Given {a number|an integer} that is not negative, return a tuple of its decimal digits.",
            ],
            [
                "return tuple(int(digit) for digit in str($num))",
                "return tuple(map(int, str($num)))",
                "digits = []\nfor digit in str($num):\n    digits.append(int(digit))\nreturn tuple(digits)",
            ],
            [(rng.randint(0, 10 ** rng.randint(1, 6)),) for _ in range(5)],
        ),
        "dedupe": (
            "unique_tuple dedupe_tuple without_repeats distinct_elements",
            one,
            same,
            orders(
                f"remove {{repeated elements|duplicates}} from {shown} and keep the order",
                shown,
                "return a tuple without duplicates, in the same order",
            ),
            [
                "return tuple(dict.fromkeys($items))",
                "$result = ()\nfor $item in $items:\n    if $item not in $result:\n        $result += ($item,)\nreturn $result",
            ],
            [(tuple(nums),) for (nums,) in lists(rng, 4, 1, 5)],
        ),
        "sorted": (
            "sort_tuple sorted_tuple order_elements",
            one,
            same,
            orders(f"sort the elements of {shown} and return them as a tuple", shown, "return a sorted tuple"),
            ["return tuple(sorted($items))", "$result = list($items)\n$result.sort()\nreturn tuple($result)"],
            plain,
        ),
        "count": (
            "count_in_tuple occurrences_in_tuple how_often",
            two,
            "int",
            nouns("how often `$k` occurs", shown, "in"),
            [
                "return $items.count($k)",
                "return sum(1 for $item in $items if $item == $k)",
                "$count = 0\nfor $item in $items:\n    if $item == $k:\n        $count += 1\nreturn $count",
            ],
            [(tuple(nums), rng.randint(1, 3)) for (nums,) in lists(rng, 5, 1, 3)],
        ),
        "middle": (
            "strip_ends inner_part without_ends ends_removed",
            one,
            same,
            nouns("{everything but|all except} the first and the last element", shown),
            [
                "return $items[1:-1]",
                "return tuple($items[$i] for $i in range(1, len($items) - 1))",
                "_, *inner, _ = $items\nreturn tuple(inner)",
            ],
            plain,
        ),
        "halves": (
            "split_tuple halves cut_in_half two_halves",
            one,
            "tuple[tuple[int, ...], tuple[int, ...]]",
            [
                text + " {If the length is odd, the second half is longer.|The second half gets the middle element.}"
                for text in nouns("the two halves", shown)
            ],
            [
                "middle = len($items) // 2\nreturn $items[:middle], $items[middle:]",
                "half = len($items) // 2\nleft = tuple($items[$i] for $i in range(half))\nright = tuple($items[$i] for $i in range(half, len($items)))\nreturn left, right",
            ],
            plain,
        ),
        "find": (
            "index_in_tuple position_in_tuple find_element",
            two,
            "int",
            [
                text + " Return -1 if it is {missing|not there}."
                for text in nouns("the index of the first `$k`", shown, "in")
            ],
            [
                "for $i, $item in enumerate($items):\n    if $item == $k:\n        return $i\nreturn -1",
                "return $items.index($k) if $k in $items else -1",
                "try:\n    return $items.index($k)\nexcept ValueError:\n    return -1",
            ],
            [(tuple(nums), rng.randint(1, 5)) for (nums,) in lists(rng, 5, 1, 5)],
        ),
        "lists_inside": (
            "append_to_inner add_to_list_inside extend_inner",
            "$record: tuple[int, list[int], int], $k: int",
            "tuple[int, list[int], int]",
            [
                "The tuple `$record` has a list in the middle. Return a {new |}tuple in which `$k` is appended to that list.",
                "Given a tuple (number, list, number), return the same tuple with `$k` added at the end of its list.",
            ],
            [
                "first, $nums, last = $record\nreturn (first, $nums + [$k], last)",
                "return ($record[0], [*$record[1], $k], $record[2])",
            ],
            [
                ((rng.randint(1, 9), values.numbers(rng, 1, 9, 0, 3), rng.randint(1, 9)), rng.randint(1, 9))
                for _ in range(4)
            ],
        ),
        "nested_sum": (
            "sum_nested_tuple total_of_nested deep_sum",
            "$items: tuple",
            "int",
            nouns(
                "the sum of all numbers",
                "{a tuple of numbers and tuples of numbers|the tuple `$items`, which holds numbers and tuples of numbers}",
                "in",
            ),
            [
                "$total = 0\nfor $item in $items:\n    if isinstance($item, tuple):\n        $total += sum($item)\n    else:\n        $total += $item\nreturn $total",
                "return sum(sum($item) if isinstance($item, tuple) else $item for $item in $items)",
            ],
            [
                tuple(
                    [
                        tuple(
                            rng.choice((rng.randint(1, 9), tuple(values.numbers(rng, 1, 9, 1, 3))))
                            for _ in range(rng.randint(2, 4))
                        )
                    ]
                )
                for _ in range(4)
            ],
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
        m=rng.choice((0, 1, 7, 10, 100)),
        k=(
            rng.choice(("index", "k", "place"))
            if calls == where
            else rng.choice(("value", "number", "target")) if takes != one else "k"
        ),
    )


@family
def compare_sequences(rng: random.Random) -> Exercise:
    kind = rng.choice(("list", "list", "tuple"))
    shape = rng.choice(
        (
            "all_greater",
            "any_equal",
            "order_free",
            "prefix",
            "suffix",
            "rotation",
            "reverse",
            "one_difference",
            "sums",
            "wins",
            "first_difference",
            "contiguous",
            "all_less",
            "swap",
            "shifted",
        )
    )
    both = "{{two ${kind}s|the ${kind}s `$a` and `$b`|`$a` and `$b`}}".replace("{{", "{").replace("}}", "}")
    gives, names, tasks, bodies = {
        "all_greater": (
            "bool",
            "all_greater every_greater dominates all_larger",
            claims("every element of `$a` is {greater|larger} than the element of `$b` at the same {index|position}"),
            [
                "return all(p > q for p, q in zip($a, $b))",
                "for p, q in zip($a, $b):\n    if p <= q:\n        return False\nreturn True",
                "for $i in range(len($a)):\n    if $a[$i] <= $b[$i]:\n        return False\nreturn True",
            ],
        ),
        "all_less": (
            "bool",
            "all_smaller every_less stays_below",
            claims("each element of `$a` is {smaller|less} than the corresponding element of `$b`"),
            [
                "return all(p < q for p, q in zip($a, $b))",
                "return all($a[$i] < $b[$i] for $i in range(len($a)))",
                "for p, q in zip($a, $b):\n    if p >= q:\n        return False\nreturn True",
            ],
        ),
        "any_equal": (
            "bool",
            "agree_somewhere any_same_position share_position",
            claims("the ${kind}s `$a` and `$b` have the same element at {some|at least one} {index|position}"),
            [
                "return any(p == q for p, q in zip($a, $b))",
                "for p, q in zip($a, $b):\n    if p == q:\n        return True\nreturn False",
            ],
        ),
        "order_free": (
            "bool",
            "same_elements equal_ignoring_order is_rearrangement same_multiset",
            claims(
                "`$a` and `$b` {contain the same elements equally often, in any order|are equal apart from the order}"
            ),
            [
                "return sorted($a) == sorted($b)",
                "from collections import Counter\n\n\ndef $signature:\n    return Counter($a) == Counter($b)",
                "rest = list($b)\nfor $item in $a:\n    if $item not in rest:\n        return False\n    rest.remove($item)\nreturn not rest",
            ],
        ),
        "prefix": (
            "bool",
            "is_prefix begins_with starts_with",
            claims("the $kind `$b` {starts|begins} with the elements of `$a`"),
            [
                "return $b[: len($a)] == $a",
                "if len($a) > len($b):\n    return False\nreturn all($a[$i] == $b[$i] for $i in range(len($a)))",
            ],
        ),
        "suffix": (
            "bool",
            "is_suffix ends_with ends_in",
            claims("the $kind `$b` ends with the elements of `$a`"),
            [
                "return len($a) <= len($b) and $b[len($b) - len($a) :] == $a",
                "if len($a) > len($b):\n    return False\nreturn all($a[-$i] == $b[-$i] for $i in range(1, len($a) + 1))",
            ],
        ),
        "rotation": (
            "bool",
            "is_rotation can_rotate_to rotated_copy",
            claims("`$b` is a rotation of `$a`"),
            [
                "if len($a) != len($b):\n    return False\nreturn any($a[$i:] + $a[:$i] == $b for $i in range(max(1, len($a))))",
                "if len($a) != len($b):\n    return False\ntwice = $a + $a\nfor $i in range(len($a) + 1):\n    if twice[$i : $i + len($b)] == $b:\n        return True\nreturn False",
            ],
        ),
        "reverse": (
            "bool",
            "is_reverse mirror_images reversed_equal",
            claims("`$b` is `$a` {in reverse order|reversed|read backwards}"),
            [
                "return $a[::-1] == $b",
                "if len($a) != len($b):\n    return False\nfor $i in range(len($a)):\n    if $a[$i] != $b[len($b) - 1 - $i]:\n        return False\nreturn True",
            ],
        ),
        "one_difference": (
            "bool",
            "differ_once one_change_apart differ_in_one_place",
            claims("the ${kind}s `$a` and `$b` of equal length differ at exactly one position"),
            [
                "return sum(p != q for p, q in zip($a, $b)) == 1",
                "differences = 0\nfor p, q in zip($a, $b):\n    if p != q:\n        differences += 1\nreturn differences == 1",
            ],
        ),
        "sums": (
            "int",
            "compare_sums larger_sum which_sum_is_larger",
            [
                "Compare the sums of {two ${kind}s|`$a` and `$b`}: return 1 if the first sum is {greater|larger}, -1 if the second is, and 0 if they are equal.",
                f"Given {both}, return 1, -1 or 0 {{depending on|according to}} whether the first has the greater sum, the second has it, or the sums are equal.",
            ],
            [
                "first, second = sum($a), sum($b)\nif first > second:\n    return 1\nif first < second:\n    return -1\nreturn 0",
                "difference = sum($a) - sum($b)\nreturn (difference > 0) - (difference < 0)",
            ],
        ),
        "wins": (
            "tuple[int, int]",
            "count_wins compare_scores round_wins",
            [
                "`$a` and `$b` hold the {points|scores} of two players in each round. Return how many rounds the first and how many the second player won{; ties count for nobody|}.",
                "Given the {points|scores} of two players per round, return a tuple with the number of rounds that each of them won.",
            ],
            [
                "first = sum(p > q for p, q in zip($a, $b))\nsecond = sum(p < q for p, q in zip($a, $b))\nreturn first, second",
                "first = second = 0\nfor p, q in zip($a, $b):\n    if p > q:\n        first += 1\n    elif q > p:\n        second += 1\nreturn first, second",
            ],
        ),
        "first_difference": (
            "int",
            "first_difference where_they_differ first_mismatch",
            [
                text + " Return -1 if there is none."
                for text in nouns(
                    "the first index at which the elements differ",
                    "{two ${kind}s of the same length|the equally long ${kind}s `$a` and `$b`}",
                    "in",
                )
            ],
            [
                "for $i, (p, q) in enumerate(zip($a, $b)):\n    if p != q:\n        return $i\nreturn -1",
                "for $i in range(len($a)):\n    if $a[$i] != $b[$i]:\n        return $i\nreturn -1",
                "return next(($i for $i in range(len($a)) if $a[$i] != $b[$i]), -1)",
            ],
        ),
        "contiguous": (
            "bool",
            "is_sublist contains_sublist occurs_inside",
            claims("the $kind `$b` contains the elements of `$a` as a contiguous {block|part}"),
            [
                "return any($b[$i : $i + len($a)] == $a for $i in range(len($b) - len($a) + 1))",
                "for $i in range(len($b) - len($a) + 1):\n    if $b[$i : $i + len($a)] == $a:\n        return True\nreturn False",
            ],
        ),
        "swap": (
            "bool",
            "one_swap_apart equal_after_swap swap_makes_equal",
            claims(
                "the ${kind}s `$a` and `$b` of equal length become equal if exactly two elements of `$a` at different positions are swapped{, where these two elements differ|}"
            ),
            [
                "places = [$i for $i in range(len($a)) if $a[$i] != $b[$i]]\nif len(places) != 2:\n    return False\n$i, $j = places\nreturn $a[$i] == $b[$j] and $a[$j] == $b[$i]",
                "different = [(p, q) for p, q in zip($a, $b) if p != q]\nreturn len(different) == 2 and different[0] == different[1][::-1]",
            ],
        ),
        "shifted": (
            "bool",
            "constant_difference shifted_by_constant same_distance",
            claims("all corresponding elements of `$a` and `$b` have the same difference"),
            [
                "return len({p - q for p, q in zip($a, $b)}) <= 1",
                "for p, q in zip($a, $b):\n    if p - q != $a[0] - $b[0]:\n        return False\nreturn True",
            ],
        ),
    }[shape]

    def row() -> tuple:
        high = 3 if shape in ("one_difference", "any_equal", "swap", "first_difference") else 9
        b = values.numbers(rng, 1, high, 3, 5)
        near = rng.random() < 0.6
        turn = rng.randint(1, 2)
        changed = [*b[:1], b[1] + 1, *b[2:]]
        a = {
            "all_greater": [n + rng.randint(1, 3) for n in b],
            "all_less": [n - rng.randint(1, 3) for n in b],
            "order_free": rng.sample(b, len(b)),
            "prefix": b[:2],
            "suffix": b[-2:],
            "contiguous": b[1:3],
            "rotation": b[turn:] + b[:turn],
            "reverse": b[::-1],
            "one_difference": changed,
            "first_difference": changed,
            "swap": [b[1], b[0], *b[2:]],
            "shifted": [n + turn for n in b],
        }.get(shape)
        if a is None or not near:
            a = [rng.randint(1, high) for _ in (b[:2] if shape in ("prefix", "suffix", "contiguous") else b)]
        return (a, b) if kind == "list" else (tuple(a), tuple(b))

    inner = "list[int]" if kind == "list" else "tuple[int, ...]"
    return posed(
        rng,
        names=names,
        takes=f"$a: {inner}, $b: {inner}",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[row() for _ in range(5)],
        kind=kind,
    )


# Nested lists.


@family
def deep_nesting(rng: random.Random) -> Exercise:
    shape = rng.choice(("flatten", "sum", "depth", "count", "max", "contains", "map", "lists", "even", "top"))
    nested = "{a nested list|an arbitrarily nested list|the nested list `$items`|`$items`, a list of numbers and nested lists,|a list of numbers and lists, nested to any depth}"
    start = "for $item in $items:\n    if isinstance($item, list):\n        "
    change, expression = rng.choice(
        (("doubled", "2 * $item"), ("squared", "$item**2"), ("increased by 1", "$item + 1"), ("negated", "-$item"))
    )
    names, takes, gives, tasks, bodies = {
        "flatten": (
            "flatten deep_flatten flatten_deep unnest",
            "$items: list",
            "list[int]",
            [*nouns("a flat list of all numbers", nested, "in"), f"Flatten {nested}{{ completely|}} into one list."],
            [
                f"$result = []\n{start}$result.extend($self($item))\n    else:\n        $result.append($item)\nreturn $result",
                "$result = []\n$stack = $items[::-1]\nwhile $stack:\n    $item = $stack.pop()\n    if isinstance($item, list):\n        $stack.extend($item[::-1])\n    else:\n        $result.append($item)\nreturn $result",
            ],
        ),
        "sum": (
            "deep_sum nested_sum sum_nested total_of_nested",
            "$items: list",
            "int",
            nouns("the sum of all numbers, {at any depth|however deep},", nested, "in"),
            [
                f"$total = 0\n{start}$total += $self($item)\n    else:\n        $total += $item\nreturn $total",
                "return sum($self($item) if isinstance($item, list) else $item for $item in $items)",
            ],
        ),
        "depth": (
            "nesting_depth depth list_depth max_depth",
            "$items: list",
            "int",
            [
                text + " A {flat list|list without lists in it} has depth 1."
                for text in nouns("the {nesting |}depth", nested)
            ],
            [
                f"deepest = 0\n{start}deepest = max(deepest, $self($item))\nreturn deepest + 1",
                "return 1 + max(($self($item) for $item in $items if isinstance($item, list)), default=0)",
            ],
        ),
        "count": (
            "count_numbers deep_length count_leaves number_of_leaves",
            "$items: list",
            "int",
            [
                *nouns("how many numbers there are, {at any depth|counting all levels},", nested, "in"),
                f"Count the numbers in {nested} on all levels.",
            ],
            [
                f"$count = 0\n{start}$count += $self($item)\n    else:\n        $count += 1\nreturn $count",
                "return sum($self($item) if isinstance($item, list) else 1 for $item in $items)",
            ],
        ),
        "max": (
            "deep_max nested_max largest_nested",
            "$items: list",
            "int",
            [
                text + " No list in it is empty."
                for text in nouns("the {largest|greatest} number {at any depth|on any level}", nested, "in")
            ],
            [
                "return max($self($item) if isinstance($item, list) else $item for $item in $items)",
                "$best = None\nfor $item in $items:\n    $value = $self($item) if isinstance($item, list) else $item\n    if $best is None or $value > $best:\n        $best = $value\nreturn $best",
            ],
        ),
        "contains": (
            "deep_contains occurs_nested nested_contains",
            "$items: list, $k: int",
            "bool",
            claims(f"the number `$k` {{occurs|is}} somewhere in {nested}"),
            [
                "for $item in $items:\n    if $item == $k or isinstance($item, list) and $self($item, $k):\n        return True\nreturn False",
                "return any($self($item, $k) if isinstance($item, list) else $item == $k for $item in $items)",
            ],
        ),
        "map": (
            "deep_map change_nested ${slug}_nested",
            "$items: list",
            "list",
            nouns("a copy with the same nesting in which every number is $change", nested, "of"),
            [
                f"$result = []\n{start}$result.append($self($item))\n    else:\n        $result.append($expression)\nreturn $result",
                "return [$self($item) if isinstance($item, list) else $expression for $item in $items]",
            ],
        ),
        "lists": (
            "count_lists number_of_lists inner_lists",
            "$items: list",
            "int",
            nouns(
                "how many lists there are, {on all levels, without the outer one|at any depth, not counting the whole list itself},",
                nested,
                "in",
            ),
            [
                f"$count = 0\n{start}$count += 1 + $self($item)\nreturn $count",
                "return sum(1 + $self($item) for $item in $items if isinstance($item, list))",
            ],
        ),
        "even": (
            "deep_even sum_of_even_nested add_even_nested",
            "$items: list",
            "int",
            nouns("the sum of the even numbers, {at any depth|however deep},", nested, "in"),
            [
                f"$total = 0\n{start}$total += $self($item)\n    elif $item % 2 == 0:\n        $total += $item\nreturn $total"
            ],
        ),
        "top": (
            "flatten_once flatten_one_level unwrap_once",
            "$items: list",
            "list",
            [
                *orders(
                    f"flatten {nested} by one level only, so that deeper lists stay", nested, "flatten it by one level"
                )
            ],
            [
                f"$result = []\n{start}$result.extend($item)\n    else:\n        $result.append($item)\nreturn $result",
                f"$result = []\n{start}$result += $item\n        continue\n    $result.append($item)\nreturn $result",
            ],
        ),
    }[shape]

    def nest(depth: int) -> list:
        return [
            nest(depth - 1) if depth and rng.random() < 0.4 else rng.randint(1, 9)
            for _ in range(rng.randint(1 if shape == "max" or depth < 3 else 2, 3))
        ]

    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(nest(3), rng.randint(1, 9)) if "$k" in takes else (nest(3),) for _ in range(5)],
        change=change,
        expression=expression,
        slug=change.split()[0],
        k=target_name(rng),
    )


@family
def lists_of_lists(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "sort",
            "sort",
            "sort_each",
            "best",
            "filter",
            "filter",
            "dedupe",
            "each",
            "each",
            "pad",
            "column",
            "count",
            "reverse",
            "merge_sorted",
        )
    )
    key, by = rng.choice(
        (
            ("sum", "their sums"),
            ("len", "their lengths"),
            ("max", "their largest elements"),
            ("min", "their smallest elements"),
            ("lambda $row: $row[0]", "their first elements"),
            ("lambda $row: $row[-1]", "their last elements"),
        )
    )
    down = rng.random() < 0.35
    extra = ", reverse=True" if down else ""
    direction = "{descending|decreasing} order of" if down else "{ascending|increasing} order of"
    value, what, word = rng.choice(
        (
            ("sum($row)", "{sum|total}", "sums"),
            ("max($row)", "{largest|greatest} element", "maxima"),
            ("min($row)", "{smallest|least} element", "minima"),
            ("max($row) - min($row)", "difference of the largest and the smallest element", "ranges"),
            ("len(set($row))", "number of different elements", "distinct_counts"),
            ("$row[-1]", "last element", "last_elements"),
            ("sum($row) // len($row)", "average, rounded down,", "averages"),
        )
    )
    k, n = rng.randint(2, 3), rng.randint(1, 9)
    test, such = rng.choice(
        (
            (f"len($row) >= {k}", f"{{with|that have}} at least {k} elements"),
            (f"len($row) < {k}", f"with {{fewer|less}} than {k} elements"),
            (f"{n} in $row", f"that contain {n}"),
            (f"{n} not in $row", f"that do not contain {n}"),
            (f"sum($row) > {3 * k + n}", f"whose sum is greater than {3 * k + n}"),
            ("sum($row) % 2 == 0", "with an even sum"),
            ("$row == sorted($row)", "that are sorted in ascending order"),
            ("len(set($row)) == len($row)", "without repeated elements"),
        )
    )
    nested, flat = "list[list[int]]", "list[int]"
    names, gives, tasks, bodies = {
        "sort": (
            "sort_lists order_lists sort_sublists arrange_lists",
            nested,
            [
                f"Sort {ROWS} in {direction} {by}.",
                *nouns(f"the lists in {direction} {by}", ROWS, "of"),
                f"Write a {{|Python }}function to sort {ROWS} in {direction} {by}.",
            ],
            [
                f"return sorted($rows, key={key}{extra})",
                f"$result = $rows[:]\n$result.sort(key={key}{extra})\nreturn $result",
            ],
        ),
        "sort_each": (
            "sort_each sort_inner sort_rows sorted_sublists",
            nested,
            [
                *orders(
                    f"sort each of the lists in {ROWS}{' in descending order' if down else ' in ascending order'}",
                    ROWS,
                    f"return a list of them with each one sorted in {'descending' if down else 'ascending'} order",
                )
            ],
            [
                f"return [sorted($row{extra}) for $row in $rows]",
                f"$result = []\nfor $row in $rows:\n    $result.append(sorted($row{extra}))\nreturn $result",
            ],
        ),
        "best": (
            "list_with_largest_sum heaviest_list best_list" if not down else "list_with_smallest_sum lightest_list",
            flat,
            [
                text + " {If there are several, return the first.|Of several take the first one.}"
                for text in nouns(f"the list with the {'smallest' if down else '{largest|greatest}'} sum", ROWS, "in")
            ],
            [
                f"return {'min' if down else 'max'}($rows, key=sum)",
                f"$best = $rows[0]\nfor $row in $rows[1:]:\n    if sum($row) {'<' if down else '>'} sum($best):\n        $best = $row\nreturn $best",
            ],
        ),
        "filter": (
            "filter_lists keep_lists select_lists matching_lists",
            nested,
            [
                *nouns(f"{{all|the}} inner lists {such}", ROWS, "from"),
                f"Keep {{only |}}the inner lists of {ROWS} {such}.",
            ],
            [
                f"return [$row for $row in $rows if {test}]",
                f"$result = []\nfor $row in $rows:\n    if {test}:\n        $result.append($row)\nreturn $result",
                f"return list(filter(lambda $row: {test}, $rows))",
            ],
        ),
        "count": (
            "count_lists how_many_lists number_of_lists count_sublists",
            "int",
            [*nouns(f"the number of inner lists {such}", ROWS, "in"), f"Count the inner lists of {ROWS} {such}."],
            [
                f"return sum(1 for $row in $rows if {test})",
                f"$count = 0\nfor $row in $rows:\n    if {test}:\n        $count += 1\nreturn $count",
            ],
        ),
        "dedupe": (
            "unique_lists dedupe_lists remove_duplicate_lists",
            nested,
            orders(
                f"remove {{duplicate|repeated}} lists from {ROWS}, keeping the first of equal ones",
                ROWS,
                "remove all lists that occurred before",
            ),
            [
                "$result = []\nfor $row in $rows:\n    if $row not in $result:\n        $result.append($row)\nreturn $result",
                "$seen = set()\n$result = []\nfor $row in $rows:\n    if tuple($row) not in $seen:\n        $seen.add(tuple($row))\n        $result.append($row)\nreturn $result",
            ],
        ),
        "each": (
            f"list_{word} {word}_of_lists {word} inner_{word}",
            flat,
            nouns(
                f"{{a list of |}}the {what} of each {{inner |}}list",
                "{a list of non-empty lists|`$rows`, whose lists are not empty,|`$rows`}",
                "in",
            ),
            [
                f"return [{value} for $row in $rows]",
                f"$result = []\nfor $row in $rows:\n    $result.append({value})\nreturn $result",
            ],
        ),
        "pad": (
            "pad_lists pad_rows equal_lengths fill_up",
            nested,
            [
                f"Pad the lists in {ROWS} with zeros at the {{end|right}} so that all are as long as the longest.",
                f"Given {ROWS} of different lengths, {{append zeros to|fill up}} the shorter ones{{| with zeros}} until all have the same length{{| (use 0)}}.",
            ],
            [
                "width = max(len($row) for $row in $rows)\nreturn [$row + [0] * (width - len($row)) for $row in $rows]",
                "width = max(map(len, $rows))\n$result = []\nfor $row in $rows:\n    padded = $row[:]\n    while len(padded) < width:\n        padded.append(0)\n    $result.append(padded)\nreturn $result",
            ],
        ),
        "column": (
            f"column_{k - 1} elements_at_{k - 1} column_of_ragged",
            flat,
            [
                text + " {Skip lists that are too short.|Lists without that index are skipped.}"
                for text in nouns(f"the elements at index {k - 1} of all lists", ROWS, "in")
            ],
            [
                f"return [$row[{k - 1}] for $row in $rows if len($row) >= {k}]",
                f"$result = []\nfor $row in $rows:\n    if len($row) > {k - 1}:\n        $result.append($row[{k - 1}])\nreturn $result",
            ],
        ),
        "reverse": (
            "reverse_each reverse_inner mirror_lists",
            nested,
            orders(
                f"reverse each of the lists in {ROWS}; the order of the lists stays",
                ROWS,
                "reverse each of the inner lists",
            ),
            [
                "return [$row[::-1] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append(list(reversed($row)))\nreturn $result",
            ],
        ),
        "merge_sorted": (
            "flatten_sorted merge_and_sort all_sorted",
            flat,
            [*nouns("one sorted list of all numbers", ROWS, "in"), f"Flatten {ROWS} and sort the {{numbers|result}}."],
            [
                "return sorted($num for $row in $rows for $num in $row)",
                "$result = []\nfor $row in $rows:\n    $result.extend($row)\n$result.sort()\nreturn $result",
            ],
        ),
    }[shape]

    def row() -> list[list[int]]:
        drawn = [values.numbers(rng, 1, 9, 1, 4) for _ in range(rng.randint(3, 4))]
        if shape == "dedupe":
            drawn[-1] = drawn[0][:]
        return [sorted(inner) if "sorted(" in test and rng.random() < 0.5 else inner for inner in drawn]

    return posed(
        rng,
        names=names,
        takes="$rows: list[list[int]]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(row(),) for _ in range(4)],
    )


@family
def columns_of_rows(rng: random.Random) -> Exercise:
    shape = rng.choice(
        ("column", "maximum", "minimum", "remove", "swap", "append", "tuples", "sorted", "average", "scale", "sum_one")
    )
    matrix = "{a matrix|the matrix|the matrix `$rows`|`$rows`, a list of rows of equal length,|a list of rows of equal length}"
    nested, flat = "list[list[int]]", "list[int]"
    one = "$rows: list[list[int]], $k: int"
    names, takes, gives, tasks, bodies = {
        "column": (
            "get_column column extract_column nth_column",
            one,
            flat,
            [
                *nouns("the column with index `$k`", matrix),
                f"Extract column `$k` (counting from 0) of {matrix} as a list.",
            ],
            [
                "return [$row[$k] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append($row[$k])\nreturn $result",
                "return list(map(lambda $row: $row[$k], $rows))",
            ],
        ),
        "maximum": (
            "column_maximum max_in_column largest_in_column",
            one,
            "int",
            nouns("the {largest|maximum} number in column `$k`", matrix),
            [
                "return max($row[$k] for $row in $rows)",
                "$best = $rows[0][$k]\nfor $row in $rows:\n    if $row[$k] > $best:\n        $best = $row[$k]\nreturn $best",
            ],
        ),
        "minimum": (
            "column_minimum min_in_column smallest_in_column",
            one,
            "int",
            nouns("the {smallest|minimum} number in column `$k`", matrix),
            ["return min($row[$k] for $row in $rows)", "column = [$row[$k] for $row in $rows]\nreturn min(column)"],
        ),
        "sum_one": (
            "column_sum sum_column total_of_column",
            one,
            "int",
            [
                *nouns("the sum of column `$k`", matrix),
                f"Add up the numbers of the column with index `$k` in {matrix}.",
            ],
            [
                "return sum($row[$k] for $row in $rows)",
                "$total = 0\nfor $row in $rows:\n    $total += $row[$k]\nreturn $total",
            ],
        ),
        "average": (
            "column_averages column_means mean_of_columns",
            "$rows: list[list[int]]",
            "list[float]",
            nouns("a list of the averages of the columns", matrix),
            [
                "return [sum(column) / len(column) for column in zip(*$rows)]",
                "$result = []\nfor $i in range(len($rows[0])):\n    $total = sum($row[$i] for $row in $rows)\n    $result.append($total / len($rows))\nreturn $result",
            ],
        ),
        "remove": (
            "remove_column drop_column delete_column",
            one,
            nested,
            orders(
                f"remove the column with index `$k` from {matrix}",
                matrix,
                "return it without the column with index `$k`",
            ),
            [
                "return [$row[:$k] + $row[$k + 1 :] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append([$value for $i, $value in enumerate($row) if $i != $k])\nreturn $result",
            ],
        ),
        "swap": (
            "swap_outer_columns exchange_columns swap_first_last_column",
            "$rows: list[list[int]]",
            nested,
            orders(
                f"{{swap|exchange}} the first and the last column of {matrix}",
                matrix,
                "{swap|exchange} its first and its last column",
            ),
            [
                "$result = [$row[:] for $row in $rows]\nfor $row in $result:\n    $row[0], $row[-1] = $row[-1], $row[0]\nreturn $result",
                "return [[$row[-1]] + $row[1:-1] + [$row[0]] for $row in $rows]",
            ],
        ),
        "append": (
            "append_row_sums with_row_sums add_sum_column",
            "$rows: list[list[int]]",
            nested,
            orders(f"append to each row of {matrix} its sum", matrix, "append its sum to each row"),
            [
                "return [$row + [sum($row)] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append([*$row, sum($row)])\nreturn $result",
            ],
        ),
        "tuples": (
            "columns_as_tuples list_columns to_columns",
            "$rows: list[list[int]]",
            "list[tuple[int, ...]]",
            nouns("a list of the columns, each as a tuple,", matrix),
            ["return list(zip(*$rows))", "return [tuple($row[$i] for $row in $rows) for $i in range(len($rows[0]))]"],
        ),
        "sorted": (
            "sort_by_column order_by_column sort_rows_by",
            one,
            nested,
            orders(f"sort the rows of {matrix} by the numbers in column `$k`", matrix, "sort its rows by column `$k`"),
            [
                "return sorted($rows, key=lambda $row: $row[$k])",
                "$result = list($rows)\n$result.sort(key=lambda $row: $row[$k])\nreturn $result",
                "from operator import itemgetter\n\n\ndef $signature:\n    return sorted($rows, key=itemgetter($k))",
            ],
        ),
        "scale": (
            "double_column scale_column multiply_column",
            one,
            nested,
            orders(f"multiply the numbers in column `$k` of {matrix} by $m", matrix, "multiply column `$k` by $m"),
            [
                "return [[$value * $m if $i == $k else $value for $i, $value in enumerate($row)] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    changed = $row[:]\n    changed[$k] *= $m\n    $result.append(changed)\nreturn $result",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        width = rng.randint(2, 3)
        rows = [list(row) for row in zip(*(distinct(rng, 0, 20, 3, 3) for _ in range(width)))]
        calls.append((rows, rng.randrange(width)) if takes == one else (rows,))
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        k=rng.choice(("k", "column_index", "index", "n", "place")),
        m=rng.randint(2, 5),
    )


# Rearranging, cutting, removing and inserting.


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
                "from collections import deque\n\n\ndef $signature:\n    turned = deque($items)\n    turned.rotate(-$k)\n    return list(turned)",
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
                "from collections import deque\n\n\ndef $signature:\n    turned = deque($items)\n    turned.rotate($k)\n    return list(turned)",
                "$result = $items[:]\nfor _ in range($k):\n    if $result:\n        $result.insert(0, $result.pop())\nreturn $result",
            ],
        ),
        "either": (
            "rotate turn_list rotate_by",
            two,
            "list[int]",
            [
                f"Rotate {ITEMS} by `$k` places: to the right if `$k` is positive, to the left if it is negative.",
                f"Given {ITEMS} and a number `$k`, return the list rotated `$k` places to the right{{ (to the left for a negative `$k`)|, or to the left where `$k` is negative}}.",
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
                "`$items` is a sorted list of different numbers that was rotated. $Return the index of its smallest number.",
                "A sorted list without duplicates was rotated by some places. {Find|Return} the position of the smallest element.",
            ],
            [
                "return $items.index(min($items))",
                "low, high = 0, len($items) - 1\nwhile low < high:\n    middle = (low + high) // 2\n    if $items[middle] > $items[high]:\n        low = middle + 1\n    else:\n        high = middle\nreturn low",
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
                "drops = 0\nfor $i in range(len($items)):\n    if $items[$i - 1] > $items[$i]:\n        drops += 1\nreturn drops <= 1",
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
                f"Rotate {ITEMS} so that the first `$k` in it {{comes|stands}} at the front. If `$k` is not in the list, return it unchanged.",
                f"Given {ITEMS} and a value `$k`, return a rotation that begins with `$k`{{, or the list itself if it lacks the value| (the same list if there is no such value)}}.",
            ],
            [
                "if $k not in $items:\n    return $items\nplace = $items.index($k)\nreturn $items[place:] + $items[:place]",
                "for $i, $item in enumerate($items):\n    if $item == $k:\n        return $items[$i:] + $items[:$i]\nreturn $items",
            ],
        ),
        "all": (
            "all_rotations rotations list_rotations",
            one,
            "list[list[int]]",
            nouns("all rotations, beginning with the list itself,", ITEMS),
            [
                "return [$items[$i:] + $items[:$i] for $i in range(len($items))]",
                "$result = []\n$current = $items[:]\nfor _ in $items:\n    $result.append($current)\n    $current = $current[1:] + $current[:1]\nreturn $result",
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
                "$result = []\nfor $i in range(0, len($items), $k):\n    $result += $items[$i : $i + $k][::-1]\nreturn $result",
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
                "$result = []\nfor $item in $items:\n    if not $result or len($result[-1]) == $k:\n        $result.append([])\n    $result[-1].append($item)\nreturn $result",
                "$result = []\nwhile $items:\n    $result.append($items[:$k])\n    $items = $items[$k:]\nreturn $result",
            ],
        ),
        "parts": (
            "split_in_parts divide_evenly cut_into_parts",
            two,
            nested,
            orders(
                f"split {ITEMS} into `$k` consecutive parts of nearly equal length; the first parts get the extra elements",
                ITEMS,
                "split it into `$k` consecutive parts whose lengths differ by at most 1, longer ones first",
            ),
            [
                "size, extra = divmod(len($items), $k)\n$result = []\n$start = 0\nfor $i in range($k):\n    $end = $start + size + ($i < extra)\n    $result.append($items[$start:$end])\n    $start = $end\nreturn $result",
                "rest = $items[:]\n$result = []\nfor left in range($k, 0, -1):\n    size = -(-len(rest) // left)\n    $result.append(rest[:size])\n    rest = rest[size:]\nreturn $result",
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
                "$result = [[] for _ in range($k)]\nfor $i, $item in enumerate($items):\n    $result[$i % $k].append($item)\nreturn $result",
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
                "$result = [[]]\nfor $item in $items:\n    if $item == $k:\n        $result.append([])\n    else:\n        $result[-1].append($item)\nreturn $result",
                "$result = []\npart = []\nfor $item in $items:\n    if $item == $k:\n        $result.append(part)\n        part = []\n    else:\n        part.append($item)\n$result.append(part)\nreturn $result",
            ],
        ),
        "at_indices": (
            "cut_at_indices split_at_places split_by_positions",
            "$items: list[int], cuts: list[int]",
            nested,
            [
                f"Cut {ITEMS} before each index in the ascending list `cuts` and return the parts.",
                f"Given {ITEMS} and a sorted list `cuts` of indices, {{split the list|cut it}} at these {{indices|places}}.",
            ],
            [
                "bounds = [0, *cuts, len($items)]\nreturn [$items[$start:$end] for $start, $end in zip(bounds, bounds[1:])]",
                "$result = []\n$start = 0\nfor cut in cuts:\n    $result.append($items[$start:cut])\n    $start = cut\n$result.append($items[$start:])\nreturn $result",
            ],
        ),
        "chunk_value": (
            f"chunk_{value} {value}_of_chunks {value}_per_group",
            two,
            "list[int]",
            nouns(
                f"the {what} of each {{chunk|group}} of `$k` consecutive elements (the last {{chunk|group}} may be shorter)",
                ITEMS,
                "in",
            ),
            [
                f"return [{value}($items[$i : $i + $k]) for $i in range(0, len($items), $k)]",
                f"$result = []\nfor $i in range(0, len($items), $k):\n    chunk = $items[$i : $i + $k]\n    $result.append({value}(chunk))\nreturn $result",
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
                f"Split {ITEMS} into {{parts|pieces}} of length 1, 2, 3 and so on; the last {{part|one}} may be shorter.",
                f"Given {ITEMS}, return a list of its consecutive pieces with 1, 2, 3 and so on elements; the last may have fewer.",
            ],
            [
                "$result = []\n$start = 0\nsize = 1\nwhile $start < len($items):\n    $result.append($items[$start : $start + size])\n    $start += size\n    size += 1\nreturn $result",
                "$result = []\nrest = $items\nwhile rest:\n    size = len($result) + 1\n    $result.append(rest[:size])\n    rest = rest[size:]\nreturn $result",
            ],
        ),
        "runs": (
            "ascending_runs split_into_rising rising_parts",
            one,
            nested,
            orders(
                f"split {ITEMS} into its {{ascending|increasing}} runs: a new part begins where a number is not greater than the one before",
                ITEMS,
                "split it into the longest possible strictly increasing parts",
            ),
            [
                "$result = []\nfor $item in $items:\n    if $result and $item > $result[-1][-1]:\n        $result[-1].append($item)\n    else:\n        $result.append([$item])\nreturn $result",
                "$result = []\n$start = 0\nfor $i in range(1, len($items) + 1):\n    if $i == len($items) or $items[$i] <= $items[$i - 1]:\n        $result.append($items[$start:$i])\n        $start = $i\nreturn $result",
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
                "$result = []\nfor number in range(len($items) // $k):\n    $result.append($items[number * $k : (number + 1) * $k])\nreturn $result",
            ],
        ),
        "sizes": (
            "split_by_sizes parts_of_sizes cut_by_lengths",
            "$items: list[int], sizes: list[int]",
            nested,
            [
                f"Split {ITEMS} into consecutive parts whose lengths are given by `sizes`. Elements that are left over are dropped.",
                f"Given {ITEMS} and a list of lengths `sizes`, return consecutive parts of these lengths{{; ignore what is left|}}.",
            ],
            [
                "$result = []\n$start = 0\nfor size in sizes:\n    $result.append($items[$start : $start + size])\n    $start += size\nreturn $result",
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
                "half = len($items) // 2\nmiddle = $items[half : len($items) - half]\nreturn $items[len($items) - half :] + middle + $items[:half]",
                "half, odd = divmod(len($items), 2)\n$result = $items[half + odd :]\nif odd:\n    $result.append($items[half])\nreturn $result + $items[:half]",
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
                f"Take the elements of {ROWS} in turn: first all first elements, then all second ones and so on; shorter lists run out earlier.",
                f"Interleave {ROWS} of any lengths: one element of each list per round, skipping lists that are used up.",
            ],
            [
                "$result = []\nfor $i in range(max(map(len, $rows))):\n    for $row in $rows:\n        if $i < len($row):\n            $result.append($row[$i])\nreturn $result",
                "$result = []\nwaiting = [$row[:] for $row in $rows if $row]\nwhile waiting:\n    for $row in waiting:\n        $result.append($row.pop(0))\n    waiting = [$row for $row in waiting if $row]\nreturn $result",
            ],
        ),
        "uneven": (
            "interleave_uneven alternate_with_rest weave",
            "$a: list[int], $b: list[int]",
            "list[int]",
            [
                f"Interleave {TWO_LISTS}, beginning with the first; the rest of the longer list comes at the end.",
                f"Given {TWO_LISTS}, possibly of different lengths, take elements alternately from both and append what is left of the longer one.",
            ],
            [
                "$result = []\nfor $i in range(max(len($a), len($b))):\n    $result += $a[$i : $i + 1] + $b[$i : $i + 1]\nreturn $result",
                "size = min(len($a), len($b))\n$result = [$item for pair in zip($a, $b) for $item in pair]\nreturn $result + $a[size:] + $b[size:]",
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
                "$result = []\nfor $item in $items:\n    if $result:\n        $result.append($k)\n    $result.append($item)\nreturn $result",
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
                "$result = []\nfor $i, $item in enumerate($items, 1):\n    $result.append($item)\n    if $i % $m == 0:\n        $result.append($k)\nreturn $result",
                "$result = []\nfor $i in range(0, len($items), $m):\n    part = $items[$i : $i + $m]\n    $result += part\n    if len(part) == $m:\n        $result.append($k)\nreturn $result",
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
                "import bisect\n\n\ndef $signature:\n    $result = $items[:]\n    bisect.insort($result, $k)\n    return $result",
                "place = 0\nwhile place < len($items) and $items[place] < $k:\n    place += 1\nreturn $items[:place] + [$k] + $items[place:]",
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
                "low, high = 0, len($items)\nwhile low < high:\n    middle = (low + high) // 2\n    if $items[middle] < $k:\n        low = middle + 1\n    else:\n        high = middle\nreturn low",
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
                "$result = []\nfor $item in $items:\n    if $item == $k:\n        $result.append(0)\n    $result.append($item)\nreturn $result",
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
                f"{{repeat|duplicate}} the {number.things} of {ITEMS}: each of them comes twice in a row, the others once",
                ITEMS,
                f"put the {number.things} twice and the others once, in the same order",
            ),
            [
                "$result = []\nfor $item in $items:\n    $result.append($item)\n    if $test:\n        $result.append($item)\nreturn $result",
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
                f"Given {ITEMS}, return it padded with zeros at the end to the length `$k`{{; a longer list is not changed|, if it is shorter}}.",
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
    loop = "first, others = [], []\nfor $num in $nums:\n    if $test:\n        first.append($num)\n    else:\n        others.append($num)\n"
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
                f"Partition {NUMBERS} {{around|by}} `$k`: return the list of the {{smaller|lesser}} numbers and the list of {{those that are at least `$k`|the others}}.",
                f"Given {NUMBERS} and a pivot `$k`, return two lists: the numbers below the pivot and the remaining ones.",
            ],
            [
                f"return {keep.format('$num < $k')}, {keep.format('$num >= $k')}",
                "smaller = []\nothers = []\nfor $num in $nums:\n    if $num < $k:\n        smaller.append($num)\n    else:\n        others.append($num)\nreturn smaller, others",
            ],
        ),
        "three": (
            "three_way_partition arrange_around split_in_three",
            two,
            "list[int]",
            orders(
                f"rearrange {NUMBERS}: first the numbers less than `$k`, then those equal to it, then the greater ones, each in the original order",
                NUMBERS,
                "put the numbers below `$k` first, then those equal to `$k`, then those above, keeping the order within the groups",
            ),
            [
                f"smaller = {keep.format('$num < $k')}\nequal = {keep.format('$num == $k')}\ngreater = {keep.format('$num > $k')}\nreturn smaller + equal + greater",
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
                "first = others = 0\nfor $num in $nums:\n    if $test:\n        first += $num\n    else:\n        others += $num\nreturn first, others",
            ],
        ),
        "count": (
            "count_groups count_${slug}_and_others split_counts",
            one,
            "tuple[int, int]",
            nouns("how many elements are $such and how many are not, as a tuple,", NUMBERS, "in"),
            [
                "$count = sum(1 for $num in $nums if $test)\nreturn $count, len($nums) - $count",
                "first = others = 0\nfor $num in $nums:\n    if $test:\n        first += 1\n    else:\n        others += 1\nreturn first, others",
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
                "chosen = sorted($num for $num in $nums if $test)\n$result = []\nfor $num in $nums:\n    $result.append(chosen.pop(0) if $test else $num)\nreturn $result",
                "chosen = iter(sorted($num for $num in $nums if $test))\nreturn [next(chosen) if $test else $num for $num in $nums]",
            ],
        ),
        "alternate": (
            "small_large_alternating zigzag_sorted outside_in",
            one,
            "list[int]",
            orders(
                f"rearrange {NUMBERS} as the smallest, the largest, the second smallest, the second largest number and so on",
                NUMBERS,
                "list the smallest number, the largest, the second smallest, the second largest and so on",
            ),
            [
                "rest = sorted($nums)\n$result = []\nwhile rest:\n    $result.append(rest.pop(0))\n    if rest:\n        $result.append(rest.pop())\nreturn $result",
                "ordered = sorted($nums)\n$result = []\nlow, high = 0, len(ordered) - 1\nwhile low <= high:\n    $result.append(ordered[low])\n    if low < high:\n        $result.append(ordered[high])\n    low += 1\n    high -= 1\nreturn $result",
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
                f"swap the first element of {NUMBERS} with the second, the third with the fourth and so on; a last single one stays",
                NUMBERS,
                "swap each two neighbors: first and second, third and fourth and so on",
            ),
            [
                "$result = $nums[:]\nfor $i in range(0, len($result) - 1, 2):\n    $result[$i], $result[$i + 1] = $result[$i + 1], $result[$i]\nreturn $result",
                "$result = []\nfor $i in range(0, len($nums), 2):\n    $result += $nums[$i : $i + 2][::-1]\nreturn $result",
            ],
        ),
        "ends": (
            "to_both_ends negatives_left_zeros_middle by_sign",
            one,
            "list[int]",
            orders(
                f"rearrange {NUMBERS} so that the negative numbers come first, then the zeros, then the positive numbers, each in the original order",
                NUMBERS,
                "put the negative numbers first, then the zeros, then the positive ones",
            ),
            [
                f"negative = {keep.format('$num < 0')}\npositive = {keep.format('$num > 0')}\nreturn negative + [0] * $nums.count(0) + positive",
                "return sorted($nums, key=lambda $num: ($num > 0) - ($num < 0))",
            ],
        ),
        "checked": (
            "is_partitioned ${slug}_come_first ${slug}_before_others",
            one,
            "bool",
            claims(f"in {NUMBERS} all $things come before all other numbers"),
            [
                "others = False\nfor $num in $nums:\n    if not ($test):\n        others = True\n    elif others:\n        return False\nreturn True",
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


@family
def dedupe_by(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "key",
            "key",
            "last",
            "limit",
            "first_letter",
            "length",
            "pairs",
            "positions",
            "unordered",
            "in_groups",
            "count_removed",
        )
    )
    key, same = rng.choice(
        (
            ("abs({0})", "the same absolute value"),
            ("{0} % 10", "the same last digit"),
            ("{0} % 3", "the same remainder modulo 3"),
            ("{0} // 10", "the same tens"),
            ("len(str({0}))", "equally many digits"),
            ("{0} % 2", "the same parity"),
        )
    )
    items, texts = "$items: list[int]", "$words: list[str]"
    shown = "{a list of numbers|a list of integers|the list|`$items`|the given list of numbers}"
    words = "{a list of words|a list of strings|the list|`$words`|the given list of strings}"
    seen = "$seen = set()\n$result = []\nfor {x} in {xs}:\n    $key = {key}\n    if $key not in $seen:\n        $seen.add($key)\n        $result.append({x})\nreturn $result"
    table = "$result = {{}}\nfor {x} in {xs}:\n    $result.setdefault({key}, {x})\nreturn list($result.values())"

    def both(x: str, xs: str, expression: str) -> list[str]:
        return [style.format(x=x, xs=xs, key=expression) for style in (seen, table)]

    names, takes, gives, tasks, bodies = {
        "key": (
            "dedupe_by_key distinct_by first_of_each_kind unique_by",
            items,
            "list[int]",
            orders(
                f"remove from {shown} every number for which an earlier number has {same}",
                shown,
                f"keep only the first of all numbers with {same}",
            ),
            both("$item", "$items", key.format("$item")),
        ),
        "last": (
            "keep_last dedupe_keep_last last_occurrences",
            items,
            "list[int]",
            orders(
                f"remove duplicates from {shown} so that the last occurrence of each number stays",
                shown,
                "remove duplicates, keeping the last occurrence of each number",
            ),
            [
                "return list(dict.fromkeys($items[::-1]))[::-1]",
                "return [$item for $i, $item in enumerate($items) if $item not in $items[$i + 1 :]]",
                "$result = []\nfor $item in reversed($items):\n    if $item not in $result:\n        $result.insert(0, $item)\nreturn $result",
            ],
        ),
        "limit": (
            "at_most_$m limit_repeats keep_up_to_$m",
            items,
            "list[int]",
            orders(
                f"remove from {shown} all occurrences of a number after its first $m",
                shown,
                "keep at most $m occurrences of each number, the earliest ones",
            ),
            [
                "$counts = {}\n$result = []\nfor $item in $items:\n    $counts[$item] = $counts.get($item, 0) + 1\n    if $counts[$item] <= $m:\n        $result.append($item)\nreturn $result",
                "$result = []\nfor $item in $items:\n    if $result.count($item) < $m:\n        $result.append($item)\nreturn $result",
            ],
        ),
        "first_letter": (
            "first_per_letter one_per_letter unique_first_letters",
            texts,
            "list[str]",
            orders(
                f"keep only the first of all {{strings|words}} in {words} that begin with the same letter",
                words,
                "keep for each first letter only the first word",
            ),
            both("$word", "$words", "$word[0]"),
        ),
        "length": (
            "one_per_length first_of_each_length unique_lengths",
            texts,
            "list[str]",
            orders(
                f"keep only the first of all {{strings|words}} in {words} that have the same length",
                words,
                "keep for each length only the first word",
            ),
            both("$word", "$words", "len($word)"),
        ),
        "pairs": (
            "unique_firsts distinct_by_first first_pair_per_key",
            "$pairs: list[tuple[int, int]]",
            "list[tuple[int, int]]",
            orders(
                "remove from {a list of pairs|`$pairs`|the given pairs} every pair whose first element occurred in an earlier pair as the first one",
                "{a list of pairs|the pairs in `$pairs`}",
                "keep only the first pair for each first element",
            ),
            both("pair", "$pairs", "pair[0]"),
        ),
        "unordered": (
            "unique_pairs dedupe_unordered ignore_pair_order",
            "$pairs: list[tuple[int, int]]",
            "list[tuple[int, int]]",
            orders(
                "remove repeated pairs from {a list of pairs|`$pairs`|the given pairs}, where (a, b) and (b, a) count as the same",
                "{a list of pairs|the pairs in `$pairs`}",
                "remove pairs that equal an earlier one up to their order",
            ),
            both("pair", "$pairs", "tuple(sorted(pair))")
            + [
                "$result = []\nfor $a, $b in $pairs:\n    if ($a, $b) not in $result and ($b, $a) not in $result:\n        $result.append(($a, $b))\nreturn $result"
            ],
        ),
        "positions": (
            "first_positions indices_of_distinct where_new",
            items,
            "list[int]",
            nouns("the indices at which a number occurs for the first time", shown, "in"),
            [
                "return [$i for $i, $item in enumerate($items) if $item not in $items[:$i]]",
                "$seen = set()\n$result = []\nfor $i, $item in enumerate($items):\n    if $item not in $seen:\n        $seen.add($item)\n        $result.append($i)\nreturn $result",
            ],
        ),
        "in_groups": (
            "dedupe_each distinct_in_each unique_rows",
            "$rows: list[list[int]]",
            "list[list[int]]",
            orders(
                f"remove duplicates from each of the lists in {ROWS} and keep their order",
                ROWS,
                "remove the duplicates within each inner list",
            ),
            [
                "return [list(dict.fromkeys($row)) for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    kept = []\n    for $item in $row:\n        if $item not in kept:\n            kept.append($item)\n    $result.append(kept)\nreturn $result",
            ],
        ),
        "count_removed": (
            "count_duplicates extra_copies how_many_repeated",
            items,
            "int",
            nouns("how many elements must be removed so that no number {is repeated|occurs twice}", shown, "from"),
            [
                "return len($items) - len(set($items))",
                "$seen = set()\n$count = 0\nfor $item in $items:\n    if $item in $seen:\n        $count += 1\n    $seen.add($item)\nreturn $count",
            ],
        ),
    }[shape]

    def row() -> list:
        if takes == texts:
            return [rng.choice(values.FRUITS + ["pea", "plum", "lime", "leek", "corn", "ciao"]) for _ in range(5)]
        if takes == items:
            return values.numbers(rng, -9 if "abs" in key else 1, 30 if shape == "key" else 5, 5, 8)
        size = {"$rows: list[list[int]]": 4}.get(takes, 2)
        made = [[rng.randint(1, 4) for _ in range(size)] for _ in range(4)]
        return made if size == 4 else [tuple(pair) for pair in made]

    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(row(),) for _ in range(4)],
        m=rng.randint(1, 3) if shape != "limit" else 2,
    )


@family
def removing(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "nth",
            "every",
            "listed",
            "first_last",
            "largest",
            "smallest",
            "range",
            "until",
            "ends",
            "indices",
            "last_value",
            "after",
            "neighbours",
        )
    )
    one, two = "$nums: list[int]", "$nums: list[int], $k: int"
    filtered = "return [$num for $i, $num in enumerate($nums) if {}]"
    names, takes, gives, tasks, bodies = {
        "nth": (
            "remove_nth delete_nth drop_kth remove_kth_element",
            two,
            "list[int]",
            orders(
                f"remove the `$k`-th element (counting from 1) from {NUMBERS}",
                NUMBERS,
                "remove its `$k`-th element, where the first one has number 1",
            ),
            [
                "return $nums[: $k - 1] + $nums[$k:]",
                filtered.format("$i != $k - 1"),
                "$result = $nums[:]\n$result.pop($k - 1)\nreturn $result",
            ],
        ),
        "every": (
            "remove_every_nth drop_every_kth thin_out",
            two,
            "list[int]",
            orders(f"remove every `$k`-th element from {NUMBERS}", NUMBERS, "remove every `$k`-th element"),
            [
                "return [$num for $i, $num in enumerate($nums, 1) if $i % $k != 0]",
                "$result = $nums[:]\ndel $result[$k - 1 :: $k]\nreturn $result",
                "$result = []\nfor $i, $num in enumerate($nums):\n    if ($i + 1) % $k:\n        $result.append($num)\nreturn $result",
            ],
        ),
        "listed": (
            "remove_all_of without_values remove_listed subtract_list",
            "$a: list[int], $b: list[int]",
            "list[int]",
            orders(
                "remove from `$a` all elements that occur in `$b`",
                TWO_LISTS,
                "return the elements of the first that are not in the second, in their order",
            ),
            [
                "return [$num for $num in $a if $num not in $b]",
                "unwanted = set($b)\n$result = []\nfor $num in $a:\n    if $num not in unwanted:\n        $result.append($num)\nreturn $result",
                "return list(filter(lambda $num: $num not in $b, $a))",
            ],
        ),
        "first_last": (
            "remove_first_and_last without_outer_occurrences drop_outer",
            two,
            "list[int]",
            orders(
                f"remove the first and the last occurrence of `$k` from {NUMBERS}; if it occurs once, remove that",
                NUMBERS,
                "remove the first and the last `$k` in it",
            ),
            [
                "if $k not in $nums:\n    return $nums\n$result = $nums[:]\n$result.remove($k)\nif $k in $result:\n    $result.reverse()\n    $result.remove($k)\n    $result.reverse()\nreturn $result",
                "places = [$i for $i, $num in enumerate($nums) if $num == $k]\nouter = places[:1] + places[-1:]\nreturn [$num for $i, $num in enumerate($nums) if $i not in outer]",
            ],
        ),
        "largest": (
            "remove_largest drop_maxima without_maximum",
            one,
            "list[int]",
            orders(
                f"remove all occurrences of the largest number from {NUMBERS}",
                NUMBERS,
                "remove every occurrence of its largest number",
            ),
            [
                "top = max($nums)\nreturn [$num for $num in $nums if $num != top]",
                "$result = $nums[:]\ntop = max($nums)\nwhile top in $result:\n    $result.remove(top)\nreturn $result",
            ],
        ),
        "smallest": (
            "remove_k_smallest drop_smallest without_k_smallest",
            two,
            "list[int]",
            orders(
                f"remove the `$k` smallest numbers from {NUMBERS} of different numbers and keep the order of the others".replace(
                    f"{NUMBERS} of different numbers", "{a list of different numbers|`$nums`, which has no duplicates,}"
                ),
                "{a list of different numbers|`$nums` without duplicates}",
                "remove its `$k` smallest numbers",
            ),
            [
                "unwanted = sorted($nums)[:$k]\nreturn [$num for $num in $nums if $num not in unwanted]",
                "$result = $nums[:]\nfor _ in range($k):\n    $result.remove(min($result))\nreturn $result",
            ],
        ),
        "range": (
            "remove_slice cut_out delete_range",
            "$nums: list[int], $start: int, $end: int",
            "list[int]",
            orders(
                f"remove the elements from index `$start` up to but not including index `$end` from {NUMBERS}",
                NUMBERS,
                "remove the elements with the indices from `$start` to `$end` - 1",
            ),
            [
                "return $nums[:$start] + $nums[$end:]",
                "$result = $nums[:]\ndel $result[$start:$end]\nreturn $result",
                filtered.format("not $start <= $i < $end"),
            ],
        ),
        "until": (
            "drop_until remove_before start_at_value",
            two,
            "list[int]",
            [
                f"Drop all elements of {NUMBERS} before the first `$k`. If there is no `$k`, {{return an empty list|the result is empty}}.",
                f"Given {NUMBERS}, return the part that begins with the first `$k`, or an empty list if there is none.",
            ],
            [
                "return $nums[$nums.index($k) :] if $k in $nums else []",
                "for $i, $num in enumerate($nums):\n    if $num == $k:\n        return $nums[$i:]\nreturn []",
            ],
        ),
        "after": (
            "cut_after keep_through end_at_value",
            two,
            "list[int]",
            [
                f"Drop all elements of {NUMBERS} after the first `$k`, which stays. Without a `$k` the list is not changed.",
                f"Given {NUMBERS}, return the part up to and including the first `$k`, or the whole list if there is none.",
            ],
            [
                "if $k not in $nums:\n    return $nums\nreturn $nums[: $nums.index($k) + 1]",
                "$result = []\nfor $num in $nums:\n    $result.append($num)\n    if $num == $k:\n        break\nreturn $result",
            ],
        ),
        "ends": (
            "trim_value strip_value trim_ends",
            two,
            "list[int]",
            orders(
                f"remove every `$k` at the beginning and at the end of {NUMBERS}, but not between other elements",
                NUMBERS,
                "remove each `$k` from both ends, as str.strip does with text",
            ),
            [
                "$result = $nums[:]\nwhile $result and $result[0] == $k:\n    $result.pop(0)\nwhile $result and $result[-1] == $k:\n    $result.pop()\nreturn $result",
                "low, high = 0, len($nums)\nwhile low < high and $nums[low] == $k:\n    low += 1\nwhile low < high and $nums[high - 1] == $k:\n    high -= 1\nreturn $nums[low:high]",
            ],
        ),
        "indices": (
            "remove_indices without_positions drop_positions",
            "$nums: list[int], places: list[int]",
            "list[int]",
            orders(
                f"remove the elements at the indices in `places` from {NUMBERS}",
                NUMBERS,
                "remove the elements whose indices are listed in `places`",
            ),
            [
                filtered.format("$i not in places"),
                "$result = []\nfor $i, $num in enumerate($nums):\n    if $i not in places:\n        $result.append($num)\nreturn $result",
                "$result = $nums[:]\nfor $i in sorted(places, reverse=True):\n    del $result[$i]\nreturn $result",
            ],
        ),
        "last_value": (
            "remove_last remove_last_occurrence drop_last_value",
            two,
            "list[int]",
            orders(
                f"remove the last `$k` from {NUMBERS}, if there is one",
                NUMBERS,
                "remove the last occurrence of `$k`, if there is one",
            ),
            [
                "for $i in range(len($nums) - 1, -1, -1):\n    if $nums[$i] == $k:\n        return $nums[:$i] + $nums[$i + 1 :]\nreturn $nums",
                "$result = $nums[::-1]\nif $k in $result:\n    $result.remove($k)\nreturn $result[::-1]",
            ],
        ),
        "neighbours": (
            "keep_rising only_records remove_smaller_than_before",
            one,
            "list[int]",
            orders(
                f"remove from {NUMBERS} each number that is not greater than all numbers before it",
                NUMBERS,
                "keep only the numbers that are greater than every earlier one",
            ),
            [
                "$result = []\nfor $num in $nums:\n    if not $result or $num > $result[-1]:\n        $result.append($num)\nreturn $result",
                "return [$num for $i, $num in enumerate($nums) if all($num > before for before in $nums[:$i])]",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        row = distinct(rng, 1, 20) if shape in ("nth", "smallest", "neighbours") else values.numbers(rng, 1, 4, 5, 7)
        k = (
            rng.randint(1, len(row))
            if shape == "nth"
            else rng.randint(2, 3) if shape in ("every", "smallest") else rng.choice(row)
        )
        if shape == "ends":
            row = [k, *row, k, k]
        start = rng.randint(0, 2)
        second = {
            "$a: list[int], $b: list[int]": (rng.sample(range(1, 6), 2),),
            one: (),
            "$nums: list[int], places: list[int]": (sorted(rng.sample(range(len(row)), 2)),),
            "$nums: list[int], $start: int, $end: int": (start, start + rng.randint(1, 2)),
        }
        calls.append((row, *second.get(takes, (k,))))
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        k=target_name(rng) if shape not in ("nth", "every", "smallest") else rng.choice(("k", "n", "count")),
    )


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
    walk = "$result = []\n$i = $j = 0\nwhile $i < len($a) and $j < len($b):\n    if $a[$i] <= $b[$j]:\n        $result.append($a[$i])\n        $i += 1\n    else:\n        $result.append($b[$j])\n        $j += 1\nreturn $result + $a[$i:] + $b[$j:]"
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
                "left, right = $a[:], $b[:]\n$result = []\nwhile left and right:\n    bigger = left if left[-1] >= right[-1] else right\n    $result.append(bigger.pop())\nreturn $result + left[::-1] + right[::-1]",
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
                "from heapq import merge\n\n\ndef $signature:\n    $result = []\n    for $num in merge($a, $b):\n        if not $result or $result[-1] != $num:\n            $result.append($num)\n    return $result",
            ],
        ),
        "many": (
            "merge_many merge_all merge_sorted_lists combine_sorted",
            "$rows: list[list[int]]",
            "list[int]",
            [
                "Merge {any number of sorted lists|the sorted lists in `$rows`|several sorted lists} into one sorted list.",
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
                "$nums = sorted($a + $b)\nmiddle = len($nums) // 2\nif len($nums) % 2:\n    return float($nums[middle])\nreturn ($nums[middle - 1] + $nums[middle]) / 2",
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
                "$i = $j = 0\nfor _ in range($k):\n    if $j == len($b) or $i < len($a) and $a[$i] <= $b[$j]:\n        $num = $a[$i]\n        $i += 1\n    else:\n        $num = $b[$j]\n        $j += 1\nreturn $num",
            ],
        ),
        "common": (
            "common_sorted intersect_sorted shared_numbers",
            pair,
            "list[int]",
            nouns("the common numbers, each once and in ascending order,", both),
            [
                "$result = []\n$i = $j = 0\nwhile $i < len($a) and $j < len($b):\n    if $a[$i] < $b[$j]:\n        $i += 1\n    elif $a[$i] > $b[$j]:\n        $j += 1\n    else:\n        if not $result or $result[-1] != $a[$i]:\n            $result.append($a[$i])\n        $i += 1\n        $j += 1\nreturn $result",
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
                "{a sorted list of integers|the sorted list `$nums`, which may have negative numbers|the numbers in a sorted list}",
            ),
            [
                "return sorted($num * $num for $num in $nums)",
                "low, high = 0, len($nums) - 1\n$result = []\nwhile low <= high:\n    if abs($nums[low]) > abs($nums[high]):\n        $result.insert(0, $nums[low] ** 2)\n        low += 1\n    else:\n        $result.insert(0, $nums[high] ** 2)\n        high -= 1\nreturn $result",
            ],
        ),
        "count_smaller": (
            "count_smaller smaller_in_other ranks_in_other",
            pair,
            "list[int]",
            [
                "For each number of `$a` {find|return} how many numbers of the sorted list `$b` are {smaller|less}.",
                "Given a list `$a` and a sorted list `$b`, return for each number of `$a` how many numbers of `$b` are less than it.",
            ],
            [
                "from bisect import bisect_left\n\n\ndef $signature:\n    return [bisect_left($b, $num) for $num in $a]",
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


# Order statistics, ranks, running values, extremes, frequencies.


@family
def kth_in_order(rng: random.Random) -> Exercise:
    most = rng.random() < 0.5
    shape = rng.choice(
        (
            "kth",
            "kth",
            "distinct",
            "second",
            "second_or_none",
            "sum_k",
            "product_k",
            "between",
            "index",
            "list_k",
            "fixed",
        )
    )
    n = rng.randint(2, 4)
    nth = {2: "second", 3: "third", 4: "fourth"}[n]
    two, one = "$nums: list[int], $k: int", "$nums: list[int]"
    names, takes, gives, tasks, bodies = {
        "kth": (
            "kth_$slug ${slug}_number_k find_kth_$slug nth_$slug",
            two,
            "int",
            nouns("the `$k`-th $extreme {number|element}", NUMBERS, "in"),
            [
                "return sorted($nums$more)[$k - 1]",
                "import heapq\n\n\ndef $signature:\n    return heapq.n$slug($k, $nums)[-1]",
                "rest = $nums[:]\nfor _ in range($k - 1):\n    rest.remove($pick(rest))\nreturn $pick(rest)",
            ],
        ),
        "fixed": (
            "${nth}_$slug find_${nth}_$slug get_${nth}_$slug",
            one,
            "int",
            [
                text + " {Equal numbers count separately.|Repeated numbers are counted each time.}"
                for text in nouns("the $nth $extreme number", NUMBERS, "in")
            ],
            [
                "return sorted($nums$more)[$last]",
                "rest = $nums[:]\nfor _ in range($last):\n    rest.remove($pick(rest))\nreturn $pick(rest)",
                "import heapq\n\n\ndef $signature:\n    return heapq.n$slug($n, $nums)[$last]",
            ],
        ),
        "distinct": (
            "kth_distinct_$slug kth_$slug_distinct kth_different_$slug".replace("$slug_d", "${slug}_d"),
            two,
            "int | None",
            [
                text + " Return None if there are fewer than `$k` different numbers."
                for text in nouns("the `$k`-th $extreme of the different numbers", NUMBERS, "in")
            ],
            [
                "different = sorted(set($nums)$more)\nreturn different[$k - 1] if $k <= len(different) else None",
                "different = set($nums)\nfor _ in range($k - 1):\n    if different:\n        different.remove($pick(different))\nreturn $pick(different, default=None)",
            ],
        ),
        "second": (
            "second_$slug find_second_$slug runner_up",
            one,
            "int",
            [
                text + " {The numbers are not all equal.|There are at least two different numbers.}"
                for text in nouns(
                    "the second $extreme {different |}number{, where equal numbers count once|, counting equal numbers once}",
                    NUMBERS,
                    "in",
                )
            ],
            [
                "return sorted(set($nums)$more)[1]",
                "top = $pick($nums)\nreturn $pick($num for $num in $nums if $num != top)",
                "$best = second = None\nfor $num in $nums:\n    if $best is None or $num $op $best:\n        $best, second = $num, $best\n    elif $num != $best and (second is None or $num $op second):\n        second = $num\nreturn second",
            ],
        ),
        "second_or_none": (
            "second_${slug}_or_none second_$slug next_to_$slug",
            one,
            "int | None",
            [
                text + " Return None if there is no such number."
                for text in nouns("the second $extreme {different |}number", NUMBERS, "in")
            ],
            [
                "different = sorted(set($nums)$more)\nif len(different) < 2:\n    return None\nreturn different[1]",
                "others = [$num for $num in $nums if $num != $pick($nums)]\nreturn $pick(others) if others else None",
            ],
        ),
        "sum_k": (
            "sum_of_k_$slug sum_k_$slug add_$slug",
            two,
            "int",
            nouns("the sum of the `$k` $extreme numbers", NUMBERS, "in"),
            [
                "return sum(sorted($nums$more)[:$k])",
                "import heapq\n\n\ndef $signature:\n    return sum(heapq.n$slug($k, $nums))",
                "ordered = sorted($nums$more)\n$total = 0\nfor $i in range($k):\n    $total += ordered[$i]\nreturn $total",
            ],
        ),
        "product_k": (
            "product_of_$n_$slug multiply_$slug product_of_$slug".replace("$n_", "${n}_"),
            one,
            "int",
            nouns("the product of the $n $extreme numbers", NUMBERS, "in"),
            [
                "import math\n\n\ndef $signature:\n    return math.prod(sorted($nums$more)[:$n])",
                "$result = 1\nfor $num in sorted($nums$more)[:$n]:\n    $result *= $num\nreturn $result",
            ],
        ),
        "between": (
            "sum_between_kth between_smallest sum_of_middle",
            "$nums: list[int], low: int, high: int",
            "int",
            [
                f"$Return the sum of the numbers that come strictly between the `low`-th and the `high`-th {{place|position}} (counting from 1) when {NUMBERS} is sorted in {'descending' if most else 'ascending'} order."
            ],
            [
                "return sum(sorted($nums$more)[low : high - 1])",
                "ordered = sorted($nums$more)\n$total = 0\nfor $i in range(low, high - 1):\n    $total += ordered[$i]\nreturn $total",
            ],
        ),
        "index": (
            "index_of_kth_$slug where_is_kth_$slug position_of_kth",
            two,
            "int",
            nouns(
                "the index of the `$k`-th $extreme number",
                "{a list of different numbers|`$nums`, which has no duplicates,|the list `$nums` of different numbers}",
                "in",
            ),
            [
                "return $nums.index(sorted($nums$more)[$k - 1])",
                "places = sorted(range(len($nums)), key=lambda $i: $nums[$i]$more)\nreturn places[$k - 1]",
            ],
        ),
        "list_k": (
            "k_$slug_sorted first_k_$slug ${slug}_k".replace("$slug_s", "${slug}_s"),
            two,
            "list[int]",
            [
                text + " Keep {the order of the list|them in their original order}."
                for text in nouns(
                    "the `$k` $extreme numbers",
                    "{a list of different numbers|`$nums`, which has no duplicates,|the list `$nums` of different numbers}",
                    "in",
                )
            ],
            [
                "chosen = sorted($nums$more)[:$k]\nreturn [$num for $num in $nums if $num in chosen]",
                "border = sorted($nums$more)[$k - 1]\nreturn [$num for $num in $nums if $num $op= border]",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        row = distinct(rng, 1, 20, 4, 6) if shape in ("index", "list_k") else values.numbers(rng, 1, 9, 5, 7)
        if "second" in shape:
            row[:2] = [row[0], row[0] + 1]
        calls.append(
            (row, 1, rng.randint(3, 5)) if shape == "between" else (row, rng.randint(1, 4)) if takes == two else (row,)
        )
    if shape == "second_or_none":
        calls.append(([3, 3],))
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        slug="largest" if most else "smallest",
        extreme="{largest|greatest}" if most else "{smallest|lowest}",
        pick="max" if most else "min",
        op=">" if most else "<",
        more=", reverse=True" if most else "",
        nth=nth,
        n=n,
        last=n - 1,
    )


@family
def medians_and_modes(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "low_median",
            "high_median",
            "modes",
            "mode_count",
            "weighted",
            "trimmed",
            "above_median",
            "rarest",
            "unique_mode",
            "median_rows",
            "smallest_mode",
        )
    )
    pairs = "{a list of pairs (value, weight)|the pairs (value, weight) in `$pairs`|`$pairs`, a list of tuples (value, weight)}"
    counting = "$counts = {}\nfor $num in $nums:\n    $counts[$num] = $counts.get($num, 0) + 1\n"
    tools = "from collections import Counter\n\n\ndef $signature:\n    $counts = Counter($nums)\n    "
    names, takes, gives, tasks, bodies = {
        "low_median": (
            "low_median lower_median median_low",
            "$nums: list[int]",
            "int",
            nouns(
                "the median, or the lower of the two middle numbers {if the length is even|for an even length},",
                NUMBERS,
            ),
            [
                "return sorted($nums)[(len($nums) - 1) // 2]",
                "import statistics\n\n\ndef $signature:\n    return statistics.median_low($nums)",
            ],
        ),
        "high_median": (
            "high_median upper_median median_high",
            "$nums: list[int]",
            "int",
            nouns(
                "the median, or the greater of the two middle numbers {if the length is even|for an even length},",
                NUMBERS,
            ),
            [
                "return sorted($nums)[len($nums) // 2]",
                "import statistics\n\n\ndef $signature:\n    return statistics.median_high($nums)",
            ],
        ),
        "modes": (
            "modes all_modes most_common_numbers find_modes",
            "$nums: list[int]",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("all numbers that occur most often", NUMBERS, "in")
            ],
            [
                counting
                + "top = max($counts.values())\nreturn sorted($num for $num, $count in $counts.items() if $count == top)",
                tools
                + "top = max($counts.values())\n    return sorted($num for $num in $counts if $counts[$num] == top)",
                "import statistics\n\n\ndef $signature:\n    return sorted(statistics.multimode($nums))",
            ],
        ),
        "mode_count": (
            "mode_count highest_frequency max_occurrences",
            "$nums: list[int]",
            "int",
            nouns("how often the most {common|frequent} number occurs", NUMBERS, "in"),
            [
                "return max($nums.count($num) for $num in $nums)",
                counting + "return max($counts.values())",
                tools + "return $counts.most_common(1)[0][1]",
            ],
        ),
        "weighted": (
            "weighted_mean weighted_average average_with_weights",
            "$pairs: list[tuple[int, int]]",
            "float",
            nouns("the weighted average", pairs),
            [
                "$total = sum($value * weight for $value, weight in $pairs)\nreturn $total / sum(weight for _, weight in $pairs)",
                "$total = 0\nweights = 0\nfor $value, weight in $pairs:\n    $total += $value * weight\n    weights += weight\nreturn $total / weights",
            ],
        ),
        "trimmed": (
            "trimmed_mean average_without_extremes fair_score",
            "$nums: list[int]",
            "float",
            nouns("the average without one {smallest|lowest} and one {largest|highest} number", NUMBERS),
            [
                "inner = sorted($nums)[1:-1]\nreturn sum(inner) / len(inner)",
                "return (sum($nums) - min($nums) - max($nums)) / (len($nums) - 2)",
                "rest = $nums[:]\nrest.remove(min(rest))\nrest.remove(max(rest))\nreturn sum(rest) / len(rest)",
            ],
        ),
        "above_median": (
            "above_median greater_than_median upper_half",
            "$nums: list[int]",
            "list[int]",
            nouns(
                "the numbers that are greater than the median",
                "{a list of odd length|`$nums`, a list of odd length,|a list with an odd number of elements}",
                "in",
            ),
            [
                "median = sorted($nums)[len($nums) // 2]\nreturn [$num for $num in $nums if $num > median]",
                "import statistics\n\n\ndef $signature:\n    median = statistics.median($nums)\n    return [$num for $num in $nums if $num > median]",
            ],
        ),
        "rarest": (
            "rarest least_common rarest_number",
            "$nums: list[int]",
            "int",
            [
                text + " {Of several take the one that comes first.|In case of a tie the first one counts.}"
                for text in nouns("the number that occurs {least often|most rarely}", NUMBERS, "in")
            ],
            [
                "return min($nums, key=$nums.count)",
                counting + "return min($counts, key=$counts.get)",
                tools + "return min($counts, key=$counts.get)",
            ],
        ),
        "unique_mode": (
            "unique_mode only_mode single_mode",
            "$nums: list[int]",
            "int | None",
            nouns(
                "the number that occurs more often than every other, or None if there is no such number,", NUMBERS, "in"
            ),
            [
                counting
                + "top = max($counts.values())\nmodes = [$num for $num in $counts if $counts[$num] == top]\nreturn modes[0] if len(modes) == 1 else None",
                tools
                + "ranking = $counts.most_common(2)\n    if len(ranking) == 2 and ranking[0][1] == ranking[1][1]:\n        return None\n    return ranking[0][0]",
            ],
        ),
        "median_rows": (
            "row_medians medians median_of_each",
            "$rows: list[list[int]]",
            "list[int]",
            nouns(
                "a list of the {medians|middle values after sorting} of the inner lists",
                "{a list of lists of odd length|`$rows`, whose lists have odd length,}",
                "for",
            ),
            [
                "return [sorted($row)[len($row) // 2] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    ordered = sorted($row)\n    $result.append(ordered[len(ordered) // 2])\nreturn $result",
            ],
        ),
        "smallest_mode": (
            "smallest_mode mode lowest_mode",
            "$nums: list[int]",
            "int",
            [
                text + " If there are several, return the smallest."
                for text in nouns("the {mode|most common number}", NUMBERS)
            ],
            [
                "return max(sorted($nums), key=$nums.count)",
                "return min(set($nums), key=lambda $num: (-$nums.count($num), $num))",
                counting + "return min($counts, key=lambda $num: (-$counts[$num], $num))",
            ],
        ),
    }[shape]
    calls = {
        "weighted": [([(rng.randint(1, 9), rng.randint(1, 4)) for _ in range(rng.randint(2, 4))],) for _ in range(4)],
        "above_median": [(distinct(rng, 1, 20, size, size),) for size in (3, 5, 5, 7)],
        "median_rows": [([distinct(rng, 1, 20, size, size) for size in rng.sample((1, 3, 5), 2)],) for _ in range(4)],
    }.get(shape) or lists(rng, 5, 1, 20 if "median" in shape or shape == "trimmed" else 5, 4, 8)
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def ranking(rng: random.Random) -> Exercise:
    down = rng.random() < 0.5
    shape = rng.choice(
        (
            "dense",
            "competition",
            "argsort",
            "position_in_sorted",
            "named",
            "percent",
            "order_words",
            "medals",
            "rank_of",
            "smaller_right",
            "smaller_count",
        )
    )
    first = "the {largest|highest} number has rank 1" if down else "the {smallest|lowest} number has rank 1"
    one = "$nums: list[int]"
    names, takes, gives, tasks, bodies = {
        "dense": (
            "dense_ranks dense_ranking rank_without_gaps",
            one,
            "list[int]",
            [
                text + " Equal numbers share a rank, and no rank is left out."
                for text in nouns(f"the ranks, where {first},", NUMBERS)
            ],
            [
                "different = sorted(set($nums)$more)\nreturn [different.index($num) + 1 for $num in $nums]",
                "rank = {$num: place for place, $num in enumerate(sorted(set($nums)$more), 1)}\nreturn [rank[$num] for $num in $nums]",
            ],
        ),
        "competition": (
            "competition_ranks rank_numbers ranks rank_all",
            one,
            "list[int]",
            [
                text + " Equal numbers get the same rank; the ranks after them are skipped, as in 1, 2, 2, 4."
                for text in nouns(f"the ranks, where {first},", NUMBERS)
            ],
            [
                "return [1 + sum(other $op $num for other in $nums) for $num in $nums]",
                "ordered = sorted($nums$more)\nreturn [ordered.index($num) + 1 for $num in $nums]",
            ],
        ),
        "argsort": (
            "argsort sorting_indices index_order order_of_indices",
            one,
            "list[int]",
            [
                f"$Return the indices of {NUMBERS} in the order that sorts it {{|, }}from the {'largest' if down else 'smallest'} to the {'smallest' if down else 'largest'} number; equal numbers keep their order.".replace(
                    "{|, }", ""
                ),
                f"Given {NUMBERS}, return a list of its indices, sorted by the numbers at these indices in {'descending' if down else 'ascending'} order{{ (stable)|}}.",
            ],
            [
                "return sorted(range(len($nums)), key=lambda $i: $nums[$i]$more)",
                "return sorted(range(len($nums)), key=$nums.__getitem__$more)",
                "$pairs = sorted(enumerate($nums), key=lambda pair: pair[1]$more)\nreturn [$i for $i, _ in $pairs]",
            ],
        ),
        "position_in_sorted": (
            "sorted_positions places_after_sorting target_places",
            one,
            "list[int]",
            nouns(
                f"for each number the index it has after sorting in {'descending' if down else 'ascending'} order",
                "{a list of different numbers|`$nums`, which has no duplicates,}",
                "in",
            ),
            [
                "ordered = sorted($nums$more)\nreturn [ordered.index($num) for $num in $nums]",
                "return [sum(1 for other in $nums if other $op $num) for $num in $nums]",
            ],
        ),
        "named": (
            "rank_names ranking_table places_by_name",
            "$mapping: dict[str, int]",
            "dict[str, int]",
            [
                "$Make a dictionary from each name in $themapping of different scores to its rank, where the $best score has rank 1."
            ],
            [
                "ordered = sorted($mapping.values()$more)\nreturn {name: ordered.index(score) + 1 for name, score in $mapping.items()}",
                "$result = {}\nfor name, score in $mapping.items():\n    $result[name] = 1 + sum(other $op score for other in $mapping.values())\nreturn $result",
            ],
        ),
        "percent": (
            "percent_below percentile_ranks share_below",
            one,
            "list[float]",
            nouns(
                "for each number the percentage of all numbers that are smaller",
                "{a list of numbers|`$nums`|the list `$nums`}",
                "in",
            ),
            [
                "return [100 * sum(other < $num for other in $nums) / len($nums) for $num in $nums]",
                "$result = []\nfor $num in $nums:\n    below = len([other for other in $nums if other < $num])\n    $result.append(100 * below / len($nums))\nreturn $result",
            ],
        ),
        "order_words": (
            "is_ranking valid_ranks is_permutation_of_ranks",
            one,
            "bool",
            claims(
                "{a list of ranks|`$nums`|the list `$nums`} contains each number from 1 to its length exactly once",
                "{a list of numbers|`$nums`}",
            ),
            [
                "return sorted($nums) == list(range(1, len($nums) + 1))",
                "return set($nums) == set(range(1, len($nums) + 1))",
                "for $i in range(1, len($nums) + 1):\n    if $i not in $nums:\n        return False\nreturn True",
            ],
        ),
        "medals": (
            "medals award_medals medal_list",
            "$words: list[str], points: list[int]",
            "list[str]",
            [
                "`$words` are {names|players} and `points` their different {points|scores}. $Return the three names with the $best {points|scores}, best first.",
                "Given a list of names and a list of their scores, all different, return the names in the first three places; the $best score wins.",
            ],
            [
                "ranked = sorted(zip(points, $words)$more)\nreturn [name for _, name in ranked[:3]]",
                "order = sorted(range(len(points)), key=lambda $i: points[$i]$more)\nreturn [$words[$i] for $i in order[:3]]",
            ],
        ),
        "rank_of": (
            "rank_of place_of rank_in_list",
            "$nums: list[int], $k: int",
            "int",
            nouns(
                "the rank that a new score `$k` would get, where the $best score has rank 1 and equal scores share a rank,",
                "{a list of scores|the scores in `$nums`}",
                "among",
            ),
            [
                "return 1 + sum(1 for $num in $nums if $num $op $k)",
                "rank = 1\nfor $num in $nums:\n    if $num $op $k:\n        rank += 1\nreturn rank",
                "return sorted($nums + [$k]$more).index($k) + 1",
            ],
        ),
        "smaller_right": (
            "smaller_to_the_right count_smaller_after right_smaller",
            one,
            "list[int]",
            nouns(
                "for each number how many {smaller numbers come after it|numbers after it are smaller}", NUMBERS, "in"
            ),
            [
                "return [sum(other < $num for other in $nums[$i + 1 :]) for $i, $num in enumerate($nums)]",
                "$result = []\nfor $i in range(len($nums)):\n    $count = 0\n    for $j in range($i + 1, len($nums)):\n        if $nums[$j] < $nums[$i]:\n            $count += 1\n    $result.append($count)\nreturn $result",
            ],
        ),
        "smaller_count": (
            "count_smaller how_many_smaller smaller_numbers",
            one,
            "list[int]",
            nouns("for each number how many {numbers|others} are smaller", NUMBERS, "in"),
            [
                "return [sum(1 for other in $nums if other < $num) for $num in $nums]",
                "ordered = sorted($nums)\nreturn [ordered.index($num) for $num in $nums]",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        row = (
            distinct(rng, 1, 30, 4, 6)
            if shape in ("position_in_sorted", "argsort")
            else values.numbers(rng, 1, 9, 4, 5)
        )
        if shape == "order_words":
            row = rng.sample(range(1, 5), 4) if rng.random() < 0.6 else [1, 2, 2, rng.randint(3, 5)]
        people = rng.sample(values.NAMES, 4)
        scores = distinct(rng, 1, 30, 4, 4)
        calls.append(
            {
                "named": (dict(zip(people, scores)),),
                "medals": (people, scores),
                "rank_of": (row, rng.randint(1, 9)),
                "percent": (row[:4],),
            }.get(shape, (row,))
        )
    if shape == "order_words":
        calls += [([2, 1, 3],), ([2, 3],)]
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        more=", reverse=True" if down else "",
        op=">" if down else "<",
        best="{highest|greatest}" if down else "{lowest|smallest}",
    )


@family
def cumulative(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "average",
            "distinct",
            "suffix",
            "reach",
            "balance",
            "lowest",
            "records",
            "undo",
            "since",
            "conditional",
            "concat",
            "change",
            "capped",
        )
    )
    number = number_property(rng, 10)
    one, two, same = "$nums: list[int]", "$nums: list[int], $k: int", "list[int]"
    names, takes, gives, tasks, bodies = {
        "average": (
            "running_average cumulative_mean running_means",
            one,
            "list[float]",
            nouns("a list of the averages of the first 1, 2, 3, ... numbers", "{a list of numbers|`$nums`}"),
            [
                "return [sum($nums[: $i + 1]) / ($i + 1) for $i in range(len($nums))]",
                "$result = []\n$total = 0\nfor $i, $num in enumerate($nums, 1):\n    $total += $num\n    $result.append($total / $i)\nreturn $result",
            ],
        ),
        "distinct": (
            "running_distinct distinct_so_far count_distinct_prefixes",
            one,
            same,
            nouns("for each position how many different numbers have occurred up to there", NUMBERS, "in"),
            [
                "return [len(set($nums[: $i + 1])) for $i in range(len($nums))]",
                "$seen = set()\n$result = []\nfor $num in $nums:\n    $seen.add($num)\n    $result.append(len($seen))\nreturn $result",
            ],
        ),
        "suffix": (
            "suffix_sums sums_from_here reverse_cumulative",
            one,
            same,
            nouns("for each position the sum of the numbers from there to the end", NUMBERS, "in"),
            [
                "return [sum($nums[$i:]) for $i in range(len($nums))]",
                "from itertools import accumulate\n\n\ndef $signature:\n    return list(accumulate($nums[::-1]))[::-1]",
                "$result = []\n$total = 0\nfor $num in reversed($nums):\n    $total += $num\n    $result.insert(0, $total)\nreturn $result",
            ],
        ),
        "reach": (
            "when_reached first_reaching steps_to_reach",
            two,
            "int",
            nouns(
                "how many of the first numbers must be added until the sum is at least `$k`, or -1 if it never is,",
                "{a list of positive numbers|`$nums`|the list `$nums`}",
                "in",
            ),
            [
                "$total = 0\nfor $i, $num in enumerate($nums, 1):\n    $total += $num\n    if $total >= $k:\n        return $i\nreturn -1",
                "for $i in range(1, len($nums) + 1):\n    if sum($nums[:$i]) >= $k:\n        return $i\nreturn -1",
            ],
        ),
        "balance": (
            "balance_index equilibrium pivot_index middle_of_weight",
            one,
            "int",
            nouns(
                "the first index for which the sum of the numbers before it equals the sum of those after it, or -1 if there is none,",
                NUMBERS,
                "in",
            ),
            [
                "for $i in range(len($nums)):\n    if sum($nums[:$i]) == sum($nums[$i + 1 :]):\n        return $i\nreturn -1",
                "left = 0\nright = sum($nums)\nfor $i, $num in enumerate($nums):\n    right -= $num\n    if left == right:\n        return $i\n    left += $num\nreturn -1",
            ],
        ),
        "lowest": (
            "lowest_balance minimum_prefix_sum deepest_point",
            one,
            "int",
            nouns(
                "the lowest value that the running sum, starting at 0, ever has",
                "{a list of changes|the changes in `$nums`}",
                "for",
            ),
            [
                "$total = lowest = 0\nfor $num in $nums:\n    $total += $num\n    lowest = min(lowest, $total)\nreturn lowest",
                "from itertools import accumulate\n\n\ndef $signature:\n    return min(accumulate($nums, initial=0))",
                "return min(sum($nums[:$i]) for $i in range(len($nums) + 1))",
            ],
        ),
        "records": (
            "count_records number_of_records new_maxima",
            one,
            "int",
            nouns("how many numbers are greater than all numbers before them (the first one counts)", NUMBERS, "in"),
            [
                "$count = 0\n$best = None\nfor $num in $nums:\n    if $best is None or $num > $best:\n        $count += 1\n        $best = $num\nreturn $count",
                "return sum(1 for $i, $num in enumerate($nums) if all(before < $num for before in $nums[:$i]))",
            ],
        ),
        "undo": (
            "undo_running_sum from_cumulative original_numbers",
            one,
            same,
            [
                "The list `$nums` holds running sums. $Return the numbers they were made from.",
                "Given a list of cumulative sums, {return|find} the original list.",
            ],
            [
                "return [$num - before for before, $num in zip([0] + $nums, $nums)]",
                "$result = []\nbefore = 0\nfor $num in $nums:\n    $result.append($num - before)\n    before = $num\nreturn $result",
                "return $nums[:1] + [$nums[$i] - $nums[$i - 1] for $i in range(1, len($nums))]",
            ],
        ),
        "since": (
            "steps_since_$slug since_last_$slug distance_to_last_$slug",
            one,
            same,
            nouns(
                f"for each position how many steps ago the last number that is {number.such} was, itself included, or -1 if there was none yet,",
                NUMBERS,
                "in",
            ),
            [
                "last = -1\n$result = []\nfor $i, $num in enumerate($nums):\n    if $test:\n        last = $i\n    $result.append($i - last if last >= 0 else -1)\nreturn $result",
                "$result = []\nsteps = -1\nfor $num in $nums:\n    if $test:\n        steps = 0\n    elif steps >= 0:\n        steps += 1\n    $result.append(steps)\nreturn $result",
            ],
        ),
        "conditional": (
            "running_${slug}_sum cumulative_$slug running_count_$slug",
            one,
            same,
            nouns(f"for each position how many numbers up to there are {number.such}", NUMBERS, "in"),
            [
                "$result = []\n$count = 0\nfor $num in $nums:\n    if $test:\n        $count += 1\n    $result.append($count)\nreturn $result",
                "return [sum(1 for $num in $nums[: $i + 1] if $test) for $i in range(len($nums))]",
            ],
        ),
        "concat": (
            "growing_texts cumulative_join prefixes_of_words",
            "$words: list[str]",
            "list[str]",
            nouns(
                "a list of the strings that result from joining the first 1, 2, 3, ... words",
                "{a list of words|the words in `$words`}",
                "of",
            ),
            [
                'return ["".join($words[: $i + 1]) for $i in range(len($words))]',
                '$result = []\n$current = ""\nfor $word in $words:\n    $current += $word\n    $result.append($current)\nreturn $result',
                "from itertools import accumulate\n\n\ndef $signature:\n    return list(accumulate($words))",
            ],
        ),
        "change": (
            "percent_changes relative_changes growth_rates",
            one,
            "list[float]",
            nouns(
                "a list of the changes from each number to the next in percent",
                "{a list of positive numbers|the positive numbers in `$nums`}",
                "in",
            ),
            [
                "return [100 * ($b - $a) / $a for $a, $b in zip($nums, $nums[1:])]",
                "$result = []\nfor $i in range(1, len($nums)):\n    change = $nums[$i] - $nums[$i - 1]\n    $result.append(100 * change / $nums[$i - 1])\nreturn $result",
            ],
        ),
        "capped": (
            "running_capped capped_sums limited_total",
            two,
            same,
            nouns("the running sums, where a sum that exceeds `$k` {starts again at 0|is set back to 0},", NUMBERS),
            [
                "$result = []\n$total = 0\nfor $num in $nums:\n    $total += $num\n    if $total > $k:\n        $total = 0\n    $result.append($total)\nreturn $result",
                "$result = []\nfor $num in $nums:\n    $total = ($result[-1] if $result else 0) + $num\n    $result.append($total if $total <= $k else 0)\nreturn $result",
            ],
        ),
    }[shape]
    low, high = {"lowest": (-6, 6), "balance": (1, 3), "change": (1, 1)}.get(shape, (1, 10))
    rows = [values.numbers(rng, low, high, 4, 6) for _ in range(5)]
    if shape == "change":
        rows = [[rng.choice((10, 20, 25, 40, 50)) for _ in range(3)] for _ in range(4)]
    if shape == "undo":
        rows = [[sum(row[: i + 1]) for i in range(len(row))] for row in rows]
    if shape == "balance":
        rows += [[1, 2, 3, 3], [2, 5, 1, 1]]
    calls = (
        [(rng.sample(values.FRUITS, 3),) for _ in rows]
        if shape == "concat"
        else [(row, rng.randint(8, 35)) if takes == two else (row,) for row in rows]
    )
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        slug=number.slug,
        test=number.test.format("$num"),
        k=rng.choice(("limit", "goal", "k")),
    )


@family
def conditional_extremes(rng: random.Random) -> Exercise:
    number, other = number_property(rng), number_property(rng)
    while other.slug == number.slug:
        other = number_property(rng)
    most = rng.random() < 0.6
    shape = rng.choice(
        (
            "one",
            "one",
            "spread",
            "between",
            "product_first",
            "index",
            "sums",
            "counts",
            "positions",
            "swap",
            "distance",
            "count_top",
            "averages",
        )
    )
    one = "$nums: list[int]"
    pick, word = ("max", "{largest|greatest}") if most else ("min", "{smallest|least}")
    keep = "chosen = [$num for $num in $nums if $test]\n"
    names, gives, tasks, bodies = {
        "one": (
            "${pick}_$slug ${pick}_of_$slug extreme_$slug find_${pick}_$slug",
            "int | None",
            [
                text + " Return None if there is {none|no such number}."
                for text in nouns(f"the {word} of the $things", NUMBERS, "in")
            ],
            [
                "return $pick(($num for $num in $nums if $test), default=None)",
                keep + "return $pick(chosen) if chosen else None",
                "$best = None\nfor $num in $nums:\n    if ($test) and ($best is None or $num $op $best):\n        $best = $num\nreturn $best",
            ],
        ),
        "spread": (
            "${slug}_range spread_of_$slug ${slug}_spread",
            "int",
            [
                text + " Return 0 if there is {none|no such number}."
                for text in nouns("the difference between the largest and the smallest of the $things", NUMBERS, "in")
            ],
            [
                keep + "return max(chosen) - min(chosen) if chosen else 0",
                "ordered = sorted($num for $num in $nums if $test)\nif not ordered:\n    return 0\nreturn ordered[-1] - ordered[0]",
            ],
        ),
        "between": (
            "difference_of_extremes ${slug}_minus_$second compare_largest",
            "int",
            [
                text + " Both exist."
                for text in nouns(
                    "the {largest|greatest} of the $things minus the {smallest|least} of the $others", NUMBERS, "in"
                )
            ],
            [
                "return max($num for $num in $nums if $test) - min(\n    $num for $num in $nums if $check\n)",
                "first = [$num for $num in $nums if $test]\nsecond = [$num for $num in $nums if $check]\nreturn max(first) - min(second)",
            ],
        ),
        "product_first": (
            "product_of_firsts first_${slug}_times_$second multiply_first",
            "int",
            [
                text + " Both exist."
                for text in nouns(
                    "the product of the first number that is $such and the first number that is $also", NUMBERS, "in"
                )
            ],
            [
                "first = next($num for $num in $nums if $test)\nsecond = next($num for $num in $nums if $check)\nreturn first * second",
                "first = [$num for $num in $nums if $test][0]\nsecond = [$num for $num in $nums if $check][0]\nreturn first * second",
            ],
        ),
        "index": (
            "index_of_${pick}_$slug where_${pick}_$slug place_of_$slug",
            "int",
            [
                text + " Return -1 if there is none."
                for text in nouns(
                    f"the index of the {word} of the $things, the first one in case of a tie,", NUMBERS, "in"
                )
            ],
            [
                keep + "return $nums.index($pick(chosen)) if chosen else -1",
                "$best = -1\nfor $i, $num in enumerate($nums):\n    if ($test) and ($best == -1 or $num $op $nums[$best]):\n        $best = $i\nreturn $best",
            ],
        ),
        "sums": (
            "${slug}_minus_rest sum_difference compare_sums",
            "int",
            nouns("the sum of the $things minus the sum of all {other numbers|others}", NUMBERS, "in"),
            [
                "return sum($num if $test else -$num for $num in $nums)",
                "$total = 0\nfor $num in $nums:\n    if $test:\n        $total += $num\n    else:\n        $total -= $num\nreturn $total",
                "first = sum($num for $num in $nums if $test)\nreturn 2 * first - sum($nums)",
            ],
        ),
        "counts": (
            "more_${slug}_than_$second majority_$slug compare_counts",
            "bool",
            claims(f"{NUMBERS} has more $things than $others"),
            [
                "first = sum(1 for $num in $nums if $test)\nsecond = sum(1 for $num in $nums if $check)\nreturn first > second",
                "balance = 0\nfor $num in $nums:\n    if $test:\n        balance += 1\n    if $check:\n        balance -= 1\nreturn balance > 0",
            ],
        ),
        "positions": (
            "positions_of_$pick all_${pick}_indices where_$pick",
            "list[int]",
            nouns(f"all {{indices|positions}} of the {word} number", NUMBERS, "in"),
            [
                "top = $pick($nums)\nreturn [$i for $i, $num in enumerate($nums) if $num == top]",
                "$result = []\nfor $i, $num in enumerate($nums):\n    if not $result or $num $op $nums[$result[0]]:\n        $result = [$i]\n    elif $num == $nums[$result[0]]:\n        $result.append($i)\nreturn $result",
            ],
        ),
        "swap": (
            "swap_extremes swap_min_max exchange_min_and_max",
            "list[int]",
            orders(
                "swap the {smallest|least} and the {largest|greatest} number of {a list without duplicates|`$nums`, which has no duplicates}",
                "{a list of different numbers|`$nums` without duplicates}",
                "return it with its smallest and largest number swapped",
            ),
            [
                "$i, $j = $nums.index(min($nums)), $nums.index(max($nums))\n$result = $nums[:]\n$result[$i], $result[$j] = $result[$j], $result[$i]\nreturn $result",
                "low, high = min($nums), max($nums)\nexchange = {low: high, high: low}\nreturn [exchange.get($num, $num) for $num in $nums]",
            ],
        ),
        "distance": (
            "extreme_distance distance_min_max index_gap",
            "int",
            nouns(
                "the distance between the positions of the smallest and the largest number",
                "{a list of different numbers|`$nums`, which has no duplicates,}",
                "in",
            ),
            [
                "return abs($nums.index(min($nums)) - $nums.index(max($nums)))",
                "low = high = 0\nfor $i, $num in enumerate($nums):\n    if $num < $nums[low]:\n        low = $i\n    if $num > $nums[high]:\n        high = $i\nreturn abs(low - high)",
            ],
        ),
        "count_top": (
            "count_$pick times_$pick how_often_$pick",
            "int",
            nouns(f"how often the {word} number occurs", NUMBERS, "in"),
            [
                "return $nums.count($pick($nums))",
                "top = $pick($nums)\nreturn sum(1 for $num in $nums if $num == top)",
                "$count = 0\n$best = $nums[0]\nfor $num in $nums:\n    if $num $op $best:\n        $best = $num\n        $count = 0\n    if $num == $best:\n        $count += 1\nreturn $count",
            ],
        ),
        "averages": (
            "average_of_$slug mean_$slug average_$slug",
            "float",
            [
                text + " Return 0.0 if there is {none|no such number}."
                for text in nouns("the average of the $things", NUMBERS, "in")
            ],
            [
                keep + "return sum(chosen) / len(chosen) if chosen else 0.0",
                "$total = $count = 0\nfor $num in $nums:\n    if $test:\n        $total += $num\n        $count += 1\nreturn $total / $count if $count else 0.0",
            ],
        ),
    }[shape]
    if shape in ("swap", "distance"):
        calls = [(distinct(rng, 1, 20, 3, 6),) for _ in range(4)]
    else:
        calls = lists(rng, 5, 1, 5 if shape in ("positions", "count_top") else 20, 4, 7)
    if shape in ("between", "product_first"):
        # One number of each kind makes sure that both exist.
        fits = [[n for n in range(1, 31) if kind.holds(n)] for kind in (number, other)]
        calls = [([*row, *(rng.choice(fit) for fit in fits)],) for (row,) in calls]
    return posed(
        rng,
        names=names,
        takes=one,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        slug=number.slug,
        second=other.slug,
        such=number.such,
        also=other.such,
        things=number.things,
        others=other.things,
        test=number.test.format("$num"),
        check=other.test.format("$num"),
        pick=pick,
        op=">" if most else "<",
    )


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
                f"rises = falls = False\nfor $a, $b in {pairs}:\n    rises = rises or $b > $a\n    falls = falls or $b < $a\nreturn not (rises and falls)",
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
                "$count = 0\nfor $i in range(len($nums)):\n    for $j in range($i + 1, len($nums)):\n        if $nums[$i] > $nums[$j]:\n            $count += 1\nreturn $count",
                "return sum($a > $b for $i, $a in enumerate($nums) for $b in $nums[$i + 1 :])",
                "from itertools import combinations\n\n\ndef $signature:\n    return sum(1 for $a, $b in combinations($nums, 2) if $a > $b)",
                "import bisect\n\n\ndef $signature:\n    $count = 0\n    before = []\n    for $num in $nums:\n        $count += len(before) - bisect.bisect_right(before, $num)\n        bisect.insort(before, $num)\n    return $count",
            ],
        ),
        "mountain": (
            "is_mountain is_bitonic rises_then_falls",
            "bool",
            claims(f"{NUMBERS} first strictly rises and then strictly falls, with at least one step of each"),
            [
                "top = $nums.index(max($nums))\nif top in (0, len($nums) - 1):\n    return False\nup, down = $nums[: top + 1], $nums[top:]\nreturn all($a < $b for $a, $b in zip(up, up[1:])) and all(\n    $a > $b for $a, $b in zip(down, down[1:])\n)",
                "$i = 0\nwhile $i + 1 < len($nums) and $nums[$i] < $nums[$i + 1]:\n    $i += 1\nif $i == 0 or $i == len($nums) - 1:\n    return False\nwhile $i + 1 < len($nums) and $nums[$i] > $nums[$i + 1]:\n    $i += 1\nreturn $i == len($nums) - 1",
            ],
        ),
        "zigzag": (
            "is_zigzag alternates_up_down is_wave",
            "bool",
            claims(
                f"{NUMBERS} goes up and down in turn: every inner number is greater than both neighbors or less than both"
            ),
            [
                "for $i in range(1, len($nums) - 1):\n    if not (\n        $nums[$i - 1] < $nums[$i] > $nums[$i + 1]\n        or $nums[$i - 1] > $nums[$i] < $nums[$i + 1]\n    ):\n        return False\nreturn True",
                "return all(\n    ($b - $a) * ($b - c) > 0 for $a, $b, c in zip($nums, $nums[1:], $nums[2:])\n)",
            ],
        ),
        "progression": (
            "is_arithmetic equal_steps is_progression",
            "bool",
            claims(f"{NUMBERS} is an arithmetic progression: all differences of neighbors are equal"),
            [
                f"return len({{$b - $a for $a, $b in {pairs}}}) <= 1",
                "for $i in range(2, len($nums)):\n    if $nums[$i] - $nums[$i - 1] != $nums[1] - $nums[0]:\n        return False\nreturn True",
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
                "for $i in range(len($nums)):\n    rest = $nums[:$i] + $nums[$i + 1 :]\n    if all($a < $b for $a, $b in zip(rest, rest[1:])):\n        return True\nreturn False",
                "return any(\n    rest == sorted(set(rest))\n    for rest in ($nums[:$i] + $nums[$i + 1 :] for $i in range(len($nums)))\n)",
            ],
        ),
        "peaks": (
            "local_minima find_valleys valleys",
            "list[int]",
            nouns("all inner numbers that are less than both neighbors", NUMBERS, "in"),
            [
                "return [$b for $a, $b, c in zip($nums, $nums[1:], $nums[2:]) if $a > $b < c]",
                "$result = []\nfor $i in range(1, len($nums) - 1):\n    if $nums[$i] < $nums[$i - 1] and $nums[$i] < $nums[$i + 1]:\n        $result.append($nums[$i])\nreturn $result",
            ],
        ),
        "leaders": (
            "leaders right_maxima greater_than_rest",
            "list[int]",
            nouns("all numbers that are greater than every number {after them|to their right}", NUMBERS, "in"),
            [
                "return [$num for $i, $num in enumerate($nums) if all($num > x for x in $nums[$i + 1 :])]",
                "$result = []\nfor $num in reversed($nums):\n    if not $result or $num > $result[-1]:\n        $result.append($num)\nreturn $result[::-1]",
            ],
        ),
        "next_greater": (
            "next_greater following_greater next_larger",
            "list[int]",
            nouns("for each number the first greater number after it, or -1 if there is none,", NUMBERS, "in"),
            [
                "$result = []\nfor $i, $num in enumerate($nums):\n    later = [other for other in $nums[$i + 1 :] if other > $num]\n    $result.append(later[0] if later else -1)\nreturn $result",
                "return [\n    next((other for other in $nums[$i + 1 :] if other > $num), -1)\n    for $i, $num in enumerate($nums)\n]",
                "$result = [-1] * len($nums)\nwaiting = []\nfor $i, $num in enumerate($nums):\n    while waiting and $nums[waiting[-1]] < $num:\n        $result[waiting.pop()] = $num\n    waiting.append($i)\nreturn $result",
            ],
        ),
        "passes": (
            "bubble_swaps swaps_to_sort count_swaps",
            "int",
            nouns("how many swaps of neighbors bubble sort makes", NUMBERS, "for"),
            [
                "$nums = $nums[:]\nswaps = 0\nfor _ in $nums:\n    for $i in range(len($nums) - 1):\n        if $nums[$i] > $nums[$i + 1]:\n            $nums[$i], $nums[$i + 1] = $nums[$i + 1], $nums[$i]\n            swaps += 1\nreturn swaps",
                "return sum($a > $b for $i, $a in enumerate($nums) for $b in $nums[$i + 1 :])",
            ],
        ),
        "visible": (
            "visible_from_left count_visible seen_from_left",
            "int",
            [
                "`$nums` are the heights of people in a row. $Return how many can be seen from the left: those taller than everybody before them.",
                "Given the heights of {towers|people} in a row, count those that are higher than all before them.",
            ],
            [
                "tallest = 0\n$count = 0\nfor $num in $nums:\n    if $num > tallest:\n        $count += 1\n        tallest = $num\nreturn $count",
                "from itertools import accumulate\n\n\ndef $signature:\n    return len(set(accumulate($nums, max)))",
            ],
        ),
        "descents": (
            "descent_positions where_falls indices_of_falls",
            "list[int]",
            nouns("all indices whose number is {less|smaller} than the one before", NUMBERS, "in"),
            [
                "return [$i for $i in range(1, len($nums)) if $nums[$i] < $nums[$i - 1]]",
                "$result = []\nfor $i, $num in enumerate($nums):\n    if $i > 0 and $num < $nums[$i - 1]:\n        $result.append($i)\nreturn $result",
                f"return [$i for $i, ($a, $b) in enumerate({pairs}, 1) if $b < $a]",
            ],
        ),
        "balanced": (
            "can_be_split has_equal_halves can_balance",
            "bool",
            claims(f"{NUMBERS} can be cut into two {{contiguous |}}parts with the same sum, neither of them empty"),
            [
                "return any(sum($nums[:$i]) == sum($nums[$i:]) for $i in range(1, len($nums)))",
                "left = 0\nfor $num in $nums[:-1]:\n    left += $num\n    if 2 * left == sum($nums):\n        return True\nreturn False",
            ],
        ),
        "sorted_by": (
            "sorted_by_last_digit ordered_by_last_digit last_digits_sorted",
            "bool",
            claims(
                f"the last digits of {NUMBERS} of non-negative numbers {{never decrease|are in ascending order}}".replace(
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
                "top = max($nums)\nothers = $nums[:]\nothers.remove(top)\nreturn all(top >= 2 * $num for $num in others)",
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
    calls = [(row,) for row in special.get(shape, ())] + lists(rng, 4, 1, 12 if shape != "leaders" else 20, 4, 7)
    return posed(rng, names=names, takes=one, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def by_frequency(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "majority",
            "majority_or_none",
            "exactly",
            "at_least",
            "odd",
            "single",
            "own_value",
            "all_counts_differ",
            "share",
            "twice_sum",
            "highest_single",
            "check_majority",
            "same_counts",
            "pairs",
            "two_singles",
        )
    )
    k = rng.randint(2, 3)
    one, two = "$nums: list[int]", "$nums: list[int], $k: int"
    tools = "from collections import Counter\n\n\ndef $signature:\n    $counts = Counter($nums)\n    "
    sort = " {Sort them.|Sort the result.|The result is sorted.}"
    names, takes, gives, tasks, bodies = {
        "majority": (
            "majority_element majority find_majority",
            one,
            "int",
            [
                text + " There is such a number."
                for text in nouns(
                    "the number that makes up more than half {of all elements|of the elements}", NUMBERS, "in"
                )
            ],
            [
                "return sorted($nums)[len($nums) // 2]",
                tools + "return $counts.most_common(1)[0][0]",
                "votes = 0\nwinner = $nums[0]\nfor $num in $nums:\n    if votes == 0:\n        winner = $num\n    votes += 1 if $num == winner else -1\nreturn winner",
            ],
        ),
        "majority_or_none": (
            "majority_or_none find_majority has_majority_value",
            one,
            "int | None",
            nouns("the number that occurs in more than half of the places, or None if there is none,", NUMBERS, "in"),
            [
                "for $num in set($nums):\n    if $nums.count($num) > len($nums) / 2:\n        return $num\nreturn None",
                tools
                + "for $num, $count in $counts.items():\n        if 2 * $count > len($nums):\n            return $num\n    return None",
            ],
        ),
        "exactly": (
            f"occurring_{k}_times exactly_{k}_times with_count_{k}",
            one,
            "list[int]",
            [text + sort for text in nouns(f"all numbers that occur exactly {k} times", NUMBERS, "in")],
            [
                f"return sorted($num for $num in set($nums) if $nums.count($num) == {k})",
                tools + f"return sorted($num for $num, $count in $counts.items() if $count == {k})",
            ],
        ),
        "at_least": (
            "occurring_at_least frequent_numbers common_numbers",
            two,
            "list[int]",
            [text + sort for text in nouns("the different numbers that occur at least `$k` times", NUMBERS, "in")],
            [
                "return sorted($num for $num in set($nums) if $nums.count($num) >= $k)",
                tools + "return sorted($num for $num in $counts if $counts[$num] >= $k)",
                "$result = []\nfor $num in sorted($nums):\n    if $num not in $result and $nums.count($num) >= $k:\n        $result.append($num)\nreturn $result",
            ],
        ),
        "odd": (
            "odd_one_out odd_occurrences occurs_odd_times",
            one,
            "int",
            nouns("the only number that occurs an odd number of times", NUMBERS, "in")
            + [f"In {NUMBERS} exactly one number occurs an odd number of times. $Return it."],
            [
                "$result = 0\nfor $num in $nums:\n    $result ^= $num\nreturn $result",
                "for $num in $nums:\n    if $nums.count($num) % 2 == 1:\n        return $num",
                "from functools import reduce\nfrom operator import xor\n\n\ndef $signature:\n    return reduce(xor, $nums)",
            ],
        ),
        "single": (
            "single_number lonely_number find_single",
            one,
            "int",
            [
                f"Every number in {NUMBERS} occurs twice except one, which occurs once. {{Find|Return}} it.",
                *nouns("the only number without a second copy", NUMBERS, "in")[:4],
            ],
            [
                "return next($num for $num in $nums if $nums.count($num) == 1)",
                "$result = 0\nfor $num in $nums:\n    $result ^= $num\nreturn $result",
                "return 2 * sum(set($nums)) - sum($nums)",
            ],
        ),
        "own_value": (
            "count_equals_value lucky_numbers self_counting",
            one,
            "list[int]",
            [text + sort for text in nouns("all numbers that occur as often as their value says", NUMBERS, "in")],
            [
                "return sorted($num for $num in set($nums) if $nums.count($num) == $num)",
                tools + "return sorted($num for $num, $count in $counts.items() if $num == $count)",
            ],
        ),
        "all_counts_differ": (
            "counts_differ unique_counts different_frequencies",
            one,
            "bool",
            claims(f"no two different numbers {{occur|appear}} equally often in {NUMBERS}"),
            [
                tools + "return len(set($counts.values())) == len($counts)",
                "$counts = [$nums.count($num) for $num in set($nums)]\nreturn len($counts) == len(set($counts))",
            ],
        ),
        "share": (
            "share_of_value percentage_of relative_frequency",
            two,
            "float",
            nouns("which {share|fraction} of the elements is equal to `$k`", NUMBERS, "in"),
            [
                "return $nums.count($k) / len($nums)",
                "$count = 0\nfor $num in $nums:\n    if $num == $k:\n        $count += 1\nreturn $count / len($nums)",
            ],
        ),
        "twice_sum": (
            "sum_of_repeated repeated_sum add_repeated",
            one,
            "int",
            nouns("the sum of the different numbers that occur more than once", NUMBERS, "in"),
            [
                "return sum($num for $num in set($nums) if $nums.count($num) > 1)",
                tools + "return sum($num for $num, $count in $counts.items() if $count > 1)",
            ],
        ),
        "highest_single": (
            "largest_unique highest_single max_without_copy",
            one,
            "int",
            [
                text + " Return -1 if there is none."
                for text in nouns("the largest number that occurs only once", NUMBERS, "in")
            ],
            [
                "return max(($num for $num in $nums if $nums.count($num) == 1), default=-1)",
                "for $num in sorted($nums, reverse=True):\n    if $nums.count($num) == 1:\n        return $num\nreturn -1",
            ],
        ),
        "check_majority": (
            "is_majority more_than_half is_majority_value",
            two,
            "bool",
            claims(f"`$k` makes up more than half of the elements of {NUMBERS}"),
            [
                "return 2 * $nums.count($k) > len($nums)",
                "$count = sum(1 for $num in $nums if $num == $k)\nreturn $count > len($nums) / 2",
            ],
        ),
        "same_counts": (
            "equally_frequent same_frequency uniform_counts",
            one,
            "bool",
            claims(f"all different numbers in {NUMBERS} {{occur|appear}} equally often"),
            [
                "return len({$nums.count($num) for $num in $nums}) <= 1",
                tools + "return len(set($counts.values())) <= 1",
            ],
        ),
        "pairs": (
            "count_equal_pairs possible_pairs socks",
            one,
            "int",
            [
                f"Every number in {NUMBERS} is the color of a sock. $Return how many pairs of equal color can be made.",
                *nouns("how many disjoint pairs of equal numbers can be formed", NUMBERS, "from"),
            ],
            [
                "return sum($nums.count($num) // 2 for $num in set($nums))",
                "waiting = set()\npairs = 0\nfor $num in $nums:\n    if $num in waiting:\n        waiting.remove($num)\n        pairs += 1\n    else:\n        waiting.add($num)\nreturn pairs",
            ],
        ),
        "two_singles": (
            "count_single how_many_once number_of_unique",
            one,
            "int",
            nouns("how many numbers occur exactly once", NUMBERS, "in"),
            [
                "return sum(1 for $num in $nums if $nums.count($num) == 1)",
                tools + "return list($counts.values()).count(1)",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(5):
        row = values.numbers(rng, 1, 4, 5, 8)
        if shape in ("majority", "majority_or_none", "check_majority") and rng.random() < (
            1 if shape == "majority" else 0.5
        ):
            row = [row[0]] * (len(row) // 2 + 1) + row[1 : len(row) // 2 + 1]
            rng.shuffle(row)
        if shape in ("odd", "single"):
            chosen = distinct(rng, 1, 9, 2, 4)
            row = chosen + chosen[1:]
            rng.shuffle(row)
        calls.append((row[:4] if shape == "share" else row, rng.choice(row[:2])) if takes == two else (row,))
    if shape in ("all_counts_differ", "same_counts"):
        calls += [([1, 1, 2],), ([2, 3, 3, 2],)]
    return posed(
        rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls, k=target_name(rng)
    )


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
                f"$result = []\nfor $i in {whole}:\n    if $i not in $nums:\n        $result.append($i)\nreturn $result",
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
                "`$nums` should contain each number from 1 to its length once, but one is there twice and one is missing. Return both as a tuple (repeated, missing).",
                "In a list of the numbers from 1 to n one number was replaced by another one of them. Return the number that occurs twice and the missing one.",
            ],
            [
                "repeated = sum($nums) - sum(set($nums))\nmissing = sum(range(1, len($nums) + 1)) - sum(set($nums))\nreturn repeated, missing",
                "repeated = missing = 0\nfor $i in range(1, len($nums) + 1):\n    if $nums.count($i) == 2:\n        repeated = $i\n    elif $i not in $nums:\n        missing = $i\nreturn repeated, missing",
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
                "known = set($nums)\n$result = []\nfor $i in range(1, $n + 1):\n    if $i not in known:\n        $result.append($i)\nreturn $result",
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
                "from collections import Counter\n\n\ndef $signature:\n    return next((Counter($a) - Counter($b)).elements())",
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
                "ordered = sorted($nums)\nfor $a, $b in zip(ordered, ordered[1:]):\n    if $a == $b:\n        return $a",
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
                "$Return the letters from a to h that occur in none of {the strings in `$words`|the given strings}, as one string in alphabetical order.",
                "Given a list of strings, which of the letters a to h do not occur in any of them? Return them in one string, in alphabetical order.",
            ],
            [
                'used = "".join($words)\nreturn "".join(letter for letter in "abcdefgh" if letter not in used)',
                '$result = ""\nfor letter in "abcdefgh":\n    if not any(letter in $word for $word in $words):\n        $result += letter\nreturn $result',
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
                "from itertools import count\n\n\ndef $signature:\n    return next($num for $num in count($n) if $num not in $nums)",
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


@family
def sort_numbers_by(rng: random.Random) -> Exercise:
    down = rng.random() < 0.3
    key, by, slug = rng.choice(
        (
            ("abs({0})", "their absolute values", "absolute_value"),
            ("{0} % 10", "their last digits", "last_digit"),
            ("sum(int(digit) for digit in str(abs({0})))", "their digit sums", "digit_sum"),
            ("abs({0} - $n)", "their distances from $n", "distance"),
            ("({0} % 2, {0})", "parity, even numbers first, and within these groups by value", "parity"),
            ("{0} % $n", "their remainders modulo $n", "remainder"),
            ("len(str(abs({0})))", "their numbers of digits", "length"),
            ("str(abs({0}))", "their decimal digits as strings, as words are sorted in a dictionary,", "text"),
            ('bin({0}).count("1")', "the number of ones in their binary digits", "ones"),
            ("int(str(abs({0}))[0])", "their first digits", "first_digit"),
        )
    )
    more, order = (", reverse=True", "{descending|decreasing}") if down else ("", "{ascending|increasing}")
    if slug == "parity":
        down, more, order = False, "", "{ascending|increasing}"
    stable = "; numbers that are equal in this respect keep their order" if slug != "parity" else ""
    shown = "{a list of non-negative integers|`$nums`, a list of non-negative integers,|a list of numbers, none of them negative,}"
    how = f"by {by} in {order} order" if slug != "parity" else f"by {by}"
    want = rng.choice(("list", "list", "list", "first", "last"))
    if want == "list":
        tasks = [
            text.replace(".", stable + ".") if rng.random() < 0.5 else text
            for text in orders(f"sort {shown} {how}".replace(",, ", ", "), shown, f"return a new list sorted {how}")
        ]
        bodies = [
            f"return sorted($nums, key=lambda $num: $key{more})",
            f"$result = $nums[:]\n$result.sort(key=lambda $num: $key{more})\nreturn $result",
            f"def rank($num):\n    return $key\n\n\ndef $signature:\n    return sorted($nums, key=rank{more})",
        ]
    else:
        place = "first" if want == "first" else "last"
        tasks = nouns(
            f"the number that comes {place} when sorting {how}{', where equal ones keep their order,' if stable else ','}".replace(
                ",,", ","
            ),
            shown,
        )
        index = 0 if want == "first" else -1
        bodies = [
            f"return sorted($nums, key=lambda $num: $key{more})[{index}]",
            f"ordered = list($nums)\nordered.sort(key=lambda $num: $key{more})\nreturn ordered[{index}]",
        ]
    return posed(
        rng,
        names=(
            "sort_by_$slug order_by_$slug sorted_by_$slug arrange_by_$slug"
            if want == "list"
            else f"{want}_by_$slug {want}_when_sorted_by_$slug"
        ),
        takes="$nums: list[int]",
        gives="list[int]" if want == "list" else "int",
        tasks=tasks,
        bodies=bodies,
        calls=[(distinct(rng, 0, 130, 4, 6),) for _ in range(4)],
        key=key.format("$num"),
        slug=slug,
        n=rng.randint(3, 9),
    )


@family
def top_k(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "closest",
            "frequent",
            "words",
            "pairs",
            "mapping",
            "heap_sort",
            "nearest_sorted",
            "indices",
            "threshold",
            "pooled",
            "cheapest",
        )
    )
    numbers, k = "$nums: list[int], $k: int", "`$k`"
    names, takes, gives, tasks, bodies = {
        "closest": (
            "k_closest closest_numbers nearest_to",
            "$nums: list[int], target: int, $k: int",
            "list[int]",
            [
                text + " The nearest comes first; of two equally near numbers the smaller one."
                for text in nouns(f"the {k} numbers {{closest|nearest}} to `target`", NUMBERS, "in")
            ],
            [
                "return sorted($nums, key=lambda $num: (abs($num - target), $num))[:$k]",
                "import heapq\n\n\ndef $signature:\n    return heapq.nsmallest($k, $nums, key=lambda $num: (abs($num - target), $num))",
            ],
        ),
        "nearest_sorted": (
            "nearest_in_order k_nearest_sorted closest_sorted",
            "$nums: list[int], target: int, $k: int",
            "list[int]",
            [
                text + " Return them in ascending order; of two equally near numbers prefer the smaller one."
                for text in nouns(
                    f"the {k} numbers {{closest|nearest}} to `target`",
                    "{a list of different numbers|`$nums`, which has no duplicates,}",
                    "in",
                )
            ],
            [
                "near = sorted($nums, key=lambda $num: (abs($num - target), $num))\nreturn sorted(near[:$k])",
                "$result = sorted($nums)\nwhile len($result) > $k:\n    if target - $result[0] > $result[-1] - target:\n        $result.pop(0)\n    else:\n        $result.pop()\nreturn $result",
            ],
        ),
        "frequent": (
            "top_frequent k_most_frequent most_common_k",
            numbers,
            "list[int]",
            [
                text
                + " {Of equally frequent numbers the smaller comes first.|Break ties in favor of the smaller number.}"
                for text in nouns(f"the {k} most {{frequent|common}} numbers, the most frequent first,", NUMBERS, "in")
            ],
            [
                "return sorted(set($nums), key=lambda $num: (-$nums.count($num), $num))[:$k]",
                "from collections import Counter\n\n\ndef $signature:\n    $counts = Counter(sorted($nums))\n    return [$num for $num, _ in $counts.most_common($k)]",
            ],
        ),
        "words": (
            "k_longest longest_words top_by_length",
            "$words: list[str], $k: int",
            "list[str]",
            [
                text + " Words of equal length keep their order."
                for text in nouns(
                    f"the {k} longest words, longest first,", "{a list of words|the words in `$words`}", "from"
                )
            ],
            [
                "return sorted($words, key=len, reverse=True)[:$k]",
                "from heapq import nlargest\n\n\ndef $signature:\n    return nlargest($k, $words, key=len)",
                "return sorted($words, key=lambda $word: -len($word))[:$k]",
            ],
        ),
        "pairs": (
            "top_pairs best_pairs largest_by_second",
            "$pairs: list[tuple[str, int]], $k: int",
            "list[tuple[str, int]]",
            nouns(
                f"the {k} pairs with the largest numbers, in descending order,",
                "{a list of pairs (name, number)|`$pairs`, a list of tuples of a name and a number}",
                "from",
            ),
            [
                "return sorted($pairs, key=lambda pair: pair[1], reverse=True)[:$k]",
                "import heapq\n\n\ndef $signature:\n    return heapq.nlargest($k, $pairs, key=lambda pair: pair[1])",
            ],
        ),
        "cheapest": (
            "cheapest k_cheapest lowest_prices",
            "$records: list[dict], $k: int",
            "list[str]",
            [
                "Each item of `$records` is a dictionary with a 'name' and a 'price'. $Return the names of the `$k` cheapest, cheapest first.",
                "Given a list of dictionaries with the keys 'name' and 'price', {find|return} the names of the `$k` items with the lowest prices, in ascending order of the price.",
            ],
            [
                'ordered = sorted($records, key=lambda $record: $record["price"])\nreturn [$record["name"] for $record in ordered[:$k]]',
                'import heapq\n\n\ndef $signature:\n    found = heapq.nsmallest($k, $records, key=lambda $record: $record["price"])\n    return [$record["name"] for $record in found]',
            ],
        ),
        "mapping": (
            "top_keys best_keys k_best",
            "$mapping: dict[str, int], $k: int",
            "list[str]",
            nouns(f"the {k} keys with the largest values, best first,", "$themapping of different values", "from"),
            [
                "return sorted($mapping, key=$mapping.get, reverse=True)[:$k]",
                "import heapq\n\n\ndef $signature:\n    return heapq.nlargest($k, $mapping, key=$mapping.get)",
                "ordered = sorted($mapping.items(), key=lambda pair: -pair[1])\nreturn [$key for $key, _ in ordered[:$k]]",
            ],
        ),
        "heap_sort": (
            "heap_sort sort_with_heap heapsort",
            "$nums: list[int]",
            "list[int]",
            orders(
                f"sort {NUMBERS} {{in ascending order|}} with a heap".replace("{in ascending order|} ", ""),
                NUMBERS,
                "sort it with a heap",
            ),
            [
                "import heapq\n\n\ndef $signature:\n    heap = $nums[:]\n    heapq.heapify(heap)\n    return [heapq.heappop(heap) for _ in range(len(heap))]",
                "import heapq\n\n\ndef $signature:\n    heap = []\n    for $num in $nums:\n        heapq.heappush(heap, $num)\n    $result = []\n    while heap:\n        $result.append(heapq.heappop(heap))\n    return $result",
            ],
        ),
        "indices": (
            "top_indices indices_of_largest where_largest",
            numbers,
            "list[int]",
            [
                text + " {Sort the indices.|The indices are in ascending order.}"
                for text in nouns(
                    f"the indices of the {k} largest numbers",
                    "{a list of different numbers|`$nums`, which has no duplicates,}",
                    "in",
                )
            ],
            [
                "order = sorted(range(len($nums)), key=lambda $i: $nums[$i], reverse=True)\nreturn sorted(order[:$k])",
                "import heapq\n\n\ndef $signature:\n    return sorted(heapq.nlargest($k, range(len($nums)), key=$nums.__getitem__))",
            ],
        ),
        "threshold": (
            "border_of_top entry_score lowest_of_top",
            numbers,
            "int",
            nouns(f"the smallest of the {k} largest numbers", NUMBERS, "in"),
            [
                "return sorted($nums)[-$k]",
                "import heapq\n\n\ndef $signature:\n    return min(heapq.nlargest($k, $nums))",
            ],
        ),
        "pooled": (
            "smallest_sums join_ropes merge_costs",
            "$nums: list[int]",
            "int",
            [
                "Two ropes are joined at the cost of the sum of their lengths. $Return the lowest total cost of joining all ropes whose lengths are in `$nums`.",
                "Repeatedly replace the two smallest numbers of `$nums` by their sum until one is left; return the total of all these sums.",
            ],
            [
                "import heapq\n\n\ndef $signature:\n    heap = $nums[:]\n    heapq.heapify(heap)\n    $total = 0\n    while len(heap) > 1:\n        joined = heapq.heappop(heap) + heapq.heappop(heap)\n        $total += joined\n        heapq.heappush(heap, joined)\n    return $total",
                "rest = sorted($nums)\n$total = 0\nwhile len(rest) > 1:\n    joined = rest[0] + rest[1]\n    $total += joined\n    rest = sorted(rest[2:] + [joined])\nreturn $total",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        n = rng.randint(1, 3)
        row = distinct(rng, 1, 30, 4, 6) if shape != "frequent" else values.numbers(rng, 1, 5, 6, 9)
        names_four = rng.sample(values.NAMES, 4)
        calls.append(
            {
                "closest": (row, rng.randint(5, 25), n),
                "nearest_sorted": (row, rng.randint(5, 25), n),
                "words": (rng.sample(values.WORDS, 5), n),
                "pairs": (list(zip(names_four, row)), n),
                "mapping": (dict(zip(names_four, row)), n),
                "cheapest": (
                    [{"name": name, "price": price} for name, price in zip(rng.sample(values.PRODUCTS, 3), row)],
                    min(n, 2),
                ),
                "heap_sort": (row,),
                "pooled": (row,),
            }.get(shape, (row, n))
        )
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Dictionaries of lists and of dictionaries, several dictionaries.

MAPPING = "{a dictionary of lists|the dictionary `$mapping`, whose values are lists,|`$mapping`, a dictionary of lists of numbers|a dictionary whose values are lists of numbers}"


def dict_of_numbers(rng: random.Random, keys: list[str], least: int = 1) -> dict[str, list[int]]:
    return {key: values.numbers(rng, 1, 12, least, 4) for key in rng.sample(keys, rng.randint(2, 3))}


@family
def dict_of_lists(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "each",
            "each",
            "each",
            "flat",
            "distinct",
            "best",
            "count",
            "filter_keys",
            "filter_values",
            "sort_each",
            "invert",
            "has",
            "add",
            "total",
            "lengths_key",
            "pairs",
        )
    )
    keys = rng.choice((list(values.NAMES), list(values.FRUITS), list("abcdefgh"), list(values.CITIES)))
    number = number_property(rng, 12)
    value, what, word = rng.choice(
        (
            ("sum({0})", "{sum|total} of its list", "sum"),
            ("max({0})", "{largest|greatest} number of its list", "max"),
            ("min({0})", "{smallest|least} number of its list", "min"),
            ("len({0})", "length of its list", "length"),
            ("sum({0}) / len({0})", "{average|mean} of its list", "average"),
            ("{0}[0]", "first element of its list", "first"),
            ("{0}[-1]", "last element of its list", "last"),
            ("len(set({0}))", "number of different elements of its list", "distinct"),
            ("max({0}) - min({0})", "difference between the largest and the smallest number of its list", "range"),
        )
    )
    number_kind = "float" if word == "average" else "int"
    table = "$result = {}\nfor $key, $nums in $mapping.items():\n    "
    takes = "$mapping: dict[str, list[int]]"
    extra = ""
    gives, names, tasks, bodies = {
        "each": (
            f"dict[str, {number_kind}]",
            f"{word}_per_key {word}_of_each {word}_by_key map_to_{word}",
            [
                f"$Make a dictionary from each key of {MAPPING} to the {what}.",
                f"Given {MAPPING}, return a dictionary with the {what} for each key.",
                f"Replace each list in {MAPPING} by {{its value: |}}the {what.replace(' of its list', ' of the list')}.".replace(
                    "{its value: |}", ""
                ),
                f"Write a {{|Python }}function to find the {what.replace('its list', 'each list')} in {MAPPING}{{, as a dictionary|. Return a dictionary}}.",
            ],
            [
                f"return {{$key: {value.format('$nums')} for $key, $nums in $mapping.items()}}",
                table + f"$result[$key] = {value.format('$nums')}\nreturn $result",
                f"$result = {{}}\nfor $key in $mapping:\n    $result[$key] = {value.format('$mapping[$key]')}\nreturn $result",
            ],
        ),
        "flat": (
            "list[int]",
            "all_values flatten_values join_lists collect_values",
            [
                *nouns("one list with the elements of all lists", MAPPING, "in"),
                f"Join all lists of {MAPPING} to one list, in the order of the keys.",
            ],
            [
                "return [$num for $nums in $mapping.values() for $num in $nums]",
                "$result = []\nfor $nums in $mapping.values():\n    $result.extend($nums)\nreturn $result",
                "from itertools import chain\n\n\ndef $signature:\n    return list(chain.from_iterable($mapping.values()))",
            ],
        ),
        "distinct": (
            "list[int]",
            "distinct_values unique_values_sorted different_numbers",
            nouns("a sorted list of the different numbers in all lists", MAPPING),
            [
                "return sorted({$num for $nums in $mapping.values() for $num in $nums})",
                "return sorted(set().union(*$mapping.values()))",
                "$seen = set()\nfor $nums in $mapping.values():\n    $seen.update($nums)\nreturn sorted($seen)",
            ],
        ),
        "best": (
            "str",
            f"key_with_largest_{word} best_key top_by_{word}",
            [
                text + " {Of several take the first.|In case of a tie the first one counts.}"
                for text in nouns(
                    f"the key {{with|that has}} the largest {what.replace('{largest|greatest} number', 'maximum').replace('{smallest|least} number', 'minimum').replace('{sum|total}', 'sum').replace('its list', 'its list')}",
                    MAPPING,
                    "in",
                )
            ],
            [
                f"return max($mapping, key=lambda $key: {value.format('$mapping[$key]')})",
                f"$best = None\nfor $key, $nums in $mapping.items():\n    if $best is None or {value.format('$nums')} > {value.format('$mapping[$best]')}:\n        $best = $key\nreturn $best",
            ],
        ),
        "count": (
            "int",
            "count_all total_length number_of_values",
            [
                *nouns("the number of elements in all lists together", MAPPING),
                f"Count the elements of all lists in {MAPPING}.",
            ],
            [
                "return sum(len($nums) for $nums in $mapping.values())",
                "$count = 0\nfor $key in $mapping:\n    $count += len($mapping[$key])\nreturn $count",
                "return sum(map(len, $mapping.values()))",
            ],
        ),
        "total": (
            "int",
            "grand_total sum_of_all add_all_values",
            [*nouns("the sum of all numbers in all lists", MAPPING, "of"), f"Add up all numbers in {MAPPING}."],
            [
                "return sum(sum($nums) for $nums in $mapping.values())",
                "$total = 0\nfor $nums in $mapping.values():\n    for $num in $nums:\n        $total += $num\nreturn $total",
            ],
        ),
        "filter_keys": (
            "list[str]",
            "keys_containing keys_with who_has",
            nouns("all keys whose list contains `$k`", MAPPING, "of"),
            [
                "return [$key for $key, $nums in $mapping.items() if $k in $nums]",
                "$result = []\nfor $key in $mapping:\n    if $k in $mapping[$key]:\n        $result.append($key)\nreturn $result",
            ],
        ),
        "filter_values": (
            "dict[str, list[int]]",
            f"keep_{number.slug} only_{number.slug} filter_lists",
            [
                f"Keep in each list of {MAPPING} only the {number.things}{{ and return the new dictionary|}}.",
                f"Given {MAPPING}, return the dictionary with only the {number.things} in the lists.",
            ],
            [
                f"return {{\n    $key: [$num for $num in $nums if {number.test.format('$num')}] for $key, $nums in $mapping.items()\n}}",
                table + f"$result[$key] = [$num for $num in $nums if {number.test.format('$num')}]\nreturn $result",
            ],
        ),
        "sort_each": (
            "dict[str, list[int]]",
            "sort_lists sort_values sorted_values",
            orders(f"sort each list in {MAPPING}", MAPPING, "return a dictionary with every list sorted"),
            [
                "return {$key: sorted($nums) for $key, $nums in $mapping.items()}",
                table + "$result[$key] = sorted($nums)\nreturn $result",
            ],
        ),
        "invert": (
            "dict[int, list[str]]",
            "invert_lists keys_by_element reverse_index",
            [
                f"Invert {MAPPING}: $return_a dictionary from each number to the list of keys whose lists contain it.".replace(
                    "$return_a", "return a"
                ),
                f"Given {MAPPING}, map each number that occurs in a list to the keys that have it, in their order.",
            ],
            [
                "$result = {}\nfor $key, $nums in $mapping.items():\n    for $num in dict.fromkeys($nums):\n        $result.setdefault($num, []).append($key)\nreturn $result",
                "$result = {}\nfor $key in $mapping:\n    for $num in $mapping[$key]:\n        owners = $result.setdefault($num, [])\n        if $key not in owners:\n            owners.append($key)\nreturn $result",
            ],
        ),
        "has": (
            "bool",
            "any_list_contains occurs_anywhere is_in_values",
            claims(f"`$k` is an element of {{any|at least one}} list in {MAPPING}"),
            [
                "return any($k in $nums for $nums in $mapping.values())",
                "for $nums in $mapping.values():\n    if $k in $nums:\n        return True\nreturn False",
            ],
        ),
        "add": (
            "dict[str, list[int]]",
            "add_value append_value put_in_list",
            [
                "{Append|Add} `$k` to the list of `$key` in a dictionary of lists; a missing key gets a new list. Return a new dictionary.",
                "Return a copy of `$mapping` in which `$k` is appended to the list of `$key`, which is created if it is missing.",
            ],
            [
                "$result = {name: $nums[:] for name, $nums in $mapping.items()}\n$result.setdefault($key, []).append($k)\nreturn $result",
                "$result = dict($mapping)\n$result[$key] = $result.get($key, []) + [$k]\nreturn $result",
                "return {**$mapping, $key: [*$mapping.get($key, []), $k]}",
            ],
        ),
        "lengths_key": (
            "dict[int, list[str]]",
            "group_keys_by_length keys_by_length by_number_of_values",
            [
                f"Group the keys of {MAPPING} by the length of their lists: {{make|return}} a dictionary from each length to the list of its keys."
            ],
            [
                "$groups = {}\nfor $key, $nums in $mapping.items():\n    $groups.setdefault(len($nums), []).append($key)\nreturn $groups",
                "$groups = {}\nfor $key in $mapping:\n    size = len($mapping[$key])\n    if size not in $groups:\n        $groups[size] = []\n    $groups[size].append($key)\nreturn $groups",
            ],
        ),
        "pairs": (
            "list[tuple[str, int]]",
            "to_pairs list_of_pairs flatten_to_pairs",
            [
                *nouns("a list of pairs (key, number), one for each element of each list,", MAPPING, "for"),
                f"Flatten {MAPPING} to a list of tuples (key, element).",
            ],
            [
                "return [($key, $num) for $key, $nums in $mapping.items() for $num in $nums]",
                "$result = []\nfor $key, $nums in $mapping.items():\n    for $num in $nums:\n        $result.append(($key, $num))\nreturn $result",
            ],
        ),
    }[shape]
    if shape in ("filter_keys", "has"):
        extra = ", $k: int"
    if shape == "add":
        extra = ", $key: str, $k: int"
    calls = []
    for _ in range(4):
        d = dict_of_numbers(rng, keys)
        k = rng.choice(next(iter(d.values()))) if rng.random() < 0.6 else rng.randint(1, 12)
        calls.append((d, rng.choice([*d, keys[0]]), k) if shape == "add" else (d, k) if extra else (d,))
    return posed(
        rng,
        names=names,
        takes=takes + extra,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        k=rng.choice(("target", "wanted", "k", "number")),
    )


@family
def nested_dicts(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "lookup",
            "path",
            "sum_inner",
            "inner_values",
            "filter",
            "best",
            "flatten",
            "add",
            "keys",
            "swap",
            "totals_by_inner",
            "has_key",
        )
    )
    outer = rng.choice((list(values.NAMES), list(values.CITIES), list(values.PRODUCTS)))
    fields = rng.choice(
        (["age", "height", "weight"], ["price", "stock", "sold"], ["math", "art", "music"], ["red", "green", "blue"])
    )
    default = rng.choice((0, -1))
    shown = "{a dictionary of dictionaries|a nested dictionary|the nested dictionary `$mapping`|`$mapping`, whose values are dictionaries,}"
    base = "$mapping: dict[str, dict[str, int]]"
    field = f"{base}, field: str"
    limit = rng.randint(5, 12)
    names, takes, gives, tasks, bodies = {
        "lookup": (
            "lookup nested_get get_nested find_in_nested",
            f"{base}, $key: str, field: str",
            "int",
            [
                f"Look up `field` in the inner dictionary of `$key` in {shown}. Return {default} if one of them is missing.",
                f"Given {shown}, return the value under `$key` and then `field`, or {default} if there is none.",
            ],
            [
                f"return $mapping.get($key, {{}}).get(field, {default})",
                f"if $key in $mapping and field in $mapping[$key]:\n    return $mapping[$key][field]\nreturn {default}",
                f"try:\n    return $mapping[$key][field]\nexcept KeyError:\n    return {default}",
            ],
        ),
        "path": (
            "follow_path get_path deep_get value_at_path",
            "$mapping: dict, path: list[str]",
            "int | dict | None",
            [
                "Follow the keys in `path` into a nested dictionary and return what is found, or None if a key is missing.",
                "Given a dictionary nested to any depth and a list of keys `path`, return the value at that path; return None if it does not exist.",
            ],
            [
                "$current = $mapping\nfor $key in path:\n    if not isinstance($current, dict) or $key not in $current:\n        return None\n    $current = $current[$key]\nreturn $current",
                "if not path:\n    return $mapping\nif not isinstance($mapping, dict) or path[0] not in $mapping:\n    return None\nreturn $self($mapping[path[0]], path[1:])",
            ],
        ),
        "sum_inner": (
            "inner_sums totals sum_each",
            base,
            "dict[str, int]",
            [
                f"$Make a dictionary from each key of {shown} to the sum of its inner values.",
                f"Given {shown}, return a dictionary with the {{sum|total}} of the inner values for each outer key.",
            ],
            [
                "return {$key: sum(inner.values()) for $key, inner in $mapping.items()}",
                "$result = {}\nfor $key, inner in $mapping.items():\n    $total = 0\n    for $value in inner.values():\n        $total += $value\n    $result[$key] = $total\nreturn $result",
            ],
        ),
        "inner_values": (
            "values_of_field pluck field_values",
            field,
            "list[int]",
            nouns("the values of `field` in all inner dictionaries that have it", shown, "in"),
            [
                "return [inner[field] for inner in $mapping.values() if field in inner]",
                "$result = []\nfor $key in $mapping:\n    if field in $mapping[$key]:\n        $result.append($mapping[$key][field])\nreturn $result",
            ],
        ),
        "filter": (
            "keys_above filter_by_field who_exceeds",
            field,
            "list[str]",
            [
                f"$Return the outer keys of {shown} whose inner value of `field` is {{greater than|above}} {limit}; a missing one counts as 0.",
                f"Given {shown}, list the keys whose inner dictionary has a value {{greater than|above}} {limit} for `field`.",
            ],
            [
                f"return [$key for $key, inner in $mapping.items() if inner.get(field, 0) > {limit}]",
                f"$result = []\nfor $key, inner in $mapping.items():\n    if field in inner and inner[field] > {limit}:\n        $result.append($key)\nreturn $result",
            ],
        ),
        "best": (
            "best_by_field top_by_field highest_in_field",
            field,
            "str",
            [
                text + " {Of several take the first.|In case of a tie the first one counts.}"
                for text in nouns(
                    "the outer key with the {largest|highest} inner value of `field`, where a missing value counts as 0,",
                    shown,
                    "in",
                )
            ],
            [
                "return max($mapping, key=lambda $key: $mapping[$key].get(field, 0))",
                "$best = None\nfor $key, inner in $mapping.items():\n    if $best is None or inner.get(field, 0) > $mapping[$best].get(field, 0):\n        $best = $key\nreturn $best",
            ],
        ),
        "flatten": (
            "flatten_dict flatten_keys dotted_keys",
            base,
            "dict[str, int]",
            [
                f"Flatten {shown}: the new keys join the outer and the inner key with a dot, as in 'a.b'.",
                f"Given {shown}, return a flat dictionary with keys of the form 'outer.inner'.",
            ],
            [
                'return {\n    f"{$key}.{name}": $value\n    for $key, inner in $mapping.items()\n    for name, $value in inner.items()\n}',
                '$result = {}\nfor $key, inner in $mapping.items():\n    for name in inner:\n        $result[$key + "." + name] = inner[name]\nreturn $result',
            ],
        ),
        "add": (
            "set_nested with_value put_nested",
            f"{base}, $key: str, field: str, $value: int",
            "dict[str, dict[str, int]]",
            [
                "Return a copy of the nested dictionary `$mapping` in which `field` of the inner dictionary of `$key` is `$value`. A missing inner dictionary is created.",
                "Set `$mapping[$key][field]` to `$value` in a copy and return it; create the inner dictionary if `$key` is new.",
            ],
            [
                "$result = {name: dict(inner) for name, inner in $mapping.items()}\n$result.setdefault($key, {})[field] = $value\nreturn $result",
                "return {**$mapping, $key: {**$mapping.get($key, {}), field: $value}}",
            ],
        ),
        "keys": (
            "inner_keys all_fields fields_used",
            base,
            "list[str]",
            nouns("a sorted list of all keys of the inner dictionaries", shown, "in"),
            [
                "return sorted({name for inner in $mapping.values() for name in inner})",
                "found = set()\nfor inner in $mapping.values():\n    found.update(inner)\nreturn sorted(found)",
            ],
        ),
        "swap": (
            "swap_levels by_inner_key turn_inside_out",
            base,
            "dict[str, dict[str, int]]",
            [
                f"Swap the two levels of {shown}: the inner keys become the outer ones and the other way round.",
                f"Given {shown}, return the dictionary with outer and inner keys exchanged.",
            ],
            [
                "$result = {}\nfor $key, inner in $mapping.items():\n    for name, $value in inner.items():\n        $result.setdefault(name, {})[$key] = $value\nreturn $result",
                "$result = {}\nfor $key in $mapping:\n    for name in $mapping[$key]:\n        if name not in $result:\n            $result[name] = {}\n        $result[name][$key] = $mapping[$key][name]\nreturn $result",
            ],
        ),
        "totals_by_inner": (
            "totals_by_field sum_by_inner_key add_inner",
            base,
            "dict[str, int]",
            [f"$Make a dictionary from each inner key of {shown} to the sum of its values in all inner dictionaries."],
            [
                "$result = {}\nfor inner in $mapping.values():\n    for name, $value in inner.items():\n        $result[name] = $result.get(name, 0) + $value\nreturn $result",
                "from collections import Counter\n\n\ndef $signature:\n    totals = Counter()\n    for inner in $mapping.values():\n        totals.update(inner)\n    return dict(totals)",
            ],
        ),
        "has_key": (
            "all_have_field every_has_field is_complete",
            field,
            "bool",
            claims(f"every inner dictionary of {shown} has the key `field`"),
            [
                "return all(field in inner for inner in $mapping.values())",
                "for inner in $mapping.values():\n    if field not in inner:\n        return False\nreturn True",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        d = {key: values.counts(rng, fields, 1, 20, 2) for key in rng.sample(outer, rng.randint(2, 3))}
        key, name = rng.choice([*d, outer[0]]), rng.choice(fields)
        calls.append(
            {
                f"{base}, $key: str, field: str": (d, key, name),
                "$mapping: dict, path: list[str]": (d, rng.choice(([key, name], [key], [name, key], [key, name, key]))),
                field: (d, name),
                base: (d,),
            }.get(takes, (d, key, name, rng.randint(1, 9)))
        )
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def several_dicts(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "sum",
            "max",
            "collect",
            "common_keys",
            "later_wins",
            "earlier_wins",
            "count_keys",
            "values_of_key",
            "average",
            "pair_up",
            "changed",
            "added",
            "removed",
            "subtract",
            "min_common",
        )
    )
    keys = rng.choice((list(values.FRUITS), list("abcde"), list(values.PRODUCTS)))[:4]
    two = shape in ("pair_up", "changed", "added", "removed", "subtract", "min_common")
    many = "{a list of dictionaries|the dictionaries in `$records`|`$records`, a list of dictionaries,|several dictionaries in a list}"
    both = "{two dictionaries|the dictionaries `$a` and `$b`|`$a` and `$b`|two dictionaries `$a` and `$b`}"
    loop = "$result = {}\nfor $d in $records:\n    for $key, $value in $d.items():\n        "
    names, gives, tasks, bodies = {
        "sum": (
            "sum_dicts add_all merge_sums combine_counts",
            "dict[str, int]",
            [
                f"Merge {many} into one and add the values of equal keys.",
                f"Given {many}, return one dictionary with the sum of the values for each key.",
                f"Write a {{|Python }}function to combine {many} by adding the values of {{common|equal}} keys.",
            ],
            [
                loop + "$result[$key] = $result.get($key, 0) + $value\nreturn $result",
                "from collections import Counter\n\n\ndef $signature:\n    totals = Counter()\n    for $d in $records:\n        totals.update($d)\n    return dict(totals)",
            ],
        ),
        "max": (
            "max_dicts largest_per_key merge_maxima",
            "dict[str, int]",
            [
                f"Merge {many} into one that has the {{largest|greatest}} value of each key.",
                f"Given {many}, return a dictionary with the largest value that each key has in any of them.",
            ],
            [
                loop + "$result[$key] = max($value, $result.get($key, $value))\nreturn $result",
                loop
                + "if $key not in $result or $value > $result[$key]:\n            $result[$key] = $value\nreturn $result",
            ],
        ),
        "collect": (
            "collect_values merge_to_lists values_per_key",
            "dict[str, list[int]]",
            [
                f"Merge {many} into a dictionary that maps each key to the list of its values.",
                f"Given {many}, collect the values of each key in a list.",
            ],
            [
                loop + "$result.setdefault($key, []).append($value)\nreturn $result",
                "from collections import defaultdict\n\n\ndef $signature:\n    $groups = defaultdict(list)\n    for $d in $records:\n        for $key, $value in $d.items():\n            $groups[$key].append($value)\n    return dict($groups)",
            ],
        ),
        "common_keys": (
            "common_keys keys_in_all shared_keys",
            "list[str]",
            nouns("a sorted list of the keys {that all dictionaries have|common to all dictionaries}", many, "for"),
            [
                "return sorted(set($records[0]).intersection(*$records))",
                "return sorted($key for $key in $records[0] if all($key in $d for $d in $records))",
            ],
        ),
        "later_wins": (
            "merge_all merge_dicts update_in_order",
            "dict[str, int]",
            [
                f"Merge {many} into one; for equal keys the value of the later one {{wins|counts}}.",
                f"Given {many}, return one dictionary with all keys, where later values replace earlier ones.",
            ],
            [
                "$result = {}\nfor $d in $records:\n    $result.update($d)\nreturn $result",
                "return {$key: $value for $d in $records for $key, $value in $d.items()}",
            ],
        ),
        "earlier_wins": (
            "merge_keep_first first_values defaults_merge",
            "dict[str, int]",
            [
                f"Merge {many} into one; for equal keys the value of the earliest one stays.",
                f"Given {many}, return one dictionary with the first value that each key has.",
            ],
            [
                loop + "$result.setdefault($key, $value)\nreturn $result",
                loop + "if $key not in $result:\n            $result[$key] = $value\nreturn $result",
            ],
        ),
        "count_keys": (
            "count_keys key_frequencies in_how_many",
            "dict[str, int]",
            [
                f"$Make a dictionary that says in how many of {many} each key occurs.".replace(
                    "of {a list of dictionaries|the dictionaries in `$records`|`$records`, a list of dictionaries,|several dictionaries in a list}",
                    "of {the given dictionaries|the dictionaries in `$records`}",
                ),
                f"Given {many}, count in how many of them each key occurs.",
            ],
            [
                "from collections import Counter\n\n\ndef $signature:\n    return dict(Counter($key for $d in $records for $key in $d))",
                "$counts = {}\nfor $d in $records:\n    for $key in $d:\n        $counts[$key] = $counts.get($key, 0) + 1\nreturn $counts",
            ],
        ),
        "values_of_key": (
            "values_of pluck get_all",
            "list[int]",
            nouns("the values of the key '$one' in all dictionaries that have it", many, "of"),
            [
                'return [$d["$one"] for $d in $records if "$one" in $d]',
                '$result = []\nfor $d in $records:\n    if "$one" in $d:\n        $result.append($d["$one"])\nreturn $result',
            ],
        ),
        "average": (
            "average_per_key mean_values averages",
            "dict[str, float]",
            [
                f"Given {many}, return the average value of each key over the dictionaries that have it.",
                f"$Make a dictionary from each key in {many} to the average of its values.",
            ],
            [
                "$groups = {}\nfor $d in $records:\n    for $key, $value in $d.items():\n        $groups.setdefault($key, []).append($value)\nreturn {$key: sum(found) / len(found) for $key, found in $groups.items()}",
                "totals, $counts = {}, {}\nfor $d in $records:\n    for $key, $value in $d.items():\n        totals[$key] = totals.get($key, 0) + $value\n        $counts[$key] = $counts.get($key, 0) + 1\nreturn {$key: totals[$key] / $counts[$key] for $key in totals}",
            ],
        ),
        "pair_up": (
            "pair_values join_on_keys common_pairs",
            "dict[str, tuple[int, int]]",
            [
                f"For the keys that {both} have in common, return a dictionary from the key to the pair of both values.",
                f"Given {both}, map each common key to a tuple of its two values.",
            ],
            [
                "return {$key: ($a[$key], $b[$key]) for $key in $a if $key in $b}",
                "$result = {}\nfor $key, $value in $a.items():\n    if $key in $b:\n        $result[$key] = ($value, $b[$key])\nreturn $result",
            ],
        ),
        "changed": (
            "changed_keys different_values what_changed",
            "list[str]",
            nouns("a sorted list of the keys that are in both but with different values", both, "of"),
            [
                "return sorted($key for $key in $a if $key in $b and $a[$key] != $b[$key])",
                "$result = []\nfor $key in sorted($a):\n    if $key in $b and $a[$key] != $b[$key]:\n        $result.append($key)\nreturn $result",
            ],
        ),
        "added": (
            "added_keys new_keys only_in_second",
            "list[str]",
            [
                "$Return a sorted list of the keys that {only `$b` has|are in `$b` but not in `$a`}.",
                f"Given {both}, return the keys of the second that the first lacks, sorted.",
            ],
            [
                "return sorted(set($b) - set($a))",
                "return sorted($key for $key in $b if $key not in $a)",
                "return sorted($b.keys() - $a.keys())",
            ],
        ),
        "removed": (
            "in_one_only unshared_keys keys_not_common",
            "list[str]",
            nouns("a sorted list of the keys that only one of them has", both, "for"),
            [
                "return sorted(set($a) ^ set($b))",
                "return sorted($a.keys() ^ $b.keys())",
                "return sorted([$key for $key in $a if $key not in $b] + [$key for $key in $b if $key not in $a])",
            ],
        ),
        "subtract": (
            "subtract_dicts what_is_left remaining_stock",
            "dict[str, int]",
            [
                "Subtract the numbers in `$b` from those in `$a`; keys that `$a` lacks are ignored.",
                "`$a` says how many there are of each thing, `$b` how many are taken away. Return what is left of the things in `$a`.",
            ],
            [
                "return {$key: $value - $b.get($key, 0) for $key, $value in $a.items()}",
                "$result = dict($a)\nfor $key, $value in $b.items():\n    if $key in $result:\n        $result[$key] -= $value\nreturn $result",
            ],
        ),
        "min_common": (
            "common_minimum shared_amounts overlap_of_counts",
            "dict[str, int]",
            [
                f"For the keys that {both} have in common, return a dictionary with the smaller of the two values.",
                f"Given {both}, keep the common keys, each with the smaller of its two values.",
            ],
            [
                "return {$key: min($a[$key], $b[$key]) for $key in $a if $key in $b}",
                "$result = {}\nfor $key in $a:\n    if $key in $b:\n        $result[$key] = min($a[$key], $b[$key])\nreturn $result",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        dicts = [
            values.counts(rng, keys, 1, 4 if shape == "changed" else 9) for _ in range(2 if two else rng.randint(2, 3))
        ]
        calls.append(tuple(dicts) if two else (dicts,))
    return posed(
        rng,
        names=names,
        takes="$a: dict[str, int], $b: dict[str, int]" if two else "$records: list[dict[str, int]]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        one=keys[0],
        d=rng.choice(("d", "table", "part")),
    )


@family
def dict_two_conditions(rng: random.Random) -> Exercise:
    number = number_property(rng, 16)
    letter = rng.choice("abcmp")
    length = rng.randint(4, 6)
    key_test, key_such, key_slug = rng.choice(
        (
            ('$key.startswith("$letter")', "starts with '$letter'", "initial"),
            ("len($key) > $length", "has more than $length letters", "long"),
            ("len($key) <= $length", "has at most $length letters", "short"),
            ('"$letter" in $key', "contains the letter '$letter'", "letter"),
            ('$key.endswith("e")', "ends with 'e'", "ending"),
            ("len($key) % 2 == 0", "has an even number of letters", "even_length"),
        )
    )
    both = rng.random() < 0.65
    joint = "and" if both else "or"
    value_test = number.test.format("$value")
    test = f"{key_test} {joint} {value_test}"
    shape = rng.choice(("dict", "dict", "keys", "sum", "count", "drop", "any"))
    shown = "{a dictionary from words to numbers|the dictionary `$mapping` from strings to numbers|`$mapping`, a dictionary from words to numbers|a dictionary with strings as keys and numbers as values}"
    whose = (
        f"{'whose' if both else 'for which the'} key $such {joint} {'whose value is' if both else 'the value is'} $good"
    )
    names, gives, tasks, bodies = {
        "dict": (
            "filter_entries filter_${slug}_$word select_entries keep_entries",
            "dict[str, int]",
            [
                *nouns(f"a dictionary of the entries {whose}", shown, "from"),
                f"Keep {{only |}}the entries of {shown} {whose}.",
            ],
            [
                "return {$key: $value for $key, $value in $mapping.items() if $test}",
                "$result = {}\nfor $key, $value in $mapping.items():\n    if $test:\n        $result[$key] = $value\nreturn $result",
            ],
        ),
        "drop": (
            "remove_entries drop_${slug}_$word without_entries",
            "dict[str, int]",
            orders(f"remove all entries {whose} from {shown}", shown, f"return it without the entries {whose}"),
            [
                "return {$key: $value for $key, $value in $mapping.items() if not ($test)}",
                "$result = dict($mapping)\nfor $key, $value in $mapping.items():\n    if $test:\n        del $result[$key]\nreturn $result",
            ],
        ),
        "keys": (
            "matching_keys find_keys keys_${slug}_$word",
            "list[str]",
            nouns(f"a sorted list of the keys of all entries {whose}", shown, "in"),
            [
                "return sorted($key for $key, $value in $mapping.items() if $test)",
                "$result = []\nfor $key, $value in $mapping.items():\n    if $test:\n        $result.append($key)\n$result.sort()\nreturn $result",
            ],
        ),
        "sum": (
            "sum_matching total_${slug}_$word sum_of_entries",
            "int",
            nouns(f"the sum of the values of all entries {whose}", shown, "in"),
            [
                "return sum($value for $key, $value in $mapping.items() if $test)",
                "$total = 0\nfor $key, $value in $mapping.items():\n    if $test:\n        $total += $value\nreturn $total",
            ],
        ),
        "count": (
            "count_matching count_${slug}_$word number_of_entries",
            "int",
            [*nouns(f"the number of entries {whose}", shown, "in"), f"Count the entries of {shown} {whose}."],
            [
                "return sum(1 for $key, $value in $mapping.items() if $test)",
                "$count = 0\nfor $key, $value in $mapping.items():\n    if $test:\n        $count += 1\nreturn $count",
            ],
        ),
        "any": (
            "has_matching any_${slug}_$word contains_entry",
            "bool",
            claims(f"{shown} has an entry {whose}"),
            [
                "return any($test for $key, $value in $mapping.items())",
                "for $key, $value in $mapping.items():\n    if $test:\n        return True\nreturn False",
            ],
        ),
    }[shape]
    keys = rng.choice((values.FRUITS, values.WORDS[:60]))
    return posed(
        rng,
        names=names,
        takes="$mapping: dict[str, int]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[({key: rng.randint(1, 16) for key in rng.sample(keys, rng.randint(3, 4))},) for _ in range(5)],
        such=key_such,
        good=number.such,
        test=test,
        slug=key_slug,
        word=number.slug,
        letter=letter,
        length=length,
    )


# Mixed elements, texts that are numbers, None, conditions on all or any.


@family
def mixed_elements(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "keep",
            "keep",
            "keep",
            "sum",
            "count",
            "split",
            "types",
            "longest",
            "sort",
            "as_text",
            "all_same",
            "positions",
            "replace",
            "largest",
            "count_types",
        )
    )
    kind, plural_kind, other = rng.choice(
        (
            ("int", "{integers|numbers}", "str"),
            ("str", "strings", "int"),
            ("int", "integers", "list"),
            ("float", "floats", "int"),
            ("list", "lists", "int"),
            ("str", "strings", "float"),
        )
    )
    shown = "{a list of mixed {elements|values}|a list with elements of different types|the mixed list `$items`|`$items`, which holds values of different types,|a list of values of several types}"
    pair = "{a list of integers and strings|the list `$items` of integers and strings|`$items`, which holds integers and strings,}"
    is_kind = f"isinstance($item, {kind})"
    is_type = f"type($item) is {kind}"
    names, gives, tasks, bodies = {
        "keep": (
            f"keep_{kind}s only_{kind}s filter_{kind}s extract_{kind}s",
            f"list[{kind}]" if kind != "list" else "list[list]",
            [
                *nouns(f"{{only the|all|the}} {plural_kind}", shown, "from"),
                f"Keep only the {plural_kind} of {shown}.",
                f"Extract all {plural_kind} from {shown}.",
            ],
            [
                f"return [$item for $item in $items if {is_kind}]",
                f"$result = []\nfor $item in $items:\n    if {is_kind}:\n        $result.append($item)\nreturn $result",
                f"return list(filter(lambda $item: {is_kind}, $items))",
                f"return [$item for $item in $items if {is_type}]",
            ],
        ),
        "count": (
            f"count_{kind}s number_of_{kind}s how_many_{kind}s",
            "int",
            [*nouns(f"the number of {plural_kind}", shown, "in"), f"Count the {plural_kind} in {shown}."],
            [
                f"return sum(1 for $item in $items if {is_kind})",
                f"$count = 0\nfor $item in $items:\n    if {is_type}:\n        $count += 1\nreturn $count",
                f"return sum(isinstance($item, {kind}) for $item in $items)",
            ],
        ),
        "sum": (
            "sum_numbers add_numbers sum_of_ints total_of_numbers",
            "int",
            [
                *nouns("the sum of the {integers|numbers}", pair, "in"),
                f"Add up the {{numbers|integers}} in {pair} and ignore the strings.",
            ],
            [
                "return sum($item for $item in $items if isinstance($item, int))",
                "$total = 0\nfor $item in $items:\n    if isinstance($item, int):\n        $total += $item\nreturn $total",
                "$total = 0\nfor $item in $items:\n    if not isinstance($item, str):\n        $total += $item\nreturn $total",
            ],
        ),
        "split": (
            "split_by_type separate_types numbers_and_strings",
            "tuple[list[int], list[str]]",
            [
                f"{{Split|Separate}} {pair} into a list of the integers and a list of the strings.",
                *nouns("two lists, the integers and the strings,", pair),
            ],
            [
                "ints = [$item for $item in $items if isinstance($item, int)]\nstrings = [$item for $item in $items if isinstance($item, str)]\nreturn ints, strings",
                "ints, strings = [], []\nfor $item in $items:\n    if isinstance($item, int):\n        ints.append($item)\n    else:\n        strings.append($item)\nreturn ints, strings",
            ],
        ),
        "types": (
            "type_names list_types types_of",
            "list[str]",
            nouns("a list of the names of the types, such as 'int', of all elements", shown, "of"),
            [
                "return [type($item).__name__ for $item in $items]",
                "$result = []\nfor $item in $items:\n    $result.append(type($item).__name__)\nreturn $result",
            ],
        ),
        "count_types": (
            "count_types type_counts types_table",
            "dict[str, int]",
            [
                f"$Make a dictionary from the name of each type in {shown} to how many elements have it.",
                f"Given {shown}, count the elements of each type; the keys are type names such as 'str'.",
            ],
            [
                "$counts = {}\nfor $item in $items:\n    name = type($item).__name__\n    $counts[name] = $counts.get(name, 0) + 1\nreturn $counts",
                "from collections import Counter\n\n\ndef $signature:\n    return dict(Counter(type($item).__name__ for $item in $items))",
            ],
        ),
        "longest": (
            "longest_string longest_text find_longest_string",
            "str",
            [
                text
                + " {Return an empty string if there is none.|If there is no string, the result is an empty string.}"
                for text in nouns("the longest string (the first of several)", pair, "in")
            ],
            [
                'return max(($item for $item in $items if isinstance($item, str)), key=len, default="")',
                '$best = ""\nfor $item in $items:\n    if isinstance($item, str) and len($item) > len($best):\n        $best = $item\nreturn $best',
            ],
        ),
        "largest": (
            "largest_number max_of_mixed biggest_int",
            "int | None",
            [text + " Return None if there is none." for text in nouns("the largest {integer|number}", pair, "in")],
            [
                "return max(($item for $item in $items if isinstance($item, int)), default=None)",
                "$best = None\nfor $item in $items:\n    if isinstance($item, int) and ($best is None or $item > $best):\n        $best = $item\nreturn $best",
            ],
        ),
        "sort": (
            "sort_mixed numbers_then_strings order_mixed",
            "list",
            [
                f"Sort {pair}: first the integers in ascending order, then the strings in alphabetical order.",
                f"Given {pair}, return the sorted integers followed by the sorted strings.",
            ],
            [
                "ints = sorted($item for $item in $items if isinstance($item, int))\nstrings = sorted($item for $item in $items if isinstance($item, str))\nreturn ints + strings",
                "return sorted($items, key=lambda $item: (isinstance($item, str), $item))",
            ],
        ),
        "as_text": (
            "join_mixed mixed_to_text as_one_string",
            "str",
            [
                f"Join the elements of {pair} to one string, separated by {{spaces|single blanks}}.",
                *nouns("one string of all elements, separated by blanks,", pair),
            ],
            [
                'return " ".join(str($item) for $item in $items)',
                'return " ".join(map(str, $items))',
                'parts = []\nfor $item in $items:\n    parts.append(str($item))\nreturn " ".join(parts)',
            ],
        ),
        "all_same": (
            "same_type all_same_type is_uniform",
            "bool",
            claims(
                f"all elements of {shown.replace('mixed ', '').replace('a list of {elements|values}', 'a list')} have the same type"
            ),
            [
                "return len({type($item) for $item in $items}) <= 1",
                "return all(type($item) is type($items[0]) for $item in $items)",
                "for $item in $items:\n    if type($item) is not type($items[0]):\n        return False\nreturn True",
            ],
        ),
        "positions": (
            f"positions_of_{kind}s indices_of_{kind}s where_{kind}",
            "list[int]",
            nouns(f"the {{indices|positions}} of all {plural_kind}", shown, "in"),
            [
                f"return [$i for $i, $item in enumerate($items) if {is_kind}]",
                f"$result = []\nfor $i in range(len($items)):\n    if isinstance($items[$i], {kind}):\n        $result.append($i)\nreturn $result",
            ],
        ),
        "replace": (
            f"replace_{kind}s {kind}s_to_none blank_out_{kind}s",
            "list",
            orders(
                f"replace {{all|the}} {plural_kind} in {shown} by None", shown, f"replace the {plural_kind} by None"
            ),
            [
                f"return [None if {is_kind} else $item for $item in $items]",
                f"$result = []\nfor $item in $items:\n    if {is_kind}:\n        $result.append(None)\n    else:\n        $result.append($item)\nreturn $result",
            ],
        ),
    }[shape]
    kinds = (
        ["int", "str"]
        if "integers and strings" in tasks[0]
        else [kind, other, rng.choice(("int", "str", "float", "list"))]
    )

    def one(of: str) -> object:
        return {
            "int": rng.randint(0, 20),
            "str": rng.choice(values.FRUITS),
            "float": rng.randint(1, 19) / 2,
            "list": values.numbers(rng, 1, 5, 0, 2),
        }[of]

    rows = [[one(rng.choice(kinds)) for _ in range(rng.randint(4, 5))] for _ in range(4)]
    if shape == "all_same":
        rows += [[one(kind) for _ in range(3)] for _ in range(2)]
    return posed(
        rng, names=names, takes="$items: list", gives=gives, tasks=tasks, bodies=bodies, calls=[(row,) for row in rows]
    )


@family
def texts_to_numbers(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "ints",
            "floats",
            "sum",
            "only_numeric",
            "sort",
            "largest",
            "tuples",
            "nested",
            "count_numeric",
            "even",
            "average",
            "digits",
            "dict",
            "safe",
            "range",
        )
    )
    shown = "{a list of numeric strings|the numeric strings in `$words`|`$words`, a list of strings of digits,|a list of strings that are numbers}"
    mixed = "{a list of strings|the strings in `$words`|`$words`|the given strings}"
    takes = "$words: list[str]"
    names, gives, tasks, bodies = {
        "ints": (
            "to_ints strings_to_ints parse_all convert_to_numbers",
            "list[int]",
            [*orders(f"convert {shown} to {{a list of |}}integers", shown, "return them as integers")],
            [
                "return [int($word) for $word in $words]",
                "return list(map(int, $words))",
                "$result = []\nfor $word in $words:\n    $result.append(int($word))\nreturn $result",
            ],
        ),
        "floats": (
            "to_floats strings_to_floats parse_floats",
            "list[float]",
            orders(f"convert {shown} to floats", shown, "return them as floats"),
            ["return [float($word) for $word in $words]", "return list(map(float, $words))"],
        ),
        "sum": (
            "sum_strings sum_of_numeric add_texts total_of_texts",
            "int",
            [*nouns("the sum {of the numbers |}as an integer", shown), f"Add up {shown}."],
            [
                "return sum(int($word) for $word in $words)",
                "return sum(map(int, $words))",
                "$total = 0\nfor $word in $words:\n    $total += int($word)\nreturn $total",
            ],
        ),
        "only_numeric": (
            "numbers_among keep_numeric extract_numbers",
            "list[int]",
            [
                *nouns("the numbers, as integers, from those strings that consist of digits only,", mixed, "in"),
                f"Keep the strings of {mixed} that consist only of digits and convert them to integers.",
            ],
            [
                "return [int($word) for $word in $words if $word.isdigit()]",
                "$result = []\nfor $word in $words:\n    if $word.isdigit():\n        $result.append(int($word))\nreturn $result",
            ],
        ),
        "count_numeric": (
            "count_numeric how_many_numeric number_strings",
            "int",
            [
                *nouns("how many strings consist of digits only", mixed, "in"),
                f"Count the strings in {mixed} that consist only of digits.",
            ],
            [
                "return sum($word.isdigit() for $word in $words)",
                "$count = 0\nfor $word in $words:\n    if $word.isdigit():\n        $count += 1\nreturn $count",
            ],
        ),
        "sort": (
            "sort_numeric_strings sort_as_numbers numeric_order",
            "list[str]",
            orders(
                f"sort {shown} by their numeric value; the result has strings again",
                shown,
                "return the strings in the order of their values as numbers",
            ),
            [
                "return sorted($words, key=int)",
                "return [str(number) for number in sorted(int($word) for $word in $words)]",
                "$result = $words[:]\n$result.sort(key=lambda $word: int($word))\nreturn $result",
            ],
        ),
        "largest": (
            "largest_numeric max_as_number biggest_string_number",
            "str",
            nouns("the string with the largest numeric value", shown, "in"),
            [
                "return max($words, key=int)",
                "$best = $words[0]\nfor $word in $words:\n    if int($word) > int($best):\n        $best = $word\nreturn $best",
            ],
        ),
        "tuples": (
            "convert_tuples tuples_to_ints parse_pairs",
            "list[tuple[int, ...]]",
            orders(
                "convert {a list of tuples of numeric strings|the strings in the tuples of `$pairs`} to tuples of integers",
                "{a list of tuples of numeric strings|`$pairs`, tuples of numeric strings,}",
                "return tuples of integers",
            ),
            [
                "return [tuple(int(part) for part in pair) for pair in $pairs]",
                "return [tuple(map(int, pair)) for pair in $pairs]",
                "$result = []\nfor pair in $pairs:\n    $result.append(tuple([int(part) for part in pair]))\nreturn $result",
            ],
        ),
        "nested": (
            "parse_rows nested_to_ints rows_to_numbers",
            "list[list[int]]",
            orders(
                "convert {the strings in a list of lists|a list of lists of numeric strings|the strings in `$rows`} to integers",
                "{a list of lists of numeric strings|`$rows`, lists of numeric strings,}",
                "return the same lists with integers",
            ),
            [
                "return [[int($cell) for $cell in $row] for $row in $rows]",
                "return [list(map(int, $row)) for $row in $rows]",
            ],
        ),
        "even": (
            "even_strings keep_even_texts even_as_ints",
            "list[int]",
            nouns("the even numbers, as integers,", shown, "from"),
            [
                "return [int($word) for $word in $words if int($word) % 2 == 0]",
                "numbers = map(int, $words)\nreturn [number for number in numbers if number % 2 == 0]",
                "$result = []\nfor $word in $words:\n    number = int($word)\n    if number % 2 == 0:\n        $result.append(number)\nreturn $result",
            ],
        ),
        "average": (
            "average_of_strings mean_of_texts average_numeric",
            "float",
            nouns("the average", shown),
            [
                "return sum(int($word) for $word in $words) / len($words)",
                "numbers = [int($word) for $word in $words]\nreturn sum(numbers) / len(numbers)",
            ],
        ),
        "digits": (
            "digit_sums sum_digits_each add_digits",
            "list[int]",
            nouns("{a list of |}the digit sum of each string", shown, "in"),
            [
                "return [sum(int(digit) for digit in $word) for $word in $words]",
                "return [sum(map(int, $word)) for $word in $words]",
                "$result = []\nfor $word in $words:\n    $total = 0\n    for digit in $word:\n        $total += int(digit)\n    $result.append($total)\nreturn $result",
            ],
        ),
        "dict": (
            "values_to_ints convert_values parse_values",
            "dict[str, int]",
            orders(
                "convert the values of {a dictionary of numeric strings|`$mapping`, which are numeric strings,} to integers",
                "{a dictionary with numeric strings as values|`$mapping`, whose values are numeric strings,}",
                "return a dictionary with integers as values",
            ),
            [
                "return {$key: int($value) for $key, $value in $mapping.items()}",
                "$result = {}\nfor $key, $value in $mapping.items():\n    $result[$key] = int($value)\nreturn $result",
            ],
        ),
        "safe": (
            "parse_or_none safe_ints to_ints_or_none",
            "list[int | None]",
            [
                f"Convert {mixed} to integers; a string that is not a number becomes None.",
                f"Given {mixed}, return a list of integers with None where the string is not an integer.",
            ],
            [
                "$result = []\nfor $word in $words:\n    try:\n        $result.append(int($word))\n    except ValueError:\n        $result.append(None)\nreturn $result",
                "def parse(text):\n    try:\n        return int(text)\n    except ValueError:\n        return None\n\n\ndef $signature:\n    return [parse($word) for $word in $words]",
            ],
        ),
        "range": (
            "numeric_range spread_of_strings largest_minus_smallest",
            "int",
            nouns("the difference between the largest and the smallest number", shown, "in"),
            [
                "numbers = [int($word) for $word in $words]\nreturn max(numbers) - min(numbers)",
                "ordered = sorted($words, key=int)\nreturn int(ordered[-1]) - int(ordered[0])",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        texts = [str(n) for n in distinct(rng, 0, 150, 3, 5)]
        if shape == "floats":
            texts = [f"{rng.randint(0, 20)}.{rng.choice((0, 5, 25, 75))}" for _ in range(3)]
        if shape in ("only_numeric", "count_numeric", "safe"):
            texts = [text if rng.random() < 0.6 else rng.choice(("x", "a1", "pear", "1.5", "")) for text in texts]
        if shape == "average":
            texts = texts[:2]
        if shape in ("tuples", "nested"):
            rows = [[str(rng.randint(0, 99)) for _ in range(2)] for _ in range(rng.randint(2, 3))]
            calls.append((rows,) if shape == "nested" else ([tuple(row) for row in rows],))
        else:
            calls.append((dict(zip(rng.sample(values.FRUITS, 3), texts)),) if shape == "dict" else (texts,))
    takes = {
        "tuples": "$pairs: list[tuple[str, ...]]",
        "nested": "$rows: list[list[str]]",
        "dict": "$mapping: dict[str, str]",
    }.get(shape, takes)
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def lists_with_none(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "remove",
            "replace",
            "count",
            "forward",
            "backward",
            "sum",
            "average",
            "first",
            "positions",
            "any",
            "coalesce",
            "dict",
            "tuples",
            "runs",
            "largest",
            "tuple_replace",
            "mean_fill",
        )
    )
    shown = "{a list of numbers and Nones|the list `$items` of numbers, some of them None,|`$items`, in which some elements are None,|a list in which missing values are None}"
    one, default = "$items: list[int | None]", rng.choice((0, 0, -1, 1))
    names, takes, gives, tasks, bodies = {
        "remove": (
            "remove_none drop_missing without_none filter_none",
            one,
            "list[int]",
            orders(
                f"remove {{all Nones|every None|the missing values}} from {shown}", shown, "return the other elements"
            ),
            [
                "return [$item for $item in $items if $item is not None]",
                "$result = []\nfor $item in $items:\n    if $item is not None:\n        $result.append($item)\nreturn $result",
                "return list(filter(lambda $item: $item is not None, $items))",
            ],
        ),
        "replace": (
            "fill_none replace_none fill_missing with_default",
            one,
            "list[int]",
            orders(
                f"replace {{each|every}} None in {shown} by {default}",
                shown,
                f"replace {{each|every}} None by {default}",
            ),
            [
                f"return [{default} if $item is None else $item for $item in $items]",
                f"$result = $items[:]\nfor $i, $item in enumerate($result):\n    if $item is None:\n        $result[$i] = {default}\nreturn $result",
                f"$result = []\nfor $item in $items:\n    $result.append($item if $item is not None else {default})\nreturn $result",
            ],
        ),
        "count": (
            "count_none count_missing number_of_nones",
            one,
            "int",
            [*nouns("the number of {Nones|missing values}", shown, "in"), f"Count the Nones in {shown}."],
            [
                "return $items.count(None)",
                "return sum(1 for $item in $items if $item is None)",
                "$count = 0\nfor $item in $items:\n    if $item is None:\n        $count += 1\nreturn $count",
            ],
        ),
        "forward": (
            "fill_forward carry_forward repeat_last_known",
            one,
            "list[int | None]",
            orders(
                f"replace each None in {shown} by the last number before it; leading Nones stay",
                shown,
                "replace each None by the nearest number before it, if there is one",
            ),
            [
                "$result = []\nlast = None\nfor $item in $items:\n    if $item is not None:\n        last = $item\n    $result.append(last)\nreturn $result",
                "$result = $items[:]\nfor $i in range(1, len($result)):\n    if $result[$i] is None:\n        $result[$i] = $result[$i - 1]\nreturn $result",
            ],
        ),
        "backward": (
            "fill_backward next_known carry_back",
            one,
            "list[int | None]",
            orders(
                f"replace each None in {shown} by the next number after it; trailing Nones stay",
                shown,
                "replace each None by the nearest number after it, if there is one",
            ),
            [
                "$result = $items[:]\nfor $i in range(len($result) - 2, -1, -1):\n    if $result[$i] is None:\n        $result[$i] = $result[$i + 1]\nreturn $result",
                "$result = []\nfollowing = None\nfor $item in reversed($items):\n    if $item is not None:\n        following = $item\n    $result.append(following)\nreturn $result[::-1]",
            ],
        ),
        "sum": (
            "sum_without_none sum_known add_ignoring_none",
            one,
            "int",
            nouns("the sum of all numbers, ignoring the Nones,", shown, "in"),
            [
                "return sum($item for $item in $items if $item is not None)",
                "$total = 0\nfor $item in $items:\n    if $item is None:\n        continue\n    $total += $item\nreturn $total",
                "return sum($item or 0 for $item in $items)",
            ],
        ),
        "average": (
            "average_known mean_without_none average_ignoring_none",
            one,
            "float | None",
            nouns("the average of the numbers that are not None, or None if there are none,", shown, "in"),
            [
                "known = [$item for $item in $items if $item is not None]\nreturn sum(known) / len(known) if known else None",
                "$total = $count = 0\nfor $item in $items:\n    if $item is not None:\n        $total += $item\n        $count += 1\nif $count == 0:\n    return None\nreturn $total / $count",
            ],
        ),
        "largest": (
            "max_ignoring_none largest_known highest_known",
            one,
            "int | None",
            nouns("the largest number, ignoring the Nones, or None if there is no number,", shown, "in"),
            [
                "return max(($item for $item in $items if $item is not None), default=None)",
                "$best = None\nfor $item in $items:\n    if $item is not None and ($best is None or $item > $best):\n        $best = $item\nreturn $best",
            ],
        ),
        "first": (
            "first_known coalesce first_not_none",
            one,
            "int | None",
            nouns("the first element that is not None, or None if there is none,", shown, "of"),
            [
                "return next(($item for $item in $items if $item is not None), None)",
                "for $item in $items:\n    if $item is not None:\n        return $item\nreturn None",
            ],
        ),
        "positions": (
            "positions_of_none missing_indices where_none",
            one,
            "list[int]",
            nouns("the {indices|positions} of {all|the} Nones", shown, "in"),
            [
                "return [$i for $i, $item in enumerate($items) if $item is None]",
                "$result = []\nfor $i in range(len($items)):\n    if $items[$i] is None:\n        $result.append($i)\nreturn $result",
            ],
        ),
        "any": (
            "has_none contains_none is_incomplete",
            one,
            "bool",
            claims("{the list `$items`|`$items`|a list} contains None"),
            [
                "return any($item is None for $item in $items)",
                "return None in $items",
                "for $item in $items:\n    if $item is None:\n        return True\nreturn False",
            ],
        ),
        "coalesce": (
            "merge_known fill_from combine_lists",
            "$a: list[int | None], $b: list[int]",
            "list[int]",
            [
                "Replace each None in `$a` by the element of `$b` at the same {index|position}. Both lists have the same length.",
                "Given two lists of equal length, take the element of the first, or that of the second where the first has None.",
            ],
            [
                "return [q if p is None else p for p, q in zip($a, $b)]",
                "$result = []\nfor $i in range(len($a)):\n    if $a[$i] is None:\n        $result.append($b[$i])\n    else:\n        $result.append($a[$i])\nreturn $result",
            ],
        ),
        "dict": (
            "drop_none_values without_missing remove_empty",
            "$mapping: dict[str, int | None]",
            "dict[str, int]",
            orders(
                "remove all entries whose value is None from $themapping",
                "$themapping",
                "return it without the entries whose value is None",
            ),
            [
                "return {$key: $value for $key, $value in $mapping.items() if $value is not None}",
                "$result = {}\nfor $key in $mapping:\n    if $mapping[$key] is not None:\n        $result[$key] = $mapping[$key]\nreturn $result",
                "$result = dict($mapping)\nfor $key, $value in $mapping.items():\n    if $value is None:\n        del $result[$key]\nreturn $result",
            ],
        ),
        "tuples": (
            "complete_tuples remove_incomplete tuples_without_none",
            "$records: list[tuple[int | None, ...]]",
            "list[tuple[int, ...]]",
            orders(f"remove all tuples that contain None from {TUPLES}", TUPLES, "keep only those without None"),
            [
                "return [$record for $record in $records if None not in $record]",
                "$result = []\nfor $record in $records:\n    if all($item is not None for $item in $record):\n        $result.append($record)\nreturn $result",
                "return [$record for $record in $records if not any($item is None for $item in $record)]",
            ],
        ),
        "tuple_replace": (
            "all_none_tuples remove_empty_tuples drop_all_none",
            "$records: list[tuple[int | None, ...]]",
            "list[tuple[int | None, ...]]",
            orders(
                f"remove the tuples that consist only of Nones from {TUPLES}",
                TUPLES,
                "remove those in which every element is None",
            ),
            [
                "return [$record for $record in $records if any($item is not None for $item in $record)]",
                "return [$record for $record in $records if not all($item is None for $item in $record)]",
                "$result = []\nfor $record in $records:\n    if set($record) != {None}:\n        $result.append($record)\nreturn $result",
            ],
        ),
        "runs": (
            "longest_gap longest_none_run max_missing_run",
            one,
            "int",
            nouns("the length of the longest run of Nones", shown, "in"),
            [
                "$best = run = 0\nfor $item in $items:\n    run = run + 1 if $item is None else 0\n    $best = max($best, run)\nreturn $best",
                "from itertools import groupby\n\n\ndef $signature:\n    groups = groupby($items, key=lambda $item: $item is None)\n    return max((len(list(run)) for missing, run in groups if missing), default=0)",
            ],
        ),
        "mean_fill": (
            "fill_with_mean impute_mean replace_by_average",
            one,
            "list[float]",
            orders(
                f"replace each None in {shown} by the average of the numbers, and return floats",
                shown,
                "return a list of floats in which each None is replaced by the average of the numbers",
            ),
            [
                "known = [$item for $item in $items if $item is not None]\nmean = sum(known) / len(known)\nreturn [mean if $item is None else float($item) for $item in $items]",
                "$total = $count = 0\nfor $item in $items:\n    if $item is not None:\n        $total += $item\n        $count += 1\n$result = []\nfor $item in $items:\n    $result.append($total / $count if $item is None else float($item))\nreturn $result",
            ],
        ),
    }[shape]

    def row(size: int, missing: float = 0.4) -> list:
        return [None if rng.random() < missing else rng.randint(0, 12) for _ in range(size)]

    calls = []
    for _ in range(5):
        size = rng.randint(3, 6)
        if "$records" in takes:
            calls.append(([tuple(row(2, 0.5)) for _ in range(rng.randint(2, 4))],))
        elif shape == "mean_fill":
            calls.append((rng.sample([None, None, 2 * rng.randint(0, 5), 2 * rng.randint(0, 5)], 4),))
        elif shape == "dict":
            calls.append((dict(zip(rng.sample(values.FRUITS, 3), row(3))),))
        else:
            calls.append(
                (row(size), values.numbers(rng, 20, 40, size, size))
                if shape == "coalesce"
                else (row(size, 0.15 if shape == "any" else 0.4),)
            )
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


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
                f"every = True\nfor $num in $nums:\n    if {second}:\n        return True\n    if not ({first}):\n        every = False\nreturn every",
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
                f"$count = 0\nfor $num in $nums:\n    if {first}:\n        $count += 1\n        if $count == {k}:\n            return True\nreturn False",
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
                f"for $row in $rows:\n    found = False\n    for $num in $row:\n        if {first}:\n            found = True\n    if not found:\n        return False\nreturn True",
            ],
        ),
        "neighbours": (
            f"neighbors_within_{k} small_steps smooth",
            one,
            claims(f"all neighbors in {NUMBERS} differ by at most {k}"),
            [
                f"return all(abs($a - $b) <= {k} for $a, $b in zip($nums, $nums[1:]))",
                f"for $i in range(1, len($nums)):\n    if abs($nums[$i] - $nums[$i - 1]) > {k}:\n        return False\nreturn True",
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
                "for $i in range(1, len($nums)):\n    if ($nums[$i] - $nums[$i - 1]) % 2 == 0:\n        return False\nreturn True",
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
