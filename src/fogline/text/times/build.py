"""What each way of writing a time means: one small function a pattern."""

import re
from collections.abc import Callable, Mapping

from fogline.model.span import Span
from fogline.text.times.expression import Form, TimeExpression
from fogline.text.times.vocabulary import count_of, number_of, said_of
from fogline.text.units import is_plural

Built = TimeExpression | None
_BEHIND = 24
_LED = re.compile(
    r"\b(?:in|since|by|until|till|from|during|before|after|of|for|late|early|mid|last|next|this|to|and|between|through"
    r"|throughout|on|around|about|or|every|each|the|,|\()\s*$",
    re.IGNORECASE,
)
_DAY_LIMIT = 31


def _span(match: re.Match[str], group: str | int = 0) -> Span:
    return Span(start=match.start(group), end=match.end(group))


def _led(match: re.Match[str]) -> bool:
    """A preposition or an article stands right before the match."""
    return bool(_LED.search(match.string[max(0, match.start() - _BEHIND) : match.start()]))


def _next_word(match: re.Match[str]) -> str:
    found = re.match(r"\s{0,3}([^\W\d_]+)", match.string[match.end() : match.end() + 40])
    return found[1] if found else ""


def _edge(match: re.Match[str]) -> str | None:
    written = match.groupdict().get("edge")
    return "mid" if written and written.lower() == "mid" else said_of("edge", written)


def _shift(match: re.Match[str]) -> int | None:
    return number_of("shift", match.groupdict().get("shift"))


def _part(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    written = groups.get("part") or groups.get("p3") or groups.get("part2")
    if written and written.lower() == "midnight":
        return "NI"
    return said_of("part", written)


def _clock(match: re.Match[str]) -> str | None:
    """A clock time as HH:MM."""
    written = match.groupdict().get("clock")
    found = re.match(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s?([ap])?", written or "", re.IGNORECASE)
    if not found:
        return None
    hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0) if found[3] else int(found[1])
    return f"{hour:02d}:{found[2]}" if found[2] else f"{hour:02d}"


def _year(match: re.Match[str]) -> int | None:
    written = match.groupdict().get("year")
    return int(written) if written else None


def _is_short(match: re.Match[str], name: str) -> bool:
    """The name of a month or weekday is abbreviated, or is a word of other uses as well."""
    written = match[name].rstrip(".")
    return len(written) <= 5 and (written in {"March", "May"} or len(written) <= 4 and written not in _WHOLE)


_WHOLE = frozenset({"May", "June", "July", "May."})


def _dated(match: re.Match[str]) -> Built:
    """A day of a month, with or without its year: "6 March 2031", "March 6"."""
    month = number_of("month", match["month"])
    day = int(match["d"])
    if month is None or not match["month"][0].isupper() or day > _DAY_LIMIT:
        return None
    return TimeExpression(
        span=_span(match), form=Form.DATE, unit="day", year=_year(match), month=month, day=day, edge=_edge(match)
    )


def _numeric(match: re.Match[str]) -> Built:
    """A date in digits; with slashes the month comes first, unless it cannot."""
    groups = match.groupdict()
    year = int(groups.get("year") or groups.get("y") or 0)
    month, day = int(match["m"]), int(match["d"])
    if month > 12 >= day:
        month, day = day, month
    if not 1 <= month <= 12 or not 1 <= day <= _DAY_LIMIT:
        return None
    if year < 100:
        year += 1900 if year > 50 else 2000
    return TimeExpression(span=_span(match), form=Form.DATE, unit="day", year=year, month=month, day=day)


def _month_of_year(match: re.Match[str]) -> Built:
    month = number_of("month", match["month"])
    if not match["month"][0].isupper():
        return None
    return TimeExpression(
        span=_span(match), form=Form.DATE, unit="month", year=_year(match), month=month, edge=_edge(match)
    )


def _month(match: re.Match[str]) -> Built:
    """A month without its year; the verbs "may" and "march" and names of persons are none."""
    written = match["month"]
    led = _led(match) or _edge(match) is not None or _shift(match) is not None
    named = _next_word(match)[:1].isupper() and not led
    if not written[0].isupper() or named or (not led and (_is_short(match, "month") or written in {"March", "May"})):
        return None
    if len(written) == 3 and written != "May" and not match[0].endswith("."):
        return None
    return TimeExpression(
        span=_span(match),
        form=Form.DATE,
        unit="month",
        month=number_of("month", written),
        shift=number_of("shift", match["of"]) if match["of"] else _shift(match),
        count=1.0 if match["of"] else None,
        edge=_edge(match),
    )


def _bare_year(match: re.Match[str]) -> Built:
    """Four digits that are a year by the words around them, not a number of things."""
    named = _next_word(match)
    sign = match.string[match.end() : match.end() + 1]
    counted = named.islower() and is_plural(named)
    if sign == "%" or (not _led(match) and counted and _edge(match) is None):
        return None
    written = match[0].lower()
    return TimeExpression(
        span=_span(match), form=Form.DATE, unit="year", year=_year(match), edge=_edge(match),
        quarter=None if "fiscal" not in written else None,
    )


def _spelled_year(match: re.Match[str]) -> Built:
    count = count_of(match["spelled"])
    return None if count is None else TimeExpression(
        span=_span(match), form=Form.DATE, unit="year", year=1900 + int(count)
    )


def _decade(match: re.Match[str]) -> Built:
    century = int(match["c"]) if match["c"] else 19
    year = century * 100 + int(match["decade"]) * 10
    return TimeExpression(span=_span(match), form=Form.DATE, unit="decade", year=year, edge=match["edge"])


def _century(match: re.Match[str]) -> Built:
    number = int(match["d"])
    if not 1 <= number <= 22:
        return None
    return TimeExpression(span=_span(match), form=Form.DATE, unit="century", year=(number - 1) * 100 + 1)


def _weekday(match: re.Match[str]) -> Built:
    written = match["weekday"]
    short = len(written) <= 5
    dotted = match.string[match.end("weekday") : match.end("weekday") + 1] == "."
    if not written[0].isupper() or (short and not (dotted and _led(match))):
        return None
    return TimeExpression(
        span=_span(match), form=Form.WEEKDAY, unit="day", weekday=number_of("weekday", written),
        shift=_shift(match), edge=_edge(match), part=_part(match), clock=_clock(match),
    )


def _day(match: re.Match[str]) -> Built:
    """ "Today", "yesterday morning", "tonight"."""
    distance, _, part = (said_of("day", match["named"]) or "0").partition(" ")
    return TimeExpression(
        span=_span(match), form=Form.UNIT, unit="day", shift=int(distance), edge=_edge(match),
        part=_part(match) or part or None,
    )


def _part_of_day(match: re.Match[str]) -> Built:
    """ "This morning", "last night"; "that evening" is reckoned from what is told."""
    shift = _shift(match) or 0
    narrative = match["shift"].lower().split()[0] in {"that", "the"}
    return TimeExpression(
        span=_span(match), form=Form.UNIT, unit="day", shift=shift, part=_part(match), edge=_edge(match),
        narrative=narrative,
    )


_NARRATIVE = frozenset({"that", "the same", "the following", "following", "the previous", "previous"})


def _unit(match: re.Match[str]) -> Built:
    """ "Last week", "this year", "the weekend"; "the week" alone names none."""
    word = " ".join(match["shift"].lower().split())
    unit = said_of("unit", match["unit"]) or "day"
    if match["unit"].lower() != unit or unit in {"second", "minute", "hour"}:
        return None
    if word == "the" and unit not in {"weekend", "quarter"} and not _edge(match):
        return None
    if word in {"the past", "the last", "the coming"} and unit != "weekend":
        return TimeExpression(
            span=_span(match), form=Form.STRETCH, unit=unit, shift=_shift(match), count=1.0, edge=_edge(match)
        )
    return TimeExpression(
        span=_span(match), form=Form.UNIT, unit=unit, shift=_shift(match) or 0, edge=_edge(match),
        narrative=word in _NARRATIVE and unit != "weekend",
    )


def _stretch(match: re.Match[str]) -> Built:
    """ "The past 24 hours", "recent weeks", "the next few days"."""
    word, unit = " ".join(match["shift"].lower().split()), said_of("unit", match["unit"]) or "day"
    if match["n"] is None and match["unit"].lower() == unit:
        return None
    shift = {"recent": -1, "these": 0, "the latest": -1}.get(word, _shift(match))
    if shift is None:
        return TimeExpression(span=_span(match), form=Form.DURATION, unit=unit, count=count_of(match["n"] or ""))
    return TimeExpression(
        span=_span(match), form=Form.STRETCH, unit=unit, shift=shift, count=count_of(match["n"] or "")
    )


def _offset(match: re.Match[str]) -> Built:
    """ "Two days ago", "a day earlier", "three weeks later"."""
    how = match["how"].lower().split()[0]
    unit = said_of("unit", match["unit"]) or "day"
    if match["n"] is None and how not in {"ago", "earlier"}:
        return None
    forward = how in {"later", "after", "hence", "afterward", "afterwards", "from"}
    return TimeExpression(
        span=_span(match), form=Form.OFFSET, unit=unit, shift=1 if forward else -1,
        count=count_of(match["n"]) if match["n"] else (1.0 if match["unit"].lower() == unit else None),
        narrative=how not in {"ago", "hence", "from"}, lean=1 if forward else -1,
    )


def _day_before(match: re.Match[str]) -> Built:
    """ "The day before", "the week after": reckoned from what is told."""
    named = match["unit"].lower()
    part = said_of("part", named)
    return TimeExpression(
        span=_span(match), form=Form.OFFSET, unit="day" if part else named, count=1.0, part=part,
        shift=1 if match["how"].lower() == "after" else -1, narrative=True,
    )


def _duration(match: re.Match[str]) -> Built:
    unit = said_of("unit", match["unit"]) or "day"
    count = count_of(match["n"])
    if count is not None and unit not in {"second"} and count_is_name(match):
        return None
    if count == 0.5 and unit in _HALVES:
        count, unit = _HALVES[unit]
    if match[0].lower().endswith("half") and count is not None:
        count += 0.5
    return TimeExpression(span=_span(match), form=Form.DURATION, unit=unit, count=count)


_HALVES = {"year": (6.0, "month"), "hour": (30.0, "minute"), "day": (12.0, "hour"), "decade": (5.0, "year")}


def count_is_name(match: re.Match[str]) -> bool:
    """ "A second", "a quarter": an ordinal or a share, no length of time."""
    return match["n"].lower() in {"a", "an", "one"} and match["unit"].lower() in {"second", "quarter"}


def _bare_duration(match: re.Match[str]) -> Built:
    unit = said_of("unit", match["unit"]) or "day"
    return TimeExpression(span=_span(match, "inner"), form=Form.DURATION, unit=unit)


_AFTER_SEASON = re.compile(
    r"\s*(?:$|[.,;:)!?\"”'’—-]|(?:and|or|when|after|before|but|with|in|at|as|to|for|that|while|because|the|a|by|of\s+[12])\b)",
    re.IGNORECASE,
)


def _season(match: re.Match[str]) -> Built:
    """ "Last summer", "the winter of 2031"; the fall of a town and a spring in a box are none."""
    word = match["season"].lower()
    led = match["shift"] is not None or _edge(match) is not None or _year(match) is not None
    led = led or (_led(match) and word in {"summer", "winter"})
    behind = match.string[match.end() : match.end() + 12]
    if not led or not _AFTER_SEASON.match(behind) or (match["shift"] or "").lower() == "a":
        return None
    if word in {"fall", "spring"} and _year(match) is None and (match["edge"] or match["edge2"]) and _shift(match) is None:
        return None
    return TimeExpression(
        span=_span(match), form=Form.DATE, unit="season", season=number_of("season", word), year=_year(match),
        shift=_shift(match), edge=_edge(match) or match["edge2"],
    )


def _quarter(match: re.Match[str]) -> Built:
    nth = {"first": 1, "second": 2, "third": 3, "fourth": 4}[(match["nth"] or match["nth2"]).lower()]
    half = (match["half"] or "quarter").lower() == "half"
    if half and _year(match) is None:
        return None
    lead = re.match(r"(?:\w+\s+)?([12][0-9]{3})\s", match[0])
    year = _year(match) or (int(lead[1]) if lead else None)
    unit = "half" if half else "quarter"
    return TimeExpression(span=_span(match), form=Form.DATE, unit=unit, quarter=nth, year=year)


def _this_quarter(match: re.Match[str]) -> Built:
    shift = 0 if "current" in match[0].lower() else -1
    return TimeExpression(span=_span(match), form=Form.UNIT, unit="quarter", shift=shift)


def _weekend_of(match: re.Match[str]) -> Built:
    return TimeExpression(
        span=_span(match), form=Form.DATE, unit="weekend", month=number_of("month", match["month"]), day=int(match["d"])
    )


def _clock_time(match: re.Match[str]) -> Built:
    weekday = number_of("weekday", match["weekday"]) if match["weekday"] else None
    form = Form.WEEKDAY if weekday is not None else Form.UNIT
    return TimeExpression(
        span=_span(match), form=form, unit="day", weekday=weekday, shift=None if weekday is not None else 0,
        clock=_clock(match), narrative=weekday is None,
    )


def _repeated(match: re.Match[str]) -> Built:
    groups: Mapping[str, str | None] = match.groupdict()
    unit = said_of("set", groups.get("set")) or said_of("unit", groups.get("unit")) or "day"
    return TimeExpression(
        span=_span(match), form=Form.REPEATED, unit=unit, count=1.0, weekday=number_of("weekday", groups.get("weekday"))
    )


def _weekdays(match: re.Match[str]) -> Built:
    if not match[0][0].isupper():
        return None
    return TimeExpression(
        span=_span(match), form=Form.REPEATED, unit="week", weekday=number_of("weekday", match["plural"][:-1])
    )


def _vague(match: re.Match[str]) -> Built:
    shift = {"present": 0, "past": -1, "future": 1}[said_of("now", match["now"]) or "present"]
    return TimeExpression(span=_span(match), form=Form.VAGUE, shift=shift)


BUILDERS: Mapping[str, Callable[[re.Match[str]], Built]] = {
    "iso": _numeric, "slashes": _numeric, "points": _numeric, "month_day": _dated, "day_month": _dated,
    "month_year": _month_of_year, "month": _month, "year": _bare_year, "spelled_year": _spelled_year,
    "decade": _decade, "century": _century, "weekday": _weekday, "day": _day, "part": _part_of_day,
    "unit": _unit, "stretch": _stretch, "ago": _offset, "the_day_before": _day_before, "duration": _duration,
    "bare_duration": _bare_duration, "season": _season, "quarter": _quarter, "this_quarter": _this_quarter,
    "weekend_of": _weekend_of, "clock": _clock_time, "repeated": _repeated, "weekdays": _weekdays, "vague": _vague,
}  # fmt: skip
