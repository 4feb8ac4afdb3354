from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.interval import Basis, Interval, Precision
from fogline.stages.ingest.day_forms import day_of_page, day_of_url, month_of_url, written_days

SECOND_OF_APRIL = Interval.of_day(date(2031, 4, 2), basis=Basis.PAGE)


@pytest.mark.parametrize(
    "path",
    [
        "/2031/04/02/dam",
        "/news/2031-04-02",
        "/20310402/dam.html",
        "/news/2031/apr/02/dam-breaks",
        "/2031/4/2/dam",
        "/dam-breaks-2031-04-02.html",
        "/story?date=2031-04-02",
        "/dam-breaks-20310402",
        "/a/2031_04_02/dam",
    ],
)
def test_an_address_may_hold_a_day(path: str) -> None:
    assert day_of_url("https://orlen.example" + path) == SECOND_OF_APRIL


@pytest.mark.parametrize(
    "path",
    ["/2031/13/02/", "/203104021234", "/2031/04/dam", "/id/19990102031", "/dam-2031", "/2031/02/31/dam", ""],
)
def test_other_digits_of_an_address_are_no_day(path: str) -> None:
    assert day_of_url("https://orlen.example" + path) is None
    assert day_of_url(None) is None


def test_an_address_may_hold_a_month_alone() -> None:
    found = month_of_url("https://orlen.example/2031/04/dam-breaks")
    assert found is not None
    assert (found.earliest, found.latest) == (date(2031, 4, 1), date(2031, 4, 30))
    assert (found.precision, found.basis) == (Precision.MONTH, Basis.PAGE)
    assert month_of_url("https://orlen.example/2031/dam") is None


@pytest.mark.parametrize(
    "value",
    [
        "2031-04-02",
        "2031-04-02T10:00:00+02:00",
        "2031-04-02 10:00",
        "20310402",
        "20310402T101500Z",
        "2031/04/02",
        "Wed, 02 Apr 2031 10:00:00 GMT",
        "April 2, 2031",
        "2 April 2031, 10:15",
        "Wednesday, April 2nd, 2031 at 10:15 a.m.",
        "Published: 02.04.2031",
        "1932897600",
        "1932897600000",
    ],
)
def test_a_page_may_write_its_day_in_many_ways(value: str) -> None:
    assert day_of_page(value) == SECOND_OF_APRIL


@pytest.mark.parametrize("value", ["", None, "yesterday", "April 2", "04/02/2031", "2031-02-30", "99999999"])
def test_what_names_no_full_date_is_no_day(value: str | None) -> None:
    assert day_of_page(value) is None


def test_a_day_past_twelve_tells_which_number_is_the_month() -> None:
    assert [w.day for w in written_days("30/04/2031 and 04/30/2031")] == [date(2031, 4, 30)] * 2


def test_a_written_day_has_its_place() -> None:
    text = "Told on 2 April 2031 at Vardo."
    [found] = written_days(text)
    assert found.span.of(text) == "2 April 2031"


@given(st.text())
def test_any_text_is_read_for_days(text: str) -> None:
    day_of_url(text)
    month_of_url(text)
    day_of_page(text)
    assert all(0 <= w.span.start < w.span.end <= len(text) for w in written_days(text))
