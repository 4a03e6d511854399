"""Cross-entropy over a tied embedding without keeping the logits."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

CHUNK = 1024
"""Tokens whose logits exist at a time on a CPU."""

CUDA_CHUNK = 8192
"""The same on a GPU."""


def _chunk(hidden: Tensor, embedding: Tensor, targets: Tensor, weights: Tensor) -> tuple[Tensor, Tensor]:
    """Return the weighted loss of some tokens and its gradient with respect to their logits."""
    logits = F.linear(hidden, embedding).float()
    highest = logits.amax(-1, keepdim=True)
    exponentials = torch.exp(logits - highest)
    total = exponentials.sum(-1, keepdim=True)
    log_total = (highest + total.log()).squeeze(-1)
    loss = ((log_total - logits.gather(1, targets[:, None]).squeeze(1)) * weights).sum()
    gradient = exponentials / total * weights[:, None] - F.one_hot(targets, logits.shape[1]) * weights[:, None]
    return loss, gradient.to(hidden.dtype)


_compiled_chunk = torch.compile(_chunk, dynamic=False)


class _CrossEntropy(torch.autograd.Function):
    @staticmethod
    def forward(context, hidden: Tensor, embedding: Tensor, targets: Tensor, weights: Tensor, compiled: bool) -> Tensor:
        chunk = _compiled_chunk if compiled else _chunk
        size = CUDA_CHUNK if hidden.is_cuda else CHUNK
        loss = hidden.new_zeros((), dtype=torch.float32)
        hidden_gradient = torch.empty_like(hidden)
        embedding_gradient = torch.zeros_like(embedding, dtype=torch.float32)
        for start in range(0, hidden.shape[0], size):
            part = slice(start, start + size)
            chunk_loss, gradient = chunk(hidden[part], embedding, targets[part], weights[part])
            loss += chunk_loss
            torch.mm(gradient, embedding, out=hidden_gradient[part])
            embedding_gradient += torch.mm(gradient.t(), hidden[part])
        context.save_for_backward(hidden_gradient, embedding_gradient.to(embedding.dtype))
        return loss

    @staticmethod
    def backward(context, scale: Tensor):
        # The loss is the root of the graph, so its gradient is one.
        hidden_gradient, embedding_gradient = context.saved_tensors
        return hidden_gradient, embedding_gradient, None, None, None


def cross_entropy(hidden: Tensor, embedding: Tensor, targets: Tensor, weights: Tensor, *, compiled: bool) -> Tensor:
    """Return the sum over tokens of ``weights`` times the negative log-likelihood, in nats.

    ``hidden`` is (tokens, width), ``embedding`` (vocabulary, width). The result is to be the root of ``backward``.
    """
    return _CrossEntropy.apply(hidden, embedding, targets, weights, compiled)
