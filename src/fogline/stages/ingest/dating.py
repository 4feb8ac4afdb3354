"""The day, the byline and the dateline that a report's own first lines name."""

import re
from dataclasses import dataclass

from fogline.model.interval import Basis, Interval
from fogline.stages.ingest.day_forms import written_days
from fogline.text.head_days import HEAD, LINES, day_of_lead, head_days, lead_of
from fogline.text.times import resolve

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATELINE = re.compile(
    r"[ \t]{0,8}(?P<line>[A-Z][A-Z.'’/ -]{2,40}(?:,\s[A-Z][\w.'’ ]{1,30}){0,2}"
    rf"(?:,\s{_MONTH}\s\d{{1,2}}(?:,\s(?:19|20)\d\d)?)?(?:\s\([^()\n]{{2,40}}\))?)"
    r"\s{0,2}(?:--|—|–|-|_)\s"
)
_BYLINE = re.compile(r"(?:by|BY|By)\s(?P<who>[A-Z][\w.'’-]*(?:[ ,&]{1,2}(?:and\s)?[A-Z][\w.'’-]*){0,7})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the first lines of a text say of it."""

    published: Interval | None = None
    byline: str | None = None
    dateline: str | None = None


def head(text: str) -> Head:
    """The full date, the byline and the dateline at the very start of a text; None for each not there.

    A month and a day without a year give no date here: the year is told by the other reports of the event, if at all.
    """
    lines = [x.strip() for x in text[:HEAD].replace("\ufeff", "").splitlines() if x.strip()][:LINES]
    days = (resolve(day, None, None) for day in head_days(text) if day.is_explicit)
    day = next((d.earliest for d in days if d and d.earliest), None)
    published = Interval.of_day(day, basis=Basis.TEXT) if day else None
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
    lead = lead_of(line)
    day = day_of_lead(lead) if lead else None
    return lead.strip() if lead and day and day.is_explicit else None


def _first(found: list[str]) -> str | None:
    return found[0] if found else None
