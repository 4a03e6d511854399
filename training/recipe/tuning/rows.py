"""Turns edit sequences, changes, gaps and files into examples for tuning, in the ids of the tokenizer of tuning.

With ``--states``, a part of the sequences is begun in the middle: the program so far is shown, and the rest is asked
for. With ``--documented``, a part of the Python programs is read plainly, the task as a docstring.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from tokenizers import Tokenizer

from recipe import fim, jsonl
from recipe.corpus import read_corpus
from recipe.forms.edits import answer, apply, difference, numbered
from recipe.tokens import END
from recipe.tuning.examples import Example, write_examples

INSTRUCTION = re.compile(r"Write a Python function `(\w+)\(.*?` to solve the following problem:\n(.*)", re.S)
SHORTEST_FILE = 64
"""Tokens of the end of a file that still is an example."""

BATCH = 1000
"""Texts that are tokenized together."""

JAVA_SKIPPED = re.compile(r"package-info|module-info|/test/|generated")
JAVA_SHORTEST, JAVA_LONGEST, JAVA_CAP = 400, 60_000, 2_500_000  # characters of a file, and of the files of a jar


def _batches(items: Iterable) -> Iterator[list]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


class Encoder:
    """Tokenizes texts, many at a time; examples of more than ``longest`` tokens are left out."""

    def __init__(self, tokenizer: Tokenizer, longest: int) -> None:
        self.tokenizer, self.longest = tokenizer, longest

    def _ids(self, texts: Iterable[str]) -> list[list[int]]:
        return [encoding.ids for encoding in self.tokenizer.encode_batch(list(texts), add_special_tokens=False)]

    def answered(self, pairs: Iterable[tuple[str, str]], group: str) -> Iterator[Example]:
        """Return requests with answers; the loss counts the answers."""
        for some in _batches(pairs):
            ids = self._ids(text for pair in some for text in pair)
            for asked, answered in zip(ids[::2], ids[1::2]):
                if len(asked) + len(answered) < self.longest:
                    yield Example([*asked, *answered, END], len(asked), group)

    def gaps(self, texts: Iterable[str], group: str, rng: random.Random) -> Iterator[Example]:
        """Return pieces of files, each with a gap."""
        for text in texts:
            for piece in fim.pieces(text, rng):
                ids = fim.encode_gap(fim.open_gap(piece, rng), self.tokenizer)
                if len(ids) <= self.longest:
                    yield Example(ids, 0, group)

    def files(self, texts: Iterable[str], group: str) -> Iterator[Example]:
        """Return whole texts, cut into examples where they are longer."""
        for some in _batches(texts):
            for ids in self._ids(some):
                ids.append(END)
                for start in range(0, len(ids), self.longest):
                    part = ids[start : start + self.longest]
                    if start == 0 or len(part) >= SHORTEST_FILE:
                        yield Example(part, 0, group)


def state(row: dict, language: str, rng: random.Random) -> tuple[str, str] | None:
    """Return the request to go on from the middle of a sequence, and the rest; None where there is but one edit."""
    if len(row["edits"]) < 2:
        return None
    done = rng.randrange(1, len(row["edits"]))
    lines: list[str] = []
    for edit in row["edits"][:done]:
        lines = apply(lines, edit)
    return numbered(lines, language, row["source_instruction"]), answer(row["edits"][done:])


def documented(row: dict) -> str | None:
    """Return a program with the task of its instruction as a docstring; None where there is no such function."""
    match = INSTRUCTION.match(row["source_instruction"])
    if match is None:
        return None
    lines = row["source_response"].rstrip("\n").split("\n")
    heads = [i for i, line in enumerate(lines) if line.startswith(f"def {match[1]}(") and line.endswith(":")]
    task = match[2].split("\n")
    if not heads or '"""' in match[2] or "\\" in match[2]:
        return None
    docstring = [f'    """{task[0]}', *(f"    {line}" for line in task[1:]), '    """']
    return "\n".join([*lines[: heads[0] + 1], *docstring, *lines[heads[0] + 1 :]]) + "\n"


def of_sequences(encoder: Encoder, name: str, path: Path, states: float, documents: float, rng: random.Random
                 ) -> Iterator[Example]:
    """Return the examples of a file of ``emend lintseq``; those with ``java`` in their name are Java."""
    language = "Java" if "java" in name else "Python"
    rows = list(jsonl.read(path))
    yield from encoder.answered(((row["source_instruction"], answer(row["edits"])) for row in rows), name)
    begun = (state(row, language, rng) for row in rows if rng.random() < states)
    yield from encoder.answered(filter(None, begun), f"{name}-states")
    first = {row["index"]: row for row in reversed(rows)}
    texts = (documented(row) for row in first.values() if language == "Python" and rng.random() < documents)
    yield from encoder.files(filter(None, texts), f"{name}-documented")


def of_changes(encoder: Encoder, path: Path) -> Iterator[Example]:
    """Return the examples of a file of :mod:`recipe.forms.pool`."""
    pairs = ((numbered(row["before"], row["language"], row["request"]),
              answer([difference(row["before"], row["after"])])) for row in jsonl.read(path))
    return encoder.answered(pairs, "changes")


def java_files(directory: Path, rng: random.Random) -> list[str]:
    """Return Java files of the jars of sources in a directory, without comments at their head."""
    texts = []
    for jar in sorted(directory.glob("*-sources.jar")):
        here = []
        with zipfile.ZipFile(jar) as archive:
            for name in archive.namelist():
                if name.endswith(".java") and not JAVA_SKIPPED.search(name):
                    text = archive.read(name).decode("utf-8", "replace").replace("\r\n", "\n").replace("\t", "    ")
                    text = re.sub(r"\A\s*/\*.*?\*/\s*", "", text, flags=re.S)
                    if JAVA_SHORTEST < len(text) < JAVA_LONGEST and max(map(len, text.split("\n"))) < 200:
                        here.append(text)
        rng.shuffle(here)
        texts += _up_to(here, JAVA_CAP, len)
    return texts


def _up_to(items: Iterable, most: int, size: Callable[[object], int]) -> list:
    """Return the first items, until they have ``most`` together."""
    taken = []
    for item in items:
        if most <= 0:
            break
        most -= size(item)
        taken.append(item)
    return taken


def of_files(encoder: Encoder, texts: list[str], prefix: str, gap_tokens: int, file_tokens: int, rng: random.Random
             ) -> list[Example]:
    """Return gaps and files of about so many tokens, from different texts."""
    if not texts or not gap_tokens + file_tokens:
        return []
    rng.shuffle(texts)
    half = len(texts) * gap_tokens // (gap_tokens + file_tokens)
    gaps = encoder.gaps(texts[:half] if file_tokens else texts, f"{prefix}gaps", rng)
    files = encoder.files(texts[half:], f"{prefix}files")
    return [*_up_to(gaps, gap_tokens, lambda example: len(example.ids)),
            *_up_to(files, file_tokens, lambda example: len(example.ids))]


def ordered(asked: list[Example], read: list[Example], rng: random.Random) -> list[Example]:
    """Mix examples, those of files more often early, those with a request more often late."""
    keys = [(1 - rng.random() ** 1.35, example) for example in asked]
    keys += [(rng.random() ** 1.5, example) for example in read]
    return [example for _, example in sorted(keys, key=lambda pair: pair[0])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json of recipe.llama.vocabulary")
    parser.add_argument("--sequences", nargs="*", default=[], metavar="NAME=FILE", help="of emend lintseq")
    parser.add_argument("--states", type=float, default=0.0, help="share of sequences that are begun in the middle")
    parser.add_argument("--documented", type=float, default=0.0, help="share of programs that are read plainly")
    parser.add_argument("--changes", type=Path, help="of recipe.forms.pool")
    parser.add_argument("--corpus", type=Path, help="work directory with a corpus.jsonl")
    parser.add_argument("--java", type=Path, help="directory of jars of Java sources")
    for name in ("gap-tokens", "file-tokens", "java-gap-tokens", "java-file-tokens"):
        parser.add_argument(f"--{name}", type=int, default=0)
    parser.add_argument("--longest", type=int, default=1024, help="tokens of an example")
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--out", type=Path, required=True, help="without an ending")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    tokenizer = Tokenizer.from_file(str(arguments.tokenizer))
    encoder = Encoder(tokenizer, arguments.longest)
    asked: list[Example] = []
    for name, path in (pair.split("=", 1) for pair in arguments.sequences):
        asked += of_sequences(encoder, name, Path(path), arguments.states, arguments.documented, rng)
    if arguments.changes:
        asked += of_changes(encoder, arguments.changes)
    python = [file.text for file in read_corpus(arguments.corpus, held_out=False)] if arguments.corpus else []
    java = java_files(arguments.java, rng) if arguments.java else []
    read = of_files(encoder, python, "", arguments.gap_tokens, arguments.file_tokens, rng)
    read += of_files(encoder, java, "java-", arguments.java_gap_tokens, arguments.java_file_tokens, rng)
    counts = write_examples(arguments.out, ordered(asked, read, rng), tokenizer.get_vocab_size())
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
