"""Who repeats whom: groups of reports with the passages that they share."""

from dataclasses import dataclass

from fogline.model.origin import Copy, CopyKind, Occasion
from fogline.model.view import View
from fogline.render.coverage import Coverage, report_name
from fogline.render.days import days
from fogline.render.page.passages import Passages, Quote
from fogline.render.plain import clause, one_line
from fogline.render.wording import COPY


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """Two reports and what they share; `first` is the sign of the report that came first, if known."""

    left: str
    right: str
    first: str
    evidence: str
    passages: tuple[tuple[Quote, Quote], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow:
    """Reports that are one text or carry one act of speaking, by signs and names, and their pairs."""

    kind: str
    word: str
    members: tuple[tuple[str, str], ...]
    pairs: tuple[PairRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionRow:
    """One act of speaking that several reports carry."""

    speaker: str
    channel: str
    said: str
    evidence: str
    marks: tuple[str, ...]


def copies(view: View, coverage: Coverage, passages: Passages) -> tuple[CopyRow, ...]:
    """The groups of one event, kind by kind, in the order of their reports."""
    own = {r.id for r in coverage.reports}
    found = [c for c in view.all(Copy) if c.left_id in own and c.right_id in own]
    rows = [
        _row(view, g, passages) for kind in CopyKind for g in linked([c for c in found if c.kind is kind])
    ]
    return tuple(rows)


def linked(found: list[Copy]) -> list[list[Copy]]:
    """The copies in groups that share reports, directly or by way of others."""
    groups: list[tuple[set[str], list[Copy]]] = []
    for copy in found:
        ends = {copy.left_id, copy.right_id}
        touched = [g for g in groups if g[0] & ends]
        groups = [g for g in groups if not g[0] & ends]
        reports = ends.union(*(g[0] for g in touched))
        groups.append((reports, [*(c for g in touched for c in g[1]), copy]))
    return [copies for _, copies in groups]


def occasions(view: View, coverage: Coverage, passages: Passages) -> tuple[OccasionRow, ...]:
    """The acts of speaking that more than one report of the event carries, the most carried first."""
    own = [o for o in view.all(Occasion) if len(o.report_ids) > 1 and coverage.covers(*o.report_ids)]
    own.sort(key=lambda o: (-len(o.report_ids), o.id))
    return tuple(_occasion(view, o, passages) for o in own)


def _row(view: View, group: list[Copy], passages: Passages) -> CopyRow:
    ids = sorted({i for c in group for i in (c.left_id, c.right_id)}, key=passages.report_number)
    number = passages.report_number
    group = sorted(group, key=lambda c: (number(c.left_id), number(c.right_id), c.id))
    return CopyRow(
        kind=group[0].kind.value,
        word=COPY[group[0].kind],
        members=tuple((passages.report_mark(i), report_name(view.report(i))) for i in ids),
        pairs=tuple(_pair(c, passages) for c in group),
    )


def _pair(copy: Copy, passages: Passages) -> PairRow:
    parent = copy.parent_id or ""
    shared = zip(copy.left_spans, copy.right_spans, strict=False)
    return PairRow(
        left=passages.report_mark(copy.left_id),
        right=passages.report_mark(copy.right_id),
        first=passages.report_mark(parent) if parent in (copy.left_id, copy.right_id) else "",
        evidence=clause(copy.evidence),
        passages=tuple(
            (passages.quote(copy.left_id, (a,)), passages.quote(copy.right_id, (b,))) for a, b in shared
        ),
    )


def _occasion(view: View, occasion: Occasion, passages: Passages) -> OccasionRow:
    entity = view.entity(occasion.speaker_id)
    return OccasionRow(
        speaker=one_line(entity.name) if entity else "a speaker without a name",
        channel=one_line(occasion.channel or ""),
        said=days(occasion.said),
        evidence=clause(occasion.evidence),
        marks=tuple(passages.report_mark(i) for i in sorted(occasion.report_ids, key=passages.report_number)),
    )
