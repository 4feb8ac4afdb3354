"""The model of bearing: directions, chances, and that it stands any text."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.errors import MissingPart
from fogline.nlp.bearing import (
    CLASSES,
    LONGEST,
    BearingModel,
    Circumstance,
    Days,
    Speakers,
    Two,
    bearing_model,
    pair_ids,
)

MILL = "The old mill of Tarnby has burnt down."
FERRY = "The ferry to Orle sails at noon on weekdays."


def two(left: str, right: str) -> Two:
    return Two(left=left, right=right, found=Circumstance(speakers=Speakers.TWO, days=Days.ONE))


def test_a_direction_has_length_one_and_like_sentences_point_alike() -> None:
    found = bearing_model().directions([MILL, "A fire has destroyed the mill at Tarnby.", FERRY])
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-4)
    assert found[0] @ found[1] > found[0] @ found[2] + 0.2


def test_the_chances_of_a_pair_are_one_in_all() -> None:
    found = bearing_model().chances([two(MILL, FERRY), two(MILL, MILL)])
    assert found.shape == (2, len(CLASSES))
    assert np.allclose(found.sum(axis=1), 1, atol=1e-4)


def test_the_same_words_are_one_claim_and_two_matters_are_unrelated() -> None:
    same, other = bearing_model().chances([two(MILL, MILL), two(MILL, FERRY)])
    assert CLASSES[int(same.argmax())] == "same"
    assert CLASSES[int(other.argmax())] == "unrelated"


def test_what_is_read_beside_a_statement_does_not_move_its_direction() -> None:
    one, other = (
        "The harbour was closed at noon.",
        "Nobody in the whole of the valley had seen so much rain in a spring.",
    )
    alone = bearing_model().directions([one])[0]
    assert np.array_equal(bearing_model().directions([other, one, other + " " + other])[1], alone)


def test_a_long_statement_is_cut_where_two_are_read_together() -> None:
    ids, second = pair_ids([7] * 500, [8] * 500, Circumstance())
    assert ids.count(7) == ids.count(8) == LONGEST
    assert ids[second] == 8


def test_nothing_to_read_gives_nothing() -> None:
    assert bearing_model().directions([]).shape[0] == 0
    assert bearing_model().chances([]).shape == (0, len(CLASSES))


def test_a_folder_without_the_model_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(MissingPart, match="reinstall the package"):
        BearingModel(tmp_path)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=200), min_size=1, max_size=4))
def test_any_text_is_read(texts: list[str]) -> None:
    assert np.isfinite(bearing_model().directions(texts)).all()
    assert np.isfinite(bearing_model().chances([two(texts[0], texts[-1])])).all()
