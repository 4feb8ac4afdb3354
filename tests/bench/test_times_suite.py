import pytest
from bench.times import one_writing, timex_value

from fogline.text.times import find_times


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("2031-W7", "2031-W07"),
        ("196X", "196"),
        ("19XX", "19"),
        ("1949-XX", "1949"),
        ("2031-02-03T17", "2031-02-03T17:00"),
    ],
)
def test_two_writings_of_one_value_are_one(left: str, right: str) -> None:
    assert one_writing(left) == one_writing(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("2031-W7", "2031-W17"), ("196", "1960"), ("1949-XX", "1949-03"), ("P7D", "P1W"), ("PXD", "PXW")],
)
def test_what_says_more_or_another_thing_stays_another_value(left: str, right: str) -> None:
    assert one_writing(left) != one_writing(right)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It held for two decades.", "P20Y"),
        ("It held for decades.", "PXY"),
        ("It held for a century.", "P100Y"),
        ("It held for three quarters, no more.", "P9M"),
        ("It held for a fortnight.", "P2W"),
        ("It held for a minute and a half.", "PT1M30S"),
    ],
)
def test_a_length_is_written_in_the_units_of_iso_8601(text: str, value: str) -> None:
    [time] = find_times(text)
    assert timex_value(time, None) == value
