"""Attribution: statements of stage extract against marked attributions."""

from collections.abc import Mapping
from typing import Any

from bench.data import Row, Rows
from bench.reports import report, view
from bench.score import attributions
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.stages.extract import stage as extract

FOLDERS = ("attribution",)
SHAPES = ({"documents": frozenset({"doc_id", "text", "attributions"})},)
QUICK = 12


def measure(parts: Mapping[str, Rows]) -> dict[str, float]:
    """F1 of contents, alone and with their source and cue."""
    rows = parts["documents"]
    gold = [(row["text"], row["attributions"]) for row in rows]
    return attributions.score(gold, [_found(row) for row in rows])


def _found(row: Row) -> list[Mapping[str, Any]]:
    records = extract.run(view([report(row["doc_id"], row["text"])]), row["doc_id"])
    return [
        {"source": _pairs(s.source), "cue": _pairs(s.cue), "content": _pairs(s.content)}
        for s in records
        if isinstance(s, Statement) and s.kind is not StatementKind.OWN
    ]


def _pairs(spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in spans]
