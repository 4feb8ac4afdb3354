"""Precision, recall and F1, and the best cut through scored pairs."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Shares in percent: of what was found how much is right, of what is there how much was found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def named(self, name: str) -> dict[str, float]:
        """The three figures under a common name."""
        return {f"{name} P": self.precision, f"{name} R": self.recall, f"{name} F1": self.f1}


def share(part: float, whole: float) -> float:
    """`part` of `whole` in percent; 0 where there is nothing to share."""
    return 100 * part / whole if whole else 0.0


def rates(hits: float, found: float, there: float) -> Rates:
    """The rates of so many hits among what was found and what is there."""
    return Rates(precision=share(hits, found), recall=share(hits, there))


def of_sets(gold: Iterable[Hashable], found: Iterable[Hashable]) -> Rates:
    """The rates of one set against another."""
    there, ours = set(gold), set(found)
    return rates(len(there & ours), len(ours), len(there))


def cuts(scored: Sequence[tuple[float, bool]]) -> list[tuple[float, Rates]]:
    """For each score a cut could stand at, the highest first: the rates of what lies at or above it."""
    ordered = sorted(scored, key=lambda pair: -pair[0])
    positives = sum(truth for _, truth in ordered)
    found: list[tuple[float, Rates]] = []
    hits = 0
    for n, (score, truth) in enumerate(ordered, start=1):
        hits += truth
        if n == len(ordered) or ordered[n][0] < score:
            found.append((score, rates(hits, n, positives)))
    return found


def best_f1(scored: Sequence[tuple[float, bool]]) -> float:
    """The best F1 of any cut above a score of nothing."""
    return max((r.f1 for score, r in cuts(scored) if score > 0), default=0.0)


def recall_at(scored: Sequence[tuple[float, bool]], precision: float) -> float:
    """The most that is found by a cut of this precision or better, above a score of nothing."""
    return max((r.recall for score, r in cuts(scored) if score > 0 and r.precision >= precision), default=0.0)
