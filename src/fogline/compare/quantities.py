"""How two figures bear on each other: facts about a pair, each with its reason in words."""

from dataclasses import replace

from fogline.model.quantity import Quantity
from fogline.text.readings import is_reading
from fogline.text.tolls import counts_people
from fogline.text.units import kind_called

ROUGH = 0.1
FAR_ABOVE = 1.3
PERCENT = 100.0
EXACT = 0.00001
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
        "villagers",
        "evacuees",
        "locals",
    }
)
_HOMES = frozenset({"household", "households", "family", "families"})


def same_measure(left: Quantity, right: Quantity) -> bool:
    """The two count or measure the same sort of thing, as far as they say."""
    if other_kinds(left, right):
        return False
    units = (None if is_share(q) else q.unit for q in (left, right))
    return _units_agree(*units) and (left.of is None or right.of is None or left.of == right.of)


def other_kinds(left: Quantity, right: Quantity) -> bool:
    """One is a share and the other a count, or one a count of people and the other a time, a length, a sum.

    Readings are of one kind only where they are of one substance and in one unit.
    """
    if is_reading(left.of) or is_reading(right.of):
        return (left.of, left.unit) != (right.of, right.unit)
    if is_share(left) != is_share(right) and (_is_a_count(left) or _is_a_count(right)):
        return True
    return any(counts_people(a.of) and _is_measured(b) for a, b in ((left, right), (right, left)))


def _is_measured(q: Quantity) -> bool:
    return q.unit is not None and not is_share(q) and kind_called(q.unit) is not None


def is_share(q: Quantity) -> bool:
    """A number of hundredths or a bare fraction: "40 percent", "two thirds"."""
    return q.unit == "percent" or _is_a_fraction(q)


def _is_a_fraction(q: Quantity) -> bool:
    return q.unit is None and all(0 < n < 1 for n in (q.low, q.high) if n is not None)


def _is_a_count(q: Quantity) -> bool:
    """It counts things or people; a bare number up to a hundred may be one of hundredths ("from 40 to 60 percent")."""
    whole = (q.low if q.high is None else q.high) or 0.0
    return not is_share(q) and (q.unit is not None or counts_people(q.of) or whole > PERCENT)


def _units_agree(left: str | None, right: str | None) -> bool:
    if left is None or right is None or left == right:
        return True
    heads = {_head(left), _head(right)}
    return len(heads) == 1 or heads <= _PEOPLE or heads <= _HOMES


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
    left, right = _in_hundredths(left), _in_hundredths(right)
    if left.high is None and right.high is None:
        return _near(left.low, right.low)
    if left.low is None and right.low is None:
        return _near(left.high, right.high)
    if any(_lies_far_above(exact, bound) for exact, bound in ((left, right), (right, left))):
        return False
    return _reaches(left.low, right.high, slack) and _reaches(right.low, left.high, slack)


def _in_hundredths(q: Quantity) -> Quantity:
    """A fraction as hundredths, so that "half" meets "50 percent"; any other figure as it is."""
    if not _is_a_fraction(q):
        return q
    low, high = (n if n is None else n * PERCENT for n in (q.low, q.high))
    return replace(q, low=low, high=high, unit="percent")


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
    """The figure in words: "at least 40 people", "about 60 percent", "11,000 to 19,000 soldiers", "two thirds"."""
    if part := _part_in_words(quantity):
        return part
    low, high = quantity.low, quantity.high
    if high is None:
        said = f"at least {_figure(low)}"
    elif low is None:
        said = f"at most {_figure(high)}"
    else:
        said = _figure(low) if low == high else f"{_figure(low)} to {_figure(high)}"
    rough = "about " if quantity.approximate and low is not None and high is not None else ""
    return f"{rough}{said}" + (f" {quantity.unit}" if quantity.unit else "")


def _part_in_words(q: Quantity) -> str | None:
    """A fraction by its name, also where it was reckoned into hundredths: nobody says "66.6666 percent"."""
    value = q.high if q.low is None else q.low
    if value is None or not is_share(q) or (q.unit == "percent" and value == int(value)):
        return None
    part = value / PERCENT if q.unit == "percent" else value
    name = next((name for one, name in _PARTS.items() if abs(one - part) < EXACT), None)
    if name is None or (q.low is not None and q.high not in (None, q.low)):
        return None
    rough = (
        "at least " if q.high is None else "at most " if q.low is None else "about " if q.approximate else ""
    )
    return f"{rough}{name}"


_PARTS = {
    1 / 2: "half",
    1 / 3: "a third",
    2 / 3: "two thirds",
    1 / 4: "a quarter",
    3 / 4: "three quarters",
    1 / 5: "a fifth",
    1 / 6: "a sixth",
    1 / 8: "an eighth",
    1 / 10: "a tenth",
}


def _figure(value: float | None) -> str:
    if value is None:
        return "an unknown number"
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"
