"""Who speaks in the reports: each speaker once, with its names, roles and side."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from fogline.model.entity import UNRATED, Entity, TraitKind
from fogline.model.view import View
from fogline.render.coverage import Coverage
from fogline.render.page.voices import party
from fogline.render.plain import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """One speaker; `reasons` say why the reports' several names are one."""

    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    side: str
    statements: int
    reasons: tuple[str, ...]


def speakers(view: View, coverage: Coverage) -> tuple[SpeakerRow, ...]:
    """The speakers of one event, those with most statements first."""
    said = Counter(s.speaker_id for s in view.statements if s.speaker_id and coverage.covers(s.report_id))
    rows = [_row(view, entity, said[i]) for i in said if (entity := view.entity(i))]
    return tuple(sorted(rows, key=lambda r: (-r.statements, r.name, r.aliases)))


def _row(view: View, entity: Entity, statements: int) -> SpeakerRow:
    return SpeakerRow(
        name=one_line(entity.name),
        aliases=tuple(one_line(a) for a in entity.aliases if a != entity.name),
        roles=tuple(one_line(r) for r in entity.roles),
        side=party(view, entity.side),
        statements=statements,
        reasons=tuple(one_line(r) for r in (*entity.reasons, *_told(entity))),
    )


def _told(entity: Entity) -> Iterator[str]:
    """Each affiliation and side with the words, or the person, that it rests on."""
    for trait in entity.traits:
        if trait.kind is not TraitKind.ROLE:
            words = ", ".join(f"“{one_line(c.exact)}”" for c in trait.citations)
            yield f"{trait.kind.value}: {trait.value}, by {words or trait.reason}"
    if entity.reliability != UNRATED:
        yield f"reliability {entity.reliability} (Admiralty code), as a person judged"
