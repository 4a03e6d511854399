"""Tables, wrapped and indented text, digit groups, sizes, bullet lists, frames."""

import random

from exercises.example_values import LOWER_WORDS, lower, lowers, phrase
from exercises.framework import Exercise, family
from exercises.templates import of_shape


@family
def table_layout(rng: random.Random) -> Exercise:
    sep, shown = rng.choice(((" | ", "' | '"), ("  ", "two spaces"), (" ", "a space"), (" : ", "' : '")))

    def rows() -> list[list[str]]:
        width = rng.randint(2, 3)
        return [[lower(rng) for _ in range(width)] for _ in range(rng.randint(1, 3))]

    tables = [rows() for _ in range(3)]
    prices = [{lower(rng): rng.randint(1, 999) for _ in range(rng.randint(2, 3))} for _ in range(3)]
    return of_shape(
        rng,
        (
            "column_widths widths measure_columns widest_cells",
            "$rows: list[list[str]]",
            "list[int]",
            [
                "Return for each column of a table of strings the length of its longest cell. All rows have equally "
                "many cells.",
                "How wide must each column of `$rows` be to hold its longest string? The rows have the same number of "
                "strings.",
            ],
            [
                "return [max(len($cell) for $cell in column) for column in zip(*$rows)]",
                """
                widths = [0] * len($rows[0])
                for $row in $rows:
                    for $i, $cell in enumerate($row):
                        widths[$i] = max(widths[$i], len($cell))
                return widths
                """,
                """
                $result = []
                for $i in range(len($rows[0])):
                    $result.append(max(len($row[$i]) for $row in $rows))
                return $result
                """,
            ],
            [(table,) for table in tables],
        ),
        (
            "align_columns format_table table_lines layout_rows",
            "$rows: list[list[str]]",
            "list[str]",
            [
                "Make a line of each row: fill every cell with spaces on the right up to the width of its column and "
                "join the cells with $shown. Spaces at "
                "the end of a line are removed.",
                "Lay out a table of strings as lines. The cells of a column start below each other, columns are "
                "separated by $shown, and no line ends with spaces.",
            ],
            [
                f"""
                widths = [max(len($cell) for $cell in column) for column in zip(*$rows)]
                $result = []
                for $row in $rows:
                    cells = [$cell.ljust(width) for $cell, width in zip($row, widths)]
                    $result.append("{sep}".join(cells).rstrip())
                return $result
                """,
                f"""
                widths = []
                for $i in range(len($rows[0])):
                    widths.append(max(len($row[$i]) for $row in $rows))
                return [
                    "{sep}".join(f"{{$cell:{{n}}}}" for $cell, n in zip($row, widths)).rstrip()
                    for $row in $rows
                ]
                """,
            ],
            [(table,) for table in tables],
        ),
        (
            "price_list list_prices two_columns format_prices",
            "$mapping: dict[str, int]",
            "list[str]",
            [
                "Return a line for each entry of a price list: the name, filled up on the right to the longest name, "
                "$shown, and the number aligned on the right in "
                "as many places as the largest number needs.",
                "Make a line of each entry of a dictionary: pad the keys on the right to the longest key and the "
                "values on "
                "the left to the longest value, with $shown between.",
            ],
            [
                f"""
                $a = max(len($key) for $key in $mapping)
                $b = max(len(str($value)) for $value in $mapping.values())
                return [
                    f"{{$key:{{$a}}}}{sep}{{$value:{{$b}}}}" for $key, $value in $mapping.items()
                ]
                """,
                f"""
                $a = max(map(len, $mapping))
                $b = len(str(max($mapping.values())))
                $result = []
                for $key, $value in $mapping.items():
                    $result.append($key.ljust($a) + "{sep}" + str($value).rjust($b))
                return $result
                """,
            ],
            [(entry,) for entry in prices],
        ),
        (
            "markdown_row table_row bar_row row_with_bars",
            "cells: list[str]",
            "str",
            [
                "Write a row of a table as '| a | b |': a bar before, between and after the cells, with a space on "
                "each side of every cell.",
                "Return the cells as a text like '| one | two |'.",
            ],
            [
                'return "| " + " | ".join(cells) + " |"',
                '$result = "|"\nfor $cell in cells:\n    $result += f" {$cell} |"\nreturn $result',
                '$text = " | ".join(cells)\nreturn f"| {$text} |"',
            ],
            [(table[0],) for table in tables] + [([lower(rng)],)],
        ),
        shown=shown,
    )


@family
def wrap_words(rng: random.Random) -> Exercise:
    width = rng.randint(10, 16)
    k = rng.randint(3, 6)
    texts = [phrase(rng, 4, 7) for _ in range(3)]
    return of_shape(
        rng,
        (
            "wrap wrap_words wrap_text break_lines fill_lines",
            "$text: str, width: int",
            "list[str]",
            [
                "Break $thetext into lines of at most `width` characters, with as many words in each line as fit. No "
                "word is longer than a line.",
                "Wrap `$text`: put its words into lines, separated by single spaces, and begin a new line when the "
                "next word would exceed `width` characters. "
                "Every word fits into a line.",
            ],
            [
                """
                $lines = []
                $current = ""
                for $word in $text.split():
                    if $current and len($current) + 1 + len($word) > width:
                        $lines.append($current)
                        $current = $word
                    elif $current:
                        $current += " " + $word
                    else:
                        $current = $word
                if $current:
                    $lines.append($current)
                return $lines
                """,
                "import textwrap\n\n\ndef $signature:\n    return textwrap.wrap($text, width)",
                """
                $lines = []
                for $word in $text.split():
                    if $lines and len($lines[-1]) + 1 + len($word) <= width:
                        $lines[-1] += " " + $word
                    else:
                        $lines.append($word)
                return $lines
                """,
            ],
            [(text, rng.randint(9, 18)) for text in texts] + [("", 10)],
        ),
        (
            "count_lines lines_needed number_of_lines height_of_text",
            "$words: list[str]",
            "int",
            [
                f"How many lines of {width} characters are needed to write $thewords in order, with a space between "
                "the words of a line? None is longer than a line.",
                f"Words are put into lines of at most {width} characters; a word that does not fit after a space goes "
                "to the next line. Return the number of lines.",
            ],
            [
                f"""
                $count = 0
                used = {width}
                for $word in $words:
                    if used + 1 + len($word) > {width}:
                        $count += 1
                        used = len($word)
                    else:
                        used += 1 + len($word)
                return $count
                """,
                f"""
                $lines = []
                for $word in $words:
                    if $lines and len($lines[-1]) + len($word) < {width}:
                        $lines[-1] += " " + $word
                    else:
                        $lines.append($word)
                return len($lines)
                """,
            ],
            [(text.split(),) for text in texts] + [([],)],
        ),
        (
            "cut_lines hard_wrap fixed_lines cut_into_lines",
            "$text: str",
            "str",
            [
                f"Insert a line break after every {k} characters of $thetext, but not at its end.",
                f"Cut $thetext into lines of {k} characters; the last one may be shorter. Return them as one string "
                "with line breaks between them.",
            ],
            [
                f'return "\\n".join($text[$i : $i + {k}] for $i in range(0, len($text), {k}))',
                f"""
                $result = ""
                for $i, $ch in enumerate($text):
                    if $i > 0 and $i % {k} == 0:
                        $result += "\\n"
                    $result += $ch
                return $result
                """,
                f"""
                $lines = []
                while $text:
                    $lines.append($text[:{k}])
                    $text = $text[{k}:]
                return "\\n".join($lines)
                """,
            ],
            [(lower(rng) + lower(rng),) for _ in range(3)] + [("",)],
        ),
        (
            "unwrap join_lines unfold_lines reflow",
            "$text: str",
            "str",
            [
                "Undo the wrapping of `$text`: join its lines with spaces. A line that ends with a hyphen is joined "
                "to the next one without the hyphen and without a space.",
                "Put the lines of $thetext together to one line. Words that were divided with a hyphen at the end of "
                "a line are joined again; other lines get a space between them.",
            ],
            [
                'return $text.replace("-\\n", "").replace("\\n", " ")',
                """
                $result = ""
                for $line in $text.splitlines():
                    if $line.endswith("-"):
                        $result += $line[:-1]
                    else:
                        $result += $line + " "
                return $result.rstrip()
                """,
            ],
            [
                (f"{lower(rng)}\n{phrase(rng, 1, 2)}",),
                (f"{lower(rng)}-\n{lower(rng)}",),
                (f"{lower(rng)} {lower(rng)[:2]}-\n{lower(rng)[2:]}\n{lower(rng)}",),
                (lower(rng),),
            ],
        ),
    )


@family
def indentation(rng: random.Random) -> Exercise:
    k = rng.choice((2, 4))

    def block(step: int) -> str:
        lines, level = [], 0
        for _ in range(rng.randint(2, 4)):
            lines.append(" " * (step * level) + lower(rng))
            level = rng.randint(0, min(level + 1, 2))
        return "\n".join(lines)

    def pushed() -> str:
        before = " " * rng.randint(1, 4)
        return "\n".join(before + line for line in block(2).split("\n"))

    outlines = [block(k) for _ in range(3)]
    return of_shape(
        rng,
        (
            "indent_width leading_spaces indentation count_indent",
            "$line: str",
            "int",
            [
                "Return the number of spaces at the beginning of `$line`.",
                "By how many spaces is a line indented?",
                "Count the spaces before the first other character of `$line`.",
            ],
            [
                'return len($line) - len($line.lstrip(" "))',
                '$count = 0\nwhile $count < len($line) and $line[$count] == " ":\n    $count += 1\nreturn $count',
                '$count = 0\nfor $ch in $line:\n    if $ch != " ":\n        break\n    $count += 1\nreturn $count',
            ],
            [(" " * rng.randint(0, 8) + phrase(rng, 1, 2),) for _ in range(3)] + [("   ",)],
        ),
        (
            "dedent remove_indent move_left unindent",
            "$text: str",
            "str",
            [
                "Remove the indentation that all lines of $thetext have in common: as many spaces from each line as "
                "the least indented one has.",
                "Move the lines of `$text` to the left by the same number of spaces, as far as all of them can go. No "
                "line is empty.",
            ],
            [
                """
                $lines = $text.split("\\n")
                $n = min(len($line) - len($line.lstrip()) for $line in $lines)
                return "\\n".join($line[$n:] for $line in $lines)
                """,
                """
                $lines = $text.splitlines()
                while all($line.startswith(" ") for $line in $lines):
                    $lines = [$line[1:] for $line in $lines]
                return "\\n".join($lines)
                """,
                "import textwrap\n\n\ndef $signature:\n    return textwrap.dedent($text)",
            ],
            [(pushed(),) for _ in range(3)] + [(outlines[0],)],
        ),
        (
            "levels outline_levels indent_levels depths",
            "$text: str",
            "list[int]",
            [
                f"Each level of an outline is indented by {k} spaces. Return the level of every line of $thetext, "
                "beginning with 0.",
                f"For each line of $thetext, return how often it is indented; one indentation has {k} spaces.",
            ],
            [
                f'return [(len($line) - len($line.lstrip())) // {k} for $line in $text.split("\\n")]',
                f"""
                $result = []
                for $line in $text.splitlines():
                    level = 0
                    while $line.startswith("{" " * k}"):
                        $line = $line[{k}:]
                        level += 1
                    $result.append(level)
                return $result
                """,
            ],
            [(text,) for text in outlines],
        ),
        (
            "indent_block indent shift_right push_lines",
            "$text: str, $n: int",
            "str",
            [
                "Indent every line of `$text` that is not empty by `$n` spaces.",
                "Put `$n` spaces before each line of `$text`, but leave empty lines empty.",
            ],
            [
                'return "\\n".join(" " * $n + $line if $line else "" for $line in $text.split("\\n"))',
                """
                $result = []
                for $line in $text.split("\\n"):
                    if $line != "":
                        $line = " " * $n + $line
                    $result.append($line)
                return "\\n".join($result)
                """,
            ],
            [
                (outlines[0], rng.randint(1, 4)),
                (f"{lower(rng)}\n\n{lower(rng)}", rng.randint(1, 4)),
                (lower(rng), rng.randint(2, 8)),
            ],
        ),
        (
            "outline write_outline build_outline indent_by_level",
            "$pairs: list[tuple[int, str]]",
            "str",
            [
                f"Write an outline. Each pair has a level and a text; the text gets {k} spaces per level before it. "
                "One pair makes one line.",
                f"Given pairs (level, title), return the titles as lines that are indented by {k} spaces for each "
                "level.",
            ],
            [
                f'return "\\n".join(" " * ({k} * $n) + $line for $n, $line in $pairs)',
                f"""
                $lines = []
                for $n, $line in $pairs:
                    $lines.append("{" " * k}" * $n + $line)
                return "\\n".join($lines)
                """,
            ],
            [
                ([((len(line) - len(line.lstrip())) // k, line.strip()) for line in text.split("\n")],)
                for text in outlines
            ]
            + [([],)],
        ),
    )


@family
def digit_groups(rng: random.Random) -> Exercise:
    sep, shown = rng.choice(
        ((" ", "spaces"), (".", "dots"), ("-", "hyphens"), ("_", "underscores"), ("'", "apostrophes"))
    )
    k = rng.randint(2, 4)

    def digits(low: int, high: int) -> str:
        return "".join(rng.choice("0123456789") for _ in range(rng.randint(low, high)))

    numbers = [rng.randint(1000, 9_999_999) for _ in range(2)] + [rng.randint(1, 999), rng.randint(10_000, 99_999)]
    return of_shape(
        rng,
        (
            "group_thousands thousands_text separate_thousands group_digits",
            "$n: int",
            "str",
            [
                "Write the non-negative number `$n` with $shown between groups of three digits, counted from the "
                "right.",
                "Format an integer (at least 0) like '1${sep}234${sep}567'.",
                "Return `$n` as text with its thousands separated by $shown. It is not negative.",
            ],
            [
                f'return f"{{$n:,}}".replace(",", "{sep}")',
                f"""
                digits = str($n)
                $parts = []
                while len(digits) > 3:
                    $parts.insert(0, digits[-3:])
                    digits = digits[:-3]
                return "{sep}".join([digits] + $parts)
                """,
                f"""
                $result = ""
                for $i, $ch in enumerate(reversed(str($n))):
                    if $i > 0 and $i % 3 == 0:
                        $result = "{sep}" + $result
                    $result = $ch + $result
                return $result
                """,
            ],
            [(n,) for n in numbers],
        ),
        (
            "group_from_left card_format split_digits in_groups",
            "$text: str",
            "str",
            [
                "Put $shown between groups of $size characters of $thetext, counted from the left. The last group may "
                "be shorter.",
                "Format a string of digits in groups of $size with $shown between them, starting at the left.",
            ],
            [
                f'return "{sep}".join($text[$i : $i + {k}] for $i in range(0, len($text), {k}))',
                f"""
                $parts = []
                for $i in range(0, len($text), {k}):
                    $parts.append($text[$i : $i + {k}])
                return "{sep}".join($parts)
                """,
                f"""
                $result = ""
                for $i, $ch in enumerate($text):
                    if $i > 0 and $i % {k} == 0:
                        $result += "{sep}"
                    $result += $ch
                return $result
                """,
            ],
            [(digits(6, 12),) for _ in range(3)] + [(digits(1, 2),)],
        ),
        (
            "parse_grouped read_number ungroup without_separators",
            "$text: str",
            "int",
            [
                "Read an integer whose digits are grouped by $othershown, perhaps with a minus sign in front.",
                "Convert a text such as '1${othersep}250${othersep}000' to an integer.",
            ],
            [
                'return int($text.replace("$othersep", ""))',
                'return int("".join($text.split("$othersep")))',
                """
                $result = ""
                for $ch in $text:
                    if $ch != "$othersep":
                        $result += $ch
                return int($result)
                """,
            ],
            [(f"{n:,}".replace(",", sep if sep != "-" else ","),) for n in numbers]
            + [(f"-{numbers[0]:,}".replace(",", sep if sep != "-" else ","),)],
        ),
        (
            "mask_number hide_digits last_digits_only mask_digits",
            "$text: str",
            "str",
            [
                "Replace all digits of $thetext but the last $size by '*'. Other characters such as spaces stay.",
                "Hide a number like '$example': every digit becomes '*' except for the last $size; separators are "
                "kept.",
            ],
            [
                f"""
                $n = sum($ch.isdigit() for $ch in $text)
                $result = ""
                for $ch in $text:
                    if $ch.isdigit():
                        $result += "*" if $n > {k} else $ch
                        $n -= 1
                    else:
                        $result += $ch
                return $result
                """,
                f"""
                $chars = list($text)
                places = [$i for $i, $ch in enumerate($chars) if $ch.isdigit()]
                for $i in places[:-{k}]:
                    $chars[$i] = "*"
                return "".join($chars)
                """,
            ],
            [(f"{digits(3, 4)}{sep}{digits(3, 4)}{sep}{digits(2, 4)}",) for _ in range(3)] + [("12",)],
        ),
        sep=sep,
        shown=shown,
        othersep=sep if sep != "-" else ",",
        othershown=shown if sep != "-" else "commas",
        size=k,
        example=f"1234{sep}5678",
    )


@family
def readable_sizes(rng: random.Random) -> Exercise:
    base = rng.choice((1000, 1024))
    unit = rng.choice(("B", "bytes"))
    units = [unit, "KB", "MB", "GB"]
    listed = ", ".join(f'"{name}"' for name in units)
    sizes = [
        rng.randint(1, 999),
        rng.randint(base, base**2 - 1),
        rng.randint(base**2, base**3),
        rng.randint(1, 5) * base,
    ]
    texts = [f"{rng.randint(1, 900)} {rng.choice(units)}" for _ in range(3)] + [f"1 {unit}"]
    scale = f"A KB has {base} bytes, a MB {base} KB" + (
        f" and a GB {base} MB." if rng.random() < 0.9 else f" and so on up to GB (by {base})."
    )
    return of_shape(
        rng,
        (
            "readable_size format_size human_size show_size",
            "$n: int",
            "str",
            [
                "Write a number of bytes with the largest unit of which it has at least one, rounded down to a whole "
                f"number, like '3 KB'. {scale} Below {base} the unit is '{unit}'.",
                f"{scale} Return `$n` bytes as a whole number of the largest of the units {', '.join(units)} that is "
                "not larger than the amount. Drop the rest.",
            ],
            [
                f"""
                for unit in [{", ".join(f'"{name}"' for name in units[:-1])}]:
                    if $n < {base}:
                        return f"{{$n}} {{unit}}"
                    $n //= {base}
                return f"{{$n}} GB"
                """,
                f"""
                units = [{listed}]
                $i = 0
                while $n >= {base} and $i < len(units) - 1:
                    $n //= {base}
                    $i += 1
                return f"{{$n}} {{units[$i]}}"
                """,
                f"""
                if $n < {base}:
                    return f"{{$n}} {unit}"
                if $n < {base}**2:
                    return f"{{$n // {base}}} KB"
                if $n < {base}**3:
                    return f"{{$n // {base} ** 2}} MB"
                return f"{{$n // {base} ** 3}} GB"
                """,
            ],
            [(n,) for n in sizes],
        ),
        (
            "size_in_bytes parse_size to_bytes read_size",
            "$text: str",
            "int",
            [
                f"Convert a size such as '3 KB' or '20 {unit}' to a number of bytes. {scale}",
                f"`$text` has a whole number and one of the units {', '.join(units)}. Return the number of bytes. "
                f"{scale}",
            ],
            [
                f"""
                $num, unit = $text.split()
                return int($num) * {base} ** [{listed}].index(unit)
                """,
                f"""
                powers = {{"{unit}": 0, "KB": 1, "MB": 2, "GB": 3}}
                $num, unit = $text.split(" ")
                return int($num) * {base} ** powers[unit]
                """,
                f"""
                $num, unit = $text.split()
                $result = int($num)
                for $name in [{listed}]:
                    if $name == unit:
                        break
                    $result *= {base}
                return $result
                """,
            ],
            [(text,) for text in texts],
        ),
        (
            "size_with_decimal in_kilobytes size_text kilobytes",
            "$n: int",
            "str",
            [
                f"Write a number of bytes in KB with one decimal, such as '1.5 KB', if it is at least {base}, and "
                f"like '12 {unit}' below that. A KB has {base} bytes.",
                f"Return '<number> {unit}' for fewer than {base} bytes, and else the number of KB ({base} bytes each) "
                "rounded to one decimal place, with ' KB' behind it.",
            ],
            [
                f'if $n < {base}:\n    return f"{{$n}} {unit}"\nreturn f"{{$n / {base}:.1f}} KB"',
                f'return f"{{$n / {base}:.1f}} KB" if $n >= {base} else f"{{$n}} {unit}"',
            ],
            [(rng.randint(1, 999),), (rng.randint(1024, 20_000),), (base * 3 // 2,), (rng.randint(1024, 90_000),)],
        ),
        (
            "largest_file biggest find_largest biggest_file",
            "$mapping: dict[str, str]",
            "str",
            [
                "`$mapping` says how large files are, as '12 KB' or '3 MB' and so on. Return the name of the "
                f"largest; there is just one. {scale}",
                f"Given a dictionary from file names to sizes like '700 {unit}', find the largest file. {scale} No "
                "two sizes are equal.",
            ],
            [
                f"""
                def to_bytes(size: str) -> int:
                    $num, unit = size.split()
                    return int($num) * {base} ** [{listed}].index(unit)


                def $signature:
                    return max($mapping, key=lambda $key: to_bytes($mapping[$key]))
                """,
                f"""
                units = [{listed}]
                $best = ""
                largest = -1
                for $key, size in $mapping.items():
                    $num, unit = size.split()
                    $value = int($num) * {base} ** units.index(unit)
                    if $value > largest:
                        $best, largest = $key, $value
                return $best
                """,
            ],
            [
                (
                    {
                        f"{word}.txt": f"{n} {name}"
                        for word, n, name in zip(
                            rng.sample(LOWER_WORDS, 3),
                            rng.sample(range(2, 900), 3),
                            (rng.choice(units) for _ in range(3)),
                            strict=True,
                        )
                    },
                )
                for _ in range(3)
            ],
        ),
    )


@family
def bullet_lists(rng: random.Random) -> Exercise:
    sign = rng.choice(("-", "*", "+", "o", ">"))
    done = rng.choice("xX+")

    def tasks_() -> str:
        return "\n".join(f"[{rng.choice((done, ' '))}] {lower(rng)}" for _ in range(rng.randint(2, 4)))

    lists = [lowers(rng, 2, 4) for _ in range(3)]
    form, shown = rng.choice((("{})", "a) and b)"), ("({})", "(a) and (b)"), ("{}.", "a. and b.")))
    before, after = form.split("{}")
    return of_shape(
        rng,
        (
            "bullet_list bullets with_bullets to_bullets",
            "$items: list[str]",
            "str",
            [
                f"Write $theitems as lines that start with '{sign}' and a space.",
                f"Return one text with a line '{sign} item' for each item of a list of strings.",
                f"Make a list with bullets: every string becomes a line with '{sign} ' before it.",
            ],
            [
                f'return "\\n".join("{sign} " + $item for $item in $items)',
                f'$lines = []\nfor $item in $items:\n    $lines.append(f"{sign} {{$item}}")\nreturn "\\n".join($lines)',
                f'return "\\n".join(f"{sign} {{$item}}" for $item in $items)',
            ],
            [(items,) for items in lists] + [([],)],
        ),
        (
            "lettered_list with_letters letter_items label_items",
            "$items: list[str]",
            "list[str]",
            [
                f"Label the items with letters: {shown} for the first two and so on, then a space and the item. There "
                "are at most 26.",
                f"Put a letter before each string of a list of at most 26, like '{before}a{after} {lists[0][0]}', "
                f"'{before}b{after} {lists[0][1]}'.",
            ],
            [
                f'return [f"{before}{{chr(97 + $i)}}{after} {{$item}}" for $i, $item in enumerate($items)]',
                f"""
                $result = []
                for letter, $item in zip("abcdefghijklmnopqrstuvwxyz", $items):
                    $result.append(f"{before}{{letter}}{after} {{$item}}")
                return $result
                """,
                (
                    "import string\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $pairs = zip(string.ascii_lowercase, $items)\n"
                    f'    return [f"{before}{{letter}}{after} {{$item}}" for letter, $item in $pairs]'
                ),
            ],
            [(items,) for items in lists] + [([],)],
        ),
        (
            "read_bullets bullet_items parse_bullets items_of_list",
            "$text: str",
            "list[str]",
            [
                f"Return the items of a list in `$text`: the lines that start with '{sign} ', without that beginning. "
                "Ignore other lines.",
                f"Collect what follows '{sign} ' in each line of $thetext that begins so.",
            ],
            [
                f'return [$line[2:] for $line in $text.split("\\n") if $line.startswith("{sign} ")]',
                f"""
                $result = []
                for $line in $text.splitlines():
                    if $line[:2] == "{sign} ":
                        $result.append($line[2:])
                return $result
                """,
            ],
            [("\n".join(rng.choice((f"{sign} {item}", f"{sign} {item}", item)) for item in items),) for items in lists]
            + [(lower(rng),)],
        ),
        (
            "open_tasks undone todo not_done remaining_tasks",
            "$text: str",
            "list[str]",
            [
                f"Each line of a checklist begins with '[{done}] ' for done or '[ ] ' for open. Return the open tasks.",
                f"List the tasks in `$text` that are not done. Lines look like '[{done}] done' or '[ ] open'.",
            ],
            [
                'return [$line[4:] for $line in $text.splitlines() if $line.startswith("[ ]")]',
                """
                $result = []
                for $line in $text.split("\\n"):
                    if $line[1] == " ":
                        $result.append($line[4:])
                return $result
                """,
                f'return [$line[4:] for $line in $text.split("\\n") if $line[1] != "{done}"]',
            ],
            [(tasks_(),) for _ in range(4)],
        ),
        (
            "done_percent progress percent_done how_far",
            "$text: str",
            "int",
            [
                f"How many percent of a checklist are done, rounded down? Its lines begin with '[{done}]' for done "
                "and '[ ]' for open.",
                f"Return the share of the lines of `$text` that begin with '[{done}]', in percent and rounded down. "
                "The other lines begin with '[ ]'; there is at least one line.",
            ],
            [
                f"""
                $lines = $text.split("\\n")
                $count = sum($line.startswith("[{done}]") for $line in $lines)
                return 100 * $count // len($lines)
                """,
                f"""
                $count = 0
                $lines = $text.splitlines()
                for $line in $lines:
                    if $line[1] == "{done}":
                        $count += 1
                return $count * 100 // len($lines)
                """,
            ],
            [(tasks_(),) for _ in range(4)],
        ),
    )


@family
def framed_text(rng: random.Random) -> Exercise:
    sign = rng.choice("*#=-~+")
    dot = rng.choice("._-")
    full, empty = rng.choice((("#", "-"), ("=", "."), ("*", "."), ("#", "."), ("o", "-")))
    size = rng.choice((5, 8, 10, 20))
    left, right = rng.choice(("[]", "()", "||"))
    words = [phrase(rng, 1, 2) for _ in range(3)]
    return of_shape(
        rng,
        (
            "underline heading underlined with_line_below",
            "$text: str",
            "str",
            [
                f"Underline a title: return it with a second line of equally many '{sign}'.",
                f"Return $thetext, a line break, and as many '{sign}' as the text has characters.",
            ],
            [
                f'return $text + "\\n" + "{sign}" * len($text)',
                f'below = "{sign}" * len($text)\nreturn f"{{$text}}\\n{{below}}"',
            ],
            [(text,) for text in words],
        ),
        (
            "frame box_around framed in_frame",
            "$text: str",
            "list[str]",
            [
                f"Draw a frame of '{sign}' around a line of text, with one space on each side of the text, and return "
                "the three lines.",
                f"Return three lines: `$text` between '{sign} ' and ' {sign}', and above and below it a line of "
                f"'{sign}' of the same length.",
            ],
            [
                f'edge = "{sign}" * (len($text) + 4)\nreturn [edge, f"{sign} {{$text}} {sign}", edge]',
                f'middle = "{sign} " + $text + " {sign}"\nedge = "{sign}" * len(middle)\nreturn [edge, middle, edge]',
            ],
            [(text,) for text in words],
        ),
        (
            "leader_line menu_line with_leaders dotted_line",
            "$a: str, $b: str, width: int",
            "str",
            [
                "Write `$a` on the left and `$b` on the right of a line of `width` characters and fill the space "
                f"between them with '{dot}'. They fit.",
                f"Return a line like 'tea{dot * 5}2.50' that is `width` characters long: `$a`, then '{dot}' as often "
                "as needed, then `$b`. There is enough room.",
            ],
            [
                f'return $a + "{dot}" * (width - len($a) - len($b)) + $b',
                f'return $a.ljust(width - len($b), "{dot}") + $b',
                f'return $a + $b.rjust(width - len($a), "{dot}")',
            ],
            [(lower(rng), f"{rng.randint(1, 9)}.{rng.randint(10, 99)}", rng.randint(14, 22)) for _ in range(3)],
        ),
        (
            "progress_bar bar show_progress draw_progress",
            "done: int, total: int",
            "str",
            [
                f"Draw a progress bar of {size} characters between '{left}' and '{right}': '{full}' for the part that "
                f"is done, rounded down, and '{empty}' for the rest.",
                f"Return a bar such as '{left}{full * 3}{empty * (size - 3)}{right}' for `done` out of `total` steps. "
                f"It has {size} places, of which {size} * done // total are filled.",
            ],
            [
                f'$n = {size} * done // total\nreturn "{left}" + "{full}" * $n + "{empty}" * ({size} - $n) + "{right}"',
                f"""
                filled = "{full}" * ({size} * done // total)
                return "{left}" + filled.ljust({size}, "{empty}") + "{right}"
                """,
                f"""
                $result = ""
                for $i in range({size}):
                    $result += "{full}" if $i < {size} * done // total else "{empty}"
                return f"{left}{{$result}}{right}"
                """,
            ],
            [(rng.randint(0, 10), 10), (rng.randint(1, 4), 4), (rng.randint(0, 7), 7)],
        ),
        (
            "ruler scale number_line ruler_line",
            "$n: int",
            "str",
            [
                f"Draw a ruler of `$n` marks: '{sign}' in general, but '|' for each fifth mark, the first of which is "
                "number 5.",
                "Return a string of `$n` characters in which every fifth character is '|' and all others are "
                f"'{sign}'.",
            ],
            [
                f'return "".join("|" if $i % 5 == 0 else "{sign}" for $i in range(1, $n + 1))',
                f"""
                $result = ""
                for $i in range($n):
                    if $i % 5 == 4:
                        $result += "|"
                    else:
                        $result += "{sign}"
                return $result
                """,
                f'$text = "{sign * 4}|" * ($n // 5)\nreturn $text + "{sign}" * ($n % 5)',
            ],
            [(rng.randint(0, 9),), (rng.randint(5, 15),), (rng.randint(10, 20),), (5,)],
        ),
    )
