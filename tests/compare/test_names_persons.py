import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.compare.names_persons import (
    FACTS,
    SAME_PERSON,
    SAME_SURNAME,
    Pair,
    another_order,
    both_have_more,
    genders_differ,
    generations_differ,
    given_name_alone,
    given_names_agree,
    given_names_swapped,
    may_be_one,
    paired,
    persons_agree,
    surname_alone,
    surnames_apart,
    words_alike,
    words_left_out,
)
from fogline.text.tables import table


def pair(left: str, right: str) -> Pair:
    found = paired(left, right)
    assert found is not None
    return found


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
        ("Dr. Ilmar Tarkel", "TARKEL, Ilmar"),
        ("Ilmar Petrovich Tarkel", "Ilmar Tarkel"),
        ("JanIlmar Tarkel", "Jan Ilmar Tarkel"),
        ("Ilmar Tarkel-Orlan", "Ilmar Tarkel Orlan"),
        ("Ilmar Tarkle", "Ilmar Tarkel"),
        ("Muhammad al-Tarkel", "Mohammed Tarkel"),
        ("Kim Orsel-ko", "Kim"),
        ("Ilmar Orsel Tarkelo", "Orsel Tarkelo"),
        ("van Tarkel Ivan", "Ivan van Tarkel"),
        ("Karim Hamid bin", "Hamid bin Karim"),
        ("Ilmar Tar kel", "Ilmar Orsel Tarkel"),
        ("Hedda O' Tarkel", "Hedda O'Tarkel"),
        ("the chairman of Tarkel Mills", "the chairman of Tarkel Mills Hedda Orsel"),
        ("Mr Justice", "Mr Justice Hedda Orsel"),
        ("Orlan Survey grain analyst Hedda Orsel", "Hedda Orsel"),
    ],
)
def test_these_may_name_one_person(left: str, right: str) -> None:
    assert may_be_one(left, right), persons_agree(left, right)
    assert persons_agree(left, right).reason


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sergei Pelichuk", "Sergei Tarkel"),
        ("Oleh Pelichuk", "Roman Pelichuk"),
        ("Sergei", "Sergei Tarkel"),
        ("Andrei", "Paul Andrew"),
        ("Karkov", "Karkovka"),
        ("Hedda Orlan", "Hedda Orlova"),
        ("Hedda Orlan", "Ilmar Orlan"),
        ("Ilmar Petrovich Tarkel", "Ilmar Ivanovich Tarkel"),
        ("Friedrich Johann", "Johann Friedrich"),
        ("Ilmar Tarkel Sr", "Ilmar Tarkel Jr"),
        ("Marina Tarkel", "Maria Tarkel"),
        ("Alexandra Tarkel", "Alexander Tarkel"),
        ("Ilmar Karkenko", "Ilmar Karkevich"),
        ("Tarkelo Orsel", "Tarkela Orsel"),
        ("Hedda O' Tarkel", "Orsel"),
        ("the chairman of Tarkel Mills", "Hedda Orsel"),
        ("President Tarkel", "President Tarkel Orsel Venn"),
        ("Hamid bin Karim", "Karim bin Hamid"),
        ("Ilmar Tarkel", "Ilmar Orsel Hedda Anna Tarkel"),
        ("", "Tarkel"),
    ],
)
def test_these_name_two_people(left: str, right: str) -> None:
    assert not may_be_one(left, right), persons_agree(left, right)


def test_given_names_agree_across_languages() -> None:
    assert given_names_agree("Mykhailo", "Michael").score > 0.9
    assert given_names_agree("Juan", "Jean").score > 0.9
    assert given_names_agree("M", "Michael").score > 0.8
    assert given_names_agree("M", "Juan").score == 0
    assert given_names_agree("Peter", "Roman").score == 0


def test_every_example_of_given_names_is_one_person() -> None:
    for row in table("given_names"):
        left, right = row["example"].removesuffix(" may be one person.").split(" and ", 1)
        assert may_be_one(left, right), row["example"]


def test_words_alike_is_one_for_one_key_and_less_for_a_slip() -> None:
    assert words_alike(pair("Ilmar Tarkel", "Ilmar Tarkel")) == 1
    assert 0.8 < words_alike(pair("Ilmar Tarkel", "Ilmar Tarkal")) < 1
    assert words_alike(pair("Ilmar Tarkel", "Hedda Orson")) == 0


def test_surname_alone_is_one_word_against_more() -> None:
    assert surname_alone(pair("Tarkel", "Ilmar Tarkel")) == 1
    assert surname_alone(pair("Tarkel", "Tarkel")) == 0


def test_both_have_more_where_either_has_a_word_of_its_own() -> None:
    assert both_have_more(pair("Ilmar Tarkel", "Hedda Tarkel")) == 1
    assert both_have_more(pair("Ilmar Hedda Tarkel", "Ilmar Tarkel")) == 0


def test_words_left_out_counts_no_patronymic() -> None:
    assert words_left_out(pair("Ilmar Hedda Tarkel", "Ilmar Tarkel")) == 1
    assert words_left_out(pair("Ilmar Petrovich Tarkel", "Ilmar Tarkel")) == 0
    assert words_left_out(pair("Ilmar Hedda Anna Tarkel", "Ilmar Tarkel")) > 2


def test_surnames_apart_where_only_given_names_meet() -> None:
    assert surnames_apart(pair("Ilmar", "Ilmar Tarkel")) == 1
    assert surnames_apart(pair("Tarkel", "Ilmar Tarkel")) == 0


def test_given_name_alone_is_no_surname() -> None:
    assert given_name_alone(pair("Andrei", "Paul Andrew")) == 1
    assert given_name_alone(pair("Martin", "Paul Martin")) == 0


def test_another_order_is_seen_from_the_links() -> None:
    assert another_order(pair("Hedda Orlan", "Orlan Hedda")) == 1
    assert another_order(pair("Hedda Orlan", "Hedda Orlan")) == 0


def test_given_names_swapped_are_two_people_s() -> None:
    assert given_names_swapped(pair("Karl Peter Tarkel", "Peter Karl Tarkel")) == 1
    assert given_names_swapped(pair("Hedda Tarkel", "Tarkel Hedda")) == 0


def test_generations_differ_more_where_both_are_told() -> None:
    assert generations_differ(pair("Ilmar Tarkel Jr", "Ilmar Tarkel Sr")) == 1
    assert 0 < generations_differ(pair("Ilmar Tarkel Jr", "Ilmar Tarkel")) < 1
    assert generations_differ(pair("Ilmar Tarkel", "Ilmar Tarkel")) == 0


def test_genders_differ_between_a_man_s_and_a_woman_s_name() -> None:
    assert genders_differ(pair("Alexandra Tarkel", "Alexander Tarkel")) == 1
    assert genders_differ(pair("Aleksandr Tarkel", "Alexander Tarkel")) == 0
    assert genders_differ(pair("Tarkelo Orsel", "Tarkela Orsel")) == 1
    assert genders_differ(pair("Tarkelo", "Tarkela")) == 0


def test_every_fact_has_a_name_of_its_own_and_a_weight() -> None:
    assert len({fact.name for fact in FACTS}) == len(FACTS)
    assert all(fact.weight for fact in FACTS)
    assert SAME_SURNAME < SAME_PERSON < 1


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_has_no_direction_and_never_raises(left: str, right: str) -> None:
    assert persons_agree(left, right).score == persons_agree(right, left).score


def test_an_office_says_no_more_than_a_surname_alone() -> None:
    found = persons_agree("the chairman of Tarkel Mills", "the chairman of Tarkel Mills Hedda Orsel")
    assert found.score == SAME_SURNAME


def test_ten_thousand_made_up_names_are_compared_without_an_exception() -> None:
    chance = random.Random(3)
    letters = "abcdeghiklmnorstuvyz  --..,'’()ščžäłы\u0301\0\ud800"
    names = ["".join(chance.choices(letters, k=chance.randint(0, 24))) for _ in range(10_000)]
    for left, right in zip(names, names[1:] + names[:1], strict=True):
        found = persons_agree(left, right)
        assert 0 <= found.score <= 1
        assert found.score == persons_agree(right, left).score
