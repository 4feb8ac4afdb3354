import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.interval import Basis, Interval, Precision
from fogline.stages.ingest.sidecar import host, instant_of, interval_of, known, sidecar


def beside(folder: Path, name: str, value: object) -> Path:
    (folder / name).write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return folder / "a.txt"


@pytest.mark.parametrize("name", ["a.json", "a.txt.json"])
def test_a_sidecar_has_the_name_of_its_report(tmp_path: Path, name: str) -> None:
    found = sidecar(
        beside(tmp_path, name, {"publisher": "Orlen Mail", "published": "2031-04-02"}), shown="a.txt"
    )
    assert found.publisher == "Orlen Mail"
    assert found.published == Interval.of_day(date(2031, 4, 2), basis=Basis.GIVEN)
    assert found.warnings == ()


def test_a_file_called_meta_is_not_a_sidecar(tmp_path: Path) -> None:
    found = sidecar(beside(tmp_path, "meta.json", {"publisher": "Orlen Mail"}), shown="a.txt")
    assert found.publisher is None


@pytest.mark.parametrize("value", ["{", "[1]", "", "\ufeff{]", "[" * 100000, '"a"'])
def test_a_broken_sidecar_is_a_warning_that_names_both_files(tmp_path: Path, value: str) -> None:
    found = sidecar(beside(tmp_path, "a.json", value), shown="x/a.txt")
    assert "x/a.txt was read without its sidecar a.json" in found.warnings[0]


def test_unknown_fields_and_wrong_forms_are_warnings() -> None:
    found = known({"titel": "x", "url": 3, "published": "yesterday", "retrieved_at": "noon"}, shown="a.json")
    assert len(found.warnings) == 4
    assert "titel" in found.warnings[0]


def test_lone_surrogates_in_a_sidecar_are_replaced() -> None:
    assert known({"headline": "Dam \ud800"}, shown="a.json").headline == "Dam \ufffd"


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2031-04-02T23:30:00+02:00", date(2031, 4, 2), date(2031, 4, 2), Precision.DAY),
        ("2031-04-02 08:00", date(2031, 4, 2), date(2031, 4, 2), Precision.DAY),
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28), Precision.MONTH),
        ("2031", date(2031, 1, 1), date(2031, 12, 31), Precision.YEAR),
        (
            {"earliest": "2031-04-02", "latest": "2031-04-05"},
            date(2031, 4, 2),
            date(2031, 4, 5),
            Precision.PERIOD,
        ),
        ({"earliest": "2031-04"}, date(2031, 4, 1), None, Precision.PERIOD),
        (
            {"earliest": "2031-04-02", "latest": "2031-04-02"},
            date(2031, 4, 2),
            date(2031, 4, 2),
            Precision.DAY,
        ),
    ],
)
def test_dates_are_read(value: object, first: date, last: date | None, precision: Precision) -> None:
    assert interval_of(value, basis=Basis.GIVEN) == Interval(
        earliest=first, latest=last, precision=precision, basis=Basis.GIVEN
    )


@pytest.mark.parametrize(
    "value",
    ["", "2031-13", "2031-02-30", "02/04/2031", 2031, None, [], {}, {"earliest": 1}, {"latest": "x"},
     {"earliest": "2031-04-05", "latest": "2031-04-02"}],
)  # fmt: skip
def test_what_is_no_date_is_none(value: object) -> None:
    assert interval_of(value, basis=Basis.GIVEN) is None


def test_instants_are_kept_in_universal_time() -> None:
    assert instant_of("2031-04-02T10:30:00+02:00") == "2031-04-02T08:30:00Z"
    assert instant_of("2031-04-02T10:30:00") == "2031-04-02T10:30:00Z"
    assert instant_of("0001-01-01T00:00:00+10:00") is None


def test_the_host_of_an_address_names_its_page() -> None:
    assert host("https://www.orlen.example/a") == "orlen.example"
    assert host("http://[") is None
    assert host(None) is None


@given(
    st.dictionaries(st.text(), st.none() | st.text() | st.integers() | st.dictionaries(st.text(), st.text()))
)
def test_any_object_is_read(value: dict[str, object]) -> None:
    known(value, shown="a.json")


@given(st.text())
def test_any_words_are_a_date_or_none(text: str) -> None:
    interval_of(text, basis=Basis.PAGE)
    instant_of(text)
    host(text)
