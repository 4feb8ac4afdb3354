"""The figures of a report, each with the statement that gives it."""

from collections.abc import Sequence

from fogline.model.ids import content_id
from fogline.model.quantity import Quantity
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.text.figure import Figure
from fogline.text.quantities import find_quantities
from fogline.text.reading import Reading


def quantities_of(report: Report, reading: Reading, statements: Sequence[Statement]) -> list[Quantity]:
    """The figures of a report as its reading shows them, at their places in the report's own text.

    `statement_id` is the innermost attribution whose content holds the figure; None in the
    publisher's own voice.
    """
    told = [s for s in statements if not s.aside and s.report_id == report.id]
    attributed = [s for s in told if s.kind is not StatementKind.OWN]
    found = []
    for figure in find_quantities(reading.text):
        span = reading.back(figure.span)
        if span is not None:
            found.append(_quantity(report.id, span, figure, attributed))
    return found


def _quantity(report_id: str, span: Span, figure: Figure, attributed: Sequence[Statement]) -> Quantity:
    given = innermost(span, attributed)
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
