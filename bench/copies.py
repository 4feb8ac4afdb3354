"""Copies: pairs whose shared passages make half of the shorter report, against containment of word 5-grams.

The marked pairs are counted overlap and no person's judgement. The texts are read whole, noise and all,
as the count was made. Beside them, on every set alike: invented pairs of reports (the half on which nothing
was chosen), and made families of reports with known parents.
"""

from collections.abc import Mapping

from bench import copies_made, copy_pairs
from bench.data import Rows
from bench.reports import report
from bench.score.pairs import of_sets
from fogline.stages.trace.reprint import overlaps

FOLDERS = ("copies",)
SHAPES = ({"articles": frozenset({"id", "text"}), "pairs": frozenset({"a", "b", "containment5"})},)
HALF = 0.5


def measure(parts: Mapping[str, Rows]) -> dict[str, float]:
    """How far the pairs of stage trace agree with containment of a half or more."""
    reports = [report(str(row["id"]), row["text"]) for row in parts["articles"]]
    there = {r.id for r in reports}
    pairs = [(frozenset((str(p["a"]), str(p["b"]))), p["containment5"]) for p in parts["pairs"]]
    gold = {pair for pair, share in pairs if share >= HALF and pair <= there}
    ours = {frozenset((o.left_id, o.right_id)) for o in overlaps(reports, []) if o.contained >= HALF}
    unseen = copy_pairs.rows("report")
    kinds = copy_pairs.kinds_of(unseen)
    invented = copy_pairs.measure(unseen, kinds) | copies_made.measure(copies_made.made())
    return of_sets(gold, ours).named("pairs") | invented
