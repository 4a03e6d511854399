"""What tests share."""

import os
from pathlib import Path

import pytest

# Tensors are tiny here: several threads would only wait for each other.
os.environ.setdefault("OMP_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def own_problems() -> Path:
    """The project's own problems."""
    return ROOT / "bench/eval/src/main/resources/io/emend/eval/problems/problems.jsonl"


@pytest.fixture(scope="session")
def emend() -> Path:
    """The program, the one of this repository or that of the variable EMEND; skipped where it was never built."""
    program = Path(os.environ.get("EMEND", ROOT / "emend"))
    if not (program.parent / "cli/target/app/.built").exists():
        pytest.skip("Emend is not built: run ./emend --version once")
    return program
