"""What the reports themselves say is missing: silence, what cannot be confirmed, what is not known."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from fogline.compare.parts import parts
from fogline.model.citation import Citation, cite
from fogline.model.ids import content_id
from fogline.model.report import Mark, Report
from fogline.model.span import Span
from fogline.model.standing import Gap, GapKind
from fogline.model.view import View
from fogline.text.clauses import clause_at
from fogline.text.reading import read
from fogline.text.tables import table

_WORDS = re.compile(r"\w+")


def said_missing(view: View) -> list[Gap]:
    """One gap for each clause that says so, the same words of several reports once; in order of ids."""
    found: defaultdict[tuple[GapKind, str], list[Citation]] = defaultdict(list)
    for report in view.all(Report):
        for kind, citation in _of_report(view, report):
            found[kind, " ".join(_WORDS.findall(citation.exact)).lower()].append(citation)
    gaps = [_gap(kind, cited) for (kind, _), cited in found.items()]
    return sorted(gaps, key=lambda gap: gap.id)


def _gap(kind: GapKind, cited: list[Citation]) -> Gap:
    first = cited[0]
    return Gap(
        id=content_id("gap", first.report_id, first.start, first.end, kind.value),
        kind=kind,
        text=" ".join(first.exact.split()),
        citations=tuple(cited),
    )


def _of_report(view: View, report: Report) -> Iterator[tuple[GapKind, Citation]]:
    reading = read(report.text, view.of_report(Mark, report.id))
    whole = Span(start=0, end=len(reading.text)) if reading.text else None
    for sentence in parts(reading.text, [whole] if whole else []):
        sentence = _trimmed(reading.text, sentence)
        for kind, words in _missing(sentence.of(reading.text))[:1]:
            if place := reading.back(_told(reading.text, sentence, words)):
                yield kind, cite(report, place)


def _trimmed(text: str, sentence: Span) -> Span:
    """The last paragraph of a sentence without the white space around it."""
    words = sentence.of(text)
    cut = max(words.rstrip().rfind("\n\n") + 2, len(words) - len(words.lstrip())) if "\n\n" in words else 0
    lead = len(words[cut:]) - len(words[cut:].lstrip())
    return Span(
        start=sentence.start + cut + lead, end=sentence.start + max(len(words.rstrip()), cut + lead + 1)
    )


def _told(text: str, sentence: Span, words: Span) -> Span:
    """The clause around the words; the sentence where the clause begins with them and has lost its subject."""
    clause = clause_at(text, sentence, words)
    at = Span(start=sentence.start + words.start, end=sentence.start + words.end)
    if clause.start >= at.start:
        clause = sentence
    return _shorter(text, clause, at) if clause.end - clause.start > LONG else clause


def _shorter(text: str, clause: Span, at: Span) -> Span:
    """A long clause without what hangs on it before and after the words ("in which", "because")."""
    before = _BEFORE.finditer(text, clause.start, at.start)
    start = max((m.end() for m in before if m.end() < at.start), default=clause.start)
    end = min((m.start() for m in _AFTER.finditer(text, at.end, clause.end)), default=clause.end)
    return Span(start=start, end=end) if len(text[start:end].split()) > FEW else clause


LONG, FEW = 100, 5
_BEFORE = re.compile(
    r",?\s+(?:and\s+)?(?:where|in which|on which|adding)\s+(?:that\s+)?|\bbut\s+(?:that\s+)?"
)
_AFTER = re.compile(r",?\s+(?:because|since|although|which|and\s+(?:whose|which))\s")


def _missing(sentence: str) -> list[tuple[GapKind, Span]]:
    """The kinds of gap that a sentence tells of, by the table's order, each with its words."""
    return [
        (kind, Span(start=m.start(), end=m.end())) for kind, form in _forms() if (m := form.search(sentence))
    ]


@cache
def _forms() -> tuple[tuple[GapKind, re.Pattern[str]], ...]:
    return tuple(
        (GapKind(row["kind"]), re.compile(rf"\b(?:{row['words']})\b", re.IGNORECASE))
        for row in table("gap_words")
    )
