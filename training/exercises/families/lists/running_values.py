"""Running values, and extremes under a condition."""

import random

from exercises import example_values as values
from exercises.example_calls import distinct, int_lists
from exercises.families.lists.predicates import number_property
from exercises.framework import Exercise, family
from exercises.templates import posed
from exercises.wordings import NUMBERS, claims, nouns, orders


@family
def cumulative(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "average",
            "distinct",
            "suffix",
            "reach",
            "balance",
            "lowest",
            "records",
            "undo",
            "since",
            "conditional",
            "concat",
            "change",
            "capped",
        )
    )
    number = number_property(rng, 10)
    one, two, same = "$nums: list[int]", "$nums: list[int], $k: int", "list[int]"
    names, takes, gives, tasks, bodies = {
        "average": (
            "running_average cumulative_mean running_means",
            one,
            "list[float]",
            nouns("a list of the averages of the first 1, 2, 3, ... numbers", "{a list of numbers|`$nums`}"),
            [
                "return [sum($nums[: $i + 1]) / ($i + 1) for $i in range(len($nums))]",
                (
                    "$result = []\n"
                    "$total = 0\n"
                    "for $i, $num in enumerate($nums, 1):\n"
                    "    $total += $num\n"
                    "    $result.append($total / $i)\n"
                    "return $result"
                ),
            ],
        ),
        "distinct": (
            "running_distinct distinct_so_far count_distinct_prefixes",
            one,
            same,
            nouns("for each position how many different numbers have occurred up to there", NUMBERS, "in"),
            [
                "return [len(set($nums[: $i + 1])) for $i in range(len($nums))]",
                (
                    "$seen = set()\n"
                    "$result = []\n"
                    "for $num in $nums:\n"
                    "    $seen.add($num)\n"
                    "    $result.append(len($seen))\n"
                    "return $result"
                ),
            ],
        ),
        "suffix": (
            "suffix_sums sums_from_here reverse_cumulative",
            one,
            same,
            nouns("for each position the sum of the numbers from there to the end", NUMBERS, "in"),
            [
                "return [sum($nums[$i:]) for $i in range(len($nums))]",
                "from itertools import accumulate\n\n\ndef $signature:\n    return list(accumulate($nums[::-1]))[::-1]",
                (
                    "$result = []\n"
                    "$total = 0\n"
                    "for $num in reversed($nums):\n"
                    "    $total += $num\n"
                    "    $result.insert(0, $total)\n"
                    "return $result"
                ),
            ],
        ),
        "reach": (
            "when_reached first_reaching steps_to_reach",
            two,
            "int",
            nouns(
                "how many of the first numbers must be added until the sum is at least `$k`, or -1 if it never is,",
                "{a list of positive numbers|`$nums`|the list `$nums`}",
                "in",
            ),
            [
                (
                    "$total = 0\n"
                    "for $i, $num in enumerate($nums, 1):\n"
                    "    $total += $num\n"
                    "    if $total >= $k:\n"
                    "        return $i\n"
                    "return -1"
                ),
                "for $i in range(1, len($nums) + 1):\n    if sum($nums[:$i]) >= $k:\n        return $i\nreturn -1",
            ],
        ),
        "balance": (
            "balance_index equilibrium pivot_index middle_of_weight",
            one,
            "int",
            nouns(
                (
                    "the first index for which the sum of the numbers before it equals the sum of those "
                    "after it, or -1 if there is none,"
                ),
                NUMBERS,
                "in",
            ),
            [
                (
                    "for $i in range(len($nums)):\n"
                    "    if sum($nums[:$i]) == sum($nums[$i + 1 :]):\n"
                    "        return $i\n"
                    "return -1"
                ),
                (
                    "left = 0\n"
                    "right = sum($nums)\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    right -= $num\n"
                    "    if left == right:\n"
                    "        return $i\n"
                    "    left += $num\n"
                    "return -1"
                ),
            ],
        ),
        "lowest": (
            "lowest_balance minimum_prefix_sum deepest_point",
            one,
            "int",
            nouns(
                "the lowest value that the running sum, starting at 0, ever has",
                "{a list of changes|the changes in `$nums`}",
                "for",
            ),
            [
                (
                    "$total = lowest = 0\n"
                    "for $num in $nums:\n"
                    "    $total += $num\n"
                    "    lowest = min(lowest, $total)\n"
                    "return lowest"
                ),
                "from itertools import accumulate\n\n\ndef $signature:\n    return min(accumulate($nums, initial=0))",
                "return min(sum($nums[:$i]) for $i in range(len($nums) + 1))",
            ],
        ),
        "records": (
            "count_records number_of_records new_maxima",
            one,
            "int",
            nouns("how many numbers are greater than all numbers before them (the first one counts)", NUMBERS, "in"),
            [
                (
                    "$count = 0\n"
                    "$best = None\n"
                    "for $num in $nums:\n"
                    "    if $best is None or $num > $best:\n"
                    "        $count += 1\n"
                    "        $best = $num\n"
                    "return $count"
                ),
                "return sum(1 for $i, $num in enumerate($nums) if all(before < $num for before in $nums[:$i]))",
            ],
        ),
        "undo": (
            "undo_running_sum from_cumulative original_numbers",
            one,
            same,
            [
                "The list `$nums` holds running sums. $Return the numbers they were made from.",
                "Given a list of cumulative sums, {return|find} the original list.",
            ],
            [
                "return [$num - before for before, $num in zip([0] + $nums, $nums)]",
                (
                    "$result = []\n"
                    "before = 0\n"
                    "for $num in $nums:\n"
                    "    $result.append($num - before)\n"
                    "    before = $num\n"
                    "return $result"
                ),
                "return $nums[:1] + [$nums[$i] - $nums[$i - 1] for $i in range(1, len($nums))]",
            ],
        ),
        "since": (
            "steps_since_$slug since_last_$slug distance_to_last_$slug",
            one,
            same,
            nouns(
                (
                    f"for each position how many steps ago the last number that is {number.such} was, itself "
                    "included, or -1 if there was none yet,"
                ),
                NUMBERS,
                "in",
            ),
            [
                (
                    "last = -1\n"
                    "$result = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    if $test:\n"
                    "        last = $i\n"
                    "    $result.append($i - last if last >= 0 else -1)\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "steps = -1\n"
                    "for $num in $nums:\n"
                    "    if $test:\n"
                    "        steps = 0\n"
                    "    elif steps >= 0:\n"
                    "        steps += 1\n"
                    "    $result.append(steps)\n"
                    "return $result"
                ),
            ],
        ),
        "conditional": (
            "running_${slug}_sum cumulative_$slug running_count_$slug",
            one,
            same,
            nouns(f"for each position how many numbers up to there are {number.such}", NUMBERS, "in"),
            [
                (
                    "$result = []\n"
                    "$count = 0\n"
                    "for $num in $nums:\n"
                    "    if $test:\n"
                    "        $count += 1\n"
                    "    $result.append($count)\n"
                    "return $result"
                ),
                "return [sum(1 for $num in $nums[: $i + 1] if $test) for $i in range(len($nums))]",
            ],
        ),
        "concat": (
            "growing_texts cumulative_join prefixes_of_words",
            "$words: list[str]",
            "list[str]",
            nouns(
                "a list of the strings that result from joining the first 1, 2, 3, ... words",
                "{a list of words|the words in `$words`}",
                "of",
            ),
            [
                'return ["".join($words[: $i + 1]) for $i in range(len($words))]',
                (
                    "$result = []\n"
                    '$current = ""\n'
                    "for $word in $words:\n"
                    "    $current += $word\n"
                    "    $result.append($current)\n"
                    "return $result"
                ),
                "from itertools import accumulate\n\n\ndef $signature:\n    return list(accumulate($words))",
            ],
        ),
        "change": (
            "percent_changes relative_changes growth_rates",
            one,
            "list[float]",
            nouns(
                "a list of the changes from each number to the next in percent",
                "{a list of positive numbers|the positive numbers in `$nums`}",
                "in",
            ),
            [
                "return [100 * ($b - $a) / $a for $a, $b in zip($nums, $nums[1:])]",
                (
                    "$result = []\n"
                    "for $i in range(1, len($nums)):\n"
                    "    change = $nums[$i] - $nums[$i - 1]\n"
                    "    $result.append(100 * change / $nums[$i - 1])\n"
                    "return $result"
                ),
            ],
        ),
        "capped": (
            "running_capped capped_sums limited_total",
            two,
            same,
            nouns("the running sums, where a sum that exceeds `$k` {starts again at 0|is set back to 0},", NUMBERS),
            [
                (
                    "$result = []\n"
                    "$total = 0\n"
                    "for $num in $nums:\n"
                    "    $total += $num\n"
                    "    if $total > $k:\n"
                    "        $total = 0\n"
                    "    $result.append($total)\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "for $num in $nums:\n"
                    "    $total = ($result[-1] if $result else 0) + $num\n"
                    "    $result.append($total if $total <= $k else 0)\n"
                    "return $result"
                ),
            ],
        ),
    }[shape]
    low, high = {"lowest": (-6, 6), "balance": (1, 3), "change": (1, 1)}.get(shape, (1, 10))
    rows = [values.numbers(rng, low, high, 4, 6) for _ in range(5)]
    if shape == "change":
        rows = [[rng.choice((10, 20, 25, 40, 50)) for _ in range(3)] for _ in range(4)]
    if shape == "undo":
        rows = [[sum(row[: i + 1]) for i in range(len(row))] for row in rows]
    if shape == "balance":
        rows += [[1, 2, 3, 3], [2, 5, 1, 1]]
    calls = (
        [(rng.sample(values.FRUITS, 3),) for _ in rows]
        if shape == "concat"
        else [(row, rng.randint(8, 35)) if takes == two else (row,) for row in rows]
    )
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        slug=number.slug,
        test=number.test.format("$num"),
        k=rng.choice(("limit", "goal", "k")),
    )


@family
def conditional_extremes(rng: random.Random) -> Exercise:
    number, other = number_property(rng), number_property(rng)
    while other.slug == number.slug:
        other = number_property(rng)
    most = rng.random() < 0.6
    shape = rng.choice(
        (
            "one",
            "one",
            "spread",
            "between",
            "product_first",
            "index",
            "sums",
            "counts",
            "positions",
            "swap",
            "distance",
            "count_top",
            "averages",
        )
    )
    one = "$nums: list[int]"
    pick, word = ("max", "{largest|greatest}") if most else ("min", "{smallest|least}")
    keep = "chosen = [$num for $num in $nums if $test]\n"
    names, gives, tasks, bodies = {
        "one": (
            "${pick}_$slug ${pick}_of_$slug extreme_$slug find_${pick}_$slug",
            "int | None",
            [
                text + " Return None if there is {none|no such number}."
                for text in nouns(f"the {word} of the $things", NUMBERS, "in")
            ],
            [
                "return $pick(($num for $num in $nums if $test), default=None)",
                keep + "return $pick(chosen) if chosen else None",
                (
                    "$best = None\n"
                    "for $num in $nums:\n"
                    "    if ($test) and ($best is None or $num $op $best):\n"
                    "        $best = $num\n"
                    "return $best"
                ),
            ],
        ),
        "spread": (
            "${slug}_range spread_of_$slug ${slug}_spread",
            "int",
            [
                text + " Return 0 if there is {none|no such number}."
                for text in nouns("the difference between the largest and the smallest of the $things", NUMBERS, "in")
            ],
            [
                keep + "return max(chosen) - min(chosen) if chosen else 0",
                (
                    "ordered = sorted($num for $num in $nums if $test)\n"
                    "if not ordered:\n"
                    "    return 0\n"
                    "return ordered[-1] - ordered[0]"
                ),
            ],
        ),
        "between": (
            "difference_of_extremes ${slug}_minus_$second compare_largest",
            "int",
            [
                text + " Both exist."
                for text in nouns(
                    "the {largest|greatest} of the $things minus the {smallest|least} of the $others", NUMBERS, "in"
                )
            ],
            [
                "return max($num for $num in $nums if $test) - min(\n    $num for $num in $nums if $check\n)",
                (
                    "first = [$num for $num in $nums if $test]\n"
                    "second = [$num for $num in $nums if $check]\n"
                    "return max(first) - min(second)"
                ),
            ],
        ),
        "product_first": (
            "product_of_firsts first_${slug}_times_$second multiply_first",
            "int",
            [
                text + " Both exist."
                for text in nouns(
                    "the product of the first number that is $such and the first number that is $also", NUMBERS, "in"
                )
            ],
            [
                (
                    "first = next($num for $num in $nums if $test)\n"
                    "second = next($num for $num in $nums if $check)\n"
                    "return first * second"
                ),
                (
                    "first = [$num for $num in $nums if $test][0]\n"
                    "second = [$num for $num in $nums if $check][0]\n"
                    "return first * second"
                ),
            ],
        ),
        "index": (
            "index_of_${pick}_$slug where_${pick}_$slug place_of_$slug",
            "int",
            [
                text + " Return -1 if there is none."
                for text in nouns(
                    f"the index of the {word} of the $things, the first one in case of a tie,", NUMBERS, "in"
                )
            ],
            [
                keep + "return $nums.index($pick(chosen)) if chosen else -1",
                (
                    "$best = -1\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    if ($test) and ($best == -1 or $num $op $nums[$best]):\n"
                    "        $best = $i\n"
                    "return $best"
                ),
            ],
        ),
        "sums": (
            "${slug}_minus_rest sum_difference compare_sums",
            "int",
            nouns("the sum of the $things minus the sum of all {other numbers|others}", NUMBERS, "in"),
            [
                "return sum($num if $test else -$num for $num in $nums)",
                (
                    "$total = 0\n"
                    "for $num in $nums:\n"
                    "    if $test:\n"
                    "        $total += $num\n"
                    "    else:\n"
                    "        $total -= $num\n"
                    "return $total"
                ),
                "first = sum($num for $num in $nums if $test)\nreturn 2 * first - sum($nums)",
            ],
        ),
        "counts": (
            "more_${slug}_than_$second majority_$slug compare_counts",
            "bool",
            claims(f"{NUMBERS} has more $things than $others"),
            [
                (
                    "first = sum(1 for $num in $nums if $test)\n"
                    "second = sum(1 for $num in $nums if $check)\n"
                    "return first > second"
                ),
                (
                    "balance = 0\n"
                    "for $num in $nums:\n"
                    "    if $test:\n"
                    "        balance += 1\n"
                    "    if $check:\n"
                    "        balance -= 1\n"
                    "return balance > 0"
                ),
            ],
        ),
        "positions": (
            "positions_of_$pick all_${pick}_indices where_$pick",
            "list[int]",
            nouns(f"all {{indices|positions}} of the {word} number", NUMBERS, "in"),
            [
                "top = $pick($nums)\nreturn [$i for $i, $num in enumerate($nums) if $num == top]",
                (
                    "$result = []\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    if not $result or $num $op $nums[$result[0]]:\n"
                    "        $result = [$i]\n"
                    "    elif $num == $nums[$result[0]]:\n"
                    "        $result.append($i)\n"
                    "return $result"
                ),
            ],
        ),
        "swap": (
            "swap_extremes swap_min_max exchange_min_and_max",
            "list[int]",
            orders(
                (
                    "swap the {smallest|least} and the {largest|greatest} number of {a list without "
                    "duplicates|`$nums`, which has no duplicates}"
                ),
                "{a list of different numbers|`$nums` without duplicates}",
                "return it with its smallest and largest number swapped",
            ),
            [
                (
                    "$i, $j = $nums.index(min($nums)), $nums.index(max($nums))\n"
                    "$result = $nums[:]\n"
                    "$result[$i], $result[$j] = $result[$j], $result[$i]\n"
                    "return $result"
                ),
                (
                    "low, high = min($nums), max($nums)\n"
                    "exchange = {low: high, high: low}\n"
                    "return [exchange.get($num, $num) for $num in $nums]"
                ),
            ],
        ),
        "distance": (
            "extreme_distance distance_min_max index_gap",
            "int",
            nouns(
                "the distance between the positions of the smallest and the largest number",
                "{a list of different numbers|`$nums`, which has no duplicates,}",
                "in",
            ),
            [
                "return abs($nums.index(min($nums)) - $nums.index(max($nums)))",
                (
                    "low = high = 0\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    if $num < $nums[low]:\n"
                    "        low = $i\n"
                    "    if $num > $nums[high]:\n"
                    "        high = $i\n"
                    "return abs(low - high)"
                ),
            ],
        ),
        "count_top": (
            "count_$pick times_$pick how_often_$pick",
            "int",
            nouns(f"how often the {word} number occurs", NUMBERS, "in"),
            [
                "return $nums.count($pick($nums))",
                "top = $pick($nums)\nreturn sum(1 for $num in $nums if $num == top)",
                (
                    "$count = 0\n"
                    "$best = $nums[0]\n"
                    "for $num in $nums:\n"
                    "    if $num $op $best:\n"
                    "        $best = $num\n"
                    "        $count = 0\n"
                    "    if $num == $best:\n"
                    "        $count += 1\n"
                    "return $count"
                ),
            ],
        ),
        "averages": (
            "average_of_$slug mean_$slug average_$slug",
            "float",
            [
                text + " Return 0.0 if there is {none|no such number}."
                for text in nouns("the average of the $things", NUMBERS, "in")
            ],
            [
                keep + "return sum(chosen) / len(chosen) if chosen else 0.0",
                (
                    "$total = $count = 0\n"
                    "for $num in $nums:\n"
                    "    if $test:\n"
                    "        $total += $num\n"
                    "        $count += 1\n"
                    "return $total / $count if $count else 0.0"
                ),
            ],
        ),
    }[shape]
    if shape in ("swap", "distance"):
        calls = [(distinct(rng, 1, 20, 3, 6),) for _ in range(4)]
    else:
        calls = int_lists(rng, 5, 1, 5 if shape in ("positions", "count_top") else 20, 4, 7)
    if shape in ("between", "product_first"):
        # One number of each kind makes sure that both exist.
        fits = [[n for n in range(1, 31) if kind.holds(n)] for kind in (number, other)]
        calls = [([*row, *(rng.choice(fit) for fit in fits)],) for (row,) in calls]
    return posed(
        rng,
        names=names,
        takes=one,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        slug=number.slug,
        second=other.slug,
        such=number.such,
        also=other.such,
        things=number.things,
        others=other.things,
        test=number.test.format("$num"),
        check=other.test.format("$num"),
        pick=pick,
        op=">" if most else "<",
    )
