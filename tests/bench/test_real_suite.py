"""Real events: marks without words, joined with the bench data that have them."""

import gzip
import json
from pathlib import Path

import pytest

from bench import real

GOLD = Path(__file__).resolve().parents[2] / "bench" / "gold" / "real"
ARTICLE = {
    "id": "a",
    "title": "Mill burns",
    "outlet": "gazette",
    "date": "2031-05-04 08:00",
    "text": "It burns.",
}
TOKENS = {"id": "t", "date": "2031-05-04", "sentences": ["`` It 's so , '' he said .", "-LRB- AP -RRB- No ."]}


def written(folder: Path, rows: list[dict[str, object]]) -> None:
    folder.mkdir()
    with gzip.open(folder / "rows.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)


def test_an_article_has_its_title_publisher_and_day_above_it() -> None:
    assert real.text_of(ARTICLE) == "Mill burns\ngazette, 2031-05-04\n\nIt burns.\n"


def test_tokens_are_put_together_as_they_are_printed() -> None:
    assert real.text_of(TOKENS) == "2031-05-04\n\n“It's so,” he said. (AP) No.\n"


def test_marks_are_joined_with_the_texts_that_they_name(tmp_path: Path) -> None:
    written(tmp_path / "set", [ARTICLE])
    marks = {"reports": [{"doc": "000.txt", "set": "set/rows.jsonl.gz", "id": "a"}], "claims": []}
    (tmp_path / "fire.json").write_text(json.dumps(marks), encoding="utf-8")
    [event] = real.events(tmp_path, tmp_path)
    assert event.texts == {"000.txt": real.text_of(ARTICLE)}
    assert event.gold["copies"] == ()


def test_without_the_data_the_file_that_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="gz"):
        real.events(GOLD / "choosing", tmp_path)


def test_claims_are_means_of_events_and_disputes_are_counted_together() -> None:
    few = real.Measured(scores={"origins": 40.0, "disputes R": 100.0, "disputes P": 50.0}, marked=1, found=2)
    many = real.Measured(scores={"origins": 60.0, "disputes R": 0.0}, marked=4, found=0)
    assert real.together([few, many]) == {"origins": 50.0, "disputes R": 20.0, "disputes P": 50.0}


def test_no_event_is_in_both_halves_and_marks_name_statements_that_are_listed() -> None:
    halves = [
        {path.stem: json.loads(path.read_text()) for path in (GOLD / h).glob("*.json")} for h in real.HALVES
    ]
    assert len(halves[0]) == len(halves[1]) == 11
    assert not halves[0].keys() & halves[1].keys()
    for marks in (*halves[0].values(), *halves[1].values()):
        named = {i for c in marks["claims"] for i in c["statements"]}
        named |= {i for d in marks["disputes"] for side in d["sides"] for i in side["statements"]}
        assert named <= set(range(len(marks["statements"])))
        assert {s["doc"] for s in marks["statements"]} <= {r["doc"] for r in marks["reports"]}
