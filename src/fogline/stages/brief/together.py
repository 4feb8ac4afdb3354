"""What plainly carries a claim: the most of its parts that hang together, by one origin or by telling words in common.

A join of strangers that a reader would doubt neither leads a brief nor counts there as carried.
"""

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from fogline.compare.wording import weights, words
from fogline.model.claim import ClaimPart

LEAST_SHARED, ALIKE = 3, 0.3
TELLING = 0.7
MOST_COMPARED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """How telling each word of an event is; the squares of shared ones must come to `enough` together."""

    weight: Mapping[str, float]
    enough: float

    def told(self, words: Iterable[str]) -> float:
        """How much some words tell together: the sum of the squares of their weights."""
        return math.fsum(self.weight[w] ** 2 for w in words)


def vocabulary(told: Iterable[str]) -> Vocabulary:
    """The words of all that is claimed of an event; enough is nearly what a word that stands once tells."""
    weight = weights(words(text) for text in told)
    return Vocabulary(weight=weight, enough=TELLING * max(weight.values(), default=0.0) ** 2)


def plainly_together(
    parts: Sequence[ClaimPart], origin: Mapping[str, str], known_words: Vocabulary
) -> tuple[ClaimPart, ...]:
    """The parts of a claim that hang together, the most origins and reports of them, in the order of the parts.

    `origin` has the origin of each statement by its id; parts of statements without one are left out.
    """
    known = [p for p in parts if p.statement_id in origin][:MOST_COMPARED]
    told = [frozenset(words(p.wording.exact)) for p in known]
    groups: list[set[int]] = []
    for k, part in enumerate(known):
        here = origin[part.statement_id]
        near = [
            g
            for g in groups
            if any(origin[known[j].statement_id] == here or _share(told[j], told[k], known_words) for j in g)
        ]
        groups = [*(g for g in groups if g not in near), {k}.union(*near)]
    ordered = [tuple(known[k] for k in sorted(g)) for g in sorted(groups, key=min)]
    return max(ordered, key=lambda group: count_of(group, origin), default=())


def count_of(parts: Sequence[ClaimPart], origin: Mapping[str, str]) -> int:
    """The number of origins of some parts, and of reports that they stand in, together."""
    return len({origin[p.statement_id] for p in parts}) + len({p.wording.report_id for p in parts})


def _share(left: Set[str], right: Set[str], known_words: Vocabulary) -> bool:
    """Three words or more that tell enough together, and a good part of all that the two tell (cosine)."""
    both = left & right
    told = known_words.told(both)
    if len(both) < LEAST_SHARED or told < known_words.enough:
        return False
    return told >= ALIKE * math.sqrt(known_words.told(left) * known_words.told(right))
