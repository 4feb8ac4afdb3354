"""Direct speech whose marks are lost: the first person gives it away."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from fogline.model.span import Span
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan

_FIRST_PERSON = re.compile(r"(?<![\w’'])(?:[Ww]e|I|[Mm]y|[Oo]ur|[Uu]s|[Mm]e|[Yy]ou|[Yy]our)(?![\w])")
_MOST_SENTENCES = 6
_MOST_BETWEEN = 1


def spoken_before(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts, each that ends in "..., she said" with the sentences before it that are its speaker's.

    A narrator does not say "I": unquoted words with a first person in them have lost their marks, and so
    have the sentences before them that have it too, with one between at most.
    """
    taken = sorted(s.end for d in drafts for s in (*d.content, *d.cue, *d.source))
    return [_extended(d, taken, scan) if _has_lost_its_marks(d, scan) else d for d in drafts]


def _has_lost_its_marks(draft: Draft, scan: Scan) -> bool:
    if len(draft.content) != 1 or not draft.cue or draft.cue[0].start < draft.end:
        return False
    content = draft.content[0]
    return not scan.quotations_over(content) and _is_first_person(content.start, content.end, scan)


def _extended(draft: Draft, taken: Sequence[int], scan: Scan) -> Draft:
    content = draft.content[0]
    k = bisect_right(scan.sentences, content.start) - 1
    floor = max(scan.paragraph(content.start).start, _end_of_others(draft, taken))
    start, between = content.start, 0
    for j in range(k - 1, max(-1, k - 1 - _MOST_SENTENCES), -1):
        if scan.sentences[j] < floor or between > _MOST_BETWEEN:
            break
        if _is_first_person(scan.sentences[j], scan.sentences[j + 1], scan):
            start, between = scan.sentences[j], 0
        else:
            between += 1
    return with_content(draft, [Span(start=start, end=content.end)], scan)


def _end_of_others(draft: Draft, taken: Sequence[int]) -> int:
    k = bisect_right(taken, draft.start)
    return taken[k - 1] if k else 0


def _is_first_person(start: int, end: int, scan: Scan) -> bool:
    return _FIRST_PERSON.search(scan.text, start, end) is not None
