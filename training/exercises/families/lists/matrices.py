"""Matrices: sums, changes, diagonals, products."""

import random

from exercises.build import build
from exercises.example_calls import grid, ints
from exercises.families.lists.parameters import MATRIX
from exercises.families.lists.predicates import predicate
from exercises.framework import Exercise, family
from exercises.templates import exercise, one_of
from exercises.wordings import find_tasks


@family
def matrix_reduce(rng: random.Random) -> Exercise:
    kind = rng.choice(
        [
            "total",
            "row_sums",
            "column_sums",
            "max",
            "diagonal",
            "anti",
            "row_max",
            "count",
            "flatten",
            "transpose",
            "scale",
            "size",
            "square",
            "reverse_rows",
            "flip",
            "column",
            "longest",
            "symmetric",
            "border",
            "trace_product",
            "add_each",
        ]
    )
    k = rng.randint(2, 9)
    condition, text, slug, _ = predicate(rng, "x")
    nested = "for $row in $matrix:\n    for x in $row:\n"
    bodies, words, names, returns = {
        "total": (
            [
                "return sum(sum($row) for $row in $matrix)",
                f"$total = 0\n{nested}        $total += x\nreturn $total",
                "$total = 0\nfor $row in $matrix:\n    $total += sum($row)\nreturn $total",
                "return sum(map(sum, $matrix))",
            ],
            {"noun": "the sum of all numbers in {$matrix|a matrix|a list of lists}"},
            ["matrix_sum", "total_sum", "sum_all", "grid_sum"],
            "int",
        ),
        "row_sums": (
            [
                "return [sum($row) for $row in $matrix]",
                "$result = []\nfor $row in $matrix:\n    $result.append(sum($row))\nreturn $result",
                "return list(map(sum, $matrix))",
            ],
            {"noun": "a list of the sums of the rows of {$matrix|a matrix}"},
            ["row_sums", "sum_rows"],
            "list[int]",
        ),
        "column_sums": (
            [
                "return [sum(column) for column in zip(*$matrix)]",
                "return [sum($row[$j] for $row in $matrix) for $j in range(len($matrix[0]))]",
                (
                    "$result = [0] * len($matrix[0])\n"
                    "for $row in $matrix:\n"
                    "    for $j, x in enumerate($row):\n"
                    "        $result[$j] += x\n"
                    "return $result"
                ),
            ],
            {"noun": "a list of the sums of the columns of {$matrix|a matrix}"},
            ["column_sums", "sum_columns"],
            "list[int]",
        ),
        "max": (
            [
                "return max(max($row) for $row in $matrix)",
                f"$best = $matrix[0][0]\n{nested}        if x > $best:\n            $best = x\nreturn $best",
                "return max(x for $row in $matrix for x in $row)",
            ],
            {"noun": "the largest number in {$matrix|a matrix|a list of lists}"},
            ["matrix_max", "largest_in_matrix", "grid_max"],
            "int",
        ),
        "diagonal": (
            [
                "return sum($matrix[$i][$i] for $i in range(len($matrix)))",
                "$total = 0\nfor $i in range(len($matrix)):\n    $total += $matrix[$i][$i]\nreturn $total",
                "return sum($row[$i] for $i, $row in enumerate($matrix))",
            ],
            {"noun": "the sum of the main diagonal of {$matrix|a square matrix}"},
            ["diagonal_sum", "trace", "sum_diagonal"],
            "int",
        ),
        "trace_product": (
            ["$product = 1\nfor $i in range(len($matrix)):\n    $product *= $matrix[$i][$i]\nreturn $product"],
            {"noun": "the product of the main diagonal of {$matrix|a square matrix}"},
            ["diagonal_product"],
            "int",
        ),
        "anti": (
            [
                "n = len($matrix)\nreturn sum($matrix[$i][n - 1 - $i] for $i in range(n))",
                "$total = 0\nfor $i, $row in enumerate($matrix):\n    $total += $row[-1 - $i]\nreturn $total",
            ],
            {
                "noun": (
                    "the sum of the diagonal of {$matrix|a square matrix} that runs from the top right to "
                    "the bottom left"
                )
            },
            ["anti_diagonal_sum", "second_diagonal"],
            "int",
        ),
        "row_max": (
            [
                "return [max($row) for $row in $matrix]",
                "$result = []\nfor $row in $matrix:\n    $result.append(max($row))\nreturn $result",
            ],
            {"noun": "a list of the largest numbers of the rows of {$matrix|a matrix}"},
            ["row_maxima", "max_per_row"],
            "list[int]",
        ),
        "count": (
            [
                f"return sum(1 for $row in $matrix for x in $row if {condition})",
                f"$count = 0\n{nested}        if {condition}:\n            $count += 1\nreturn $count",
            ],
            {"noun": f"how many numbers in {{$matrix|a matrix|a list of lists}} are {text}"},
            [f"count_{slug}", f"count_{slug}_in_matrix"],
            "int",
        ),
        "flatten": (
            [
                "return [x for $row in $matrix for x in $row]",
                f"$result = []\n{nested}        $result.append(x)\nreturn $result",
                "$result = []\nfor $row in $matrix:\n    $result.extend($row)\nreturn $result",
                "$result = []\nfor $row in $matrix:\n    $result += $row\nreturn $result",
                "return sum($matrix, [])",
            ],
            {
                "noun": "all {numbers|elements} of {$matrix|a list of lists} as one flat list",
                "tasks": "Flatten {$matrix|a list of lists}.",
            },
            ["flatten", "flatten_rows", "to_flat_list"],
            "list[int]",
        ),
        "transpose": (
            [
                "return [list(column) for column in zip(*$matrix)]",
                "return [[$row[$j] for $row in $matrix] for $j in range(len($matrix[0]))]",
                (
                    "$result = []\n"
                    "for $j in range(len($matrix[0])):\n"
                    "    $result.append([$row[$j] for $row in $matrix])\n"
                    "return $result"
                ),
            ],
            {
                "noun": "the transpose of {$matrix|a matrix}: {its columns as rows|rows become columns}",
                "tasks": "Swap the rows and the columns of {$matrix|a matrix}.",
            },
            ["transpose", "swap_rows_columns", "transposed"],
            "list[list[int]]",
        ),
        "scale": (
            [
                f"return [[{k} * x for x in $row] for $row in $matrix]",
                f"$result = []\nfor $row in $matrix:\n    $result.append([{k} * x for x in $row])\nreturn $result",
            ],
            {"noun": f"{{$matrix|a matrix}} with each number multiplied by {k}"},
            ["scale", f"times_{k}", "scale_matrix"],
            "list[list[int]]",
        ),
        "add_each": (
            [
                f"return [[x + {k} for x in $row] for $row in $matrix]",
                (
                    "$result = []\n"
                    "for $row in $matrix:\n"
                    "    changed = []\n"
                    "    for x in $row:\n"
                    f"        changed.append(x + {k})\n"
                    "    $result.append(changed)\n"
                    "return $result"
                ),
            ],
            {"noun": f"{{$matrix|a matrix}} with {k} added to each number"},
            ["add_to_all", f"plus_{k}", "shift_matrix"],
            "list[list[int]]",
        ),
        "size": (
            [
                "return len($matrix), len($matrix[0])",
                "height = len($matrix)\nwidth = len($matrix[0])\nreturn height, width",
            ],
            {"noun": "a tuple with the number of rows and the number of columns of {$matrix|a matrix}"},
            ["dimensions", "matrix_size", "shape_of"],
            "tuple[int, int]",
        ),
        "square": (
            [
                "return all(len($row) == len($matrix) for $row in $matrix)",
                "for $row in $matrix:\n    if len($row) != len($matrix):\n        return False\nreturn True",
            ],
            {"whether": "{$matrix|a matrix} has as many columns as rows"},
            ["is_square", "is_square_matrix"],
            "bool",
        ),
        "reverse_rows": (
            [
                "return [$row[::-1] for $row in $matrix]",
                "return [list(reversed($row)) for $row in $matrix]",
                "$result = []\nfor $row in $matrix:\n    $result.append($row[::-1])\nreturn $result",
            ],
            {"noun": "{$matrix|a matrix} with each row reversed"},
            ["mirror_rows", "flip_horizontal", "reverse_rows"],
            "list[list[int]]",
        ),
        "flip": (
            ["return $matrix[::-1]", "return list(reversed($matrix))"],
            {"noun": "{$matrix|a matrix} with its rows in reverse order"},
            ["flip_vertical", "upside_down"],
            "list[list[int]]",
        ),
        "column": (
            [
                "return [$row[0] for $row in $matrix]",
                "$result = []\nfor $row in $matrix:\n    $result.append($row[0])\nreturn $result",
            ],
            {"noun": "the first column of {$matrix|a matrix} as a list"},
            ["first_column", "left_column"],
            "list[int]",
        ),
        "longest": (
            [
                "return max(len($row) for $row in $matrix)",
                "$best = 0\nfor $row in $matrix:\n    if len($row) > $best:\n        $best = len($row)\nreturn $best",
            ],
            {"noun": "the length of the longest list in {$matrix|a list of lists}"},
            ["longest_length", "max_length"],
            "int",
        ),
        "symmetric": (
            [
                (
                    "n = len($matrix)\n"
                    "return all($matrix[$i][$j] == $matrix[$j][$i] for $i in range(n) for $j in range(n))"
                ),
                (
                    "for $i in range(len($matrix)):\n"
                    "    for $j in range($i):\n"
                    "        if $matrix[$i][$j] != $matrix[$j][$i]:\n"
                    "            return False\n"
                    "return True"
                ),
            ],
            {"whether": "{$matrix|a square matrix} is equal to its transpose"},
            ["is_symmetric", "equals_transpose"],
            "bool",
        ),
        "border": (
            [
                "return sum($matrix[0]) + sum($matrix[-1])",
                "$total = sum($matrix[0])\n$total += sum($matrix[-1])\nreturn $total",
            ],
            {"noun": "the sum of the numbers in the first and the last row of {$matrix|a matrix}"},
            ["first_and_last_row", "outer_rows_sum"],
            "int",
        ),
    }[kind]
    rows = []
    for _ in range(5):
        height, width = rng.randint(2, 3), rng.randint(2, 3)
        if kind in ("diagonal", "anti", "symmetric", "trace_product"):
            width = height
        rows.append(([ints(rng, width, 0, 9) for _ in range(height)],))
    rows += [([[1, 2], [2, 1]],), ([[3, 4], [5, 6]],)]
    if kind in ("longest", "flatten", "total"):
        rows += [([[1], [2, 3, 4]],)]
    return build(
        rng,
        names,
        [MATRIX],
        returns,
        bodies,
        rows,
        given=["a matrix $matrix as a list of rows", "a list of lists $matrix"],
        **words,
    )


@family
def grid_sums(rng: random.Random) -> Exercise:
    line = rng.choice(("row", "column"))
    what, function, looped = rng.choice(
        (("sum", "sum", True), ("largest number", "max", False), ("smallest number", "min", False))
    )
    slug = {"sum": "sums", "max": "maxima", "min": "minima"}[function]
    bodies = (
        [
            "return [$function($row) for $row in $rows]",
            "$result = []\nfor $row in $rows:\n    $result.append($function($row))\nreturn $result",
            "return list(map($function, $rows))",
        ]
        if line == "row"
        else [
            "return [$function(column) for column in zip(*$rows)]",
            (
                "$result = []\n"
                "for $i in range(len($rows[0])):\n"
                "    $result.append($function($row[$i] for $row in $rows))\n"
                "return $result"
            ),
            (
                "$result = []\n"
                "for $i in range(len($rows[0])):\n"
                "    column = [$row[$i] for $row in $rows]\n"
                "    $result.append($function(column))\n"
                "return $result"
            ),
        ]
    )
    if looped and line == "column":
        bodies.append(
            "$result = [0] * len($rows[0])\n"
            "for $row in $rows:\n"
            "    for $i, $cell in enumerate($row):\n"
            "        $result[$i] += $cell\n"
            "return $result"
        )
    if looped and line == "row":
        bodies.append(
            "$result = []\n"
            "for $row in $rows:\n"
            "    $total = 0\n"
            "    for $cell in $row:\n"
            "        $total += $cell\n"
            "    $result.append($total)\n"
            "return $result"
        )
    return exercise(
        rng,
        names="${line}_$slug ${slug}_by_$line each_$line",
        takes="$rows: list[list[int]]",
        gives="list[int]",
        tasks=["Return the $what of each $line of $therows.", "For every $line of $therows compute the $what."],
        bodies=bodies,
        calls=[(grid(rng),) for _ in range(3)],
        line=line,
        what=what,
        function=function,
        slug=slug,
    )


@family
def grid_changes(rng: random.Random) -> Exercise:
    k = rng.randint(2, 5)
    shape = rng.choice(("transpose", "mirror", "upside", "scale", "add", "rotate", "clip"))
    names, tasks, bodies = {
        "transpose": (
            "swap_rows_and_columns flip_axes turn_table",
            ["Swap rows and columns of $therows.", "Return the columns of $therows as a list of lists."],
            [
                "return [list(column) for column in zip(*$rows)]",
                "return [[$row[$i] for $row in $rows] for $i in range(len($rows[0]))]",
                (
                    "$result = []\n"
                    "for $i in range(len($rows[0])):\n"
                    "    $result.append([$row[$i] for $row in $rows])\n"
                    "return $result"
                ),
            ],
        ),
        "mirror": (
            "mirror flip_rows reverse_rows",
            ["Reverse every row of $therows.", "Mirror $therows from left to right."],
            [
                "return [$row[::-1] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append(list(reversed($row)))\nreturn $result",
            ],
        ),
        "upside": (
            "upside_down flip_vertical rows_backwards",
            [
                "Return the rows of $therows from the last to the first.",
                "Turn $therows upside down: the last row comes first.",
            ],
            [
                "return $rows[::-1]",
                "return list(reversed($rows))",
                "$result = []\nfor $row in $rows:\n    $result.insert(0, $row)\nreturn $result",
            ],
        ),
        "scale": (
            f"scale times_{k} multiply_cells",
            [f"Multiply every number in $therows by {k}.", f"Return $therows with each number {k} times as large."],
            [
                f"return [[$cell * {k} for $cell in $row] for $row in $rows]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    f"    $result.append([$cell * {k} for $cell in $row])\n"
                    "return $result"
                ),
            ],
        ),
        "add": (
            f"add_{k} raise_all plus_{k}",
            [
                f"Add {k} to every number in $therows.",
                f"Return a new grid in which each number of $therows is {k} larger.",
            ],
            [
                f"return [[$cell + {k} for $cell in $row] for $row in $rows]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    new = []\n"
                    "    for $cell in $row:\n"
                    f"        new.append($cell + {k})\n"
                    "    $result.append(new)\n"
                    "return $result"
                ),
            ],
        ),
        "rotate": (
            "rotate_right quarter_turn turn_clockwise",
            [
                "Turn $therows by 90 degrees clockwise.",
                "Rotate $therows clockwise: its first column, read from below, becomes the first row.",
            ],
            [
                "return [list(column) for column in zip(*$rows[::-1])]",
                (
                    "$result = []\n"
                    "for $i in range(len($rows[0])):\n"
                    "    $result.append([$row[$i] for $row in reversed($rows)])\n"
                    "return $result"
                ),
            ],
        ),
        "clip": (
            f"limit_to_{k} cap_cells clip",
            [
                f"Replace every number above {k} in $therows by {k}.",
                f"Return $therows with all numbers limited to at most {k}.",
            ],
            [
                f"return [[min($cell, {k}) for $cell in $row] for $row in $rows]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    f"    $result.append([{k} if $cell > {k} else $cell for $cell in $row])\n"
                    "return $result"
                ),
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$rows: list[list[int]]",
        gives="list[list[int]]",
        tasks=tasks,
        bodies=bodies,
        calls=[(grid(rng),) for _ in range(2)],
    )


@family
def grid_diagonals(rng: random.Random) -> Exercise:
    second = rng.random() < 0.4
    what = rng.choice(("list", "sum"))
    name = "from the upper right to the lower left" if second else "from the upper left to the lower right"
    cell = "$rows[$i][-1 - $i]" if second else "$rows[$i][$i]"
    return exercise(
        rng,
        names=("diagonal_sum sum_of_diagonal trace_of" if what == "sum" else "diagonal get_diagonal diagonal_cells"),
        takes="$rows: list[list[int]]",
        gives="int" if what == "sum" else "list[int]",
        tasks=[
            f"{'Add up' if what == 'sum' else 'Return'} the numbers on the diagonal {name} of a square matrix.",
            (
                f"{'Return the sum of' if what == 'sum' else 'List'} the diagonal of $therows that runs "
                f"{name}. There are as many rows as columns."
            ),
        ],
        bodies=(
            [
                f"return sum({cell} for $i in range(len($rows)))",
                f"$total = 0\nfor $i in range(len($rows)):\n    $total += {cell}\nreturn $total",
                (
                    "$total = 0\n"
                    "for $i, $row in enumerate($rows):\n"
                    f"    $total += {'$row[-1 - $i]' if second else '$row[$i]'}\n"
                    "return $total"
                ),
            ]
            if what == "sum"
            else [
                f"return [{cell} for $i in range(len($rows))]",
                f"$result = []\nfor $i in range(len($rows)):\n    $result.append({cell})\nreturn $result",
                f"return [{'$row[-1 - $i]' if second else '$row[$i]'} for $i, $row in enumerate($rows)]",
            ]
        ),
        calls=[(grid(rng, square=True),) for _ in range(3)],
    )


@family
def matrix_work(rng: random.Random) -> Exercise:
    def matrix(height: int, width: int) -> list[list[int]]:
        return [[rng.randint(-3, 6) for _ in range(width)] for _ in range(height)]

    sizes = [(rng.randint(1, 3), rng.randint(1, 3), rng.randint(1, 3)) for _ in range(4)]
    products = [(matrix(h, k), matrix(k, w)) for h, k, w in sizes]
    grids = [(matrix(rng.randint(2, 3), rng.randint(2, 4)),) for _ in range(4)]
    squares = [(matrix(3, 3),) for _ in range(3)]
    magic = [[8, 1, 6], [3, 5, 7], [4, 9, 2]]
    return one_of(
        rng,
        (
            "matrix_product mat_multiply matmul",
            "$a: list[list[int]], $b: list[list[int]]",
            "list[list[int]]",
            find_tasks("the product of the matrices `$a` and `$b`")
            + ["Multiply two matrices, given as lists of rows. Their sizes fit."],
            [
                """
                columns = list(zip(*$b))
                return [[sum(p * q for p, q in zip(line, column)) for column in columns] for line in $a]
                """,
                """
                $result = []
                for line in $a:
                    new = []
                    for column in range(len($b[0])):
                        new.append(sum(line[k] * $b[k][column] for k in range(len($b))))
                    $result.append(new)
                return $result
                """,
            ],
            products,
        ),
        (
            "matrix_times_vector apply_matrix transform",
            "$rows: list[list[int]], vector: list[int]",
            "list[int]",
            find_tasks(
                "the product of a matrix and a vector{|, that is, for each row the sum of the products with the vector}"
            ),
            [
                "return [sum(p * q for p, q in zip($row, vector)) for $row in $rows]",
                """
                $result = []
                for $row in $rows:
                    $total = 0
                    for $i in range(len(vector)):
                        $total += $row[$i] * vector[$i]
                    $result.append($total)
                return $result
                """,
            ],
            [(grid, [rng.randint(-2, 4) for _ in grid[0]]) for (grid,) in grids],
        ),
        (
            "spiral spiral_order read_spiral",
            "$rows: list[list[int]]",
            "list[int]",
            [
                (
                    "Read the matrix in a spiral: along the top row, down the right side, back along the "
                    "bottom and so on inwards. Return the list."
                ),
                "$Return the numbers of a matrix in clockwise spiral order, beginning at the top left.",
            ],
            [
                """
                $result = []
                rest = [list($row) for $row in $rows]
                while rest:
                    $result += rest.pop(0)
                    rest = [list(column) for column in zip(*rest)][::-1]
                return $result
                """,
                """
                if not $rows:
                    return []
                turned = [list(column) for column in zip(*$rows[1:])][::-1]
                return list($rows[0]) + $self(turned)
                """,
            ],
            grids,
        ),
        (
            "rotate_left turn_left counterclockwise",
            "$rows: list[list[int]]",
            "list[list[int]]",
            [
                "Rotate a matrix by 90 degrees to the left{| (counterclockwise)}.",
                "Turn the matrix counterclockwise by a quarter turn: its last column becomes the first row.",
            ],
            [
                "return [list(column) for column in zip(*$rows)][::-1]",
                """
                width = len($rows[0])
                return [[$row[$i] for $row in $rows] for $i in range(width - 1, -1, -1)]
                """,
            ],
            grids,
        ),
        (
            "determinant det det3",
            "$rows: list[list[int]]",
            "int",
            find_tasks(
                "the determinant of {the square matrix `$rows`|a square matrix}{|, expanding along the first row}"
            ),
            [
                """
                if len($rows) == 1:
                    return $rows[0][0]
                $total = 0
                for $i, $cell in enumerate($rows[0]):
                    smaller = [line[:$i] + line[$i + 1 :] for line in $rows[1:]]
                    $total += (-1) ** $i * $cell * $self(smaller)
                return $total
                """,
                """
                if not $rows:
                    return 1
                $total = 0
                sign = 1
                for $i in range(len($rows)):
                    rest = [line[:$i] + line[$i + 1 :] for line in $rows[1:]]
                    $total += sign * $rows[0][$i] * $self(rest)
                    sign = -sign
                return $total
                """,
            ],
            squares + [(matrix(2, 2),), (matrix(1, 1),)],
        ),
        (
            "is_magic magic_square all_sums_equal",
            "$rows: list[list[int]]",
            "bool",
            ["$Check all rows, all columns and both diagonals of a square matrix have the same sum."],
            [
                """
                size = len($rows)
                sums = {sum($row) for $row in $rows} | {sum(column) for column in zip(*$rows)}
                sums.add(sum($rows[$i][$i] for $i in range(size)))
                sums.add(sum($rows[$i][size - 1 - $i] for $i in range(size)))
                return len(sums) == 1
                """,
                """
                lines = $rows + [list(column) for column in zip(*$rows)]
                lines.append([$row[$i] for $i, $row in enumerate($rows)])
                lines.append([$row[-1 - $i] for $i, $row in enumerate($rows)])
                return all(sum(line) == sum(lines[0]) for line in lines)
                """,
            ],
            [(magic,), ([line[::-1] for line in magic],), ([[2, 2], [2, 2]],), squares[0], (magic[:2] + [[4, 2, 9]],)],
        ),
        (
            "is_identity identity_check unit_matrix",
            "$rows: list[list[int]]",
            "bool",
            ["$Check a square matrix has ones on its main diagonal and zeros everywhere else."],
            [
                "return all($cell == ($i == $j) for $i, $row in enumerate($rows) for $j, $cell in enumerate($row))",
                """
                for $i, $row in enumerate($rows):
                    for $j, $cell in enumerate($row):
                        if $cell != (1 if $i == $j else 0):
                            return False
                return True
                """,
            ],
            [([[1, 0], [0, 1]],), ([[1, 0, 0], [0, 1, 0], [0, 0, 1]],), ([[0, 1], [1, 0]],), ([[1, 1], [0, 1]],)],
        ),
        (
            "saddle_points row_minimum_column_maximum find_saddles",
            "$rows: list[list[int]]",
            "list[tuple[int, int]]",
            find_tasks(
                "the places (row, column) of all numbers of the matrix that are the smallest of their "
                "row and the largest of their column"
            ),
            [
                """
                columns = list(zip(*$rows))
                return [
                    ($i, $j)
                    for $i, $row in enumerate($rows)
                    for $j, $cell in enumerate($row)
                    if $cell == min($row) and $cell == max(columns[$j])
                ]
                """,
                """
                $result = []
                for $i, $row in enumerate($rows):
                    for $j, $cell in enumerate($row):
                        column = [line[$j] for line in $rows]
                        if $cell == min($row) == max(column):
                            $result.append(($i, $j))
                return $result
                """,
            ],
            grids + [([[4, 5, 6], [1, 2, 3]],)],
        ),
    )
