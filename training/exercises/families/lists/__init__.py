"""Lists, tuples and matrices."""
