"""Clauses at the end of reported words that are the teller's, not the speaker's."""

import itertools
import re
from functools import cache

from fogline.model.span import Span
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan
from fogline.text.tables import entries
from fogline.text.terms import any_of

_FEWEST_BEFORE = 3
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def without_tail(draft: Draft, scan: Scan) -> Draft:
    """The draft without a trailing clause that is longer than what it is added to.

    A short one stays: it costs nothing, and may be the speaker's. Quoted words stay whatever they are.
    """
    if len(draft.content) != 1:
        return _without_afterthought(draft, scan)
    content = draft.content[0]
    for m in _openers().finditer(scan.text, content.start, content.end):
        before, after = Span(start=content.start, end=m.start()), Span(start=m.end(), end=content.end)
        if len(scan.words([before])) < _FEWEST_BEFORE:
            continue
        outweighs = len(scan.words([after])) > len(scan.words([before]))
        own = not outweighs or _quoted(after, scan) or _goes_on(after, scan)
        return draft if own else with_content(draft, [before], scan)
    return draft


def _without_afterthought(draft: Draft, scan: Scan) -> Draft:
    """The draft without a longer, unquoted noun phrase that the teller adds behind source and cue."""
    if len(draft.content) != 2 or not draft.source or not draft.cue:
        return draft
    before, after = draft.content
    between = all(before.end <= s.start and s.end <= after.start for s in (*draft.source, *draft.cue))
    first = next(iter(scan.tokens(after)), None)
    apposed = first is not None and first.tag == "DT" and scan.text[: after.start].rstrip().endswith(",")
    longer = len(scan.words([after])) > len(scan.words([before]))
    if between and apposed and longer and not _quoted(before, scan) and not _quoted(after, scan):
        return with_content(draft, [before], scan)
    return draft


def _quoted(span: Span, scan: Scan) -> bool:
    return any(q.depth == 0 for q in scan.quotations_over(span))


def _goes_on(after: Span, scan: Scan) -> bool:
    """A verb follows a comma of the clause: it stood in the middle, and the speaker's sentence goes on."""
    tokens = [t for t in scan.tokens(after) if t.text.strip()]
    pairs = itertools.pairwise(tokens)
    return any(left.text == "," and right.tag in _FINITE for left, right in pairs)


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf",[\"”'’]{{0,2}}\s+{any_of(entries('tails', 'word'))}(?!\w)")
