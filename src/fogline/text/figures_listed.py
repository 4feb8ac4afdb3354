"""What is told of the first of a list of counts is told of all: "the dead included 8 Orsk men, 3 boys and a clerk"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fogline.text.figure import Figure
from fogline.text.tolls import counts_people
from fogline.text.units import kind_called

_JOINED = re.compile(r",\s|,?\s(?:and|plus)\s")
_INCLUDED = re.compile(r"\b(?:includ(?:e|es|ed|ing)|were|are|as well as)\s$", re.IGNORECASE)
REACH = 20


def listed(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, each of a list of people with what its first tells, where a word opens it that makes it a list."""
    found = list(figures[:1])
    opened = bool(found) and _opens(text, found[0])
    for figure in figures[1:]:
        before = found[-1]
        if _THEY.search(text, max(0, figure.span.start - REACH), figure.span.start):
            figure = _of_them(text, found, figure)
        joined = _JOINED.fullmatch(text, before.span.end, figure.span.start) is not None
        opened = (opened and joined) or _opens(text, figure)
        told = before.of if opened and joined and _can_be_told(before, figure) else figure.of
        found.append(replace(figure, of=told))
    return found


def _of_them(text: str, told: Sequence[Figure], figure: Figure) -> Figure:
    """The first of a list that "they" opens, with what was told of them in the paragraph: "40 died. They included 8 boys"."""
    of = next((f.of for f in reversed(told) if counts_people(f.of) and f.of != "aboard"), None)
    near = told and "\n\n" not in text[told[-1].span.end : figure.span.start]
    return replace(figure, of=of) if figure.of is None and near else figure


_THEY = re.compile(r"\b(?:they|these|those) include(?:d|s)?\s$", re.IGNORECASE)


def _opens(text: str, figure: Figure) -> bool:
    return _INCLUDED.search(text, max(0, figure.span.start - REACH), figure.span.start) is not None


def _can_be_told(before: Figure, figure: Figure) -> bool:
    """Both count something, and the first tells of people what the second does not say of itself."""
    nouns = all(f.unit is None or kind_called(f.unit) is None for f in (before, figure))
    return nouns and figure.of is None and counts_people(before.of)
