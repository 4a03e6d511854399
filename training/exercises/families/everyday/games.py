"""Points, dice, cards and boards."""

import random

from exercises import example_values as values
from exercises.example_calls import single
from exercises.framework import Exercise, family
from exercises.templates import exercise, one_of
from exercises.wordings import find_tasks


@family
def game_points(rng: random.Random) -> Exercise:
    win, draw = rng.choice(((3, 1), (2, 1), (5, 2), (10, 3)))
    bonus, limit = rng.randint(5, 20), rng.randint(4, 6)
    shape = rng.choice(("match", "league", "dice", "rps", "rounds", "level", "darts", "cards", "winner", "rolls"))
    names, takes, gives, tasks, bodies, calls = {
        "match": (
            "match_points points_for_match result_points",
            "$a: int, $b: int",
            "int",
            [
                (
                    f"Return the points for a game that ended `$a` to `$b`: {win} for more goals, {draw} for "
                    "as many, else 0."
                ),
                (
                    f"A win (`$a` greater than `$b`) brings {win} points, a draw {draw} and a loss none. "
                    "Return the points."
                ),
            ],
            [
                f"if $a > $b:\n    return {win}\nif $a == $b:\n    return {draw}\nreturn 0",
                f"if $a > $b:\n    return {win}\nelif $a == $b:\n    return {draw}\nelse:\n    return 0",
            ],
            [(rng.randint(0, 5), rng.randint(0, 5)), (2, 2), (3, 1), (0, 1)],
        ),
        "league": (
            "season_points total_points team_points",
            "results: str",
            "int",
            [
                (
                    f"`results` has a letter for each game: 'w' is a win ({win} points), 'd' a draw ({draw}), "
                    "'l' a loss (0). Return the points."
                ),
                f"Add up the points of a season: {win} for every 'w', {draw} for every 'd' and nothing for an 'l'.",
            ],
            [
                f'return results.count("w") * {win} + results.count("d") * {draw}',
                (
                    "points = 0\n"
                    "for $ch in results:\n"
                    '    if $ch == "w":\n'
                    f"        points += {win}\n"
                    '    elif $ch == "d":\n'
                    f"        points += {draw}\n"
                    "return points"
                ),
                f'table = {{"w": {win}, "d": {draw}, "l": 0}}\nreturn sum(table[$ch] for $ch in results)',
            ],
            [(values.letters(rng, "wdl", 3, 7),) for _ in range(3)],
        ),
        "dice": (
            "dice_points score_of_throw throw_value",
            "$a: int, $b: int",
            "int",
            [
                f"Two dice count their sum; two equal ones count {bonus} more. Return the points.",
                f"Return `$a` + `$b`, plus {bonus} if both dice show the same.",
            ],
            [
                f"points = $a + $b\nif $a == $b:\n    points += {bonus}\nreturn points",
                f"return $a + $b + ({bonus} if $a == $b else 0)",
            ],
            [(rng.randint(1, 6), rng.randint(1, 6)) for _ in range(2)] + [(4, 4)],
        ),
        "rps": (
            "beats wins_against is_stronger",
            "$a: str, $b: str",
            "bool",
            [
                (
                    "In a game 'rock' beats 'scissors', 'scissors' beats 'paper' and 'paper' beats 'rock'. "
                    "$Check `$a` beats `$b`."
                ),
                "Return True if the sign `$a` wins against `$b` in rock, paper, scissors.",
            ],
            [
                'stronger = {"rock": "scissors", "scissors": "paper", "paper": "rock"}\nreturn stronger[$a] == $b',
                (
                    'if $a == "rock":\n'
                    '    return $b == "scissors"\n'
                    'if $a == "scissors":\n'
                    '    return $b == "paper"\n'
                    'return $b == "rock"'
                ),
                (
                    "return ($a, $b) in [\n"
                    '    ("rock", "scissors"),\n'
                    '    ("scissors", "paper"),\n'
                    '    ("paper", "rock"),\n'
                    "]"
                ),
            ],
            [tuple(rng.choice(("rock", "paper", "scissors")) for _ in range(2)) for _ in range(4)],
        ),
        "rounds": (
            "rounds_won compare_rounds count_wins",
            "$a: list[int], $b: list[int]",
            "tuple[int, int]",
            [
                (
                    "Two players have the points of each round in `$a` and `$b`. Return how many rounds the "
                    "first and how many the second has won."
                ),
                "Count in how many places `$a` has more than `$b` and in how many fewer; return both numbers.",
            ],
            [
                (
                    "first = sum(1 for x, y in zip($a, $b) if x > y)\n"
                    "second = sum(1 for x, y in zip($a, $b) if y > x)\n"
                    "return first, second"
                ),
                (
                    "first = 0\n"
                    "second = 0\n"
                    "for x, y in zip($a, $b):\n"
                    "    if x > y:\n"
                    "        first += 1\n"
                    "    elif y > x:\n"
                    "        second += 1\n"
                    "return (first, second)"
                ),
            ],
            [(values.numbers(rng, 1, 6, n, n), values.numbers(rng, 1, 6, n, n)) for n in (3, 4, 2)],
        ),
        "level": (
            "level_for_points reached_level level_of",
            "points: int",
            "int",
            [
                (
                    f"Level 1 needs no points, and every further level {bonus} more. Return the level that is "
                    "reached with `points`."
                ),
                f"A player starts at level 1 and rises by one for every full {bonus} points. Return the level.",
            ],
            [
                f"return points // {bonus} + 1",
                f"level = 1\nwhile points >= {bonus}:\n    points -= {bonus}\n    level += 1\nreturn level",
            ],
            [(rng.randint(0, bonus - 1),), (bonus,), (rng.randint(bonus, 90),)],
        ),
        "darts": (
            "remaining_points countdown_game rest_after",
            "throws: list[int]",
            "int",
            [
                (
                    f"A game starts at {bonus * 5}. Subtract each throw, but ignore a throw that would make "
                    "the rest negative. Return what is left."
                ),
                (
                    f"Subtract the numbers of `throws` from {bonus * 5} one after the other; skip those that "
                    "are larger than the rest."
                ),
            ],
            [
                (
                    f"rest = {bonus * 5}\n"
                    "for points in throws:\n"
                    "    if points <= rest:\n"
                    "        rest -= points\n"
                    "return rest"
                ),
                (
                    f"rest = {bonus * 5}\n"
                    "for points in throws:\n"
                    "    if rest - points < 0:\n"
                    "        continue\n"
                    "    rest -= points\n"
                    "return rest"
                ),
            ],
            [(values.numbers(rng, 1, 60, 2, 4),) for _ in range(3)],
        ),
        "cards": (
            "card_value hand_value count_hand",
            "cards: list[str]",
            "int",
            [
                "Return the value of cards: 'J', 'Q' and 'K' count 10, 'A' counts 11 and the others their number.",
                "Add up cards such as '7', 'K' and 'A': an ace 'A' has 11, 'J', 'Q', 'K' have 10, numbers their value.",
            ],
            [
                (
                    "total = 0\n"
                    "for card in cards:\n"
                    '    if card == "A":\n'
                    "        total += 11\n"
                    '    elif card in ("J", "Q", "K"):\n'
                    "        total += 10\n"
                    "    else:\n"
                    "        total += int(card)\n"
                    "return total"
                ),
                (
                    'table = {"J": 10, "Q": 10, "K": 10, "A": 11}\n'
                    "return sum(table[card] if card in table else int(card) for card in cards)"
                ),
            ],
            [
                ([rng.choice(("2", "5", "7", "10", "J", "Q", "K", "A")) for _ in range(rng.randint(1, 4))],)
                for _ in range(3)
            ],
        ),
        "winner": (
            "winner_name who_wins leader",
            "scores: dict[str, int]",
            "str",
            [
                "Return the name with the most points, or 'draw' if several have the most.",
                (
                    "Who has won? Return the key of the largest value in `scores`, or 'draw' if the largest "
                    "value occurs more than once."
                ),
            ],
            [
                (
                    "$best = max(scores.values())\n"
                    "$parts = [$name for $name in scores if scores[$name] == $best]\n"
                    "if len($parts) > 1:\n"
                    '    return "draw"\n'
                    "return $parts[0]"
                ),
                (
                    "$best = max(scores, key=scores.get)\n"
                    "if list(scores.values()).count(scores[$best]) > 1:\n"
                    '    return "draw"\n'
                    "return $best"
                ),
            ],
            [(values.counts(rng, values.NAMES, 1, 6),) for _ in range(3)] + [({"Ann": 3, "Ben": 3},)],
        ),
        "rolls": (
            f"rolls_until_{limit} first_{limit} when_rolled",
            "rolls: list[int]",
            "int",
            [
                f"Return how many rolls it took to get the first {limit} (counting it), or 0 if there is none.",
                f"At which roll, counted from 1, does the first {limit} come? Return 0 if it never does.",
            ],
            [
                f"for $i, roll in enumerate(rolls, 1):\n    if roll == {limit}:\n        return $i\nreturn 0",
                f"if {limit} not in rolls:\n    return 0\nreturn rolls.index({limit}) + 1",
                (
                    "count = 0\n"
                    "for roll in rolls:\n"
                    "    count += 1\n"
                    f"    if roll == {limit}:\n"
                    "        return count\n"
                    "return 0"
                ),
            ],
            [(values.numbers(rng, 1, 6, 3, 6),) for _ in range(2)] + [([1, limit],), ([],)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def dice_and_cards(rng: random.Random) -> Exercise:
    dice = [([rng.randint(1, 6) for _ in range(5)],) for _ in range(3)]
    faces = [([2, 2, 2, 5, 5],), ([1, 2, 3, 4, 6],), ([4, 4, 4, 4, 1],)]
    ranks = ["2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K", "A"]
    hands = [([rng.choice(ranks) for _ in range(rng.randint(2, 4))],) for _ in range(3)] + [
        (["A", "K"],),
        (["A", "9", "A"],),
    ]
    suits = [([rng.choice("23456789TJQKA") + rng.choice("SHDC") for _ in range(4)],) for _ in range(3)]
    bonus, face = rng.choice((10, 20, 25, 50)), rng.randint(1, 6)
    return one_of(
        rng,
        (
            "full_house is_full_house three_and_two",
            "dice: list[int]",
            "bool",
            [
                "$Check five dice show one number three times and another one twice.",
                "$Check a throw of five dice is a full house{| (three of one number, two of another)}.",
            ],
            [
                "return sorted(dice.count(face) for face in set(dice)) == [2, 3]",
                """
                from collections import Counter


                def $signature:
                    return sorted(Counter(dice).values()) == [2, 3]
                """,
            ],
            dice + faces,
        ),
        (
            "most_equal_dice highest_count of_a_kind",
            "dice: list[int]",
            "int",
            find_tasks("the number of dice that show the most frequent face of the throw"),
            [
                "return max(dice.count(face) for face in range(1, 7))",
                """
                $counts = {}
                for face in dice:
                    $counts[face] = $counts.get(face, 0) + 1
                return max($counts.values())
                """,
            ],
            dice + faces,
        ),
        (
            "score_throw dice_score throw_points",
            "dice: list[int]",
            "int",
            [
                (
                    "A throw counts the sum of its dice, and $bonus points more if all dice are different. "
                    "$Return the points."
                ),
                "Add up the dice. If no number occurs twice, add a bonus of $bonus.",
            ],
            [
                """
                points = sum(dice)
                if len(set(dice)) == len(dice):
                    points += $bonus
                return points
                """,
                "return sum(dice) + ($bonus if len(set(dice)) == len(dice) else 0)",
            ],
            dice + faces,
        ),
        (
            "score_of_${face}s upper_score points_for_$face",
            "dice: list[int]",
            "int",
            [
                "$Return the sum of those dice that show a $face.",
                "In a dice game only the dice with a $face count. {Add them up|Return their sum}.",
            ],
            [
                "return $face * dice.count($face)",
                "return sum(d for d in dice if d == $face)",
                """
                $total = 0
                for d in dice:
                    if d == $face:
                        $total += $face
                return $total
                """,
            ],
            dice + faces + [([face, face, 1],)],
        ),
        (
            "ways_to_throw dice_ways count_throws",
            "dice: int, target: int",
            "int",
            find_tasks(
                "the number of different throws of `dice` dice with the sum `target`",
                note="The dice can be told apart.",
            )
            + ["In how many ways can `dice` six-sided dice show a total of `target`?"],
            [
                """
                if dice == 0:
                    return 1 if target == 0 else 0
                return sum($self(dice - 1, target - face) for face in range(1, 7))
                """,
                """
                from itertools import product


                def $signature:
                    return sum(sum(throw) == target for throw in product(range(1, 7), repeat=dice))
                """,
                """
                ways = {0: 1}
                for _ in range(dice):
                    new = {}
                    for $total, count in ways.items():
                        for face in range(1, 7):
                            new[$total + face] = new.get($total + face, 0) + count
                    ways = new
                return ways.get(target, 0)
                """,
            ],
            [(rng.randint(1, 3), rng.randint(2, 12)) for _ in range(4)],
        ),
        (
            "hand_value blackjack_value count_hand",
            "cards: list[str]",
            "int",
            [
                (
                    "Number cards count their number, 'J', 'Q' and 'K' 10 and 'A' 11. Aces count 1 instead, "
                    "one after the other, while the sum is above 21. Return the value of the hand."
                ),
                (
                    "$Return the value of a hand: an ace ('A') is 11, or 1 where 11 would make more than 21 "
                    "in all; 'J', 'Q', 'K' are 10, other cards their number."
                ),
            ],
            [
                """
                $total = 0
                aces = cards.count("A")
                for card in cards:
                    if card == "A":
                        $total += 11
                    elif card in ("J", "Q", "K"):
                        $total += 10
                    else:
                        $total += int(card)
                while $total > 21 and aces > 0:
                    $total -= 10
                    aces -= 1
                return $total
                """,
                """
                points = {"J": 10, "Q": 10, "K": 10, "A": 1}
                $total = sum(points[card] if card in points else int(card) for card in cards)
                if "A" in cards and $total + 10 <= 21:
                    $total += 10
                return $total
                """,
            ],
            hands,
        ),
        (
            "same_suit is_flush all_one_suit",
            "cards: list[str]",
            "bool",
            ["The last letter of a card is its suit, as in '7H' or 'KS'. $Check all cards have the same suit."],
            [
                "return len({card[-1] for card in cards}) == 1",
                "return all(card[-1] == cards[0][-1] for card in cards)",
                """
                for card in cards[1:]:
                    if card[-1] != cards[0][-1]:
                        return False
                return True
                """,
            ],
            suits + [(["2H", "KH", "9H"],), (["AS", "TS"],)],
        ),
        (
            "is_straight in_a_row consecutive_values",
            "$nums: list[int]",
            "bool",
            ["$Check the values of a hand of cards, in any order, are consecutive numbers{| without repetition}."],
            [
                """
                ordered = sorted($nums)
                return ordered == list(range(ordered[0], ordered[0] + len(ordered)))
                """,
                "return len(set($nums)) == len($nums) and max($nums) - min($nums) == len($nums) - 1",
            ],
            [([5, 3, 4, 6, 7],), ([9, 8, 10],), ([2, 3, 3, 4],)] + dice,
        ),
        bonus=bonus,
        face=face,
    )


@family
def tic_tac_toe(rng: random.Random) -> Exercise:
    boards = [
        ["XXX", "OO-", "---"],
        ["XO-", "XO-", "-OX"],
        ["X-O", "OX-", "--X"],
        ["XOX", "OXO", "OXO"],
        ["X--", "-O-", "---"],
    ]
    boards += [["".join(rng.choice("XO-") for _ in range(3)) for _ in range(3)] for _ in range(2)]
    fair = [(board,) for board in boards if not ("XXX" in board and "OOO" in board)]
    counted = single(
        [
            ["X--", "-O-", "---"],
            ["XO-", "X--", "---"],
            ["---", "---", "---"],
            ["XOX", "O--", "---"],
            ["XX-", "O--", "---"],
        ]
    )
    lines = """
lines = board + ["".join(column) for column in zip(*board)]
lines.append("".join(board[$i][$i] for $i in range(3)))
lines.append("".join(board[$i][2 - $i] for $i in range(3)))
"""
    form = "The board has three strings of three characters 'X', 'O' or '-' (empty)."
    won = [(board, mark) for (board,) in fair[:5] for mark in "XO"]
    return one_of(
        rng,
        (
            "has_won is_winner three_in_line",
            "board: list[str], mark: str",
            "bool",
            [
                f"{form} $Check `mark` fills a whole row, column or diagonal.",
                f"$Check the player `mark` has won at tic-tac-toe. {form}",
            ],
            [
                lines + "return mark * 3 in lines\n",
                """
                for $i in range(3):
                    if all(board[$i][$j] == mark for $j in range(3)):
                        return True
                    if all(board[$j][$i] == mark for $j in range(3)):
                        return True
                if all(board[$i][$i] == mark for $i in range(3)):
                    return True
                return all(board[$i][2 - $i] == mark for $i in range(3))
                """,
            ],
            rng.sample(won, 5),
        ),
        (
            "next_player whose_turn turn",
            "board: list[str]",
            "str",
            [
                f"{form} 'X' begins. $Return whose turn it is, 'X' or 'O'.",
                f"'X' moves first in tic-tac-toe. Return the mark of the player who moves next. {form}",
            ],
            [
                """
                text = "".join(board)
                return "X" if text.count("X") == text.count("O") else "O"
                """,
                """
                moves = sum(3 - line.count("-") for line in board)
                return "XO"[moves % 2]
                """,
            ],
            counted,
        ),
        (
            "free_cells empty_places possible_moves",
            "board: list[str]",
            "list[tuple[int, int]]",
            [f"{form} $Return the empty places as a list of (row, column), row by row."],
            [
                'return [(r, c) for r in range(3) for c in range(3) if board[r][c] == "-"]',
                """
                $result = []
                for r, line in enumerate(board):
                    for c, mark in enumerate(line):
                        if mark == "-":
                            $result.append((r, c))
                return $result
                """,
            ],
            fair,
        ),
        (
            "full_rows complete_rows rows_of_one",
            "board: list[str]",
            "int",
            [f"{form} $Count rows in which all three characters are the same mark."],
            [
                'return sum(1 for line in board if line in ("XXX", "OOO"))',
                """
                $count = 0
                for line in board:
                    if line[0] != "-" and line[0] == line[1] == line[2]:
                        $count += 1
                return $count
                """,
            ],
            fair + [(["XXX", "---", "OOO"],)],
        ),
        (
            "is_draw board_full game_over_full",
            "board: list[str]",
            "bool",
            [f"{form} $Check no place is empty{{| any more}}."],
            [
                'return all("-" not in line for line in board)',
                'return "-" not in "".join(board)',
                """
                for line in board:
                    for mark in line:
                        if mark == "-":
                            return False
                return True
                """,
            ],
            fair,
        ),
        (
            "place_mark make_move play",
            "board: list[str], r: int, c: int, mark: str",
            "list[str]",
            [
                (
                    f"{form} Return the new board after `mark` is put in row `r` and column `c`. If that "
                    "place is taken, return the board as it is."
                )
            ],
            [
                """
                if board[r][c] != "-":
                    return board
                $result = board[:]
                $result[r] = board[r][:c] + mark + board[r][c + 1 :]
                return $result
                """,
                """
                cells = [list(line) for line in board]
                if cells[r][c] == "-":
                    cells[r][c] = mark
                return ["".join(line) for line in cells]
                """,
            ],
            [(board, rng.randrange(3), rng.randrange(3), rng.choice("XO")) for (board,) in fair[:4]],
        ),
    )


@family
def board_walks(rng: random.Random) -> Exercise:
    goal = rng.choice((10, 12, 15, 20))
    throws = [([rng.randint(1, 6) for _ in range(rng.randint(2, 6))],) for _ in range(4)]
    jumps = {2: 7, 9: 4, 5: 8, 6: 1}
    jumpy = [(row, {k: jumps[k] for k in rng.sample(list(jumps), 2)}) for (row,) in throws]
    floors = [(values.numbers(rng, 0, 9, 2, 6),) for _ in range(4)]
    return one_of(
        rng,
        (
            "final_square play_ladders position_after",
            "throws: list[int], jumps: dict[int, int]",
            "int",
            [
                (
                    "A piece starts on square 0 and moves by each throw. If it stops on a square that is a "
                    "key of `jumps`, it goes on to the value of that key at once. Return its last square."
                ),
                (
                    "Play a game with ladders and snakes: after each throw, a square in `jumps` takes the "
                    "piece to another one. Where is it in the end, starting from 0?"
                ),
            ],
            [
                """
                place = 0
                for throw in throws:
                    place += throw
                    place = jumps.get(place, place)
                return place
                """,
                """
                place = 0
                for throw in throws:
                    place += throw
                    if place in jumps:
                        place = jumps[place]
                return place
                """,
            ],
            jumpy,
        ),
        (
            "bounce_back end_position exact_finish",
            "throws: list[int]",
            "int",
            [
                (
                    "A piece moves from 0 by the given throws. Whatever goes beyond square $goal is walked "
                    "back from there. Return the last square."
                ),
                (
                    "Move by each throw; steps that are left over at square $goal are taken backwards. Where "
                    "does the piece end if it starts on 0?"
                ),
            ],
            [
                """
                place = 0
                for throw in throws:
                    place += throw
                    if place > $goal:
                        place = 2 * $goal - place
                return place
                """,
                """
                place = 0
                for throw in throws:
                    place = $goal - abs($goal - place - throw)
                return place
                """,
            ],
            throws,
        ),
        (
            "throws_until_goal moves_needed finished_after",
            "throws: list[int]",
            "int",
            [
                (
                    "After how many of the throws has a piece, starting at 0, reached square $goal or gone "
                    "beyond? Return -1 if it does not get there."
                )
            ],
            [
                """
                place = 0
                for $i, throw in enumerate(throws, start=1):
                    place += throw
                    if place >= $goal:
                        return $i
                return -1
                """,
                """
                for $i in range(len(throws)):
                    if sum(throws[: $i + 1]) >= $goal:
                        return $i + 1
                return -1
                """,
            ],
            throws + [([6, 5, 6, 6],), ([1, 2],)],
        ),
        (
            "floors_travelled lift_distance total_floors",
            "floors: list[int]",
            "int",
            [
                (
                    "A lift starts on the ground floor (0) and stops at `floors` one after the other. How "
                    "many floors does it travel in all?"
                ),
                (
                    "$Return the number of floors a lift passes on its way from floor 0 through all stops in "
                    "the given order."
                ),
            ],
            [
                """
                $total = 0
                here = 0
                for floor in floors:
                    $total += abs(floor - here)
                    here = floor
                return $total
                """,
                "return sum(abs($a - $b) for $a, $b in zip([0] + floors, floors))",
            ],
            floors,
        ),
        (
            "lift_time time_of_ride seconds_in_lift",
            "floors: list[int]",
            "int",
            [
                (
                    "A lift needs $drive seconds per floor and $stop seconds for each stop. It starts on "
                    "floor 0 and serves `floors` in order. $Return the time until the last stop is done."
                )
            ],
            [
                """
                seconds = 0
                here = 0
                for floor in floors:
                    seconds += abs(floor - here) * $drive + $stop
                    here = floor
                return seconds
                """,
                """
                way = sum(abs($a - $b) for $a, $b in zip([0] + floors, floors))
                return $drive * way + $stop * len(floors)
                """,
            ],
            floors,
        ),
        (
            "direction_changes count_turns turnarounds",
            "floors: list[int]",
            "int",
            [
                (
                    "$Count times a lift that visits `floors` in order changes between going up and going "
                    "down. Staying on a floor is no move."
                ),
                (
                    "How often does the movement through the numbers in `floors` change its direction? Equal "
                    "neighbours are ignored."
                ),
            ],
            [
                """
                moves = [$b - $a for $a, $b in zip(floors, floors[1:]) if $a != $b]
                return sum(1 for $a, $b in zip(moves, moves[1:]) if $a * $b < 0)
                """,
                """
                $count = 0
                going_up = None
                for $i in range(1, len(floors)):
                    if floors[$i] == floors[$i - 1]:
                        continue
                    up = floors[$i] > floors[$i - 1]
                    if going_up is not None and up != going_up:
                        $count += 1
                    going_up = up
                return $count
                """,
            ],
            floors + [([1, 4, 2, 2, 5],)],
        ),
        (
            "light_at color_at signal_at",
            "second: int",
            "str",
            [
                (
                    "A traffic light is 'green' for $green seconds, then 'yellow' for 3 and 'red' for $red, "
                    "and starts again. $Return its color at the given second, counted from 0."
                )
            ],
            [
                """
                second %= $green + 3 + $red
                if second < $green:
                    return "green"
                if second < $green + 3:
                    return "yellow"
                return "red"
                """,
                """
                while True:
                    for color, length in (("green", $green), ("yellow", 3), ("red", $red)):
                        if second < length:
                            return color
                        second -= length
                """,
            ],
            single([rng.randint(0, 15), rng.randint(16, 40), rng.randint(41, 120), 20, 32]),
        ),
        goal=goal,
        drive=rng.randint(2, 5),
        stop=rng.randint(4, 9),
        green=rng.choice((15, 20, 30)),
        red=rng.choice((10, 20, 25)),
    )
