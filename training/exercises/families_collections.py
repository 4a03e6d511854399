"""Families about dictionaries, sets, tuples, records, stacks, grids and intervals."""

import random
from typing import NamedTuple

from . import example_values as values
from .framework import Exercise, family
from .templates import exercise

# Dictionaries of numbers.


class Topic(NamedTuple):
    """What a dictionary from names to numbers is about."""

    slug: str
    shown: str  # the dictionary in words
    keys: tuple[str, ...]
    key: str  # one key in words
    value: str  # its number in words
    high: int


TOPICS = (
    Topic(
        "stock", "a dictionary from products to how many are in stock", tuple(values.PRODUCTS), "product", "stock", 30
    ),
    Topic("prices", "a dictionary from products to their prices", tuple(values.PRODUCTS), "product", "price", 90),
    Topic("ages", "a dictionary from names to ages", tuple(values.NAMES), "person", "age", 80),
    Topic("scores", "a dictionary from players to their scores", tuple(values.NAMES), "player", "score", 50),
    Topic(
        "points", "a dictionary from students to their points", tuple(values.NAMES), "student", "number of points", 40
    ),
    Topic(
        "votes",
        "a dictionary from candidates to the votes they got",
        tuple(values.NAMES),
        "candidate",
        "number of votes",
        60,
    ),
    Topic("fruits", "a dictionary from fruits to their amounts", tuple(values.FRUITS), "fruit", "amount", 20),
    Topic(
        "visitors", "a dictionary from cities to their visitors", tuple(values.CITIES), "city", "number of visitors", 90
    ),
    Topic("mapping", "a dictionary from strings to numbers", tuple("abcdefgh"), "key", "value", 20),
    Topic("d", "a dictionary with integer values", tuple("abcdefgh"), "key", "value", 20),
    Topic("counts", "a dictionary from words to counts", tuple(values.FRUITS), "word", "count", 15),
)


def topic_fills(rng: random.Random) -> tuple[Topic, dict[str, str]]:
    topic = rng.choice(TOPICS)
    shown = rng.choice((topic.shown, f"`{topic.slug}` ({topic.shown})", f"the dictionary `{topic.slug}`"))
    if topic.slug in ("d", "mapping"):
        shown = rng.choice((topic.shown, f"the dictionary `{topic.slug}`", "a dictionary", "the given dictionary"))
    return topic, {"d": topic.slug, "shown": shown, "one": topic.key, "amount": topic.value}


def counts_of(rng: random.Random, topic: Topic, least: int = 2) -> dict[str, int]:
    return values.counts(rng, list(topic.keys), 1, topic.high, least)


PLURALS = {"person": "people", "city": "cities"}


def plural(noun: str) -> str:
    return PLURALS.get(noun, noun + "s")


@family
def dict_value_of_key(rng: random.Random) -> Exercise:
    topic, fills = topic_fills(rng)
    d = counts_of(rng, topic)
    default = rng.choice((0, 0, -1, 1, 100))
    return exercise(
        rng,
        names="lookup get_value value_or_default find_value get_or look_up",
        takes="$d: dict[str, int], $key: str",
        gives="int",
        tasks=[
            "Look up `$key` in $shown. Return $default if it is not there.",
            "Return the $amount that belongs to `$key` in $shown, or $default if the key is missing.",
        ],
        bodies=[
            "return $d.get($key, $default)",
            "if $key in $d:\n    return $d[$key]\nreturn $default",
            "try:\n    return $d[$key]\nexcept KeyError:\n    return $default",
            "if $key not in $d:\n    return $default\nreturn $d[$key]",
        ],
        calls=[(d, rng.choice(list(d))), (d, "none"), (counts_of(rng, topic), rng.choice(topic.keys))],
        default=default,
        **fills,
    )


@family
def dict_total(rng: random.Random) -> Exercise:
    topic, fills = topic_fills(rng)
    what = rng.choice(("total", "average", "largest", "smallest", "spread", "size"))
    tasks, bodies, gives = {
        "total": (
            ["Add up all values of $shown.", "Return the sum of the values in $shown."],
            [
                "return sum($d.values())",
                "$total = 0\nfor $value in $d.values():\n    $total += $value\nreturn $total",
                "$total = 0\nfor $key in $d:\n    $total += $d[$key]\nreturn $total",
            ],
            "int",
        ),
        "average": (
            ["Return the average of the values in $shown.", "Compute the mean $amount in $shown."],
            [
                "return sum($d.values()) / len($d)",
                "$total = 0\nfor $value in $d.values():\n    $total += $value\nreturn $total / len($d)",
            ],
            "float",
        ),
        "largest": (
            ["Return the largest value in $shown.", "What is the highest $amount in $shown? Return 0 if it is empty."],
            [
                "return max($d.values(), default=0)",
                "$best = 0\nfor $value in $d.values():\n    if $value > $best:\n        $best = $value\nreturn $best",
            ],
            "int",
        ),
        "smallest": (
            ["Return the smallest value in $shown.", "What is the lowest $amount in $shown?"],
            [
                "return min($d.values())",
                "$best = None\nfor $value in $d.values():\n    if $best is None or $value < $best:\n        $best = $value\nreturn $best",
            ],
            "int",
        ),
        "spread": (
            [
                "Return the difference between the largest and the smallest value in $shown.",
                "How far apart are the highest and the lowest $amount in $shown?",
            ],
            ["return max($d.values()) - min($d.values())", "$nums = sorted($d.values())\nreturn $nums[-1] - $nums[0]"],
            "int",
        ),
        "size": (
            ["Return how many entries $shown has.", "Count the {entries|keys} of $shown."],
            ["return len($d)", "$count = 0\nfor _ in $d:\n    $count += 1\nreturn $count", "return len($d.keys())"],
            "int",
        ),
    }[what]
    names = {
        "total": "total_$d sum_$d sum_values add_values",
        "average": "average_$d mean_value average_value",
        "largest": "highest largest_value max_value top_value",
        "smallest": "lowest smallest_value min_value least_value",
        "spread": "spread value_range difference_in_$d",
        "size": "count_$d number_of_entries count_keys size_of",
    }[what]
    calls = [(counts_of(rng, topic),) for _ in range(3)] + ([({},)] if what in ("total", "size") else [])
    return exercise(
        rng, names=names, takes="$d: dict[str, int]", gives=gives, tasks=tasks, bodies=bodies, calls=calls, **fills
    )


@family
def dict_key_with_best_value(rng: random.Random) -> Exercise:
    topic, fills = topic_fills(rng)
    most = rng.random() < 0.5
    d = counts_of(rng, topic)
    return exercise(
        rng,
        names=(
            "best winner key_of_max most top_${ones} leader"
            if most
            else "least weakest key_of_min lowest_${ones} last_place"
        ),
        takes="$d: dict[str, int]",
        gives="str",
        tasks=[
            "Return the $one with the $most $amount in $shown. {If there are several, return the first of them.|In case of a tie the first one counts.}",
            "Given $shown, find the $one whose $amount is the $most. Of several take the first.",
            "Which $one has the $most $amount? Look in $shown and return the first if there are ties.",
        ],
        bodies=[
            "return $pick($d, key=$d.get)",
            "return $pick($d, key=lambda $key: $d[$key])",
            "$best = None\nfor $key in $d:\n    if $best is None or $d[$key] $op $d[$best]:\n        $best = $key\nreturn $best",
            "$best = list($d)[0]\nfor $key, $value in $d.items():\n    if $value $op $d[$best]:\n        $best = $key\nreturn $best",
        ],
        calls=[(d,), (counts_of(rng, topic),), (counts_of(rng, topic, 3),)],
        most="highest" if most else "lowest",
        pick="max" if most else "min",
        op=">" if most else "<",
        ones=topic.key,
        **fills,
    )


class NumberTest(NamedTuple):
    """A predicate on a number: 'that are ...'."""

    slug: str
    such: str
    test: str


def number_test(rng: random.Random, high: int) -> NumberTest:
    limit = rng.randint(high // 5, max(high // 2, high // 5 + 1))
    return rng.choice(
        (
            NumberTest("above", f"{{greater than {limit}|above {limit}|more than {limit}}}", f"$value > {limit}"),
            NumberTest("below", f"{{less than {limit}|below {limit}|under {limit}}}", f"$value < {limit}"),
            NumberTest("at_least", f"{{at least {limit}|{limit} or more}}", f"$value >= {limit}"),
            NumberTest("at_most", f"{{at most {limit}|{limit} or less}}", f"$value <= {limit}"),
            NumberTest("even", "even", "$value % 2 == 0"),
            NumberTest("odd", "odd", "$value % 2 == 1"),
            NumberTest(
                "between", f"between {limit // 2} and {limit} (both included)", f"{limit // 2} <= $value <= {limit}"
            ),
        )
    )


@family
def dict_filter_by_value(rng: random.Random) -> Exercise:
    topic, fills = topic_fills(rng)
    test = number_test(rng, topic.high)
    return exercise(
        rng,
        names="filter_$d keep_$slug filter_by_value select_$d only_$slug",
        takes="$d: dict[str, int]",
        gives="dict[str, int]",
        tasks=[
            "Return a dictionary with only those entries of $shown whose $amount is $such.",
            "Keep the entries of $shown whose value is $such.",
            "Given $shown, return a new dictionary without the entries whose $amount is not $such.",
        ],
        bodies=[
            "return {$key: $value for $key, $value in $d.items() if $test}",
            "$result = {}\nfor $key, $value in $d.items():\n    if $test:\n        $result[$key] = $value\nreturn $result",
        ],
        calls=[(counts_of(rng, topic, 3),) for _ in range(3)],
        slug=test.slug,
        such=test.such,
        test=test.test,
        **fills,
    )


@family
def dict_keys_by_value(rng: random.Random) -> Exercise:
    topic, fills = topic_fills(rng)
    test = number_test(rng, topic.high)
    count = rng.random() < 0.4
    return exercise(
        rng,
        names="count_$slug how_many_$slug number_$slug" if count else "names_$slug keys_$slug find_$slug list_$slug",
        takes="$d: dict[str, int]",
        gives="int" if count else "list[str]",
        tasks=(
            ["Count the ${ones} in $shown whose $amount is $such.", "How many values in $shown are $such?"]
            if count
            else [
                "Return the ${ones} in $shown whose $amount is $such, in the order of the dictionary.",
                "List the keys of $shown whose value is $such.",
                "Given $shown, find all ${ones} whose value is $such.",
            ]
        ),
        bodies=(
            [
                "return sum(1 for $value in $d.values() if $test)",
                "$count = 0\nfor $value in $d.values():\n    if $test:\n        $count += 1\nreturn $count",
                "return len([$value for $value in $d.values() if $test])",
            ]
            if count
            else [
                "return [$key for $key, $value in $d.items() if $test]",
                "$result = []\nfor $key, $value in $d.items():\n    if $test:\n        $result.append($key)\nreturn $result",
            ]
        ),
        calls=[(counts_of(rng, topic, 3),) for _ in range(3)],
        slug=test.slug,
        such=test.such,
        test=test.test,
        ones=plural(topic.key),
        **fills,
    )


@family
def dict_change_values(rng: random.Random) -> Exercise:
    topic, fills = topic_fills(rng)
    n = rng.randint(2, 10)
    change, expression = rng.choice(
        (
            (f"multiplied by {n}", f"$value * {n}"),
            (f"increased by {n}", f"$value + {n}"),
            (f"reduced by {n}, but not below 0", f"max(0, $value - {n})"),
            ("doubled", "$value * 2"),
            ("squared", "$value**2"),
            (f"limited to at most {n * 3}", f"min($value, {n * 3})"),
            ("written as a string", "str($value)"),
            ("halved (rounded down)", "$value // 2"),
        )
    )
    gives = "dict[str, str]" if expression.startswith("str") else "dict[str, int]"
    return exercise(
        rng,
        names="change_values update_$d map_values adjust_$d new_$d",
        takes="$d: dict[str, int]",
        gives=gives,
        tasks=[
            "Return a new dictionary in which every value of $shown is $change.",
            "Given $shown, return the same keys with each value $change.",
            "Make a copy of $shown with every $amount $change.",
        ],
        bodies=[
            "return {$key: $new for $key, $value in $d.items()}",
            "$result = {}\nfor $key, $value in $d.items():\n    $result[$key] = $new\nreturn $result",
        ],
        calls=[(counts_of(rng, topic),) for _ in range(3)],
        change=change,
        new=expression,
        **fills,
    )


@family
def dict_sorted(rng: random.Random) -> Exercise:
    topic, fills = topic_fills(rng)
    shape = rng.choice(("keys_by_value", "keys_by_value_down", "items_by_value", "items_by_key", "top"))
    n = rng.randint(2, 3)
    names, gives, tasks, bodies = {
        "keys_by_value": (
            "rank sort_keys in_order ranking",
            "list[str]",
            [
                "Return the ${ones} in $shown, sorted by their value, the lowest first.",
                "Sort the keys of $shown by their values in increasing order.",
            ],
            [
                "return sorted($d, key=$d.get)",
                "return sorted($d, key=lambda $key: $d[$key])",
                "$result = list($d)\n$result.sort(key=lambda $key: $d[$key])\nreturn $result",
            ],
        ),
        "keys_by_value_down": (
            "rank_down best_first ranking leaderboard",
            "list[str]",
            [
                "Return the ${ones} in $shown, sorted by their value, the highest first.",
                "Sort the keys of $shown by their values in decreasing order.",
            ],
            [
                "return sorted($d, key=$d.get, reverse=True)",
                "return sorted($d, key=lambda $key: -$d[$key])",
                "$result = list($d)\n$result.sort(key=$d.get, reverse=True)\nreturn $result",
            ],
        ),
        "items_by_value": (
            "sorted_pairs items_by_value pairs_in_order",
            "list[tuple[str, int]]",
            [
                "Return the pairs (key, value) of $shown, sorted by value in increasing order.",
                "List the items of $shown as tuples, the smallest value first.",
            ],
            [
                "return sorted($d.items(), key=lambda item: item[1])",
                "$result = list($d.items())\n$result.sort(key=lambda item: item[1])\nreturn $result",
            ],
        ),
        "items_by_key": (
            "items_by_key alphabetical_items sorted_items",
            "list[tuple[str, int]]",
            [
                "Return the pairs (key, value) of $shown, sorted by key.",
                "List the items of $shown as tuples in alphabetical order of the keys.",
            ],
            [
                "return sorted($d.items())",
                "return [($key, $d[$key]) for $key in sorted($d)]",
                "$result = []\nfor $key in sorted($d):\n    $result.append(($key, $d[$key]))\nreturn $result",
            ],
        ),
        "top": (
            f"top_{n} best_{n} first_{n}",
            "list[str]",
            [
                f"Return the {n} ${{ones}} with the highest values in $shown, the best first.",
                f"Find the {n} keys of $shown with the largest values, in decreasing order of value.",
            ],
            [
                f"return sorted($d, key=$d.get, reverse=True)[:{n}]",
                f"$result = sorted($d, key=lambda $key: $d[$key], reverse=True)\nreturn $result[:{n}]",
            ],
        ),
    }[shape]
    samples = []
    while len(samples) < 3:
        d = counts_of(rng, topic, 3)
        if len(set(d.values())) == len(d):
            samples.append((d,))
    return exercise(
        rng,
        names=names,
        takes="$d: dict[str, int]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=samples,
        ones=plural(topic.key),
        **fills,
    )


@family
def dict_merge(rng: random.Random) -> Exercise:
    keys = list(rng.choice((values.FRUITS, values.PRODUCTS, "abcd")))[:5]
    shape = rng.choice(("sum", "second", "first", "max", "common", "difference"))
    names, tasks, bodies = {
        "sum": (
            "add_counts merge_sum combine_counts add_dicts",
            [
                "Merge two dictionaries of numbers; add the values of keys that are in both.",
                "Combine the counts in `$a` and `$b`: the result has all keys, and equal keys are summed.",
            ],
            [
                "$result = dict($a)\nfor $key, $value in $b.items():\n    $result[$key] = $result.get($key, 0) + $value\nreturn $result",
                "$result = {}\nfor $d in ($a, $b):\n    for $key in $d:\n        $result[$key] = $result.get($key, 0) + $d[$key]\nreturn $result",
                "$result = $a.copy()\nfor $key in $b:\n    if $key in $result:\n        $result[$key] += $b[$key]\n    else:\n        $result[$key] = $b[$key]\nreturn $result",
            ],
        ),
        "second": (
            "merge override update_with join_dicts",
            [
                "Merge two dictionaries. For keys in both, the value of `$b` wins.",
                "Return a dictionary with the entries of `$a` and `$b`; where a key is in both, take the value from `$b`.",
            ],
            [
                "return {**$a, **$b}",
                "$result = dict($a)\n$result.update($b)\nreturn $result",
                "$result = $a.copy()\nfor $key in $b:\n    $result[$key] = $b[$key]\nreturn $result",
                "return $a | $b",
            ],
        ),
        "first": (
            "with_defaults fill_missing add_missing",
            [
                "Return `$a` with the entries of `$b` added whose keys are missing in `$a`.",
                "Fill up `$a` with default values: keys that only `$b` has are taken from `$b`.",
            ],
            [
                "$result = dict($a)\nfor $key, $value in $b.items():\n    if $key not in $result:\n        $result[$key] = $value\nreturn $result",
                "$result = dict($a)\nfor $key, $value in $b.items():\n    $result.setdefault($key, $value)\nreturn $result",
            ],
        ),
        "max": (
            "merge_max best_of_both larger_values",
            [
                "Merge two dictionaries of numbers and keep the larger value for keys that are in both.",
                "Combine `$a` and `$b`; for a key in both dictionaries the result has the greater value.",
            ],
            [
                "$result = dict($a)\nfor $key, $value in $b.items():\n    $result[$key] = max($value, $result.get($key, $value))\nreturn $result",
                "$result = dict($a)\nfor $key, $value in $b.items():\n    if $key not in $result or $value > $result[$key]:\n        $result[$key] = $value\nreturn $result",
            ],
        ),
        "common": (
            "common_entries same_entries shared_entries",
            [
                "Return the entries that both dictionaries have with the same value.",
                "Keep the entries of `$a` that are in `$b` with an equal value.",
            ],
            [
                "return {$key: $value for $key, $value in $a.items() if $b.get($key) == $value}",
                "$result = {}\nfor $key, $value in $a.items():\n    if $key in $b and $b[$key] == $value:\n        $result[$key] = $value\nreturn $result",
            ],
        ),
        "difference": (
            "only_in_first without_keys_of missing_entries",
            [
                "Return the entries of `$a` whose keys are not in `$b`.",
                "Remove from `$a` all keys that `$b` has, and return the result as a new dictionary.",
            ],
            [
                "return {$key: $value for $key, $value in $a.items() if $key not in $b}",
                "$result = {}\nfor $key in $a:\n    if $key not in $b:\n        $result[$key] = $a[$key]\nreturn $result",
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$a: dict[str, int], $b: dict[str, int]",
        gives="dict[str, int]",
        tasks=tasks,
        bodies=bodies,
        calls=[(values.counts(rng, keys, 1, 3), values.counts(rng, keys, 1, 3)) for _ in range(3)],
        d=rng.choice(("d", "mapping", "table")),
    )


@family
def dict_invert(rng: random.Random) -> Exercise:
    shape = rng.choice(("swap", "group"))
    keys = rng.choice((values.NAMES, values.FRUITS, values.CITIES))
    if shape == "swap":
        samples = [(dict(zip(rng.sample(keys, 3), rng.sample(range(1, 30), 3))),) for _ in range(3)]
        return exercise(
            rng,
            names="invert swap_keys_and_values flip_dict reverse_mapping",
            takes="$mapping: dict[str, int]",
            gives="dict[int, str]",
            tasks=[
                "Swap the keys and values of $themapping; all values are different.",
                "Return a dictionary from the values of $themapping to its keys. No value occurs twice.",
            ],
            bodies=[
                "return {$value: $key for $key, $value in $mapping.items()}",
                "$result = {}\nfor $key, $value in $mapping.items():\n    $result[$value] = $key\nreturn $result",
                "return dict(zip($mapping.values(), $mapping.keys()))",
            ],
            calls=samples,
        )
    return exercise(
        rng,
        names="group_keys keys_by_value group_by_value collect_keys",
        takes="$mapping: dict[str, int]",
        gives="dict[int, list[str]]",
        tasks=[
            "Group the keys of $themapping by their values: return a dictionary from each value to the list of its keys.",
            "For each value of $themapping collect the keys that have it, in their order.",
        ],
        bodies=[
            "$groups = {}\nfor $key, $value in $mapping.items():\n    if $value not in $groups:\n        $groups[$value] = []\n    $groups[$value].append($key)\nreturn $groups",
            "$groups = {}\nfor $key, $value in $mapping.items():\n    $groups.setdefault($value, []).append($key)\nreturn $groups",
        ],
        calls=[(dict(zip(rng.sample(keys, 4), values.numbers(rng, 1, 3, 4, 4))),) for _ in range(3)],
    )


@family
def dict_keys_and_values_checks(rng: random.Random) -> Exercise:
    keys = rng.sample(values.FRUITS, 4)
    shape = rng.choice(("has_all", "missing", "same_keys", "any_value", "pick", "drop", "unused"))
    d = values.counts(rng, keys, 0, 9)
    names, takes, gives, tasks, bodies, calls = {
        "has_all": (
            "has_all_keys has_keys contains_all",
            "$mapping: dict[str, int], keys: list[str]",
            "bool",
            [
                "$Check $themapping has all of the `keys`.",
                "Return True if every string in `keys` is a key of $themapping.",
            ],
            [
                "return all($key in $mapping for $key in keys)",
                "for $key in keys:\n    if $key not in $mapping:\n        return False\nreturn True",
            ],
            [(d, keys[:2]), (d, list(d)), (d, ["none"])],
        ),
        "missing": (
            "missing_keys absent_keys not_in_dict",
            "$mapping: dict[str, int], keys: list[str]",
            "list[str]",
            [
                "Return those `keys` that $themapping does not have.",
                "Which strings of `keys` are no keys of $themapping? Return them in their order.",
            ],
            [
                "return [$key for $key in keys if $key not in $mapping]",
                "$result = []\nfor $key in keys:\n    if $key not in $mapping:\n        $result.append($key)\nreturn $result",
            ],
            [(d, keys), (d, list(d)), (d, ["none", keys[0]])],
        ),
        "same_keys": (
            "same_keys equal_keys have_same_keys",
            "$a: dict[str, int], $b: dict[str, int]",
            "bool",
            [
                "$Check two dictionaries have the same keys, whatever their values.",
                "Return True if `$a` and `$b` have exactly the same keys.",
            ],
            ["return set($a) == set($b)", "return $a.keys() == $b.keys()", "return sorted($a) == sorted($b)"],
            [(d, {key: 1 for key in d}), (d, {}), (d, values.counts(rng, keys))],
        ),
        "any_value": (
            "has_value contains_value is_value_in",
            "$mapping: dict[str, int], target: int",
            "bool",
            [
                "$Check `target` is one of the values of $themapping.",
                "Return True if some key of $themapping has the value `target`.",
            ],
            [
                "return target in $mapping.values()",
                "for $key in $mapping:\n    if $mapping[$key] == target:\n        return True\nreturn False",
            ],
            [(d, list(d.values())[0]), (d, 10), ({}, 1)],
        ),
        "pick": (
            "pick_keys select_keys subset",
            "$mapping: dict[str, int], keys: list[str]",
            "dict[str, int]",
            [
                "Return the part of $themapping that has only the given `keys`. Ignore keys it does not have.",
                "Select the entries of $themapping whose key is in `keys`, in the order of `keys`.",
            ],
            [
                "return {$key: $mapping[$key] for $key in keys if $key in $mapping}",
                "$result = {}\nfor $key in keys:\n    if $key in $mapping:\n        $result[$key] = $mapping[$key]\nreturn $result",
            ],
            [(d, keys[:2]), (d, ["none"]), (d, list(d)[:1])],
        ),
        "drop": (
            "drop_keys remove_keys without_keys",
            "$mapping: dict[str, int], keys: list[str]",
            "dict[str, int]",
            [
                "Return $themapping without the given `keys`.",
                "Make a copy of $themapping from which all `keys` are removed.",
            ],
            [
                "return {$key: $value for $key, $value in $mapping.items() if $key not in keys}",
                "$result = dict($mapping)\nfor $key in keys:\n    $result.pop($key, None)\nreturn $result",
                "$result = {}\nfor $key, $value in $mapping.items():\n    if $key not in keys:\n        $result[$key] = $value\nreturn $result",
            ],
            [(d, keys[:2]), (d, ["none"]), (d, list(d)[:1])],
        ),
        "unused": (
            "zero_keys empty_entries sold_out",
            "$mapping: dict[str, int]",
            "list[str]",
            [
                "Return the keys of $themapping whose value is 0, sorted.",
                "Find all keys with the value 0 in $themapping and return them in alphabetical order.",
            ],
            [
                "return sorted($key for $key, $value in $mapping.items() if $value == 0)",
                "$result = []\nfor $key in sorted($mapping):\n    if $mapping[$key] == 0:\n        $result.append($key)\nreturn $result",
            ],
            [({**d, "nut": 0},), ({"fig": 0, "date": 0, "nut": 3},), (values.counts(rng, keys, 0, 1),)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Counting and grouping.


@family
def count_each(rng: random.Random) -> Exercise:
    what = rng.choice(("words", "numbers", "characters", "sentence"))
    takes, source, shown, kind, calls = {
        "words": (
            "$items: list[str]",
            "$items",
            "{string|word} in {a list of words|the list `$items`|`$items`}",
            "str",
            [([rng.choice(values.FRUITS[:3]) for _ in range(rng.randint(2, 6))],) for _ in range(3)],
        ),
        "numbers": (
            "$items: list[int]",
            "$items",
            "number in {a list|the list `$items`|`$items`}",
            "int",
            [(values.numbers(rng, 1, 4, 3, 7),) for _ in range(3)],
        ),
        "characters": (
            "$text: str",
            "$text",
            "character in $thetext",
            "str",
            [(values.letters(rng, "abc"),), (values.word(rng),), ("",)],
        ),
        "sentence": (
            "$sentence: str",
            "$sentence.split()",
            "word in $thesentence",
            "str",
            [(" ".join(rng.choice(values.FRUITS[:3]) for _ in range(rng.randint(2, 6))),) for _ in range(3)],
        ),
    }[what]
    return exercise(
        rng,
        names="count_each frequencies occurrences tally count_table count_all",
        takes=takes,
        gives=f"dict[{kind}, int]",
        tasks=[
            "Count how often each $shown occurs and return a dictionary.",
            "Return a dictionary that tells for each $shown how often it occurs.",
            "Build a frequency table: for every $shown the number of its occurrences.",
        ],
        bodies=[
            "$counts = {}\nfor $item in $source:\n    $counts[$item] = $counts.get($item, 0) + 1\nreturn $counts",
            "$counts = {}\nfor $item in $source:\n    if $item in $counts:\n        $counts[$item] += 1\n    else:\n        $counts[$item] = 1\nreturn $counts",
            "from collections import Counter\n\n\ndef $signature:\n    return dict(Counter($source))",
            "$counts = {}\nfor $item in $source:\n    if $item not in $counts:\n        $counts[$item] = 0\n    $counts[$item] += 1\nreturn $counts",
        ],
        calls=calls,
        source=source,
        shown=shown,
    )


@family
def most_common_item(rng: random.Random) -> Exercise:
    strings = rng.random() < 0.6
    kind = "str" if strings else "int"
    least = rng.random() < 0.25
    tie = rng.choice(("first", "smallest"))

    def sample() -> tuple:
        return (
            (
                [rng.choice(values.FRUITS[:3]) for _ in range(rng.randint(3, 7))]
                if strings
                else values.numbers(rng, 1, 4, 4, 8)
            ),
        )

    tie_text = (
        "the one that comes first in the list"
        if tie == "first"
        else ("the alphabetically first" if strings else "the smallest")
    )
    if tie == "first":
        bodies = [
            "return $pick($items, key=$items.count)",
            "$counts = {}\nfor $item in $items:\n    $counts[$item] = $counts.get($item, 0) + 1\nreturn $pick($counts, key=$counts.get)",
            "$best = $items[0]\nfor $item in $items:\n    if $items.count($item) $op $items.count($best):\n        $best = $item\nreturn $best",
        ]
    else:
        bodies = [
            "return $pick(sorted($items), key=$items.count)",
            "$counts = {}\nfor $item in sorted($items):\n    $counts[$item] = $counts.get($item, 0) + 1\nreturn $pick($counts, key=$counts.get)",
            "$best = None\nfor $item in sorted(set($items)):\n    if $best is None or $items.count($item) $op $items.count($best):\n        $best = $item\nreturn $best",
        ]
    return exercise(
        rng,
        names=(
            "rarest least_common least_frequent" if least else "most_frequent commonest favourite most_popular top_item"
        ),
        takes=f"$items: list[{kind}]",
        gives=kind,
        tasks=[
            "Return the element that occurs $most often in $theitems. If there are several, return $tie.",
            "Find the $mostly frequent element of $theitems; in case of a tie return $tie.",
        ],
        bodies=bodies,
        calls=[sample() for _ in range(3)],
        most="least" if least else "most",
        mostly="least" if least else "most",
        tie=tie_text,
        pick="min" if least else "max",
        op="<" if least else ">",
    )


@family
def items_by_frequency(rng: random.Random) -> Exercise:
    strings = rng.random() < 0.6
    kind = "str" if strings else "int"
    n = rng.randint(2, 3)
    shape = rng.choice(("repeated", "once", "at_least", "sorted"))

    def sample() -> tuple:
        return (
            (
                [rng.choice(values.FRUITS[:4]) for _ in range(rng.randint(3, 8))]
                if strings
                else values.numbers(rng, 1, 5, 4, 9)
            ),
        )

    names, tasks, bodies = {
        "repeated": (
            "repeated duplicates find_repeated more_than_once",
            [
                "Return the elements that occur more than once in $theitems, each once, sorted.",
                "Find all duplicates in $theitems and return them in increasing order without repetition.",
            ],
            [
                "return sorted({$item for $item in $items if $items.count($item) > 1})",
                "$seen = set()\n$result = set()\nfor $item in $items:\n    if $item in $seen:\n        $result.add($item)\n    $seen.add($item)\nreturn sorted($result)",
                "$result = []\nfor $item in sorted(set($items)):\n    if $items.count($item) > 1:\n        $result.append($item)\nreturn $result",
            ],
        ),
        "once": (
            "singles only_once unrepeated lonely",
            [
                "Return the elements that occur exactly once in $theitems, in their order.",
                "Keep those elements of $theitems that are not repeated anywhere in it.",
            ],
            [
                "return [$item for $item in $items if $items.count($item) == 1]",
                "$counts = {}\nfor $item in $items:\n    $counts[$item] = $counts.get($item, 0) + 1\nreturn [$item for $item in $items if $counts[$item] == 1]",
                "$result = []\nfor $item in $items:\n    if $items.count($item) == 1:\n        $result.append($item)\nreturn $result",
            ],
        ),
        "at_least": (
            f"at_least_{n}_times frequent often_{n}",
            [
                f"Return the different elements that occur at least {n} times in $theitems, sorted.",
                f"Which elements are in $theitems {n} times or more? Return each of them once, in increasing order.",
            ],
            [
                f"return sorted($item for $item in set($items) if $items.count($item) >= {n})",
                f"$counts = {{}}\nfor $item in $items:\n    $counts[$item] = $counts.get($item, 0) + 1\nreturn sorted($item for $item in $counts if $counts[$item] >= {n})",
            ],
        ),
        "sorted": (
            "by_frequency rank_by_count sort_by_frequency",
            [
                "Return the different elements of $theitems, the most frequent first; equally frequent ones in increasing order.",
                "Sort the distinct elements of $theitems by how often they occur, most often first, and by value where that is equal.",
            ],
            [
                "return sorted(set($items), key=lambda $item: (-$items.count($item), $item))",
                "$counts = {}\nfor $item in $items:\n    $counts[$item] = $counts.get($item, 0) + 1\nreturn sorted($counts, key=lambda $item: (-$counts[$item], $item))",
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes=f"$items: list[{kind}]",
        gives=f"list[{kind}]",
        tasks=tasks,
        bodies=bodies,
        calls=[sample() for _ in range(3)],
    )


@family
def group_by_key(rng: random.Random) -> Exercise:
    m = rng.randint(2, 5)
    slug, shown, kind, key, words = rng.choice(
        (
            ("length", "their length", "int", "len($item)", True),
            ("first_letter", "their first letter", "str", "$item[0]", True),
            ("last_letter", "their last letter", "str", "$item[-1]", True),
            ("last_digit", "their last digit", "int", "$item % 10", False),
            (f"remainder_{m}", f"their remainder when divided by {m}", "int", f"$item % {m}", False),
            ("parity", "whether they are 'even' or 'odd'", "str", '"even" if $item % 2 == 0 else "odd"', False),
            ("tens", "their tens (the number divided by 10, rounded down)", "int", "$item // 10", False),
        )
    )
    item_type = "str" if words else "int"
    counting = rng.random() < 0.3
    made = f"dict[{kind}, int]" if counting else f"dict[{kind}, list[{item_type}]]"

    def sample() -> tuple:
        return (values.words(rng, 3, 5) if words else values.numbers(rng, 1, 40, 3, 6),)

    if counting:
        tasks = [
            "Count the elements of $theitems by $shown: return a dictionary from each key to how many elements have it.",
            "Return a dictionary that counts the elements of $theitems by $shown.",
        ]
        bodies = [
            "$counts = {}\nfor $item in $items:\n    $key = $expression\n    $counts[$key] = $counts.get($key, 0) + 1\nreturn $counts",
            "$counts = {}\nfor $item in $items:\n    $key = $expression\n    if $key not in $counts:\n        $counts[$key] = 0\n    $counts[$key] += 1\nreturn $counts",
        ]
    else:
        tasks = [
            "Group the elements of $theitems by $shown. Return a dictionary of lists.",
            "Return a dictionary in which the elements of $theitems are collected in lists by $shown.",
        ]
        bodies = [
            "$groups = {}\nfor $item in $items:\n    $key = $expression\n    if $key not in $groups:\n        $groups[$key] = []\n    $groups[$key].append($item)\nreturn $groups",
            "$groups = {}\nfor $item in $items:\n    $key = $expression\n    $groups.setdefault($key, []).append($item)\nreturn $groups",
            "from collections import defaultdict\n\n\ndef $signature:\n    $groups = defaultdict(list)\n    for $item in $items:\n        $key = $expression\n        $groups[$key].append($item)\n    return dict($groups)",
        ]
    return exercise(
        rng,
        names="count_by_$slug counts_by_$slug" if counting else "group_by_$slug grouped_by_$slug groups_of_$slug",
        takes=f"$items: list[{item_type}]",
        gives=made,
        tasks=tasks,
        bodies=bodies,
        calls=[sample() for _ in range(3)],
        slug=slug,
        shown=shown,
        expression=key,
    )


@family
def split_into_two(rng: random.Random) -> Exercise:
    words = rng.random() < 0.5
    kind = "str" if words else "int"
    n = rng.randint(3, 6)
    slug, yes, no, test = rng.choice(
        (
            (f"length_{n}", f"at least {n} characters", "fewer", f"len($item) >= {n}"),
            ("capital", "a capital first letter", "none", "$item[0].isupper()"),
            ("vowel", "a vowel at the start", "another letter there", '$item[0] in "aeiou"'),
        )
        if words
        else (
            (f"above_{n}", f"a value above {n}", "a value up to it", f"$item > {n}"),
            ("even", "an even value", "an odd value", "$item % 2 == 0"),
            (f"multiple_{n}", f"a value divisible by {n}", "any other value", f"$item % {n} == 0"),
        )
    )

    def sample() -> tuple:
        return (
            (
                [word.title() if rng.random() < 0.3 else word for word in values.words(rng, 2, 5)]
                if words
                else values.numbers(rng, 1, 14, 3, 6)
            ),
        )

    return exercise(
        rng,
        names="partition separate split_by_$slug divide_by_$slug",
        takes=f"$items: list[{kind}]",
        gives=f"tuple[list[{kind}], list[{kind}]]",
        tasks=[
            "Split $theitems into two lists: the elements with $yes, and those with $no.",
            "Return two lists as a tuple: first the elements of $theitems with $yes, then all others.",
        ],
        bodies=[
            "yes = []\nno = []\nfor $item in $items:\n    if $test:\n        yes.append($item)\n    else:\n        no.append($item)\nreturn yes, no",
            "yes = [$item for $item in $items if $test]\nno = [$item for $item in $items if not $test]\nreturn (yes, no)",
        ],
        calls=[sample() for _ in range(3)] + [([],)],
        slug=slug,
        yes=yes,
        no=no,
        test=test,
    )


# Sets.


@family
def set_operations(rng: random.Random) -> Exercise:
    shape = rng.choice(("union", "intersection", "difference", "symmetric"))
    listed = rng.random() < 0.6
    words = listed and rng.random() < 0.4
    op = {"union": "|", "intersection": "&", "difference": "-", "symmetric": "^"}[shape]
    kind = "str" if words else "int"
    shown = {
        "union": "are in `$a` or in `$b`",
        "intersection": "are in both `$a` and `$b`",
        "difference": "are in `$a` but not in `$b`",
        "symmetric": "are in exactly one of `$a` and `$b`",
    }[shape]
    names = {
        "union": "all_of_both union_of combine together",
        "intersection": "in_both common_elements shared overlap",
        "difference": "only_first minus not_in_second without",
        "symmetric": "in_one_only exactly_one differing not_shared",
    }[shape]

    def sample() -> list:
        return rng.sample(values.FRUITS[:6], rng.randint(2, 4)) if words else rng.sample(range(1, 8), rng.randint(2, 5))

    loops = {
        "union": "$result = list($a)\nfor $item in $b:\n    if $item not in $result:\n        $result.append($item)\nreturn sorted($result)",
        "intersection": "$result = []\nfor $item in $a:\n    if $item in $b:\n        $result.append($item)\nreturn sorted($result)",
        "difference": "$result = []\nfor $item in $a:\n    if $item not in $b:\n        $result.append($item)\nreturn sorted($result)",
        "symmetric": "$result = [$item for $item in $a if $item not in $b]\n$result += [$item for $item in $b if $item not in $a]\nreturn sorted($result)",
    }
    method = {
        "union": "union",
        "intersection": "intersection",
        "difference": "difference",
        "symmetric": "symmetric_difference",
    }[shape]
    if listed:
        return exercise(
            rng,
            names=names,
            takes=f"$a: list[{kind}], $b: list[{kind}]",
            gives=f"list[{kind}]",
            tasks=[
                "Return the elements that $shown, sorted. Neither list has repeated elements.",
                "Given two lists without duplicates, return in increasing order all elements that $shown.",
            ],
            bodies=[
                f"return sorted(set($a) {op} set($b))",
                loops[shape],
                f"$result = set($a).{method}($b)\nreturn sorted($result)",
            ],
            calls=[(sample(), sample()) for _ in range(3)],
            shown=shown,
        )
    return exercise(
        rng,
        names=names,
        takes="$a: set[int], $b: set[int]",
        gives="set[int]",
        tasks=[
            "Return the set of the elements that $shown.",
            "Given two sets, return a set with all elements that $shown.",
        ],
        bodies=[f"return $a {op} $b", f"return $a.{method}($b)"]
        + {
            "union": ["$result = set($a)\nfor $item in $b:\n    $result.add($item)\nreturn $result"],
            "intersection": ["return {$item for $item in $a if $item in $b}"],
            "difference": ["return {$item for $item in $a if $item not in $b}"],
            "symmetric": ["return ($a | $b) - ($a & $b)"],
        }[shape],
        calls=[(set(sample()), set(sample())) for _ in range(3)],
        shown=shown,
    )


@family
def set_checks(rng: random.Random) -> Exercise:
    shape = rng.choice(("disjoint", "subset", "same", "overlap", "unique", "count_common", "count_distinct"))
    words = rng.random() < 0.4
    kind = "str" if words else "int"

    def sample() -> list:
        return (
            [rng.choice(values.FRUITS[:6]) for _ in range(rng.randint(1, 4))]
            if words
            else values.numbers(rng, 1, 7, 1, 4)
        )

    one, other = sample(), sample()
    two = f"$a: list[{kind}], $b: list[{kind}]"
    single = f"$items: list[{kind}]"
    names, takes, gives, tasks, bodies, calls = {
        "disjoint": (
            "nothing_in_common are_disjoint share_nothing",
            two,
            "bool",
            ["$Check two lists have no element in common.", "Return True if no element of `$a` is in `$b`."],
            [
                "return not set($a) & set($b)",
                "return set($a).isdisjoint($b)",
                "for $item in $a:\n    if $item in $b:\n        return False\nreturn True",
            ],
            [(one, other), (one, one[:1]), (one, [])],
        ),
        "subset": (
            "is_contained all_in is_part_of",
            two,
            "bool",
            ["$Check every element of `$a` is also in `$b`.", "Return True if all elements of `$a` occur in `$b`."],
            [
                "return set($a) <= set($b)",
                "return all($item in $b for $item in $a)",
                "for $item in $a:\n    if $item not in $b:\n        return False\nreturn True",
            ],
            [(one, one + other), (one, other), (one + other, one)],
        ),
        "same": (
            "same_elements equal_as_sets same_set",
            two,
            "bool",
            [
                "$Check two lists contain the same elements, regardless of order and repetition.",
                "Return True if `$a` and `$b` have the same different elements.",
            ],
            [
                "return set($a) == set($b)",
                "return all($item in $b for $item in $a) and all($item in $a for $item in $b)",
            ],
            [(one, one[::-1] + one[:1]), (one, other), ([], [])],
        ),
        "overlap": (
            "have_common share_any overlaps",
            two,
            "bool",
            [
                "$Check two lists have at least one element in common.",
                "Return True if some element of `$a` is in `$b`.",
            ],
            [
                "return bool(set($a) & set($b))",
                "return any($item in $b for $item in $a)",
                "for $item in $a:\n    if $item in $b:\n        return True\nreturn False",
            ],
            [(one, other), (one, one), ([], one)],
        ),
        "unique": (
            "all_distinct no_duplicates has_no_repeats",
            single,
            "bool",
            ["$Check all elements of $theitems are different.", "Return True if no element occurs twice in $theitems."],
            [
                "return len(set($items)) == len($items)",
                "$seen = set()\nfor $item in $items:\n    if $item in $seen:\n        return False\n    $seen.add($item)\nreturn True",
            ],
            [(one,), (one + one[:1],), ([],), (other,)],
        ),
        "count_common": (
            "count_common common_count number_shared",
            two,
            "int",
            [
                "Count the different elements that two lists have in common.",
                "How many distinct elements are both in `$a` and in `$b`?",
            ],
            [
                "return len(set($a) & set($b))",
                "$count = 0\nfor $item in set($a):\n    if $item in $b:\n        $count += 1\nreturn $count",
            ],
            [(one, other), (one, one), ([], one)],
        ),
        "count_distinct": (
            "count_distinct different_count number_of_kinds",
            single,
            "int",
            ["Count the different elements of $theitems.", "How many distinct elements does $theitems have?"],
            [
                "return len(set($items))",
                "$seen = []\nfor $item in $items:\n    if $item not in $seen:\n        $seen.append($item)\nreturn len($seen)",
            ],
            [(one + other,), (one + one,), ([],)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Pairs, tuples, zip, enumerate.


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
                '$result = []\nfor $key, $value in zip(keys, numbers):\n    $result.append($key + ": " + str($value))\nreturn $result',
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
                "differences": "How far apart are the numbers at equal places in two lists? Return a list of the distances.",
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
        return list(zip(chosen, rng.sample(range(1, 20), len(chosen))))

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
                "$best = $pairs[0]\nfor pair in $pairs:\n    if pair[1] > $best[1]:\n        $best = pair\nreturn $best[0]",
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
                "left = []\nright = []\nfor $a, $b in $pairs:\n    left.append($a)\n    right.append($b)\nreturn left, right",
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
                    f'$result = []\nfor $i, $word in enumerate($words):\n    $result.append(f"{{$i + {start}}}{sep}{{$word}}")\nreturn $result'
                    if start
                    else f'$result = []\nfor $i in range(len($words)):\n    $result.append(str($i) + "{sep}" + $words[$i])\nreturn $result'
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
                f"$result = []\n$i = {start}\nfor $item in $items:\n    $result.append($item * $i)\n    $i += 1\nreturn $result",
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
                "$i = 0\nwhile $i < len($items):\n    if $items[$i] == target:\n        return $i\n    $i += 1\nreturn -1",
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
                f"$result = []\nfor $i in range(len($items)):\n    $result.append(($i{' + 1' if start else ''}, $items[$i]))\nreturn $result",
            ],
            [(values.words(rng, 1, 3),) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Nested lists and grids.


def grid(rng: random.Random, high: int = 9, square: bool = False) -> list[list[int]]:
    height = rng.randint(2, 3)
    width = height if square else rng.randint(2, 3)
    return [[rng.randint(0, high) for _ in range(width)] for _ in range(height)]


@family
def nested_flatten(rng: random.Random) -> Exercise:
    strings = rng.random() < 0.3
    kind = "str" if strings else "int"
    shape = rng.choice(("flatten", "total", "count", "longest", "lengths", "max", "even"))
    if shape in ("total", "max", "even"):
        strings, kind = False, "int"

    def sample() -> tuple:
        return (
            [
                [
                    rng.choice(values.FRUITS) if strings else rng.randint(0, 20)
                    for _ in range(rng.randint(0 if shape not in ("max",) else 1, 3))
                ]
                for _ in range(rng.randint(2, 4))
            ],
        )

    gives, names, tasks, bodies = {
        "flatten": (
            f"list[{kind}]",
            "flatten join_lists one_list chain_lists",
            [
                "Put the elements of all lists in $therows into one list.",
                "Flatten $therows: return a single list with all elements in order.",
            ],
            [
                "return [$cell for $row in $rows for $cell in $row]",
                "$result = []\nfor $row in $rows:\n    for $cell in $row:\n        $result.append($cell)\nreturn $result",
                "$result = []\nfor $row in $rows:\n    $result.extend($row)\nreturn $result",
                "$result = []\nfor $row in $rows:\n    $result += $row\nreturn $result",
                "from itertools import chain\n\n\ndef $signature:\n    return list(chain.from_iterable($rows))",
            ],
        ),
        "total": (
            "int",
            "total_of_all sum_nested grand_total",
            ["Add up all numbers in $therows.", "Return the sum of all numbers in the inner lists of $therows."],
            [
                "return sum(sum($row) for $row in $rows)",
                "$total = 0\nfor $row in $rows:\n    for $cell in $row:\n        $total += $cell\nreturn $total",
                "$total = 0\nfor $row in $rows:\n    $total += sum($row)\nreturn $total",
            ],
        ),
        "count": (
            "int",
            "count_all total_length number_of_elements",
            [
                "Count the elements of all inner lists of $therows.",
                "How many elements do the lists in $therows have together?",
            ],
            [
                "return sum(len($row) for $row in $rows)",
                "$count = 0\nfor $row in $rows:\n    $count += len($row)\nreturn $count",
            ],
        ),
        "longest": (
            f"list[{kind}]",
            "longest_list longest_row biggest_list",
            [
                "Return the longest of the lists in $therows, the first if there are several.",
                "Which inner list of $therows has the most elements? Return the first such list.",
            ],
            [
                "return max($rows, key=len)",
                "$best = $rows[0]\nfor $row in $rows:\n    if len($row) > len($best):\n        $best = $row\nreturn $best",
            ],
        ),
        "lengths": (
            "list[int]",
            "row_lengths lengths sizes",
            [
                "Return the lengths of the lists in $therows.",
                "How long is each inner list of $therows? Return a list of the lengths.",
            ],
            [
                "return [len($row) for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append(len($row))\nreturn $result",
                "return list(map(len, $rows))",
            ],
        ),
        "max": (
            "int",
            "largest_of_all overall_max biggest_number",
            [
                "Return the largest number in $therows. No inner list is empty.",
                "Find the maximum over all numbers in $therows, whose lists are not empty.",
            ],
            [
                "return max(max($row) for $row in $rows)",
                "$best = $rows[0][0]\nfor $row in $rows:\n    for $cell in $row:\n        if $cell > $best:\n            $best = $cell\nreturn $best",
            ],
        ),
        "even": (
            "list[int]",
            "all_even even_cells even_numbers_in",
            [
                "Collect the even numbers of $therows in one list.",
                "Return all even numbers in the inner lists of $therows, in order.",
            ],
            [
                "return [$cell for $row in $rows for $cell in $row if $cell % 2 == 0]",
                "$result = []\nfor $row in $rows:\n    for $cell in $row:\n        if $cell % 2 == 0:\n            $result.append($cell)\nreturn $result",
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes=f"$rows: list[list[{kind}]]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[sample() for _ in range(3)],
        therows="{a list of lists|the list of lists `$rows`|`$rows`|the given list of lists}",
    )


@family
def grid_sums(rng: random.Random) -> Exercise:
    line = rng.choice(("row", "column"))
    what, function, looped = rng.choice(
        (("sum", "sum", True), ("largest number", "max", False), ("smallest number", "min", False))
    )
    slug = {"sum": "sums", "max": "maxima", "min": "minima"}[function]
    bodies = (
        [
            "return [$function($row) for $row in $rows]",
            "$result = []\nfor $row in $rows:\n    $result.append($function($row))\nreturn $result",
            "return list(map($function, $rows))",
        ]
        if line == "row"
        else [
            "return [$function(column) for column in zip(*$rows)]",
            "$result = []\nfor $i in range(len($rows[0])):\n    $result.append($function($row[$i] for $row in $rows))\nreturn $result",
            "$result = []\nfor $i in range(len($rows[0])):\n    column = [$row[$i] for $row in $rows]\n    $result.append($function(column))\nreturn $result",
        ]
    )
    if looped and line == "column":
        bodies.append(
            "$result = [0] * len($rows[0])\nfor $row in $rows:\n    for $i, $cell in enumerate($row):\n        $result[$i] += $cell\nreturn $result"
        )
    if looped and line == "row":
        bodies.append(
            "$result = []\nfor $row in $rows:\n    $total = 0\n    for $cell in $row:\n        $total += $cell\n    $result.append($total)\nreturn $result"
        )
    return exercise(
        rng,
        names="${line}_$slug ${slug}_by_$line each_$line",
        takes="$rows: list[list[int]]",
        gives="list[int]",
        tasks=["Return the $what of each $line of $therows.", "For every $line of $therows compute the $what."],
        bodies=bodies,
        calls=[(grid(rng),) for _ in range(3)],
        line=line,
        what=what,
        function=function,
        slug=slug,
    )


@family
def grid_changes(rng: random.Random) -> Exercise:
    k = rng.randint(2, 5)
    shape = rng.choice(("transpose", "mirror", "upside", "scale", "add", "rotate", "clip"))
    names, tasks, bodies = {
        "transpose": (
            "swap_rows_and_columns flip_axes turn_table",
            ["Swap rows and columns of $therows.", "Return the columns of $therows as a list of lists."],
            [
                "return [list(column) for column in zip(*$rows)]",
                "return [[$row[$i] for $row in $rows] for $i in range(len($rows[0]))]",
                "$result = []\nfor $i in range(len($rows[0])):\n    $result.append([$row[$i] for $row in $rows])\nreturn $result",
            ],
        ),
        "mirror": (
            "mirror flip_rows reverse_rows",
            ["Reverse every row of $therows.", "Mirror $therows from left to right."],
            [
                "return [$row[::-1] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append(list(reversed($row)))\nreturn $result",
            ],
        ),
        "upside": (
            "upside_down flip_vertical rows_backwards",
            [
                "Return the rows of $therows from the last to the first.",
                "Turn $therows upside down: the last row comes first.",
            ],
            [
                "return $rows[::-1]",
                "return list(reversed($rows))",
                "$result = []\nfor $row in $rows:\n    $result.insert(0, $row)\nreturn $result",
            ],
        ),
        "scale": (
            f"scale times_{k} multiply_cells",
            [f"Multiply every number in $therows by {k}.", f"Return $therows with each number {k} times as large."],
            [
                f"return [[$cell * {k} for $cell in $row] for $row in $rows]",
                f"$result = []\nfor $row in $rows:\n    $result.append([$cell * {k} for $cell in $row])\nreturn $result",
            ],
        ),
        "add": (
            f"add_{k} raise_all plus_{k}",
            [
                f"Add {k} to every number in $therows.",
                f"Return a new grid in which each number of $therows is {k} larger.",
            ],
            [
                f"return [[$cell + {k} for $cell in $row] for $row in $rows]",
                f"$result = []\nfor $row in $rows:\n    new = []\n    for $cell in $row:\n        new.append($cell + {k})\n    $result.append(new)\nreturn $result",
            ],
        ),
        "rotate": (
            "rotate_right quarter_turn turn_clockwise",
            [
                "Turn $therows by 90 degrees clockwise.",
                "Rotate $therows clockwise: its first column, read from below, becomes the first row.",
            ],
            [
                "return [list(column) for column in zip(*$rows[::-1])]",
                "$result = []\nfor $i in range(len($rows[0])):\n    $result.append([$row[$i] for $row in reversed($rows)])\nreturn $result",
            ],
        ),
        "clip": (
            f"limit_to_{k} cap_cells clip",
            [
                f"Replace every number above {k} in $therows by {k}.",
                f"Return $therows with all numbers limited to at most {k}.",
            ],
            [
                f"return [[min($cell, {k}) for $cell in $row] for $row in $rows]",
                f"$result = []\nfor $row in $rows:\n    $result.append([{k} if $cell > {k} else $cell for $cell in $row])\nreturn $result",
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$rows: list[list[int]]",
        gives="list[list[int]]",
        tasks=tasks,
        bodies=bodies,
        calls=[(grid(rng),) for _ in range(2)],
    )


@family
def grid_diagonals(rng: random.Random) -> Exercise:
    second = rng.random() < 0.4
    what = rng.choice(("list", "sum"))
    name = "from the upper right to the lower left" if second else "from the upper left to the lower right"
    cell = "$rows[$i][-1 - $i]" if second else "$rows[$i][$i]"
    return exercise(
        rng,
        names=("diagonal_sum sum_of_diagonal trace_of" if what == "sum" else "diagonal get_diagonal diagonal_cells"),
        takes="$rows: list[list[int]]",
        gives="int" if what == "sum" else "list[int]",
        tasks=[
            f"{'Add up' if what == 'sum' else 'Return'} the numbers on the diagonal {name} of a square matrix.",
            f"{'Return the sum of' if what == 'sum' else 'List'} the diagonal of $therows that runs {name}. There are as many rows as columns.",
        ],
        bodies=(
            [
                f"return sum({cell} for $i in range(len($rows)))",
                f"$total = 0\nfor $i in range(len($rows)):\n    $total += {cell}\nreturn $total",
                f"$total = 0\nfor $i, $row in enumerate($rows):\n    $total += {'$row[-1 - $i]' if second else '$row[$i]'}\nreturn $total",
            ]
            if what == "sum"
            else [
                f"return [{cell} for $i in range(len($rows))]",
                f"$result = []\nfor $i in range(len($rows)):\n    $result.append({cell})\nreturn $result",
                f"return [{'$row[-1 - $i]' if second else '$row[$i]'} for $i, $row in enumerate($rows)]",
            ]
        ),
        calls=[(grid(rng, square=True),) for _ in range(3)],
    )


@family
def grid_search(rng: random.Random) -> Exercise:
    shape = rng.choice(("contains", "position", "count", "row_with_most", "square", "positions", "column"))
    k = rng.randint(2, 6)
    g = grid(rng)
    names, takes, gives, tasks, bodies, calls = {
        "contains": (
            "grid_contains is_in_grid has_cell",
            "$rows: list[list[int]], target: int",
            "bool",
            [
                "$Check `target` is one of the numbers in $therows.",
                "Return True if `target` occurs in some row of $therows.",
            ],
            [
                "return any(target in $row for $row in $rows)",
                "for $row in $rows:\n    if target in $row:\n        return True\nreturn False",
            ],
            [(g, g[0][1]), (g, 12), (grid(rng), 5)],
        ),
        "position": (
            "find_cell locate where_in_grid",
            "$rows: list[list[int]], target: int",
            "tuple[int, int]",
            [
                "Return row index and column index of the first `target` in $therows, or (-1, -1) if it is not there.",
                "Find `target` in $therows, row by row. Return its (row, column), or (-1, -1).",
            ],
            [
                "for $i, $row in enumerate($rows):\n    for $j, $cell in enumerate($row):\n        if $cell == target:\n            return ($i, $j)\nreturn (-1, -1)",
                "for $i, $row in enumerate($rows):\n    if target in $row:\n        return $i, $row.index(target)\nreturn -1, -1",
            ],
            [(g, g[1][0]), (g, 12), (grid(rng), 5)],
        ),
        "count": (
            f"count_cells_above_{k} big_cells count_above",
            "$rows: list[list[int]]",
            "int",
            [
                f"Count the numbers in $therows that are greater than {k}.",
                f"How many numbers in $therows are above {k}?",
            ],
            [
                f"return sum(1 for $row in $rows for $cell in $row if $cell > {k})",
                f"$count = 0\nfor $row in $rows:\n    for $cell in $row:\n        if $cell > {k}:\n            $count += 1\nreturn $count",
            ],
            [(grid(rng),) for _ in range(3)],
        ),
        "row_with_most": (
            "best_row heaviest_row row_of_max_sum",
            "$rows: list[list[int]]",
            "int",
            [
                "Return the index of the row of $therows with the largest sum, the first if there are several.",
                "Which row of $therows has the highest total? Return its index (the lowest one for ties).",
            ],
            [
                "$nums = [sum($row) for $row in $rows]\nreturn $nums.index(max($nums))",
                "$best = 0\nfor $i, $row in enumerate($rows):\n    if sum($row) > sum($rows[$best]):\n        $best = $i\nreturn $best",
                "return max(range(len($rows)), key=lambda $i: sum($rows[$i]))",
            ],
            [(grid(rng),) for _ in range(3)],
        ),
        "square": (
            "is_square has_square_shape is_square_grid",
            "$rows: list[list[int]]",
            "bool",
            [
                "$Check $therows has as many columns as rows.",
                "Return True if every row of $therows is as long as there are rows.",
            ],
            [
                "return all(len($row) == len($rows) for $row in $rows)",
                "for $row in $rows:\n    if len($row) != len($rows):\n        return False\nreturn True",
            ],
            [(grid(rng, square=True),), (grid(rng),), ([[1, 2, 3]],)],
        ),
        "positions": (
            "zero_positions find_zeros zeros",
            "$rows: list[list[int]]",
            "list[tuple[int, int]]",
            [
                "Return the positions (row, column) of all zeros in $therows.",
                "List where $therows has a 0, as tuples of row and column index.",
            ],
            [
                "$result = []\nfor $i, $row in enumerate($rows):\n    for $j, $cell in enumerate($row):\n        if $cell == 0:\n            $result.append(($i, $j))\nreturn $result",
                "return [\n    ($i, $j)\n    for $i, $row in enumerate($rows)\n    for $j, $cell in enumerate($row)\n    if $cell == 0\n]",
            ],
            [(grid(rng, 2),) for _ in range(3)],
        ),
        "column": (
            "column get_column nth_column",
            "$rows: list[list[int]], $n: int",
            "list[int]",
            [
                "Return the column with the index `$n` of $therows.",
                "Take the element at index `$n` from every row of $therows.",
            ],
            [
                "return [$row[$n] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append($row[$n])\nreturn $result",
            ],
            [(g, 0), (g, 1), (grid(rng), 1)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def grid_make(rng: random.Random) -> Exercise:
    fill = rng.choice((0, 1, 5, -1))
    shape = rng.choice(("constant", "table", "identity", "counting", "board", "empty"))
    names, takes, gives, tasks, bodies, calls = {
        "constant": (
            "make_grid new_grid filled_grid",
            "height: int, width: int",
            "list[list[int]]",
            [
                f"Make a grid with `height` rows and `width` columns in which every number is {fill}.",
                f"Return a list of `height` lists, each with `width` times the number {fill}.",
            ],
            [
                f"return [[{fill}] * width for _ in range(height)]",
                f"return [[{fill} for _ in range(width)] for _ in range(height)]",
                f"$rows = []\nfor _ in range(height):\n    $rows.append([{fill}] * width)\nreturn $rows",
            ],
            [(2, 3), (1, rng.randint(1, 4)), (rng.randint(2, 3), 2)],
        ),
        "table": (
            "times_table products multiplication_table",
            "$n: int",
            "list[list[int]]",
            [
                "Return the multiplication table of the numbers 1 to `$n` as a list of rows.",
                "Build an `$n` by `$n` grid with the product i * j in row i and column j, both counted from 1.",
            ],
            [
                "return [[$i * $j for $j in range(1, $n + 1)] for $i in range(1, $n + 1)]",
                "$rows = []\nfor $i in range(1, $n + 1):\n    $row = []\n    for $j in range(1, $n + 1):\n        $row.append($i * $j)\n    $rows.append($row)\nreturn $rows",
            ],
            [(2,), (3,), (1,)],
        ),
        "identity": (
            "identity unit_matrix diagonal_ones",
            "$n: int",
            "list[list[int]]",
            [
                "Return an `$n` by `$n` matrix with 1 on the main diagonal and 0 elsewhere.",
                "Build a square grid of size `$n` with ones where row and column index are equal, else zeros.",
            ],
            [
                "return [[1 if $i == $j else 0 for $j in range($n)] for $i in range($n)]",
                "$rows = []\nfor $i in range($n):\n    $row = [0] * $n\n    $row[$i] = 1\n    $rows.append($row)\nreturn $rows",
            ],
            [(2,), (3,), (1,)],
        ),
        "counting": (
            "number_grid counting_grid filled_in_order",
            "height: int, width: int",
            "list[list[int]]",
            [
                "Fill a grid of `height` rows and `width` columns with the numbers 1, 2, 3, ... row by row.",
                "Return `height` lists of `width` numbers that count up from 1 through all rows.",
            ],
            [
                "return [[$i * width + $j + 1 for $j in range(width)] for $i in range(height)]",
                "$rows = []\n$num = 1\nfor _ in range(height):\n    $row = []\n    for _ in range(width):\n        $row.append($num)\n        $num += 1\n    $rows.append($row)\nreturn $rows",
            ],
            [(2, 3), (2, 2), (1, rng.randint(1, 4))],
        ),
        "board": (
            "checkerboard chess_pattern board_rows",
            "$n: int",
            "list[str]",
            [
                "Return `$n` strings of length `$n` in a chess pattern of '#' and '.', starting with '#' in the upper left.",
                "Draw a board of `$n` rows and columns: '#' where the sum of row and column index is even, else '.'.",
            ],
            [
                '$rows = []\nfor $i in range($n):\n    $row = ""\n    for $j in range($n):\n        $row += "#" if ($i + $j) % 2 == 0 else "."\n    $rows.append($row)\nreturn $rows',
                'return [\n    "".join("#" if ($i + $j) % 2 == 0 else "." for $j in range($n)) for $i in range($n)\n]',
            ],
            [(2,), (3,), (4,)],
        ),
        "empty": (
            "triangle_rows growing_rows number_triangle",
            "$n: int",
            "list[list[int]]",
            [
                "Return `$n` lists: the first is [1], the second [1, 2], the third [1, 2, 3] and so on.",
                "Build a triangle of numbers with `$n` rows; row i has the numbers from 1 to i.",
            ],
            [
                "return [list(range(1, $i + 1)) for $i in range(1, $n + 1)]",
                "$rows = []\nfor $i in range(1, $n + 1):\n    $rows.append([$j for $j in range(1, $i + 1)])\nreturn $rows",
            ],
            [(2,), (3,), (4,)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def grid_neighbours(rng: random.Random) -> Exercise:
    what = rng.choice(("sum", "list", "count"))
    g = grid(rng, 9 if what != "count" else 1)
    h = grid(rng, 9 if what != "count" else 1)
    start, add, gives, task = {
        "sum": (
            "$total = 0",
            "$total += $rows[i][j]",
            "int",
            "Return the sum of the numbers directly above, below, left and right of the cell in row `r` and column `c`.",
        ),
        "list": (
            "$total = []",
            "$total.append($rows[i][j])",
            "list[int]",
            "Return the numbers directly above, below, left and right of the cell in row `r` and column `c`, in this order.",
        ),
        "count": (
            "$total = 0",
            "if $rows[i][j] == 1:\n            $total += 1",
            "int",
            "Count the ones directly above, below, left and right of the cell in row `r` and column `c` of a grid of 0 and 1.",
        ),
    }[what]
    return exercise(
        rng,
        names=(
            "neighbours_sum sum_around"
            if what == "sum"
            else "neighbours around" if what == "list" else "count_neighbours ones_around"
        ),
        takes="$rows: list[list[int]], r: int, c: int",
        gives=gives,
        tasks=[task + " {Cells outside the grid are left out.|Places outside the grid do not count.}"],
        bodies=[
            f"{start}\nfor i, j in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):\n    if 0 <= i < len($rows) and 0 <= j < len($rows[0]):\n        {add}\nreturn $total",
            f"{start}\nfor $step, side in ((-1, 0), (1, 0), (0, -1), (0, 1)):\n    i = r + $step\n    j = c + side\n    if i in range(len($rows)) and j in range(len($rows[0])):\n        {add}\nreturn $total",
        ],
        calls=[(g, 0, 0), (g, 1, 1), (h, 1, 0)],
    )


# Records.


class Schema(NamedTuple):
    """Records as dictionaries with a name, a number and a text field."""

    many: str
    one: str
    slug: str
    names: tuple[str, ...]
    number: str
    low: int
    high: int
    text: str
    texts: tuple[str, ...]


SCHEMAS = (
    Schema("people", "person", "people", tuple(values.NAMES), "age", 5, 80, "city", tuple(values.CITIES[:3])),
    Schema(
        "products", "product", "products", tuple(values.PRODUCTS), "price", 1, 60, "color", ("red", "blue", "green")
    ),
    Schema("items", "item", "stock", tuple(values.PRODUCTS), "count", 0, 30, "shelf", ("A", "B", "C")),
    Schema(
        "students", "student", "students", tuple(values.NAMES), "points", 20, 100, "subject", ("math", "art", "music")
    ),
    Schema(
        "employees",
        "employee",
        "employees",
        tuple(values.NAMES),
        "salary",
        1000,
        5000,
        "team",
        ("sales", "support", "design"),
    ),
    Schema(
        "books",
        "book",
        "books",
        ("Dune", "Emma", "Ulysses", "Walden", "Kim", "Ivanhoe"),
        "pages",
        80,
        600,
        "genre",
        ("novel", "drama", "essay"),
    ),
    Schema(
        "cars",
        "car",
        "cars",
        ("Volta", "Rapid", "Comet", "Swift", "Astra", "Breeze"),
        "speed",
        90,
        250,
        "color",
        ("red", "black", "white"),
    ),
    Schema("players", "player", "players", tuple(values.NAMES), "score", 0, 50, "team", ("red", "blue", "green")),
    Schema("orders", "order", "orders", tuple(values.FRUITS), "amount", 1, 40, "status", ("open", "paid", "sent")),
)


def records(rng: random.Random, schema: Schema, text: bool) -> list[dict]:
    rows = []
    for name in rng.sample(schema.names, rng.randint(2, 3)):
        row = {"name": name, schema.number: rng.randint(schema.low, schema.high)}
        if text:
            row[schema.text] = rng.choice(schema.texts)
        rows.append(row)
    return rows


def schema_fills(schema: Schema, text: bool) -> dict[str, str]:
    keys = f"'name', '{schema.number}' and '{schema.text}'" if text else f"'name' and '{schema.number}'"
    return {
        "records": schema.slug,
        "record": schema.one,
        "many": schema.many,
        "one": schema.one,
        "number": schema.number,
        "text": schema.text,
        "keys": keys,
        "shown": f"{{a list of {schema.many}, each a dictionary with the keys {keys}|`{schema.slug}` (dictionaries with the keys {keys})}}",
        "field": f'${{record}}["{schema.number}"]',
        "name": '${record}["name"]',
        "group": f'${{record}}["{schema.text}"]',
    }


@family
def records_total(rng: random.Random) -> Exercise:
    schema = rng.choice(SCHEMAS)
    what = rng.choice(("total", "average", "highest", "lowest", "names", "best", "worst", "sorted", "table", "numbers"))
    names, gives, tasks, bodies = {
        "total": (
            "total_$number sum_$number",
            "int",
            ["Add up the $number of all $many. You get $shown.", "Given $shown, return the total $number."],
            [
                "return sum($field for $record in $records)",
                "$total = 0\nfor $record in $records:\n    $total += $field\nreturn $total",
            ],
        ),
        "average": (
            "average_$number mean_$number",
            "float",
            [
                "Return the average $number of the $many in $shown. Return 0.0 if the list is empty.",
                "Given $shown, compute the mean $number, or 0.0 for an empty list.",
            ],
            [
                "if not $records:\n    return 0.0\nreturn sum($field for $record in $records) / len($records)",
                "$total = 0\nfor $record in $records:\n    $total += $field\nreturn $total / len($records) if $records else 0.0",
            ],
        ),
        "highest": (
            "highest_$number max_$number",
            "int",
            ["Return the highest $number in $shown.", "Given $shown, find the largest $number."],
            [
                "return max($field for $record in $records)",
                '$best = $records[0]["$number"]\nfor $record in $records:\n    if $field > $best:\n        $best = $field\nreturn $best',
            ],
        ),
        "lowest": (
            "lowest_$number min_$number",
            "int",
            ["Return the lowest $number in $shown.", "Given $shown, find the smallest $number."],
            [
                "return min($field for $record in $records)",
                '$best = $records[0]["$number"]\nfor $record in $records:\n    $best = min($best, $field)\nreturn $best',
            ],
        ),
        "names": (
            "names_of_$records all_names get_names",
            "list[str]",
            ["Return the names of all $many in $shown.", "Given $shown, list the names in order."],
            [
                "return [$name for $record in $records]",
                "$result = []\nfor $record in $records:\n    $result.append($name)\nreturn $result",
            ],
        ),
        "numbers": (
            "all_$number list_$number get_$number",
            "list[int]",
            [
                "Return the $number of every $one in $shown, as a list.",
                "Given $shown, collect the values of '$number'.",
            ],
            [
                "return [$field for $record in $records]",
                "$result = []\nfor $record in $records:\n    $result.append($field)\nreturn $result",
            ],
        ),
        "best": (
            "best_$one top_$one name_of_best",
            "str",
            [
                "Return the name of the $one with the highest $number in $shown. For ties take the first.",
                "Given $shown, find the name that has the largest $number (the first one if there are several).",
            ],
            [
                '$best = max($records, key=lambda $record: $field)\nreturn $best["name"]',
                '$best = $records[0]\nfor $record in $records:\n    if $field > $best["$number"]:\n        $best = $record\nreturn $best["name"]',
            ],
        ),
        "worst": (
            "last_$one least_$one name_of_lowest",
            "str",
            [
                "Return the name of the $one with the lowest $number in $shown. For ties take the first.",
                "Given $shown, find the name that has the smallest $number (the first one if there are several).",
            ],
            [
                '$best = min($records, key=lambda $record: $field)\nreturn $best["name"]',
                '$best = $records[0]\nfor $record in $records:\n    if $field < $best["$number"]:\n        $best = $record\nreturn $best["name"]',
            ],
        ),
        "sorted": (
            "sort_by_$number rank_$records names_by_$number",
            "list[str]",
            [
                "Return the names in $shown, sorted by $number in increasing order.",
                "Sort $shown by '$number' and return the names, the lowest first.",
            ],
            [
                "$result = sorted($records, key=lambda $record: $field)\nreturn [$name for $record in $result]",
                'pairs = sorted(($field, $i) for $i, $record in enumerate($records))\nreturn [$records[$i]["name"] for _, $i in pairs]',
            ],
        ),
        "table": (
            "${number}_by_name ${number}_table lookup_table",
            "dict[str, int]",
            ["Make a dictionary from name to $number out of $shown.", "Given $shown, map each name to its $number."],
            [
                "return {$name: $field for $record in $records}",
                "$result = {}\nfor $record in $records:\n    $result[$name] = $field\nreturn $result",
            ],
        ),
    }[what]
    calls = [(records(rng, schema, False),) for _ in range(2)]
    if what in ("total", "average", "names"):
        calls.append(([],))
    return exercise(
        rng,
        names=names,
        takes="$records: list[dict]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        **schema_fills(schema, False),
    )


@family
def records_filtered(rng: random.Random) -> Exercise:
    schema = rng.choice(SCHEMAS)
    limit = rng.randint(schema.low, schema.high) // 2 + schema.low // 2
    given = rng.random() < 0.4
    shown_limit = "`limit`" if given else str(limit)
    number = "limit" if given else str(limit)
    op, such, slug = rng.choice(
        (
            (">", "more than", "above"),
            (">=", "at least", "from"),
            ("<", "less than", "below"),
            ("<=", "at most", "up_to"),
        )
    )
    what = rng.choice(("names", "count", "total", "any", "all", "records"))
    test = f"$field {op} {number}"
    names, gives, tasks, bodies = {
        "names": (
            "names_$slug $records_$slug find_$records",
            "list[str]",
            [
                "Return the names of the $many whose $number is $such $limit. You get $shown.",
                "Given $shown, list the names of those with a $number of $such $limit.",
            ],
            [
                "return [$name for $record in $records if $test]",
                "$result = []\nfor $record in $records:\n    if $test:\n        $result.append($name)\nreturn $result",
            ],
        ),
        "count": (
            "count_$slug how_many_$slug",
            "int",
            [
                "Count the $many whose $number is $such $limit in $shown.",
                "Given $shown, return how many have a $number of $such $limit.",
            ],
            [
                "return sum(1 for $record in $records if $test)",
                "$count = 0\nfor $record in $records:\n    if $test:\n        $count += 1\nreturn $count",
            ],
        ),
        "total": (
            "total_$slug sum_$slug",
            "int",
            [
                "Add up the $number of those $many whose $number is $such $limit, in $shown.",
                "Given $shown, sum every $number that is $such $limit.",
            ],
            [
                "return sum($field for $record in $records if $test)",
                "$total = 0\nfor $record in $records:\n    if $test:\n        $total += $field\nreturn $total",
            ],
        ),
        "any": (
            "any_$slug has_$slug",
            "bool",
            [
                "$Check there is a $one whose $number is $such $limit in $shown.",
                "Given $shown, return True if at least one has a $number of $such $limit.",
            ],
            [
                "return any($test for $record in $records)",
                "for $record in $records:\n    if $test:\n        return True\nreturn False",
            ],
        ),
        "all": (
            "all_$slug are_all_$slug",
            "bool",
            [
                "$Check every $one in $shown has a $number of $such $limit.",
                "Given $shown, return True if each $number is $such $limit.",
            ],
            [
                "return all($test for $record in $records)",
                "for $record in $records:\n    if not $test:\n        return False\nreturn True",
            ],
        ),
        "records": (
            "filter_$records select_$records keep_$slug",
            "list[dict]",
            [
                "Return those dictionaries of $shown whose $number is $such $limit.",
                "Given $shown, keep only the $many with a $number of $such $limit.",
            ],
            [
                "return [$record for $record in $records if $test]",
                "$result = []\nfor $record in $records:\n    if $test:\n        $result.append($record)\nreturn $result",
            ],
        ),
    }[what]
    samples = [(records(rng, schema, False), limit) if given else (records(rng, schema, False),) for _ in range(3)]
    return exercise(
        rng,
        names=names,
        takes="$records: list[dict]" + (", limit: int" if given else ""),
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=samples,
        slug=slug,
        such=such,
        limit=shown_limit,
        test=test,
        **schema_fills(schema, False),
    )


@family
def records_grouped(rng: random.Random) -> Exercise:
    schema = rng.choice(SCHEMAS)
    text = rng.choice(schema.texts)
    what = rng.choice(("names", "count", "total", "groups", "counts", "totals", "kinds"))
    names, gives, tasks, bodies = {
        "names": (
            "names_in_$value ${value}_$records find_by_$text",
            "list[str]",
            [
                "Return the names of the $many whose $text is '$value'. You get $shown.",
                "Given $shown, list the names with the $text '$value'.",
            ],
            [
                'return [$name for $record in $records if $group == "$value"]',
                '$result = []\nfor $record in $records:\n    if $group == "$value":\n        $result.append($name)\nreturn $result',
            ],
        ),
        "count": (
            "count_$value number_in_$value",
            "int",
            [
                "Count the $many whose $text is '$value' in $shown.",
                "Given $shown, return how many have the $text '$value'.",
            ],
            [
                'return sum(1 for $record in $records if $group == "$value")',
                '$count = 0\nfor $record in $records:\n    if $group == "$value":\n        $count += 1\nreturn $count',
            ],
        ),
        "total": (
            "total_in_$value ${value}_$number",
            "int",
            [
                "Add up the $number of the $many whose $text is '$value', in $shown.",
                "Given $shown, return the total $number for the $text '$value'.",
            ],
            [
                'return sum($field for $record in $records if $group == "$value")',
                '$total = 0\nfor $record in $records:\n    if $group == "$value":\n        $total += $field\nreturn $total',
            ],
        ),
        "groups": (
            "names_by_$text group_by_$text",
            "dict[str, list[str]]",
            [
                "Group the names in $shown by $text: return a dictionary of lists.",
                "Given $shown, return a dictionary from each $text to the names that have it.",
            ],
            [
                "groups = {}\nfor $record in $records:\n    groups.setdefault($group, []).append($name)\nreturn groups",
                "groups = {}\nfor $record in $records:\n    key = $group\n    if key not in groups:\n        groups[key] = []\n    groups[key].append($name)\nreturn groups",
            ],
        ),
        "counts": (
            "count_by_$text ${records}_per_$text",
            "dict[str, int]",
            [
                "Count the $many by $text. You get $shown.",
                "Given $shown, return a dictionary from each $text to how many have it.",
            ],
            [
                "counts = {}\nfor $record in $records:\n    key = $group\n    counts[key] = counts.get(key, 0) + 1\nreturn counts",
                "counts = {}\nfor $record in $records:\n    if $group not in counts:\n        counts[$group] = 0\n    counts[$group] += 1\nreturn counts",
            ],
        ),
        "totals": (
            "${number}_by_$text total_by_$text",
            "dict[str, int]",
            [
                "Add up the $number for each $text in $shown. Return a dictionary.",
                "Given $shown, return the total $number of every $text.",
            ],
            [
                "totals = {}\nfor $record in $records:\n    key = $group\n    totals[key] = totals.get(key, 0) + $field\nreturn totals",
                "totals = {}\nfor $record in $records:\n    if $group in totals:\n        totals[$group] += $field\n    else:\n        totals[$group] = $field\nreturn totals",
            ],
        ),
        "kinds": (
            "all_values_of_$text different_$text list_of_$text",
            "list[str]",
            [
                "Return the different values of '$text' in $shown, sorted.",
                "Given $shown, list each $text once, in alphabetical order.",
            ],
            [
                "return sorted({$group for $record in $records})",
                "$result = []\nfor $record in $records:\n    if $group not in $result:\n        $result.append($group)\nreturn sorted($result)",
            ],
        ),
    }[what]
    return exercise(
        rng,
        names=names.replace("$value", text.lower()).replace("${value}", text.lower()),
        takes="$records: list[dict]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(records(rng, schema, True),) for _ in range(2)],
        value=text,
        **schema_fills(schema, True),
    )


@family
def records_changed(rng: random.Random) -> Exercise:
    schema = rng.choice(SCHEMAS)
    n = rng.randint(2, 10)
    what = rng.choice(("add_field", "increase", "lines", "find", "rename", "without"))
    names, takes, gives, tasks, bodies = {
        "add_field": (
            "mark_$records with_flag add_flag",
            "$records: list[dict]",
            "list[dict]",
            [
                f"Return copies of the dictionaries in $shown with a new key 'high' that is True if the $number is more than {n}.",
                f"Given $shown, add the key 'high' to a copy of each: whether its $number is above {n}.",
            ],
            [
                f'return [{{**$record, "high": $field > {n}}} for $record in $records]',
                f'$result = []\nfor $record in $records:\n    copy = dict($record)\n    copy["high"] = $field > {n}\n    $result.append(copy)\nreturn $result',
            ],
        ),
        "increase": (
            "increase_$number raise_$number",
            "$records: list[dict]",
            "list[dict]",
            [
                f"Return copies of the dictionaries in $shown with the $number increased by {n}.",
                f"Given $shown, add {n} to the $number in a copy of each.",
            ],
            [
                f'return [{{**$record, "$number": $field + {n}}} for $record in $records]',
                f'$result = []\nfor $record in $records:\n    copy = dict($record)\n    copy["$number"] += {n}\n    $result.append(copy)\nreturn $result',
            ],
        ),
        "lines": (
            "describe_$records ${one}_lines to_lines",
            "$records: list[dict]",
            "list[str]",
            [
                "Return a string 'name: $number' for each $one in $shown.",
                "Given $shown, write each as 'name: $number', for example 'Ann: 12'.",
            ],
            [
                '$result = []\nfor $record in $records:\n    $result.append($name + ": " + str($field))\nreturn $result',
                'return [$name + ": " + str($field) for $record in $records]',
            ],
        ),
        "find": (
            "find_$one ${number}_of look_up",
            "$records: list[dict], wanted: str",
            "int",
            [
                "Return the $number of the $one with the name `wanted` in $shown, or -1 if there is none.",
                "Given $shown, look up the $number for the name `wanted`. Return -1 if no $one has it.",
            ],
            [
                "for $record in $records:\n    if $name == wanted:\n        return $field\nreturn -1",
                "$result = [$field for $record in $records if $name == wanted]\nif $result:\n    return $result[0]\nreturn -1",
            ],
        ),
        "rename": (
            "pairs_of_$records to_tuples as_pairs",
            "$records: list[dict]",
            "list[tuple[str, int]]",
            [
                "Return a tuple (name, $number) for each $one in $shown.",
                "Given $shown, turn every dictionary into a tuple of name and $number.",
            ],
            [
                "return [($name, $field) for $record in $records]",
                "$result = []\nfor $record in $records:\n    $result.append(($name, $field))\nreturn $result",
            ],
        ),
        "without": (
            "remove_$one drop_$one without_$one",
            "$records: list[dict], wanted: str",
            "list[str]",
            ["Return the names in $shown except `wanted`.", "Given $shown, list all names that differ from `wanted`."],
            [
                "return [$name for $record in $records if $name != wanted]",
                "$result = []\nfor $record in $records:\n    if $name != wanted:\n        $result.append($name)\nreturn $result",
            ],
        ),
    }[what]
    rows = [records(rng, schema, False) for _ in range(2)]
    calls = (
        [(row, row[-1]["name"]) for row in rows] + [(rows[0], "Nobody")]
        if "wanted" in takes
        else [(row,) for row in rows]
    )
    return exercise(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        **schema_fills(schema, False),
    )


@family
def shopping_total(rng: random.Random) -> Exercise:
    prices = {name: rng.randint(1, 20) for name in rng.sample(values.FRUITS, 4)}
    shape = rng.choice(("cart", "list", "stock", "affordable", "missing"))
    names, takes, gives, tasks, bodies, calls = {
        "cart": (
            "cart_total total_price bill",
            "cart: dict[str, int], prices: dict[str, int]",
            "int",
            [
                "`cart` says how many of each product are bought, `prices` what one of it costs. Return the total price.",
                "Compute the price of a shopping cart: the amounts in `cart` times the `prices` of the products.",
            ],
            [
                "return sum(prices[$name] * $n for $name, $n in cart.items())",
                "$total = 0\nfor $name, $n in cart.items():\n    $total += prices[$name] * $n\nreturn $total",
                "$total = 0\nfor $name in cart:\n    $total += cart[$name] * prices[$name]\nreturn $total",
            ],
            [({name: rng.randint(1, 4) for name in list(prices)[:k]}, prices) for k in (1, 2, 0)],
        ),
        "list": (
            "price_of_list sum_prices cost_of",
            "$items: list[str], prices: dict[str, int]",
            "int",
            [
                "Add up the prices of the products in `$items`; products without a price cost nothing.",
                "Return what the products in `$items` cost together. A product that is not in `prices` counts 0.",
            ],
            [
                "return sum(prices.get($item, 0) for $item in $items)",
                "$total = 0\nfor $item in $items:\n    if $item in prices:\n        $total += prices[$item]\nreturn $total",
            ],
            [(list(prices)[:k] + extra, prices) for k, extra in ((2, []), (1, ["nut"]), (0, []))],
        ),
        "stock": (
            "sell take_from_stock remaining",
            "stock: dict[str, int], sold: list[str]",
            "dict[str, int]",
            [
                "Return the stock after each product in `sold` was taken out once. The given dictionary is not changed.",
                "Reduce the stock by one for every product in `sold` and return the new stock as a new dictionary.",
            ],
            [
                "$result = dict(stock)\nfor $name in sold:\n    $result[$name] -= 1\nreturn $result",
                "return {$name: $n - sold.count($name) for $name, $n in stock.items()}",
            ],
            [
                ({name: n + 2 for name, n in prices.items()}, [rng.choice(list(prices)) for _ in range(k)])
                for k in (1, 2)
            ],
        ),
        "affordable": (
            "affordable can_buy within_budget",
            "prices: dict[str, int], money: int",
            "list[str]",
            [
                "Return the products that cost at most `money`, in alphabetical order.",
                "Which products can one buy with `money`? Return the sorted names of all whose price is not higher.",
            ],
            [
                "return sorted($name for $name in prices if prices[$name] <= money)",
                "$result = []\nfor $name in sorted(prices):\n    if prices[$name] <= money:\n        $result.append($name)\nreturn $result",
            ],
            [(prices, rng.randint(4, 16)), (prices, 1), (prices, 20)],
        ),
        "missing": (
            "missing_items to_buy shopping_list",
            "needed: dict[str, int], stock: dict[str, int]",
            "dict[str, int]",
            [
                "Return what has to be bought: for each product in `needed` the amount that `stock` lacks. Leave out products of which there is enough.",
                "Compare `needed` with `stock` and return the missing amounts, without products that are there in full.",
            ],
            [
                "$result = {}\nfor $name, $n in needed.items():\n    missing = $n - stock.get($name, 0)\n    if missing > 0:\n        $result[$name] = missing\nreturn $result",
                "$result = {}\nfor $name in needed:\n    if needed[$name] > stock.get($name, 0):\n        $result[$name] = needed[$name] - stock.get($name, 0)\nreturn $result",
            ],
            [
                (prices, {name: rng.randint(0, 9) for name in list(prices)[:2]}),
                (prices, prices),
                (values.counts(rng, list(prices)), prices),
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
        calls=calls,
        name=rng.choice(("name", "product", "thing")),
    )


# Stacks, queues, state machines.


@family
def bracket_check(rng: random.Random) -> Exercise:
    start, end = rng.choice(("()", "[]", "{}", "<>"))
    kind = rng.choice(("one", "depth", "two", "all"))
    one, other = rng.sample(["()", "[]", "{}", "<>"], 2)

    def sample(alphabet: str) -> str:
        return values.letters(rng, alphabet, 2, 6)

    fill = {"start": start, "end": end}
    good = rng.choice((start + end, start + start + end + end, start + end + start + end))
    if kind == "one":
        return exercise(
            rng,
            names="brackets_match is_balanced closed_properly well_nested",
            takes="$text: str",
            gives="bool",
            tasks=[
                "$Check every '$start' in $thetext is closed by a later '$end' and no '$end' comes too early. {Ignore other characters.|Other characters do not matter.}",
                "$Check the brackets '$start' and '$end' in $thetext are balanced.",
            ],
            bodies=[
                'depth = 0\nfor $ch in $text:\n    if $ch == "$start":\n        depth += 1\n    elif $ch == "$end":\n        depth -= 1\n        if depth < 0:\n            return False\nreturn depth == 0',
                '$stack = []\nfor $ch in $text:\n    if $ch == "$start":\n        $stack.append($ch)\n    elif $ch == "$end":\n        if not $stack:\n            return False\n        $stack.pop()\nreturn not $stack',
            ],
            calls=[(good,), (start + values.word(rng) + end,), (end + start,), (sample(start + end),), (start + good,)],
            **fill,
        )
    if kind == "depth":
        return exercise(
            rng,
            names="deepest_level nesting_depth max_depth deepest",
            takes="$text: str",
            gives="int",
            tasks=[
                "Return how deeply the brackets '$start' and '$end' are nested in $thetext, in which they are balanced.",
                "Find the largest number of '$start' that are open at the same time in $thetext. All brackets are closed properly.",
            ],
            bodies=[
                'depth = 0\n$best = 0\nfor $ch in $text:\n    if $ch == "$start":\n        depth += 1\n        $best = max($best, depth)\n    elif $ch == "$end":\n        depth -= 1\nreturn $best',
                '$best = 0\n$stack = []\nfor $ch in $text:\n    if $ch == "$start":\n        $stack.append($ch)\n    elif $ch == "$end":\n        $stack.pop()\n    $best = max($best, len($stack))\nreturn $best',
            ],
            calls=[(good,), (start * 3 + end * 3,), (values.word(rng),), (start + good + end + good,)],
            **fill,
        )
    pairs = [one, other] if kind == "two" else ["()", "[]", "{}"]
    table = ", ".join(f'"{pair[1]}": "{pair[0]}"' for pair in pairs)
    shown = " and ".join(pairs) if kind == "two" else "(), [] and {}"
    opening = "".join(pair[0] for pair in pairs)
    return exercise(
        rng,
        names="all_brackets_match brackets_ok is_well_formed properly_nested",
        takes="$text: str",
        gives="bool",
        tasks=[
            "$Check the brackets $shown in $thetext are closed in the right order. {Ignore other characters.|Other characters do not matter.}"
        ],
        bodies=[
            f'$mapping = {{{table}}}\n$stack = []\nfor $ch in $text:\n    if $ch in "{opening}":\n        $stack.append($ch)\n    elif $ch in $mapping:\n        if not $stack or $stack.pop() != $mapping[$ch]:\n            return False\nreturn not $stack',
            f"$mapping = {{{table}}}\n$stack = []\nfor $ch in $text:\n    if $ch in $mapping.values():\n        $stack.append($ch)\n    elif $ch in $mapping:\n        if $stack and $stack[-1] == $mapping[$ch]:\n            $stack.pop()\n        else:\n            return False\nreturn len($stack) == 0",
        ],
        calls=[
            (pairs[0] + pairs[1],),
            (pairs[0][0] + pairs[1] + pairs[0][1],),
            (pairs[0][0] + pairs[1][0] + pairs[0][1] + pairs[1][1],),
            (sample("".join(pairs)),),
        ],
        shown=shown,
    )


@family
def stack_and_queue(rng: random.Random) -> Exercise:
    shape = rng.choice(("stack", "queue", "undo", "serve", "postfix", "browser", "round"))
    n = rng.randint(2, 3)

    def commands(verbs: tuple[str, str]) -> list[str]:
        rows = [f"{verbs[0]} {rng.choice('abcxyz')}"]
        for _ in range(rng.randint(2, 4)):
            rows.append(
                rng.choice((f"{verbs[0]} {rng.choice('abcxyz')}", f"{verbs[0]} {rng.choice('abcxyz')}", verbs[1]))
            )
        return rows

    names, takes, gives, tasks, bodies, calls = {
        "stack": (
            "run_stack stack_after final_stack",
            "$steps: list[str]",
            "list[str]",
            [
                "Run commands on an empty stack: 'push x' puts x on it, 'pop' removes the top if there is one. Return the stack at the end.",
                "Start with an empty list. 'push x' appends x, 'pop' removes the last element (and does nothing if there is none). Return the list after all commands.",
            ],
            [
                '$stack = []\nfor $step in $steps:\n    if $step == "pop":\n        if $stack:\n            $stack.pop()\n    else:\n        $stack.append($step.split()[1])\nreturn $stack',
                '$stack = []\nfor $step in $steps:\n    if $step.startswith("push "):\n        $stack.append($step[5:])\n    elif $stack:\n        $stack.pop()\nreturn $stack',
            ],
            [(commands(("push", "pop")),) for _ in range(3)],
        ),
        "queue": (
            "run_queue queue_after waiting_line",
            "$steps: list[str]",
            "list[str]",
            [
                "Run commands on an empty queue: 'add x' puts x at the end, 'next' removes the first if there is one. Return the queue at the end.",
                "People wait in a line: 'add x' means that x comes, 'next' that the first one leaves, if there is one. Return who still waits.",
            ],
            [
                '$queue = []\nfor $step in $steps:\n    if $step == "next":\n        if $queue:\n            $queue.pop(0)\n    else:\n        $queue.append($step.split()[1])\nreturn $queue',
                '$queue = []\nfor $step in $steps:\n    if $step.startswith("add "):\n        $queue.append($step[4:])\n    else:\n        $queue = $queue[1:]\nreturn $queue',
            ],
            [(commands(("add", "next")),) for _ in range(3)],
        ),
        "undo": (
            "typed_text apply_keys keyboard",
            "keys: str",
            "str",
            [
                "Return the text after typing `keys`, where '<' deletes the last character (if there is one) and any other key is written.",
                "Each '<' in `keys` removes the character before it; all others are typed. What text is there at the end?",
            ],
            [
                '$result = ""\nfor key in keys:\n    if key == "<":\n        $result = $result[:-1]\n    else:\n        $result += key\nreturn $result',
                '$stack = []\nfor key in keys:\n    if key != "<":\n        $stack.append(key)\n    elif $stack:\n        $stack.pop()\nreturn "".join($stack)',
            ],
            [(values.letters(rng, "abc<", 4, 8),), (values.word(rng) + "<<",), ("<a",)],
        ),
        "serve": (
            "serve_order serve take_turns",
            "$items: list[str], $n: int",
            "list[str]",
            [
                "Move the first element of $theitems to the end, `$n` times, and return the list.",
                "In a round game the first player goes to the end of the line after each turn. Return the line after `$n` turns.",
            ],
            [
                "$queue = list($items)\nfor _ in range($n):\n    $queue.append($queue.pop(0))\nreturn $queue",
                "$i = $n % len($items)\nreturn $items[$i:] + $items[:$i]",
            ],
            [(rng.sample(values.NAMES, 3), 1), (rng.sample(values.NAMES, 3), 2), (rng.sample(values.NAMES, 2), 3)],
        ),
        "postfix": (
            "eval_postfix postfix_value compute_postfix",
            "$text: str",
            "int",
            [
                "Evaluate a postfix expression of integers with + and *, such as '2 3 + 4 *'; all parts are separated by spaces.",
                "`$text` has integers and the operators + and * after their operands, for example '1 2 + 3 *'. Return its value.",
            ],
            [
                '$stack = []\nfor $part in $text.split():\n    if $part == "+":\n        $stack.append($stack.pop() + $stack.pop())\n    elif $part == "*":\n        $stack.append($stack.pop() * $stack.pop())\n    else:\n        $stack.append(int($part))\nreturn $stack[-1]',
                '$stack = []\nfor $part in $text.split():\n    if $part in ("+", "*"):\n        $b = $stack.pop()\n        $a = $stack.pop()\n        $stack.append($a + $b if $part == "+" else $a * $b)\n    else:\n        $stack.append(int($part))\nreturn $stack[0]',
            ],
            [
                (f"{rng.randint(1, 9)} {rng.randint(1, 9)} {rng.choice('+*')}",),
                (f"{rng.randint(1, 9)} {rng.randint(1, 9)} + {rng.randint(1, 5)} *",),
                (str(rng.randint(1, 30)),),
            ],
        ),
        "browser": (
            "current_page browse page_after",
            "$steps: list[str]",
            "str",
            [
                "Start at the page 'home'. The step 'back' returns to the page before (or stays at 'home'); any other step opens the page with that name. Return the current page.",
                "Follow the steps of a browser that starts at 'home': a name opens that page, 'back' goes back by one page. At 'home' nothing happens. Where does it end?",
            ],
            [
                '$stack = ["home"]\nfor $step in $steps:\n    if $step != "back":\n        $stack.append($step)\n    elif len($stack) > 1:\n        $stack.pop()\nreturn $stack[-1]',
                '$stack = []\nfor $step in $steps:\n    if $step == "back":\n        if $stack:\n            $stack.pop()\n    else:\n        $stack.append($step)\nreturn $stack[-1] if $stack else "home"',
            ],
            [([rng.choice(("news", "mail", "shop", "back")) for _ in range(rng.randint(1, 4))],) for _ in range(3)]
            + [(["back"],)],
        ),
        "round": (
            "last_left survivor last_of_circle",
            "$items: list[str]",
            "str",
            [
                f"Count round the circle of $theitems and remove every {['', '', 'second', 'third'][n]} one until one is left. Return that one.",
                f"The elements of $theitems stand in a circle. Going round, every {['', '', 'second', 'third'][n]} one leaves. Who is left?",
            ],
            [
                f"$queue = list($items)\nwhile len($queue) > 1:\n    for _ in range({n - 1}):\n        $queue.append($queue.pop(0))\n    $queue.pop(0)\nreturn $queue[0]",
                f"$queue = list($items)\n$i = 0\nwhile len($queue) > 1:\n    $i = ($i + {n - 1}) % len($queue)\n    $queue.pop($i)\nreturn $queue[0]",
            ],
            [(rng.sample(values.NAMES, k),) for k in (2, 3, 4)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def state_machines(rng: random.Random) -> Exercise:
    shape = rng.choice(("light", "door", "switch", "cycle", "vending", "elevator", "counter"))
    order = rng.choice(
        (
            ("red", "green", "yellow"),
            ("spring", "summer", "autumn", "winter"),
            ("north", "east", "south", "west"),
            ("morning", "noon", "evening", "night"),
            ("rock", "paper", "scissors"),
            ("small", "medium", "large"),
        )
    )
    table = ", ".join(f'"{a}": "{b}"' for a, b in zip(order, order[1:] + order[:1]))
    listed = ", ".join(f'"{a}"' for a in order)
    shown = ", ".join(f"'{a}'" for a in order)
    names, takes, gives, tasks, bodies, calls = {
        "cycle": (
            "next_state next_in_cycle follows",
            "$state: str",
            "str",
            [
                f"The states {shown} follow each other in this order, and after the last comes the first again. Return the state after `$state`.",
                f"Return what comes after `$state` in the cycle {shown}.",
            ],
            [
                f"order = [{listed}]\n$i = order.index($state)\nreturn order[($i + 1) % {len(order)}]",
                f"following = {{{table}}}\nreturn following[$state]",
                "".join(f'if $state == "{a}":\n    return "{b}"\n' for a, b in zip(order[:-1], order[1:]))
                + f'return "{order[0]}"',
            ],
            [(state,) for state in rng.sample(order, 3)],
        ),
        "light": (
            "state_after after_steps run_cycle",
            "$state: str, $n: int",
            "str",
            [
                f"The states {shown} follow each other in a circle. Return the state that is reached from `$state` after `$n` steps.",
                f"Go `$n` steps forward from `$state` in the cycle {shown}.",
            ],
            [
                f"order = [{listed}]\n$i = order.index($state)\nreturn order[($i + $n) % {len(order)}]",
                f"following = {{{table}}}\nfor _ in range($n):\n    $state = following[$state]\nreturn $state",
            ],
            [(state, rng.randint(0, 5)) for state in rng.sample(order, 3)],
        ),
        "door": (
            "door_state final_door run_door",
            "$steps: list[str]",
            "str",
            [
                "A door is 'closed' at first. 'open' opens a closed door, 'close' closes an open one, 'lock' locks a closed one and 'unlock' makes a locked one closed. Other steps change nothing. Return the state 'open', 'closed' or 'locked' at the end."
            ],
            [
                '$state = "closed"\nfor $step in $steps:\n    if $step == "open" and $state == "closed":\n        $state = "open"\n    elif $step == "close" and $state == "open":\n        $state = "closed"\n    elif $step == "lock" and $state == "closed":\n        $state = "locked"\n    elif $step == "unlock" and $state == "locked":\n        $state = "closed"\nreturn $state',
                '$mapping = {\n    ("closed", "open"): "open",\n    ("open", "close"): "closed",\n    ("closed", "lock"): "locked",\n    ("locked", "unlock"): "closed",\n}\n$state = "closed"\nfor $step in $steps:\n    $state = $mapping.get(($state, $step), $state)\nreturn $state',
            ],
            [([rng.choice(("open", "close", "lock", "unlock")) for _ in range(rng.randint(1, 4))],) for _ in range(4)],
        ),
        "switch": (
            "is_on lamp_state after_presses",
            "$steps: list[str]",
            "bool",
            [
                "A lamp is off at first. 'on' turns it on, 'off' turns it off and 'toggle' changes its state. Return True if it is on at the end.",
                "Follow the commands 'on', 'off' and 'toggle' for a lamp that starts dark. Is it on after all of them?",
            ],
            [
                '$state = False\nfor $step in $steps:\n    if $step == "on":\n        $state = True\n    elif $step == "off":\n        $state = False\n    else:\n        $state = not $state\nreturn $state',
                '$state = False\nfor $step in $steps:\n    if $step == "toggle":\n        $state = not $state\n    else:\n        $state = $step == "on"\nreturn $state',
            ],
            [([rng.choice(("on", "off", "toggle", "toggle")) for _ in range(rng.randint(1, 4))],) for _ in range(3)]
            + [([],)],
        ),
        "vending": (
            "coins_left machine_credit credit_after",
            "$steps: list[str]",
            "int",
            [
                "A machine has the credit 0 at first. A step such as '5' puts in that amount, 'buy' takes 10 if the credit is enough, and 'refund' sets it to 0. Return the credit at the end.",
                "Follow the steps at a machine: a number is added to the credit, 'buy' subtracts 10 if there are at least 10, 'refund' empties it. Return the final credit.",
            ],
            [
                'credit = 0\nfor $step in $steps:\n    if $step == "buy":\n        if credit >= 10:\n            credit -= 10\n    elif $step == "refund":\n        credit = 0\n    else:\n        credit += int($step)\nreturn credit',
                'credit = 0\nfor $step in $steps:\n    if $step == "refund":\n        credit = 0\n    elif $step != "buy":\n        credit += int($step)\n    elif credit >= 10:\n        credit -= 10\nreturn credit',
            ],
            [
                ([rng.choice(("5", "10", "20", "buy", "buy", "refund")) for _ in range(rng.randint(2, 5))],)
                for _ in range(3)
            ],
        ),
        "elevator": (
            "final_floor floor_after elevator",
            "$steps: str",
            "int",
            [
                "Start at floor 0. Each 'u' in `$steps` goes up one floor and each 'd' goes down one. Return the floor at the end.",
                "An elevator moves by the letters of `$steps`: 'u' is up, 'd' is down. On which floor does it stop, starting at 0?",
            ],
            [
                'floor = 0\nfor $step in $steps:\n    if $step == "u":\n        floor += 1\n    elif $step == "d":\n        floor -= 1\nreturn floor',
                'return $steps.count("u") - $steps.count("d")',
                'floor = 0\nfor $step in $steps:\n    floor += {"u": 1, "d": -1}[$step]\nreturn floor',
            ],
            [(values.letters(rng, "ud", 2, 7),) for _ in range(3)] + [("",)],
        ),
        "counter": (
            "count_after run_counter final_count",
            "$steps: list[str]",
            "int",
            [
                "A counter starts at 0. 'up' adds 1, 'down' subtracts 1 but never goes below 0, and 'reset' sets it to 0. Return its value at the end.",
                "Follow the commands 'up', 'down' and 'reset' for a counter that starts at 0 and never becomes negative.",
            ],
            [
                '$value = 0\nfor $step in $steps:\n    if $step == "up":\n        $value += 1\n    elif $step == "down":\n        $value = max(0, $value - 1)\n    else:\n        $value = 0\nreturn $value',
                '$value = 0\nfor $step in $steps:\n    if $step == "reset":\n        $value = 0\n    elif $step == "up":\n        $value += 1\n    elif $value > 0:\n        $value -= 1\nreturn $value',
            ],
            [([rng.choice(("up", "up", "down", "reset")) for _ in range(rng.randint(2, 5))],) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Intervals and histograms.


@family
def interval_tasks(rng: random.Random) -> Exercise:
    def interval(low: int = 0) -> tuple[int, int]:
        start = rng.randint(low, low + 8)
        return (start, start + rng.randint(1, 6))

    def several() -> list[tuple[int, int]]:
        return sorted(interval() for _ in range(rng.randint(2, 3)))

    shape = rng.choice(("overlap", "common", "length", "contains", "total", "merge", "hull", "longest", "covering"))
    two = "$a: tuple[int, int], $b: tuple[int, int]"
    many = "spans: list[tuple[int, int]]"
    names, takes, gives, tasks, bodies, calls = {
        "overlap": (
            "spans_overlap do_meet intervals_touch",
            two,
            "bool",
            [
                "An interval is a pair (start, end) with both ends included. $Check two intervals have a number in common.",
                "$Check the intervals `$a` and `$b`, pairs of first and last number, overlap in at least one number.",
            ],
            [
                "return $a[0] <= $b[1] and $b[0] <= $a[1]",
                "return max($a[0], $b[0]) <= min($a[1], $b[1])",
                "if $a[1] < $b[0] or $b[1] < $a[0]:\n    return False\nreturn True",
            ],
            [(interval(), interval()), ((1, 3), (3, 5)), (interval(), interval(9))],
        ),
        "common": (
            "common_part shared_interval cut",
            two,
            "tuple[int, int] | None",
            [
                "Return the common part of two intervals (start, end) as a pair, or None if they do not overlap. Both ends belong to an interval.",
                "Intersect the intervals `$a` and `$b`, given as (start, end) with both ends included. Return None if there is no common number.",
            ],
            [
                "$start = max($a[0], $b[0])\n$end = min($a[1], $b[1])\nif $start > $end:\n    return None\nreturn ($start, $end)",
                "if $a[1] < $b[0] or $b[1] < $a[0]:\n    return None\nreturn (max($a[0], $b[0]), min($a[1], $b[1]))",
            ],
            [(interval(), interval()), ((1, 4), (3, 7)), (interval(), interval(9))],
        ),
        "length": (
            "overlap_length shared_length common_time",
            two,
            "int",
            [
                "Return the length of the overlap of two intervals (start, end), or 0 if they do not overlap.",
                "How long do `$a` and `$b`, pairs of start and end, overlap? Return 0 if not at all.",
            ],
            [
                "return max(0, min($a[1], $b[1]) - max($a[0], $b[0]))",
                "$start = max($a[0], $b[0])\n$end = min($a[1], $b[1])\nif $end < $start:\n    return 0\nreturn $end - $start",
            ],
            [(interval(), interval()), ((1, 4), (3, 7)), (interval(), interval(9))],
        ),
        "contains": (
            "is_inside in_interval within",
            "span: tuple[int, int], $num: int",
            "bool",
            [
                "$Check `$num` lies in the interval `span`, a pair of its first and last number.",
                "Return True if `$num` is not below the start and not above the end of the pair `span`.",
            ],
            ["return span[0] <= $num <= span[1]", "$start, $end = span\nreturn $start <= $num and $num <= $end"],
            [(interval(), rng.randint(0, 12)), ((2, 5), 5), ((2, 5), 6)],
        ),
        "total": (
            "total_length sum_of_spans time_spent",
            many,
            "int",
            [
                "Add up the lengths of the intervals (start, end) in `spans`.",
                "Return the total of end minus start over all pairs in `spans`.",
            ],
            [
                "return sum($end - $start for $start, $end in spans)",
                "$total = 0\nfor $start, $end in spans:\n    $total += $end - $start\nreturn $total",
            ],
            [(several(),) for _ in range(3)],
        ),
        "merge": (
            "merge_spans join_intervals union_of_spans",
            many,
            "list[tuple[int, int]]",
            [
                "Merge the intervals (start, end) in `spans` that overlap or touch. They are sorted by their start; return the merged ones in order.",
                "`spans` is a list of pairs (start, end), sorted by start. Join those that overlap or touch and return the result.",
            ],
            [
                "$result = []\nfor $start, $end in spans:\n    if $result and $start <= $result[-1][1]:\n        last = $result.pop()\n        $result.append((last[0], max(last[1], $end)))\n    else:\n        $result.append(($start, $end))\nreturn $result",
                "$result = [spans[0]]\nfor $start, $end in spans[1:]:\n    first, last = $result[-1]\n    if $start <= last:\n        $result[-1] = (first, max(last, $end))\n    else:\n        $result.append(($start, $end))\nreturn $result",
            ],
            [(several(),) for _ in range(3)],
        ),
        "hull": (
            "whole_range hull first_to_last",
            many,
            "tuple[int, int]",
            [
                "Return the smallest start and the largest end of the intervals in `spans` as a pair.",
                "Find the interval from the earliest start to the latest end of the pairs in `spans`.",
            ],
            [
                "$start = min(span[0] for span in spans)\n$end = max(span[1] for span in spans)\nreturn ($start, $end)",
                "$start, $end = spans[0]\nfor first, last in spans:\n    $start = min($start, first)\n    $end = max($end, last)\nreturn ($start, $end)",
            ],
            [(several(),) for _ in range(3)],
        ),
        "longest": (
            "longest_span longest_interval widest",
            many,
            "tuple[int, int]",
            [
                "Return the longest interval (start, end) in `spans`, the first if there are several.",
                "Which pair in `spans` has the largest difference between end and start? Return the first one for ties.",
            ],
            [
                "return max(spans, key=lambda span: span[1] - span[0])",
                "$best = spans[0]\nfor span in spans:\n    if span[1] - span[0] > $best[1] - $best[0]:\n        $best = span\nreturn $best",
            ],
            [(several(),) for _ in range(3)],
        ),
        "covering": (
            "count_containing how_many_cover busy_at",
            many + ", $num: int",
            "int",
            [
                "Count the intervals (start, end) in `spans` that contain `$num`; both ends belong to them.",
                "In how many pairs (start, end) of `spans` is start <= `$num` <= end?",
            ],
            [
                "return sum(1 for $start, $end in spans if $start <= $num <= $end)",
                "$count = 0\nfor $start, $end in spans:\n    if $start <= $num <= $end:\n        $count += 1\nreturn $count",
            ],
            [(several(), rng.randint(2, 9)) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def histogram_tasks(rng: random.Random) -> Exercise:
    width = rng.choice((5, 10, 10, 20))
    sign = rng.choice("*#x")
    shape = rng.choice(("buckets", "bars", "grades", "cumulative", "shares"))
    limit = rng.choice((50, 60))
    names, takes, gives, tasks, bodies, calls = {
        "buckets": (
            "count_in_buckets block_counts bucket_counts",
            "$nums: list[int]",
            "dict[int, int]",
            [
                f"Count the numbers by buckets of width {width}: the key of a number is the largest multiple of {width} that is not above it.",
                f"Return a dictionary that counts how many of $thenums are in each block of {width}, keyed by the lower end of the block.",
            ],
            [
                f"$counts = {{}}\nfor $num in $nums:\n    bucket = $num // {width} * {width}\n    $counts[bucket] = $counts.get(bucket, 0) + 1\nreturn $counts",
                f"$counts = {{}}\nfor $num in $nums:\n    bucket = $num - $num % {width}\n    if bucket not in $counts:\n        $counts[bucket] = 0\n    $counts[bucket] += 1\nreturn $counts",
            ],
            [(values.numbers(rng, 0, 60),) for _ in range(3)],
        ),
        "bars": (
            "draw_counts bar_chart bars_for",
            "$counts: dict[str, int]",
            "list[str]",
            [
                f"Draw each entry of `$counts` as its key, a space and as many '{sign}' as its value, sorted by key.",
                f"Return a line such as 'a {sign * 3}' for every key of `$counts` in alphabetical order; the number of '{sign}' is its value.",
            ],
            [
                f'return [$key + " " + "{sign}" * $counts[$key] for $key in sorted($counts)]',
                f'$result = []\nfor $key, $value in sorted($counts.items()):\n    bar = "{sign}" * $value\n    $result.append(f"{{$key}} {{bar}}")\nreturn $result',
            ],
            [(values.counts(rng, list("abcd"), 1, 6),) for _ in range(2)],
        ),
        "grades": (
            "count_passed pass_and_fail results",
            "$nums: list[int]",
            "dict[str, int]",
            [
                f"Count how many of the points in $thenums are at least {limit} ('passed') and how many are lower ('failed').",
                f"Return a dictionary with the keys 'passed' (numbers of {limit} or more) and 'failed' (all others) for $thenums.",
            ],
            [
                f'$counts = {{"passed": 0, "failed": 0}}\nfor $num in $nums:\n    if $num >= {limit}:\n        $counts["passed"] += 1\n    else:\n        $counts["failed"] += 1\nreturn $counts',
                f'passed = sum(1 for $num in $nums if $num >= {limit})\nreturn {{"passed": passed, "failed": len($nums) - passed}}',
            ],
            [(values.numbers(rng, 20, 100),) for _ in range(3)],
        ),
        "cumulative": (
            "running_counts cumulative add_up_counts",
            "$nums: list[int]",
            "list[int]",
            [
                "Return a list that has at each index the sum of $thenums up to and including that index.",
                "Compute the running totals of $thenums.",
            ],
            [
                "$result = []\n$total = 0\nfor $num in $nums:\n    $total += $num\n    $result.append($total)\nreturn $result",
                "return [sum($nums[: $i + 1]) for $i in range(len($nums))]",
                "from itertools import accumulate\n\n\ndef $signature:\n    return list(accumulate($nums))",
            ],
            [(values.numbers(rng, 1, 9),) for _ in range(2)] + [([],)],
        ),
        "shares": (
            "percentages shares in_percent",
            "$counts: dict[str, int]",
            "dict[str, int]",
            [
                "Return the share of each value of `$counts` in their sum, as whole percent rounded down.",
                "Turn the numbers in `$counts` into percentages of their total, rounded down to integers.",
            ],
            [
                "$total = sum($counts.values())\nreturn {$key: 100 * $value // $total for $key, $value in $counts.items()}",
                "$total = sum($counts.values())\n$result = {}\nfor $key in $counts:\n    $result[$key] = $counts[$key] * 100 // $total\nreturn $result",
            ],
            [(values.counts(rng, list("abcd"), 1, 9),) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def graph_tables(rng: random.Random) -> Exercise:
    people = rng.sample(values.NAMES, 4)
    pairs = [tuple(rng.sample(people, 2)) for _ in range(rng.randint(2, 4))]
    pairs = [pair for i, pair in enumerate(pairs) if set(pair) not in [set(other) for other in pairs[:i]]]
    friends = {name: sorted(set(rng.sample(people, rng.randint(1, 2))) - {name}) for name in people[:3]}
    shape = rng.choice(("neighbours", "degree", "mutual", "table", "most", "known"))
    many = "$pairs: list[tuple[str, str]]"
    table = "friends: dict[str, list[str]]"
    names, takes, gives, tasks, bodies, calls = {
        "neighbours": (
            "friends_of partners neighbours_of",
            many + ", person: str",
            "list[str]",
            [
                "Each pair says that two people are friends. Return the friends of `person`, sorted.",
                "Given pairs of friends, list in alphabetical order everyone who is in a pair with `person`.",
            ],
            [
                "$result = []\nfor $a, $b in $pairs:\n    if $a == person:\n        $result.append($b)\n    elif $b == person:\n        $result.append($a)\nreturn sorted($result)",
                "$result = [$b for $a, $b in $pairs if $a == person]\n$result += [$a for $a, $b in $pairs if $b == person]\nreturn sorted($result)",
            ],
            [(pairs, name) for name in people[:3]],
        ),
        "degree": (
            "count_friends how_many_games appearances",
            many + ", person: str",
            "int",
            [
                "Count the pairs in which `person` occurs.",
                "Each pair says who played against whom. How many games did `person` play?",
            ],
            [
                "return sum(1 for pair in $pairs if person in pair)",
                "$count = 0\nfor $a, $b in $pairs:\n    if person in ($a, $b):\n        $count += 1\nreturn $count",
            ],
            [(pairs, name) for name in people[:3]],
        ),
        "mutual": (
            "mutual_friends friends_in_common both_know",
            table + ", $a: str, $b: str",
            "list[str]",
            [
                "Return the friends that `$a` and `$b` have in common, sorted. `friends` maps each person to a list of friends.",
                "`friends` lists the friends of each person. Who is a friend of both `$a` and `$b`? Return the names in alphabetical order.",
            ],
            [
                "return sorted(set(friends[$a]) & set(friends[$b]))",
                "$result = []\nfor person in sorted(friends[$a]):\n    if person in friends[$b]:\n        $result.append(person)\nreturn $result",
            ],
            [(friends, people[0], people[1]), (friends, people[1], people[2]), (friends, people[0], people[2])],
        ),
        "table": (
            "friend_table to_table collect_friends",
            many,
            "dict[str, list[str]]",
            [
                "Return a dictionary from each first name in $thepairs to the list of the second names that belong to it.",
                "Collect for every first part in $thepairs its second parts in a list.",
            ],
            [
                "$result = {}\nfor $a, $b in $pairs:\n    $result.setdefault($a, []).append($b)\nreturn $result",
                "$result = {}\nfor $a, $b in $pairs:\n    if $a not in $result:\n        $result[$a] = []\n    $result[$a].append($b)\nreturn $result",
            ],
            [(pairs,), (pairs[:1],), ([],)],
        ),
        "most": (
            "most_friends best_connected most_popular",
            table,
            "str",
            [
                "`friends` maps each person to a list of friends. Return the person with the most friends, the first one for ties.",
                "Who has the longest list in the dictionary `friends`? Return the first such person.",
            ],
            [
                "return max(friends, key=lambda person: len(friends[person]))",
                "$best = None\nfor person in friends:\n    if $best is None or len(friends[person]) > len(friends[$best]):\n        $best = person\nreturn $best",
            ],
            [(friends,), ({people[0]: [], people[1]: people[2:]},)],
        ),
        "known": (
            "is_mutual know_each_other both_ways",
            table + ", $a: str, $b: str",
            "bool",
            [
                "`friends` maps people to the lists of their friends. $Check `$a` and `$b` each have the other in their list.",
                "Return True if `$b` is in the list of `$a` and `$a` in the list of `$b`, where `friends` maps people to lists.",
            ],
            [
                "return $b in friends.get($a, []) and $a in friends.get($b, [])",
                "if $a not in friends or $b not in friends:\n    return False\nreturn $b in friends[$a] and $a in friends[$b]",
            ],
            [
                (friends, people[0], people[1]),
                ({"Ann": ["Ben"], "Ben": ["Ann"]}, "Ann", "Ben"),
                (friends, people[0], people[3]),
            ],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)
