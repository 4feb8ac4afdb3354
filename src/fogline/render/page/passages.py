"""Every place of a report that the page points to, its anchor, and the citations that point there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fogline.model.citation import Citation
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement
from fogline.model.view import View
from fogline.render.coverage import NOT_AT_HAND, report_label, reports_in_order
from fogline.render.plain import shortened
from fogline.render.sources import Place, place


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Characters of a report that have an anchor; `cited` where a numbered citation points to them."""

    anchor: str
    spans: tuple[Span, ...]
    cited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """One numbered citation as it stands in the brief: its own id, and where it leads (None: nowhere)."""

    id: str
    number: int
    href: str | None
    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a report with the way to them; `report` names whose they are."""

    words: str
    href: str | None
    report: str
    mark: str


class Passages:
    """Collects the places that the page points to, while its parts are being made."""

    def __init__(self, view: View, numbers: Mapping[Place, int]) -> None:
        self._reports = {r.id: (k, r) for k, r in enumerate(reports_in_order(view), start=1)}
        self._numbers = numbers
        self._found: defaultdict[str, dict[str, Passage]] = defaultdict(dict)
        self._uses: defaultdict[int, list[str]] = defaultdict(list)
        self._backs: dict[int, tuple[str, int]] = {}
        self._leads: dict[int, str | None] = {}

    def report_mark(self, report_id: str) -> str:
        """`R1`: the sign of a report on this page; `R?` for one that is not at hand."""
        return f"R{self.report_number(report_id) or '?'}"

    def report_number(self, report_id: str) -> int:
        """The place of a report in reading order, from 1; 0 for one that is not at hand."""
        return self._reports[report_id][0] if report_id in self._reports else 0

    def link(self, report_id: str, spans: Iterable[Span], *, cited: bool = False) -> str | None:
        """The fragment that leads to these characters, now with an anchor; None where they are not there."""
        if report_id not in self._reports:
            return None
        number, report = self._reports[report_id]
        kept = tuple(_clipped(spans, len(report.text)))
        if not kept:
            return None
        anchor = f"r{number}-s" + "-and-".join(f"{s.start}-{s.end}" for s in kept)
        known = self._found[report_id].get(anchor)
        held = bool(known and known.cited)
        self._found[report_id][anchor] = Passage(anchor=anchor, spans=kept, cited=cited or held)
        return f"#{anchor}"

    def cite(self, citation: Citation) -> Cite:
        """A numbered citation, its place anchored, and the way back from there noted."""
        number = self._numbers[place(citation)]
        uses = self._uses[number]
        uses.append(f"c{number}-{len(uses) + 1}")
        spans = _spans(citation.start, citation.end)
        href = self.link(citation.report_id, spans, cited=True)
        self._backs[number] = (citation.report_id, citation.end)
        self._leads[number] = href
        return Cite(
            id=uses[-1],
            number=number,
            href=href,
            label=self._label(citation.report_id),
            words=shortened(citation.exact),
        )

    def citation(self, number: int) -> tuple[str | None, tuple[str, ...]]:
        """Where a numbered citation leads, and the ids of its uses in the brief."""
        return self._leads.get(number), tuple(self._uses[number])

    def quote(self, report_id: str, spans: tuple[Span, ...], *, limit: int = 240) -> Quote:
        """The words at some spans of a report, joined by an ellipsis, with the way to them."""
        _, report = self._reports.get(report_id, (0, None))
        words = " … ".join(_words(report, s) for s in spans) if report else ""
        return Quote(
            words=shortened(words, limit=limit),
            href=self.link(report_id, spans),
            report=self._label(report_id),
            mark=self.report_mark(report_id),
        )

    def statement(self, statement: Statement) -> Quote:
        """The content of a statement as words with the way to them."""
        return self.quote(statement.report_id, statement.content)

    def cited_words(self, citation: Citation) -> Quote:
        """The words of a citation with the way to them, without a number."""
        return self.quote(citation.report_id, _spans(citation.start, citation.end))

    def of_report(self, report_id: str) -> tuple[Passage, ...]:
        """The anchored places of one report, in the order of its characters."""
        return tuple(sorted(self._found[report_id].values(), key=lambda p: (p.spans, p.anchor)))

    def ways_back(self, report_id: str) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
        """(where the cited characters end, the citation's number, the ids of its uses), in order."""
        own = [(end, n) for n, (whose, end) in self._backs.items() if whose == report_id]
        return tuple((end, n, tuple(self._uses[n])) for end, n in sorted(own))

    def _label(self, report_id: str) -> str:
        _, report = self._reports.get(report_id, (0, None))
        return report_label(report) if report else NOT_AT_HAND


def _spans(start: int, end: int) -> tuple[Span, ...]:
    return (Span(start=start, end=end),) if 0 <= start < end else ()


def _clipped(spans: Iterable[Span], length: int) -> Iterable[Span]:
    for span in spans:
        if span.start < length:
            yield span if span.end <= length else Span(start=span.start, end=length)


def _words(report: Report, span: Span) -> str:
    return report.text[span.start : span.end]
