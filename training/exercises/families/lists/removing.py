"""Elements removed, and duplicates dropped by a key."""

import random

from exercises import example_values as values
from exercises.example_calls import distinct
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import NUMBERS, ROWS, TWO_LISTS, nouns, orders, target_name


@family
def dedupe_by(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "key",
            "key",
            "last",
            "limit",
            "first_letter",
            "length",
            "pairs",
            "positions",
            "unordered",
            "in_groups",
            "count_removed",
        )
    )
    key, same = rng.choice(
        (
            ("abs({0})", "the same absolute value"),
            ("{0} % 10", "the same last digit"),
            ("{0} % 3", "the same remainder modulo 3"),
            ("{0} // 10", "the same tens"),
            ("len(str({0}))", "equally many digits"),
            ("{0} % 2", "the same parity"),
        )
    )
    items, texts = "$items: list[int]", "$words: list[str]"
    shown = "{a list of numbers|a list of integers|the list|`$items`|the given list of numbers}"
    words = "{a list of words|a list of strings|the list|`$words`|the given list of strings}"
    seen = (
        "$seen = set()\n"
        "$result = []\n"
        "for {x} in {xs}:\n"
        "    $key = {key}\n"
        "    if $key not in $seen:\n"
        "        $seen.add($key)\n"
        "        $result.append({x})\n"
        "return $result"
    )
    table = "$result = {{}}\nfor {x} in {xs}:\n    $result.setdefault({key}, {x})\nreturn list($result.values())"

    def both(x: str, xs: str, expression: str) -> list[str]:
        return [style.format(x=x, xs=xs, key=expression) for style in (seen, table)]

    names, takes, gives, tasks, bodies = {
        "key": (
            "dedupe_by_key distinct_by first_of_each_kind unique_by",
            items,
            "list[int]",
            orders(
                f"remove from {shown} every number for which an earlier number has {same}",
                shown,
                f"keep only the first of all numbers with {same}",
            ),
            both("$item", "$items", key.format("$item")),
        ),
        "last": (
            "keep_last dedupe_keep_last last_occurrences",
            items,
            "list[int]",
            orders(
                f"remove duplicates from {shown} so that the last occurrence of each number stays",
                shown,
                "remove duplicates, keeping the last occurrence of each number",
            ),
            [
                "return list(dict.fromkeys($items[::-1]))[::-1]",
                "return [$item for $i, $item in enumerate($items) if $item not in $items[$i + 1 :]]",
                (
                    "$result = []\n"
                    "for $item in reversed($items):\n"
                    "    if $item not in $result:\n"
                    "        $result.insert(0, $item)\n"
                    "return $result"
                ),
            ],
        ),
        "limit": (
            "at_most_$m limit_repeats keep_up_to_$m",
            items,
            "list[int]",
            orders(
                f"remove from {shown} all occurrences of a number after its first $m",
                shown,
                "keep at most $m occurrences of each number, the earliest ones",
            ),
            [
                (
                    "$counts = {}\n"
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    $counts[$item] = $counts.get($item, 0) + 1\n"
                    "    if $counts[$item] <= $m:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "for $item in $items:\n"
                    "    if $result.count($item) < $m:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
            ],
        ),
        "first_letter": (
            "first_per_letter one_per_letter unique_first_letters",
            texts,
            "list[str]",
            orders(
                f"keep only the first of all {{strings|words}} in {words} that begin with the same letter",
                words,
                "keep for each first letter only the first word",
            ),
            both("$word", "$words", "$word[0]"),
        ),
        "length": (
            "one_per_length first_of_each_length unique_lengths",
            texts,
            "list[str]",
            orders(
                f"keep only the first of all {{strings|words}} in {words} that have the same length",
                words,
                "keep for each length only the first word",
            ),
            both("$word", "$words", "len($word)"),
        ),
        "pairs": (
            "unique_firsts distinct_by_first first_pair_per_key",
            "$pairs: list[tuple[int, int]]",
            "list[tuple[int, int]]",
            orders(
                (
                    "remove from {a list of pairs|`$pairs`|the given pairs} every pair whose first element "
                    "occurred in an earlier pair as the first one"
                ),
                "{a list of pairs|the pairs in `$pairs`}",
                "keep only the first pair for each first element",
            ),
            both("pair", "$pairs", "pair[0]"),
        ),
        "unordered": (
            "unique_pairs dedupe_unordered ignore_pair_order",
            "$pairs: list[tuple[int, int]]",
            "list[tuple[int, int]]",
            orders(
                (
                    "remove repeated pairs from {a list of pairs|`$pairs`|the given pairs}, where (a, b) and "
                    "(b, a) count as the same"
                ),
                "{a list of pairs|the pairs in `$pairs`}",
                "remove pairs that equal an earlier one up to their order",
            ),
            both("pair", "$pairs", "tuple(sorted(pair))")
            + [
                (
                    "$result = []\n"
                    "for $a, $b in $pairs:\n"
                    "    if ($a, $b) not in $result and ($b, $a) not in $result:\n"
                    "        $result.append(($a, $b))\n"
                    "return $result"
                )
            ],
        ),
        "positions": (
            "first_positions indices_of_distinct where_new",
            items,
            "list[int]",
            nouns("the indices at which a number occurs for the first time", shown, "in"),
            [
                "return [$i for $i, $item in enumerate($items) if $item not in $items[:$i]]",
                (
                    "$seen = set()\n"
                    "$result = []\n"
                    "for $i, $item in enumerate($items):\n"
                    "    if $item not in $seen:\n"
                    "        $seen.add($item)\n"
                    "        $result.append($i)\n"
                    "return $result"
                ),
            ],
        ),
        "in_groups": (
            "dedupe_each distinct_in_each unique_rows",
            "$rows: list[list[int]]",
            "list[list[int]]",
            orders(
                f"remove duplicates from each of the lists in {ROWS} and keep their order",
                ROWS,
                "remove the duplicates within each inner list",
            ),
            [
                "return [list(dict.fromkeys($row)) for $row in $rows]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    kept = []\n"
                    "    for $item in $row:\n"
                    "        if $item not in kept:\n"
                    "            kept.append($item)\n"
                    "    $result.append(kept)\n"
                    "return $result"
                ),
            ],
        ),
        "count_removed": (
            "count_duplicates extra_copies how_many_repeated",
            items,
            "int",
            nouns("how many elements must be removed so that no number {is repeated|occurs twice}", shown, "from"),
            [
                "return len($items) - len(set($items))",
                (
                    "$seen = set()\n"
                    "$count = 0\n"
                    "for $item in $items:\n"
                    "    if $item in $seen:\n"
                    "        $count += 1\n"
                    "    $seen.add($item)\n"
                    "return $count"
                ),
            ],
        ),
    }[shape]

    def row() -> list:
        if takes == texts:
            return [rng.choice(values.FRUITS + ["pea", "plum", "lime", "leek", "corn", "ciao"]) for _ in range(5)]
        if takes == items:
            return values.numbers(rng, -9 if "abs" in key else 1, 30 if shape == "key" else 5, 5, 8)
        size = {"$rows: list[list[int]]": 4}.get(takes, 2)
        made = [[rng.randint(1, 4) for _ in range(size)] for _ in range(4)]
        return made if size == 4 else [tuple(pair) for pair in made]

    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(row(),) for _ in range(4)],
        m=rng.randint(1, 3) if shape != "limit" else 2,
    )


@family
def removing(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "nth",
            "every",
            "listed",
            "first_last",
            "largest",
            "smallest",
            "range",
            "until",
            "ends",
            "indices",
            "last_value",
            "after",
            "neighbours",
        )
    )
    one, two = "$nums: list[int]", "$nums: list[int], $k: int"
    filtered = "return [$num for $i, $num in enumerate($nums) if {}]"
    names, takes, gives, tasks, bodies = {
        "nth": (
            "remove_nth delete_nth drop_kth remove_kth_element",
            two,
            "list[int]",
            orders(
                f"remove the `$k`-th element (counting from 1) from {NUMBERS}",
                NUMBERS,
                "remove its `$k`-th element, where the first one has number 1",
            ),
            [
                "return $nums[: $k - 1] + $nums[$k:]",
                filtered.format("$i != $k - 1"),
                "$result = $nums[:]\n$result.pop($k - 1)\nreturn $result",
            ],
        ),
        "every": (
            "remove_every_nth drop_every_kth thin_out",
            two,
            "list[int]",
            orders(f"remove every `$k`-th element from {NUMBERS}", NUMBERS, "remove every `$k`-th element"),
            [
                "return [$num for $i, $num in enumerate($nums, 1) if $i % $k != 0]",
                "$result = $nums[:]\ndel $result[$k - 1 :: $k]\nreturn $result",
                (
                    "$result = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    if ($i + 1) % $k:\n"
                    "        $result.append($num)\n"
                    "return $result"
                ),
            ],
        ),
        "listed": (
            "remove_all_of without_values remove_listed subtract_list",
            "$a: list[int], $b: list[int]",
            "list[int]",
            orders(
                "remove from `$a` all elements that occur in `$b`",
                TWO_LISTS,
                "return the elements of the first that are not in the second, in their order",
            ),
            [
                "return [$num for $num in $a if $num not in $b]",
                (
                    "unwanted = set($b)\n"
                    "$result = []\n"
                    "for $num in $a:\n"
                    "    if $num not in unwanted:\n"
                    "        $result.append($num)\n"
                    "return $result"
                ),
                "return list(filter(lambda $num: $num not in $b, $a))",
            ],
        ),
        "first_last": (
            "remove_first_and_last without_outer_occurrences drop_outer",
            two,
            "list[int]",
            orders(
                f"remove the first and the last occurrence of `$k` from {NUMBERS}; if it occurs once, remove that",
                NUMBERS,
                "remove the first and the last `$k` in it",
            ),
            [
                (
                    "if $k not in $nums:\n"
                    "    return $nums\n"
                    "$result = $nums[:]\n"
                    "$result.remove($k)\n"
                    "if $k in $result:\n"
                    "    $result.reverse()\n"
                    "    $result.remove($k)\n"
                    "    $result.reverse()\n"
                    "return $result"
                ),
                (
                    "places = [$i for $i, $num in enumerate($nums) if $num == $k]\n"
                    "outer = places[:1] + places[-1:]\n"
                    "return [$num for $i, $num in enumerate($nums) if $i not in outer]"
                ),
            ],
        ),
        "largest": (
            "remove_largest drop_maxima without_maximum",
            one,
            "list[int]",
            orders(
                f"remove all occurrences of the largest number from {NUMBERS}",
                NUMBERS,
                "remove every occurrence of its largest number",
            ),
            [
                "top = max($nums)\nreturn [$num for $num in $nums if $num != top]",
                "$result = $nums[:]\ntop = max($nums)\nwhile top in $result:\n    $result.remove(top)\nreturn $result",
            ],
        ),
        "smallest": (
            "remove_k_smallest drop_smallest without_k_smallest",
            two,
            "list[int]",
            orders(
                (
                    f"remove the `$k` smallest numbers from {NUMBERS} of different numbers and keep the order "
                    "of the others"
                ).replace(
                    f"{NUMBERS} of different numbers", "{a list of different numbers|`$nums`, which has no duplicates,}"
                ),
                "{a list of different numbers|`$nums` without duplicates}",
                "remove its `$k` smallest numbers",
            ),
            [
                "unwanted = sorted($nums)[:$k]\nreturn [$num for $num in $nums if $num not in unwanted]",
                "$result = $nums[:]\nfor _ in range($k):\n    $result.remove(min($result))\nreturn $result",
            ],
        ),
        "range": (
            "remove_slice cut_out delete_range",
            "$nums: list[int], $start: int, $end: int",
            "list[int]",
            orders(
                f"remove the elements from index `$start` up to but not including index `$end` from {NUMBERS}",
                NUMBERS,
                "remove the elements with the indices from `$start` to `$end` - 1",
            ),
            [
                "return $nums[:$start] + $nums[$end:]",
                "$result = $nums[:]\ndel $result[$start:$end]\nreturn $result",
                filtered.format("not $start <= $i < $end"),
            ],
        ),
        "until": (
            "drop_until remove_before start_at_value",
            two,
            "list[int]",
            [
                (
                    f"Drop all elements of {NUMBERS} before the first `$k`. If there is no `$k`, {{return an "
                    "empty list|the result is empty}."
                ),
                f"Given {NUMBERS}, return the part that begins with the first `$k`, or an empty list if there is none.",
            ],
            [
                "return $nums[$nums.index($k) :] if $k in $nums else []",
                "for $i, $num in enumerate($nums):\n    if $num == $k:\n        return $nums[$i:]\nreturn []",
            ],
        ),
        "after": (
            "cut_after keep_through end_at_value",
            two,
            "list[int]",
            [
                (
                    f"Drop all elements of {NUMBERS} after the first `$k`, which stays. Without a `$k` the "
                    "list is not changed."
                ),
                (
                    f"Given {NUMBERS}, return the part up to and including the first `$k`, or the whole list "
                    "if there is none."
                ),
            ],
            [
                "if $k not in $nums:\n    return $nums\nreturn $nums[: $nums.index($k) + 1]",
                (
                    "$result = []\n"
                    "for $num in $nums:\n"
                    "    $result.append($num)\n"
                    "    if $num == $k:\n"
                    "        break\n"
                    "return $result"
                ),
            ],
        ),
        "ends": (
            "trim_value strip_value trim_ends",
            two,
            "list[int]",
            orders(
                f"remove every `$k` at the beginning and at the end of {NUMBERS}, but not between other elements",
                NUMBERS,
                "remove each `$k` from both ends, as str.strip does with text",
            ),
            [
                (
                    "$result = $nums[:]\n"
                    "while $result and $result[0] == $k:\n"
                    "    $result.pop(0)\n"
                    "while $result and $result[-1] == $k:\n"
                    "    $result.pop()\n"
                    "return $result"
                ),
                (
                    "low, high = 0, len($nums)\n"
                    "while low < high and $nums[low] == $k:\n"
                    "    low += 1\n"
                    "while low < high and $nums[high - 1] == $k:\n"
                    "    high -= 1\n"
                    "return $nums[low:high]"
                ),
            ],
        ),
        "indices": (
            "remove_indices without_positions drop_positions",
            "$nums: list[int], places: list[int]",
            "list[int]",
            orders(
                f"remove the elements at the indices in `places` from {NUMBERS}",
                NUMBERS,
                "remove the elements whose indices are listed in `places`",
            ),
            [
                filtered.format("$i not in places"),
                (
                    "$result = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    if $i not in places:\n"
                    "        $result.append($num)\n"
                    "return $result"
                ),
                "$result = $nums[:]\nfor $i in sorted(places, reverse=True):\n    del $result[$i]\nreturn $result",
            ],
        ),
        "last_value": (
            "remove_last remove_last_occurrence drop_last_value",
            two,
            "list[int]",
            orders(
                f"remove the last `$k` from {NUMBERS}, if there is one",
                NUMBERS,
                "remove the last occurrence of `$k`, if there is one",
            ),
            [
                (
                    "for $i in range(len($nums) - 1, -1, -1):\n"
                    "    if $nums[$i] == $k:\n"
                    "        return $nums[:$i] + $nums[$i + 1 :]\n"
                    "return $nums"
                ),
                "$result = $nums[::-1]\nif $k in $result:\n    $result.remove($k)\nreturn $result[::-1]",
            ],
        ),
        "neighbours": (
            "keep_rising only_records remove_smaller_than_before",
            one,
            "list[int]",
            orders(
                f"remove from {NUMBERS} each number that is not greater than all numbers before it",
                NUMBERS,
                "keep only the numbers that are greater than every earlier one",
            ),
            [
                (
                    "$result = []\n"
                    "for $num in $nums:\n"
                    "    if not $result or $num > $result[-1]:\n"
                    "        $result.append($num)\n"
                    "return $result"
                ),
                "return [$num for $i, $num in enumerate($nums) if all($num > before for before in $nums[:$i])]",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        row = distinct(rng, 1, 20) if shape in ("nth", "smallest", "neighbours") else values.numbers(rng, 1, 4, 5, 7)
        k = (
            rng.randint(1, len(row))
            if shape == "nth"
            else rng.randint(2, 3)
            if shape in ("every", "smallest")
            else rng.choice(row)
        )
        if shape == "ends":
            row = [k, *row, k, k]
        start = rng.randint(0, 2)
        second = {
            "$a: list[int], $b: list[int]": (rng.sample(range(1, 6), 2),),
            one: (),
            "$nums: list[int], places: list[int]": (sorted(rng.sample(range(len(row)), 2)),),
            "$nums: list[int], $start: int, $end: int": (start, start + rng.randint(1, 2)),
        }
        calls.append((row, *second.get(takes, (k,))))
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        k=target_name(rng) if shape not in ("nth", "every", "smallest") else rng.choice(("k", "n", "count")),
    )
