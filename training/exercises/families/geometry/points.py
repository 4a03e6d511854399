"""Distances of points, polygons and vectors."""

import random

from exercises.build import build
from exercises.example_calls import ints, point
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import check_tasks, find_tasks


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
                "the {Manhattan|taxicab} distance {between|of} the points (x1, y1) and (x2, y2)",
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
            noun="the square of the distance {between|of} the points (x1, y1) and (x2, y2)",
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
            noun="the {Euclidean |}distance {between|of} the points (x1, y1) and (x2, y2)",
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
            noun="the midpoint of the {points|line between the points} (x1, y1) and (x2, y2) as a tuple",
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
        noun=f"the point (x, y) moved by {dx} {{to the right|in x}} and {dy} {{up|in y}}",
    )


@family
def three_points(rng: random.Random) -> Exercise:
    takes = "p: tuple, q: tuple, r: tuple"
    calls = [(point(rng), point(rng), point(rng)) for _ in range(3)]
    x, y, dx, dy = rng.randint(-4, 4), rng.randint(-4, 4), rng.randint(1, 3), rng.randint(-3, 3)
    line = ((x, y), (x + dx, y + dy), (x + 2 * dx, y + 2 * dy))
    cross = "(q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])"
    given = "{the points `p`, `q` and `r`|three points `p`, `q` and `r`|the given points `p`, `q` and `r`}"
    short = "`p`, `q` and `r`"
    return one_of(
        rng,
        (
            "are_collinear on_one_line collinear",
            takes,
            "bool",
            check_tasks("$it lie on {one straight line|a common line}", given, short),
            [
                "return $cross == 0",
                """
                left = (q[0] - p[0]) * (r[1] - p[1])
                right = (q[1] - p[1]) * (r[0] - p[0])
                return left == right
                """,
                """
                (x1, y1), (x2, y2), (x3, y3) = p, q, r
                return x1 * (y2 - y3) + x2 * (y3 - y1) + x3 * (y1 - y2) == 0
                """,
            ],
            calls + [line],
        ),
        (
            "triangle_area area_from_points area_of_triangle",
            takes,
            "float",
            find_tasks("the area of the triangle with the corners $it", given, short),
            [
                "return abs($cross) / 2",
                """
                (x1, y1), (x2, y2), (x3, y3) = p, q, r
                return abs(x1 * (y2 - y3) + x2 * (y3 - y1) + x3 * (y1 - y2)) / 2
                """,
                """
                ux, uy = q[0] - p[0], q[1] - p[1]
                vx, vy = r[0] - p[0], r[1] - p[1]
                return abs(ux * vy - uy * vx) / 2
                """,
            ],
            calls + [line],
        ),
        (
            "turn_direction which_turn left_or_right",
            takes,
            "str",
            [
                (
                    "Someone walks from `p` to `q` and then to `r`. Return 'left', 'right' or 'straight' for "
                    "the turn at `q`."
                ),
                (
                    "Tell in which direction the path over the points `p`, `q` and `r` turns: 'left', "
                    "'right' or 'straight'."
                ),
            ],
            [
                """
                side = $cross
                if side > 0:
                    return "left"
                if side < 0:
                    return "right"
                return "straight"
                """,
                """
                side = $cross
                return "straight" if side == 0 else "left" if side > 0 else "right"
                """,
            ],
            calls + [line],
        ),
        (
            "centroid triangle_center center_of_three",
            takes,
            "tuple[float, float]",
            find_tasks(
                (
                    "the centroid (the mean of the corners) of the triangle with the corners $it, {each "
                    "coordinate|both coordinates} rounded to 2 places"
                ),
                given,
                short,
            ),
            [
                """
                x = (p[0] + q[0] + r[0]) / 3
                y = (p[1] + q[1] + r[1]) / 3
                return (round(x, 2), round(y, 2))
                """,
                "return tuple(round(sum(axis) / 3, 2) for axis in zip(p, q, r))",
            ],
            calls + [line],
        ),
        (
            "has_right_angle is_right_triangle right_angle_at_corner",
            takes,
            "bool",
            check_tasks("the triangle with the corners $it has a right angle", given, short),
            [
                """
                def squared(a: tuple[int, int], b: tuple[int, int]) -> int:
                    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


                def $signature:
                    sides = sorted([squared(p, q), squared(q, r), squared(p, r)])
                    return sides[0] + sides[1] == sides[2]
                """,
                """
                pairs = ((p, q), (q, r), (r, p))
                squares = [(a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for a, b in pairs]
                return 2 * max(squares) == sum(squares)
                """,
            ],
            calls[:2] + [((x, y), (x + dx, y), (x, y + dx + 1)), ((x, y), (x + 2, y + 1), (x - 1, y + 2))],
        ),
        (
            "fourth_corner complete_parallelogram missing_corner",
            takes,
            "tuple[int, int]",
            [
                (
                    "`p`, `q`, `r` are three corners of a parallelogram in order. {Return|Find} the fourth "
                    "one, which lies opposite `q`."
                )
            ],
            [
                "return (p[0] + r[0] - q[0], p[1] + r[1] - q[1])",
                """
                x = p[0] + r[0] - q[0]
                y = p[1] + r[1] - q[1]
                return x, y
                """,
                "return tuple(a + c - b for a, b, c in zip(p, q, r))",
            ],
            calls,
        ),
        cross=cross,
    )


@family
def polygon_of_points(rng: random.Random) -> Exercise:
    corners = "corners: list[tuple[int, int]]"
    places = "points: list[tuple[int, int]]"
    w, h, x, y = rng.randint(2, 7), rng.randint(2, 7), rng.randint(-4, 4), rng.randint(-4, 4)
    box = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    shapes = [
        (box,),
        ([(0, 0), (w, 0), (0, h)],),
        ([(0, 0), (4, 0), (6, h), (2, h + 1)],),
        ([(x, y), (x + w, y + 1), (x + 1, y + h)],),
    ]
    clouds = [([point(rng) for _ in range(rng.randint(2, 5))],) for _ in range(4)]
    given = "{a list of points (x, y)|the list `points` of pairs (x, y)|`points`, a list of coordinates (x, y)}"
    return one_of(
        rng,
        (
            "polygon_area shoelace area_of_polygon",
            corners,
            "float",
            find_tasks("the area of the polygon with the given corners, {listed|which are given} in order around it"),
            [
                """
                $total = 0
                for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
                    $total += x1 * y2 - x2 * y1
                return abs($total) / 2
                """,
                """
                $total = 0
                for $i in range(len(corners)):
                    x1, y1 = corners[$i - 1]
                    x2, y2 = corners[$i]
                    $total += x1 * y2 - y1 * x2
                return abs($total) / 2
                """,
            ],
            shapes,
        ),
        (
            "polygon_perimeter perimeter length_around",
            corners,
            "float",
            find_tasks("the perimeter of the polygon whose corners are listed in order, rounded to 2 places"),
            [
                """
                import math


                def $signature:
                    $total = 0.0
                    for $i in range(len(corners)):
                        $total += math.dist(corners[$i - 1], corners[$i])
                    return round($total, 2)
                """,
                """
                $total = 0.0
                for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
                    $total += ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5
                return round($total, 2)
                """,
            ],
            shapes,
        ),
        (
            "bounding_box extent smallest_box",
            places,
            "tuple[int, int, int, int]",
            find_tasks(
                "the smallest rectangle with sides parallel to the axes around $it as (left, bottom, right, top)",
                given,
                "the points",
            ),
            [
                """
                xs = [x for x, _ in points]
                ys = [y for _, y in points]
                return min(xs), min(ys), max(xs), max(ys)
                """,
                """
                left, bottom = right, top = points[0]
                for x, y in points:
                    left, right = min(left, x), max(right, x)
                    bottom, top = min(bottom, y), max(top, y)
                return (left, bottom, right, top)
                """,
                """
                xs, ys = zip(*points)
                return (min(xs), min(ys), max(xs), max(ys))
                """,
            ],
            clouds,
        ),
        (
            "closest_to_origin nearest_point nearest_to_zero",
            places,
            "tuple[int, int]",
            find_tasks(
                "the point of $it that is closest to the origin, the first one if there are several",
                given,
                "the points",
            ),
            [
                "return min(points, key=lambda p: p[0] ** 2 + p[1] ** 2)",
                """
                nearest = points[0]
                for x, y in points:
                    if x * x + y * y < nearest[0] ** 2 + nearest[1] ** 2:
                        nearest = (x, y)
                return nearest
                """,
                """
                import math


                def $signature:
                    return min(points, key=lambda p: math.hypot(*p))
                """,
            ],
            clouds,
        ),
        (
            "path_length route_length distance_travelled",
            places,
            "float",
            find_tasks("the length of the path that visits $it in order, rounded to 2 places", given, "the points"),
            [
                """
                import math


                def $signature:
                    return round(sum(math.dist($a, $b) for $a, $b in zip(points, points[1:])), 2)
                """,
                """
                import math


                def $signature:
                    $total = 0.0
                    for $i in range(1, len(points)):
                        $total += math.dist(points[$i - 1], points[$i])
                    return round($total, 2)
                """,
            ],
            clouds,
        ),
        (
            "points_per_quadrant count_quadrants quadrant_counts",
            places,
            "list[int]",
            find_tasks(
                "a list with the number of points in each of the quadrants 1 to 4",
                note="Points on an axis do not count.",
            )
            + [
                (
                    "Count the points in the four quadrants, beginning top right and going counterclockwise. "
                    "Leave out points on the axes."
                )
            ],
            [
                """
                $counts = [0, 0, 0, 0]
                for x, y in points:
                    if x > 0 and y > 0:
                        $counts[0] += 1
                    elif x < 0 and y > 0:
                        $counts[1] += 1
                    elif x < 0 and y < 0:
                        $counts[2] += 1
                    elif x > 0 and y < 0:
                        $counts[3] += 1
                return $counts
                """,
                """
                signs = [(1, 1), (-1, 1), (-1, -1), (1, -1)]
                return [sum(1 for x, y in points if x * sx > 0 and y * sy > 0) for sx, sy in signs]
                """,
            ],
            clouds,
        ),
        (
            "points_in_circle count_inside inside_circle",
            places + ", radius: int",
            "int",
            [
                "$Count points that lie inside or on the circle with the given radius around the origin.",
                "How many of `points` are at most `radius` away from (0, 0)?",
            ],
            [
                "return sum(1 for x, y in points if x * x + y * y <= radius * radius)",
                """
                $count = 0
                for x, y in points:
                    if x**2 + y**2 <= radius**2:
                        $count += 1
                return $count
                """,
                """
                import math


                def $signature:
                    return len([p for p in points if math.hypot(p[0], p[1]) <= radius])
                """,
            ],
            [(row[0], rng.randint(3, 8)) for row in clouds] + [([(3, 4), (1, 1), (5, 5)], 5)],
        ),
        (
            "closest_pair smallest_distance nearest_two",
            places,
            "float",
            find_tasks(
                "the smallest distance between two {of the given|different elements of the list of} "
                "points, rounded to 2 places"
            ),
            [
                """
                import math
                from itertools import combinations


                def $signature:
                    return round(min(math.dist(p, q) for p, q in combinations(points, 2)), 2)
                """,
                """
                import math


                def $signature:
                    $best = math.dist(points[0], points[1])
                    for $i in range(len(points)):
                        for $j in range($i):
                            $best = min($best, math.dist(points[$i], points[$j]))
                    return round($best, 2)
                """,
            ],
            clouds,
        ),
    )


@family
def vector_tuples(rng: random.Random) -> Exercise:
    size = rng.choice((2, 3))
    kind = f"tuple[{', '.join(['int'] * size)}]"
    words = "{vectors|tuples}"

    def vector() -> tuple:
        return tuple(rng.randint(-5, 9) for _ in range(size))

    two = "$a: tuple, $b: tuple"
    calls = [(vector(), vector()) for _ in range(4)]
    ones = [(vector(),) for _ in range(4)]
    op, word = rng.choice((("+", "sum"), ("-", "difference"), ("*", "element by element product")))
    by_hand = ", ".join(f"$a[{i}] {op} $b[{i}]" for i in range(size))
    dot = " + ".join(f"$a[{i}] * $b[{i}]" for i in range(size))
    k = rng.randint(2, 5)
    both = f"two {words} of $size numbers"
    return one_of(
        rng,
        (
            "combine_vectors vector_${slug} tuple_${slug}",
            two,
            kind,
            find_tasks(f"the {word} of the {words} `$a` and `$b`") + [f"Given {both}, return their {word} as a tuple."],
            [
                f"return ({by_hand})",
                f"return tuple(p {op} q for p, q in zip($a, $b))",
                (
                    "$result = []\n"
                    f"for $i in range({size}):\n"
                    f"    $result.append($a[$i] {op} $b[$i])\n"
                    "return tuple($result)"
                ),
            ],
            calls,
        ),
        (
            "dot_product dot scalar_product inner_product",
            two,
            "int",
            find_tasks("the {dot|scalar} product of the $size-dimensional {vectors|tuples} `$a` and `$b`")
            + [f"Given {both}, multiply them place by place and add up the products."],
            [
                f"return {dot}",
                "return sum(p * q for p, q in zip($a, $b))",
                "$total = 0\nfor p, q in zip($a, $b):\n    $total += p * q\nreturn $total",
            ],
            calls,
        ),
        (
            "scale scale_vector times stretch",
            f"vector: {kind}, factor: int",
            kind,
            find_tasks("the vector with each coordinate multiplied by `factor`")
            + ["Multiply every number of the tuple by `factor`."],
            [
                "return tuple(factor * p for p in vector)",
                f"return ({', '.join(f'vector[{i}] * factor' for i in range(size))})",
            ],
            [(vector(), rng.randint(-3, 5)) for _ in range(4)],
        ),
        (
            "are_perpendicular orthogonal right_angle",
            two,
            "bool",
            check_tasks(
                "the {vectors|directions} `$a` and `$b` are {perpendicular|at a right angle}{|, that is, "
                "their dot product is 0}"
            ),
            [
                "return sum(p * q for p, q in zip($a, $b)) == 0",
                f"return {dot} == 0",
                f"$total = {dot}\nreturn $total == 0",
            ],
            calls[:2] + [((2, -1, 0)[:size], (1, 2, 7)[:size]), ((3, 0, 0)[:size], (0, 5, 1)[:size])],
        ),
        (
            "squared_length length_squared norm_squared",
            f"vector: {kind}",
            "int",
            find_tasks("the square of the length of a {vector|$size-dimensional vector}"),
            [
                "return sum(p * p for p in vector)",
                "$total = 0\nfor p in vector:\n    $total += p**2\nreturn $total",
            ],
            ones,
        ),
        (
            "vector_length magnitude norm",
            f"vector: {kind}",
            "float",
            find_tasks("the length of a {vector|$size-dimensional vector}, rounded to 3 places"),
            [
                "import math\n\n\ndef $signature:\n    return round(math.sqrt(sum(p * p for p in vector)), 3)\n",
                "return round(sum(p**2 for p in vector) ** 0.5, 3)",
                "import math\n\n\ndef $signature:\n    return round(math.hypot(*vector), 3)\n",
            ],
            ones,
        ),
        (
            "cross_product cross normal_vector",
            "$a: tuple, $b: tuple",
            "tuple[int, int, int]",
            find_tasks("the cross product of {two vectors with three coordinates|the vectors `$a` and `$b`}"),
            [
                """
                p = $a[1] * $b[2] - $a[2] * $b[1]
                q = $a[2] * $b[0] - $a[0] * $b[2]
                r = $a[0] * $b[1] - $a[1] * $b[0]
                return (p, q, r)
                """,
                """
                a1, a2, a3 = $a
                b1, b2, b3 = $b
                return (a2 * b3 - a3 * b2, a3 * b1 - a1 * b3, a1 * b2 - a2 * b1)
                """,
            ],
            [
                (tuple(rng.randint(-4, 5) for _ in range(3)), tuple(rng.randint(-4, 5) for _ in range(3)))
                for _ in range(4)
            ],
        ),
        (
            "add_vectors total_vector sum_of_vectors",
            f"vectors: list[{kind}]",
            kind,
            find_tasks("the sum of all {vectors|tuples} in the list"),
            [
                "return tuple(sum(axis) for axis in zip(*vectors))",
                (
                    f"$total = [0] * {size}\n"
                    "for vector in vectors:\n"
                    f"    for $i in range({size}):\n"
                    "        $total[$i] += vector[$i]\n"
                    "return tuple($total)"
                ),
            ],
            [([vector() for _ in range(rng.randint(1, 4))],) for _ in range(4)],
        ),
        size=size,
        k=k,
        slug=word.split()[-1],
    )
