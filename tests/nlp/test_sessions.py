"""Sums of 8-bit products come out whole, by either way of running a graph, on any processor."""

from pathlib import Path

import numpy as np
import pytest

from fogline.nlp import sessions
from fogline.nlp.sessions import session_of, sums_are_exact

MODEL = Path(sessions.__file__).resolve().parent.parent / "data" / "model"
LARGEST = 255 * 127 * 64


@pytest.fixture(params=[True, False], ids=["as stored", "as unsigned bytes"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    if request.param and not sums_are_exact():
        pytest.skip("this processor cuts sums of signed weights: graphs are never run as stored")
    monkeypatch.setattr(sessions, "sums_are_exact", lambda: request.param)
    return bool(request.param)


def test_the_largest_sums_are_whole(way: bool) -> None:
    (sums,) = session_of(MODEL / "probe.onnx").run(
        None, {"readings": np.full((4, 64), 255, dtype=np.float32)}
    )
    assert np.allclose(sums, LARGEST), f"run {'as stored' if way else 'as unsigned bytes'}"


@pytest.mark.skipif(not sums_are_exact(), reason="this processor cuts sums of signed weights")
def test_both_ways_give_the_same_scores(monkeypatch: pytest.MonkeyPatch) -> None:
    ids = np.arange(2000, 2040, dtype=np.int64).reshape(2, 20)
    feed = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
    found = []
    for exact in (True, False):
        monkeypatch.setattr(sessions, "sums_are_exact", lambda exact=exact: exact)
        found.append(session_of(MODEL / "attribution" / "lower.onnx").run(["cues"], feed)[0])
    assert np.allclose(*found, atol=1e-4)
