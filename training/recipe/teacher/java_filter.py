"""Keeps the teacher's Java exercises that compile, each as a method of a class ``Solution``.

Writes JSON Lines: ``instruction``, ``response``, ``source``.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import re
import subprocess
from collections import Counter
from pathlib import Path

from recipe import jsonl
from recipe.benchmarks import Benchmarks
from recipe.teacher.answers import read_answers

CHECK = Path(__file__).with_name("CompileCheck.java")
FORBIDDEN = re.compile(r"System\.(exit|in)|Runtime|ProcessBuilder|\bFiles?\b|\bmain\(")
SIGNATURE = re.compile(r"public static (.*?)\s*(throws [\w, ]+)?\{", re.S)
HOMES = {
    "java.util": "ArrayDeque ArrayList Arrays Collections Comparator Deque HashMap HashSet Iterator LinkedHashMap"
                 " LinkedHashSet LinkedList List Map Optional PriorityQueue Queue Random Set Stack TreeMap TreeSet",
    "java.util.stream": "Collectors IntStream Stream",
}
FEWEST_LINES, MOST_LINES, LONGEST_LINE = 4, 45, 110


def _task(comment: str) -> str:
    """Return the sentences of a Javadoc comment in one line, up to its example."""
    words = []
    for line in comment.split("\n"):
        line = re.sub(r"^\s*\*? ?", "", line).strip()
        if line and not line.startswith(("@", ">>>", "<")):
            words.append(line)
            if re.match(r"(Example|Note|For example)", line):
                break
    return " ".join(words)


def _imports(code: str) -> str:
    needed = sorted(f"{package}.{name}" for package, names in HOMES.items() for name in names.split()
                    if re.search(rf"\b{name}\b", code))
    return "".join(f"import {name};\n" for name in needed) + ("\n" if needed else "")


def exercise(answer: str) -> dict[str, str] | str:
    """Return the row of an answer, a comment and a method; or in a word why there is none."""
    comment, _, code = answer.strip().removeprefix("/**").partition("*/")
    code = "\n".join(line.rstrip() for line in code.split("\n") if line.strip() and not line.strip().startswith("//"))
    signature = SIGNATURE.match(code)
    if signature is None:
        return "shape"
    if FORBIDDEN.search(code):
        return "unsafe"
    task = _task(comment)
    if not 20 <= len(task) <= 500:
        return "comment"
    lines = code.split("\n")
    if not FEWEST_LINES <= len(lines) <= MOST_LINES or max(map(len, lines)) > LONGEST_LINE:
        return "long"
    method = re.sub(r"\s+", " ", signature[1]).strip()
    program = _imports(code) + "public class Solution {\n" + "\n".join("    " + line for line in lines) + "\n}\n"
    return {"instruction": f"Write a Java method `{method}` to solve the following problem:\n{task}",
            "response": program, "source": "teacher-java"}


def compile_all(programs: list[str]) -> list[bool]:
    """Tell for each program, a class ``Solution``, whether javac takes it."""
    if not programs:
        return []
    home = os.environ.get("JAVA_HOME")
    java = Path(home, "bin/java") if home else "java"
    lines = "".join(base64.b64encode(program.encode()).decode() + "\n" for program in programs)
    checked = subprocess.run([java, CHECK], input=lines, text=True, stdout=subprocess.PIPE, check=True)
    return [line == "true" for line in checked.stdout.split()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prompts", type=Path, required=True, help="of recipe.teacher.prompts")
    parser.add_argument("--samples", type=Path, required=True, help="of emend sample")
    parser.add_argument("--benchmarks", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    benchmarks = Benchmarks.read(arguments.benchmarks)
    counts, rows = Counter(), {}
    for row in map(exercise, read_answers(arguments.prompts, arguments.samples, "Java")):
        if isinstance(row, str):
            counts[row] += 1
        elif benchmarks.contaminates(row["instruction"]) or benchmarks.contaminates(row["response"]):
            counts["contaminated"] += 1
        else:
            rows.setdefault(re.sub(r"\s", "", row["response"]), row)
    compiled = compile_all([row["response"] for row in rows.values()])
    with jsonl.writer(arguments.out) as write:
        for row, good in zip(rows.values(), compiled):
            counts["kept" if good else "does not compile"] += 1
            if good:
                write(row)
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
