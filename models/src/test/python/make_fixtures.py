"""Writes the small model files that the tests of the readers compare with: python make_fixtures.py OUT.

Needs torch, safetensors, gguf and numpy. Value i of every plain tensor is (i - 5) / 8, which all types hold exactly,
so the tests need no copy of the numbers. Files are the same on every run (legacy.bin excepted, which holds addresses).
"""

import collections
import json
import pathlib
import sys

import gguf
import numpy as np
import safetensors.torch
import torch


def ramp(*shape, dtype=torch.float32):
    count = int(np.prod(shape))
    return ((torch.arange(count, dtype=torch.float32) - 5) / 8).reshape(shape).to(dtype)


def special_values():
    return torch.tensor([float("inf"), float("-inf"), float("nan"), -0.0, 1e-45, 3.4028234663852886e38])


def plain_tensors():
    return {
        "f32": ramp(4, 6),
        "f16": ramp(3, 5, dtype=torch.float16),
        "bf16": ramp(2, 7, dtype=torch.bfloat16),
        "vector": ramp(3),
        "special": special_values(),
    }


def write_safetensors(out):
    tensors = plain_tensors() | {"ids": torch.arange(4), "empty": torch.zeros(0, 3), "scalar": torch.tensor(-0.625)}
    safetensors.torch.save_file(tensors, out / "small.safetensors", metadata={"format": "pt"})
    sharded = out / "sharded-safetensors"
    sharded.mkdir(exist_ok=True)
    write_shards(sharded, "model", "safetensors", safetensors.torch.save_file)


def write_pytorch(out):
    base = ramp(4, 6)
    state = collections.OrderedDict(plain_tensors())
    state["tied"] = state["f32"]
    state["rows"] = base[1:3]
    state["transposed"] = base.t()
    state["parameter"] = torch.nn.Parameter(ramp(2, 2, dtype=torch.float16))
    state["ids"] = torch.arange(4)
    state["mask"] = torch.ones(2, 2, dtype=torch.bool)
    state["step"] = 7
    torch.save(state, out / "small.bin")

    module = torch.nn.Sequential(torch.nn.Linear(3, 2, bias=False))
    with torch.no_grad():
        module[0].weight.copy_(ramp(2, 3))
    torch.save(module.state_dict(), out / "module.bin")
    torch.save({"w": ramp(2, 2)}, out / "legacy.bin", _use_new_zipfile_serialization=False)
    sharded = out / "sharded-pytorch"
    sharded.mkdir(exist_ok=True)
    write_shards(sharded, "pytorch_model", "bin", torch.save)


def write_shards(out, stem, extension, save):
    files = {f"{stem}-00001-of-00002.{extension}": {"a": ramp(2, 2), "b": ramp(3)},
             f"{stem}-00002-of-00002.{extension}": {"c": ramp(2, 3, dtype=torch.bfloat16)}}
    for name, tensors in files.items():
        save(tensors, out / name)
    index = {"metadata": {"total_size": 40},
             "weight_map": {tensor: name for name, tensors in files.items() for tensor in tensors}}
    (out / f"{stem}.{extension}.index.json").write_text(json.dumps(index, indent=1) + "\n")


def write_gguf(out):
    writer = gguf.GGUFWriter(out / "small.gguf", "olmo")
    writer.add_uint8("test.uint8", 255)
    writer.add_int8("test.int8", -128)
    writer.add_uint16("test.uint16", 65535)
    writer.add_int16("test.int16", -32768)
    writer.add_uint32("test.uint32", 4294967295)
    writer.add_int32("test.int32", -2147483648)
    writer.add_uint64("test.uint64", 18446744073709551615)
    writer.add_int64("test.int64", -9223372036854775808)
    writer.add_float32("test.float32", -0.625)
    writer.add_float64("test.float64", 0.1)
    writer.add_bool("test.bool", True)
    writer.add_string("test.string", "naïve λ \U0001f600")
    writer.add_array("test.strings", ["", "a", "Ġthe"])
    writer.add_array("test.integers", [1, -2, 3])
    writer.add_array("test.floats", [0.5, -1.5])
    writer.add_array("test.bools", [True, False])

    matrix = ramp(4, 64).numpy()
    writer.add_tensor("f32", ramp(4, 6).numpy())
    writer.add_tensor("f16", ramp(3, 5).numpy().astype(np.float16))
    writer.add_tensor("vector", ramp(3).numpy())
    for name, dtype in {"bf16": gguf.GGMLQuantizationType.BF16, "q8_0": gguf.GGMLQuantizationType.Q8_0,
                        "q5_1": gguf.GGMLQuantizationType.Q5_1}.items():
        writer.add_tensor(name, gguf.quants.quantize(matrix, dtype), raw_dtype=dtype)
    writer.add_tensor("cube", ramp(2, 3, 4).numpy())
    writer.add_tensor("ids", np.arange(4, dtype=np.int32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    write_safetensors(out)
    write_pytorch(out)
    write_gguf(out)


if __name__ == "__main__":
    main()
