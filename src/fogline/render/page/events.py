"""One event as the page shows it: the sections of its brief, each with the records that belong there."""

from dataclasses import dataclass

from fogline.model.brief import Line, Section
from fogline.model.standing import Gap
from fogline.model.view import View
from fogline.render.basis import rests_on
from fogline.render.coverage import Coverage
from fogline.render.page.arcs import Drawing, drawing
from fogline.render.page.claims import ClaimRow, Claims, StandingRow
from fogline.render.page.control import ControlRow, control
from fogline.render.page.copies import CopyRow, OccasionRow, copies, occasions
from fogline.render.page.disputes import DisputeRow, disputes
from fogline.render.page.figures import FigureGroup, figures
from fogline.render.page.forecasts import ForecastRow, forecasts
from fogline.render.page.passages import Cite, Passages
from fogline.render.page.places import PlaceRow, places
from fogline.render.page.speakers import SpeakerRow, speakers
from fogline.render.page.timeline import TimelineRow, timeline
from fogline.render.plain import one_line
from fogline.render.wording import GAP, HEADINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """One sentence of the brief, its citations, and what stands behind the claim it tells of."""

    text: str
    cites: tuple[Cite, ...]
    standing: StandingRow | None = None
    claim: str | None = None
    dispute: DisputeRow | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """A section's heading and its lines."""

    key: str
    heading: str
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """Everything that the page shows of one event."""

    anchor: str
    title: str
    rests: str
    sections: tuple[SectionRow, ...]
    untold: tuple[DisputeRow, ...]
    control: tuple[ControlRow, ...]
    figures: tuple[FigureGroup, ...]
    forecasts: tuple[ForecastRow, ...]
    timeline: tuple[TimelineRow, ...]
    copies: tuple[CopyRow, ...]
    drawing: Drawing | None
    occasions: tuple[OccasionRow, ...]
    claims: tuple[ClaimRow, ...]
    speakers: tuple[SpeakerRow, ...]
    places: tuple[PlaceRow, ...]


def event_row(view: View, coverage: Coverage, number: int, claims: Claims, passages: Passages) -> EventRow:
    """The rows of one event; what it points to is anchored in `passages` on the way."""
    anchor = f"event-{number}"
    found = disputes(view, coverage, claims, passages, within=anchor)
    told = {line.dispute_id for line in coverage.lines(Section.CONTESTED)}
    before = [_section(coverage, s, claims, passages, found) for s in Section if s is not Section.COPIES]
    days = timeline(coverage, passages)
    repeats = copies(view, coverage, passages)
    return EventRow(
        anchor=anchor,
        title=coverage.title,
        rests=rests_on(view, coverage),
        sections=(*before, _section(coverage, Section.COPIES, claims, passages, found)),
        untold=tuple(row for key, row in found.items() if key not in told),
        control=control(view, coverage, claims, passages),
        figures=figures(view, coverage, passages),
        forecasts=forecasts(view, coverage, claims, passages),
        timeline=days,
        copies=repeats,
        drawing=drawing(repeats),
        occasions=occasions(view, coverage, passages),
        claims=claims.of(coverage),
        speakers=speakers(view, coverage),
        places=places(view, coverage),
    )


def _section(
    coverage: Coverage, section: Section, claims: Claims, passages: Passages, found: dict[str, DisputeRow]
) -> SectionRow:
    rest = dict(found) if section is Section.CONTESTED else {}
    lines = [_line(x, claims, passages, rest) for x in coverage.lines(section)]
    if section is Section.UNKNOWN:
        lines += [_gap(gap, passages) for gap in coverage.gaps]
    return SectionRow(key=section.value, heading=HEADINGS[section], lines=tuple(lines))


def _line(line: Line, claims: Claims, passages: Passages, rest: dict[str, DisputeRow]) -> LineRow:
    """A line with its dispute beside it, where no line before it has shown that one (`rest`)."""
    return LineRow(
        text=one_line(line.text),
        cites=tuple(passages.cite(c) for c in line.citations),
        standing=claims.standing(line.claim_id),
        claim=claims.anchor(line.claim_id),
        dispute=rest.pop(line.dispute_id or "", None),
    )


def _gap(gap: Gap, passages: Passages) -> LineRow:
    cites = tuple(passages.cite(c) for c in gap.citations)
    return LineRow(text=one_line(gap.text), cites=cites, label=GAP[gap.kind])
