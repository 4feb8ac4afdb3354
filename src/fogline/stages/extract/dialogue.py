"""Lines that a dash opens: a speaker's words up to the clause that names him, or nobody's words."""

from collections.abc import Sequence

from fogline.model.span import Span, hull
from fogline.stages.extract.draft import EDGES, Draft, with_content
from fogline.stages.extract.scan import Scan, without
from fogline.text.quotes import Quotation, QuoteKind

_LONG_DASHES = "–—―"
LIST_LINES = 3


def dialogue(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts, each dash line given to the one that speaks in it, or to nobody."""
    lines = [q for q in scan.quotations if q.kind is QuoteKind.DASH]
    out = list(drafts)
    for q in lines:
        within = [k for k, d in enumerate(out) if any(q.span.overlaps(s) for s in d.content)]
        ending = [k for k in within if _closes_the_line(out[k], q)]
        if ending:
            k = ending[-1]
            spoken = with_content(out[k], _before_the_clause(out[k], q, scan), scan)
            out = [d for j, d in enumerate(out) if j not in within] + [spoken]
        elif not within and _is_spoken(q, lines, scan):
            out.append(Draft(source=(), cue=(), content=(q.span,), score=0.5))
    return out


def _closes_the_line(draft: Draft, q: Quotation) -> bool:
    """The cue stands in the line, after what it reports."""
    return bool(draft.cue) and q.span.holds(draft.cue[-1]) and draft.start < draft.cue[0].start


def _before_the_clause(draft: Draft, q: Quotation, scan: Scan) -> list[Span]:
    """The line without the attributing clause, which runs to the next dash or to the end."""
    clause = hull([*(s for s in draft.source if q.span.holds(s)), *draft.cue])
    if clause is None:
        return [q.span]
    again = min((i for c in _LONG_DASHES if (i := scan.text.find(c, clause.end, q.span.end)) >= 0), default=-1)
    stop = again + 1 if again >= 0 else q.span.end
    parts = without(q.span, [Span(start=clause.start, end=stop)])
    return [t for p in parts if (t := scan.trimmed(p.start, p.end, edges=EDGES + _LONG_DASHES))]


def _is_spoken(q: Quotation, lines: Sequence[Quotation], scan: Scan) -> bool:
    """A long dash opens it, and it is not one item of a list."""
    if scan.text[q.outer.start] not in _LONG_DASHES:
        return False
    near = [other for other in lines if abs(scan.sentences_between(0, other.outer.start)
            - scan.sentences_between(0, q.outer.start)) <= LIST_LINES]
    return len(near) < LIST_LINES
