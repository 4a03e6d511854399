"""Walks, growth, schedules, commands and queues, step by step."""

import random

from exercises import example_values as values
from exercises.example_calls import picked
from exercises.framework import Exercise, family
from exercises.templates import exercise, one_of


@family
def robot_walk(rng: random.Random) -> Exercise:
    letters = rng.choice(("NSEW", "UDRL"))
    up, down, right, left = letters
    named = ", ".join(
        f"'{letter}' goes {way}" for letter, way in zip(letters, ("up", "down", "right", "left"), strict=True)
    )
    shape = rng.choice(("end", "returns", "distance", "visited", "turns", "line", "bounded"))
    size = rng.randint(3, 6)

    def path() -> str:
        return values.letters(rng, letters, 2, 7)

    moves = (
        f'if $step == "{up}":\n'
        "        y += 1\n"
        f'    elif $step == "{down}":\n'
        "        y -= 1\n"
        f'    elif $step == "{right}":\n'
        "        x += 1\n"
        "    else:\n"
        "        x -= 1\n"
    )
    table = f'{{"{up}": (0, 1), "{down}": (0, -1), "{right}": (1, 0), "{left}": (-1, 0)}}'
    names, takes, gives, tasks, bodies, calls = {
        "end": (
            "final_position walk end_point follow_path",
            "$steps: str",
            "tuple[int, int]",
            [
                f"Start at (0, 0) and follow the letters of `$steps`: {named}. Return the position (x, y) at the end.",
                f"A robot stands at (0, 0). {named[0]}{named[1:]}. Where is it after all steps?",
            ],
            [
                f"x, y = 0, 0\nfor $step in $steps:\n    {moves}return (x, y)",
                (
                    f'x = $steps.count("{right}") - $steps.count("{left}")\n'
                    f'y = $steps.count("{up}") - $steps.count("{down}")\n'
                    "return x, y"
                ),
                (
                    f"moves = {table}\n"
                    "x = 0\n"
                    "y = 0\n"
                    "for $step in $steps:\n"
                    "    dx, dy = moves[$step]\n"
                    "    x += dx\n"
                    "    y += dy\n"
                    "return (x, y)"
                ),
            ],
            [(path(),) for _ in range(3)],
        ),
        "returns": (
            "comes_back returns_home is_round_trip",
            "$steps: str",
            "bool",
            [
                f"{named[0]}{named[1:]}. $Check a walk along the letters of `$steps` ends where it began.",
                f"$Check a robot is back at its start after `$steps`, where {named}.",
            ],
            [
                (
                    f'if $steps.count("{up}") != $steps.count("{down}"):\n'
                    "    return False\n"
                    f'return $steps.count("{right}") == $steps.count("{left}")'
                ),
                f"x, y = 0, 0\nfor $step in $steps:\n    {moves}return x == 0 and y == 0",
            ],
            [(path(),), (up + right + down + left,), (up + down,), (right,)],
        ),
        "distance": (
            "distance_walked distance_from_start how_far_away",
            "$steps: str",
            "int",
            [
                (
                    f"{named[0]}{named[1:]}. Return how many steps away from the start a walk along `$steps` "
                    "ends, moving only along the grid."
                ),
                f"Follow the letters of `$steps` from (0, 0), where {named}, and return |x| + |y| of the end.",
            ],
            [
                f"x, y = 0, 0\nfor $step in $steps:\n    {moves}return abs(x) + abs(y)",
                (
                    f'x = $steps.count("{right}") - $steps.count("{left}")\n'
                    f'y = $steps.count("{up}") - $steps.count("{down}")\n'
                    "return abs(x) + abs(y)"
                ),
            ],
            [(path(),) for _ in range(3)],
        ),
        "visited": (
            "count_visited places_visited different_places",
            "$steps: str",
            "int",
            [
                (
                    f"{named[0]}{named[1:]}. Count the different points that a walk along `$steps` from (0, "
                    "0) visits, the start included."
                )
            ],
            [
                (
                    "x, y = 0, 0\n"
                    "$seen = {(0, 0)}\n"
                    "for $step in $steps:\n"
                    f"    {moves}    $seen.add((x, y))\n"
                    "return len($seen)"
                ),
                (
                    f"moves = {table}\n"
                    "places = [(0, 0)]\n"
                    "for $step in $steps:\n"
                    "    x, y = places[-1]\n"
                    "    places.append((x + moves[$step][0], y + moves[$step][1]))\n"
                    "return len(set(places))"
                ),
            ],
            [(path(),) for _ in range(3)],
        ),
        "turns": (
            "facing final_direction turn_around",
            "turns: str",
            "str",
            [
                (
                    "Someone looks north. Each 'r' in `turns` is a quarter turn to the right, each 'l' one "
                    "to the left. Return the final direction: 'north', 'east', 'south' or 'west'."
                ),
                (
                    "Start facing 'north' and turn right for every 'r' and left for every 'l'. Return the "
                    "name of the direction at the end."
                ),
            ],
            [
                (
                    'directions = ["north", "east", "south", "west"]\n'
                    "$i = 0\n"
                    "for turn in turns:\n"
                    '    if turn == "r":\n'
                    "        $i += 1\n"
                    "    else:\n"
                    "        $i -= 1\n"
                    "return directions[$i % 4]"
                ),
                (
                    'directions = ["north", "east", "south", "west"]\n'
                    '$i = turns.count("r") - turns.count("l")\n'
                    "return directions[$i % 4]"
                ),
            ],
            [(values.letters(rng, "rl", 1, 6),) for _ in range(3)] + [("",)],
        ),
        "line": (
            "position_on_line walk_on_line final_place",
            "$steps: list[int]",
            "int",
            [
                (
                    "Start at 0 on a line and take the given steps: positive ones to the right, negative "
                    "ones to the left. Return the place farthest to the right that is reached."
                ),
                (
                    "Beginning at 0, add the numbers of `$steps` one after the other. Return the largest "
                    "value on the way, 0 included."
                ),
            ],
            [
                (
                    "place = 0\n"
                    "farthest = 0\n"
                    "for $step in $steps:\n"
                    "    place += $step\n"
                    "    farthest = max(farthest, place)\n"
                    "return farthest"
                ),
                (
                    "place = 0\n"
                    "farthest = 0\n"
                    "for $step in $steps:\n"
                    "    place += $step\n"
                    "    if place > farthest:\n"
                    "        farthest = place\n"
                    "return farthest"
                ),
            ],
            [([rng.randint(-5, 6) for _ in range(rng.randint(2, 5))],) for _ in range(3)],
        ),
        "bounded": (
            "walk_in_room bounded_walk room_position",
            "$steps: str",
            "int",
            [
                (
                    f"A line has the places 0 to {size}. Start at 0; 'r' goes one place right, 'l' one left, "
                    "but never beyond the ends. Return the final place."
                ),
                (
                    f"Follow 'l' and 'r' from place 0. At 0 an 'l' and at {size} an 'r' has no effect. Where "
                    "does the walk end?"
                ),
            ],
            [
                (
                    "place = 0\n"
                    "for $step in $steps:\n"
                    '    if $step == "r":\n'
                    f"        place = min({size}, place + 1)\n"
                    "    else:\n"
                    "        place = max(0, place - 1)\n"
                    "return place"
                ),
                (
                    "place = 0\n"
                    "for $step in $steps:\n"
                    f'    if $step == "r" and place < {size}:\n'
                    "        place += 1\n"
                    '    elif $step == "l" and place > 0:\n'
                    "        place -= 1\n"
                    "return place"
                ),
            ],
            [(values.letters(rng, "rrl", 2, 8),) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def growth_simulation(rng: random.Random) -> Exercise:
    k, loss = rng.randint(2, 3), rng.randint(1, 5)
    up, back = rng.randint(3, 6), rng.randint(1, 2)
    limit = rng.choice((20, 50, 100, 1000))
    shape = rng.choice(("population", "years", "snail", "bounce", "water", "candle", "chain", "queue"))
    names, takes, gives, tasks, bodies, calls = {
        "population": (
            "population rabbits count_after",
            "$start: int, days: int",
            "int",
            [
                (
                    f"A number starts at `$start`. Each day it is multiplied by {k} and then {loss} are taken "
                    "away, but it is never below 0. Return it after `days` days."
                ),
                (
                    f"Bacteria grow {k}-fold each day, then {loss} die (never below 0). How many are there "
                    "after `days` days, beginning with `$start`?"
                ),
            ],
            [
                f"count = $start\nfor _ in range(days):\n    count = max(0, count * {k} - {loss})\nreturn count",
                (
                    "count = $start\n"
                    "day = 0\n"
                    "while day < days:\n"
                    f"    count = count * {k} - {loss}\n"
                    "    if count < 0:\n"
                    "        count = 0\n"
                    "    day += 1\n"
                    "return count"
                ),
            ],
            [(rng.randint(1, 9), rng.randint(1, 4)) for _ in range(3)],
        ),
        "years": (
            "days_until time_to_reach steps_needed",
            "$start: int",
            "int",
            [
                f"A positive number is multiplied by {k} each day. After how many days is it at least {limit}?",
                f"Count how often `$start` (positive) must be multiplied by {k} until it is {limit} or more.",
            ],
            [
                f"days = 0\nwhile $start < {limit}:\n    $start *= {k}\n    days += 1\nreturn days",
                f"if $start >= {limit}:\n    return 0\nreturn 1 + $self($start * {k})",
            ],
            [(rng.randint(1, 9),), (limit,), (rng.randint(2, 19),)],
        ),
        "snail": (
            "days_to_climb snail_days climb_out",
            "height: int",
            "int",
            [
                (
                    f"A snail climbs {up} metres each day and slides back {back} each night. On which day "
                    "does it reach `height`?"
                ),
                (
                    f"Each day brings {up} metres, each night takes {back} away. Return the day on which the "
                    "height is reached or passed."
                ),
            ],
            [
                (
                    "day = 0\n"
                    "place = 0\n"
                    "while True:\n"
                    "    day += 1\n"
                    f"    place += {up}\n"
                    "    if place >= height:\n"
                    "        return day\n"
                    f"    place -= {back}"
                ),
                f"day = 1\nplace = {up}\nwhile place < height:\n    place += {up} - {back}\n    day += 1\nreturn day",
            ],
            [(rng.randint(1, up),), (rng.randint(up, 20),), (rng.randint(10, 40),)],
        ),
        "bounce": (
            "bounces count_bounces ball_bounces",
            "height: int",
            "int",
            [
                (
                    "A ball falls from `height` and each time bounces to half the height, rounded down. How "
                    "often does it bounce to at least 1?"
                ),
                (
                    "Halve `height` (rounding down) after each bounce and count the bounces that still reach "
                    "a height of 1 or more."
                ),
            ],
            [
                "count = 0\nwhile height // 2 >= 1:\n    height //= 2\n    count += 1\nreturn count",
                "count = 0\nheight //= 2\nwhile height > 0:\n    count += 1\n    height //= 2\nreturn count",
            ],
            [(rng.randint(1, 100),), (1,), (rng.randint(2, 20),)],
        ),
        "water": (
            "fill_tank water_level tank_after",
            "flows: list[int]",
            "int",
            [
                (
                    f"A tank holds at most {limit} litres and is empty at first. Add each number of `flows` "
                    f"(negative ones flow out); it is never above {limit} nor below 0. Return the level at "
                    "the end."
                ),
                f"Apply `flows` to a level that starts at 0 and always stays between 0 and {limit}.",
            ],
            [
                f"level = 0\nfor flow in flows:\n    level = max(0, min({limit}, level + flow))\nreturn level",
                (
                    "level = 0\n"
                    "for flow in flows:\n"
                    "    level += flow\n"
                    f"    if level > {limit}:\n"
                    f"        level = {limit}\n"
                    "    elif level < 0:\n"
                    "        level = 0\n"
                    "return level"
                ),
            ],
            [([rng.randint(-limit // 2, limit) for _ in range(rng.randint(2, 4))],) for _ in range(3)],
        ),
        "candle": (
            "candles burn_candles total_candles",
            "$n: int",
            "int",
            [
                (
                    f"From the rests of {up} burnt candles one makes a new candle. How many candles can be "
                    "burnt in all, beginning with `$n`?"
                ),
                (
                    f"Burn `$n` candles; every {up} rests give another one, which leaves a rest as well. "
                    "Return how many are burnt altogether."
                ),
            ],
            [
                (
                    "burnt = $n\n"
                    "rests = $n\n"
                    f"while rests >= {up}:\n"
                    f"    new = rests // {up}\n"
                    "    burnt += new\n"
                    f"    rests = rests % {up} + new\n"
                    "return burnt"
                ),
                (
                    "burnt = 0\n"
                    "rests = 0\n"
                    "while $n > 0:\n"
                    "    burnt += $n\n"
                    "    rests += $n\n"
                    f"    $n = rests // {up}\n"
                    f"    rests %= {up}\n"
                    "return burnt"
                ),
            ],
            [(rng.randint(1, 30),), (up,), (rng.randint(5, 20),)],
        ),
        "chain": (
            "chain_length count_steps steps_to_one",
            "$n: int",
            "int",
            [
                "An even number is halved, an odd one is decreased by 1. How many such steps lead from `$n` to 0?",
                "Count the steps from `$n` down to 0: halve even numbers, subtract 1 from odd ones.",
            ],
            [
                (
                    "count = 0\n"
                    "while $n > 0:\n"
                    "    if $n % 2 == 0:\n"
                    "        $n //= 2\n"
                    "    else:\n"
                    "        $n -= 1\n"
                    "    count += 1\n"
                    "return count"
                ),
                "if $n == 0:\n    return 0\nif $n % 2 == 0:\n    return 1 + $self($n // 2)\nreturn 1 + $self($n - 1)",
            ],
            [(rng.randint(1, 60),), (0,), (rng.randint(1, 20),)],
        ),
        "queue": (
            "waiting_time time_in_line minutes_waiting",
            "$nums: list[int], place: int",
            "int",
            [
                (
                    "People in a line need the given minutes each, one after the other. How long does the "
                    "person at index `place` wait until it is their turn?"
                ),
                "Return the sum of the service times of all who stand before index `place` in the line `$nums`.",
            ],
            [
                "return sum($nums[:place])",
                "$total = 0\nfor $i in range(place):\n    $total += $nums[$i]\nreturn $total",
            ],
            [(values.numbers(rng, 1, 9), rng.randint(1, 2)) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def schedules(rng: random.Random) -> Exercise:
    rest, length, early = rng.choice((5, 10, 15)), rng.choice((20, 30, 45)), rng.randint(5, 7)
    shape = rng.choice(("starts", "next", "free", "total", "conflict", "plan", "shift"))

    def meetings() -> list[tuple[int, int]]:
        start, rows = 8, []
        for _ in range(rng.randint(2, 3)):
            start += rng.randint(0, 2)
            rows.append((start, start + rng.randint(1, 2)))
            start = rows[-1][1]
        return rows

    many = "meetings: list[tuple[int, int]]"
    names, takes, gives, tasks, bodies, calls = {
        "starts": (
            "lesson_starts start_times begin_times",
            "$start: int, count: int",
            "list[int]",
            [
                (
                    f"Lessons of {length} minutes follow each other with breaks of {rest} minutes. Return the "
                    "start minutes of `count` lessons, the first at `$start`."
                ),
                (
                    f"Return `count` start times in minutes: the first is `$start`, each further one {length} "
                    f"+ {rest} minutes later."
                ),
            ],
            [
                f"return [$start + $i * {length + rest} for $i in range(count)]",
                (
                    "$result = []\n"
                    "for _ in range(count):\n"
                    "    $result.append($start)\n"
                    f"    $start += {length} + {rest}\n"
                    "return $result"
                ),
            ],
            [(rng.randint(0, 30) * 5, rng.randint(1, 4)) for _ in range(3)],
        ),
        "next": (
            "next_bus next_departure bus_after",
            "times: list[int], now: int",
            "int",
            [
                (
                    "Return the first departure in `times` (increasing minutes of a day) that is not before "
                    "`now`, or -1 if there is none."
                ),
                (
                    "Which bus can one still get at the minute `now`? Return the earliest time of `times` "
                    "that is at least `now`, or -1."
                ),
            ],
            [
                "for time in times:\n    if time >= now:\n        return time\nreturn -1",
                "later = [time for time in times if time >= now]\nif not later:\n    return -1\nreturn later[0]",
                "return min((time for time in times if time >= now), default=-1)",
            ],
            [(sorted(values.numbers(rng, 0, 60)), rng.randint(0, 50)) for _ in range(2)] + [([10, 20], 30)],
        ),
        "free": (
            "free_hours gaps free_between",
            many,
            "list[tuple[int, int]]",
            [
                (
                    "Meetings are pairs (start, end) in hours, in order and without overlap. Return the free "
                    "times between them as pairs; leave out empty ones."
                ),
                (
                    "Return the gaps between one meeting's end and the next one's start as (end, start), if "
                    "there is time between them."
                ),
            ],
            [
                (
                    "$result = []\n"
                    "for $a, $b in zip(meetings, meetings[1:]):\n"
                    "    if $a[1] < $b[0]:\n"
                    "        $result.append(($a[1], $b[0]))\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    "for $i in range(len(meetings) - 1):\n"
                    "    end = meetings[$i][1]\n"
                    "    $start = meetings[$i + 1][0]\n"
                    "    if end < $start:\n"
                    "        $result.append((end, $start))\n"
                    "return $result"
                ),
            ],
            [(meetings(),) for _ in range(3)],
        ),
        "total": (
            "hours_in_meetings busy_hours booked",
            many,
            "int",
            [
                "Return how many hours the meetings (start, end) take together.",
                "Add up the lengths of all meetings, which are pairs of start and end hour.",
            ],
            [
                "return sum(end - $start for $start, end in meetings)",
                "$total = 0\nfor $start, end in meetings:\n    $total += end - $start\nreturn $total",
            ],
            [(meetings(),) for _ in range(3)],
        ),
        "conflict": (
            "has_conflict double_booked clash",
            many,
            "bool",
            [
                (
                    "Meetings are pairs (start, end), sorted by start. $Check one of them begins before the "
                    "one before it has ended."
                ),
                "$Check two neighbouring meetings in the list, sorted by their start, overlap. Touching is allowed.",
            ],
            [
                "for $a, $b in zip(meetings, meetings[1:]):\n    if $b[0] < $a[1]:\n        return True\nreturn False",
                "return any($b[0] < $a[1] for $a, $b in zip(meetings, meetings[1:]))",
            ],
            [(meetings(),), ([(8, 10), (9, 11)],), (sorted([(9, rng.randint(10, 12)), (10, 12)]),)],
        ),
        "plan": (
            "plan_day fit_tasks tasks_done",
            "$nums: list[int], time: int",
            "int",
            [
                (
                    "Do tasks with the given minutes one after the other, as long as they fit into `time`. "
                    "Return how many are finished."
                ),
                (
                    "How many of the tasks in `$nums`, in this order, can be finished in `time` minutes? "
                    "Stop at the first that does not fit."
                ),
            ],
            [
                (
                    "$count = 0\n"
                    "for $num in $nums:\n"
                    "    if $num > time:\n"
                    "        break\n"
                    "    time -= $num\n"
                    "    $count += 1\n"
                    "return $count"
                ),
                (
                    "$total = 0\n"
                    "for $i, $num in enumerate($nums):\n"
                    "    $total += $num\n"
                    "    if $total > time:\n"
                    "        return $i\n"
                    "return len($nums)"
                ),
            ],
            [(values.numbers(rng, 5, 30), rng.randint(20, 70)) for _ in range(3)],
        ),
        "shift": (
            "shift_at who_works shift_for_hour",
            "hour: int",
            "str",
            [
                (
                    f"From {early} o'clock on works the 'early' shift, from 12 the 'late' shift and from 20 "
                    f"until {early} the 'night' shift. Return the shift for an hour from 0 to 23."
                ),
                f"Return 'early' for an hour from {early} to 11, 'late' from 12 to 19 and 'night' for all others.",
            ],
            [
                f'if {early} <= hour < 12:\n    return "early"\nif 12 <= hour < 20:\n    return "late"\nreturn "night"',
                (
                    f"if hour < {early} or hour >= 20:\n"
                    '    return "night"\n'
                    "if hour < 12:\n"
                    '    return "early"\n'
                    'return "late"'
                ),
            ],
            [(hour,) for hour in rng.sample(range(24), 4)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def command_interpreter(rng: random.Random) -> Exercise:
    k = rng.randint(2, 5)
    a, b, c = rng.sample(("add", "sub", "double", "reset", "inc", "triple"), 3)
    meaning = {
        "add": (f"'add' adds {k}", f"value += {k}", f"value + {k}"),
        "sub": (f"'sub' subtracts {k}", f"value -= {k}", f"value - {k}"),
        "double": ("'double' doubles it", "value *= 2", "value * 2"),
        "reset": ("'reset' sets it to 0", "value = 0", "0"),
        "inc": ("'inc' adds 1", "value += 1", "value + 1"),
        "triple": ("'triple' multiplies it by 3", "value *= 3", "value * 3"),
    }
    shown = ", ".join(meaning[word][0] for word in (a, b)) + " and " + meaning[c][0]
    start = rng.choice((0, 1, 1, 10))
    listed = rng.random() < 0.5
    source = "$steps" if listed else "$text.split()"
    return exercise(
        rng,
        names="run_commands execute run_program interpret final_value",
        takes="$steps: list[str]" if listed else "$text: str",
        gives="int",
        tasks=[
            (
                f"A value starts at {start}. Follow the commands: {shown}. "
                f"{'' if listed else 'The commands are separated by spaces. '}Return the value at the end."
            ),
            (
                "Run "
                f"{'a list of commands' if listed else 'the commands in a text, separated by spaces,'} on "
                f"a value that is {start} at first: {shown}. Return the result."
            ),
        ],
        bodies=[
            (
                f"value = {start}\n"
                f"for $step in {source}:\n"
                f'    if $step == "{a}":\n'
                f"        {meaning[a][1]}\n"
                f'    elif $step == "{b}":\n'
                f"        {meaning[b][1]}\n"
                f'    elif $step == "{c}":\n'
                f"        {meaning[c][1]}\n"
                "return value"
            ),
            (
                f"value = {start}\n"
                f"for $step in {source}:\n"
                f'    if $step == "{a}":\n'
                f"        {meaning[a][1]}\n"
                f'    if $step == "{b}":\n'
                f"        {meaning[b][1]}\n"
                f'    if $step == "{c}":\n'
                f"        {meaning[c][1]}\n"
                "return value"
            ),
            (
                "def apply(value: int, command: str) -> int:\n"
                f'    if command == "{a}":\n'
                f"        return {meaning[a][2]}\n"
                f'    if command == "{b}":\n'
                f"        return {meaning[b][2]}\n"
                f"    return {meaning[c][2]}\n"
                "\n"
                "\n"
                "def $signature:\n"
                f"    value = {start}\n"
                f"    for $step in {source}:\n"
                "        value = apply(value, $step)\n"
                "    return value"
            ),
        ],
        calls=[
            (steps if listed else " ".join(steps),)
            for steps in ([rng.choice((a, b, c)) for _ in range(rng.randint(1, 4))] for _ in range(3))
        ]
        + [([] if listed else "",)],
    )


@family
def queue_simulations(rng: random.Random) -> Exercise:
    circle = [(rng.randint(2, 9), rng.randint(2, 4)) for _ in range(4)]
    people = [(rng.sample(values.NAMES, rng.randint(2, 5)), rng.randint(2, 7)) for _ in range(4)]
    tills = [(values.numbers(rng, 1, 9, 2, 6), rng.randint(1, 3)) for _ in range(4)]
    return one_of(
        rng,
        (
            "last_in_circle survivor who_remains",
            "$n: int, step: int",
            "int",
            [
                (
                    "The numbers 1 to `$n` stand in a circle. Counting from 1, every `step`-th one leaves "
                    "until one is left. {Return|Find} that number."
                ),
                (
                    "`$n` people, numbered from 1, stand in a circle and each time the `step`-th of those "
                    "left goes out. $Return the number of the last one."
                ),
            ],
            [
                """
                circle = list(range(1, $n + 1))
                place = 0
                while len(circle) > 1:
                    place = (place + step - 1) % len(circle)
                    circle.pop(place)
                return circle[0]
                """,
                """
                place = 0
                for size in range(2, $n + 1):
                    place = (place + step) % size
                return place + 1
                """,
                """
                from collections import deque


                def $signature:
                    circle = deque(range(1, $n + 1))
                    while len(circle) > 1:
                        circle.rotate(1 - step)
                        circle.popleft()
                    return circle[0]
                """,
            ],
            circle,
        ),
        (
            "pass_ball hot_potato holder_after",
            "names: list[str], passes: int",
            "str",
            [
                (
                    "A ball goes around a circle, beginning with the first name. $Return who holds it after "
                    "`passes` passes."
                ),
                (
                    "The first of `names` has the ball and each one hands it to the next, the last one to "
                    "the first. Who has it after `passes` passes?"
                ),
            ],
            [
                "return names[passes % len(names)]",
                """
                place = 0
                for _ in range(passes):
                    place += 1
                    if place == len(names):
                        place = 0
                return names[place]
                """,
                """
                from collections import deque


                def $signature:
                    circle = deque(names)
                    circle.rotate(-passes)
                    return circle[0]
                """,
            ],
            people,
        ),
        (
            "last_card discard_cards remaining_card",
            "$n: int",
            "int",
            [
                (
                    "A pile has the cards 1 to `$n`, 1 on top. Throw the top card away, put the next one "
                    "under the pile, and repeat. $Return the last card left."
                )
            ],
            [
                """
                from collections import deque


                def $signature:
                    pile = deque(range(1, $n + 1))
                    while len(pile) > 1:
                        pile.popleft()
                        pile.append(pile.popleft())
                    return pile[0]
                """,
                """
                pile = list(range(1, $n + 1))
                while len(pile) > 1:
                    pile = pile[2:] + [pile[1]]
                return pile[0]
                """,
            ],
            picked(rng, range(1, 20), 4),
        ),
        (
            "checkout_time time_at_tills queue_time",
            "customers: list[int], tills: int",
            "int",
            [
                (
                    "Customers need the given minutes each and go, in order, to the till that is free first. "
                    "After how many minutes are all done?"
                ),
                (
                    "$Return the time until all customers have left, if each takes the first of `tills` "
                    "tills that gets free."
                ),
            ],
            [
                """
                busy = [0] * tills
                for minutes in customers:
                    busy[busy.index(min(busy))] += minutes
                return max(busy)
                """,
                """
                import heapq


                def $signature:
                    busy = [0] * tills
                    for minutes in customers:
                        heapq.heapreplace(busy, busy[0] + minutes)
                    return max(busy)
                """,
            ],
            tills,
        ),
        (
            "round_robin finishing_order order_of_tasks",
            "tasks: dict[str, int], slice_length: int",
            "list[str]",
            [
                (
                    "Tasks need the given numbers of minutes. Each in turn runs for at most `slice_length` "
                    "minutes and then goes to the end of the line if it is not done. Return the names in the "
                    "order in which they finish."
                )
            ],
            [
                """
                from collections import deque


                def $signature:
                    line = deque(tasks.items())
                    $result = []
                    while line:
                        name, rest = line.popleft()
                        if rest <= slice_length:
                            $result.append(name)
                        else:
                            line.append((name, rest - slice_length))
                    return $result
                """,
                """
                rounds = {name: -(-minutes // slice_length) for name, minutes in tasks.items()}
                return sorted(tasks, key=lambda name: rounds[name])
                """,
            ],
            [({name: rng.randint(1, 9) for name in rng.sample("abcdef", 3)}, rng.randint(2, 3)) for _ in range(4)],
        ),
    )
