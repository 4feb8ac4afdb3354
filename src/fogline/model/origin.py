"""Acts of speaking, copies between reports, and where a claim first comes from."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.model.interval import Interval
from fogline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One act of speaking: a speaker, a channel and a time, in however many reports.

    `evidence` says in words why its statements are one act.
    """

    id: str
    speaker_id: str
    channel: str | None
    said: Interval | None
    statement_ids: tuple[str, ...]
    report_ids: tuple[str, ...]
    evidence: str = ""


class CopyKind(StrEnum):
    """How one report repeats another (PROV-O wasQuotedFrom, hadPrimarySource)."""

    REPRINT = "reprint"
    SHARED_WIRE = "shared_wire"
    SHARED_OCCASION = "shared_occasion"
    SHARED_COUNT = "shared_count"


TEXT_KINDS = frozenset({CopyKind.REPRINT, CopyKind.SHARED_WIRE})
"""The kinds by which two reports are one text; the others share a source and keep their own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two reports that carry the same words, the same act of speaking or the same count.

    `left_spans` and `right_spans` are the shared passages in either report, pairwise; `parent_id`
    is the report that came first, where credit or time tells.
    """

    id: str
    left_id: str
    right_id: str
    kind: CopyKind
    left_spans: tuple[Span, ...]
    right_spans: tuple[Span, ...]
    evidence: str
    parent_id: str | None = None


class OriginKind(StrEnum):
    """What a claim first comes from."""

    OCCASION = "occasion"
    DOCUMENT = "document"
    OBSERVATION = "observation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a claim first comes from: one act of speaking, one document, one publisher's own words.

    `label` names it for a reader; `statement_ids` are the statements of the claim that go back to it,
    and `report_ids` the reports that carry them: copies count once.
    """

    id: str
    kind: OriginKind
    label: str
    speaker_id: str | None
    statement_ids: tuple[str, ...]
    report_ids: tuple[str, ...]
