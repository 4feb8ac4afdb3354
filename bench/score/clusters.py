"""Two ways to sort the same things into groups, compared."""

from collections import Counter
from collections.abc import Hashable, Sequence
from math import comb

from bench.score.pairs import Rates, rates, share

Labels = Sequence[Hashable]


def b_cubed(gold: Labels, found: Labels) -> Rates:
    """B-cubed (Bagga and Baldwin 1998): for each thing, how far its two groups agree, averaged."""
    there, ours, both = Counter(gold), Counter(found), Counter(zip(gold, found, strict=True))
    right = sum(n * n / ours[f] for (_, f), n in both.items())
    held = sum(n * n / there[g] for (g, _), n in both.items())
    return Rates(precision=share(right, len(gold)), recall=share(held, len(gold)))


def pairwise(gold: Labels, found: Labels) -> Rates:
    """Over all pairs of things: is it the same group in both?"""
    together = [
        sum(comb(n, 2) for n in Counter(labels).values())
        for labels in (list(zip(gold, found, strict=True)), found, gold)
    ]
    return rates(*together)
