"""The `olmo` transformer: pre-norm blocks, layer norm without parameters, no biases, rotary positions, SwiGLU, tied
embedding. Weights of one kind that are multiplied by the same input are kept together (q, k, v; gate, up)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

HEAD = 64
"""Width of an attention head."""

QUERY_BLOCK = 128
"""Queries that attend together on a CPU."""

MASKED = -1e4
"""Score of what a query may not see."""


@dataclass(frozen=True)
class Shape:
    """The sizes of a model."""

    width: int
    layers: int
    inner: int
    vocabulary: int
    context: int
    rope_base: float = 10_000.0

    @property
    def heads(self) -> int:
        return self.width // HEAD

    @property
    def parameters(self) -> int:
        return self.vocabulary * self.width + self.layers * self.width * (4 * self.width + 3 * self.inner)

    def flops_per_token(self) -> int:
        """Floating point operations of a training step, per token: 6 for each weight, and attention."""
        return 6 * self.parameters + 6 * self.layers * self.width * self.context


PRESETS: dict[str, tuple[int, int, int]] = {
    "1m": (128, 3, 352),
    "2m": (192, 4, 512),
    "5m": (256, 5, 704),
    "18m": (384, 8, 1024),
    "40m": (512, 10, 1408),
    "80m": (640, 14, 1792),
    "150m": (768, 18, 2048),
}
"""Width, layers and inner width by name. The embedding of a larger vocabulary comes on top."""


def preset(name: str, vocabulary: int, context: int) -> Shape:
    """Return the sizes of a preset."""
    width, layers, inner = PRESETS[name]
    return Shape(width, layers, inner, vocabulary, context)


def normalize(x: Tensor) -> Tensor:
    return F.layer_norm(x.float(), (x.shape[-1],), None, None, 1e-5).to(x.dtype)


def rotary_tables(shape: Shape) -> tuple[Tensor, Tensor]:
    """Return cosine and sine of every position, each of shape (context, HEAD)."""
    frequencies = 1.0 / shape.rope_base ** (torch.arange(0, HEAD, 2).float() / HEAD)
    angles = torch.outer(torch.arange(shape.context).float(), frequencies)
    angles = torch.cat([angles, angles], -1)
    return angles.cos(), angles.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Turn each pair (first half with second half) by its position's angle."""
    first, second = x.float().chunk(2, -1)
    return (x.float() * cos + torch.cat([-second, first], -1) * sin).to(x.dtype)


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
    """Return softmax(q kᵀ / √HEAD) v where ``mask`` (batch, 1, length, length) allows it, which must be causal.

    On a CPU the queries go in blocks that skip the keys after them: with bfloat16 products this took 20 ms where
    torch's own kernel took 50 (forward and backward, one core of Zen 4).
    """
    if q.is_cuda:
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    length = q.shape[2]
    blocks = []
    for start in range(0, length, QUERY_BLOCK):
        end = min(start + QUERY_BLOCK, length)
        scores = torch.matmul(q[:, :, start:end], k[:, :, :end].transpose(-1, -2)).float() * HEAD**-0.5
        scores = scores.masked_fill(~mask[:, :, start:end, :end], MASKED)
        blocks.append(torch.matmul(torch.softmax(scores, -1).to(q.dtype), v[:, :, :end]))
    return torch.cat(blocks, 2)


class Block(nn.Module):
    """Attention and SwiGLU, each on the normalized residual."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.qkv = nn.Parameter(torch.empty(3 * shape.width, shape.width))
        self.out = nn.Parameter(torch.empty(shape.width, shape.width))
        self.gate_up = nn.Parameter(torch.empty(2 * shape.inner, shape.width))
        self.down = nn.Parameter(torch.empty(shape.width, shape.inner))

    def forward(self, h: Tensor, cos: Tensor, sin: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = h.shape
        qkv = F.linear(normalize(h), self.qkv).view(batch, length, 3, self.shape.heads, HEAD)
        q, k, v = (qkv[:, :, i].transpose(1, 2) for i in range(3))
        a = attend(rotate(q, cos, sin), rotate(k, cos, sin), v, mask)
        h = h + F.linear(a.transpose(1, 2).reshape(batch, length, width), self.out)
        gate, up = F.linear(normalize(h), self.gate_up).chunk(2, -1)
        return h + F.linear(F.silu(gate) * up, self.down)


class Olmo(nn.Module):
    """The model up to its last normalization; the embedding, which is also the output matrix, is ``embedding``."""

    def __init__(self, shape: Shape, seed: int = 0) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Parameter(torch.empty(shape.vocabulary, shape.width))
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        cos, sin = rotary_tables(shape)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)
        self._initialize(seed)

    @torch.no_grad()
    def _initialize(self, seed: int) -> None:
        generator = torch.Generator().manual_seed(seed)
        branch = 1 / math.sqrt(2 * self.shape.layers)
        self.embedding.normal_(0, 0.02, generator=generator)
        for block in self.blocks:
            for weight, scale in ((block.qkv, 1), (block.out, branch), (block.gate_up, 1), (block.down, branch)):
                weight.normal_(0, 0.7 * scale * weight.shape[1] ** -0.5, generator=generator)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the last hidden states of ``ids`` (batch, length); ``mask`` is that of :func:`document_mask`."""
        h = F.embedding(ids, self.embedding)
        cos, sin = self.cos[: ids.shape[1]], self.sin[: ids.shape[1]]
        for block in self.blocks:
            h = block(h, cos, sin, mask)
        return normalize(h)


def document_mask(ids: Tensor, end: int) -> Tensor:
    """Let a token see only what stands before it in its own document.

    Documents of a packed row end with ``end``. Returns a mask of shape (batch, 1, length, length).
    """
    documents = (ids == end).long().cumsum(-1)
    documents = torch.cat([torch.zeros_like(documents[:, :1]), documents[:, :-1]], -1)
    length = ids.shape[1]
    causal = torch.ones(length, length, dtype=torch.bool, device=ids.device).tril()
    return (causal & (documents[:, :, None] == documents[:, None, :]))[:, None]
