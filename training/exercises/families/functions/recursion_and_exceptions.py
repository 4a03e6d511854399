"""Functions that call themselves, generators, exceptions and defaults."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def simple_recursion(rng: random.Random) -> Exercise:
    k = rng.randint(2, 4)
    nest = [rng.randint(1, 9), [rng.randint(1, 9), [rng.randint(1, 9)]], [rng.randint(1, 9)]]
    flat = values.numbers(rng, 1, 9, 2, 3)
    shape = rng.choice(
        (
            "sum",
            "countdown",
            "power",
            "digits",
            "nested_sum",
            "depth",
            "flatten",
            "reverse",
            "count",
            "steps",
            "halve",
            "pairs",
            "subsets",
        )
    )
    names, takes, gives, tasks, bodies, calls = {
        "sum": (
            f"sum_of_multiples add_every_{k} recursive_sum",
            "$n: int",
            "int",
            [
                f"Return `$n` + (`$n` - {k}) + (`$n` - {2 * k}) and so on, as long as the numbers are positive.",
                (
                    f"Starting at `$n`, add up the numbers that one gets by subtracting {k} again and again, "
                    "while they are above 0."
                ),
            ],
            [
                f"if $n <= 0:\n    return 0\nreturn $n + $self($n - {k})",
                f"$total = 0\nwhile $n > 0:\n    $total += $n\n    $n -= {k}\nreturn $total",
            ],
            [(rng.randint(1, 20),), (0,), (rng.randint(5, 12),)],
        ),
        "countdown": (
            "countdown count_down numbers_down",
            "$n: int",
            "list[int]",
            [
                "Return the numbers from `$n` down to 1 as a list, using recursion.",
                "Count down from `$n` to 1 recursively and return the numbers as a list.",
            ],
            [
                "if $n == 0:\n    return []\nreturn [$n] + $self($n - 1)",
                "if $n < 1:\n    return []\nreturn [$n, *$self($n - 1)]",
            ],
            [(rng.randint(2, 6),), (1,), (0,)],
        ),
        "power": (
            "times_itself raise_to power_of",
            "base: int, $n: int",
            "int",
            [
                "Compute `base` to the power `$n` (not negative) by repeated multiplication.",
                "Multiply 1 by `base` `$n` times and return the result.",
            ],
            [
                "if $n == 0:\n    return 1\nreturn base * $self(base, $n - 1)",
                "$result = 1\nfor _ in range($n):\n    $result *= base\nreturn $result",
                (
                    "if $n == 0:\n"
                    "    return 1\n"
                    "half = $self(base, $n // 2)\n"
                    "if $n % 2 == 0:\n"
                    "    return half * half\n"
                    "return half * half * base"
                ),
            ],
            [(rng.randint(2, 5), rng.randint(2, 5)), (rng.randint(2, 9), 0), (2, rng.randint(5, 9))],
        ),
        "digits": (
            "digit_total recursive_digit_sum add_digits",
            "$n: int",
            "int",
            [
                "Return the sum of the digits of the non-negative integer `$n`, using recursion.",
                "Add the last digit of `$n` to the digit sum of the rest, recursively.",
            ],
            [
                "if $n < 10:\n    return $n\nreturn $n % 10 + $self($n // 10)",
                "if $n == 0:\n    return 0\nreturn $self($n // 10) + $n % 10",
            ],
            [(rng.randint(10, 9999),), (rng.randint(0, 9),), (rng.randint(10, 999),)],
        ),
        "nested_sum": (
            "deep_sum nested_sum sum_all_levels",
            "$items: list",
            "int",
            [
                "Add up all numbers in a list that may contain further lists of numbers, at any depth.",
                "`$items` holds numbers and lists of the same kind. Return the sum of all numbers in it.",
            ],
            [
                (
                    "$total = 0\n"
                    "for $item in $items:\n"
                    "    if isinstance($item, list):\n"
                    "        $total += $self($item)\n"
                    "    else:\n"
                    "        $total += $item\n"
                    "return $total"
                ),
                "return sum($self($item) if isinstance($item, list) else $item for $item in $items)",
            ],
            [(nest,), (flat,), ([[], [1]],)],
        ),
        "depth": (
            "depth nesting_level how_deep",
            "$items: list",
            "int",
            [
                (
                    "Return how deeply lists are nested in `$items`: 1 for a list without lists in it, 2 if "
                    "it contains such a list, and so on."
                ),
                "Find the depth of a nested list. A list that contains no other list has depth 1.",
            ],
            [
                (
                    "$best = 0\n"
                    "for $item in $items:\n"
                    "    if isinstance($item, list):\n"
                    "        $best = max($best, $self($item))\n"
                    "return $best + 1"
                ),
                "return 1 + max(\n    ($self($item) for $item in $items if isinstance($item, list)), default=0\n)",
            ],
            [(nest,), (flat,), ([flat, 2],)],
        ),
        "flatten": (
            "flatten_deep unnest all_numbers",
            "$items: list",
            "list[int]",
            [
                "Return all numbers of a list that may contain further lists, at any depth, in one flat list.",
                "Flatten the nested list `$items` completely.",
            ],
            [
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    if isinstance($item, list):\n"
                    "        $result.extend($self($item))\n"
                    "    else:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    $result += $self($item) if isinstance($item, list) else [$item]\n"
                    "return $result"
                ),
            ],
            [(nest,), (flat,), ([[], [1]],)],
        ),
        "reverse": (
            "reverse_recursively backwards turn_round",
            "$items: list[int]",
            "list[int]",
            [
                "Reverse $theitems with recursion.",
                "Return the elements of $theitems in reverse order: the reversed rest, followed by the first element.",
            ],
            [
                "if not $items:\n    return []\nreturn $self($items[1:]) + [$items[0]]",
                "if len($items) < 2:\n    return $items[:]\nreturn [$items[-1]] + $self($items[:-1])",
            ],
            [(values.numbers(rng),), ([],), (values.numbers(rng),)],
        ),
        "count": (
            "count_recursively occurrences_of times_in_list",
            "$items: list[int], target: int",
            "int",
            [
                "Count how often `target` is in $theitems, using recursion.",
                "Recursively count the elements of $theitems that equal `target`.",
            ],
            [
                (
                    "if not $items:\n"
                    "    return 0\n"
                    "first = 1 if $items[0] == target else 0\n"
                    "return first + $self($items[1:], target)"
                ),
                (
                    "if $items == []:\n"
                    "    return 0\n"
                    "if $items[0] == target:\n"
                    "    return 1 + $self($items[1:], target)\n"
                    "return $self($items[1:], target)"
                ),
            ],
            [(values.numbers(rng, 1, 3), 1), (values.numbers(rng, 1, 3), 2), ([], 1)],
        ),
        "steps": (
            "ways_to_climb climb count_ways",
            "$n: int",
            "int",
            [
                "In how many ways can one climb `$n` steps, taking one or two at a time?",
                "Return the number of ways to write `$n` as an ordered sum of ones and twos. For 0 there is one way.",
            ],
            [
                "if $n <= 1:\n    return 1\nreturn $self($n - 1) + $self($n - 2)",
                "$a = 1\n$b = 1\nfor _ in range($n):\n    $a, $b = $b, $a + $b\nreturn $a",
            ],
            [(rng.randint(2, 9),), (1,), (rng.randint(3, 6),)],
        ),
        "halve": (
            "times_halved count_halvings halvings",
            "$n: int",
            "int",
            [
                "How often can the positive integer `$n` be halved (rounding down) until it is 1?",
                "Return how many times `$n` must be divided by 2, rounded down, to reach 1.",
            ],
            [
                "if $n <= 1:\n    return 0\nreturn 1 + $self($n // 2)",
                "$count = 0\nwhile $n > 1:\n    $n //= 2\n    $count += 1\nreturn $count",
            ],
            [(rng.randint(2, 100),), (1,), (rng.randint(2, 20),)],
        ),
        "pairs": (
            "all_pairs every_pair games",
            "$items: list[str]",
            "list[tuple[str, str]]",
            [
                "Return all pairs of different elements of $theitems, in the order of the list.",
                "Everyone in $theitems plays once against each other. List the games as tuples.",
            ],
            [
                (
                    "$result = []\n"
                    "for $i in range(len($items)):\n"
                    "    for $j in range($i + 1, len($items)):\n"
                    "        $result.append(($items[$i], $items[$j]))\n"
                    "return $result"
                ),
                "from itertools import combinations\n\n\ndef $signature:\n    return list(combinations($items, 2))",
            ],
            [(rng.sample(values.NAMES, 3),), (rng.sample(values.NAMES, 2),), (rng.sample(values.NAMES, 1),)],
        ),
        "subsets": (
            "count_combinations ways_to_pay possible_sums",
            "$nums: list[int], target: int",
            "bool",
            [
                "$Check some of $thenums add up to `target`, each used at most once.",
                "Can `target` be made as the sum of some elements of $thenums? Each element may be used once.",
            ],
            [
                (
                    "if target == 0:\n"
                    "    return True\n"
                    "if not $nums:\n"
                    "    return False\n"
                    "rest = $nums[1:]\n"
                    "return $self(rest, target) or $self(rest, target - $nums[0])"
                ),
                "sums = {0}\nfor $num in $nums:\n    sums |= {old + $num for old in sums}\nreturn target in sums",
            ],
            [(values.numbers(rng, 1, 9), 10), (values.numbers(rng, 1, 9), rng.randint(3, 15)), ([2, 4], 5)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def generator_to_list(rng: random.Random) -> Exercise:
    k = rng.randint(2, 5)
    shape = rng.choice(("take", "pairs", "until", "chunks", "repeat", "running", "squares", "alternate", "halves"))
    names, takes, tasks, bodies, calls = {
        "take": (
            "first_values take_some start_of_sequence",
            "$start: int, count: int",
            [
                f"Return the first `count` numbers of the sequence that begins with `$start` and grows by {k}.",
                f"Start at `$start` and add {k} each time; return a list of `count` numbers.",
            ],
            [
                (
                    "def walk(value: int):\n"
                    "    while True:\n"
                    "        yield value\n"
                    f"        value += {k}\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $result = []\n"
                    "    for value in walk($start):\n"
                    "        if len($result) == count:\n"
                    "            break\n"
                    "        $result.append(value)\n"
                    "    return $result"
                ),
                f"return [$start + {k} * $i for $i in range(count)]",
                (
                    "from itertools import count as numbers, islice\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    f"    return list(islice(numbers($start, {k}), count))"
                ),
            ],
            [(rng.randint(0, 9), 3), (rng.randint(0, 9), 4), (1, 0)],
        ),
        "pairs": (
            "sums_of_neighbours neighbour_sums add_neighbours",
            "$nums: list[int]",
            [
                "Return the sums of every two neighbouring numbers in $thenums.",
                "Add each number of $thenums to the one after it and return the sums.",
            ],
            [
                (
                    "def sums(items: list[int]):\n"
                    "    for $a, $b in zip(items, items[1:]):\n"
                    "        yield $a + $b\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return list(sums($nums))"
                ),
                "return [$a + $b for $a, $b in zip($nums, $nums[1:])]",
                (
                    "$result = []\n"
                    "for $i in range(len($nums) - 1):\n"
                    "    $result.append($nums[$i] + $nums[$i + 1])\n"
                    "return $result"
                ),
            ],
            [(values.numbers(rng, 1, 9),), (values.numbers(rng, 1, 9),), ([5],)],
        ),
        "until": (
            f"before_first_above_{k} take_until leading_part",
            "$nums: list[int]",
            [
                f"Return the numbers of $thenums that come before the first one greater than {k}.",
                f"Take numbers from the front of $thenums as long as they are at most {k}.",
            ],
            [
                (
                    "def leading(items: list[int]):\n"
                    "    for item in items:\n"
                    f"        if item > {k}:\n"
                    "            return\n"
                    "        yield item\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return list(leading($nums))"
                ),
                (
                    "$result = []\n"
                    "for $num in $nums:\n"
                    f"    if $num > {k}:\n"
                    "        break\n"
                    "    $result.append($num)\n"
                    "return $result"
                ),
                (
                    "from itertools import takewhile\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    f"    return list(takewhile(lambda $num: $num <= {k}, $nums))"
                ),
            ],
            [(values.numbers(rng, 0, 8),), (values.numbers(rng, 0, 6),), ([1, 2, 9, 1],)],
        ),
        "repeat": (
            "repeat_by_value expand_numbers write_out",
            "$nums: list[int]",
            [
                "Return a list in which each number n of $thenums stands n times.",
                "Repeat every number of $thenums as often as its own value says.",
            ],
            [
                (
                    "def expand(items: list[int]):\n"
                    "    for item in items:\n"
                    "        for _ in range(item):\n"
                    "            yield item\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return list(expand($nums))"
                ),
                "$result = []\nfor $num in $nums:\n    $result += [$num] * $num\nreturn $result",
                "return [$num for $num in $nums for _ in range($num)]",
            ],
            [(values.numbers(rng, 0, 4, 2, 3),), (values.numbers(rng, 0, 4, 2, 3),), ([],)],
        ),
        "running": (
            "running_maximum best_so_far records_so_far",
            "$nums: list[int]",
            [
                "Return for each place of $thenums the largest number up to there.",
                "Replace each number of $thenums by the maximum of it and all numbers before it.",
            ],
            [
                (
                    "def highest(items: list[int]):\n"
                    "    best = None\n"
                    "    for item in items:\n"
                    "        if best is None or item > best:\n"
                    "            best = item\n"
                    "        yield best\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return list(highest($nums))"
                ),
                "return [max($nums[: $i + 1]) for $i in range(len($nums))]",
                (
                    "$result = []\n"
                    "for $num in $nums:\n"
                    "    if $result and $result[-1] > $num:\n"
                    "        $result.append($result[-1])\n"
                    "    else:\n"
                    "        $result.append($num)\n"
                    "return $result"
                ),
            ],
            [(values.numbers(rng, 1, 20),), (values.numbers(rng, 1, 20),), ([],)],
        ),
        "squares": (
            f"squares_below powers_below list_powers_of_{k}",
            "limit: int",
            [
                f"Return the powers of {k} (1, {k}, {k * k}, ...) that are less than `limit`.",
                f"List all powers of {k} below `limit`, beginning with 1.",
            ],
            [
                (
                    "def powers(limit: int):\n"
                    "    value = 1\n"
                    "    while value < limit:\n"
                    "        yield value\n"
                    f"        value *= {k}\n"
                    "\n"
                    "\n"
                )
                + "def $signature:\n    return list(powers(limit))",
                (
                    "$result = []\n"
                    "value = 1\n"
                    "while value < limit:\n"
                    "    $result.append(value)\n"
                    f"    value *= {k}\n"
                    "return $result"
                ),
            ],
            [(rng.randint(2, 200),), (1,), (rng.randint(2, 40),)],
        ),
        "alternate": (
            "alternate take_in_turns mix",
            "$a: list[int], $b: list[int]",
            [
                "Take numbers from two equally long lists in turn, beginning with `$a`.",
                "Return `$a[0]`, `$b[0]`, `$a[1]`, `$b[1]` and so on. Both lists have the same length.",
            ],
            [
                (
                    "$result = []\n"
                    "for $num, value in zip($a, $b):\n"
                    "    $result.append($num)\n"
                    "    $result.append(value)\n"
                    "return $result"
                ),
                "return [$num for pair in zip($a, $b) for $num in pair]",
                (
                    "def in_turn(left: list[int], right: list[int]):\n"
                    "    for pair in zip(left, right):\n"
                    "        yield from pair\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return list(in_turn($a, $b))"
                ),
            ],
            [(values.numbers(rng, 1, 9, n, n), values.numbers(rng, 1, 9, n, n)) for n in (2, 3, 1)],
        ),
        "halves": (
            "halving_sequence halves_down keep_halving",
            "$n: int",
            [
                "Return `$n`, half of it (rounded down), half of that, and so on until 1.",
                "Halve `$n` (at least 1, rounding down) again and again and list all numbers from `$n` to 1.",
            ],
            [
                (
                    "def halves(value: int):\n"
                    "    while value > 0:\n"
                    "        yield value\n"
                    "        value //= 2\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return list(halves($n))"
                ),
                "$result = [$n]\nwhile $n > 1:\n    $n //= 2\n    $result.append($n)\nreturn $result",
            ],
            [(rng.randint(2, 60),), (1,), (rng.randint(2, 20),)],
        ),
        "chunks": (
            f"groups_of_{k} in_groups blocks",
            "$nums: list[int]",
            [
                f"Split $thenums into lists of {k}; the last one may be shorter.",
                f"Return the elements of $thenums in groups of {k}.",
            ],
            [
                (
                    "def groups(items: list[int]):\n"
                    f"    for $i in range(0, len(items), {k}):\n"
                    f"        yield items[$i : $i + {k}]\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return list(groups($nums))"
                ),
                f"return [$nums[$i : $i + {k}] for $i in range(0, len($nums), {k})]",
                (
                    "$result = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    f"    if $i % {k} == 0:\n"
                    "        $result.append([])\n"
                    "    $result[-1].append($num)\n"
                    "return $result"
                ),
            ],
            [(values.numbers(rng, 1, 9, 4, 7),), (values.numbers(rng, 1, 9, 3, 5),), ([],)],
        ),
    }[shape]
    gives = "list[list[int]]" if shape == "chunks" else "list[int]"
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def parse_with_default(rng: random.Random) -> Exercise:
    default = rng.choice((0, -1, 1, 100))
    shape = rng.choice(("int", "float", "index", "divide", "list", "key", "sum", "argument", "date"))
    names, takes, gives, tasks, bodies, calls = {
        "int": (
            "to_int parse_int read_number int_or_default",
            "$text: str",
            "int",
            [
                f"Convert $thetext to an integer. Return {default} if that is not possible.",
                f"Return the integer that $thetext stands for, or {default} if it is no integer.",
            ],
            [
                f"try:\n    return int($text)\nexcept ValueError:\n    return {default}",
                f"try:\n    $result = int($text)\nexcept ValueError:\n    $result = {default}\nreturn $result",
            ],
            [(str(rng.randint(-50, 200)),), (values.word(rng),), ("",), (str(rng.randint(1, 9)) + ".5",)],
        ),
        "float": (
            "to_float parse_float read_decimal",
            "$text: str",
            "float",
            [
                f"Convert $thetext to a float, or return {default}.0 if it is not a number.",
                f"Parse $thetext as a decimal number; the result is {default}.0 if this fails.",
            ],
            [
                f"try:\n    return float($text)\nexcept ValueError:\n    return {default}.0",
                f"try:\n    $result = float($text)\nexcept ValueError:\n    $result = {default}.0\nreturn $result",
            ],
            [(f"{rng.randint(0, 9)}.{rng.randint(1, 9)}",), (values.word(rng),), (str(rng.randint(1, 99)),)],
        ),
        "index": (
            "get_item item_or_default safe_get element_at",
            "$items: list[int], $i: int",
            "int",
            [
                f"Return the element of $theitems at index `$i`, or {default} if there is no such index.",
                f"Get `$items[$i]`. If the index is too large, return {default}; it is not negative.",
            ],
            [
                f"try:\n    return $items[$i]\nexcept IndexError:\n    return {default}",
                f"if $i < len($items):\n    return $items[$i]\nreturn {default}",
                f"return $items[$i] if $i < len($items) else {default}",
            ],
            [(nums, rng.randint(0, 2)) for nums in (values.numbers(rng, 2, 20), values.numbers(rng, 2, 20))]
            + [(values.numbers(rng, 2, 20), 9)],
        ),
        "divide": (
            "safe_divide quotient divide_or_default",
            "$a: int, $b: int",
            "float",
            [
                f"Divide `$a` by `$b`. Return {default}.0 if `$b` is 0.",
                f"Return `$a / $b`, or {default}.0 where a division by zero would happen.",
            ],
            [
                f"try:\n    return $a / $b\nexcept ZeroDivisionError:\n    return {default}.0",
                f"if $b == 0:\n    return {default}.0\nreturn $a / $b",
                f"return $a / $b if $b != 0 else {default}.0",
            ],
            [(rng.randint(1, 20), 2), (rng.randint(1, 20), 0), (rng.randint(1, 20), 4)],
        ),
        "list": (
            "valid_numbers parse_all only_integers",
            "$words: list[str]",
            "list[int]",
            [
                "Convert the strings in $thewords to integers and leave out those that are no integers.",
                "Return the integers among the strings of $thewords; skip everything that cannot be parsed.",
            ],
            [
                (
                    "$result = []\n"
                    "for $word in $words:\n"
                    "    try:\n"
                    "        $result.append(int($word))\n"
                    "    except ValueError:\n"
                    "        continue\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "for $word in $words:\n"
                    "    try:\n"
                    "        $num = int($word)\n"
                    "    except ValueError:\n"
                    "        pass\n"
                    "    else:\n"
                    "        $result.append($num)\n"
                    "return $result"
                ),
            ],
            [
                ([rng.choice((str(rng.randint(-9, 99)), values.word(rng))) for _ in range(rng.randint(2, 4))],)
                for _ in range(3)
            ],
        ),
        "key": (
            "nested_value deep_get find_setting",
            "$mapping: dict[str, dict[str, int]], group: str, $key: str",
            "int",
            [
                (
                    "Return the value of `$key` in the dictionary that belongs to `group` in $themapping, or "
                    f"{default} if one of them is missing."
                ),
                f"Look up `$mapping[group][$key]`; return {default} if either key does not exist.",
            ],
            [
                f"try:\n    return $mapping[group][$key]\nexcept KeyError:\n    return {default}",
                (
                    "if group in $mapping and $key in $mapping[group]:\n"
                    "    return $mapping[group][$key]\n"
                    f"return {default}"
                ),
                f"return $mapping.get(group, {{}}).get($key, {default})",
            ],
            [
                ({"a": {"x": rng.randint(2, 9)}}, "a", "x"),
                ({"a": {"x": 1}}, "b", "x"),
                ({"b": {"y": rng.randint(2, 9)}}, "b", "x"),
            ],
        ),
        "sum": (
            "sum_valid add_what_is_number total_of_numbers",
            "$text: str",
            "int",
            [
                "Add up those words of $thetext that are integers; ignore all others.",
                "Split $thetext at spaces and return the sum of the parts that can be read as integers.",
            ],
            [
                (
                    "$total = 0\n"
                    "for $word in $text.split():\n"
                    "    try:\n"
                    "        $total += int($word)\n"
                    "    except ValueError:\n"
                    "        pass\n"
                    "return $total"
                ),
                (
                    "$total = 0\n"
                    "for $word in $text.split():\n"
                    "    try:\n"
                    "        $num = int($word)\n"
                    "    except ValueError:\n"
                    "        $num = 0\n"
                    "    $total += $num\n"
                    "return $total"
                ),
            ],
            [(" ".join(rng.choice((str(rng.randint(-9, 50)), values.word(rng))) for _ in range(4)),) for _ in range(3)],
        ),
        "argument": (
            "setting_value read_option option_number",
            "$text: str",
            "int",
            [
                (
                    f"`$text` has the form 'name=number'. Return the number, or {default} if there is no '=' "
                    "or no integer after it."
                ),
                f"Read the integer after '=' in $thetext; if it is missing or not a number, return {default}.",
            ],
            [
                f'try:\n    return int($text.split("=")[1])\nexcept (IndexError, ValueError):\n    return {default}',
                (
                    '_, sign, $value = $text.partition("=")\n'
                    "if sign and $value.isdigit():\n"
                    "    return int($value)\n"
                    f"return {default}"
                ),
            ],
            [
                (f"{values.word(rng)}={rng.randint(2, 99)}",),
                (values.word(rng),),
                (f"{values.word(rng)}={values.word(rng)}",),
            ],
        ),
        "date": (
            "parse_point read_point to_point",
            "$text: str",
            "tuple[int, int] | None",
            [
                "Read a point such as '3,4' as a tuple of two integers. Return None if $thetext has another form.",
                "Convert a text 'x,y' to the pair of its integers, or return None if it is not of that form.",
            ],
            [
                (
                    '$parts = $text.split(",")\n'
                    "if len($parts) != 2:\n"
                    "    return None\n"
                    "try:\n"
                    "    return (int($parts[0]), int($parts[1]))\n"
                    "except ValueError:\n"
                    "    return None"
                ),
                'try:\n    $a, $b = $text.split(",")\n    return int($a), int($b)\nexcept ValueError:\n    return None',
            ],
            [(f"{rng.randint(-9, 9)},{rng.randint(-9, 9)}",), (values.word(rng),), ("1,2,3",)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def check_and_report(rng: random.Random) -> Exercise:
    low, high = rng.randint(0, 5), rng.randint(10, 120)
    n = rng.randint(3, 8)
    shape = rng.choice(("number", "name", "errors", "choice"))
    options = rng.sample(values.FRUITS, 3)
    listed = ", ".join(f'"{option}"' for option in options)
    shown = ", ".join(f"'{option}'" for option in options)
    names, takes, gives, tasks, bodies, calls = {
        "number": (
            "check_number validate_input judge",
            "$text: str",
            "str",
            [
                (
                    f"Return 'not a number' if $thetext is no integer, 'too small' if it is below {low}, 'too "
                    f"large' if it is above {high}, else 'ok'."
                ),
                (
                    f"Check an input: 'not a number' for anything but an integer, 'too small' under {low}, "
                    f"'too large' over {high}, otherwise 'ok'."
                ),
            ],
            [
                (
                    "try:\n"
                    "    $num = int($text)\n"
                    "except ValueError:\n"
                    '    return "not a number"\n'
                    f"if $num < {low}:\n"
                    '    return "too small"\n'
                    f"if $num > {high}:\n"
                    '    return "too large"\n'
                    'return "ok"'
                ),
                (
                    "try:\n"
                    "    $num = int($text)\n"
                    "except ValueError:\n"
                    '    return "not a number"\n'
                    f"if {low} <= $num <= {high}:\n"
                    '    return "ok"\n'
                    f'return "too small" if $num < {low} else "too large"'
                ),
            ],
            [
                (str(rng.randint(low, high)),),
                (values.word(rng),),
                (str(low - rng.randint(1, 9)),),
                (str(high + rng.randint(1, 9)),),
            ],
        ),
        "name": (
            "check_name name_problem judge_name",
            "$name: str",
            "str",
            [
                (
                    f"Return 'empty' for an empty name, 'too long' for one with more than {n} characters, "
                    "'bad start' if it does not begin with a capital letter, else 'ok'."
                ),
                (
                    f"Judge a name, in this order: 'empty', 'too long' (over {n} characters), 'bad start' (no "
                    "capital first letter), 'ok'."
                ),
            ],
            [
                (
                    'if $name == "":\n'
                    '    return "empty"\n'
                    f"if len($name) > {n}:\n"
                    '    return "too long"\n'
                    "if not $name[0].isupper():\n"
                    '    return "bad start"\n'
                    'return "ok"'
                ),
                (
                    "if not $name:\n"
                    '    return "empty"\n'
                    f"elif len($name) > {n}:\n"
                    '    return "too long"\n'
                    "elif $name[0].isupper():\n"
                    '    return "ok"\n'
                    "else:\n"
                    '    return "bad start"'
                ),
            ],
            [(values.word(rng),), (values.word(rng).title(),), ("",), (values.word(rng).title() * 3,)],
        ),
        "errors": (
            "find_problems list_errors problems",
            "$text: str",
            "list[str]",
            [
                (
                    f"Return a list of what is wrong with a password: 'short' if it has fewer than {n} "
                    "characters, 'no digit' if it has no digit, 'no capital' if it has no upper case letter."
                ),
                (
                    f"Collect the problems of $thetext in this order: 'short' (under {n} characters), 'no "
                    "digit', 'no capital' (no upper case letter)."
                ),
            ],
            [
                (
                    "$result = []\n"
                    f"if len($text) < {n}:\n"
                    '    $result.append("short")\n'
                    "if not any($ch.isdigit() for $ch in $text):\n"
                    '    $result.append("no digit")\n'
                    "if not any($ch.isupper() for $ch in $text):\n"
                    '    $result.append("no capital")\n'
                    "return $result"
                )
            ],
            [(values.word(rng),), (values.word(rng).title() + "1",), (values.text(rng),), ("",)],
        ),
        "choice": (
            "normalize_choice read_choice pick_option",
            "$text: str",
            "str",
            [
                (
                    f"The allowed answers are {shown}. Return the one that equals $thetext without spaces "
                    "around it and in lower case, or 'unknown'."
                ),
                (
                    f"Strip $thetext and write it in lower case. If the result is one of {shown}, return it, "
                    "otherwise 'unknown'."
                ),
            ],
            [
                f'$word = $text.strip().lower()\nif $word in ({listed}):\n    return $word\nreturn "unknown"',
                (
                    f"for $word in [{listed}]:\n"
                    "    if $text.strip().lower() == $word:\n"
                    "        return $word\n"
                    'return "unknown"'
                ),
            ],
            [(" " + options[0].title(),), (values.word(rng),), (options[1].upper() + " ",)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)
