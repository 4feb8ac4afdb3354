from dataclasses import replace
from datetime import date

import pytest

from fake_stages import report
from fogline.api.as_of import days, undated, upto
from fogline.model.interval import Basis, Interval
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View

TOLD = report("Orla Finch said it rains.")
DAY = date(2031, 4, 2)


def said(earliest: date | None, latest: date | None) -> Statement:
    return Statement(
        id=f"statement:{earliest}{latest}",
        report_id=TOLD.id,
        kind=StatementKind.INDIRECT,
        content=(Span(start=16, end=24),),
        said=Interval(earliest=earliest, latest=latest),
    )


@pytest.mark.parametrize(
    ("earliest", "latest", "known"),
    [
        (DAY, DAY, DAY),
        (date(2031, 3, 1), DAY, DAY),
        (None, DAY, DAY),
        (DAY, None, None),
        (None, None, None),
    ],
)
def test_a_time_without_a_last_day_places_nothing(earliest, latest, known) -> None:
    assert days(View([TOLD, said(earliest, latest)])) == {TOLD.id: known}


def test_the_day_of_publication_counts_before_what_was_said() -> None:
    published = replace(TOLD, published=Interval.of_day(date(2031, 4, 5), basis=Basis.GIVEN))
    view = View([published, said(DAY, DAY)])
    assert upto(view, DAY) == []
    assert upto(view, date(2031, 4, 5)) == [published]


def test_a_report_without_a_day_is_named() -> None:
    assert [x.path for x in undated(View([TOLD]), DAY)] == ["a.txt"]
