"""The teacher's answers: samples of ``emend sample``, by the language that their prompts asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from recipe import jsonl


def read_answers(prompts: Path, samples: Path, language: str) -> Iterator[str]:
    """Return the programs of one language that came to an end."""
    languages = {row["task_id"]: row["language"] for row in jsonl.read(prompts)}
    for sample in jsonl.read(samples):
        if languages[sample["task_id"]] == language and sample["finish_reason"] == "stop":
            yield sample["completion"]
