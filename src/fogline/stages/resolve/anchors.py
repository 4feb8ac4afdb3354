"""The day on which each report was told: given, or inferred from the days that its event's reports share."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fogline.model.interval import Basis
from fogline.model.report import Report
from fogline.stages.resolve.weekdays import TOGETHER, days_by_weekday
from fogline.text.times import Form, TimeExpression, resolve

AROUND = 10
RECENT = timedelta(60)
MANY = 14

Told = Mapping[str, Sequence[TimeExpression]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The days on which a report may have been told, and why, in words.

    One day in `days` is a date, several are equally good ones, none leaves the report undated;
    `after` is then the last day of the past that the reports name, `before` the day of retrieval.
    """

    days: tuple[date, ...]
    reason: str
    inferred: bool = False
    after: date | None = None
    before: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """What the reports of one event give to those that have no date of their own; `are_tellings`: its near days are
    those on which reports were told, and not days that they print."""

    near: tuple[date, ...]
    source: str
    after: date | None
    by_weekday: Mapping[str, tuple[date, ...]]
    are_tellings: bool = False


def anchors_of(
    told: Told, reports: Sequence[Report], heads: Mapping[str, TimeExpression] | None = None
) -> dict[str, Anchor]:
    """The anchor of every report of one event; `told` holds the times that each names.

    `heads` holds the day, without its year, that the first lines of a report name as the day of telling.
    """
    heads = heads or {}
    known = {r.id: day for r in reports if (day := published_day(r)) is not None}
    shared = _shared(told, sorted(set(known.values())), _fetched(reports))
    found = {key: Anchor(days=(day,), reason=f"published {day.isoformat()}") for key, day in known.items()}
    headed = {r.id: _by_head(heads.get(r.id), shared) for r in reports if r.id not in known}
    found |= {key: anchor for key, anchor in headed.items() if anchor}
    if known:  # the days of first lines place the others as days of publication do
        days = {day for anchor in found.values() for day in anchor.days}
        shared = replace(shared, near=tuple(sorted(days)), are_tellings=True)
    for report in reports:
        if report.id not in found:
            inferred = _inferred(report, told[report.id], shared)
            found[report.id] = inferred or _undated(report, shared.after)
    return found


def published_day(report: Report) -> date | None:
    """The day of publication where it is one day, and not inferred."""
    told = report.published
    if told is None or told.basis is Basis.INFERRED:
        return None
    return told.earliest if told.earliest and told.earliest == told.latest else None


def _by_head(head: TimeExpression | None, shared: _Shared) -> Anchor | None:
    """The day of the first lines, in the year that brings it nearest to the days of the event and fits its weekday."""
    if head is None or not shared.near:
        return None
    years = {day.year + n for day in shared.near for n in (-1, 0, 1)}
    days = [day for y in sorted(years) if (day := _start(replace(head, year=y))) is not None]
    days = [day for day in days if head.weekday in {None, day.weekday()}]
    best = min(days, key=lambda day: (_distance(day, shared.near), day), default=None)
    if best is None or _distance(best, shared.near) > TOGETHER.days:
        return None
    reason = f"told on {best.isoformat()}: the day of its first lines, in the year of {shared.source}"
    return Anchor(days=(best,), reason=reason, inferred=True)


def _fetched(reports: Sequence[Report]) -> date | None:
    """The first day on which all reports of the event were there; None where any does not tell."""
    days = [date.fromisoformat(r.retrieved_at[:10]) if r.retrieved_at else None for r in reports]
    return None if None in days else max((d for d in days if d), default=None)


def _shared(told: Told, published: Sequence[date], before: date | None) -> _Shared:
    times = [e for listed in told.values() for e in listed if e.is_explicit]
    starts = [start for e in times if e.lean <= 0 and not e.until and (start := _start(e))]
    printed = sorted({day for e in times if e.unit == "day" and (day := _start(e))})
    after = max(starts, default=None)
    near = tuple(published or _recent(printed))
    by_weekday = {} if near else days_by_weekday(told, after, before)
    source = (
        "the dates of other reports of the event" if published else "a date printed in the event's reports"
    )
    return _Shared(
        near=near or tuple(sorted({day for days in by_weekday.values() for day in days})),
        source=source if near else "the weekday of a day of the month",
        after=after,
        by_weekday=by_weekday,
    )


def _start(expression: TimeExpression) -> date | None:
    """The first day of a time that names its year."""
    days = resolve(expression, None, None)
    return days.earliest if days else None


def _recent(days: Sequence[date]) -> list[date]:
    """Those days that lie near the last of them; older ones are history that the reports recall."""
    return [day for day in days if days[-1] - day <= RECENT]


def _inferred(report: Report, times: Sequence[TimeExpression], shared: _Shared) -> Anchor | None:
    """The days that fit best: near days that the event gives, and soon after the weekdays that are named.

    None where the event gives no day, or the report names neither a date nor a weekday.
    """
    own = _recent(sorted({day for e in times if e.is_explicit and e.unit == "day" and (day := _start(e))}))
    by_weekday = () if own else shared.by_weekday.get(report.id, ())
    near = own or list(by_weekday or shared.near)
    weekdays = Counter(
        e.weekday or 0 for e in times if e.form is Form.WEEKDAY and e.lean <= 0 and e.shift != -1
    )
    candidates = _within(report, {k + timedelta(n) for k in near for n in range(-AROUND, AROUND + 1)})
    if not candidates or not (weekdays or own or by_weekday):
        return None
    others = len(near) if shared.are_tellings and near == list(shared.near) else 1
    costs = {day: _cost(day, weekdays, near, past=others) for day in sorted(candidates)}
    best = [day for day, cost in costs.items() if cost == min(costs.values())]
    source = "a date it prints" if own else shared.source
    names = " and the weekdays it names" if weekdays else ""
    several = [day for k, day in enumerate(best) if not k or day - best[k - 1] > RECENT]
    reason = f"told about {' or '.join(day.isoformat() for day in several)}: inferred from {source}{names}"
    return Anchor(
        days=tuple(best if len(best) <= MANY else (best[0], best[-1])), reason=reason, inferred=True
    )


def _within(report: Report, days: set[date]) -> set[date]:
    """The days that the report's own interval of publication allows."""
    told = report.published
    first = told.earliest if told and told.earliest else date.min
    last = told.latest if told and told.latest else date.max
    return {day for day in days if first <= day <= last}


def _cost(day: date, weekdays: Mapping[int, int], near: Sequence[date], *, past: int) -> int:
    """How ill a day of telling fits: reports tell of the last days, and soon after those that others give.

    `past`: how much farther a day after all of those seems; the more reports are dated, the less likely it is.
    """
    back = sum(n * ((day.weekday() - w) % 7) for w, n in weekdays.items())
    far = _distance(day, near) * (past if day > near[-1] else 1)
    return back + max(1, sum(weekdays.values())) * far


def _distance(day: date, near: Sequence[date]) -> int:
    k = bisect_left(near, day)
    return min(abs((day - other).days) for other in near[max(0, k - 1) : k + 1])


def _undated(report: Report, after: date | None) -> Anchor:
    """No day fits: told after the last past time that the event's reports name, before it was fetched."""
    before = date.fromisoformat(report.retrieved_at[:10]) if report.retrieved_at else None
    if after is None:
        return Anchor(days=(), reason="not anchored: no report of the event gives a date")
    reason = f"undated: told after {after.isoformat()}, the latest time that the reports name"
    if before is not None and before < after:
        before = None
    if before is not None:
        reason += f", and before {before.isoformat()}, when it was fetched"
    return Anchor(days=(), reason=reason, inferred=True, after=after, before=before)
