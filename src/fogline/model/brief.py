"""The written assessment: lines that carry the characters they rest on."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.errors import BrokenPromise
from fogline.model.citation import Citation
from fogline.model.interval import Interval


class Section(StrEnum):
    """The parts of a brief, in the order in which they are read."""

    CARRIED = "carried"
    CONTESTED = "contested"
    CONTROL = "control"
    FIGURES = "figures"
    FORECASTS = "forecasts"
    SINGLE = "single"
    UNKNOWN = "unknown"
    COPIES = "copies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of the brief (ICD 206: every line is sourced); raises BrokenPromise uncited.

    `claim_id` or `dispute_id` name what it tells of, for a reader who wants to go deeper.
    """

    section: Section
    text: str
    citations: tuple[Citation, ...]
    claim_id: str | None = None
    dispute_id: str | None = None

    def __post_init__(self) -> None:
        if not self.citations:
            raise BrokenPromise(f"a line without a citation cannot be written: {self.text!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """What the reports place on a day: their own words, and the day's ground."""

    interval: Interval
    text: str
    citations: tuple[Citation, ...]
    anchor: str = ""

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
