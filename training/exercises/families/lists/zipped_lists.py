"""Two sequences side by side: zipped, paired, enumerated, compared in order."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise, posed
from exercises.wordings import claims, nouns


@family
def zip_two_lists(rng: random.Random) -> Exercise:
    shape = rng.choice(("dict", "pairs", "add", "multiply", "max", "labels", "dot", "differences"))
    names, takes, gives, tasks, bodies, calls = {
        "dict": (
            "make_dict to_mapping pair_up build_dict",
            "keys: list[str], numbers: list[int]",
            "dict[str, int]",
            [
                "Make a dictionary from a list of keys and a list of values of the same length.",
                "Return a dictionary that maps each string in `keys` to the number at the same place.",
            ],
            [
                "return dict(zip(keys, numbers))",
                "$result = {}\nfor $i in range(len(keys)):\n    $result[keys[$i]] = numbers[$i]\nreturn $result",
                "return {$key: $value for $key, $value in zip(keys, numbers)}",
            ],
            [(rng.sample(values.FRUITS, n), values.numbers(rng, 1, 9, n, n)) for n in (2, 3, 1)],
        ),
        "pairs": (
            "make_pairs pair_up zip_lists couples",
            "$a: list[int], $b: list[int]",
            "list[tuple[int, int]]",
            [
                "Pair the elements of two lists of the same length as tuples.",
                "Return a list of tuples with the elements of `$a` and `$b` at the same index.",
            ],
            [
                "return list(zip($a, $b))",
                "return [($a[$i], $b[$i]) for $i in range(len($a))]",
                "$result = []\nfor $i in range(len($a)):\n    $result.append(($a[$i], $b[$i]))\nreturn $result",
            ],
            [(values.numbers(rng, 1, 9, n, n), values.numbers(rng, 1, 9, n, n)) for n in (2, 3, 1)],
        ),
        "labels": (
            "label_values describe_pairs lines_of",
            "keys: list[str], numbers: list[int]",
            "list[str]",
            [
                "Return strings like 'name: 3' made of the elements of two equally long lists.",
                "Combine each string in `keys` with the number at the same place, as 'key: number'.",
            ],
            [
                'return [f"{$key}: {$value}" for $key, $value in zip(keys, numbers)]',
                (
                    "$result = []\n"
                    "for $key, $value in zip(keys, numbers):\n"
                    '    $result.append($key + ": " + str($value))\n'
                    "return $result"
                ),
            ],
            [(rng.sample(values.FRUITS, n), values.numbers(rng, 1, 9, n, n)) for n in (2, 3, 1)],
        ),
        "dot": (
            "weighted_sum dot sum_of_products total_cost",
            "$a: list[int], $b: list[int]",
            "int",
            [
                "Multiply the numbers at the same places of two lists and add up the products.",
                "Return the sum of `$a[i] * $b[i]` over all indices of the two equally long lists.",
            ],
            [
                "return sum($num * $value for $num, $value in zip($a, $b))",
                "$total = 0\nfor $i in range(len($a)):\n    $total += $a[$i] * $b[$i]\nreturn $total",
            ],
            [(values.numbers(rng, 1, 9, n, n), values.numbers(rng, 1, 9, n, n)) for n in (2, 3, 1)],
        ),
    }.get(shape) or (
        {
            "add": "add_lists sum_lists",
            "multiply": "multiply_lists product_list",
            "max": "larger_of_each maxima",
            "differences": "distances gaps_between",
        }[shape]
        + " combine_numbers",
        "$a: list[int], $b: list[int]",
        "list[int]",
        [
            {
                "add": "Add two lists of the same length element by element.",
                "multiply": "Multiply two lists of the same length element by element.",
                "max": "Return a list with the larger of the two elements at each index of `$a` and `$b`.",
                "differences": "Return the absolute differences of the elements at the same index of `$a` and `$b`.",
            }[shape],
            {
                "add": "Return the sums of the elements at the same places of `$a` and `$b`.",
                "multiply": "Return the products of the numbers at equal places in `$a` and `$b`.",
                "max": "Compare two equally long lists place by place and collect the larger numbers.",
                "differences": (
                    "How far apart are the numbers at equal places in two lists? Return a list of the distances."
                ),
            }[shape],
        ],
        [
            f"return [{body} for $num, $value in zip($a, $b)]"
            for body in [
                {
                    "add": "$num + $value",
                    "multiply": "$num * $value",
                    "max": "max($num, $value)",
                    "differences": "abs($num - $value)",
                }[shape]
            ]
        ]
        + [
            "$result = []\nfor $i in range(len($a)):\n    $result.append("
            + {
                "add": "$a[$i] + $b[$i]",
                "multiply": "$a[$i] * $b[$i]",
                "max": "max($a[$i], $b[$i])",
                "differences": "abs($a[$i] - $b[$i])",
            }[shape]
            + ")\nreturn $result"
        ],
        [(values.numbers(rng, 1, 9, n, n), values.numbers(rng, 1, 9, n, n)) for n in (2, 3, 4)],
    )
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def pairs_of_values(rng: random.Random) -> Exercise:
    shape = rng.choice(
        ("swap", "firsts", "seconds", "sums", "to_dict", "max_by_second", "sort_second", "filter", "total", "unzip")
    )
    n = rng.randint(3, 12)

    def pairs() -> list[tuple[str, int]]:
        chosen = rng.sample(values.NAMES, rng.randint(2, 4))
        return list(zip(chosen, rng.sample(range(1, 20), len(chosen)), strict=True))

    words = "$pairs: list[tuple[str, int]]"
    numbers = [([(rng.randint(1, 9), rng.randint(1, 9)) for _ in range(rng.randint(2, 3))],) for _ in range(3)]
    names, takes, gives, tasks, bodies = {
        "swap": (
            "swap_pairs flip_pairs turn_around",
            words,
            "list[tuple[int, str]]",
            ["Swap the two parts of every pair in $thepairs.", "Return $thepairs with each (a, b) turned into (b, a)."],
            [
                "return [($b, $a) for $a, $b in $pairs]",
                "$result = []\nfor $a, $b in $pairs:\n    $result.append(($b, $a))\nreturn $result",
            ],
        ),
        "firsts": (
            "names_of firsts left_parts",
            words,
            "list[str]",
            [
                "Return the first parts of all pairs in $thepairs.",
                "Collect the strings from $thepairs of a string and a number.",
            ],
            [
                "return [$a for $a, _ in $pairs]",
                "return [pair[0] for pair in $pairs]",
                "$result = []\nfor $a, _ in $pairs:\n    $result.append($a)\nreturn $result",
            ],
        ),
        "seconds": (
            "numbers_of seconds right_parts",
            words,
            "list[int]",
            [
                "Return the second parts of all pairs in $thepairs.",
                "Collect the numbers from $thepairs of a string and a number.",
            ],
            [
                "return [$b for _, $b in $pairs]",
                "return [pair[1] for pair in $pairs]",
                "$result = []\nfor pair in $pairs:\n    $result.append(pair[1])\nreturn $result",
            ],
        ),
        "sums": (
            "pair_sums add_pairs sums",
            "$pairs: list[tuple[int, int]]",
            "list[int]",
            ["Return the sums of the pairs in $thepairs.", "Add the two numbers of each pair in $thepairs."],
            [
                "return [$a + $b for $a, $b in $pairs]",
                "return [sum(pair) for pair in $pairs]",
                "$result = []\nfor $a, $b in $pairs:\n    $result.append($a + $b)\nreturn $result",
            ],
        ),
        "to_dict": (
            "pairs_to_dict to_mapping collect_pairs",
            words,
            "dict[str, int]",
            [
                "Make a dictionary from $thepairs (key, value).",
                "Turn $thepairs of a key and a value into a dictionary.",
            ],
            [
                "return dict($pairs)",
                "$result = {}\nfor $key, $value in $pairs:\n    $result[$key] = $value\nreturn $result",
                "return {$key: $value for $key, $value in $pairs}",
            ],
        ),
        "max_by_second": (
            "best_pair winner best_name",
            words,
            "str",
            [
                "Return the string of the pair with the largest number in $thepairs.",
                "Each pair has a name and a number. Return the name with the highest number.",
            ],
            [
                "return max($pairs, key=lambda pair: pair[1])[0]",
                (
                    "$best = $pairs[0]\n"
                    "for pair in $pairs:\n"
                    "    if pair[1] > $best[1]:\n"
                    "        $best = pair\n"
                    "return $best[0]"
                ),
            ],
        ),
        "sort_second": (
            "sort_pairs order_pairs by_number",
            words,
            "list[tuple[str, int]]",
            [
                "Sort $thepairs by the number, which is the second part, in increasing order.",
                "Return $thepairs ordered by their second part.",
            ],
            [
                "return sorted($pairs, key=lambda pair: pair[1])",
                "$result = list($pairs)\n$result.sort(key=lambda pair: pair[1])\nreturn $result",
            ],
        ),
        "filter": (
            "names_above big_pairs names_over",
            words,
            "list[str]",
            [
                f"Return the names in $thepairs (name, number) whose number is greater than {n}.",
                f"Given pairs of a name and a number, list the names with a number above {n}.",
            ],
            [
                f"return [$a for $a, $b in $pairs if $b > {n}]",
                f"$result = []\nfor $a, $b in $pairs:\n    if $b > {n}:\n        $result.append($a)\nreturn $result",
            ],
        ),
        "total": (
            "total_of_pairs order_total sum_numbers",
            words,
            "int",
            ["Add up the numbers in $thepairs (name, number).", "Return the sum of the second parts of $thepairs."],
            ["return sum($b for _, $b in $pairs)", "$total = 0\nfor _, $b in $pairs:\n    $total += $b\nreturn $total"],
        ),
        "unzip": (
            "unzip separate split_pairs",
            words,
            "tuple[list[str], list[int]]",
            [
                "Split $thepairs into a list of the first parts and a list of the second parts.",
                "Return two lists: the strings and the numbers of $thepairs.",
            ],
            [
                "left = [$a for $a, _ in $pairs]\nright = [$b for _, $b in $pairs]\nreturn left, right",
                (
                    "left = []\n"
                    "right = []\n"
                    "for $a, $b in $pairs:\n"
                    "    left.append($a)\n"
                    "    right.append($b)\n"
                    "return left, right"
                ),
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=numbers if shape == "sums" else [(pairs(),) for _ in range(3)],
    )


@family
def enumerate_items(rng: random.Random) -> Exercise:
    start = rng.choice((0, 1, 1))
    shape = rng.choice(("numbered", "index_dict", "even_places", "index_times", "find", "pairs"))
    sep = rng.choice((": ", ". ", ") ", " - "))

    names, takes, gives, tasks, bodies, calls = {
        "numbered": (
            "number_items numbered_list with_numbers",
            "$words: list[str]",
            "list[str]",
            [
                f"Put the numbers from {start} on before the strings in $thewords, as in '{start}{sep}first'.",
                f"Number $thewords: return strings such as '{start}{sep}a', '{start + 1}{sep}b'.",
            ],
            [
                f'return [f"{{$i}}{sep}{{$word}}" for $i, $word in enumerate($words, {start})]',
                (
                    (
                        "$result = []\n"
                        "for $i, $word in enumerate($words):\n"
                        f'    $result.append(f"{{$i + {start}}}{sep}{{$word}}")\n'
                        "return $result"
                    )
                    if start
                    else (
                        "$result = []\n"
                        "for $i in range(len($words)):\n"
                        f'    $result.append(str($i) + "{sep}" + $words[$i])\n'
                        "return $result"
                    )
                ),
            ],
            [(values.words(rng, 2, 3),) for _ in range(2)] + [([],)],
        ),
        "index_dict": (
            "positions_of index_table where",
            "$words: list[str]",
            "dict[str, int]",
            [
                "Return a dictionary from each string in $thewords to its index. All strings are different.",
                "Map every element of $thewords to its position. No element occurs twice.",
            ],
            [
                "return {$word: $i for $i, $word in enumerate($words)}",
                "$result = {}\nfor $i, $word in enumerate($words):\n    $result[$word] = $i\nreturn $result",
            ],
            [(values.different_words(rng, 2, 4),) for _ in range(3)],
        ),
        "even_places": (
            "every_other at_even_places skip_odd_places",
            "$items: list[int]",
            "list[int]",
            [
                "Return the elements of $theitems at even indices.",
                "Take every other element of $theitems, starting with the first.",
            ],
            [
                "return $items[::2]",
                "return [$item for $i, $item in enumerate($items) if $i % 2 == 0]",
                "$result = []\nfor $i in range(0, len($items), 2):\n    $result.append($items[$i])\nreturn $result",
            ],
            [(values.numbers(rng),) for _ in range(3)],
        ),
        "index_times": (
            "weight_by_index times_index index_products",
            "$items: list[int]",
            "list[int]",
            [
                f"Multiply each number in $theitems by its place, counting from {start}.",
                f"Return the numbers of $theitems, each multiplied by its position (the first has position {start}).",
            ],
            [
                f"return [$i * $item for $i, $item in enumerate($items, {start})]",
                (
                    "$result = []\n"
                    f"$i = {start}\n"
                    "for $item in $items:\n"
                    "    $result.append($item * $i)\n"
                    "    $i += 1\n"
                    "return $result"
                ),
            ],
            [(values.numbers(rng, 1, 9),) for _ in range(3)],
        ),
        "find": (
            "find_index position_of look_for index_of_value",
            "$items: list[int], target: int",
            "int",
            [
                "Return the index of the first `target` in $theitems, or -1 if it is not there.",
                "Search $theitems for `target` and return its first index; return -1 if there is none.",
            ],
            [
                "for $i, $item in enumerate($items):\n    if $item == target:\n        return $i\nreturn -1",
                "if target not in $items:\n    return -1\nreturn $items.index(target)",
                "try:\n    return $items.index(target)\nexcept ValueError:\n    return -1",
                (
                    "$i = 0\n"
                    "while $i < len($items):\n"
                    "    if $items[$i] == target:\n"
                    "        return $i\n"
                    "    $i += 1\n"
                    "return -1"
                ),
            ],
            [(nums, rng.choice(nums)) for nums in (values.numbers(rng, 1, 9), values.numbers(rng, 1, 9))]
            + [(values.numbers(rng, 1, 9), 10)],
        ),
        "pairs": (
            "with_index index_pairs enumerated",
            "$items: list[str]",
            "list[tuple[int, str]]",
            [
                f"Return pairs of the position and the element for $theitems, counting from {start}.",
                f"List the elements of $theitems as tuples (number, element), where the first number is {start}.",
            ],
            [
                f"return list(enumerate($items, {start}))" if start else "return list(enumerate($items))",
                (
                    "$result = []\n"
                    "for $i in range(len($items)):\n"
                    f"    $result.append(($i{' + 1' if start else ''}, $items[$i]))\n"
                    "return $result"
                ),
            ],
            [(values.words(rng, 1, 3),) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


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
                (
                    "rest = list($b)\n"
                    "for $item in $a:\n"
                    "    if $item not in rest:\n"
                    "        return False\n"
                    "    rest.remove($item)\n"
                    "return not rest"
                ),
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
                (
                    "if len($a) > len($b):\n"
                    "    return False\n"
                    "return all($a[-$i] == $b[-$i] for $i in range(1, len($a) + 1))"
                ),
            ],
        ),
        "rotation": (
            "bool",
            "is_rotation can_rotate_to rotated_copy",
            claims("`$b` is a rotation of `$a`"),
            [
                (
                    "if len($a) != len($b):\n"
                    "    return False\n"
                    "return any($a[$i:] + $a[:$i] == $b for $i in range(max(1, len($a))))"
                ),
                (
                    "if len($a) != len($b):\n"
                    "    return False\n"
                    "twice = $a + $a\n"
                    "for $i in range(len($a) + 1):\n"
                    "    if twice[$i : $i + len($b)] == $b:\n"
                    "        return True\n"
                    "return False"
                ),
            ],
        ),
        "reverse": (
            "bool",
            "is_reverse mirror_images reversed_equal",
            claims("`$b` is `$a` {in reverse order|reversed|read backwards}"),
            [
                "return $a[::-1] == $b",
                (
                    "if len($a) != len($b):\n"
                    "    return False\n"
                    "for $i in range(len($a)):\n"
                    "    if $a[$i] != $b[len($b) - 1 - $i]:\n"
                    "        return False\n"
                    "return True"
                ),
            ],
        ),
        "one_difference": (
            "bool",
            "differ_once one_change_apart differ_in_one_place",
            claims("the ${kind}s `$a` and `$b` of equal length differ at exactly one position"),
            [
                "return sum(p != q for p, q in zip($a, $b)) == 1",
                (
                    "differences = 0\n"
                    "for p, q in zip($a, $b):\n"
                    "    if p != q:\n"
                    "        differences += 1\n"
                    "return differences == 1"
                ),
            ],
        ),
        "sums": (
            "int",
            "compare_sums larger_sum which_sum_is_larger",
            [
                (
                    "Compare the sums of {two ${kind}s|`$a` and `$b`}: return 1 if the first sum is "
                    "{greater|larger}, -1 if the second is, and 0 if they are equal."
                ),
                (
                    f"Given {both}, return 1, -1 or 0 {{depending on|according to}} whether the first has the "
                    "greater sum, the second has it, or the sums are equal."
                ),
            ],
            [
                (
                    "first, second = sum($a), sum($b)\n"
                    "if first > second:\n"
                    "    return 1\n"
                    "if first < second:\n"
                    "    return -1\n"
                    "return 0"
                ),
                "difference = sum($a) - sum($b)\nreturn (difference > 0) - (difference < 0)",
            ],
        ),
        "wins": (
            "tuple[int, int]",
            "count_wins compare_scores round_wins",
            [
                (
                    "`$a` and `$b` hold the {points|scores} of two players in each round. Return how many "
                    "rounds the first and how many the second player won{; ties count for nobody|}."
                ),
                (
                    "Given the {points|scores} of two players per round, return a tuple with the number of "
                    "rounds that each of them won."
                ),
            ],
            [
                (
                    "first = sum(p > q for p, q in zip($a, $b))\n"
                    "second = sum(p < q for p, q in zip($a, $b))\n"
                    "return first, second"
                ),
                (
                    "first = second = 0\n"
                    "for p, q in zip($a, $b):\n"
                    "    if p > q:\n"
                    "        first += 1\n"
                    "    elif q > p:\n"
                    "        second += 1\n"
                    "return first, second"
                ),
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
                (
                    "for $i in range(len($b) - len($a) + 1):\n"
                    "    if $b[$i : $i + len($a)] == $a:\n"
                    "        return True\n"
                    "return False"
                ),
            ],
        ),
        "swap": (
            "bool",
            "one_swap_apart equal_after_swap swap_makes_equal",
            claims(
                "the ${kind}s `$a` and `$b` of equal length become equal if exactly two elements of `$a` "
                "at different positions are swapped{, where these two elements differ|}"
            ),
            [
                (
                    "places = [$i for $i in range(len($a)) if $a[$i] != $b[$i]]\n"
                    "if len(places) != 2:\n"
                    "    return False\n"
                    "$i, $j = places\n"
                    "return $a[$i] == $b[$j] and $a[$j] == $b[$i]"
                ),
                (
                    "different = [(p, q) for p, q in zip($a, $b) if p != q]\n"
                    "return len(different) == 2 and different[0] == different[1][::-1]"
                ),
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
