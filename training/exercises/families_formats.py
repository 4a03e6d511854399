"""Families about everyday formats: codes, small notations, layout, and texts that are compared or validated."""

import random

from . import example_values as values
from .framework import Exercise, family
from .templates import exercise, of_shape

LOWER_WORDS = tuple(word for word in values.WORDS if word.islower() and len(word) > 2)
# The letters on the keys 2 to 9 of a phone.
KEYPAD = ("abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz")


def lower(rng: random.Random) -> str:
    return rng.choice(LOWER_WORDS)


def lowers(rng: random.Random, low: int = 2, high: int = 5) -> list[str]:
    return [lower(rng) for _ in range(rng.randint(low, high))]


def phrase(rng: random.Random, low: int = 2, high: int = 5) -> str:
    return " ".join(lowers(rng, low, high))


# Codes and ciphers.


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
        return dict(zip(letters, rng.sample(letters, 4)))

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
def hex_codes(rng: random.Random) -> Exercise:
    sep, shown = rng.choice(((" ", "spaces"), (":", "colons"), ("-", "hyphens"), ("", "")))
    words = [lower(rng)[:5] for _ in range(3)] + ["Hi!"]
    coded = [(sep.join(f"{ord(ch):02x}" for ch in word),) for word in words]
    if sep:
        joined = f'return "".join(chr(int($part, 16)) for $part in $text.split("{sep}"))'
        loop, code = f'for $part in $text.split("{sep}"):', "$part"
        plain = f'$text.replace("{sep}", "")'
    else:
        joined = (
            "$parts = [$text[$i : $i + 2] for $i in range(0, len($text), 2)]\n"
            'return "".join(chr(int($part, 16)) for $part in $parts)'
        )
        loop, code = "for $i in range(0, len($text), 2):", "$text[$i : $i + 2]"
        plain = "$text"
    if rng.random() < 0.5:
        return exercise(
            rng,
            names="to_hex hex_codes hex_dump encode_hex text_to_hex",
            takes="$text: str",
            gives="str",
            tasks=[
                "Write each character of $thetext as the two hexadecimal digits of its code$between.",
                "Convert $thetext to hexadecimal: two digits {for each|per} character$between.",
                "Return the character codes of $thetext in hexadecimal, each with two lowercase digits$between.",
            ],
            bodies=[
                f'return "{sep}".join(f"{{ord($ch):02x}}" for $ch in $text)',
                f"""
                $parts = []
                for $ch in $text:
                    $parts.append(format(ord($ch), "02x"))
                return "{sep}".join($parts)
                """,
                f'return "{sep}".join(hex(ord($ch))[2:].zfill(2) for $ch in $text)',
            ],
            calls=[(word,) for word in words],
            between=f", separated by {shown}" if sep else " and nothing between them",
        )
    return exercise(
        rng,
        names="from_hex decode_hex hex_to_text read_hex",
        takes="$text: str",
        gives="str",
        tasks=[
            "`$text` {holds|consists of} hexadecimal character codes of two digits each$between. Return the text they "
            "stand for.",
            "Decode a string of two-digit hexadecimal codes$between, such as '$example' for '$plain'.",
        ],
        bodies=[
            joined,
            f'$result = ""\n{loop}\n    $result += chr(int({code}, 16))\nreturn $result',
            f"return bytes.fromhex({plain}).decode()",
        ],
        calls=coded,
        between=f", separated by {shown}" if sep else " without separators",
        example=sep.join(f"{ord(ch):02x}" for ch in "cab"),
        plain="cab",
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
            f'return "".join(chr(ord("a"){f" - {first}" * bool(first)} + int($part)) for $part in $text.split("{sep}"))',
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
def escape_text(rng: random.Random) -> Exercise:
    mark, named = rng.choice((('"', "double quote"), ("'", "single quote"), ("%", "percent sign"), ("|", "vertical bar"), ("*", "asterisk")))
    code = f"'{mark}'" if mark == '"' else f'"{mark}"'
    double = f"'{mark}{mark}'" if mark == '"' else f'"{mark}{mark}"'
    slash = f"'\\\\{mark}'" if mark == '"' else f'"\\\\{mark}"'
    escapes = rng.sample((("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")), 3)
    escapes.sort(key=lambda pair: pair[0] != "&")
    kept = escapes[: rng.choice((2, 3))]
    table = ", ".join(f'"{sign}": "{entity}"' for sign, entity in kept)
    listed = ", ".join(f"'{sign}' by '{entity}'" for sign, entity in kept[:-1]) + f" and '{kept[-1][0]}' by '{kept[-1][1]}'"

    def marked() -> str:
        return "".join(rng.choice((lower(rng), mark, " ", mark)) for _ in range(rng.randint(3, 5)))

    def markup() -> str:
        return "".join(rng.choice((lower(rng), " & ", "<", ">", " ")) for _ in range(rng.randint(3, 6)))

    return of_shape(
        rng,
        (
            "double_marks escape_marks double_signs escape_by_doubling",
            "$text: str",
            "str",
            [
                "Escape $thetext by doubling every $named in it.",
                "Return a copy of $thetext in which each $named is written twice.",
                "Double each $named of $thetext{ and keep everything else|}.",
            ],
            [
                f"return $text.replace({code}, {double})",
                f"""
                $result = ""
                for $ch in $text:
                    $result += $ch
                    if $ch == {code}:
                        $result += $ch
                return $result
                """,
                f'return "".join($ch * 2 if $ch == {code} else $ch for $ch in $text)',
            ],
            [(marked(),) for _ in range(3)] + [(mark,)],
        ),
        (
            "escape add_backslashes escape_signs with_backslashes",
            "$text: str",
            "str",
            [
                "Put a backslash before every $named in $thetext.",
                "Escape each $named of $thetext with a backslash.",
                "Given a string, return it with a backslash in front of each $named.",
            ],
            [
                f"return $text.replace({code}, {slash})",
                f'$result = ""\nfor $ch in $text:\n    if $ch == {code}:\n        $result += "\\\\"\n    $result += $ch\nreturn $result',
                f"return {slash}.join($text.split({code}))",
            ],
            [(marked(),) for _ in range(3)] + [(mark,)],
        ),
        (
            "escape_markup escape_html to_entities safe_markup",
            "$text: str",
            "str",
            [
                "Make $thetext safe for a web page: replace {all|every} $listed.",
                "Replace in $thetext $listed.",
            ],
            [
                "".join(f'$text = $text.replace("{sign}", "{entity}")\n' for sign, entity in kept) + "return $text",
                '$mapping = {$table}\nreturn "".join($mapping.get($ch, $ch) for $ch in $text)',
                """
                $mapping = {$table}
                $result = ""
                for $ch in $text:
                    $result += $mapping.get($ch, $ch)
                return $result
                """,
            ],
            [(markup(),) for _ in range(3)] + [("a & b",), ("<b>",)],
        ),
        (
            "unescape remove_backslashes plain_text drop_backslashes",
            "$text: str",
            "str",
            [
                "In `$text` a backslash means that the character after it is meant literally. Remove these "
                "backslashes; a doubled "
                "backslash stands for one.",
                "Undo backslash escapes: each backslash is dropped and the next character is kept, even if it is a "
                "backslash.",
            ],
            [
                r"""
                $result = ""
                escaped = False
                for $ch in $text:
                    if $ch == "\\" and not escaped:
                        escaped = True
                    else:
                        $result += $ch
                        escaped = False
                return $result
                """,
                r"""
                $result = ""
                $i = 0
                while $i < len($text):
                    if $text[$i] == "\\":
                        $i += 1
                    $result += $text[$i]
                    $i += 1
                return $result
                """,
                r"""
                import re


                def $signature:
                    return re.sub(r"\\(.)", r"\1", $text)
                """,
            ],
            [(f"{lower(rng)}\\{mark}{lower(rng)}",), (f"\\{mark}{lower(rng)}\\{mark}",), (f"{lower(rng)}\\\\{lower(rng)}",), (lower(rng),)],
        ),
        named=named,
        table=table,
        listed=listed,
    )


@family
def signal_codes(rng: random.Random) -> Exercise:
    """A Morse-like table given as a dictionary, or a small fixed one."""
    letters = rng.sample("abcdeghiklmnorstu", 4)
    signs = rng.choice((".-", "sl", "01", "+-", "du"))
    codes = ["".join(signs[int(bit)] for bit in bits) for bits in rng.sample(("0", "1", "01", "10", "00", "11", "010"), 4)]
    table = dict(zip(letters, codes))
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
            [(words[0], digits(words[0])), (words[1], digits(words[2])), (words[2], digits(words[2])), (words[3], digits(words[3])[:-1])],
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


@family
def check_digits(rng: random.Random) -> Exercise:
    modulus = rng.choice((10, 10, 9, 7))
    w1, w2 = rng.choice(((1, 3), (2, 1), (1, 2), (3, 1)))
    k = rng.randint(4, 6)

    def digits(size: int) -> str:
        return "".join(rng.choice("0123456789") for _ in range(size))

    def closed(text: str) -> str:
        return text + str(sum(map(int, text)) % modulus)

    return of_shape(
        rng,
        (
            "has_valid_check_digit is_valid_number check_number last_digit_fits",
            "$text: str",
            "bool",
            [
                "$Check the last digit of `$text` is the sum of the digits before it modulo $m.",
                "A number given as a string is valid if the remainder of the sum of all digits but the last, divided "
                "by $m, equals the last digit. "
                "$Check it is valid.",
            ],
            [
                "$total = sum(int($ch) for $ch in $text[:-1])\nreturn $total % $m == int($text[-1])",
                "$total = 0\nfor $ch in $text[:-1]:\n    $total += int($ch)\nreturn str($total % $m) == $text[-1]",
                "*$nums, last = map(int, $text)\nreturn sum($nums) % $m == last",
            ],
            [(closed(digits(k)),), (closed(digits(k)),), (digits(k + 1),), (digits(k),)],
        ),
        (
            "add_check_digit with_check_digit append_check close_number",
            "$text: str",
            "str",
            [
                "Append a check digit to a string of digits: the sum of its digits modulo $m.",
                "Return `$text` followed by one more digit, the remainder of its sum of digits divided by $m.",
            ],
            [
                "return $text + str(sum(int($ch) for $ch in $text) % $m)",
                '$total = 0\nfor $ch in $text:\n    $total += int($ch)\nreturn f"{$text}{$total % $m}"',
                "return $text + str(sum(map(int, $text)) % $m)",
            ],
            [(digits(rng.randint(3, 6)),) for _ in range(4)],
        ),
        (
            "weighted_sum weighted_digits checksum digit_checksum",
            "$text: str",
            "int",
            [
                f"Compute a checksum of the digits in `$text`: multiply them in turn by {w1}, {w2}, {w1}, {w2} and so "
                "on, add up the products "
                "and return the remainder modulo $m.",
                f"Add up the digits of `$text` with the weights {w1} and {w2} in turn, starting with {w1}. Return the "
                "sum modulo $m.",
            ],
            [
                f"$total = 0\nfor $i, $ch in enumerate($text):\n    if $i % 2 == 0:\n        $total += {w1} * int($ch)\n    else:\n        $total += {w2} * int($ch)\nreturn $total % $m".replace("1 * ", ""),
                f"return sum(int($ch) * ({w1} if $i % 2 == 0 else {w2}) for $i, $ch in enumerate($text)) % $m",
                f"$a = sum(int($ch) for $ch in $text[::2])\n$b = sum(int($ch) for $ch in $text[1::2])\nreturn ({w1} * $a + {w2} * $b) % $m".replace("1 * ", ""),
            ],
            [(digits(rng.randint(3, 6)),) for _ in range(4)],
        ),
        m=modulus,
    )


@family
def sheet_columns(rng: random.Random) -> Exercise:
    return of_shape(
        rng,
        (
            "column_number column_index sheet_column letters_to_column",
            "$name: str",
            "int",
            [
                "The columns of a spreadsheet are called A, B, ..., Z, AA, AB and so on. Return the number of the "
                "column `$name`, where A is 1.",
                "Convert a spreadsheet column name such as 'C' or 'AB' to its number. A is 1, Z is 26, AA is 27.",
            ],
            [
                '$result = 0\nfor $ch in $name:\n    $result = 26 * $result + ord($ch) - ord("A") + 1\nreturn $result',
                """
                alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                $total = 0
                for $i, $ch in enumerate(reversed($name)):
                    $total += (alphabet.index($ch) + 1) * 26**$i
                return $total
                """,
                'if $name == "":\n    return 0\nreturn 26 * $self($name[:-1]) + ord($name[-1]) - 64',
            ],
            [(values.letters(rng, "ABCDKXZ", 1, 2),) for _ in range(3)] + [("A",), ("AA",)],
        ),
        (
            "column_name column_letters name_of_column column_label",
            "$n: int",
            "str",
            [
                "Return the name of column number `$n` of a spreadsheet: 1 is A, 26 is Z, 27 is AA.",
                "Spreadsheet columns are named A to Z, then AA, AB, ... What is the name of column `$n`, counted from "
                "1?",
            ],
            [
                """
                $result = ""
                while $n > 0:
                    $n, rest = divmod($n - 1, 26)
                    $result = chr(ord("A") + rest) + $result
                return $result
                """,
                """
                alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                $result = ""
                while $n > 0:
                    $n -= 1
                    $result = alphabet[$n % 26] + $result
                    $n //= 26
                return $result
                """,
                'if $n == 0:\n    return ""\nreturn $self(($n - 1) // 26) + chr(65 + ($n - 1) % 26)',
            ],
            [(rng.randint(1, 26),), (rng.randint(27, 80),), (rng.randint(81, 900),), (rng.randint(1, 100),)],
        ),
        (
            "parse_cell cell_position split_cell read_cell",
            "$text: str",
            "tuple[int, int]",
            [
                "A cell of a spreadsheet is written as a letter from A to Z and a row number, such as 'C7'. Return "
                "its row and column as numbers "
                "from 1.",
                "Turn a cell name like 'B12' (one capital letter, then the row) into the tuple (row, column), where "
                "column A is 1.",
            ],
            [
                'return int($text[1:]), ord($text[0]) - ord("A") + 1',
                """
                $row = int($text[1:])
                column = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".index($text[0]) + 1
                return ($row, column)
                """,
                "letter, $row = $text[0], $text[1:]\nreturn (int($row), ord(letter) - 64)",
            ],
            [(f"{rng.choice('ABCDEFGHXYZ')}{rng.randint(1, 99)}",) for _ in range(4)],
        ),
    )


# Small notations that are read and written.


@family
def query_strings(rng: random.Random) -> Exercise:
    site = rng.choice(("shop.example", "a.example", "maps.example", "wiki.example"))

    def query() -> str:
        keys = rng.sample(("page", "size", "sort", "q", "lang", "id", "color"), rng.randint(1, 3))
        return "&".join(f"{key}={rng.choice((rng.randint(1, 50), lower(rng)))}" for key in keys)

    def repeated() -> str:
        return "&".join(f"{rng.choice(('a', 'b', 'tag'))}={rng.randint(1, 9)}" for _ in range(rng.randint(2, 4)))

    queries = [query() for _ in range(3)]
    return of_shape(
        rng,
        (
            "query_of parse_query url_options query_parameters",
            "url: str",
            "dict[str, str]",
            [
                "Return the parameters of a web address as a dictionary. They follow the first '?', look like "
                "'key=value' and are separated by "
                "'&'. Without a '?' there are none.",
                "Parse what stands behind the '?' in `url`, such as 'a=1&b=2', into a dictionary of strings. Return "
                "an empty dictionary if there "
                "is no '?'.",
            ],
            [
                """
                if "?" not in url:
                    return {}
                $result = {}
                for $part in url.split("?", 1)[1].split("&"):
                    $key, $value = $part.split("=")
                    $result[$key] = $value
                return $result
                """,
                """
                _, mark, query = url.partition("?")
                if not mark:
                    return {}
                return dict($part.split("=") for $part in query.split("&"))
                """,
            ],
            [(f"{site}/{lower(rng)}?{query}",) for query in queries] + [(f"{site}/{lower(rng)}",)],
        ),
        (
            "build_query to_query make_query query_string",
            "$mapping: dict[str, str]",
            "str",
            [
                "Build a query string like 'a=1&b=2' from a dictionary, in its order.",
                "Join the entries of $themapping to a string of the form 'key=value', with '&' between the entries.",
                "Turn a dictionary of strings into the text that follows the '?' of a web address: 'key=value' pairs "
                "with '&' between them.",
            ],
            [
                'return "&".join(f"{$key}={$value}" for $key, $value in $mapping.items())',
                """
                $parts = []
                for $key, $value in $mapping.items():
                    $parts.append($key + "=" + $value)
                return "&".join($parts)
                """,
                'return "&".join($key + "=" + $mapping[$key] for $key in $mapping)',
            ],
            [(dict(part.split("=") for part in query.split("&")),) for query in queries] + [({},)],
        ),
        (
            "get_parameter query_value parameter option_of",
            "query: str, $name: str",
            "str",
            [
                "A query string consists of 'key=value' pairs joined by '&'. Return the value of the key `$name`, or "
                "'$default' if it is missing.",
                "Look up `$name` in a query string such as 'a=1&b=2'. Return '$default' when there is no such key.",
            ],
            [
                """
                for $part in query.split("&"):
                    $key, _, $value = $part.partition("=")
                    if $key == $name:
                        return $value
                return "$default"
                """,
                """
                $mapping = dict($part.split("=") for $part in query.split("&"))
                return $mapping.get($name, "$default")
                """,
                """
                for $part in query.split("&"):
                    if $part.startswith($name + "="):
                        return $part[len($name) + 1 :]
                return "$default"
                """,
            ],
            [(query, query.split("=")[0]) for query in queries] + [(queries[0], "x")],
        ),
        (
            "collect_values group_query multi_values query_lists",
            "query: str",
            "dict[str, list[str]]",
            [
                "In a query string like 'a=1&b=2&a=3' a key may occur several times. Return a dictionary from each "
                "key to the list of its values.",
                "Collect the values of each key of a query string ('key=value' joined by '&') in a list, in their "
                "order.",
            ],
            [
                """
                $result = {}
                for $part in query.split("&"):
                    $key, $value = $part.split("=")
                    $result.setdefault($key, []).append($value)
                return $result
                """,
                """
                $result = {}
                for $part in query.split("&"):
                    $key, $value = $part.split("=")
                    if $key not in $result:
                        $result[$key] = []
                    $result[$key].append($value)
                return $result
                """,
            ],
            [(repeated(),) for _ in range(4)],
        ),
        default=rng.choice(("", "none", "?", "0")),
    )


@family
def csv_rows(rng: random.Random) -> Exercise:
    sep, named = rng.choice(((",", "commas"), (";", "semicolons"), ("|", "vertical bars"), (":", "colons")))
    column = rng.randint(0, 2)
    place = ("first", "second", "third")[column]

    def row() -> list[str]:
        return [lower(rng), rng.choice(values.NAMES), str(rng.randint(1, 99))]

    def text(rows: list[list[str]]) -> str:
        return "\n".join(sep.join(row) for row in rows)

    def spaced() -> str:
        return "".join(rng.choice((f" {sep} ", f"{sep} ", sep)) + word for word in row() + row()[:1]).lstrip(" " + sep)

    def quoted() -> str:
        return sep.join(rng.choice((lower(rng), f'"{lower(rng)}{sep}{lower(rng)}"')) for _ in range(3))

    tables = [text([row() for _ in range(rng.randint(1, 3))]) for _ in range(3)]
    header = sep.join(("name", "owner", "count"))
    return of_shape(
        rng,
        (
            "column get_column read_column nth_field",
            "$text: str",
            "list[str]",
            [
                "Each line of `$text` has fields separated by $named. Return the $place field of every line as a list.",
                "Given lines of fields with $named between them, list what stands in the $place column.",
                "Collect the $place field of all lines of `$text`. Fields are separated by $named.",
            ],
            [
                'return [$line.split("$sep")[$column] for $line in $text.splitlines()]',
                """
                $result = []
                for $line in $text.split("\\n"):
                    $result.append($line.split("$sep")[$column])
                return $result
                """,
                """
                $rows = [$line.split("$sep") for $line in $text.splitlines()]
                return [$row[$column] for $row in $rows]
                """,
            ],
            [(table,) for table in tables],
        ),
        (
            "clean_fields split_fields fields trimmed_fields",
            "$line: str",
            "list[str]",
            [
                "Split `$line` at $named and remove the spaces around each field.",
                "Return the fields of a line that are separated by $named, without surrounding blanks.",
                "`$line` has fields with $named between them and perhaps spaces around them. Return the list of "
                "stripped fields.",
            ],
            [
                'return [$part.strip() for $part in $line.split("$sep")]',
                '$result = []\nfor $part in $line.split("$sep"):\n    $result.append($part.strip())\nreturn $result',
                'return list(map(str.strip, $line.split("$sep")))',
            ],
            [(spaced(),) for _ in range(3)],
        ),
        (
            "read_table rows_as_dicts records_of parse_table",
            "$text: str",
            "list[dict[str, str]]",
            [
                "The first line of `$text` has the names of the columns, every other line has their values; all are "
                "separated by $named. Return "
                "a list of dictionaries, one for each line of values.",
                "Parse a table whose first line is a header and whose fields are separated by $named. Each further "
                "line becomes a dictionary "
                "from column name to value.",
            ],
            [
                """
                $lines = $text.splitlines()
                header = $lines[0].split("$sep")
                return [dict(zip(header, $line.split("$sep"))) for $line in $lines[1:]]
                """,
                """
                header, *$rows = [$line.split("$sep") for $line in $text.split("\\n")]
                $result = []
                for $row in $rows:
                    $record = {}
                    for $key, $value in zip(header, $row):
                        $record[$key] = $value
                    $result.append($record)
                return $result
                """,
            ],
            [(f"{header}\n{table}",) for table in sorted(tables, key=len)[:2]] + [(header,)],
        ),
        (
            "split_quoted split_line fields_with_quotes parse_line",
            "$line: str",
            "list[str]",
            [
                "Split `$line` at $named, but not within double quotes. The quotes are not part of the fields.",
                "Return the fields of a line separated by $named. A field may stand in double quotes and then contain "
                "the separator; drop the "
                "quotes.",
            ],
            [
                """
                $result = [""]
                quoted = False
                for $ch in $line:
                    if $ch == '"':
                        quoted = not quoted
                    elif $ch == "$sep" and not quoted:
                        $result.append("")
                    else:
                        $result[-1] += $ch
                return $result
                """,
                """
                $result = []
                $current = ""
                inside = False
                for $ch in $line:
                    if $ch == '"':
                        inside = not inside
                    elif $ch == "$sep" and not inside:
                        $result.append($current)
                        $current = ""
                    else:
                        $current += $ch
                $result.append($current)
                return $result
                """,
                """
                import csv


                def $signature:
                    return next(csv.reader([$line], delimiter="$sep"))
                """,
            ],
            [(quoted(),) for _ in range(3)] + [(f'"{sep}"{sep}x',)],
        ),
        (
            "to_line quote_fields write_row join_quoted",
            "fields: list[str]",
            "str",
            [
                "Join the fields with '$sep'. A field that contains '$sep' itself is put into double quotes.",
                "Write a list of strings as one line with $named between them, and double quotes around each string "
                "that has a '$sep' in it.",
            ],
            [
                """
                $parts = []
                for $item in fields:
                    if "$sep" in $item:
                        $item = f'"{$item}"'
                    $parts.append($item)
                return "$sep".join($parts)
                """,
                """return "$sep".join(f'"{$item}"' if "$sep" in $item else $item for $item in fields)""",
            ],
            [([rng.choice((lower(rng), lower(rng) + sep + lower(rng))) for _ in range(rng.randint(1, 3))],) for _ in range(4)],
        ),
        sep=sep,
        named=named,
        place=place,
        column=column,
    )


@family
def settings_files(rng: random.Random) -> Exercise:
    mark = rng.choice("#;")
    words = ("color", "width", "font", "user", "mode", "depth", "level", "theme", "lang")

    def entries(low: int = 1) -> list[str]:
        keys = rng.sample(words, rng.randint(low, 2))
        return [f"{key} = {rng.choice((rng.randint(1, 99), lower(rng)))}" for key in keys]

    def sections() -> str:
        names = rng.sample(("main", "server", "window", "paths", "log"), rng.randint(1, 2))
        return "\n".join("\n".join([f"[{name}]"] + entries()) for name in names)

    def commented() -> str:
        lines = entries() + [f"{mark} {lower(rng)}"] + entries(0) + rng.choice(([""], []))
        return "\n".join(rng.sample(lines, len(lines)))

    return of_shape(
        rng,
        (
            "section_names list_sections sections headings_of",
            "$text: str",
            "list[str]",
            [
                "A settings file has section headings in square brackets on lines of their own. Return the names of "
                "the sections in `$text`, in order.",
                "List the names in the lines of `$text` that look like '[name]'.",
            ],
            [
                """
                $result = []
                for $line in $text.splitlines():
                    if $line.startswith("[") and $line.endswith("]"):
                        $result.append($line[1:-1])
                return $result
                """,
                'return [$line[1:-1] for $line in $text.split("\\n") if $line[:1] == "[" and $line[-1:] == "]"]',
                """
                import re


                def $signature:
                    return re.findall(r"(?m)^\\[(.*)\\]", $text)
                """,
            ],
            [(sections(),) for _ in range(3)] + [(entries()[0],)],
        ),
        (
            "read_sections parse_sections parse_settings load_sections",
            "$text: str",
            "dict[str, dict[str, str]]",
            [
                "Parse settings like '[main]' followed by lines 'key = value' into a dictionary of dictionaries: one "
                "for each section. Every line "
                "belongs to the last heading before it.",
                "Lines in square brackets open a section, all other lines are entries 'key = value' of the current "
                "section. Return for each "
                "section the dictionary of its entries.",
            ],
            [
                """
                $result = {}
                for $line in $text.splitlines():
                    if $line.startswith("["):
                        $current = {}
                        $result[$line[1:-1]] = $current
                    else:
                        $key, $value = $line.split(" = ")
                        $current[$key] = $value
                return $result
                """,
                """
                $result = {}
                section = ""
                for $line in $text.split("\\n"):
                    if $line[0] == "[":
                        section = $line.strip("[]")
                        $result[section] = {}
                    else:
                        $key, _, $value = $line.partition("=")
                        $result[section][$key.strip()] = $value.strip()
                return $result
                """,
            ],
            [(sections(),) for _ in range(4)],
        ),
        (
            "read_settings settings_of parse_lines read_options",
            "$text: str",
            "dict[str, str]",
            [
                "Read lines of the form 'key = value' into a dictionary. Skip empty lines and comments, which start "
                "with '$mark'.",
                "Parse settings, one 'key = value' in a line, and leave out blank lines as well as lines that begin "
                "with '$mark'.",
            ],
            [
                """
                $result = {}
                for $line in $text.split("\\n"):
                    if $line == "" or $line.startswith("$mark"):
                        continue
                    $key, $value = $line.split(" = ")
                    $result[$key] = $value
                return $result
                """,
                """
                $lines = [$line for $line in $text.splitlines() if $line and $line[0] != "$mark"]
                return dict($line.split(" = ") for $line in $lines)
                """,
                """
                $result = {}
                for $line in $text.splitlines():
                    if "=" in $line and not $line.startswith("$mark"):
                        $key, $value = $line.split("=")
                        $result[$key.strip()] = $value.strip()
                return $result
                """,
            ],
            [(commented(),) for _ in range(4)],
        ),
        (
            "strip_comment without_comment code_part drop_comment",
            "$line: str",
            "str",
            [
                "Remove a comment from `$line`: the first '$mark' and everything behind it, and also the blanks "
                "before it.",
                "Return the part of `$line` before the first '$mark', without blanks at its end. A line without "
                "'$mark' {is only stripped at its end|"
                "only loses the blanks at its end}.",
            ],
            [
                'return $line.split("$mark")[0].rstrip()',
                '$i = $line.find("$mark")\nif $i != -1:\n    $line = $line[:$i]\nreturn $line.rstrip()',
                'return $line.partition("$mark")[0].rstrip()',
            ],
            [(f"{entries()[0]}  {mark} {lower(rng)}",), (entries()[0] + " ",), (f"{mark}{phrase(rng)}",), (f"x{mark}{mark}y",)],
        ),
        mark=mark,
    )


@family
def key_paths(rng: random.Random) -> Exercise:
    sep = rng.choice("././>:")
    a, b, c = rng.sample(("user", "name", "home", "size", "color", "top", "left", "door", "x", "y"), 3)

    def nested() -> dict:
        return rng.choice(
            (
                {a: {b: rng.randint(1, 99), c: rng.randint(1, 99)}, c: rng.randint(1, 99)},
                {a: {b: {c: rng.randint(1, 99)}}, b: rng.randint(1, 99)},
                {b: rng.randint(1, 99), c: {a: rng.randint(1, 99)}},
            )
        )

    def paths(tree: dict, before: str = "") -> list[str]:
        found = []
        for key, value in tree.items():
            found += paths(value, before + key + sep) if isinstance(value, dict) else [before + key]
        return found

    trees = [nested() for _ in range(3)]
    flat = [{path: rng.randint(1, 9) for path in rng.sample(paths(tree), len(paths(tree)))} for tree in trees]
    return of_shape(
        rng,
        (
            "get_path lookup value_at dig",
            "$mapping: dict, path: str",
            "int",
            [
                "`$mapping` holds dictionaries within dictionaries. Follow the keys of `path`, which are joined by "
                "'$sep', and return the number found there.",
                "Look up a path like '$example' in nested dictionaries.",
                "Return the value in the nested dictionary `$mapping` that is reached by the keys in `path`, "
                "separated by '$sep'.",
            ],
            [
                'for $key in path.split("$sep"):\n    $mapping = $mapping[$key]\nreturn $mapping',
                """
                $key, _, rest = path.partition("$sep")
                if rest:
                    return $self($mapping[$key], rest)
                return $mapping[$key]
                """,
                """
                from functools import reduce


                def $signature:
                    return reduce(lambda $current, $key: $current[$key], path.split("$sep"), $mapping)
                """,
            ],
            [(tree, path) for tree in trees for path in rng.sample(paths(tree), 1)] + [(trees[0], paths(trees[0])[0])],
        ),
        (
            "has_path path_exists contains_path can_reach",
            "$mapping: dict, path: str",
            "bool",
            [
                "$Check the keys of `path`, joined by '$sep', lead to something in the nested dictionary `$mapping`.",
                "$Check a path like '$example' exists in a dictionary of dictionaries. A number in between ends the "
                "way.",
            ],
            [
                """
                $current = $mapping
                for $key in path.split("$sep"):
                    if not isinstance($current, dict) or $key not in $current:
                        return False
                    $current = $current[$key]
                return True
                """,
                """
                $key, _, rest = path.partition("$sep")
                if not isinstance($mapping, dict) or $key not in $mapping:
                    return False
                return rest == "" or $self($mapping[$key], rest)
                """,
            ],
            [(tree, rng.choice(paths(tree))) for tree in trees] + [(trees[0], b + sep + a), (trees[1], a)],
        ),
        (
            "flatten_keys flatten flatten_paths flat_dict",
            "$mapping: dict",
            "dict[str, int]",
            [
                "Flatten nested dictionaries with numbers at the ends: the new keys are the old ones on the way, "
                "joined by '$sep'.",
                "Return a flat dictionary for the nested `$mapping`, with keys like '$example'.",
            ],
            [
                """
                $result = {}
                for $key, $value in $mapping.items():
                    if isinstance($value, dict):
                        for $sub, $num in $self($value).items():
                            $result[$key + "$sep" + $sub] = $num
                    else:
                        $result[$key] = $value
                return $result
                """,
                """
                $result = {}
                $stack = list(reversed($mapping.items()))
                while $stack:
                    path, $value = $stack.pop()
                    if isinstance($value, dict):
                        for $key in reversed($value):
                            $stack.append((path + "$sep" + $key, $value[$key]))
                    else:
                        $result[path] = $value
                return $result
                """,
            ],
            [(tree,) for tree in trees] + [({},)],
        ),
        (
            "unflatten nest_keys build_tree to_nested",
            "$mapping: dict[str, int]",
            "dict",
            [
                "Turn a dictionary with keys like '$example' into nested dictionaries, one level for each part of a "
                "key.",
                "The keys of `$mapping` are paths joined by '$sep'. Build the nested dictionary that they describe.",
            ],
            [
                """
                $result = {}
                for path, $value in $mapping.items():
                    *$parts, last = path.split("$sep")
                    $current = $result
                    for $part in $parts:
                        $current = $current.setdefault($part, {})
                    $current[last] = $value
                return $result
                """,
                """
                $result = {}
                for path, $value in $mapping.items():
                    $parts = path.split("$sep")
                    $current = $result
                    for $part in $parts[:-1]:
                        if $part not in $current:
                            $current[$part] = {}
                        $current = $current[$part]
                    $current[$parts[-1]] = $value
                return $result
                """,
            ],
            [(entry,) for entry in flat] + [({},)],
        ),
        sep=sep,
        example=f"{a}{sep}{b}",
    )


@family
def version_numbers(rng: random.Random) -> Exercise:
    def version() -> str:
        return f"{rng.randint(0, 3)}.{rng.randint(0, 12)}.{rng.randint(0, 12)}"

    part = rng.choice(("major", "minor", "patch"))
    place = ("major", "minor", "patch").index(part)
    kept = version()
    near = ".".join(kept.split(".")[:2] + [str(rng.randint(0, 12))])
    bump = {
        "major": "major += 1\nminor = patch = 0",
        "minor": "minor += 1\npatch = 0",
        "patch": "patch += 1",
    }[part]
    return of_shape(
        rng,
        (
            "is_newer newer_version later_than is_upgrade",
            "$a: str, $b: str",
            "bool",
            [
                "$Check version `$a` is newer than version `$b`. Versions look like '1.12.3' and are compared number "
                "by number.",
                "Compare two version numbers of three parts such as '2.0.11'. Return True if the first is larger than "
                "the second.",
            ],
            [
                'return [int($num) for $num in $a.split(".")] > [int($num) for $num in $b.split(".")]',
                """
                for $num, $other in zip($a.split("."), $b.split(".")):
                    if $num != $other:
                        return int($num) > int($other)
                return False
                """,
                'return tuple(map(int, $a.split("."))) > tuple(map(int, $b.split(".")))',
            ],
            [(version(), version()) for _ in range(3)] + [(kept, near), (near, kept)],
        ),
        (
            "sort_versions ordered_versions versions_in_order oldest_first",
            "$items: list[str]",
            "list[str]",
            [
                "Sort version numbers like '1.10.2' from the oldest to the newest; '1.9.0' comes before '1.10.0'.",
                "Return a list of versions ('major.minor.patch') in ascending order, comparing their parts as numbers.",
            ],
            [
                'return sorted($items, key=lambda $item: [int($num) for $num in $item.split(".")])',
                """
                def $key($item: str) -> tuple[int, ...]:
                    return tuple(int($num) for $num in $item.split("."))


                def $signature:
                    return sorted($items, key=$key)
                """,
                """
                $rows = sorted([int($num) for $num in $item.split(".")] for $item in $items)
                return [".".join(map(str, $row)) for $row in $rows]
                """,
            ],
            [([version() for _ in range(rng.randint(2, 4))],) for _ in range(3)] + [([],)],
        ),
        (
            "newest latest latest_version highest_version",
            "$items: list[str]",
            "str",
            [
                "Return the newest of a list of version numbers such as '0.12.1'. {The list is not empty.|There is at "
                "least one.}",
                "Find the highest version in `$items`, a non-empty list of strings like '3.4.10'.",
            ],
            [
                'return max($items, key=lambda $item: tuple(map(int, $item.split("."))))',
                """
                $best = $items[0]
                for $item in $items[1:]:
                    if list(map(int, $item.split("."))) > list(map(int, $best.split("."))):
                        $best = $item
                return $best
                """,
            ],
            [([version() for _ in range(rng.randint(2, 4))],) for _ in range(3)],
        ),
        (
            "bump next_version next_$part bump_$part",
            "version: str",
            "str",
            [
                "Raise the $part number of a version 'major.minor.patch' by one$reset.",
                "Given a version such as '1.4.2' (major, minor, patch), return the version after a new $part release: "
                "$part is increased by one$reset.",
            ],
            [
                f'major, minor, patch = map(int, version.split("."))\n{bump}\nreturn f"{{major}}.{{minor}}.{{patch}}"',
                f"""
                $nums = [int($num) for $num in version.split(".")]
                $nums[{place}] += 1
                $nums[{place + 1}:] = [0] * {2 - place}
                return ".".join(map(str, $nums))
                """.replace("                $nums[3:] = [0] * 0\n", ""),
            ],
            [(version(),) for _ in range(4)],
        ),
        (
            "compatible same_major is_compatible works_with",
            "$a: str, $b: str",
            "bool",
            [
                "$Check two version numbers 'major.minor.patch' have the same major number.",
                "Versions are compatible if they agree in the part before the first dot. $Check `$a` and `$b` are "
                "compatible.",
            ],
            [
                'return $a.split(".")[0] == $b.split(".")[0]',
                'return $a[: $a.index(".")] == $b[: $b.index(".")]',
                'return $a.partition(".")[0] == $b.partition(".")[0]',
            ],
            [(version(), version()) for _ in range(3)] + [(kept, near), ("1.0.0", "11.0.0")],
        ),
        part=part,
        reset={"major": " and set the other two to 0", "minor": " and set patch to 0", "patch": ""}[part],
    )


@family
def duration_texts(rng: random.Random) -> Exercise:
    seconds = rng.random() < 0.4
    big, small, most = ("m", "s", 59) if seconds else ("h", "m", 12)
    unit = "seconds" if seconds else "minutes"

    def duration() -> str:
        form = rng.randrange(4)
        a, b = rng.randint(1, most), rng.randint(1, 59)
        return (f"{a}{big}{b}{small}", f"{a}{big}", f"{b}{small}", f"{a}{big}{b}{small}")[form]

    return of_shape(
        rng,
        (
            "to_$unit parse_duration duration_in_$unit total_$unit",
            "$text: str",
            "int",
            [
                f"Convert a duration like '1{big}30{small}', '2{big}' or '45{small}' to $unit.",
                "`$text` is a duration with "
                f"{'minutes (m) and seconds (s)' if seconds else 'hours (h) and minutes (m)'}, one of which may be "
                "missing, such as "
                f"'2{big}5{small}' or '50{small}'. Return the number of $unit.",
            ],
            [
                f"""
                $total = 0
                digits = ""
                for $ch in $text:
                    if $ch.isdigit():
                        digits += $ch
                    else:
                        $total += int(digits) * (60 if $ch == "{big}" else 1)
                        digits = ""
                return $total
                """,
                f"""
                import re


                def $signature:
                    factors = {{"{big}": 60, "{small}": 1}}
                    $pairs = re.findall(r"([0-9]+)([{big}{small}])", $text)
                    return sum(int($num) * factors[$ch] for $num, $ch in $pairs)
                """,
                f"""
                $total = 0
                if "{big}" in $text:
                    $part, $text = $text.split("{big}")
                    $total += 60 * int($part)
                if $text:
                    $total += int($text.rstrip("{small}"))
                return $total
                """,
            ],
            [(duration(),) for _ in range(3)] + [(f"1{big}",), (f"5{small}",)],
        ),
        (
            "format_duration show_$unit write_duration short_duration",
            "$n: int",
            "str",
            [
                f"Write `$n` $unit like '2{big}5{small}'. Leave out a part that is 0, but write '0{small}' for no "
                "time at all.",
                f"Format a number of $unit as '1{big}30{small}', '2{big}' or '45{small}': parts that are zero are "
                f"omitted. 0 gives '0{small}'.",
            ],
            [
                f"""
                $a, $b = divmod($n, 60)
                $parts = []
                if $a:
                    $parts.append(f"{{$a}}{big}")
                if $b or not $a:
                    $parts.append(f"{{$b}}{small}")
                return "".join($parts)
                """,
                f"""
                if $n < 60:
                    return f"{{$n}}{small}"
                if $n % 60 == 0:
                    return f"{{$n // 60}}{big}"
                return f"{{$n // 60}}{big}{{$n % 60}}{small}"
                """,
            ],
            [(rng.randint(61, 60 * most),), (60 * rng.randint(1, most),), (rng.randint(1, 59),), (0,)],
        ),
        (
            "sum_durations total_time add_durations time_together",
            "$items: list[str]",
            "int",
            [
                f"Add up durations that are written like '1{big}05{small}', always with both parts, and return the "
                "sum in $unit.",
                f"Each string in `$items` has the form '<a>{big}<b>{small}', for example '3{big}20{small}'. Return "
                "the total in $unit.",
            ],
            [
                f"""
                $total = 0
                for $item in $items:
                    $a, $b = $item[:-1].split("{big}")
                    $total += 60 * int($a) + int($b)
                return $total
                """,
                f"""
                def in_{unit}($item: str) -> int:
                    $a, $b = $item.rstrip("{small}").split("{big}")
                    return int($a) * 60 + int($b)


                def $signature:
                    return sum(in_{unit}($item) for $item in $items)
                """,
            ],
            [([f"{rng.randint(0, most)}{big}{rng.randint(0, 59):02d}{small}" for _ in range(rng.randint(1, 3))],) for _ in range(3)] + [([],)],
        ),
        (
            "longest_duration longest longest_time takes_longest",
            "$mapping: dict[str, str]",
            "str",
            [
                f"`$mapping` says how long each {'song' if seconds else 'trip'} takes, as '3{big}20{small}' and the "
                "like. Return the longest one; there is exactly one.",
                f"Given a dictionary from names to durations like '1{big}15{small}', return the name with the longest "
                "duration.",
            ],
            [
                f"""
                def length($text: str) -> int:
                    $a, $b = $text[:-1].split("{big}")
                    return 60 * int($a) + int($b)


                def $signature:
                    return max($mapping, key=lambda $key: length($mapping[$key]))
                """,
                f"""
                $best = ""
                most = -1
                for $key, $value in $mapping.items():
                    $a, $b = $value.rstrip("{small}").split("{big}")
                    if 60 * int($a) + int($b) > most:
                        $best = $key
                        most = 60 * int($a) + int($b)
                return $best
                """,
            ],
            [
                (dict(zip(rng.sample(LOWER_WORDS, 3), (f"{n // 60}{big}{n % 60}{small}" for n in rng.sample(range(60, 60 * most), 3)))),)
                for _ in range(3)
            ],
        ),
        unit=unit,
    )


@family
def roman_numerals(rng: random.Random) -> Exercise:
    table = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    limit = rng.choice((40, 400, 4000))
    steps = [(n, sign) for n, sign in table if n < limit]
    signs = {sign: n for n, sign in table if len(sign) == 1 and n < limit}
    literal = "{" + ", ".join(f'"{sign}": {n}' for sign, n in reversed(signs.items())) + "}"
    pairs = "".join(f'        ({n}, "{sign}"),\n' for n, sign in steps)
    pairs = f"[\n{pairs}    ]".replace("\n    ", "\n")

    def roman(n: int) -> str:
        result = ""
        for step, sign in steps:
            result += sign * (n // step)
            n %= step
        return result

    numbers = [rng.randint(1, limit - 1) for _ in range(3)] + [rng.choice((4, 9, 14, 19, 29))]
    return of_shape(
        rng,
        (
            "from_roman roman_value read_roman roman_to_number",
            "$text: str",
            "int",
            [
                f"Return the number below {limit} that the Roman numeral `$text` stands for. A sign before a larger "
                "one is subtracted.",
                f"Convert a Roman numeral with the signs {', '.join(reversed(signs))} to an integer.",
                "Read a Roman numeral: signs are added up, but one that stands directly before a larger sign counts "
                "negative.",
            ],
            [
                f"""
                $mapping = {literal}
                $total = 0
                for $i, $ch in enumerate($text):
                    if $i + 1 < len($text) and $mapping[$ch] < $mapping[$text[$i + 1]]:
                        $total -= $mapping[$ch]
                    else:
                        $total += $mapping[$ch]
                return $total
                """,
                f"""
                $mapping = {literal}
                $total = 0
                previous = 0
                for $ch in reversed($text):
                    $value = $mapping[$ch]
                    $total += $value if $value >= previous else -$value
                    previous = $value
                return $total
                """,
                f"""
                $mapping = {literal}
                $nums = [$mapping[$ch] for $ch in $text]
                $total = sum($nums)
                for $a, $b in zip($nums, $nums[1:]):
                    if $a < $b:
                        $total -= 2 * $a
                return $total
                """,
            ],
            [(roman(n),) for n in numbers],
        ),
        (
            "to_roman roman write_roman roman_numeral",
            "$n: int",
            "str",
            [
                f"Write `$n` as a Roman numeral. It is at least 1 and below {limit}.",
                f"Convert an integer from 1 to {limit - 1} to a Roman numeral.",
                f"Return the Roman numeral for a number (1 to {limit - 1}), for example 'XIV' for 14.",
            ],
            [
                f"table = {pairs}\n"
                + '$result = ""\nfor $value, sign in table:\n    while $n >= $value:\n        $result += sign\n        $n -= $value\nreturn $result',
                f"table = {pairs}\n"
                + '$result = ""\nfor $value, sign in table:\n    $result += sign * ($n // $value)\n    $n %= $value\nreturn $result',
            ],
            [(n,) for n in numbers],
        ),
    )


@family
def fraction_texts(rng: random.Random) -> Exercise:
    def fraction() -> str:
        return f"{rng.randint(1, 12)}/{rng.randint(2, 12)}"

    op, named, code = rng.choice((("add", "sum", "+"), ("subtract", "difference", "-"), ("multiply", "product", "*")))
    top = {"+": "n * q + p * d", "-": "n * q - p * d", "*": "n * p"}[code]
    return of_shape(
        rng,
        (
            "reduce_fraction simplify lowest_terms shorten_fraction",
            "$text: str",
            "str",
            [
                "Reduce a fraction like '6/8' to lowest terms and return it in the same form.",
                "Simplify the fraction in `$text`, which is written as '<numerator>/<denominator>'. Whole numbers "
                "also keep their denominator 1.",
            ],
            [
                """
                import math


                def $signature:
                    $a, $b = map(int, $text.split("/"))
                    divisor = math.gcd($a, $b)
                    return f"{$a // divisor}/{$b // divisor}"
                """,
                """
                $a, $b = [int($part) for $part in $text.split("/")]
                for divisor in range(min($a, $b), 1, -1):
                    if $a % divisor == 0 and $b % divisor == 0:
                        $a //= divisor
                        $b //= divisor
                return f"{$a}/{$b}"
                """,
            ],
            [(fraction(),) for _ in range(3)] + [("6/8",), ("4/2",)],
        ),
        (
            f"{op}_fractions {named}_of_fractions fraction_{named}",
            "$a: str, $b: str",
            "str",
            [
                f"Return the {named} of two fractions such as '1/2' and '3/4' as a reduced fraction in the same form.",
                f"`$a` and `$b` are fractions like '2/3'. Compute their {named}; the result is a reduced fraction "
                "with its denominator always written.",
            ],
            [
                f"""
                from fractions import Fraction


                def $signature:
                    $result = Fraction($a) {code} Fraction($b)
                    return f"{{$result.numerator}}/{{$result.denominator}}"
                """,
                f"""
                import math


                def $signature:
                    n, d = map(int, $a.split("/"))
                    p, q = map(int, $b.split("/"))
                    top = {top}
                    bottom = d * q
                    divisor = math.gcd(top, bottom)
                    return f"{{top // divisor}}/{{bottom // divisor}}"
                """,
            ],
            [(fraction(), fraction()) for _ in range(3)] + [("1/2", "1/3")],
        ),
        (
            "to_mixed mixed_number as_mixed whole_and_rest",
            "$text: str",
            "str",
            [
                "Write an improper fraction like '7/3' as a mixed number '2 1/3'. Whole numbers are written alone, "
                "proper fractions stay as they are.",
                "Turn a fraction '<a>/<b>' into a mixed number: '7/2' gives '3 1/2', '6/3' gives '2' and '2/5' stays. "
                "Do not reduce the rest.",
            ],
            [
                """
                $a, $b = map(int, $text.split("/"))
                whole, rest = divmod($a, $b)
                if rest == 0:
                    return str(whole)
                if whole == 0:
                    return $text
                return f"{whole} {rest}/{$b}"
                """,
                """
                $a, $b = [int($part) for $part in $text.split("/")]
                $parts = []
                if $a >= $b:
                    $parts.append(str($a // $b))
                if $a % $b != 0:
                    $parts.append(f"{$a % $b}/{$b}")
                return " ".join($parts)
                """,
            ],
            [(f"{rng.randint(13, 40)}/{rng.randint(2, 9)}",), (fraction(),), ("6/3",), (f"1/{rng.randint(2, 9)}",)],
        ),
        (
            "larger_fraction is_larger exceeds more_than",
            "$a: str, $b: str",
            "bool",
            [
                "$Check the fraction `$a` is larger than the fraction `$b`. Both look like '3/4'.",
                "Compare two fractions written as 'a/b' with positive numbers. Return True if the first is larger.",
            ],
            [
                "from fractions import Fraction\n\n\ndef $signature:\n    return Fraction($a) > Fraction($b)",
                'n, d = map(int, $a.split("/"))\np, q = map(int, $b.split("/"))\nreturn n * q > p * d',
            ],
            [(fraction(), fraction()) for _ in range(3)] + [("1/2", "2/4")],
        ),
        (
            "mixed_to_float parse_amount to_number read_amount",
            "$text: str",
            "float",
            [
                "Convert an amount such as '3', '1/2' or '2 1/4' to a float.",
                "`$text` is a whole number, a fraction or a whole number followed by a space and a fraction. Return "
                "its value as a float.",
            ],
            [
                """
                $total = 0.0
                for $part in $text.split():
                    if "/" in $part:
                        $a, $b = $part.split("/")
                        $total += int($a) / int($b)
                    else:
                        $total += int($part)
                return $total
                """,
                "from fractions import Fraction\n\n\ndef $signature:\n    return float(sum(Fraction($part) for $part in $text.split()))",
            ],
            [(str(rng.randint(1, 20)),), (f"{rng.choice((1, 3))}/{rng.choice((2, 4, 8))}",), (f"{rng.randint(1, 9)} {rng.choice(('1/2', '1/4', '3/4'))}",)],
        ),
    )


@family
def dotted_addresses(rng: random.Random) -> Exercise:
    def address() -> str:
        return ".".join(str(rng.randint(0, 255)) for _ in range(4))

    base = address()
    k = rng.randint(1, 3)
    same = ".".join(base.split(".")[:k] + address().split(".")[k:])
    wrong = rng.choice(("1.2.3", "256.1.1.1", "1.2.3.4.5", "a.b.c.d", "1..2.3", "10.0.0.300"))
    counted = {1: "first number", 2: "first two numbers", 3: "first three numbers"}[k]
    return of_shape(
        rng,
        (
            "is_address valid_address is_network_address looks_like_address",
            "$text: str",
            "bool",
            [
                "$Check $thetext consists of four whole numbers from 0 to 255 with dots between them.",
                "A network address has four numbers, none above 255, joined by dots. $Check $thetext is one.",
            ],
            [
                """
                $parts = $text.split(".")
                if len($parts) != 4:
                    return False
                return all($part.isdigit() and int($part) <= 255 for $part in $parts)
                """,
                """
                $parts = $text.split(".")
                if len($parts) != 4:
                    return False
                for $part in $parts:
                    if not $part.isdigit() or int($part) > 255:
                        return False
                return True
                """,
            ],
            [(address(),), (address(),), (wrong,), (lower(rng),), (address()[:-2] + "x",)],
        ),
        (
            "address_to_number to_number address_value pack_address",
            "$text: str",
            "int",
            [
                "Combine the four numbers of an address like '10.0.0.1' into one: they are the digits of a number in "
                "base 256.",
                "Return a network address such as '1.2.3.4' as one integer. Each part counts 256 times as much as the "
                "next one.",
            ],
            [
                '$result = 0\nfor $part in $text.split("."):\n    $result = 256 * $result + int($part)\nreturn $result',
                '$a, $b, c, d = map(int, $text.split("."))\nreturn (($a * 256 + $b) * 256 + c) * 256 + d',
                'return int.from_bytes(bytes(map(int, $text.split("."))), "big")',
            ],
            [(address(),), ("0.0.1.0",), (f"0.0.{rng.randint(1, 9)}.{rng.randint(0, 255)}",)],
        ),
        (
            "number_to_address to_address unpack_address dotted",
            "$n: int",
            "str",
            [
                "Write `$n`, which is below 256 ** 4, as four numbers from 0 to 255 with dots between them: its "
                "digits in base 256.",
                "Convert an integer of at most 32 bits to a dotted address, 258 to '0.0.1.2' for example.",
            ],
            [
                """
                $parts = []
                for _ in range(4):
                    $parts.insert(0, str($n % 256))
                    $n //= 256
                return ".".join($parts)
                """,
                'return ".".join(str(($n >> shift) % 256) for shift in (24, 16, 8, 0))',
                'return ".".join(map(str, $n.to_bytes(4, "big")))',
            ],
            [(rng.randint(0, 2**32 - 1),), (rng.randint(256, 99999),), (rng.randint(0, 255),)],
        ),
        (
            "same_network share_network in_same_net neighbours",
            "$a: str, $b: str",
            "bool",
            [
                f"$Check two addresses like '10.1.2.3' agree in their {counted}.",
                f"Two dotted addresses are in the same network if the {counted} are the same. $Check this holds for "
                "`$a` and `$b`.",
            ],
            [
                f'return $a.split(".")[:{k}] == $b.split(".")[:{k}]',
                f"""
                for $num, $other in list(zip($a.split("."), $b.split(".")))[:{k}]:
                    if $num != $other:
                        return False
                return True
                """,
            ],
            [(base, same), (base, address()), (address(), address()), (same, base)],
        ),
        (
            "members_of hosts_in addresses_in in_network",
            "$items: list[str], prefix: str",
            "list[str]",
            [
                "Return those addresses in `$items` that begin with the numbers of `prefix`, which looks like '10.1' "
                "and has one to three numbers.",
                "Given addresses such as '10.1.2.3' and a network prefix of fewer numbers, keep the addresses of that "
                "network: '1.2' does not include '1.20.0.1'.",
            ],
            [
                'return [$item for $item in $items if $item.startswith(prefix + ".")]',
                """
                wanted = prefix.split(".")
                $result = []
                for $item in $items:
                    if $item.split(".")[: len(wanted)] == wanted:
                        $result.append($item)
                return $result
                """,
            ],
            [
                ([base, same, address()], ".".join(base.split(".")[:k])),
                ([address(), same], same.split(".")[0]),
                (["1.20.0.1", "1.2.0.1"], "1.2"),
                ([], "10"),
            ],
        ),
    )


@family
def zone_offsets(rng: random.Random) -> Exercise:
    def offset() -> str:
        return f"{rng.choice('+-')}{rng.randint(0, 12):02d}:{rng.choice((0, 0, 30, 45)):02d}"

    return of_shape(
        rng,
        (
            "offset_minutes parse_offset zone_minutes to_minutes",
            "$text: str",
            "int",
            [
                "Convert the offset of a time zone, such as '+05:30' or '-03:00', to minutes. West of Greenwich it is "
                "negative.",
                "`$text` is a sign followed by hours and minutes, like '-04:30'. Return it as a number of minutes "
                "with that sign.",
            ],
            [
                """
                sign = -1 if $text[0] == "-" else 1
                hours, minutes = $text[1:].split(":")
                return sign * (60 * int(hours) + int(minutes))
                """,
                """
                $total = int($text[1:3]) * 60 + int($text[4:])
                if $text.startswith("-"):
                    $total = -$total
                return $total
                """,
            ],
            [(offset(),) for _ in range(3)] + [("+00:00",)],
        ),
        (
            "format_offset write_offset offset_text zone_text",
            "minutes: int",
            "str",
            [
                "Write a time zone offset given in minutes like '+05:30' or '-03:00': a sign, two digits for hours "
                "and two for minutes. 0 gets a plus sign.",
                "Format `minutes` as a sign, hours and minutes with two digits each, such as '-01:15' for -75. Zero "
                "is positive.",
            ],
            [
                """
                sign = "-" if minutes < 0 else "+"
                hours, rest = divmod(abs(minutes), 60)
                return f"{sign}{hours:02d}:{rest:02d}"
                """,
                """
                sign = "+"
                if minutes < 0:
                    sign = "-"
                    minutes = -minutes
                return sign + str(minutes // 60).zfill(2) + ":" + str(minutes % 60).zfill(2)
                """,
            ],
            [(rng.randrange(15, 721, 15),), (-rng.randrange(15, 721, 15),), (0,), (-rng.choice((15, 30, 45)),)],
        ),
        (
            "hours_between zone_difference hours_ahead offset_difference",
            "$a: str, $b: str",
            "int",
            [
                "Time zones are written like 'UTC+2' or 'UTC-11', with whole hours. How many hours is zone `$b` ahead "
                "of zone `$a`?",
                "Given two zones such as 'UTC-3' and 'UTC+5', return the offset of the second minus that of the "
                "first, in hours.",
            ],
            [
                "return int($b[3:]) - int($a[3:])",
                'return int($b.replace("UTC", "")) - int($a.replace("UTC", ""))',
                'return int($b.removeprefix("UTC")) - int($a.removeprefix("UTC"))',
            ],
            [(f"UTC{rng.randint(-11, 12):+d}", f"UTC{rng.randint(-11, 12):+d}") for _ in range(4)],
        ),
        (
            "local_hour hour_in_zone convert_hour hour_there",
            "hour: int, zone: str",
            "int",
            [
                "It is `hour` o'clock (0 to 23) in UTC. Return the hour in a zone such as 'UTC+2' or 'UTC-5'.",
                "Convert an hour of the day from UTC to the time zone `zone`, which is written like 'UTC-7'. The "
                "result is from 0 to 23.",
            ],
            [
                "return (hour + int(zone[3:])) % 24",
                """
                shift = int(zone.replace("UTC", ""))
                $result = hour + shift
                if $result < 0:
                    return $result + 24
                if $result > 23:
                    return $result - 24
                return $result
                """,
            ],
            [(rng.randint(0, 23), f"UTC{rng.randint(-11, 12):+d}") for _ in range(3)] + [(23, "UTC+3"), (1, "UTC-4")],
        ),
    )


@family
def chess_squares(rng: random.Random) -> Exercise:
    def square() -> str:
        return rng.choice("abcdefgh") + str(rng.randint(1, 8))

    piece, rule, steps, test = rng.choice(
        (
            ("rook", "moves along its row or its column", "rook_reaches", "$i == 0 or $j == 0"),
            ("bishop", "moves along diagonals", "bishop_reaches", "$i == $j"),
            ("knight", "goes two squares in one direction and one to the side", "knight_reaches", "sorted(($i, $j)) == [1, 2]"),
            ("king", "goes one square in any direction", "king_reaches", "max($i, $j) == 1"),
            ("queen", "moves along rows, columns and diagonals", "queen_reaches", "$i == 0 or $j == 0 or $i == $j"),
        )
    )
    start = square()
    near = "abcdefgh"[("abcdefgh".index(start[0]) + 1) % 8] + str(int(start[1]) % 8 + 1)
    apart = [pair for pair in [(square(), square()) for _ in range(6)] + [(start, near), (start, start[0] + near[1])] if pair[0] != pair[1]]
    about = "The squares of a chess board are named 'a1' to 'h8', with the column first."
    return of_shape(
        rng,
        (
            "square_color color_of_square dark_or_light shade_of",
            "square: str",
            "str",
            [
                f"{about} Square 'a1' is dark, its neighbours are light. Return 'dark' or 'light' for `square`.",
                "Return the colour ('dark' or 'light') of a chess square such as 'e4'. The square 'a1' is dark.",
            ],
            [
                """
                column = "abcdefgh".index(square[0]) + 1
                $row = int(square[1])
                return "dark" if (column + $row) % 2 == 0 else "light"
                """,
                """
                if square[0] in "aceg":
                    dark = square[1] in "1357"
                else:
                    dark = square[1] in "2468"
                return "dark" if dark else "light"
                """,
                'if (ord(square[0]) - ord("a") + int(square[1]) - 1) % 2 == 0:\n    return "dark"\nreturn "light"',
            ],
            [(square(),) for _ in range(4)] + [("a1",), ("h1",)],
        ),
        (
            "square_to_indices square_position coordinates board_index",
            "square: str",
            "tuple[int, int]",
            [
                f"{about} Return the indices (row, column) of `square`, both from 0 to 7, with (0, 0) for 'a1'.",
                "Turn the name of a chess square into a pair of indices: 'a1' gives (0, 0), 'a2' gives (1, 0) and "
                "'h8' gives (7, 7).",
            ],
            [
                'return int(square[1]) - 1, ord(square[0]) - ord("a")',
                'letter, digit = square\nreturn (int(digit) - 1, "abcdefgh".index(letter))',
            ],
            [(square(),) for _ in range(4)],
        ),
        (
            "square_name name_of_square to_square square_at",
            "$row: int, column: int",
            "str",
            [
                f"{about} Return the name of the square with the given row and column, both counted from 0; (0, 0) is "
                "'a1'.",
                "Give the chess name of the square in row `$row` and column `column`. Indices start with 0, so row 3 "
                "and column 4 are 'e4'.",
            ],
            [
                'return chr(ord("a") + column) + str($row + 1)',
                'letter = "abcdefgh"[column]\nreturn f"{letter}{$row + 1}"',
            ],
            [(rng.randint(0, 7), rng.randint(0, 7)) for _ in range(4)],
        ),
        (
            f"{steps} can_{piece}_move {piece}_move is_{piece}_move",
            "$start: str, $end: str",
            "bool",
            [
                f"A {piece} {rule}. $Check it can go from square `$start` to a different square `$end` on an empty "
                "chess board. Squares are named like 'c5'.",
                f"$Check a {piece} gets from one chess square to another, both given like 'b7', in a single move. It "
                f"{rule}; the squares differ.",
            ],
            [
                f"$i = abs(ord($start[0]) - ord($end[0]))\n$j = abs(int($start[1]) - int($end[1]))\nreturn {test}",
                f"""
                columns = "abcdefgh"
                $i = abs(columns.index($end[0]) - columns.index($start[0]))
                $j = abs(int($end[1]) - int($start[1]))
                return {test}
                """,
            ],
            apart,
        ),
        (
            "king_moves king_distance moves_of_king king_steps",
            "$start: str, $end: str",
            "int",
            [
                "A king goes one square in any direction, also diagonally. How many moves does it need from `$start` "
                "to `$end`? Squares are named like 'd4'.",
                "Return the smallest number of king moves between two chess squares such as 'a1' and 'c2'.",
            ],
            [
                "$i = abs(ord($start[0]) - ord($end[0]))\n$j = abs(int($start[1]) - int($end[1]))\nreturn max($i, $j)",
                "return max(abs(ord($a) - ord($b)) for $a, $b in zip($start, $end))",
            ],
            [(square(), square()) for _ in range(4)],
        ),
    )


@family
def color_codes(rng: random.Random) -> Exercise:
    def code(chars: str = "0123456789abcdef") -> str:
        return "#" + "".join(rng.choice(chars) for _ in range(6))

    def triple() -> tuple[int, int, int]:
        return rng.randint(0, 255), rng.randint(0, 255), rng.randint(0, 255)

    part, place = rng.choice((("red", 1), ("green", 3), ("blue", 5)))
    color = rng.choice(("color", "colour"))
    return of_shape(
        rng,
        (
            "parse_color hex_to_rgb color_values color_parts",
            "code: str",
            "tuple[int, int, int]",
            [
                f"Convert a {color} code like '#ff8000' to a tuple of its red, green and blue values. Each has two "
                "hexadecimal digits.",
                f"Return the three numbers from 0 to 255 that a {color} such as '#00ff7f' consists of.",
            ],
            [
                "return int(code[1:3], 16), int(code[3:5], 16), int(code[5:], 16)",
                "return tuple(int(code[$i : $i + 2], 16) for $i in (1, 3, 5))",
                '$num = int(code.lstrip("#"), 16)\nreturn $num // 65536, $num // 256 % 256, $num % 256',
            ],
            [(code(),) for _ in range(3)],
        ),
        (
            "color_code rgb_to_hex to_hex make_color",
            "red: int, green: int, blue: int",
            "str",
            [
                f"Return the {color} code '#rrggbb' in lowercase hexadecimal digits for three values from 0 to 255.",
                f"Write a {color} with the given parts red, green and blue (0 to 255) like '#ff8000'.",
            ],
            [
                'return f"#{red:02x}{green:02x}{blue:02x}"',
                """
                $result = "#"
                for $value in (red, green, blue):
                    $result += format($value, "02x")
                return $result
                """,
                'return "#%02x%02x%02x" % (red, green, blue)',
            ],
            [triple() for _ in range(3)] + [(0, 128, 255)],
        ),
        (
            "long_code expand_code full_code expand_color",
            "code: str",
            "str",
            [
                f"A short {color} code like '#f80' has one digit for each part, a long one doubles these digits: "
                "'#ff8800'. Return the long form; "
                "a code that is long already stays.",
                f"Expand a {color} code of three digits after the '#' by doubling each digit. Leave codes with six "
                "digits alone.",
            ],
            [
                'if len(code) == 7:\n    return code\nreturn "#" + "".join($ch * 2 for $ch in code[1:])',
                'if len(code) == 4:\n    _, $i, $j, $k = code\n    return f"#{$i}{$i}{$j}{$j}{$k}{$k}"\nreturn code',
                """
                $result = "#"
                for $ch in code[1:]:
                    $result += $ch * 2
                return $result if len(code) == 4 else code
                """,
            ],
            [(code()[:4],), (code()[:4],), (code(),)],
        ),
        (
            "invert_color complement negative opposite_color",
            "code: str",
            "str",
            [
                f"Invert a {color} such as '#ff8000': subtract each of its three two-digit hexadecimal parts from "
                "255. Write the result in the same form, in lower case.",
                f"Return the {color} code in which every part p of `code` ('#rrggbb', in hexadecimal) is replaced by "
                "255 - p.",
            ],
            [
                'return "#" + "".join(f"{255 - int(code[$i : $i + 2], 16):02x}" for $i in (1, 3, 5))',
                'return f"#{0xFFFFFF - int(code[1:], 16):06x}"',
                """
                $result = "#"
                for $i in range(1, 7, 2):
                    $value = 255 - int(code[$i : $i + 2], 16)
                    $result += format($value, "02x")
                return $result
                """,
            ],
            [(code(),) for _ in range(3)] + [("#000000",)],
        ),
        (
            "is_color is_color_code valid_color valid_color_code",
            "$text: str",
            "bool",
            [
                f"$Check $thetext is a {color} code: '#' followed by exactly six hexadecimal digits in either case.",
                f"$Check $thetext is a '#' with six characters from 0-9, a-f or A-F after it, like a {color} code.",
            ],
            [
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"#[0-9a-fA-F]{6}", $text) is not None',
                """
                if len($text) != 7 or $text[0] != "#":
                    return False
                return all($ch in "0123456789abcdef" for $ch in $text[1:].lower())
                """,
                'return len($text) == 7 and $text[0] == "#" and set($text[1:]) <= set("0123456789abcdefABCDEF")',
            ],
            [(code(),), (code("ABCDEF0123"),), (code("abcdefgh"),), (code()[:5],), (code()[1:],)],
        ),
        (
            f"{part}_part {part}_value get_{part} how_{part}",
            "code: str",
            "int",
            [
                f"Return the {part} part of a {color} code '#rrggbb' as a number from 0 to 255.",
                f"How much {part}, from 0 to 255, is in a {color} written as '#' and two hexadecimal digits each for "
                "red, green and blue?",
            ],
            [
                f"return int(code[{place}:{place + 2}], 16)",
                f"""
                digits = "0123456789abcdef"
                return 16 * digits.index(code[{place}]) + digits.index(code[{place + 1}])
                """,
            ],
            [(code(),) for _ in range(3)],
        ),
    )


@family
def number_ranges(rng: random.Random) -> Exercise:
    sep = rng.choice((",", ", ", ";", " "))
    dash = rng.choice(("-", "-", ".."))

    def ranges(numbers: list[int]) -> str:
        parts = []
        for number in numbers:
            if parts and number == parts[-1][1] + 1:
                parts[-1][1] = number
            else:
                parts.append([number, number])
        return sep.join(str(low) if low == high else f"{low}{dash}{high}" for low, high in parts)

    lists = [sorted(rng.sample(range(1, 14), rng.randint(3, 7))) for _ in range(3)] + [[rng.randint(1, 9)]]
    example = f"1{dash}3{sep}7"
    return of_shape(
        rng,
        (
            "expand_ranges parse_pages read_ranges pages_of",
            "$text: str",
            "list[int]",
            [
                f"Expand a list of pages such as '{example}' to a list of numbers; this one gives [1, 2, 3, 7].",
                f"`$text` has numbers and ranges like '2{dash}5', separated by '{sep}'. Return all numbers that it "
                "names, with both ends of each range.",
            ],
            [
                f"""
                $result = []
                for $part in $text.split("{sep}"):
                    if "{dash}" in $part:
                        $start, $end = map(int, $part.split("{dash}"))
                        $result.extend(range($start, $end + 1))
                    else:
                        $result.append(int($part))
                return $result
                """,
                f"""
                $result = []
                for $part in $text.split("{sep}"):
                    $start, _, $end = $part.partition("{dash}")
                    for $num in range(int($start), int($end or $start) + 1):
                        $result.append($num)
                return $result
                """,
                f"""
                $result = []
                for $part in $text.split("{sep}"):
                    ends = [int($num) for $num in $part.split("{dash}")]
                    $result += range(ends[0], ends[-1] + 1)
                return $result
                """,
            ],
            [(ranges(numbers),) for numbers in lists],
        ),
        (
            "to_ranges compress_numbers write_ranges page_ranges",
            "$nums: list[int]",
            "str",
            [
                f"Write ascending numbers briefly: runs of consecutive numbers become a range, as in '{example}' for "
                "[1, 2, 3, 7].",
                f"Compress a sorted list of different integers to a text like '2{dash}4{sep}9'. Neighbouring numbers "
                "are joined to a range, even if they are just two.",
            ],
            [
                f"""
                runs = []
                for $num in $nums:
                    if runs and $num == runs[-1][1] + 1:
                        runs[-1][1] = $num
                    else:
                        runs.append([$num, $num])
                return "{sep}".join(str($a) if $a == $b else f"{{$a}}{dash}{{$b}}" for $a, $b in runs)
                """,
                f"""
                $parts = []
                $i = 0
                while $i < len($nums):
                    $j = $i
                    while $j + 1 < len($nums) and $nums[$j + 1] == $nums[$j] + 1:
                        $j += 1
                    if $i == $j:
                        $parts.append(str($nums[$i]))
                    else:
                        $parts.append(f"{{$nums[$i]}}{dash}{{$nums[$j]}}")
                    $i = $j + 1
                return "{sep}".join($parts)
                """,
            ],
            [(numbers,) for numbers in lists] + [([],)],
        ),
        (
            "count_pages pages_in how_many_pages size_of_ranges",
            "$text: str",
            "int",
            [
                f"How many pages does a text like '{example}' name? Ranges include both ends and do not overlap.",
                f"Count the numbers that are named in `$text` as single numbers or ranges 'a{dash}b', separated by "
                f"'{sep}'. Nothing is named twice.",
            ],
            [
                f"""
                $count = 0
                for $part in $text.split("{sep}"):
                    $nums = [int($num) for $num in $part.split("{dash}")]
                    $count += $nums[-1] - $nums[0] + 1
                return $count
                """,
                f"""
                $count = 0
                for $part in $text.split("{sep}"):
                    if "{dash}" in $part:
                        $a, $b = $part.split("{dash}")
                        $count += int($b) - int($a) + 1
                    else:
                        $count += 1
                return $count
                """,
            ],
            [(ranges(numbers),) for numbers in lists],
        ),
        (
            "in_ranges includes_page is_selected covers",
            "$text: str, $n: int",
            "bool",
            [
                f"$Check the page `$n` is among the pages named by `$text`, for example '{example}'.",
                f"`$text` consists of numbers and ranges 'a{dash}b' with '{sep}' between them. $Check it includes "
                "`$n`.",
            ],
            [
                f"""
                for $part in $text.split("{sep}"):
                    ends = [int($num) for $num in $part.split("{dash}")]
                    if ends[0] <= $n <= ends[-1]:
                        return True
                return False
                """,
                f"""
                for $part in $text.split("{sep}"):
                    $start, _, $end = $part.partition("{dash}")
                    if int($start) <= $n <= int($end or $start):
                        return True
                return False
                """,
            ],
            [(ranges(numbers), rng.randint(1, 13)) for numbers in lists] + [(ranges(lists[0]), lists[0][1])],
        ),
    )


@family
def dice_notation(rng: random.Random) -> Exercise:
    def dice(bonus: bool = True) -> str:
        extra = rng.choice((0, 0, rng.randint(1, 5))) if bonus else 0
        return f"{rng.randint(1, 5)}d{rng.choice((4, 6, 8, 10, 12, 20))}" + (f"+{extra}" if extra else "")

    about = "Dice are written like '2d6' for two dice with six sides; '2d6+3' adds 3 to their sum."
    which, sides = rng.choice((("largest", True), ("smallest", False)))
    value = "$n * sides + bonus" if sides else "$n + bonus"
    split = '$n, sides = map(int, $text.split("d"))' if sides else '$n = int($text.split("d")[0])'
    rest = f"sides = int($text[$i + 1 :])\n{' ' * 16}" if sides else ""
    return of_shape(
        rng,
        (
            "parse_dice read_dice dice_parts split_dice",
            "$text: str",
            "tuple[int, int]",
            [
                "A roll of dice is written like '3d6': three dice with six sides each. Return the two numbers as a "
                "tuple.",
                "Parse a text such as '2d20' into the number of dice and the number of sides.",
            ],
            [
                '$a, $b = $text.split("d")\nreturn int($a), int($b)',
                '$i = $text.index("d")\nreturn (int($text[:$i]), int($text[$i + 1 :]))',
                'return tuple(int($part) for $part in $text.split("d"))',
            ],
            [(dice(False),) for _ in range(3)],
        ),
        (
            f"{which}_roll {which}_result {'highest' if sides else 'lowest'}_roll {which[:-3]}_possible",
            "$text: str",
            "int",
            [
                f"{about} Return the {which} result that is possible with `$text`.",
                f"{about} What is the {which} sum that the dice in `$text` can show?",
            ],
            [
                f"""
                $text, _, extra = $text.partition("+")
                bonus = int(extra or "0")
                {split}
                return {value}
                """,
                f"""
                bonus = 0
                if "+" in $text:
                    $text, extra = $text.split("+")
                    bonus = int(extra)
                $i = $text.index("d")
                $n = int($text[:$i])
                {rest}return {value}
                """,
            ],
            [(dice(),) for _ in range(3)] + [("1d6+1",)],
        ),
        (
            "is_dice valid_dice is_dice_text looks_like_dice",
            "$text: str",
            "bool",
            [
                "$Check $thetext has the form '2d6': digits, the letter d and digits again.",
                "$Check $thetext consists of a number, a 'd' and another number, like '1d20'.",
            ],
            [
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"[0-9]+d[0-9]+", $text) is not None',
                '$a, _, $b = $text.partition("d")\nreturn $a.isdigit() and $b.isdigit()',
                '$parts = $text.split("d")\nreturn len($parts) == 2 and all($part.isdigit() for $part in $parts)',
            ],
            [(dice(False),), (dice(False),), (lower(rng),), (f"d{rng.randint(4, 20)}",), (f"{rng.randint(1, 9)}x6",)],
        ),
        (
            "fits_dice possible_roll valid_roll could_be_rolled",
            "$text: str, $nums: list[int]",
            "bool",
            [
                "Dice like '3d6' were rolled. $Check `$nums` can be the result: as many numbers as dice, all from 1 "
                "to the number of sides.",
                "$Check the numbers in `$nums` are a possible roll of the dice in `$text`, which looks like '2d6' "
                "(two dice, six sides).",
            ],
            [
                """
                $n, sides = map(int, $text.split("d"))
                return len($nums) == $n and all(1 <= $num <= sides for $num in $nums)
                """,
                """
                $a, $b = $text.split("d")
                if len($nums) != int($a):
                    return False
                for $num in $nums:
                    if $num < 1 or $num > int($b):
                        return False
                return True
                """,
            ],
            [("2d6", [rng.randint(1, 6), rng.randint(1, 6)]), ("3d4", [rng.randint(1, 5) for _ in range(3)]), ("2d6", [rng.randint(1, 6)]), ("1d8", [rng.randint(7, 10)])],
        ),
    )


@family
def simple_tags(rng: random.Random) -> Exercise:
    names = ("b", "i", "em", "p", "u", "code", "h1", "li")
    one, other = rng.sample(names, 2)

    def tagged() -> str:
        a, b = rng.choice(names), rng.choice(names)
        return rng.choice(
            (
                f"<{a}>{lower(rng)}</{a}> {lower(rng)}",
                f"<{a}>{lower(rng)} <{b}>{lower(rng)}</{b}></{a}>",
                f"{lower(rng)} <{a}>{lower(rng)}</{a}><{b}>{lower(rng)}</{b}>",
            )
        )

    broken = rng.choice((f"<{one}><{other}>x</{one}></{other}>", f"<{one}>x", f"x</{one}>", f"<{one}>x</{other}>"))
    return of_shape(
        rng,
        (
            "strip_tags remove_tags text_only without_tags",
            "$text: str",
            "str",
            [
                "Remove all tags from $thetext: everything from a '<' to the next '>'.",
                "Return the text of a piece of markup without its tags, which stand between '<' and '>'.",
                "Drop the parts of $thetext in angle brackets, and the brackets too.",
            ],
            [
                'import re\n\n\ndef $signature:\n    return re.sub(r"<[^>]*>", "", $text)',
                """
                $result = ""
                inside = False
                for $ch in $text:
                    if $ch == "<":
                        inside = True
                    elif $ch == ">":
                        inside = False
                    elif not inside:
                        $result += $ch
                return $result
                """,
                """
                while "<" in $text:
                    $start = $text.index("<")
                    $end = $text.index(">", $start)
                    $text = $text[:$start] + $text[$end + 1 :]
                return $text
                """,
            ],
            [(tagged(),) for _ in range(3)] + [(lower(rng),)],
        ),
        (
            "opening_tags tag_names list_tags tags_in",
            "$text: str",
            "list[str]",
            [
                "List the names of the opening tags in $thetext, such as 'b' for '<b>'. Closing tags like '</b>' do "
                "not count.",
                "Return the names of all tags that are opened in $thetext, in order of appearance. Tags look like "
                "'<name>' and '</name>'.",
            ],
            [
                'import re\n\n\ndef $signature:\n    return re.findall(r"<([a-z0-9]+)>", $text)',
                """
                $result = []
                for $part in $text.split("<")[1:]:
                    if not $part.startswith("/"):
                        $result.append($part.split(">")[0])
                return $result
                """,
            ],
            [(tagged(),) for _ in range(3)] + [(lower(rng),)],
        ),
        (
            "tags_balanced tags_match well_formed closed_tags",
            "$text: str",
            "bool",
            [
                "$Check every tag '<name>' in $thetext is closed by '</name>' and the tags are properly nested.",
                "$Check the opening and closing tags of $thetext, like '<b>' and '</b>', match: each closing tag must "
                "belong to the last one that is still open.",
            ],
            [
                """
                import re


                def $signature:
                    $stack = []
                    for slash, $name in re.findall(r"<(/?)([a-z0-9]+)>", $text):
                        if not slash:
                            $stack.append($name)
                        elif not $stack or $stack.pop() != $name:
                            return False
                    return not $stack
                """,
                """
                $stack = []
                for $part in $text.split("<")[1:]:
                    tag = $part.split(">")[0]
                    if tag[0] != "/":
                        $stack.append(tag)
                    elif $stack and $stack[-1] == tag[1:]:
                        $stack.pop()
                    else:
                        return False
                return len($stack) == 0
                """,
            ],
            [(tagged(),), (tagged(),), (broken,), (broken + tagged(),), (lower(rng),)],
        ),
        (
            "in_tag tag_content wrapped_text content_of",
            "$text: str, tag: str",
            "list[str]",
            [
                "Return the texts between '<tag>' and '</tag>' for a given tag name; tags of that name are not nested.",
                "Find everything in `$text` that is enclosed by an opening and a closing `tag`. For 'b' these are "
                "'<b>' and '</b>'.",
            ],
            [
                """
                $result = []
                for $part in $text.split(f"<{tag}>")[1:]:
                    $result.append($part.split(f"</{tag}>")[0])
                return $result
                """,
                'import re\n\n\ndef $signature:\n    return re.findall(f"<{tag}>(.*?)</{tag}>", $text)',
                """
                opening, closing = f"<{tag}>", f"</{tag}>"
                $result = []
                $i = $text.find(opening)
                while $i != -1:
                    $end = $text.index(closing, $i)
                    $result.append($text[$i + len(opening) : $end])
                    $i = $text.find(opening, $end)
                return $result
                """,
            ],
            [
                (f"<{one}>{lower(rng)}</{one}> {lower(rng)} <{one}>{lower(rng)}</{one}>", one),
                (f"<{one}>{lower(rng)}</{one}><{other}>{lower(rng)}</{other}>", other),
                (lower(rng), one),
            ],
        ),
        (
            f"mark_{one} wrap_word tag_word highlight",
            "$text: str, $word: str",
            "str",
            [
                f"Put '<{one}>' before and '</{one}>' after each word of `$text` that equals `$word`. Words are "
                "separated by single spaces.",
                f"Highlight `$word` in `$text`: every whole word equal to it is enclosed in '<{one}>' and '</{one}>'. "
                "There is one space between words.",
            ],
            [
                f"""
                $parts = []
                for $part in $text.split(" "):
                    if $part == $word:
                        $part = f"<{one}>{{$part}}</{one}>"
                    $parts.append($part)
                return " ".join($parts)
                """,
                f'return " ".join(f"<{one}>{{$part}}</{one}>" if $part == $word else $part for $part in $text.split(" "))',
            ],
            [(text, rng.choice(text.split())) for text in (phrase(rng, 2, 4), phrase(rng, 2, 4), phrase(rng, 2, 4))] + [("a cat and a dog", "a")],
        ),
    )


@family
def text_templates(rng: random.Random) -> Exercise:
    start, end = rng.choice((("{", "}"), ("[", "]"), ("<", ">"), ("%", "%"), ("#", "#")))
    keys = ("name", "city", "day", "food", "pet", "color", "time")
    fillers = ("Hello", "we meet in", "on", "and", "likes", "from", "at", "the")

    def template() -> str:
        parts = []
        for key in rng.sample(keys, rng.randint(1, 2)):
            parts += [rng.choice(fillers), f"{start}{key}{end}"]
        return " ".join(parts)

    templates_ = [template() for _ in range(3)]
    inside = [[part[1:-1] for part in text.split(" ") if part[0] == start] for text in templates_]
    filled = [{key: lower(rng) for key in found} for found in inside]
    mark = "f\"{{{$key}}}\"" if start == "{" else f'"{start}" + $key + "{end}"'
    escape = {"{": r"\{", "[": r"\[", "}": r"\}", "]": r"\]"}
    first, last = escape.get(start, start), escape.get(end, end)
    return of_shape(
        rng,
        (
            "fill_in fill_template substitute render",
            "$text: str, $mapping: dict[str, str]",
            "str",
            [
                f"Fill in a template: replace '{start}key{end}' in `$text` by the value of that key, for every key in "
                "`$mapping`. Values have no such marks.",
                f"`$text` has places like '{start}name{end}'. Replace each of them by what `$mapping` says.",
            ],
            [
                f"for $key, $value in $mapping.items():\n    $text = $text.replace({mark}, $value)\nreturn $text",
                f"""
                $result = $text
                for $key in $mapping:
                    $result = $result.replace({mark}, $mapping[$key])
                return $result
                """,
                rf"""
                import re


                def $signature:
                    return re.sub(r"{first}(\w+){last}", lambda found: $mapping[found[1]], $text)
                """,
            ],
            list(zip(templates_, filled)) + [(lower(rng), {})],
        ),
        (
            "placeholders fields_of list_fields open_fields",
            "$text: str",
            "list[str]",
            [
                f"List the names of the places in a template that are written like '{start}name{end}', in order.",
                f"Return all words of letters that stand between '{start}' and '{end}' in $thetext.",
            ],
            [
                f'import re\n\n\ndef $signature:\n    return re.findall(r"{first}([a-z]+){last}", $text)',
                f"""
                $result = []
                for $part in $text.split("{start}")[1:]:
                    if "{end}" in $part:
                        $result.append($part[: $part.index("{end}")])
                return $result
                """
                if start != end
                else f'return $text.split("{start}")[1::2]',
            ],
            [(text,) for text in templates_] + [(lower(rng),)],
        ),
        (
            "missing_fields unfilled missing_keys not_given",
            "$text: str, $mapping: dict[str, str]",
            "list[str]",
            [
                f"Return the names that occur in `$text` as '{start}name{end}' but are no keys of `$mapping`, in the "
                "order of the text.",
                f"Which places '{start}name{end}' of the template `$text` have no value in `$mapping`? Return their "
                "names.",
            ],
            [
                f"""
                import re


                def $signature:
                    names = re.findall(r"{first}(\\w+){last}", $text)
                    return [$name for $name in names if $name not in $mapping]
                """,
                f"""
                $result = []
                for $part in $text.split():
                    if $part[0] == "{start}" and $part[-1] == "{end}":
                        if $part[1:-1] not in $mapping:
                            $result.append($part[1:-1])
                return $result
                """,
            ],
            [(text, {key: known[key] for key in list(known)[1:]}) for text, known in zip(templates_, filled)] + [(templates_[0], filled[0])],
        ),
    )


@family
def log_lines(rng: random.Random) -> Exercise:
    levels = rng.choice((("INFO", "WARNING", "ERROR"), ("debug", "info", "error"), ("LOW", "MEDIUM", "HIGH")))
    level = rng.choice(levels)
    form = rng.choice(("{}: {}", "[{}] {}"))
    example = form.format(level, "disk full")

    def line() -> str:
        return form.format(rng.choice(levels), phrase(rng, 1, 2))

    logs = [[line() for _ in range(rng.randint(2, 4))] for _ in range(3)]
    sep = '": "' if form == "{}: {}" else '"] "'
    head = "$a" if form == "{}: {}" else "$a[1:]"
    begin = f'"{form.split("}")[0].replace("{", "")}{level}{sep[1:]}'
    return of_shape(
        rng,
        (
            "split_log_line parse_entry level_and_message read_entry",
            "$line: str",
            "tuple[str, str]",
            [
                f"Split a log line such as '{example}' into its level and its message.",
                f"Return the level and the message of `$line`, which looks like '{example}', as a tuple.",
            ],
            [
                f"$a, $b = $line.split({sep}, 1)\nreturn {head}, $b",
                f"$i = $line.index({sep})\nreturn {'$line[:$i]' if head == '$a' else '$line[1:$i]'}, $line[$i + 2 :]",
            ],
            [(line(),) for _ in range(3)],
        ),
        (
            "count_levels levels lines_per_level level_counts",
            "$lines: list[str]",
            "dict[str, int]",
            [
                f"Count how many lines there are of each level in a log. Lines look like '{example}'.",
                f"Given log lines such as '{example}', return a dictionary from the level to the number of its lines.",
            ],
            [
                f"""
                $counts = {{}}
                for $line in $lines:
                    $a = $line.split({sep})[0]{"" if head == "$a" else "[1:]"}
                    $counts[$a] = $counts.get($a, 0) + 1
                return $counts
                """,
                f"""
                from collections import Counter


                def $signature:
                    return dict(Counter($line.split({sep})[0]{"" if head == "$a" else "[1:]"} for $line in $lines))
                """,
            ],
            [(log,) for log in logs] + [([],)],
        ),
        (
            f"{level.lower()}_messages messages_of_{level.lower()} only_{level.lower()} {level.lower()}_lines",
            "$lines: list[str]",
            "list[str]",
            [
                f"Return the messages of all lines with level {level}, without the level. A line looks like "
                f"'{example}'.",
                f"From log lines such as '{example}', keep those of the level {level} and return just their messages.",
            ],
            [
                f"prefix = {begin}\nreturn [$line[len(prefix) :] for $line in $lines if $line.startswith(prefix)]",
                f"""
                $result = []
                for $line in $lines:
                    if $line.startswith({begin}):
                        $result.append($line.split({sep}, 1)[1])
                return $result
                """,
                f"""
                $result = []
                for $line in $lines:
                    if $line.startswith({begin}):
                        $result.append($line.removeprefix({begin}))
                return $result
                """,
            ],
            [(log,) for log in logs] + [([form.format(level, lower(rng))],)],
        ),
    )


@family
def command_options(rng: random.Random) -> Exercise:
    flags = ("-v", "-q", "-a", "--all", "--fast", "--help")

    def words() -> list[str]:
        some = rng.sample(flags, rng.randint(0, 2)) + [f"--{lower(rng)}={rng.randint(1, 99)}"] * rng.randint(0, 1)
        some += [f"{lower(rng)}.txt" for _ in range(rng.randint(0, 2))]
        return rng.sample(some, len(some)) or ["-v"]

    lines = [words() for _ in range(3)]
    return of_shape(
        rng,
        (
            "positional plain_arguments file_arguments without_options",
            "$parts: list[str]",
            "list[str]",
            [
                "Return the arguments of a command that are not options, that is, do not start with '-'.",
                "Given the arguments of a command, leave out the options, which begin with a hyphen.",
            ],
            [
                'return [$part for $part in $parts if not $part.startswith("-")]',
                """
                $result = []
                for $part in $parts:
                    if $part[0] != "-":
                        $result.append($part)
                return $result
                """,
                'return list(filter(lambda $part: $part[0] != "-", $parts))',
            ],
            [(line,) for line in lines] + [(["a.txt", "-v"],)],
        ),
        (
            "named_options option_values parse_options long_options",
            "$line: str",
            "dict[str, str]",
            [
                "Collect the options of the form '--name=value' of a command line in a dictionary from name to value. "
                "Ignore all other words.",
                "Words of `$line` are separated by spaces. Return a dictionary of those that look like '--name=value'.",
            ],
            [
                """
                $result = {}
                for $part in $line.split():
                    if $part.startswith("--") and "=" in $part:
                        $key, $value = $part[2:].split("=", 1)
                        $result[$key] = $value
                return $result
                """,
                """
                $parts = [$part[2:] for $part in $line.split() if $part[:2] == "--" and "=" in $part]
                return dict($part.split("=", 1) for $part in $parts)
                """,
            ],
            [(" ".join([f"--{lower(rng)}={rng.randint(1, 99)}"] + line),) for line in lines] + [("run -v",)],
        ),
        (
            "short_flags flag_letters single_flags letters_of_flags",
            "$line: str",
            "list[str]",
            [
                "In a command line '-ab' means the flags a and b. Return the letters of all words that begin with "
                "exactly one hyphen, in order.",
                "List the single-letter flags of `$line`: '-v' stands for v, '-xz' for x and z. Words with two "
                "hyphens are something else.",
            ],
            [
                """
                $result = []
                for $part in $line.split():
                    if $part[0] == "-" and not $part.startswith("--"):
                        $result.extend($part[1:])
                return $result
                """,
                """
                $result = []
                for $part in $line.split():
                    if $part.startswith("-") and $part[1] != "-":
                        for $ch in $part[1:]:
                            $result.append($ch)
                return $result
                """,
            ],
            [(" ".join([f"-{values.letters(rng, 'abcxyz', 1, 3)}"] + line),) for line in lines] + [("run --all",)],
        ),
        (
            "has_flag is_set flag_given option_is_set",
            "$line: str, flag: str",
            "bool",
            [
                "$Check the words of the command line `$line` include the option `flag` with two hyphens before it. "
                "Nothing after a word '--' counts.",
                "$Check '--' followed by `flag` is one of the words in `$line`, before the word '--' if there is one.",
            ],
            [
                """
                for $part in $line.split():
                    if $part == "--":
                        return False
                    if $part == "--" + flag:
                        return True
                return False
                """,
                """
                $parts = $line.split()
                if "--" in $parts:
                    $parts = $parts[: $parts.index("--")]
                return f"--{flag}" in $parts
                """,
            ],
            [("run --fast x.txt", "fast"), ("run -- --fast", "fast"), (" ".join(lines[0]), "all"), (" ".join(lines[1]), rng.choice(("help", "all", "fast"))), ("go --all --fast", "all")],
        ),
    )


@family
def mail_addresses(rng: random.Random) -> Exercise:
    domains = rng.sample(("a.org", "mail.com", "uni.edu", "home.net", "shop.com"), 3)

    def address() -> str:
        return f"{rng.choice(values.NAMES).lower()}{rng.choice(('', '.' + rng.choice(values.SURNAMES).lower(), str(rng.randint(1, 99))))}@{rng.choice(domains)}"

    lists = [[address() for _ in range(rng.randint(2, 4))] for _ in range(3)]
    sign = rng.choice("*.x#")
    return of_shape(
        rng,
        (
            "split_address user_and_domain parts_of_address parse_address",
            "address: str",
            "tuple[str, str]",
            [
                "Split a mail address at its '@' into the user and the domain.",
                "Return the part of a mail address before the '@' and the part behind it.",
            ],
            [
                '$a, $b = address.split("@")\nreturn $a, $b',
                '$i = address.index("@")\nreturn (address[:$i], address[$i + 1 :])',
                '$a, _, $b = address.partition("@")\nreturn ($a, $b)',
            ],
            [(address(),) for _ in range(3)],
        ),
        (
            "mask_address hide_user mask_user hide_mail",
            "address: str",
            "str",
            [
                "Hide the user of a mail address: replace all characters between its first character and the '@' by "
                f"'{sign}'.",
                "Mask the part of `address` before the '@' so that only its first character is left and every other "
                f"one is '{sign}'.",
            ],
            [
                f"""
                user, domain = address.split("@")
                hidden = "{sign}" * (len(user) - 1)
                return f"{{user[0]}}{{hidden}}@{{domain}}"
                """,
                f'$i = address.index("@")\nreturn address[0] + "{sign}" * ($i - 1) + address[$i:]',
            ],
            [(address(),) for _ in range(3)] + [("z@a.org",)],
        ),
        (
            "by_domain group_by_domain users_of_domains users_by_domain",
            "$items: list[str]",
            "dict[str, list[str]]",
            [
                "Group mail addresses by their domain: return a dictionary from what stands after the '@' to the list "
                "of the users before it.",
                "For each domain among the mail addresses in `$items`, collect the names before the '@' in a list.",
            ],
            [
                """
                $groups = {}
                for $item in $items:
                    user, domain = $item.split("@")
                    $groups.setdefault(domain, []).append(user)
                return $groups
                """,
                """
                from collections import defaultdict


                def $signature:
                    $groups = defaultdict(list)
                    for $item in $items:
                        user, _, domain = $item.partition("@")
                        $groups[domain].append(user)
                    return dict($groups)
                """,
            ],
            [(some,) for some in lists] + [([],)],
        ),
        (
            "domains all_domains list_domains domains_used",
            "$items: list[str]",
            "list[str]",
            [
                "Return the different domains (the parts behind the '@') of a list of mail addresses in alphabetical "
                "order.",
                "Which domains occur in the mail addresses in `$items`? Return each once, sorted.",
            ],
            [
                'return sorted({$item.split("@")[1] for $item in $items})',
                """
                $result = []
                for $item in $items:
                    domain = $item.split("@")[1]
                    if domain not in $result:
                        $result.append(domain)
                return sorted($result)
                """,
            ],
            [(some,) for some in lists] + [([],)],
        ),
    )


@family
def folder_paths(rng: random.Random) -> Exercise:
    names = ("home", "docs", "music", "src", "lib", "img", "tmp", "notes")

    def path(size: int = 0) -> str:
        return "/".join(rng.choice(names) for _ in range(size or rng.randint(2, 4)))

    def dotted() -> str:
        parts = [rng.choice(names)]
        for _ in range(rng.randint(1, 3)):
            parts += rng.choice(([".."], ["."], [rng.choice(names)], [rng.choice(names), ".."]))
            if parts.count("..") >= len([part for part in parts if part not in (".", "..")]):
                parts.append(rng.choice(names))
        return "/".join(parts)

    paths = [path() for _ in range(3)]
    stem = path(2)
    return of_shape(
        rng,
        (
            "normalize_path clean_path simplify_path resolve_dots",
            "path: str",
            "str",
            [
                "Simplify a path like 'a/./b/../c' to 'a/c': '.' means the same folder and '..' goes back to the "
                "folder before. There is always one to go back from.",
                "Remove the parts '.' and '..' from a path. Each '..' also removes the folder before it, which is "
                "there.",
            ],
            [
                """
                $stack = []
                for $part in path.split("/"):
                    if $part == "..":
                        $stack.pop()
                    elif $part != ".":
                        $stack.append($part)
                return "/".join($stack)
                """,
                """
                $parts = []
                for $part in path.split("/"):
                    if $part == ".":
                        continue
                    if $part == "..":
                        $parts = $parts[:-1]
                    else:
                        $parts.append($part)
                return "/".join($parts)
                """,
            ],
            [(dotted(),) for _ in range(3)] + [("a/b/../../c",)],
        ),
        (
            "parent_folders ancestors all_parents folders_above",
            "path: str",
            "list[str]",
            [
                "Return all folders that lead to `path`, from the outermost on: for 'a/b/c' these are 'a' and 'a/b'.",
                "List the folders that contain a path such as 'x/y/z.txt': 'x' and 'x/y', in this order.",
            ],
            [
                '$parts = path.split("/")\nreturn ["/".join($parts[:$i]) for $i in range(1, len($parts))]',
                'return [path[:$i] for $i, $ch in enumerate(path) if $ch == "/"]',
                """
                $result = []
                $current = ""
                for $part in path.split("/")[:-1]:
                    $current = f"{$current}/{$part}" if $current else $part
                    $result.append($current)
                return $result
                """,
            ],
            [(p,) for p in paths] + [("home",)],
        ),
        (
            "common_folder shared_folder deepest_common common_parent",
            "$a: str, $b: str",
            "str",
            [
                "Return the longest path that both `$a` and `$b` begin with, part by part; parts are separated by "
                "'/'. It may be empty.",
                "Find the deepest folder that two paths like 'a/b/c' share. 'a/bc' and 'a/bd' only share 'a'. Return "
                "'' if there is none.",
            ],
            [
                """
                $parts = []
                for left_part, right_part in zip($a.split("/"), $b.split("/")):
                    if left_part != right_part:
                        break
                    $parts.append(left_part)
                return "/".join($parts)
                """,
                """
                one_way, other_way = $a.split("/"), $b.split("/")
                $i = 0
                while $i < min(len(one_way), len(other_way)) and one_way[$i] == other_way[$i]:
                    $i += 1
                return "/".join(one_way[:$i])
                """,
            ],
            [(f"{stem}/{path(1)}", f"{stem}/{path(1)}"), (stem, f"{stem}/{path(1)}"), (path(), path()), ("a/bc", "a/bd")],
        ),
        (
            "is_inside is_below in_folder lies_in",
            "path: str, folder: str",
            "bool",
            [
                "$Check `path` lies somewhere inside `folder`. Both are like 'a/b'; 'ab/c' is not inside 'a'.",
                "$Check a path belongs to a folder, directly or deeper. The folder itself does not lie inside itself.",
            ],
            [
                'return path.startswith(folder + "/")',
                '$parts = folder.split("/")\nreturn path != folder and path.split("/")[: len($parts)] == $parts',
            ],
            [(f"{stem}/{path(1)}", stem), (stem, stem), (path(), rng.choice(names)), (stem + "2/x", stem), (stem, stem.split("/")[0])],
        ),
        (
            "join_path build_path join_parts make_path",
            "$parts: list[str]",
            "str",
            [
                "Join the parts of a path with exactly one '/' between neighbours, even where parts begin or end with "
                "a '/'. Nothing is at the ends.",
                "Build a path from `$parts`. Slashes at the ends of the parts are dropped and one '/' is put between "
                "them.",
            ],
            [
                'return "/".join($part.strip("/") for $part in $parts)',
                """
                $result = $parts[0].strip("/")
                for $part in $parts[1:]:
                    $result += "/" + $part.strip("/")
                return $result
                """,
                'return "/".join([$part.strip("/") for $part in $parts])',
            ],
            [([rng.choice(("{}", "{}/", "/{}", "/{}/")).format(rng.choice(names)) for _ in range(rng.randint(2, 3))],) for _ in range(3)],
        ),
    )


# Layout.


@family
def table_layout(rng: random.Random) -> Exercise:
    sep, shown = rng.choice(((" | ", "' | '"), ("  ", "two spaces"), (" ", "a space"), (" : ", "' : '")))

    def rows() -> list[list[str]]:
        width = rng.randint(2, 3)
        return [[lower(rng) for _ in range(width)] for _ in range(rng.randint(1, 3))]

    tables = [rows() for _ in range(3)]
    prices = [{lower(rng): rng.randint(1, 999) for _ in range(rng.randint(2, 3))} for _ in range(3)]
    return of_shape(
        rng,
        (
            "column_widths widths measure_columns widest_cells",
            "$rows: list[list[str]]",
            "list[int]",
            [
                "Return for each column of a table of strings the length of its longest cell. All rows have equally "
                "many cells.",
                "How wide must each column of `$rows` be to hold its longest string? The rows have the same number of "
                "strings.",
            ],
            [
                "return [max(len($cell) for $cell in column) for column in zip(*$rows)]",
                """
                widths = [0] * len($rows[0])
                for $row in $rows:
                    for $i, $cell in enumerate($row):
                        widths[$i] = max(widths[$i], len($cell))
                return widths
                """,
                """
                $result = []
                for $i in range(len($rows[0])):
                    $result.append(max(len($row[$i]) for $row in $rows))
                return $result
                """,
            ],
            [(table,) for table in tables],
        ),
        (
            "align_columns format_table table_lines layout_rows",
            "$rows: list[list[str]]",
            "list[str]",
            [
                "Make a line of each row: fill every cell with spaces on the right up to the width of its column and "
                "join the cells with $shown. Spaces at "
                "the end of a line are removed.",
                "Lay out a table of strings as lines. The cells of a column start below each other, columns are "
                "separated by $shown, and no line ends with spaces.",
            ],
            [
                f"""
                widths = [max(len($cell) for $cell in column) for column in zip(*$rows)]
                $result = []
                for $row in $rows:
                    cells = [$cell.ljust(width) for $cell, width in zip($row, widths)]
                    $result.append("{sep}".join(cells).rstrip())
                return $result
                """,
                f"""
                widths = []
                for $i in range(len($rows[0])):
                    widths.append(max(len($row[$i]) for $row in $rows))
                return [
                    "{sep}".join(f"{{$cell:{{n}}}}" for $cell, n in zip($row, widths)).rstrip()
                    for $row in $rows
                ]
                """,
            ],
            [(table,) for table in tables],
        ),
        (
            "price_list list_prices two_columns format_prices",
            "$mapping: dict[str, int]",
            "list[str]",
            [
                "Return a line for each entry of a price list: the name, filled up on the right to the longest name, "
                "$shown, and the number aligned on the right in "
                "as many places as the largest number needs.",
                "Make a line of each entry of a dictionary: pad the keys on the right to the longest key and the "
                "values on "
                "the left to the longest value, with $shown between.",
            ],
            [
                f"""
                $a = max(len($key) for $key in $mapping)
                $b = max(len(str($value)) for $value in $mapping.values())
                return [
                    f"{{$key:{{$a}}}}{sep}{{$value:{{$b}}}}" for $key, $value in $mapping.items()
                ]
                """,
                f"""
                $a = max(map(len, $mapping))
                $b = len(str(max($mapping.values())))
                $result = []
                for $key, $value in $mapping.items():
                    $result.append($key.ljust($a) + "{sep}" + str($value).rjust($b))
                return $result
                """,
            ],
            [(entry,) for entry in prices],
        ),
        (
            "markdown_row table_row bar_row row_with_bars",
            "cells: list[str]",
            "str",
            [
                "Write a row of a table as '| a | b |': a bar before, between and after the cells, with a space on "
                "each side of every cell.",
                "Return the cells as a text like '| one | two |'.",
            ],
            [
                'return "| " + " | ".join(cells) + " |"',
                '$result = "|"\nfor $cell in cells:\n    $result += f" {$cell} |"\nreturn $result',
                '$text = " | ".join(cells)\nreturn f"| {$text} |"',
            ],
            [(table[0],) for table in tables] + [([lower(rng)],)],
        ),
        shown=shown,
    )


@family
def wrap_words(rng: random.Random) -> Exercise:
    width = rng.randint(10, 16)
    k = rng.randint(3, 6)
    texts = [phrase(rng, 4, 7) for _ in range(3)]
    return of_shape(
        rng,
        (
            "wrap wrap_words wrap_text break_lines fill_lines",
            "$text: str, width: int",
            "list[str]",
            [
                "Break $thetext into lines of at most `width` characters, with as many words in each line as fit. No "
                "word is longer than a line.",
                "Wrap `$text`: put its words into lines, separated by single spaces, and begin a new line when the "
                "next word would exceed `width` characters. "
                "Every word fits into a line.",
            ],
            [
                """
                $lines = []
                $current = ""
                for $word in $text.split():
                    if $current and len($current) + 1 + len($word) > width:
                        $lines.append($current)
                        $current = $word
                    elif $current:
                        $current += " " + $word
                    else:
                        $current = $word
                if $current:
                    $lines.append($current)
                return $lines
                """,
                "import textwrap\n\n\ndef $signature:\n    return textwrap.wrap($text, width)",
                """
                $lines = []
                for $word in $text.split():
                    if $lines and len($lines[-1]) + 1 + len($word) <= width:
                        $lines[-1] += " " + $word
                    else:
                        $lines.append($word)
                return $lines
                """,
            ],
            [(text, rng.randint(9, 18)) for text in texts] + [("", 10)],
        ),
        (
            "count_lines lines_needed number_of_lines height_of_text",
            "$words: list[str]",
            "int",
            [
                f"How many lines of {width} characters are needed to write $thewords in order, with a space between "
                "the words of a line? None is longer than a line.",
                f"Words are put into lines of at most {width} characters; a word that does not fit after a space goes "
                "to the next line. Return the number of lines.",
            ],
            [
                f"""
                $count = 0
                used = {width}
                for $word in $words:
                    if used + 1 + len($word) > {width}:
                        $count += 1
                        used = len($word)
                    else:
                        used += 1 + len($word)
                return $count
                """,
                f"""
                $lines = []
                for $word in $words:
                    if $lines and len($lines[-1]) + len($word) < {width}:
                        $lines[-1] += " " + $word
                    else:
                        $lines.append($word)
                return len($lines)
                """,
            ],
            [(text.split(),) for text in texts] + [([],)],
        ),
        (
            "cut_lines hard_wrap fixed_lines cut_into_lines",
            "$text: str",
            "str",
            [
                f"Insert a line break after every {k} characters of $thetext, but not at its end.",
                f"Cut $thetext into lines of {k} characters; the last one may be shorter. Return them as one string "
                "with line breaks between them.",
            ],
            [
                f'return "\\n".join($text[$i : $i + {k}] for $i in range(0, len($text), {k}))',
                f"""
                $result = ""
                for $i, $ch in enumerate($text):
                    if $i > 0 and $i % {k} == 0:
                        $result += "\\n"
                    $result += $ch
                return $result
                """,
                f"""
                $lines = []
                while $text:
                    $lines.append($text[:{k}])
                    $text = $text[{k}:]
                return "\\n".join($lines)
                """,
            ],
            [(lower(rng) + lower(rng),) for _ in range(3)] + [("",)],
        ),
        (
            "unwrap join_lines unfold_lines reflow",
            "$text: str",
            "str",
            [
                "Undo the wrapping of `$text`: join its lines with spaces. A line that ends with a hyphen is joined "
                "to the next one without the hyphen and without a space.",
                "Put the lines of $thetext together to one line. Words that were divided with a hyphen at the end of "
                "a line are joined again; other lines get a space between them.",
            ],
            [
                'return $text.replace("-\\n", "").replace("\\n", " ")',
                """
                $result = ""
                for $line in $text.splitlines():
                    if $line.endswith("-"):
                        $result += $line[:-1]
                    else:
                        $result += $line + " "
                return $result.rstrip()
                """,
            ],
            [(f"{lower(rng)}\n{phrase(rng, 1, 2)}",), (f"{lower(rng)}-\n{lower(rng)}",), (f"{lower(rng)} {lower(rng)[:2]}-\n{lower(rng)[2:]}\n{lower(rng)}",), (lower(rng),)],
        ),
    )


@family
def indentation(rng: random.Random) -> Exercise:
    k = rng.choice((2, 4))

    def block(step: int) -> str:
        lines, level = [], 0
        for _ in range(rng.randint(2, 4)):
            lines.append(" " * (step * level) + lower(rng))
            level = rng.randint(0, min(level + 1, 2))
        return "\n".join(lines)

    def pushed() -> str:
        before = " " * rng.randint(1, 4)
        return "\n".join(before + line for line in block(2).split("\n"))

    outlines = [block(k) for _ in range(3)]
    return of_shape(
        rng,
        (
            "indent_width leading_spaces indentation count_indent",
            "$line: str",
            "int",
            [
                "Return the number of spaces at the beginning of `$line`.",
                "By how many spaces is a line indented?",
                "Count the spaces before the first other character of `$line`.",
            ],
            [
                'return len($line) - len($line.lstrip(" "))',
                '$count = 0\nwhile $count < len($line) and $line[$count] == " ":\n    $count += 1\nreturn $count',
                '$count = 0\nfor $ch in $line:\n    if $ch != " ":\n        break\n    $count += 1\nreturn $count',
            ],
            [(" " * rng.randint(0, 8) + phrase(rng, 1, 2),) for _ in range(3)] + [("   ",)],
        ),
        (
            "dedent remove_indent move_left unindent",
            "$text: str",
            "str",
            [
                "Remove the indentation that all lines of $thetext have in common: as many spaces from each line as "
                "the least indented one has.",
                "Move the lines of `$text` to the left by the same number of spaces, as far as all of them can go. No "
                "line is empty.",
            ],
            [
                """
                $lines = $text.split("\\n")
                $n = min(len($line) - len($line.lstrip()) for $line in $lines)
                return "\\n".join($line[$n:] for $line in $lines)
                """,
                """
                $lines = $text.splitlines()
                while all($line.startswith(" ") for $line in $lines):
                    $lines = [$line[1:] for $line in $lines]
                return "\\n".join($lines)
                """,
                "import textwrap\n\n\ndef $signature:\n    return textwrap.dedent($text)",
            ],
            [(pushed(),) for _ in range(3)] + [(outlines[0],)],
        ),
        (
            "levels outline_levels indent_levels depths",
            "$text: str",
            "list[int]",
            [
                f"Each level of an outline is indented by {k} spaces. Return the level of every line of $thetext, "
                "beginning with 0.",
                f"For each line of $thetext, return how often it is indented; one indentation has {k} spaces.",
            ],
            [
                f'return [(len($line) - len($line.lstrip())) // {k} for $line in $text.split("\\n")]',
                f"""
                $result = []
                for $line in $text.splitlines():
                    level = 0
                    while $line.startswith("{" " * k}"):
                        $line = $line[{k}:]
                        level += 1
                    $result.append(level)
                return $result
                """,
            ],
            [(text,) for text in outlines],
        ),
        (
            "indent_block indent shift_right push_lines",
            "$text: str, $n: int",
            "str",
            [
                "Indent every line of `$text` that is not empty by `$n` spaces.",
                "Put `$n` spaces before each line of `$text`, but leave empty lines empty.",
            ],
            [
                'return "\\n".join(" " * $n + $line if $line else "" for $line in $text.split("\\n"))',
                """
                $result = []
                for $line in $text.split("\\n"):
                    if $line != "":
                        $line = " " * $n + $line
                    $result.append($line)
                return "\\n".join($result)
                """,
            ],
            [(outlines[0], rng.randint(1, 4)), (f"{lower(rng)}\n\n{lower(rng)}", rng.randint(1, 4)), (lower(rng), rng.randint(2, 8))],
        ),
        (
            "outline write_outline build_outline indent_by_level",
            "$pairs: list[tuple[int, str]]",
            "str",
            [
                f"Write an outline. Each pair has a level and a text; the text gets {k} spaces per level before it. "
                "One pair makes one line.",
                f"Given pairs (level, title), return the titles as lines that are indented by {k} spaces for each "
                "level.",
            ],
            [
                f'return "\\n".join(" " * ({k} * $n) + $line for $n, $line in $pairs)',
                f"""
                $lines = []
                for $n, $line in $pairs:
                    $lines.append("{" " * k}" * $n + $line)
                return "\\n".join($lines)
                """,
            ],
            [([((len(line) - len(line.lstrip())) // k, line.strip()) for line in text.split("\n")],) for text in outlines] + [([],)],
        ),
    )


@family
def digit_groups(rng: random.Random) -> Exercise:
    sep, shown = rng.choice(((" ", "spaces"), (".", "dots"), ("-", "hyphens"), ("_", "underscores"), ("'", "apostrophes")))
    k = rng.randint(2, 4)

    def digits(low: int, high: int) -> str:
        return "".join(rng.choice("0123456789") for _ in range(rng.randint(low, high)))

    numbers = [rng.randint(1000, 9_999_999) for _ in range(2)] + [rng.randint(1, 999), rng.randint(10_000, 99_999)]
    return of_shape(
        rng,
        (
            "group_thousands thousands_text separate_thousands group_digits",
            "$n: int",
            "str",
            [
                "Write the non-negative number `$n` with $shown between groups of three digits, counted from the "
                "right.",
                "Format an integer (at least 0) like '1${sep}234${sep}567'.",
                "Return `$n` as text with its thousands separated by $shown. It is not negative.",
            ],
            [
                f'return f"{{$n:,}}".replace(",", "{sep}")',
                f"""
                digits = str($n)
                $parts = []
                while len(digits) > 3:
                    $parts.insert(0, digits[-3:])
                    digits = digits[:-3]
                return "{sep}".join([digits] + $parts)
                """,
                f"""
                $result = ""
                for $i, $ch in enumerate(reversed(str($n))):
                    if $i > 0 and $i % 3 == 0:
                        $result = "{sep}" + $result
                    $result = $ch + $result
                return $result
                """,
            ],
            [(n,) for n in numbers],
        ),
        (
            "group_from_left card_format split_digits in_groups",
            "$text: str",
            "str",
            [
                "Put $shown between groups of $size characters of $thetext, counted from the left. The last group may "
                "be shorter.",
                "Format a string of digits in groups of $size with $shown between them, starting at the left.",
            ],
            [
                f'return "{sep}".join($text[$i : $i + {k}] for $i in range(0, len($text), {k}))',
                f"""
                $parts = []
                for $i in range(0, len($text), {k}):
                    $parts.append($text[$i : $i + {k}])
                return "{sep}".join($parts)
                """,
                f"""
                $result = ""
                for $i, $ch in enumerate($text):
                    if $i > 0 and $i % {k} == 0:
                        $result += "{sep}"
                    $result += $ch
                return $result
                """,
            ],
            [(digits(6, 12),) for _ in range(3)] + [(digits(1, 2),)],
        ),
        (
            "parse_grouped read_number ungroup without_separators",
            "$text: str",
            "int",
            [
                "Read an integer whose digits are grouped by $othershown, perhaps with a minus sign in front.",
                "Convert a text such as '1${othersep}250${othersep}000' to an integer.",
            ],
            [
                'return int($text.replace("$othersep", ""))',
                'return int("".join($text.split("$othersep")))',
                """
                $result = ""
                for $ch in $text:
                    if $ch != "$othersep":
                        $result += $ch
                return int($result)
                """,
            ],
            [(f"{n:,}".replace(",", sep if sep != "-" else ","),) for n in numbers] + [(f"-{numbers[0]:,}".replace(",", sep if sep != "-" else ","),)],
        ),
        (
            "mask_number hide_digits last_digits_only mask_digits",
            "$text: str",
            "str",
            [
                "Replace all digits of $thetext but the last $size by '*'. Other characters such as spaces stay.",
                "Hide a number like '$example': every digit becomes '*' except for the last $size; separators are "
                "kept.",
            ],
            [
                f"""
                $n = sum($ch.isdigit() for $ch in $text)
                $result = ""
                for $ch in $text:
                    if $ch.isdigit():
                        $result += "*" if $n > {k} else $ch
                        $n -= 1
                    else:
                        $result += $ch
                return $result
                """,
                f"""
                $chars = list($text)
                places = [$i for $i, $ch in enumerate($chars) if $ch.isdigit()]
                for $i in places[:-{k}]:
                    $chars[$i] = "*"
                return "".join($chars)
                """,
            ],
            [(f"{digits(3, 4)}{sep}{digits(3, 4)}{sep}{digits(2, 4)}",) for _ in range(3)] + [("12",)],
        ),
        sep=sep,
        shown=shown,
        othersep=sep if sep != "-" else ",",
        othershown=shown if sep != "-" else "commas",
        size=k,
        example=f"1234{sep}5678",
    )


@family
def readable_sizes(rng: random.Random) -> Exercise:
    base = rng.choice((1000, 1024))
    unit = rng.choice(("B", "bytes"))
    units = [unit, "KB", "MB", "GB"]
    listed = ", ".join(f'"{name}"' for name in units)
    sizes = [rng.randint(1, 999), rng.randint(base, base**2 - 1), rng.randint(base**2, base**3), rng.randint(1, 5) * base]
    texts = [f"{rng.randint(1, 900)} {rng.choice(units)}" for _ in range(3)] + [f"1 {unit}"]
    scale = f"A KB has {base} bytes, a MB {base} KB" + (f" and a GB {base} MB." if rng.random() < 0.9 else f" and so on up to GB (by {base}).")
    return of_shape(
        rng,
        (
            "readable_size format_size human_size show_size",
            "$n: int",
            "str",
            [
                "Write a number of bytes with the largest unit of which it has at least one, rounded down to a whole "
                f"number, like '3 KB'. {scale} Below {base} the unit is '{unit}'.",
                f"{scale} Return `$n` bytes as a whole number of the largest of the units {', '.join(units)} that is "
                "not larger than the amount. Drop the rest.",
            ],
            [
                f"""
                for unit in [{", ".join(f'"{name}"' for name in units[:-1])}]:
                    if $n < {base}:
                        return f"{{$n}} {{unit}}"
                    $n //= {base}
                return f"{{$n}} GB"
                """,
                f"""
                units = [{listed}]
                $i = 0
                while $n >= {base} and $i < len(units) - 1:
                    $n //= {base}
                    $i += 1
                return f"{{$n}} {{units[$i]}}"
                """,
                f"""
                if $n < {base}:
                    return f"{{$n}} {unit}"
                if $n < {base}**2:
                    return f"{{$n // {base}}} KB"
                if $n < {base}**3:
                    return f"{{$n // {base} ** 2}} MB"
                return f"{{$n // {base} ** 3}} GB"
                """,
            ],
            [(n,) for n in sizes],
        ),
        (
            "size_in_bytes parse_size to_bytes read_size",
            "$text: str",
            "int",
            [
                f"Convert a size such as '3 KB' or '20 {unit}' to a number of bytes. {scale}",
                f"`$text` has a whole number and one of the units {', '.join(units)}. Return the number of bytes. "
                f"{scale}",
            ],
            [
                f"""
                $num, unit = $text.split()
                return int($num) * {base} ** [{listed}].index(unit)
                """,
                f"""
                powers = {{"{unit}": 0, "KB": 1, "MB": 2, "GB": 3}}
                $num, unit = $text.split(" ")
                return int($num) * {base} ** powers[unit]
                """,
                f"""
                $num, unit = $text.split()
                $result = int($num)
                for $name in [{listed}]:
                    if $name == unit:
                        break
                    $result *= {base}
                return $result
                """,
            ],
            [(text,) for text in texts],
        ),
        (
            "size_with_decimal in_kilobytes size_text kilobytes",
            "$n: int",
            "str",
            [
                f"Write a number of bytes in KB with one decimal, such as '1.5 KB', if it is at least {base}, and "
                f"like '12 {unit}' below that. A KB has {base} bytes.",
                f"Return '<number> {unit}' for fewer than {base} bytes, and else the number of KB ({base} bytes each) "
                "rounded to one decimal place, with ' KB' behind it.",
            ],
            [
                f'if $n < {base}:\n    return f"{{$n}} {unit}"\nreturn f"{{$n / {base}:.1f}} KB"',
                f'return f"{{$n / {base}:.1f}} KB" if $n >= {base} else f"{{$n}} {unit}"',
            ],
            [(rng.randint(1, 999),), (rng.randint(1024, 20_000),), (base * 3 // 2,), (rng.randint(1024, 90_000),)],
        ),
        (
            "largest_file biggest find_largest biggest_file",
            "$mapping: dict[str, str]",
            "str",
            [
                "`$mapping` says how large files are, as '12 KB' or '3 MB' and so on. Return the name of the "
                f"largest; there is just one. {scale}",
                f"Given a dictionary from file names to sizes like '700 {unit}', find the largest file. {scale} No "
                "two sizes are equal.",
            ],
            [
                f"""
                def to_bytes(size: str) -> int:
                    $num, unit = size.split()
                    return int($num) * {base} ** [{listed}].index(unit)


                def $signature:
                    return max($mapping, key=lambda $key: to_bytes($mapping[$key]))
                """,
                f"""
                units = [{listed}]
                $best = ""
                largest = -1
                for $key, size in $mapping.items():
                    $num, unit = size.split()
                    $value = int($num) * {base} ** units.index(unit)
                    if $value > largest:
                        $best, largest = $key, $value
                return $best
                """,
            ],
            [
                ({f"{word}.txt": f"{n} {name}" for word, n, name in zip(rng.sample(LOWER_WORDS, 3), rng.sample(range(2, 900), 3), (rng.choice(units) for _ in range(3)))},)
                for _ in range(3)
            ],
        ),
    )


@family
def bullet_lists(rng: random.Random) -> Exercise:
    sign = rng.choice(("-", "*", "+", "o", ">"))
    done = rng.choice("xX+")

    def tasks_() -> str:
        return "\n".join(f"[{rng.choice((done, ' '))}] {lower(rng)}" for _ in range(rng.randint(2, 4)))

    lists = [lowers(rng, 2, 4) for _ in range(3)]
    form, shown = rng.choice((("{})", "a) and b)"), ("({})", "(a) and (b)"), ("{}.", "a. and b.")))
    before, after = form.split("{}")
    return of_shape(
        rng,
        (
            "bullet_list bullets with_bullets to_bullets",
            "$items: list[str]",
            "str",
            [
                f"Write $theitems as lines that start with '{sign}' and a space.",
                f"Return one text with a line '{sign} item' for each item of a list of strings.",
                f"Make a list with bullets: every string becomes a line with '{sign} ' before it.",
            ],
            [
                f'return "\\n".join("{sign} " + $item for $item in $items)',
                f'$lines = []\nfor $item in $items:\n    $lines.append(f"{sign} {{$item}}")\nreturn "\\n".join($lines)',
                f'return "\\n".join(f"{sign} {{$item}}" for $item in $items)',
            ],
            [(items,) for items in lists] + [([],)],
        ),
        (
            "lettered_list with_letters letter_items label_items",
            "$items: list[str]",
            "list[str]",
            [
                f"Label the items with letters: {shown} for the first two and so on, then a space and the item. There "
                "are at most 26.",
                f"Put a letter before each string of a list of at most 26, like '{before}a{after} {lists[0][0]}', "
                f"'{before}b{after} {lists[0][1]}'.",
            ],
            [
                f'return [f"{before}{{chr(97 + $i)}}{after} {{$item}}" for $i, $item in enumerate($items)]',
                f"""
                $result = []
                for letter, $item in zip("abcdefghijklmnopqrstuvwxyz", $items):
                    $result.append(f"{before}{{letter}}{after} {{$item}}")
                return $result
                """,
                f'import string\n\n\ndef $signature:\n    $pairs = zip(string.ascii_lowercase, $items)\n    return [f"{before}{{letter}}{after} {{$item}}" for letter, $item in $pairs]',
            ],
            [(items,) for items in lists] + [([],)],
        ),
        (
            "read_bullets bullet_items parse_bullets items_of_list",
            "$text: str",
            "list[str]",
            [
                f"Return the items of a list in `$text`: the lines that start with '{sign} ', without that beginning. "
                "Ignore other lines.",
                f"Collect what follows '{sign} ' in each line of $thetext that begins so.",
            ],
            [
                f'return [$line[2:] for $line in $text.split("\\n") if $line.startswith("{sign} ")]',
                f"""
                $result = []
                for $line in $text.splitlines():
                    if $line[:2] == "{sign} ":
                        $result.append($line[2:])
                return $result
                """,
            ],
            [("\n".join(rng.choice((f"{sign} {item}", f"{sign} {item}", item)) for item in items),) for items in lists] + [(lower(rng),)],
        ),
        (
            "open_tasks undone todo not_done remaining_tasks",
            "$text: str",
            "list[str]",
            [
                f"Each line of a checklist begins with '[{done}] ' for done or '[ ] ' for open. Return the open tasks.",
                f"List the tasks in `$text` that are not done. Lines look like '[{done}] done' or '[ ] open'.",
            ],
            [
                'return [$line[4:] for $line in $text.splitlines() if $line.startswith("[ ]")]',
                """
                $result = []
                for $line in $text.split("\\n"):
                    if $line[1] == " ":
                        $result.append($line[4:])
                return $result
                """,
                f'return [$line[4:] for $line in $text.split("\\n") if $line[1] != "{done}"]',
            ],
            [(tasks_(),) for _ in range(4)],
        ),
        (
            "done_percent progress percent_done how_far",
            "$text: str",
            "int",
            [
                f"How many percent of a checklist are done, rounded down? Its lines begin with '[{done}]' for done "
                "and '[ ]' for open.",
                f"Return the share of the lines of `$text` that begin with '[{done}]', in percent and rounded down. "
                "The other lines begin with '[ ]'; there is at least one line.",
            ],
            [
                f"""
                $lines = $text.split("\\n")
                $count = sum($line.startswith("[{done}]") for $line in $lines)
                return 100 * $count // len($lines)
                """,
                f"""
                $count = 0
                $lines = $text.splitlines()
                for $line in $lines:
                    if $line[1] == "{done}":
                        $count += 1
                return $count * 100 // len($lines)
                """,
            ],
            [(tasks_(),) for _ in range(4)],
        ),
    )


@family
def framed_text(rng: random.Random) -> Exercise:
    sign = rng.choice("*#=-~+")
    dot = rng.choice("._-")
    full, empty = rng.choice((("#", "-"), ("=", "."), ("*", "."), ("#", "."), ("o", "-")))
    size = rng.choice((5, 8, 10, 20))
    left, right = rng.choice(("[]", "()", "||"))
    words = [phrase(rng, 1, 2) for _ in range(3)]
    return of_shape(
        rng,
        (
            "underline heading underlined with_line_below",
            "$text: str",
            "str",
            [
                f"Underline a title: return it with a second line of equally many '{sign}'.",
                f"Return $thetext, a line break, and as many '{sign}' as the text has characters.",
            ],
            [
                f'return $text + "\\n" + "{sign}" * len($text)',
                f'below = "{sign}" * len($text)\nreturn f"{{$text}}\\n{{below}}"',
            ],
            [(text,) for text in words],
        ),
        (
            "frame box_around framed in_frame",
            "$text: str",
            "list[str]",
            [
                f"Draw a frame of '{sign}' around a line of text, with one space on each side of the text, and return "
                "the three lines.",
                f"Return three lines: `$text` between '{sign} ' and ' {sign}', and above and below it a line of "
                f"'{sign}' of the same length.",
            ],
            [
                f'edge = "{sign}" * (len($text) + 4)\nreturn [edge, f"{sign} {{$text}} {sign}", edge]',
                f'middle = "{sign} " + $text + " {sign}"\nedge = "{sign}" * len(middle)\nreturn [edge, middle, edge]',
            ],
            [(text,) for text in words],
        ),
        (
            "leader_line menu_line with_leaders dotted_line",
            "$a: str, $b: str, width: int",
            "str",
            [
                "Write `$a` on the left and `$b` on the right of a line of `width` characters and fill the space "
                f"between them with '{dot}'. They fit.",
                f"Return a line like 'tea{dot * 5}2.50' that is `width` characters long: `$a`, then '{dot}' as often "
                "as needed, then `$b`. There is enough room.",
            ],
            [
                f'return $a + "{dot}" * (width - len($a) - len($b)) + $b',
                f'return $a.ljust(width - len($b), "{dot}") + $b',
                f'return $a + $b.rjust(width - len($a), "{dot}")',
            ],
            [(lower(rng), f"{rng.randint(1, 9)}.{rng.randint(10, 99)}", rng.randint(14, 22)) for _ in range(3)],
        ),
        (
            "progress_bar bar show_progress draw_progress",
            "done: int, total: int",
            "str",
            [
                f"Draw a progress bar of {size} characters between '{left}' and '{right}': '{full}' for the part that "
                f"is done, rounded down, and '{empty}' for the rest.",
                f"Return a bar such as '{left}{full * 3}{empty * (size - 3)}{right}' for `done` out of `total` steps. "
                f"It has {size} places, of which {size} * done // total are filled.",
            ],
            [
                f'$n = {size} * done // total\nreturn "{left}" + "{full}" * $n + "{empty}" * ({size} - $n) + "{right}"',
                f"""
                filled = "{full}" * ({size} * done // total)
                return "{left}" + filled.ljust({size}, "{empty}") + "{right}"
                """,
                f"""
                $result = ""
                for $i in range({size}):
                    $result += "{full}" if $i < {size} * done // total else "{empty}"
                return f"{left}{{$result}}{right}"
                """,
            ],
            [(rng.randint(0, 10), 10), (rng.randint(1, 4), 4), (rng.randint(0, 7), 7)],
        ),
        (
            "ruler scale number_line ruler_line",
            "$n: int",
            "str",
            [
                f"Draw a ruler of `$n` marks: '{sign}' in general, but '|' for each fifth mark, the first of which is "
                "number 5.",
                "Return a string of `$n` characters in which every fifth character is '|' and all others are "
                f"'{sign}'.",
            ],
            [
                f'return "".join("|" if $i % 5 == 0 else "{sign}" for $i in range(1, $n + 1))',
                f"""
                $result = ""
                for $i in range($n):
                    if $i % 5 == 4:
                        $result += "|"
                    else:
                        $result += "{sign}"
                return $result
                """,
                f'$text = "{sign * 4}|" * ($n // 5)\nreturn $text + "{sign}" * ($n % 5)',
            ],
            [(rng.randint(0, 9),), (rng.randint(5, 15),), (rng.randint(10, 20),), (5,)],
        ),
    )


# Words and texts looked at closely.


@family
def vowel_patterns(rng: random.Random) -> Exercise:
    v, c = rng.choice((("V", "C"), ("v", "c"), ("o", "x"), ("1", "0"), ("a", "b")))
    word = rng.choice(("banana", "lemon", "tomato", "papaya", "tuba", "solo", "canal", "wizard", "orange"))
    calls = [(lower(rng),), (lower(rng),), (word,), (lower(rng),)]
    where = rng.choice(("a lowercase word", "the lowercase word `$word`", "a word in lower case"))
    return of_shape(
        rng,
        (
            "vowel_pattern letter_pattern sound_pattern pattern_of",
            "$word: str",
            "str",
            [
                f"Describe {where}: write '{v}' for each vowel (a, e, i, o, u) and '{c}' for each other letter.",
                f"Return the pattern of vowels and consonants of {where}. Vowels a, e, i, o, u become '{v}', "
                f"consonants '{c}'.",
            ],
            [
                f'return "".join("{v}" if $ch in "aeiou" else "{c}" for $ch in $word)',
                f"""
                $result = ""
                for $ch in $word:
                    if $ch in "aeiou":
                        $result += "{v}"
                    else:
                        $result += "{c}"
                return $result
                """,
                f'import re\n\n\ndef $signature:\n    return "".join("{v}" if re.match("[aeiou]", $ch) else "{c}" for $ch in $word)',
            ],
            calls,
        ),
        (
            "alternates vowels_alternate is_alternating changes_each_letter",
            "$word: str",
            "bool",
            [
                f"$Check vowels (a, e, i, o, u) and other letters take turns in {where}.",
                f"$Check no two neighbouring letters of {where} are both vowels or both consonants.",
            ],
            [
                """
                for $a, $b in zip($word, $word[1:]):
                    if ($a in "aeiou") == ($b in "aeiou"):
                        return False
                return True
                """,
                'return all(($a in "aeiou") != ($b in "aeiou") for $a, $b in zip($word, $word[1:]))',
                """
                for $i in range(1, len($word)):
                    before = $word[$i - 1] in "aeiou"
                    now = $word[$i] in "aeiou"
                    if before == now:
                        return False
                return True
                """,
            ],
            calls,
        ),
        (
            "vowel_groups count_vowel_groups syllables rough_syllables",
            "$word: str",
            "int",
            [
                f"Count the groups of neighbouring vowels in {where}: 'queue' has one group, 'banana' three.",
                f"Estimate the syllables of {where} as the number of runs of vowels (a, e, i, o, u).",
            ],
            [
                """
                $count = 0
                in_group = False
                for $ch in $word:
                    if $ch in "aeiou" and not in_group:
                        $count += 1
                    in_group = $ch in "aeiou"
                return $count
                """,
                'import re\n\n\ndef $signature:\n    return len(re.findall("[aeiou]+", $word))',
                """
                $count = 0
                for $i, $ch in enumerate($word):
                    if $ch in "aeiou" and ($i == 0 or $word[$i - 1] not in "aeiou"):
                        $count += 1
                return $count
                """,
            ],
            calls,
        ),
        (
            "longest_consonant_run most_consonants consonant_streak longest_cluster",
            "$word: str",
            "int",
            [
                f"Return the length of the longest run of letters in {where} that are not vowels (a, e, i, o, u).",
                f"How many consonants stand next to each other in {where} at most?",
            ],
            [
                """
                $best = 0
                $count = 0
                for $ch in $word:
                    if $ch in "aeiou":
                        $count = 0
                    else:
                        $count += 1
                        $best = max($best, $count)
                return $best
                """,
                'import re\n\n\ndef $signature:\n    return max(len($part) for $part in re.split("[aeiou]", $word))',
                """
                for $ch in "eiou":
                    $word = $word.replace($ch, "a")
                return max(map(len, $word.split("a")))
                """,
            ],
            calls,
        ),
        (
            "move_vowels vowels_first vowels_to_front sort_by_kind",
            "$word: str",
            "str",
            [
                f"Move the vowels of {where} to the front. The order among the vowels and among the other letters "
                "stays.",
                f"Return first the vowels and then the consonants of {where}, both in their original order.",
            ],
            [
                """
                vowels = "".join($ch for $ch in $word if $ch in "aeiou")
                rest = "".join($ch for $ch in $word if $ch not in "aeiou")
                return vowels + rest
                """,
                'return "".join(sorted($word, key=lambda $ch: $ch not in "aeiou"))',
                """
                vowels, rest = "", ""
                for $ch in $word:
                    if $ch in "aeiou":
                        vowels += $ch
                    else:
                        rest += $ch
                return vowels + rest
                """,
            ],
            calls,
        ),
    )


@family
def positions_of_words(rng: random.Random) -> Exercise:
    few = rng.sample(LOWER_WORDS, 3)

    def line() -> str:
        return " ".join(rng.choice(few) for _ in range(rng.randint(3, 6)))

    lines = [line() for _ in range(3)]
    first = rng.choice((0, 1))
    start = "" if first == 0 else ", 1"
    counted = f"counted from {first}"
    return of_shape(
        rng,
        (
            "word_positions positions_of places_of_word where_is",
            "$sentence: str, $word: str",
            "list[int]",
            [
                f"Return the positions, {counted}, at which `$word` stands among the words of `$sentence`. Words are "
                "separated by spaces.",
                f"At which places (the first word has number {first}) does a text have the given word? Return a list "
                "of numbers.",
            ],
            [
                f"return [$i for $i, $part in enumerate($sentence.split(){start}) if $part == $word]",
                f"""
                $result = []
                for $i, $part in enumerate($sentence.split(){start}):
                    if $part == $word:
                        $result.append($i)
                return $result
                """,
                f"""
                $parts = $sentence.split()
                return [$i{f' + {first}' * first} for $i in range(len($parts)) if $parts[$i] == $word]
                """,
            ],
            [(text, rng.choice(few)) for text in lines] + [(lines[0], few[0])],
        ),
        (
            "word_index index_words positions_by_word make_index",
            "$sentence: str",
            "dict[str, list[int]]",
            [
                f"Make an index of $thesentence: a dictionary from each word to the list of its positions, {counted}.",
                f"For each different word of $thesentence, list its places in the text ({counted}), as a dictionary.",
            ],
            [
                f"""
                $result = {{}}
                for $i, $word in enumerate($sentence.split(){start}):
                    $result.setdefault($word, []).append($i)
                return $result
                """,
                f"""
                $result = {{}}
                for $i, $word in enumerate($sentence.split(){start}):
                    if $word in $result:
                        $result[$word].append($i)
                    else:
                        $result[$word] = [$i]
                return $result
                """,
            ],
            [(text,) for text in lines] + [("",)],
        ),
        (
            "word_distance words_between distance_of_words how_far_apart",
            "$sentence: str, $a: str, $b: str",
            "int",
            [
                "Return how far the first `$a` and the first `$b` are apart in `$sentence`, in words: neighbours have "
                "the distance 1. Both words occur.",
                "By how many words do the first occurrences of two words in a text differ in position? Both are in "
                "the text.",
            ],
            [
                "$parts = $sentence.split()\nreturn abs($parts.index($a) - $parts.index($b))",
                """
                $i = $j = -1
                for place, $word in enumerate($sentence.split()):
                    if $word == $a and $i < 0:
                        $i = place
                    if $word == $b and $j < 0:
                        $j = place
                return abs($i - $j)
                """,
            ],
            [(text, *rng.sample(text.split(), 2)) for text in lines] + [(f"{few[0]} {few[1]} {few[2]}", few[2], few[0])],
        ),
        (
            "word_after following_word next_word successor_of",
            "$sentence: str, $word: str",
            "str",
            [
                "Return the word that follows the first `$word` in `$sentence`, or '' if there is none.",
                "Which word comes directly after the first occurrence of `$word` in a text? Return an empty string if "
                "it is missing or the last word.",
            ],
            [
                """
                $parts = $sentence.split()
                if $word not in $parts[:-1]:
                    return ""
                return $parts[$parts.index($word) + 1]
                """,
                """
                $parts = $sentence.split()
                for $a, $b in zip($parts, $parts[1:]):
                    if $a == $word:
                        return $b
                return ""
                """,
            ],
            [(text, rng.choice(few)) for text in lines] + [(f"{few[0]} {few[1]}", few[1])],
        ),
        (
            "comes_before is_before stands_before precedes",
            "$sentence: str, $a: str, $b: str",
            "bool",
            [
                "$Check the word `$a` occurs in `$sentence` somewhere before the last `$b`.",
                "$Check a text has `$a` as a word and, at some later place, `$b`.",
            ],
            [
                """
                found = False
                for $word in $sentence.split():
                    if $word == $b and found:
                        return True
                    if $word == $a:
                        found = True
                return False
                """,
                "$parts = $sentence.split()\nreturn $a in $parts and $b in $parts[$parts.index($a) + 1 :]",
            ],
            [(text, *rng.sample(few, 2)) for text in lines] + [(f"{few[0]} {few[1]}", few[1], few[0]), (f"{few[2]} {few[1]}", few[2], few[1])],
        ),
    )


@family
def sentences_of_text(rng: random.Random) -> Exercise:
    def sentence(end: str = "") -> str:
        return phrase(rng, 1, 3).capitalize() + (end or rng.choice("..!?"))

    def text(low: int = 1) -> str:
        return " ".join(sentence() for _ in range(rng.randint(low, 3)))

    end, named = rng.choice((("?", "questions"), ("!", "exclamations")))
    about = "A sentence ends with '.', '!' or '?'."
    return of_shape(
        rng,
        (
            "split_sentences sentences sentence_list to_sentences",
            "$text: str",
            "list[str]",
            [
                "Split $thetext into its sentences, each with its mark at the end and without blanks around it. "
                f"{about}",
                f"Return the sentences of $thetext as a list. {about} Keep that mark, but not the spaces between "
                "sentences.",
            ],
            [
                """
                $result = []
                $current = ""
                for $ch in $text:
                    $current += $ch
                    if $ch in ".!?":
                        $result.append($current.strip())
                        $current = ""
                return $result
                """,
                'import re\n\n\ndef $signature:\n    return [$part.strip() for $part in re.findall(r"[^.!?]+[.!?]", $text)]',
            ],
            [(text(),) for _ in range(4)],
        ),
        (
            "count_sentences number_of_sentences how_many_sentences sentence_count",
            "$text: str",
            "int",
            [
                f"How many sentences has $thetext? {about} Several marks in a row, as in '?!', end only one.",
                f"Count the sentences of $thetext. {about} A run of such marks counts once.",
            ],
            [
                """
                $count = 0
                previous = ""
                for $ch in $text:
                    if $ch in ".!?" and previous not in list(".!?"):
                        $count += 1
                    previous = $ch
                return $count
                """,
                'import re\n\n\ndef $signature:\n    return len(re.findall(r"[.!?]+", $text))',
                """
                $count = 0
                for $i, $ch in enumerate($text):
                    if $ch in ".!?" and ($i == 0 or $text[$i - 1] not in ".!?"):
                        $count += 1
                return $count
                """,
            ],
            [(text(),), (text(2) + "!",), (text() + "..",), ("",)],
        ),
        (
            f"{named} only_{named} find_{named} list_{named}",
            "$text: str",
            "list[str]",
            [
                f"Return those sentences of $thetext that end with '{end}', in order and with that mark. {about}",
                f"List the {named} in $thetext, that is, the sentences with '{end}' at the end. {about}",
            ],
            [
                f"""
                import re


                def $signature:
                    $parts = re.findall(r"[^.!?]+[.!?]", $text)
                    return [$part.strip() for $part in $parts if $part.endswith("{end}")]
                """,
                f"""
                $result = []
                $current = ""
                for $ch in $text:
                    $current += $ch
                    if $ch == "{end}":
                        $result.append($current.strip())
                    if $ch in ".!?":
                        $current = ""
                return $result
                """,
            ],
            [(f"{sentence()} {sentence(end)}",), (text(),), (f"{sentence(end)} {sentence('.')} {sentence(end)}",), (text(),)],
        ),
        (
            "fix_capitals capitalize_sentences start_with_capitals sentence_case",
            "$text: str",
            "str",
            [
                "Write the first letter of each sentence of $thetext as a capital: the first letter of all, and the "
                "first one after each '.', '!' or '?'. Change nothing else.",
                "Capitalize the beginnings of sentences. A sentence begins at the start of $thetext and after '.', "
                "'!' or '?'; blanks are skipped.",
            ],
            [
                """
                $result = ""
                new = True
                for $ch in $text:
                    if new and $ch.isalpha():
                        $ch = $ch.upper()
                        new = False
                    elif $ch in ".!?":
                        new = True
                    $result += $ch
                return $result
                """,
                """
                $chars = list($text)
                begins = True
                for $i, $ch in enumerate($chars):
                    if $ch in ".!?":
                        begins = True
                    elif begins and $ch != " ":
                        $chars[$i] = $ch.upper()
                        begins = False
                return "".join($chars)
                """,
            ],
            [(text().lower(),) for _ in range(3)] + [(text(),)],
        ),
        (
            "words_in_longest longest_length most_words longest_sentence_length",
            "$text: str",
            "int",
            [
                "Return the number of words in the longest sentence of $thetext, in which every sentence ends with "
                "'.'.",
                "Sentences end with a dot. How many words has the longest one in $thetext?",
            ],
            [
                'return max(len($part.split()) for $part in $text.split("."))',
                """
                $best = 0
                for $part in $text.split("."):
                    if len($part.split()) > $best:
                        $best = len($part.split())
                return $best
                """,
            ],
            [(text().replace("!", ".").replace("?", "."),) for _ in range(3)] + [(sentence("."),)],
        ),
    )


@family
def prefix_of_many(rng: random.Random) -> Exercise:
    front = rng.random() < 0.6

    def related() -> list[str]:
        base = lower(rng)[: rng.randint(2, 4)]
        words = [base + lower(rng)[: rng.randint(1, 4)] for _ in range(rng.randint(2, 4))]
        return words if front else [word[::-1] for word in words]

    lists = [related(), related(), lowers(rng, 2, 3)]
    if front:
        return exercise(
            rng,
            names="common_prefix shared_beginning longest_prefix common_start same_start",
            takes="$words: list[str]",
            gives="str",
            tasks=[
                "Return the longest string that all words of a list begin with. {The list is not empty.|There is at "
                "least one word.}",
                "Find the longest common prefix of $thewords, of which there is at least one.",
                "With which letters do all of $thewords begin? Return the longest such text for a list that is not "
                "empty.",
            ],
            bodies=[
                """
                prefix = $words[0]
                for $word in $words[1:]:
                    while not $word.startswith(prefix):
                        prefix = prefix[:-1]
                return prefix
                """,
                """
                $result = ""
                for $chars in zip(*$words):
                    if len(set($chars)) > 1:
                        break
                    $result += $chars[0]
                return $result
                """,
                """
                $a, $b = min($words), max($words)
                $i = 0
                while $i < len($a) and $a[$i] == $b[$i]:
                    $i += 1
                return $a[:$i]
                """,
                """
                $n = 0
                while all($word[: $n + 1] == $words[0][: $n + 1] for $word in $words):
                    if $n == len($words[0]):
                        break
                    $n += 1
                return $words[0][:$n]
                """,
            ],
            calls=[(words,) for words in lists] + [([lower(rng)],), (["same", "same"],)],
        )
    return exercise(
        rng,
        names="common_suffix shared_ending longest_suffix common_end same_ending",
        takes="$words: list[str]",
        gives="str",
        tasks=[
            "Return the longest string that all words of a non-empty list end with.",
            "Find the longest common suffix of $thewords, of which there is at least one.",
            "Which ending do all of $thewords share? Return the longest one, '' if there is none. The list is not "
            "empty.",
        ],
        bodies=[
            """
            suffix = $words[0]
            for $word in $words[1:]:
                while not $word.endswith(suffix):
                    suffix = suffix[1:]
            return suffix
            """,
            """
            $result = ""
            for $chars in zip(*($word[::-1] for $word in $words)):
                if len(set($chars)) > 1:
                    break
                $result = $chars[0] + $result
            return $result
            """,
            """
            for $i in range(len($words[0])):
                suffix = $words[0][$i:]
                if all($word.endswith(suffix) for $word in $words):
                    return suffix
            return ""
            """,
        ],
        calls=[(words,) for words in lists] + [([lower(rng)],)],
    )


@family
def anagram_groups(rng: random.Random) -> Exercise:
    pool = rng.choice(
        (
            ("tea", "eat", "ate", "net", "ten", "tan", "ant"),
            ("stop", "pots", "spot", "tops", "save", "vase", "lime", "mile"),
            ("dog", "god", "act", "cat", "arm", "ram", "mar", "sun"),
            ("team", "meat", "mate", "star", "rats", "arts", "moon"),
            ("night", "thing", "earth", "heart", "state", "taste", "lemon", "melon"),
        )
    )

    def some() -> list[str]:
        return rng.sample(pool, rng.randint(3, 5))

    return of_shape(
        rng,
        (
            "group_anagrams letter_groups same_letter_groups anagram_groups",
            "$words: list[str]",
            "list[list[str]]",
            [
                "Group the words that consist of the same letters. Groups and the words in them keep the order in "
                "which they first occur.",
                "Put the words of a list that are rearrangements of each other into lists of their own. Return these "
                "lists in the order of their first words.",
            ],
            [
                """
                $groups = {}
                for $word in $words:
                    $groups.setdefault("".join(sorted($word)), []).append($word)
                return list($groups.values())
                """,
                """
                $groups = []
                for $word in $words:
                    for group in $groups:
                        if sorted(group[0]) == sorted($word):
                            group.append($word)
                            break
                    else:
                        $groups.append([$word])
                return $groups
                """,
                """
                from collections import defaultdict


                def $signature:
                    $groups = defaultdict(list)
                    for $word in $words:
                        $groups[tuple(sorted($word))].append($word)
                    return [*$groups.values()]
                """,
            ],
            [(some(),) for _ in range(3)] + [([],)],
        ),
        (
            "anagrams_of rearrangements matching_words find_anagrams",
            "$word: str, $words: list[str]",
            "list[str]",
            [
                "Return those of $thewords that have the same letters as `$word`, but are not `$word` itself.",
                "Find the words in a list that are made by putting the letters of `$word` into another order.",
            ],
            [
                "return [$item for $item in $words if $item != $word and sorted($item) == sorted($word)]",
                """
                letters = sorted($word)
                $result = []
                for $item in $words:
                    if $item != $word and sorted($item) == letters:
                        $result.append($item)
                return $result
                """,
            ],
            [(pool[0], some()), (pool[1], some()), (pool[2], some()), (pool[-1], some())],
        ),
        (
            "count_anagram_groups different_letter_sets how_many_groups count_distinct_sets",
            "$words: list[str]",
            "int",
            [
                "How many words are left if of words with the same letters (in any order) only one is kept?",
                "Count the groups of words in a list, where words that are anagrams of each other form one group.",
            ],
            [
                'return len({"".join(sorted($word)) for $word in $words})',
                """
                $seen = []
                for $word in $words:
                    letters = sorted($word)
                    if letters not in $seen:
                        $seen.append(letters)
                return len($seen)
                """,
                "return len(set(tuple(sorted($word)) for $word in $words))",
            ],
            [(some(),) for _ in range(3)] + [([],)],
        ),
        (
            "has_anagrams contains_anagrams any_anagrams some_pair_matches",
            "$words: list[str]",
            "bool",
            [
                "$Check some two words of a list, at different places, consist of the same letters.",
                "$Check $thewords {contain|include} two words that are anagrams of each other. All words differ.",
            ],
            [
                'keys = ["".join(sorted($word)) for $word in $words]\nreturn len(set(keys)) < len(keys)',
                """
                for $i, $a in enumerate($words):
                    for $b in $words[$i + 1 :]:
                        if sorted($a) == sorted($b):
                            return True
                return False
                """,
                """
                from itertools import combinations


                def $signature:
                    return any(sorted($a) == sorted($b) for $a, $b in combinations($words, 2))
                """,
            ],
            [(some()[:3],) for _ in range(3)] + [(rng.sample(pool, 2),), ([pool[0]],)],
        ),
    )


@family
def alphabet_coverage(rng: random.Random) -> Exercise:
    pangram = rng.choice(("the quick brown fox jumps over the lazy dog", "pack my box with five dozen liquor jugs"))
    broken = pangram.replace(rng.choice("abcdeghijkm"), "")
    few = "".join(sorted(rng.sample("abcdefgh", 4)))
    some = [values.letters(rng, few, 3, 7) for _ in range(2)]
    return of_shape(
        rng,
        (
            "uses_all_letters has_whole_alphabet is_pangram covers_alphabet",
            "$text: str",
            "bool",
            [
                "$Check every letter from a to z occurs in $thetext, in either case.",
                "$Check $thetext contains the whole alphabet. Capitals count as well.",
            ],
            [
                "import string\n\n\ndef $signature:\n    return set(string.ascii_lowercase) <= set($text.lower())",
                '$text = $text.lower()\nreturn all($ch in $text for $ch in "abcdefghijklmnopqrstuvwxyz")',
                '$chars = {$ch for $ch in $text.lower() if "a" <= $ch <= "z"}\nreturn len($chars) == 26',
                """
                $text = $text.lower()
                for $i in range(26):
                    if chr(97 + $i) not in $text:
                        return False
                return True
                """,
            ],
            [(pangram,), (pangram.capitalize() + ".",), (broken,), (phrase(rng),)],
        ),
        (
            "missing_letters unused_letters letters_not_used lacking_letters",
            "$text: str, alphabet: str",
            "str",
            [
                "Return the letters of `alphabet` that `$text` does not contain, in the order of `alphabet`.",
                "Which letters of the given alphabet are missing in `$text`? Join them into a string.",
            ],
            [
                'return "".join($ch for $ch in alphabet if $ch not in $text)',
                '$result = ""\nfor $ch in alphabet:\n    if $ch not in $text:\n        $result += $ch\nreturn $result',
                'return "".join(filter(lambda $ch: $ch not in $text, alphabet))',
            ],
            [(text, few) for text in some] + [(lower(rng), "aeiou"), (lower(rng), "aeiou")],
        ),
        (
            "only_uses uses_only typed_with made_from",
            "$word: str, $chars: str",
            "bool",
            [
                "$Check all letters of `$word` are among `$chars`.",
                "$Check `$word` can be written with the letters in `$chars` alone; each may be used any number of "
                "times.",
            ],
            [
                "return all($ch in $chars for $ch in $word)",
                "return set($word) <= set($chars)",
                "for $ch in $word:\n    if $ch not in $chars:\n        return False\nreturn True",
            ],
            [(text, few) for text in some] + [(lower(rng), few), (lower(rng), "qwertyuiop"), (some[0], few[1:])],
        ),
        (
            "letters_equally_often balanced_letters same_counts evenly_used",
            "$word: str",
            "bool",
            [
                "$Check all letters that occur in a non-empty word occur equally often.",
                "$Check every letter of `$word` is there the same number of times, as in 'noon'. The word is not "
                "empty.",
            ],
            [
                "return len({$word.count($ch) for $ch in $word}) == 1",
                "from collections import Counter\n\n\ndef $signature:\n    return len(set(Counter($word).values())) == 1",
                """
                $n = $word.count($word[0])
                for $ch in $word:
                    if $word.count($ch) != $n:
                        return False
                return True
                """,
            ],
            [(lower(rng),), (values.letters(rng, "ab", 4, 6),), ("noon",), (lower(rng) * 2,), ("book",)],
        ),
        (
            "letters_in_order is_ascending alphabetical sorted_letters",
            "$word: str",
            "bool",
            [
                "$Check the letters of a lowercase word are in alphabetical order; a letter may be repeated.",
                "$Check no letter of `$word` comes earlier in the alphabet than the letter before it.",
            ],
            [
                "return list($word) == sorted($word)",
                "return all($a <= $b for $a, $b in zip($word, $word[1:]))",
                "for $i in range(1, len($word)):\n    if $word[$i] < $word[$i - 1]:\n        return False\nreturn True",
            ],
            [(rng.choice(("almost", "best", "deny", "first", "chips", "fort")),), (lower(rng),), (lower(rng),), ("".join(sorted(lower(rng))),)],
        ),
    )


@family
def acronym_of_phrase(rng: random.Random) -> Exercise:
    small = rng.sample(("of", "the", "and", "for", "in"), rng.randint(2, 3))

    def title() -> list[str]:
        words = lowers(rng, 2, 4)
        return [word.capitalize() for word in words]

    titles = [title() for _ in range(4)]
    shorts = ["".join(word[0] for word in words) for words in titles]
    mixed = [" ".join(word if i == 0 else f"{rng.choice(small)} {word}" for i, word in enumerate(words[:3])) for words in titles]
    listed = ", ".join(f"'{word}'" for word in small[:-1]) + f" and '{small[-1]}'"
    table = ", ".join(f'"{word}"' for word in small)
    return of_shape(
        rng,
        (
            "is_acronym is_acronym_of matches_initials stands_for",
            "short: str, $sentence: str",
            "bool",
            [
                "$Check `short` consists of the first letters of the words in `$sentence`, in either case.",
                "$Check `short` is the acronym of `$sentence`: one letter for each word, where upper and lower case "
                "do not matter.",
            ],
            [
                'return short.lower() == "".join($word[0] for $word in $sentence.split()).lower()',
                """
                $words = $sentence.split()
                if len($words) != len(short):
                    return False
                return all($ch.lower() == $word[0].lower() for $ch, $word in zip(short, $words))
                """,
                """
                initials = ""
                for $word in $sentence.split():
                    initials += $word[0]
                return initials.upper() == short.upper()
                """,
            ],
            [
                (shorts[0], " ".join(titles[0])),
                (shorts[1].lower(), " ".join(titles[1])),
                (shorts[2], " ".join(titles[3])),
                (shorts[3][:-1], " ".join(titles[3])),
            ],
        ),
        (
            "acronym_without_small short_name main_initials acronym",
            "$sentence: str",
            "str",
            [
                f"Make an acronym in capitals of $thesentence, but leave out the words {listed}.",
                f"Join the first letters of the words in $thesentence, in upper case. The words {listed} do not count.",
            ],
            [
                f'return "".join($word[0].upper() for $word in $sentence.split() if $word not in [{table}])',
                f"""
                $result = ""
                for $word in $sentence.split():
                    if $word not in ({table}):
                        $result += $word[0].upper()
                return $result
                """,
            ],
            [(text,) for text in mixed],
        ),
        (
            "find_meaning expand_acronym meanings possible_meanings",
            "short: str, $items: list[str]",
            "list[str]",
            [
                "Return those of the names in `$items` whose words begin with the letters of `short`, one word for "
                "each letter, in the same case.",
                "Which of the texts in `$items` have `short` as their acronym (the first letters of all their words)?",
            ],
            [
                'return [$item for $item in $items if "".join($word[0] for $word in $item.split()) == short]',
                """
                $result = []
                for $item in $items:
                    initials = [$word[0] for $word in $item.split()]
                    if initials == list(short):
                        $result.append($item)
                return $result
                """,
            ],
            [(short, [" ".join(words) for words in rng.sample(titles, 3)]) for short in shorts[:3]],
        ),
        (
            "dotted_initials initials_with_dots dotted abbreviate",
            "$sentence: str",
            "str",
            [
                "Abbreviate every word of $thesentence but the last to its first letter and a dot: 'Anna Maria Bell' "
                "becomes 'A. M. Bell'.",
                "Return $thesentence with each word except the last one shortened to an initial with a dot. Words are "
                "separated by spaces.",
            ],
            [
                '*$words, last = $sentence.split()\nreturn " ".join([$word[0] + "." for $word in $words] + [last])',
                """
                $parts = $sentence.split()
                for $i in range(len($parts) - 1):
                    $parts[$i] = $parts[$i][0] + "."
                return " ".join($parts)
                """,
            ],
            [(" ".join(words),) for words in titles[:3]] + [(titles[3][0],)],
        ),
    )


@family
def bracket_positions(rng: random.Random) -> Exercise:
    start, end = rng.choice(("()", "[]", "{}"))

    def nested() -> str:
        a, b, c = (rng.choice("abcdxyz") for _ in range(3))
        return rng.choice((f"{a}({b}){c}", f"({a}({b}){c})", f"{a}(({b}){c})", f"({a})({b}){c}", f"{a}({b}({c}))")).replace("(", start).replace(")", end)

    texts = [(text,) for text in dict.fromkeys(nested() for _ in range(5))]
    about = f"The brackets '{start}' and '{end}' in $thetext are balanced."
    return of_shape(
        rng,
        (
            "depths depth_of_each levels_of_letters letter_depths",
            "$text: str",
            "list[int]",
            [
                f"{about} Return for each other character how many brackets are open around it.",
                f"{about} List the nesting depth of all characters that are not brackets, 0 for those outside.",
            ],
            [
                f"""
                $result = []
                depth = 0
                for $ch in $text:
                    if $ch == "{start}":
                        depth += 1
                    elif $ch == "{end}":
                        depth -= 1
                    else:
                        $result.append(depth)
                return $result
                """,
                f"""
                $result = []
                for $i, $ch in enumerate($text):
                    if $ch not in "{start}{end}":
                        before = $text[:$i]
                        $result.append(before.count("{start}") - before.count("{end}"))
                return $result
                """,
            ],
            texts,
        ),
        (
            "outside_brackets remove_bracketed drop_inner top_level_text",
            "$text: str",
            "str",
            [
                f"{about} Remove everything in brackets, and the brackets too. They may be nested.",
                f"{about} Return only the characters that are not inside any brackets and are no brackets.",
            ],
            [
                f"""
                $result = ""
                depth = 0
                for $ch in $text:
                    if $ch == "{start}":
                        depth += 1
                    elif $ch == "{end}":
                        depth -= 1
                    elif depth == 0:
                        $result += $ch
                return $result
                """,
                f"""
                while "{start}" in $text:
                    $start = $text.rindex("{start}")
                    $end = $text.index("{end}", $start)
                    $text = $text[:$start] + $text[$end + 1 :]
                return $text
                """,
            ],
            texts,
        ),
        (
            "closing_index matching_bracket find_closing partner_of",
            "$text: str, $i: int",
            "int",
            [
                f"At index `$i` of `$text` there is a '{start}'. Return the index of the '{end}' that closes it.",
                f"Find the bracket '{end}' that belongs to the '{start}' at index `$i` of `$text`, in which all "
                "brackets are balanced, and return its index.",
            ],
            [
                f"""
                depth = 0
                for $j in range($i, len($text)):
                    if $text[$j] == "{start}":
                        depth += 1
                    elif $text[$j] == "{end}":
                        depth -= 1
                        if depth == 0:
                            return $j
                return -1
                """,
                f"""
                $j = $i + 1
                depth = 1
                while depth > 0:
                    if $text[$j] == "{start}":
                        depth += 1
                    if $text[$j] == "{end}":
                        depth -= 1
                    $j += 1
                return $j - 1
                """,
            ],
            [(text, rng.choice([i for i, ch in enumerate(text) if ch == start])) for (text,) in texts],
        ),
        (
            "missing_brackets brackets_to_add count_unmatched unmatched",
            "$text: str",
            "int",
            [
                f"How many brackets must be added to $thetext so that each '{start}' is closed by a later '{end}' and "
                f"each '{end}' has been opened?",
                f"Count the brackets '{start}' and '{end}' in $thetext that have no partner: a '{end}' takes the "
                f"nearest open '{start}' before it.",
            ],
            [
                f"""
                opened = 0
                missing = 0
                for $ch in $text:
                    if $ch == "{start}":
                        opened += 1
                    elif $ch == "{end}":
                        if opened:
                            opened -= 1
                        else:
                            missing += 1
                return opened + missing
                """,
                f"""
                $stack = []
                for $ch in $text:
                    if $ch == "{end}" and $stack and $stack[-1] == "{start}":
                        $stack.pop()
                    elif $ch in "{start}{end}":
                        $stack.append($ch)
                return len($stack)
                """,
            ],
            [(values.letters(rng, start + end, 2, 6),) for _ in range(3)] + [(start + end,), (end + "x" + start,)],
        ),
        (
            "split_top_level split_outside split_at_commas top_level_parts",
            "$text: str",
            "list[str]",
            [
                f"Split $thetext at commas, but not at those between '{start}' and '{end}'. The brackets are balanced "
                "and stay.",
                f"Return the parts of $thetext that are separated by commas outside of the brackets '{start}' and "
                f"'{end}', which match.",
            ],
            [
                f"""
                $parts = [""]
                depth = 0
                for $ch in $text:
                    if $ch == "," and depth == 0:
                        $parts.append("")
                        continue
                    if $ch == "{start}":
                        depth += 1
                    elif $ch == "{end}":
                        depth -= 1
                    $parts[-1] += $ch
                return $parts
                """,
                f"""
                $result = []
                begin = 0
                for $i, $ch in enumerate($text):
                    head = $text[:$i]
                    if $ch == "," and head.count("{start}") == head.count("{end}"):
                        $result.append($text[begin:$i])
                        begin = $i + 1
                $result.append($text[begin:])
                return $result
                """,
            ],
            [(",".join(rng.choice((rng.choice("abc"), f"{rng.choice('fgh')}{start}x,{rng.choice('123')}{end}")) for _ in range(rng.randint(2, 3))),) for _ in range(4)],
        ),
    )


@family
def words_by_place(rng: random.Random) -> Exercise:
    k = rng.randint(0, 2)
    place = ("first", "second", "third")[k]
    letter = rng.choice("aeiorl")
    lists = [lowers(rng, 3, 5) for _ in range(4)]
    return of_shape(
        rng,
        (
            "words_with_letter_at letter_at_place filter_by_place matching_at",
            "$words: list[str]",
            "list[str]",
            [
                f"Return the words whose {place} letter is '{letter}'. {{Shorter words do not count.|Words that are "
                f"too short are left out.}}",
                f"Keep those of $thewords that have '{letter}' as their {place} letter; words may be too short for "
                "that.",
            ],
            [
                f'return [$word for $word in $words if $word[{k}:{k + 1}] == "{letter}"]',
                f"""
                $result = []
                for $word in $words:
                    if len($word) > {k} and $word[{k}] == "{letter}":
                        $result.append($word)
                return $result
                """,
                f'return [$word for $word in $words if $word.find("{letter}", {k}) == {k}]',
            ],
            [(words + [rng.choice(("ab", "a", "be"))],) for words in lists]
            + [(["apple", "era", "idea", "orange", "real", "loan", "tea", "aloe", "air", "clear"],)],
        ),
        (
            "longer_than_position longer_than_index outgrow_index long_for_place",
            "$words: list[str]",
            "list[str]",
            [
                "Return the words of a list that are longer than their position, where the first word has position "
                "$first.",
                "Keep each word whose length is greater than its place in the list, counting from $first.",
            ],
            [
                "return [$word for $i, $word in enumerate($words, $first) if len($word) > $i]",
                """
                $result = []
                $i = $first
                for $word in $words:
                    if len($word) > $i:
                        $result.append($word)
                    $i += 1
                return $result
                """,
                """
                $result = []
                for $i in range(len($words)):
                    if len($words[$i]) > $i + $first:
                        $result.append($words[$i])
                return $result
                """,
            ],
            [(words,) for words in lists] + [(["a", "I", "ox", "a", "hello"],)],
        ),
        (
            "growing_words ordered_by_length grows_always lengths_increase",
            "$words: list[str]",
            "bool",
            [
                "$Check each word of a list is longer than the one before it.",
                "$Check the lengths of $thewords strictly increase.",
            ],
            [
                "return all(len($a) < len($b) for $a, $b in zip($words, $words[1:]))",
                """
                for $i in range(1, len($words)):
                    if len($words[$i]) <= len($words[$i - 1]):
                        return False
                return True
                """,
                "lengths = [len($word) for $word in $words]\nreturn lengths == sorted(set(lengths))",
            ],
            [(sorted(words, key=len)[:3],) for words in lists[:3]] + [(lists[3],), (["a", "ox", "cat"],)],
        ),
        (
            "diagonal_word read_diagonal diagonal_letters staircase_word",
            "$words: list[str]",
            "str",
            [
                "Take the first letter of the first word, the second of the second and so on, and join them. Words "
                "that are too short are skipped.",
                "Return the string made of letter i of word i for all words of a list, leaving out words that have no "
                "such letter.",
            ],
            [
                'return "".join($word[$i] for $i, $word in enumerate($words) if $i < len($word))',
                """
                $result = ""
                for $i, $word in enumerate($words):
                    if $i < len($word):
                        $result += $word[$i]
                return $result
                """,
                'return "".join($word[$i : $i + 1] for $i, $word in enumerate($words))',
            ],
            [(words,) for words in lists],
        ),
        (
            "columns_of_words vertical read_down letters_downwards",
            "$words: list[str]",
            "list[str]",
            [
                "The words are written below each other and have the same length. Return the columns, from left to "
                "right, as strings.",
                "Return a list of strings: the first one has the first letters of all words, the second the second "
                "letters and so on. All words have equal length.",
            ],
            [
                'return ["".join(column) for column in zip(*$words)]',
                """
                $result = []
                for $i in range(len($words[0])):
                    $result.append("".join($word[$i] for $word in $words))
                return $result
                """,
                """
                $result = [""] * len($words[0])
                for $word in $words:
                    for $i, $ch in enumerate($word):
                        $result[$i] += $ch
                return $result
                """,
            ],
            [(rng.sample([word for word in LOWER_WORDS if len(word) == size], rng.randint(2, 3)),) for size in (3, 4, 5, 4)],
        ),
        first=rng.choice((0, 1)),
    )


@family
def word_chains(rng: random.Random) -> Exercise:
    def chain(size: int) -> list[str]:
        words = [lower(rng)]
        while len(words) < size:
            fitting = [word for word in LOWER_WORDS if word[0] == words[-1][-1] and word not in words]
            words.append(rng.choice(fitting or LOWER_WORDS))
        return words

    chains = [chain(rng.randint(2, 4)) for _ in range(3)]
    return of_shape(
        rng,
        (
            "is_chain is_word_chain valid_chain words_link",
            "$words: list[str]",
            "bool",
            [
                "$Check each word of a list, except for the first, begins with the last letter of the word before it.",
                "In a word game every word has to start with the letter the last one ended with. $Check $thewords "
                "{follow|keep to} this rule.",
            ],
            [
                "return all($a[-1] == $b[0] for $a, $b in zip($words, $words[1:]))",
                """
                for $i in range(1, len($words)):
                    if $words[$i][0] != $words[$i - 1][-1]:
                        return False
                return True
                """,
                """
                for $a, $b in zip($words, $words[1:]):
                    if not $b.startswith($a[-1]):
                        return False
                return True
                """,
            ],
            [(words,) for words in chains] + [(lowers(rng, 2, 3),), (chains[0][::-1],)],
        ),
        (
            "chain_length links_until_break first_break valid_words",
            "$words: list[str]",
            "int",
            [
                "Every word should begin with the last letter of the word before. Return how many words at the "
                "beginning of a non-empty list keep to that.",
                "Count the words of $thewords up to the first that does not start with the last letter of its "
                "predecessor; that one does not count. There is at least one word.",
            ],
            [
                """
                $count = 1
                for $a, $b in zip($words, $words[1:]):
                    if $a[-1] != $b[0]:
                        break
                    $count += 1
                return $count
                """,
                """
                for $i in range(1, len($words)):
                    if $words[$i][0] != $words[$i - 1][-1]:
                        return $i
                return len($words)
                """,
            ],
            [(words + [lower(rng)],) for words in chains] + [([lower(rng)],)],
        ),
        (
            "next_words possible_next continue_chain fitting_words",
            "$words: list[str], used: list[str]",
            "list[str]",
            [
                "`used` is a list of words that is not empty. Return those of `$words` that begin with the last "
                "letter of its last word and are not in it.",
                "Players say words that begin with the last letter of the last word. Which of `$words` can come after "
                "the words in `used`? No word comes twice.",
            ],
            [
                "return [$word for $word in $words if $word[0] == used[-1][-1] and $word not in used]",
                """
                letter = used[-1][-1]
                $result = []
                for $word in $words:
                    if $word.startswith(letter) and $word not in used:
                        $result.append($word)
                return $result
                """,
            ],
            [(rng.sample(LOWER_WORDS, 3) + words[-1:], words[:-1]) for words in chains] + [(chains[0], chains[0][:1])],
        ),
        (
            "overlap merge_words join_overlapping glue",
            "$a: str, $b: str",
            "str",
            [
                "Join two words so that the longest end of `$a` that is a beginning of `$b` is written only once.",
                "Merge `$a` and `$b`: if some ending of the first is also a beginning of the second, let them overlap "
                "there as far as possible.",
            ],
            [
                """
                for $n in range(min(len($a), len($b)), 0, -1):
                    if $a[-$n:] == $b[:$n]:
                        return $a + $b[$n:]
                return $a + $b
                """,
                """
                $i = 0
                while not $b.startswith($a[$i:]):
                    $i += 1
                return $a[:$i] + $b
                """,
            ],
            [(words[0], words[1]) for words in chains] + [("breakfast", "fasten"), (lower(rng), lower(rng))],
        ),
    )


@family
def blanks_pattern(rng: random.Random) -> Exercise:
    blank = rng.choice("_.?-")

    def pattern(word: str) -> str:
        return "".join(blank if rng.random() < 0.5 else ch for ch in word)

    words = lowers(rng, 5, 5)
    starred = [word[: rng.randint(0, 2)] + "*" + word[rng.randint(3, len(word)) :] for word in words]
    three = [word for word in LOWER_WORDS if len(word) == 4]
    return of_shape(
        rng,
        (
            "fits_pattern matches_blanks fits_blanks could_be_word",
            "$word: str, pattern: str",
            "bool",
            [
                f"$Check `$word` fits a crossword pattern of the same length, in which '{blank}' stands for any "
                "letter and every other character for itself.",
                f"$Check `$word` agrees with `pattern` in length and in all letters that are not '{blank}'.",
            ],
            [
                f"""
                if len($word) != len(pattern):
                    return False
                return all($b in ("{blank}", $a) for $a, $b in zip($word, pattern))
                """,
                f"""
                if len($word) != len(pattern):
                    return False
                for $a, $b in zip($word, pattern):
                    if $b != "{blank}" and $a != $b:
                        return False
                return True
                """,
                f'import re\n\n\ndef $signature:\n    return re.fullmatch(pattern.replace("{blank}", "."), $word) is not None',
            ],
            [(words[0], pattern(words[0])), (words[1], pattern(words[1])), (words[2], pattern(words[3])), (words[3], pattern(words[3]) + blank), (three[0], pattern(three[1]))],
        ),
        (
            "find_fitting candidates possible_words crossword_words",
            "$words: list[str], pattern: str",
            "list[str]",
            [
                f"Return the words that fit `pattern`, where '{blank}' can be any letter. Words of another length do "
                "not fit.",
                f"In a crossword the letters at '{blank}' are unknown. Which of `$words` can stand at a place with "
                "the known letters in `pattern`?",
            ],
            [
                f"""
                $result = []
                for $word in $words:
                    if len($word) == len(pattern):
                        if all($b in ("{blank}", $a) for $a, $b in zip($word, pattern)):
                            $result.append($word)
                return $result
                """,
                f"""
                def fits($word: str, pattern: str) -> bool:
                    if len($word) != len(pattern):
                        return False
                    return all($a == $b or $b == "{blank}" for $a, $b in zip($word, pattern))


                def $signature:
                    return [$word for $word in $words if fits($word, pattern)]
                """,
            ],
            [(rng.sample(three, 4), blank + blank + rng.choice("aeor") + blank), (words, pattern(words[0])), (rng.sample(three, 3), blank * 4), (words, pattern(words[4]))],
        ),
        (
            "matches_star fits_wildcard star_match name_matches",
            "$name: str, pattern: str",
            "bool",
            [
                "$Check `$name` matches `pattern`, which has exactly one '*' that stands for any characters, maybe "
                "none.",
                "A pattern like 'ab*c' has one star for any text, also the empty one. $Check `$name` has this form.",
            ],
            [
                """
                before, after = pattern.split("*")
                if len($name) < len(before) + len(after):
                    return False
                return $name.startswith(before) and $name.endswith(after)
                """,
                """
                $i = pattern.index("*")
                before, after = pattern[:$i], pattern[$i + 1 :]
                rest = $name.removeprefix(before)
                return $name.startswith(before) and rest.endswith(after)
                """,
            ],
            [(words[0], starred[0]), (words[1], starred[1]), (words[2], starred[3]), (words[4], starred[3]), ("aba", "ab*ba")],
        ),
        (
            "same_pattern same_form same_structure is_isomorphic_to",
            "$a: str, $b: str",
            "bool",
            [
                "$Check two words have the same structure: at any two places the letters of one are equal exactly if "
                "those of the other are. 'noon' and 'abba' do.",
                "$Check `$b` arises from `$a` by replacing letters consistently: equal letters by equal ones and "
                "different by different ones.",
            ],
            [
                """
                if len($a) != len($b):
                    return False
                return len(set($a)) == len(set($b)) == len(set(zip($a, $b)))
                """,
                "return [$a.index($ch) for $ch in $a] == [$b.index($ch) for $ch in $b]",
                """
                if len($a) != len($b):
                    return False
                there, back = {}, {}
                for left_ch, right_ch in zip($a, $b):
                    if there.setdefault(left_ch, right_ch) != right_ch:
                        return False
                    if back.setdefault(right_ch, left_ch) != left_ch:
                        return False
                return True
                """,
            ],
            [(lower(rng), lower(rng)), tuple(rng.sample(three, 2)), (values.letters(rng, "ab", 3, 3), values.letters(rng, "xy", 3, 3)), ("noon", "abba"), ("ab", "cc")],
        ),
    )


# Two texts compared.


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
            [("abc", "xy", "axbyc"), ("abc", "xy", "acxby"), (word[:3], other[:2], word[0] + other[:2] + word[1:3]), (word[:3], other[:2], other[1] + word[:3] + other[0]), ("ab", "", "ab")],
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
            [(words, rack) for words, rack in zip(lists, racks)] + [(["tea", "ten", "rat", "sea", "toe"], racks[2])],
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
            [(word, word * 2 + "x"), (word, tiles), ("to", "".join(rng.sample("ttoottxyo", 8))), (lower(rng), racks[0])],
        ),
    )


# Rules that texts have to keep.


@family
def broken_rules(rng: random.Random) -> Exercise:
    n = rng.randint(6, 10)
    rules = rng.sample(
        (
            (f"has at least {n} characters", "short", f"len($text) < {n}", f"len($text) >= {n}"),
            ("has a digit", "digit", "not any($ch.isdigit() for $ch in $text)", "any($ch.isdigit() for $ch in $text)"),
            ("has a capital letter", "capital", "$text == $text.lower()", "$text != $text.lower()"),
            ("has a lowercase letter", "lower", "$text == $text.upper()", "$text != $text.upper()"),
            ("has no space", "space", '" " in $text', '" " not in $text'),
            ("has one of the signs ! ? #", "sign", 'not any($ch in "!?#" for $ch in $text)', 'any($ch in "!?#" for $ch in $text)'),
        ),
        3,
    )
    thing = rng.choice(("password", "code word", "secret", "pass phrase"))
    shown = ", ".join(rule[0] for rule in rules[:-1]) + " and " + rules[-1][0]
    coded = ", ".join(f"'{rule[1]}' unless it {rule[0]}" for rule in rules)

    def sample() -> str:
        return values.cased(rng, lower(rng)) + rng.choice(("", str(rng.randint(1, 99)), "!", " x", "?7"))

    calls = [(sample(),) for _ in range(3)] + [("",), (f"Ab{rng.randint(10, 99)}#{lower(rng)}xyz",)]
    broken = [rule[2] for rule in rules]
    kept = [rule[3] for rule in rules]
    quoted = '"weak", "fair", "good", "strong"'
    return of_shape(
        rng,
        (
            "broken_rules problems_of find_problems complaints",
            "$text: str",
            "list[str]",
            [
                f"Return a list of what is wrong with a {thing}, in this order: {coded}. The list is empty if all is "
                "well.",
                f"Check a {thing} and list its problems: {coded}. Keep this order.",
            ],
            [
                "$result = []\n" + "".join(f'if {test}:\n    $result.append("{rule[1]}")\n' for test, rule in zip(broken, rules)) + "return $result",
                "checks = [\n" + "".join(f'    ("{rule[1]}", {test}),\n' for test, rule in zip(broken, rules)) + "]\nreturn [$name for $name, bad in checks if bad]",
            ],
            calls,
        ),
        (
            "rules_kept password_score points_for strength",
            "$text: str",
            "int",
            [
                f"Give a {thing} one point for each rule that it keeps: it {shown}.",
                f"A good {thing} {shown}. Return how many of these three conditions hold.",
            ],
            [
                "$count = 0\n" + "".join(f"if {test}:\n    $count += 1\n" for test in kept) + "return $count",
                "checks = [\n" + "".join(f"    {test},\n" for test in kept) + "]\nreturn sum(checks)",
            ],
            calls,
        ),
        (
            "rate how_strong strength_word describe_strength",
            "$text: str",
            "str",
            [
                f"A good {thing} {shown}. Return 'weak', 'fair', 'good' or 'strong' if 0, 1, 2 or 3 of these rules "
                "are kept.",
                f"Rate a {thing} by three rules: it {shown}. The more rules are kept (0 to 3), the better: 'weak', "
                "'fair', 'good', 'strong'.",
            ],
            [
                "$count = 0\n" + "".join(f"if {test}:\n    $count += 1\n" for test in kept) + f"return [{quoted}][$count]",
                "checks = (\n" + "".join(f"    {test},\n" for test in kept) + f")\nreturn [{quoted}][sum(checks)]",
            ],
            calls,
        ),
    )


@family
def code_shapes(rng: random.Random) -> Exercise:
    sep = rng.choice("-/. ")
    upper_ = rng.choice("AXL")
    digit = rng.choice("90#")
    letters, digits = rng.randint(1, 3), rng.randint(2, 4)
    shape = f"{letters} capital letter{'s' * (letters > 1)}, '{sep}' and {digits} digits"

    def code() -> str:
        return values.letters(rng, "ABCKXZ", letters, letters) + sep + values.letters(rng, "0123456789", digits, digits)

    def odd() -> str:
        return rng.choice((code().lower(), code()[1:], code() + "7", code().replace(sep, "+"), code()[:-1] + "x"))

    def masked(text: str) -> str:
        return "".join(upper_ if ch.isupper() else digit if ch.isdigit() else ch for ch in text)

    return of_shape(
        rng,
        (
            "is_code valid_code has_code_form is_product_code",
            "$text: str",
            "bool",
            [
                f"$Check $thetext has the form of a product code: {shape}.",
                f"$Check $thetext consists of {shape}, like '{code()}'.",
            ],
            [
                f'import re\n\n\ndef $signature:\n    return re.fullmatch(r"[A-Z]{{{letters}}}{sep if sep != "." else "[.]"}[0-9]{{{digits}}}", $text) is not None'.replace("{1}", ""),
                f"""
                $a, mark, $b = $text.partition("{sep}")
                if mark == "" or len($a) != {letters} or len($b) != {digits}:
                    return False
                return $a.isalpha() and $a.isupper() and $b.isdigit()
                """,
                f"""
                if len($text) != {letters + digits + 1} or $text[{letters}] != "{sep}":
                    return False
                for $ch in $text[:{letters}]:
                    if $ch not in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
                        return False
                return $text[{letters + 1}:].isdigit()
                """,
            ],
            [(code(),), (code(),), (odd(),), (odd(),), (lower(rng),)],
        ),
        (
            "fits_mask matches_mask has_shape follows_mask",
            "$text: str, mask: str",
            "bool",
            [
                f"$Check `$text` fits `mask`: '{upper_}' stands for a capital letter, '{digit}' for a digit and any "
                "other character for itself.",
                f"In a mask '{digit}' means any digit and '{upper_}' any capital letter; other characters must be "
                "exactly these. $Check `$text` fits.",
            ],
            [
                f"""
                if len($text) != len(mask):
                    return False
                for $ch, wanted in zip($text, mask):
                    if wanted == "{digit}":
                        fits = $ch.isdigit()
                    elif wanted == "{upper_}":
                        fits = $ch.isupper()
                    else:
                        fits = $ch == wanted
                    if not fits:
                        return False
                return True
                """,
                f"""
                def fits($ch: str, wanted: str) -> bool:
                    if wanted == "{digit}":
                        return $ch.isdigit()
                    if wanted == "{upper_}":
                        return $ch.isupper()
                    return $ch == wanted


                def $signature:
                    return len($text) == len(mask) and all(map(fits, $text, mask))
                """,
            ],
            [(text, mask) for text, mask in ((code(), masked(code())), (odd(), masked(code())), (code(), masked(code())[::-1]), (f"{code()}{sep}{rng.randint(1, 9)}", masked(code()) + sep + digit))],
        ),
        (
            "mask_of shape_of describe_code form_of",
            "$text: str",
            "str",
            [
                f"Describe the form of a code: replace every capital letter by '{upper_}' and every digit by "
                f"'{digit}'. Other characters stay.",
                f"Return $thetext with '{digit}' for each digit and '{upper_}' for each capital letter.",
            ],
            [
                f'return "".join("{upper_}" if $ch.isupper() else "{digit}" if $ch.isdigit() else $ch for $ch in $text)',
                f"""
                $result = ""
                for $ch in $text:
                    if $ch.isupper():
                        $result += "{upper_}"
                    elif $ch.isdigit():
                        $result += "{digit}"
                    else:
                        $result += $ch
                return $result
                """,
                f'import re\n\n\ndef $signature:\n    return re.sub("[A-Z]", "{upper_}", re.sub("[0-9]", "{digit}", $text))',
            ],
            [(code(),), (odd(),), (f"{code()}{sep}{code()}",), (f"{lower(rng)} {rng.randint(1, 99)}",)],
        ),
        (
            "next_code following_code increase_code count_up",
            "$text: str",
            "str",
            [
                f"A code has letters, '{sep}' and a number of {digits} digits. Return the code with the next number, "
                "filled up with zeros; after the largest comes 0.",
                f"Increase the number after the '{sep}' of a code by one and keep its {digits} digits with zeros in "
                "front. The highest number is followed by zero.",
            ],
            [
                f"""
                $a, $b = $text.split("{sep}")
                $n = (int($b) + 1) % {10**digits}
                return f"{{$a}}{sep}{{$n:0{digits}}}"
                """,
                f"""
                $i = $text.index("{sep}") + 1
                $num = int($text[$i:]) + 1
                if $num == {10**digits}:
                    $num = 0
                return $text[:$i] + str($num).zfill({digits})
                """,
            ],
            [(code(),), (code(),), (code()[:-1] + "9",), (code()[: letters + 1] + "9" * digits,)],
        ),
    )


@family
def date_notations(rng: random.Random) -> Exercise:
    sep = rng.choice("./-")
    order = rng.choice(("day, month, year", "month, day, year"))
    day_first = order.startswith("day")
    form = f"DD{sep}MM{sep}YYYY" if day_first else f"MM{sep}DD{sep}YYYY"
    names = "$i, $j, $k = $text.split(SEP)".replace("SEP", f'"{sep}"')

    def date() -> tuple[int, int, int]:
        return rng.randint(1990, 2030), rng.randint(1, 12), rng.randint(1, 28)

    def written(year: int, month: int, day: int) -> str:
        parts = (day, month) if day_first else (month, day)
        return f"{parts[0]:02d}{sep}{parts[1]:02d}{sep}{year}"

    dates = [date() for _ in range(4)]
    d, m = ("$i", "$j") if day_first else ("$j", "$i")
    months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    year, month, _ = dates[0]
    return of_shape(
        rng,
        (
            "to_iso iso_date sortable_date rewrite_date",
            "$text: str",
            "str",
            [
                f"Rewrite a date {form} as YYYY-MM-DD.",
                f"`$text` is a date in the order {order}, with '{sep}' between the parts. Return it as year, month "
                "and day with hyphens between them.",
            ],
            [
                f'{names}\nreturn f"{{$k}}-{{{m}}}-{{{d}}}"',
                f'$parts = $text.split("{sep}")\n' + ('return "-".join(reversed($parts))' if day_first else 'return "-".join([$parts[2], $parts[0], $parts[1]])'),
                f"return $text[6:] + \"-\" + $text[{3 if day_first else 0}:{5 if day_first else 2}] + \"-\" + $text[{0 if day_first else 3}:{2 if day_first else 5}]".replace("[0:", "[:"),
            ],
            [(written(*one),) for one in dates],
        ),
        (
            "is_earlier earlier_date comes_first before",
            "$a: str, $b: str",
            "bool",
            [
                f"$Check the date `$a` is earlier than `$b`. Both have the form {form}.",
                f"Compare two dates {form}. Return True if the first one is before the second one.",
            ],
            [
                f"""
                def parts($text: str) -> tuple[int, int, int]:
                    {names.replace("$text.split", "map(int, $text.split").replace(")", "))")}
                    return $k, {m}, {d}


                def $signature:
                    return parts($a) < parts($b)
                """,
                f"""
                $n = [int($part) for $part in $a.split("{sep}")]
                $num = [int($part) for $part in $b.split("{sep}")]
                for place in ({"2, 1, 0" if day_first else "2, 0, 1"}):
                    if $n[place] != $num[place]:
                        return $n[place] < $num[place]
                return False
                """,
            ],
            [(written(*dates[0]), written(*dates[1])), (written(*dates[2]), written(*dates[3])), (written(year, 3, 15), written(year, 4, 2)), (written(year, 5, 9), written(year, 5, 9))],
        ),
        (
            "is_real_date valid_date date_exists is_date",
            "$text: str",
            "bool",
            [
                f"$Check a date with digits in the form {form} exists. In this task February always has 28 days.",
                f"`$text` has three numbers like {form}. $Check the month is from 1 to 12 and has that day; count 28 "
                "days for February.",
            ],
            [
                f"""
                days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                {names.replace("$text.split", "map(int, $text.split").replace(")", "))").replace("$k", "_")}
                return 1 <= {m} <= 12 and 1 <= {d} <= days[{m} - 1]
                """,
                f"""
                {names.replace("$k", "_")}
                day, month = int({d}), int({m})
                if month == 2:
                    last = 28
                elif month in (4, 6, 9, 11):
                    last = 30
                else:
                    last = 31
                return 1 <= month <= 12 and 1 <= day <= last
                """,
            ],
            [(written(*dates[0]),), (written(year, 13, 5),), (written(year, rng.choice((2, 4, 6)), 31),), (written(year, month, 0),), (written(year, rng.choice((2, 3, 4)), 30),)],
        ),
        (
            "read_named_date parse_month_name named_to_numbers read_date",
            "$text: str",
            "tuple[int, int, int]",
            [
                "Convert a date such as '5 mar 2024' to a tuple (year, month, day). The months are jan, feb, mar, "
                "apr, may, jun, jul, aug, sep, oct, nov, dec.",
                "`$text` has a day, the first three letters of a month in lower case and a year, separated by spaces. "
                "Return year, month and day as numbers.",
            ],
            [
                """
                months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
                day, $name, year = $text.split()
                return int(year), months.index($name) + 1, int(day)
                """,
                """
                day, $name, year = $text.split()
                month = "janfebmaraprmayjunjulaugsepoctnovdec".index($name) // 3 + 1
                return (int(year), month, int(day))
                """,
            ],
            [(f"{one[2]} {months[one[1] - 1]} {one[0]}",) for one in dates],
        ),
        (
            "date_format recognize_format which_format guess_format",
            "$text: str",
            "str",
            [
                "Dates are written like '2024-05-31', '31.05.2024' or '05/31/2024'. Return 'iso', 'dots' or 'slashes' "
                "for `$text`, and 'unknown' if it has none of the three signs.",
                "Tell the notation of a date by its separator: 'iso' for '-', 'dots' for '.', 'slashes' for '/' and "
                "'unknown' otherwise. Only one of them occurs.",
            ],
            [
                """
                for sign, $name in (("-", "iso"), (".", "dots"), ("/", "slashes")):
                    if sign in $text:
                        return $name
                return "unknown"
                """,
                """
                if "-" in $text:
                    return "iso"
                if "." in $text:
                    return "dots"
                if "/" in $text:
                    return "slashes"
                return "unknown"
                """,
            ],
            [(f"{year}-{month:02d}-{rng.randint(10, 28)}",), (f"{rng.randint(10, 28)}.{month:02d}.{year}",), (f"{month:02d}/{rng.randint(10, 28)}/{year}",), (f"{lower(rng)} {year}",)],
        ),
    )


@family
def phone_numbers(rng: random.Random) -> Exercise:
    country = rng.choice(("49", "44", "33", "39", "81", "351"))
    size = rng.randint(7, 10)

    def digits(count: int) -> str:
        return rng.choice("123456789") + "".join(rng.choice("0123456789") for _ in range(count - 1))

    def loose() -> str:
        number = digits(size)
        sep = rng.choice((" ", "-", "/", "."))
        return rng.choice(("", "+")) + number[:3] + sep + number[3:6] + rng.choice((sep, "")) + number[6:]

    def local() -> str:
        return rng.choice(("0", "00" + country, "+" + country)) + digits(size)

    return of_shape(
        rng,
        (
            "clean_number digits_of_phone normalize_phone bare_number",
            "$text: str",
            "str",
            [
                "Return a phone number without spaces, hyphens and other signs: its digits, with a '+' in front if "
                "`$text` starts with one.",
                "Reduce a phone number to its digits. Only a '+' at the very beginning is kept.",
            ],
            [
                """
                digits = "".join($ch for $ch in $text if $ch.isdigit())
                return "+" + digits if $text.startswith("+") else digits
                """,
                """
                $result = ""
                for $i, $ch in enumerate($text):
                    if $ch.isdigit() or ($i == 0 and $ch == "+"):
                        $result += $ch
                return $result
                """,
                """
                import re


                def $signature:
                    digits = re.sub("[^0-9]", "", $text)
                    if $text[:1] == "+":
                        return "+" + digits
                    return digits
                """,
            ],
            [(loose(),) for _ in range(4)],
        ),
        (
            "to_international with_country full_number international",
            "$text: str",
            "str",
            [
                "Write a phone number in international form: a leading '00' becomes '+', a single leading '0' "
                f"becomes '+{country}', and a number with '+' stays.",
                "Numbers begin with '+', with '00' in its place, or with '0' for the own country, which has the code "
                f"{country}. Return the number with '+' and country code.",
            ],
            [
                f"""
                if $text.startswith("00"):
                    return "+" + $text[2:]
                if $text.startswith("0"):
                    return "+{country}" + $text[1:]
                return $text
                """,
                f"""
                if $text[0] == "+":
                    return $text
                if $text[:2] == "00":
                    return f"+{{$text[2:]}}"
                return f"+{country}{{$text[1:]}}"
                """,
            ],
            [(local(),) for _ in range(4)],
        ),
        (
            "is_phone_number valid_phone looks_like_phone is_phone",
            "$text: str",
            "bool",
            [
                "$Check $thetext could be a phone number: an optional '+' and then only digits and spaces, with "
                f"{size} digits at least.",
                f"A phone number may begin with '+'; the rest are digits and spaces, at least {size} of them digits. "
                "$Check $thetext is one.",
            ],
            [
                f"""
                rest = $text[1:] if $text.startswith("+") else $text
                digits = rest.replace(" ", "")
                return digits.isdigit() and len(digits) >= {size}
                """,
                f"""
                $count = 0
                for $i, $ch in enumerate($text):
                    if $ch.isdigit():
                        $count += 1
                    elif $ch != " " and ($i > 0 or $ch != "+"):
                        return False
                return $count >= {size}
                """,
            ],
            [(loose(),), (loose().replace("-", " ").replace("/", " "),), ("+" + digits(size),), (digits(size - 1),), (digits(size) + "x",)],
        ),
        (
            "format_phone pretty_phone group_phone show_phone",
            "$text: str",
            "str",
            [
                "Format a string of at least seven digits like '(123) 456-78': the first three digits in parentheses, "
                "a space, the next three, a hyphen and the rest.",
                "Write the phone number `$text`, which has more than six digits, as '(aaa) bbb-c...': three digits, "
                "three digits and all others.",
            ],
            [
                'return f"({$text[:3]}) {$text[3:6]}-{$text[6:]}"',
                'return "(" + $text[:3] + ") " + $text[3:6] + "-" + $text[6:]',
                '$a, $b, rest = $text[:3], $text[3:6], $text[6:]\nreturn f"({$a}) {$b}-{rest}"',
            ],
            [(digits(size),) for _ in range(3)],
        ),
    )


# Texts with numbers.


@family
def counted_items(rng: random.Random) -> Exercise:
    form, shown = rng.choice((("{1} {0}", "3 apples"), ("{0}:{1}", "apples:3"), ("{0} x{1}", "apples x3"), ("{0}={1}", "apples=3")))
    few = rng.sample(("apples", "pens", "cups", "eggs", "nails", "books"), 3)
    split = {"{1} {0}": "$num, $name = $item.split()", "{0}:{1}": '$name, $num = $item.split(":")', "{0} x{1}": '$name, $num = $item.split(" x")', "{0}={1}": '$name, $num = $item.split("=")'}[form]
    limit = rng.randint(5, 30)

    def items(low: int = 1) -> list[str]:
        return [form.format(rng.choice(few), rng.randint(1, 40)) for _ in range(rng.randint(low, 3))]

    lists = [items() for _ in range(3)]
    return of_shape(
        rng,
        (
            "add_up_items totals_by_name sum_inventory merge_counts",
            "$items: list[str]",
            "dict[str, int]",
            [
                f"Each string has a name and a number, like '{shown}'. Return a dictionary from each name to the sum "
                "of its numbers.",
                f"Add up entries such as '{shown}' by name; a name can occur several times.",
            ],
            [
                f"""
                $counts = {{}}
                for $item in $items:
                    {split}
                    $counts[$name] = $counts.get($name, 0) + int($num)
                return $counts
                """,
                f"from collections import defaultdict\n\n\ndef $signature:\n    $counts = defaultdict(int)\n    for $item in $items:\n        {split}\n        $counts[$name] += int($num)\n    return dict($counts)",
            ],
            [(some,) for some in lists] + [([],)],
        ),
        (
            "names_above more_than names_with_many plenty",
            "$items: list[str], limit: int",
            "list[str]",
            [
                f"From entries like '{shown}', return the names whose number is greater than `limit`, in order.",
                f"Each entry has a name and a count, such as '{shown}'. List the names of those with more than "
                "`limit`.",
            ],
            [
                f"""
                $result = []
                for $item in $items:
                    {split}
                    if int($num) > limit:
                        $result.append($name)
                return $result
                """,
                f"""
                $pairs = []
                for $item in $items:
                    {split}
                    $pairs.append(($name, int($num)))
                return [$name for $name, $n in $pairs if $n > limit]
                """,
            ],
            [(some, limit) for some in lists] + [([], limit)],
        ),
        (
            "largest_entry most_of which_is_most top_name",
            "$items: list[str]",
            "str",
            [
                f"Return the name with the largest number in a non-empty list of entries like '{shown}'. The first "
                "one wins if several are equal.",
                f"Which of the entries such as '{shown}' has the highest count? Return its name, the first one if "
                "there is a tie. There is at least one entry.",
            ],
            [
                f"""
                $best = ""
                most = -1
                for $item in $items:
                    {split}
                    if int($num) > most:
                        most = int($num)
                        $best = $name
                return $best
                """,
                f"""
                $pairs = []
                for $item in $items:
                    {split}
                    $pairs.append(($name, int($num)))
                return max($pairs, key=lambda pair: pair[1])[0]
                """,
            ],
            [(some,) for some in lists] + [(items(2),)],
        ),
        (
            "sort_entries by_number order_by_count smallest_first",
            "$items: list[str]",
            "list[str]",
            [
                f"Sort entries like '{shown}' by their numbers, smallest first. Entries with equal numbers keep their "
                "order.",
                f"Return the strings of a list, each of the form '{shown}', in ascending order of the number in it; "
                "ties keep their order.",
            ],
            [
                f"def number_of($item: str) -> int:\n    {split.replace('$name', '_')}\n    return int($num)\n\n\ndef $signature:\n    return sorted($items, key=number_of)",
                'return sorted($items, key=lambda $item: int("".join($ch for $ch in $item if $ch.isdigit())))',
                'import re\n\n\ndef $signature:\n    return sorted($items, key=lambda $item: int(re.findall("[0-9]+", $item)[0]))',
            ],
            [(items(2),) for _ in range(3)] + [([],)],
        ),
    )


@family
def words_by_letter_count(rng: random.Random) -> Exercise:
    what, slug, count = rng.choice(
        (
            ("vowels (a, e, i, o, u)", "vowels", 'sum($ch in "aeiou" for $ch in $word)'),
            ("letters that are no vowels", "consonants", 'sum($ch not in "aeiou" for $ch in $word)'),
            ("different letters", "letters", "len(set($word))"),
            ("letters 'e'", "letter_e", '$word.count("e")'),
            ("letters 'a'", "letter_a", '$word.count("a")'),
            ("letters from the first half of the alphabet (a to m)", "early", 'sum($ch <= "m" for $ch in $word)'),
        )
    )
    lists = [lowers(rng, 3, 5) for _ in range(3)]
    k = {"vowels": 2, "consonants": 3, "letters": 4, "letter_e": 1, "letter_a": 1, "early": 3}[slug]
    op, relation = rng.choice(((">=", "at least `$n`"), ("==", "exactly `$n`"), ("<=", "at most `$n`")))
    return of_shape(
        rng,
        (
            f"words_with_{slug} filter_by_{slug} select_words pick_words",
            "$words: list[str], $n: int",
            "list[str]",
            [
                f"Return the words that have {relation} {what}. All words are in lower case.",
                f"Keep those of $thewords, all of them in lower case, that contain {relation} {what}.",
            ],
            [
                f"return [$word for $word in $words if {count} {op} $n]",
                f"""
                $result = []
                for $word in $words:
                    if {count} {op} $n:
                        $result.append($word)
                return $result
                """,
            ],
            [(words, rng.randint(max(0, k - 1), k + 1)) for words in lists] + [(lists[0], k)],
        ),
        (
            f"sort_by_{slug} by_{slug} order_words rank_words",
            "$words: list[str]",
            "list[str]",
            [
                f"Sort lowercase words by their number of {what}, the largest first. Equal ones keep their order.",
                f"Order $thewords (in lower case) so that the words with the most {what} come first; ties stay in the "
                "order given.",
            ],
            [
                f"return sorted($words, key=lambda $word: {count}, reverse=True)",
                f"return sorted($words, key=lambda $word: -{count})",
                f"def $key($word: str) -> int:\n    return {count}\n\n\ndef $signature:\n    return sorted($words, key=$key, reverse=True)",
            ],
            [(words,) for words in lists],
        ),
        (
            f"most_{slug} word_with_most_{slug} richest_word top_word",
            "$words: list[str]",
            "str",
            [
                f"Return the word with the most {what} in a non-empty list of lowercase words, the first one if "
                "several have equally many.",
                f"Which of $thewords has the most {what}? The first one wins a tie. There is at least one word, and "
                "all are in lower case.",
            ],
            [
                f"return max($words, key=lambda $word: {count})",
                f"""
                $best = $words[0]
                most = -1
                for $word in $words:
                    $n = {count}
                    if $n > most:
                        $best, most = $word, $n
                return $best
                """,
            ],
            [(words,) for words in lists],
        ),
        (
            f"{slug}_per_word count_{slug}_in_words table_of_{slug} map_to_{slug}",
            "$words: list[str]",
            "dict[str, int]",
            [
                f"Return a dictionary from each word of a list to its number of {what}. The words are in lower case.",
                f"For each of $thewords, all in lower case, count the {what}; return the numbers in a dictionary with "
                "the words as keys.",
            ],
            [
                f"return {{$word: {count} for $word in $words}}",
                f"$result = {{}}\nfor $word in $words:\n    $result[$word] = {count}\nreturn $result",
            ],
            [(words,) for words in lists] + [([],)],
        ),
    )
