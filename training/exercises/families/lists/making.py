"""Lists made from numbers, and small puzzles on lists."""

import random

from exercises.build import build
from exercises.example_calls import int_lists, ints, single
from exercises.families.lists.parameters import GIVEN, IN_LIST, INSIDE, OF_LIST, VALUES
from exercises.framework import Exercise, family


@family
def make_list(rng: random.Random) -> Exercise:
    k = rng.randint(0, 9)
    n = ("n|size|count|length", "int")
    bodies, noun, names, returns = rng.choice(
        [
            (
                [
                    "return [0] * $n",
                    "return [0 for _ in range($n)]",
                    "$result = []\nfor _ in range($n):\n    $result.append(0)\nreturn $result",
                ],
                "a list of $n zeros",
                ["zeros", "make_zeros"],
                "list[int]",
            ),
            (
                [f"return [{k}] * $n", f"return [{k} for _ in range($n)]"],
                f"a list that contains $n times the number {k}",
                ["repeat_value", f"fill_{k}", "constant_list"],
                "list[int]",
            ),
            (
                [
                    "return list(range($n))",
                    "return [$i for $i in range($n)]",
                    "$result = []\nfor $i in range($n):\n    $result.append($i)\nreturn $result",
                ],
                "a list of the numbers from 0 to $n - 1",
                ["indices", "count_up", "numbers_below"],
                "list[int]",
            ),
            (
                [
                    "return [$i % 2 for $i in range($n)]",
                    "$result = []\nfor $i in range($n):\n    $result.append($i % 2)\nreturn $result",
                ],
                "a list of length $n in which 0 and 1 alternate, starting with 0",
                ["alternating", "zero_one"],
                "list[int]",
            ),
            (
                [
                    "return [[0] * $n for _ in range($n)]",
                    "$result = []\nfor _ in range($n):\n    $result.append([0] * $n)\nreturn $result",
                ],
                "a square matrix of zeros with $n rows",
                ["zero_matrix", "square_of_zeros"],
                "list[list[int]]",
            ),
            (
                [
                    "return [[1 if $i == $j else 0 for $j in range($n)] for $i in range($n)]",
                    (
                        "$result = [[0] * $n for _ in range($n)]\n"
                        "for $i in range($n):\n"
                        "    $result[$i][$i] = 1\n"
                        "return $result"
                    ),
                ],
                "the $n by $n matrix with ones on the main diagonal and zeros elsewhere",
                ["identity", "identity_matrix", "unit_matrix"],
                "list[list[int]]",
            ),
            (
                [
                    "return [list(range(1, $i + 1)) for $i in range(1, $n + 1)]",
                    (
                        "$result = []\n"
                        "for $i in range(1, $n + 1):\n"
                        "    $result.append(list(range(1, $i + 1)))\n"
                        "return $result"
                    ),
                ],
                "a list of $n lists, of which the k-th contains the numbers from 1 to k",
                ["triangle", "growing_lists"],
                "list[list[int]]",
            ),
            (
                [
                    "return [[$i * $j for $j in range(1, $n + 1)] for $i in range(1, $n + 1)]",
                    (
                        "$result = []\n"
                        "for $i in range(1, $n + 1):\n"
                        "    $result.append([$i * $j for $j in range(1, $n + 1)])\n"
                        "return $result"
                    ),
                ],
                "the multiplication table of the numbers from 1 to $n as a list of rows",
                ["multiplication_table", "times_table"],
                "list[list[int]]",
            ),
            (
                [
                    "return {$i: $i**2 for $i in range(1, $n + 1)}",
                    "$result = {}\nfor $i in range(1, $n + 1):\n    $result[$i] = $i * $i\nreturn $result",
                ],
                "a dictionary that maps the numbers from 1 to $n to their squares",
                ["square_table", "squares_dict"],
                "dict[int, int]",
            ),
            (
                [
                    "return [($i, $i**2) for $i in range(1, $n + 1)]",
                    "$result = []\nfor $i in range(1, $n + 1):\n    $result.append(($i, $i * $i))\nreturn $result",
                ],
                "a list of the tuples (k, k squared) for k from 1 to $n",
                ["square_pairs", "with_squares"],
                "list[tuple[int, int]]",
            ),
            (
                [
                    "return list(range(1, $n + 1)) + list(range($n - 1, 0, -1))",
                    (
                        "$result = list(range(1, $n + 1))\n"
                        "for $i in range($n - 1, 0, -1):\n"
                        "    $result.append($i)\n"
                        "return $result"
                    ),
                ],
                "a list that counts from 1 up to $n and back down to 1",
                ["up_and_down", "pyramid"],
                "list[int]",
            ),
        ]
    )
    return build(
        rng,
        names,
        [n],
        returns,
        bodies,
        single([1, 2, 3, rng.randint(4, 5)]),
        noun=noun,
        tasks=f"{{Make|Create|Build}} {noun}.",
    )


@family
def list_puzzles(rng: random.Random) -> Exercise:
    bodies, noun, names, returns, rows = rng.choice(
        [
            (
                [
                    "n = len($values) + 1\nreturn n * (n + 1) // 2 - sum($values)",
                    "for $i in range(1, len($values) + 2):\n    if $i not in $values:\n        return $i\nreturn 0",
                ],
                "the one number from 1 to len($values) + 1 that is missing in $values",
                ["missing_number", "find_missing"],
                "int",
                [([2, 3, 1, 5],), ([1],), ([2],), ([4, 1, 2],)],
            ),
            (
                [
                    "k = 1\nwhile k in $values:\n    k += 1\nreturn k",
                    "for $i in range(1, len($values) + 2):\n    if $i not in $values:\n        return $i\nreturn 1",
                ],
                f"the smallest positive integer that is not {INSIDE}",
                ["smallest_missing", "first_missing"],
                "int",
                int_lists(rng, 4, 1, 5) + [([1, 2, 3],), ([2],)],
            ),
            (
                [
                    (
                        "$result = [$item for $item in $values if $item != 0]\n"
                        "return $result + [0] * (len($values) - len($result))"
                    ),
                    "return sorted($values, key=lambda $item: $item == 0)",
                    (
                        "$result = []\n"
                        "zeros = []\n"
                        "for $item in $values:\n"
                        "    if $item == 0:\n"
                        "        zeros.append($item)\n"
                        "    else:\n"
                        "        $result.append($item)\n"
                        "return $result + zeros"
                    ),
                ],
                (
                    "{$values|the list} with all zeros moved to the end, {keeping the order of the "
                    "others|the others in their order}"
                ),
                ["move_zeros", "zeros_to_end"],
                "list[int]",
                int_lists(rng, 4, 0, 3, 4, 6) + [([0, 1, 0, 2],)],
            ),
            (
                [
                    (
                        "$best = current = $values[0]\n"
                        "for $item in $values[1:]:\n"
                        "    current = max($item, current + $item)\n"
                        "    $best = max($best, current)\n"
                        "return $best"
                    )
                ],
                f"the largest sum of consecutive elements {IN_LIST}",
                ["max_subarray", "best_run_sum", "largest_slice_sum"],
                "int",
                int_lists(rng, 4, -6, 6, 3, 6),
            ),
            (
                [
                    (
                        "$result = []\n"
                        "for $item in $values:\n"
                        "    $result.append(1 if $item > 0 else -1 if $item < 0 else 0)\n"
                        "return $result"
                    ),
                    "return [($item > 0) - ($item < 0) for $item in $values]",
                ],
                f"a list of the signs (1, -1 or 0) {OF_LIST}",
                ["signs", "signs_of"],
                "list[int]",
                int_lists(rng, 4, -3, 3),
            ),
            (
                [
                    "ordered = sorted($values, reverse=True)\nreturn [ordered.index($item) + 1 for $item in $values]",
                    "return [1 + sum(1 for other in $values if other > $item) for $item in $values]",
                ],
                f"a list of the ranks {OF_LIST}, where the largest number has rank 1",
                ["ranks", "ranking"],
                "list[int]",
                int_lists(rng, 4, 1, 30, 3, 5),
            ),
            (
                ["middle = len($values) // 2\nreturn $values[middle]", "return $values[len($values) // 2]"],
                "the element in the middle of {$values|the list}; for an even length, the one after the middle",
                ["middle_element", "center", "middle"],
                "int",
                int_lists(rng, 5, 0, 20, 1, 6),
            ),
            (
                [
                    (
                        "$total = 0\n"
                        "$count = 0\n"
                        "for $item in $values:\n"
                        "    if $item > 0:\n"
                        "        $total += $item\n"
                        "        $count += 1\n"
                        "return $total / $count if $count else 0.0"
                    ),
                    (
                        "positive = [$item for $item in $values if $item > 0]\n"
                        "return sum(positive) / len(positive) if positive else 0.0"
                    ),
                ],
                f"the average of the positive numbers {IN_LIST}, or 0.0 if there are none",
                ["positive_average", "mean_of_positive"],
                "float",
                [(ints(rng, 4, -8, 8),) for _ in range(4)] + [([-1, -2],), ([2, 4, -9],)],
            ),
            (
                [
                    (
                        "$result = []\n"
                        "low, high = 0, len($values) - 1\n"
                        "while low <= high:\n"
                        "    $result.append($values[low])\n"
                        "    if low < high:\n"
                        "        $result.append($values[high])\n"
                        "    low += 1\n"
                        "    high -= 1\n"
                        "return $result"
                    ),
                    (
                        "rest = $values[:]\n"
                        "$result = []\n"
                        "while rest:\n"
                        "    $result.append(rest.pop(0))\n"
                        "    if rest:\n"
                        "        $result.append(rest.pop())\n"
                        "return $result"
                    ),
                ],
                "the elements of {$values|the list} taken in turn from the front and from the back",
                ["front_and_back", "from_both_ends"],
                "list[int]",
                int_lists(rng, 4, 0, 9, 3, 6),
            ),
            (
                [
                    "$result = []\nfor $item in $values:\n    $result.append(sum($values) - $item)\nreturn $result",
                    "$total = sum($values)\nreturn [$total - $item for $item in $values]",
                ],
                f"a list that has for each number {IN_LIST} the sum of all others",
                ["sum_of_others", "rest_sums"],
                "list[int]",
                int_lists(rng, 4, 0, 9, 2, 5),
            ),
            (
                [
                    "return sum($item for $item in $values if $values.count($item) == 1)",
                    (
                        "$total = 0\n"
                        "for $item in $values:\n"
                        "    if $values.count($item) == 1:\n"
                        "        $total += $item\n"
                        "return $total"
                    ),
                ],
                f"the sum of the numbers that occur only once {INSIDE}",
                ["sum_of_unique", "sum_singles"],
                "int",
                int_lists(rng, 5, 1, 4, 3, 6),
            ),
            (
                [
                    "return {$item: $i for $i, $item in enumerate($values)}",
                    "$result = {}\nfor $i, $item in enumerate($values):\n    $result[$item] = $i\nreturn $result",
                ],
                f"a dictionary that maps each number {IN_LIST} to its last index",
                ["last_positions", "index_table"],
                "dict[int, int]",
                int_lists(rng, 4, 1, 5, 2, 5),
            ),
            (
                [
                    "return [($i, $item) for $i, $item in enumerate($values)]",
                    "return list(enumerate($values))",
                    (
                        "$result = []\n"
                        "for $i in range(len($values)):\n"
                        "    $result.append(($i, $values[$i]))\n"
                        "return $result"
                    ),
                ],
                f"a list of the tuples (index, value) {OF_LIST}",
                ["with_index", "number_items"],
                "list[tuple[int, int]]",
                int_lists(rng, 4, 0, 20, 1, 4),
            ),
            (
                [
                    "return [str($item) for $item in $values]",
                    "return list(map(str, $values))",
                    "$result = []\nfor $item in $values:\n    $result.append(str($item))\nreturn $result",
                ],
                f"the numbers {IN_LIST} as strings",
                ["to_strings", "as_strings"],
                "list[str]",
                int_lists(rng, 4, 0, 50, 1, 4),
            ),
            (
                [
                    'return ", ".join(str($item) for $item in $values)',
                    'return ", ".join(map(str, $values))',
                    (
                        '$result = ""\n'
                        "for $item in $values:\n"
                        "    if $result:\n"
                        '        $result += ", "\n'
                        "    $result += str($item)\n"
                        "return $result"
                    ),
                ],
                f"the numbers {IN_LIST} in one string, separated by a comma and a space",
                ["join_numbers", "comma_list", "list_to_text"],
                "str",
                int_lists(rng, 4, 0, 50, 1, 4),
            ),
            (
                [
                    (
                        "import math\n"
                        "\n"
                        "$result = $values[0]\n"
                        "for $item in $values[1:]:\n"
                        "    $result = math.gcd($result, $item)\n"
                        "return $result"
                    ),
                    "import math\n\nreturn math.gcd(*$values)",
                ],
                f"the greatest common divisor of all numbers {IN_LIST}",
                ["list_gcd", "common_divisor_of_all"],
                "int",
                [([6 * rng.randint(1, 5), 6 * rng.randint(1, 5), 9 * rng.randint(1, 4)],) for _ in range(4)]
                + [([8, 12],)],
            ),
        ]
    )
    return build(rng, names, [VALUES], returns, bodies, rows, noun=noun, given=GIVEN)
