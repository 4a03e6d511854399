"""The alphabet: letters shifted, numbered, summed, drawn as tables."""

import random

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


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
            (
                "Replace each lowercase letter of $thetext by the letter $k $places $dir it in the "
                "alphabet, going round at the end. Other characters stay as they are."
            ),
            (
                "Shift every lowercase letter of $thetext by $k $places $way in the alphabet ($wrap). "
                "Leave everything else unchanged."
            ),
        ],
        bodies=[
            (
                '$result = ""\n'
                "for $ch in $text:\n"
                '    if "a" <= $ch <= "z":\n'
                '        $result += chr((ord($ch) - ord("a") $op $k) % 26 + ord("a"))\n'
                "    else:\n"
                "        $result += $ch\n"
                "return $result"
            ),
            (
                'alphabet = "abcdefghijklmnopqrstuvwxyz"\n'
                '$result = ""\n'
                "for $ch in $text:\n"
                "    if $ch in alphabet:\n"
                "        $i = alphabet.index($ch) $op $k\n"
                "        $result += alphabet[$i % 26]\n"
                "    else:\n"
                "        $result += $ch\n"
                "return $result"
            ),
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
            (
                "Shift each letter of $thetext by `$k` places in the alphabet, keeping its case. Other "
                "characters are not changed."
            ),
            (
                "Encode $thetext by moving every letter `$k` places forward in the alphabet, from z on "
                "to a. Upper case stays upper case; all else stays as it is."
            ),
        ],
        bodies=[
            (
                '$result = ""\n'
                "for $ch in $text:\n"
                "    if $ch.isupper():\n"
                "        $result += chr((ord($ch) - 65 + $k) % 26 + 65)\n"
                "    elif $ch.islower():\n"
                "        $result += chr((ord($ch) - 97 + $k) % 26 + 97)\n"
                "    else:\n"
                "        $result += $ch\n"
                "return $result"
            ),
            (
                '$result = ""\n'
                "for $ch in $text:\n"
                "    if $ch.isalpha():\n"
                '        base = ord("A") if $ch.isupper() else ord("a")\n'
                "        $result += chr((ord($ch) - base + $k) % 26 + base)\n"
                "    else:\n"
                "        $result += $ch\n"
                "return $result"
            ),
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
            (
                "Add up the alphabet positions of the letters in $theword (a = 1, b = 2, ..., z = 26), "
                "ignoring case. {Other characters count 0.|Skip everything that is not a letter.}"
            ),
            "Compute the value of $theword: a or A counts 1, b or B counts 2 and so on; anything else counts nothing.",
        ],
        bodies=[
            (
                "$total = 0\n"
                "for $ch in $word.lower():\n"
                "    if $ch.isalpha():\n"
                "        $total += ord($ch) - 96\n"
                "return $total"
            ),
            'return sum(ord($ch) - ord("a") + 1 for $ch in $word.lower() if $ch.isalpha())',
            (
                'alphabet = "abcdefghijklmnopqrstuvwxyz"\n'
                "$total = 0\n"
                "for $ch in $word.lower():\n"
                "    $total += alphabet.find($ch) + 1\n"
                "return $total"
            ),
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
            (
                "$mapping = {$table}\n"
                '$result = ""\n'
                "for $ch in $text:\n"
                "    $result += $mapping.get($ch, $ch)\n"
                "return $result"
            ),
            "".join(f'$text = $text.replace("{a}", "{b}")\n' for a, b in pairs) + "return $text",
            (
                "$mapping = {$table}\n"
                '$result = ""\n'
                "for $ch in $text:\n"
                "    if $ch in $mapping:\n"
                "        $result += $mapping[$ch]\n"
                "    else:\n"
                "        $result += $ch\n"
                "return $result"
            ),
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
                (
                    f"If $theword starts with a vowel, add '{ending}'. Otherwise move its first letter to the "
                    f"end and then add '{ending}'."
                ),
                (
                    f"Say $theword in a secret language: words that begin with a vowel get '{ending}' at the "
                    f"end; in all others the first letter goes to the end and '{ending}' follows."
                ),
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
                (
                    '$result = ""\n'
                    "for $ch in $word:\n"
                    "    $result += $ch\n"
                    '    if $ch in "aeiou":\n'
                    f'        $result += "{syllable}" + $ch\n'
                    "return $result"
                ),
                f'return "".join($ch + "{syllable}" + $ch if $ch in "aeiou" else $ch for $ch in $word)',
            ],
            [(values.word(rng).lower(),) for _ in range(3)],
        ),
        "censor": (
            "hide_inner star_out keep_ends",
            [
                (
                    "Replace all characters of $theword except the first and the last by '*'. Words of at "
                    "most two letters stay as they are."
                ),
                (
                    "Keep the first and the last letter of $theword and put a '*' for each letter between "
                    "them. Do not change words with fewer than three letters."
                ),
            ],
            [
                'if len($word) < 3:\n    return $word\nreturn $word[0] + "*" * (len($word) - 2) + $word[-1]',
                (
                    "if len($word) <= 2:\n"
                    "    return $word\n"
                    "$result = $word[0]\n"
                    "for _ in $word[1:-1]:\n"
                    '    $result += "*"\n'
                    "return $result + $word[-1]"
                ),
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
                (
                    '$result = ""\n'
                    "for $ch in $word:\n"
                    '    if $ch in "aeiou":\n'
                    "        $result += $ch\n"
                    "    else:\n"
                    '        $result += "_"\n'
                    "return $result"
                ),
            ],
            [(values.word(rng).lower(),) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes="$word: str", gives="str", tasks=tasks, bodies=bodies, calls=calls)
