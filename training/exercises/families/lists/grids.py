"""Grids: searched, made, neighbours counted, areas filled."""

import random

from exercises.example_calls import grid
from exercises.framework import Exercise, family
from exercises.templates import exercise, one_of
from exercises.wordings import find_tasks


@family
def grid_search(rng: random.Random) -> Exercise:
    shape = rng.choice(("contains", "position", "count", "row_with_most", "square", "positions", "column"))
    k = rng.randint(2, 6)
    g = grid(rng)
    names, takes, gives, tasks, bodies, calls = {
        "contains": (
            "grid_contains is_in_grid has_cell",
            "$rows: list[list[int]], target: int",
            "bool",
            [
                "$Check `target` is one of the numbers in $therows.",
                "Return True if `target` occurs in some row of $therows.",
            ],
            [
                "return any(target in $row for $row in $rows)",
                "for $row in $rows:\n    if target in $row:\n        return True\nreturn False",
            ],
            [(g, g[0][1]), (g, 12), (grid(rng), 5)],
        ),
        "position": (
            "find_cell locate where_in_grid",
            "$rows: list[list[int]], target: int",
            "tuple[int, int]",
            [
                "Return row index and column index of the first `target` in $therows, or (-1, -1) if it is not there.",
                "Find `target` in $therows, row by row. Return its (row, column), or (-1, -1).",
            ],
            [
                (
                    "for $i, $row in enumerate($rows):\n"
                    "    for $j, $cell in enumerate($row):\n"
                    "        if $cell == target:\n"
                    "            return ($i, $j)\n"
                    "return (-1, -1)"
                ),
                (
                    "for $i, $row in enumerate($rows):\n"
                    "    if target in $row:\n"
                    "        return $i, $row.index(target)\n"
                    "return -1, -1"
                ),
            ],
            [(g, g[1][0]), (g, 12), (grid(rng), 5)],
        ),
        "count": (
            f"count_cells_above_{k} big_cells count_above",
            "$rows: list[list[int]]",
            "int",
            [
                f"Count the numbers in $therows that are greater than {k}.",
                f"How many numbers in $therows are above {k}?",
            ],
            [
                f"return sum(1 for $row in $rows for $cell in $row if $cell > {k})",
                (
                    "$count = 0\n"
                    "for $row in $rows:\n"
                    "    for $cell in $row:\n"
                    f"        if $cell > {k}:\n"
                    "            $count += 1\n"
                    "return $count"
                ),
            ],
            [(grid(rng),) for _ in range(3)],
        ),
        "row_with_most": (
            "best_row heaviest_row row_of_max_sum",
            "$rows: list[list[int]]",
            "int",
            [
                "Return the index of the row of $therows with the largest sum, the first if there are several.",
                "Which row of $therows has the highest total? Return its index (the lowest one for ties).",
            ],
            [
                "$nums = [sum($row) for $row in $rows]\nreturn $nums.index(max($nums))",
                (
                    "$best = 0\n"
                    "for $i, $row in enumerate($rows):\n"
                    "    if sum($row) > sum($rows[$best]):\n"
                    "        $best = $i\n"
                    "return $best"
                ),
                "return max(range(len($rows)), key=lambda $i: sum($rows[$i]))",
            ],
            [(grid(rng),) for _ in range(3)],
        ),
        "square": (
            "is_square has_square_shape is_square_grid",
            "$rows: list[list[int]]",
            "bool",
            [
                "$Check $therows has as many columns as rows.",
                "Return True if every row of $therows is as long as there are rows.",
            ],
            [
                "return all(len($row) == len($rows) for $row in $rows)",
                "for $row in $rows:\n    if len($row) != len($rows):\n        return False\nreturn True",
            ],
            [(grid(rng, square=True),), (grid(rng),), ([[1, 2, 3]],)],
        ),
        "positions": (
            "zero_positions find_zeros zeros",
            "$rows: list[list[int]]",
            "list[tuple[int, int]]",
            [
                "Return the positions (row, column) of all zeros in $therows.",
                "List where $therows has a 0, as tuples of row and column index.",
            ],
            [
                (
                    "$result = []\n"
                    "for $i, $row in enumerate($rows):\n"
                    "    for $j, $cell in enumerate($row):\n"
                    "        if $cell == 0:\n"
                    "            $result.append(($i, $j))\n"
                    "return $result"
                ),
                (
                    "return [\n"
                    "    ($i, $j)\n"
                    "    for $i, $row in enumerate($rows)\n"
                    "    for $j, $cell in enumerate($row)\n"
                    "    if $cell == 0\n"
                    "]"
                ),
            ],
            [(grid(rng, 2),) for _ in range(3)],
        ),
        "column": (
            "column get_column nth_column",
            "$rows: list[list[int]], $n: int",
            "list[int]",
            [
                "Return the column with the index `$n` of $therows.",
                "Take the element at index `$n` from every row of $therows.",
            ],
            [
                "return [$row[$n] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append($row[$n])\nreturn $result",
            ],
            [(g, 0), (g, 1), (grid(rng), 1)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def grid_make(rng: random.Random) -> Exercise:
    fill = rng.choice((0, 1, 5, -1))
    shape = rng.choice(("constant", "table", "identity", "counting", "board", "empty"))
    names, takes, gives, tasks, bodies, calls = {
        "constant": (
            "make_grid new_grid filled_grid",
            "height: int, width: int",
            "list[list[int]]",
            [
                f"Make a grid with `height` rows and `width` columns in which every number is {fill}.",
                f"Return a list of `height` lists, each with `width` times the number {fill}.",
            ],
            [
                f"return [[{fill}] * width for _ in range(height)]",
                f"return [[{fill} for _ in range(width)] for _ in range(height)]",
                f"$rows = []\nfor _ in range(height):\n    $rows.append([{fill}] * width)\nreturn $rows",
            ],
            [(2, 3), (1, rng.randint(1, 4)), (rng.randint(2, 3), 2)],
        ),
        "table": (
            "times_table products multiplication_table",
            "$n: int",
            "list[list[int]]",
            [
                "Return the multiplication table of the numbers 1 to `$n` as a list of rows.",
                "Build an `$n` by `$n` grid with the product i * j in row i and column j, both counted from 1.",
            ],
            [
                "return [[$i * $j for $j in range(1, $n + 1)] for $i in range(1, $n + 1)]",
                (
                    "$rows = []\n"
                    "for $i in range(1, $n + 1):\n"
                    "    $row = []\n"
                    "    for $j in range(1, $n + 1):\n"
                    "        $row.append($i * $j)\n"
                    "    $rows.append($row)\n"
                    "return $rows"
                ),
            ],
            [(2,), (3,), (1,)],
        ),
        "identity": (
            "identity unit_matrix diagonal_ones",
            "$n: int",
            "list[list[int]]",
            [
                "Return an `$n` by `$n` matrix with 1 on the main diagonal and 0 elsewhere.",
                "Build a square grid of size `$n` with ones where row and column index are equal, else zeros.",
            ],
            [
                "return [[1 if $i == $j else 0 for $j in range($n)] for $i in range($n)]",
                (
                    "$rows = []\n"
                    "for $i in range($n):\n"
                    "    $row = [0] * $n\n"
                    "    $row[$i] = 1\n"
                    "    $rows.append($row)\n"
                    "return $rows"
                ),
            ],
            [(2,), (3,), (1,)],
        ),
        "counting": (
            "number_grid counting_grid filled_in_order",
            "height: int, width: int",
            "list[list[int]]",
            [
                "Fill a grid of `height` rows and `width` columns with the numbers 1, 2, 3, ... row by row.",
                "Return `height` lists of `width` numbers that count up from 1 through all rows.",
            ],
            [
                "return [[$i * width + $j + 1 for $j in range(width)] for $i in range(height)]",
                (
                    "$rows = []\n"
                    "$num = 1\n"
                    "for _ in range(height):\n"
                    "    $row = []\n"
                    "    for _ in range(width):\n"
                    "        $row.append($num)\n"
                    "        $num += 1\n"
                    "    $rows.append($row)\n"
                    "return $rows"
                ),
            ],
            [(2, 3), (2, 2), (1, rng.randint(1, 4))],
        ),
        "board": (
            "checkerboard chess_pattern board_rows",
            "$n: int",
            "list[str]",
            [
                (
                    "Return `$n` strings of length `$n` in a chess pattern of '#' and '.', starting with '#' "
                    "in the upper left."
                ),
                "Draw a board of `$n` rows and columns: '#' where the sum of row and column index is even, else '.'.",
            ],
            [
                (
                    "$rows = []\n"
                    "for $i in range($n):\n"
                    '    $row = ""\n'
                    "    for $j in range($n):\n"
                    '        $row += "#" if ($i + $j) % 2 == 0 else "."\n'
                    "    $rows.append($row)\n"
                    "return $rows"
                ),
                'return [\n    "".join("#" if ($i + $j) % 2 == 0 else "." for $j in range($n)) for $i in range($n)\n]',
            ],
            [(2,), (3,), (4,)],
        ),
        "empty": (
            "triangle_rows growing_rows number_triangle",
            "$n: int",
            "list[list[int]]",
            [
                "Return `$n` lists: the first is [1], the second [1, 2], the third [1, 2, 3] and so on.",
                "Build a triangle of numbers with `$n` rows; row i has the numbers from 1 to i.",
            ],
            [
                "return [list(range(1, $i + 1)) for $i in range(1, $n + 1)]",
                (
                    "$rows = []\n"
                    "for $i in range(1, $n + 1):\n"
                    "    $rows.append([$j for $j in range(1, $i + 1)])\n"
                    "return $rows"
                ),
            ],
            [(2,), (3,), (4,)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def grid_neighbours(rng: random.Random) -> Exercise:
    what = rng.choice(("sum", "list", "count"))
    g = grid(rng, 9 if what != "count" else 1)
    h = grid(rng, 9 if what != "count" else 1)
    start, add, gives, task = {
        "sum": (
            "$total = 0",
            "$total += $rows[i][j]",
            "int",
            (
                "Return the sum of the numbers directly above, below, left and right of the cell in row "
                "`r` and column `c`."
            ),
        ),
        "list": (
            "$total = []",
            "$total.append($rows[i][j])",
            "list[int]",
            (
                "Return the numbers directly above, below, left and right of the cell in row `r` and "
                "column `c`, in this order."
            ),
        ),
        "count": (
            "$total = 0",
            "if $rows[i][j] == 1:\n            $total += 1",
            "int",
            (
                "Count the ones directly above, below, left and right of the cell in row `r` and column "
                "`c` of a grid of 0 and 1."
            ),
        ),
    }[what]
    return exercise(
        rng,
        names=(
            "neighbours_sum sum_around"
            if what == "sum"
            else "neighbours around"
            if what == "list"
            else "count_neighbours ones_around"
        ),
        takes="$rows: list[list[int]], r: int, c: int",
        gives=gives,
        tasks=[task + " {Cells outside the grid are left out.|Places outside the grid do not count.}"],
        bodies=[
            (
                f"{start}\n"
                "for i, j in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):\n"
                "    if 0 <= i < len($rows) and 0 <= j < len($rows[0]):\n"
                f"        {add}\n"
                "return $total"
            ),
            (
                f"{start}\n"
                "for $step, side in ((-1, 0), (1, 0), (0, -1), (0, 1)):\n"
                "    i = r + $step\n"
                "    j = c + side\n"
                "    if i in range(len($rows)) and j in range(len($rows[0])):\n"
                f"        {add}\n"
                "return $total"
            ),
        ],
        calls=[(g, 0, 0), (g, 1, 1), (h, 1, 0)],
    )


@family
def flood_fill(rng: random.Random) -> Exercise:
    def grid() -> list[list[int]]:
        width = rng.randint(3, 4)
        return [[int(rng.random() < 0.55) for _ in range(width)] for _ in range(3)]

    starts = [(grid(), rng.randrange(3), rng.randrange(3)) for _ in range(4)]
    grids = [(grid(),) for _ in range(4)]
    around = "((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1))"
    spread = """
height, width = len($rows), len($rows[0])
todo = [(r, c)]
$seen = set()
while todo:
    r, c = todo.pop()
    inside = 0 <= r < height and 0 <= c < width
    if inside and $rows[r][c] == 1 and (r, c) not in $seen:
        $seen.add((r, c))
        todo += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
"""
    sink = """
def sink(cells: list[list[int]], r: int, c: int) -> int:
    if not (0 <= r < len(cells) and 0 <= c < len(cells[0])) or cells[r][c] != 1:
        return 0
    cells[r][c] = 0
    around = ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1))
    return 1 + sum(sink(cells, *place) for place in around)


def $signature:
    cells = [list(line) for line in $rows]
"""
    joined = "{cells are connected if they share a side|only cells that share a side are connected}"
    return one_of(
        rng,
        (
            "region_size size_of_area connected_cells",
            "$rows: list[list[int]], r: int, c: int",
            "int",
            [
                (
                    "$Return the number of cells with a 1 that are connected to the cell in row `r` and "
                    f"column `c` (itself included; 0 if it is no 1). Note that {joined}."
                ),
                (
                    "How large is the area of ones to which the cell (r, c) of the grid belongs? Steps go "
                    "up, down, left and right; return 0 if the cell holds a 0."
                ),
            ],
            [
                spread + "return len($seen)\n",
                sink + "    return sink(cells, r, c)\n",
            ],
            starts,
        ),
        (
            "count_islands number_of_islands count_areas",
            "$rows: list[list[int]]",
            "int",
            [
                f"In a grid of 0 (water) and 1 (land), {joined}. $Return the number of islands.",
                "$Count connected areas of ones in the grid. Diagonal neighbours are not connected.",
            ],
            [
                sink
                + "    $count = 0\n    for r in range(len(cells)):\n        for c in range(len(cells[0])):\n"
                + "            if sink(cells, r, c) > 0:\n                $count += 1\n    return $count\n",
                sink
                + "    places = [(r, c) for r in range(len(cells)) for c in range(len(cells[0]))]\n"
                + "    return sum(sink(cells, r, c) > 0 for r, c in places)\n",
            ],
            grids,
        ),
        (
            "largest_island biggest_area largest_region",
            "$rows: list[list[int]]",
            "int",
            [
                (
                    "$Return the size of the largest connected area of ones in the grid, or 0 if there are "
                    "none. Diagonal neighbours are not connected."
                )
            ],
            [
                sink
                + "    places = [(r, c) for r in range(len(cells)) for c in range(len(cells[0]))]\n"
                + "    return max(sink(cells, r, c) for r, c in places)\n",
                sink
                + "    $best = 0\n    for r in range(len(cells)):\n        for c in range(len(cells[0])):\n"
                + "            $best = max($best, sink(cells, r, c))\n    return $best\n",
            ],
            grids,
        ),
        (
            "coast_length island_perimeter border_length",
            "$rows: list[list[int]]",
            "int",
            find_tasks(
                "the total length of the border of all cells with a 1, that is, the number of their "
                "sides without a 1 on the other side"
            ),
            [
                f"""
                land = {{(r, c) for r, $row in enumerate($rows) for c, $cell in enumerate($row) if $cell}}
                $total = 0
                for r, c in land:
                    for place in {around}:
                        if place not in land:
                            $total += 1
                return $total
                """,
                """
                $total = 0
                for line in $rows + [list(column) for column in zip(*$rows)]:
                    padded = [0] + line + [0]
                    $total += sum(1 for p, q in zip(padded, padded[1:]) if p != q)
                return $total
                """,
            ],
            grids,
        ),
        (
            "fill paint_area flood_fill",
            "$rows: list[list[int]], r: int, c: int, color: int",
            "list[list[int]]",
            [
                (
                    "Paint the area of ones around the cell in row `r` and column `c` with `color` and "
                    "return the new grid. Cells are connected by their sides; nothing changes if the cell is "
                    "not 1."
                )
            ],
            [
                spread
                + "return [\n    [color if ($i, $j) in $seen else cell for $j, cell in enumerate(line)]\n"
                + "    for $i, line in enumerate($rows)\n]\n",
                """
                cells = [list(line) for line in $rows]
                todo = [(r, c)] if cells[r][c] == 1 else []
                while todo:
                    r, c = todo.pop()
                    cells[r][c] = color
                    for y, x in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                        if 0 <= y < len(cells) and 0 <= x < len(cells[0]) and cells[y][x] == 1:
                            todo.append((y, x))
                return cells
                """,
            ],
            [(*row, rng.randint(2, 9)) for row in starts],
        ),
    )
