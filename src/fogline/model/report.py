"""One published text, as it arrived, and what is marked on it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fogline.errors import BrokenPromise
from fogline.model.ids import content_id, text_sha256
from fogline.model.interval import Interval
from fogline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text (schema.org NewsArticle); `text` is what one named extraction gave.

    `path` is where the file was found, as given; `extraction` names how bytes became text
    ("utf-8", "cp1252", "html trafilatura"); `bytes_sha256` is the file's own hash.
    Raises BrokenPromise where `text_sha256` is not the hash of `text`.
    """

    id: str
    path: str
    text: str
    text_sha256: str
    bytes_sha256: str
    extraction: str
    publisher: str | None = None
    url: str | None = None
    headline: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: Interval | None = None
    retrieved_at: str | None = None
    language: str | None = None
    feed: str | None = None
    supersedes_id: str | None = None

    def __post_init__(self) -> None:
        if text_sha256(self.text) != self.text_sha256:
            raise BrokenPromise(f"{self.path}: the text does not have the hash {self.text_sha256}")


class MarkKind(StrEnum):
    """What a mark says of its characters."""

    NOISE = "noise"
    REPAIR = "repair"
    GARBLED = "garbled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A label on characters that stay as they are.

    `reading`: for a REPAIR the words as they should stand, for a GARBLED number its possible
    values, for NOISE nothing. `reason` is the rule in words ("caption", "glued name").
    """

    id: str
    report_id: str
    span: Span
    kind: MarkKind
    reading: str | None = None
    reason: str = ""


def mark(report_id: str, span: Span, kind: MarkKind, *, reading: str | None = None, reason: str = "") -> Mark:
    """A mark with its content id."""
    key = content_id("mark", report_id, span.start, span.end, kind.value, reading)
    return Mark(id=key, report_id=report_id, span=span, kind=kind, reading=reading, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A report that no longer stands, from which day, and why: it is kept, and marks what rested on it."""

    id: str
    report_id: str
    withdrawn_on: date
    reason: str


def withdrawal(report_id: str, *, withdrawn_on: date, reason: str) -> Withdrawal:
    """A withdrawal with its content id: a report is withdrawn once."""
    key = content_id("withdrawal", report_id)
    return Withdrawal(id=key, report_id=report_id, withdrawn_on=withdrawn_on, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A file that could not be taken as a report, and why, in a sentence for the reader."""

    id: str
    path: str
    reason: str


def left_out(path: str, reason: str) -> LeftOut:
    """A left-out file with its content id; a reason that begins with the path does not repeat it."""
    told = f"It {reason.removeprefix(path).lstrip()}" if reason.startswith(f"{path} ") else reason
    return LeftOut(id=content_id("left_out", path, told), path=path, reason=told)
