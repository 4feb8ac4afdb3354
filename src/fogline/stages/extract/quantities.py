"""The figures of a report, each with the statement that gives it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from fogline.model.ids import content_id
from fogline.model.quantity import Quantity
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.stages.extract.unsaid import names_an_earlier_version
from fogline.text.figure import Figure
from fogline.text.quantities import find_quantities
from fogline.text.reading import Reading
from fogline.text.sentences import sentence_starts
from fogline.text.subcounts import is_subcount


def quantities_of(report: Report, reading: Reading, statements: Sequence[Statement]) -> list[Quantity]:
    """The figures of a report as its reading shows them, at their places in the report's own text.

    `statement_id` is the innermost attribution whose content holds the figure, or breaks off right before it
    ("put the losses at nine dead" and "and 31 wounded"); None in the publisher's own voice. What "an earlier version
    of this article said" is taken back, and no figure.
    """
    told = [s for s in statements if not s.aside and s.report_id == report.id]
    attributed = [s for s in told if s.kind is not StatementKind.OWN]
    found = []
    taken_back = _taken_back(reading.text)
    for figure in find_quantities(reading.text):
        if any(s.holds(figure.span) for s in taken_back):
            continue
        span = reading.back(figure.span)
        if span is not None:
            given = innermost(span, attributed) or _broken_off(report.text, span, attributed)
            found.append(_quantity(report.id, span, figure, given))
    return found


def _taken_back(text: str) -> list[Span]:
    """The sentences that tell what an earlier version of the report said."""
    if "version" not in text:
        return []
    edges = [*sentence_starts(text), len(text)]
    pieces = (Span(start=a, end=b) for a, b in pairwise(edges) if a < b)
    return [
        s for s in pieces if names_an_earlier_version(text[s.start : min(s.end, s.start + _NOTE)].lstrip())
    ]


_NOTE = 160


def _broken_off(text: str, span: Span, statements: Sequence[Statement]) -> Statement | None:
    """The statement whose content ends where nothing but a joint stands before the figure, and a count in it."""
    first = max(0, span.start - _LONGEST_JOINT)
    return next(
        (
            s
            for s in statements
            for part in s.content
            if first <= part.end <= span.start
            and _is_joined(text, part.end, span)
            and find_quantities(part.of(text))
        ),
        None,
    )


def _is_joined(text: str, end: int, span: Span) -> bool:
    """ "and" stands between, or a comma before a part of what was counted: ", a third of them"."""
    joint = _JOINT.fullmatch(text, end, span.start)
    return joint is not None and (joint["word"] is not None or is_subcount(text, span.start, span.end))


_LONGEST_JOINT = 12
_JOINT = re.compile(r",?\s(?:(?P<word>and|or|plus)\s)?")


def _quantity(report_id: str, span: Span, figure: Figure, given: Statement | None) -> Quantity:
    statement_id = given.id if given else None
    key = content_id(
        "quantity",
        report_id,
        span.start,
        span.end,
        figure.low,
        figure.high,
        figure.unit,
        figure.of,
        statement_id,
    )
    return Quantity(
        id=key,
        report_id=report_id,
        span=span,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        of=figure.of or _of_base(figure),
        approximate=figure.approximate,
        statement_id=statement_id,
    )


def _of_base(figure: Figure) -> str | None:
    """A share that tells of nothing else tells of what it is a share of."""
    return figure.base if figure.unit == "percent" or figure.unit is None else None


def innermost(span: Span, statements: Sequence[Statement]) -> Statement | None:
    """The statement with the least content around the span; None where no content holds it."""
    holding = [(part.end - part.start, s.id, s) for s in statements for part in s.content if part.holds(span)]
    return min(holding, key=lambda found: found[:2])[2] if holding else None
