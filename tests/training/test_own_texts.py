"""Invented reports with inline marks are read into records, and the shipped ones are sound."""

import gzip
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "training" / "attribution"
sys.path.insert(0, str(ROOT))

import own_data  # noqa: E402

OWN = ROOT / "own"


def marked(text: str) -> own_data.Report:
    return own_data.read_report("sample", text)


def words(report: own_data.Report, number: int, role: str) -> list[str]:
    return [report.text[start:end] for start, end in report.attributions[number][role]]


def test_a_mark_leaves_its_words_and_says_where_they_are() -> None:
    report = marked("[s1:The baker] [q1:said] [c1:the oven was cold].")
    assert report.text == "The baker said the oven was cold."
    assert report.attributions == {1: {"source": [(0, 9)], "cue": [(10, 14)], "content": [(15, 32)]}}


def test_the_same_mark_twice_makes_a_content_in_pieces() -> None:
    report = marked('[c1:"Bread,"] [s1:she] [q1:said], [c1:"is bread."]')
    assert words(report, 1, "content") == ['"Bread,"', '"is bread."']


def test_marks_nest_and_may_belong_to_two_attributions() -> None:
    report = marked("[s1,2:He] [q1:said] [c1:[s3:Ann] [q3:lied], [c3:that] much], [q2:adding] [c2:no names].")
    assert words(report, 1, "content") == ["Ann lied, that much"]
    assert words(report, 2, "source") == words(report, 1, "source") == ["He"]
    assert words(report, 3, "content") == ["that"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[s1:He] [q1:said] so.", "has no content"),
        ("[s1:He] [c1:left].", "has no cue"),
        ("[q1:said] [c1:so", "never closed"),
        ("[q1:said] so] [c1:it].", "closes nothing"),
        ("[x1:He] left.", "is no mark"),
        ("He [left].", "is no mark"),
        ("[q1:said ] [c1:so].", "blanks at an end"),
        ("[q1:said] [c1:].", "is empty"),
        ("[c1:so [q1:said]].", "overlap"),
    ],
)
def test_a_malformed_mark_is_refused_with_its_reason(text: str, complaint: str) -> None:
    with pytest.raises(own_data.MarkError, match=complaint):
        marked(text)


def test_a_file_holds_many_reports_and_keeps_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "two.txt"
    path.write_text("=== a\nOne\nline.\n\nTwo.\n=== b\n[q1:Said] [c1:so].\n", "utf-8")
    first, second = own_data.read_file(path)
    assert (first.name, first.text) == ("two-a", "One\nline.\n\nTwo.")
    assert second.record() == {
        "doc_id": "two-b",
        "text": "Said so.",
        "attributions": [{"source": [], "cue": [(0, 4)], "content": [(5, 7)]}],
    }


def test_two_reports_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("=== x\nOne.\n=== x\nTwo.\n", "utf-8")
    with pytest.raises(own_data.MarkError, match="called a-x"):
        own_data.read_folder(tmp_path)


def test_a_sentence_that_no_attribution_touches_is_bare() -> None:
    report = marked("It rained. [s1:He] [q1:said] [c1:so]. The road ran on. “Quite.”")
    assert len(own_data.sentences(report.text)) == 4
    assert own_data.bare_sentences(report) == 3


def test_records_are_written_the_same_bytes_twice(tmp_path: Path) -> None:
    reports = own_data.read_folder(OWN)
    for name in ("one.gz", "two.gz"):
        own_data.write(reports, tmp_path / name)
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
    lines = gzip.decompress((tmp_path / "one.gz").read_bytes()).decode().splitlines()
    assert len(lines) == len(reports)
    assert json.loads(lines[0])["doc_id"] == reports[0].name


def test_every_shipped_report_is_sound() -> None:
    reports = own_data.read_folder(OWN)
    for report in reports:
        own_data.check(report)
        assert not set("[]") & set(report.text)
        assert "==" not in report.text
    assert len({report.text for report in reports}) == len(reports)


def test_about_a_third_of_the_shipped_sentences_bear_no_attribution() -> None:
    found = own_data.counts(OWN)
    assert 0.2 < found["sentences without"] / found["sentences"] < 0.5
