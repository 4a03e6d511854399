"""Ways counted, paths through grids, best choices, distances of texts."""

import random

from exercises import example_values as values
from exercises.example_calls import int_pairs, picked, single
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import check_tasks, find_tasks


@family
def counting_ways(rng: random.Random) -> Exercise:
    sets = rng.choice(([1, 2, 5], [1, 2, 3], [2, 3, 5], [1, 5, 10], [1, 3, 4], [2, 5]))
    amounts = [(sets, rng.randint(3, 20)) for _ in range(4)]
    few = rng.choice((3, 4))
    return one_of(
        rng,
        (
            "ways_to_pay count_change coin_ways",
            "coins: list[int], amount: int",
            "int",
            find_tasks(
                "the number of ways to pay `amount` with {the given coins|coins of the values in `coins`}",
                note="Each coin may be used any number of times; the order does not matter.",
            )
            + [
                (
                    "In how many ways can `amount` be made from the given coins, each of which is available "
                    "without limit? Order is ignored."
                )
            ],
            [
                """
                ways = [1] + [0] * amount
                for coin in coins:
                    for k in range(coin, amount + 1):
                        ways[k] += ways[k - coin]
                return ways[amount]
                """,
                """
                if amount == 0:
                    return 1
                if amount < 0 or not coins:
                    return 0
                return $self(coins, amount - coins[0]) + $self(coins[1:], amount)
                """,
            ],
            amounts,
        ),
        (
            "fewest_coins min_coins least_coins",
            "coins: list[int], amount: int",
            "int",
            find_tasks("the {smallest|least} number of coins that add up to `amount`, or -1 if that is impossible")
            + ["With as few coins as possible, pay `amount`. Return the number of coins, or -1 if it cannot be paid."],
            [
                """
                best = [0] + [amount + 1] * amount
                for k in range(1, amount + 1):
                    for coin in coins:
                        if coin <= k:
                            best[k] = min(best[k], best[k - coin] + 1)
                return best[amount] if best[amount] <= amount else -1
                """,
                """
                reached = {0}
                $count = 0
                while reached and amount not in reached:
                    reached = {r + coin for r in reached for coin in coins if r + coin <= amount}
                    $count += 1
                return $count if reached else -1
                """,
            ],
            amounts + [([4, 6], 7), ([5, 3], 11)],
        ),
        (
            "ways_to_climb climb_stairs stair_ways",
            "$n: int",
            "int",
            [
                "In how many ways can one climb `$n` stairs with steps of 1 to $few stairs at a time?",
                "$Count ways to go up a staircase of `$n` stairs if each step takes at most $few of them.",
            ],
            [
                """
                ways = [1]
                for k in range(1, $n + 1):
                    ways.append(sum(ways[max(0, k - $few) : k]))
                return ways[$n]
                """,
                """
                if $n == 0:
                    return 1
                return sum($self($n - step) for step in range(1, min($few, $n) + 1))
                """,
            ],
            picked(rng, range(0, 12), 4),
        ),
        (
            "count_partitions partitions ways_to_split",
            "$n: int",
            "int",
            find_tasks("the number of ways to write `$n` as a sum of positive integers, ignoring the order"),
            [
                """
                ways = [1] + [0] * $n
                for part in range(1, $n + 1):
                    for k in range(part, $n + 1):
                        ways[k] += ways[k - part]
                return ways[$n]
                """,
                """
                def split(rest: int, most: int) -> int:
                    if rest == 0:
                        return 1
                    return sum(split(rest - k, k) for k in range(1, min(rest, most) + 1))


                def $signature:
                    return split($n, $n)
                """,
            ],
            picked(rng, range(1, 15), 4),
        ),
        (
            "tilings domino_tilings ways_to_tile",
            "$n: int",
            "int",
            [
                "In how many ways can a strip of 2 by `$n` squares be covered with dominoes of 2 by 1?",
                "A path of `$n` tiles is laid with pieces of length 1 and 2. $Return the number of different ways.",
            ],
            [
                """
                $a, $b = 1, 1
                for _ in range($n):
                    $a, $b = $b, $a + $b
                return $a
                """,
                """
                if $n < 2:
                    return 1
                return $self($n - 1) + $self($n - 2)
                """,
            ],
            picked(rng, range(0, 14), 4),
        ),
        (
            "derangements count_derangements nobody_gets_own",
            "$n: int",
            "int",
            [
                "`$n` people swap their hats. In how many ways can this be done so that nobody gets the own hat?",
                "$Return the number of orders of `$n` items in which no item stays at its place.",
            ],
            [
                """
                from itertools import permutations


                def $signature:
                    orders = permutations(range($n))
                    return sum(all(p != k for k, p in enumerate(order)) for order in orders)
                """,
                """
                if $n == 0:
                    return 1
                if $n == 1:
                    return 0
                return ($n - 1) * ($self($n - 1) + $self($n - 2))
                """,
            ],
            picked(rng, range(1, 7), 4),
        ),
        (
            "binary_strings_without_pairs strings_without_11 no_two_ones",
            "$n: int",
            "int",
            find_tasks("the number of strings of `$n` zeros and ones in which no two ones are neighbours"),
            [
                """
                zero, one = 1, 0
                for _ in range($n):
                    zero, one = zero + one, zero
                return zero + one
                """,
                'return sum(1 for k in range(2**$n) if "11" not in bin(k))',
            ],
            picked(rng, range(0, 9), 4),
        ),
        few=few,
    )


@family
def grid_paths(rng: random.Random) -> Exercise:
    def grid(low: int, high: int) -> list[list[int]]:
        width = rng.randint(2, 3)
        return [[rng.randint(low, high) for _ in range(width)] for _ in range(rng.randint(2, 3))]

    costs = [(grid(1, 9),) for _ in range(4)]
    best, word = rng.choice((("min", "smallest"), ("max", "largest")))
    blocked = []
    for _ in range(4):
        cells = [[int(rng.random() < 0.2) for _ in range(3)] for _ in range(rng.randint(2, 3))]
        cells[0][0] = cells[-1][-1] = 0
        blocked.append((cells,))
    triangles = [([[rng.randint(1, 9) for _ in range(k + 1)] for k in range(rng.randint(2, 4))],) for _ in range(4)]
    moves = "{moving only right or down|with steps to the right and down only|if one may only go right or down}"
    return one_of(
        rng,
        (
            "count_paths grid_paths ways_through_grid",
            "rows: int, columns: int",
            "int",
            find_tasks(
                f"the number of ways from the top left to the bottom right cell of a grid with the given size, {moves}"
            )
            + [
                (
                    "How many paths lead through a grid of `rows` by `columns` cells from corner to opposite "
                    f"corner, {moves}?"
                )
            ],
            [
                """
                import math


                def $signature:
                    return math.comb(rows + columns - 2, rows - 1)
                """,
                """
                if rows == 1 or columns == 1:
                    return 1
                return $self(rows - 1, columns) + $self(rows, columns - 1)
                """,
                """
                ways = [1] * columns
                for _ in range(rows - 1):
                    for $i in range(1, columns):
                        ways[$i] += ways[$i - 1]
                return ways[-1]
                """,
            ],
            int_pairs(rng, 1, 7, 4),
        ),
        (
            "paths_around count_free_paths paths_with_walls",
            "$rows: list[list[int]]",
            "int",
            [
                (
                    "In `$rows` a 1 is a wall and a 0 is free. $Return the number of ways from the top left "
                    f"to the bottom right, {moves}."
                ),
                f"Count the paths through a grid from its first to its last cell, {moves}. Cells with a 1 are blocked.",
            ],
            [
                """
                ways = [1] + [0] * (len($rows[0]) - 1)
                for $row in $rows:
                    for $i, $cell in enumerate($row):
                        if $cell == 1:
                            ways[$i] = 0
                        elif $i > 0:
                            ways[$i] += ways[$i - 1]
                return ways[-1]
                """,
                """
                height, width = len($rows), len($rows[0])
                ways = [[0] * (width + 1) for _ in range(height + 1)]
                for r in range(1, height + 1):
                    for c in range(1, width + 1):
                        if $rows[r - 1][c - 1] == 0:
                            start = 1 if r == c == 1 else 0
                            ways[r][c] = ways[r - 1][c] + ways[r][c - 1] + start
                return ways[-1][-1]
                """,
            ],
            blocked,
        ),
        (
            "${best}_path_sum best_path path_cost",
            "$rows: list[list[int]]",
            "int",
            find_tasks(
                f"the $word sum of the numbers on a way from the top left to the bottom right of the grid, {moves}"
            ),
            [
                """
                sums = [[0] * len($rows[0]) for _ in $rows]
                for r, $row in enumerate($rows):
                    for c, $cell in enumerate($row):
                        before = []
                        if r > 0:
                            before.append(sums[r - 1][c])
                        if c > 0:
                            before.append(sums[r][c - 1])
                        sums[r][c] = $cell + $best(before, default=0)
                return sums[-1][-1]
                """,
                """
                here = $rows[0][0]
                ways = []
                if len($rows) > 1:
                    ways.append($self($rows[1:]))
                if len($rows[0]) > 1:
                    ways.append($self([$row[1:] for $row in $rows]))
                return here + $best(ways, default=0)
                """,
            ],
            costs,
        ),
        (
            "triangle_path ${best}_triangle_sum way_down",
            "$rows: list[list[int]]",
            "int",
            [
                (
                    "Row i of the triangle has i + 1 numbers. Going down, one moves to the number below or "
                    "to the one right of that. $Return the $word sum on a way from top to bottom."
                )
            ],
            [
                """
                sums = $rows[-1][:]
                for $row in reversed($rows[:-1]):
                    sums = [$cell + $best(sums[$i], sums[$i + 1]) for $i, $cell in enumerate($row)]
                return sums[0]
                """,
                """
                sums = [$rows[0][0]]
                for $row in $rows[1:]:
                    padded = sums[:1] + sums + sums[-1:]
                    sums = [$cell + $best(padded[$i], padded[$i + 1]) for $i, $cell in enumerate($row)]
                return $best(sums)
                """,
            ],
            triangles,
        ),
        (
            "falling_path column_path path_from_top",
            "$rows: list[list[int]]",
            "int",
            [
                (
                    "Go from the top row to the bottom row, each time to the cell below or diagonally below. "
                    "$Return the $word possible sum of the numbers on the way."
                )
            ],
            [
                """
                sums = $rows[0][:]
                for $row in $rows[1:]:
                    sums = [
                        $cell + $best(sums[max(0, $i - 1) : $i + 2]) for $i, $cell in enumerate($row)
                    ]
                return $best(sums)
                """,
                """
                sums = list($rows[0])
                for $row in $rows[1:]:
                    reached = []
                    for $i in range(len($row)):
                        around = sums[max(0, $i - 1) : $i + 2]
                        reached.append($row[$i] + $best(around))
                    sums = reached
                return $best(sums)
                """,
            ],
            costs,
        ),
        best=best,
        word=word,
    )


@family
def choose_some(rng: random.Random) -> Exercise:
    """Small knapsacks: choices of numbers with a sum."""
    sums = [(values.numbers(rng, 1, 9, 3, 5), rng.randint(4, 20)) for _ in range(4)]
    packs = []
    for _ in range(4):
        packs.append(([(rng.randint(1, 6), rng.randint(1, 12)) for _ in range(rng.randint(2, 4))], rng.randint(4, 10)))
    halves = [([1, 5, 6],), ([2, 3, 4],), (values.numbers(rng, 1, 7, 3, 5),), (values.numbers(rng, 1, 7, 3, 5),)]
    return one_of(
        rng,
        (
            "knapsack best_value pack_bag",
            "items: list[tuple[int, int]], capacity: int",
            "int",
            [
                (
                    "Each item is a pair (weight, value) and can be taken once. $Return the largest total "
                    "value with a total weight of at most `capacity`."
                ),
                (
                    "Pack items, given as (weight, value), into a bag that holds `capacity`. What is the "
                    "greatest value it can contain?"
                ),
            ],
            [
                """
                best = [0] * (capacity + 1)
                for weight, value in items:
                    for room in range(capacity, weight - 1, -1):
                        best[room] = max(best[room], best[room - weight] + value)
                return best[capacity]
                """,
                """
                if not items:
                    return 0
                weight, value = items[0]
                without = $self(items[1:], capacity)
                if weight > capacity:
                    return without
                return max(without, value + $self(items[1:], capacity - weight))
                """,
            ],
            packs,
        ),
        (
            "count_subsets subsets_with_sum ways_to_choose",
            "$nums: list[int], target: int",
            "int",
            find_tasks(
                "the number of ways to choose elements of $it with the sum `target`",
                "{a list of positive integers|the positive integers `$nums`}",
                "`$nums`",
                note="Equal numbers at different positions count as different.",
            ),
            [
                """
                if not $nums:
                    return 1 if target == 0 else 0
                return $self($nums[1:], target) + $self($nums[1:], target - $nums[0])
                """,
                """
                ways = [1] + [0] * target
                for $num in $nums:
                    for k in range(target, $num - 1, -1):
                        ways[k] += ways[k - $num]
                return ways[target]
                """,
                """
                from itertools import combinations


                def $signature:
                    return sum(
                        sum(chosen) == target
                        for size in range(len($nums) + 1)
                        for chosen in combinations($nums, size)
                    )
                """,
            ],
            sums,
        ),
        (
            "can_halve equal_halves fair_split",
            "$nums: list[int]",
            "bool",
            check_tasks(
                "$it can be divided into two groups with the same sum",
                "{a list of positive integers|the positive integers `$nums`}",
                "`$nums`",
            ),
            [
                """
                sums = {0}
                for $num in $nums:
                    sums |= {k + $num for k in sums}
                return sum($nums) / 2 in sums
                """,
                """
                differences = {0}
                for $num in $nums:
                    differences = {abs(k + sign * $num) for k in differences for sign in (1, -1)}
                return 0 in differences
                """,
            ],
            halves,
        ),
        (
            "closest_sum fill_up best_fill",
            "$nums: list[int], limit: int",
            "int",
            find_tasks(
                "the largest sum of chosen elements of $it that is not greater than `limit`",
                "{a list of positive integers|the positive integers `$nums`}",
                "`$nums`",
                note="Each element is used at most once.",
            ),
            [
                """
                sums = {0}
                for $num in $nums:
                    sums |= {k + $num for k in sums if k + $num <= limit}
                return max(sums)
                """,
                """
                if not $nums:
                    return 0
                without = $self($nums[1:], limit)
                if $nums[0] > limit:
                    return without
                return max(without, $nums[0] + $self($nums[1:], limit - $nums[0]))
                """,
            ],
            sums,
        ),
        (
            "smallest_difference split_difference fairest_split",
            "$nums: list[int]",
            "int",
            find_tasks(
                "the smallest possible difference between the sums of two groups into which $it is divided",
                "{a list of positive integers|the positive integers `$nums`}",
                "`$nums`",
            ),
            [
                """
                sums = {0}
                for $num in $nums:
                    sums |= {k + $num for k in sums}
                $total = sum($nums)
                return min(abs($total - 2 * k) for k in sums)
                """,
                """
                differences = {0}
                for $num in $nums:
                    differences = {abs(k + sign * $num) for k in differences for sign in (1, -1)}
                return min(differences)
                """,
            ],
            halves,
        ),
        (
            "sign_ways plus_minus_ways count_signs",
            "$nums: list[int], target: int",
            "int",
            ["Put a plus or a minus before each number of the list. In how many ways is the result `target`?"],
            [
                """
                if not $nums:
                    return 1 if target == 0 else 0
                return $self($nums[1:], target - $nums[0]) + $self($nums[1:], target + $nums[0])
                """,
                """
                from itertools import product


                def $signature:
                    choices = product(*((k, -k) for k in $nums))
                    return sum(1 for choice in choices if sum(choice) == target)
                """,
            ],
            [(values.numbers(rng, 1, 4, 3, 5), rng.randint(0, 5)) for _ in range(5)],
        ),
        (
            "greedy_fill take_cheapest how_many_affordable",
            "prices: list[int], budget: int",
            "int",
            [
                "$Return the largest number of different items one can buy with `budget`.",
                "Buy the cheapest things first. How many of the prices can be paid with `budget`?",
            ],
            [
                """
                $count = 0
                for price in sorted(prices):
                    if price > budget:
                        break
                    budget -= price
                    $count += 1
                return $count
                """,
                """
                rest = sorted(prices)
                while sum(rest) > budget:
                    rest.pop()
                return len(rest)
                """,
            ],
            sums,
        ),
    )


@family
def edit_like(rng: random.Random) -> Exercise:
    def close() -> tuple[str, str]:
        word = rng.choice([w for w in values.WORDS if 4 <= len(w) <= 7])
        other = list(word)
        for _ in range(rng.randint(1, 2)):
            place = rng.randrange(len(other))
            if rng.random() < 0.5:
                del other[place]
            else:
                other[place] = rng.choice("aeiorst")
        return word, "".join(other)

    calls = [close(), close(), (values.word(rng), values.word(rng)), ("abcab", "bacb")]
    words = single([*(values.letters(rng, "abc", 3, 6) for _ in range(3)), "noon"])
    return one_of(
        rng,
        (
            "common_subsequence lcs_length longest_common",
            "$a: str, $b: str",
            "int",
            find_tasks(
                "the length of the longest text that one can get from both `$a` and `$b` by deleting characters"
            ),
            [
                """
                lengths = [0] * (len($b) + 1)
                for c in $a:
                    above = lengths[:]
                    for $i, d in enumerate($b):
                        lengths[$i + 1] = above[$i] + 1 if c == d else max(above[$i + 1], lengths[$i])
                return lengths[-1]
                """,
                """
                if not $a or not $b:
                    return 0
                if $a[0] == $b[0]:
                    return 1 + $self($a[1:], $b[1:])
                return max($self($a[1:], $b), $self($a, $b[1:]))
                """,
            ],
            calls,
        ),
        (
            "edit_distance changes_needed distance_of_words",
            "$a: str, $b: str",
            "int",
            find_tasks("the smallest number of single characters to insert, delete or replace to turn `$a` into `$b`"),
            [
                """
                costs = list(range(len($b) + 1))
                for c in $a:
                    previous, costs = costs, [costs[0] + 1]
                    for $i, d in enumerate($b):
                        change = previous[$i] + (c != d)
                        costs.append(min(change, previous[$i + 1] + 1, costs[$i] + 1))
                return costs[-1]
                """,
                """
                if not $a or not $b:
                    return len($a) + len($b)
                if $a[0] == $b[0]:
                    return $self($a[1:], $b[1:])
                options = [$self($a[1:], $b), $self($a, $b[1:]), $self($a[1:], $b[1:])]
                return 1 + min(options)
                """,
            ],
            [close() for _ in range(3)] + [("cat", "cart")],
        ),
        (
            "one_edit_apart one_change_away nearly_equal",
            "$a: str, $b: str",
            "bool",
            check_tasks("`$b` results from `$a` by replacing exactly one character{| with a different one}"),
            [
                "return len($a) == len($b) and sum(c != d for c, d in zip($a, $b)) == 1",
                """
                if len($a) != len($b):
                    return False
                $count = 0
                for c, d in zip($a, $b):
                    if c != d:
                        $count += 1
                return $count == 1
                """,
            ],
            calls + [("lemon", "melon"), ("rain", "ruin")],
        ),
        (
            "common_part longest_common_substring shared_piece",
            "$a: str, $b: str",
            "int",
            find_tasks("the length of the longest piece of text that is contained in both `$a` and `$b`"),
            [
                """
                $best = 0
                for $i in range(len($a)):
                    while $a[$i : $i + $best + 1] in $b and $i + $best < len($a):
                        $best += 1
                return $best
                """,
                """
                for size in range(min(len($a), len($b)), 0, -1):
                    for $i in range(len($a) - size + 1):
                        if $a[$i : $i + size] in $b:
                            return size
                return 0
                """,
            ],
            calls,
        ),
        (
            "deletions_to_palindrome palindrome_deletions letters_to_remove",
            "$text: str",
            "int",
            find_tasks("the smallest number of characters to delete from `$text` so that the rest is a palindrome"),
            [
                """
                if len($text) < 2:
                    return 0
                if $text[0] == $text[-1]:
                    return $self($text[1:-1])
                return 1 + min($self($text[1:]), $self($text[:-1]))
                """,
                """
                size = len($text)
                kept = [[0] * (size + 1) for _ in range(size + 1)]
                for $i, c in enumerate($text):
                    for $j, d in enumerate(reversed($text)):
                        longer = kept[$i][$j] + 1
                        shorter = max(kept[$i][$j + 1], kept[$i + 1][$j])
                        kept[$i + 1][$j + 1] = longer if c == d else shorter
                return size - kept[size][size]
                """,
            ],
            words,
        ),
        (
            "count_subsequences hidden_count ways_to_read",
            "$text: str, $word: str",
            "int",
            [
                "In how many ways can `$word` be read from `$text` by skipping characters?",
                "$Count ways to delete characters from `$text` so that `$word` is left.",
            ],
            [
                """
                if not $word:
                    return 1
                if not $text:
                    return 0
                $count = $self($text[1:], $word)
                if $text[0] == $word[0]:
                    $count += $self($text[1:], $word[1:])
                return $count
                """,
                """
                ways = [1] + [0] * len($word)
                for c in $text:
                    for $i in range(len($word), 0, -1):
                        if $word[$i - 1] == c:
                            ways[$i] += ways[$i - 1]
                return ways[-1]
                """,
            ],
            [(values.letters(rng, "ab", 3, 7), values.letters(rng, "ab", 1, 3)) for _ in range(4)],
        ),
        (
            "palindromic_pieces count_palindromes palindrome_pieces",
            "$text: str",
            "int",
            find_tasks("the number of contiguous pieces of `$text` that are palindromes, single characters included"),
            [
                """
                size = len($text)
                pieces = [$text[$i:$j] for $i in range(size) for $j in range($i + 1, size + 1)]
                return sum(piece == piece[::-1] for piece in pieces)
                """,
                """
                $count = 0
                for middle in range(2 * len($text) - 1):
                    low, high = middle // 2, (middle + 1) // 2
                    while low >= 0 and high < len($text) and $text[low] == $text[high]:
                        $count += 1
                        low -= 1
                        high += 1
                return $count
                """,
            ],
            words,
        ),
    )
