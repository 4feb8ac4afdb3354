import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.compare.names_bodies import (
    FACTS,
    SAME_BODY,
    BodyPair,
    abbreviates,
    bodies_agree,
    body_of,
    body_pair,
    both_have_more,
    core_of,
    forms_differ,
    initials_of,
    land_left_out,
    lands_differ,
    numbers_differ,
    one_abbreviates,
    one_land,
    only_common_words,
    words_alike,
    words_known_apart,
    words_left_out,
)
from fogline.compare.names_letters import Likeness
from fogline.text.tables import table

COMMON = {"health": 5.2, "wealth": 4.5, "bank": 5.3, "food": 5.4, "fund": 5.0, "relief": 4.6, "systems": 5.0}


def rarity(word: str) -> float:
    return COMMON.get(word, 0.0)


def agree(left: str, right: str) -> Likeness:
    return bodies_agree(left, right, rarity)


def pair(left: str, right: str) -> BodyPair:
    return body_pair(body_of(left), body_of(right), rarity)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Falken Relief Programme", "Falken Relief Program"),
        ("the Falken Bank", "Falken Bank AG"),
        ("Falken Aktiengesellschaft", "Falken AG"),
        ("OAO Falkenprom", "Falkenprom JSC"),
        ("the Health Ministry", "Ministry of Health"),
        ("Danish Health Ministry", "Ministry of Health of Denmark"),
        ("Falken & Tarkel Co.", "Falken and Tarkel Company"),
        ("Fal Ken Group", "Falken"),
        ("FRF", "Falken Relief Fund"),
        ("Falken Relief Fund (FRF)", "the FRF"),
        ("F.R.F. Veskolo", "FRF Veskolo"),
        ("the airline Veskair", "Veskair"),
        ("USCG", "American Coast Guard"),
        ("UN Relief Council", "United Nations Relief Council"),
        ("U.N. Relief Council", "UN Relief Council"),
    ],
)
def test_these_may_name_one_body(left: str, right: str) -> None:
    assert agree(left, right).score >= SAME_BODY, agree(left, right)
    assert agree(left, right).reason


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Falken Relief Fund", "Falken Food Fund"),
        ("Falken Systems AG", "Tarkel Systems AG"),
        ("7th Falken Brigade", "8th Falken Brigade"),
        ("Falken Fund II", "Falken Fund III"),
        ("Danish Air Force", "Norwegian Air Force"),
        ("Falken Bank", "Falken Bank Norway"),
        ("Falken Health", "Falken Wealth"),
        ("the Ministry", "the Ministry of Health"),
        ("Karkomut", "Karkomut River"),
        ("", "Falken"),
    ],
)
def test_these_name_two_bodies(left: str, right: str) -> None:
    assert agree(left, right).score < SAME_BODY, agree(left, right)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("FICS", "Falken Institute for Coastal Study"),
        ("F.R.F.", "Falken Relief Fund"),
        ("IOR", "Institute of Rain"),
    ],
)
def test_initials_abbreviate(short: str, full: str) -> None:
    assert abbreviates(short, full).score > 0.5


def test_initials_of_other_words_do_not() -> None:
    assert abbreviates("FRF", "Falken Institute").score == 0
    assert abbreviates("Frf", "Falken Relief Fund").score == 0


def test_initials_are_those_of_the_words_and_of_the_country_itself() -> None:
    assert {"acg", "uscg"} <= initials_of("American Coast Guard")
    assert initials_of("Falken") == frozenset()


def test_the_core_of_a_name_has_no_country() -> None:
    assert core_of("Danish Air Force")[1] == {"Denmark"}
    assert core_of("Danish Air Force")[0] == core_of("Air Force of Norway")[0]


def test_every_legal_form_is_read_off_its_example() -> None:
    for row in table("legal_forms"):
        assert body_of(row["example"]).words == ("veskolo", "tarkel"), row["example"]
        assert row["class"] in body_of(row["example"]).forms, row["example"]


def test_words_alike_counts_rare_words_more() -> None:
    assert words_alike(pair("Falken Bank", "Falken Bank")) == 1
    assert words_alike(pair("Falken Bank", "Oktrin Fund")) == 0


def test_words_left_out_weigh_by_rarity() -> None:
    rare, common = (words_left_out(pair("Falken", f"Falken {w}")) for w in ("Oktrin", "Systems"))
    assert 0 < common < rare < 1


def test_both_have_more_where_either_has_a_word_of_its_own() -> None:
    assert both_have_more(pair("Falken Relief", "Falken Oktrin")) == 1
    assert both_have_more(pair("Falken Relief", "Falken")) == 0


def test_numbers_part_bodies_of_one_name() -> None:
    assert numbers_differ(pair("7th Brigade", "8th Brigade")) == 1
    assert numbers_differ(pair("7th Brigade", "7th Brigade")) == 0


def test_only_common_words_name_no_body() -> None:
    assert only_common_words(pair("the Ministry", "Ministry of Health")) == 1
    assert only_common_words(pair("Falken Ministry", "Falken Ministry")) == 0


def test_two_common_words_are_two_words() -> None:
    assert words_known_apart(pair("Falken Health", "Falken Wealth")) == 1
    assert words_known_apart(pair("Falken Oktrin", "Falken Oktran")) == 0


def test_countries_differ_where_either_has_its_own() -> None:
    assert lands_differ(pair("Danish Air Force", "Norwegian Air Force")) == 1
    assert lands_differ(pair("Danish Air Force", "Air Force")) == 0


def test_a_country_left_out_tells_little_in_a_long_name() -> None:
    short = land_left_out(pair("Danish Falken Bank", "Falken Bank"))
    long = land_left_out(pair("Danish Falken Relief Fund", "Falken Relief Fund"))
    assert 0 < long < short


def test_one_country_goes_by_many_words() -> None:
    assert one_land(pair("the Danish", "Denmark")) == 1
    assert one_land(pair("Norway", "Denmark")) == 0


def test_one_abbreviates_the_other_by_initials_or_bracket() -> None:
    assert one_abbreviates(pair("FRF", "Falken Relief Fund")) == 1
    assert one_abbreviates(pair("Falko", "Falken Relief Fund (Falko)")) == 1
    assert one_abbreviates(pair("FRG", "Falken Relief Fund")) == 0


def test_forms_differ_between_classes_and_not_within_one() -> None:
    assert forms_differ(pair("Falken GmbH", "Falken AG")) == 1
    assert forms_differ(pair("Falken Inc", "Falken Corporation")) == 0


def test_every_fact_has_a_name_of_its_own_and_a_weight() -> None:
    assert len({fact.name for fact in FACTS}) == len(FACTS)
    assert all(fact.weight for fact in FACTS)


@given(st.text(max_size=24), st.text(max_size=24))
def test_likeness_has_no_direction_and_never_raises(left: str, right: str) -> None:
    assert agree(left, right).score == agree(right, left).score


def test_ten_thousand_made_up_names_are_compared_without_an_exception() -> None:
    chance = random.Random(5)
    words = [
        "Falken",
        "of",
        "the",
        "Bank",
        "AG",
        "(FRF",
        ")",
        "&",
        "Danish",
        "II",
        "7th",
        "\0",
        "é",
        "-",
        "Ltd.",
    ]
    names = [" ".join(chance.choices(words, k=chance.randint(0, 6))) for _ in range(10_000)]
    for left, right in zip(names, names[1:] + names[:1], strict=True):
        assert agree(left, right).score == agree(right, left).score
