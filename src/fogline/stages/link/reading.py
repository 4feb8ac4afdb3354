"""What the model of bearing reads in the parts of an event: how far two are alike, and how one bears on the other."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from fogline.compare.telling import Telling
from fogline.nlp.bearing import CLASSES, Circumstance, Days, Floats, Speakers, Two, bearing_model
from fogline.stages.link.bearing import later_of, one_speaker, parties_differ, speakers_differ

MOST_READ = 5000
MOST_TOGETHER = 60
MOST_CLASHING = 1000
NEAREST = 12
FEW = 30
MOST_FAVOUR = 3.0
LEAST_CHANCE = 1e-4
UNRELATED = 0.4
LIKELY = 0.4

Pair = tuple[str, str]
Chances = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The directions of parts, rows in the order of `row`, and the chances of each class for the pairs read together."""

    row: Mapping[str, int] = field(default_factory=dict)
    directions: Floats = None
    chances: Mapping[Pair, Chances] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.row)

    def alike(self, left: Telling, right: Telling) -> float:
        """How far two parts point the same way, from -1 to 1, apart from what all parts of the event have in common."""
        return round(float(self.directions[self.row[left.id]] @ self.directions[self.row[right.id]]), 4)

    def is_read(self, left: Telling, right: Telling) -> bool:
        """The two were read together."""
        return _key(left, right) in self.chances

    def chance(self, left: Telling, right: Telling, kind: str) -> float:
        """The chance of a class of bearing; 0 where the two were not read together."""
        return self.chances.get(_key(left, right), {}).get(kind, 0.0)

    def doubts(self, left: Telling, right: Telling) -> bool:
        """Read together, the two may well be of two matters."""
        return self.chance(left, right, "unrelated") >= UNRELATED

    def favours_one(self, left: Telling, right: Telling) -> float:
        """How far "the same" goes before the likeliest other class: the log of their odds, from -MOST_FAVOUR to MOST_FAVOUR.

        Disputes are asked where the two stand alone; among more parts what is not sure enough to be one says no more against one
        claim than the rest does.
        """
        apart = ("same",) if self._alone else ("same", "dispute")
        others = max(self.chance(left, right, name) for name in CLASSES if name not in apart)
        odds = (self.chance(left, right, "same") + LEAST_CHANCE) / (others + LEAST_CHANCE)
        return min(MOST_FAVOUR, max(-MOST_FAVOUR, math.log(odds)))

    @property
    def _alone(self) -> bool:
        """The event has two parts and no more."""
        return len(self.row) == 2

    def is_sure(self, left: Telling, right: Telling, kind: str, odds: float = 1.0) -> bool:
        """The odds of a class are `odds` or more and outweigh how seldom it is: of n parts a pair bears on each other once in n / 2 or so.

        Of two parts any odds above even will do, where no more are asked; among a hundred the model must be right 50 times of 51.
        """
        chance = self.chance(left, right, kind)
        return chance > (1 - chance) * max(odds, len(self.row) / 2)

    def is_likeliest(self, left: Telling, right: Telling, kind: str) -> bool:
        """Of two parts alone: no other class is as likely, and this one is not far from even odds.

        Enough for a dispute between the two; among more parts `is_sure` asks for more.
        """
        chances = self.chances.get(_key(left, right), {})
        return self._alone and chances.get(kind, 0.0) >= LIKELY and chances[kind] == max(chances.values())


def read_parts(
    told: Sequence[Telling],
    near: Collection[tuple[Telling, Telling]] = (),
    clashing: Iterable[tuple[Telling, Telling]] = (),
) -> Reading:
    """The reading of an event's parts: each alone, and with its NEAREST others and those `near` for other reasons.

    Among more than MOST_TOGETHER parts only those `clashing` by some rule are read together, since no chance is high
    enough there to say so (see `is_sure`), but to doubt it; an event of more than MOST_READ is not read, so that 100,000
    statements are linked in the time of their words.
    """
    ordered = sorted(told, key=lambda t: t.id)
    if not 1 < len(ordered) <= MOST_READ:
        return Reading()
    directions = _apart_from_all(bearing_model().directions([t.text for t in ordered]))
    together = (
        [*_nearest(ordered, directions), *near]
        if len(ordered) <= MOST_TOGETHER
        else islice(clashing, MOST_CLASHING)
    )
    return Reading(
        row={t.id: k for k, t in enumerate(ordered)},
        directions=directions,
        chances=_chances({_key(a, b): (a, b) for a, b in together}),
    )


def _chances(pairs: Mapping[Pair, tuple[Telling, Telling]]) -> dict[Pair, Chances]:
    two = [_turned(*pairs[key]) for key in sorted(pairs)]
    found = bearing_model().chances(
        [Two(left=a.text, right=b.text, found=_circumstance(a, b)) for a, b in two]
    )
    return {
        key: dict(zip(CLASSES, (round(float(x), 4) for x in row), strict=True))
        for key, row in zip(sorted(pairs), found, strict=True)
    }


def _apart_from_all(directions: Floats) -> Floats:
    """The directions without what all have in common; of a handful little is taken away."""
    rest = directions - directions.sum(axis=0) / (len(directions) + FEW)
    return rest / np.maximum(np.linalg.norm(rest, axis=1, keepdims=True), 1e-9)


def _nearest(told: Sequence[Telling], directions: Floats) -> Iterable[tuple[Telling, Telling]]:
    """Each part with those of other statements that point most alike."""
    likeness = np.round(directions @ directions.T, 4)
    for k, part in enumerate(told):
        others = [j for j, t in enumerate(told) if t.statement.id != part.statement.id]
        for j in sorted(others, key=lambda j: (-likeness[k, j], j))[:NEAREST]:
            yield part, told[j]


def _key(left: Telling, right: Telling) -> Pair:
    return min(left.id, right.id), max(left.id, right.id)


def _turned(left: Telling, right: Telling) -> tuple[Telling, Telling]:
    """The two in the order in which they are read: the earlier first, else by their words."""
    last = later_of(left, right)
    if last is not None:
        return (right, left) if last is left else (left, right)
    return (left, right) if (left.text, left.id) <= (right.text, right.id) else (right, left)


def _circumstance(left: Telling, right: Telling) -> Circumstance:
    """What is known of the two speakers and days."""
    speakers = Speakers.UNKNOWN
    if one_speaker(left, right):
        speakers = Speakers.ONE
    elif parties_differ(left, right):
        speakers = Speakers.TWO_SIDES
    elif left.party is not None and left.party == right.party:
        speakers = Speakers.ONE_SIDE
    elif speakers_differ(left, right):
        speakers = Speakers.TWO
    a, b = left.statement.said, right.statement.said
    days = Days.UNKNOWN
    if later_of(left, right) is not None:
        days = Days.RIGHT_LATER if later_of(left, right) is right else Days.LEFT_LATER
    elif a and b and a.earliest and (a.earliest, a.latest) == (b.earliest, b.latest):
        days = Days.ONE
    return Circumstance(speakers=speakers, days=days)
