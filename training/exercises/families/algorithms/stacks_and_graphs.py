"""Stacks, queues, state machines, graphs as tables."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def bracket_check(rng: random.Random) -> Exercise:
    start, end = rng.choice(("()", "[]", "{}", "<>"))
    kind = rng.choice(("one", "depth", "two", "all"))
    one, other = rng.sample(["()", "[]", "{}", "<>"], 2)

    def sample(alphabet: str) -> str:
        return values.letters(rng, alphabet, 2, 6)

    fill = {"start": start, "end": end}
    good = rng.choice((start + end, start + start + end + end, start + end + start + end))
    if kind == "one":
        return exercise(
            rng,
            names="brackets_match is_balanced closed_properly well_nested",
            takes="$text: str",
            gives="bool",
            tasks=[
                (
                    "$Check every '$start' in $thetext is closed by a later '$end' and no '$end' comes too "
                    "early. {Ignore other characters.|Other characters do not matter.}"
                ),
                "$Check the brackets '$start' and '$end' in $thetext are balanced.",
            ],
            bodies=[
                (
                    "depth = 0\n"
                    "for $ch in $text:\n"
                    '    if $ch == "$start":\n'
                    "        depth += 1\n"
                    '    elif $ch == "$end":\n'
                    "        depth -= 1\n"
                    "        if depth < 0:\n"
                    "            return False\n"
                    "return depth == 0"
                ),
                (
                    "$stack = []\n"
                    "for $ch in $text:\n"
                    '    if $ch == "$start":\n'
                    "        $stack.append($ch)\n"
                    '    elif $ch == "$end":\n'
                    "        if not $stack:\n"
                    "            return False\n"
                    "        $stack.pop()\n"
                    "return not $stack"
                ),
            ],
            calls=[(good,), (start + values.word(rng) + end,), (end + start,), (sample(start + end),), (start + good,)],
            **fill,
        )
    if kind == "depth":
        return exercise(
            rng,
            names="deepest_level nesting_depth max_depth deepest",
            takes="$text: str",
            gives="int",
            tasks=[
                (
                    "Return how deeply the brackets '$start' and '$end' are nested in $thetext, in which "
                    "they are balanced."
                ),
                (
                    "Find the largest number of '$start' that are open at the same time in $thetext. All "
                    "brackets are closed properly."
                ),
            ],
            bodies=[
                (
                    "depth = 0\n"
                    "$best = 0\n"
                    "for $ch in $text:\n"
                    '    if $ch == "$start":\n'
                    "        depth += 1\n"
                    "        $best = max($best, depth)\n"
                    '    elif $ch == "$end":\n'
                    "        depth -= 1\n"
                    "return $best"
                ),
                (
                    "$best = 0\n"
                    "$stack = []\n"
                    "for $ch in $text:\n"
                    '    if $ch == "$start":\n'
                    "        $stack.append($ch)\n"
                    '    elif $ch == "$end":\n'
                    "        $stack.pop()\n"
                    "    $best = max($best, len($stack))\n"
                    "return $best"
                ),
            ],
            calls=[(good,), (start * 3 + end * 3,), (values.word(rng),), (start + good + end + good,)],
            **fill,
        )
    pairs = [one, other] if kind == "two" else ["()", "[]", "{}"]
    table = ", ".join(f'"{pair[1]}": "{pair[0]}"' for pair in pairs)
    shown = " and ".join(pairs) if kind == "two" else "(), [] and {}"
    opening = "".join(pair[0] for pair in pairs)
    return exercise(
        rng,
        names="all_brackets_match brackets_ok is_well_formed properly_nested",
        takes="$text: str",
        gives="bool",
        tasks=[
            (
                "$Check the brackets $shown in $thetext are closed in the right order. {Ignore other "
                "characters.|Other characters do not matter.}"
            )
        ],
        bodies=[
            (
                f"$mapping = {{{table}}}\n"
                "$stack = []\n"
                "for $ch in $text:\n"
                f'    if $ch in "{opening}":\n'
                "        $stack.append($ch)\n"
                "    elif $ch in $mapping:\n"
                "        if not $stack or $stack.pop() != $mapping[$ch]:\n"
                "            return False\n"
                "return not $stack"
            ),
            (
                f"$mapping = {{{table}}}\n"
                "$stack = []\n"
                "for $ch in $text:\n"
                "    if $ch in $mapping.values():\n"
                "        $stack.append($ch)\n"
                "    elif $ch in $mapping:\n"
                "        if $stack and $stack[-1] == $mapping[$ch]:\n"
                "            $stack.pop()\n"
                "        else:\n"
                "            return False\n"
                "return len($stack) == 0"
            ),
        ],
        calls=[
            (pairs[0] + pairs[1],),
            (pairs[0][0] + pairs[1] + pairs[0][1],),
            (pairs[0][0] + pairs[1][0] + pairs[0][1] + pairs[1][1],),
            (sample("".join(pairs)),),
        ],
        shown=shown,
    )


@family
def stack_and_queue(rng: random.Random) -> Exercise:
    shape = rng.choice(("stack", "queue", "undo", "serve", "postfix", "browser", "round"))
    n = rng.randint(2, 3)

    def commands(verbs: tuple[str, str]) -> list[str]:
        rows = [f"{verbs[0]} {rng.choice('abcxyz')}"]
        for _ in range(rng.randint(2, 4)):
            rows.append(
                rng.choice((f"{verbs[0]} {rng.choice('abcxyz')}", f"{verbs[0]} {rng.choice('abcxyz')}", verbs[1]))
            )
        return rows

    names, takes, gives, tasks, bodies, calls = {
        "stack": (
            "run_stack stack_after final_stack",
            "$steps: list[str]",
            "list[str]",
            [
                (
                    "Run commands on an empty stack: 'push x' puts x on it, 'pop' removes the top if there "
                    "is one. Return the stack at the end."
                ),
                (
                    "Start with an empty list. 'push x' appends x, 'pop' removes the last element (and does "
                    "nothing if there is none). Return the list after all commands."
                ),
            ],
            [
                (
                    "$stack = []\n"
                    "for $step in $steps:\n"
                    '    if $step == "pop":\n'
                    "        if $stack:\n"
                    "            $stack.pop()\n"
                    "    else:\n"
                    "        $stack.append($step.split()[1])\n"
                    "return $stack"
                ),
                (
                    "$stack = []\n"
                    "for $step in $steps:\n"
                    '    if $step.startswith("push "):\n'
                    "        $stack.append($step[5:])\n"
                    "    elif $stack:\n"
                    "        $stack.pop()\n"
                    "return $stack"
                ),
            ],
            [(commands(("push", "pop")),) for _ in range(3)],
        ),
        "queue": (
            "run_queue queue_after waiting_line",
            "$steps: list[str]",
            "list[str]",
            [
                (
                    "Run commands on an empty queue: 'add x' puts x at the end, 'next' removes the first if "
                    "there is one. Return the queue at the end."
                ),
                (
                    "People wait in a line: 'add x' means that x comes, 'next' that the first one leaves, if "
                    "there is one. Return who still waits."
                ),
            ],
            [
                (
                    "$queue = []\n"
                    "for $step in $steps:\n"
                    '    if $step == "next":\n'
                    "        if $queue:\n"
                    "            $queue.pop(0)\n"
                    "    else:\n"
                    "        $queue.append($step.split()[1])\n"
                    "return $queue"
                ),
                (
                    "$queue = []\n"
                    "for $step in $steps:\n"
                    '    if $step.startswith("add "):\n'
                    "        $queue.append($step[4:])\n"
                    "    else:\n"
                    "        $queue = $queue[1:]\n"
                    "return $queue"
                ),
            ],
            [(commands(("add", "next")),) for _ in range(3)],
        ),
        "undo": (
            "typed_text apply_keys keyboard",
            "keys: str",
            "str",
            [
                (
                    "Return the text after typing `keys`, where '<' deletes the last character (if there is "
                    "one) and any other key is written."
                ),
                (
                    "Each '<' in `keys` removes the character before it; all others are typed. What text is "
                    "there at the end?"
                ),
            ],
            [
                (
                    '$result = ""\n'
                    "for key in keys:\n"
                    '    if key == "<":\n'
                    "        $result = $result[:-1]\n"
                    "    else:\n"
                    "        $result += key\n"
                    "return $result"
                ),
                (
                    "$stack = []\n"
                    "for key in keys:\n"
                    '    if key != "<":\n'
                    "        $stack.append(key)\n"
                    "    elif $stack:\n"
                    "        $stack.pop()\n"
                    'return "".join($stack)'
                ),
            ],
            [(values.letters(rng, "abc<", 4, 8),), (values.word(rng) + "<<",), ("<a",)],
        ),
        "serve": (
            "serve_order serve take_turns",
            "$items: list[str], $n: int",
            "list[str]",
            [
                "Move the first element of $theitems to the end, `$n` times, and return the list.",
                (
                    "In a round game the first player goes to the end of the line after each turn. Return "
                    "the line after `$n` turns."
                ),
            ],
            [
                "$queue = list($items)\nfor _ in range($n):\n    $queue.append($queue.pop(0))\nreturn $queue",
                "$i = $n % len($items)\nreturn $items[$i:] + $items[:$i]",
            ],
            [(rng.sample(values.NAMES, 3), 1), (rng.sample(values.NAMES, 3), 2), (rng.sample(values.NAMES, 2), 3)],
        ),
        "postfix": (
            "eval_postfix postfix_value compute_postfix",
            "$text: str",
            "int",
            [
                (
                    "Evaluate a postfix expression of integers with + and *, such as '2 3 + 4 *'; all parts "
                    "are separated by spaces."
                ),
                (
                    "`$text` has integers and the operators + and * after their operands, for example '1 2 + "
                    "3 *'. Return its value."
                ),
            ],
            [
                (
                    "$stack = []\n"
                    "for $part in $text.split():\n"
                    '    if $part == "+":\n'
                    "        $stack.append($stack.pop() + $stack.pop())\n"
                    '    elif $part == "*":\n'
                    "        $stack.append($stack.pop() * $stack.pop())\n"
                    "    else:\n"
                    "        $stack.append(int($part))\n"
                    "return $stack[-1]"
                ),
                (
                    "$stack = []\n"
                    "for $part in $text.split():\n"
                    '    if $part in ("+", "*"):\n'
                    "        $b = $stack.pop()\n"
                    "        $a = $stack.pop()\n"
                    '        $stack.append($a + $b if $part == "+" else $a * $b)\n'
                    "    else:\n"
                    "        $stack.append(int($part))\n"
                    "return $stack[0]"
                ),
            ],
            [
                (f"{rng.randint(1, 9)} {rng.randint(1, 9)} {rng.choice('+*')}",),
                (f"{rng.randint(1, 9)} {rng.randint(1, 9)} + {rng.randint(1, 5)} *",),
                (str(rng.randint(1, 30)),),
            ],
        ),
        "browser": (
            "current_page browse page_after",
            "$steps: list[str]",
            "str",
            [
                (
                    "Start at the page 'home'. The step 'back' returns to the page before (or stays at "
                    "'home'); any other step opens the page with that name. Return the current page."
                ),
                (
                    "Follow the steps of a browser that starts at 'home': a name opens that page, 'back' "
                    "goes back by one page. At 'home' nothing happens. Where does it end?"
                ),
            ],
            [
                (
                    '$stack = ["home"]\n'
                    "for $step in $steps:\n"
                    '    if $step != "back":\n'
                    "        $stack.append($step)\n"
                    "    elif len($stack) > 1:\n"
                    "        $stack.pop()\n"
                    "return $stack[-1]"
                ),
                (
                    "$stack = []\n"
                    "for $step in $steps:\n"
                    '    if $step == "back":\n'
                    "        if $stack:\n"
                    "            $stack.pop()\n"
                    "    else:\n"
                    "        $stack.append($step)\n"
                    'return $stack[-1] if $stack else "home"'
                ),
            ],
            [([rng.choice(("news", "mail", "shop", "back")) for _ in range(rng.randint(1, 4))],) for _ in range(3)]
            + [(["back"],)],
        ),
        "round": (
            "last_left survivor last_of_circle",
            "$items: list[str]",
            "str",
            [
                (
                    f"Count round the circle of $theitems and remove every {['', '', 'second', 'third'][n]} "
                    "one until one is left. Return that one."
                ),
                (
                    "The elements of $theitems stand in a circle. Going round, every "
                    f"{['', '', 'second', 'third'][n]} one leaves. Who is left?"
                ),
            ],
            [
                (
                    "$queue = list($items)\n"
                    "while len($queue) > 1:\n"
                    f"    for _ in range({n - 1}):\n"
                    "        $queue.append($queue.pop(0))\n"
                    "    $queue.pop(0)\n"
                    "return $queue[0]"
                ),
                (
                    "$queue = list($items)\n"
                    "$i = 0\n"
                    "while len($queue) > 1:\n"
                    f"    $i = ($i + {n - 1}) % len($queue)\n"
                    "    $queue.pop($i)\n"
                    "return $queue[0]"
                ),
            ],
            [(rng.sample(values.NAMES, k),) for k in (2, 3, 4)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def state_machines(rng: random.Random) -> Exercise:
    shape = rng.choice(("light", "door", "switch", "cycle", "vending", "elevator", "counter"))
    order = rng.choice(
        (
            ("red", "green", "yellow"),
            ("spring", "summer", "autumn", "winter"),
            ("north", "east", "south", "west"),
            ("morning", "noon", "evening", "night"),
            ("rock", "paper", "scissors"),
            ("small", "medium", "large"),
        )
    )
    table = ", ".join(f'"{a}": "{b}"' for a, b in zip(order, order[1:] + order[:1], strict=True))
    listed = ", ".join(f'"{a}"' for a in order)
    shown = ", ".join(f"'{a}'" for a in order)
    names, takes, gives, tasks, bodies, calls = {
        "cycle": (
            "next_state next_in_cycle follows",
            "$state: str",
            "str",
            [
                (
                    f"The states {shown} follow each other in this order, and after the last comes the first "
                    "again. Return the state after `$state`."
                ),
                f"Return what comes after `$state` in the cycle {shown}.",
            ],
            [
                f"order = [{listed}]\n$i = order.index($state)\nreturn order[($i + 1) % {len(order)}]",
                f"following = {{{table}}}\nreturn following[$state]",
                "".join(f'if $state == "{a}":\n    return "{b}"\n' for a, b in zip(order[:-1], order[1:], strict=True))
                + f'return "{order[0]}"',
            ],
            [(state,) for state in rng.sample(order, 3)],
        ),
        "light": (
            "state_after after_steps run_cycle",
            "$state: str, $n: int",
            "str",
            [
                (
                    f"The states {shown} follow each other in a circle. Return the state that is reached from "
                    "`$state` after `$n` steps."
                ),
                f"Go `$n` steps forward from `$state` in the cycle {shown}.",
            ],
            [
                f"order = [{listed}]\n$i = order.index($state)\nreturn order[($i + $n) % {len(order)}]",
                f"following = {{{table}}}\nfor _ in range($n):\n    $state = following[$state]\nreturn $state",
            ],
            [(state, rng.randint(0, 5)) for state in rng.sample(order, 3)],
        ),
        "door": (
            "door_state final_door run_door",
            "$steps: list[str]",
            "str",
            [
                (
                    "A door is 'closed' at first. 'open' opens a closed door, 'close' closes an open one, "
                    "'lock' locks a closed one and 'unlock' makes a locked one closed. Other steps change "
                    "nothing. Return the state 'open', 'closed' or 'locked' at the end."
                )
            ],
            [
                (
                    '$state = "closed"\n'
                    "for $step in $steps:\n"
                    '    if $step == "open" and $state == "closed":\n'
                    '        $state = "open"\n'
                    '    elif $step == "close" and $state == "open":\n'
                    '        $state = "closed"\n'
                    '    elif $step == "lock" and $state == "closed":\n'
                    '        $state = "locked"\n'
                    '    elif $step == "unlock" and $state == "locked":\n'
                    '        $state = "closed"\n'
                    "return $state"
                ),
                (
                    "$mapping = {\n"
                    '    ("closed", "open"): "open",\n'
                    '    ("open", "close"): "closed",\n'
                    '    ("closed", "lock"): "locked",\n'
                    '    ("locked", "unlock"): "closed",\n'
                    "}\n"
                    '$state = "closed"\n'
                    "for $step in $steps:\n"
                    "    $state = $mapping.get(($state, $step), $state)\n"
                    "return $state"
                ),
            ],
            [([rng.choice(("open", "close", "lock", "unlock")) for _ in range(rng.randint(1, 4))],) for _ in range(4)],
        ),
        "switch": (
            "is_on lamp_state after_presses",
            "$steps: list[str]",
            "bool",
            [
                (
                    "A lamp is off at first. 'on' turns it on, 'off' turns it off and 'toggle' changes its "
                    "state. Return True if it is on at the end."
                ),
                "Follow the commands 'on', 'off' and 'toggle' for a lamp that starts dark. Is it on after all of them?",
            ],
            [
                (
                    "$state = False\n"
                    "for $step in $steps:\n"
                    '    if $step == "on":\n'
                    "        $state = True\n"
                    '    elif $step == "off":\n'
                    "        $state = False\n"
                    "    else:\n"
                    "        $state = not $state\n"
                    "return $state"
                ),
                (
                    "$state = False\n"
                    "for $step in $steps:\n"
                    '    if $step == "toggle":\n'
                    "        $state = not $state\n"
                    "    else:\n"
                    '        $state = $step == "on"\n'
                    "return $state"
                ),
            ],
            [([rng.choice(("on", "off", "toggle", "toggle")) for _ in range(rng.randint(1, 4))],) for _ in range(3)]
            + [([],)],
        ),
        "vending": (
            "coins_left machine_credit credit_after",
            "$steps: list[str]",
            "int",
            [
                (
                    "A machine has the credit 0 at first. A step such as '5' puts in that amount, 'buy' "
                    "takes 10 if the credit is enough, and 'refund' sets it to 0. Return the credit at the "
                    "end."
                ),
                (
                    "Follow the steps at a machine: a number is added to the credit, 'buy' subtracts 10 if "
                    "there are at least 10, 'refund' empties it. Return the final credit."
                ),
            ],
            [
                (
                    "credit = 0\n"
                    "for $step in $steps:\n"
                    '    if $step == "buy":\n'
                    "        if credit >= 10:\n"
                    "            credit -= 10\n"
                    '    elif $step == "refund":\n'
                    "        credit = 0\n"
                    "    else:\n"
                    "        credit += int($step)\n"
                    "return credit"
                ),
                (
                    "credit = 0\n"
                    "for $step in $steps:\n"
                    '    if $step == "refund":\n'
                    "        credit = 0\n"
                    '    elif $step != "buy":\n'
                    "        credit += int($step)\n"
                    "    elif credit >= 10:\n"
                    "        credit -= 10\n"
                    "return credit"
                ),
            ],
            [
                ([rng.choice(("5", "10", "20", "buy", "buy", "refund")) for _ in range(rng.randint(2, 5))],)
                for _ in range(3)
            ],
        ),
        "elevator": (
            "final_floor floor_after elevator",
            "$steps: str",
            "int",
            [
                (
                    "Start at floor 0. Each 'u' in `$steps` goes up one floor and each 'd' goes down one. "
                    "Return the floor at the end."
                ),
                (
                    "An elevator moves by the letters of `$steps`: 'u' is up, 'd' is down. On which floor "
                    "does it stop, starting at 0?"
                ),
            ],
            [
                (
                    "floor = 0\n"
                    "for $step in $steps:\n"
                    '    if $step == "u":\n'
                    "        floor += 1\n"
                    '    elif $step == "d":\n'
                    "        floor -= 1\n"
                    "return floor"
                ),
                'return $steps.count("u") - $steps.count("d")',
                'floor = 0\nfor $step in $steps:\n    floor += {"u": 1, "d": -1}[$step]\nreturn floor',
            ],
            [(values.letters(rng, "ud", 2, 7),) for _ in range(3)] + [("",)],
        ),
        "counter": (
            "count_after run_counter final_count",
            "$steps: list[str]",
            "int",
            [
                (
                    "A counter starts at 0. 'up' adds 1, 'down' subtracts 1 but never goes below 0, and "
                    "'reset' sets it to 0. Return its value at the end."
                ),
                (
                    "Follow the commands 'up', 'down' and 'reset' for a counter that starts at 0 and never "
                    "becomes negative."
                ),
            ],
            [
                (
                    "$value = 0\n"
                    "for $step in $steps:\n"
                    '    if $step == "up":\n'
                    "        $value += 1\n"
                    '    elif $step == "down":\n'
                    "        $value = max(0, $value - 1)\n"
                    "    else:\n"
                    "        $value = 0\n"
                    "return $value"
                ),
                (
                    "$value = 0\n"
                    "for $step in $steps:\n"
                    '    if $step == "reset":\n'
                    "        $value = 0\n"
                    '    elif $step == "up":\n'
                    "        $value += 1\n"
                    "    elif $value > 0:\n"
                    "        $value -= 1\n"
                    "return $value"
                ),
            ],
            [([rng.choice(("up", "up", "down", "reset")) for _ in range(rng.randint(2, 5))],) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def graph_tables(rng: random.Random) -> Exercise:
    people = rng.sample(values.NAMES, 4)
    pairs = [tuple(rng.sample(people, 2)) for _ in range(rng.randint(2, 4))]
    pairs = [pair for i, pair in enumerate(pairs) if set(pair) not in [set(other) for other in pairs[:i]]]
    friends = {name: sorted(set(rng.sample(people, rng.randint(1, 2))) - {name}) for name in people[:3]}
    shape = rng.choice(("neighbours", "degree", "mutual", "table", "most", "known"))
    many = "$pairs: list[tuple[str, str]]"
    table = "friends: dict[str, list[str]]"
    names, takes, gives, tasks, bodies, calls = {
        "neighbours": (
            "friends_of partners neighbours_of",
            many + ", person: str",
            "list[str]",
            [
                "Each pair says that two people are friends. Return the friends of `person`, sorted.",
                "Given pairs of friends, list in alphabetical order everyone who is in a pair with `person`.",
            ],
            [
                (
                    "$result = []\n"
                    "for $a, $b in $pairs:\n"
                    "    if $a == person:\n"
                    "        $result.append($b)\n"
                    "    elif $b == person:\n"
                    "        $result.append($a)\n"
                    "return sorted($result)"
                ),
                (
                    "$result = [$b for $a, $b in $pairs if $a == person]\n"
                    "$result += [$a for $a, $b in $pairs if $b == person]\n"
                    "return sorted($result)"
                ),
            ],
            [(pairs, name) for name in people[:3]],
        ),
        "degree": (
            "count_friends how_many_games appearances",
            many + ", person: str",
            "int",
            [
                "Count the pairs in which `person` occurs.",
                "Each pair says who played against whom. How many games did `person` play?",
            ],
            [
                "return sum(1 for pair in $pairs if person in pair)",
                "$count = 0\nfor $a, $b in $pairs:\n    if person in ($a, $b):\n        $count += 1\nreturn $count",
            ],
            [(pairs, name) for name in people[:3]],
        ),
        "mutual": (
            "mutual_friends friends_in_common both_know",
            table + ", $a: str, $b: str",
            "list[str]",
            [
                (
                    "Return the friends that `$a` and `$b` have in common, sorted. `friends` maps each "
                    "person to a list of friends."
                ),
                (
                    "`friends` lists the friends of each person. Who is a friend of both `$a` and `$b`? "
                    "Return the names in alphabetical order."
                ),
            ],
            [
                "return sorted(set(friends[$a]) & set(friends[$b]))",
                (
                    "$result = []\n"
                    "for person in sorted(friends[$a]):\n"
                    "    if person in friends[$b]:\n"
                    "        $result.append(person)\n"
                    "return $result"
                ),
            ],
            [(friends, people[0], people[1]), (friends, people[1], people[2]), (friends, people[0], people[2])],
        ),
        "table": (
            "friend_table to_table collect_friends",
            many,
            "dict[str, list[str]]",
            [
                (
                    "Return a dictionary from each first name in $thepairs to the list of the second names "
                    "that belong to it."
                ),
                "Collect for every first part in $thepairs its second parts in a list.",
            ],
            [
                "$result = {}\nfor $a, $b in $pairs:\n    $result.setdefault($a, []).append($b)\nreturn $result",
                (
                    "$result = {}\n"
                    "for $a, $b in $pairs:\n"
                    "    if $a not in $result:\n"
                    "        $result[$a] = []\n"
                    "    $result[$a].append($b)\n"
                    "return $result"
                ),
            ],
            [(pairs,), (pairs[:1],), ([],)],
        ),
        "most": (
            "most_friends best_connected most_popular",
            table,
            "str",
            [
                (
                    "`friends` maps each person to a list of friends. Return the person with the most "
                    "friends, the first one for ties."
                ),
                "Who has the longest list in the dictionary `friends`? Return the first such person.",
            ],
            [
                "return max(friends, key=lambda person: len(friends[person]))",
                (
                    "$best = None\n"
                    "for person in friends:\n"
                    "    if $best is None or len(friends[person]) > len(friends[$best]):\n"
                    "        $best = person\n"
                    "return $best"
                ),
            ],
            [(friends,), ({people[0]: [], people[1]: people[2:]},)],
        ),
        "known": (
            "is_mutual know_each_other both_ways",
            table + ", $a: str, $b: str",
            "bool",
            [
                (
                    "`friends` maps people to the lists of their friends. $Check `$a` and `$b` each have the "
                    "other in their list."
                ),
                (
                    "Return True if `$b` is in the list of `$a` and `$a` in the list of `$b`, where "
                    "`friends` maps people to lists."
                ),
            ],
            [
                "return $b in friends.get($a, []) and $a in friends.get($b, [])",
                (
                    "if $a not in friends or $b not in friends:\n"
                    "    return False\n"
                    "return $b in friends[$a] and $a in friends[$b]"
                ),
            ],
            [
                (friends, people[0], people[1]),
                ({"Ann": ["Ben"], "Ben": ["Ann"]}, "Ann", "Ben"),
                (friends, people[0], people[3]),
            ],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)
