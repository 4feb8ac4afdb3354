"""Which days the times of the reports mean."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from fogline.model.dating import Dating
from fogline.model.event import Event
from fogline.model.ids import content_id
from fogline.model.interval import Basis, Interval, Precision
from fogline.model.report import Mark, Report
from fogline.model.span import Span
from fogline.model.view import View
from fogline.stages.resolve.anchors import Anchor, anchors_of, published_day
from fogline.stages.resolve.weekdays import last_weekday, relative_days
from fogline.text.head_days import head_days
from fogline.text.reading import read
from fogline.text.times import Form, Meant, TimeExpression, find_times, in_turn

Named = tuple[Span, TimeExpression]


def datings_of(view: View) -> list[Dating]:
    """Every time that the reports of the view name, with the days it means, by report and place.

    Reports of one event anchor each other; where no date is known an interval is left open or None.
    """
    found: list[Dating] = []
    for group in _groups(view):
        named = {r.id: _named(view, r) for r in group}
        told = {key: [e for _, e in times] for key, times in named.items()}
        heads = {r.id: day for r in group if published_day(r) is None and (day := _head_day(r))}
        anchors = anchors_of(told, group, heads)
        last = last_weekday([told[r.id] for r in group if not anchors[r.id].days])
        for report in group:
            datings = _of_report(report.id, named[report.id], anchors[report.id])
            undated = last is not None and not anchors[report.id].days
            datings = list(_in_one_week(datings, told[report.id], last or 0)) if undated else datings
            found += _headed(datings, heads.get(report.id), anchors[report.id])
    return sorted(found, key=lambda d: (d.report_id, d.span))


def _head_day(report: Report) -> TimeExpression | None:
    """The first day, without a year, that the first lines of a report name as the day of telling."""
    return next((day for day in head_days(report.text) if day.year is None), None)


def _headed(datings: Sequence[Dating], head: TimeExpression | None, anchor: Anchor) -> Iterator[Dating]:
    """The datings of a report; the one of its first lines, where the report is dated by it, is marked so."""
    for dating in datings:
        marked = head is not None and len(anchor.days) == 1 and dating.span.overlaps(head.span)
        yield replace(dating, heads=True) if marked else dating


def _groups(view: View) -> list[list[Report]]:
    """The reports of each event, and those of none by themselves; all as one where no event is known."""
    reports = list(view.all(Report))
    events = view.all(Event)
    if not events:
        return [reports] if reports else []
    grouped = [[r for r in reports if r.id in event.report_ids] for event in events]
    placed = {report_id for event in events for report_id in event.report_ids}
    return [group for group in [*grouped, *([r] for r in reports if r.id not in placed)] if group]


def _named(view: View, report: Report) -> list[Named]:
    """The times of a report that mean days, at their places in its own text."""
    reading = read(report.text, view.of_report(Mark, report.id))
    return [
        (span, e)
        for e in find_times(reading.text)
        if e.is_placed and (span := reading.back(e.span)) is not None
    ]


def _of_report(report_id: str, named: Sequence[Named], anchor: Anchor) -> list[Dating]:
    """The datings of one report, in order, each time told of serving the next ("the day before")."""
    times = [expression for _, expression in named]
    alone = in_turn(times, None)
    columns = [in_turn(times, day) for day in anchor.days]
    rows: Sequence[tuple[Meant, ...]] = list(zip(*columns, strict=True)) if columns else [()] * len(times)
    return [
        _dating(report_id, span, _interval(own, anchor, row), _reason(own, anchor, row))
        for (span, _), own, row in zip(named, alone, rows, strict=True)
    ]


def _in_one_week(datings: Sequence[Dating], times: Sequence[TimeExpression], last: int) -> Iterator[Dating]:
    """The datings of an undated report, each with its day in the week that the event's reports share."""
    for dating, day in zip(datings, relative_days(times, last), strict=True):
        known = dating.interval is not None and dating.interval.basis is not Basis.INFERRED
        yield dating if known else replace(dating, relative=day)


def _interval(own: Meant, anchor: Anchor, row: Sequence[Meant]) -> Interval | None:
    """The days that a time means by the text alone, or on any of the anchor's days; else bounds, if any."""
    if _stands_alone(own, row):
        return own.days
    readings = [meant.days for meant in row if meant.days is not None]
    if readings:
        joined = _joined(readings)
        return replace(joined, basis=Basis.INFERRED) if anchor.inferred else joined
    return own.days if own.time.is_explicit else None if anchor.days else _bounds(own.time, anchor)


def _stands_alone(own: Meant, row: Sequence[Meant]) -> bool:
    """The text itself names the day, or the day told of from which the time is reckoned."""
    if own.days is None or own.time.since:
        return False
    return own.time.is_explicit or all(meant.told == own.told and meant.days is not None for meant in row)


_SLACK = {"day": 8, "week": 15, "weekend": 15, "month": 370, "season": 370, "quarter": 370, "year": 740}


def _bounds(expression: TimeExpression, anchor: Anchor) -> Interval | None:
    """The stretch in which a time of an undated report must lie; None where it may be of any age.

    The report was told after a known day, and a weekday or a month without its year is the last one.
    """
    slack = _SLACK.get(expression.unit or "day")
    aged = expression.form in {Form.OFFSET, Form.STRETCH} and expression.unit not in {
        "day",
        "hour",
        "minute",
        "week",
    }
    if anchor.after is None or slack is None or aged:
        return None
    latest = None if expression.lean > 0 or (expression.shift or 0) > 0 else anchor.before
    first = anchor.after - timedelta(slack)
    return Interval(earliest=first, latest=latest, precision=Precision.PERIOD, basis=Basis.INFERRED)


def _joined(readings: Sequence[Interval]) -> Interval:
    """The least interval that holds them all."""
    starts = [i.earliest for i in readings]
    ends = [i.latest for i in readings]
    same = len(set(starts)) == 1 and len(set(ends)) == 1
    return Interval(
        earliest=None if None in starts else min(d for d in starts if d),
        latest=None if None in ends else max(d for d in ends if d),
        precision=readings[0].precision if same else Precision.PERIOD,
        basis=readings[0].basis,
    )


def _reason(own: Meant, anchor: Anchor, row: Sequence[Meant]) -> str:
    """What the reading rests on: its own words, the day told of before it, or the day of telling."""
    if own.time.is_explicit:
        return "names its year"
    if _stands_alone(own, row):
        return f"reckoned from {own.told}, told of before it"
    told = {meant.told for meant in row}
    if len(told) != 1 or None in told:
        return anchor.reason
    return f"reckoned from {told.pop()}, told of before it; {anchor.reason}"


def _dating(report_id: str, span: Span, interval: Interval | None, reason: str) -> Dating:
    ends: list[str | None] = [None, None]
    if interval is not None:
        ends = [_iso(interval.earliest), _iso(interval.latest)]
    key = content_id("dating", report_id, span.start, span.end, ends)
    return Dating(id=key, report_id=report_id, span=span, interval=interval, anchor=reason)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
