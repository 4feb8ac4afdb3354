"""The reports that repeat one another as a drawing: dots one below the other, arcs between them."""

from dataclasses import dataclass
from itertools import pairwise

from fogline.render.page.copies import CopyRow
from fogline.render.plain import ELLIPSIS

ROW, BULGE = 26, 140
LETTER, SIGN = 7, 44
LONGEST_LABEL = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """One curve of the drawing, from the earlier report to the later one where that is known."""

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


def drawing(rows: tuple[CopyRow, ...]) -> Drawing | None:
    """The arcs between the reports of some groups; None where there are none."""
    names = {mark: name for row in rows for mark, name in row.members}
    marks = sorted(names, key=_number)
    if not marks:
        return None
    heights = {m: ROW * k + ROW // 2 for k, m in enumerate(marks)}
    label = SIGN + LETTER * max(len(_label(n)) for n in names.values())
    return Drawing(
        width=label + BULGE,
        height=ROW * len(marks),
        label=label,
        dots=tuple((heights[m], m, _label(names[m])) for m in marks),
        arcs=tuple(_arc(row, *ends, heights, label + 7) for row in rows for ends in _lines(row)),
    )


def _lines(row: CopyRow) -> list[tuple[str, str, bool]]:
    """(from, to, with an arrow): each pair whose order is known; the rest joined as one chain."""
    known = [(p.first, p.right if p.first == p.left else p.left, True) for p in row.pairs if p.first]
    reached = {mark for line in known for mark in line[:2]}
    chain = [(a, b, False) for (a, _), (b, _) in pairwise(row.members) if not {a, b} <= reached]
    return known + chain


def _arc(row: CopyRow, start: str, end: str, directed: bool, heights: dict[str, int], x: int) -> Arc:
    a, b = heights[start], heights[end]
    bulge = min(BULGE, 24 + abs(a - b))
    return Arc(
        path=f"M{x} {a}C{x + bulge} {a} {x + bulge} {b} {x} {b}",
        kind=row.kind,
        directed=directed,
        title=f"{start} and {end}: {row.word}",
    )


def _number(mark: str) -> int:
    return int(mark[1:]) if mark[1:].isdigit() else 0


def _label(name: str) -> str:
    return name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + ELLIPSIS
