"""When the speaker spoke, by the time words of the cue's clause."""

from bisect import bisect_left
from collections.abc import Sequence

from fogline.model.span import Span
from fogline.stages.extract.channel import clause
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan
from fogline.text.times import TimeExpression

_NEAR = 80


def said_span(draft: Draft, scan: Scan, times: Sequence[TimeExpression]) -> Span | None:
    """The time expression nearest to the cue, outside the content; None where there is none near."""
    if not draft.cue:
        return None
    parts = clause(draft, scan)
    near = [
        (_gap(e.span, draft), e.span)
        for p in parts
        for e in _within(p, times)
        if e.is_placed and p.holds(e.span)
    ]
    close = [hit for hit in near if hit[0] <= _NEAR]
    return min(close)[1] if close else None


def _within(part: Span, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times, given in order of place, that begin in a stretch of text."""
    first = bisect_left(times, part.start, key=lambda e: e.span.start)
    return times[first : bisect_left(times, part.end, key=lambda e: e.span.start)]


def _gap(span: Span, draft: Draft) -> int:
    return min(max(span.start - c.end, c.start - span.end, 0) for c in draft.cue)
