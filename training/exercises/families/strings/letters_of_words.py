"""Patterns of vowels, positions, sentences, prefixes, anagrams, the alphabet covered."""

import random

from exercises import example_values as values
from exercises.example_values import LOWER_WORDS, lower, lowers, phrase
from exercises.framework import Exercise, family
from exercises.templates import exercise, of_shape


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
                (
                    "import re\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    f'    return "".join("{v}" if re.match("[aeiou]", $ch) else "{c}" for $ch in $word)'
                ),
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
                return [$i{f" + {first}" * first} for $i in range(len($parts)) if $parts[$i] == $word]
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
            [(text, *rng.sample(text.split(), 2)) for text in lines]
            + [(f"{few[0]} {few[1]} {few[2]}", few[2], few[0])],
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
            [(text, *rng.sample(few, 2)) for text in lines]
            + [(f"{few[0]} {few[1]}", few[1], few[0]), (f"{few[2]} {few[1]}", few[2], few[1])],
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
                (
                    "import re\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    '    return [$part.strip() for $part in re.findall(r"[^.!?]+[.!?]", $text)]'
                ),
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
            [
                (f"{sentence()} {sentence(end)}",),
                (text(),),
                (f"{sentence(end)} {sentence('.')} {sentence(end)}",),
                (text(),),
            ],
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
                (
                    "from collections import Counter\n"
                    "\n"
                    "\n"
                    "def $signature:\n"
                    "    return len(set(Counter($word).values())) == 1"
                ),
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
            [
                (rng.choice(("almost", "best", "deny", "first", "chips", "fort")),),
                (lower(rng),),
                (lower(rng),),
                ("".join(sorted(lower(rng))),),
            ],
        ),
    )
