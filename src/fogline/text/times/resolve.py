"""Which days a time expression means, given the day of telling and the day told of."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from fogline.model.interval import Basis, Interval, Precision
from fogline.text.times.expression import Form, TimeExpression
from fogline.text.times.feasts import day_of_feast

_TOMORROW = 6  # days back to the weekday of the day after the telling
_BESIDE = 14  # days: so near the telling a weekday that does not fit is a slip
_CLOSE_AHEAD = (1, 2)  # months
_AGAINST = 3  # how much farther a day seems on the side from which the words lean away
_UNTOLD = 1.5  # the same for a day ahead where no word leans either way: reports tell of what was
_FEW = {
    "day": 10,
    "week": 8,
    "month": 8,
    "year": 10,
    "hour": 24,
    "minute": 60,
    "decade": 3,
    "quarter": 4,
    "weekend": 3,
}
_PRECISION = {
    "day": Precision.DAY, "week": Precision.WEEK, "weekend": Precision.WEEK, "month": Precision.MONTH,
    "season": Precision.SEASON, "quarter": Precision.SEASON, "year": Precision.YEAR,
}  # fmt: skip
_SEASONS = {1: 3, 2: 6, 3: 9, 4: 12}


def resolve(expression: TimeExpression, anchor: date | None, narrative: date | None) -> Interval | None:
    """The days that the expression means; None where nothing anchors it.

    `anchor` is the day of telling (the report's), `narrative` the day last told of; an expression that
    is reckoned from what is told takes the anchor where there is no other.
    """
    base = (narrative or anchor) if expression.narrative else anchor
    if expression.of_event and narrative is None:
        return None
    reader = _READERS.get(expression.form)
    try:
        days = reader(expression, base) if reader else None
    except (ValueError, OverflowError):  # the thirtieth of February, or a year before the first
        return None
    if days is None:
        return None
    return _interval(expression, days, anchor)


Days = tuple[date, date] | None


def _interval(expression: TimeExpression, days: tuple[date, date], anchor: date | None) -> Interval:
    first, last = days
    precision = _PRECISION.get(expression.unit or "day", Precision.PERIOD)
    if expression.at_end:
        return Interval(earliest=last, latest=last, precision=Precision.DAY, basis=Basis.TEXT)
    if expression.since:
        ended = anchor if anchor and anchor >= first else None
        return Interval(earliest=first, latest=ended, precision=Precision.PERIOD, basis=Basis.TEXT)
    if expression.form is Form.STRETCH or expression.last_day is not None:
        precision = Precision.PERIOD
    if _has_passed(expression) and anchor and first <= anchor < last:
        last = anchor
    return Interval(earliest=first, latest=last, precision=precision, basis=Basis.TEXT)


def _has_passed(expression: TimeExpression) -> bool:
    """What is told as past of a week, month or year that still runs: "lost 60 men this week"."""
    return (
        expression.form is Form.UNIT
        and expression.shift == 0
        and expression.lean < 0
        and expression.unit != "day"
    )


def _date(expression: TimeExpression, base: date | None) -> Days:
    year = expression.year if expression.year is not None else _year_of(expression, base)
    if year is None:
        return None
    unit = expression.unit
    if unit in {"day", "week", "weekend", "month"}:
        named = _named(expression, year)
        if expression.last_day is not None:
            return named, named.replace(day=expression.last_day)
        return _edged(*whole(unit, named), expression.edge if unit == "month" else None)
    if unit == "season":
        first = date(year, _SEASONS[expression.season or 1], 1)
        return _edged(first, add_months(first, 3) - timedelta(1), expression.edge)
    if unit in {"quarter", "half"}:
        width = 3 if unit == "quarter" else 6
        first = date(year, 1 + width * ((expression.quarter or 1) - 1), 1)
        return first, add_months(first, width) - timedelta(1)
    return _edged(*whole(unit or "year", date(year, 1, 1)), expression.edge)


def _named(expression: TimeExpression, year: int) -> date:
    """The day that a date names in a year."""
    if expression.feast is not None:
        return day_of_feast(expression.feast, year)
    return date(year, expression.month or 1, expression.day or 1)


def _year_of(expression: TimeExpression, base: date | None) -> int | None:
    """The year that a date without one means, seen from `base`."""
    if base is None:
        return None
    if expression.count and expression.shift is not None:
        return base.year + expression.shift
    if expression.unit in {"day", "week", "weekend"}:
        return _nearest_year(expression, base)
    if expression.unit in {"quarter", "half"}:
        begun = base.month > (3 if expression.unit == "quarter" else 6) * ((expression.quarter or 1) - 1)
        return base.year if begun or expression.lean > 0 else base.year - 1
    return _year_of_month(expression, base)


def _year_of_month(expression: TimeExpression, base: date) -> int:
    """The year of a month or season: the last one, unless the words point ahead."""
    month = expression.month or _SEASONS[expression.season or 1]
    if expression.shift == 0:
        return base.year - (month == 12 and expression.unit == "season" and base.month < 4)
    if expression.shift == 1 or (expression.shift is None and expression.lean > 0):
        return base.year + (month < base.month or (expression.shift == 1 and month == base.month))
    if expression.open and expression.shift is None and month - base.month in _CLOSE_AHEAD:
        return base.year
    if expression.open and expression.shift is None and month + 12 - base.month in _CLOSE_AHEAD:
        return base.year + 1
    strictly = expression.shift == -1 and expression.unit == "month"
    running = expression.unit == "season" and base.month in _months_from(month) and expression.shift != 0
    if running and (expression.since or expression.shift == -1):
        month = 13  # a season that still runs is not what it is since
    return base.year - (month > base.month or (strictly and month == base.month))


def _months_from(month: int) -> set[int]:
    return {(month - 1 + step) % 12 + 1 for step in range(3)}


def _nearest_year(expression: TimeExpression, base: date) -> int:
    """The year that brings the day nearest to `base`, on the side to which the words lean; "last" and "next" bind."""

    def ahead(year: int) -> int:
        return (_named(_kept_in(expression, year), year) - base).days

    def distance(year: int) -> float:
        days = ahead(year)
        if expression.lean == 0:
            return days * _UNTOLD if days > 0 else -days
        return abs(days) * (_AGAINST if days * expression.lean < 0 else 1)

    years = [base.year - 1, base.year, base.year + 1]
    if expression.shift:
        years = [y for y in years if ahead(y) * expression.shift > 0]
    nearest = min(years, key=distance)
    fitting = [y for y in years if falls_on(expression, y)]
    return nearest if distance(nearest) <= _BESIDE or not fitting else min(fitting, key=distance)


def falls_on(expression: TimeExpression, year: int) -> bool:
    """The weekday that is named with a day of a month is its weekday in that year."""
    try:
        return expression.weekday is not None and _named(expression, year).weekday() == expression.weekday
    except ValueError:  # the twenty-ninth of February
        return False


def _kept_in(expression: TimeExpression, year: int) -> TimeExpression:
    """The date with its day no later than the month's last: 29 February has a place in every year."""
    last = monthrange(year, expression.month or 1)[1]
    return replace(expression, day=min(expression.day or 1, last))


def _weekday(expression: TimeExpression, base: date | None) -> Days:
    if base is None or expression.weekday is None:
        return None
    if expression.count and expression.shift is not None:  # "Monday last week"
        day = whole("week", base + timedelta(7 * expression.shift))[0] + timedelta(expression.weekday)
        return day, day
    back = (base.weekday() - expression.weekday) % 7
    if expression.shift == -1:
        day = base - timedelta(back or 7)
    elif (
        expression.shift == 1
        or (expression.shift is None and expression.lean > 0 and back)
        or (expression.shift == 0 and expression.lean > 0 and back)
    ):
        day = base + timedelta(7 - back)
    elif expression.small_hours and back == _TOMORROW:
        day = base + timedelta(1)  # told late in the evening, or in a land where it is still the day before
    else:
        day = base - timedelta(back)
    return day, day


def _unit(expression: TimeExpression, base: date | None) -> Days:
    if base is None:
        return None
    unit, shift = expression.unit or "day", expression.shift or 0
    if expression.part == "NI" and expression.shift == -1 and unit == "day":
        return base - timedelta(1), base - timedelta(1)
    if unit == "weekend" and shift == 0 and base.weekday() < 5 and expression.lean <= 0:
        shift = -1
    first, last = whole(unit, moved(base, unit, shift))
    return _edged(first, last, expression.edge) if unit != "day" else (first, last)


def _offset(expression: TimeExpression, base: date | None) -> Days:
    if base is None or expression.count is None:
        return None
    unit, shift = expression.unit or "day", expression.shift or -1
    if unit in {"second", "minute", "hour"}:
        hours = expression.count * {"second": 1 / 3600, "minute": 1 / 60, "hour": 1}[unit]
        day = base + timedelta(shift * round(hours / 24))
        return day, day
    if expression.count != int(expression.count):
        return (
            whole("month", add_months(base, shift * round(12 * expression.count))) if unit == "year" else None
        )
    return whole(unit, moved(base, unit, shift * int(expression.count)))


def _stretch(expression: TimeExpression, base: date | None) -> Days:
    if base is None:
        return None
    unit, shift = expression.unit or "day", expression.shift or 0
    count = expression.count if expression.count is not None else _FEW.get(unit, 3)
    if unit in {"second", "minute", "hour"}:
        far = base + timedelta((shift or -1) * max(1, round(count / 24)))
    else:
        far = moved(base, unit, (shift or -1) * max(1, round(count)))
    return (far, base) if far <= base else (base, far)


_READERS: dict[Form, Callable[[TimeExpression, date | None], Days]] = {
    Form.DATE: _date, Form.WEEKDAY: _weekday, Form.UNIT: _unit, Form.OFFSET: _offset, Form.STRETCH: _stretch,
}  # fmt: skip


def add_months(day: date, count: int) -> date:
    """The same day so many months on, or the last of a shorter month."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def moved(day: date, unit: str, count: int) -> date:
    """The day so many units on."""
    months = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is not None:
        return add_months(day, count * months)
    return day + timedelta(count * {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1))


def whole(unit: str, day: date) -> tuple[date, date]:
    """The first and the last day of the calendar unit that holds the day."""
    if unit == "week":
        first = day - timedelta(day.weekday())
        return first, first + timedelta(6)
    if unit == "weekend":
        first = day - timedelta(day.weekday()) + timedelta(5)
        return first, first + timedelta(1)
    widths = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    if unit not in widths:
        return day, day
    width = widths[unit]
    if unit == "century":
        first = date((day.year - 1) // 100 * 100 + 1, 1, 1)
    elif unit == "decade":
        first = date(day.year // 10 * 10, 1, 1)
    else:
        first = date(day.year, (day.month - 1) // width * width + 1, 1)
    return first, add_months(first, width) - timedelta(1)


def _edged(first: date, last: date, edge: str | None) -> tuple[date, date]:
    """The early, middle or late part of a stretch: halves for its ends, the middle third for its middle."""
    days = (last - first).days + 1
    if edge == "early":
        return first, first + timedelta(max(0, days // 2 - 1))
    if edge == "mid":
        return first + timedelta(days // 3), last - timedelta(days // 3)
    if edge == "late":
        return first + timedelta(days // 2), last
    return first, last
