import pytest
from bench.own.circumstances import FIELDS, agrees
from bench.own.tables import HALVES, in_half, rows_of

ROWS = rows_of("statements_extra")
FLOORS = dict.fromkeys(FIELDS, 0.94)
STYLES = {"wire", "translated", "broadcast", "blog"}


def test_the_gold_has_two_hundred_and_twenty_sentences_or_more_in_four_styles() -> None:
    assert len(ROWS) >= 220
    assert {row["style"] for row in ROWS} >= STYLES


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("field", FIELDS)
def test_what_the_words_around_tell_stays_above_its_floor(field: str, half: str) -> None:
    rows = in_half(ROWS, half)
    wrong = [row["text"] for row in rows if not agrees(row, field)]
    assert len(wrong) <= (1 - FLOORS[field]) * len(rows), wrong
