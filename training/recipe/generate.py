"""Greedy and sampled continuation of prompts by a Hugging Face directory, in batches of like length."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM

from recipe.tokens import END, PADDING


class Generator:
    """A model with its tokenizer, on the CPU in float32."""

    def __init__(self, directory: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(directory / "tokenizer.json"))
        self.model = AutoModelForCausalLM.from_pretrained(directory, dtype=torch.float32).eval()
        self.context = self.model.config.max_position_embeddings

    @torch.no_grad()
    def complete(self, prompts: list[list[int]], most: int, batch: int = 32) -> list[str]:
        """Continue each prompt greedily by at most ``most`` tokens, up to the end of the text."""
        texts = [""] * len(prompts)
        order = sorted(range(len(prompts)), key=lambda i: len(prompts[i]))
        for start in range(0, len(order), batch):
            chosen = order[start : start + batch]
            longest = max(len(prompts[i]) for i in chosen)
            ids = torch.full((len(chosen), longest), PADDING)
            mask = torch.zeros_like(ids)
            for row, i in enumerate(chosen):
                ids[row, longest - len(prompts[i]) :] = torch.tensor(prompts[i])
                mask[row, longest - len(prompts[i]) :] = 1
            written = self.model.generate(
                input_ids=ids, attention_mask=mask, max_new_tokens=min(most, self.context - longest), do_sample=False,
                eos_token_id=END, pad_token_id=PADDING)
            for row, i in enumerate(chosen):
                answer = written[row, longest:].tolist()
                answer = answer[: answer.index(END)] if END in answer else answer
                texts[i] = self.tokenizer.decode(answer, skip_special_tokens=False)
        return texts

    @torch.no_grad()
    def nats(self, rows: torch.Tensor, batch: int = 8) -> tuple[float, int]:
        """Return the negative log-likelihood of all tokens but the first of each row, and their number.

        As in training, a document sees nothing of the one before it, and its first token does not count.
        """
        total, count = 0.0, 0
        for start in range(0, len(rows), batch):
            ids, targets = rows[start : start + batch, :-1], rows[start : start + batch, 1:]
            documents = torch.nn.functional.pad((ids == END).cumsum(-1)[:, :-1], (1, 0))
            causal = torch.ones(ids.shape[1], ids.shape[1], dtype=torch.bool).tril()
            visible = (causal & (documents[:, :, None] == documents[:, None, :]))[:, None]
            bias = torch.zeros(visible.shape).masked_fill(~visible, torch.finfo(torch.float32).min)
            logits = self.model(input_ids=ids, attention_mask=bias).logits
            losses = torch.nn.functional.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
            total += losses[ids != END].sum().item()
            count += int((ids != END).sum())
        return total, count
