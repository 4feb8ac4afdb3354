"""Sentences that end in "he said" without a mark before it: quotations whose marks are lost."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from fogline.model.span import Span
from fogline.stages.extract.cues import CueClass, sense_of
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan, without

_WHO = frozenset({"he", "she", "they"})
_STOPS = frozenset({".", "!"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_FEWEST_WORDS = 3
_SCORE = 0.5


def each_to_its_clause(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts, each sentence of reported words that ends in "he said" given to "he" alone."""
    starts = sorted({at for d in drafts for s in d.content for at in _sentences_over(s, scan)})
    closed = [c for at in starts if (c := _closed(scan.sentence(at), scan)) is not None]
    places = [c.start for c in closed]
    out, taken = [], set()
    for d in drafts:
        near = [
            c for s in d.content for c in closed[bisect_left(places, s.start) : bisect_left(places, s.end)]
        ]
        own = {c for c in near if c.cue == d.cue}
        taken |= own
        left = _without(d, [c for c in near if c not in own], scan)
        out += [left] if left is not None else []
    return [*out, *(c for c in closed if c not in taken)]


def _sentences_over(span: Span, scan: Scan) -> Sequence[int]:
    """Where the sentences begin that a span touches."""
    first = max(0, bisect_right(scan.sentences, span.start) - 1)
    return scan.sentences[first : bisect_left(scan.sentences, span.end)]


def _closed(sentence: Span, scan: Scan) -> Draft | None:
    """The draft of a sentence "... he said.", where it is unquoted and no comma parts the clause."""
    tokens = [t for t in scan.tokens(sentence) if t.text.strip()]
    if len(tokens) < _FEWEST_WORDS + 3:
        return None
    who, verb, stop = tokens[-3:]
    ends = who.text in _WHO and stop.text in _STOPS and verb.tag in _FINITE
    content = scan.trimmed(sentence.start, who.start)
    if not ends or content is None or _is_parted(content, scan):
        return None
    if sense_of([verb.lemma.lower()]).kind is not CueClass.SPEECH:
        return None
    said = Span(start=verb.start, end=verb.end)
    return Draft(source=(Span(start=who.start, end=who.end),), cue=(said,), content=(content,), score=_SCORE)


def _is_parted(content: Span, scan: Scan) -> bool:
    """A mark stands before the clause, or a conjunction: the sentence is the teller's own, or well marked."""
    last = scan.tokens(content)[-1:]
    joined = any(not t.text[-1].isalnum() or t.pos in {"CCONJ", "SCONJ", "PRON", "ADP"} for t in last)
    return joined or bool(scan.quotations_over(content))


def _without(draft: Draft, closed: Sequence[Draft], scan: Scan) -> Draft | None:
    """The draft without the sentences of others; None where it has no other words."""
    taken = [scan.sentence(c.start) for c in closed]
    left = [p for s in draft.content for p in without(s, taken)]
    if not taken:
        return draft
    return with_content(draft, left, scan) if scan.words(left) else None
