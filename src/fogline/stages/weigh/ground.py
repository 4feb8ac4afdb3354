"""Which ground words of holding, taking or leaving are about: the main place of an event, or another that a part names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fogline.compare.holder import SHARE
from fogline.compare.telling import Telling
from fogline.model.entity import Entity, Mention
from fogline.model.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What naming the ground needs: names by id, the main place, and the claims that are disputed."""

    view: View
    main_place: Entity | None
    disputed: frozenset[str]


def ground_of(view: View, told: Sequence[Telling], disputed: frozenset[str]) -> Ground:
    """The ground of an event: its main place is the one that most parts about ground name."""
    count: dict[str, int] = {}
    for t in told:
        if t.poles.keys() & {"take", "hold", "advance"}:
            for place in t.places:
                count[place] = count.get(place, 0) + 1
    main = min(count, key=lambda i: (-count[i], i)) if count else None
    return Ground(view=view, main_place=view.entity(main), disputed=disputed)


def place_of(ground: Ground, t: Telling) -> Entity | None:
    """The place that the words of ground are about: the main one, unless the part puts another in a place's stead."""
    main, share = ground.main_place, SHARE.search(t.text)
    if main and (main.id in t.places or (share and _TOWN.search(share.group()))):
        return main
    report = ground.view.report(t.statement.report_id)
    named = [
        (m.span, ground.view.owners[m.id])
        for m in ground.view.within(Mention, report.id, t.span)
        if m.id in ground.view.owners and ground.view.owners[m.id].id in t.places
    ]
    stood = [
        e
        for span, e in named
        if _IN.search(report.text[max(0, span.start - 30) : span.start])
        or _OF_IT.match(report.text, span.end)
    ]
    if stood:
        return stood[0]
    return None if _names_another(t, main) else main


def _names_another(t: Telling, main: Entity | None) -> bool:
    """What is held, taken or left has a name of its own, which no place known goes by: "retain the Orlath Dam"."""
    known = {word for name in (main.aliases if main else ()) for word in name.lower().split()}
    for concept in t.concepts:
        if concept.axis in _OF_GROUND and (found := _NAMED.match(t.text, concept.span.end)):
            return not known & set(found["name"].lower().split())
    return False


_OF_GROUND = frozenset({"take", "hold", "advance"})
_NAMED = re.compile(r"\s+(?:the |both |all |most |part of |of )*(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)*)")


_TOWN = re.compile(r"\bthe (?:town|city|village)\b", re.IGNORECASE)
_IN = re.compile(
    r"\b(?:in|into|of|from|at|near|around|outside|within|inside|toward|towards|on|left|captur\w+|t[oa]\wk\w*|seiz\w+|"
    r"conquer\w+|h[oe]ld\w*|occup\w+|liberat\w+|enter\w+|attack\w+|shell\w+|storm\w+)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"['’]s\s+(?:\w+\s+)?(?:port|airport|airfield|centre|center|outskirts|suburbs|station|bridge|defen[cs]es?)\b"
)
