"""Packed rows of tokens on disk: ``NAME.tokens`` (uint16), ``NAME.weights`` (uint8, of the loss), ``NAME.json``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from recipe.tokens import END, PADDING

Example = tuple[list[int], list[int]]
"""Token ids, and for each whether the loss counts it."""


class Rows:
    """Rows of ``context + 1`` tokens, read from disk as they are needed."""

    def __init__(self, path: Path) -> None:
        self.meta = json.loads(path.with_suffix(".json").read_text())
        shape = (self.meta["rows"], self.meta["context"] + 1)
        self.tokens = np.memmap(path.with_suffix(".tokens"), np.uint16, "r", shape=shape)
        self.weights = np.memmap(path.with_suffix(".weights"), np.uint8, "r", shape=shape)

    def __len__(self) -> int:
        return self.meta["rows"]


def write_rows(path: Path, rows: list[Example], context: int, **meta: object) -> None:
    """Write rows, padded to ``context + 1`` tokens, and what is known about them."""
    tokens = np.full((len(rows), context + 1), PADDING, np.uint16)
    weights = np.zeros((len(rows), context + 1), np.uint8)
    for i, (ids, counted) in enumerate(rows):
        tokens[i, : len(ids)] = ids
        weights[i, : len(counted)] = counted
    path.parent.mkdir(parents=True, exist_ok=True)
    tokens.tofile(path.with_suffix(".tokens"))
    weights.tofile(path.with_suffix(".weights"))
    # A target after the end of a document is the start of another one: nothing to learn there.
    counts = (weights[:, 1:] > 0) & (tokens[:, :-1] != END)
    filled = sum(len(ids) for ids, _ in rows)
    path.with_suffix(".json").write_text(json.dumps({
        "rows": len(rows), "context": context, "tokens": filled, "mean_weight": float(counts.mean()), **meta}))


def pack(examples: Iterable[Example], context: int, window: int = 64) -> list[Example]:
    """Put whole examples of at most ``context + 1`` tokens into rows, first fit among the ``window`` open ones."""
    full: list[Example] = []
    open_rows: list[Example] = []
    for ids, counted in examples:
        for row_ids, row_counted in open_rows:
            if len(row_ids) + len(ids) <= context + 1:
                row_ids.extend(ids)
                row_counted.extend(counted)
                break
        else:
            open_rows.append((list(ids), list(counted)))
        if len(open_rows) > window:
            open_rows.sort(key=lambda row: -len(row[0]))
            full.append(open_rows.pop(0))
    return full + open_rows
