"""The lines of disputes: each question with its positions quoted."""

from collections.abc import Iterator
from string import ascii_lowercase

from fogline.model.brief import Line, Section
from fogline.model.citation import Citation
from fogline.model.claim import Dispute, Position
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.phrase import SHORT, distinct, plain
from fogline.stages.brief.voices import counted, voices

MOST_POSITIONS = 6
MOST_VOICES = 2
LONGEST_ANSWER = 4


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


def _position(ledger: Ledger, position: Position) -> tuple[str, tuple[Citation, ...]]:
    """A position in words: its answer, the voices that give it, and how many origins they are."""
    full_first = sorted(position.answers, key=lambda a: len(plain(a.wording.exact).split()) < LEAST_WORDS)
    words = [(a.statement_id, a.wording) for a in full_first]
    told = voices(ledger, position.origins, words, most=MOST_VOICES, longest=SHORT)
    if not told.citations:
        return f"{position.label}.", (position.wording,)
    label = plain(position.label)
    own = _is_count_or_clause(label) and any(label in plain(a.wording.exact) for a in position.answers)
    named = any(label in o.label for o in position.origins)
    opening = "" if named or own else f"{label}: "
    many = f" ({counted(position.origins)})" if len(position.origins) > 1 else ""
    return f"{opening}{told.text}{many}.", told.citations


LEAST_WORDS = 4  # "that", "the report": who denies them by other words too is quoted with those


def _is_count_or_clause(label: str) -> bool:
    """A label that is a figure or a whole clause says again what the words beside it say; a short answer does not."""
    return any(c.isdigit() for c in label) or len(label.split()) > LONGEST_ANSWER
