import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fogline.compare.places import How
from fogline.model.place import PlaceKind
from fogline.nlp.gazetteer.door import gazetteer, index_file
from fogline.nlp.gazetteer.index import Gazetteer, make
from fogline.nlp.gazetteer.source import Entry
from fogline.stages.resolve.place_candidates import candidates_of, containers_of
from fogline.text.tables import table
from invented_places import FAR_TARKEL, OSTMARK, TARKEL, VARNDAL, ZHOVTANSK, place


@pytest.fixture
def known() -> Gazetteer:
    return Gazetteer(index_file())


def found(name: str, known: Gazetteer) -> dict[str, How]:
    return {c.place.name: c.how for c in candidates_of(name, known)}


def test_a_name_leads_to_every_bearer(known) -> None:
    assert {c.place for c in candidates_of("Tarkel", known)} == {TARKEL, FAR_TARKEL}


def test_a_noun_is_left_off_where_the_whole_is_no_name(known) -> None:
    assert found("Ostmark Province", known) == {"Ostmark": How.NOUN}
    assert found("City of Tarkel", known) == {"Tarkel": How.NOUN}


def test_a_noun_is_not_left_off_to_find_what_it_does_not_name(known) -> None:
    assert found("Tarkel River", known) == {}
    assert found("Tarkel Street", known) == {}


def test_a_part_of_a_place_leads_to_the_place(known) -> None:
    assert found("North Eastern Ostmark", known) == {"Ostmark": How.PART}


def test_another_spelling_leads_there_by_its_sound(known) -> None:
    assert found("Zhowtansk", known) == {ZHOVTANSK.name: How.SOUND}


def test_containers_are_areas_and_take_as_many_words_as_name_one(known) -> None:
    assert containers_of("Republic of Varndal On Monday", known) == (VARNDAL,)
    assert containers_of("Ostmark Oblast", known) == (OSTMARK,)
    assert containers_of("Tarkel", known) == ()


@pytest.mark.parametrize("row", table("place_parts"), ids=lambda row: row["word"])
def test_each_word_for_a_part_leads_to_the_whole_in_its_example(row, known) -> None:
    words = row["example"].removeprefix("Nothing was heard from ").rstrip(".")
    assert found(words, known) == {"Tarkel": How.PART}


@pytest.mark.parametrize("row", table("region_words"), ids=lambda row: row["name"])
def test_each_short_form_and_adjective_leads_to_its_region_in_its_example(row, tmp_path) -> None:
    region = place(row["name"], 1.0, 1.0, kind=PlaceKind.REGION, region=row["region"], country="VD")
    make(tmp_path / "one.sqlite", [Entry(place=region, others=())], version="1")
    for words in row["words"].split("|"):
        assert candidates_of(words, Gazetteer(tmp_path / "one.sqlite"))[0].how is How(row["kind"])
    assert row["words"].split("|")[0] in row["example"]


@pytest.mark.parametrize(
    "name", [" ".join(["North"] * 5000), "North", "city of", "of", "", "\x00", "\ud800 City"]
)
def test_odd_names_raise_nothing(name, known) -> None:
    candidates_of(name, known)
    containers_of(name[:200], known)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_name_is_looked_up_without_an_exception(name: str) -> None:
    held = gazetteer()
    assert held is not None
    candidates_of(name, held)
