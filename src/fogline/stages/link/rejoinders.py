"""Who answers what another said just before: a denial in words of its own, or a cue by which somebody stands firm.

Two statements of one event seldom bear on each other, so the model must be very sure of a dispute between any two. Where
one is told as an answer to the other, far less will do.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from fogline.compare.telling import Telling
from fogline.model.statement import Act
from fogline.stages.link.bearing import NOT_SO, SO, Bearing, denied_by_right, disputed
from fogline.stages.link.pointing import in_turn, only_points, runs_before
from fogline.stages.link.reading import Reading
from fogline.text.tables import entries
from fogline.text.terms import any_of

# How likely the two must read as a dispute (a denial: as one claim or a dispute), by the way of the answer.
DENIES, LEAST = "denies", {"denies": 0.5, "firm": 0.2, "reply": 0.4}


def answering(told: Sequence[Telling]) -> Iterator[tuple[tuple[Telling, ...], Telling, str]]:
    """(what one speaker said in a row, another's answer right behind it, the way of the answer)."""
    for answer, before, _ in in_turn(told):
        way = _way(answer)
        runs = runs_before(before, answer) if way else []
        if way and runs:
            yield runs[-1], answer, way


def pairs_to_read(told: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Each thing said with its answer."""
    for run, answer, _ in answering(told):
        yield from ((said, answer) for said in run)


def answered(
    told: Sequence[Telling], reading: Reading, paired: Set[str]
) -> Iterator[tuple[Telling, Telling, Bearing]]:
    """(what is said, its answer, how they bear) where the two read as a dispute.

    `paired` are the ids of denials whose like words were found elsewhere.
    """
    for run, answer, way in answering(told) if reading else ():
        if answer.id in paired or _all_call(run, answer):
            continue
        said = max(run, key=lambda t: (_chance(t, answer, way, reading), t.id))
        chance = _chance(said, answer, way, reading)
        if chance >= LEAST[way]:
            yield said, answer, _bearing(said, answer, way, chance)


def _all_call(run: Sequence[Telling], answer: Telling) -> bool:
    """Who calls for something after another has called for something may well want the same."""
    return all(t.statement.act is Act.DEMAND for t in (*run, answer))


def _chance(said: Telling, answer: Telling, way: str, reading: Reading) -> float:
    """What is denied is told without its "not", so that it may read as the same."""
    chance = reading.chance(said, answer, "dispute")
    return chance + reading.chance(said, answer, "same") if way == DENIES else chance


def _way(t: Telling) -> str | None:
    if t.statement.act is Act.DENY:
        return None if only_points(t) else DENIES
    if _INSISTED_ON.match(t.text):
        return None
    return next((way for way, form in _forms() if form.search(t.cue)), None)


# "Insisted on taking the town" wants something, and answers nobody.
_INSISTED_ON = re.compile(r"\W*(?:on\s+)?\w+ing\b", re.IGNORECASE)


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (way, re.compile(rf"\b{any_of(entries('rejoinder_cues', way=way))}\b", re.IGNORECASE))
        for way in ("firm", "reply")
    )


def _bearing(said: Telling, answer: Telling, way: str, chance: float) -> Bearing:
    score = 0.5 + chance / 4
    if way == DENIES:
        return denied_by_right(answer, f"one denies what was told just before (chance {chance:.2f})", score)
    return disputed(said, f"one answers what was told just before (chance {chance:.2f})", score, (SO, NOT_SO))
