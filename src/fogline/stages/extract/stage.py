"""Stage 2: a report's statements with their circumstances, its names and its figures."""

from collections.abc import Iterable
from functools import cache

from fogline.model.entity import Mention
from fogline.model.quantity import Quantity
from fogline.model.report import Mark, Report
from fogline.model.span import Span
from fogline.model.statement import Statement
from fogline.model.view import Record, View
from fogline.nlp.attribution import Attribution, AttributionTagger
from fogline.nlp.parse import Parse, parse
from fogline.stages.extract.admit import may_count
from fogline.stages.extract.assemble import assembled
from fogline.stages.extract.finish import statements_of
from fogline.stages.extract.mentions import mentions_of
from fogline.stages.extract.quantities import quantities_of
from fogline.stages.extract.scan import Scan, scan
from fogline.text.reading import Reading, parts, read

LEAST_SCORE = 0.2
PART = 60_000


def run(view: View, shard: str) -> list[Record]:
    """The mentions, statements and quantities of the report whose id is `shard`, in order.

    A long report is read in parts of about PART characters, so that only its records grow with it.
    """
    report = view.report(shard)
    reading = read(report.text, view.of_report(Mark, shard))
    records = [found for part in parts(reading, PART) for found in _part(report, part)]
    return [r for kind in (Mention, Statement, Quantity) for r in records if isinstance(r, kind)]


def _part(report: Report, reading: Reading) -> list[Record]:
    parsed = parse(reading.text)
    statements = _statements(report, reading, scan(reading.text, parsed)) if reading.text.strip() else []
    mentions = mentions_of(report, reading, parsed)
    return [*mentions, *statements, *quantities_of(report, reading, statements)]


def _statements(report: Report, reading: Reading, cut_up: Scan) -> list[Statement]:
    def worth(cue: tuple[int, int], best: float) -> bool:
        return may_count(Span(start=cue[0], end=cue[1]), best, cut_up)

    found = _tagger().tag(reading.text, worth=worth)
    return statements_of(report, reading, cut_up, assembled(found, cut_up))


def attributed(
    report: Report, reading: Reading, parsed: Parse, attributions: Iterable[Attribution]
) -> list[Statement]:
    """The statements of a report, given what a tagger found in its reading."""
    if not reading.text.strip():
        return []
    cut_up = scan(reading.text, parsed)
    return statements_of(report, reading, cut_up, assembled(attributions, cut_up))


@cache
def _tagger() -> AttributionTagger:
    """The packaged tagger; which attitudes count and which of two readings is told is decided here."""
    return AttributionTagger(threshold=LEAST_SCORE, attitudes=True, rivals=True)
