"""Small Python exercises for instruction tuning, drawn from families of variants."""

from .framework import FAMILIES, Exercise, Rejected, family, generate, instruction, load_families, verify

__all__ = ["FAMILIES", "Exercise", "Rejected", "family", "generate", "instruction", "load_families", "verify"]
