"""The day, the byline and the dateline that a report's own first lines or its address name."""

import re
from dataclasses import dataclass
from datetime import date

from fogline.model.interval import Basis, Interval

HEAD = 600
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s)?"
_DATE = re.compile(
    rf"{_WEEKDAY}(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH.format('m1')},?\s(?P<y1>(?:19|20)\d\d)"
    rf"|{_MONTH.format('m2')}\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d))(?!\d)",
    re.IGNORECASE,
)
_LEADING = frozenset(
    [
        "published",
        "updated",
        "posted",
        "last",
        "modified",
        "on",
        "at",
        "date",
        "first",
        "am",
        "pm",
        "gmt",
        "utc",
    ]
)
_DATELINE = re.compile(
    r"[ \t]{0,8}(?P<line>[A-Z][A-Z.'’/ -]{2,40}(?:,\s[A-Z][\w.'’ ]{1,30}){0,2}"
    rf"(?:,\s{_MONTH.format('m4')}\s\d{{1,2}}(?:,\s(?:19|20)\d\d)?)?(?:\s\([^()\n]{{2,40}}\))?)"
    r"\s{0,2}(?:--|—|–|-|_)\s"
)
_BYLINE = re.compile(r"(?:by|BY|By)\s(?P<who>[A-Z][\w.'’-]*(?:[ ,&]{1,2}(?:and\s)?[A-Z][\w.'’-]*){0,7})")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/_.-]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the first lines of a text say of it."""

    published: Interval | None = None
    byline: str | None = None
    dateline: str | None = None


def head(text: str) -> Head:
    """The full date, the byline and the dateline at the very start of a text; None for each not there.

    A month and a day without a year give no date: the year would be a guess.
    """
    lines = [x.strip() for x in text[:HEAD].replace("\ufeff", "").splitlines() if x.strip()][:6]
    days = [day for k, line in enumerate(lines) if (day := _day_of_line(line, first=k == 0))]
    published = Interval.of_day(days[0], basis=Basis.TEXT) if days else None
    bylines = [b["who"] for line in lines if len(line) < 90 and (b := _BYLINE.match(_DATE.split(line)[0]))]
    datelines = [d["line"].strip() for line in lines if (d := _DATELINE.match(line))]
    return Head(published=published, byline=_first(bylines), dateline=_first(datelines))


def _first(found: list[str]) -> str | None:
    return found[0] if found else None


def _day_of_line(line: str, *, first: bool) -> date | None:
    """The day of a dateline, of a line that is little but a date, or at the start of the first line."""
    if told := _DATELINE.match(line):
        return _day(_DATE.search(told["line"]))
    found = _DATE.search(line[:120])
    if not found:
        return None
    alone = len(line) - len(found[0]) < 60 and not re.search(r"[a-z]{3,}[.!?](?:\s|$)", line)
    leads = _leads_to_a_date(line[: found.start()])
    return _day(found) if leads and (alone or (first and found.start() == 0)) else None


def _leads_to_a_date(words: str) -> bool:
    """Before a date stand only words such as "Published on", a time, an outlet and a bar, or a byline."""
    last = words.rpartition("|")[2]
    if _BYLINE.match(words):
        return True
    return all(w in _LEADING or w.isdigit() for w in re.findall(r"\w+", last.lower()))


def _day(found: re.Match[str] | None) -> date | None:
    if not found:
        return None
    parts = found.groupdict()
    year, month, day = next(
        (parts[f"y{k}"], parts[f"m{k}"], parts[f"d{k}"]) for k in "123" if parts.get(f"y{k}")
    )
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def day_of_url(url: str | None) -> Interval | None:
    """The day in an address such as /2031/04/02/; None where there is none."""
    for year, month, day in _URL_DAY.findall(url or ""):
        try:
            return Interval.of_day(date(int(year), int(month), int(day)), basis=Basis.PAGE)
        except ValueError:
            continue
    return None
