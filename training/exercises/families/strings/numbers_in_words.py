"""Numbers as words, ordinals, plurals, texts with counts."""

import random

from exercises.build import build
from exercises.example_calls import ints, single
from exercises.example_values import lowers
from exercises.framework import Exercise, family
from exercises.templates import exercise, of_shape


@family
def number_text(rng: random.Random) -> Exercise:
    width = rng.randint(3, 6)
    bodies, text, names, kind = rng.choice(
        [
            (
                [f"return str($n).zfill({width})", f'return f"{{$n:0{width}d}}"'],
                f"$n as a string of at least {width} digits, filled up with zeros {{on the left|in front}}",
                ["zero_padded", "pad_number", "fill_zeros"],
                "int",
            ),
            (
                [f"return str($n).rjust({width})", f'return f"{{$n:{width}d}}"'],
                f"$n as a string of at least {width} characters, filled up with spaces on the left",
                ["right_aligned", "align_number"],
                "int",
            ),
            (
                ['return f"{$n:,}"', 'return format($n, ",")'],
                "$n as a string with commas between groups of three digits",
                ["with_commas", "thousands"],
                "int",
            ),
            (
                ['return f"{$n:+d}"', 'return "+" + str($n) if $n >= 0 else str($n)'],
                "$n as a string that always has a sign",
                ["with_sign", "signed"],
                "int",
            ),
            (
                ['return f"{$n}%"', 'return str($n) + "%"'],
                "$n as a string with a percent sign after it",
                ["percent_text", "as_percent"],
                "int",
            ),
            (
                ['return f"#{$n}"', 'return "#" + str($n)'],
                "$n as a string with # in front",
                ["hash_number", "number_label"],
                "int",
            ),
            (
                ['return f"{$n:.2f}"', 'return "%.2f" % $n'],
                "$n as a string with two {decimals|decimal places}",
                ["two_decimals", "format_price"],
                "float",
            ),
            (
                ['return f"{$n:.1f}"', 'return "%.1f" % $n'],
                "$n as a string with one {decimal|decimal place}",
                ["one_decimal", "format_number"],
                "float",
            ),
            (
                ["return str($n)", 'return f"{$n}"'],
                "$n as a string",
                ["to_text", "number_to_string", "stringify"],
                "int",
            ),
            (
                ["return str($n) * 2", 'return f"{$n}{$n}"'],
                "the digits of $n written twice, as a string",
                ["written_twice", "double_text"],
                "int",
            ),
            (
                ['return "-".join(str($n))', '$result = "-".join(list(str($n)))\nreturn $result'],
                "the digits of the positive number $n joined by dashes",
                ["dashed_digits", "join_with_dashes"],
                "int",
            ),
            (
                ["return len(str(abs($n)))", 'return len(str($n).strip("-"))'],
                "the number of characters in the digits of $n, without the sign",
                ["digit_characters"],
                "int",
            ),
        ]
    )
    returns = "int" if names == ["digit_characters"] else "str"
    rows = (
        single([5, *ints(rng, 2, 10, 999), *ints(rng, 2, 1000, 99999)])
        if kind == "int"
        else single([2.0, 3.75, rng.randint(1, 999) / 4, rng.randint(1, 99) / 10])
    )
    return build(rng, names, [("n|number|num|value", kind)], returns, bodies, rows, noun=text)


@family
def ordinal_or_plural(rng: random.Random) -> Exercise:
    noun, plural = rng.choice(
        [
            ("apple", "apples"),
            ("day", "days"),
            ("file", "files"),
            ("box", "boxes"),
            ("child", "children"),
            ("city", "cities"),
            ("point", "points"),
            ("item", "items"),
        ]
    )
    n = ("n|count|number", "int")
    if rng.random() < 0.6:
        return build(
            rng,
            [f"count_{plural}", "plural", "with_unit", f"say_{plural}", "amount_text"],
            [n],
            "str",
            [
                f"""
                      if $n == 1:
                          return "1 {noun}"
                      return f"{{$n}} {plural}"
                      """,
                f'return f"{{$n}} {noun}" if $n == 1 else f"{{$n}} {plural}"',
                f"""
                      word = "{noun}" if $n == 1 else "{plural}"
                      return f"{{$n}} {{word}}"
                      """,
                f"""
                      if $n == 1:
                          word = "{noun}"
                      else:
                          word = "{plural}"
                      return str($n) + " " + word
                      """,
            ],
            single([1, 0, 2, *ints(rng, 2, 3, 50)]),
            tasks=[
                (
                    f'Return "1 {noun}" for 1 and {{$n followed by "{plural}"|the number and "{plural}"}} for '
                    "all other numbers."
                ),
                f'Return a text like "1 {noun}" or "3 {plural}" for the {{given number|number $n}}.',
            ],
        )
    return build(
        rng,
        ["ordinal", "with_suffix", "ordinal_text", "place"],
        [n],
        "str",
        [
            """
                  if 10 <= $n % 100 <= 20:
                      return f"{$n}th"
                  suffixes = {1: "st", 2: "nd", 3: "rd"}
                  return f"{$n}" + suffixes.get($n % 10, "th")
                  """,
            """
                  if $n % 100 in (11, 12, 13):
                      return str($n) + "th"
                  if $n % 10 == 1:
                      return str($n) + "st"
                  if $n % 10 == 2:
                      return str($n) + "nd"
                  if $n % 10 == 3:
                      return str($n) + "rd"
                  return str($n) + "th"
                  """,
        ],
        single([1, 2, 3, 11, 12, 21, *ints(rng, 2, 4, 120)]),
        tasks=[
            'Return the ordinal of a number as text, for example "1st", "2nd", "3rd", "4th" or "11th".',
            'Add the ending "st", "nd", "rd" or "th" to the number $n.',
        ],
    )


@family
def number_word(rng: random.Random) -> Exercise:
    words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    start = rng.choice([0, 1])
    count = rng.randint(3, 6)
    part = words[start : start + count]
    other = rng.choice(["many", "other", "unknown", "more", "?"])
    shown = ", ".join(f'"{word}"' for word in part)
    chain = (
        "\n".join(f'if $n == {start + i}:\n    return "{word}"' for i, word in enumerate(part)) + f'\nreturn "{other}"'
    )
    elifs = (
        "\n".join(f'{"elif" if i else "if"} $n == {start + i}:\n    return "{word}"' for i, word in enumerate(part))
        + f'\nelse:\n    return "{other}"'
    )
    table = "{" + ", ".join(f'{start + i}: "{word}"' for i, word in enumerate(part)) + "}"
    return build(
        rng,
        ["number_word", "spell_digit", "word_for_number", "in_words", "name_number"],
        [("n|number|digit|num", "int")],
        "str",
        [
            f'names = {table}\nreturn names.get($n, "{other}")',
            chain,
            elifs,
            (
                f"words = [{shown}]\n"
                f"if {start} <= $n <= {start + count - 1}:\n"
                f"    return words[$n{f' - {start}' if start else ''}]\n"
                f'return "{other}"'
            ),
        ],
        single([*range(start, start + count), start + count, start + count + 3]),
        tasks=[
            (
                f"Return the {{English |}}word for the numbers {start} to {start + count - 1} and "
                f'"{other}" for all others.'
            ),
            (
                f'Spell a number from {start} to {start + count - 1} as a word, such as "{part[1]}"; '
                f'return "{other}" for any other number.'
            ),
        ],
    )


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
            (
                "Form the plural of an English noun: after 's' or 'x' add 'es', a 'y' at the end becomes "
                "'ies', otherwise add 's'."
            ),
            (
                "Return the plural of `$word`: 'y' at the end turns into 'ies', words that end in 's' or "
                "'x' get 'es', all others get 's'."
            ),
        ],
        bodies=[
            (
                'if $word.endswith("y"):\n'
                '    return $word[:-1] + "ies"\n'
                'if $word.endswith(("s", "x")):\n'
                '    return $word + "es"\n'
                'return $word + "s"'
            ),
            (
                'if $word[-1] == "y":\n'
                '    return $word[:-1] + "ies"\n'
                'elif $word[-1] in "sx":\n'
                '    return $word + "es"\n'
                "else:\n"
                '    return $word + "s"'
            ),
        ],
        calls=[(word,) for word in rng.sample(nouns, 4)],
    )


@family
def counted_items(rng: random.Random) -> Exercise:
    form, shown = rng.choice(
        (("{1} {0}", "3 apples"), ("{0}:{1}", "apples:3"), ("{0} x{1}", "apples x3"), ("{0}={1}", "apples=3"))
    )
    few = rng.sample(("apples", "pens", "cups", "eggs", "nails", "books"), 3)
    split = {
        "{1} {0}": "$num, $name = $item.split()",
        "{0}:{1}": '$name, $num = $item.split(":")',
        "{0} x{1}": '$name, $num = $item.split(" x")',
        "{0}={1}": '$name, $num = $item.split("=")',
    }[form]
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
                (
                    "from collections import defaultdict\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    $counts = defaultdict(int)\n"
                    "    for $item in $items:\n"
                    f"        {split}\n"
                    "        $counts[$name] += int($num)\n"
                    "    return dict($counts)"
                ),
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
                (
                    "def number_of($item: str) -> int:\n"
                    f"    {split.replace('$name', '_')}\n"
                    "    return int($num)\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return sorted($items, key=number_of)"
                ),
                'return sorted($items, key=lambda $item: int("".join($ch for $ch in $item if $ch.isdigit())))',
                (
                    "import re\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    '    return sorted($items, key=lambda $item: int(re.findall("[0-9]+", $item)[0]))'
                ),
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
                (
                    "def $key($word: str) -> int:\n"
                    f"    return {count}\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return sorted($words, key=$key, reverse=True)"
                ),
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
