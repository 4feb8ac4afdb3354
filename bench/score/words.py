"""Spans compared as sets of words, so that quotation marks and spaces decide nothing."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import TypeVar

Spans = Iterable[Sequence[int]]
Place = tuple[int, int]
T = TypeVar("T")
U = TypeVar("U")

WORD = re.compile(r"\w+(?:['’-]\w+)*")
_SMALL = (
    "a an the this that i you he she it we they my his her its our their be is are was were been"
    " s as at but and by for from in of on or to with mr mrs ms dr"
)
SMALL = frozenset(_SMALL.split())


def places(text: str, spans: Spans) -> frozenset[Place]:
    """Where the words inside the spans stand; of a word cut by an edge, the part inside."""
    return frozenset(m.span() for start, end in spans for m in WORD.finditer(text, start, end))


def touched(words: Sequence[Place], spans: Spans) -> frozenset[Place]:
    """The words, of those of a text in order, that a span holds in whole or in part."""
    found: set[Place] = set()
    for start, end in spans:
        first = bisect_right(words, start, key=itemgetter(1))
        found.update(words[first : bisect_left(words, end, key=itemgetter(0))])
    return frozenset(found)


def telling(words: Iterable[str], small: frozenset[str] = SMALL) -> frozenset[str]:
    """The words in lower case without the small ones, unless there are no others."""
    found = frozenset(word.lower() for word in words)
    return found - small or found


def likeness(left: frozenset[T], right: frozenset[T]) -> float:
    """How much of what either holds both hold, 0 to 1 (intersection over union)."""
    return len(left & right) / len(left | right) if left and right else 0.0


def one_to_one(
    left: Sequence[T], right: Sequence[U], alike: Callable[[T, U], float], *, least: float
) -> list[tuple[int, int]]:
    """Pairs of indices, the most alike first and each index once; none less alike than `least`."""
    scored = ((alike(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted((-s, i, j) for s, i, j in scored if s > 0 and s >= least):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((i, j))
    return pairs
