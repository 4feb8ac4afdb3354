"""What times reckoned from another time mean: weekdays, "last week", "two days ago"."""

import re

from fogline.text.times.expression import Form, TimeExpression
from fogline.text.times.length_forms import count_is_name
from fogline.text.times.matches import (
    clock_of,
    edge_of,
    is_a_title,
    is_led,
    is_of_a_title,
    part_of,
    shift_of,
    span_of,
)
from fogline.text.times.vocabulary import count_of, number_of, said_of

Built = TimeExpression | None


def weekday(match: re.Match[str]) -> Built:
    """A day of the week: "Friday", "last Friday", "10 p.m. Friday"."""
    written = match["weekday"]
    short = len(written) <= 5
    dotted = match.string[match.end("weekday") : match.end("weekday") + 1] == "."
    if not written[0].isupper() or (short and not (dotted and is_led(match))):
        return None
    often = (match["part"] or "").lower().endswith("s")  # "Tuesday nights"
    return TimeExpression(
        span=span_of(match),
        form=Form.REPEATED if often else Form.WEEKDAY,
        unit="week" if often else "day",
        weekday=number_of("weekday", written),
        shift=number_of("shift", match["of"]) if match["of"] else shift_of(match),
        count=1.0 if match["of"] else None,
        edge=edge_of(match),
        part=part_of(match),
        clock=clock_of(match),
    )


def named_day(match: re.Match[str]) -> Built:
    """ "Today", "yesterday morning", "tonight"."""
    if is_of_a_title(match):
        return None
    distance, _, part = (said_of("day", match["named"]) or "0").partition(" ")
    return TimeExpression(
        span=span_of(match),
        form=Form.UNIT,
        unit="day",
        shift=int(distance),
        edge=edge_of(match),
        part=part_of(match) or part or None,
    )


def part_of_day(match: re.Match[str]) -> Built:
    """ "This morning", "last night"; "that evening" is reckoned from what is told."""
    shift = shift_of(match) or 0
    narrative = match["shift"].lower().split()[0] in {"that", "the"}
    return TimeExpression(
        span=span_of(match),
        form=Form.UNIT,
        unit="day",
        shift=shift,
        part=part_of(match),
        edge=edge_of(match),
        narrative=narrative,
    )


def middle_of_part(match: re.Match[str]) -> Built:
    """ "Mid-afternoon", on the day told of."""
    return TimeExpression(
        span=span_of(match),
        form=Form.UNIT,
        unit="day",
        shift=0,
        part=part_of(match),
        edge="mid",
        narrative=True,
    )


_NARRATIVE = frozenset(
    {"that", "the same", "that same", "the following", "following", "the previous", "previous"}
)


_TOLD_OF = frozenset({("the", "quarter"), ("the next", "day")})


def unit_near(match: re.Match[str]) -> Built:
    """ "Last week", "this year", "the weekend"; "the week" alone names none."""
    word = " ".join(match["shift"].lower().split())
    unit = said_of("unit", match["unit"]) or "day"
    if match["unit"].lower() != unit or unit in {"second", "minute", "hour"} or is_a_title(match):
        return None
    if word == "the" and unit not in {"weekend", "quarter"} and not edge_of(match):
        return None
    if word in {"the past", "the last", "the coming"} and unit != "weekend":
        return TimeExpression(
            span=span_of(match),
            form=Form.STRETCH,
            unit=unit,
            shift=shift_of(match),
            count=1.0,
        )
    if word == "the" and unit == "quarter" and not _may_be_of_business(match):
        return None
    last = -1 if word == "the" and unit == "quarter" else 0
    return TimeExpression(
        span=span_of(match),
        form=Form.UNIT,
        unit=unit,
        shift=shift_of(match) or last,
        edge=edge_of(match),
        narrative=(word in _NARRATIVE and unit != "weekend") or (word, unit) in _TOLD_OF,
    )


def _may_be_of_business(match: re.Match[str]) -> bool:
    """No word of a way or a hold stands before it, or words of business near: else "the quarter" is a part of a town."""
    near = match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    return _TOWN.search(before) is None or _BUSINESS.search(near) is not None


_BARE = 2  # words: "the quarter"
_NEAR, _BEFORE = 200, 20
_TOWN = re.compile(
    r"\b(?:from|into|out of|inside|across|around|towards?|outside|enter(?:ed|s)?|left|leave|hold|holds|held|seal(?:ed)? off|stormed|retook"
    r"|controls?|controlled|swept|searched|evacuated)\s$",
    re.IGNORECASE,
)
_BUSINESS = re.compile(
    r"\b(?:profits?|revenues?|sales|earnings|earned|income|fiscal|net|shares?|stock|analysts?|results|growth|loss(?:es)?|percent|per cent"
    r"|year-(?:ago|earlier)|gains?|costs?|company|quarterly|orders|economy|prices?|billion|million)\b|[%$€£]",
    re.IGNORECASE,
)


def stretch(match: re.Match[str]) -> Built:
    """ "The past 24 hours", "recent weeks", "the next few days"."""
    word, unit = " ".join(match["shift"].lower().split()), said_of("unit", match["unit"]) or "day"
    if match["n"] and count_is_name(match):  # "that a second, stronger quake"
        return None
    if match["n"] is None and (match["unit"].lower() == unit or (word, unit) == ("these", "day")):
        return None
    shift = {"recent": -1, "these": 0, "the latest": -1}.get(word, shift_of(match))
    if shift is None:
        return TimeExpression(
            span=span_of(match), form=Form.DURATION, unit=unit, count=count_of(match["n"] or "")
        )
    return TimeExpression(
        span=span_of(match), form=Form.STRETCH, unit=unit, shift=shift, count=count_of(match["n"] or "")
    )


def offset(match: re.Match[str]) -> Built:
    """ "Two days ago", "a day earlier", "three weeks later"."""
    how = match["how"].lower().split()[0]
    unit = said_of("unit", match["unit"]) or "day"
    if match["n"] is None and how not in {"ago", "earlier"}:
        return None
    if how in {"later", "earlier"} and _THAN.match(
        match.string, match.end()
    ):  # "two days later than planned"
        count = count_of(match["n"]) if match["n"] else None
        return TimeExpression(span=span_of(match), form=Form.DURATION, unit=unit, count=count)
    forward = how in {"later", "after", "hence", "afterward", "afterwards", "from"}
    count = count_of(match["n"]) if match["n"] else (1.0 if match["unit"].lower() == unit else None)
    if unit == "decade" and count is not None:  # "a decade ago" is a year, and not the decade of that year
        unit, count = "year", 10 * count
    return TimeExpression(
        span=span_of(match),
        form=Form.OFFSET,
        unit=unit,
        shift=1 if forward else -1,
        count=count,
        narrative=how not in {"ago", "hence", "from"},
        lean=1 if forward else -1,
    )


_THAN = re.compile(r"\s{1,3}than\b", re.IGNORECASE)
_OF_EVENT = re.compile(r"\s{1,12}(?:(?i:the|a|an|his|her|its|their|our|my|this)\b|[A-Z])")


def day_before(match: re.Match[str]) -> Built:
    """ "The day before", "the week after": reckoned from what is told, or from an event that has no date."""
    named = match["unit"].lower()
    part = said_of("part", named)
    behind = match.string[match.end() : match.end() + 20]
    return TimeExpression(
        span=span_of(match),
        form=Form.OFFSET,
        unit="day" if part else named,
        count=1.0,
        of_event=bool(_OF_EVENT.match(behind)),
        part=part,
        shift=1 if match["how"].lower() == "after" else -1,
        narrative=True,
    )


def before_last(match: re.Match[str]) -> Built:
    """ "The week before last", "the weekend after next"."""
    unit = match["unit"].lower()
    part = said_of("part", unit)
    shift = 2 if match["next"] else -2
    return TimeExpression(
        span=span_of(match), form=Form.UNIT, unit="day" if part else unit, shift=shift, part=part
    )


def time_hence(match: re.Match[str]) -> Built:
    """ "In three days' time"."""
    return TimeExpression(
        span=span_of(match),
        form=Form.OFFSET,
        unit=said_of("unit", match["unit"]),
        shift=1,
        count=count_of(match["n"]),
        lean=1,
    )


def overnight(match: re.Match[str]) -> Built:
    """The night that ends on the day of telling: both its days."""
    return TimeExpression(span=span_of(match), form=Form.STRETCH, unit="day", shift=-1, count=1.0, part="NI")


def the_year(match: re.Match[str]) -> Built:
    """ "The year ended", a length; "for the full year", the running year."""
    if match["ended"]:
        return TimeExpression(span=span_of(match, "named"), form=Form.DURATION, unit="year", count=1.0)
    if not any(word in match["named"].lower() for word in ("full", "whole")):
        return None
    return TimeExpression(span=span_of(match, "named"), form=Form.UNIT, unit="year", shift=0)


def this_quarter(match: re.Match[str]) -> Built:
    """The running or the last quarter of a year."""
    current = "current" in match[0].lower()
    if len(match[0].split()) == _BARE and "quarter" in match[0].lower() and not _may_be_of_business(match):
        return None
    return TimeExpression(
        span=span_of(match),
        form=Form.UNIT,
        unit="quarter",
        shift=0 if current else -1,
        narrative=not current,
    )


def clock_time(match: re.Match[str]) -> Built:
    """A time of day by the clock, on the day told of or on a weekday; alone on its line it stamps what follows, on the
    day of telling.
    """
    weekday = number_of("weekday", match["weekday"]) if match["weekday"] else None
    form = Form.WEEKDAY if weekday is not None else Form.UNIT
    return TimeExpression(
        span=span_of(match),
        form=form,
        unit="day",
        weekday=weekday,
        shift=None if weekday is not None else 0,
        part=part_of(match),
        clock=clock_of(match),
        narrative=weekday is None and not _is_of_the_telling(match),
    )


def _is_of_the_telling(match: re.Match[str]) -> bool:
    """The time stands alone on its line, or "this morning", "today" follows."""
    before = match.string[max(0, match.start() - _INDENT) : match.start()]
    opens = not before.rpartition("\n")[2].strip() and ("\n" in before or match.start() <= _INDENT)
    alone = opens and _LINE_ENDS.match(match.string, match.end()) is not None
    return alone or _TODAY.match(match.string, match.end()) is not None


# A line may be as long as the text: no more of it is looked at than an indent and what follows at once.
_INDENT, _LINE_ENDS = 20, re.compile(r"[.:]?[^\S\n]*(?:\n|\Z)")
_TODAY = re.compile(r"\s(?:this\s(?:morning|afternoon|evening)|today|tonight)\b", re.IGNORECASE)


def vague(match: re.Match[str]) -> Built:
    """Now, lately, in the near future."""
    shift = {"present": 0, "past": -1, "future": 1}[said_of("now", match["now"]) or "present"]
    return TimeExpression(span=span_of(match), form=Form.VAGUE, shift=shift)
