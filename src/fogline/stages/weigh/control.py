"""Who is said to hold what ground: of which part, on whose word, as of when."""

import re
from collections.abc import Iterator, Sequence

from fogline.compare.holder import GROUND_AXES, SHARE, holder_of, is_only_possible, part_words
from fogline.compare.telling import Telling
from fogline.model.citation import cite
from fogline.model.ids import content_id
from fogline.model.standing import Control, ControlBasis, ControlKind
from fogline.model.statement import Act, HedgeKind
from fogline.stages.weigh.ground import Ground, place_of
from fogline.text.armed import is_armed
from fogline.text.concepts import Concept, find_concepts
from fogline.text.ground_words import about_ground

KINDS: tuple[tuple[str, int, ControlKind], ...] = (
    ("hold", -1, ControlKind.WITHDRAWAL),
    ("take", 1, ControlKind.HELD),
    ("take", -1, ControlKind.CONTESTED),
    ("advance", 1, ControlKind.ADVANCE),
    ("hold", 1, ControlKind.HELD),
    ("attack", 1, ControlKind.CONTESTED),
)
FOUGHT = "attack"

_MONITOR = re.compile(
    r"\b(?:institute|observatory|monitor|monitoring|analysts?|experts?|think tank|mission)\b", re.I
)


def controls_of(ground: Ground, told: Sequence[Telling]) -> list[Control]:
    """Every part that says who holds, takes, contests or leaves a place, in order of ids.

    Only where armed men are told of in words of ground: a flood that takes a town holds none. Fighting contests
    only a place that somebody is said to hold, to take or to leave: else it is an attack, and nobody's ground.
    """
    if not any(is_armed(_plainly(t.text)) for t in told if t.poles.keys() & GROUND_AXES):
        return []
    found = {c.id: (c, fought) for t in told for c, fought in _controls(ground, t)}
    told_of = {c.place_id for c, fought in found.values() if not fought}
    return [c for _, (c, fought) in sorted(found.items()) if not fought or c.place_id in told_of]


def _controls(ground: Ground, t: Telling) -> Iterator[tuple[Control, bool]]:
    """What a part says of ground, and whether it only tells of fighting there."""
    axis, kind = _kind(t)
    unsaid = _WISHED.match(t.text) or _LIKELY.search(t.text) or is_only_possible(t)
    if kind is None or t.moods or t.statement.act in _NOT_TOLD or unsaid:
        return
    place = place_of(ground, t)
    part, share = part_words().search(t.text), SHARE.search(t.text)
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
        side=holder_of(ground.view, t),
        kind=kind,
        basis=_basis(ground, t),
        as_of=said if said and said.is_placed else report.published,
        statement_ids=(t.statement.id,),
        citation=cite(report, t.span),
    )
    yield control, axis == FOUGHT


def _kind(t: Telling) -> tuple[str, ControlKind | None]:
    """The first of KINDS whose pole the part takes on ground, with its axis; no kind where it does not speak of ground.

    Who denies that a side holds it does not say that it has left. What somebody tries to take is contested; what it would be to take or hold it says nothing of the ground.
    """
    if "death" in t.poles or not t.poles.keys() & GROUND_AXES:
        return "", None
    plainly = _plainly(t.text)
    concepts = [c for c in find_concepts(plainly) if about_ground(plainly, c, t.place_words)]
    sign = -1 if t.statement.act is Act.DENY else 1
    for axis, pole, kind in KINDS:
        hits = [c for c in concepts if c.axis == axis and sign * c.pole == pole]
        left = kind is ControlKind.WITHDRAWAL
        if left and (_is_told_behind(hits, concepts) or t.statement.act is Act.DENY):
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
