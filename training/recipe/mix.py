"""The rows of pretraining: files of the corpus, pieces of them to fill in, and a few instructions with answers.

Writes the rows ``pretraining`` and ``held-out`` into the work directory. Rows are full: whole examples that may not be
cut come first, and the next tokens of the files fill what is left.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from recipe import jsonl, tokens
from recipe.corpus import SourceFile, read_corpus
from recipe.fim import encode_gap, open_gap, pieces
from recipe.rows import Example, write_rows
from recipe.tokens import END

BATCH = 256
"""Files that are tokenized at a time."""


def token_stream(files: Iterable[SourceFile], tokenizer: Tokenizer) -> Iterator[list[int]]:
    """Return the tokens of each file with the end of the text."""
    batch: list[str] = []
    for file in chain(files, [None]):
        if file is not None:
            batch.append(file.text)
        if len(batch) == BATCH or file is None:
            yield from ([*encoding.ids, END] for encoding in tokenizer.encode_batch(batch))
            batch = []


def gap_stream(files: Iterable[SourceFile], tokenizer: Tokenizer, context: int, rng: random.Random
               ) -> Iterator[list[int]]:
    """Return pieces of files in the order of filling in, those that fit a row."""
    for file in files:
        for piece in pieces(file.text, rng):
            ids = encode_gap(open_gap(piece, rng), tokenizer)
            if len(ids) <= context + 1:
                yield ids


class Filler:
    """Hands out the tokens of a stream of documents in pieces of any length."""

    def __init__(self, documents: Iterator[list[int]]) -> None:
        self._documents = documents
        self._rest: list[int] = []

    def take(self, count: int) -> list[int]:
        """Return the next ``count`` tokens, fewer where the stream ends."""
        while len(self._rest) < count:
            document = next(self._documents, None)
            if document is None:
                break
            self._rest += document
        taken, self._rest = self._rest[:count], self._rest[count:]
        return taken


class Whole:
    """Hands out examples that may not be cut, until they are about ``share`` of all tokens."""

    def __init__(self, examples: Iterator[list[int]], share: float) -> None:
        self._examples, self.share = examples, share
        self._next = next(examples, [])
        self.used = 0

    def missing(self, total: int) -> float:
        """Return how many tokens are lacking when there are ``total`` in all."""
        return self.share * total - self.used if self._next else 0

    def take(self, most: int) -> list[int]:
        """Return the next example, nothing where it has more than ``most`` tokens."""
        if len(self._next) > most:
            return []
        taken, self._next = self._next, next(self._examples, [])
        self.used += len(taken)
        return taken


def mix(plain: Filler, wholes: list[Whole], context: int, rows: int) -> Iterator[list[int]]:
    """Return rows of ``context + 1`` tokens: examples as long as some are missing and fit, then files."""
    length = context + 1
    for total in range(length, (rows + 1) * length, length):
        row: list[int] = []
        while wholes:
            neediest = max(wholes, key=lambda whole: whole.missing(total))
            taken = neediest.take(length - len(row)) if neediest.missing(total) > 0 else []
            if not taken:
                break
            row += taken
        row += plain.take(length - len(row))
        if len(row) < length:
            return
        yield row


def example_stream(path: Path, tokenizer: Tokenizer, context: int, rng: random.Random) -> Iterator[list[int]]:
    """Return the rows of a JSONL file (``prompt``, ``answer``) that fit, again and again."""
    texts = [row["prompt"] + row["answer"] for row in jsonl.read(path)]
    while texts:
        rng.shuffle(texts)
        for text in texts:
            ids = [*tokenizer.encode(text).ids, END]
            if len(ids) <= context + 1:
                yield ids


def held_out_rows(files: list[SourceFile], tokenizer: Tokenizer, context: int, count: int) -> tuple[list[Example], int]:
    """Return ``count`` rows spread evenly over the held-out files, and the bytes of text that their targets are."""
    stream = np.fromiter(chain.from_iterable(token_stream(files, tokenizer)), np.uint16)
    rows, size = [], 0
    for start in np.linspace(0, len(stream) - context - 1, count).astype(int):
        ids = stream[start : start + context + 1].tolist()
        rows.append((ids, [1] * len(ids)))
        size += len(tokenizer.decode([i for i in ids[1:] if i != END], skip_special_tokens=False).encode())
    return rows, size


def build(work: Path, *, context: int, token_count: int, fim: float, examples: Path | None, example_share: float,
          held_out_count: int, seed: int) -> None:
    """Write the rows."""
    tokenizer = tokens.load(work)
    rng = random.Random(seed)
    files = list(read_corpus(work, held_out=False))
    rng.shuffle(files)
    plain_files = files
    wholes = []
    if fim > 0:
        # Files that are filled in are not read straight as well: few tokens are seen, all may be new.
        split = int(len(files) * fim)
        wholes.append(Whole(gap_stream(files[:split], tokenizer, context, rng), fim))
        plain_files = files[split:]
    if examples is not None:
        wholes.append(Whole(example_stream(examples, tokenizer, context, rng), example_share))
    filler = Filler(token_stream(plain_files, tokenizer))
    rows = list(mix(filler, wholes, context, token_count // (context + 1)))
    total = len(rows) * (context + 1)
    rng.shuffle(rows)
    common = {"vocabulary": tokens.rows_for(tokenizer)}
    write_rows(work / "pretraining", [(row, [1] * len(row)) for row in rows], context, **common)
    held_out, size = held_out_rows(list(read_corpus(work, held_out=True)), tokenizer, context, held_out_count)
    write_rows(work / "held-out", held_out, context, bytes=size, **common)
    print(json.dumps({"rows": len(rows), "tokens": total, "held_out_rows": len(held_out),
                      "shares": [round(whole.used / total, 3) for whole in wholes]}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--context", type=int, default=512)
    parser.add_argument("--tokens", type=int, default=20_000_000)
    parser.add_argument("--fim", type=float, default=0.4, help="share of the tokens that are pieces to fill in")
    parser.add_argument("--examples", type=Path, help="JSONL with `prompt` and `answer`")
    parser.add_argument("--example-share", type=float, default=0.05)
    parser.add_argument("--held-out", type=int, default=256, help="rows to measure on")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    build(arguments.work, context=arguments.context, token_count=arguments.tokens, fim=arguments.fim,
          examples=arguments.examples, example_share=arguments.example_share, held_out_count=arguments.held_out,
          seed=arguments.seed)


if __name__ == "__main__":
    main()
