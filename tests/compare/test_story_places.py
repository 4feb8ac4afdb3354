from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from fogline.compare.places import Candidate, How, Naming
from fogline.compare.story_places import Story, joined, places_of, ranked_of
from fogline.model.place import Place, PlaceKind
from invented_places import FAR_TARKEL, OSTMARK, QUELL, TARKEL, VARNDAL, WEST_QUELL, WESTMARK


def naming(key: str, *places: Place, how: How = How.OWN, **more) -> Naming:
    return Naming(key=key, candidates=tuple(Candidate(place=p, how=how) for p in places), **more)


def story(*namings: Naming, publisher: str = "") -> Story:
    return Story(namings=namings, publisher=publisher)


def best(told: Story, key: str) -> Place:
    return ranked_of([told])[0][key][0].place


def test_by_itself_the_larger_town_is_meant() -> None:
    assert best(story(naming("tarkel", TARKEL, FAR_TARKEL)), "tarkel") == FAR_TARKEL


def test_other_places_of_the_story_outweigh_size() -> None:
    told = story(naming("tarkel", TARKEL, FAR_TARKEL), naming("ostmark", OSTMARK), naming("varndal", VARNDAL))
    assert best(told, "tarkel") == TARKEL


def test_two_places_settle_each_other() -> None:
    told = story(naming("quell", QUELL, WEST_QUELL), naming("westmark", WESTMARK))
    assert best(told, "quell") == WEST_QUELL


def test_what_the_text_says_it_lies_in_outweighs_size() -> None:
    assert best(story(naming("tarkel", TARKEL, FAR_TARKEL, within=(VARNDAL,))), "tarkel") == TARKEL


def test_what_the_text_calls_it_settles_what_it_is() -> None:
    region = replace(OSTMARK, name="Tarkel", id="region", population=100)
    town = replace(TARKEL, population=100)
    called = frozenset({PlaceKind.SETTLEMENT})
    assert best(story(naming("tarkel", region, town, kinds=called)), "tarkel") == town


def test_a_publisher_reports_from_where_its_other_stories_are() -> None:
    home = [story(naming("ostmark", OSTMARK), publisher="Varndal Post") for _ in range(4)]
    asked = story(naming("tarkel", TARKEL, replace(FAR_TARKEL, population=90_000)), publisher="Varndal Post")
    assert ranked_of([asked, *home])[0]["tarkel"][0].place == TARKEL
    elsewhere = replace(asked, publisher="Another")
    assert ranked_of([elsewhere, *home])[0]["tarkel"][0].place.country == "ZQ"


def test_one_bearer_is_settled_and_said_to_be_the_only_one() -> None:
    (found,) = places_of(ranked_of([story(naming("varndal", VARNDAL))])[0]["varndal"])
    assert found.reason == "the only place of that name"


def test_what_is_settled_has_its_reason_in_words() -> None:
    told = story(naming("tarkel", TARKEL, FAR_TARKEL, within=(VARNDAL,)), naming("ostmark", OSTMARK))
    (found,) = places_of(ranked_of([told])[0]["tarkel"])
    assert found.reason.startswith("of 2 of that name: ")
    assert "the text says that it lies there" in found.reason


def test_what_is_not_settled_stays_a_set_of_candidates_with_reasons() -> None:
    found = places_of(ranked_of([story(naming("quell", QUELL, WEST_QUELL))])[0]["quell"])
    assert {p.id for p in found} == {QUELL.id, WEST_QUELL.id}
    assert all("one of 2 of that name, 50% likely" in p.reason for p in found)


def test_a_town_and_the_region_of_its_name_are_one_spot() -> None:
    region = replace(OSTMARK, name="Tarkel", id="region", population=20_000)
    assert len(places_of(ranked_of([story(naming("tarkel", TARKEL, region))])[0]["tarkel"])) == 1


def test_no_candidate_is_no_place() -> None:
    assert places_of(ranked_of([story(naming("nowhere"))])[0]["nowhere"]) == ()
    assert places_of(joined([])) == ()


def test_several_stories_count_as_their_mean() -> None:
    near = story(naming("tarkel", TARKEL, FAR_TARKEL), naming("varndal", VARNDAL), naming("ostmark", OSTMARK))
    alone = story(naming("tarkel", TARKEL, FAR_TARKEL))
    ranks = ranked_of([near, near, alone])
    assert joined([r["tarkel"] for r in ranks])[0].place == TARKEL
    assert joined([r["tarkel"] for r in ranks]) == joined([r["tarkel"] for r in reversed(ranks)])


def test_the_order_of_stories_changes_nothing() -> None:
    stories = [
        story(naming("tarkel", TARKEL, FAR_TARKEL), publisher="A"),
        story(naming("quell", QUELL, WEST_QUELL), publisher="A"),
        story(naming("ostmark", OSTMARK), naming("quell", QUELL, WEST_QUELL), publisher="B"),
    ]
    first = ranked_of(stories)
    for order in permutations(range(3)):
        found = ranked_of([stories[k] for k in order])
        assert [found[order.index(k)] for k in range(3)] == first


@given(
    st.lists(
        st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 10**8), st.integers(0, 5000)),
        max_size=8,
    )
)
def test_probabilities_add_up_to_one(points) -> None:
    held = [
        replace(TARKEL, id=f"{k}", latitude=a, longitude=o, population=n, km=km)
        for k, (a, o, n, km) in enumerate(points)
    ]
    ranks = ranked_of([story(naming("tarkel", *held), naming("quell", QUELL))])[0]["tarkel"]
    assert abs(sum(r.probability for r in ranks) - bool(held)) < 1e-6
    assert len(places_of(ranks)) <= 5
