import pytest
from read_sample import reading, told

from fogline.compare.score import ONE_WORD_SHARED, one_word_shared, same_claim
from fogline.stages.link.one_claim import ALIKE, ALIKE_OF_TWO, CHANCE, CLOSE, LEAST, one_claim
from fogline.stages.link.reading import Reading

ALONE = (("Ada Quill", "The old mill of Tarnby burns."), ("Ada Quill", "A fire took the granary."))
MILL = (("Ada Quill", "The old mill of Tarnby burns."), ("Bo Tarn", "A fire took the granary."))


def test_what_was_not_read_is_told_by_its_words_alone() -> None:
    left, right = told(*MILL)
    assert one_claim(left, right, Reading()) == same_claim(left, right).value


def test_parts_of_one_speaker_that_point_alike_are_nearer_to_one_claim_than_parts_that_do_not() -> None:
    left, right = told(*ALONE)
    value, least = same_claim(left, right).value, CLOSE - 0.01
    near, far = (one_claim(left, right, reading([left, right], {}, alike=x)) for x in (least, -0.2))
    assert near - value == pytest.approx(ALIKE * (least - CHANCE), abs=1e-3)
    assert far < value < near


def test_parts_of_one_speaker_that_point_closely_alike_need_not_share_a_second_word() -> None:
    left, right = told(*ALONE)
    assert one_word_shared(left, right) == 1
    given = one_claim(left, right, reading([left, right], {}, alike=0.8))
    plain = same_claim(left, right).value + ALIKE * (0.8 - CHANCE)
    assert given == pytest.approx(plain - ONE_WORD_SHARED, abs=1e-3)


def test_of_two_speakers_it_takes_more_than_pointing_alike() -> None:
    left, right = told(*MILL)
    given = one_claim(left, right, reading([left, right], {}, alike=0.8))
    assert given - same_claim(left, right).value == pytest.approx(ALIKE_OF_TWO * (0.8 - CHANCE), abs=1e-3)


def test_what_is_read_as_two_gains_nothing_from_pointing_alike() -> None:
    left, right = told(*MILL)
    value = same_claim(left, right).value
    assert one_claim(left, right, reading([left, right], {"same": 0.1}, alike=0.8)) == value
    assert one_claim(left, right, reading([left, right], {"same": 0.3}, alike=0.8)) > value


def test_two_parts_that_the_model_is_sure_are_one_make_one_claim() -> None:
    left, right = told(*MILL)
    assert one_claim(left, right, reading([left, right], {"same": 0.8})) >= LEAST
    assert one_claim(left, right, reading([left, right], {"same": 0.4})) < LEAST


def test_among_many_parts_the_model_must_be_surer() -> None:
    left, right = told(*MILL)
    assert one_claim(left, right, reading([left, right], {"same": 0.8}, of=40)) < LEAST
    assert one_claim(left, right, reading([left, right], {"same": 0.97}, of=40)) >= LEAST


def test_the_order_of_two_parts_changes_nothing() -> None:
    left, right = told(*MILL)
    given = reading([left, right], {"same": 0.8})
    assert one_claim(left, right, given) == one_claim(right, left, given)
