"""The lines of hedge drift: a frame beside the words that it goes beyond."""

from collections.abc import Iterator

from fogline.model.brief import Line, Section
from fogline.model.standing import Drift
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import SHORT, distinct, publisher, quote


def drift(ledger: Ledger) -> Iterator[Line]:
    """Where a report says more than the words it rests on, both quoted."""
    for found in ledger.view.all(Drift)[:MOST]:
        name = publisher(ledger.view.report(found.report_id))
        yield Line(
            section=Section.DRIFT,
            text=f"{name}: {quote(found.frame.exact, longest=SHORT)} over {quote(found.wording.exact, longest=SHORT)}: "
            f"{found.reason}.",
            citations=distinct((found.frame, found.wording)),
        )
