"""How figures of one thing bear on each other."""

from dataclasses import replace
from functools import lru_cache

from fogline.compare.quantities import is_share, other_kinds, quantities_meet, same_measure, spoken
from fogline.compare.scope import narrower, other_scope
from fogline.compare.telling import Telling, same_matter
from fogline.model.claim import DisputeKind, RelationKind
from fogline.model.quantity import Quantity
from fogline.model.statement import Act
from fogline.stages.link.bearing import Bearing, one_speaker, sides_differ, speakers_differ, told_later_of
from fogline.stages.link.toll_scope import day_left_away, days_lie_between, of_other_tolls
from fogline.text.meaning import likeness, meaning
from fogline.text.readings import is_reading
from fogline.text.subcounts import is_subcount
from fogline.text.tolls import counts_people, is_steady, is_toll, may_fall
from fogline.text.victims import HARM

SAME_MATTER = 0.45
UNITS = 0.4
BRIEF = 2
SURE = 0.6
SAME_TOLL = 0.3
ORDINARY_SPREAD = 3.0
WELL_ABOVE = 1.2


def figures_bear(left: Telling, right: Telling) -> Bearing | None:
    """How the figures of two parts bear on each other; None where they are of other things.

    Same scope first. A later figure of one speaker is an update, and so is one of a later day; figures by two
    sides of a conflict, or more than ORDINARY_SPREAD times apart (or a least number above a most, or above the exact number of what does not grow) and of people lost or by two speakers, are a
    dispute; others that are no farther apart are a spread. A part of a number, or a count beside another, is of another scope.
    Who denies a figure gives none.
    """
    if Act.DENY in (left.statement.act, right.statement.act):
        return None
    pairs = _most_telling(
        left,
        right,
        [(a, b) for a in left.figures for b in right.figures if of_one_thing(left, right, a, b)],
    )
    if not pairs:
        return None
    if meeting := next((why for a, b in pairs if (why := quantities_meet(a, b))), None):
        return Bearing(kind=RelationKind.SUPPORTS, reason=meeting, score=same_matter(left, right))
    a, b = pairs[0]
    if (a.low, a.high) == (b.low, b.high):
        return None
    return _apart(left, right, a, b)


def _most_telling(
    left: Telling, right: Telling, pairs: list[tuple[Quantity, Quantity]]
) -> list[tuple[Quantity, Quantity]]:
    """The pairs that tell by name of one thing (both of the killed), where there are such; else all.

    Of these, those of one place and time, where there are such.
    """
    named = [(a, b) for a, b in pairs if a.of is not None and a.of == b.of] or pairs
    alone = len(named) == 1
    return named if alone else [(a, b) for a, b in named if _of_others(left, right, a, b) is None] or named


def of_one_thing(left: Telling, right: Telling, a: Quantity, b: Quantity) -> bool:
    """The two figures count or measure one thing, as far as their words and units say."""
    if other_kinds(a, b):
        return False
    if is_reading(a.of):
        return True
    near = likeness(left.about, right.about)
    if not (same_measure(a, b) or _alike(a, b) or (a.unit == b.unit and near >= SURE)):
        return False
    if a.of is not None and a.of == b.of and is_toll(a.of):
        return near >= SAME_TOLL or tolls_alone(left, right)
    if a.unit == b.unit and near >= SURE:
        return not (is_toll(a.of) and is_toll(b.of) and a.of != b.of)
    return near >= SAME_MATTER and not (is_toll(a.of) != is_toll(b.of) and a.of and b.of)


def read_one_thing(left: Telling, right: Telling) -> bool:
    """Both give a reading of one substance, in one unit: no more words need agree."""
    both = {(q.of, q.unit) for q in left.figures} & {(q.of, q.unit) for q in right.figures}
    return any(is_reading(of) for of, _ in both)


def tolls_alone(left: Telling, right: Telling) -> bool:
    """One of the two says little but its count ("the toll at 238"), and both count one toll: no more words need agree."""
    short = min(len(set(t.words)) for t in (left, right)) <= BRIEF
    both = {(q.of, is_share(q)) for q in left.figures} & {(q.of, is_share(q)) for q in right.figures}
    return short and any(is_toll(of) for of, _ in both)


def _alike(a: Quantity, b: Quantity) -> bool:
    """The units are words that are used alike ("houses", "homes"), and neither is a measure."""
    return bool(a.unit and b.unit) and _near(a.unit or "", b.unit or "") >= UNITS


@lru_cache(maxsize=4096)
def _near(a: str, b: str) -> float:
    return likeness(meaning(a), meaning(b))


def _apart(left: Telling, right: Telling, a: Quantity, b: Quantity) -> Bearing | None:
    score, why = same_matter(left, right), f"{spoken(a)} against {spoken(b)}"
    if _counts_some(left, a, b) or _counts_some(right, b, a):
        reason = f"{why}: a part, or a count beside another"
        return Bearing(kind=RelationKind.OTHER_SCOPE, reason=reason, score=score)
    last = told_later_of(left, right)
    if one_speaker(left, right):
        reason = f"one speaker's figures: {why}"
        turned = last is left if last else _middle(b) < _middle(a)
        return _counted(left, right, (a, b), RelationKind.UPDATES, reason, turned=turned)
    if scope := _of_others(left, right, a, b) or other_scope(left, right) or _narrower(left, right, a, b):
        return Bearing(kind=RelationKind.OTHER_SCOPE, reason=f"{why}: {scope}", score=score)
    if is_reading(a.of) and days_lie_between(left, right):
        return Bearing(kind=RelationKind.OTHER_SCOPE, reason=f"{why}: readings of two days", score=score)
    if _says_only_many(min(a, b, key=_middle)):
        return None
    toll = is_toll(a.of) and a.of == b.of
    steady = toll and is_steady(a.of)
    if last and _has_changed(left, right, last, a, b):
        reason = f"of a later day: {why}"
        return _counted(left, right, (a, b), RelationKind.UPDATES, reason, turned=last is left)
    shut_out = _shut_out(a, b) or (steady and (_exceeds(a, b) or _exceeds(b, a)))
    apart = shut_out or _times_apart(a, b) > ORDINARY_SPREAD
    lost = toll and counts_people(a.of)
    two = sides_differ(left, right) or (apart and (lost or speakers_differ(left, right)))
    if two and (toll or is_reading(a.of) or shut_out or likeness(left.about, right.about) >= SURE):
        return _dispute(left, right, a, b)
    if apart:
        return None
    return _counted(left, right, (a, b), RelationKind.SPREADS, f"estimates that differ: {why}")


def _narrower(left: Telling, right: Telling, a: Quantity, b: Quantity) -> str | None:
    """Why one tells of a part of the other; the dead of one happening are the same with and without its day."""
    left_away = a.of in HARM and a.of == b.of and (day_left_away(left, right) or day_left_away(right, left))
    same = left_away or _grown_since(left, right, a, b)
    return narrower(left, right, aside=frozenset({"day"}) if same else frozenset())


def _grown_since(left: Telling, right: Telling, a: Quantity, b: Quantity) -> bool:
    """The toll of a day ("four by Monday") has changed on a later one, told without its day or by the same party."""
    last = told_later_of(left, right)
    if last is None or not _has_changed(left, right, last, a, b):
        return False
    one_party = left.party is not None and left.party == right.party
    return one_party or "day" not in last.scopes


def _has_changed(left: Telling, right: Telling, last: Telling, a: Quantity, b: Quantity) -> bool:
    """A toll that is not steady, by no two sides, has risen on the later day, or is of a plight that may end."""
    if not is_toll(a.of) or a.of != b.of or is_steady(a.of) or sides_differ(left, right):
        return False
    return may_fall(a.of) or _rises(left, last, a, b)


def _of_others(left: Telling, right: Telling, a: Quantity, b: Quantity) -> str | None:
    """Why two counts of people are of others, where they are."""
    both = (counts_people(a.of) and counts_people(b.of)) or (is_reading(a.of) and is_reading(b.of))
    return of_other_tolls(left, right, a, b) if both else None


def _counts_some(t: Telling, some: Quantity, other: Quantity) -> bool:
    """The words around a figure say that it is one of several that make a whole; a part is no greater than the whole."""
    start, end = some.span.start - t.span.start, some.span.end - t.span.start
    return _middle(some) <= _middle(other) and is_subcount(t.text, start, end)


def _says_only_many(q: Quantity) -> bool:
    """ "Dozens", "hundreds": who saw so many says nothing against more."""
    return q.approximate and q.high is None


def _rises(left: Telling, last: Telling, a: Quantity, b: Quantity) -> bool:
    """The later of two tolls is the greater."""
    return _middle(a) > _middle(b) if last is left else _middle(b) > _middle(a)


def _dispute(left: Telling, right: Telling, a: Quantity, b: Quantity) -> Bearing:
    reason = f"figures of one thing that cannot both hold: {spoken(a)} against {spoken(b)}"
    found = _counted(left, right, (a, b), RelationKind.DISPUTES, reason)
    return replace(found, score=0.4 + found.score / 2, dispute_kind=DisputeKind.FIGURE)


def _counted(
    left: Telling,
    right: Telling,
    counts: tuple[Quantity, Quantity],
    kind: RelationKind,
    reason: str,
    *,
    turned: bool = False,
) -> Bearing:
    """Two counts of one thing, each an answer to how many they are: where others dispute that, these are answers too."""
    a, b = counts
    of = a.of or b.of or a.unit or b.unit or "the figure"
    asked = "How much" if is_reading(of) else "How many"
    return Bearing(
        kind=kind,
        reason=reason,
        score=same_matter(left, right),
        question=f"{asked}: {of}?",
        labels=(left.statement.speaker_id or spoken(a), right.statement.speaker_id or spoken(b)),
        turned=turned,
    )


def _middle(q: Quantity) -> float:
    ends = [x for x in (q.low, q.high) if x is not None]
    return sum(ends) / len(ends)


def _shut_out(a: Quantity, b: Quantity) -> bool:
    """One is a least number, the other a most that is less: each says that the other is wrong."""
    return any(
        some.high is None and other.low is None and (some.low or 0.0) > (other.high or 0.0)
        for some, other in ((a, b), (b, a))
    )


def _exceeds(some: Quantity, other: Quantity) -> bool:
    """A least number well above what another gives as the exact one."""
    exact = other.low == other.high and not other.approximate
    return some.high is None and exact and (some.low or 0.0) > WELL_ABOVE * (other.high or 0.0)


def _times_apart(a: Quantity, b: Quantity) -> float:
    """The greater of two figures over the less."""
    x, y = sorted((abs(_middle(a)), abs(_middle(b))))
    return y / x if x else float("inf")
