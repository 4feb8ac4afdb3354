"""Lines that a dash opens: a speaker's words up to the clause that names him, or nobody's words."""

from bisect import bisect_right
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
    speaking = _by_line(drafts, lines)
    out: dict[int, Draft] = dict(enumerate(drafts))
    unspoken = []
    for n, q in enumerate(lines):
        within = [k for k in speaking[n] if k in out]
        ending = [k for k in within if _closes_the_line(out[k], q)]
        if ending:
            spoken = with_content(out[ending[-1]], _before_the_clause(out[ending[-1]], q, scan), scan)
            out = {k: d for k, d in out.items() if k not in within} | {ending[-1]: spoken}
        elif not within and _is_spoken(n, lines, scan):
            unspoken.append(Draft(source=(), cue=(), content=(q.span,), score=0.5))
    return [*out.values(), *unspoken]


def _by_line(drafts: Sequence[Draft], lines: Sequence[Quotation]) -> list[list[int]]:
    """For each line the numbers of the drafts whose content touches it."""
    starts = [q.span.start for q in lines]
    found: list[list[int]] = [[] for _ in lines]
    for k, d in enumerate(drafts):
        for s in d.content:
            first = max(0, bisect_right(starts, s.start) - 1)
            for n in range(first, bisect_right(starts, s.end)):
                if lines[n].span.overlaps(s) and k not in found[n][-1:]:
                    found[n].append(k)
    return found


def _closes_the_line(draft: Draft, q: Quotation) -> bool:
    """The cue stands in the line, after what it reports."""
    return bool(draft.cue) and q.span.holds(draft.cue[-1]) and draft.start < draft.cue[0].start


def _before_the_clause(draft: Draft, q: Quotation, scan: Scan) -> list[Span]:
    """The line without the attributing clause, which runs to the next dash or to the end."""
    clause = hull([*(s for s in draft.source if q.span.holds(s)), *draft.cue])
    if clause is None:
        return [q.span]
    again = min(
        (i for c in _LONG_DASHES if (i := scan.text.find(c, clause.end, q.span.end)) >= 0), default=-1
    )
    stop = again + 1 if again >= 0 else q.span.end
    parts = without(q.span, [Span(start=clause.start, end=stop)])
    return [t for p in parts if (t := scan.trimmed(p.start, p.end, edges=EDGES + _LONG_DASHES))]


def _is_spoken(n: int, lines: Sequence[Quotation], scan: Scan) -> bool:
    """A long dash opens it, and it is not one item of a list: few other such lines stand near."""
    here = lines[n].outer.start
    if scan.text[here] not in _LONG_DASHES:
        return False
    beside = lines[max(0, n - LIST_LINES) : n + LIST_LINES + 1]
    gaps = [scan.sentences_between(*sorted((here, q.outer.start))) for q in beside]
    return sum(gap <= LIST_LINES for gap in gaps) < LIST_LINES
