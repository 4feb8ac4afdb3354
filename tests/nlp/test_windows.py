import itertools

from hypothesis import given
from hypothesis import strategies as st

from fogline.nlp.windows import around, pack


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
