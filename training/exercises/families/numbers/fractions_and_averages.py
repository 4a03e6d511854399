"""Fractions as pairs of numbers, percentages and averages."""

import random

from exercises import example_values as values
from exercises.example_calls import picked, point
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import find_tasks


@family
def fractions_by_hand(rng: random.Random) -> Exercise:
    def fraction() -> tuple[int, int]:
        return (rng.randint(1, 9), rng.randint(2, 9))

    two = "$a: tuple, $b: tuple"
    pair = "tuple[int, int]"
    op, word, top, bottom = rng.choice(
        (
            ("+", "sum", "$a[0] * $b[1] + $b[0] * $a[1]", "$a[1] * $b[1]"),
            ("*", "product", "$a[0] * $b[0]", "$a[1] * $b[1]"),
            ("/", "quotient", "$a[0] * $b[1]", "$a[1] * $b[0]"),
        )
    )
    calls = [(fraction(), fraction()) for _ in range(4)]
    form = "{as pairs (numerator, denominator)|written as tuples (numerator, denominator)}"
    return one_of(
        rng,
        (
            "fraction_$word ${word}_of_fractions combine_fractions",
            two,
            pair,
            find_tasks(f"the $word of two {{positive fractions|fractions}}, {form}, in lowest terms")
            + [f"`$a` and `$b` are positive fractions {form}. $Return their $word, reduced as far as possible."],
            [
                f"""
                import math


                def $signature:
                    top = {top}
                    bottom = {bottom}
                    common = math.gcd(top, bottom)
                    return (top // common, bottom // common)
                """,
                f"""
                from fractions import Fraction


                def $signature:
                    $result = Fraction(*$a) {op} Fraction(*$b)
                    return ($result.numerator, $result.denominator)
                """,
            ],
            calls,
        ),
        (
            "simplify_fraction reduce_fraction lowest_terms",
            "top: int, bottom: int",
            pair,
            [
                (
                    "Reduce the fraction `top` / `bottom` to lowest terms and return (numerator, "
                    "denominator). Both are positive."
                ),
                "Divide numerator and denominator by their greatest common divisor and return both as a tuple.",
            ],
            [
                """
                import math


                def $signature:
                    common = math.gcd(top, bottom)
                    return (top // common, bottom // common)
                """,
                """
                d = 2
                while d <= min(top, bottom):
                    if top % d == 0 and bottom % d == 0:
                        top //= d
                        bottom //= d
                    else:
                        d += 1
                return top, bottom
                """,
            ],
            [(k * rng.randint(1, 9), k * rng.randint(2, 9)) for k in (2, 3, 6, 1)],
        ),
        (
            "compare_fractions larger_fraction is_larger_fraction",
            two,
            "bool",
            [f"$Check the fraction `$a` is greater than `$b`. Both are positive and {form}."],
            [
                "return $a[0] * $b[1] > $b[0] * $a[1]",
                """
                from fractions import Fraction


                def $signature:
                    return Fraction($a[0], $a[1]) > Fraction($b[0], $b[1])
                """,
            ],
            calls + [((1, 2), (2, 4))],
        ),
        (
            "mixed_number to_mixed whole_and_rest",
            "top: int, bottom: int",
            "tuple[int, int, int]",
            [
                (
                    "Write the fraction `top` / `bottom` as a mixed number and return (whole, rest, bottom). "
                    "Do not reduce it."
                ),
                (
                    "Split an improper fraction into its whole part and the rest: return (whole, remaining "
                    "numerator, denominator)."
                ),
            ],
            [
                "return (top // bottom, top % bottom, bottom)",
                """
                whole, rest = divmod(top, bottom)
                return whole, rest, bottom
                """,
                """
                whole = 0
                while top >= bottom:
                    top -= bottom
                    whole += 1
                return (whole, top, bottom)
                """,
            ],
            [(rng.randint(5, 40), rng.randint(2, 9)) for _ in range(4)],
        ),
        (
            "continued_fraction quotients expand_fraction",
            "top: int, bottom: int",
            "list[int]",
            [
                (
                    "Divide `top` by `bottom`, then the divisor by the remainder and so on until nothing "
                    "remains. Return the list of whole quotients."
                ),
                "$Return the continued fraction of `top` / `bottom` as a list of whole numbers.",
            ],
            [
                """
                $result = []
                while bottom:
                    $result.append(top // bottom)
                    top, bottom = bottom, top % bottom
                return $result
                """,
                """
                if bottom == 0:
                    return []
                return [top // bottom] + $self(bottom, top % bottom)
                """,
            ],
            [(rng.randint(5, 60), rng.randint(2, 20)) for _ in range(4)],
        ),
        (
            "decimal_digits long_division digits_after_point",
            "top: int, bottom: int, $n: int",
            "list[int]",
            find_tasks("the first `$n` digits after the decimal point of `top` / `bottom`, without rounding"),
            [
                """
                rest = top % bottom
                digits = []
                for _ in range($n):
                    rest *= 10
                    digits.append(rest // bottom)
                    rest %= bottom
                return digits
                """,
                "return [top * 10**$i // bottom % 10 for $i in range(1, $n + 1)]",
            ],
            [(rng.randint(1, 30), rng.randint(3, 13), rng.randint(2, 6)) for _ in range(4)],
        ),
        (
            "multiply_complex complex_product product_of_pairs",
            two,
            pair,
            [
                "Complex numbers are pairs (real, imaginary). $Return the product of `$a` and `$b`.",
                "Multiply two complex numbers that are given as tuples of real and imaginary part.",
            ],
            [
                "return ($a[0] * $b[0] - $a[1] * $b[1], $a[0] * $b[1] + $a[1] * $b[0])",
                """
                p, q = $a
                r, s = $b
                return (p * r - q * s, p * s + q * r)
                """,
            ],
            [(point(rng), point(rng)) for _ in range(4)],
        ),
        word=word,
    )


@family
def percent_and_averages(rng: random.Random) -> Exercise:
    lists = [(values.numbers(rng, 1, 40, 3, 5),) for _ in range(4)]
    weighted = [(row, [rng.randint(1, 4) for _ in row]) for (row,) in lists]
    amounts = [(float(rng.randint(20, 400)), rng.choice((5, 7, 10, 19, 20, 25))) for _ in range(4)]
    return one_of(
        rng,
        (
            "percent_change relative_change change_in_percent",
            "old: float, new: float",
            "float",
            find_tasks("the change from `old` to `new` in percent of `old`, rounded to 1 {place|decimal}"),
            [
                "return round((new - old) / old * 100, 1)",
                """
                change = new - old
                return round(change / old * 100, 1)
                """,
            ],
            [(float(rng.randint(10, 99)), float(rng.randint(10, 99))) for _ in range(4)],
        ),
        (
            "up_and_down raise_then_lower after_both",
            "price: float, percent: int",
            "float",
            [
                (
                    "A price is first raised by `percent` percent and then the new price is lowered by the "
                    "same percentage. $Return the result, rounded to cents."
                )
            ],
            [
                """
                raised = price * (100 + percent) / 100
                return round(raised * (100 - percent) / 100, 2)
                """,
                """
                price = price * (100 + percent) / 100
                price = price * (100 - percent) / 100
                return round(price, 2)
                """,
            ],
            amounts,
        ),
        (
            "price_without_tax net_price remove_tax",
            "price: float, percent: int",
            "float",
            find_tasks("the price without tax, if `price` includes `percent` percent tax, rounded to cents")
            + [
                (
                    "A price contains `percent` percent of tax (on the net price). $Return the net price, "
                    "rounded to 2 places."
                )
            ],
            [
                "return round(price / (1 + percent / 100), 2)",
                """
                net = price / (1 + percent / 100)
                return round(net, 2)
                """,
            ],
            amounts,
        ),
        (
            "weighted_average weighted_mean average_with_weights",
            "$nums: list[int], weights: list[int]",
            "float",
            find_tasks("the average of `$nums`, weighted with `weights`, rounded to 2 places")
            + [
                (
                    "Each number has a weight. Divide the sum of number times weight by the sum of the "
                    "weights and round to 2 places."
                )
            ],
            [
                """
                $total = sum($num * weight for $num, weight in zip($nums, weights))
                return round($total / sum(weights), 2)
                """,
                """
                $total = 0
                for $i in range(len($nums)):
                    $total += $nums[$i] * weights[$i]
                return round($total / sum(weights), 2)
                """,
                """
                spread = []
                for $num, weight in zip($nums, weights):
                    spread += [$num] * weight
                return round(sum(spread) / len(spread), 2)
                """,
            ],
            weighted,
        ),
        (
            "trimmed_mean without_extremes judges_score",
            "$nums: list[int]",
            "float",
            find_tasks(
                "the average of `$nums` without one smallest and one largest value, rounded to 2 places",
                note="There are at least three numbers.",
            ),
            [
                """
                kept = sorted($nums)[1:-1]
                return round(sum(kept) / len(kept), 2)
                """,
                "return round((sum($nums) - min($nums) - max($nums)) / (len($nums) - 2), 2)",
            ],
            lists,
        ),
        (
            "harmonic_mean average_speed harmonic_average",
            "$nums: list[int]",
            "float",
            [
                "$Return the number of elements divided by the sum of their reciprocals (1 / x), rounded to 3 places.",
                "Compute the harmonic mean of {positive numbers|a list of positive integers}, rounded to 3 decimals.",
            ],
            [
                "return round(len($nums) / sum(1 / $num for $num in $nums), 3)",
                """
                reciprocals = [1 / $num for $num in $nums]
                return round(len($nums) / sum(reciprocals), 3)
                """,
            ],
            lists,
        ),
        (
            "years_to_double doubling_time years_until_double",
            "percent: int",
            "int",
            [
                "Money grows by `percent` percent each year. After how many whole years has it at least doubled?",
                "$Return the number of years in which savings at `percent` percent compound interest at least double.",
            ],
            [
                """
                money = 1.0
                years = 0
                while money < 2:
                    money *= 1 + percent / 100
                    years += 1
                return years
                """,
                """
                years = 1
                while (1 + percent / 100) ** years < 2:
                    years += 1
                return years
                """,
            ],
            picked(rng, range(2, 16), 4),
        ),
        (
            "months_to_pay pay_back rates_needed",
            "debt: int, rate: int",
            "int",
            [
                (
                    "A debt is paid back with `rate` a month, and $fee are added after every payment that "
                    "leaves something. $Return the number of payments. `rate` is greater than $fee."
                )
            ],
            [
                """
                $count = 0
                while debt > 0:
                    debt -= rate
                    $count += 1
                    if debt > 0:
                        debt += $fee
                return $count
                """,
                """
                if debt <= rate:
                    return 1 if debt > 0 else 0
                return 1 + $self(debt - rate + $fee, rate)
                """,
            ],
            [(rng.randint(20, 200), rng.randint(12, 30)) for _ in range(4)],
        ),
        (
            "round_to_coins cash_total round_to_five",
            "cents: int",
            "int",
            [
                "Round an amount of cents to the nearest multiple of 5{| (2 cents are dropped, 3 are rounded up)}.",
                (
                    "Where there are no coins below 5 cents, prices are rounded to the nearest 5 cents. "
                    "Return the rounded amount."
                ),
            ],
            [
                "return (cents + 2) // 5 * 5",
                """
                rest = cents % 5
                if rest < 3:
                    return cents - rest
                return cents + 5 - rest
                """,
                "return cents - cents % 5 + (5 if cents % 5 >= 3 else 0)",
            ],
            picked(rng, range(1, 500), 4),
        ),
        fee=rng.randint(1, 9),
    )
