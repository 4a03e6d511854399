"""Numbers in other bases, and their bits."""

import random

from exercises.build import build
from exercises.example_calls import int_pairs, ints, picked, single
from exercises.families.numbers.parameters import POSITIVE
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import NUM, check_tasks, find_tasks


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
        noun=[f"{{$n|a non-negative integer $n}} written in base {base}", f"the base {base} digits of $n as a string"]
        + (["the binary {representation|form} of $n as a string"] if base == 2 else []),
        tasks=f"Convert {{$n|a non-negative integer}} to {{base|a string in base}} {base}.",
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
            "$n with its lowest one bit {cleared|removed}",
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
def digits_in_base(rng: random.Random) -> Exercise:
    base = rng.choice((2, 3, 4, 5, 6, 7, 8, 9))
    numbers = single(rng.randint(5, 200) for _ in range(4))
    texts = single("".join(str(rng.randrange(base)) for _ in range(rng.randint(2, 5))) for _ in range(4))
    binary = [(f"{rng.randint(1, 31):b}", f"{rng.randint(1, 31):b}") for _ in range(4)]
    where = "in base $base"
    return one_of(
        rng,
        (
            "from_base_$base parse_base_$base base_${base}_to_int",
            "$text: str",
            "int",
            find_tasks("the number that is written in base $base as `$text`")
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
            find_tasks(f"the sum of the digits of $it when it is written {where}", NUM),
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
            find_tasks(f"the number of digits that $it has {where}", NUM),
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
            numbers + single([base, 1]),
        ),
        (
            "palindrome_in_base is_base_palindrome symmetric_in_base_$base",
            "$num: int",
            "bool",
            check_tasks(f"$it is a palindrome {where}", NUM),
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
            numbers + single([base + 1, base * base + 1]),
        ),
        (
            "add_binary binary_sum sum_of_binary",
            "$a: str, $b: str",
            "str",
            find_tasks("the sum of two binary numbers, given as strings, as a binary string")
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
            find_tasks(
                "{a list of the|the} digits of $it in the given base, the {most significant|highest} one first", NUM
            ),
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
    numbers = single(rng.randint(1, 120) for _ in range(4))
    twice = [k for k in rng.sample(range(1, 20), 3)]
    with_one_alone = []
    for _ in range(4):
        row = twice[: rng.randint(1, 3)] * 2 + [rng.randint(21, 40)]
        rng.shuffle(row)
        with_one_alone.append((row,))
    return one_of(
        rng,
        (
            "single_number odd_one_out without_partner",
            "$nums: list[int]",
            "int",
            [
                "Every number in `$nums` occurs twice except one. {Return|Find} that one.",
                (
                    "$Return the {only|one} number in `$nums` that has no {partner|second copy}; all others "
                    "{come in pairs|occur exactly twice}."
                ),
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
            with_one_alone,
        ),
        (
            "differing_bits bit_distance bits_to_flip",
            "$a: int, $b: int",
            "int",
            find_tasks("the number of bits in which `$a` and `$b` differ")
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
            int_pairs(rng, 0, 63, 4),
        ),
        (
            "reverse_bits mirror_bits bits_backwards",
            "$num: int",
            "int",
            find_tasks("the number whose binary digits are those of $it in reverse order", NUM),
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
            find_tasks("the value of the highest one bit of $it{|, for example 8 for 13}", NUM),
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
            find_tasks("the value of the lowest one bit of $it{|, for example 4 for 12}", NUM)
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
            check_tasks("no two neighbouring binary digits of $it are {equal|the same}", NUM),
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
            picked(rng, (1, 2, 5, 10, 21, 42, 85), 2) + numbers[:2],
        ),
        (
            "gray_code to_gray gray",
            "$n: int",
            "int",
            ["The Gray code of a number is the number XOR its half (rounded down). $Return the Gray code of `$n`."],
            ["return $n ^ ($n >> 1)", "return $n ^ $n // 2", "half = $n // 2\nreturn $n ^ half"],
            picked(rng, range(0, 50), 4),
        ),
        (
            "longest_ones longest_run_of_ones ones_in_a_row",
            "$num: int",
            "int",
            find_tasks("the length of the longest run of ones in the binary form of $it", NUM),
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
            find_tasks("the XOR of all {integers|numbers} from 1 to `$n`"),
            [
                """
                $result = 0
                for $i in range(1, $n + 1):
                    $result ^= $i
                return $result
                """,
                "return [$n, 1, $n + 1, 0][$n % 4]",
            ],
            picked(rng, range(0, 40), 4),
        ),
    )
