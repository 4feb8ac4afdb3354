"""The characters that a line rests on."""

from dataclasses import dataclass

from fogline.errors import BrokenPromise
from fogline.model.report import Report
from fogline.model.span import Span

CONTEXT = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A W3C Web Annotation selector: position, exact words, the words around, the text's hash."""

    report_id: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    text_sha256: str


def cite(report: Report, span: Span) -> Citation:
    """The citation of a span of a report; raises BrokenPromise where the span runs past its text."""
    return Citation(
        report_id=report.id,
        start=span.start,
        end=span.end,
        exact=span.of(report.text),
        prefix=report.text[max(0, span.start - CONTEXT) : span.start],
        suffix=report.text[span.end : span.end + CONTEXT],
        text_sha256=report.text_sha256,
    )


def check(citation: Citation, report: Report) -> None:
    """Raise BrokenPromise, saying what differs, unless the citation is a slice of this very text."""
    where = f"{report.path} [{citation.start}, {citation.end})"
    if citation.report_id != report.id:
        raise BrokenPromise(f"{where}: the citation is of another report, {citation.report_id}")
    if citation.text_sha256 != report.text_sha256:
        raise BrokenPromise(f"{where}: the report's text has changed since it was cited")
    if cite(report, Span(start=citation.start, end=citation.end)) != citation:
        raise BrokenPromise(f"{where}: the cited words {citation.exact!r} do not stand there")
