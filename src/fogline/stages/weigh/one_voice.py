"""Speakers who count as one: a land and its officials, a body and who speaks for it, an outlet and whom it cites."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from fogline.compare.names import is_description
from fogline.model.entity import Entity, Label
from fogline.model.view import View
from fogline.text.countries import country_in
from fogline.text.outlet_names import is_outlet

_OFFICE = re.compile(
    r"(?:the )?(?P<holder>[\w .-]{2,60})[’']s? (?:(?:press|private) )?(?:office|service|secretariat)", re.I
)
_SPOKES = re.compile(r"\bspokes(?:man|woman|person|people)", re.I)


def one_voice(view: View, speakers: Sequence[str]) -> dict[str, str]:
    """For each speaker of a claim the one it counts with, itself where it stands alone."""
    found = {speaker: speaker for speaker in speakers}
    entities = {speaker: e for speaker in speakers if (e := view.entity(speaker))}
    for speaker, entity in entities.items():
        side: str | None = entity.name
        if _speaks_for_country(entity):
            side = entity.side or (entity.affiliations[-1] if entity.affiliations else None)
        officials = [other for other, e in entities.items() if other != speaker and _is_of(e, side)]
        officials = officials or _of_no_land(speaker, entities)
        if side and officials and found[officials[0]] != speaker:
            found[speaker] = officials[0]
    for one, other in _pairs(entities):
        if found[other] == other and found[one] != other:
            found[other] = found[one]
    return found


def _of_no_land(speaker: str, entities: Mapping[str, Entity]) -> list[str]:
    """Ministers of whom no land is told, where but one government is cited: they are taken to be its own."""
    governments = [e for e in entities.values() if _speaks_for_country(e)]
    if len(governments) > 1 or not _speaks_for_country(entities[speaker]):
        return []
    return [
        other
        for other, e in entities.items()
        if e.label is Label.PERSON and not (e.side or e.affiliations) and any(map(_is_minister, e.roles))
    ]


def _is_minister(role: str) -> bool:
    return _MINISTER.search(role) is not None


_MINISTER = re.compile(r"\bminister\b", re.IGNORECASE)


def _is_of(entity: Entity, side: str | None) -> bool:
    known = {of.lower() for of in (entity.side, *entity.affiliations) if of}
    return side is not None and side.lower() in known


def _speaks_for_country(entity: Entity) -> bool:
    return entity.label is Label.PLACE or "government" in entity.name.lower()


def _pairs(entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    """Pairs of speakers of which the second counts with the first: two spokespeople of one body, then who is of a kind that leans on another."""
    first: dict[str, str] = {}
    for speaker, entity in entities.items():
        if _is_spokesperson(entity) and (one := first.setdefault(_body_of(entity), speaker)) != speaker:
            yield one, speaker
    for other, leaning in entities.items():
        rules = [leans for is_such, leans in LEANING if is_such(leaning)]
        for one, entity in entities.items() if rules else ():
            if one != other and any(leans(entity, leaning) for leans in rules):
                yield one, other


def _is_spokesperson(entity: Entity) -> bool:
    return entity.label is Label.PERSON and any(_SPOKES.search(role) for role in entity.roles)


def _body_of(entity: Entity) -> str:
    """The nearest body for which somebody speaks; himself where none is told."""
    return entity.affiliations[0] if entity.affiliations else entity.side or entity.id


def _is_an_office(entity: Entity) -> bool:
    return _OFFICE.fullmatch(entity.name) is not None


def _holds_office(person: Entity, office: Entity) -> bool:
    """The office is the person's own: "the mayor's office"."""
    m = _OFFICE.fullmatch(office.name)
    return m is not None and m["holder"].lower() in (w.lower() for w in (person.name, *person.roles))


def _is_a_body(entity: Entity) -> bool:
    return entity.label is Label.ORGANISATION


def _speaks_for(person: Entity, body: Entity) -> bool:
    """The body is the nearest that the person belongs to, or is named in what its spokesman or its chief is called, or its minister."""
    if _is_a_body(person):
        return False
    names = {body.name, *body.aliases}
    if person.affiliations and person.affiliations[0] in names:
        return True
    called = " ".join((person.name, *person.roles))
    if _lands_differ(person, body):
        return False
    headed = _SPOKES.search(called) or _HEADS.search(called)
    named = any(re.search(rf"\b{re.escape(name)}\b", called, re.IGNORECASE) for name in names)
    return bool(headed and named) or any(_is_the_minister(role, names) for role in person.roles)


def _is_the_minister(role: str, ministry: Collection[str]) -> bool:
    """The office is that of a ministry: "health minister" of the "health ministry" or the "ministry of health"."""
    found = _OF_WHAT.search(role)
    field = found["field"].lower() if found else ""
    return bool(field) and any(
        name.lower().endswith((f"{field} ministry", f"ministry of {field}")) for name in ministry
    )


def _lands_differ(person: Entity, body: Entity) -> bool:
    lands = [{land for of in e.affiliations if (land := country_in(of))} for e in (person, body)]
    return all(lands) and not lands[0] & lands[1]


_HEADS = re.compile(r"\b(?:chief|commissioner|head|director|commander)\b", re.IGNORECASE)
_OF_WHAT = re.compile(r"\b(?P<field>[a-z]+) minister\b", re.IGNORECASE)


def _is_without_a_name(entity: Entity) -> bool:
    """Called by an office in two words or more ("opposition leader"); one word ("doctor") may be anybody."""
    return " " in entity.name and is_description(entity.name.lower())


def _is_called(person: Entity, description: Entity) -> bool:
    """A speaker without a name is called what the person is."""
    called = f" {description.name.lower()}"
    return any(f" {role.lower()}".endswith(called) for role in person.roles) and not is_description(
        person.name
    )


def _is_a_channel(entity: Entity) -> bool:
    """An outlet or an agency; a state's or a side's media speak for it and are none."""
    return is_outlet(entity.name) and not _PARTISAN.search(entity.name)


_PARTISAN = re.compile(r"\b(?:state|official|government|pro-\w+|media|TV)\b", re.IGNORECASE)


def _is_cited_by(speaker: Entity, outlet: Entity) -> bool:  # noqa: ARG001 (a rule takes both)
    """An outlet that says what a speaker says too is taken to have it from him."""
    return not is_outlet(speaker.name)


# Who is of such a kind, and on whom he leans.
LEANING: tuple[tuple[Callable[[Entity], bool], Callable[[Entity, Entity], bool]], ...] = (
    (_is_an_office, _holds_office),
    (_is_a_body, _speaks_for),
    (_is_without_a_name, _is_called),
    (_is_a_channel, _is_cited_by),
)
