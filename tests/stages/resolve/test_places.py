from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resolve_staging import records_of

from fogline.model.entity import Entity, Label
from fogline.model.entity import mention as mention_of
from fogline.model.place import PlaceKind
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.view import View
from fogline.nlp.gazetteer.door import gazetteer
from fogline.stages.resolve.places import with_places
from fogline.stages.resolve.stage import run
from fogline.text.tables import table
from invented_places import OSTMARK, QUELL, TARKEL, VARNDAL, WEST_QUELL


def placed(*texts: str) -> dict[str, Entity]:
    """The places that reports name in square brackets, by name."""
    return {e.name: e for e in _placed(list(texts))}


def _placed(texts: list[str]) -> list[Entity]:
    reports: dict[str, Report] = {}
    mentions = []
    for k, marked in enumerate(texts):
        parts = marked.replace("]", "[").split("[")
        told = records_of("".join(parts), f"{k:02}-{abs(len(marked))}.txt")[0][0]
        assert isinstance(told, Report)
        reports[told.id] = told
        at = 0
        for n, part in enumerate(parts):
            if n % 2 and part:
                mentions.append(mention_of(told.id, Span(start=at, end=at + len(part)), Label.PLACE))
            at += len(part)
    named: dict[str, list[str]] = {}
    for m in mentions:
        named.setdefault(m.span.of(reports[m.report_id].text), []).append(m.id)
    entities = [
        Entity(
            id=f"entity:{name}", label=Label.PLACE, name=name, aliases=(name,), mention_ids=tuple(sorted(ids))
        )
        for name, ids in sorted(named.items())
    ]
    scopes = dict.fromkeys(reports, "event")
    return with_places(entities, mentions, reports, scopes, gazetteer())


def test_a_place_gets_its_coordinates_and_the_reason() -> None:
    (found,) = placed("It rained in [Tarkel], [Varndal], on Monday.")["Tarkel"].places
    assert (found.latitude, found.longitude) == (TARKEL.latitude, TARKEL.longitude)
    assert "the text says that it lies there" in found.reason


def test_another_report_of_the_event_settles_a_name() -> None:
    alone = placed("It rained in [Quell] again.")
    assert alone["Quell"].places == ()
    together = placed("It rained in [Quell] again.", "All of [Westmark] in [Varndal] was wet.")
    assert [p.id for p in together["Quell"].places] == [WEST_QUELL.id]


def test_words_that_are_a_village_elsewhere_are_no_place_without_company() -> None:
    assert placed("The rain reached [Minister] at noon.")["Minister"].places == ()


def test_parts_of_places_stay_in_the_words() -> None:
    found = placed("Rain fell on [Southern Ostmark], in [Varndal].")["Southern Ostmark"]
    assert found.name == "Southern Ostmark"
    assert [p.id for p in found.places] == [OSTMARK.id]


def test_a_river_is_near_the_town_of_its_name() -> None:
    found = placed("The [Tarkelka River] rose above [Tarkel] in [Varndal].")["Tarkelka River"]
    (near,) = found.places
    assert near.kind is PlaceKind.FEATURE
    assert near.km == 40
    assert near.reason == "near Tarkel, by its name"


def test_a_river_far_from_any_town_of_its_name_has_no_place() -> None:
    assert placed("The [Obelin River] rose above [Tarkel] in [Varndal].")["Obelin River"].places == ()


@pytest.mark.parametrize("row", table("feature_nouns"), ids=lambda row: row["noun"])
def test_each_feature_is_as_near_as_its_row_says_in_its_example(row) -> None:
    marked = row["example"].replace("Tarkel ", "[Tarkel ").replace(".", "].")
    found = placed(f"{marked} It is in [Tarkel], [Varndal].")
    (near,) = found[f"Tarkel {row['noun'].title()}"].places
    assert near.km == int(row["km"])


def test_without_a_gazetteer_nothing_has_coordinates() -> None:
    entity = Entity(id="e", label=Label.PLACE, name="Tarkel")
    assert with_places([entity], [], {}, {}, None) == [entity]


def test_persons_and_bodies_have_no_places() -> None:
    entities = [Entity(id=k, label=Label(k), name="Tarkel") for k in ("person", "organisation", "group")]
    assert with_places(entities, [], {}, {}, gazetteer()) == entities


def test_the_stage_writes_places_into_entities() -> None:
    records, _ = records_of("Rain fell in the town of Tarkel, Varndal, on Monday. The town of Tarkel is wet.")
    found = {e.name: e for e in run(View(records), "*") if isinstance(e, Entity)}
    assert [p.id for p in found["Tarkel"].places] == [TARKEL.id]


def test_the_order_of_reports_changes_nothing() -> None:
    texts = [
        "It rained in [Quell] again.",
        "All of [Westmark] was wet, and [Tarkel] too.",
        "[Tarkel] is in [Varndal]. So is [Quell], [Ostmark].",
    ]

    def by_name(order: tuple[int, ...]) -> dict[str, list[str]]:
        found = _placed([texts[k] for k in order])
        return {e.name: [f"{p.id} {p.reason}" for p in e.places] for e in found}

    first = by_name((0, 1, 2))
    assert all(by_name(order) == first for order in permutations(range(3)))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(st.characters(exclude_characters="[]{}")), min_size=1, max_size=4))
def test_odd_names_raise_nothing(names: list[str]) -> None:
    told = " and ".join(f"[{name}]" for name in names)
    for entity in _placed([f"It rained in {told}, [Varndal]."]):
        assert all(-90 <= p.latitude <= 90 for p in entity.places)


def test_two_places_of_one_country_are_told_apart_by_the_region_named() -> None:
    found = placed("It rained in [Quell], [Ostmark].")["Quell"]
    assert [p.id for p in found.places] == [QUELL.id]
    assert VARNDAL.id not in {p.id for p in found.places}
