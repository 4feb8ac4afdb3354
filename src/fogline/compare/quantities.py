"""How two figures bear on each other: facts about a pair, each with its reason in words."""

from fogline.model.quantity import Quantity

ROUGH = 0.1
FAR_ABOVE = 1.3
_PEOPLE = frozenset(
    {
        "people",
        "persons",
        "men",
        "women",
        "civilians",
        "residents",
        "inhabitants",
        "soldiers",
        "troops",
        "victims",
        "patients",
        "citizens",
    }
)


def same_measure(left: Quantity, right: Quantity) -> bool:
    """The two count or measure the same sort of thing, as far as they say."""
    return _units_agree(left.unit, right.unit) and (
        left.of is None or right.of is None or left.of == right.of
    )


def _units_agree(left: str | None, right: str | None) -> bool:
    if left is None or right is None or left == right:
        return True
    heads = {_head(left), _head(right)}
    return len(heads) == 1 or (heads & _PEOPLE == heads)


def _head(unit: str) -> str:
    return unit.rsplit(maxsplit=1)[-1].lower()


def quantities_meet(left: Quantity, right: Quantity) -> str | None:
    """Why the two can both hold of one thing; None where they cannot."""
    if not same_measure(left, right):
        return None
    if _overlap(left, right, slack=0.0):
        return _meeting_reason(left, right)
    if (left.approximate or right.approximate) and _overlap(left, right, slack=ROUGH):
        return f"{spoken(left)} and {spoken(right)} lie within a tenth, and one of them is rough"
    return None


def quantities_disagree(left: Quantity, right: Quantity) -> str | None:
    """Why the two cannot both hold of one thing at one time; None where they can, or differ in measure."""
    if not same_measure(left, right) or quantities_meet(left, right):
        return None
    return f"{spoken(left)} against {spoken(right)}"


def _overlap(left: Quantity, right: Quantity, *, slack: float) -> bool:
    """The ranges share a value; of two bounds of one kind ("at least 40", "at least 112") the bounds themselves must be near.

    Who says "at least 40" knows of 40 or so: what another counts exactly must not lie far above it.
    """
    if left.high is None and right.high is None:
        return _near(left.low, right.low)
    if left.low is None and right.low is None:
        return _near(left.high, right.high)
    if any(_lies_far_above(exact, bound) for exact, bound in ((left, right), (right, left))):
        return False
    return _reaches(left.low, right.high, slack) and _reaches(right.low, left.high, slack)


def _lies_far_above(exact: Quantity, bound: Quantity) -> bool:
    plain = exact.low == exact.high and not exact.approximate and not bound.approximate
    return plain and bound.high is None and (exact.low or 0.0) > FAR_ABOVE * (bound.low or 0.0)


def _near(left: float | None, right: float | None) -> bool:
    return _reaches(left, right, ROUGH) and _reaches(right, left, ROUGH)


def _reaches(low: float | None, high: float | None, slack: float) -> bool:
    if low is None or high is None:
        return True
    return low <= high + slack * max(abs(low), abs(high))


def _meeting_reason(left: Quantity, right: Quantity) -> str:
    if (left.low, left.high) == (right.low, right.high):
        return f"both say {spoken(left)}"
    return f"{spoken(left)} does not contradict {spoken(right)}"


def spoken(quantity: Quantity) -> str:
    """The figure in words: "at least 40 people", "about 60 percent", "11,000 to 19,000 soldiers"."""
    low, high = quantity.low, quantity.high
    if high is None:
        said = f"at least {_figure(low)}"
    elif low is None:
        said = f"at most {_figure(high)}"
    else:
        said = _figure(low) if low == high else f"{_figure(low)} to {_figure(high)}"
    rough = "about " if quantity.approximate and low is not None and high is not None else ""
    return f"{rough}{said}" + (f" {quantity.unit}" if quantity.unit else "")


def _figure(value: float | None) -> str:
    if value is None:
        return "an unknown number"
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"
