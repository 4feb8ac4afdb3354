"""How the words of a content stand: quoted, reported, or both."""

from fogline.model.statement import StatementKind
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan

_ALL = 0.85


def wording_of(draft: Draft, scan: Scan) -> StatementKind:
    """DIRECT where the words are verbatim or nearly all of them stand in a quotation, MIXED where some do, INDIRECT where none does."""
    if draft.verbatim:
        return StatementKind.DIRECT
    words = scan.words(draft.content)
    near = [q.span for s in draft.content for q in scan.quotations_over(s)]
    quoted = scan.words(near) & words
    if not quoted:
        return StatementKind.INDIRECT
    return StatementKind.DIRECT if len(quoted) >= _ALL * len(words) else StatementKind.MIXED
