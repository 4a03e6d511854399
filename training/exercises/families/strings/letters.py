"""The letters of texts: compared, repeated, counted, sorted."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def common_prefix_of_two(rng: random.Random) -> Exercise:
    start = values.word(rng)
    return exercise(
        rng,
        names="shared_prefix shared_start common_start same_beginning",
        takes="$a: str, $b: str",
        gives="str",
        tasks=[
            "Return the longest {common prefix|common beginning} of the two strings `$a` and `$b`.",
            "Find the longest string with which both `$a` and `$b` {begin|start}.",
        ],
        bodies=[
            "$i = 0\nwhile $i < min(len($a), len($b)) and $a[$i] == $b[$i]:\n    $i += 1\nreturn $a[:$i]",
            (
                '$result = ""\n'
                "for $ch, $other in zip($a, $b):\n"
                "    if $ch != $other:\n"
                "        break\n"
                "    $result += $ch\n"
                "return $result"
            ),
        ],
        calls=[
            (start + values.word(rng), start + values.word(rng)),
            (start, start[:2]),
            (values.word(rng), values.word(rng)),
        ],
    )


@family
def common_suffix_of_two(rng: random.Random) -> Exercise:
    end = values.word(rng)
    return exercise(
        rng,
        names="shared_suffix shared_end common_ending rhyme same_ending",
        takes="$a: str, $b: str",
        gives="str",
        tasks=[
            "Return the longest {common suffix|common ending} of the strings `$a` and `$b`.",
            "Find the longest string with which both `$a` and `$b` end.",
        ],
        bodies=[
            (
                '$result = ""\n'
                "for $ch, $other in zip(reversed($a), reversed($b)):\n"
                "    if $ch != $other:\n"
                "        break\n"
                "    $result = $ch + $result\n"
                "return $result"
            ),
            (
                "$n = 0\n"
                "while $n < min(len($a), len($b)) and $a[-1 - $n] == $b[-1 - $n]:\n"
                "    $n += 1\n"
                "return $a[len($a) - $n :]"
            ),
        ],
        calls=[(values.word(rng) + end, values.word(rng) + end), (end, end[1:]), (values.word(rng), values.word(rng))],
    )


@family
def differing_positions(rng: random.Random) -> Exercise:
    word = values.word(rng) + "abc"
    changed = "".join(ch if rng.random() < 0.6 else rng.choice("xyz") for ch in word)
    same = rng.random() < 0.4
    return exercise(
        rng,
        names=(
            "matching_places same_places count_equal_positions"
            if same
            else "differences count_differences mismatches differing_places"
        ),
        takes="$a: str, $b: str",
        gives="int",
        tasks=[
            "Count the positions at which two strings of the same length $differ.",
            "$Count positions where `$a` and `$b` $differ. Both strings have the same length.",
        ],
        bodies=[
            "return sum(1 for $ch, $other in zip($a, $b) if $ch $op $other)",
            "$count = 0\nfor $i in range(len($a)):\n    if $a[$i] $op $b[$i]:\n        $count += 1\nreturn $count",
            "$count = 0\nfor $ch, $other in zip($a, $b):\n    if $ch $op $other:\n        $count += 1\nreturn $count",
        ],
        calls=[(word, changed), (word, word), ("abcd", values.letters(rng, "abcd", 4, 4)), (word, word[::-1])],
        differ="have the same character" if same else "differ",
        op="==" if same else "!=",
    )


@family
def same_letters(rng: random.Random) -> Exercise:
    word = values.word(rng)
    shuffled = "".join(rng.sample(word, len(word)))
    return exercise(
        rng,
        names="same_letters made_of_same_letters is_rearranged is_shuffle can_rearrange",
        takes="$a: str, $b: str",
        gives="bool",
        tasks=[
            "$Check `$a` and `$b` consist of the same letters, each equally often.",
            "$Check one word can be made from the other by putting its letters in another order.",
            "$Check `$b` is an anagram of `$a`.",
        ],
        bodies=[
            "return sorted($a) == sorted($b)",
            "from collections import Counter\n\n\ndef $signature:\n    return Counter($a) == Counter($b)",
            (
                "if len($a) != len($b):\n"
                "    return False\n"
                "for $ch in $a:\n"
                "    if $a.count($ch) != $b.count($ch):\n"
                "        return False\n"
                "return True"
            ),
            (
                "$chars = list($b)\n"
                "for $ch in $a:\n"
                "    if $ch not in $chars:\n"
                "        return False\n"
                "    $chars.remove($ch)\n"
                "return len($chars) == 0"
            ),
        ],
        calls=[(word, shuffled), (word, word + "a"), (word, values.word(rng)), (values.word(rng), values.word(rng))],
    )


@family
def distinct_characters(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="count_distinct distinct_chars count_different_letters variety",
        takes="$text: str",
        gives="int",
        tasks=[
            "$Count different characters in $thetext.",
            "How many different characters does $thetext have?",
            "Count the distinct characters of $thetext.",
        ],
        bodies=[
            "return len(set($text))",
            "$seen = set()\nfor $ch in $text:\n    $seen.add($ch)\nreturn len($seen)",
            '$seen = ""\nfor $ch in $text:\n    if $ch not in $seen:\n        $seen += $ch\nreturn len($seen)',
        ],
        calls=[(values.sentence(rng),), (values.letters(rng),), (values.text(rng),), ("",)],
    )


@family
def all_characters_different(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="all_different no_repeats has_no_duplicates all_unique letters_differ",
        takes="$text: str",
        gives="bool",
        tasks=[
            "$Check all characters of $thetext are different.",
            "$Check no character occurs twice in $thetext.",
        ],
        bodies=[
            "return len(set($text)) == len($text)",
            (
                "$seen = set()\n"
                "for $ch in $text:\n"
                "    if $ch in $seen:\n"
                "        return False\n"
                "    $seen.add($ch)\n"
                "return True"
            ),
            "for $ch in $text:\n    if $text.count($ch) > 1:\n        return False\nreturn True",
            "for $i, $ch in enumerate($text):\n    if $ch in $text[$i + 1 :]:\n        return False\nreturn True",
        ],
        calls=[(values.word(rng),), (values.letters(rng),), ("abc",), (values.word(rng),), ("",)],
    )


@family
def drop_repeated_characters(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="unique_chars drop_duplicates first_occurrences without_repeats dedupe",
        takes="$text: str",
        gives="str",
        tasks=[
            "Return $thetext with each character kept only at its first occurrence.",
            "$Remove repeated characters from $thetext: keep the first of each, in order.",
        ],
        bodies=[
            '$result = ""\nfor $ch in $text:\n    if $ch not in $result:\n        $result += $ch\nreturn $result',
            'return "".join(dict.fromkeys($text))',
            (
                "$seen = set()\n"
                "$chars = []\n"
                "for $ch in $text:\n"
                "    if $ch not in $seen:\n"
                "        $seen.add($ch)\n"
                "        $chars.append($ch)\n"
                'return "".join($chars)'
            ),
        ],
        calls=[(values.sentence(rng),), (values.letters(rng),), (values.letters(rng, "ab"),)],
    )


@family
def squeeze_runs(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="squeeze collapse_runs remove_doubles merge_repeats",
        takes="$text: str",
        gives="str",
        tasks=[
            "Replace every run of equal characters in $thetext by one of them.",
            "$Remove characters of $thetext that are equal to the character directly before them.",
        ],
        bodies=[
            (
                '$result = ""\n'
                "for $ch in $text:\n"
                "    if not $result or $result[-1] != $ch:\n"
                "        $result += $ch\n"
                "return $result"
            ),
            (
                "$result = $text[:1]\n"
                "for $ch in $text[1:]:\n"
                "    if $ch != $result[-1]:\n"
                "        $result += $ch\n"
                "return $result"
            ),
            (
                '$result = ""\n'
                "for $i in range(len($text)):\n"
                "    if $i == 0 or $text[$i] != $text[$i - 1]:\n"
                "        $result += $text[$i]\n"
                "return $result"
            ),
        ],
        calls=[(values.letters(rng, "ab", 5, 9),), (values.letters(rng, "abc", 4, 9),), (values.word(rng),), ("",)],
    )


@family
def run_lengths(rng: random.Random) -> Exercise:
    shape = rng.choice(("text", "pairs"))
    return exercise(
        rng,
        names="run_lengths encode_runs describe_runs count_runs_of",
        takes="$text: str",
        gives="str" if shape == "text" else "list[tuple[str, int]]",
        tasks=(
            [
                "Write each run of equal characters in $thetext as the character followed by the length of the run.",
                "Encode $thetext by its runs: every run becomes its character and how long it is.",
            ]
            if shape == "text"
            else [
                "Return the runs of equal characters in $thetext as pairs of the character and the length of the run."
            ]
        ),
        bodies=[
            (
                "from itertools import groupby\n"
                "\n"
                "\n"
                "def $signature:\n"
                "    $result = $empty\n"
                "    for $ch, group in groupby($text):\n"
                "        $n = len(list(group))\n"
                "        $add\n"
                "    return $result"
            ).replace("$add", "$result += $ch + str($n)" if shape == "text" else "$result.append(($ch, $n))"),
            (
                "$result = $empty\n"
                "$i = 0\n"
                "while $i < len($text):\n"
                "    $n = 1\n"
                "    while $i + $n < len($text) and $text[$i + $n] == $text[$i]:\n"
                "        $n += 1\n"
                "    $add\n"
                "    $i += $n\n"
                "return $result"
            ).replace(
                "$add", "$result += $text[$i] + str($n)" if shape == "text" else "$result.append(($text[$i], $n))"
            ),
        ],
        calls=[(values.letters(rng, "ab", 4, 8),), (values.letters(rng, "xyz", 4, 8),), ("aaa",), ("",)],
        empty='""' if shape == "text" else "[]",
    )


@family
def longest_run(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="longest_run longest_streak longest_repeat max_run",
        takes="$text: str",
        gives="int",
        tasks=[
            "Return the length of the longest run of equal characters in $thetext.",
            "How long is the longest stretch of one and the same character in $thetext? Return 0 for an empty string.",
        ],
        bodies=[
            (
                "$best = 0\n"
                "$count = 0\n"
                'previous = ""\n'
                "for $ch in $text:\n"
                "    $count = $count + 1 if $ch == previous else 1\n"
                "    previous = $ch\n"
                "    $best = max($best, $count)\n"
                "return $best"
            ),
            (
                "$best = 0\n"
                "$count = 0\n"
                "for $i in range(len($text)):\n"
                "    if $i > 0 and $text[$i] == $text[$i - 1]:\n"
                "        $count += 1\n"
                "    else:\n"
                "        $count = 1\n"
                "    $best = max($best, $count)\n"
                "return $best"
            ),
            (
                "from itertools import groupby\n"
                "\n"
                "\n"
                "def $signature:\n"
                "    return max((len(list(run)) for _, run in groupby($text)), default=0)"
            ),
        ],
        calls=[(values.letters(rng, "ab", 4, 9),), (values.letters(rng, "01", 5, 9),), (values.word(rng),), ("",)],
    )


@family
def first_repeated_character(rng: random.Random) -> Exercise:
    repeated = rng.random() < 0.5
    return exercise(
        rng,
        names=(
            "first_repeated first_seen_twice repeated_char"
            if repeated
            else "first_single first_lonely_char first_unrepeated only_once"
        ),
        takes="$text: str",
        gives="str",
        tasks=(
            [
                (
                    "Return the first character of $thetext that has already occurred before it, or an empty "
                    "string if there is none."
                ),
                (
                    "Going from left to right, find the first character of $thetext that was seen before. "
                    "Return '' if all are different."
                ),
            ]
            if repeated
            else [
                "Return the first character that occurs exactly once in $thetext, or an empty string if there is none.",
                "Find the first character of $thetext that is not repeated anywhere in it. Return '' if there is none.",
            ]
        ),
        bodies=(
            [
                (
                    "$seen = set()\n"
                    "for $ch in $text:\n"
                    "    if $ch in $seen:\n"
                    "        return $ch\n"
                    "    $seen.add($ch)\n"
                    'return ""'
                ),
                'for $i, $ch in enumerate($text):\n    if $ch in $text[:$i]:\n        return $ch\nreturn ""',
            ]
            if repeated
            else [
                'for $ch in $text:\n    if $text.count($ch) == 1:\n        return $ch\nreturn ""',
                (
                    "$counts = {}\n"
                    "for $ch in $text:\n"
                    "    $counts[$ch] = $counts.get($ch, 0) + 1\n"
                    "for $ch in $text:\n"
                    "    if $counts[$ch] == 1:\n"
                    "        return $ch\n"
                    'return ""'
                ),
            ]
        ),
        calls=[(values.letters(rng, "abc", 3, 7),), (values.sentence(rng),), (values.word(rng),), ("",), ("aabb",)],
    )


@family
def most_frequent_character(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="most_frequent_char commonest_letter favourite_letter top_char",
        takes="$text: str",
        gives="str",
        tasks=[
            (
                "Return the character that occurs most often in $thetext. {If several do, return the one "
                "that comes first.|Of several, take the one that appears first in the string.}"
            ),
            "Find the most {frequent|common} character of $thetext, the earliest one if there are ties.",
        ],
        bodies=[
            "return max($text, key=$text.count)",
            (
                "$best = $text[0]\n"
                "for $ch in $text:\n"
                "    if $text.count($ch) > $text.count($best):\n"
                "        $best = $ch\n"
                "return $best"
            ),
            (
                "$counts = {}\n"
                "for $ch in $text:\n"
                "    $counts[$ch] = $counts.get($ch, 0) + 1\n"
                "return max($counts, key=$counts.get)"
            ),
            "from collections import Counter\n\n\ndef $signature:\n    return Counter($text).most_common(1)[0][0]",
        ],
        calls=[(values.letters(rng, "abc", 4, 8),), (values.word(rng),), (values.letters(rng, "xyz", 4, 8),)],
    )


@family
def common_or_missing_letters(rng: random.Random) -> Exercise:
    shape = rng.choice(("common", "missing", "only"))
    names, tasks, bodies = {
        "common": (
            "common_letters shared_letters letters_in_both",
            [
                "Return the different letters that occur in both `$a` and `$b`, in alphabetical order, as a string.",
                "Which characters do `$a` and `$b` share? Return them sorted, each once, as a string.",
            ],
            [
                'return "".join(sorted(set($a) & set($b)))',
                (
                    "$result = []\n"
                    "for $ch in sorted(set($a)):\n"
                    "    if $ch in $b:\n"
                    "        $result.append($ch)\n"
                    'return "".join($result)'
                ),
            ],
        ),
        "missing": (
            "letters_only_in_first extra_letters not_in_other",
            [
                (
                    "Return the different characters of `$a` that do not occur in `$b`, in alphabetical "
                    "order, as a string."
                ),
                "Which characters are in `$a` but not in `$b`? Return them sorted, each once.",
            ],
            [
                'return "".join(sorted(set($a) - set($b)))',
                (
                    "$result = []\n"
                    "for $ch in sorted(set($a)):\n"
                    "    if $ch not in $b:\n"
                    "        $result.append($ch)\n"
                    'return "".join($result)'
                ),
            ],
        ),
        "only": (
            "remove_letters_of minus_letters without_letters",
            [
                "Remove from `$a` every character that occurs in `$b`.",
                "Return `$a` without the characters that are in `$b`, keeping the order.",
            ],
            [
                'return "".join($ch for $ch in $a if $ch not in $b)',
                '$result = ""\nfor $ch in $a:\n    if $ch not in $b:\n        $result += $ch\nreturn $result',
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$a: str, $b: str",
        gives="str",
        tasks=tasks,
        bodies=bodies,
        calls=[(values.word(rng), values.word(rng)) for _ in range(3)] + [("hello", "world")],
    )


@family
def show_matches_of_letters(rng: random.Random) -> Exercise:
    word = values.word(rng).lower()
    return exercise(
        rng,
        names="reveal show_guessed guessed_word hangman_text",
        takes="$word: str, guessed: str",
        gives="str",
        tasks=[
            "Show the letters of `$word` that occur in `guessed` and write '_' for all others.",
            "In a guessing game, return `$word` with every letter that is not in `guessed` replaced by '_'.",
        ],
        bodies=[
            'return "".join($ch if $ch in guessed else "_" for $ch in $word)',
            '$result = ""\nfor $ch in $word:\n    $result += $ch if $ch in guessed else "_"\nreturn $result',
            (
                '$result = ""\n'
                "for $ch in $word:\n"
                "    if $ch in guessed:\n"
                "        $result += $ch\n"
                "    else:\n"
                '        $result += "_"\n'
                "return $result"
            ),
        ],
        calls=[(word, "".join(rng.sample("aeiourstln", 4))), (values.word(rng).lower(), word), (word, "")],
    )


@family
def sort_characters(rng: random.Random) -> Exercise:
    down = rng.random() < 0.4
    unique = rng.random() < 0.4
    source = "set($text)" if unique else "$text"
    rev = ", reverse=True" if down else ""
    return exercise(
        rng,
        names="sort_letters sorted_text order_letters alphabetical",
        takes="$text: str",
        gives="str",
        tasks=[
            "Return the $what of $thetext in $order, as a string.",
            "Sort the $what of $thetext in $order and join them.",
        ],
        bodies=[
            f'return "".join(sorted({source}{rev}))',
            f'$chars = list({source})\n$chars.sort({rev[2:]})\nreturn "".join($chars)',
        ]
        + ([f'return "".join(sorted({source}))[::-1]'] if down else []),
        calls=[(values.word(rng),), (values.letters(rng),), (values.word(rng),)],
        what="different characters" if unique else "characters",
        order="reverse alphabetical order" if down else "alphabetical order",
    )


@family
def caseless_ends(rng: random.Random) -> Exercise:
    shape = rng.choice(("same_ends", "starts", "is_title", "upper_count", "ordered"))
    n = rng.randint(2, 6)
    names, task, bodies, calls = {
        "same_ends": (
            "same_ends first_equals_last ends_match",
            "$theword is not empty and its first and last letter are the same",
            [
                'return $word != "" and $word[0] == $word[-1]',
                "if not $word:\n    return False\nreturn $word[0] == $word[-1]",
                "if len($word) == 0:\n    return False\nreturn $word[0] == $word[-1]",
            ],
            [(values.word(rng),), ("radar",), (values.letters(rng, "ab"),), ("",)],
        ),
        "starts": (
            f"longer_than_{n} is_long exceeds_length",
            f"$theword has more than {n} characters",
            [f"return len($word) > {n}", f"if len($word) > {n}:\n    return True\nreturn False"],
            [(values.word(rng),), (values.word(rng)[:n],), ("",)],
        ),
        "is_title": (
            "is_name starts_with_capital_only proper_name",
            "$theword starts with an upper case letter and all its other characters are lower case letters",
            [
                "return $word[:1].isupper() and ($word[1:].islower() or len($word) == 1)",
                (
                    "if not $word or not $word[0].isupper():\n"
                    "    return False\n"
                    "for $ch in $word[1:]:\n"
                    "    if not $ch.islower():\n"
                    "        return False\n"
                    "return True"
                ),
            ],
            [(values.word(rng).title(),), (values.word(rng),), (values.word(rng).upper(),), ("",)],
        ),
        "upper_count": (
            "is_shouting mostly_upper more_upper",
            "$theword has more upper case than lower case letters",
            [
                (
                    "$a = sum(1 for $ch in $word if $ch.isupper())\n"
                    "$b = sum(1 for $ch in $word if $ch.islower())\n"
                    "return $a > $b"
                ),
                (
                    "$count = 0\n"
                    "for $ch in $word:\n"
                    "    if $ch.isupper():\n"
                    "        $count += 1\n"
                    "    elif $ch.islower():\n"
                    "        $count -= 1\n"
                    "return $count > 0"
                ),
            ],
            [(values.cased(rng, values.word(rng)),) for _ in range(3)],
        ),
        "ordered": (
            "letters_in_order is_sorted_word alphabetic_word",
            "the letters of $theword are in alphabetical order",
            [
                "return list($word) == sorted($word)",
                (
                    "for $i in range(len($word) - 1):\n"
                    "    if $word[$i] > $word[$i + 1]:\n"
                    "        return False\n"
                    "return True"
                ),
                "return all($a <= $b for $a, $b in zip($word, $word[1:]))",
            ],
            [(values.word(rng),), ("best",), ("".join(sorted(values.word(rng))),), ("",)],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$word: str",
        gives="bool",
        tasks=[f"$Check {task}.", f"Return True if {task}, {{else False|False otherwise}}."],
        bodies=bodies,
        calls=calls,
    )
