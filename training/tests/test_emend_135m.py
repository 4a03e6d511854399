"""The stages of emend-135m on a tiny slice, with random models of two layers as base and teacher."""

import gzip
import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
from untrained import write_untrained

torch = pytest.importorskip("torch")

from recipe.llama.shape import LlamaShape

HERE = Path(__file__).resolve().parents[1]
SHAPE = LlamaShape(width=64, layers=2, heads=2, key_value_heads=1, inner=96, vocabulary=700, context=1024)
REQUEST = "a function that doubles a number"


def first_rows(name: str, count: int, out: Path) -> Path:
    """Write the first of the teacher's exercises that are kept."""
    with gzip.open(HERE / "data" / name, "rt", encoding="utf-8") as file:
        out.write_text("".join(islice(file, count)))
    return out


@pytest.fixture(scope="module")
def variables(wheels, own_problems, emend, tmp_path_factory) -> dict[str, object]:
    directory = tmp_path_factory.mktemp("slice")
    texts = [path.read_text() for path in sorted((HERE / "recipe/llama").glob("*.py"))]
    for name, seed in (("base", 0), ("teacher", 1)):
        write_untrained(directory / f"{name}.gguf", SHAPE, texts, seed)
    return {
        "PYTHON": sys.executable, "WORK": directory / "work", "WHEELS": wheels, "BENCHMARKS": own_problems,
        "EMEND": emend, "EXTRA_CORPUS": "--without-library", "BASE": directory / "base.gguf",
        "TEACHER": directory / "teacher.gguf", "TEACHER_PROMPTS": "--python 6 --java 2 --examples 60",
        "TEACHER_TOKENS": 40, "FIRST_EXERCISES": 40, "FIRST_FUNCTIONS": 5,
        "FIRST_FILES": "--gap-tokens 6000 --file-tokens 6000", "FIRST_TOKENS": 30_000,
        "FIRST_STEP": "--micro-tokens 1024 --micro-batches 1", "SECOND_EXERCISES": 100, "SECOND_CHANGES": 0.02,
        "SECOND_GAPS": "--gap-tokens 1000", "SECOND_TOKENS": 10_000, "FROZEN": 1,
        "SECOND_STEP": "--micro-tokens 1024 --micro-batches 1",
        "EXTRA_TUNE": "--no-compile --held-out 40 --rate 4e-3 --warm-up 3",
    }


def make(target: str, variables: dict[str, object], **changes: object) -> str:
    settings = [f"{key}={value}" for key, value in (variables | changes).items()]
    done = subprocess.run(["make", "-C", str(HERE), target, *settings], capture_output=True, text=True,
                          env=os.environ | {"JAVA_TOOL_OPTIONS": ""})
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


def losses(run: Path) -> list[dict[str, float]]:
    rows = [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]
    return [row["held_out"] for row in rows if "held_out" in row]


def test_from_base_and_teacher_to_a_file_that_loads(variables, emend, tmp_path):
    tuned = variables["WORK"] / "emend-135m"
    make("teacher", variables)
    samples = [json.loads(line) for line in (tuned / "answers/samples.jsonl").read_text().splitlines()]
    assert [sample["task_id"] for sample in samples] == [str(i) for i in range(8)]
    assert (tuned / "teacher-python.jsonl").read_text() == "", "a random model wrote a good exercise"

    kept = {"TEACHER_PYTHON": first_rows("teacher-python.jsonl.gz", 60, tmp_path / "python.jsonl"),
            "TEACHER_JAVA": first_rows("teacher-java.jsonl.gz", 12, tmp_path / "java.jsonl")}
    make("emend-135m", variables, **kept)
    first = losses(tuned / "tuned-first")
    groups = {"exercises", "exercises-states", "teacher-unproved", "gaps", "files"}
    assert groups < set(json.loads((tuned / "first/rows.json").read_text())["groups"])
    shared = set(first[0]) & set(first[-1])
    assert sum(first[-1][group] for group in shared) < 0.8 * sum(first[0][group] for group in shared)
    groups = {"requests", "changes", "java-requests"}
    assert groups < set(json.loads((tuned / "second/rows.json").read_text())["groups"])

    model = tuned / "emend-135m-q4_0.gguf"
    info = subprocess.run([emend, "info", model], check=True, capture_output=True, text=True).stdout
    assert "emend-135m" in info
    written = subprocess.run([emend, "complete", "--model", model, "--json", "--max-tokens", "24", REQUEST], check=True,
                             capture_output=True, text=True).stdout
    assert json.loads(written)["completion_tokens"] > 0
    assert "recipe." not in make("emend-135m", variables, **kept), "a finished stage ran again"
