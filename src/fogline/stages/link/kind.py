"""What sort of proposition a group of parts makes."""

from collections import Counter
from collections.abc import Sequence

from fogline.compare.telling import Telling
from fogline.model.claim import ClaimKind
from fogline.model.statement import Act, HedgeKind

_GROUND = frozenset({"hold", "take", "advance"})
_HARM = frozenset({"death", "injury", "missing", "displaced", "attack", "crash", "fire", "rain", "disease"})
_VIEW = frozenset({"value", "danger", "speed", "carnage", "choice", "approve", "vote"})


def kind_of(group: Sequence[Telling]) -> ClaimKind:
    """The kind that most parts of the group are of; ties by the order of the kinds."""
    count = Counter(_kind(t) for t in group)
    order = list(ClaimKind)
    return min(count, key=lambda kind: (-count[kind], order.index(kind)))


def _kind(t: Telling) -> ClaimKind:
    s = t.statement
    by_act = {Act.DECIDE: ClaimKind.DECISION, Act.INTEND: ClaimKind.INTENT, Act.PREDICT: ClaimKind.FORECAST}
    if s.act in by_act:
        return by_act[s.act]
    if t.moods and not t.figures:
        return ClaimKind.FORECAST
    if t.figures and _HARM & t.poles.keys():
        return ClaimKind.FIGURE
    if t.places and _GROUND & t.poles.keys():
        return ClaimKind.CONTROL
    if t.figures:
        return ClaimKind.FIGURE
    if s.hedge and s.hedge.kind is HedgeKind.LIKELIHOOD:
        return ClaimKind.ASSESSMENT
    if _VIEW & t.poles.keys():
        return ClaimKind.POSITION
    return ClaimKind.EVENT if _HARM & t.poles.keys() else ClaimKind.POSITION
