from hypothesis import given
from hypothesis import strategies as st

from fogline.compare.cluster import Pair, average_link

KEYS = "abcdefg"
TABLES = st.dictionaries(
    st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)).filter(lambda p: p[0] < p[1]),
    st.integers(-4, 8).map(lambda n: n / 8),
)


def test_a_pair_over_the_least_is_a_group() -> None:
    assert average_link({("a", "b"): 0.5}, least=0.4) == [("a", "b")]


def test_a_pair_under_the_least_is_none() -> None:
    assert average_link({("a", "b"): 0.3}, least=0.4) == []


def test_a_chain_does_not_join_its_ends() -> None:
    chain = {("a", "b"): 0.9, ("b", "c"): 0.5, ("c", "d"): 0.9}
    assert average_link(chain, least=0.4) == [("a", "b"), ("c", "d")]


def test_a_group_takes_what_is_like_all_of_it() -> None:
    like = {("a", "b"): 0.9, ("a", "c"): 0.6, ("b", "c"): 0.6}
    assert average_link(like, least=0.5) == [("a", "b", "c")]


def test_a_score_below_nothing_keeps_two_groups_apart() -> None:
    apart = {("a", "b"): 0.9, ("a", "c"): 0.9, ("b", "c"): -0.9}
    assert average_link(apart, least=0.15) == [("a", "b")]


def test_no_pair_has_no_group() -> None:
    assert average_link({}, least=0.1) == []


@given(TABLES, st.randoms(use_true_random=False))
def test_the_order_of_the_table_changes_nothing(scores: dict[Pair, float], random: object) -> None:
    rows = list(scores.items())
    random.shuffle(rows)  # type: ignore[attr-defined]
    assert average_link(dict(rows), least=0.25) == average_link(scores, least=0.25)


@given(TABLES, st.randoms(use_true_random=False))
def test_the_order_within_a_pair_changes_nothing(scores: dict[Pair, float], random: object) -> None:
    turned = {(b, a) if random.random() < 0.5 else (a, b): x for (a, b), x in scores.items()}  # type: ignore[attr-defined]
    assert average_link(turned, least=0.25) == average_link(scores, least=0.25)


@given(TABLES)
def test_no_key_is_in_two_groups_and_no_group_has_one_key(scores: dict[Pair, float]) -> None:
    groups = average_link(scores, least=0.25)
    keys = [key for group in groups for key in group]
    assert len(keys) == len(set(keys))
    assert all(len(group) > 1 and list(group) == sorted(group) for group in groups)


@given(TABLES)
def test_any_two_groups_are_on_average_under_the_least(scores: dict[Pair, float]) -> None:
    groups = average_link(scores, least=0.25)
    for k, left in enumerate(groups):
        for right in groups[k + 1 :]:
            total = sum(scores.get((min(a, b), max(a, b)), 0.0) for a in left for b in right)
            assert total / (len(left) * len(right)) < 0.25 + 1e-9
