"""Words of a sentence or a list: counted, selected, changed, sorted, joined."""

import random
from typing import NamedTuple

from exercises import example_values as values
from exercises.framework import Exercise, family
from exercises.templates import exercise


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
            (
                "$result = []\n"
                "for $word in $sentence.split():\n"
                "    if $test:\n"
                "        $result.append($word)\n"
                "return $result"
            ),
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
                (
                    "Return $thewords with each of the words $such $change. {The other words stay as they "
                    "are.|Leave the others unchanged.}"
                )
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
                (
                    "$result = []\n"
                    "for $word in $words:\n"
                    "    if $test:\n"
                    "        $result.append($form)\n"
                    "    else:\n"
                    "        $result.append($word)\n"
                    "return $result"
                ),
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
            (
                "Return the $which word in $where. {If several have this length, return the first of "
                "them.|Take the first one if there are several.}"
            ),
            "Find the $which word of $where, the first if there are ties.",
            "Given a $given, return its $which word, the first one of them if several are equally long.",
        ],
        bodies=[
            "return $pick($source, key=len)",
            (
                "$best = $source[0]\n"
                "for $word in $source:\n"
                "    if len($word) $op len($best):\n"
                "        $best = $word\n"
                "return $best"
            ),
        ]
        + (
            []
            if listed
            else [
                (
                    "$words = $sentence.split()\n"
                    "$best = $words[0]\n"
                    "for $word in $words[1:]:\n"
                    "    if len($word) $op len($best):\n"
                    "        $best = $word\n"
                    "return $best"
                )
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
            (
                "$best = None\n"
                "for $word in $source:\n"
                "    if $best is None or len($word) < $best:\n"
                "        $best = len($word)\n"
                "return $best"
            ),
        ],
        "average": [
            "$nums = [len($word) for $word in $source]\nreturn sum($nums) / len($nums)",
            (
                "$total = 0\n"
                "$count = 0\n"
                "for $word in $source:\n"
                "    $total += len($word)\n"
                "    $count += 1\n"
                "return $total / $count"
            ),
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
            (
                "for $item in $sentence.split():\n"
                "    if $item.lower() == $word.lower():\n"
                "        return True\n"
                "return False"
            ),
            "return any($item.lower() == $word.lower() for $item in $sentence.split())",
        ],
        calls=[
            (sentence, rng.choice(sentence.split())),
            (sentence, values.word(rng).upper()),
            (values.sentence(rng).title(), values.word(rng)),
            (sentence.upper(), sentence.split()[0]),
        ],
    )
