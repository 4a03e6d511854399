"""The rows of tuning: LintSeq sequences by ``emend lintseq``, and the same programs written plainly.

For the same programs it writes ``tuning-edits`` (linted), ``tuning-random`` (the ablation without a linter) and
``tuning-plain`` (the baseline without edits). A program stays only where all three fit a row. Some files and
gaps of pretraining go between, so that a tuned model still continues and fills in.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
from pathlib import Path

from tokenizers import Tokenizer

from exercises.framework import request
from recipe import jsonl, tokens
from recipe.rows import Example, Rows, pack, write_rows
from recipe.tokens import END, SPECIAL

LINTERS = {"edits": "fast", "random": "none"}
"""The linter of each kind of sequence."""


def make_sequences(emend: Path, instructions: Path, linter: str, paths: int, seed: int, out: Path) -> None:
    """Let Emend refactor programs into edit sequences, unless they are there already."""
    if out.exists():
        return
    part = out.with_suffix(".part")
    part.unlink(missing_ok=True)
    subprocess.run([emend, "lintseq", instructions, "--linter", linter, "--paths", str(paths), "--seed", str(seed),
                    "--out", part], check=True)
    part.rename(out)


def read_sequences(path: Path) -> dict[int, list[tuple[str, str]]]:
    """Return instruction and answer of every sequence, by the index of its program."""
    found: dict[int, list[tuple[str, str]]] = {}
    for row in jsonl.read(path):
        answer = row["text"].removesuffix(SPECIAL[END])
        found.setdefault(row["index"], []).append((row["source_instruction"], answer))
    return found


def read_programs(path: Path, counts: dict[int, int]) -> dict[int, list[tuple[str, str]]]:
    """Return each program as often as it has sequences, answered plainly."""
    rows = list(jsonl.read(path))
    return {index: [(rows[index]["instruction"], "\n" + rows[index]["response"])] * count
            for index, count in counts.items()}


def encode(samples: dict[int, list[tuple[str, str]]], tokenizer: Tokenizer, context: int) -> dict[int, list[Example]]:
    """Tokenize samples, the loss on answers only; programs with a sample that does not fit a row are left out."""
    encoded = {}
    for index, pairs in samples.items():
        examples = []
        for prompt, answer in pairs:
            asked, answered = (part.ids for part in tokenizer.encode_batch([prompt, answer]))
            examples.append((asked + answered + [END], [0] * len(asked) + [1] * (len(answered) + 1)))
        if all(len(ids) <= context + 1 for ids, _ in examples):
            encoded[index] = examples
    return encoded


def replayed(rows: Rows, count: int, asked: list[int], rng: random.Random) -> list[Example]:
    """Choose documents of pretraining with about ``count`` tokens, none of which begins with ``asked``.

    Answers to instructions are left out: what kind they are of would favour one of the models that are compared.
    """
    chosen: list[Example] = []
    for i in rng.sample(range(len(rows)), len(rows)):
        if count <= 0:
            break
        row = rows.tokens[i].tolist()
        while row and count > 0:
            length = row.index(END) + 1 if END in row else len(row)
            ids, row = row[:length], row[length:]
            if ids[: len(asked)] == asked:
                continue
            # Where a file was cut there is no end to learn.
            whole = ids[-1] == END
            chosen.append((ids, [1] * len(ids)) if whole else ([*ids[:-1], END], [1] * (len(ids) - 1) + [0]))
            count -= len(ids)
    return chosen


def build(work: Path, kinds: dict[str, dict[int, list[Example]]], tokenizer: Tokenizer, *, context: int, replay: float,
          seed: int) -> None:
    """Pack the programs that all kinds have, and write the rows of each kind."""
    common = sorted(set.intersection(*(set(kind) for kind in kinds.values())))
    pretraining = Rows(work / "pretraining")
    asked = tokenizer.encode(request("", "").split(" `")[0]).ids
    for name, kind in kinds.items():
        rng = random.Random(seed)
        examples = [example for index in common for example in kind[index]]
        rng.shuffle(examples)
        rows = pack(examples, context)
        rows += pack(replayed(pretraining, int(len(rows) * context * replay / (1 - replay)), asked, rng), context)
        rng.shuffle(rows)
        counts = {"programs": len(common), "samples": len(examples),
                  "sample_tokens": sum(len(ids) for ids, _ in examples)}
        write_rows(work / f"tuning-{name}", rows, context, vocabulary=tokens.rows_for(tokenizer), **counts)
        print(json.dumps({"kind": name, "rows": len(rows)} | counts))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--emend", type=Path, required=True, help="the program `emend`")
    parser.add_argument("--paths", type=int, default=1, help="sequences of each program")
    parser.add_argument("--replay", type=float, default=0.2, help="share of files and gaps of pretraining")
    parser.add_argument("--context", type=int, default=512)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    work, instructions = arguments.work, arguments.work / "instructions.jsonl"
    samples: dict[str, dict[int, list[tuple[str, str]]]] = {}
    for name, linter in LINTERS.items():
        out = work / f"sequences-{name}.jsonl"
        make_sequences(arguments.emend, instructions, linter, arguments.paths, arguments.seed, out)
        samples[name] = read_sequences(out)
    samples["plain"] = read_programs(instructions, {i: len(found) for i, found in samples["edits"].items()})
    tokenizer = tokens.load(work)
    kinds = {name: encode(found, tokenizer, arguments.context) for name, found in samples.items()}
    build(work, kinds, tokenizer, context=arguments.context, replay=arguments.replay, seed=arguments.seed)


if __name__ == "__main__":
    main()
