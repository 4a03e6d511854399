"""Measures a model on held-out packages: bits per byte, the next line, and lines filled in.

The baselines of the next line need no model: the line that most often follows the last one in the training files
(bigram), and the line that followed the last occurrence of the last line in the same file (copy), else the bigram's.
"""

from __future__ import annotations

import argparse
import collections
import json
import math
import random
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import torch

from recipe.corpus import SourceFile, read_corpus
from recipe.fim import Gap, gap_prompt
from recipe.generate import Generator
from recipe.rows import Rows
from recipe.tokens import FIM

BIGRAM_FILES = 9_000
MOST_PROMPT, MOST_SIDE, MOST_LINE = 440, 220, 48  # tokens
LONG_LINE = 12  # characters


@dataclass(frozen=True)
class Cut:
    """A place in a file: the lines before a line, the line, the lines after it."""

    before: tuple[str, ...]
    line: str
    after: tuple[str, ...]


def choose_cuts(files: list[SourceFile], count: int, rng: random.Random) -> list[Cut]:
    """Choose written lines of files at random, none of the first three of a file."""
    cuts = []
    while len(cuts) < count:
        lines = rng.choice(files).text.rstrip("\n").split("\n")
        i = rng.randrange(3, len(lines)) if len(lines) > 3 else 0
        if i and lines[i].strip():
            cuts.append(Cut(tuple(lines[:i]), lines[i], tuple(lines[i + 1 :])))
    return cuts


class LineBigram:
    """Which line most often follows a line."""

    def __init__(self, files: list[SourceFile]) -> None:
        following: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
        counts: collections.Counter = collections.Counter()
        for file in files:
            previous = ""
            for line in filter(str.strip, file.text.split("\n")):
                following[previous][line] += 1
                counts[line] += 1
                previous = line
        self._likeliest = {line: found.most_common(1)[0][0] for line, found in following.items()}
        self._commonest = counts.most_common(1)[0][0]

    def after(self, line: str) -> str:
        return self._likeliest.get(line, self._commonest)

    def or_copy(self, before: tuple[str, ...]) -> str:
        """Return what followed the last occurrence of the last line before, else what usually follows."""
        lines = [line for line in before if line.strip()]
        if not lines:
            return self.after("")
        for i in range(len(lines) - 2, -1, -1):
            if lines[i] == lines[-1]:
                return lines[i + 1]
        return self.after(lines[-1])


def bits_per_byte(model: Generator, rows: Rows) -> float:
    """Return the bits that a byte of held-out text takes."""
    nats, count = model.nats(torch.from_numpy(rows.tokens.astype("int64")))
    # Tokens that do not count are charged what the others take on average.
    return nats / count * len(rows) * rows.meta["context"] / math.log(2) / rows.meta["bytes"]


def _last_tokens(model: Generator, text: str, most: int = MOST_PROMPT) -> list[int]:
    return model.tokenizer.encode(text[-6 * most :]).ids[-most:]


def _first_line(text: str) -> str:
    """Return the first written line of a continuation that starts after the end of a line."""
    return text.lstrip("\n").split("\n")[0].rstrip() if text.startswith("\n") else "\0"


def next_lines(model: Generator, cuts: list[Cut]) -> list[bool]:
    """Tell for each cut whether the model, after the lines before, writes exactly the line."""
    prompts = [_last_tokens(model, "\n".join(cut.before).rstrip("\n")) for cut in cuts]
    answers = model.complete(prompts, MOST_LINE)
    return [_first_line(answer) == cut.line.rstrip() for cut, answer in zip(cuts, answers)]


def gap_of(cut: Cut, characters: int = 550) -> Gap:
    """Make the written part of a line a gap, with up to so many characters before it and after it."""
    indent = len(cut.line) - len(cut.line.lstrip())
    prefix = "\n".join(cut.before) + "\n" + cut.line[:indent]
    suffix = "\n" + "\n".join(cut.after)
    return Gap(prefix[-characters:], cut.line[indent:].rstrip(), suffix[:characters])


def filled_in(model: Generator, gaps: list[Gap]) -> dict[str, float]:
    """Return how often the first line that the model writes is exactly the middle: reading both sides of a gap, in the
    same order without what comes after, or only continuing; and how often it stops there by itself."""
    tokenizer = model.tokenizer
    texts = [[part.ids for part in tokenizer.encode_batch([gap.prefix, gap.suffix])] for gap in gaps]
    filled = model.complete(
        [gap_prompt(before[-MOST_SIDE:], after[:MOST_SIDE], tokenizer) for before, after in texts], MOST_LINE)
    hidden = model.complete([gap_prompt(before[-MOST_SIDE:], [], tokenizer) for before, _ in texts], MOST_LINE)
    # What a plain continuation needs: a prompt that ends before white space, which tokens begin with.
    continued = model.complete([_last_tokens(model, gap.prefix.rstrip(), MOST_SIDE) for gap in gaps], MOST_LINE)
    middles = [gap.middle.strip() for gap in gaps]
    return {
        "with_suffix": _share([a.split("\n")[0].strip() == middle for a, middle in zip(filled, middles)]),
        "with_suffix_and_end": _share([a.strip() == middle for a, middle in zip(filled, middles)]),
        "with_empty_suffix": _share([a.split("\n")[0].strip() == middle for a, middle in zip(hidden, middles)]),
        "continued": _share([_first_line(a).strip() == middle for a, middle in zip(continued, middles)]),
    }


def last_written(lines: tuple[str, ...]) -> str:
    """Return the last line that is not blank, or nothing where all are."""
    return next((line for line in reversed(lines) if line.strip()), "")


def _share(hits: list[bool]) -> float:
    return round(sum(hits) / max(1, len(hits)), 4)


def measure(model: Generator, held_out: Rows, bigram: LineBigram, cuts: list[Cut], gaps: list[Gap]
            ) -> dict[str, object]:
    """Measure a model, and the baselines on the same lines."""
    hits = {
        "model": next_lines(model, cuts),
        "bigram": [bigram.after(last_written(cut.before)) == cut.line for cut in cuts],
        "copy": [bigram.or_copy(cut.before) == cut.line for cut in cuts],
    }
    long = [i for i, cut in enumerate(cuts) if len(cut.line.strip()) >= LONG_LINE]
    result: dict[str, object] = {
        "bits_per_byte": round(bits_per_byte(model, held_out), 4),
        "next_line": {"lines": len(cuts)} | {name: _share(found) for name, found in hits.items()},
        "next_long_line": {"lines": len(long)} | {n: _share([found[i] for i in long]) for n, found in hits.items()},
    }
    if model.tokenizer.token_to_id(FIM[0]) is not None:
        result["filled_in"] = {"lines": len(gaps)} | filled_in(model, gaps)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--models", type=Path, nargs="+", required=True, help="Hugging Face directories")
    parser.add_argument("--lines", type=int, default=500)
    parser.add_argument("--gaps", type=int, default=300)
    parser.add_argument("--seed", type=int, default=2)
    arguments = parser.parse_args()
    files = list(read_corpus(arguments.work, held_out=True))
    cuts = choose_cuts(files, arguments.lines, random.Random(arguments.seed))
    gaps = [gap_of(cut) for cut in choose_cuts(files, arguments.gaps, random.Random(arguments.seed + 1)) if cut.after]
    bigram = LineBigram(list(islice(read_corpus(arguments.work, held_out=False), BIGRAM_FILES)))
    held_out = Rows(arguments.work / "held-out")
    for directory in arguments.models:
        measured = measure(Generator(directory), held_out, bigram, cuts, gaps)
        print(json.dumps({"model": directory.name} | measured), flush=True)


if __name__ == "__main__":
    main()
