"""Best paths and probabilities, against every path written out."""

from itertools import pairwise, product

import numpy as np
import pytest

from fogline.nlp import bio

RANDOM = np.random.default_rng(7)
TABLE = bio.barred(RANDOM.normal(size=(3, 3)))


def _paths(scores: bio.Floats) -> dict[tuple[int, ...], float]:
    """The score of every path of one row that starts outside."""
    found = {}
    for path in product(range(3), repeat=len(scores)):
        if path[0] == 0:
            own = sum(float(scores[k, label]) for k, label in enumerate(path))
            steps = sum(float(TABLE[a, b]) for a, b in pairwise(path))
            found[path] = own + steps
    return found


def _rows() -> tuple[bio.Floats, bio.Flags]:
    scores = (RANDOM.normal(size=(12, 6, 3)) * 3).astype(np.float32)
    lengths = np.array([1, 2, 3, 4, 5, 6] * 2)
    return scores, np.arange(6) < lengths[:, None]


def test_the_best_path_is_the_best_of_all_paths() -> None:
    scores, mask = _rows()
    for labels, row, here in zip(bio.best_path(scores, TABLE, mask), scores, mask, strict=True):
        paths = _paths(row[here])
        assert tuple(labels[here]) == max(paths, key=lambda p: paths[p])
        assert not labels[~here].any()


def test_the_probability_inside_is_the_share_of_the_paths_that_are() -> None:
    scores, mask = _rows()
    for inside, row, here in zip(bio.inside_probability(scores, TABLE, mask), scores, mask, strict=True):
        weights = {path: np.exp(score) for path, score in _paths(row[here]).items()}
        whole = sum(weights.values())
        for k in range(int(here.sum())):
            share = sum(w for path, w in weights.items() if path[k] > 0) / whole
            assert inside[k] == pytest.approx(share, abs=1e-5)
        assert not inside[~here].any()


def test_a_row_reads_the_same_alone_and_beside_longer_ones() -> None:
    scores, mask = _rows()
    alone = bio.best_path(scores[2:3, :3], TABLE, mask[2:3, :3])
    assert (bio.best_path(scores, TABLE, mask)[2, :3] == alone[0]).all()


def test_scores_far_apart_over_a_long_row_neither_overflow_nor_vanish() -> None:
    scores = np.zeros((1, 400, 3), dtype=np.float32)
    scores[0, :, 0], scores[0, 200:210, 1] = 60.0, 90.0
    mask = np.ones((1, 400), dtype=np.bool_)
    inside = bio.inside_probability(scores, TABLE, mask)[0]
    assert inside[200:210] == pytest.approx(1.0)
    assert inside[:200] == pytest.approx(0.0)


def test_spans_begin_at_begin_and_go_on_through_inside() -> None:
    assert bio.spans(np.array([0, 1, 2, 2, 1, 0, 1, 1, 2])) == [(1, 4), (4, 5), (6, 7), (7, 9)]
    assert bio.spans(np.array([0, 0])) == []
