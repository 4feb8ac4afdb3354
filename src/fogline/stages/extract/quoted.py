"""Quotations and attributions brought together: whole, joined around their cue, carried on."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from fogline.model.span import Span, hull
from fogline.stages.extract.draft import EDGES, Draft, merged, with_content
from fogline.stages.extract.scan import Scan
from fogline.text.quotes import Quotation, QuoteKind

SPEECH_WORDS = 4
COVERED = 0.5
GAP_WORDS = 40
_SENTENCE_END = ".!?…,"
_SENTENCE = frozenset(".!?…")


def speeches(quotes: Iterable[Quotation], scan: Scan) -> list[Quotation]:
    """The outer quotations that are speech by their look, not a title or a word held at arm's length."""
    return [q for q in quotes if q.depth == 0 and q.closed and _is_speech(q, scan)]


def _is_speech(q: Quotation, scan: Scan) -> bool:
    words = len(scan.words([q.span]))
    last = scan.trimmed(q.span.start, q.span.end, edges=EDGES)
    ends = words >= 2 and last is not None and scan.text[last.end - 1] in _SENTENCE_END
    return q.kind is not QuoteKind.DASH and (words >= SPEECH_WORDS or ends)


def inside_a_quotation(cue: Iterable[Span], scan: Scan) -> bool:
    """The attribution is part of somebody's quoted words: its cue stands between the marks."""
    return any(q.outer.holds(c) for c in cue for q in speeches(scan.quotations_over(c), scan))


def whole(draft: Draft, scan: Scan) -> Draft:
    """The draft with every quotation that its content mostly covers, or begins in, taken whole."""
    content = list(draft.content)
    reach = hull(content)
    for q in speeches(scan.quotations_over(reach), scan) if reach else ():
        near = [s for s in content if s.overlaps(q.outer)]
        if not near or any(q.outer.overlaps(x) for x in (*draft.cue, *draft.source)):
            continue
        if _covers(near, q, scan) or _stands_alone(near, q, scan) or _runs_into(near, q, scan):
            content = [s for s in content if s not in near] + _snapped(near, q, scan)
    return with_content(draft, merged(content), scan)


def _covers(near: Sequence[Span], q: Quotation, scan: Scan) -> bool:
    inside = scan.words([q.span])
    return len(scan.words(near) & inside) >= COVERED * len(inside)


def _stands_alone(near: Sequence[Span], q: Quotation, scan: Scan) -> bool:
    """The content lies within the quotation: a sentence or more of it that the tagger cut short."""
    return not scan.words(near) - scan.words([q.span])


def _runs_into(near: Sequence[Span], q: Quotation, scan: Scan) -> bool:
    """The content leads up to the quotation and stops in it where a sentence ends: the tagger cut it short."""
    last = near[-1]
    ends = last.end < q.span.end and scan.text[last.end - 1 : last.end] in _SENTENCE
    return last.start < q.outer.start and q.span.start < last.end and ends


def _snapped(near: Sequence[Span], q: Quotation, scan: Scan) -> list[Span]:
    """The quotation's own edges, or wider where the content has words outside them."""
    inside = scan.words([q.span])
    wider = [s for s in near if scan.words([s]) - inside]
    whole_span = hull([*wider, q.span])
    return [whole_span] if whole_span else []


def joined(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """Each quotation without a cue of its own that follows an interruption joins what came before it."""
    out = list(drafts)
    covered = {w for d in out for w in scan.words(d.content)}
    at: defaultdict[Span, list[int]] = defaultdict(list)
    for k, d in enumerate(out):
        at[scan.paragraph(d.end - 1)].append(k)
    for q in speeches(scan.quotations, scan):
        words = scan.words([q.span])
        here = at[scan.paragraph(q.outer.start)]
        taken_up = None if words & covered else _interrupted(out, here, q, scan)
        if taken_up is not None:
            first = out[taken_up]
            out[taken_up] = with_content(first, [*first.content, q.span], scan)
            covered |= words
    return out


def _interrupted(drafts: Sequence[Draft], here: Sequence[int], q: Quotation, scan: Scan) -> int | None:
    """The draft whose quotation the cue breaks off and this one takes up, of those in its paragraph."""
    before = [(_last_place(drafts[k]), k) for k in here]
    fit = [hit for hit in before if hit[0] <= q.outer.start and _is_quoted(drafts[hit[1]], scan)]
    if not fit:
        return None
    last, k = max(fit)
    gap = scan.text[last : q.outer.start]
    near = scan.sentences_between(last, q.outer.start) <= 1 and len(gap.split()) <= GAP_WORDS
    return k if near else None


def _last_place(draft: Draft) -> int:
    return max(s.end for s in (*draft.source, *draft.cue, *draft.content))


def _is_quoted(draft: Draft, scan: Scan) -> bool:
    return any(speeches(scan.quotations_over(s), scan) for s in draft.content)


def carried_on(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts and, for each paragraph that is a quotation with no cue at all, one of the speaker before."""
    out = list(drafts)
    covered = {w for d in out for w in scan.words([*d.content, *d.cue])}
    order = sorted((_last_place(d), k) for k, d in enumerate(out))
    for q in speeches(scan.quotations, scan):
        if covered & scan.words([q.outer]) or not _stands_for_itself(q, scan):
            continue
        k = bisect_left(order, (q.outer.start, -1)) - 1
        before = out[order[k][1]] if k >= 0 else None
        if before is not None and _goes_on(before, q, scan):
            out.append(replace(before, cue=(), content=(q.span,), follows=before))
            insort(order, (_last_place(out[-1]), len(out) - 1))
    return out


def _stands_for_itself(q: Quotation, scan: Scan) -> bool:
    """The paragraph is the quotation alone, or opens again what the one before left open."""
    paragraph = scan.paragraph(q.outer.start)
    before = scan.text[paragraph.start : q.outer.start].strip()
    after = scan.text[q.outer.end : paragraph.end].split(maxsplit=2)
    return q.continues or (not before and len(after) <= 1)


def _goes_on(before: Draft, q: Quotation, scan: Scan) -> bool:
    """What comes before is quoted too, in this paragraph or the one before it."""
    passed = scan.paragraphs_between(_last_place(before), q.outer.start)
    return passed <= 1 and _is_quoted(before, scan)
