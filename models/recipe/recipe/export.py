"""Writes the weights of a checkpoint as a Hugging Face directory, which ``emend convert`` reads."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

from recipe.checkpoint import read_checkpoint, write_model
from recipe.tokens import FIM


def drop_fim(tokenizer: Path) -> None:
    """Take the tokens of filling in the middle out of a ``tokenizer.json``; they are its last ones.

    A program that looks for them then continues the text before a gap instead.
    """
    content = json.loads(tokenizer.read_text())
    content["added_tokens"] = [token for token in content["added_tokens"] if token["content"] not in FIM]
    tokenizer.write_text(json.dumps(content, ensure_ascii=False, indent=2))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="where the tokenizer is")
    parser.add_argument("--run", type=Path, required=True, help="directory of a finished run")
    parser.add_argument("--out", type=Path, required=True, help="the directory to write; its name is the model's")
    parser.add_argument("--without-fim", action="store_true",
                        help="hide that the model can fill in, where measuring says that continuing is better")
    arguments = parser.parse_args()
    shape, weights = read_checkpoint(arguments.run / "checkpoint.pt")
    write_model(arguments.out, shape, weights)
    for path in (arguments.work / "tokenizer").iterdir():
        shutil.copy(path, arguments.out)
    if arguments.without_fim:
        drop_fim(arguments.out / "tokenizer.json")
    print(f"{arguments.out}: {shape.parameters} parameters")


if __name__ == "__main__":
    main()
