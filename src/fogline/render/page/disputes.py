"""Disputes side by side: each position with its words, who says them, and its origins."""

from dataclasses import dataclass

from fogline.model.claim import Dispute, Position
from fogline.model.view import View
from fogline.render.coverage import Coverage
from fogline.render.page.claims import Claims, OriginRow, Telling
from fogline.render.page.passages import Passages, Quote
from fogline.render.plain import clause, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """One answer: its wording, the parties and speakers that give it, and every statement of it."""

    quote: Quote
    parties: tuple[str, ...]
    speakers: tuple[str, ...]
    tellings: tuple[Telling, ...]
    origins: tuple[OriginRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow:
    """One question and its positions."""

    id: str
    question: str
    kind: str
    reason: str
    positions: tuple[PositionRow, ...]


def disputes(
    view: View, coverage: Coverage, claims: Claims, passages: Passages, *, within: str
) -> dict[str, DisputeRow]:
    """The disputes of one event by their id, in the brief's order, with anchors that begin as `within`."""
    own = {d.id: d for d in view.all(Dispute) if d.event_id == coverage.event_id}
    told = [line.dispute_id for line in (coverage.brief.lines if coverage.brief else ())]
    order = [i for i in dict.fromkeys([*told, *own]) if i in own]
    return {i: _row(own[i], f"{within}-dispute-{k}", claims, passages) for k, i in enumerate(order, start=1)}


def _row(dispute: Dispute, anchor: str, claims: Claims, passages: Passages) -> DisputeRow:
    return DisputeRow(
        id=anchor,
        question=one_line(dispute.question),
        kind=dispute.kind.value,
        reason=clause(dispute.reason),
        positions=tuple(_position(p, claims, passages) for p in dispute.positions),
    )


def _position(position: Position, claims: Claims, passages: Passages) -> PositionRow:
    tellings = claims.tellings(position.statement_ids)
    return PositionRow(
        quote=passages.cited_words(position.wording),
        parties=tuple(sorted({t.voice.party for t in tellings if t.voice.party})),
        speakers=tuple(dict.fromkeys(t.voice.name for t in tellings)),
        tellings=tellings,
        origins=claims.origins(position.origin_ids, position.claim_ids),
    )
