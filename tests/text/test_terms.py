import re

from fogline.text.terms import any_of


def test_the_longest_word_that_fits_is_taken() -> None:
    assert re.match(any_of(["fire", "fire brigade"]), "fire brigade").group() == "fire brigade"  # type: ignore[union-attr]


def test_a_line_end_may_part_the_words_of_a_term() -> None:
    assert re.fullmatch(any_of(["fire brigade"]), "fire\n  brigade")


def test_signs_stand_for_themselves() -> None:
    assert re.fullmatch(any_of(["p.m."]), "p.m.")
    assert not re.fullmatch(any_of(["p.m."]), "pxmx")
