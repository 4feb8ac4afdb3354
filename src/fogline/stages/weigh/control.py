"""Who is said to hold what ground: of which part, on whose word, as of when."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fogline.compare.telling import Telling
from fogline.model.citation import cite
from fogline.model.entity import Label, Mention
from fogline.model.ids import content_id
from fogline.model.standing import Control, ControlBasis, ControlKind
from fogline.model.statement import Act, HedgeKind
from fogline.stages.weigh.ground import SHARE, Ground, place_of
from fogline.text.armed import armed_in, is_armed
from fogline.text.concepts import Concept, find_concepts
from fogline.text.countries import country_in
from fogline.text.ground_words import about_ground
from fogline.text.tables import entries
from fogline.text.terms import any_of

KINDS: tuple[tuple[str, int, ControlKind], ...] = (
    ("hold", -1, ControlKind.WITHDRAWAL),
    ("take", 1, ControlKind.HELD),
    ("take", -1, ControlKind.CONTESTED),
    ("advance", 1, ControlKind.ADVANCE),
    ("hold", 1, ControlKind.HELD),
    ("attack", 1, ControlKind.CONTESTED),
)
FOUGHT = "attack"

_COMPASS = r"(?:north|south|east|west)(?:ern|-?east(?:ern)?|-?west(?:ern)?)?"
_DISTRICT = r"(?:part|half|bank|end|district|side|sector|quarter|outskirts|suburbs|edge)s?"
_CENTRE = r"the (?:outskirts|centre|center|suburbs|city centre|city center)"


@cache
def _part() -> re.Pattern[str]:
    """A part of a place: by the compass, its middle or its edge, or a site in it ("the eastern end of the bridge")."""
    sites = any_of(entries("ground_nouns", site="yes"))
    return re.compile(
        rf"\b(?:(?:the )?(?:entire |whole )?(?:{_COMPASS}|central|upper|lower|old) {_DISTRICT}\b"
        rf"|(?:everything|all|the area|areas) (?:to the )?{_COMPASS} of (?:the )?[\w-]+(?-i: [A-Z][\w-]+)?"
        rf"|{_CENTRE}\b|the (?:[\w-]+ ){{0,2}}?{sites}\b)",
        re.IGNORECASE,
    )


_MONITOR = re.compile(
    r"\b(?:institute|observatory|monitor|monitoring|analysts?|experts?|think tank|mission)\b", re.I
)


def controls_of(ground: Ground, told: Sequence[Telling]) -> list[Control]:
    """Every part that says who holds, takes, contests or leaves a place, in order of ids.

    Only where armed men are told of in words of ground: a flood that takes a town holds none. Fighting contests
    only a place that somebody is said to hold, to take or to leave: else it is an attack, and nobody's ground.
    """
    if not any(is_armed(_plainly(t.text)) for t in told if t.poles.keys() & _HOLDING):
        return []
    found = {c.id: (c, fought) for t in told for c, fought in _controls(ground, t)}
    told_of = {c.place_id for c, fought in found.values() if not fought}
    return [c for _, (c, fought) in sorted(found.items()) if not fought or c.place_id in told_of]


_HOLDING = frozenset({"take", "hold", "advance", "attack"})


def _controls(ground: Ground, t: Telling) -> Iterator[tuple[Control, bool]]:
    """What a part says of ground, and whether it only tells of fighting there."""
    axis, kind = _kind(t)
    unsaid = _WISHED.match(t.text) or _LIKELY.search(t.text) or _only_possible(t)
    if kind is None or t.moods or t.statement.act in _NOT_TOLD or unsaid:
        return
    place = place_of(ground, t)
    part, share = _part().search(t.text), SHARE.search(t.text)
    if place is None or (kind in (ControlKind.CONTESTED, ControlKind.ADVANCE) and not t.places):
        return
    if not (is_armed(_plainly(t.text)) or (part or share or ("take" in t.poles and t.places))):
        return
    report, said = ground.view.report(t.statement.report_id), t.statement.said
    control = Control(
        id=content_id("control", t.id, kind.value),
        place_id=place.id,
        place=place.name,
        part=part.group() if part else None,
        share=share.group() if share else None,
        side=_side(ground, t),
        kind=kind,
        basis=_basis(ground, t),
        as_of=said if said and said.is_placed else report.published,
        statement_ids=(t.statement.id,),
        citation=cite(report, t.span),
    )
    yield control, axis == FOUGHT


def _only_possible(t: Telling) -> bool:
    """ "Did not rule out the fall of the town": it may come to that, and has not."""
    hedge = t.statement.hedge
    return hedge is not None and hedge.kind is HedgeKind.POSSIBILITY


def _kind(t: Telling) -> tuple[str, ControlKind | None]:
    """The first of KINDS whose pole the part takes on ground, with its axis; no kind where it does not speak of ground.

    What somebody tries to take is contested; what it would be to take or hold it says nothing of the ground.
    """
    if "death" in t.poles or not t.poles.keys() & _HOLDING:
        return "", None
    plainly = _plainly(t.text)
    concepts = [c for c in find_concepts(plainly) if about_ground(plainly, c, t.place_words)]
    sign = -1 if t.statement.act is Act.DENY else 1
    for axis, pole, kind in KINDS:
        hits = [c for c in concepts if c.axis == axis and sign * c.pole == pole]
        if kind is ControlKind.WITHDRAWAL and _is_told_behind(hits, concepts):
            continue
        if hits and kind is ControlKind.HELD and all(_is_infinitive(plainly, c) for c in hits):
            return axis, ControlKind.CONTESTED if _ATTEMPT.search(plainly) else None
        if hits and all(_FOR_IT.search(plainly[: c.span.start]) for c in hits):
            return axis, ControlKind.CONTESTED
        if hits:
            return axis, kind
    return "", None


def _is_told_behind(left: Sequence[Concept], concepts: Sequence[Concept]) -> bool:
    """ "The rebels took the hill, after the army had left it": that it was taken is told first."""
    taken = [c.span.start for c in concepts if c.axis == "take" and c.pole == 1]
    return bool(left and taken) and min(taken) < min(c.span.start for c in left)


def _plainly(text: str) -> str:
    """The words without what merely describes a place ("rebel-held")."""
    return _COMPOUND.sub(lambda m: " " * len(m.group()), text)


def _is_infinitive(text: str, concept: Concept) -> bool:
    return text[: concept.span.start].lower().endswith(("to ", "of ", "to take complete "))


_COMPOUND = re.compile(
    r"\b\w+-(?:held|controlled|occupied|run|backed|ruled)\b|\boccupied\b(?= (?-i:[A-Z]))", re.IGNORECASE
)
_ATTEMPT = re.compile(
    r"\b(?:try|trying|tries|tried|attempt\w*|seek\w*|struggl\w*|battl\w*|fight\w*) ", re.IGNORECASE
)
_FOR_IT = re.compile(r"\b(?:battle|fight|fighting|struggle|clashes) for (?:\w+ )?$", re.IGNORECASE)
_WISHED = re.compile(r"\W*let\b", re.IGNORECASE)
_LIKELY = re.compile(
    r"\b(?:fall|capture|loss|seizure|conquest) of\b.*\b(?:likely|unlikely|possible|imminent|inevitable)\b",
    re.IGNORECASE,
)
_NOT_TOLD = frozenset({Act.PREDICT, Act.INTEND, Act.DEMAND, Act.ASK})


def _side(ground: Ground, t: Telling) -> str | None:
    """The side of the first name before the words of ground, by its own name where it has no side."""
    first = min((c for c in t.concepts if c.axis in _HOLDING), key=lambda c: c.span.start)
    at = first.span.start
    owners = ground.view.owners
    mentions = ground.view.within(Mention, t.statement.report_id, t.span)
    before = [owners[m.id] for m in mentions if m.id in owners and m.span.start - t.span.start < at]
    handed = _IN_HANDS.match(first.span.of(t.text)) and _OF.match(t.text, first.span.end)
    if handed or _BY.match(
        t.text, first.span.end
    ):  # "is held by the front", "under the control of the front"
        before = [owners[m.id] for m in mentions if m.id in owners and m.span.start - t.span.start > at]
    actors = [e for e in before if e.label is not Label.PLACE]
    return next((e.side or e.name for e in actors), None) or _told_side(ground, t, at, handed=bool(handed))


def _told_side(ground: Ground, t: Telling, at: int, *, handed: bool) -> str | None:
    """Who holds the ground where no name says it: the armed men told of nearest, else who says "we" or "it" of themselves."""
    armed = armed_in(t.text)
    before = [m for m in armed if m.end() <= at]
    behind = [m for m in armed if m.start() >= at]
    near = behind[:1] if handed else before[-1:]
    if near and (land := country_in(near[0].group())) is not None:
        return land
    men = _WHOSE.sub("", " ".join(near[0].group().lower().split())) if near else ""
    if men and men not in _ANY_MEN:
        return men
    speaker = ground.view.entity(t.statement.speaker_id)
    return (speaker.side or speaker.name) if speaker and _is_own(t.text, at) else None


def _is_own(text: str, at: int) -> bool:
    """ "We hold it", "it is under our control": whoever speaks tells of itself."""
    return bool(_WE.search(text[:at]) or _OURS.search(text))


_ANY_MEN = frozenset(
    {"troops", "forces", "soldiers", "units", "fighters", "servicemen", "enemy", "military", "column"}
    | {"invaders", "defenders", "occupiers"}
)
_WHOSE = re.compile(r"^(?:the|his|her|its|their|our|my|some|more|these) ")
_WE = re.compile(r"\b(?:we|it|they|our|its|their|his|her|my)\b", re.IGNORECASE)
_OURS = re.compile(
    r"\b(?:our|its|their) (?:full )?(?:control|hands)\b|\bours\b|\bbelongs? to us\b", re.IGNORECASE
)


_BY, _OF = re.compile(r"\s+by\s", re.IGNORECASE), re.compile(r"(?:\s+of)?\s", re.IGNORECASE)
_IN_HANDS = re.compile(r"under the control|in the hands", re.IGNORECASE)


def _basis(ground: Ground, t: Telling) -> ControlBasis:
    s = t.statement
    if s.act is Act.CONCEDE:
        return ControlBasis.CONCEDED
    speaker = ground.view.entity(s.speaker_id)
    if s.hedge and s.hedge.kind is HedgeKind.LIKELIHOOD:
        return ControlBasis.ASSESSED
    if speaker and _MONITOR.search(" ".join((*speaker.aliases, *speaker.roles))):
        return ControlBasis.ASSESSED
    return ControlBasis.DISPUTED if s.id in ground.disputed else ControlBasis.CLAIMED
