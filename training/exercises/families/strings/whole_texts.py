"""A text as a whole: reversed, case changed, cut, repeated, padded, its ends."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise

CASES = (
    ("upper case", "upper", "to_upper shout upper_case", "$ch.upper()"),
    ("capital letters", "upper", "capitals all_caps upper_text", "$ch.upper()"),
    ("lower case", "lower", "to_lower lower_case small_letters", "$ch.lower()"),
    (
        "the opposite case (upper to lower, lower to upper)",
        "swapcase",
        "swap_case change_case invert_case",
        "$ch.lower() if $ch.isupper() else $ch.upper()",
    ),
)


@family
def reverse_text(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="reverse reverse_text reverse_string backwards flip mirrored reversed_text",
        takes="$text: str",
        gives="str",
        tasks=[
            "Reverse $thetext.",
            "Return $thetext {backwards|in reverse order|reversed}.",
            "Given a string, return its characters in reverse order.",
            "Write the characters of $thetext from the last to the first.",
        ],
        bodies=[
            "return $text[::-1]",
            'return "".join(reversed($text))',
            '$result = ""\nfor $ch in $text:\n    $result = $ch + $result\nreturn $result',
            '$result = ""\n$i = len($text) - 1\nwhile $i >= 0:\n    $result += $text[$i]\n    $i -= 1\nreturn $result',
            'if $text == "":\n    return ""\nreturn $self($text[1:]) + $text[0]',
        ],
        calls=[*values.texts(rng, 3), ("",), ("abc",)],
    )


@family
def palindrome_check(rng: random.Random) -> Exercise:
    half = values.letters(rng, "abc", 1, 3)
    return exercise(
        rng,
        names="reads_same_backwards is_mirror same_both_ways is_symmetric is_palindromic",
        takes="$text: str",
        gives="bool",
        tasks=[
            "$Check $thetext {reads the same forwards and backwards|is the same when it is reversed}.",
            "Return True if $thetext equals its own reverse, {else False|False otherwise}.",
            "$Check $thetext is a palindrome.",
        ],
        bodies=[
            "return $text == $text[::-1]",
            "for $i in range(len($text) // 2):\n    if $text[$i] != $text[-1 - $i]:\n        return False\nreturn True",
            (
                "$start = 0\n"
                "$end = len($text) - 1\n"
                "while $start < $end:\n"
                "    if $text[$start] != $text[$end]:\n"
                "        return False\n"
                "    $start += 1\n"
                "    $end -= 1\n"
                "return True"
            ),
            (
                "if len($text) < 2:\n"
                "    return True\n"
                "if $text[0] != $text[-1]:\n"
                "    return False\n"
                "return $self($text[1:-1])"
            ),
        ],
        calls=[(half + half[::-1],), (half + "x" + half[::-1],), (values.word(rng),), (half + "xy",), ("",)],
    )


@family
def palindrome_ignoring(rng: random.Random) -> Exercise:
    half = values.letters(rng, "abcde", 1, 4)
    return exercise(
        rng,
        names="reads_same_ignoring_case is_loose_palindrome is_palindrome_phrase same_reversed",
        takes="$text: str",
        gives="bool",
        tasks=[
            "$Check $thetext is a palindrome, ignoring case and everything that is not a letter.",
            (
                "$Check the letters of $thetext read the same forwards and backwards. Ignore upper and "
                "lower case and all other characters."
            ),
        ],
        bodies=[
            "$chars = [$ch.lower() for $ch in $text if $ch.isalpha()]\nreturn $chars == $chars[::-1]",
            '$chars = "".join($ch for $ch in $text.lower() if $ch.isalpha())\nreturn $chars == $chars[::-1]',
            (
                '$chars = ""\n'
                "for $ch in $text:\n"
                "    if $ch.isalpha():\n"
                "        $chars += $ch.lower()\n"
                "return $chars == $chars[::-1]"
            ),
        ],
        calls=[
            (half.upper() + " " + half[::-1],),
            (half + "-" + half[::-1].upper() + "!",),
            (values.sentence(rng),),
            ("",),
        ],
    )


@family
def change_case(rng: random.Random) -> Exercise:
    case, method, names, one = rng.choice(CASES)
    return exercise(
        rng,
        names=names,
        takes="$text: str",
        gives="str",
        tasks=[
            "$Change all letters of $thetext to $case.",
            "Return $thetext with every letter in $case.",
            "Given a string, change its letters to $case.",
        ],
        bodies=[
            "return $text.$method()",
            'return "".join($one for $ch in $text)',
            '$result = ""\nfor $ch in $text:\n    $result += $one\nreturn $result',
        ],
        calls=values.texts(rng),
        case=case,
        method=method,
        one=one,
    )


@family
def change_case_without_methods(rng: random.Random) -> Exercise:
    up = rng.random() < 0.5
    return exercise(
        rng,
        names="upper_ascii to_capitals raise_case" if up else "lower_ascii to_small lower_case_of",
        takes="$text: str",
        gives="str",
        tasks=[
            (
                "$Change the $from letters of $thetext to $case, using ord and chr. Leave all other "
                "characters as they are."
            ),
        ],
        bodies=[
            (
                '$result = ""\n'
                "for $ch in $text:\n"
                '    if "$lo" <= $ch <= "$hi":\n'
                "        $result += chr(ord($ch) $op 32)\n"
                "    else:\n"
                "        $result += $ch\n"
                "return $result"
            ),
            'return "".join(chr(ord($ch) $op 32) if "$lo" <= $ch <= "$hi" else $ch for $ch in $text)',
        ],
        calls=values.texts(rng),
        **{
            "from": "lowercase" if up else "uppercase",
            "case": "upper case" if up else "lower case",
            "lo": "a" if up else "A",
            "hi": "z" if up else "Z",
            "op": "-" if up else "+",
        },
    )


@family
def alternate_case(rng: random.Random) -> Exercise:
    even = rng.random() < 0.5
    return exercise(
        rng,
        names="alternate_case zigzag_case mixed_case wave_case",
        takes="$text: str",
        gives="str",
        tasks=[
            (
                "Return $thetext with the characters at even {indices|positions} in $even and those at "
                "odd {indices|positions} in $odd."
            ),
            "Make the case of $thetext alternate: $even at even indices, $odd at odd indices.",
        ],
        bodies=[
            (
                '$result = ""\n'
                "for $i, $ch in enumerate($text):\n"
                "    if $i % 2 == 0:\n"
                "        $result += $ch.$em()\n"
                "    else:\n"
                "        $result += $ch.$om()\n"
                "return $result"
            ),
            'return "".join($ch.$om() if $i % 2 else $ch.$em() for $i, $ch in enumerate($text))',
        ],
        calls=values.texts(rng, 2) + [(values.word(rng),), (values.sentence(rng),)],
        even="upper case" if even else "lower case",
        odd="lower case" if even else "upper case",
        em="upper" if even else "lower",
        om="lower" if even else "upper",
    )


@family
def first_letter_upper(rng: random.Random) -> Exercise:
    which, code, looped = rng.choice(
        (
            ("first", "$word[0].upper() + $word[1:]", "{capitalize_first|upper_first|big_first|start_with_capital}"),
            ("last", "$word[:-1] + $word[-1].upper()", "{capitalize_last|upper_last|big_last|end_with_capital}"),
        )
    )
    return exercise(
        rng,
        names=[looped],
        takes="$word: str",
        gives="str",
        tasks=[
            (
                "Make the $which {letter|character} of $theword upper case and leave the rest as it is. "
                "{Return an empty string for an empty string.|An empty string stays empty.}"
            ),
            "Return $theword with its $which letter in upper case. If it is empty, return it as it is.",
        ],
        bodies=[
            'if $word == "":\n    return ""\nreturn $code',
            "if not $word:\n    return $word\nreturn $code",
            "if len($word) == 0:\n    return $word\nreturn $code",
            "return $code if $word else $word",
        ],
        calls=[(values.word(rng),), (values.word(rng),), ("",), (values.cased(rng, values.word(rng)),)],
        which=which,
        code=code,
    )


@family
def first_or_last_characters(rng: random.Random) -> Exercise:
    first = rng.random() < 0.5
    return exercise(
        rng,
        names=(
            "first_chars head take_first prefix_of beginning" if first else "last_chars tail take_last suffix_of ending"
        ),
        takes="$text: str, $n: int",
        gives="str",
        tasks=[
            "Return the $which `$n` characters of $thetext.",
            "Get the $which `$n` characters of $thetext{|, or the whole string if it is shorter}.",
            "Given a string and a number, return the $which characters of the string, as many as the number says.",
        ],
        bodies=(
            [
                "return $text[:$n]",
                (
                    '$result = ""\n'
                    "for $ch in $text:\n"
                    "    if len($result) == $n:\n"
                    "        break\n"
                    "    $result += $ch\n"
                    "return $result"
                ),
            ]
            if first
            else [
                'if $n == 0:\n    return ""\nreturn $text[-$n:]',
                "return $text[max(0, len($text) - $n) :]",
                "$start = max(len($text) - $n, 0)\nreturn $text[$start:]",
            ]
        ),
        calls=[
            (values.word(rng), rng.randint(1, 3)),
            (values.sentence(rng), rng.randint(3, 6)),
            (values.word(rng), 10),
            (values.word(rng), 0),
        ],
        which="first" if first else "last",
    )


@family
def middle_of_text(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="middle_char middle central_character middle_letter center_of",
        takes="$word: str",
        gives="str",
        tasks=[
            (
                "Return the middle character of $theword{|, which has odd length}. If the length is "
                "even, return the two middle characters."
            ),
            "Find the middle of $theword: one character if its length is odd, two if it is even.",
        ],
        bodies=[
            "$i = len($word) // 2\nif len($word) % 2 == 1:\n    return $word[$i]\nreturn $word[$i - 1 : $i + 1]",
            "$i = (len($word) - 1) // 2\nreturn $word[$i : len($word) // 2 + 1]",
            "while len($word) > 2:\n    $word = $word[1:-1]\nreturn $word",
        ],
        calls=[(word,) for word in rng.sample([w for w in values.WORDS if len(w) > 1], 4)],
    )


@family
def cut_ends(rng: random.Random) -> Exercise:
    n = rng.randint(1, 3)
    return exercise(
        rng,
        names="cut_ends trim_ends without_ends inner_part peel",
        takes="$text: str",
        gives="str",
        tasks=[
            (
                "$Remove the first $n and the last $n characters of $thetext."
                if n > 1
                else "$Remove the first and the last character of $thetext."
            ),
            "Return $thetext without its first and last $characters.",
        ],
        bodies=[
            "return $text[$n:-$n]",
            "return $text[$n : len($text) - $n]",
            '$result = ""\nfor $i in range($n, len($text) - $n):\n    $result += $text[$i]\nreturn $result',
        ],
        calls=[
            (values.word(rng) + values.word(rng) + "abcd",),
            (values.sentence(rng) + " end",),
            (values.letters(rng, low=6, high=9),),
        ],
        n=n,
        characters="character" if n == 1 else f"{n} characters",
    )


@family
def every_kth_character(rng: random.Random) -> Exercise:
    k = rng.randint(2, 4)
    ordinal = {2: "second", 3: "third", 4: "fourth"}[k]
    return exercise(
        rng,
        names="every_$ordinal take_every_$ordinal skip_through pick_chars",
        takes="$text: str",
        gives="str",
        tasks=[
            "Return every $ordinal character of $thetext, starting with the first.",
            "Take every $ordinal character of $thetext, beginning at index 0.",
            "Given a string, return the characters at the indices 0, $k, $kk and so on.",
        ],
        bodies=[
            "return $text[::$k]",
            '$result = ""\nfor $i in range(0, len($text), $k):\n    $result += $text[$i]\nreturn $result',
            'return "".join($ch for $i, $ch in enumerate($text) if $i % $k == 0)',
        ],
        calls=[(values.sentence(rng),), (values.word(rng),), (values.text(rng),)],
        k=k,
        kk=2 * k,
        ordinal=ordinal,
    )


@family
def repeat_text(rng: random.Random) -> Exercise:
    sep = rng.choice(("", " ", "-", ", ", "_"))
    shown = {
        "": "directly one after the other",
        " ": "separated by spaces",
        "-": "separated by hyphens",
        ", ": "separated by a comma and a space",
        "_": "separated by underscores",
    }[sep]
    return exercise(
        rng,
        names="repeat repeat_text repeat_word say_again echo",
        takes="$word: str, $n: int",
        gives="str",
        tasks=[
            "Repeat $theword `$n` times, $shown.",
            "Return a string in which $theword stands `$n` times, $shown.",
        ],
        bodies=(
            ["return $word * $n", '$result = ""\nfor _ in range($n):\n    $result += $word\nreturn $result']
            if sep == ""
            else []
        )
        + [
            'return "$sep".join([$word] * $n)',
            'return "$sep".join($word for _ in range($n))',
            '$parts = []\nfor _ in range($n):\n    $parts.append($word)\nreturn "$sep".join($parts)',
        ],
        calls=[
            (values.word(rng), rng.randint(2, 4)),
            (values.word(rng), 1),
            (values.word(rng), 3),
            (values.word(rng), 0),
        ],
        sep=sep,
        shown=shown,
    )


@family
def repeat_each_character(rng: random.Random) -> Exercise:
    n = rng.randint(2, 3)
    return exercise(
        rng,
        names="double double_letters twice_each stutter" if n == 2 else "triple triple_letters thrice_each stretch",
        takes="$text: str",
        gives="str",
        tasks=[
            "Repeat each character of $thetext $times.",
            "Return a string in which every character of $thetext appears $times{| in a row}.",
            "Given a string, write each of its characters $times.",
        ],
        bodies=[
            'return "".join($ch * $n for $ch in $text)',
            '$result = ""\nfor $ch in $text:\n    $result += $ch * $n\nreturn $result',
            '$result = ""\nfor $ch in $text:\n    $result += $sumof\nreturn $result',
        ],
        calls=[(values.word(rng),), (values.text(rng),), (values.letters(rng),), ("",)],
        n=n,
        times="twice" if n == 2 else "three times",
        sumof="$ch + $ch" if n == 2 else "$ch + $ch + $ch",
    )


@family
def pad_text(rng: random.Random) -> Exercise:
    left = rng.random() < 0.5
    sign = rng.choice(" *.-_0")
    shown = {" ": "spaces", "*": "asterisks", ".": "dots", "-": "hyphens", "_": "underscores", "0": "zeros"}[sign]
    before = "$sign" if left else ""
    return exercise(
        rng,
        names="pad_left align_right fill_left left_pad" if left else "pad_right align_left fill_right right_pad",
        takes="$text: str, width: int",
        gives="str",
        tasks=[
            (
                "Pad $thetext with $shown on the $side until it has `width` characters. {A longer string "
                "stays as it is.|If it is longer, return it unchanged.}"
            ),
            (
                "Add $shown $where $thetext so that it is `width` characters long. {Longer strings are "
                "not changed.|Do nothing if it is long enough.}"
            ),
        ],
        bodies=[
            'return $text.$method(width, "$sign")',
            "while len($text) < width:\n    $text = $longer\nreturn $text",
            "missing = width - len($text)\nif missing <= 0:\n    return $text\nreturn $added",
            "$n = max(0, width - len($text))\nreturn $padded",
        ],
        calls=[(values.word(rng), rng.randint(8, 12)), (values.word(rng), 2), (values.word(rng), 7)],
        sign=sign,
        shown=shown,
        side="left" if left else "right",
        where="before" if left else "after",
        method="rjust" if left else "ljust",
        longer='"$sign" + $text' if before else '$text + "$sign"',
        added='"$sign" * missing + $text' if before else '$text + "$sign" * missing',
        padded='"$sign" * $n + $text' if before else '$text + "$sign" * $n',
    )


@family
def center_text(rng: random.Random) -> Exercise:
    sign = rng.choice("*-=.~#")
    return exercise(
        rng,
        names="frame surround decorate wrap_in_signs banner",
        takes="$text: str, $n: int",
        gives="str",
        tasks=[
            "Put `$n` times the sign '$sign' before and after $thetext.",
            "Surround $thetext with `$n` characters '$sign' on each side.",
        ],
        bodies=[
            'return "$sign" * $n + $text + "$sign" * $n',
            'border = "$sign" * $n\nreturn border + $text + border',
            'border = "$sign" * $n\nreturn f"{border}{$text}{border}"',
            'for _ in range($n):\n    $text = "$sign" + $text + "$sign"\nreturn $text',
        ],
        calls=[(values.word(rng), rng.randint(1, 4)), (values.sentence(rng), 2), (values.word(rng), 0)],
        sign=sign,
    )


@family
def shorten_text(rng: random.Random) -> Exercise:
    dots = rng.choice(("...", "..", "~", "-"))
    return exercise(
        rng,
        names="shorten truncate cut_text abbreviate clip",
        takes="$text: str, $n: int",
        gives="str",
        tasks=[
            (
                "Shorten $thetext to its first `$n` characters followed by '$dots'. {If it has at most "
                "`$n` characters, return it unchanged.|A string of at most `$n` characters stays as it "
                "is.}"
            ),
            (
                "If $thetext is longer than `$n` characters, cut it after `$n` characters and add "
                "'$dots'. Otherwise return it as it is."
            ),
        ],
        bodies=[
            'if len($text) <= $n:\n    return $text\nreturn $text[:$n] + "$dots"',
            'if len($text) > $n:\n    return $text[:$n] + "$dots"\nreturn $text',
            'return $text if len($text) <= $n else $text[:$n] + "$dots"',
        ],
        calls=[(values.sentence(rng), rng.randint(4, 7)), (values.word(rng), 12), (values.sentence(rng), 5)],
        dots=dots,
    )


@family
def prefix_or_suffix(rng: random.Random) -> Exercise:
    front = rng.random() < 0.5
    affix = rng.choice(
        ("un", "re", "pre", "is_", "test_", "no-") if front else ("ing", "ed", ".py", ".txt", "s", "_old")
    )
    return exercise(
        rng,
        names="add_prefix ensure_prefix with_prefix" if front else "add_suffix ensure_suffix with_suffix add_ending",
        takes="$word: str",
        gives="str",
        tasks=[
            "Add '$affix' $where $theword, unless it already $has it.",
            "Return $theword with '$affix' $where it. If it already $has '$affix', return it unchanged.",
        ],
        bodies=[
            'if $word.$method("$affix"):\n    return $word\nreturn $added',
            'if not $word.$method("$affix"):\n    return $added\nreturn $word',
            'return $word if $word.$method("$affix") else $added',
        ],
        calls=[
            (values.word(rng),),
            (affix + values.word(rng) if front else values.word(rng) + affix,),
            (values.word(rng),),
        ],
        affix=affix,
        where="before" if front else "after",
        has="starts with" if front else "ends with",
        method="startswith" if front else "endswith",
        added='"$affix" + $word' if front else '$word + "$affix"',
    )


@family
def remove_affix(rng: random.Random) -> Exercise:
    front = rng.random() < 0.5
    return exercise(
        rng,
        names=(
            "cut_prefix remove_start strip_prefix drop_prefix"
            if front
            else "cut_suffix remove_end strip_suffix drop_suffix"
        ),
        takes="$text: str, affix: str",
        gives="str",
        tasks=[
            "If $thetext $has `affix`, remove it there. Otherwise return the string unchanged.",
            "Remove `affix` from the $side of $thetext if it is there.",
        ],
        bodies=[
            "if $text.$method(affix):\n    return $cut\nreturn $text",
            "return $text.$remove(affix)",
            "if not $text.$method(affix):\n    return $text\nreturn $cut",
        ],
        calls=[
            ("un" + values.word(rng), "un"),
            (values.word(rng) + ".py", ".py"),
            (values.word(rng), "re"),
            ("re" + values.word(rng) + "re", "re"),
        ],
        has="starts with" if front else "ends with",
        side="start" if front else "end",
        method="startswith" if front else "endswith",
        remove="removeprefix" if front else "removesuffix",
        cut="$text[len(affix) :]" if front else "$text[: len($text) - len(affix)]",
    )


@family
def swap_first_last(rng: random.Random) -> Exercise:
    shape = rng.choice(("ends", "halves", "pairs"))
    names, tasks, bodies = {
        "ends": (
            "swap_ends exchange_ends first_for_last",
            [
                (
                    "Swap the first and the last character of $theword. {A string with fewer than two "
                    "characters stays as it is.|Shorter strings than two characters are not changed.}"
                )
            ],
            [
                "if len($word) < 2:\n    return $word\nreturn $word[-1] + $word[1:-1] + $word[0]",
                (
                    "$chars = list($word)\n"
                    "if len($chars) > 1:\n"
                    "    $chars[0], $chars[-1] = $chars[-1], $chars[0]\n"
                    'return "".join($chars)'
                ),
            ],
        ),
        "halves": (
            "swap_halves exchange_halves back_half_first",
            [
                "Swap the two halves of $theword. If the length is odd, the first half is the shorter one.",
                "Put the second half of $theword before the first, where the first half has len // 2 characters.",
            ],
            [
                "half = len($word) // 2\nreturn $word[half:] + $word[:half]",
                "half = len($word) // 2\nfront = $word[:half]\nback = $word[half:]\nreturn back + front",
            ],
        ),
        "pairs": (
            "swap_pairs swap_neighbours exchange_pairs",
            [
                (
                    "Swap each pair of neighbouring characters of $theword: the first with the second, the "
                    "third with the fourth and so on. A single last character stays."
                ),
                "Exchange the characters of $theword two by two; with an odd length the last one keeps its place.",
            ],
            [
                (
                    '$result = ""\n'
                    "for $i in range(0, len($word), 2):\n"
                    "    $result += $word[$i : $i + 2][::-1]\n"
                    "return $result"
                ),
                (
                    "$chars = list($word)\n"
                    "for $i in range(0, len($chars) - 1, 2):\n"
                    "    $chars[$i], $chars[$i + 1] = $chars[$i + 1], $chars[$i]\n"
                    'return "".join($chars)'
                ),
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$word: str",
        gives="str",
        tasks=tasks,
        bodies=bodies,
        calls=[(values.word(rng),), (values.letters(rng),), ("a",), (values.letters(rng, "xyz12"),)],
    )


@family
def clean_spaces(rng: random.Random) -> Exercise:
    def ragged() -> str:
        return (
            " " * rng.randint(0, 2) + (" " * rng.randint(1, 3)).join(values.words(rng, 2, 3)) + " " * rng.randint(0, 2)
        )

    shape = rng.choice(("collapse", "trim", "remove"))
    names, tasks, bodies = {
        "collapse": (
            "clean_spaces single_spaces tidy normalize_spaces",
            [
                "Replace every run of white space in $thetext by one space and remove it at both ends.",
                "Clean up $thetext: single spaces between the words, none at the ends.",
            ],
            [
                'return " ".join($text.split())',
                '$words = [$word for $word in $text.split(" ") if $word]\nreturn " ".join($words)',
                'import re\n\n\ndef $signature:\n    return re.sub(r"\\s+", " ", $text).strip()',
            ],
        ),
        "trim": (
            "trim strip_ends cut_spaces",
            ["$Remove the spaces at both ends of $thetext.", "Return $thetext without spaces at its start and end."],
            [
                'return $text.strip(" ")',
                (
                    'while $text.startswith(" "):\n'
                    "    $text = $text[1:]\n"
                    'while $text.endswith(" "):\n'
                    "    $text = $text[:-1]\n"
                    "return $text"
                ),
                "return $text.strip()",
            ],
        ),
        "remove": (
            "no_spaces remove_blanks squash",
            ["$Remove all spaces from $thetext.", "Return $thetext without any spaces."],
            [
                'return $text.replace(" ", "")',
                'return "".join($text.split())',
                '$result = ""\nfor $ch in $text:\n    if $ch != " ":\n        $result += $ch\nreturn $result',
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$text: str",
        gives="str",
        tasks=tasks,
        bodies=bodies,
        calls=[(ragged(),), (ragged(),), ("  ",), (values.word(rng),)],
    )


@family
def lines_of_text(rng: random.Random) -> Exercise:
    def block() -> str:
        return "\n".join(
            rng.choice((values.sentence(rng, 1, 3), values.word(rng), "")) for _ in range(rng.randint(2, 4))
        )

    shape = rng.choice(("count", "nonempty", "longest", "number", "indent", "first"))
    sign = rng.choice(("- ", "* ", "> ", "# "))
    names, gives, tasks, bodies = {
        "count": (
            "count_lines line_count number_of_lines",
            "int",
            ["Count the lines of $thetext that are not empty.", "How many non-empty lines does $thetext have?"],
            [
                'return sum(1 for $line in $text.split("\\n") if $line)',
                '$count = 0\nfor $line in $text.split("\\n"):\n    if $line != "":\n        $count += 1\nreturn $count',
            ],
        ),
        "nonempty": (
            "non_empty_lines without_blank_lines full_lines",
            "list[str]",
            [
                "Return the lines of $thetext that are not empty, as a list.",
                "Split $thetext into lines and leave out the empty ones.",
            ],
            [
                'return [$line for $line in $text.split("\\n") if $line]',
                (
                    "$result = []\n"
                    'for $line in $text.split("\\n"):\n'
                    "    if $line:\n"
                    "        $result.append($line)\n"
                    "return $result"
                ),
            ],
        ),
        "longest": (
            "widest_line longest_line max_width",
            "int",
            [
                "Return the length of the longest line of $thetext.",
                "How many characters has the longest line in $thetext?",
            ],
            [
                'return max(len($line) for $line in $text.split("\\n"))',
                '$best = 0\nfor $line in $text.split("\\n"):\n    $best = max($best, len($line))\nreturn $best',
            ],
        ),
        "number": (
            "number_lines numbered with_line_numbers",
            "str",
            [
                "Put the line number, a colon and a space before each line of $thetext, starting with 1.",
                "Number the lines of $thetext like '1: first'.",
            ],
            [
                (
                    "$parts = []\n"
                    'for $i, $line in enumerate($text.split("\\n"), 1):\n'
                    '    $parts.append(f"{$i}: {$line}")\n'
                    'return "\\n".join($parts)'
                ),
                (
                    '$parts = $text.split("\\n")\n'
                    'return "\\n".join(f"{$i + 1}: {$parts[$i]}" for $i in range(len($parts)))'
                ),
            ],
        ),
        "indent": (
            "mark_lines prefix_lines indent_lines",
            "str",
            [
                f"Put '{sign}' before every line of $thetext.",
                f"Return $thetext with each of its lines beginning with '{sign}'.",
            ],
            [
                f'return "\\n".join("{sign}" + $line for $line in $text.split("\\n"))',
                (
                    "$result = []\n"
                    'for $line in $text.split("\\n"):\n'
                    f'    $result.append("{sign}" + $line)\n'
                    'return "\\n".join($result)'
                ),
            ],
        ),
        "first": (
            "first_words line_starts leading_words",
            "list[str]",
            [
                "Return the first word of each non-empty line of $thetext.",
                "Collect the first word of every line of $thetext; skip empty lines.",
            ],
            [
                'return [$line.split()[0] for $line in $text.split("\\n") if $line]',
                (
                    "$result = []\n"
                    'for $line in $text.split("\\n"):\n'
                    "    $words = $line.split()\n"
                    "    if $words:\n"
                    "        $result.append($words[0])\n"
                    "return $result"
                ),
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$text: str",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(block(),) for _ in range(3)],
    )
