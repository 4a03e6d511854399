"""Edit sequences as text: hunks of a unified diff without context, the file they change, and the whole answer."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from recipe.tokens import DIFF

FILE_NAMES = {"Python": "main.py", "Java": "Solution.java"}
"""What a program is called in a prompt."""

HEADER = re.compile(r"@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@")


def answer(edits: Iterable[str]) -> str:
    """Return edits as a model is to write them, behind the request."""
    return "".join(f"\n{DIFF}{edit}" for edit in edits) + f"\n{DIFF}\n{DIFF}"


def numbered(lines: list[str], language: str, request: str) -> str:
    """Return the prompt for a change of a program, its lines with their numbers."""
    name = FILE_NAMES[language]
    shown = "".join(f"{number:3d} {line}\n" for number, line in enumerate(lines, 1))
    return f"[start of {name}]\n{shown}[end of {name}]\n{request}"


def apply(lines: list[str], edit: str) -> list[str]:
    """Return the lines of a program after an edit."""
    hunks: list[tuple[int, int, list[str]]] = []
    for line in edit.split("\n"):
        if (match := HEADER.match(line)) is not None:
            hunks.append((int(match[1]), int(match[2] or 1), []))
        elif line.startswith("+"):
            hunks[-1][2].append(line[1:])
    changed = list(lines)
    for first, count, added in reversed(hunks):
        # A hunk that removes nothing stands behind the line it names.
        start = first - 1 if count else first
        changed[start : start + count] = added
    return changed


def difference(before: list[str], after: list[str]) -> str:
    """Return the edit that makes one program of another, nothing where they are the same."""
    return "\n".join(list(difflib.unified_diff(before, after, n=0, lineterm=""))[2:])
