"""The written assessment: lines that carry the characters they rest on."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.errors import BrokenPromise
from fogline.model.citation import Citation
from fogline.model.interval import Interval, RelativeDay


class Section(StrEnum):
    """The parts of a brief, in the order in which they are read."""

    CHANGED = "changed"
    CARRIED = "carried"
    CONTESTED = "contested"
    DRIFT = "drift"
    CONTROL = "control"
    FIGURES = "figures"
    FORECASTS = "forecasts"
    SINGLE = "single"
    UNKNOWN = "unknown"
    COPIES = "copies"


class ChangeKind(StrEnum):
    """What became of a claim since an earlier brief, what a reader must know first at the head."""

    WITHDRAWN = "withdrawn"
    CONTRADICTED = "contradicted"
    UPGRADED = "upgraded"
    DOWNGRADED = "downgraded"
    UPDATED = "updated"
    NEW = "new"
    REPEATED = "repeated"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """The earlier brief that this one is compared with: what it is called, and which reports came since.

    `withdrawn_ids` are the reports withdrawn since.
    """

    id: str
    label: str
    new_ids: tuple[str, ...]
    withdrawn_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of the brief (ICD 206: every line is sourced); raises BrokenPromise uncited.

    `claim_id` or `dispute_id` name what it tells of, for a reader who wants to go deeper; `change` is what
    became of it since an earlier brief; `withdrawn_ids` are the withdrawn reports that it rests on.
    """

    section: Section
    text: str
    citations: tuple[Citation, ...]
    claim_id: str | None = None
    dispute_id: str | None = None
    change: ChangeKind | None = None
    withdrawn_ids: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.citations:
            raise BrokenPromise(f"a line without a citation cannot be written: {self.text!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """What the reports place on a day: their own words, and the day's ground; `relative` as in `Dating`."""

    interval: Interval
    text: str
    citations: tuple[Citation, ...]
    anchor: str = ""
    relative: RelativeDay | None = None

    @property
    def is_placed(self) -> bool:
        """The entry has a place among the days."""
        return self.interval.is_placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The lines of one event, in reading order, and its timeline."""

    id: str
    event_id: str
    title: str
    lines: tuple[Line, ...]
    timeline: tuple[TimelineEntry, ...]
