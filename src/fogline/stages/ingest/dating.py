"""The day, the byline and the dateline that a report's own first lines name."""

import re
from dataclasses import dataclass

from fogline.model.interval import Basis, Interval
from fogline.stages.ingest.day_forms import WrittenDay, written_days

HEAD = 600
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
        "dated",
        "first",
        "issued",
        "filed",
        "created",
        "release",
        "released",
        "am",
        "pm",
        "gmt",
        "utc",
        "est",
        "edt",
        "cst",
        "cdt",
        "pst",
        "pdt",
        "bst",
        "cet",
        "cest",
        "eet",
        "msk",
        "ist",
        "h",
        "hrs",
        "local",
        "time",
    ]
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATELINE = re.compile(
    r"[ \t]{0,8}(?P<line>[A-Z][A-Z.'’/ -]{2,40}(?:,\s[A-Z][\w.'’ ]{1,30}){0,2}"
    rf"(?:,\s{_MONTH}\s\d{{1,2}}(?:,\s(?:19|20)\d\d)?)?(?:\s\([^()\n]{{2,40}}\))?)"
    r"\s{0,2}(?:--|—|–|-|_)\s"
)
_LEAD = re.compile(r"[^\n]{0,100}?(?=\s{0,2}(?:--|—|–|\s-|_)\s)")
_PLACES = re.compile(
    r"[\s(\[]{0,3}(?:[A-Z][\w.'’-]{0,30}[\s,/|]{0,3}){0,7}(?:\([^()]{2,40}\)[\s,]{0,2}){0,2}[\s,)\]]{0,3}"
)
_NAME = r"[A-Z][\w.'’&-]{0,30}(?: (?:[A-Z][\w.'’&-]{0,30}|of|the|and|for|in|de|la|der)){0,6}"
_NAMES_ALONE = re.compile(rf"(?:{_NAME},\s*){{1,3}}")
_ARTICLE = re.compile(r"The (?=[A-Z])")
_OPENERS = re.compile(r"\s{0,4}[(\[]?(?:On|In|By|Since|Until|After|Before|From|The|A|An|As|At|It)\b")
_BYLINE = re.compile(r"(?:by|BY|By)\s(?P<who>[A-Z][\w.'’-]*(?:[ ,&]{1,2}(?:and\s)?[A-Z][\w.'’-]*){0,7})")


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
    published = Interval.of_day(days[0].day, basis=Basis.TEXT) if days else None
    bylines = [b["who"] for line in lines if len(line) < 90 and (b := _BYLINE.match(_before_its_date(line)))]
    datelines = [found for line in lines if (found := _dateline(line))]
    return Head(published=published, byline=_first(bylines), dateline=_first(datelines))


def _before_its_date(line: str) -> str:
    days = written_days(line)
    return line[: days[0].span.start] if days else line


def _dateline(line: str) -> str | None:
    """The dateline at the start of a line: "VARDO, April 2 (Norwire)", "Vardo, 2 April 2031"."""
    if told := _DATELINE.match(line):
        return told["line"].strip()
    lead = _LEAD.match(line)
    return lead[0].strip() if lead and _day_of_lead(lead[0]) else None


def _day_of_lead(lead: str) -> WrittenDay | None:
    """The date among the words before a line's first dash, where all others are places and agencies."""
    days = [] if _OPENERS.match(lead) else written_days(lead)
    if len(days) != 1:
        return None
    span = days[0].span
    rest = (lead[: span.start].rstrip(" ,("), lead[span.end :].lstrip(" ,)"))
    return days[0] if all(_PLACES.fullmatch(part) for part in rest) else None


def _first(found: list[str]) -> str | None:
    return found[0] if found else None


def _day_of_line(line: str, *, first: bool) -> WrittenDay | None:
    """The day of a dateline, of a line that is little but a date, or at the start of the first line."""
    if (lead := _LEAD.match(line)) and (found := _day_of_lead(lead[0])):
        return found
    days = written_days(line[:120])
    if not days:
        return None
    start, end = days[0].span.start, days[0].span.end
    alone = len(line) - (end - start) < 60 and not re.search(r"[a-z]{3,}[.!?](?:\s|$)", line)
    leads = _leads_to_a_date(line[:start])
    if leads and (alone or (first and start == 0)):
        return days[0]
    return days[0] if _are_names_alone(line[:start]) and _leads_to_a_date(line[end:]) else None


def _are_names_alone(words: str) -> bool:
    """An outlet, a place or both with commas: "The Vardo Mail, Orlen, 4 May 2031"."""
    return _NAMES_ALONE.fullmatch(words) is not None and not _OPENERS.match(_ARTICLE.sub("", words))


def _leads_to_a_date(words: str) -> bool:
    """Before a date stand only words such as "Published on", a time, an outlet and a bar, or a byline."""
    last = words.rpartition("|")[2]
    if _BYLINE.match(words):
        return True
    return all(w in _LEADING or w.isdigit() for w in re.findall(r"\w+", last.lower()))
