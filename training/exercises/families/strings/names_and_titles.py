"""Words joined into lists, initials, acronyms, titles and names of several styles."""

import random

from exercises import example_values as values
from exercises.example_values import lowers
from exercises.framework import Exercise, family
from exercises.templates import exercise, of_shape


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
            (
                '$result = ""\n'
                "for $i, $word in enumerate($words):\n"
                "    if $i > 0:\n"
                '        $result += "$sep"\n'
                "    $result += $word\n"
                "return $result"
            ),
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
            (
                "Join $thewords with commas, but put '$last' before the last one, as in 'a, b $last c'. "
                "One word alone is returned as it is, no words give an empty string."
            ),
            (
                "Write $thewords as an English list such as 'x, y $last z'. Return '' for no words and "
                "the word itself for one word."
            ),
        ],
        bodies=[
            (
                "if not $words:\n"
                '    return ""\n'
                "if len($words) == 1:\n"
                "    return $words[0]\n"
                'return ", ".join($words[:-1]) + " $last " + $words[-1]'
            ),
            (
                "if len($words) < 2:\n"
                '    return "".join($words)\n'
                'start = ", ".join($words[:-1])\n'
                'return f"{start} $last {$words[-1]}"'
            ),
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
            (
                "$words = []\n"
                "for $word in $sentence.split():\n"
                "    if $word in ($quoted):\n"
                "        $words.append($word)\n"
                "    else:\n"
                "        $words.append($word.capitalize())\n"
                'return " ".join($words)'
            ),
            (
                "small = ($quoted)\n"
                'return " ".join(\n'
                "    $word if $word in small else $word.capitalize() for $word in $sentence.split()\n"
                ")"
            ),
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
            (
                '$parts = $name.split("_")\n'
                "$result = $parts[0]\n"
                "for $part in $parts[1:]:\n"
                "    $result += $part.capitalize()\n"
                "return $result"
            ),
        ]
        calls = [("_".join(words),), ("_".join(others),), (words[0],)]
    elif shape == "camel_to_snake":
        tasks = [
            "Convert a name such as 'myLongName' to 'my_long_name'.",
            "Turn `$name` from camel case into snake case: each capital becomes an underscore and the small letter.",
        ]
        bodies = [
            (
                '$result = ""\n'
                "for $ch in $name:\n"
                "    if $ch.isupper():\n"
                '        $result += "_" + $ch.lower()\n'
                "    else:\n"
                "        $result += $ch\n"
                "return $result"
            ),
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
def acronym_of_phrase(rng: random.Random) -> Exercise:
    small = rng.sample(("of", "the", "and", "for", "in"), rng.randint(2, 3))

    def title() -> list[str]:
        words = lowers(rng, 2, 4)
        return [word.capitalize() for word in words]

    titles = [title() for _ in range(4)]
    shorts = ["".join(word[0] for word in words) for words in titles]
    mixed = [
        " ".join(word if i == 0 else f"{rng.choice(small)} {word}" for i, word in enumerate(words[:3]))
        for words in titles
    ]
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
