"""Grouping: reports of many stories at once through stage group; B-cubed and pairwise F1."""

from collections.abc import Mapping

from bench.data import Rows
from bench.reports import report, view
from bench.score.clusters import b_cubed, pairwise
from fogline.model.event import Event
from fogline.stages.group import stage as group

FOLDERS = ("events",)
SHAPES = ({"reports": frozenset({"id", "text", "cluster"})},)
TEST = "test"


def measure(parts: Mapping[str, Rows]) -> dict[str, float]:
    """How far the groups agree with the marked ones; also of a test split alone, where rows are split."""
    rows = parts["reports"]
    found = _agreement(rows)
    test = [row for row in rows if row.get("split") == TEST]
    if 0 < len(test) < len(rows):
        found |= {f"{name}, {TEST} split": figure for name, figure in _agreement(test).items()}
    return found


def _agreement(rows: Rows) -> dict[str, float]:
    found = group.run(view(report(str(row["id"]), row["text"]) for row in rows), "*")
    group_of = {key: e.id for e in found if isinstance(e, Event) for key in e.report_ids}
    gold = [row["cluster"] for row in rows]
    ours = [group_of[str(row["id"])] for row in rows]
    return b_cubed(gold, ours).named("B3") | pairwise(gold, ours).named("pairwise")
