"""Figurate numbers, sequences with a name, Pascal's triangle, factors of factorials, sums of powers."""

import math
import random

from exercises.example_calls import picked, single
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import NUM, check_tasks, find_tasks


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
    small = picked(rng, range(1, 15), 4)
    hits = [eval(formula.format(k)) for k in rng.sample(range(2, 12), 2)]
    return one_of(
        rng,
        (
            "${slug}_number nth_${slug} ${slug} get_${slug}",
            "$n: int",
            "int",
            find_tasks("the {`$n`-th $word number|$word number with the index `$n`}{| (the first ones are $first)}")
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
            find_tasks("{a list of the|the} first `$n` $word numbers{| ($first and so on)}"),
            [
                "return [$byi for $i in range(1, $n + 1)]",
                """
                $result = []
                for $i in range(1, $n + 1):
                    $result.append($byi)
                return $result
                """,
            ],
            picked(rng, range(0, 8), 4),
        ),
        (
            "is_${slug} is_${slug}_number check_${slug}",
            "$num: int",
            "bool",
            check_tasks("$it is a $word number{| ($first ...)}", NUM),
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
            single([*hits, hits[0] + 1, rng.randint(2, 90)]),
        ),
        (
            "${slug}_total sum_of_${slug} add_${slug}",
            "$n: int",
            "int",
            find_tasks("the sum of the first `$n` $word numbers{| ($first ...)}"),
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
            find_tasks("all $word numbers{| ($first, ...)} that are not greater than `limit`"),
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
            picked(rng, range(2, 99), 4),
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
    return one_of(
        rng,
        (
            "$slug ${slug}_number nth_$slug ${slug}_term",
            "$n: int",
            "int",
            find_tasks(
                "the term with the index `$n` of the $word sequence{|, counted from 0}",
                note=note + " The first index is 0.",
            )
            + [f"The $word sequence starts with {shown}, then {text}. $Return the term number `$n`, counting from 0."],
            [
                f"{unpack}\nfor _ in range($n):\n    {step}\nreturn a",
                f"terms = {list(start)}\nwhile len(terms) <= $n:\n    terms.append({back})\nreturn terms[$n]",
                f"{bases}\nreturn {calls_itself}",
            ],
            picked(rng, range(0, 15), 4),
        ),
        (
            "${slug}_list first_$slug ${slug}_numbers",
            "$n: int",
            "list[int]",
            find_tasks("{a list of the|the} first `$n` terms of the $word sequence", note=note),
            [
                f"{unpack}\n$result = []\nfor _ in range($n):\n    $result.append(a)\n    {step}\nreturn $result",
                f"terms = {list(start)}\nwhile len(terms) < $n:\n    terms.append({back})\nreturn terms[:$n]",
            ],
            picked(rng, range(0, 11), 4),
        ),
        (
            "is_$slug in_$slug is_${slug}_number",
            "$num: int",
            "bool",
            check_tasks("$it occurs in the $word sequence", "{a non-negative integer `$num`|`$num`}", note=note),
            [
                f"terms = {list(start)}\nwhile terms[-1] <= $num:\n    terms.append({back})\nreturn $num in terms",
                (
                    f"{unpack}\n"
                    "for _ in range($num + 10):\n"
                    "    if a == $num:\n"
                    "        return True\n"
                    f"    {step}\n"
                    "return False"
                ),
            ],
            picked(rng, range(0, 30), 4),
        ),
        (
            "${slug}_sum sum_of_$slug ${slug}_total",
            "$n: int",
            "int",
            find_tasks("the sum of the first `$n` numbers of the $word sequence", note=note),
            [
                f"{unpack}\n$total = 0\nfor _ in range($n):\n    $total += a\n    {step}\nreturn $total",
                f"terms = {list(start)}\nwhile len(terms) < $n:\n    terms.append({back})\nreturn sum(terms[:$n])",
            ],
            picked(rng, range(0, 15), 4),
        ),
        (
            "first_${slug}_above next_$slug ${slug}_after",
            "limit: int",
            "int",
            find_tasks("the first term of the $word sequence that is greater than `limit`", note=note),
            [
                f"{unpack}\nwhile a <= limit:\n    {step}\nreturn a",
                (
                    f"terms = {list(start)}\n"
                    "while max(terms) <= limit:\n"
                    f"    terms.append({back})\n"
                    "return next(k for k in terms if k > limit)"
                ),
            ],
            picked(rng, range(3, 200), 4),
        ),
        word=word,
        slug=word.lower(),
    )


@family
def pascal_and_catalan(rng: random.Random) -> Exercise:
    small = picked(rng, range(0, 7), 4)
    return one_of(
        rng,
        (
            "pascal_row row_of_pascal binomial_row",
            "$n: int",
            "list[int]",
            find_tasks("row `$n` of Pascal's triangle{| as a list}", note="Row 0 is [1].")
            + [
                (
                    "In Pascal's triangle each inner number is the sum of the two above it. Return the row "
                    "with the index `$n` (row 0 is [1])."
                )
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
            find_tasks("the first `$n` rows of Pascal's triangle as a list of lists"),
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
            find_tasks("the Catalan number with the index `$n`", note="The sequence begins 1, 1, 2, 5, 14.")
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
            picked(rng, range(0, 9), 4),
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
                (
                    "In how many ways can `$n` different things be split into `parts` groups that are not "
                    "empty? The groups have no order."
                ),
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
    small = picked(rng, range(1, 40), 4)
    p = rng.choice((2, 3, 5, 7))
    return one_of(
        rng,
        (
            "factorial_zeros trailing_zeros zeros_at_end",
            "$n: int",
            "int",
            find_tasks("the number of zeros at the end of the factorial of `$n`")
            + ["With how many zeros does `$n`! end?"],
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
            picked(rng, range(0, 100), 4),
        ),
        (
            "digits_of_factorial factorial_length factorial_digit_count",
            "$n: int",
            "int",
            find_tasks("the number of digits of the factorial of `$n`"),
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
            find_tasks("the largest e for which $p to the power of e divides the factorial of `$n`")
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
            find_tasks("the number of zeros at the end of $it", NUM),
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
            single([rng.randint(1, 99) * 100, rng.randint(1, 9) * 1000, rng.randint(1, 99) * 10, rng.randint(1, 99)]),
        ),
        (
            "last_nonzero_digit last_digit_not_zero final_nonzero",
            "$n: int",
            "int",
            find_tasks("the last digit of the factorial of `$n` that is not 0"),
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
            picked(rng, range(1, 20), 4),
        ),
        (
            "product_zeros zeros_of_product list_product_zeros",
            "$nums: list[int]",
            "int",
            find_tasks(
                "the number of zeros at the end of the product of $it",
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
def sums_of_powers(rng: random.Random) -> Exercise:
    numbers = single([*(rng.randint(1, 100) for _ in range(2)), rng.choice((5, 13, 25, 50, 65, 85)), 3])
    legs = rng.choice(((3, 4, 5), (5, 12, 13), (8, 15, 17), (6, 8, 10)))
    return one_of(
        rng,
        (
            "is_sum_of_two_squares two_squares can_split_into_squares",
            "$num: int",
            "bool",
            check_tasks(
                "$it is the sum of two {squares of non-negative integers|perfect squares (0 counts as one)}", NUM
            ),
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
            find_tasks("all pairs (a, b) with 0 <= a <= b and a * a + b * b equal to $it", NUM),
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
            find_tasks("all triples (a, b, c) with a < b < c <= `$n` and a² + b² = c²{|, in ascending order}")
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
            picked(rng, range(4, 21), 4),
        ),
        (
            "consecutive_sums runs_with_sum ways_as_consecutive",
            "$num: int",
            "int",
            find_tasks(
                "the number of ways to write $it as a sum of consecutive positive integers",
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
            find_tasks("the {smallest|least} number of {perfect squares|square numbers} that add up to `$n`"),
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
            picked(rng, range(1, 26), 4),
        ),
        (
            "squares_minus sum_square_difference difference_of_sums",
            "$n: int",
            "int",
            find_tasks("the square of the sum of the numbers from 1 to `$n`, minus the sum of their squares"),
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
            picked(rng, range(1, 20), 4),
        ),
    )
