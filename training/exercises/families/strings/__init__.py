"""Characters, words and texts."""
