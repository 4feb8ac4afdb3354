"""For which contestant an entity speaks: never invented where the reports are silent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from fogline.model.citation import Citation, cite
from fogline.model.entity import Entity, Label, Mention, Trait, TraitKind
from fogline.model.interval import Basis
from fogline.model.report import Report
from fogline.stages.resolve.affiliation import party_classes
from fogline.stages.resolve.contest import Contest
from fogline.stages.resolve.roles import role_in
from fogline.text.fold import fold
from fogline.text.tables import entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What telling sides needs: who contests which event, and where each mention stands."""

    contests: Mapping[str, Contest]
    scopes: Mapping[str, str]
    mentions: Mapping[str, Mention]
    reports: Mapping[str, Report]

    def contest_of(self, entity: Entity) -> dict[str, Citation]:
        """The contestants of the events in whose reports an entity stands."""
        held = {self.mentions[m].report_id for m in entity.mention_ids if m in self.mentions}
        held |= {c.report_id for t in entity.traits for c in t.citations}
        found: dict[str, Citation] = {}
        for scope in sorted({self.scopes.get(r, "") for r in held}):
            found |= self.contests.get(scope, {})
        return found

    def first_words(self, entity: Entity) -> tuple[Citation, ...]:
        """The first words that name an entity, of all reports."""
        held = [self.mentions[m] for m in entity.mention_ids if m in self.mentions]
        first = min(held, key=lambda m: (m.report_id, m.span), default=None)
        return (cite(self.reports[first.report_id], first.span),) if first else ()


def with_sides(field: Field, entities: Sequence[Entity], given: Mapping[str, Trait]) -> list[Entity]:
    """The entities with the side that each speaks for: what a person gave, else what the words tell.

    Bodies come first, then their people: who belongs to a body is on its side.
    """
    told = {e.id: side for e in entities if (side := given.get(e.id) or _own_side(field, e))}
    own = {e.name: told[e.id] for e in entities if e.id in told and e.label is not Label.PERSON}
    return [_sided(e, told.get(e.id) or _side_of(field, e, own, given) or _contender(e)) for e in entities]


def _sided(entity: Entity, side: Trait | None) -> Entity:
    if side is None:
        return entity
    return replace(
        entity, side=side.value or None, traits=(*entity.traits, side) if side.value else entity.traits
    )


def _own_side(field: Field, entity: Entity) -> Trait | None:
    """A party, a front, an alliance that is of no land is a side itself."""
    if entity.label is not Label.ORGANISATION or entity.affiliations:
        return None
    cited = field.first_words(entity)
    if not cited or not _contests_by_name(entity.name):
        return None
    return _trait(entity.name, "its name says that it contests", cited)


def _contests_by_name(name: str) -> bool:
    """The noun of the name is that of a contestant: its last word, or the one before "of" or "for"."""
    words = name.lower().split()
    at = next((k for k, w in enumerate(words) if k and w in {"of", "for"}), len(words))
    return bool({words[at - 1], words[-1]} & _used("body")) if words else False


def _side_of(
    field: Field, entity: Entity, own: Mapping[str, Trait], given: Mapping[str, Trait]
) -> Trait | None:
    """The contestant that an entity belongs to, by the words for both."""
    ties = {t.value: t for t in entity.traits if t.kind is TraitKind.AFFILIATION}
    contest = field.contest_of(entity)
    for value, tie in reversed(ties.items()):
        if (known := own.get(value) or given.get(fold(value))) is not None and known.value:
            return _trait(known.value, f"belongs to {value}", tie.citations)
        if value in party_classes().values():
            return _trait(value, f"belongs to the {value}", tie.citations)
        if value in contest:
            cited = tuple(dict.fromkeys((*tie.citations, contest[value])))
            return _trait(value, f"belongs to {value}, whose forces take part", cited)
    return None


def _contender(entity: Entity) -> Trait | None:
    """A candidate speaks for the party, or for nobody but himself."""
    for trait in entity.traits:
        role = role_in(trait.value.split()) if trait.kind is TraitKind.ROLE else None
        if role is not None and set(trait.value.lower().split()) & _used("office"):
            side = entity.affiliations[0] if entity.affiliations else entity.name
            return _trait(side, f"stands as {trait.value}", trait.citations)
    return None


def _trait(side: str, reason: str, cited: tuple[Citation, ...]) -> Trait:
    return Trait(kind=TraitKind.SIDE, value=side, basis=Basis.INFERRED, reason=reason, citations=cited)


@cache
def _used(use: str) -> frozenset[str]:
    return frozenset(entries("contest_words", "word", use=use))
