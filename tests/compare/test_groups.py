from itertools import permutations

from fogline.compare.groups import heads


def test_what_is_paired_by_way_of_others_is_one_group_under_its_least_key() -> None:
    pairs = [("d", "c"), ("b", "c"), ("a", "e")]
    for order in permutations(pairs):
        assert heads("abcdef", order) == {"a": "a", "b": "b", "c": "b", "d": "b", "e": "a", "f": "f"}


def test_without_pairs_everything_stands_alone() -> None:
    assert heads("ab", []) == {"a": "a", "b": "b"}
