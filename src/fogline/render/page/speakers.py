"""Who speaks in the reports: each speaker once, with its names, roles and side."""

from collections import Counter
from dataclasses import dataclass

from fogline.model.entity import Entity
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
        reasons=tuple(one_line(r) for r in entity.reasons),
    )
