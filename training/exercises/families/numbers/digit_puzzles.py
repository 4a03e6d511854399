"""Sums over digits, digits of two numbers, rearranged digits, steps repeated until a number stays."""

import random

from exercises.example_calls import int_pairs, picked, single
from exercises.families.numbers.parameters import PRIME_TEST
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import NUM, check_tasks, find_tasks


@family
def digit_positions_sum(rng: random.Random) -> Exercise:
    numbers = single(rng.randint(10, 9999) for _ in range(4))
    return one_of(
        rng,
        (
            "digit_factorials sum_of_digit_factorials factorial_digit_sum",
            "$num: int",
            "int",
            find_tasks("the sum of the factorials of the digits of $it", NUM),
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
            check_tasks("$it is equal to the sum of the factorials of its digits", NUM)
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
            single([145, 2, rng.randint(10, 999)]),
        ),
        (
            "is_disarium equals_position_powers position_power_check",
            "$num: int",
            "bool",
            check_tasks(
                "$it is the sum of its digits, each raised to its position (the first digit has position 1)", NUM
            ),
            [
                "return $num == sum(int(d) ** $i for $i, d in enumerate(str($num), start=1))",
                """
                $total = 0
                for $i, d in enumerate(str($num)):
                    $total += int(d) ** ($i + 1)
                return $total == $num
                """,
            ],
            single([rng.choice((89, 135, 175, 518)), rng.randint(1, 9), rng.randint(10, 600), 64]),
        ),
        (
            "alternating_digit_sum plus_minus_digits alternate_digits",
            "$num: int",
            "int",
            find_tasks(
                "the alternating sum of the digits of $it: the first minus the second plus the third and so on", NUM
            ),
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
            find_tasks(
                "the sum of the products of neighbouring digits of $it", NUM, note="For one digit the sum is 0."
            ),
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
            find_tasks("the difference between the largest and the smallest digit of $it", NUM),
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
    free = int_pairs(rng, 10, 999, 4)
    return one_of(
        rng,
        (
            "matching_digits same_place_digits count_equal_digits",
            "$a: int, $b: int",
            "int",
            find_tasks(
                "the number of positions at which the digits of $it are the same",
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
            check_tasks("$it consist of the same digits, in any order", both, short)
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
            find_tasks("a sorted list of the digits that occur in both $it", both, short),
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
            find_tasks("the number of carries when $it are added by hand", both, short)
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
            find_tasks(
                "the sum of $it without carrying: each digit is the last digit of the sum of two digits", both, short
            ),
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
                (
                    "`$a` and `$b` have the same number of digits. Return the number that has the larger of "
                    "the two digits at each place."
                ),
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
    numbers = single(rng.randint(100, 99999) for _ in range(4))
    word, flag = rng.choice((("largest", "True"), ("smallest", "False")))
    order = "sorted(str($num), reverse=True)" if word == "largest" else "sorted(str($num))"
    digit = rng.randint(0, 9)
    return one_of(
        rng,
        (
            "${word}_arrangement ${word}_from_digits arrange_digits",
            "$num: int",
            "int",
            find_tasks("the $word number that can be made from the digits of $it", NUM),
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
            find_tasks("the difference of the largest and the smallest number that the digits of $it can form", NUM),
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
                (
                    "Take a four-digit number, sort its digits downwards and upwards and subtract. Count the "
                    "steps until the result is 6174."
                ),
                (
                    "Replace the four-digit `$num` by the difference of its digits in descending and "
                    "ascending order until it is 6174. Return the number of steps."
                ),
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
            picked(rng, (3524, 1234, 9831, 6174, 2111, 7641, 8352, 5200, 4321, 1000), 4),
        ),
        (
            "remove_digit_$digit without_${digit}s drop_digit",
            "$num: int",
            "int",
            find_tasks(
                "the number that is left when every digit $digit is removed from $it",
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
            find_tasks("the number one gets by moving the first digit of $it to its end", NUM),
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
            find_tasks(
                "the number with the first and the last digit of $it exchanged", NUM, note="It has at least two digits."
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
    numbers = single(rng.randint(10, 999) for _ in range(4))
    return one_of(
        rng,
        (
            "add_reverse plus_reverse reverse_and_add",
            "$num: int",
            "int",
            find_tasks("the sum of $it and the number with the same digits in reverse order", NUM),
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
                (
                    "A number is replaced by itself plus its reversed digits until it reads the same both "
                    "ways. Count the steps. A palindrome needs none."
                ),
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
            picked(rng, (12, 47, 57, 59, 68, 77, 86, 121, 125, 349, 561, 79, 87, 39, 48), 4),
        ),
        (
            "reversed_is_greater grows_when_reversed bigger_backwards",
            "$num: int",
            "bool",
            check_tasks("$it becomes larger when its digits are reversed", NUM),
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
            find_tasks("the absolute difference between $it and its mirror image (the digits reversed)", NUM),
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
            check_tasks("$it is prime and gives a different prime when its digits are reversed", NUM),
            [
                PRIME_TEST
                + """
def $signature:
    back = int(str($num)[::-1])
    return back != $num and has_no_divisor($num) and has_no_divisor(back)
""".lstrip(),
                PRIME_TEST
                + """
def $signature:
    back = int(str($num)[::-1])
    if back == $num:
        return False
    return all(has_no_divisor(k) for k in ($num, back))
""".lstrip(),
            ],
            picked(rng, (13, 17, 31, 37, 73, 79, 107), 2) + picked(rng, (11, 19, 23, 15, 101, 41, 61), 2),
        ),
    )


@family
def digit_persistence(rng: random.Random) -> Exercise:
    numbers = single([*(rng.randint(10, 9999) for _ in range(3)), rng.randint(1, 9)])
    happy = picked(rng, (1, 7, 10, 13, 19, 23, 28, 31, 44, 49), 2) + picked(rng, (2, 4, 12, 15, 20, 33, 51), 2)
    squares = "sum(int(d) ** 2 for d in str($num))"
    return one_of(
        rng,
        (
            "is_happy happy_number check_happy",
            "$num: int",
            "bool",
            [
                (
                    "A number is happy if replacing it by the sum of the squares of its digits, again and "
                    "again, leads to 1. $Check `$num` is happy."
                ),
                "Replace a number by the sum of its squared digits until a value repeats. Return True if 1 is reached.",
                (
                    "$Check `$num` is a happy number: repeated summing of squared digits ends at 1 instead "
                    "of running in a circle."
                ),
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
                (
                    "Starting with `$num`, take the sum of the squared digits again and again. Return the "
                    "list of values up to the first 1 or 4."
                ),
                (
                    "Return the chain that begins with `$num` and goes on with the sum of the squares of the "
                    "digits until 1 or 4 is reached."
                ),
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
                (
                    "Count how many times the digits of a number can be multiplied together before a "
                    "one-digit number remains."
                ),
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
    return one_of(
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
            find_tasks(f"{{a list of the|all|the list of all}} {{integers|numbers}} {where} {text}"),
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
            find_tasks(f"the sum of {{all|the}} {{integers|numbers}} {where} {text}"),
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
