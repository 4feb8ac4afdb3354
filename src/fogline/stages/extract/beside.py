"""Quotations that the tagger passed over, given to the speaker whom the words beside them name."""

import re
from collections.abc import Sequence

from fogline.model.span import Span
from fogline.nlp.parse import Token
from fogline.stages.extract.cues import CueClass, sense_of
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.quoted import speeches
from fogline.stages.extract.scan import Scan
from fogline.text.quotes import Quotation

_SPACE = r"[^\S\n]"
_SIGNED = re.compile(
    rf"{_SPACE}*(?P<dash>[–—―]|--?){_SPACE}?(?P<who>[^\W\d_a-z][\w.’'-]*(?:{_SPACE}+[^\W\d_][\w.’'-]*){{0,4}}?)"
    rf"(?={_SPACE}*(?:[.,;]?{_SPACE}*(?:\n|\Z)|, ))"
)
_PARTICLES = frozenset({"de", "da", "van", "von", "der", "la", "bin", "al", "of", "the"})
_NEAR = 90
_LEADING = ",:"
_SUBJECTS = frozenset({"nsubj"})
_OWN_WORDS = frozenset({"det", "amod", "compound", "poss", "case", "nmod", "nummod", "punct"})
_FIRST = frozenset({"i", "we", "you"})
_SCORE = 0.5


def spoken_beside(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts, and one for each quotation without any that a name signs or a clause of saying leads."""
    covered = {w for d in drafts for w in scan.words([*d.content, *d.cue])}
    out = list(drafts)
    for q in speeches(scan.quotations, scan):
        if covered & scan.words([q.span]):
            continue
        found = _signed(q, scan) or _closed_by(q, scan) or _led_by(q, scan)
        if found and not covered & scan.words([*found.source, *found.cue]):
            out.append(found)
            covered |= scan.words([*found.content, *found.cue])
    return out


def _signed(q: Quotation, scan: Scan) -> Draft | None:
    """ "We stay." — Orla Vesk: a dash and a name behind the quotation."""
    m = _SIGNED.match(scan.text, q.outer.end, min(len(scan.text), q.outer.end + _NEAR))
    if m is None or not all(w[0].isupper() or w in _PARTICLES for w in m["who"].split()):
        return None
    source = scan.trimmed(*m.span("who"), edges=".")
    cue = Span(start=m.start("dash"), end=m.end("dash"))
    return Draft(source=(source,), cue=(cue,), content=(q.span,), score=_SCORE) if source else None


def _closed_by(q: Quotation, scan: Scan) -> Draft | None:
    """ "We stay," Orla yells: the clause behind the quotation, in its sentence."""
    paragraph = scan.paragraph(q.outer.start)
    near = _outside(q.outer.end, min(paragraph.end, q.outer.end + _NEAR), scan)
    if scan.text[q.outer.end : q.outer.end + 1] in {".", ";"}:
        return None
    return clause(near, q.span, scan)


def _led_by(q: Quotation, scan: Scan) -> Draft | None:
    """He made an offer: "We stay." The clause whose comma or colon stands just before the quotation."""
    before = scan.text[max(0, q.outer.start - _NEAR) : q.outer.start].rstrip()
    if not before or before[-1] not in _LEADING:
        return None
    paragraph = scan.paragraph(q.outer.start - 1)
    if paragraph.start == q.outer.start or not scan.text[paragraph.start : q.outer.start].strip():
        paragraph = scan.paragraph(max(0, paragraph.start - 1))
    start = max(paragraph.start, scan.sentence(q.outer.start - len(before) + before.rfind(before[-1])).start)
    return clause(
        _outside(max(start, q.outer.start - 2 * _NEAR), q.outer.start, scan)[::-1],
        q.span,
        scan,
        colon=before[-1] == ":",
    )


def _outside(start: int, end: int, scan: Scan) -> list[Token]:
    """The words between two places up to the first quotation among them."""
    if start >= end:
        return []
    stretch = Span(start=start, end=end)
    taken = [x.outer for x in scan.quotations_over(stretch) if x.depth == 0]
    return [t for t in scan.tokens(stretch) if not any(s.start <= t.start < s.end for s in taken)]


def clause(near: Sequence[Token], said: Span, scan: Scan, *, colon: bool = False) -> Draft | None:
    """A draft of what is said, by the first verb of saying with a subject of its own among these words, and that subject.

    Before a colon any main verb leads the words ("made the following offer:").
    """
    for t in near:
        if t.text in {".", ";", "?", "!"}:
            return None
        if t.pos != "VERB" or not ((t.dep == "ROOT" and colon) or _is_of_speech(t)):
            continue
        subject = next((x for x in near if x.dep in _SUBJECTS and scan.parse.tokens[x.head] is t), None)
        if subject is None or subject.text.lower() in _FIRST:
            return None
        cue = Span(start=t.start, end=t.end)
        return Draft(source=(_named(subject, near, scan),), cue=(cue,), content=(said,), score=_SCORE)
    return None


def _is_of_speech(t: Token) -> bool:
    return sense_of([t.lemma.lower()]).kind is CueClass.SPEECH


def _named(head: Token, near: Sequence[Token], scan: Scan) -> Span:
    """The noun with the words before it that are its own."""
    own = [
        t for t in near if scan.parse.tokens[t.head] is head and t.dep in _OWN_WORDS and t.start < head.start
    ]
    return Span(start=min(t.start for t in [head, *own]), end=head.end)
