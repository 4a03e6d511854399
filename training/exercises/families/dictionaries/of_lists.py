"""Dictionaries of lists, and dictionaries under two conditions."""

import random

from exercises import example_values as values
from exercises.families.lists.predicates import number_property
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import claims, nouns, orders

MAPPING = (
    "{a dictionary of lists|the dictionary `$mapping`, whose values are lists,|`$mapping`, a "
    "dictionary of lists of numbers|a dictionary whose values are lists of numbers}"
)


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
                (
                    f"Replace each list in {MAPPING} by {{its value: |}}the "
                    f"{what.replace(' of its list', ' of the list')}."
                ).replace("{its value: |}", ""),
                (
                    f"Write a {{|Python }}function to find the {what.replace('its list', 'each list')} in "
                    f"{MAPPING}{{, as a dictionary|. Return a dictionary}}."
                ),
            ],
            [
                f"return {{$key: {value.format('$nums')} for $key, $nums in $mapping.items()}}",
                table + f"$result[$key] = {value.format('$nums')}\nreturn $result",
                (
                    "$result = {}\n"
                    "for $key in $mapping:\n"
                    f"    $result[$key] = {value.format('$mapping[$key]')}\n"
                    "return $result"
                ),
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
                (
                    "from itertools import chain\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return list(chain.from_iterable($mapping.values()))"
                ),
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
                    (
                        "the key {with|that has} the largest "
                        + what.replace("{largest|greatest} number", "maximum")
                        .replace("{smallest|least} number", "minimum")
                        .replace("{sum|total}", "sum")
                    ),
                    MAPPING,
                    "in",
                )
            ],
            [
                f"return max($mapping, key=lambda $key: {value.format('$mapping[$key]')})",
                (
                    "$best = None\n"
                    "for $key, $nums in $mapping.items():\n"
                    f"    if $best is None or {value.format('$nums')} > {value.format('$mapping[$best]')}:\n"
                    "        $best = $key\n"
                    "return $best"
                ),
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
                (
                    "$total = 0\n"
                    "for $nums in $mapping.values():\n"
                    "    for $num in $nums:\n"
                    "        $total += $num\n"
                    "return $total"
                ),
            ],
        ),
        "filter_keys": (
            "list[str]",
            "keys_containing keys_with who_has",
            nouns("all keys whose list contains `$k`", MAPPING, "of"),
            [
                "return [$key for $key, $nums in $mapping.items() if $k in $nums]",
                (
                    "$result = []\n"
                    "for $key in $mapping:\n"
                    "    if $k in $mapping[$key]:\n"
                    "        $result.append($key)\n"
                    "return $result"
                ),
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
                (
                    "return {\n"
                    f"    $key: [$num for $num in $nums if {number.test.format('$num')}] for $key, $nums in "
                    "$mapping.items()\n"
                    "}"
                ),
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
                f"Invert {MAPPING}: return a dictionary from each number to the list of keys whose lists contain it.",
                f"Given {MAPPING}, map each number that occurs in a list to the keys that have it, in their order.",
            ],
            [
                (
                    "$result = {}\n"
                    "for $key, $nums in $mapping.items():\n"
                    "    for $num in dict.fromkeys($nums):\n"
                    "        $result.setdefault($num, []).append($key)\n"
                    "return $result"
                ),
                (
                    "$result = {}\n"
                    "for $key in $mapping:\n"
                    "    for $num in $mapping[$key]:\n"
                    "        owners = $result.setdefault($num, [])\n"
                    "        if $key not in owners:\n"
                    "            owners.append($key)\n"
                    "return $result"
                ),
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
                (
                    "{Append|Add} `$k` to the list of `$key` in a dictionary of lists; a missing key gets a "
                    "new list. Return a new dictionary."
                ),
                (
                    "Return a copy of `$mapping` in which `$k` is appended to the list of `$key`, which is "
                    "created if it is missing."
                ),
            ],
            [
                (
                    "$result = {name: $nums[:] for name, $nums in $mapping.items()}\n"
                    "$result.setdefault($key, []).append($k)\n"
                    "return $result"
                ),
                "$result = dict($mapping)\n$result[$key] = $result.get($key, []) + [$k]\nreturn $result",
                "return {**$mapping, $key: [*$mapping.get($key, []), $k]}",
            ],
        ),
        "lengths_key": (
            "dict[int, list[str]]",
            "group_keys_by_length keys_by_length by_number_of_values",
            [
                (
                    f"Group the keys of {MAPPING} by the length of their lists: {{make|return}} a dictionary "
                    "from each length to the list of its keys."
                )
            ],
            [
                (
                    "$groups = {}\n"
                    "for $key, $nums in $mapping.items():\n"
                    "    $groups.setdefault(len($nums), []).append($key)\n"
                    "return $groups"
                ),
                (
                    "$groups = {}\n"
                    "for $key in $mapping:\n"
                    "    size = len($mapping[$key])\n"
                    "    if size not in $groups:\n"
                    "        $groups[size] = []\n"
                    "    $groups[size].append($key)\n"
                    "return $groups"
                ),
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
                (
                    "$result = []\n"
                    "for $key, $nums in $mapping.items():\n"
                    "    for $num in $nums:\n"
                    "        $result.append(($key, $num))\n"
                    "return $result"
                ),
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
    shown = (
        "{a dictionary from words to numbers|the dictionary `$mapping` from strings to "
        "numbers|`$mapping`, a dictionary from words to numbers|a dictionary with strings as "
        "keys and numbers as values}"
    )
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
                (
                    "$result = {}\n"
                    "for $key, $value in $mapping.items():\n"
                    "    if $test:\n"
                    "        $result[$key] = $value\n"
                    "return $result"
                ),
            ],
        ),
        "drop": (
            "remove_entries drop_${slug}_$word without_entries",
            "dict[str, int]",
            orders(f"remove all entries {whose} from {shown}", shown, f"return it without the entries {whose}"),
            [
                "return {$key: $value for $key, $value in $mapping.items() if not ($test)}",
                (
                    "$result = dict($mapping)\n"
                    "for $key, $value in $mapping.items():\n"
                    "    if $test:\n"
                    "        del $result[$key]\n"
                    "return $result"
                ),
            ],
        ),
        "keys": (
            "matching_keys find_keys keys_${slug}_$word",
            "list[str]",
            nouns(f"a sorted list of the keys of all entries {whose}", shown, "in"),
            [
                "return sorted($key for $key, $value in $mapping.items() if $test)",
                (
                    "$result = []\n"
                    "for $key, $value in $mapping.items():\n"
                    "    if $test:\n"
                    "        $result.append($key)\n"
                    "$result.sort()\n"
                    "return $result"
                ),
            ],
        ),
        "sum": (
            "sum_matching total_${slug}_$word sum_of_entries",
            "int",
            nouns(f"the sum of the values of all entries {whose}", shown, "in"),
            [
                "return sum($value for $key, $value in $mapping.items() if $test)",
                (
                    "$total = 0\n"
                    "for $key, $value in $mapping.items():\n"
                    "    if $test:\n"
                    "        $total += $value\n"
                    "return $total"
                ),
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
