"""Pairs of invented reports with the kind by which they have one origin: are they tied, and by that kind?"""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.score.pairs import of_sets, share
from fogline.model.origin import Copy
from fogline.model.report import Report
from fogline.model.view import Record, View
from fogline.plan import PLAN
from fogline.stages.ingest.read import report_from_bytes
from fogline.stages.step import Per

PAIRS = Path(__file__).resolve().parent.parent / "tests" / "data" / "copy_pairs.tsv"
NONE = "none"
Row = Mapping[str, str]


def rows(half: str, path: Path = PAIRS) -> list[Row]:
    """The pairs of one half of the table."""
    lines = [x for x in path.read_text(encoding="utf-8").splitlines() if not x.startswith("#")]
    return [r for r in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if r["half"] == half]


def kinds_of(told: Sequence[Row]) -> list[str]:
    """The kind by which the stages tie the two reports of each pair; `none` where they do not."""
    return [_kind(row) for row in told]


def measure(told: Sequence[Row], kinds: Sequence[str]) -> dict[str, float]:
    """How many pairs are tied that should be, how many tied ones should be, and how many kinds are right."""
    gold = {k for k, row in enumerate(told) if row["kind"] != NONE}
    ours = {k for k, kind in enumerate(kinds) if kind != NONE}
    right = sum(told[k]["kind"] == kinds[k] for k in gold & ours)
    return of_sets(gold, ours).named("invented pairs") | {"kind of those": share(right, len(gold & ours))}


def _kind(row: Row) -> str:
    records: list[Record] = [_report(row, side) for side in ("left", "right")]
    for step in PLAN:
        if step.name == "group":
            continue
        view = View(records)
        shards = [r.id for r in view.all(Report)] if step.per is Per.REPORT else ["*"]
        found = [record for shard in shards for record in step.run(view, shard)]
        if step.name == "trace":
            return next((r.kind.value for r in found if isinstance(r, Copy)), NONE)
        records += found
    return NONE


def _report(row: Row, side: str) -> Report:
    meta = {"publisher": row[f"{side}_publisher"], "published": row[f"{side}_day"]}
    text = row[side].replace("\\n", "\n").encode("utf-8")
    known = {key: value for key, value in meta.items() if value}
    return report_from_bytes(text, shown=f"{side}.txt", suffix=".txt", meta=known).report
