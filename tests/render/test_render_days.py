from datetime import date

import pytest

from fogline.model.interval import Interval
from fogline.render.days import days


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2031, 4, 3), date(2031, 4, 3), "3 April 2031"),
        (date(2031, 4, 1), date(2031, 4, 15), "1 to 15 April 2031"),
        (date(2031, 4, 1), date(2031, 4, 30), "April 2031"),
        (date(2031, 3, 30), date(2031, 4, 3), "30 March to 3 April 2031"),
        (date(2030, 12, 30), date(2031, 1, 2), "30 December 2030 to 2 January 2031"),
        (date(2030, 6, 1), date(2030, 8, 31), "June to August 2030"),
        (date(2030, 12, 1), date(2031, 2, 28), "December 2030 to February 2031"),
        (date(2030, 1, 1), date(2030, 12, 31), "2030"),
        (date(2029, 1, 1), date(2030, 12, 31), "2029 to 2030"),
        (date(2031, 4, 3), None, "from 3 April 2031"),
        (None, date(2031, 4, 3), "until 3 April 2031"),
        (None, None, "day unknown"),
        (date(2031, 1, 1), date.max, "1 January 2031 to 31 December 9999"),
    ],
)
def test_an_interval_reads_as_a_person_would_write_it(
    earliest: date | None, latest: date | None, words: str
) -> None:
    assert days(Interval(earliest=earliest, latest=latest)) == words


def test_no_interval_is_an_unknown_day() -> None:
    assert days(None) == "day unknown"
