"""Writes oniguruma.rows.jsonl: how Hugging Face's tokenizers (pip install tokenizers) cut text at patterns."""

import json
import pathlib

from tokenizers import Regex, normalizers, pre_tokenizers

PATTERNS = r"""[[:alpha:]]+
[[:^alpha:]]+
[^[:alpha:]]+
[[:punct:]]
[[:alnum:][:space:]]+
[[:blank:]]+
[[:cntrl:]]
[[:digit:]]
[[:graph:]]+
[[:print:]]+
[[:lower:]]+
[[:upper:]]+
[[:word:]]+
[[:xdigit:]]+
[[:ascii:]]+
\h+
\H+
[^\h\s]+
\w+
[^\w]+
[\W]+
\bx
\B.
\v
[\b]
a{1,3}+
a{1,3}*
a{2}?
a{,2}
a{x
(?:a|b){1,2}+
(a(b)?){2}+
[ab]{1,2}+
\p{L}{1,2}+
\p{Han}+
\p{^L}+
\P{^L}
\p{lu}
\p{Lowercase_Letter}
\p{Alphabetic}+
\p{greek}
\p{Any}
(?m:.)+
(?i)A+
(?i:A)b
[]a]
[a&&[ab]]
[a\]]
(?<=a)b
(?=😀)|.
x*
x*?
|a
(?:)
\R
^.
.$
\x{41}
\u00e9
(.)\1
""".splitlines()
TEXTS = [
    "def f(x):\n    return x + aaaab a9",
    "b_c d!e (foo) 'x' é ünd 12 345 $+<=>^`|~ €©²½",
    "aa😀b😀xx",
    "\t z \u00a0 12ab\r\n\x0b\x01\x08a{x漢字α]A",
]

rows = []
for pattern in PATTERNS:
    split = pre_tokenizers.Split(Regex(pattern), "isolated")
    replace = normalizers.Replace(Regex(pattern), "#")
    for text in TEXTS:
        pieces = [piece for piece, _ in split.pre_tokenize_str(text)]
        rows.append([pattern, text, replace.normalize_str(text), *pieces])
target = pathlib.Path(__file__).parents[1] / "resources/io/emend/tokenizer/text/oniguruma.rows.jsonl"
target.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
