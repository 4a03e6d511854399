"""The base of emend-135m: from its GGUF file to tensors, the `llama` model, and back into a GGUF file."""
