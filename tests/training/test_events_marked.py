"""Invented events with their claims marked are read into statements, and the shipped ones are sound."""

import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "training" / "bearing"
sys.path.insert(0, str(ROOT))

import events  # noqa: E402

OWN = ROOT / "own"
SAMPLE = """# event: mill | fire
@ c1 event | The mill burns.
@ c2 figure | Two are hurt.
@ c3 figure | Five are hurt.
- c1 | Ada Quill | village | 2031-05-04 | the mill is on fire
- c1,c2 | Bo Tarn | - | 2031-05-04 | Two were hurt when the mill burnt
- c3 | Ada Quill | village | 2031-05-05 | five people had been hurt
- - | Cy Orde | - | 2031-05-05 | the road is closed
~ c3 updates c2
"""


@pytest.fixture
def mill(tmp_path: Path) -> events.Event:
    path = tmp_path / "mill.txt"
    path.write_text(SAMPLE, encoding="utf-8")
    return events.read_event(path)


def test_statements_of_one_claim_are_the_same_and_others_bear_as_their_claims_do(mill: events.Event) -> None:
    found = {(p.left.words[:4], p.right.words[:4]): events.CLASSES[p.bearing] for p in events.pairs(mill)}
    assert found["the ", "Two "] == "same"
    assert found["Two ", "five"] == "update"
    assert found["the ", "the "] == "unrelated"


def test_a_side_that_is_a_dash_is_none(mill: events.Event) -> None:
    assert [t.side for t in mill.told] == ["village", None, "village", None]


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(SAMPLE + "~ c3 contradicts c2\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 10"):
        events.read_event(path)


def test_every_shipped_event_is_read_and_holds_every_class() -> None:
    found = events.read_folders([OWN])
    count = Counter(events.CLASSES[p.bearing] for event in found for p in events.pairs(event))
    assert len(found) == len(list(OWN.rglob("*.txt"))) > 80
    assert all(count[name] > 500 for name in events.CLASSES)


def test_every_claim_of_a_shipped_statement_is_declared() -> None:
    for path in sorted(OWN.rglob("*.txt")):
        declared = {line.split()[1] for line in path.read_text("utf-8").splitlines() if line.startswith("@ ")}
        used = {claim for told in events.read_event(path).told for claim in told.claims}
        assert used <= declared, path
