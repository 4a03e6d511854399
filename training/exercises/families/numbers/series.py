"""Sums of series, factorials, recurrences, progressions, and steps until a number is reached."""

import random

from exercises.build import build
from exercises.example_calls import ints, single
from exercises.families.numbers.parameters import POSITIVE
from exercises.framework import Exercise, family


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
        else f"the {text} {{from 1 to $n|of the numbers from 1 to $n}}"
    )
    if slug == "integers":
        wording = "{the|all} integers from 1 to $n"
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
            {inner.replace("                    ", "                ")}
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
            "sum": f"the sum of {{the|all}} {text}",
            "count": f"the number of {text}",
            "list": f"{{a list of the|all the}} {text}",
            "product": f"the product of {{the|all}} {text}",
        }[kind]
        + " from $a to $b{| (inclusive)|, both included}",
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
            noun=["the product of {all|the} integers from 1 to $n", "the factorial of {$n|a non-negative integer $n}"],
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
            hint="{$exponent is not negative.|The exponent is not negative.}",
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
        (
            f"a(n) = {'' if p == 1 else f'{p} * '}a(n - 1) {'-' if q < 0 else '+'} "
            f"{'' if abs(q) == 1 else f'{q} * '}a(n - 2)"
        ),
    )
    whole = rng.random() < 0.3
    if whole:
        bodies = [
            f"""
            $result = [{first}, {second}]
            while len($result) < $n:
                $result.append({step("$result[-2]", "$result[-1]")})
            return $result[:$n]
            """,
            f"""
            $result = []
            $a, $b = {first}, {second}
            for _ in range($n):
                $result.append($a)
                $a, $b = $b, {step("$a", "$b")}
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
                $a, $b = $b, {step("$a", "$b")}
            return $a
            """,
            f"""
            if $n == 0:
                return {first}
            if $n == 1:
                return {second}
            return {step("$self($n - 2)", "$self($n - 1)")}
            """,
            f"""
            $a = {first}
            $b = {second}
            while $n > 0:
                following = {step("$a", "$b")}
                $a = $b
                $b = following
                $n -= 1
            return $a
            """,
            f"""
            terms = [{first}, {second}]
            for $i in range(2, $n + 1):
                terms.append({step("terms[$i - 2]", "terms[$i - 1]")})
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
        + f" of the {kind} progression that {{starts|begins}} with $start and has the {word} ${key}",
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
            (f"{k} * $i", f"first $n {{positive multiples|multiples}} of {k}", f"multiples_of_{k}"),
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
        noun=f"{{a list of the|all}} positive multiples of {what} that are {{less|smaller}} than $limit",
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
            noun=f"the {{largest|greatest}} power of {k} that is {{not greater than|at most}} $n",
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
            whether=f"{{$n|a positive integer $n}} is a power of {k}",
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
            noun=f"how {{often|many times}} {{$n|a positive integer $n}} can be divided by {k} without a remainder",
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
        noun=f"a list of {{the|all}} powers of {k} {{from 1 up to $n|that are at most $n, starting with 1}}",
    )


@family
def steps_until(rng: random.Random) -> Exercise:
    k, m = rng.randint(2, 5), rng.randint(2, 20)
    condition, change, text = rng.choice(
        [
            ("$n > 1", "$n //= 2", "{halve|divide by 2, rounding down,} $n until it is 1"),
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
        bodies += [
            """
            $best = $n
            while $n != 1:
                if $n % 2 == 0:
                    $n //= 2
                else:
                    $n = 3 * $n + 1
                if $n > $best:
                    $best = $n
            return $best
            """
        ]
    rule = "Halve an even number; multiply an odd one by 3 and add 1; {stop at 1|continue until 1 is reached}."
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
            "list": [f"{rule} Return the list of all numbers, {{starting with|beginning with}} $n."],
            "max": [f"{rule} Return the {{largest|biggest}} number that is reached from $n."],
        }[kind],
    )
