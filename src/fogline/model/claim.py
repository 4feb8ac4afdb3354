"""Propositions that statements share, and how they bear on each other."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.model.citation import Citation


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
class Claim:
    """The proposition that a group of statements shares; `wording` is one statement's own words."""

    id: str
    event_id: str
    kind: ClaimKind
    wording: Citation
    statement_ids: tuple[str, ...]


class RelationKind(StrEnum):
    """How one claim bears on another."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"
    UPDATES = "updates"
    SPREADS = "spreads"
    OTHER_SCOPE = "other_scope"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One claim's bearing on another, with a score from 0 to 1 and the reason in words.

    For UPDATES the right claim is the later one; otherwise left and right are in order of id.
    `topic` names the slot that the two share ("killed", "control", "withdraw").
    """

    id: str
    left_id: str
    right_id: str
    kind: RelationKind
    score: float
    reason: str
    topic: str = ""


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
class Position:
    """One answer to a disputed question: the claims and statements that give it, and their origins."""

    claim_ids: tuple[str, ...]
    statement_ids: tuple[str, ...]
    origin_ids: tuple[str, ...]
    wording: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A question on which claims cannot all hold, with two positions or more."""

    id: str
    event_id: str
    question: str
    kind: DisputeKind
    positions: tuple[Position, ...]
    reason: str
