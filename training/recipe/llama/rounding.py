"""Rounding to the blocks of GGML in the forward pass, straight-through: the gradient goes to the weights in full."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

BLOCK = 32
"""Weights that share a scale."""


def q4_0(weight: Tensor) -> Tensor:
    """Return the nearest weights that GGML's Q4_0 holds, as its reference rounds them.

    The scale is the weight of largest magnitude, with its sign, over -8; it is stored in float16.
    """
    blocks = weight.view(-1, BLOCK)
    scale = blocks.gather(1, blocks.abs().argmax(1, keepdim=True)) / -8
    inverse = torch.where(scale == 0, 0.0, 1 / scale)
    steps = (blocks * inverse + 8.5).floor().clamp(0, 15) - 8
    return (steps * scale.half().float()).view_as(weight)


@contextmanager
def rounded(matrices: list[nn.Parameter], on: bool = True) -> Iterator[None]:
    """Let the matrices have their rounded values within the block; gradients taken there are those of the full ones."""
    if not on:
        yield
        return
    full = [matrix.data for matrix in matrices]
    for matrix in matrices:
        matrix.data = q4_0(matrix.data)
    try:
        yield
    finally:
        for matrix, data in zip(matrices, full):
            matrix.data = data
