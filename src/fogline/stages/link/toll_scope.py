"""Whether two tolls are of one happening: their victims, their place, and the war or the year that their clauses name."""

import re
from datetime import timedelta

from fogline.compare.telling import Telling
from fogline.model.quantity import Quantity
from fogline.text.incidents import WAR, other_incident
from fogline.text.terms import any_of
from fogline.text.victims import HARM, victims_at

FAR_APART = 3.0
_STOP = re.compile(r"[.,;:!?]|\band\b|\bwhile\b|\bbut\b")


def of_other_tolls(left: Telling, right: Telling, a: Quantity, b: Quantity) -> str | None:
    """Why two tolls are of other people, places or times; None where nothing says so, or one of the two alone.

    Who leaves away the place, the day or the side is taken to speak of the same as who names it.
    """
    return _victims(left, right, a, b) or _places(left, right, a, b) or _incidents(left, right, a, b)


def _victims(left: Telling, right: Telling, a: Quantity, b: Quantity) -> str | None:
    """Two tolls of two classes of people: the dead of the army and the dead of the rebels."""
    if a.of not in HARM or b.of not in HARM:
        return None
    one, other = (victims_at(t.text, *_at(t, q)) for t, q in ((left, a), (right, b)))
    if not one or not other or one & other:
        return None
    return f"one counts {' and '.join(sorted(one))}, the other {' and '.join(sorted(other))}"


def _places(left: Telling, right: Telling, a: Quantity, b: Quantity) -> str | None:
    one, other = places_of(left, a), places_of(right, b)
    if not one or not other or one & other:
        return None
    return (
        f"one counts those in {' and '.join(sorted(one))}, the other those in {' and '.join(sorted(other))}"
    )


def places_of(t: Telling, q: Quantity) -> frozenset[str]:
    """The places, as written, that the figure's own stretch of the part names: "12 died in Velm and four in Orsk".

    What stands behind the figure speaks first.
    """
    if not t.place_words:
        return frozenset()
    start, end = _at(t, q)
    form = re.compile(rf"\b{any_of(t.place_words)}\b")
    for stretch in (_STOP.split(t.text[end:], maxsplit=1)[0], _STOP.split(t.text[:start])[-1]):
        if found := frozenset(form.findall(stretch)):
            return found
    return frozenset()


def _incidents(left: Telling, right: Telling, a: Quantity, b: Quantity) -> str | None:
    one, other = _incident(left, a), _incident(right, b)
    if one == other or (WAR in (one, other) and _times_apart(a, b) < FAR_APART):
        return None
    named = [told for told in (one, other) if told is not None]
    return " and ".join(f"one tells of {told}" for told in named)


def _incident(t: Telling, q: Quantity) -> str | None:
    year = t.day.earliest.year if t.day and t.day.earliest else None
    return other_incident(t.text, *_at(t, q), year=year)


def day_left_away(named: Telling, bare: Telling) -> bool:
    """The one names a weekday, and the other was told on it, on the day after or on no known day, and needs not name it."""
    days = named.scopes.get("day", frozenset())
    told = bare.day.latest if bare.day else None
    if not days or "day" in bare.scopes:
        return False
    return told is None or any(f"{d:%A}".lower() in days for d in (told, told - timedelta(days=1)))


def days_lie_between(left: Telling, right: Telling) -> bool:
    """More than a day parts the two: a paper of the next morning still tells of the same reading."""
    return any(
        a.day and b.day and a.day.latest and b.day.earliest and b.day.earliest - a.day.latest > _NEXT_DAY
        for a, b in ((left, right), (right, left))
    )


_NEXT_DAY = timedelta(days=1)


def _at(t: Telling, q: Quantity) -> tuple[int, int]:
    return q.span.start - t.span.start, q.span.end - t.span.start


def _times_apart(a: Quantity, b: Quantity) -> float:
    x, y = sorted(q.low if q.low is not None else q.high or 0.0 for q in (a, b))
    return y / x if x else float("inf")
