"""Writes the list of packages that a model was trained on, as Markdown."""

from __future__ import annotations

import argparse
import json
from pathlib import Path


def card(packages: list[dict], statistics: dict) -> str:
    """Return the text: what was kept and dropped, and a table of packages with versions and licences."""
    dropped = ", ".join(f"{reason} {count:,}" for reason, count in sorted(statistics.items(), key=lambda i: -i[1])
                        if reason not in ("distributions", "files", "bytes", "seen", "usable", "kept"))
    lines = [
        "# Training data", "",
        "Written by `make -C training data-card`.", "",
        f"{statistics['files']:,} Python files ({statistics['bytes'] / 1e6:.0f} MB) of {len(packages)} packages, the"
        f" standard library among them, out of {statistics['seen']:,} files seen. Dropped: {dropped}.", "",
        "Licences are those that the METADATA files of the wheels declare. Packages marked *measured* are held out of"
        " training.", "",
        "| package | version | licence | files | kB | |", "|---|---|---|---|---|---|",
    ]
    for package in sorted(packages, key=lambda p: p["name"]):
        use = "measured" if package["held_out"] else ""
        lines.append(f"| {package['name']} | {package['version']} | {package['licence']} | {package['files']} |"
                     f" {package['bytes'] / 1000:.0f} | {use} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    packages = json.loads((arguments.work / "packages.json").read_text())
    statistics = json.loads((arguments.work / "corpus-statistics.json").read_text())
    arguments.out.write_text(card(packages, statistics))


if __name__ == "__main__":
    main()
