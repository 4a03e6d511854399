"""Makes the tokenizers and the expected results that the tests compare with, from Hugging Face's `tokenizers`.

    pip install tokenizers==0.23.2
    python make_fixtures.py ../resources/io/emend/tokenizer

writes NAME.json and NAME.rows.jsonl.gz for each tokenizer below. With a tokenizer and text files of your own,

    python make_fixtures.py --rows tokenizer.json rows.jsonl.gz [--count 4000] FILE...

writes the rows for those and COUNT more texts. So the rows of the real models were made, with --count 80: those of
emend-135m from its own tokenizer.json, the others from one with the vocabulary and the merges of the GGUF file and
Hugging Face's pre-tokenizer for it.

A row has ids, the text they decode to with and without special tokens, and, unless the ids are random, the text they
were made from, and the ids where special tokens in it count as ordinary text, if those are others.
"""

import argparse
import gzip
import json
import random
import unicodedata
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

CORPUS = [
    "def area(width, height):\n    return width * height\n",
    "class Queue:\n    def __init__(self):\n        self.items = []\n\n    def push(self, item):\n"
    "        self.items.append(item)\n\n    def pop(self):\n        return self.items.pop(0)\n",
    "for index in range(10):\n    if index % 2 == 0:\n        print(f\"{index} is even\")\n    else:\n"
    "        print(f\"{index} isn't even\")\n",
    "@@ -0,0 +1,3 @@\n+def total(values):\n+    result = 0\n+    return result\n",
    "We'll see what they've found: it's 1234567890 grains of sand, and I'm sure you're right.\n",
    "Größe, naïve café, Übung, ĉiuĵaŭde, Привет мир, 日本語の文章, 한국어 문장, مرحبا, नमस्ते 🦙🚀\n",
    "x = [i ** 2 for i in range(100) if i > 3 and i != 42]\r\n\r\n\ty = {'a': 1, 'b': [2, 3]}\r\n",
]

LLAMA3 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
          r"|\s*[\r\n]+|\s+(?!\S)|\s+")
QWEN2 = LLAMA3.replace("{1,3}", "")


def special(content, **flags):
    return AddedToken(content, special=True, normalized=False, **flags)


def ordinary(content, **flags):
    return AddedToken(content, special=False, **flags)


def train(normalizer, pre_tokenizer, added=(), size=600, alphabet=None, **model):
    """A tokenizer trained on the corpus; alphabet: the byte-level characters it starts with, all by default."""
    tokenizer = Tokenizer(models.BPE(**model))
    if normalizer is not None:
        tokenizer.normalizer = normalizer
    # Trained on whole lines it has tokens that span words: then every cut that is missing shows in the ids.
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split("\n", "merged_with_previous"), byte_level(regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    if alphabet is None:
        alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    first = [model["unk_token"]] if "unk_token" in model else []
    tokenizer.train_from_iterator(CORPUS * 3, trainers.BpeTrainer(
        vocab_size=size, min_frequency=2, initial_alphabet=alphabet, special_tokens=first, show_progress=False))
    tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.add_tokens(list(added))
    return tokenizer


def byte_level(prefix=False, regex=True):
    return pre_tokenizers.ByteLevel(add_prefix_space=prefix, use_regex=regex)


def split(pattern, behavior, invert=False):
    return pre_tokenizers.Sequence([pre_tokenizers.Split(pattern, behavior, invert), byte_level(regex=False)])


def tokenizers():
    """Each tokenizer, by name: together they use everything that the Java code supports."""
    runs = [ordinary(" " * n) for n in range(12, 1, -1)]
    yield "olmo", train(normalizers.NFC(), byte_level(),
                        [ordinary("|||IP|||"), *runs, special("<|endoftext|>"), special("<pad>"), ordinary("<|diff|>")])
    yield "digits", train(None, pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), byte_level()]),
                          [special("<|endoftext|>"), AddedToken("<|diff|>", normalized=False)])
    yield "digit-runs", train(None, pre_tokenizers.Sequence([pre_tokenizers.Digits(), byte_level(prefix=True)]),
                              size=400)
    yield "llama3", train(None, split(Regex(LLAMA3), "isolated"), [special("<|begin_of_text|>")], ignore_merges=True)
    yield "qwen2", train(normalizers.NFC(), split(Regex(QWEN2), "isolated"), [special("<|im_start|>")])
    yield "flags", train(
        normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase(), normalizers.Replace("zz", "ß"),
                              normalizers.Replace(Regex(r"q+"), "Q"), normalizers.Prepend("_")]),
        byte_level(prefix=True),
        [special("<s>", lstrip=True), special("</s>", rstrip=True), special("<m>", lstrip=True, rstrip=True),
         AddedToken("word", single_word=True, normalized=False), ordinary("WORDS", single_word=True),
         ordinary("Ångström"), ordinary("ab"), ordinary("abc"), ordinary("bcdef"), special("<s>x"),
         AddedToken("  ", rstrip=True, normalized=False), AddedToken("é", normalized=False), ordinary("Ġ ")])
    short = sorted(c for c in pre_tokenizers.ByteLevel.alphabet() if c < "\u0080")
    yield "unknown", train(None, byte_level(), size=300, alphabet=short, unk_token="<unk>", fuse_unk=False)
    yield "fused-unknown", train(None, byte_level(), size=300, alphabet=short, unk_token="<unk>", fuse_unk=True)
    missing = {chr(0x100 + b) for b in (4, 6, 19, 20, 22, 29)} | set("~^\u00f1\u00f3\u00ff")
    yield "missing-bytes", train(
        None, pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), byte_level()]), size=400,
        alphabet=sorted(set(pre_tokenizers.ByteLevel.alphabet()) - missing),
        added=[special("<|im_start|>"), special("<|im_end|>"), AddedToken("<|diff|>", normalized=False)])
    for behavior in ("removed", "isolated", "merged_with_previous", "merged_with_next", "contiguous"):
        name = behavior.replace("_", "-")
        yield "split-" + name, train(None, split(Regex(r"\w|-"), behavior), size=300)
        yield "split-string-" + name, train(None, split("e", behavior, invert=True), size=300)
    yield "whitespace", train(None, pre_tokenizers.Sequence([pre_tokenizers.Whitespace(), byte_level()]), size=300)
    yield "whitespace-split", train(None, pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), byte_level()]),
                                    size=300)


# Where a byte has no token, its neighbours meet: then merges show it.
MORE_TEXTS = {"missing-bytes": [
    "~", "\x04\x06", "re~turn", "-~-", "==^==", "  \x1d  def", "1\x041", "it'\x13s", "\U00050000x\U000e0001",
    "<|im_~start|>", "<|im_start|>user\nHi \x06<|im_end|>\n<|diff|>", "\x00\x01\x02\x03\x04\x05\x06\x07"]}

WORDS = ["def", "return", "self", "x", "index", "it's", "'S", "we'll", "'", "''ve", "1", "42", "2024", "½", "Ⅷ", "٣",
         "+", "-", "--", "==", "(", ")", ":", "@@", "\"", "#", "<s>", "</s>", "<m>", "<s>x", "word", "words", "WORDS",
         "<|diff|>", "<|endoftext|>", "<pad>", "|||IP|||", "ab", "abc", "abcd", "abcdef", "<|im_start|>",
         "<|begin_of_text|>", "é", "e\u0301", "Ångström", "A\u030angstro\u0308m", "q", "qqq", "zz", "ſ", "'ſ", "İ",
         "ΑΣ", "ﬁ", "각", "\u1100\u1161\u11a8", "한국", "日本", "语", "🦙", "👩‍👩‍👧", "🇪🇺", "नमस्ते", "مرحبا",
         "ׁש", "\u200d", "\ufeff", "\ufffd", "\0", "_", "Ġ",
         "\U0001d518", "\U0001f130", "\u0378", "\ue000"]
SPACES = [" ", "  ", "   ", "        ", "                 ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "\u3000",
          "\u2028", "\u0085", "\u2003", "\u200b", "\x1c", "\v", "\f", ""]


def texts(random_source, count):
    """Texts of every unpleasant kind."""
    yield from CORPUS
    yield from ["", " ", "  ", "\n", "a", "a ", " a", "'", "'s", "'l", "'re", "aaa" * 200, " " * 500, "ab" * 300]
    # The reference normalizes by older tables than a JDK: only what both have known for long is the same in both.
    assigned = [chr(c) for c in range(0xf0000) if unicodedata.ucd_3_2_0.category(chr(c)) not in ("Cs", "Cn", "Co")]
    combining = [c for c in assigned if unicodedata.combining(c)]
    for i in range(count):
        length = random_source.randrange(1, 60)
        if i % 4 == 0:
            yield "".join(random_source.choice(assigned) for _ in range(length))
        elif i % 4 == 1:
            yield "".join(random_source.choice(WORDS + SPACES) for _ in range(length))
        elif i % 4 == 2:
            yield "".join(random_source.choice(WORDS) + random_source.choice(SPACES) for _ in range(length))
        else:
            yield "".join(random_source.choice("aeoAu가ก")
                          + "".join(random_source.choices(combining, k=random_source.randrange(4)))
                          for _ in range(length))


def row(tokenizer, ids, text=None):
    result = {} if text is None else {"text": text}
    result["ids"] = ids
    if text is not None:
        tokenizer.encode_special_tokens = True
        as_text = tokenizer.encode(text, add_special_tokens=False).ids
        tokenizer.encode_special_tokens = False
        if as_text != ids:
            result["as_text"] = as_text
    result["decoded"] = tokenizer.decode(ids, skip_special_tokens=False)
    result["skipped"] = tokenizer.decode(ids, skip_special_tokens=True)
    return result


def rows(tokenizer, all_texts, random_source, random_ids):
    for text in all_texts:
        yield row(tokenizer, tokenizer.encode(text, add_special_tokens=False).ids, text)
    vocabulary = sorted(tokenizer.get_vocab().values())
    for _ in range(random_ids):
        yield row(tokenizer, random_source.choices(vocabulary, k=random_source.randrange(1, 40)))


def write_rows(path, all_rows):
    # No time and no name in the archive: the same rows are the same bytes.
    with open(path, "wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=0) as out:
        for one in all_rows:
            out.write((json.dumps(one, ensure_ascii=True, separators=(",", ":")) + "\n").encode())


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--rows", nargs=2, metavar=("TOKENIZER", "OUT"))
    arguments.add_argument("--count", type=int, default=4000)
    arguments.add_argument("paths", nargs="*")
    options = arguments.parse_args()
    if options.rows:
        tokenizer = Tokenizer.from_file(options.rows[0])
        source = random.Random(1)
        contents = [Path(p).read_bytes().decode("utf-8", "replace") for p in options.paths]
        all_texts = [*contents, *texts(source, options.count), *MORE_TEXTS["missing-bytes"]]
        write_rows(options.rows[1], rows(tokenizer, all_texts, source, options.count // 2))
        return
    folder = Path(options.paths[0])
    for name, tokenizer in tokenizers():
        source = random.Random(name)
        tokenizer.save(str(folder / f"{name}.json"), pretty=False)
        count = 16 if "split" in name or "space" in name else 60
        all_texts = [*texts(source, count), *MORE_TEXTS.get(name, [])]
        write_rows(folder / f"{name}.rows.jsonl.gz", rows(tokenizer, all_texts, source, count // 2))


if __name__ == "__main__":
    main()
