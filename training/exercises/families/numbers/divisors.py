"""Common divisors, primes, prime factors, divisors, and numbers counted by them."""

import random

from exercises.build import build
from exercises.example_calls import ints, single
from exercises.families.numbers.parameters import POSITIVE, A, B
from exercises.framework import Exercise, family


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
                "the {greatest|largest} number that divides both $a and $b",
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
        whether=["$n is {prime|a prime number}", "$n has no divisors other than 1 and itself", "a number is prime"],
        given=("an integer $n", "a positive integer $n"),
    )


@family
def primes_up_to(rng: random.Random) -> Exercise:
    kind = rng.choice(["list", "count", "sum"])
    inclusive = rng.random() < 0.5
    stop = "$n + 1" if inclusive else "$n"
    wording = "{up to $n|not greater than $n|from 2 to $n}" if inclusive else "{below|less than|smaller than} $n"
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
            "list": f"{{a list of|a list of all|all}} {{primes|prime numbers}} {wording}",
            "count": f"{{how many primes there are|the number of primes}} {wording}",
            "sum": f"the sum of {{the|all}} prime numbers {wording}",
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
        "smallest": "the smallest {divisor of $n that is greater than 1|prime factor of $n}",
        "largest": "the largest prime {factor|divisor} of $n",
        "list": (
            "{a list of the|the} prime factors of $n in {ascending|increasing} order, {each as often "
            "as it divides $n|with repetition}"
        ),
        "distinct": "the different prime {factors|divisors} of $n in {ascending|increasing} order",
        "count": "the number of prime factors of $n, {counted|each counted} as often as {they occur|it occurs}",
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
    which = "proper divisors of $n{| (without $n itself)}" if proper else "{positive divisors|divisors|factors} of $n"
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
            "list": f"{{a list of the|the|all}} {which}{{|, in ascending order}}",
            "count": f"the number of {which}",
            "sum": f"the sum of the {which}",
            "largest": "the largest divisor of $n {that is smaller than $n|other than $n itself}",
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
                f"$n is {word}: its proper divisors add up to {{a number|something}} {text} $n"
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
            while {opposite.format("k")}:
                k += 1
            return k
            """,
            f"""
            k = {first}
            while True:
                if {test.format("k")}:
                    return k
                k += 1
            """,
        ],
        single(ints(rng, 5, 3, 90)),
        noun=(
            f"the {{smallest|first}} number {{greater|larger}} than $n that is {text}"
            if strict
            else f"the {{smallest|first}} number not less than $n that is {text}"
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
    bound = "from 1 to $n" if inclusive else "{from 1 to $n - 1|below $n|less than $n}"
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
            "count": f"{{the number of|how many there are of the}} positive integers {bound} that {text}",
            "sum": f"the sum of {{the|all}} positive integers {bound} that {text}",
            "list": f"a list of {{the|all}} positive integers {bound} that {text}",
        }[word],
        tasks=f"{word.title()} {{the|all}} numbers {bound} that {text}.",
    )
