"""Hexadecimal codes, escapes, check digits, columns of sheets, Roman numerals, chess squares, colours."""

import random

from exercises import example_values as values
from exercises.example_values import lower
from exercises.framework import Exercise, family
from exercises.templates import exercise, of_shape


@family
def hex_codes(rng: random.Random) -> Exercise:
    sep, shown = rng.choice(((" ", "spaces"), (":", "colons"), ("-", "hyphens"), ("", "")))
    words = [lower(rng)[:5] for _ in range(3)] + ["Hi!"]
    coded = [(sep.join(f"{ord(ch):02x}" for ch in word),) for word in words]
    if sep:
        joined = f'return "".join(chr(int($part, 16)) for $part in $text.split("{sep}"))'
        loop, code = f'for $part in $text.split("{sep}"):', "$part"
        plain = f'$text.replace("{sep}", "")'
    else:
        joined = (
            "$parts = [$text[$i : $i + 2] for $i in range(0, len($text), 2)]\n"
            'return "".join(chr(int($part, 16)) for $part in $parts)'
        )
        loop, code = "for $i in range(0, len($text), 2):", "$text[$i : $i + 2]"
        plain = "$text"
    if rng.random() < 0.5:
        return exercise(
            rng,
            names="to_hex hex_codes hex_dump encode_hex text_to_hex",
            takes="$text: str",
            gives="str",
            tasks=[
                "Write each character of $thetext as the two hexadecimal digits of its code$between.",
                "Convert $thetext to hexadecimal: two digits {for each|per} character$between.",
                "Return the character codes of $thetext in hexadecimal, each with two lowercase digits$between.",
            ],
            bodies=[
                f'return "{sep}".join(f"{{ord($ch):02x}}" for $ch in $text)',
                f"""
                $parts = []
                for $ch in $text:
                    $parts.append(format(ord($ch), "02x"))
                return "{sep}".join($parts)
                """,
                f'return "{sep}".join(hex(ord($ch))[2:].zfill(2) for $ch in $text)',
            ],
            calls=[(word,) for word in words],
            between=f", separated by {shown}" if sep else " and nothing between them",
        )
    return exercise(
        rng,
        names="from_hex decode_hex hex_to_text read_hex",
        takes="$text: str",
        gives="str",
        tasks=[
            "`$text` {holds|consists of} hexadecimal character codes of two digits each$between. Return the text they "
            "stand for.",
            "Decode a string of two-digit hexadecimal codes$between, such as '$example' for '$plain'.",
        ],
        bodies=[
            joined,
            f'$result = ""\n{loop}\n    $result += chr(int({code}, 16))\nreturn $result',
            f"return bytes.fromhex({plain}).decode()",
        ],
        calls=coded,
        between=f", separated by {shown}" if sep else " without separators",
        example=sep.join(f"{ord(ch):02x}" for ch in "cab"),
        plain="cab",
    )


@family
def escape_text(rng: random.Random) -> Exercise:
    mark, named = rng.choice(
        (('"', "double quote"), ("'", "single quote"), ("%", "percent sign"), ("|", "vertical bar"), ("*", "asterisk"))
    )
    code = f"'{mark}'" if mark == '"' else f'"{mark}"'
    double = f"'{mark}{mark}'" if mark == '"' else f'"{mark}{mark}"'
    slash = f"'\\\\{mark}'" if mark == '"' else f'"\\\\{mark}"'
    escapes = rng.sample((("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")), 3)
    escapes.sort(key=lambda pair: pair[0] != "&")
    kept = escapes[: rng.choice((2, 3))]
    table = ", ".join(f'"{sign}": "{entity}"' for sign, entity in kept)
    listed = (
        ", ".join(f"'{sign}' by '{entity}'" for sign, entity in kept[:-1]) + f" and '{kept[-1][0]}' by '{kept[-1][1]}'"
    )

    def marked() -> str:
        return "".join(rng.choice((lower(rng), mark, " ", mark)) for _ in range(rng.randint(3, 5)))

    def markup() -> str:
        return "".join(rng.choice((lower(rng), " & ", "<", ">", " ")) for _ in range(rng.randint(3, 6)))

    return of_shape(
        rng,
        (
            "double_marks escape_marks double_signs escape_by_doubling",
            "$text: str",
            "str",
            [
                "Escape $thetext by doubling every $named in it.",
                "Return a copy of $thetext in which each $named is written twice.",
                "Double each $named of $thetext{ and keep everything else|}.",
            ],
            [
                f"return $text.replace({code}, {double})",
                f"""
                $result = ""
                for $ch in $text:
                    $result += $ch
                    if $ch == {code}:
                        $result += $ch
                return $result
                """,
                f'return "".join($ch * 2 if $ch == {code} else $ch for $ch in $text)',
            ],
            [(marked(),) for _ in range(3)] + [(mark,)],
        ),
        (
            "escape add_backslashes escape_signs with_backslashes",
            "$text: str",
            "str",
            [
                "Put a backslash before every $named in $thetext.",
                "Escape each $named of $thetext with a backslash.",
                "Given a string, return it with a backslash in front of each $named.",
            ],
            [
                f"return $text.replace({code}, {slash})",
                (
                    '$result = ""\n'
                    "for $ch in $text:\n"
                    f"    if $ch == {code}:\n"
                    '        $result += "\\\\"\n'
                    "    $result += $ch\n"
                    "return $result"
                ),
                f"return {slash}.join($text.split({code}))",
            ],
            [(marked(),) for _ in range(3)] + [(mark,)],
        ),
        (
            "escape_markup escape_html to_entities safe_markup",
            "$text: str",
            "str",
            [
                "Make $thetext safe for a web page: replace {all|every} $listed.",
                "Replace in $thetext $listed.",
            ],
            [
                "".join(f'$text = $text.replace("{sign}", "{entity}")\n' for sign, entity in kept) + "return $text",
                '$mapping = {$table}\nreturn "".join($mapping.get($ch, $ch) for $ch in $text)',
                """
                $mapping = {$table}
                $result = ""
                for $ch in $text:
                    $result += $mapping.get($ch, $ch)
                return $result
                """,
            ],
            [(markup(),) for _ in range(3)] + [("a & b",), ("<b>",)],
        ),
        (
            "unescape remove_backslashes plain_text drop_backslashes",
            "$text: str",
            "str",
            [
                "In `$text` a backslash means that the character after it is meant literally. Remove these "
                "backslashes; a doubled "
                "backslash stands for one.",
                "Undo backslash escapes: each backslash is dropped and the next character is kept, even if it is a "
                "backslash.",
            ],
            [
                r"""
                $result = ""
                escaped = False
                for $ch in $text:
                    if $ch == "\\" and not escaped:
                        escaped = True
                    else:
                        $result += $ch
                        escaped = False
                return $result
                """,
                r"""
                $result = ""
                $i = 0
                while $i < len($text):
                    if $text[$i] == "\\":
                        $i += 1
                    $result += $text[$i]
                    $i += 1
                return $result
                """,
                r"""
                import re


                def $signature:
                    return re.sub(r"\\(.)", r"\1", $text)
                """,
            ],
            [
                (f"{lower(rng)}\\{mark}{lower(rng)}",),
                (f"\\{mark}{lower(rng)}\\{mark}",),
                (f"{lower(rng)}\\\\{lower(rng)}",),
                (lower(rng),),
            ],
        ),
        named=named,
        table=table,
        listed=listed,
    )


@family
def check_digits(rng: random.Random) -> Exercise:
    modulus = rng.choice((10, 10, 9, 7))
    w1, w2 = rng.choice(((1, 3), (2, 1), (1, 2), (3, 1)))
    k = rng.randint(4, 6)

    def digits(size: int) -> str:
        return "".join(rng.choice("0123456789") for _ in range(size))

    def closed(text: str) -> str:
        return text + str(sum(map(int, text)) % modulus)

    return of_shape(
        rng,
        (
            "has_valid_check_digit is_valid_number check_number last_digit_fits",
            "$text: str",
            "bool",
            [
                "$Check the last digit of `$text` is the sum of the digits before it modulo $m.",
                "A number given as a string is valid if the remainder of the sum of all digits but the last, divided "
                "by $m, equals the last digit. "
                "$Check it is valid.",
            ],
            [
                "$total = sum(int($ch) for $ch in $text[:-1])\nreturn $total % $m == int($text[-1])",
                "$total = 0\nfor $ch in $text[:-1]:\n    $total += int($ch)\nreturn str($total % $m) == $text[-1]",
                "*$nums, last = map(int, $text)\nreturn sum($nums) % $m == last",
            ],
            [(closed(digits(k)),), (closed(digits(k)),), (digits(k + 1),), (digits(k),)],
        ),
        (
            "add_check_digit with_check_digit append_check close_number",
            "$text: str",
            "str",
            [
                "Append a check digit to a string of digits: the sum of its digits modulo $m.",
                "Return `$text` followed by one more digit, the remainder of its sum of digits divided by $m.",
            ],
            [
                "return $text + str(sum(int($ch) for $ch in $text) % $m)",
                '$total = 0\nfor $ch in $text:\n    $total += int($ch)\nreturn f"{$text}{$total % $m}"',
                "return $text + str(sum(map(int, $text)) % $m)",
            ],
            [(digits(rng.randint(3, 6)),) for _ in range(4)],
        ),
        (
            "weighted_sum weighted_digits checksum digit_checksum",
            "$text: str",
            "int",
            [
                f"Compute a checksum of the digits in `$text`: multiply them in turn by {w1}, {w2}, {w1}, {w2} and so "
                "on, add up the products "
                "and return the remainder modulo $m.",
                f"Add up the digits of `$text` with the weights {w1} and {w2} in turn, starting with {w1}. Return the "
                "sum modulo $m.",
            ],
            [
                (
                    "$total = 0\n"
                    "for $i, $ch in enumerate($text):\n"
                    "    if $i % 2 == 0:\n"
                    f"        $total += {w1} * int($ch)\n"
                    "    else:\n"
                    f"        $total += {w2} * int($ch)\n"
                    "return $total % $m"
                ).replace("1 * ", ""),
                f"return sum(int($ch) * ({w1} if $i % 2 == 0 else {w2}) for $i, $ch in enumerate($text)) % $m",
                (
                    "$a = sum(int($ch) for $ch in $text[::2])\n"
                    "$b = sum(int($ch) for $ch in $text[1::2])\n"
                    f"return ({w1} * $a + {w2} * $b) % $m"
                ).replace("1 * ", ""),
            ],
            [(digits(rng.randint(3, 6)),) for _ in range(4)],
        ),
        m=modulus,
    )


@family
def sheet_columns(rng: random.Random) -> Exercise:
    return of_shape(
        rng,
        (
            "column_number column_index sheet_column letters_to_column",
            "$name: str",
            "int",
            [
                "The columns of a spreadsheet are called A, B, ..., Z, AA, AB and so on. Return the number of the "
                "column `$name`, where A is 1.",
                "Convert a spreadsheet column name such as 'C' or 'AB' to its number. A is 1, Z is 26, AA is 27.",
            ],
            [
                '$result = 0\nfor $ch in $name:\n    $result = 26 * $result + ord($ch) - ord("A") + 1\nreturn $result',
                """
                alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                $total = 0
                for $i, $ch in enumerate(reversed($name)):
                    $total += (alphabet.index($ch) + 1) * 26**$i
                return $total
                """,
                'if $name == "":\n    return 0\nreturn 26 * $self($name[:-1]) + ord($name[-1]) - 64',
            ],
            [(values.letters(rng, "ABCDKXZ", 1, 2),) for _ in range(3)] + [("A",), ("AA",)],
        ),
        (
            "column_name column_letters name_of_column column_label",
            "$n: int",
            "str",
            [
                "Return the name of column number `$n` of a spreadsheet: 1 is A, 26 is Z, 27 is AA.",
                "Spreadsheet columns are named A to Z, then AA, AB, ... What is the name of column `$n`, counted from "
                "1?",
            ],
            [
                """
                $result = ""
                while $n > 0:
                    $n, rest = divmod($n - 1, 26)
                    $result = chr(ord("A") + rest) + $result
                return $result
                """,
                """
                alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                $result = ""
                while $n > 0:
                    $n -= 1
                    $result = alphabet[$n % 26] + $result
                    $n //= 26
                return $result
                """,
                'if $n == 0:\n    return ""\nreturn $self(($n - 1) // 26) + chr(65 + ($n - 1) % 26)',
            ],
            [(rng.randint(1, 26),), (rng.randint(27, 80),), (rng.randint(81, 900),), (rng.randint(1, 100),)],
        ),
        (
            "parse_cell cell_position split_cell read_cell",
            "$text: str",
            "tuple[int, int]",
            [
                "A cell of a spreadsheet is written as a letter from A to Z and a row number, such as 'C7'. Return "
                "its row and column as numbers "
                "from 1.",
                "Turn a cell name like 'B12' (one capital letter, then the row) into the tuple (row, column), where "
                "column A is 1.",
            ],
            [
                'return int($text[1:]), ord($text[0]) - ord("A") + 1',
                """
                $row = int($text[1:])
                column = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".index($text[0]) + 1
                return ($row, column)
                """,
                "letter, $row = $text[0], $text[1:]\nreturn (int($row), ord(letter) - 64)",
            ],
            [(f"{rng.choice('ABCDEFGHXYZ')}{rng.randint(1, 99)}",) for _ in range(4)],
        ),
    )


@family
def roman_numerals(rng: random.Random) -> Exercise:
    table = (
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    limit = rng.choice((40, 400, 4000))
    steps = [(n, sign) for n, sign in table if n < limit]
    signs = {sign: n for n, sign in table if len(sign) == 1 and n < limit}
    literal = "{" + ", ".join(f'"{sign}": {n}' for sign, n in reversed(signs.items())) + "}"
    pairs = "".join(f'        ({n}, "{sign}"),\n' for n, sign in steps)
    pairs = f"[\n{pairs}    ]".replace("\n    ", "\n")

    def roman(n: int) -> str:
        result = ""
        for step, sign in steps:
            result += sign * (n // step)
            n %= step
        return result

    numbers = [rng.randint(1, limit - 1) for _ in range(3)] + [rng.choice((4, 9, 14, 19, 29))]
    return of_shape(
        rng,
        (
            "from_roman roman_value read_roman roman_to_number",
            "$text: str",
            "int",
            [
                f"Return the number below {limit} that the Roman numeral `$text` stands for. A sign before a larger "
                "one is subtracted.",
                f"Convert a Roman numeral with the signs {', '.join(reversed(signs))} to an integer.",
                "Read a Roman numeral: signs are added up, but one that stands directly before a larger sign counts "
                "negative.",
            ],
            [
                f"""
                $mapping = {literal}
                $total = 0
                for $i, $ch in enumerate($text):
                    if $i + 1 < len($text) and $mapping[$ch] < $mapping[$text[$i + 1]]:
                        $total -= $mapping[$ch]
                    else:
                        $total += $mapping[$ch]
                return $total
                """,
                f"""
                $mapping = {literal}
                $total = 0
                previous = 0
                for $ch in reversed($text):
                    $value = $mapping[$ch]
                    $total += $value if $value >= previous else -$value
                    previous = $value
                return $total
                """,
                f"""
                $mapping = {literal}
                $nums = [$mapping[$ch] for $ch in $text]
                $total = sum($nums)
                for $a, $b in zip($nums, $nums[1:]):
                    if $a < $b:
                        $total -= 2 * $a
                return $total
                """,
            ],
            [(roman(n),) for n in numbers],
        ),
        (
            "to_roman roman write_roman roman_numeral",
            "$n: int",
            "str",
            [
                f"Write `$n` as a Roman numeral. It is at least 1 and below {limit}.",
                f"Convert an integer from 1 to {limit - 1} to a Roman numeral.",
                f"Return the Roman numeral for a number (1 to {limit - 1}), for example 'XIV' for 14.",
            ],
            [
                f"table = {pairs}\n"
                + (
                    '$result = ""\n'
                    "for $value, sign in table:\n"
                    "    while $n >= $value:\n"
                    "        $result += sign\n"
                    "        $n -= $value\n"
                    "return $result"
                ),
                f"table = {pairs}\n"
                + (
                    '$result = ""\n'
                    "for $value, sign in table:\n"
                    "    $result += sign * ($n // $value)\n"
                    "    $n %= $value\n"
                    "return $result"
                ),
            ],
            [(n,) for n in numbers],
        ),
    )


@family
def chess_squares(rng: random.Random) -> Exercise:
    def square() -> str:
        return rng.choice("abcdefgh") + str(rng.randint(1, 8))

    piece, rule, steps, test = rng.choice(
        (
            ("rook", "moves along its row or its column", "rook_reaches", "$i == 0 or $j == 0"),
            ("bishop", "moves along diagonals", "bishop_reaches", "$i == $j"),
            (
                "knight",
                "goes two squares in one direction and one to the side",
                "knight_reaches",
                "sorted(($i, $j)) == [1, 2]",
            ),
            ("king", "goes one square in any direction", "king_reaches", "max($i, $j) == 1"),
            ("queen", "moves along rows, columns and diagonals", "queen_reaches", "$i == 0 or $j == 0 or $i == $j"),
        )
    )
    start = square()
    near = "abcdefgh"[("abcdefgh".index(start[0]) + 1) % 8] + str(int(start[1]) % 8 + 1)
    apart = [
        pair
        for pair in [(square(), square()) for _ in range(6)] + [(start, near), (start, start[0] + near[1])]
        if pair[0] != pair[1]
    ]
    about = "The squares of a chess board are named 'a1' to 'h8', with the column first."
    return of_shape(
        rng,
        (
            "square_color color_of_square dark_or_light shade_of",
            "square: str",
            "str",
            [
                f"{about} Square 'a1' is dark, its neighbours are light. Return 'dark' or 'light' for `square`.",
                "Return the colour ('dark' or 'light') of a chess square such as 'e4'. The square 'a1' is dark.",
            ],
            [
                """
                column = "abcdefgh".index(square[0]) + 1
                $row = int(square[1])
                return "dark" if (column + $row) % 2 == 0 else "light"
                """,
                """
                if square[0] in "aceg":
                    dark = square[1] in "1357"
                else:
                    dark = square[1] in "2468"
                return "dark" if dark else "light"
                """,
                'if (ord(square[0]) - ord("a") + int(square[1]) - 1) % 2 == 0:\n    return "dark"\nreturn "light"',
            ],
            [(square(),) for _ in range(4)] + [("a1",), ("h1",)],
        ),
        (
            "square_to_indices square_position coordinates board_index",
            "square: str",
            "tuple[int, int]",
            [
                f"{about} Return the indices (row, column) of `square`, both from 0 to 7, with (0, 0) for 'a1'.",
                "Turn the name of a chess square into a pair of indices: 'a1' gives (0, 0), 'a2' gives (1, 0) and "
                "'h8' gives (7, 7).",
            ],
            [
                'return int(square[1]) - 1, ord(square[0]) - ord("a")',
                'letter, digit = square\nreturn (int(digit) - 1, "abcdefgh".index(letter))',
            ],
            [(square(),) for _ in range(4)],
        ),
        (
            "square_name name_of_square to_square square_at",
            "$row: int, column: int",
            "str",
            [
                f"{about} Return the name of the square with the given row and column, both counted from 0; (0, 0) is "
                "'a1'.",
                "Give the chess name of the square in row `$row` and column `column`. Indices start with 0, so row 3 "
                "and column 4 are 'e4'.",
            ],
            [
                'return chr(ord("a") + column) + str($row + 1)',
                'letter = "abcdefgh"[column]\nreturn f"{letter}{$row + 1}"',
            ],
            [(rng.randint(0, 7), rng.randint(0, 7)) for _ in range(4)],
        ),
        (
            f"{steps} can_{piece}_move {piece}_move is_{piece}_move",
            "$start: str, $end: str",
            "bool",
            [
                f"A {piece} {rule}. $Check it can go from square `$start` to a different square `$end` on an empty "
                "chess board. Squares are named like 'c5'.",
                f"$Check a {piece} gets from one chess square to another, both given like 'b7', in a single move. It "
                f"{rule}; the squares differ.",
            ],
            [
                f"$i = abs(ord($start[0]) - ord($end[0]))\n$j = abs(int($start[1]) - int($end[1]))\nreturn {test}",
                f"""
                columns = "abcdefgh"
                $i = abs(columns.index($end[0]) - columns.index($start[0]))
                $j = abs(int($end[1]) - int($start[1]))
                return {test}
                """,
            ],
            apart,
        ),
        (
            "king_moves king_distance moves_of_king king_steps",
            "$start: str, $end: str",
            "int",
            [
                "A king goes one square in any direction, also diagonally. How many moves does it need from `$start` "
                "to `$end`? Squares are named like 'd4'.",
                "Return the smallest number of king moves between two chess squares such as 'a1' and 'c2'.",
            ],
            [
                "$i = abs(ord($start[0]) - ord($end[0]))\n$j = abs(int($start[1]) - int($end[1]))\nreturn max($i, $j)",
                "return max(abs(ord($a) - ord($b)) for $a, $b in zip($start, $end))",
            ],
            [(square(), square()) for _ in range(4)],
        ),
    )


@family
def color_codes(rng: random.Random) -> Exercise:
    def code(chars: str = "0123456789abcdef") -> str:
        return "#" + "".join(rng.choice(chars) for _ in range(6))

    def triple() -> tuple[int, int, int]:
        return rng.randint(0, 255), rng.randint(0, 255), rng.randint(0, 255)

    part, place = rng.choice((("red", 1), ("green", 3), ("blue", 5)))
    color = rng.choice(("color", "colour"))
    return of_shape(
        rng,
        (
            "parse_color hex_to_rgb color_values color_parts",
            "code: str",
            "tuple[int, int, int]",
            [
                f"Convert a {color} code like '#ff8000' to a tuple of its red, green and blue values. Each has two "
                "hexadecimal digits.",
                f"Return the three numbers from 0 to 255 that a {color} such as '#00ff7f' consists of.",
            ],
            [
                "return int(code[1:3], 16), int(code[3:5], 16), int(code[5:], 16)",
                "return tuple(int(code[$i : $i + 2], 16) for $i in (1, 3, 5))",
                '$num = int(code.lstrip("#"), 16)\nreturn $num // 65536, $num // 256 % 256, $num % 256',
            ],
            [(code(),) for _ in range(3)],
        ),
        (
            "color_code rgb_to_hex to_hex make_color",
            "red: int, green: int, blue: int",
            "str",
            [
                f"Return the {color} code '#rrggbb' in lowercase hexadecimal digits for three values from 0 to 255.",
                f"Write a {color} with the given parts red, green and blue (0 to 255) like '#ff8000'.",
            ],
            [
                'return f"#{red:02x}{green:02x}{blue:02x}"',
                """
                $result = "#"
                for $value in (red, green, blue):
                    $result += format($value, "02x")
                return $result
                """,
                'return "#%02x%02x%02x" % (red, green, blue)',
            ],
            [triple() for _ in range(3)] + [(0, 128, 255)],
        ),
        (
            "long_code expand_code full_code expand_color",
            "code: str",
            "str",
            [
                f"A short {color} code like '#f80' has one digit for each part, a long one doubles these digits: "
                "'#ff8800'. Return the long form; "
                "a code that is long already stays.",
                f"Expand a {color} code of three digits after the '#' by doubling each digit. Leave codes with six "
                "digits alone.",
            ],
            [
                'if len(code) == 7:\n    return code\nreturn "#" + "".join($ch * 2 for $ch in code[1:])',
                'if len(code) == 4:\n    _, $i, $j, $k = code\n    return f"#{$i}{$i}{$j}{$j}{$k}{$k}"\nreturn code',
                """
                $result = "#"
                for $ch in code[1:]:
                    $result += $ch * 2
                return $result if len(code) == 4 else code
                """,
            ],
            [(code()[:4],), (code()[:4],), (code(),)],
        ),
        (
            "invert_color complement negative opposite_color",
            "code: str",
            "str",
            [
                f"Invert a {color} such as '#ff8000': subtract each of its three two-digit hexadecimal parts from "
                "255. Write the result in the same form, in lower case.",
                f"Return the {color} code in which every part p of `code` ('#rrggbb', in hexadecimal) is replaced by "
                "255 - p.",
            ],
            [
                'return "#" + "".join(f"{255 - int(code[$i : $i + 2], 16):02x}" for $i in (1, 3, 5))',
                'return f"#{0xFFFFFF - int(code[1:], 16):06x}"',
                """
                $result = "#"
                for $i in range(1, 7, 2):
                    $value = 255 - int(code[$i : $i + 2], 16)
                    $result += format($value, "02x")
                return $result
                """,
            ],
            [(code(),) for _ in range(3)] + [("#000000",)],
        ),
        (
            "is_color is_color_code valid_color valid_color_code",
            "$text: str",
            "bool",
            [
                f"$Check $thetext is a {color} code: '#' followed by exactly six hexadecimal digits in either case.",
                f"$Check $thetext is a '#' with six characters from 0-9, a-f or A-F after it, like a {color} code.",
            ],
            [
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"#[0-9a-fA-F]{6}", $text) is not None',
                """
                if len($text) != 7 or $text[0] != "#":
                    return False
                return all($ch in "0123456789abcdef" for $ch in $text[1:].lower())
                """,
                'return len($text) == 7 and $text[0] == "#" and set($text[1:]) <= set("0123456789abcdefABCDEF")',
            ],
            [(code(),), (code("ABCDEF0123"),), (code("abcdefgh"),), (code()[:5],), (code()[1:],)],
        ),
        (
            f"{part}_part {part}_value get_{part} how_{part}",
            "code: str",
            "int",
            [
                f"Return the {part} part of a {color} code '#rrggbb' as a number from 0 to 255.",
                f"How much {part}, from 0 to 255, is in a {color} written as '#' and two hexadecimal digits each for "
                "red, green and blue?",
            ],
            [
                f"return int(code[{place}:{place + 2}], 16)",
                f"""
                digits = "0123456789abcdef"
                return 16 * digits.index(code[{place}]) + digits.index(code[{place + 1}])
                """,
            ],
            [(code(),) for _ in range(3)],
        ),
    )
