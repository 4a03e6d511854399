"""JSON Lines: one object on a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def read(path: Path) -> Iterator[dict]:
    """Read the rows of a file one by one."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


@contextmanager
def writer(path: Path) -> Iterator[Callable[[dict], None]]:
    """Give a function that writes a row. The file has its name only when the block ends without an error."""
    part = path.with_name(path.name + ".part")
    with part.open("w", encoding="utf-8") as file:
        yield lambda row: print(json.dumps(row), file=file)
    part.rename(path)
