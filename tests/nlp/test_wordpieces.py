"""Sheets of wordpieces: every window stays within the limit, and their cores cover each piece once."""

import itertools
from array import array

from hypothesis import given
from hypothesis import strategies as st

from fogline.nlp.wordpieces import Sheet, Window


def _sheet(paragraphs: list[list[int]]) -> Sheet:
    """A sheet of one-character wordpieces, its paragraphs given as the lengths of their sentences."""
    sentences = [0, *itertools.accumulate(n for sizes in paragraphs for n in sizes)]
    ends = [0, *itertools.accumulate(sum(sizes) for sizes in paragraphs)]
    places = range(sentences[-1])
    return Sheet(array("i", places), array("i", places), array("i", (k + 1 for k in places)), ends, sentences)


def test_a_paragraph_within_the_limit_is_one_window_and_all_of_it_core() -> None:
    assert _sheet([[5, 6], [3]]).windows(12) == [Window(0, 11, 0, 11), Window(11, 14, 11, 14)]


def test_a_long_paragraph_is_read_in_windows_that_overlap() -> None:
    windows = _sheet([[5] * 6]).windows(20)
    assert [(w.core_low, w.core_high) for w in windows] == [(0, 10), (10, 20), (20, 30)]
    assert [(w.low, w.high) for w in windows] == [(0, 20), (5, 25), (10, 30)]


@given(
    st.lists(st.lists(st.integers(1, 50), min_size=1, max_size=6), min_size=1, max_size=6), st.integers(4, 60)
)
def test_cores_cover_every_piece_once_inside_windows_that_keep_the_limit(
    paragraphs: list[list[int]], limit: int
) -> None:
    sheet = _sheet(paragraphs)
    windows = sheet.windows(limit)
    assert windows[0].core_low == 0
    assert windows[-1].core_high == len(sheet.ids)
    assert all(a.core_high == b.core_low for a, b in itertools.pairwise(windows))
    assert all(w.low <= w.core_low < w.core_high <= w.high for w in windows)
    assert all(w.high - w.low <= limit for w in windows)


def test_a_sheet_of_nothing_has_no_window() -> None:
    assert Sheet(array("i"), array("i"), array("i"), [0], [0]).windows(10) == []
