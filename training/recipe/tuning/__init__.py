"""Tunes the base of emend-135m on examples of unlike length."""
