from hypothesis import given
from hypothesis import strategies as st

from fogline.nlp.batches import batches


@given(st.lists(st.integers(1, 90), max_size=60), st.integers(10, 200), st.sampled_from([1.15, 2.0]))
def test_every_row_is_in_one_batch_that_holds_no_more_than_its_room(
    lengths: list[int], room: int, slack: float
) -> None:
    found = list(batches(lengths, room=room, slack=slack))
    assert sorted(k for some in found for k in some) == list(range(len(lengths)))
    for some in found:
        longest, first = max(lengths[k] for k in some), lengths[some[0]]
        assert len(some) == 1 or len(some) * longest <= room
        assert longest <= slack * first + 2


def test_rows_of_any_lengths_share_a_batch_where_no_slack_is_set() -> None:
    assert list(batches([50, 1, 3], room=150)) == [[1, 2, 0]]
    assert list(batches([50, 1, 3], room=149)) == [[1, 2], [0]]
