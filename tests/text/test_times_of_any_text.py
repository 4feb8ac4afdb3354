import random
from datetime import date, timedelta
from itertools import pairwise

from fogline.text.tables import table
from fogline.text.times import find_times, in_turn

DAY = date(2031, 3, 5)
ODD = [
    "",
    "\x00",
    "\ud800",
    "\u202e",
    "—",
    "’",
    "\n\n",
    "12",
    "31",
    "2031",
    "99",
    "1/2",
    "30/04/2031",
    "Q3",
    "FY",
    "the",
    "of",
]
TEXTS = 10_000


def words_of_time() -> list[str]:
    rows = table("times")
    return sorted({w for row in rows for w in row["words"].split("|")}) + ODD


def made_up(seed: int, length: int) -> str:
    chosen = random.Random(seed)
    signs = [" ", " ", " ", ", ", ". ", "-", "\n"]
    words = words_of_time()
    return "".join(chosen.choice(words) + chosen.choice(signs) for _ in range(length))


def test_ten_thousand_texts_are_read_without_an_exception_and_every_promise_holds() -> None:
    for seed in range(TEXTS):
        text = made_up(seed, seed % 12)
        times = find_times(text)
        assert all(0 <= t.span.start < t.span.end <= len(text) for t in times)
        assert all(a.span.end <= b.span.start for a, b in pairwise(times))
        for anchor in (None, DAY):
            for meant in in_turn(times, anchor):
                days = meant.days
                assert not (days and days.earliest and days.latest) or days.earliest <= days.latest


def test_the_days_move_with_the_day_of_telling() -> None:
    """A weekday, a day by its distance and a count of days lie as far from any day of telling."""
    times = find_times("It burned on Friday, yesterday, two days ago and in the past 36 hours.")
    for step in range(0, 70, 7):
        found = [m.days for m in in_turn(times, DAY + timedelta(step))]
        assert [f and f.earliest and f.earliest - timedelta(step) for f in found] == [
            date(2031, 2, 28),
            date(2031, 3, 4),
            date(2031, 3, 3),
            date(2031, 3, 3),
        ]


def test_far_words_and_letters_that_grow_in_lower_case_hide_no_time() -> None:
    for filler in ("a lantern " * 40, "\u0130 lantern " * 40):
        text = filler + "It burned two days ago, on 3 March, Friday and last summer. " + filler
        words = [t.span.of(text) for t in find_times(text)]
        assert words == ["two days ago", "3 March", "Friday", "last summer"]
