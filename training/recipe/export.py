"""Writes the weights of a checkpoint as a Hugging Face directory, which ``emend convert`` reads."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

from recipe.checkpoint import read_checkpoint, write_model


def hide(tokenizer: Path, names: list[str]) -> None:
    """Give added tokens of a ``tokenizer.json`` other names, so that no program finds them; their ids stay."""
    content = json.loads(tokenizer.read_text())
    hidden = [token for token in content["added_tokens"] if token["content"] in names]
    if len(hidden) < len(names):
        raise SystemExit(f"{tokenizer}: not all of {', '.join(names)} are among its added tokens")
    for token in hidden:
        token["content"] = f"<|unused_{token['id']}|>"
    tokenizer.write_text(json.dumps(content, ensure_ascii=False, indent=2))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="where the tokenizer is")
    parser.add_argument("--run", type=Path, required=True, help="directory of a finished run")
    parser.add_argument("--out", type=Path, required=True, help="the directory to write; its name is the model's")
    parser.add_argument("--hide", action="append", default=[], metavar="TOKEN",
                        help="a token that programs look for, but that the model was not trained with; repeatable")
    arguments = parser.parse_args()
    shape, weights = read_checkpoint(arguments.run / "checkpoint.pt")
    write_model(arguments.out, shape, weights)
    for path in (arguments.work / "tokenizer").iterdir():
        shutil.copy(path, arguments.out)
    hide(arguments.out / "tokenizer.json", arguments.hide)
    print(f"{arguments.out}: {shape.parameters} parameters")


if __name__ == "__main__":
    main()
