"""The whole recipe on a tiny slice: three wheels made of modules of the standard library."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from recipe.table import table
from recipe.tokens import DIFF

pytest.importorskip("torch")
pytest.importorskip("transformers")

HERE = Path(__file__).resolve().parents[1]


def test_from_wheels_to_a_model_that_writes(wheels, own_problems, emend, tmp_path):
    from recipe.corpus import is_held_out
    names = {path.name.split("-")[0] for path in wheels.iterdir()}
    assert any(map(is_held_out, names)), "one of the packages has to be held out"
    work = tmp_path / "work"
    variables = {
        "PYTHON": sys.executable, "WORK": work, "WHEELS": wheels, "BENCHMARKS": own_problems, "EMEND": emend,
        "PRESET": "1m", "NAME": "tiny", "PRETRAINING_TOKENS": 60_000, "EXERCISES": 150, "FUNCTIONS": 8,
        "EXAMPLE_EXERCISES": 200, "EXTRA_TRAIN": "--no-compile", "EXTRA_CORPUS": "--without-library",
        "VOCABULARY": 700, "EXTRA_MIX": "--held-out 8", "SAMPLES": 1, "PASS_AT": 1,
    }
    plain, report = work / "tiny-plain-q8_0.gguf", work / "results/tiny/own/report.json"
    settings = [f"{key}={value}" for key, value in variables.items()]
    command = ["make", "-C", str(HERE), "export", plain, report, *settings]
    subprocess.run(command, check=True, env=os.environ | {"JAVA_TOOL_OPTIONS": ""})
    model = work / "tiny-q8_0.gguf"
    assert model.stat().st_size > 100_000
    packages = {package["name"]: package for package in json.loads((work / "packages.json").read_text())}
    assert set(packages) == names
    log = [json.loads(line) for line in (work / "base/log.jsonl").read_text().splitlines()]
    measured = [row["bits_per_byte"] for row in log if "bits_per_byte" in row]
    assert measured[-1] < 0.95 * measured[0]
    tokenizers = [Tokenizer.from_file(str(work / name / "tokenizer.json")) for name in ("tiny", "tiny-plain")]
    assert [tokenizer.token_to_id(DIFF) for tokenizer in tokenizers] == [699, None]
    assert "| pass@1 | 0.0 % (0.0 to 0.0) |" in table([json.loads(report.read_text())])
    text = "Write a Python function `double(x: int) -> int` to solve the following problem:\nReturn twice x."
    written = subprocess.run([emend, "complete", "--model", model, "--json", "--max-tokens", "40", text], check=True,
                             capture_output=True, text=True)
    assert json.loads(written.stdout)["completion_tokens"] > 0
    again = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "recipe." not in again.stdout, "a finished stage ran again"
