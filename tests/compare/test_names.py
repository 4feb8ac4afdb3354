import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.compare.names import (
    abbreviates,
    bodies_agree,
    gender_of_given,
    given_names_agree,
    persons_agree,
    persons_alike,
    words_are_alike,
)
from fogline.text.tables import table


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Volodymyr Karkovskiy", "Wolodymyr Karkowskyj"),
        ("Vladimir Karkovsky", "Volodymyr Karkovskyi"),
        ("Oleksandr Pelichuk", "Alexander Pelitchouk"),
        ("Ilmar Tarkel", "I. Tarkel"),
        ("Ilmar Tarkel", "Tarkel"),
        ("Joseph van Orlan", "José van Orlan"),
        ("Orlan Hedda", "Hedda Orlan"),
    ],
)
def test_these_may_name_one_person(left: str, right: str) -> None:
    assert persons_agree(left, right).score > 0.5
    assert persons_agree(left, right).reason


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sergei Pelichuk", "Sergei Tarkel"),
        ("Oleh Pelichuk", "Roman Pelichuk"),
        ("Sergei", "Sergei Tarkel"),
        ("Karkov", "Karkovka"),
        ("Hedda Orlan", "Hedda Orlova"),
        ("", "Tarkel"),
    ],
)
def test_these_name_two_people(left: str, right: str) -> None:
    assert persons_agree(left, right).score == 0


def test_a_town_is_not_the_river_named_after_it() -> None:
    assert words_are_alike("Karkomut", "Karkomutka").score == 0


def test_given_names_agree_across_languages() -> None:
    assert given_names_agree("Mykhailo", "Michael").score > 0.9
    assert given_names_agree("Juan", "Jean").score > 0.9
    assert given_names_agree("Peter", "Roman").score == 0


def test_every_example_of_given_names_is_one_person() -> None:
    for row in table("given_names"):
        left, right = row["example"].removesuffix(" may be one person.").split(" and ", 1)
        assert persons_agree(left, right).score > 0.5, row["example"]
        assert row["gender"] in {"m", "f"}


def test_gender_is_told_by_names_that_agree_on_it() -> None:
    assert gender_of_given("Helena") == "f"
    assert gender_of_given("Mykola") == "m"
    assert gender_of_given("Tarkel") == ""


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


def test_bodies_agree_word_by_word() -> None:
    assert bodies_agree("Falken Relief Programme", "Falken Relief Program").score > 0.8
    assert bodies_agree("Falken Relief Fund", "Falken Food Fund").score == 0


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Dr. Ilmar Tarkel", "TARKEL, Ilmar", True),
        ("Ilmar Petrovich Tarkel", "Ilmar Tarkel", True),
        ("Ilmar Petrovich Tarkel", "Ilmar Ivanovich Tarkel", False),
        ("Hedda Orlan", "Ilmar Orlan", False),
        ("JanIlmar Tarkel", "Jan Ilmar Tarkel", True),
    ],
)
def test_slips_of_the_pen_are_forgiven_and_swapped_words_are_not(left: str, right: str, one: bool) -> None:
    assert (persons_alike(left, right).score > 0.55) is one


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_has_no_direction_and_never_raises(left: str, right: str) -> None:
    for compare in (persons_agree, persons_alike, bodies_agree, words_are_alike):
        assert compare(left, right).score == compare(right, left).score
