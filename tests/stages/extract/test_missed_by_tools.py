from collections import Counter

import pytest
from bench.own.missed import is_found
from bench.own.tables import rows_of

ROWS = rows_of("missed")
FLOORS = {
    "according": 0.8,
    "belief": 0.7,
    "caption": 0.9,
    "confirmed": 0.8,
    "continued": 0.8,
    "decree": 0.7,
    "headline": 0.8,
    "joint": 0.9,
    "noun": 0.5,
    "own": 0.7,
    "passive": 0.6,
    "second": 0.9,
}


def test_the_table_has_a_hundred_texts_or_more_of_every_kind() -> None:
    assert len(ROWS) >= 100
    assert set(Counter(row["kind"] for row in ROWS)) == set(FLOORS)


@pytest.mark.parametrize("kind", FLOORS)
def test_what_tools_miss_is_found_above_its_floor(kind: str) -> None:
    rows = [row for row in ROWS if row["kind"] == kind]
    wrong = [row["text"] for row in rows if not is_found(row)]
    assert len(wrong) <= (1 - FLOORS[kind]) * len(rows), wrong
