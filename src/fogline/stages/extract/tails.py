"""Noun phrases behind reported words that are the teller's, not the speaker's."""

from fogline.model.span import Span
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def without_afterthought(draft: Draft, scan: Scan) -> Draft:
    """The draft without a longer, unquoted noun phrase that the teller adds behind source and cue."""
    if len(draft.content) != 2 or not draft.source or not draft.cue:
        return draft
    before, after = draft.content
    between = all(before.end <= s.start and s.end <= after.start for s in (*draft.source, *draft.cue))
    first = next(iter(scan.tokens(after)), None)
    apposed = first is not None and first.tag == "DT" and scan.text[: after.start].rstrip().endswith(",")
    longer = len(scan.words([after])) > len(scan.words([before]))
    apart = between and apposed and longer and _tells(before, scan)
    if apart and not _quoted(before, scan) and not _quoted(after, scan):
        return with_content(draft, [before], scan)
    return draft


def _tells(span: Span, scan: Scan) -> bool:
    """A verb stands in the words: they are a sentence, and not the opening of the one that follows."""
    return any(t.tag in _FINITE for t in scan.tokens(span))


def _quoted(span: Span, scan: Scan) -> bool:
    return any(q.depth == 0 for q in scan.quotations_over(span))
