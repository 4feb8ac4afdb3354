"""Of which happening a toll is told, where its own clause names another than the one at hand: a whole war, another year."""

import re
from functools import cache

from fogline.text.masks import MONTH
from fogline.text.tables import entries
from fogline.text.terms import any_of

# So many characters before and behind a figure are looked at, as far as its sentence goes.
BEFORE, AFTER = 160, 70
WAR, EARLIER = "the whole war", "an earlier time"

_STOP = re.compile(r"[.!?;]\s|\n|[“”\"]")
_YEAR = r"(?:1[6-9]|20)\d\d"


def other_incident(text: str, start: int, end: int, *, year: int | None = None) -> str | None:
    """The war, the year or the earlier time that the toll at a place is of: "storms in 1931 left 40 dead" tells of 1931.

    None where the words name no other happening, or one of the `year` of the report.
    """
    before = _STOP.split(text[max(0, start - BEFORE) : start])[-1]
    behind = _STOP.split(text[end : end + AFTER])[0]
    if _war_before().search(before) or _war_behind().match(behind):
        return WAR
    named = _year_of(before, behind)
    if named is not None:
        return named if named != str(year) else None
    return EARLIER if _earlier().search(before) else None


def _year_of(before: str, behind: str) -> str | None:
    """The year of an event that is told of before the figure, or in which the toll is said to have come about."""
    found = [m for form in (_event_in(), _in_event(), _opening()) for m in form.finditer(before)]
    if found:
        return max(found, key=lambda m: m.start())["year"]
    told = _BEHIND.match(behind) or _event_in().search(behind.partition(",")[0])
    return told["year"] if told else None


# No other clause stands between the figure and its year: "40 people died there in 1931".
_BEHIND = re.compile(
    rf"(?:\s(?!and\b|but\b|while\b|when\b|that\b|which\b|who\b|built\b|founded\b)[\w’'-]+){{0,6}}?\s(?:in|since|during)\s(?P<year>{_YEAR})\b"
)


@cache
def _opening() -> re.Pattern[str]:
    """ "In 1931, 40 people died", "Since 1931 it has killed 40"."""
    return re.compile(rf"^\W*(?:In|Since|During)\s(?P<year>{_YEAR})\b")


@cache
def _event_in() -> re.Pattern[str]:
    """ "The storms there in 1931", "attacks of 1931": a day of that year is told of a thing at hand as often."""
    words = any_of(entries("incident_words", kind="event"))
    return re.compile(
        rf"\b{words}(?:,?\s(?!{MONTH}\b|\d|built\b|since\b)[\w’'-]+){{0,4}}?,?\s(?:in|of|from|during|since)\s(?P<year>{_YEAR})\b",
        re.IGNORECASE,
    )


@cache
def _in_event() -> re.Pattern[str]:
    """ "The 1931 storms"."""
    words = any_of(entries("incident_words", kind="event"))
    return re.compile(rf"(?<!\d, )\b(?P<year>{_YEAR})\s(?:[\w’'-]+\s){{0,2}}?{words}\b", re.IGNORECASE)


@cache
def _war_before() -> re.Pattern[str]:
    """ "The war in the valley has killed", with nothing after the verb but "already"."""
    words = any_of(entries("incident_words", kind="war"))
    return re.compile(
        rf"\b{words}\b(?!['’])[^,;:]{{0,50}}\b(?:has|have|had)\s(?:already\s|so far\s|now\s)?[a-z]+(?:ed|en|t)\s$",
        re.IGNORECASE,
    )


@cache
def _war_behind() -> re.Pattern[str]:
    """ "40 people have died since the war began"."""
    words = any_of(entries("incident_words", kind="war"))
    start = r"(?:began|begun|started|broke out|erupted)"
    return re.compile(
        rf"[^,;:]{{0,50}}?\b(?:since|in|during)\s(?:the\s)?(?:\w+\s){{0,2}}?{words}\s{start}\b", re.IGNORECASE
    )


@cache
def _earlier() -> re.Pattern[str]:
    """ "A previous attack", "last year's fire"; not "an earlier toll of the attack"."""
    words = any_of(entries("incident_words", kind="event"))
    earlier = any_of(entries("incident_words", kind="earlier"))
    return re.compile(rf"\b{earlier}\s(?:[\w-]+\s){{0,2}}?{words}\b", re.IGNORECASE)
