"""Stage 1: labels on every report: what is noise, where a space is missing, which numbers cannot be read."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from pathlib import PurePath

from fogline.model.report import Mark, MarkKind, Report, mark
from fogline.model.span import Span
from fogline.model.view import View
from fogline.stages.ingest.glue import repairs
from fogline.stages.ingest.headings import RUN_IN
from fogline.stages.ingest.lexicon import Lexicon, lexicon
from fogline.stages.ingest.markdown import SUFFIXES
from fogline.stages.ingest.noise import noise
from fogline.stages.ingest.repetition import repeated_lines
from fogline.text.numbers import garbled_numbers

WHOLE = "*"


def run(view: View, shard: str) -> list[Mark]:
    """The marks of all reports, or of the one whose id is the shard, by report and place.

    Names and repeated lines are looked up in all reports of the view in both cases.
    """
    reports = sorted(view.all(Report), key=lambda r: r.id)
    known = lexicon(report.text for report in reports)
    repeated = repeated_lines(reports)
    chosen = [r for r in reports if shard in (WHOLE, r.id)]
    return [m for report in chosen for m in marks(report, known=known, repeated=repeated)]


def marks(report: Report, *, known: Lexicon, repeated: frozenset[str]) -> list[Mark]:
    """The marks of one report in the order of their places; nothing is repaired inside noise but a headline."""
    markdown = PurePath(report.path).suffix.lower() in SUFFIXES
    hidden = noise(report.text, repeated=repeated, markdown=markdown)
    found = [mark(report.id, span, MarkKind.NOISE, reason=reason) for span, reason in hidden]
    shows = _outside([span for span, reason in hidden if reason != RUN_IN])
    for span, reading, reason in repairs(report.text, known):
        if shows(span):
            found.append(mark(report.id, span, MarkKind.REPAIR, reading=reading, reason=reason))
    for span, reading in garbled_numbers(report.text):
        if shows(span):
            found.append(mark(report.id, span, MarkKind.GARBLED, reading=reading, reason="malformed number"))
    return sorted(found, key=lambda m: (m.span, m.kind, m.id))


def _outside(hidden: Sequence[Span]) -> Callable[[Span], bool]:
    """Whether a span lies clear of all hidden ones, which are in order and do not overlap."""
    starts = [span.start for span in hidden]

    def shows(span: Span) -> bool:
        k = bisect_right(starts, span.end - 1) - 1
        return k < 0 or not hidden[k].overlaps(span)

    return shows
