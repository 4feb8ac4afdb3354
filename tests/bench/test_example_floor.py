"""The whole pipeline on the packaged example event: no score may fall unseen."""

from pathlib import Path

import pytest
from bench.floors import Floors, Result

from bench import brief

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "src" / "fogline" / "data" / "example"
GOLD = ROOT / "bench" / "gold" / "example" / "gold.json"


def test_the_example_event_keeps_every_score_that_was_reached() -> None:
    digest = brief.dataset(EXAMPLE, GOLD).digest()
    floors = Floors(ROOT / "bench" / "floors.json")
    if not floors.pinned("brief", digest):
        pytest.fail(
            "the example or its gold has changed: look at its scores, then pin them with --set-floors"
        )
    results = [
        Result(suite="brief", set=EXAMPLE.name, measure=measure, figure=figure, digest=digest)
        for measure, figure in brief.measure(EXAMPLE, GOLD).items()
    ]
    assert floors.broken(results) == []
