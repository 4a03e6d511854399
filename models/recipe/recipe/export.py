"""Writes the weights of a checkpoint as a Hugging Face directory, which ``emend convert`` reads."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from recipe.checkpoint import read_checkpoint, write_model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="where the tokenizer is")
    parser.add_argument("--run", type=Path, required=True, help="directory of a finished run")
    parser.add_argument("--out", type=Path, required=True, help="the directory to write; its name is the model's")
    arguments = parser.parse_args()
    shape, weights = read_checkpoint(arguments.run / "checkpoint.pt")
    write_model(arguments.out, shape, weights)
    for path in (arguments.work / "tokenizer").iterdir():
        shutil.copy(path, arguments.out)
    print(f"{arguments.out}: {shape.parameters} parameters")


if __name__ == "__main__":
    main()
