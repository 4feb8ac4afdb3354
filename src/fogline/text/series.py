"""Which question a figure answers: killed, share held, troops; figures of one question stand in one series."""

import re
from functools import cache

from fogline.model.quantity import Quantity
from fogline.text.armed import is_armed
from fogline.text.concepts import find_concepts
from fogline.text.pronouns import pronoun
from fogline.text.readings import is_reading
from fogline.text.tables import table
from fogline.text.tolls import can_be_of, is_of_people, is_toll

HELD, RATIO, MEASURED = "held", "ratio", "measured"
REACH = 90
_SHARE = re.compile(
    r"\b(?:percent|per cent|half|halves|thirds?|quarters?|fifths?|tenths?|most|all)\b|%", re.IGNORECASE
)
_PLACE = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,3}?(?:town|city|village|region|territory|country|province|district|area|island)"
    r"(?= of\b| in\b|[,.]|$)",
    re.IGNORECASE,
)
_GROUND = frozenset({"take", "hold"})
_GOODS = frozenset({"destroyed", "aid", "owed", "cost"})
_ONE_OF = re.compile(r"(?:only |just )?one\s+of\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?]\s|\n")


def series_of(quantity: Quantity, text: str) -> str | None:
    """The series of a figure of this text; None where it answers no question that others could answer.

    "One of the brigades" counts none.
    """
    if _ONE_OF.match(text, quantity.span.start):
        return None
    if quantity.unit == "percent" or quantity.of == HELD:
        return _share(quantity, text)
    if is_reading(quantity.of):
        return f"{MEASURED}, {quantity.of}"
    if pronoun(quantity.of or "") is not None:
        return None
    if quantity.of in _GOODS and quantity.unit and is_of_people(quantity.unit):
        return None
    if quantity.of and can_be_of(quantity.of, quantity.unit) and not _is_of_nouns(quantity):
        return quantity.of if is_toll(quantity.of) else _in_units(quantity)
    return _by_unit(quantity.unit) if quantity.unit else None


def is_ground(words: str) -> bool:
    """The words name a place as a whole: "the besieged town of Velm", and not "the town's people"."""
    return _PLACE.match(words) is not None


def _in_units(quantity: Quantity) -> str | None:
    """Sums and goods are many things: they stand in one series only where they are counted in one unit."""
    if quantity.of == RATIO:
        return RATIO
    unit = (quantity.unit or "").rsplit(maxsplit=1)
    return f"{quantity.of}, {unit[-1].lower()}" if unit and unit[-1].lower() != quantity.of else quantity.of


def _is_of_nouns(quantity: Quantity) -> bool:
    """Armed men who are deployed or gather are counted as troops, whatever is told of them."""
    return quantity.of in ("deployed", "attended", "population") and _by_unit(quantity.unit or "") is not None


def _share(quantity: Quantity, text: str) -> str | None:
    """A share of ground held, or whatever else a share tells of."""
    words = quantity.span.of(text)
    around = f"{_before(text, quantity)}{words}{_after(text, quantity)}"
    if not _SHARE.search(words):
        return None
    if (
        quantity.of == HELD
        or is_ground(quantity.of or "")
        or _is_share_of_arms(around)
        or any(c.axis in _GROUND for c in find_concepts(around))
    ):
        return HELD
    return quantity.of


def _is_share_of_arms(around: str) -> bool:
    """The words tell of an armed side's share."""
    return bool(re.search(r"\bshare\b", around)) and is_armed(around)


def _before(text: str, quantity: Quantity) -> str:
    return _STOP.split(text[max(0, quantity.span.start - REACH) : quantity.span.start])[-1]


def _after(text: str, quantity: Quantity) -> str:
    return _STOP.split(text[quantity.span.end : quantity.span.end + REACH])[0]


def _by_unit(unit: str) -> str | None:
    words = unit.lower().rsplit(maxsplit=1)
    return _units().get(words[-1]) if words else None


@cache
def _units() -> dict[str, str]:
    return {unit: row["series"] for row in table("series") for unit in row["units"].split("|")}
