"""Pairs of tellings worth a comparison: all in a small event, in a large one those that share most rare words."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from fogline.compare.telling import Telling

ALL_OF = 300
MOST_HOLDERS = 60
MOST_SEEN = 120
NEAREST = 6

Pair = tuple[Telling, Telling]


def candidates(told: Sequence[Telling]) -> list[Pair]:
    """Each pair once, in order of ids; two parts of one statement are never one: it does not repeat itself.

    Among more than ALL_OF tellings each is paired with the NEAREST of those that share a word which at most
    MOST_HOLDERS hold, so that time grows with the number of tellings, not with its square.
    """
    ordered = sorted(told, key=lambda t: t.id)
    found = combinations(range(len(ordered)), 2) if len(ordered) <= ALL_OF else _near(ordered)
    pairs = ((ordered[a], ordered[b]) for a, b in found)
    return [(a, b) for a, b in pairs if a.statement.id != b.statement.id]


def _near(told: Sequence[Telling]) -> list[tuple[int, int]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for k, t in enumerate(told):
        for word in t.vector:
            holders[word].append(k)
    pairs = {
        (min(k, other), max(k, other)) for k, t in enumerate(told) for other in _nearest(k, t, told, holders)
    }
    return sorted(pairs)


def _nearest(
    k: int, t: Telling, told: Sequence[Telling], holders: Mapping[str, Sequence[int]]
) -> Iterator[int]:
    """The tellings that share most with one, by the weight of shared words, the rarest words first."""
    shared: defaultdict[int, float] = defaultdict(float)
    for word in sorted(t.vector, key=lambda w: (len(holders[w]), w)):
        if len(holders[word]) > MOST_HOLDERS or len(shared) > MOST_SEEN:
            break
        for other in holders[word]:
            shared[other] += t.vector[word] * told[other].vector[word]
    shared.pop(k, None)
    return iter(heapq.nsmallest(NEAREST, shared, key=lambda other: (-shared[other], other)))
