"""Writes what the logits warpers of Hugging Face transformers keep of a few rows of logits.

usage: make_sampling_oracle.py OUT.tsv   (needs torch and transformers)

One case per line, fields parted by tabs: temperature, top-k, top-p, min-p, logits, kept ids, their probabilities;
lists are parted by spaces. Warpers are built and ordered by transformers itself, in float64.
"""

import sys

import torch
import transformers
from transformers import GenerationConfig, GenerationMixin

ROWS = {
    "peaked": lambda g: torch.randn(40, generator=g) * 4,
    "flat": lambda g: torch.randn(60, generator=g) * 0.1,
    "masked": lambda g: torch.where(torch.rand(30, generator=g) < 0.3, -torch.inf, torch.randn(30, generator=g)),
    "one": lambda g: torch.tensor([0.0, 30.0, 1.0, -5.0]),
}

SETTINGS = [
    (1.0, 0, 1.0, 0.0),
    (0.2, 0, 0.95, 0.0),
    (1.0, 0, 0.95, 0.0),
    (1.0, 0, 0.5, 0.0),
    (1.0, 0, 0.001, 0.0),
    (0.7, 5, 1.0, 0.0),
    (1.5, 10, 0.8, 0.0),
    (1.0, 0, 1.0, 0.1),
    (0.8, 20, 0.9, 0.05),
    (2.0, 1, 1.0, 0.0),
    (1.0, 1000, 0.99, 1.0),
]


def warpers(temperature, top_k, top_p, min_p):
    config = GenerationConfig(
        do_sample=True, temperature=temperature, top_k=top_k, top_p=top_p, min_p=min_p or None,
        eos_token_id=None, num_beams=1,
    )
    mixin = GenerationMixin()
    return mixin._get_logits_processor(generation_config=config, input_ids_seq_length=1)


def fields(values):
    return " ".join(values)


def main(out):
    generator = torch.Generator().manual_seed(7)
    with open(out, "w", encoding="ascii") as file:
        print(f"# transformers {transformers.__version__}", file=file)
        for make in ROWS.values():
            logits = make(generator).float()
            for setting in SETTINGS:
                scores = warpers(*setting)(torch.zeros((1, 1), dtype=torch.long), logits.double()[None])[0]
                kept = torch.nonzero(scores > -torch.inf).flatten().tolist()
                probabilities = torch.softmax(scores, -1)
                print(
                    *setting,
                    fields(f"{x:.9g}" for x in logits.tolist()),
                    fields(str(i) for i in kept),
                    fields(f"{probabilities[i]:.12g}" for i in kept),
                    sep="\t", file=file,
                )


if __name__ == "__main__":
    main(sys.argv[1])
