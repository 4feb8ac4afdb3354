"""When the speaker spoke, by the time words of the cue's clause."""

from collections.abc import Sequence

from fogline.model.span import Span
from fogline.stages.extract.channel import clause
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan
from fogline.text.times import Form, TimeExpression

_OF_A_TIME = frozenset({Form.DATE, Form.WEEKDAY, Form.UNIT, Form.OFFSET, Form.STRETCH})
_NEAR = 80


def said_span(draft: Draft, scan: Scan, times: Sequence[TimeExpression]) -> Span | None:
    """The time expression nearest to the cue, outside the content; None where there is none near."""
    if not draft.cue:
        return None
    parts = [*clause(draft, scan), *(_end_of(s) for s in draft.source)]
    near = [
        (_gap(e.span, draft), e.span)
        for e in times
        if e.form in _OF_A_TIME and any(p.holds(e.span) for p in parts)
    ]
    close = [hit for hit in near if hit[0] <= _NEAR]
    return min(close)[1] if close else None


def _end_of(source: Span) -> Span:
    """The last words of a source, where a day of saying may have been taken along."""
    return Span(start=max(source.start, source.end - 12), end=source.end)


def _gap(span: Span, draft: Draft) -> int:
    return min(max(span.start - c.end, c.start - span.end, 0) for c in draft.cue)
