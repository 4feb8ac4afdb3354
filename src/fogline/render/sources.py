"""The numbers by which a brief cites: each cited place has one, in the order of first use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fogline.model.citation import Citation
from fogline.model.report import Report
from fogline.model.view import View
from fogline.render.coverage import NOT_AT_HAND, report_label, report_name
from fogline.render.plain import one_line, shortened

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One row of the list of sources: whose report, of which day, and which of its characters."""

    number: int
    name: str
    label: str
    path: str
    start: int
    end: int
    words: str

    @property
    def where(self) -> str:
        """`Vell Courier, 2 April 2031 (courier.txt), characters 239 to 267`."""
        file = "" if self.path == self.name else f" ({self.path})"
        return f"{self.label}{file}, characters {self.start} to {self.end}"


def place(citation: Citation) -> Place:
    """What makes two citations the same: the report and its characters."""
    return citation.report_id, citation.start, citation.end


def numbered(citations: Iterable[Citation]) -> dict[Place, int]:
    """A number from 1 for every cited place, in the order of first use."""
    numbers: dict[Place, int] = {}
    for citation in citations:
        numbers.setdefault(place(citation), len(numbers) + 1)
    return numbers


def numbers_of(citations: Iterable[Citation], numbers: Mapping[Place, int]) -> tuple[int, ...]:
    """The numbers of some citations, each once, in their order."""
    return tuple(dict.fromkeys(numbers[place(c)] for c in citations))


def sources(view: View, citations: Iterable[Citation], numbers: Mapping[Place, int]) -> tuple[Source, ...]:
    """The list of sources, in the order of its numbers."""
    by_number = {numbers[place(c)]: c for c in citations}
    reports = {r.id: r for r in view.all(Report)}
    return tuple(_source(n, c, reports.get(c.report_id)) for n, c in sorted(by_number.items()))


def _source(number: int, citation: Citation, report: Report | None) -> Source:
    return Source(
        number=number,
        name=report_name(report) if report else NOT_AT_HAND,
        label=report_label(report) if report else NOT_AT_HAND,
        path=one_line(report.path) if report else one_line(citation.report_id),
        start=citation.start,
        end=citation.end,
        words=shortened(citation.exact),
    )
