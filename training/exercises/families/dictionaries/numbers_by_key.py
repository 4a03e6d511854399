"""Dictionaries from keys to numbers: looked up, folded, filtered, sorted, merged, inverted."""

import random
from typing import NamedTuple

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


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
                (
                    "$best = None\n"
                    "for $value in $d.values():\n"
                    "    if $best is None or $value < $best:\n"
                    "        $best = $value\n"
                    "return $best"
                ),
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
            (
                "Return the $one with the $most $amount in $shown. {If there are several, return the "
                "first of them.|In case of a tie the first one counts.}"
            ),
            "Given $shown, find the $one whose $amount is the $most. Of several take the first.",
            "Which $one has the $most $amount? Look in $shown and return the first if there are ties.",
        ],
        bodies=[
            "return $pick($d, key=$d.get)",
            "return $pick($d, key=lambda $key: $d[$key])",
            (
                "$best = None\n"
                "for $key in $d:\n"
                "    if $best is None or $d[$key] $op $d[$best]:\n"
                "        $best = $key\n"
                "return $best"
            ),
            (
                "$best = list($d)[0]\n"
                "for $key, $value in $d.items():\n"
                "    if $value $op $d[$best]:\n"
                "        $best = $key\n"
                "return $best"
            ),
        ],
        calls=[(d,), (counts_of(rng, topic),), (counts_of(rng, topic, 3),)],
        most="highest" if most else "lowest",
        pick="max" if most else "min",
        op=">" if most else "<",
        ones=topic.key,
        **fills,
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
            (
                "$result = {}\n"
                "for $key, $value in $d.items():\n"
                "    if $test:\n"
                "        $result[$key] = $value\n"
                "return $result"
            ),
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
                (
                    "$result = []\n"
                    "for $key, $value in $d.items():\n"
                    "    if $test:\n"
                    "        $result.append($key)\n"
                    "return $result"
                ),
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
                (
                    "$result = dict($a)\n"
                    "for $key, $value in $b.items():\n"
                    "    $result[$key] = $result.get($key, 0) + $value\n"
                    "return $result"
                ),
                (
                    "$result = {}\n"
                    "for $d in ($a, $b):\n"
                    "    for $key in $d:\n"
                    "        $result[$key] = $result.get($key, 0) + $d[$key]\n"
                    "return $result"
                ),
                (
                    "$result = $a.copy()\n"
                    "for $key in $b:\n"
                    "    if $key in $result:\n"
                    "        $result[$key] += $b[$key]\n"
                    "    else:\n"
                    "        $result[$key] = $b[$key]\n"
                    "return $result"
                ),
            ],
        ),
        "second": (
            "merge override update_with join_dicts",
            [
                "Merge two dictionaries. For keys in both, the value of `$b` wins.",
                (
                    "Return a dictionary with the entries of `$a` and `$b`; where a key is in both, take the "
                    "value from `$b`."
                ),
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
                (
                    "$result = dict($a)\n"
                    "for $key, $value in $b.items():\n"
                    "    if $key not in $result:\n"
                    "        $result[$key] = $value\n"
                    "return $result"
                ),
                (
                    "$result = dict($a)\n"
                    "for $key, $value in $b.items():\n"
                    "    $result.setdefault($key, $value)\n"
                    "return $result"
                ),
            ],
        ),
        "max": (
            "merge_max best_of_both larger_values",
            [
                "Merge two dictionaries of numbers and keep the larger value for keys that are in both.",
                "Combine `$a` and `$b`; for a key in both dictionaries the result has the greater value.",
            ],
            [
                (
                    "$result = dict($a)\n"
                    "for $key, $value in $b.items():\n"
                    "    $result[$key] = max($value, $result.get($key, $value))\n"
                    "return $result"
                ),
                (
                    "$result = dict($a)\n"
                    "for $key, $value in $b.items():\n"
                    "    if $key not in $result or $value > $result[$key]:\n"
                    "        $result[$key] = $value\n"
                    "return $result"
                ),
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
                (
                    "$result = {}\n"
                    "for $key, $value in $a.items():\n"
                    "    if $key in $b and $b[$key] == $value:\n"
                    "        $result[$key] = $value\n"
                    "return $result"
                ),
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
                (
                    "$result = {}\n"
                    "for $key in $a:\n"
                    "    if $key not in $b:\n"
                    "        $result[$key] = $a[$key]\n"
                    "return $result"
                ),
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
        samples = [(dict(zip(rng.sample(keys, 3), rng.sample(range(1, 30), 3), strict=True)),) for _ in range(3)]
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
            (
                "Group the keys of $themapping by their values: return a dictionary from each value to "
                "the list of its keys."
            ),
            "For each value of $themapping collect the keys that have it, in their order.",
        ],
        bodies=[
            (
                "$groups = {}\n"
                "for $key, $value in $mapping.items():\n"
                "    if $value not in $groups:\n"
                "        $groups[$value] = []\n"
                "    $groups[$value].append($key)\n"
                "return $groups"
            ),
            (
                "$groups = {}\n"
                "for $key, $value in $mapping.items():\n"
                "    $groups.setdefault($value, []).append($key)\n"
                "return $groups"
            ),
        ],
        calls=[(dict(zip(rng.sample(keys, 4), values.numbers(rng, 1, 3, 4, 4), strict=True)),) for _ in range(3)],
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
                (
                    "$result = []\n"
                    "for $key in keys:\n"
                    "    if $key not in $mapping:\n"
                    "        $result.append($key)\n"
                    "return $result"
                ),
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
                (
                    "$result = {}\n"
                    "for $key in keys:\n"
                    "    if $key in $mapping:\n"
                    "        $result[$key] = $mapping[$key]\n"
                    "return $result"
                ),
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
                (
                    "$result = {}\n"
                    "for $key, $value in $mapping.items():\n"
                    "    if $key not in keys:\n"
                    "        $result[$key] = $value\n"
                    "return $result"
                ),
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
                (
                    "$result = []\n"
                    "for $key in sorted($mapping):\n"
                    "    if $mapping[$key] == 0:\n"
                    "        $result.append($key)\n"
                    "return $result"
                ),
            ],
            [({**d, "nut": 0},), ({"fig": 0, "date": 0, "nut": 3},), (values.counts(rng, keys, 0, 1),)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)
