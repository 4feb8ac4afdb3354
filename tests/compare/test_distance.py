from dataclasses import replace

import pytest

from fogline.compare.distance import km_between, lies_in
from invented_places import FAR_TARKEL, OSTMARK, QUELL, TARKEL, VARNDAL, WEST_QUELL, WESTMARK


def test_a_degree_of_latitude_is_111_km() -> None:
    assert km_between(TARKEL, replace(TARKEL, latitude=TARKEL.latitude + 1)) == pytest.approx(111.2, abs=0.2)


def test_distance_is_the_same_both_ways_and_nothing_to_itself() -> None:
    assert km_between(TARKEL, FAR_TARKEL) == km_between(FAR_TARKEL, TARKEL)
    assert km_between(TARKEL, TARKEL) == 0


def test_the_date_line_parts_nothing() -> None:
    east, west = replace(TARKEL, longitude=179.9), replace(TARKEL, longitude=-179.9)
    assert km_between(east, west) < 30


def test_a_town_lies_in_its_country_and_its_region_and_in_no_other() -> None:
    assert lies_in(TARKEL, VARNDAL)
    assert lies_in(TARKEL, OSTMARK)
    assert not lies_in(TARKEL, WESTMARK)
    assert not lies_in(FAR_TARKEL, VARNDAL)
    assert not lies_in(WEST_QUELL, OSTMARK)


def test_nothing_lies_in_itself() -> None:
    assert not lies_in(VARNDAL, VARNDAL)


def test_without_codes_distance_tells() -> None:
    wide = replace(OSTMARK, id="land", region="", country="", km=60)
    assert lies_in(QUELL, wide)
    assert not lies_in(WEST_QUELL, wide)
