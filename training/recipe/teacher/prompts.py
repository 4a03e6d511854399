"""Prompts that ask a teacher for exercises, each with an example and a drawn topic, technique or name.

Writes JSON Lines for ``emend sample --prompts``: ``task_id``, ``instruction``, ``language``.
"""

from __future__ import annotations

import argparse
import random
import re
import textwrap
from pathlib import Path

from exercises.framework import generate
from recipe import jsonl
from recipe.teacher.topics import order

JAVA_EXAMPLES = Path(__file__).with_name("examples.java")
FORM = {
    "Python": "one function with type hints, a docstring that states the task clearly in one to three sentences and"
              " shows two or three `>>>` examples with their correct results, then the complete and correct solution",
    "Java": "one static method (helper methods are allowed), a Javadoc comment that states the task clearly with an"
            " example, then the complete and correct solution",
}


def python_example(row: dict) -> str | None:
    """Return a generated exercise as a function with a docstring; None where it does not make a good example."""
    task, *calls = row["instruction"].split("\n", 1)[1].split("\n>>> ")
    code = row["code"].rstrip().split("\n")
    head = next((i for i, line in enumerate(code) if line.startswith(f"def {row['name']}(")), None)
    if not calls or head is None or not code[head].endswith(":") or not 4 <= len(code) - head <= 18:
        return None
    if sum(line.startswith("def ") for line in code) > 1:
        return None
    docstring = ['"""' + "\n".join(textwrap.wrap(task.replace("\n", " "), 84))]
    docstring += [f">>> {call}" for call in calls] + ['"""']
    indented = textwrap.indent("\n".join(docstring), "    ")
    return "\n".join([*code[: head + 1], indented, *code[head + 1 :]])


def function_names(functions: Path | None) -> list[str]:
    """Return names of functions of the corpus that say something."""
    if functions is None:
        return []
    names = {row["name"].lstrip("_") for row in jsonl.read(functions)}
    return sorted(name for name in names if "_" in name and 6 < len(name) < 30)


def camel_case(name: str) -> str:
    first, *rest = [word for word in name.split("_") if word] or ["f"]
    return first + "".join(word.title() for word in rest)


def prompt(language: str, example: str, wanted: str) -> str:
    """Return what the teacher is asked."""
    return (f"Here is an example of a {language} exercise with its solution:\n\n"
            f"```{language.lower()}\n{example}\n```\n\n"
            f"{wanted}\nIt must be quite different from the example. Use the same form: {FORM[language]}. Answer with"
            " one code block only.")


def prompts(counts: dict[str, int], names: list[str], examples: dict[str, list[str]], seed: int
            ) -> list[dict[str, str]]:
    """Return so many prompts of each language, in a random order."""
    rng = random.Random(seed)
    rows = []
    for language, count in counts.items():
        for _ in range(count):
            wanted = order(rng, names, language)
            if language == "Java":
                wanted = re.sub(r"`(\w+)`", lambda match: f"`{camel_case(match[1])}`", wanted)
            rows.append({"instruction": prompt(language, rng.choice(examples[language]), wanted), "language": language})
    rng.shuffle(rows)
    return [{"task_id": str(i)} | row for i, row in enumerate(rows)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--functions", type=Path, help="functions.jsonl of recipe.functions, for names")
    parser.add_argument("--python", type=int, default=60_000)
    parser.add_argument("--java", type=int, default=10_000)
    parser.add_argument("--examples", type=int, default=1500, help="generated exercises that examples are drawn from")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    examples = {
        "Python": [example for row in generate(arguments.seed, arguments.examples) if (example := python_example(row))],
        "Java": JAVA_EXAMPLES.read_text(encoding="utf-8").split("\n\n"),
    }
    names = function_names(arguments.functions)
    rows = prompts({"Python": arguments.python, "Java": arguments.java}, names, examples, arguments.seed)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    with jsonl.writer(arguments.out) as write:
        for row in rows:
            write(row)
    print(f"{len(rows)} prompts in {arguments.out}")


if __name__ == "__main__":
    main()
