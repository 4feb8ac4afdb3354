"""The brief as plain rows: what the terminal and Markdown write, each in its own way."""

from dataclasses import dataclass

from fogline.model.brief import Section
from fogline.model.report import LeftOut
from fogline.model.view import View
from fogline.render.basis import rests_on
from fogline.render.calendar import calendar
from fogline.render.coverage import Coverage, citations_in, coverages
from fogline.render.plain import one_line
from fogline.render.sources import Place, Source, numbered, numbers_of, sources
from fogline.render.wording import HEADINGS, TIMELINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A line of the brief and the numbers of its sources; `lead` is the day of a timeline's line."""

    text: str
    numbers: tuple[int, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading and its lines."""

    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The brief of one event."""

    title: str
    rests: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Every event's assessment, one list of sources for all, and the files left out, with why."""

    assessments: tuple[Assessment, ...]
    sources: tuple[Source, ...]
    left_out: tuple[tuple[str, str], ...]


def paper(view: View) -> Paper:
    """The whole of what a brief says, as rows, every text of them safe to show on one line."""
    shown = coverages(view)
    cited = [c for coverage in shown for c in citations_in(coverage)]
    numbers = numbered(cited)
    return Paper(
        assessments=tuple(_assessment(view, c, numbers) for c in shown if c.reports or c.brief),
        sources=sources(view, cited, numbers),
        left_out=tuple(sorted((one_line(x.path), one_line(x.reason)) for x in view.all(LeftOut))),
    )


def _assessment(view: View, coverage: Coverage, numbers: dict[Place, int]) -> Assessment:
    parts = []
    for section in Section:
        if section is Section.COPIES:
            parts.append(Part(heading=TIMELINE, sentences=_timeline(coverage, numbers)))
        parts.append(Part(heading=HEADINGS[section], sentences=_sentences(coverage, section, numbers)))
    return Assessment(
        title=coverage.title,
        rests=rests_on(view, coverage),
        parts=tuple(part for part in parts if part.sentences),
    )


def _sentences(coverage: Coverage, section: Section, numbers: dict[Place, int]) -> tuple[Sentence, ...]:
    told = [(line.text, line.citations) for line in coverage.lines(section)]
    if section is Section.UNKNOWN:
        told += [(gap.text, gap.citations) for gap in coverage.gaps]
    return tuple(Sentence(text=one_line(text), numbers=numbers_of(cited, numbers)) for text, cited in told)


def _timeline(coverage: Coverage, numbers: dict[Place, int]) -> tuple[Sentence, ...]:
    entries = coverage.brief.timeline if coverage.brief else ()
    cited = [c for line in coverage.brief.lines for c in line.citations] if coverage.brief else []
    return tuple(
        Sentence(text=day.text, numbers=numbers_of(day.citations, numbers), lead=day.lead)
        for day in calendar(entries, cited)
    )
