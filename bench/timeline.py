"""Timelines: the days that matter in many reports of one story; F1 of dates, averaged over timelines.

A day counts once for each time expression that means it and for each report published on it. As many
days are chosen as the reference has, between its first and its last (Martschat and Markert 2018).
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from bench.data import Row, Rows
from bench.reports import report, view
from bench.score.pairs import of_sets
from fogline.model.interval import Precision
from fogline.stages.resolve.dates import datings_of

FOLDERS = ("timeline",)
SHAPES = (
    {
        "articles": frozenset({"id", "topic", "date", "sentences"}),
        "gold": frozenset({"topic", "dates"}),
    },
)


def measure(parts: Mapping[str, Rows]) -> dict[str, float]:
    """The F1 of dates over the reference timelines, each counted the same."""
    days = {
        topic: _days([row for row in parts["articles"] if row["topic"] == topic])
        for topic in sorted({row["topic"] for row in parts["gold"]})
    }
    found = [of_sets(gold["dates"], _chosen(days[gold["topic"]], gold["dates"])).f1 for gold in parts["gold"]]
    return {"date F1": sum(found) / len(found)}


def _days(rows: Rows) -> Counter[str]:
    """How often each day is told of, by its ISO form."""
    found = Counter(row["date"][:10] for row in rows)
    for row in rows:
        found.update(_named(row))
    return found


def _named(row: Row) -> list[str]:
    one = report(row["id"], "\n".join(row["sentences"]), published=date.fromisoformat(row["date"][:10]))
    intervals = (d.interval for d in datings_of(view([one])))
    return [
        i.earliest.isoformat()
        for i in intervals
        if i and i.earliest and i.earliest == i.latest and i.precision is Precision.DAY
    ]


def _chosen(days: Counter[str], reference: list[str]) -> list[str]:
    first, last = min(reference), max(reference)
    within = [day for day in days if first <= day <= last]
    return sorted(within, key=lambda day: (-days[day], day))[: len(set(reference))]
