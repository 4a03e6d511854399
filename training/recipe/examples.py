"""The instructions with answers that pretraining reads between files: programs written plainly, and as edits.

Writes ``examples.jsonl`` (``prompt``, ``answer``).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from recipe import jsonl
from recipe.sequences import make_sequences, read_programs, read_sequences


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--instructions", type=Path, required=True, help="JSONL of recipe.instructions")
    parser.add_argument("--emend", type=Path, required=True, help="the program `emend`")
    parser.add_argument("--paths", type=int, default=1, help="sequences of each program")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    sequences = arguments.work / "sequences-examples.jsonl"
    make_sequences(arguments.emend, arguments.instructions, "fast", arguments.paths, arguments.seed, sequences)
    edits = read_sequences(sequences)
    plain = read_programs(arguments.instructions, dict.fromkeys(edits, 1))
    pairs = [pair for samples in (edits, plain) for found in samples.values() for pair in found]
    with jsonl.writer(arguments.work / "examples.jsonl") as write:
        for prompt, answer in pairs:
            write({"prompt": prompt, "answer": answer})
    print(json.dumps({"programs": len(plain), "examples": len(pairs)}))


if __name__ == "__main__":
    main()
