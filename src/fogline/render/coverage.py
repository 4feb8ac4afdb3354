"""The records of a view event by event, in the order in which they are read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fogline.model.brief import Brief, Line, Section
from fogline.model.citation import Citation
from fogline.model.event import Event
from fogline.model.report import Report
from fogline.model.standing import Gap
from fogline.model.view import View
from fogline.render.days import days
from fogline.render.plain import one_line

NOT_AT_HAND = "a report that is not at hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One event as it is shown: its reports in reading order, its brief, and the gaps where there is no brief to tell them."""

    title: str
    event_id: str | None
    reports: tuple[Report, ...]
    brief: Brief | None
    gaps: tuple[Gap, ...]

    def lines(self, section: Section) -> tuple[Line, ...]:
        """The brief's lines of one section, in their order."""
        return tuple(line for line in self.brief.lines if line.section is section) if self.brief else ()

    def covers(self, *report_ids: str) -> bool:
        """One of the reports belongs to this event."""
        own = {r.id for r in self.reports}
        return any(i in own for i in report_ids)


def coverages(view: View) -> tuple[Coverage, ...]:
    """The events of a view, earliest report first; reports of no event come last, as one."""
    ranks = {r.id: k for k, r in enumerate(reports_in_order(view))}
    found = [_coverage(view, event, ranks) for event in view.all(Event)]
    found.sort(key=lambda c: (min((ranks[r.id] for r in c.reports), default=len(ranks)), c.title))
    grouped = {r.id for c in found for r in c.reports}
    rest = tuple(r for r in reports_in_order(view) if r.id not in grouped)
    if rest or not found:
        title = "Reports of no event" if found else "Reports"
        found.append(Coverage(title=title, event_id=None, reports=rest, brief=None, gaps=()))
    return tuple(found)


def reports_in_order(view: View) -> list[Report]:
    """Every report, by the first day it may have been published, then by path; undated ones last."""
    return sorted(view.all(Report), key=lambda r: (_first_day(r), r.path, r.id))


def report_name(report: Report) -> str:
    """The publisher, or the file's name where none is known, as one safe line."""
    return one_line(report.publisher or report.path.replace("\\", "/").rsplit("/", 1)[-1]) or "(no name)"


def report_day(report: Report) -> str:
    """The days on which the report was published, in words."""
    return days(report.published)


def report_label(report: Report) -> str:
    """`Vell Courier, 2 April 2031`; the name alone where the day is not known."""
    known = report.published and (report.published.earliest or report.published.latest)
    return f"{report_name(report)}, {report_day(report)}" if known else report_name(report)


def citations_in(coverage: Coverage) -> Iterable[Citation]:
    """Every citation that the brief, the timeline and the gaps of an event show, in reading order."""
    for section in Section:
        if section is Section.COPIES and coverage.brief:
            yield from (c for entry in coverage.brief.timeline for c in entry.citations)
        yield from (c for line in coverage.lines(section) for c in line.citations)
        if section is Section.UNKNOWN:
            yield from (c for gap in coverage.gaps for c in gap.citations)


def _coverage(view: View, event: Event, ranks: dict[str, int]) -> Coverage:
    brief = next((b for b in view.all(Brief) if b.event_id == event.id), None)
    reports = sorted((view.report(i) for i in event.report_ids if i in ranks), key=lambda r: ranks[r.id])
    own = {r.id for r in reports}
    gaps = [g for g in view.all(Gap) if not g.citations or any(c.report_id in own for c in g.citations)]
    return Coverage(
        title=one_line(brief.title if brief else event.title) or "An event without a title",
        event_id=event.id,
        reports=tuple(reports),
        brief=brief,
        gaps=() if brief else tuple(gaps),
    )


def _first_day(report: Report) -> date:
    published = report.published
    return (published and (published.earliest or published.latest)) or date.max
