"""Who repeats whom: the pairs with their shared passages, and a drawing of them as arcs."""

from dataclasses import dataclass

from fogline.model.origin import Copy, Occasion
from fogline.model.view import View
from fogline.render.coverage import Coverage, report_name
from fogline.render.days import days
from fogline.render.page.passages import Passages, Quote
from fogline.render.plain import ELLIPSIS, clause, one_line
from fogline.render.wording import COPY

ROW, BULGE = 26, 140
LETTER, SIGN = 7, 44
LONGEST_LABEL = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow:
    """Two reports and what they share; `first` is the sign of the report that came first, if known."""

    left: str
    right: str
    left_mark: str
    right_mark: str
    kind: str
    word: str
    first: str
    evidence: str
    pairs: tuple[tuple[Quote, Quote], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """One line of the drawing, from the earlier report to the later one where that is known."""

    path: str
    kind: str
    directed: bool
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Reports as dots one below the other, copies as arcs between them."""

    width: int
    height: int
    label: int
    dots: tuple[tuple[int, str, str], ...]
    arcs: tuple[Arc, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionRow:
    """One act of speaking that several reports carry."""

    speaker: str
    channel: str
    said: str
    evidence: str
    marks: tuple[str, ...]


def copies(view: View, coverage: Coverage, passages: Passages) -> tuple[CopyRow, ...]:
    """The pairs of one event, in the order of their reports."""
    rank = {r.id: k for k, r in enumerate(coverage.reports)}
    own = [c for c in view.all(Copy) if c.left_id in rank and c.right_id in rank]
    own.sort(key=lambda c: (*sorted((rank[c.left_id], rank[c.right_id])), c.kind, c.id))
    return tuple(_row(view, c, passages) for c in own)


def occasions(view: View, coverage: Coverage, passages: Passages) -> tuple[OccasionRow, ...]:
    """The acts of speaking that more than one report of the event carries, the most carried first."""
    own = [o for o in view.all(Occasion) if len(o.report_ids) > 1 and coverage.covers(*o.report_ids)]
    own.sort(key=lambda o: (-len(o.report_ids), o.id))
    return tuple(_occasion(view, o, passages) for o in own)


def drawing(rows: tuple[CopyRow, ...]) -> Drawing | None:
    """The arcs between the reports of some copies; None where there are none."""
    names = {m: n for r in rows for m, n in ((r.left_mark, r.left), (r.right_mark, r.right))}
    marks = sorted(names, key=lambda m: int(m[1:]))
    if not marks:
        return None
    heights = {m: ROW * k + ROW // 2 for k, m in enumerate(marks)}
    label = SIGN + LETTER * max(len(_label(n)) for n in names.values())
    return Drawing(
        width=label + BULGE,
        height=ROW * len(marks),
        label=label,
        dots=tuple((heights[m], m, _label(names[m])) for m in marks),
        arcs=tuple(_arc(r, heights, label + 7) for r in rows),
    )


def _row(view: View, copy: Copy, passages: Passages) -> CopyRow:
    pairs = zip(copy.left_spans, copy.right_spans, strict=False)
    return CopyRow(
        left=report_name(view.report(copy.left_id)),
        right=report_name(view.report(copy.right_id)),
        left_mark=passages.report_mark(copy.left_id),
        right_mark=passages.report_mark(copy.right_id),
        kind=copy.kind.value,
        word=COPY[copy.kind],
        first=passages.report_mark(copy.parent_id) if copy.parent_id else "",
        evidence=clause(copy.evidence),
        pairs=tuple(
            (passages.quote(copy.left_id, (a,)), passages.quote(copy.right_id, (b,))) for a, b in pairs
        ),
    )


def _arc(row: CopyRow, heights: dict[str, int], x: int) -> Arc:
    start, end = row.left_mark, row.right_mark
    if row.first == end:
        start, end = end, start
    a, b = heights[start], heights[end]
    bulge = min(BULGE, 24 + abs(a - b))
    return Arc(
        path=f"M{x} {a}C{x + bulge} {a} {x + bulge} {b} {x} {b}",
        kind=row.kind,
        directed=bool(row.first),
        title=f"{row.left_mark} and {row.right_mark}: {row.word}",
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


def _label(name: str) -> str:
    return name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + ELLIPSIS
