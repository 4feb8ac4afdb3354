"""How many digits of a figure tell: a round one is given by many, 492 by one."""

TELLING_DIGITS = 3


def telling_digits(value: float | None) -> int:
    """The digits of a figure without the noughts that round it: 492 has three, 400 has one, 68.4 has three."""
    whole, _, part = f"{value or 0:.3f}".partition(".")
    part = part.rstrip("0")
    return len((whole + part).lstrip("0") if part else whole.rstrip("0"))
