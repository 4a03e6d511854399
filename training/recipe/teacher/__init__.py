"""Exercises of a teacher, a larger model: prompts for it, and what is kept of its answers."""
