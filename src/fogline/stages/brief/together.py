"""What plainly carries a claim: the most of its parts that hang together, by telling words in common, more where two origins tell them.

A join of strangers that a reader would doubt neither leads a brief nor counts there as carried.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from fogline.compare.wording import weights, words
from fogline.model.claim import ClaimPart
from fogline.text.concepts import is_negated

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
    told = [_told(p.wording.exact) for p in known]
    groups: list[set[int]] = []
    for k, part in enumerate(known):
        here = origin[part.statement_id]
        near = [
            g
            for g in groups
            if any(
                _say_one(told[j], told[k])
                if origin[known[j].statement_id] == here
                else _share(told[j], told[k], known_words)
                for j in g
            )
        ]
        groups = [*(g for g in groups if g not in near), {k}.union(*near)]
    ordered = [tuple(known[k] for k in sorted(g)) for g in sorted(groups, key=min)]
    return max(ordered, key=lambda group: count_of(group, origin), default=())


def count_of(parts: Sequence[ClaimPart], origin: Mapping[str, str]) -> int:
    """The number of origins of some parts, and of reports that they stand in, together."""
    return len({origin[p.statement_id] for p in parts}) + len({p.wording.report_id for p in parts})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """The telling words of a part, its numbers, and whether it says no."""

    words: Set[str]
    numbers: Set[str]
    negated: bool


def _told(text: str) -> _Told:
    return _Told(
        words=frozenset(words(text)), numbers=frozenset(_NUMBER.findall(text)), negated=is_negated(text)
    )


_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def _say_one(left: _Told, right: _Told) -> bool:
    """Of one origin: two words in common, three where one alone says no, and no numbers of which none is the same."""
    least = LEAST_SHARED if left.negated != right.negated else LEAST_SHARED - 1
    return len(left.words & right.words) >= least and not _numbers_differ(left, right)


def _share(left: _Told, right: _Told, known_words: Vocabulary) -> bool:
    """Of two origins: three words or more that tell enough together, a good part of all that both tell (cosine), and both
    or neither say no.
    """
    both = left.words & right.words
    told = known_words.told(both)
    if len(both) < LEAST_SHARED or told < known_words.enough:
        return False
    if left.negated != right.negated or _numbers_differ(left, right):
        return False
    return told >= ALIKE * math.sqrt(known_words.told(left.words) * known_words.told(right.words))


def _numbers_differ(left: _Told, right: _Told) -> bool:
    return bool(left.numbers and right.numbers) and not left.numbers & right.numbers
