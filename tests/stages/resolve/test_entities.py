from resolve_staging import records_of

from fogline.model.entity import Entity, Label
from fogline.model.view import View
from fogline.stages.resolve.merging_bodies import known_body
from fogline.stages.resolve.stage import run
from fogline.text.tables import table


def entities(*texts: str) -> dict[str, Entity]:
    records = [r for k, text in enumerate(texts) for r in records_of(text, f"{k}.txt")[0]]
    return {e.name: e for e in View(run(View(records))).all(Entity)}


def test_a_town_and_the_river_named_after_it_are_two() -> None:
    found = entities("They left the town of Karkomut. The Karkomutka River rose, and the Karkomut River too.")
    assert {"Karkomut", "Karkomutka River", "Karkomut River"} <= set(found)


def test_every_merge_has_its_reason() -> None:
    found = entities("Ilmar Tarkel came. Tarkel left.", "Ilmar Tarkell came, said Mr. Tarkell.")
    tarkel = found["Ilmar Tarkel"]
    assert tarkel.aliases == ("Ilmar Tarkel", "Ilmar Tarkell", "Tarkel", "Tarkell")
    assert any("surname" in reason for reason in tarkel.reasons)
    assert len(tarkel.mention_ids) == 4


def test_the_fullest_name_is_the_name() -> None:
    found = entities("Tarkel came. Tarkel left. Mayor Tarkel wept.", "Mayor Ilmar Tarkel came.")
    assert "Ilmar Tarkel" in found
    assert "Tarkel" not in found


def test_an_abbreviation_is_what_its_bracket_says() -> None:
    found = entities("The Falken Relief Fund (FRF) said no. The FRF left.", "The FRF said no.")
    assert found["Falken Relief Fund"].aliases == ("FRF", "Falken Relief Fund")


def test_an_ambiguous_surname_is_the_one_named_in_full_before_it() -> None:
    found = entities("Hedda Tarkel came. Tarkel left. Later Ilmar Tarkel came. Tarkel wept.")
    assert len(found["Hedda Tarkel"].mention_ids) == 2
    assert len(found["Ilmar Tarkel"].mention_ids) == 2


def test_two_countries_of_one_sort_of_body_stay_two() -> None:
    found = entities("The Danish Air Force left. The Norwegian Air Force stayed.")
    assert {"Danish Air Force", "Norwegian Air Force"} <= set(found)


def test_examples_of_bodies_are_one_body() -> None:
    for row in table("bodies"):
        full, short = row["example"].removesuffix(") said no.").removeprefix("The ").split(" (", 1)
        assert known_body(full) == known_body(short) == row["body"], row["example"]


def test_a_well_known_body_goes_by_either_name() -> None:
    found = entities("The World Health Organization said no.", "The WHO said yes.")
    assert found["World Health Organization"].aliases == ("WHO", "World Health Organization")


def test_examples_of_seats_count_for_their_country() -> None:
    for row in table("seats"):
        found = [e for e in entities(row["example"]).values() if e.label is Label.ORGANISATION]
        assert not found or found[0].party == row["country"], row["example"]
