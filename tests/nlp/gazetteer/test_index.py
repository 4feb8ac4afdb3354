import sqlite3
import stat
from dataclasses import replace

import pytest

from fogline.nlp.gazetteer.index import Gazetteer, is_whole, make
from invented_places import ENTRIES, FAR_TARKEL, TARKEL, ZHOVTANSK


@pytest.fixture
def index(tmp_path):
    path = tmp_path / "deep" / "places.sqlite"
    make(path, ENTRIES, version="1")
    return path


def test_every_place_of_a_name_is_found_whatever_its_case_and_marks(index) -> None:
    for name in ("Tarkel", "TARKEL", "tarkel’s", "Tárkel"):
        assert {p for p, _ in Gazetteer(index).called(name)} == {TARKEL, FAR_TARKEL}


def test_its_own_name_is_told_from_another(index) -> None:
    assert Gazetteer(index).called("Tarquel") == ((TARKEL, False),)
    assert {own for _, own in Gazetteer(index).called("Tarkel")} == {True}


def test_saint_is_one_name_short_or_in_full(index) -> None:
    assert Gazetteer(index).called("Saint Tarkel") == Gazetteer(index).called("St. Tarkel") != ()


def test_another_romanisation_is_found_by_its_sound_and_an_english_name_is_not(index) -> None:
    assert Gazetteer(index).sounding("Jovtansk") in {(), (ZHOVTANSK,)}
    assert Gazetteer(index).sounding("Zhowtansk") == (ZHOVTANSK,)
    assert Gazetteer(index).sounding("Tarkell") == ()


@pytest.mark.parametrize("name", ["", " ", "\x00", "\ud800", "’s", "%_'\";--", "x" * 100_000, "北京"])
def test_odd_names_name_nothing_and_raise_nothing(index, name) -> None:
    assert Gazetteer(index).called(name) == ()
    assert Gazetteer(index).sounding(name) == ()


def test_an_index_is_whole_once_made_and_of_its_version_alone(index) -> None:
    assert is_whole(index, version="1")
    assert not is_whole(index, version="2")
    assert not is_whole(index.parent / "none", version="1")


def test_a_torn_index_is_not_whole(index) -> None:
    whole = index.read_bytes()
    for length in (0, 100, len(whole) // 2, len(whole) - 1):
        index.write_bytes(whole[:length])
        assert not is_whole(index, version="1"), length
    index.write_bytes(b"no database at all" * 100)
    assert not is_whole(index, version="1")


def test_an_index_that_breaks_while_it_is_made_leaves_nothing_behind(tmp_path) -> None:
    def breaking():
        yield ENTRIES[0]
        raise sqlite3.OperationalError("disk full")

    with pytest.raises(sqlite3.OperationalError):
        make(tmp_path / "places.sqlite", breaking(), version="1")
    assert list(tmp_path.iterdir()) == []


def test_a_good_index_stays_while_another_is_made_badly(index) -> None:
    broken = replace(ENTRIES[0], place=replace(ENTRIES[0].place, latitude=object()))
    with pytest.raises(sqlite3.Error):
        make(index, [broken], version="2")
    assert is_whole(index, version="1")


def test_the_index_can_be_read_from_a_folder_that_cannot_be_written(index) -> None:
    index.chmod(stat.S_IREAD)
    index.parent.chmod(stat.S_IREAD | stat.S_IEXEC)
    try:
        assert Gazetteer(index).called("Varndal") != ()
    finally:
        index.parent.chmod(stat.S_IRWXU)


def test_progress_is_told(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("fogline.nlp.gazetteer.index.EVERY", 4)
    told: list[int] = []
    make(tmp_path / "places.sqlite", ENTRIES, version="1", tell=told.append)
    assert told == [4, 8]
