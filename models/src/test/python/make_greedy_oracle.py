"""Writes greedy/NAME.json: how llama.cpp goes on with a prompt, on a real file and on the same weights in float32.

    make_greedy_oracle.py MODELS OUT GREEDY [MODEL...]

MODELS is the folder of the files that ../peer/fetch-real-models.sh fetches, OUT receives the JSON, GREEDY is the program
of ../peer/greedy.c. Needs the Python packages gguf and numpy, and as much disk as a file takes in float32.

Keys: model and sha256 (the file), text and prompt (its ids), tokens (llama.cpp on the file: it rounds activations to
eight bits), f32_tokens (llama.cpp on the dequantized file: no such rounding), rounding (the largest distance of the
logits of the two over the steps of tokens, the mean of each row taken out), peer (what computed it).
"""

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import gguf
import numpy as np

PEER = (
    "llama.cpp v0.5.0 (node-llama-cpp 3.22.1), variant icelake, 1 thread, keys and values float32, no flash attention, "
    "no repacking"
)
STEPS = 200
CODE = 'import math\n\n\ndef is_prime(n):\n    """Return True if n is a prime number."""\n'
SMOLLM = "You are a helpful AI assistant named SmolLM, trained by Hugging Face"
QWEN = "You are Qwen, created by Alibaba Cloud. You are a helpful assistant."


def chat(system: str, user: str) -> str:
    """A prompt in ChatML."""
    return (
        f"<|im_start|>system\n{system}<|im_end|>\n<|im_start|>user\n{user}<|im_end|>\n<|im_start|>assistant\n"
    )


FILES = {
    "emend-135m": "emend-135m-q8_0.gguf",
    "smollm2": "SmolLM2-135M-Instruct.Q4_1.gguf",
    "qwen2.5": "Qwen2.5-Coder-0.5B-Instruct-Q4_K_M.gguf",
}
PROMPTS = {
    "emend-135m": [
        instruction + "\n<|diff|>"
        for instruction in (
            "Write a Python function `is_prime(n)` that returns True if n is a prime number and False otherwise.",
            "Write a Python function `count_words(text)` that returns a dictionary from each word of the text to how "
            "often it occurs, ignoring case.",
            "Write a Java method that returns the largest element of an array of ints.",
        )
    ],
    "smollm2": [
        chat(SMOLLM, "Write a Python function that reverses a string."),
        chat(SMOLLM, "What is the capital of France, and how many people live there?"),
        CODE,
    ],
    "qwen2.5": [
        chat(QWEN, "Write a Python function that reverses a string."),
        chat(QWEN, "Write a Java method that returns the largest element of an int array."),
        CODE,
    ],
}


def dequantize(source: Path, target: Path) -> None:
    """Writes a GGUF file with all its tensors in float32."""
    reader = gguf.GGUFReader(source)
    writer = gguf.GGUFWriter(target, reader.fields["general.architecture"].contents(), use_temp_file=True)
    for key, field in reader.fields.items():
        if not key.startswith("GGUF.") and key not in ("general.architecture", "general.file_type"):
            kind = field.types[0]
            element = field.types[-1] if kind == gguf.GGUFValueType.ARRAY else None
            writer.add_key_value(key, field.contents(), kind, sub_type=element)
    for tensor in reader.tensors:
        values = gguf.dequantize(tensor.data, tensor.tensor_type)
        writer.add_tensor(tensor.name, np.ascontiguousarray(values).astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


class Peer:
    """The program of greedy.c."""

    def __init__(self, program: str, scratch: Path) -> None:
        self.program = program
        self.logits_file = scratch / "logits.f32"

    def _run(self, text: str, *arguments: object) -> str:
        command = [self.program, *map(str, arguments)]
        return subprocess.run(command, check=True, capture_output=True, text=True, input=text).stdout

    def encode(self, model: Path, text: str) -> list[int]:
        return json.loads(self._run(text, "tokenize", model))["ids"]

    def greedy(self, model: Path, ids: list[int]) -> list[int]:
        return json.loads(self._run(" ".join(map(str, ids)), "tokens", model, STEPS))["tokens"]

    def logits(self, model: Path, ids: list[int]) -> np.ndarray:
        self._run(" ".join(map(str, ids)), "logits", model, self.logits_file)
        return np.fromfile(self.logits_file, "<f4").reshape(len(ids), -1)


def row(peer: Peer, model: Path, exact: Path, text: str) -> dict:
    """One prompt's oracle."""
    prompt = peer.encode(model, text)
    tokens = peer.greedy(model, prompt)
    steps = prompt + tokens[:-1]
    distance = (peer.logits(model, steps) - peer.logits(exact, steps))[len(prompt) - 1 :]
    distance -= distance.mean(1, keepdims=True)
    return {
        "model": model.name,
        "sha256": hashlib.sha256(model.read_bytes()).hexdigest(),
        "peer": PEER,
        "text": text,
        "prompt": prompt,
        "tokens": tokens,
        "f32_tokens": peer.greedy(exact, prompt),
        "rounding": float(np.abs(distance).max()),
    }


def main(models: str, out: str, program: str, *names: str) -> None:
    for name in names or FILES:
        model = Path(models) / FILES[name]
        with tempfile.TemporaryDirectory() as scratch:
            exact = Path(scratch) / "exact.gguf"
            dequantize(model, exact)
            peer = Peer(program, Path(scratch))
            for index, text in enumerate(PROMPTS[name]):
                lines = [f" {json.dumps(k)}: {json.dumps(v)}" for k, v in row(peer, model, exact, text).items()]
                target = Path(out) / f"{name}-{index}.json"
                target.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
