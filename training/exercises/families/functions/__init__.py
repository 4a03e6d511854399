"""Functions made of other functions, recursion, generators and exceptions."""
