"""Examples of unlike length on disk: ``NAME.tokens`` (uint16), ``NAME.npz`` (one entry an example), ``NAME.json``."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Example:
    """Token ids, the first of them that the loss counts, and what kind of example it is."""

    ids: list[int]
    start: int
    group: str


class Examples:
    """Examples, read from disk as they are needed."""

    def __init__(self, path: Path) -> None:
        self.meta = json.loads(path.with_suffix(".json").read_text())
        index = np.load(path.with_suffix(".npz"))
        self.lengths, self.starts, self.groups = (index[name] for name in ("lengths", "starts", "groups"))
        self._tokens = np.memmap(path.with_suffix(".tokens"), np.uint16, "r")
        self._ends = np.cumsum(self.lengths)

    def __len__(self) -> int:
        return len(self.lengths)

    def group(self, index: int) -> str:
        """Return the name of an example's group."""
        return self.meta["groups"][self.groups[index]]

    def ids(self, index: int) -> np.ndarray:
        """Return the token ids of an example."""
        return self._tokens[self._ends[index] - self.lengths[index] : self._ends[index]]


def write_examples(path: Path, examples: Iterable[Example], vocabulary: int) -> dict[str, int]:
    """Write examples in their order; returns the tokens of each group. The ``.json`` is there only when all is."""
    lengths, starts, groups, names, tokens = [], [], [], {}, Counter()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".tokens").open("wb") as file:
        for example in examples:
            np.array(example.ids, np.uint16).tofile(file)
            lengths.append(len(example.ids))
            starts.append(example.start)
            groups.append(names.setdefault(example.group, len(names)))
            tokens[example.group] += len(example.ids)
    np.savez(path.with_suffix(".npz"), lengths=np.array(lengths, np.int64), starts=np.array(starts, np.int64),
             groups=np.array(groups, np.int64))
    part = path.with_suffix(".json.part")
    part.write_text(json.dumps({"vocabulary": vocabulary, "groups": list(names), "tokens": tokens}))
    os.replace(part, path.with_suffix(".json"))
    return dict(tokens)
