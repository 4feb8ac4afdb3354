from dataclasses import replace

import pytest
from bench.floors import Floors, Result

GOOD = Result(suite="rain", set="harbour", measure="F1", figure=61.27, digest="abc")
WRONG = Result(suite="rain", set="harbour", measure="wrong", figure=2.0, digest="abc", less_is_better=True)


@pytest.fixture
def pinned(tmp_path):
    path = tmp_path / "floors.json"
    Floors(path).pin([GOOD, WRONG])
    return Floors(path)


def test_what_was_pinned_is_not_broken_by_the_same_figures(pinned) -> None:
    assert pinned.of(GOOD) == 60.7
    assert pinned.of(WRONG) == 3.0
    assert pinned.broken([GOOD, WRONG]) == []


def test_a_drop_under_a_floor_is_said_with_both_figures(pinned) -> None:
    assert pinned.broken([replace(GOOD, figure=58.0), WRONG]) == ["rain/harbour F1 is 58.0, under 60.7"]


def test_where_less_is_better_a_rise_is_the_drop(pinned) -> None:
    assert pinned.broken([GOOD, replace(WRONG, figure=3.5)]) == ["rain/harbour wrong is 3.5, over 3.0"]


def test_a_floor_says_nothing_of_other_data(pinned) -> None:
    assert pinned.broken([replace(GOOD, figure=0.0, digest="other")]) == []


def test_a_measure_that_is_no_longer_taken_is_said(pinned) -> None:
    assert pinned.broken([GOOD]) == ["rain/harbour wrong has a floor and no figure"]


def test_pinning_one_set_keeps_the_floors_of_others(pinned, tmp_path) -> None:
    pinned.pin([replace(GOOD, digest="other")])
    assert Floors(tmp_path / "floors.json").of(GOOD) == 60.7


def test_what_has_no_digest_is_never_pinned(tmp_path) -> None:
    floors = Floors(tmp_path / "floors.json")
    floors.pin([replace(GOOD, digest="")])
    assert floors.of(replace(GOOD, digest="")) is None
