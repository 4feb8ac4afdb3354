from dataclasses import replace
from datetime import date

import pytest

from fogline.model.ids import text_sha256
from fogline.model.interval import Basis, Interval
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Channel, Statement, StatementKind
from fogline.model.view import View
from fogline.stages.resolve.dates import datings_of
from fogline.stages.resolve.said import said_of, timed


def said(
    text: str,
    *,
    cue: str,
    content: str,
    time: str | None,
    others: tuple[tuple[str, str], ...] = (),
    channel: Channel | None = None,
) -> Interval | None:
    told = Report(
        id="a",
        path="a.txt",
        text=text,
        text_sha256=text_sha256(text),
        bytes_sha256="0",
        extraction="utf-8",
        published=Interval.of_day(date(2031, 3, 5), basis=Basis.GIVEN),
    )
    saying = replace(_statement(text, cue, content, _span(text, time) if time else None), channel=channel)
    rest = [_statement(text, *other, None) for other in others]
    return said_of(saying, timed(told, datings_of(View([told])), [saying, *rest]))


def _statement(text: str, cue: str, content: str, time: Span | None) -> Statement:
    spans = (_span(text, content),)
    return Statement(
        id=cue,
        report_id="a",
        kind=StatementKind.INDIRECT,
        cue=(_span(text, cue),),
        content=spans,
        said_span=time,
    )


def _span(text: str, words: str) -> Span:
    return Span(start=text.index(words), end=text.index(words) + len(words))


def test_a_saying_is_dated_by_the_words_that_time_it() -> None:
    text = "Venn said on Monday that the dam would break on Friday."
    found = said(text, cue="said", content="the dam would break on Friday", time="on Monday")
    assert found == Interval.of_day(date(2031, 3, 3), basis=Basis.TEXT)
    assert said(text, cue="said", content="the dam would break on Friday", time=None) is None


@pytest.mark.parametrize(
    ("text", "cue", "content", "time"),
    [
        ("Venn had said it would be ready by 4 March.", "had said", "it would be ready", "4 March"),
        ("Venn said ten had died since Monday.", "said", "ten had died", "Monday"),
        ("Both agreed to a truce starting at 6 a.m. on Monday.", "agreed", "to a truce", "Monday"),
        ("Venn denied a part in Monday’s raid.", "denied", "a part in", "Monday"),
    ],
)
def test_a_time_of_what_is_told_does_not_date_the_saying(
    text: str, cue: str, content: str, time: str
) -> None:
    assert said(text, cue=cue, content=content, time=time) is None


def test_the_day_of_a_channel_dates_the_saying() -> None:
    text = "Venn admitted in Monday’s daily report that ten had died."
    channel = Channel(span=_span(text, "Monday’s daily report"), kind="report")
    found = said(text, cue="admitted", content="ten had died", time="Monday", channel=channel)
    assert found == Interval.of_day(date(2031, 3, 3), basis=Basis.TEXT)


def test_nothing_is_said_after_its_report() -> None:
    text = "They will meet on Friday, he said."
    assert said(text, cue="said", content="They will meet", time="Friday") is None


def test_a_time_that_another_statement_holds_does_not_date_the_saying() -> None:
    text = "Venn said carts had left the weir on Monday, calling it a feint."
    other = ("said", "carts had left the weir on Monday")
    assert said(text, cue="calling", content="it a feint", time="Monday", others=(other,)) is None
