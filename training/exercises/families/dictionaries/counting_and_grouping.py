"""Items counted, ordered by frequency and grouped by a key."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


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
            (
                "$counts = {}\n"
                "for $item in $source:\n"
                "    if $item in $counts:\n"
                "        $counts[$item] += 1\n"
                "    else:\n"
                "        $counts[$item] = 1\n"
                "return $counts"
            ),
            "from collections import Counter\n\n\ndef $signature:\n    return dict(Counter($source))",
            (
                "$counts = {}\n"
                "for $item in $source:\n"
                "    if $item not in $counts:\n"
                "        $counts[$item] = 0\n"
                "    $counts[$item] += 1\n"
                "return $counts"
            ),
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
            (
                "$counts = {}\n"
                "for $item in $items:\n"
                "    $counts[$item] = $counts.get($item, 0) + 1\n"
                "return $pick($counts, key=$counts.get)"
            ),
            (
                "$best = $items[0]\n"
                "for $item in $items:\n"
                "    if $items.count($item) $op $items.count($best):\n"
                "        $best = $item\n"
                "return $best"
            ),
        ]
    else:
        bodies = [
            "return $pick(sorted($items), key=$items.count)",
            (
                "$counts = {}\n"
                "for $item in sorted($items):\n"
                "    $counts[$item] = $counts.get($item, 0) + 1\n"
                "return $pick($counts, key=$counts.get)"
            ),
            (
                "$best = None\n"
                "for $item in sorted(set($items)):\n"
                "    if $best is None or $items.count($item) $op $items.count($best):\n"
                "        $best = $item\n"
                "return $best"
            ),
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
                (
                    "$seen = set()\n"
                    "$result = set()\n"
                    "for $item in $items:\n"
                    "    if $item in $seen:\n"
                    "        $result.add($item)\n"
                    "    $seen.add($item)\n"
                    "return sorted($result)"
                ),
                (
                    "$result = []\n"
                    "for $item in sorted(set($items)):\n"
                    "    if $items.count($item) > 1:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
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
                (
                    "$counts = {}\n"
                    "for $item in $items:\n"
                    "    $counts[$item] = $counts.get($item, 0) + 1\n"
                    "return [$item for $item in $items if $counts[$item] == 1]"
                ),
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    if $items.count($item) == 1:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
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
                (
                    "$counts = {}\n"
                    "for $item in $items:\n"
                    "    $counts[$item] = $counts.get($item, 0) + 1\n"
                    f"return sorted($item for $item in $counts if $counts[$item] >= {n})"
                ),
            ],
        ),
        "sorted": (
            "by_frequency rank_by_count sort_by_frequency",
            [
                (
                    "Return the different elements of $theitems, the most frequent first; equally frequent "
                    "ones in increasing order."
                ),
                (
                    "Sort the distinct elements of $theitems by how often they occur, most often first, and "
                    "by value where that is equal."
                ),
            ],
            [
                "return sorted(set($items), key=lambda $item: (-$items.count($item), $item))",
                (
                    "$counts = {}\n"
                    "for $item in $items:\n"
                    "    $counts[$item] = $counts.get($item, 0) + 1\n"
                    "return sorted($counts, key=lambda $item: (-$counts[$item], $item))"
                ),
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
            (
                "Count the elements of $theitems by $shown: return a dictionary from each key to how "
                "many elements have it."
            ),
            "Return a dictionary that counts the elements of $theitems by $shown.",
        ]
        bodies = [
            (
                "$counts = {}\n"
                "for $item in $items:\n"
                "    $key = $expression\n"
                "    $counts[$key] = $counts.get($key, 0) + 1\n"
                "return $counts"
            ),
            (
                "$counts = {}\n"
                "for $item in $items:\n"
                "    $key = $expression\n"
                "    if $key not in $counts:\n"
                "        $counts[$key] = 0\n"
                "    $counts[$key] += 1\n"
                "return $counts"
            ),
        ]
    else:
        tasks = [
            "Group the elements of $theitems by $shown. Return a dictionary of lists.",
            "Return a dictionary in which the elements of $theitems are collected in lists by $shown.",
        ]
        bodies = [
            (
                "$groups = {}\n"
                "for $item in $items:\n"
                "    $key = $expression\n"
                "    if $key not in $groups:\n"
                "        $groups[$key] = []\n"
                "    $groups[$key].append($item)\n"
                "return $groups"
            ),
            (
                "$groups = {}\n"
                "for $item in $items:\n"
                "    $key = $expression\n"
                "    $groups.setdefault($key, []).append($item)\n"
                "return $groups"
            ),
            (
                "from collections import defaultdict\n"
                "\n"
                "\n"
                "def $signature:\n"
                "    $groups = defaultdict(list)\n"
                "    for $item in $items:\n"
                "        $key = $expression\n"
                "        $groups[$key].append($item)\n"
                "    return dict($groups)"
            ),
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
            (
                "yes = []\n"
                "no = []\n"
                "for $item in $items:\n"
                "    if $test:\n"
                "        yes.append($item)\n"
                "    else:\n"
                "        no.append($item)\n"
                "return yes, no"
            ),
            (
                "yes = [$item for $item in $items if $test]\n"
                "no = [$item for $item in $items if not $test]\n"
                "return (yes, no)"
            ),
        ],
        calls=[sample() for _ in range(3)] + [([],)],
        slug=slug,
        yes=yes,
        no=no,
        test=test,
    )
