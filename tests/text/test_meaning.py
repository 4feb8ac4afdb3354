import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fogline.text.meaning import apart_from_all, likeness, meaning


def near(left: str, right: str) -> float:
    return likeness(meaning(left), meaning(right))


def test_words_that_are_used_alike_are_near() -> None:
    assert near("The blaze destroyed the house.", "A fire wrecked the home.") > 0.5
    assert near("The blaze destroyed the house.", "Wages rise in spring.") < 0.3


def test_opposites_are_near_too() -> None:
    assert near("The gate is open.", "The gate is shut.") > 0.5


def test_a_text_of_unknown_words_points_nowhere() -> None:
    assert near("", "The gate is open.") == 0
    assert near("Zzqx 12 \ud800", "The gate is open.") == 0


def test_what_many_have_in_common_is_taken_away() -> None:
    texts = [f"The garrison of the town {verb}." for verb in ("eats", "waits", "sings", "counts") * 20]
    before = [meaning(text) for text in texts]
    after = apart_from_all(before)
    assert likeness(after[0], after[1]) < likeness(before[0], before[1])
    assert apart_from_all([]) == []


@given(st.text())
def test_any_text_has_a_direction_of_length_one_or_none(text: str) -> None:
    assert np.isclose(likeness(meaning(text), meaning(text)), 1) or not meaning(text).any()
