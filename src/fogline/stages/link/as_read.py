"""How two parts bear on each other as the model reads it, where no rule says so or the rule yields."""

from fogline.compare.telling import Telling, same_matter
from fogline.model.claim import DisputeKind, RelationKind
from fogline.model.statement import Act
from fogline.nlp.bearing import CLASSES
from fogline.stages.link.bearing import (
    NOT_SO,
    SO,
    Bearing,
    could_clash,
    disputed,
    later_of,
    shorter,
    states_enough,
)
from fogline.stages.link.contrast import Compared
from fogline.stages.link.reading import Reading

APART = (
    ("update", RelationKind.UPDATES, "the later is a new state of the earlier"),
    ("spread", RelationKind.SPREADS, "two estimates of one thing"),
    ("other_scope", RelationKind.OTHER_SCOPE, "two parts, places, times or groups"),
)
# A spread by rule stays; another scope yields to what is twice as likely as not, an update to what the model is far surer of.
YIELDS_TO = 6.0
SCOPE_YIELDS_TO = 2.0
OTHERS = tuple(name for name in CLASSES if name != "other_scope")


def as_read(pairs: list[Compared], reading: Reading) -> list[Compared]:
    """The pairs, each with what a rule says of it or, where none does or the rule yields, what the model is sure of."""
    if not reading:
        return pairs
    return [(a, b, _bearing(a, b, rule, reading)) for a, b, rule in pairs]


def _bearing(left: Telling, right: Telling, rule: Bearing | None, reading: Reading) -> Bearing | None:
    if rule is not None and rule.kind is RelationKind.DISPUTES:
        return None if _yields(left, right, rule, reading) else rule
    if rule is not None and rule.kind is RelationKind.SPREADS:
        return rule
    if rule is not None and rule.kind is RelationKind.OTHER_SCOPE and not _is_no_scope(left, right, reading):
        return rule
    odds = YIELDS_TO if rule and rule.kind is RelationKind.UPDATES else 1.0
    read = _disputes(left, right, reading) or _apart(left, right, reading, odds)
    if read is not None or rule is None:
        return read
    return None if _read_otherwise(left, right, rule, reading) else rule


def _yields(left: Telling, right: Telling, rule: Bearing, reading: Reading) -> bool:
    """What a rule sets against each other may well be of two matters, or reads as something else."""
    if rule.dispute_kind is DisputeKind.FIGURE:
        return reading.doubts(left, right) or _are_two_figures(left, right, rule, reading)
    others = max(reading.chance(left, right, name) for name in CLASSES if name != "dispute")
    return reading.doubts(left, right) or reading.chance(left, right, "dispute") < others


def _are_two_figures(left: Telling, right: Telling, rule: Bearing, reading: Reading) -> bool:
    """Read together, figures that a rule sets against each other are of one value, of two scopes or of two matters.

    Where all other words are the same the rule stands: nothing but the figures can set the two apart.
    """
    figures = rule.dispute_kind is DisputeKind.FIGURE and reading.is_read(left, right)
    if not figures or _unnumbered(left) == _unnumbered(right):
        return False
    chance = {name: reading.chance(left, right, name) for name in CLASSES}
    of_one = chance["dispute"] + chance["spread"] + chance["update"]
    return max(chance["same"], chance["other_scope"], chance["unrelated"]) > of_one


def _unnumbered(t: Telling) -> frozenset[str]:
    return frozenset(word for word in t.words if not word.isdigit())


def _is_no_scope(left: Telling, right: Telling, reading: Reading) -> bool:
    """The model is sure that the two do not differ in scope alone."""
    return any(reading.is_sure(left, right, name, SCOPE_YIELDS_TO) for name in OTHERS)


def _read_otherwise(left: Telling, right: Telling, rule: Bearing, reading: Reading) -> bool:
    """The model reads in the two what is not of the rule's kind."""
    if not reading.is_read(left, right):
        return False
    if rule.kind is RelationKind.SUPPORTS:
        return reading.favours_one(left, right) < 0
    return any(reading.is_sure(left, right, kind, YIELDS_TO) for kind in ("same", "unrelated"))


def _disputes(left: Telling, right: Telling, reading: Reading) -> Bearing | None:
    """Two speakers who may clash say what cannot both hold; a denial has its own rule."""
    denies = Act.DENY in (left.statement.act, right.statement.act)
    sure = reading.is_sure(left, right, "dispute") or reading.is_likeliest(left, right, "dispute")
    if denies or not sure:
        return None
    if not (could_clash(left, right) and states_enough(left, right)):
        return None
    chance = reading.chance(left, right, "dispute")
    asked = shorter(left, right)
    reason = f"read together, the two cannot both hold (chance {chance:.2f})"
    labels = (SO, NOT_SO) if asked is left else (NOT_SO, SO)
    return disputed(asked, reason, chance / 2 + same_matter(left, right) / 4, labels)


def _apart(left: Telling, right: Telling, reading: Reading, odds: float) -> Bearing | None:
    """A later state of one thing, another estimate of it, or another part of it."""
    last = later_of(left, right)
    for name, kind, words in APART:
        updates = kind is RelationKind.UPDATES
        if reading.is_sure(left, right, name, odds) and (last is not None or not updates):
            chance = reading.chance(left, right, name)
            return Bearing(
                kind=kind,
                reason=f"read together: {words} (chance {chance:.2f})",
                score=chance / 2,
                turned=updates and last is left,
            )
    return None
