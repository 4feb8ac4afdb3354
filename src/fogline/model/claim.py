"""Propositions that statements share, and how they bear on each other."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.model.citation import Citation
from fogline.model.origin import Origin


class ClaimKind(StrEnum):
    """What sort of proposition a claim is."""

    POSITION = "position"
    FIGURE = "figure"
    CONTROL = "control"
    EVENT = "event"
    DECISION = "decision"
    INTENT = "intent"
    FORECAST = "forecast"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPart:
    """The words of one statement that make a claim: a statement may make several, each by a part."""

    statement_id: str
    wording: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The proposition that parts of statements share; the first part is the most typical one."""

    id: str
    event_id: str
    kind: ClaimKind
    parts: tuple[ClaimPart, ...]

    @property
    def wording(self) -> Citation:
        """The words that stand for the claim: those of its most typical part."""
        return self.parts[0].wording

    @property
    def statement_ids(self) -> tuple[str, ...]:
        """The statements that make the claim, in order of ids."""
        return tuple(sorted({part.statement_id for part in self.parts}))


class RelationKind(StrEnum):
    """How one claim bears on another."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"
    UPDATES = "updates"
    SPREADS = "spreads"
    OTHER_SCOPE = "other_scope"


class DisputeKind(StrEnum):
    """What two accounts differ on."""

    FIGURE = "figure"
    CONTROL = "control"
    CAUSE = "cause"
    BLAME = "blame"
    VALUE = "value"
    OCCURRENCE = "occurrence"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One claim's bearing on another, with a score from 0 to 1 and the reason in words.

    For UPDATES the right claim is the later one; otherwise left and right are in order of id.
    `question` is what both answer, `dispute_kind` what they differ on, and `left_answer` and
    `right_answer` what either answers by which words: these are there for DISPUTES alone.
    """

    id: str
    left_id: str
    right_id: str
    kind: RelationKind
    score: float
    reason: str
    question: str | None = None
    dispute_kind: DisputeKind | None = None
    left_answer: "Answer | None" = None
    right_answer: "Answer | None" = None


# The labels of the two answers where one says what the other denies.
SAID, DENIED = "said", "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one statement answers to a question: a short label, and the words that say so."""

    label: str
    statement_id: str
    wording: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One answer to a disputed question: who gives it, by which words, on how many origins.

    `answers` has one entry a statement; `claim_ids` are the claims that these statements make.
    """

    label: str
    answers: tuple[Answer, ...]
    claim_ids: tuple[str, ...]
    origins: tuple[Origin, ...]

    @property
    def wording(self) -> Citation:
        """The words of the first answer."""
        return self.answers[0].wording

    @property
    def statement_ids(self) -> tuple[str, ...]:
        """The statements that give this answer, in order of ids."""
        return tuple(sorted({a.statement_id for a in self.answers}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A question on which claims cannot all hold, with two positions or more."""

    id: str
    event_id: str
    question: str
    kind: DisputeKind
    positions: tuple[Position, ...]
    reason: str
