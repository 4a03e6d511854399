"""Versions, durations, fractions, time zones, ranges and dice written as texts."""

import random

from exercises.example_values import LOWER_WORDS, lower
from exercises.framework import Exercise, family
from exercises.templates import of_shape


@family
def version_numbers(rng: random.Random) -> Exercise:
    def version() -> str:
        return f"{rng.randint(0, 3)}.{rng.randint(0, 12)}.{rng.randint(0, 12)}"

    part = rng.choice(("major", "minor", "patch"))
    place = ("major", "minor", "patch").index(part)
    kept = version()
    near = ".".join(kept.split(".")[:2] + [str(rng.randint(0, 12))])
    bump = {
        "major": "major += 1\nminor = patch = 0",
        "minor": "minor += 1\npatch = 0",
        "patch": "patch += 1",
    }[part]
    return of_shape(
        rng,
        (
            "is_newer newer_version later_than is_upgrade",
            "$a: str, $b: str",
            "bool",
            [
                "$Check version `$a` is newer than version `$b`. Versions look like '1.12.3' and are compared number "
                "by number.",
                "Compare two version numbers of three parts such as '2.0.11'. Return True if the first is larger than "
                "the second.",
            ],
            [
                'return [int($num) for $num in $a.split(".")] > [int($num) for $num in $b.split(".")]',
                """
                for $num, $other in zip($a.split("."), $b.split(".")):
                    if $num != $other:
                        return int($num) > int($other)
                return False
                """,
                'return tuple(map(int, $a.split("."))) > tuple(map(int, $b.split(".")))',
            ],
            [(version(), version()) for _ in range(3)] + [(kept, near), (near, kept)],
        ),
        (
            "sort_versions ordered_versions versions_in_order oldest_first",
            "$items: list[str]",
            "list[str]",
            [
                "Sort version numbers like '1.10.2' from the oldest to the newest; '1.9.0' comes before '1.10.0'.",
                "Return a list of versions ('major.minor.patch') in ascending order, comparing their parts as numbers.",
            ],
            [
                'return sorted($items, key=lambda $item: [int($num) for $num in $item.split(".")])',
                """
                def $key($item: str) -> tuple[int, ...]:
                    return tuple(int($num) for $num in $item.split("."))


                def $signature:
                    return sorted($items, key=$key)
                """,
                """
                $rows = sorted([int($num) for $num in $item.split(".")] for $item in $items)
                return [".".join(map(str, $row)) for $row in $rows]
                """,
            ],
            [([version() for _ in range(rng.randint(2, 4))],) for _ in range(3)] + [([],)],
        ),
        (
            "newest latest latest_version highest_version",
            "$items: list[str]",
            "str",
            [
                "Return the newest of a list of version numbers such as '0.12.1'. {The list is not empty.|There is at "
                "least one.}",
                "Find the highest version in `$items`, a non-empty list of strings like '3.4.10'.",
            ],
            [
                'return max($items, key=lambda $item: tuple(map(int, $item.split("."))))',
                """
                $best = $items[0]
                for $item in $items[1:]:
                    if list(map(int, $item.split("."))) > list(map(int, $best.split("."))):
                        $best = $item
                return $best
                """,
            ],
            [([version() for _ in range(rng.randint(2, 4))],) for _ in range(3)],
        ),
        (
            "bump next_version next_$part bump_$part",
            "version: str",
            "str",
            [
                "Raise the $part number of a version 'major.minor.patch' by one$reset.",
                "Given a version such as '1.4.2' (major, minor, patch), return the version after a new $part release: "
                "$part is increased by one$reset.",
            ],
            [
                f'major, minor, patch = map(int, version.split("."))\n{bump}\nreturn f"{{major}}.{{minor}}.{{patch}}"',
                f"""
                $nums = [int($num) for $num in version.split(".")]
                $nums[{place}] += 1
                $nums[{place + 1}:] = [0] * {2 - place}
                return ".".join(map(str, $nums))
                """.replace("                $nums[3:] = [0] * 0\n", ""),
            ],
            [(version(),) for _ in range(4)],
        ),
        (
            "compatible same_major is_compatible works_with",
            "$a: str, $b: str",
            "bool",
            [
                "$Check two version numbers 'major.minor.patch' have the same major number.",
                "Versions are compatible if they agree in the part before the first dot. $Check `$a` and `$b` are "
                "compatible.",
            ],
            [
                'return $a.split(".")[0] == $b.split(".")[0]',
                'return $a[: $a.index(".")] == $b[: $b.index(".")]',
                'return $a.partition(".")[0] == $b.partition(".")[0]',
            ],
            [(version(), version()) for _ in range(3)] + [(kept, near), ("1.0.0", "11.0.0")],
        ),
        part=part,
        reset={"major": " and set the other two to 0", "minor": " and set patch to 0", "patch": ""}[part],
    )


@family
def duration_texts(rng: random.Random) -> Exercise:
    seconds = rng.random() < 0.4
    big, small, most = ("m", "s", 59) if seconds else ("h", "m", 12)
    unit = "seconds" if seconds else "minutes"

    def duration() -> str:
        form = rng.randrange(4)
        a, b = rng.randint(1, most), rng.randint(1, 59)
        return (f"{a}{big}{b}{small}", f"{a}{big}", f"{b}{small}", f"{a}{big}{b}{small}")[form]

    return of_shape(
        rng,
        (
            "to_$unit parse_duration duration_in_$unit total_$unit",
            "$text: str",
            "int",
            [
                f"Convert a duration like '1{big}30{small}', '2{big}' or '45{small}' to $unit.",
                "`$text` is a duration with "
                f"{'minutes (m) and seconds (s)' if seconds else 'hours (h) and minutes (m)'}, one of which may be "
                "missing, such as "
                f"'2{big}5{small}' or '50{small}'. Return the number of $unit.",
            ],
            [
                f"""
                $total = 0
                digits = ""
                for $ch in $text:
                    if $ch.isdigit():
                        digits += $ch
                    else:
                        $total += int(digits) * (60 if $ch == "{big}" else 1)
                        digits = ""
                return $total
                """,
                f"""
                import re


                def $signature:
                    factors = {{"{big}": 60, "{small}": 1}}
                    $pairs = re.findall(r"([0-9]+)([{big}{small}])", $text)
                    return sum(int($num) * factors[$ch] for $num, $ch in $pairs)
                """,
                f"""
                $total = 0
                if "{big}" in $text:
                    $part, $text = $text.split("{big}")
                    $total += 60 * int($part)
                if $text:
                    $total += int($text.rstrip("{small}"))
                return $total
                """,
            ],
            [(duration(),) for _ in range(3)] + [(f"1{big}",), (f"5{small}",)],
        ),
        (
            "format_duration show_$unit write_duration short_duration",
            "$n: int",
            "str",
            [
                f"Write `$n` $unit like '2{big}5{small}'. Leave out a part that is 0, but write '0{small}' for no "
                "time at all.",
                f"Format a number of $unit as '1{big}30{small}', '2{big}' or '45{small}': parts that are zero are "
                f"omitted. 0 gives '0{small}'.",
            ],
            [
                f"""
                $a, $b = divmod($n, 60)
                $parts = []
                if $a:
                    $parts.append(f"{{$a}}{big}")
                if $b or not $a:
                    $parts.append(f"{{$b}}{small}")
                return "".join($parts)
                """,
                f"""
                if $n < 60:
                    return f"{{$n}}{small}"
                if $n % 60 == 0:
                    return f"{{$n // 60}}{big}"
                return f"{{$n // 60}}{big}{{$n % 60}}{small}"
                """,
            ],
            [(rng.randint(61, 60 * most),), (60 * rng.randint(1, most),), (rng.randint(1, 59),), (0,)],
        ),
        (
            "sum_durations total_time add_durations time_together",
            "$items: list[str]",
            "int",
            [
                f"Add up durations that are written like '1{big}05{small}', always with both parts, and return the "
                "sum in $unit.",
                f"Each string in `$items` has the form '<a>{big}<b>{small}', for example '3{big}20{small}'. Return "
                "the total in $unit.",
            ],
            [
                f"""
                $total = 0
                for $item in $items:
                    $a, $b = $item[:-1].split("{big}")
                    $total += 60 * int($a) + int($b)
                return $total
                """,
                f"""
                def in_{unit}($item: str) -> int:
                    $a, $b = $item.rstrip("{small}").split("{big}")
                    return int($a) * 60 + int($b)


                def $signature:
                    return sum(in_{unit}($item) for $item in $items)
                """,
            ],
            [
                ([f"{rng.randint(0, most)}{big}{rng.randint(0, 59):02d}{small}" for _ in range(rng.randint(1, 3))],)
                for _ in range(3)
            ]
            + [([],)],
        ),
        (
            "longest_duration longest longest_time takes_longest",
            "$mapping: dict[str, str]",
            "str",
            [
                f"`$mapping` says how long each {'song' if seconds else 'trip'} takes, as '3{big}20{small}' and the "
                "like. Return the longest one; there is exactly one.",
                f"Given a dictionary from names to durations like '1{big}15{small}', return the name with the longest "
                "duration.",
            ],
            [
                f"""
                def length($text: str) -> int:
                    $a, $b = $text[:-1].split("{big}")
                    return 60 * int($a) + int($b)


                def $signature:
                    return max($mapping, key=lambda $key: length($mapping[$key]))
                """,
                f"""
                $best = ""
                most = -1
                for $key, $value in $mapping.items():
                    $a, $b = $value.rstrip("{small}").split("{big}")
                    if 60 * int($a) + int($b) > most:
                        $best = $key
                        most = 60 * int($a) + int($b)
                return $best
                """,
            ],
            [
                (
                    dict(
                        zip(
                            rng.sample(LOWER_WORDS, 3),
                            (f"{n // 60}{big}{n % 60}{small}" for n in rng.sample(range(60, 60 * most), 3)),
                            strict=True,
                        )
                    ),
                )
                for _ in range(3)
            ],
        ),
        unit=unit,
    )


@family
def fraction_texts(rng: random.Random) -> Exercise:
    def fraction() -> str:
        return f"{rng.randint(1, 12)}/{rng.randint(2, 12)}"

    op, named, code = rng.choice((("add", "sum", "+"), ("subtract", "difference", "-"), ("multiply", "product", "*")))
    top = {"+": "n * q + p * d", "-": "n * q - p * d", "*": "n * p"}[code]
    return of_shape(
        rng,
        (
            "reduce_fraction simplify lowest_terms shorten_fraction",
            "$text: str",
            "str",
            [
                "Reduce a fraction like '6/8' to lowest terms and return it in the same form.",
                "Simplify the fraction in `$text`, which is written as '<numerator>/<denominator>'. Whole numbers "
                "also keep their denominator 1.",
            ],
            [
                """
                import math


                def $signature:
                    $a, $b = map(int, $text.split("/"))
                    divisor = math.gcd($a, $b)
                    return f"{$a // divisor}/{$b // divisor}"
                """,
                """
                $a, $b = [int($part) for $part in $text.split("/")]
                for divisor in range(min($a, $b), 1, -1):
                    if $a % divisor == 0 and $b % divisor == 0:
                        $a //= divisor
                        $b //= divisor
                return f"{$a}/{$b}"
                """,
            ],
            [(fraction(),) for _ in range(3)] + [("6/8",), ("4/2",)],
        ),
        (
            f"{op}_fractions {named}_of_fractions fraction_{named}",
            "$a: str, $b: str",
            "str",
            [
                f"Return the {named} of two fractions such as '1/2' and '3/4' as a reduced fraction in the same form.",
                f"`$a` and `$b` are fractions like '2/3'. Compute their {named}; the result is a reduced fraction "
                "with its denominator always written.",
            ],
            [
                f"""
                from fractions import Fraction


                def $signature:
                    $result = Fraction($a) {code} Fraction($b)
                    return f"{{$result.numerator}}/{{$result.denominator}}"
                """,
                f"""
                import math


                def $signature:
                    n, d = map(int, $a.split("/"))
                    p, q = map(int, $b.split("/"))
                    top = {top}
                    bottom = d * q
                    divisor = math.gcd(top, bottom)
                    return f"{{top // divisor}}/{{bottom // divisor}}"
                """,
            ],
            [(fraction(), fraction()) for _ in range(3)] + [("1/2", "1/3")],
        ),
        (
            "to_mixed mixed_number as_mixed whole_and_rest",
            "$text: str",
            "str",
            [
                "Write an improper fraction like '7/3' as a mixed number '2 1/3'. Whole numbers are written alone, "
                "proper fractions stay as they are.",
                "Turn a fraction '<a>/<b>' into a mixed number: '7/2' gives '3 1/2', '6/3' gives '2' and '2/5' stays. "
                "Do not reduce the rest.",
            ],
            [
                """
                $a, $b = map(int, $text.split("/"))
                whole, rest = divmod($a, $b)
                if rest == 0:
                    return str(whole)
                if whole == 0:
                    return $text
                return f"{whole} {rest}/{$b}"
                """,
                """
                $a, $b = [int($part) for $part in $text.split("/")]
                $parts = []
                if $a >= $b:
                    $parts.append(str($a // $b))
                if $a % $b != 0:
                    $parts.append(f"{$a % $b}/{$b}")
                return " ".join($parts)
                """,
            ],
            [(f"{rng.randint(13, 40)}/{rng.randint(2, 9)}",), (fraction(),), ("6/3",), (f"1/{rng.randint(2, 9)}",)],
        ),
        (
            "larger_fraction is_larger exceeds more_than",
            "$a: str, $b: str",
            "bool",
            [
                "$Check the fraction `$a` is larger than the fraction `$b`. Both look like '3/4'.",
                "Compare two fractions written as 'a/b' with positive numbers. Return True if the first is larger.",
            ],
            [
                "from fractions import Fraction\n\n\ndef $signature:\n    return Fraction($a) > Fraction($b)",
                'n, d = map(int, $a.split("/"))\np, q = map(int, $b.split("/"))\nreturn n * q > p * d',
            ],
            [(fraction(), fraction()) for _ in range(3)] + [("1/2", "2/4")],
        ),
        (
            "mixed_to_float parse_amount to_number read_amount",
            "$text: str",
            "float",
            [
                "Convert an amount such as '3', '1/2' or '2 1/4' to a float.",
                "`$text` is a whole number, a fraction or a whole number followed by a space and a fraction. Return "
                "its value as a float.",
            ],
            [
                """
                $total = 0.0
                for $part in $text.split():
                    if "/" in $part:
                        $a, $b = $part.split("/")
                        $total += int($a) / int($b)
                    else:
                        $total += int($part)
                return $total
                """,
                (
                    "from fractions import Fraction\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return float(sum(Fraction($part) for $part in $text.split()))"
                ),
            ],
            [
                (str(rng.randint(1, 20)),),
                (f"{rng.choice((1, 3))}/{rng.choice((2, 4, 8))}",),
                (f"{rng.randint(1, 9)} {rng.choice(('1/2', '1/4', '3/4'))}",),
            ],
        ),
    )


@family
def zone_offsets(rng: random.Random) -> Exercise:
    def offset() -> str:
        return f"{rng.choice('+-')}{rng.randint(0, 12):02d}:{rng.choice((0, 0, 30, 45)):02d}"

    return of_shape(
        rng,
        (
            "offset_minutes parse_offset zone_minutes to_minutes",
            "$text: str",
            "int",
            [
                "Convert the offset of a time zone, such as '+05:30' or '-03:00', to minutes. West of Greenwich it is "
                "negative.",
                "`$text` is a sign followed by hours and minutes, like '-04:30'. Return it as a number of minutes "
                "with that sign.",
            ],
            [
                """
                sign = -1 if $text[0] == "-" else 1
                hours, minutes = $text[1:].split(":")
                return sign * (60 * int(hours) + int(minutes))
                """,
                """
                $total = int($text[1:3]) * 60 + int($text[4:])
                if $text.startswith("-"):
                    $total = -$total
                return $total
                """,
            ],
            [(offset(),) for _ in range(3)] + [("+00:00",)],
        ),
        (
            "format_offset write_offset offset_text zone_text",
            "minutes: int",
            "str",
            [
                "Write a time zone offset given in minutes like '+05:30' or '-03:00': a sign, two digits for hours "
                "and two for minutes. 0 gets a plus sign.",
                "Format `minutes` as a sign, hours and minutes with two digits each, such as '-01:15' for -75. Zero "
                "is positive.",
            ],
            [
                """
                sign = "-" if minutes < 0 else "+"
                hours, rest = divmod(abs(minutes), 60)
                return f"{sign}{hours:02d}:{rest:02d}"
                """,
                """
                sign = "+"
                if minutes < 0:
                    sign = "-"
                    minutes = -minutes
                return sign + str(minutes // 60).zfill(2) + ":" + str(minutes % 60).zfill(2)
                """,
            ],
            [(rng.randrange(15, 721, 15),), (-rng.randrange(15, 721, 15),), (0,), (-rng.choice((15, 30, 45)),)],
        ),
        (
            "hours_between zone_difference hours_ahead offset_difference",
            "$a: str, $b: str",
            "int",
            [
                "Time zones are written like 'UTC+2' or 'UTC-11', with whole hours. How many hours is zone `$b` ahead "
                "of zone `$a`?",
                "Given two zones such as 'UTC-3' and 'UTC+5', return the offset of the second minus that of the "
                "first, in hours.",
            ],
            [
                "return int($b[3:]) - int($a[3:])",
                'return int($b.replace("UTC", "")) - int($a.replace("UTC", ""))',
                'return int($b.removeprefix("UTC")) - int($a.removeprefix("UTC"))',
            ],
            [(f"UTC{rng.randint(-11, 12):+d}", f"UTC{rng.randint(-11, 12):+d}") for _ in range(4)],
        ),
        (
            "local_hour hour_in_zone convert_hour hour_there",
            "hour: int, zone: str",
            "int",
            [
                "It is `hour` o'clock (0 to 23) in UTC. Return the hour in a zone such as 'UTC+2' or 'UTC-5'.",
                "Convert an hour of the day from UTC to the time zone `zone`, which is written like 'UTC-7'. The "
                "result is from 0 to 23.",
            ],
            [
                "return (hour + int(zone[3:])) % 24",
                """
                shift = int(zone.replace("UTC", ""))
                $result = hour + shift
                if $result < 0:
                    return $result + 24
                if $result > 23:
                    return $result - 24
                return $result
                """,
            ],
            [(rng.randint(0, 23), f"UTC{rng.randint(-11, 12):+d}") for _ in range(3)] + [(23, "UTC+3"), (1, "UTC-4")],
        ),
    )


@family
def number_ranges(rng: random.Random) -> Exercise:
    sep = rng.choice((",", ", ", ";", " "))
    dash = rng.choice(("-", "-", ".."))

    def ranges(numbers: list[int]) -> str:
        parts = []
        for number in numbers:
            if parts and number == parts[-1][1] + 1:
                parts[-1][1] = number
            else:
                parts.append([number, number])
        return sep.join(str(low) if low == high else f"{low}{dash}{high}" for low, high in parts)

    lists = [sorted(rng.sample(range(1, 14), rng.randint(3, 7))) for _ in range(3)] + [[rng.randint(1, 9)]]
    example = f"1{dash}3{sep}7"
    return of_shape(
        rng,
        (
            "expand_ranges parse_pages read_ranges pages_of",
            "$text: str",
            "list[int]",
            [
                f"Expand a list of pages such as '{example}' to a list of numbers; this one gives [1, 2, 3, 7].",
                f"`$text` has numbers and ranges like '2{dash}5', separated by '{sep}'. Return all numbers that it "
                "names, with both ends of each range.",
            ],
            [
                f"""
                $result = []
                for $part in $text.split("{sep}"):
                    if "{dash}" in $part:
                        $start, $end = map(int, $part.split("{dash}"))
                        $result.extend(range($start, $end + 1))
                    else:
                        $result.append(int($part))
                return $result
                """,
                f"""
                $result = []
                for $part in $text.split("{sep}"):
                    $start, _, $end = $part.partition("{dash}")
                    for $num in range(int($start), int($end or $start) + 1):
                        $result.append($num)
                return $result
                """,
                f"""
                $result = []
                for $part in $text.split("{sep}"):
                    ends = [int($num) for $num in $part.split("{dash}")]
                    $result += range(ends[0], ends[-1] + 1)
                return $result
                """,
            ],
            [(ranges(numbers),) for numbers in lists],
        ),
        (
            "to_ranges compress_numbers write_ranges page_ranges",
            "$nums: list[int]",
            "str",
            [
                f"Write ascending numbers briefly: runs of consecutive numbers become a range, as in '{example}' for "
                "[1, 2, 3, 7].",
                f"Compress a sorted list of different integers to a text like '2{dash}4{sep}9'. Neighbouring numbers "
                "are joined to a range, even if they are just two.",
            ],
            [
                f"""
                runs = []
                for $num in $nums:
                    if runs and $num == runs[-1][1] + 1:
                        runs[-1][1] = $num
                    else:
                        runs.append([$num, $num])
                return "{sep}".join(str($a) if $a == $b else f"{{$a}}{dash}{{$b}}" for $a, $b in runs)
                """,
                f"""
                $parts = []
                $i = 0
                while $i < len($nums):
                    $j = $i
                    while $j + 1 < len($nums) and $nums[$j + 1] == $nums[$j] + 1:
                        $j += 1
                    if $i == $j:
                        $parts.append(str($nums[$i]))
                    else:
                        $parts.append(f"{{$nums[$i]}}{dash}{{$nums[$j]}}")
                    $i = $j + 1
                return "{sep}".join($parts)
                """,
            ],
            [(numbers,) for numbers in lists] + [([],)],
        ),
        (
            "count_pages pages_in how_many_pages size_of_ranges",
            "$text: str",
            "int",
            [
                f"How many pages does a text like '{example}' name? Ranges include both ends and do not overlap.",
                f"Count the numbers that are named in `$text` as single numbers or ranges 'a{dash}b', separated by "
                f"'{sep}'. Nothing is named twice.",
            ],
            [
                f"""
                $count = 0
                for $part in $text.split("{sep}"):
                    $nums = [int($num) for $num in $part.split("{dash}")]
                    $count += $nums[-1] - $nums[0] + 1
                return $count
                """,
                f"""
                $count = 0
                for $part in $text.split("{sep}"):
                    if "{dash}" in $part:
                        $a, $b = $part.split("{dash}")
                        $count += int($b) - int($a) + 1
                    else:
                        $count += 1
                return $count
                """,
            ],
            [(ranges(numbers),) for numbers in lists],
        ),
        (
            "in_ranges includes_page is_selected covers",
            "$text: str, $n: int",
            "bool",
            [
                f"$Check the page `$n` is among the pages named by `$text`, for example '{example}'.",
                f"`$text` consists of numbers and ranges 'a{dash}b' with '{sep}' between them. $Check it includes "
                "`$n`.",
            ],
            [
                f"""
                for $part in $text.split("{sep}"):
                    ends = [int($num) for $num in $part.split("{dash}")]
                    if ends[0] <= $n <= ends[-1]:
                        return True
                return False
                """,
                f"""
                for $part in $text.split("{sep}"):
                    $start, _, $end = $part.partition("{dash}")
                    if int($start) <= $n <= int($end or $start):
                        return True
                return False
                """,
            ],
            [(ranges(numbers), rng.randint(1, 13)) for numbers in lists] + [(ranges(lists[0]), lists[0][1])],
        ),
    )


@family
def dice_notation(rng: random.Random) -> Exercise:
    def dice(bonus: bool = True) -> str:
        extra = rng.choice((0, 0, rng.randint(1, 5))) if bonus else 0
        return f"{rng.randint(1, 5)}d{rng.choice((4, 6, 8, 10, 12, 20))}" + (f"+{extra}" if extra else "")

    about = "Dice are written like '2d6' for two dice with six sides; '2d6+3' adds 3 to their sum."
    which, sides = rng.choice((("largest", True), ("smallest", False)))
    value = "$n * sides + bonus" if sides else "$n + bonus"
    split = '$n, sides = map(int, $text.split("d"))' if sides else '$n = int($text.split("d")[0])'
    rest = f"sides = int($text[$i + 1 :])\n{' ' * 16}" if sides else ""
    return of_shape(
        rng,
        (
            "parse_dice read_dice dice_parts split_dice",
            "$text: str",
            "tuple[int, int]",
            [
                "A roll of dice is written like '3d6': three dice with six sides each. Return the two numbers as a "
                "tuple.",
                "Parse a text such as '2d20' into the number of dice and the number of sides.",
            ],
            [
                '$a, $b = $text.split("d")\nreturn int($a), int($b)',
                '$i = $text.index("d")\nreturn (int($text[:$i]), int($text[$i + 1 :]))',
                'return tuple(int($part) for $part in $text.split("d"))',
            ],
            [(dice(False),) for _ in range(3)],
        ),
        (
            f"{which}_roll {which}_result {'highest' if sides else 'lowest'}_roll {which[:-3]}_possible",
            "$text: str",
            "int",
            [
                f"{about} Return the {which} result that is possible with `$text`.",
                f"{about} What is the {which} sum that the dice in `$text` can show?",
            ],
            [
                f"""
                $text, _, extra = $text.partition("+")
                bonus = int(extra or "0")
                {split}
                return {value}
                """,
                f"""
                bonus = 0
                if "+" in $text:
                    $text, extra = $text.split("+")
                    bonus = int(extra)
                $i = $text.index("d")
                $n = int($text[:$i])
                {rest}return {value}
                """,
            ],
            [(dice(),) for _ in range(3)] + [("1d6+1",)],
        ),
        (
            "is_dice valid_dice is_dice_text looks_like_dice",
            "$text: str",
            "bool",
            [
                "$Check $thetext has the form '2d6': digits, the letter d and digits again.",
                "$Check $thetext consists of a number, a 'd' and another number, like '1d20'.",
            ],
            [
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"[0-9]+d[0-9]+", $text) is not None',
                '$a, _, $b = $text.partition("d")\nreturn $a.isdigit() and $b.isdigit()',
                '$parts = $text.split("d")\nreturn len($parts) == 2 and all($part.isdigit() for $part in $parts)',
            ],
            [(dice(False),), (dice(False),), (lower(rng),), (f"d{rng.randint(4, 20)}",), (f"{rng.randint(1, 9)}x6",)],
        ),
        (
            "fits_dice possible_roll valid_roll could_be_rolled",
            "$text: str, $nums: list[int]",
            "bool",
            [
                "Dice like '3d6' were rolled. $Check `$nums` can be the result: as many numbers as dice, all from 1 "
                "to the number of sides.",
                "$Check the numbers in `$nums` are a possible roll of the dice in `$text`, which looks like '2d6' "
                "(two dice, six sides).",
            ],
            [
                """
                $n, sides = map(int, $text.split("d"))
                return len($nums) == $n and all(1 <= $num <= sides for $num in $nums)
                """,
                """
                $a, $b = $text.split("d")
                if len($nums) != int($a):
                    return False
                for $num in $nums:
                    if $num < 1 or $num > int($b):
                        return False
                return True
                """,
            ],
            [
                ("2d6", [rng.randint(1, 6), rng.randint(1, 6)]),
                ("3d4", [rng.randint(1, 5) for _ in range(3)]),
                ("2d6", [rng.randint(1, 6)]),
                ("1d8", [rng.randint(7, 10)]),
            ],
        ),
    )
