"""Parameters of functions on numbers, and words for what is given."""

N = ("n|number|num|value|x", "int")
POSITIVE = ("n|number|num|value", "int")
A = ("a|x|first|left|m", "int")
B = ("b|y|second|right|n", "int")
C = ("c|z|third", "int")
GIVEN_N = ("an integer $n", "a number $n", "$n", "an integer", "a whole number $n")


PRIME_TEST = """
def has_no_divisor(k: int) -> bool:
    return k > 1 and all(k % d for d in range(2, int(k**0.5) + 1))


"""
