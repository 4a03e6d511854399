"""Tuples: taken apart, changed, compared; lists of pairs."""

import random

from exercises import example_values as values
from exercises.build import build
from exercises.example_calls import int_lists, ints
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import nouns, orders


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
    where = [(tuple(nums), rng.randrange(len(nums))) for (nums,) in int_lists(rng, 4, 0, 20, 4, 7)]
    plain = [(tuple(nums),) for (nums,) in int_lists(rng, 4, 0, 9, 4, 7)]
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
                (
                    "$result = []\n"
                    "for $i in range(len($items) - 1):\n"
                    "    $result.append($items[$i] * $items[$i + 1])\n"
                    "return tuple($result)"
                ),
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
                (
                    "$Return the digits of {a|the} {non-negative |}{integer|number} `$num` as a tuple{, from "
                    "left to right|}."
                ),
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
                (
                    "$result = ()\n"
                    "for $item in $items:\n"
                    "    if $item not in $result:\n"
                    "        $result += ($item,)\n"
                    "return $result"
                ),
            ],
            [(tuple(nums),) for (nums,) in int_lists(rng, 4, 1, 5, 4, 7)],
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
            [(tuple(nums), rng.randint(1, 3)) for (nums,) in int_lists(rng, 5, 1, 3, 4, 7)],
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
                (
                    "half = len($items) // 2\n"
                    "left = tuple($items[$i] for $i in range(half))\n"
                    "right = tuple($items[$i] for $i in range(half, len($items)))\n"
                    "return left, right"
                ),
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
            [(tuple(nums), rng.randint(1, 5)) for (nums,) in int_lists(rng, 5, 1, 5, 4, 7)],
        ),
        "lists_inside": (
            "append_to_inner add_to_list_inside extend_inner",
            "$record: tuple[int, list[int], int], $k: int",
            "tuple[int, list[int], int]",
            [
                (
                    "The tuple `$record` has a list in the middle. Return a {new |}tuple in which `$k` is "
                    "appended to that list."
                ),
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
                (
                    "{a tuple of numbers and tuples of numbers|the tuple `$items`, which holds numbers and "
                    "tuples of numbers}"
                ),
                "in",
            ),
            [
                (
                    "$total = 0\n"
                    "for $item in $items:\n"
                    "    if isinstance($item, tuple):\n"
                    "        $total += sum($item)\n"
                    "    else:\n"
                    "        $total += $item\n"
                    "return $total"
                ),
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
            else rng.choice(("value", "number", "target"))
            if takes != one
            else "k"
        ),
    )


@family
def tuples_in_list(rng: random.Random) -> Exercise:
    pairs = ("pairs|items|points|records", "list[tuple[int, int]]")
    bodies, noun, names, returns = rng.choice(
        [
            (
                [
                    "return [($b, $a) for $a, $b in $pairs]",
                    "$result = []\nfor $a, $b in $pairs:\n    $result.append(($b, $a))\nreturn $result",
                ],
                "a list of the pairs with their elements swapped",
                ["swap_pairs", "flip_pairs"],
                "list[tuple[int, int]]",
            ),
            (
                [
                    "return [$a + $b for $a, $b in $pairs]",
                    "$result = []\nfor $a, $b in $pairs:\n    $result.append($a + $b)\nreturn $result",
                    "return [sum(pair) for pair in $pairs]",
                ],
                "a list of the sums of the pairs in $pairs",
                ["pair_sums", "sum_pairs"],
                "list[int]",
            ),
            (
                [
                    "return [$a for $a, _ in $pairs]",
                    "return [pair[0] for pair in $pairs]",
                    "$result = []\nfor pair in $pairs:\n    $result.append(pair[0])\nreturn $result",
                ],
                "a list of the first elements of the pairs in $pairs",
                ["first_elements", "firsts"],
                "list[int]",
            ),
            (
                ["return [$b for _, $b in $pairs]", "return [pair[1] for pair in $pairs]"],
                "a list of the second elements of the pairs in $pairs",
                ["second_elements", "seconds"],
                "list[int]",
            ),
            (
                [
                    "return sorted($pairs, key=lambda pair: pair[1])",
                    "$result = $pairs[:]\n$result.sort(key=lambda pair: pair[1])\nreturn $result",
                ],
                "the pairs in $pairs sorted by their second element",
                ["sort_by_second", "order_by_second"],
                "list[tuple[int, int]]",
            ),
            (
                [
                    "return max($pairs, key=lambda pair: pair[1])",
                    (
                        "$best = $pairs[0]\n"
                        "for pair in $pairs:\n"
                        "    if pair[1] > $best[1]:\n"
                        "        $best = pair\n"
                        "return $best"
                    ),
                ],
                "the first pair in $pairs with the largest second element",
                ["max_by_second", "largest_second"],
                "tuple[int, int]",
            ),
            (
                [
                    "return sum($a * $b for $a, $b in $pairs)",
                    "$total = 0\nfor $a, $b in $pairs:\n    $total += $a * $b\nreturn $total",
                ],
                "the sum of the products of the pairs in $pairs",
                ["sum_of_products", "total_products"],
                "int",
            ),
            (
                [
                    "return sum(1 for $a, $b in $pairs if $a < $b)",
                    "$count = 0\nfor $a, $b in $pairs:\n    if $a < $b:\n        $count += 1\nreturn $count",
                ],
                "how many pairs in $pairs have a first element that is less than the second",
                ["count_increasing", "count_ordered"],
                "int",
            ),
            (
                [
                    "return [(min(pair), max(pair)) for pair in $pairs]",
                    (
                        "$result = []\n"
                        "for $a, $b in $pairs:\n"
                        "    if $a > $b:\n"
                        "        $result.append(($b, $a))\n"
                        "    else:\n"
                        "        $result.append(($a, $b))\n"
                        "return $result"
                    ),
                ],
                "a list of the pairs with the smaller element of each first",
                ["order_pairs", "sorted_pairs"],
                "list[tuple[int, int]]",
            ),
            (
                [
                    "return dict($pairs)",
                    "return {$a: $b for $a, $b in $pairs}",
                    "$result = {}\nfor $a, $b in $pairs:\n    $result[$a] = $b\nreturn $result",
                ],
                "a dictionary that maps the first to the second element of each pair",
                ["pairs_to_dict", "make_table"],
                "dict[int, int]",
            ),
            (
                [
                    "return max($b - $a for $a, $b in $pairs)",
                    (
                        "$best = $pairs[0][1] - $pairs[0][0]\n"
                        "for $a, $b in $pairs:\n"
                        "    $best = max($best, $b - $a)\n"
                        "return $best"
                    ),
                ],
                "the largest difference of the second and the first element of the pairs in $pairs",
                ["longest_interval", "max_difference"],
                "int",
            ),
            (
                [
                    "return [($a, $b) for $a, $b in $pairs if $a == $b]",
                    (
                        "$result = []\n"
                        "for $a, $b in $pairs:\n"
                        "    if $a == $b:\n"
                        "        $result.append(($a, $b))\n"
                        "return $result"
                    ),
                ],
                "a list of the pairs whose elements are equal",
                ["equal_pairs", "keep_equal"],
                "list[tuple[int, int]]",
            ),
        ]
    )
    rows = [([tuple(ints(rng, 2, 1, 9)) for _ in range(rng.randint(2, 3))],) for _ in range(4)] + [
        ([(2, 2), (1, 5)],),
        ([(3, 1), (4, 4)],),
    ]
    return build(
        rng,
        names,
        [pairs],
        returns,
        bodies,
        rows,
        noun=noun,
        given=["a list of pairs $pairs", "a list of tuples $pairs"],
    )
