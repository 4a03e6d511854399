"""Angles, straight lines and circles."""

import random

from exercises.example_calls import int_pairs, picked, point, single
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import find_tasks


@family
def angles(rng: random.Random) -> Exercise:
    any_angles = single(rng.randint(-400, 800) for _ in range(4))
    return one_of(
        rng,
        (
            "normalize_angle wrap_degrees standard_angle",
            "angle: int",
            "int",
            find_tasks("the angle in degrees brought into the range from 0 to 359")
            + ["Add or subtract full turns until `angle` is at least 0 and less than 360 degrees."],
            [
                "return angle % 360",
                """
                while angle < 0:
                    angle += 360
                while angle >= 360:
                    angle -= 360
                return angle
                """,
            ],
            any_angles,
        ),
        (
            "angle_between smallest_turn angle_difference",
            "$a: int, $b: int",
            "int",
            find_tasks(
                "the smaller angle between the directions `$a` and `$b`, both given in degrees{| from 0 to 359}"
            ),
            [
                """
                turn = abs($a - $b) % 360
                return min(turn, 360 - turn)
                """,
                """
                turn = ($a - $b) % 360
                if turn > 180:
                    turn = 360 - turn
                return turn
                """,
                "return min(($a - $b) % 360, ($b - $a) % 360)",
            ],
            int_pairs(rng, 0, 359, 4) + [(350, 10)],
        ),
        (
            "clock_angle hands_angle angle_of_hands",
            "hour: int, minute: int",
            "float",
            find_tasks("the smaller angle between the hands of a clock at the given time, in degrees")
            + [
                (
                    "At `hour`:`minute`, how many degrees are between the hour hand and the minute hand? "
                    "Return the smaller angle."
                )
            ],
            [
                """
                turn = abs((hour % 12 * 60 + minute) * 0.5 - minute * 6)
                return min(turn, 360 - turn)
                """,
                """
                hour_hand = hour % 12 * 30 + minute * 0.5
                minute_hand = minute * 6
                turn = abs(hour_hand - minute_hand)
                return 360 - turn if turn > 180 else turn
                """,
            ],
            [(rng.randint(0, 23), rng.choice((0, 5, 15, 20, 30, 36, 45, 50))) for _ in range(4)],
        ),
        (
            "kind_of_angle angle_type name_of_angle",
            "angle: int",
            "str",
            [
                (
                    "Return 'acute' below 90 degrees, 'right' at 90, 'obtuse' up to 179, 'straight' at 180 "
                    "and 'reflex' above."
                ),
                (
                    "Name the angle, given in degrees from 1 to 359: 'acute' (< 90), 'right' (90), 'obtuse' "
                    "(< 180), 'straight' (180) or 'reflex'."
                ),
            ],
            [
                """
                if angle < 90:
                    return "acute"
                if angle == 90:
                    return "right"
                if angle < 180:
                    return "obtuse"
                return "straight" if angle == 180 else "reflex"
                """,
                """
                if angle in (90, 180):
                    return "right" if angle == 90 else "straight"
                if angle > 180:
                    return "reflex"
                return "acute" if angle < 90 else "obtuse"
                """,
            ],
            single([rng.randint(1, 89), 90, rng.randint(91, 179), 180, rng.randint(181, 359)]),
        ),
        (
            "interior_angle polygon_angle inner_angle",
            "sides: int",
            "float",
            find_tasks(
                "the size in degrees of each inner angle of a regular polygon with `sides` corners, rounded to 2 places"
            ),
            [
                "return round((sides - 2) * 180 / sides, 2)",
                """
                $total = (sides - 2) * 180
                return round($total / sides, 2)
                """,
            ],
            picked(rng, range(3, 20), 4),
        ),
        (
            "to_decimal_degrees decimal_angle degrees_from_parts",
            "degrees: int, minutes: int, seconds: int",
            "float",
            [
                (
                    "Convert an angle in degrees, minutes and seconds to decimal degrees, rounded to 4 "
                    "places. A degree has 60 minutes, a minute 60 seconds."
                )
            ],
            [
                """
                parts = degrees * 3600 + minutes * 60 + seconds
                return round(parts / 3600, 4)
                """,
                "return round((degrees * 3600 + minutes * 60 + seconds) / 3600, 4)",
            ],
            [(rng.randint(0, 179), rng.randint(0, 59), rng.randint(0, 59)) for _ in range(4)],
        ),
        (
            "compass_name direction_name compass_point",
            "angle: int",
            "str",
            [
                (
                    "Return the nearest of the four directions 'N', 'E', 'S', 'W' for a compass angle, where "
                    "0 is north and 90 is east. Halfway values (45, 135, ...) belong to the next direction."
                ),
                (
                    "A compass shows `angle` degrees (0 north, 90 east). Return which of 'N', 'E', 'S' and "
                    "'W' is closest; 45 already counts as east, and so on."
                ),
            ],
            [
                'return "NESW"[(angle + 45) % 360 // 90]',
                """
                angle %= 360
                if 45 <= angle < 135:
                    return "E"
                if 135 <= angle < 225:
                    return "S"
                if 225 <= angle < 315:
                    return "W"
                return "N"
                """,
            ],
            single([rng.randint(0, 44), rng.randint(45, 134), rng.randint(135, 224), rng.randint(225, 314), 350]),
        ),
    )


@family
def straight_lines(rng: random.Random) -> Exercise:
    line = "{the line y = `m` * x + `b`|the straight line with slope `m` and intercept `b`}"
    calls = [(rng.randint(-3, 3), rng.randint(-5, 5), rng.randint(-6, 6)) for _ in range(4)]
    through = []
    for _ in range(4):
        (x1, y1), dx = point(rng, -3, 5), rng.choice((1, 2, 4))
        through.append((x1, y1, x1 + dx, y1 + rng.randint(-6, 6)))
    four = "x1: int, y1: int, x2: int, y2: int"
    return one_of(
        rng,
        (
            "line_value y_on_line evaluate_line",
            "m: int, b: int, x: int",
            "int",
            find_tasks(f"the y coordinate at `x` of {line}"),
            ["return m * x + b", "y = m * x + b\nreturn y"],
            calls,
        ),
        (
            "line_through slope_and_intercept line_from_points",
            four,
            "tuple[float, float]",
            find_tasks(
                "the slope and the intercept of the line through (x1, y1) and (x2, y2) as a tuple",
                note="`x1` and `x2` differ.",
            ),
            [
                """
                m = (y2 - y1) / (x2 - x1)
                return (m, y1 - m * x1)
                """,
                """
                slope = (y2 - y1) / (x2 - x1)
                intercept = y1 - slope * x1
                return slope, intercept
                """,
            ],
            through,
        ),
        (
            "intersection crossing_point lines_cross_at",
            "m1: int, b1: int, m2: int, b2: int",
            "tuple[float, float] | None",
            find_tasks(
                "the point in which the lines y = m1 * x + b1 and y = m2 * x + b2 cross, or None if they are parallel"
            ),
            [
                """
                if m1 == m2:
                    return None
                x = (b2 - b1) / (m1 - m2)
                return (x, m1 * x + b1)
                """,
                """
                if m1 != m2:
                    x = (b2 - b1) / (m1 - m2)
                    return x, m1 * x + b1
                return None
                """,
            ],
            [(2, 1, 1, rng.randint(-5, 5)), (3, rng.randint(0, 5), 1, 2), (2, 1, 2, 5), (-1, rng.randint(0, 9), 1, 0)],
        ),
        (
            "are_parallel parallel_segments same_direction",
            "$a: tuple, $b: tuple",
            "bool",
            [
                "$Check the segments `$a` and `$b`, each given as (x1, y1, x2, y2), are parallel.",
                "A segment is a tuple (x1, y1, x2, y2) with its two ends. $Check two segments are parallel.",
            ],
            [
                "return ($a[2] - $a[0]) * ($b[3] - $b[1]) == ($a[3] - $a[1]) * ($b[2] - $b[0])",
                """
                dx1, dy1 = $a[2] - $a[0], $a[3] - $a[1]
                dx2, dy2 = $b[2] - $b[0], $b[3] - $b[1]
                return dx1 * dy2 - dy1 * dx2 == 0
                """,
            ],
            [(row, (0, 0, row[2] - row[0], row[3] - row[1])) for row in through[:2]] + [(through[0], through[2][::-1])],
        ),
        (
            "distance_to_line point_line_distance how_far_from_line",
            "a: int, b: int, c: int, x: int, y: int",
            "float",
            find_tasks("the distance of the point (x, y) from the line a * x + b * y + c = 0, rounded to 2 places"),
            [
                """
                import math


                def $signature:
                    return round(abs(a * x + b * y + c) / math.hypot(a, b), 2)
                """,
                """
                length = (a**2 + b**2) ** 0.5
                return round(abs(a * x + b * y + c) / length, 2)
                """,
            ],
            [(rng.randint(1, 5), rng.randint(-4, 4), rng.randint(-9, 9), *point(rng)) for _ in range(4)],
        ),
        (
            "mirror_point reflect flip_point",
            "x: int, y: int, axis: str",
            "tuple[int, int]",
            [
                (
                    "Reflect the point (x, y) in the x axis if `axis` is 'x', in the y axis for 'y' and in "
                    "the origin for anything else."
                ),
                "$Return the mirror image of (x, y). `axis` is 'x', 'y' or 'origin' and tells in what to reflect.",
            ],
            [
                """
                if axis == "x":
                    return (x, -y)
                if axis == "y":
                    return (-x, y)
                return (-x, -y)
                """,
                """
                if axis != "y":
                    y = -y
                if axis != "x":
                    x = -x
                return x, y
                """,
            ],
            [(*point(rng), axis) for axis in ("x", "y", "origin", "x")],
        ),
        (
            "rotate_point turn_point quarter_turns",
            "x: int, y: int, turns: int",
            "tuple[int, int]",
            [
                "Rotate the point (x, y) around the origin by `turns` times 90 degrees counterclockwise.",
                "$Return where the point (x, y) is after `turns` quarter turns to the left around (0, 0).",
            ],
            [
                """
                for _ in range(turns):
                    x, y = -y, x
                return (x, y)
                """,
                """
                turns %= 4
                return [(x, y), (-y, x), (-x, -y), (y, -x)][turns]
                """,
            ],
            [(*point(rng), rng.randint(0, 6)) for _ in range(4)],
        ),
    )


@family
def circles(rng: random.Random) -> Exercise:
    centre = "x: int, y: int, radius: int, px: int, py: int"
    two = "x1: int, y1: int, r1: int, x2: int, y2: int, r2: int"
    three_four = (rng.randint(0, 3), rng.randint(0, 3))
    near = [(*point(rng, 0, 5), rng.randint(2, 6), *point(rng, 0, 7)) for _ in range(3)]
    near.append((*three_four, 5, three_four[0] + 3, three_four[1] + 4))
    pairs = [(*point(rng, 0, 5), rng.randint(1, 5), *point(rng, 0, 9), rng.randint(1, 5)) for _ in range(4)]
    pairs.append((0, 0, 2, 3, 4, 3))
    sectors = [(rng.randint(1, 9), rng.choice((30, 45, 60, 90, 120, 180, 270))) for _ in range(4)]
    places = rng.choice((1, 2, 3))
    return one_of(
        rng,
        (
            "where_is_point position_to_circle circle_side",
            centre,
            "str",
            [
                (
                    "A circle has the center (x, y) and the given radius. Return 'inside', 'outside' or 'on' "
                    "for the point (px, py)."
                ),
                (
                    "Tell whether (px, py) is 'inside', 'outside' or 'on' the circle around (x, y) with the "
                    "radius `radius`."
                ),
            ],
            [
                """
                squared = (px - x) ** 2 + (py - y) ** 2
                if squared < radius**2:
                    return "inside"
                if squared > radius**2:
                    return "outside"
                return "on"
                """,
                """
                difference = (px - x) ** 2 + (py - y) ** 2 - radius**2
                return "on" if difference == 0 else "inside" if difference < 0 else "outside"
                """,
            ],
            near,
        ),
        (
            "circles_meet circles_intersect do_circles_touch",
            two,
            "bool",
            [
                (
                    "$Check two discs with the centers (x1, y1) and (x2, y2) and the radii `r1` and `r2` "
                    "have a point in common."
                ),
                "Two discs are given by center and radius. $Check they overlap or touch.",
            ],
            [
                "return (x1 - x2) ** 2 + (y1 - y2) ** 2 <= (r1 + r2) ** 2",
                """
                import math


                def $signature:
                    return math.hypot(x1 - x2, y1 - y2) <= r1 + r2
                """,
                """
                dx = x2 - x1
                dy = y2 - y1
                reach = r1 + r2
                return dx * dx + dy * dy <= reach * reach
                """,
            ],
            pairs,
        ),
        (
            "circle_contains encloses_circle inside_other_circle",
            two,
            "bool",
            [
                (
                    "$Check the second circle, with the center (x2, y2) and the radius `r2`, lies completely "
                    "in the first one. They may touch."
                )
            ],
            [
                "return r1 >= r2 and (x1 - x2) ** 2 + (y1 - y2) ** 2 <= (r1 - r2) ** 2",
                """
                if r2 > r1:
                    return False
                dx, dy = x2 - x1, y2 - y1
                return dx * dx + dy * dy <= (r1 - r2) ** 2
                """,
            ],
            pairs + [(0, 0, 5, 1, 1, 2), (0, 0, 6, 3, 4, 1)],
        ),
        (
            "sector_area area_of_sector pie_slice_area",
            "radius: int, angle: int",
            "float",
            find_tasks("the area of a sector with the given radius and angle (in degrees), rounded to $digits"),
            [
                """
                import math


                def $signature:
                    return round(math.pi * radius**2 * angle / 360, $places)
                """,
                """
                from math import pi


                def $signature:
                    $result = pi * radius * radius * angle / 360
                    return round($result, $places)
                """,
            ],
            sectors,
        ),
        (
            "arc_length length_of_arc arc",
            "radius: int, angle: int",
            "float",
            find_tasks(
                "the length of the arc of a circle with the given radius and angle (in degrees), rounded to $digits"
            ),
            [
                """
                import math


                def $signature:
                    return round(2 * math.pi * radius * angle / 360, $places)
                """,
                """
                import math


                def $signature:
                    return round(radius * math.radians(angle), $places)
                """,
            ],
            sectors,
        ),
        (
            "radius_from_area circle_radius radius_of_area",
            "area: float",
            "float",
            find_tasks("the radius of the circle with the given area, rounded to $digits"),
            [
                """
                import math


                def $signature:
                    return round(math.sqrt(area / math.pi), $places)
                """,
                """
                import math


                def $signature:
                    return round((area / math.pi) ** 0.5, $places)
                """,
            ],
            single(float(rng.randint(1, 90)) for _ in range(4)),
        ),
        places=places,
        digits=f"{places} decimal place" + "s" * (places > 1),
    )
