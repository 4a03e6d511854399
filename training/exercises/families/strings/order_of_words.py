"""Brackets and words by their place, chains of words, blanks."""

import random

from exercises import example_values as values
from exercises.example_values import LOWER_WORDS, lower, lowers
from exercises.framework import Exercise, family
from exercises.templates import of_shape


@family
def bracket_positions(rng: random.Random) -> Exercise:
    start, end = rng.choice(("()", "[]", "{}"))

    def nested() -> str:
        a, b, c = (rng.choice("abcdxyz") for _ in range(3))
        return (
            rng.choice((f"{a}({b}){c}", f"({a}({b}){c})", f"{a}(({b}){c})", f"({a})({b}){c}", f"{a}({b}({c}))"))
            .replace("(", start)
            .replace(")", end)
        )

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
            [
                (
                    ",".join(
                        rng.choice((rng.choice("abc"), f"{rng.choice('fgh')}{start}x,{rng.choice('123')}{end}"))
                        for _ in range(rng.randint(2, 3))
                    ),
                )
                for _ in range(4)
            ],
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
            [
                (rng.sample([word for word in LOWER_WORDS if len(word) == size], rng.randint(2, 3)),)
                for size in (3, 4, 5, 4)
            ],
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
                (
                    "import re\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    f'    return re.fullmatch(pattern.replace("{blank}", "."), $word) is not None'
                ),
            ],
            [
                (words[0], pattern(words[0])),
                (words[1], pattern(words[1])),
                (words[2], pattern(words[3])),
                (words[3], pattern(words[3]) + blank),
                (three[0], pattern(three[1])),
            ],
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
            [
                (rng.sample(three, 4), blank + blank + rng.choice("aeor") + blank),
                (words, pattern(words[0])),
                (rng.sample(three, 3), blank * 4),
                (words, pattern(words[4])),
            ],
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
            [
                (words[0], starred[0]),
                (words[1], starred[1]),
                (words[2], starred[3]),
                (words[4], starred[3]),
                ("aba", "ab*ba"),
            ],
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
            [
                (lower(rng), lower(rng)),
                tuple(rng.sample(three, 2)),
                (values.letters(rng, "ab", 3, 3), values.letters(rng, "xy", 3, 3)),
                ("noon", "abba"),
                ("ab", "cc"),
            ],
        ),
    )
