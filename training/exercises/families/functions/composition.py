"""Functions with a helper function, or made of a test, a change and a fold."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def helper_then_list(rng: random.Random) -> Exercise:
    n = rng.randint(2, 5)
    helper, test, shown, body = rng.choice(
        (
            (
                "digit_sum",
                f"digit_sum($num) % {n} == 0",
                f"whose digits add up to a multiple of {n}",
                "return sum(int($ch) for $ch in str($m))",
            ),
            (
                "count_divisors",
                f"count_divisors($num) > {n}",
                f"that have more than {n} divisors",
                "return sum(1 for $i in range(1, $m + 1) if $m % $i == 0)",
            ),
            (
                "has_even_digit",
                "has_even_digit($num)",
                "that have an even digit",
                "for $ch in str($m):\n        if int($ch) % 2 == 0:\n            return True\n    return False",
            ),
            (
                "is_square",
                "is_square($num)",
                "that are squares of whole numbers",
                "$i = 0\n    while $i * $i < $m:\n        $i += 1\n    return $i * $i == $m",
            ),
            (
                "largest_digit",
                f"largest_digit($num) >= {n + 3}",
                f"whose largest digit is at least {n + 3}",
                "return max(int($ch) for $ch in str($m))",
            ),
            (
                "is_mirror",
                "is_mirror($num)",
                "that read the same backwards",
                "$text = str($m)\n    return $text == $text[::-1]",
            ),
        )
    )
    boolean = helper.startswith(("has", "is"))
    what = rng.choice(("list", "count", "sum"))
    gives = "list[int]" if what == "list" else "int"
    ends = {
        "list": (
            "return [$num for $num in $nums if $test]",
            (
                "$result = []\n"
                "    for $num in $nums:\n"
                "        if $test:\n"
                "            $result.append($num)\n"
                "    return $result"
            ),
        ),
        "count": (
            "return sum(1 for $num in $nums if $test)",
            "$count = 0\n    for $num in $nums:\n        if $test:\n            $count += 1\n    return $count",
        ),
        "sum": (
            "return sum($num for $num in $nums if $test)",
            "$total = 0\n    for $num in $nums:\n        if $test:\n            $total += $num\n    return $total",
        ),
    }[what]
    head = f"def {helper}($m: int) -> {'bool' if boolean else 'int'}:\n    {body}\n\n\ndef $signature:\n    "
    return exercise(
        rng,
        names={
            "list": "select_numbers filter_numbers pick find_matching",
            "count": "count_numbers how_many count_matching",
            "sum": "sum_numbers add_matching total_of_matching",
        }[what],
        takes="$nums: list[int]",
        gives=gives,
        tasks={
            "list": [
                f"Return the numbers in $thenums {shown}.",
                f"Keep only those positive numbers of $thenums {shown}.",
            ],
            "count": [f"Count the numbers in $thenums {shown}.", f"How many numbers are there in $thenums {shown}?"],
            "sum": [
                f"Add up the numbers in $thenums {shown}.",
                f"Return the sum of those numbers in $thenums {shown}.",
            ],
        }[what],
        bodies=[head + end for end in ends],
        calls=[(values.numbers(rng, 1, 60),) for _ in range(3)],
        test=test,
        m=rng.choice(("m", "n", "given")),
    )


@family
def helper_on_words(rng: random.Random) -> Exercise:
    helper, gives, shown, body = rng.choice(
        (
            ("count_vowels", "int", "number of vowels", 'return sum(1 for $ch in $name if $ch in "aeiou")'),
            (
                "word_value",
                "int",
                "sum of the alphabet positions of its letters",
                "return sum(ord($ch) - 96 for $ch in $name)",
            ),
            ("distinct_letters", "int", "number of different letters", "return len(set($name))"),
            ("count_e", "int", "number of letters 'e'", 'return $name.count("e")'),
            (
                "consonants",
                "int",
                "number of letters that are not vowels",
                'return sum(1 for $ch in $name if $ch not in "aeiou")',
            ),
        )
    )
    pick = rng.choice(("max", "min", "sort", "table", "total"))
    tasks, ends, out = {
        "max": (
            [
                f"Return the word in $thewords with the largest {shown}, the first one for ties.",
                f"Find the first of the words in $thewords that have the greatest {shown}.",
            ],
            [
                "return max($words, key={h})",
                (
                    "$best = $words[0]\n"
                    "    for $word in $words:\n"
                    "        if {h}($word) > {h}($best):\n"
                    "            $best = $word\n"
                    "    return $best"
                ),
            ],
            "str",
        ),
        "min": (
            [
                f"Return the word in $thewords with the smallest {shown}, the first one for ties.",
                f"Find the first of the words in $thewords that have the least {shown}.",
            ],
            [
                "return min($words, key={h})",
                (
                    "$best = $words[0]\n"
                    "    for $word in $words:\n"
                    "        if {h}($word) < {h}($best):\n"
                    "            $best = $word\n"
                    "    return $best"
                ),
            ],
            "str",
        ),
        "sort": (
            [
                f"Sort $thewords by the {shown} of each word, in increasing order.",
                f"Return the words of $thewords, ordered by their {shown}.",
            ],
            ["return sorted($words, key={h})", "$result = list($words)\n    $result.sort(key={h})\n    return $result"],
            "list[str]",
        ),
        "table": (
            [
                f"Return a dictionary from each word in $thewords to the {shown}.",
                f"Map every word of $thewords to its {shown}.",
            ],
            [
                "return {$word: {h}($word) for $word in $words}",
                "$result = {}\n    for $word in $words:\n        $result[$word] = {h}($word)\n    return $result",
            ],
            "dict[str, int]",
        ),
        "total": (
            [
                f"Add up the {shown} over all words in $thewords.",
                f"For each word in $thewords compute the {shown}, and return the total.",
            ],
            [
                "return sum({h}($word) for $word in $words)",
                "$total = 0\n    for $word in $words:\n        $total += {h}($word)\n    return $total",
            ],
            "int",
        ),
    }[pick]
    return exercise(
        rng,
        names={
            "max": "best_word top_word pick_word",
            "min": "least_word weakest_word lowest_word",
            "sort": "sort_words order_words ranked",
            "table": "word_table values_of_words make_table",
            "total": "total_of_words grand_total overall",
        }[pick],
        takes="$words: list[str]",
        gives=out,
        tasks=tasks,
        bodies=[
            f"def {helper}($name: str) -> {gives}:\n    {body}\n\n\ndef $signature:\n    " + end.replace("{h}", helper)
            for end in ends
        ],
        calls=[([word.lower() for word in values.different_words(rng, 2, 4)],) for _ in range(3)],
        name=rng.choice(("w", "text", "s")),
    )


@family
def normalise_then_compare(rng: random.Random) -> Exercise:
    helper, shown, body = rng.choice(
        (
            ("clean", "upper and lower case and spaces are ignored", 'return $s.lower().replace(" ", "")'),
            (
                "letters_only",
                "only letters count and case does not matter",
                'return "".join($ch for $ch in $s.lower() if $ch.isalpha())',
            ),
            (
                "digits_only",
                "only the digits in them are compared",
                'return "".join($ch for $ch in $s if $ch.isdigit())',
            ),
            (
                "sorted_words",
                "the order of the words and their case do not matter",
                'return " ".join(sorted($s.lower().split()))',
            ),
            ("no_signs", "hyphens and underscores are left out", 'return $s.replace("-", "").replace("_", "")'),
        )
    )
    one = values.sentence(rng, 2, 2)
    phone = f"{rng.randint(10, 99)} {rng.randint(100, 999)}"
    twisted = {
        "clean": one.title().replace(" ", "  "),
        "letters_only": one.upper() + "!",
        "digits_only": phone,
        "sorted_words": " ".join(reversed(one.split())).upper(),
        "no_signs": one.replace(" ", "-"),
    }[helper]
    base = {"digits_only": phone.replace(" ", "-"), "no_signs": one.replace(" ", "_")}.get(helper, one)
    return exercise(
        rng,
        names="same_after_cleaning roughly_equal equivalent matches",
        takes="$a: str, $b: str",
        gives="bool",
        tasks=[
            f"$Check two strings are equal when {shown}.",
            f"Compare `$a` and `$b`, where {shown}. Return True if they are equal.",
        ],
        bodies=[
            f"def {helper}($s: str) -> str:\n    {body}\n\n\ndef $signature:\n    return {helper}($a) == {helper}($b)"
        ],
        calls=[(base, twisted), (base, values.text(rng)), (values.word(rng), values.word(rng) + "1")],
        s=rng.choice(("text", "s", "value", "raw")),
    )


@family
def table_sum(rng: random.Random) -> Exercise:
    """A value table applied to each character or word, with a total."""
    pairs = rng.sample([("a", 1), ("b", 3), ("c", 5), ("d", 2), ("e", 1), ("x", 10), ("z", 8)], rng.randint(3, 4))
    words = rng.random() < 0.4
    if words:
        pairs = [(fruit, rng.randint(1, 9)) for fruit in rng.sample(values.FRUITS, 3)]
    literal = ", ".join(f'"{key}": {value}' for key, value in pairs)
    shown = ", ".join(f"'{key}' counts {value}" for key, value in pairs)
    source = "$text.split()" if words else "$text"
    keys = [key for key, _ in pairs]
    branches = "".join(
        f'{"elif" if i else "if"} $item == "{key}":\n        $total += {value}\n    '
        for i, (key, value) in enumerate(pairs)
    ).rstrip()
    what = "word" if words else "character"

    def sample() -> str:
        return (" " if words else "").join(
            rng.choice(keys + ["fig" if words else "k"]) for _ in range(rng.randint(2, 5))
        )

    return exercise(
        rng,
        names="table_sum value_of_text weigh count_value points_of",
        takes="$text: str",
        gives="int",
        tasks=[
            f"Add up the values of all {what}s of $thetext: {shown}, and any other {what} 0.",
            f"Compute a score for $thetext, where for each {what} {shown}. Other {what}s count nothing.",
        ],
        bodies=[
            f"$mapping = {{{literal}}}\nreturn sum($mapping.get($item, 0) for $item in {source})",
            (
                f"$mapping = {{{literal}}}\n"
                "$total = 0\n"
                f"for $item in {source}:\n"
                "    if $item in $mapping:\n"
                "        $total += $mapping[$item]\n"
                "return $total"
            ),
            f"$total = 0\nfor $item in {source}:\n    {branches}\nreturn $total",
        ],
        calls=[(sample(),) for _ in range(3)] + [("",)],
    )


@family
def three_way_compare(rng: random.Random) -> Exercise:
    shape = rng.choice(("compare", "median", "largest_name", "triangle", "closer", "sign", "order", "quadrant", "sums"))
    k = rng.randint(5, 30)
    names, takes, gives, tasks, bodies, calls = {
        "compare": (
            "comparison relation which_is_larger",
            "$a: int, $b: int",
            "str",
            [
                "Return 'less', 'equal' or 'greater', as `$a` is less than, equal to or greater than `$b`.",
                "Compare two numbers: 'less' if the first is smaller, 'greater' if it is larger, else 'equal'.",
            ],
            [
                'if $a < $b:\n    return "less"\nif $a > $b:\n    return "greater"\nreturn "equal"',
                'if $a == $b:\n    return "equal"\nreturn "less" if $a < $b else "greater"',
                'if $a < $b:\n    return "less"\nelif $a > $b:\n    return "greater"\nelse:\n    return "equal"',
            ],
            [(rng.randint(1, 9), rng.randint(1, 9)), (4, 4), (1, 2), (7, 3)],
        ),
        "median": (
            "middle_of_three middle_value between_others",
            "a: int, b: int, c: int",
            "int",
            [
                "Return the middle one of three numbers.",
                (
                    "Which of `a`, `b` and `c` is neither the largest nor the smallest? (Equal numbers may "
                    "be taken in any order.)"
                ),
            ],
            [
                "return sorted([a, b, c])[1]",
                "return a + b + c - max(a, b, c) - min(a, b, c)",
                "if a <= b <= c or c <= b <= a:\n    return b\nif b <= a <= c or c <= a <= b:\n    return a\nreturn c",
            ],
            [tuple(values.numbers(rng, 1, 20, 3, 3)) for _ in range(3)],
        ),
        "largest_name": (
            "largest_of_three which_is_largest biggest",
            "a: int, b: int, c: int",
            "str",
            [
                "Return 'a', 'b' or 'c', whichever of the three numbers is the largest; the first of them for ties.",
                "Which parameter has the largest value? Return its name, the first in the alphabet for ties.",
            ],
            [
                'if a >= b and a >= c:\n    return "a"\nif b >= c:\n    return "b"\nreturn "c"',
                'largest = max(a, b, c)\nif a == largest:\n    return "a"\nreturn "b" if b == largest else "c"',
            ],
            [tuple(values.numbers(rng, 1, 20, 3, 3)) for _ in range(3)],
        ),
        "triangle": (
            "triangle_kind kind_of_triangle describe_triangle",
            "a: int, b: int, c: int",
            "str",
            [
                "Return 'equilateral' if all three sides are equal, 'isosceles' if two are, else 'scalene'.",
                "Name the kind of a triangle by its sides: 'equilateral', 'isosceles' or 'scalene'.",
            ],
            [
                (
                    "if a == b == c:\n"
                    '    return "equilateral"\n'
                    "if a == b or b == c or a == c:\n"
                    '    return "isosceles"\n'
                    'return "scalene"'
                ),
                (
                    "different = len({a, b, c})\n"
                    "if different == 1:\n"
                    '    return "equilateral"\n'
                    "if different == 2:\n"
                    '    return "isosceles"\n'
                    'return "scalene"'
                ),
            ],
            [(3, 3, 3), (rng.randint(5, 9),) * 2 + (4,), (4, 5, 6), (5, 3, 5)],
        ),
        "closer": (
            f"closer_to_{k} nearer pick_closer",
            "$a: int, $b: int",
            "int",
            [
                f"Return that one of two numbers which is closer to {k}, the first if both are equally close.",
                f"Which of `$a` and `$b` is nearer to {k}? Return `$a` if there is no difference.",
            ],
            [
                f"if abs($a - {k}) <= abs($b - {k}):\n    return $a\nreturn $b",
                f"return min($a, $b, key=lambda number: abs(number - {k}))",
                f"return $a if abs({k} - $a) <= abs({k} - $b) else $b",
            ],
            [(rng.randint(1, 40), rng.randint(1, 40)) for _ in range(2)] + [(k - 1, k + 1)],
        ),
        "sign": (
            "sign_of_product product_sign sign",
            "$a: int, $b: int",
            "int",
            [
                (
                    "Return 1, 0 or -1 as the product of two numbers is positive, zero or negative, without "
                    "multiplying them."
                ),
                (
                    "Find the sign of `$a` times `$b` from their signs: 1 if they are equal, -1 if they "
                    "differ, 0 if one number is 0."
                ),
            ],
            [
                "if $a == 0 or $b == 0:\n    return 0\nif ($a > 0) == ($b > 0):\n    return 1\nreturn -1",
                "if $a == 0 or $b == 0:\n    return 0\nreturn 1 if ($a < 0) == ($b < 0) else -1",
            ],
            [(rng.randint(1, 9), rng.randint(-9, -1)), (-2, -3), (0, rng.randint(1, 9)), (2, 5)],
        ),
        "order": (
            "is_between lies_between in_the_middle",
            "a: int, b: int, c: int",
            "bool",
            [
                "$Check `b` lies strictly between `a` and `c`, whichever of these is larger.",
                "Return True if `b` is greater than one of `a` and `c` and less than the other.",
            ],
            ["return a < b < c or c < b < a", "return min(a, c) < b < max(a, c)"],
            [tuple(values.numbers(rng, 1, 9, 3, 3)) for _ in range(2)] + [(1, 2, 3), (5, 4, 1)],
        ),
        "quadrant": (
            "quadrant which_quadrant quadrant_of",
            "x: int, y: int",
            "int",
            [
                (
                    "Return the quadrant (1 to 4, counterclockwise from the upper right) of the point (x, "
                    "y), or 0 if it lies on an axis."
                ),
                (
                    "In which quadrant is a point? 1 is upper right, 2 upper left, 3 lower left, 4 lower "
                    "right and 0 means on an axis."
                ),
            ],
            [
                "if x == 0 or y == 0:\n    return 0\nif y > 0:\n    return 1 if x > 0 else 2\nreturn 3 if x < 0 else 4",
                (
                    "if x > 0 and y > 0:\n"
                    "    return 1\n"
                    "if x < 0 and y > 0:\n"
                    "    return 2\n"
                    "if x < 0 and y < 0:\n"
                    "    return 3\n"
                    "if x > 0 and y < 0:\n"
                    "    return 4\n"
                    "return 0"
                ),
            ],
            [(rng.randint(1, 9), rng.randint(1, 9)), (-3, rng.choice((2, -2))), (0, 5), (4, -1)],
        ),
        "sums": (
            "one_is_sum is_sum_of_others sum_among",
            "a: int, b: int, c: int",
            "bool",
            [
                "$Check one of three numbers is the sum of the other two.",
                "Return True if two of `a`, `b` and `c` add up to the third.",
            ],
            [
                "return a + b == c or a + c == b or b + c == a",
                (
                    "for target, other, rest in ((a, b, c), (b, a, c), (c, a, b)):\n"
                    "    if other + rest == target:\n"
                    "        return True\n"
                    "return False"
                ),
            ],
            [(1, 2, 3), (5, 2, 3), tuple(values.numbers(rng, 1, 9, 3, 3))],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def predicate_transform_aggregate(rng: random.Random) -> Exercise:
    """Composition: of the numbers with a property, changed in a way, an aggregate."""
    k, m = rng.randint(2, 9), rng.randint(2, 5)
    property_, test = rng.choice(
        (
            ("even", "$num % 2 == 0"),
            ("odd", "$num % 2 == 1"),
            ("positive", "$num > 0"),
            ("negative", "$num < 0"),
            (f"greater than {k}", f"$num > {k}"),
            (f"less than {k}", f"$num < {k}"),
            (f"divisible by {m}", f"$num % {m} == 0"),
            (f"not divisible by {m}", f"$num % {m} != 0"),
            (f"different from {k}", f"$num != {k}"),
            (f"between {-k} and {k}", f"{-k} <= $num <= {k}"),
        )
    )
    changed, form = rng.choice(
        (
            ("squares", "$num**2"),
            ("doubles", "$num * 2"),
            ("absolute values", "abs($num)"),
            ("negatives", "-$num"),
            (f"values increased by {k}", f"$num + {k}"),
            (f"values multiplied by {m}", f"$num * {m}"),
            ("last digits (of the absolute value)", "abs($num) % 10"),
            ("cubes", "$num**3"),
            ("values themselves", "$num"),
        )
    )
    what = rng.choice(("list", "sum", "max", "sorted", "strings"))
    gives = {"list": "list[int]", "sorted": "list[int]", "strings": "list[str]"}.get(what, "int")
    tasks, bodies, names = {
        "list": (
            [
                f"Return the {changed} of those numbers in $thenums that are {property_}.",
                f"Take the numbers of $thenums that are {property_} and return their {changed} as a list.",
            ],
            [
                f"return [{form} for $num in $nums if {test}]",
                f"$result = []\nfor $num in $nums:\n    if {test}:\n        $result.append({form})\nreturn $result",
            ],
            "transform select_and_change pick_and_map process",
        ),
        "sum": (
            [
                f"Add up the {changed} of those numbers in $thenums that are {property_}.",
                f"Return the sum of the {changed}, taken over the numbers of $thenums that are {property_}.",
            ],
            [
                f"return sum({form} for $num in $nums if {test})",
                f"$total = 0\nfor $num in $nums:\n    if {test}:\n        $total += {form}\nreturn $total",
            ],
            "sum_selected conditional_sum add_some total_of_selected",
        ),
        "max": (
            [
                (
                    f"Return the largest of the {changed} of those numbers in $thenums that are {property_}, "
                    "or 0 if there are none."
                ),
                (
                    f"Of the numbers in $thenums that are {property_}, take the {changed} and return their "
                    "maximum (0 for none)."
                ),
            ],
            [
                f"return max(({form} for $num in $nums if {test}), default=0)",
                (
                    "$best = None\n"
                    "for $num in $nums:\n"
                    f"    if {test}:\n"
                    f"        value = {form}\n"
                    "        if $best is None or value > $best:\n"
                    "            $best = value\n"
                    "return 0 if $best is None else $best"
                ),
                (
                    f"selected = [{form} for $num in $nums if {test}]\n"
                    "if not selected:\n"
                    "    return 0\n"
                    "return max(selected)"
                ),
            ],
            "largest_selected best_of max_of_some",
        ),
        "sorted": (
            [
                f"Return the {changed} of those numbers in $thenums that are {property_}, in increasing order.",
                f"Sort the {changed} of the numbers in $thenums that are {property_}.",
            ],
            [
                f"return sorted({form} for $num in $nums if {test})",
                f"selected = [{form} for $num in $nums if {test}]\nselected.sort()\nreturn selected",
            ],
            "sorted_selection order_some select_and_sort",
        ),
        "strings": (
            [
                f"Return as strings the {changed} of those numbers in $thenums that are {property_}.",
                f"Of the numbers in $thenums that are {property_}, write the {changed} as strings in a list.",
            ],
            [
                f"return [str({form}) for $num in $nums if {test}]",
                (
                    "$result = []\n"
                    "for $num in $nums:\n"
                    f"    if {test}:\n"
                    f"        $result.append(str({form}))\n"
                    "return $result"
                ),
            ],
            "to_strings write_selected format_some",
        ),
    }[what]
    return exercise(
        rng,
        names=names,
        takes="$nums: list[int]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(values.numbers(rng, -9, 20),) for _ in range(3)],
    )


@family
def words_composition(rng: random.Random) -> Exercise:
    """Composition: of the words with a property, a measure, an aggregate."""
    n = rng.randint(3, 6)
    letter = rng.choice("aeirst")
    property_, test = rng.choice(
        (
            (f"longer than {n} letters", f"len($word) > {n}"),
            (f"at most {n} letters long", f"len($word) <= {n}"),
            (f"beginning with '{letter}'", f'$word.startswith("{letter}")'),
            (f"containing '{letter}'", f'"{letter}" in $word'),
            (f"without a '{letter}'", f'"{letter}" not in $word'),
            (f"ending with '{letter}'", f'$word.endswith("{letter}")'),
            ("with an even number of letters", "len($word) % 2 == 0"),
        )
    )
    changed, single, form, kind = rng.choice(
        (
            ("lengths", "its length", "len($word)", "int"),
            ("first letters", "its first letter", "$word[0]", "str"),
            ("last letters", "its last letter", "$word[-1]", "str"),
            ("reversed forms", "its reversed form", "$word[::-1]", "str"),
            ("upper case forms", "its upper case form", "$word.upper()", "str"),
            ("first two letters", "its first two letters", "$word[:2]", "str"),
            (f"numbers of letters '{letter}'", f"its number of letters '{letter}'", f'$word.count("{letter}")', "int"),
        )
    )
    listed = rng.random() < 0.5
    source = "$words" if listed else "$sentence.split()"
    where = "$thewords" if listed else "$thesentence"
    what = rng.choice(("list", "join" if kind == "str" else "sum", "sorted", "dict"))
    tasks, bodies, gives, names = {
        "list": (
            [
                f"Return the {changed} of the words in {where} {property_}.",
                f"Take those words of {where} {property_}, and list their {changed}.",
            ],
            [
                f"return [{form} for $word in {source} if {test}]",
                f"$result = []\nfor $word in {source}:\n    if {test}:\n        $result.append({form})\nreturn $result",
            ],
            f"list[{kind}]",
            "collect_from_words map_some_words parts_of_words",
        ),
        "join": (
            [
                f"Join the {changed} of the words in {where} {property_}, with '-' between them.",
                f"Return one string with the {changed} of those words in {where} {property_}, separated by '-'.",
            ],
            [
                f'return "-".join({form} for $word in {source} if {test})',
                (
                    "$parts = []\n"
                    f"for $word in {source}:\n"
                    f"    if {test}:\n"
                    f"        $parts.append({form})\n"
                    'return "-".join($parts)'
                ),
            ],
            "str",
            "join_selected glue_some combine_words",
        ),
        "sum": (
            [
                f"Add up the {changed} of the words in {where} {property_}.",
                f"Return the sum of the {changed}, over all words in {where} {property_}.",
            ],
            [
                f"return sum({form} for $word in {source} if {test})",
                f"$total = 0\nfor $word in {source}:\n    if {test}:\n        $total += {form}\nreturn $total",
            ],
            "int",
            "sum_over_words total_of_words add_for_words",
        ),
        "sorted": (
            [
                f"Return the different {changed} of the words in {where} {property_}, sorted.",
                f"Sort the {changed} of all words in {where} {property_}; each is listed once.",
            ],
            [
                f"return sorted({{{form} for $word in {source} if {test}}})",
                (
                    "$result = set()\n"
                    f"for $word in {source}:\n"
                    f"    if {test}:\n"
                    f"        $result.add({form})\n"
                    "return sorted($result)"
                ),
            ],
            f"list[{kind}]",
            "distinct_sorted sorted_parts unique_of_words",
        ),
        "dict": (
            [f"Return a dictionary from each of the words in {where} {property_} to {single}."],
            [
                f"return {{$word: {form} for $word in {source} if {test}}}",
                (
                    "$mapping = {}\n"
                    f"for $word in {source}:\n"
                    f"    if {test}:\n"
                    f"        $mapping[$word] = {form}\n"
                    "return $mapping"
                ),
            ],
            f"dict[str, {kind}]",
            "word_table map_words table_of_words",
        ),
    }[what]
    return exercise(
        rng,
        names=names,
        takes="$words: list[str]" if listed else "$sentence: str",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[
            (ws if listed else " ".join(ws),)
            for ws in ([word.lower() for word in values.words(rng, 3, 5)] for _ in range(3))
        ],
    )
