import importlib.util
import random
from pathlib import Path

import pytest
from bench.score.attributions import score

SHARED = Path(__file__).resolve().parents[3] / "shared"
TEXT = (
    "Orla Finch said on Monday that the harbour was closed. “We wait,” the minister told the Harbour Wire."
    " According to the port’s office, four boats had left and two more would follow by night."
)
THEIRS = {
    "content partial": "content partial IoU>=.5",
    "content exact": "content exact",
    "content token": "content token",
    "with source": "source head | content",
    "triple": "full triple",
    "strict": "full strict",
}


def _span(words: str) -> list[list[int]]:
    at = TEXT.index(words)
    return [[at, at + len(words)]]


MARKED = [
    {"source": _span("Orla Finch"), "cue": _span("said"), "content": _span("the harbour was closed")},
    {"source": _span("the minister"), "cue": _span("told"), "content": _span("We wait")},
    {
        "source": _span("the port’s office"),
        "cue": _span("According to"),
        "content": _span("four boats had left and two more would follow by night"),
    },
]


def _worse(chance: random.Random) -> list[dict[str, list[list[int]]]]:
    found = []
    for row in MARKED:
        start, end = row["content"][0]
        cut = {
            "content": [[start, end - chance.choice([0, 0, 5, 30])]],
            "source": chance.choice([row["source"], _span("Harbour Wire"), []]),
            "cue": chance.choice([row["cue"], row["cue"], []]),
        }
        found += [cut] * chance.choice([0, 1, 1, 2])
    return found


def test_the_marked_relations_themselves_are_right_in_every_measure() -> None:
    assert set(score([(TEXT, MARKED)], [MARKED]).values()) == {100.0}


def test_quotation_marks_and_stops_at_an_edge_decide_nothing() -> None:
    wider = [{**MARKED[1], "content": _span("“We wait,”")}]
    assert score([(TEXT, MARKED[1:2])], [wider])["strict F1"] == 100


def test_a_source_that_shares_only_a_small_word_is_another_source() -> None:
    other = [{**MARKED[1], "source": _span("the harbour")}]
    found = score([(TEXT, MARKED[1:2])], [other])
    assert (found["content partial F1"], found["with source F1"]) == (100, 0)


@pytest.mark.parametrize("seed", range(20))
def test_two_scorers_agree_on_relations_that_are_wrong_in_many_ways(seed) -> None:
    path = SHARED / "bench" / "score_statements.py"
    if not path.is_file():
        pytest.skip(f"there is no second scorer at {path}")
    spec = importlib.util.spec_from_file_location("score_statements", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    chance = random.Random(seed)
    found = [_worse(chance) for _ in range(4)]
    ours = score([(TEXT, MARKED)] * 4, found)
    gold = {str(k): {"text": TEXT, "attributions": MARKED} for k in range(4)}
    system = {str(k): {"text": TEXT, "attributions": rows} for k, rows in enumerate(found)}
    theirs = module.evaluate(gold, system)
    for name, key in THEIRS.items():
        assert ours[f"{name} F1"] == pytest.approx(theirs[key]["f1"], abs=0.1), name
    matched = theirs["source accuracy on matched"]["head"]
    assert ours["source of matched"] == pytest.approx(matched, abs=0.1)
