"""From sequences, changes and files to examples."""

import json
import random
import sys
import zipfile

import pytest
from tokenizers import Tokenizer

from recipe.corpus import SourceFile
from recipe.forms.edits import answer, apply
from recipe.tokens import DIFF, FIM, train_tokenizer, with_fim
from recipe.tuning import rows
from recipe.tuning.examples import Example, Examples

ROW = {"index": 0, "source_instruction": "Write a Python function `twice(n)` to solve the following problem:\n"
       "Return twice n.\n>>> twice(2)\n4", "source_response": "def twice(n):\n    total = n + n\n    return total\n",
       "edits": ["@@ -0,0 +1,2 @@\n+def twice(n):\n+    return total", "@@ -1,0 +2 @@\n+    total = n + n"]}
TEXT = "\n".join(f"def function_{i}(value):\n    return value + {i % 7}\n" for i in range(40))


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return with_fim(train_tokenizer([SourceFile("a", "1", TEXT)], 300, 0))


def read(tokenizer, example: Example) -> tuple[str, str]:
    return tuple(tokenizer.decode(ids, skip_special_tokens=False)
                 for ids in (example.ids[: example.start], example.ids[example.start :]))


def test_the_loss_counts_answers(tokenizer):
    encoder = rows.Encoder(tokenizer, 200)
    (example,) = encoder.answered([(ROW["source_instruction"], answer(ROW["edits"]))], "edits")
    asked, answered = read(tokenizer, example)
    assert asked == ROW["source_instruction"]
    assert answered == answer(ROW["edits"]) + "<|endoftext|>"
    assert example.ids.count(tokenizer.token_to_id(DIFF)) == 4
    assert not list(rows.Encoder(tokenizer, 30).answered([("a" * 20, "b" * 20)], "edits"))


def test_a_state_shows_the_program_so_far():
    asked, rest = rows.state(ROW, "Python", random.Random(0))
    assert asked == ("[start of main.py]\n  1 def twice(n):\n  2     return total\n[end of main.py]\n"
                     + ROW["source_instruction"])
    assert rest == answer(ROW["edits"][1:])
    assert apply(apply([], ROW["edits"][0]), ROW["edits"][1]) == ROW["source_response"].rstrip("\n").split("\n")
    assert rows.state(ROW | {"edits": ROW["edits"][:1]}, "Python", random.Random(0)) is None


def test_a_documented_program_runs():
    text = rows.documented(ROW)
    assert text.startswith('def twice(n):\n    """Return twice n.\n    >>> twice(2)\n    4\n    """\n    total')
    compile(text, "documented", "exec")
    assert rows.documented(ROW | {"source_instruction": "Anything"}) is None


def test_gaps_and_long_files(tokenizer):
    encoder = rows.Encoder(tokenizer, 100)
    gaps = list(rows.Encoder(tokenizer, 400).gaps([TEXT], "gaps", random.Random(1)))
    assert gaps
    for example in gaps:
        text = tokenizer.decode(example.ids, skip_special_tokens=False)
        assert text.startswith(FIM[1])
        assert text.endswith("<|endoftext|>")
    files = list(encoder.files([TEXT], "files"))
    assert max(len(example.ids) for example in files) == 100
    ids = [i for example in files for i in example.ids]
    assert TEXT.startswith(tokenizer.decode(ids))


def test_files_come_early_and_requests_late():
    examples = [[Example([i], 0, group) for i in range(1000)] for group in ("asked", "read")]
    mixed = rows.ordered(*examples, random.Random(0))
    first = [example.group for example in mixed[:1000]]
    assert 500 < first.count("read") < 700
    assert sorted(example.ids[0] for example in mixed) == sorted(list(range(1000)) * 2)


def test_java_of_jars(tmp_path):
    with zipfile.ZipFile(tmp_path / "a-1.0-sources.jar", "w") as jar:
        body = "class A {\n" + "    int x = 1;\n" * 40 + "}\n"
        jar.writestr("io/A.java", "/* Copyright */\n" + body)
        jar.writestr("io/package-info.java", body)
        jar.writestr("io/Short.java", "class Short {}")
    assert rows.java_files(tmp_path, random.Random(0)) == [body]


def test_rows_of_all_kinds(tokenizer, tmp_path, monkeypatch):
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    (tmp_path / "seq.jsonl").write_text("".join(json.dumps(ROW | {"index": i}) + "\n" for i in range(6)))
    change = {"kind": "more", "language": "Java", "before": ["a"], "request": "Add b.", "after": ["a", "b"]}
    (tmp_path / "changes.jsonl").write_text(json.dumps(change) + "\n")
    (tmp_path / "corpus.jsonl").write_text("".join(
        json.dumps({"package": "p", "path": str(i), "text": TEXT}) + "\n" for i in range(4)))
    command = ["rows", "--tokenizer", "tokenizer.json", "--sequences", "edits=seq.jsonl", "--states", "1",
               "--documented", "1", "--changes", "changes.jsonl", "--corpus", ".", "--gap-tokens", "800",
               "--file-tokens", "300", "--longest", "400", "--out", "rows"]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", command)
    rows.main()
    examples = Examples(tmp_path / "rows")
    groups = [examples.group(i) for i in range(len(examples))]
    assert {group: groups.count(group) for group in ("edits", "edits-states", "edits-documented", "changes")} == {
        "edits": 6, "edits-states": 6, "edits-documented": 6, "changes": 1}
    assert 800 <= examples.meta["tokens"]["gaps"] < 1200
    assert 300 <= examples.meta["tokens"]["files"] < 700
    content = [examples.ids(i).tolist() for i in range(len(examples))]
    rows.main()
    again = Examples(tmp_path / "rows")
    assert [again.ids(i).tolist() for i in range(len(again))] == content
    shown = tokenizer.decode(content[groups.index("changes")], skip_special_tokens=False)
    assert shown == ("[start of Solution.java]\n  1 a\n[end of Solution.java]\nAdd b."
                     "\n<|diff|>@@ -1,0 +2 @@\n+b\n<|diff|>\n<|diff|><|endoftext|>")
