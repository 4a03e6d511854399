"""Trains a model on packed rows: pretraining and tuning alike, on CPU cores or one CUDA GPU.

Weights are kept in float32 and multiplied in bfloat16. A checkpoint is written every few minutes, and a run that finds
one goes on from there. The length of a run is a number of tokens, not a time: it may be stopped and continued.
The log is JSONL; ``recipe.plot`` draws it.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
import torch.multiprocessing as multiprocessing
import torch.nn.functional as F
from torch import Tensor

from recipe import loss as losses
from recipe.checkpoint import read_weights
from recipe.model import PRESETS, Olmo, Shape, document_mask, preset, rotary_tables
from recipe.optimizer import EMBEDDING, MuonAdam, views
from recipe.rows import Rows
from recipe.team import Team
from recipe.tokens import END


@dataclass(frozen=True)
class Settings:
    """What a run does; written into its log and its checkpoints."""

    rows: str
    out: str
    tokens: int
    preset: str = "5m"
    start: str | None = None
    held_out: str | None = None
    device: str = "cpu"
    workers: int = 2
    micro_rows: int = 2
    micro_batches: int = 8
    matrix_rate: float = 0.02
    embedding_rate: float = 2e-3
    warm_up: float = 0.01
    decay: float = 0.5
    final: float = 0.05
    checkpoint_seconds: float = 180
    log_seconds: float = 20
    evaluations: int = 8
    seed: int = 1
    compile: bool = True


class State:
    """Everything that changes during a run, in flat tensors, in shared memory where there are several workers."""

    def __init__(self, shape: Shape, workers: int, device: str) -> None:
        model = Olmo(shape)
        self.shapes = {name: parameter.shape for name, parameter in model.named_parameters()}
        self.masters = torch.cat([p.detach().reshape(-1) for p in model.parameters()]).to(device)
        self.momentum = torch.zeros_like(self.masters)
        self.second = torch.zeros(self.shapes[EMBEDDING], device=device)
        self.working = self.masters.bfloat16()
        self.gradients = [torch.zeros_like(self.working) for _ in range(workers)]
        self.losses = torch.zeros(workers, dtype=torch.float64)
        self.control = torch.zeros(2, dtype=torch.float64)
        if workers > 1:
            for tensor in (self.masters, self.momentum, self.second, self.working, self.losses, self.control,
                           *self.gradients):
                tensor.share_memory_()

    def load_weights(self, weights: dict[str, Tensor]) -> None:
        """Take weights by name; an embedding with fewer rows fills the first ones."""
        parts = views(self.masters, self.shapes)
        for name, weight in weights.items():
            parts[name][: weight.shape[0]].copy_(weight)
        self.working.copy_(self.masters)

    def save(self, path: Path, step: int, settings: Settings, shape: Shape) -> None:
        """Write a checkpoint, whole or not at all."""
        whole = {"step": step, "settings": asdict(settings), "shape": asdict(shape), "masters": self.masters.cpu(),
                 "momentum": self.momentum.cpu(), "second": self.second.cpu()}
        torch.save({key: value.clone() if isinstance(value, Tensor) else value for key, value in whole.items()},
                   path.with_suffix(".part"))
        os.replace(path.with_suffix(".part"), path)

    def resume(self, path: Path, settings: Settings) -> int:
        """Read a checkpoint and return its step."""
        saved = torch.load(path, weights_only=True)
        fixed = ("rows", "tokens", "preset", "micro_rows", "micro_batches", "seed")
        changed = [key for key in fixed if saved["settings"][key] != getattr(settings, key)]
        if changed:
            raise SystemExit(f"{path}: this run had another {', '.join(changed)}; remove it, or choose another --out")
        self.masters.copy_(saved["masters"])
        self.momentum.copy_(saved["momentum"])
        self.second.copy_(saved["second"])
        self.working.copy_(self.masters)
        return saved["step"]


def rate_scale(fraction: float, settings: Settings) -> float:
    """Return the learning rate, relative to its highest, when ``fraction`` of the run is done."""
    scale = min(1.0, (fraction + 1e-4) / settings.warm_up) if settings.warm_up > 0 else 1.0
    if fraction > 1 - settings.decay:
        scale *= settings.final + (1 - settings.final) * (1 - fraction) / settings.decay
    return scale


class Worker:
    """One process of a run. Worker 0 also keeps the schedule, the log and the checkpoints."""

    def __init__(self, rank: int, settings: Settings, shape: Shape, state: State, team: Team) -> None:
        self.rank, self.settings, self.shape, self.state, self.team = rank, settings, shape, state, team
        self.rows = Rows(Path(settings.rows))
        self.per_step = settings.micro_batches * settings.micro_rows * shape.context
        self.steps = max(1, settings.tokens // self.per_step)
        model = Olmo(shape).to(settings.device, torch.bfloat16)
        # The line above rounds the tables of angles, which are multiplied in float32.
        model.cos, model.sin = (table.to(settings.device) for table in rotary_tables(shape))
        working = views(state.working, state.shapes)
        gradients = [views(flat, state.shapes) for flat in state.gradients]
        for name, parameter in model.named_parameters():
            parameter.data = working[name]
            parameter.grad = gradients[rank][name]
        self.model = model
        self.forward = torch.compile(model, dynamic=False) if settings.compile else model
        self.optimizer = MuonAdam(
            views(state.masters, state.shapes), working, gradients, views(state.momentum, state.shapes), state.second,
            matrix_rate=settings.matrix_rate, embedding_rate=settings.embedding_rate, rank=rank, workers=team.size)

    def batch(self, rows: Rows, indices: np.ndarray) -> tuple[Tensor, Tensor, Tensor]:
        """Return ids and targets (rows, context) and the weights of the loss."""
        tokens = torch.from_numpy(rows.tokens[indices].astype(np.int64)).to(self.settings.device)
        weights = torch.from_numpy(rows.weights[indices, 1:].astype(np.float32)).to(self.settings.device)
        ids = tokens[:, :-1].contiguous()
        return ids, tokens[:, 1:].reshape(-1), (weights * (ids != END)).reshape(-1)

    def indices(self, micro_batch: int) -> np.ndarray:
        """Return the rows of a micro-batch: a new permutation in every epoch."""
        size = self.settings.micro_rows
        batches = max(1, len(self.rows) // size)
        epoch, position = divmod(micro_batch, batches)
        permutation = np.random.default_rng((self.settings.seed, epoch)).permutation(len(self.rows))
        return permutation[position * size : (position + 1) * size]

    def learn(self, micro_batch: int) -> float:
        """Add the gradient of a micro-batch and return its part of the loss of the step."""
        ids, targets, weights = self.batch(self.rows, self.indices(micro_batch))
        weights /= self.per_step * self.rows.meta["mean_weight"]
        hidden = self.forward(ids, document_mask(ids, END)).view(-1, self.shape.width)
        loss = losses.cross_entropy(hidden, self.model.embedding, targets, weights, compiled=self.settings.compile)
        loss.backward()
        return loss.item()

    @torch.no_grad()
    def evaluate(self, rows: Rows) -> float:
        """Return nats for each counted token of rows."""
        total = count = 0.0
        size = self.settings.micro_rows
        for start in range(0, len(rows) // size * size, size):
            ids, targets, weights = self.batch(rows, np.arange(start, start + size))
            hidden = self.forward(ids, document_mask(ids, END)).view(-1, self.shape.width)
            nats = F.cross_entropy(F.linear(hidden, self.model.embedding).float(), targets, reduction="none")
            total += (nats * weights).sum().item()
            count += weights.sum().item()
        return total / count

    def run(self, first_step: int) -> None:
        """Train from ``first_step`` to the end."""
        self._compile()
        recorder = Recorder(self, first_step) if self.rank == 0 else None
        for step in range(first_step, self.steps):
            if recorder is not None:
                recorder.before(step)
                self.team.open_tickets()
            self.team.wait()
            taken, total = 0, 0.0
            while (ticket := self.team.take(self.settings.micro_batches, taken)) is not None:
                total += self.learn(step * self.settings.micro_batches + ticket)
                taken += 1
            self.state.losses[self.rank] = total
            self.team.wait()
            momentum = 0.85 + 0.1 * min(1.0, step / 300)
            self.optimizer.update(step, rate_scale(step / self.steps, self.settings), momentum)
            if recorder is not None:
                recorder.after(float(self.state.losses.sum()))
            self.team.wait()
            self.state.gradients[self.rank].zero_()
        if recorder is not None:
            recorder.finish()

    def _compile(self) -> None:
        """Run once, the first worker before the others, who then find its kernels in the cache."""
        for turn in range(2):
            if (self.rank == 0) == (turn == 0):
                self.learn(0)
                self.state.gradients[self.rank].zero_()
            self.team.wait()


class Recorder:
    """Log, evaluations and checkpoints of a run."""

    def __init__(self, worker: Worker, first_step: int) -> None:
        self.worker, self.settings = worker, worker.settings
        self.directory = Path(self.settings.out)
        self.log_file = (self.directory / "log.jsonl").open("a")
        self.held_out = Rows(Path(self.settings.held_out)) if self.settings.held_out else None
        self.sum, self.count, self.logged_step = 0.0, 0, first_step
        self.logged = self.saved = self.started = time.monotonic()
        self.log(step=first_step, parameters=worker.shape.parameters, rows=len(worker.rows),
                 settings=asdict(self.settings))

    def log(self, **values: object) -> None:
        line = json.dumps(values)
        self.log_file.write(line + "\n")
        self.log_file.flush()
        print(line, flush=True)

    def before(self, step: int) -> None:
        """Log, measure and save what is due before a step."""
        now = time.monotonic()
        every = max(1, self.worker.steps // max(1, self.settings.evaluations))
        if step % every == 0:
            self.measure(step)
        if now - self.logged > self.settings.log_seconds and self.count:
            done = (step - self.logged_step) * self.worker.per_step
            self.log(step=step, tokens=step * self.worker.per_step, loss=round(self.sum / self.count, 4),
                     rate=round(rate_scale(step / self.worker.steps, self.settings), 4),
                     tokens_per_second=round(done / (now - self.logged)), seconds=round(now - self.started))
            self.sum, self.count, self.logged, self.logged_step = 0.0, 0, now, step
        if now - self.saved > self.settings.checkpoint_seconds:
            self.save(step)
            self.saved = now

    def after(self, loss: float) -> None:
        if not math.isfinite(loss):
            raise FloatingPointError("the loss is not a number any more")
        self.sum += loss
        self.count += 1

    def measure(self, step: int) -> None:
        """Log the loss on held-out rows, in bits per byte where their bytes are known."""
        if self.held_out is None:
            return
        nats = self.worker.evaluate(self.held_out)
        values: dict[str, object] = {"held_out_nats": round(nats, 4)}
        if "bytes" in self.held_out.meta:
            tokens = len(self.held_out) * self.held_out.meta["context"]
            values["bits_per_byte"] = round(nats / math.log(2) * tokens / self.held_out.meta["bytes"], 4)
        self.log(step=step, tokens=step * self.worker.per_step, **values)

    def save(self, step: int) -> None:
        self.worker.state.save(self.directory / "checkpoint.pt", step, self.settings, self.worker.shape)

    def finish(self) -> None:
        """Measure and save the end of a run."""
        self.measure(self.worker.steps)
        self.save(self.worker.steps)
        self.log(step=self.worker.steps, finished=True, seconds=round(time.monotonic() - self.started))


def work(rank: int, settings: Settings, shape: Shape, state: State, team: Team, first_step: int) -> None:
    """Run one worker; with several, each has one thread."""
    if team.size > 1:
        torch.set_num_threads(1)
    Worker(rank, settings, shape, state, team).run(first_step)


def train(settings: Settings) -> None:
    """Run or go on with a training."""
    rows = Rows(Path(settings.rows))
    shape = preset(settings.preset, rows.meta["vocabulary"], rows.meta["context"])
    out = Path(settings.out)
    out.mkdir(parents=True, exist_ok=True)
    workers = settings.workers if settings.device == "cpu" else 1
    state = State(shape, workers, settings.device)
    if settings.start:
        state.load_weights(read_weights(Path(settings.start), shape))
    checkpoint = out / "checkpoint.pt"
    first_step = state.resume(checkpoint, settings) if checkpoint.exists() else 0
    team = Team.of(workers)
    if workers == 1:
        work(0, settings, shape, state, team, first_step)
        return
    os.environ["OMP_NUM_THREADS"] = "1"
    # Where one worker dies, spawn ends the others and raises its error.
    multiprocessing.spawn(work, (settings, shape, state, team, first_step), nprocs=workers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    defaults = Settings("", "", 0)
    parser.add_argument("--rows", required=True, help="packed rows, without an ending")
    parser.add_argument("--out", required=True, help="directory of checkpoint and log")
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--tokens", type=int, help="tokens to read")
    length.add_argument("--epochs", type=float, help="the same, as a number of times that all rows are read")
    parser.add_argument("--preset", choices=PRESETS, default=defaults.preset)
    parser.add_argument("--start", help="a checkpoint or a Hugging Face directory to start from")
    parser.add_argument("--held-out", help="packed rows to measure on")
    parser.add_argument("--device", choices=("cpu", "cuda"), default=defaults.device)
    parser.add_argument("--compile", action=argparse.BooleanOptionalAction, default=True)
    for name in ("workers", "micro_rows", "micro_batches", "matrix_rate", "embedding_rate", "warm_up", "decay", "final",
                 "checkpoint_seconds", "log_seconds", "evaluations", "seed"):
        default = getattr(defaults, name)
        parser.add_argument("--" + name.replace("_", "-"), type=type(default), default=default)
    arguments = vars(parser.parse_args())
    epochs = arguments.pop("epochs")
    if epochs is not None:
        meta = Rows(Path(arguments["rows"])).meta
        arguments["tokens"] = int(epochs * meta["rows"] * meta["context"])
    train(Settings(**arguments))


if __name__ == "__main__":
    main()
