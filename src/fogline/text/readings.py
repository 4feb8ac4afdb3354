"""Measured readings: how much of a substance is in air, water or soil, or how high the water stands."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from fogline.text.figure import Figure
from fogline.text.tables import table
from fogline.text.terms import any_of
from fogline.text.units import kind_called

_MIXED = frozenset({"ppm", "ppb"})
_PER = frozenset(
    {"cubic metre", "cubic feet", "litre", "millilitre", "kg", "gram", "square m", "square metre"}
)
# So many characters before a figure are looked at, as far as its sentence goes, and so many back for the one it follows.
_REACH, _BEHIND, _BACK, _NEAREST = 160, 40, 260, 6
_STOP = re.compile(r"[.!?;]\s|\n")
_LIMIT_WORDS = (
    r"(?:limit|threshold|guideline|standard|norm|permitted|permissible|allowed|allowable|recommended|tolerable|legal"
    r"|safety level|safe level|maximum level)s?"
)
_LIMIT = re.compile(rf"\b(?:{_LIMIT_WORDS}|must|if|unless)\b[^,]*$", re.IGNORECASE)
_LIMIT_BEHIND = re.compile(rf"[\s-](?:\w{{1,15}}\s)?{_LIMIT_WORDS}\b", re.IGNORECASE)
_STANDS = re.compile(
    r"\b(?:reached|at|to|of|was|is|hit|above|over|exceeded|stood)\s(?:about\s)?$", re.IGNORECASE
)


def is_content(unit: str | None) -> bool:
    """A unit in which contents are read: "micrograms per cubic metre", "ppm", "microsieverts per hour", "decibels"."""
    if unit is None:
        return False
    _, _, below = unit.partition(" per ")
    kind = kind_called(unit)
    return unit in _MIXED or kind in {"radiation", "sound"} or (kind == "mass" and below in _PER)


def is_reading(of: str | None) -> bool:
    """What a figure tells of is something that is measured."""
    return of in _words().values()


def read_off(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, each reading with what was measured; a limit ("the limit is 100") is no reading.

    One that names no substance is of what the reading before it in its paragraph told, in the same unit.
    """
    found: list[Figure] = []
    for figure in figures:
        found.append(replace(figure, of=_measured(text, figure, found)) if _is_measured(figure) else figure)
    return found


def _is_measured(figure: Figure) -> bool:
    return is_content(figure.unit) or kind_called(figure.unit or "") == "length"


def _measured(text: str, figure: Figure, before: Sequence[Figure]) -> str | None:
    start, end = figure.span.start, figure.span.end
    front = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    behind = _STOP.split(text[end : end + _BEHIND])[0]
    if figure.change == "from" or _LIMIT.search(front) or _LIMIT_BEHIND.match(behind):
        return None
    if not is_content(figure.unit):
        return _last(front, "height") if _STANDS.search(front) else None
    inside = _last(text[start:end], "content")
    of_it = _OF.match(behind)
    named = inside or (_last(of_it[0], "content") if of_it else None) or _last(front, "content")
    return named or _told_before(text, figure, before)


_OF = re.compile(r"\s(?:of|in|from)\s(?:\S{1,20}\s?){1,2}")


def _told_before(text: str, figure: Figure, before: Sequence[Figure]) -> str | None:
    """What the last reading in the same unit told, where it stands near and in the same paragraph."""
    last = next((f for f in reversed(before[-_NEAREST:]) if f.unit == figure.unit and f.of), None)
    if last is None or figure.span.start - last.span.end > _BACK:
        return None
    return None if "\n\n" in text[last.span.end : figure.span.start] else last.of


def _last(words: str, by: str) -> str | None:
    named = [m.group().lower() for m in _form(by).finditer(words)]
    return _words()[named[-1]] if named else None


@cache
def _words() -> dict[str, str]:
    return {word.lower(): row["of"] for row in table("measured") for word in row["words"].split("|")}


@cache
def _form(by: str) -> re.Pattern[str]:
    words = [w for row in table("measured") if row["by"] == by for w in row["words"].split("|")]
    return re.compile(rf"(?<![\w-]){any_of(words)}(?![\w-])", re.IGNORECASE)
