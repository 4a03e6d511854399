"""Roots, rounding, multiples next to a number, groups that are needed."""

import random

from exercises.build import build
from exercises.example_calls import ints, single
from exercises.families.numbers.parameters import POSITIVE, N
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import find_tasks


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
            whether=[f"{{$n|a non-negative integer $n}} is a perfect {word}", f"$n is the {word} of an integer"],
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
            while {test.replace("$i", "($i + 1)")} <= $n:
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
                f"the {{largest|greatest}} integer whose {word} is not greater than $n",
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
        noun=f"how many perfect {word}s {{there are from 1 to $n|are not greater than $n}}",
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
            f"the {{largest|greatest}} multiple of {k} that is not greater than $n",
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
            f"the {{next|smallest}} multiple of {k} that is greater than $n",
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
            f"$n rounded to the nearest multiple of {k}{{|; a value halfway between two multiples is rounded up}}",
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
            f"the smallest non-negative number that makes $n a multiple of {k} {{when|if}} it is added",
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
        noun = f"how many {boxes} can be filled completely with $n {things} if {{one|each}} {box} holds {size}"
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
        noun = f"how many {boxes} are needed for $n {things} if {{one|each}} {box} holds {size}{{| {things}}}"
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
                f"$x rounded to {places} {{decimal places|decimals|digits after the point}}",
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
                "the {largest|greatest} integer that is not greater than $x",
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
                "the fractional part of the {positive|non-negative} number $x",
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


@family
def roots_by_hand(rng: random.Random) -> Exercise:
    numbers = single(rng.randint(0, 500) for _ in range(4))
    base = rng.choice((2, 3, 5, 10))
    return one_of(
        rng,
        (
            "integer_sqrt floor_sqrt sqrt_by_search",
            "$n: int",
            "int",
            [
                (
                    "Find the integer part of the square root of `$n` {with a binary search|by halving an "
                    "interval}{|, without the math module}."
                ),
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
                (
                    "Approximate the square root of `x`: start with `x` and replace the guess g by (g + x / "
                    "g) / 2 `steps` times. Round to 4 places."
                ),
                (
                    "Do `steps` steps of Newton's method for the square root of `x`, beginning at `x`, and "
                    "return the guess rounded to 4 digits."
                ),
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
            find_tasks("the largest e for which $base to the power of e is at most `$n`", note="`$n` is positive."),
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
            single([*(rng.randint(1, 999) for _ in range(3)), base**3]),
        ),
        (
            "nth_root integer_root root_of",
            "x: int, $n: int",
            "int",
            find_tasks("the {largest|greatest} integer whose `$n`-th power is not greater than `x`"),
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
            find_tasks("the {perfect square|square number} that is {closest|nearest} to `$n`"),
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
            find_tasks(
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
def equation_roots(rng: random.Random) -> Exercise:
    return build(
        rng,
        ["count_roots", "number_of_roots", "real_solutions"],
        [("a|p", "int"), ("b|q", "int"), ("c|r", "int")],
        "int",
        [
            """
         d = $b**2 - 4 * $a * $c
         if d > 0:
             return 2
         if d == 0:
             return 1
         return 0
         """,
            """
         discriminant = $b * $b - 4 * $a * $c
         if discriminant < 0:
             return 0
         elif discriminant == 0:
             return 1
         else:
             return 2
         """,
            """
         d = $b**2 - 4 * $a * $c
         if d < 0:
             return 0
         return 1 if d == 0 else 2
         """,
        ],
        [(1, 2, 1), (1, 0, -4), (1, 0, 4), (1, rng.randint(-6, 6), rng.randint(-5, 5)), (2, 4, 2), (1, 5, 6)],
        noun="the number of real solutions of $a * x**2 + $b * x + $c = 0",
        note="$a is not zero.",
    )
