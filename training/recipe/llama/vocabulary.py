"""The base's tokenizer with three of its tokens put to another use.

Adding tokens would make the embedding larger, and the base has some for the texts of repositories that stand in no
program.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from recipe.tokens import DIFF, FIM_PREFIX, FIM_SUFFIX

REUSED = {"<gh_stars>": DIFF, "<issue_start>": FIM_PREFIX, "<issue_comment>": FIM_SUFFIX}
"""New names by the base's."""


def reuse(tokenizer: dict) -> dict:
    """Rename tokens of a ``tokenizer.json``; their ids stay. ``<|diff|>`` is no longer special: decoders print it."""
    vocabulary = tokenizer["model"]["vocab"]
    missing = [name for name in REUSED if name not in vocabulary]
    if missing:
        raise SystemExit(f"the base's tokenizer has no {', '.join(missing)}")
    renamed = {REUSED.get(token, token): i for token, i in vocabulary.items()}
    added = [token | {"content": REUSED.get(token["content"], token["content"]),
                      "special": token["special"] and REUSED.get(token["content"]) != DIFF}
             for token in tokenizer["added_tokens"]]
    return tokenizer | {"added_tokens": added, "model": tokenizer["model"] | {"vocab": renamed}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="the base's Hugging Face directory")
    parser.add_argument("--out", type=Path, required=True, help="the tokenizer.json to write")
    arguments = parser.parse_args()
    tokenizer = json.loads((arguments.base / "tokenizer.json").read_text(encoding="utf-8"))
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(reuse(tokenizer), ensure_ascii=False), encoding="utf-8")
    print(arguments.out)


if __name__ == "__main__":
    main()
