"""What dates by the calendar mean: days, months, years, seasons, quarters."""

import re

from fogline.text.times.expression import Form, TimeExpression
from fogline.text.times.matches import (
    edge_of,
    is_led,
    is_well_led,
    names_something,
    next_word,
    shift_of,
    span_of,
    year_of,
)
from fogline.text.times.vocabulary import count_of, number_of, said_of
from fogline.text.units import is_plural

Built = TimeExpression | None

_DAY_LIMIT = 31


def day_of_month(match: re.Match[str]) -> Built:
    """A day of a month, with or without its year: "6 March 2031", "March 6"."""
    month = number_of("month", match["month"])
    day = int(match["d"])
    if month is None or not match["month"][0].isupper() or day > _DAY_LIMIT:
        return None
    if year_of(match) is None and names_something(match):
        return None
    other = int(match["d2"] or day)
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit="day",
        year=year_of(match),
        month=month,
        day=min(day, other),
        last_day=max(day, other) if day != other else None,
        weekday=number_of("weekday", match["weekday"]) if match["weekday"] else None,
        edge=edge_of(match),
        lean=shift_of(match) or 0,
    )


def numeric_date(match: re.Match[str]) -> Built:
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
    return TimeExpression(span=span_of(match), form=Form.DATE, unit="day", year=year, month=month, day=day)


def month_of_year(match: re.Match[str]) -> Built:
    """A month of a year: "March 2031"."""
    month = number_of("month", match["month"])
    if not match["month"][0].isupper():
        return None
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit="month",
        year=year_of(match),
        month=month,
        edge=edge_of(match),
    )


def month_alone(match: re.Match[str]) -> Built:
    """A month without its year; the verbs "may" and "march" and names of persons are none."""
    written = match["month"]
    led = is_led(match) or edge_of(match) is not None or shift_of(match) is not None
    named = next_word(match)[:1].isupper() and not is_well_led(match)
    named = named or names_something(match)
    if not written[0].isupper() or named or (not led and written in {"March", "May"}):
        return None
    if len(written) <= 4 and written not in {"May", "June", "July"} and not match[0].endswith("."):
        return None
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit="month",
        month=number_of("month", written),
        shift=number_of("shift", match["of"]) if match["of"] else shift_of(match),
        count=1.0 if match["of"] else None,
        edge=edge_of(match),
    )


# "1653 local time", "by 1100 (1600 GMT)": an hour.
_HOUR_BEHIND = re.compile(r"\s?(?:GMT|UTC|hrs|hours|local time|[A-Z]{2,3}T\b)|\s\(\d{4} (?:GMT|UTC)\)")


def bare_year(match: re.Match[str]) -> Built:
    """Four digits that are a year by the words around them, not a number of things nor "1653 local time"."""
    if _HOUR_BEHIND.match(match.string, match.end()):
        return None
    named = next_word(match)
    sign = match.string[match.end() : match.end() + 1]
    counted = named.islower() and is_plural(named)
    named_so = match[0].lower().startswith(("fiscal", "the year"))
    if sign == "%" or (not is_well_led(match) and counted and edge_of(match) is None and not named_so):
        return None
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit="year",
        year=year_of(match),
        edge=edge_of(match),
    )


def spelled_year(match: re.Match[str]) -> Built:
    """A year in words, with its month or without: "nineteen ninety-four", "the year two thousand"."""
    count = count_of(match["spelled"]) if match["spelled"] else 0.0
    if count is None:
        return None
    month = number_of("month", match["month"])
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit="month" if month else "year",
        year=(1900 if (match["century"] or "").lower() == "nineteen" else 2000) + int(count),
        month=month,
    )


def decade(match: re.Match[str]) -> Built:
    """A decade, of the twentieth century where none is named: "the 1990s", "the '90s"."""
    century = int(match["c"]) if match["c"] else 19
    year = century * 100 + int(match["decade"]) * 10
    return TimeExpression(span=span_of(match), form=Form.DATE, unit="decade", year=year, edge=match["edge"])


def spelled_decade(match: re.Match[str]) -> Built:
    """A decade of the twentieth century in words: "the late nineties"."""
    tens = number_of("decade", match["spelled"]) or 0
    edge = match["edge"]
    return TimeExpression(span=span_of(match), form=Form.DATE, unit="decade", year=1900 + tens, edge=edge)


def century(match: re.Match[str]) -> Built:
    """A century by its number: "the 19th century"."""
    number = int(match["d"])
    if not 1 <= number <= 22:
        return None
    return TimeExpression(span=span_of(match), form=Form.DATE, unit="century", year=(number - 1) * 100 + 1)


_AFTER_SEASON = re.compile(
    r"\s*(?:$|[.,;:)!?\"”'’—-]|(?:and|or|when|after|before|but|with|in|at|as|to|for|that|while|because|the|a|by|of\s+[12])\b)",
    re.IGNORECASE,
)


def season(match: re.Match[str]) -> Built:
    """ "Last summer", "the winter of 2031"; the fall of a town and a spring in a box are none."""
    word = match["season"].lower()
    led = match["shift"] is not None or edge_of(match) is not None or year_of(match) is not None
    led = led or (is_led(match) and word in {"summer", "winter"})
    behind = match.string[match.end() : match.end() + 12]
    ended = year_of(match) is not None or _AFTER_SEASON.match(behind)
    if not led or not ended or (match["shift"] or "").lower() == "a":
        return None
    if (
        word in {"fall", "spring"}
        and year_of(match) is None
        and (match["edge"] or match["edge2"])
        and shift_of(match) is None
    ):
        return None
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit="season",
        season=number_of("season", word),
        year=year_of(match),
        shift=shift_of(match),
        edge=edge_of(match) or match["edge2"],
    )


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_LAST = {"last", "final"}


def quarter(match: re.Match[str]) -> Built:
    """A quarter or half of a year: "the third quarter", "last year's first half"."""
    groups = match.groupdict()
    ordinal = (match["nth"] or match["nth2"]).lower()
    half = (match["half"] or "quarter").lower() == "half"
    lead = re.match(r"(?:\w+\s+)?([12][0-9]{3})\s", match[0])
    year = (int(groups["year"]) if groups.get("year") else None) or (int(lead[1]) if lead else None)
    shift = number_of("shift", groups.get("shift"))
    last = ordinal in _LAST
    if (half or last) and year is None and shift is None:
        return None
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit="half" if half else "quarter",
        quarter=(2 if half else 4) if last else _NTH[ordinal],
        year=year,
        shift=shift,
        count=None if shift is None else 1.0,
    )


def short_quarter(match: re.Match[str]) -> Built:
    """A quarter or half of a year in short: "Q3 2031", "2H"; no name such as "H2" without its year."""
    written, number = match["what"] or match["what2"], int(match["nth"] or match["nth2"])
    half = written == "H"
    if not written.isupper() or (half and (number > 2 or match["year"] is None)):
        return None
    unit = "half" if half else "quarter"
    return TimeExpression(
        span=span_of(match), form=Form.DATE, unit=unit, quarter=number, year=_full_year(match)
    )


def fiscal_year(match: re.Match[str]) -> Built:
    """A year of accounts, taken as the year of its name: "FY2031"."""
    if not match[0].startswith("FY"):
        return None
    return TimeExpression(span=span_of(match), form=Form.DATE, unit="year", year=_full_year(match))


def _full_year(match: re.Match[str]) -> int | None:
    year = match["year"]
    return None if year is None else int(year) + (2000 if len(year) == 2 else 0)


def period(match: re.Match[str]) -> Built:
    """A quarter by its year, or by the year before: "the 2031 quarter", "the year-ago third quarter"."""
    nth = _NTH[match["nth"].lower()] if match["nth"] else None
    if nth is None and match["back"]:
        return TimeExpression(
            span=span_of(match), form=Form.OFFSET, unit="year", shift=-1, count=1.0, narrative=True
        )
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit="quarter",
        quarter=nth,
        year=year_of(match),
        shift=-1 if match["back"] else None,
        count=1.0 if match["back"] else None,
    )


def feast(match: re.Match[str]) -> Built:
    """A feast that has its day in every year: "New Year's Eve", "Easter Monday"."""
    named = said_of("feast", match["named"])
    if named is None or not match["named"].split()[-1][0].isupper():
        return None
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit="day",
        feast=named,
        year=year_of(match),
        shift=shift_of(match),
    )


def year_end(match: re.Match[str]) -> Built:
    """The end of the running year: "year-end"."""
    return TimeExpression(span=span_of(match), form=Form.UNIT, unit="year", shift=0, edge="late")


def weekend_of(match: re.Match[str]) -> Built:
    """A week or a weekend by one of its days: "the week of June 3"."""
    return TimeExpression(
        span=span_of(match),
        form=Form.DATE,
        unit=match["unit"].lower(),
        month=number_of("month", match["month"]),
        day=int(match["d"]),
    )
