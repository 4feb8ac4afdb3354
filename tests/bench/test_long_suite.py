"""The text of the suite of long reports, and its exponent."""

from bench import long


def test_the_same_seed_gives_the_same_text_of_about_the_length_asked_for() -> None:
    text = long.long_text(20_000)
    assert text == long.long_text(20_000)
    assert 20_000 <= len(text) + 2 < 22_000


def test_a_longer_text_goes_on_where_a_shorter_one_ends() -> None:
    assert long.long_text(20_000).startswith(long.long_text(5_000))


def test_the_text_is_of_paragraphs_with_statements_in_them() -> None:
    paragraphs = long.long_text(20_000).split("\n\n")
    assert 40 < len(paragraphs) < 200
    assert sum("said" in p or "According to" in p for p in paragraphs) > len(paragraphs) / 3


def test_time_in_step_with_the_words_has_the_exponent_one() -> None:
    assert round(long.exponent([(1_000, 2.0), (10_000, 20.0)]), 6) == 1
    assert round(long.exponent([(1_000, 2.0), (10_000, 200.0)]), 6) == 2
