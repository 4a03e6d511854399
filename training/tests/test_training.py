"""Model, optimizer and training on rows of a toy language."""

import json
import random

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

import torch.nn.functional as F
from transformers import AutoModelForCausalLM

from recipe import loss
from recipe.checkpoint import read_checkpoint, read_weights, write_model
from recipe.model import Olmo, Shape, attend, document_mask
from recipe.optimizer import orthogonalize
from recipe.plot import draw, read_curve
from recipe.rows import Rows, write_rows
from recipe.team import Team
from recipe.tokens import END
from recipe.train import Settings, State, Worker, rate_scale, train

SHAPE = Shape(width=128, layers=2, inner=96, vocabulary=64, context=32)


def test_model_computes_what_transformers_computes(tmp_path):
    model = Olmo(SHAPE, seed=1)
    weights = {name: parameter.detach() for name, parameter in model.named_parameters()}
    write_model(tmp_path, SHAPE, weights)
    theirs = AutoModelForCausalLM.from_pretrained(tmp_path, dtype=torch.float32)
    ours = Olmo(SHAPE)
    ours.load_state_dict(read_weights(tmp_path, SHAPE))
    ids = torch.randint(2, 64, (3, 32), generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        logits = F.linear(ours(ids, document_mask(ids, END)), ours.embedding)
        assert torch.allclose(logits, theirs(input_ids=ids).logits, atol=1e-4)


def test_documents_of_a_row_do_not_see_each_other():
    model = Olmo(SHAPE, seed=1)
    first, second = torch.randint(2, 64, (2, 15), generator=torch.Generator().manual_seed(0))
    packed = torch.cat([first, torch.tensor([END]), second])[None]
    with torch.no_grad():
        together = model(packed, document_mask(packed, END))[0, 16:]
        alone = model(second[None], document_mask(second[None], END))[0]
    assert torch.allclose(together, alone, atol=1e-5)


def test_loss_and_its_gradients():
    generator = torch.Generator().manual_seed(0)
    hidden = torch.randn(20, 16, generator=generator, requires_grad=True)
    embedding = torch.randn(11, 16, generator=generator, requires_grad=True)
    targets = torch.randint(0, 11, (20,), generator=generator)
    weights = torch.rand(20, generator=generator)
    expected = (F.cross_entropy(F.linear(hidden, embedding), targets, reduction="none") * weights).sum()
    gradients = torch.autograd.grad(expected, (hidden, embedding))
    actual = loss.cross_entropy(hidden, embedding, targets, weights, compiled=False)
    actual.backward()
    assert torch.allclose(actual, expected, atol=1e-4)
    assert torch.allclose(hidden.grad, gradients[0], atol=1e-5)
    assert torch.allclose(embedding.grad, gradients[1], atol=1e-4)


def test_orthogonalized_matrices_have_like_singular_values():
    x = torch.randn(2, 48, 16, generator=torch.Generator().manual_seed(0)) * torch.logspace(-1, 1, 16)
    values = torch.linalg.svdvals(orthogonalize(x))
    assert values.min() > 0.5
    assert values.max() < 1.5


def test_learning_rate_rises_stays_and_falls():
    settings = Settings("", "", 0, warm_up=0.1, decay=0.5, final=0.1)
    scales = [rate_scale(i / 100, settings) for i in range(101)]
    assert scales[0] < 0.01
    assert scales[20] == scales[50] == 1
    assert scales[100] == pytest.approx(0.1)
    assert scales[75] == pytest.approx(0.55)


@pytest.fixture
def toy_rows(tmp_path):
    """Rows that count upwards from a random start."""
    rng = random.Random(0)
    rows = [([END] + [2 + (start + i) % 60 for i in range(32)], [1] * 33) for start in rng.choices(range(60), k=64)]
    write_rows(tmp_path / "rows", rows, 32, vocabulary=64, bytes=64 * 32)
    return tmp_path / "rows"


def run(rows, out, **changes):
    settings = {"preset": "1m", "held_out": str(rows), "compile": False, "micro_rows": 4, "micro_batches": 2,
                "evaluations": 2, "log_seconds": 0, "workers": 1} | changes
    train(Settings(rows=str(rows), out=str(out), **settings))
    return [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("workers", [1, 2])
def test_training_learns(toy_rows, tmp_path, workers):
    log = run(toy_rows, tmp_path / "run", tokens=60 * 256, workers=workers)
    measured = [row["held_out_nats"] for row in log if "held_out_nats" in row]
    assert measured[0] > 3
    assert measured[-1] < 1
    assert len(read_curve(tmp_path / "run/log.jsonl", "loss", by_flops=True, context=32, vocabulary=64)) > 10
    assert draw({"a": [(1, 2.0), (2, 1.0)]}, "x", "y").startswith("<svg")


def test_an_interrupted_run_goes_on(toy_rows, tmp_path, monkeypatch):
    whole = run(toy_rows, tmp_path / "whole", tokens=20 * 256)
    from recipe.train import Recorder
    before = Recorder.before

    def interrupted(recorder, step):
        if step == 10:
            recorder.save(step)
            raise KeyboardInterrupt
        before(recorder, step)

    monkeypatch.setattr(Recorder, "before", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(toy_rows, tmp_path / "run", tokens=20 * 256)
    monkeypatch.undo()
    resumed = run(toy_rows, tmp_path / "run", tokens=20 * 256)
    assert [row["step"] for row in resumed if "settings" in row] == [0, 10]
    last = [[row for row in log if "held_out_nats" in row][-1]["held_out_nats"] for log in (whole, resumed)]
    assert last[0] == pytest.approx(last[1], abs=0.05)
    with pytest.raises(SystemExit, match="another tokens"):
        run(toy_rows, tmp_path / "run", tokens=30 * 256)


def test_no_tensor_of_a_step_stays_on_the_cpu(toy_rows):
    # Tensors of the device "meta" have no values, but like those of a GPU they refuse to meet others.
    settings = Settings(str(toy_rows), "", 512, device="meta", compile=False)
    worker = Worker(0, settings, SHAPE, State(SHAPE, 1, "meta"), Team.of(1))
    ids, targets, weights = worker.batch(worker.rows, np.arange(4))
    hidden = worker.forward(ids, document_mask(ids, END)).view(-1, SHAPE.width)
    loss.cross_entropy(hidden, worker.model.embedding, targets, weights, compiled=False).backward()
    worker.optimizer.update(0, 1.0, 0.9)


def test_attention_in_blocks_is_that_of_a_gpu():
    generator = torch.Generator().manual_seed(0)
    q, k, v = torch.randn(3, 2, 2, 300, 64, generator=generator)
    ids = torch.randint(0, 40, (2, 300), generator=generator)
    mask = document_mask(ids, END)
    expected = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    assert torch.allclose(attend(q, k, v, mask), expected, atol=1e-5)


def test_checkpoint_is_read_back(toy_rows, tmp_path):
    run(toy_rows, tmp_path / "run", tokens=256)
    shape, weights = read_checkpoint(tmp_path / "run/checkpoint.pt")
    assert (shape.vocabulary, shape.context) == (64, 32)
    assert weights["embedding"].shape == (64, 128)
    assert len(Rows(toy_rows)) == 64
