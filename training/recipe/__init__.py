"""Trains the small edit-sequence models of Emend, from Python packages to a GGUF file."""
