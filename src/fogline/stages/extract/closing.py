"""Sentences that end in "he said" without a mark before it: quotations whose marks are lost."""

from collections.abc import Sequence

from fogline.model.span import Span
from fogline.stages.extract.cues import CueClass, sense_of
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan, overlap, without

_WHO = frozenset({"he", "she", "they"})
_STOPS = frozenset({".", "!"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SAME = 0.6
_FEWEST_WORDS = 3
_SCORE = 0.5


def each_to_its_clause(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts, each sentence of reported words that ends in "he said" given to "he" alone."""
    starts = sorted({scan.sentence(s.start).start for d in drafts for s in d.content})
    out = list(drafts)
    for at in starts:
        if (closed := _closed(scan.sentence(at), scan)) is not None:
            out = _given(closed, out, scan)
    return out


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


def _given(closed: Draft, drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts with this one told once, and its sentence out of the contents of all others."""
    sentence = scan.sentence(closed.start)
    own = [d for d in drafts if d.cue == closed.cue and d.start <= closed.end]
    words = scan.words(closed.content)
    out = [d if d in own else _without(d, sentence, scan) for d in drafts]
    kept = [d for d in out if d in own or overlap(scan.words(d.content), words) < _SAME]
    return kept if own else [*kept, closed]


def _without(draft: Draft, sentence: Span, scan: Scan) -> Draft:
    left = [p for s in draft.content for p in without(s, [sentence])]
    return with_content(draft, left, scan) if any(s.overlaps(sentence) for s in draft.content) else draft
