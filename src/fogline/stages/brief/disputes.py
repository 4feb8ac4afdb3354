"""The lines of disputes: each question with its positions quoted."""

from collections.abc import Iterator
from string import ascii_lowercase

from fogline.model.brief import Line, Section
from fogline.model.citation import Citation
from fogline.model.claim import Dispute, Position
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.phrase import distinct, origins_clause, plain, quote, speaker

MOST_POSITIONS = 6
MOST_ANSWERS = 2


def contested(ledger: Ledger) -> Iterator[Line]:
    """Every dispute with each position quoted, the question with most origins first."""
    disputes = sorted(
        ledger.view.all(Dispute),
        key=lambda d: (-len({o.id for p in d.positions for o in p.origins}), d.question),
    )
    for dispute in disputes:
        told = [_position(ledger, p) for p in dispute.positions[:MOST_POSITIONS]]
        sides = (f"({letter}) {text}" for letter, (text, _) in zip(ascii_lowercase, told, strict=False))
        yield Line(
            section=Section.CONTESTED,
            text=" ".join((dispute.question, *sides)),
            citations=distinct(c for _, cited in told for c in cited),
            dispute_id=dispute.id,
        )


def _position(ledger: Ledger, position: Position) -> tuple[str, list[Citation]]:
    """A position in words, its first answers by different speakers quoted, and what it rests on."""
    chosen: dict[str, Citation] = {}
    for answer in position.answers:
        statement = ledger.statements[answer.statement_id]
        chosen.setdefault(speaker(ledger.view, statement), answer.wording)
    quoted = list(chosen.items())[:MOST_ANSWERS]
    words = "; ".join(f"{who}, {quote(c.exact)}" for who, c in quoted)
    more = f"; and {len(chosen) - MOST_ANSWERS} more" if len(chosen) > MOST_ANSWERS else ""
    named = position.label in chosen
    label = (
        ""
        if named or any(plain(position.label) in plain(c.exact) for _, c in quoted)
        else f"{position.label}: "
    )
    return f"{label}{words}{more}. {origins_clause(position.origins)}", [c for _, c in quoted]
