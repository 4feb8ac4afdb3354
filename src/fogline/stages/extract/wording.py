"""How the words of a content stand: quoted, reported, or both."""

from fogline.model.statement import StatementKind
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan
from fogline.text.quotes import Quotation, QuoteKind

_ALL = 0.85


def _is_told_in(q: Quotation, draft: Draft) -> bool:
    """A line that a dash opens tells who says it before the words: an item of a list, and no talk."""
    told = q.kind is QuoteKind.DASH and bool(draft.cue) and q.span.holds(draft.cue[0])
    return told and draft.cue[0].start < draft.start


def wording_of(draft: Draft, scan: Scan) -> StatementKind:
    """DIRECT where the words are verbatim or nearly all of them stand in a quotation, MIXED where some do, INDIRECT where none does."""
    if draft.verbatim:
        return StatementKind.DIRECT
    words = scan.words(draft.content)
    near = [q.span for s in draft.content for q in scan.quotations_over(s) if not _is_told_in(q, draft)]
    quoted = scan.words(near) & words
    if not quoted:
        return StatementKind.INDIRECT
    return StatementKind.DIRECT if len(quoted) >= _ALL * len(words) else StatementKind.MIXED
