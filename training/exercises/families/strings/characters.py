"""Characters by kind, and one given character: counted, kept, removed, replaced, found."""

import random
from typing import NamedTuple

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


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
            (
                "$count = 0\n"
                "$i = 0\n"
                "while $i < len($text):\n"
                "    $ch = $text[$i]\n"
                "    if $test:\n"
                "        $count += 1\n"
                "    $i += 1\n"
                "return $count"
            ),
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
            (
                "for $i in range(len($text) - 1, -1, -1):\n"
                "    $ch = $text[$i]\n"
                "    if $test:\n"
                "        return $i\n"
                "return -1"
            ),
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
            (
                '$result = ""\n'
                "for $ch in $text:\n"
                "    if $test:\n"
                '        $result += "$sign"\n'
                "    else:\n"
                "        $result += $ch\n"
                "return $result"
            ),
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
            (
                "$count = 0\n"
                "for $ch in $text:\n"
                "    if $test:\n"
                "        $count += 1\n"
                "    if $otest:\n"
                "        $count -= 1\n"
                "return $count > 0"
            ),
        ],
        calls=values.texts(rng),
        slugs=first.slugs,
        many=first.one + "s",
        test=first.tests[0],
        others=second.slugs,
        manyothers=second.one + "s",
        otest=second.tests[0],
    )


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
            (
                "Count how often the letter '$letter' {occurs|appears} in $thetext, {ignoring case|in "
                "either case|case-insensitively}."
            ),
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
            (
                "$result = []\n"
                "for $i in range(len($text)):\n"
                "    if $text[$i] == $ch:\n"
                "        $result.append($i)\n"
                "return $result"
            ),
            (
                "$result = []\n"
                "$i = $text.find($ch)\n"
                "while $i != -1:\n"
                "    $result.append($i)\n"
                "    $i = $text.find($ch, $i + 1)\n"
                "return $result"
            ),
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
            (
                '$result = ""\n'
                "for $ch in $text:\n"
                "    if $ch == old:\n"
                "        $result += new\n"
                "    else:\n"
                "        $result += $ch\n"
                "return $result"
            ),
            'return "".join(new if $ch == old else $ch for $ch in $text)',
        ],
        calls=[(word, rng.choice(word), rng.choice("xyz")), (values.word(rng), "a", "o"), (values.text(rng), "e", "3")],
    )
