"""Average-link clustering over a sparse table of scores, the same for any order of its rows."""

import heapq
from collections import defaultdict
from collections.abc import Mapping

Pair = tuple[str, str]


def average_link(scores: Mapping[Pair, float], *, least: float) -> list[tuple[str, ...]]:
    """Groups of two or more keys, joined while the mean score between two groups is `least` or more.

    `scores` holds each pair once; a pair that is not there counts as 0. Ties are broken by the keys,
    so the result does not depend on the order of the table (UPGMA, Sokal and Michener 1958).
    """
    sums: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (a, b), score in scores.items():
        sums[a][b] = sums[b][a] = score
    members: dict[str, tuple[str, ...]] = {key: (key,) for key in sorted(sums)}
    heap = [(-score, min(pair), max(pair)) for pair, score in scores.items() if score >= least]
    heapq.heapify(heap)
    while heap:
        minus, a, b = heapq.heappop(heap)
        if a in members and b in members and _mean(sums, members, a, b) == -minus:
            _join(sums, members, a, b)
            for other in sorted(sums[a]):
                if (mean := _mean(sums, members, a, other)) >= least:
                    heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    return sorted(tuple(sorted(group)) for group in members.values() if len(group) > 1)


def _mean(
    sums: Mapping[str, dict[str, float]], members: Mapping[str, tuple[str, ...]], a: str, b: str
) -> float:
    return sums[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _join(sums: dict[str, dict[str, float]], members: dict[str, tuple[str, ...]], a: str, b: str) -> None:
    """The group of `b` goes into the group of `a`, the smaller key."""
    members[a] = tuple(sorted((*members[a], *members.pop(b))))
    for other, total in sorted(sums.pop(b).items()):
        sums[other].pop(b, None)
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total
    sums[a].pop(b, None)
