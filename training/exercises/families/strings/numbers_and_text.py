"""Numbers read from texts and written into them."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def digit_sum_of_text(rng: random.Random) -> Exercise:
    op = rng.choice(("sum", "largest"))
    if op == "sum":
        tasks = [
            "Add up the digits in $thetext.",
            "Return the sum of all digits that occur in $thetext, 0 if there are none.",
            "Given a string, sum its digits and ignore the other characters.",
        ]
        bodies = [
            "$total = 0\nfor $ch in $text:\n    if $ch.isdigit():\n        $total += int($ch)\nreturn $total",
            "return sum(int($ch) for $ch in $text if $ch.isdigit())",
        ]
    else:
        tasks = [
            "Return the largest digit that occurs in $thetext, or -1 if there is none.",
            "Find the biggest digit in $thetext. Return -1 if it has no digits.",
        ]
        bodies = [
            "$best = -1\nfor $ch in $text:\n    if $ch.isdigit():\n        $best = max($best, int($ch))\nreturn $best",
            "return max((int($ch) for $ch in $text if $ch.isdigit()), default=-1)",
            (
                "$best = -1\n"
                "for $ch in $text:\n"
                "    if $ch.isdigit() and int($ch) > $best:\n"
                "        $best = int($ch)\n"
                "return $best"
            ),
        ]
    return exercise(
        rng,
        names=(
            "sum_digits_in digit_total add_digits digits_sum"
            if op == "sum"
            else "largest_digit biggest_digit max_digit top_digit"
        ),
        takes="$text: str",
        gives="int",
        tasks=tasks,
        bodies=bodies,
        calls=[
            (f"{values.word(rng)}{rng.randint(1, 999)}",),
            (str(rng.randint(1000, 99999)),),
            (values.word(rng),),
            (values.text(rng),),
        ],
    )


@family
def numbers_in_text(rng: random.Random) -> Exercise:
    total = rng.random() < 0.5
    return exercise(
        rng,
        names=(
            "sum_numbers_in add_numbers_in total_in_text"
            if total
            else "numbers_in extract_numbers find_numbers all_numbers"
        ),
        takes="$text: str",
        gives="int" if total else "list[int]",
        tasks=(
            [
                "Add up all whole numbers in $thetext, where a number is a run of digits.",
                "Return the sum of the integers that are written in $thetext.",
            ]
            if total
            else [
                "Return all whole numbers that occur in $thetext as a list of integers.",
                "Find the runs of digits in $thetext and return them as integers.",
            ]
        ),
        bodies=[
            (
                "import re\n"
                "\n"
                "\n"
                "def $signature:\n"
                f"    return {'sum' if total else ''}{'(' if total else '['}int($part) for $part in "
                f're.findall(r"\\d+", $text){")" if total else "]"}'
            ),
            (
                "$nums = []\n"
                '$current = ""\n'
                'for $ch in $text + " ":\n'
                "    if $ch.isdigit():\n"
                "        $current += $ch\n"
                "    elif $current:\n"
                "        $nums.append(int($current))\n"
                '        $current = ""\n'
                "return "
            )
            + ("sum($nums)" if total else "$nums"),
        ],
        calls=[
            (f"{rng.randint(1, 30)} {values.word(rng)} and {rng.randint(1, 99)} {values.word(rng)}",),
            (f"{values.word(rng)}{rng.randint(1, 9)}{values.word(rng)}{rng.randint(10, 99)}",),
            (values.word(rng),),
        ],
    )


@family
def parse_pairs(rng: random.Random) -> Exercise:
    sep, eq = rng.choice(((",", "="), (";", ":"), (";", "="), (",", ":"), ("&", "=")))
    number = rng.random() < 0.6
    value = "int($value)" if number else "$value"

    def sample() -> str:
        keys = rng.sample("abcdefgh", rng.randint(1, 3))
        return sep.join(f"{key}{eq}{rng.randint(1, 20) if number else values.word(rng)}" for key in keys)

    return exercise(
        rng,
        names="parse_pairs read_settings parse_options to_dict parse_config",
        takes="$text: str",
        gives="dict[str, int]" if number else "dict[str, str]",
        tasks=[
            "Parse a text such as '$example' into a dictionary$values.",
            "Given a string of pairs like '$example', return a dictionary from the names to the values$values.",
        ],
        bodies=[
            (
                "$mapping = {}\n"
                f'for $part in $text.split("{sep}"):\n'
                f'    $key, $value = $part.split("{eq}")\n'
                f"    $mapping[$key] = {value}\n"
                "return $mapping"
            ),
            (
                "$mapping = {}\n"
                f'for $part in $text.split("{sep}"):\n'
                f'    $i = $part.index("{eq}")\n'
                f"    $mapping[$part[:$i]] = {value.replace('$value', '$part[$i + 1 :]')}\n"
                "return $mapping"
            ),
        ]
        + ([] if number else [f'return dict($part.split("{eq}") for $part in $text.split("{sep}"))']),
        calls=[(sample(),), (sample(),), (sample(),)],
        example=f"a{eq}1{sep}b{eq}2" if number else f"x{eq}red{sep}y{eq}blue",
        values=" with integer values" if number else "",
    )


@family
def parse_number_list(rng: random.Random) -> Exercise:
    sep, shown = rng.choice(
        (
            (",", "commas"),
            (" ", "spaces"),
            (";", "semicolons"),
            ("-", "hyphens"),
            ("|", "vertical bars"),
            ("+", "plus signs"),
        )
    )
    what = rng.choice(("list", "sum", "max", "count"))
    inner = f'int($part) for $part in $text.split("{sep}")'
    names = {
        "list": "parse_numbers read_numbers to_ints number_list",
        "sum": "sum_of_text add_up total_of_numbers",
        "max": "largest_in_text biggest_number max_of_text",
        "count": "count_above_ten big_numbers count_big_numbers",
    }[what]
    task = {
        "list": "Return the numbers as a list of integers.",
        "sum": "Return their sum.",
        "max": "Return the largest of them.",
        "count": "Return how many of them are greater than 10.",
    }[what]
    bodies = {
        "list": [
            f"return [{inner}]",
            f'$result = []\nfor $part in $text.split("{sep}"):\n    $result.append(int($part))\nreturn $result',
            f'return list(map(int, $text.split("{sep}")))',
        ],
        "sum": [
            f"return sum({inner})",
            f'$total = 0\nfor $part in $text.split("{sep}"):\n    $total += int($part)\nreturn $total',
        ],
        "max": [
            f"return max({inner})",
            (
                f"$nums = [{inner}]\n"
                "$best = $nums[0]\n"
                "for $num in $nums:\n"
                "    if $num > $best:\n"
                "        $best = $num\n"
                "return $best"
            ),
        ],
        "count": [
            f'return sum(1 for $part in $text.split("{sep}") if int($part) > 10)',
            (
                "$count = 0\n"
                f'for $part in $text.split("{sep}"):\n'
                "    if int($part) > 10:\n"
                "        $count += 1\n"
                "return $count"
            ),
        ],
    }[what]
    return exercise(
        rng,
        names=names,
        takes="$text: str",
        gives="list[int]" if what == "list" else "int",
        tasks=[
            f"`$text` holds whole numbers separated by {shown}. {task}",
            (
                f"Given a string of integers separated by {shown}, such as '3{sep}14{sep}7', do the "
                f"following: {task[0].lower()}{task[1:]}"
            ),
        ],
        bodies=bodies,
        calls=[(sep.join(map(str, values.numbers(rng, 1, 40, 2, 5))),) for _ in range(3)],
    )


@family
def evaluate_simple_sum(rng: random.Random) -> Exercise:
    shape = rng.choice(("plus", "four"))
    if shape == "plus":
        op, word, fold = rng.choice((("+", "sum", "+"), ("*", "product", "*"), ("-", "difference", "-")))
        return exercise(
            rng,
            names=f"eval_{word} compute_{word} {word}_of_text",
            takes="$text: str",
            gives="int",
            tasks=[
                f"`$text` has the form '3{op}4'. Return the value of the {word}.",
                f"Compute the {word} that is written in a string such as '12{op}5'.",
            ],
            bodies=[
                f'$a, $b = $text.split("{op}")\nreturn int($a) {fold} int($b)',
                f'$parts = $text.split("{op}")\nreturn int($parts[0]) {fold} int($parts[1])',
                f'$i = $text.index("{op}")\nreturn int($text[:$i]) {fold} int($text[$i + 1 :])',
            ],
            calls=[(f"{rng.randint(1, 50)}{op}{rng.randint(1, 20)}",) for _ in range(3)],
        )
    return exercise(
        rng,
        names="calculate evaluate compute simple_calculator",
        takes="$text: str",
        gives="int",
        tasks=[
            (
                "Evaluate a text such as '7 + 5': two integers with one of the operators +, - and * "
                "between them, separated by spaces."
            ),
            "Compute the result of an expression like '3 * 4'. The operator is +, - or *, with a space on each side.",
        ],
        bodies=[
            (
                "$a, op, $b = $text.split()\n"
                'if op == "+":\n'
                "    return int($a) + int($b)\n"
                'if op == "-":\n'
                "    return int($a) - int($b)\n"
                "return int($a) * int($b)"
            ),
            (
                "$parts = $text.split()\n"
                "$a = int($parts[0])\n"
                "$b = int($parts[2])\n"
                'if $parts[1] == "+":\n'
                "    return $a + $b\n"
                'elif $parts[1] == "-":\n'
                "    return $a - $b\n"
                "else:\n"
                "    return $a * $b"
            ),
        ],
        calls=[(f"{rng.randint(1, 30)} {op} {rng.randint(1, 12)}",) for op in "+-*"],
    )


@family
def format_values(rng: random.Random) -> Exercise:
    shape = rng.choice(("price", "percent", "greeting", "point", "range", "fraction", "size", "temperature"))
    price = round(rng.uniform(1, 90), 2)
    table = {
        "price": (
            "price_text format_price show_price",
            "$name: str, price: float",
            [
                "Return the name and the price as in 'tea: 2.50', with two digits after the point.",
                "Format `$name` and `price` as 'name: price' with two decimals.",
            ],
            ['return f"{$name}: {price:.2f}"', 'return $name + ": " + format(price, ".2f")'],
            [(rng.choice(values.PRODUCTS), price), (rng.choice(values.PRODUCTS), float(rng.randint(1, 20)))],
        ),
        "percent": (
            "percent_text as_percent show_share",
            "part: int, whole: int",
            [
                "Return the share of `part` in `whole` as whole percent, rounded down, with the sign: '25%'.",
                "How many percent of `whole` is `part`? Return a text such as '40%', rounded down.",
            ],
            ['return f"{100 * part // whole}%"', 'percent = part * 100 // whole\nreturn str(percent) + "%"'],
            [(rng.randint(1, 20), rng.randint(20, 60)), (rng.randint(1, 9), 10), (1, rng.randint(2, 8))],
        ),
        "greeting": (
            "greet welcome hello_text greeting",
            "$name: str",
            [
                "Return the greeting 'Hello, NAME!' with the given name.",
                "Greet a person: return 'Hello, ' followed by `$name` and an exclamation mark.",
            ],
            ['return f"Hello, {$name}!"', 'return "Hello, " + $name + "!"', 'return "Hello, {}!".format($name)'],
            [(name,) for name in rng.sample(values.NAMES, 3)],
        ),
        "point": (
            "point_text show_point format_point",
            "$a: int, $b: int",
            [
                "Write the point with the coordinates `$a` and `$b` as in '(3, 4)'.",
                "Return the two numbers in parentheses, separated by a comma and a space.",
            ],
            ['return f"({$a}, {$b})"', 'return "(" + str($a) + ", " + str($b) + ")"', "return str(($a, $b))"],
            [(rng.randint(-9, 9), rng.randint(-9, 9)) for _ in range(3)],
        ),
        "range": (
            "range_text show_range page_range",
            "$start: int, $end: int",
            [
                "Return 'start-end' for two different numbers, and just the number if they are equal.",
                "Write a range of pages such as '3-7'; if both ends are equal, write the one number.",
            ],
            [
                'if $start == $end:\n    return str($start)\nreturn f"{$start}-{$end}"',
                'return str($start) if $start == $end else f"{$start}-{$end}"',
            ],
            [(rng.randint(1, 9), rng.randint(10, 30)), (5, 5), (rng.randint(1, 9), rng.randint(10, 30))],
        ),
        "fraction": (
            "fraction_text show_fraction out_of",
            "$a: int, $b: int",
            [
                "Return the text 'A of B' for the numbers `$a` and `$b`, for example '3 of 10'.",
                "Write two numbers as '3 of 10'.",
            ],
            ['return f"{$a} of {$b}"', 'return str($a) + " of " + str($b)'],
            [(rng.randint(0, 9), rng.randint(10, 20)) for _ in range(3)],
        ),
        "size": (
            "size_text readable_size show_size",
            "$n: int",
            [
                (
                    "Write a number of bytes: below 1000 as '512 B', otherwise in whole kilobytes of 1000 "
                    "bytes, rounded down, as '3 kB'."
                ),
                "Format `$n` bytes as 'N B' if there are fewer than 1000, else as 'N kB' with N in whole thousands.",
            ],
            [
                'if $n < 1000:\n    return f"{$n} B"\nreturn f"{$n // 1000} kB"',
                'return f"{$n} B" if $n < 1000 else f"{$n // 1000} kB"',
            ],
            [(rng.randint(1, 999),), (rng.randint(1000, 99999),), (1000,)],
        ),
        "temperature": (
            "temperature_text show_degrees weather_text",
            "degrees: int",
            [
                "Return the temperature with its sign and 'C', as in '+5 C', '-3 C' or '0 C'.",
                "Format `degrees`: a plus sign before positive numbers, then ' C' at the end.",
            ],
            [
                'if degrees > 0:\n    return f"+{degrees} C"\nreturn f"{degrees} C"',
                'sign = "+" if degrees > 0 else ""\nreturn sign + str(degrees) + " C"',
            ],
            [(rng.randint(1, 30),), (rng.randint(-20, -1),), (0,)],
        ),
    }
    names, takes, tasks, bodies, calls = table[shape]
    return exercise(rng, names=names, takes=takes, gives="str", tasks=tasks, bodies=bodies, calls=calls)


@family
def number_list_to_text(rng: random.Random) -> Exercise:
    sep = rng.choice((", ", "-", " ", " + ", " < ", ";"))
    around = rng.choice((("", ""), ("[", "]"), ("(", ")"), ("<", ">")))
    return exercise(
        rng,
        names="numbers_to_text format_numbers list_text show_numbers",
        takes="$nums: list[int]",
        gives="str",
        tasks=[
            f"Join $thenums into one string with '{sep}' between them"
            + (f" and put it between '{around[0]}' and '{around[1]}'." if around[0] else "."),
            f"Write $thenums as a text like '{around[0]}1{sep}2{sep}3{around[1]}'.",
        ],
        bodies=[
            "return "
            + (f'"{around[0]}" + ' if around[0] else "")
            + f'"{sep}".join(str($num) for $num in $nums)'
            + (f' + "{around[1]}"' if around[1] else ""),
            "$parts = []\nfor $num in $nums:\n    $parts.append(str($num))\nreturn "
            + (f'"{around[0]}" + ' if around[0] else "")
            + f'"{sep}".join($parts)'
            + (f' + "{around[1]}"' if around[1] else ""),
            f'$text = "{sep}".join(map(str, $nums))\nreturn '
            + (f'f"{around[0]}{{$text}}{around[1]}"' if around[0] else "$text"),
        ],
        calls=[(values.numbers(rng),), (values.numbers(rng, -9, 9, 1, 3),), ([],)],
    )


@family
def stars_and_bars(rng: random.Random) -> Exercise:
    sign = rng.choice("*#x=o")
    shape = rng.choice(("bar", "lines", "stairs", "box"))
    names, takes, gives, tasks, bodies, calls = {
        "bar": (
            "bars star_bars draw_bars",
            "$nums: list[int]",
            "list[str]",
            [
                "Draw each number of $thenums as a string of that many '$sign'.",
                "Return for every number in $thenums a string with as many '$sign' as the number says.",
            ],
            [
                'return ["$sign" * $num for $num in $nums]',
                '$result = []\nfor $num in $nums:\n    $result.append("$sign" * $num)\nreturn $result',
            ],
            [(values.numbers(rng, 0, 6, 2, 4),) for _ in range(2)],
        ),
        "lines": (
            "triangle growing_lines draw_triangle",
            "$n: int",
            "list[str]",
            [
                "Return `$n` strings: the first has one '$sign', the second two, and so on.",
                "Build a triangle of '$sign' with `$n` rows as a list of strings, the shortest row first.",
            ],
            [
                'return ["$sign" * $i for $i in range(1, $n + 1)]',
                '$result = []\nfor $i in range($n):\n    $result.append("$sign" * ($i + 1))\nreturn $result',
            ],
            [(rng.randint(2, 5),), (1,), (0,)],
        ),
        "stairs": (
            "stairs staircase right_triangle",
            "$n: int",
            "list[str]",
            [
                (
                    "Return `$n` lines of width `$n`: the line number i (from 1) ends with i times '$sign' "
                    "and has spaces before."
                ),
                "Draw a staircase of '$sign' that climbs to the right, as a list of `$n` strings of length `$n`.",
            ],
            [
                'return [" " * ($n - $i) + "$sign" * $i for $i in range(1, $n + 1)]',
                (
                    "$result = []\n"
                    "for $i in range(1, $n + 1):\n"
                    '    $result.append(("$sign" * $i).rjust($n))\n'
                    "return $result"
                ),
            ],
            [(rng.randint(2, 4),), (1,), (3,)],
        ),
        "box": (
            "box rectangle draw_box",
            "width: int, height: int",
            "str",
            [
                (
                    "Draw a filled rectangle of '$sign' with the given width and height; the rows are "
                    "separated by newlines."
                ),
                "Return a string of `height` lines with `width` characters '$sign' each.",
            ],
            [
                'return "\\n".join("$sign" * width for _ in range(height))',
                '$rows = []\nfor _ in range(height):\n    $rows.append("$sign" * width)\nreturn "\\n".join($rows)',
                'return "\\n".join(["$sign" * width] * height)',
            ],
            [(rng.randint(1, 5), rng.randint(1, 4)), (3, 2), (rng.randint(1, 4), 1)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls, sign=sign)


@family
def binary_text(rng: random.Random) -> Exercise:
    def bits() -> str:
        return values.letters(rng, "01", 3, 8)

    shape = rng.choice(("to", "from", "flip", "ones", "valid", "and"))
    names, takes, gives, tasks, bodies, calls = {
        "to": (
            "to_bits binary_text binary_digits",
            "$n: int",
            "str",
            [
                "Write the non-negative integer `$n` in binary, without a prefix.",
                "Return the binary digits of `$n` (at least 0) as a string.",
            ],
            [
                "return bin($n)[2:]",
                'return format($n, "b")',
                (
                    "if $n == 0:\n"
                    '    return "0"\n'
                    '$result = ""\n'
                    "while $n > 0:\n"
                    "    $result = str($n % 2) + $result\n"
                    "    $n //= 2\n"
                    "return $result"
                ),
                'return f"{$n:b}"',
            ],
            [(rng.randint(0, 200),) for _ in range(3)] + [(0,)],
        ),
        "from": (
            "from_bits bits_to_number binary_value",
            "bits: str",
            "int",
            [
                "Return the number that a string of binary digits stands for.",
                "Convert the binary string `bits` to an integer.",
            ],
            [
                "return int(bits, 2)",
                "$result = 0\nfor $ch in bits:\n    $result = $result * 2 + int($ch)\nreturn $result",
                (
                    "$total = 0\n"
                    "for $i, $ch in enumerate(reversed(bits)):\n"
                    '    if $ch == "1":\n'
                    "        $total += 2**$i\n"
                    "return $total"
                ),
            ],
            [(bits(),) for _ in range(3)],
        ),
        "flip": (
            "flip_bits invert_bits complement_bits",
            "bits: str",
            "str",
            [
                "Swap 0 and 1 in a string of binary digits.",
                "Return `bits` with every '0' replaced by '1' and every '1' by '0'.",
            ],
            [
                'return "".join("1" if $ch == "0" else "0" for $ch in bits)',
                (
                    '$result = ""\n'
                    "for $ch in bits:\n"
                    '    if $ch == "0":\n'
                    '        $result += "1"\n'
                    "    else:\n"
                    '        $result += "0"\n'
                    "return $result"
                ),
                'return bits.translate(str.maketrans("01", "10"))',
            ],
            [(bits(),) for _ in range(3)],
        ),
        "ones": (
            "more_ones has_more_ones ones_win",
            "bits: str",
            "bool",
            [
                "$Check the binary string `bits` has more ones than zeros.",
                "Return True if '1' occurs more often than '0' in `bits`.",
            ],
            [
                'return bits.count("1") > bits.count("0")',
                '$count = 0\nfor $ch in bits:\n    $count += 1 if $ch == "1" else -1\nreturn $count > 0',
            ],
            [(bits(),) for _ in range(3)],
        ),
        "valid": (
            "is_binary only_bits is_bit_string",
            "$text: str",
            "bool",
            [
                "$Check $thetext consists only of the digits 0 and 1 and is not empty.",
                "$Check $thetext is a binary number: not empty and nothing but zeros and ones.",
            ],
            [
                'return $text != "" and all($ch in "01" for $ch in $text)',
                (
                    "if not $text:\n"
                    "    return False\n"
                    "for $ch in $text:\n"
                    '    if $ch not in "01":\n'
                    "        return False\n"
                    "return True"
                ),
                'return len($text) > 0 and set($text) <= {"0", "1"}',
            ],
            [(bits(),), (bits() + "2",), ("",), (values.word(rng),)],
        ),
        "and": (
            "and_bits common_ones both_ones",
            "$a: str, $b: str",
            "str",
            [
                "Combine two binary strings of the same length: the result has '1' where both have '1', else '0'.",
                "Return the bitwise and of the equally long binary strings `$a` and `$b`, as a string.",
            ],
            [
                'return "".join("1" if $ch == $other == "1" else "0" for $ch, $other in zip($a, $b))',
                (
                    '$result = ""\n'
                    "for $ch, $other in zip($a, $b):\n"
                    '    if $ch == "1" and $other == "1":\n'
                    '        $result += "1"\n'
                    "    else:\n"
                    '        $result += "0"\n'
                    "return $result"
                ),
            ],
            [(values.letters(rng, "01", n, n), values.letters(rng, "01", n, n)) for n in (4, 5, 6)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def parse_clock(rng: random.Random) -> Exercise:
    def clock() -> str:
        return f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}"

    shape = rng.choice(("minutes", "seconds", "format", "difference", "half"))
    if shape == "minutes":
        return exercise(
            rng,
            names="minutes_of_day to_minutes clock_to_minutes parse_time",
            takes="clock: str",
            gives="int",
            tasks=[
                "Convert a time of the form 'hh:mm' to minutes since midnight.",
                "How many minutes after midnight is the time `clock`, given as 'hh:mm'?",
            ],
            bodies=[
                'hours, minutes = clock.split(":")\nreturn int(hours) * 60 + int(minutes)',
                '$parts = clock.split(":")\nreturn 60 * int($parts[0]) + int($parts[1])',
                "return int(clock[:2]) * 60 + int(clock[3:])",
            ],
            calls=[(clock(),) for _ in range(3)],
        )
    if shape == "seconds":
        return exercise(
            rng,
            names="to_seconds duration_in_seconds parse_duration seconds_of",
            takes="$text: str",
            gives="int",
            tasks=[
                "Convert a duration such as '1:02:30' (hours, minutes, seconds) to seconds.",
                "Given a duration written as 'h:mm:ss', return it in seconds.",
            ],
            bodies=[
                (
                    'hours, minutes, seconds = $text.split(":")\n'
                    "return int(hours) * 3600 + int(minutes) * 60 + int(seconds)"
                ),
                '$total = 0\nfor $part in $text.split(":"):\n    $total = $total * 60 + int($part)\nreturn $total',
            ],
            calls=[(f"{rng.randint(0, 5)}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}",) for _ in range(3)],
        )
    if shape == "format":
        return exercise(
            rng,
            names="format_time minutes_to_clock clock_text show_time",
            takes="minutes: int",
            gives="str",
            tasks=[
                "Write a number of minutes since midnight as a time 'hh:mm' with two digits each.",
                "Format `minutes` as hours and minutes, as in '07:05'.",
            ],
            bodies=[
                'return f"{minutes // 60:02d}:{minutes % 60:02d}"',
                'hours = minutes // 60\nrest = minutes % 60\nreturn f"{hours:02d}:{rest:02d}"',
                'hours, rest = divmod(minutes, 60)\nreturn str(hours).zfill(2) + ":" + str(rest).zfill(2)',
            ],
            calls=[(rng.randint(0, 1439),) for _ in range(3)],
        )
    if shape == "difference":
        times = [sorted((clock(), clock())) for _ in range(3)]
        return exercise(
            rng,
            names="minutes_between time_difference duration waiting_time",
            takes="$start: str, $end: str",
            gives="int",
            tasks=[
                "Return the minutes from `$start` to `$end`, two times of the same day given as 'hh:mm'.",
                (
                    "How many minutes pass between the times `$start` and `$end` (both 'hh:mm', the second "
                    "is not earlier)?"
                ),
            ],
            bodies=[
                (
                    "def $helper(clock: str) -> int:\n"
                    '    hours, minutes = clock.split(":")\n'
                    "    return int(hours) * 60 + int(minutes)\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return $helper($end) - $helper($start)"
                ),
                (
                    "hours = int($end[:2]) - int($start[:2])\n"
                    "minutes = int($end[3:]) - int($start[3:])\n"
                    "return hours * 60 + minutes"
                ),
            ],
            calls=[tuple(pair) for pair in times],
            helper=rng.choice(("to_minutes", "minutes_of", "parse_clock")),
        )
    return exercise(
        rng,
        names="part_of_day greeting_for is_morning_or_not day_half",
        takes="clock: str",
        gives="str",
        tasks=[
            "Given a time 'hh:mm' of the 24-hour clock, return 'am' if it is before noon, else 'pm'.",
            "Return 'am' for a time 'hh:mm' before 12:00 and 'pm' for any other.",
        ],
        bodies=[
            'hour = int(clock.split(":")[0])\nreturn "am" if hour < 12 else "pm"',
            'if int(clock[:2]) < 12:\n    return "am"\nreturn "pm"',
        ],
        calls=[(clock(),), ("12:00",), (clock(),), ("00:30",)],
    )


@family
def parse_dates(rng: random.Random) -> Exercise:
    def date() -> str:
        return f"{rng.randint(1990, 2030)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"

    shape = rng.choice(("year", "swap", "tuple", "month"))
    names, gives, tasks, bodies = {
        "year": (
            "year_of get_year",
            "int",
            [
                "Return the year of a date written as 'yyyy-mm-dd'.",
                "Get the year of `date`, which has the form 'yyyy-mm-dd', as an integer.",
            ],
            ['return int(date.split("-")[0])', "return int(date[:4])"],
        ),
        "swap": (
            "european_date swap_date day_first",
            "str",
            [
                "Write a date 'yyyy-mm-dd' as 'dd.mm.yyyy'.",
                "Convert `date` from the form 'yyyy-mm-dd' to 'dd.mm.yyyy'.",
            ],
            [
                'year, month, day = date.split("-")\nreturn f"{day}.{month}.{year}"',
                'return ".".join(reversed(date.split("-")))',
                'parts = date.split("-")\nreturn parts[2] + "." + parts[1] + "." + parts[0]',
            ],
        ),
        "tuple": (
            "parse_date split_date date_parts",
            "tuple[int, int, int]",
            [
                "Split a date 'yyyy-mm-dd' into year, month and day as integers.",
                "Return year, month and day of `date` ('yyyy-mm-dd') as a tuple of integers.",
            ],
            [
                'year, month, day = date.split("-")\nreturn (int(year), int(month), int(day))',
                "return (int(date[:4]), int(date[5:7]), int(date[8:]))",
            ],
        ),
        "month": (
            "month_name month_of named_month",
            "str",
            [
                "Return the first three letters of the month's name for a date 'yyyy-mm-dd', such as 'Jan'.",
                "Get the short English month name of `date`, written as 'yyyy-mm-dd'.",
            ],
            [
                'names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()\nreturn names[int(date[5:7]) - 1]',
                (
                    'month = int(date.split("-")[1])\n'
                    'names = "JanFebMarAprMayJunJulAugSepOctNovDec"\n'
                    "return names[3 * (month - 1) : 3 * month]"
                ),
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="date: str",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(date(),) for _ in range(3)],
    )
