"""Filling in the middle: a piece of a file, reordered so that what comes after is read before what is to be written.

``<|fim_suffix|>S<|fim_prefix|>PM<|endoftext|>``, the order of Mistral's Codestral. The middle goes on right behind the
prefix, as in a plain file, so that a small model has less to learn than where a token or the suffix stands between.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from tokenizers import Tokenizer

from recipe.tokens import END, FIM


@dataclass(frozen=True)
class Gap:
    """A text in three parts."""

    prefix: str
    middle: str
    suffix: str


def pieces(text: str, rng: random.Random, shortest: int = 250, longest: int = 1500) -> list[str]:
    """Cut a file into pieces of random length, in characters, at line ends."""
    lines = text.splitlines(keepends=True)
    cut, piece, size = [], "", rng.randint(shortest, longest)
    for line in lines:
        if piece and len(piece) + len(line) > size:
            cut.append(piece)
            piece, size = "", rng.randint(shortest, longest)
        piece += line
    return [*cut, piece] if piece.strip() else cut


def open_gap(piece: str, rng: random.Random) -> Gap:
    """Choose what is to be filled in: the rest of a line, whole lines, or any run of characters."""
    kind = rng.random()
    if kind < 0.3:
        start, end = sorted(rng.randrange(len(piece) + 1) for _ in range(2))
        return Gap(piece[:start], piece[start:end], piece[end:])
    lines = piece.splitlines(keepends=True)
    written = [i for i, line in enumerate(lines) if line.strip()]
    first = rng.choice(written)
    offset = sum(map(len, lines[:first]))
    indent = len(lines[first]) - len(lines[first].lstrip())
    visible = len(lines[first].rstrip("\n"))
    if kind < 0.65:
        start, count = offset + rng.randint(indent, max(indent, visible - 1)), 1
    else:
        start, count = offset + rng.choice((0, indent)), rng.randint(1, 4)
    end = offset + sum(map(len, lines[first : first + count]))
    if piece[end - 1 : end] == "\n":
        end -= 1
    return Gap(piece[:start], piece[start:end], piece[end:])


def gap_prompt(before: list[int], after: list[int], tokenizer: Tokenizer) -> list[int]:
    """Return the ids that the middle follows, from those of the prefix and of the suffix."""
    prefix, suffix = (tokenizer.token_to_id(token) for token in FIM)
    return [suffix, *after, prefix, *before]


def encode_gap(gap: Gap, tokenizer: Tokenizer) -> list[int]:
    """Return the ids of a gap in the order suffix, prefix, middle, with the end of the text."""
    before, after, middle = (part.ids for part in tokenizer.encode_batch([gap.prefix, gap.suffix, gap.middle]))
    return [*gap_prompt(before, after, tokenizer), *middle, END]
