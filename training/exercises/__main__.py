"""Writes exercises as JSONL: python -m exercises --seed 1 --count 20000 --out FILE.jsonl"""

import argparse
import json
import os
import sys
from collections import Counter

from .framework import generate, load_families


def main() -> None:
    parser = argparse.ArgumentParser(prog="exercises", description="Write small Python exercises as JSONL.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20000, help="rows to write at most (default: %(default)s)")
    parser.add_argument("--out", required=True, help="the JSONL file")
    parser.add_argument("--per-family", action="store_true", help="print a table of the families to stderr")
    arguments = parser.parse_args()
    report = Counter()
    unfinished = arguments.out + ".part"
    rows = 0
    with open(unfinished, "w", encoding="utf-8") as file:
        for row in generate(arguments.seed, arguments.count, report):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            rows += 1
    os.replace(unfinished, arguments.out)
    if arguments.per_family:
        for name in load_families():
            counts = "\t".join(f"{report[name, kind]} {kind}" for kind in ("rows", "known", "refused"))
            print(f"{name}\t{counts}", file=sys.stderr)
    print(f"{rows} exercises of {len(load_families())} families in {arguments.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
