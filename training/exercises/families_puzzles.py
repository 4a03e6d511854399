"""Number theory, geometry, small algorithms, games and simulations, sums of everyday life."""

import math
import random
from collections.abc import Sequence

from . import example_values as values
from .framework import Exercise, family
from .templates import of_shape

NUM = "{a positive integer `$num`|a positive integer|the positive integer `$num`|`$num`}"
NUMS = "{a list of integers `$nums`|a list of integers|the list `$nums`|`$nums`|the numbers in `$nums`}"
SORTED = "{a sorted list `$nums`|an ascending list of integers `$nums`|the sorted list `$nums`}"
PLAIN_SHARE = 0.5  # of tasks without marks around the names
PRIME_TEST = """
def has_no_divisor(k: int) -> bool:
    return k > 1 and all(k % d for d in range(2, int(k**0.5) + 1))


"""


def _one_of(rng: random.Random, *shapes: tuple, **fills: object) -> Exercise:
    """An exercise of one of the shapes, half of the time without marks around the names in its task."""
    if rng.random() < PLAIN_SHARE:
        # A name that begins a sentence would get a capital.
        shapes = [(*shape[:3], [task if task.startswith("`") else task.replace("`", "") for task in shape[3]], *shape[4:])
                  for shape in shapes]
    return of_shape(rng, *shapes, **fills)


def _find(noun: str, whole: str = "", short: str = "`$num`", note: str = "") -> list[str]:
    """Ways to ask for a thing; an @ in it becomes the whole description of the argument, or only its name."""
    note = note and " " + note
    if not whole:
        return [f"$Return {noun}.{note}"]
    full, brief = noun.replace("@", whole), noun.replace("@", short)
    tasks = [
        f"$Return {full}.",
        f"$Return {full}.",
        f"$Return {brief}.",
        f"Given {whole}, {{return|find|compute|determine}} {brief}.",
        f"{{You are given|The input is}} {whole}. $Return {brief}.",
        f"For {whole}, {{return|find|compute}} {brief}.",
    ]
    return [task + note for task in tasks]


def _check(condition: str, whole: str = "", short: str = "`$num`", note: str = "") -> list[str]:
    """Ways to ask whether something is true."""
    note = note and " " + note
    full, brief = condition.replace("@", whole or short), condition.replace("@", short)
    tasks = [
        f"$Check {full}.",
        f"$Check {full}.",
        f"Return True if {brief}, {{False otherwise|otherwise False|and False if not|else False}}.",
    ]
    if whole:
        tasks.append(f"Given {whole}, {{check whether|determine if|return True if|tell whether}} {brief}.")
    return [task + note for task in tasks]


def _singles(*numbers: object) -> list[tuple]:
    return [(number,) for number in numbers]


def _pairs(rng: random.Random, low: int, high: int, count: int = 4) -> list[tuple[int, int]]:
    return [(rng.randint(low, high), rng.randint(low, high)) for _ in range(count)]


def _lists(rng: random.Random, low: int = 0, high: int = 20, least: int = 3, most: int = 6) -> list[tuple]:
    return [(values.numbers(rng, low, high, least, most),) for _ in range(4)]


def _picked(rng: random.Random, options: Sequence, count: int) -> list[tuple]:
    return _singles(*rng.sample(options, count))


# Digits


@family
def digit_positions_sum(rng: random.Random) -> Exercise:
    numbers = _singles(*(rng.randint(10, 9999) for _ in range(4)))
    return _one_of(
        rng,
        (
            "digit_factorials sum_of_digit_factorials factorial_digit_sum",
            "$num: int",
            "int",
            _find("the sum of the factorials of the digits of @", NUM),
            [
                """
                import math


                def $signature:
                    return sum(math.factorial(int(d)) for d in str($num))
                """,
                """
                from math import factorial


                def $signature:
                    $total = 0
                    while $num > 0:
                        $total += factorial($num % 10)
                        $num //= 10
                    return $total
                """,
            ],
            numbers,
        ),
        (
            "is_strong is_factorion equals_digit_factorials",
            "$num: int",
            "bool",
            _check("@ is equal to the sum of the factorials of its digits", NUM)
            + ["A strong number is the sum of the factorials of its digits. $Check `$num` is one."],
            [
                """
                import math


                def $signature:
                    return $num == sum(math.factorial(int(d)) for d in str($num))
                """,
                """
                from math import factorial


                def $signature:
                    rest = $num
                    $total = 0
                    while rest:
                        $total += factorial(rest % 10)
                        rest //= 10
                    return $total == $num
                """,
            ],
            _singles(145, 2, rng.randint(10, 999)),
        ),
        (
            "is_disarium equals_position_powers position_power_check",
            "$num: int",
            "bool",
            _check("@ is the sum of its digits, each raised to its position (the first digit has position 1)", NUM),
            [
                "return $num == sum(int(d) ** $i for $i, d in enumerate(str($num), start=1))",
                """
                $total = 0
                for $i, d in enumerate(str($num)):
                    $total += int(d) ** ($i + 1)
                return $total == $num
                """,
            ],
            _singles(rng.choice((89, 135, 175, 518)), rng.randint(1, 9), rng.randint(10, 600), 64),
        ),
        (
            "alternating_digit_sum plus_minus_digits alternate_digits",
            "$num: int",
            "int",
            _find("the alternating sum of the digits of @: the first minus the second plus the third and so on", NUM),
            [
                """
                $total = 0
                sign = 1
                for d in str($num):
                    $total += sign * int(d)
                    sign = -sign
                return $total
                """,
                "return sum(int(d) if $i % 2 == 0 else -int(d) for $i, d in enumerate(str($num)))",
                """
                digits = [int(d) for d in str($num)]
                return sum(digits[::2]) - sum(digits[1::2])
                """,
            ],
            numbers,
        ),
        (
            "neighbour_products digit_pair_products adjacent_digit_products",
            "$num: int",
            "int",
            _find("the sum of the products of neighbouring digits of @", NUM, note="For one digit the sum is 0."),
            [
                """
                text = str($num)
                return sum(int($a) * int($b) for $a, $b in zip(text, text[1:]))
                """,
                """
                digits = [int(d) for d in str($num)]
                $total = 0
                for $i in range(len(digits) - 1):
                    $total += digits[$i] * digits[$i + 1]
                return $total
                """,
                """
                $total = 0
                while $num >= 10:
                    $total += ($num % 10) * ($num // 10 % 10)
                    $num //= 10
                return $total
                """,
            ],
            numbers + [(rng.randint(1, 9),)],
        ),
        (
            "digit_range digit_spread digit_span",
            "$num: int",
            "int",
            _find("the difference between the largest and the smallest digit of @", NUM),
            [
                "return int(max(str($num))) - int(min(str($num)))",
                """
                digits = [int(d) for d in str($num)]
                return max(digits) - min(digits)
                """,
                """
                low = high = $num % 10
                while $num > 0:
                    low = min(low, $num % 10)
                    high = max(high, $num % 10)
                    $num //= 10
                return high - low
                """,
            ],
            numbers,
        ),
    )


@family
def digits_of_two_numbers(rng: random.Random) -> Exercise:
    both = "{two positive integers `$a` and `$b`|the positive integers `$a` and `$b`|`$a` and `$b`}"
    short = "`$a` and `$b`"
    size = rng.choice((2, 3, 4))
    same_size = [(rng.randint(10 ** (size - 1), 10**size - 1), rng.randint(10 ** (size - 1), 10**size - 1))] + [
        (rng.randint(100, 199), rng.randint(100, 199)) for _ in range(3)
    ]
    free = _pairs(rng, 10, 999)
    return _one_of(
        rng,
        (
            "matching_digits same_place_digits count_equal_digits",
            "$a: int, $b: int",
            "int",
            _find(
                "the number of positions at which the digits of @ are the same",
                both,
                short,
                note="{Both|The two numbers} have the same number of digits.",
            ),
            [
                "return sum(1 for c, d in zip(str($a), str($b)) if c == d)",
                """
                $count = 0
                for c, d in zip(str($a), str($b)):
                    if c == d:
                        $count += 1
                return $count
                """,
                """
                $count = 0
                while $a > 0:
                    if $a % 10 == $b % 10:
                        $count += 1
                    $a //= 10
                    $b //= 10
                return $count
                """,
            ],
            same_size + [(123, 153)],
        ),
        (
            "same_digits are_digit_anagrams made_of_same_digits",
            "$a: int, $b: int",
            "bool",
            _check("@ consist of the same digits, in any order", both, short)
            + ["$Check the digits of `$a` can be rearranged to give `$b`."],
            [
                "return sorted(str($a)) == sorted(str($b))",
                """
                one = str($a)
                two = str($b)
                return len(one) == len(two) and all(one.count(d) == two.count(d) for d in one)
                """,
                """
                from collections import Counter


                def $signature:
                    return Counter(str($a)) == Counter(str($b))
                """,
            ],
            [(231, 312), (77, 7), (112, 122), free[0]],
        ),
        (
            "common_digits shared_digits digits_in_both",
            "$a: int, $b: int",
            "list[int]",
            _find("a sorted list of the digits that occur in both @", both, short),
            [
                "return sorted(int(d) for d in set(str($a)) & set(str($b)))",
                "return [d for d in range(10) if str(d) in str($a) and str(d) in str($b)]",
                """
                $result = []
                for d in "0123456789":
                    if d in str($a) and d in str($b):
                        $result.append(int(d))
                return $result
                """,
            ],
            free + [(1234, 2345)],
        ),
        (
            "count_carries carries number_of_carries",
            "$a: int, $b: int",
            "int",
            _find("the number of carries when @ are added by hand", both, short)
            + ["How many carries occur when `$a` and `$b` are added digit by digit?"],
            [
                """
                carry = 0
                $count = 0
                while $a > 0 or $b > 0:
                    carry = 1 if $a % 10 + $b % 10 + carry > 9 else 0
                    $count += carry
                    $a //= 10
                    $b //= 10
                return $count
                """,
                """
                def digit_total(k: int) -> int:
                    return sum(int(d) for d in str(k))


                def $signature:
                    return (digit_total($a) + digit_total($b) - digit_total($a + $b)) // 9
                """,
            ],
            free + [(95, 7), (111, 222)],
        ),
        (
            "add_without_carry carryless_sum digitwise_sum",
            "$a: int, $b: int",
            "int",
            _find("the sum of @ without carrying: each digit is the last digit of the sum of two digits", both, short),
            [
                """
                $result = 0
                place = 1
                while $a > 0 or $b > 0:
                    $result += ($a + $b) % 10 * place
                    $a //= 10
                    $b //= 10
                    place *= 10
                return $result
                """,
                """
                size = max(len(str($a)), len(str($b)))
                pairs = zip(str($a).zfill(size), str($b).zfill(size))
                return int("".join(str((int(c) + int(d)) % 10) for c, d in pairs))
                """,
            ],
            free,
        ),
        (
            "bigger_digits largest_digit_each max_by_place",
            "$a: int, $b: int",
            "int",
            [
                "`$a` and `$b` have the same number of digits. Return the number that has the larger of the two digits at each place.",
                "Compare two numbers of equal length digit by digit and {form|build} the number of the larger digits.",
            ],
            [
                'return int("".join(max(c, d) for c, d in zip(str($a), str($b))))',
                """
                digits = ""
                for c, d in zip(str($a), str($b)):
                    digits += c if c > d else d
                return int(digits)
                """,
                'return int("".join(map(max, str($a), str($b))))',
            ],
            same_size,
        ),
    )


@family
def rearranged_digits(rng: random.Random) -> Exercise:
    numbers = _singles(*(rng.randint(100, 99999) for _ in range(4)))
    word, flag = rng.choice((("largest", "True"), ("smallest", "False")))
    order = "sorted(str($num), reverse=True)" if word == "largest" else "sorted(str($num))"
    digit = rng.randint(0, 9)
    return _one_of(
        rng,
        (
            "${word}_arrangement ${word}_from_digits arrange_digits",
            "$num: int",
            "int",
            _find("the $word number that can be made from the digits of @", NUM),
            [
                'return int("".join($order))',
                """
                digits = list(str($num))
                digits.sort(reverse=$flag)
                return int("".join(digits))
                """,
                """
                $result = 0
                for d in $order:
                    $result = $result * 10 + int(d)
                return $result
                """,
            ],
            numbers,
        ),
        (
            "kaprekar_step digit_difference sorted_difference",
            "$num: int",
            "int",
            _find("the difference of the largest and the smallest number that the digits of @ can form", NUM),
            [
                """
                digits = "".join(sorted(str($num)))
                return int(digits[::-1]) - int(digits)
                """,
                """
                high = int("".join(sorted(str($num), reverse=True)))
                low = int("".join(sorted(str($num))))
                return high - low
                """,
            ],
            numbers,
        ),
        (
            "kaprekar_steps steps_to_6174 count_kaprekar",
            "$num: int",
            "int",
            [
                "Take a four-digit number, sort its digits downwards and upwards and subtract. Count the steps until the result is 6174.",
                "Replace the four-digit `$num` by the difference of its digits in descending and ascending order until it is 6174. Return the number of steps.",
            ],
            [
                """
                $count = 0
                while $num != 6174:
                    digits = "".join(sorted(str($num).zfill(4)))
                    $num = int(digits[::-1]) - int(digits)
                    $count += 1
                return $count
                """,
                """
                if $num == 6174:
                    return 0
                digits = "".join(sorted(str($num).zfill(4)))
                return 1 + $self(int(digits[::-1]) - int(digits))
                """,
            ],
            _picked(rng, (3524, 1234, 9831, 6174, 2111, 7641, 8352, 5200, 4321, 1000), 4),
        ),
        (
            "remove_digit_$digit without_${digit}s drop_digit",
            "$num: int",
            "int",
            _find(
                "the number that is left when every digit $digit is removed from @",
                NUM,
                note="Return 0 if no digit is left.",
            ),
            [
                """
                text = str($num).replace("$digit", "")
                return int(text) if text else 0
                """,
                """
                $result = 0
                for d in str($num):
                    if d != "$digit":
                        $result = $result * 10 + int(d)
                return $result
                """,
                'return int("".join(d for d in str($num) if d != "$digit") or "0")',
            ],
            numbers + [(int(f"3{digit}5{digit}"),), (max(digit, 1) * 11,)],
        ),
        (
            "rotate_digits rotate_number first_digit_last",
            "$num: int",
            "int",
            _find("the number one gets by moving the first digit of @ to its end", NUM),
            [
                """
                text = str($num)
                return int(text[1:] + text[0])
                """,
                """
                place = 10 ** (len(str($num)) - 1)
                return $num % place * 10 + $num // place
                """,
            ],
            numbers,
        ),
        (
            "swap_ends swap_outer_digits exchange_digits",
            "$num: int",
            "int",
            _find(
                "the number with the first and the last digit of @ exchanged", NUM, note="It has at least two digits."
            ),
            [
                """
                text = str($num)
                return int(text[-1] + text[1:-1] + text[0])
                """,
                """
                digits = list(str($num))
                digits[0], digits[-1] = digits[-1], digits[0]
                return int("".join(digits))
                """,
            ],
            numbers,
        ),
        word=word,
        order=order,
        flag=flag,
        digit=digit,
    )


@family
def reverse_and_add(rng: random.Random) -> Exercise:
    numbers = _singles(*(rng.randint(10, 999) for _ in range(4)))
    return _one_of(
        rng,
        (
            "add_reverse plus_reverse reverse_and_add",
            "$num: int",
            "int",
            _find("the sum of @ and the number with the same digits in reverse order", NUM),
            [
                "return $num + int(str($num)[::-1])",
                """
                back = 0
                rest = $num
                while rest > 0:
                    back = back * 10 + rest % 10
                    rest //= 10
                return $num + back
                """,
            ],
            numbers,
        ),
        (
            "steps_to_palindrome count_reversals reversal_steps",
            "$num: int",
            "int",
            [
                "Add `$num` to its reversal until the sum is a palindrome, and return how many additions that takes.",
                "A number is replaced by itself plus its reversed digits until it reads the same both ways. Count the steps. A palindrome needs none.",
                "How often must one add the reversed number to `$num` until a palindrome appears?",
            ],
            [
                """
                $count = 0
                while str($num) != str($num)[::-1]:
                    $num += int(str($num)[::-1])
                    $count += 1
                return $count
                """,
                """
                back = int(str($num)[::-1])
                if $num == back:
                    return 0
                return 1 + $self($num + back)
                """,
            ],
            _picked(rng, (12, 47, 57, 59, 68, 77, 86, 121, 125, 349, 561, 79, 87, 39, 48), 4),
        ),
        (
            "reversed_is_greater grows_when_reversed bigger_backwards",
            "$num: int",
            "bool",
            _check("@ becomes larger when its digits are reversed", NUM),
            [
                "return int(str($num)[::-1]) > $num",
                """
                back = 0
                rest = $num
                while rest:
                    back = 10 * back + rest % 10
                    rest //= 10
                return back > $num
                """,
            ],
            numbers,
        ),
        (
            "reverse_difference distance_to_reverse mirror_gap",
            "$num: int",
            "int",
            _find("the absolute difference between @ and its mirror image (the digits reversed)", NUM),
            [
                "return abs($num - int(str($num)[::-1]))",
                """
                back = int("".join(reversed(str($num))))
                if back > $num:
                    return back - $num
                return $num - back
                """,
            ],
            numbers,
        ),
        (
            "is_emirp prime_both_ways reversible_prime",
            "$num: int",
            "bool",
            _check("@ is prime and gives a different prime when its digits are reversed", NUM),
            [
                PRIME_TEST + """
def $signature:
    back = int(str($num)[::-1])
    return back != $num and has_no_divisor($num) and has_no_divisor(back)
""".lstrip(),
                PRIME_TEST + """
def $signature:
    back = int(str($num)[::-1])
    if back == $num:
        return False
    return all(has_no_divisor(k) for k in ($num, back))
""".lstrip(),
            ],
            _picked(rng, (13, 17, 31, 37, 73, 79, 107), 2) + _picked(rng, (11, 19, 23, 15, 101, 41, 61), 2),
        ),
    )


@family
def digit_persistence(rng: random.Random) -> Exercise:
    numbers = _singles(*(rng.randint(10, 9999) for _ in range(3)), rng.randint(1, 9))
    happy = _picked(rng, (1, 7, 10, 13, 19, 23, 28, 31, 44, 49), 2) + _picked(rng, (2, 4, 12, 15, 20, 33, 51), 2)
    squares = "sum(int(d) ** 2 for d in str($num))"
    return _one_of(
        rng,
        (
            "is_happy happy_number check_happy",
            "$num: int",
            "bool",
            [
                "A number is happy if replacing it by the sum of the squares of its digits, again and again, leads to 1. $Check `$num` is happy.",
                "Replace a number by the sum of its squared digits until a value repeats. Return True if 1 is reached.",
                "$Check `$num` is a happy number: repeated summing of squared digits ends at 1 instead of running in a circle.",
            ],
            [
                """
                $seen = set()
                while $num != 1 and $num not in $seen:
                    $seen.add($num)
                    $num = $squares
                return $num == 1
                """,
                """
                while $num not in (1, 4):
                    $num = $squares
                return $num == 1
                """,
                """
                if $num in (1, 4):
                    return $num == 1
                return $self($squares)
                """,
            ],
            happy,
        ),
        (
            "happy_chain square_chain digit_square_chain",
            "$num: int",
            "list[int]",
            [
                "Starting with `$num`, take the sum of the squared digits again and again. Return the list of values up to the first 1 or 4.",
                "Return the chain that begins with `$num` and goes on with the sum of the squares of the digits until 1 or 4 is reached.",
            ],
            [
                """
                chain = [$num]
                while chain[-1] not in (1, 4):
                    chain.append(sum(int(d) ** 2 for d in str(chain[-1])))
                return chain
                """,
                """
                chain = []
                while $num != 1 and $num != 4:
                    chain.append($num)
                    $num = $squares
                chain.append($num)
                return chain
                """,
            ],
            happy,
        ),
        (
            "persistence multiplicative_persistence times_until_one_digit",
            "$num: int",
            "int",
            [
                "Multiply the digits of `$num` again and again until one digit is left. Return the number of rounds.",
                "How often must one replace `$num` by the product of its digits until it has a single digit?",
                "Count how many times the digits of a number can be multiplied together before a one-digit number remains.",
            ],
            [
                """
                import math


                def $signature:
                    $count = 0
                    while $num > 9:
                        $num = math.prod(int(d) for d in str($num))
                        $count += 1
                    return $count
                """,
                """
                $count = 0
                while $num >= 10:
                    product = 1
                    for d in str($num):
                        product *= int(d)
                    $num = product
                    $count += 1
                return $count
                """,
            ],
            numbers + [(39,), (77,)],
        ),
        (
            "additive_persistence rounds_to_one_digit count_digit_sums",
            "$num: int",
            "int",
            [
                "Return how many times one must take the digit sum of `$num` until only one digit is left.",
                "Count the digit sums that lead from a positive integer to a number below 10.",
            ],
            [
                """
                $count = 0
                while $num >= 10:
                    $num = sum(int(d) for d in str($num))
                    $count += 1
                return $count
                """,
                """
                if $num < 10:
                    return 0
                return 1 + $self(sum(map(int, str($num))))
                """,
            ],
            numbers + [(199,)],
        ),
        (
            "digit_product_root final_digit_product multiply_down",
            "$num: int",
            "int",
            [
                "Multiply the digits of `$num` repeatedly until a single digit is left and return it.",
                "Replace a number by the product of its digits until it is below 10; return what is left.",
            ],
            [
                """
                while $num >= 10:
                    product = 1
                    for d in str($num):
                        product *= int(d)
                    $num = product
                return $num
                """,
                """
                import math


                def $signature:
                    while $num > 9:
                        $num = math.prod(map(int, str($num)))
                    return $num
                """,
            ],
            numbers + [(39,), (111,), (99,)],
        ),
        squares=squares,
    )


@family
def numbers_by_digits(rng: random.Random) -> Exercise:
    """Of the numbers of a range, those with a property of their digits."""
    k = rng.randint(2, 9)
    test, text = rng.choice(
        (
            ("sum(int(d) for d in str({0})) == $k", "{whose digits add up to $k|with the digit sum $k}"),
            ("len(set(str({0}))) == len(str({0}))", "{in which no digit occurs twice|whose digits are all different}"),
            ("len(set(str({0}))) == 1", "{whose digits are all the same|made of one repeated digit}"),
            ("list(str({0})) == sorted(str({0}))", "whose digits never decrease from left to right"),
            ('all(d in "02468" for d in str({0}))', "{with only even digits|that have no odd digit}"),
            ('all(d in "13579" for d in str({0}))', "{with only odd digits|that have no even digit}"),
            ("str({0})[0] == str({0})[-1]", "that begin and end with the same digit"),
            ("str({0}) == str({0})[::-1]", "that read the same backwards"),
            ('"$k" not in str({0})', "{that do not contain the digit $k|without the digit $k}"),
            ("sum(int(d) for d in str({0})) % 2 == 0", "{whose digit sum is even|with an even digit sum}"),
            (
                '"0" not in str({0}) and all({0} % int(d) == 0 for d in str({0}))',
                "that are divisible by each of their digits, none of which is 0",
            ),
        )
    )
    two = rng.random() < 0.6
    takes, span = ("$start: int, $end: int", "range($start, $end + 1)") if two else ("$n: int", "range(1, $n + 1)")
    where = "from `$start` to `$end`{| (both included)| (inclusive)}" if two else "{from 1 to `$n`|up to `$n`}"
    lows = [rng.choice((1, 10, 100, 300)) + rng.randint(0, 60) for _ in range(4)]
    calls = [(low, low + rng.randint(10, 60)) if two else (low + 20,) for low in lows]
    small = [(low, low + rng.randint(10, 30)) if two else (rng.randint(10, 40),) for low in lows]
    item = test.replace("{0}", "$num")
    return _one_of(
        rng,
        (
            "count_numbers how_many_in_range count_by_digits count_special",
            takes,
            "int",
            [
                f"$Count {{integers|numbers|whole numbers}} {where} {text}.",
                f"How many {{integers|numbers}} {where} are there {text}?",
            ],
            [
                "return sum(1 for $num in $span if $item)",
                """
                $count = 0
                for $num in $span:
                    if $item:
                        $count += 1
                return $count
                """,
                "return len([$num for $num in $span if $item])",
            ],
            calls,
        ),
        (
            "list_numbers numbers_in_range find_numbers by_digits",
            takes,
            "list[int]",
            _find(f"{{a list of the|all|the list of all}} {{integers|numbers}} {where} {text}"),
            [
                "return [$num for $num in $span if $item]",
                """
                $result = []
                for $num in $span:
                    if $item:
                        $result.append($num)
                return $result
                """,
                """
                def fits($num: int) -> bool:
                    return $item


                def $signature:
                    return [$num for $num in $span if fits($num)]
                """,
            ],
            small,
        ),
        (
            "sum_numbers total_of_numbers add_special sum_by_digits",
            takes,
            "int",
            _find(f"the sum of {{all|the}} {{integers|numbers}} {where} {text}"),
            [
                "return sum($num for $num in $span if $item)",
                """
                $total = 0
                for $num in $span:
                    if $item:
                        $total += $num
                return $total
                """,
            ],
            calls,
        ),
        item=item,
        span=span,
        k=k,
    )


# Divisors, primes, powers


@family
def common_multiples(rng: random.Random) -> Exercise:
    k = rng.randint(2, 5)
    lists = [([rng.randint(2, 12) for _ in range(rng.randint(2, 4))],) for _ in range(4)]
    return _one_of(
        rng,
        (
            "smallest_multiple divisible_by_all smallest_divisible",
            "$n: int",
            "int",
            _find(
                "the smallest positive number that {is divisible by|can be divided by} every number from 1 to `$n`{| without a remainder}"
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
            _picked(rng, range(1, 13), 4),
        ),
        (
            "lcm_of_list list_lcm common_multiple",
            "$nums: list[int]",
            "int",
            _find(
                "the least common multiple of all numbers in @",
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
            _find(
                "the {greatest|largest} number that divides every element of @",
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
            _find("the smallest number greater than `limit` that is a multiple of both `$a` and `$b`")
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
            _find("{the|a list of the} first `$n` positive numbers that are divisible by both `$a` and `$b`"),
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

    small = _picked(rng, range(2, 40), 4)
    return _one_of(
        rng,
        (
            "nth_prime prime_number_at kth_prime",
            "$n: int",
            "int",
            _find(
                "the {prime with the number `$n`|`$n`-th prime number}{|, where 2 is the first|, counting from 2 as number 1}"
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
            _picked(rng, range(1, 30), 4),
        ),
        (
            "first_primes list_primes primes_list",
            "$n: int",
            "list[int]",
            _find("{a list of the|the} first `$n` {primes|prime numbers}"),
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
            _picked(rng, range(0, 12), 4),
        ),
        (
            "count_primes_between primes_in_interval number_of_primes",
            "$start: int, $end: int",
            "int",
            _find("the number of primes from `$start` to `$end`{|, both included}")
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
            _find("{all|a list of all} pairs of primes (p, p + 2) with p + 2 not greater than `$n`")
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
            _picked(rng, range(5, 70), 4),
        ),
        (
            "goldbach_pair two_primes prime_summands",
            "$n: int",
            "tuple[int, int]",
            [
                "Write the even number `$n` (at least 4) as a sum of two primes and return them as a tuple, with the smallest possible first one.",
                "Given an even number greater than 2, {find|return} two primes that add up to it. The first one should be as small as possible.",
            ],
            [
                with_test(
                    "def $signature:\n    for p in range(2, $n):\n"
                    "        if has_no_divisor(p) and has_no_divisor($n - p):\n            return (p, $n - p)\n    return (0, 0)\n"
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
            _find(
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
            _find("the sum of the first `$n` {primes|prime numbers}"),
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
                    "def $signature:\n    $total = 0\n    candidate = 2\n    while $n > 0:\n        if has_no_divisor(candidate):\n"
                    "            $total += candidate\n            $n -= 1\n        candidate += 1\n    return $total\n"
                ),
            ],
            _picked(rng, range(0, 15), 4),
        ),
        (
            "is_semiprime product_of_two_primes two_prime_factors",
            "$num: int",
            "bool",
            _check("@ is the product of {exactly two|two} primes, which may be equal", NUM),
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
            _picked(rng, (4, 6, 9, 10, 15, 21, 25, 35, 77), 2) + _picked(rng, (1, 7, 8, 12, 30, 36, 45), 2),
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
    numbers = _singles(*(rng.randint(8, 120) for _ in range(4)))
    both = "{two positive integers `$a` and `$b`|`$a` and `$b`|the positive integers `$a` and `$b`}"
    pairs = [(k * rng.randint(2, 9), k * 2 * rng.randint(2, 9)) for _ in range(4)]
    which = f"each divisor of @ that is {text}"
    return _one_of(
        rng,
        (
            "sum_of_divisors divisor_total sum_some_divisors add_divisors",
            "$num: int",
            "int",
            _find(f"the sum of those divisors of @ of which each is {text}", NUM)
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
            _find(f"a list with {which}, in ascending order", NUM)
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
            _find("{a sorted list of the|all|all the} common divisors of @", both, "`$a` and `$b`")
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
            _find("the number of common divisors of @", both, "`$a` and `$b`")
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
                "Two different numbers are amicable if each is the sum of the proper divisors of the other. $Check `$a` and `$b` are amicable.",
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
            _find("a list of all pairs (d, e) with d <= e whose product is @, {ordered|sorted} by d", NUM)
            + [
                "In which ways is `$num` a product of two positive integers? Return the pairs, the smaller factor first."
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
    powers = _picked(rng, (4, 8, 9, 16, 25, 27, 32, 36, 64, 81, 125, 128, 243), 2)
    others = _picked(rng, (2, 6, 10, 12, 18, 20, 24, 45, 48, 72, 99, 100), 2)
    p = rng.choice((2, 3, 5))
    return _one_of(
        rng,
        (
            "is_perfect_power perfect_power is_power_of_something",
            "$num: int",
            "bool",
            _check("@ is a perfect power: a base of at least 2 raised to an exponent of at least 2", NUM),
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
            _check("no {square number|perfect square} greater than 1 divides @", NUM)
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
            powers[:1] + others + _picked(rng, (1, 5, 15, 30, 42, 70), 2),
        ),
        (
            "largest_square_divisor square_part biggest_square_factor",
            "$num: int",
            "int",
            _find("the largest {perfect square|square number} that divides @", NUM),
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
            _find("the exponent of $p in the prime factorization of @", NUM)
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
            _singles(p * rng.randint(1, 9), p**3 * rng.randint(1, 4), p * p, rng.randint(1, 50)),
        ),
        (
            "factorization prime_exponents factor_table",
            "$num: int",
            "dict[int, int]",
            _find("the prime factorization of @ as a dictionary from primes to exponents", NUM),
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
            _find(
                "the smallest positive integer by which @ must be multiplied to become a {perfect square|square number}",
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


# Sequences and ways


@family
def figurate_numbers(rng: random.Random) -> Exercise:
    word, formula, first = rng.choice(
        (
            ("triangular", "{0} * ({0} + 1) // 2", "1, 3, 6, 10"),
            ("pentagonal", "{0} * (3 * {0} - 1) // 2", "1, 5, 12, 22"),
            ("hexagonal", "{0} * (2 * {0} - 1)", "1, 6, 15, 28"),
            ("heptagonal", "{0} * (5 * {0} - 3) // 2", "1, 7, 18, 34"),
            ("octagonal", "{0} * (3 * {0} - 2)", "1, 8, 21, 40"),
            ("tetrahedral", "{0} * ({0} + 1) * ({0} + 2) // 6", "1, 4, 10, 20"),
            ("centered square", "{0} ** 2 + ({0} - 1) ** 2", "1, 5, 13, 25"),
            ("star", "6 * {0} * ({0} - 1) + 1", "1, 13, 37, 73"),
            ("pronic", "{0} * ({0} + 1)", "2, 6, 12, 20"),
        )
    )
    small = _picked(rng, range(1, 15), 4)
    hits = [eval(formula.format(k)) for k in rng.sample(range(2, 12), 2)]
    return _one_of(
        rng,
        (
            "${slug}_number nth_${slug} ${slug} get_${slug}",
            "$n: int",
            "int",
            _find("the {`$n`-th $word number|$word number with the index `$n`}{| (the first ones are $first)}")
            + ["The $word numbers begin with $first. $Return the `$n`-th {one|of them}."],
            [
                "return $byn",
                """
                $result = $byn
                return $result
                """,
            ],
            small,
        ),
        (
            "${slug}_numbers first_${slug} list_${slug}",
            "$n: int",
            "list[int]",
            _find("{a list of the|the} first `$n` $word numbers{| ($first and so on)}"),
            [
                "return [$byi for $i in range(1, $n + 1)]",
                """
                $result = []
                for $i in range(1, $n + 1):
                    $result.append($byi)
                return $result
                """,
            ],
            _picked(rng, range(0, 8), 4),
        ),
        (
            "is_${slug} is_${slug}_number check_${slug}",
            "$num: int",
            "bool",
            _check("@ is a $word number{| ($first ...)}", NUM),
            [
                """
                $i = 1
                while $byi < $num:
                    $i += 1
                return $byi == $num
                """,
                "return any($byi == $num for $i in range(1, $num + 1))",
                """
                for $i in range(1, $num + 1):
                    if $byi >= $num:
                        return $byi == $num
                return False
                """,
            ],
            _singles(*hits, hits[0] + 1, rng.randint(2, 90)),
        ),
        (
            "${slug}_total sum_of_${slug} add_${slug}",
            "$n: int",
            "int",
            _find("the sum of the first `$n` $word numbers{| ($first ...)}"),
            [
                "return sum($byi for $i in range(1, $n + 1))",
                """
                $total = 0
                for $i in range(1, $n + 1):
                    $total += $byi
                return $total
                """,
            ],
            small,
        ),
        (
            "${slug}_up_to ${slug}_below_limit all_${slug}",
            "limit: int",
            "list[int]",
            _find("all $word numbers{| ($first, ...)} that are not greater than `limit`"),
            [
                """
                $result = []
                $i = 1
                while $byi <= limit:
                    $result.append($byi)
                    $i += 1
                return $result
                """,
                """
                candidates = ($byi for $i in range(1, limit + 1))
                return [k for k in candidates if k <= limit]
                """,
            ],
            _picked(rng, range(2, 99), 4),
        ),
        word=word,
        slug=word.replace(" ", "_"),
        first=first,
        byn=formula.format("$n"),
        byi=formula.format("$i"),
    )


@family
def named_sequences(rng: random.Random) -> Exercise:
    """Recurrences with a name: their terms, the first terms, the terms below a limit."""
    word, start, rule, text = rng.choice(
        (
            ("Fibonacci", (0, 1), "{1} + {0}", "each term is the sum of the two before it"),
            ("Lucas", (2, 1), "{1} + {0}", "each term is the sum of the two before it"),
            ("Pell", (0, 1), "2 * {1} + {0}", "each term is twice the one before it plus the one before that"),
            ("Jacobsthal", (0, 1), "{1} + 2 * {0}", "each term is the one before it plus twice the one before that"),
            ("Tribonacci", (0, 0, 1), "{2} + {1} + {0}", "each term is the sum of the three before it"),
            ("Padovan", (1, 1, 1), "{1} + {0}", "each term is the sum of the ones two and three places before it"),
            ("Perrin", (3, 0, 2), "{1} + {0}", "each term is the sum of the ones two and three places before it"),
            ("Narayana", (1, 1, 1), "{2} + {0}", "each term is the sum of the ones one and three places before it"),
        )
    )
    size = len(start)
    letters = "abc"[:size]
    step = f"{', '.join(letters)} = {', '.join(letters[1:])}, {rule.format(*letters)}"
    unpack = f"{', '.join(letters)} = {', '.join(map(str, start))}"
    back = rule.format(*(f"terms[{i - size}]" for i in range(size)))
    calls_itself = rule.format(*(f"$self($n - {size - i})" for i in range(size)))
    shown = ", ".join(map(str, start))
    note = f"It starts with {shown}, and {text}."
    bases = "if $n < 2:\n    return $n" if start == (0, 1) else f"if $n < {size}:\n    return {list(start)}[$n]"
    return _one_of(
        rng,
        (
            "$slug ${slug}_number nth_$slug ${slug}_term",
            "$n: int",
            "int",
            _find(
                "the term with the index `$n` of the $word sequence{|, counted from 0}",
                note=note + " The first index is 0.",
            )
            + [f"The $word sequence starts with {shown}, then {text}. $Return the term number `$n`, counting from 0."],
            [
                f"{unpack}\nfor _ in range($n):\n    {step}\nreturn a",
                f"terms = {list(start)}\nwhile len(terms) <= $n:\n    terms.append({back})\nreturn terms[$n]",
                f"{bases}\nreturn {calls_itself}",
            ],
            _picked(rng, range(0, 15), 4),
        ),
        (
            "${slug}_list first_$slug ${slug}_numbers",
            "$n: int",
            "list[int]",
            _find("{a list of the|the} first `$n` terms of the $word sequence", note=note),
            [
                f"{unpack}\n$result = []\nfor _ in range($n):\n    $result.append(a)\n    {step}\nreturn $result",
                f"terms = {list(start)}\nwhile len(terms) < $n:\n    terms.append({back})\nreturn terms[:$n]",
            ],
            _picked(rng, range(0, 11), 4),
        ),
        (
            "is_$slug in_$slug is_${slug}_number",
            "$num: int",
            "bool",
            _check("@ occurs in the $word sequence", "{a non-negative integer `$num`|`$num`}", note=note),
            [
                f"terms = {list(start)}\nwhile terms[-1] <= $num:\n    terms.append({back})\nreturn $num in terms",
                f"{unpack}\nfor _ in range($num + 10):\n    if a == $num:\n        return True\n    {step}\nreturn False",
            ],
            _picked(rng, range(0, 30), 4),
        ),
        (
            "${slug}_sum sum_of_$slug ${slug}_total",
            "$n: int",
            "int",
            _find("the sum of the first `$n` numbers of the $word sequence", note=note),
            [
                f"{unpack}\n$total = 0\nfor _ in range($n):\n    $total += a\n    {step}\nreturn $total",
                f"terms = {list(start)}\nwhile len(terms) < $n:\n    terms.append({back})\nreturn sum(terms[:$n])",
            ],
            _picked(rng, range(0, 15), 4),
        ),
        (
            "first_${slug}_above next_$slug ${slug}_after",
            "limit: int",
            "int",
            _find("the first term of the $word sequence that is greater than `limit`", note=note),
            [
                f"{unpack}\nwhile a <= limit:\n    {step}\nreturn a",
                f"terms = {list(start)}\nwhile max(terms) <= limit:\n    terms.append({back})\nreturn next(k for k in terms if k > limit)",
            ],
            _picked(rng, range(3, 200), 4),
        ),
        word=word,
        slug=word.lower(),
    )


@family
def pascal_and_catalan(rng: random.Random) -> Exercise:
    small = _picked(rng, range(0, 7), 4)
    return _one_of(
        rng,
        (
            "pascal_row row_of_pascal binomial_row",
            "$n: int",
            "list[int]",
            _find("row `$n` of Pascal's triangle{| as a list}", note="Row 0 is [1].")
            + [
                "In Pascal's triangle each inner number is the sum of the two above it. Return the row with the index `$n` (row 0 is [1])."
            ],
            [
                """
                $row = [1]
                for _ in range($n):
                    $row = [1] + [$a + $b for $a, $b in zip($row, $row[1:])] + [1]
                return $row
                """,
                """
                import math


                def $signature:
                    return [math.comb($n, k) for k in range($n + 1)]
                """,
                """
                if $n == 0:
                    return [1]
                above = $self($n - 1)
                return [1] + [above[$i] + above[$i + 1] for $i in range($n - 1)] + [1]
                """,
            ],
            small,
        ),
        (
            "pascal_triangle pascal_rows triangle_rows",
            "$n: int",
            "list[list[int]]",
            _find("the first `$n` rows of Pascal's triangle as a list of lists"),
            [
                """
                $rows = []
                for $i in range($n):
                    $row = [1] * ($i + 1)
                    for $j in range(1, $i):
                        $row[$j] = $rows[$i - 1][$j - 1] + $rows[$i - 1][$j]
                    $rows.append($row)
                return $rows
                """,
                """
                import math


                def $signature:
                    return [[math.comb($i, k) for k in range($i + 1)] for $i in range($n)]
                """,
            ],
            small,
        ),
        (
            "catalan catalan_number nth_catalan",
            "$n: int",
            "int",
            _find("the Catalan number with the index `$n`", note="The sequence begins 1, 1, 2, 5, 14.")
            + ["In how many ways can `$n` pairs of parentheses be arranged so that they are balanced?"],
            [
                """
                import math


                def $signature:
                    return math.comb(2 * $n, $n) // ($n + 1)
                """,
                """
                $result = 1
                for $i in range($n):
                    $result = $result * 2 * (2 * $i + 1) // ($i + 2)
                return $result
                """,
                """
                if $n <= 1:
                    return 1
                return sum($self($i) * $self($n - 1 - $i) for $i in range($n))
                """,
            ],
            _picked(rng, range(0, 9), 4),
        ),
        (
            "next_pascal_row following_row row_below",
            "$row: list[int]",
            "list[int]",
            [
                "Given a row of Pascal's triangle, return the {next|following} row.",
                "$Return the row of Pascal's triangle that follows `$row`.",
            ],
            [
                """
                $result = [1]
                for $i in range(len($row) - 1):
                    $result.append($row[$i] + $row[$i + 1])
                $result.append(1)
                return $result
                """,
                "return [$a + $b for $a, $b in zip([0] + $row, $row + [0])]",
            ],
            [([math.comb(k, j) for j in range(k + 1)],) for k in rng.sample(range(0, 8), 4)],
        ),
        (
            "count_groupings stirling partitions_into ways_to_group",
            "$n: int, parts: int",
            "int",
            [
                "In how many ways can `$n` different things be split into `parts` groups that are not empty? The groups have no order.",
                "$Return the number of ways to divide a set of `$n` elements into `parts` non-empty subsets.",
            ],
            [
                """
                if $n == parts:
                    return 1
                if parts < 1 or parts > $n:
                    return 0
                return parts * $self($n - 1, parts) + $self($n - 1, parts - 1)
                """,
                """
                ways = [1] + [0] * parts
                for _ in range($n):
                    for $i in range(parts, 0, -1):
                        ways[$i] = $i * ways[$i] + ways[$i - 1]
                    ways[0] = 0
                return ways[parts]
                """,
            ],
            [(4, 2), (3, 3), (rng.randint(3, 6), 2), (rng.randint(3, 6), 3)],
        ),
    )


@family
def zeros_of_products(rng: random.Random) -> Exercise:
    small = _picked(rng, range(1, 40), 4)
    p = rng.choice((2, 3, 5, 7))
    return _one_of(
        rng,
        (
            "factorial_zeros trailing_zeros zeros_at_end",
            "$n: int",
            "int",
            _find("the number of zeros at the end of the factorial of `$n`") + ["With how many zeros does `$n`! end?"],
            [
                """
                $count = 0
                while $n:
                    $n //= 5
                    $count += $n
                return $count
                """,
                """
                import math


                def $signature:
                    text = str(math.factorial($n))
                    return len(text) - len(text.rstrip("0"))
                """,
                """
                $count = 0
                power = 5
                while power <= $n:
                    $count += $n // power
                    power *= 5
                return $count
                """,
            ],
            _picked(rng, range(0, 100), 4),
        ),
        (
            "digits_of_factorial factorial_length factorial_digit_count",
            "$n: int",
            "int",
            _find("the number of digits of the factorial of `$n`"),
            [
                """
                import math


                def $signature:
                    return len(str(math.factorial($n)))
                """,
                """
                product = 1
                for $i in range(2, $n + 1):
                    product *= $i
                return len(str(product))
                """,
            ],
            small,
        ),
        (
            "exponent_in_factorial count_${p}_in_factorial power_of_$p",
            "$n: int",
            "int",
            _find("the largest e for which $p to the power of e divides the factorial of `$n`")
            + ["How often can the factorial of `$n` be divided by $p without a remainder?"],
            [
                """
                $count = 0
                while $n > 0:
                    $n //= $p
                    $count += $n
                return $count
                """,
                """
                import math


                def $signature:
                    product = math.factorial($n)
                    $count = 0
                    while product % $p == 0:
                        product //= $p
                        $count += 1
                    return $count
                """,
            ],
            small,
        ),
        (
            "zeros_of_number count_end_zeros end_zeros",
            "$num: int",
            "int",
            _find("the number of zeros at the end of @", NUM),
            [
                """
                $count = 0
                while $num % 10 == 0:
                    $num //= 10
                    $count += 1
                return $count
                """,
                'return len(str($num)) - len(str($num).rstrip("0"))',
            ],
            _singles(rng.randint(1, 99) * 100, rng.randint(1, 9) * 1000, rng.randint(1, 99) * 10, rng.randint(1, 99)),
        ),
        (
            "last_nonzero_digit last_digit_not_zero final_nonzero",
            "$n: int",
            "int",
            _find("the last digit of the factorial of `$n` that is not 0"),
            [
                """
                import math


                def $signature:
                    return int(str(math.factorial($n)).rstrip("0")[-1])
                """,
                """
                product = 1
                for $i in range(2, $n + 1):
                    product *= $i
                    while product % 10 == 0:
                        product //= 10
                return product % 10
                """,
            ],
            _picked(rng, range(1, 20), 4),
        ),
        (
            "product_zeros zeros_of_product list_product_zeros",
            "$nums: list[int]",
            "int",
            _find(
                "the number of zeros at the end of the product of @",
                "{a list of positive integers `$nums`|the positive integers in `$nums`}",
                "`$nums`",
            ),
            [
                """
                import math


                def $signature:
                    text = str(math.prod($nums))
                    return len(text) - len(text.rstrip("0"))
                """,
                """
                product = 1
                for $num in $nums:
                    product *= $num
                $count = 0
                while product % 10 == 0:
                    product //= 10
                    $count += 1
                return $count
                """,
            ],
            [([rng.choice((2, 4, 5, 8, 10, 15, 25, 50)) for _ in range(rng.randint(2, 4))],) for _ in range(4)],
        ),
        p=p,
    )


@family
def digits_in_base(rng: random.Random) -> Exercise:
    base = rng.choice((2, 3, 4, 5, 6, 7, 8, 9))
    numbers = _singles(*(rng.randint(5, 200) for _ in range(4)))
    texts = _singles(*("".join(str(rng.randrange(base)) for _ in range(rng.randint(2, 5))) for _ in range(4)))
    binary = [(f"{rng.randint(1, 31):b}", f"{rng.randint(1, 31):b}") for _ in range(4)]
    where = "in base $base"
    return _one_of(
        rng,
        (
            "from_base_$base parse_base_$base base_${base}_to_int",
            "$text: str",
            "int",
            _find("the number that is written in base $base as `$text`")
            + [
                "Convert a string of base $base digits to an integer.",
                "`$text` is a number in base $base. $Return its {value|decimal value}.",
            ],
            [
                "return int($text, $base)",
                """
                $result = 0
                for $ch in $text:
                    $result = $result * $base + int($ch)
                return $result
                """,
                "return sum(int($ch) * $base**$i for $i, $ch in enumerate(reversed($text)))",
            ],
            texts,
        ),
        (
            "digit_sum_base_$base sum_digits_in_base base_digit_sum",
            "$num: int",
            "int",
            _find(f"the sum of the digits of @ when it is written {where}", NUM),
            [
                """
                $total = 0
                while $num > 0:
                    $total += $num % $base
                    $num //= $base
                return $total
                """,
                "return 0 if $num == 0 else $num % $base + $self($num // $base)",
            ],
            numbers,
        ),
        (
            "length_in_base count_base_digits digits_base_$base",
            "$num: int",
            "int",
            _find(f"the number of digits that @ has {where}", NUM),
            [
                """
                $count = 0
                while $num > 0:
                    $num //= $base
                    $count += 1
                return $count
                """,
                """
                $count = 1
                while $num >= $base**$count:
                    $count += 1
                return $count
                """,
            ],
            numbers + _singles(base, 1),
        ),
        (
            "palindrome_in_base is_base_palindrome symmetric_in_base_$base",
            "$num: int",
            "bool",
            _check(f"@ is a palindrome {where}", NUM),
            [
                """
                digits = []
                rest = $num
                while rest > 0:
                    digits.append(rest % $base)
                    rest //= $base
                return digits == digits[::-1]
                """,
                """
                back = 0
                rest = $num
                while rest > 0:
                    back = back * $base + rest % $base
                    rest //= $base
                return back == $num
                """,
            ],
            numbers + _singles(base + 1, base * base + 1),
        ),
        (
            "add_binary binary_sum sum_of_binary",
            "$a: str, $b: str",
            "str",
            _find("the sum of two binary numbers, given as strings, as a binary string")
            + ["`$a` and `$b` are numbers in binary. Add them and return the sum in binary as well."],
            [
                "return bin(int($a, 2) + int($b, 2))[2:]",
                """
                $total = int($a, 2) + int($b, 2)
                return f"{$total:b}"
                """,
                """
                size = max(len($a), len($b)) + 1
                carry = 0
                digits = ""
                for c, d in zip(reversed($a.zfill(size)), reversed($b.zfill(size))):
                    carry += int(c) + int(d)
                    digits = str(carry % 2) + digits
                    carry //= 2
                return digits.lstrip("0")
                """,
            ],
            binary,
        ),
        (
            "digits_in_any_base base_digits to_digits",
            "$num: int, base: int",
            "list[int]",
            _find("{a list of the|the} digits of @ in the given base, the {most significant|highest} one first", NUM),
            [
                """
                digits = []
                while $num > 0:
                    digits.append($num % base)
                    $num //= base
                return digits[::-1]
                """,
                """
                if $num < base:
                    return [$num]
                return $self($num // base, base) + [$num % base]
                """,
                """
                digits = []
                while $num:
                    $num, digit = divmod($num, base)
                    digits.insert(0, digit)
                return digits
                """,
            ],
            [(rng.randint(5, 300), rng.choice((2, 3, 5, 8, 10, 16))) for _ in range(4)],
        ),
        base=base,
    )


@family
def bit_tricks(rng: random.Random) -> Exercise:
    numbers = _singles(*(rng.randint(1, 120) for _ in range(4)))
    twice = [k for k in rng.sample(range(1, 20), 3)]
    single = []
    for _ in range(4):
        row = twice[: rng.randint(1, 3)] * 2 + [rng.randint(21, 40)]
        rng.shuffle(row)
        single.append((row,))
    return _one_of(
        rng,
        (
            "single_number odd_one_out without_partner",
            "$nums: list[int]",
            "int",
            [
                "Every number in `$nums` occurs twice except one. {Return|Find} that one.",
                "$Return the {only|one} number in `$nums` that has no {partner|second copy}; all others {come in pairs|occur exactly twice}.",
            ],
            [
                """
                $result = 0
                for $num in $nums:
                    $result ^= $num
                return $result
                """,
                """
                for $num in $nums:
                    if $nums.count($num) == 1:
                        return $num
                return 0
                """,
                """
                from functools import reduce
                from operator import xor


                def $signature:
                    return reduce(xor, $nums)
                """,
            ],
            single,
        ),
        (
            "differing_bits bit_distance bits_to_flip",
            "$a: int, $b: int",
            "int",
            _find("the number of bits in which `$a` and `$b` differ")
            + ["How many bits must be flipped to turn `$a` into `$b`? Both are not negative."],
            [
                'return bin($a ^ $b).count("1")',
                """
                different = $a ^ $b
                $count = 0
                while different:
                    $count += different & 1
                    different >>= 1
                return $count
                """,
                """
                $count = 0
                while $a or $b:
                    if $a % 2 != $b % 2:
                        $count += 1
                    $a //= 2
                    $b //= 2
                return $count
                """,
            ],
            _pairs(rng, 0, 63),
        ),
        (
            "reverse_bits mirror_bits bits_backwards",
            "$num: int",
            "int",
            _find("the number whose binary digits are those of @ in reverse order", NUM),
            [
                "return int(bin($num)[:1:-1], 2)",
                """
                $result = 0
                while $num:
                    $result = $result * 2 + $num % 2
                    $num //= 2
                return $result
                """,
                'return int(f"{$num:b}"[::-1], 2)',
            ],
            numbers,
        ),
        (
            "highest_bit highest_one_bit top_bit_value",
            "$num: int",
            "int",
            _find("the value of the highest one bit of @{|, for example 8 for 13}", NUM),
            [
                "return 1 << ($num.bit_length() - 1)",
                """
                $result = 1
                while $result * 2 <= $num:
                    $result *= 2
                return $result
                """,
            ],
            numbers,
        ),
        (
            "lowest_bit lowest_one_bit last_bit_value",
            "$num: int",
            "int",
            _find("the value of the lowest one bit of @{|, for example 4 for 12}", NUM)
            + ["$Return the largest power of two that divides `$num`."],
            [
                "return $num & -$num",
                """
                $result = 1
                while $num % ($result * 2) == 0:
                    $result *= 2
                return $result
                """,
            ],
            numbers,
        ),
        (
            "alternating_bits bits_alternate has_alternating_bits",
            "$num: int",
            "bool",
            _check("no two neighbouring binary digits of @ are {equal|the same}", NUM),
            [
                """
                digits = bin($num)[2:]
                return all($a != $b for $a, $b in zip(digits, digits[1:]))
                """,
                'return "00" not in bin($num)[2:] and "11" not in bin($num)[2:]',
                """
                while $num > 1:
                    if $num & 1 == $num >> 1 & 1:
                        return False
                    $num >>= 1
                return True
                """,
            ],
            _picked(rng, (1, 2, 5, 10, 21, 42, 85), 2) + numbers[:2],
        ),
        (
            "gray_code to_gray gray",
            "$n: int",
            "int",
            ["The Gray code of a number is the number XOR its half (rounded down). $Return the Gray code of `$n`."],
            ["return $n ^ ($n >> 1)", "return $n ^ $n // 2", "half = $n // 2\nreturn $n ^ half"],
            _picked(rng, range(0, 50), 4),
        ),
        (
            "longest_ones longest_run_of_ones ones_in_a_row",
            "$num: int",
            "int",
            _find("the length of the longest run of ones in the binary form of @", NUM),
            [
                'return max(len(run) for run in bin($num)[2:].split("0"))',
                """
                $best = 0
                run = 0
                for d in bin($num)[2:]:
                    run = run + 1 if d == "1" else 0
                    $best = max($best, run)
                return $best
                """,
                """
                $count = 0
                while $num:
                    $num &= $num << 1
                    $count += 1
                return $count
                """,
            ],
            numbers,
        ),
        (
            "xor_up_to xor_range xor_of_first",
            "$n: int",
            "int",
            _find("the XOR of all {integers|numbers} from 1 to `$n`"),
            [
                """
                $result = 0
                for $i in range(1, $n + 1):
                    $result ^= $i
                return $result
                """,
                "return [$n, 1, $n + 1, 0][$n % 4]",
            ],
            _picked(rng, range(0, 40), 4),
        ),
    )


@family
def sums_of_powers(rng: random.Random) -> Exercise:
    numbers = _singles(*(rng.randint(1, 100) for _ in range(2)), rng.choice((5, 13, 25, 50, 65, 85)), 3)
    legs = rng.choice(((3, 4, 5), (5, 12, 13), (8, 15, 17), (6, 8, 10)))
    return _one_of(
        rng,
        (
            "is_sum_of_two_squares two_squares can_split_into_squares",
            "$num: int",
            "bool",
            _check("@ is the sum of two {squares of non-negative integers|perfect squares (0 counts as one)}", NUM),
            [
                """
                import math


                def $signature:
                    for a in range(math.isqrt($num) + 1):
                        rest = $num - a * a
                        if math.isqrt(rest) ** 2 == rest:
                            return True
                    return False
                """,
                """
                squares = {k * k for k in range($num + 1)}
                return any($num - square in squares for square in squares)
                """,
                """
                low, high = 0, int($num**0.5) + 1
                while low <= high:
                    $total = low * low + high * high
                    if $total == $num:
                        return True
                    if $total < $num:
                        low += 1
                    else:
                        high -= 1
                return False
                """,
            ],
            numbers,
        ),
        (
            "square_pairs as_two_squares pairs_of_squares",
            "$num: int",
            "list[tuple[int, int]]",
            _find("all pairs (a, b) with 0 <= a <= b and a * a + b * b equal to @", NUM),
            [
                """
                size = int($num**0.5) + 1
                return [
                    (a, b)
                    for a in range(size + 1)
                    for b in range(a, size + 1)
                    if a * a + b * b == $num
                ]
                """,
                """
                $result = []
                for a in range($num + 1):
                    b = a
                    while a * a + b * b < $num:
                        b += 1
                    if a * a + b * b == $num:
                        $result.append((a, b))
                return $result
                """,
            ],
            numbers + [(50,), (65,)],
        ),
        (
            "is_pythagorean pythagorean_triple fits_pythagoras",
            "a: int, b: int, c: int",
            "bool",
            [
                "$Check three positive integers, in any order, are the sides of a right triangle.",
                "$Check one of the squares of `a`, `b` and `c` is the sum of the other two. All three are positive.",
            ],
            [
                """
                low, middle, high = sorted([a, b, c])
                return low**2 + middle**2 == high**2
                """,
                """
                squares = [a * a, b * b, c * c]
                return 2 * max(squares) == sum(squares)
                """,
                "return a * a + b * b == c * c or a * a + c * c == b * b or b * b + c * c == a * a",
            ],
            [legs, (legs[2], legs[0], legs[1]), (2, 3, 4), tuple(rng.randint(2, 9) for _ in range(3))],
        ),
        (
            "right_triangles pythagorean_triples triples_up_to",
            "$n: int",
            "list[tuple[int, int, int]]",
            _find("all triples (a, b, c) with a < b < c <= `$n` and a² + b² = c²{|, in ascending order}")
            + ["List the Pythagorean triples (a, b, c), a < b < c, whose numbers do not exceed `$n`."],
            [
                """
                return [
                    (a, b, c)
                    for a in range(1, $n + 1)
                    for b in range(a + 1, $n + 1)
                    for c in range(b + 1, $n + 1)
                    if a * a + b * b == c * c
                ]
                """,
                """
                import math


                def $signature:
                    $result = []
                    for a in range(1, $n + 1):
                        for b in range(a + 1, $n + 1):
                            c = math.isqrt(a * a + b * b)
                            if c <= $n and c * c == a * a + b * b:
                                $result.append((a, b, c))
                    return $result
                """,
            ],
            _picked(rng, range(4, 21), 4),
        ),
        (
            "consecutive_sums runs_with_sum ways_as_consecutive",
            "$num: int",
            "int",
            _find(
                "the number of ways to write @ as a sum of consecutive positive integers",
                NUM,
                note="The number alone counts as one way.",
            ),
            [
                """
                $count = 0
                for first in range(1, $num + 1):
                    $total = 0
                    k = first
                    while $total < $num:
                        $total += k
                        k += 1
                    if $total == $num:
                        $count += 1
                return $count
                """,
                "return sum(1 for d in range(1, $num + 1, 2) if $num % d == 0)",
            ],
            numbers + [(9,), (15,)],
        ),
        (
            "fewest_squares min_squares least_number_of_squares",
            "$n: int",
            "int",
            _find("the {smallest|least} number of {perfect squares|square numbers} that add up to `$n`"),
            [
                """
                fewest = [0] * ($n + 1)
                for k in range(1, $n + 1):
                    fewest[k] = 1 + min(fewest[k - d * d] for d in range(1, int(k**0.5) + 1))
                return fewest[$n]
                """,
                """
                if $n == 0:
                    return 0
                return 1 + min($self($n - d * d) for d in range(1, int($n**0.5) + 1))
                """,
            ],
            _picked(rng, range(1, 26), 4),
        ),
        (
            "squares_minus sum_square_difference difference_of_sums",
            "$n: int",
            "int",
            _find("the square of the sum of the numbers from 1 to `$n`, minus the sum of their squares"),
            [
                """
                $total = sum(range(1, $n + 1))
                squares = sum(k * k for k in range(1, $n + 1))
                return $total**2 - squares
                """,
                """
                squares = 0
                $total = 0
                for k in range(1, $n + 1):
                    squares += k * k
                    $total += k
                return $total * $total - squares
                """,
            ],
            _picked(rng, range(1, 20), 4),
        ),
    )


@family
def modular_arithmetic(rng: random.Random) -> Exercise:
    triples = [(rng.randint(2, 12), rng.randint(0, 20), rng.randint(2, 30)) for _ in range(4)]
    pairs = [(rng.randint(2, 99), rng.randint(0, 15)) for _ in range(4)]
    return _one_of(
        rng,
        (
            "power_mod mod_power modular_power",
            "base: int, exponent: int, modulus: int",
            "int",
            _find("the remainder of `base` to the power of `exponent` when divided by `modulus`")
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
            _find("the last digit of `base` to the power of `exponent`"),
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
            _find(
                "the smallest positive factor e for which `$a` * e leaves the remainder 1 modulo `modulus`, or -1 if there is none"
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
            _find("the last digits of the first `$n` powers of `base`, beginning with `base` itself"),
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
                "Return the smallest k > 0 for which `$a` to the power of k is 1 modulo `modulus`. The two numbers have no common factor.",
                "How often must one multiply by `$a` modulo `modulus`, starting with 1, to come back to 1? They are coprime.",
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
                "Find the smallest non-negative number that leaves the remainder `$a` when divided by $p and `$b` when divided by $q."
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


@family
def roots_by_hand(rng: random.Random) -> Exercise:
    numbers = _singles(*(rng.randint(0, 500) for _ in range(4)))
    base = rng.choice((2, 3, 5, 10))
    return _one_of(
        rng,
        (
            "integer_sqrt floor_sqrt sqrt_by_search",
            "$n: int",
            "int",
            [
                "Find the integer part of the square root of `$n` {with a binary search|by halving an interval}{|, without the math module}.",
                "Without using a square root function, return the largest r with r * r <= `$n`.",
            ],
            [
                """
                low, high = 0, $n
                while low < high:
                    middle = (low + high + 1) // 2
                    if middle * middle <= $n:
                        low = middle
                    else:
                        high = middle - 1
                return low
                """,
                """
                low, high = 0, $n + 1
                while high - low > 1:
                    middle = (low + high) // 2
                    if middle * middle > $n:
                        high = middle
                    else:
                        low = middle
                return low
                """,
                """
                root = 0
                while (root + 1) ** 2 <= $n:
                    root += 1
                return root
                """,
            ],
            numbers,
        ),
        (
            "newton_sqrt approximate_sqrt sqrt_steps",
            "x: float, steps: int",
            "float",
            [
                "Approximate the square root of `x`: start with `x` and replace the guess g by (g + x / g) / 2 `steps` times. Round to 4 places.",
                "Do `steps` steps of Newton's method for the square root of `x`, beginning at `x`, and return the guess rounded to 4 digits.",
            ],
            [
                """
                guess = x
                for _ in range(steps):
                    guess = (guess + x / guess) / 2
                return round(guess, 4)
                """,
                """
                guess = x
                while steps > 0:
                    guess = (guess + x / guess) / 2
                    steps -= 1
                return round(guess, 4)
                """,
            ],
            [(float(rng.randint(2, 50)), rng.randint(1, 6)) for _ in range(4)],
        ),
        (
            "integer_log floor_log_$base log_$base",
            "$n: int",
            "int",
            _find("the largest e for which $base to the power of e is at most `$n`", note="`$n` is positive."),
            [
                """
                exponent = 0
                while $base ** (exponent + 1) <= $n:
                    exponent += 1
                return exponent
                """,
                """
                $count = 0
                while $n >= $base:
                    $n //= $base
                    $count += 1
                return $count
                """,
                """
                if $n < $base:
                    return 0
                return 1 + $self($n // $base)
                """,
            ],
            _singles(*(rng.randint(1, 999) for _ in range(3)), base**3),
        ),
        (
            "nth_root integer_root root_of",
            "x: int, $n: int",
            "int",
            _find("the {largest|greatest} integer whose `$n`-th power is not greater than `x`"),
            [
                """
                root = 0
                while (root + 1) ** $n <= x:
                    root += 1
                return root
                """,
                """
                low, high = 0, x + 1
                while high - low > 1:
                    middle = (low + high) // 2
                    if middle**$n <= x:
                        low = middle
                    else:
                        high = middle
                return low
                """,
            ],
            [(rng.randint(1, 900), rng.randint(2, 5)) for _ in range(4)],
        ),
        (
            "nearest_square closest_square square_near",
            "$n: int",
            "int",
            _find("the {perfect square|square number} that is {closest|nearest} to `$n`"),
            [
                """
                import math


                def $signature:
                    root = math.isqrt($n)
                    low, high = root**2, (root + 1) ** 2
                    return low if $n - low < high - $n else high
                """,
                "return min((k * k for k in range($n + 2)), key=lambda square: abs(square - $n))",
            ],
            numbers,
        ),
        (
            "distance_to_square square_gap missing_to_square",
            "$n: int",
            "int",
            _find(
                "how much must be added to `$n` to reach the next {perfect square|square number}{| (0 if it is one)}",
                note="A square needs nothing.",
            ),
            [
                """
                root = 0
                while root * root < $n:
                    root += 1
                return root * root - $n
                """,
                """
                import math


                def $signature:
                    root = math.isqrt($n)
                    if root * root == $n:
                        return 0
                    return (root + 1) ** 2 - $n
                """,
            ],
            numbers,
        ),
        base=base,
    )


@family
def counting_ways(rng: random.Random) -> Exercise:
    sets = rng.choice(([1, 2, 5], [1, 2, 3], [2, 3, 5], [1, 5, 10], [1, 3, 4], [2, 5]))
    amounts = [(sets, rng.randint(3, 20)) for _ in range(4)]
    few = rng.choice((3, 4))
    return _one_of(
        rng,
        (
            "ways_to_pay count_change coin_ways",
            "coins: list[int], amount: int",
            "int",
            _find(
                "the number of ways to pay `amount` with {the given coins|coins of the values in `coins`}",
                note="Each coin may be used any number of times; the order does not matter.",
            )
            + [
                "In how many ways can `amount` be made from the given coins, each of which is available without limit? Order is ignored."
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
            _find("the {smallest|least} number of coins that add up to `amount`, or -1 if that is impossible")
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
            _picked(rng, range(0, 12), 4),
        ),
        (
            "count_partitions partitions ways_to_split",
            "$n: int",
            "int",
            _find("the number of ways to write `$n` as a sum of positive integers, ignoring the order"),
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
            _picked(rng, range(1, 15), 4),
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
            _picked(rng, range(0, 14), 4),
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
            _picked(rng, range(1, 7), 4),
        ),
        (
            "binary_strings_without_pairs strings_without_11 no_two_ones",
            "$n: int",
            "int",
            _find("the number of strings of `$n` zeros and ones in which no two ones are neighbours"),
            [
                """
                zero, one = 1, 0
                for _ in range($n):
                    zero, one = zero + one, zero
                return zero + one
                """,
                'return sum(1 for k in range(2**$n) if "11" not in bin(k))',
            ],
            _picked(rng, range(0, 9), 4),
        ),
        few=few,
    )


# Geometry


def _point(rng: random.Random, low: int = -6, high: int = 9) -> tuple[int, int]:
    return (rng.randint(low, high), rng.randint(low, high))


@family
def three_points(rng: random.Random) -> Exercise:
    takes = "p: tuple, q: tuple, r: tuple"
    calls = [(_point(rng), _point(rng), _point(rng)) for _ in range(3)]
    x, y, dx, dy = rng.randint(-4, 4), rng.randint(-4, 4), rng.randint(1, 3), rng.randint(-3, 3)
    line = ((x, y), (x + dx, y + dy), (x + 2 * dx, y + 2 * dy))
    cross = "(q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])"
    given = "{the points `p`, `q` and `r`|three points `p`, `q` and `r`|the given points `p`, `q` and `r`}"
    short = "`p`, `q` and `r`"
    return _one_of(
        rng,
        (
            "are_collinear on_one_line collinear",
            takes,
            "bool",
            _check("@ lie on {one straight line|a common line}", given, short),
            [
                "return $cross == 0",
                """
                left = (q[0] - p[0]) * (r[1] - p[1])
                right = (q[1] - p[1]) * (r[0] - p[0])
                return left == right
                """,
                """
                (x1, y1), (x2, y2), (x3, y3) = p, q, r
                return x1 * (y2 - y3) + x2 * (y3 - y1) + x3 * (y1 - y2) == 0
                """,
            ],
            calls + [line],
        ),
        (
            "triangle_area area_from_points area_of_triangle",
            takes,
            "float",
            _find("the area of the triangle with the corners @", given, short),
            [
                "return abs($cross) / 2",
                """
                (x1, y1), (x2, y2), (x3, y3) = p, q, r
                return abs(x1 * (y2 - y3) + x2 * (y3 - y1) + x3 * (y1 - y2)) / 2
                """,
                """
                ux, uy = q[0] - p[0], q[1] - p[1]
                vx, vy = r[0] - p[0], r[1] - p[1]
                return abs(ux * vy - uy * vx) / 2
                """,
            ],
            calls + [line],
        ),
        (
            "turn_direction which_turn left_or_right",
            takes,
            "str",
            [
                "Someone walks from `p` to `q` and then to `r`. Return 'left', 'right' or 'straight' for the turn at `q`.",
                "Tell in which direction the path over the points `p`, `q` and `r` turns: 'left', 'right' or 'straight'.",
            ],
            [
                """
                side = $cross
                if side > 0:
                    return "left"
                if side < 0:
                    return "right"
                return "straight"
                """,
                """
                side = $cross
                return "straight" if side == 0 else "left" if side > 0 else "right"
                """,
            ],
            calls + [line],
        ),
        (
            "centroid triangle_center center_of_three",
            takes,
            "tuple[float, float]",
            _find(
                "the centroid (the mean of the corners) of the triangle with the corners @, {each coordinate|both coordinates} rounded to 2 places",
                given,
                short,
            ),
            [
                """
                x = (p[0] + q[0] + r[0]) / 3
                y = (p[1] + q[1] + r[1]) / 3
                return (round(x, 2), round(y, 2))
                """,
                "return tuple(round(sum(axis) / 3, 2) for axis in zip(p, q, r))",
            ],
            calls + [line],
        ),
        (
            "has_right_angle is_right_triangle right_angle_at_corner",
            takes,
            "bool",
            _check("the triangle with the corners @ has a right angle", given, short),
            [
                """
                def squared(a: tuple[int, int], b: tuple[int, int]) -> int:
                    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


                def $signature:
                    sides = sorted([squared(p, q), squared(q, r), squared(p, r)])
                    return sides[0] + sides[1] == sides[2]
                """,
                """
                pairs = ((p, q), (q, r), (r, p))
                squares = [(a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for a, b in pairs]
                return 2 * max(squares) == sum(squares)
                """,
            ],
            calls[:2] + [((x, y), (x + dx, y), (x, y + dx + 1)), ((x, y), (x + 2, y + 1), (x - 1, y + 2))],
        ),
        (
            "fourth_corner complete_parallelogram missing_corner",
            takes,
            "tuple[int, int]",
            [
                "`p`, `q`, `r` are three corners of a parallelogram in order. {Return|Find} the fourth one, which lies opposite `q`."
            ],
            [
                "return (p[0] + r[0] - q[0], p[1] + r[1] - q[1])",
                """
                x = p[0] + r[0] - q[0]
                y = p[1] + r[1] - q[1]
                return x, y
                """,
                "return tuple(a + c - b for a, b, c in zip(p, q, r))",
            ],
            calls,
        ),
        cross=cross,
    )


@family
def polygon_of_points(rng: random.Random) -> Exercise:
    corners = "corners: list[tuple[int, int]]"
    places = "points: list[tuple[int, int]]"
    w, h, x, y = rng.randint(2, 7), rng.randint(2, 7), rng.randint(-4, 4), rng.randint(-4, 4)
    box = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    shapes = [
        (box,),
        ([(0, 0), (w, 0), (0, h)],),
        ([(0, 0), (4, 0), (6, h), (2, h + 1)],),
        ([(x, y), (x + w, y + 1), (x + 1, y + h)],),
    ]
    clouds = [([_point(rng) for _ in range(rng.randint(2, 5))],) for _ in range(4)]
    given = "{a list of points (x, y)|the list `points` of pairs (x, y)|`points`, a list of coordinates (x, y)}"
    return _one_of(
        rng,
        (
            "polygon_area shoelace area_of_polygon",
            corners,
            "float",
            _find("the area of the polygon with the given corners, {listed|which are given} in order around it"),
            [
                """
                $total = 0
                for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
                    $total += x1 * y2 - x2 * y1
                return abs($total) / 2
                """,
                """
                $total = 0
                for $i in range(len(corners)):
                    x1, y1 = corners[$i - 1]
                    x2, y2 = corners[$i]
                    $total += x1 * y2 - y1 * x2
                return abs($total) / 2
                """,
            ],
            shapes,
        ),
        (
            "polygon_perimeter perimeter length_around",
            corners,
            "float",
            _find("the perimeter of the polygon whose corners are listed in order, rounded to 2 places"),
            [
                """
                import math


                def $signature:
                    $total = 0.0
                    for $i in range(len(corners)):
                        $total += math.dist(corners[$i - 1], corners[$i])
                    return round($total, 2)
                """,
                """
                $total = 0.0
                for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
                    $total += ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5
                return round($total, 2)
                """,
            ],
            shapes,
        ),
        (
            "bounding_box extent smallest_box",
            places,
            "tuple[int, int, int, int]",
            _find(
                "the smallest rectangle with sides parallel to the axes around @ as (left, bottom, right, top)",
                given,
                "the points",
            ),
            [
                """
                xs = [x for x, _ in points]
                ys = [y for _, y in points]
                return min(xs), min(ys), max(xs), max(ys)
                """,
                """
                left, bottom = right, top = points[0]
                for x, y in points:
                    left, right = min(left, x), max(right, x)
                    bottom, top = min(bottom, y), max(top, y)
                return (left, bottom, right, top)
                """,
                """
                xs, ys = zip(*points)
                return (min(xs), min(ys), max(xs), max(ys))
                """,
            ],
            clouds,
        ),
        (
            "closest_to_origin nearest_point nearest_to_zero",
            places,
            "tuple[int, int]",
            _find(
                "the point of @ that is closest to the origin, the first one if there are several", given, "the points"
            ),
            [
                "return min(points, key=lambda p: p[0] ** 2 + p[1] ** 2)",
                """
                nearest = points[0]
                for x, y in points:
                    if x * x + y * y < nearest[0] ** 2 + nearest[1] ** 2:
                        nearest = (x, y)
                return nearest
                """,
                """
                import math


                def $signature:
                    return min(points, key=lambda p: math.hypot(*p))
                """,
            ],
            clouds,
        ),
        (
            "path_length route_length distance_travelled",
            places,
            "float",
            _find("the length of the path that visits @ in order, rounded to 2 places", given, "the points"),
            [
                """
                import math


                def $signature:
                    return round(sum(math.dist($a, $b) for $a, $b in zip(points, points[1:])), 2)
                """,
                """
                import math


                def $signature:
                    $total = 0.0
                    for $i in range(1, len(points)):
                        $total += math.dist(points[$i - 1], points[$i])
                    return round($total, 2)
                """,
            ],
            clouds,
        ),
        (
            "points_per_quadrant count_quadrants quadrant_counts",
            places,
            "list[int]",
            _find(
                "a list with the number of points in each of the quadrants 1 to 4",
                note="Points on an axis do not count.",
            )
            + [
                "Count the points in the four quadrants, beginning top right and going counterclockwise. Leave out points on the axes."
            ],
            [
                """
                $counts = [0, 0, 0, 0]
                for x, y in points:
                    if x > 0 and y > 0:
                        $counts[0] += 1
                    elif x < 0 and y > 0:
                        $counts[1] += 1
                    elif x < 0 and y < 0:
                        $counts[2] += 1
                    elif x > 0 and y < 0:
                        $counts[3] += 1
                return $counts
                """,
                """
                signs = [(1, 1), (-1, 1), (-1, -1), (1, -1)]
                return [sum(1 for x, y in points if x * sx > 0 and y * sy > 0) for sx, sy in signs]
                """,
            ],
            clouds,
        ),
        (
            "points_in_circle count_inside inside_circle",
            places + ", radius: int",
            "int",
            [
                "$Count points that lie inside or on the circle with the given radius around the origin.",
                "How many of `points` are at most `radius` away from (0, 0)?",
            ],
            [
                "return sum(1 for x, y in points if x * x + y * y <= radius * radius)",
                """
                $count = 0
                for x, y in points:
                    if x**2 + y**2 <= radius**2:
                        $count += 1
                return $count
                """,
                """
                import math


                def $signature:
                    return len([p for p in points if math.hypot(p[0], p[1]) <= radius])
                """,
            ],
            [(row[0], rng.randint(3, 8)) for row in clouds] + [([(3, 4), (1, 1), (5, 5)], 5)],
        ),
        (
            "closest_pair smallest_distance nearest_two",
            places,
            "float",
            _find(
                "the smallest distance between two {of the given|different elements of the list of} points, rounded to 2 places"
            ),
            [
                """
                import math
                from itertools import combinations


                def $signature:
                    return round(min(math.dist(p, q) for p, q in combinations(points, 2)), 2)
                """,
                """
                import math


                def $signature:
                    $best = math.dist(points[0], points[1])
                    for $i in range(len(points)):
                        for $j in range($i):
                            $best = min($best, math.dist(points[$i], points[$j]))
                    return round($best, 2)
                """,
            ],
            clouds,
        ),
    )


@family
def rectangles(rng: random.Random) -> Exercise:
    def corners() -> tuple[int, int, int, int]:
        x, y = rng.randint(0, 6), rng.randint(0, 6)
        return (x, y, x + rng.randint(1, 6), y + rng.randint(1, 6))

    two = "$a: tuple, $b: tuple"
    form = "{given as (left, bottom, right, top)|as tuples (x1, y1, x2, y2) of the lower left and upper right corner}"
    single = "(left, bottom, right, top)"
    calls = [(corners(), corners()) for _ in range(4)] + [((0, 0, 2, 2), (2, 0, 4, 2)), ((0, 0, 5, 5), (1, 1, 3, 4))]
    return _one_of(
        rng,
        (
            "rectangles_overlap do_overlap boxes_meet",
            two,
            "bool",
            [
                f"$Check two rectangles, {form}, share some area. Touching edges are not enough.",
                f"$Check the rectangles `$a` and `$b`, {form}, overlap; it does not count if they only touch.",
            ],
            [
                "return $a[0] < $b[2] and $b[0] < $a[2] and $a[1] < $b[3] and $b[1] < $a[3]",
                """
                wide = min($a[2], $b[2]) - max($a[0], $b[0])
                high = min($a[3], $b[3]) - max($a[1], $b[1])
                return wide > 0 and high > 0
                """,
                """
                if $a[2] <= $b[0] or $b[2] <= $a[0]:
                    return False
                if $a[3] <= $b[1] or $b[3] <= $a[1]:
                    return False
                return True
                """,
            ],
            calls,
        ),
        (
            "overlap_area common_area shared_area",
            two,
            "int",
            [
                f"$Return the area that two rectangles, {form}, have in common.",
                f"How large is the overlap of the rectangles `$a` and `$b`, {form}? Return its area, 0 if there is none.",
            ],
            [
                """
                wide = min($a[2], $b[2]) - max($a[0], $b[0])
                high = min($a[3], $b[3]) - max($a[1], $b[1])
                return wide * high if wide > 0 and high > 0 else 0
                """,
                """
                wide = max(0, min($a[2], $b[2]) - max($a[0], $b[0]))
                high = max(0, min($a[3], $b[3]) - max($a[1], $b[1]))
                return wide * high
                """,
            ],
            calls,
        ),
        (
            "covered_area union_area area_of_both",
            two,
            "int",
            [f"$Return the area that is covered by two rectangles, {form}, together. A common part counts once."],
            [
                """
                wide = max(0, min($a[2], $b[2]) - max($a[0], $b[0]))
                high = max(0, min($a[3], $b[3]) - max($a[1], $b[1]))
                $total = ($a[2] - $a[0]) * ($a[3] - $a[1]) + ($b[2] - $b[0]) * ($b[3] - $b[1])
                return $total - wide * high
                """,
                """
                cells = set()
                for left, bottom, right, top in ($a, $b):
                    for column in range(left, right):
                        for row in range(bottom, top):
                            cells.add((column, row))
                return len(cells)
                """,
            ],
            calls,
        ),
        (
            "contains_rectangle is_inside_of fits_within",
            two,
            "bool",
            [f"$Check the rectangle `$b` lies completely within `$a`; both are {form}. Edges may touch."],
            [
                "return $a[0] <= $b[0] and $a[1] <= $b[1] and $b[2] <= $a[2] and $b[3] <= $a[3]",
                """
                wide = $a[0] <= $b[0] and $b[2] <= $a[2]
                high = $a[1] <= $b[1] and $b[3] <= $a[3]
                return wide and high
                """,
            ],
            calls,
        ),
        (
            "point_in_rectangle contains_point is_in_box",
            "box: tuple[int, int, int, int], x: int, y: int",
            "bool",
            [
                f"$Check the point (x, y) lies in the rectangle `box`, which is {single}. The border belongs to it.",
                f"A rectangle is given as {single}. $Check it contains the point (x, y), border included.",
            ],
            [
                """
                left, bottom, right, top = box
                return left <= x <= right and bottom <= y <= top
                """,
                "return box[0] <= x <= box[2] and box[1] <= y <= box[3]",
                """
                left, bottom, right, top = box
                if x < left or x > right:
                    return False
                return bottom <= y <= top
                """,
            ],
            [(corners(), rng.randint(0, 8), rng.randint(0, 8)) for _ in range(4)],
        ),
        (
            "fits_in_box card_fits envelope_fits",
            "$a: tuple[int, int], $b: tuple[int, int]",
            "bool",
            [
                "$Check a card with the sides `$a` fits into an envelope with the sides `$b`. It may be turned by 90 degrees, and equal sides are fine."
            ],
            [
                """
                small, large = sorted($a), sorted($b)
                return small[0] <= large[0] and small[1] <= large[1]
                """,
                "return min($a) <= min($b) and max($a) <= max($b)",
                "return ($a[0] <= $b[0] and $a[1] <= $b[1]) or ($a[0] <= $b[1] and $a[1] <= $b[0])",
            ],
            [(_point(rng, 1, 9), _point(rng, 1, 9)) for _ in range(4)] + [((3, 8), (9, 4))],
        ),
        (
            "rectangles_in_grid count_rectangles how_many_rectangles",
            "width: int, height: int",
            "int",
            [
                "How many rectangles, made of whole squares, does a grid of `width` by `height` squares contain?",
                "$Count rectangles that can be drawn along the lines of a grid with `width` columns and `height` rows.",
            ],
            [
                "return width * (width + 1) // 2 * (height * (height + 1) // 2)",
                """
                $total = 0
                for w in range(1, width + 1):
                    for h in range(1, height + 1):
                        $total += (width - w + 1) * (height - h + 1)
                return $total
                """,
            ],
            _pairs(rng, 1, 7),
        ),
    )


@family
def circles(rng: random.Random) -> Exercise:
    centre = "x: int, y: int, radius: int, px: int, py: int"
    two = "x1: int, y1: int, r1: int, x2: int, y2: int, r2: int"
    three_four = (rng.randint(0, 3), rng.randint(0, 3))
    near = [(*_point(rng, 0, 5), rng.randint(2, 6), *_point(rng, 0, 7)) for _ in range(3)]
    near.append((*three_four, 5, three_four[0] + 3, three_four[1] + 4))
    pairs = [(*_point(rng, 0, 5), rng.randint(1, 5), *_point(rng, 0, 9), rng.randint(1, 5)) for _ in range(4)]
    pairs.append((0, 0, 2, 3, 4, 3))
    sectors = [(rng.randint(1, 9), rng.choice((30, 45, 60, 90, 120, 180, 270))) for _ in range(4)]
    places = rng.choice((1, 2, 3))
    return _one_of(
        rng,
        (
            "where_is_point position_to_circle circle_side",
            centre,
            "str",
            [
                "A circle has the center (x, y) and the given radius. Return 'inside', 'outside' or 'on' for the point (px, py).",
                "Tell whether (px, py) is 'inside', 'outside' or 'on' the circle around (x, y) with the radius `radius`.",
            ],
            [
                """
                squared = (px - x) ** 2 + (py - y) ** 2
                if squared < radius**2:
                    return "inside"
                if squared > radius**2:
                    return "outside"
                return "on"
                """,
                """
                difference = (px - x) ** 2 + (py - y) ** 2 - radius**2
                return "on" if difference == 0 else "inside" if difference < 0 else "outside"
                """,
            ],
            near,
        ),
        (
            "circles_meet circles_intersect do_circles_touch",
            two,
            "bool",
            [
                "$Check two discs with the centers (x1, y1) and (x2, y2) and the radii `r1` and `r2` have a point in common.",
                "Two discs are given by center and radius. $Check they overlap or touch.",
            ],
            [
                "return (x1 - x2) ** 2 + (y1 - y2) ** 2 <= (r1 + r2) ** 2",
                """
                import math


                def $signature:
                    return math.hypot(x1 - x2, y1 - y2) <= r1 + r2
                """,
                """
                dx = x2 - x1
                dy = y2 - y1
                reach = r1 + r2
                return dx * dx + dy * dy <= reach * reach
                """,
            ],
            pairs,
        ),
        (
            "circle_contains encloses_circle inside_other_circle",
            two,
            "bool",
            [
                "$Check the second circle, with the center (x2, y2) and the radius `r2`, lies completely in the first one. They may touch."
            ],
            [
                "return r1 >= r2 and (x1 - x2) ** 2 + (y1 - y2) ** 2 <= (r1 - r2) ** 2",
                """
                if r2 > r1:
                    return False
                dx, dy = x2 - x1, y2 - y1
                return dx * dx + dy * dy <= (r1 - r2) ** 2
                """,
            ],
            pairs + [(0, 0, 5, 1, 1, 2), (0, 0, 6, 3, 4, 1)],
        ),
        (
            "sector_area area_of_sector pie_slice_area",
            "radius: int, angle: int",
            "float",
            _find("the area of a sector with the given radius and angle (in degrees), rounded to $digits"),
            [
                """
                import math


                def $signature:
                    return round(math.pi * radius**2 * angle / 360, $places)
                """,
                """
                from math import pi


                def $signature:
                    $result = pi * radius * radius * angle / 360
                    return round($result, $places)
                """,
            ],
            sectors,
        ),
        (
            "arc_length length_of_arc arc",
            "radius: int, angle: int",
            "float",
            _find("the length of the arc of a circle with the given radius and angle (in degrees), rounded to $digits"),
            [
                """
                import math


                def $signature:
                    return round(2 * math.pi * radius * angle / 360, $places)
                """,
                """
                import math


                def $signature:
                    return round(radius * math.radians(angle), $places)
                """,
            ],
            sectors,
        ),
        (
            "radius_from_area circle_radius radius_of_area",
            "area: float",
            "float",
            _find("the radius of the circle with the given area, rounded to $digits"),
            [
                """
                import math


                def $signature:
                    return round(math.sqrt(area / math.pi), $places)
                """,
                """
                import math


                def $signature:
                    return round((area / math.pi) ** 0.5, $places)
                """,
            ],
            _singles(*(float(rng.randint(1, 90)) for _ in range(4))),
        ),
        places=places,
        digits=f"{places} decimal place" + "s" * (places > 1),
    )


@family
def solids_and_figures(rng: random.Random) -> Exercise:
    """A formula with its rounded value."""
    noun, takes, formula, names = rng.choice(
        (
            (
                "the volume of a pyramid with a square base of side `side` and height `height`",
                ("side", "height"),
                "side**2 * height / 3",
                "pyramid_volume volume_of_pyramid",
            ),
            (
                "the lateral surface area of a cylinder (without bottom and top)",
                ("radius", "height"),
                "2 * math.pi * radius * height",
                "lateral_area cylinder_side_area",
            ),
            (
                "the total surface area of a {closed|solid} cylinder",
                ("radius", "height"),
                "2 * math.pi * radius * (radius + height)",
                "cylinder_surface surface_of_cylinder",
            ),
            (
                "the surface area of a cylinder that is open at the top",
                ("radius", "height"),
                "math.pi * radius * (radius + 2 * height)",
                "open_cylinder_surface cup_surface",
            ),
            (
                "the volume of a half ball{| (hemisphere)}",
                ("radius",),
                "2 * math.pi * radius**3 / 3",
                "hemisphere_volume half_ball_volume",
            ),
            (
                "the volume of a ring (torus) with the distance `outer` from its middle and the thickness radius `inner`",
                ("outer", "inner"),
                "2 * math.pi**2 * outer * inner**2",
                "torus_volume ring_volume",
            ),
            (
                "the area of an ellipse with the half axes `a` and `b`",
                ("a", "b"),
                "math.pi * a * b",
                "ellipse_area area_of_ellipse",
            ),
            (
                "the area of an equilateral triangle with side `side`",
                ("side",),
                "math.sqrt(3) * side**2 / 4",
                "equilateral_area triangle_area",
            ),
            (
                "the area of a regular hexagon with side `side`",
                ("side",),
                "3 * math.sqrt(3) * side**2 / 2",
                "hexagon_area area_of_hexagon",
            ),
            (
                "the volume of a regular tetrahedron with edge `edge`",
                ("edge",),
                "edge**3 / (6 * math.sqrt(2))",
                "tetrahedron_volume volume_of_tetrahedron",
            ),
            (
                "the space diagonal of a box with the edges `a`, `b` and `c`",
                ("a", "b", "c"),
                "math.sqrt(a**2 + b**2 + c**2)",
                "space_diagonal box_diagonal",
            ),
            (
                "the slant height of a cone with the radius `radius` and the height `height`",
                ("radius", "height"),
                "math.sqrt(radius**2 + height**2)",
                "slant_height cone_slant",
            ),
            (
                "the surface area of a cone, base included",
                ("radius", "height"),
                "math.pi * radius * (radius + math.sqrt(radius**2 + height**2))",
                "cone_surface surface_of_cone",
            ),
            (
                "the volume of a truncated cone with the radii `bottom` and `top`",
                ("bottom", "top", "height"),
                "math.pi * height * (bottom**2 + bottom * top + top**2) / 3",
                "frustum_volume bucket_volume",
            ),
            (
                "the volume of a prism with a triangular base, given base length, base height and length of the prism",
                ("base", "height", "length"),
                "base * height / 2 * length",
                "prism_volume tent_volume",
            ),
            (
                "the area of a regular polygon with `n` sides of length `side`",
                ("n", "side"),
                "n * side**2 / (4 * math.tan(math.pi / n))",
                "polygon_area regular_area",
            ),
            (
                "the area of a triangle from its sides `a`, `b` and `c` with Heron's formula",
                ("a", "b", "c"),
                "math.sqrt((a + b + c) * (a + b - c) * (a + c - b) * (b + c - a)) / 4",
                "heron area_from_sides",
            ),
            (
                "the third side of a triangle with the sides `a` and `b` and the angle `angle` in degrees between them",
                ("a", "b", "angle"),
                "math.sqrt(a**2 + b**2 - 2 * a * b * math.cos(math.radians(angle)))",
                "third_side law_of_cosines",
            ),
            (
                "the area of a triangle with the sides `a` and `b` and the angle `angle` in degrees between them",
                ("a", "b", "angle"),
                "a * b * math.sin(math.radians(angle)) / 2",
                "area_two_sides triangle_area_angle",
            ),
            (
                "the missing leg of a right triangle with the hypotenuse `outer` and one leg `inner`",
                ("outer", "inner"),
                "math.sqrt(outer**2 - inner**2)",
                "missing_leg other_leg",
            ),
        )
    )
    places = rng.choice((1, 2, 2, 3))

    def value(name: str) -> int:
        if name == "n":
            return rng.randint(3, 9)
        if name == "outer":
            return rng.randint(6, 15)
        if name == "inner":
            return rng.randint(1, 5)
        return rng.choice((30, 45, 60, 90, 120)) if name == "angle" else rng.randint(5, 9)

    calls = [tuple(value(name) for name in takes) for _ in range(4)]
    head = "import math\n\n\ndef $signature:\n" if "math." in formula else "def $signature:\n"
    direct = f"{head}    return round({formula}, $places)\n"
    steps = f"{head}    $result = {formula}\n    return round($result, $places)\n"
    digits = f"{places} decimal place" + "s" * (places > 1)
    return _one_of(
        rng,
        (
            names,
            ", ".join(f"{name}: {'int' if name == 'n' else 'float'}" for name in takes),
            "float",
            _find(f"{noun}, rounded to {digits}")
            + [f"$Return {noun}. Round {{the result|it}} to {digits}."]
            + _find(f"{noun}", note=f"The result is rounded to {digits}."),
            [direct, steps],
            [tuple(v if name == "n" else float(v) for name, v in zip(takes, row)) for row in calls],
        ),
        places=places,
    )


@family
def angles(rng: random.Random) -> Exercise:
    any_angles = _singles(*(rng.randint(-400, 800) for _ in range(4)))
    return _one_of(
        rng,
        (
            "normalize_angle wrap_degrees standard_angle",
            "angle: int",
            "int",
            _find("the angle in degrees brought into the range from 0 to 359")
            + ["Add or subtract full turns until `angle` is at least 0 and less than 360 degrees."],
            [
                "return angle % 360",
                """
                while angle < 0:
                    angle += 360
                while angle >= 360:
                    angle -= 360
                return angle
                """,
            ],
            any_angles,
        ),
        (
            "angle_between smallest_turn angle_difference",
            "$a: int, $b: int",
            "int",
            _find("the smaller angle between the directions `$a` and `$b`, both given in degrees{| from 0 to 359}"),
            [
                """
                turn = abs($a - $b) % 360
                return min(turn, 360 - turn)
                """,
                """
                turn = ($a - $b) % 360
                if turn > 180:
                    turn = 360 - turn
                return turn
                """,
                "return min(($a - $b) % 360, ($b - $a) % 360)",
            ],
            _pairs(rng, 0, 359) + [(350, 10)],
        ),
        (
            "clock_angle hands_angle angle_of_hands",
            "hour: int, minute: int",
            "float",
            _find("the smaller angle between the hands of a clock at the given time, in degrees")
            + [
                "At `hour`:`minute`, how many degrees are between the hour hand and the minute hand? Return the smaller angle."
            ],
            [
                """
                turn = abs((hour % 12 * 60 + minute) * 0.5 - minute * 6)
                return min(turn, 360 - turn)
                """,
                """
                hour_hand = hour % 12 * 30 + minute * 0.5
                minute_hand = minute * 6
                turn = abs(hour_hand - minute_hand)
                return 360 - turn if turn > 180 else turn
                """,
            ],
            [(rng.randint(0, 23), rng.choice((0, 5, 15, 20, 30, 36, 45, 50))) for _ in range(4)],
        ),
        (
            "kind_of_angle angle_type name_of_angle",
            "angle: int",
            "str",
            [
                "Return 'acute' below 90 degrees, 'right' at 90, 'obtuse' up to 179, 'straight' at 180 and 'reflex' above.",
                "Name the angle, given in degrees from 1 to 359: 'acute' (< 90), 'right' (90), 'obtuse' (< 180), 'straight' (180) or 'reflex'.",
            ],
            [
                """
                if angle < 90:
                    return "acute"
                if angle == 90:
                    return "right"
                if angle < 180:
                    return "obtuse"
                return "straight" if angle == 180 else "reflex"
                """,
                """
                if angle in (90, 180):
                    return "right" if angle == 90 else "straight"
                if angle > 180:
                    return "reflex"
                return "acute" if angle < 90 else "obtuse"
                """,
            ],
            _singles(rng.randint(1, 89), 90, rng.randint(91, 179), 180, rng.randint(181, 359)),
        ),
        (
            "interior_angle polygon_angle inner_angle",
            "sides: int",
            "float",
            _find(
                "the size in degrees of each inner angle of a regular polygon with `sides` corners, rounded to 2 places"
            ),
            [
                "return round((sides - 2) * 180 / sides, 2)",
                """
                $total = (sides - 2) * 180
                return round($total / sides, 2)
                """,
            ],
            _picked(rng, range(3, 20), 4),
        ),
        (
            "to_decimal_degrees decimal_angle degrees_from_parts",
            "degrees: int, minutes: int, seconds: int",
            "float",
            [
                "Convert an angle in degrees, minutes and seconds to decimal degrees, rounded to 4 places. A degree has 60 minutes, a minute 60 seconds."
            ],
            [
                """
                parts = degrees * 3600 + minutes * 60 + seconds
                return round(parts / 3600, 4)
                """,
                "return round((degrees * 3600 + minutes * 60 + seconds) / 3600, 4)",
            ],
            [(rng.randint(0, 179), rng.randint(0, 59), rng.randint(0, 59)) for _ in range(4)],
        ),
        (
            "compass_name direction_name compass_point",
            "angle: int",
            "str",
            [
                "Return the nearest of the four directions 'N', 'E', 'S', 'W' for a compass angle, where 0 is north and 90 is east. Halfway values (45, 135, ...) belong to the next direction.",
                "A compass shows `angle` degrees (0 north, 90 east). Return which of 'N', 'E', 'S' and 'W' is closest; 45 already counts as east, and so on.",
            ],
            [
                'return "NESW"[(angle + 45) % 360 // 90]',
                """
                angle %= 360
                if 45 <= angle < 135:
                    return "E"
                if 135 <= angle < 225:
                    return "S"
                if 225 <= angle < 315:
                    return "W"
                return "N"
                """,
            ],
            _singles(rng.randint(0, 44), rng.randint(45, 134), rng.randint(135, 224), rng.randint(225, 314), 350),
        ),
    )


@family
def straight_lines(rng: random.Random) -> Exercise:
    line = "{the line y = `m` * x + `b`|the straight line with slope `m` and intercept `b`}"
    calls = [(rng.randint(-3, 3), rng.randint(-5, 5), rng.randint(-6, 6)) for _ in range(4)]
    through = []
    for _ in range(4):
        (x1, y1), dx = _point(rng, -3, 5), rng.choice((1, 2, 4))
        through.append((x1, y1, x1 + dx, y1 + rng.randint(-6, 6)))
    four = "x1: int, y1: int, x2: int, y2: int"
    return _one_of(
        rng,
        (
            "line_value y_on_line evaluate_line",
            "m: int, b: int, x: int",
            "int",
            _find(f"the y coordinate at `x` of {line}"),
            ["return m * x + b", "y = m * x + b\nreturn y"],
            calls,
        ),
        (
            "line_through slope_and_intercept line_from_points",
            four,
            "tuple[float, float]",
            _find(
                "the slope and the intercept of the line through (x1, y1) and (x2, y2) as a tuple",
                note="`x1` and `x2` differ.",
            ),
            [
                """
                m = (y2 - y1) / (x2 - x1)
                return (m, y1 - m * x1)
                """,
                """
                slope = (y2 - y1) / (x2 - x1)
                intercept = y1 - slope * x1
                return slope, intercept
                """,
            ],
            through,
        ),
        (
            "intersection crossing_point lines_cross_at",
            "m1: int, b1: int, m2: int, b2: int",
            "tuple[float, float] | None",
            _find(
                "the point in which the lines y = m1 * x + b1 and y = m2 * x + b2 cross, or None if they are parallel"
            ),
            [
                """
                if m1 == m2:
                    return None
                x = (b2 - b1) / (m1 - m2)
                return (x, m1 * x + b1)
                """,
                """
                if m1 != m2:
                    x = (b2 - b1) / (m1 - m2)
                    return x, m1 * x + b1
                return None
                """,
            ],
            [(2, 1, 1, rng.randint(-5, 5)), (3, rng.randint(0, 5), 1, 2), (2, 1, 2, 5), (-1, rng.randint(0, 9), 1, 0)],
        ),
        (
            "are_parallel parallel_segments same_direction",
            "$a: tuple, $b: tuple",
            "bool",
            [
                "$Check the segments `$a` and `$b`, each given as (x1, y1, x2, y2), are parallel.",
                "A segment is a tuple (x1, y1, x2, y2) with its two ends. $Check two segments are parallel.",
            ],
            [
                "return ($a[2] - $a[0]) * ($b[3] - $b[1]) == ($a[3] - $a[1]) * ($b[2] - $b[0])",
                """
                dx1, dy1 = $a[2] - $a[0], $a[3] - $a[1]
                dx2, dy2 = $b[2] - $b[0], $b[3] - $b[1]
                return dx1 * dy2 - dy1 * dx2 == 0
                """,
            ],
            [(row, (0, 0, row[2] - row[0], row[3] - row[1])) for row in through[:2]] + [(through[0], through[2][::-1])],
        ),
        (
            "distance_to_line point_line_distance how_far_from_line",
            "a: int, b: int, c: int, x: int, y: int",
            "float",
            _find("the distance of the point (x, y) from the line a * x + b * y + c = 0, rounded to 2 places"),
            [
                """
                import math


                def $signature:
                    return round(abs(a * x + b * y + c) / math.hypot(a, b), 2)
                """,
                """
                length = (a**2 + b**2) ** 0.5
                return round(abs(a * x + b * y + c) / length, 2)
                """,
            ],
            [(rng.randint(1, 5), rng.randint(-4, 4), rng.randint(-9, 9), *_point(rng)) for _ in range(4)],
        ),
        (
            "mirror_point reflect flip_point",
            "x: int, y: int, axis: str",
            "tuple[int, int]",
            [
                "Reflect the point (x, y) in the x axis if `axis` is 'x', in the y axis for 'y' and in the origin for anything else.",
                "$Return the mirror image of (x, y). `axis` is 'x', 'y' or 'origin' and tells in what to reflect.",
            ],
            [
                """
                if axis == "x":
                    return (x, -y)
                if axis == "y":
                    return (-x, y)
                return (-x, -y)
                """,
                """
                if axis != "y":
                    y = -y
                if axis != "x":
                    x = -x
                return x, y
                """,
            ],
            [(*_point(rng), axis) for axis in ("x", "y", "origin", "x")],
        ),
        (
            "rotate_point turn_point quarter_turns",
            "x: int, y: int, turns: int",
            "tuple[int, int]",
            [
                "Rotate the point (x, y) around the origin by `turns` times 90 degrees counterclockwise.",
                "$Return where the point (x, y) is after `turns` quarter turns to the left around (0, 0).",
            ],
            [
                """
                for _ in range(turns):
                    x, y = -y, x
                return (x, y)
                """,
                """
                turns %= 4
                return [(x, y), (-y, x), (-x, -y), (y, -x)][turns]
                """,
            ],
            [(*_point(rng), rng.randint(0, 6)) for _ in range(4)],
        ),
    )


@family
def vector_tuples(rng: random.Random) -> Exercise:
    size = rng.choice((2, 3))
    kind = f"tuple[{', '.join(['int'] * size)}]"
    words = "{vectors|tuples}"

    def vector() -> tuple:
        return tuple(rng.randint(-5, 9) for _ in range(size))

    two = "$a: tuple, $b: tuple"
    calls = [(vector(), vector()) for _ in range(4)]
    ones = [(vector(),) for _ in range(4)]
    op, word = rng.choice((("+", "sum"), ("-", "difference"), ("*", "element by element product")))
    by_hand = ", ".join(f"$a[{i}] {op} $b[{i}]" for i in range(size))
    dot = " + ".join(f"$a[{i}] * $b[{i}]" for i in range(size))
    k = rng.randint(2, 5)
    both = f"two {words} of $size numbers"
    return _one_of(
        rng,
        (
            "combine_vectors vector_${slug} tuple_${slug}",
            two,
            kind,
            _find(f"the {word} of the {words} `$a` and `$b`") + [f"Given {both}, return their {word} as a tuple."],
            [
                f"return ({by_hand})",
                f"return tuple(p {op} q for p, q in zip($a, $b))",
                f"$result = []\nfor $i in range({size}):\n    $result.append($a[$i] {op} $b[$i])\nreturn tuple($result)",
            ],
            calls,
        ),
        (
            "dot_product dot scalar_product inner_product",
            two,
            "int",
            _find("the {dot|scalar} product of the $size-dimensional {vectors|tuples} `$a` and `$b`")
            + [f"Given {both}, multiply them place by place and add up the products."],
            [
                f"return {dot}",
                "return sum(p * q for p, q in zip($a, $b))",
                "$total = 0\nfor p, q in zip($a, $b):\n    $total += p * q\nreturn $total",
            ],
            calls,
        ),
        (
            "scale scale_vector times stretch",
            f"vector: {kind}, factor: int",
            kind,
            _find("the vector with each coordinate multiplied by `factor`")
            + ["Multiply every number of the tuple by `factor`."],
            [
                "return tuple(factor * p for p in vector)",
                f"return ({', '.join(f'vector[{i}] * factor' for i in range(size))})",
            ],
            [(vector(), rng.randint(-3, 5)) for _ in range(4)],
        ),
        (
            "are_perpendicular orthogonal right_angle",
            two,
            "bool",
            _check(
                "the {vectors|directions} `$a` and `$b` are {perpendicular|at a right angle}{|, that is, their dot product is 0}"
            ),
            [
                "return sum(p * q for p, q in zip($a, $b)) == 0",
                f"return {dot} == 0",
                f"$total = {dot}\nreturn $total == 0",
            ],
            calls[:2] + [((2, -1, 0)[:size], (1, 2, 7)[:size]), ((3, 0, 0)[:size], (0, 5, 1)[:size])],
        ),
        (
            "squared_length length_squared norm_squared",
            f"vector: {kind}",
            "int",
            _find("the square of the length of a {vector|$size-dimensional vector}"),
            [
                "return sum(p * p for p in vector)",
                "$total = 0\nfor p in vector:\n    $total += p**2\nreturn $total",
            ],
            ones,
        ),
        (
            "vector_length magnitude norm",
            f"vector: {kind}",
            "float",
            _find("the length of a {vector|$size-dimensional vector}, rounded to 3 places"),
            [
                "import math\n\n\ndef $signature:\n    return round(math.sqrt(sum(p * p for p in vector)), 3)\n",
                "return round(sum(p**2 for p in vector) ** 0.5, 3)",
                "import math\n\n\ndef $signature:\n    return round(math.hypot(*vector), 3)\n",
            ],
            ones,
        ),
        (
            "cross_product cross normal_vector",
            "$a: tuple, $b: tuple",
            "tuple[int, int, int]",
            _find("the cross product of {two vectors with three coordinates|the vectors `$a` and `$b`}"),
            [
                """
                p = $a[1] * $b[2] - $a[2] * $b[1]
                q = $a[2] * $b[0] - $a[0] * $b[2]
                r = $a[0] * $b[1] - $a[1] * $b[0]
                return (p, q, r)
                """,
                """
                a1, a2, a3 = $a
                b1, b2, b3 = $b
                return (a2 * b3 - a3 * b2, a3 * b1 - a1 * b3, a1 * b2 - a2 * b1)
                """,
            ],
            [
                (tuple(rng.randint(-4, 5) for _ in range(3)), tuple(rng.randint(-4, 5) for _ in range(3)))
                for _ in range(4)
            ],
        ),
        (
            "add_vectors total_vector sum_of_vectors",
            f"vectors: list[{kind}]",
            kind,
            _find("the sum of all {vectors|tuples} in the list"),
            [
                "return tuple(sum(axis) for axis in zip(*vectors))",
                f"$total = [0] * {size}\nfor vector in vectors:\n    for $i in range({size}):\n        $total[$i] += vector[$i]\nreturn tuple($total)",
            ],
            [([vector() for _ in range(rng.randint(1, 4))],) for _ in range(4)],
        ),
        size=size,
        k=k,
        slug=word.split()[-1],
    )


# Small algorithms


@family
def binary_searches(rng: random.Random) -> Exercise:
    def rows(low: int = 0, high: int = 9) -> list[tuple]:
        made = []
        for _ in range(5):
            nums = sorted(values.numbers(rng, low, high, 3, 7))
            made.append((nums, rng.choice(nums) if rng.random() < 0.6 else rng.randint(low - 1, high + 1)))
        return made

    different = [(sorted(set(nums)), target) for nums, target in rows(0, 20)]
    takes = "$nums: list[int], target: int"
    halves = """
    low, high = 0, len($nums)
    while low < high:
        middle = (low + high) // 2
        if $nums[middle] $op target:
            low = middle + 1
        else:
            high = middle
    return $end
    """
    above = halves.replace("$op", "<=")
    below = halves.replace("$op", "<")
    peaks = []
    for _ in range(4):
        up = sorted(rng.sample(range(1, 12), rng.randint(1, 4)))
        peaks.append((up + [20] + sorted(rng.sample(range(1, 12), rng.randint(1, 4)), reverse=True),))
    turned = []
    for _ in range(4):
        nums = sorted(rng.sample(range(1, 40), rng.randint(3, 6)))
        turn = rng.randrange(len(nums))
        turned.append((nums[turn:] + nums[:turn],))
    return _one_of(
        rng,
        (
            "binary_search find_index search_sorted",
            takes,
            "int",
            _find(
                "the index of `target` in @, or -1 if it is not there",
                SORTED,
                "`$nums`",
                note="{Use a binary search.|All numbers differ.|Search by halving.}",
            ),
            [
                """
                low, high = 0, len($nums) - 1
                while low <= high:
                    middle = (low + high) // 2
                    if $nums[middle] == target:
                        return middle
                    if $nums[middle] < target:
                        low = middle + 1
                    else:
                        high = middle - 1
                return -1
                """,
                """
                from bisect import bisect_left


                def $signature:
                    place = bisect_left($nums, target)
                    if place < len($nums) and $nums[place] == target:
                        return place
                    return -1
                """,
            ],
            different,
        ),
        (
            "insert_position lower_bound place_for",
            takes,
            "int",
            _find(
                "the index at which `target` must be inserted into @ to keep it sorted, before any equal elements",
                SORTED,
                "`$nums`",
            )
            + ["$Count numbers in the sorted list `$nums` that are less than `target`; use a binary search."],
            [
                below.replace("$end", "low"),
                "from bisect import bisect_left\n\n\ndef $signature:\n    return bisect_left($nums, target)\n",
                "return sum(1 for $num in $nums if $num < target)",
            ],
            rows(),
        ),
        (
            "insert_after upper_bound place_after",
            takes,
            "int",
            _find(
                "the index at which `target` can be inserted into @ after all elements that are not greater",
                SORTED,
                "`$nums`",
            ),
            [
                above.replace("$end", "low"),
                "from bisect import bisect_right\n\n\ndef $signature:\n    return bisect_right($nums, target)\n",
                """
                place = 0
                while place < len($nums) and $nums[place] <= target:
                    place += 1
                return place
                """,
            ],
            rows(),
        ),
        (
            "last_index last_occurrence rightmost_index",
            takes,
            "int",
            _find("the last index of `target` in @, or -1 if it does not occur", SORTED, "`$nums`"),
            [
                above.replace("return $end", "return low - 1 if low and $nums[low - 1] == target else -1"),
                """
                for $i in range(len($nums) - 1, -1, -1):
                    if $nums[$i] == target:
                        return $i
                return -1
                """,
            ],
            rows(0, 5),
        ),
        (
            "count_in_sorted occurrences_in_sorted how_often_sorted",
            takes,
            "int",
            _find("how often `target` occurs in @", SORTED, "`$nums`", note="Make use of the order."),
            [
                """
                from bisect import bisect_left, bisect_right


                def $signature:
                    return bisect_right($nums, target) - bisect_left($nums, target)
                """,
                """
                $count = 0
                for $num in $nums:
                    if $num > target:
                        break
                    if $num == target:
                        $count += 1
                return $count
                """,
            ],
            rows(0, 4),
        ),
        (
            "closest_in_sorted nearest_value closest_number",
            takes,
            "int",
            _find(
                "the number of @ that is {closest|nearest} to `target`, the smaller one if two are equally close",
                SORTED,
                "`$nums`",
            ),
            [
                "return min($nums, key=lambda $num: abs($num - target))",
                """
                from bisect import bisect_left


                def $signature:
                    place = bisect_left($nums, target)
                    around = $nums[max(0, place - 1) : place + 1]
                    return min(around, key=lambda $num: abs($num - target))
                """,
                """
                $best = $nums[0]
                for $num in $nums:
                    if abs($num - target) < abs($best - target):
                        $best = $num
                return $best
                """,
            ],
            [(nums, rng.randint(0, 22)) for nums, _ in different],
        ),
        (
            "find_peak top_of_mountain peak_index",
            "$nums: list[int]",
            "int",
            ["The numbers in `$nums` first rise and then fall. {Return|Find} the index of the largest one."],
            [
                """
                low, high = 0, len($nums) - 1
                while low < high:
                    middle = (low + high) // 2
                    if $nums[middle] < $nums[middle + 1]:
                        low = middle + 1
                    else:
                        high = middle
                return low
                """,
                "return $nums.index(max($nums))",
                """
                $i = 0
                while $i + 1 < len($nums) and $nums[$i] < $nums[$i + 1]:
                    $i += 1
                return $i
                """,
            ],
            peaks,
        ),
        (
            "rotation_count smallest_in_rotated find_rotation",
            "$nums: list[int]",
            "int",
            [
                "A sorted list of different numbers was rotated. {Return|Find} the index of its smallest element, by halving.",
                "`$nums` is an ascending list whose first part was moved to the end. $Return the index of the minimum.",
            ],
            [
                """
                low, high = 0, len($nums) - 1
                while low < high:
                    middle = (low + high) // 2
                    if $nums[middle] > $nums[high]:
                        low = middle + 1
                    else:
                        high = middle
                return low
                """,
                """
                for $i in range(1, len($nums)):
                    if $nums[$i] < $nums[$i - 1]:
                        return $i
                return 0
                """,
                "return $nums.index(min($nums))",
            ],
            turned,
        ),
    )


@family
def sorting_by_hand(rng: random.Random) -> Exercise:
    method, code = rng.choice(
        (
            (
                "insertion sort",
                """
                $result = []
                for $num in $nums:
                    place = 0
                    while place < len($result) and $result[place] $op $num:
                        place += 1
                    $result.insert(place, $num)
                return $result
                """,
            ),
            (
                "insertion sort",
                """
                $result = $nums[:]
                for $i in range(1, len($result)):
                    $j = $i
                    while $j > 0 and $result[$j] $op $result[$j - 1]:
                        $result[$j], $result[$j - 1] = $result[$j - 1], $result[$j]
                        $j -= 1
                return $result
                """,
            ),
            (
                "selection sort",
                """
                $result = list($nums)
                for $i in range(len($result)):
                    extreme = $i
                    for $j in range($i + 1, len($result)):
                        if $result[$j] $op $result[extreme]:
                            extreme = $j
                    $result[$i], $result[extreme] = $result[extreme], $result[$i]
                return $result
                """,
            ),
            (
                "selection sort",
                """
                rest = $nums[:]
                $result = []
                while rest:
                    chosen = $pick(rest)
                    rest.remove(chosen)
                    $result.append(chosen)
                return $result
                """,
            ),
            (
                "bubble sort",
                """
                $result = $nums[:]
                for end in range(len($result) - 1, 0, -1):
                    for $i in range(end):
                        if $result[$i + 1] $op $result[$i]:
                            $result[$i], $result[$i + 1] = $result[$i + 1], $result[$i]
                return $result
                """,
            ),
            (
                "bubble sort",
                """
                $result = list($nums)
                swapped = True
                while swapped:
                    swapped = False
                    for $i in range(1, len($result)):
                        if $result[$i] $op $result[$i - 1]:
                            $result[$i], $result[$i - 1] = $result[$i - 1], $result[$i]
                            swapped = True
                return $result
                """,
            ),
            (
                "quicksort",
                """
                if len($nums) < 2:
                    return $nums[:]
                pivot, *rest = $nums
                before = [$num for $num in rest if $num $op pivot]
                after = [$num for $num in rest if not $num $op pivot]
                return $self(before) + [pivot] + $self(after)
                """,
            ),
            (
                "merge sort",
                """
                if len($nums) <= 1:
                    return list($nums)
                middle = len($nums) // 2
                left, right = $self($nums[:middle]), $self($nums[middle:])
                $result = []
                while left and right:
                    $result.append(left.pop(0) if left[0] $op right[0] else right.pop(0))
                return $result + left + right
                """,
            ),
        )
    )
    up = rng.random() < 0.7
    order = (
        "{in ascending order|from the smallest to the largest}"
        if up
        else "{in descending order|from the largest to the smallest}"
    )
    lists = [(values.numbers(rng, -5, 20, 2, 6),) for _ in range(4)]
    ranks = [([rng.randrange(3) for _ in range(rng.randint(3, 7))],) for _ in range(4)]
    slug = method.replace(" ", "_")
    return _one_of(
        rng,
        *[
            (
                f"{slug} {slug} sort_numbers my_sort sort_by_hand",
                "$nums: list[int]",
                "list[int]",
                [
                    f"Sort {NUMS} {order} with {method}{{| and return a new list}}.",
                    f"Implement {method}: return the numbers of `$nums` {order}.",
                    f"Use {method} to sort {NUMS} {order}{{|, without calling sorted or sort}}.",
                    f"Given a list of integers, return it sorted {order}. Write the {method} yourself.",
                ],
                [code],
                lists,
            )
        ]
        * 4,
        (
            "count_swaps bubble_swaps swaps_needed",
            "$nums: list[int]",
            "int",
            _find("the number of swaps that a bubble sort makes to sort @", NUMS, "`$nums`")
            + ["$Count pairs of positions in `$nums` where the earlier number is larger than the later one."],
            [
                """
                $result = $nums[:]
                $count = 0
                for end in range(len($result) - 1, 0, -1):
                    for $i in range(end):
                        if $result[$i] > $result[$i + 1]:
                            $result[$i], $result[$i + 1] = $result[$i + 1], $result[$i]
                            $count += 1
                return $count
                """,
                """
                size = len($nums)
                return sum($nums[$i] > $nums[$j] for $i in range(size) for $j in range($i + 1, size))
                """,
            ],
            lists,
        ),
        (
            "bubble_pass one_pass single_pass",
            "$nums: list[int]",
            "list[int]",
            [
                "Do one pass of a bubble sort: go through the list once and swap neighbours that are in the wrong order. Return the new list.",
                "Return the list after one round of bubble sort (ascending).",
            ],
            [
                """
                $result = $nums[:]
                for $i in range(len($result) - 1):
                    if $result[$i] > $result[$i + 1]:
                        $result[$i], $result[$i + 1] = $result[$i + 1], $result[$i]
                return $result
                """,
                """
                $result = []
                held = $nums[0]
                for $num in $nums[1:]:
                    $result.append(min(held, $num))
                    held = max(held, $num)
                return $result + [held]
                """,
            ],
            lists,
        ),
        (
            "counting_sort sort_small_numbers sort_012",
            "$nums: list[int]",
            "list[int]",
            [
                "`$nums` contains only the numbers 0, 1 and 2. Sort it by counting them.",
                "Sort a list of zeros, ones and twos without comparing elements: count each and build the result.",
            ],
            [
                """
                $result = []
                for k in range(3):
                    $result += [k] * $nums.count(k)
                return $result
                """,
                """
                $counts = [0, 0, 0]
                for $num in $nums:
                    $counts[$num] += 1
                return [0] * $counts[0] + [1] * $counts[1] + [2] * $counts[2]
                """,
            ],
            ranks,
        ),
        (
            "partition split_at_pivot around_pivot",
            "$nums: list[int], pivot: int",
            "list[int]",
            [
                "Rearrange `$nums`: first the numbers below `pivot`, then those equal to it, then the larger ones. Keep the order within each group."
            ],
            [
                """
                smaller = [$num for $num in $nums if $num < pivot]
                larger = [$num for $num in $nums if $num > pivot]
                return smaller + [pivot] * $nums.count(pivot) + larger
                """,
                "return sorted($nums, key=lambda $num: ($num > pivot) - ($num < pivot))",
            ],
            [(row[0], rng.choice(row[0])) for row in lists],
        ),
        (
            "insert_sorted insert_in_order put_in_place",
            "$nums: list[int], $num: int",
            "list[int]",
            [
                "Insert a number into a sorted list so that it stays sorted. Return a new list.",
                "$Return the sorted list `$nums` with `$num` added at its proper place.",
            ],
            [
                "return sorted($nums + [$num])",
                """
                place = 0
                while place < len($nums) and $nums[place] < $num:
                    place += 1
                return $nums[:place] + [$num] + $nums[place:]
                """,
                """
                from bisect import insort


                def $signature:
                    $result = $nums[:]
                    insort($result, $num)
                    return $result
                """,
            ],
            [(sorted(row[0]), rng.randint(-5, 20)) for row in lists],
        ),
        op="<" if up else ">",
        pick="min" if up else "max",
    )


@family
def two_pointers(rng: random.Random) -> Exercise:
    ordered = [(sorted(rng.sample(range(1, 25), rng.randint(3, 6))), rng.randint(8, 35)) for _ in range(3)]
    nums = sorted(rng.sample(range(1, 25), 5))
    ordered.append((nums, nums[0] + nums[3]))
    signed = [(sorted(values.numbers(rng, -8, 8, 3, 6)),) for _ in range(4)]
    repeated = [(sorted(values.numbers(rng, 0, 4, 3, 7)),) for _ in range(4)]
    heights = [(values.numbers(rng, 1, 9, 3, 6),) for _ in range(4)]
    return _one_of(
        rng,
        (
            "pair_with_sum find_pair two_that_add_up",
            "$nums: list[int], target: int",
            "tuple[int, int] | None",
            _find(
                "two elements of @ that add up to `target` as a pair, or None if there are none",
                SORTED,
                "`$nums`",
                note="Take the pair with the smallest first number.",
            ),
            [
                """
                low, high = 0, len($nums) - 1
                while low < high:
                    $total = $nums[low] + $nums[high]
                    if $total == target:
                        return ($nums[low], $nums[high])
                    if $total < target:
                        low += 1
                    else:
                        high -= 1
                return None
                """,
                """
                for $i, first in enumerate($nums):
                    if target - first in $nums[$i + 1 :]:
                        return (first, target - first)
                return None
                """,
            ],
            ordered,
        ),
        (
            "count_small_pairs pairs_below pairs_at_most",
            "$nums: list[int], limit: int",
            "int",
            _find("the number of pairs of elements of @ whose sum is at most `limit`", SORTED, "`$nums`"),
            [
                """
                low, high = 0, len($nums) - 1
                $count = 0
                while low < high:
                    if $nums[low] + $nums[high] <= limit:
                        $count += high - low
                        low += 1
                    else:
                        high -= 1
                return $count
                """,
                """
                from itertools import combinations


                def $signature:
                    return sum(1 for p, q in combinations($nums, 2) if p + q <= limit)
                """,
            ],
            ordered,
        ),
        (
            "sorted_squares squares_in_order square_and_sort",
            "$nums: list[int]",
            "list[int]",
            _find(
                "the squares of the numbers in @, again in ascending order",
                "{a sorted list of integers, some of them negative|the sorted list `$nums`}",
                "`$nums`",
            ),
            [
                "return sorted($num * $num for $num in $nums)",
                """
                low, high = 0, len($nums) - 1
                $result = []
                while low <= high:
                    if abs($nums[low]) > abs($nums[high]):
                        $result.insert(0, $nums[low] ** 2)
                        low += 1
                    else:
                        $result.insert(0, $nums[high] ** 2)
                        high -= 1
                return $result
                """,
            ],
            signed,
        ),
        (
            "closest_to_zero_sum pair_near_zero smallest_pair_sum",
            "$nums: list[int]",
            "int",
            _find("the smallest absolute value that the sum of two elements of @ has", SORTED, "`$nums`"),
            [
                """
                low, high = 0, len($nums) - 1
                $best = abs($nums[low] + $nums[high])
                while low < high:
                    $total = $nums[low] + $nums[high]
                    $best = min($best, abs($total))
                    if $total < 0:
                        low += 1
                    else:
                        high -= 1
                return $best
                """,
                """
                size = len($nums)
                return min(abs($nums[$i] + $nums[$j]) for $i in range(size) for $j in range($i))
                """,
            ],
            signed,
        ),
        (
            "unique_sorted drop_repeats compact",
            "$nums: list[int]",
            "list[int]",
            _find("@ without repeated elements", SORTED, "`$nums`")
            + ["In a sorted list equal numbers are neighbours. Keep one of each and return the new list."],
            [
                """
                $result = $nums[:1]
                for $num in $nums[1:]:
                    if $num != $result[-1]:
                        $result.append($num)
                return $result
                """,
                "return [$num for $i, $num in enumerate($nums) if $i == 0 or $num != $nums[$i - 1]]",
                "return sorted(set($nums))",
            ],
            repeated,
        ),
        (
            "most_water largest_container best_tank",
            "heights: list[int]",
            "int",
            [
                "Walls of the given heights stand one metre apart. Two of them hold water up to the lower one. Return the largest amount (distance times lower height)."
            ],
            [
                """
                low, high = 0, len(heights) - 1
                $best = 0
                while low < high:
                    $best = max($best, (high - low) * min(heights[low], heights[high]))
                    if heights[low] < heights[high]:
                        low += 1
                    else:
                        high -= 1
                return $best
                """,
                """
                size = len(heights)
                return max(
                    ($j - $i) * min(heights[$i], heights[$j])
                    for $i in range(size)
                    for $j in range($i + 1, size)
                )
                """,
            ],
            heights,
        ),
        (
            "fewest_boats boats_needed trips_needed",
            "weights: list[int], limit: int",
            "int",
            [
                "A boat carries at most two people whose weights add up to at most `limit`. $Return the smallest number of boats for all. Nobody is heavier than the limit."
            ],
            [
                """
                weights = sorted(weights)
                low, high = 0, len(weights) - 1
                $count = 0
                while low <= high:
                    if weights[low] + weights[high] <= limit:
                        low += 1
                    high -= 1
                    $count += 1
                return $count
                """,
                """
                rest = sorted(weights)
                $count = 0
                while rest:
                    heaviest = rest.pop()
                    if rest and rest[0] + heaviest <= limit:
                        rest.pop(0)
                    $count += 1
                return $count
                """,
            ],
            [([rng.randint(3, 9) for _ in range(rng.randint(2, 6))], rng.randint(10, 13)) for _ in range(4)],
        ),
    )


@family
def prefix_sums(rng: random.Random) -> Exercise:
    lists = _lists(rng, -4, 9, 3, 6)
    spans = []
    for (nums,) in lists:
        first = rng.randrange(len(nums))
        spans.append((nums, first, rng.randrange(first, len(nums))))
    balanced = [
        ([1, 2, 9, 3],),
        ([2, 0, 5, 1, 1],),
        (values.numbers(rng, 0, 3, 3, 6),),
        (values.numbers(rng, 0, 3, 3, 6),),
    ]
    return _one_of(
        rng,
        (
            "range_sum sum_between part_sum",
            "$nums: list[int], first: int, last: int",
            "int",
            _find(
                "the sum of the elements of `$nums` from index `first` to index `last`{|, both included|, including both}"
            ),
            [
                "return sum($nums[first : last + 1])",
                """
                sums = [0]
                for $num in $nums:
                    sums.append(sums[-1] + $num)
                return sums[last + 1] - sums[first]
                """,
                """
                $total = 0
                for $i in range(first, last + 1):
                    $total += $nums[$i]
                return $total
                """,
            ],
            spans,
        ),
        (
            "range_sums answer_queries sums_for_queries",
            "$nums: list[int], queries: list[tuple[int, int]]",
            "list[int]",
            [
                "Each query is a pair (first, last). Return the list of the sums of `$nums` from index first to index last, both included.",
                "Answer the queries (first, last) with the sums of the elements at the indices from first to last. Return a list.",
            ],
            [
                """
                sums = [0]
                for $num in $nums:
                    sums.append(sums[-1] + $num)
                return [sums[last + 1] - sums[first] for first, last in queries]
                """,
                "return [sum($nums[first : last + 1]) for first, last in queries]",
            ],
            [(nums, [(0, b), (a, b)]) for nums, a, b in spans],
        ),
        (
            "pivot_index balance_point middle_of_sums",
            "$nums: list[int]",
            "int",
            _find("the first index at which the sum of the elements before it equals the sum of those after it, or -1")
            + [
                "Where can `$nums` be balanced? Return the smallest index with equal sums on its left and right, or -1 if there is none."
            ],
            [
                """
                for $i in range(len($nums)):
                    if sum($nums[:$i]) == sum($nums[$i + 1 :]):
                        return $i
                return -1
                """,
                """
                before = 0
                after = sum($nums)
                for $i, $num in enumerate($nums):
                    after -= $num
                    if before == after:
                        return $i
                    before += $num
                return -1
                """,
            ],
            balanced,
        ),
        (
            "count_with_sum sublists_with_sum runs_that_sum",
            "$nums: list[int], target: int",
            "int",
            _find("the number of contiguous parts of @ with the sum `target`", NUMS, "`$nums`"),
            [
                """
                $count = 0
                for $i in range(len($nums)):
                    $total = 0
                    for $num in $nums[$i:]:
                        $total += $num
                        if $total == target:
                            $count += 1
                return $count
                """,
                """
                $seen = {0: 1}
                $total = $count = 0
                for $num in $nums:
                    $total += $num
                    $count += $seen.get($total - target, 0)
                    $seen[$total] = $seen.get($total, 0) + 1
                return $count
                """,
            ],
            [(values.numbers(rng, -2, 4, 3, 6), rng.randint(0, 6)) for _ in range(5)],
        ),
        (
            "moving_average window_means rolling_mean",
            "$nums: list[int], size: int",
            "list[float]",
            _find("the averages of all `size` neighbouring elements of @, each rounded to 2 places", NUMS, "`$nums`"),
            [
                """
                $result = []
                for $i in range(len($nums) - size + 1):
                    $result.append(round(sum($nums[$i : $i + size]) / size, 2))
                return $result
                """,
                """
                last = len($nums) - size
                return [round(sum($nums[$i : $i + size]) / size, 2) for $i in range(last + 1)]
                """,
                """
                sums = [0]
                for $num in $nums:
                    sums.append(sums[-1] + $num)
                return [round(($b - $a) / size, 2) for $a, $b in zip(sums, sums[size:])]
                """,
            ],
            [(row[0], rng.randint(2, 3)) for row in lists],
        ),
        (
            "highest_altitude highest_point peak_height",
            "gains: list[int]",
            "int",
            [
                "A walk starts at height 0 and changes the height by each number in `gains`. Return the greatest height reached, the start included."
            ],
            [
                """
                height = $best = 0
                for gain in gains:
                    height += gain
                    $best = max($best, height)
                return $best
                """,
                """
                from itertools import accumulate


                def $signature:
                    return max(accumulate(gains, initial=0))
                """,
            ],
            _lists(rng, -6, 6, 3, 6),
        ),
        (
            "first_prefix_above reach_total elements_needed",
            "$nums: list[int], limit: int",
            "int",
            [
                "How many elements of `$nums`, taken from the front, are needed for a sum of at least `limit`? Return -1 if all are too few. The limit is positive.",
                "$Return the length of the shortest beginning of the list with a sum of `limit` or more, or -1. `limit` is positive.",
            ],
            [
                """
                $total = 0
                for $i, $num in enumerate($nums):
                    $total += $num
                    if $total >= limit:
                        return $i + 1
                return -1
                """,
                """
                for size in range(1, len($nums) + 1):
                    if sum($nums[:size]) >= limit:
                        return size
                return -1
                """,
            ],
            [(values.numbers(rng, 0, 9, 3, 6), rng.randint(4, 30)) for _ in range(4)],
        ),
        (
            "apply_ranges add_to_ranges range_updates",
            "size: int, updates: list[tuple[int, int, int]]",
            "list[int]",
            [
                "Start with `size` zeros. Each update (first, last, amount) adds the amount at all indices from first to last. Return the final list."
            ],
            [
                """
                $result = [0] * size
                for first, last, amount in updates:
                    for $i in range(first, last + 1):
                        $result[$i] += amount
                return $result
                """,
                """
                changes = [0] * (size + 1)
                for first, last, amount in updates:
                    changes[first] += amount
                    changes[last + 1] -= amount
                $result = []
                $total = 0
                for change in changes[:-1]:
                    $total += change
                    $result.append($total)
                return $result
                """,
            ],
            [
                (
                    5,
                    [
                        (rng.randint(0, 2), rng.randint(2, 4), rng.randint(1, 5)),
                        (rng.randint(0, 1), rng.randint(1, 4), rng.randint(-3, 5)),
                    ],
                )
                for _ in range(4)
            ],
        ),
    )


@family
def best_parts(rng: random.Random) -> Exercise:
    """The best stretch, trade or choice in a list."""
    prices = _lists(rng, 1, 15, 3, 6)
    signed = _lists(rng, -6, 7, 3, 6)
    positive = [(values.numbers(rng, 1, 9, 3, 7), rng.randint(6, 20)) for _ in range(4)]
    return _one_of(
        rng,
        (
            "best_profit max_profit buy_and_sell",
            "prices: list[int]",
            "int",
            _find(
                "the largest profit from buying on one day and selling on a later one, or 0 if there is none",
                "{a list of daily prices|the prices of a share day by day}",
                "`prices`",
            ),
            [
                """
                lowest = prices[0]
                $best = 0
                for price in prices:
                    lowest = min(lowest, price)
                    $best = max($best, price - lowest)
                return $best
                """,
                """
                $best = 0
                for $i, bought in enumerate(prices):
                    for sold in prices[$i + 1 :]:
                        $best = max($best, sold - bought)
                return $best
                """,
            ],
            prices + [([9, 6, 2],)],
        ),
        (
            "smallest_part_sum min_subarray lowest_run_sum",
            "$nums: list[int]",
            "int",
            _find("the smallest sum of a non-empty contiguous part of @", NUMS, "`$nums`"),
            [
                """
                $best = ending = $nums[0]
                for $num in $nums[1:]:
                    ending = min($num, ending + $num)
                    $best = min($best, ending)
                return $best
                """,
                """
                size = len($nums)
                return min(sum($nums[$i:$j]) for $i in range(size) for $j in range($i + 1, size + 1))
                """,
            ],
            signed,
        ),
        (
            "best_part largest_sum_part best_slice",
            "$nums: list[int]",
            "tuple[int, int, int]",
            [
                "$Return the contiguous part of `$nums` with the largest sum as (sum, first index, last index). If there are several, take the one that starts first, and then the shortest."
            ],
            [
                """
                $best = ($nums[0], 0, 0)
                for $i in range(len($nums)):
                    for $j in range($i, len($nums)):
                        $total = sum($nums[$i : $j + 1])
                        if $total > $best[0]:
                            $best = ($total, $i, $j)
                return $best
                """,
                """
                size = len($nums)
                parts = [(sum($nums[$i : $j + 1]), $i, $j) for $i in range(size) for $j in range($i, size)]
                return max(parts, key=lambda part: part[0])
                """,
            ],
            signed,
        ),
        (
            "longest_part_within longest_affordable longest_run_below",
            "$nums: list[int], limit: int",
            "int",
            _find(
                "the length of the longest contiguous part of @ with a sum of at most `limit`",
                "{a list of positive integers|the positive integers `$nums`}",
                "`$nums`",
            ),
            [
                """
                start = $total = $best = 0
                for end, $num in enumerate($nums):
                    $total += $num
                    while $total > limit:
                        $total -= $nums[start]
                        start += 1
                    $best = max($best, end - start + 1)
                return $best
                """,
                """
                size = len($nums)
                for length in range(size, 0, -1):
                    for $i in range(size - length + 1):
                        if sum($nums[$i : $i + length]) <= limit:
                            return length
                return 0
                """,
            ],
            positive,
        ),
        (
            "shortest_part_reaching min_length_for_sum shortest_run",
            "$nums: list[int], target: int",
            "int",
            _find(
                "the length of the shortest contiguous part of @ with a sum of at least `target`, or 0 if there is none",
                "{a list of positive integers|the positive integers `$nums`}",
                "`$nums`",
            ),
            [
                """
                for length in range(1, len($nums) + 1):
                    for $i in range(len($nums) - length + 1):
                        if sum($nums[$i : $i + length]) >= target:
                            return length
                return 0
                """,
                """
                $best = len($nums) + 1
                start = $total = 0
                for end, $num in enumerate($nums):
                    $total += $num
                    while $total >= target:
                        $best = min($best, end - start + 1)
                        $total -= $nums[start]
                        start += 1
                return $best if $best <= len($nums) else 0
                """,
            ],
            positive,
        ),
        (
            "best_without_neighbours max_non_adjacent rob_houses",
            "$nums: list[int]",
            "int",
            _find(
                "the largest sum of elements of @ of which no two are neighbours",
                "{a list of non-negative integers|the non-negative integers `$nums`}",
                "`$nums`",
            ),
            [
                """
                taken = skipped = 0
                for $num in $nums:
                    taken, skipped = skipped + $num, max(taken, skipped)
                return max(taken, skipped)
                """,
                """
                if not $nums:
                    return 0
                return max($nums[0] + $self($nums[2:]), $self($nums[1:]))
                """,
            ],
            prices + [([5],), ([],)],
        ),
        (
            "longest_increasing increasing_subsequence longest_rising",
            "$nums: list[int]",
            "int",
            _find(
                "the length of the longest strictly increasing selection of elements of @ in their order",
                NUMS,
                "`$nums`",
                note="The elements need not be neighbours.",
            ),
            [
                """
                lengths = []
                for $i, $num in enumerate($nums):
                    before = [lengths[$j] for $j in range($i) if $nums[$j] < $num]
                    lengths.append(1 + max(before, default=0))
                return max(lengths, default=0)
                """,
                """
                from bisect import bisect_left


                def $signature:
                    tails = []
                    for $num in $nums:
                        place = bisect_left(tails, $num)
                        tails[place : place + 1] = [$num]
                    return len(tails)
                """,
            ],
            signed,
        ),
        (
            "trapped_water rain_water water_between",
            "heights: list[int]",
            "int",
            [
                "Bars of width 1 have the given heights. Return how many units of rain water stay between them.",
                "It rains on a row of walls with the given heights, each 1 wide. How much water is held?",
            ],
            [
                """
                $total = 0
                for $i in range(len(heights)):
                    level = min(max(heights[: $i + 1]), max(heights[$i:]))
                    $total += level - heights[$i]
                return $total
                """,
                """
                low, high = 0, len(heights) - 1
                $total = level = 0
                while low <= high:
                    if heights[low] < heights[high]:
                        height = heights[low]
                        low += 1
                    else:
                        height = heights[high]
                        high -= 1
                    level = max(level, height)
                    $total += level - height
                return $total
                """,
            ],
            _lists(rng, 0, 5, 3, 7),
        ),
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
    return _one_of(
        rng,
        (
            "count_paths grid_paths ways_through_grid",
            "rows: int, columns: int",
            "int",
            _find(
                f"the number of ways from the top left to the bottom right cell of a grid with the given size, {moves}"
            )
            + [
                f"How many paths lead through a grid of `rows` by `columns` cells from corner to opposite corner, {moves}?"
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
            _pairs(rng, 1, 7),
        ),
        (
            "paths_around count_free_paths paths_with_walls",
            "$rows: list[list[int]]",
            "int",
            [
                f"In `$rows` a 1 is a wall and a 0 is free. $Return the number of ways from the top left to the bottom right, {moves}.",
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
            _find(f"the $word sum of the numbers on a way from the top left to the bottom right of the grid, {moves}"),
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
                "Row i of the triangle has i + 1 numbers. Going down, one moves to the number below or to the one right of that. $Return the $word sum on a way from top to bottom."
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
                "Go from the top row to the bottom row, each time to the cell below or diagonally below. $Return the $word possible sum of the numbers on the way."
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
    return _one_of(
        rng,
        (
            "knapsack best_value pack_bag",
            "items: list[tuple[int, int]], capacity: int",
            "int",
            [
                "Each item is a pair (weight, value) and can be taken once. $Return the largest total value with a total weight of at most `capacity`.",
                "Pack items, given as (weight, value), into a bag that holds `capacity`. What is the greatest value it can contain?",
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
            _find(
                "the number of ways to choose elements of @ with the sum `target`",
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
            _check(
                "@ can be divided into two groups with the same sum",
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
            _find(
                "the largest sum of chosen elements of @ that is not greater than `limit`",
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
            _find(
                "the smallest possible difference between the sums of two groups into which @ is divided",
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
    words = _singles(*(values.letters(rng, "abc", 3, 6) for _ in range(3)), "noon")
    return _one_of(
        rng,
        (
            "common_subsequence lcs_length longest_common",
            "$a: str, $b: str",
            "int",
            _find("the length of the longest text that one can get from both `$a` and `$b` by deleting characters"),
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
            _find("the smallest number of single characters to insert, delete or replace to turn `$a` into `$b`"),
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
            _check("`$b` results from `$a` by replacing exactly one character{| with a different one}"),
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
            _find("the length of the longest piece of text that is contained in both `$a` and `$b`"),
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
            _find("the smallest number of characters to delete from `$text` so that the rest is a palindrome"),
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
            _find("the number of contiguous pieces of `$text` that are palindromes, single characters included"),
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


@family
def flood_fill(rng: random.Random) -> Exercise:
    def grid() -> list[list[int]]:
        width = rng.randint(3, 4)
        return [[int(rng.random() < 0.55) for _ in range(width)] for _ in range(3)]

    starts = [(grid(), rng.randrange(3), rng.randrange(3)) for _ in range(4)]
    grids = [(grid(),) for _ in range(4)]
    around = "((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1))"
    spread = """
height, width = len($rows), len($rows[0])
todo = [(r, c)]
$seen = set()
while todo:
    r, c = todo.pop()
    inside = 0 <= r < height and 0 <= c < width
    if inside and $rows[r][c] == 1 and (r, c) not in $seen:
        $seen.add((r, c))
        todo += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
"""
    sink = """
def sink(cells: list[list[int]], r: int, c: int) -> int:
    if not (0 <= r < len(cells) and 0 <= c < len(cells[0])) or cells[r][c] != 1:
        return 0
    cells[r][c] = 0
    around = ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1))
    return 1 + sum(sink(cells, *place) for place in around)


def $signature:
    cells = [list(line) for line in $rows]
"""
    joined = "{cells are connected if they share a side|only cells that share a side are connected}"
    return _one_of(
        rng,
        (
            "region_size size_of_area connected_cells",
            "$rows: list[list[int]], r: int, c: int",
            "int",
            [
                f"$Return the number of cells with a 1 that are connected to the cell in row `r` and column `c` (itself included; 0 if it is no 1). Note that {joined}.",
                "How large is the area of ones to which the cell (r, c) of the grid belongs? Steps go up, down, left and right; return 0 if the cell holds a 0.",
            ],
            [
                spread + "return len($seen)\n",
                sink + "    return sink(cells, r, c)\n",
            ],
            starts,
        ),
        (
            "count_islands number_of_islands count_areas",
            "$rows: list[list[int]]",
            "int",
            [
                f"In a grid of 0 (water) and 1 (land), {joined}. $Return the number of islands.",
                "$Count connected areas of ones in the grid. Diagonal neighbours are not connected.",
            ],
            [
                sink
                + "    $count = 0\n    for r in range(len(cells)):\n        for c in range(len(cells[0])):\n"
                + "            if sink(cells, r, c) > 0:\n                $count += 1\n    return $count\n",
                sink
                + "    places = [(r, c) for r in range(len(cells)) for c in range(len(cells[0]))]\n"
                + "    return sum(sink(cells, r, c) > 0 for r, c in places)\n",
            ],
            grids,
        ),
        (
            "largest_island biggest_area largest_region",
            "$rows: list[list[int]]",
            "int",
            [
                "$Return the size of the largest connected area of ones in the grid, or 0 if there are none. Diagonal neighbours are not connected."
            ],
            [
                sink
                + "    places = [(r, c) for r in range(len(cells)) for c in range(len(cells[0]))]\n"
                + "    return max(sink(cells, r, c) for r, c in places)\n",
                sink
                + "    $best = 0\n    for r in range(len(cells)):\n        for c in range(len(cells[0])):\n"
                + "            $best = max($best, sink(cells, r, c))\n    return $best\n",
            ],
            grids,
        ),
        (
            "coast_length island_perimeter border_length",
            "$rows: list[list[int]]",
            "int",
            _find(
                "the total length of the border of all cells with a 1, that is, the number of their sides without a 1 on the other side"
            ),
            [
                f"""
                land = {{(r, c) for r, $row in enumerate($rows) for c, $cell in enumerate($row) if $cell}}
                $total = 0
                for r, c in land:
                    for place in {around}:
                        if place not in land:
                            $total += 1
                return $total
                """,
                """
                $total = 0
                for line in $rows + [list(column) for column in zip(*$rows)]:
                    padded = [0] + line + [0]
                    $total += sum(1 for p, q in zip(padded, padded[1:]) if p != q)
                return $total
                """,
            ],
            grids,
        ),
        (
            "fill paint_area flood_fill",
            "$rows: list[list[int]], r: int, c: int, color: int",
            "list[list[int]]",
            [
                "Paint the area of ones around the cell in row `r` and column `c` with `color` and return the new grid. Cells are connected by their sides; nothing changes if the cell is not 1."
            ],
            [
                spread
                + "return [\n    [color if ($i, $j) in $seen else cell for $j, cell in enumerate(line)]\n"
                + "    for $i, line in enumerate($rows)\n]\n",
                """
                cells = [list(line) for line in $rows]
                todo = [(r, c)] if cells[r][c] == 1 else []
                while todo:
                    r, c = todo.pop()
                    cells[r][c] = color
                    for y, x in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                        if 0 <= y < len(cells) and 0 <= x < len(cells[0]) and cells[y][x] == 1:
                            todo.append((y, x))
                return cells
                """,
            ],
            [(*row, rng.randint(2, 9)) for row in starts],
        ),
    )


@family
def matrix_work(rng: random.Random) -> Exercise:
    def matrix(height: int, width: int) -> list[list[int]]:
        return [[rng.randint(-3, 6) for _ in range(width)] for _ in range(height)]

    sizes = [(rng.randint(1, 3), rng.randint(1, 3), rng.randint(1, 3)) for _ in range(4)]
    products = [(matrix(h, k), matrix(k, w)) for h, k, w in sizes]
    grids = [(matrix(rng.randint(2, 3), rng.randint(2, 4)),) for _ in range(4)]
    squares = [(matrix(3, 3),) for _ in range(3)]
    magic = [[8, 1, 6], [3, 5, 7], [4, 9, 2]]
    return _one_of(
        rng,
        (
            "matrix_product mat_multiply matmul",
            "$a: list[list[int]], $b: list[list[int]]",
            "list[list[int]]",
            _find("the product of the matrices `$a` and `$b`")
            + ["Multiply two matrices, given as lists of rows. Their sizes fit."],
            [
                """
                columns = list(zip(*$b))
                return [[sum(p * q for p, q in zip(line, column)) for column in columns] for line in $a]
                """,
                """
                $result = []
                for line in $a:
                    new = []
                    for column in range(len($b[0])):
                        new.append(sum(line[k] * $b[k][column] for k in range(len($b))))
                    $result.append(new)
                return $result
                """,
            ],
            products,
        ),
        (
            "matrix_times_vector apply_matrix transform",
            "$rows: list[list[int]], vector: list[int]",
            "list[int]",
            _find(
                "the product of a matrix and a vector{|, that is, for each row the sum of the products with the vector}"
            ),
            [
                "return [sum(p * q for p, q in zip($row, vector)) for $row in $rows]",
                """
                $result = []
                for $row in $rows:
                    $total = 0
                    for $i in range(len(vector)):
                        $total += $row[$i] * vector[$i]
                    $result.append($total)
                return $result
                """,
            ],
            [(grid, [rng.randint(-2, 4) for _ in grid[0]]) for (grid,) in grids],
        ),
        (
            "spiral spiral_order read_spiral",
            "$rows: list[list[int]]",
            "list[int]",
            [
                "Read the matrix in a spiral: along the top row, down the right side, back along the bottom and so on inwards. Return the list.",
                "$Return the numbers of a matrix in clockwise spiral order, beginning at the top left.",
            ],
            [
                """
                $result = []
                rest = [list($row) for $row in $rows]
                while rest:
                    $result += rest.pop(0)
                    rest = [list(column) for column in zip(*rest)][::-1]
                return $result
                """,
                """
                if not $rows:
                    return []
                turned = [list(column) for column in zip(*$rows[1:])][::-1]
                return list($rows[0]) + $self(turned)
                """,
            ],
            grids,
        ),
        (
            "rotate_left turn_left counterclockwise",
            "$rows: list[list[int]]",
            "list[list[int]]",
            [
                "Rotate a matrix by 90 degrees to the left{| (counterclockwise)}.",
                "Turn the matrix counterclockwise by a quarter turn: its last column becomes the first row.",
            ],
            [
                "return [list(column) for column in zip(*$rows)][::-1]",
                """
                width = len($rows[0])
                return [[$row[$i] for $row in $rows] for $i in range(width - 1, -1, -1)]
                """,
            ],
            grids,
        ),
        (
            "determinant det det3",
            "$rows: list[list[int]]",
            "int",
            _find("the determinant of {the square matrix `$rows`|a square matrix}{|, expanding along the first row}"),
            [
                """
                if len($rows) == 1:
                    return $rows[0][0]
                $total = 0
                for $i, $cell in enumerate($rows[0]):
                    smaller = [line[:$i] + line[$i + 1 :] for line in $rows[1:]]
                    $total += (-1) ** $i * $cell * $self(smaller)
                return $total
                """,
                """
                if not $rows:
                    return 1
                $total = 0
                sign = 1
                for $i in range(len($rows)):
                    rest = [line[:$i] + line[$i + 1 :] for line in $rows[1:]]
                    $total += sign * $rows[0][$i] * $self(rest)
                    sign = -sign
                return $total
                """,
            ],
            squares + [(matrix(2, 2),), (matrix(1, 1),)],
        ),
        (
            "is_magic magic_square all_sums_equal",
            "$rows: list[list[int]]",
            "bool",
            ["$Check all rows, all columns and both diagonals of a square matrix have the same sum."],
            [
                """
                size = len($rows)
                sums = {sum($row) for $row in $rows} | {sum(column) for column in zip(*$rows)}
                sums.add(sum($rows[$i][$i] for $i in range(size)))
                sums.add(sum($rows[$i][size - 1 - $i] for $i in range(size)))
                return len(sums) == 1
                """,
                """
                lines = $rows + [list(column) for column in zip(*$rows)]
                lines.append([$row[$i] for $i, $row in enumerate($rows)])
                lines.append([$row[-1 - $i] for $i, $row in enumerate($rows)])
                return all(sum(line) == sum(lines[0]) for line in lines)
                """,
            ],
            [(magic,), ([line[::-1] for line in magic],), ([[2, 2], [2, 2]],), squares[0], (magic[:2] + [[4, 2, 9]],)],
        ),
        (
            "is_identity identity_check unit_matrix",
            "$rows: list[list[int]]",
            "bool",
            ["$Check a square matrix has ones on its main diagonal and zeros everywhere else."],
            [
                "return all($cell == ($i == $j) for $i, $row in enumerate($rows) for $j, $cell in enumerate($row))",
                """
                for $i, $row in enumerate($rows):
                    for $j, $cell in enumerate($row):
                        if $cell != (1 if $i == $j else 0):
                            return False
                return True
                """,
            ],
            [([[1, 0], [0, 1]],), ([[1, 0, 0], [0, 1, 0], [0, 0, 1]],), ([[0, 1], [1, 0]],), ([[1, 1], [0, 1]],)],
        ),
        (
            "saddle_points row_minimum_column_maximum find_saddles",
            "$rows: list[list[int]]",
            "list[tuple[int, int]]",
            _find(
                "the places (row, column) of all numbers of the matrix that are the smallest of their row and the largest of their column"
            ),
            [
                """
                columns = list(zip(*$rows))
                return [
                    ($i, $j)
                    for $i, $row in enumerate($rows)
                    for $j, $cell in enumerate($row)
                    if $cell == min($row) and $cell == max(columns[$j])
                ]
                """,
                """
                $result = []
                for $i, $row in enumerate($rows):
                    for $j, $cell in enumerate($row):
                        column = [line[$j] for line in $rows]
                        if $cell == min($row) == max(column):
                            $result.append(($i, $j))
                return $result
                """,
            ],
            grids + [([[4, 5, 6], [1, 2, 3]],)],
        ),
    )


# Games and simulations


@family
def queue_simulations(rng: random.Random) -> Exercise:
    circle = [(rng.randint(2, 9), rng.randint(2, 4)) for _ in range(4)]
    people = [(rng.sample(values.NAMES, rng.randint(2, 5)), rng.randint(2, 7)) for _ in range(4)]
    tills = [(values.numbers(rng, 1, 9, 2, 6), rng.randint(1, 3)) for _ in range(4)]
    return _one_of(
        rng,
        (
            "last_in_circle survivor who_remains",
            "$n: int, step: int",
            "int",
            [
                "The numbers 1 to `$n` stand in a circle. Counting from 1, every `step`-th one leaves until one is left. {Return|Find} that number.",
                "`$n` people, numbered from 1, stand in a circle and each time the `step`-th of those left goes out. $Return the number of the last one.",
            ],
            [
                """
                circle = list(range(1, $n + 1))
                place = 0
                while len(circle) > 1:
                    place = (place + step - 1) % len(circle)
                    circle.pop(place)
                return circle[0]
                """,
                """
                place = 0
                for size in range(2, $n + 1):
                    place = (place + step) % size
                return place + 1
                """,
                """
                from collections import deque


                def $signature:
                    circle = deque(range(1, $n + 1))
                    while len(circle) > 1:
                        circle.rotate(1 - step)
                        circle.popleft()
                    return circle[0]
                """,
            ],
            circle,
        ),
        (
            "pass_ball hot_potato holder_after",
            "names: list[str], passes: int",
            "str",
            [
                "A ball goes around a circle, beginning with the first name. $Return who holds it after `passes` passes.",
                "The first of `names` has the ball and each one hands it to the next, the last one to the first. Who has it after `passes` passes?",
            ],
            [
                "return names[passes % len(names)]",
                """
                place = 0
                for _ in range(passes):
                    place += 1
                    if place == len(names):
                        place = 0
                return names[place]
                """,
                """
                from collections import deque


                def $signature:
                    circle = deque(names)
                    circle.rotate(-passes)
                    return circle[0]
                """,
            ],
            people,
        ),
        (
            "last_card discard_cards remaining_card",
            "$n: int",
            "int",
            [
                "A pile has the cards 1 to `$n`, 1 on top. Throw the top card away, put the next one under the pile, and repeat. $Return the last card left."
            ],
            [
                """
                from collections import deque


                def $signature:
                    pile = deque(range(1, $n + 1))
                    while len(pile) > 1:
                        pile.popleft()
                        pile.append(pile.popleft())
                    return pile[0]
                """,
                """
                pile = list(range(1, $n + 1))
                while len(pile) > 1:
                    pile = pile[2:] + [pile[1]]
                return pile[0]
                """,
            ],
            _picked(rng, range(1, 20), 4),
        ),
        (
            "checkout_time time_at_tills queue_time",
            "customers: list[int], tills: int",
            "int",
            [
                "Customers need the given minutes each and go, in order, to the till that is free first. After how many minutes are all done?",
                "$Return the time until all customers have left, if each takes the first of `tills` tills that gets free.",
            ],
            [
                """
                busy = [0] * tills
                for minutes in customers:
                    busy[busy.index(min(busy))] += minutes
                return max(busy)
                """,
                """
                import heapq


                def $signature:
                    busy = [0] * tills
                    for minutes in customers:
                        heapq.heapreplace(busy, busy[0] + minutes)
                    return max(busy)
                """,
            ],
            tills,
        ),
        (
            "round_robin finishing_order order_of_tasks",
            "tasks: dict[str, int], slice_length: int",
            "list[str]",
            [
                "Tasks need the given numbers of minutes. Each in turn runs for at most `slice_length` minutes and then goes to the end of the line if it is not done. Return the names in the order in which they finish."
            ],
            [
                """
                from collections import deque


                def $signature:
                    line = deque(tasks.items())
                    $result = []
                    while line:
                        name, rest = line.popleft()
                        if rest <= slice_length:
                            $result.append(name)
                        else:
                            line.append((name, rest - slice_length))
                    return $result
                """,
                """
                rounds = {name: -(-minutes // slice_length) for name, minutes in tasks.items()}
                return sorted(tasks, key=lambda name: rounds[name])
                """,
            ],
            [({name: rng.randint(1, 9) for name in rng.sample("abcdef", 3)}, rng.randint(2, 3)) for _ in range(4)],
        ),
    )


@family
def dice_and_cards(rng: random.Random) -> Exercise:
    dice = [([rng.randint(1, 6) for _ in range(5)],) for _ in range(3)]
    faces = [([2, 2, 2, 5, 5],), ([1, 2, 3, 4, 6],), ([4, 4, 4, 4, 1],)]
    ranks = ["2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K", "A"]
    hands = [([rng.choice(ranks) for _ in range(rng.randint(2, 4))],) for _ in range(3)] + [
        (["A", "K"],),
        (["A", "9", "A"],),
    ]
    suits = [([rng.choice("23456789TJQKA") + rng.choice("SHDC") for _ in range(4)],) for _ in range(3)]
    bonus, face = rng.choice((10, 20, 25, 50)), rng.randint(1, 6)
    return _one_of(
        rng,
        (
            "full_house is_full_house three_and_two",
            "dice: list[int]",
            "bool",
            [
                "$Check five dice show one number three times and another one twice.",
                "$Check a throw of five dice is a full house{| (three of one number, two of another)}.",
            ],
            [
                "return sorted(dice.count(face) for face in set(dice)) == [2, 3]",
                """
                from collections import Counter


                def $signature:
                    return sorted(Counter(dice).values()) == [2, 3]
                """,
            ],
            dice + faces,
        ),
        (
            "most_equal_dice highest_count of_a_kind",
            "dice: list[int]",
            "int",
            _find("the number of dice that show the most frequent face of the throw"),
            [
                "return max(dice.count(face) for face in range(1, 7))",
                """
                $counts = {}
                for face in dice:
                    $counts[face] = $counts.get(face, 0) + 1
                return max($counts.values())
                """,
            ],
            dice + faces,
        ),
        (
            "score_throw dice_score throw_points",
            "dice: list[int]",
            "int",
            [
                "A throw counts the sum of its dice, and $bonus points more if all dice are different. $Return the points.",
                "Add up the dice. If no number occurs twice, add a bonus of $bonus.",
            ],
            [
                """
                points = sum(dice)
                if len(set(dice)) == len(dice):
                    points += $bonus
                return points
                """,
                "return sum(dice) + ($bonus if len(set(dice)) == len(dice) else 0)",
            ],
            dice + faces,
        ),
        (
            "score_of_${face}s upper_score points_for_$face",
            "dice: list[int]",
            "int",
            [
                "$Return the sum of those dice that show a $face.",
                "In a dice game only the dice with a $face count. {Add them up|Return their sum}.",
            ],
            [
                "return $face * dice.count($face)",
                "return sum(d for d in dice if d == $face)",
                """
                $total = 0
                for d in dice:
                    if d == $face:
                        $total += $face
                return $total
                """,
            ],
            dice + faces + [([face, face, 1],)],
        ),
        (
            "ways_to_throw dice_ways count_throws",
            "dice: int, target: int",
            "int",
            _find(
                "the number of different throws of `dice` dice with the sum `target`",
                note="The dice can be told apart.",
            )
            + ["In how many ways can `dice` six-sided dice show a total of `target`?"],
            [
                """
                if dice == 0:
                    return 1 if target == 0 else 0
                return sum($self(dice - 1, target - face) for face in range(1, 7))
                """,
                """
                from itertools import product


                def $signature:
                    return sum(sum(throw) == target for throw in product(range(1, 7), repeat=dice))
                """,
                """
                ways = {0: 1}
                for _ in range(dice):
                    new = {}
                    for $total, count in ways.items():
                        for face in range(1, 7):
                            new[$total + face] = new.get($total + face, 0) + count
                    ways = new
                return ways.get(target, 0)
                """,
            ],
            [(rng.randint(1, 3), rng.randint(2, 12)) for _ in range(4)],
        ),
        (
            "hand_value blackjack_value count_hand",
            "cards: list[str]",
            "int",
            [
                "Number cards count their number, 'J', 'Q' and 'K' 10 and 'A' 11. Aces count 1 instead, one after the other, while the sum is above 21. Return the value of the hand.",
                "$Return the value of a hand: an ace ('A') is 11, or 1 where 11 would make more than 21 in all; 'J', 'Q', 'K' are 10, other cards their number.",
            ],
            [
                """
                $total = 0
                aces = cards.count("A")
                for card in cards:
                    if card == "A":
                        $total += 11
                    elif card in ("J", "Q", "K"):
                        $total += 10
                    else:
                        $total += int(card)
                while $total > 21 and aces > 0:
                    $total -= 10
                    aces -= 1
                return $total
                """,
                """
                points = {"J": 10, "Q": 10, "K": 10, "A": 1}
                $total = sum(points[card] if card in points else int(card) for card in cards)
                if "A" in cards and $total + 10 <= 21:
                    $total += 10
                return $total
                """,
            ],
            hands,
        ),
        (
            "same_suit is_flush all_one_suit",
            "cards: list[str]",
            "bool",
            ["The last letter of a card is its suit, as in '7H' or 'KS'. $Check all cards have the same suit."],
            [
                "return len({card[-1] for card in cards}) == 1",
                "return all(card[-1] == cards[0][-1] for card in cards)",
                """
                for card in cards[1:]:
                    if card[-1] != cards[0][-1]:
                        return False
                return True
                """,
            ],
            suits + [(["2H", "KH", "9H"],), (["AS", "TS"],)],
        ),
        (
            "is_straight in_a_row consecutive_values",
            "$nums: list[int]",
            "bool",
            ["$Check the values of a hand of cards, in any order, are consecutive numbers{| without repetition}."],
            [
                """
                ordered = sorted($nums)
                return ordered == list(range(ordered[0], ordered[0] + len(ordered)))
                """,
                "return len(set($nums)) == len($nums) and max($nums) - min($nums) == len($nums) - 1",
            ],
            [([5, 3, 4, 6, 7],), ([9, 8, 10],), ([2, 3, 3, 4],)] + dice,
        ),
        bonus=bonus,
        face=face,
    )


@family
def tic_tac_toe(rng: random.Random) -> Exercise:
    boards = [
        ["XXX", "OO-", "---"],
        ["XO-", "XO-", "-OX"],
        ["X-O", "OX-", "--X"],
        ["XOX", "OXO", "OXO"],
        ["X--", "-O-", "---"],
    ]
    boards += [["".join(rng.choice("XO-") for _ in range(3)) for _ in range(3)] for _ in range(2)]
    fair = [(board,) for board in boards if not ("XXX" in board and "OOO" in board)]
    counted = _singles(
        ["X--", "-O-", "---"],
        ["XO-", "X--", "---"],
        ["---", "---", "---"],
        ["XOX", "O--", "---"],
        ["XX-", "O--", "---"],
    )
    lines = """
lines = board + ["".join(column) for column in zip(*board)]
lines.append("".join(board[$i][$i] for $i in range(3)))
lines.append("".join(board[$i][2 - $i] for $i in range(3)))
"""
    form = "The board has three strings of three characters 'X', 'O' or '-' (empty)."
    won = [(board, mark) for (board,) in fair[:5] for mark in "XO"]
    return _one_of(
        rng,
        (
            "has_won is_winner three_in_line",
            "board: list[str], mark: str",
            "bool",
            [
                f"{form} $Check `mark` fills a whole row, column or diagonal.",
                f"$Check the player `mark` has won at tic-tac-toe. {form}",
            ],
            [
                lines + "return mark * 3 in lines\n",
                """
                for $i in range(3):
                    if all(board[$i][$j] == mark for $j in range(3)):
                        return True
                    if all(board[$j][$i] == mark for $j in range(3)):
                        return True
                if all(board[$i][$i] == mark for $i in range(3)):
                    return True
                return all(board[$i][2 - $i] == mark for $i in range(3))
                """,
            ],
            rng.sample(won, 5),
        ),
        (
            "next_player whose_turn turn",
            "board: list[str]",
            "str",
            [
                f"{form} 'X' begins. $Return whose turn it is, 'X' or 'O'.",
                f"'X' moves first in tic-tac-toe. Return the mark of the player who moves next. {form}",
            ],
            [
                """
                text = "".join(board)
                return "X" if text.count("X") == text.count("O") else "O"
                """,
                """
                moves = sum(3 - line.count("-") for line in board)
                return "XO"[moves % 2]
                """,
            ],
            counted,
        ),
        (
            "free_cells empty_places possible_moves",
            "board: list[str]",
            "list[tuple[int, int]]",
            [f"{form} $Return the empty places as a list of (row, column), row by row."],
            [
                'return [(r, c) for r in range(3) for c in range(3) if board[r][c] == "-"]',
                """
                $result = []
                for r, line in enumerate(board):
                    for c, mark in enumerate(line):
                        if mark == "-":
                            $result.append((r, c))
                return $result
                """,
            ],
            fair,
        ),
        (
            "full_rows complete_rows rows_of_one",
            "board: list[str]",
            "int",
            [f"{form} $Count rows in which all three characters are the same mark."],
            [
                'return sum(1 for line in board if line in ("XXX", "OOO"))',
                """
                $count = 0
                for line in board:
                    if line[0] != "-" and line[0] == line[1] == line[2]:
                        $count += 1
                return $count
                """,
            ],
            fair + [(["XXX", "---", "OOO"],)],
        ),
        (
            "is_draw board_full game_over_full",
            "board: list[str]",
            "bool",
            [f"{form} $Check no place is empty{{| any more}}."],
            [
                'return all("-" not in line for line in board)',
                'return "-" not in "".join(board)',
                """
                for line in board:
                    for mark in line:
                        if mark == "-":
                            return False
                return True
                """,
            ],
            fair,
        ),
        (
            "place_mark make_move play",
            "board: list[str], r: int, c: int, mark: str",
            "list[str]",
            [
                f"{form} Return the new board after `mark` is put in row `r` and column `c`. If that place is taken, return the board as it is."
            ],
            [
                """
                if board[r][c] != "-":
                    return board
                $result = board[:]
                $result[r] = board[r][:c] + mark + board[r][c + 1 :]
                return $result
                """,
                """
                cells = [list(line) for line in board]
                if cells[r][c] == "-":
                    cells[r][c] = mark
                return ["".join(line) for line in cells]
                """,
            ],
            [(board, rng.randrange(3), rng.randrange(3), rng.choice("XO")) for (board,) in fair[:4]],
        ),
    )


@family
def board_walks(rng: random.Random) -> Exercise:
    goal = rng.choice((10, 12, 15, 20))
    throws = [([rng.randint(1, 6) for _ in range(rng.randint(2, 6))],) for _ in range(4)]
    jumps = {2: 7, 9: 4, 5: 8, 6: 1}
    jumpy = [(row, {k: jumps[k] for k in rng.sample(list(jumps), 2)}) for (row,) in throws]
    floors = [(values.numbers(rng, 0, 9, 2, 6),) for _ in range(4)]
    return _one_of(
        rng,
        (
            "final_square play_ladders position_after",
            "throws: list[int], jumps: dict[int, int]",
            "int",
            [
                "A piece starts on square 0 and moves by each throw. If it stops on a square that is a key of `jumps`, it goes on to the value of that key at once. Return its last square.",
                "Play a game with ladders and snakes: after each throw, a square in `jumps` takes the piece to another one. Where is it in the end, starting from 0?",
            ],
            [
                """
                place = 0
                for throw in throws:
                    place += throw
                    place = jumps.get(place, place)
                return place
                """,
                """
                place = 0
                for throw in throws:
                    place += throw
                    if place in jumps:
                        place = jumps[place]
                return place
                """,
            ],
            jumpy,
        ),
        (
            "bounce_back end_position exact_finish",
            "throws: list[int]",
            "int",
            [
                "A piece moves from 0 by the given throws. Whatever goes beyond square $goal is walked back from there. Return the last square.",
                "Move by each throw; steps that are left over at square $goal are taken backwards. Where does the piece end if it starts on 0?",
            ],
            [
                """
                place = 0
                for throw in throws:
                    place += throw
                    if place > $goal:
                        place = 2 * $goal - place
                return place
                """,
                """
                place = 0
                for throw in throws:
                    place = $goal - abs($goal - place - throw)
                return place
                """,
            ],
            throws,
        ),
        (
            "throws_until_goal moves_needed finished_after",
            "throws: list[int]",
            "int",
            [
                "After how many of the throws has a piece, starting at 0, reached square $goal or gone beyond? Return -1 if it does not get there."
            ],
            [
                """
                place = 0
                for $i, throw in enumerate(throws, start=1):
                    place += throw
                    if place >= $goal:
                        return $i
                return -1
                """,
                """
                for $i in range(len(throws)):
                    if sum(throws[: $i + 1]) >= $goal:
                        return $i + 1
                return -1
                """,
            ],
            throws + [([6, 5, 6, 6],), ([1, 2],)],
        ),
        (
            "floors_travelled lift_distance total_floors",
            "floors: list[int]",
            "int",
            [
                "A lift starts on the ground floor (0) and stops at `floors` one after the other. How many floors does it travel in all?",
                "$Return the number of floors a lift passes on its way from floor 0 through all stops in the given order.",
            ],
            [
                """
                $total = 0
                here = 0
                for floor in floors:
                    $total += abs(floor - here)
                    here = floor
                return $total
                """,
                "return sum(abs($a - $b) for $a, $b in zip([0] + floors, floors))",
            ],
            floors,
        ),
        (
            "lift_time time_of_ride seconds_in_lift",
            "floors: list[int]",
            "int",
            [
                "A lift needs $drive seconds per floor and $stop seconds for each stop. It starts on floor 0 and serves `floors` in order. $Return the time until the last stop is done."
            ],
            [
                """
                seconds = 0
                here = 0
                for floor in floors:
                    seconds += abs(floor - here) * $drive + $stop
                    here = floor
                return seconds
                """,
                """
                way = sum(abs($a - $b) for $a, $b in zip([0] + floors, floors))
                return $drive * way + $stop * len(floors)
                """,
            ],
            floors,
        ),
        (
            "direction_changes count_turns turnarounds",
            "floors: list[int]",
            "int",
            [
                "$Count times a lift that visits `floors` in order changes between going up and going down. Staying on a floor is no move.",
                "How often does the movement through the numbers in `floors` change its direction? Equal neighbours are ignored.",
            ],
            [
                """
                moves = [$b - $a for $a, $b in zip(floors, floors[1:]) if $a != $b]
                return sum(1 for $a, $b in zip(moves, moves[1:]) if $a * $b < 0)
                """,
                """
                $count = 0
                going_up = None
                for $i in range(1, len(floors)):
                    if floors[$i] == floors[$i - 1]:
                        continue
                    up = floors[$i] > floors[$i - 1]
                    if going_up is not None and up != going_up:
                        $count += 1
                    going_up = up
                return $count
                """,
            ],
            floors + [([1, 4, 2, 2, 5],)],
        ),
        (
            "light_at color_at signal_at",
            "second: int",
            "str",
            [
                "A traffic light is 'green' for $green seconds, then 'yellow' for 3 and 'red' for $red, and starts again. $Return its color at the given second, counted from 0."
            ],
            [
                """
                second %= $green + 3 + $red
                if second < $green:
                    return "green"
                if second < $green + 3:
                    return "yellow"
                return "red"
                """,
                """
                while True:
                    for color, length in (("green", $green), ("yellow", 3), ("red", $red)):
                        if second < length:
                            return color
                        second -= length
                """,
            ],
            _singles(rng.randint(0, 15), rng.randint(16, 40), rng.randint(41, 120), 20, 32),
        ),
        goal=goal,
        drive=rng.randint(2, 5),
        stop=rng.randint(4, 9),
        green=rng.choice((15, 20, 30)),
        red=rng.choice((10, 20, 25)),
    )


@family
def temperature_logs(rng: random.Random) -> Exercise:
    what, unit = rng.choice(
        (("temperatures", "temperature"), ("temps", "temperature"), ("levels", "water level"), ("readings", "reading"))
    )
    logs = [(values.numbers(rng, -5, 25, 3, 7),) for _ in range(4)]
    limits = [(row, rng.randint(0, 15)) for (row,) in logs]
    return _one_of(
        rng,
        (
            "days_until_warmer wait_for_higher next_higher",
            "$what: list[int]",
            "list[int]",
            [
                "For each day, {find out|return} after how many days a higher $unit follows, or 0 if none does. {Return a list|The result is a list}.",
                "Return a list with the number of days one has to wait, from each day on, for a higher $unit. Put 0 where none comes.",
            ],
            [
                """
                $result = [0] * len($what)
                open_days = []
                for day, value in enumerate($what):
                    while open_days and $what[open_days[-1]] < value:
                        earlier = open_days.pop()
                        $result[earlier] = day - earlier
                    open_days.append(day)
                return $result
                """,
                """
                $result = []
                for day, value in enumerate($what):
                    later = [k for k in range(day + 1, len($what)) if $what[k] > value]
                    $result.append(later[0] - day if later else 0)
                return $result
                """,
            ],
            logs,
        ),
        (
            "longest_spell days_in_a_row longest_above",
            "$what: list[int], limit: int",
            "int",
            _find("the length of the longest run of days with a $unit above `limit`"),
            [
                """
                $best = run = 0
                for value in $what:
                    run = run + 1 if value > limit else 0
                    $best = max($best, run)
                return $best
                """,
                """
                from itertools import groupby


                def $signature:
                    groups = groupby($what, key=lambda value: value > limit)
                    return max((len(list(group)) for high, group in groups if high), default=0)
                """,
            ],
            limits,
        ),
        (
            "biggest_rise largest_jump steepest_rise",
            "$what: list[int]",
            "int",
            _find("the largest rise of the $unit from one day to the next, or 0 if it never rises"),
            [
                """
                $best = 0
                for today, tomorrow in zip($what, $what[1:]):
                    $best = max($best, tomorrow - today)
                return $best
                """,
                "return max([0] + [$what[$i] - $what[$i - 1] for $i in range(1, len($what))])",
            ],
            logs,
        ),
        (
            "days_above_average above_mean warmer_than_average",
            "$what: list[int]",
            "int",
            _find("the number of days on which the $unit is above the average of all days"),
            [
                """
                average = sum($what) / len($what)
                return sum(1 for value in $what if value > average)
                """,
                """
                $total = sum($what)
                $count = 0
                for value in $what:
                    if value * len($what) > $total:
                        $count += 1
                return $count
                """,
            ],
            logs,
        ),
        (
            "day_of_maximum record_day best_day",
            "$what: list[int]",
            "int",
            _find("the number of the day (counted from 1) with the highest $unit, the last one if there are several"),
            [
                """
                $best = 0
                for $i, value in enumerate($what):
                    if value >= $what[$best]:
                        $best = $i
                return $best + 1
                """,
                "return max(range(len($what)), key=lambda day: ($what[day], day)) + 1",
                "return len($what) - $what[::-1].index(max($what))",
            ],
            logs,
        ),
        (
            "record_days count_records new_records",
            "$what: list[int]",
            "int",
            _find("the number of days with a $unit higher than on all days before", note="The first day counts."),
            [
                """
                $count = 0
                highest = None
                for value in $what:
                    if highest is None or value > highest:
                        $count += 1
                        highest = value
                return $count
                """,
                "return sum(1 for $i in range(len($what)) if all(k < $what[$i] for k in $what[:$i]))",
            ],
            logs,
        ),
        (
            "trend describe_trend compare_ends",
            "$what: list[int]",
            "str",
            [
                "Return 'rising' if each $unit is higher than the one before, 'falling' if each is lower, and 'mixed' otherwise. There are at least two values."
            ],
            [
                """
                steps = [$b - $a for $a, $b in zip($what, $what[1:])]
                if all(step > 0 for step in steps):
                    return "rising"
                if all(step < 0 for step in steps):
                    return "falling"
                return "mixed"
                """,
                """
                if len(set($what)) == len($what):
                    if $what == sorted($what):
                        return "rising"
                    if $what == sorted($what, reverse=True):
                        return "falling"
                return "mixed"
                """,
            ],
            [(sorted(set(logs[0][0] + [26])),), (sorted(set(logs[1][0] + [26]), reverse=True),), logs[2]],
        ),
        what=what,
        unit=unit,
    )


# Everyday sums


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
    return _one_of(
        rng,
        (
            "fraction_$word ${word}_of_fractions combine_fractions",
            two,
            pair,
            _find(f"the $word of two {{positive fractions|fractions}}, {form}, in lowest terms")
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
                "Reduce the fraction `top` / `bottom` to lowest terms and return (numerator, denominator). Both are positive.",
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
                "Write the fraction `top` / `bottom` as a mixed number and return (whole, rest, bottom). Do not reduce it.",
                "Split an improper fraction into its whole part and the rest: return (whole, remaining numerator, denominator).",
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
                "Divide `top` by `bottom`, then the divisor by the remainder and so on until nothing remains. Return the list of whole quotients.",
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
            _find("the first `$n` digits after the decimal point of `top` / `bottom`, without rounding"),
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
            [(_point(rng), _point(rng)) for _ in range(4)],
        ),
        word=word,
    )


@family
def day_numbers(rng: random.Random) -> Exercise:
    leap = "year % 4 == 0 and year % 100 != 0 or year % 400 == 0"
    lengths = "[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]"
    dates = [
        (rng.choice((1900, 2000, 2023, 2024, 2025, 1996)), rng.randint(1, 12), rng.randint(1, 28)) for _ in range(3)
    ]
    dates += [(2024, 3, 1), (2023, 12, 31), (2023, 2, 28)]
    names = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    return _one_of(
        rng,
        (
            "day_of_year day_number ordinal_day",
            "year: int, month: int, day: int",
            "int",
            _find(
                "the number of the given date in its year{|, where January 1 is 1|, counting from 1}",
                note="{Mind|Do not forget|Consider} leap years.",
            ),
            [
                """
                lengths = $lengths
                if $leap:
                    lengths[1] = 29
                return sum(lengths[: month - 1]) + day
                """,
                """
                from datetime import date


                def $signature:
                    return date(year, month, day).timetuple().tm_yday
                """,
                """
                from datetime import date


                def $signature:
                    return (date(year, month, day) - date(year, 1, 1)).days + 1
                """,
            ],
            dates,
        ),
        (
            "days_left days_to_year_end remaining_days",
            "year: int, month: int, day: int",
            "int",
            _find("the number of days from the given date to December 31 of the same year"),
            [
                """
                from datetime import date


                def $signature:
                    return (date(year, 12, 31) - date(year, month, day)).days
                """,
                """
                lengths = $lengths
                if $leap:
                    lengths[1] = 29
                return sum(lengths[month - 1 :]) - day
                """,
            ],
            dates,
        ),
        (
            "date_of_day month_and_day from_day_number",
            "number: int",
            "tuple[int, int]",
            _find(
                "month and day, as a tuple, of the day with the given number in a year that is no leap year",
                note="Day 1 is January 1.",
            ),
            [
                """
                month = 1
                for length in $lengths:
                    if number <= length:
                        break
                    number -= length
                    month += 1
                return (month, number)
                """,
                """
                from datetime import date, timedelta


                def $signature:
                    found = date(2023, 1, 1) + timedelta(days=number - 1)
                    return (found.month, found.day)
                """,
            ],
            _singles(rng.randint(1, 31), rng.randint(32, 120), rng.randint(121, 364), 365, 59),
        ),
        (
            "next_day day_after following_date",
            "year: int, month: int, day: int",
            "tuple[int, int, int]",
            _find("the date after the given one as a tuple (year, month, day)"),
            [
                """
                from datetime import date, timedelta


                def $signature:
                    after = date(year, month, day) + timedelta(days=1)
                    return (after.year, after.month, after.day)
                """,
                """
                lengths = $lengths
                if $leap:
                    lengths[1] = 29
                if day < lengths[month - 1]:
                    return (year, month, day + 1)
                return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
                """,
            ],
            dates,
        ),
        (
            "is_valid_date valid_date date_exists",
            "year: int, month: int, day: int",
            "bool",
            [
                "$Check there is a date with the given year, month and day{|, with regard to leap years}.",
                "$Check the three numbers are a date of the calendar. The year is positive.",
            ],
            [
                """
                from datetime import date


                def $signature:
                    try:
                        date(year, month, day)
                    except ValueError:
                        return False
                    return True
                """,
                """
                if not 1 <= month <= 12:
                    return False
                lengths = $lengths
                if $leap:
                    lengths[1] = 29
                return 1 <= day <= lengths[month - 1]
                """,
            ],
            dates[:2] + [(2023, 2, 29), (2024, 2, 29), (2025, 13, 1), (2025, 4, 31)],
        ),
        (
            "weekday_after weekday_in name_of_day",
            "start: str, days: int",
            "str",
            [
                "Today is the weekday `start`{|, like 'Monday'}. $Return the name of the weekday in `days` days.",
                "Given the name of a weekday, return which weekday it is `days` days later.",
            ],
            [
                f"names = [{', '.join(chr(34) + name + chr(34) for name in names[:4])}]\nnames += [{', '.join(chr(34) + name + chr(34) for name in names[4:])}]\nreturn names[(names.index(start) + days) % 7]",
                f'names = "{" ".join(names)}".split()\nplace = names.index(start) + days\nreturn names[place % len(names)]',
            ],
            [(rng.choice(names), rng.randint(0, 40)) for _ in range(4)],
        ),
        (
            "count_13th_fridays unlucky_days friday_13ths",
            "year: int",
            "int",
            _find("the number of months of `year` in which the $nth is a $weekday"),
            [
                """
                from datetime import date


                def $signature:
                    return sum(date(year, month, $nth).weekday() == $place for month in range(1, 13))
                """,
                """
                from datetime import date


                def $signature:
                    $count = 0
                    for month in range(1, 13):
                        if date(year, month, $nth).weekday() == $place:
                            $count += 1
                    return $count
                """,
            ],
            _picked(rng, range(1990, 2030), 4),
        ),
        leap=leap,
        lengths=lengths,
        nth=rng.choice((13, 13, 1, 24)),
        **dict(zip(("place", "weekday"), rng.choice(list(enumerate(names))))),
    )


@family
def percent_and_averages(rng: random.Random) -> Exercise:
    lists = [(values.numbers(rng, 1, 40, 3, 5),) for _ in range(4)]
    weighted = [(row, [rng.randint(1, 4) for _ in row]) for (row,) in lists]
    amounts = [(float(rng.randint(20, 400)), rng.choice((5, 7, 10, 19, 20, 25))) for _ in range(4)]
    return _one_of(
        rng,
        (
            "percent_change relative_change change_in_percent",
            "old: float, new: float",
            "float",
            _find("the change from `old` to `new` in percent of `old`, rounded to 1 {place|decimal}"),
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
                "A price is first raised by `percent` percent and then the new price is lowered by the same percentage. $Return the result, rounded to cents."
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
            _find("the price without tax, if `price` includes `percent` percent tax, rounded to cents")
            + [
                "A price contains `percent` percent of tax (on the net price). $Return the net price, rounded to 2 places."
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
            _find("the average of `$nums`, weighted with `weights`, rounded to 2 places")
            + [
                "Each number has a weight. Divide the sum of number times weight by the sum of the weights and round to 2 places."
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
            _find(
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
            _picked(rng, range(2, 16), 4),
        ),
        (
            "months_to_pay pay_back rates_needed",
            "debt: int, rate: int",
            "int",
            [
                "A debt is paid back with `rate` a month, and $fee are added after every payment that leaves something. $Return the number of payments. `rate` is greater than $fee."
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
                "Where there are no coins below 5 cents, prices are rounded to the nearest 5 cents. Return the rounded amount.",
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
            _picked(rng, range(1, 500), 4),
        ),
        fee=rng.randint(1, 9),
    )
