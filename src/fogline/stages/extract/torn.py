"""Contents that begin in the middle of a word or stop before a parenthesis: the tagger has lost an end of them."""

import re

from fogline.model.span import Span
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan

_HYPHENS = "-‐‑"
_PARENTHESIS = re.compile(
    r"\s{1,3}(--|–|—)\s{1,3}(?:but|or|and|if|though|although)\b[^-–—.?!;]{3,60}\1\s{1,3}(?=[a-z])"
)
_CLAUSE_END = re.compile(r"[,;]|[.?!]+[\"”’]?\s*$")


def from_a_whole_word(draft: Draft, scan: Scan) -> Draft:
    """The draft with its first words whole: "held towns" of "government-held towns" begins further back.

    What stands before its cue goes back to the start of its sentence, what stands behind to the start of the word.
    """
    first, *rest = draft.content
    if not _is_torn(first.start, scan.text):
        return draft
    cue = draft.cue[0].start if draft.cue else first.start
    start = scan.sentence(first.start).start if first.end <= cue else _word_start(first.start, scan.text)
    return with_content(draft, [Span(start=start, end=first.end), *rest], scan)


def _is_torn(at: int, text: str) -> bool:
    """A hyphen between two letters stands right before the place."""
    return at >= 2 and text[at - 1] in _HYPHENS and text[at].isalnum() and text[at - 2].isalnum()


def _word_start(at: int, text: str) -> int:
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] in _HYPHENS):
        at -= 1
    return at


def over_a_parenthesis(draft: Draft, scan: Scan) -> Draft:
    """The draft with its last words whole: what stops before words between dashes goes on behind them.

    "to close" of "to close -- but not to sell -- its mill" ends with the clause, at a comma or at the sentence's end.
    """
    *rest, last = draft.content
    sentence = scan.sentence(last.end - 1)
    words = _PARENTHESIS.match(scan.text, last.end, sentence.end)
    if words is None:
        return draft
    end = _CLAUSE_END.search(scan.text, words.end(), sentence.end)
    return with_content(
        draft, [*rest, Span(start=last.start, end=end.start() if end else sentence.end)], scan
    )
