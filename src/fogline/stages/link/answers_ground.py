"""Answers to questions of ground: how much of a place is taken, who holds it, whether it will hold, what the fighting is for."""

import re
from collections.abc import Iterator
from dataclasses import replace

from fogline.compare.holder import SHARE, is_only_possible, part_words
from fogline.compare.quantities import spoken
from fogline.compare.telling import Telling
from fogline.model.claim import DisputeKind
from fogline.model.quantity import Quantity
from fogline.model.statement import Act
from fogline.stages.link.reply import Reply
from fogline.stages.link.scene import Scene
from fogline.text.ground_words import about_ground
from fogline.text.yes_or_no import is_open


def ground_now(t: Telling, scene: Scene) -> Iterator[Reply]:
    """What has been taken of a place, by a part that speaks of what is."""
    place = scene.place(t)
    if place is None or not scene.battle or t.moods or _AIMED.search(t.text) or is_only_possible(t):
        return
    question = f"How much of {place} has been taken?"
    taken = 1 in t.poles.get("take", ()) and _of_ground(t, "take")
    if taken and not _LITTLE.search(t.text):
        if not _STILL.search(t.text):
            yield Reply(question=question, kind=DisputeKind.CONTROL, label="taken", shared_words=0)
    elif taken or _fought_over(t):
        yield Reply(question=question, kind=DisputeKind.CONTROL, label="still fought over", shared_words=0)


def taken_whole(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Whether a place has been taken as a whole, or those who held it still do."""
    place = scene.place(t)
    possible = t.moods or _AIMED.search(t.text) or is_only_possible(t)
    if place is None or not scene.battle or possible or not _whole(t):
        return
    question = f"Has {place} been taken?"
    if t.poles.get("take") == frozenset({1}) and not _STILL.search(t.text):
        yield Reply(question=question, kind=DisputeKind.CONTROL, label="taken", shared_words=0)
    elif t.poles.get("hold") == frozenset({1}) and _STILL.search(t.text):
        yield Reply(question=question, kind=DisputeKind.CONTROL, label="still held", shared_words=0)


def holder(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Which side of a contest holds a place, by a part in which a side says so of itself."""
    place, whose = scene.place(t), scene.holders.get(t.id)
    if place is None or whose is None or t.moods or _AIMED.search(t.text) or not _whole(t):
        return
    question = f"Who holds {place}?"
    yield Reply(question=question, kind=DisputeKind.CONTROL, label=whose, shared_words=0)


def _whole(t: Telling) -> bool:
    """What is held is the place, and no part or share of it."""
    ground = any(_of_ground(t, axis) for axis in ("take", "hold"))
    return ground and not any(words.search(t.text) for words in (_GAINED, _PART, SHARE, part_words()))


_STILL = re.compile(r"\b(?:still|remain\w*|retain\w*|ke(?:eps?|pt|eping)|continu\w+ to)\b", re.IGNORECASE)


# "Control no more than a few streets" says that the rest is not taken; "remained in control" says that nothing is.
_LITTLE = re.compile(
    r"\b(?:no more than|only|just|little more than|nothing but|at most) (?:\w+ ){0,2}?(?:few|two|three|handful|small|single|part|some)\b",
    re.IGNORECASE,
)
# Who is trying to take a town has not taken it.
_AIMED = re.compile(
    r"\b(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|want(?:s|ed)?|bid) to\b",
    re.IGNORECASE,
)


def _of_ground(t: Telling, axis: str) -> bool:
    """What the part says on an axis of holding or taking it says of ground."""
    return any(
        c.axis == axis and about_ground(t.text, c, t.place_words) and not _is_open(t.text, c.span.start)
        for c in t.concepts
    )


def _is_open(text: str, at: int) -> bool:
    """ "Who controls what" is asked, and not told."""
    return is_open(text, at) or _WHO.search(text[max(0, at - _NEAR) : at]) is not None


_NEAR = 30
_WHO = re.compile(r"\b(?:who|what|which of \w+) $", re.IGNORECASE)


def _fought_over(t: Telling) -> bool:
    limited = -1 in t.poles.get("value", ()) and 1 in t.poles.get("advance", ())
    asked = any(c.axis == "take" and _is_open(t.text, c.span.start) for c in t.concepts)
    return limited or (-1 in t.poles.get("take", ()) and not asked) or _fighting_inside(t)


def _fighting_inside(t: Telling) -> bool:
    return 1 in t.poles.get("attack", ()) and bool(_PART.search(t.text))


_PART = re.compile(r"\b(?:outskirts|neighbou?rhoods?|suburbs?|streets?|district|quarter)\b", re.IGNORECASE)


# An attacker's "holds everything east of the river" is no word on whether the place is kept.
_GAINED = re.compile(
    r"\bh(?:olds?|eld) (?:\w+ ){0,2}(?:everything|all|half|most|part|third|percent|\d)", re.IGNORECASE
)


def giving_up(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Whether a place is given up or kept."""
    place = scene.place(t)
    poles = t.poles.get("hold", frozenset())
    if (
        place is None
        or not scene.battle
        or len(poles) != 1
        or _GAINED.search(t.text)
        or not _of_ground(t, "hold")
    ):
        return
    label = "kept" if 1 in poles else "given up"
    if label == "given up" and t.moods:
        return
    question = f"Is {place} being given up?"
    yield Reply(question=question, kind=DisputeKind.OCCURRENCE, label=label, shared_words=0)


def outlook(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Whether a place will hold or fall."""
    place = scene.place(t)
    if place is None or not scene.battle or _GAINED.search(t.text):
        return
    question = f"Will {place} hold?"
    if t.poles.get("hold") == frozenset({1}) and _of_ground(t, "hold"):
        yield Reply(question=question, kind=DisputeKind.OCCURRENCE, label="it will hold", shared_words=0)
    elif t.moods and _FALL.search(t.text) and "hold" not in t.poles:
        yield Reply(question=question, kind=DisputeKind.OCCURRENCE, label="it may fall", shared_words=0)


_FALL = re.compile(
    r"\b(?:fall|take control|be (?:taken(?! (?:out|away|to|off|up|in|from|care|into account))|captured|overrun|lost|over)|lose|loss)\b",
    re.IGNORECASE,
)


def outcome(t: Telling, scene: Scene) -> Iterator[Reply]:
    """What would follow the fall of a place."""
    place = scene.place(t)
    if place is None or not scene.battle or not t.moods or not _AFTER.search(t.text):
        return
    question = f"What would follow the fall of {place}?"
    for label, holds in (
        ("the advance goes on", 1 in t.poles.get("advance", ())),
        ("the advance loses strength", -1 in t.poles.get("advance", ())),
        ("it would not be decisive", -1 in t.poles.get("value", ())),
    ):
        if holds:
            yield Reply(question=question, kind=DisputeKind.CAUSE, label=label, shared_words=0)
            return


_AFTER = re.compile(
    r"\b(?:after|once|if|leaving|taking|losing|capture|conquest|fall of|breaking through|were to)\b",
    re.IGNORECASE,
)


def share(t: Telling, scene: Scene) -> Iterator[Reply]:
    """How much of a place somebody holds, as a share in percent."""
    place = scene.place(t)
    denied = t.statement.act is Act.DENY
    if place is None or t.moods or denied or not _HOLDING.search(t.text):
        return
    for q in t.figures:
        if (percent := _percent(q)) is not None:
            question = f"What share of {place} is held?"
            low, high = percent
            label = spoken(replace(q, low=low, high=high, unit="percent"))
            yield Reply(
                question=question,
                kind=DisputeKind.CONTROL,
                label=label,
                shared_words=0,
                low=low,
                high=high,
                whose=scene.sharers.get(t.id),
            )


_HOLDING = re.compile(
    r"\b(?:controls?|controlled|holds?|held|hands|share|taken|captured|seized)\b", re.IGNORECASE
)


def _percent(q: Quantity) -> tuple[float | None, float | None] | None:
    """The ends of a share in percent; None where the figure is no share. A fraction has no unit."""
    ends = [x for x in (q.low, q.high) if x is not None]
    if q.unit == "percent":
        return q.low, q.high
    if q.unit is None and all(0 < x < 1 for x in ends):
        return q.low and round(100 * q.low, 1), q.high and round(100 * q.high, 1)
    return None


def aim(t: Telling, scene: Scene) -> Iterator[Reply]:
    """What an attack is for, by a part that tells it."""
    if 1 in t.poles.get("aim", ()) and scene.battle and scene.main_place and not _UNTOLD.search(t.text):
        question = f"What is the aim of the fighting for {scene.main_place}?"
        yield Reply(question=question, kind=DisputeKind.CAUSE, label=None, shared_words=0.06)


# "We know what they want to achieve", "their motives differ": that there is an aim, and not which.
_UNTOLD = re.compile(
    r"\bwhat\b[^.?!]{0,30}\b(?:wants?|wanted|seeks?|sought|aims?|aimed|intends?|intended|hopes?|hoped)\b"
    r"|\b(?:aims?|goals?|motives?|motivations?|purposes?|reasons?|intentions?)\b[^.?!]{0,45}\b(?:differ\w*|unclear|unknown)\b",
    re.IGNORECASE,
)
