"""Tunes a `llama` model on examples, with the rounding of Q4_0 in the forward pass at the end of the run.

Goes on from its last checkpoint. On a CPU products are float32, on a GPU bfloat16 with float32 master weights.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import time
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor
from torch.utils.checkpoint import checkpoint

from recipe.llama.model import block, load
from recipe.llama.rounding import rounded
from recipe.tuning.batches import pack, plan, tensors, tokens_of
from recipe.tuning.examples import Examples

CHUNK = 8192
"""Tokens whose logits exist at a time."""


@dataclass(frozen=True)
class Settings:
    """What a run does; written into its log and its checkpoints."""

    base: str
    rows: str
    out: str
    start: str = ""
    device: str = "cpu"
    tokens: int = 0
    rate: float = 1e-3
    warm_up: int = 25
    final: float = 0.03
    weight_decay: float = 0.05
    micro_tokens: int = 2560
    micro_batches: int = 3
    window: int = 2000
    frozen: int = 0
    round_from: float = 0.8
    held_out: int = 160
    evaluations: int = 4
    checkpoint_seconds: float = 300
    log_seconds: float = 20
    seed: int = 1
    compile: bool = True


HELP = {
    "base": "Hugging Face directory of the base",
    "rows": "examples of recipe.tuning.rows, without an ending",
    "out": "directory of checkpoint and log",
    "start": "directory of a finished run whose weights this one starts from, instead of the base's",
    "device": "cpu or cuda",
    "tokens": "tokens to read, padding included; 0 reads every example once",
    "rate": "highest learning rate",
    "warm_up": "steps in which it rises",
    "final": "lowest learning rate, relative to the highest",
    "weight_decay": "of matrices; norms and embedding have none",
    "micro_tokens": "tokens of a micro-batch",
    "micro_batches": "micro-batches of a step",
    "window": "examples that are shuffled together",
    "frozen": "first blocks that stay as they are, with embedding and last norm; 0 tunes all weights",
    "round_from": "share of the run after which matrices are rounded to Q4_0 in the forward pass; 1 never does",
    "held_out": "examples that are measured on instead",
    "evaluations": "how often",
    "checkpoint_seconds": "between two checkpoints",
    "log_seconds": "between two lines of the log",
    "seed": "of what is held out, and of the order",
    "compile": "whether blocks are compiled",
}


def rate_scale(step: int, steps: int, settings: Settings) -> float:
    """Return the learning rate of a step, relative to the highest."""
    falling = max(settings.final, (1 - step / steps) ** 0.8)
    return min(1.0, (step + 1) / max(1, settings.warm_up)) * falling


def _chunk_loss(hidden: Tensor, embedding: Tensor, targets: Tensor) -> Tensor:
    return F.cross_entropy(F.linear(hidden, embedding).float(), targets, reduction="sum")


def loss_of(hidden: Tensor, embedding: Tensor, ids: Tensor, counted: Tensor) -> Tensor:
    """Return the sum of the negative log-likelihoods of counted tokens, in nats.

    ``hidden`` is (rows, length, width), ``ids`` and ``counted`` (rows, length); a token is predicted from those before.
    """
    chosen, targets = hidden[:, :-1][counted[:, 1:]], ids[:, 1:][counted[:, 1:]]
    embedding = embedding.to(hidden.dtype)
    if len(targets) <= CHUNK:
        return _chunk_loss(chosen, embedding, targets)
    parts = zip(chosen.split(CHUNK), targets.split(CHUNK))
    return sum(checkpoint(_chunk_loss, part, embedding, wanted, use_reentrant=False) for part, wanted in parts)


class Run:
    """A run of tuning: the model, its optimizer and its data."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        torch.manual_seed(settings.seed)
        self.dtype = torch.bfloat16 if settings.device == "cuda" else torch.float32
        self.examples = Examples(Path(settings.rows))
        self.model = load(Path(settings.base))
        if settings.start:
            started = torch.load(Path(settings.start, "checkpoint.pt"), weights_only=True, map_location="cpu")
            self.model.load_state_dict(started["weights"])
        self.model.to(settings.device)
        if self.examples.meta["vocabulary"] != self.model.shape.vocabulary:
            raise SystemExit(f"{settings.rows}: made for another vocabulary than the base's")
        self.block = torch.compile(block, dynamic=True) if settings.compile else block
        self.matrices = [matrix for each in self.model.blocks for matrix in each.matrices]
        if settings.frozen:
            self.model.requires_grad_(False)
            self.model.blocks[settings.frozen :].requires_grad_(True)
        trained = {name: p for name, p in self.model.named_parameters() if p.requires_grad}
        decayed = {name for name, p in trained.items() if p.dim() > 1 and name != "embedding"}
        self.trained = list(trained.values())
        self.optimizer = torch.optim.AdamW(
            [{"params": [trained[name] for name in trained if name in decayed], "weight_decay": settings.weight_decay},
             {"params": [trained[name] for name in trained if name not in decayed], "weight_decay": 0.0}],
            lr=settings.rate, betas=(0.9, 0.95), fused=settings.device == "cuda")
        self.held_out, self.batches = self._divide()
        self.steps = len(self.batches) // settings.micro_batches
        if not self.steps:
            raise SystemExit(f"{settings.rows}: too few examples for a step")
        self.step = 0

    def _divide(self) -> tuple[list[int], list[list[int]]]:
        settings, count = self.settings, len(self.examples)
        chosen = np.random.default_rng(settings.seed).choice(count, min(settings.held_out, count // 10), replace=False)
        held_out = set(chosen.tolist())
        rest = [i for i in range(count) if i not in held_out]
        return sorted(held_out), plan(self.examples.lengths, rest, most=settings.micro_tokens, tokens=settings.tokens,
                                      window=settings.window, seed=settings.seed)

    def _hidden(self, ids: Tensor) -> Tensor:
        return self.model(ids, dtype=self.dtype, frozen=self.settings.frozen, block=self.block)

    def learn(self) -> tuple[float, int]:
        """Do a step; returns the loss in nats for each counted token, and the tokens read."""
        settings = self.settings
        first = self.step * settings.micro_batches
        chosen = self.batches[first : first + settings.micro_batches]
        micro = [tensors(self.examples, batch, settings.device) for batch in chosen]
        counted = sum(int(counted[:, 1:].sum()) for _, counted in micro)
        total = torch.zeros((), device=settings.device)
        for group in self.optimizer.param_groups:
            group["lr"] = settings.rate * rate_scale(self.step, self.steps, settings)
        with rounded(self.matrices, self.step >= settings.round_from * self.steps):
            for ids, mask in micro:
                loss = loss_of(self._hidden(ids), self.model.embedding, ids, mask) / counted
                loss.backward()
                total += loss.detach()
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        return total.item(), sum(tokens_of(self.examples.lengths, batch) for batch in chosen)

    @torch.no_grad()
    def evaluate(self) -> dict[str, float]:
        """Return nats for each counted token of the examples held out, by group, with the rounding on."""
        found = {}
        with rounded(self.matrices):
            for name in self.examples.meta["groups"]:
                total = count = 0
                indices = [i for i in self.held_out if self.examples.group(i) == name]
                for batch in pack(self.examples.lengths, indices, self.settings.micro_tokens):
                    ids, counted = tensors(self.examples, batch, self.settings.device)
                    total += loss_of(self._hidden(ids), self.model.embedding, ids, counted).item()
                    count += int(counted.sum())
                if count:
                    found[name] = round(total / count, 4)
        return found

    def save(self, path: Path) -> None:
        """Write a checkpoint, whole or not at all."""
        part = path.with_suffix(".part")
        torch.save({"step": self.step, "settings": asdict(self.settings), "shape": asdict(self.model.shape),
                    "weights": self.model.state_dict(), "optimizer": self.optimizer.state_dict()}, part)
        os.replace(part, path)

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint."""
        saved = torch.load(path, weights_only=True, map_location=self.settings.device)
        free = ("base", "out", "start", "device", "compile", "evaluations", "checkpoint_seconds", "log_seconds")
        ours = asdict(self.settings)
        changed = [key for key, value in saved["settings"].items() if key not in free and value != ours[key]]
        if changed:
            raise SystemExit(f"{path}: this run had another {', '.join(changed)}; remove it, or choose another --out")
        self.model.load_state_dict(saved["weights"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.step = saved["step"]


def log(file: Path, **values: object) -> None:
    """Add a line to the log, and print it."""
    line = json.dumps(values)
    with file.open("a") as out:
        out.write(line + "\n")
    print(line, flush=True)


def tune(settings: Settings) -> Run:
    """Run or go on with a tuning, to its end."""
    out = Path(settings.out)
    out.mkdir(parents=True, exist_ok=True)
    saved, lines = out / "checkpoint.pt", out / "log.jsonl"
    run = Run(settings)
    if saved.exists():
        run.resume(saved)
    log(lines, step=run.step, steps=run.steps, examples=len(run.examples), settings=asdict(settings))
    every = max(1, run.steps // max(1, settings.evaluations))
    logged = kept = time.monotonic()
    losses, tokens = [], 0
    while run.step < run.steps:
        if run.step % every == 0:
            log(lines, step=run.step, held_out=run.evaluate())
        loss, read = run.learn()
        if not math.isfinite(loss):
            raise FloatingPointError("the loss is not a number any more")
        losses.append(loss)
        tokens += read
        now = time.monotonic()
        if now - logged > settings.log_seconds:
            log(lines, step=run.step, loss=round(sum(losses) / len(losses), 4),
                tokens_per_second=round(tokens / (now - logged)))
            logged, losses, tokens = time.monotonic(), [], 0
        if now - kept > settings.checkpoint_seconds:
            run.save(saved)
            kept = time.monotonic()
    log(lines, step=run.step, held_out=run.evaluate(), finished=True)
    run.save(saved)
    return run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for field in fields(Settings):
        name = "--" + field.name.replace("_", "-")
        given = {"required": True} if field.default is MISSING else {"default": field.default}
        if field.type == "bool":
            given["action"] = argparse.BooleanOptionalAction
        else:
            given["type"] = {"int": int, "float": float, "str": str}[field.type]
        parser.add_argument(name, help=HELP[field.name], **given)
    tune(Settings(**vars(parser.parse_args())))


if __name__ == "__main__":
    main()
