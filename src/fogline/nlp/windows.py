"""Where a page may be cut before a tagger reads it.

A tagger reads a few hundred wordpieces at once, so a page has to be cut, and a cut in the middle of
a sentence costs more than any choice of model.  Line ends cannot be trusted: a page may come as one
line, as lines wrapped at a fixed width, or with one line to a paragraph.  The functions here find
the paragraphs and sentences whatever the line ends, and pack them into windows of wordpieces.

Offsets are code points; every function is linear in its input and raises nothing.
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence

_END = re.compile(
    r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]{0,3}\s++"
    r"(?=[\"'\u201c\u201d\u2018\u00ab\u201e(\[\u2013\u2014-]*+\s?[A-Z0-9\u00c0-\u00dd])"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"\u201c])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt"
    r"|Cmdr|Adm|Brig|Sen|Rep|Gov|Pres|Rev|Hon|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|Mt|Ft|Inc|Corp|Ltd|Co|Dist|Supt|Det|Atty|Ave|Blvd)$"
)
_TERMINAL = ".!?:;\u2026\"'\u201d\u2019\u00bb)]"
_WRAP_WIDTH = 100


def paragraph_starts(text: str) -> list[int]:
    """Offsets at which a paragraph begins, ascending; the first is 0."""
    lines = _lines(text)
    width = _wrap_width(text, lines)
    starts = [0]
    for before, after in itertools.pairwise(lines):
        if _is_break(text, before, after, width):
            starts.append(after[0])
    return starts


def sentence_starts(text: str) -> list[int]:
    """Offsets at which a sentence begins, ascending; line ends play no part."""
    starts = [0]
    for match in _END.finditer(text):
        at = match.start()
        if text[at] == "." and _ABBREVIATION.search(text[max(0, at - 12) : at]):
            continue
        starts.append(match.end())
    return starts


def pack(bounds: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """Windows of at most `limit` tokens over `bounds`, the ascending edges of pieces.

    Pieces stay whole unless one alone is longer than `limit`, which is then cut evenly.
    """
    windows: list[tuple[int, int]] = []
    for start, end in itertools.pairwise(bounds):
        if end - start > limit:
            parts = -(-(end - start) // limit)
            edges = [start + (end - start) * k // parts for k in range(parts + 1)]
            windows.extend(itertools.pairwise(edges))
        elif windows and end - windows[-1][0] <= limit and windows[-1][1] == start:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def around(bounds: Sequence[int], start: int, end: int, limit: int) -> tuple[int, int]:
    """The run of whole pieces about the tokens [start, end) that stays within `limit` tokens.

    Pieces are added in turn after and before; when the core alone is too long, tokens are taken
    evenly on both sides of it.
    """
    low = max(0, bisect_right(bounds, start) - 1)
    high = max(low + 1, bisect_right(bounds, max(start, end - 1)))
    high = min(high, len(bounds) - 1)
    if bounds[high] - bounds[low] > limit:
        left = max(bounds[low], min(start, (start + end - limit) // 2))
        return left, min(bounds[high], max(end, left + limit))
    grown = True
    while grown:
        grown = False
        if high + 1 < len(bounds) and bounds[high + 1] - bounds[low] <= limit:
            high, grown = high + 1, True
        if low > 0 and bounds[high] - bounds[low - 1] <= limit:
            low, grown = low - 1, True
    return bounds[low], bounds[high]


def _lines(text: str) -> list[tuple[int, int, int]]:
    """(start, end, indent) of every line that is not blank; indent -1 after a blank line."""
    found: list[tuple[int, int, int]] = []
    blank, at = False, 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            indent = len(line) - len(line.lstrip())
            found.append((at, at + len(line.rstrip()), -1 if blank else indent))
        blank = not bare
        at += len(line)
    return found


def _wrap_width(text: str, lines: list[tuple[int, int, int]]) -> int:
    """Width at which the page was wrapped by hand; 0 when its lines are paragraphs."""
    lengths = [
        (before[1] - before[0], text[before[1] - 1] in _TERMINAL)
        for before, after in itertools.pairwise(lines)
        if after[2] >= 0
    ]
    open_ends = [length for length, closed in lengths if not closed and length <= _WRAP_WIDTH]
    if len(open_ends) < 3 or len(open_ends) < 0.4 * len(lengths):
        return 0
    return sorted(open_ends)[len(open_ends) // 2]


def _is_break(text: str, before: tuple[int, int, int], after: tuple[int, int, int], width: int) -> bool:
    """Whether a paragraph ends between two lines that follow each other."""
    last = text[before[0] : before[1]]
    closed = last[-1:] in _TERMINAL
    if not closed and text[after[0] : after[1]].lstrip()[:1].islower():
        return False
    if after[2] < 0 or not width:
        return True
    if closed and after[2] >= 2 and before[2] < after[2]:
        return True
    return closed and len(last) < 0.7 * width
