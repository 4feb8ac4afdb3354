import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.compare.wording import cosine, vector, weights, words
from fogline.text.tables import table

TEXTS = st.lists(st.sampled_from(["dam", "gate", "river", "mill", "oak"]), max_size=8)


@pytest.mark.parametrize("row", table("stop_words"), ids=lambda row: row["words"][:12])
def test_a_row_of_stop_words_says_nothing(row: dict[str, str]) -> None:
    assert words(row["words"]) == []


@pytest.mark.parametrize("row", table("stop_words"), ids=lambda row: row["words"][:12])
def test_each_row_holds_in_its_example(row: dict[str, str]) -> None:
    own = set(row["words"].split())
    told = [w.strip(".,?").lower() for w in row["example"].split()]
    assert own & set(told)
    assert len(words(row["example"])) <= len(told) - len(own & set(told))


def test_inflected_forms_are_one_word() -> None:
    assert words("bridges") == words("bridge") == words("Bridge’s"[:6])


def test_a_figure_loses_its_commas() -> None:
    assert words("12,000 sheep") == ["12000", "sheep"]


def test_an_accent_makes_no_other_word() -> None:
    assert words("Vaubrème") == words("Vaubreme")


def test_a_rare_word_weighs_more_than_one_in_every_text() -> None:
    weight = weights([["dam", "gate"], ["dam"], ["dam"]])
    assert weight["gate"] > weight["dam"] > 0


@given(TEXTS)
def test_a_vector_has_length_one_or_nothing(text: list[str]) -> None:
    found = vector(text, weights([text, ["dam"]]))
    assert not found or math.isclose(sum(x * x for x in found.values()), 1)


@given(TEXTS, TEXTS)
def test_likeness_is_the_same_both_ways(left: list[str], right: list[str]) -> None:
    weight = weights([left, right])
    a, b = vector(left, weight), vector(right, weight)
    assert math.isclose(cosine(a, b), cosine(b, a), abs_tol=1e-12)
    assert -1e-9 <= cosine(a, b) <= 1 + 1e-9


@given(st.text(max_size=200))
def test_any_text_has_its_words(text: str) -> None:
    assert all(words(text))
