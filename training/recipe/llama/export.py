"""Writes tuned weights as a GGUF file, matrices in Q8_0, which Emend and llama.cpp read.

Merges and sizes are taken from the base's file; names and types of tokens from the tokenizer of tuning.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import gguf
import numpy as np
import torch
from torch import Tensor

from recipe.llama.base import NAMES, WHOLE, field, pairs
from recipe.llama.model import Llama, split
from recipe.llama.shape import LlamaShape
from recipe.tokens import END, FIM_PREFIX, FIM_SUFFIX

Q8_0 = gguf.GGMLQuantizationType.Q8_0
NORMAL, CONTROL, USER_DEFINED = 1, 3, 4  # gguf.TokenType


def tensors(shape: LlamaShape, weights: dict[str, Tensor]) -> dict[str, np.ndarray]:
    """Return weights in float32 by GGUF's names, rows of q and k in pairs."""
    theirs = split(shape, weights)
    found = {f"{ours}.weight": theirs[f"{name}.weight"].float().numpy() for ours, name in WHOLE.items()}
    heads = {"attn_q": shape.heads, "attn_k": shape.key_value_heads}
    for layer in range(shape.layers):
        for ours, name in NAMES.items():
            weight = theirs[f"model.layers.{layer}.{name}.weight"].float().numpy()
            found[f"blk.{layer}.{ours}.weight"] = pairs(weight, heads[ours]) if ours in heads else weight
    return found


def _describe(writer: gguf.GGUFWriter, base: gguf.GGUFReader, name: str, version: str, shape: LlamaShape) -> None:
    writer.add_name(name)
    writer.add_string("general.version", version)
    writer.add_string("general.license", "apache-2.0")
    writer.add_uint32("general.base_model.count", 1)
    writer.add_string("general.base_model.0.name", field(base, "general.name"))
    writer.add_block_count(shape.layers)
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_feed_forward_length(shape.inner)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.key_value_heads)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_rope_dimension_count(shape.head)
    writer.add_layer_norm_rms_eps(shape.epsilon)
    writer.add_vocab_size(shape.vocabulary)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)


def _add_tokenizer(writer: gguf.GGUFWriter, base: gguf.GGUFReader, tokenizer: dict) -> None:
    added = {token["id"]: token for token in tokenizer["added_tokens"]}
    tokens = {i: token for token, i in tokenizer["model"]["vocab"].items()}
    tokens |= {i: token["content"] for i, token in added.items()}
    types = [NORMAL if i not in added else CONTROL if added[i]["special"] else USER_DEFINED for i in range(len(tokens))]
    ids = {token: i for i, token in tokens.items()}
    writer.add_tokenizer_model(field(base, "tokenizer.ggml.model"))
    writer.add_tokenizer_pre(field(base, "tokenizer.ggml.pre"))
    writer.add_token_list([tokens[i] for i in range(len(tokens))])
    writer.add_token_types(types)
    writer.add_token_merges(field(base, "tokenizer.ggml.merges"))
    writer.add_bos_token_id(END)
    writer.add_eos_token_id(END)
    writer.add_pad_token_id(field(base, "tokenizer.ggml.padding_token_id"))
    writer.add_add_bos_token(False)
    writer.add_add_space_prefix(False)
    writer.add_uint32("tokenizer.ggml.fim_pre_token_id", ids[FIM_PREFIX])
    writer.add_uint32("tokenizer.ggml.fim_suf_token_id", ids[FIM_SUFFIX])


def write_gguf(out: Path, shape: LlamaShape, weights: dict[str, Tensor], base: Path, tokenizer: Path,
               version: str) -> None:
    """Write the file, whole or not at all; its name is the model's, without what follows the last hyphen."""
    part = out.with_name(out.name + ".part")
    writer = gguf.GGUFWriter(part, "llama")
    reader = gguf.GGUFReader(base)
    _describe(writer, reader, out.stem.rpartition("-")[0] or out.stem, version, shape)
    _add_tokenizer(writer, reader, json.loads(tokenizer.read_text(encoding="utf-8")))
    for name, weight in tensors(shape, weights).items():
        if weight.ndim == 1:
            writer.add_tensor(name, weight)
        else:
            writer.add_tensor(name, gguf.quantize(np.ascontiguousarray(weight), Q8_0), raw_dtype=Q8_0)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    os.replace(part, out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="directory of a finished run of recipe.tuning.tune")
    parser.add_argument("--base", type=Path, required=True, help="the base's GGUF file")
    parser.add_argument("--tokenizer", type=Path, required=True, help="the tokenizer.json of tuning")
    parser.add_argument("--version", required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    saved = torch.load(arguments.run / "checkpoint.pt", weights_only=True, map_location="cpu")
    shape = LlamaShape(**saved["shape"])
    expected = Llama(shape).state_dict().keys()
    write_gguf(arguments.out, shape, {name: saved["weights"][name] for name in expected}, arguments.base,
               arguments.tokenizer, arguments.version)
    print(arguments.out)


if __name__ == "__main__":
    main()
