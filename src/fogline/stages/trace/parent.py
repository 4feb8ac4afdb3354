"""Which of two reports came first: by date where both have one, else by who credits whom."""

from fogline.model.report import Report
from fogline.stages.trace.wire import credits_of


def parent_of(left: Report, right: Report) -> str | None:
    """The id of the report that the other repeats; None where nothing tells.

    A report published on an earlier day comes first; on one day, the one without an agency credit is
    the agency's own where its publisher is that agency.
    """
    if left.published and right.published:
        if left.published.precedes(right.published):
            return left.id
        if right.published.precedes(left.published):
            return right.id
    for first, second in ((left, right), (right, left)):
        agencies = {c.agency.lower() for c in credits_of(second)}
        if first.publisher and first.publisher.lower() in agencies:
            return first.id
    return None
