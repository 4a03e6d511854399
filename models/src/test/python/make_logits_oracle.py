"""Writes the logits that transformers computes for OLMo models of formula-made weights.

The weights follow a formula that the Java test repeats bit for bit, so only shapes, tokens and logits are stored:
value i of tensor t is (hash(t, i) / 2**24 - 0.5) * scale, every step exact in float32.

Usage: python make_logits_oracle.py ../resources/io/emend/models/logits
"""

import json
import pathlib
import sys

import numpy
import torch
from transformers import OlmoConfig, OlmoForCausalLM

SHAPES = {
    "wide": dict(layers=12, hidden=768, intermediate=3072, heads=12, kv_heads=12, vocabulary=512, tokens=12),
    "odd": dict(layers=3, hidden=60, intermediate=37, heads=5, kv_heads=5, vocabulary=103, tokens=70, clip=0.25),
    "grouped": dict(layers=2, hidden=96, intermediate=130, heads=6, kv_heads=2, vocabulary=67, tokens=40),
    "untied": dict(layers=1, hidden=32, intermediate=48, heads=1, kv_heads=1, vocabulary=33, tokens=9, untied=True),
}
SCALE = 0.25


def formula(tensor, shape):
    """Pseudo-random float32 values in [-SCALE/2, SCALE/2)."""
    index = numpy.arange(int(numpy.prod(shape)), dtype=numpy.uint64)
    bits = (index + numpy.uint64(tensor) * numpy.uint64(0x9E3779B9)) & numpy.uint64(0xFFFFFFFF)
    for multiplier in (0x7FEB352D, 0x846CA68B):
        bits ^= bits >> numpy.uint64(15)
        bits = (bits * numpy.uint64(multiplier)) & numpy.uint64(0xFFFFFFFF)
    bits ^= bits >> numpy.uint64(16)
    fraction = (bits >> numpy.uint64(8)).astype(numpy.float32) / numpy.float32(2**24)
    return torch.from_numpy(((fraction - numpy.float32(0.5)) * numpy.float32(SCALE)).reshape(shape))


def build(shape):
    model = OlmoForCausalLM(OlmoConfig(
        vocab_size=shape["vocabulary"], hidden_size=shape["hidden"], intermediate_size=shape["intermediate"],
        num_hidden_layers=shape["layers"], num_attention_heads=shape["heads"],
        num_key_value_heads=shape["kv_heads"], max_position_embeddings=128, rope_theta=10000.0,
        clip_qkv=shape.get("clip"), tie_word_embeddings=not shape.get("untied", False),
        pad_token_id=0, eos_token_id=0, bos_token_id=None, attn_implementation="eager")).float().eval()
    names = ["model.embed_tokens.weight"] + (["lm_head.weight"] if shape.get("untied") else [])
    for layer in range(shape["layers"]):
        block = f"model.layers.{layer}."
        names += [f"{block}self_attn.{part}_proj.weight" for part in ("q", "k", "v", "o")]
        names += [f"{block}mlp.{part}_proj.weight" for part in ("gate", "up", "down")]
    parameters = dict(model.named_parameters())
    assert set(names) == set(parameters), set(names) ^ set(parameters)
    with torch.no_grad():
        for tensor, name in enumerate(names):
            parameters[name].copy_(formula(tensor, parameters[name].shape))
    return model


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for name, shape in SHAPES.items():
        ids = [(7 * i * i + 3 * i + 1) % shape["vocabulary"] for i in range(shape["tokens"])]
        with torch.no_grad():
            logits = build(shape)(torch.tensor([ids])).logits[0].numpy()
        (out / f"{name}.json").write_text(json.dumps(dict(shape, ids=ids)) + "\n")
        logits.astype("<f4").tofile(out / f"{name}.f32")
        print(name, logits.shape, "largest", abs(logits).max())


main()
