"""Stage 2: a report's statements with their circumstances, its names and its figures."""

from collections.abc import Iterable, Iterator
from functools import cache

from fogline.model.report import Mark, Report
from fogline.model.statement import Statement
from fogline.model.view import Record, View
from fogline.nlp.attribution import Attribution, AttributionTagger
from fogline.nlp.parse import Parse, parse
from fogline.stages.extract.assemble import assembled
from fogline.stages.extract.finish import statements_of
from fogline.stages.extract.mentions import mentions_of
from fogline.stages.extract.quantities import quantities_of
from fogline.stages.extract.scan import scan
from fogline.text.reading import Reading, parts, read
from fogline.text.releases import release_heading

LEAST_SCORE = 0.2
PART = 60_000


def run(view: View, shard: str) -> Iterator[Record]:
    """The mentions, statements and quantities of the report whose id is `shard`, part by part.

    A long report is read in parts of about PART characters, and what is found in one is given before the next
    is read: beside the text nothing grows with it.
    """
    report = view.report(shard)
    reading = read(report.text, view.of_report(Mark, shard))
    for part in parts(reading, PART):
        yield from _part(report, part)


def _part(report: Report, reading: Reading) -> list[Record]:
    parsed = parse(reading.text)
    statements = attributed(report, reading, parsed, _tagger().tag(reading.text))
    mentions = mentions_of(report, reading, parsed)
    return [*mentions, *statements, *quantities_of(report, reading, statements)]


def attributed(
    report: Report, reading: Reading, parsed: Parse, attributions: Iterable[Attribution]
) -> list[Statement]:
    """The statements of a report, given what a tagger found in its reading."""
    if not reading.text.strip():
        return []
    cut_up = scan(reading.text, parsed, released=release_heading(report.text) is not None)
    return statements_of(report, reading, cut_up, assembled(attributions, cut_up))


@cache
def _tagger() -> AttributionTagger:
    """The packaged tagger; which attitudes count and which of two readings is told is decided here."""
    return AttributionTagger(threshold=LEAST_SCORE, attitudes=True, rivals=True)
