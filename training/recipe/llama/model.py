"""The `llama` transformer: pre-norm blocks with RMS norms, grouped queries, rotary positions, SwiGLU, tied embedding.

Weights that are multiplied by the same input are kept together (q, k, v; gate, up), as in :mod:`recipe.model`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from recipe.checkpoint import PARTS as MATRICES
from recipe.llama.shape import LlamaShape


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Turn each pair (first half with second half) of ``x`` (…, length, heads, head) by its position's angle."""
    first, second = x.float().chunk(2, -1)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], -1).to(x.dtype)


def block(h: Tensor, cos: Tensor, sin: Tensor, weights: tuple[Tensor, ...], shape: LlamaShape) -> Tensor:
    """Return the residual (batch, length, width) after attention and SwiGLU; products are in the residual's type.

    A function of tensors, not a module, so that one compilation serves all blocks.
    """
    attention_norm, qkv, out, mlp_norm, gate_up, down = (weight.to(h.dtype) for weight in weights)
    batch, length, width = h.shape
    parts = F.linear(F.rms_norm(h, (width,), attention_norm, shape.epsilon), qkv).split(shape.qkv_sizes, -1)
    q, k, v = (part.view(batch, length, -1, shape.head) for part in parts)
    q, k, v = rotate(q, cos, sin).transpose(1, 2), rotate(k, cos, sin).transpose(1, 2), v.transpose(1, 2)
    group = shape.heads // shape.key_value_heads
    attended = F.scaled_dot_product_attention(
        q, k.repeat_interleave(group, 1), v.repeat_interleave(group, 1), is_causal=True)
    h = h + F.linear(attended.transpose(1, 2).reshape(batch, length, width), out)
    gate, up = F.linear(F.rms_norm(h, (width,), mlp_norm, shape.epsilon), gate_up).chunk(2, -1)
    return h + F.linear(F.silu(gate) * up, down)


class Block(nn.Module):
    """The weights of a block."""

    def __init__(self, shape: LlamaShape) -> None:
        super().__init__()
        self.attention_norm = nn.Parameter(torch.ones(shape.width))
        self.qkv = nn.Parameter(torch.zeros(sum(shape.qkv_sizes), shape.width))
        self.out = nn.Parameter(torch.zeros(shape.width, shape.width))
        self.mlp_norm = nn.Parameter(torch.ones(shape.width))
        self.gate_up = nn.Parameter(torch.zeros(2 * shape.inner, shape.width))
        self.down = nn.Parameter(torch.zeros(shape.width, shape.inner))

    @property
    def matrices(self) -> list[nn.Parameter]:
        return [self.qkv, self.out, self.gate_up, self.down]

    def weights(self) -> tuple[Tensor, ...]:
        """Return what :func:`block` wants."""
        return self.attention_norm, self.qkv, self.out, self.mlp_norm, self.gate_up, self.down


class Llama(nn.Module):
    """The model up to its last norm; the embedding, which is also the output matrix, is ``embedding``."""

    def __init__(self, shape: LlamaShape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Parameter(torch.zeros(shape.vocabulary, shape.width))
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = nn.Parameter(torch.ones(shape.width))

    def angles(self, length: int) -> tuple[Tensor, Tensor]:
        """Return cosine and sine of the first positions, each (length, 1, head / 2), in float32."""
        half = torch.arange(0, self.shape.head, 2, dtype=torch.float64, device=self.embedding.device)
        frequencies = self.shape.rope_base ** (-half / self.shape.head)
        positions = torch.arange(length, dtype=torch.float64, device=self.embedding.device)
        turned = torch.outer(positions, frequencies)[:, None].float()
        return turned.cos(), turned.sin()

    def forward(self, ids: Tensor, *, dtype: torch.dtype = torch.float32, frozen: int = 0,
                block: Callable[..., Tensor] = block) -> Tensor:
        """Return the last hidden states (batch, length, width) of ``ids`` (batch, length).

        Products are of type ``dtype``. No gradient goes into the first ``frozen`` blocks, nor into what is before.
        """
        cos, sin = self.angles(ids.shape[1])
        h = F.embedding(ids, self.embedding).to(dtype)
        with torch.set_grad_enabled(torch.is_grad_enabled() and not frozen):
            for weights in self.blocks[:frozen]:
                h = block(h, cos, sin, weights.weights(), self.shape)
        for weights in self.blocks[frozen:]:
            h = block(h, cos, sin, weights.weights(), self.shape)
        return F.rms_norm(h, (self.shape.width,), self.norm.to(dtype), self.shape.epsilon)


PARTS = MATRICES | {
    "attention_norm": ("input_layernorm",),
    "mlp_norm": ("post_attention_layernorm",),
}
"""Hugging Face's tensors that a weight of ours holds, one below the other."""


def names(shape: LlamaShape) -> dict[str, list[str]]:
    """Return Hugging Face's names by ours."""
    found = {"embedding": ["model.embed_tokens.weight"], "norm": ["model.norm.weight"]}
    for layer in range(shape.layers):
        for ours, theirs in PARTS.items():
            found[f"blocks.{layer}.{ours}"] = [f"model.layers.{layer}.{name}.weight" for name in theirs]
    return found


def load(directory: Path) -> Llama:
    """Read a Hugging Face directory, in float32."""
    shape = LlamaShape.read(directory)
    theirs = load_file(directory / "model.safetensors")
    model = Llama(shape)
    model.load_state_dict({ours: torch.cat([theirs[name].float() for name in parts])
                           for ours, parts in names(shape).items()})
    return model


def split(shape: LlamaShape, weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return weights by Hugging Face's names."""
    found = {}
    for ours, theirs in names(shape).items():
        sizes = shape.qkv_sizes if ours.endswith("qkv") else [len(weights[ours]) // len(theirs)] * len(theirs)
        found |= dict(zip(theirs, weights[ours].split(sizes)))
    return found
