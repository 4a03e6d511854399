"""Records as dictionaries: totals, filters, groups, changes."""

import random
from typing import NamedTuple

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


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
        "shown": (
            f"{{a list of {schema.many}, each a dictionary with the keys {keys}|`{schema.slug}` "
            f"(dictionaries with the keys {keys})}}"
        ),
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
                (
                    "$total = 0\n"
                    "for $record in $records:\n"
                    "    $total += $field\n"
                    "return $total / len($records) if $records else 0.0"
                ),
            ],
        ),
        "highest": (
            "highest_$number max_$number",
            "int",
            ["Return the highest $number in $shown.", "Given $shown, find the largest $number."],
            [
                "return max($field for $record in $records)",
                (
                    '$best = $records[0]["$number"]\n'
                    "for $record in $records:\n"
                    "    if $field > $best:\n"
                    "        $best = $field\n"
                    "return $best"
                ),
            ],
        ),
        "lowest": (
            "lowest_$number min_$number",
            "int",
            ["Return the lowest $number in $shown.", "Given $shown, find the smallest $number."],
            [
                "return min($field for $record in $records)",
                (
                    '$best = $records[0]["$number"]\n'
                    "for $record in $records:\n"
                    "    $best = min($best, $field)\n"
                    "return $best"
                ),
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
                (
                    "$best = $records[0]\n"
                    "for $record in $records:\n"
                    '    if $field > $best["$number"]:\n'
                    "        $best = $record\n"
                    'return $best["name"]'
                ),
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
                (
                    "$best = $records[0]\n"
                    "for $record in $records:\n"
                    '    if $field < $best["$number"]:\n'
                    "        $best = $record\n"
                    'return $best["name"]'
                ),
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
                (
                    "pairs = sorted(($field, $i) for $i, $record in enumerate($records))\n"
                    'return [$records[$i]["name"] for _, $i in pairs]'
                ),
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
            "names_$slug ${records}_$slug find_$records",
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
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    "    if $test:\n"
                    "        $result.append($record)\n"
                    "return $result"
                ),
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
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    '    if $group == "$value":\n'
                    "        $result.append($name)\n"
                    "return $result"
                ),
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
                (
                    "$total = 0\n"
                    "for $record in $records:\n"
                    '    if $group == "$value":\n'
                    "        $total += $field\n"
                    "return $total"
                ),
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
                (
                    "groups = {}\n"
                    "for $record in $records:\n"
                    "    key = $group\n"
                    "    if key not in groups:\n"
                    "        groups[key] = []\n"
                    "    groups[key].append($name)\n"
                    "return groups"
                ),
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
                (
                    "counts = {}\n"
                    "for $record in $records:\n"
                    "    key = $group\n"
                    "    counts[key] = counts.get(key, 0) + 1\n"
                    "return counts"
                ),
                (
                    "counts = {}\n"
                    "for $record in $records:\n"
                    "    if $group not in counts:\n"
                    "        counts[$group] = 0\n"
                    "    counts[$group] += 1\n"
                    "return counts"
                ),
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
                (
                    "totals = {}\n"
                    "for $record in $records:\n"
                    "    key = $group\n"
                    "    totals[key] = totals.get(key, 0) + $field\n"
                    "return totals"
                ),
                (
                    "totals = {}\n"
                    "for $record in $records:\n"
                    "    if $group in totals:\n"
                    "        totals[$group] += $field\n"
                    "    else:\n"
                    "        totals[$group] = $field\n"
                    "return totals"
                ),
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
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    "    if $group not in $result:\n"
                    "        $result.append($group)\n"
                    "return sorted($result)"
                ),
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
                (
                    "Return copies of the dictionaries in $shown with a new key 'high' that is True if the "
                    f"$number is more than {n}."
                ),
                f"Given $shown, add the key 'high' to a copy of each: whether its $number is above {n}.",
            ],
            [
                f'return [{{**$record, "high": $field > {n}}} for $record in $records]',
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    "    copy = dict($record)\n"
                    f'    copy["high"] = $field > {n}\n'
                    "    $result.append(copy)\n"
                    "return $result"
                ),
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
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    "    copy = dict($record)\n"
                    f'    copy["$number"] += {n}\n'
                    "    $result.append(copy)\n"
                    "return $result"
                ),
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
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    '    $result.append($name + ": " + str($field))\n'
                    "return $result"
                ),
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
                (
                    "$result = [$field for $record in $records if $name == wanted]\n"
                    "if $result:\n"
                    "    return $result[0]\n"
                    "return -1"
                ),
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
                (
                    "$result = []\n"
                    "for $record in $records:\n"
                    "    if $name != wanted:\n"
                    "        $result.append($name)\n"
                    "return $result"
                ),
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
