"""Single numbers: digits, divisors, series, bases, rounding."""
