"""Writes the fixture of PythonOracleTest: what CPython's difflib, str and int do with random texts.

    python3 make_python_oracle.py ../resources/io/emend/edits/diff/python-oracle.jsonl.gz

Rows of three kinds: {"a", "b", "context", "diff"}, {"text", "strip", "lines"} and {"number", "value"}, where value is a
string, or null where int() raises ValueError.
"""

import difflib
import gzip
import json
import random
import sys

SPACES = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\u200b\ufeff"
CODE = ["", "    ", "pass", "x += 1", "return x", "else:", "}", "a = 1", "b = 2 ", "\tprint(x)", "# note", "é = '𝔼'"]


def diff(a, b, context):
    lines = difflib.unified_diff(a.strip().splitlines(), b.strip().splitlines(), n=context, lineterm="")
    return "\n".join(list(lines)[2:])


def changed(rng, lines):
    result = list(lines)
    for _ in range(rng.randint(0, 6)):
        at = rng.randint(0, len(result))
        match rng.randrange(3):
            case 0:
                result[at:at] = [rng.choice(CODE) for _ in range(rng.randint(1, 4))]
            case 1:
                del result[at : at + rng.randint(1, 4)]
            case _:
                result[at : at + 1] = [rng.choice(CODE)]
    return result


def pair(rng, longest):
    distinct = CODE + [f"line_{i}()" for i in range(rng.choice([0, 3, 40, 400]))]
    a = [rng.choice(distinct) for _ in range(rng.randint(0, longest))]
    b = changed(rng, a) if rng.random() < 0.8 else [rng.choice(distinct) for _ in range(rng.randint(0, longest))]
    ends = rng.choice([["\n"], ["\r\n"], ["\n", "\v", "\x1c", "\x85", "\u2028", "\r", "\u00a0", "\u200b"]])
    return ["".join(line + rng.choice(ends) for line in lines) for lines in (a, b)]


def rows(rng):
    for i in range(400):
        a, b = pair(rng, rng.choice([4, 12, 40]) if i < 380 else 320)
        context = rng.randrange(4)
        yield {"a": a, "b": b, "context": context, "diff": diff(a, b, context)}
    for _ in range(300):
        text = "".join(rng.choice(SPACES + "ab") for _ in range(rng.randint(0, 9)))
        yield {"text": text, "strip": text.strip(), "lines": text.splitlines()}
    for _ in range(600):
        number = "".join(rng.choice("0123456789+-_ \t\x1c\u00a0\u0663\u0966𝟗ⅷ²a\x00") for _ in range(rng.randint(0, 4)))
        try:
            value = str(int(number))
        except ValueError:
            value = None
        yield {"number": number, "value": value}


with gzip.GzipFile(sys.argv[1], "wb", mtime=0) as out:
    for row in rows(random.Random(20250)):
        out.write((json.dumps(row) + "\n").encode())
