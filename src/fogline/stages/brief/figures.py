"""The lines of figures: each series with whoever gives each figure, and the numbers that cannot be read."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from fogline.model.brief import Line, Section
from fogline.model.citation import Citation, cite
from fogline.model.quantity import Quantity
from fogline.model.report import Mark, MarkKind
from fogline.model.statement import StatementKind
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import distinct, plain, publisher, quote, speaker
from fogline.text.tolls import can_be_of


def figures(ledger: Ledger) -> Iterator[Line]:
    """Each series of figures in one line, every figure with whoever gives it; garbled numbers as printed."""
    series: defaultdict[str, list[Quantity]] = defaultdict(list)
    for quantity in ledger.view.all(Quantity):
        topic = quantity.of or (quantity.unit if _is_spoken(ledger, quantity) else None)
        if topic and can_be_of(quantity.of, quantity.unit):
            series[topic].append(quantity)
    found = sorted(series.items(), key=lambda s: (-_givers(ledger, s[1]), -len(s[1]), s[0]))
    for topic, quantities in found[:MOST]:
        yield _series(ledger, topic, quantities)
    yield from _garbled(ledger)


def _series(ledger: Ledger, topic: str, quantities: Sequence[Quantity]) -> Line:
    told: dict[str, Citation] = {}
    for q in sorted(quantities, key=lambda q: (not _is_spoken(ledger, q), q.report_id, q.span)):
        report = ledger.view.report(q.report_id)
        told.setdefault(f"{plain(q.span.of(report.text))} ({_giver(ledger, q)})", cite(report, q.span))
    shown = list(told.items())[:MOST]
    return Line(
        section=Section.FIGURES,
        text=f"{topic[0].upper()}{topic[1:]}: {'; '.join(words for words, _ in shown)}.",
        citations=distinct(citation for _, citation in shown),
    )


def _is_spoken(ledger: Ledger, quantity: Quantity) -> bool:
    """Somebody is cited for the figure."""
    statement = ledger.statements.get(quantity.statement_id or "")
    return statement is not None and statement.kind is not StatementKind.OWN


def _givers(ledger: Ledger, quantities: Sequence[Quantity]) -> int:
    """How many different sources give these figures."""
    return len({_giver(ledger, q) for q in quantities})


def _garbled(ledger: Ledger) -> Iterator[Line]:
    for mark in ledger.view.all(Mark):
        if mark.kind is MarkKind.GARBLED:
            report = ledger.view.report(mark.report_id)
            words = mark.span.of(report.text)
            yield Line(
                section=Section.FIGURES,
                text=f"Cannot be read: {quote(words)} in {publisher(report)}; it may stand for {mark.reading}.",
                citations=(cite(report, mark.span),),
            )


def _giver(ledger: Ledger, quantity: Quantity) -> str:
    if not _is_spoken(ledger, quantity):
        return f"{publisher(ledger.view.report(quantity.report_id))}, in its own voice"
    return speaker(ledger.view, ledger.statements[quantity.statement_id or ""])
