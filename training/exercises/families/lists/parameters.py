"""Parameters of functions on lists of numbers, and words for what is given."""

VALUES = ("values|numbers|nums|items|xs|lst|data|arr", "list[int]")
FLOATS = ("values|numbers|nums|data", "list[float]")
FIRST = ("first|a|xs|left|numbers_a", "list[int]")
SECOND = ("second|b|ys|right|numbers_b", "list[int]")
MATRIX = ("matrix|grid|rows|table", "list[list[int]]")
K = ("k|n|step|limit", "int")
GIVEN = (
    "a list of integers $values",
    "a list $values",
    "a list of numbers $values",
    "a list of integers",
    "a list of numbers",
)
IN_LIST = "{in $values|in a list|in the list|in a list of integers|of $values}"
INSIDE = "{in $values|in a list|in the list|in a list of integers}"
OF_LIST = "{of $values|of a list|of the list|of a list of numbers|of the numbers in $values}"
