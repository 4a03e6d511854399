"""Muon for matrices, Adam for the embedding, on flat tensors that several workers may share.

Muon (momentum whose matrix is brought near to an orthogonal one) follows Keller Jordan's description; the coefficients
of the iteration are those of the first run of this project.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import torch
from torch import Tensor

EMBEDDING = "embedding"

NEWTON_SCHULZ = (
    (4.0848, -6.8946, 2.9270),
    (3.9505, -6.3029, 2.6377),
    (3.7418, -5.5913, 2.3037),
    (2.8769, -3.1427, 1.2046),
    (2.8366, -3.0525, 1.2012),
)

STACKED = {"qkv": 3, "gate_up": 2}
"""How many matrices a weight of this kind holds, one below the other."""


def orthogonalize(matrices: Tensor) -> Tensor:
    """Bring the singular values of each matrix of a stack (count, rows, columns) near to one."""
    tall = matrices.shape[-2] > matrices.shape[-1]
    x = matrices.transpose(-1, -2) if tall else matrices
    x = (x / (x.norm(dim=(-2, -1), keepdim=True) * 1.01 + 1e-7)).bfloat16().contiguous()
    for a, b, c in NEWTON_SCHULZ:
        gram = x @ x.transpose(-1, -2)
        x = a * x + (b * gram + c * (gram @ gram)) @ x
    return (x.transpose(-1, -2) if tall else x).float()


def views(flat: Tensor, shapes: Mapping[str, torch.Size]) -> dict[str, Tensor]:
    """Return the parts of a flat tensor in the order and with the shapes given."""
    parts, offset = {}, 0
    for name, shape in shapes.items():
        size = math.prod(shape)
        parts[name] = flat[offset : offset + size].view(shape)
        offset += size
    return parts


class MuonAdam:
    """Updates one worker's share of the weights: every ``workers``-th matrix, and a range of rows of the embedding.

    ``masters`` are float32 weights, ``working`` the bfloat16 copies that are multiplied with, ``gradients`` those of
    each worker, which are added up here. ``momentum`` has the shape of the masters, ``second`` of the embedding.
    """

    def __init__(self, masters: dict[str, Tensor], working: dict[str, Tensor], gradients: list[dict[str, Tensor]],
                 momentum: dict[str, Tensor], second: Tensor, *, matrix_rate: float, embedding_rate: float,
                 rank: int = 0, workers: int = 1) -> None:
        self.masters, self.working, self.gradients = masters, working, gradients
        self.momentum, self.second = momentum, second
        self.matrix_rate, self.embedding_rate = matrix_rate, embedding_rate
        self.matrices = [name for name in masters if name != EMBEDDING][rank::workers]
        rows = masters[EMBEDDING].shape[0]
        self.rows = slice(rows * rank // workers, rows * (rank + 1) // workers)
        self.groups: dict[tuple[int, int], list[tuple[str, int, int]]] = {}
        for name in self.matrices:
            rows, columns = masters[name].shape
            count = STACKED.get(name.rsplit(".", 1)[-1], 1)
            group = self.groups.setdefault((rows // count, columns), [])
            group += [(name, index, count) for index in range(count)]

    @torch.no_grad()
    def update(self, step: int, scale: float, decay: float) -> None:
        """Take step number ``step`` (from 0) with ``scale`` times the learning rates; ``decay`` is Muon's momentum."""
        self._update_matrices(scale, decay)
        self._update_embedding(step + 1, scale)
        for name in self.matrices:
            self.working[name].copy_(self.masters[name])
        self.working[EMBEDDING][self.rows].copy_(self.masters[EMBEDDING][self.rows])

    def _gradient(self, name: str, rows: slice = slice(None)) -> Tensor:
        total = self.gradients[0][name][rows].float()
        for other in self.gradients[1:]:
            total += other[name][rows]
        return total

    def _update_matrices(self, scale: float, decay: float) -> None:
        directions = {}
        for name in self.matrices:
            gradient = self._gradient(name)
            self.momentum[name].lerp_(gradient, 1 - decay)
            directions[name] = gradient.lerp_(self.momentum[name], decay)
        for (rows, columns), members in self.groups.items():
            stack = torch.stack([directions[name].view(count, rows, columns)[i] for name, i, count in members])
            rate = self.matrix_rate * scale * max(1.0, rows / columns) ** 0.5
            for direction, (name, i, count) in zip(orthogonalize(stack), members):
                self.masters[name].view(count, rows, columns)[i].add_(direction, alpha=-rate)

    def _update_embedding(self, time: int, scale: float) -> None:
        gradient = self._gradient(EMBEDDING, self.rows)
        first, second = self.momentum[EMBEDDING][self.rows], self.second[self.rows]
        first.lerp_(gradient, 0.1)
        second.mul_(0.95).addcmul_(gradient, gradient, value=0.05)
        size = (second / (1 - 0.95**time)).sqrt_().add_(1e-10)
        self.masters[EMBEDDING][self.rows].addcdiv_(first, size, value=-self.embedding_rate * scale / (1 - 0.9**time))
