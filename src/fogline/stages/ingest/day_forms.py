"""Full dates as they are written in first lines, in a page's metadata and in addresses."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from fogline.model.interval import Basis, Interval
from fogline.model.span import Span
from fogline.stages.ingest.sidecar import interval_of
from fogline.text.head_days import days_written
from fogline.text.times import resolve

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>0?[1-9]|1[0-2]|(?:" + "|".join(_MONTHS) + r")[a-z]{0,6})"
_URL_DAY = re.compile(
    rf"(?<![0-9])(?P<year>(?:19|20)[0-9]{{2}})(?P<sign>[/_.-]){_MONTH}(?P=sign)(?P<day>[0-3]?[0-9])(?![0-9])"
)
_URL_DIGITS = re.compile(r"(?<=[/_=-])(?P<year>20[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?=[/_.&-]|$)")
_URL_MONTH = re.compile(rf"/(?P<year>20[0-9]{{2}})/{_MONTH}/(?![0-9]{{1,2}}(?:/|$))")
_DIGITS = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?:T?[0-9]{4,6}Z?)?")
_EPOCH = re.compile(r"([1-9][0-9]{9})(?:[0-9]{3})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDay:
    """A full date and its place in the text."""

    span: Span
    day: date


def written_days(text: str) -> list[WrittenDay]:
    """The dates with day, month and year that a text names, in order of place.

    "04/02/2031" is none: it is a day in April to some and a day in February to others.
    """
    named = [(time.span, resolve(time, None, None)) for time in days_written(text) if time.is_explicit]
    return [WrittenDay(span=span, day=days.earliest) for span, days in named if days and days.earliest]


def day_of_page(value: str | None) -> Interval | None:
    """The day, or the month or year, in a page's own words: ISO, digits, seconds since 1970, or a date in words."""
    text = (value or "").strip()[:200]
    if found := interval_of(text, basis=Basis.PAGE):
        return found
    if (digits := _DIGITS.fullmatch(text)) and (found := _interval(digits)):
        return found
    if seconds := _EPOCH.fullmatch(text):
        return Interval.of_day(datetime.fromtimestamp(int(seconds[1]), UTC).date(), basis=Basis.PAGE)
    days = written_days(text)
    return Interval.of_day(days[0].day, basis=Basis.PAGE) if days else None


def day_of_url(url: str | None) -> Interval | None:
    """The day in an address such as /2031/04/02/ or /2031/apr/02/; None where there is none."""
    for pattern in (_URL_DAY, _URL_DIGITS):
        for match in pattern.finditer((url or "").lower()):
            if found := _interval(match):
                return found
    return None


def month_of_url(url: str | None) -> Interval | None:
    """The month in an address that names no day: /2031/04/dam."""
    found = _URL_MONTH.search((url or "").lower())
    return interval_of(f"{found['year']}-{_month(found['month']):02d}", basis=Basis.PAGE) if found else None


def _interval(match: re.Match[str]) -> Interval | None:
    try:
        day = date(int(match["year"]), _month(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return Interval.of_day(day, basis=Basis.PAGE)


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS.index(written[:3]) + 1
