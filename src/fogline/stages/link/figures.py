"""How two figures of one thing bear on each other."""

from dataclasses import dataclass

from fogline.compare.quantities import quantities_disagree, quantities_meet
from fogline.compare.telling import Telling, same_words
from fogline.model.claim import RelationKind
from fogline.model.quantity import Quantity
from fogline.text.tolls import is_toll

ORDINARY_SPREAD = 0.25
SAME_MATTER = 0.08


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRelation:
    """What relates two figures; `turned`: the left one is the later."""

    kind: RelationKind
    reason: str
    score: float
    turned: bool = False


def figure_relation(left: Telling, right: Telling, a: Quantity, b: Quantity) -> FigureRelation | None:
    """How figure `a` of the left part bears on figure `b` of the right; None where they have no bearing.

    Only tolls bear on each other: sums of aid are many things. Same scope first: figures of other places
    are another scope. Figures that meet support each other; a later one, or another of one speaker, is an
    update; within a quarter two speakers' figures spread; only what is left is a dispute, and only where
    the two may be of one day.
    """
    words = same_words(left, right)
    if words < SAME_MATTER or not is_toll(a.of):
        return None
    if left.places and right.places and not left.places & right.places:
        return FigureRelation(kind=RelationKind.OTHER_SCOPE, reason="figures of other places", score=words)
    if not quantities_disagree(a, b):
        if not quantities_meet(a, b):
            return None
        return FigureRelation(kind=RelationKind.SUPPORTS, reason="the figures can be one", score=words)
    if later := _later(left, right):
        reason = "a later figure of one speaker" if _one_speaker(left, right) else "of a later day"
        return FigureRelation(kind=RelationKind.UPDATES, reason=reason, score=words, turned=later is left)
    if _one_speaker(left, right):
        return FigureRelation(
            kind=RelationKind.UPDATES, reason="one speaker's figures", score=words, turned=_is_less(b, a)
        )
    if _spread(a, b) <= ORDINARY_SPREAD:
        return FigureRelation(kind=RelationKind.SPREADS, reason="estimates within a quarter", score=words)
    return FigureRelation(
        kind=RelationKind.DISPUTES, reason="figures of one thing that cannot both hold", score=0.4 + words / 2
    )


def _one_speaker(left: Telling, right: Telling) -> bool:
    """Both are known to be said by one speaker."""
    speaker = left.statement.speaker_id
    return speaker is not None and speaker == right.statement.speaker_id


def _later(left: Telling, right: Telling) -> Telling | None:
    """The part that is said on a later day, where both days are known."""
    a, b = left.statement.said, right.statement.said
    if a is None or b is None:
        return None
    return right if a.precedes(b) else left if b.precedes(a) else None


def _is_less(a: Quantity, b: Quantity) -> bool:
    return _middle(a) < _middle(b)


def _middle(q: Quantity) -> float:
    ends = [x for x in (q.low, q.high) if x is not None]
    return sum(ends) / len(ends)


def _spread(a: Quantity, b: Quantity) -> float:
    """How far apart two figures are, as a share of the greater."""
    x, y = sorted((abs(_middle(a)), abs(_middle(b))))
    return (y - x) / y if y else 0.0
