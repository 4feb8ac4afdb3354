"""Pairs of tellings worth a comparison: those that share a telling word, concept or name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from fogline.compare.telling import Telling

ALL_OF = 300
MOST_HOLDERS = 200


def candidates(told: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Each pair once, in order of ids, that shares a word which at most MOST_HOLDERS tellings hold.

    Two parts of one statement are never a pair: a statement does not repeat itself.
    """
    if len(told) <= ALL_OF:
        yield from _of_two_statements(combinations(sorted(told, key=lambda t: t.id), 2))
        return
    holders: defaultdict[str, list[Telling]] = defaultdict(list)
    for t in sorted(told, key=lambda t: t.id):
        for word in t.vector:
            holders[word].append(t)
    seen: set[tuple[str, str]] = set()
    for word in sorted(holders):
        if len(holders[word]) > MOST_HOLDERS:
            continue
        for left, right in combinations(holders[word], 2):
            if (left.id, right.id) not in seen and left.statement.id != right.statement.id:
                seen.add((left.id, right.id))
                yield left, right


def _of_two_statements(pairs: Iterable[tuple[Telling, Telling]]) -> Iterator[tuple[Telling, Telling]]:
    return ((a, b) for a, b in pairs if a.statement.id != b.statement.id)
