"""Bare numbers that stand for the count told of before them: "the guild puts the number at two"."""

import re
from dataclasses import replace

from fogline.text.figure import Figure
from fogline.text.subcounts import is_subcount
from fogline.text.units import MEASURES, kind_called

_BACK_REACH, _BACK_WORDS = 260, 60
_COUNT = r"(?:the|that|this|its|their|his|her) (?:\w+ )?(?:number|figure|total|count)"
_PUT_BACK = re.compile(
    rf"\b(?:(?:put|puts|gave|gives|placed?|places|estimated?|estimates) (?:it|them|{_COUNT}) (?:at|as)"
    rf"|(?:corrected|revised|raised|lowered|amended) (?:it|them|{_COUNT})(?: upwards?| downwards?| up| down)? to"
    r"|the loss of(?: only| just)?"
    rf"|{_COUNT} (?:is|was|stood at|stands at|now stands at|now stood at|had reached|has reached)(?: closer to| now)?) $",
    re.IGNORECASE,
)
_SAID_BARE = re.compile(
    r"\b(?:says|said|claims|claimed|gives|gave|counts|counted|speaks of|spoke of) $", re.IGNORECASE
)


def pointing_back(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures, a bare one that stands for the count told of before it ("puts the number at two") with what that told."""
    found = figures[:1]
    for figure in figures[1:]:
        former = next((f for f in reversed(found) if _is_counted(f) and _is_whole(text, f)), None)
        unit = former.unit if former else None
        bare = figure.of is None and figure.unit in (None, unit) and figure.change != "from"
        near = former is not None and text.count("\n\n", former.span.end, figure.span.start) == 0
        if bare and near and former and figure.span.start - former.span.end < _BACK_REACH:
            taken = replace(figure, of=former.of, unit=former.unit)
            figure = taken if _points_back(text, figure) else figure
        found.append(figure)
    return found


def _is_counted(figure: Figure) -> bool:
    """It tells of something, or counts what nobody reckons an age, a time or a length in."""
    return figure.of is not None or (figure.unit is not None and kind_called(figure.unit) not in MEASURES)


def _is_whole(text: str, figure: Figure) -> bool:
    """No part of a number, no single one, and not what others are a part of: these no later number stands for."""
    start, end = figure.span.start, figure.span.end
    set_against = _OF.search(text, max(0, start - _OF_REACH), start) is not None
    return not (set_against or figure.high == 1 or is_subcount(text, start, end))


_OF_REACH = 10
_OF = re.compile(r"\bof (?:the |its |their )?$")


def _points_back(text: str, figure: Figure) -> bool:
    before = text[max(0, figure.span.start - _BACK_WORDS) : figure.span.start]
    said = _SAID_BARE.search(before) and text[figure.span.end : figure.span.end + 1] in {".", ",", ";"}
    return bool(said or _PUT_BACK.search(before))
