"""Writes the fixture of StorageFormatTest with gguf-py (pip install gguf), run from the directory of the module:

    python src/test/python/quants.py src/test/resources/io/emend/kernels/format/quants.bin

For each type: its name (8 bytes, padded with zeros), then little-endian: whether it can be quantized (int32), the
number of values (int32), the floats to quantize, the quantized bytes, the floats dequantized from them. Types that
gguf-py does not quantize get random bytes with sane scales.
"""

import struct
import sys

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType
from gguf.quants import dequantize, quantize

COUNT = 1024
# What gguf-py wants the bytes of plain numbers to be.
STORED = {"F32": np.float32, "F16": np.float16}
# Where the binary16 numbers of a block stand.
SCALES = {"Q4_K": (0, 2), "Q6_K": (208,)}


def samples(rng):
    """Gaussians, with blocks of zeros, of ties, of one size, and of tiny numbers."""
    values = rng.standard_normal(COUNT).astype(np.float32)
    values[32:64] = 0
    values[64:96] = (np.arange(32) - 16) * 0.5
    values[64] = 127
    values[96:128] = -1
    values[128:160] *= 1e-9
    values[160:192] *= 1e4
    return values


def random_blocks(rng, name, block_bytes, blocks):
    """Bytes of any value, whose scales are neither infinite nor NaN."""
    data = rng.integers(0, 256, (blocks, block_bytes), dtype=np.uint8)
    for at in SCALES[name]:
        data[:, at:at + 2] = (rng.standard_normal((blocks, 1)) * 0.1).astype(np.float16).view(np.uint8)
    return data.reshape(-1)


def main():
    """Writes the file."""
    rng = np.random.default_rng(1)
    with open(sys.argv[1], "wb") as out:
        for name in ("F32", "F16", "BF16", "Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q4_K", "Q6_K"):
            dtype = GGMLQuantizationType[name]
            block, block_bytes = GGML_QUANT_SIZES[dtype]
            values = samples(rng)
            quantizable = name not in SCALES
            if quantizable:
                data = quantize(values, dtype).view(np.uint8).reshape(-1)
            else:
                data = random_blocks(rng, name, block_bytes, COUNT // block)
            out.write(name.encode().ljust(8, b"\0"))
            out.write(struct.pack("<ii", quantizable, COUNT))
            out.write(values.tobytes())
            out.write(data.tobytes())
            out.write(dequantize(data.view(STORED.get(name, np.uint8)), dtype).astype("<f4").tobytes())


if __name__ == "__main__":
    main()
