"""The `llama` model in torch: against transformers, and into a GGUF file and back."""

import json
import os
from pathlib import Path

import gguf
import numpy as np
import pytest
from untrained import write_untrained

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

import torch.nn.functional as F
from transformers import AutoModelForCausalLM

from recipe.llama import base, export, vocabulary
from recipe.llama.model import Llama, load, names, split
from recipe.llama.rounding import q4_0, rounded
from recipe.llama.shape import LlamaShape

SHAPE = LlamaShape(width=64, layers=2, heads=4, key_value_heads=2, inner=96, vocabulary=300, context=128)
TEXTS = ["def double(n):\n    return 2 * n\n"] * 3
REAL = Path(os.environ.get("EMEND_TEST_MODELS", Path.home() / ".cache/emend/test-models"),
            "SmolLM2-135M-Instruct.Q4_1.gguf")


def logits_of_both(directory, ids):
    ours = load(directory)
    theirs = AutoModelForCausalLM.from_pretrained(directory, dtype=torch.float32)
    with torch.no_grad():
        return F.linear(ours(ids), ours.embedding), theirs(input_ids=ids).logits


def test_model_computes_what_transformers_computes(tmp_path):
    write_untrained(tmp_path / "base.gguf", SHAPE, TEXTS)
    base.write_directory(tmp_path / "base.gguf", tmp_path / "base")
    ids = torch.randint(0, 250, (3, 40), generator=torch.Generator().manual_seed(0))
    ours, theirs = logits_of_both(tmp_path / "base", ids)
    assert torch.allclose(ours, theirs, atol=1e-4)


@pytest.mark.skipif(not REAL.exists(), reason="the base was not fetched")
def test_base_computes_what_transformers_computes(tmp_path):
    base.write_directory(REAL, tmp_path / "base")
    tokenizer = base.read_tokenizer(gguf.GGUFReader(REAL))
    ids = torch.tensor([tokenizer.encode("def is_prime(n):\n    if n < 2:\n        return False\n").ids])
    ours, theirs = logits_of_both(tmp_path / "base", ids)
    assert (ours - theirs).abs().max() < 3e-4
    assert ours.argmax(-1).tolist() == theirs.argmax(-1).tolist()


def random_model() -> Llama:
    generator = torch.Generator().manual_seed(0)
    model = Llama(SHAPE)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_(1 if parameter.dim() == 1 else 0, 0.1, generator=generator)
    return model


def test_frozen_blocks_get_no_gradient():
    model = random_model()
    model(torch.arange(20)[None], frozen=1).sum().backward()
    assert model.blocks[0].qkv.grad is None
    assert model.embedding.grad is None
    assert model.blocks[1].qkv.grad.abs().sum() > 0


def test_bfloat16_products_are_near():
    model = random_model()
    ids = torch.arange(20)[None]
    with torch.no_grad():
        exact, near = model(ids), model(ids, dtype=torch.bfloat16)
    assert near.dtype == torch.bfloat16
    assert (exact - near.float()).abs().max() < 0.15


def test_rounding_is_that_of_ggml():
    weight = torch.randn(20, 64, generator=torch.Generator().manual_seed(0))
    weight[3, :32] = 0
    kind = gguf.GGMLQuantizationType.Q4_0
    expected = gguf.dequantize(gguf.quantize(weight.numpy(), kind), kind)
    np.testing.assert_array_equal(q4_0(weight).numpy(), expected)


def test_gradients_go_straight_through():
    model = random_model()
    matrix, ids = model.blocks[0].down, torch.arange(9)[None]
    full = matrix.detach().clone()
    with rounded([matrix]):
        assert not torch.equal(matrix, full)
        assert torch.equal(q4_0(matrix), matrix)
        model(ids).sum().backward()
    assert torch.equal(matrix, full)
    assert matrix.grad.abs().sum() > 0
    with rounded([matrix], on=False):
        assert torch.equal(matrix, full)


def test_exported_file_has_the_weights(tmp_path):
    shape = write_untrained(tmp_path / "base.gguf", SHAPE, TEXTS)
    base.write_directory(tmp_path / "base.gguf", tmp_path / "base")
    model = load(tmp_path / "base")
    tokenizer = tmp_path / "tokenizer.json"
    tokenizer.write_text(json.dumps(vocabulary.reuse(
        json.loads((tmp_path / "base/tokenizer.json").read_text()))))
    export.write_gguf(tmp_path / "tiny-q8_0.gguf", shape, model.state_dict(), tmp_path / "base.gguf", tokenizer, "0.1")
    reader = gguf.GGUFReader(tmp_path / "tiny-q8_0.gguf")
    assert base.field(reader, "general.name") == "tiny"
    assert base.field(reader, "tokenizer.ggml.tokens")[6:10] == [
        "<filename>", "<|diff|>", "<|fim_prefix|>", "<|fim_suffix|>"]
    assert base.field(reader, "tokenizer.ggml.token_type")[6:9] == [3, 4, 3]
    theirs = split(shape, model.state_dict())
    again = base.read_tensors(reader)
    assert set(again) == {name for parts in names(shape).values() for name in parts}
    kind = gguf.GGMLQuantizationType.Q8_0
    for name, weight in again.items():
        full = theirs[name].numpy()
        if full.ndim > 1:
            full = gguf.dequantize(gguf.quantize(full, kind), kind)
        np.testing.assert_array_equal(weight, full)
