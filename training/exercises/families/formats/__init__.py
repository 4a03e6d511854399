"""Codes, notations and layouts of texts."""
