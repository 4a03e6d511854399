"""Divisibility, parity, signs, ranges, and the larger, middle or matching of two or three numbers."""

import random

from exercises.build import build
from exercises.example_calls import halves, int_pairs, int_triples, ints, single
from exercises.families.numbers.parameters import GIVEN_N, A, B, C, N
from exercises.framework import Exercise, family


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
        whether=[
            f"$n is {{divisible by|a multiple of}} {k}",
            f"{{a|the}} number is divisible by {k}",
            f"{k} divides $n",
        ],
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
            f"{{a|the|the given}} number is {word}",
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
            f'Return "{first}" if $n is even {{and|or|otherwise}} "{second}" if it is odd.',
            f'Return "{first}" for even numbers and "{second}" for odd {{numbers|ones}}.',
            f'Given {{an integer|a number}}, return the string "{first}" when it is even, otherwise "{second}".',
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
            f"Return {plus} for a positive number, {minus} for a negative {{one|number}} and {zero} for zero.",
            f"Determine the sign of {{$n|a number}}: {plus} if positive, {minus} if negative, {zero} if zero.",
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
            (f"$n > {k}", f"{{greater|larger|bigger}} than {k}", f"is_above_{k}"),
            (f"$n < {k}", f"{{less|smaller}} than {k}", f"is_below_{k}"),
            (f"$n >= {k}", f"at least {k}", f"is_at_least_{k}"),
            (f"$n <= {k}", f"at most {k}", f"is_at_most_{k}"),
            (f"$n == {k}", f"equal to {k}", f"equals_{k}"),
            ("10 <= $n <= 99", "a {two-digit|positive two-digit} number", "is_two_digit"),
            ("100 <= $n <= 999", "a {three-digit|positive three-digit} number", "is_three_digit"),
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
        whether=[f"$n is {text}", f"{{the|a|the given}} number is {text}"],
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
            (True, f"{{between {lo} and {hi}|in the range from {lo} to {hi}}} ({{inclusive|both included}})"),
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
            f"{{Limit|Clamp|Restrict}} $n to the range from {lo} to {hi}.",
            f"Return $n, but not less than {lo} and not more than {hi}.",
            f"Return {lo} if $n is below {lo}, {hi} if it is above {hi}, {{otherwise|and otherwise}} $n itself.",
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
            f"If $n is {word} {k} return {k}, otherwise return $n{{.| unchanged.}}",
        ],
    )


@family
def larger_or_smaller(rng: random.Random) -> Exercise:
    call, words, op = rng.choice(
        [("max", "larger|bigger|greater|maximum", ">"), ("min", "smaller|lesser|minimum", "<")]
    )
    kind = rng.choice(["int", "int", "float"])
    rows = int_pairs(rng) if kind == "int" else [tuple(halves(rng, 2, -9, 9)) for _ in range(4)]
    return build(
        rng,
        [f"{call}_of_two", f"{{{words}}}_of_two", f"{{{words}}}_number", f"find_{{{words}}}", f"get_{call}"],
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
        noun=[f"the {{{words}}} of {{two numbers|$a and $b}}", f"the {{{words}}} of the two numbers"],
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
        words, names = "the {middle one|median|middle value}", ["middle_of_three", "median_of_three", "middle_value"]
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
        words = "the {largest|biggest|maximum}" if kind == "max" else "the {smallest|minimum}"
        names = [f"{kind}_of_three", f"find_{kind}", "largest_of_three" if kind == "max" else "smallest_of_three"]
    return build(
        rng,
        names,
        [A, B, C],
        "int",
        bodies,
        int_triples(rng),
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
            (
                f"Compare two numbers. Return {less} if $a is less than $b, {more} if it is greater, and "
                f"{equal} if they are equal."
            ),
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
            ("$b % $a == 0", "$a divides $b {evenly|without a remainder}", ["divides", "is_divisor", "is_factor"], 2),
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
            ("$a < $b < $c", "the three numbers are in {increasing|ascending} order", ["is_increasing", "in_order"], 3),
            ("$a > $b > $c", "the three numbers are in {decreasing|descending} order", ["is_decreasing"], 3),
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
            ("$a + $b", "the sum of {two numbers|$a and $b}", ["add", "sum_of_two", "add_numbers"]),
            ("$a - $b", "the difference $a minus $b", ["subtract", "difference"]),
            ("$a * $b", "the product of {two numbers|$a and $b}", ["multiply", "product", "multiply_numbers"]),
            (
                "abs($a - $b)",
                "the absolute difference of {two numbers|$a and $b}",
                ["abs_difference", "distance", "gap"],
            ),
            ("$a**2 + $b**2", "the sum of the squares of {two numbers|$a and $b}", ["sum_of_squares", "square_sum"]),
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
        int_pairs(rng, 1, 9),
        noun=text,
        given=["two integers $a and $b", "two numbers $a and $b"],
    )


@family
def formula_of_one(rng: random.Random) -> Exercise:
    k, m = rng.randint(2, 12), rng.randint(1, 12)
    expression, text, names = rng.choice(
        [
            ("$n * $n", "the square of {$n|a number|an integer}", ["square", "squared"]),
            ("$n**2", "the square of {$n|a number|an integer}", ["square", "squared"]),
            ("$n**3", "the cube of {$n|a number|an integer}", ["cube", "cubed"]),
            ("2 * $n", "twice {$n|the number}", ["double", "twice"]),
            (f"{k} * $n", f"{k} times {{$n|the number}}", ["scale", f"times_{k}", f"multiply_by_{k}"]),
            (f"$n + {k}", f"$n {{plus|increased by}} {k}", [f"add_{k}", f"plus_{k}", "increase"]),
            (f"$n - {k}", f"$n {{minus|decreased by}} {k}", [f"subtract_{k}", f"minus_{k}", "decrease"]),
            ("-$n", "the {opposite|negation} of {$n|a number}", ["negate", "opposite"]),
            ("abs($n)", "the absolute value of {$n|a number}", ["absolute", "absolute_value", "magnitude"]),
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
            f"Return {yes_text} if {condition_text}, {{otherwise|else|and otherwise}} {no_text}.",
            f"Given {{an integer|a number}} $n, return {yes_text} when {condition_text} and {no_text} otherwise.",
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
                if {test.format("$item")}:
                    $count += 1
            return $count
            """,
        ],
        int_triples(rng),
        noun=[f"how many of the three numbers are {text}", f"the number of {text} values among $a, $b and $c"],
    )
