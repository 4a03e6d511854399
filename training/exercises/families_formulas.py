"""Exercises about everyday formulas: geometry, units, money, time, dates, grades and other tables of branches."""

import random

from .build import build, halves, ints, single
from .framework import Exercise, family

YEAR = ("year|y", "int")


@family
def plane_figure(rng: random.Random) -> Exercise:
    expression, text, names, params = rng.choice(
        [
            (
                "$width * $height",
                "the area of a rectangle with the <sides|given sides> $width and $height",
                ["area", "rectangle_surface", "area_of_rectangle"],
                ["width|a|length|w", "height|b|breadth|h"],
            ),
            (
                "2 * ($width + $height)",
                "the perimeter of a rectangle with <sides|the sides> $width and $height",
                ["perimeter", "rectangle_perimeter", "perimeter_of_rectangle"],
                ["width|a|length|w", "height|b|breadth|h"],
            ),
            (
                "$side * $side",
                "the area of a square with side <length |>$side",
                ["square_area", "area_of_square"],
                ["side|a|length"],
            ),
            (
                "$side**2",
                "the area of a square with side <length |>$side",
                ["square_area", "area_of_square"],
                ["side|a|length"],
            ),
            (
                "4 * $side",
                "the perimeter of a square with side <length |>$side",
                ["square_perimeter", "perimeter_of_square"],
                ["side|a|length"],
            ),
            (
                "$base * $height / 2",
                "the area of a triangle with <the given |>base <and height|$base and height $height>",
                ["triangle_surface", "area_of_triangle", "area_triangle"],
                ["base|b|width", "height|h"],
            ),
            (
                "$a + $b + $c",
                "the perimeter of a triangle with the sides $a, $b and $c",
                ["triangle_perimeter"],
                ["a|x", "b|y", "c|z"],
            ),
            (
                "($a + $b) * $height / 2",
                "the area of a trapezoid with the parallel sides $a and $b and <the height|height> $height",
                ["trapezoid_area", "area_of_trapezoid"],
                ["a|top", "b|bottom", "height|h"],
            ),
            (
                "$p * $q / 2",
                "the area of a rhombus with the diagonals $p and $q",
                ["rhombus_area"],
                ["p|d|first", "q|e|second"],
            ),
            (
                "$base * $height",
                "the area of a parallelogram with base $base and height $height",
                ["parallelogram_area"],
                ["base|b", "height|h"],
            ),
            (
                "$n * $side",
                "the perimeter of a regular polygon with $n sides of length $side",
                ["polygon_perimeter"],
                ["n|count", "side|length"],
            ),
            (
                "($n - 2) * 180",
                "the sum of the inner angles, in degrees, of a polygon with $n sides",
                ["angle_sum", "polygon_angle_sum"],
                ["n|sides"],
            ),
            (
                "180 - $a - $b",
                "the third angle of a triangle in degrees, given the other two",
                ["third_angle", "missing_angle"],
                ["a|first|x", "b|second|y"],
            ),
        ]
    )
    integral = "/ 2" not in expression and (rng.random() < 0.5 or "$n" in expression or "180" in expression)
    kind = "int" if integral else "float"
    rows = [
        tuple(ints(rng, len(params), 3, 15) if integral or rng.random() < 0.4 else halves(rng, len(params), 2, 12))
        for _ in range(5)
    ]
    variable = "angle" if "180" in expression else "perimeter" if "perimeter" in text else "area"
    return build(
        rng,
        names,
        [(param, kind) for param in params],
        kind,
        [f"return {expression}", f"return {expression}", f"{variable} = {expression}\nreturn {variable}"],
        rows,
        noun=text,
    )


@family
def circle_or_solid(rng: random.Random) -> Exercise:
    expression, text, names, params = rng.choice(
        [
            (
                "math.pi * $radius**2",
                "the area of a circle with <the given radius|radius $radius>",
                ["circle_area", "area_of_circle"],
                ["radius|r"],
            ),
            (
                "2 * math.pi * $radius",
                "the circumference of a circle with <the given radius|radius $radius>",
                ["circumference", "circle_circumference", "circle_perimeter"],
                ["radius|r"],
            ),
            (
                "math.pi * $diameter",
                "the circumference of a circle with <the given diameter|diameter $diameter>",
                ["circumference", "circumference_from_diameter"],
                ["diameter|d"],
            ),
            (
                "math.pi * ($outer**2 - $inner**2)",
                "the area of the ring between circles of the radii $outer and $inner",
                ["ring_area", "annulus_area"],
                ["outer|big", "inner|small"],
            ),
            (
                "math.pi * $radius**2 * $height",
                "the volume of a cylinder with radius $radius and height $height",
                ["cylinder_volume", "volume_of_cylinder"],
                ["radius|r", "height|h"],
            ),
            (
                "math.pi * $radius**2 * $height / 3",
                "the volume of a cone with radius $radius and height $height",
                ["cone_volume", "volume_of_cone"],
                ["radius|r", "height|h"],
            ),
            (
                "4 / 3 * math.pi * $radius**3",
                "the volume of a <sphere|ball> with <the given radius|radius $radius>",
                ["sphere_volume", "volume_of_sphere"],
                ["radius|r"],
            ),
            (
                "4 * math.pi * $radius**2",
                "the surface area of a <sphere|ball> with <the given radius|radius $radius>",
                ["sphere_surface", "surface_of_sphere"],
                ["radius|r"],
            ),
            (
                "math.sqrt($a**2 + $b**2)",
                "the hypotenuse of a right triangle with the legs $a and $b",
                ["hypotenuse", "longest_side"],
                ["a|x", "b|y"],
            ),
            (
                "math.sqrt($a**2 + $b**2)",
                "the <diagonal|length of the diagonal> of a rectangle with the sides $a and $b",
                ["diagonal"],
                ["a|width|w", "b|height|h"],
            ),
            (
                "math.radians($angle)",
                "the angle $angle, given in degrees, in radians",
                ["to_radians", "degrees_to_radians"],
                ["angle|degrees"],
            ),
            (
                "math.degrees($angle)",
                "the angle $angle, given in radians, in degrees",
                ["to_degrees", "radians_to_degrees"],
                ["angle|radians"],
            ),
        ]
    )
    places = rng.choice([None, None, 2, 1])
    value = expression if places is None else f"round({expression}, {places})"
    suffix = "" if places is None else f", rounded to {places} decimal place{'s' if places > 1 else ''}"
    rows = [
        tuple(float(x) if rng.random() < 0.5 else x for x in sorted(ints(rng, len(params), 1, 12), reverse=True))
        for _ in range(5)
    ]
    bodies = [f"import math\n\nreturn {value}", f"import math\n\n$result = {value}\nreturn $result"]
    if "math.pi" in value:
        bodies += [f"from math import pi\n\nreturn {value.replace('math.pi', 'pi')}"]
    if "math.sqrt" in value:
        bodies += [
            f"from math import sqrt\n\nreturn {value.replace('math.sqrt', 'sqrt')}",
            "import math\n\n" + "return " + value.replace("math.sqrt($a**2 + $b**2)", "math.hypot($a, $b)"),
            "return " + value.replace("math.sqrt($a**2 + $b**2)", "($a**2 + $b**2) ** 0.5"),
        ]
    return build(rng, names, [(param, "float") for param in params], "float", bodies, rows, noun=text + suffix)


@family
def box(rng: random.Random) -> Exercise:
    params = [("length|a|x", "int"), ("width|b|y", "int"), ("height|c|z", "int")]
    if rng.random() < 0.35:
        expression, text, names = rng.choice(
            [
                ("$side**3", "the volume of a cube with <edge|side> $side", ["cube_volume", "volume_of_cube"]),
                (
                    "6 * $side**2",
                    "the surface area of a cube with <edge|side> $side",
                    ["cube_surface", "surface_of_cube"],
                ),
                (
                    "12 * $side",
                    "the total length of the edges of a cube with side $side",
                    ["cube_edges", "edge_length"],
                ),
            ]
        )
        params = [("side|edge|a", "int")]
    else:
        expression, text, names = rng.choice(
            [
                (
                    "$length * $width * $height",
                    "the volume of a box with <the given sides|the sides $length, $width and $height>",
                    ["box_volume", "volume", "volume_of_box"],
                ),
                (
                    "2 * ($length * $width + $length * $height + $width * $height)",
                    "the surface area of a box with the sides $length, $width and $height",
                    ["box_surface", "surface_area"],
                ),
                (
                    "4 * ($length + $width + $height)",
                    "the total length of all edges of a box with the sides $length, $width and $height",
                    ["box_edges", "total_edge_length"],
                ),
            ]
        )
    rows = [tuple(ints(rng, len(params), 1, 12)) for _ in range(5)]
    return build(
        rng, names, params, "int", [f"return {expression}", f"$result = {expression}\nreturn $result"], rows, noun=text
    )


@family
def points(rng: random.Random) -> Exercise:
    kind = rng.choice(["manhattan", "squared", "euclid", "quadrant", "midpoint", "origin", "inside", "slope", "shift"])
    four = [("x1", "int"), ("y1", "int"), ("x2", "int"), ("y2", "int")]
    two = [("x", "int"), ("y", "int")]
    fours = [tuple(ints(rng, 4, -9, 9)) for _ in range(5)] + [(0, 0, 3, 4), (1, 2, 4, 6)]
    twos = [tuple(ints(rng, 2, -5, 5)) for _ in range(5)] + [(0, 0), (3, -2), (-1, -1), (2, 2), (-2, 3)]
    r = rng.randint(2, 5)
    if kind == "manhattan":
        return build(
            rng,
            ["manhattan", "manhattan_distance", "grid_distance", "taxi_distance", "city_block"],
            four,
            "int",
            ["return abs(x1 - x2) + abs(y1 - y2)", "dx = abs(x1 - x2)\ndy = abs(y1 - y2)\nreturn dx + dy"],
            fours,
            noun=[
                "the <Manhattan|taxicab> distance <between|of> the points (x1, y1) and (x2, y2)",
                "the number of steps on a grid from (x1, y1) to (x2, y2)",
            ],
        )
    if kind == "squared":
        return build(
            rng,
            ["squared_distance", "distance_squared"],
            four,
            "int",
            ["return (x1 - x2) ** 2 + (y1 - y2) ** 2", "dx = x1 - x2\ndy = y1 - y2\nreturn dx * dx + dy * dy"],
            fours,
            noun="the square of the distance <between|of> the points (x1, y1) and (x2, y2)",
        )
    if kind == "euclid":
        return build(
            rng,
            ["distance", "point_distance", "euclidean_distance", "distance_between"],
            four,
            "float",
            [
                "return ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5",
                "import math\n\nreturn math.hypot(x1 - x2, y1 - y2)",
                "import math\n\nreturn math.sqrt((x1 - x2) ** 2 + (y1 - y2) ** 2)",
            ],
            [(0, 0, 3, 4), (1, 2, 4, 6), (2, 2, 2, 9), (0, 0, 6, 8), (1, 1, 1, 1)],
            noun="the <Euclidean |>distance <between|of> the points (x1, y1) and (x2, y2)",
        )
    if kind == "quadrant":
        return build(
            rng,
            ["quadrant", "find_quadrant", "get_quadrant"],
            two,
            "int",
            [
                """
                      if x > 0 and y > 0:
                          return 1
                      if x < 0 and y > 0:
                          return 2
                      if x < 0 and y < 0:
                          return 3
                      if x > 0 and y < 0:
                          return 4
                      return 0
                      """,
                """
                      if x == 0 or y == 0:
                          return 0
                      if x > 0:
                          return 1 if y > 0 else 4
                      return 2 if y > 0 else 3
                      """,
            ],
            twos,
            noun="the number (1 to 4) of the quadrant in which the point (x, y) lies, or 0 if it lies on an axis",
        )
    if kind == "midpoint":
        return build(
            rng,
            ["midpoint", "middle_point", "center_between"],
            four,
            "tuple[float, float]",
            ["return (x1 + x2) / 2, (y1 + y2) / 2", "return ((x1 + x2) / 2, (y1 + y2) / 2)"],
            fours,
            noun="the midpoint of the <points|line between the points> (x1, y1) and (x2, y2) as a tuple",
        )
    if kind == "origin":
        return build(
            rng,
            ["is_origin", "at_origin"],
            two,
            "bool",
            ["return x == 0 and y == 0", "return (x, y) == (0, 0)"],
            twos,
            whether="the point (x, y) is the origin",
        )
    if kind == "inside":
        edge, op = rng.choice([("inside or on", "<="), ("inside", "<")])
        return build(
            rng,
            ["in_circle", "is_inside_circle", f"within_{r}"],
            two,
            "bool",
            [f"return x**2 + y**2 {op} {r}**2", f"return x * x + y * y {op} {r * r}"],
            twos,
            whether=f"the point (x, y) lies {edge} the circle with radius {r} around the origin",
        )
    if kind == "slope":
        return build(
            rng,
            ["slope", "line_slope", "gradient"],
            four,
            "float",
            ["return (y2 - y1) / (x2 - x1)"],
            [(0, 0, rng.choice([1, 2, 4]), rng.randint(-8, 8)) for _ in range(3)] + [(1, 2, 3, 8), (2, 5, 4, 5)],
            noun="the slope of the line through (x1, y1) and (x2, y2)",
            note="x1 and x2 are different.",
        )
    dx, dy = rng.randint(1, 5), rng.randint(1, 5)
    return build(
        rng,
        ["shift_point", "move_point", "translate"],
        two,
        "tuple[int, int]",
        [f"return x + {dx}, y + {dy}", f"return (x + {dx}, y + {dy})"],
        twos,
        noun=f"the point (x, y) moved by {dx} <to the right|in x> and {dy} <up|in y>",
    )


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
            f"Convert <a value|${source}> from {degrees}{name} to {other}.",
            (
                f"Return how many {other} <${source} {name} are|there are in ${source} {name}>."
                if not degrees and target not in ("celsius", "fahrenheit", "kelvin")
                else f"Given a temperature in {name}, return it in {other}."
            ),
            f"Given <an amount|a value> in {name}, return it in {other}.",
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
            noun=f"the total number of {small} in <the given|a number of> {big} and {small}",
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
            f"Split <a number of {kind}|${kind}> into {big} and {small} and return <both as a tuple|a tuple>.",
            f"Return a tuple with the {big} and the remaining {small} of <a number of {kind}|${kind}>.",
        ],
    )


@family
def clock(rng: random.Random) -> Exercise:
    kind = rng.choice(["hms", "hhmm", "seconds", "minutes", "twelve", "add", "between", "valid", "angle"])
    s = ("seconds|total|n|secs", "int")
    if kind == "hms":
        return build(
            rng,
            ["split_seconds", "to_hms", "hours_minutes_seconds", "convert_seconds"],
            [s],
            "tuple[int, int, int]",
            [
                "return $seconds // 3600, $seconds % 3600 // 60, $seconds % 60",
                """
                      minutes, rest = divmod($seconds, 60)
                      hours, minutes = divmod(minutes, 60)
                      return hours, minutes, rest
                      """,
                """
                      hours = $seconds // 3600
                      minutes = $seconds % 3600 // 60
                      return hours, minutes, $seconds % 60
                      """,
            ],
            single([59, 3600, 3661, *ints(rng, 3, 100, 20000)]),
            tasks=[
                "Split <a number of seconds|$seconds> into hours, minutes and seconds and return them as a tuple.",
                "Return a tuple of hours, minutes and seconds for <a number of seconds|a time of $seconds seconds>.",
            ],
        )
    if kind == "hhmm":
        return build(
            rng,
            ["format_time", "time_string", "clock_text", "to_clock"],
            [("minutes|total|n|mins", "int")],
            "str",
            [
                'return f"{$minutes // 60:02d}:{$minutes % 60:02d}"',
                """
                      hours, rest = divmod($minutes, 60)
                      return f"{hours:02d}:{rest:02d}"
                      """,
                """
                      hours = str($minutes // 60)
                      rest = str($minutes % 60)
                      return hours.zfill(2) + ":" + rest.zfill(2)
                      """,
            ],
            single([0, 59, 60, *ints(rng, 3, 1, 1439)]),
            tasks=[
                'Format <a number of minutes|$minutes minutes> since midnight as "HH:MM".',
                'Return the time of day as "HH:MM", given the minutes since midnight.',
            ],
        )
    if kind == "seconds":
        return build(
            rng,
            ["total_seconds", "time_in_seconds", "to_seconds"],
            [("hours|h", "int"), ("minutes|m", "int"), ("seconds|s", "int")],
            "int",
            [
                "return $hours * 3600 + $minutes * 60 + $seconds",
                "return ($hours * 60 + $minutes) * 60 + $seconds",
                """
                      $total = $seconds
                      $total += $minutes * 60
                      $total += $hours * 3600
                      return $total
                      """,
            ],
            [(rng.randint(0, 12), rng.randint(0, 59), rng.randint(0, 59)) for _ in range(4)],
            noun="the <total |>number of seconds in the given hours, minutes and seconds",
        )
    if kind == "minutes":
        return build(
            rng,
            ["minutes_since_midnight", "parse_time", "time_to_minutes", "clock_to_minutes"],
            [("time|text|clock", "str")],
            "int",
            [
                """
                      hours, minutes = $time.split(":")
                      return int(hours) * 60 + int(minutes)
                      """,
                """
                      parts = $time.split(":")
                      return int(parts[0]) * 60 + int(parts[1])
                      """,
                "return int($time[:2]) * 60 + int($time[3:])",
            ],
            single([f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}" for _ in range(4)]),
            noun='the minutes since midnight of a time <like "07:30"|in the form "HH:MM">',
        )
    if kind == "twelve":
        return build(
            rng,
            ["to_twelve_hour", "twelve_hour", "am_pm", "hour_label"],
            [("hour|h", "int")],
            "str",
            [
                """
                      if $hour == 0:
                          return "12 am"
                      if $hour < 12:
                          return f"{$hour} am"
                      if $hour == 12:
                          return "12 pm"
                      return f"{$hour - 12} pm"
                      """,
                """
                      suffix = "am" if $hour < 12 else "pm"
                      return f"{($hour + 11) % 12 + 1} {suffix}"
                      """,
                """
                      suffix = "am" if $hour < 12 else "pm"
                      $hour %= 12
                      if $hour == 0:
                          $hour = 12
                      return f"{$hour} {suffix}"
                      """,
            ],
            single([0, 12, *ints(rng, 3, 1, 23)]),
            tasks=[
                'Convert an hour from 0 to 23 to the 12-hour clock, for example "3 pm".',
                'Return the hour (0 to 23) in the form "7 am" or "7 pm"; midnight is "12 am", noon "12 pm".',
            ],
        )
    if kind == "add":
        return build(
            rng,
            ["add_hours", "hour_after", "later_hour", "hour_in"],
            [("hour|start|h", "int"), ("delta|hours|n", "int")],
            "int",
            [
                "return ($hour + $delta) % 24",
                "$result = $hour + $delta\nreturn $result % 24",
                """
                      $hour += $delta
                      while $hour >= 24:
                          $hour -= 24
                      return $hour
                      """,
            ],
            [(rng.randint(0, 23), rng.randint(0, 50)) for _ in range(5)],
            noun="the hour on a 24-hour clock that is $delta hours after $hour",
        )
    if kind == "between":
        return build(
            rng,
            ["hours_between", "hours_until", "waiting_hours"],
            [("start|a|now", "int"), ("end|b|later", "int")],
            "int",
            [
                "return ($end - $start) % 24",
                """
                      if $end >= $start:
                          return $end - $start
                      return $end + 24 - $start
                      """,
                "return $end - $start if $end >= $start else $end - $start + 24",
            ],
            [(22, 3), (8, 17), tuple(ints(rng, 2, 0, 23)), tuple(ints(rng, 2, 0, 23))],
            noun="the number of hours from hour $start to hour $end on a 24-hour clock, which may pass midnight",
        )
    if kind == "valid":
        return build(
            rng,
            ["is_valid_time", "valid_time", "check_time"],
            [("hour|h|hours", "int"), ("minute|m|minutes", "int")],
            "bool",
            [
                "return 0 <= $hour < 24 and 0 <= $minute < 60",
                """
                      if $hour < 0 or $hour > 23:
                          return False
                      return 0 <= $minute <= 59
                      """,
                "return $hour in range(24) and $minute in range(60)",
            ],
            [(24, 0), (23, 59), (12, 60), (-1, 5), (rng.randint(0, 23), rng.randint(0, 59)), (0, 0)],
            whether="$hour and $minute are a valid time on a 24-hour clock",
        )
    return build(
        rng,
        ["minute_angle", "hand_angle"],
        [("minutes|n|minute", "int")],
        "int",
        ["return 6 * $minutes", "return $minutes * 360 // 60"],
        single(ints(rng, 4, 0, 59)),
        noun="the angle in degrees between the minute hand and 12 at the given minute",
    )


@family
def leap_years(rng: random.Random) -> Exercise:
    kind = rng.choice(["check", "days", "next", "february"])
    test = "$year % 4 == 0 and ($year % 100 != 0 or $year % 400 == 0)"
    flat = "$year % 400 == 0 or ($year % 4 == 0 and $year % 100 != 0)"
    years = single([2000, 1900, 2024, 2023, rng.randint(1890, 2050), 4 * rng.randint(480, 510)])
    if kind == "check":
        return build(
            rng,
            ["leap_year", "is_leap", "has_leap_day", "check_leap"],
            [YEAR],
            "bool",
            [
                f"return {test}",
                f"return {flat}",
                """
                      if $year % 400 == 0:
                          return True
                      if $year % 100 == 0:
                          return False
                      return $year % 4 == 0
                      """,
                """
                      if $year % 4 != 0:
                          return False
                      if $year % 100 != 0:
                          return True
                      return $year % 400 == 0
                      """,
                "import calendar\n\nreturn calendar.isleap($year)",
            ],
            years,
            whether=["<$year|a year> is a leap year", "the year has a 29th of February"],
        )
    common, leap = (365, 366) if kind == "days" else (28, 29)
    if kind in ("days", "february"):
        return build(
            rng,
            (
                ["days_in_year", "year_length", "number_of_days"]
                if kind == "days"
                else ["february_days", "days_in_february"]
            ),
            [YEAR],
            "int",
            [
                f"return {leap} if {test} else {common}",
                f"""
                      if {flat}:
                          return {leap}
                      return {common}
                      """,
                f"""
                      leap = {test}
                      return {leap} if leap else {common}
                      """,
                f"import calendar\n\nreturn {common} + calendar.isleap($year)",
            ],
            years,
            noun=f"the number of days in {'the year' if kind == 'days' else 'February of the year'} $year",
            hint="<Take leap years into account.|Leap years count.>",
        )
    return build(
        rng,
        ["next_leap_year", "following_leap_year"],
        [YEAR],
        "int",
        [
            f"""
                  $year += 1
                  while not ({test}):
                      $year += 1
                  return $year
                  """,
            f"""
                  while True:
                      $year += 1
                      if {test}:
                          return $year
                  """,
        ],
        years,
        noun="the first leap year after $year",
    )


@family
def calendar_parts(rng: random.Random) -> Exercise:
    kind = rng.choice(
        ["century", "decade", "quarter", "month_days", "season", "weekday", "month", "weekend", "after", "week", "half"]
    )
    m = ("month|m", "int")
    months = single([1, 3, 4, 7, 12, *ints(rng, 2, 1, 12)])
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    if kind == "century":
        return build(
            rng,
            ["century", "century_of", "get_century"],
            [YEAR],
            "int",
            [
                "return ($year - 1) // 100 + 1",
                "return ($year + 99) // 100",
                """
                      if $year % 100 == 0:
                          return $year // 100
                      return $year // 100 + 1
                      """,
            ],
            single([1900, 1901, 2000, rng.randint(1, 2100), rng.randint(1200, 2100)]),
            noun="the century in which $year lies",
            hint="The years 1801 to 1900 are in the 19th century.",
        )
    if kind == "decade":
        return build(
            rng,
            ["decade", "decade_of", "start_of_decade"],
            [YEAR],
            "int",
            ["return $year // 10 * 10", "return $year - $year % 10"],
            single(ints(rng, 4, 1900, 2050)),
            noun="the first year of the decade of $year, for example 1980 for 1987",
        )
    if kind in ("quarter", "half"):
        size = 3 if kind == "quarter" else 6
        branches = {
            "quarter": """
                      if $month <= 3:
                          return 1
                      if $month <= 6:
                          return 2
                      if $month <= 9:
                          return 3
                      return 4
                      """,
            "half": """
                      if $month <= 6:
                          return 1
                      return 2
                      """,
        }[kind]
        return build(
            rng,
            [kind, f"{kind}_of_month", f"get_{kind}", f"{kind}_of_year"],
            [m],
            "int",
            [f"return ($month - 1) // {size} + 1", f"return ($month + {size - 1}) // {size}", branches],
            months,
            noun=f"the {kind} of the year <(1 to {12 // size})|as a number from 1 to {12 // size}> <to which the month belongs|of the month $month>",
        )
    if kind == "month_days":
        return build(
            rng,
            ["days_in_month", "month_length", "month_days"],
            [m],
            "int",
            [
                """
                      if $month == 2:
                          return 28
                      if $month in (4, 6, 9, 11):
                          return 30
                      return 31
                      """,
                """
                      days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                      return days[$month - 1]
                      """,
                """
                      if $month == 2:
                          return 28
                      elif $month in [4, 6, 9, 11]:
                          return 30
                      else:
                          return 31
                      """,
                "return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][$month - 1]",
            ],
            months + single([2]),
            noun="the number of days <in|of> month $month <|(1 to 12) >of a year that is not a leap year",
        )
    if kind == "season":
        return build(
            rng,
            ["season", "season_of", "get_season"],
            [m],
            "str",
            [
                """
                      if $month in (12, 1, 2):
                          return "winter"
                      if $month in (3, 4, 5):
                          return "spring"
                      if $month in (6, 7, 8):
                          return "summer"
                      return "autumn"
                      """,
                """
                      if 3 <= $month <= 5:
                          return "spring"
                      elif 6 <= $month <= 8:
                          return "summer"
                      elif 9 <= $month <= 11:
                          return "autumn"
                      else:
                          return "winter"
                      """,
                """
                      seasons = ["winter", "spring", "summer", "autumn"]
                      return seasons[$month % 12 // 3]
                      """,
            ],
            months,
            tasks=[
                'Return the season of a month: "winter" for December to February, then "spring", "summer" and "autumn".',
                'Given a month from 1 to 12, return "spring" (3-5), "summer" (6-8), "autumn" (9-11) or "winter".',
            ],
        )
    if kind in ("weekday", "month"):
        if kind == "weekday":
            start = rng.choice([0, 1])
            names = days
        else:
            start = 1
            names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        shown = ", ".join(f'"{name}"' for name in names)
        index = f"$number - {start}" if start else "$number"
        bodies = [f"names = [{shown}]\nreturn names[{index}]"]
        if kind == "weekday":
            bodies = [
                f"names = [\n    {shown.replace(', ', (','+chr(10)+'    '))},\n]\nreturn names[{index}]",
                f'names = "{" ".join(names)}"\nreturn names.split()[{index}]',
            ]
        else:
            bodies = [
                f'names = "{" ".join(names)}"\nreturn names.split()[{index}]',
                f'return "{"".join(names)}"[3 * $number - 3 : 3 * $number]',
            ]
        return build(
            rng,
            [f"{kind}_name", f"name_of_{kind}", f"get_{kind}"],
            [(f"number|{kind}|n", "int")],
            "str",
            bodies,
            single(rng.sample(range(start, start + len(names)), 4)),
            noun=f"the <name|English name> of the {'day of the week' if kind == 'weekday' else 'month, shortened to three letters,'} with the given number; "
            f"{start} is {'Monday' if kind == 'weekday' else 'Jan'}",
        )
    if kind == "weekend":
        return build(
            rng,
            ["is_weekend", "is_free_day"],
            [("day|name", "str")],
            "bool",
            [
                'return $day in ("Saturday", "Sunday")',
                'return $day == "Saturday" or $day == "Sunday"',
                """
                      if $day in ["Saturday", "Sunday"]:
                          return True
                      return False
                      """,
            ],
            single(days),
            whether="$day is <Saturday or Sunday|a day of the weekend>",
        )
    if kind == "after":
        return build(
            rng,
            ["weekday_after", "day_after", "shift_weekday", "future_weekday"],
            [("day|start|d", "int"), ("n|days|delta", "int")],
            "int",
            ["return ($day + $n) % 7", "$result = $day + $n\nreturn $result % 7"],
            [(rng.randint(0, 6), rng.randint(0, 30)) for _ in range(5)],
            noun="the weekday (0 to 6) that is $n days after weekday $day",
        )
    return build(
        rng,
        ["week_number", "week_of_day", "which_week"],
        [("day|d|n", "int")],
        "int",
        ["return ($day - 1) // 7 + 1", "return ($day + 6) // 7"],
        single([1, 7, 8, *ints(rng, 3, 1, 365)]),
        noun="the number of the week in which day $day lies when days and weeks are counted from 1",
    )


@family
def money(rng: random.Random) -> Exercise:
    p = rng.choice([5, 10, 15, 20, 25, 30, 50])
    price = "price|amount|cost|value"
    rate = "percent|rate|p"
    expression, text, names, params = rng.choice(
        [
            (
                "$price * (1 - $percent / 100)",
                "$price <reduced by|after a discount of> $percent percent",
                ["discounted", "apply_discount", "sale_price"],
                [price, rate],
            ),
            (
                "$price * (100 - $percent) / 100",
                "$price <reduced by|after a discount of> $percent percent",
                ["discounted", "apply_discount", "sale_price"],
                [price, rate],
            ),
            (
                "$price * (1 + $percent / 100)",
                "$price <increased by|plus a tax of> $percent percent",
                ["with_tax", "add_tax", "increase_by_percent"],
                [price, rate],
            ),
            (
                "$price * $percent / 100",
                "$percent percent of $price",
                ["percent_of", "percentage", "share"],
                [price, rate],
            ),
            (
                f"$price * {(100 - p) / 100}",
                f"$price after a discount of {p} percent",
                [f"discount_{p}", "reduced_price", "sale_price"],
                [price],
            ),
            (f"$price * {p} / 100", f"{p} percent of $price", [f"percent_{p}", "tip", "fee"], [price]),
            (
                "$part / $whole * 100",
                "how many percent of $whole $part is",
                ["percentage", "percent_share", "as_percent"],
                ["part|a|x", "whole|b|total"],
            ),
            (
                "($new - $old) / $old * 100",
                "the change from $old to $new in percent",
                ["percent_change", "growth"],
                ["old|before|a", "new|after|b"],
            ),
            (
                "$price * $percent * $years / 100",
                "the simple interest for $price at $percent percent over $years years",
                ["simple_interest", "interest"],
                ["price|principal|capital", "percent|rate", "years|time"],
            ),
            (
                "$price * (1 + $percent / 100) ** $years",
                "the value of $price after $years years of $percent percent interest, compounded yearly",
                ["compound", "compound_interest", "future_value"],
                ["price|principal|capital", "percent|rate", "years|time"],
            ),
            (
                "$price * $count",
                "the total price of $count items that cost $price each",
                ["total_price", "order_total"],
                ["price|cost", "count|quantity|n"],
            ),
            (
                "$price / $count",
                "the price of one item if $count items cost $price",
                ["unit_price", "price_each"],
                ["price|cost", "count|quantity|n"],
            ),
            (
                "$paid - $price",
                "the change for a price of $price when $paid is paid",
                ["change", "money_back"],
                ["price|cost", "paid|given"],
            ),
            (
                "$revenue - $cost",
                "the profit, which is $revenue minus $cost",
                ["profit", "earnings"],
                ["revenue|income", "cost|expenses"],
            ),
            (
                "$hours * $wage",
                "the pay for $hours hours of work at $wage per hour",
                ["pay", "salary", "weekly_pay"],
                ["hours|time", "wage|rate"],
            ),
        ]
    )
    clean = [4, 5, 8, 10, 16, 20, 25, 40, 50, 80, 100, 200]
    rows = [
        tuple(float(rng.choice(clean[:7])) if "years" in param else rng.choice(clean) for param in params)
        for _ in range(6)
    ]
    rows = [tuple(int(x) if "years" in param else x for x, param in zip(row, params)) for row in rows]
    places = rng.choice([None, 2]) if "**" not in expression else 2
    value = expression if places is None else f"round({expression}, 2)"
    return build(
        rng,
        names,
        [(param, "int" if "years" in param else "float") for param in params],
        "float",
        [
            f"return {value}",
            f"return {value}",
            f"$result = {expression}\nreturn {'$result' if places is None else 'round($result, 2)'}",
        ],
        rows,
        noun=text + ("" if places is None else ", rounded to <2|two> decimal places"),
    )


@family
def everyday_formula(rng: random.Random) -> Exercise:
    expression, text, names, params, kind = rng.choice(
        [
            (
                "$distance / $time",
                "the <average |>speed for a distance $distance and a time $time",
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
                "the average of <two numbers|$a and $b>",
                ["average", "mean_of_two", "average_of_two"],
                ["a|x|first", "b|y|second"],
                "float",
            ),
            (
                "($a + $b + $c) / 3",
                "the average of <three numbers|$a, $b and $c>",
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
def thresholds(rng: random.Random) -> Exercise:
    """A table of branches: the first threshold that is reached decides."""
    argument, labels, what, names, step, high = rng.choice(
        [
            ("score|points|marks", ["A", "B", "C", "D", "F"], "grade", ["grade", "letter_grade", "get_grade"], 10, 90),
            (
                "score|points|marks",
                ["excellent", "good", "pass", "fail"],
                "rating",
                ["rating", "rate_score", "describe_score"],
                15,
                85,
            ),
            (
                "temperature|degrees|t",
                ["hot", "warm", "cool", "cold"],
                "word",
                ["describe_temperature", "weather", "how_warm"],
                10,
                30,
            ),
            (
                "age|years",
                ["senior", "adult", "teenager", "child"],
                "age group",
                ["age_group", "category", "classify_age"],
                20,
                65,
            ),
            ("speed|velocity|v", ["fast", "medium", "slow"], "word", ["describe_speed", "speed_class"], 40, 100),
            (
                "weight|kg|mass",
                ["heavy", "medium", "light"],
                "weight class",
                ["weight_class", "classify_weight"],
                20,
                80,
            ),
            ("level|value|n", ["high", "medium", "low"], "level", ["level_name", "classify", "describe_level"], 30, 70),
            (
                "amount|total|sales",
                ["gold", "silver", "bronze", "none"],
                "medal",
                ["medal", "customer_level", "status"],
                250,
                1000,
            ),
            ("wind|speed", ["storm", "gale", "breeze", "calm"], "word", ["wind_name", "describe_wind"], 25, 75),
            (
                "hour|h",
                ["evening", "afternoon", "morning", "night"],
                "part of the day",
                ["part_of_day", "time_of_day"],
                6,
                18,
            ),
        ]
    )
    key = argument.split("|", maxsplit=1)[0]
    use = labels if len(labels) < 4 or rng.random() < 0.6 else labels[: rng.randint(2, len(labels) - 1)]
    if rng.random() < 0.3:
        use = [str(value) for value in sorted(rng.sample(range(0, 60, 5), len(use)), reverse=rng.random() < 0.5)]
        what, names = "value", ["fee", "bonus", "points_for", "discount_for", "price_for"]
    numbers = use[0].isdigit()
    shown = use if numbers else [f'"{label}"' for label in use]
    top = high + rng.choice([-5, 0, 0, 5]) if step > 6 else high
    limits = [top - step * i for i in range(len(use) - 1)]
    strict = rng.random() < 0.25
    op, word = (">", "above") if strict else (">=", "at least")
    early = (
        "\n".join(f"if ${key} {op} {limit}:\n    return {label}" for limit, label in zip(limits, shown))
        + f"\nreturn {shown[-1]}"
    )
    chain = (
        "\n".join(
            f"{'if' if i == 0 else 'elif'} ${key} {op} {limit}:\n    return {label}"
            for i, (limit, label) in enumerate(zip(limits, shown))
        )
        + f"\nelse:\n    return {shown[-1]}"
    )
    below = "<=" if strict else "<"
    upwards = "\n".join(
        f"if ${key} {below} {limit}:\n    return {label}" for limit, label in zip(limits[::-1], shown[:0:-1])
    )
    upwards += f"\nreturn {shown[0]}"
    listed = ", ".join(f"{label} for {word} {limit}" for limit, label in zip(limits, shown))
    listed_if = ", ".join(f"{label} if it is {word} {limit}" for limit, label in zip(limits, shown))
    return build(
        rng,
        names,
        [(argument, "int")],
        "int" if numbers else "str",
        [early, chain, upwards],
        single([*limits, *(limit - 1 for limit in limits), top + 3]),
        tasks=[
            f"Return the {what} for <${key}|the given {key}>: {listed}, <otherwise|else|and otherwise> {shown[-1]}.",
            f"Given ${key}, return {listed_if}, and {shown[-1]} otherwise.",
            f"Map ${key} to a {what}: {listed} and {shown[-1]} for anything <less|lower>.",
        ],
    )


@family
def tiered_price(rng: random.Random) -> Exercise:
    limit, low, high = rng.choice([5, 10, 20, 50, 100]), rng.randint(2, 5), rng.randint(6, 12)
    thing, argument = rng.choice(
        [
            ("unit", "units|count|n"),
            ("hour", "hours|time|h"),
            ("kilometer", "distance|km|d"),
            ("page", "pages|count|n"),
            ("minute", "minutes|time|m"),
        ]
    )
    key = argument.split("|", maxsplit=1)[0]
    kind = rng.choice(["split", "base", "all"])
    if kind == "split":
        a, b = (low, high) if rng.random() < 0.5 else (high, low)
        text = f"the first {limit} {thing}s cost {a} each, every further one {b}"
        bodies = [
            f"""
            if ${key} <= {limit}:
                return ${key} * {a}
            return {limit * a} + (${key} - {limit}) * {b}
            """,
            f"return min(${key}, {limit}) * {a} + max(0, ${key} - {limit}) * {b}",
            f"""
            $total = 0
            for $i in range(${key}):
                if $i < {limit}:
                    $total += {a}
                else:
                    $total += {b}
            return $total
            """,
        ]
    elif kind == "base":
        base = rng.randint(5, 30)
        text = f"a base price of {base} includes {limit} {thing}s, every further one costs {low}"
        bodies = [
            f"return {base} + max(0, ${key} - {limit}) * {low}",
            f"""
            if ${key} <= {limit}:
                return {base}
            return {base} + (${key} - {limit}) * {low}
            """,
            f"""
            $total = {base}
            if ${key} > {limit}:
                $total += (${key} - {limit}) * {low}
            return $total
            """,
        ]
    else:
        text = f"each {thing} costs {high}, or {low} if there are more than {limit}"
        bodies = [
            f"""
            if ${key} > {limit}:
                return ${key} * {low}
            return ${key} * {high}
            """,
            f"""
            price = {low} if ${key} > {limit} else {high}
            return price * ${key}
            """,
            f"return ${key} * ({low} if ${key} > {limit} else {high})",
        ]
    return build(
        rng,
        ["price", "cost", "total_cost", "fee", "bill", "compute_price"],
        [(argument, "int")],
        "int",
        bodies,
        single([0, limit, limit + 1, 2 * limit, rng.randint(1, limit)]),
        tasks=[
            (
                f"Return the price for ${key} {thing}s: {text}."
                if key != "distance"
                else f"Return the price for a distance: {text}."
            ),
            f"Compute <what ${key} costs|the cost> if {text}.",
        ],
    )


@family
def replace_multiples(rng: random.Random) -> Exercise:
    words = rng.choice(
        [("Fizz", "Buzz"), ("foo", "bar"), ("tick", "tock"), ("ping", "pong"), ("red", "blue"), ("A", "B")]
    )
    k, m = rng.choice([rng.sample([2, 3, 5, 7], 2), rng.sample([3, 4, 5, 7], 2)])
    both = rng.random() < 0.6
    joined = words[0] + words[1]
    first = f'if $n % {k} == 0 and $n % {m} == 0:\n    return "{joined}"\n' if both else ""
    bodies = [
        f'{first}if $n % {k} == 0:\n    return "{words[0]}"\nif $n % {m} == 0:\n    return "{words[1]}"\nreturn str($n)',
        f'{first}{"elif" if both else "if"} $n % {k} == 0:\n    return "{words[0]}"\nelif $n % {m} == 0:\n    return "{words[1]}"\nelse:\n    return str($n)',
    ]
    if both:
        bodies += [f"""
            $result = ""
            if $n % {k} == 0:
                $result += "{words[0]}"
            if $n % {m} == 0:
                $result += "{words[1]}"
            return $result or str($n)
            """]
    text = f'"{words[0]}" for multiples of {k}, "{words[1]}" for multiples of {m}' + (
        f', "{joined}" for multiples of both' if both else ""
    )
    return build(
        rng,
        ["fizz", "replace_number", "word_for", "say_number", "number_or_word", "label"],
        [("n|number|num|value", "int")],
        "str",
        bodies,
        single([k, m, k * m if both else k * k, 11, 13, rng.randint(1, 40)]),
        tasks=[
            f"Return {text} and the number as a string otherwise.",
            f"For a number, return {text}; for all others return the number as text.",
        ],
        hint="" if both else f"Multiples of {k} come first.",
    )


@family
def triangle_kind(rng: random.Random) -> Exercise:
    params = [("a|x", "int"), ("b|y", "int"), ("c|z", "int")]
    rows = [
        (3, 4, 5),
        (2, 2, 2),
        (5, 5, 3),
        (1, 2, 8),
        (6, 8, 10),
        tuple(ints(rng, 3, 1, 9)),
        tuple(ints(rng, 3, 2, 6)),
    ]
    kind = rng.choice(["valid", "name", "right", "equilateral", "isosceles"])
    if kind == "name":
        return build(
            rng,
            ["triangle_kind", "triangle_type", "classify_triangle", "name_triangle"],
            params,
            "str",
            [
                """
                      if $a == $b == $c:
                          return "equilateral"
                      if $a == $b or $b == $c or $a == $c:
                          return "isosceles"
                      return "scalene"
                      """,
                """
                      if $a == $b and $b == $c:
                          return "equilateral"
                      elif $a == $b or $b == $c or $a == $c:
                          return "isosceles"
                      else:
                          return "scalene"
                      """,
                """
                      different = len({$a, $b, $c})
                      if different == 1:
                          return "equilateral"
                      if different == 2:
                          return "isosceles"
                      return "scalene"
                      """,
                """
                      names = ["equilateral", "isosceles", "scalene"]
                      return names[len({$a, $b, $c}) - 1]
                      """,
            ],
            rows,
            tasks=[
                'Return "equilateral" if all three sides are equal, "isosceles" if two are, otherwise "scalene".',
                'Given the sides of a triangle, tell whether it is "equilateral", "isosceles" or "scalene".',
            ],
        )
    text, names, bodies = {
        "valid": (
            "<three sides|the sides $a, $b and $c> can form a triangle",
            ["is_triangle", "can_form_triangle", "valid_triangle"],
            [
                "return $a + $b > $c and $a + $c > $b and $b + $c > $a",
                """
            if $a + $b <= $c or $a + $c <= $b or $b + $c <= $a:
                return False
            return True
            """,
                """
            small, middle, large = sorted([$a, $b, $c])
            return small + middle > large
            """,
                "return 2 * max($a, $b, $c) < $a + $b + $c",
            ],
        ),
        "right": (
            "a triangle with the sides $a, $b and $c has a right angle",
            ["is_right_triangle", "is_right_angled", "has_right_angle"],
            [
                """
            x, y, z = sorted([$a, $b, $c])
            return x * x + y * y == z * z
            """,
                """
            sides = sorted([$a, $b, $c])
            return sides[0] ** 2 + sides[1] ** 2 == sides[2] ** 2
            """,
                "return $a**2 + $b**2 + $c**2 == 2 * max($a, $b, $c) ** 2",
            ],
        ),
        "equilateral": (
            "a triangle with the sides $a, $b and $c is equilateral",
            ["is_equilateral", "all_sides_equal"],
            ["return $a == $b == $c", "return $a == $b and $b == $c", "return len({$a, $b, $c}) == 1"],
        ),
        "isosceles": (
            "at least two sides of the triangle are equal",
            ["is_isosceles", "has_equal_sides"],
            ["return $a == $b or $b == $c or $a == $c", "return len({$a, $b, $c}) < 3"],
        ),
    }[kind]
    if kind == "right":
        params = [("a", "int"), ("b", "int"), ("c", "int")]
    return build(rng, names, params, "bool", bodies, rows, whether=text)


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


@family
def logic(rng: random.Random) -> Exercise:
    p, q, r = ("a|p|x", "bool"), ("b|q|y", "bool"), ("c|r|z", "bool")
    test, text, names, size = rng.choice(
        [
            ("$a and $b", "both <values|$a and $b> are true", ["both", "logical_and", "both_true"], 2),
            ("$a or $b", "at least one of $a and $b is true", ["either", "logical_or", "any_true"], 2),
            ("$a != $b", "exactly one of $a and $b is true", ["exclusive_or", "exactly_one", "xor"], 2),
            ("$a == $b", "$a and $b are both true or both false", ["equivalent", "same_truth", "xnor"], 2),
            ("not $a and not $b", "neither $a nor $b is true", ["neither", "nor", "both_false"], 2),
            ("not ($a and $b)", "$a and $b are not both true", ["nand", "not_both"], 2),
            ("not $a or $b", "$a implies $b", ["implies", "implication"], 2),
            ("$a and not $b", "$a is true and $b is not", ["only_first", "first_not_second"], 2),
            ("$a + $b + $c >= 2", "at least two of the three values are true", ["majority", "at_least_two"], 3),
            ("$a + $b + $c == 1", "exactly one of the three values is true", ["exactly_one", "only_one"], 3),
            ("$a and $b and $c", "all three values are true", ["all_true", "all_three"], 3),
            ("$a or $b or $c", "at least one of the three values is true", ["any_true", "any_of_three"], 3),
        ]
    )
    rows = [(x, y) for x in (True, False) for y in (True, False)]
    if size == 3:
        rows = [(*row, z) for row in rows for z in (True, False)]
    return build(
        rng,
        names,
        [p, q, r][:size],
        "bool",
        [
            f"return {test}",
            f"return {test}",
            f"if {test}:\n    return True\nreturn False",
            f"if {test}:\n    return True\nelse:\n    return False",
        ],
        rows,
        whether=text,
    )


@family
def permission(rng: random.Random) -> Exercise:
    k, m = rng.choice([12, 14, 16, 18, 21]), rng.choice([100, 120, 140, 150])
    test, text, names, params, rows = rng.choice(
        [
            (
                f"$age >= {k} and $ticket",
                f"someone may enter: the age is at least {k} and there is a ticket",
                ["may_enter", "can_enter"],
                [("age|years", "int"), ("ticket|has_ticket", "bool")],
                [(k, True), (k - 1, True), (k + 5, False), (k + 20, True)],
            ),
            (
                f"$age >= {k} or $adult",
                f"someone may watch: the age is at least {k} or an adult is present",
                ["may_watch", "can_watch"],
                [("age|years", "int"), ("adult|with_adult", "bool")],
                [(k, False), (k - 1, True), (k - 2, False), (k + 3, True)],
            ),
            (
                f"$height >= {m} and $age >= {k // 2}",
                f"someone may ride: the height is at least {m} and the age at least {k // 2}",
                ["may_ride", "can_ride"],
                [("height|size", "int"), ("age|years", "int")],
                [(m, 5), (m - 1, 12), (m + 20, 30), (m + 1, k // 2)],
            ),
            (
                f"$balance >= $amount and $amount <= {m * 10}",
                f"$amount can be paid out: it is not more than $balance and not more than {m * 10}",
                ["can_withdraw", "may_withdraw"],
                [("balance|money", "int"), ("amount|sum_wanted", "int")],
                [(m, m), (m, m + 1), (m * 20, m * 11), (m * 20, m)],
            ),
            (
                f"$sunny and $temperature > {k}",
                f"it is beach weather: sunny and more than {k} degrees",
                ["beach_weather", "go_swimming"],
                [("sunny|sun", "bool"), ("temperature|degrees", "int")],
                [(True, k), (True, k + 5), (False, k + 9), (True, 40)],
            ),
            (
                "$weekend or $holiday",
                "one may sleep in: it is the weekend or a holiday",
                ["sleep_in", "is_day_off"],
                [("weekend|is_weekend", "bool"), ("holiday|is_holiday", "bool")],
                [(True, False), (False, False), (False, True), (True, True)],
            ),
            (
                f"$length >= {k // 2} and $has_digit",
                f"a password is strong: it has at least {k // 2} characters and a digit",
                ["is_strong", "password_ok"],
                [("length|size", "int"), ("has_digit|digit", "bool")],
                [(k // 2, True), (3, True), (k, False), (k, True)],
            ),
        ]
    )
    return build(
        rng,
        names,
        params,
        "bool",
        [
            f"return {test}",
            f"if {test}:\n    return True\nreturn False",
            f"if {test}:\n    return True\nelse:\n    return False",
            f"return {test}",
        ],
        rows,
        whether=text,
    )


@family
def coins(rng: random.Random) -> Exercise:
    coin_sets = [
        [50, 20, 10, 5, 2, 1],
        [25, 10, 5, 1],
        [100, 50, 20, 10, 5, 1],
        [10, 5, 1],
        [20, 10, 5, 1],
        [7, 1],
        [5, 1],
        [100, 10, 1],
        [50, 10, 1],
    ]
    values = rng.choice(coin_sets)
    as_list = rng.random() < 0.4
    amount = "amount|n|value|money"
    rows = single([values[0], values[0] - 1, *ints(rng, 4, 1, 2 * values[0])])
    shown = ", ".join(map(str, values[:-1])) + f" and {values[-1]}"
    if as_list:
        bodies = [
            f"""
            $result = []
            for coin in {values}:
                while $amount >= coin:
                    $result.append(coin)
                    $amount -= coin
            return $result
            """,
            f"""
            $result = []
            for coin in {values}:
                $result += [coin] * ($amount // coin)
                $amount %= coin
            return $result
            """,
        ]
        return build(
            rng,
            ["give_change", "change_coins", "pay_out", "make_change"],
            [(amount, "int")],
            "list[int]",
            bodies,
            rows,
            noun=f"the list of coins for $amount, always taking the largest possible of {shown}",
        )
    bodies = [
        f"""
        $count = 0
        for coin in {values}:
            $count += $amount // coin
            $amount %= coin
        return $count
        """,
        f"""
        $count = 0
        for coin in {values}:
            while $amount >= coin:
                $amount -= coin
                $count += 1
        return $count
        """,
    ]
    if len(values) == 2:
        bodies += [f"return $amount // {values[0]} + $amount % {values[0]}"]
    return build(
        rng,
        ["count_coins", "coins_needed", "number_of_coins", "fewest_pieces"],
        [(amount, "int")],
        "int",
        bodies,
        rows,
        noun=f"the number of coins needed <for|to pay> $amount if the largest possible coin of {shown} is always taken",
    )


@family
def growth(rng: random.Random) -> Exercise:
    kind = rng.choice(["years", "value", "bounce", "savings"])
    p = rng.choice([2, 3, 4, 5, 10, 20])
    k = rng.randint(5, 50)
    if kind == "years":
        return build(
            rng,
            ["years_until", "count_years", "years_needed"],
            [("start|amount|money", "int"), ("goal|target|wanted", "int")],
            "int",
            [
                f"""
                      years = 0
                      while $start < $goal:
                          $start += {k}
                          years += 1
                      return years
                      """,
                f"""
                      $count = 0
                      while $start < $goal:
                          $start = $start + {k}
                          $count += 1
                      return $count
                      """,
            ],
            [(rng.randint(0, 50), rng.randint(60, 300)) for _ in range(3)] + [(10, 5)],
            noun=f"the number of years until $start grows to at least $goal if {k} is added each year",
        )
    if kind == "value":
        return build(
            rng,
            ["population_after", "grow", "after_years"],
            [("n|count|population", "int"), ("years|steps|time", "int")],
            "int",
            [
                f"""
                      for _ in range($years):
                          $n = $n * {p}
                      return $n
                      """,
                f"return $n * {p}**$years",
                f"""
                      while $years > 0:
                          $n *= {p}
                          $years -= 1
                      return $n
                      """,
            ],
            [(rng.randint(1, 5), rng.randint(0, 4)) for _ in range(4)],
            noun=f"the size of a population of $n after $years years if it grows to {p} times its size every year",
        )
    if kind == "bounce":
        return build(
            rng,
            ["count_bounces", "bounces", "jumps_until_low"],
            [("height|h|start", "int")],
            "int",
            [f"""
                      $count = 0
                      while $height >= {k // 5}:
                          $height //= 2
                          $count += 1
                      return $count
                      """],
            single(ints(rng, 5, 1, 200)),
            noun=f"how often $height can be halved (rounding down) while it is at least {k // 5}",
        )
    return build(
        rng,
        ["savings", "total_saved", "saved_after"],
        [("months|n|months_passed", "int")],
        "int",
        [
            f"""
                  $total = 0
                  for month in range(1, $months + 1):
                      $total += {k} * month
                  return $total
                  """,
            f"return sum({k} * month for month in range(1, $months + 1))",
            f"return {k} * $months * ($months + 1) // 2",
        ],
        single([1, *ints(rng, 4, 2, 12)]),
        noun=f"the money saved after $months months if {k} is saved in the first month and {k} more each month than in the one before",
    )


@family
def number_text(rng: random.Random) -> Exercise:
    width = rng.randint(3, 6)
    bodies, text, names, kind = rng.choice(
        [
            (
                [f"return str($n).zfill({width})", f'return f"{{$n:0{width}d}}"'],
                f"$n as a string of at least {width} digits, filled up with zeros <on the left|in front>",
                ["zero_padded", "pad_number", "fill_zeros"],
                "int",
            ),
            (
                [f"return str($n).rjust({width})", f'return f"{{$n:{width}d}}"'],
                f"$n as a string of at least {width} characters, filled up with spaces on the left",
                ["right_aligned", "align_number"],
                "int",
            ),
            (
                ['return f"{$n:,}"', 'return format($n, ",")'],
                "$n as a string with commas between groups of three digits",
                ["with_commas", "thousands"],
                "int",
            ),
            (
                ['return f"{$n:+d}"', 'return "+" + str($n) if $n >= 0 else str($n)'],
                "$n as a string that always has a sign",
                ["with_sign", "signed"],
                "int",
            ),
            (
                ['return f"{$n}%"', 'return str($n) + "%"'],
                "$n as a string with a percent sign after it",
                ["percent_text", "as_percent"],
                "int",
            ),
            (
                ['return f"#{$n}"', 'return "#" + str($n)'],
                "$n as a string with # in front",
                ["hash_number", "number_label"],
                "int",
            ),
            (
                ['return f"{$n:.2f}"', 'return "%.2f" % $n'],
                "$n as a string with two <decimals|decimal places>",
                ["two_decimals", "format_price"],
                "float",
            ),
            (
                ['return f"{$n:.1f}"', 'return "%.1f" % $n'],
                "$n as a string with one <decimal|decimal place>",
                ["one_decimal", "format_number"],
                "float",
            ),
            (
                ["return str($n)", 'return f"{$n}"'],
                "$n as a string",
                ["to_text", "number_to_string", "stringify"],
                "int",
            ),
            (
                ["return str($n) * 2", 'return f"{$n}{$n}"'],
                "the digits of $n written twice, as a string",
                ["written_twice", "double_text"],
                "int",
            ),
            (
                ['return "-".join(str($n))', '$result = "-".join(list(str($n)))\nreturn $result'],
                "the digits of the positive number $n joined by dashes",
                ["dashed_digits", "join_with_dashes"],
                "int",
            ),
            (
                ["return len(str(abs($n)))", 'return len(str($n).strip("-"))'],
                "the number of characters in the digits of $n, without the sign",
                ["digit_characters"],
                "int",
            ),
        ]
    )
    returns = "int" if names == ["digit_characters"] else "str"
    rows = (
        single([5, *ints(rng, 2, 10, 999), *ints(rng, 2, 1000, 99999)])
        if kind == "int"
        else single([2.0, 3.75, rng.randint(1, 999) / 4, rng.randint(1, 99) / 10])
    )
    return build(rng, names, [("n|number|num|value", kind)], returns, bodies, rows, noun=text)


@family
def ordinal_or_plural(rng: random.Random) -> Exercise:
    noun, plural = rng.choice(
        [
            ("apple", "apples"),
            ("day", "days"),
            ("file", "files"),
            ("box", "boxes"),
            ("child", "children"),
            ("city", "cities"),
            ("point", "points"),
            ("item", "items"),
        ]
    )
    n = ("n|count|number", "int")
    if rng.random() < 0.6:
        return build(
            rng,
            [f"count_{plural}", "plural", "with_unit", f"say_{plural}", "amount_text"],
            [n],
            "str",
            [
                f"""
                      if $n == 1:
                          return "1 {noun}"
                      return f"{{$n}} {plural}"
                      """,
                f'return f"{{$n}} {noun}" if $n == 1 else f"{{$n}} {plural}"',
                f"""
                      word = "{noun}" if $n == 1 else "{plural}"
                      return f"{{$n}} {{word}}"
                      """,
                f"""
                      if $n == 1:
                          word = "{noun}"
                      else:
                          word = "{plural}"
                      return str($n) + " " + word
                      """,
            ],
            single([1, 0, 2, *ints(rng, 2, 3, 50)]),
            tasks=[
                f'Return "1 {noun}" for 1 and <$n followed by "{plural}"|the number and "{plural}"> for all other numbers.',
                f'Return a text like "1 {noun}" or "3 {plural}" for the <given number|number $n>.',
            ],
        )
    return build(
        rng,
        ["ordinal", "with_suffix", "ordinal_text", "place"],
        [n],
        "str",
        [
            """
                  if 10 <= $n % 100 <= 20:
                      return f"{$n}th"
                  suffixes = {1: "st", 2: "nd", 3: "rd"}
                  return f"{$n}" + suffixes.get($n % 10, "th")
                  """,
            """
                  if $n % 100 in (11, 12, 13):
                      return str($n) + "th"
                  if $n % 10 == 1:
                      return str($n) + "st"
                  if $n % 10 == 2:
                      return str($n) + "nd"
                  if $n % 10 == 3:
                      return str($n) + "rd"
                  return str($n) + "th"
                  """,
        ],
        single([1, 2, 3, 11, 12, 21, *ints(rng, 2, 4, 120)]),
        tasks=[
            'Return the ordinal of a number as text, for example "1st", "2nd", "3rd", "4th" or "11th".',
            'Add the ending "st", "nd", "rd" or "th" to the number $n.',
        ],
    )


@family
def number_word(rng: random.Random) -> Exercise:
    words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    start = rng.choice([0, 1])
    count = rng.randint(3, 6)
    part = words[start : start + count]
    other = rng.choice(["many", "other", "unknown", "more", "?"])
    shown = ", ".join(f'"{word}"' for word in part)
    chain = (
        "\n".join(f'if $n == {start + i}:\n    return "{word}"' for i, word in enumerate(part)) + f'\nreturn "{other}"'
    )
    elifs = (
        "\n".join(f'{"elif" if i else "if"} $n == {start + i}:\n    return "{word}"' for i, word in enumerate(part))
        + f'\nelse:\n    return "{other}"'
    )
    table = "{" + ", ".join(f'{start + i}: "{word}"' for i, word in enumerate(part)) + "}"
    return build(
        rng,
        ["number_word", "spell_digit", "word_for_number", "in_words", "name_number"],
        [("n|number|digit|num", "int")],
        "str",
        [
            f'names = {table}\nreturn names.get($n, "{other}")',
            chain,
            elifs,
            f'words = [{shown}]\nif {start} <= $n <= {start + count - 1}:\n    return words[$n{f" - {start}" if start else ""}]\nreturn "{other}"',
        ],
        single([*range(start, start + count), start + count, start + count + 3]),
        tasks=[
            f'Return the <English |>word for the numbers {start} to {start + count - 1} and "{other}" for all others.',
            f'Spell a number from {start} to {start + count - 1} as a word, such as "{part[1]}"; return "{other}" for any other number.',
        ],
    )


@family
def choices_by_name(rng: random.Random) -> Exercise:
    """A small table from words to values."""
    argument, table, what, names = rng.choice(
        [
            (
                "color|name",
                {"red": "stop", "yellow": "wait", "green": "go"},
                "what to do at a traffic light",
                ["traffic_light", "signal", "action"],
            ),
            (
                "operator|op|sign",
                {"+": "add", "-": "subtract", "*": "multiply", "/": "divide"},
                "the name of an operator",
                ["operator_name", "operation"],
            ),
            (
                "animal|name",
                {"dog": "woof", "cat": "meow", "cow": "moo", "duck": "quack"},
                "the sound of an animal",
                ["animal_sound", "sound", "speak"],
            ),
            (
                "size|name",
                {"S": 10, "M": 12, "L": 15, "XL": 18},
                "the price of a shirt size",
                ["shirt_price", "size_price"],
            ),
            (
                "direction|way",
                {"north": "south", "south": "north", "east": "west", "west": "east"},
                "the opposite of a direction",
                ["opposite", "turn_around"],
            ),
            (
                "shape|figure",
                {"triangle": 3, "square": 4, "pentagon": 5, "hexagon": 6},
                "the number of corners of a shape",
                ["corners", "count_corners"],
            ),
            (
                "planet|name",
                {"mercury": 1, "venus": 2, "earth": 3, "mars": 4},
                "the position of a planet",
                ["planet_number", "position"],
            ),
            (
                "coin|name",
                {"penny": 1, "nickel": 5, "dime": 10, "quarter": 25},
                "the value of a coin",
                ["coin_value", "worth"],
            ),
            (
                "letter|grade|mark",
                {"A": 4, "B": 3, "C": 2, "D": 1},
                "the points of a grade",
                ["grade_points", "points"],
            ),
            (
                "day|name",
                {"sat": "weekend", "sun": "weekend", "fri": "almost"},
                "the kind of a day",
                ["day_kind", "describe_day"],
            ),
            (
                "unit|name",
                {"km": 1000, "m": 1, "dm": 0.1, "cm": 0.01},
                "the length of a unit in meters",
                ["unit_length", "in_meters"],
            ),
            (
                "vehicle|name",
                {"bicycle": 2, "tricycle": 3, "car": 4, "truck": 6},
                "the number of wheels",
                ["wheels", "count_wheels"],
            ),
        ]
    )
    size = rng.randint(2, len(table))
    part = dict(rng.sample(sorted(table.items()), size))
    numbers = not isinstance(next(iter(part.values())), str)
    default = rng.choice([0, -1]) if numbers else rng.choice(["unknown", "none", "?", "nothing"])
    quote = (lambda value: str(value)) if numbers else (lambda value: f'"{value}"')
    key = argument.split("|", maxsplit=1)[0]
    chain = (
        "\n".join(f'if ${key} == "{word}":\n    return {quote(value)}' for word, value in part.items())
        + f"\nreturn {quote(default)}"
    )
    elifs = "\n".join(
        f'{"elif" if i else "if"} ${key} == "{word}":\n    return {quote(value)}'
        for i, (word, value) in enumerate(part.items())
    )
    elifs += f"\nelse:\n    return {quote(default)}"
    literal = "{" + ", ".join(f'"{word}": {quote(value)}' for word, value in part.items()) + "}"
    listed = ", ".join(f'{quote(value)} for "{word}"' for word, value in part.items())
    returns = "float" if any(isinstance(value, float) for value in table.values()) else "int" if numbers else "str"
    bodies = [
        chain,
        elifs,
        f"values = {literal}\nreturn values.get(${key}, {quote(default)})",
        f"return {literal}.get(${key}, {quote(default)})",
    ]
    return build(
        rng,
        names,
        [(argument, "str")],
        returns,
        [body for body in bodies if max(map(len, body.split("\n"))) < 76],
        single([*part, "xyz", "blue"]),
        tasks=[
            f"Return {what}: {listed}, <otherwise|and otherwise> {quote(default)}.",
            f"Return {listed}, and {quote(default)} for anything else.",
        ],
    )


@family
def calculator(rng: random.Random) -> Exercise:
    operators = rng.sample([("+", "+"), ("-", "-"), ("*", "*"), ("//", "//"), ("%", "%")], rng.randint(2, 4))
    words = {"+": "add", "-": "subtract", "*": "multiply", "//": "divide", "%": "remainder"}
    named = rng.random() < 0.4
    label = (lambda op: words[op]) if named else (lambda op: op)
    default = rng.choice(["0", "-1"])
    chain = "\n".join(f'if $op == "{label(op)}":\n    return $a {op} $b' for op, _ in operators) + f"\nreturn {default}"
    elifs = "\n".join(
        f'{"elif" if i else "if"} $op == "{label(op)}":\n    return $a {op} $b' for i, (op, _) in enumerate(operators)
    )
    elifs += f"\nelse:\n    return {default}"
    shown = ", ".join(f'"{label(op)}"' for op, _ in operators)
    return build(
        rng,
        ["calculate", "apply_operator", "operate", "evaluate", "compute"],
        [("a|x|left", "int"), ("op|operator|sign", "str"), ("b|y|right", "int")],
        "int",
        [chain, elifs],
        [(rng.randint(5, 20), label(op), rng.randint(1, 5)) for op, _ in operators] + [(3, "unknown", 4)],
        tasks=[
            f"Apply the operator $op (one of {shown}) to $a and $b; return {default} for any other operator.",
            f"Return the result of the operation $op on $a and $b. It knows {shown}; for others return {default}.",
        ],
        hint="" if "//" not in dict(operators) else "Division is integer division.",
    )
