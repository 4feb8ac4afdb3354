"""Which people a toll counts, where the words at the figure say so."""

import re
from functools import cache

from fogline.text.tables import table
from fogline.text.terms import any_of

# So many characters before and behind a figure that names nobody are looked at, as far as its clause goes.
BEFORE, AFTER = 40, 24
_NOUN = re.compile(
    r"\b(?:people|persons|men|others|bodies|dead|lives|deaths|casualties|victims|fatalities)\b", re.IGNORECASE
)
_ENDS = re.compile(
    r"[.,;:!?()“”\"]|\b(?:and|by|while|when|that|told|said|says|killed|wounded)\b|\bas\b(?!\s*$)"
)

# Who stands before these puts the toll, and is not in it: "police put the toll at three".
_PUTS = re.compile(
    r"\b(?:put|puts|give|gave|gives|count|counted|counts|estimated?|estimates|revised?|revises|raised?|raises|lowered"
    r"|reported|reports|confirmed|confirms|claim|claimed|claims|acknowledged|admitted|conceded)\b"
)


HARM = frozenset({"killed", "wounded", "casualties", "missing"})


def victims_at(text: str, start: int, end: int) -> frozenset[str]:
    """The classes of people that the figure at a place counts, by its own noun; of a bare number by the words beside it."""
    own = _classes(text[start:end])
    if own or _NOUN.search(text[start:end]):
        return own
    before = _PUTS.split(_ENDS.split(text[max(0, start - BEFORE) : start])[-1])[-1]
    behind = _ENDS.split(text[end : end + AFTER])[0]
    return _classes(f"{before} | {behind}")


def _classes(words: str) -> frozenset[str]:
    return frozenset(_class_of()[m.group().lower()] for m in _form().finditer(words))


@cache
def _class_of() -> dict[str, str]:
    return {word: row["class"] for row in table("victims") for word in row["words"].split("|")}


@cache
def _form() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(_class_of())}(?![\w-])", re.IGNORECASE)
