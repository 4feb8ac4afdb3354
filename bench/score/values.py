"""Values as gold annotations write them: days, numbers, letters, places."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def overlap(left: Sequence[int], right: Sequence[int]) -> bool:
    """The two half-open ranges share something."""
    return left[0] < right[1] and right[0] < left[1]


def letters(text: str | None) -> str:
    """The letters and digits of a text, in lower case."""
    return "".join(c for c in (text or "").lower() if c.isalnum())


def values(value: object) -> frozenset[float]:
    """The numbers that a value names: 58, [3, 5], ">=58", "7:1"."""
    if isinstance(value, list):
        return frozenset().union(*map(values, value))
    if isinstance(value, int | float):
        return frozenset({float(value)})
    return frozenset(float(n.replace(",", "")) for n in _NUMBER.findall(str(value)))


def day_range(text: str | None) -> tuple[date, date] | None:
    """First and last day of an ISO year, month, day, instant, or two of them with a stroke between."""
    first, _, last = (text or "").partition("/")
    try:
        return _day(first, last=False), _day(last or first, last=True)
    except ValueError:
        return None


def _day(text: str, *, last: bool) -> date:
    parts = [int(part) for part in text[:10].split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    return date(year, month, parts[2] if len(parts) > 2 else (monthrange(year, month)[1] if last else 1))
