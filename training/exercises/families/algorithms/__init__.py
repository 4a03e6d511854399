"""Search, sorting, best parts, dynamic programming, stacks and graphs."""
