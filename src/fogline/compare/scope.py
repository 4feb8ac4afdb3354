"""Whether two parts speak of one part, time and group: a difference of scope, in words."""

import re

from fogline.compare.telling import Telling

WHOLE = frozenset({"whole", "all", "total"})
NAMED_APART = frozenset({"side", "level", "order", "group", "ground", "measure"})


def other_scope(left: Telling, right: Telling) -> str | None:
    """What sets the two in different scopes by their own words: two values of one family; else None."""
    for family in sorted(left.scopes.keys() & right.scopes.keys()):
        a, b = left.scopes[family], right.scopes[family]
        if not a & b:
            return f"one speaks of {_listed(a)}, the other of {_listed(b)}"
    if left.places and right.places and not left.places & right.places:
        return "the two speak of other places"
    if _each_of_its_own(left, right):
        return "each counts its own people"
    return None


def _each_of_its_own(left: Telling, right: Telling) -> bool:
    """One speaker counts "of its" people, the other is another and does not speak of the former."""
    if not (left.figures and right.figures):
        return False
    for one, other in ((left, right), (right, left)):
        speaker = one.statement.speaker_id
        if speaker not in (None, other.statement.speaker_id) and _OWN.search(one.text):
            return speaker not in other.names
    return False


_OWN = re.compile(r"\bof (?:its|our) (?:own )?(?!\w*(?:kind|territory|population)\b)[a-z]", re.IGNORECASE)


def narrower(left: Telling, right: Telling, *, aside: frozenset[str] = frozenset()) -> str | None:
    """Why one is told of a part, group or time of what the other is told of; None where it is not.

    Of families that are left `aside`, who names none is taken to mean the same.
    """
    for one, other in ((left, right), (right, left)):
        for family in sorted(one.scopes.keys() - other.scopes.keys() - aside):
            return f"only one speaks of {_listed(one.scopes[family])}"
    if bool(left.places) != bool(right.places) and _whole(left, right):
        return "one speaks of a place, the other of the whole"
    return None


def _whole(left: Telling, right: Telling) -> bool:
    named = (value for t in (left, right) for values in t.scopes.values() for value in values)
    return any(value in WHOLE for value in named)


def _listed(values: frozenset[str]) -> str:
    return " and ".join(sorted(values))
