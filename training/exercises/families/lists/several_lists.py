"""Two, three or many lists: compared, combined element by element, searched for what they share."""

import random

from exercises import example_values as values
from exercises.build import build
from exercises.example_calls import ints
from exercises.families.lists.parameters import FIRST, SECOND
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import ROWS, TWO_LISTS, claims, nouns


@family
def two_lists(rng: random.Random) -> Exercise:
    kind = rng.choice(
        [
            "sum",
            "product",
            "max",
            "dot",
            "pairs",
            "interleave",
            "common",
            "difference",
            "union",
            "equal_places",
            "differences",
            "concat",
            "merge",
            "any_common",
            "subset",
            "hamming",
            "longer",
            "same",
            "less",
        ]
    )
    if kind in ("sum", "product", "max", "differences", "pairs", "less"):
        expression, text, names, returns = {
            "sum": ("$a + $b", "sums", ["add_lists", "elementwise_sum", "sum_lists"], "list[int]"),
            "product": ("$a * $b", "products", ["multiply_lists", "elementwise_product"], "list[int]"),
            "max": ("max($a, $b)", "larger values", ["elementwise_max", "larger_values"], "list[int]"),
            "differences": ("$a - $b", "differences", ["subtract_lists", "elementwise_difference"], "list[int]"),
            "pairs": ("($a, $b)", "pairs", ["pair_up", "zip_lists", "make_pairs"], "list[tuple[int, int]]"),
            "less": (
                "$a < $b",
                "comparisons (is the first less than the second)",
                ["compare_lists", "elementwise_less"],
                "list[bool]",
            ),
        }[kind]
        indexed = expression.replace("$a", "$first[$i]").replace("$b", "$second[$i]")
        bodies = [
            f"return [{expression.replace('$a', 'p').replace('$b', 'q')} for p, q in zip($first, $second)]",
            f"return [{indexed} for $i in range(len($first))]",
            f"$result = []\nfor $i in range(len($first)):\n    $result.append({indexed})\nreturn $result",
            (
                "$result = []\n"
                "for p, q in zip($first, $second):\n"
                f"    $result.append({expression.replace('$a', 'p').replace('$b', 'q')})\n"
                "return $result"
            ),
        ]
        words = {
            "noun": f"a list of the {text} of the elements at the same {{places|index}} in $first and $second",
            "hint": "Both lists have the same length.",
        }
        if kind == "pairs":
            bodies += ["return list(zip($first, $second))"]
    else:
        bodies, words, names, returns = {
            "dot": (
                [
                    "return sum(p * q for p, q in zip($first, $second))",
                    "$total = 0\nfor p, q in zip($first, $second):\n    $total += p * q\nreturn $total",
                    "$total = 0\nfor $i in range(len($first)):\n    $total += $first[$i] * $second[$i]\nreturn $total",
                ],
                {
                    "noun": [
                        "the dot product of {two lists|$first and $second}",
                        "the sum of the products of the elements at the same index",
                    ]
                },
                ["dot_product", "dot", "scalar_product"],
                "int",
            ),
            "interleave": (
                [
                    (
                        "$result = []\n"
                        "for p, q in zip($first, $second):\n"
                        "    $result.append(p)\n"
                        "    $result.append(q)\n"
                        "return $result"
                    ),
                    "return [x for pair in zip($first, $second) for x in pair]",
                    (
                        "$result = []\n"
                        "for $i in range(len($first)):\n"
                        "    $result += [$first[$i], $second[$i]]\n"
                        "return $result"
                    ),
                ],
                {
                    "noun": "a list that takes elements from $first and $second {in turn|alternately}",
                    "hint": "Both lists have the same length.",
                },
                ["interleave", "alternate", "weave"],
                "list[int]",
            ),
            "common": (
                [
                    "return sorted(set($first) & set($second))",
                    (
                        "$result = []\n"
                        "for $item in sorted(set($first)):\n"
                        "    if $item in $second:\n"
                        "        $result.append($item)\n"
                        "return $result"
                    ),
                    "return sorted({$item for $item in $first if $item in $second})",
                ],
                {"noun": "the numbers that are in both lists, sorted and without duplicates"},
                ["common_elements", "intersection", "shared_values"],
                "list[int]",
            ),
            "difference": (
                [
                    "return [$item for $item in $first if $item not in $second]",
                    (
                        "$result = []\n"
                        "for $item in $first:\n"
                        "    if $item not in $second:\n"
                        "        $result.append($item)\n"
                        "return $result"
                    ),
                ],
                {"noun": "the elements of $first that are not in $second"},
                ["difference", "only_in_first", "subtract"],
                "list[int]",
            ),
            "union": (
                [
                    "return sorted(set($first) | set($second))",
                    "return sorted(set($first + $second))",
                    (
                        "$result = []\n"
                        "for $item in sorted($first + $second):\n"
                        "    if $item not in $result:\n"
                        "        $result.append($item)\n"
                        "return $result"
                    ),
                ],
                {
                    "noun": (
                        "all {different |}numbers that are in at least one of the lists, sorted and without duplicates"
                    )
                },
                ["union", "all_values", "combine_unique"],
                "list[int]",
            ),
            "equal_places": (
                [
                    "return sum(1 for p, q in zip($first, $second) if p == q)",
                    "$count = 0\nfor p, q in zip($first, $second):\n    if p == q:\n        $count += 1\nreturn $count",
                ],
                {"noun": "how many {places|positions} have equal elements in $first and $second"},
                ["count_equal", "count_matches", "same_places"],
                "int",
            ),
            "hamming": (
                [
                    "return sum(1 for p, q in zip($first, $second) if p != q)",
                    (
                        "$count = 0\n"
                        "for $i in range(len($first)):\n"
                        "    if $first[$i] != $second[$i]:\n"
                        "        $count += 1\n"
                        "return $count"
                    ),
                    "return sum(p != q for p, q in zip($first, $second))",
                ],
                {
                    "noun": "how many {places|positions} have different elements in $first and $second",
                    "hint": "Both lists have the same length.",
                },
                ["count_different", "mismatches"],
                "int",
            ),
            "concat": (
                [
                    "return $first + $second",
                    "$result = $first[:]\n$result.extend($second)\nreturn $result",
                    (
                        "$result = []\n"
                        "for $item in $first:\n"
                        "    $result.append($item)\n"
                        "for $item in $second:\n"
                        "    $result.append($item)\n"
                        "return $result"
                    ),
                    "return [*$first, *$second]",
                ],
                {
                    "noun": "a list of the elements of $first followed by {those of|the elements of} $second",
                    "tasks": "{Join|Concatenate} two lists.",
                },
                ["concatenate", "join_lists", "append_lists"],
                "list[int]",
            ),
            "merge": (
                [
                    "return sorted($first + $second)",
                    (
                        "$result = []\n"
                        "i = j = 0\n"
                        "while i < len($first) and j < len($second):\n"
                        "    if $first[i] <= $second[j]:\n"
                        "        $result.append($first[i])\n"
                        "        i += 1\n"
                        "    else:\n"
                        "        $result.append($second[j])\n"
                        "        j += 1\n"
                        "return $result + $first[i:] + $second[j:]"
                    ),
                ],
                {
                    "noun": "one sorted list of the elements of the two sorted lists",
                    "tasks": "Merge two sorted lists into one sorted list.",
                },
                ["merge_sorted", "merge", "merge_lists"],
                "list[int]",
            ),
            "any_common": (
                [
                    "return any($item in $second for $item in $first)",
                    "for $item in $first:\n    if $item in $second:\n        return True\nreturn False",
                    "return bool(set($first) & set($second))",
                ],
                {"whether": "{two lists|$first and $second} have {a common element|an element in common}"},
                ["share_element", "have_common", "overlap"],
                "bool",
            ),
            "subset": (
                [
                    "return all($item in $second for $item in $first)",
                    "for $item in $first:\n    if $item not in $second:\n        return False\nreturn True",
                    "return set($first) <= set($second)",
                    "return set($first).issubset($second)",
                ],
                {"whether": "every element of $first is in $second"},
                ["is_subset", "all_contained", "contains_all"],
                "bool",
            ),
            "longer": (
                [
                    "return $first if len($first) >= len($second) else $second",
                    "if len($first) >= len($second):\n    return $first\nreturn $second",
                    "if len($second) > len($first):\n    return $second\nreturn $first",
                ],
                {"noun": "the longer of the two lists, or $first if they have the same length"},
                ["longer_list", "longer"],
                "list[int]",
            ),
            "same": (
                [
                    "return sorted($first) == sorted($second)",
                    "if len($first) != len($second):\n    return False\nreturn sorted($first) == sorted($second)",
                ],
                {"whether": "$first and $second contain the same numbers, in any order, each as often"},
                ["same_elements", "is_permutation"],
                "bool",
            ),
        }[kind]
    rows = []
    for _ in range(5):
        size = rng.randint(2, 4)
        rows.append((ints(rng, size, 1, 7), ints(rng, size, 1, 7)))
    rows += [([1, 2, 3], [3, 2, 1]), ([4, 5], [4, 6])]
    if kind in ("common", "difference", "union", "concat", "longer", "any_common", "subset"):
        rows += [([1, 2], [2, 1, 5]), ([9], [8, 3])]
    if kind == "merge":
        rows = [(sorted(p), sorted(q)) for p, q in rows]
    return build(
        rng,
        names,
        [FIRST, SECOND],
        returns,
        bodies,
        rows,
        given=["two lists $first and $second", "two lists of integers $first and $second"],
        **words,
    )


@family
def elementwise_of_two(rng: random.Random) -> Exercise:
    kind = rng.choice(("list", "list", "tuple"))
    slug, what, value = rng.choice(
        (
            ("quotients", "{rounded-down quotients|floor divisions} of", "{0} // {1}"),
            ("remainders", "remainders of", "{0} % {1}"),
            ("powers", "powers of", "{0} ** {1}"),
            ("distances", "absolute differences of", "abs({0} - {1})"),
            ("minima", "{smaller|lesser} numbers of", "min({0}, {1})"),
            ("maxima", "{larger|greater} numbers of", "max({0}, {1})"),
            ("averages", "averages of", "({0} + {1}) / 2"),
            ("squared_differences", "squared differences of", "({0} - {1}) ** 2"),
            ("bitwise_ors", "bitwise ORs of", "{0} | {1}"),
            ("bitwise_ands", "bitwise ANDs of", "{0} & {1}"),
            ("xors", "bitwise XORs of", "{0} ^ {1}"),
            ("products", "products of", "{0} * {1}"),
            ("differences", "differences of", "{0} - {1}"),
            ("sums", "sums of", "{0} + {1}"),
        )
    )
    number = "float" if slug == "averages" else "int"
    closed = "list" if kind == "list" else "tuple"
    gives = f"list[{number}]" if kind == "list" else f"tuple[{number}, ...]"
    single, indexed = value.format("p", "q"), value.format("$a[$i]", "$b[$i]")
    listed = "[{}]" if kind == "list" else "tuple({})"
    low = 1 if slug in ("quotients", "remainders") else 0
    size = rng.randint(2, 4)
    return posed(
        rng,
        names="$slug elementwise_$slug ${kind}_$slug ${slug}_of_two pairwise_$slug",
        takes=f"$a: {gives.replace('float', 'int')}, $b: {gives.replace('float', 'int')}",
        gives=gives,
        tasks=[
            (
                "$Return {a $kind with |a $kind of |}the $what the {corresponding|matching} elements of "
                "{two ${kind}s|`$a` and `$b`|the ${kind}s `$a` and `$b`|two given ${kind}s} of "
                "{equal|the same} length."
            ),
            (
                "Given two ${kind}s of numbers with {equal|the same} length, {compute|return|find} the "
                "$what {their corresponding elements|the numbers at equal positions}."
            ),
            (
                "Write a {|Python }function to {find|compute|get} the $what {each pair of "
                "elements|corresponding elements} of two {given |}${kind}s{, position by position|}."
            ),
            (
                "{Combine|Process} the ${kind}s `$a` and `$b` element by element{;|:} {return|the result "
                "has} the $what {each two elements at the same index|the elements with equal index}."
            ),
        ],
        bodies=[
            f"return {listed.format(f'{single} for p, q in zip($a, $b)')}",
            f"return {listed.format(f'{indexed} for $i in range(len($a))')}",
            f"return {closed}(map(lambda p, q: {single}, $a, $b))",
            (
                "$result = []\n"
                "for p, q in zip($a, $b):\n"
                f"    $result.append({single})\n"
                f"return {'$result' if kind == 'list' else 'tuple($result)'}"
            ),
        ],
        calls=[
            tuple(
                (
                    [rng.randint(low, top) for _ in range(size)]
                    if kind == "list"
                    else tuple(rng.randint(low, top) for _ in range(size))
                )
                for top in ((15, 4) if slug in ("powers", "quotients", "remainders") else (20, 20))
            )
            for _ in range(4)
        ],
        slug=slug,
        kind=kind,
        what=what,
    )


@family
def three_lists(rng: random.Random) -> Exercise:
    shape = rng.choice(
        ("sum", "max", "min", "product", "join", "tuples", "weave", "common", "two_of_three", "texts", "any_equal")
    )
    three = "{three lists|three given lists|the lists `$a`, `$b` and `$c`|`$a`, `$b` and `$c`}"
    value, what = {
        "sum": ("p + q + r", "sums"),
        "max": ("max(p, q, r)", "{largest|greatest} numbers"),
        "min": ("min(p, q, r)", "{smallest|least} numbers"),
        "product": ("p * q * r", "products"),
    }.get(shape, ("", ""))
    if value:
        names, gives = f"${{slug}}_of_three {shape}_three_lists elementwise_{shape} {shape}_by_position", "list[int]"
        tasks = [
            (
                f"$Return the {what} of the {{corresponding elements|elements at each position}} of "
                f"{three}{{ of equal length|, which have the same length}}."
            ),
            (
                f"Given {three} of {{equal|the same}} length, {{return|find}} the {what} of the numbers "
                "at {each position|equal positions}."
            ),
            (
                f"Write a {{|Python }}function to {{find|get}} the {what} of {three}, {{element by "
                "element|position by position}."
            ),
        ]
        bodies = [
            "return [$value for p, q, r in zip($a, $b, $c)]",
            "$result = []\nfor p, q, r in zip($a, $b, $c):\n    $result.append($value)\nreturn $result",
            "return list(map(lambda p, q, r: $value, $a, $b, $c))",
        ]
    else:
        names, gives, tasks, bodies = {
            "join": (
                "join_three concatenate_three combine_three",
                "list[int]",
                [
                    f"{{Join|Concatenate}} {three} into one list.",
                    f"$Return one list with the elements of {three}, in this order.",
                    f"Write a function to concatenate {three}.",
                ],
                [
                    "return $a + $b + $c",
                    "return [*$a, *$b, *$c]",
                    "$result = $a[:]\n$result.extend($b)\n$result.extend($c)\nreturn $result",
                ],
            ),
            "tuples": (
                "zip_three make_triples triples_from_lists",
                "list[tuple[int, int, int]]",
                [
                    (
                        f"{{Zip|Combine}} {three} into a list of {{tuples|triples}}{{, as long as the shortest "
                        "list|; stop at the end of the shortest}."
                    ),
                    (
                        f"Given {three}, {{return|build}} a list of tuples with one element of each list{{, up to "
                        "the length of the shortest list|}."
                    ),
                    f"Write a {{|Python }}function to zip {three} into a list of tuples.",
                ],
                [
                    "return list(zip($a, $b, $c))",
                    "return [($a[$i], $b[$i], $c[$i]) for $i in range(min(len($a), len($b), len($c)))]",
                    "$result = []\nfor p, q, r in zip($a, $b, $c):\n    $result.append((p, q, r))\nreturn $result",
                ],
            ),
            "weave": (
                "interleave_three weave_three mix_three",
                "list[int]",
                [
                    (
                        f"Interleave {three} of {{equal|the same}} length: {{take the first elements of all, then "
                        "the second elements|first all first elements, then all second ones} and so on."
                    ),
                    f"Given {three} of equal length, return one list that takes an element of each list in turn.",
                    f"Write a {{|Python }}function to interleave {three} of the same length into one {{flat |}}list.",
                ],
                [
                    "return [$item for group in zip($a, $b, $c) for $item in group]",
                    "$result = []\nfor p, q, r in zip($a, $b, $c):\n    $result += [p, q, r]\nreturn $result",
                    (
                        "$result = []\n"
                        "for $i in range(len($a)):\n"
                        "    $result.append($a[$i])\n"
                        "    $result.append($b[$i])\n"
                        "    $result.append($c[$i])\n"
                        "return $result"
                    ),
                ],
            ),
            "common": (
                "common_to_three in_all_three shared_by_three",
                "list[int]",
                [
                    (
                        f"$Return the {{numbers|elements}} {{common to|that occur in all of}} {three}{{, in "
                        "ascending order|, sorted}."
                    ),
                    (
                        f"Given {three}, {{find|return}} a sorted list of the numbers that all {{of them|three}} "
                        "{have in common|contain}."
                    ),
                    f"Write a {{|Python }}function to find the common elements of {three}. Sort {{them|the result}}.",
                ],
                [
                    "return sorted(set($a) & set($b) & set($c))",
                    "return sorted(set($a).intersection($b, $c))",
                    (
                        "$result = []\n"
                        "for $item in sorted($a):\n"
                        "    if $item in $b and $item in $c and $item not in $result:\n"
                        "        $result.append($item)\n"
                        "return $result"
                    ),
                ],
            ),
            "two_of_three": (
                "in_at_least_two in_two_of_three shared_by_two",
                "list[int]",
                [
                    (
                        f"$Return the {{numbers|elements}} that occur in at least two of {three}, {{in ascending "
                        "order|sorted}."
                    ),
                    (
                        f"Given {three}, which numbers are in two or more of them? Return them {{as a sorted "
                        "list|in ascending order}."
                    ),
                ],
                [
                    (
                        "first, second, third = set($a), set($b), set($c)\n"
                        "return sorted(first & second | first & third | second & third)"
                    ),
                    (
                        "from collections import Counter\n"
                        "\n"
                        "\n"
                        "def $signature:\n"
                        "    $counts = Counter()\n"
                        "    for $nums in ($a, $b, $c):\n"
                        "        $counts.update(set($nums))\n"
                        "    return sorted($num for $num, $count in $counts.items() if $count >= 2)"
                    ),
                ],
            ),
            "texts": (
                "join_by_position glue_lists concatenate_texts",
                "list[str]",
                [
                    (
                        "$Return a list of strings: each {joins|concatenates} the elements at one position of "
                        f"{three} of strings."
                    ),
                    (
                        f"Given {three} of strings with equal length, concatenate their "
                        "{corresponding|matching} elements."
                    ),
                ],
                [
                    "return [p + q + r for p, q, r in zip($a, $b, $c)]",
                    'return ["".join(group) for group in zip($a, $b, $c)]',
                    (
                        "$result = []\n"
                        "for $i in range(len($a)):\n"
                        "    $result.append($a[$i] + $b[$i] + $c[$i])\n"
                        "return $result"
                    ),
                ],
            ),
            "any_equal": (
                "count_equal_positions positions_with_equal agreeing_positions",
                "int",
                [
                    (
                        f"Count the positions at which {three} of {{equal|the same}} length {{all |}}have the "
                        "same {element|number}."
                    ),
                    (
                        f"Given {three} of equal length, return at how many indices the three elements are "
                        "{equal|identical}."
                    ),
                    f"Write a {{|Python }}function to count the positions where all of {three} agree.",
                ],
                [
                    "return sum(p == q == r for p, q, r in zip($a, $b, $c))",
                    (
                        "$count = 0\n"
                        "for $i in range(len($a)):\n"
                        "    if $a[$i] == $b[$i] == $c[$i]:\n"
                        "        $count += 1\n"
                        "return $count"
                    ),
                ],
            ),
        }[shape]
    kind = "str" if shape == "texts" else "int"

    def row() -> tuple:
        size, high = rng.randint(2, 4), {"any_equal": 2, "common": 6, "two_of_three": 7}.get(shape, 15)
        more = 2 if shape in ("common", "two_of_three") else 0
        if kind == "str":
            return tuple([rng.choice("abcdxyz") for _ in range(size)] for _ in range(3))
        return tuple([rng.randint(1, high) for _ in range(size + more)] for _ in range(3))

    return posed(
        rng,
        names=names,
        takes=f"$a: list[{kind}], $b: list[{kind}], $c: list[{kind}]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[row() for _ in range(4)],
        slug={"sum": "sums", "max": "maxima", "min": "minima", "product": "products"}.get(shape, ""),
        value=value,
        c=rng.choice(("c", "z", "third")),
    )


@family
def common_of_many(rng: random.Random) -> Exercise:
    shape = rng.choice(
        ("all", "union", "several", "one", "symmetric", "symmetric_count", "missing", "disjoint", "everywhere")
    )
    symmetric = shape.startswith("symmetric")
    names, gives, tasks, bodies = {
        "all": (
            "common_elements in_all_lists shared_by_all intersection_of_lists",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("the numbers {that are in every list|common to all lists}", ROWS)
            ],
            [
                "return sorted(set($rows[0]).intersection(*$rows))",
                "return sorted($num for $num in set($rows[0]) if all($num in $row for $row in $rows))",
                "$result = set($rows[0])\nfor $row in $rows[1:]:\n    $result &= set($row)\nreturn sorted($result)",
            ],
        ),
        "union": (
            "all_values union_of_lists distinct_in_lists",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("the different numbers that occur in any of the lists", ROWS)
            ],
            [
                "return sorted(set().union(*$rows))",
                "return sorted({$num for $row in $rows for $num in $row})",
                "$result = set()\nfor $row in $rows:\n    $result.update($row)\nreturn sorted($result)",
            ],
        ),
        "several": (
            "in_several_lists in_at_least_$k shared_values",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("the numbers that occur in at least $k {of the|different} lists", ROWS)
            ],
            [
                (
                    "from collections import Counter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $counts = Counter($num for $row in $rows for $num in set($row))\n"
                    "    return sorted($num for $num, $count in $counts.items() if $count >= $k)"
                ),
                (
                    "every = {$num for $row in $rows for $num in $row}\n"
                    "return sorted($num for $num in every if sum($num in $row for $row in $rows) >= $k)"
                ),
            ],
        ),
        "one": (
            "in_one_list only_in_one exclusive_values",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("the numbers that occur in {exactly|only} one of the lists", ROWS)
            ],
            [
                (
                    "every = {$num for $row in $rows for $num in $row}\n"
                    "return sorted($num for $num in every if sum($num in $row for $row in $rows) == 1)"
                ),
                (
                    "$counts = {}\n"
                    "for $row in $rows:\n"
                    "    for $num in set($row):\n"
                    "        $counts[$num] = $counts.get($num, 0) + 1\n"
                    "return sorted($num for $num, $count in $counts.items() if $count == 1)"
                ),
            ],
        ),
        "symmetric": (
            "symmetric_difference not_in_both in_exactly_one uncommon_elements dissimilar",
            "list[int]",
            [
                (
                    f"$Return the numbers that {{occur|are}} in {{exactly|only}} one of {TWO_LISTS}, {{in "
                    "ascending order|sorted}."
                ),
                (
                    f"Given {TWO_LISTS}, {{return|find}} the elements they do not {{share|have in common}}, "
                    "as a sorted list without duplicates."
                ),
                (
                    f"Write a {{|Python }}function to find the symmetric difference of {TWO_LISTS}{{ as a "
                    "sorted list| in ascending order}."
                ),
            ],
            [
                "return sorted(set($a) ^ set($b))",
                "return sorted(set($a).symmetric_difference($b))",
                "first, second = set($a), set($b)\nreturn sorted((first - second) | (second - first))",
                (
                    "only_first = [$item for $item in $a if $item not in $b]\n"
                    "only_second = [$item for $item in $b if $item not in $a]\n"
                    "return sorted(set(only_first + only_second))"
                ),
            ],
        ),
        "symmetric_count": (
            "count_uncommon count_differences number_not_shared",
            "int",
            [
                f"Count the different numbers that {{occur|are}} in {{exactly|only}} one of {TWO_LISTS}.",
                f"Given {TWO_LISTS}, {{return|find}} how many different numbers occur in one but not in the other.",
            ],
            [
                "return len(set($a) ^ set($b))",
                "return len(set($a) - set($b)) + len(set($b) - set($a))",
                (
                    "$count = 0\n"
                    "for $item in set($a + $b):\n"
                    "    if ($item in $a) != ($item in $b):\n"
                    "        $count += 1\n"
                    "return $count"
                ),
            ],
        ),
        "missing": (
            "missing_per_list what_lists_lack absent_values",
            "list[list[int]]",
            [
                (
                    f"For each list in {ROWS} {{find|list|return}} the numbers that it lacks but some other "
                    "list has, sorted."
                ),
                (
                    f"Given {ROWS}, return for each of the lists a sorted list of the numbers that occur in "
                    "the others but not in it."
                ),
            ],
            [
                "every = set().union(*$rows)\nreturn [sorted(every - set($row)) for $row in $rows]",
                (
                    "every = sorted({$num for $row in $rows for $num in $row})\n"
                    "return [[$num for $num in every if $num not in $row] for $row in $rows]"
                ),
            ],
        ),
        "disjoint": (
            "all_disjoint no_shared_elements are_disjoint",
            "bool",
            claims("no number occurs in more than one of the lists in {`$rows`|a list of lists}", ROWS),
            [
                (
                    "$seen = set()\n"
                    "for $row in $rows:\n"
                    "    if $seen & set($row):\n"
                    "        return False\n"
                    "    $seen |= set($row)\n"
                    "return True"
                ),
                (
                    "from itertools import combinations\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return all(set($a).isdisjoint($b) for $a, $b in combinations($rows, 2))"
                ),
            ],
        ),
        "everywhere": (
            "is_in_all occurs_everywhere in_every_list",
            "bool",
            claims(
                "the number $k {occurs in|is an element of} {every|each} list {of|in} {`$rows`|the list of lists}", ROWS
            ),
            [
                "return all($k in $row for $row in $rows)",
                "for $row in $rows:\n    if $k not in $row:\n        return False\nreturn True",
            ],
        ),
    }[shape]
    high = {"disjoint": 30, "everywhere": 3}.get(shape, 8)
    rows = [[values.numbers(rng, 1, high, 2, 5) for _ in range(2 if symmetric else 3)] for _ in range(5)]
    if shape in ("all", "everywhere"):
        for row in rows[:3]:
            shared = 2 if shape == "everywhere" else rng.randint(1, high)
            row[:] = [[*inner, shared] for inner in row]
    return posed(
        rng,
        names=names,
        takes="$a: list[int], $b: list[int]" if symmetric else "$rows: list[list[int]]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[tuple(row) if symmetric else (row,) for row in rows],
        k=2,
    )
