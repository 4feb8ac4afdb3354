from datetime import date

import pytest

from fogline.text.times import Form, find_times, in_turn

WEDNESDAY = date(2031, 3, 5)


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("The tower will be ours within five days.", date(2031, 3, 10)),
        ("They will arrive within 72 hours.", date(2031, 3, 8)),
        ("Flour would run out within ten days.", date(2031, 3, 15)),
        ("A report is due within 12 months.", date(2032, 3, 5)),
        ("The mill will open in two weeks.", date(2031, 3, 19)),
        ("The court is expected to rule within five working days.", date(2031, 3, 10)),
    ],
)
def test_a_length_that_something_to_come_has_left_is_counted_from_the_telling(
    text: str, latest: date
) -> None:
    [meant] = in_turn(find_times(text), WEDNESDAY)
    assert meant.days is not None
    assert (meant.days.earliest, meant.days.latest) == (WEDNESDAY, latest)


@pytest.mark.parametrize(
    "text",
    [
        "It was done within two days.",
        "Sales will rise for the first time in three years.",
        "The guild had said it would come within 72 hours.",
        "It came two days later than planned.",
        "It came a day earlier than planned.",
    ],
)
def test_other_lengths_mean_no_days(text: str) -> None:
    assert [t.form for t in find_times(text)] == [Form.DURATION]
