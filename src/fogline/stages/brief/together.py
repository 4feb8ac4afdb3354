"""What plainly carries a claim: the most of its parts that hang together, by one origin or by telling words in common.

A join of strangers that a reader would doubt neither leads a brief nor counts there as carried.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from fogline.compare.wording import weights, words
from fogline.model.claim import ClaimPart

LEAST_SHARED, SHARED = 2, 0.5
TELLING = 0.7
MOST_COMPARED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """How telling each word of an event is; the squares of shared ones must come to `enough` together."""

    weight: Mapping[str, float]
    enough: float


def vocabulary(told: Iterable[str]) -> Vocabulary:
    """The words of all that is claimed of an event; enough is nearly what a word that stands once tells."""
    weight = weights(words(text) for text in told)
    return Vocabulary(weight=weight, enough=TELLING * max(weight.values(), default=0.0) ** 2)


def plainly_carried(parts: Sequence[ClaimPart], origin: Mapping[str, str], known_words: Vocabulary) -> int:
    """The number of origins and reports of the parts that hang together, those of the largest such group.

    `origin` has the origin of each statement by its id.
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
    return max((_count([known[k] for k in g], origin) for g in groups), default=0)


def _share(left: Set[str], right: Set[str], known_words: Vocabulary) -> bool:
    """Half of the shorter one's words, two at least, which tell enough together."""
    both = left & right
    if len(both) < LEAST_SHARED or len(both) < SHARED * min(len(left), len(right)):
        return False
    return sum(known_words.weight[w] ** 2 for w in both) >= known_words.enough


def _count(parts: Sequence[ClaimPart], origin: Mapping[str, str]) -> int:
    """The origins of some parts, and the reports that they stand in."""
    return len({origin[p.statement_id] for p in parts}) + len({p.wording.report_id for p in parts})
