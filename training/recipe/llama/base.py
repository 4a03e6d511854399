"""Turns a GGUF file of the architecture `llama` into a Hugging Face directory in float32.

Weights are the very numbers that GGML computes with. Rows of q and k are put back: GGUF holds the rotated pairs of a
head side by side, Hugging Face in two halves.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from gguf import GGUFReader, dequantize
from safetensors.numpy import save_file
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

NAMES = {
    "attn_norm": "input_layernorm", "attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj", "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj", "ffn_down": "mlp.down_proj",
}
"""Hugging Face's names of a block's tensors, by GGUF's."""

WHOLE = {"token_embd": "model.embed_tokens", "output_norm": "model.norm"}

SPECIAL_TYPES = (3, 4)
"""Token types of GGUF that are no ordinary text: control, and user defined."""


def field(reader: GGUFReader, key: str):
    """Return a value of the metadata; exits with an error where there is none."""
    if key not in reader.fields:
        raise SystemExit(f"the file has no {key}")
    return reader.fields[key].contents()


def halves(rows: np.ndarray, heads: int) -> np.ndarray:
    """Put the rows of each head, (pairs, 2), into two halves, (2, pairs)."""
    return rows.reshape(heads, rows.shape[0] // heads // 2, 2, -1).swapaxes(1, 2).reshape(rows.shape)


def pairs(rows: np.ndarray, heads: int) -> np.ndarray:
    """Undo :func:`halves`."""
    return rows.reshape(heads, 2, rows.shape[0] // heads // 2, -1).swapaxes(1, 2).reshape(rows.shape)


def read_tensors(reader: GGUFReader) -> dict[str, np.ndarray]:
    """Return all weights in float32, by Hugging Face's names."""
    heads = {"attn_q": field(reader, "llama.attention.head_count"),
             "attn_k": field(reader, "llama.attention.head_count_kv")}
    tensors = {}
    for tensor in reader.tensors:
        weight = dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
        weight = weight.reshape([int(size) for size in reversed(tensor.shape)])
        parts = tensor.name.split(".")
        if parts[0] in WHOLE:
            name = f"{WHOLE[parts[0]]}.weight"
        elif parts[0] == "blk" and parts[2] in NAMES:
            name = f"model.layers.{parts[1]}.{NAMES[parts[2]]}.weight"
            weight = halves(weight, heads[parts[2]]) if parts[2] in heads else weight
        else:
            raise SystemExit(f"the file has a tensor {tensor.name}, which the recipe does not know")
        tensors[name] = np.ascontiguousarray(weight)
    return tensors


def configuration(reader: GGUFReader) -> dict[str, object]:
    """Return what ``config.json`` says."""
    if field(reader, "general.architecture") != "llama":
        raise SystemExit("the base is not of the architecture llama")
    return {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama",
        "hidden_size": field(reader, "llama.embedding_length"),
        "intermediate_size": field(reader, "llama.feed_forward_length"),
        "num_hidden_layers": field(reader, "llama.block_count"),
        "num_attention_heads": field(reader, "llama.attention.head_count"),
        "num_key_value_heads": field(reader, "llama.attention.head_count_kv"),
        "max_position_embeddings": field(reader, "llama.context_length"),
        "rope_theta": field(reader, "llama.rope.freq_base"),
        # The file holds the float32 next to a short decimal number.
        "rms_norm_eps": float(f"{field(reader, 'llama.attention.layer_norm_rms_epsilon'):.6g}"),
        "vocab_size": len(field(reader, "tokenizer.ggml.tokens")), "hidden_act": "silu", "attention_bias": False,
        "mlp_bias": False, "tie_word_embeddings": True, "bos_token_id": 0, "eos_token_id": 0, "torch_dtype": "float32",
    }


def read_tokenizer(reader: GGUFReader) -> Tokenizer:
    """Return the byte-level BPE of the file, every digit by itself."""
    if field(reader, "tokenizer.ggml.pre") != "smollm":
        raise SystemExit("the base cuts words otherwise than SmolLM2")
    tokens = field(reader, "tokenizer.ggml.tokens")
    merges = [tuple(merge.split(" ")) for merge in field(reader, "tokenizer.ggml.merges")]
    tokenizer = Tokenizer(models.BPE(vocab={token: i for i, token in enumerate(tokens)}, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([
        AddedToken(token, special=True, normalized=False)
        for token, kind in zip(tokens, field(reader, "tokenizer.ggml.token_type")) if kind in SPECIAL_TYPES])
    return tokenizer


def write_directory(gguf: Path, out: Path) -> None:
    """Write ``model.safetensors``, ``tokenizer.json`` and, last, ``config.json``."""
    reader = GGUFReader(gguf)
    config = configuration(reader)
    out.mkdir(parents=True, exist_ok=True)
    save_file(read_tensors(reader), out / "model.safetensors", metadata={"format": "pt"})
    read_tokenizer(reader).save(str(out / "tokenizer.json"))
    (out / "config.json").write_text(json.dumps(config, indent=1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gguf", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    write_directory(arguments.gguf, arguments.out)
    print(arguments.out)


if __name__ == "__main__":
    main()
