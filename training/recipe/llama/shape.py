"""The sizes of a `llama` model."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class LlamaShape:
    """The sizes of a model; ``inner`` is the width of SwiGLU."""

    width: int
    layers: int
    heads: int
    key_value_heads: int
    inner: int
    vocabulary: int
    context: int
    rope_base: float = 100_000.0
    epsilon: float = 1e-5

    @property
    def head(self) -> int:
        return self.width // self.heads

    @property
    def qkv_sizes(self) -> list[int]:
        """Rows of q, k and v."""
        return [self.heads * self.head, self.key_value_heads * self.head, self.key_value_heads * self.head]

    @classmethod
    def read(cls, directory: Path) -> LlamaShape:
        """Read the sizes of a Hugging Face directory."""
        config = json.loads((directory / "config.json").read_text())
        return cls(width=config["hidden_size"], layers=config["num_hidden_layers"],
                   heads=config["num_attention_heads"], key_value_heads=config["num_key_value_heads"],
                   inner=config["intermediate_size"], vocabulary=config["vocab_size"],
                   context=config["max_position_embeddings"], rope_base=config["rope_theta"],
                   epsilon=config["rms_norm_eps"])
