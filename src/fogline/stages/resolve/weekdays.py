"""What weekdays tell where no report of an event has a date: the year of a day of a month, the days of one week."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from fogline.model.interval import RelativeDay
from fogline.text.times import Form, Meant, TimeExpression, in_turn
from fogline.text.times.resolve import falls_on

Told = Mapping[str, Sequence[TimeExpression]]
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TOGETHER = timedelta(183)  # one story is told within half a year
OLDEST = 40  # years
LONGEST = 4  # days of a week
CLEARLY = (
    3  # so many days less than any other order of the week: of Monday and Thursday either may be the last
)
MONDAY = date(2001, 1, 1)


def days_by_weekday(told: Told, after: date | None, before: date | None) -> dict[str, tuple[date, ...]]:
    """For each report the days that its "Tuesday, March 7" may be, in the years that fit all such days of the event.

    Nothing where no such day was told, or where no day bounds the years.
    """
    if before is None:
        return {}
    named = {key: [e for e in times if _has_weekday(e)] for key, times in sorted(told.items())}
    fitting = {(key, k): _days(e, after, before) for key, held in named.items() for k, e in enumerate(held)}
    pivots = sorted({day for days in fitting.values() for day in days})
    votes = {day: sum(_is_near(day, days) for days in fitting.values()) for day in pivots}
    best = [day for day in pivots if votes[day] == max(votes.values())]
    kept = {
        key: tuple(d for d in best if any(d in fitting[key, k] for k in range(len(held))))
        for key, held in named.items()
    }
    return {key: days for key, days in kept.items() if days}


def _has_weekday(e: TimeExpression) -> bool:
    placed = e.form is Form.DATE and e.unit == "day" and e.weekday is not None
    return placed and e.year is None and e.month is not None and e.lean <= 0


def _days(e: TimeExpression, after: date | None, before: date) -> list[date]:
    """The days of all years between the bounds on which this day of the month has this weekday."""
    first = after - timedelta(366) if after else date(max(1, before.year - OLDEST), 1, 1)
    years = [y for y in range(first.year, before.year + 1) if falls_on(e, y)]
    days = [date(y, e.month or 1, e.day or 1) for y in years]
    return [day for day in days if first <= day <= before]


def _is_near(day: date, days: Sequence[date]) -> bool:
    return any(abs(day - other) <= TOGETHER for other in days)


def last_weekday(told: Sequence[Sequence[TimeExpression]]) -> int | None:
    """The last of the weekdays that undated reports name, where these are the days of one week; None elsewhere.

    The fewest days that hold them all are taken, where they are clearly the fewest: Monday, Tuesday and Wednesday
    end on Wednesday, if the reports tell of one week.
    """
    named = sorted(
        {e.weekday for times in told for e in times if is_plain_weekday(e) and e.weekday is not None}
    )
    if len(named) < 2:
        return None
    widths = sorted((max((last - w) % 7 for w in named), last) for last in named)
    unsettled = widths[1][0] - widths[0][0] < CLEARLY or widths[0][0] > LONGEST
    return None if unsettled else widths[0][1]


def is_plain_weekday(e: TimeExpression) -> bool:
    """A weekday of the days just past: not of last week, and not ahead."""
    return e.form is Form.WEEKDAY and e.lean <= 0 and e.shift in {None, 0} and e.count is None


def relative_days(times: Sequence[TimeExpression], last: int) -> list[RelativeDay | None]:
    """For each time its day in the week that ends on weekday `last`; None where it has none."""
    end = MONDAY + timedelta(7 + last)
    return [_relative(meant, end) for meant in in_turn(times, end)]


def _relative(meant: Meant, end: date) -> RelativeDay | None:
    """By its weekday, or reckoned from one told of before it."""
    day = meant.days.earliest if meant.days else None
    told = meant.told is not None and meant.time.unit == "day" and not meant.time.is_explicit
    if day is None or not (is_plain_weekday(meant.time) or told) or not 0 <= (end - day).days <= LONGEST:
        return None
    return RelativeDay(name=NAMES[day.weekday()], last=NAMES[end.weekday()], back=(end - day).days)
