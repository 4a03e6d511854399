"""What the teacher is asked about: topics, techniques, results, in phrases that a prompt is put together from."""

from __future__ import annotations

import random
import re


def _phrases(text: str) -> tuple[str, ...]:
    """Return phrases divided by semicolons; a line may end within one."""
    return tuple(phrase.strip() for phrase in re.sub(r"\s+", " ", text).split(";"))


VERBS = _phrases("""
    count; find; remove; merge; split; rotate; reverse; group; filter; sum; average; compress; expand; encode; decode;
    validate; normalize; parse; format; convert; compare; rank; sort; shuffle; pair; zip; flatten; nest; partition;
    chunk; interleave; deduplicate; replace; insert; locate; match; extract; mask; align; pad; trim; transpose;
    multiply; divide; accumulate; simulate; evaluate; estimate; classify; detect; check; generate; build; select;
    swap; shift; mirror; scale; clamp; round; increment; decrement; collect; invert; map; index; score; weigh;
    balance; schedule; allocate; distribute; connect; traverse; intersect; unite; subtract; complete; repair;
    tokenize; capitalize; abbreviate; translate; cipher; hash; measure; summarize; annotate; track
""")
"""What a function may do."""

TOPICS = _phrases("""
    a list of integers; a list of floats; a list of strings; a list of tuples; a list of dictionaries; a nested list;
    a matrix of integers; a grid of characters; a dictionary of lists; a dictionary with integer values; a set of
    words; two sorted lists; two strings; a sentence; a paragraph; a string of digits; a string of brackets; a binary
    string; a hexadecimal string; a Roman numeral; a date string; a time string like HH:MM; a list of intervals; a
    list of coordinates; a list of scores; a list of temperatures; a list of prices; a list of names; a list of edges
    of a graph; an adjacency dictionary; a binary tree as nested tuples; a linked chain given as a dictionary; a stack
    machine program; a queue of jobs; a deck of cards; a chess position; a tic-tac-toe board; a maze; a bank account
    log; an inventory; a shopping cart; a timetable; a log of events; a CSV line; a simple JSON-like string; a URL; an
    email address; a file path; a version string; a phone number; a password; a DNA sequence; a chemical formula; a
    musical melody; a polynomial given by coefficients; a fraction; a prime number; the divisors of a number; the
    digits of a number; a range of numbers; perfect squares; even and odd numbers; negative numbers; a triangle's
    sides; points in the plane; a circle and a rectangle; an arithmetic expression; a sequence defined by recurrence;
    the Fibonacci numbers; the Collatz sequence; permutations; combinations; subsets; substrings; subsequences;
    palindromes; anagrams; vowels and consonants; upper and lower case letters; punctuation; whitespace; word
    frequencies; character frequencies; a histogram; a moving window; prefix sums; adjacent elements; duplicates;
    missing values (None); the k largest elements; the second smallest element; the median; the mode; the maximum
    difference; a target sum; a running total; a bit pattern; powers of two; a change of base; a checksum; a
    run-length code; a Caesar shift; a spiral order; the diagonal of a matrix; rows and columns; neighbours in a grid;
    connected regions; shortest paths; a topological order; a priority; a budget; coins and change; a knapsack; stairs
    and steps; a game's rounds; dice rolls; votes in an election; a league table; students and grades; employees and
    salaries; books in a library; flights between cities; recipes and ingredients; colors as RGB; pixels; audio
    samples; a calendar; leap years; weekdays; ages; distances; weights and units; currencies; a queue at a shop; a
    parking lot; elevator moves; traffic lights; robots on a line; messages between users; tags and topics; menu
    items; seats in a theatre
""")
"""What it may do it with."""

TECHNIQUES = _phrases("""
    a for loop; a while loop; two pointers; a dictionary; a set; sorting with a key; recursion; dynamic programming; a
    stack; a deque; a counter; a list comprehension; slicing; string methods; enumerate; zip; nested loops; early
    return; integer division and modulo; bit operations; a helper function; a running maximum; a sliding window;
    binary search; memoization; any or all; divmod; string formatting; ord and chr; math functions; itertools; a
    generator expression; tuple unpacking; default values; ternary expressions; max with a key; heapq; regular
    expressions; a breadth-first search; a depth-first search; greedy choice; prefix sums; a sentinel value;
    exceptions; sets of tuples; a frequency table
""")
"""How."""

RESULTS = _phrases("""
    an integer; a boolean; a string; a list of integers; a list of strings; a tuple; a dictionary; a float; an
    optional value; a list of tuples; a nested list; the index of an element; a new list, leaving the input unchanged;
    a set
""")
"""What it may return."""

LEVELS = ("a very easy", "an easy", "an easy", "a medium", "a medium", "a tricky")

CONDITIONS = ("", "", "", " Handle empty input.", " Treat ties by the first occurrence.", " Ignore case.",
              " Ignore invalid items.", " Raise ValueError for invalid input.", " The order of the result matters.",
              " Negative numbers can occur.", " There are two parameters.", " There are three parameters.",
              " There is an optional parameter with a default.")
"""What is added to an order, often nothing."""


def order(rng: random.Random, names: list[str], language: str = "Python") -> str:
    """Return a sentence or two that ask for an exercise; ``names`` are names of functions, which may be none."""
    function = "a function" if language == "Python" else "a static method"
    level, condition, kind = rng.choice(LEVELS), rng.choice(CONDITIONS), rng.random()
    start = f"Write {level} {language} exercise"
    if kind < 0.3:
        return (f"{start}: {function} that should {rng.choice(VERBS)} something about {rng.choice(TOPICS)} and return"
                f" {rng.choice(RESULTS)}.{condition}")
    if kind < 0.55:
        return f"{start} about {rng.choice(TOPICS)}, best solved with {rng.choice(TECHNIQUES)}.{condition}"
    if kind < 0.75 and names:
        named = function.replace("a ", "a self-contained ", 1)
        return f"{start}: {named} named `{rng.choice(names)}`. Decide what it should do from its name.{condition}"
    return (f"{start} that combines {rng.choice(TOPICS)} and {rng.choice(TOPICS)}; {function} returns"
            f" {rng.choice(RESULTS)}.{condition}")
