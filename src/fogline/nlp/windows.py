"""Paragraphs and sentences packed into windows that a tagger reads at once.

A tagger reads a few hundred wordpieces at once, so a page has to be cut, and a cut in the middle of
a sentence costs more than any choice of model. Every function is linear in its input and raises nothing.
"""

import itertools
from bisect import bisect_right
from collections.abc import Sequence


def pack(bounds: Sequence[int], limit: int, whole: int = 0) -> list[tuple[int, int]]:
    """Windows of at most `limit` tokens over `bounds`, the ascending edges of pieces.

    Pieces stay whole unless one alone is longer than `limit`, and than `whole`, which is then cut evenly.
    """
    windows: list[tuple[int, int]] = []
    for start, end in itertools.pairwise(bounds):
        if end - start > max(limit, whole):
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
