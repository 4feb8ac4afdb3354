"""Days in words: an interval as a reader would write it."""

from datetime import date, timedelta

from fogline.model.interval import Basis, Interval

BASIS = {
    Basis.GIVEN: "given",
    Basis.PAGE: "from the page",
    Basis.TEXT: "in the text",
    Basis.INFERRED: "inferred",
    Basis.UNKNOWN: "unknown",
}


def day(on: date) -> str:
    """`3 April 2031`, the same in every locale."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def days(interval: Interval | None) -> str:
    """The days of an interval: `1 to 15 April 2031`, `April 2031`, `from 3 April 2031`, `day unknown`."""
    if interval is None or (interval.earliest is None and interval.latest is None):
        return "day unknown"
    if interval.earliest is None or interval.latest is None:
        return _open(interval.earliest, interval.latest)
    return _closed(interval.earliest, interval.latest)


def _open(earliest: date | None, latest: date | None) -> str:
    return f"from {day(earliest)}" if earliest else f"until {day(latest or date.max)}"


def _closed(first: date, last: date) -> str:
    if first == last:
        return day(first)
    if _whole_months(first, last):
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last < date.max and (last + timedelta(days=1)).day == 1


def _months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.year != last.year:
        return f"{MONTHS[first.month - 1]} {first.year} to {MONTHS[last.month - 1]} {last.year}"
    if first.month == last.month:
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{MONTHS[first.month - 1]} to {MONTHS[last.month - 1]} {last.year}"


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
