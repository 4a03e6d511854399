"""Micro-batches of examples of like length: little padding, and no mask, since each row is one example."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from recipe.tuning.examples import Examples

STEP = 8
"""Rows are padded to a multiple of this many tokens."""


def padded(length: int) -> int:
    """Return the length of a row that holds an example."""
    return -(-length // STEP) * STEP


def pack(lengths: np.ndarray, indices: Sequence[int], most: int) -> list[list[int]]:
    """Divide examples, sorted by length, into micro-batches of at most ``most`` tokens, padding included."""
    batches: list[list[int]] = []
    current: list[int] = []
    for index in sorted(indices, key=lambda i: lengths[i]):
        if current and padded(lengths[index]) * (len(current) + 1) > most:
            batches.append(current)
            current = []
        current.append(index)
    return [*batches, current] if current else batches


def tokens_of(lengths: np.ndarray, batch: Sequence[int]) -> int:
    """Return the tokens of a micro-batch, padding included."""
    return padded(max(lengths[i] for i in batch)) * len(batch)


def plan(lengths: np.ndarray, indices: Sequence[int], *, most: int, tokens: int, window: int,
         seed: int) -> list[list[int]]:
    """Return the micro-batches of a run in their order.

    Within each ``window`` of examples they are shuffled, so that what comes early among the examples comes early here.
    Where all of them have more than ``tokens`` (0 is no limit), some are left out, evenly over the run.
    """
    rng = np.random.default_rng(seed)
    batches: list[list[int]] = []
    for start in range(0, len(indices), window):
        packed = pack(lengths, indices[start : start + window], most)
        batches += [packed[i] for i in rng.permutation(len(packed))]
    total = sum(tokens_of(lengths, batch) for batch in batches)
    if not tokens or total <= tokens:
        return batches
    kept = max(1, len(batches) * tokens // total)
    return [batches[i * len(batches) // kept] for i in range(kept)]


def tensors(examples: Examples, batch: Sequence[int], device: str) -> tuple[Tensor, Tensor]:
    """Return ids and whether the loss counts them, each of shape (examples, padded length)."""
    length = padded(max(examples.lengths[i] for i in batch))
    ids = np.zeros((len(batch), length), np.int64)
    counted = np.zeros((len(batch), length), bool)
    for row, i in enumerate(batch):
        ids[row, : examples.lengths[i]] = examples.ids(i)
        counted[row, max(1, examples.starts[i]) : examples.lengths[i]] = True
    return torch.from_numpy(ids).to(device), torch.from_numpy(counted).to(device)
