"""What a part of a statement answers to the questions of the field; two answers to one question may clash."""

from collections.abc import Callable, Iterator

from fogline.compare.telling import Telling
from fogline.model.claim import DisputeKind
from fogline.model.statement import Act
from fogline.stages.link.answers_blame import accused, agent, cause
from fogline.stages.link.answers_ground import (
    aim,
    giving_up,
    ground_now,
    holder,
    outcome,
    outlook,
    share,
    taken_whole,
)
from fogline.stages.link.reply import Reply
from fogline.stages.link.scene import Scene
from fogline.text.tables import table
from fogline.text.yes_or_no import CAUSES, yes_or_no

SHARED_WORDS = 0.12

Rule = Callable[[Telling, Scene], Iterator[Reply]]


def replies(t: Telling, scene: Scene) -> list[Reply]:
    """Every question that a part answers, in the order of the rules."""
    return [reply for rule in RULES for reply in rule(t, scene)]


def poles(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Which pole of a disputable axis a part takes, for the axes of the table of questions."""
    for row in table("questions"):
        taken = t.poles.get(row["axis"], frozenset())
        if len(taken) != 1 or row["axis"] in scene.unasked:
            continue
        if row["kind"] in CAUSES and 1 in taken and not _says_so(t, row["axis"]):
            continue
        place = scene.place(t)
        if row["about"] == "place" and place is None:
            continue
        yield Reply(
            question=row["question"].format(place=place),
            kind=DisputeKind(row["kind"]),
            label=row["plus"] if 1 in taken else row["minus"],
            shared_words=0.0 if row["about"] == "place" else SHARED_WORDS,
            sides=row["about"] == "sides",
        )


def _says_so(t: Telling, axis: str) -> bool:
    """Some words on the axis say yes by themselves: that it was not lightning does not say that it was deliberate."""
    said = any(c.axis == axis and c.pole == 1 and not c.negated for c in t.concepts)
    return said and t.statement.act is not Act.DENY


def said_yes_or_no(t: Telling, scene: Scene) -> Iterator[Reply]:  # noqa: ARG001 (a rule takes both)
    """Which way a part answers the yes-or-no questions that may be put of its event."""
    for question, way in t.answers.items():
        row = yes_or_no()[question]
        label = row.yes if way else row.no
        yield Reply(question=question, kind=DisputeKind(row.kind), label=label, shared_words=0)


RULES: tuple[Rule, ...] = (
    ground_now,
    taken_whole,
    holder,
    share,
    giving_up,
    outlook,
    outcome,
    aim,
    cause,
    agent,
    accused,
    poles,
    said_yes_or_no,
)
