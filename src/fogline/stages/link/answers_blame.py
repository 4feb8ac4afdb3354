"""Answers to who did it, and to what it was caused by."""

import re
from collections.abc import Iterator
from functools import cache

from fogline.compare.telling import Telling
from fogline.model.claim import DisputeKind
from fogline.model.statement import Act
from fogline.stages.link.actors import actor_in
from fogline.stages.link.reply import Reply
from fogline.stages.link.scene import Scene
from fogline.text.tables import entries
from fogline.text.terms import any_of

AGENT_WORDS = 0.06


def cause(t: Telling, scene: Scene) -> Iterator[Reply]:  # noqa: ARG001 (a rule takes both)
    """What something was caused by."""
    if _cause_words().search(t.text):
        yield Reply(question="What was the cause?", kind=DisputeKind.CAUSE, label=None, shared_words=0.18)


@cache
def _cause_words() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(entries('cause_words'))}\b", re.IGNORECASE)


def agent(t: Telling, scene: Scene) -> Iterator[Reply]:  # noqa: ARG001 (a rule takes both)
    """Who did it, by words such as "fired by the army" or "rebels blew up"."""
    if t.moods:
        return
    found = _passive().search(t.text) or _active().search(t.text)
    label = actor_in(found["who"], opens=found.start("who") == 0) if found else None
    if label:
        yield Reply(question="Who did it?", kind=DisputeKind.BLAME, label=label, shared_words=AGENT_WORDS)


def accused(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Who is blamed: "the rebels for the attack on the school", "the army of shelling it", or no more than "the rebels"."""
    if t.statement.act is not Act.ACCUSE or t.moods or (found := _BLAMED.match(t.text)) is None:
        return
    label = actor_in(found["who"])
    if label:
        words = 0.0 if found.end() == len(t.text.rstrip(" .")) else AGENT_WORDS
        by = scene.accusers.get(t.statement.speaker_id or "", frozenset())
        yield Reply(question="Who did it?", kind=DisputeKind.BLAME, label=label, shared_words=words, by=by)


_BLAMED = re.compile(
    r"\W*(?:the |an? )?(?P<who>(?:[\w’'-]+ ){0,3}?[\w’'-]+)(?= (?:for|of)\b|\W*$)", re.IGNORECASE
)
_FEW_WORDS = r"(?:[\w’'-]+ ){0,3}[\w’'-]+"


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_harm_verbs()}(?: \w+)? by (?:the |an? )?(?P<who>{_FEW_WORDS})",
        re.IGNORECASE,
    )


@cache
def _active() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])(?P<who>{_FEW_WORDS}) (?:had |has |have )?(?<!were )(?<!was )(?<!been ){_doing()}\b",
        re.IGNORECASE,
    )


def _harm_verbs() -> str:
    return any_of(entries("harm_verbs"))


def _doing() -> str:
    """The verbs that may stand behind their doer."""
    return any_of(entries("harm_verbs", way="any"))
