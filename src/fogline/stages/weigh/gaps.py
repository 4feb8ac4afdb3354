"""What is missing: silence, what cannot be confirmed, sides not heard, figures without a speaker."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fogline.compare.parts import parts
from fogline.model.citation import cite
from fogline.model.claim import Dispute
from fogline.model.ids import content_id
from fogline.model.quantity import Quantity
from fogline.model.report import Mark, Report
from fogline.model.span import Span
from fogline.model.standing import Gap, GapKind
from fogline.model.statement import StatementKind
from fogline.model.view import View
from fogline.stages.weigh.origins import Grounds, party_of
from fogline.text.reading import read
from fogline.text.tables import table
from fogline.text.tolls import can_be_of, counts_people


def gaps_of(grounds: Grounds, disputes: Sequence[Dispute]) -> list[Gap]:
    """Every gap of an event, in order of ids."""
    found = [*_said_missing(grounds.view), *_sides_not_heard(grounds, disputes), *_unspoken(grounds.view)]
    return sorted({gap.id: gap for gap in found}.values(), key=lambda gap: gap.id)


def _said_missing(view: View) -> Iterator[Gap]:
    """Sentences in which a report says that it does not know, or that somebody is silent."""
    for report in view.all(Report):
        reading = read(report.text, view.of_report(Mark, report.id))
        whole = Span(start=0, end=len(reading.text)) if reading.text else None
        for sentence in parts(reading.text, [whole] if whole else []):
            kind = _missing(sentence.of(reading.text))
            place = reading.back(_trimmed(reading.text, sentence)) if kind else None
            if kind and place:
                yield _gap(report, kind, place)


def _gap(report: Report, kind: GapKind, place: Span) -> Gap:
    return Gap(
        id=content_id("gap", report.id, place.start, place.end, kind.value),
        kind=kind,
        text=place.of(report.text),
        citations=(cite(report, place),),
    )


def _trimmed(text: str, sentence: Span) -> Span:
    """The last paragraph of a sentence without the white space around it."""
    words = sentence.of(text)
    cut = max(words.rstrip().rfind("\n\n") + 2, len(words) - len(words.lstrip())) if "\n\n" in words else 0
    lead = len(words[cut:]) - len(words[cut:].lstrip())
    return Span(start=sentence.start + cut + lead, end=sentence.start + len(words.rstrip()))


def _missing(sentence: str) -> GapKind | None:
    return next((kind for kind, form in _forms() if form.search(sentence)), None)


@cache
def _forms() -> tuple[tuple[GapKind, re.Pattern[str]], ...]:
    return tuple(
        (GapKind(row["kind"]), re.compile(rf"\b(?:{row['words']})\b", re.IGNORECASE))
        for row in table("gap_words")
    )


def _sides_not_heard(grounds: Grounds, disputes: Sequence[Dispute]) -> Iterator[Gap]:
    """Disputes in which only one side of those that speak elsewhere is heard."""
    for dispute in disputes:
        heard = {party_of(grounds, o) for p in dispute.positions for o in p.origins}
        if len(heard) == 1:
            side = min(heard)
            yield Gap(
                id=content_id("gap", dispute.id),
                kind=GapKind.SIDE_NOT_HEARD,
                text=f"{dispute.question} Only {side} is heard on it.",
                citations=tuple(p.answers[0].wording for p in dispute.positions),
            )


def _unspoken(view: View) -> Iterator[Gap]:
    """Figures of harm that a publisher gives in its own voice, without saying who counted."""
    own = {s.id for s in view.statements if s.kind is StatementKind.OWN}
    for quantity in view.all(Quantity):
        if (
            counts_people(quantity.of)
            and can_be_of(quantity.of, quantity.unit)
            and (quantity.statement_id is None or quantity.statement_id in own)
        ):
            report = view.report(quantity.report_id)
            yield Gap(
                id=content_id("gap", quantity.id),
                kind=GapKind.FIGURE_WITHOUT_SPEAKER,
                text=f"{quantity.span.of(report.text)} ({quantity.of}): no speaker is named for this figure.",
                citations=(cite(report, quantity.span),),
            )
