"""What tests share."""

import os
import sysconfig
import zipfile
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


MODULES = {"first": ("textwrap.py", "bisect.py", "heapq.py", "shlex.py"), "second": ("fractions.py", "statistics.py"),
           "calendarskit": ("calendar.py", "string.py")}


@pytest.fixture(scope="session")
def wheels(tmp_path_factory) -> Path:
    """Wheels made of modules of the standard library; one of them is held out."""
    directory = tmp_path_factory.mktemp("wheels")
    for name, modules in MODULES.items():
        with zipfile.ZipFile(directory / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"{name}-1.0.dist-info/METADATA", f"Name: {name}\nLicense: PSF\n\n")
            for module in modules:
                wheel.write(Path(sysconfig.get_path("stdlib")) / module, f"{name}/{module}")
    return directory
