"""The lines of control: who says who holds which ground."""

from collections.abc import Iterator

from fogline.model.brief import Line, Section
from fogline.model.standing import Control, ControlBasis
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import plain, said


def control(ledger: Ledger) -> Iterator[Line]:
    """Who says who holds what: each wording once, place by place."""
    bases = {
        ControlBasis.CLAIMED: "claimed",
        ControlBasis.CONCEDED: "conceded",
        ControlBasis.ASSESSED: "assessed",
        ControlBasis.DISPUTED: "claimed, and disputed",
    }
    found = sorted(
        ledger.view.all(Control),
        key=lambda c: (c.place, c.part is None and c.share is None, c.kind.value, c.id),
    )
    seen: set[tuple[str | None, str]] = set()
    for c in found:
        statement = ledger.statements[c.statement_ids[0]]
        key = (statement.speaker_id, plain(c.citation.exact))
        if key in seen or len(seen) >= MOST:
            continue
        seen.add(key)
        known = c.as_of.latest if c.as_of and c.as_of.latest == c.as_of.earliest else None
        day = f", {known.day} {known:%B}" if known else ""
        yield Line(
            section=Section.CONTROL,
            text=f"{c.place}: {said(ledger.view, statement, c.citation.exact)} ({bases[c.basis]}{day}).",
            citations=(c.citation,),
        )
