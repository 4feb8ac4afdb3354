"""Every row of the tables of lands, of languages and of areas holds on its own example."""

import csv
from importlib import resources

import pytest

from fogline.nlp.gazetteer.source import _is_romanised, _lands
from fogline.text.place_names import place_key
from fogline.text.tables import table


@pytest.mark.parametrize("row", table("lands"), ids=lambda row: row["name"])
def test_each_land_is_on_the_globe_and_in_its_example(row) -> None:
    assert -90 <= float(row["latitude"]) <= 90
    assert -180 <= float(row["longitude"]) <= 180
    assert int(row["km"]) > 0
    assert row["name"] in row["example"]


def test_no_land_stands_twice() -> None:
    names = [place_key(e.place.name) for e in _lands()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", table("romanised"), ids=lambda row: row["language"])
def test_each_language_makes_names_of_its_countries_romanised(row) -> None:
    assert _is_romanised(f"{row['language']}-XX,en")
    assert row["name"] in row["example"]
    assert not _is_romanised("en,fr")


def test_every_area_is_on_the_globe() -> None:
    file = resources.files("fogline") / "data" / "places" / "areas.tsv"
    lines = [x for x in file.read_text(encoding="utf-8").splitlines() if x[0] != "#"]
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) > 8000
    assert all(-90 <= float(r["latitude"]) <= 90 and -180 <= float(r["longitude"]) <= 180 for r in rows)
    assert {r["kind"] for r in rows} == {"country", "region", "county", "water"}
