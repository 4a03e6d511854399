"""Parts of texts: found, cut into chunks, rotated, inserted, between marks."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def count_substring(rng: random.Random) -> Exercise:
    overlap = rng.random() < 0.5
    return exercise(
        rng,
        names=(
            "count_overlapping occurrences_of count_all_matches" if overlap else "count_substring count_part part_count"
        ),
        takes="$text: str, $sub: str",
        gives="int",
        tasks=(
            [
                "Count how often `$sub` occurs in $thetext; occurrences may overlap.",
                "$Count positions at which `$sub` begins in $thetext.",
            ]
            if overlap
            else [
                "Count how often `$sub` occurs in $thetext without overlapping.",
                "$Count non-overlapping occurrences of `$sub` in $thetext.",
            ]
        ),
        bodies=(
            [
                (
                    "$count = 0\n"
                    "for $i in range(len($text) - len($sub) + 1):\n"
                    "    if $text[$i : $i + len($sub)] == $sub:\n"
                    "        $count += 1\n"
                    "return $count"
                ),
                (
                    "$count = 0\n"
                    "for $i in range(len($text)):\n"
                    "    if $text.startswith($sub, $i):\n"
                    "        $count += 1\n"
                    "return $count"
                ),
                "return sum(1 for $i in range(len($text)) if $text[$i:].startswith($sub))",
            ]
            if overlap
            else [
                "return $text.count($sub)",
                (
                    "$count = 0\n"
                    "$i = $text.find($sub)\n"
                    "while $i != -1:\n"
                    "    $count += 1\n"
                    "    $i = $text.find($sub, $i + len($sub))\n"
                    "return $count"
                ),
            ]
        ),
        calls=[
            (values.letters(rng, "ab", 6, 9), "ab"),
            (values.letters(rng, "ab", 6, 9), "aa"),
            ("aaaa", "aa"),
            (values.sentence(rng), "e"),
        ],
    )


@family
def all_substrings(rng: random.Random) -> Exercise:
    n = rng.randint(2, 4)
    return exercise(
        rng,
        names="windows substrings_of_length slices chunks_of pieces_of",
        takes="$text: str, $n: int",
        gives="list[str]",
        tasks=[
            "Return all substrings of $thetext that have the length `$n`, from left to right.",
            "List every part of $thetext that is `$n` characters long; the parts overlap.",
        ],
        bodies=[
            "return [$text[$i : $i + $n] for $i in range(len($text) - $n + 1)]",
            (
                "$result = []\n"
                "for $i in range(len($text) - $n + 1):\n"
                "    $result.append($text[$i : $i + $n])\n"
                "return $result"
            ),
        ],
        calls=[(values.word(rng), 2), (values.letters(rng), n), ("ab", 3)],
    )


@family
def chunks_of_text(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="split_every chunks cut_into_pieces blocks_of divide",
        takes="$text: str, $n: int",
        gives="list[str]",
        tasks=[
            "Cut $thetext into pieces of `$n` characters; the last may be shorter.",
            "Split $thetext into parts of length `$n`. The last part holds what is left over.",
        ],
        bodies=[
            "return [$text[$i : $i + $n] for $i in range(0, len($text), $n)]",
            (
                "$result = []\n"
                "for $i in range(0, len($text), $n):\n"
                "    $result.append($text[$i : $i + $n])\n"
                "return $result"
            ),
            "$result = []\nwhile $text:\n    $result.append($text[:$n])\n    $text = $text[$n:]\nreturn $result",
        ],
        calls=[(values.sentence(rng), rng.randint(3, 6)), (values.word(rng), 2), (values.letters(rng), 3), ("", 2)],
    )


@family
def rotate_string(rng: random.Random) -> Exercise:
    left = rng.random() < 0.5
    return exercise(
        rng,
        names="rotate_left move_front_to_back turn_left" if left else "rotate_right move_back_to_front turn_right",
        takes="$text: str, $n: int",
        gives="str",
        tasks=[
            "Move the $which `$n` characters of $thetext to the $to. `$n` is at most the length of the string.",
            "Rotate $thetext by `$n` places to the $side, where `$n` is not larger than its length.",
        ],
        bodies=(
            ["return $text[$n:] + $text[:$n]", "for _ in range($n):\n    $text = $text[1:] + $text[:1]\nreturn $text"]
            if left
            else [
                "$i = len($text) - $n\nreturn $text[$i:] + $text[:$i]",
                "for _ in range($n):\n    $text = $text[-1:] + $text[:-1]\nreturn $text",
            ]
        ),
        calls=[(values.word(rng) + "abc", rng.randint(1, 3)), ("hello", 2), (values.word(rng) + "x", 1), ("abc", 0)],
        which="first" if left else "last",
        to="end" if left else "front",
        side="left" if left else "right",
    )


@family
def insert_text(rng: random.Random) -> Exercise:
    every = rng.random() < 0.5
    sign = rng.choice("-. _*|")
    n = rng.randint(2, 4)
    if every:
        return exercise(
            rng,
            names="insert_every group_chars add_separators spaced",
            takes="$text: str",
            gives="str",
            tasks=[
                "Put '$sign' after every $n characters of $thetext, but not at the end.",
                "Group the characters of $thetext by $n and join the groups with '$sign'.",
            ],
            bodies=[
                '$parts = [$text[$i : $i + $n] for $i in range(0, len($text), $n)]\nreturn "$sign".join($parts)',
                (
                    '$result = ""\n'
                    "for $i, $ch in enumerate($text):\n"
                    "    if $i > 0 and $i % $n == 0:\n"
                    '        $result += "$sign"\n'
                    "    $result += $ch\n"
                    "return $result"
                ),
            ],
            calls=[(str(rng.randint(10000, 99999999)),), (values.letters(rng, low=5, high=9),), (values.word(rng),)],
            sign=sign,
            n=n,
        )
    return exercise(
        rng,
        names="insert_at put_in insert_text place_at",
        takes="$text: str, $part: str, $i: int",
        gives="str",
        tasks=[
            "Insert `$part` into $thetext before the index `$i`.",
            "Return $thetext with `$part` put in at position `$i`.",
        ],
        bodies=[
            "return $text[:$i] + $part + $text[$i:]",
            'return f"{$text[:$i]}{$part}{$text[$i:]}"',
            '$chars = list($text)\n$chars.insert($i, $part)\nreturn "".join($chars)',
        ],
        calls=[
            (values.word(rng), values.word(rng), rng.randint(0, 3)),
            (values.word(rng), "-", 1),
            (values.word(rng), sign, 2),
        ],
    )


@family
def interleave_texts(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="interleave mix_texts zip_texts alternate_letters shuffle_in",
        takes="$a: str, $b: str",
        gives="str",
        tasks=[
            (
                "Merge two strings by taking one character of each in turn. The rest of the longer one "
                "is added at the end."
            ),
            (
                "Take characters from `$a` and `$b` alternately, starting with `$a`; append what is left "
                "of the longer string."
            ),
        ],
        bodies=[
            (
                '$result = ""\n'
                "for $i in range(max(len($a), len($b))):\n"
                "    if $i < len($a):\n"
                "        $result += $a[$i]\n"
                "    if $i < len($b):\n"
                "        $result += $b[$i]\n"
                "return $result"
            ),
            (
                "$n = min(len($a), len($b))\n"
                '$result = "".join($ch + $other for $ch, $other in zip($a, $b))\n'
                "return $result + $a[$n:] + $b[$n:]"
            ),
        ],
        calls=[("abc", "xyz"), (values.word(rng), values.word(rng)), (values.word(rng), "12"), ("", values.word(rng))],
    )


@family
def between_marks(rng: random.Random) -> Exercise:
    start, end = rng.choice((("(", ")"), ("[", "]"), ("<", ">"), ("'", "'"), ("*", "*"), ("|", "|")))
    return exercise(
        rng,
        names="between inside text_between inner_text",
        takes="$text: str",
        gives="str",
        tasks=[
            (
                f"Return the part of $thetext between the first {start} and the next {end} after it. "
                "Return '' if there is no such part."
            ),
            (
                f"Find what stands between the first {start} and the following {end} in $thetext, or "
                "return an empty string."
            ),
        ],
        bodies=[
            (
                f'$i = $text.find("{start}")\n'
                f'$j = $text.find("{end}", $i + 1)\n'
                "if $i == -1 or $j == -1:\n"
                '    return ""\n'
                "return $text[$i + 1 : $j]"
            ),
            (
                f'if "{start}" not in $text:\n'
                '    return ""\n'
                f'$part = $text.split("{start}", 1)[1]\n'
                f'if "{end}" not in $part:\n'
                '    return ""\n'
                f'return $part.split("{end}", 1)[0]'
            ),
        ],
        calls=[
            (f"{values.word(rng)} {start}{values.word(rng)}{end} {values.word(rng)}",),
            (values.sentence(rng),),
            (f"{start}{rng.randint(1, 99)}{end}",),
            (f"{values.word(rng)}{start}",),
        ],
    )


@family
def before_or_after(rng: random.Random) -> Exercise:
    before = rng.random() < 0.5
    sign = rng.choice(":=,@-/#")
    return exercise(
        rng,
        names="before_sign left_part head_of text_before" if before else "after_sign right_part rest_of text_after",
        takes="$text: str",
        gives="str",
        tasks=[
            (
                f"Return the part of $thetext {'before' if before else 'after'} the first '{sign}'. If "
                f"there is no '{sign}', return {'the whole string' if before else 'an empty string'}."
            ),
            (
                f"What stands {'before' if before else 'after'} the first '{sign}' in $thetext? Without a "
                f"'{sign}', return {'all of it' if before else 'an empty string'}."
            ),
        ],
        bodies=[
            f'return $text.partition("{sign}")[{0 if before else 2}]',
            (
                f'$i = $text.find("{sign}")\n'
                "if $i == -1:\n"
                f"    return {'$text' if before else chr(34) * 2}\n"
                f"return {'$text[:$i]' if before else '$text[$i + 1 :]'}"
            ),
        ]
        + (
            [
                f'return $text.split("{sign}")[0]',
                (
                    '$result = ""\n'
                    "for $ch in $text:\n"
                    f'    if $ch == "{sign}":\n'
                    "        break\n"
                    "    $result += $ch\n"
                    "return $result"
                ),
            ]
            if before
            else [f'if "{sign}" not in $text:\n    return ""\nreturn $text.split("{sign}", 1)[1]']
        ),
        calls=[
            (f"{values.word(rng)}{sign}{values.word(rng)}",),
            (f"{values.word(rng)}{sign}{values.word(rng)}{sign}{rng.randint(1, 9)}",),
            (values.word(rng),),
        ],
    )


@family
def compare_two_texts(rng: random.Random) -> Exercise:
    word, other = values.word(rng), values.word(rng)
    shape = rng.choice(("case", "length", "contains", "prefix", "first", "rotation", "subsequence"))
    names, task, bodies, calls = {
        "case": (
            "same_text equal_ignoring_case same_word",
            "`$a` and `$b` are equal when upper and lower case are not distinguished",
            ["return $a.lower() == $b.lower()", "return $a.upper() == $b.upper()"],
            [(word, word.upper()), (word, other), (word.title(), word)],
        ),
        "length": (
            "same_length equally_long equal_lengths",
            "`$a` and `$b` have the same length",
            ["return len($a) == len($b)"],
            [(word, other), (word, word[::-1]), ("ab", "cd"), (word, word + "s")],
        ),
        "contains": (
            "either_contains one_in_other contains_other",
            "one of the strings `$a` and `$b` contains the other",
            [
                "return $a in $b or $b in $a",
                "if $a in $b:\n    return True\nreturn $b in $a",
                "if len($a) <= len($b):\n    return $a in $b\nreturn $b in $a",
            ],
            [(word, word + other), (word + other, other), (word, other)],
        ),
        "prefix": (
            "is_prefix begins_with starts_like",
            "`$a` begins with `$b`",
            [
                "return $a.startswith($b)",
                "return $a[: len($b)] == $b",
                (
                    "if len($b) > len($a):\n"
                    "    return False\n"
                    "for $i in range(len($b)):\n"
                    "    if $a[$i] != $b[$i]:\n"
                    "        return False\n"
                    "return True"
                ),
            ],
            [(word + other, word), (word, other), (word, word + "x")],
        ),
        "first": (
            "same_first_letter start_alike same_initial",
            "`$a` and `$b` are not empty and start with the same letter",
            [
                'return $a != "" and $b != "" and $a[0] == $b[0]',
                "if not $a or not $b:\n    return False\nreturn $a[0] == $b[0]",
            ],
            [(word, word[0] + other), (word, other), ("", word)],
        ),
        "rotation": (
            "is_rotated is_turned rotation_of",
            "`$b` is `$a` with some characters moved from its front to its end",
            [
                "return len($a) == len($b) and $b in $a + $a",
                (
                    "if len($a) != len($b):\n"
                    "    return False\n"
                    "for $i in range(len($a) + 1):\n"
                    "    if $a[$i:] + $a[:$i] == $b:\n"
                    "        return True\n"
                    "return False"
                ),
            ],
            [(word, word[2:] + word[:2]), (word, other), ("abc", "acb")],
        ),
        "subsequence": (
            "is_subsequence hidden_in letters_in_order",
            "the characters of `$a` appear in `$b` in the same order, perhaps with others between them",
            [
                "$i = 0\nfor $ch in $b:\n    if $i < len($a) and $ch == $a[$i]:\n        $i += 1\nreturn $i == len($a)",
                (
                    "$i = -1\n"
                    "for $ch in $a:\n"
                    "    $i = $b.find($ch, $i + 1)\n"
                    "    if $i == -1:\n"
                    "        return False\n"
                    "return True"
                ),
            ],
            [(word[::2], word), (word, other), ("ac", "abc"), ("ca", "abc")],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$a: str, $b: str",
        gives="bool",
        tasks=[f"$Check {task}.", f"Return True if {task}, {{else False|False otherwise}}."],
        bodies=bodies,
        calls=calls,
    )
