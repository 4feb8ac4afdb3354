"""The lines of gaps: what is missing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from fogline.model.brief import Line, Section
from fogline.model.citation import Citation
from fogline.model.standing import Gap, GapKind
from fogline.model.statement import Statement, StatementKind
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import named, publisher, quote, speaker
from fogline.text.reading import cited_words

ORDER = (
    GapKind.UNCONFIRMED,
    GapKind.UNKNOWN,
    GapKind.SILENCE,
    GapKind.SIDE_NOT_HEARD,
    GapKind.ONE_ORIGIN,
    GapKind.FIGURE_WITHOUT_SPEAKER,
)
SAID = frozenset({GapKind.UNCONFIRMED, GapKind.UNKNOWN, GapKind.SILENCE})


def unknown(ledger: Ledger, before: Sequence[Line]) -> Iterator[Line]:
    """What is missing: one line a gap, each text once; what a line before tells as carried is not told again."""
    carried = {(c.report_id, c.start) for x in before if x.section is Section.CARRIED for c in x.citations}
    seen: Counter[str] = Counter()
    for gap in sorted(ledger.view.all(Gap), key=lambda g: (ORDER.index(g.kind), -len(g.citations), g.id)):
        told = gap.kind is GapKind.ONE_ORIGIN and any(
            (c.report_id, c.start) in carried for c in gap.citations
        )
        text = _said(ledger, gap) if gap.kind in SAID else gap.text
        if not told and not seen[text] and seen[gap.kind.value] < MOST:
            seen.update((text, gap.kind.value))
            yield Line(section=Section.UNKNOWN, text=text, citations=gap.citations)


def _said(ledger: Ledger, gap: Gap) -> str:
    """The report's own words, with whoever says them and the reports that carry them."""
    where = named(publisher(ledger.view.report(c.report_id)) for c in gap.citations)
    by = _speaker(ledger, gap.citations[0])
    return f"{f'{by}: ' if by else ''}{quote(cited_words(ledger.view, gap.citations[0]))} ({where})."


def _speaker(ledger: Ledger, cited: Citation) -> str | None:
    """Who is cited for all of the words; None where the report says them."""
    for s in ledger.view.of_report(Statement, cited.report_id):
        if (
            s.id in ledger.statements
            and s.kind is not StatementKind.OWN
            and any(part.start <= cited.start and cited.end <= part.end + 1 for part in s.content)
        ):
            return speaker(ledger.view, ledger.statements[s.id])
    return None
