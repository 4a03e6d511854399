"""A small random model of the architecture `llama` as a GGUF file: the base and the teacher of tests.

Its tokenizer is byte-level BPE trained on the texts given, with the first tokens of SmolLM2's.
"""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import gguf
import numpy as np
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from recipe.llama.shape import LlamaShape

CONTROL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<repo_name>", "<reponame>", "<file_sep>", "<filename>",
           "<gh_stars>", "<issue_start>", "<issue_comment>"]
TEMPLATE = "{{ '<|im_start|>system\\nYou are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>' }}"


def train_bpe(texts: list[str], size: int) -> tuple[list[str], list[str]]:
    """Return tokens in the order of their ids, and merges."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=size, special_tokens=CONTROL, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
    vocabulary = tokenizer.get_vocab()
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    return sorted(vocabulary, key=vocabulary.get), [" ".join(merge) for merge in merges]


def write_untrained(out: Path, shape: LlamaShape, texts: list[str], seed: int = 0) -> LlamaShape:
    """Write the file, matrices in Q4_1; ``shape.vocabulary`` is the most that the tokenizer may have."""
    tokens, merges = train_bpe(texts, shape.vocabulary)
    rng = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(out, "llama")
    writer.add_name("untrained")
    writer.add_block_count(shape.layers)
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_feed_forward_length(shape.inner)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.key_value_heads)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_rope_dimension_count(shape.head)
    writer.add_layer_norm_rms_eps(shape.epsilon)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list(tokens)
    writer.add_token_types([3 if token in CONTROL else 1 for token in tokens])
    writer.add_token_merges(merges)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_pad_token_id(2)
    writer.add_chat_template(TEMPLATE)
    q_rows, k_rows, _ = shape.qkv_sizes
    rows = {"attn_q": (q_rows, shape.width), "attn_k": (k_rows, shape.width), "attn_v": (k_rows, shape.width),
            "attn_output": (shape.width, q_rows), "ffn_gate": (shape.inner, shape.width),
            "ffn_up": (shape.inner, shape.width), "ffn_down": (shape.width, shape.inner)}

    def add(name: str, size: tuple[int, int]) -> None:
        weight = rng.standard_normal(size, np.float32) * np.float32(0.7 * size[1] ** -0.5)
        kind = gguf.GGMLQuantizationType.Q4_1
        writer.add_tensor(f"{name}.weight", gguf.quantize(weight, kind), raw_dtype=kind)

    add("token_embd", (len(tokens), shape.width))
    writer.add_tensor("output_norm.weight", np.ones(shape.width, np.float32))
    for layer in range(shape.layers):
        for norm in ("attn_norm", "ffn_norm"):
            writer.add_tensor(f"blk.{layer}.{norm}.weight", 1 + rng.random(shape.width, np.float32) / 10)
        for name, size in rows.items():
            add(f"blk.{layer}.{name}", size)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return dataclasses.replace(shape, vocabulary=len(tokens))
