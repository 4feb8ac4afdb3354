"""Marked threads name statements of a corpus by number, and become events to train on."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2] / "training"
sys.path[:0] = [str(ROOT), str(ROOT / "bearing")]

import threads  # noqa: E402

from corpus import Document, Relation  # noqa: E402
from events import CLASSES, Event, pairs, read_event  # noqa: E402

TEXT = "Ada said the mill burns | now, Bo denied it burns, she said it rains"
SAID = Relation(cue=[(4, 8)], source=[(0, 3)], content=[(9, 29)])
DENIED = Relation(cue=[(34, 40)], source=[(31, 33)], content=[(41, 49)])
RAINS = Relation(cue=[(55, 59)], source=[(51, 54)], content=[(60, 68)])
DOCUMENTS = [Document(TEXT, [SAID, DENIED, RAINS], f"gazette_2031-05-0{day}_mill") for day in (4, 5)]
STATEMENTS = [[0, 0], [1, 0], [0, 1], [0, 2], [1, 2]]


@pytest.fixture
def event(tmp_path: Path) -> Event:
    return written(tmp_path, claims=[[0, 1]], disputes=[[[0, 1], [2]]], bears=[[3, 4, "update"]])


def written(tmp_path: Path, **marks: Any) -> Event:
    path = tmp_path / "mill.txt"
    found = threads.lines_of({"statements": STATEMENTS, **marks}, DOCUMENTS)
    path.write_text("\n".join(found), encoding="utf-8")
    return read_event(path)


def classes(event: Event) -> dict[tuple[int, int], str]:
    place = {id(told): k for k, told in enumerate(event.told)}
    return {(place[id(p.left)], place[id(p.right)]): CLASSES[p.bearing] for p in pairs(event)}


def test_statements_of_one_claim_of_two_sides_and_of_two_states_are_pairs(event: Event) -> None:
    found = classes(event)
    assert found[0, 1] == "same"
    assert found[0, 2] == found[1, 2] == "dispute"
    assert found[3, 4] == "update"
    assert found[0, 3] == "unrelated"


def test_a_bar_in_the_words_does_not_break_the_line(event: Event) -> None:
    assert event.told[0].words == "the mill burns / now"


def test_a_pronoun_is_a_speaker_of_its_document_alone(event: Event) -> None:
    assert event.told[0].speaker == event.told[1].speaker == "ada"
    assert event.told[3].speaker != event.told[4].speaker


def test_what_is_marked_by_itself_goes_before_what_sides_of_a_dispute_give(tmp_path: Path) -> None:
    event = written(tmp_path, claims=[], disputes=[[[3], [4]]], bears=[[3, 4, "spread"]])
    assert classes(event)[3, 4] == "spread"


def test_the_shipped_marks_name_statements_that_are_listed() -> None:
    paths = sorted((ROOT / "bearing" / "threads").glob("*.json"))
    assert len(paths) >= 40
    for path in paths:
        marks = json.loads(path.read_text(encoding="utf-8"))
        named = {i for claim in marks["claims"] for i in claim}
        named |= {i for sides in marks["disputes"] for side in sides for i in side}
        named |= {i for left, right, _ in marks["bears"] for i in (left, right)}
        assert named <= set(range(len(marks["statements"]))), path.name
