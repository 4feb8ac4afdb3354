"""Sentences that open with on whose word they stand: "As per the guild, nine boats sank"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from fogline.model.span import Span
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan
from fogline.text.tables import entries
from fogline.text.terms import any_of

_LONGEST = 80
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WHO = frozenset({"NOUN", "PROPN"})
_SCORE = 0.5


def lead_ins(drafts: Sequence[Draft], scan: Scan) -> Iterator[Draft]:
    """A draft for each such sentence of which no other has a word."""
    covered = {w for d in drafts for w in scan.words([*d.content, *d.cue])}
    for start, end in pairwise([*scan.sentences, len(scan.text)]):
        found = _draft(start, end, scan)
        if found and not covered & scan.words([*found.content, *found.cue]):
            yield found


def _draft(start: int, end: int, scan: Scan) -> Draft | None:
    sentence = scan.trimmed(start, end, edges=".")
    m = _opening().match(scan.text, sentence.start, sentence.end) if sentence else None
    comma = scan.text.find(",", m.end(), min(end, m.end() + _LONGEST)) if m else -1
    if sentence is None or m is None or comma < 0:
        return None
    source, content = scan.trimmed(m.end(), comma), scan.trimmed(comma + 1, sentence.end)
    if source is None or content is None or scan.quotations_over(sentence):
        return None
    names = any(t.pos in _WHO for t in scan.tokens(source))
    if not names or not any(t.tag in _FINITE for t in scan.tokens(content)):
        return None
    cue = Span(start=m.start(), end=m.end())
    return Draft(source=(source,), cue=(cue,), content=(content,), score=_SCORE)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"{any_of(entries('lead_ins'))}(?!\w)", re.IGNORECASE)
