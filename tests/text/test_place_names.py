import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.text.place_names import place_key


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("St. Tarkel", "Saint Tarkel"),
        ("Mt Quell", "Mount Quell"),
        ("the Republic of the Varns", "Republic of Varns"),
        ("Tarkel’s", "Tarkel"),
        ("Zürkel", "ZURKEL"),
        ("T.V.", "TV"),
    ],
)
def test_two_ways_of_writing_a_name_have_one_key(left: str, right: str) -> None:
    assert place_key(left) == place_key(right) != ""


def test_no_word_has_no_key() -> None:
    assert place_key("") == place_key(" – ") == place_key("\ud800") == ""


def test_an_article_alone_stays() -> None:
    assert place_key("The") == "the"


@given(st.text())
def test_a_key_is_a_fixed_point_of_itself(name: str) -> None:
    key = place_key(name)
    assert place_key(key) == key
