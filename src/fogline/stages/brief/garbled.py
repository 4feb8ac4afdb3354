"""The lines of numbers that cannot be read: as printed, what each may stand for, and what others say."""

import re
from collections.abc import Iterator, Sequence

from fogline.model.brief import Line, Section
from fogline.model.citation import Citation, cite
from fogline.model.quantity import Quantity
from fogline.model.report import Mark, MarkKind, Report
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.phrase import distinct, plain, publisher, quote

AROUND = 60
LEAST_SHARED = 2
_WORD = re.compile(r"[^\W\d_]{4,}")


def garbled(ledger: Ledger) -> Iterator[Line]:
    """Each garbled number, never repaired, with the reports that give one of its readings of like things."""
    for mark in ledger.view.all(Mark):
        if mark.kind is MarkKind.GARBLED:
            yield _line(ledger, mark)


def _line(ledger: Ledger, mark: Mark) -> Line:
    report = ledger.view.report(mark.report_id)
    support = list(_support(ledger, mark))
    told = "; ".join(f"{publisher(r)} has {quote(q.span.of(r.text))}" for r, q in support)
    also = f" Elsewhere {told}." if told else " No other report gives either."
    cited: list[Citation] = [cite(report, mark.span), *(cite(r, q.span) for r, q in support)]
    words = plain(mark.span.of(report.text))
    return Line(
        section=Section.FIGURES,
        text=f"Cannot be read: {quote(words)} in {publisher(report)}; it may stand for {mark.reading}.{also}",
        citations=distinct(cited),
    )


def _support(ledger: Ledger, mark: Mark) -> Iterator[tuple[Report, Quantity]]:
    """Figures of other reports that equal a reading and stand among like words."""
    values = readings(mark.reading or "")
    about = _words(ledger.view.report(mark.report_id), mark.span.start, mark.span.end)
    for q in sorted(ledger.view.all(Quantity), key=lambda q: (q.report_id, q.span)):
        report = ledger.view.report(q.report_id)
        equal = q.report_id != mark.report_id and q.low == q.high and q.low in values
        if equal and len(about & _words(report, q.span.start, q.span.end)) >= LEAST_SHARED:
            yield report, q


def _words(report: Report, start: int, end: int) -> set[str]:
    around = report.text[max(0, start - AROUND) : end + AROUND]
    return {w.lower() for w in _WORD.findall(around)}


def readings(reading: str) -> Sequence[float]:
    """The numbers of "2,300 or 23,000"."""
    return [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", reading)]
