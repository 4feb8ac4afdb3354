import importlib.util
import json
from pathlib import Path

import pytest
from bench.brief import brief_of
from bench.reports import texts_of
from bench.score.brief import score
from gold_as_brief import brief_of_gold, worse

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
EXAMPLE = (ROOT / "src" / "fogline" / "data" / "example", ROOT / "bench" / "gold" / "example" / "gold.json")
BESIDE = [SHARED / "reports", *sorted((SHARED / "events").glob("*/"))]
EVENTS = [EXAMPLE, *((folder, folder / "gold.json") for folder in BESIDE if (folder / "gold.json").is_file())]
THEIRS = {
    "statements F1": "statements.F1",
    "statements P": "statements.P",
    "statements R": "statements.R",
    "source": "source",
    "speakers B3": "speakers",
    "channel": "channel",
    "claims across reports P": "claims.cross_report_pairs.P",
    "claims across reports R": "claims.cross_report_pairs.R",
    "claims across reports F1": "claims.cross_report_pairs.F1",
    "claims P": "claims.all_pairs.P",
    "claims R": "claims.all_pairs.R",
    "claims F1": "claims.all_pairs.F1",
    "origins": "origins",
    "disputes R": "disputes.R",
    "disputes P": "disputes.P",
    "noise R": "noise.R",
    "noise P": "noise.P",
    "glued": "glued",
    "garbled": "garbled",
    "figures": "figures",
    "copies R": "copies.R",
    "copies P": "copies.P",
    "forecasts": "forecasts",
    "timeline": "timeline",
}


def _event(folder, gold):
    return json.loads(gold.read_text(encoding="utf-8")), texts_of(folder)


def _other_scorer():
    path = SHARED / "bench" / "score_brief.py"
    if not path.is_file():
        pytest.skip(f"there is no second scorer at {path}")
    spec = importlib.util.spec_from_file_location("score_brief", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def _flat(nested, name=""):
    for key, value in nested.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{name}{key}.")
        elif value is not None:
            yield f"{name}{key}", value


def _agree(ours, other):
    apart = {
        name: (ours.get(name, 0.0), other.get(key, 0.0))
        for name, key in THEIRS.items()
        if abs(ours.get(name, 0.0) - other.get(key, 0.0)) > 0.1
    }
    assert not apart
    assert set(ours) <= set(THEIRS)


@pytest.mark.parametrize("event", EVENTS, ids=lambda pair: pair[0].name)
def test_a_brief_made_of_the_gold_has_every_measure_in_full(event) -> None:
    gold, texts = _event(*event)
    found = score(gold, texts, brief_of_gold(gold))
    assert set(found.values()) == {100.0}, found


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("event", EVENTS, ids=lambda pair: pair[0].name)
def test_two_scorers_agree_on_briefs_that_are_wrong_in_many_ways(event, seed) -> None:
    theirs = _other_scorer()
    gold, texts = _event(*event)
    brief = worse(brief_of_gold(gold), seed)
    ours, other = score(gold, texts, brief), dict(_flat(theirs(gold, texts, brief)))
    _agree(ours, other)


def test_two_scorers_agree_on_the_brief_that_fogline_writes() -> None:
    theirs = _other_scorer()
    gold, texts = _event(SHARED / "reports", SHARED / "reports" / "gold.json")
    found = brief_of(SHARED / "reports")
    _agree(score(gold, texts, found), dict(_flat(theirs(gold, texts, found))))


def test_an_empty_brief_has_nothing_right() -> None:
    gold, texts = _event(*EXAMPLE)
    empty = {name: [] for name in brief_of_gold(gold)}
    assert set(score(gold, texts, empty).values()) == {0.0}
