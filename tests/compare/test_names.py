import pytest

from fogline.compare.names import (
    gender_of_given,
    generation_of,
    is_patronymic,
    name_alone,
    person_words,
    surname_places,
)
from fogline.text.tables import table


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dr. Ilmar Tarkel", ["ilmar", "tarkel"]),
        ("TARKEL, Ilmar", ["ilmar", "tarkel"]),
        ("Ilmar Tarkel, mayor of Veskolo", ["ilmar", "tarkel"]),
        ("Veskolo mayor Ilmar Tarkel", ["ilmar", "tarkel"]),
        ("Senator Ilmar Tarkel (R-Veskolo)", ["ilmar", "tarkel"]),
        ("Ilmar bin Orlan al-Tarkel", ["ilmar", "orlan", "tarkel"]),
        ("Abdul Orlan Tarkel", ["abdulorlan", "tarkel"]),
        ("Ilmar Tarkel Jr.", ["ilmar", "tarkel"]),
        ("J.-P. O’Tarkel", ["j", "p", "otarkel"]),
        ("de", ["de"]),
        ("", []),
    ],
)
def test_words_of_a_persons_name(name: str, words: list[str]) -> None:
    assert person_words(name) == words


def test_an_office_in_small_letters_alone_is_no_name() -> None:
    assert name_alone("the mayor") == ""
    assert person_words("King") == ["king"]


def test_gender_is_told_by_names_that_agree_on_it() -> None:
    assert gender_of_given("Helena") == "f"
    assert gender_of_given("Mykola") == "m"
    assert gender_of_given("Tarkel") == ""


def test_every_given_name_has_a_gender() -> None:
    assert {row["gender"] for row in table("given_names")} == {"m", "f"}


def test_a_patronymic_tells_of_whom_one_is_the_child() -> None:
    assert is_patronymic("petrovich")
    assert is_patronymic("petrivna")
    assert not is_patronymic("tarkel")


def test_a_surname_stands_last_or_first_in_the_far_east_or_before_a_second_one() -> None:
    assert surname_places(("ilmar", "tarkel")) == {1}
    assert surname_places(("kim", "orsel", "ko")) == {0, 1, 2}
    assert surname_places(("ilmar", "orlan", "tarkel")) == {1, 2}
    assert surname_places(("ilmar", "petrovich", "tarkel")) == {2}


def test_examples_of_name_suffixes_tell_the_generation() -> None:
    for row in table("name_suffixes"):
        assert generation_of(row["example"]) == row["class"]
        assert person_words(row["example"]) == ["orlan", "tarkel"]


def test_examples_of_family_names_stand_first() -> None:
    for row in table("family_first"):
        full, short = row["example"].split(" is ")
        assert person_words(short) == [row["word"]]
        assert 0 in surname_places(tuple(person_words(full)))


def test_examples_of_particles_are_no_words_of_a_name() -> None:
    for row in table("name_particles"):
        assert person_words(row["example"].removesuffix(" said no.")) == ["orlan", "tarkel"], row["example"]
