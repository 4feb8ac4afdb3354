"""A time that a report names, read as days."""

from dataclasses import dataclass

from fogline.model.interval import Interval, RelativeDay
from fogline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """The words of a time expression and the days they mean.

    `interval` is None where nothing anchors a relative expression; `anchor` says in words what the
    reading rests on ("published 2031-04-02", "weekday agreement across reports"). `relative` is the day of
    a week where nothing dates it but the weekdays that undated reports share. `heads`: the report's first lines name it
    as the day on which they were told, and its year is that of the other reports of the event.
    """

    id: str
    report_id: str
    span: Span
    interval: Interval | None
    anchor: str = ""
    relative: RelativeDay | None = None
    heads: bool = False
