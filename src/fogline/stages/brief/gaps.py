"""The lines of gaps: what is missing."""

from collections.abc import Iterator

from fogline.model.brief import Line, Section
from fogline.model.standing import Gap, GapKind
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.phrase import plain


def unknown(ledger: Ledger) -> Iterator[Line]:
    """What is missing: one line a gap, each text once."""
    seen: set[str] = set()
    for gap in sorted(ledger.view.all(Gap), key=lambda g: (list(GapKind).index(g.kind), g.id)):
        text = plain(gap.text)
        if text not in seen:
            seen.add(text)
            yield Line(section=Section.UNKNOWN, text=text, citations=gap.citations)
