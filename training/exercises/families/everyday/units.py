"""Units converted, split and read, everyday formulas, temperatures."""

import random

from exercises import example_values as values
from exercises.build import build
from exercises.example_calls import halves, ints, single
from exercises.framework import Exercise, family
from exercises.templates import exercise, one_of
from exercises.wordings import find_tasks


@family
def unit_conversion(rng: random.Random) -> Exercise:
    source, target, factor, back, values = rng.choice(
        [
            ("kilometers", "meters", "{0} * 1000", "{0} / 1000", [1, 2.5, 12]),
            ("meters", "centimeters", "{0} * 100", "{0} / 100", [1, 2.5, 0.75]),
            ("hours", "minutes", "{0} * 60", "{0} / 60", [1, 2, 1.5]),
            ("minutes", "seconds", "{0} * 60", "{0} / 60", [1, 90, 7.5]),
            ("days", "hours", "{0} * 24", "{0} / 24", [1, 3, 0.5]),
            ("weeks", "days", "{0} * 7", "{0} / 7", [1, 3, 14]),
            ("years", "months", "{0} * 12", "{0} / 12", [1, 3, 1.5]),
            ("feet", "inches", "{0} * 12", "{0} / 12", [1, 6, 2.5]),
            ("inches", "centimeters", "{0} * 2.54", "{0} / 2.54", [1, 10, 0]),
            ("kilograms", "grams", "{0} * 1000", "{0} / 1000", [1, 0.25, 3]),
            ("celsius", "fahrenheit", "{0} * 9 / 5 + 32", "({0} - 32) * 5 / 9", [0, 100, 25, -40]),
            ("celsius", "kelvin", "{0} + 273.15", "{0} - 273.15", [0, 100, 20]),
            ("liters", "milliliters", "{0} * 1000", "{0} / 1000", [1, 0.5, 2]),
            ("octets", "bits", "{0} * 8", "{0} / 8", [1, 4, 16]),
            ("megabytes", "kilobytes", "{0} * 1024", "{0} / 1024", [1, 2, 0.5]),
            ("dollars", "cents", "{0} * 100", "{0} / 100", [1, 2.5, 20]),
            ("yards", "feet", "{0} * 3", "{0} / 3", [1, 4, 9]),
            ("dozens", "pieces", "{0} * 12", "{0} / 12", [1, 2, 10]),
            ("miles", "kilometers", "{0} * 1.609", "{0} / 1.609", [1, 10, 0]),
            ("pounds", "kilograms", "{0} * 0.4536", "{0} / 0.4536", [1, 10, 0]),
        ]
    )
    if rng.random() < 0.45:
        source, target, factor = target, source, back
        values = [value * rng.choice([1, 2, 12, 60]) for value in values] + [0]
    degrees = "degrees " if source in ("celsius", "fahrenheit") else ""
    name = source.title() if degrees or source == "kelvin" else source
    other = target.title() if target in ("celsius", "fahrenheit", "kelvin") else target
    return build(
        rng,
        [
            f"{source}_to_{target}",
            f"to_{target}",
            f"convert_{source}",
            f"{target}_from_{source}",
            f"convert_to_{target}",
        ],
        [(f"{source}|value|amount|x", "float")],
        "float",
        [
            f"return {factor.format('$' + source)}",
            f"$result = {factor.format('$' + source)}\nreturn $result",
            f"return {factor.format('$' + source)}",
        ],
        single(values + halves(rng, 2, 1, 30)),
        tasks=[
            f"Convert {degrees}{name} to {other}.",
            f"Convert {{a value|${source}}} from {degrees}{name} to {other}.",
            (
                f"Return how many {other} {{${source} {name} are|there are in ${source} {name}}}."
                if not degrees and target not in ("celsius", "fahrenheit", "kelvin")
                else f"Given a temperature in {name}, return it in {other}."
            ),
            f"Given {{an amount|a value}} in {name}, return it in {other}.",
        ],
    )


@family
def split_units(rng: random.Random) -> Exercise:
    kind, size, big, small = rng.choice(
        [
            ("minutes", 60, "hours", "minutes"),
            ("seconds", 60, "minutes", "seconds"),
            ("days", 7, "weeks", "days"),
            ("months", 12, "years", "months"),
            ("cents", 100, "dollars", "cents"),
            ("inches", 12, "feet", "inches"),
            ("hours", 24, "days", "hours"),
            ("pieces", 12, "dozens", "pieces"),
        ]
    )
    if rng.random() < 0.35:
        return build(
            rng,
            [f"total_{small}", f"to_{small}", f"{big}_and_{small}", f"all_{small}"],
            [(big, "int"), (small, "int")],
            "int",
            [
                f"return {big} * {size} + {small}",
                f"return {size} * {big} + {small}",
                f"$result = {big} * {size}\n$result += {small}\nreturn $result",
            ],
            [tuple(ints(rng, 2, 0, 12)) for _ in range(4)],
            noun=f"the total number of {small} in {{the given|a number of}} {big} and {small}",
        )
    rows = single([size, size - 1, *ints(rng, 3, 1, size * 8)])
    return build(
        rng,
        [f"{big}_and_{small}", f"split_{kind}", f"convert_{kind}"],
        [(f"{kind}|total|value|n", "int")],
        "tuple[int, int]",
        [
            f"return divmod(${kind}, {size})",
            f"return ${kind} // {size}, ${kind} % {size}",
            f"return (${kind} // {size}, ${kind} % {size})",
            f"{big} = ${kind} // {size}\nrest = ${kind} % {size}\nreturn {big}, rest",
        ],
        rows,
        tasks=[
            f"Split {{a number of {kind}|${kind}}} into {big} and {small} and return {{both as a tuple|a tuple}}.",
            f"Return a tuple with the {big} and the remaining {small} of {{a number of {kind}|${kind}}}.",
        ],
    )


@family
def everyday_formula(rng: random.Random) -> Exercise:
    expression, text, names, params, kind = rng.choice(
        [
            (
                "$distance / $time",
                "the {average |}speed for a distance $distance and a time $time",
                ["speed", "average_speed"],
                ["distance|d|s", "time|t"],
                "float",
            ),
            (
                "$speed * $time",
                "the distance covered in $time at speed $speed",
                ["distance", "distance_travelled"],
                ["speed|v", "time|t"],
                "float",
            ),
            (
                "$distance / $speed",
                "the time needed for $distance at speed $speed",
                ["travel_time", "time_needed"],
                ["distance|d|s", "speed|v"],
                "float",
            ),
            (
                "$mass * $acceleration",
                "the force on $mass with $acceleration",
                ["force"],
                ["mass|m", "acceleration|a"],
                "float",
            ),
            (
                "$mass / $volume",
                "the density of a body with $mass and $volume",
                ["density"],
                ["mass|m", "volume|v"],
                "float",
            ),
            (
                "$weight / $height**2",
                "the body mass index: the weight divided by the square of the height",
                ["bmi", "body_mass_index"],
                ["weight|kg|w", "height|meters|h"],
                "float",
            ),
            (
                "$voltage / $resistance",
                "the current for a voltage and a resistance",
                ["current"],
                ["voltage|u", "resistance|r"],
                "float",
            ),
            (
                "($a + $b) / 2",
                "the average of {two numbers|$a and $b}",
                ["average", "mean_of_two", "average_of_two"],
                ["a|x|first", "b|y|second"],
                "float",
            ),
            (
                "($a + $b + $c) / 3",
                "the average of {three numbers|$a, $b and $c}",
                ["average", "mean_of_three", "average_of_three"],
                ["a|x|first", "b|y|second", "c|z|third"],
                "float",
            ),
            (
                "$total / $count",
                "the average, given the total and the count",
                ["average", "mean"],
                ["total|amount", "count|n"],
                "float",
            ),
            (
                "$year - $birth",
                "the age in $year of someone born in $birth",
                ["age", "age_in_year"],
                ["birth|born", "year|now"],
                "int",
            ),
            (
                "$wins * 3 + $draws",
                "the points of a team that gets 3 for each win and 1 for each draw",
                ["points", "team_points"],
                ["wins|won", "draws|drawn"],
                "int",
            ),
            (
                "$rows * $seats",
                "the number of seats in a hall with $rows rows of $seats seats",
                ["seat_count", "total_seats"],
                ["rows|r", "seats|s"],
                "int",
            ),
            (
                "$n * ($n - 1) // 2",
                "the number of handshakes when $n people all shake hands once",
                ["handshakes", "count_handshakes"],
                ["n|people"],
                "int",
            ),
            (
                "$chickens * 2 + $cows * 4",
                "the number of legs of the given chickens and cows",
                ["count_legs", "legs"],
                ["chickens|birds", "cows|sheep"],
                "int",
            ),
            (
                "$amount // $price",
                "how many items of $price each can be bought with $amount",
                ["affordable", "items_bought"],
                ["amount|money|budget", "price|cost"],
                "int",
            ),
            (
                "$amount % $people",
                "how many sweets are left over when $amount sweets are shared equally by $people people",
                ["left_over", "remaining"],
                ["amount|sweets", "people|n"],
                "int",
            ),
            (
                "$b**2 - 4 * $a * $c",
                "the discriminant of the equation ax^2 + bx + c = 0",
                ["discriminant"],
                ["a", "b", "c"],
                "int",
            ),
            (
                "-$b / $a",
                "the solution of the equation $a * x + $b = 0",
                ["solve_linear", "root"],
                ["a|p", "b|q"],
                "float",
            ),
            (
                "$a * $x + $b",
                "the value of the line y = $a * x + $b at $x",
                ["line", "linear_value"],
                ["a|m", "x", "b|c"],
                "int",
            ),
            (
                "$a * $d - $b * $c",
                "the determinant of the 2 by 2 matrix with the rows ($a, $b) and ($c, $d)",
                ["determinant"],
                ["a", "b", "c", "d"],
                "int",
            ),
        ]
    )
    numbers = [2, 4, 5, 8, 10, 16, 20, 40]
    rows = [tuple(rng.choice(numbers) if kind == "float" else rng.randint(1, 12) for _ in params) for _ in range(6)]
    return build(
        rng,
        names,
        [(param, kind) for param in params],
        kind,
        [f"return {expression}", f"return {expression}", f"$result = {expression}\nreturn $result"],
        rows,
        noun=text,
    )


@family
def unit_texts(rng: random.Random) -> Exercise:
    small, large, factor = rng.choice(
        (
            ("minutes", "hours", 60),
            ("seconds", "minutes", 60),
            ("days", "weeks", 7),
            ("months", "years", 12),
            ("grams", "kilograms", 1000),
            ("cents", "euros", 100),
            ("eggs", "dozens", 12),
            ("meters", "kilometers", 1000),
            ("inches", "feet", 12),
            ("hours", "days", 24),
        )
    )
    shape = rng.choice(("split", "text", "join", "round_up", "total"))
    names, takes, gives, tasks, bodies, calls = {
        "split": (
            f"split_{small} to_{large}_and_{small} break_down",
            f"{small}: int",
            "tuple[int, int]",
            [
                (
                    f"Split a number of {small} into whole {large} and the {small} that are left. There are "
                    f"{factor} {small} to one of the {large}."
                ),
                f"Return (`{large}`, `{small}`) for the given {small}, with {factor} {small} in each of the {large}.",
            ],
            [
                f"return ({small} // {factor}, {small} % {factor})",
                f"return divmod({small}, {factor})",
                f"{large} = {small} // {factor}\nrest = {small} - {large} * {factor}\nreturn {large}, rest",
            ],
            [(rng.randint(1, factor * 5),) for _ in range(3)],
        ),
        "text": (
            f"{small}_text describe_{small} show_{small}",
            f"{small}: int",
            "str",
            [
                (
                    f"Write a number of {small} as a text with {large} and {small}, such as '2 {large} 5 "
                    f"{small}'. {factor} {small} make one of the {large}."
                ),
                f"Format `{small}` as 'X {large} Y {small}', where Y is below {factor}.",
            ],
            [
                f'return f"{{{small} // {factor}}} {large} {{{small} % {factor}}} {small}"',
                f'{large}, rest = divmod({small}, {factor})\nreturn f"{{{large}}} {large} {{rest}} {small}"',
            ],
            [(rng.randint(1, factor * 5),) for _ in range(3)],
        ),
        "join": (
            f"total_{small} all_in_{small} to_{small}",
            f"{large}: int, {small}: int",
            "int",
            [
                (
                    f"Return how many {small} the given {large} and {small} are together, with {factor} "
                    f"{small} in each of the {large}."
                ),
                f"Convert {large} and {small} to {small} only ({factor} {small} are one of the {large}).",
            ],
            [f"return {large} * {factor} + {small}", f"total = {small}\ntotal += {large} * {factor}\nreturn total"],
            [(rng.randint(0, 9), rng.randint(0, factor - 1)) for _ in range(3)],
        ),
        "round_up": (
            f"whole_{large} {large}_needed round_up_{small}",
            f"{small}: int",
            "int",
            [
                f"How many {large} are needed to hold the given {small}, {factor} in each? Round up.",
                f"Divide `{small}` by {factor} and round up to whole {large}.",
            ],
            [
                f"return ({small} + {factor - 1}) // {factor}",
                f"{large} = {small} // {factor}\nif {small} % {factor} > 0:\n    {large} += 1\nreturn {large}",
                f"import math\n\n\ndef $signature:\n    return math.ceil({small} / {factor})",
            ],
            [(rng.randint(1, factor * 5),), (factor,), (factor * 2 + 1,)],
        ),
        "total": (
            f"add_{large}_and_{small} sum_of_pairs add_all",
            "$pairs: list[tuple[int, int]]",
            "tuple[int, int]",
            [
                (
                    f"Add up pairs of ({large}, {small}), with {factor} {small} in each of the {large}. "
                    "Return the sum as such a pair."
                ),
                f"Return the total of all pairs ({large}, {small}) with fewer than {factor} {small} in the result.",
            ],
            [
                (
                    f"$total = sum($a * {factor} + $b for $a, $b in $pairs)\n"
                    f"return ($total // {factor}, $total % {factor})"
                ),
                f"$total = 0\nfor $a, $b in $pairs:\n    $total += $a * {factor} + $b\nreturn divmod($total, {factor})",
            ],
            [([(rng.randint(0, 3), rng.randint(0, factor - 1)) for _ in range(rng.randint(1, 3))],) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def temperature_logs(rng: random.Random) -> Exercise:
    what, unit = rng.choice(
        (("temperatures", "temperature"), ("temps", "temperature"), ("levels", "water level"), ("readings", "reading"))
    )
    logs = [(values.numbers(rng, -5, 25, 3, 7),) for _ in range(4)]
    limits = [(row, rng.randint(0, 15)) for (row,) in logs]
    return one_of(
        rng,
        (
            "days_until_warmer wait_for_higher next_higher",
            "$what: list[int]",
            "list[int]",
            [
                (
                    "For each day, {find out|return} after how many days a higher $unit follows, or 0 if "
                    "none does. {Return a list|The result is a list}."
                ),
                (
                    "Return a list with the number of days one has to wait, from each day on, for a higher "
                    "$unit. Put 0 where none comes."
                ),
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
            find_tasks("the length of the longest run of days with a $unit above `limit`"),
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
            find_tasks("the largest rise of the $unit from one day to the next, or 0 if it never rises"),
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
            find_tasks("the number of days on which the $unit is above the average of all days"),
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
            find_tasks(
                "the number of the day (counted from 1) with the highest $unit, the last one if there are several"
            ),
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
            find_tasks("the number of days with a $unit higher than on all days before", note="The first day counts."),
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
                (
                    "Return 'rising' if each $unit is higher than the one before, 'falling' if each is "
                    "lower, and 'mixed' otherwise. There are at least two values."
                )
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
