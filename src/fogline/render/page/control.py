"""Who is said to hold what, and on whose word."""

from dataclasses import dataclass

from fogline.model.standing import Control
from fogline.model.view import View
from fogline.render.coverage import Coverage
from fogline.render.days import days
from fogline.render.page.claims import Claims, Saying
from fogline.render.page.passages import Passages, Quote
from fogline.render.page.voices import party
from fogline.render.plain import one_line
from fogline.render.wording import BASIS, CONTROL


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlRow:
    """One word on the ground: the place, who, what, on what basis, as of when, in whose words."""

    place: str
    part: str
    side: str
    kind: str
    basis: str
    basis_kind: str
    as_of: str
    quote: Quote
    speakers: tuple[str, ...]


def control(view: View, coverage: Coverage, claims: Claims, passages: Passages) -> tuple[ControlRow, ...]:
    """The rows of one event, by place and part, in the order of their days."""
    own = [c for c in view.all(Control) if coverage.covers(c.citation.report_id)]
    own.sort(key=lambda c: (_place(view, c), c.part or "", str((c.as_of and c.as_of.earliest) or ""), c.id))
    return tuple(_row(view, c, claims.sayings(c.statement_ids), passages) for c in own)


def _row(view: View, found: Control, sayings: tuple[Saying, ...], passages: Passages) -> ControlRow:
    return ControlRow(
        place=_place(view, found),
        part=one_line(" ".join(x for x in (found.share, found.part) if x)),
        side=party(view, found.side) or "no side named",
        kind=CONTROL[found.kind],
        basis=BASIS[found.basis],
        basis_kind=found.basis.value,
        as_of=days(found.as_of),
        quote=passages.cited_words(found.citation),
        speakers=tuple(dict.fromkeys(t.voice.name for t in sayings)),
    )


def _place(view: View, found: Control) -> str:
    entity = view.entity(found.place_id)
    return one_line(entity.name if entity else found.place)
