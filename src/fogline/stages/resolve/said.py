"""On which days a statement was made, by the words that time its saying."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fogline.model.dating import Dating
from fogline.model.interval import Interval
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """The datings of one report in order of place; `within`: for each the contents of statements that hold it.

    `told_on`: the day of the report, as published or by its first lines.
    """

    report: Report
    datings: Sequence[Dating]
    within: Mapping[Span, Sequence[Span]] = field(default_factory=dict)
    told_on: tuple[Interval, ...] = ()


def timed(report: Report, datings: Sequence[Dating], statements: Sequence[Statement]) -> Timed:
    """The datings of a report, each with what the report's statements tell around it."""
    held = sorted((d for d in datings if d.report_id == report.id), key=lambda d: d.span)
    within: dict[Span, list[Span]] = {}
    for s in statements:
        for span in s.content if s.kind is not StatementKind.OWN and s.report_id == report.id else ():
            for dating in held[bisect_left(held, span.start, key=lambda d: d.span.start) :]:
                if dating.span.start >= span.end:
                    break
                within.setdefault(dating.span, []).append(span)
    days = (report.published, *(d.interval for d in held if d.heads))
    return Timed(report=report, datings=held, within=within, told_on=tuple(day for day in days if day))


def said_of(statement: Statement, times: Timed) -> Interval | None:
    """The days on which the statement was made, by the words that time its saying; None where none do.

    A time that begins or ends what is told ("since Friday", "by 6 May"), tells which thing is meant ("Friday's raid"),
    belongs to what another says, or lies after the report is none of its own.
    """
    near, report = statement.said_span, times.report
    if near is None or statement.report_id != report.id:
        return None
    spans = [d for d in _overlapping(times.datings, near) if _may_time(statement, d, times)]
    best = min(spans, key=lambda d: (d.interval is None, d.span.end - d.span.start, d.span), default=None)
    days = best.interval if best else None
    return None if days and any(told.precedes(days) for told in times.told_on) else days


def _overlapping(datings: Sequence[Dating], near: Span) -> list[Dating]:
    first = max(0, bisect_left(datings, near.start, key=lambda d: d.span.start) - 1)
    last = bisect_left(datings, near.end, key=lambda d: d.span.start)
    return [d for d in datings[first:last] if d.span.overlaps(near)]


def _may_time(statement: Statement, dating: Dating, times: Timed) -> bool:
    text, span = times.report.text, dating.span
    before = text[max(0, span.start - _BACK) : span.start]
    if _BOUND.search(before) or (_OWNING.match(text, span.end) and not _times_the_channel(statement, span)):
        return False
    cues = statement.cue
    return all(any(told.overlaps(cue) for cue in cues) for told in times.within.get(span, ()))


def _times_the_channel(statement: Statement, span: Span) -> bool:
    """ "In Thursday's daily report": the day tells which act of speaking is meant."""
    channel = statement.channel
    return channel is not None and span.start < channel.span.end and channel.span.start - span.end <= _BACK


_BACK = 24
_BOUND = re.compile(
    r"\b(?:since|until|till|by|from|starting|beginning|as of)\s(?:at\s|on\s|in\s|from\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_OWNING = re.compile(r"[’']s?\s+[^\W\d_]")
