"""A number foreseen to rise, borne out by a later and higher one."""

import re
from collections.abc import Iterator

from fogline.compare.telling import Telling
from fogline.model.interval import Interval
from fogline.model.standing import ForecastState
from fogline.stages.weigh.later import Later


def risen(later: Later, t: Telling, by: Interval | None) -> tuple[ForecastState, str] | None:
    """A number foreseen to rise, and the first later one of its kind that is higher than the bound, if one is given.

    "The toll will rise", "the number of patients could exceed 100"; a number told once the time is over bears no bound out.
    """
    if not _RISE.search(t.text) or not _NUMBER.search(t.text):
        return None
    bounds = [q for q in t.figures if q.low and _RISES_TO.search(t.text, 0, _end(t, q.span.end))]
    kinds = {kind for q in bounds if q.of for kind in _alike(q.of)} or _kind_of_toll(t.text)
    least = max((q.low for q in bounds if q.low), default=0.0)
    for fact in later.counted.after(later.said(t)):
        said = later.said(fact)
        if least and by and said and by.precedes(said):
            return None
        if _NOW_MORE.search(fact.text) and any(
            low > least or (low == least and _REACH.search(t.text)) for low in _counts(fact, kinds)
        ):
            return ForecastState.BORNE_OUT, fact.statement.id
    return None


_RISE = re.compile(
    r"\b(?:rise|climb|grow|increase|go up|mount|exceed|top|pass|surpass|reach|swell|double)\b", re.IGNORECASE
)
_REACH = re.compile(r"\breach\b", re.IGNORECASE)
# The words up to the end of a figure that is a bound: "rise to 40", "exceed 100".
_RISES_TO = re.compile(
    r"\b(?:(?:rise|climb|grow|increase|go up|mount|swell)\s(?:to|above|past|beyond|over)|exceed|top|pass|surpass|reach)"
    r"\s(?:more than\s|at least\s|over\s|about\s)?[\d.,]{1,15}(?:\s\w{1,20}){0,3}\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:toll|dead|deaths|fatalities|victims|casualties|numbers?|cases|patients|injured|wounded)\b",
    re.IGNORECASE,
)
_DEAD = re.compile(r"\b(?:toll|dead|deaths|fatalities|victims|casualties)\b", re.IGNORECASE)
_OF_A_KIND = re.compile(r"\bnumbers? of\b", re.IGNORECASE)
_IN_CARE = frozenset({"wounded", "treated", "hospitalised"})
_NOW_MORE = re.compile(
    r"\b(?:now|risen|rose|reached|climbed|exceeded|topped|passed|surpassed|more bodies|updated|gone (?:up|from)|revised upwards?)\b",
    re.IGNORECASE,
)


def _end(t: Telling, place: int) -> int:
    """The place in the part's words of a place in the report."""
    return place - t.span.start


def _alike(kind: str) -> frozenset[str]:
    """The kinds of people who count as one: who is hurt is who is treated."""
    return _IN_CARE if kind in _IN_CARE else frozenset({kind})


def _kind_of_toll(text: str) -> frozenset[str]:
    """Without a figure "the toll" and "these numbers" are of the dead, "the number of boats" is not."""
    return frozenset({"killed"}) if _DEAD.search(text) or not _OF_A_KIND.search(text) else frozenset()


def _counts(fact: Telling, kinds: frozenset[str] | set[str]) -> Iterator[float]:
    return (q.low for q in fact.figures if q.of in kinds and q.low)
