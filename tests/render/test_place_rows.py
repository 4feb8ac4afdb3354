from dataclasses import replace

from render_sample import HARROWMERE, R1, R2, at, sample

from fogline.model.entity import Entity, Label, mention
from fogline.model.view import View
from fogline.render.brief_json import brief_object
from fogline.render.coverage import coverages
from fogline.render.html import page
from fogline.render.page.places import degrees, places
from fogline.render.rows import LISTINGS
from fogline.render.wording import GEONAMES
from invented_places import FAR_TARKEL, TARKEL

NAMED = (mention(R1.id, at(R1, "Harrowmere"), Label.PLACE), mention(R2.id, at(R2, "Harrowmere"), Label.PLACE))


def view(*found) -> View:
    base = sample()
    held = [r for kind in base._lists for r in base.all(kind) if r.id != HARROWMERE.id]
    whole = replace(HARROWMERE, places=found, mention_ids=tuple(sorted(m.id for m in NAMED)))
    return View([*held, *NAMED, whole])


def test_a_settled_place_has_its_own_columns() -> None:
    (row,) = [r for r in LISTINGS["entities"].rows(view(TARKEL)) if r["label"] == "place"]
    assert (row["latitude"], row["longitude"], row["country"]) == (60.1, 20.1, "VD")


def test_candidates_stand_in_words_and_not_in_the_columns() -> None:
    (row,) = [r for r in LISTINGS["entities"].rows(view(TARKEL, FAR_TARKEL)) if r["label"] == "place"]
    assert row["latitude"] is None
    assert str(row["where"]).count("Tarkel") == 2


def test_the_json_has_every_candidate_and_its_reason() -> None:
    (found,) = [e for e in brief_object(view(replace(TARKEL, reason="why")))["entities"] if e["places"]]
    assert found["places"][0]["reason"] == "why"
    assert found["places"][0]["kind"] == "settlement"


def test_the_page_shows_where_it_is_and_credits_geonames_only_then() -> None:
    assert GEONAMES in page(view(TARKEL))
    assert "Where it is" in page(view(TARKEL))
    assert "Where it is" not in page(view())
    assert GEONAMES not in page(view())


def test_a_name_of_two_bearers_is_shown_as_not_settled() -> None:
    shown = page(view(TARKEL, FAR_TARKEL))
    assert shown.count("not settled") == 2


def test_rows_count_the_mentions_of_the_event() -> None:
    found = view(TARKEL)
    (row,) = places(found, coverages(found)[0])
    assert (row.name, row.mentions) == ("Harrowmere", 2)


def test_degrees_have_their_side_of_the_world() -> None:
    assert degrees(FAR_TARKEL) == "30.00° S, 120.00° E; within about 5 km"
    assert degrees(replace(TARKEL, longitude=-3.456)).startswith("60.10° N, 3.46° W")


def test_a_hostile_name_is_shown_as_text() -> None:
    entity = Entity(id="e", label=Label.PLACE, name="<i>", places=(TARKEL,), mention_ids=(NAMED[0].id,))
    assert "<i>" not in page(View([*(r for k in sample()._lists for r in sample().all(k)), *NAMED, entity]))
