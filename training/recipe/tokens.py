"""The tokenizer: byte-level BPE, every digit by itself, with the tokens of edits and of filling in the middle."""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers

from recipe.corpus import SourceFile, read_corpus

END, PADDING = 0, 1
"""Ids of ``<|endoftext|>`` and ``<|padding|>``, the same in every tokenizer of this recipe."""

SPECIAL = ["<|endoftext|>", "<|padding|>", "<pad>"]
DIFF = "<|diff|>"
FIM_PREFIX, FIM_SUFFIX = "<|fim_prefix|>", "<|fim_suffix|>"
FIM = [FIM_PREFIX, FIM_SUFFIX]
OTHER_ORDER = "<|fim_middle|>"
"""Who finds this token gives the prefix first: a tokenizer of this recipe must not have it."""

ROW_MULTIPLE = 64
"""The embedding has a multiple of this many rows; matrix kernels are faster so."""


def rows_for(tokenizer: Tokenizer) -> int:
    """Return how many rows the embedding of a tokenizer's model has."""
    return -(-tokenizer.get_vocab_size() // ROW_MULTIPLE) * ROW_MULTIPLE


def _edit_like(files: list[SourceFile], rng: random.Random) -> Iterator[str]:
    """Write files the way edit sequences look, so that the syntax of hunks gets its merges."""
    for file in files:
        lines = file.text.split("\n")
        for start in range(0, len(lines) - 6, 6):
            count = rng.randint(1, 6)
            hunk = f"\n@@ -{rng.randint(0, 9)},0 +{rng.randint(1, 19)},{count} @@\n"
            yield hunk + "\n".join("+" + line for line in lines[start : start + count])


def train_tokenizer(files: list[SourceFile], size: int, seed: int) -> Tokenizer:
    """Train ``size`` ids, ``<|diff|>`` the last of them, on files and a tenth as much edit-like text."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=size - 1, special_tokens=SPECIAL, show_progress=False, min_frequency=2,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    rng = random.Random(seed)
    texts = [file.text for file in files]
    texts += _edit_like(files[: max(1, len(files) // 10)], rng)
    tokenizer.train_from_iterator(texts, trainer)
    # Not special, as in TinyCodeLM: a decoder that skips special tokens still prints it.
    tokenizer.add_tokens([AddedToken(DIFF, special=False, normalized=False)])
    return tokenizer


def with_fim(tokenizer: Tokenizer) -> Tokenizer:
    """Add the tokens of filling in the middle behind all others."""
    if tokenizer.token_to_id(OTHER_ORDER) is not None:
        raise SystemExit(f"the tokenizer has {OTHER_ORDER}; this recipe fills in without it, suffix first")
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in FIM])
    return tokenizer


def save(tokenizer: Tokenizer, directory: Path, context: int) -> None:
    """Write ``tokenizer.json`` and ``tokenizer_config.json``."""
    directory.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(directory / "tokenizer.json"))
    (directory / "tokenizer_config.json").write_text(json.dumps({
        "tokenizer_class": "PreTrainedTokenizerFast", "bos_token": None, "eos_token": SPECIAL[END],
        "pad_token": SPECIAL[PADDING], "unk_token": None, "add_prefix_space": False,
        "clean_up_tokenization_spaces": False, "model_max_length": context}, indent=1))


def load(work: Path) -> Tokenizer:
    """Read the tokenizer of a work directory."""
    return Tokenizer.from_file(str(work / "tokenizer" / "tokenizer.json"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--base", type=Path, help="a model directory whose tokenizer is kept and only gets new tokens")
    parser.add_argument("--vocabulary", type=int, default=4096)
    parser.add_argument("--files", type=int, default=2600, help="files to train on")
    parser.add_argument("--context", type=int, default=512)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.base:
        tokenizer = Tokenizer.from_file(str(arguments.base / "tokenizer.json"))
    else:
        files = list(read_corpus(arguments.work, held_out=False))
        random.Random(arguments.seed).shuffle(files)
        tokenizer = train_tokenizer(list(islice(files, arguments.files)), arguments.vocabulary, arguments.seed)
    save(with_fim(tokenizer), arguments.work / "tokenizer", arguments.context)
    print(json.dumps({"ids": tokenizer.get_vocab_size(), "rows": rows_for(tokenizer)}))


if __name__ == "__main__":
    main()
