"""The day of a feast in a year: fixed, reckoned from Easter, or the so-manieth weekday of a month."""

from calendar import monthrange
from datetime import date, timedelta


def day_of_feast(feast: str, year: int) -> date:
    """The day of a feast as the table writes it: "12-25", "easter -2", "11 3 4", "5 0 -1"; raises ValueError."""
    if feast.startswith("easter"):
        return easter(year) + timedelta(int(feast.split()[1]))
    if " " not in feast:
        month, day = feast.split("-")
        return date(year, int(month), int(day))
    month, weekday, nth = feast.split()
    if nth == "-1":
        last = date(year, int(month), monthrange(year, int(month))[1])
        return last - timedelta((last.weekday() - int(weekday)) % 7)
    first = date(year, int(month), 1)
    return first + timedelta((int(weekday) - first.weekday()) % 7 + 7 * (int(nth) - 1))


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (the anonymous rule of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    n = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)
