"""Multiples, kinds of primes, sums over divisors, perfect powers, remainders."""

import random

from exercises.example_calls import picked, single
from exercises.families.numbers.parameters import PRIME_TEST
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import NUM, check_tasks, find_tasks


@family
def common_multiples(rng: random.Random) -> Exercise:
    k = rng.randint(2, 5)
    lists = [([rng.randint(2, 12) for _ in range(rng.randint(2, 4))],) for _ in range(4)]
    return one_of(
        rng,
        (
            "smallest_multiple divisible_by_all smallest_divisible",
            "$n: int",
            "int",
            find_tasks(
                "the smallest positive number that {is divisible by|can be divided by} every number from "
                "1 to `$n`{| without a remainder}"
            )
            + ["Which is the smallest positive integer that all numbers from 1 to `$n` divide? {Return it|Find it}."],
            [
                """
                import math


                def $signature:
                    $result = 1
                    for $i in range(2, $n + 1):
                        $result = $result * $i // math.gcd($result, $i)
                    return $result
                """,
                """
                import math


                def $signature:
                    return math.lcm(*range(1, $n + 1))
                """,
                """
                $result = $n
                while any($result % $i for $i in range(1, $n + 1)):
                    $result += $n
                return $result
                """,
            ],
            picked(rng, range(1, 13), 4),
        ),
        (
            "lcm_of_list list_lcm common_multiple",
            "$nums: list[int]",
            "int",
            find_tasks(
                "the least common multiple of all numbers in $it",
                "{a list of positive integers `$nums`|a list of positive integers|the list `$nums`}",
                "`$nums`",
            ),
            [
                """
                import math


                def $signature:
                    return math.lcm(*$nums)
                """,
                """
                import math


                def $signature:
                    $result = 1
                    for $num in $nums:
                        $result *= $num // math.gcd($result, $num)
                    return $result
                """,
                """
                from functools import reduce
                from math import gcd


                def $signature:
                    return reduce(lambda x, y: x * y // gcd(x, y), $nums)
                """,
                """
                top = max($nums)
                $result = top
                while not all($result % $num == 0 for $num in $nums):
                    $result += top
                return $result
                """,
            ],
            lists,
        ),
        (
            "gcd_of_list common_factor shared_divisor",
            "$nums: list[int]",
            "int",
            find_tasks(
                "the {greatest|largest} number that divides every element of $it",
                "{a list of positive integers `$nums`|a list of positive integers|the list `$nums`}",
                "`$nums`",
            ),
            [
                """
                $result = $nums[0]
                for $num in $nums[1:]:
                    while $num:
                        $result, $num = $num, $result % $num
                return $result
                """,
                """
                for d in range(min($nums), 0, -1):
                    if all($num % d == 0 for $num in $nums):
                        return d
                return 1
                """,
                """
                from functools import reduce
                from math import gcd


                def $signature:
                    return reduce(gcd, $nums)
                """,
            ],
            [([k * rng.randint(1, 12) for _ in range(rng.randint(2, 4))],) for _ in range(3)] + lists[:1],
        ),
        (
            "next_common_multiple common_multiple_above multiple_after",
            "$a: int, $b: int, limit: int",
            "int",
            find_tasks("the smallest number greater than `limit` that is a multiple of both `$a` and `$b`")
            + ["Given `$a`, `$b` and `limit`, {find|return} the first common multiple of `$a` and `$b` above `limit`."],
            [
                """
                import math


                def $signature:
                    step = math.lcm($a, $b)
                    return (limit // step + 1) * step
                """,
                """
                $result = limit + 1
                while $result % $a or $result % $b:
                    $result += 1
                return $result
                """,
            ],
            [(rng.randint(2, 9), rng.randint(2, 9), rng.randint(1, 99)) for _ in range(4)],
        ),
        (
            "common_multiples shared_multiples multiples_of_both",
            "$a: int, $b: int, $n: int",
            "list[int]",
            find_tasks("{the|a list of the} first `$n` positive numbers that are divisible by both `$a` and `$b`"),
            [
                """
                import math


                def $signature:
                    step = math.lcm($a, $b)
                    return [step * $i for $i in range(1, $n + 1)]
                """,
                """
                $result = []
                candidate = 1
                while len($result) < $n:
                    if candidate % $a == 0 and candidate % $b == 0:
                        $result.append(candidate)
                    candidate += 1
                return $result
                """,
            ],
            [(rng.randint(2, 9), rng.randint(2, 9), rng.randint(1, 4)) for _ in range(4)],
        ),
    )


@family
def more_primes(rng: random.Random) -> Exercise:
    def with_test(code: str) -> str:
        return PRIME_TEST + code

    small = picked(rng, range(2, 40), 4)
    return one_of(
        rng,
        (
            "nth_prime prime_number_at kth_prime",
            "$n: int",
            "int",
            find_tasks(
                "the {prime with the number `$n`|`$n`-th prime number}{|, where 2 is the first|, "
                "counting from 2 as number 1}"
            ),
            [
                """
                primes = []
                candidate = 2
                while len(primes) < $n:
                    if all(candidate % p for p in primes):
                        primes.append(candidate)
                    candidate += 1
                return primes[-1]
                """,
                with_test(
                    "def $signature:\n    candidate = 1\n    while $n > 0:\n        candidate += 1\n"
                    "        if has_no_divisor(candidate):\n            $n -= 1\n    return candidate\n"
                ),
            ],
            picked(rng, range(1, 30), 4),
        ),
        (
            "first_primes list_primes primes_list",
            "$n: int",
            "list[int]",
            find_tasks("{a list of the|the} first `$n` {primes|prime numbers}"),
            [
                """
                primes = []
                candidate = 2
                while len(primes) < $n:
                    if all(candidate % p != 0 for p in primes):
                        primes.append(candidate)
                    candidate += 1
                return primes
                """,
                with_test(
                    "def $signature:\n    $result = []\n    p = 2\n    while len($result) < $n:\n"
                    "        if has_no_divisor(p):\n            $result.append(p)\n        p += 1\n    return $result\n"
                ),
            ],
            picked(rng, range(0, 12), 4),
        ),
        (
            "count_primes_between primes_in_interval number_of_primes",
            "$start: int, $end: int",
            "int",
            find_tasks("the number of primes from `$start` to `$end`{|, both included}")
            + ["How many prime numbers are there from `$start` to `$end`{| (inclusive)}?"],
            [
                with_test("def $signature:\n    return sum(1 for p in range($start, $end + 1) if has_no_divisor(p))\n"),
                """
                $count = 0
                for p in range(max($start, 2), $end + 1):
                    if all(p % d for d in range(2, p)):
                        $count += 1
                return $count
                """,
            ],
            [(low, low + rng.randint(5, 40)) for low in (1, rng.randint(2, 50), rng.randint(2, 50), 10)],
        ),
        (
            "twin_primes prime_twins twins_up_to",
            "$n: int",
            "list[tuple[int, int]]",
            find_tasks("{all|a list of all} pairs of primes (p, p + 2) with p + 2 not greater than `$n`")
            + ["Twin primes differ by 2. $Return {all|the} twin primes up to `$n` as a list of tuples."],
            [
                with_test(
                    "def $signature:\n    $result = []\n    for p in range(2, $n - 1):\n"
                    "        if has_no_divisor(p) and has_no_divisor(p + 2):\n            $result.append((p, p + 2))\n"
                    "    return $result\n"
                ),
                with_test(
                    "def $signature:\n    primes = [p for p in range($n + 1) if has_no_divisor(p)]\n"
                    "    return [($a, $b) for $a, $b in zip(primes, primes[1:]) if $b - $a == 2]\n"
                ),
            ],
            picked(rng, range(5, 70), 4),
        ),
        (
            "goldbach_pair two_primes prime_summands",
            "$n: int",
            "tuple[int, int]",
            [
                (
                    "Write the even number `$n` (at least 4) as a sum of two primes and return them as a "
                    "tuple, with the smallest possible first one."
                ),
                (
                    "Given an even number greater than 2, {find|return} two primes that add up to it. The "
                    "first one should be as small as possible."
                ),
            ],
            [
                with_test(
                    "def $signature:\n    for p in range(2, $n):\n"
                    "        if has_no_divisor(p) and has_no_divisor($n - p):\n"
                    "            return (p, $n - p)\n"
                    "    return (0, 0)\n"
                ),
                with_test(
                    "def $signature:\n    p = 2\n    while not (has_no_divisor(p) and has_no_divisor($n - p)):\n"
                    "        p += 1\n    return p, $n - p\n"
                ),
            ],
            [(2 * k,) for k in rng.sample(range(2, 50), 4)],
        ),
        (
            "previous_prime prime_before largest_prime_below",
            "$n: int",
            "int",
            find_tasks(
                "the largest prime {below|smaller than|less than} `$n`",
                note="{If there is none, return 0.|There may be none; then return 0.}",
            ),
            [
                with_test(
                    "def $signature:\n    for p in range($n - 1, 1, -1):\n        if has_no_divisor(p):\n"
                    "            return p\n    return 0\n"
                ),
                with_test(
                    "def $signature:\n    return max((p for p in range(2, $n) if has_no_divisor(p)), default=0)\n"
                ),
            ],
            small + [(2,)],
        ),
        (
            "sum_of_first_primes prime_total add_primes",
            "$n: int",
            "int",
            find_tasks("the sum of the first `$n` {primes|prime numbers}"),
            [
                """
                primes = []
                candidate = 2
                while len(primes) < $n:
                    if all(candidate % p for p in primes):
                        primes.append(candidate)
                    candidate += 1
                return sum(primes)
                """,
                with_test(
                    "def $signature:\n"
                    "    $total = 0\n"
                    "    candidate = 2\n"
                    "    while $n > 0:\n"
                    "        if has_no_divisor(candidate):\n"
                    "            $total += candidate\n            $n -= 1\n        candidate += 1\n    return $total\n"
                ),
            ],
            picked(rng, range(0, 15), 4),
        ),
        (
            "is_semiprime product_of_two_primes two_prime_factors",
            "$num: int",
            "bool",
            check_tasks("$it is the product of {exactly two|two} primes, which may be equal", NUM),
            [
                with_test(
                    "def $signature:\n    for d in range(2, $num):\n        if $num % d == 0:\n"
                    "            return has_no_divisor(d) and has_no_divisor($num // d)\n    return False\n"
                ),
                """
                $count = 0
                d = 2
                while $num > 1:
                    while $num % d == 0:
                        $num //= d
                        $count += 1
                    d += 1
                return $count == 2
                """,
            ],
            picked(rng, (4, 6, 9, 10, 15, 21, 25, 35, 77), 2) + picked(rng, (1, 7, 8, 12, 30, 36, 45), 2),
        ),
    )


@family
def divisors_with_condition(rng: random.Random) -> Exercise:
    k = rng.choice((3, 4, 5))
    test, text = rng.choice(
        (
            ("d % 2 == 0", "even"),
            ("d % 2 == 1", "odd"),
            ("d % $k != 0", "{not divisible by $k|no multiple of $k}"),
            ("d % $k == 0", "{divisible by $k|a multiple of $k}"),
            ("d > $k", "greater than $k"),
            ("int(d**0.5) ** 2 == d", "a {perfect square|square number}"),
            ("d < 10", "{below 10|a single digit}"),
        )
    )
    numbers = single(rng.randint(8, 120) for _ in range(4))
    both = "{two positive integers `$a` and `$b`|`$a` and `$b`|the positive integers `$a` and `$b`}"
    pairs = [(k * rng.randint(2, 9), k * 2 * rng.randint(2, 9)) for _ in range(4)]
    which = f"each divisor of $it that is {text}"
    return one_of(
        rng,
        (
            "sum_of_divisors divisor_total sum_some_divisors add_divisors",
            "$num: int",
            "int",
            find_tasks(f"the sum of those divisors of $it of which each is {text}", NUM)
            + [
                f"Add up {{each|every}} divisor of `$num` that is {text}.",
                f"Sum the divisors of `$num`, but only use a divisor if it is {text}.",
            ],
            [
                "return sum(d for d in range(1, $num + 1) if $num % d == 0 and $test)",
                """
                $total = 0
                for d in range(1, $num + 1):
                    if $num % d == 0 and $test:
                        $total += d
                return $total
                """,
                """
                divisors = [d for d in range(1, $num + 1) if $num % d == 0]
                return sum(d for d in divisors if $test)
                """,
            ],
            numbers,
        ),
        (
            "some_divisors special_divisors divisors_where pick_divisors",
            "$num: int",
            "list[int]",
            find_tasks(f"a list with {which}, in ascending order", NUM)
            + [f"Collect {{each|every}} divisor of `$num` that is {text} in a sorted list."],
            [
                "return [d for d in range(1, $num + 1) if $num % d == 0 and $test]",
                """
                $result = []
                for d in range(1, $num + 1):
                    if $num % d == 0 and $test:
                        $result.append(d)
                return $result
                """,
            ],
            numbers,
        ),
        (
            "common_divisors shared_divisors divisors_of_both",
            "$a: int, $b: int",
            "list[int]",
            find_tasks("{a sorted list of the|all|all the} common divisors of $it", both, "`$a` and `$b`")
            + ["List in ascending order {every number that divides|all numbers that divide} both `$a` and `$b`."],
            [
                "return [d for d in range(1, min($a, $b) + 1) if $a % d == 0 and $b % d == 0]",
                """
                import math


                def $signature:
                    common = math.gcd($a, $b)
                    return [d for d in range(1, common + 1) if common % d == 0]
                """,
                """
                $result = []
                for d in range(1, min($a, $b) + 1):
                    if $a % d == $b % d == 0:
                        $result.append(d)
                return $result
                """,
            ],
            pairs,
        ),
        (
            "count_common_divisors number_of_common_divisors shared_divisor_count",
            "$a: int, $b: int",
            "int",
            find_tasks("the number of common divisors of $it", both, "`$a` and `$b`")
            + ["How many positive integers divide both `$a` and `$b`?"],
            [
                "return sum(1 for d in range(1, min($a, $b) + 1) if $a % d == 0 and $b % d == 0)",
                """
                $count = 0
                for d in range(1, min($a, $b) + 1):
                    if $a % d == 0 and $b % d == 0:
                        $count += 1
                return $count
                """,
                """
                import math


                def $signature:
                    common = math.gcd($a, $b)
                    return sum(common % d == 0 for d in range(1, common + 1))
                """,
            ],
            pairs,
        ),
        (
            "are_amicable amicable_pair friendly_pair",
            "$a: int, $b: int",
            "bool",
            [
                (
                    "Two different numbers are amicable if each is the sum of the proper divisors of the "
                    "other. $Check `$a` and `$b` are amicable."
                ),
                "$Check `$a` and `$b` differ and the proper divisors of each add up to the other one.",
            ],
            [
                """
                def divisor_total(k: int) -> int:
                    return sum(d for d in range(1, k) if k % d == 0)


                def $signature:
                    return $a != $b and divisor_total($a) == $b and divisor_total($b) == $a
                """,
                """
                if $a == $b:
                    return False
                left_total = sum(d for d in range(1, $a) if $a % d == 0)
                right_total = sum(d for d in range(1, $b) if $b % d == 0)
                return left_total == $b and right_total == $a
                """,
            ],
            [(220, 284), (6, 6), (1210, 1184), (rng.randint(10, 99), rng.randint(10, 99))],
        ),
        (
            "factor_pairs products_of divisor_pairs",
            "$num: int",
            "list[tuple[int, int]]",
            find_tasks("a list of all pairs (d, e) with d <= e whose product is $it, {ordered|sorted} by d", NUM)
            + [
                (
                    "In which ways is `$num` a product of two positive integers? Return the pairs, the "
                    "smaller factor first."
                )
            ],
            [
                "return [(d, $num // d) for d in range(1, $num + 1) if $num % d == 0 and d * d <= $num]",
                """
                $result = []
                d = 1
                while d * d <= $num:
                    if $num % d == 0:
                        $result.append((d, $num // d))
                    d += 1
                return $result
                """,
            ],
            numbers,
        ),
        k=k,
        test=test,
    )


@family
def perfect_powers(rng: random.Random) -> Exercise:
    powers = picked(rng, (4, 8, 9, 16, 25, 27, 32, 36, 64, 81, 125, 128, 243), 2)
    others = picked(rng, (2, 6, 10, 12, 18, 20, 24, 45, 48, 72, 99, 100), 2)
    p = rng.choice((2, 3, 5))
    return one_of(
        rng,
        (
            "is_perfect_power perfect_power is_power_of_something",
            "$num: int",
            "bool",
            check_tasks("$it is a perfect power: a base of at least 2 raised to an exponent of at least 2", NUM),
            [
                """
                for base in range(2, int($num**0.5) + 1):
                    power = base * base
                    while power < $num:
                        power *= base
                    if power == $num:
                        return True
                return False
                """,
                """
                return any(
                    base**exponent == $num
                    for base in range(2, int($num**0.5) + 1)
                    for exponent in range(2, $num.bit_length() + 1)
                )
                """,
            ],
            powers + others,
        ),
        (
            "is_squarefree square_free no_square_divisor",
            "$num: int",
            "bool",
            check_tasks("no {square number|perfect square} greater than 1 divides $it", NUM)
            + ["A number is squarefree if no prime divides it twice. $Check `$num` is squarefree."],
            [
                """
                d = 2
                while d * d <= $num:
                    if $num % (d * d) == 0:
                        return False
                    d += 1
                return True
                """,
                "return all($num % (d * d) for d in range(2, int($num**0.5) + 1))",
            ],
            powers[:1] + others + picked(rng, (1, 5, 15, 30, 42, 70), 2),
        ),
        (
            "largest_square_divisor square_part biggest_square_factor",
            "$num: int",
            "int",
            find_tasks("the largest {perfect square|square number} that divides $it", NUM),
            [
                "return max(d * d for d in range(1, int($num**0.5) + 1) if $num % (d * d) == 0)",
                """
                $result = 1
                d = 1
                while d * d <= $num:
                    if $num % (d * d) == 0:
                        $result = d * d
                    d += 1
                return $result
                """,
            ],
            powers + others,
        ),
        (
            "exponent_of_$p power_of_${p}_in count_factor_$p",
            "$num: int",
            "int",
            find_tasks("the exponent of $p in the prime factorization of $it", NUM)
            + ["How many times does the prime $p occur as a factor of `$num`?"],
            [
                """
                $count = 0
                while $num % $p == 0:
                    $num //= $p
                    $count += 1
                return $count
                """,
                """
                if $num % $p:
                    return 0
                return 1 + $self($num // $p)
                """,
            ],
            single([p * rng.randint(1, 9), p**3 * rng.randint(1, 4), p * p, rng.randint(1, 50)]),
        ),
        (
            "factorization prime_exponents factor_table",
            "$num: int",
            "dict[int, int]",
            find_tasks("the prime factorization of $it as a dictionary from primes to exponents", NUM),
            [
                """
                $result = {}
                d = 2
                while $num > 1:
                    while $num % d == 0:
                        $result[d] = $result.get(d, 0) + 1
                        $num //= d
                    d += 1
                return $result
                """,
                """
                $result = {}
                for d in range(2, $num + 1):
                    while $num % d == 0:
                        $result[d] = $result.get(d, 0) + 1
                        $num //= d
                return $result
                """,
            ],
            powers + others,
        ),
        (
            "multiplier_to_square make_square factor_to_square",
            "$num: int",
            "int",
            find_tasks(
                (
                    "the smallest positive integer by which $it must be multiplied to become a {perfect "
                    "square|square number}"
                ),
                NUM,
            ),
            [
                """
                k = 1
                while int(($num * k) ** 0.5) ** 2 != $num * k:
                    k += 1
                return k
                """,
                """
                import math


                def $signature:
                    for k in range(1, $num + 1):
                        if math.isqrt($num * k) ** 2 == $num * k:
                            return k
                    return $num
                """,
            ],
            powers + others,
        ),
        p=p,
    )


@family
def modular_arithmetic(rng: random.Random) -> Exercise:
    triples = [(rng.randint(2, 12), rng.randint(0, 20), rng.randint(2, 30)) for _ in range(4)]
    pairs = [(rng.randint(2, 99), rng.randint(0, 15)) for _ in range(4)]
    return one_of(
        rng,
        (
            "power_mod mod_power modular_power",
            "base: int, exponent: int, modulus: int",
            "int",
            find_tasks("the remainder of `base` to the power of `exponent` when divided by `modulus`")
            + [
                "Compute the power modulo `modulus` by repeated squaring.",
                "Given a base, an exponent that is not negative and a modulus, return the power modulo the modulus.",
            ],
            [
                "return pow(base, exponent, modulus)",
                """
                $result = 1
                base %= modulus
                while exponent > 0:
                    if exponent % 2 == 1:
                        $result = $result * base % modulus
                    base = base * base % modulus
                    exponent //= 2
                return $result % modulus
                """,
                """
                $result = 1
                for _ in range(exponent):
                    $result = $result * base % modulus
                return $result % modulus
                """,
            ],
            triples,
        ),
        (
            "last_digit_of_power power_last_digit unit_digit",
            "base: int, exponent: int",
            "int",
            find_tasks("the last digit of `base` to the power of `exponent`"),
            [
                "return pow(base, exponent, 10)",
                """
                digit = 1
                for _ in range(exponent):
                    digit = digit * base % 10
                return digit
                """,
                "return base**exponent % 10",
            ],
            pairs,
        ),
        (
            "mod_inverse modular_inverse inverse_modulo",
            "$a: int, modulus: int",
            "int",
            find_tasks(
                "the smallest positive factor e for which `$a` * e leaves the remainder 1 modulo "
                "`modulus`, or -1 if there is none"
            ),
            [
                """
                for factor in range(1, modulus):
                    if $a * factor % modulus == 1:
                        return factor
                return -1
                """,
                "return next((factor for factor in range(1, modulus) if $a * factor % modulus == 1), -1)",
                """
                import math


                def $signature:
                    if math.gcd($a, modulus) > 1:
                        return -1
                    return pow($a, -1, modulus)
                """,
            ],
            [(rng.randint(2, 20), rng.choice((5, 7, 9, 10, 11, 12, 13))) for _ in range(4)] + [(4, 6), (3, 7)],
        ),
        (
            "power_cycle last_digits digit_cycle",
            "base: int, $n: int",
            "list[int]",
            find_tasks("the last digits of the first `$n` powers of `base`, beginning with `base` itself"),
            [
                "return [base**$i % 10 for $i in range(1, $n + 1)]",
                """
                $result = []
                digit = 1
                for _ in range($n):
                    digit = digit * base % 10
                    $result.append(digit)
                return $result
                """,
            ],
            [(rng.randint(2, 29), rng.randint(1, 7)) for _ in range(4)],
        ),
        (
            "multiplicative_order order_modulo smallest_exponent",
            "$a: int, modulus: int",
            "int",
            [
                (
                    "Return the smallest k > 0 for which `$a` to the power of k is 1 modulo `modulus`. The "
                    "two numbers have no common factor."
                ),
                (
                    "How often must one multiply by `$a` modulo `modulus`, starting with 1, to come back to "
                    "1? They are coprime."
                ),
            ],
            [
                """
                power = $a % modulus
                $count = 1
                while power != 1:
                    power = power * $a % modulus
                    $count += 1
                return $count
                """,
                """
                return next(e for e in range(1, modulus) if pow($a, e, modulus) == 1)
                """,
            ],
            [
                (a, m)
                for a, m in rng.sample([(2, 5), (2, 7), (3, 7), (2, 9), (3, 10), (7, 10), (5, 11), (2, 13), (4, 15)], 4)
            ],
        ),
        (
            "remainder_puzzle number_with_remainders smallest_with_remainders",
            "$a: int, $b: int",
            "int",
            [
                (
                    "Find the smallest non-negative number that leaves the remainder `$a` when divided by $p "
                    "and `$b` when divided by $q."
                )
            ],
            [
                """
                $num = $a
                while $num % $q != $b:
                    $num += $p
                return $num
                """,
                "return next(k for k in range($p * $q) if k % $p == $a and k % $q == $b)",
                """
                for $num in range($p * $q):
                    if $num % $p == $a and $num % $q == $b:
                        return $num
                return -1
                """,
            ],
            [(rng.randrange(3), rng.randrange(5)) for _ in range(5)],
        ),
        p=rng.choice((3, 4)),
        q=rng.choice((5, 7)),
    )
