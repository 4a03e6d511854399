"""Dictionaries of dictionaries, and several dictionaries."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import claims, nouns


@family
def nested_dicts(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "lookup",
            "path",
            "sum_inner",
            "inner_values",
            "filter",
            "best",
            "flatten",
            "add",
            "keys",
            "swap",
            "totals_by_inner",
            "has_key",
        )
    )
    outer = rng.choice((list(values.NAMES), list(values.CITIES), list(values.PRODUCTS)))
    fields = rng.choice(
        (["age", "height", "weight"], ["price", "stock", "sold"], ["math", "art", "music"], ["red", "green", "blue"])
    )
    default = rng.choice((0, -1))
    shown = (
        "{a dictionary of dictionaries|a nested dictionary|the nested dictionary "
        "`$mapping`|`$mapping`, whose values are dictionaries,}"
    )
    base = "$mapping: dict[str, dict[str, int]]"
    field = f"{base}, field: str"
    limit = rng.randint(5, 12)
    names, takes, gives, tasks, bodies = {
        "lookup": (
            "lookup nested_get get_nested find_in_nested",
            f"{base}, $key: str, field: str",
            "int",
            [
                (
                    f"Look up `field` in the inner dictionary of `$key` in {shown}. Return {default} if one "
                    "of them is missing."
                ),
                f"Given {shown}, return the value under `$key` and then `field`, or {default} if there is none.",
            ],
            [
                f"return $mapping.get($key, {{}}).get(field, {default})",
                f"if $key in $mapping and field in $mapping[$key]:\n    return $mapping[$key][field]\nreturn {default}",
                f"try:\n    return $mapping[$key][field]\nexcept KeyError:\n    return {default}",
            ],
        ),
        "path": (
            "follow_path get_path deep_get value_at_path",
            "$mapping: dict, path: list[str]",
            "int | dict | None",
            [
                (
                    "Follow the keys in `path` into a nested dictionary and return what is found, or None if "
                    "a key is missing."
                ),
                (
                    "Given a dictionary nested to any depth and a list of keys `path`, return the value at "
                    "that path; return None if it does not exist."
                ),
            ],
            [
                (
                    "$current = $mapping\n"
                    "for $key in path:\n"
                    "    if not isinstance($current, dict) or $key not in $current:\n"
                    "        return None\n"
                    "    $current = $current[$key]\n"
                    "return $current"
                ),
                (
                    "if not path:\n"
                    "    return $mapping\n"
                    "if not isinstance($mapping, dict) or path[0] not in $mapping:\n"
                    "    return None\n"
                    "return $self($mapping[path[0]], path[1:])"
                ),
            ],
        ),
        "sum_inner": (
            "inner_sums totals sum_each",
            base,
            "dict[str, int]",
            [
                f"$Make a dictionary from each key of {shown} to the sum of its inner values.",
                f"Given {shown}, return a dictionary with the {{sum|total}} of the inner values for each outer key.",
            ],
            [
                "return {$key: sum(inner.values()) for $key, inner in $mapping.items()}",
                (
                    "$result = {}\n"
                    "for $key, inner in $mapping.items():\n"
                    "    $total = 0\n"
                    "    for $value in inner.values():\n"
                    "        $total += $value\n"
                    "    $result[$key] = $total\n"
                    "return $result"
                ),
            ],
        ),
        "inner_values": (
            "values_of_field pluck field_values",
            field,
            "list[int]",
            nouns("the values of `field` in all inner dictionaries that have it", shown, "in"),
            [
                "return [inner[field] for inner in $mapping.values() if field in inner]",
                (
                    "$result = []\n"
                    "for $key in $mapping:\n"
                    "    if field in $mapping[$key]:\n"
                    "        $result.append($mapping[$key][field])\n"
                    "return $result"
                ),
            ],
        ),
        "filter": (
            "keys_above filter_by_field who_exceeds",
            field,
            "list[str]",
            [
                (
                    f"$Return the outer keys of {shown} whose inner value of `field` is {{greater "
                    f"than|above}} {limit}; a missing one counts as 0."
                ),
                (
                    f"Given {shown}, list the keys whose inner dictionary has a value {{greater than|above}} "
                    f"{limit} for `field`."
                ),
            ],
            [
                f"return [$key for $key, inner in $mapping.items() if inner.get(field, 0) > {limit}]",
                (
                    "$result = []\n"
                    "for $key, inner in $mapping.items():\n"
                    f"    if field in inner and inner[field] > {limit}:\n"
                    "        $result.append($key)\n"
                    "return $result"
                ),
            ],
        ),
        "best": (
            "best_by_field top_by_field highest_in_field",
            field,
            "str",
            [
                text + " {Of several take the first.|In case of a tie the first one counts.}"
                for text in nouns(
                    (
                        "the outer key with the {largest|highest} inner value of `field`, where a missing value "
                        "counts as 0,"
                    ),
                    shown,
                    "in",
                )
            ],
            [
                "return max($mapping, key=lambda $key: $mapping[$key].get(field, 0))",
                (
                    "$best = None\n"
                    "for $key, inner in $mapping.items():\n"
                    "    if $best is None or inner.get(field, 0) > $mapping[$best].get(field, 0):\n"
                    "        $best = $key\n"
                    "return $best"
                ),
            ],
        ),
        "flatten": (
            "flatten_dict flatten_keys dotted_keys",
            base,
            "dict[str, int]",
            [
                f"Flatten {shown}: the new keys join the outer and the inner key with a dot, as in 'a.b'.",
                f"Given {shown}, return a flat dictionary with keys of the form 'outer.inner'.",
            ],
            [
                (
                    "return {\n"
                    '    f"{$key}.{name}": $value\n'
                    "    for $key, inner in $mapping.items()\n"
                    "    for name, $value in inner.items()\n"
                    "}"
                ),
                (
                    "$result = {}\n"
                    "for $key, inner in $mapping.items():\n"
                    "    for name in inner:\n"
                    '        $result[$key + "." + name] = inner[name]\n'
                    "return $result"
                ),
            ],
        ),
        "add": (
            "set_nested with_value put_nested",
            f"{base}, $key: str, field: str, $value: int",
            "dict[str, dict[str, int]]",
            [
                (
                    "Return a copy of the nested dictionary `$mapping` in which `field` of the inner "
                    "dictionary of `$key` is `$value`. A missing inner dictionary is created."
                ),
                (
                    "Set `$mapping[$key][field]` to `$value` in a copy and return it; create the inner "
                    "dictionary if `$key` is new."
                ),
            ],
            [
                (
                    "$result = {name: dict(inner) for name, inner in $mapping.items()}\n"
                    "$result.setdefault($key, {})[field] = $value\n"
                    "return $result"
                ),
                "return {**$mapping, $key: {**$mapping.get($key, {}), field: $value}}",
            ],
        ),
        "keys": (
            "inner_keys all_fields fields_used",
            base,
            "list[str]",
            nouns("a sorted list of all keys of the inner dictionaries", shown, "in"),
            [
                "return sorted({name for inner in $mapping.values() for name in inner})",
                "found = set()\nfor inner in $mapping.values():\n    found.update(inner)\nreturn sorted(found)",
            ],
        ),
        "swap": (
            "swap_levels by_inner_key turn_inside_out",
            base,
            "dict[str, dict[str, int]]",
            [
                f"Swap the two levels of {shown}: the inner keys become the outer ones and the other way round.",
                f"Given {shown}, return the dictionary with outer and inner keys exchanged.",
            ],
            [
                (
                    "$result = {}\n"
                    "for $key, inner in $mapping.items():\n"
                    "    for name, $value in inner.items():\n"
                    "        $result.setdefault(name, {})[$key] = $value\n"
                    "return $result"
                ),
                (
                    "$result = {}\n"
                    "for $key in $mapping:\n"
                    "    for name in $mapping[$key]:\n"
                    "        if name not in $result:\n"
                    "            $result[name] = {}\n"
                    "        $result[name][$key] = $mapping[$key][name]\n"
                    "return $result"
                ),
            ],
        ),
        "totals_by_inner": (
            "totals_by_field sum_by_inner_key add_inner",
            base,
            "dict[str, int]",
            [f"$Make a dictionary from each inner key of {shown} to the sum of its values in all inner dictionaries."],
            [
                (
                    "$result = {}\n"
                    "for inner in $mapping.values():\n"
                    "    for name, $value in inner.items():\n"
                    "        $result[name] = $result.get(name, 0) + $value\n"
                    "return $result"
                ),
                (
                    "from collections import Counter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    totals = Counter()\n"
                    "    for inner in $mapping.values():\n"
                    "        totals.update(inner)\n"
                    "    return dict(totals)"
                ),
            ],
        ),
        "has_key": (
            "all_have_field every_has_field is_complete",
            field,
            "bool",
            claims(f"every inner dictionary of {shown} has the key `field`"),
            [
                "return all(field in inner for inner in $mapping.values())",
                "for inner in $mapping.values():\n    if field not in inner:\n        return False\nreturn True",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        d = {key: values.counts(rng, fields, 1, 20, 2) for key in rng.sample(outer, rng.randint(2, 3))}
        key, name = rng.choice([*d, outer[0]]), rng.choice(fields)
        calls.append(
            {
                f"{base}, $key: str, field: str": (d, key, name),
                "$mapping: dict, path: list[str]": (d, rng.choice(([key, name], [key], [name, key], [key, name, key]))),
                field: (d, name),
                base: (d,),
            }.get(takes, (d, key, name, rng.randint(1, 9)))
        )
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def several_dicts(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "sum",
            "max",
            "collect",
            "common_keys",
            "later_wins",
            "earlier_wins",
            "count_keys",
            "values_of_key",
            "average",
            "pair_up",
            "changed",
            "added",
            "removed",
            "subtract",
            "min_common",
        )
    )
    keys = rng.choice((list(values.FRUITS), list("abcde"), list(values.PRODUCTS)))[:4]
    two = shape in ("pair_up", "changed", "added", "removed", "subtract", "min_common")
    many = (
        "{a list of dictionaries|the dictionaries in `$records`|`$records`, a list of "
        "dictionaries,|several dictionaries in a list}"
    )
    both = "{two dictionaries|the dictionaries `$a` and `$b`|`$a` and `$b`|two dictionaries `$a` and `$b`}"
    loop = "$result = {}\nfor $d in $records:\n    for $key, $value in $d.items():\n        "
    names, gives, tasks, bodies = {
        "sum": (
            "sum_dicts add_all merge_sums combine_counts",
            "dict[str, int]",
            [
                f"Merge {many} into one and add the values of equal keys.",
                f"Given {many}, return one dictionary with the sum of the values for each key.",
                f"Write a {{|Python }}function to combine {many} by adding the values of {{common|equal}} keys.",
            ],
            [
                loop + "$result[$key] = $result.get($key, 0) + $value\nreturn $result",
                (
                    "from collections import Counter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    totals = Counter()\n"
                    "    for $d in $records:\n"
                    "        totals.update($d)\n"
                    "    return dict(totals)"
                ),
            ],
        ),
        "max": (
            "max_dicts largest_per_key merge_maxima",
            "dict[str, int]",
            [
                f"Merge {many} into one that has the {{largest|greatest}} value of each key.",
                f"Given {many}, return a dictionary with the largest value that each key has in any of them.",
            ],
            [
                loop + "$result[$key] = max($value, $result.get($key, $value))\nreturn $result",
                loop
                + (
                    "if $key not in $result or $value > $result[$key]:\n"
                    "            $result[$key] = $value\n"
                    "return $result"
                ),
            ],
        ),
        "collect": (
            "collect_values merge_to_lists values_per_key",
            "dict[str, list[int]]",
            [
                f"Merge {many} into a dictionary that maps each key to the list of its values.",
                f"Given {many}, collect the values of each key in a list.",
            ],
            [
                loop + "$result.setdefault($key, []).append($value)\nreturn $result",
                (
                    "from collections import defaultdict\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $groups = defaultdict(list)\n"
                    "    for $d in $records:\n"
                    "        for $key, $value in $d.items():\n"
                    "            $groups[$key].append($value)\n"
                    "    return dict($groups)"
                ),
            ],
        ),
        "common_keys": (
            "common_keys keys_in_all shared_keys",
            "list[str]",
            nouns("a sorted list of the keys {that all dictionaries have|common to all dictionaries}", many, "for"),
            [
                "return sorted(set($records[0]).intersection(*$records))",
                "return sorted($key for $key in $records[0] if all($key in $d for $d in $records))",
            ],
        ),
        "later_wins": (
            "merge_all merge_dicts update_in_order",
            "dict[str, int]",
            [
                f"Merge {many} into one; for equal keys the value of the later one {{wins|counts}}.",
                f"Given {many}, return one dictionary with all keys, where later values replace earlier ones.",
            ],
            [
                "$result = {}\nfor $d in $records:\n    $result.update($d)\nreturn $result",
                "return {$key: $value for $d in $records for $key, $value in $d.items()}",
            ],
        ),
        "earlier_wins": (
            "merge_keep_first first_values defaults_merge",
            "dict[str, int]",
            [
                f"Merge {many} into one; for equal keys the value of the earliest one stays.",
                f"Given {many}, return one dictionary with the first value that each key has.",
            ],
            [
                loop + "$result.setdefault($key, $value)\nreturn $result",
                loop + "if $key not in $result:\n            $result[$key] = $value\nreturn $result",
            ],
        ),
        "count_keys": (
            "count_keys key_frequencies in_how_many",
            "dict[str, int]",
            [
                f"$Make a dictionary that says in how many of {many} each key occurs.".replace(
                    (
                        "of {a list of dictionaries|the dictionaries in `$records`|`$records`, a list of "
                        "dictionaries,|several dictionaries in a list}"
                    ),
                    "of {the given dictionaries|the dictionaries in `$records`}",
                ),
                f"Given {many}, count in how many of them each key occurs.",
            ],
            [
                (
                    "from collections import Counter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return dict(Counter($key for $d in $records for $key in $d))"
                ),
                (
                    "$counts = {}\n"
                    "for $d in $records:\n"
                    "    for $key in $d:\n"
                    "        $counts[$key] = $counts.get($key, 0) + 1\n"
                    "return $counts"
                ),
            ],
        ),
        "values_of_key": (
            "values_of pluck get_all",
            "list[int]",
            nouns("the values of the key '$one' in all dictionaries that have it", many, "of"),
            [
                'return [$d["$one"] for $d in $records if "$one" in $d]',
                (
                    "$result = []\n"
                    "for $d in $records:\n"
                    '    if "$one" in $d:\n'
                    '        $result.append($d["$one"])\n'
                    "return $result"
                ),
            ],
        ),
        "average": (
            "average_per_key mean_values averages",
            "dict[str, float]",
            [
                f"Given {many}, return the average value of each key over the dictionaries that have it.",
                f"$Make a dictionary from each key in {many} to the average of its values.",
            ],
            [
                (
                    "$groups = {}\n"
                    "for $d in $records:\n"
                    "    for $key, $value in $d.items():\n"
                    "        $groups.setdefault($key, []).append($value)\n"
                    "return {$key: sum(found) / len(found) for $key, found in $groups.items()}"
                ),
                (
                    "totals, $counts = {}, {}\n"
                    "for $d in $records:\n"
                    "    for $key, $value in $d.items():\n"
                    "        totals[$key] = totals.get($key, 0) + $value\n"
                    "        $counts[$key] = $counts.get($key, 0) + 1\n"
                    "return {$key: totals[$key] / $counts[$key] for $key in totals}"
                ),
            ],
        ),
        "pair_up": (
            "pair_values join_on_keys common_pairs",
            "dict[str, tuple[int, int]]",
            [
                (
                    f"For the keys that {both} have in common, return a dictionary from the key to the pair "
                    "of both values."
                ),
                f"Given {both}, map each common key to a tuple of its two values.",
            ],
            [
                "return {$key: ($a[$key], $b[$key]) for $key in $a if $key in $b}",
                (
                    "$result = {}\n"
                    "for $key, $value in $a.items():\n"
                    "    if $key in $b:\n"
                    "        $result[$key] = ($value, $b[$key])\n"
                    "return $result"
                ),
            ],
        ),
        "changed": (
            "changed_keys different_values what_changed",
            "list[str]",
            nouns("a sorted list of the keys that are in both but with different values", both, "of"),
            [
                "return sorted($key for $key in $a if $key in $b and $a[$key] != $b[$key])",
                (
                    "$result = []\n"
                    "for $key in sorted($a):\n"
                    "    if $key in $b and $a[$key] != $b[$key]:\n"
                    "        $result.append($key)\n"
                    "return $result"
                ),
            ],
        ),
        "added": (
            "added_keys new_keys only_in_second",
            "list[str]",
            [
                "$Return a sorted list of the keys that {only `$b` has|are in `$b` but not in `$a`}.",
                f"Given {both}, return the keys of the second that the first lacks, sorted.",
            ],
            [
                "return sorted(set($b) - set($a))",
                "return sorted($key for $key in $b if $key not in $a)",
                "return sorted($b.keys() - $a.keys())",
            ],
        ),
        "removed": (
            "in_one_only unshared_keys keys_not_common",
            "list[str]",
            nouns("a sorted list of the keys that only one of them has", both, "for"),
            [
                "return sorted(set($a) ^ set($b))",
                "return sorted($a.keys() ^ $b.keys())",
                "return sorted([$key for $key in $a if $key not in $b] + [$key for $key in $b if $key not in $a])",
            ],
        ),
        "subtract": (
            "subtract_dicts what_is_left remaining_stock",
            "dict[str, int]",
            [
                "Subtract the numbers in `$b` from those in `$a`; keys that `$a` lacks are ignored.",
                (
                    "`$a` says how many there are of each thing, `$b` how many are taken away. Return what "
                    "is left of the things in `$a`."
                ),
            ],
            [
                "return {$key: $value - $b.get($key, 0) for $key, $value in $a.items()}",
                (
                    "$result = dict($a)\n"
                    "for $key, $value in $b.items():\n"
                    "    if $key in $result:\n"
                    "        $result[$key] -= $value\n"
                    "return $result"
                ),
            ],
        ),
        "min_common": (
            "common_minimum shared_amounts overlap_of_counts",
            "dict[str, int]",
            [
                f"For the keys that {both} have in common, return a dictionary with the smaller of the two values.",
                f"Given {both}, keep the common keys, each with the smaller of its two values.",
            ],
            [
                "return {$key: min($a[$key], $b[$key]) for $key in $a if $key in $b}",
                (
                    "$result = {}\n"
                    "for $key in $a:\n"
                    "    if $key in $b:\n"
                    "        $result[$key] = min($a[$key], $b[$key])\n"
                    "return $result"
                ),
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        dicts = [
            values.counts(rng, keys, 1, 4 if shape == "changed" else 9) for _ in range(2 if two else rng.randint(2, 3))
        ]
        calls.append(tuple(dicts) if two else (dicts,))
    return posed(
        rng,
        names=names,
        takes="$a: dict[str, int], $b: dict[str, int]" if two else "$records: list[dict[str, int]]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        one=keys[0],
        d=rng.choice(("d", "table", "part")),
    )
