"""The lines of copies: who repeats whom."""

from collections.abc import Iterator

from fogline.model.brief import Line, Section
from fogline.model.citation import cite
from fogline.model.origin import Copy, CopyKind
from fogline.model.view import View
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.phrase import distinct, publisher


def copies(ledger: Ledger) -> Iterator[Line]:
    """Who repeats whom, and by what that is known."""
    for copy in sorted(ledger.view.all(Copy), key=lambda c: (list(CopyKind).index(c.kind), c.id)):
        yield _copy(ledger.view, copy)


def _copy(view: View, copy: Copy) -> Line:
    left, right = view.report(copy.left_id), view.report(copy.right_id)
    first, second = (right, left) if copy.parent_id == right.id else (left, right)
    verb = {
        CopyKind.REPRINT: f"{publisher(second)} repeats {publisher(first)}"
        if copy.parent_id
        else f"{publisher(first)} and {publisher(second)} share one text",
        CopyKind.SHARED_WIRE: f"{publisher(first)} and {publisher(second)} carry one agency's copy",
        CopyKind.SHARED_OCCASION: f"{publisher(first)} and {publisher(second)} quote one act of speaking",
        CopyKind.SHARED_COUNT: f"{publisher(first)} and {publisher(second)} give one count",
    }[copy.kind]
    return Line(
        section=Section.COPIES,
        text=f"{verb}: {copy.evidence}. Counted once.",
        citations=distinct((cite(left, copy.left_spans[0]), cite(right, copy.right_spans[0]))),
    )
