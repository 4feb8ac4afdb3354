"""What the reports place on a day, in their own words, in order of days."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from fogline.compare.parts import parts
from fogline.model.brief import TimelineEntry
from fogline.model.citation import cite
from fogline.model.dating import Dating
from fogline.model.interval import Basis, Interval, Precision
from fogline.model.report import Mark, Report
from fogline.model.span import Span
from fogline.model.view import View
from fogline.text.courtesies import is_courtesy
from fogline.text.head_days import HEAD
from fogline.text.mastheads import masthead_lines, only_names_and_days
from fogline.text.reading import cited_words, read

Named = tuple[str, int]
LONG_ENOUGH = 40  # signs: "He spoke on Monday." may be said anew
_UNKNOWN = Interval(earliest=None, latest=None, precision=Precision.UNKNOWN, basis=Basis.UNKNOWN)
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")


def timeline_of(view: View) -> tuple[TimelineEntry, ...]:
    """One entry for each sentence and day that a report names; undated expressions and mastheads are left out.

    A sentence that a later report repeats keeps the days of the first.
    """
    found: list[TimelineEntry] = []
    first: dict[Named, TimelineEntry] = {}
    for report in sorted(view.all(Report), key=_age):
        for named, entry in _entries(view, report):
            known = first.setdefault(named, entry)
            again = _is_dated(report) and known.relative is None and len(entry.text) >= LONG_ENOUGH
            found.append(replace(entry, interval=known.interval, anchor=known.anchor) if again else entry)
    return tuple(sorted(found, key=_order))


def _age(report: Report) -> tuple[date, str]:
    told = report.published
    return (told.earliest if told and told.earliest else date.max, report.id)


def _is_dated(report: Report) -> bool:
    return report.published is not None


def _order(entry: TimelineEntry) -> tuple[date, date, int, str, int]:
    first, last = entry.interval.earliest, entry.interval.latest
    citation, back = entry.citations[0], entry.relative.back if entry.relative else 0
    return (first or last or date.min, last or date.max, -back, citation.report_id, citation.start)


def _entries(view: View, report: Report) -> Iterator[tuple[Named, TimelineEntry]]:
    """The entries of a report, each with its sentence and the place of its time in it."""
    top = masthead_lines(report.text)
    told = (
        d
        for d in view.of_report(Dating, report.id)
        if not any(line.holds(d.span) for line in top)
        and not _tells_which(report.text, d.span)
        and not _is_denied(report.text, d.span)
    )
    dated = [d for d in told if d.interval or d.relative]
    sentences = _sentences(view, report)
    seen = set()
    days = {_sentence_at(sentences, d.span) for d in dated if not _owns(report.text, d.span) and _is_a_day(d)}
    for d in sorted(dated, key=lambda d: (d.span, d.id)):
        place = _sentence_at(sentences, d.span)
        if _tells_nothing(place, report.text) or (place in days and _owns(report.text, d.span)):
            continue
        key = (place, d.interval, d.relative)
        if key not in seen:
            seen.add(key)
            cited = cite(report, place)
            text = " ".join(cited_words(view, cited).split())
            yield (
                (text, len(report.text[place.start : d.span.start].split())),
                TimelineEntry(
                    interval=d.interval or _UNKNOWN,
                    text=text,
                    citations=(cited,),
                    anchor=d.anchor,
                    relative=d.relative,
                ),
            )


def _owns(text: str, span: Span) -> bool:
    """ "Monday's raid": beside a day of its own in the sentence it only tells which raid is meant."""
    return text[span.end : span.end + 2] in {"'s", "’s"}


def _is_a_day(dating: Dating) -> bool:
    told = dating.interval
    return told is not None and told.earliest == told.latest


def _tells_which(text: str, span: Span) -> bool:
    """ "Arrested in connection with Tuesday's raid": the day tells which raid is meant, and not when the rest came."""
    return (
        _owns(text, span) and _LINK.search(text, max(0, span.start - _LONGEST_LINK), span.start) is not None
    )


def _is_denied(text: str, span: Span) -> bool:
    """ "Not this year", "not Monday": nothing is told of that time."""
    return _NOT.search(text, max(0, span.start - len("not  ")), span.start) is not None


_NOT = re.compile(r"\bnot\s$", re.IGNORECASE)
_LONGEST_LINK = 30
_LINK = re.compile(
    r"\b(?:in connection with|connect(?:ion|ed) to|link(?:ed|s)? to|suspect(?:ed)? (?:of|in)|accused of|charged with|responsible for"
    r"|behind|involved in|role in|investigating)\s(?:the\s)?$"
)


def _tells_nothing(place: Span, text: str) -> bool:
    """A line of the masthead or a dateline alone, or a greeting, behind the hour of a live report or not."""
    words = place.of(text)
    return (place.end <= HEAD and only_names_and_days(words)) or is_courtesy(_HOUR.sub("", words))


_HOUR = re.compile(r"^\s*\d{1,2}[:.]\d\d\s+")


def _sentences(view: View, report: Report) -> Sequence[Span]:
    """The sentences of a report as spans of its own text, noise aside, in order."""
    reading = read(report.text, view.of_report(Mark, report.id))
    paragraphs = [Span(start=m.start(), end=m.end()) for m in _PARAGRAPH.finditer(reading.text)]
    found = (reading.back(s) for s in parts(reading.text, paragraphs))
    return sorted(s for s in found if s)


def _sentence_at(sentences: Sequence[Span], span: Span) -> Span:
    """The sentence that holds a span, or the span itself where none does."""
    k = bisect_right(sentences, span.start, key=lambda s: s.start) - 1
    if k >= 0 and sentences[k].holds(span):
        return sentences[k]
    return span
