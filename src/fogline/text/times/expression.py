"""A time expression as the words give it, before anything anchors it."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.model.span import Span


class Form(StrEnum):
    """How an expression names its time."""

    DATE = "date"  # by the calendar, whole or in part: "6 March 2031", "March", "2031"
    WEEKDAY = "weekday"  # "on Friday"
    UNIT = "unit"  # a calendar unit by its distance: "last week", "this year", "today"
    OFFSET = "offset"  # so long before or after: "two days ago", "the day before"
    STRETCH = "stretch"  # the time up to or from now: "the past 36 hours", "coming days"
    DURATION = "duration"  # a length alone: "three weeks"
    REPEATED = "repeated"  # how often: "daily", "every Monday"
    VAGUE = "vague"  # "now", "recently", "soon"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """The words of a time with what they say of it; what they leave open is None.

    `unit` is the width that is named (day, week, month, quarter, season, year, decade, century, or a part
    of a day). `shift` is the distance in units ("last" -1, "this" 0), `count` the number of units, None
    for "several". `last_day` ends a
    row of days ("March 3-5"). `feast` is a day by its feast, as the
    table has it. `edge` is early, mid or late; `part` a part of the day as in TIMEX3 (MO, AF, EV, NI).
    `lean` is -1 or 1 where the words around point to the past or the future. `narrative`: reckoned from
    the time told of, not from the time of telling ("the day before"); `of_event`: from something that
    the words name ("the day before the vote"), so that the time of telling is no help. `since`: it runs on to the present;
    `until`: up to it; `at_end`: up to its end ("before the end of the month"). `small_hours`: of the night before that day's morning. `open`: no verb says that it lies behind, so that a month close ahead may be meant.
    """

    span: Span
    form: Form
    unit: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    season: int | None = None
    quarter: int | None = None
    shift: int | None = None
    count: float | None = None
    edge: str | None = None
    part: str | None = None
    clock: str | None = None
    feast: str | None = None
    lean: int = 0
    narrative: bool = False
    of_event: bool = False
    since: bool = False
    until: bool = False
    at_end: bool = False
    small_hours: bool = False
    open: bool = False

    @property
    def is_placed(self) -> bool:
        """It names days once something anchors it: no bare length, no rate, nothing vague."""
        return self.form not in {Form.DURATION, Form.REPEATED, Form.VAGUE}

    @property
    def is_explicit(self) -> bool:
        """It names its year, so that nothing need anchor it."""
        return self.form is Form.DATE and self.year is not None
