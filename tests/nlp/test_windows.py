"""Cutting pages into windows: paragraphs and sentences whatever the line ends."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from fogline.nlp.windows import around, pack, paragraph_starts, sentence_starts


def _pieces(text: str, starts: list[int]) -> list[str]:
    edges = [*starts, len(text)]
    return [text[a:b].strip() for a, b in itertools.pairwise(edges)]


def test_single_line_ends_part_paragraphs_when_lines_are_long() -> None:
    text = "One paragraph ends here.\nAnother begins and ends.\nA third."
    assert len(paragraph_starts(text)) == 3


def test_lines_wrapped_at_a_fixed_width_stay_in_one_paragraph() -> None:
    lines = ["the council met in the evening and", "spoke of the bridge that Mayor", "Hill wants"]
    text = "\n".join([*lines, "to see open by the spring,", "when the", "Old Fair returns."])
    assert paragraph_starts(text + "\n\n" + text.replace("the council", "The council")) == [
        0,
        len(text) + 2,
    ]


def test_a_blank_line_parts_paragraphs_in_wrapped_text() -> None:
    block = "The council met in the evening and\nspoke of the bridge that Mayor\nHill wants now.\n"
    assert len(paragraph_starts(block + "\n" + block + "\n" + block)) == 3


def test_windows_line_ends_are_line_ends() -> None:
    assert len(paragraph_starts("One ends here.\r\n\r\nTwo ends here.\r\nThree.")) == 3


def test_a_title_or_an_initial_ends_no_sentence() -> None:
    text = "Mr. Hill met Gen. J. Ford. They spoke. \u201cIt is late.\u201d He left."
    assert _pieces(text, sentence_starts(text)) == [
        "Mr. Hill met Gen. J. Ford.",
        "They spoke.",
        "\u201cIt is late.\u201d",
        "He left.",
    ]


def test_windows_hold_whole_pieces_up_to_the_limit() -> None:
    assert pack([0, 40, 80, 120, 400], 100) == [
        (0, 80),
        (80, 120),
        (120, 213),
        (213, 306),
        (306, 400),
    ]


def test_a_window_grows_about_its_core() -> None:
    assert around([0, 10, 20, 30, 40, 50], 22, 24, 30) == (10, 40)


@given(st.text(alphabet='aB .\n\r\t"\u201d\u2028', max_size=300))
def test_starts_ascend_from_zero_within_the_text(text: str) -> None:
    for starts in (paragraph_starts(text), sentence_starts(text)):
        assert starts[0] == 0
        assert starts == sorted(set(starts))
        assert starts[-1] <= len(text)


@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=30),
    st.integers(5, 120),
    st.integers(0, 2000),
    st.integers(1, 4),
)
def test_windows_cover_everything_and_keep_the_limit(
    sizes: list[int], limit: int, at: int, size: int
) -> None:
    bounds = [0]
    for piece in sizes:
        bounds.append(bounds[-1] + piece)
    packed = pack(bounds, limit)
    assert packed[0][0] == 0
    assert packed[-1][1] == bounds[-1]
    assert all(a[1] == b[0] for a, b in itertools.pairwise(packed))
    assert all(0 < end - start <= limit for start, end in packed)
    start = at % bounds[-1]
    end = min(start + size, bounds[-1])
    low, high = around(bounds, start, end, limit)
    assert low <= start < end <= high
    assert high - low <= limit
