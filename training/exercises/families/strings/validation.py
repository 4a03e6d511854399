"""Texts that have to keep rules: passwords, codes, dates, patterns, file names."""

import random

from exercises import example_values as values
from exercises.example_values import lower
from exercises.framework import Exercise, family
from exercises.templates import exercise, of_shape


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
                (
                    'if $text.startswith("-"):\n'
                    "    $text = $text[1:]\n"
                    'return $text != "" and all($ch in "0123456789" for $ch in $text)'
                ),
            ],
            [(str(rng.randint(-99, 99)),), (values.word(rng),), ("-",), (str(rng.randint(1, 99)) + "a",)],
        ),
        "plate": (
            "is_plate is_code matches_pattern is_ticket",
            f"consists of {letters} upper case {'letter' if letters == 1 else 'letters'} followed by {d} digits",
            [
                (
                    "import re\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    f'    return re.fullmatch(r"[A-Z]{{{letters}}}[0-9]{{{d}}}", $text) is not None'
                ),
                (
                    f"if len($text) != {letters + d}:\n"
                    "    return False\n"
                    f"$a = $text[:{letters}]\n"
                    f"$b = $text[{letters}:]\n"
                    "return $a.isalpha() and $a.isupper() and $b.isdigit()"
                ),
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
                (
                    "import re\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    '    if not re.fullmatch(r"[0-9]{2}:[0-9]{2}", $text):\n'
                    "        return False\n"
                    "    return int($text[:2]) < 24 and int($text[3:]) < 60"
                ),
                (
                    '$parts = $text.split(":")\n'
                    "if len($parts) != 2:\n"
                    "    return False\n"
                    "if any(len($part) != 2 or not $part.isdigit() for $part in $parts):\n"
                    "    return False\n"
                    "return int($parts[0]) < 24 and int($parts[1]) < 60"
                ),
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
                (
                    'if $text == "" or $text[0].isdigit():\n'
                    "    return False\n"
                    "for $ch in $text:\n"
                    '    if not $ch.isalnum() and $ch != "_":\n'
                    "        return False\n"
                    "return True"
                ),
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
                (
                    'for $word in $text.split(" "):\n'
                    '    if $word == "":\n'
                    "        return False\n"
                    "    for $ch in $word:\n"
                    '        if not "a" <= $ch <= "z":\n'
                    "            return False\n"
                    "return True"
                ),
            ],
            [(values.sentence(rng).lower(),), (values.sentence(rng).title(),), ("a  b",), (values.text(rng),)],
        ),
        "hex": (
            "is_hex_color is_color is_hex_code",
            "is a colour such as '#a0ff09': a '#' followed by six hexadecimal digits in lower case",
            [
                'import re\n\n\ndef $signature:\n    return re.fullmatch(r"#[0-9a-f]{6}", $text) is not None',
                (
                    'if len($text) != 7 or $text[0] != "#":\n'
                    "    return False\n"
                    'return all($ch in "0123456789abcdef" for $ch in $text[1:])'
                ),
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
                (
                    "Return the extension of a file name, which is what follows the last dot. Return '' if "
                    "there is no dot."
                ),
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
                (
                    "Cut the last dot and everything after it from the file name `file`. A name without a "
                    "dot stays as it is."
                ),
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
                (
                    f"Return the name `file` with '.{new}' in place of the last dot and what follows it; add "
                    f"'.{new}' if there is no dot."
                ),
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
                (
                    "$result = []\n"
                    "for file in files:\n"
                    f'    if file.endswith(".{new}"):\n'
                    "        $result.append(file)\n"
                    "return $result"
                ),
            ],
            [([file(), f"{values.word(rng)}.{new}", file()],), ([f"{values.word(rng)}.{new}"],), ([file()],)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


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
            (
                "has one of the signs ! ? #",
                "sign",
                'not any($ch in "!?#" for $ch in $text)',
                'any($ch in "!?#" for $ch in $text)',
            ),
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
                "$result = []\n"
                + "".join(
                    f'if {test}:\n    $result.append("{rule[1]}")\n' for test, rule in zip(broken, rules, strict=True)
                )
                + "return $result",
                "checks = [\n"
                + "".join(f'    ("{rule[1]}", {test}),\n' for test, rule in zip(broken, rules, strict=True))
                + "]\nreturn [$name for $name, bad in checks if bad]",
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
                "$count = 0\n"
                + "".join(f"if {test}:\n    $count += 1\n" for test in kept)
                + f"return [{quoted}][$count]",
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
                (
                    "import re\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return "
                    f're.fullmatch(r"[A-Z]{{{letters}}}{sep if sep != "." else "[.]"}[0-9]{{{digits}}}", '
                    "$text) is not None"
                ).replace("{1}", ""),
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
            [
                (text, mask)
                for text, mask in (
                    (code(), masked(code())),
                    (odd(), masked(code())),
                    (code(), masked(code())[::-1]),
                    (f"{code()}{sep}{rng.randint(1, 9)}", masked(code()) + sep + digit),
                )
            ],
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
                (
                    f'return "".join("{upper_}" if $ch.isupper() else "{digit}" if $ch.isdigit() else $ch for '
                    "$ch in $text)"
                ),
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
                (
                    "import re\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    f'    return re.sub("[A-Z]", "{upper_}", re.sub("[0-9]", "{digit}", $text))'
                ),
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
                f'$parts = $text.split("{sep}")\n'
                + (
                    'return "-".join(reversed($parts))'
                    if day_first
                    else 'return "-".join([$parts[2], $parts[0], $parts[1]])'
                ),
                (
                    f'return $text[6:] + "-" + $text[{3 if day_first else 0}:{5 if day_first else 2}] + "-" + '
                    f"$text[{0 if day_first else 3}:{2 if day_first else 5}]"
                ).replace("[0:", "[:"),
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
            [
                (written(*dates[0]), written(*dates[1])),
                (written(*dates[2]), written(*dates[3])),
                (written(year, 3, 15), written(year, 4, 2)),
                (written(year, 5, 9), written(year, 5, 9)),
            ],
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
            [
                (written(*dates[0]),),
                (written(year, 13, 5),),
                (written(year, rng.choice((2, 4, 6)), 31),),
                (written(year, month, 0),),
                (written(year, rng.choice((2, 3, 4)), 30),),
            ],
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
            [
                (f"{year}-{month:02d}-{rng.randint(10, 28)}",),
                (f"{rng.randint(10, 28)}.{month:02d}.{year}",),
                (f"{month:02d}/{rng.randint(10, 28)}/{year}",),
                (f"{lower(rng)} {year}",),
            ],
        ),
    )
