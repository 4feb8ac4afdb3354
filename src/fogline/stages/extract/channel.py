"""The words near a cue that say how the speaker spoke."""

from collections.abc import Iterator, Sequence

from fogline.model.span import Span, hull
from fogline.model.statement import Channel
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.outlets import Outlet, outlets_in
from fogline.stages.extract.phrases import found, noun_phrase, with_tail, word_before
from fogline.stages.extract.scan import Scan, without

_PREPOSITIONS = frozenset("in at on via through during by upon over to from".split())
_TOLD = frozenset("told tells tell telling informed informs informing briefed briefing".split())
_ADDRESSED = _TOLD | {"to", "with"}
_NEAR = 60
_JOINED = 40


def clause(draft: Draft, scan: Scan) -> list[Span]:
    """The sentences of the cue without content, source and other quotations: where its circumstances stand."""
    sentences = sorted({scan.sentence(c.start) for c in draft.cue or draft.source})
    quoted = [q.outer for q in scan.quotations if q.depth == 0 and q.closed]
    near = [q for q in quoted if any(q.overlaps(s) for s in sentences)]
    return [p for s in sentences for p in without(s, [*draft.content, *draft.source, *near])]


def outlets_beside(draft: Draft, scan: Scan) -> list[Outlet]:
    """The outlets that the clause of the cue names."""
    return [o for part in clause(draft, scan) for o in outlets_in(part, scan)]


def channel_of(draft: Draft, scan: Scan, outlets: Sequence[Outlet]) -> Channel | None:
    """How the speaker spoke, by the words nearest to the cue; None where no words tell."""
    if not draft.cue:
        return None
    named = sorted(_named(draft, scan), key=lambda c: (_distance(c.span, draft), c.span))
    told = _addressed(draft, scan, outlets)
    if not named:
        return told or _relayed(outlets, scan)
    first = named[0]
    if told and (both := hull([first.span, told.span])) and _one_phrase(first.span, told.span, draft):
        return Channel(span=both, kind=first.kind)
    return first


def _named(draft: Draft, scan: Scan) -> Iterator[Channel]:
    for part in (*clause(draft, scan), *draft.source):
        for span, row in found("channels", "noun", scan, part):
            phrase = noun_phrase(span, scan, floor=part.start)
            if _says_how(phrase, draft, scan) or _is_the_source(phrase, draft):
                yield Channel(span=with_tail(phrase, scan, ceiling=part.end), kind=row["kind"])


def _says_how(phrase: Span, draft: Draft, scan: Scan) -> bool:
    """A preposition, a verb of telling or the cue itself stands before the phrase."""
    before = word_before(phrase.start, scan)
    if before is None:
        return False
    in_cue = any(c.start <= before.start < c.end for c in draft.cue) and before.pos == "VERB"
    return in_cue or before.text.lower() in _PREPOSITIONS | _TOLD


def _is_the_source(phrase: Span, draft: Draft) -> bool:
    """The document itself is said to speak ("the statement said")."""
    return any(s.start == phrase.start and phrase.end >= s.end - 1 for s in draft.source)


def _addressed(draft: Draft, scan: Scan, outlets: Sequence[Outlet]) -> Channel | None:
    """The outlet that the speaker told, as a channel of its own: an interview."""
    for o in outlets:
        before = word_before(o.span.start, scan)
        near = _distance(o.span, draft) <= _NEAR
        if before and near and before.text.lower() in _ADDRESSED:
            return Channel(span=o.span, kind="interview")
        if before and near and before.text.lower() == "on" and o.kind == "broadcaster":
            return Channel(span=o.span, kind="broadcast")
    return None


def _relayed(outlets: Sequence[Outlet], scan: Scan) -> Channel | None:
    """The outlets through which the words came ("quoted by news agencies")."""
    for o in outlets:
        before = word_before(o.span.start, scan)
        if before and before.text.lower() in {"by", "via", "through"}:
            return Channel(span=o.span, kind=o.kind)
    return None


def _one_phrase(left: Span, right: Span, draft: Draft) -> bool:
    both = hull([left, right])
    gap = max(left.start, right.start) - min(left.end, right.end)
    return gap <= _JOINED and both is not None and not any(both.overlaps(s) for s in draft.content)


def _distance(span: Span, draft: Draft) -> int:
    return min(max(span.start - c.end, c.start - span.end, 0) for c in draft.cue)
