"""The k-th in order, medians, modes and ranks."""

import random

from exercises import example_values as values
from exercises.example_calls import distinct, int_lists
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import NUMBERS, claims, nouns


@family
def kth_in_order(rng: random.Random) -> Exercise:
    most = rng.random() < 0.5
    shape = rng.choice(
        (
            "kth",
            "kth",
            "distinct",
            "second",
            "second_or_none",
            "sum_k",
            "product_k",
            "between",
            "index",
            "list_k",
            "fixed",
        )
    )
    n = rng.randint(2, 4)
    nth = {2: "second", 3: "third", 4: "fourth"}[n]
    two, one = "$nums: list[int], $k: int", "$nums: list[int]"
    names, takes, gives, tasks, bodies = {
        "kth": (
            "kth_$slug ${slug}_number_k find_kth_$slug nth_$slug",
            two,
            "int",
            nouns("the `$k`-th $extreme {number|element}", NUMBERS, "in"),
            [
                "return sorted($nums$more)[$k - 1]",
                "import heapq\n\n\ndef $signature:\n    return heapq.n$slug($k, $nums)[-1]",
                "rest = $nums[:]\nfor _ in range($k - 1):\n    rest.remove($pick(rest))\nreturn $pick(rest)",
            ],
        ),
        "fixed": (
            "${nth}_$slug find_${nth}_$slug get_${nth}_$slug",
            one,
            "int",
            [
                text + " {Equal numbers count separately.|Repeated numbers are counted each time.}"
                for text in nouns("the $nth $extreme number", NUMBERS, "in")
            ],
            [
                "return sorted($nums$more)[$last]",
                "rest = $nums[:]\nfor _ in range($last):\n    rest.remove($pick(rest))\nreturn $pick(rest)",
                "import heapq\n\n\ndef $signature:\n    return heapq.n$slug($n, $nums)[$last]",
            ],
        ),
        "distinct": (
            "kth_distinct_$slug kth_${slug}_distinct kth_different_$slug",
            two,
            "int | None",
            [
                text + " Return None if there are fewer than `$k` different numbers."
                for text in nouns("the `$k`-th $extreme of the different numbers", NUMBERS, "in")
            ],
            [
                "different = sorted(set($nums)$more)\nreturn different[$k - 1] if $k <= len(different) else None",
                (
                    "different = set($nums)\n"
                    "for _ in range($k - 1):\n"
                    "    if different:\n"
                    "        different.remove($pick(different))\n"
                    "return $pick(different, default=None)"
                ),
            ],
        ),
        "second": (
            "second_$slug find_second_$slug runner_up",
            one,
            "int",
            [
                text + " {The numbers are not all equal.|There are at least two different numbers.}"
                for text in nouns(
                    (
                        "the second $extreme {different |}number{, where equal numbers count once|, counting "
                        "equal numbers once}"
                    ),
                    NUMBERS,
                    "in",
                )
            ],
            [
                "return sorted(set($nums)$more)[1]",
                "top = $pick($nums)\nreturn $pick($num for $num in $nums if $num != top)",
                (
                    "$best = second = None\n"
                    "for $num in $nums:\n"
                    "    if $best is None or $num $op $best:\n"
                    "        $best, second = $num, $best\n"
                    "    elif $num != $best and (second is None or $num $op second):\n"
                    "        second = $num\n"
                    "return second"
                ),
            ],
        ),
        "second_or_none": (
            "second_${slug}_or_none second_$slug next_to_$slug",
            one,
            "int | None",
            [
                text + " Return None if there is no such number."
                for text in nouns("the second $extreme {different |}number", NUMBERS, "in")
            ],
            [
                "different = sorted(set($nums)$more)\nif len(different) < 2:\n    return None\nreturn different[1]",
                "others = [$num for $num in $nums if $num != $pick($nums)]\nreturn $pick(others) if others else None",
            ],
        ),
        "sum_k": (
            "sum_of_k_$slug sum_k_$slug add_$slug",
            two,
            "int",
            nouns("the sum of the `$k` $extreme numbers", NUMBERS, "in"),
            [
                "return sum(sorted($nums$more)[:$k])",
                "import heapq\n\n\ndef $signature:\n    return sum(heapq.n$slug($k, $nums))",
                (
                    "ordered = sorted($nums$more)\n"
                    "$total = 0\n"
                    "for $i in range($k):\n"
                    "    $total += ordered[$i]\n"
                    "return $total"
                ),
            ],
        ),
        "product_k": (
            "product_of_${n}_$slug multiply_$slug product_of_$slug",
            one,
            "int",
            nouns("the product of the $n $extreme numbers", NUMBERS, "in"),
            [
                "import math\n\n\ndef $signature:\n    return math.prod(sorted($nums$more)[:$n])",
                "$result = 1\nfor $num in sorted($nums$more)[:$n]:\n    $result *= $num\nreturn $result",
            ],
        ),
        "between": (
            "sum_between_kth between_smallest sum_of_middle",
            "$nums: list[int], low: int, high: int",
            "int",
            [
                (
                    "$Return the sum of the numbers that come strictly between the `low`-th and the "
                    f"`high`-th {{place|position}} (counting from 1) when {NUMBERS} is sorted in "
                    f"{'descending' if most else 'ascending'} order."
                )
            ],
            [
                "return sum(sorted($nums$more)[low : high - 1])",
                (
                    "ordered = sorted($nums$more)\n"
                    "$total = 0\n"
                    "for $i in range(low, high - 1):\n"
                    "    $total += ordered[$i]\n"
                    "return $total"
                ),
            ],
        ),
        "index": (
            "index_of_kth_$slug where_is_kth_$slug position_of_kth",
            two,
            "int",
            nouns(
                "the index of the `$k`-th $extreme number",
                "{a list of different numbers|`$nums`, which has no duplicates,|the list `$nums` of different numbers}",
                "in",
            ),
            [
                "return $nums.index(sorted($nums$more)[$k - 1])",
                "places = sorted(range(len($nums)), key=lambda $i: $nums[$i]$more)\nreturn places[$k - 1]",
            ],
        ),
        "list_k": (
            "k_${slug}_sorted first_k_$slug ${slug}_k",
            two,
            "list[int]",
            [
                text + " Keep {the order of the list|them in their original order}."
                for text in nouns(
                    "the `$k` $extreme numbers",
                    (
                        "{a list of different numbers|`$nums`, which has no duplicates,|the list `$nums` of "
                        "different numbers}"
                    ),
                    "in",
                )
            ],
            [
                "chosen = sorted($nums$more)[:$k]\nreturn [$num for $num in $nums if $num in chosen]",
                "border = sorted($nums$more)[$k - 1]\nreturn [$num for $num in $nums if $num $op= border]",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        row = distinct(rng, 1, 20, 4, 6) if shape in ("index", "list_k") else values.numbers(rng, 1, 9, 5, 7)
        if "second" in shape:
            row[:2] = [row[0], row[0] + 1]
        calls.append(
            (row, 1, rng.randint(3, 5)) if shape == "between" else (row, rng.randint(1, 4)) if takes == two else (row,)
        )
    if shape == "second_or_none":
        calls.append(([3, 3],))
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        slug="largest" if most else "smallest",
        extreme="{largest|greatest}" if most else "{smallest|lowest}",
        pick="max" if most else "min",
        op=">" if most else "<",
        more=", reverse=True" if most else "",
        nth=nth,
        n=n,
        last=n - 1,
    )


@family
def medians_and_modes(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "low_median",
            "high_median",
            "modes",
            "mode_count",
            "weighted",
            "trimmed",
            "above_median",
            "rarest",
            "unique_mode",
            "median_rows",
            "smallest_mode",
        )
    )
    pairs = (
        "{a list of pairs (value, weight)|the pairs (value, weight) in `$pairs`|`$pairs`, a list "
        "of tuples (value, weight)}"
    )
    counting = "$counts = {}\nfor $num in $nums:\n    $counts[$num] = $counts.get($num, 0) + 1\n"
    tools = "from collections import Counter\n\n\ndef $signature:\n    $counts = Counter($nums)\n    "
    names, takes, gives, tasks, bodies = {
        "low_median": (
            "low_median lower_median median_low",
            "$nums: list[int]",
            "int",
            nouns(
                "the median, or the lower of the two middle numbers {if the length is even|for an even length},",
                NUMBERS,
            ),
            [
                "return sorted($nums)[(len($nums) - 1) // 2]",
                "import statistics\n\n\ndef $signature:\n    return statistics.median_low($nums)",
            ],
        ),
        "high_median": (
            "high_median upper_median median_high",
            "$nums: list[int]",
            "int",
            nouns(
                "the median, or the greater of the two middle numbers {if the length is even|for an even length},",
                NUMBERS,
            ),
            [
                "return sorted($nums)[len($nums) // 2]",
                "import statistics\n\n\ndef $signature:\n    return statistics.median_high($nums)",
            ],
        ),
        "modes": (
            "modes all_modes most_common_numbers find_modes",
            "$nums: list[int]",
            "list[int]",
            [
                text + " {Sort them.|Sort the result.|The result is sorted.}"
                for text in nouns("all numbers that occur most often", NUMBERS, "in")
            ],
            [
                counting
                + (
                    "top = max($counts.values())\n"
                    "return sorted($num for $num, $count in $counts.items() if $count == top)"
                ),
                tools
                + "top = max($counts.values())\n    return sorted($num for $num in $counts if $counts[$num] == top)",
                "import statistics\n\n\ndef $signature:\n    return sorted(statistics.multimode($nums))",
            ],
        ),
        "mode_count": (
            "mode_count highest_frequency max_occurrences",
            "$nums: list[int]",
            "int",
            nouns("how often the most {common|frequent} number occurs", NUMBERS, "in"),
            [
                "return max($nums.count($num) for $num in $nums)",
                counting + "return max($counts.values())",
                tools + "return $counts.most_common(1)[0][1]",
            ],
        ),
        "weighted": (
            "weighted_mean weighted_average average_with_weights",
            "$pairs: list[tuple[int, int]]",
            "float",
            nouns("the weighted average", pairs),
            [
                (
                    "$total = sum($value * weight for $value, weight in $pairs)\n"
                    "return $total / sum(weight for _, weight in $pairs)"
                ),
                (
                    "$total = 0\n"
                    "weights = 0\n"
                    "for $value, weight in $pairs:\n"
                    "    $total += $value * weight\n"
                    "    weights += weight\n"
                    "return $total / weights"
                ),
            ],
        ),
        "trimmed": (
            "trimmed_mean average_without_extremes fair_score",
            "$nums: list[int]",
            "float",
            nouns("the average without one {smallest|lowest} and one {largest|highest} number", NUMBERS),
            [
                "inner = sorted($nums)[1:-1]\nreturn sum(inner) / len(inner)",
                "return (sum($nums) - min($nums) - max($nums)) / (len($nums) - 2)",
                "rest = $nums[:]\nrest.remove(min(rest))\nrest.remove(max(rest))\nreturn sum(rest) / len(rest)",
            ],
        ),
        "above_median": (
            "above_median greater_than_median upper_half",
            "$nums: list[int]",
            "list[int]",
            nouns(
                "the numbers that are greater than the median",
                "{a list of odd length|`$nums`, a list of odd length,|a list with an odd number of elements}",
                "in",
            ),
            [
                "median = sorted($nums)[len($nums) // 2]\nreturn [$num for $num in $nums if $num > median]",
                (
                    "import statistics\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    median = statistics.median($nums)\n"
                    "    return [$num for $num in $nums if $num > median]"
                ),
            ],
        ),
        "rarest": (
            "rarest least_common rarest_number",
            "$nums: list[int]",
            "int",
            [
                text + " {Of several take the one that comes first.|In case of a tie the first one counts.}"
                for text in nouns("the number that occurs {least often|most rarely}", NUMBERS, "in")
            ],
            [
                "return min($nums, key=$nums.count)",
                counting + "return min($counts, key=$counts.get)",
                tools + "return min($counts, key=$counts.get)",
            ],
        ),
        "unique_mode": (
            "unique_mode only_mode single_mode",
            "$nums: list[int]",
            "int | None",
            nouns(
                "the number that occurs more often than every other, or None if there is no such number,", NUMBERS, "in"
            ),
            [
                counting
                + (
                    "top = max($counts.values())\n"
                    "modes = [$num for $num in $counts if $counts[$num] == top]\n"
                    "return modes[0] if len(modes) == 1 else None"
                ),
                tools
                + (
                    "ranking = $counts.most_common(2)\n"
                    "    if len(ranking) == 2 and ranking[0][1] == ranking[1][1]:\n"
                    "        return None\n"
                    "    return ranking[0][0]"
                ),
            ],
        ),
        "median_rows": (
            "row_medians medians median_of_each",
            "$rows: list[list[int]]",
            "list[int]",
            nouns(
                "a list of the {medians|middle values after sorting} of the inner lists",
                "{a list of lists of odd length|`$rows`, whose lists have odd length,}",
                "for",
            ),
            [
                "return [sorted($row)[len($row) // 2] for $row in $rows]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    ordered = sorted($row)\n"
                    "    $result.append(ordered[len(ordered) // 2])\n"
                    "return $result"
                ),
            ],
        ),
        "smallest_mode": (
            "smallest_mode mode lowest_mode",
            "$nums: list[int]",
            "int",
            [
                text + " If there are several, return the smallest."
                for text in nouns("the {mode|most common number}", NUMBERS)
            ],
            [
                "return max(sorted($nums), key=$nums.count)",
                "return min(set($nums), key=lambda $num: (-$nums.count($num), $num))",
                counting + "return min($counts, key=lambda $num: (-$counts[$num], $num))",
            ],
        ),
    }[shape]
    calls = {
        "weighted": [([(rng.randint(1, 9), rng.randint(1, 4)) for _ in range(rng.randint(2, 4))],) for _ in range(4)],
        "above_median": [(distinct(rng, 1, 20, size, size),) for size in (3, 5, 5, 7)],
        "median_rows": [([distinct(rng, 1, 20, size, size) for size in rng.sample((1, 3, 5), 2)],) for _ in range(4)],
    }.get(shape) or int_lists(rng, 5, 1, 20 if "median" in shape or shape == "trimmed" else 5, 4, 8)
    return posed(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def ranking(rng: random.Random) -> Exercise:
    down = rng.random() < 0.5
    shape = rng.choice(
        (
            "dense",
            "competition",
            "argsort",
            "position_in_sorted",
            "named",
            "percent",
            "order_words",
            "medals",
            "rank_of",
            "smaller_right",
            "smaller_count",
        )
    )
    first = "the {largest|highest} number has rank 1" if down else "the {smallest|lowest} number has rank 1"
    one = "$nums: list[int]"
    names, takes, gives, tasks, bodies = {
        "dense": (
            "dense_ranks dense_ranking rank_without_gaps",
            one,
            "list[int]",
            [
                text + " Equal numbers share a rank, and no rank is left out."
                for text in nouns(f"the ranks, where {first},", NUMBERS)
            ],
            [
                "different = sorted(set($nums)$more)\nreturn [different.index($num) + 1 for $num in $nums]",
                (
                    "rank = {$num: place for place, $num in enumerate(sorted(set($nums)$more), 1)}\n"
                    "return [rank[$num] for $num in $nums]"
                ),
            ],
        ),
        "competition": (
            "competition_ranks rank_numbers ranks rank_all",
            one,
            "list[int]",
            [
                text + " Equal numbers get the same rank; the ranks after them are skipped, as in 1, 2, 2, 4."
                for text in nouns(f"the ranks, where {first},", NUMBERS)
            ],
            [
                "return [1 + sum(other $op $num for other in $nums) for $num in $nums]",
                "ordered = sorted($nums$more)\nreturn [ordered.index($num) + 1 for $num in $nums]",
            ],
        ),
        "argsort": (
            "argsort sorting_indices index_order order_of_indices",
            one,
            "list[int]",
            [
                (
                    f"$Return the indices of {NUMBERS} in the order that sorts it {{|, }}from the "
                    f"{'largest' if down else 'smallest'} to the {'smallest' if down else 'largest'} number; "
                    "equal numbers keep their order."
                ).replace("{|, }", ""),
                (
                    f"Given {NUMBERS}, return a list of its indices, sorted by the numbers at these indices "
                    f"in {'descending' if down else 'ascending'} order{{ (stable)|}}."
                ),
            ],
            [
                "return sorted(range(len($nums)), key=lambda $i: $nums[$i]$more)",
                "return sorted(range(len($nums)), key=$nums.__getitem__$more)",
                "$pairs = sorted(enumerate($nums), key=lambda pair: pair[1]$more)\nreturn [$i for $i, _ in $pairs]",
            ],
        ),
        "position_in_sorted": (
            "sorted_positions places_after_sorting target_places",
            one,
            "list[int]",
            nouns(
                f"for each number the index it has after sorting in {'descending' if down else 'ascending'} order",
                "{a list of different numbers|`$nums`, which has no duplicates,}",
                "in",
            ),
            [
                "ordered = sorted($nums$more)\nreturn [ordered.index($num) for $num in $nums]",
                "return [sum(1 for other in $nums if other $op $num) for $num in $nums]",
            ],
        ),
        "named": (
            "rank_names ranking_table places_by_name",
            "$mapping: dict[str, int]",
            "dict[str, int]",
            [
                (
                    "$Make a dictionary from each name in $themapping of different scores to its rank, where "
                    "the $best score has rank 1."
                )
            ],
            [
                (
                    "ordered = sorted($mapping.values()$more)\n"
                    "return {name: ordered.index(score) + 1 for name, score in $mapping.items()}"
                ),
                (
                    "$result = {}\n"
                    "for name, score in $mapping.items():\n"
                    "    $result[name] = 1 + sum(other $op score for other in $mapping.values())\n"
                    "return $result"
                ),
            ],
        ),
        "percent": (
            "percent_below percentile_ranks share_below",
            one,
            "list[float]",
            nouns(
                "for each number the percentage of all numbers that are smaller",
                "{a list of numbers|`$nums`|the list `$nums`}",
                "in",
            ),
            [
                "return [100 * sum(other < $num for other in $nums) / len($nums) for $num in $nums]",
                (
                    "$result = []\n"
                    "for $num in $nums:\n"
                    "    below = len([other for other in $nums if other < $num])\n"
                    "    $result.append(100 * below / len($nums))\n"
                    "return $result"
                ),
            ],
        ),
        "order_words": (
            "is_ranking valid_ranks is_permutation_of_ranks",
            one,
            "bool",
            claims(
                "{a list of ranks|`$nums`|the list `$nums`} contains each number from 1 to its length exactly once",
                "{a list of numbers|`$nums`}",
            ),
            [
                "return sorted($nums) == list(range(1, len($nums) + 1))",
                "return set($nums) == set(range(1, len($nums) + 1))",
                "for $i in range(1, len($nums) + 1):\n    if $i not in $nums:\n        return False\nreturn True",
            ],
        ),
        "medals": (
            "medals award_medals medal_list",
            "$words: list[str], points: list[int]",
            "list[str]",
            [
                (
                    "`$words` are {names|players} and `points` their different {points|scores}. $Return the "
                    "three names with the $best {points|scores}, best first."
                ),
                (
                    "Given a list of names and a list of their scores, all different, return the names in "
                    "the first three places; the $best score wins."
                ),
            ],
            [
                "ranked = sorted(zip(points, $words)$more)\nreturn [name for _, name in ranked[:3]]",
                (
                    "order = sorted(range(len(points)), key=lambda $i: points[$i]$more)\n"
                    "return [$words[$i] for $i in order[:3]]"
                ),
            ],
        ),
        "rank_of": (
            "rank_of place_of rank_in_list",
            "$nums: list[int], $k: int",
            "int",
            nouns(
                (
                    "the rank that a new score `$k` would get, where the $best score has rank 1 and equal "
                    "scores share a rank,"
                ),
                "{a list of scores|the scores in `$nums`}",
                "among",
            ),
            [
                "return 1 + sum(1 for $num in $nums if $num $op $k)",
                "rank = 1\nfor $num in $nums:\n    if $num $op $k:\n        rank += 1\nreturn rank",
                "return sorted($nums + [$k]$more).index($k) + 1",
            ],
        ),
        "smaller_right": (
            "smaller_to_the_right count_smaller_after right_smaller",
            one,
            "list[int]",
            nouns(
                "for each number how many {smaller numbers come after it|numbers after it are smaller}", NUMBERS, "in"
            ),
            [
                "return [sum(other < $num for other in $nums[$i + 1 :]) for $i, $num in enumerate($nums)]",
                (
                    "$result = []\n"
                    "for $i in range(len($nums)):\n"
                    "    $count = 0\n"
                    "    for $j in range($i + 1, len($nums)):\n"
                    "        if $nums[$j] < $nums[$i]:\n"
                    "            $count += 1\n"
                    "    $result.append($count)\n"
                    "return $result"
                ),
            ],
        ),
        "smaller_count": (
            "count_smaller how_many_smaller smaller_numbers",
            one,
            "list[int]",
            nouns("for each number how many {numbers|others} are smaller", NUMBERS, "in"),
            [
                "return [sum(1 for other in $nums if other < $num) for $num in $nums]",
                "ordered = sorted($nums)\nreturn [ordered.index($num) for $num in $nums]",
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        row = (
            distinct(rng, 1, 30, 4, 6)
            if shape in ("position_in_sorted", "argsort")
            else values.numbers(rng, 1, 9, 4, 5)
        )
        if shape == "order_words":
            row = rng.sample(range(1, 5), 4) if rng.random() < 0.6 else [1, 2, 2, rng.randint(3, 5)]
        people = rng.sample(values.NAMES, 4)
        scores = distinct(rng, 1, 30, 4, 4)
        calls.append(
            {
                "named": (dict(zip(people, scores, strict=True)),),
                "medals": (people, scores),
                "rank_of": (row, rng.randint(1, 9)),
                "percent": (row[:4],),
            }.get(shape, (row,))
        )
    if shape == "order_words":
        calls += [([2, 1, 3],), ([2, 3],)]
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        more=", reverse=True" if down else "",
        op=">" if down else "<",
        best="{highest|greatest}" if down else "{lowest|smallest}",
    )
