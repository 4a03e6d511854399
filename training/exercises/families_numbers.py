"""Exercises about single numbers: comparisons, digits, divisors, sequences, formulas, branch tables."""

import random

from .build import build, halves, ints, single
from .framework import Exercise, family

N = ("n|number|num|value|x", "int")
POSITIVE = ("n|number|num|value", "int")
A = ("a|x|first|left|m", "int")
B = ("b|y|second|right|n", "int")
C = ("c|z|third", "int")
GIVEN_N = ("an integer $n", "a number $n", "$n", "an integer", "a whole number $n")


def _pairs(rng: random.Random, low: int = -9, high: int = 20, size: int = 5) -> list[tuple]:
    return [tuple(ints(rng, 2, low, high)) for _ in range(size)]


def _triples(rng: random.Random, low: int = -9, high: int = 20, size: int = 5) -> list[tuple]:
    return [tuple(ints(rng, 3, low, high)) for _ in range(size)]


# Comparisons and simple conditions


@family
def divisible(rng: random.Random) -> Exercise:
    k = rng.randint(2, 12)
    return build(
        rng,
        [f"is_divisible_by_{k}", f"is_multiple_of_{k}", f"divisible_by_{k}", f"divides_by_{k}", "check_divisible"],
        [N],
        "bool",
        [
            f"return $n % {k} == 0",
            f"""
            if $n % {k} == 0:
                return True
            return False
            """,
            f"""
            if $n % {k} == 0:
                return True
            else:
                return False
            """,
            f"""
            remainder = $n % {k}
            return remainder == 0
            """,
            f"return not $n % {k}",
        ],
        single([k * rng.randint(2, 9), k * rng.randint(2, 9) + 1, rng.randint(1, 50), 0]),
        whether=[f"$n is <divisible by|a multiple of> {k}", f"<a|the> number is divisible by {k}", f"{k} divides $n"],
        given=GIVEN_N,
    )


@family
def divisible_by_two_numbers(rng: random.Random) -> Exercise:
    k, m = rng.sample([2, 3, 4, 5, 7, 9, 11], 2)
    kind = rng.choice(["both", "either", "first"])
    test, text, slug = {
        "both": (
            f"$n % {k} == 0 and $n % {m} == 0",
            f"$n is divisible by both {k} and {m}",
            f"divisible_by_{k}_and_{m}",
        ),
        "either": (f"$n % {k} == 0 or $n % {m} == 0", f"$n is divisible by {k} or {m}", f"divisible_by_{k}_or_{m}"),
        "first": (
            f"$n % {k} == 0 and $n % {m} != 0",
            f"$n is divisible by {k} but not by {m}",
            f"divisible_by_{k}_not_{m}",
        ),
    }[kind]
    return build(
        rng,
        [slug, f"is_{slug}", "check_number", "is_valid"],
        [N],
        "bool",
        [
            f"return {test}",
            f"""
            if {test}:
                return True
            return False
            """,
            f"""
            if {test}:
                return True
            else:
                return False
            """,
        ],
        single([k * m, k * rng.randint(1, 9), m * rng.randint(1, 9), rng.randint(1, 60)]),
        whether=text,
        given=GIVEN_N,
    )


@family
def parity(rng: random.Random) -> Exercise:
    word, rest = rng.choice([("even", 0), ("odd", 1)])
    other = "odd" if word == "even" else "even"
    test = rng.choice([f"$n % 2 == {rest}", f"$n % 2 != {1 - rest}"])
    return build(
        rng,
        [f"is_{word}", f"is_{word}_number", f"check_{word}", f"{word}", f"is_not_{other}"],
        [N],
        "bool",
        [
            f"return {test}",
            f"""
            if {test}:
                return True
            return False
            """,
            f"""
            if {test}:
                return True
            else:
                return False
            """,
            f"return not $n % 2 == {1 - rest}",
        ],
        single(ints(rng, 5, 0, 40)),
        whether=[
            f"$n is {word}",
            f"<a|the|the given> number is {word}",
            f"$n is an {word} number",
            f"$n is not {other}",
        ],
        given=GIVEN_N,
    )


@family
def parity_word(rng: random.Random) -> Exercise:
    first, second = rng.choice([("even", "odd"), ("Even", "Odd"), ("EVEN", "ODD"), ("yes", "no"), ("pair", "single")])
    return build(
        rng,
        ["even_or_odd", "parity", "parity_name", "describe_parity", "odd_or_even"],
        [N],
        "str",
        [
            f'return "{first}" if $n % 2 == 0 else "{second}"',
            f"""
            if $n % 2 == 0:
                return "{first}"
            return "{second}"
            """,
            f"""
            if $n % 2 == 0:
                return "{first}"
            else:
                return "{second}"
            """,
            f"""
            if $n % 2:
                return "{second}"
            return "{first}"
            """,
            f'return ["{first}", "{second}"][$n % 2]',
        ],
        single([2 * rng.randint(0, 20), 2 * rng.randint(0, 20) + 1, rng.randint(0, 30)]),
        tasks=[
            f'Return "{first}" if $n is even <and|or|otherwise> "{second}" if it is odd.',
            f'Return "{first}" for even numbers and "{second}" for odd <numbers|ones>.',
            f'Given <an integer|a number>, return the string "{first}" when it is even, otherwise "{second}".',
        ],
    )


@family
def sign(rng: random.Random) -> Exercise:
    plus, minus, zero = rng.choice(
        [("1", "-1", "0"), ('"positive"', '"negative"', '"zero"'), ('"+"', '"-"', '"0"'), ('"up"', '"down"', '"flat"')]
    )
    kind = "int" if plus == "1" else "str"
    return build(
        rng,
        ["sign", "sign_of", "get_sign", "sign_of_number", "signum"],
        [N],
        kind,
        [
            f"""
            if $n > 0:
                return {plus}
            if $n < 0:
                return {minus}
            return {zero}
            """,
            f"""
            if $n > 0:
                return {plus}
            elif $n < 0:
                return {minus}
            else:
                return {zero}
            """,
            f"""
            if $n == 0:
                return {zero}
            return {plus} if $n > 0 else {minus}
            """,
            f"""
            if $n == 0:
                return {zero}
            if $n < 0:
                return {minus}
            return {plus}
            """,
        ],
        single([rng.randint(1, 30), rng.randint(-30, -1), 0, rng.randint(-5, 5)]),
        tasks=[
            f"Return {plus} if $n is positive, {minus} if it is negative and {zero} if it is zero.",
            f"Return {plus} for a positive number, {minus} for a negative <one|number> and {zero} for zero.",
            f"Determine the sign of <$n|a number>: {plus} if positive, {minus} if negative, {zero} if zero.",
        ],
    )


@family
def check_of_number(rng: random.Random) -> Exercise:
    k = rng.randint(1, 100)
    test, text, slug = rng.choice(
        [
            ("$n > 0", "positive", "is_positive"),
            ("$n < 0", "negative", "is_negative"),
            ("$n == 0", "zero", "is_zero"),
            ("$n != 0", "not zero", "is_nonzero"),
            ("$n >= 0", "not negative", "is_non_negative"),
            (f"$n > {k}", f"<greater|larger|bigger> than {k}", f"is_above_{k}"),
            (f"$n < {k}", f"<less|smaller> than {k}", f"is_below_{k}"),
            (f"$n >= {k}", f"at least {k}", f"is_at_least_{k}"),
            (f"$n <= {k}", f"at most {k}", f"is_at_most_{k}"),
            (f"$n == {k}", f"equal to {k}", f"equals_{k}"),
            ("10 <= $n <= 99", "a <two-digit|positive two-digit> number", "is_two_digit"),
            ("100 <= $n <= 999", "a <three-digit|positive three-digit> number", "is_three_digit"),
            ("0 <= $n <= 9", "a single digit", "is_single_digit"),
            ("$n > 0 and $n % 2 == 0", "positive and even", "is_positive_even"),
            ("$n > 0 and $n % 2 == 1", "positive and odd", "is_positive_odd"),
            ("$n < 0 and $n % 2 == 0", "negative and even", "is_negative_even"),
        ]
    )
    return build(
        rng,
        [slug, slug, slug.replace("is_", "check_")],
        [N],
        "bool",
        [
            f"return {test}",
            f"return {test}",
            f"""
            if {test}:
                return True
            return False
            """,
            f"""
            if {test}:
                return True
            else:
                return False
            """,
        ],
        single([k, k + 1, k - 1, -k, 0, rng.randint(1, 9), rng.randint(100, 999)]),
        whether=[f"$n is {text}", f"<the|a|the given> number is {text}"],
        given=GIVEN_N,
    )


@family
def in_range(rng: random.Random) -> Exercise:
    low = rng.randint(-10, 20)
    high = low + rng.randint(5, 80)
    fixed = rng.random() < 0.5
    lo, hi = (str(low), str(high)) if fixed else ("$low", "$high")
    params = [N] if fixed else [N, ("low|lower|start|minimum", "int"), ("high|upper|end|maximum", "int")]
    rows = [low, high, low - 1, high + 1, (low + high) // 2]
    inside, wording = rng.choice(
        [
            (True, f"<between {lo} and {hi}|in the range from {lo} to {hi}> (<inclusive|both included>)"),
            (False, f"strictly between {lo} and {hi}"),
        ]
    )
    op = "<=" if inside else "<"
    reverse = "<" if inside else "<="
    return build(
        rng,
        ["is_between", "in_range", "is_in_range", "within_range", "within_limits", "is_inside"],
        params,
        "bool",
        [
            f"return {lo} {op} $n {op} {hi}",
            f"return $n {op.replace('<', '>')} {lo} and $n {op} {hi}",
            f"""
            if $n {reverse} {lo}:
                return False
            if {hi} {reverse} $n:
                return False
            return True
            """,
            f"""
            if {lo} {op} $n {op} {hi}:
                return True
            return False
            """,
        ],
        single(rows) if fixed else [(row, low, high) for row in rows],
        whether=f"$n is {wording}",
    )


@family
def clamp(rng: random.Random) -> Exercise:
    low = rng.choice([0, 0, 1, -1, -10, 10, rng.randint(-20, 20)])
    high = low + rng.choice([1, 5, 9, 10, 50, 100, 255])
    fixed = rng.random() < 0.5
    lo, hi = (str(low), str(high)) if fixed else ("$low", "$high")
    params = [N] if fixed else [N, ("low|lower|minimum|lo", "int"), ("high|upper|maximum|hi", "int")]
    rows = [low - 5, high + 7, (low + high) // 2, low, high]
    return build(
        rng,
        ["clamp", "clamp_value", "limit", "limit_to_range", "bound", "clip", "keep_in_range"],
        params,
        "int",
        [
            f"return max({lo}, min({hi}, $n))",
            f"return min(max($n, {lo}), {hi})",
            f"""
            if $n < {lo}:
                return {lo}
            if $n > {hi}:
                return {hi}
            return $n
            """,
            f"""
            if $n < {lo}:
                return {lo}
            elif $n > {hi}:
                return {hi}
            else:
                return $n
            """,
        ],
        single(rows) if fixed else [(row, low, high) for row in rows],
        tasks=[
            f"<Limit|Clamp|Restrict> $n to the range from {lo} to {hi}.",
            f"Return $n, but not less than {lo} and not more than {hi}.",
            f"Return {lo} if $n is below {lo}, {hi} if it is above {hi}, <otherwise|and otherwise> $n itself.",
        ],
    )


@family
def one_sided_limit(rng: random.Random) -> Exercise:
    k = rng.choice([0, 0, 1, 10, 100, rng.randint(2, 200)])
    word, op, call = rng.choice([("less than", "<", "max"), ("greater than", ">", "min")])
    return build(
        rng,
        {"max": ["at_least", f"at_least_{k}", "lower_bound", "floor_at"], "min": ["at_most", f"at_most_{k}", "cap"]}[
            call
        ],
        [N],
        "int",
        [
            f"return {call}($n, {k})",
            f"""
            if $n {op} {k}:
                return {k}
            return $n
            """,
            f"return {k} if $n {op} {k} else $n",
        ],
        single([k - 3, k + 4, k, rng.randint(-50, 300)]),
        tasks=[
            f"Return $n, or {k} if $n is {word} {k}.",
            f"If $n is {word} {k} return {k}, otherwise return $n<.| unchanged.>",
        ],
    )


@family
def larger_or_smaller(rng: random.Random) -> Exercise:
    call, words, op = rng.choice(
        [("max", "larger|bigger|greater|maximum", ">"), ("min", "smaller|lesser|minimum", "<")]
    )
    kind = rng.choice(["int", "int", "float"])
    rows = _pairs(rng) if kind == "int" else [tuple(halves(rng, 2, -9, 9)) for _ in range(4)]
    return build(
        rng,
        [f"{call}_of_two", f"<{words}>_of_two", f"<{words}>_number", f"find_<{words}>", f"get_{call}"],
        [(A[0], kind), (B[0], kind)],
        kind,
        [
            f"return {call}($a, $b)",
            f"return $a if $a {op} $b else $b",
            f"""
            if $a {op} $b:
                return $a
            return $b
            """,
            f"""
            if $a {op} $b:
                return $a
            else:
                return $b
            """,
        ],
        rows,
        noun=[f"the <{words}> of <two numbers|$a and $b>", f"the <{words}> of the two numbers"],
        given="two numbers $a and $b",
    )


@family
def of_three(rng: random.Random) -> Exercise:
    kind = rng.choice(["max", "min", "middle"])
    if kind == "middle":
        bodies = [
            "return sorted([$a, $b, $c])[1]",
            "return $a + $b + $c - max($a, $b, $c) - min($a, $b, $c)",
            """
            if $a <= $b <= $c or $c <= $b <= $a:
                return $b
            if $b <= $a <= $c or $c <= $a <= $b:
                return $a
            return $c
            """,
        ]
        words, names = "the <middle one|median|middle value>", ["middle_of_three", "median_of_three", "middle_value"]
    else:
        op = ">" if kind == "max" else "<"
        bodies = [
            f"return {kind}($a, $b, $c)",
            f"return {kind}({kind}($a, $b), $c)",
            f"""
            $best = $a
            if $b {op} $best:
                $best = $b
            if $c {op} $best:
                $best = $c
            return $best
            """,
            f"""
            if $a {op}= $b and $a {op}= $c:
                return $a
            if $b {op}= $a and $b {op}= $c:
                return $b
            return $c
            """,
            f"""
            if $a {op}= $b and $a {op}= $c:
                return $a
            elif $b {op}= $c:
                return $b
            else:
                return $c
            """,
        ]
        words = "the <largest|biggest|maximum>" if kind == "max" else "the <smallest|minimum>"
        names = [f"{kind}_of_three", f"find_{kind}", "largest_of_three" if kind == "max" else "smallest_of_three"]
    return build(
        rng,
        names,
        [A, B, C],
        "int",
        bodies,
        _triples(rng),
        noun=[f"{words} of three numbers", f"{words} of $a, $b and $c", f"{words} of the three numbers"],
        given=["three numbers $a, $b and $c", "three integers"],
    )


@family
def compare_two(rng: random.Random) -> Exercise:
    less, equal, more = rng.choice(
        [
            ("-1", "0", "1"),
            ('"less"', '"equal"', '"greater"'),
            ('"<"', '"="', '">"'),
            ('"smaller"', '"same"', '"larger"'),
            ('"second"', '"tie"', '"first"'),
            ('"loss"', '"draw"', '"win"'),
        ]
    )
    return build(
        rng,
        ["compare", "compare_numbers", "compare_two", "compare_values"],
        [A, B],
        "int" if less == "-1" else "str",
        [
            f"""
            if $a < $b:
                return {less}
            if $a > $b:
                return {more}
            return {equal}
            """,
            f"""
            if $a > $b:
                return {more}
            elif $a < $b:
                return {less}
            else:
                return {equal}
            """,
            f"""
            if $a == $b:
                return {equal}
            return {less} if $a < $b else {more}
            """,
        ],
        [(3, 5), (rng.randint(6, 20), rng.randint(0, 5)), (4, 4), tuple(ints(rng, 2))],
        tasks=[
            f"Compare two numbers. Return {less} if $a is less than $b, {more} if it is greater, and {equal} if they are equal.",
            f"Return {more} if $a is greater than $b, {less} if $a is smaller than $b, otherwise {equal}.",
        ],
    )


@family
def relation_of_numbers(rng: random.Random) -> Exercise:
    test, text, names, params = rng.choice(
        [
            ("$a == $b", "the two numbers are equal", ["are_equal", "is_same", "same_number"], 2),
            ("$a != $b", "the two numbers are different", ["are_different", "not_equal"], 2),
            ("$a == -$b", "$a is the opposite of $b", ["are_opposite", "is_opposite"], 2),
            ("$a % $b == 0", "$a is divisible by $b", ["is_divisible", "divisible", "is_multiple"], 2),
            ("$b % $a == 0", "$a divides $b <evenly|without a remainder>", ["divides", "is_divisor", "is_factor"], 2),
            ("$a % 2 == $b % 2", "both numbers are even or both are odd", ["same_parity", "have_same_parity"], 2),
            ("$a % 10 == $b % 10", "$a and $b have the same last digit", ["same_last_digit"], 2),
            ("$a > 0 and $b > 0", "both numbers are positive", ["both_positive"], 2),
            ("$a % 2 == 0 and $b % 2 == 0", "both numbers are even", ["both_even"], 2),
            (
                "($a > 0) != ($b > 0)",
                "exactly one of $a and $b is positive",
                ["one_positive", "exactly_one_positive"],
                2,
            ),
            ("$a == $b == $c", "all three numbers are equal", ["all_equal", "all_same", "three_equal"], 3),
            ("$a < $b < $c", "the three numbers are in <increasing|ascending> order", ["is_increasing", "in_order"], 3),
            ("$a > $b > $c", "the three numbers are in <decreasing|descending> order", ["is_decreasing"], 3),
            ("$a != $b and $b != $c and $a != $c", "all three numbers are different", ["all_different"], 3),
            ("$a == $b or $b == $c or $a == $c", "at least two of the three numbers are equal", ["any_equal"], 3),
            ("$a + $b == $c", "the sum of $a and $b is $c", ["is_sum", "adds_up"], 3),
            ("$a * $b == $c", "the product of $a and $b is $c", ["is_product"], 3),
            ("$b - $a == $c - $b", "$a, $b and $c form an arithmetic progression", ["is_arithmetic"], 3),
            ("$a <= $c <= $b", "$c lies between $a and $b (inclusive)", ["lies_between", "is_inside"], 3),
        ]
    )
    x, y = rng.randint(1, 6), rng.randint(2, 5)
    rows = {
        2: [(x, x), (x, -x), (x * y, y), (x, x * y), (x, x + 10), tuple(ints(rng, 2, 1, 9)), (-x, -y), (2 * x, 2 * y)],
        3: [(x, x, x), (x, x + y, x + 2 * y), (x, y, x + y), (x, y, x * y), (9, 5, x - 3), tuple(ints(rng, 3))],
    }[params]
    return build(
        rng,
        names,
        [A, B, C][:params],
        "bool",
        [
            f"return {test}",
            f"return {test}",
            f"""
            if {test}:
                return True
            return False
            """,
            f"""
            if {test}:
                return True
            else:
                return False
            """,
        ],
        rows,
        whether=text,
    )


@family
def arithmetic_of_two(rng: random.Random) -> Exercise:
    k = rng.randint(2, 10)
    expression, text, names = rng.choice(
        [
            ("$a + $b", "the sum of <two numbers|$a and $b>", ["add", "sum_of_two", "add_numbers"]),
            ("$a - $b", "the difference $a minus $b", ["subtract", "difference"]),
            ("$a * $b", "the product of <two numbers|$a and $b>", ["multiply", "product", "multiply_numbers"]),
            (
                "abs($a - $b)",
                "the absolute difference of <two numbers|$a and $b>",
                ["abs_difference", "distance", "gap"],
            ),
            ("$a**2 + $b**2", "the sum of the squares of <two numbers|$a and $b>", ["sum_of_squares", "square_sum"]),
            ("$a**3 + $b**3", "the sum of the cubes of $a and $b", ["sum_of_cubes"]),
            ("($a + $b) ** 2", "the square of the sum of $a and $b", ["square_of_sum"]),
            ("($a - $b) ** 2", "the squared difference of $a and $b", ["squared_difference"]),
            ("$a**2 - $b**2", "the difference of the squares of $a and $b", ["difference_of_squares"]),
            ("$a * 10 + $b", "the number made of the digits $a and $b", ["join_digits", "two_digit_number"]),
            (f"{k} * ($a + $b)", f"{k} times the sum of $a and $b", ["scaled_sum", f"sum_times_{k}"]),
            (f"$a + {k} * $b", f"$a plus {k} times $b", ["weighted_sum", "linear"]),
            (f"$a * $b + {k}", f"the product of $a and $b plus {k}", [f"product_plus_{k}"]),
            (f"($a + $b) % {k}", f"the remainder of $a plus $b divided by {k}", [f"sum_mod_{k}", "modular_sum"]),
            (f"($a * $b) % {k}", f"the product of $a and $b modulo {k}", [f"product_mod_{k}", "modular_product"]),
            ("($a + $b) // 2", "the average of $a and $b rounded down", ["floor_average", "midpoint"]),
            ("$a + $b - $a * $b", "the sum of $a and $b minus their product", ["sum_minus_product"]),
        ]
    )
    return build(
        rng,
        names,
        [A, B],
        "int",
        [
            f"return {expression}",
            f"return {expression}",
            f"""
            $result = {expression}
            return $result
            """,
        ],
        _pairs(rng, 1, 9),
        noun=text,
        given=["two integers $a and $b", "two numbers $a and $b"],
    )


@family
def formula_of_one(rng: random.Random) -> Exercise:
    k, m = rng.randint(2, 12), rng.randint(1, 12)
    expression, text, names = rng.choice(
        [
            ("$n * $n", "the square of <$n|a number|an integer>", ["square", "squared"]),
            ("$n**2", "the square of <$n|a number|an integer>", ["square", "squared"]),
            ("$n**3", "the cube of <$n|a number|an integer>", ["cube", "cubed"]),
            ("2 * $n", "twice <$n|the number>", ["double", "twice"]),
            (f"{k} * $n", f"{k} times <$n|the number>", ["scale", f"times_{k}", f"multiply_by_{k}"]),
            (f"$n + {k}", f"$n <plus|increased by> {k}", [f"add_{k}", f"plus_{k}", "increase"]),
            (f"$n - {k}", f"$n <minus|decreased by> {k}", [f"subtract_{k}", f"minus_{k}", "decrease"]),
            ("-$n", "the <opposite|negation> of <$n|a number>", ["negate", "opposite"]),
            ("abs($n)", "the absolute value of <$n|a number>", ["absolute", "absolute_value", "magnitude"]),
            (f"{k} * $n + {m}", f"{k} times $n plus {m}", ["linear", "line_value", "transform"]),
            (f"$n**2 + {m}", f"the square of $n plus {m}", [f"square_plus_{m}", "quadratic"]),
            (
                f"$n**2 + {k} * $n + {m}",
                f"the value of the polynomial x^2 + {k}x + {m} at $n",
                ["polynomial", "evaluate"],
            ),
            (f"$n % {k}", f"the remainder of $n divided by {k}", [f"mod_{k}", "remainder", f"remainder_by_{k}"]),
            (f"$n // {k}", f"the integer quotient of $n and {k}", [f"quotient_by_{k}", "integer_division"]),
            (f"({k} * $n) ** 2", f"the square of {k} times $n", ["scaled_square"]),
            (f"($n + {m}) ** 2", f"the square of $n plus {m}, taken together", ["shifted_square"]),
            ("$n * ($n + 1)", "the product of $n and the next integer", ["product_with_next", "pronic"]),
            ("$n * ($n + 1) // 2", "the sum of the integers from 1 to $n", ["triangular", "sum_to_n"]),
            ("$n // 2", "half of $n, rounded down", ["half", "halve"]),
            ("10 - $n % 10", "how much the last digit of $n lacks to ten", ["complement_to_ten"]),
            (f"abs($n - {m})", f"the distance between $n and {m}", [f"distance_to_{m}"]),
        ]
    )
    return build(
        rng,
        names,
        [N],
        "int",
        [
            f"return {expression}",
            f"return {expression}",
            f"""
            $result = {expression}
            return $result
            """,
        ],
        single(ints(rng, 5, 1, 30)),
        noun=text,
        given=GIVEN_N,
    )


@family
def branch_formula(rng: random.Random) -> Exercise:
    k, m = rng.randint(2, 9), rng.randint(1, 20)
    condition, condition_text = rng.choice(
        [
            ("$n % 2 == 0", "$n is even"),
            ("$n % 2 == 1", "$n is odd"),
            ("$n > 0", "$n is positive"),
            ("$n < 0", "$n is negative"),
            (f"$n > {m}", f"$n is greater than {m}"),
            (f"$n < {m}", f"$n is less than {m}"),
            (f"$n >= {m}", f"$n is at least {m}"),
            (f"$n % {k} == 0", f"$n is divisible by {k}"),
        ]
    )
    results = [
        ("$n * $n", "the square of $n"),
        ("$n**3", "the cube of $n"),
        ("$n // 2", "$n // 2"),
        ("2 * $n", "twice $n"),
        (f"{k} * $n", f"{k} times $n"),
        (f"$n + {k}", f"$n plus {k}"),
        (f"$n - {k}", f"$n minus {k}"),
        ("-$n", "minus $n"),
        ("0", "0"),
        ("1", "1"),
        ("$n", "$n itself"),
        (f"3 * $n + {m}", f"3 times $n plus {m}"),
        (f"$n % {k}", f"the remainder of $n divided by {k}"),
    ]
    (yes, yes_text), (no, no_text) = rng.sample(results, 2)
    return build(
        rng,
        ["transform", "apply_rule", "step", "convert", "compute", "piecewise", "next_value", "change_number"],
        [N],
        "int",
        [
            f"""
            if {condition}:
                return {yes}
            return {no}
            """,
            f"""
            if {condition}:
                return {yes}
            else:
                return {no}
            """,
            f"return {yes} if {condition} else {no}",
            f"""
            if {condition}:
                $result = {yes}
            else:
                $result = {no}
            return $result
            """,
        ],
        single([*ints(rng, 3, 1, 30), m, -rng.randint(1, 9)]),
        tasks=[
            f"If {condition_text}, return {yes_text}; otherwise return {no_text}.",
            f"Return {yes_text} if {condition_text}, <otherwise|else|and otherwise> {no_text}.",
            f"Given <an integer|a number> $n, return {yes_text} when {condition_text} and {no_text} otherwise.",
        ],
    )


@family
def count_matching_of_three(rng: random.Random) -> Exercise:
    k = rng.randint(2, 10)
    test, text, slug = rng.choice(
        [
            ("{0} > 0", "positive", "positive"),
            ("{0} < 0", "negative", "negative"),
            ("{0} % 2 == 0", "even", "even"),
            ("{0} % 2 == 1", "odd", "odd"),
            (f"{{0}} > {k}", f"greater than {k}", "large"),
            (f"{{0}} % {k} == 0", f"divisible by {k}", "divisible"),
        ]
    )
    a, b, c = (test.format(name) for name in ("$a", "$b", "$c"))
    return build(
        rng,
        [f"count_{slug}", f"how_many_{slug}", f"number_of_{slug}"],
        [A, B, C],
        "int",
        [
            f"""
            $count = 0
            if {a}:
                $count += 1
            if {b}:
                $count += 1
            if {c}:
                $count += 1
            return $count
            """,
            f"return sum(1 for $item in ($a, $b, $c) if {test.format('$item')})",
            f"""
            $count = 0
            for $item in [$a, $b, $c]:
                if {test.format('$item')}:
                    $count += 1
            return $count
            """,
        ],
        _triples(rng),
        noun=[f"how many of the three numbers are {text}", f"the number of {text} values among $a, $b and $c"],
    )


# Digits


def _digit_rows(rng: random.Random) -> list[tuple]:
    return single(
        [rng.randint(10, 99), rng.randint(100, 999), rng.randint(1000, 9999), rng.randint(10, 99999), rng.randint(1, 9)]
    )


@family
def fold_digits(rng: random.Random) -> Exercise:
    k = rng.randint(2, 9)
    condition, kind = rng.choice(
        [
            ("", ""),
            ("", ""),
            ("$d % 2 == 0", "even "),
            ("$d % 2 == 1", "odd "),
            (f"$d > {k}", f"> {k}"),
            (f"$d < {k}", f"< {k}"),
        ]
    )
    term, term_text = rng.choice(
        [("$d", ""), ("$d", ""), ("$d", ""), ("$d**2", "squares of the "), ("$d**3", "cubes of the ")]
    )
    if kind.startswith(">"):
        digits = f"digits greater than {k}"
    elif kind.startswith("<"):
        digits = f"digits less than {k}"
    else:
        digits = f"{kind}digits"
    when = f" if {condition}" if condition else ""
    start, op, word = rng.choice([("0", "+", "sum"), ("0", "+", "sum"), ("1", "*", "product")])
    line = f"$total {op}= {term}"
    step = f"if {condition}:\n{{0}}    {line}" if condition else line
    bodies = [
        f"""
        $total = {start}
        while $n > 0:
            $d = $n % 10
            {step.format(' ' * 12)}
            $n //= 10
        return $total
        """,
        f"""
        $total = {start}
        for $item in str($n):
            $d = int($item)
            {step.format(' ' * 12)}
        return $total
        """,
        f"""
        $total = {start}
        while $n:
            $n, $d = divmod($n, 10)
            {step.format(' ' * 12)}
        return $total
        """,
    ]
    if word == "sum":
        if not condition:
            inner = term.replace("$d", "int($d)")
            bodies += [f"return sum({inner} for $d in str($n))"] * 2
            if term == "$d":
                bodies += ["return sum(map(int, str($n)))"]
        else:
            bodies += [f"""
                digits = [int($item) for $item in str($n)]
                return sum({term} for $d in digits{when})
                """]
    slug = (
        kind.strip()
        if kind.strip() in ("even", "odd")
        else ("large" if ">" in kind else "small" if "<" in kind else "")
    )
    power = {"$d": "", "$d**2": "squares_of_", "$d**3": "cubes_of_"}[term]
    names = [f"{word}_of_{power}{slug}{'_' if slug else ''}digits", f"{power}{slug}{'_' if slug else ''}digit_{word}"]
    return build(
        rng,
        names if not power else names[:1],
        [POSITIVE],
        "int",
        bodies,
        [row for row in _digit_rows(rng)],
        noun=[f"the {word} of the {term_text}{digits} of <$n|a positive integer|a positive integer $n>"],
        note="" if word == "sum" or not condition else "If there are none, the product is 1.",
        hint="" if word == "product" else "<$n is not negative.|Assume that $n is not negative.>",
    )


@family
def count_digits(rng: random.Random) -> Exercise:
    k = rng.randint(2, 8)
    digit = rng.randint(1, 9)
    kind = rng.choice(["all", "even", "odd", "digit", "param", "above"])
    condition, text, names = {
        "all": ("", "digits", ["count_digits", "number_of_digits", "digit_count", "num_digits"]),
        "even": ("$d % 2 == 0", "even digits", ["count_even_digits", "even_digit_count"]),
        "odd": ("$d % 2 == 1", "odd digits", ["count_odd_digits", "odd_digit_count"]),
        "digit": (f"$d == {digit}", f"digits equal to {digit}", [f"count_digit_{digit}", f"count_{digit}s"]),
        "param": ("$d == $wanted", "digits equal to $wanted", ["count_digit", "digit_occurrences"]),
        "above": (f"$d > {k}", f"digits greater than {k}", ["count_large_digits", f"digits_above_{k}"]),
    }[kind]
    params = [POSITIVE, ("wanted|target|k", "int")] if kind == "param" else [POSITIVE]
    rows = _digit_rows(rng)
    if kind == "digit":
        rows += single([int(f"{digit}{rng.randint(0, 9)}{digit}"), digit])
    if kind == "param":
        rows = [(n, int(rng.choice(str(n)))) for (n,) in rows] + [(n, rng.randint(0, 9)) for (n,) in rows]
    if kind == "all":
        bodies = [
            "return len(str($n))",
            """
            $count = 0
            while $n > 0:
                $n //= 10
                $count += 1
            return $count
            """,
            """
            $count = 1
            while $n >= 10:
                $n //= 10
                $count += 1
            return $count
            """,
            """
            $count = 0
            for _ in str($n):
                $count += 1
            return $count
            """,
        ]
    else:
        bodies = [
            f"""
            $count = 0
            while $n > 0:
                $d = $n % 10
                if {condition}:
                    $count += 1
                $n //= 10
            return $count
            """,
            f"""
            $count = 0
            for $item in str($n):
                if {condition.replace('$d', 'int($item)')}:
                    $count += 1
            return $count
            """,
            f"return sum(1 for $d in str($n) if {condition.replace('$d', 'int($d)')})",
        ]
        if kind == "digit":
            bodies += [f'return str($n).count("{digit}")']
        if kind == "param":
            bodies += ["return str($n).count(str($wanted))"]
    return build(
        rng,
        names,
        params,
        "int",
        bodies,
        rows,
        noun=[f"the number of {text} <in|of> <$n|a positive integer $n>", f"how many {text} $n has"],
        tasks=f"Count the {text} <of|in> <$n|the positive integer $n>.",
    )


@family
def extreme_digit(rng: random.Random) -> Exercise:
    call, words, op, start = rng.choice(
        [("max", "largest|biggest|maximum|highest", ">", "0"), ("min", "smallest|minimum|lowest", "<", "9")]
    )
    return build(
        rng,
        [f"{call}_digit", f"<{words}>_digit", f"find_{call}_digit"],
        [POSITIVE],
        "int",
        [
            f"return {call}(int($d) for $d in str($n))",
            f"return int({call}(str($n)))",
            f"""
            $best = {start}
            while $n > 0:
                $d = $n % 10
                if $d {op} $best:
                    $best = $d
                $n //= 10
            return $best
            """,
            f"""
            $best = $n % 10
            while $n > 0:
                $best = {call}($best, $n % 10)
                $n //= 10
            return $best
            """,
            f"""
            digits = [int($d) for $d in str($n)]
            return {call}(digits)
            """,
        ],
        _digit_rows(rng),
        noun=[f"the <{words}> digit of <$n|a positive integer|a positive integer $n>"],
        given=("a positive integer $n", "a positive integer"),
    )


@family
def digit_at(rng: random.Random) -> Exercise:
    kind = rng.choice(["last", "first", "tens", "hundreds", "two"])
    text, names, bodies = {
        "last": (
            "last digit",
            ["last_digit", "units_digit", "ones_digit"],
            ["return $n % 10", "return int(str($n)[-1])"],
        ),
        "first": (
            "first digit",
            ["first_digit", "leading_digit"],
            [
                "return int(str($n)[0])",
                """
                while $n >= 10:
                    $n //= 10
                return $n
                """,
            ],
        ),
        "tens": ("tens digit", ["tens_digit", "get_tens"], ["return $n // 10 % 10", "return ($n // 10) % 10"]),
        "hundreds": ("hundreds digit", ["hundreds_digit"], ["return $n // 100 % 10", "return ($n // 100) % 10"]),
        "two": ("number made of the last two digits", ["last_two_digits"], ["return $n % 100"]),
    }[kind]
    return build(
        rng,
        names,
        [POSITIVE],
        "int",
        bodies,
        _digit_rows(rng),
        noun=[f"the {text} of <$n|a positive integer|a positive integer $n>"],
        given=("a positive integer $n", "a positive integer"),
    )


@family
def digits_list(rng: random.Random) -> Exercise:
    backwards = rng.random() < 0.4
    if backwards:
        return build(
            rng,
            ["digits_reversed", "reversed_digits", "digits_from_right"],
            [POSITIVE],
            "list[int]",
            [
                "return [int($d) for $d in reversed(str($n))]",
                "return [int($d) for $d in str($n)[::-1]]",
                """
                $result = []
                while $n > 0:
                    $result.append($n % 10)
                    $n //= 10
                return $result
                """,
            ],
            _digit_rows(rng),
            noun=["the digits of $n in reverse order as a list", "a list of the digits of $n, the last digit first"],
        )
    return build(
        rng,
        ["digits", "digits_of", "to_digits", "split_digits", "digit_list", "get_digits"],
        [POSITIVE],
        "list[int]",
        [
            "return [int($d) for $d in str($n)]",
            "return list(map(int, str($n)))",
            """
            $result = []
            for $d in str($n):
                $result.append(int($d))
            return $result
            """,
            """
            $result = []
            while $n > 0:
                $result.insert(0, $n % 10)
                $n //= 10
            return $result
            """,
        ],
        _digit_rows(rng),
        noun=["the digits of <$n|a positive integer> as a list", "a list of the digits of <$n|a positive integer $n>"],
        tasks="<Split|Break> $n into <its digits|a list of its digits>.",
    )


@family
def digits_to_number(rng: random.Random) -> Exercise:
    base = rng.choice([10, 10, 2, 8, rng.randint(3, 9)])
    bodies = [
        f"""
        $result = 0
        for $d in $digits:
            $result = $result * {base} + $d
        return $result
        """,
        f"""
        $total = 0
        power = 1
        for $d in reversed($digits):
            $total += $d * power
            power *= {base}
        return $total
        """,
        f"""
        $total = 0
        for $i, $d in enumerate(reversed($digits)):
            $total += $d * {base}**$i
        return $total
        """,
    ]
    if base == 10:
        bodies += ['return int("".join(str($d) for $d in $digits))', 'return int("".join(map(str, $digits)))']
    return build(
        rng,
        ["digits_to_number", "from_digits", "number_from_digits", "join_digits", "combine_digits"],
        [("digits|values|bits|nums" if base == 2 else "digits|values|nums", "list[int]")],
        "int",
        bodies,
        [(ints(rng, rng.randint(2, 5), 1 if base > 2 else 0, base - 1),) for _ in range(4)],
        noun=[
            (
                "the number that the list of digits <forms|makes>"
                if base == 10
                else f"the number with the given digits in base {base}"
            ),
            f"the integer that has the {'' if base == 10 else f'base {base} '}digits $digits",
        ],
        hint="The most significant digit comes first.",
    )


@family
def reverse_number(rng: random.Random) -> Exercise:
    return build(
        rng,
        ["reverse_number", "reverse_digits", "reverse_integer", "flip_digits", "mirror_number"],
        [POSITIVE],
        "int",
        [
            "return int(str($n)[::-1])",
            """
            $result = 0
            while $n > 0:
                $result = $result * 10 + $n % 10
                $n //= 10
            return $result
            """,
            """
            $result = 0
            while $n > 0:
                $d = $n % 10
                $result = 10 * $result + $d
                $n = $n // 10
            return $result
            """,
            'return int("".join(reversed(str($n))))',
        ],
        _digit_rows(rng),
        noun=["the number with the digits of $n in reverse order", "$n with its digits reversed"],
        tasks=[
            "Reverse the digits of <$n|a positive integer>.",
            "Reverse the digits of <$n|a number> and return the new number.",
        ],
    )


@family
def palindrome_number(rng: random.Random) -> Exercise:
    x = rng.randint(1, 9)
    return build(
        rng,
        ["is_palindrome_number", "is_palindromic", "reads_same_backwards", "is_mirror_number"],
        [POSITIVE],
        "bool",
        [
            "return str($n) == str($n)[::-1]",
            """
            text = str($n)
            return text == text[::-1]
            """,
            """
            rest = $n
            backwards = 0
            while rest > 0:
                backwards = backwards * 10 + rest % 10
                rest //= 10
            return backwards == $n
            """,
        ],
        single([x * 11, x * 101 + 20, x * 1001 + 330, rng.randint(10, 99), rng.randint(100, 9999)]),
        whether=["the digits of $n read the same <backwards|from both sides|in both directions>", "$n is a palindrome"],
        given=("a positive integer $n",),
    )


@family
def digit_root(rng: random.Random) -> Exercise:
    return build(
        rng,
        ["digital_root", "repeated_digit_sum", "digit_root", "reduce_to_digit"],
        [POSITIVE],
        "int",
        [
            """
            while $n >= 10:
                $n = sum(int($d) for $d in str($n))
            return $n
            """,
            """
            while $n > 9:
                $total = 0
                while $n > 0:
                    $total += $n % 10
                    $n //= 10
                $n = $total
            return $n
            """,
            """
            if $n < 10:
                return $n
            return $self(sum(int($d) for $d in str($n)))
            """,
            """
            if $n == 0:
                return 0
            return 1 + ($n - 1) % 9
            """,
        ],
        _digit_rows(rng),
        tasks=[
            "<Add|Sum> the digits of $n <repeatedly|again and again> until <one digit is left|a single digit remains>.",
            "Replace $n by the sum of its digits until it has only one digit and return that digit.",
        ],
    )


@family
def digit_check(rng: random.Random) -> Exercise:
    digit = rng.randint(0, 9)
    k = rng.randint(2, 8)
    test, text, names, examples = rng.choice(
        [
            ("int($d) % 2 == 0", "all digits of $n are even", ["all_digits_even", "only_even_digits"], (2468, 224, 80)),
            ("int($d) % 2 == 1", "all digits of $n are odd", ["all_digits_odd", "only_odd_digits"], (135, 97, 1)),
            (
                f"int($d) <= {k}",
                f"no digit of $n is greater than {k}",
                ["digits_at_most", f"digits_up_to_{k}"],
                (12, 201, 11),
            ),
            (
                f'$d != "{digit}"',
                f"$n does not contain the digit {digit}",
                [f"lacks_digit_{digit}", "lacks_digit"],
                (20, 35),
            ),
            (
                f'$d == "{digit}"',
                f"$n contains the digit {digit}",
                [f"has_digit_{digit}", f"contains_{digit}"],
                (10 + digit,),
            ),
            ('$d == "0"', "$n has a zero among its digits", ["has_zero", "contains_zero"], (101, 20)),
            ("int($d) % 2 == 0", "$n has at least one even digit", ["has_even_digit", "any_even_digit"], (135, 12)),
            ("int($d) % 2 == 1", "$n has at least one odd digit", ["has_odd_digit", "any_odd_digit"], (246, 13)),
        ]
    )
    everything = text.startswith(("all", "no ")) or "does not" in text
    call = "all" if everything else "any"
    negated = f"not ({test})" if everything else test
    if "==" in negated and everything:
        negated = test.replace("==", "!=")
    elif "!=" in test:
        negated = test.replace("!=", "==")
    elif "<=" in test:
        negated = test.replace("<=", ">")
    bodies = [
        f"return {call}({test} for $d in str($n))",
        f"""
        for $d in str($n):
            if {negated if everything else test}:
                return {not everything}
        return {everything}
        """,
        f"""
        while $n > 0:
            if {(negated if everything else test).replace('int($d)', '$n % 10').replace('$d', '$n % 10').replace('"', '')}:
                return {not everything}
            $n //= 10
        return {everything}
        """.replace("$n % 10 % 2", "$n % 2"),
    ]
    if "contain" in text or "zero" in text:
        shown = "0" if "zero" in text else str(digit)
        bodies += [f'return "{shown}" {"not in" if everything else "in"} str($n)'] * 2
    return build(
        rng,
        names,
        [POSITIVE],
        "bool",
        bodies,
        _digit_rows(rng) + single(examples),
        whether=text,
        given=("a positive integer $n",),
    )


@family
def self_describing_numbers(rng: random.Random) -> Exercise:
    kind = rng.choice(["harshad", "armstrong", "increasing", "distinct", "same", "automorphic"])
    text, names, bodies, examples = {
        "harshad": (
            "$n is divisible by the sum of its digits",
            ["divisible_by_digit_sum", "is_harshad"],
            [
                "return $n % sum(int($d) for $d in str($n)) == 0",
                """
                $total = 0
                for $d in str($n):
                    $total += int($d)
                return $n % $total == 0
                """,
            ],
            (18, 24, 21, 19),
        ),
        "armstrong": (
            "$n equals the sum of its digits, each raised to the number of digits",
            ["is_armstrong", "is_narcissistic"],
            [
                """
                text = str($n)
                return $n == sum(int($d) ** len(text) for $d in text)
                """,
                """
                text = str($n)
                $total = 0
                for $d in text:
                    $total += int($d) ** len(text)
                return $total == $n
                """,
            ],
            (153, 370, 371, 9),
        ),
        "increasing": (
            "the digits of $n increase from left to right",
            ["digits_increase", "has_increasing_digits"],
            [
                """
                text = str($n)
                for $i in range(len(text) - 1):
                    if text[$i] >= text[$i + 1]:
                        return False
                return True
                """,
                """
                text = str($n)
                return all($a < $b for $a, $b in zip(text, text[1:]))
                """,
            ],
            (123, 1359, 28),
        ),
        "distinct": (
            "all digits of $n are different",
            ["has_distinct_digits", "all_digits_differ", "has_unique_digits"],
            [
                "return len(set(str($n))) == len(str($n))",
                """
                text = str($n)
                return len(text) == len(set(text))
                """,
                """
                $seen = set()
                for $d in str($n):
                    if $d in $seen:
                        return False
                    $seen.add($d)
                return True
                """,
            ],
            (1123, 445, 90),
        ),
        "same": (
            "all digits of $n are <the same|equal>",
            ["all_digits_same", "is_repdigit", "has_equal_digits"],
            [
                "return len(set(str($n))) == 1",
                """
                text = str($n)
                return text == text[0] * len(text)
                """,
                """
                last = $n % 10
                while $n > 0:
                    if $n % 10 != last:
                        return False
                    $n //= 10
                return True
                """,
            ],
            (777, 22, 4444),
        ),
        "automorphic": (
            "the square of $n ends with <$n|the digits of $n>",
            ["is_automorphic", "square_ends_with_self"],
            [
                "return str($n * $n).endswith(str($n))",
                "return str($n**2).endswith(str($n))",
                """
                power = 10 ** len(str($n))
                return $n * $n % power == $n
                """,
            ],
            (5, 6, 25, 76),
        ),
    }[kind]
    return build(
        rng,
        names,
        [POSITIVE],
        "bool",
        bodies,
        _digit_rows(rng)[:3] + single(examples),
        whether=text,
        given=("a positive integer $n",),
    )


# Divisors and primes


@family
def gcd_or_lcm(rng: random.Random) -> Exercise:
    k = rng.randint(2, 9)
    rows = [(k * rng.randint(1, 9), k * rng.randint(1, 9)) for _ in range(5)]
    if rng.random() < 0.55:
        return build(
            rng,
            ["gcd", "greatest_common_divisor", "common_divisor", "largest_common_divisor", "highest_common_factor"],
            [A, B],
            "int",
            [
                """
                while $b:
                    $a, $b = $b, $a % $b
                return $a
                """,
                """
                while $b != 0:
                    rest = $a % $b
                    $a = $b
                    $b = rest
                return $a
                """,
                """
                if $b == 0:
                    return $a
                return $self($b, $a % $b)
                """,
                """
                import math

                return math.gcd($a, $b)
                """,
                """
                for k in range(min($a, $b), 0, -1):
                    if $a % k == 0 and $b % k == 0:
                        return k
                return 1
                """,
                """
                while $a != $b:
                    if $a > $b:
                        $a -= $b
                    else:
                        $b -= $a
                return $a
                """,
            ],
            rows,
            noun=[
                "the <greatest|largest> number that divides both $a and $b",
                "the greatest common divisor of $a and $b",
            ],
            given=["two positive integers $a and $b"],
        )
    return build(
        rng,
        ["lcm", "least_common_multiple", "common_multiple", "smallest_common_multiple"],
        [A, B],
        "int",
        [
            """
            import math

            return $a * $b // math.gcd($a, $b)
            """,
            """
            import math

            return math.lcm($a, $b)
            """,
            """
            $result = max($a, $b)
            while $result % $a != 0 or $result % $b != 0:
                $result += 1
            return $result
            """,
            """
            $result = $a
            while $result % $b != 0:
                $result += $a
            return $result
            """,
        ],
        rows,
        noun=["the smallest positive number that is divisible by $a and $b", "the least common multiple of $a and $b"],
        given=["two positive integers $a and $b"],
    )


@family
def coprime(rng: random.Random) -> Exercise:
    return build(
        rng,
        ["are_coprime", "is_coprime", "no_common_factor", "relatively_prime"],
        [A, B],
        "bool",
        [
            """
            import math

            return math.gcd($a, $b) == 1
            """,
            """
            while $b:
                $a, $b = $b, $a % $b
            return $a == 1
            """,
            """
            for k in range(2, min($a, $b) + 1):
                if $a % k == 0 and $b % k == 0:
                    return False
            return True
            """,
        ],
        [(8, 15), (rng.randint(2, 20), rng.randint(2, 20)), (6, 9), (7, rng.randint(2, 6)), (12, 18)],
        whether=["$a and $b have no common divisor greater than 1", "two positive integers $a and $b are coprime"],
    )


@family
def prime(rng: random.Random) -> Exercise:
    return build(
        rng,
        ["is_prime", "is_prime_number", "check_prime", "prime"],
        [POSITIVE],
        "bool",
        [
            """
            if $n < 2:
                return False
            for $i in range(2, $n):
                if $n % $i == 0:
                    return False
            return True
            """,
            """
            if $n < 2:
                return False
            for $i in range(2, int($n**0.5) + 1):
                if $n % $i == 0:
                    return False
            return True
            """,
            """
            if $n < 2:
                return False
            $i = 2
            while $i * $i <= $n:
                if $n % $i == 0:
                    return False
                $i += 1
            return True
            """,
            """
            if $n <= 1:
                return False
            return all($n % $i != 0 for $i in range(2, $n))
            """,
            "return $n > 1 and all($n % $i for $i in range(2, int($n**0.5) + 1))",
        ],
        single([2, 9, 1, rng.randint(3, 60), rng.randint(3, 60), 17, 49]),
        whether=["$n is <prime|a prime number>", "$n has no divisors other than 1 and itself", "a number is prime"],
        given=("an integer $n", "a positive integer $n"),
    )


@family
def primes_up_to(rng: random.Random) -> Exercise:
    kind = rng.choice(["list", "count", "sum"])
    inclusive = rng.random() < 0.5
    stop = "$n + 1" if inclusive else "$n"
    wording = "<up to $n|not greater than $n|from 2 to $n>" if inclusive else "<below|less than|smaller than> $n"
    start, line, end, returns = {
        "list": ("$result = []", "$result.append(k)", "return $result", "list[int]"),
        "count": ("$count = 0", "$count += 1", "return $count", "int"),
        "sum": ("$total = 0", "$total += k", "return $total", "int"),
    }[kind]
    comprehension = {
        "list": "[k for k in range(2, {0}) if all(k % d for d in range(2, k))]",
        "count": "sum(1 for k in range(2, {0}) if all(k % d for d in range(2, k)))",
        "sum": "sum(k for k in range(2, {0}) if all(k % d for d in range(2, k)))",
    }[kind].format(stop)
    return build(
        rng,
        {
            "list": ["primes", "list_primes", "primes_up_to" if inclusive else "primes_below"],
            "count": ["count_primes"],
            "sum": ["sum_of_primes", "sum_primes"],
        }[kind],
        [POSITIVE],
        returns,
        [
            f"""
            {start}
            for k in range(2, {stop}):
                if all(k % $i != 0 for $i in range(2, k)):
                    {line}
            {end}
            """,
            f"""
            {start}
            for k in range(2, {stop}):
                prime = True
                for $i in range(2, k):
                    if k % $i == 0:
                        prime = False
                        break
                if prime:
                    {line}
            {end}
            """,
            f"return {comprehension}",
        ],
        single([rng.randint(5, 12), rng.randint(13, 30), rng.choice([2, 3, 7, 11, 13]), 20]),
        noun={
            "list": f"<a list of|a list of all|all> <primes|prime numbers> {wording}",
            "count": f"<how many primes there are|the number of primes> {wording}",
            "sum": f"the sum of <the|all> prime numbers {wording}",
        }[kind],
    )


@family
def prime_factor(rng: random.Random) -> Exercise:
    kind = rng.choice(["smallest", "largest", "list", "distinct", "count"])
    loops = {
        "smallest": [
            """
            for k in range(2, $n + 1):
                if $n % k == 0:
                    return k
            return $n
            """,
            """
            k = 2
            while $n % k != 0:
                k += 1
            return k
            """,
        ],
        "largest": [
            """
            k = 2
            while k < $n:
                if $n % k == 0:
                    $n //= k
                else:
                    k += 1
            return $n
            """,
            """
            $best = 1
            k = 2
            while $n > 1:
                while $n % k == 0:
                    $best = k
                    $n //= k
                k += 1
            return $best
            """,
        ],
        "list": [
            """
            $result = []
            k = 2
            while $n > 1:
                while $n % k == 0:
                    $result.append(k)
                    $n //= k
                k += 1
            return $result
            """,
            """
            $result = []
            k = 2
            while $n > 1:
                if $n % k == 0:
                    $result.append(k)
                    $n //= k
                else:
                    k += 1
            return $result
            """,
        ],
        "distinct": [
            """
            $result = []
            k = 2
            while $n > 1:
                if $n % k == 0:
                    $result.append(k)
                while $n % k == 0:
                    $n //= k
                k += 1
            return $result
            """,
            """
            $result = []
            for k in range(2, $n + 1):
                if $n % k == 0 and all(k % p for p in $result):
                    $result.append(k)
            return $result
            """,
        ],
        "count": [
            """
            $count = 0
            k = 2
            while $n > 1:
                while $n % k == 0:
                    $count += 1
                    $n //= k
                k += 1
            return $count
            """,
            """
            $count = 0
            k = 2
            while $n > 1:
                if $n % k == 0:
                    $count += 1
                    $n //= k
                else:
                    k += 1
            return $count
            """,
        ],
    }[kind]
    text = {
        "smallest": "the smallest <divisor of $n that is greater than 1|prime factor of $n>",
        "largest": "the largest prime <factor|divisor> of $n",
        "list": "<a list of the|the> prime factors of $n in <ascending|increasing> order, <each as often as it divides $n|with repetition>",
        "distinct": "the different prime <factors|divisors> of $n in <ascending|increasing> order",
        "count": "the number of prime factors of $n, <counted|each counted> as often as <they occur|it occurs>",
    }[kind]
    names = {
        "smallest": ["smallest_prime_factor", "smallest_divisor", "least_factor"],
        "largest": ["biggest_prime_factor", "greatest_prime_divisor", "top_prime_factor"],
        "list": ["prime_factors", "prime_decomposition", "split_into_primes"],
        "distinct": ["distinct_prime_factors", "prime_divisors", "different_primes"],
        "count": ["count_prime_factors", "number_of_prime_factors"],
    }[kind]
    returns = "list[int]" if kind in ("list", "distinct") else "int"
    return build(
        rng,
        names,
        [POSITIVE],
        returns,
        loops,
        single(ints(rng, 5, 2, 90) + [12, 35]),
        noun=text,
        given=["an integer $n > 1"],
    )


@family
def divisors(rng: random.Random) -> Exercise:
    kind = rng.choice(["list", "count", "sum", "largest"])
    proper = rng.random() < 0.4 or kind == "largest"
    stop = "$n" if proper else "$n + 1"
    which = "proper divisors of $n<| (without $n itself)>" if proper else "<positive divisors|divisors|factors> of $n"
    start, line, end, returns = {
        "list": ("$result = []", "$result.append(k)", "return $result", "list[int]"),
        "count": ("$count = 0", "$count += 1", "return $count", "int"),
        "sum": ("$total = 0", "$total += k", "return $total", "int"),
        "largest": ("$best = 1", "$best = k", "return $best", "int"),
    }[kind]
    one_line = {
        "list": f"return [k for k in range(1, {stop}) if $n % k == 0]",
        "count": f"return sum(1 for k in range(1, {stop}) if $n % k == 0)",
        "sum": f"return sum(k for k in range(1, {stop}) if $n % k == 0)",
        "largest": "return max(k for k in range(1, $n) if $n % k == 0)",
    }[kind]
    bodies = [
        f"""
        {start}
        for k in range(1, {stop}):
            if $n % k == 0:
                {line}
        {end}
        """,
        f"""
        {start}
        k = 1
        while k < {stop}:
            if $n % k == 0:
                {line}
            k += 1
        {end}
        """,
        one_line,
    ]
    if kind == "largest":
        bodies = [
            one_line,
            """
            for k in range($n - 1, 0, -1):
                if $n % k == 0:
                    return k
            return 1
            """,
            """
            k = $n - 1
            while $n % k != 0:
                k -= 1
            return k
            """,
        ]
    prefix = "proper_" if proper else ""
    return build(
        rng,
        {
            "list": [f"{prefix}divisors", f"list_{prefix}divisors", f"{prefix}factors", f"find_{prefix}divisors"],
            "count": [f"count_{prefix}divisors", f"number_of_{prefix}divisors", f"{prefix}divisor_count"],
            "sum": [f"sum_of_{prefix}divisors", f"{prefix}divisor_sum", f"sum_{prefix}factors"],
            "largest": ["greatest_proper_divisor", "biggest_divisor"],
        }[kind],
        [POSITIVE],
        returns,
        bodies,
        single([6, rng.randint(8, 40), rng.randint(2, 30), 12, 13, 28]),
        noun={
            "list": f"<a list of the|the|all> {which}<|, in ascending order>",
            "count": f"the number of {which}",
            "sum": f"the sum of the {which}",
            "largest": "the largest divisor of $n <that is smaller than $n|other than $n itself>",
        }[kind],
        given=["a positive integer $n"],
    )


@family
def perfect_kind(rng: random.Random) -> Exercise:
    word, op, text = rng.choice(
        [("perfect", "==", "equal to"), ("abundant", ">", "greater than"), ("deficient", "<", "less than")]
    )
    return build(
        rng,
        [f"is_{word}", f"is_{word}_number", f"check_{word}"],
        [POSITIVE],
        "bool",
        [
            f"return sum(k for k in range(1, $n) if $n % k == 0) {op} $n",
            f"""
            $total = 0
            for k in range(1, $n):
                if $n % k == 0:
                    $total += k
            return $total {op} $n
            """,
            f"""
            $total = sum(k for k in range(1, $n // 2 + 1) if $n % k == 0)
            return $total {op} $n
            """,
        ],
        single([6, 28, 12, 18, 8, rng.randint(2, 60)]),
        whether=[
            f"the sum of the proper divisors of $n is {text} $n",
            (
                f"$n is {word}: its proper divisors add up to <a number|something> {text} $n"
                if op != "=="
                else "$n is perfect: its proper divisors add up to $n"
            ),
        ],
    )


@family
def next_with_property(rng: random.Random) -> Exercise:
    k = rng.randint(3, 12)
    test, text, slug = rng.choice(
        [
            ("all({0} % d for d in range(2, {0}))", "prime", "prime"),
            (f"{{0}} % {k} == 0", f"divisible by {k}", f"multiple_of_{k}"),
            ("str({0}) == str({0})[::-1]", "a palindrome", "palindrome"),
            ("int({0}**0.5) ** 2 == {0}", "a perfect square", "square"),
            (f"{{0}} % 10 == {k % 10}", f"a number that ends in {k % 10}", f"ending_in_{k % 10}"),
            ("{0} % sum(int(d) for d in str({0})) == 0", "divisible by the sum of its digits", "digit_sum_multiple"),
        ]
    )
    opposite = f"not {test}" if test.startswith("all") else test.replace("==", "!=")
    strict = rng.random() < 0.6
    first = "$n + 1" if strict else "$n"
    return build(
        rng,
        (
            [f"next_{slug}", f"find_next_{slug}", f"following_{slug}"]
            if strict
            else [f"first_{slug}_from", f"find_{slug}_from"]
        ),
        [POSITIVE],
        "int",
        [
            f"""
            k = {first}
            while {opposite.format('k')}:
                k += 1
            return k
            """,
            f"""
            k = {first}
            while True:
                if {test.format('k')}:
                    return k
                k += 1
            """,
        ],
        single(ints(rng, 5, 3, 90)),
        noun=(
            f"the <smallest|first> number <greater|larger> than $n that is {text}"
            if strict
            else f"the <smallest|first> number not less than $n that is {text}"
        ),
        given=["a positive integer $n"],
    )


@family
def count_numbers_below(rng: random.Random) -> Exercise:
    k, m = sorted(rng.sample(range(2, 12), 2))
    test, text = rng.choice(
        [
            (f"$i % {k} == 0", f"are divisible by {k}"),
            (f"$i % {k} == 0 or $i % {m} == 0", f"are divisible by {k} or {m}"),
            (f"$i % {k} == 0 and $i % {m} == 0", f"are divisible by both {k} and {m}"),
            (f"$i % {k} != 0", f"are not divisible by {k}"),
            ("$i % 2 == 0", "are even"),
            ("$i % 2 == 1", "are odd"),
            (f"$i % 10 == {k % 10}", f"end in {k % 10}"),
            (f'"{k % 10}" in str($i)', f"contain the digit {k % 10}"),
        ]
    )
    inclusive = rng.random() < 0.5
    stop = "$n + 1" if inclusive else "$n"
    bound = "from 1 to $n" if inclusive else "<from 1 to $n - 1|below $n|less than $n>"
    word, line, term = rng.choice([("count", "$total += 1", "1"), ("sum", "$total += $i", "$i"), ("list", "", "")])
    if word == "list":
        bodies = [
            f"return [$i for $i in range(1, {stop}) if {test}]",
            f"""
            $result = []
            for $i in range(1, {stop}):
                if {test}:
                    $result.append($i)
            return $result
            """,
        ]
    else:
        bodies = [
            f"return sum({term} for $i in range(1, {stop}) if {test})",
            f"""
            $total = 0
            for $i in range(1, {stop}):
                if {test}:
                    {line}
            return $total
            """,
            f"""
            $total = 0
            $i = 1
            while $i < {stop}:
                if {test}:
                    {line}
                $i += 1
            return $total
            """,
        ]
    return build(
        rng,
        {
            "count": ["count_numbers", "count_matching", "how_many_numbers"],
            "sum": ["sum_numbers", "sum_matching", "add_up"],
            "list": ["list_numbers", "matching_numbers", "numbers_up_to"],
        }[word],
        [POSITIVE],
        "list[int]" if word == "list" else "int",
        bodies,
        single(ints(rng, 5, 5, 60 if word != "list" else 30)),
        noun={
            "count": f"<the number of|how many there are of the> positive integers {bound} that {text}",
            "sum": f"the sum of <the|all> positive integers {bound} that {text}",
            "list": f"a list of <the|all> positive integers {bound} that {text}",
        }[word],
        tasks=f"{word.title()} <the|all> numbers {bound} that {text}.",
    )


# Sequences and sums


@family
def sum_of_series(rng: random.Random) -> Exercise:
    k = rng.randint(2, 5)
    term, text, slug = rng.choice(
        [
            ("$i", "integers", "integers"),
            ("$i**2", "squares", "squares"),
            ("$i * $i", "squares", "squares"),
            ("$i**3", "cubes", "cubes"),
            (f"$i**{k}", f"powers with exponent {k}", f"powers_{k}"),
            (f"{k} * $i", f"multiples k * {k}", f"multiples_{k}"),
            ("$i * ($i + 1)", "products k * (k + 1)", "products"),
            ("2 * $i - 1", "odd numbers 2k - 1", "odd_numbers"),
            ("2 * $i", "even numbers 2k", "even_numbers"),
            ("2**$i", "powers of two 2^k", "powers_of_two"),
            ("1 / $i", "fractions 1/k", "fractions"),
        ]
    )
    returns = "float" if term == "1 / $i" else "int"
    bodies = [
        f"""
        $total = 0
        for $i in range(1, $n + 1):
            $total += {term}
        return $total
        """,
        f"return sum({term} for $i in range(1, $n + 1))",
        f"""
        $total = 0
        $i = 1
        while $i <= $n:
            $total += {term}
            $i += 1
        return $total
        """,
    ]
    if returns == "float":
        bodies = [body.replace("$total = 0\n", "$total = 0.0\n") for body in bodies]
    if slug == "integers":
        bodies += ["return sum(range(1, $n + 1))", "return sum(range($n + 1))", "return $n * ($n + 1) // 2"]
    wording = (
        f"the {text} for k from 1 to $n"
        if "k" in text.split() or "k" in text
        else f"the {text} <from 1 to $n|of the numbers from 1 to $n>"
    )
    if slug == "integers":
        wording = "<the|all> integers from 1 to $n"
    return build(
        rng,
        [f"sum_of_{slug}", f"sum_{slug}", f"{slug}_sum", f"total_of_{slug}"],
        [POSITIVE],
        returns,
        bodies,
        single([1, 3, *ints(rng, 3, 2, 8)]) if returns == "int" else single([1, 2, 4, 3]),
        noun=f"the sum of {wording}",
        given=["a positive integer $n"],
    )


@family
def between_two(rng: random.Random) -> Exercise:
    k = rng.randint(2, 7)
    test, text = rng.choice(
        [
            ("", "integers"),
            ("", "whole numbers"),
            ("$i % 2 == 0", "even numbers"),
            ("$i % 2 == 1", "odd numbers"),
            (f"$i % {k} == 0", f"multiples of {k}"),
        ]
    )
    kind = rng.choice(["sum", "count", "list", "product"] if not test else ["sum", "count", "list"])
    when = f" if {test}" if test else ""
    one = {
        "sum": f"return sum($i for $i in range($a, $b + 1){when})",
        "count": f"return sum(1 for $i in range($a, $b + 1){when})",
        "list": f"return [$i for $i in range($a, $b + 1){when}]",
        "product": "",
    }[kind]
    if not test:
        one = {
            "sum": "return sum(range($a, $b + 1))",
            "count": "return $b - $a + 1",
            "list": "return list(range($a, $b + 1))",
        }.get(kind, "")
    start, line, end = {
        "sum": ("$total = 0", "$total += $i", "return $total"),
        "count": ("$count = 0", "$count += 1", "return $count"),
        "list": ("$result = []", "$result.append($i)", "return $result"),
        "product": ("$product = 1", "$product *= $i", "return $product"),
    }[kind]
    inner = f"if {test}:\n                    {line}" if test else line
    bodies = [
        f"""
        {start}
        for $i in range($a, $b + 1):
            {inner.replace('                    ', '                ')}
        {end}
        """,
        f"""
            {start}
            $i = $a
            while $i <= $b:
                {inner}
                $i += 1
            {end}
            """,
    ]
    if kind == "count" and not test:
        bodies = []
    low = rng.randint(1, 10)
    return build(
        rng,
        {
            "sum": ["sum_between", "sum_range", "range_sum"],
            "count": ["count_between", "count_in_range"],
            "list": ["numbers_between", "list_range", "between"],
            "product": ["product_between", "range_product"],
        }[kind],
        [("a|low|start|first|m", "int"), ("b|high|end|last|n", "int")],
        "list[int]" if kind == "list" else "int",
        bodies + ([one] * max(1, len(bodies)) if one else []),
        [(low, low + rng.randint(2, 8)), (low + 1, low + rng.randint(3, 9)), (2, 5), (1, rng.randint(3, 7))],
        noun={
            "sum": f"the sum of <the|all> {text}",
            "count": f"the number of {text}",
            "list": f"<a list of the|all the> {text}",
            "product": f"the product of <the|all> {text}",
        }[kind]
        + " from $a to $b<| (inclusive)|, both included>",
        given=["two integers $a and $b with $a <= $b"],
    )


@family
def factorial_like(rng: random.Random) -> Exercise:
    kind = rng.choice(["factorial", "factorial", "double", "power", "falling"])
    if kind == "factorial":
        return build(
            rng,
            ["factorial", "compute_factorial", "product_up_to", "fact"],
            [POSITIVE],
            "int",
            [
                """
                $product = 1
                for $i in range(2, $n + 1):
                    $product *= $i
                return $product
                """,
                """
                $product = 1
                while $n > 1:
                    $product *= $n
                    $n -= 1
                return $product
                """,
                """
                if $n <= 1:
                    return 1
                return $n * $self($n - 1)
                """,
                """
                import math

                return math.factorial($n)
                """,
                "return 1 if $n == 0 else $n * $self($n - 1)",
            ],
            single([0, 1, 3, 5, rng.randint(2, 8)]),
            noun=["the product of <all|the> integers from 1 to $n", "the factorial of <$n|a non-negative integer $n>"],
            hint="The factorial of 0 is 1.",
        )
    if kind == "double":
        return build(
            rng,
            ["double_factorial", "every_second_product", "skip_product"],
            [POSITIVE],
            "int",
            [
                """
                $product = 1
                while $n > 1:
                    $product *= $n
                    $n -= 2
                return $product
                """,
                """
                if $n <= 1:
                    return 1
                return $n * $self($n - 2)
                """,
                """
                $product = 1
                for $i in range($n, 1, -2):
                    $product *= $i
                return $product
                """,
            ],
            single([1, 4, 5, 6, rng.randint(2, 9)]),
            noun=["the product $n * ($n - 2) * ($n - 4) and so on, down to 1 or 2", "the double factorial of $n"],
        )
    if kind == "power":
        return build(
            rng,
            ["power", "raise_to", "integer_power", "to_the_power"],
            [("base|a|x", "int"), ("exponent|b|n", "int")],
            "int",
            [
                """
                $product = 1
                for _ in range($exponent):
                    $product *= $base
                return $product
                """,
                "return $base**$exponent",
                """
                if $exponent == 0:
                    return 1
                return $base * $self($base, $exponent - 1)
                """,
                """
                $product = 1
                while $exponent > 0:
                    $product *= $base
                    $exponent -= 1
                return $product
                """,
            ],
            [(2, rng.randint(2, 8)), (rng.randint(2, 9), 2), (rng.randint(1, 5), 3), (7, 0), (-2, 3)],
            noun=["$base raised to the power $exponent", "$base to the power of $exponent"],
            hint="<$exponent is not negative.|The exponent is not negative.>",
        )
    return build(
        rng,
        ["permutations", "count_arrangements", "falling_product"],
        [("n|total_items", "int"), ("k|chosen", "int")],
        "int",
        [
            """
            $product = 1
            for $i in range($k):
                $product *= $n - $i
            return $product
            """,
            """
            import math

            return math.perm($n, $k)
            """,
            """
            import math

            return math.factorial($n) // math.factorial($n - $k)
            """,
        ],
        [(5, 2), (4, 4), (6, rng.randint(1, 3)), (7, 3)],
        noun=["the number of ways to arrange $k of $n different items in a row"],
    )


@family
def binomial(rng: random.Random) -> Exercise:
    return build(
        rng,
        ["binomial", "choose", "combinations", "count_choices"],
        [("n|total_items", "int"), ("k|chosen", "int")],
        "int",
        [
            """
            import math

            return math.comb($n, $k)
            """,
            """
            $result = 1
            for $i in range($k):
                $result = $result * ($n - $i) // ($i + 1)
            return $result
            """,
            """
            if $k == 0 or $k == $n:
                return 1
            return $self($n - 1, $k - 1) + $self($n - 1, $k)
            """,
        ],
        [(5, 2), (4, 4), (6, rng.randint(1, 3)), (7, 3), (rng.randint(5, 9), 1)],
        noun=["the number of ways to choose $k of $n items", "the binomial coefficient of $n and $k"],
    )


@family
def recurrence(rng: random.Random) -> Exercise:
    first, second = rng.choice([(0, 1), (1, 1), (1, 2), (2, 1), (1, 3), (0, 2), (2, 5), (3, 4)])
    p, q = rng.choice([(1, 1), (1, 1), (1, 2), (2, 1), (3, 1), (1, 3), (2, -1)])

    def step(one: str, two: str) -> str:
        left = one if q == 1 else f"{q} * {one}"
        right = two if p == 1 else f"{p} * {two}"
        return f"{right} - {one}" if q == -1 else f"{left} + {right}"

    rule = {(1, 1): "each next one is the sum of the two before it"}.get(
        (p, q),
        f"a(n) = {'' if p == 1 else f'{p} * '}a(n - 1) {'-' if q < 0 else '+'} {'' if abs(q) == 1 else f'{q} * '}a(n - 2)",
    )
    whole = rng.random() < 0.3
    if whole:
        bodies = [
            f"""
            $result = [{first}, {second}]
            while len($result) < $n:
                $result.append({step('$result[-2]', '$result[-1]')})
            return $result[:$n]
            """,
            f"""
            $result = []
            $a, $b = {first}, {second}
            for _ in range($n):
                $result.append($a)
                $a, $b = $b, {step('$a', '$b')}
            return $result
            """,
        ]
        noun = f"a list of the first $n numbers of the sequence that starts with {first}, {second} and in which {rule}"
        names = [
            "sequence",
            "first_terms",
            "build_sequence",
            "fibonacci_list" if (p, q) == (1, 1) else "recurrence_list",
        ]
    else:
        bodies = [
            f"""
            $a, $b = {first}, {second}
            for _ in range($n):
                $a, $b = $b, {step('$a', '$b')}
            return $a
            """,
            f"""
            if $n == 0:
                return {first}
            if $n == 1:
                return {second}
            return {step('$self($n - 2)', '$self($n - 1)')}
            """,
            f"""
            $a = {first}
            $b = {second}
            while $n > 0:
                following = {step('$a', '$b')}
                $a = $b
                $b = following
                $n -= 1
            return $a
            """,
            f"""
            terms = [{first}, {second}]
            for $i in range(2, $n + 1):
                terms.append({step('terms[$i - 2]', 'terms[$i - 1]')})
            return terms[$n]
            """,
        ]
        noun = f"a($n) of the sequence with a(0) = {first}, a(1) = {second}, in which {rule}"
        names = ["nth_term", "sequence_term", "term", "fibonacci_like" if (p, q) == (1, 1) else "recurrence"]
    return build(
        rng,
        names,
        [("n|k|index" if not whole else "n|count|size", "int")],
        "list[int]" if whole else "int",
        bodies,
        single([1 if whole else 0, 2, *rng.sample(range(3, 9), 3)]),
        noun=noun,
    )


@family
def progression(rng: random.Random) -> Exercise:
    kind = rng.choice(["arithmetic", "geometric"])
    op = "+" if kind == "arithmetic" else "*"
    word = "difference" if kind == "arithmetic" else "ratio"
    step = "step|difference|d" if kind == "arithmetic" else "ratio|factor|q"
    key = step.split("|", maxsplit=1)[0]
    term = f"$start + $i * ${key}" if kind == "arithmetic" else f"$start * ${key}**$i"
    what = rng.choice(["list", "nth", "sum"])
    bodies = {
        "list": [
            f"return [{term} for $i in range($n)]",
            f"""
            $result = []
            current = $start
            for _ in range($n):
                $result.append(current)
                current {op}= ${key}
            return $result
            """,
            f"""
            $result = []
            for $i in range($n):
                $result.append({term})
            return $result
            """,
        ],
        "nth": [
            f"return {term.replace('$i', '($n - 1)')}",
            f"""
            for _ in range($n - 1):
                $start {op}= ${key}
            return $start
            """,
        ],
        "sum": [
            f"return sum({term} for $i in range($n))",
            f"""
            $total = 0
            for _ in range($n):
                $total += $start
                $start {op}= ${key}
            return $total
            """,
        ],
    }[what]
    return build(
        rng,
        {
            "list": [f"{kind}_progression", f"{kind}_sequence", f"{kind}_list"],
            "nth": [f"{kind}_term", f"nth_{kind}"],
            "sum": [f"{kind}_sum", f"sum_of_{kind}"],
        }[what],
        [("start|first|a", "int"), (step, "int"), ("n|count|length", "int")],
        "list[int]" if what == "list" else "int",
        bodies,
        [(rng.randint(1, 9), rng.randint(2, 4), rng.randint(2, 5)) for _ in range(4)],
        noun={"list": "a list of the first $n terms", "nth": "term number $n", "sum": "the sum of the first $n terms"}[
            what
        ]
        + f" of the {kind} progression that <starts|begins> with $start and has the {word} ${key}",
        hint="" if what != "nth" else "The first term has number 1.",
    )


@family
def list_up_to(rng: random.Random) -> Exercise:
    k = rng.randint(2, 9)
    expression, text, slug = rng.choice(
        [
            ("$i", "numbers from 1 to $n", "numbers"),
            ("$i**2", "squares of the numbers from 1 to $n", "squares"),
            ("$i**3", "cubes of the numbers from 1 to $n", "cubes"),
            (f"{k} * $i", f"first $n <positive multiples|multiples> of {k}", f"multiples_of_{k}"),
            ("2 * $i", "first $n positive even numbers", "even_numbers"),
            ("2 * $i - 1", "first $n odd numbers", "odd_numbers"),
            ("2**$i", "powers of 2 from 2 to 2 to the power $n", "powers_of_two"),
            ("$i * ($i + 1) // 2", "first $n triangular numbers", "triangular_numbers"),
            ("-$i", "numbers from -1 down to -$n", "negatives"),
            ("$i % 2 == 0", "answers whether the numbers from 1 to $n are even", "parities"),
            ("str($i)", "numbers from 1 to $n as strings", "number_strings"),
            ("10 * $i", "first $n multiples of ten", "tens"),
        ]
    )
    kind = {"parities": "bool", "number_strings": "str"}.get(slug, "int")
    bodies = [
        f"return [{expression} for $i in range(1, $n + 1)]" if slug != "numbers" else "return list(range(1, $n + 1))",
        f"""
        $result = []
        for $i in range(1, $n + 1):
            $result.append({expression})
        return $result
        """,
        f"""
        $result = []
        $i = 1
        while $i <= $n:
            $result.append({expression})
            $i += 1
        return $result
        """,
    ]
    return build(
        rng,
        [f"first_{slug}", f"list_{slug}", slug, f"make_{slug}"],
        [("n|count|size|limit", "int")],
        f"list[{kind}]",
        bodies,
        single([1, 3, *ints(rng, 3, 2, 7)]),
        noun=[f"a list of the {text}", f"the {text} as a list"],
        given=["a positive integer $n"],
    )


@family
def countdown(rng: random.Random) -> Exercise:
    last = rng.choice([0, 1, 1])
    step = rng.choice([1, 1, 1, 2, 3, 5])
    bodies = [
        f"return list(range($n, {last - 1}, -{step}))",
        f"return [$i for $i in range($n, {last - 1}, -{step})]",
        f"""
        $result = []
        while $n >= {last}:
            $result.append($n)
            $n -= {step}
        return $result
        """,
        f"""
        $result = []
        for $i in range($n, {last - 1}, -{step}):
            $result.append($i)
        return $result
        """,
    ]
    pace = "" if step == 1 else f" in steps of {step}"
    end = f"down to {last}" if step == 1 else f", not going below {last}"
    return build(
        rng,
        ["countdown", "count_down", "descending", "numbers_down"],
        [POSITIVE],
        "list[int]",
        bodies,
        single([last + step, *ints(rng, 3, 3, 15), 6]),
        tasks=[
            f"Return the list of numbers from $n {end if step == 1 else ''}{pace}{end if step != 1 else ''}.".replace(
                "$n  in", "$n in"
            ),
            f"Count down from $n{pace}{' ' if step == 1 else ''}{end} and return the numbers as a list.",
        ],
    )


@family
def multiples_below(rng: random.Random) -> Exercise:
    k = rng.randint(2, 12)
    fixed = rng.random() < 0.5
    what = str(k) if fixed else "$k"
    return build(
        rng,
        (
            [f"multiples_of_{k}", "multiples_below", "list_multiples"]
            if fixed
            else ["multiples", "multiples_below", "list_multiples"]
        ),
        [("limit|n|stop|maximum", "int")] if fixed else [("k|step|base", "int"), ("limit|n|stop|maximum", "int")],
        "list[int]",
        [
            f"return list(range({what}, $limit, {what}))",
            f"return [$i for $i in range(1, $limit) if $i % {what} == 0]",
            f"""
            $result = []
            current = {what}
            while current < $limit:
                $result.append(current)
                current += {what}
            return $result
            """,
            f"""
            $result = []
            for $i in range({what}, $limit, {what}):
                $result.append($i)
            return $result
            """,
        ],
        [((k, row) if not fixed else (row,)) for row in [k + 1, 4 * k, 3 * k - 1, rng.randint(20, 50), k]],
        noun=f"<a list of the|all> positive multiples of {what} that are <less|smaller> than $limit",
    )


@family
def powers_below(rng: random.Random) -> Exercise:
    k = rng.choice([2, 2, 3, 4, 5, 10])
    kind = rng.choice(["largest", "check", "exponent", "list"])
    rows = single([1, k, k**2, k**2 + 1, k**3, rng.randint(2, 200), 50])
    if kind == "largest":
        return build(
            rng,
            [f"largest_power_of_{k}", f"power_of_{k}_below", "floor_power"],
            [POSITIVE],
            "int",
            [
                f"""
                power = 1
                while power * {k} <= $n:
                    power *= {k}
                return power
                """,
                f"""
                exponent = 0
                while {k} ** (exponent + 1) <= $n:
                    exponent += 1
                return {k}**exponent
                """,
            ],
            rows,
            noun=f"the <largest|greatest> power of {k} that is <not greater than|at most> $n",
        )
    if kind == "check":
        return build(
            rng,
            [f"is_power_of_{k}", f"power_of_{k}", "check_power"],
            [POSITIVE],
            "bool",
            [
                f"""
                if $n < 1:
                    return False
                while $n % {k} == 0:
                    $n //= {k}
                return $n == 1
                """,
                f"""
                power = 1
                while power < $n:
                    power *= {k}
                return power == $n
                """,
            ],
            rows,
            whether=f"<$n|a positive integer $n> is a power of {k}",
            hint=f"1 is a power of {k}, too.",
        )
    if kind == "exponent":
        return build(
            rng,
            [f"count_factor_{k}", f"times_divisible_by_{k}", f"divide_out_{k}"],
            [POSITIVE],
            "int",
            [
                f"""
                $count = 0
                while $n % {k} == 0:
                    $n //= {k}
                    $count += 1
                return $count
                """,
                f"""
                if $n % {k} != 0:
                    return 0
                return 1 + $self($n // {k})
                """,
            ],
            rows,
            noun=f"how <often|many times> <$n|a positive integer $n> can be divided by {k} without a remainder",
        )
    return build(
        rng,
        [f"powers_of_{k}", "list_powers", f"powers_of_{k}_up_to"],
        [POSITIVE],
        "list[int]",
        [
            f"""
            $result = []
            power = 1
            while power <= $n:
                $result.append(power)
                power *= {k}
            return $result
            """,
            f"""
            $result = [1]
            while $result[-1] * {k} <= $n:
                $result.append($result[-1] * {k})
            return $result
            """,
        ],
        rows,
        noun=f"a list of <the|all> powers of {k} <from 1 up to $n|that are at most $n, starting with 1>",
    )


@family
def steps_until(rng: random.Random) -> Exercise:
    k, m = rng.randint(2, 5), rng.randint(2, 20)
    condition, change, text = rng.choice(
        [
            ("$n > 1", "$n //= 2", "<halve|divide by 2, rounding down,> $n until it is 1"),
            ("$n > 0", f"$n //= {max(k, 3)}", f"divide $n by {max(k, 3)}, rounding down, until it is 0"),
            (f"$n < {m * 10}", f"$n *= {k}", f"multiply $n by {k} until it is at least {m * 10}"),
            (f"$n < {m * 5}", "$n *= 2", f"double $n until it is at least {m * 5}"),
            ("$n > 0", f"$n -= {m}", f"subtract {m} from $n until it is not positive any more"),
            ("$n > 0", "$n -= sum(int(d) for d in str($n))", "subtract the sum of its digits from $n until it is 0"),
            ("$n > 0", "$n //= 10", "remove the last digit of $n until it is 0"),
        ]
    )
    return build(
        rng,
        ["count_steps", "steps_needed", "number_of_steps", "how_many_steps", "steps"],
        [POSITIVE],
        "int",
        [
            f"""
            $count = 0
            while {condition}:
                {change}
                $count += 1
            return $count
            """,
            f"""
            $count = 0
            while {condition}:
                $count += 1
                {change}
            return $count
            """,
        ],
        single(ints(rng, 5, 1, 99)),
        tasks=[
            f"Count the steps needed to {text}.",
            f"How many steps does it take to {text}?",
            f"Return the number of steps it takes to {text}.",
        ],
    )


@family
def collatz(rng: random.Random) -> Exercise:
    kind = rng.choice(["steps", "list", "max"])
    start, line, end, returns = {
        "steps": ("$count = 0", "$count += 1", "return $count", "int"),
        "list": ("$result = [$n]", "$result.append($n)", "return $result", "list[int]"),
        "max": ("$best = $n", "$best = max($best, $n)", "return $best", "int"),
    }[kind]
    bodies = [
        f"""
        {start}
        while $n != 1:
            if $n % 2 == 0:
                $n //= 2
            else:
                $n = 3 * $n + 1
            {line}
        {end}
        """,
        f"""
        {start}
        while $n != 1:
            $n = $n // 2 if $n % 2 == 0 else 3 * $n + 1
            {line}
        {end}
        """,
        f"""
        {start}
        while $n > 1:
            if $n % 2:
                $n = $n * 3 + 1
            else:
                $n = $n // 2
            {line}
        {end}
        """,
    ]
    if kind == "max":
        bodies += ["""
            $best = $n
            while $n != 1:
                if $n % 2 == 0:
                    $n //= 2
                else:
                    $n = 3 * $n + 1
                if $n > $best:
                    $best = $n
            return $best
            """]
    rule = "Halve an even number; multiply an odd one by 3 and add 1; <stop at 1|continue until 1 is reached>."
    return build(
        rng,
        {
            "steps": ["collatz_steps", "steps_to_one", "chain_length"],
            "list": ["collatz", "collatz_sequence", "chain_to_one"],
            "max": ["collatz_peak", "highest_in_chain"],
        }[kind],
        [POSITIVE],
        returns,
        bodies,
        single([1, 2, 6, *ints(rng, 2, 3, 12)] if kind != "list" else [1, 2, 4, 5, 6, 10]),
        tasks={
            "steps": [f"{rule} Return the number of steps from $n to 1."],
            "list": [f"{rule} Return the list of all numbers, <starting with|beginning with> $n."],
            "max": [f"{rule} Return the <largest|biggest> number that is reached from $n."],
        }[kind],
    )


# Bases, squares, rounding


@family
def to_base(rng: random.Random) -> Exercise:
    base = rng.choice([2, 2, 2, 3, 4, 5, 6, 7, 8, 9])
    bodies = [
        f"""
        if $n == 0:
            return "0"
        $result = ""
        while $n > 0:
            $result = str($n % {base}) + $result
            $n //= {base}
        return $result
        """,
        f"""
        if $n == 0:
            return "0"
        digits = []
        while $n > 0:
            digits.append(str($n % {base}))
            $n //= {base}
        return "".join(reversed(digits))
        """,
        f"""
        if $n < {base}:
            return str($n)
        return $self($n // {base}) + str($n % {base})
        """,
    ]
    if base == 2:
        bodies += ['return f"{$n:b}"', "return bin($n)[2:]", 'return format($n, "b")']
    if base == 8:
        bodies += ["return oct($n)[2:]", 'return format($n, "o")']
    return build(
        rng,
        [f"to_base_{base}", f"base_{base}", "convert_base"] + (["to_binary", "binary_string"] if base == 2 else []),
        [POSITIVE],
        "str",
        bodies,
        single([0, 5, base, *ints(rng, 3, 2, 100)]),
        noun=[f"<$n|a non-negative integer $n> written in base {base}", f"the base {base} digits of $n as a string"]
        + (["the binary <representation|form> of $n as a string"] if base == 2 else []),
        tasks=f"Convert <$n|a non-negative integer> to <base|a string in base> {base}.",
    )


@family
def bits(rng: random.Random) -> Exercise:
    kind = rng.choice(["ones", "zeros", "length", "set", "flip", "low"])
    text, names, returns, bodies, params = {
        "ones": (
            "the number of ones in the binary form of $n",
            ["count_ones", "count_bits", "bits_set"],
            "int",
            [
                'return bin($n).count("1")',
                """
            $count = 0
            while $n > 0:
                $count += $n % 2
                $n //= 2
            return $count
            """,
                """
            $count = 0
            while $n:
                $count += $n & 1
                $n >>= 1
            return $count
            """,
            ],
            1,
        ),
        "zeros": (
            "the number of zeros in the binary form of $n",
            ["count_zeros", "zero_bits"],
            "int",
            [
                'return bin($n)[2:].count("0")',
                """
            $count = 0
            while $n > 0:
                if $n % 2 == 0:
                    $count += 1
                $n //= 2
            return $count
            """,
            ],
            1,
        ),
        "length": (
            "the number of binary digits of $n",
            ["bit_length", "binary_length", "count_binary_digits"],
            "int",
            [
                "return $n.bit_length()",
                "return len(bin($n)) - 2",
                """
            $count = 0
            while $n > 0:
                $n //= 2
                $count += 1
            return $count
            """,
            ],
            1,
        ),
        "set": (
            "bit number $k of $n is 1",
            ["is_bit_set", "has_bit", "test_bit"],
            "bool",
            [
                "return $n >> $k & 1 == 1",
                "return ($n >> $k) & 1 == 1",
                "return $n & (1 << $k) != 0",
                "return $n // 2**$k % 2 == 1",
            ],
            2,
        ),
        "flip": (
            "$n with bit number $k inverted",
            ["flip_bit", "toggle_bit"],
            "int",
            ["return $n ^ (1 << $k)", "return $n ^ 2**$k"],
            2,
        ),
        "low": (
            "$n with its lowest one bit <cleared|removed>",
            ["clear_lowest_bit", "drop_lowest_bit"],
            "int",
            ["return $n & ($n - 1)"],
            1,
        ),
    }[kind]
    rows = single(ints(rng, 5, 1, 60)) if params == 1 else [(rng.randint(1, 30), rng.randint(0, 4)) for _ in range(5)]
    arguments = {"whether": text} if returns == "bool" else {"noun": text}
    return build(
        rng,
        names,
        [POSITIVE] + [("k|bit|position", "int")] * (params - 1),
        returns,
        bodies,
        rows,
        given=["a positive integer $n"],
        hint="" if params == 1 else "The lowest bit has number 0.",
        **arguments,
    )


@family
def roots(rng: random.Random) -> Exercise:
    power = rng.choice([2, 2, 3])
    word = "square" if power == 2 else "cube"
    kind = rng.choice(["check", "root", "list", "count", "next"])
    test = "$i * $i" if power == 2 else "$i**3"
    if kind == "check":
        bodies = [
            f"""
            $i = 0
            while {test} < $n:
                $i += 1
            return {test} == $n
            """,
            f"""
            for $i in range($n + 1):
                if {test} == $n:
                    return True
            return False
            """,
            f"return any({test} == $n for $i in range($n + 1))",
        ]
        if power == 2:
            bodies += [
                """
                import math

                root = math.isqrt($n)
                return root * root == $n
                """,
                """
                root = int($n**0.5)
                return root**2 == $n
                """,
            ]
        return build(
            rng,
            [f"is_perfect_{word}", f"is_{word}", f"is_{word}_number", f"check_{word}"],
            [POSITIVE],
            "bool",
            bodies,
            single([1, 4, 8, 9, 27, 10, rng.randint(2, 70)]),
            whether=[f"<$n|a non-negative integer $n> is a perfect {word}", f"$n is the {word} of an integer"],
        )
    if kind == "next":
        return build(
            rng,
            [f"next_perfect_{word}", f"{word}_above", f"following_{word}"],
            [POSITIVE],
            "int",
            [
                f"""
                $i = 1
                while {test} <= $n:
                    $i += 1
                return {test}
                """,
                f"""
                $i = 0
                while True:
                    if {test} > $n:
                        return {test}
                    $i += 1
                """,
            ],
            single(ints(rng, 5, 1, 90)),
            noun=f"the smallest perfect {word} greater than $n",
        )
    if kind == "root":
        bodies = [
            f"""
            $i = 0
            while {test.replace('$i', '($i + 1)')} <= $n:
                $i += 1
            return $i
            """,
        ]
        if power == 2:
            bodies += ["import math\n\nreturn math.isqrt($n)", "return int($n**0.5)"]
        return build(
            rng,
            [f"integer_{word}_root", f"floor_{word}_root", f"{word}_root"],
            [POSITIVE],
            "int",
            bodies,
            single([1, 4, 9, *ints(rng, 3, 2, 200)]),
            noun=[
                f"the <largest|greatest> integer whose {word} is not greater than $n",
                f"the {word} root of $n, rounded down",
            ],
        )
    if kind == "list":
        return build(
            rng,
            [f"{word}s_up_to", f"perfect_{word}s", f"list_{word}s"],
            [POSITIVE],
            "list[int]",
            [
                f"""
                $result = []
                $i = 1
                while {test} <= $n:
                    $result.append({test})
                    $i += 1
                return $result
                """,
                f"return [{test} for $i in range(1, $n + 1) if {test} <= $n]",
            ],
            single([1, 8, *ints(rng, 3, 9, 100)]),
            noun=f"all perfect {word}s from 1 to $n",
        )
    return build(
        rng,
        [f"count_{word}s", f"count_perfect_{word}s"],
        [POSITIVE],
        "int",
        [
            f"""
            $count = 0
            $i = 1
            while {test} <= $n:
                $count += 1
                $i += 1
            return $count
            """,
            f"""
            $i = 1
            while {test} <= $n:
                $i += 1
            return $i - 1
            """,
            f"return sum(1 for $i in range(1, $n + 1) if {test} <= $n)",
        ],
        single([1, 8, *ints(rng, 3, 9, 200)]),
        noun=f"how many perfect {word}s <there are from 1 to $n|are not greater than $n>",
    )


@family
def round_to_multiple(rng: random.Random) -> Exercise:
    k = rng.choice([2, 3, 4, 5, 5, 6, 7, 8, 10, 10, 12, 15, 20, 25, 50, 100])
    kind = rng.choice(["down", "up", "next", "nearest", "missing"])
    bodies, noun, names = {
        "down": (
            [
                f"return $n // {k} * {k}",
                f"return $n - $n % {k}",
                f"""
             while $n % {k} != 0:
                 $n -= 1
             return $n
             """,
            ],
            f"the <largest|greatest> multiple of {k} that is not greater than $n",
            [f"round_down_to_{k}", "round_down", f"floor_to_{k}"],
        ),
        "up": (
            [
                f"return ($n + {k - 1}) // {k} * {k}",
                f"return -(-$n // {k}) * {k}",
                f"""
             while $n % {k} != 0:
                 $n += 1
             return $n
             """,
                f"""
             if $n % {k} == 0:
                 return $n
             return $n + {k} - $n % {k}
             """,
            ],
            f"the smallest multiple of {k} that is not less than $n",
            [f"round_up_to_{k}", "round_up", f"ceil_to_{k}"],
        ),
        "next": (
            [f"return ($n // {k} + 1) * {k}", f"return $n + {k} - $n % {k}"],
            f"the <next|smallest> multiple of {k} that is greater than $n",
            [f"next_multiple_of_{k}", "next_multiple"],
        ),
        "nearest": (
            [
                f"return ($n + {k // 2}) // {k} * {k}",
                f"""
             rest = $n % {k}
             if 2 * rest < {k}:
                 return $n - rest
             return $n - rest + {k}
             """,
            ],
            f"$n rounded to the nearest multiple of {k}<|; a value halfway between two multiples is rounded up>",
            [f"round_to_{k}", f"nearest_{k}", "round_to_nearest"],
        ),
        "missing": (
            [
                f"return -$n % {k}",
                f"return ({k} - $n % {k}) % {k}",
                f"""
             $count = 0
             while ($n + $count) % {k} != 0:
                 $count += 1
             return $count
             """,
            ],
            f"the smallest non-negative number that makes $n a multiple of {k} <when|if> it is added",
            [f"missing_to_{k}", "padding", f"fill_to_{k}"],
        ),
    }[kind]
    return build(
        rng,
        names,
        [N],
        "int",
        bodies,
        single([k, k + 1, 2 * k - 1, *ints(rng, 3, 1, 5 * k)]),
        noun=noun,
        given=["an integer $n"],
    )


@family
def groups_needed(rng: random.Random) -> Exercise:
    k = rng.randint(2, 60)
    fixed = rng.random() < 0.5
    size = str(k) if fixed else "$size"
    things, box, names = rng.choice(
        [
            ("eggs", "box", ["boxes_needed", "count_boxes"]),
            ("people", "table", ["tables_needed", "count_tables"]),
            ("items", "page", ["pages_needed", "count_pages"]),
            ("passengers", "bus", ["buses_needed", "count_buses"]),
            ("books", "shelf", ["shelves_needed"]),
            ("students", "group", ["groups_needed", "count_groups"]),
            ("photos", "album", ["albums_needed"]),
        ]
    )
    full = rng.random() < 0.3
    boxes = {"bus": "buses", "box": "boxes", "shelf": "shelves"}.get(box, box + "s")
    if full:
        bodies = [
            f"return $n // {size}",
            f"""
            $count = 0
            while $n >= {size}:
                $n -= {size}
                $count += 1
            return $count
            """,
        ]
        noun = f"how many {boxes} can be filled completely with $n {things} if <one|each> {box} holds {size}"
    else:
        bodies = [
            f"return ($n + {k - 1}) // {k}" if fixed else "return ($n + $size - 1) // $size",
            f"return -(-$n // {size})",
            f"import math\n\nreturn math.ceil($n / {size})",
            f"""
            $count = $n // {size}
            if $n % {size} > 0:
                $count += 1
            return $count
            """,
        ]
        noun = f"how many {boxes} are needed for $n {things} if <one|each> {box} holds {size}<| {things}>"
    rows = [k, k + 1, 3 * k, 2 * k - 1, rng.randint(1, 6 * k)]
    return build(
        rng,
        [name.replace("needed", "filled").replace("count", "full") if full else name for name in names],
        [(f"n|{things}|count|amount", "int")] + ([] if fixed else [("size|capacity|k", "int")]),
        "int",
        bodies,
        single(rows) if fixed else [(row, k) for row in rows],
        noun=noun,
    )


@family
def rounding(rng: random.Random) -> Exercise:
    places = rng.randint(0, 3)
    bodies, noun, names, returns = rng.choice(
        [
            (
                [f"return round($x, {places})"],
                f"$x rounded to {places} <decimal places|decimals|digits after the point>",
                [f"round_to_{places}", "round_decimals"],
                "float",
            ),
            (
                ["return int($x)", "import math\n\nreturn math.trunc($x)"],
                "the integer part of $x",
                ["integer_part", "truncate", "whole_part"],
                "int",
            ),
            (
                ["import math\n\nreturn math.floor($x)", "return int($x // 1)"],
                "the <largest|greatest> integer that is not greater than $x",
                ["floor", "round_down"],
                "int",
            ),
            (
                ["import math\n\nreturn math.ceil($x)", "return -int(-$x // 1)"],
                "the smallest integer that is not less than $x",
                ["ceiling", "round_up"],
                "int",
            ),
            (
                ["return $x % 1", "return $x - int($x)"],
                "the fractional part of the <positive|non-negative> number $x",
                ["fraction", "fractional_part"],
                "float",
            ),
            (
                ["import math\n\nreturn math.floor($x + 0.5)", "return int($x + 0.5)"],
                "the integer nearest to the positive number $x; halves are rounded up",
                ["nearest_integer", "round_half_up"],
                "int",
            ),
        ]
    )
    rows = [rng.randint(1, 60) / 4 for _ in range(4)] + [2.0]
    if names[0] in ("integer_part", "floor", "ceiling"):
        rows += [-rng.randint(1, 30) / 4]
    if "round_decimals" in names:
        rows = [rng.randint(1, 9000) / 1000 for _ in range(4)]
    return build(
        rng,
        names,
        [("x|value|number|amount", "float")],
        returns,
        bodies,
        single(rows),
        noun=noun,
        given=["a float $x", "a number $x"],
    )
