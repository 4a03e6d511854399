"""Tables of branches: limits, flags, permissions, choices by a name."""

import random

from exercises import example_values as values
from exercises.build import build
from exercises.example_calls import single
from exercises.framework import Exercise, family
from exercises.templates import exercise


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
        "\n".join(f"if ${key} {op} {limit}:\n    return {label}" for limit, label in zip(limits, shown, strict=False))
        + f"\nreturn {shown[-1]}"
    )
    chain = (
        "\n".join(
            f"{'if' if i == 0 else 'elif'} ${key} {op} {limit}:\n    return {label}"
            for i, (limit, label) in enumerate(zip(limits, shown, strict=False))
        )
        + f"\nelse:\n    return {shown[-1]}"
    )
    below = "<=" if strict else "<"
    upwards = "\n".join(
        f"if ${key} {below} {limit}:\n    return {label}"
        for limit, label in zip(limits[::-1], shown[:0:-1], strict=False)
    )
    upwards += f"\nreturn {shown[0]}"
    listed = ", ".join(f"{label} for {word} {limit}" for limit, label in zip(limits, shown, strict=False))
    listed_if = ", ".join(f"{label} if it is {word} {limit}" for limit, label in zip(limits, shown, strict=False))
    return build(
        rng,
        names,
        [(argument, "int")],
        "int" if numbers else "str",
        [early, chain, upwards],
        single([*limits, *(limit - 1 for limit in limits), top + 3]),
        tasks=[
            (
                f"Return the {what} for {{${key}|the given {key}}}: {listed}, {{otherwise|else|and "
                f"otherwise}} {shown[-1]}."
            ),
            f"Given ${key}, return {listed_if}, and {shown[-1]} otherwise.",
            f"Map ${key} to a {what}: {listed} and {shown[-1]} for anything {{less|lower}}.",
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
        (
            f"{first}if $n % {k} == 0:\n"
            f'    return "{words[0]}"\n'
            f"if $n % {m} == 0:\n"
            f'    return "{words[1]}"\n'
            "return str($n)"
        ),
        (
            f"{first}{'elif' if both else 'if'} $n % {k} == 0:\n"
            f'    return "{words[0]}"\n'
            f"elif $n % {m} == 0:\n"
            f'    return "{words[1]}"\n'
            "else:\n"
            "    return str($n)"
        ),
    ]
    if both:
        bodies += [
            f"""
            $result = ""
            if $n % {k} == 0:
                $result += "{words[0]}"
            if $n % {m} == 0:
                $result += "{words[1]}"
            return $result or str($n)
            """
        ]
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
def logic(rng: random.Random) -> Exercise:
    p, q, r = ("a|p|x", "bool"), ("b|q|y", "bool"), ("c|r|z", "bool")
    test, text, names, size = rng.choice(
        [
            ("$a and $b", "both {values|$a and $b} are true", ["both", "logical_and", "both_true"], 2),
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
                f"$length >= {k // 2} and ${{has_digit}}",
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
            f"Return {what}: {listed}, {{otherwise|and otherwise}} {quote(default)}.",
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


@family
def decision_by_limits(rng: random.Random) -> Exercise:
    thing, what, names, levels, high = rng.choice(
        (
            ("points", "grade", "grade grade_for letter_grade mark", ("A", "B", "C", "D"), 100),
            (
                "temperature",
                "kind of weather",
                "weather feels_like describe_temperature",
                ("hot", "warm", "cool", "cold"),
                35,
            ),
            ("speed", "speed class", "speed_class classify_speed how_fast", ("fast", "normal", "slow"), 120),
            ("age", "age group", "age_group life_stage group_for", ("senior", "adult", "child"), 80),
            ("size", "size of a shirt", "shirt_size size_letter size_for", ("L", "M", "S"), 60),
            ("score", "rank", "rank rank_for title_for", ("gold", "silver", "bronze", "none"), 100),
            ("distance", "kind of trip", "trip_kind how_far trip_type", ("far", "near", "here"), 50),
            ("weight", "weight class", "weight_class class_of parcel_class", ("heavy", "medium", "light"), 40),
            ("wind", "wind warning", "warning wind_warning alarm_level", ("storm", "strong", "calm"), 90),
        )
    )
    limits = sorted(rng.sample(range(high // 10 + 1, high), len(levels) - 1), reverse=True)
    top = rng.random() < 0.5
    op = ">=" if top else ">"
    if top:
        shown = (
            ", ".join(f"'{level}' for {limit} or more" for level, limit in zip(levels, limits, strict=False))
            + f" and '{levels[-1]}' otherwise"
        )
    else:
        shown = (
            ", ".join(f"'{level}' above {limit}" for level, limit in zip(levels, limits, strict=False))
            + f" and '{levels[-1]}' for everything else"
        )
    early = (
        "".join(
            f'if {thing} {op} {limit}:\n    return "{level}"\n' for level, limit in zip(levels, limits, strict=False)
        )
        + f'return "{levels[-1]}"'
    )
    chain = (
        "".join(
            f'{"if" if i == 0 else "elif"} {thing} {op} {limit}:\n    $result = "{level}"\n'
            for i, (level, limit) in enumerate(zip(levels, limits, strict=False))
        )
        + f'else:\n    $result = "{levels[-1]}"\nreturn $result'
    )
    elifs = (
        "".join(
            f'{"if" if i == 0 else "elif"} {thing} {op} {limit}:\n    return "{level}"\n'
            for i, (level, limit) in enumerate(zip(levels, limits, strict=False))
        )
        + f'else:\n    return "{levels[-1]}"'
    )
    table = ", ".join(f'({limit}, "{level}")' for level, limit in zip(levels, limits, strict=False))
    loop = (
        f'for limit, $result in ({table}):\n    if {thing} {op} limit:\n        return $result\nreturn "{levels[-1]}"'
    )
    return exercise(
        rng,
        names=names,
        takes=f"{thing}: int",
        gives="str",
        tasks=[
            f"Return the {what} for `{thing}`: {shown}.",
            f"Given the {thing}, return {shown}.",
            f"Classify `{thing}` as follows: {shown}.",
        ],
        bodies=[early, early, chain, elifs, loop],
        calls=[
            (limits[0] + rng.randint(1, 9),),
            (limits[-1] - rng.randint(1, 5),),
            (rng.choice(limits),),
            (rng.randint(limits[-1], limits[0]),),
        ],
    )


@family
def yes_or_no_rules(rng: random.Random) -> Exercise:
    age, height, money = rng.choice((10, 12, 16, 18)), rng.choice((120, 130, 140, 150)), rng.choice((5, 10, 20, 50))
    temp, wind = rng.choice((15, 18, 20)), rng.choice((20, 30, 40))
    points, hours = rng.choice((40, 50, 60)), rng.choice((7, 8, 9))
    shape = rng.choice(("ride", "swim", "pass", "alarm", "loan", "umbrella", "play"))
    names, takes, task, bodies, calls = {
        "ride": (
            "may_ride can_ride allowed_on_ride",
            "age: int, height: int",
            f"someone may use a ride: at least {age} years old and at least {height} cm tall",
            [
                f"return age >= {age} and height >= {height}",
                f"if age < {age}:\n    return False\nreturn height >= {height}",
                f"if age < {age} or height < {height}:\n    return False\nreturn True",
            ],
            [(age + 3, height + 5), (age - 1, height), (age, height), (age, height - 1)],
        ),
        "swim": (
            "can_swim go_swimming good_for_swimming",
            "degrees: int, wind: int",
            f"one can swim outside: it is warmer than {temp} degrees and the wind is below {wind}",
            [
                f"return degrees > {temp} and wind < {wind}",
                f"if degrees <= {temp}:\n    return False\nif wind >= {wind}:\n    return False\nreturn True",
            ],
            [(temp + 4, wind - 5), (temp, 0), (temp + 1, wind), (temp + 9, 1)],
        ),
        "pass": (
            "has_passed exam_passed passes",
            "written: int, oral: int",
            (
                f"an exam is passed: both parts have at least {points // 2} points and together they have "
                f"at least {points}"
            ),
            [
                (
                    f"if written < {points // 2} or oral < {points // 2}:\n"
                    "    return False\n"
                    f"return written + oral >= {points}"
                ),
                f"return min(written, oral) >= {points // 2} and written + oral >= {points}",
            ],
            [(points, points), (points // 2, points // 2), (points // 2 - 1, points), (points, 0)],
        ),
        "alarm": (
            "alarm_rings wake_up should_ring",
            "day: str, holiday: bool",
            "the alarm clock shall ring: on all days except 'Saturday' and 'Sunday', and never on a holiday",
            [
                'if holiday:\n    return False\nreturn day not in ("Saturday", "Sunday")',
                'return not holiday and day != "Saturday" and day != "Sunday"',
            ],
            [("Monday", False), ("Sunday", False), ("Friday", True), ("Wednesday", False)],
        ),
        "loan": (
            "can_pay has_enough affordable",
            "money: int, price: int",
            f"the money is enough for the price and {money} remain after paying",
            [
                f"return money - price >= {money}",
                f"rest = money - price\nif rest >= {money}:\n    return True\nreturn False",
            ],
            [(money + 30, 20), (money, 1), (100 + money, 100)],
        ),
        "umbrella": (
            "take_umbrella need_umbrella bring_coat",
            "rain: bool, cloudy: bool, hours: int",
            (
                "one should take an umbrella: it rains, or it is cloudy and one stays outside for more "
                f"than {hours - 5} hours"
            ),
            [
                f"return rain or (cloudy and hours > {hours - 5})",
                f"if rain:\n    return True\nreturn cloudy and hours > {hours - 5}",
                f"if rain:\n    return True\nif cloudy and hours > {hours - 5}:\n    return True\nreturn False",
            ],
            [(True, False, 1), (False, True, hours), (False, True, 1), (False, False, 9)],
        ),
        "play": (
            "may_play can_play_now time_to_play",
            "homework_done: bool, hour: int",
            f"a child may play: the homework is done and it is before {hours + 10} o'clock",
            [
                f"return homework_done and hour < {hours + 10}",
                f"if not homework_done:\n    return False\nreturn hour < {hours + 10}",
            ],
            [(True, 15), (False, 15), (True, hours + 10)],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes=takes,
        gives="bool",
        tasks=[f"$Check {task}.", f"Return True if {task}; otherwise return False."],
        bodies=bodies,
        calls=calls,
    )


@family
def two_flags(rng: random.Random) -> Exercise:
    a, b = rng.choice(
        (
            ("sunny", "warm"),
            ("hungry", "tired"),
            ("red", "round"),
            ("open", "free"),
            ("rich", "famous"),
            ("weekday", "vacation"),
            ("old", "broken"),
            ("fast", "cheap"),
        )
    )
    a, b = f"is_{a}", f"is_{b}"
    op, shown, bodies = rng.choice(
        (
            (
                "both",
                "both are True",
                [
                    f"return {a} and {b}",
                    f"if {a} and {b}:\n    return True\nreturn False",
                    f"if not {a}:\n    return False\nreturn {b}",
                ],
            ),
            (
                "one",
                "at least one of them is True",
                [f"return {a} or {b}", f"if {a} or {b}:\n    return True\nreturn False"],
            ),
            (
                "exactly",
                "exactly one of them is True",
                [
                    f"return {a} != {b}",
                    f"return ({a} or {b}) and not ({a} and {b})",
                    f"if {a}:\n    return not {b}\nreturn {b}",
                ],
            ),
            ("none", "neither of them is True", [f"return not {a} and not {b}", f"return not ({a} or {b})"]),
            (
                "same",
                "they are both True or both False",
                [f"return {a} == {b}", f"return ({a} and {b}) or (not {a} and not {b})"],
            ),
            (
                "first",
                "the first is True and the second is False",
                [f"return {a} and not {b}", f"if {b}:\n    return False\nreturn {a}"],
            ),
        )
    )
    name = {
        "both": "both_hold",
        "one": "either_holds",
        "exactly": "exactly_one",
        "none": "neither",
        "same": "agree",
        "first": "only_first",
    }[op]
    return exercise(
        rng,
        names=f"{name} decide check should_go",
        takes=f"{a}: bool, {b}: bool",
        gives="bool",
        tasks=[
            (
                f"Return True if of `{a}` and `{b}` {shown}, else False."
                if op in ("one", "exactly")
                else f"Given `{a}` and `{b}`, return True if {shown}, else False."
            ),
            f"$Check {shown}, given the flags `{a}` and `{b}`.",
        ],
        bodies=bodies,
        calls=[(True, True), (True, False), (False, True), (False, False)],
    )


@family
def fizz_like(rng: random.Random) -> Exercise:
    p, q = sorted(rng.sample(range(2, 8), 2))
    one, two = rng.sample(("clap", "stamp", "ping", "pong", "hip", "hop", "tick", "tock", "red", "blue"), 2)
    both = rng.choice((f"{one} {two}", f"{one}{two}", "both"))
    listed = rng.random() < 0.4
    single = (
        f"if $n % {p} == 0 and $n % {q} == 0:\n"
        f'    return "{both}"\n'
        f"if $n % {p} == 0:\n"
        f'    return "{one}"\n'
        f"if $n % {q} == 0:\n"
        f'    return "{two}"\n'
        "return str($n)"
    )
    chain = (
        f"if $n % {p} == 0 and $n % {q} == 0:\n"
        f'    return "{both}"\n'
        f"elif $n % {p} == 0:\n"
        f'    return "{one}"\n'
        f"elif $n % {q} == 0:\n"
        f'    return "{two}"\n'
        "else:\n"
        "    return str($n)"
    )
    loop = (
        "$result = []\n"
        "for $num in range(1, $n + 1):\n"
        f"    if $num % {p} == 0 and $num % {q} == 0:\n"
        f'        $result.append("{both}")\n'
        f"    elif $num % {p} == 0:\n"
        f'        $result.append("{one}")\n'
        f"    elif $num % {q} == 0:\n"
        f'        $result.append("{two}")\n'
        "    else:\n"
        "        $result.append(str($num))\n"
        "return $result"
    )
    split = (
        "def call(number: int) -> str:\n"
        f"    if number % {p} == 0 and number % {q} == 0:\n"
        f'        return "{both}"\n'
        f"    if number % {p} == 0:\n"
        f'        return "{one}"\n'
        f'    return "{two}" if number % {q} == 0 else str(number)\n'
        "\n"
        "\n"
        "def $signature:\n"
        "    return [call($num) for $num in range(1, $n + 1)]"
    )
    subject = "it" if listed else "`$n`"
    rules = (
        f"'{both}' if {subject} is divisible by {p} and {q}, '{one}' if only by {p}, '{two}' if "
        f"only by {q}, else the number as a string"
    )
    return exercise(
        rng,
        names="counting_game game_words count_with_words sing" if listed else "say call_out game_word word_for",
        takes="$n: int",
        gives="list[str]" if listed else "str",
        tasks=(
            [
                f"For each number from 1 to `$n` return {rules}.",
                f"Play a counting game from 1 to `$n`. Each number gives {rules}. Return the list.",
            ]
            if listed
            else [f"Return {rules}.", f"In a counting game a number becomes {rules}. Return this for `$n`."]
        ),
        bodies=[loop, split] if listed else [single, chain],
        calls=(
            [(rng.randint(3, 9),), (1,), (rng.randint(2, 6),)]
            if listed
            else [(p * q,), (p * rng.randint(1, 9),), (q * rng.randint(1, 9),), (rng.randint(1, 40),)]
        ),
    )


@family
def lookup_tables(rng: random.Random) -> Exercise:
    table, thing, names, unknown = rng.choice(
        (
            (
                {"cat": "meow", "dog": "woof", "cow": "moo", "duck": "quack", "sheep": "baa"},
                "animal",
                "sound animal_sound says",
                "silence",
            ),
            (
                {"red": "stop", "yellow": "wait", "green": "go"},
                "color",
                "what_to_do action_for light_action",
                "unknown",
            ),
            ({"spider": 8, "ant": 6, "cat": 4, "bird": 2, "snake": 0}, "animal", "legs leg_count number_of_legs", -1),
            ({"triangle": 3, "square": 4, "pentagon": 5, "hexagon": 6}, "shape", "corners corner_count sides", 0),
            (
                {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5},
                "word",
                "word_to_number number_of_word to_number",
                0,
            ),
            ({"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}, "letter", "roman_value letter_value value_of", 0),
            (
                {"north": "south", "south": "north", "east": "west", "west": "east"},
                "direction",
                "opposite turn_back reverse_of",
                "none",
            ),
            ({"small": 10, "medium": 15, "large": 20}, "size", "price_of_size cup_price size_price", 0),
            ({"Mon": 1, "Tue": 2, "Wed": 3, "Thu": 4, "Fri": 5}, "day", "day_number number_of_day weekday", 0),
            ({"bus": 50, "plane": 180, "taxi": 4, "bike": 1}, "vehicle", "seats seat_count places_in", 0),
        )
    )
    keys = rng.sample(list(table), min(len(table), rng.randint(3, 4)))
    kept = {key: table[key] for key in keys}

    def show(value: object) -> str:
        return f'"{value}"' if isinstance(value, str) else str(value)

    literal = ", ".join(f'"{key}": {show(value)}' for key, value in kept.items())
    shown = ", ".join(f"{value!r} for '{key}'" for key, value in kept.items())
    early = (
        "".join(f'if {thing} == "{key}":\n    return {show(value)}\n' for key, value in kept.items())
        + f"return {show(unknown)}"
    )
    chain = (
        "".join(
            f'{"elif" if i else "if"} {thing} == "{key}":\n    return {show(value)}\n'
            for i, (key, value) in enumerate(kept.items())
        )
        + f"else:\n    return {show(unknown)}"
    )
    return exercise(
        rng,
        names=names,
        takes=f"{thing}: str",
        gives="int" if isinstance(unknown, int) else "str",
        tasks=[
            f"Return {shown}, and {unknown!r} for anything else.",
            f"Look up `{thing}`: the result is {shown}; {unknown!r} for all others.",
        ],
        bodies=[
            early,
            chain,
            f"$mapping = {{{literal}}}\nreturn $mapping.get({thing}, {show(unknown)})",
            f"$mapping = {{{literal}}}\nif {thing} in $mapping:\n    return $mapping[{thing}]\nreturn {show(unknown)}",
        ],
        calls=[(key,) for key in rng.sample(keys, 2)] + [(values.word(rng),)],
    )
