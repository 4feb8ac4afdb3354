import pytest
from read_sample import reading, told

from fogline.compare.score import ONE_WORD_SHARED, one_word_shared, same_claim
from fogline.stages.link.one_claim import ALIKE, ALIKE_OF_TWO, CHANCE, CLOSE, FEW, LEAST, one_claim
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

    def of_many(same: float, alike: float) -> float:
        return one_claim(left, right, reading([left, right], {"same": same}, alike=alike, of=40))

    assert of_many(0.1, 0.8) == of_many(0.1, 0.5)
    assert of_many(0.3, 0.8) > of_many(0.3, 0.5)


def test_of_few_parts_the_reading_alone_decides() -> None:
    for words in (MILL, (MILL[0], ("Bo Tarn", "The old mill of Tarnby burns brightly."))):
        left, right = told(*words)
        assert one_claim(left, right, reading([left, right], {"same": 0.5, "unrelated": 0.3})) >= LEAST
        assert one_claim(left, right, reading([left, right], {"same": 0.3, "unrelated": 0.5})) < LEAST


def test_a_likely_dispute_speaks_against_one_claim_only_where_two_stand_alone() -> None:
    left, right = told(*MILL)
    chances = {"same": 0.3, "dispute": 0.6, "unrelated": 0.1}
    assert one_claim(left, right, reading([left, right], chances)) < LEAST
    assert one_claim(left, right, reading([left, right], chances, of=4)) >= LEAST


def test_the_more_parts_the_less_a_reading_weighs() -> None:
    left, right = told(*MILL)

    def moved(of: int) -> float:
        sure, unsure = (reading([left, right], {"same": x, "unrelated": 1 - x}, of=of) for x in (0.9, 0.1))
        return one_claim(left, right, sure) - one_claim(left, right, unsure)

    assert moved(2) == moved(FEW) > moved(20) > moved(60) > 0


def test_the_order_of_two_parts_changes_nothing() -> None:
    left, right = told(*MILL)
    given = reading([left, right], {"same": 0.8})
    assert one_claim(left, right, given) == one_claim(right, left, given)


def test_a_word_for_what_another_has_said_is_no_claim_that_two_can_make() -> None:
    left, right = told(("Ada Quill", "the claim"), ("Bo Tarn", "a claim"))
    assert same_claim(left, right).value >= LEAST
    assert one_claim(left, right, Reading()) < 0
