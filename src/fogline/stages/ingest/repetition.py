"""Lines that a publisher prints on every page."""

from collections import Counter
from collections.abc import Iterable

from fogline.model.report import Report
from fogline.stages.ingest.layout import units

LONGEST = 90
REPORTS = 3


def repeated_lines(reports: Iterable[Report]) -> frozenset[str]:
    """Short lines that stand in at least three different reports and are no prose.

    Prose that several reports print is copy, and copy is evidence: it is never counted here.
    """
    counts: Counter[str] = Counter()
    for text in sorted({report.text for report in reports}):
        counts.update({u.text for u in units(text) if len(u.text) <= LONGEST and not u.is_prose})
    return frozenset(line for line, count in counts.items() if count >= REPORTS)
