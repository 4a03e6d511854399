"""Areas, perimeters, volumes and kinds of figures."""

import random

from exercises.build import build
from exercises.example_calls import halves, int_pairs, ints, point
from exercises.framework import Exercise, family
from exercises.templates import one_of
from exercises.wordings import find_tasks


@family
def plane_figure(rng: random.Random) -> Exercise:
    expression, text, names, params = rng.choice(
        [
            (
                "$width * $height",
                "the area of a rectangle with the {sides|given sides} $width and $height",
                ["area", "rectangle_surface", "area_of_rectangle"],
                ["width|a|length|w", "height|b|breadth|h"],
            ),
            (
                "2 * ($width + $height)",
                "the perimeter of a rectangle with {sides|the sides} $width and $height",
                ["perimeter", "rectangle_perimeter", "perimeter_of_rectangle"],
                ["width|a|length|w", "height|b|breadth|h"],
            ),
            (
                "$side * $side",
                "the area of a square with side {length |}$side",
                ["square_area", "area_of_square"],
                ["side|a|length"],
            ),
            (
                "$side**2",
                "the area of a square with side {length |}$side",
                ["square_area", "area_of_square"],
                ["side|a|length"],
            ),
            (
                "4 * $side",
                "the perimeter of a square with side {length |}$side",
                ["square_perimeter", "perimeter_of_square"],
                ["side|a|length"],
            ),
            (
                "$base * $height / 2",
                "the area of a triangle with {the given |}base {and height|$base and height $height}",
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
                "the area of a trapezoid with the parallel sides $a and $b and {the height|height} $height",
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
                "the area of a circle with {the given radius|radius $radius}",
                ["circle_area", "area_of_circle"],
                ["radius|r"],
            ),
            (
                "2 * math.pi * $radius",
                "the circumference of a circle with {the given radius|radius $radius}",
                ["circumference", "circle_circumference", "circle_perimeter"],
                ["radius|r"],
            ),
            (
                "math.pi * $diameter",
                "the circumference of a circle with {the given diameter|diameter $diameter}",
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
                "the volume of a {sphere|ball} with {the given radius|radius $radius}",
                ["sphere_volume", "volume_of_sphere"],
                ["radius|r"],
            ),
            (
                "4 * math.pi * $radius**2",
                "the surface area of a {sphere|ball} with {the given radius|radius $radius}",
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
                "the {diagonal|length of the diagonal} of a rectangle with the sides $a and $b",
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
                ("$side**3", "the volume of a cube with {edge|side} $side", ["cube_volume", "volume_of_cube"]),
                (
                    "6 * $side**2",
                    "the surface area of a cube with {edge|side} $side",
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
                    "the volume of a box with {the given sides|the sides $length, $width and $height}",
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
            "{three sides|the sides $a, $b and $c} can form a triangle",
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
def rectangles(rng: random.Random) -> Exercise:
    def corners() -> tuple[int, int, int, int]:
        x, y = rng.randint(0, 6), rng.randint(0, 6)
        return (x, y, x + rng.randint(1, 6), y + rng.randint(1, 6))

    two = "$a: tuple, $b: tuple"
    form = "{given as (left, bottom, right, top)|as tuples (x1, y1, x2, y2) of the lower left and upper right corner}"
    single = "(left, bottom, right, top)"
    calls = [(corners(), corners()) for _ in range(4)] + [((0, 0, 2, 2), (2, 0, 4, 2)), ((0, 0, 5, 5), (1, 1, 3, 4))]
    return one_of(
        rng,
        (
            "rectangles_overlap do_overlap boxes_meet",
            two,
            "bool",
            [
                f"$Check two rectangles, {form}, share some area. Touching edges are not enough.",
                f"$Check the rectangles `$a` and `$b`, {form}, overlap; it does not count if they only touch.",
            ],
            [
                "return $a[0] < $b[2] and $b[0] < $a[2] and $a[1] < $b[3] and $b[1] < $a[3]",
                """
                wide = min($a[2], $b[2]) - max($a[0], $b[0])
                high = min($a[3], $b[3]) - max($a[1], $b[1])
                return wide > 0 and high > 0
                """,
                """
                if $a[2] <= $b[0] or $b[2] <= $a[0]:
                    return False
                if $a[3] <= $b[1] or $b[3] <= $a[1]:
                    return False
                return True
                """,
            ],
            calls,
        ),
        (
            "overlap_area common_area shared_area",
            two,
            "int",
            [
                f"$Return the area that two rectangles, {form}, have in common.",
                (
                    f"How large is the overlap of the rectangles `$a` and `$b`, {form}? Return its area, 0 if "
                    "there is none."
                ),
            ],
            [
                """
                wide = min($a[2], $b[2]) - max($a[0], $b[0])
                high = min($a[3], $b[3]) - max($a[1], $b[1])
                return wide * high if wide > 0 and high > 0 else 0
                """,
                """
                wide = max(0, min($a[2], $b[2]) - max($a[0], $b[0]))
                high = max(0, min($a[3], $b[3]) - max($a[1], $b[1]))
                return wide * high
                """,
            ],
            calls,
        ),
        (
            "covered_area union_area area_of_both",
            two,
            "int",
            [f"$Return the area that is covered by two rectangles, {form}, together. A common part counts once."],
            [
                """
                wide = max(0, min($a[2], $b[2]) - max($a[0], $b[0]))
                high = max(0, min($a[3], $b[3]) - max($a[1], $b[1]))
                $total = ($a[2] - $a[0]) * ($a[3] - $a[1]) + ($b[2] - $b[0]) * ($b[3] - $b[1])
                return $total - wide * high
                """,
                """
                cells = set()
                for left, bottom, right, top in ($a, $b):
                    for column in range(left, right):
                        for row in range(bottom, top):
                            cells.add((column, row))
                return len(cells)
                """,
            ],
            calls,
        ),
        (
            "contains_rectangle is_inside_of fits_within",
            two,
            "bool",
            [f"$Check the rectangle `$b` lies completely within `$a`; both are {form}. Edges may touch."],
            [
                "return $a[0] <= $b[0] and $a[1] <= $b[1] and $b[2] <= $a[2] and $b[3] <= $a[3]",
                """
                wide = $a[0] <= $b[0] and $b[2] <= $a[2]
                high = $a[1] <= $b[1] and $b[3] <= $a[3]
                return wide and high
                """,
            ],
            calls,
        ),
        (
            "point_in_rectangle contains_point is_in_box",
            "box: tuple[int, int, int, int], x: int, y: int",
            "bool",
            [
                f"$Check the point (x, y) lies in the rectangle `box`, which is {single}. The border belongs to it.",
                f"A rectangle is given as {single}. $Check it contains the point (x, y), border included.",
            ],
            [
                """
                left, bottom, right, top = box
                return left <= x <= right and bottom <= y <= top
                """,
                "return box[0] <= x <= box[2] and box[1] <= y <= box[3]",
                """
                left, bottom, right, top = box
                if x < left or x > right:
                    return False
                return bottom <= y <= top
                """,
            ],
            [(corners(), rng.randint(0, 8), rng.randint(0, 8)) for _ in range(4)],
        ),
        (
            "fits_in_box card_fits envelope_fits",
            "$a: tuple[int, int], $b: tuple[int, int]",
            "bool",
            [
                (
                    "$Check a card with the sides `$a` fits into an envelope with the sides `$b`. It may be "
                    "turned by 90 degrees, and equal sides are fine."
                )
            ],
            [
                """
                small, large = sorted($a), sorted($b)
                return small[0] <= large[0] and small[1] <= large[1]
                """,
                "return min($a) <= min($b) and max($a) <= max($b)",
                "return ($a[0] <= $b[0] and $a[1] <= $b[1]) or ($a[0] <= $b[1] and $a[1] <= $b[0])",
            ],
            [(point(rng, 1, 9), point(rng, 1, 9)) for _ in range(4)] + [((3, 8), (9, 4))],
        ),
        (
            "rectangles_in_grid count_rectangles how_many_rectangles",
            "width: int, height: int",
            "int",
            [
                "How many rectangles, made of whole squares, does a grid of `width` by `height` squares contain?",
                "$Count rectangles that can be drawn along the lines of a grid with `width` columns and `height` rows.",
            ],
            [
                "return width * (width + 1) // 2 * (height * (height + 1) // 2)",
                """
                $total = 0
                for w in range(1, width + 1):
                    for h in range(1, height + 1):
                        $total += (width - w + 1) * (height - h + 1)
                return $total
                """,
            ],
            int_pairs(rng, 1, 7, 4),
        ),
    )


@family
def solids_and_figures(rng: random.Random) -> Exercise:
    """A formula with its rounded value."""
    noun, takes, formula, names = rng.choice(
        (
            (
                "the volume of a pyramid with a square base of side `side` and height `height`",
                ("side", "height"),
                "side**2 * height / 3",
                "pyramid_volume volume_of_pyramid",
            ),
            (
                "the lateral surface area of a cylinder (without bottom and top)",
                ("radius", "height"),
                "2 * math.pi * radius * height",
                "lateral_area cylinder_side_area",
            ),
            (
                "the total surface area of a {closed|solid} cylinder",
                ("radius", "height"),
                "2 * math.pi * radius * (radius + height)",
                "cylinder_surface surface_of_cylinder",
            ),
            (
                "the surface area of a cylinder that is open at the top",
                ("radius", "height"),
                "math.pi * radius * (radius + 2 * height)",
                "open_cylinder_surface cup_surface",
            ),
            (
                "the volume of a half ball{| (hemisphere)}",
                ("radius",),
                "2 * math.pi * radius**3 / 3",
                "hemisphere_volume half_ball_volume",
            ),
            (
                (
                    "the volume of a ring (torus) with the distance `outer` from its middle and the "
                    "thickness radius `inner`"
                ),
                ("outer", "inner"),
                "2 * math.pi**2 * outer * inner**2",
                "torus_volume ring_volume",
            ),
            (
                "the area of an ellipse with the half axes `a` and `b`",
                ("a", "b"),
                "math.pi * a * b",
                "ellipse_area area_of_ellipse",
            ),
            (
                "the area of an equilateral triangle with side `side`",
                ("side",),
                "math.sqrt(3) * side**2 / 4",
                "equilateral_area triangle_area",
            ),
            (
                "the area of a regular hexagon with side `side`",
                ("side",),
                "3 * math.sqrt(3) * side**2 / 2",
                "hexagon_area area_of_hexagon",
            ),
            (
                "the volume of a regular tetrahedron with edge `edge`",
                ("edge",),
                "edge**3 / (6 * math.sqrt(2))",
                "tetrahedron_volume volume_of_tetrahedron",
            ),
            (
                "the space diagonal of a box with the edges `a`, `b` and `c`",
                ("a", "b", "c"),
                "math.sqrt(a**2 + b**2 + c**2)",
                "space_diagonal box_diagonal",
            ),
            (
                "the slant height of a cone with the radius `radius` and the height `height`",
                ("radius", "height"),
                "math.sqrt(radius**2 + height**2)",
                "slant_height cone_slant",
            ),
            (
                "the surface area of a cone, base included",
                ("radius", "height"),
                "math.pi * radius * (radius + math.sqrt(radius**2 + height**2))",
                "cone_surface surface_of_cone",
            ),
            (
                "the volume of a truncated cone with the radii `bottom` and `top`",
                ("bottom", "top", "height"),
                "math.pi * height * (bottom**2 + bottom * top + top**2) / 3",
                "frustum_volume bucket_volume",
            ),
            (
                "the volume of a prism with a triangular base, given base length, base height and length of the prism",
                ("base", "height", "length"),
                "base * height / 2 * length",
                "prism_volume tent_volume",
            ),
            (
                "the area of a regular polygon with `n` sides of length `side`",
                ("n", "side"),
                "n * side**2 / (4 * math.tan(math.pi / n))",
                "polygon_area regular_area",
            ),
            (
                "the area of a triangle from its sides `a`, `b` and `c` with Heron's formula",
                ("a", "b", "c"),
                "math.sqrt((a + b + c) * (a + b - c) * (a + c - b) * (b + c - a)) / 4",
                "heron area_from_sides",
            ),
            (
                "the third side of a triangle with the sides `a` and `b` and the angle `angle` in degrees between them",
                ("a", "b", "angle"),
                "math.sqrt(a**2 + b**2 - 2 * a * b * math.cos(math.radians(angle)))",
                "third_side law_of_cosines",
            ),
            (
                "the area of a triangle with the sides `a` and `b` and the angle `angle` in degrees between them",
                ("a", "b", "angle"),
                "a * b * math.sin(math.radians(angle)) / 2",
                "area_two_sides triangle_area_angle",
            ),
            (
                "the missing leg of a right triangle with the hypotenuse `outer` and one leg `inner`",
                ("outer", "inner"),
                "math.sqrt(outer**2 - inner**2)",
                "missing_leg other_leg",
            ),
        )
    )
    places = rng.choice((1, 2, 2, 3))

    def value(name: str) -> int:
        if name == "n":
            return rng.randint(3, 9)
        if name == "outer":
            return rng.randint(6, 15)
        if name == "inner":
            return rng.randint(1, 5)
        return rng.choice((30, 45, 60, 90, 120)) if name == "angle" else rng.randint(5, 9)

    calls = [tuple(value(name) for name in takes) for _ in range(4)]
    head = "import math\n\n\ndef $signature:\n" if "math." in formula else "def $signature:\n"
    direct = f"{head}    return round({formula}, $places)\n"
    steps = f"{head}    $result = {formula}\n    return round($result, $places)\n"
    digits = f"{places} decimal place" + "s" * (places > 1)
    return one_of(
        rng,
        (
            names,
            ", ".join(f"{name}: {'int' if name == 'n' else 'float'}" for name in takes),
            "float",
            find_tasks(f"{noun}, rounded to {digits}")
            + [f"$Return {noun}. Round {{the result|it}} to {digits}."]
            + find_tasks(f"{noun}", note=f"The result is rounded to {digits}."),
            [direct, steps],
            [tuple(v if name == "n" else float(v) for name, v in zip(takes, row, strict=True)) for row in calls],
        ),
        places=places,
    )
