"""Lists of lists: flattened, folded, sorted, turned into columns."""

import random

from exercises import example_values as values
from exercises.example_calls import distinct
from exercises.framework import Exercise, family
from exercises.templates import exercise, posed
from exercises.wordings import ROWS, claims, nouns, orders, target_name


@family
def nested_flatten(rng: random.Random) -> Exercise:
    strings = rng.random() < 0.3
    kind = "str" if strings else "int"
    shape = rng.choice(("flatten", "total", "count", "longest", "lengths", "max", "even"))
    if shape in ("total", "max", "even"):
        strings, kind = False, "int"

    def sample() -> tuple:
        return (
            [
                [
                    rng.choice(values.FRUITS) if strings else rng.randint(0, 20)
                    for _ in range(rng.randint(0 if shape not in ("max",) else 1, 3))
                ]
                for _ in range(rng.randint(2, 4))
            ],
        )

    gives, names, tasks, bodies = {
        "flatten": (
            f"list[{kind}]",
            "flatten join_lists one_list chain_lists",
            [
                "Put the elements of all lists in $therows into one list.",
                "Flatten $therows: return a single list with all elements in order.",
            ],
            [
                "return [$cell for $row in $rows for $cell in $row]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    for $cell in $row:\n"
                    "        $result.append($cell)\n"
                    "return $result"
                ),
                "$result = []\nfor $row in $rows:\n    $result.extend($row)\nreturn $result",
                "$result = []\nfor $row in $rows:\n    $result += $row\nreturn $result",
                "from itertools import chain\n\n\ndef $signature:\n    return list(chain.from_iterable($rows))",
            ],
        ),
        "total": (
            "int",
            "total_of_all sum_nested grand_total",
            ["Add up all numbers in $therows.", "Return the sum of all numbers in the inner lists of $therows."],
            [
                "return sum(sum($row) for $row in $rows)",
                "$total = 0\nfor $row in $rows:\n    for $cell in $row:\n        $total += $cell\nreturn $total",
                "$total = 0\nfor $row in $rows:\n    $total += sum($row)\nreturn $total",
            ],
        ),
        "count": (
            "int",
            "count_all total_length number_of_elements",
            [
                "Count the elements of all inner lists of $therows.",
                "How many elements do the lists in $therows have together?",
            ],
            [
                "return sum(len($row) for $row in $rows)",
                "$count = 0\nfor $row in $rows:\n    $count += len($row)\nreturn $count",
            ],
        ),
        "longest": (
            f"list[{kind}]",
            "longest_list longest_row biggest_list",
            [
                "Return the longest of the lists in $therows, the first if there are several.",
                "Which inner list of $therows has the most elements? Return the first such list.",
            ],
            [
                "return max($rows, key=len)",
                (
                    "$best = $rows[0]\n"
                    "for $row in $rows:\n"
                    "    if len($row) > len($best):\n"
                    "        $best = $row\n"
                    "return $best"
                ),
            ],
        ),
        "lengths": (
            "list[int]",
            "row_lengths lengths sizes",
            [
                "Return the lengths of the lists in $therows.",
                "How long is each inner list of $therows? Return a list of the lengths.",
            ],
            [
                "return [len($row) for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append(len($row))\nreturn $result",
                "return list(map(len, $rows))",
            ],
        ),
        "max": (
            "int",
            "largest_of_all overall_max biggest_number",
            [
                "Return the largest number in $therows. No inner list is empty.",
                "Find the maximum over all numbers in $therows, whose lists are not empty.",
            ],
            [
                "return max(max($row) for $row in $rows)",
                (
                    "$best = $rows[0][0]\n"
                    "for $row in $rows:\n"
                    "    for $cell in $row:\n"
                    "        if $cell > $best:\n"
                    "            $best = $cell\n"
                    "return $best"
                ),
            ],
        ),
        "even": (
            "list[int]",
            "all_even even_cells even_numbers_in",
            [
                "Collect the even numbers of $therows in one list.",
                "Return all even numbers in the inner lists of $therows, in order.",
            ],
            [
                "return [$cell for $row in $rows for $cell in $row if $cell % 2 == 0]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    for $cell in $row:\n"
                    "        if $cell % 2 == 0:\n"
                    "            $result.append($cell)\n"
                    "return $result"
                ),
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes=f"$rows: list[list[{kind}]]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[sample() for _ in range(3)],
        therows="{a list of lists|the list of lists `$rows`|`$rows`|the given list of lists}",
    )


@family
def deep_nesting(rng: random.Random) -> Exercise:
    shape = rng.choice(("flatten", "sum", "depth", "count", "max", "contains", "map", "lists", "even", "top"))
    nested = (
        "{a nested list|an arbitrarily nested list|the nested list `$items`|`$items`, a list of "
        "numbers and nested lists,|a list of numbers and lists, nested to any depth}"
    )
    start = "for $item in $items:\n    if isinstance($item, list):\n        "
    change, expression = rng.choice(
        (("doubled", "2 * $item"), ("squared", "$item**2"), ("increased by 1", "$item + 1"), ("negated", "-$item"))
    )
    names, takes, gives, tasks, bodies = {
        "flatten": (
            "flatten deep_flatten flatten_deep unnest",
            "$items: list",
            "list[int]",
            [*nouns("a flat list of all numbers", nested, "in"), f"Flatten {nested}{{ completely|}} into one list."],
            [
                (
                    "$result = []\n"
                    f"{start}$result.extend($self($item))\n"
                    "    else:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "$stack = $items[::-1]\n"
                    "while $stack:\n"
                    "    $item = $stack.pop()\n"
                    "    if isinstance($item, list):\n"
                    "        $stack.extend($item[::-1])\n"
                    "    else:\n"
                    "        $result.append($item)\n"
                    "return $result"
                ),
            ],
        ),
        "sum": (
            "deep_sum nested_sum sum_nested total_of_nested",
            "$items: list",
            "int",
            nouns("the sum of all numbers, {at any depth|however deep},", nested, "in"),
            [
                f"$total = 0\n{start}$total += $self($item)\n    else:\n        $total += $item\nreturn $total",
                "return sum($self($item) if isinstance($item, list) else $item for $item in $items)",
            ],
        ),
        "depth": (
            "nesting_depth depth list_depth max_depth",
            "$items: list",
            "int",
            [
                text + " A {flat list|list without lists in it} has depth 1."
                for text in nouns("the {nesting |}depth", nested)
            ],
            [
                f"deepest = 0\n{start}deepest = max(deepest, $self($item))\nreturn deepest + 1",
                "return 1 + max(($self($item) for $item in $items if isinstance($item, list)), default=0)",
            ],
        ),
        "count": (
            "count_numbers deep_length count_leaves number_of_leaves",
            "$items: list",
            "int",
            [
                *nouns("how many numbers there are, {at any depth|counting all levels},", nested, "in"),
                f"Count the numbers in {nested} on all levels.",
            ],
            [
                f"$count = 0\n{start}$count += $self($item)\n    else:\n        $count += 1\nreturn $count",
                "return sum($self($item) if isinstance($item, list) else 1 for $item in $items)",
            ],
        ),
        "max": (
            "deep_max nested_max largest_nested",
            "$items: list",
            "int",
            [
                text + " No list in it is empty."
                for text in nouns("the {largest|greatest} number {at any depth|on any level}", nested, "in")
            ],
            [
                "return max($self($item) if isinstance($item, list) else $item for $item in $items)",
                (
                    "$best = None\n"
                    "for $item in $items:\n"
                    "    $value = $self($item) if isinstance($item, list) else $item\n"
                    "    if $best is None or $value > $best:\n"
                    "        $best = $value\n"
                    "return $best"
                ),
            ],
        ),
        "contains": (
            "deep_contains occurs_nested nested_contains",
            "$items: list, $k: int",
            "bool",
            claims(f"the number `$k` {{occurs|is}} somewhere in {nested}"),
            [
                (
                    "for $item in $items:\n"
                    "    if $item == $k or isinstance($item, list) and $self($item, $k):\n"
                    "        return True\n"
                    "return False"
                ),
                "return any($self($item, $k) if isinstance($item, list) else $item == $k for $item in $items)",
            ],
        ),
        "map": (
            "deep_map change_nested ${slug}_nested",
            "$items: list",
            "list",
            nouns("a copy with the same nesting in which every number is $change", nested, "of"),
            [
                (
                    "$result = []\n"
                    f"{start}$result.append($self($item))\n"
                    "    else:\n"
                    "        $result.append($expression)\n"
                    "return $result"
                ),
                "return [$self($item) if isinstance($item, list) else $expression for $item in $items]",
            ],
        ),
        "lists": (
            "count_lists number_of_lists inner_lists",
            "$items: list",
            "int",
            nouns(
                (
                    "how many lists there are, {on all levels, without the outer one|at any depth, not "
                    "counting the whole list itself},"
                ),
                nested,
                "in",
            ),
            [
                f"$count = 0\n{start}$count += 1 + $self($item)\nreturn $count",
                "return sum(1 + $self($item) for $item in $items if isinstance($item, list))",
            ],
        ),
        "even": (
            "deep_even sum_of_even_nested add_even_nested",
            "$items: list",
            "int",
            nouns("the sum of the even numbers, {at any depth|however deep},", nested, "in"),
            [
                (
                    "$total = 0\n"
                    f"{start}$total += $self($item)\n"
                    "    elif $item % 2 == 0:\n"
                    "        $total += $item\n"
                    "return $total"
                )
            ],
        ),
        "top": (
            "flatten_once flatten_one_level unwrap_once",
            "$items: list",
            "list",
            [
                *orders(
                    f"flatten {nested} by one level only, so that deeper lists stay", nested, "flatten it by one level"
                )
            ],
            [
                f"$result = []\n{start}$result.extend($item)\n    else:\n        $result.append($item)\nreturn $result",
                f"$result = []\n{start}$result += $item\n        continue\n    $result.append($item)\nreturn $result",
            ],
        ),
    }[shape]

    def nest(depth: int) -> list:
        return [
            nest(depth - 1) if depth and rng.random() < 0.4 else rng.randint(1, 9)
            for _ in range(rng.randint(1 if shape == "max" or depth < 3 else 2, 3))
        ]

    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(nest(3), rng.randint(1, 9)) if "$k" in takes else (nest(3),) for _ in range(5)],
        change=change,
        expression=expression,
        slug=change.split()[0],
        k=target_name(rng),
    )


@family
def lists_of_lists(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "sort",
            "sort",
            "sort_each",
            "best",
            "filter",
            "filter",
            "dedupe",
            "each",
            "each",
            "pad",
            "column",
            "count",
            "reverse",
            "merge_sorted",
        )
    )
    key, by = rng.choice(
        (
            ("sum", "their sums"),
            ("len", "their lengths"),
            ("max", "their largest elements"),
            ("min", "their smallest elements"),
            ("lambda $row: $row[0]", "their first elements"),
            ("lambda $row: $row[-1]", "their last elements"),
        )
    )
    down = rng.random() < 0.35
    extra = ", reverse=True" if down else ""
    direction = "{descending|decreasing} order of" if down else "{ascending|increasing} order of"
    value, what, word = rng.choice(
        (
            ("sum($row)", "{sum|total}", "sums"),
            ("max($row)", "{largest|greatest} element", "maxima"),
            ("min($row)", "{smallest|least} element", "minima"),
            ("max($row) - min($row)", "difference of the largest and the smallest element", "ranges"),
            ("len(set($row))", "number of different elements", "distinct_counts"),
            ("$row[-1]", "last element", "last_elements"),
            ("sum($row) // len($row)", "average, rounded down,", "averages"),
        )
    )
    k, n = rng.randint(2, 3), rng.randint(1, 9)
    test, such = rng.choice(
        (
            (f"len($row) >= {k}", f"{{with|that have}} at least {k} elements"),
            (f"len($row) < {k}", f"with {{fewer|less}} than {k} elements"),
            (f"{n} in $row", f"that contain {n}"),
            (f"{n} not in $row", f"that do not contain {n}"),
            (f"sum($row) > {3 * k + n}", f"whose sum is greater than {3 * k + n}"),
            ("sum($row) % 2 == 0", "with an even sum"),
            ("$row == sorted($row)", "that are sorted in ascending order"),
            ("len(set($row)) == len($row)", "without repeated elements"),
        )
    )
    nested, flat = "list[list[int]]", "list[int]"
    names, gives, tasks, bodies = {
        "sort": (
            "sort_lists order_lists sort_sublists arrange_lists",
            nested,
            [
                f"Sort {ROWS} in {direction} {by}.",
                *nouns(f"the lists in {direction} {by}", ROWS, "of"),
                f"Write a {{|Python }}function to sort {ROWS} in {direction} {by}.",
            ],
            [
                f"return sorted($rows, key={key}{extra})",
                f"$result = $rows[:]\n$result.sort(key={key}{extra})\nreturn $result",
            ],
        ),
        "sort_each": (
            "sort_each sort_inner sort_rows sorted_sublists",
            nested,
            [
                *orders(
                    f"sort each of the lists in {ROWS}{' in descending order' if down else ' in ascending order'}",
                    ROWS,
                    f"return a list of them with each one sorted in {'descending' if down else 'ascending'} order",
                )
            ],
            [
                f"return [sorted($row{extra}) for $row in $rows]",
                f"$result = []\nfor $row in $rows:\n    $result.append(sorted($row{extra}))\nreturn $result",
            ],
        ),
        "best": (
            "list_with_largest_sum heaviest_list best_list" if not down else "list_with_smallest_sum lightest_list",
            flat,
            [
                text + " {If there are several, return the first.|Of several take the first one.}"
                for text in nouns(f"the list with the {'smallest' if down else '{largest|greatest}'} sum", ROWS, "in")
            ],
            [
                f"return {'min' if down else 'max'}($rows, key=sum)",
                (
                    "$best = $rows[0]\n"
                    "for $row in $rows[1:]:\n"
                    f"    if sum($row) {'<' if down else '>'} sum($best):\n"
                    "        $best = $row\n"
                    "return $best"
                ),
            ],
        ),
        "filter": (
            "filter_lists keep_lists select_lists matching_lists",
            nested,
            [
                *nouns(f"{{all|the}} inner lists {such}", ROWS, "from"),
                f"Keep {{only |}}the inner lists of {ROWS} {such}.",
            ],
            [
                f"return [$row for $row in $rows if {test}]",
                f"$result = []\nfor $row in $rows:\n    if {test}:\n        $result.append($row)\nreturn $result",
                f"return list(filter(lambda $row: {test}, $rows))",
            ],
        ),
        "count": (
            "count_lists how_many_lists number_of_lists count_sublists",
            "int",
            [*nouns(f"the number of inner lists {such}", ROWS, "in"), f"Count the inner lists of {ROWS} {such}."],
            [
                f"return sum(1 for $row in $rows if {test})",
                f"$count = 0\nfor $row in $rows:\n    if {test}:\n        $count += 1\nreturn $count",
            ],
        ),
        "dedupe": (
            "unique_lists dedupe_lists remove_duplicate_lists",
            nested,
            orders(
                f"remove {{duplicate|repeated}} lists from {ROWS}, keeping the first of equal ones",
                ROWS,
                "remove all lists that occurred before",
            ),
            [
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    if $row not in $result:\n"
                    "        $result.append($row)\n"
                    "return $result"
                ),
                (
                    "$seen = set()\n"
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    if tuple($row) not in $seen:\n"
                    "        $seen.add(tuple($row))\n"
                    "        $result.append($row)\n"
                    "return $result"
                ),
            ],
        ),
        "each": (
            f"list_{word} {word}_of_lists {word} inner_{word}",
            flat,
            nouns(
                f"{{a list of |}}the {what} of each {{inner |}}list",
                "{a list of non-empty lists|`$rows`, whose lists are not empty,|`$rows`}",
                "in",
            ),
            [
                f"return [{value} for $row in $rows]",
                f"$result = []\nfor $row in $rows:\n    $result.append({value})\nreturn $result",
            ],
        ),
        "pad": (
            "pad_lists pad_rows equal_lengths fill_up",
            nested,
            [
                f"Pad the lists in {ROWS} with zeros at the {{end|right}} so that all are as long as the longest.",
                (
                    f"Given {ROWS} of different lengths, {{append zeros to|fill up}} the shorter ones{{| with "
                    "zeros} until all have the same length{| (use 0)}."
                ),
            ],
            [
                "width = max(len($row) for $row in $rows)\nreturn [$row + [0] * (width - len($row)) for $row in $rows]",
                (
                    "width = max(map(len, $rows))\n"
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    padded = $row[:]\n"
                    "    while len(padded) < width:\n"
                    "        padded.append(0)\n"
                    "    $result.append(padded)\n"
                    "return $result"
                ),
            ],
        ),
        "column": (
            f"column_{k - 1} elements_at_{k - 1} column_of_ragged",
            flat,
            [
                text + " {Skip lists that are too short.|Lists without that index are skipped.}"
                for text in nouns(f"the elements at index {k - 1} of all lists", ROWS, "in")
            ],
            [
                f"return [$row[{k - 1}] for $row in $rows if len($row) >= {k}]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    f"    if len($row) > {k - 1}:\n"
                    f"        $result.append($row[{k - 1}])\n"
                    "return $result"
                ),
            ],
        ),
        "reverse": (
            "reverse_each reverse_inner mirror_lists",
            nested,
            orders(
                f"reverse each of the lists in {ROWS}; the order of the lists stays",
                ROWS,
                "reverse each of the inner lists",
            ),
            [
                "return [$row[::-1] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append(list(reversed($row)))\nreturn $result",
            ],
        ),
        "merge_sorted": (
            "flatten_sorted merge_and_sort all_sorted",
            flat,
            [*nouns("one sorted list of all numbers", ROWS, "in"), f"Flatten {ROWS} and sort the {{numbers|result}}."],
            [
                "return sorted($num for $row in $rows for $num in $row)",
                "$result = []\nfor $row in $rows:\n    $result.extend($row)\n$result.sort()\nreturn $result",
            ],
        ),
    }[shape]

    def row() -> list[list[int]]:
        drawn = [values.numbers(rng, 1, 9, 1, 4) for _ in range(rng.randint(3, 4))]
        if shape == "dedupe":
            drawn[-1] = drawn[0][:]
        return [sorted(inner) if "sorted(" in test and rng.random() < 0.5 else inner for inner in drawn]

    return posed(
        rng,
        names=names,
        takes="$rows: list[list[int]]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(row(),) for _ in range(4)],
    )


@family
def columns_of_rows(rng: random.Random) -> Exercise:
    shape = rng.choice(
        ("column", "maximum", "minimum", "remove", "swap", "append", "tuples", "sorted", "average", "scale", "sum_one")
    )
    matrix = (
        "{a matrix|the matrix|the matrix `$rows`|`$rows`, a list of rows of equal length,|a list "
        "of rows of equal length}"
    )
    nested, flat = "list[list[int]]", "list[int]"
    one = "$rows: list[list[int]], $k: int"
    names, takes, gives, tasks, bodies = {
        "column": (
            "get_column column extract_column nth_column",
            one,
            flat,
            [
                *nouns("the column with index `$k`", matrix),
                f"Extract column `$k` (counting from 0) of {matrix} as a list.",
            ],
            [
                "return [$row[$k] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append($row[$k])\nreturn $result",
                "return list(map(lambda $row: $row[$k], $rows))",
            ],
        ),
        "maximum": (
            "column_maximum max_in_column largest_in_column",
            one,
            "int",
            nouns("the {largest|maximum} number in column `$k`", matrix),
            [
                "return max($row[$k] for $row in $rows)",
                (
                    "$best = $rows[0][$k]\n"
                    "for $row in $rows:\n"
                    "    if $row[$k] > $best:\n"
                    "        $best = $row[$k]\n"
                    "return $best"
                ),
            ],
        ),
        "minimum": (
            "column_minimum min_in_column smallest_in_column",
            one,
            "int",
            nouns("the {smallest|minimum} number in column `$k`", matrix),
            ["return min($row[$k] for $row in $rows)", "column = [$row[$k] for $row in $rows]\nreturn min(column)"],
        ),
        "sum_one": (
            "column_sum sum_column total_of_column",
            one,
            "int",
            [
                *nouns("the sum of column `$k`", matrix),
                f"Add up the numbers of the column with index `$k` in {matrix}.",
            ],
            [
                "return sum($row[$k] for $row in $rows)",
                "$total = 0\nfor $row in $rows:\n    $total += $row[$k]\nreturn $total",
            ],
        ),
        "average": (
            "column_averages column_means mean_of_columns",
            "$rows: list[list[int]]",
            "list[float]",
            nouns("a list of the averages of the columns", matrix),
            [
                "return [sum(column) / len(column) for column in zip(*$rows)]",
                (
                    "$result = []\n"
                    "for $i in range(len($rows[0])):\n"
                    "    $total = sum($row[$i] for $row in $rows)\n"
                    "    $result.append($total / len($rows))\n"
                    "return $result"
                ),
            ],
        ),
        "remove": (
            "remove_column drop_column delete_column",
            one,
            nested,
            orders(
                f"remove the column with index `$k` from {matrix}",
                matrix,
                "return it without the column with index `$k`",
            ),
            [
                "return [$row[:$k] + $row[$k + 1 :] for $row in $rows]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    $result.append([$value for $i, $value in enumerate($row) if $i != $k])\n"
                    "return $result"
                ),
            ],
        ),
        "swap": (
            "swap_outer_columns exchange_columns swap_first_last_column",
            "$rows: list[list[int]]",
            nested,
            orders(
                f"{{swap|exchange}} the first and the last column of {matrix}",
                matrix,
                "{swap|exchange} its first and its last column",
            ),
            [
                (
                    "$result = [$row[:] for $row in $rows]\n"
                    "for $row in $result:\n"
                    "    $row[0], $row[-1] = $row[-1], $row[0]\n"
                    "return $result"
                ),
                "return [[$row[-1]] + $row[1:-1] + [$row[0]] for $row in $rows]",
            ],
        ),
        "append": (
            "append_row_sums with_row_sums add_sum_column",
            "$rows: list[list[int]]",
            nested,
            orders(f"append to each row of {matrix} its sum", matrix, "append its sum to each row"),
            [
                "return [$row + [sum($row)] for $row in $rows]",
                "$result = []\nfor $row in $rows:\n    $result.append([*$row, sum($row)])\nreturn $result",
            ],
        ),
        "tuples": (
            "columns_as_tuples list_columns to_columns",
            "$rows: list[list[int]]",
            "list[tuple[int, ...]]",
            nouns("a list of the columns, each as a tuple,", matrix),
            ["return list(zip(*$rows))", "return [tuple($row[$i] for $row in $rows) for $i in range(len($rows[0]))]"],
        ),
        "sorted": (
            "sort_by_column order_by_column sort_rows_by",
            one,
            nested,
            orders(f"sort the rows of {matrix} by the numbers in column `$k`", matrix, "sort its rows by column `$k`"),
            [
                "return sorted($rows, key=lambda $row: $row[$k])",
                "$result = list($rows)\n$result.sort(key=lambda $row: $row[$k])\nreturn $result",
                "from operator import itemgetter\n\n\ndef $signature:\n    return sorted($rows, key=itemgetter($k))",
            ],
        ),
        "scale": (
            "double_column scale_column multiply_column",
            one,
            nested,
            orders(f"multiply the numbers in column `$k` of {matrix} by $m", matrix, "multiply column `$k` by $m"),
            [
                "return [[$value * $m if $i == $k else $value for $i, $value in enumerate($row)] for $row in $rows]",
                (
                    "$result = []\n"
                    "for $row in $rows:\n"
                    "    changed = $row[:]\n"
                    "    changed[$k] *= $m\n"
                    "    $result.append(changed)\n"
                    "return $result"
                ),
            ],
        ),
    }[shape]
    calls = []
    for _ in range(4):
        width = rng.randint(2, 3)
        rows = [list(row) for row in zip(*(distinct(rng, 0, 20, 3, 3) for _ in range(width)), strict=True)]
        calls.append((rows, rng.randrange(width)) if takes == one else (rows,))
    return posed(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        k=rng.choice(("k", "column_index", "index", "n", "place")),
        m=rng.randint(2, 5),
    )
