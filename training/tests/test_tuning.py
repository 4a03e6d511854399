"""Tuning on examples of unlike length."""

import json
import random

import numpy as np
import pytest
from untrained import write_untrained

torch = pytest.importorskip("torch")

import torch.nn.functional as F

from recipe.llama import base
from recipe.llama.model import Llama
from recipe.llama.rounding import q4_0
from recipe.llama.shape import LlamaShape
from recipe.tuning import tune as tuning
from recipe.tuning.batches import pack, padded, plan, tensors, tokens_of
from recipe.tuning.examples import Example, Examples, write_examples
from recipe.tuning.tune import Run, Settings, loss_of, rate_scale, tune

SHAPE = LlamaShape(width=64, layers=2, heads=2, key_value_heads=1, inner=96, vocabulary=270, context=64)


def test_micro_batches_hold_every_example_and_little_padding():
    lengths = np.random.default_rng(0).integers(5, 90, 300)
    batches = plan(lengths, range(300), most=400, tokens=0, window=100, seed=1)
    assert sorted(i for batch in batches for i in batch) == list(range(300))
    assert all(tokens_of(lengths, batch) <= 400 for batch in batches)
    assert sum(tokens_of(lengths, batch) for batch in batches) < 1.25 * lengths.sum()
    first = batches[: len(pack(lengths, range(100), 400))]
    assert {i for batch in first for i in batch} == set(range(100)), "a window stays together"
    assert batches == plan(lengths, range(300), most=400, tokens=0, window=100, seed=1)


def test_a_limit_of_tokens_leaves_micro_batches_out_evenly():
    lengths = np.full(1000, 8)
    batches = plan(lengths, range(1000), most=80, tokens=4000, window=50, seed=1)
    assert sum(tokens_of(lengths, batch) for batch in batches) == 4000
    halves = [sum(min(batch) < 500 for batch in batches), sum(min(batch) >= 500 for batch in batches)]
    assert halves == [25, 25]


@pytest.fixture
def rows(tmp_path):
    """Examples that count upwards from a random start; the question is the first token or two."""
    rng = random.Random(0)
    examples = []
    for start in rng.choices(range(60), k=220):
        ids = [20 + (start + i) % 60 for i in range(rng.randint(6, 30))]
        examples.append(Example(ids, rng.choice((0, 2)), rng.choice(("even", "odd"))))
    write_untrained(tmp_path / "base.gguf", SHAPE, ["a b c\n"])
    base.write_directory(tmp_path / "base.gguf", tmp_path / "base")
    vocabulary = LlamaShape.read(tmp_path / "base").vocabulary
    tokens = write_examples(tmp_path / "rows", examples, vocabulary)
    assert tokens["even"] + tokens["odd"] == sum(len(example.ids) for example in examples)
    return tmp_path


def settings(rows, out, **changes):
    given = {"compile": False, "micro_tokens": 400, "micro_batches": 2, "warm_up": 2, "held_out": 20, "rate": 1e-2,
             "log_seconds": 0, "weight_decay": 0.0} | changes
    return Settings(str(rows / "base"), str(rows / "rows"), str(rows / out), **given)


def read_log(rows, out):
    return [json.loads(line) for line in (rows / out / "log.jsonl").read_text().splitlines()]


def test_examples_are_read_back_and_padded(rows):
    examples = Examples(rows / "rows")
    ids, counted = tensors(examples, [3, 4], "cpu")
    assert ids.shape == counted.shape == (2, padded(max(examples.lengths[3:5])))
    assert ids[0, : examples.lengths[3]].tolist() == examples.ids(3).tolist()
    for row, i in enumerate((3, 4)):
        # The first token of all is never predicted.
        assert counted[row].nonzero().flatten().tolist() == list(range(max(1, examples.starts[i]), examples.lengths[i]))


def test_loss_counts_what_is_to_be_learnt(monkeypatch):
    generator = torch.Generator().manual_seed(0)
    hidden, embedding = torch.randn(2, 6, 8, generator=generator), torch.randn(11, 8, generator=generator)
    ids = torch.randint(0, 11, (2, 6), generator=generator)
    counted = torch.tensor([[0, 0, 1, 1, 1, 0], [0, 1, 0, 0, 0, 1]], dtype=torch.bool)
    nats = -F.log_softmax(hidden @ embedding.T, -1)[:, :-1].gather(2, ids[:, 1:, None])[..., 0]
    expected = nats[counted[:, 1:]].sum()
    assert torch.allclose(loss_of(hidden, embedding, ids, counted), expected)
    monkeypatch.setattr(tuning, "CHUNK", 2)
    assert torch.allclose(loss_of(hidden.requires_grad_(), embedding, ids, counted), expected)


def test_the_rate_rises_and_falls():
    scales = [rate_scale(step, 100, Settings("", "", "", warm_up=10, final=0.1)) for step in range(100)]
    assert scales[0] == pytest.approx(0.1)
    assert max(scales) == scales[9] > 0.9
    assert scales[-1] == 0.1


def test_tuning_learns_and_goes_on(rows, monkeypatch):
    whole = tune(settings(rows, "whole"))
    log = read_log(rows, "whole")
    measured = [row["held_out"] for row in log if "held_out" in row]
    assert set(measured[0]) == {"even", "odd"}
    assert measured[-1]["even"] < 0.5 * measured[0]["even"]

    learn = Run.learn

    def interrupted(run):
        if run.step == whole.steps // 2:
            run.save(rows / "run/checkpoint.pt")
            raise KeyboardInterrupt
        return learn(run)

    monkeypatch.setattr(Run, "learn", interrupted)
    with pytest.raises(KeyboardInterrupt):
        tune(settings(rows, "run"))
    monkeypatch.undo()
    resumed = tune(settings(rows, "run"))
    assert [row["step"] for row in read_log(rows, "run") if "settings" in row] == [0, whole.steps // 2]
    for name, weight in whole.model.state_dict().items():
        assert torch.equal(weight, resumed.model.state_dict()[name]), name
    with pytest.raises(SystemExit, match="another rate"):
        tune(settings(rows, "run", rate=1e-3))


def test_a_second_run_starts_from_the_first_and_leaves_frozen_blocks(rows):
    first = tune(settings(rows, "first"))
    second = tune(settings(rows, "second", start=str(rows / "first"), frozen=1, round_from=0.0))
    before, after = first.model.state_dict(), second.model.state_dict()
    for name in before:
        assert torch.equal(before[name], after[name]) == (not name.startswith("blocks.1.")), name
    matrix = after["blocks.1.qkv"]
    assert not torch.equal(matrix, q4_0(matrix)), "the full weights are kept"


def test_a_step_in_bfloat16(rows):
    run = Run(settings(rows, "run"))
    run.dtype = torch.bfloat16
    loss, tokens = run.learn()
    assert 3 < loss < 8
    assert tokens > 100
    assert all(parameter.dtype == torch.float32 for parameter in run.model.parameters())


def test_no_tensor_of_the_model_stays_on_the_cpu():
    # Tensors of the device "meta" have no values, but like those of a GPU they refuse to meet others.
    model = Llama(SHAPE).to("meta")
    hidden = model(torch.zeros(2, 9, dtype=torch.long, device="meta"), dtype=torch.bfloat16)
    F.linear(hidden, model.embedding.to(hidden.dtype)).float().sum().backward()
    assert hidden.device.type == q4_0(model.blocks[0].qkv.detach()).device.type == "meta"
