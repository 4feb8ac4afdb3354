import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.nlp.words import frequency


def test_common_words_are_more_frequent_than_rare_ones() -> None:
    assert frequency("said") > frequency("mayor") > frequency("isthmus") > 0


def test_case_changes_nothing() -> None:
    assert frequency("Mayor") == frequency("MAYOR") == frequency("mayor")


@pytest.mark.parametrize("word", ["", " ", "mayorsaidso", "\ud800", "\0", "«»", "12,,4"])
def test_what_is_no_word_has_no_frequency(word: str) -> None:
    assert frequency(word) < 3


@given(st.text(max_size=40))
def test_any_string_has_a_frequency(word: str) -> None:
    assert 0 <= frequency(word) < 9
