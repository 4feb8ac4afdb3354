"""Words that a direct quotation does not need: whom it was said to, and what the teller goes on to tell."""

import re

from fogline.model.span import Span
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.quoted import speeches
from fogline.stages.extract.scan import Scan
from fogline.text.quotes import Quotation
from fogline.text.stamps import HOUR

_ADDRESSEE = 3
_CLOSING = ",.!?…"
_REPORTED = frozenset({"that", "and that", "but that", "adding that"})


def quotation_alone(draft: Draft, scan: Scan) -> Draft:
    """The draft with its quotation alone, where a mark sets it off from a few words before or any after it."""
    parts = [_without_edges(s, scan) for s in draft.content]
    if len(parts) > 1 and draft.cue and _is_quoted(parts[0], scan):
        last = draft.cue[-1].end
        parts = [p for p in parts if p.start < last or _is_partly_quoted(p, scan) or _goes_on(p, scan)]
    return with_content(draft, parts, scan) if tuple(parts) != draft.content else draft


def without_its_bullet(draft: Draft, scan: Scan) -> Draft:
    """The draft without the bullet or the hour that opens its line: "- Nine left", "16:50 The dam holds"."""
    first, *rest = draft.content
    kept = past_its_bullet(first, scan)
    return with_content(draft, [kept, *rest], scan) if kept != first else draft


def past_its_bullet(span: Span, scan: Scan) -> Span:
    """The span from behind the bullet or the hour that opens its line."""
    at_start = scan.paragraph(span.start).start == span.start
    opened = _OPENER.match(scan.text, span.start, span.end) if at_start else None
    return Span(start=opened.end(), end=span.end) if opened and opened.end() < span.end else span


_OPENER = re.compile(rf"(?:[-–•●▪*]|{HOUR})\s+(?=\S)")


def _without_edges(part: Span, scan: Scan) -> Span:
    start, end = part.start, part.end
    for q in speeches(scan.quotations_over(part), scan):
        if _opens_after_an_addressee(part, q, scan):
            start = max(start, q.span.start)
        if q.outer.start <= start + 1 and _is_closed_before(part, q, scan):
            end = min(end, q.span.end)
    return Span(start=start, end=end) if start < end else part


def _opens_after_an_addressee(part: Span, q: Quotation, scan: Scan) -> bool:
    """ "Said of Orla, “...”": a word or three and a comma or colon, then the quotation to the end."""
    if not part.start < q.outer.start or part.end < q.span.end:
        return False
    before = scan.text[part.start : q.outer.start].rstrip()
    return before[-1:] in (",", ":") and len(before.split()) <= _ADDRESSEE


def _is_closed_before(part: Span, q: Quotation, scan: Scan) -> bool:
    """The quotation ends its own sentence, or with a comma of the teller's, and unquoted words follow."""
    rest = [x for x in scan.quotations_over(part) if x.depth == 0 and x.outer.start >= q.outer.end]
    return part.end > q.outer.end and not rest and scan.text[q.span.end - 1] in _CLOSING


def _is_quoted(part: Span, scan: Scan) -> bool:
    return any(q.span.holds(part) for q in speeches(scan.quotations_over(part), scan))


def _is_partly_quoted(part: Span, scan: Scan) -> bool:
    return any(q.depth == 0 for q in scan.quotations_over(part))


def _goes_on(part: Span, scan: Scan) -> bool:
    """ "..., he said, and that nobody would leave": still what he said."""
    words = part.of(scan.text).lower().split()
    return words[0] == "that" or " ".join(words[:2]) in _REPORTED
