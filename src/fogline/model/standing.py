"""What stands behind a claim, and what stands against it."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.errors import BrokenPromise
from fogline.model.citation import Citation
from fogline.model.interval import Interval
from fogline.model.origin import Origin
from fogline.model.span import Span


class Status(StrEnum):
    """Where a claim stands in the reports at hand."""

    SINGLE = "single"
    ECHOED = "echoed"
    CORROBORATED = "corroborated"
    CONCEDED = "conceded"
    DISPUTED = "disputed"
    UPDATED = "updated"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The origins of a claim, counted and listed, and what follows by a printed rule.

    `independent` is the number of `origins`; `parties` are the sides they speak for; `credibility`
    is 1 to 6 of the Admiralty code and `rule` the sentence that gave it.
    Raises BrokenPromise where the count cannot be listed origin by origin.
    """

    id: str
    claim_id: str
    origins: tuple[Origin, ...]
    independent: int
    parties: tuple[str, ...]
    status: Status
    credibility: int
    rule: str

    def __post_init__(self) -> None:
        if self.independent != len(self.origins):
            raise BrokenPromise(f"{self.independent} origins counted, {len(self.origins)} listed")
        if not 1 <= self.credibility <= 6:
            raise BrokenPromise(f"credibility runs from 1 to 6, not {self.credibility}")


class ControlKind(StrEnum):
    """What is said of the ground."""

    HELD = "held"
    ADVANCE = "advance"
    CONTESTED = "contested"
    WITHDRAWAL = "withdrawal"


class ControlBasis(StrEnum):
    """On whose word (ISW's layers of assessed and claimed control)."""

    CLAIMED = "claimed"
    CONCEDED = "conceded"
    ASSESSED = "assessed"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who is said to hold what, by whom, as of when; `part` and `share` are words of the report."""

    id: str
    place_id: str | None
    place: str
    part: str | None
    share: str | None
    side: str | None
    kind: ControlKind
    basis: ControlBasis
    as_of: Interval | None
    statement_ids: tuple[str, ...]
    citation: Citation


class ForecastState(StrEnum):
    """What has come of a forecast, by the reports at hand."""

    OPEN = "open"
    BORNE_OUT = "borne_out"
    FAILED = "failed"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What somebody foresees or promises; `resolved_by` is the later statement that settles it."""

    id: str
    report_id: str
    span: Span
    statement_id: str | None
    claim_id: str | None
    horizon: str | None
    state: ForecastState
    resolved_by: str | None = None


class GapKind(StrEnum):
    """What is missing."""

    SILENCE = "silence"
    UNCONFIRMED = "unconfirmed"
    SIDE_NOT_HEARD = "side_not_heard"
    FIGURE_WITHOUT_SPEAKER = "figure_without_speaker"
    ONE_ORIGIN = "one_origin"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that the reports do not tell, or say that they do not know."""

    id: str
    kind: GapKind
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """An outlet's frame that is stronger than the words it rests on, both cited, and how in words."""

    id: str
    report_id: str
    frame: Citation
    wording: Citation
    reason: str
