"""What a text says a place is: the noun beside its name, and what it is said to lie in."""

import re
from dataclasses import dataclass
from functools import cache

from fogline.model.place import PlaceKind
from fogline.model.span import Span
from fogline.text.tables import table

SEEN = 80
# A short word may be cut by a full stop ("Calif."); a longer one ends its sentence there.
_WORD = r"(?:(?:[A-Z]\.){1,4}|[A-Z][a-z]{0,4}\.|[A-Z][\w’'-]{0,30})"
_NAME = rf"{_WORD}(?:\s(?:of\s|and\s|the\s)?{_WORD}){{0,3}}"
_WITHIN = re.compile(rf"\s?(?:,\s+(?:in\s+|near\s+)?|\(|\sin\s+)(?:the\s+)?(?P<name>{_NAME})")
_BEFORE = re.compile(r"([A-Za-z]+)\s+(?:(of)\s+)?(?:the\s+)?$")
_AFTER = re.compile(r"(?:’s|'s)?\s+([A-Za-z]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands next to a name: the kinds that a noun gives it, and names that it may lie in, next first."""

    kinds: frozenset[PlaceKind] = frozenset()
    within: tuple[str, ...] = ()


def beside(text: str, span: Span) -> Beside:
    """What the words before and after a name say of it."""
    before, after = text[max(0, span.start - SEEN) : span.start], text[span.end : span.end + SEEN]
    return Beside(kinds=_kinds(before, after), within=_within(after))


def _within(after: str) -> tuple[str, ...]:
    found: list[str] = []
    match = _WITHIN.match(after)
    while match is not None and len(found) < 2:
        found.append(match["name"])
        match = _WITHIN.match(after, match.end())
    return tuple(found)


def _kinds(before: str, after: str) -> frozenset[PlaceKind]:
    follows = _AFTER.match(after)
    if follows is not None and (kinds := kinds_of_noun(follows[1], side="after")):
        return kinds
    stands = _BEFORE.search(before)
    if stands is None:
        return frozenset()
    return kinds_of_noun(stands[1], side="of" if stands[2] else "before")


@cache
def _nouns() -> dict[tuple[str, str], frozenset[PlaceKind]]:
    return {
        (row["noun"], side): frozenset(PlaceKind(kind) for kind in row["kinds"].split("|"))
        for row in table("place_kinds")
        for side in row["sides"].split("|")
    }


def kinds_of_noun(noun: str, *, side: str) -> frozenset[PlaceKind]:
    """The kinds of place that a noun names, standing "before" a name, "after" it or with "of" between."""
    return _nouns().get((noun.lower(), side), frozenset())
