"""Ways to word a task: what is given, a thing asked for, a question, a command."""

import random
import re

from exercises.templates import fill

NUM = "{a positive integer `$num`|a positive integer|the positive integer `$num`|`$num`}"
NUMS = "{a list of integers `$nums`|a list of integers|the list `$nums`|`$nums`|the numbers in `$nums`}"
SORTED = "{a sorted list `$nums`|an ascending list of integers `$nums`|the sorted list `$nums`}"
NUMBERS = (
    "{a list of numbers|a list of integers|the list|the given list|the given list of integers|a given list|"
    "the list `$nums`|`$nums`|a list of integers `$nums`}"
)
ITEMS = "{a list|the list|the given list|the list `$items`|`$items`|a list `$items`|a given list}"
TWO_LISTS = "{two lists|two given lists|the lists `$a` and `$b`|`$a` and `$b`|two lists `$a` and `$b`|the two lists}"
ROWS = "{a list of lists|the list of lists|the given list of lists|the lists in `$rows`|`$rows`|a nested list}"
TUPLES = (
    "{a list of tuples|the list of tuples|the given tuples|the tuples in `$records`|`$records`|a given list of tuples}"
)


def find_tasks(noun: str, whole: str = "", short: str = "`$num`", note: str = "") -> list[str]:
    """Ways to ask for a thing; ``$it`` in it becomes the whole description of the argument, or its name."""
    note = note and " " + note
    if not whole:
        return [f"$Return {noun}.{note}"]
    full, brief = fill(noun, {"it": whole}), fill(noun, {"it": short})
    tasks = [
        f"$Return {full}.",
        f"$Return {full}.",
        f"$Return {brief}.",
        f"Given {whole}, {{return|find|compute|determine}} {brief}.",
        f"{{You are given|The input is}} {whole}. $Return {brief}.",
        f"For {whole}, {{return|find|compute}} {brief}.",
    ]
    return [task + note for task in tasks]


def check_tasks(condition: str, whole: str = "", short: str = "`$num`", note: str = "") -> list[str]:
    """Ways to ask whether something is true."""
    note = note and " " + note
    full, brief = fill(condition, {"it": whole or short}), fill(condition, {"it": short})
    tasks = [
        f"$Check {full}.",
        f"$Check {full}.",
        f"Return True if {brief}, {{False otherwise|otherwise False|and False if not|else False}}.",
    ]
    if whole:
        tasks.append(f"Given {whole}, {{check whether|determine if|return True if|tell whether}} {brief}.")
    return [task + note for task in tasks]


def nouns(thing: str, given: str, place: str = "of") -> list[str]:
    """Ways to ask for a thing; ``place`` is the preposition before what is given."""
    counted = re.match(r"(the )?(\{?(sum|average|number of|length|difference|product|largest|median)|how)\b", thing)
    verb = "{find|compute|calculate|determine|return}" if counted else "{find|get|determine|return}"
    return [
        f"{'$Return' if counted else '{Return|Return|Find|Determine|Get}'} {thing} {place} {given}.",
        f"{{Return|Find|Return|Determine}} {thing} {place} {given}.",
        f"Write a {{|Python }}function to {verb} {thing} {place} {given}.",
        f"Given {given}, {verb} {thing}.",
        f"{{Write|Implement}} a function that takes {given} and returns {thing}.",
        f"You are given {given}. {{Return|Find|Return|Determine}} {thing}.",
    ]


def claims(claim: str, given: str = "") -> list[str]:
    """Ways to ask whether something is so."""
    asked = [
        f"$Check {claim}.",
        f"$Check {claim}.",
        f"Write a {{|Python }}function to {{check|determine|find out}} {{whether|if}} {claim}.",
        f"Return True if {claim}, {{False otherwise|and False otherwise|otherwise return False}}.",
    ]
    if given:
        asked.append(f"Given {given}, {{check|determine|decide}} {{whether|if}} {claim}.")
    return asked


def orders(command: str, given: str = "", alone: str = "") -> list[str]:
    """Ways to ask for something to be done; ``alone`` is the command after what is given."""
    asked = [
        f"{command[0].upper()}{command[1:]}.",
        f"{command[0].upper()}{command[1:]}{'.' if re.search('[;:,]', command) else '{.| and return the result.}'}",
        f"Write a {{|Python }}function to {command}.",
        f"Implement a function to {command}.",
    ]
    if given:
        asked.append(f"Given {given}, {alone or command}.")
    return asked


def target_name(rng: random.Random) -> str:
    return rng.choice(("target", "target", "k", "goal", "n", "wanted"))
