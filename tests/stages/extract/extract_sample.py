"""Builds reports, scans and attributions from sentences, so that rules are tested without a tagger."""

import re

from fogline.model.ids import text_sha256
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement
from fogline.nlp.attribution import Attribution
from fogline.nlp.parse import parse
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan, scan
from fogline.stages.extract.stage import attributed
from fogline.text.reading import read

CUE = re.compile(
    r"\b(?:said|told|wrote|tells|telling|tell|informed|informs|saying|quoted|cited|quotes|praised|warned)\b(?: the abbot as saying)?"
)


def report_of(text: str) -> Report:
    digest = text_sha256(text)
    return Report(
        id=f"report:{digest[:12]}",
        path="sample.txt",
        text=text,
        text_sha256=digest,
        bytes_sha256=digest,
        extraction="utf-8",
    )


def scanned(text: str) -> Scan:
    return scan(text, parse(text))


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def places(text: str, words: str) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(place(text, w) for w in words.split(" / ") if w))


def attribution(text: str, source: str, cue: str, content: str, *, score: float = 0.9) -> Attribution:
    """The attribution of these words; parts of one role stand between " / "."""
    return Attribution(
        source=places(text, source), cue=places(text, cue), content=places(text, content), score=score
    )


def statements(text: str, *attributions: Attribution) -> list[Statement]:
    return [s for s in _attributed(text, attributions) if not s.aside]


def asides(text: str, *attributions: Attribution) -> list[Statement]:
    return [s for s in _attributed(text, attributions) if s.aside]


def _attributed(text: str, attributions: tuple[Attribution, ...]) -> list[Statement]:
    found = attributed(report_of(text), read(text, ()), parse(text), attributions)
    return [s for s in found if s.kind.value != "own"]


def contents(text: str, statement: Statement) -> str:
    return " / ".join(s.of(text) for s in statement.content)


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " / ".join(s.of(text) for s in spans)


def spoken(text: str) -> tuple[Draft, Scan]:
    """The draft of a sentence "X said ... that CONTENT" or "CONTENT, X said ..."."""
    cut = scanned(text)
    m = CUE.search(text)
    assert m, text
    that = text.find(" that ", m.end())
    lead = text.find(", the abbot")
    if lead > 0 and that < 0:
        content, source = Span(start=0, end=lead), Span(start=lead + 2, end=m.start() - 1)
    else:
        content, source = Span(start=that + 6, end=len(text) - 1), Span(start=0, end=max(1, m.start() - 1))
    return Draft(source=(source,), cue=(Span(start=m.start(), end=m.end()),), content=(content,)), cut
