"""What lengths of time and rates mean: "three weeks", "half a year", "daily", "four flights a week"."""

import re
from collections.abc import Mapping

from fogline.text.times.expression import Form, TimeExpression
from fogline.text.times.matches import is_a_title, span_of
from fogline.text.times.vocabulary import count_of, number_of, said_of

Built = TimeExpression | None


def duration(match: re.Match[str]) -> Built:
    """A length of time: "three weeks", "half a year" as six months."""
    unit = said_of("unit", match["unit"]) or "day"
    count = count_of(match["n"])
    if count_is_name(match) or is_a_title(match) or _is_a_share(match):
        return None
    if count == 0.5 and unit in _HALVES:
        count, unit = _HALVES[unit]
    if match[0].lower().endswith("half") and count is not None:
        count += 0.5
    if _is_some_day(match):
        return TimeExpression(span=span_of(match), form=Form.VAGUE, shift=1)
    form = Form.REPEATED if _is_a_rate(match) else Form.DURATION
    return TimeExpression(span=span_of(match), form=form, unit=unit, count=count)


_HALVES = {
    "year": (6.0, "month"),
    "hour": (30.0, "minute"),
    "day": (12.0, "hour"),
    "decade": (5.0, "year"),
    "century": (50.0, "year"),
}


def count_is_name(match: re.Match[str]) -> bool:
    """ "A second", "a quarter": an ordinal or a share, no length of time."""
    return match["n"].lower() in {"a", "an", "one"} and match["unit"].lower() in {"second", "quarter"}


def _is_a_share(match: re.Match[str]) -> bool:
    """ "Three-quarters of", "24 hours a day": a share, a rate."""
    unit, behind = match["unit"].lower(), match.string[match.end() : match.end() + 8]
    if unit == "quarters":
        return (
            behind.lstrip()[:3].lower() == "of " or match[0][match.start("unit") - match.start() - 1] == "-"
        )
    return unit == "hours" and bool(re.match(r"\s+a\s+day\b", behind, re.IGNORECASE))


_COUNTED = re.compile(
    r"(?:[0-9]|\b(?:hundred|thousand|million|billion|percent|once|twice|times))(?:\s{1,3}[A-Za-z]{2,20})?\s{1,3}$"
)


def _is_a_rate(match: re.Match[str]) -> bool:
    """ "Four flights a week", "2,000 a month": so much in every unit, no length of time."""
    if match["n"].lower() not in {"a", "an"} or match[0].lower() != f"{match['n']} {match['unit']}".lower():
        return False
    before = match.string[max(0, match.start() - 48) : match.start()]
    counted = _COUNTED.search(before)
    return counted is not None and not _LASTING.search(before)


_MAY = re.compile(r"(?:\b(?:will|would|shall|should|can|could|may|might|to)|['’]ll)\s{1,3}$", re.IGNORECASE)


def _is_some_day(match: re.Match[str]) -> bool:
    """ "It may one day rule": a day to come that nobody knows, no length."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    return match[0].lower().split() == ["one", "day"] and _MAY.search(before) is not None


_LASTING = re.compile(r"\b(?:for|in|within|after|over|about|than|lasted|took|every)\s{1,3}$", re.IGNORECASE)


def bare_duration(match: re.Match[str]) -> Built:
    """A length without a number: "for years"."""
    unit = said_of("unit", match["unit"]) or "day"
    return TimeExpression(span=span_of(match, "inner"), form=Form.DURATION, unit=unit)


_PART_OF = re.compile(
    r"\b(?:early|late|small|wee|final|last|first|opening|closing|[0-9]+)[\s-]{1,3}$", re.IGNORECASE
)
_STARTS = re.compile(r"(?:^|[.!?:][\"”’']?)\s*$")


def length_beside(match: re.Match[str]) -> Built:
    """A length without a number, by what stands behind it: "months of talks", "in the years that followed".

    None for a part of something ("the early hours of Friday"), nor in a name.
    """
    before = match.string[max(0, match.start() - 12) : match.start()]
    if match["inner"][0].isupper() and not _STARTS.search(before):
        return None
    return None if _PART_OF.search(before) else bare_duration(match)


def long(match: re.Match[str]) -> Built:
    """A length as a quality: "day-long", "decades-long"."""
    unit = said_of("unit", match["unit"]) or "day"
    return TimeExpression(
        span=span_of(match),
        form=Form.DURATION,
        unit=unit,
        count=1.0 if match["unit"].lower() == unit else None,
    )


def repeated(match: re.Match[str]) -> Built:
    """How often: "daily", "every Monday"."""
    groups: Mapping[str, str | None] = match.groupdict()
    unit = said_of("set", groups.get("set")) or said_of("unit", groups.get("unit")) or "day"
    return TimeExpression(
        span=span_of(match),
        form=Form.REPEATED,
        unit=unit,
        count=1.0,
        weekday=number_of("weekday", groups.get("weekday")),
        month=number_of("month", groups.get("month")),
    )


def weekdays(match: re.Match[str]) -> Built:
    """A weekday in the plural: "Mondays"."""
    if not match[0][0].isupper():
        return None
    return TimeExpression(
        span=span_of(match),
        form=Form.REPEATED,
        unit="week",
        weekday=number_of("weekday", match["plural"][:-1]),
    )
