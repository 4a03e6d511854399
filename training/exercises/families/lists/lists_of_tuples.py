"""Lists of tuples: sorted, folded, filtered, grouped, turned into columns."""

import random
from typing import NamedTuple

from exercises import example_values as values
from exercises.example_calls import distinct
from exercises.families.lists.predicates import number_property
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import ROWS, TUPLES, nouns, orders

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
    return list(zip(texts, *columns, strict=True))


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
                (
                    "from operator import itemgetter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    f"    return sorted($records, key=itemgetter($place){more})"
                ),
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
                (
                    f"ordered = sorted($records, key=lambda $record: $record[$place]{more})\n"
                    "return [$title for $title, _, _ in ordered]"
                ),
            ],
        ),
        "two": (
            "sort_by_second_then_third sort_by_two_fields order_tuples",
            [
                (
                    "Sort the tuples in `$records` by their second element; {where that is equal|in case of "
                    "a tie} by their third."
                ),
                "$Return the tuples in `$records` ordered by the second element and, among equal ones, by the third.",
            ],
            [
                "return sorted($records, key=lambda $record: ($record[1], $record[2]))",
                (
                    "from operator import itemgetter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return sorted($records, key=itemgetter(1, 2))"
                ),
                (
                    "$result = sorted($records, key=lambda $record: $record[2])\n"
                    "$result.sort(key=lambda $record: $record[1])\n"
                    "return $result"
                ),
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
                (
                    "def product($record):\n"
                    "    return $record[1] * $record[2]\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    f"    return sorted($records, key=product{more})"
                ),
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
                (
                    "$best = $records[0][$place]\n"
                    "for $record in $records:\n"
                    "    if $record[$place] > $best:\n"
                    "        $best = $record[$place]\n"
                    "return $best"
                ),
            ],
        ),
        "min": (
            "int",
            "min_$slug smallest_$slug lowest_$slug",
            nouns("the {smallest|lowest|minimum} $field", "$shown", "in"),
            [
                "return min($record[$place] for $record in $records)",
                (
                    "$best = None\n"
                    "for $unpacked in $records:\n"
                    "    if $best is None or $var < $best:\n"
                    "        $best = $var\n"
                    "return $best"
                ),
            ],
        ),
        "best": (
            "str",
            "${one}_with_most best_by_$slug highest_$slug who_has_most",
            nouns("the $label of the {one|tuple|entry} with the {largest|highest} $field", "$shown", "in"),
            [
                "return max($records, key=lambda $record: $record[$place])[0]",
                (
                    "$best = $records[0]\n"
                    "for $record in $records[1:]:\n"
                    "    if $record[$place] > $best[$place]:\n"
                    "        $best = $record\n"
                    "return $best[0]"
                ),
            ],
        ),
        "worst": (
            "tuple[str, int, int]",
            "tuple_with_least min_by_$slug lowest_$slug",
            nouns("the {whole |}tuple with the {smallest|lowest} $field", "$shown", "in"),
            [
                "return min($records, key=lambda $record: $record[$place])",
                "return sorted($records, key=lambda $record: $record[$place])[0]",
                (
                    "$best = $records[0]\n"
                    "for $record in $records:\n"
                    "    if $record[$place] < $best[$place]:\n"
                    "        $best = $record\n"
                    "return $best"
                ),
            ],
        ),
        "products": (
            "int",
            "sum_of_products total_product weighted_total",
            [
                (
                    "Given $shown, {multiply|take the product of} the {two numbers|second and third element} "
                    "of each tuple and {add up|sum} the products."
                ),
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
                (
                    "average = sum($record[$place] for $record in $records) / len($records)\n"
                    "return [$record[0] for $record in $records if $record[$place] > average]"
                ),
                (
                    "$total = 0\n"
                    "for $unpacked in $records:\n"
                    "    $total += $var\n"
                    "$result = []\n"
                    "for $both in $records:\n"
                    "    if $var * len($records) > $total:\n"
                    "        $result.append($title)\n"
                    "return $result"
                ),
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
                (
                    "from operator import itemgetter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return list(map(itemgetter($place), $records))"
                ),
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
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    "    if $tests:\n"
                    "        $result.append($record)\n"
                    "return $result"
                ),
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
                (
                    "from collections import defaultdict\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $groups = defaultdict(list)\n"
                    "    for $key, $value in $pairs:\n"
                    "        $groups[$key].append($value)\n"
                    "    return dict($groups)"
                ),
                (
                    "$groups = {}\n"
                    "for $key, $value in $pairs:\n"
                    "    if $key not in $groups:\n"
                    "        $groups[$key] = []\n"
                    "    $groups[$key].append($value)\n"
                    "return $groups"
                ),
            ],
        ),
        "sums": (
            "dict[str, int]",
            "total_by_$topic sum_by_$topic add_pairs ${number}_totals",
            "the {sum|total} of its ${number}s",
            [
                (
                    "$result = {}\n"
                    "for $key, $value in $pairs:\n"
                    "    $result[$key] = $result.get($key, 0) + $value\n"
                    "return $result"
                ),
                (
                    "from collections import defaultdict\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    totals = defaultdict(int)\n"
                    "    for $key, $value in $pairs:\n"
                    "        totals[$key] += $value\n"
                    "    return dict(totals)"
                ),
                grouped + "return {$key: sum(members) for $key, members in $groups.items()}",
            ],
        ),
        "counts": (
            "dict[str, int]",
            "count_by_$topic pairs_per_$topic count_pairs occurrences_of_$topic",
            "{the number of|how many} pairs {it has|in which it occurs}",
            [
                "$counts = {}\nfor $key, _ in $pairs:\n    $counts[$key] = $counts.get($key, 0) + 1\nreturn $counts",
                (
                    "from collections import Counter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return dict(Counter($key for $key, _ in $pairs))"
                ),
            ],
        ),
        "largest": (
            "dict[str, int]",
            "largest_by_$topic max_per_$topic best_by_$topic highest_${number}s",
            "its {largest|highest|greatest} $number",
            [
                (
                    "$result = {}\n"
                    "for $key, $value in $pairs:\n"
                    "    if $key not in $result or $value > $result[$key]:\n"
                    "        $result[$key] = $value\n"
                    "return $result"
                ),
                (
                    "$result = {}\n"
                    "for $key, $value in $pairs:\n"
                    "    $result[$key] = max($value, $result.get($key, $value))\n"
                    "return $result"
                ),
                grouped + "return {$key: max(members) for $key, members in $groups.items()}",
            ],
        ),
        "smallest": (
            "dict[str, int]",
            "smallest_by_$topic min_per_$topic lowest_${number}s",
            "its {smallest|lowest|least} $number",
            [
                (
                    "$result = {}\n"
                    "for $key, $value in $pairs:\n"
                    "    if $key not in $result or $value < $result[$key]:\n"
                    "        $result[$key] = $value\n"
                    "return $result"
                ),
                grouped + "return {$key: min(members) for $key, members in $groups.items()}",
            ],
        ),
        "average": (
            "dict[str, float]",
            "average_by_$topic mean_per_$topic average_${number}s",
            "the {average|mean} of its ${number}s",
            [
                grouped + "return {$key: sum(members) / len(members) for $key, members in $groups.items()}",
                (
                    "totals = {}\n"
                    "$counts = {}\n"
                    "for $key, $value in $pairs:\n"
                    "    totals[$key] = totals.get($key, 0) + $value\n"
                    "    $counts[$key] = $counts.get($key, 0) + 1\n"
                    "return {$key: totals[$key] / $counts[$key] for $key in totals}"
                ),
            ],
        ),
        "most": (
            "str",
            "top_$topic ${topic}_with_largest_total best_total",
            "",
            [
                (
                    "totals = {}\n"
                    "for $key, $value in $pairs:\n"
                    "    totals[$key] = totals.get($key, 0) + $value\n"
                    "return max(totals, key=totals.get)"
                ),
                grouped + "return max($groups, key=lambda $key: sum($groups[$key]))",
            ],
        ),
        "distinct": (
            "dict[str, list[int]]",
            "distinct_by_$topic different_${number}s unique_per_$topic",
            "a sorted list of its different ${number}s",
            [
                (
                    "$groups = {}\n"
                    "for $key, $value in $pairs:\n"
                    "    $groups.setdefault($key, set()).add($value)\n"
                    "return {$key: sorted(members) for $key, members in $groups.items()}"
                ),
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
                (
                    "first = [$record[0] for $record in $records]\n"
                    "second = [$record[1] for $record in $records]\n"
                    "third = [$record[2] for $record in $records]\n"
                    "return first, second, third"
                ),
                (
                    "first, second, third = [], [], []\n"
                    "for p, q, r in $records:\n"
                    "    first.append(p)\n"
                    "    second.append(q)\n"
                    "    third.append(r)\n"
                    "return first, second, third"
                ),
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
                (
                    "`$rows` holds lists of {equal|the same} length. {Return|Build} a list of tuples: the "
                    "first has the first element of every list, and so on."
                ),
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
                (
                    f"$Make a dictionary from {TUPLES} of three numbers: the first element is the key, the "
                    "pair of the other two the value."
                ),
                (
                    f"Given {TUPLES} with three elements, map the first element of each to a tuple of the "
                    "{second and third|rest}."
                ),
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
                (
                    "totals = [0] * len($records[0])\n"
                    "for $record in $records:\n"
                    "    for $i, $value in enumerate($record):\n"
                    "        totals[$i] += $value\n"
                    "return tuple(totals)"
                ),
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
                (
                    "$result = list($records[0])\n"
                    "for $record in $records:\n"
                    "    for $i, $value in enumerate($record):\n"
                    "        $result[$i] = max($result[$i], $value)\n"
                    "return $result"
                ),
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
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    "    $result.append(tuple($value for $i, $value in enumerate($record) if $i != $n))\n"
                    "return $result"
                ),
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
        calls = [(list(zip(*(distinct(rng, 0, 20, size, size) for _ in range(3)), strict=True)),) for _ in range(4)]
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls, nth=nth, n=n)
