"""Quotations and attributions brought together: whole, joined around their cue, carried on."""

from collections.abc import Sequence
from dataclasses import replace

from fogline.model.span import Span, hull
from fogline.stages.extract.draft import Draft, merged, with_content
from fogline.stages.extract.scan import Scan
from fogline.text.quotes import Quotation, QuoteKind

SPEECH_WORDS = 4
COVERED = 0.5
GAP_WORDS = 40
_SENTENCE_END = ".!?…,"


def speeches(scan: Scan) -> list[Quotation]:
    """The outer quotations that are speech by their look, not a title or a word held at arm's length."""
    return [
        q
        for q in scan.quotations
        if q.depth == 0 and q.closed and q.kind is not QuoteKind.DASH and _is_speech(q, scan)
    ]


def _is_speech(q: Quotation, scan: Scan) -> bool:
    words = len(scan.words([q.span]))
    return words >= SPEECH_WORDS or (words >= 2 and scan.text[q.span.end - 1] in _SENTENCE_END)


def inside_a_quotation(draft: Draft, quotes: Sequence[Quotation]) -> bool:
    """The attribution is part of somebody's quoted words: its cue stands between the marks."""
    return any(q.outer.holds(c) for q in quotes for c in draft.cue)


def whole(draft: Draft, quotes: Sequence[Quotation], scan: Scan) -> Draft:
    """The draft with every quotation that its content mostly covers, or begins in, taken whole."""
    content = list(draft.content)
    for q in quotes:
        near = [s for s in content if s.overlaps(q.outer)]
        if not near or any(q.outer.overlaps(x) for x in (*draft.cue, *draft.source)):
            continue
        if _covers(near, q, scan) or _stands_alone(near, q, scan):
            content = [s for s in content if s not in near] + _snapped(near, q, scan)
    return with_content(draft, merged(content), scan)


def _covers(near: Sequence[Span], q: Quotation, scan: Scan) -> bool:
    inside = scan.words([q.span])
    return len(scan.words(near) & inside) >= COVERED * len(inside)


def _stands_alone(near: Sequence[Span], q: Quotation, scan: Scan) -> bool:
    """The content lies within the quotation: a sentence or more of it that the tagger cut short."""
    return not scan.words(near) - scan.words([q.span])


def _snapped(near: Sequence[Span], q: Quotation, scan: Scan) -> list[Span]:
    """The quotation's own edges, or wider where the content has words outside them."""
    inside = scan.words([q.span])
    wider = [s for s in near if scan.words([s]) - inside]
    whole_span = hull([*wider, q.span])
    return [whole_span] if whole_span else []


def joined(drafts: Sequence[Draft], quotes: Sequence[Quotation], scan: Scan) -> list[Draft]:
    """Each quotation without a cue of its own that follows an interruption joins what came before it."""
    out = list(drafts)
    for q in quotes:
        if any(s.overlaps(q.outer) for d in out for s in d.content):
            continue
        k = _interrupted(out, q, quotes, scan)
        if k is not None:
            out[k] = with_content(out[k], [*out[k].content, q.span], scan)
    return out


def _interrupted(
    drafts: Sequence[Draft], q: Quotation, quotes: Sequence[Quotation], scan: Scan
) -> int | None:
    """The draft whose quotation the cue breaks off and this one takes up, in the same paragraph."""
    paragraph = scan.paragraph(q.outer.start)
    best: tuple[int, int] | None = None
    for k, d in enumerate(drafts):
        last = _last_place(d)
        if paragraph.start <= d.end and last <= q.outer.start and _is_quoted(d, quotes):
            best = max(best or (last, k), (last, k))
    if best is None:
        return None
    gap = scan.text[best[0] : q.outer.start]
    near = scan.sentences_between(best[0], q.outer.start) <= 1 and len(gap.split()) <= GAP_WORDS
    return best[1] if near else None


def _last_place(draft: Draft) -> int:
    return max(s.end for s in (*draft.source, *draft.cue, *draft.content))


def _is_quoted(draft: Draft, quotes: Sequence[Quotation]) -> bool:
    return any(q.span.overlaps(s) for q in quotes for s in draft.content)


def carried_on(drafts: Sequence[Draft], quotes: Sequence[Quotation], scan: Scan) -> list[Draft]:
    """A statement of the speaker before for each paragraph that is a quotation with no cue at all."""
    out = sorted(drafts, key=lambda d: (d.content, d.cue, d.source))
    for q in quotes:
        if any(s.overlaps(q.outer) for d in out for s in (*d.content, *d.cue)):
            continue
        before = _speaker_before(out, q, quotes, scan)
        if before is not None:
            new = replace(before, cue=(), content=(q.span,), follows=before)
            out.append(new)
    return sorted(out, key=lambda d: (d.content, d.cue, d.source))


def _speaker_before(
    drafts: Sequence[Draft], q: Quotation, quotes: Sequence[Quotation], scan: Scan
) -> Draft | None:
    """The draft of the paragraph before (or this one), where that one quotes and this is all quotation."""
    paragraph = scan.paragraph(q.outer.start)
    rest = [paragraph.start, q.outer.start, q.outer.end, paragraph.end]
    alone = not scan.text[rest[0] : rest[1]].strip() and len(scan.text[rest[2] : rest[3]].split()) <= 1
    if not alone and not q.continues:
        return None
    earlier = [d for d in drafts if d.start < q.outer.start]
    last = max(earlier, key=_last_place, default=None)
    if last is None or not _is_quoted(last, quotes):
        return None
    starts = scan.paragraphs
    passed = sum(1 for s in starts if _last_place(last) < s <= q.outer.start) if len(starts) > 1 else 0
    return last if passed <= 1 else None
