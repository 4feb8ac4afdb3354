import pytest
from bench.score.clusters import b_cubed, pairwise


def test_the_same_groups_under_other_names_are_the_same() -> None:
    assert b_cubed("aabb", "xxyy").f1 == 100
    assert pairwise("aabb", "xxyy").f1 == 100


def test_one_group_for_all_has_full_recall_and_little_precision() -> None:
    found = b_cubed("aabb", "xxxx")
    assert (found.precision, found.recall) == (50, 100)
    pairs = pairwise("aabb", "xxxx")
    assert (pairs.precision, pairs.recall) == (pytest.approx(100 / 3), 100)


def test_every_thing_alone_has_full_precision() -> None:
    assert b_cubed("aabb", "wxyz").precision == 100
    assert pairwise("aabb", "wxyz").f1 == 0
