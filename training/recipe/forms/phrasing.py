"""Requests as people type them: with or without a name, a signature, an example; orders, questions, fragments."""

from __future__ import annotations

import random
import re

VERBS = frozenset("""
    accumulate add allocate append apply arrange average balance break build calculate capitalize change check choose
    clamp classify collect combine compare compress compute concatenate convert count create cut decide decode decrease
    delete detect determine divide double draw drop encode enumerate estimate evaluate expand express extract filter
    find flatten form format generate get give group identify implement increase index insert interleave invert join
    judge keep know leave list load locate look make map measure merge mirror move multiply normalize order pad pair
    parse partition pick print produce put rank read record reduce remove repeat replace report return reverse rewrite
    rotate round say scale search see select set shift show shuffle simulate solve sort spell split square strip
    subtract sum swap take tell test transform translate trim truncate turn update use validate verify work wrap write
    zip""".split())
"""Verbs that a task may begin with."""

LONGEST = 320
"""Characters of a task that still is a request."""


def third_person(verb: str) -> str:
    """Return the form of a verb that follows ``it``."""
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


INFINITIVES = {third_person(verb): verb for verb in VERBS}

OPENING = re.compile(
    r"^(?:Write|Implement|Create|Define|Make)\s+(?:a|the)\s+(?:Python\s+)?function\s+"
    r"(?:(?:called|named)?\s*`?\w+`?(?:\(.*?\))?\s+)?(?=to\b|that\b|which\b)", re.I)


def imperative(words: str) -> str:
    """Return a task as an order: ``This function returns x`` becomes ``Return x``."""
    words = OPENING.sub("", words)
    words = re.sub(r"^(to|that|which)\s+", "", words, flags=re.I)
    words = re.sub(r"^(?:The|This) function (?:should )?", "", words)
    first, space, rest = words.partition(" ")
    first = INFINITIVES.get(first.lower(), first)
    return first[:1].upper() + first[1:] + space + rest


def lowered(text: str) -> str:
    """Return a text with a small first letter, unless it is an abbreviation."""
    return text[0].lower() + text[1:] if len(text) > 1 and not text[1].isupper() else text


def what_it_does(words: str) -> str | None:
    """Return ``sorts the list`` for ``Sort the list``; None where the first word is no verb that is known."""
    first, _, rest = words.partition(" ")
    return f"{third_person(first.lower())} {rest}" if first.lower() in VERBS and rest else None


THAT = ("Write a {language} {kind} that {does}", "Write a {kind} that {does}",
        "Create a {language} {kind} that {does}", "Create a {kind} which {does}",
        "I need a {language} {kind} that {does}", "I need a {kind} that {does}",
        "Implement a {kind} that {does}", "Define a {kind} that {does}", "Give me a {language} {kind} that {does}",
        "Please write a {kind} that {does}", "Can you write a {language} {kind} that {does}?",
        "{language} {kind} that {does}", "A {kind} that {does}", "Write a {language} {kind} `{name}` that {does}",
        "Write a {language} {kind} called {name} that {does}", "Write a {kind} {name} that {does}",
        "Implement `{name}`, a {kind} that {does}", "Write code that {does}",
        "Develop a {language} {kind} which {does}")
"""Forms with a clause, which need the third person of the verb."""

TO = ("Write a {language} {kind} to {do}", "Write a {kind} to {do}", "Create a {kind} to {do}",
      "How do I {do} in {language}?", "How can I {do}?", "{do} in {small}", "{Do} in {language}",
      "{small} code to {do}",
      "{language} {kind} to {do}", "{small}: {do}", "Show me how to {do} in {language}", "Implement a {kind} to {do}",
      "Write {language} code to {do}", "write a {kind} to {do}", "Make a {kind} called {name} to {do}")

WITH_SIGNATURE = ("Write `{signature}`: {do}", "def {signature}: {do}", "{Do}. The function is called {name}",
                  "{Do}. Call the function `{name}`", "Implement {signature}. {Do}", "{name}: {do}",
                  'Complete the function.\ndef {signature}:\n    """{all}"""')

EXAMPLES = ("For example, {call} should return {result}.", "Example: {call} == {result}", "E.g. {call} gives {result}.",
            "For example `{call}` returns `{result}`.")


def request(words: str, name: str, signature: str, examples: tuple[tuple[str, str], ...], rng: random.Random,
            language: str = "Python") -> str | None:
    """Return a request for a task in one of many forms; None where its words do not lend themselves to one."""
    order = imperative(words.strip().split("\n")[0].strip())
    match = re.match(r"(.*?[.!?])\s+(.+)$", order)
    sentence, rest = (match[1], match[2]) if match else (order, "")
    sentence = sentence.rstrip(".")
    if " " not in sentence or len(order) > LONGEST or re.search("function|method", order, re.I):
        return None
    does, kind = what_it_does(sentence), rng.random()
    if does is not None and kind < 0.62:
        form = rng.choice(THAT)
    elif kind < 0.8:
        form = rng.choice(TO)
    elif kind < 0.9:
        form = "{Do}"
    else:
        form = rng.choice(WITH_SIGNATURE) if language == "Python" else "Write `{signature}` in Java: {do}"
    text = form.format(language=language, small=language.lower(), kind="function" if language == "Python" else "method",
                       name=name, signature=signature, do=lowered(sentence), Do=sentence, does=does, all=order)
    return _finished(text, rest, examples if language == "Python" else (), rng)


def _finished(text: str, rest: str, examples: tuple[tuple[str, str], ...], rng: random.Random) -> str:
    """Add the other sentences of the task, and sometimes an example."""
    if text.endswith('"'):
        return text
    if text[-1] != "?" and rng.random() < 0.75:
        text += "."
    if rest:
        text = text.rstrip(".") + ("" if text[-1] == "?" else ".") + " " + rest
    if examples and rng.random() < 0.12:
        call, result = rng.choice(examples)
        text += " " + rng.choice(EXAMPLES).format(call=call, result=result)
    return lowered(text) if rng.random() < 0.12 else text
