"""The lines of hedge drift: a frame beside the words that it goes beyond."""

from collections.abc import Iterator

from fogline.model.brief import Line, Section
from fogline.model.standing import Drift
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import SHORT, distinct, publisher, quote
from fogline.text.reading import cited_words


def drift(ledger: Ledger) -> Iterator[Line]:
    """Where a report says more than the words it rests on, both quoted."""
    for found in ledger.view.all(Drift)[:MOST]:
        name = publisher(ledger.view.report(found.report_id))
        frame, words = (cited_words(ledger.view, c) for c in (found.frame, found.wording))
        yield Line(
            section=Section.DRIFT,
            text=f"{name}: {quote(frame, longest=SHORT)} over {quote(words, longest=SHORT)}: {found.reason}.",
            citations=distinct((found.frame, found.wording)),
        )
