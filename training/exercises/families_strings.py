"""Families about characters, words and texts."""

import random
from typing import NamedTuple

from . import example_values as values
from .framework import Exercise, family
from .templates import exercise


class CharacterKind(NamedTuple):
    """A predicate on one character and what it is called."""

    one: str
    many: str
    slug: str
    slugs: str
    tests: tuple[str, ...]
    negations: tuple[str, ...]


CHARACTER_KINDS = (
    CharacterKind(
        "vowel",
        "{vowels|vowels (a, e, i, o, u)|vowels (in either case)}",
        "vowel",
        "vowels",
        ('$ch in "aeiouAEIOU"', '$ch.lower() in "aeiou"'),
        ('$ch not in "aeiouAEIOU"', '$ch.lower() not in "aeiou"'),
    ),
    CharacterKind(
        "consonant",
        "{consonants|consonants (letters that are not vowels)}",
        "consonant",
        "consonants",
        ('$ch.isalpha() and $ch not in "aeiouAEIOU"', '$ch.isalpha() and $ch.lower() not in "aeiou"'),
        ('not $ch.isalpha() or $ch in "aeiouAEIOU"', 'not $ch.isalpha() or $ch.lower() in "aeiou"'),
    ),
    CharacterKind(
        "digit",
        "{digits|digits|decimal digits}",
        "digit",
        "digits",
        ("$ch.isdigit()",) * 3 + ('$ch in "0123456789"',),
        ("not $ch.isdigit()",),
    ),
    CharacterKind(
        "capital letter",
        "{capital letters|uppercase letters|upper case letters}",
        "uppercase",
        "uppercase",
        ("$ch.isupper()",),
        ("not $ch.isupper()",),
    ),
    CharacterKind(
        "lowercase letter",
        "{lowercase letters|small letters|lower case letters}",
        "lowercase",
        "lowercase",
        ("$ch.islower()",),
        ("not $ch.islower()",),
    ),
    CharacterKind(
        "letter",
        "{letters|letters|alphabetic characters}",
        "letter",
        "letters",
        ("$ch.isalpha()",),
        ("not $ch.isalpha()",),
    ),
    CharacterKind("space", "{spaces|spaces|blanks}", "space", "spaces", ('$ch == " "',), ('$ch != " "',)),
    CharacterKind(
        "letter or digit",
        "{letters and digits|alphanumeric characters}",
        "alnum",
        "alnums",
        ("$ch.isalnum()",),
        ("not $ch.isalnum()",),
    ),
    CharacterKind(
        "special character",
        "{special characters (neither letters nor digits)|characters that are neither letters nor digits|"
        "non-alphanumeric characters}",
        "symbol",
        "symbols",
        ("not $ch.isalnum()",),
        ("$ch.isalnum()",),
    ),
)


def kind_fills(rng: random.Random) -> dict[str, str]:
    kind = rng.choice(CHARACTER_KINDS)
    return {
        "one": kind.one,
        "many": kind.many,
        "slug": kind.slug,
        "slugs": kind.slugs,
        "test": rng.choice(kind.tests),
        "negation": rng.choice(kind.negations),
    }


# Characters by kind.


@family
def count_characters_of_kind(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="count_$slugs number_of_$slugs ${slug}_count how_many_$slugs",
        takes="$text: str",
        gives="int",
        tasks=[
            "$Count $many in $thetext.",
            "$Count $many in $thetext.",
            "How many $many does $thetext contain?",
            "Given a string, {count|return how many} $many {it contains|are in it}.",
            "Go through the characters of $thetext and count the $many.",
        ],
        bodies=[
            "$count = 0\nfor $ch in $text:\n    if $test:\n        $count += 1\nreturn $count",
            "$count = 0\nfor $ch in $text:\n    if $test:\n        $count += 1\nreturn $count",
            "return sum(1 for $ch in $text if $test)",
            "return len([$ch for $ch in $text if $test])",
            "$count = 0\n$i = 0\nwhile $i < len($text):\n    $ch = $text[$i]\n    if $test:\n        $count += 1\n    $i += 1\nreturn $count",
        ],
        calls=values.texts(rng),
        **kind_fills(rng),
    )


@family
def keep_characters_of_kind(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="keep_$slugs only_$slugs extract_$slugs get_$slugs",
        takes="$text: str",
        gives="str",
        tasks=[
            "Return a string with only the $many of $thetext.",
            "Keep only the $many of $thetext, in their original order.",
            "Extract the $many from $thetext and join them into one string.",
            "Given a string, return the $many in it as a string.",
        ],
        bodies=[
            '$result = ""\nfor $ch in $text:\n    if $test:\n        $result += $ch\nreturn $result',
            'return "".join($ch for $ch in $text if $test)',
            'return "".join([$ch for $ch in $text if $test])',
            '$chars = []\nfor $ch in $text:\n    if $test:\n        $chars.append($ch)\nreturn "".join($chars)',
        ],
        calls=values.texts(rng),
        **kind_fills(rng),
    )


@family
def remove_characters_of_kind(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="drop_$slugs without_$slugs strip_$slugs delete_$slugs",
        takes="$text: str",
        gives="str",
        tasks=[
            "$Remove all $many from $thetext.",
            "Return $thetext without its $many.",
            "Given a string, return a copy of it {without|that has no} $many.",
            "$Remove every $one from $thetext and return what is left.",
        ],
        bodies=[
            '$result = ""\nfor $ch in $text:\n    if $negation:\n        $result += $ch\nreturn $result',
            'return "".join($ch for $ch in $text if $negation)',
            '$result = ""\nfor $ch in $text:\n    if $test:\n        continue\n    $result += $ch\nreturn $result',
            '$chars = [$ch for $ch in $text if $negation]\nreturn "".join($chars)',
        ],
        calls=values.texts(rng),
        **kind_fills(rng),
    )


@family
def list_characters_of_kind(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="list_$slugs collect_$slugs ${slug}_list find_$slugs",
        takes="$text: str",
        gives="list[str]",
        tasks=[
            "Return a list of the $many in $thetext.",
            "List all $many of $thetext in the order in which they appear.",
            "Collect the $many of $thetext in a list.",
        ],
        bodies=[
            "return [$ch for $ch in $text if $test]",
            "$result = []\nfor $ch in $text:\n    if $test:\n        $result.append($ch)\nreturn $result",
        ],
        calls=values.texts(rng),
        **kind_fills(rng),
    )


@family
def has_character_of_kind(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="has_$slug contains_$slug any_$slug includes_$slug",
        takes="$text: str",
        gives="bool",
        tasks=[
            "$Check $thetext contains {at least one|a|any} $one.",
            "Return True if there is {at least one|a} $one in $thetext, {else False|False otherwise}.",
            "Does $thetext contain a $one?",
        ],
        bodies=[
            "for $ch in $text:\n    if $test:\n        return True\nreturn False",
            "return any($test for $ch in $text)",
        ],
        calls=values.texts(rng) + [("",), (values.word(rng),)],
        **kind_fills(rng),
    )


@family
def only_characters_of_kind(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="all_$slugs only_$slugs is_all_$slugs has_only_$slugs",
        takes="$text: str",
        gives="bool",
        tasks=[
            "$Check $thetext consists only of $many.",
            "$Check every character of $thetext is a $one.",
            "Return True if all characters in $thetext are $many, {else False|False otherwise}.",
        ],
        bodies=[
            "for $ch in $text:\n    if $negation:\n        return False\nreturn True",
            "return all($test for $ch in $text)",
            "for $ch in $text:\n    if not ($test):\n        return False\nreturn True",
        ],
        calls=values.texts(rng, 2)
        + [
            ("",),
            (values.word(rng),),
            (values.word(rng).upper(),),
            (str(rng.randint(1, 999)),),
            ("aeiou",),
            ("  ",),
            ("!?",),
        ],
        **kind_fills(rng),
    )


@family
def first_position_of_kind(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="first_${slug}_index index_of_first_$slug find_first_$slug first_$slug",
        takes="$text: str",
        gives="int",
        tasks=[
            "Return the index of the first $one in $thetext, or -1 if there is none.",
            "Find the position of the first $one in $thetext. Return -1 if there is no $one.",
            "At which index does the first $one of $thetext stand? Return -1 if it has none.",
        ],
        bodies=[
            "for $i, $ch in enumerate($text):\n    if $test:\n        return $i\nreturn -1",
            "for $i in range(len($text)):\n    $ch = $text[$i]\n    if $test:\n        return $i\nreturn -1",
        ],
        calls=values.texts(rng) + [(values.word(rng),), (f"{values.word(rng)} {rng.randint(1, 9)} Ab!",)],
        **kind_fills(rng),
    )


@family
def last_position_of_kind(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="last_${slug}_index index_of_last_$slug find_last_$slug last_$slug",
        takes="$text: str",
        gives="int",
        tasks=[
            "Return the index of the last $one in $thetext, or -1 if there is none.",
            "Find the position of the last $one in $thetext. Return -1 if there is no $one.",
        ],
        bodies=[
            "$result = -1\nfor $i, $ch in enumerate($text):\n    if $test:\n        $result = $i\nreturn $result",
            "for $i in range(len($text) - 1, -1, -1):\n    $ch = $text[$i]\n    if $test:\n        return $i\nreturn -1",
        ],
        calls=values.texts(rng) + [(values.word(rng),), (f"{values.word(rng)} {rng.randint(1, 9)} Ab!",)],
        **kind_fills(rng),
    )


@family
def positions_of_kind(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="${slug}_positions ${slug}_indices positions_of_$slugs indices_of_$slugs",
        takes="$text: str",
        gives="list[int]",
        tasks=[
            "Return the {indices|positions} of all $many in $thetext.",
            "List the indices at which $thetext has a $one.",
            "Find where the $many of $thetext are and return their indices as a list.",
        ],
        bodies=[
            "$result = []\nfor $i, $ch in enumerate($text):\n    if $test:\n        $result.append($i)\nreturn $result",
            "return [$i for $i, $ch in enumerate($text) if $test]",
        ],
        calls=values.texts(rng),
        **kind_fills(rng),
    )


@family
def replace_characters_of_kind(rng: random.Random) -> Exercise:
    sign = rng.choice("*#-_.x?")
    return exercise(
        rng,
        names="mask_$slugs hide_$slugs replace_$slugs",
        takes="$text: str",
        gives="str",
        tasks=[
            "Replace every $one in $thetext {with|by} '$sign'.",
            "Return $thetext with all $many replaced by '$sign'.",
            "Hide the $many of $thetext: put '$sign' in the place of each of them.",
        ],
        bodies=[
            '$result = ""\nfor $ch in $text:\n    if $test:\n        $result += "$sign"\n    else:\n        $result += $ch\nreturn $result',
            'return "".join("$sign" if $test else $ch for $ch in $text)',
            '$chars = []\nfor $ch in $text:\n    $chars.append("$sign" if $test else $ch)\nreturn "".join($chars)',
        ],
        calls=values.texts(rng),
        sign=sign,
        **kind_fills(rng),
    )


@family
def compare_counts_of_kinds(rng: random.Random) -> Exercise:
    first, second = rng.sample([kind for kind in CHARACTER_KINDS if kind.slug not in ("alnum", "symbol")], 2)
    return exercise(
        rng,
        names="more_${slugs}_than_${others} has_more_$slugs",
        takes="$text: str",
        gives="bool",
        tasks=[
            "$Check $thetext has more $many than $manyothers.",
            "Return True if there are more $many than $manyothers in $thetext.",
        ],
        bodies=[
            "$a = sum(1 for $ch in $text if $test)\n$b = sum(1 for $ch in $text if $otest)\nreturn $a > $b",
            "$count = 0\nfor $ch in $text:\n    if $test:\n        $count += 1\n    if $otest:\n        $count -= 1\nreturn $count > 0",
        ],
        calls=values.texts(rng),
        slugs=first.slugs,
        many=first.one + "s",
        test=first.tests[0],
        others=second.slugs,
        manyothers=second.one + "s",
        otest=second.tests[0],
    )


# One character given.


@family
def count_one_character(rng: random.Random) -> Exercise:
    letter = rng.choice("aeiorstnl")
    return exercise(
        rng,
        names="count_char count_letter occurrences char_count letter_count times_in",
        takes="$text: str, $ch: str",
        gives="int",
        tasks=[
            "$Count occurrences of the character `$ch` in $thetext.",
            "Count how often `$ch` {occurs|appears} in $thetext.",
            "How many times does the letter `$ch` appear in $thetext?",
            "Given a string and a character, return how many times the character is in the string.",
        ],
        bodies=[
            "return $text.count($ch)",
            "$count = 0\nfor $item in $text:\n    if $item == $ch:\n        $count += 1\nreturn $count",
            "return sum(1 for $item in $text if $item == $ch)",
        ],
        calls=[
            (letter + values.sentence(rng), letter),
            (values.word(rng) + letter, letter),
            (values.sentence(rng), rng.choice("aeiou")),
            ("", letter),
        ],
    )


@family
def count_fixed_character(rng: random.Random) -> Exercise:
    letter = rng.choice("abcdefghilmnoprstu")
    return exercise(
        rng,
        names="count_$letter count_letter_$letter number_of_$letter ${letter}_count",
        takes="$text: str",
        gives="int",
        tasks=[
            "Count how often the letter '$letter' {occurs|appears} in $thetext, {ignoring case|in either case|case-insensitively}.",
            "How many times does $thetext contain the letter '$letter' (upper or lower case)?",
            "$Count letters '$letter' and '$capital' in $thetext.",
        ],
        bodies=[
            'return $text.lower().count("$letter")',
            '$count = 0\nfor $ch in $text:\n    if $ch.lower() == "$letter":\n        $count += 1\nreturn $count',
            '$count = 0\nfor $ch in $text:\n    if $ch in "$letter$capital":\n        $count += 1\nreturn $count',
            'return $text.count("$letter") + $text.count("$capital")',
        ],
        calls=[
            (values.cased(rng, letter + values.sentence(rng)),),
            (values.cased(rng, values.word(rng) + letter * 2),),
            *values.texts(rng, 2),
        ],
        letter=letter,
        capital=letter.upper(),
    )


@family
def remove_given_character(rng: random.Random) -> Exercise:
    word = values.sentence(rng)
    return exercise(
        rng,
        names="remove_char remove_letter delete_char without_char drop_char",
        takes="$text: str, $ch: str",
        gives="str",
        tasks=[
            "$Remove all occurrences of `$ch` from $thetext.",
            "Return $thetext without the character `$ch`.",
            "Given a string and a character, remove the character from the string {wherever it occurs|everywhere}.",
        ],
        bodies=[
            'return $text.replace($ch, "")',
            '$result = ""\nfor $item in $text:\n    if $item != $ch:\n        $result += $item\nreturn $result',
            'return "".join($item for $item in $text if $item != $ch)',
            'return "".join($text.split($ch))',
        ],
        calls=[(word, rng.choice(word)), (values.word(rng), "e"), (values.text(rng), rng.choice("ao"))],
    )


@family
def positions_of_given_character(rng: random.Random) -> Exercise:
    word = values.sentence(rng)
    return exercise(
        rng,
        names="char_positions find_all indices_of positions_of all_indices where_is",
        takes="$text: str, $ch: str",
        gives="list[int]",
        tasks=[
            "Return all {indices|positions} at which `$ch` occurs in $thetext.",
            "Find every index of the character `$ch` in $thetext.",
            "Given a string and a character, list the positions of the character in the string.",
        ],
        bodies=[
            "return [$i for $i, $item in enumerate($text) if $item == $ch]",
            "$result = []\nfor $i in range(len($text)):\n    if $text[$i] == $ch:\n        $result.append($i)\nreturn $result",
            "$result = []\n$i = $text.find($ch)\nwhile $i != -1:\n    $result.append($i)\n    $i = $text.find($ch, $i + 1)\nreturn $result",
        ],
        calls=[(word, rng.choice(word)), (values.word(rng), "e"), (values.sentence(rng), rng.choice("aot"))],
    )


@family
def replace_given_character(rng: random.Random) -> Exercise:
    word = values.sentence(rng)
    return exercise(
        rng,
        names="replace_char swap_char substitute exchange_letter replace_letter",
        takes="$text: str, old: str, new: str",
        gives="str",
        tasks=[
            "Replace every `old` in $thetext {with|by} `new`.",
            "Return $thetext with each character `old` replaced by `new`.",
            "Given a string and two characters, put `new` wherever `old` stands in the string.",
        ],
        bodies=[
            "return $text.replace(old, new)",
            '$result = ""\nfor $ch in $text:\n    $result += new if $ch == old else $ch\nreturn $result',
            '$result = ""\nfor $ch in $text:\n    if $ch == old:\n        $result += new\n    else:\n        $result += $ch\nreturn $result',
            'return "".join(new if $ch == old else $ch for $ch in $text)',
        ],
        calls=[(word, rng.choice(word), rng.choice("xyz")), (values.word(rng), "a", "o"), (values.text(rng), "e", "3")],
    )


# Whole texts.


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
            "$start = 0\n$end = len($text) - 1\nwhile $start < $end:\n    if $text[$start] != $text[$end]:\n        return False\n    $start += 1\n    $end -= 1\nreturn True",
            "if len($text) < 2:\n    return True\nif $text[0] != $text[-1]:\n    return False\nreturn $self($text[1:-1])",
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
            "$Check the letters of $thetext read the same forwards and backwards. Ignore upper and lower case and all other characters.",
        ],
        bodies=[
            "$chars = [$ch.lower() for $ch in $text if $ch.isalpha()]\nreturn $chars == $chars[::-1]",
            '$chars = "".join($ch for $ch in $text.lower() if $ch.isalpha())\nreturn $chars == $chars[::-1]',
            '$chars = ""\nfor $ch in $text:\n    if $ch.isalpha():\n        $chars += $ch.lower()\nreturn $chars == $chars[::-1]',
        ],
        calls=[
            (half.upper() + " " + half[::-1],),
            (half + "-" + half[::-1].upper() + "!",),
            (values.sentence(rng),),
            ("",),
        ],
    )


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
            "$Change the $from letters of $thetext to $case, using ord and chr. Leave all other characters as they are.",
        ],
        bodies=[
            '$result = ""\nfor $ch in $text:\n    if "$lo" <= $ch <= "$hi":\n        $result += chr(ord($ch) $op 32)\n    else:\n        $result += $ch\nreturn $result',
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
            "Return $thetext with the characters at even {indices|positions} in $even and those at odd {indices|positions} in $odd.",
            "Make the case of $thetext alternate: $even at even indices, $odd at odd indices.",
        ],
        bodies=[
            '$result = ""\nfor $i, $ch in enumerate($text):\n    if $i % 2 == 0:\n        $result += $ch.$em()\n    else:\n        $result += $ch.$om()\nreturn $result',
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
            "Make the $which {letter|character} of $theword upper case and leave the rest as it is. {Return an empty string for an empty string.|An empty string stays empty.}",
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
                '$result = ""\nfor $ch in $text:\n    if len($result) == $n:\n        break\n    $result += $ch\nreturn $result',
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
            "Return the middle character of $theword{|, which has odd length}. If the length is even, return the two middle characters.",
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
            "Pad $thetext with $shown on the $side until it has `width` characters. {A longer string stays as it is.|If it is longer, return it unchanged.}",
            "Add $shown $where $thetext so that it is `width` characters long. {Longer strings are not changed.|Do nothing if it is long enough.}",
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
            "Shorten $thetext to its first `$n` characters followed by '$dots'. {If it has at most `$n` characters, return it unchanged.|A string of at most `$n` characters stays as it is.}",
            "If $thetext is longer than `$n` characters, cut it after `$n` characters and add '$dots'. Otherwise return it as it is.",
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
            '$result = ""\nfor $ch, $other in zip($a, $b):\n    if $ch != $other:\n        break\n    $result += $ch\nreturn $result',
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
            '$result = ""\nfor $ch, $other in zip(reversed($a), reversed($b)):\n    if $ch != $other:\n        break\n    $result = $ch + $result\nreturn $result',
            "$n = 0\nwhile $n < min(len($a), len($b)) and $a[-1 - $n] == $b[-1 - $n]:\n    $n += 1\nreturn $a[len($a) - $n :]",
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
            "if len($a) != len($b):\n    return False\nfor $ch in $a:\n    if $a.count($ch) != $b.count($ch):\n        return False\nreturn True",
            "$chars = list($b)\nfor $ch in $a:\n    if $ch not in $chars:\n        return False\n    $chars.remove($ch)\nreturn len($chars) == 0",
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
            "$seen = set()\nfor $ch in $text:\n    if $ch in $seen:\n        return False\n    $seen.add($ch)\nreturn True",
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
            '$seen = set()\n$chars = []\nfor $ch in $text:\n    if $ch not in $seen:\n        $seen.add($ch)\n        $chars.append($ch)\nreturn "".join($chars)',
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
            '$result = ""\nfor $ch in $text:\n    if not $result or $result[-1] != $ch:\n        $result += $ch\nreturn $result',
            "$result = $text[:1]\nfor $ch in $text[1:]:\n    if $ch != $result[-1]:\n        $result += $ch\nreturn $result",
            '$result = ""\nfor $i in range(len($text)):\n    if $i == 0 or $text[$i] != $text[$i - 1]:\n        $result += $text[$i]\nreturn $result',
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
            "from itertools import groupby\n\n\ndef $signature:\n    $result = $empty\n    for $ch, group in groupby($text):\n        $n = len(list(group))\n        $add\n    return $result".replace(
                "$add", "$result += $ch + str($n)" if shape == "text" else "$result.append(($ch, $n))"
            ),
            "$result = $empty\n$i = 0\nwhile $i < len($text):\n    $n = 1\n    while $i + $n < len($text) and $text[$i + $n] == $text[$i]:\n        $n += 1\n    $add\n    $i += $n\nreturn $result".replace(
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
            '$best = 0\n$count = 0\nprevious = ""\nfor $ch in $text:\n    $count = $count + 1 if $ch == previous else 1\n    previous = $ch\n    $best = max($best, $count)\nreturn $best',
            "$best = 0\n$count = 0\nfor $i in range(len($text)):\n    if $i > 0 and $text[$i] == $text[$i - 1]:\n        $count += 1\n    else:\n        $count = 1\n    $best = max($best, $count)\nreturn $best",
            "from itertools import groupby\n\n\ndef $signature:\n    return max((len(list(run)) for _, run in groupby($text)), default=0)",
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
                "Return the first character of $thetext that has already occurred before it, or an empty string if there is none.",
                "Going from left to right, find the first character of $thetext that was seen before. Return '' if all are different.",
            ]
            if repeated
            else [
                "Return the first character that occurs exactly once in $thetext, or an empty string if there is none.",
                "Find the first character of $thetext that is not repeated anywhere in it. Return '' if there is none.",
            ]
        ),
        bodies=(
            [
                '$seen = set()\nfor $ch in $text:\n    if $ch in $seen:\n        return $ch\n    $seen.add($ch)\nreturn ""',
                'for $i, $ch in enumerate($text):\n    if $ch in $text[:$i]:\n        return $ch\nreturn ""',
            ]
            if repeated
            else [
                'for $ch in $text:\n    if $text.count($ch) == 1:\n        return $ch\nreturn ""',
                '$counts = {}\nfor $ch in $text:\n    $counts[$ch] = $counts.get($ch, 0) + 1\nfor $ch in $text:\n    if $counts[$ch] == 1:\n        return $ch\nreturn ""',
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
            "Return the character that occurs most often in $thetext. {If several do, return the one that comes first.|Of several, take the one that appears first in the string.}",
            "Find the most {frequent|common} character of $thetext, the earliest one if there are ties.",
        ],
        bodies=[
            "return max($text, key=$text.count)",
            "$best = $text[0]\nfor $ch in $text:\n    if $text.count($ch) > $text.count($best):\n        $best = $ch\nreturn $best",
            "$counts = {}\nfor $ch in $text:\n    $counts[$ch] = $counts.get($ch, 0) + 1\nreturn max($counts, key=$counts.get)",
            "from collections import Counter\n\n\ndef $signature:\n    return Counter($text).most_common(1)[0][0]",
        ],
        calls=[(values.letters(rng, "abc", 4, 8),), (values.word(rng),), (values.letters(rng, "xyz", 4, 8),)],
    )


@family
def letter_shift(rng: random.Random) -> Exercise:
    k = rng.choice((1, 1, 2, 3, 5, 13))
    back = rng.random() < 0.3
    return exercise(
        rng,
        names="shift_letters move_letters encode_text secret_text rotate_letters",
        takes="$text: str",
        gives="str",
        tasks=[
            "Replace each lowercase letter of $thetext by the letter $k $places $dir it in the alphabet, going round at the end. Other characters stay as they are.",
            "Shift every lowercase letter of $thetext by $k $places $way in the alphabet ($wrap). Leave everything else unchanged.",
        ],
        bodies=[
            '$result = ""\nfor $ch in $text:\n    if "a" <= $ch <= "z":\n        $result += chr((ord($ch) - ord("a") $op $k) % 26 + ord("a"))\n    else:\n        $result += $ch\nreturn $result',
            'alphabet = "abcdefghijklmnopqrstuvwxyz"\n$result = ""\nfor $ch in $text:\n    if $ch in alphabet:\n        $i = alphabet.index($ch) $op $k\n        $result += alphabet[$i % 26]\n    else:\n        $result += $ch\nreturn $result',
        ],
        calls=[(values.sentence(rng).lower(),), (values.word(rng),), ("xyz abc",), (values.text(rng),)],
        k=k,
        places="place" if k == 1 else "places",
        dir="before" if back else "after",
        way="back" if back else "forward",
        wrap="a is followed back by z" if back else "z is followed by a",
        op="-" if back else "+",
    )


@family
def letter_shift_by(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="shift_text shift_by caesar rotate_text encode_text",
        takes="$text: str, $k: int",
        gives="str",
        tasks=[
            "Shift each letter of $thetext by `$k` places in the alphabet, keeping its case. Other characters are not changed.",
            "Encode $thetext by moving every letter `$k` places forward in the alphabet, from z on to a. Upper case stays upper case; all else stays as it is.",
        ],
        bodies=[
            '$result = ""\nfor $ch in $text:\n    if $ch.isupper():\n        $result += chr((ord($ch) - 65 + $k) % 26 + 65)\n    elif $ch.islower():\n        $result += chr((ord($ch) - 97 + $k) % 26 + 97)\n    else:\n        $result += $ch\nreturn $result',
            '$result = ""\nfor $ch in $text:\n    if $ch.isalpha():\n        base = ord("A") if $ch.isupper() else ord("a")\n        $result += chr((ord($ch) - base + $k) % 26 + base)\n    else:\n        $result += $ch\nreturn $result',
        ],
        calls=[
            (values.text(rng), rng.randint(1, 5)),
            (values.word(rng), rng.randint(6, 25)),
            ("xyz", 3),
            (values.word(rng), -1),
        ],
    )


@family
def alphabet_position(rng: random.Random) -> Exercise:
    back = rng.random() < 0.4
    if back:
        return exercise(
            rng,
            names="letter_at nth_letter letter_number_to_char alphabet_letter",
            takes="$n: int",
            gives="str",
            tasks=[
                "Return the lowercase letter at position `$n` of the alphabet, where 1 is 'a' and 26 is 'z'.",
                "Which small letter is number `$n` in the alphabet? 1 means 'a', 26 means 'z'.",
            ],
            bodies=[
                'return chr(ord("a") + $n - 1)',
                "return chr(96 + $n)",
                'return "abcdefghijklmnopqrstuvwxyz"[$n - 1]',
            ],
            calls=[(number,) for number in rng.sample(range(1, 27), 4)],
        )
    return exercise(
        rng,
        names="letter_number alphabet_position place_of_letter letter_value",
        takes="$ch: str",
        gives="int",
        tasks=[
            "Return the position of the letter `$ch` in the alphabet, where 'a' and 'A' have position 1.",
            "Which number does the letter `$ch` have in the alphabet? Upper and lower case count the same; a is 1.",
        ],
        bodies=[
            'return ord($ch.lower()) - ord("a") + 1',
            'return "abcdefghijklmnopqrstuvwxyz".index($ch.lower()) + 1',
            "return ord($ch.upper()) - 64",
        ],
        calls=[(letter,) for letter in rng.sample("abcdefghijklmnopqrstuvwxyzABCDEFGHIJ", 4)],
    )


@family
def letter_sum(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="letter_sum word_value word_score name_number letter_points",
        takes="$word: str",
        gives="int",
        tasks=[
            "Add up the alphabet positions of the letters in $theword (a = 1, b = 2, ..., z = 26), ignoring case. {Other characters count 0.|Skip everything that is not a letter.}",
            "Compute the value of $theword: a or A counts 1, b or B counts 2 and so on; anything else counts nothing.",
        ],
        bodies=[
            "$total = 0\nfor $ch in $word.lower():\n    if $ch.isalpha():\n        $total += ord($ch) - 96\nreturn $total",
            'return sum(ord($ch) - ord("a") + 1 for $ch in $word.lower() if $ch.isalpha())',
            'alphabet = "abcdefghijklmnopqrstuvwxyz"\n$total = 0\nfor $ch in $word.lower():\n    $total += alphabet.find($ch) + 1\nreturn $total',
        ],
        calls=[(values.word(rng),), (values.cased(rng, values.word(rng)),), (values.text(rng),), ("abc",)],
    )


@family
def character_codes(rng: random.Random) -> Exercise:
    codes = rng.random() < 0.5
    if codes:
        return exercise(
            rng,
            names="char_codes codes to_codes text_to_numbers ordinals",
            takes="$text: str",
            gives="list[int]",
            tasks=[
                "Return the character codes of $thetext as a list.",
                "Convert each character of $thetext to its code with ord.",
                "List the code of every character of $thetext.",
            ],
            bodies=[
                "return [ord($ch) for $ch in $text]",
                "$result = []\nfor $ch in $text:\n    $result.append(ord($ch))\nreturn $result",
                "return list(map(ord, $text))",
            ],
            calls=[(values.word(rng),), (values.letters(rng),), (values.word(rng).title(),)],
        )
    return exercise(
        rng,
        names="from_codes codes_to_text numbers_to_text decode_numbers",
        takes="$nums: list[int]",
        gives="str",
        tasks=[
            "Make a string from a list of character codes.",
            "Convert each number of $thenums to its character and join them into a string.",
        ],
        bodies=[
            'return "".join(chr($num) for $num in $nums)',
            '$result = ""\nfor $num in $nums:\n    $result += chr($num)\nreturn $result',
            'return "".join(map(chr, $nums))',
        ],
        calls=[([ord(ch) for ch in values.word(rng)],), ([ord(ch) for ch in values.word(rng)],), ([],)],
    )


@family
def digit_sum_of_text(rng: random.Random) -> Exercise:
    op = rng.choice(("sum", "largest"))
    if op == "sum":
        tasks = [
            "Add up the digits in $thetext.",
            "Return the sum of all digits that occur in $thetext, 0 if there are none.",
            "Given a string, sum its digits and ignore the other characters.",
        ]
        bodies = [
            "$total = 0\nfor $ch in $text:\n    if $ch.isdigit():\n        $total += int($ch)\nreturn $total",
            "return sum(int($ch) for $ch in $text if $ch.isdigit())",
        ]
    else:
        tasks = [
            "Return the largest digit that occurs in $thetext, or -1 if there is none.",
            "Find the biggest digit in $thetext. Return -1 if it has no digits.",
        ]
        bodies = [
            "$best = -1\nfor $ch in $text:\n    if $ch.isdigit():\n        $best = max($best, int($ch))\nreturn $best",
            "return max((int($ch) for $ch in $text if $ch.isdigit()), default=-1)",
            "$best = -1\nfor $ch in $text:\n    if $ch.isdigit() and int($ch) > $best:\n        $best = int($ch)\nreturn $best",
        ]
    return exercise(
        rng,
        names=(
            "sum_digits_in digit_total add_digits digits_sum"
            if op == "sum"
            else "largest_digit biggest_digit max_digit top_digit"
        ),
        takes="$text: str",
        gives="int",
        tasks=tasks,
        bodies=bodies,
        calls=[
            (f"{values.word(rng)}{rng.randint(1, 999)}",),
            (str(rng.randint(1000, 99999)),),
            (values.word(rng),),
            (values.text(rng),),
        ],
    )


@family
def numbers_in_text(rng: random.Random) -> Exercise:
    total = rng.random() < 0.5
    return exercise(
        rng,
        names=(
            "sum_numbers_in add_numbers_in total_in_text"
            if total
            else "numbers_in extract_numbers find_numbers all_numbers"
        ),
        takes="$text: str",
        gives="int" if total else "list[int]",
        tasks=(
            [
                "Add up all whole numbers in $thetext, where a number is a run of digits.",
                "Return the sum of the integers that are written in $thetext.",
            ]
            if total
            else [
                "Return all whole numbers that occur in $thetext as a list of integers.",
                "Find the runs of digits in $thetext and return them as integers.",
            ]
        ),
        bodies=[
            f'import re\n\n\ndef $signature:\n    return {"sum" if total else ""}{"(" if total else "["}int($part) for $part in re.findall(r"\\d+", $text){")" if total else "]"}',
            '$nums = []\n$current = ""\nfor $ch in $text + " ":\n    if $ch.isdigit():\n        $current += $ch\n    elif $current:\n        $nums.append(int($current))\n        $current = ""\nreturn '
            + ("sum($nums)" if total else "$nums"),
        ],
        calls=[
            (f"{rng.randint(1, 30)} {values.word(rng)} and {rng.randint(1, 99)} {values.word(rng)}",),
            (f"{values.word(rng)}{rng.randint(1, 9)}{values.word(rng)}{rng.randint(10, 99)}",),
            (values.word(rng),),
        ],
    )


# Words of a sentence.


class WordTest(NamedTuple):
    """A predicate on one word and what it is called; `such` follows 'words'."""

    slug: str
    such: str
    test: str


def word_test(rng: random.Random) -> WordTest:
    n = rng.randint(3, 6)
    letter = rng.choice("abcmprst")
    end = rng.choice("aerntsy")
    inside = rng.choice("aeiort")
    return rng.choice(
        (
            WordTest(
                "long", f"{{that are longer than {n} characters|with more than {n} letters}}", f"len($word) > {n}"
            ),
            WordTest(
                "short", f"{{that are shorter than {n} characters|with fewer than {n} letters}}", f"len($word) < {n}"
            ),
            WordTest(
                f"{('one', 'two', 'three', 'four', 'five', 'six')[n - 1]}_letter",
                f"{{with exactly {n} letters|of length {n}}}",
                f"len($word) == {n}",
            ),
            WordTest("even_length", "{with an even number of letters|of even length}", "len($word) % 2 == 0"),
            WordTest("odd_length", "{with an odd number of letters|of odd length}", "len($word) % 2 == 1"),
            WordTest(
                f"{letter}_start",
                f"{{that start with '{letter}'|beginning with the letter '{letter}'}}",
                f'$word.startswith("{letter}")',
            ),
            WordTest(f"{end}_end", f"{{that end with '{end}'|ending in '{end}'}}", f'$word.endswith("{end}")'),
            WordTest(f"with_{inside}", f"that contain the letter '{inside}'", f'"{inside}" in $word'),
            WordTest(f"without_{inside}", f"that do not contain the letter '{inside}'", f'"{inside}" not in $word'),
            WordTest("vowel_start", "{that start with a vowel|beginning with a vowel}", '$word[0] in "aeiouAEIOU"'),
            WordTest(
                "capitalized",
                "{that start with a capital letter|beginning with an upper case letter}",
                "$word[0].isupper()",
            ),
            WordTest("mirror", "that read the same backwards", "$word == $word[::-1]"),
        )
    )


def mixed_sentence(rng: random.Random) -> str:
    return " ".join(word.capitalize() if rng.random() < 0.25 else word for word in values.words(rng, 3, 6))


def sentence_fills(rng: random.Random) -> dict[str, str]:
    test = word_test(rng)
    return {"slug": test.slug, "such": test.such, "test": test.test}


@family
def count_words(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="word_count count_words number_of_words words_in how_many_words",
        takes="$sentence: str",
        gives="int",
        tasks=[
            "$Count words in $thesentence.",
            "How many words does $thesentence have? Words are separated by {spaces|white space|blanks}.",
            "Given a sentence, return how many words it has.",
        ],
        bodies=[
            "return len($sentence.split())",
            "$words = $sentence.split()\nreturn len($words)",
            "$count = 0\nfor _ in $sentence.split():\n    $count += 1\nreturn $count",
        ],
        calls=[(values.sentence(rng),), (values.sentence(rng, 1, 3),), ("  " + values.sentence(rng),), ("",)],
    )


@family
def count_words_with(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="count_${slug}_words number_of_${slug}_words ${slug}_word_count",
        takes="$sentence: str",
        gives="int",
        tasks=[
            "$Count words in $thesentence $such.",
            "Split $thesentence into words and count those $such.",
            "Given a sentence, count the words $such.",
        ],
        bodies=[
            "return sum(1 for $word in $sentence.split() if $test)",
            "$count = 0\nfor $word in $sentence.split():\n    if $test:\n        $count += 1\nreturn $count",
            "$words = [$word for $word in $sentence.split() if $test]\nreturn len($words)",
        ],
        calls=[(mixed_sentence(rng),) for _ in range(4)],
        **sentence_fills(rng),
    )


@family
def select_words_with(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="${slug}_words find_${slug}_words get_${slug}_words select_${slug}_words",
        takes="$sentence: str",
        gives="list[str]",
        tasks=[
            "Return {the|all} words of $thesentence $such, as a list.",
            "List the words in $thesentence $such.",
            "Split $thesentence into words and return those $such.",
        ],
        bodies=[
            "return [$word for $word in $sentence.split() if $test]",
            "$result = []\nfor $word in $sentence.split():\n    if $test:\n        $result.append($word)\nreturn $result",
        ],
        calls=[(mixed_sentence(rng),) for _ in range(4)],
        **sentence_fills(rng),
    )


@family
def filter_word_list(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="${slug}_only keep_${slug} filter_${slug} pick_${slug}",
        takes="$words: list[str]",
        gives="list[str]",
        tasks=[
            "Return the strings in $thewords $such.",
            "Keep only the elements of $thewords $such.",
            "Filter $thewords: keep the words $such.",
            "Given a list of words, return a list of those $such.",
        ],
        bodies=[
            "return [$word for $word in $words if $test]",
            "$result = []\nfor $word in $words:\n    if $test:\n        $result.append($word)\nreturn $result",
            "return list(filter(lambda $word: $test, $words))",
        ],
        calls=[(mixed_sentence(rng).split(),) for _ in range(4)],
        **sentence_fills(rng),
    )


@family
def count_in_word_list(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="count_${slug} number_of_${slug} how_many_${slug}",
        takes="$words: list[str]",
        gives="int",
        tasks=[
            "$Count strings in $thewords $such.",
            "Given a list of words, return how many there are $such.",
        ],
        bodies=[
            "return sum(1 for $word in $words if $test)",
            "$count = 0\nfor $word in $words:\n    if $test:\n        $count += 1\nreturn $count",
            "return len([$word for $word in $words if $test])",
        ],
        calls=[(mixed_sentence(rng).split(),) for _ in range(4)],
        **sentence_fills(rng),
    )


@family
def first_word_with(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="first_${slug}_word find_${slug}_word first_${slug}",
        takes="$words: list[str]",
        gives="str",
        tasks=[
            "Return the first string in $thewords of those $such, or an empty string if there is none.",
            "Among the words $such, find the first in $thewords. Return '' if there is no such word.",
        ],
        bodies=[
            'for $word in $words:\n    if $test:\n        return $word\nreturn ""',
            'return next(($word for $word in $words if $test), "")',
            '$result = [$word for $word in $words if $test]\nif not $result:\n    return ""\nreturn $result[0]',
        ],
        calls=[(mixed_sentence(rng).split(),) for _ in range(4)],
        **sentence_fills(rng),
    )


@family
def all_or_any_words(rng: random.Random) -> Exercise:
    every = rng.random() < 0.5
    return exercise(
        rng,
        names=(
            "all_${slug} are_all_${slug} only_${slug}_words" if every else "any_${slug} has_${slug} some_${slug}_word"
        ),
        takes="$words: list[str]",
        gives="bool",
        tasks=(
            [
                "$Check $thewords has only words $such.",
                "Return True if there is no word in $thewords except words $such.",
            ]
            if every
            else [
                "$Check there are any words in $thewords $such.",
                "Return True if $thewords contains at least one of the words $such, else False.",
            ]
        ),
        bodies=(
            [
                "return all($test for $word in $words)",
                "for $word in $words:\n    if not ($test):\n        return False\nreturn True",
            ]
            if every
            else [
                "return any($test for $word in $words)",
                "for $word in $words:\n    if $test:\n        return True\nreturn False",
            ]
        ),
        calls=[(mixed_sentence(rng).split()[: rng.randint(1, 4)],) for _ in range(4)] + [([],)],
        **sentence_fills(rng),
    )


class WordChange(NamedTuple):
    """A change of one word: what becomes of 'each word', and its expressions."""

    slug: str
    task: str
    forms: tuple[str, ...]


def word_change(rng: random.Random) -> WordChange:
    sign = rng.choice("!?.*-_")
    n = rng.randint(1, 3)
    characters = "character" if n == 1 else f"{n} characters"
    return rng.choice(
        (
            WordChange("reversed", "reversed", ("$word[::-1]", '"".join(reversed($word))')),
            WordChange("upper", "in upper case", ("$word.upper()",)),
            WordChange("lower", "in lower case", ("$word.lower()",)),
            WordChange(
                "capitalized", "with a capital first letter and the rest in lower case", ("$word.capitalize()",)
            ),
            WordChange("doubled", "written twice in a row", ("$word * 2", "$word + $word")),
            WordChange("marked", f"followed by '{sign}'", (f'$word + "{sign}"', f'f"{{$word}}{sign}"')),
            WordChange("prefixed", f"preceded by '{sign}'", (f'"{sign}" + $word', f'f"{sign}{{$word}}"')),
            WordChange("cut", f"cut down to its first {characters}", (f"$word[:{n}]",)),
            WordChange("tail", f"without its first {characters}", (f"$word[{n}:]",)),
            WordChange("sorted", "with its letters in alphabetical order", ('"".join(sorted($word))',)),
            WordChange("swapped", "with its first character moved to the end", ("$word[1:] + $word[:1]",)),
            WordChange("quoted", "in parentheses", ('"(" + $word + ")"', 'f"({$word})"')),
        )
    )


@family
def change_words_in_list(rng: random.Random) -> Exercise:
    change = word_change(rng)
    return exercise(
        rng,
        names="${slug}_words make_${slug} all_${slug} words_${slug}",
        takes="$words: list[str]",
        gives="list[str]",
        tasks=[
            "Return a list with each string of $thewords $change.",
            "Given a list of words, return a new list in which every word is $change.",
            "Return the words in $thewords, each $change.",
        ],
        bodies=[
            "return [$form for $word in $words]",
            "$result = []\nfor $word in $words:\n    $result.append($form)\nreturn $result",
            "return list(map(lambda $word: $form, $words))",
        ],
        calls=[(mixed_sentence(rng).split(),) for _ in range(3)] + [([],)],
        slug=change.slug,
        change=change.task,
        form=rng.choice(change.forms),
    )


@family
def change_words_in_sentence(rng: random.Random) -> Exercise:
    change = word_change(rng)
    return exercise(
        rng,
        names="each_word_${slug} ${slug}_sentence words_${slug}",
        takes="$sentence: str",
        gives="str",
        tasks=[
            "Return $thesentence with each word $change.",
            "Given a sentence, return it with every word $change. Keep the order of the words.",
        ],
        bodies=[
            'return " ".join($form for $word in $sentence.split())',
            '$words = []\nfor $word in $sentence.split():\n    $words.append($form)\nreturn " ".join($words)',
            '$words = $sentence.split()\nreturn " ".join([$form for $word in $words])',
        ],
        calls=[(mixed_sentence(rng),) for _ in range(3)],
        slug=change.slug,
        change=change.task,
        form=rng.choice(change.forms),
    )


@family
def change_selected_words(rng: random.Random) -> Exercise:
    change = word_change(rng)
    both = rng.random() < 0.5
    fills = sentence_fills(rng)
    return exercise(
        rng,
        names="change_some_words edit_words ${changed}_if_${slug}",
        takes="$words: list[str]",
        gives="list[str]",
        tasks=(
            ["Return each of the words in $thewords $such, $change. {Leave out the other words.|Drop all others.}"]
            if both
            else [
                "Return $thewords with each of the words $such $change. {The other words stay as they are.|Leave the others unchanged.}"
            ]
        ),
        bodies=(
            [
                "return [$form for $word in $words if $test]",
                "$result = []\nfor $word in $words:\n    if $test:\n        $result.append($form)\nreturn $result",
            ]
            if both
            else [
                "return [$form if $test else $word for $word in $words]",
                "$result = []\nfor $word in $words:\n    if $test:\n        $result.append($form)\n    else:\n        $result.append($word)\nreturn $result",
            ]
        ),
        calls=[(mixed_sentence(rng).split(),) for _ in range(3)],
        changed=change.slug,
        change=change.task,
        form=rng.choice(change.forms),
        **fills,
    )


@family
def longest_or_shortest_word(rng: random.Random) -> Exercise:
    longest = rng.random() < 0.5
    listed = rng.random() < 0.5
    return exercise(
        rng,
        names="longest_word find_longest longest_of" if longest else "shortest_word shortest find_shortest shortest_of",
        takes="$words: list[str]" if listed else "$sentence: str",
        gives="str",
        tasks=[
            "Return the $which word in $where. {If several have this length, return the first of them.|Take the first one if there are several.}",
            "Find the $which word of $where, the first if there are ties.",
            "Given a $given, return its $which word, the first one of them if several are equally long.",
        ],
        bodies=[
            "return $pick($source, key=len)",
            "$best = $source[0]\nfor $word in $source:\n    if len($word) $op len($best):\n        $best = $word\nreturn $best",
        ]
        + (
            []
            if listed
            else [
                "$words = $sentence.split()\n$best = $words[0]\nfor $word in $words[1:]:\n    if len($word) $op len($best):\n        $best = $word\nreturn $best"
            ]
        ),
        calls=[(words if listed else " ".join(words),) for words in (values.words(rng, 2, 5) for _ in range(3))],
        which="longest" if longest else "shortest",
        where="$thewords" if listed else "$thesentence",
        given="list of words" if listed else "sentence",
        pick="max" if longest else "min",
        op=">" if longest else "<",
        source="$words" if listed else "$sentence.split()",
    )


@family
def word_lengths(rng: random.Random) -> Exercise:
    listed = rng.random() < 0.5
    what = rng.choice(("lengths", "total", "longest", "shortest", "average"))
    source = "$words" if listed else "$sentence.split()"
    tasks = {
        "lengths": [
            "Return the lengths of the words in $where{| as a list}.",
            "List how many letters each word of $where has.",
        ],
        "total": [
            "Return the total number of letters of the words in $where.",
            "Add up the lengths of the words in $where.",
        ],
        "longest": [
            "Return the length of the longest word in $where.",
            "How many letters has the longest word of $where?",
        ],
        "shortest": [
            "Return the length of the shortest word in $where.",
            "How many letters has the shortest word of $where?",
        ],
        "average": ["Return the average length of the words in $where.", "Compute the mean word length in $where."],
    }[what]
    bodies = {
        "lengths": [
            "return [len($word) for $word in $source]",
            "return list(map(len, $source))",
            "$result = []\nfor $word in $source:\n    $result.append(len($word))\nreturn $result",
        ],
        "total": [
            "return sum(len($word) for $word in $source)",
            "$total = 0\nfor $word in $source:\n    $total += len($word)\nreturn $total",
        ],
        "longest": [
            "return max(len($word) for $word in $source)",
            "$best = 0\nfor $word in $source:\n    if len($word) > $best:\n        $best = len($word)\nreturn $best",
        ],
        "shortest": [
            "return min(len($word) for $word in $source)",
            "$best = None\nfor $word in $source:\n    if $best is None or len($word) < $best:\n        $best = len($word)\nreturn $best",
        ],
        "average": [
            "$nums = [len($word) for $word in $source]\nreturn sum($nums) / len($nums)",
            "$total = 0\n$count = 0\nfor $word in $source:\n    $total += len($word)\n    $count += 1\nreturn $total / $count",
        ],
    }[what]
    names = {
        "lengths": "word_lengths lengths letters_per_word sizes",
        "total": "total_letters total_length letter_total",
        "longest": "longest_length max_word_length biggest_length",
        "shortest": "shortest_length min_word_length smallest_length",
        "average": "average_length mean_word_length average_word",
    }[what]
    return exercise(
        rng,
        names=names,
        takes="$words: list[str]" if listed else "$sentence: str",
        gives={"lengths": "list[int]", "average": "float"}.get(what, "int"),
        tasks=tasks,
        bodies=bodies,
        calls=[(words if listed else " ".join(words),) for words in (values.words(rng, 2, 5) for _ in range(3))],
        where="$thewords" if listed else "$thesentence",
        source=source,
    )


@family
def reverse_words(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="reverse_words words_backwards flip_words reverse_order",
        takes="$sentence: str",
        gives="str",
        tasks=[
            "Reverse the order of the words in $thesentence.",
            "Return the words of $thesentence from the last to the first, separated by spaces.",
        ],
        bodies=[
            'return " ".join($sentence.split()[::-1])',
            'return " ".join(reversed($sentence.split()))',
            '$words = $sentence.split()\n$words.reverse()\nreturn " ".join($words)',
            '$result = []\nfor $word in $sentence.split():\n    $result.insert(0, $word)\nreturn " ".join($result)',
        ],
        calls=[(values.sentence(rng),) for _ in range(3)],
    )


@family
def join_words(rng: random.Random) -> Exercise:
    sep, shown = rng.choice(
        (
            (", ", "a comma and a space"),
            ("-", "hyphens"),
            ("_", "underscores"),
            (" ", "single spaces"),
            ("; ", "semicolons and spaces"),
            ("/", "slashes"),
            (" and ", "' and '"),
            ("", "nothing between them"),
        )
    )
    return exercise(
        rng,
        names="join_words join_all make_line glue connect",
        takes="$words: list[str]",
        gives="str",
        tasks=[
            "Join the strings in $thewords with $shown.",
            "Return one string with the elements of $thewords, joined with $shown.",
        ],
        bodies=[
            'return "$sep".join($words)',
            '$result = ""\nfor $i, $word in enumerate($words):\n    if $i > 0:\n        $result += "$sep"\n    $result += $word\nreturn $result',
        ]
        + (['$result = ""\nfor $word in $words:\n    $result += $word\nreturn $result'] if sep == "" else []),
        calls=[(values.words(rng, 1, 4),) for _ in range(3)] + [([],)],
        sep=sep,
        shown=shown,
    )


@family
def join_with_last(rng: random.Random) -> Exercise:
    last = rng.choice(("and", "or"))
    return exercise(
        rng,
        names="list_in_words enumerate_words join_nicely human_list",
        takes="$words: list[str]",
        gives="str",
        tasks=[
            "Join $thewords with commas, but put '$last' before the last one, as in 'a, b $last c'. One word alone is returned as it is, no words give an empty string.",
            "Write $thewords as an English list such as 'x, y $last z'. Return '' for no words and the word itself for one word.",
        ],
        bodies=[
            'if not $words:\n    return ""\nif len($words) == 1:\n    return $words[0]\nreturn ", ".join($words[:-1]) + " $last " + $words[-1]',
            'if len($words) < 2:\n    return "".join($words)\nstart = ", ".join($words[:-1])\nreturn f"{start} $last {$words[-1]}"',
        ],
        calls=[(values.words(rng, 3, 4),), (values.words(rng, 2, 2),), (values.words(rng, 1, 1),), ([],)],
        last=last,
    )


@family
def make_initials(rng: random.Random) -> Exercise:
    sep = rng.choice(("", ".", ". "))
    names = [f"{rng.choice(values.NAMES)} {rng.choice(values.SURNAMES)}" for _ in range(2)] + [
        f"{rng.choice(values.NAMES)} {rng.choice(values.NAMES)} {rng.choice(values.SURNAMES)}"
    ]
    if sep == ". ":
        tail, shown = ".", "each followed by a dot and separated by spaces, as in 'A. B.'"
    elif sep == ".":
        tail, shown = ".", "each followed by a dot, as in 'A.B.'"
    else:
        tail, shown = "", "without anything between them, as in 'AB'"
    piece = "$word[0].upper()" + (' + "."' if tail else "")
    joiner = " " if sep == ". " else ""
    return exercise(
        rng,
        names="initials get_initials name_initials short_name",
        takes="$name: str",
        gives="str",
        tasks=[
            "Return the initials of a full name in upper case, $shown.",
            "Take the first letter of each word in `$name` in upper case, $shown.",
        ],
        bodies=[
            f'return "{joiner}".join({piece} for $word in $name.split())',
            f'$parts = []\nfor $word in $name.split():\n    $parts.append({piece})\nreturn "{joiner}".join($parts)',
        ]
        + (
            [f'$result = ""\nfor $word in $name.split():\n    $result += {piece}\nreturn $result'] if not joiner else []
        ),
        calls=[(name,) for name in names] + [(names[0].lower(),)],
        shown=shown,
    )


@family
def make_acronym(rng: random.Random) -> Exercise:
    return exercise(
        rng,
        names="acronym abbreviation first_letters short_form",
        takes="$sentence: str",
        gives="str",
        tasks=[
            "Build an abbreviation from the first letters of the words in $thesentence, in upper case.",
            "Return the first letters of all words in $thesentence as one upper case string.",
        ],
        bodies=[
            'return "".join($word[0] for $word in $sentence.split()).upper()',
            '$result = ""\nfor $word in $sentence.split():\n    $result += $word[0].upper()\nreturn $result',
            '$chars = [$word[0].upper() for $word in $sentence.split()]\nreturn "".join($chars)',
        ],
        calls=[(values.sentence(rng, 2, 4),) for _ in range(3)] + [("",)],
    )


@family
def name_formats(rng: random.Random) -> Exercise:
    first, last = rng.choice(values.NAMES), rng.choice(values.SURNAMES)
    shape = rng.choice(("full", "comma", "short", "split"))
    if shape == "split":
        return exercise(
            rng,
            names="split_name name_parts first_and_last parse_name",
            takes="$name: str",
            gives="tuple[str, str]",
            tasks=[
                "Split a full name such as 'Ann Lee' into its first name and last name.",
                "Return the first and the last word of `$name` as a tuple.",
            ],
            bodies=[
                "$parts = $name.split()\nreturn ($parts[0], $parts[-1])",
                "$parts = $name.split()\nfirst = $parts[0]\nlast = $parts[-1]\nreturn first, last",
            ],
            calls=[(f"{rng.choice(values.NAMES)} {rng.choice(values.SURNAMES)}",) for _ in range(3)],
        )
    form, task = {
        "full": ('f"{first} {last}"', "with a space between them"),
        "comma": ('f"{last}, {first}"', "as 'Last, First'"),
        "short": (
            'f"{first[0]}. {last}"',
            "as the first letter of the first name with a dot, then the last name, as in 'A. Lee'",
        ),
    }[shape]
    other = {"full": 'first + " " + last', "comma": 'last + ", " + first', "short": 'first[0] + ". " + last'}[shape]
    return exercise(
        rng,
        names={
            "full": "full_name join_name whole_name",
            "comma": "sorted_name formal_name last_first",
            "short": "short_name signature_of abbreviated_name",
        }[shape],
        takes="first: str, last: str",
        gives="str",
        tasks=[
            "Return the full name made of `first` and `last` $task.",
            "Given a first and a last name, return them $task.",
            "Format a person's name $task.",
        ],
        bodies=["return $form", "return $other"],
        calls=[(first, last)] + [(rng.choice(values.NAMES), rng.choice(values.SURNAMES)) for _ in range(2)],
        task=task,
        form=form,
        other=other,
    )


@family
def title_words(rng: random.Random) -> Exercise:
    small = rng.choice((("a", "the"), ("of", "and"), ("and", "or"), ("in", "on", "at"), ("of", "the")))
    quoted = ", ".join(f'"{word}"' for word in small)
    shown = " and ".join(f"'{word}'" for word in small) if len(small) == 2 else "'in', 'on' and 'at'"
    sentence = f"{values.word(rng)} {rng.choice(small)} {values.word(rng)} {rng.choice(small)} {values.word(rng)}"
    return exercise(
        rng,
        names="title_case make_title headline book_title",
        takes="$sentence: str",
        gives="str",
        tasks=[
            "Capitalize each word of $thesentence, except the words $shown.",
            "Write $thesentence as a title: every word gets a capital first letter, but $shown stay as they are.",
        ],
        bodies=[
            '$words = []\nfor $word in $sentence.split():\n    if $word in ($quoted):\n        $words.append($word)\n    else:\n        $words.append($word.capitalize())\nreturn " ".join($words)',
            'small = ($quoted)\nreturn " ".join(\n    $word if $word in small else $word.capitalize() for $word in $sentence.split()\n)',
        ],
        calls=[(sentence,), (values.sentence(rng),), (f"{values.word(rng)} {small[0]} {values.word(rng)}",)],
        quoted=quoted,
        shown=shown,
    )


@family
def naming_styles(rng: random.Random) -> Exercise:
    words = [word.lower() for word in values.words(rng, 2, 3)]
    others = [word.lower() for word in values.words(rng, 2, 3)]

    def camel(parts: list[str]) -> str:
        return parts[0] + "".join(part.capitalize() for part in parts[1:])

    shape = rng.choice(("snake_to_camel", "camel_to_snake", "words_to_snake", "words_to_kebab", "snake_to_words"))
    if shape == "snake_to_camel":
        tasks = [
            "Convert a name such as 'my_long_name' to 'myLongName'.",
            "Turn `$name` from snake case into camel case, for example 'a_name' into 'aName'.",
        ]
        bodies = [
            '$parts = $name.split("_")\nreturn $parts[0] + "".join($part.capitalize() for $part in $parts[1:])',
            '$parts = $name.split("_")\n$result = $parts[0]\nfor $part in $parts[1:]:\n    $result += $part.capitalize()\nreturn $result',
        ]
        calls = [("_".join(words),), ("_".join(others),), (words[0],)]
    elif shape == "camel_to_snake":
        tasks = [
            "Convert a name such as 'myLongName' to 'my_long_name'.",
            "Turn `$name` from camel case into snake case: each capital becomes an underscore and the small letter.",
        ]
        bodies = [
            '$result = ""\nfor $ch in $name:\n    if $ch.isupper():\n        $result += "_" + $ch.lower()\n    else:\n        $result += $ch\nreturn $result',
            'return "".join("_" + $ch.lower() if $ch.isupper() else $ch for $ch in $name)',
        ]
        calls = [(camel(words),), (camel(others),), (words[0],)]
    elif shape == "snake_to_words":
        tasks = [
            "Replace the underscores of `$name` by spaces and capitalize the first letter.",
            "Make a readable label of a name such as 'my_long_name': 'My long name'.",
        ]
        bodies = [
            'return $name.replace("_", " ").capitalize()',
            '$words = $name.split("_")\nreturn " ".join($words).capitalize()',
        ]
        calls = [("_".join(words),), ("_".join(others),), (words[0],)]
    else:
        sign = "_" if shape == "words_to_snake" else "-"
        tasks = [
            f"Write the words of `$name` in lower case, joined with '{sign}'.",
            f"Turn a text such as 'My Long Name' into 'my{sign}long{sign}name'.",
        ]
        bodies = [
            f'return "{sign}".join($name.lower().split())',
            f'$words = [$word.lower() for $word in $name.split()]\nreturn "{sign}".join($words)',
        ]
        calls = [(" ".join(words).title(),), (" ".join(others),), (words[0].upper(),)]
    return exercise(
        rng,
        names=[shape, shape + "_case" if shape != "snake_to_words" else "readable_name", "convert_name", "rename"],
        takes="$name: str",
        gives="str",
        tasks=tasks,
        bodies=bodies,
        calls=calls,
    )


@family
def sort_words(rng: random.Random) -> Exercise:
    key, task, test = rng.choice(
        (
            ("", "alphabetically", ""),
            ("key=len", "by length, the shortest first", ""),
            ("key=len, reverse=True", "by length, the longest first", ""),
            ("reverse=True", "in reverse alphabetical order", ""),
            ("key=str.lower", "alphabetically, ignoring case", ""),
            ("key=lambda $word: $word[-1]", "by their last letter", ""),
            ("key=lambda $word: (len($word), $word)", "by length and, where equal, alphabetically", ""),
        )
    )
    listed = rng.random() < 0.6
    given = "$words" if listed else "$sentence.split()"
    args = f", {key}" if key else ""
    return exercise(
        rng,
        names="sort_words sorted_words order_words in_order arrange",
        takes="$words: list[str]" if listed else "$sentence: str",
        gives="list[str]",
        tasks=["Sort the words of $where $task.", "Return the words in $where, sorted $task."],
        bodies=[f"return sorted({given}{args})", f"$result = list({given})\n$result.sort({key})\nreturn $result"]
        + (
            [f"$words = {given}\n$words.sort({key})\nreturn $words", f"$words = {given}\nreturn sorted($words{args})"]
            if not listed
            else [f"$result = $words[:]\n$result.sort({key})\nreturn $result"]
        ),
        calls=[(ws if listed else " ".join(ws),) for ws in (mixed_sentence(rng).split() for _ in range(3))],
        where="$thewords" if listed else "$thesentence",
        task=task,
    )


@family
def nth_word(rng: random.Random) -> Exercise:
    which, index = rng.choice((("first", "0"), ("last", "-1"), ("second", "1"), ("second last", "-2")))
    least = 2 if index in ("1", "-2") else 1
    return exercise(
        rng,
        names=[f"{which.replace(' ', '_')}_word", f"get_{which.replace(' ', '_')}", f"{which.replace(' ', '_')}_of"],
        takes="$sentence: str",
        gives="str",
        tasks=[
            "Return the $which word of $thesentence, or an empty string if there is none.",
            "Get the $which word of $thesentence. If there are not enough words, return ''.",
        ],
        bodies=[
            f'$words = $sentence.split()\nif len($words) < {least}:\n    return ""\nreturn $words[{index}]',
            f'$words = $sentence.split()\nreturn $words[{index}] if len($words) >= {least} else ""',
            f'$words = $sentence.split()\nif len($words) >= {least}:\n    return $words[{index}]\nreturn ""',
        ],
        calls=[(values.sentence(rng),), (values.sentence(rng),), ("",), (values.word(rng),)],
        which=which,
    )


@family
def contains_word(rng: random.Random) -> Exercise:
    sentence = values.sentence(rng, 3, 5)
    return exercise(
        rng,
        names="contains_word has_word mentions word_in",
        takes="$sentence: str, $word: str",
        gives="bool",
        tasks=[
            "$Check `$word` is one of the words of $thesentence, ignoring case.",
            "Return True if `$word` occurs as a whole word in $thesentence, in upper or lower case.",
        ],
        bodies=[
            "return $word.lower() in $sentence.lower().split()",
            "for $item in $sentence.split():\n    if $item.lower() == $word.lower():\n        return True\nreturn False",
            "return any($item.lower() == $word.lower() for $item in $sentence.split())",
        ],
        calls=[
            (sentence, rng.choice(sentence.split())),
            (sentence, values.word(rng).upper()),
            (values.sentence(rng).title(), values.word(rng)),
            (sentence.upper(), sentence.split()[0]),
        ],
    )


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
                "$count = 0\nfor $i in range(len($text) - len($sub) + 1):\n    if $text[$i : $i + len($sub)] == $sub:\n        $count += 1\nreturn $count",
                "$count = 0\nfor $i in range(len($text)):\n    if $text.startswith($sub, $i):\n        $count += 1\nreturn $count",
                "return sum(1 for $i in range(len($text)) if $text[$i:].startswith($sub))",
            ]
            if overlap
            else [
                "return $text.count($sub)",
                "$count = 0\n$i = $text.find($sub)\nwhile $i != -1:\n    $count += 1\n    $i = $text.find($sub, $i + len($sub))\nreturn $count",
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
            "$result = []\nfor $i in range(len($text) - $n + 1):\n    $result.append($text[$i : $i + $n])\nreturn $result",
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
            "$result = []\nfor $i in range(0, len($text), $n):\n    $result.append($text[$i : $i + $n])\nreturn $result",
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
                '$result = ""\nfor $i, $ch in enumerate($text):\n    if $i > 0 and $i % $n == 0:\n        $result += "$sign"\n    $result += $ch\nreturn $result',
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
            "Merge two strings by taking one character of each in turn. The rest of the longer one is added at the end.",
            "Take characters from `$a` and `$b` alternately, starting with `$a`; append what is left of the longer string.",
        ],
        bodies=[
            '$result = ""\nfor $i in range(max(len($a), len($b))):\n    if $i < len($a):\n        $result += $a[$i]\n    if $i < len($b):\n        $result += $b[$i]\nreturn $result',
            '$n = min(len($a), len($b))\n$result = "".join($ch + $other for $ch, $other in zip($a, $b))\nreturn $result + $a[$n:] + $b[$n:]',
        ],
        calls=[("abc", "xyz"), (values.word(rng), values.word(rng)), (values.word(rng), "12"), ("", values.word(rng))],
    )


# Numbers and text.


@family
def parse_pairs(rng: random.Random) -> Exercise:
    sep, eq = rng.choice(((",", "="), (";", ":"), (";", "="), (",", ":"), ("&", "=")))
    number = rng.random() < 0.6
    value = "int($value)" if number else "$value"

    def sample() -> str:
        keys = rng.sample("abcdefgh", rng.randint(1, 3))
        return sep.join(f"{key}{eq}{rng.randint(1, 20) if number else values.word(rng)}" for key in keys)

    return exercise(
        rng,
        names="parse_pairs read_settings parse_options to_dict parse_config",
        takes="$text: str",
        gives="dict[str, int]" if number else "dict[str, str]",
        tasks=[
            "Parse a text such as '$example' into a dictionary$values.",
            "Given a string of pairs like '$example', return a dictionary from the names to the values$values.",
        ],
        bodies=[
            f'$mapping = {{}}\nfor $part in $text.split("{sep}"):\n    $key, $value = $part.split("{eq}")\n    $mapping[$key] = {value}\nreturn $mapping',
            f'$mapping = {{}}\nfor $part in $text.split("{sep}"):\n    $i = $part.index("{eq}")\n    $mapping[$part[:$i]] = {value.replace("$value", "$part[$i + 1 :]")}\nreturn $mapping',
        ]
        + ([] if number else [f'return dict($part.split("{eq}") for $part in $text.split("{sep}"))']),
        calls=[(sample(),), (sample(),), (sample(),)],
        example=f"a{eq}1{sep}b{eq}2" if number else f"x{eq}red{sep}y{eq}blue",
        values=" with integer values" if number else "",
    )


@family
def parse_number_list(rng: random.Random) -> Exercise:
    sep, shown = rng.choice(
        (
            (",", "commas"),
            (" ", "spaces"),
            (";", "semicolons"),
            ("-", "hyphens"),
            ("|", "vertical bars"),
            ("+", "plus signs"),
        )
    )
    what = rng.choice(("list", "sum", "max", "count"))
    inner = f'int($part) for $part in $text.split("{sep}")'
    names = {
        "list": "parse_numbers read_numbers to_ints number_list",
        "sum": "sum_of_text add_up total_of_numbers",
        "max": "largest_in_text biggest_number max_of_text",
        "count": "count_above_ten big_numbers count_big_numbers",
    }[what]
    task = {
        "list": "Return the numbers as a list of integers.",
        "sum": "Return their sum.",
        "max": "Return the largest of them.",
        "count": "Return how many of them are greater than 10.",
    }[what]
    bodies = {
        "list": [
            f"return [{inner}]",
            f'$result = []\nfor $part in $text.split("{sep}"):\n    $result.append(int($part))\nreturn $result',
            f'return list(map(int, $text.split("{sep}")))',
        ],
        "sum": [
            f"return sum({inner})",
            f'$total = 0\nfor $part in $text.split("{sep}"):\n    $total += int($part)\nreturn $total',
        ],
        "max": [
            f"return max({inner})",
            f"$nums = [{inner}]\n$best = $nums[0]\nfor $num in $nums:\n    if $num > $best:\n        $best = $num\nreturn $best",
        ],
        "count": [
            f'return sum(1 for $part in $text.split("{sep}") if int($part) > 10)',
            f'$count = 0\nfor $part in $text.split("{sep}"):\n    if int($part) > 10:\n        $count += 1\nreturn $count',
        ],
    }[what]
    return exercise(
        rng,
        names=names,
        takes="$text: str",
        gives="list[int]" if what == "list" else "int",
        tasks=[
            f"`$text` holds whole numbers separated by {shown}. {task}",
            f"Given a string of integers separated by {shown}, such as '3{sep}14{sep}7', do the following: {task[0].lower()}{task[1:]}",
        ],
        bodies=bodies,
        calls=[(sep.join(map(str, values.numbers(rng, 1, 40, 2, 5))),) for _ in range(3)],
    )


@family
def evaluate_simple_sum(rng: random.Random) -> Exercise:
    shape = rng.choice(("plus", "four"))
    if shape == "plus":
        op, word, fold = rng.choice((("+", "sum", "+"), ("*", "product", "*"), ("-", "difference", "-")))
        return exercise(
            rng,
            names=f"eval_{word} compute_{word} {word}_of_text",
            takes="$text: str",
            gives="int",
            tasks=[
                f"`$text` has the form '3{op}4'. Return the value of the {word}.",
                f"Compute the {word} that is written in a string such as '12{op}5'.",
            ],
            bodies=[
                f'$a, $b = $text.split("{op}")\nreturn int($a) {fold} int($b)',
                f'$parts = $text.split("{op}")\nreturn int($parts[0]) {fold} int($parts[1])',
                f'$i = $text.index("{op}")\nreturn int($text[:$i]) {fold} int($text[$i + 1 :])',
            ],
            calls=[(f"{rng.randint(1, 50)}{op}{rng.randint(1, 20)}",) for _ in range(3)],
        )
    return exercise(
        rng,
        names="calculate evaluate compute simple_calculator",
        takes="$text: str",
        gives="int",
        tasks=[
            "Evaluate a text such as '7 + 5': two integers with one of the operators +, - and * between them, separated by spaces.",
            "Compute the result of an expression like '3 * 4'. The operator is +, - or *, with a space on each side.",
        ],
        bodies=[
            '$a, op, $b = $text.split()\nif op == "+":\n    return int($a) + int($b)\nif op == "-":\n    return int($a) - int($b)\nreturn int($a) * int($b)',
            '$parts = $text.split()\n$a = int($parts[0])\n$b = int($parts[2])\nif $parts[1] == "+":\n    return $a + $b\nelif $parts[1] == "-":\n    return $a - $b\nelse:\n    return $a * $b',
        ],
        calls=[(f"{rng.randint(1, 30)} {op} {rng.randint(1, 12)}",) for op in "+-*"],
    )


@family
def parse_clock(rng: random.Random) -> Exercise:
    def clock() -> str:
        return f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}"

    shape = rng.choice(("minutes", "seconds", "format", "difference", "half"))
    if shape == "minutes":
        return exercise(
            rng,
            names="minutes_of_day to_minutes clock_to_minutes parse_time",
            takes="clock: str",
            gives="int",
            tasks=[
                "Convert a time of the form 'hh:mm' to minutes since midnight.",
                "How many minutes after midnight is the time `clock`, given as 'hh:mm'?",
            ],
            bodies=[
                'hours, minutes = clock.split(":")\nreturn int(hours) * 60 + int(minutes)',
                '$parts = clock.split(":")\nreturn 60 * int($parts[0]) + int($parts[1])',
                "return int(clock[:2]) * 60 + int(clock[3:])",
            ],
            calls=[(clock(),) for _ in range(3)],
        )
    if shape == "seconds":
        return exercise(
            rng,
            names="to_seconds duration_in_seconds parse_duration seconds_of",
            takes="$text: str",
            gives="int",
            tasks=[
                "Convert a duration such as '1:02:30' (hours, minutes, seconds) to seconds.",
                "Given a duration written as 'h:mm:ss', return it in seconds.",
            ],
            bodies=[
                'hours, minutes, seconds = $text.split(":")\nreturn int(hours) * 3600 + int(minutes) * 60 + int(seconds)',
                '$total = 0\nfor $part in $text.split(":"):\n    $total = $total * 60 + int($part)\nreturn $total',
            ],
            calls=[(f"{rng.randint(0, 5)}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}",) for _ in range(3)],
        )
    if shape == "format":
        return exercise(
            rng,
            names="format_time minutes_to_clock clock_text show_time",
            takes="minutes: int",
            gives="str",
            tasks=[
                "Write a number of minutes since midnight as a time 'hh:mm' with two digits each.",
                "Format `minutes` as hours and minutes, as in '07:05'.",
            ],
            bodies=[
                'return f"{minutes // 60:02d}:{minutes % 60:02d}"',
                'hours = minutes // 60\nrest = minutes % 60\nreturn f"{hours:02d}:{rest:02d}"',
                'hours, rest = divmod(minutes, 60)\nreturn str(hours).zfill(2) + ":" + str(rest).zfill(2)',
            ],
            calls=[(rng.randint(0, 1439),) for _ in range(3)],
        )
    if shape == "difference":
        times = [sorted((clock(), clock())) for _ in range(3)]
        return exercise(
            rng,
            names="minutes_between time_difference duration waiting_time",
            takes="$start: str, $end: str",
            gives="int",
            tasks=[
                "Return the minutes from `$start` to `$end`, two times of the same day given as 'hh:mm'.",
                "How many minutes pass between the times `$start` and `$end` (both 'hh:mm', the second is not earlier)?",
            ],
            bodies=[
                'def $helper(clock: str) -> int:\n    hours, minutes = clock.split(":")\n    return int(hours) * 60 + int(minutes)\n\n\ndef $signature:\n    return $helper($end) - $helper($start)',
                "hours = int($end[:2]) - int($start[:2])\nminutes = int($end[3:]) - int($start[3:])\nreturn hours * 60 + minutes",
            ],
            calls=[tuple(pair) for pair in times],
            helper=rng.choice(("to_minutes", "minutes_of", "parse_clock")),
        )
    return exercise(
        rng,
        names="part_of_day greeting_for is_morning_or_not day_half",
        takes="clock: str",
        gives="str",
        tasks=[
            "Given a time 'hh:mm' of the 24-hour clock, return 'am' if it is before noon, else 'pm'.",
            "Return 'am' for a time 'hh:mm' before 12:00 and 'pm' for any other.",
        ],
        bodies=[
            'hour = int(clock.split(":")[0])\nreturn "am" if hour < 12 else "pm"',
            'if int(clock[:2]) < 12:\n    return "am"\nreturn "pm"',
        ],
        calls=[(clock(),), ("12:00",), (clock(),), ("00:30",)],
    )


@family
def parse_dates(rng: random.Random) -> Exercise:
    def date() -> str:
        return f"{rng.randint(1990, 2030)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"

    shape = rng.choice(("year", "swap", "tuple", "month"))
    names, gives, tasks, bodies = {
        "year": (
            "year_of get_year",
            "int",
            [
                "Return the year of a date written as 'yyyy-mm-dd'.",
                "Get the year of `date`, which has the form 'yyyy-mm-dd', as an integer.",
            ],
            ['return int(date.split("-")[0])', "return int(date[:4])"],
        ),
        "swap": (
            "european_date swap_date day_first",
            "str",
            [
                "Write a date 'yyyy-mm-dd' as 'dd.mm.yyyy'.",
                "Convert `date` from the form 'yyyy-mm-dd' to 'dd.mm.yyyy'.",
            ],
            [
                'year, month, day = date.split("-")\nreturn f"{day}.{month}.{year}"',
                'return ".".join(reversed(date.split("-")))',
                'parts = date.split("-")\nreturn parts[2] + "." + parts[1] + "." + parts[0]',
            ],
        ),
        "tuple": (
            "parse_date split_date date_parts",
            "tuple[int, int, int]",
            [
                "Split a date 'yyyy-mm-dd' into year, month and day as integers.",
                "Return year, month and day of `date` ('yyyy-mm-dd') as a tuple of integers.",
            ],
            [
                'year, month, day = date.split("-")\nreturn (int(year), int(month), int(day))',
                "return (int(date[:4]), int(date[5:7]), int(date[8:]))",
            ],
        ),
        "month": (
            "month_name month_of named_month",
            "str",
            [
                "Return the first three letters of the month's name for a date 'yyyy-mm-dd', such as 'Jan'.",
                "Get the short English month name of `date`, written as 'yyyy-mm-dd'.",
            ],
            [
                'names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()\nreturn names[int(date[5:7]) - 1]',
                'month = int(date.split("-")[1])\nnames = "JanFebMarAprMayJunJulAugSepOctNovDec"\nreturn names[3 * (month - 1) : 3 * month]',
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="date: str",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(date(),) for _ in range(3)],
    )


@family
def format_values(rng: random.Random) -> Exercise:
    shape = rng.choice(("price", "percent", "greeting", "point", "range", "fraction", "size", "temperature"))
    price = round(rng.uniform(1, 90), 2)
    table = {
        "price": (
            "price_text format_price show_price",
            "$name: str, price: float",
            [
                "Return the name and the price as in 'tea: 2.50', with two digits after the point.",
                "Format `$name` and `price` as 'name: price' with two decimals.",
            ],
            ['return f"{$name}: {price:.2f}"', 'return $name + ": " + format(price, ".2f")'],
            [(rng.choice(values.PRODUCTS), price), (rng.choice(values.PRODUCTS), float(rng.randint(1, 20)))],
        ),
        "percent": (
            "percent_text as_percent show_share",
            "part: int, whole: int",
            [
                "Return the share of `part` in `whole` as whole percent, rounded down, with the sign: '25%'.",
                "How many percent of `whole` is `part`? Return a text such as '40%', rounded down.",
            ],
            ['return f"{100 * part // whole}%"', 'percent = part * 100 // whole\nreturn str(percent) + "%"'],
            [(rng.randint(1, 20), rng.randint(20, 60)), (rng.randint(1, 9), 10), (1, rng.randint(2, 8))],
        ),
        "greeting": (
            "greet welcome hello_text greeting",
            "$name: str",
            [
                "Return the greeting 'Hello, NAME!' with the given name.",
                "Greet a person: return 'Hello, ' followed by `$name` and an exclamation mark.",
            ],
            ['return f"Hello, {$name}!"', 'return "Hello, " + $name + "!"', 'return "Hello, {}!".format($name)'],
            [(name,) for name in rng.sample(values.NAMES, 3)],
        ),
        "point": (
            "point_text show_point format_point",
            "$a: int, $b: int",
            [
                "Write the point with the coordinates `$a` and `$b` as in '(3, 4)'.",
                "Return the two numbers in parentheses, separated by a comma and a space.",
            ],
            ['return f"({$a}, {$b})"', 'return "(" + str($a) + ", " + str($b) + ")"', "return str(($a, $b))"],
            [(rng.randint(-9, 9), rng.randint(-9, 9)) for _ in range(3)],
        ),
        "range": (
            "range_text show_range page_range",
            "$start: int, $end: int",
            [
                "Return 'start-end' for two different numbers, and just the number if they are equal.",
                "Write a range of pages such as '3-7'; if both ends are equal, write the one number.",
            ],
            [
                'if $start == $end:\n    return str($start)\nreturn f"{$start}-{$end}"',
                'return str($start) if $start == $end else f"{$start}-{$end}"',
            ],
            [(rng.randint(1, 9), rng.randint(10, 30)), (5, 5), (rng.randint(1, 9), rng.randint(10, 30))],
        ),
        "fraction": (
            "fraction_text show_fraction out_of",
            "$a: int, $b: int",
            [
                "Return the text 'A of B' for the numbers `$a` and `$b`, for example '3 of 10'.",
                "Write two numbers as '3 of 10'.",
            ],
            ['return f"{$a} of {$b}"', 'return str($a) + " of " + str($b)'],
            [(rng.randint(0, 9), rng.randint(10, 20)) for _ in range(3)],
        ),
        "size": (
            "size_text readable_size show_size",
            "$n: int",
            [
                "Write a number of bytes: below 1000 as '512 B', otherwise in whole kilobytes of 1000 bytes, rounded down, as '3 kB'.",
                "Format `$n` bytes as 'N B' if there are fewer than 1000, else as 'N kB' with N in whole thousands.",
            ],
            [
                'if $n < 1000:\n    return f"{$n} B"\nreturn f"{$n // 1000} kB"',
                'return f"{$n} B" if $n < 1000 else f"{$n // 1000} kB"',
            ],
            [(rng.randint(1, 999),), (rng.randint(1000, 99999),), (1000,)],
        ),
        "temperature": (
            "temperature_text show_degrees weather_text",
            "degrees: int",
            [
                "Return the temperature with its sign and 'C', as in '+5 C', '-3 C' or '0 C'.",
                "Format `degrees`: a plus sign before positive numbers, then ' C' at the end.",
            ],
            [
                'if degrees > 0:\n    return f"+{degrees} C"\nreturn f"{degrees} C"',
                'sign = "+" if degrees > 0 else ""\nreturn sign + str(degrees) + " C"',
            ],
            [(rng.randint(1, 30),), (rng.randint(-20, -1),), (0,)],
        ),
    }
    names, takes, tasks, bodies, calls = table[shape]
    return exercise(rng, names=names, takes=takes, gives="str", tasks=tasks, bodies=bodies, calls=calls)


@family
def plural_text(rng: random.Random) -> Exercise:
    noun = rng.choice(("apple", "day", "file", "book", "car", "point", "user", "page"))
    return exercise(
        rng,
        names="count_text plural amount_text quantity number_of",
        takes="$n: int",
        gives="str",
        tasks=[
            "Return '1 $noun' for 1 and 'N ${noun}s' for every other number N.",
            "Write how many ${noun}s there are: '1 $noun', but '0 ${noun}s', '2 ${noun}s' and so on.",
        ],
        bodies=[
            'if $n == 1:\n    return "1 $noun"\nreturn f"{$n} ${noun}s"',
            'return f"{$n} $noun" if $n == 1 else f"{$n} ${noun}s"',
            'ending = "" if $n == 1 else "s"\nreturn f"{$n} $noun{ending}"',
        ],
        calls=[(1,), (rng.randint(2, 30),), (0,)],
        noun=noun,
    )


@family
def plural_rules(rng: random.Random) -> Exercise:
    nouns = ["cat", "bus", "box", "city", "baby", "class", "dog", "lady", "fox", "tree", "story", "bush"]
    return exercise(
        rng,
        names="make_plural pluralize plural_of many_of",
        takes="$word: str",
        gives="str",
        tasks=[
            "Form the plural of an English noun: after 's' or 'x' add 'es', a 'y' at the end becomes 'ies', otherwise add 's'.",
            "Return the plural of `$word`: 'y' at the end turns into 'ies', words that end in 's' or 'x' get 'es', all others get 's'.",
        ],
        bodies=[
            'if $word.endswith("y"):\n    return $word[:-1] + "ies"\nif $word.endswith(("s", "x")):\n    return $word + "es"\nreturn $word + "s"',
            'if $word[-1] == "y":\n    return $word[:-1] + "ies"\nelif $word[-1] in "sx":\n    return $word + "es"\nelse:\n    return $word + "s"',
        ],
        calls=[(word,) for word in rng.sample(nouns, 4)],
    )


@family
def number_list_to_text(rng: random.Random) -> Exercise:
    sep = rng.choice((", ", "-", " ", " + ", " < ", ";"))
    around = rng.choice((("", ""), ("[", "]"), ("(", ")"), ("<", ">")))
    return exercise(
        rng,
        names="numbers_to_text format_numbers list_text show_numbers",
        takes="$nums: list[int]",
        gives="str",
        tasks=[
            f"Join $thenums into one string with '{sep}' between them"
            + (f" and put it between '{around[0]}' and '{around[1]}'." if around[0] else "."),
            f"Write $thenums as a text like '{around[0]}1{sep}2{sep}3{around[1]}'.",
        ],
        bodies=[
            "return "
            + (f'"{around[0]}" + ' if around[0] else "")
            + f'"{sep}".join(str($num) for $num in $nums)'
            + (f' + "{around[1]}"' if around[1] else ""),
            "$parts = []\nfor $num in $nums:\n    $parts.append(str($num))\nreturn "
            + (f'"{around[0]}" + ' if around[0] else "")
            + f'"{sep}".join($parts)'
            + (f' + "{around[1]}"' if around[1] else ""),
            f'$text = "{sep}".join(map(str, $nums))\nreturn '
            + (f'f"{around[0]}{{$text}}{around[1]}"' if around[0] else "$text"),
        ],
        calls=[(values.numbers(rng),), (values.numbers(rng, -9, 9, 1, 3),), ([],)],
    )


@family
def stars_and_bars(rng: random.Random) -> Exercise:
    sign = rng.choice("*#x=o")
    shape = rng.choice(("bar", "lines", "stairs", "box"))
    names, takes, gives, tasks, bodies, calls = {
        "bar": (
            "bars star_bars draw_bars",
            "$nums: list[int]",
            "list[str]",
            [
                "Draw each number of $thenums as a string of that many '$sign'.",
                "Return for every number in $thenums a string with as many '$sign' as the number says.",
            ],
            [
                'return ["$sign" * $num for $num in $nums]',
                '$result = []\nfor $num in $nums:\n    $result.append("$sign" * $num)\nreturn $result',
            ],
            [(values.numbers(rng, 0, 6, 2, 4),) for _ in range(2)],
        ),
        "lines": (
            "triangle growing_lines draw_triangle",
            "$n: int",
            "list[str]",
            [
                "Return `$n` strings: the first has one '$sign', the second two, and so on.",
                "Build a triangle of '$sign' with `$n` rows as a list of strings, the shortest row first.",
            ],
            [
                'return ["$sign" * $i for $i in range(1, $n + 1)]',
                '$result = []\nfor $i in range($n):\n    $result.append("$sign" * ($i + 1))\nreturn $result',
            ],
            [(rng.randint(2, 5),), (1,), (0,)],
        ),
        "stairs": (
            "stairs staircase right_triangle",
            "$n: int",
            "list[str]",
            [
                "Return `$n` lines of width `$n`: the line number i (from 1) ends with i times '$sign' and has spaces before.",
                "Draw a staircase of '$sign' that climbs to the right, as a list of `$n` strings of length `$n`.",
            ],
            [
                'return [" " * ($n - $i) + "$sign" * $i for $i in range(1, $n + 1)]',
                '$result = []\nfor $i in range(1, $n + 1):\n    $result.append(("$sign" * $i).rjust($n))\nreturn $result',
            ],
            [(rng.randint(2, 4),), (1,), (3,)],
        ),
        "box": (
            "box rectangle draw_box",
            "width: int, height: int",
            "str",
            [
                "Draw a filled rectangle of '$sign' with the given width and height; the rows are separated by newlines.",
                "Return a string of `height` lines with `width` characters '$sign' each.",
            ],
            [
                'return "\\n".join("$sign" * width for _ in range(height))',
                '$rows = []\nfor _ in range(height):\n    $rows.append("$sign" * width)\nreturn "\\n".join($rows)',
                'return "\\n".join(["$sign" * width] * height)',
            ],
            [(rng.randint(1, 5), rng.randint(1, 4)), (3, 2), (rng.randint(1, 4), 1)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls, sign=sign)


@family
def binary_text(rng: random.Random) -> Exercise:
    def bits() -> str:
        return values.letters(rng, "01", 3, 8)

    shape = rng.choice(("to", "from", "flip", "ones", "valid", "and"))
    names, takes, gives, tasks, bodies, calls = {
        "to": (
            "to_bits binary_text binary_digits",
            "$n: int",
            "str",
            [
                "Write the non-negative integer `$n` in binary, without a prefix.",
                "Return the binary digits of `$n` (at least 0) as a string.",
            ],
            [
                "return bin($n)[2:]",
                'return format($n, "b")',
                'if $n == 0:\n    return "0"\n$result = ""\nwhile $n > 0:\n    $result = str($n % 2) + $result\n    $n //= 2\nreturn $result',
                'return f"{$n:b}"',
            ],
            [(rng.randint(0, 200),) for _ in range(3)] + [(0,)],
        ),
        "from": (
            "from_bits bits_to_number binary_value",
            "bits: str",
            "int",
            [
                "Return the number that a string of binary digits stands for.",
                "Convert the binary string `bits` to an integer.",
            ],
            [
                "return int(bits, 2)",
                "$result = 0\nfor $ch in bits:\n    $result = $result * 2 + int($ch)\nreturn $result",
                '$total = 0\nfor $i, $ch in enumerate(reversed(bits)):\n    if $ch == "1":\n        $total += 2**$i\nreturn $total',
            ],
            [(bits(),) for _ in range(3)],
        ),
        "flip": (
            "flip_bits invert_bits complement_bits",
            "bits: str",
            "str",
            [
                "Swap 0 and 1 in a string of binary digits.",
                "Return `bits` with every '0' replaced by '1' and every '1' by '0'.",
            ],
            [
                'return "".join("1" if $ch == "0" else "0" for $ch in bits)',
                '$result = ""\nfor $ch in bits:\n    if $ch == "0":\n        $result += "1"\n    else:\n        $result += "0"\nreturn $result',
                'return bits.translate(str.maketrans("01", "10"))',
            ],
            [(bits(),) for _ in range(3)],
        ),
        "ones": (
            "more_ones has_more_ones ones_win",
            "bits: str",
            "bool",
            [
                "$Check the binary string `bits` has more ones than zeros.",
                "Return True if '1' occurs more often than '0' in `bits`.",
            ],
            [
                'return bits.count("1") > bits.count("0")',
                '$count = 0\nfor $ch in bits:\n    $count += 1 if $ch == "1" else -1\nreturn $count > 0',
            ],
            [(bits(),) for _ in range(3)],
        ),
        "valid": (
            "is_binary only_bits is_bit_string",
            "$text: str",
            "bool",
            [
                "$Check $thetext consists only of the digits 0 and 1 and is not empty.",
                "$Check $thetext is a binary number: not empty and nothing but zeros and ones.",
            ],
            [
                'return $text != "" and all($ch in "01" for $ch in $text)',
                'if not $text:\n    return False\nfor $ch in $text:\n    if $ch not in "01":\n        return False\nreturn True',
                'return len($text) > 0 and set($text) <= {"0", "1"}',
            ],
            [(bits(),), (bits() + "2",), ("",), (values.word(rng),)],
        ),
        "and": (
            "and_bits common_ones both_ones",
            "$a: str, $b: str",
            "str",
            [
                "Combine two binary strings of the same length: the result has '1' where both have '1', else '0'.",
                "Return the bitwise and of the equally long binary strings `$a` and `$b`, as a string.",
            ],
            [
                'return "".join("1" if $ch == $other == "1" else "0" for $ch, $other in zip($a, $b))',
                '$result = ""\nfor $ch, $other in zip($a, $b):\n    if $ch == "1" and $other == "1":\n        $result += "1"\n    else:\n        $result += "0"\nreturn $result',
            ],
            [(values.letters(rng, "01", n, n), values.letters(rng, "01", n, n)) for n in (4, 5, 6)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Rules on texts.


@family
def validate_by_rules(rng: random.Random) -> Exercise:
    n = rng.randint(4, 10)
    rules = rng.sample(
        [
            (f"has at least {n} characters", f"len($text) < {n}", f"len($text) >= {n}"),
            ("contains a digit", "not any($ch.isdigit() for $ch in $text)", "any($ch.isdigit() for $ch in $text)"),
            (
                "contains an upper case letter",
                "not any($ch.isupper() for $ch in $text)",
                "any($ch.isupper() for $ch in $text)",
            ),
            ("contains no space", '" " in $text', '" " not in $text'),
            ("starts with a letter", "not $text[:1].isalpha()", "$text[:1].isalpha()"),
            ("does not end with a dot", '$text.endswith(".")', 'not $text.endswith(".")'),
            ("is not all lower case", "$text.islower()", "not $text.islower()"),
        ],
        rng.choice((2, 2, 3)),
    )
    shown = ", ".join(rule[0] for rule in rules[:-1]) + " and " + rules[-1][0]
    thing = rng.choice(("password", "user name", "code", "title", "key"))
    slug = thing.replace(" ", "_")
    early = "".join(f"if {rule[1]}:\n    return False\n" for rule in rules) + "return True"
    single = "return " + " and ".join(rule[2] for rule in rules)
    if len(single) > 78:
        single = early
    return exercise(
        rng,
        names=[f"is_valid_{slug}", f"check_{slug}", f"valid_{slug}", f"good_{slug}"],
        takes="$text: str",
        gives="bool",
        tasks=[
            "A $thing is valid if it $shown. $Check `$text` is a valid $thing.",
            "Return True if $thetext $shown, {else False|False otherwise}.",
        ],
        bodies=[early, single, early],
        calls=[
            (values.text(rng),),
            (values.word(rng),),
            (values.word(rng).title() + values.word(rng) + str(rng.randint(1, 99)),),
            ("",),
        ],
        thing=thing,
        shown=shown,
    )


@family
def simple_patterns(rng: random.Random) -> Exercise:
    d = rng.randint(2, 5)
    letters = rng.randint(1, 3)
    shape = rng.choice(("number", "plate", "mail", "time", "identifier", "words", "hex"))
    names, task, bodies, calls = {
        "number": (
            "is_whole_number is_integer_text looks_like_number",
            "is a whole number: digits with an optional minus sign before them",
            [
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"-?[0-9]+", $text) is not None',
                'if $text.startswith("-"):\n    $text = $text[1:]\nreturn $text != "" and all($ch in "0123456789" for $ch in $text)',
            ],
            [(str(rng.randint(-99, 99)),), (values.word(rng),), ("-",), (str(rng.randint(1, 99)) + "a",)],
        ),
        "plate": (
            "is_plate is_code matches_pattern is_ticket",
            f"consists of {letters} upper case {'letter' if letters == 1 else 'letters'} followed by {d} digits",
            [
                f'import re\n\n\ndef $signature:\n    return re.fullmatch(r"[A-Z]{{{letters}}}[0-9]{{{d}}}", $text) is not None',
                f"if len($text) != {letters + d}:\n    return False\n$a = $text[:{letters}]\n$b = $text[{letters}:]\nreturn $a.isalpha() and $a.isupper() and $b.isdigit()",
            ],
            [
                (values.letters(rng, "ABC", letters, letters) + values.letters(rng, "123", d, d),),
                (values.word(rng),),
                (values.letters(rng, "abc", letters, letters) + "1" * d,),
                ("A1",),
            ],
        ),
        "mail": (
            "looks_like_mail is_address has_mail_form",
            "has exactly one '@' that is neither its first nor its last character",
            [
                'return $text.count("@") == 1 and $text[0] != "@" and $text[-1] != "@"',
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"[^@]+@[^@]+", $text) is not None',
                '$parts = $text.split("@")\nreturn len($parts) == 2 and $parts[0] != "" and $parts[1] != ""',
            ],
            [
                (f"{values.word(rng)}@{values.word(rng)}.org",),
                ("@" + values.word(rng),),
                (values.word(rng),),
                ("a@b@c",),
            ],
        ),
        "time": (
            "is_clock_time is_time valid_time",
            "is a time 'hh:mm' with hours from 00 to 23 and minutes from 00 to 59",
            [
                'import re\n\n\ndef $signature:\n    if not re.fullmatch(r"[0-9]{2}:[0-9]{2}", $text):\n        return False\n    return int($text[:2]) < 24 and int($text[3:]) < 60',
                '$parts = $text.split(":")\nif len($parts) != 2:\n    return False\nif any(len($part) != 2 or not $part.isdigit() for $part in $parts):\n    return False\nreturn int($parts[0]) < 24 and int($parts[1]) < 60',
            ],
            [
                (f"{rng.randint(10, 23)}:{rng.randint(10, 59)}",),
                ("24:00",),
                (f"{rng.randint(1, 9)}:30",),
                (values.word(rng),),
            ],
        ),
        "identifier": (
            "is_variable_name is_identifier valid_identifier",
            "could be a variable name: letters, digits and underscores, not starting with a digit and not empty",
            [
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", $text) is not None',
                'if $text == "" or $text[0].isdigit():\n    return False\nfor $ch in $text:\n    if not $ch.isalnum() and $ch != "_":\n        return False\nreturn True',
            ],
            [
                (values.word(rng),),
                (f"{values.word(rng)}_{rng.randint(1, 9)}",),
                (f"{rng.randint(1, 9)}x",),
                (values.sentence(rng),),
            ],
        ),
        "words": (
            "is_plain_text only_words is_word_list",
            "consists of lowercase words with single spaces between them",
            [
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"[a-z]+( [a-z]+)*", $text) is not None',
                'for $word in $text.split(" "):\n    if $word == "":\n        return False\n    for $ch in $word:\n        if not "a" <= $ch <= "z":\n            return False\nreturn True',
            ],
            [(values.sentence(rng).lower(),), (values.sentence(rng).title(),), ("a  b",), (values.text(rng),)],
        ),
        "hex": (
            "is_hex_color is_color is_hex_code",
            "is a colour such as '#a0ff09': a '#' followed by six hexadecimal digits in lower case",
            [
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"#[0-9a-f]{6}", $text) is not None',
                'if len($text) != 7 or $text[0] != "#":\n    return False\nreturn all($ch in "0123456789abcdef" for $ch in $text[1:])',
            ],
            [
                ("#" + values.letters(rng, "0123456789abcdef", 6, 6),),
                ("#" + values.letters(rng, "abcdefgh", 6, 6),),
                (values.letters(rng, "0123456789abcdef", 6, 6),),
                ("#fff",),
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$text: str",
        gives="bool",
        tasks=[f"$Check $thetext {task}.", f"Return True if $thetext {task}; otherwise return False."],
        bodies=bodies,
        calls=calls,
    )


@family
def file_names(rng: random.Random) -> Exercise:
    def file() -> str:
        return f"{values.word(rng)}.{rng.choice(('txt', 'py', 'csv', 'png'))}"

    shape = rng.choice(("extension", "stem", "folder", "change", "filter"))
    new = rng.choice(("bak", "md", "json", "old"))
    names, takes, gives, tasks, bodies, calls = {
        "extension": (
            "extension file_type get_extension",
            "file: str",
            "str",
            [
                "Return the extension of a file name, which is what follows the last dot. Return '' if there is no dot.",
                "What comes after the last dot of the file name `file`? Return an empty string if it has none.",
            ],
            [
                'if "." not in file:\n    return ""\nreturn file.split(".")[-1]',
                '$i = file.rfind(".")\nif $i == -1:\n    return ""\nreturn file[$i + 1 :]',
                'return file.rsplit(".", 1)[1] if "." in file else ""',
            ],
            [(file(),), (values.word(rng),), (values.word(rng) + ".tar.gz",)],
        ),
        "stem": (
            "stem without_extension base_of",
            "file: str",
            "str",
            [
                "Return the file name without its extension, that is without the last dot and what follows it.",
                "Cut the last dot and everything after it from the file name `file`. A name without a dot stays as it is.",
            ],
            [
                'return file.rsplit(".", 1)[0]',
                '$i = file.rfind(".")\nif $i == -1:\n    return file\nreturn file[:$i]',
                'if "." in file:\n    return file[: file.rindex(".")]\nreturn file',
            ],
            [(file(),), (values.word(rng),), (values.word(rng) + ".tar.gz",)],
        ),
        "folder": (
            "base_name last_part file_of_path",
            "path: str",
            "str",
            [
                "Return what follows the last '/' of a path, or the whole path if there is none.",
                "Get the file name at the end of a path such as 'a/b/c.txt'.",
            ],
            [
                'return path.split("/")[-1]',
                'return path.rsplit("/", 1)[-1]',
                '$i = path.rfind("/")\nreturn path[$i + 1 :]',
            ],
            [(f"{values.word(rng)}/{file()}",), (f"{values.word(rng)}/{values.word(rng)}/{file()}",), (file(),)],
        ),
        "change": (
            "change_extension rename_file with_new_extension",
            "file: str",
            "str",
            [
                f"Replace the extension of a file name by '{new}'. A name without a dot gets '.{new}' added.",
                f"Return the name `file` with '.{new}' in place of the last dot and what follows it; add '.{new}' if there is no dot.",
            ],
            [
                f'return file.rsplit(".", 1)[0] + ".{new}"',
                f'if "." not in file:\n    return file + ".{new}"\nreturn file[: file.rindex(".")] + ".{new}"',
            ],
            [(file(),), (values.word(rng),), (file(),)],
        ),
        "filter": (
            f"find_{new}_files only_{new} {new}_files",
            "files: list[str]",
            "list[str]",
            [
                f"Return the file names that end with '.{new}'.",
                f"Keep only the names in `files` with the extension '{new}'.",
            ],
            [
                f'return [file for file in files if file.endswith(".{new}")]',
                f'$result = []\nfor file in files:\n    if file.endswith(".{new}"):\n        $result.append(file)\nreturn $result',
            ],
            [([file(), f"{values.word(rng)}.{new}", file()],), ([f"{values.word(rng)}.{new}"],), ([file()],)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def between_marks(rng: random.Random) -> Exercise:
    start, end = rng.choice((("(", ")"), ("[", "]"), ("<", ">"), ("'", "'"), ("*", "*"), ("|", "|")))
    return exercise(
        rng,
        names="between inside text_between inner_text",
        takes="$text: str",
        gives="str",
        tasks=[
            f"Return the part of $thetext between the first {start} and the next {end} after it. Return '' if there is no such part.",
            f"Find what stands between the first {start} and the following {end} in $thetext, or return an empty string.",
        ],
        bodies=[
            f'$i = $text.find("{start}")\n$j = $text.find("{end}", $i + 1)\nif $i == -1 or $j == -1:\n    return ""\nreturn $text[$i + 1 : $j]',
            f'if "{start}" not in $text:\n    return ""\n$part = $text.split("{start}", 1)[1]\nif "{end}" not in $part:\n    return ""\nreturn $part.split("{end}", 1)[0]',
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
            f"Return the part of $thetext {'before' if before else 'after'} the first '{sign}'. If there is no '{sign}', return {'the whole string' if before else 'an empty string'}.",
            f"What stands {'before' if before else 'after'} the first '{sign}' in $thetext? Without a '{sign}', return {'all of it' if before else 'an empty string'}.",
        ],
        bodies=[
            f'return $text.partition("{sign}")[{0 if before else 2}]',
            f'$i = $text.find("{sign}")\nif $i == -1:\n    return {"$text" if before else chr(34) * 2}\nreturn {"$text[:$i]" if before else "$text[$i + 1 :]"}',
        ]
        + (
            [
                f'return $text.split("{sign}")[0]',
                f'$result = ""\nfor $ch in $text:\n    if $ch == "{sign}":\n        break\n    $result += $ch\nreturn $result',
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
                'while $text.startswith(" "):\n    $text = $text[1:]\nwhile $text.endswith(" "):\n    $text = $text[:-1]\nreturn $text',
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
                '$result = []\nfor $line in $text.split("\\n"):\n    if $line:\n        $result.append($line)\nreturn $result',
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
                '$parts = []\nfor $i, $line in enumerate($text.split("\\n"), 1):\n    $parts.append(f"{$i}: {$line}")\nreturn "\\n".join($parts)',
                '$parts = $text.split("\\n")\nreturn "\\n".join(f"{$i + 1}: {$parts[$i]}" for $i in range(len($parts)))',
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
                f'$result = []\nfor $line in $text.split("\\n"):\n    $result.append("{sign}" + $line)\nreturn "\\n".join($result)',
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
                '$result = []\nfor $line in $text.split("\\n"):\n    $words = $line.split()\n    if $words:\n        $result.append($words[0])\nreturn $result',
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


@family
def swap_first_last(rng: random.Random) -> Exercise:
    shape = rng.choice(("ends", "halves", "pairs"))
    names, tasks, bodies = {
        "ends": (
            "swap_ends exchange_ends first_for_last",
            [
                "Swap the first and the last character of $theword. {A string with fewer than two characters stays as it is.|Shorter strings than two characters are not changed.}"
            ],
            [
                "if len($word) < 2:\n    return $word\nreturn $word[-1] + $word[1:-1] + $word[0]",
                '$chars = list($word)\nif len($chars) > 1:\n    $chars[0], $chars[-1] = $chars[-1], $chars[0]\nreturn "".join($chars)',
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
                "Swap each pair of neighbouring characters of $theword: the first with the second, the third with the fourth and so on. A single last character stays.",
                "Exchange the characters of $theword two by two; with an odd length the last one keeps its place.",
            ],
            [
                '$result = ""\nfor $i in range(0, len($word), 2):\n    $result += $word[$i : $i + 2][::-1]\nreturn $result',
                '$chars = list($word)\nfor $i in range(0, len($chars) - 1, 2):\n    $chars[$i], $chars[$i + 1] = $chars[$i + 1], $chars[$i]\nreturn "".join($chars)',
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
                "if len($b) > len($a):\n    return False\nfor $i in range(len($b)):\n    if $a[$i] != $b[$i]:\n        return False\nreturn True",
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
                "if len($a) != len($b):\n    return False\nfor $i in range(len($a) + 1):\n    if $a[$i:] + $a[:$i] == $b:\n        return True\nreturn False",
            ],
            [(word, word[2:] + word[:2]), (word, other), ("abc", "acb")],
        ),
        "subsequence": (
            "is_subsequence hidden_in letters_in_order",
            "the characters of `$a` appear in `$b` in the same order, perhaps with others between them",
            [
                "$i = 0\nfor $ch in $b:\n    if $i < len($a) and $ch == $a[$i]:\n        $i += 1\nreturn $i == len($a)",
                "$i = -1\nfor $ch in $a:\n    $i = $b.find($ch, $i + 1)\n    if $i == -1:\n        return False\nreturn True",
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


@family
def letter_tables(rng: random.Random) -> Exercise:
    pairs = rng.sample([("a", "4"), ("e", "3"), ("i", "1"), ("o", "0"), ("s", "5"), ("t", "7")], rng.randint(2, 4))
    table = ", ".join(f'"{a}": "{b}"' for a, b in pairs)
    shown = ", ".join(f"'{a}' by '{b}'" for a, b in pairs[:-1]) + f" and '{pairs[-1][0]}' by '{pairs[-1][1]}'"
    return exercise(
        rng,
        names="to_leet disguise translate_letters encode_digits",
        takes="$text: str",
        gives="str",
        tasks=["Replace in $thetext $shown.", "Return $thetext with some letters exchanged: $shown."],
        bodies=[
            '$mapping = {$table}\nreturn "".join($mapping.get($ch, $ch) for $ch in $text)',
            '$mapping = {$table}\n$result = ""\nfor $ch in $text:\n    $result += $mapping.get($ch, $ch)\nreturn $result',
            "".join(f'$text = $text.replace("{a}", "{b}")\n' for a, b in pairs) + "return $text",
            '$mapping = {$table}\n$result = ""\nfor $ch in $text:\n    if $ch in $mapping:\n        $result += $mapping[$ch]\n    else:\n        $result += $ch\nreturn $result',
        ],
        calls=[(values.sentence(rng),), (values.word(rng),), ("toast is ok",)],
        table=table,
        shown=shown,
    )


@family
def word_games(rng: random.Random) -> Exercise:
    ending = rng.choice(("ay", "way", "oo", "ish"))
    syllable = rng.choice(("p", "b", "lef", "ob"))
    shape = rng.choice(("pig", "vowelp", "censor", "hint"))
    names, tasks, bodies, calls = {
        "pig": (
            "play_language funny_word secret_word",
            [
                f"If $theword starts with a vowel, add '{ending}'. Otherwise move its first letter to the end and then add '{ending}'.",
                f"Say $theword in a secret language: words that begin with a vowel get '{ending}' at the end; in all others the first letter goes to the end and '{ending}' follows.",
            ],
            [
                f'if $word[0] in "aeiou":\n    return $word + "{ending}"\nreturn $word[1:] + $word[0] + "{ending}"',
                f'if $word[0] not in "aeiou":\n    $word = $word[1:] + $word[0]\nreturn $word + "{ending}"',
            ],
            [(w,) for w in rng.sample([w for w in values.WORDS if w.islower()], 3)],
        ),
        "vowelp": (
            "spoon_language vowel_language long_word",
            [
                f"Write '{syllable}' after each vowel of $theword and then repeat the vowel.",
                f"In a play language every vowel v becomes v + '{syllable}' + v. Translate $theword.",
            ],
            [
                f'$result = ""\nfor $ch in $word:\n    $result += $ch\n    if $ch in "aeiou":\n        $result += "{syllable}" + $ch\nreturn $result',
                f'return "".join($ch + "{syllable}" + $ch if $ch in "aeiou" else $ch for $ch in $word)',
            ],
            [(values.word(rng).lower(),) for _ in range(3)],
        ),
        "censor": (
            "hide_inner star_out keep_ends",
            [
                "Replace all characters of $theword except the first and the last by '*'. Words of at most two letters stay as they are.",
                "Keep the first and the last letter of $theword and put a '*' for each letter between them. Do not change words with fewer than three letters.",
            ],
            [
                'if len($word) < 3:\n    return $word\nreturn $word[0] + "*" * (len($word) - 2) + $word[-1]',
                'if len($word) <= 2:\n    return $word\n$result = $word[0]\nfor _ in $word[1:-1]:\n    $result += "*"\nreturn $result + $word[-1]',
            ],
            [(values.word(rng),), (values.word(rng),), ("ox",), (values.word(rng),)],
        ),
        "hint": (
            "vowel_hint show_vowels guess_word",
            [
                "Replace every consonant of $theword by '_' and keep the vowels.",
                "Give a hint for $theword: show its vowels and write '_' for every other letter.",
            ],
            [
                'return "".join($ch if $ch in "aeiou" else "_" for $ch in $word)',
                '$result = ""\nfor $ch in $word:\n    if $ch in "aeiou":\n        $result += $ch\n    else:\n        $result += "_"\nreturn $result',
            ],
            [(values.word(rng).lower(),) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes="$word: str", gives="str", tasks=tasks, bodies=bodies, calls=calls)


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
            '$result = ""\nfor $ch in $word:\n    if $ch in guessed:\n        $result += $ch\n    else:\n        $result += "_"\nreturn $result',
        ],
        calls=[(word, "".join(rng.sample("aeiourstln", 4))), (values.word(rng).lower(), word), (word, "")],
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
                '$result = []\nfor $ch in sorted(set($a)):\n    if $ch in $b:\n        $result.append($ch)\nreturn "".join($result)',
            ],
        ),
        "missing": (
            "letters_only_in_first extra_letters not_in_other",
            [
                "Return the different characters of `$a` that do not occur in `$b`, in alphabetical order, as a string.",
                "Which characters are in `$a` but not in `$b`? Return them sorted, each once.",
            ],
            [
                'return "".join(sorted(set($a) - set($b)))',
                '$result = []\nfor $ch in sorted(set($a)):\n    if $ch not in $b:\n        $result.append($ch)\nreturn "".join($result)',
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
                "if not $word or not $word[0].isupper():\n    return False\nfor $ch in $word[1:]:\n    if not $ch.islower():\n        return False\nreturn True",
            ],
            [(values.word(rng).title(),), (values.word(rng),), (values.word(rng).upper(),), ("",)],
        ),
        "upper_count": (
            "is_shouting mostly_upper more_upper",
            "$theword has more upper case than lower case letters",
            [
                "$a = sum(1 for $ch in $word if $ch.isupper())\n$b = sum(1 for $ch in $word if $ch.islower())\nreturn $a > $b",
                "$count = 0\nfor $ch in $word:\n    if $ch.isupper():\n        $count += 1\n    elif $ch.islower():\n        $count -= 1\nreturn $count > 0",
            ],
            [(values.cased(rng, values.word(rng)),) for _ in range(3)],
        ),
        "ordered": (
            "letters_in_order is_sorted_word alphabetic_word",
            "the letters of $theword are in alphabetical order",
            [
                "return list($word) == sorted($word)",
                "for $i in range(len($word) - 1):\n    if $word[$i] > $word[$i + 1]:\n        return False\nreturn True",
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
