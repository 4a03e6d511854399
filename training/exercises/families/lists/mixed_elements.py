"""Elements of several types, texts that are numbers, None."""

import random

from exercises import example_values as values
from exercises.example_calls import distinct
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import TUPLES, claims, nouns, orders


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
    shown = (
        "{a list of mixed {elements|values}|a list with elements of different types|the mixed "
        "list `$items`|`$items`, which holds values of different types,|a list of values of "
        "several types}"
    )
    pair = (
        "{a list of integers and strings|the list `$items` of integers and strings|`$items`, "
        "which holds integers and strings,}"
    )
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
                (
                    "$total = 0\n"
                    "for $item in $items:\n"
                    "    if isinstance($item, int):\n"
                    "        $total += $item\n"
                    "return $total"
                ),
                (
                    "$total = 0\n"
                    "for $item in $items:\n"
                    "    if not isinstance($item, str):\n"
                    "        $total += $item\n"
                    "return $total"
                ),
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
                (
                    "ints = [$item for $item in $items if isinstance($item, int)]\n"
                    "strings = [$item for $item in $items if isinstance($item, str)]\n"
                    "return ints, strings"
                ),
                (
                    "ints, strings = [], []\n"
                    "for $item in $items:\n"
                    "    if isinstance($item, int):\n"
                    "        ints.append($item)\n"
                    "    else:\n"
                    "        strings.append($item)\n"
                    "return ints, strings"
                ),
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
                (
                    "$counts = {}\n"
                    "for $item in $items:\n"
                    "    name = type($item).__name__\n"
                    "    $counts[name] = $counts.get(name, 0) + 1\n"
                    "return $counts"
                ),
                (
                    "from collections import Counter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return dict(Counter(type($item).__name__ for $item in $items))"
                ),
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
                (
                    '$best = ""\n'
                    "for $item in $items:\n"
                    "    if isinstance($item, str) and len($item) > len($best):\n"
                    "        $best = $item\n"
                    "return $best"
                ),
            ],
        ),
        "largest": (
            "largest_number max_of_mixed biggest_int",
            "int | None",
            [text + " Return None if there is none." for text in nouns("the largest {integer|number}", pair, "in")],
            [
                "return max(($item for $item in $items if isinstance($item, int)), default=None)",
                (
                    "$best = None\n"
                    "for $item in $items:\n"
                    "    if isinstance($item, int) and ($best is None or $item > $best):\n"
                    "        $best = $item\n"
                    "return $best"
                ),
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
                (
                    "ints = sorted($item for $item in $items if isinstance($item, int))\n"
                    "strings = sorted($item for $item in $items if isinstance($item, str))\n"
                    "return ints + strings"
                ),
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
                "all elements of "
                f"{shown.replace('mixed ', '').replace('a list of {elements|values}', 'a list')} have the "
                "same type"
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
                (
                    "$result = []\n"
                    "for $i in range(len($items)):\n"
                    f"    if isinstance($items[$i], {kind}):\n"
                    "        $result.append($i)\n"
                    "return $result"
                ),
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
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    f"    if {is_kind}:\n"
                    "        $result.append(None)\n"
                    "    else:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
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
    shown = (
        "{a list of numeric strings|the numeric strings in `$words`|`$words`, a list of strings "
        "of digits,|a list of strings that are numbers}"
    )
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
                (
                    "$result = []\n"
                    "for $word in $words:\n"
                    "    if $word.isdigit():\n"
                    "        $result.append(int($word))\n"
                    "return $result"
                ),
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
                (
                    "$best = $words[0]\n"
                    "for $word in $words:\n"
                    "    if int($word) > int($best):\n"
                    "        $best = $word\n"
                    "return $best"
                ),
            ],
        ),
        "tuples": (
            "convert_tuples tuples_to_ints parse_pairs",
            "list[tuple[int, ...]]",
            orders(
                (
                    "convert {a list of tuples of numeric strings|the strings in the tuples of `$pairs`} to "
                    "tuples of integers"
                ),
                "{a list of tuples of numeric strings|`$pairs`, tuples of numeric strings,}",
                "return tuples of integers",
            ),
            [
                "return [tuple(int(part) for part in pair) for pair in $pairs]",
                "return [tuple(map(int, pair)) for pair in $pairs]",
                (
                    "$result = []\n"
                    "for pair in $pairs:\n"
                    "    $result.append(tuple([int(part) for part in pair]))\n"
                    "return $result"
                ),
            ],
        ),
        "nested": (
            "parse_rows nested_to_ints rows_to_numbers",
            "list[list[int]]",
            orders(
                (
                    "convert {the strings in a list of lists|a list of lists of numeric strings|the strings "
                    "in `$rows`} to integers"
                ),
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
                (
                    "$result = []\n"
                    "for $word in $words:\n"
                    "    number = int($word)\n"
                    "    if number % 2 == 0:\n"
                    "        $result.append(number)\n"
                    "return $result"
                ),
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
                (
                    "$result = []\n"
                    "for $word in $words:\n"
                    "    $total = 0\n"
                    "    for digit in $word:\n"
                    "        $total += int(digit)\n"
                    "    $result.append($total)\n"
                    "return $result"
                ),
            ],
        ),
        "dict": (
            "values_to_ints convert_values parse_values",
            "dict[str, int]",
            orders(
                (
                    "convert the values of {a dictionary of numeric strings|`$mapping`, which are numeric "
                    "strings,} to integers"
                ),
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
                (
                    "$result = []\n"
                    "for $word in $words:\n"
                    "    try:\n"
                    "        $result.append(int($word))\n"
                    "    except ValueError:\n"
                    "        $result.append(None)\n"
                    "return $result"
                ),
                (
                    "def parse(text):\n"
                    "    try:\n"
                    "        return int(text)\n"
                    "    except ValueError:\n"
                    "        return None\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return [parse($word) for $word in $words]"
                ),
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
            calls.append(
                (dict(zip(rng.sample(values.FRUITS, 3), texts, strict=False)),) if shape == "dict" else (texts,)
            )
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
    shown = (
        "{a list of numbers and Nones|the list `$items` of numbers, some of them None,|`$items`, "
        "in which some elements are None,|a list in which missing values are None}"
    )
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
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    if $item is not None:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
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
                (
                    "$result = $items[:]\n"
                    "for $i, $item in enumerate($result):\n"
                    "    if $item is None:\n"
                    f"        $result[$i] = {default}\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    f"    $result.append($item if $item is not None else {default})\n"
                    "return $result"
                ),
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
                (
                    "$result = []\n"
                    "last = None\n"
                    "for $item in $items:\n"
                    "    if $item is not None:\n"
                    "        last = $item\n"
                    "    $result.append(last)\n"
                    "return $result"
                ),
                (
                    "$result = $items[:]\n"
                    "for $i in range(1, len($result)):\n"
                    "    if $result[$i] is None:\n"
                    "        $result[$i] = $result[$i - 1]\n"
                    "return $result"
                ),
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
                (
                    "$result = $items[:]\n"
                    "for $i in range(len($result) - 2, -1, -1):\n"
                    "    if $result[$i] is None:\n"
                    "        $result[$i] = $result[$i + 1]\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "following = None\n"
                    "for $item in reversed($items):\n"
                    "    if $item is not None:\n"
                    "        following = $item\n"
                    "    $result.append(following)\n"
                    "return $result[::-1]"
                ),
            ],
        ),
        "sum": (
            "sum_without_none sum_known add_ignoring_none",
            one,
            "int",
            nouns("the sum of all numbers, ignoring the Nones,", shown, "in"),
            [
                "return sum($item for $item in $items if $item is not None)",
                (
                    "$total = 0\n"
                    "for $item in $items:\n"
                    "    if $item is None:\n"
                    "        continue\n"
                    "    $total += $item\n"
                    "return $total"
                ),
                "return sum($item or 0 for $item in $items)",
            ],
        ),
        "average": (
            "average_known mean_without_none average_ignoring_none",
            one,
            "float | None",
            nouns("the average of the numbers that are not None, or None if there are none,", shown, "in"),
            [
                (
                    "known = [$item for $item in $items if $item is not None]\n"
                    "return sum(known) / len(known) if known else None"
                ),
                (
                    "$total = $count = 0\n"
                    "for $item in $items:\n"
                    "    if $item is not None:\n"
                    "        $total += $item\n"
                    "        $count += 1\n"
                    "if $count == 0:\n"
                    "    return None\n"
                    "return $total / $count"
                ),
            ],
        ),
        "largest": (
            "max_ignoring_none largest_known highest_known",
            one,
            "int | None",
            nouns("the largest number, ignoring the Nones, or None if there is no number,", shown, "in"),
            [
                "return max(($item for $item in $items if $item is not None), default=None)",
                (
                    "$best = None\n"
                    "for $item in $items:\n"
                    "    if $item is not None and ($best is None or $item > $best):\n"
                    "        $best = $item\n"
                    "return $best"
                ),
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
                (
                    "$result = []\n"
                    "for $i in range(len($items)):\n"
                    "    if $items[$i] is None:\n"
                    "        $result.append($i)\n"
                    "return $result"
                ),
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
                (
                    "Replace each None in `$a` by the element of `$b` at the same {index|position}. Both "
                    "lists have the same length."
                ),
                (
                    "Given two lists of equal length, take the element of the first, or that of the second "
                    "where the first has None."
                ),
            ],
            [
                "return [q if p is None else p for p, q in zip($a, $b)]",
                (
                    "$result = []\n"
                    "for $i in range(len($a)):\n"
                    "    if $a[$i] is None:\n"
                    "        $result.append($b[$i])\n"
                    "    else:\n"
                    "        $result.append($a[$i])\n"
                    "return $result"
                ),
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
                (
                    "$result = {}\n"
                    "for $key in $mapping:\n"
                    "    if $mapping[$key] is not None:\n"
                    "        $result[$key] = $mapping[$key]\n"
                    "return $result"
                ),
                (
                    "$result = dict($mapping)\n"
                    "for $key, $value in $mapping.items():\n"
                    "    if $value is None:\n"
                    "        del $result[$key]\n"
                    "return $result"
                ),
            ],
        ),
        "tuples": (
            "complete_tuples remove_incomplete tuples_without_none",
            "$records: list[tuple[int | None, ...]]",
            "list[tuple[int, ...]]",
            orders(f"remove all tuples that contain None from {TUPLES}", TUPLES, "keep only those without None"),
            [
                "return [$record for $record in $records if None not in $record]",
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    "    if all($item is not None for $item in $record):\n"
                    "        $result.append($record)\n"
                    "return $result"
                ),
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
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    "    if set($record) != {None}:\n"
                    "        $result.append($record)\n"
                    "return $result"
                ),
            ],
        ),
        "runs": (
            "longest_gap longest_none_run max_missing_run",
            one,
            "int",
            nouns("the length of the longest run of Nones", shown, "in"),
            [
                (
                    "$best = run = 0\n"
                    "for $item in $items:\n"
                    "    run = run + 1 if $item is None else 0\n"
                    "    $best = max($best, run)\n"
                    "return $best"
                ),
                (
                    "from itertools import groupby\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    groups = groupby($items, key=lambda $item: $item is None)\n"
                    "    return max((len(list(run)) for missing, run in groups if missing), default=0)"
                ),
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
                (
                    "known = [$item for $item in $items if $item is not None]\n"
                    "mean = sum(known) / len(known)\n"
                    "return [mean if $item is None else float($item) for $item in $items]"
                ),
                (
                    "$total = $count = 0\n"
                    "for $item in $items:\n"
                    "    if $item is not None:\n"
                    "        $total += $item\n"
                    "        $count += 1\n"
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    $result.append($total / $count if $item is None else float($item))\n"
                    "return $result"
                ),
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
            calls.append((dict(zip(rng.sample(values.FRUITS, 3), row(3), strict=True)),))
        else:
            calls.append(
                (row(size), values.numbers(rng, 20, 40, size, size))
                if shape == "coalesce"
                else (row(size, 0.15 if shape == "any" else 0.4),)
            )
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)
