import pytest

from fogline.text.countries import country_in, country_word, land_of, without_countries
from fogline.text.tables import table


@pytest.mark.parametrize(
    ("words", "country", "kind"),
    [
        ("Norway", "Norway", "name"),
        ("Norway’s", "Norway", "name"),
        ("Norways", "Norway", "name"),
        ("Norwegian", "Norway", "adjective"),
        ("Norwegians", "Norway", "people"),
        ("Oslo", "Norway", "capital"),
        ("U.S.", "United States", "name"),
        ("South African", "South Africa", "adjective"),
    ],
)
def test_a_word_stands_for_a_country_in_its_own_way(words: str, country: str, kind: str) -> None:
    found = country_word(words)
    assert found is not None
    assert (found.country, found.kind) == (country, kind)


@pytest.mark.parametrize("words", ["us", "Tarkel", "", "Norwegianish", "\ud800"])
def test_other_words_stand_for_no_country(words: str) -> None:
    assert country_word(words) is None


def test_every_example_names_its_country() -> None:
    for row in table("countries"):
        assert country_in(row["example"]) == row["country"], row["example"]


def test_a_compound_names_no_country() -> None:
    assert country_in("the Danish-led force") is None
    assert country_in("a pro-Danish group") is None


def test_country_words_are_taken_out_whole() -> None:
    assert without_countries(["South", "African", "coast", "guard"]) == ["coast", "guard"]


def test_the_land_told_of_is_the_one_named_most() -> None:
    assert land_of(["Danish ships left Norway.", "Norwegian ships stayed."]) == "Norway"
    assert land_of(["Nothing."]) is None
