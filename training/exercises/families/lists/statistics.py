"""Extremes, averages, running values and sums by position."""

import random

from exercises import example_values as values
from exercises.build import build
from exercises.example_calls import halves, int_lists, ints
from exercises.families.lists.parameters import FLOATS, GIVEN, IN_LIST, INSIDE, OF_LIST, VALUES
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def extreme_of_list(rng: random.Random) -> Exercise:
    call, words, op = rng.choice(
        [("max", "largest|biggest|maximum|greatest", ">"), ("min", "smallest|minimum|lowest", "<")]
    )
    kind = rng.choice(["value", "value", "index", "default", "second", "without", "count", "last_index", "key"])
    loop = (
        f"$best = $values[0]\nfor $item in $values[1:]:\n    if $item {op} $best:\n        $best = $item\nreturn $best"
    )
    reverse = ", reverse=True" if call == "max" else ""
    bodies = {
        "value": [
            f"return {call}($values)",
            loop,
            f"$best = $values[0]\nfor $item in $values:\n    $best = {call}($best, $item)\nreturn $best",
            f"return sorted($values)[{-1 if call == 'max' else 0}]",
        ],
        "index": [
            f"return $values.index({call}($values))",
            (
                "$best = 0\n"
                "for $i in range(1, len($values)):\n"
                f"    if $values[$i] {op} $values[$best]:\n"
                "        $best = $i\n"
                "return $best"
            ),
            f"return {call}(range(len($values)), key=lambda $i: $values[$i])",
        ],
        "default": [
            f"return {call}($values, default=0)",
            f"if not $values:\n    return 0\nreturn {call}($values)",
            f"return {call}($values) if $values else 0",
        ],
        "second": [
            f"return sorted(set($values){reverse})[1]",
            f"$best = {call}($values)\nreturn {call}($item for $item in $values if $item != $best)",
            f"different = list(set($values))\ndifferent.remove({call}(different))\nreturn {call}(different)",
        ],
        "without": [
            f"$best = {call}($values)\nreturn [$item for $item in $values if $item != $best]",
            f"return [$item for $item in $values if $item != {call}($values)]",
        ],
        "count": [
            f"return $values.count({call}($values))",
            f"$best = {call}($values)\nreturn sum(1 for $item in $values if $item == $best)",
        ],
        "last_index": [
            (
                "$best = 0\n"
                "for $i, $item in enumerate($values):\n"
                f"    if $item {op}= $values[$best]:\n"
                "        $best = $i\n"
                "return $best"
            ),
            f"return len($values) - 1 - $values[::-1].index({call}($values))",
        ],
        "key": [
            f"return {call}($values, key=abs)",
            (
                "$best = $values[0]\n"
                "for $item in $values:\n"
                f"    if abs($item) {op} abs($best):\n"
                "        $best = $item\n"
                "return $best"
            ),
        ],
    }[kind]
    word = f"{{{words}}}"
    noun = {
        "value": f"the {word} {{number|value|element}} {IN_LIST}",
        "index": f"the {{index|position}} of the {word} number {IN_LIST}",
        "default": f"the {word} number {IN_LIST}, or 0 {{if the list is empty|for an empty list}}",
        "second": (
            f"the second {{{'largest|biggest' if call == 'max' else 'smallest|lowest'}}} of the "
            f"different values {IN_LIST}"
        ),
        "without": f"a list of all {{numbers|elements}} {IN_LIST} except the {word}",
        "count": f"how often the {word} number occurs {INSIDE}",
        "last_index": f"the index of the last occurrence of the {word} number {INSIDE}",
        "key": f"the number {IN_LIST} with the {word} absolute value",
    }[kind]
    names = {
        "value": [f"{call}_value", f"find_{call}", f"{words.split('|')[0]}_number", f"list_{call}"],
        "index": [f"index_of_{call}", f"arg{call}", f"{call}_index", f"position_of_{call}"],
        "default": [f"{call}_or_zero", f"safe_{call}"],
        "second": [f"second_{words.split('|')[0]}", f"second_{call}", f"runner_up_{call}"],
        "without": [f"without_{call}", f"remove_{call}", f"drop_{call}"],
        "count": [f"count_{call}", f"{call}_occurrences"],
        "last_index": [f"last_index_of_{call}"],
        "key": [f"{call}_by_absolute", f"{words.split('|')[0]}_magnitude"],
    }[kind]
    rows = int_lists(rng, 4, -9, 15, 4, 6) + [([3, 8, 3, 8],), ([5, 1, 1],)]
    if kind == "default":
        rows += [([],)]
    if kind == "key":
        rows = [(list({abs(x): x for x in values}.values()),) for (values,) in int_lists(rng, 5, -20, 15)]
    return build(
        rng,
        names,
        [VALUES],
        "list[int]" if kind == "without" else "int",
        bodies,
        rows,
        noun=noun,
        given=GIVEN,
        hint="" if kind in ("default", "second") else "The list is not empty.",
        note=(
            ""
            if kind != "second"
            else "{The list has at least two different values.|There are at least two different values.}"
        ),
    )


@family
def statistics_of_list(rng: random.Random) -> Exercise:
    kind = rng.choice(
        [
            "mean",
            "mean_or_zero",
            "range",
            "median",
            "midrange",
            "both",
            "sum_ends",
            "above",
            "deviation",
            "variance",
            "percent",
        ]
    )
    bodies, noun, names, returns = {
        "mean": (
            [
                "return sum($values) / len($values)",
                "$total = 0\nfor $item in $values:\n    $total += $item\nreturn $total / len($values)",
                "import statistics\n\nreturn float(statistics.mean($values))",
            ],
            f"the {{average|mean|arithmetic mean}} {OF_LIST}",
            ["average", "mean", "mean_value", "list_average"],
            "float",
        ),
        "mean_or_zero": (
            [
                "if not $values:\n    return 0.0\nreturn sum($values) / len($values)",
                "return sum($values) / len($values) if $values else 0.0",
                "if len($values) == 0:\n    return 0.0\nreturn sum($values) / len($values)",
            ],
            f"the {{average|mean}} {OF_LIST}, or 0.0 {{for an empty list|if the list is empty}}",
            ["average", "safe_mean", "average_or_zero", "mean"],
            "float",
        ),
        "range": (
            [
                "return max($values) - min($values)",
                "low = min($values)\nhigh = max($values)\nreturn high - low",
                "ordered = sorted($values)\nreturn ordered[-1] - ordered[0]",
            ],
            f"the difference {{between the largest and the smallest|of the maximum and the minimum}} number {IN_LIST}",
            ["value_range", "spread", "max_minus_min", "span"],
            "int",
        ),
        "median": (
            [
                (
                    "ordered = sorted($values)\n"
                    "middle = len(ordered) // 2\n"
                    "if len(ordered) % 2 == 1:\n"
                    "    return float(ordered[middle])\n"
                    "return (ordered[middle - 1] + ordered[middle]) / 2"
                ),
                "import statistics\n\nreturn float(statistics.median($values))",
            ],
            f"the {{median|middle value after sorting}} {OF_LIST}",
            ["find_median", "median_value", "middle_value"],
            "float",
        ),
        "midrange": (
            [
                "return (min($values) + max($values)) / 2",
                "low, high = min($values), max($values)\nreturn (low + high) / 2",
            ],
            f"the average of the smallest and the largest number {IN_LIST}",
            ["midrange", "middle_of_range"],
            "float",
        ),
        "both": (
            [
                "return min($values), max($values)",
                "ordered = sorted($values)\nreturn ordered[0], ordered[-1]",
                (
                    "low = high = $values[0]\n"
                    "for $item in $values:\n"
                    "    low = min(low, $item)\n"
                    "    high = max(high, $item)\n"
                    "return low, high"
                ),
            ],
            f"a tuple with the smallest and the largest number {IN_LIST}",
            ["min_and_max", "extremes", "bounds", "min_max"],
            "tuple[int, int]",
        ),
        "sum_ends": (
            ["return $values[0] + $values[-1]", "$total = $values[0] + $values[-1]\nreturn $total"],
            f"the sum of the first and the last number {IN_LIST}",
            ["sum_of_ends", "first_plus_last"],
            "int",
        ),
        "above": (
            [
                "mean = sum($values) / len($values)\nreturn [$item for $item in $values if $item > mean]",
                (
                    "mean = sum($values) / len($values)\n"
                    "$result = []\n"
                    "for $item in $values:\n"
                    "    if $item > mean:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
            ],
            f"{{a list of the|the}} numbers {IN_LIST} that are greater than the average",
            ["above_average", "greater_than_mean"],
            "list[int]",
        ),
        "deviation": (
            [
                "mean = sum($values) / len($values)\nreturn sum(abs($item - mean) for $item in $values) / len($values)",
                (
                    "mean = sum($values) / len($values)\n"
                    "$total = 0.0\n"
                    "for $item in $values:\n"
                    "    $total += abs($item - mean)\n"
                    "return $total / len($values)"
                ),
            ],
            f"the mean distance of the numbers {IN_LIST} from their average",
            ["mean_distance", "average_deviation"],
            "float",
        ),
        "variance": (
            [
                (
                    "mean = sum($values) / len($values)\n"
                    "return sum(($item - mean) ** 2 for $item in $values) / len($values)"
                ),
                (
                    "mean = sum($values) / len($values)\n"
                    "$total = 0.0\n"
                    "for $item in $values:\n"
                    "    $total += ($item - mean) ** 2\n"
                    "return $total / len($values)"
                ),
            ],
            f"the {{variance|mean squared distance from the average}} {OF_LIST}",
            ["variance", "mean_square_deviation"],
            "float",
        ),
        "percent": (
            [
                "return [$item / sum($values) for $item in $values]",
                "$total = sum($values)\nreturn [$item / $total for $item in $values]",
                (
                    "$total = sum($values)\n"
                    "$result = []\n"
                    "for $item in $values:\n"
                    "    $result.append($item / $total)\n"
                    "return $result"
                ),
            ],
            f"a list of the shares that the numbers {IN_LIST} have in their sum",
            ["shares", "normalize", "fractions_of_total"],
            "list[float]",
        ),
    }[kind]
    rows = [(ints(rng, rng.choice([1, 2, 4, 4, 5]), 1, 20),) for _ in range(5)] + [([2, 4, 6, 8],), ([1, 3],)]
    if kind == "mean_or_zero":
        rows += [([],)]
    return build(
        rng,
        names,
        [VALUES],
        returns,
        bodies,
        rows,
        noun=noun,
        given=GIVEN,
        hint="" if kind == "mean_or_zero" else "The list is not empty.",
    )


@family
def running(rng: random.Random) -> Exercise:
    start, line, text, names, accumulate = rng.choice(
        [
            (
                "current = 0",
                "current += $item",
                "running sums",
                ["running_sums", "prefix_sums", "cumulative_sum", "running_total"],
                "accumulate($values)",
            ),
            (
                "current = 1",
                "current *= $item",
                "running products",
                ["running_products", "prefix_products"],
                "accumulate($values, lambda $a, $b: $a * $b)",
            ),
            (
                "current = $values[0]",
                "current = max(current, $item)",
                "running maxima (the largest number so far)",
                ["running_max", "prefix_max", "record_values"],
                "accumulate($values, max)",
            ),
            (
                "current = $values[0]",
                "current = min(current, $item)",
                "running minima (the smallest number so far)",
                ["running_min", "prefix_min"],
                "accumulate($values, min)",
            ),
        ]
    )
    bodies = [
        f"$result = []\n{start}\nfor $item in $values:\n    {line}\n    $result.append(current)\nreturn $result",
        f"from itertools import accumulate\n\nreturn list({accumulate})",
    ]
    if "sums" in text:
        bodies += ["return [sum($values[: $i + 1]) for $i in range(len($values))]"]
    return build(
        rng,
        names,
        [VALUES],
        "list[int]",
        bodies,
        int_lists(rng, 5, 1, 9, 2, 5),
        noun=f"{{a list of the|the}} {text} of the numbers {IN_LIST}",
        given=GIVEN,
    )


@family
def position_sums(rng: random.Random) -> Exercise:
    bodies, noun, names = rng.choice(
        [
            (
                [
                    "return sum($values[::2])",
                    "return sum($item for $i, $item in enumerate($values) if $i % 2 == 0)",
                    "$total = 0\nfor $i in range(0, len($values), 2):\n    $total += $values[$i]\nreturn $total",
                ],
                f"the sum of the numbers at even {{indices|positions}} {IN_LIST}",
                ["sum_even_indices", "sum_at_even_positions"],
            ),
            (
                [
                    "return sum($values[1::2])",
                    "return sum($item for $i, $item in enumerate($values) if $i % 2 == 1)",
                    "$total = 0\nfor $i in range(1, len($values), 2):\n    $total += $values[$i]\nreturn $total",
                ],
                f"the sum of the numbers at odd {{indices|positions}} {IN_LIST}",
                ["sum_odd_indices", "sum_at_odd_positions"],
            ),
            (
                [
                    "return sum($i * $item for $i, $item in enumerate($values))",
                    "$total = 0\nfor $i, $item in enumerate($values):\n    $total += $i * $item\nreturn $total",
                    "$total = 0\nfor $i in range(len($values)):\n    $total += $i * $values[$i]\nreturn $total",
                ],
                f"the sum of the numbers {IN_LIST}, each multiplied by its index",
                ["weighted_by_index", "index_weighted_sum"],
            ),
            (
                [
                    "return sum($values[::2]) - sum($values[1::2])",
                    (
                        "$total = 0\n"
                        "for $i, $item in enumerate($values):\n"
                        "    if $i % 2 == 0:\n"
                        "        $total += $item\n"
                        "    else:\n"
                        "        $total -= $item\n"
                        "return $total"
                    ),
                    (
                        "$total = 0\n"
                        "sign = 1\n"
                        "for $item in $values:\n"
                        "    $total += sign * $item\n"
                        "    sign = -sign\n"
                        "return $total"
                    ),
                ],
                "the alternating sum of {$values|the list}: first minus second plus third and so on",
                ["alternating_sum", "plus_minus"],
            ),
            (
                [
                    "return sum(1 for $i, $item in enumerate($values) if $item == $i)",
                    (
                        "$count = 0\n"
                        "for $i, $item in enumerate($values):\n"
                        "    if $i == $item:\n"
                        "        $count += 1\n"
                        "return $count"
                    ),
                    (
                        "$count = 0\n"
                        "for $i in range(len($values)):\n"
                        "    if $values[$i] == $i:\n"
                        "        $count += 1\n"
                        "return $count"
                    ),
                ],
                f"how many {{numbers|elements}} {IN_LIST} are equal to their own index",
                ["count_fixed_points", "matches_index"],
            ),
            (
                [
                    "return sum($values) - max($values) - min($values)",
                    "ordered = sorted($values)\nreturn sum(ordered[1:-1])",
                ],
                f"the sum of the numbers {IN_LIST} without one largest and one smallest number",
                ["sum_without_extremes", "trimmed_sum"],
            ),
        ]
    )
    return build(
        rng,
        names,
        [VALUES],
        "int",
        bodies,
        int_lists(rng, 5, 0, 9, 3, 6) + [([0, 1, 2],), ([3, 1, 1],)],
        noun=noun,
        given=GIVEN,
    )


@family
def float_lists(rng: random.Random) -> Exercise:
    k = rng.choice([0.5, 1.5, 2.0, 2.5, 10.0])
    bodies, noun, names, returns = rng.choice(
        [
            (
                ["return sum($values)", "$total = 0.0\nfor $item in $values:\n    $total += $item\nreturn $total"],
                f"the sum {OF_LIST}",
                ["total", "sum_values", "add_all"],
                "float",
            ),
            (
                [
                    "return max($values)",
                    (
                        "$best = $values[0]\n"
                        "for $item in $values:\n"
                        "    if $item > $best:\n"
                        "        $best = $item\n"
                        "return $best"
                    ),
                ],
                f"the largest number {IN_LIST}",
                ["largest", "highest", "peak"],
                "float",
            ),
            (
                [
                    "return min($values)",
                    (
                        "$best = $values[0]\n"
                        "for $item in $values:\n"
                        "    if $item < $best:\n"
                        "        $best = $item\n"
                        "return $best"
                    ),
                ],
                f"the smallest number {IN_LIST}",
                ["smallest", "lowest"],
                "float",
            ),
            (
                [
                    f"return [$item * {k} for $item in $values]",
                    f"$result = []\nfor $item in $values:\n    $result.append($item * {k})\nreturn $result",
                ],
                f"{{a list of the|the}} numbers {IN_LIST} multiplied by {k}",
                ["scale", "scale_values", "multiply_all"],
                "list[float]",
            ),
            (
                [
                    f"return [$item for $item in $values if $item > {k}]",
                    (
                        "$result = []\n"
                        "for $item in $values:\n"
                        f"    if $item > {k}:\n"
                        "        $result.append($item)\n"
                        "return $result"
                    ),
                ],
                f"{{a list of the|the}} numbers {IN_LIST} that are greater than {k}",
                ["above", "filter_large", "keep_above"],
                "list[float]",
            ),
            (
                [
                    "return sum($values) / len($values)",
                    "$total = 0.0\nfor $item in $values:\n    $total += $item\nreturn $total / len($values)",
                ],
                f"the average {OF_LIST}",
                ["average", "mean", "average_value"],
                "float",
            ),
            (
                [
                    "return [round($item) for $item in $values]",
                    "return [int(round($item)) for $item in $values]",
                    "$result = []\nfor $item in $values:\n    $result.append(round($item))\nreturn $result",
                ],
                f"{{a list of the|the}} numbers {IN_LIST} rounded to integers",
                ["round_all", "rounded"],
                "list[int]",
            ),
            (
                [
                    "return [int($item) for $item in $values]",
                    "$result = []\nfor $item in $values:\n    $result.append(int($item))\nreturn $result",
                    "return list(map(int, $values))",
                ],
                f"a list of the integer parts of the numbers {IN_LIST}",
                ["integer_parts", "truncate_all"],
                "list[int]",
            ),
            (
                [
                    "low = min($values)\nreturn [$item - low for $item in $values]",
                    "return [$item - min($values) for $item in $values]",
                ],
                f"{{a list of the|the}} numbers {IN_LIST}, each reduced by the smallest of them",
                ["shift_to_zero", "subtract_min"],
                "list[float]",
            ),
            (
                [
                    "return sum(1 for $item in $values if $item == int($item))",
                    (
                        "$count = 0\n"
                        "for $item in $values:\n"
                        "    if $item == int($item):\n"
                        "        $count += 1\n"
                        "return $count"
                    ),
                    "return sum($item.is_integer() for $item in $values)",
                ],
                f"how many numbers {IN_LIST} are whole numbers",
                ["count_whole", "whole_numbers"],
                "int",
            ),
            (
                [
                    f"return sum(1 for $item in $values if $item > {k})",
                    f"$count = 0\nfor $item in $values:\n    if $item > {k}:\n        $count += 1\nreturn $count",
                ],
                f"how many numbers {IN_LIST} are greater than {k}",
                ["count_above", "count_large"],
                "int",
            ),
            (
                ["return max($values) - min($values)", "ordered = sorted($values)\nreturn ordered[-1] - ordered[0]"],
                f"the difference of the largest and the smallest number {IN_LIST}",
                ["spread", "range_of_values"],
                "float",
            ),
            (
                [
                    "return [$a + $b for $a, $b in zip($values, $values[1:])]",
                    "return [$values[$i] + $values[$i + 1] for $i in range(len($values) - 1)]",
                ],
                f"{{a list of the|the}} sums of neighboring numbers {IN_LIST}",
                ["neighbor_sums", "pair_sums"],
                "list[float]",
            ),
        ]
    )
    rows = [([*halves(rng, rng.choice([1, 2, 4]), 0, 15), 2.5],) for _ in range(3)] + [
        (halves(rng, 4, 0, 12),),
        ([1.0, 2.0],),
    ]
    for index, (row,) in enumerate(rows):
        rows[index] = (row[: 2 ** (len(row).bit_length() - 1)],)
    if "rounded" not in noun:
        noun = noun.replace("integers", "numbers")
    return build(
        rng,
        names,
        [FLOATS],
        returns,
        bodies,
        rows,
        noun=noun,
        given=["a list of floats $values", "a list of numbers $values", "a list $values"],
    )


@family
def list_statistics(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "summary",
            "above_average",
            "scaled",
            "trimmed",
            "streak",
            "trend",
            "outliers",
            "ranks",
            "best_drop",
            "changes",
        )
    )
    k = rng.randint(2, 10)
    names, gives, tasks, bodies = {
        "summary": (
            "summary statistics describe_numbers",
            "dict[str, int]",
            [
                "Return a dictionary with the keys 'min', 'max' and 'sum' for $thenums, which are not empty.",
                "Summarize $thenums: the smallest, the largest and the sum, under the keys 'min', 'max' and 'sum'.",
            ],
            [
                'return {"min": min($nums), "max": max($nums), "sum": sum($nums)}',
                (
                    '$result = {"min": $nums[0], "max": $nums[0], "sum": 0}\n'
                    "for $num in $nums:\n"
                    '    $result["min"] = min($result["min"], $num)\n'
                    '    $result["max"] = max($result["max"], $num)\n'
                    '    $result["sum"] += $num\n'
                    "return $result"
                ),
            ],
        ),
        "above_average": (
            "above_average better_than_mean over_mean",
            "list[int]",
            [
                "Return the numbers in $thenums that are greater than their average.",
                "Compute the mean of $thenums and keep the numbers above it.",
            ],
            [
                "mean = sum($nums) / len($nums)\nreturn [$num for $num in $nums if $num > mean]",
                (
                    "mean = sum($nums) / len($nums)\n"
                    "$result = []\n"
                    "for $num in $nums:\n"
                    "    if $num > mean:\n"
                    "        $result.append($num)\n"
                    "return $result"
                ),
            ],
        ),
        "scaled": (
            "subtract_minimum start_at_zero shift_down",
            "list[int]",
            [
                "Subtract the smallest number of $thenums from all of them.",
                "Shift $thenums so that the smallest becomes 0.",
            ],
            [
                "low = min($nums)\nreturn [$num - low for $num in $nums]",
                "low = min($nums)\n$result = []\nfor $num in $nums:\n    $result.append($num - low)\nreturn $result",
            ],
        ),
        "trimmed": (
            "without_extremes fair_total judge_total",
            "int",
            [
                "Add up $thenums without the largest and the smallest one (one of each). There are at least two.",
                "Judges give points; the best and the worst mark do not count. Return the sum of the rest.",
            ],
            [
                "return sum($nums) - max($nums) - min($nums)",
                "return sum(sorted($nums)[1:-1])",
                "rest = list($nums)\nrest.remove(max(rest))\nrest.remove(min(rest))\nreturn sum(rest)",
            ],
        ),
        "streak": (
            "longest_rise longest_growth growing_streak",
            "int",
            [
                (
                    "Return the length of the longest stretch of $thenums in which each number is greater "
                    "than the one before."
                ),
                (
                    "How many numbers does the longest increasing run of neighbours in $thenums have? The "
                    "list is not empty."
                ),
            ],
            [
                (
                    "$best = 1\n"
                    "$count = 1\n"
                    "for $i in range(1, len($nums)):\n"
                    "    if $nums[$i] > $nums[$i - 1]:\n"
                    "        $count += 1\n"
                    "    else:\n"
                    "        $count = 1\n"
                    "    $best = max($best, $count)\n"
                    "return $best"
                ),
                (
                    "$best = 1\n"
                    "$count = 1\n"
                    "for $a, $b in zip($nums, $nums[1:]):\n"
                    "    $count = $count + 1 if $b > $a else 1\n"
                    "    if $count > $best:\n"
                    "        $best = $count\n"
                    "return $best"
                ),
            ],
        ),
        "trend": (
            "trend direction_of rises_or_falls",
            "str",
            [
                (
                    "Return 'up' if the last number of $thenums is greater than the first, 'down' if it is "
                    "less, else 'flat'."
                ),
                "Compare the first and the last of $thenums: 'up' for growth, 'down' for a decline, otherwise 'flat'.",
            ],
            [
                'if $nums[-1] > $nums[0]:\n    return "up"\nif $nums[-1] < $nums[0]:\n    return "down"\nreturn "flat"',
                '$num = $nums[-1] - $nums[0]\nif $num == 0:\n    return "flat"\nreturn "up" if $num > 0 else "down"',
            ],
        ),
        "outliers": (
            "far_from_mean outliers unusual_values",
            "list[int]",
            [
                f"Return the numbers in $thenums that differ from the average by more than {k}.",
                f"Find the numbers of $thenums whose distance from the mean is greater than {k}.",
            ],
            [
                f"mean = sum($nums) / len($nums)\nreturn [$num for $num in $nums if abs($num - mean) > {k}]",
                (
                    "mean = sum($nums) / len($nums)\n"
                    "$result = []\n"
                    "for $num in $nums:\n"
                    f"    if $num > mean + {k} or $num < mean - {k}:\n"
                    "        $result.append($num)\n"
                    "return $result"
                ),
            ],
        ),
        "ranks": (
            "ranks places ranking",
            "list[int]",
            [
                "Return the rank of each number in $thenums: 1 plus how many numbers are greater.",
                (
                    "Replace every number of $thenums by its place, where the largest has place 1 and equal "
                    "numbers share a place."
                ),
            ],
            [
                "return [1 + sum(1 for rival in $nums if rival > $num) for $num in $nums]",
                "ordered = sorted($nums, reverse=True)\nreturn [ordered.index($num) + 1 for $num in $nums]",
                (
                    "$result = []\n"
                    "for $num in $nums:\n"
                    "    place = 1\n"
                    "    for rival in $nums:\n"
                    "        if rival > $num:\n"
                    "            place += 1\n"
                    "    $result.append(place)\n"
                    "return $result"
                ),
            ],
        ),
        "best_drop": (
            "largest_jump biggest_step max_difference",
            "int",
            [
                "Return the largest absolute difference between neighbours in $thenums.",
                "How large is the biggest step, up or down, from one number of $thenums to the next?",
            ],
            [
                "return max(abs($a - $b) for $a, $b in zip($nums, $nums[1:]))",
                (
                    "$best = 0\n"
                    "for $i in range(len($nums) - 1):\n"
                    "    $best = max($best, abs($nums[$i + 1] - $nums[$i]))\n"
                    "return $best"
                ),
            ],
        ),
        "changes": (
            "count_changes direction_changes number_of_rises",
            "int",
            [
                "Count how often a number in $thenums is greater than the one directly before it.",
                "How many times do $thenums go up from one element to the next?",
            ],
            [
                "return sum(1 for $a, $b in zip($nums, $nums[1:]) if $b > $a)",
                (
                    "$count = 0\n"
                    "for $i in range(1, len($nums)):\n"
                    "    if $nums[$i] > $nums[$i - 1]:\n"
                    "        $count += 1\n"
                    "return $count"
                ),
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$nums: list[int]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(values.numbers(rng, 0, 30),) for _ in range(3)],
    )
