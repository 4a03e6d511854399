"""Numbers sorted by a key or by frequency, and the k best."""

import random

from exercises import example_values as values
from exercises.example_calls import distinct
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import NUMBERS, claims, nouns, orders, target_name


@family
def sort_numbers_by(rng: random.Random) -> Exercise:
    down = rng.random() < 0.3
    key, by, slug = rng.choice(
        (
            ("abs({0})", "their absolute values", "absolute_value"),
            ("{0} % 10", "their last digits", "last_digit"),
            ("sum(int(digit) for digit in str(abs({0})))", "their digit sums", "digit_sum"),
            ("abs({0} - $n)", "their distances from $n", "distance"),
            ("({0} % 2, {0})", "parity, even numbers first, and within these groups by value", "parity"),
            ("{0} % $n", "their remainders modulo $n", "remainder"),
            ("len(str(abs({0})))", "their numbers of digits", "length"),
            ("str(abs({0}))", "their decimal digits as strings, as words are sorted in a dictionary,", "text"),
            ('bin({0}).count("1")', "the number of ones in their binary digits", "ones"),
            ("int(str(abs({0}))[0])", "their first digits", "first_digit"),
        )
    )
    more, order = (", reverse=True", "{descending|decreasing}") if down else ("", "{ascending|increasing}")
    if slug == "parity":
        down, more, order = False, "", "{ascending|increasing}"
    stable = "; numbers that are equal in this respect keep their order" if slug != "parity" else ""
    shown = (
        "{a list of non-negative integers|`$nums`, a list of non-negative integers,|a list of "
        "numbers, none of them negative,}"
    )
    how = f"by {by} in {order} order" if slug != "parity" else f"by {by}"
    want = rng.choice(("list", "list", "list", "first", "last"))
    if want == "list":
        tasks = [
            text.replace(".", stable + ".") if rng.random() < 0.5 else text
            for text in orders(f"sort {shown} {how}".replace(",, ", ", "), shown, f"return a new list sorted {how}")
        ]
        bodies = [
            f"return sorted($nums, key=lambda $num: $key{more})",
            f"$result = $nums[:]\n$result.sort(key=lambda $num: $key{more})\nreturn $result",
            f"def rank($num):\n    return $key\n\n\ndef $signature:\n    return sorted($nums, key=rank{more})",
        ]
    else:
        place = "first" if want == "first" else "last"
        tasks = nouns(
            (
                f"the number that comes {place} when sorting "
                f"{how}{', where equal ones keep their order,' if stable else ','}"
            ).replace(",,", ","),
            shown,
        )
        index = 0 if want == "first" else -1
        bodies = [
            f"return sorted($nums, key=lambda $num: $key{more})[{index}]",
            f"ordered = list($nums)\nordered.sort(key=lambda $num: $key{more})\nreturn ordered[{index}]",
        ]
    return posed(
        rng,
        names=(
            "sort_by_$slug order_by_$slug sorted_by_$slug arrange_by_$slug"
            if want == "list"
            else f"{want}_by_$slug {want}_when_sorted_by_$slug"
        ),
        takes="$nums: list[int]",
        gives="list[int]" if want == "list" else "int",
        tasks=tasks,
        bodies=bodies,
        calls=[(distinct(rng, 0, 130, 4, 6),) for _ in range(4)],
        key=key.format("$num"),
        slug=slug,
        n=rng.randint(3, 9),
    )


@family
def top_k(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "closest",
            "frequent",
            "words",
            "pairs",
            "mapping",
            "heap_sort",
            "nearest_sorted",
            "indices",
            "threshold",
            "pooled",
            "cheapest",
        )
    )
    numbers, k = "$nums: list[int], $k: int", "`$k`"
    names, takes, gives, tasks, bodies = {
        "closest": (
            "k_closest closest_numbers nearest_to",
            "$nums: list[int], target: int, $k: int",
            "list[int]",
            [
                text + " The nearest comes first; of two equally near numbers the smaller one."
                for text in nouns(f"the {k} numbers {{closest|nearest}} to `target`", NUMBERS, "in")
            ],
            [
                "return sorted($nums, key=lambda $num: (abs($num - target), $num))[:$k]",
                (
                    "import heapq\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return heapq.nsmallest($k, $nums, key=lambda $num: (abs($num - target), $num))"
                ),
            ],
        ),
        "nearest_sorted": (
            "nearest_in_order k_nearest_sorted closest_sorted",
            "$nums: list[int], target: int, $k: int",
            "list[int]",
            [
                text + " Return them in ascending order; of two equally near numbers prefer the smaller one."
                for text in nouns(
                    f"the {k} numbers {{closest|nearest}} to `target`",
                    "{a list of different numbers|`$nums`, which has no duplicates,}",
                    "in",
                )
            ],
            [
                "near = sorted($nums, key=lambda $num: (abs($num - target), $num))\nreturn sorted(near[:$k])",
                (
                    "$result = sorted($nums)\n"
                    "while len($result) > $k:\n"
                    "    if target - $result[0] > $result[-1] - target:\n"
                    "        $result.pop(0)\n"
                    "    else:\n"
                    "        $result.pop()\n"
                    "return $result"
                ),
            ],
        ),
        "frequent": (
            "top_frequent k_most_frequent most_common_k",
            numbers,
            "list[int]",
            [
                text
                + " {Of equally frequent numbers the smaller comes first.|Break ties in favor of the smaller number.}"
                for text in nouns(f"the {k} most {{frequent|common}} numbers, the most frequent first,", NUMBERS, "in")
            ],
            [
                "return sorted(set($nums), key=lambda $num: (-$nums.count($num), $num))[:$k]",
                (
                    "from collections import Counter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $counts = Counter(sorted($nums))\n"
                    "    return [$num for $num, _ in $counts.most_common($k)]"
                ),
            ],
        ),
        "words": (
            "k_longest longest_words top_by_length",
            "$words: list[str], $k: int",
            "list[str]",
            [
                text + " Words of equal length keep their order."
                for text in nouns(
                    f"the {k} longest words, longest first,", "{a list of words|the words in `$words`}", "from"
                )
            ],
            [
                "return sorted($words, key=len, reverse=True)[:$k]",
                "from heapq import nlargest\n\n\ndef $signature:\n    return nlargest($k, $words, key=len)",
                "return sorted($words, key=lambda $word: -len($word))[:$k]",
            ],
        ),
        "pairs": (
            "top_pairs best_pairs largest_by_second",
            "$pairs: list[tuple[str, int]], $k: int",
            "list[tuple[str, int]]",
            nouns(
                f"the {k} pairs with the largest numbers, in descending order,",
                "{a list of pairs (name, number)|`$pairs`, a list of tuples of a name and a number}",
                "from",
            ),
            [
                "return sorted($pairs, key=lambda pair: pair[1], reverse=True)[:$k]",
                "import heapq\n\n\ndef $signature:\n    return heapq.nlargest($k, $pairs, key=lambda pair: pair[1])",
            ],
        ),
        "cheapest": (
            "cheapest k_cheapest lowest_prices",
            "$records: list[dict], $k: int",
            "list[str]",
            [
                (
                    "Each item of `$records` is a dictionary with a 'name' and a 'price'. $Return the names "
                    "of the `$k` cheapest, cheapest first."
                ),
                (
                    "Given a list of dictionaries with the keys 'name' and 'price', {find|return} the names "
                    "of the `$k` items with the lowest prices, in ascending order of the price."
                ),
            ],
            [
                (
                    'ordered = sorted($records, key=lambda $record: $record["price"])\n'
                    'return [$record["name"] for $record in ordered[:$k]]'
                ),
                (
                    "import heapq\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    '    found = heapq.nsmallest($k, $records, key=lambda $record: $record["price"])\n'
                    '    return [$record["name"] for $record in found]'
                ),
            ],
        ),
        "mapping": (
            "top_keys best_keys k_best",
            "$mapping: dict[str, int], $k: int",
            "list[str]",
            nouns(f"the {k} keys with the largest values, best first,", "$themapping of different values", "from"),
            [
                "return sorted($mapping, key=$mapping.get, reverse=True)[:$k]",
                "import heapq\n\n\ndef $signature:\n    return heapq.nlargest($k, $mapping, key=$mapping.get)",
                (
                    "ordered = sorted($mapping.items(), key=lambda pair: -pair[1])\n"
                    "return [$key for $key, _ in ordered[:$k]]"
                ),
            ],
        ),
        "heap_sort": (
            "heap_sort sort_with_heap heapsort",
            "$nums: list[int]",
            "list[int]",
            orders(
                f"sort {NUMBERS} {{in ascending order|}} with a heap".replace("{in ascending order|} ", ""),
                NUMBERS,
                "sort it with a heap",
            ),
            [
                (
                    "import heapq\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    heap = $nums[:]\n"
                    "    heapq.heapify(heap)\n"
                    "    return [heapq.heappop(heap) for _ in range(len(heap))]"
                ),
                (
                    "import heapq\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    heap = []\n"
                    "    for $num in $nums:\n"
                    "        heapq.heappush(heap, $num)\n"
                    "    $result = []\n"
                    "    while heap:\n"
                    "        $result.append(heapq.heappop(heap))\n"
                    "    return $result"
                ),
            ],
        ),
        "indices": (
            "top_indices indices_of_largest where_largest",
            numbers,
            "list[int]",
            [
                text + " {Sort the indices.|The indices are in ascending order.}"
                for text in nouns(
                    f"the indices of the {k} largest numbers",
                    "{a list of different numbers|`$nums`, which has no duplicates,}",
                    "in",
                )
            ],
            [
                "order = sorted(range(len($nums)), key=lambda $i: $nums[$i], reverse=True)\nreturn sorted(order[:$k])",
                (
                    "import heapq\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return sorted(heapq.nlargest($k, range(len($nums)), key=$nums.__getitem__))"
                ),
            ],
        ),
        "threshold": (
            "border_of_top entry_score lowest_of_top",
            numbers,
            "int",
            nouns(f"the smallest of the {k} largest numbers", NUMBERS, "in"),
            [
                "return sorted($nums)[-$k]",
                "import heapq\n\n\ndef $signature:\n    return min(heapq.nlargest($k, $nums))",
            ],
        ),
        "pooled": (
            "smallest_sums join_ropes merge_costs",
            "$nums: list[int]",
            "int",
            [
                (
                    "Two ropes are joined at the cost of the sum of their lengths. $Return the lowest total "
                    "cost of joining all ropes whose lengths are in `$nums`."
                ),
                (
                    "Repeatedly replace the two smallest numbers of `$nums` by their sum until one is left; "
                    "return the total of all these sums."
                ),
            ],
            [
                (
                    "import heapq\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    heap = $nums[:]\n"
                    "    heapq.heapify(heap)\n"
                    "    $total = 0\n"
                    "    while len(heap) > 1:\n"
                    "        joined = heapq.heappop(heap) + heapq.heappop(heap)\n"
                    "        $total += joined\n"
                    "        heapq.heappush(heap, joined)\n"
                    "    return $total"
                ),
                (
                    "rest = sorted($nums)\n"
                    "$total = 0\n"
                    "while len(rest) > 1:\n"
                    "    joined = rest[0] + rest[1]\n"
                    "    $total += joined\n"
                    "    rest = sorted(rest[2:] + [joined])\n"
                    "return $total"
                ),
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        n = rng.randint(1, 3)
        row = distinct(rng, 1, 30, 4, 6) if shape != "frequent" else values.numbers(rng, 1, 5, 6, 9)
        names_four = rng.sample(values.NAMES, 4)
        calls.append(
            {
                "closest": (row, rng.randint(5, 25), n),
                "nearest_sorted": (row, rng.randint(5, 25), n),
                "words": (rng.sample(values.WORDS, 5), n),
                "pairs": (list(zip(names_four, row, strict=False)), n),
                "mapping": (dict(zip(names_four, row, strict=False)), n),
                "cheapest": (
                    [
                        {"name": name, "price": price}
                        for name, price in zip(rng.sample(values.PRODUCTS, 3), row, strict=False)
                    ],
                    min(n, 2),
                ),
                "heap_sort": (row,),
                "pooled": (row,),
            }.get(shape, (row, n))
        )
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def by_frequency(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "majority",
            "majority_or_none",
            "exactly",
            "at_least",
            "odd",
            "single",
            "own_value",
            "all_counts_differ",
            "share",
            "twice_sum",
            "highest_single",
            "check_majority",
            "same_counts",
            "pairs",
            "two_singles",
        )
    )
    k = rng.randint(2, 3)
    one, two = "$nums: list[int]", "$nums: list[int], $k: int"
    tools = "from collections import Counter\n\n\ndef $signature:\n    $counts = Counter($nums)\n    "
    sort = " {Sort them.|Sort the result.|The result is sorted.}"
    names, takes, gives, tasks, bodies = {
        "majority": (
            "majority_element majority find_majority",
            one,
            "int",
            [
                text + " There is such a number."
                for text in nouns(
                    "the number that makes up more than half {of all elements|of the elements}", NUMBERS, "in"
                )
            ],
            [
                "return sorted($nums)[len($nums) // 2]",
                tools + "return $counts.most_common(1)[0][0]",
                (
                    "votes = 0\n"
                    "winner = $nums[0]\n"
                    "for $num in $nums:\n"
                    "    if votes == 0:\n"
                    "        winner = $num\n"
                    "    votes += 1 if $num == winner else -1\n"
                    "return winner"
                ),
            ],
        ),
        "majority_or_none": (
            "majority_or_none find_majority has_majority_value",
            one,
            "int | None",
            nouns("the number that occurs in more than half of the places, or None if there is none,", NUMBERS, "in"),
            [
                "for $num in set($nums):\n    if $nums.count($num) > len($nums) / 2:\n        return $num\nreturn None",
                tools
                + (
                    "for $num, $count in $counts.items():\n"
                    "        if 2 * $count > len($nums):\n"
                    "            return $num\n"
                    "    return None"
                ),
            ],
        ),
        "exactly": (
            f"occurring_{k}_times exactly_{k}_times with_count_{k}",
            one,
            "list[int]",
            [text + sort for text in nouns(f"all numbers that occur exactly {k} times", NUMBERS, "in")],
            [
                f"return sorted($num for $num in set($nums) if $nums.count($num) == {k})",
                tools + f"return sorted($num for $num, $count in $counts.items() if $count == {k})",
            ],
        ),
        "at_least": (
            "occurring_at_least frequent_numbers common_numbers",
            two,
            "list[int]",
            [text + sort for text in nouns("the different numbers that occur at least `$k` times", NUMBERS, "in")],
            [
                "return sorted($num for $num in set($nums) if $nums.count($num) >= $k)",
                tools + "return sorted($num for $num in $counts if $counts[$num] >= $k)",
                (
                    "$result = []\n"
                    "for $num in sorted($nums):\n"
                    "    if $num not in $result and $nums.count($num) >= $k:\n"
                    "        $result.append($num)\n"
                    "return $result"
                ),
            ],
        ),
        "odd": (
            "odd_one_out odd_occurrences occurs_odd_times",
            one,
            "int",
            nouns("the only number that occurs an odd number of times", NUMBERS, "in")
            + [f"In {NUMBERS} exactly one number occurs an odd number of times. $Return it."],
            [
                "$result = 0\nfor $num in $nums:\n    $result ^= $num\nreturn $result",
                "for $num in $nums:\n    if $nums.count($num) % 2 == 1:\n        return $num",
                (
                    "from functools import reduce\n"
                    "from operator import xor\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return reduce(xor, $nums)"
                ),
            ],
        ),
        "single": (
            "single_number lonely_number find_single",
            one,
            "int",
            [
                f"Every number in {NUMBERS} occurs twice except one, which occurs once. {{Find|Return}} it.",
                *nouns("the only number without a second copy", NUMBERS, "in")[:4],
            ],
            [
                "return next($num for $num in $nums if $nums.count($num) == 1)",
                "$result = 0\nfor $num in $nums:\n    $result ^= $num\nreturn $result",
                "return 2 * sum(set($nums)) - sum($nums)",
            ],
        ),
        "own_value": (
            "count_equals_value lucky_numbers self_counting",
            one,
            "list[int]",
            [text + sort for text in nouns("all numbers that occur as often as their value says", NUMBERS, "in")],
            [
                "return sorted($num for $num in set($nums) if $nums.count($num) == $num)",
                tools + "return sorted($num for $num, $count in $counts.items() if $num == $count)",
            ],
        ),
        "all_counts_differ": (
            "counts_differ unique_counts different_frequencies",
            one,
            "bool",
            claims(f"no two different numbers {{occur|appear}} equally often in {NUMBERS}"),
            [
                tools + "return len(set($counts.values())) == len($counts)",
                "$counts = [$nums.count($num) for $num in set($nums)]\nreturn len($counts) == len(set($counts))",
            ],
        ),
        "share": (
            "share_of_value percentage_of relative_frequency",
            two,
            "float",
            nouns("which {share|fraction} of the elements is equal to `$k`", NUMBERS, "in"),
            [
                "return $nums.count($k) / len($nums)",
                "$count = 0\nfor $num in $nums:\n    if $num == $k:\n        $count += 1\nreturn $count / len($nums)",
            ],
        ),
        "twice_sum": (
            "sum_of_repeated repeated_sum add_repeated",
            one,
            "int",
            nouns("the sum of the different numbers that occur more than once", NUMBERS, "in"),
            [
                "return sum($num for $num in set($nums) if $nums.count($num) > 1)",
                tools + "return sum($num for $num, $count in $counts.items() if $count > 1)",
            ],
        ),
        "highest_single": (
            "largest_unique highest_single max_without_copy",
            one,
            "int",
            [
                text + " Return -1 if there is none."
                for text in nouns("the largest number that occurs only once", NUMBERS, "in")
            ],
            [
                "return max(($num for $num in $nums if $nums.count($num) == 1), default=-1)",
                (
                    "for $num in sorted($nums, reverse=True):\n"
                    "    if $nums.count($num) == 1:\n"
                    "        return $num\n"
                    "return -1"
                ),
            ],
        ),
        "check_majority": (
            "is_majority more_than_half is_majority_value",
            two,
            "bool",
            claims(f"`$k` makes up more than half of the elements of {NUMBERS}"),
            [
                "return 2 * $nums.count($k) > len($nums)",
                "$count = sum(1 for $num in $nums if $num == $k)\nreturn $count > len($nums) / 2",
            ],
        ),
        "same_counts": (
            "equally_frequent same_frequency uniform_counts",
            one,
            "bool",
            claims(f"all different numbers in {NUMBERS} {{occur|appear}} equally often"),
            [
                "return len({$nums.count($num) for $num in $nums}) <= 1",
                tools + "return len(set($counts.values())) <= 1",
            ],
        ),
        "pairs": (
            "count_equal_pairs possible_pairs socks",
            one,
            "int",
            [
                f"Every number in {NUMBERS} is the color of a sock. $Return how many pairs of equal color can be made.",
                *nouns("how many disjoint pairs of equal numbers can be formed", NUMBERS, "from"),
            ],
            [
                "return sum($nums.count($num) // 2 for $num in set($nums))",
                (
                    "waiting = set()\n"
                    "pairs = 0\n"
                    "for $num in $nums:\n"
                    "    if $num in waiting:\n"
                    "        waiting.remove($num)\n"
                    "        pairs += 1\n"
                    "    else:\n"
                    "        waiting.add($num)\n"
                    "return pairs"
                ),
            ],
        ),
        "two_singles": (
            "count_single how_many_once number_of_unique",
            one,
            "int",
            nouns("how many numbers occur exactly once", NUMBERS, "in"),
            [
                "return sum(1 for $num in $nums if $nums.count($num) == 1)",
                tools + "return list($counts.values()).count(1)",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(5):
        row = values.numbers(rng, 1, 4, 5, 8)
        if shape in ("majority", "majority_or_none", "check_majority") and rng.random() < (
            1 if shape == "majority" else 0.5
        ):
            row = [row[0]] * (len(row) // 2 + 1) + row[1 : len(row) // 2 + 1]
            rng.shuffle(row)
        if shape in ("odd", "single"):
            chosen = distinct(rng, 1, 9, 2, 4)
            row = chosen + chosen[1:]
            rng.shuffle(row)
        calls.append((row[:4] if shape == "share" else row, rng.choice(row[:2])) if takes == two else (row,))
    if shape in ("all_counts_differ", "same_counts"):
        calls += [([1, 1, 2],), ([2, 3, 3, 2],)]
    return posed(
        rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls, k=target_name(rng)
    )
