"""Weights by name, from a checkpoint of a run or from a Hugging Face directory, and back into one."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from recipe.model import Olmo, Shape
from recipe.optimizer import views
from recipe.tokens import END, PADDING

PARTS = {
    "qkv": ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"),
    "out": ("self_attn.o_proj",),
    "gate_up": ("mlp.gate_proj", "mlp.up_proj"),
    "down": ("mlp.down_proj",),
}
"""Hugging Face's matrices that a weight of ours holds, one below the other."""


def _names(shape: Shape) -> list[tuple[str, list[str]]]:
    names = [("embedding", ["model.embed_tokens.weight"])]
    for i in range(shape.layers):
        for part, theirs in PARTS.items():
            names.append((f"blocks.{i}.{part}", [f"model.layers.{i}.{their}.weight" for their in theirs]))
    return names


def read_checkpoint(path: Path) -> tuple[Shape, dict[str, Tensor]]:
    """Read the sizes and the weights of a run."""
    saved = torch.load(path, weights_only=True)
    shape = Shape(**saved["shape"])
    shapes = {name: parameter.shape for name, parameter in Olmo(shape).named_parameters()}
    return shape, views(saved["masters"], shapes)


def read_weights(path: Path, shape: Shape) -> dict[str, Tensor]:
    """Read the weights of a checkpoint file or of a directory with ``model.safetensors``."""
    if path.is_dir():
        theirs = load_file(path / "model.safetensors")
        return {ours: torch.cat([theirs[name].float() for name in names]) for ours, names in _names(shape)}
    return read_checkpoint(path)[1]


def write_model(directory: Path, shape: Shape, weights: dict[str, Tensor]) -> None:
    """Write ``model.safetensors`` in float16, ``config.json`` and ``generation_config.json``."""
    directory.mkdir(parents=True, exist_ok=True)
    tensors = {}
    for ours, names in _names(shape):
        for name, matrix in zip(names, weights[ours].chunk(len(names))):
            tensors[name] = matrix.to(torch.float16).contiguous()
    save_file(tensors, directory / "model.safetensors", metadata={"format": "pt"})
    (directory / "config.json").write_text(json.dumps({
        "architectures": ["OlmoForCausalLM"], "model_type": "olmo", "hidden_size": shape.width,
        "intermediate_size": shape.inner, "num_hidden_layers": shape.layers, "num_attention_heads": shape.heads,
        "num_key_value_heads": shape.heads, "hidden_act": "silu", "max_position_embeddings": shape.context,
        "rope_theta": shape.rope_base, "rope_scaling": None, "attention_bias": False, "attention_dropout": 0.0,
        "clip_qkv": None, "initializer_range": 0.02, "tie_word_embeddings": True, "use_cache": True,
        "vocab_size": shape.vocabulary, "bos_token_id": None, "eos_token_id": END, "pad_token_id": PADDING,
        "torch_dtype": "float16", "dtype": "float16"}, indent=1))
    (directory / "generation_config.json").write_text(json.dumps({
        "eos_token_id": END, "pad_token_id": PADDING, "do_sample": False}, indent=1))
