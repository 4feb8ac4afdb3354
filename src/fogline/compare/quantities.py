"""Whether two figures of one thing can both hold."""

from math import inf

from fogline.model.quantity import Quantity


def same_series(left: Quantity, right: Quantity) -> bool:
    """Both tell of one thing in one unit."""
    return left.of is not None and left.of == right.of


def quantities_meet(left: Quantity, right: Quantity) -> bool:
    """The two tell of one thing and at least one number may be in both."""
    starts = (left.low if left.low is not None else -inf) <= (right.high if right.high is not None else inf)
    ends = (right.low if right.low is not None else -inf) <= (left.high if left.high is not None else inf)
    return same_series(left, right) and starts and ends


def quantities_disagree(left: Quantity, right: Quantity) -> bool:
    """The two tell of one thing and no number may be in both."""
    return same_series(left, right) and not quantities_meet(left, right)
