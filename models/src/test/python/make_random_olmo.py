"""Writes an OLMo model of random weights: the shape of TinyCodeLM-150M unless told otherwise.

Needs torch and transformers. Two directories come out, of the same weights: OUT with float32 safetensors, and
OUT-bin with pytorch_model.bin. Tokenizer files are copied from --tokenizer, where given.
"""

import argparse
import json
import pathlib
import shutil

import torch
from transformers import OlmoConfig, OlmoForCausalLM


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--tokenizer", type=pathlib.Path, help="directory with tokenizer.json and its companions")
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--hidden", type=int, default=768)
    parser.add_argument("--intermediate", type=int, default=3072)
    parser.add_argument("--heads", type=int, default=12)
    parser.add_argument("--kv-heads", type=int, help="default: as many as heads")
    parser.add_argument("--vocabulary", type=int, default=50304)
    parser.add_argument("--context", type=int, default=2048)
    parser.add_argument("--clip-qkv", type=float)
    parser.add_argument("--untied", action="store_true")
    parser.add_argument("--eos", type=int, default=50279)
    parser.add_argument("--pad", type=int, default=1)
    parser.add_argument("--initializer-range", type=float, default=0.02)
    parser.add_argument("--bin-dtype", choices=["float32", "float16", "bfloat16"], default="float32")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def make_model(arguments):
    torch.manual_seed(arguments.seed)
    model = OlmoForCausalLM(OlmoConfig(
        vocab_size=arguments.vocabulary,
        hidden_size=arguments.hidden,
        intermediate_size=arguments.intermediate,
        num_hidden_layers=arguments.layers,
        num_attention_heads=arguments.heads,
        num_key_value_heads=arguments.kv_heads or arguments.heads,
        max_position_embeddings=arguments.context,
        initializer_range=arguments.initializer_range,
        clip_qkv=arguments.clip_qkv,
        tie_word_embeddings=not arguments.untied,
        eos_token_id=arguments.eos,
        pad_token_id=arguments.pad,
    ))
    if arguments.pad is not None:  # transformers leaves the padding row zero, which hides a wrong row from a test
        with torch.no_grad():
            model.model.embed_tokens.weight[arguments.pad].normal_(std=arguments.initializer_range)
    return model.eval()


def main():
    arguments = parse_arguments()
    model = make_model(arguments)
    model.save_pretrained(arguments.out)

    binary = arguments.out.with_name(arguments.out.name + "-bin")
    binary.mkdir(parents=True, exist_ok=True)
    dtype = getattr(torch, arguments.bin_dtype)
    torch.save(model.to(dtype).state_dict(), binary / "pytorch_model.bin")

    config = json.loads((arguments.out / "config.json").read_text())
    # The names and places that the checkpoints on the hub use.
    config["torch_dtype"] = config.pop("dtype", "float32")
    rope = config.pop("rope_parameters", None) or {}
    config["rope_theta"] = rope.get("rope_theta", config.get("rope_theta", 10000.0))
    config["rope_scaling"] = None
    (arguments.out / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    config["torch_dtype"] = arguments.bin_dtype
    (binary / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    generation = json.dumps({"eos_token_id": arguments.eos, "pad_token_id": arguments.pad}, indent=2) + "\n"
    for directory in (arguments.out, binary):
        (directory / "generation_config.json").write_text(generation)
        if arguments.tokenizer:
            for name in ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
                if (arguments.tokenizer / name).exists():
                    shutil.copyfile(arguments.tokenizer / name, directory / name)


if __name__ == "__main__":
    main()
