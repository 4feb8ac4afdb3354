"""Speakers who count as one: a land and its officials, a body and who speaks for it, an outlet and whom it cites."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, permutations

from fogline.compare.names import is_description
from fogline.model.entity import Entity, Label
from fogline.model.view import View
from fogline.text.outlet_names import is_outlet

_OFFICE = re.compile(
    r"(?:the )?(?P<holder>[\w .-]{2,60})[’']s? (?:(?:press|private) )?(?:office|service|secretariat)", re.I
)
_SPOKES = re.compile(r"\bspokes(?:man|woman|person|people)", re.I)
Lends = Callable[[Entity, Entity], bool]


def one_voice(view: View, speakers: Sequence[str]) -> dict[str, str]:
    """For each speaker of a claim the one it counts with, itself where it stands alone."""
    found = {speaker: speaker for speaker in speakers}
    entities = {speaker: e for speaker in speakers if (e := view.entity(speaker))}
    for speaker, entity in entities.items():
        side: str | None = entity.name
        if _speaks_for_country(entity):
            side = entity.side or (entity.affiliations[-1] if entity.affiliations else None)
        officials = [other for other, e in entities.items() if other != speaker and _is_of(e, side)]
        if side and officials and found[officials[0]] != speaker:
            found[speaker] = officials[0]
    for one, other in _pairs(entities):
        if found[other] == other and found[one] != other:
            found[other] = found[one]
    return found


def _is_of(entity: Entity, side: str | None) -> bool:
    known = {of.lower() for of in (entity.side, *entity.affiliations) if of}
    return side is not None and side.lower() in known


def _speaks_for_country(entity: Entity) -> bool:
    return entity.label is Label.PLACE or "government" in entity.name.lower()


def _pairs(entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    """Pairs of speakers of which the second counts with the first."""
    for one, other in combinations(entities, 2):
        if _speak_for_one_body(entities[one], entities[other]):
            yield one, other
    for one, other in permutations(entities, 2):
        if any(lends(entities[one], entities[other]) for lends in LENT):
            yield one, other


def _speak_for_one_body(left: Entity, right: Entity) -> bool:
    """Both are spokespeople, and of one body."""
    return _is_spokesperson(left) and _is_spokesperson(right) and _body_of(left) == _body_of(right)


def _is_spokesperson(entity: Entity) -> bool:
    return entity.label is Label.PERSON and any(_SPOKES.search(role) for role in entity.roles)


def _body_of(entity: Entity) -> str:
    """The nearest body for which somebody speaks; himself where none is told."""
    return entity.affiliations[0] if entity.affiliations else entity.side or entity.id


def _holds_office(person: Entity, office: Entity) -> bool:
    """The office is the person's own: "the mayor's office"."""
    m = _OFFICE.fullmatch(office.name)
    return m is not None and m["holder"].lower() in (w.lower() for w in (person.name, *person.roles))


def _speaks_for(person: Entity, body: Entity) -> bool:
    """The body is the nearest that the person belongs to, or is named in what a spokesman is called."""
    if body.label is not Label.ORGANISATION or person.label is Label.ORGANISATION:
        return False
    names = {body.name, *body.aliases}
    if person.affiliations and person.affiliations[0] in names:
        return True
    called = " ".join((person.name, *person.roles))
    return bool(_SPOKES.search(called)) and any(
        re.search(rf"\b{re.escape(name)}\b", called, re.IGNORECASE) for name in names
    )


def _is_called(person: Entity, description: Entity) -> bool:
    """A speaker without a name is called what the person is ("opposition leader"); one word ("doctor") may be anybody."""
    called = description.name.lower()
    if " " not in called or not is_description(called) or is_description(person.name):
        return False
    return any(f" {role.lower()}".endswith(f" {called}") for role in person.roles)


def _is_cited_by(speaker: Entity, outlet: Entity) -> bool:
    """One outlet or agency that says what a speaker says too is taken to have it from him; a state's or a side's media speak for it."""
    return is_outlet(outlet.name) and not _PARTISAN.search(outlet.name) and not is_outlet(speaker.name)


_PARTISAN = re.compile(r"\b(?:state|official|government|pro-\w+|media|TV)\b", re.IGNORECASE)


LENT: tuple[Lends, ...] = (_holds_office, _speaks_for, _is_called, _is_cited_by)
