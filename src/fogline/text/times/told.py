"""What the times of a text mean in turn, each serving those behind it: "the day before", "that year"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fogline.model.interval import Interval
from fogline.text.times.expression import Form, TimeExpression
from fogline.text.times.resolve import resolve

_REACH = 1500
_OF = 4  # signs of " of "
_TOUCH = 1  # signs between an offset and the day that it is reckoned from
_UNITS = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade")
_PLACING = frozenset({Form.DATE, Form.WEEKDAY, Form.UNIT, Form.OFFSET})


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A time with the days it means; `told`: the day told of from which it is reckoned, None for none."""

    time: TimeExpression
    days: Interval | None
    told: date | None = None


class _Told:
    """The times told of so far, the last of each width: its end in the text and its first day."""

    def __init__(self, anchor: date | None) -> None:
        self.last: dict[str, tuple[int, date]] = {}
        self.anchor = anchor or date.max

    def take(self, expression: TimeExpression, days: Interval | None) -> None:
        """Note what is told of; what lies ahead or runs on is no time that a telling has reached."""
        unit = expression.unit
        ahead = expression.lean > 0 and not expression.is_explicit
        if expression.form not in _PLACING or unit not in _UNITS or ahead or expression.since:
            return
        if days is not None and days.earliest is not None and days.earliest <= self.anchor:
            self.last[unit] = (expression.span.end, days.earliest)

    def base(self, expression: TimeExpression) -> date | None:
        """The day from which an expression is reckoned that starts from what is told."""
        unit = expression.unit if expression.unit in _UNITS else "day"
        found = [self.last[u] for u in _UNITS[: _UNITS.index(unit) + 1] if u in self.last]
        end, day = max(found, default=(0, None))
        return day if expression.span.start - end <= _REACH else None

    def period(self, expression: TimeExpression) -> date | None:
        """The first day of the quarter told of, where nothing wider was told of since."""
        end, first = self.last.get("quarter", (0, None))
        return first if first and expression.span.start - end <= _REACH else None


def in_turn(times: Iterable[TimeExpression], anchor: date | None) -> list[Meant]:
    """Every time in order of place with the days it means, seen from `anchor`, the day of telling.

    A time that is reckoned from a quarter told of ("a year earlier", "the quarter") comes as a quarter.
    """
    told = _Told(anchor)
    found: list[Meant] = []
    held = list(times)
    for place, expression in enumerate(held):
        first = told.period(expression)
        of_period = _of_period(expression, first)
        if of_period is not None:
            days = resolve(of_period, anchor, first)
            found.append(Meant(time=of_period, days=days, told=first))
            continue
        base = told.base(expression) if expression.narrative else None
        base = _day_behind(held, place, anchor) or base
        expression = _of_year_told(held, place, told)
        days = resolve(expression, anchor, base)
        if _is_later_than_told(expression) and _is_ahead(days, anchor):
            days = None
        told.take(expression, days)
        found.append(Meant(time=expression, days=days, told=base))
    return found


def _is_later_than_told(expression: TimeExpression) -> bool:
    """ "Three weeks later": reckoned from what is told, and never past the day of telling; "a day later" may be the next."""
    return (
        expression.form is Form.OFFSET
        and expression.narrative
        and expression.shift == 1
        and expression.unit != "day"
    )


def _is_ahead(days: Interval | None, anchor: date | None) -> bool:
    return bool(anchor and days and days.earliest and days.earliest > anchor)


def _of_year_told(times: Sequence[TimeExpression], place: int, told: _Told) -> TimeExpression:
    """A day or month of "that year" with the year told of before it: "in late January of that year"."""
    expression, behind = times[place], times[min(place + 1, len(times) - 1)]
    near = 0 < behind.span.start - expression.span.end <= _OF
    year = behind.form is Form.UNIT and behind.unit == "year" and behind.narrative and not behind.shift
    open_year = expression.form is Form.DATE and expression.year is None and expression.month is not None
    base = told.base(behind) if near and year and open_year else None
    return replace(expression, year=base.year) if base else expression


def _day_behind(times: Sequence[TimeExpression], place: int, anchor: date | None) -> date | None:
    """The day that stands right behind an offset, from which it is reckoned: "two days before Easter"."""
    expression, behind = times[place], times[min(place + 1, len(times) - 1)]
    apart = behind.span.start - expression.span.end
    if expression.form is not Form.OFFSET or not expression.narrative or not 0 <= apart <= _TOUCH:
        return None
    if behind.unit != "day" or behind.form not in _PLACING:
        return None
    days = resolve(replace(behind, since=False), anchor, None)
    return days.earliest if days is not None else None


def _of_period(expression: TimeExpression, first: date | None) -> TimeExpression | None:
    """The expression as one reckoned from the quarter told of; None where it is no such thing."""
    unnamed = expression.form is Form.DATE and expression.unit == "quarter" and expression.quarter is None
    if first is None:
        return replace(expression, unit="year") if unnamed else None
    if unnamed:
        return replace(expression, quarter=(first.month + 2) // 3)
    if expression.form is Form.OFFSET and expression.unit == "year" and expression.count == 1:
        return replace(expression, unit="quarter", count=4.0, narrative=True)
    if expression.form is Form.UNIT and expression.unit == "quarter" and expression.narrative:
        return replace(expression, shift=0)
    return None
