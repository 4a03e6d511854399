"""The digits of one number: folded, counted, compared, listed, reversed."""

import random

from exercises.build import build
from exercises.example_calls import ints, single
from exercises.families.numbers.parameters import POSITIVE
from exercises.framework import Exercise, family


def digit_rows(rng: random.Random) -> list[tuple]:
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
            {step.format(" " * 12)}
            $n //= 10
        return $total
        """,
        f"""
        $total = {start}
        for $item in str($n):
            $d = int($item)
            {step.format(" " * 12)}
        return $total
        """,
        f"""
        $total = {start}
        while $n:
            $n, $d = divmod($n, 10)
            {step.format(" " * 12)}
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
            bodies += [
                f"""
                digits = [int($item) for $item in str($n)]
                return sum({term} for $d in digits{when})
                """
            ]
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
        [row for row in digit_rows(rng)],
        noun=[f"the {word} of the {term_text}{digits} of {{$n|a positive integer|a positive integer $n}}"],
        note="" if word == "sum" or not condition else "If there are none, the product is 1.",
        hint="" if word == "product" else "{$n is not negative.|Assume that $n is not negative.}",
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
    rows = digit_rows(rng)
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
                if {condition.replace("$d", "int($item)")}:
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
        noun=[f"the number of {text} {{in|of}} {{$n|a positive integer $n}}", f"how many {text} $n has"],
        tasks=f"Count the {text} {{of|in}} {{$n|the positive integer $n}}.",
    )


@family
def extreme_digit(rng: random.Random) -> Exercise:
    call, words, op, start = rng.choice(
        [("max", "largest|biggest|maximum|highest", ">", "0"), ("min", "smallest|minimum|lowest", "<", "9")]
    )
    return build(
        rng,
        [f"{call}_digit", f"{{{words}}}_digit", f"find_{call}_digit"],
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
        digit_rows(rng),
        noun=[f"the {{{words}}} digit of {{$n|a positive integer|a positive integer $n}}"],
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
        digit_rows(rng),
        noun=[f"the {text} of {{$n|a positive integer|a positive integer $n}}"],
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
            digit_rows(rng),
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
        digit_rows(rng),
        noun=["the digits of {$n|a positive integer} as a list", "a list of the digits of {$n|a positive integer $n}"],
        tasks="{Split|Break} $n into {its digits|a list of its digits}.",
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
                "the number that the list of digits {forms|makes}"
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
        digit_rows(rng),
        noun=["the number with the digits of $n in reverse order", "$n with its digits reversed"],
        tasks=[
            "Reverse the digits of {$n|a positive integer}.",
            "Reverse the digits of {$n|a number} and return the new number.",
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
        whether=["the digits of $n read the same {backwards|from both sides|in both directions}", "$n is a palindrome"],
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
        digit_rows(rng),
        tasks=[
            "{Add|Sum} the digits of $n {repeatedly|again and again} until {one digit is left|a single digit remains}.",
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
    by_division = negated if everything else test
    by_division = by_division.replace("int($d)", "$n % 10").replace("$d", "$n % 10").replace('"', "")
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
            if {by_division}:
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
        digit_rows(rng) + single(examples),
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
            "all digits of $n are {the same|equal}",
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
            "the square of $n ends with {$n|the digits of $n}",
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
        digit_rows(rng)[:3] + single(examples),
        whether=text,
        given=("a positive integer $n",),
    )
