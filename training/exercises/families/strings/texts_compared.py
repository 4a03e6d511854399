"""Two texts compared: edits, rotations, subsequences, letters available."""

import random

from exercises import example_values as values
from exercises.example_values import lower, lowers, phrase
from exercises.framework import Exercise, family
from exercises.templates import of_shape


@family
def edits_between(rng: random.Random) -> Exercise:
    word, other = lower(rng), lower(rng)
    k = rng.randrange(1, len(word))
    shorter = word[:k] + word[k + 1 :]
    changed = word[:k] + rng.choice("aeiou") + word[k + 1 :]
    swapped = word[: k - 1] + word[k] + word[k - 1] + word[k + 1 :]
    short = other[:3] + rng.choice("xyz")
    return of_shape(
        rng,
        (
            "one_letter_removed is_one_shorter drops_one_letter one_deletion",
            "$a: str, $b: str",
            "bool",
            [
                "$Check `$b` arises from `$a` by removing exactly one character.",
                "$Check deleting a single character of `$a` can give `$b`.",
            ],
            [
                "return any($a[:$i] + $a[$i + 1 :] == $b for $i in range(len($a)))",
                "for $i in range(len($a)):\n    if $a[:$i] + $a[$i + 1 :] == $b:\n        return True\nreturn False",
                """
                if len($a) != len($b) + 1:
                    return False
                $i = 0
                while $i < len($b) and $a[$i] == $b[$i]:
                    $i += 1
                return $a[$i + 1 :] == $b[$i:]
                """,
            ],
            [(word, shorter), (word, changed), (word, other), (word, word[1:]), (word, word)],
        ),
        (
            "neighbours_swapped one_swap_apart is_swapped_pair single_swap",
            "$a: str, $b: str",
            "bool",
            [
                "$Check `$b` is `$a` with two neighbouring characters exchanged.",
                "$Check swapping one pair of neighbouring characters in `$a` gives `$b`.",
            ],
            [
                """
                for $i in range(len($a) - 1):
                    if $a[:$i] + $a[$i + 1] + $a[$i] + $a[$i + 2 :] == $b:
                        return True
                return False
                """,
                """
                swapped = [
                    $a[:$i] + $a[$i + 1] + $a[$i] + $a[$i + 2 :] for $i in range(len($a) - 1)
                ]
                return $b in swapped
                """,
            ],
            [(word, swapped), (word, changed), (word, other), (word, word[::-1]), (word[:2], word[1::-1])],
        ),
        (
            "edit_distance edits_needed count_edits changes_between",
            "$a: str, $b: str",
            "int",
            [
                "Return the smallest number of changes that turn `$a` into `$b`. A change inserts, deletes or "
                "replaces one character.",
                "How many single characters must be inserted, removed or replaced at least to get from one word to "
                "the other?",
            ],
            [
                """
                $row = list(range(len($b) + 1))
                for $i, left_ch in enumerate($a, 1):
                    before, $row = $row, [$i]
                    for $j, right_ch in enumerate($b, 1):
                        cost = before[$j - 1] + (left_ch != right_ch)
                        $row.append(min(cost, before[$j] + 1, $row[-1] + 1))
                return $row[-1]
                """,
                """
                from functools import cache


                def $signature:
                    @cache
                    def distance($i: int, $j: int) -> int:
                        if $i == 0 or $j == 0:
                            return max($i, $j)
                        if $a[$i - 1] == $b[$j - 1]:
                            return distance($i - 1, $j - 1)
                        replaced = distance($i - 1, $j - 1)
                        return 1 + min(replaced, distance($i - 1, $j), distance($i, $j - 1))

                    return distance(len($a), len($b))
                """,
            ],
            [(word, shorter), (word, changed), (word, other), (word[:4], short), ("", other)],
        ),
        (
            "letters_to_remove removals_needed make_equal extra_letters",
            "$a: str, $b: str",
            "int",
            [
                "How many letters must be removed from `$a` and `$b` together so that both have the same letters, "
                "each equally often? Their order does not matter.",
                "Count the letters that two words do not share, with repetitions: those to be deleted from both until "
                "one is a rearrangement of the other.",
            ],
            [
                "return sum(abs($a.count($ch) - $b.count($ch)) for $ch in set($a + $b))",
                """
                from collections import Counter


                def $signature:
                    $counts = Counter($a)
                    $counts.subtract($b)
                    return sum(abs($n) for $n in $counts.values())
                """,
                """
                rest = list($b)
                $count = 0
                for $ch in $a:
                    if $ch in rest:
                        rest.remove($ch)
                    else:
                        $count += 1
                return $count + len(rest)
                """,
            ],
            [(word, shorter), (word, changed), (word, other), (word, swapped)],
        ),
        (
            "similar_percent similarity agreement percent_equal",
            "$a: str, $b: str",
            "int",
            [
                "Compare two words place by place. Return the number of equal places in percent of the length of the "
                "longer word, rounded down; it is not empty.",
                "At how many percent of the places of the longer word do `$a` and `$b` have the same character? Round "
                "down. At least one of the words has letters.",
            ],
            [
                """
                $count = sum($ch == $other for $ch, $other in zip($a, $b))
                return 100 * $count // max(len($a), len($b))
                """,
                """
                $count = 0
                for $i in range(min(len($a), len($b))):
                    if $a[$i] == $b[$i]:
                        $count += 1
                return 100 * $count // max(len($a), len($b))
                """,
            ],
            [(word, changed), (word, shorter), (word, other), (word, word)],
        ),
    )


@family
def rotations(rng: random.Random) -> Exercise:
    word, other = lower(rng), lower(rng)
    k = rng.randrange(1, len(word))
    turned = word[k:] + word[:k]
    return of_shape(
        rng,
        (
            "is_rotation is_rotated rotation_of same_circle",
            "$a: str, $b: str",
            "bool",
            [
                "$Check `$b` is obtained by moving some characters from the front of `$a` to its end.",
                "Two words are written on a circle. $Check they are the same when you may start reading at any letter.",
                "$Check one string is a rotation of the other.",
            ],
            [
                "return len($a) == len($b) and $b in $a + $a",
                "return $a == $b or any($a[$i:] + $a[:$i] == $b for $i in range(len($a)))",
                """
                if len($a) != len($b):
                    return False
                for _ in range(len($a) + 1):
                    if $a == $b:
                        return True
                    $a = $a[1:] + $a[:1]
                return False
                """,
            ],
            [(word, turned), (turned, word), (word, word[::-1]), (word, other), (word, turned[1:])],
        ),
        (
            "rotations_needed turns_needed steps_to_rotate rotation_steps",
            "$a: str, $b: str",
            "int",
            [
                "How often must the first character of `$a` be moved to the end until `$b` results? Return the "
                "smallest number, or -1 if it never does.",
                "Return by how many places `$a` has to be rotated to the left to become `$b`, or -1 if no rotation "
                "does it.",
            ],
            [
                "for $i in range(len($a)):\n    if $a[$i:] + $a[:$i] == $b:\n        return $i\nreturn -1",
                "if len($a) != len($b):\n    return -1\nreturn ($a + $a).find($b)",
            ],
            [(word, turned), (word, word), (word, other), (turned, word)],
        ),
        (
            "all_rotations rotations list_rotations every_rotation",
            "$word: str",
            "list[str]",
            [
                "List all rotations of $theword, beginning with the word itself; each moves one more letter from the "
                "front to the end.",
                "Return the strings that result from `$word` by moving its first 0, 1, 2, ... letters to the end, one "
                "for each letter.",
            ],
            [
                "return [$word[$i:] + $word[:$i] for $i in range(len($word))]",
                """
                $result = []
                for _ in range(len($word)):
                    $result.append($word)
                    $word = $word[1:] + $word[0]
                return $result
                """,
            ],
            [(lower(rng)[:4],), (lower(rng),), (lower(rng)[:3],)],
        ),
        (
            "first_rotation smallest_rotation least_rotation earliest_rotation",
            "$word: str",
            "str",
            [
                "Among all rotations of $theword, return the one that comes first in alphabetical order. It is not "
                "empty.",
                "Some letters at the front of a non-empty word may be moved to its end. Return the alphabetically "
                "smallest result.",
            ],
            [
                "return min($word[$i:] + $word[:$i] for $i in range(len($word)))",
                """
                $best = $word
                for _ in range(len($word)):
                    $word = $word[1:] + $word[0]
                    if $word < $best:
                        $best = $word
                return $best
                """,
            ],
            [(lower(rng),), (turned,), (lower(rng),)],
        ),
    )


@family
def subsequences(rng: random.Random) -> Exercise:
    text = phrase(rng, 1, 2)
    picked = "".join(text[i] for i in sorted(rng.sample(range(len(text)), 3)))
    word, other = lower(rng), lower(rng)
    inner = "".join(word[i] for i in sorted(rng.sample(range(len(word)), 2)))
    return of_shape(
        rng,
        (
            "is_subsequence letters_in_this_order hidden_in contains_in_order",
            "$a: str, $b: str",
            "bool",
            [
                "$Check the letters of `$a` occur in `$b` in the same order, with other letters allowed between them.",
                "$Check `$a` can be made from `$b` by deleting characters without changing the order of the rest.",
            ],
            [
                "$i = 0\nfor $ch in $b:\n    if $i < len($a) and $ch == $a[$i]:\n        $i += 1\nreturn $i == len($a)",
                "rest = iter($b)\nreturn all($ch in rest for $ch in $a)",
                """
                place = -1
                for $ch in $a:
                    place = $b.find($ch, place + 1)
                    if place == -1:
                        return False
                return True
                """,
            ],
            [(picked, text), (inner, word), (word, other), (inner[::-1], word), ("", other)],
        ),
        (
            "places_in_order subsequence_positions match_positions earliest_places",
            "$a: str, $b: str",
            "list[int]",
            [
                "Find the letters of `$a` in `$b` from left to right, each as early as possible after the one before. "
                "Return their indices, or an empty list if one is not found.",
                "Return the indices at which the letters of `$a` stand in `$b` in this order, always taking the first "
                "that is possible. If they do not all occur so, return [].",
            ],
            [
                """
                $result = []
                place = -1
                for $ch in $a:
                    place = $b.find($ch, place + 1)
                    if place == -1:
                        return []
                    $result.append(place)
                return $result
                """,
                """
                $result = []
                for $i, $ch in enumerate($b):
                    if len($result) < len($a) and $ch == $a[len($result)]:
                        $result.append($i)
                return $result if len($result) == len($a) else []
                """,
            ],
            [(picked, text), (inner, word), (word, other), (inner[::-1], word)],
        ),
        (
            "longest_common_subsequence common_letters_in_order shared_in_order longest_shared",
            "$a: str, $b: str",
            "int",
            [
                "Return the length of the longest string that can be made from `$a` as well as from `$b` by deleting "
                "characters.",
                "How many letters can be kept at most so that what remains of the two words is the same? The order of "
                "letters does not change.",
            ],
            [
                """
                $row = [0] * (len($b) + 1)
                for left_ch in $a:
                    before = $row[:]
                    for $j, right_ch in enumerate($b):
                        if left_ch == right_ch:
                            $row[$j + 1] = before[$j] + 1
                        else:
                            $row[$j + 1] = max(before[$j + 1], $row[$j])
                return $row[-1]
                """,
                """
                from functools import cache


                def $signature:
                    @cache
                    def length($i: int, $j: int) -> int:
                        if $i == len($a) or $j == len($b):
                            return 0
                        if $a[$i] == $b[$j]:
                            return 1 + length($i + 1, $j + 1)
                        return max(length($i + 1, $j), length($i, $j + 1))

                    return length(0, 0)
                """,
            ],
            [(word, other), (inner, word), (word[::-1], word), ("abcd", "acbd")],
        ),
        (
            "is_mixed_from is_shuffle_of mixes is_interleaving",
            "$a: str, $b: str, mixed: str",
            "bool",
            [
                "$Check `mixed` consists of the characters of `$a` and `$b` shuffled together so that the order "
                "within each of the two is kept.",
                "Two strings are merged like two halves of a deck of cards. $Check `mixed` can be the result; neither "
                "string is changed in its order.",
            ],
            [
                """
                if not $a or not $b:
                    return mixed == $a + $b
                if not mixed:
                    return False
                if mixed[0] == $a[0] and $self($a[1:], $b, mixed[1:]):
                    return True
                return mixed[0] == $b[0] and $self($a, $b[1:], mixed[1:])
                """,
                """
                if len(mixed) != len($a) + len($b):
                    return False
                states = {0}
                for $n, $ch in enumerate(mixed):
                    after = set()
                    for $i in states:
                        if $i < len($a) and $a[$i] == $ch:
                            after.add($i + 1)
                        if $n - $i < len($b) and $b[$n - $i] == $ch:
                            after.add($i)
                    states = after
                return len($a) in states
                """,
            ],
            [
                ("abc", "xy", "axbyc"),
                ("abc", "xy", "acxby"),
                (word[:3], other[:2], word[0] + other[:2] + word[1:3]),
                (word[:3], other[:2], other[1] + word[:3] + other[0]),
                ("ab", "", "ab"),
            ],
        ),
    )


@family
def letters_available(rng: random.Random) -> Exercise:
    word = lower(rng)
    tiles = "".join(rng.sample(word + values.letters(rng, "aeiorst", 2, 4), len(word) + 2))
    lists = [lowers(rng, 3, 4) + [rng.choice(("tea", "ten", "rat", "sea", "toe"))] for _ in range(2)]
    racks = ["".join(rng.sample("aeiorstnlt", 7)) for _ in range(3)]
    return of_shape(
        rng,
        (
            "can_spell can_write enough_letters can_build",
            "$word: str, tiles: str",
            "bool",
            [
                "$Check `$word` can be laid with the letters in `tiles`, each of which is there only once.",
                "$Check every letter of `$word` is in `tiles` at least as often as in the word.",
            ],
            [
                "return all($word.count($ch) <= tiles.count($ch) for $ch in $word)",
                """
                rest = list(tiles)
                for $ch in $word:
                    if $ch not in rest:
                        return False
                    rest.remove($ch)
                return True
                """,
                "from collections import Counter\n\n\ndef $signature:\n    return not Counter($word) - Counter(tiles)",
                """
                for $ch in $word:
                    if $ch not in tiles:
                        return False
                    tiles = tiles.replace($ch, "", 1)
                return True
                """,
            ],
            [(word, tiles), (word, word[::-1]), (lower(rng), racks[0]), ("tea", racks[1]), (word, word[1:])],
        ),
        (
            "letters_missing missing_tiles letters_to_get still_needed",
            "$word: str, tiles: str",
            "str",
            [
                "Return the letters that are missing in `tiles` to lay `$word`, in the order of the word. If a letter "
                "is needed more often than it is there, its last uses are missing.",
                "Lay `$word` from left to right with the letters in `tiles`, using each once. Return the letters for "
                "which there is no tile.",
            ],
            [
                """
                rest = list(tiles)
                $result = ""
                for $ch in $word:
                    if $ch in rest:
                        rest.remove($ch)
                    else:
                        $result += $ch
                return $result
                """,
                """
                $result = ""
                for $i, $ch in enumerate($word):
                    if $word[: $i + 1].count($ch) > tiles.count($ch):
                        $result += $ch
                return $result
                """,
            ],
            [(word, tiles), (lower(rng), racks[0]), (lower(rng), racks[1]), (word, word[1:])],
        ),
        (
            "playable playable_words words_from_letters can_be_laid",
            "$words: list[str], tiles: str",
            "list[str]",
            [
                "Return those of `$words` that can be laid with the letters in `tiles`. Each letter can be used once "
                "in a word.",
                "Which of the given words use no letter more often than `tiles` has it?",
            ],
            [
                """
                $result = []
                for $word in $words:
                    if all($word.count($ch) <= tiles.count($ch) for $ch in $word):
                        $result.append($word)
                return $result
                """,
                """
                from collections import Counter


                def $signature:
                    available = Counter(tiles)
                    return [$word for $word in $words if not Counter($word) - available]
                """,
            ],
            [(words, rack) for words, rack in zip(lists, racks, strict=False)]
            + [(["tea", "ten", "rat", "sea", "toe"], racks[2])],
        ),
        (
            "how_many_copies count_copies times_possible times_spelled",
            "$word: str, tiles: str",
            "int",
            [
                "How many times can `$word` be written at the same time with the letters in `tiles`, if each is used "
                "only once?",
                "Return the number of copies of `$word` (not empty) for which the letters in `tiles` are enough.",
            ],
            [
                "return min(tiles.count($ch) // $word.count($ch) for $ch in $word)",
                """
                rest = list(tiles)
                $count = 0
                while True:
                    for $ch in $word:
                        if $ch not in rest:
                            return $count
                        rest.remove($ch)
                    $count += 1
                """,
            ],
            [
                (word, word * 2 + "x"),
                (word, tiles),
                ("to", "".join(rng.sample("ttoottxyo", 8))),
                (lower(rng), racks[0]),
            ],
        ),
    )
