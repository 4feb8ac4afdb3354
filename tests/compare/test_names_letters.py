import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.compare.names_letters import (
    ending_of,
    endings_differ,
    letters_apart,
    plain_word,
    words_are_alike,
)
from fogline.text.tables import table


@pytest.mark.parametrize(
    "spellings",
    [
        ("Karkovskiy", "Karkowskij", "Karkovsky", "Karkovskyi", "Karkowski"),
        ("Pelichuk", "Pelitchouk", "Pelitschuk", "Peličuk", "Pelicuk"),
        ("Shumarov", "Schumarow", "Šumarov", "Shoumaroff", "Chumarov", "Szumarow"),
        ("Khvostov", "Hvostov", "Chwostow"),
        ("Yevgradov", "Jewgradow", "Evgradov", "Ievgradov"),
        ("Luhovets", "Lugovets", "Luhovetz", "Luhowiec"),
        ("Shcherlan", "Schtscherlan", "Chtcherlan", "Szczerlan", "Ščerlan"),
        ("Zhorlan", "Jorlan", "Žorlan", "Zorlan"),
        ("Dzhamlan", "Jamlan", "Djamlan", "Dschamlan", "Camlan"),
    ],
)
def test_spellings_of_one_name_are_alike(spellings: tuple[str, ...]) -> None:
    for other in spellings[1:]:
        assert words_are_alike(spellings[0], other).score >= 0.8, other


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tarkel", "Tarkov"),
        ("Karkov", "Karkovka"),
        ("Karkov", "Karkova"),
        ("Karkenko", "Karkovich"),
        ("Karkovsky", "Karkovska"),
        ("Karkomut", "Karkomutka"),
        ("Orlan", "Veskolo"),
        ("", "Tarkel"),
        ("\ud800", "\0"),
    ],
)
def test_other_names_are_not(left: str, right: str) -> None:
    assert words_are_alike(left, right).score < 0.8


def test_every_row_of_romanisations_makes_its_example_cheaper() -> None:
    for row in table("romanisations"):
        left, right = map(plain_word, row["example"].split(" and "))
        cost = letters_apart(left, right, most=9)
        assert cost <= float(row["cost"]) + 0.001, (row["example"], cost)
        assert row["where"] in {"any", "start", "end", "vowel"}


def test_every_ending_is_read_and_parts_its_example() -> None:
    for row in table("name_endings"):
        left, right = map(plain_word, row["example"].split(" and "))
        assert ending_of(left)[1] == row["class"], row["example"]
        assert endings_differ(left, right), row["example"]


def test_a_swap_costs_less_than_two_letters() -> None:
    assert letters_apart("tarkel", "tarkle", most=9) < 1 < letters_apart("tarkel", "tarmon", most=9)


def test_a_way_that_costs_too_much_is_not_gone_to_its_end() -> None:
    assert letters_apart("tarkel", "veskolo", most=1) == float("inf")


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_of_words_has_no_direction(left: str, right: str) -> None:
    assert words_are_alike(left, right).score == words_are_alike(right, left).score


@given(st.text(max_size=20))
def test_a_word_is_itself_or_no_word(word: str) -> None:
    assert words_are_alike(word, word).score in {0.0, 1.0}
