"""Texts encoded and decoded: runs, alphabets, tables, columns, blocks, keypads."""

import random

from exercises import example_values as values
from exercises.example_values import lower, phrase
from exercises.framework import Exercise, family
from exercises.templates import exercise, of_shape

# The letters on the keys 2 to 9 of a phone.
KEYPAD = ("abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz")


@family
def decode_runs(rng: random.Random) -> Exercise:
    def runs(most: int) -> list[tuple[str, int]]:
        return [(rng.choice("abcxyz"), rng.randint(1, most)) for _ in range(rng.randint(2, 4))]

    return of_shape(
        rng,
        (
            "decode_runs expand_runs unpack_runs unroll",
            "$text: str",
            "str",
            [
                "In `$text` each letter is followed by one digit that says how often it is repeated. Return the "
                "expanded string.",
                "Expand a string like 'a3b2' to 'aaabb'. {Every count has a single digit.|All counts are below 10.}",
                "Given a string of letters, each with a digit after it, repeat every letter as often as its digit "
                "says.",
            ],
            [
                """
                $result = ""
                for $i in range(0, len($text), 2):
                    $result += $text[$i] * int($text[$i + 1])
                return $result
                """,
                'return "".join($a * int($b) for $a, $b in zip($text[::2], $text[1::2]))',
                """
                $result = ""
                $i = 0
                while $i < len($text):
                    $result += $text[$i] * int($text[$i + 1])
                    $i += 2
                return $result
                """,
            ],
            [("".join(f"{ch}{n}" for ch, n in runs(9)),) for _ in range(3)] + [("",)],
        ),
        (
            "decode_counts expand_counts unpack_text repeat_by_counts",
            "$text: str",
            "str",
            [
                "In `$text` a number stands before each letter. Repeat every letter as often as its number says.",
                "Write a function to expand strings like '3a12b', where the number before a letter is how many times "
                "the letter occurs.",
                "Undo a run-length code in which '2x10y' stands for two x and ten y.",
            ],
            [
                """
                $result = ""
                digits = ""
                for $ch in $text:
                    if $ch.isdigit():
                        digits += $ch
                    else:
                        $result += $ch * int(digits)
                        digits = ""
                return $result
                """,
                """
                import re


                def $signature:
                    $pairs = re.findall(r"([0-9]+)([^0-9])", $text)
                    return "".join($ch * int($num) for $num, $ch in $pairs)
                """,
                """
                $result = ""
                $n = 0
                for $ch in $text:
                    if $ch.isdigit():
                        $n = 10 * $n + int($ch)
                    else:
                        $result += $ch * $n
                        $n = 0
                return $result
                """,
            ],
            [("".join(f"{n}{ch}" for ch, n in runs(12)),) for _ in range(3)] + [("",)],
        ),
        (
            "expand expand_short_form unfold decode",
            "$text: str",
            "str",
            [
                "A letter in `$text` may be followed by a number of repetitions; a letter without a number stands for "
                "itself. Return the expanded string.",
                "Expand a shortened string like 'ab3c' to 'abbbc': a number repeats the letter before it.",
            ],
            [
                """
                import re


                def $signature:
                    $result = ""
                    for $ch, $num in re.findall(r"([a-z])([0-9]*)", $text):
                        $result += $ch * int($num or "1")
                    return $result
                """,
                """
                $result = ""
                $i = 0
                while $i < len($text):
                    $j = $i + 1
                    while $j < len($text) and $text[$j].isdigit():
                        $j += 1
                    $result += $text[$i] * int($text[$i + 1 : $j] or "1")
                    $i = $j
                return $result
                """,
            ],
            [("".join(ch + (str(n) if n > 1 else "") for ch, n in runs(4)),) for _ in range(3)] + [("abc",)],
        ),
        (
            "from_runs join_runs runs_to_text repeat_letters",
            "$pairs: list[tuple[str, int]]",
            "str",
            [
                "Build a string from a list of pairs of a letter and the number of times it is repeated.",
                "Given pairs (letter, count), return the string in which each letter occurs count times in a row.",
                "Put the runs described by `$pairs`, each a character and a length, together to one string.",
            ],
            [
                'return "".join($ch * $n for $ch, $n in $pairs)',
                '$result = ""\nfor $ch, $n in $pairs:\n    $result += $ch * $n\nreturn $result',
                '$parts = []\nfor $ch, $n in $pairs:\n    $parts.append($ch * $n)\nreturn "".join($parts)',
            ],
            [(runs(5),) for _ in range(3)] + [([],)],
        ),
    )


@family
def mirror_alphabet(rng: random.Random) -> Exercise:
    both = rng.random() < 0.4
    texts = [(phrase(rng, 1, 2),) for _ in range(3)] + [(f"{lower(rng)} {rng.randint(1, 99)}!",)]
    if both:
        texts = [(values.cased(rng, text),) for (text,) in texts]
    lines = [
        'if $ch in "abcdefghijklmnopqrstuvwxyz":',
        '    $ch = chr(ord("a") + ord("z") - ord($ch))',
    ] + [
        'elif $ch in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":',
        '    $ch = chr(ord("A") + ord("Z") - ord($ch))',
    ] * both
    loop = "\n".join("    " + line for line in lines)
    return exercise(
        rng,
        names="mirror_letters swap_alphabet flip_letters mirror_code from_the_other_end",
        takes="$text: str",
        gives="str",
        tasks=[
            "Replace each $kind of $thetext by the letter at the same place from the other end of the alphabet: a "
            "becomes z, b becomes y and so on. {Other characters stay|Leave other characters as they are}.",
            "Encode $thetext with the reversed alphabet, in which a and z, b and y, c and x change places.$rest",
            "Write a function that swaps a with z, b with y, and so on through the alphabet.$rest",
        ],
        bodies=[
            f'$result = ""\nfor $ch in $text:\n{loop}\n    $result += $ch\nreturn $result',
            """
            import string


            def $signature:
                letters = string.ascii_lowercase
                $mapping = str.maketrans($tables)
                return $text.translate($mapping)
            """,
            f'$chars = []\nfor $ch in $text:\n{loop}\n    $chars.append($ch)\nreturn "".join($chars)',
        ],
        calls=texts,
        tables="letters + letters.upper(), letters[::-1] + letters[::-1].upper()" if both else "letters, letters[::-1]",
        kind="letter (keep its case)" if both else "lowercase letter",
        rest=" Keep the case of letters and all other characters." if both else " Only lowercase letters change.",
    )


@family
def substitution_table(rng: random.Random) -> Exercise:
    def table() -> dict[str, str]:
        letters = rng.sample("abcdefghiklmnoprstuw", 4)
        return dict(zip(letters, rng.sample(letters, 4), strict=True))

    calls = []
    for _ in range(3):
        mapping = table()
        word = lower(rng) + "".join(rng.sample(list(mapping), 2))
        calls.append((word, mapping))
    back = rng.random() < 0.4
    if back:
        return exercise(
            rng,
            names="decode decipher undo_table decode_with decrypt",
            takes="$text: str, $mapping: dict[str, str]",
            gives="str",
            tasks=[
                "`$text` was encoded by replacing each character that is a key of `$mapping` by its value. All values "
                "differ and characters outside of the table were kept. Decode it.",
                "Undo a substitution: replace every character of `$text` that is a value of `$mapping` by its key. "
                "Leave the other characters alone.",
                "Given a coded text and the table from letters to their codes, return the original text. Characters "
                "that are not codes stay.",
            ],
            bodies=[
                """
                backwards = {$value: $key for $key, $value in $mapping.items()}
                return "".join(backwards.get($ch, $ch) for $ch in $text)
                """,
                """
                backwards = {}
                for $key, $value in $mapping.items():
                    backwards[$value] = $key
                $result = ""
                for $ch in $text:
                    $result += backwards.get($ch, $ch)
                return $result
                """,
                """
                $result = ""
                for $ch in $text:
                    for $key, $value in $mapping.items():
                        if $value == $ch:
                            $result += $key
                            break
                    else:
                        $result += $ch
                return $result
                """,
            ],
            calls=calls,
        )
    return exercise(
        rng,
        names="encode encipher apply_table substitute encode_with translate_text",
        takes="$text: str, $mapping: dict[str, str]",
        gives="str",
        tasks=[
            "Replace every character of `$text` that is a key in `$mapping` by its value.",
            "Encode `$text` with a table from letters to other letters. Characters that are not in the table "
            "{stay|are kept}.",
            "Given a string and a dictionary from characters to characters, return the string with each character "
            "looked up in the dictionary. A character that is not there stays as it is.",
        ],
        bodies=[
            'return "".join($mapping.get($ch, $ch) for $ch in $text)',
            "return $text.translate(str.maketrans($mapping))",
            """
            $result = ""
            for $ch in $text:
                if $ch in $mapping:
                    $result += $mapping[$ch]
                else:
                    $result += $ch
            return $result
            """,
        ],
        calls=calls,
    )


@family
def letter_numbers(rng: random.Random) -> Exercise:
    sep = rng.choice("-. ,/")
    first = rng.choice((1, 1, 0))
    encode = rng.random() < 0.5
    words = [lower(rng) for _ in range(3)] + ["abc"]
    offset = f" + {first}" if first else ""
    minus = f" - {first}" if first else ""
    if encode:
        return exercise(
            rng,
            names="letters_to_numbers number_code encode_word to_places",
            takes="$word: str",
            gives="str",
            tasks=[
                f"Write {{each|every}} letter of a lowercase word as its {{place|number}} in the alphabet (a is "
                f"{first}, "
                f"b is {first + 1}) and join the numbers with '{sep}'.",
                "Encode $theword, which has only small letters, like this: 'abc' becomes "
                f"'{first}{sep}{first + 1}{sep}{first + 2}'.",
            ],
            bodies=[
                f'return "{sep}".join(str(ord($ch) - ord("a"){offset}) for $ch in $word)',
                f"""
                $parts = []
                for $ch in $word:
                    $parts.append(str(ord($ch) - {97 - first}))
                return "{sep}".join($parts)
                """,
                f"""
                alphabet = "abcdefghijklmnopqrstuvwxyz"
                return "{sep}".join(str(alphabet.index($ch){offset}) for $ch in $word)
                """,
            ],
            calls=[(word,) for word in words],
        )
    return exercise(
        rng,
        names="numbers_to_letters decode_word from_places read_number_code",
        takes="$text: str",
        gives="str",
        tasks=[
            f"`$text` has numbers separated by '{sep}', where {first} stands for a, {first + 1} for b and so on. "
            "Return the word.",
            f"Decode texts like '{first + 2}{sep}{first}{sep}{first + 1}', which means 'cab': each number is the "
            "place of a letter in the alphabet.",
        ],
        bodies=[
            (
                f'return "".join(chr(ord("a"){f" - {first}" * bool(first)} + int($part)) for $part in '
                f'$text.split("{sep}"))'
            ),
            f"""
            $result = ""
            for $part in $text.split("{sep}"):
                $result += chr(int($part) + {97 - first})
            return $result
            """,
            f"""
            alphabet = "abcdefghijklmnopqrstuvwxyz"
            $nums = map(int, $text.split("{sep}"))
            return "".join(alphabet[$num{minus}] for $num in $nums)
            """,
        ],
        calls=[(sep.join(str(ord(ch) - 97 + first) for ch in word),) for word in words],
    )


@family
def signal_codes(rng: random.Random) -> Exercise:
    """A Morse-like table given as a dictionary, or a small fixed one."""
    letters = rng.sample("abcdeghiklmnorstu", 4)
    signs = rng.choice((".-", "sl", "01", "+-", "du"))
    codes = [
        "".join(signs[int(bit)] for bit in bits) for bits in rng.sample(("0", "1", "01", "10", "00", "11", "010"), 4)
    ]
    table = dict(zip(letters, codes, strict=True))
    words = ["".join(rng.choice(letters) for _ in range(rng.randint(2, 4))) for _ in range(3)]
    coded = [" ".join(table[ch] for ch in word) for word in words]
    literal = ", ".join(f'"{key}": "{value}"' for key, value in table.items())
    listed = ", ".join(f"'{value}' for {key}" for key, value in table.items())
    return of_shape(
        rng,
        (
            "to_signals encode_signals send_code spell_in_code",
            "$word: str, $mapping: dict[str, str]",
            "str",
            [
                "Encode `$word`: look up each letter in `$mapping` and join the codes with spaces.",
                "Given a word and a dictionary with a code for every letter, return the codes of its letters, "
                "separated by spaces.",
                "Spell `$word` in code. The codes of the letters are in `$mapping`; put one space between them.",
            ],
            [
                'return " ".join($mapping[$ch] for $ch in $word)',
                '$parts = []\nfor $ch in $word:\n    $parts.append($mapping[$ch])\nreturn " ".join($parts)',
                'return " ".join([$mapping[$ch] for $ch in $word])',
            ],
            [(word, table) for word in words],
        ),
        (
            "from_signals decode_signals read_code understand",
            "$text: str, $mapping: dict[str, str]",
            "str",
            [
                "`$text` has codes separated by spaces. `$mapping` says which code each letter has. Return the word.",
                "Decode codes that are separated by spaces, given a dictionary from letters to codes.",
                "Find for each code in `$text` the letter that has it in `$mapping`, and join the letters.",
            ],
            [
                """
                letters = {$value: $key for $key, $value in $mapping.items()}
                return "".join(letters[$part] for $part in $text.split())
                """,
                """
                $result = ""
                for $part in $text.split(" "):
                    for $key, $value in $mapping.items():
                        if $value == $part:
                            $result += $key
                return $result
                """,
                """
                letters = {}
                for $key, $value in $mapping.items():
                    letters[$value] = $key
                return "".join(letters[$part] for $part in $text.split())
                """,
            ],
            [(text, table) for text in coded],
        ),
        (
            "to_code encode_letters signals_of spell",
            "$word: str",
            "list[str]",
            [
                "Return the list of codes of the letters of `$word` in a code with $listed. Other letters do not "
                "occur.",
                "A code writes $listed. Return the codes of the letters of `$word` as a list.",
            ],
            [
                "$mapping = {$literal}\nreturn [$mapping[$ch] for $ch in $word]",
                """
                $mapping = {$literal}
                $result = []
                for $ch in $word:
                    $result.append($mapping[$ch])
                return $result
                """,
            ],
            [(word,) for word in words],
        ),
        literal=literal,
        listed=listed,
    )


@family
def phone_keypad(rng: random.Random) -> Exercise:
    keys = "{\n" + "".join(f'    "{key}": "{letters}",\n' for key, letters in enumerate(KEYPAD, 2)) + "}"
    table = dict(enumerate(KEYPAD, 2))

    def digits(word: str) -> str:
        return "".join(str(key) for ch in word for key, letters in table.items() if ch in letters)

    words = [lower(rng) for _ in range(4)]
    about = "On a phone the keys 2 to 9 carry abc, def, ghi, jkl, mno, pqrs, tuv and wxyz."
    groups = "[" + ", ".join(f'"{letters}"' for letters in KEYPAD) + "]"
    return of_shape(
        rng,
        (
            "phone_digits to_keys keypad_number word_to_keys",
            "$word: str",
            "str",
            [
                f"{about} Return the digits of the keys for the letters of $theword{{, which is in lower case|}}.",
                f"{about} {{Convert|Translate}} a lowercase word to the digits of its keys.",
            ],
            [
                f"""
                $groups = {groups}
                $result = ""
                for $ch in $word:
                    for $i, letters in enumerate($groups):
                        if $ch in letters:
                            $result += str($i + 2)
                return $result
                """,
                'key_of = "22233344455566677778889999"\nreturn "".join(key_of[ord($ch) - ord("a")] for $ch in $word)',
                """
                import string


                def $signature:
                    digits = "22233344455566677778889999"
                    return $word.translate(str.maketrans(string.ascii_lowercase, digits))
                """,
            ],
            [(word,) for word in words],
        ),
        (
            "key_presses total_presses count_presses presses_for",
            "$word: str",
            "int",
            [
                f"{about} A letter takes as many presses as its place on the key says. How many presses does the "
                "lowercase "
                "word `$word` take?",
                f"{about} The first letter of a key takes one press, the second two, and so on. $Count presses for "
                "$theword{, which is in lower case|}.",
            ],
            [
                f"""
                $groups = {groups}
                $total = 0
                for $ch in $word:
                    for letters in $groups:
                        if $ch in letters:
                            $total += letters.index($ch) + 1
                return $total
                """,
                f"$groups = {groups}\nreturn sum(letters.find($ch) + 1 for $ch in $word for letters in $groups)",
            ],
            [(word,) for word in words],
        ),
        (
            "fits_keys could_be typed_as matches_digits",
            "$word: str, digits: str",
            "bool",
            [
                f"{about} $Check the lowercase word `$word` is typed with the keys in `digits`, one key for each "
                "letter.",
                f"{about} $Check pressing the keys `digits` once each could mean `$word`.",
            ],
            [
                f"$mapping = {keys}\nif len($word) != len(digits):\n    return False\n"
                "return all($ch in $mapping[$key] for $ch, $key in zip($word, digits))",
                """
                key_of = "22233344455566677778889999"
                return "".join(key_of[ord($ch) - 97] for $ch in $word) == digits
                """,
            ],
            [
                (words[0], digits(words[0])),
                (words[1], digits(words[2])),
                (words[2], digits(words[2])),
                (words[3], digits(words[3])[:-1]),
            ],
        ),
    )


@family
def read_by_columns(rng: random.Random) -> Exercise:
    texts = [lower(rng) + lower(rng) for _ in range(3)]
    width = rng.randint(2, 4)
    return of_shape(
        rng,
        (
            "column_cipher by_columns read_columns scramble",
            "$text: str, width: int",
            "str",
            [
                "Write `$text` into rows of `width` characters and read it column by column. The last row may be "
                "shorter.",
                "Scramble `$text`: take every `width`-th character beginning with the first, then every `width`-th "
                "beginning with the second, "
                "and so on up to the `width`-th.",
            ],
            [
                'return "".join($text[$i::width] for $i in range(width))',
                '$result = ""\nfor $i in range(width):\n    $result += $text[$i::width]\nreturn $result',
                """
                $result = ""
                for $start in range(width):
                    for $i in range($start, len($text), width):
                        $result += $text[$i]
                return $result
                """,
            ],
            [(text, rng.randint(2, 4)) for text in texts] + [("abcdef", 3)],
        ),
        (
            "fence evens_then_odds two_rails split_rails",
            "$text: str",
            "str",
            [
                "Return the characters at even indices of $thetext followed by those at odd indices.",
                "Encode $thetext on two rails: first every second character from the start, then the ones that were "
                "left out.",
                "Put the characters of $thetext at positions 0, 2, 4, ... before those at positions 1, 3, 5, ...",
            ],
            [
                "return $text[::2] + $text[1::2]",
                """
                $a = ""
                $b = ""
                for $i, $ch in enumerate($text):
                    if $i % 2 == 0:
                        $a += $ch
                    else:
                        $b += $ch
                return $a + $b
                """,
            ],
            [(text,) for text in texts] + [("ab",)],
        ),
        (
            "undo_rails read_rails merge_rails decode_fence",
            "$text: str",
            "str",
            [
                "`$text` holds first the characters that stood at even indices of a message and then those at odd "
                "indices. Return the message.",
                "A message was encoded by moving its characters at indices 0, 2, 4, ... to the front and the others "
                "behind them. Decode `$text`.",
            ],
            [
                """
                half = (len($text) + 1) // 2
                $result = ""
                for $i in range(half):
                    $result += $text[$i]
                    if half + $i < len($text):
                        $result += $text[half + $i]
                return $result
                """,
                """
                half = (len($text) + 1) // 2
                $chars = [""] * len($text)
                $chars[::2] = $text[:half]
                $chars[1::2] = $text[half:]
                return "".join($chars)
                """,
            ],
            [(text[::2] + text[1::2],) for text in texts] + [("acb",)],
        ),
        (
            "rows_of write_in_rows into_rows cut_into_rows",
            "$text: str",
            "list[str]",
            [
                "Return the columns of $thetext when it is written in rows of $width characters, as a list of $width "
                "strings.",
                "Deal the characters of $thetext in turn to $width strings, like cards to $width players, and return "
                "the strings as a list.",
            ],
            [
                "return [$text[$i::$width] for $i in range($width)]",
                """
                $result = [""] * $width
                for $i, $ch in enumerate($text):
                    $result[$i % $width] += $ch
                return $result
                """,
            ],
            [(text,) for text in texts],
        ),
        width=width,
    )


@family
def swap_blocks(rng: random.Random) -> Exercise:
    k = rng.randint(2, 4)
    texts = [(lower(rng) + lower(rng)[: rng.randint(1, 3)],) for _ in range(3)] + [("abcde",)]
    return of_shape(
        rng,
        (
            "swap_neighbours swap_pairs swap_each_two exchange_neighbours",
            "$text: str",
            "str",
            [
                "Swap the first with the second character of $thetext, the third with the fourth and so on. {A last "
                "single character stays.|"
                "If the length is odd, the last character stays where it is.}",
                "Exchange neighbouring characters in $thetext in pairs: 'abcde' becomes 'badce'.",
            ],
            [
                """
                $chars = list($text)
                for $i in range(0, len($chars) - 1, 2):
                    $chars[$i], $chars[$i + 1] = $chars[$i + 1], $chars[$i]
                return "".join($chars)
                """,
                """
                $result = ""
                for $i in range(0, len($text), 2):
                    $result += $text[$i : $i + 2][::-1]
                return $result
                """,
                'return "".join($text[$i : $i + 2][::-1] for $i in range(0, len($text), 2))',
            ],
            texts,
        ),
        (
            "reverse_blocks flip_blocks turn_chunks reverse_in_blocks",
            "$text: str",
            "str",
            [
                "Cut $thetext into blocks of $size characters and reverse each block.{ The last block may be "
                "shorter.|}",
                "Reverse the characters within each group of $size in $thetext; the last group can be shorter and is "
                "reversed too.",
            ],
            [
                'return "".join($text[$i : $i + $size][::-1] for $i in range(0, len($text), $size))',
                """
                $result = ""
                for $i in range(0, len($text), $size):
                    $part = $text[$i : $i + $size]
                    $result += $part[::-1]
                return $result
                """,
                """
                $result = ""
                while $text:
                    $result += $text[:$size][::-1]
                    $text = $text[$size:]
                return $result
                """,
            ],
            texts,
        ),
        (
            "swap_halves exchange_halves second_half_first halves_swapped",
            "$text: str",
            "str",
            [
                "Swap the two halves of $thetext. If its length is odd, the middle character stays in the middle.",
                "Exchange the first and the second half of $thetext; a middle character keeps its place.",
            ],
            [
                """
                half = len($text) // 2
                return $text[len($text) - half :] + $text[half : len($text) - half] + $text[:half]
                """,
                """
                half = len($text) // 2
                middle = $text[half] if len($text) % 2 == 1 else ""
                return $text[half + len(middle) :] + middle + $text[:half]
                """,
            ],
            texts,
        ),
        size=k,
    )
