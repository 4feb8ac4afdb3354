"""The timeline: entries in order, with their ground, and a bar as wide as their days are open."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
from math import log1p

from fogline.model.brief import TimelineEntry
from fogline.model.interval import Interval
from fogline.render.coverage import Coverage
from fogline.render.days import BASIS, days
from fogline.render.page.passages import Cite, Passages
from fogline.render.plain import one_line

WIDTH = 100.0
LEAST = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Where an entry lies on the strip, from 0 to 100; an open end has no limit in the reports."""

    start: float
    width: float
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntryRow:
    """What the reports place on the days, in their words."""

    text: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """Some days in words, on what ground, their bar (None: day unknown), and what is placed there."""

    days: str
    ground: str
    anchor: str
    precise: bool
    bar: Bar | None
    entries: tuple[TimelineEntryRow, ...]


def timeline(coverage: Coverage, passages: Passages) -> tuple[TimelineRow, ...]:
    """The entries of the brief, in its order, on one scale; neighbours of the same days stand together."""
    entries = coverage.brief.timeline if coverage.brief else ()
    scale = Scale([e.interval for e in entries])
    same_days = groupby(entries, key=lambda e: (e.interval, e.anchor, e.relative))
    return tuple(_row(list(found), scale, passages) for _, found in same_days)


class Scale:
    """Days on a strip whose long empty stretches are drawn together: a gap counts by its logarithm."""

    def __init__(self, intervals: list[Interval]) -> None:
        firsts = {i.earliest for i in intervals if i.earliest}
        lasts = {_after(i.latest) for i in intervals if i.latest}
        self._days = sorted(firsts | lasts)
        gaps = [log1p((b - a).days) for a, b in pairwise(self._days)]
        self._places = [sum(gaps[:k]) for k in range(len(self._days))]

    def bar(self, interval: Interval) -> Bar | None:
        """Where the days of an interval lie; None where both ends are open."""
        if interval.earliest is None and interval.latest is None:
            return None
        start = self._place(interval.earliest) if interval.earliest else 0.0
        end = self._place(_after(interval.latest)) if interval.latest else WIDTH
        width = max(LEAST, end - start)
        return Bar(
            start=round(min(start, WIDTH - width), 2),
            width=round(width, 2),
            open_start=interval.earliest is None,
            open_end=interval.latest is None,
        )

    def _place(self, day: date) -> float:
        whole = self._places[-1] or 1.0
        return WIDTH * self._places[bisect_left(self._days, day)] / whole


def _after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _row(entries: list[TimelineEntry], scale: Scale, passages: Passages) -> TimelineRow:
    """The row of entries that share their days."""
    interval, relative = entries[0].interval, entries[0].relative
    return TimelineRow(
        days=relative.words if relative else days(interval),
        ground=BASIS[interval.basis],
        anchor=one_line(entries[0].anchor),
        precise=interval.earliest is not None and interval.earliest == interval.latest,
        bar=scale.bar(interval),
        entries=tuple(
            TimelineEntryRow(text=one_line(e.text), cites=tuple(passages.cite(c) for c in e.citations))
            for e in entries
        ),
    )
