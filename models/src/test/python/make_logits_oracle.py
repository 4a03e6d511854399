"""Writes the logits that transformers computes for small models of formula-made weights.

    python make_logits_oracle.py ../resources/io/emend/models/transformer/logits [--gguf DIR] [--only olmo|llama|qwen2]

NAME.json describes a model, NAME.f32 holds its logits for the ids there (a row of float32 for each, little-endian).
Weights follow a formula that the Java test repeats bit for bit, so only shapes, tokens and logits are stored.

With hash the 32-bit mixing function below, every step in float32:

    f(t, i) = ((hash(i + t * 0x9E3779B9) >> 8) / 2**24 - 0.5) * SCALE     value i of tensor t: in [-0.125, 0.125), exact
    matrix  = f(t, i)
    bias    = 4 * f(t, i)                                                in [-0.5, 0.5), exact
    norm    = 1 + 4 * f(t, i)                                            in [0.5, 1.5), rounded once, to nearest even

A tensor's number t is its place in this order (the olmo fixtures' order, then what OLMo lacks):

    embed_tokens, lm_head (if untied),
    of each layer q, k, v, o, gate, up, down,
    of each layer the biases of q, k, v (qwen2), input_layernorm, post_attention_layernorm,
    the last norm

For llama and qwen2 the JSON spells this out: "tensors" lists [name, shape] in order of t; the name tells the kind
(*norm.weight, *.bias, else matrix). It also holds config.json twice: "config" with the keys that transformers 4 wrote
(rope_theta and rope_scaling beside the rest, torch_dtype; keys that have a default left out where the shape says so),
"config_new" as transformers 5 saves it (rope_parameters, dtype). The script asserts that both give the same logits.

The last bits of logits depend on the CPU and on torch's version (up to 5e-5 in "wide"); tests compare within 1e-3.

With --gguf, the shapes marked so are also written as DIR/NAME.gguf, float32, as llama.cpp converts them: query and key
rows of llama permuted from (2, width / 2) to (width / 2, 2) in each head, those of qwen2 as they are; Llama 3.1's
scaling as the tensor rope_freqs.weight, which divides the frequencies; linear scaling as metadata. Their vocabulary
is the 256 bytes and four more. DIR/NAME.json holds the ids, the greedy tokens after them, and the narrowest lead that
one of these had on its runner-up. Needs torch, transformers and numpy, and gguf for --gguf.
"""

import argparse
import json
import math
import pathlib
import tempfile

import numpy
import torch
from transformers import AutoConfig, LlamaForCausalLM, OlmoConfig, OlmoForCausalLM, Qwen2ForCausalLM

SHAPES = {
    "wide": dict(layers=12, hidden=768, intermediate=3072, heads=12, kv_heads=12, vocabulary=512, tokens=12),
    "odd": dict(layers=3, hidden=60, intermediate=37, heads=5, kv_heads=5, vocabulary=103, tokens=70, clip=0.25),
    "grouped": dict(layers=2, hidden=96, intermediate=130, heads=6, kv_heads=2, vocabulary=67, tokens=40),
    "untied": dict(layers=1, hidden=32, intermediate=48, heads=1, kv_heads=1, vocabulary=33, tokens=9, untied=True),
}

# Of these, "absent" names keys that the old config.json leaves to their defaults; head_dim is there only where given.
RMS_SHAPES = {
    "llama-grouped": dict(
        model_type="llama", layers=2, hidden=48, intermediate=64, heads=6, kv_heads=2, vocabulary=260, tokens=40,
        theta=100000.0, eps=1e-5, gguf=True),
    "llama-untied": dict(
        model_type="llama", layers=2, hidden=56, intermediate=37, heads=4, kv_heads=4, vocabulary=71, tokens=30,
        untied=True, theta=10000.0, eps=1e-6,
        absent=["num_key_value_heads", "rope_theta", "rope_scaling", "rms_norm_eps", "tie_word_embeddings"]),
    "llama-head-dim": dict(
        model_type="llama", layers=2, hidden=60, intermediate=52, heads=3, kv_heads=1, head_dim=16, vocabulary=260,
        tokens=33, untied=True, theta=100000.0, eps=1e-5, gguf=True),
    "llama-llama3": dict(
        model_type="llama", layers=2, hidden=64, intermediate=48, heads=4, kv_heads=2, vocabulary=260, tokens=48,
        theta=100000.0, eps=1e-5, gguf=True,
        rope=dict(rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
                  original_max_position_embeddings=32)),
    "llama-llama3-wide": dict(
        model_type="llama", layers=1, hidden=80, intermediate=64, heads=2, kv_heads=1, head_dim=32, vocabulary=67,
        tokens=48, untied=True, theta=500000.0, eps=1e-5,
        rope=dict(rope_type="llama3", factor=32.0, low_freq_factor=1.0, high_freq_factor=2.0,
                  original_max_position_embeddings=24)),
    "llama-linear": dict(
        model_type="llama", layers=2, hidden=32, intermediate=48, heads=2, kv_heads=2, head_dim=16, vocabulary=260,
        tokens=40, theta=10000.0, eps=1e-5, gguf=True, rope=dict(rope_type="linear", factor=4.0)),
    "qwen2-tied": dict(
        model_type="qwen2", layers=2, hidden=56, intermediate=40, heads=4, kv_heads=2, vocabulary=260, tokens=40,
        theta=1000000.0, eps=1e-4, gguf=True),
    "qwen2-untied": dict(
        model_type="qwen2", layers=2, hidden=96, intermediate=83, heads=3, kv_heads=3, vocabulary=83, tokens=25,
        untied=True, theta=10000.0, eps=1e-5, absent=["tie_word_embeddings"]),
}
SCALE = 0.25
CONTEXT = 128
GREEDY = 24


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


def weight(tensor, name, shape):
    """The values of a tensor of llama or qwen2: matrix, bias or norm, by its name."""
    if name.endswith("norm.weight"):
        return numpy.float32(1) + numpy.float32(4) * formula(tensor, shape)
    return formula(tensor, shape) * (numpy.float32(4) if name.endswith(".bias") else numpy.float32(1))


def token_ids(shape):
    return [(7 * i * i + 3 * i + 1) % shape["vocabulary"] for i in range(shape["tokens"])]


def run(model, ids):
    with torch.no_grad():
        return model(torch.tensor([ids])).logits[0].numpy()


def continue_greedily(model, ids, count=GREEDY):
    """The likeliest tokens after ids, one by one, and the narrowest lead that one of them had."""
    ids, lead = list(ids), math.inf
    for _ in range(count):
        best, second = numpy.sort(run(model, ids)[-1])[:-3:-1]
        lead = min(lead, float(best - second))
        ids.append(int(run(model, ids)[-1].argmax()))
    return ids[-count:], lead


def write(out, name, description, logits):
    (out / f"{name}.json").write_text(json.dumps(description) + "\n")
    logits.astype("<f4").tofile(out / f"{name}.f32")
    print(name, logits.shape, "largest", abs(logits).max())


def build_olmo(shape):
    model = OlmoForCausalLM(OlmoConfig(
        vocab_size=shape["vocabulary"], hidden_size=shape["hidden"], intermediate_size=shape["intermediate"],
        num_hidden_layers=shape["layers"], num_attention_heads=shape["heads"],
        num_key_value_heads=shape["kv_heads"], max_position_embeddings=CONTEXT, rope_theta=10000.0,
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


def tensor_shapes(shape):
    """[name, shape] of each tensor of llama or qwen2, in the order of their numbers."""
    hidden, inner, vocabulary = shape["hidden"], shape["intermediate"], shape["vocabulary"]
    width = shape.get("head_dim") or hidden // shape["heads"]
    rows = {"q": shape["heads"] * width, "k": shape["kv_heads"] * width, "v": shape["kv_heads"] * width}
    tensors = [["model.embed_tokens.weight", [vocabulary, hidden]]]
    if shape.get("untied"):
        tensors.append(["lm_head.weight", [vocabulary, hidden]])
    blocks = [f"model.layers.{layer}." for layer in range(shape["layers"])]
    for block in blocks:
        tensors += [[f"{block}self_attn.{part}_proj.weight", [rows[part], hidden]] for part in rows]
        tensors.append([f"{block}self_attn.o_proj.weight", [hidden, rows["q"]]])
        tensors += [[f"{block}mlp.{part}_proj.weight", [inner, hidden]] for part in ("gate", "up")]
        tensors.append([f"{block}mlp.down_proj.weight", [hidden, inner]])
    for block in blocks:
        if shape["model_type"] == "qwen2":
            tensors += [[f"{block}self_attn.{part}_proj.bias", [rows[part]]] for part in rows]
        tensors += [[f"{block}{norm}_layernorm.weight", [hidden]] for norm in ("input", "post_attention")]
    return tensors + [["model.norm.weight", [hidden]]]


def old_config(shape):
    """config.json as transformers 4 wrote it."""
    llama = shape["model_type"] == "llama"
    scaling = dict(shape["rope"]) if "rope" in shape else None
    if scaling and scaling["rope_type"] == "linear":
        scaling = {"type": "linear", "factor": scaling["factor"]}  # the older name of the key
    last = shape["vocabulary"] - 1
    config = {
        "architectures": ["LlamaForCausalLM" if llama else "Qwen2ForCausalLM"],
        "attention_dropout": 0.0, "bos_token_id": 0, "eos_token_id": last, "hidden_act": "silu",
        "hidden_size": shape["hidden"], "initializer_range": 0.02, "intermediate_size": shape["intermediate"],
        "max_position_embeddings": CONTEXT, "model_type": shape["model_type"], "num_attention_heads": shape["heads"],
        "num_hidden_layers": shape["layers"], "num_key_value_heads": shape["kv_heads"], "rms_norm_eps": shape["eps"],
        "rope_scaling": scaling, "rope_theta": shape["theta"], "tie_word_embeddings": not shape.get("untied", False),
        "torch_dtype": "float32", "transformers_version": "4.46.0", "use_cache": True,
        "vocab_size": shape["vocabulary"],
    }
    if llama:
        config |= {"attention_bias": False, "mlp_bias": False, "pretraining_tp": 1}
        if "head_dim" in shape:
            config["head_dim"] = shape["head_dim"]
    else:
        config |= {"max_window_layers": shape["layers"], "sliding_window": CONTEXT, "use_sliding_window": False}
    return {key: value for key, value in sorted(config.items()) if key not in shape.get("absent", [])}


def new_config(config):
    """config.json as the transformers at hand saves it."""
    with tempfile.TemporaryDirectory() as directory:
        config.save_pretrained(directory)
        saved = json.loads((pathlib.Path(directory) / "config.json").read_text())
    saved["dtype"] = "float32"
    return saved


def build(shape, config):
    """A llama or qwen2 model by a config.json, with the formula's weights."""
    config = AutoConfig.for_model(**json.loads(json.dumps(config)))
    config._attn_implementation = "eager"
    model = (LlamaForCausalLM if shape["model_type"] == "llama" else Qwen2ForCausalLM)(config).float().eval()
    parameters = dict(model.named_parameters())
    tensors = tensor_shapes(shape)
    expected = {name: list(parameter.shape) for name, parameter in parameters.items()}
    assert dict(map(tuple, tensors)) == expected, (tensors, expected)
    with torch.no_grad():
        for tensor, (name, dimensions) in enumerate(tensors):
            parameters[name].copy_(weight(tensor, name, dimensions))
    return model


def describe(shape, ids, new):
    plain = {key: value for key, value in shape.items() if key not in ("absent", "gguf")}
    return dict(plain, ids=ids, tensors=tensor_shapes(shape), config=old_config(shape), config_new=new)


def frequency_divisors(shape):
    """rope_freqs.weight, as llama.cpp's conversion computes it."""
    rope = shape["rope"]
    width = shape.get("head_dim") or shape["hidden"] // shape["heads"]
    low, high, trained = rope["low_freq_factor"], rope["high_freq_factor"], rope["original_max_position_embeddings"]
    divisors = []
    for frequency in 1.0 / (shape["theta"] ** (torch.arange(0, width, 2, dtype=torch.float32) / width)):
        length = 2 * math.pi / frequency
        if length < trained / high:
            divisors.append(1)
        elif length > trained / low:
            divisors.append(rope["factor"])
        else:
            smooth = (trained / length - low) / (high - low)
            divisors.append(1 / ((1 - smooth) / rope["factor"] + smooth))
    return torch.tensor(divisors, dtype=torch.float32)


def permute(rows, heads):
    """From halves that rotate together, (2, width / 2), to neighbours, (width / 2, 2), in each head."""
    return rows.reshape(heads, 2, rows.shape[0] // heads // 2, *rows.shape[1:]).swapaxes(1, 2).reshape(rows.shape)


def gguf_name(name):
    places = {"model.embed_tokens": "token_embd", "lm_head": "output", "model.norm": "output_norm"}
    parts = {"self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
             "self_attn.o_proj": "attn_output", "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up",
             "mlp.down_proj": "ffn_down", "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm"}
    stem, kind = name.rsplit(".", 1)
    if stem in places:
        return f"{places[stem]}.{kind}"
    _, _, layer, part = stem.split(".", 3)
    return f"blk.{layer}.{parts[part]}.{kind}"


def add_byte_vocabulary(writer, shape):
    """A vocabulary of 260: the bytes in order, an end, <|diff|>, one merge, <|im_end|>."""
    import gguf

    assert shape["vocabulary"] == 260
    stray, letters = 256, []
    for value in range(256):
        printable = 33 <= value <= 126 or value >= 161 and value != 173
        letters.append(chr(value if printable else stray))
        stray += not printable
    space = letters[32]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm" if shape["model_type"] == "llama" else "qwen2")
    writer.add_token_list(letters + ["<|endoftext|>", "<|diff|>", space + space, "<|im_end|>"])
    kinds = gguf.TokenType
    writer.add_token_types([kinds.NORMAL] * 256 + [kinds.CONTROL, kinds.USER_DEFINED, kinds.NORMAL, kinds.CONTROL])
    writer.add_token_merges([f"{space} {space}"])
    writer.add_bos_token_id(256)
    writer.add_eos_token_id(256)
    writer.add_add_bos_token(False)


def write_gguf(path, name, shape):
    import gguf

    writer = gguf.GGUFWriter(path, shape["model_type"])
    writer.add_name(name)
    writer.add_block_count(shape["layers"])
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(shape["hidden"])
    writer.add_feed_forward_length(shape["intermediate"])
    writer.add_head_count(shape["heads"])
    writer.add_head_count_kv(shape["kv_heads"])
    writer.add_rope_freq_base(shape["theta"])
    writer.add_layer_norm_rms_eps(shape["eps"])
    if "head_dim" in shape:
        writer.add_key_length(shape["head_dim"])
        writer.add_value_length(shape["head_dim"])
    if shape["model_type"] == "llama":
        writer.add_vocab_size(shape["vocabulary"])
        writer.add_rope_dimension_count(shape.get("head_dim") or shape["hidden"] // shape["heads"])
    kind = shape.get("rope", {}).get("rope_type")
    if kind == "linear":
        writer.add_rope_scaling_type(gguf.RopeScalingType.LINEAR)
        writer.add_rope_scaling_factor(shape["rope"]["factor"])
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    add_byte_vocabulary(writer, shape)
    if kind == "llama3":
        writer.add_tensor("rope_freqs.weight", frequency_divisors(shape).numpy())
    for tensor, (tensor_name, dimensions) in enumerate(tensor_shapes(shape)):
        values = weight(tensor, tensor_name, dimensions)
        if shape["model_type"] == "llama" and tensor_name.endswith("q_proj.weight"):
            values = permute(values, shape["heads"])
        if shape["model_type"] == "llama" and tensor_name.endswith("k_proj.weight"):
            values = permute(values, shape["kv_heads"])
        writer.add_tensor(gguf_name(tensor_name), numpy.ascontiguousarray(values.numpy()))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--gguf", type=pathlib.Path, metavar="DIR", help="write GGUF files of the same models here")
    parser.add_argument("--only", choices=["olmo", "llama", "qwen2"], help="one architecture (default: all)")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    arguments.out.mkdir(parents=True, exist_ok=True)
    if arguments.only in (None, "olmo"):
        for name, shape in SHAPES.items():
            ids = token_ids(shape)
            write(arguments.out, name, dict(shape, ids=ids), run(build_olmo(shape), ids))
    for name, shape in RMS_SHAPES.items():
        if arguments.only not in (None, shape["model_type"]):
            continue
        ids = token_ids(shape)
        model = build(shape, old_config(shape))
        new = new_config(model.config)
        logits = run(model, ids)
        assert (logits == run(build(shape, new), ids)).all(), f"{name}: the two spellings differ"
        write(arguments.out, name, describe(shape, ids, new), logits)
        if arguments.gguf and shape.get("gguf"):
            arguments.gguf.mkdir(parents=True, exist_ok=True)
            write_gguf(arguments.gguf / f"{name}.gguf", name, shape)
            greedy, lead = continue_greedily(model, ids)
            write(arguments.gguf, name, dict(ids=ids, greedy=greedy, lead=lead), logits)


if __name__ == "__main__":
    main()
